import { type KeyPath, type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { interpolate, type Values } from './interpolate.ts';

/** One stage, or one of a `foreach` or `matrix`, without expressions. */
export interface Stage {
  readonly name: string;
  readonly value: Values;
  readonly path: KeyPath;
}

/** All stages in the order of the file; those of a loop are named `stage-key`. */
export function expandStages(
  document: PipelineDocument,
  scope: Values,
  problems: Problem[],
): Stage[] {
  return document.keys(['stages']).flatMap((name) => {
    const path: KeyPath = ['stages', name];
    const given = valueAt(document.value, path);
    const resolved = (value: unknown, local: Values): unknown => {
      const found = interpolate(value, { ...scope, ...local });
      for (const message of new Set(found.problems)) {
        problems.push({
          message: `stage \`${name}\`: ${message}`,
          location: document.locate(path),
          cure: 'Add it to `params.yaml` or `vars`, or correct its name.',
        });
      }
      return found.value;
    };
    const fault = shapeFault(given);
    if (fault !== undefined) {
      const location = document.locate(path, 'value');
      problems.push({ message: `stage \`${name}\`: ${fault}`, location, cure: CURE });
      return [];
    }
    const { foreach, do: body, matrix, ...plain } = given as Record<string, unknown>;
    const turns =
      foreach !== undefined
        ? turnsOf(resolved(foreach, {}))
        : matrix !== undefined
          ? combinations(resolved(matrix, {}))
          : [{ suffix: '', local: {} }];
    if (turns === undefined) {
      problems.push({
        message: `stage \`${name}\`: \`${foreach === undefined ? 'matrix' : 'foreach'}\` is not a list or a mapping`,
        location: document.locate([...path, foreach === undefined ? 'matrix' : 'foreach'], 'value'),
        cure: 'Write the values as a list.',
      });
      return [];
    }
    return turns.map(({ suffix, local }) => ({
      name: `${name}${suffix}`,
      value: resolved(foreach === undefined ? plain : body, local) as Values,
      path,
    }));
  });
}

const CURE =
  'Write it as DVC expects it: `stages: { train: { cmd: python train.py, deps: […], outs: […] } }`.';

function shapeFault(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return 'not a mapping';
  if ('foreach' in given) return 'do' in given ? undefined : '`foreach` without `do`';
  const { cmd } = given as { readonly cmd?: unknown };
  if (cmd === undefined) return 'it has no `cmd`';
  return typeof cmd === 'string' || Array.isArray(cmd)
    ? undefined
    : '`cmd` is not a text or a list';
}

interface Turn {
  /** Appended to the name of the stage; DVC writes `stage@key`. */
  readonly suffix: string;
  readonly local: Values;
}

function turnsOf(values: unknown): Turn[] | undefined {
  if (Array.isArray(values)) {
    return values.map((item, index) => {
      const isPlain = typeof item !== 'object' || item === null;
      return { suffix: suffixOf([isPlain ? item : index]), local: { item, key: index } };
    });
  }
  if (typeof values !== 'object' || values === null) return undefined;
  return Object.entries(values).map(([key, item]) => ({
    suffix: suffixOf([key]),
    local: { item, key },
  }));
}

/** Every value of one variable with every value of the others. */
function combinations(matrix: unknown): Turn[] | undefined {
  if (typeof matrix !== 'object' || matrix === null) return undefined;
  let turns: { readonly parts: unknown[]; readonly item: Record<string, unknown> }[] = [
    { parts: [], item: {} },
  ];
  for (const [name, values] of Object.entries(matrix)) {
    if (!Array.isArray(values)) return undefined;
    turns = turns.flatMap(({ parts, item }) =>
      values.map((value, index) => ({
        parts: [...parts, typeof value === 'object' ? `${name}${index}` : value],
        item: { ...item, [name]: value },
      })),
    );
  }
  return turns.map(({ parts, item }) => ({
    suffix: suffixOf(parts),
    local: { item, key: parts.join('-') },
  }));
}

function suffixOf(parts: readonly unknown[]): string {
  return `-${parts.join('-').replaceAll(/[^\p{L}\p{N}_.-]/gu, '_')}`;
}
