import { expect, test } from 'vitest';
import { profileOutput } from '../../src/data/profile-output.ts';
import { suspicionsOf } from '../../src/data/suspicious-files.ts';
import { createTempProject } from '../support/temp-project.ts';

async function suspicions(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  await using project = await createTempProject(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`out/${name}`, content])),
  );
  const profile = await profileOutput(project.path('out'), 'directory');
  return suspicionsOf(profile).map(({ code, message }) => `${code}: ${message}`);
}

const good = 'id,x\n1,2\n';
const long = `id,x\n${'1,2\n'.repeat(30_000)}`;

test.each<[string, Readonly<Record<string, string | Buffer>>, string[]]>([
  ['good shards', { 'part-0.csv': good, 'part-1.csv': good, _SUCCESS: '', '.gitkeep': '' }, []],
  [
    'an empty file beside a good one',
    { 'part-0.csv': good, 'part-1.csv': '' },
    ['file-empty: contains a file of 0 bytes: part-1.csv'],
  ],
  [
    'JSON in a CSV',
    { 'a.csv': '{"a": 1}' },
    [
      'content-unlike-name: contains a file whose content is not what the name says: a.csv is named `.csv`, but its content is json',
    ],
  ],
  [
    'a short last row behind the sample',
    { 'a.csv': `${long}7` },
    [
      'row-ragged: contains a file with a row of another length: a.csv has 1 cell in its last line, where the first row has 2',
    ],
  ],
  ['a long table that is whole', { 'a.csv': long }, []],
  [
    'shards of unlike columns',
    { 'part-0.csv': good, 'part-1.csv': 'id,y\n1,2\n' },
    ['shards-differ: contains shards with different columns: part-0.csv and part-1.csv'],
  ],
  ['different tables', { 'train.csv': good, 'label.csv': 'id,y\n1,2\n' }, []],
  ['the same columns in another order', { 'p0.csv': good, 'p1.csv': 'x,id\n1,2\n' }, []],
  [
    'columns without values',
    { 'a.csv': 'id,x,y\n1,,\n2,NaN,\n' },
    ['column-all-missing: contains a column without any value: `x` of a.csv and 1 more'],
  ],
  ['a header only', { 'a.csv': 'id,x\n' }, []],
])('%s', async (_, files, expected) => {
  expect(await suspicions(files)).toEqual(expected);
});
