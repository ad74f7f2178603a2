import { stringify } from 'yaml';
import type { PipelineConfig } from '../config/pipeline-config.ts';

/** Keys of a step, ready to be pasted: in the language of the file, or as options of a command. */
export function pasteLine(
  { language }: Pick<PipelineConfig, 'language'>,
  keys: Readonly<Record<string, unknown>>,
): string {
  if (language === 'json') {
    const text = JSON.stringify(keys, null, 1).replaceAll(/\n\s*/g, ' ');
    return text.slice(1, -1).trim();
  }
  if (language === 'options') {
    const options = Object.entries(keys).flatMap(([key, value]) => optionsOf(key, value) ?? []);
    if (options.length > 0) return options.join(' ');
  }
  const pasted = language === 'dvc' ? stageKeys(keys) : keys;
  return Object.entries(pasted)
    .map(([key, value]) => {
      const flow = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
      return `${key}: ${flow}`;
    })
    .join('\n');
}

/** A stage lists paths; the paths in the working tree are the same. */
function stageKeys(keys: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const listed = Object.entries(keys).map(([key, value]): [string, unknown] => {
    const stageKey = STAGE_KEYS.get(key);
    return stageKey === undefined ? [key, value] : [stageKey, Object.values(value ?? {})];
  });
  return Object.fromEntries(listed);
}

const STAGE_KEYS = new Map([
  ['input_paths', 'deps'],
  ['output_paths', 'outs'],
]);

const OPTIONS = new Map([
  ['input_paths', '--input'],
  ['output_paths', '--output'],
  ['environ_vars', '--env'],
  ['job_args', '--job-arg'],
]);

/** `undefined` for what no option can say, such as `from`. */
function optionsOf(key: string, values: unknown): string | undefined {
  const option = OPTIONS.get(key);
  const entries = Object.entries(values ?? {});
  if (option === undefined || entries.some(([, value]) => typeof value === 'object'))
    return undefined;
  return entries.map(([name, value]) => `${option} ${name}=${value}`).join(' ');
}
