import path from 'node:path';
import { type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { readTextFile } from '../../read-text-file.ts';
import { parseDocument } from '../../yaml-document.ts';
import type { TranslateContext, Translation } from '../translation.ts';
import { expandStages } from './expand-stages.ts';
import type { Values } from './interpolate.ts';
import { stageStep } from './stage-step.ts';

/** The stages of a `dvc.yaml`: each is a step, and paths connect them. */
export function readStages(document: PipelineDocument, context: TranslateContext): Translation {
  const problems: Problem[] = [];
  const stages = expandStages(document, scopeOf(document, context, problems), problems);
  if (stages.length === 0 && problems.length === 0) {
    problems.push({
      message: 'the `dvc.yaml` has no stages',
      location: document.locate(['stages']),
      cure: 'Add one with `dvc stage add`.',
    });
  }
  const steps = stages.map((stage) => stageStep(stage, document, context, problems));
  return { kind: '`dvc.yaml`', steps, problems };
}

/** `params.yaml`, then the entries of `vars`: files, and values. */
function scopeOf(
  document: PipelineDocument,
  context: TranslateContext,
  problems: Problem[],
): Values {
  const vars = valueAt(document.value, ['vars']);
  let scope = valuesIn('params.yaml', context) ?? {};
  for (const [index, entry] of (Array.isArray(vars) ? vars : []).entries()) {
    const values = typeof entry === 'string' ? valuesIn(entry.split(':')[0] ?? '', context) : entry;
    if (values === undefined) {
      problems.push({
        message: `vars: no such file: \`${entry}\``,
        location: document.locate(['vars', index], 'value'),
        cure: 'The path is relative to the `dvc.yaml`.',
      });
    }
    scope = { ...scope, ...values };
  }
  return { ...scope, ...context.parameters };
}

function valuesIn(name: string, { base, file }: TranslateContext): Values | undefined {
  const absolute = path.resolve(base, name);
  const shown = path.posix.join(path.posix.dirname(file), name);
  const text = readTextFile(absolute, shown, 'parameter file');
  if (text === undefined) return undefined;
  if (text.trim() === '' || !/\.(ya?ml|json)$/.test(name)) return {};
  const { value } = parseDocument(text, shown);
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}
