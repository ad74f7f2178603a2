import type { TemplateRequest } from '../../python/requests.js';
import type { Variables } from '../step-environment.js';
/** Without its environment, which may contain secrets. */
export type BareTemplate = Omit<TemplateRequest, 'environ'>;
export interface KnownTemplates {
    readonly templates: readonly BareTemplate[];
    /** What their environment depends on, beside that of the caller. */
    readonly environment: 'inherit' | 'clean';
    readonly atOnce: number;
    /** The pipeline file and the scripts, with their last change. */
    readonly files: readonly (readonly [file: string, change: string | null])[];
}
export interface TemplatesFile {
    /** Of the tool: another one may send other requests. */
    readonly version: string;
    /** By command, the latest last. */
    readonly commands: Readonly<Record<string, KnownTemplates>>;
}
/** What identifies a command: its arguments and its directory. */
export declare function commandKey(args: readonly string[], cwd: string): string;
/** @param workspace absolute */
export declare function knownTemplates(workspace: string, command: string): KnownTemplates | undefined;
/** Whether a script or the pipeline file is another one than in the last run. */
export declare function hasChangedSince({ files }: KnownTemplates): boolean;
/** The requests of the last run, for the environment of this one. */
export declare function requestsFor(known: KnownTemplates, caller: Variables): readonly TemplateRequest[];
export declare function templatesFile(workspace: string): string;
/** None, if it does not have the form that this version of the tool gives it. */
export declare function commandsIn(file: string): TemplatesFile['commands'];
