import { describeValue, quoteName } from '../../../text/describe-value.ts';
import { describeLocation } from '../../../text/errors.ts';
import { didYouMean } from '../../../text/nearest-name.ts';
import type { PipelineDocument } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import type { LocatedStep } from './definition.ts';

/** The steps that must pass before a step, and the condition that contains it. */
export function predecessors(
  { step, condition }: LocatedStep,
  known: ReadonlySet<string>,
): string[] {
  const named = namesIn(step.DependsOn).flatMap((name) => stepsNamed(`${name}`, known));
  return [...new Set([...named, ...(condition === undefined ? [] : [condition])])];
}

/** Names that two steps have, and names in `DependsOn` that no step has. */
export function findNameProblems(
  located: readonly LocatedStep[],
  document: PipelineDocument,
): Problem[] {
  const first = new Map<string, LocatedStep>();
  const problems: Problem[] = [];
  for (const one of located) {
    const name = one.step?.Name;
    // A step without a name is reported as such.
    if (typeof name !== 'string') continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, one);
    else problems.push(sameName(one, other, document));
  }
  const known = new Set(first.keys());
  for (const one of located) problems.push(...unknownPredecessors(one, known, document));
  return problems;
}

function sameName(
  { step: { Name }, path }: LocatedStep,
  other: LocatedStep,
  document: PipelineDocument,
): Problem {
  const before = document.locate([...other.path, 'Name'], 'value');
  const where = before === undefined ? '' : ` (the first: ${describeLocation(before)})`;
  return {
    message: `two steps have the name ${quoteName(Name)}${where}`,
    location: document.locate([...path, 'Name'], 'value'),
    cure: 'SageMaker requires a unique name of every step, also in the branches of conditions: rename one.',
  };
}

function unknownPredecessors(
  { step, path }: LocatedStep,
  known: ReadonlySet<string>,
  document: PipelineDocument,
): Problem[] {
  const given = step?.DependsOn ?? [];
  if (!Array.isArray(given)) {
    return [
      {
        message: `step ${quoteName(`${step.Name}`)}: \`DependsOn\` is not a list: ${describeValue(given)}`,
        location: document.locate([...path, 'DependsOn'], 'value'),
        cure: 'Write the names of steps as a list.',
      },
    ];
  }
  return namesIn(given).flatMap((name, index) =>
    stepsNamed(`${name}`, known).length > 0
      ? []
      : [
          {
            message: `step ${quoteName(`${step.Name}`)} depends on ${typeof name === 'string' ? `step ${quoteName(name)}` : describeValue(name)}, which the definition does not have`,
            location: document.locate([...path, 'DependsOn', index], 'value'),
            cure:
              didYouMean(`${name}`, [...known]) ??
              'Correct the name, or remove it from `DependsOn`.',
          },
        ],
  );
}

function namesIn(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}

/** `Register` can be a step collection, of which the definition has the steps `Register-…`. */
function stepsNamed(name: string, known: ReadonlySet<string>): string[] {
  if (known.has(name)) return [name];
  return [...known].filter((step) => step.startsWith(`${name}-`));
}
