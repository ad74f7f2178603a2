/** Findings about missing inputs: the script is not run. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Finding, finding } from '../findings/findings.ts';
import { flowKey, type InputSource, type OutputRef } from '../pipeline/plan.ts';

export interface DeclaredInput {
  readonly step: string;
  readonly input: string;
  /** The location of the declaration. The first call reads the whole pipeline file again. */
  readonly locate: () => Finding['location'];
}

/** The location for a finding, if any. */
export function located({ locate }: DeclaredInput): Pick<Finding, 'location'> {
  const location = locate();
  return location === undefined ? {} : { location };
}

export function declaredMissing(
  at: DeclaredInput,
  { path: looked, written, of }: Extract<InputSource, { kind: 'missing' }>,
  show: (file: string) => string,
): Finding {
  const { step, input } = at;
  const remote = /^[a-z][a-z0-9+.-]+:\/\//i.test(written);
  const what = of === undefined ? '' : `${of.step}.${of.output}, `;
  const cure = isTrackedByDvc(looked)
    ? 'DVC tracks it: fetch it with `dvc pull` before the run.'
    : of === undefined
      ? 'Correct the path (relative to the root of the pipeline), connect the input with `from:`, or remove the input to use sample data.'
      : `Step \`${of.step}\` has no script that writes it. Put the data there, or correct the path in \`${of.step}\`.`;
  return finding('input-missing', {
    step,
    message: `missing input: \`${input}\` is ${what}declared as \`${written}\`, which does not exist`,
    ...located(at),
    hint: remote
      ? 'Remote data is not downloaded. Download it in the workflow first, and give the local path.'
      : `Path checked: ${show(looked)}. ${cure}`,
  });
}

/** `data.dvc` beside `data` says that DVC has the data, which a checkout lacks. */
function isTrackedByDvc(absolute: string): boolean {
  for (let at = absolute; at !== path.dirname(at); at = path.dirname(at)) {
    if (statSync(`${at}.dvc`, { throwIfNoEntry: false })?.isFile()) return true;
  }
  return false;
}

/** @param whole path of the whole output */
export function outputMissing(at: DeclaredInput, ref: OutputRef, whole: string): Finding {
  const { step, input } = at;
  const output = `${ref.step}.${ref.output}`;
  return finding('file-missing', {
    step,
    flow: flowKey(ref.step, step),
    message:
      ref.part.kind !== 'part'
        ? `missing input: \`${input}\` is ${output}, which does not exist`
        : `missing input: \`${input}\` is \`${ref.part.path}\` of ${output}, which ${ref.step} did not write`,
    ...located(at),
    evidence: [`${output} contains: ${namesIn(whole).join(', ') || 'nothing'}`],
  });
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    return [];
  }
}
