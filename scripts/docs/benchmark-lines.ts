import { bareLoop } from '../../bench/competitors/bare-loop.ts';
import { snakemake } from '../../bench/competitors/snakemake.ts';
import type { Results } from '../../bench/results.ts';

/** The text about the benchmark in the README, from the committed results. */
export function benchmarkLines(results: Results): string {
  const { cores } = results.machine;
  const trivial = caseOf(results, 'd');
  const stepMs = ((trivial.entries[0]?.seconds.median ?? Number.NaN) * 1000) / trivial.steps;
  return `
| On ${cores} processors | a bare loop in one interpreter | Snakemake |
| --- | --- | --- |
| ${caseOf(results, 'a').title} | ${times(results, 'a', bareLoop.name)} | ${times(results, 'a', snakemake.name)} |
| ${caseOf(results, 'b').title} | ${times(results, 'b', bareLoop.name)} | ${times(results, 'b', snakemake.name)} |

Time of this project divided by the time of the other tool, for the same scripts; medians. A trivial step takes
${stepMs.toPrecision(2)} ms.
`;
}

function times(results: Results, id: string, name: string): string {
  const entry = caseOf(results, id).entries.find((one) => one.name === name);
  return `× ${(entry?.us_by_it?.median ?? Number.NaN).toPrecision(2)}`;
}

function caseOf({ cases }: Results, id: string): Results['cases'][number] {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`bench/results.json has no case (${id}).`);
  return found;
}
