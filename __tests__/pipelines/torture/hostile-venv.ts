import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { moduleName } from './importing-steps.ts';
import type { TortureCase } from './torture-case.ts';

const run = promisify(execFile);

/** A virtual environment with the hostile packages and those of another interpreter. */
export interface HostileVenv extends AsyncDisposable {
  /** Absolute: its interpreter. */
  readonly python: string;
}

/** @param base the interpreter whose packages the environment also contains */
export async function createHostileVenv(
  base: string,
  packages: readonly TortureCase[],
): Promise<HostileVenv> {
  const dir = await mkdtemp(path.join(tmpdir(), 'cursus-hostile-'));
  const python = path.join(dir, 'bin', 'python');
  await run(base, ['-m', 'venv', '--without-pip', dir]);
  const ours = await sitePackages(python);
  await writeFile(path.join(ours, 'base.pth'), `${await sitePackages(base)}\n`);
  for (const one of packages) {
    const folder = path.join(ours, moduleName(one));
    await mkdir(folder);
    await copyFile(one.file, path.join(folder, '__init__.py'));
  }
  return { python, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }) };
}

async function sitePackages(python: string): Promise<string> {
  const program = 'import sysconfig; print(sysconfig.get_path("purelib"))';
  return (await run(python, ['-c', program])).stdout.trim();
}
