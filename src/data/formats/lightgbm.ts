import type { DataFormatRecord } from './format-record.ts';

export const lightgbm: DataFormatRecord = {
  name: 'lightgbm',
  label: 'LightGBM model',
  extensions: ['lgb', 'lgbm'],
  textMagic: /^tree\r?\nversion=/,
  readsAs: [{ name: 'a LightGBM model', pattern: /^Unknown model format/ }],
};
