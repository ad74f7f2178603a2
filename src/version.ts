/** Held equal to `package.json` by a test: the bundles cannot read that file. */
export const TOOL = { name: 'cursus-runtime-action', version: '1.0.0' } as const;
