import { describeValue, quoteName } from '../../../text/describe-value.ts';
import { type KeyPath, type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { allSteps, type LocatedStep, mappingAt } from './definition.ts';

/** Lists of the definition itself that are of another type: nothing below them can be read. */
export function topShapeProblems(document: PipelineDocument): Problem[] {
  const problems = [
    ...notList(document, ['Steps'], 'the definition'),
    ...notList(document, ['Parameters'], 'the definition'),
  ];
  const steps = valueAt(document.value, ['Steps']);
  if (problems.length === 0 && allSteps(steps, []).length === 0) {
    problems.push({
      message: 'the definition has no steps',
      location: document.locate(['Steps'], 'value'),
      cure: CURE,
    });
  }
  return problems;
}

/** What of the arguments of a job SageMaker refuses, and a run would ignore. */
export function stepShapeProblems(
  { step, path }: LocatedStep,
  document: PipelineDocument,
  given: Readonly<Record<string, unknown>>,
): Problem[] {
  // The user gives the reason why the step does not run.
  if (given['skip'] !== undefined) return [];
  const at: KeyPath = [...path, 'Arguments'];
  const what = `step ${quoteName(step.Name)}`;
  const lists = (...keys: readonly string[][]) =>
    keys.flatMap((key) => notList(document, [...at, ...key], what));
  const mappings = (...keys: readonly string[][]) =>
    keys.flatMap((key) => notMapping(document, [...at, ...key], what));
  const names = (key: readonly string[], name: string) =>
    nameProblems(document, [...at, ...key], name, what);
  const own = mappingAt(given['container_paths']);
  const isJob = step.Type === 'Training' || step.Type === 'Processing';
  if (isJob && step.Arguments === undefined) {
    return [wrong(document, path, `${what} has no \`Arguments\``)];
  }
  if (step.Type === 'Training') {
    return [
      ...mappings([], ['HyperParameters'], ['Environment'], ['AlgorithmSpecification']),
      ...lists(['InputDataConfig']),
      ...names(['InputDataConfig'], 'ChannelName'),
    ];
  }
  if (step.Type !== 'Processing') return [];
  const inputs = ['ProcessingInputs'];
  const outputs = ['ProcessingOutputConfig', 'Outputs'];
  return [
    ...mappings([], ['AppSpecification'], ['Environment'], ['ProcessingOutputConfig']),
    ...lists(inputs, outputs),
    ...lists(...['ContainerEntrypoint', 'ContainerArguments'].map((k) => ['AppSpecification', k])),
    ...names(inputs, 'InputName'),
    ...names(outputs, 'OutputName'),
    ...localPaths(document, [...at, ...inputs], ['InputName', 'S3Input'], own, what),
    ...localPaths(document, [...at, ...outputs], ['OutputName', 'S3Output'], own, what),
  ];
}

const CURE = 'Write the definition with `pipeline.definition()`.';

function notList(document: PipelineDocument, path: KeyPath, what: string): Problem[] {
  const value = valueAt(document.value, path);
  return value === undefined || Array.isArray(value)
    ? []
    : [wrong(document, path, `${what}: \`${path.at(-1)}\` is not a list: ${describeValue(value)}`)];
}

function notMapping(document: PipelineDocument, path: KeyPath, what: string): Problem[] {
  const value = valueAt(document.value, path);
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (value === undefined || isMapping) return [];
  return [
    wrong(document, path, `${what}: \`${path.at(-1)}\` is not a mapping: ${describeValue(value)}`),
  ];
}

/** Each entry has a name, which no other entry has: a second one would replace the first. */
function nameProblems(
  document: PipelineDocument,
  path: KeyPath,
  key: string,
  what: string,
): Problem[] {
  const seen = new Set<string>();
  return entriesAt(document, path).flatMap((entry, index) => {
    const name = mappingAt(entry)[key];
    if (typeof name !== 'string' || name === '') {
      const of = `an entry of \`${path.at(-1)}\` has no \`${key}\``;
      return [wrong(document, [...path, index], `${what}: ${of}`)];
    }
    if (seen.has(name)) {
      const twice = `${what}: two entries of \`${path.at(-1)}\` have the name ${quoteName(name)}`;
      return [
        wrong(
          document,
          [...path, index, key],
          twice,
          'SageMaker requires unique names: rename one.',
        ),
      ];
    }
    seen.add(name);
    return [];
  });
}

/** A path that only a job manages itself (`AppManaged`) can be absent. */
function localPaths(
  document: PipelineDocument,
  path: KeyPath,
  [nameKey, key]: readonly [string, string],
  own: Record<string, unknown>,
  what: string,
): Problem[] {
  return entriesAt(document, path).flatMap((entry, index) => {
    const { [nameKey]: name, [key]: data, AppManaged } = mappingAt(entry);
    const isGiven = typeof name === 'string' && Object.hasOwn(own, name);
    if (data === undefined || AppManaged === true || isGiven) return [];
    const { LocalPath } = mappingAt(data);
    if (typeof LocalPath === 'string' && LocalPath !== '') return [];
    const found = LocalPath === undefined ? 'no `LocalPath`' : '`LocalPath` that is not a text';
    return [
      wrong(
        document,
        [...path, index, key, 'LocalPath'],
        `${what}: \`${key}\` of ${quoteName(`${name}`)} has ${found}`,
        `Give the path of the container that the script uses: \`LocalPath\` in the definition, or \`container_paths: { ${name}: /opt/ml/processing/… }\` in a pipeline file with \`from\`.`,
      ),
    ];
  });
}

function entriesAt(document: PipelineDocument, path: KeyPath): readonly unknown[] {
  const value = valueAt(document.value, path);
  return Array.isArray(value) ? value : [];
}

function wrong(document: PipelineDocument, path: KeyPath, message: string, cure = CURE): Problem {
  return { message, location: document.locate(path, 'value'), cure };
}
