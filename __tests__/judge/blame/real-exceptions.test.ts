import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { profileOutput } from '../../../src/data/profile-output.ts';
import { blame } from '../../../src/judge/blame/blame.ts';
import { consumer, EXCEPTIONS, exceptionOf, FIXTURES, handedOver } from './handed.ts';

// prepare → train*, where prepare wrote the files of fixtures/data/handed.
const profile = await profileOutput(path.join(FIXTURES, 'handed'), 'directory');

async function blameOf(name: string) {
  const handed = path.join(FIXTURES, 'handed');
  const told = JSON.stringify(exceptionOf(name)).replaceAll('/run/inputs/data', handed);
  const given = handedOver(profile, { path: handed });
  // These read `table.csv` before, and the exception does not tell.
  const isUnnamed = /^(pandas-(to-|astype-string|nan)|sklearn-(string|nan)|\w+-string$)/.test(name);
  const opened = isUnnamed
    ? [path.join(handed, 'table.csv')]
    : told.includes('.glob(')
      ? [handed]
      : [];
  return await blame(consumer(JSON.parse(told), { opened }), [given]);
}

const column = (found: string) =>
  ['column-missing', `reads column \`label\`, which ${found}`] as const;
const anyTable = column('`prepare.data` does not have');
const ofFile = (file: string) => column(`\`${file}\` of \`prepare.data\` does not have`);
const twoColumns = [
  'column-missing',
  'reads columns `label`, `weight`, which `prepare.data` does not have',
] as const;
const missing = (file: string) =>
  ['file-missing', `opens \`${file}\`, which \`prepare.data\` does not contain`] as const;
const member = (name: string, archive: string) =>
  [
    'file-missing',
    `looks for \`${name}\` in \`${archive}\` of \`prepare.data\`, which does not contain it`,
  ] as const;
const unreadable = (file: string, as: string, why: string) =>
  [
    'data-flow-incompatible',
    `cannot read \`${file}\` of \`prepare.data\` as ${as}: it ${why}`,
  ] as const;
const text = [
  'data-flow-incompatible',
  "reads column `city` of `table.csv` of `prepare.data` as numbers, but it contains text such as 'Ulm' (row 1)",
] as const;
const notNumbers = [
  'data-flow-incompatible',
  'uses column `city` of `table.csv` of `prepare.data` as numbers, but it is text',
] as const;
const gaps = [
  'data-flow-incompatible',
  'needs a value in every row of column `amount` of `table.csv` of `prepare.data`, but some values are missing (row 3)',
] as const;
const features = [
  'data-flow-incompatible',
  'passes features to a model that differ from its training features: 3 in training, 2 here',
] as const;
const logicalName = (argument: string, name: string) =>
  [
    'logical-name-missing',
    `uses ${argument}["${name}"], which step \`train\` does not declare`,
  ] as const;
const variable = [
  'environ-missing',
  'needs the variable `LABEL_FIELD`, which step `train` does not declare',
] as const;
const argument = [
  'job-arg-missing',
  'needs the argument `region`, which step `train` does not declare',
] as const;
const nothing = null;

