import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateSampleData, writeSampleData } from '../../src/data/sample-data.ts';
import { createTempProject } from '../support/temp-project.ts';

test('sample data is two features and a label in five rows', () => {
  expect(generateSampleData()).toEqual({
    feature1: [1, 2, 3, 4, 5],
    feature2: [0.1, 0.2, 0.3, 0.4, 0.5],
    label: [0, 1, 0, 1, 0],
  });
});

test('it is written as a CSV file, or as a directory that contains one', async () => {
  await using project = await createTempProject();
  await writeSampleData(project.path('in/data.csv'), 'file');
  await writeSampleData(project.path('dir'), 'directory');
  const csv = 'feature1,feature2,label\n1,0.1,0\n2,0.2,1\n3,0.3,0\n4,0.4,1\n5,0.5,0\n';
  expect(await readFile(project.path('in/data.csv'), 'utf8')).toBe(csv);
  expect(await readFile(project.path('dir/part-00000.csv'), 'utf8')).toBe(csv);
});

test('columns of the caller are quoted if needed, and missing values are empty', async () => {
  await using project = await createTempProject();
  const columns = { 'a,b': ['x "y"', 'two\nlines'], c: [true, null, 3] };
  await writeSampleData(project.path('data.csv'), 'file', columns);
  expect(await readFile(project.path('data.csv'), 'utf8')).toBe(
    '"a,b",c\n"x ""y""",true\n"two\nlines",\n,3\n',
  );
});

test('an existing file is never overwritten', async () => {
  await using project = await createTempProject({ 'data.csv': 'mine' });
  await expect(writeSampleData(project.path('data.csv'), 'file')).rejects.toThrow('EEXIST');
  expect(await readFile(project.path('data.csv'), 'utf8')).toBe('mine');
});
