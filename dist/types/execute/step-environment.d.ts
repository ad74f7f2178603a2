/**
 * The environment variables of a step's process: the caller's, without what belongs to the runner
 * and to this action. With our variables a script could write outputs and environment of the steps
 * that follow it, or use the job's tokens for caches, artifacts and identity, which the plain `run:`
 * step it stands for could not.
 */
export type Variables = Readonly<Record<string, string | undefined>>;
/**
 * What every process that runs the user's code, or reads the user's repository, may see.
 * @param mode `clean`: a short allow-list of the caller's variables only
 */
export declare function scriptEnvironment(caller: Variables, mode?: 'inherit' | 'clean'): Record<string, string>;