const EXPECTED: Readonly<Record<string, readonly [code: string, message: string] | null>> = {
  'csv-row': anyTable,
  'csv-row-variable': anyTable,
  'csv-itemgetter': ofFile('table.csv'),
  'csv-header-index': anyTable,
  'csv-mapping-value': nothing,
  'config-key': nothing,
  'pandas-getitem': anyTable,
  'pandas-getitem-list': twoColumns,
  'pandas-getitem-list-none': twoColumns,
  'pandas-attribute': anyTable,
  'pandas-drop': anyTable,
  'pandas-loc': anyTable,
  'pandas-loc-list': anyTable,
  'pandas-groupby': anyTable,
  'pandas-set-index': anyTable,
  'pandas-sort': anyTable,
  'pandas-merge': anyTable,
  'pandas-query': anyTable,
  'pandas-astype': anyTable,
  'pandas-dropna': anyTable,
  'pandas-drop-duplicates': anyTable,
  'pandas-agg': anyTable,
  'pandas-melt': anyTable,
  'pandas-pivot': anyTable,
  'pandas-pop': anyTable,
  'pandas-rename': anyTable,
  'pandas-row': anyTable,
  'pandas-tuple': anyTable,
  'pandas-read-usecols': ofFile('table.csv'),
  'pandas-read-parse-dates': ofFile('table.csv'),
  'pandas-read-index-col': ofFile('table.csv'),
  'pandas-read-parquet-columns': ofFile('table.parquet'),
  'pyarrow-column': anyTable,
  'pyarrow-select': ofFile('table.parquet'),
  'pyarrow-csv-include': ofFile('table.csv'),
  'polars-getitem': anyTable,
  'polars-select': anyTable,
  'polars-filter': anyTable,
  'polars-drop': anyTable,
  'polars-lazy': ofFile('table.parquet'),
  'polars-read-columns': ofFile('table.csv'),
  'numpy-field': anyTable,
  'npz-key': member('label', 'arrays.npz'),
  'sklearn-feature-names': anyTable,
  'sklearn-feature-renamed': anyTable,
  'sklearn-column-transformer': anyTable,
  'sklearn-column-transformer-predict': anyTable,
  'xgboost-feature-names': anyTable,
  'sklearn-feature-count': features,
  'lightgbm-feature-count': features,
  'xgboost-feature-count': features,
  'pandas-to-numeric': text,
  'pandas-astype-string': text,
  'pandas-read-dtype': text,
  'sklearn-string': text,
  'lightgbm-string': notNumbers,
  'xgboost-string': notNumbers,
  'float-of-string': text,
  'int-of-string': text,
  'pandas-nan-int': gaps,
  'sklearn-nan': gaps,
  'float-of-empty': gaps,
  'file-open': missing('model.pkl'),
  'file-path': missing('model.pkl'),
  'file-pandas-csv': missing('tabel.csv'),
  'file-pandas-parquet': missing('tabel.parquet'),
  'file-pyarrow': missing('tabel.parquet'),
  'file-polars-csv': missing('tabel.csv'),
  'file-polars-scan': missing('tabel.parquet'),
  'file-joblib': missing('model.pkl'),
  'file-numpy': missing('array.npy'),
  'file-lightgbm': missing('model.txt'),
  'file-xgboost': missing('model.bst'),
  'file-h5py': missing('table.h5'),
  'file-listdir': missing('train'),
  'file-is-directory': [
    'data-flow-incompatible',
    'expects input `data` to be a file, but `prepare.data` is a directory',
  ],
  'file-not-a-directory': missing('table.csv/part-0.csv'),
  'file-elsewhere': nothing,
  'file-relative': nothing,
  'file-glob-first': [
    'file-missing',
    'looks for `train/*.csv`, but `prepare.data` contains no such file',
  ],
  'file-concat-none': nothing,
  'file-tar-member': member('model.pkl', 'model.tar.gz'),
  'file-zip-member': member('model.pkl', 'arrays.npz'),
  // Python reads the text as a pickle that names a module, so an import fails.
  'format-pickle': nothing,
  'format-joblib': nothing,
  'format-json': unreadable('table.csv', 'JSON', 'is csv'),
  'format-json-lines': unreadable('rows.jsonl', 'JSON', 'is jsonl'),
  'format-parquet': unreadable('table.csv', 'Parquet', 'is csv'),
  'format-polars-parquet': unreadable('table.csv', 'Parquet', 'is csv'),
  'format-csv-of-parquet': unreadable('table.parquet', 'CSV', 'is parquet'),
  'format-csv-empty': unreadable('empty.csv', 'CSV', 'is empty'),
  'format-csv-ragged': unreadable(
    'ragged.csv',
    'CSV',
    'has 4 cells in line 3, where the first row has 2',
  ),
  'format-csv-latin1': unreadable('latin1.csv', 'UTF-8 text', 'is not valid UTF-8'),
  'format-open-latin1': unreadable('latin1.csv', 'UTF-8 text', 'is not valid UTF-8'),
  'format-npy': unreadable('table.csv', 'NumPy', 'is csv'),
  'format-tar': unreadable('table.csv', 'tar', 'is csv'),
  'format-zip': unreadable('table.csv', 'zip', 'is csv'),
  'format-gzip': unreadable('table.csv', 'gzip', 'is csv'),
  'format-h5py': unreadable('table.csv', 'HDF5', 'is csv'),
  'format-lightgbm': unreadable('table.csv', 'a LightGBM model', 'is csv'),
  'format-xgboost': unreadable('table.csv', 'an XGBoost model', 'is csv'),
  'format-image': unreadable('table.csv', 'an image', 'is csv'),
  'format-onnx': unreadable('table.csv', 'ONNX', 'is csv'),
  'format-excel': unreadable('table.csv', 'Excel', 'is csv'),
  'other-input-path': logicalName('input_paths', 'DATA'),
  'other-output-path': logicalName('output_paths', 'model_output'),
  'other-environ-vars': variable,
  'other-os-environ': variable,
  'other-job-args': argument,
  'other-job-args-vars': argument,
  'other-zero-division': nothing,
  'other-assertion': nothing,
};

describe('an exception of a real library', () => {
  test.each(Object.keys(EXCEPTIONS))(
    'is traced to the data that was passed on: %s',
    async (name) => {
      const { finding: cause } = await blameOf(name);
      const expected = EXPECTED[name];
      const told = cause === undefined ? null : [cause.code, cause.message];
      expect(told).toEqual(expected && [expected[0], `scripts/train.py ${expected[1]}`]);
    },
  );

  test('is reported with its hint, evidence and flows as exceptions.txt says', async () => {
    const texts: string[] = [];
    for (const name of Object.keys(EXCEPTIONS)) {
      const { finding, flows, hint } = await blameOf(name);
      const { message, hint: cure, evidence = [], location } = finding ?? {};
      const lines = [message, cure, ...evidence, JSON.stringify(location), flows.join(' '), hint];
      texts.push([`== ${name}`, ...lines.filter(Boolean)].join('\n'));
    }
    const fixture = path.join(FIXTURES, 'exceptions.txt');
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(fixture);
  });

  test('is never blamed on data that was not passed on', async () => {
    for (const [name, exception] of Object.entries(EXCEPTIONS)) {
      const { finding, flows } = await blame(consumer(exception), []);
      expect([name, flows]).toEqual([name, []]);
      expect(['logical-name-missing', 'environ-missing', 'job-arg-missing', undefined]).toContain(
        finding?.code,
      );
    }
  });
});
