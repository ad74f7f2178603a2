import { describeValue, quoteName } from '../text/describe-value.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { describeKeyPath, type PipelineDocument, valueAt } from './pipeline-document.ts';
import type { Problem } from './problems.ts';
import { wrongParameterValue } from './translate/parameter-value.ts';
import type { TranslatedStep, Translation } from './translate/translation.ts';

/** What a pipeline file with `from` says about things that the other file does not have. */
export function overlayProblems(document: PipelineDocument, translation: Translation): Problem[] {
  // The file of the tool was not read to its end: what it has is not known.
  if (translation.steps.length === 0 && translation.problems.length > 0) return [];
  return [
    ...findUnknownSteps(document, translation),
    ...translation.steps.flatMap((step) => findUnknownPaths(document, step, translation.kind)),
    ...findParameterProblems(document, translation),
  ];
}

/** A mistyped name would become a further step. */
function findUnknownSteps(document: PipelineDocument, { kind, steps }: Translation): Problem[] {
  const names = steps.map(({ name }) => name);
  return document
    .keys(['steps'])
    .filter((name) => !names.includes(name))
    .map((name) => ({
      message: `${describeKeyPath(['steps', name])}: the ${kind} has no step ${quoteName(name)}`,
      location: document.locate(['steps', name]),
      cure: didYouMean(name, names) ?? `Its steps: ${names.slice(0, 20).join(', ')}.`,
    }));
}

/** A mistyped input or output would be a further one, which the script does not use. */
function findUnknownPaths(
  document: PipelineDocument,
  { name: step, value }: TranslatedStep,
  kind: string,
): Problem[] {
  const own = valueAt(document.value, ['steps', step]);
  // The inputs and outputs of a skipped step, and of another way of calling, are those of the user.
  if (value['skip'] !== undefined || valueAt(own, ['skip']) !== undefined) return [];
  if (valueAt(own, ['call']) !== undefined) return [];
  return PATH_KEYS.flatMap(({ keys: [key, alias], word }) => {
    const known = Object.keys((value[key] ?? {}) as object);
    return [key, alias].flatMap((written) =>
      document
        .keys(['steps', step, written])
        .filter((name) => !known.includes(name) && !isUsed(own, name, key))
        .map((name) => ({
          message: `${describeKeyPath(['steps', step, written, name])}: step ${quoteName(step)} of the ${kind} has no ${word} ${quoteName(name)}`,
          location: document.locate(['steps', step, written, name]),
          cure: [
            didYouMean(name, known) ??
              (known.length > 0 ? `Its ${word}s: ${known.slice(0, 20).join(', ')}.` : undefined),
            furtherCure(word, value, kind),
          ]
            .filter(Boolean)
            .join(' '),
        })),
    );
  });
}

function furtherCure(word: string, value: TranslatedStep['value'], kind: string): string {
  return value['call'] === 'cli' || value['command'] !== undefined
    ? `For a further ${word}, also write where the script finds it: in \`args\`, \`container_paths\` or \`working_paths\`.`
    : `Declare a further ${word} in the ${kind}.`;
}

const PATH_KEYS = [
  { keys: ['input_paths', 'inputs'], word: 'input' },
  { keys: ['output_paths', 'outputs'], word: 'output' },
] as const;

/** The user also wrote where the script finds a further input or output. */
function isUsed(own: unknown, name: string, key: string): boolean {
  const hasPath = ['container_paths', 'working_paths'].some(
    (one) => valueAt(own, [one, name]) !== undefined,
  );
  const texts = ['args', 'command'].map((one) => JSON.stringify(valueAt(own, [one]) ?? ''));
  const variable = `${key === 'input_paths' ? 'INPUT' : 'OUTPUT'}_`;
  return (
    hasPath || texts.some((text) => text.includes(`${key}.${name}`) || text.includes(variable))
  );
}

function findParameterProblems(document: PipelineDocument, translation: Translation): Problem[] {
  const { kind, parameters } = translation;
  const given = valueAt(document.value, ['parameters']);
  if (given === undefined || given === null) return [];
  const at = (name: string, message: string, cure: string, where?: 'value'): Problem => ({
    message: `${describeKeyPath(['parameters', name])}: ${message}`,
    location: document.locate(['parameters', name], where),
    cure,
  });
  if (typeof given !== 'object' || Array.isArray(given)) {
    return [
      {
        message: `parameters: expected a mapping of parameter names to values, found ${describeValue(given)}`,
        location: document.locate(['parameters'], 'value'),
        cure: 'Write `parameters: { NAME: value }`.',
      },
    ];
  }
  const known = [...parameters.types.keys()];
  return Object.entries(given).flatMap(([name, value]) => {
    if (!known.includes(name) && parameters.isOther?.(name) !== true) {
      const names = known.slice(0, 20).join(', ');
      const list =
        known.length > 0 ? `Its parameters: ${names}.` : 'Remove it: it has no parameters.';
      const message = `the ${kind} has no parameter ${quoteName(name)}`;
      return [at(name, message, didYouMean(name, known) ?? list)];
    }
    const type = parameters.types.get(name) ?? parameters.otherType;
    const wrong = type === undefined ? undefined : wrongParameterValue(value, type);
    if (wrong === undefined) return [];
    return [at(name, `the value ${wrong}`, `The ${kind} declares the type ${type}.`, 'value')];
  });
}
