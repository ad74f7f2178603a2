import path from 'node:path';
import process from 'node:process';
import type { Competitor } from './competitor.ts';

/** Results file of every cursus variant, in the directory of its run. */
export const RESULTS_FILE = 'results.json';

/**
 * This project, as its command line is used.
 * @param variant `options` are added to the command line; `dist` is another build to run
 */
export function cursus(
  name: string,
  variant: { readonly options?: readonly string[]; readonly dist?: string } = {},
): Competitor {
  return {
    name,
    prepare: async ({ workload, environment, parallel }) => ({
      command: process.execPath,
      args: [
        path.join(variant.dist ?? environment.dist, 'cli', 'index.js'),
        ...['runtime', 'test-pipeline', workload.pipelineFile],
        ...['--python', environment.python],
        ...['--max-parallel', String(parallel)],
        ...['--results-file', RESULTS_FILE],
        ...(variant.options ?? []),
      ],
    }),
    outputFolder: (dir, step, output) =>
      path.join(dir, 'test_workspace', `test_${step}`, 'outputs', output),
  };
}
