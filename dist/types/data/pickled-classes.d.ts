import type { FileHandle } from 'node:fs/promises';
/** A class or function that unpickling imports. */
export interface PickledClass {
    /** Dotted. */
    readonly module: string;
    /** Of the class in the module. */
    readonly name: string;
}
/**
 * The classes that a pickle refers to, as far as its first bytes name them. It is not unpickled.
 * A class is two texts, the module and the name: each in a line up to protocol 3, each with its
 * length from protocol 4 on.
 */
export declare function pickledClasses(file: FileHandle, bytes: number): Promise<PickledClass[]>;
