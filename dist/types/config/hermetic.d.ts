import { z } from 'zod';
/** What a step may do outside its inputs and outputs, and how the rest is reported. */
/** `error`, `warn`: everything that is not allowed; `off`: nothing is observed. */
export type Hermetic = 'error' | 'warn' | 'off';
/** Patterns of what a step may do, by kind. */
export interface Allowed {
    /** Paths; relative ones are relative to the root of the pipeline. */
    readonly read: readonly string[];
    /** Paths, in the same form. */
    readonly write: readonly string[];
    /** Hosts, with or without a port. */
    readonly network: readonly string[];
    /** Names of programs. */
    readonly subprocess: readonly string[];
}
export declare const hermeticSchema: z.ZodOptional<z.ZodEnum<{
    error: "error";
    off: "off";
    warn: "warn";
}>>;
export declare const allowSchema: z.ZodOptional<z.ZodObject<{
    read: z.ZodOptional<z.ZodArray<z.ZodString>>;
    write: z.ZodOptional<z.ZodArray<z.ZodString>>;
    network: z.ZodOptional<z.ZodArray<z.ZodString>>;
    subprocess: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>>;
interface HermeticValues {
    readonly hermetic?: Hermetic | undefined;
    readonly allow?: z.infer<typeof allowSchema>;
}
/** The keys of a step; what `defaults` of its file allows is allowed, too. */
export declare function hermeticKeys(own: HermeticValues, shared?: Pick<HermeticValues, 'allow'>): {
    readonly hermetic?: Hermetic;
    readonly allow?: Allowed;
};
export {};
