import { mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BundleManifest } from '../bundle/bundle-manifest.ts';
import { verdictOf } from '../bundle/bundle-verdict.ts';
import { compareVerdicts, type VerdictComparison } from '../bundle/compare-verdicts.ts';
import { distributionVersions } from '../bundle/distributions.ts';
import { environmentDifferences } from '../bundle/environment-differences.ts';
import { openBundle } from '../bundle/open-bundle.ts';
import { DEFAULT_LIMITS } from '../config/limits.ts';
import { loadPipeline } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../config/timeout.ts';
import { scriptEnvironment } from '../execute/step-environment.ts';
import { makeDirectory } from '../files/make-directory.ts';
import type { RunReport } from '../report/report.ts';
import { toJsonReport } from '../reporters/json-report.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { runAndReport } from './run-and-report.ts';
import type { Terminal } from './terminal.ts';

export interface ReplayOptions {
  readonly python?: string;
  readonly keep?: string;
  readonly outputFormat: 'text' | 'json';
  readonly verbose?: boolean;
}

/** Returns the exit code. */
export async function runReplay(
  file: string,
  options: ReplayOptions,
  terminal: Terminal,
): Promise<number> {
  const bundle = openBundle(path.resolve(terminal.cwd, file), file);
  const directory = options.keep === undefined ? temporary() : kept(options.keep, terminal.cwd);
  try {
    bundle.unpack(directory);
    const { manifest } = bundle;
    const pipeline = await loadBundled(directory, manifest, terminal);
    const result = (report: RunReport) => replayResult(report, manifest, { directory, terminal });
    return await runAndReport(
      pipeline,
      {
        ...{ workspaceDir: path.join(directory, 'run'), outputFormat: options.outputFormat },
        ...{ timeout: DEFAULT_TIMEOUT_SECONDS, retries: 0, maxParallel: 1 },
        ...{ memoryLimit: DEFAULT_LIMITS.memoryBytes, runTimeout: 'off' },
        ...{ cleanup: options.keep === undefined, onDrift: 'off', projectDir: terminal.cwd },
        ...(options.python === undefined
          ? {}
          : { python: givenPython(options.python, terminal.cwd) }),
        verbose: options.verbose ?? false,
      },
      // Paths are shown relative to the bundle, as they were relative to the project.
      { ...terminal, cwd: path.join(directory, 'project') },
      {
        live: true,
        text: async (report) => replayText(await result(report), manifest),
        json: async (report) => ({
          ...toJsonReport(report),
          replay: await result(report),
        }),
      },
    );
  } finally {
    if (options.keep === undefined) await rm(directory, { recursive: true, force: true });
  }
}

function temporary(): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), 'cursus-replay-')));
}

function kept(given: string, cwd: string): string {
  const directory = path.resolve(cwd, given);
  try {
    makeDirectory(directory);
    if (readdirSync(directory).length === 0) return realpathSync(directory);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(`${quoteName(given)} cannot be used as a directory (${code}).`, { cause });
  }
  throw new UserError(`${quoteName(given)} is not empty.`, {
    cure: 'Name a directory that does not exist or is empty.',
  });
}

/** A command is searched in `PATH`; a path starts in the working directory of the user. */
function givenPython(python: string, cwd: string): string {
  return /[\\/]/.test(python) ? path.resolve(cwd, python) : python;
}

/** The secrets that the step declares come from the variables of the caller. */
async function loadBundled(
  directory: string,
  manifest: BundleManifest,
  { environ }: Terminal,
): Promise<PipelineConfig> {
  const config = await loadPipeline('pipeline.json', { cwd: directory });
  const withheld = manifest.environment.filter((one) => one.withheld).map(({ name }) => name);
  const given = withheld.flatMap((name): [string, string][] =>
    environ[name] === undefined ? [] : [[name, environ[name]]],
  );
  return {
    ...config,
    steps: config.steps.map((step) => ({
      ...step,
      environVars: { ...step.environVars, ...Object.fromEntries(given) },
    })),
  };
}

interface ReplayResult extends VerdictComparison {
  readonly differences: readonly string[];
  readonly left_out: BundleManifest['left_out'];
  readonly redacted: readonly string[];
}

async function replayResult(
  report: RunReport,
  manifest: BundleManifest,
  { directory, terminal }: { readonly directory: string; readonly terminal: Terminal },
): Promise<ReplayResult> {
  const { python, platform } = report.environment;
  const environ = scriptEnvironment(terminal.environ);
  const names = Object.keys(manifest.distributions);
  const base = path.join(directory, 'project');
  const is = verdictOf(report, manifest.step, { base, redact: (text) => text });
  return {
    ...compareVerdicts(manifest.verdict, is),
    differences: environmentDifferences(manifest, {
      ...{ python: python.version, platform },
      distributions: await distributionVersions(python.executable, { names }, environ),
      isSet: (name) => Object.hasOwn(environ, name),
    }),
    left_out: manifest.left_out,
    redacted: manifest.redacted,
  };
}

function replayText(result: ReplayResult, { step }: BundleManifest): string {
  const { words, differences, left_out: leftOut, redacted } = result;
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          title,
          ...lines.slice(0, SHOWN_LINES).map((line) => `  ${oneLine(line, 300)}`),
          ...(lines.length > SHOWN_LINES ? [`  … and ${lines.length - SHOWN_LINES} more`] : []),
        ];
  return `${[
    '',
    `Replay of ${oneLine(step, 80)}: ${oneLine(words, 700)}`,
    ...list('Different here:', differences),
    ...list(
      'Not in the bundle:',
      leftOut.map(({ path: file, reason }) => `${file}: ${reason}`),
    ),
    ...list('A secret was replaced in:', redacted),
  ].join('\n')}\n`;
}

const SHOWN_LINES = 20;
