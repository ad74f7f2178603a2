import { z } from 'zod';
/** Keys of a step and of `defaults`. */
export declare const interpreterShape: {
    python: z.ZodOptional<z.ZodString>;
    requirements: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
};
/** The Python of a step that does not use that of the run. */
export interface InterpreterConfig {
    /** A path, a command or a version. */
    readonly python?: string;
    /** A list, or the file or the word `script` as written. */
    readonly requirements?: string | readonly string[];
}
interface Values {
    readonly python?: string | undefined;
    readonly requirements?: string | readonly string[] | undefined;
}
/** What the step sets goes before `defaults`, key by key. */
export declare function interpreterOf(own: Values, shared?: Values): {
    readonly interpreter?: InterpreterConfig;
};
export {};
