import { bareLoop } from './competitors/bare-loop.ts';
import type { Competitor } from './competitors/competitor.ts';
import { cursus } from './competitors/cursus.ts';
import { dvc } from './competitors/dvc.ts';
import { forkLoop } from './competitors/fork-loop.ts';
import { interpreterAStep } from './competitors/interpreter-a-step.ts';
import { kedro } from './competitors/kedro.ts';
import { pytest } from './competitors/pytest.ts';
import { referenceWay } from './competitors/reference-way.ts';
import { snakemake } from './competitors/snakemake.ts';
import type { Workload } from './workload.ts';
import { writeChain } from './workloads/chain.ts';
import { copyGradientBoosting } from './workloads/gradient-boosting.ts';
import { writeIndependent } from './workloads/independent.ts';
import { writePackage } from './workloads/package.ts';
import { writeTrivial } from './workloads/trivial.ts';

export interface Case {
  readonly id: string;
  readonly title: string;
  readonly write: (dir: string) => Promise<Workload>;
  /** The first one is us: every ratio is of its times. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly competitor: Competitor;
  /** Fewer runs than requested if one takes minutes. */
  readonly mostRuns?: number;
}

export const US = 'cursus';
/** Another build of ours, measured in the same rounds. */
export const BASELINE = 'cursus, baseline';
export const us = cursus(US);
const unpreloaded = cursus('cursus --preload off', { options: ['--preload', 'off'] });
const sequential = kedro('Kedro');

export const CASES: readonly Case[] = [
  {
    id: 'a',
    title: 'a chain of 24 small pandas and scikit-learn steps',
    write: writeChain,
    entries: every(
      us,
      unpreloaded,
      bareLoop,
      forkLoop,
      referenceWay,
      pytest,
      sequential,
      interpreterAStep,
      snakemake,
      dvc,
    ),
  },
  {
    id: 'b',
    title: '48 independent steps of 0.2 s of processor time each',
    write: writeIndependent,
    entries: every(
      us,
      unpreloaded,
      bareLoop,
      referenceWay,
      pytest,
      sequential,
      kedro('Kedro, ParallelRunner', ['--runner', 'ParallelRunner']),
      interpreterAStep,
      snakemake,
      dvc,
    ),
  },
  {
    id: 'c',
    title: 'examples/gradient-boosting: 6 steps, pandas, LightGBM, Parquet',
    write: copyGradientBoosting,
    entries: every(
      us,
      unpreloaded,
      bareLoop,
      referenceWay,
      pytest,
      sequential,
      interpreterAStep,
      snakemake,
      dvc,
    ),
  },
  {
    id: 'd',
    title: '1,000 trivial steps in 20 chains',
    write: (dir) => writeTrivial(dir, 1000),
    entries: [
      ...every(us, unpreloaded, bareLoop, referenceWay, pytest, sequential, interpreterAStep),
      // Without DVC, which had finished 440 of the stages after ten minutes.
      { competitor: snakemake, mostRuns: 1 },
    ],
  },
  {
    id: 'g',
    title: '20 steps in a package that takes 0.5 s to import',
    write: writePackage,
    entries: every(us, unpreloaded, bareLoop),
  },
];

function every(...competitors: readonly Competitor[]): Entry[] {
  return competitors.map((competitor) => ({ competitor }));
}

/**
 * We and the bare loop, the baseline if there is one, and of the others those whose names contain
 * one of the texts `against`; without `against`, all others.
 */
export function chosenEntries(
  { entries }: Case,
  {
    against,
    baseline,
  }: {
    readonly against?: readonly string[] | undefined;
    readonly baseline?: Competitor | undefined;
  },
): readonly Entry[] {
  const [first, ...others] = entries.filter(
    ({ competitor }) =>
      competitor === us ||
      competitor === bareLoop ||
      (against?.some((part) => competitor.name.toLowerCase().includes(part)) ?? true),
  );
  return [
    ...(first === undefined ? [] : [first]),
    ...(baseline === undefined ? [] : [{ competitor: baseline }]),
    ...others,
  ];
}
