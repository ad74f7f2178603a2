import type { StepConfig } from './pipeline-config.ts';
import type { KeyPath, PipelineDocument } from './pipeline-document.ts';
import type { SettingsValue } from './pipeline-schema.ts';
import type { ScriptSpecValue } from './spec-schema.ts';
import { stepConfig, written } from './step-config.ts';

/** A step from its saved spec. Empty mappings there mean that nobody has filled them in. */
export function specStep(input: {
  readonly name: string;
  readonly spec: ScriptSpecValue;
  /** Where the spec stands in `document`. */
  readonly valuePath: KeyPath;
  readonly document: PipelineDocument;
  /** Where the step stands in the pipeline file. */
  readonly keyPath: KeyPath;
  readonly defaults: SettingsValue['defaults'];
  readonly defaultsDocument: PipelineDocument;
}): StepConfig {
  const { spec, ...place } = input;
  const { script_name, script_path, input_paths, output_paths, environ_vars, job_args } = spec;
  return stepConfig({
    ...place,
    value: {
      script:
        script_path ?? written(place.document, [...place.valuePath, 'script_name'], script_name),
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
