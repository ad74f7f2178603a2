import type { DataFormatRecord } from './format-record.ts';
import { hasNul, starts } from './signature.ts';

export const arrow: DataFormatRecord = {
  name: 'arrow',
  label: 'Arrow',
  extensions: ['feather', 'arrow', 'arrows', 'ipc'],
  // `FEA1` is the first version of Feather, which was not Arrow.
  magic: ({ head }) =>
    starts(head, 'ARROW1\0\0') || (starts(head, 'FEA1') && hasNul(head)) || isStream(head),
  // A file repeats the letters at its end; a stream may end after any message.
  isCutOff: ({ head, tail }) => !isStream(head) && !tail.includes(head.subarray(0, 4)),
};

/** A mark, then the length of the first message, which is padded to eight bytes. */
function isStream(head: Buffer): boolean {
  if (!starts(head, '\xff\xff\xff\xff') || head.length < 8) return false;
  const length = head.readInt32LE(4);
  return length > 0 && length < 1 << 26 && length % 8 === 0;
}
