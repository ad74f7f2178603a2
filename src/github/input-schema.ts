/**
 * The inputs of the action: name, description, default and meaning, here and nowhere else.
 * `action.yml` repeats names, descriptions and defaults because the runner reads it; `npm run docs`
 * writes them there.
 */
import { z } from 'zod';
import {
  DEFAULT_BUNDLE_LIMIT,
  EXPECTED_BUNDLE_LIMIT,
  parseBundleLimit,
} from '../config/bundle-settings.ts';
import { DEFAULT_LIMITS } from '../config/limits.ts';
import { EXPECTED_VARIANTS, parseVariants } from '../config/parse-variants.ts';
import {
  EXPECTED_MAX_PARALLEL,
  EXPECTED_MEMORY_LIMIT,
  EXPECTED_RUN_TIMEOUT,
  parseMaxParallel,
  parseMemoryLimit,
  parseRunTimeout,
  parseWholeNumber,
  RETRIES,
} from '../config/run-settings.ts';
import { DEFAULT_TIMEOUT_SECONDS, EXPECTED_TIMEOUT, parseTimeout } from '../config/timeout.ts';
import type { VariantWish } from '../config/variant-names.ts';
import { byOutputFlag } from '../reporters/output-formats.ts';
import { flag, list, oneOf, reading, splitList, text, wordOrList } from './input-parsers.ts';

interface InputDefinition {
  readonly description: string;
  /** As in `action.yml`. */
  readonly default: string;
  /** A valid value, for error messages. */
  readonly example: string;
  readonly parser: z.ZodType<unknown, string>;
}

