import { availableParallelism } from 'node:os';
import { BASELINE, type Case, type Entry, US } from './cases.ts';
import { differences, digestOutputs, type OutputDigests } from './compare-outputs.ts';
import { bareLoop } from './competitors/bare-loop.ts';
import type { Competitor } from './competitors/competitor.ts';
import type { Environment } from './environment.ts';
import { scratchDirectory } from './scratch.ts';
import { ownSeconds, type StepTimes, stepTimes } from './step-times.ts';
import { timedRun } from './timed-run.ts';
import { isChain, type Workload } from './workload.ts';

export interface CaseTimes {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  readonly edges: number;
  /** Whether each step waits for the one before. */
  readonly isChain: boolean;
  /** Wall seconds by competitor, by round. */
  readonly seconds: ReadonlyMap<string, readonly number[]>;
  /** Of our runs, by round. */
  readonly ours: readonly StepTimes[];
  /** Of the baseline's runs, by round; empty without a baseline. */
  readonly baseline: readonly StepTimes[];
  /** The work of the scripts in the bare loop, by round; 0 if they do not print it. */
  readonly bareOwn: readonly number[];
}

/**
 * Compares the outputs of all competitors, then measures them in rounds: each round runs every
 * competitor once and starts with another one, so that the order favours none.
 * @throws Error if an output differs from that of the bare loop
 */
export async function runCase(
  { id, title, write, entries }: Case,
  options: { environment: Environment; rounds: number; log: (line: string) => void },
): Promise<CaseTimes> {
  const workload = await write(await scratchDirectory());
  const project = {
    workload,
    environment: options.environment,
    parallel: availableParallelism(),
  };
  const expected = await compareAll(entries, project, options.log);
  const seconds = new Map<string, number[]>(entries.map(({ competitor }) => [competitor.name, []]));
  const ours: StepTimes[] = [];
  const baseline: StepTimes[] = [];
  const bareOwn: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    for (const { competitor, mostRuns } of rotated(entries, round)) {
      if (mostRuns !== undefined && round >= mostRuns) continue;
      const run = await timedRun(competitor, project);
      seconds.get(competitor.name)?.push(run.seconds);
      if (mostRuns !== undefined) {
        requireSame(expected, await digestOutputs(run.dir, workload, competitor), competitor);
      }
      if (competitor === bareLoop) bareOwn.push(ownSeconds(run.printed));
      if (competitor.name === US) ours.push(await stepTimes(run.dir, workload));
      if (competitor.name === BASELINE) baseline.push(await stepTimes(run.dir, workload));
      options.log(`(${id}) ${round + 1}: ${competitor.name} ${run.seconds.toFixed(2)} s`);
    }
  }
  return {
    id,
    title,
    steps: workload.steps.length,
    edges: workload.edges.length,
    isChain: isChain(workload),
    seconds,
    ours,
    baseline,
    bareOwn,
  };
}

/** Also fills the disk cache for every competitor. */
async function compareAll(
  entries: readonly Entry[],
  project: { workload: Workload; environment: Environment; parallel: number },
  log: (line: string) => void,
): Promise<OutputDigests> {
  const digests = async (competitor: Competitor) => {
    const run = await timedRun(competitor, project);
    return await digestOutputs(run.dir, project.workload, competitor);
  };
  const expected = await digests(bareLoop);
  for (const { competitor, mostRuns } of entries) {
    // For a competitor that takes minutes, the outputs of the timed run are compared.
    if (competitor === bareLoop || mostRuns !== undefined) continue;
    requireSame(expected, await digests(keepingOutputs(competitor)), competitor);
  }
  log(`outputs of all are the same: ${expected.size} files`);
  return expected;
}

function requireSame(expected: OutputDigests, found: OutputDigests, { name }: Competitor): void {
  const different = differences(expected, found);
  if (different.length === 0) return;
  throw new Error(`${name} gives other outputs: ${different.slice(0, 5).join(', ')}`);
}

/** Our runs clear their workspace by default. */
function keepingOutputs(competitor: Competitor): Competitor {
  if (competitor.outputFolder === undefined) return competitor;
  return {
    ...competitor,
    prepare: async (project) => {
      const command = await competitor.prepare(project);
      return { ...command, args: [...command.args, '--preserve-outputs'] };
    },
  };
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
