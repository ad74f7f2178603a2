import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PlacedStep, placeSteps, writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** One rule a step, which starts an interpreter. */
export const snakemake: Competitor = {
  name: 'Snakemake',
  prepare: async ({ dir, workload, environment, parallel }) => {
    await writeWorkload(workload, dir);
    const run = `${environment.python} ${path.join(PYTHON_DIR, 'one_step.py')} workload.json`;
    const steps = placeSteps(workload, dir);
    const all = steps.flatMap(outputs).map((output) => `        ${output},`);
    await writeFile(
      path.join(dir, 'Snakefile'),
      [
        ['rule all:', '    input:', ...all.map((line) => line.replace(/directory\((.*)\)/, '$1'))],
        ...steps.map((step) => rule(step, run)),
      ]
        .map((lines) => `${lines.join('\n')}\n`)
        .join('\n\n'),
    );
    return {
      command: environment.bin('snakemake'),
      args: ['--cores', String(parallel), '--quiet', 'all'],
    };
  },
};

function rule(step: PlacedStep, run: string): string[] {
  const inputs = Object.values(step.input_paths).map((input) => `        ${quoted(input)},`);
  return [
    `rule ${step.name}:`,
    ...(inputs.length === 0 ? [] : ['    input:', ...inputs]),
    '    output:',
    ...outputs(step).map((output) => `        ${output},`),
    '    shell:',
    `        ${quoted(`${run} ${step.name}`)}`,
  ];
}

function outputs(step: PlacedStep): string[] {
  return Object.values(step.output_paths).map((output) =>
    path.extname(output) === '' ? `directory(${quoted(output)})` : quoted(output),
  );
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\/$/, ''));
}
