/** The summaries that the pictures show: each is of a real run in a temporary directory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { mistakeSummary } from '../../src/github/report-mistake.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { runPipeline } from '../../src/run.ts';
import type { Files } from './files.ts';
import { hostileFiles, mistakenFiles, refusedNames } from './hostile-files.ts';
import { chainFiles, oneScriptFiles } from './long-pipelines.ts';
import { trainingFiles } from './training-pipeline.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Each returns the Markdown of a summary. */
export const SCENES = {
  quickstart: () => summaryOf('examples/quickstart/pipeline.yml', ROOT),
  broken: () => summaryOf('examples/broken/pipeline.yml', ROOT),
  'training-36': () => summaryOfFiles(trainingFiles()),
  'chain-300': () => summaryOfFiles(chainFiles(300)),
  'chain-10000': () => summaryOfFiles(chainFiles(10_000)),
  'one-cause-150': () => summaryOfFiles(oneScriptFiles(150)),
  hostile: () => summaryOfFiles(hostileFiles()),
  'refused-names': () => summaryOfFiles(refusedNames()),
  'bad-config': () => summaryOfFiles(mistakenFiles()),
} as const satisfies Record<string, () => Promise<string>>;

export type Scene = keyof typeof SCENES;

async function summaryOfFiles(files: Files): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), 'summary-pictures-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
      writeFileSync(path.join(directory, name), text);
    }
    const pipeline = 'pipeline.json' in files ? 'pipeline.json' : 'pipeline.yml';
    return await summaryOf(pipeline, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function summaryOf(file: string, cwd: string): Promise<string> {
  const workspaceDir = mkdtempSync(path.join(tmpdir(), 'summary-pictures-workspace-'));
  const linkFor = (location: { file: string; line?: number | undefined }) =>
    `https://github.com/o/r/blob/main/${path.relative(cwd, path.resolve(cwd, location.file))}#L${location.line ?? 1}`;
  try {
    const report = await runPipeline(loadPipeline(file, { cwd, specsDir: workspaceDir }), {
      ...{ workspaceDir, timeoutSeconds: 300, maxParallel: 2, failFast: false, retries: 0 },
      ...{ cleanup: true, preserveOutputs: false, cwd, baseDir: cwd, environ: process.env },
      signal: new AbortController().signal,
      onEvent: () => {},
    });
    return renderMarkdown(report, { linkFor });
  } catch (error) {
    return mistakeSummary(error, { directory: cwd, toRepoPath: (absolute) => absolute, linkFor });
  } finally {
    rmSync(workspaceDir, { recursive: true, force: true });
  }
}
