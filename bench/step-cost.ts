import { availableParallelism } from 'node:os';
import type { Competitor } from './competitors/competitor.ts';
import type { Environment } from './environment.ts';
import { scratchDirectory } from './scratch.ts';
import { timedRun } from './timed-run.ts';
import type { Workload } from './workload.ts';
import { writeTrivial } from './workloads/trivial.ts';

export interface StepCost {
  /** Of the competitor. */
  readonly name: string;
  readonly steps: number;
  /** Wall seconds of the whole run, by round. */
  readonly seconds: readonly number[];
}

interface Size {
  readonly steps: number;
  readonly mostRuns: number;
}

/** The large pipeline takes minutes, so it runs twice at most. */
const SIZES: readonly Size[] = [
  { steps: 300, mostRuns: Number.POSITIVE_INFINITY },
  { steps: 10_000, mostRuns: 2 },
];

/** Runs trivial steps, in a small and in a large pipeline: each round runs every size. */
export async function measureStepCost(options: {
  competitors: readonly Competitor[];
  environment: Environment;
  rounds: number;
  log: (line: string) => void;
  sizes?: readonly Size[];
}): Promise<readonly StepCost[]> {
  const { competitors, environment, rounds, log, sizes = SIZES } = options;
  const parallel = availableParallelism();
  const series: { size: Size; workload: Workload; competitor: Competitor; seconds: number[] }[] =
    [];
  for (const size of sizes) {
    const workload = await writeTrivial(await scratchDirectory(), size.steps);
    series.push(...competitors.map((competitor) => ({ size, workload, competitor, seconds: [] })));
  }
  for (let round = 0; round < rounds; round += 1) {
    // Every second round runs in reverse, so that the order favours none.
    for (const one of round % 2 === 0 ? series : series.toReversed()) {
      if (round >= one.size.mostRuns) continue;
      const { competitor, workload, size } = one;
      const { seconds } = await timedRun(competitor, { workload, environment, parallel });
      one.seconds.push(seconds);
      log(`(d) ${round + 1}: ${competitor.name}, ${size.steps} steps: ${seconds.toFixed(2)} s`);
    }
  }
  return series.map(({ competitor: { name }, size: { steps }, seconds }) => ({
    name,
    steps,
    seconds,
  }));
}
