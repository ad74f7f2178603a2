/** The store of results under crashes, other writers and damage. */
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fileDigest } from '../../src/store/file-digest.ts';
import { objectsOf, ResultStore } from '../../src/store/result-store.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

const WRITER = path.join(import.meta.dirname, '../fixtures/store/write-results.ts');

async function directory() {
  const dir = await mkdtemp(path.join(tmpdir(), 'cursus-store-'));
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }) };
}

/** Kills a writer some time after it has written its first entries. */
async function writeAndKill(dir: string, seed: string, afterMs = 0): Promise<void> {
  const child = spawn(process.execPath, [WRITER, dir, seed], { stdio: 'ignore' });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  const isWriting = () =>
    existsSync(path.join(dir, `source-${seed}`)) &&
    ResultStore.open(dir, 'p').entriesOf('step').length > 2;
  while (!isWriting()) await sleep(5);
  await sleep(afterMs);
  child.kill('SIGKILL');
  await exited;
}

/** Every entry that the store returns has its objects, with the content that their names say. */
async function expectWhole(dir: string): Promise<number> {
  const store = ResultStore.open(dir, 'p');
  const entries = store.entriesOf('step');
  for (const { entry } of entries) {
    for (const { digest } of objectsOf(entry)) {
      expect(await fileDigest(store.objects.pathOf(digest))).toBe(digest);
    }
  }
  return entries.length;
}

test('a writer that is killed at any moment leaves no entry that is not whole', async () => {
  await using temporary = await directory();
  for (let round = 0; round < 8; round += 1) {
    await writeAndKill(temporary.dir, String(round), round * 3);
    await expectWhole(temporary.dir);
  }
  expect(await expectWhole(temporary.dir)).toBeGreaterThan(0);
});

test('two writers at once both leave whole entries', async () => {
  await using temporary = await directory();
  await Promise.all(['a', 'b'].map((seed) => writeAndKill(temporary.dir, seed, 100)));
  expect(await expectWhole(temporary.dir)).toBeGreaterThan(0);
});

test('damaged, cut and foreign files are ignored and removed, one of a newer version stays', async () => {
  await using temporary = await directory();
  await writeAndKill(temporary.dir, 'a');
  const store = ResultStore.open(temporary.dir, 'p');
  const [first, second, ...others] = store.entriesOf('step');
  const dir = path.dirname(first?.file ?? '');
  const text = readFileSync(first?.file ?? '', 'utf8');
  writeFileSync(first?.file ?? '', text.replace('"reusable":true', '"reusable":false'));
  truncateSync(second?.file ?? '', 40);
  writeFileSync(path.join(dir, '0-foreign.json'), '{"a": 1}');
  writeFileSync(path.join(dir, '0-newer.json'), '{"entry": {"format": 99}, "seal": ""}');
  expect(store.entriesOf('step')).toHaveLength(others.length);
  const names = readdirSync(dir);
  expect(names).toContain('0-newer.json');
  expect(names).toHaveLength(others.length + 1);
});

test('an entry without one of its objects is ignored', async () => {
  await using temporary = await directory();
  await writeAndKill(temporary.dir, 'a');
  const store = ResultStore.open(temporary.dir, 'p');
  const [first, ...others] = store.entriesOf('step');
  const digest = first?.entry.outcome.digest ?? '';
  rmSync(store.objects.pathOf(digest), { force: true });
  const left = others.filter(({ entry }) => entry.outcome.digest !== digest);
  expect(store.entriesOf('step')).toHaveLength(left.length);
});

test('a full disk is an error of the writer, and every entry is whole', async (context) => {
  await using temporary = await directory();
  const dir = path.join(temporary.dir, 'disk');
  using disk = mountSmallDisk(dir, 'size=400k');
  context.skip(disk === undefined, 'needs the right to mount');
  const child = spawn(process.execPath, [WRITER, dir, 'full'], { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).not.toBe(0);
  await expectWhole(dir);
});

test('what was used longest ago is removed first, and not what a run uses', async () => {
  await using temporary = await directory();
  await writeAndKill(temporary.dir, 'a');
  const store = ResultStore.open(temporary.dir, 'p');
  const oldest = store.entriesOf('step').at(-1);
  if (oldest !== undefined) store.use(oldest);
  store.prune(1);
  expect(store.entriesOf('step').map(({ file }) => file)).toEqual([oldest?.file]);
});

test('a large file that is placed can be written, and its object stays as it is', async () => {
  await using home = await directory();
  const { objects } = ResultStore.open(home.dir, 'p');
  const source = path.join(home.dir, 'large');
  writeFileSync(source, Buffer.alloc(9 * 1024 * 1024, 1));
  const stored = await objects.putFile(source);
  const target = path.join(home.dir, 'placed');
  expect(await objects.place(stored, target, 0o644)).toBe(true);
  expect(statSync(target).mode & 0o777).toBe(0o644);
  const handle = openSync(target, 'r+');
  writeSync(handle, 'changed');
  closeSync(handle);
  expect(await fileDigest(objects.pathOf(stored.digest))).toBe(stored.digest);
});
