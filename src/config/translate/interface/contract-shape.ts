import { describeValue, quoteName } from '../../../text/describe-value.ts';
import { didYouMean } from '../../../text/nearest-name.ts';
import { type KeyPath, type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';

/** Parts of an interface that are of another type: a run would read them as empty. */
export function contractShapeProblems(document: PipelineDocument): Problem[] {
  if (valueAt(document.value, ['contract']) === undefined) return [missingContract(document)];
  const variants = document.keys(['variants']);
  return [
    ...wrongKind(document, ['contract'], 'mapping'),
    ...wrongKind(document, ['variants'], 'mapping'),
    ...[['contract'], ...variants.map((name) => ['variants', name, 'contract'])].flatMap((at) =>
      PARTS.flatMap(([path, kind]) => wrongKind(document, [...at, ...path], kind)),
    ),
  ];
}

type Kind = 'mapping' | 'list' | 'list or a mapping';

const PARTS: readonly (readonly [path: readonly string[], kind: Kind])[] = [
  [['inputs'], 'mapping'],
  [['outputs'], 'mapping'],
  [['arguments'], 'mapping'],
  [['env_vars'], 'mapping'],
  [['env_vars', 'optional'], 'mapping'],
  [['env_vars', 'required'], 'list or a mapping'],
  [['computed_env_paths'], 'mapping'],
  [['job_arguments'], 'list'],
  [['skip_inputs'], 'list'],
];

function missingContract(document: PipelineDocument): Problem {
  const keys = document.keys([]);
  const near = keys.find((key) => didYouMean(key, ['contract']) !== undefined);
  return near === undefined
    ? {
        message: 'the step interface has no `contract`',
        location: document.locate(['step_type']),
        cure: 'Add `contract: { entry_point: script.py, inputs: {…}, outputs: {…} }`.',
      }
    : {
        message: `unknown key ${quoteName(near)}: the step interface has no \`contract\``,
        location: document.locate([near]),
        cure: 'Did you mean `contract`?',
      };
}

function wrongKind(document: PipelineDocument, path: KeyPath, kind: Kind): Problem[] {
  const value = valueAt(document.value, path);
  if (value === undefined || value === null) return [];
  if (typeof value === 'object') {
    // An empty list is as good as an empty mapping.
    if (kind.startsWith('list') && Array.isArray(value)) return [];
    if (Object.keys(value).length === 0) return [];
    if (kind !== 'list' && !Array.isArray(value)) return [];
  }
  return [
    {
      message: `${path.join('.')}: expected a ${kind}, found ${describeValue(value)}`,
      location: document.locate(path, 'value'),
      cure: 'Correct it, or delete the key.',
    },
  ];
}
