import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Environment } from '../../bench/environment.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';

const SRC = path.resolve(import.meta.dirname, '..', '..', 'src');

/** A build that runs the sources, so that tests measure the current code. */
export function createBuild(): Promise<TempProject> {
  const program = (name: string) =>
    `import(${JSON.stringify(pathToFileURL(path.join(SRC, name)).href)});\n`;
  return createTempProject({
    'cli/index.js': program('cli.ts'),
    'action/index.js': program('action.ts'),
  });
}

/** The interpreter of the machine, without the packages that only other competitors need. */
export function environment(dist: string): Environment {
  const { PATH = '' } = process.env;
  return { python: 'python3', bin: (name) => name, dist, variables: { PATH } };
}
