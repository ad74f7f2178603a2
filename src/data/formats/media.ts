/** Sound, video and documents. */
import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const audio: DataFormatRecord = {
  name: 'audio',
  label: 'audio',
  extensions: ['wav', 'mp3', 'flac', 'ogg', 'opus', 'm4a'],
  magic: ({ head }) =>
    (starts(head, 'RIFF') && starts(head, 'WAVE', 8)) ||
    ['fLaC', 'OggS', 'ID3'].some((signature) => starts(head, signature)),
  unsigned: (head, { formats }) => formats[0] === 'audio' && head[0] === 0xff,
};

export const video: DataFormatRecord = {
  name: 'video',
  label: 'video',
  extensions: ['mp4', 'mov', 'avi', 'mkv', 'webm'],
  magic: ({ head }) =>
    starts(head, 'ftyp', 4) ||
    starts(head, '\x1aE\xdf\xa3') ||
    (starts(head, 'RIFF') && starts(head, 'AVI ', 8)),
};

export const pdf: DataFormatRecord = {
  name: 'pdf',
  label: 'PDF',
  extensions: ['pdf'],
  magic: ({ head }) => starts(head, '%PDF-'),
};

export const excel: DataFormatRecord = {
  name: 'excel',
  label: 'Excel',
  // The newer one is zip.
  extensions: ['xls'],
  magic: ({ head }) => starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
};
