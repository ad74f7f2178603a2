import { quoteName } from '../text/describe-value.ts';
import type { SourceLocation } from '../text/errors.ts';
import { UserError } from '../text/errors.ts';
import { nearestName } from '../text/nearest-name.ts';
import { formatNames } from './format-names.ts';
import { partAt } from './output-part.ts';
import type { OutputRef } from './plan.ts';
import type { StepIo } from './step-io.ts';
import { unknownStep } from './unknown-step.ts';

/**
 * Resolves `step.output/sub/dir`; `step` alone is its only output. Step names can contain dots: the
 * longest known name is used.
 * @throws UserError if the reference does not name an output, or names an output of the reader
 */
export function resolveFrom(
  reference: string,
  reader: string,
  steps: ReadonlyMap<string, StepIo>,
  location: () => SourceLocation | undefined,
): OutputRef {
  const [head = '', ...rest] = reference.trim().split('/');
  const below = rest.filter((part) => part !== '' && part !== '.');
  if (below.includes('..')) {
    throw new UserError(`${quoteName(`from: ${reference}`)} leads out of the output with \`..\`.`, {
      location: location(),
      cure: 'Give a path inside the output: `step.output/sub/dir`.',
    });
  }
  const step = longestStep(head, steps);
  if (step === undefined) throw unknownReference(head, steps, location());
  const name = step.config.name;
  if (name === reader) {
    throw new UserError(
      `Step \`${reader}\` reads its own output: ${quoteName(`from: ${reference}`)}.`,
      {
        location: location(),
        cure: 'Name the step that writes the data, or give a path.',
      },
    );
  }
  const output =
    head === name
      ? onlyOutput(step, location)
      : namedOutput(step, head.slice(name.length + 1), location);
  return { step: name, output, part: partAt(below.join('/')) };
}

function longestStep(head: string, steps: ReadonlyMap<string, StepIo>): StepIo | undefined {
  for (let end = head.length; end > 0; end = head.lastIndexOf('.', end - 1)) {
    const step = steps.get(head.slice(0, end));
    if (step !== undefined) return step;
  }
  return undefined;
}

/** The part before the last dot is most likely the step. */
function unknownReference(
  head: string,
  steps: ReadonlyMap<string, StepIo>,
  location: SourceLocation | undefined,
): UserError {
  const dot = head.lastIndexOf('.');
  const written = dot > 0 ? head.slice(0, dot) : head;
  return unknownStep(written, steps.keys(), location);
}

function onlyOutput(step: StepIo, location: () => SourceLocation | undefined): string {
  const { config, outputs } = step;
  const [only, ...others] = outputs;
  if (only !== undefined && others.length === 0) return only.name;
  if (only === undefined) throw withoutOutput(step, undefined, location());
  throw new UserError(
    `Step \`${config.name}\` has ${outputs.length} outputs: ${formatNames(outputs.map(({ name }) => name))}.`,
    { location: location(), cure: `Name one of them: \`from: ${config.name}.${only.name}\`.` },
  );
}

function namedOutput(
  step: StepIo,
  name: string,
  location: () => SourceLocation | undefined,
): string {
  const { config, outputs, outputsAssumed } = step;
  if (outputs.some((output) => output.name === name) || (outputsAssumed && name !== ''))
    return name;
  const known = outputs.map((output) => output.name);
  if (known.length === 0) throw withoutOutput(step, name, location());
  const near = nearestName(name, known);
  throw new UserError(`Step \`${config.name}\` has no output ${quoteName(name)}.`, {
    location: location(),
    cure:
      near === undefined
        ? `Its outputs are ${formatNames(known)}.`
        : `Did you mean \`${config.name}.${near}\`?`,
  });
}

function withoutOutput(
  { config: { name: step }, hasScript }: StepIo,
  output: string | undefined,
  location: SourceLocation | undefined,
): UserError {
  if (hasScript) {
    return new UserError(`Step \`${step}\` has no outputs.`, {
      location,
      cure: `Declare them under \`output_paths\` of step \`${step}\`.`,
    });
  }
  return new UserError(`Step \`${step}\` has no script and declares no outputs.`, {
    location,
    cure: `Declare the location of its data in step \`${step}\`, \`output_paths: { ${output || '<name>'}: <path> }\`, or set its \`script\`.`,
  });
}
