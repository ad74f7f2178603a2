import { UserError } from '../text/errors.ts';
import { readDagForm } from './dag-form.ts';
import type { FormSource } from './form-source.ts';
import { readOverlay, readTranslated } from './overlay.ts';
import type { PipelineConfig } from './pipeline-config.ts';
import { describeKeyPath } from './pipeline-document.ts';
import { readSpecForm } from './spec-form.ts';
import { readStepsForm } from './steps-form.ts';
import { findTranslator } from './translate/translators.ts';
import { findShapeProblem } from './value-shape.ts';

/** Reads a pipeline in any form, which is determined by its keys. */
export function readPipeline(source: FormSource): PipelineConfig {
  const { value, locate } = source.document;
  const shape = findShapeProblem(value);
  if (shape !== undefined) {
    const prefix = shape.path.length === 0 ? '' : `${describeKeyPath(shape.path)}: `;
    throw new UserError(`${prefix}${shape.message}`, {
      location: locate(shape.path),
      cure: shape.cure,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(
      `expected a mapping with \`steps\`, found ${Array.isArray(value) ? 'a list' : 'a single value'}`,
      { location: locate([], 'value'), cure: 'Write `steps: { train: { script: train.py } }`.' },
    );
  }
  if ('from' in value && !('dag' in value)) return readOverlay(source);
  const translator = 'steps' in value ? undefined : findTranslator(value, source.file ?? '');
  if (translator !== undefined) return readTranslated(source, translator);
  if (['script_specs', 'pipeline_name', 'data_flow_specs'].some((key) => key in value)) {
    return readSpecForm(source);
  }
  return 'dag' in value && !('steps' in value) ? readDagForm(source) : readStepsForm(source);
}
