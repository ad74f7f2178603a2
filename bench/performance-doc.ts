import path from 'node:path';
import { PLOT_TITLE, plotResults } from './plot.ts';
import type { Results } from './results.ts';
import { renderResults } from './table.ts';

const DOCS = path.resolve(import.meta.dirname, '..', 'docs');

export const PERFORMANCE_DOC = path.join(DOCS, 'performance.md');
/** The content of the page; `npm run docs` writes it again. */
export const RESULTS_FILE = path.join(import.meta.dirname, 'results.json');
export const PERFORMANCE_PLOT = path.join(DOCS, 'images', 'performance.svg');

const BEGIN = '<!-- bench:begin, written by npm run bench -->';
const END = '<!-- bench:end -->';

/** The results in the documentation: the text with their tables, and the plot. */
export function showResults(doc: string, results: Results): { doc: string; plot: string } {
  const [before, rest] = doc.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`docs/performance.md lacks the marks ${BEGIN} and ${END}.`);
  }
  const { cpu, cores, memory_gigabytes, system, versions } = results.machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const machine = `${cpu}, ${cores} processors, ${memory_gigabytes} GB, ${system}; ${packages.join(', ')}.`;
  const picture = `![${PLOT_TITLE}](images/performance.svg)`;
  const tables = ['```text', renderResults(results), '```'].join('\n');
  return {
    doc: [before, BEGIN, '\n', picture, '\n\n', machine, '\n\n', tables, '\n', END, after].join(''),
    plot: plotResults(results),
  };
}
