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
export function scriptEnvironment(
  caller: Variables,
  mode: 'inherit' | 'clean' = 'inherit',
): Record<string, string> {
  // Figures are drawn without a display unless the caller says otherwise.
  const environment: Record<string, string> = { MPLBACKEND: 'Agg' };
  for (const [name, value] of Object.entries(caller)) {
    if (value !== undefined && isPassedOn(name, mode)) {
      environment[name] = value;
    }
  }
  return environment;
}

function isPassedOn(name: string, mode: 'inherit' | 'clean'): boolean {
  // Windows knows one variable by any case of its name.
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
  // Files by which a step speaks to the runner.
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS',
  // Meant for the Node process of the action, and harmful in any other.
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
]);

/**
 * What a process needs to work at all on its machine. `PYTHONPATH` is not among it: to depend on
 * one unseen is what `clean` is to bring to light, and `python_path` says it openly.
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
  // Windows starts no process without the first two.
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
  // By this the runner finds processes that outlive the job and ends them.
  'RUNNER_TRACKING_ID',
]);
