/**
 * The inputs of the action: name, description, default and meaning, here and nowhere else.
 * `action.yml` repeats names, descriptions and defaults because the runner reads it; `npm run docs`
 * writes them there.
 */
import { z } from 'zod';
import { DEFAULT_LIMITS } from '../config/limits.ts';
import {
  EXPECTED_MEMORY_LIMIT,
  EXPECTED_RUN_TIMEOUT,
  MAX_PARALLEL,
  parseMemoryLimit,
  parseRunTimeout,
  parseWholeNumber,
  RETRIES,
} from '../config/run-settings.ts';
import { EXPECTED_TIMEOUT, parseTimeout } from '../config/timeout.ts';
import { byOutputFlag } from '../reporters/output-formats.ts';
import { flag, list, oneOf, reading, text, wordOrList } from './input-parsers.ts';

interface InputDefinition {
  readonly description: string;
  /** As in `action.yml`. */
  readonly default: string;
  /** A value that would do, for error messages. */
  readonly example: string;
  readonly parser: z.ZodType<unknown, string>;
}

export const ACTION_INPUTS = {
  'pipeline-config': {
    description:
      'Pipeline file (YAML or JSON) to run, relative to the workspace. Give either this or `scripts`.',
    default: '',
    example: 'pipeline.yml',
    parser: text(),
  },
  scripts: {
    description:
      'Scripts to run one by one, without data flows between them: names or paths, separated by commas or line breaks. Give either this or `pipeline-config`.',
    default: '',
    example: 'prepare, train',
    parser: list(),
  },
  'workspace-dir': {
    description: 'Directory for everything the run writes; made where it does not exist.',
    default: './test_workspace',
    example: './test_workspace',
    parser: text(),
  },
  timeout: {
    description:
      'Seconds a step may take before it is ended with all its processes. The pipeline file may set another limit for a step.',
    default: '300',
    example: '300',
    parser: reading(EXPECTED_TIMEOUT, parseTimeout),
  },
  python: {
    description:
      'Python interpreter of the scripts: a path or a command. Empty: the active virtual environment, `.venv`, the one of setup-python, `python3` or `python`, whichever is there first.',
    default: '',
    example: '.venv/bin/python',
    parser: text(),
  },
  'max-parallel': {
    description: 'Most steps that run at once; `auto` is the number of processors.',
    default: 'auto',
    example: '2',
    parser: reading('a whole number from 1 to 1024, or auto', (given) =>
      given === 'auto' ? 'auto' : parseWholeNumber(given, MAX_PARALLEL),
    ),
  },
  'fail-fast': {
    description: 'Start no further step once one has failed.',
    default: 'false',
    example: 'true',
    parser: flag(),
  },
  retries: {
    description: 'How often a failed step is tried again before it counts as failed.',
    default: '0',
    example: '1',
    parser: reading('a whole number from 0 to 100', (given) => parseWholeNumber(given, RETRIES)),
  },
  'memory-limit': {
    description:
      'Most memory that the processes of a step may hold together before it is ended: a size such as `2GB`, `auto` (90 % of what the machine or its container has) or `off`. The pipeline file may set another limit for a step.',
    default: DEFAULT_LIMITS.memoryBytes,
    example: '2GB',
    parser: reading(EXPECTED_MEMORY_LIMIT, parseMemoryLimit),
  },
  'run-timeout': {
    description:
      'Seconds after which the whole run is ended and reported; `off` or 0: never. The default is half an hour less than the 6 hours after which GitHub ends a job without a report.',
    default: `${DEFAULT_LIMITS.runTimeoutSeconds}`,
    example: '3600',
    parser: reading(EXPECTED_RUN_TIMEOUT, parseRunTimeout),
  },
  preload: {
    description:
      'Modules imported once for all steps, on Linux: `auto` (those the scripts import), `off`, or names separated by commas or line breaks. Empty: what the pipeline file says, else `auto`.',
    default: '',
    example: 'pandas, sklearn',
    parser: wordOrList(['auto', 'off']),
  },
  'timings-from': {
    description:
      'Results file of an earlier run, from which the longest way through the pipeline is known and started first. A file that is not there is none.',
    default: '',
    example: 'earlier-results.json',
    parser: text(),
  },
  'log-level': {
    description: 'How much the log tells: `DEBUG`, `INFO`, `WARNING` or `ERROR`.',
    default: 'INFO',
    example: 'DEBUG',
    parser: oneOf('one of DEBUG, INFO, WARNING and ERROR', ['DEBUG', 'INFO', 'WARNING', 'ERROR']),
  },
  cleanup: {
    description: "Remove the steps' directories after the run.",
    default: 'true',
    example: 'false',
    parser: flag(),
  },
  'preserve-outputs': {
    description: 'Keep what the steps wrote, also where `cleanup` is on.',
    default: 'false',
    example: 'true',
    parser: flag(),
  },
  summary: {
    description: 'When to write the job summary: `always`, `on-failure` or `off`.',
    default: 'always',
    example: 'on-failure',
    parser: oneOf('one of always, on-failure and off', ['always', 'on-failure', 'off']),
  },
  annotations: {
    description: 'Show what was found beside the lines of the scripts.',
    default: 'true',
    example: 'false',
    parser: flag(),
  },
  ...byOutputFlag(({ description, example }) => ({
    description: `File for ${description}. Empty: none.`,
    default: '',
    example,
    parser: text(),
  })),
  'check-run': {
    description:
      'Name of a check run to make on the commit, with all annotations. Needs `permissions: checks: write`. Empty: none.',
    default: '',
    example: 'pipeline',
    parser: reading('a name of at most 100 characters in one line', (given) =>
      given.length <= 100 && !/[\r\n]/.test(given) ? given : undefined,
    ),
  },
  'github-token': {
    description: 'Token for the check run; used for nothing else and never passed to the scripts.',
    default: '$' + '{{ github.token }}',
    example: '$' + '{{ github.token }}',
    parser: text(),
  },
} as const satisfies Record<string, InputDefinition>;

export type InputName = keyof typeof ACTION_INPUTS;

export const inputSchema = z.object(
  Object.fromEntries(
    Object.entries(ACTION_INPUTS).map(([name, { parser }]) => [name, parser]),
  ) as InputParsers,
);

type InputParsers = { [Name in InputName]: (typeof ACTION_INPUTS)[Name]['parser'] };
