import { stringify } from 'yaml';
import type { PipelineConfig } from '../config/pipeline-config.ts';

/** Keys of a step, ready to be pasted into the pipeline file: in the language of the file. */
export function pasteLine(
  { language }: Pick<PipelineConfig, 'language'>,
  keys: Readonly<Record<string, unknown>>,
): string {
  if (language === 'json') {
    const text = JSON.stringify(keys, null, 1).replaceAll(/\n\s*/g, ' ');
    return text.slice(1, -1).trim();
  }
  return Object.entries(keys)
    .map(([key, value]) => {
      const flow = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
      return `${key}: ${flow}`;
    })
    .join('\n');
}
