import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest files, longest first: one that started last would run alone. The names are parts of
 * paths; a file that is not named here starts after them.
 */
const LONGEST = [
  'torture/scripts',
  'torture/packages',
  'run/parity',
  'python/reader-process',
  'run/fault-injection',
  'api/python-reference',
  'data/output-state',
  'package/',
  'harness/pip-ways',
  'torture/',
  'run/',
  'workspace/',
  'harness/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex(
        (part) => moduleId.includes(`__tests__/`) && moduleId.includes(part),
      );
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** They change the user or the environment of their process, or handle its signals. */
const ISOLATED = [
  '__tests__/data/output-state.test.ts',
  '__tests__/github/repository.test.ts',
  '__tests__/api/runtime-tester.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['__tests__/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // The processes of the tests read the same sources again and again.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, '.cache', 'node') },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['__tests__/**/*.test.ts'],
          exclude: ISOLATED,
          // Loading the sources anew for each file would take a quarter of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'isolated', include: ISOLATED } },
    ],
  },
});
