import { expect, test } from 'vitest';
import { contractFileOf, readContract } from '../../src/contracts/read-contract.ts';
import { createContractProject, lock } from '../support/contract-project.ts';
import { cursus } from '../support/cursus.ts';
import { createTempProject } from '../support/temp-project.ts';

const VALID = { contract_version: 1, pipeline: 'churn', outputs: {} };
const FILE = 'pipeline.contract.json';

async function mistakeIn(text: string): Promise<unknown> {
  await using project = await createTempProject({ [FILE]: text });
  try {
    return readContract(project.path(FILE), FILE, 'churn');
  } catch (error) {
    const { name, message, location, cure } = error as Error & {
      location?: object;
      cure?: string;
    };
    return { name, message, location, cure };
  }
}

const indented = (value: unknown) => JSON.stringify(value, null, 2);
const output = (file: unknown) => ({
  ...VALID,
  outputs: { 'features.table': { read_by: [], files: { 'rows.csv': file } } },
});

test.each([
  ['an unknown key', indented({ ...VALID, output: {} }), 5, /output/],
  ['a wrong type', indented({ ...VALID, outputs: [] }), 4, /outputs/],
  ['no version', indented({ pipeline: 'churn', outputs: {} }), undefined, /contract_version/],
  ['a newer version', indented({ ...VALID, contract_version: 2 }), 2, /has version 2/],
  ['another pipeline', indented({ ...VALID, pipeline: 'sales' }), 3, /of pipeline `sales`/],
  ['an unknown format', indented(output({ format: 'cvs' })), 9, /format/],
  [
    'an unknown type of a column',
    indented(output({ format: 'csv', columns: [{ name: 'id', type: 'int' }] })),
    13,
    /type/,
  ],
  ['a list', '[]', 1, /mapping|object/],
  ['invalid JSON', '{\n  "contract_version": 1,\n}\n', 3, /not valid JSON/],
  ['no text', '', 1, /./],
  [
    'a merge conflict',
    '{\n<<<<<<< HEAD\n  "pipeline": "a"\n=======\n  "pipeline": "b"\n>>>>>>> b\n}\n',
    2,
    /unresolved merge conflict/,
  ],
])('%s is a mistake with its line', async (_, text, line, message) => {
  expect(await mistakeIn(text)).toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(message),
    location: { file: FILE, ...(line === undefined ? {} : { line }) },
  });
});

test('a file of bytes that are no text is a mistake', async () => {
  await using project = await createTempProject({ [FILE]: Uint8Array.of(0xff, 0xfe, 0, 1) });
  expect(() => readContract(project.path(FILE), FILE, 'churn')).toThrow('is not UTF-8 text');
});

test('an invalid contract stops the run before any step, and is not overwritten', async () => {
  await using project = await createContractProject({ [FILE]: '{"contract_version": 1}' });
  await expect(project.run('pipeline.yml')).rejects.toThrow('pipeline');
  expect((await lock(project, '--update')).exitCode).toBe(2);
  await expect(project.run('pipeline.yml', { onDrift: 'off' })).resolves.toBeDefined();
});

test('the command ends with the mistake', async () => {
  await using project = await createContractProject({ [FILE]: '[]' });
  const end = await cursus(['test-pipeline', 'pipeline.yml'], { cwd: project.dir });
  expect(end).toMatchObject({ exitCode: 2, signal: null });
  expect(end.stderr).toContain(`${FILE}:1:1: expected a mapping`);
}, 30_000);

test('it lies beside the pipeline file and has its name', () => {
  expect(contractFileOf('ml/churn.yaml')).toBe('ml/churn.contract.json');
});
