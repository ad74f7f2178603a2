import { existsSync } from 'node:fs';
import path from 'node:path';
import { relativePath } from '../find-code.ts';
import { originKey, type TranslateContext, type TranslatedStep } from '../translation.ts';
import { logicalNames } from './logical-names.ts';
import { unsupportedOutput } from './path-problems.ts';
import { isAtOrIn, type ResolvedStage, type StagePath } from './resolve-stage.ts';
import { workingTree } from './working-tree.ts';

/** The paths of a stage become inputs and outputs at the same paths of the working tree. */
export function stageStep(stage: ResolvedStage, context: TranslateContext): TranslatedStep {
  const { name, path: at, value, given } = stage;
  const skip = value['frozen'] === true ? FROZEN : unsupportedOutput(stage, context);
  const { outputs, inputs } = logicalNames(
    { outs: unique(stage.outs), deps: unique([...inputsOf(stage), ...keptOutputs(stage)]) },
    context,
  );
  const paths = (named: ReadonlyMap<string, StagePath>) =>
    Object.fromEntries(
      [...named].map(([logical, one]) => [logical, pathFrom(context.root, one)] as const),
    );
  return {
    name,
    path: at,
    value: {
      ...called(stage, context),
      ...(skip === undefined || given['skip'] !== undefined ? {} : { skip }),
      input_paths: paths(inputs),
      output_paths: paths(outputs),
      ...workingTree(stage.directory, new Map([...inputs, ...outputs])),
    },
    origins: {
      [originKey(['script'])]: [...at, 'cmd'],
      [originKey(['command'])]: [...at, 'cmd'],
      [originKey(['args'])]: [...at, 'cmd'],
      [originKey(['input_paths'])]: [...at, 'deps'],
      [originKey(['output_paths'])]: [...at, 'outs'],
      ...origins('input_paths', inputs),
      ...origins('output_paths', outputs),
    },
  };
}

const FROZEN = 'the stage is frozen: its outputs are used as they are';

function called(
  { command, directory, given }: ResolvedStage,
  { root }: TranslateContext,
): Record<string, unknown> {
  if (given['command'] !== undefined) return {};
  if (given['script'] !== undefined) return { call: 'cli' };
  if (command.kind === 'shell') return { command: command.command };
  const script = relativePath(root, path.resolve(directory, command.script));
  // A name without a slash would be searched in the directories of scripts.
  return { script: script.includes('/') ? script : `./${script}`, call: 'cli', args: command.args };
}

/** The code of a script runs where it is: relative imports and data beside it keep working. */
function inputsOf({ deps, params, command, directory }: ResolvedStage): StagePath[] {
  const all = [...deps, ...params];
  if (command.kind === 'shell') return all;
  const script = path.resolve(directory, command.script);
  return all.filter(
    ({ absolute }) =>
      absolute === undefined ||
      !(absolute === script || absolute.endsWith('.py') || isAtOrIn(directory, absolute)),
  );
}

/** DVC does not remove a persistent output: the stage finds what the project has. */
function keptOutputs({ outs }: ResolvedStage): StagePath[] {
  return outs.filter(
    ({ absolute, options }) =>
      options['persist'] === true && absolute !== undefined && existsSync(absolute),
  );
}

function unique(paths: readonly StagePath[]): StagePath[] {
  const found = new Map<string, StagePath>();
  for (const one of paths) {
    const key = one.absolute ?? one.written;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function pathFrom(root: string, { absolute, written }: StagePath): string {
  if (absolute === undefined || path.isAbsolute(written)) return written;
  // A final slash says that an output is a directory.
  return `${relativePath(root, absolute)}${written.endsWith('/') ? '/' : ''}`;
}

function origins(key: string, named: ReadonlyMap<string, StagePath>) {
  return Object.fromEntries(
    [...named].map(([logical, { at }]) => [originKey([key, logical]), at] as const),
  );
}
