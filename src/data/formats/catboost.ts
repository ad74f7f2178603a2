import type { DataFormatRecord } from './format-record.ts';
import { hasNul, starts } from './signature.ts';

export const catboost: DataFormatRecord = {
  name: 'catboost',
  label: 'CatBoost model',
  extensions: ['cbm'],
  magic: ({ head }) => starts(head, 'CBM1') && hasNul(head),
};
