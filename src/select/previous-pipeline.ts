import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPipeline } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { GitChanges } from './git-changes.ts';
import { type GitResult, runGit, type Variables } from './run-git.ts';

/** The pipeline as an earlier commit had it, or why it is not known. */
export type PreviousPipeline =
  | { readonly kind: 'same' }
  | { readonly kind: 'read'; readonly config: PipelineConfig }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Reads the pipeline file of the merge base, with the files that it names, in a copy of the tree
 * that contains the texts of such files and all other files without content.
 * @param file the pipeline file; absolute
 */
export async function previousPipeline(
  file: string,
  config: PipelineConfig,
  { base, top, changed }: GitChanges,
  caller: {
    readonly environ: Variables;
    readonly cwd: string;
    readonly specsDir?: string;
  },
): Promise<PreviousPipeline> {
  const name = relativeTo(top, file);
  if (name === undefined) {
    return { kind: 'unknown', reason: 'The pipeline file is not in the Git repository.' };
  }
  if (![...changed].some((one) => one === name || IS_CONFIG.test(one))) return { kind: 'same' };
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), 'cursus-base-')));
  try {
    const problem = await copyTree(base, top, copy, caller.environ);
    if (problem !== undefined) return { kind: 'unknown', reason: `Git failed: ${problem}` };
    // Directories without tracked files must be there, too.
    for (const directory of [config.root, ...config.scriptDirs, ...config.pythonPath]) {
      const relative = relativeTo(top, directory);
      if (relative !== undefined) mkdirSync(path.join(copy, relative), { recursive: true });
    }
    const cwd = path.join(copy, relativeTo(top, caller.cwd) ?? '');
    mkdirSync(cwd, { recursive: true });
    const { specsDir } = caller;
    const read = await loadPipeline(path.join(copy, name), {
      cwd,
      ...(specsDir === undefined ? {} : { specsDir }),
    });
    return { kind: 'read', config: moved(read, copy, top) };
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return {
      kind: 'unknown',
      reason: `The pipeline file of commit ${base.slice(0, 10)} cannot be used: ${why.replaceAll(copy, top)}`,
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Files that a pipeline can be read from. */
const IS_CONFIG = /\.(?:ya?ml|json|lock)$/;
const LARGEST_BYTES = 1_000_000;

/** @returns what went wrong */
async function copyTree(
  base: string,
  top: string,
  copy: string,
  environ: Variables,
): Promise<string | undefined> {
  const listed = await runGit(['ls-tree', '-r', '-l', '-z', base], top, { environ });
  if (listed.kind !== 'done') return problemOf(listed);
  const entries = listed.text.split('\0').flatMap((line) => {
    const [, kind, bytes, name] = /^\d+ (\w+) \w+ +(\d+|-)\t(.+)$/s.exec(line) ?? [];
    return name === undefined ? [] : [{ name, kind, bytes: Number(bytes) }];
  });
  const made = new Set<string>();
  for (const { name, kind } of entries) {
    const at = path.join(copy, name);
    const directory = kind === 'commit' ? at : path.dirname(at);
    if (!made.has(directory)) mkdirSync(directory, { recursive: true });
    made.add(directory);
    if (kind !== 'commit') writeFileSync(at, '');
  }
  const texts = entries.filter(({ name, bytes }) => IS_CONFIG.test(name) && bytes < LARGEST_BYTES);
  // The index of the user stays as it is.
  const index = path.join(copy, '.git-index');
  const read = await runGit(['read-tree', base], top, { environ, index });
  if (read.kind !== 'done') return problemOf(read);
  const out = await runGit(
    ['checkout-index', '--force', '--quiet', '-z', '--stdin', `--prefix=${copy}/`],
    top,
    { environ, index, input: texts.map(({ name }) => `${name}\0`).join('') },
  );
  return problemOf(out);
}

function problemOf(result: GitResult): string | undefined {
  if (result.kind === 'done') return undefined;
  return result.kind === 'missing' ? 'it is not installed' : result.problem;
}

/** The same pipeline with the paths of the working tree. */
function moved<Value>(value: Value, from: string, to: string): Value {
  if (typeof value === 'string') return value.replaceAll(from, to) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => moved(one, from, to)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, moved(one, from, to)]),
  ) as Value;
}

function relativeTo(top: string, absolute: string): string | undefined {
  const relative = path.relative(top, absolute);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`);
  return isOutside || path.isAbsolute(relative) ? undefined : relative.replaceAll(path.sep, '/');
}
