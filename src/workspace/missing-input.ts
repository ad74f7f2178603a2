/** Findings on inputs that are not there: the script is not run. */
import { readdirSync } from 'node:fs';
import { type Finding, finding } from '../findings.ts';
import { flowKey, type InputSource, type OutputRef } from '../pipeline/plan.ts';

export interface InputPlace {
  readonly step: string;
  readonly input: string;
  readonly location: Finding['location'];
}

export function declaredMissing(
  { step, input, location }: InputPlace,
  { path: looked, written, of }: Extract<InputSource, { kind: 'missing' }>,
  show: (file: string) => string,
): Finding {
  const remote = /^[a-z][a-z0-9+.-]+:\/\//i.test(written);
  const what = of === undefined ? '' : `${of.step}.${of.output}, `;
  const cure =
    of === undefined
      ? "Correct the path (it is relative to the pipeline's root), wire it with `from:`, or leave the input out for sample data."
      : `Step \`${of.step}\` has no script that would write it: put the data there, or correct the path in \`${of.step}\`.`;
  return finding('input-missing', {
    step,
    message: `missing input: \`${input}\` is ${what}declared as \`${written}\`, where there is nothing`,
    ...(location === undefined ? {} : { location }),
    hint: remote
      ? 'Remote data is not fetched: download it in the workflow first, and name the local path.'
      : `Looked at ${show(looked)}. ${cure}`,
  });
}

/** @param whole where the output itself lies */
export function outputMissing(
  { step, input, location }: InputPlace,
  ref: OutputRef,
  whole: string,
): Finding {
  const output = `${ref.step}.${ref.output}`;
  return finding('file-missing', {
    step,
    flow: flowKey(ref.step, step),
    message:
      ref.below === '' || ref.below === '..'
        ? `missing input: \`${input}\` is ${output}, which is not there`
        : `missing input: \`${input}\` is \`${ref.below}\` of ${output}, which ${ref.step} did not write`,
    ...(location === undefined ? {} : { location }),
    evidence: [`${output} holds: ${namesIn(whole).join(', ') || 'nothing'}`],
  });
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    return [];
  }
}
