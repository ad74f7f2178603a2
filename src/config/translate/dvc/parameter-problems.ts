import path from 'node:path';
import { didYouMean } from '../../../text/nearest-name.ts';
import { type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import type { ResolvedStage } from './resolve-stage.ts';

/** The values of a parameter file, by its path and the working directory of the stage. */
export type ReadParameters = (file: string, wdir: string) => unknown;

/** Parameters that a stage names and its parameter file does not have: DVC refuses them. */
export function parameterProblems(
  stages: readonly ResolvedStage[],
  document: PipelineDocument,
  read: ReadParameters,
): Problem[] {
  return stages.flatMap(({ name: stage, path: at, value, given }) => {
    // The user gives the reason why the stage does not run.
    if (given['skip'] !== undefined || value['frozen'] === true) return [];
    const wdir = `${value['wdir'] ?? '.'}`;
    return parametersOf(value['params']).flatMap(({ index, file, name }) => {
      const known = read(file, wdir);
      const isMissing = known === undefined && name !== undefined;
      if (!isMissing && (name === undefined || known === UNREADABLE || has(known, name))) return [];
      const problem = isMissing
        ? `the parameter file \`${file}\` of \`${name}\` does not exist`
        : `\`${file}\` has no parameter \`${name}\``;
      return [
        {
          message: `stage \`${stage}\`: ${problem}`,
          location: document.locate([...at, 'params', index], 'value'),
          cure:
            (isMissing ? undefined : didYouMean(`${name}`, namesIn(known))) ??
            `Add it to \`${path.posix.normalize(file)}\`, or correct \`params\`.`,
        },
      ];
    });
  });
}

/** A file in a format whose values are not read here, such as TOML and Python. */
export const UNREADABLE = Symbol('unreadable');

interface NamedParameter {
  readonly index: number;
  readonly file: string;
  /** `undefined` for all parameters of the file. */
  readonly name?: string;
}

function parametersOf(params: unknown): NamedParameter[] {
  return (Array.isArray(params) ? params : []).flatMap((entry, index): NamedParameter[] => {
    if (typeof entry === 'string') return [{ index, file: 'params.yaml', name: entry }];
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
    return Object.entries(entry).flatMap(([file, names]) =>
      (Array.isArray(names) ? names : []).map((name) => ({ index, file, name: `${name}` })),
    );
  });
}

/** Names are paths: `train.epochs`, `layers.0.size`, `layers[0].size`. */
function has(values: unknown, name: string): boolean {
  if (valueAt(values, [name]) !== undefined) return true;
  const keys = name.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const parent = keys.length === 1 ? values : valueAt(values, keys.slice(0, -1));
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, keys.at(-1) ?? '');
}

function namesIn(values: unknown, prefix = ''): string[] {
  if (typeof values !== 'object' || values === null || prefix.split('.').length > 4) return [];
  return Object.entries(values).flatMap(([key, value]) => [
    `${prefix}${key}`,
    ...namesIn(value, `${prefix}${key}.`),
  ]);
}
