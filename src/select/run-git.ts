import { execFile } from 'node:child_process';

/** How a command of Git ended; `missing`: there is no Git. */
export type GitResult =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly problem: string }
  | { readonly kind: 'missing' };

/** The variables of the caller. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Runs Git. It asks nothing, takes no locks and shows English messages. */
export function runGit(
  args: readonly string[],
  directory: string,
  given: {
    readonly environ: Variables;
    /** For its standard input. */
    readonly input?: string;
    /** A file to use instead of the index of the repository. */
    readonly index?: string;
  },
): Promise<GitResult> {
  return new Promise((resolve) => {
    const env = {
      ...gitEnvironment(given.environ),
      ...(given.index === undefined ? {} : { GIT_INDEX_FILE: given.index }),
    };
    const options = { cwd: directory, env, maxBuffer: MOST_BYTES };
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      if (error === null) return resolve({ kind: 'done', text: stdout });
      if (error.code === 'ENOENT') return resolve({ kind: 'missing' });
      const problem = stderr.trim().split('\n').at(0) ?? '';
      resolve({ kind: 'failed', text: stdout, problem: problem || error.message });
    });
    // Git may end before it reads everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(given.input ?? '');
  });
}

/** Without the variables that a Git hook sets: they name another repository or index. */
function gitEnvironment(environ: Variables): Variables {
  return {
    ...Object.fromEntries(Object.entries(environ).filter(([name]) => !OF_HOOKS.has(name))),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  };
}

const OF_HOOKS: ReadonlySet<string> = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_EXTERNAL_DIFF'],
]);
/** A list of a million paths. */
const MOST_BYTES = 256 * 2 ** 20;
