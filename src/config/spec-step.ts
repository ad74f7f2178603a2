import type { StepConfig } from './pipeline-config.ts';
import type { KeyPath, PipelineDocument } from './pipeline-document.ts';
import type { SettingsValue } from './pipeline-schema.ts';
import type { ScriptSpecValue } from './spec-schema.ts';
import { stepConfig, written } from './step-config.ts';

/** A step from its saved spec. Empty mappings in the spec are not declarations. */
export function specStep(input: {
  readonly name: string;
  readonly spec: ScriptSpecValue;
  /** Location of the spec in `document`. */
  readonly valuePath: KeyPath;
  readonly document: PipelineDocument;
  /** Location of the step in the pipeline file. */
  readonly keyPath: KeyPath;
  readonly defaults: SettingsValue['defaults'];
  readonly defaultsDocument: PipelineDocument;
}): StepConfig {
  const { spec, ...around } = input;
  const { script_name, script_path, input_paths, output_paths, environ_vars, job_args } = spec;
  return stepConfig({
    ...around,
    value: {
      script:
        script_path ?? written(around.document, [...around.valuePath, 'script_name'], script_name),
      environ_vars,
      job_args,
      ...(isEmpty(input_paths) ? {} : { input_paths }),
      ...(isEmpty(output_paths) ? {} : { output_paths }),
    },
  });
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
