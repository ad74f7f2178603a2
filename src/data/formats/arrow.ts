import type { DataFormatRecord } from './format-record.ts';
import { hasNul, starts } from './signature.ts';

export const arrow: DataFormatRecord = {
  name: 'arrow',
  label: 'Arrow',
  extensions: ['feather', 'arrow'],
  // The second is what Feather was before it became Arrow.
  magic: ({ head }) => starts(head, 'ARROW1\0\0') || (starts(head, 'FEA1') && hasNul(head)),
  // It repeats the letters at its end.
  isCutOff: ({ head, tail }) => !tail.includes(head.subarray(0, 4)),
};
