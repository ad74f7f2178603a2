/** Files of statistics packages: MATLAB, Stata, SAS, SPSS and R. */
import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const matlab: DataFormatRecord = {
  name: 'matlab',
  label: 'MATLAB',
  extensions: ['mat'],
  // Version 7.3 is HDF5 behind a block of text.
  magic: ({ head }) => starts(head, 'IM', 126) || starts(head, 'MI', 126),
  // Version 4 has no signature.
  unsigned: (_head, { formats }) => formats[0] === 'matlab',
  looksLike: 'hdf5',
};

export const stata: DataFormatRecord = {
  name: 'stata',
  label: 'Stata',
  extensions: ['dta'],
  magic: ({ head }) => starts(head, '<stata_dta>'),
  // Before version 117: the number of the version, then the byte order.
  unsigned: (head, { formats }) =>
    formats.includes('stata') && (head[0] ?? 0) >= 0x69 && (head[0] ?? 0) <= 0x73,
};

export const sas: DataFormatRecord = {
  name: 'sas',
  label: 'SAS',
  extensions: ['sas7bdat', 'xpt'],
  magic: ({ head }) =>
    starts(head, 'HEADER RECORD*******LIB') || starts(head, '\xc2\xea\x81\x60\xb3\x14\x11\xcf', 12),
};

export const spss: DataFormatRecord = {
  name: 'spss',
  label: 'SPSS',
  extensions: ['sav', 'zsav'],
  magic: ({ head }) => starts(head, '$FL2') || starts(head, '$FL3'),
};

export const rdata: DataFormatRecord = {
  name: 'rdata',
  label: 'R data',
  extensions: ['rds', 'rda', 'rdata'],
  magic: ({ head }) => starts(head, 'RDX2\n') || starts(head, 'RDX3\n') || starts(head, 'X\n\0\0'),
  unsigned: (_head, { formats }) => formats[0] === 'rdata',
  compressesItself: true,
};
