import type { DataFormatRecord } from './format-record.ts';
import { JSON_READING } from './json.ts';
import { starts } from './signature.ts';

export const xgboost: DataFormatRecord = {
  name: 'xgboost',
  label: 'XGBoost model',
  extensions: ['bst', 'xgb', 'ubj'],
  otherExtensions: ['json', 'geojson', 'ipynb'],
  magic: ({ head }) =>
    // `{` and a length of eight bytes, then the key: the binary form of its JSON model.
    (starts(head, '{L') && head.subarray(0, 64).includes('learner')) || starts(head, 'binf'),
  // Its oldest form has no signature, and the extension `.model` by custom.
  unsigned: (_head, { extension, formats }) => formats[0] === 'xgboost' || extension === '.model',
  jsonMagic: /^\s*\{\s*"learner"\s*:\s*\{/,
  readsAs: [{ name: 'an XGBoost model', pattern: /Invalid model format/ }, JSON_READING],
};
