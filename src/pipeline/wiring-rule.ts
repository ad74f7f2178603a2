/** The rule that created a connection, strongest first. */
export type WiringRule = 'explicit' | 'path' | 'name' | 'only';
