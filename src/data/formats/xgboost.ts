import type { DataFormatRecord } from './format-record.ts';
import { JSON_READING } from './json.ts';
import { starts } from './signature.ts';

export const xgboost: DataFormatRecord = {
  name: 'xgboost',
  label: 'XGBoost model',
  extensions: ['bst', 'xgb', 'ubj'],
  otherExtensions: ['json', 'geojson', 'ipynb'],
  magic: ({ head }) =>
    // UBJSON: `{`, a length of eight bytes, and the first key.
    (starts(head, '{L') && head.subarray(0, 64).includes('learner')) || starts(head, 'binf'),
  // The oldest format has no signature; its usual extension is `.model`.
  unsigned: (_head, { extension, formats }) => formats[0] === 'xgboost' || extension === '.model',
  jsonMagic: /^\s*\{\s*"learner"\s*:\s*\{/,
  readsAs: [{ name: 'an XGBoost model', pattern: /Invalid model format/ }, JSON_READING],
};
