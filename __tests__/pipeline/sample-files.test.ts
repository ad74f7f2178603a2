import { expect, test } from 'vitest';
import { sampleFiles } from '../../src/pipeline/sample-files.ts';

test.each([
  [['orders.csv'], ['orders.csv']],
  [['sub', 'sub/x.csv'], ['sub/x.csv']],
  [['*.csv'], ['part-00000.csv']],
  [['part-*.csv'], ['part-00000.csv']],
  [['**', '**/*.csv'], ['part-00000.csv']],
  [['model.pkl', 'orders.csv'], ['orders.csv']],
  [['../x.csv', '/x.csv', 'a/../../x.csv'], []],
  [['*.parquet', 'metrics.json'], []],
  [['[a-z].csv'], []],
])('of %j are %j', (opened, names) => {
  expect(sampleFiles(opened)).toEqual(names);
});
