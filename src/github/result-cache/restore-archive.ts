import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { restoreCache } from '@actions/cache';
import { readMember } from './archive-member.ts';
import { DamagedArchive } from './byte-reader.ts';
import { PACK } from './save-archive.ts';
import { SALT } from './store-names.ts';
import type { RestoreRequest, TransferReply } from './transfer-request.ts';
import { unpack } from './unpack.ts';

/** Downloads the newest archive of the pipeline and moves its files into the store. */
export async function restoreArchive(request: RestoreRequest): Promise<TransferReply> {
  const { temp, prefix, staging, store, mostBytes, ownKey } = request;
  if (ownKey !== undefined && ownKey === (await newestKey(prefix))) {
    return { outcome: 'not-needed', why: 'the store has the same results' };
  }
  const key = await downloadOnly(temp, () => restoreCache([PACK], prefix, [prefix]));
  const archive = path.join(temp, ARCHIVE);
  if (key === undefined || !existsSync(archive)) return { outcome: 'absent' };
  try {
    mkdirSync(staging);
    const { names, ...counts } = await unpack(readMember(archive, PACK), staging, mostBytes);
    if (isOfOtherStore(staging, store)) {
      return { outcome: 'not-needed', why: 'the store has results that others cannot be added to' };
    }
    moveFiles(names, staging, store);
    return { outcome: 'restored', key, ...counts };
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    return { outcome: 'damaged', reason: error.message };
  }
}

const ARCHIVE = 'archive';

function newestKey(prefix: string): Promise<string | undefined> {
  return restoreCache([PACK], prefix, [prefix], { lookupOnly: true });
}

function isOfOtherStore(staging: string, store: string): boolean {
  const [archived, own] = [staging, store].map((directory) => {
    const file = path.join(directory, SALT);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  return own !== undefined && archived !== own;
}

/**
 * The library extracts with `tar -P`, which follows absolute paths, `..` and links in the archive:
 * whoever can write to the cache could write any file of the runner. So it finds, as `tar`, a program
 * that only puts the archive aside.
 */
async function downloadOnly<T>(temp: string, download: () => Promise<T>): Promise<T> {
  const programs = path.join(temp, 'programs');
  const before = process.env['PATH'];
  mkdirSync(programs);
  const script = `#!/bin/sh\n[ "$1" = -xf ] && exec mv -f -- '${temp}'/*/cache.t* '${temp}/${ARCHIVE}'\nexit 1\n`;
  for (const name of ['tar', 'gtar']) {
    writeFileSync(path.join(programs, name), script, { mode: 0o755 });
  }
  process.env['PATH'] = [programs, before].join(path.delimiter);
  try {
    return await download();
  } finally {
    process.env['PATH'] = before;
  }
}

/** One by one, objects first: a store is complete at every moment. */
function moveFiles(names: readonly string[], staging: string, store: string): void {
  for (const name of names) {
    const target = path.join(store, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if (!existsSync(target)) renameSync(path.join(staging, name), target);
  }
}
