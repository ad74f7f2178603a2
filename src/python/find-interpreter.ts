import path from 'node:path';

export interface Interpreter {
  /** A path, or a name that the operating system looks up. */
  readonly command: string;
  /** Where the choice comes from, in the user's words. */
  readonly origin: string;
  /** Named by the user: no other is tried when it does not work. */
  readonly chosen: boolean;
}

/**
 * The interpreters to try, in order: the one asked for, else an active virtual environment, the
 * project's own, the one a CI step set up, and at last what the PATH has. Nothing is started here:
 * the host that starts tells its version, so no second Python is needed to ask for it.
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
  if (environ['pythonLocation']) {
    const file = windows ? ['python.exe'] : ['bin', 'python'];
    addFile(path.join(environ['pythonLocation'], ...file), '$pythonLocation');
  }
  found.push({ command: 'python3', origin: 'PATH', chosen: false });
  found.push({ command: 'python', origin: 'PATH', chosen: false });
  return found;
}
