import type { BinaryFile, DataFormatRecord } from './format-record.ts';
import { readAt } from './read-at.ts';
import type { Reading } from './reading.ts';
import { starts } from './signature.ts';

export const ZIP_READING: Reading = { name: 'zip', type: /^BadZipFile$/ };

export const zip: DataFormatRecord = {
  name: 'zip',
  label: 'zip',
  // Torch writes zip (formerly pickle and tar), Keras also writes zip (formerly HDF5).
  extensions: ['zip', 'xlsx', 'docx', 'pt', 'pth', 'ckpt', 'keras'],
  magic: ({ head }) => starts(head, 'PK\x03\x04') || starts(head, 'PK\x05\x06'),
  isArchive: true,
  isCutOff: isZipCut,
  readsAs: [ZIP_READING],
};

/** The directory is at the end, before a comment of at most 64 KB. */
export async function isZipCut({ file, bytes }: BinaryFile): Promise<boolean> {
  const length = Math.min(bytes, 22 + 65_535);
  const end = await readAt(file, bytes - length, length);
  return !end.includes('PK\x05\x06');
}
