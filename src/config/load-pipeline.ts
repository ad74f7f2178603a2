import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describeValue, escapeText, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { nearestName } from '../text/nearest-name.ts';
import { refuseScript } from './not-a-pipeline.ts';
import type { PipelineConfig } from './pipeline-config.ts';
import { documentFromValue } from './pipeline-document.ts';
import { readPipeline } from './pipeline-forms.ts';
import { pipelineFilesIn, readTextFile, stem } from './read-text-file.ts';
import { SPECS_DIR } from './saved-specs.ts';
import { shownPath } from './shown-path.ts';
import { parseDocument } from './yaml-document.ts';

/** The directories that `loadPipeline` uses. */
export interface LoadOptions {
  /** Absolute base directory of `file` and of shown paths. */
  readonly cwd: string;
  /**
   * Another directory of saved specs of DAG nodes, after `.specs` beside the pipeline file and in
   * `cwd`; default `test_workspace/.specs` in `cwd`.
   */
  readonly specsDir?: string;
  /** Accept `TODO` values: the caller replaces them. */
  readonly keepTodos?: boolean;
}

/**
 * Reads a pipeline file, YAML or JSON, in any of its forms.
 * @throws UserError with all mistakes in the file and their locations
 */
export async function loadPipeline(file: string, options: LoadOptions): Promise<PipelineConfig> {
  const { cwd, keepTodos = false } = options;
  if (typeof file !== 'string') {
    throw new UserError(`expected the path of a pipeline file, found ${describeValue(file)}`, {
      cure: 'Give the path as a string.',
    });
  }
  const absolute = path.resolve(cwd, file);
  const shown = shownPath(absolute, cwd);
  refuseScript({ shown });
  // Parsing blocks this thread, so the caller should start Python first.
  await setImmediate();
  const text = readTextFile(absolute, shown, 'pipeline file');
  if (text === undefined) throw notFound(absolute, shown);
  refuseScript({ shown, text });
  const base = path.dirname(absolute);
  return readPipeline({
    document: parseDocument(text, shown),
    file: shown,
    // JSON can be in a file of any name, and YAML would not fit into it.
    language: /^\s*\{\s*"/.test(text) ? 'json' : 'yaml',
    base,
    cwd,
    defaultName: stem(absolute),
    specsDirs: [...specsDirs(base, options), base],
    keepTodos,
  });
}

/**
 * The same for a pipeline given as a value: a plain object in any of the forms.
 * @throws UserError without locations; its messages name the keys
 */
export function pipelineFromValue(
  value: unknown,
  options: {
    /** The base directory of all relative paths in the pipeline. */
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
    specsDirs: specsDirs(base, { ...options, cwd: base }),
  });
}

/** Beside the pipeline, then in the working directory, then where the reference has them. */
function specsDirs(
  base: string,
  { cwd, specsDir = 'test_workspace/.specs' }: LoadOptions,
): readonly string[] {
  const directories = [
    path.join(base, SPECS_DIR),
    path.join(cwd, SPECS_DIR),
    path.resolve(cwd, specsDir),
  ];
  return [...new Set(directories)];
}

function notFound(absolute: string, shown: string): UserError {
  const siblings = pipelineFilesIn(path.dirname(absolute));
  // Compare stems: the letters of `.yml` would make any two short names similar.
  const wanted = stem(absolute);
  const near = siblings.some((name) => stem(name) === wanted)
    ? wanted
    : nearestName(wanted, siblings.map(stem));
  const file = siblings.find((name) => stem(name) === near);
  return new UserError(`Pipeline config file not found: ${escapeText(shown)}`, {
    cure:
      file === undefined
        ? 'Check the path; it is relative to the working directory.'
        : `Did you mean ${quoteName(file)}?`,
  });
}
