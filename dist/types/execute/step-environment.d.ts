/**
 * The environment variables of the process of a step: those of the caller, without those of the
 * runner and of this action. With these, a script could write outputs and environment of later
 * steps, or use the tokens of the job for caches, artifacts and identity, which a plain `run:` step
 * cannot do.
 */
export type Variables = Readonly<Record<string, string | undefined>>;
/**
 * The variables for every process that runs user code or reads the repository of the user.
 * @param mode `clean`: only a short list of allowed variables of the caller
 */
export declare function scriptEnvironment(caller: Variables, mode?: 'inherit' | 'clean'): Record<string, string>;
