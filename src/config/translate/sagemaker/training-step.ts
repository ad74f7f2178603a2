import type { KeyPath } from '../../pipeline-document.ts';
import { originKey } from '../translation.ts';
import { localCode } from './code-of-step.ts';
import { listAt, mappingAt } from './definition.ts';
import { environment, type StepDraft } from './processing-step.ts';
import { inputValue, type StepContext, textOf } from './step-context.ts';

/** A training job in script mode: channels, hyperparameters as arguments, and a model directory. */
export function trainingStep(step: StepContext): StepDraft {
  const given = mappingAt(step.located.step.Arguments);
  const hyper = mappingAt(given['HyperParameters']);
  const own = step.context.given(step.located.step.Name);
  const origins: Record<string, KeyPath> = {};
  const recordOrigin = (key: KeyPath, ...at: KeyPath) => {
    origins[originKey(key)] = [...step.located.path, 'Arguments', ...at];
  };
  const output_paths = { model: `model/` };
  const program = hyper['sagemaker_program'];
  if (program === undefined && own['script'] === undefined && own['command'] === undefined) {
    const image = mappingAt(given['AlgorithmSpecification'])['TrainingImage'];
    const what = typeof image === 'string' ? `: \`${image.split('/').at(-1)}\`` : '';
    return {
      value: { skip: `it runs an algorithm of a container image${what}`, output_paths },
      origins,
    };
  }
  recordOrigin(['script'], 'HyperParameters', 'sagemaker_program');
  recordOrigin(['job_args'], 'HyperParameters');
  const programPath: KeyPath = ['Arguments', 'HyperParameters', 'sagemaker_program'];
  const name = textOf(program, programPath, step, 'script: path/to/train.py') ?? '';
  const script =
    program === undefined ? undefined : localCode(`${decoded(name)}`, programPath, step);
  const input_paths: Record<string, unknown> = {};
  const container_paths: Record<string, string> = { model: '/opt/ml/model' };
  const ownInputs = mappingAt(own['input_paths']);
  for (const [index, channel] of listAt(given['InputDataConfig']).entries()) {
    const channelName = `${channel['ChannelName']}`;
    // `model` is the name of the output.
    const name = channelName === 'model' ? 'model_input' : channelName;
    const source = mappingAt(mappingAt(channel['DataSource'])['S3DataSource'])['S3Uri'];
    const at: KeyPath = ['InputDataConfig', index, 'DataSource', 'S3DataSource', 'S3Uri'];
    input_paths[name] = Object.hasOwn(ownInputs, name)
      ? ''
      : (inputValue(source, ['Arguments', ...at], step, name) ?? '');
    container_paths[name] = `/opt/ml/input/data/${channelName}`;
    recordOrigin(['input_paths', name], 'InputDataConfig', index);
  }
  return {
    value: {
      ...(script === undefined ? {} : { script }),
      ...(own['command'] === undefined ? { call: 'cli' } : {}),
      ...(Object.keys(input_paths).length === 0 ? {} : { input_paths }),
      output_paths,
      container_paths,
      job_args: jobArgs(hyper, step),
      ...environment(given['Environment'], ['Arguments', 'Environment'], step),
    },
    origins,
  };
}

/** SageMaker gives every hyperparameter but its own ones to the script as `--name value`. */
function jobArgs(hyper: Record<string, unknown>, step: StepContext): Record<string, unknown> {
  const own = mappingAt(step.context.given(step.located.step.Name)['job_args']);
  return Object.fromEntries(
    Object.entries(hyper)
      .filter(([name]) => !name.startsWith('sagemaker_'))
      .map(([name, value]) => {
        if (Object.hasOwn(own, name)) return [name, ''];
        const path: KeyPath = ['Arguments', 'HyperParameters', name];
        return [name, decoded(textOf(value, path, step, `job_args: { ${name}: … }`) ?? '')];
      }),
  );
}

/** The SDK writes hyperparameters as JSON; other tools write plain text. */
function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
