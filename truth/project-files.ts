import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { PipelineText, Project } from './mutation.ts';
import { ROOT } from './venv.ts';

/** The pipelines that are mutated, from a script of the standard library to scikit-learn. */
const FOLDERS = {
  churn: path.join(import.meta.dirname, 'pipelines', 'churn'),
  'gradient-boosting': path.join(ROOT, 'examples', 'gradient-boosting'),
  quickstart: path.join(ROOT, 'examples', 'quickstart'),
} as const;

export type PipelineName = keyof typeof FOLDERS;

export const PIPELINE_NAMES = Object.keys(FOLDERS) as readonly PipelineName[];

/** Reads a pipeline; the caller may change what it gets. */
export function readProject(name: PipelineName): Project {
  const folder = FOLDERS[name];
  const files = new Map<string, string | Buffer>();
  for (const below of ['scripts', 'data']) {
    for (const file of readdirSync(path.join(folder, below)).sort()) {
      const relative = path.join(below, file);
      if (/\.(py|csv)$/.test(file)) {
        files.set(relative, readFileSync(path.join(folder, relative), 'utf8'));
      }
    }
  }
  const text = readFileSync(path.join(folder, 'pipeline.yml'), 'utf8');
  return { files, pipeline: parse(text) as PipelineText };
}

/** Writes a project into a new folder and returns its absolute path. */
export function writeProject({ files, pipeline }: Project, id: string): string {
  const name = id.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60);
  const dir = mkdtempSync(path.join(tmpdir(), `truth-${name}-`));
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), content);
  }
  writeFileSync(path.join(dir, 'pipeline.yml'), stringify(pipeline));
  return dir;
}
