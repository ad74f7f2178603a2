import type { DataFormatRecord } from './format-record.ts';

/** A directory of compressed chunks, recognised by its name. */
export const zarr: DataFormatRecord = {
  name: 'zarr',
  label: 'Zarr',
  extensions: ['zarr'],
  anyContent: true,
  unsigned: (_head, { formats }) => formats[0] === 'zarr',
};
