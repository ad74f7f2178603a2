/** How a connection came to be, strongest first. */
export type WiringRule = 'explicit' | 'path' | 'name' | 'only' | 'likeliest';
