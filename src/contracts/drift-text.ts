/** What every surface says of a change, in the same words. */
import type { Drift } from '../report/data-contract.ts';
import { describeLocation } from '../text/errors.ts';

/** `features.csv of features.table`, or the output alone. */
export function fileSubject({ file, output }: Pick<Drift, 'file' | 'output'>): string {
  return file === undefined ? `\`${output}\`` : `\`${file}\` of \`${output}\``;
}

/** `read by train.py:21`, or the steps that read the output. */
export function readersPhrase({ readers }: Pick<Drift, 'readers'>): string {
  const locations = readers.flatMap(({ location }) =>
    location === undefined ? [] : [describeLocation(location)],
  );
  if (locations.length > 0) return `read by ${[...new Set(locations)].join(', ')}`;
  const steps = [...new Set(readers.map(({ step }) => step))];
  return steps.length === 0 ? 'no step reads it' : `handed to ${steps.join(', ')}`;
}
