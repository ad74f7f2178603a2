import path from 'node:path';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { OUTPUT_DATA, type StepPaths } from './container-paths.ts';

/** The variables that SageMaker sets for a training script, as far as the step declares them. */
export function sagemakerEnvironment(
  step: PlannedStep,
  { inputs, outputs }: StepPaths,
): Record<string, string> {
  const { jobArgs } = step.config;
  const channels = Object.entries(inputs).filter(([, to]) => to !== '');
  const directory = (name: string) => {
    const output = step.outputs.find((one) => one.name === name);
    const to = outputs[name];
    return to === undefined || output?.kind !== 'file' ? to : path.dirname(to);
  };
  const model = directory('model');
  const [data] = OUTPUT_DATA.flatMap((name) => directory(name) ?? []);
  return Object.fromEntries([
    ...channels.flatMap(([name, to]) => variables(`SM_CHANNEL_${name}`, directoryOf(to))),
    ['SM_CHANNELS', JSON.stringify(channels.map(([name]) => name).sort())],
    ...(model === undefined ? [] : [['SM_MODEL_DIR', model]]),
    ...(data === undefined ? [] : [['SM_OUTPUT_DATA_DIR', data]]),
    ...Object.entries(jobArgs ?? {}).flatMap(([name, value]) =>
      variables(`SM_HP_${name}`, typeof value === 'string' ? value : asJson(value)),
    ),
    ['SM_HPS', JSON.stringify(jobArgs ?? {})],
    ['SM_NUM_GPUS', '0'],
    ['SM_HOSTS', '["algo-1"]'],
    ['SM_CURRENT_HOST', 'algo-1'],
  ]);
}

/** A channel is a directory: that of a file, too. */
function directoryOf(to: string): string {
  return path.extname(to) === '' ? to : path.dirname(to);
}

/** SageMaker keeps hyphens, which shells do not allow: the name is given in both forms. */
function variables(name: string, value: string): [string, string][] {
  const upper = name.toUpperCase();
  const plain = upper.replaceAll(/\W/g, '_');
  return plain === upper
    ? [[upper, value]]
    : [
        [upper, value],
        [plain, value],
      ];
}

function asJson(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
