/** Two directories of one repository, and what restores and saves results in them, as in two jobs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { type CacheService, SIGNATURE, startCacheService } from './cache-service.ts';
import { listTree } from './list-tree.ts';
import { makeReport } from './report-builders.ts';
import { type ActionCall, type ActionResult, runAction } from './runner.ts';
import { createTempProject, type TempProject } from './temp-project.ts';

const ENTRY = path.resolve(import.meta.dirname, '../github/programs/carry-results.ts');
const TABLE = 'a,b\n1,2\n'.repeat(1000);

export const OBJECT = `objects/${sha256(TABLE)}`;
export const STEP = 'steps/train/3f7a.json';
export const STORE = {
  [STEP]: `{"outputs":["${sha256(TABLE)}"]}`,
  [OBJECT]: TABLE,
  salt: 'ab'.repeat(32),
};

export interface Carry extends Partial<ActionCall> {
  readonly report?: RunReport;
  readonly limits?: object;
  /** Results that the run writes between `restore` and `save`. */
  readonly results?: Readonly<Record<string, string>>;
}

export interface CacheRig extends AsyncDisposable {
  readonly service: CacheService;
  readonly first: TempProject;
  readonly second: TempProject;
  /** @param acts `restore`, `save` or both, as before and after a run */
  readonly carry: (acts: string, project: TempProject, options?: Carry) => Promise<ActionResult>;
}

export async function createCacheRig(): Promise<CacheRig> {
  const service = await startCacheService();
  const first = await createTempProject();
  const second = await createTempProject();
  return {
    ...{ service, first, second },
    carry: async (acts, project, { report = makeReport(), limits, results, ...call } = {}) => {
      const result = await runAction({
        entry: ENTRY,
        workspace: project.dir,
        ...call,
        inputs: { 'pipeline-config': 'pipeline.yml', cache: 'read-write', ...call.inputs },
        environment: {
          GITHUB_EVENT_NAME: 'push',
          ...service.environment,
          TEST_ACTS: acts,
          TEST_REPORT: JSON.stringify(report),
          ...(limits && { TEST_LIMITS: JSON.stringify(limits) }),
          ...(results && { TEST_STORE: JSON.stringify(results) }),
          ...call.environment,
        },
      });
      // Whatever happens: no failure, no secret, no workflow command of the library.
      expect(result.exitCode, result.raw).toBe(0);
      expect(result.raw).not.toContain(SIGNATURE);
      expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
      return result;
    },
    [Symbol.asyncDispose]: async () => {
      await service[Symbol.asyncDispose]();
      await first[Symbol.asyncDispose]();
      await second[Symbol.asyncDispose]();
    },
  };
}

export function fill(project: TempProject, files: Readonly<Record<string, string>> = STORE): void {
  for (const [name, content] of Object.entries(files)) {
    const file = project.path(`test_workspace/.results/${name}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: name.startsWith('objects/') ? 0o444 : 0o644 });
  }
}

export function stored(project: TempProject): Record<string, string> {
  const store = project.path('test_workspace/.results');
  if (!existsSync(store)) return {};
  const files = listTree(store).filter(({ entry }) => !entry.isDirectory());
  return Object.fromEntries(
    files.map(({ file }) => [path.relative(store, file), readFileSync(file, 'utf8')]),
  );
}

export function notices({ annotations }: ActionResult): string[] {
  return annotations.map(({ message }) => message);
}

/** What `pack.ts` writes, of any files. */
export function packed(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(
    ([name, content]) =>
      `${JSON.stringify({ name, size: Buffer.byteLength(content) })}\n${content}`,
  );
  return `cursus-results 1\n${entries.join('')}{"end":${entries.length}}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
