import path from 'node:path';
import process from 'node:process';
import type { Competitor } from './competitor.ts';

/** What the cursus variants write beside their outputs. */
export const RESULTS_FILE = 'results.json';

/** This project, as its command line is used; `options` are added to it. */
export function cursus(name: string, options: readonly string[] = []): Competitor {
  return {
    name,
    prepare: async ({ workload, environment, parallel }) => ({
      command: process.execPath,
      args: [
        path.join(environment.dist, 'cli', 'index.js'),
        ...['runtime', 'test-pipeline', workload.pipelineFile],
        ...['--python', environment.python],
        ...['--max-parallel', String(parallel)],
        ...['--results-file', RESULTS_FILE],
        ...options,
      ],
    }),
    outputFolder: (dir, step, output) =>
      path.join(dir, 'test_workspace', `test_${step}`, 'outputs', output),
  };
}
