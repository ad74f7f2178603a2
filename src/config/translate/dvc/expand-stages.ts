import { type KeyPath, type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { type Interpolated, interpolate, interpolateCommand, type Values } from './interpolate.ts';
import { combinations, type Turn, turnsOf } from './stage-loops.ts';
import { stageFaults } from './stage-shape.ts';

/** One stage, or one of a `foreach` or `matrix`, without expressions. */
export interface Stage {
  readonly name: string;
  readonly value: Values;
  /** Of the keys of the stage: `do` of a `foreach`. */
  readonly path: KeyPath;
}

/** The values that a stage has by its `vars`, which are at that path, and its `wdir`. */
export type ReadVars = (vars: unknown, path: KeyPath, wdir: string) => Values;

/** All stages in the order of the file; those of a loop are named `stage-key`. */
export function expandStages(
  document: PipelineDocument,
  { scope, readVars }: { readonly scope: Values; readonly readVars: ReadVars },
  problems: Problem[],
): Stage[] {
  return document.keys(['stages']).flatMap((name) => {
    const top: KeyPath = ['stages', name];
    const given = valueAt(document.value, top);
    const faults = stageFaults(given, top);
    problems.push(
      ...faults.map(({ message, path, ofKey, cure }) => ({
        message: `stage \`${name}\`: ${message}`,
        location: document.locate(path, ofKey ? 'key' : 'value'),
        cure,
      })),
    );
    if (faults.length > 0) return [];
    const { foreach, do: body, matrix, ...plain } = given as Record<string, unknown>;
    const { vars, cmd, ...rest } = (foreach === undefined ? plain : body) as Values;
    const path = foreach === undefined ? top : [...top, 'do'];
    const report = (found: Interpolated) => {
      const byMessage = new Map(found.problems.map((one) => [one.message, one]));
      for (const { message, cure } of byMessage.values()) {
        const location = document.locate(top);
        problems.push({ message: `stage \`${name}\`: ${message}`, location, cure });
      }
    };
    const loop = foreach === undefined ? 'matrix' : 'foreach';
    const values = interpolate(foreach ?? matrix, scope);
    report(values);
    if (values.problems.length > 0) return [];
    const turns = turnsIn(loop, values.value);
    if (turns === undefined) {
      problems.push({
        message: `stage \`${name}\`: \`${loop}\` is not a ${loop === 'matrix' ? 'mapping of lists' : 'list or a mapping'}`,
        location: document.locate([...top, loop], 'value'),
        cure: 'Write the values as a list.',
      });
      return [];
    }
    const wdir = interpolate(rest['wdir'] ?? '.', scope).value;
    const inStage = { ...scope, ...readVars(vars, [...path, 'vars'], `${wdir}`) };
    return turns.map(({ suffix, local }) => {
      const known = { ...inStage, ...local };
      const command = interpolateCommand(cmd, known);
      const others = interpolate(rest, known);
      report(command);
      report(others);
      const value = { ...(others.value as Values), cmd: command.value };
      return { name: `${name}${suffix}`, value, path };
    });
  });
}

function turnsIn(loop: 'foreach' | 'matrix', values: unknown): Turn[] | undefined {
  if (values === undefined) return [{ suffix: '', local: {} }];
  return loop === 'foreach' ? turnsOf(values) : combinations(values);
}
