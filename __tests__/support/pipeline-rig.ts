import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPipeline, pipelineFromValue } from '../../src/config/load-pipeline.ts';
import type { RunEvent } from '../../src/report/events.ts';
import type { RunReport } from '../../src/report/report.ts';
import { type RunOptions, runPipeline } from '../../src/run.ts';

/** A project in a temporary directory, with a pipeline that can be run for real. */
export interface PipelineRig {
  readonly dir: string;
  readonly path: (...parts: string[]) => string;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
  /** Runs `pipeline`: a value, or the name of a file in the project. */
  readonly run: (
    pipeline: unknown,
    options?: Partial<RunOptions>,
  ) => Promise<{ readonly report: RunReport; readonly events: readonly RunEvent[] }>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

export async function createProject(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<PipelineRig> {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'cursus-test-')));
  const rig: PipelineRig = {
    dir,
    path: (...parts) => path.join(dir, ...parts),
    write: async (more) => {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
        await writeFile(path.join(dir, name), text);
      }
    },
    run: async (pipeline, options = {}) => {
      const events: RunEvent[] = [];
      const config =
        typeof pipeline === 'string'
          ? await loadPipeline(pipeline, { cwd: dir })
          : pipelineFromValue(pipeline, { root: dir });
      const report = await runPipeline(config, {
        workspaceDir: 'test_workspace',
        timeoutSeconds: 60,
        maxParallel: 2,
        failFast: false,
        retries: 0,
        cleanup: true,
        preserveOutputs: false,
        cwd: dir,
        baseDir: dir,
        environ: process.env,
        signal: new AbortController().signal,
        onEvent: (event) => events.push(event),
        ...options,
      });
      return { report, events };
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
  await rig.write(files);
  return rig;
}

/** A valid script with this body of `main`. */
export function script(body: string, top = ''): string {
  const lines = body.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
  return [top, 'def main(input_paths, output_paths, environ_vars, job_args):', ...lines, '']
    .filter((line, index) => index > 0 || line !== '')
    .join('\n');
}

/** Writes one CSV file into the output directory of that logical name. */
export function writesCsv(output: string, header = 'id,label', rows = '1,0\n2,1'): string {
  return [
    'import os',
    `os.makedirs(output_paths["${output}"], exist_ok=True)`,
    `with open(os.path.join(output_paths["${output}"], "part-0.csv"), "w") as file:`,
    `    file.write(${JSON.stringify(`${header}\n${rows}\n`)})`,
  ].join('\n');
}

/** Reads a column of the CSV file that `writesCsv` wrote. */
export function readsColumn(input: string, column: string): string {
  return [
    'import csv, os',
    `with open(os.path.join(input_paths["${input}"], "part-0.csv")) as file:`,
    `    values = [row["${column}"] for row in csv.DictReader(file)]`,
  ].join('\n');
}

export function statuses(report: RunReport): Record<string, string> {
  return Object.fromEntries(report.steps.map(({ name, status }) => [name, status]));
}

export function codes(report: RunReport): string[] {
  return report.findings.map(({ code, step }) => `${step ?? ''}:${code}`);
}
