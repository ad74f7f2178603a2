import path from 'node:path';
import process from 'node:process';
import type { Environment } from './environment.ts';
import { scratchDirectory } from './scratch.ts';
import { timeCommand } from './timed-run.ts';
import { writeLayers } from './workloads/layers.ts';

export interface PlanningTimes {
  readonly steps: number;
  readonly edges: number;
  /** Seconds by round: pipeline file read and checked; scripts found and read; graph, wiring, plan. */
  readonly config: readonly number[];
  readonly scripts: readonly number[];
  readonly plan: readonly number[];
  readonly peakMegabytes: readonly number[];
}

interface Once {
  readonly steps: number;
  readonly edges: number;
  readonly config: number;
  readonly scripts: number;
  readonly plan: number;
  readonly peakMegabytes: number;
}

const SIZES = [1_000, 2_000, 5_000, 10_000];

/** Plans pipelines of growing size, each in a separate process. */
export async function measurePlanning(options: {
  environment: Environment;
  rounds: number;
  log: (line: string) => void;
}): Promise<readonly PlanningTimes[]> {
  const runs = new Map<number, Once[]>(SIZES.map((size) => [size, []]));
  const { environment } = options;
  const dir = await scratchDirectory();
  const files = new Map<number, string>();
  for (const size of SIZES) files.set(size, await writeLayers(path.join(dir, `${size}`), size));
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [size, file] of files) {
      const { printed } = await timeCommand(
        {
          command: process.execPath,
          args: [path.join(import.meta.dirname, 'plan-once.ts'), file, environment.python],
        },
        { dir, variables: environment.variables },
      );
      runs.get(size)?.push(JSON.parse(printed) as Once);
    }
    options.log(`(f) ${round + 1}`);
  }
  return [...runs.values()].map((list) => ({
    steps: list[0]?.steps ?? 0,
    edges: list[0]?.edges ?? 0,
    config: list.map(({ config }) => config),
    scripts: list.map(({ scripts }) => scripts),
    plan: list.map(({ plan }) => plan),
    peakMegabytes: list.map(({ peakMegabytes }) => peakMegabytes),
  }));
}
