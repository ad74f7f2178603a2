import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectOutputs } from '../../src/workspace/collect-outputs.ts';
import { stepDirectory } from '../../src/workspace/step-directory.ts';
import { createTempProject } from '../support/temp-project.ts';

/** Collects output `o`, which the script uses as `out`, after `write` has run in the working tree. */
async function collect(write: (work: string, given: string, outside: string) => void) {
  const project = await createTempProject({ 'mine/data/t.csv': 'mine' });
  const directory = stepDirectory(project.dir, 'a');
  const given = directory.output('o');
  for (const one of [directory.work, given]) mkdirSync(one, { recursive: true });
  const outside = path.join(project.dir, 'mine');
  write(directory.work, given, outside);
  await collectOutputs({ workingPaths: { o: 'data/out' } }, directory, { o: given });
  return {
    given,
    outside,
    work: directory.work,
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  };
}

describe('an output in the working tree of a step', () => {
  it('is moved to the directory of the output', async () => {
    await using found = await collect((work) => {
      mkdirSync(path.join(work, 'data/out'), { recursive: true });
      writeFileSync(path.join(work, 'data/out/t.csv'), 'new');
    });
    expect(readFileSync(path.join(found.given, 't.csv'), 'utf8')).toBe('new');
    expect(existsSync(path.join(found.work, 'data/out'))).toBe(false);
  });

  it('keeps its links to other files of the working tree', async () => {
    await using found = await collect((work) => {
      mkdirSync(path.join(work, 'data/out/deep'), { recursive: true });
      writeFileSync(path.join(work, 'data/t.csv'), 'beside');
      writeFileSync(path.join(work, 'data/out/u.csv'), 'inside');
      symlinkSync('../../t.csv', path.join(work, 'data/out/deep/out.csv'));
      symlinkSync('../u.csv', path.join(work, 'data/out/deep/in.csv'));
    });
    expect(readFileSync(path.join(found.given, 'deep/out.csv'), 'utf8')).toBe('beside');
    expect(readlinkSync(path.join(found.given, 'deep/in.csv'))).toBe('../u.csv');
  });

  it('is missing if the script did not make it', async () => {
    await using found = await collect(() => undefined);
    expect(existsSync(found.given)).toBe(false);
  });

  it('joins what the script wrote to the given path', async () => {
    await using found = await collect((work, given) => {
      mkdirSync(path.join(work, 'data/out'), { recursive: true });
      writeFileSync(path.join(work, 'data/out/t.csv'), 'new');
      writeFileSync(path.join(given, 'u.csv'), 'given');
    });
    expect(readFileSync(path.join(found.given, 't.csv'), 'utf8')).toBe('new');
    expect(readFileSync(path.join(found.given, 'u.csv'), 'utf8')).toBe('given');
  });

  it('stays where it is if a link led the script to the given path', async () => {
    await using found = await collect((work, given) => {
      mkdirSync(path.join(work, 'data'));
      symlinkSync(given, path.join(work, 'data/out'));
      writeFileSync(path.join(work, 'data/out/t.csv'), 'new');
    });
    expect(readFileSync(path.join(found.given, 't.csv'), 'utf8')).toBe('new');
  });

  it('is not taken from a directory of the user that a link leads to', async () => {
    await using found = await collect((work, _, outside) => {
      symlinkSync(path.join(outside, 'data'), path.join(work, 'data'));
      mkdirSync(path.join(outside, 'data/out'));
      writeFileSync(path.join(outside, 'data/out/t.csv'), 'mine');
    });
    expect(readFileSync(path.join(found.given, 't.csv'), 'utf8')).toBe('mine');
    expect(existsSync(path.join(found.outside, 'data/out/t.csv'))).toBe(true);
  });

  it('is a link if the script links to data outside of its directory', async () => {
    await using found = await collect((work, _, outside) => {
      mkdirSync(path.join(work, 'data'));
      symlinkSync(path.join(outside, 'data'), path.join(work, 'data/out'));
    });
    expect(lstatSync(found.given).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(found.given, 't.csv'), 'utf8')).toBe('mine');
  });

  it('stays where it is if nothing can be written to the directory of outputs', async () => {
    await using found = await collect((work, given) => {
      mkdirSync(path.join(work, 'data/out'), { recursive: true });
      writeFileSync(path.join(work, 'data/out/t.csv'), 'new');
      rmSync(path.dirname(given), { recursive: true });
      writeFileSync(path.dirname(given), 'a file');
    });
    expect(existsSync(found.given)).toBe(false);
    expect(readFileSync(path.join(found.work, 'data/out/t.csv'), 'utf8')).toBe('new');
  });
});
