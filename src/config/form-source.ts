import type { PipelineConfig, PipelineForm } from './pipeline-config.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import type { ResolvedSettings } from './settings.ts';

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
}

/** The parts of a config that are the same in all forms, and the parts that each form creates. */
export function assembleConfig(
  source: FormSource,
  settings: ResolvedSettings,
  parts: Pick<PipelineConfig, 'steps' | 'edges'> & {
    readonly form: PipelineForm;
    readonly name: string | undefined;
  },
): PipelineConfig {
  const { document, file, language, defaultName } = source;
  return {
    ...settings,
    ...parts,
    name: parts.name ?? defaultName,
    ...(file === undefined ? {} : { file }),
    ...(language === undefined ? {} : { language }),
    locate: (path) => document.locate(path),
  };
}
