/** A test checks that it equals `package.json`, which the bundles cannot read. */
export const TOOL = { name: 'cursus-runtime-action', version: '1.0.0' } as const;

/** A test checks that it equals `repository` of `package.json`; `undefined` if it has no such key. */
export const REPOSITORY: string | undefined = undefined;
