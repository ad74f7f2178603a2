import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { nearestName } from '../nearest-name.ts';
import type { PipelineConfig } from './pipeline-config.ts';
import { documentFromValue } from './pipeline-document.ts';
import { readPipeline } from './pipeline-forms.ts';
import { shownPath } from './shown-path.ts';
import { parseDocument } from './yaml-document.ts';

/** Where `loadPipeline` looks. */
export interface LoadOptions {
  /** Absolute; what `file` is relative to, and what shown paths are relative to. */
  readonly cwd: string;
  /** Where specs of DAG nodes are saved; default `test_workspace/.specs` below `cwd`. */
  readonly specsDir?: string;
}

/**
 * Reads a pipeline file, YAML or JSON, in any of its forms.
 * @throws UserError that tells every mistake in the file, each with its place
 */
export async function loadPipeline(file: string, options: LoadOptions): Promise<PipelineConfig> {
  const { cwd } = options;
  const absolute = path.resolve(cwd, file);
  const shown = shownPath(absolute, cwd);
  const text = await readText(absolute, shown);
  const base = path.dirname(absolute);
  return readPipeline({
    document: parseDocument(text, shown),
    file: shown,
    base,
    cwd,
    defaultName: stem(absolute),
    specsDirs: [specsDir(options), base],
  });
}

/**
 * The same for a pipeline given as a value: a plain object in any of the forms.
 * @throws UserError without places; its messages name the keys
 */
export function pipelineFromValue(
  value: unknown,
  options: {
    /** What every relative path in the pipeline is relative to. */
    readonly root: string;
    readonly name?: string;
    readonly specsDir?: string;
  },
): PipelineConfig {
  const base = path.resolve(options.root);
  return readPipeline({
    document: documentFromValue(value),
    base,
    cwd: base,
    defaultName: options.name ?? 'pipeline',
    specsDirs: [specsDir({ ...options, cwd: base })],
  });
}

function specsDir({ cwd, specsDir = 'test_workspace/.specs' }: LoadOptions): string {
  return path.resolve(cwd, specsDir);
}

/** A data file given by mistake is not read into memory. */
const LARGEST_BYTES = 5 * 1024 * 1024;

async function readText(absolute: string, shown: string): Promise<string> {
  const location = { file: shown };
  const stats = await stat(absolute).catch((error: NodeJS.ErrnoException) => error);
  if (stats instanceof Error) {
    throw await unreadable(absolute, shown, stats);
  }
  if (stats.isDirectory()) {
    throw new UserError('the pipeline file is a directory', {
      location,
      cure: await suggestFile(absolute, shown),
    });
  }
  if (!stats.isFile()) {
    throw new UserError('the pipeline file is not a regular file', { location });
  }
  if (stats.size > LARGEST_BYTES) {
    throw new UserError('too large for a pipeline file (more than 5 MB)', {
      location,
      cure: 'Give the file that lists the steps, not a data file.',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolute));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UserError('the pipeline file is not UTF-8 text', {
        location,
        cure: 'Save it as UTF-8.',
        cause: error,
      });
    }
    throw await unreadable(absolute, shown, error as NodeJS.ErrnoException);
  }
}

async function unreadable(
  absolute: string,
  shown: string,
  error: NodeJS.ErrnoException,
): Promise<UserError> {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') {
    return new UserError(`the pipeline file cannot be read: ${error.message}`, {
      location: { file: shown },
      cause: error,
    });
  }
  const siblings = (await readdir(path.dirname(absolute)).catch(() => [])).filter(isPipelineName);
  // Stems are compared: the letters of `.yml` would make any two short names alike.
  const wanted = stem(absolute);
  const near = siblings.some((name) => stem(name) === wanted)
    ? wanted
    : nearestName(wanted, siblings.map(stem));
  const file = siblings.find((name) => stem(name) === near);
  return new UserError(`Pipeline config file not found: ${shown}`, {
    cure:
      file === undefined
        ? 'Check the path; it is relative to the working directory.'
        : `Did you mean \`${file}\`?`,
    cause: error,
  });
}

async function suggestFile(directory: string, shown: string): Promise<string> {
  const files = (await readdir(directory).catch(() => [])).filter(isPipelineName).sort();
  return files[0] === undefined
    ? 'Give the path of the file itself.'
    : `Give the file itself: ${files
        .slice(0, 3)
        .map((file) => `${shown}/${file}`)
        .join(', ')}.`;
}

function isPipelineName(name: string): boolean {
  return stem(name) !== name;
}

function stem(file: string): string {
  return path.basename(file).replace(/\.(ya?ml|json)$/i, '');
}
