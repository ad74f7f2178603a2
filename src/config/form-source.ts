import type { PipelineConfig, PipelineForm } from './pipeline-config.ts';
import type { PipelineDocument } from './pipeline-document.ts';
import type { ResolvedSettings } from './settings.ts';

/** What every form of the file is read from. */
export interface FormSource {
  readonly document: PipelineDocument;
  /** As shown to the user; absent for a pipeline given as a value. */
  readonly file?: string;
  /** Absolute: what `root` is relative to. */
  readonly base: string;
  /** Absolute: what shown paths are relative to. */
  readonly cwd: string;
  /** Where the file gives no name. */
  readonly defaultName: string;
  /** Absolute: where the specs of DAG nodes are looked for. */
  readonly specsDirs: readonly string[];
}

/** The parts of a config that are the same in all forms, and those that each form has made. */
export function assembleConfig(
  source: FormSource,
  settings: ResolvedSettings,
  parts: Pick<PipelineConfig, 'steps' | 'edges'> & {
    readonly form: PipelineForm;
    readonly name: string | undefined;
  },
): PipelineConfig {
  const { document, file, defaultName } = source;
  return {
    ...settings,
    ...parts,
    name: parts.name ?? defaultName,
    ...(file === undefined ? {} : { file }),
    locate: (path) => document.locate(path),
  };
}
