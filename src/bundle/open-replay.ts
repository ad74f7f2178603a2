/** What `replay` needs of a bundle; loaded when it is called. */
import { mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { makeDirectory } from '../files/make-directory.ts';
import type { RunReport } from '../report/report.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { type BundleManifest, PIPELINE, PROJECT } from './bundle-manifest.ts';
import { verdictOf } from './bundle-verdict.ts';
import { compareVerdicts, type VerdictComparison } from './compare-verdicts.ts';
import { distributionVersions } from './distributions.ts';
import { environmentDifferences } from './environment-differences.ts';
import { openBundle } from './open-bundle.ts';

export interface ReplayOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Where to unpack; else a temporary directory, which `close` removes. */
  readonly keep: string | undefined;
  /** The variables that the scripts get. */
  readonly environ: Readonly<Record<string, string>>;
}

/** A bundle that is unpacked. */
export interface Replay {
  readonly step: string;
  /** Absolute. */
  readonly directory: string;
  /** The directory of the code in it. */
  readonly project: string;
  /** The name of the pipeline file in it. */
  readonly pipeline: string;
  /** Adds the secrets that the step declares, from the variables of the caller. */
  readonly withSecrets: (config: PipelineConfig) => PipelineConfig;
  readonly compare: (report: RunReport) => Promise<ReplayResult>;
  readonly close: () => Promise<void>;
}

export interface ReplayResult extends VerdictComparison {
  /** Of the environment, one line each. */
  readonly differences: readonly string[];
  readonly left_out: BundleManifest['left_out'];
  /** Members and keys in which a secret was replaced. */
  readonly redacted: readonly string[];
}

/**
 * @param file as the user gave it
 * @throws UserError for what is not a bundle, and for a directory that cannot be used
 */
export function openReplay(file: string, { cwd, keep, environ }: ReplayOptions): Replay {
  const { manifest, unpack } = openBundle(path.resolve(cwd, file), file);
  const directory = keep === undefined ? temporary() : kept(keep, cwd);
  const close = async () => {
    if (keep === undefined) await rm(directory, { recursive: true, force: true });
  };
  try {
    unpack(directory);
  } catch (cause) {
    void close();
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(`${quoteName(file)} cannot be unpacked (${code}).`, {
      cure: 'Name a directory with enough space (`--keep`).',
      cause,
    });
  }
  const project = path.join(directory, PROJECT);
  return {
    ...{ step: manifest.step, directory, project, pipeline: PIPELINE },
    withSecrets: (config) => withSecrets(config, manifest, environ),
    compare: (report) => compare(report, manifest, { project, environ }),
    close,
  };
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

function withSecrets(
  config: PipelineConfig,
  { environment }: BundleManifest,
  environ: Readonly<Record<string, string>>,
): PipelineConfig {
  const given = environment.flatMap(({ name, withheld }): [string, string][] =>
    withheld && environ[name] !== undefined ? [[name, environ[name]]] : [],
  );
  const steps = config.steps.map((step) => ({
    ...step,
    environVars: { ...step.environVars, ...Object.fromEntries(given) },
  }));
  return { ...config, steps };
}

async function compare(
  report: RunReport,
  manifest: BundleManifest,
  { project, environ }: { readonly project: string } & Pick<ReplayOptions, 'environ'>,
): Promise<ReplayResult> {
  const { python, platform } = report.environment;
  const names = Object.keys(manifest.distributions);
  const is = verdictOf(report, manifest.step, { base: project, redact: (text) => text });
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
