import { findInexactNumbers } from './inexact-numbers.ts';
import type { PipelineConfig, PipelineForm } from './pipeline-config.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import { throwProblems } from './problems.ts';
import type { ResolvedSettings } from './settings.ts';
import { findTodos } from './todo-values.ts';

/** The source that every form of the file is read from. */
export interface FormSource {
  readonly document: PipelineDocument;
  /** As shown to the user; absent for a pipeline given as a value. */
  readonly file?: string;
  readonly language?: PipelineConfig['language'];
  /** Absolute base directory of `root`. */
  readonly base: string;
  /** Absolute base directory of shown paths. */
  readonly cwd: string;
  /** Used if the file does not set a name. */
  readonly defaultName: string;
  /** Absolute directory of the specs of DAG nodes. */
  readonly specsDirs: readonly string[];
  /** `TODO` values are left to the caller, who may replace them. */
  readonly keepTodos?: boolean;
}

/**
 * The parts of a config that are the same in all forms, and the parts that each form creates.
 * @throws UserError if a value is still `TODO`
 */
export function assembleConfig(
  source: FormSource,
  settings: ResolvedSettings,
  parts: Pick<PipelineConfig, 'steps' | 'edges'> & {
    readonly form: PipelineForm;
    readonly name: string | undefined;
  },
): PipelineConfig {
  const { document, file, language, defaultName, keepTodos = false } = source;
  throwProblems(parts.steps.flatMap((step) => findInexactNumbers(step, document)));
  if (!keepTodos) throwProblems(parts.steps.flatMap((step) => findTodos(step, document)));
  return {
    ...settings,
    ...parts,
    name: parts.name ?? defaultName,
    ...(file === undefined ? {} : { file }),
    ...(language === undefined ? {} : { language }),
    locate: (path) => document.locate(path),
  };
}
