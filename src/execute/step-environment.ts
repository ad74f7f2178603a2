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
export function scriptEnvironment(
  caller: Variables,
  mode: 'inherit' | 'clean' = 'inherit',
): Record<string, string> {
  // Figures are drawn without a display, unless the caller sets another value.
  const environment: Record<string, string> = { MPLBACKEND: 'Agg' };
  for (const [name, value] of Object.entries(caller)) {
    if (value !== undefined && isPassedOn(name, mode)) {
      environment[name] = value;
    }
  }
  return environment;
}

function isPassedOn(name: string, mode: 'inherit' | 'clean'): boolean {
  // On Windows, variable names are case-insensitive.
  const upper = name.toUpperCase();
  if (REMOVED.has(upper) || REMOVED_PREFIXES.some((prefix) => upper.startsWith(prefix))) {
    return false;
  }
  return mode === 'inherit' || CLEAN.has(upper) || upper.startsWith('LC_');
}

const REMOVED_PREFIXES = ['INPUT_', 'STATE_', 'ACTIONS_'];

const REMOVED = new Set([
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  // Files that a step uses to communicate with the runner.
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS',
  // Only for the Node process of the action; harmful in other processes.
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
]);

/**
 * Variables that a process needs to work on its machine. `PYTHONPATH` is not included: `clean`
 * should reveal hidden dependencies on it, and `python_path` declares them.
 */
const CLEAN = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'MPLBACKEND',
  // The interpreter and the libraries it is linked with.
  'VIRTUAL_ENV',
  'CONDA_PREFIX',
  'CONDA_DEFAULT_ENV',
  'PYTHONHOME',
  'PYTHONUTF8',
  'PYTHONIOENCODING',
  'PYTHONLOCATION',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'CUDA_HOME',
  'CUDA_PATH',
  'CUDA_VISIBLE_DEVICES',
  'NVIDIA_VISIBLE_DEVICES',
  'NVIDIA_DRIVER_CAPABILITIES',
  // Windows cannot start a process without the first two.
  'SYSTEMROOT',
  'WINDIR',
  'SYSTEMDRIVE',
  'COMSPEC',
  'PATHEXT',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
  // The runner uses this variable to find and kill processes that outlive the job.
  'RUNNER_TRACKING_ID',
]);
