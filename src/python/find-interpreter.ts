import path from 'node:path';

export interface Interpreter {
  /** A path, or a name that the operating system looks up. */
  readonly command: string;
  /** The source of the choice, as shown to the user. */
  readonly origin: string;
  /** Chosen by the user: if it does not work, no other interpreter is tried. */
  readonly chosen: boolean;
}

/** Set by the launcher of the wheel (`python/src/cursus_runtime_action/node.py`). */
export const LAUNCHER = {
  /** Its interpreter, if other packages are installed beside the wheel. */
  python: 'CURSUS_LAUNCHER_PYTHON',
  /** Its interpreter, if the environment was made for the wheel alone, as by uvx. */
  fallback: 'CURSUS_LAUNCHER_FALLBACK_PYTHON',
} as const;

/**
 * The interpreters to try, in order: the requested one, else an active virtual environment, that of
 * the project, the one that the wheel is installed in, the one that a CI step set up, and the PATH.
 * An environment made for the wheel alone comes last: it has no packages of the user. Starts no
 * process: the supervisor reports its version.
 */
export function interpreterCandidates(options: {
  python: string | undefined;
  projectDirs: readonly string[];
  environ: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  exists: (file: string) => boolean;
}): readonly Interpreter[] {
  const { environ, exists, platform } = options;
  if (options.python !== undefined && options.python !== '') {
    return [{ command: options.python, origin: '`python`', chosen: true }];
  }
  const windows = platform === 'win32';
  const inVenv = windows ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const found: Interpreter[] = [];
  const addFile = (file: string, origin: string) => {
    if (exists(file)) found.push({ command: file, origin, chosen: false });
  };
  if (environ['VIRTUAL_ENV']) addFile(path.join(environ['VIRTUAL_ENV'], ...inVenv), '$VIRTUAL_ENV');
  for (const dir of options.projectDirs) addFile(path.join(dir, '.venv', ...inVenv), '.venv');
  const launcher = environ[LAUNCHER.python];
  if (launcher) addFile(launcher, 'the environment of `cursus`');
  if (environ['pythonLocation']) {
    const file = windows ? ['python.exe'] : ['bin', 'python'];
    addFile(path.join(environ['pythonLocation'], ...file), '$pythonLocation');
  }
  found.push({ command: 'python3', origin: 'PATH', chosen: false });
  found.push({ command: 'python', origin: 'PATH', chosen: false });
  const fallback = environ[LAUNCHER.fallback];
  if (fallback) addFile(fallback, 'the environment of `cursus`');
  return found;
}
