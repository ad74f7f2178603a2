/**
 * The environment variables of a step's process: the caller's, without what belongs to the runner
 * and to this action. With our variables a script could write outputs and environment of the steps
 * that follow it, or use the job's tokens for caches, artifacts and identity, which the plain `run:`
 * step it stands for could not.
 */
export type Variables = Readonly<Record<string, string | undefined>>;
export interface StepEnvironmentOptions {
    /** `clean`: a short allow-list of the caller's variables only. */
    readonly mode: 'inherit' | 'clean';
    /** The step's own `environ_vars`: they win over everything, also over what is taken away. */
    readonly environVars: Readonly<Record<string, string>>;
}
/** The whole environment of one step; `caller` is not changed. */
export declare function stepEnvironment(caller: Variables, { mode, environVars }: StepEnvironmentOptions): Record<string, string>;
/** What every process that runs the user's code, or reads the user's repository, may see. */
export declare function scriptEnvironment(caller: Variables, mode?: 'inherit' | 'clean'): Record<string, string>;
