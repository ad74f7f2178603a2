import path from 'node:path';
import type { Project } from '../mutation.ts';
import type { PlainStep } from '../plain-plan.ts';
import type { Columns } from '../plain-runner.ts';
import { type PipelineName, readProject } from '../project-files.ts';

/** A pipeline that passes, and what its steps wrote. */
export interface Baseline {
  readonly name: PipelineName;
  readonly steps: readonly PlainStep[];
  /** By step and path below the directory of the step. */
  readonly files: Readonly<Record<string, Readonly<Record<string, Columns | null>>>>;
}

/** A table that a step wrote. */
export interface WrittenTable {
  readonly step: string;
  readonly script: string;
  /** Logical name. */
  readonly output: string;
  /** Name of the file below the output. */
  readonly file: string;
  readonly columns: Columns;
}

export function writtenTables({ name, steps, files }: Baseline): WrittenTable[] {
  const { pipeline } = readProject(name);
  return steps.flatMap((step) =>
    Object.entries(files[step.name] ?? {}).flatMap(([file, columns]) => {
      const [, output, below] = /^outputs\/([^/]+)\/(.+)$/.exec(file) ?? [];
      if (columns === null || output === undefined || below === undefined) return [];
      const script = path.join('scripts', pipeline.steps[step.name]?.script ?? '');
      return [{ step: step.name, script, output, file: below, columns }];
    }),
  );
}

/** A fresh copy of the pipeline with one change. */
export function changed(name: PipelineName, change: (project: Project) => void): () => Project {
  return () => {
    const project = readProject(name);
    change(project);
    return project;
  };
}

/** Whether another step reads something of this one. */
export function isRead({ steps }: Baseline, step: string): boolean {
  return steps.some(({ after }) => after.includes(step));
}
