import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The manual changes of a recipe of AGENTS.md, by file. */
export interface Recipe {
  readonly newFiles: Readonly<Record<string, string>>;
  readonly insertions: Readonly<Record<string, readonly Insertion[]>>;
}

interface Insertion {
  /** The text that follows the new text. */
  readonly before: string;
  readonly text: string;
}

/** A copy of the sources that a test can change and run. */
export class ScratchCopy implements AsyncDisposable {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  static async make(): Promise<ScratchCopy> {
    const dir = await mkdtemp(path.join(tmpdir(), 'recipes-'));
    for (const part of ['src', 'scripts/docs', 'package.json']) {
      await cp(path.join(ROOT, part), path.join(dir, part), { recursive: true });
    }
    await symlink(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'), 'junction');
    return new ScratchCopy(dir);
  }

  async follow({ newFiles, insertions }: Recipe): Promise<void> {
    for (const [file, text] of Object.entries(newFiles)) {
      await writeFile(path.join(this.dir, file), text, { flag: 'wx' });
    }
    for (const [file, changes] of Object.entries(insertions)) {
      const target = path.join(this.dir, file);
      let source = await readFile(target, 'utf8');
      for (const { before, text } of changes) {
        const parts = source.split(before);
        if (parts.length !== 2) throw new Error(`${file} does not hold ${before} just once.`);
        source = parts.join(`${text}${before}`);
      }
      await writeFile(target, source);
    }
  }

  /** Runs a program of the tests on the copy, and returns the JSON that it prints. */
  async run<Printed>(program: string): Promise<Printed> {
    const file = path.join(import.meta.dirname, 'programs', program);
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: this.dir });
    return JSON.parse(stdout) as Printed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.dir, { recursive: true, force: true });
  }
}
