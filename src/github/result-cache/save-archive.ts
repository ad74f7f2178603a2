import path from 'node:path';
import { saveCache } from '@actions/cache';
import { writePack } from './pack.ts';
import { isEntryName, listStore } from './store-names.ts';
import type { SaveRequest, TransferReply } from './transfer-request.ts';

/** The only file in an archive. Part of what the service matches, so it is a relative path. */
export const PACK = 'results.pack';

export async function saveArchive(request: SaveRequest): Promise<TransferReply> {
  const { temp, store, key, mostBytes } = request;
  const files = listStore(store);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > mostBytes) return { outcome: 'too-large', bytes };
  await writePack(path.join(temp, PACK), store, files);
  const id = await saveCache([PACK], key);
  if (id === -1) return { outcome: 'unsaved' };
  const entries = files.filter(({ name }) => isEntryName(name)).length;
  return { outcome: 'saved', entries, bytes };
}
