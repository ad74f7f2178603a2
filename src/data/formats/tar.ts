import type { BinaryFile, DataFormatRecord } from './format-record.ts';
import { readAt } from './read-at.ts';
import { starts } from './signature.ts';

export const tar: DataFormatRecord = {
  name: 'tar',
  label: 'tar',
  extensions: ['tar', 'tgz', 'tbz2', 'tbz', 'txz', 'tzst'],
  otherExtensions: ['pt', 'pth', 'ckpt'],
  magic: ({ head }) => starts(head, 'ustar', 257),
  isArchive: true,
  isCutOff: isTarCut,
  readsAs: [{ name: 'tar', type: /^ReadError$/ }],
};

const TAR_BLOCK = 512;
/** Archives with more members are not read to the end. */
const MAX_MEMBERS = 1_000;

async function isTarCut({ file, bytes }: BinaryFile): Promise<boolean> {
  let at = 0;
  let dataEnd = TAR_BLOCK;
  for (let member = 0; member < MAX_MEMBERS && at < bytes; member += 1) {
    const header = await readAt(file, at, TAR_BLOCK);
    const size = /^ *([0-7]+)[ \0]?$/.exec(header.toString('latin1', 124, 136).replace(/\0+$/, ''));
    if (header.toString('latin1', 257, 262) !== 'ustar' || size === null) break;
    dataEnd = at + TAR_BLOCK + Number.parseInt(size[1] ?? '', 8);
    at = Math.ceil(dataEnd / TAR_BLOCK) * TAR_BLOCK;
  }
  // Some programs write neither padding nor end blocks.
  return dataEnd > bytes;
}
