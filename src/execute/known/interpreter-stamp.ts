import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileChange } from '../../files/file-change.ts';
import { HARNESS_DIR } from '../../python/harness-path.ts';
import { TOOL } from '../../report/version.ts';
import { textDigest } from '../../store/file-digest.ts';

type Environ = Readonly<Record<string, string>>;

export interface InterpreterStamp {
  /** As the interpreter itself reports it; absolute. */
  readonly executable: string;
  /** Changes with the interpreter, its environment and the code that reads scripts. */
  readonly stamp: string;
}

/**
 * Recognises an interpreter without starting it; `undefined` if only the interpreter itself knows
 * what it is, such as behind a script that chooses a version.
 * @param command as `interpreterCandidates` gives it
 */
export function interpreterStamp(command: string, environ: Environ): InterpreterStamp | undefined {
  // A virtual environment of Windows starts another file, which could change unnoticed.
  if (process.platform === 'win32') return undefined;
  try {
    const executable = path.isAbsolute(command) ? command : onPath(command, environ);
    if (executable === undefined || isScript(executable)) return undefined;
    const parts = [
      [TOOL.version, executable, realpathSync(executable), fileChange(executable)],
      textOf(path.join(path.dirname(path.dirname(executable)), 'pyvenv.cfg')),
      Object.entries(environ).filter(([name]) => name.startsWith('PYTHON') || name === 'HOME'),
      harnessFiles(),
    ];
    return { executable, stamp: textDigest(JSON.stringify(parts)) };
  } catch {
    return undefined;
  }
}

function onPath(command: string, { PATH = '' }: Environ): string | undefined {
  if (command.includes('/')) return undefined;
  for (const dir of PATH.split(path.delimiter)) {
    if (!path.isAbsolute(dir)) return undefined;
    const file = path.join(dir, command);
    if (isExecutable(file)) return file;
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isScript(file: string): boolean {
  const first = Buffer.alloc(2);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, first);
    return first.toString() === '#!';
  } finally {
    closeSync(descriptor);
  }
}

function harnessFiles(): readonly (string | null)[] {
  const dir = path.join(HARNESS_DIR, 'analysis');
  // Python adds its bytecode when a run first reads a script.
  const names = readdirSync(dir).filter((name) => name.endsWith('.py'));
  return names.sort().map((name) => fileChange(path.join(dir, name)));
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
