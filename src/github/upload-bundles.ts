/** Uploads replay bundles as artifacts. What goes wrong is a message and never changes the verdict. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import type { Variables } from '../execute/step-environment.ts';
import type { RunReport } from '../report/report.ts';

export interface UploadContext {
  readonly environment: Variables;
  /** Distinguishes the jobs of a matrix. */
  readonly matrix: string | undefined;
  /** For all bundles together. */
  readonly timeoutMs?: number;
  /** Time for the rest of the report, after uploads took too long. */
  readonly graceMs?: number;
}

/** An upload takes seconds; the job shall not wait for a service that does not answer. */
const TIMEOUT_MS = 120_000;

/** @returns what went wrong, one sentence; `undefined` if every bundle was uploaded */
export async function uploadBundles(
  report: RunReport,
  context: UploadContext,
): Promise<string | undefined> {
  const files = [...new Set(report.causes.flatMap(({ bundles = [] }) => bundles))];
  if (files.length === 0) return undefined;
  const { timeoutMs = TIMEOUT_MS, graceMs = GRACE_MS } = context;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      // Requests without an answer would keep the process alive: it ends after the report.
      setTimeout(() => process.exit(), graceMs).unref();
      resolve(`Replay bundles were not uploaded: no answer within ${timeoutMs / 1000} s.`);
    }, timeoutMs);
  });
  try {
    return await Promise.race([uploadAll(files, report, context), late]);
  } finally {
    clearTimeout(timer);
  }
}

const GRACE_MS = 20_000;

async function uploadAll(
  files: readonly string[],
  report: RunReport,
  context: UploadContext,
): Promise<string | undefined> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  for (const [index, file] of files.entries()) {
    const absolute = path.resolve(report.baseDir, file);
    try {
      await client.uploadArtifact(
        artifactName(report.pipeline.name, file, context),
        [absolute],
        path.dirname(absolute),
        // It is compressed.
        { compressionLevel: 0 },
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const others = index === files.length - 1 ? '' : ' The bundles after it were not tried.';
      const words = reason.trim().replace(/\.$/, '');
      return `Replay bundle ${path.basename(file)} was not uploaded: ${words}.${others}`;
    }
  }
  return undefined;
}

/**
 * Unique in the workflow run, whose jobs and attempts share one list of names.
 * @param file `bundles/step.bundle.zip`; two pipelines with one name differ in the directory
 */
export function artifactName(
  pipeline: string,
  file: string,
  { environment, matrix }: Pick<UploadContext, 'environment' | 'matrix'>,
): string {
  const job = environment['GITHUB_JOB'] ?? '';
  const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '1';
  // Two steps of a job can run the same pipeline.
  const parts = [pipeline, file, job, matrix ?? '', environment['GITHUB_ACTION'] ?? ''];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
  const step = path.basename(file).replace(/\.bundle\.zip$/, '');
  const readable = [pipeline, step, job, matrix ?? '']
    .map((part) => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 40))
    .filter((part) => part !== '');
  return ['replay', ...readable, `attempt-${attempt.replaceAll(/\D/g, '')}`, hash].join('-');
}
