import { quoteName } from '../text/describe-value.ts';
import type { KeyProblem } from './drop-consequences.ts';
import { type PipelineDocument, valueAt } from './pipeline-document.ts';
import type { Problem } from './problems.ts';

/**
 * In a file without `steps`: steps at its top, or `steps` below another key, with the other problems.
 * Empty if there are none.
 */
export function findMisplacedSteps(
  document: PipelineDocument,
  found: readonly KeyProblem[],
): readonly Problem[] {
  const unknown = found.flatMap((problem) => {
    const [key, ...below] = problem.unknown?.path ?? [];
    return typeof key === 'string' && below.length === 0 ? [{ key, problem }] : [];
  });
  const nested = unknown.find(({ key }) => isMapping(valueAt(document.value, [key, 'steps'])));
  if (nested !== undefined) {
    const { key, problem } = nested;
    const cure = `Move \`steps\` from ${quoteName(key)} to the top of the file.`;
    return found.map((one) => (one === problem ? { ...one, cure } : one));
  }
  const steps = unknown.filter(({ key }) => isStep(valueAt(document.value, [key])));
  const [first] = steps;
  if (first === undefined) return [];
  const names = steps.map(({ key }) => quoteName(key));
  const shown = names.slice(0, SHOWN).join(', ');
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return [
    {
      message: `${names.length === 1 ? 'step' : 'steps'} ${shown}${more} at the top of the file`,
      location: first.problem.location,
      cure: 'Write `steps:` above, and indent the steps below it.',
    },
    ...found.filter((one) => !steps.some(({ problem }) => problem === one)),
  ];
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isStep(value: unknown): boolean {
  return isMapping(value) && STEP_KEYS.some((key) => Object.hasOwn(value as object, key));
}

/** Those that only a step has. */
const STEP_KEYS = ['script', 'command', 'depends_on', 'input_paths', 'output_paths', 'call'];
const SHOWN = 3;
