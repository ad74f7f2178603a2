import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const netcdf: DataFormatRecord = {
  name: 'netcdf',
  label: 'NetCDF',
  extensions: ['nc', 'netcdf', 'nc4', 'cdf'],
  magic: ({ head }) => ['\x01', '\x02', '\x05'].some((version) => starts(head, `CDF${version}`)),
  // Version 4 is HDF5.
  looksLike: 'hdf5',
};