export const ACTION_INPUTS = {
  'pipeline-config': {
    description:
      'Pipeline file (YAML or JSON) to run, relative to the workspace. Several lines, and patterns such as `pipelines/*.yml`, run several pipelines; a line that begins with `!` excludes files. Give either this or `scripts`.',
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
    description: 'Directory for all files that the run writes. It is created if it does not exist.',
    default: './test_workspace',
    example: './test_workspace',
    parser: text(),
  },
  timeout: {
    description:
      'Time limit of a step, in seconds. When it is reached, all processes of the step are killed. The pipeline file can set another limit for a step.',
    default: String(DEFAULT_TIMEOUT_SECONDS),
    example: String(DEFAULT_TIMEOUT_SECONDS),
    parser: reading(EXPECTED_TIMEOUT, parseTimeout),
  },
  python: {
    description:
      'Python interpreter for the scripts: a path or a command. If empty, the first of these that exists: the active virtual environment, `.venv`, the Python of setup-python, `python3`, `python`.',
    default: '',
    example: '.venv/bin/python',
    parser: text(),
  },
  'max-parallel': {
    description:
      'Maximum number of steps that run at the same time. `auto` is the number of processors.',
    default: 'auto',
    example: '2',
    parser: reading(EXPECTED_MAX_PARALLEL, parseMaxParallel),
  },
  'on-drift': {
    description:
      'How to report a breaking change of a locked output: `error`, `warn` (as a warning) or `off` (not at all). If empty, `on_drift` of the pipeline file. `cursus runtime lock` locks the outputs.',
    default: '',
    example: 'warn',
    parser: oneOf('one of error, warn and off', ['', 'error', 'warn', 'off']),
  },
  variants: {
    description:
      'Variants of the tables that the steps read, on which each step runs again after the pipeline: `all`, or names such as `no-rows` and `train:null-column`, separated by commas or line breaks. If empty, `variants` of the pipeline file.',
    default: '',
    example: 'all',
    parser: reading(EXPECTED_VARIANTS, readVariants),
  },
  'fail-on-variants': {
    description: 'Make the run fail if a step fails on a variant of its inputs.',
    default: 'false',
    example: 'true',
    parser: flag(),
  },
  'fail-fast': {
    description: 'Stop the run at the first failed step.',
    default: 'false',
    example: 'true',
    parser: flag(),
  },
  retries: {
    description: 'Number of retries before a step counts as failed.',
    default: '0',
    example: '1',
    parser: reading('a whole number from 0 to 100', (given) => parseWholeNumber(given, RETRIES)),
  },
  'memory-limit': {
    description:
      'Memory limit for all processes of a step together: a size such as `2GB`, `auto` (90 % of the memory of the machine or its container) or `off`. A step that exceeds it is killed. The pipeline file can set another limit for a step.',
    default: DEFAULT_LIMITS.memoryBytes,
    example: '2GB',
    parser: reading(EXPECTED_MEMORY_LIMIT, parseMemoryLimit),
  },
  'run-timeout': {
    description:
      'Time limit of the whole run, in seconds. When it is reached, the run stops and the report is written. `off` or 0: no limit. The default is 30 minutes less than the 6 hours after which GitHub kills a job without a report.',
    default: `${DEFAULT_LIMITS.runTimeoutSeconds}`,
    example: '3600',
    parser: reading(EXPECTED_RUN_TIMEOUT, parseRunTimeout),
  },
  preload: {
    description:
      'Modules to import once for all steps (Linux only): `auto` (the modules that the scripts import), `off`, or names separated by commas or line breaks. If empty, the value in the pipeline file applies, or else `auto`.',
    default: '',
    example: 'pandas, sklearn',
    parser: wordOrList(['auto', 'off']),
  },
  bundle: {
    description:
      'Directory for replay bundles. For each failed step a file `<step>.bundle.zip` is written, with its code and inputs but without secrets, and uploaded as an artifact. `cursus runtime replay` runs it on another machine. If empty, none are written.',
    default: '',
    example: 'bundles',
    parser: text(),
  },
  'bundle-limit': {
    description: 'Size limit for the files of one replay bundle. Larger files are left out of it.',
    default: DEFAULT_BUNDLE_LIMIT,
    example: '1GB',
    parser: reading(EXPECTED_BUNDLE_LIMIT, parseBundleLimit),
  },
  'timings-from': {
    description:
      'Results file of an earlier run. Its step times are used to start the steps on the longest path first. A file that does not exist is ignored.',
    default: '',
    example: 'earlier-results.json',
    parser: text(),
  },
  select: {
    description:
      'Only these steps, and those whose outputs they read: `train`, `+train`, `train+`, `tag:slow`, `path:scripts/*`, `feat*`; separated by spaces or line breaks. If empty, all.',
    default: '',
    example: 'tag:fast train+',
    parser: text(),
  },
  exclude: {
    description: 'All steps but these, in the same form.',
    default: '',
    example: 'tag:slow',
    parser: text(),
  },
  'changed-since': {
    description:
      'Only steps whose code, declaration or data changed since the merge base with a branch, tag or commit, and those after them. The checkout needs the history (`fetch-depth: 0`); without it, all steps run.',
    default: '',
    example: 'origin/main',
    parser: text(),
  },
  cache: {
    description:
      'Whether steps that cannot have changed reuse their results of an earlier run: `off`, `read` or `read-write`. The results are kept in the cache of the repository. Replaces `cache` of the pipeline file.',
    default: 'off',
    example: 'read-write',
    parser: oneOf('one of off, read and read-write', ['off', 'read', 'read-write']),
  },
  'log-level': {
    description: 'Log level: `DEBUG`, `INFO`, `WARNING` or `ERROR`.',
    default: 'INFO',
    example: 'DEBUG',
    parser: oneOf('one of DEBUG, INFO, WARNING and ERROR', ['DEBUG', 'INFO', 'WARNING', 'ERROR']),
  },
  cleanup: {
    description: 'Remove the directories of the steps after the run.',
    default: 'true',
    example: 'false',
    parser: flag(),
  },
  'preserve-outputs': {
    description: 'Keep the outputs of the steps even if `cleanup` is on.',
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
  title: {
    description:
      'Title of the job summary, start of the names in the JUnit file and end of the name of the check run, to distinguish the jobs of a matrix. If empty, the name of the pipeline.',
    default: '',
    example: 'churn (Python 3.12)',
    parser: reading('a title of at most 100 characters, on one line', (given) =>
      given.length <= 100 && !/[\r\n]/.test(given) ? given : undefined,
    ),
  },
  matrix: {
    description:
      'The matrix of the job, as JSON. Its values are the end of the name of the check run if `title` is empty. The default is right for every job.',
    default: '$' + '{{ toJSON(matrix) }}',
    example: `'{"python": "3.12"}'`,
    parser: text(),
  },
  annotations: {
    description: 'Show the findings as annotations on the lines of the scripts.',
    default: 'true',
    example: 'false',
    parser: flag(),
  },
  ...byOutputFlag(({ description, example }) => ({
    description: `File for ${description}. If empty, no file is written.`,
    default: '',
    example,
    parser: text(),
  })),
  'check-run': {
    description:
      'Name of a check run to create on the commit, with up to 1,000 annotations. Needs `permissions: checks: write`. If empty, no check run is created.',
    default: '',
    example: 'pipeline',
    parser: reading('a name of at most 100 characters, on one line', (given) =>
      given.length <= 100 && !/[\r\n]/.test(given) ? given : undefined,
    ),
  },
  'github-token': {
    description:
      'Token for the check run. It is used only for the check run and never passed to the scripts.',
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

function readVariants(given: string): readonly VariantWish[] | undefined {
  const wishes = parseVariants(splitList(given));
  return typeof wishes === 'string' ? undefined : wishes;
}
