import { pathOfValue } from './path-of-value.ts';
import type { StepConfig } from './pipeline-config.ts';
import { describeKeyPath, type KeyPath, type PipelineDocument } from './pipeline-document.ts';
import type { Problem } from './problems.ts';

/** Integers that the script would get as another number. */
export function findInexactNumbers(step: StepConfig, document: PipelineDocument): Problem[] {
  const { call, jobArgs } = step;
  const parameters = call !== undefined && 'parameters' in call ? call.parameters : undefined;
  const paths = [...unsafeIn(jobArgs, ['job_args']), ...unsafeIn(parameters, ['parameters'])];
  return paths.flatMap(([path, value]): Problem[] => {
    const keyPath = pathOfValue(path, step, document);
    const written = document.written(keyPath);
    if (written === undefined || !INTEGER.test(written) || isExact(written, value)) return [];
    return [
      {
        message: `${describeKeyPath(keyPath)}: ${written.slice(0, LONGEST)} is beyond ±2^53 and would lose digits`,
        location: document.locate(keyPath, 'value'),
        cure: 'Write it in quotes, and convert the text in the script.',
      },
    ];
  });
}

/** `1e300` is a float in Python, too. */
const INTEGER = /^[-+]?(?:\d+|0x[\da-f]+|0o[0-7]+)$/i;
const LONGEST = 60;

/** Also a value that a program gave: its text is made from the number. */
function isExact(written: string, value: number): boolean {
  return BigInt(written.replace(/^[-+]/, '')) === BigInt(Math.abs(value));
}

function unsafeIn(value: unknown, path: KeyPath): [path: KeyPath, value: number][] {
  if (typeof value === 'number') {
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? [[path, value]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, one]) => unsafeIn(one, [...path, key]));
}
