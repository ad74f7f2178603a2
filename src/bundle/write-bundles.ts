/** Writes a replay bundle for each failed step of a run. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_BUNDLE_LIMIT, MOST_BUNDLE_BYTES } from '../config/bundle-settings.ts';
import { byteSize } from '../config/byte-size.ts';
import type { RunOptions } from '../execute/run-options.ts';
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import { type Finding, finding } from '../findings/findings.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import { type CauseReport, isFailure } from '../report/report.ts';
import { safeName } from '../workspace/safe-name.ts';
import { BUNDLE_ENDING } from './bundle-manifest.ts';
import { bundleMembers } from './bundle-members.ts';
import type { BundleSources } from './bundle-sources.ts';
import { isBundle } from './open-bundle.ts';
import { writeZip } from './write-zip.ts';

export interface WrittenBundles {
  /** Step → file as shown to the user. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Never fails: a bundle that cannot be written is a warning. */
export async function writeBundles(
  sources: BundleSources,
  bundle: NonNullable<RunOptions['bundle']>,
): Promise<WrittenBundles> {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  const steps = new Map(sources.plan.steps.map((step) => [step.name, step]));
  for (const name of chosenSteps(sources)) {
    const step = steps.get(name);
    const outcome = sources.outcomes.get(name);
    if (step === undefined || outcome === undefined) continue;
    const script = outcome.script ?? (step.script.kind === 'faulty' ? step.script.path : null);
    // Without its inputs there is nothing to run.
    if (script === null) continue;
    const file = path.join(
      path.resolve(sources.options.cwd, bundle.dir),
      `${safeName(name)}${BUNDLE_ENDING}`,
    );
    try {
      const asked = bundle.limitBytes ?? byteSize(DEFAULT_BUNDLE_LIMIT);
      const limitBytes = Math.min(asked, MOST_BUNDLE_BYTES);
      await writeBundle({ ...sources, step, outcome, script }, file, limitBytes);
      files.set(name, sources.code.show(file));
    } catch (error) {
      findings.push(notWritten(name, sources.code.show(file), error));
    }
  }
  return { files, findings };
}

/** Steps that share a fault need no bundle each. */
const MOST_PER_CAUSE = 2;
const MOST_BUNDLES = 20;

/** The failed steps of each cause, in the order of the causes. */
function chosenSteps({ report }: BundleSources): readonly string[] {
  const failed = new Set(
    report.steps.filter(({ status }) => isFailure(status)).map(({ name }) => name),
  );
  const chosen = report.causes.flatMap(({ steps }: CauseReport) =>
    steps.filter((name) => failed.has(name)).slice(0, MOST_PER_CAUSE),
  );
  return [...new Set(chosen)].slice(0, MOST_BUNDLES);
}

async function writeBundle(
  sources: BundleSources & {
    readonly step: PlannedStep;
    readonly outcome: StepOutcome;
    readonly script: string;
  },
  file: string,
  limitBytes: number,
): Promise<void> {
  if (existsSync(file) && !isBundle(file)) {
    throw new Error('a file that is not a replay bundle has its name and is not replaced');
  }
  await writeZip(file, await bundleMembers(sources, limitBytes));
}

function notWritten(step: string, file: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return finding('bundle-not-written', {
    step,
    message: `the replay bundle \`${file}\` was not written: ${reason}`,
  });
}
