/** What becomes of a cause: whether the data is at fault, and what is said of sample data. */
import { describe, expect, test } from 'vitest';
import { blame } from '../../../src/judge/blame/blame.ts';
import { sampledHint } from '../../../src/judge/blame/sampled-hint.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { consumer, directoryOf, fileOf, handedOver, keyError, raised, tableOf } from './handed.ts';
import { lineageOf } from './lineages.ts';

const table = directoryOf(tableOf('t.csv', ['id', 'amount']));
const { flow: _, producerScript: __, ...unfed } = handedOver(table, { producer: '' });
const sample = { ...unfed, source: 'sample' as const };
const declared = { ...unfed, source: 'declared' as const, shown: 'data/in' };
const missing = keyError('price', 'row["price"]');
const sampled =
  'Step `train` ran on sample data for `data` (t.csv), because no path is declared. Give real data: `input_paths: { data: <path> }`.';

describe('the data is at fault', () => {
  test('if a flow or a declared input is', async () => {
    expect(await blame(consumer(missing), [handedOver(table)])).toMatchObject({
      ...{ isData: true, flows: ['prepare->train'], finding: { flow: 'prepare->train' } },
    });
    const found = await blame(consumer(missing), [declared]);
    expect(found).toMatchObject({ isData: true, flows: [] });
    expect(found.finding).not.toHaveProperty('flow');
  });

  test.each([
    ['a logical name', keyError('x', 'input_paths["x"]'), 'logical-name-missing'],
    ['a variable', keyError('x', 'os.environ["x"]'), 'environ-missing'],
    [
      'an argument',
      raised('AttributeError', "'Namespace' object has no attribute 'x'", 'job_args.x'),
      'job-arg-missing',
    ],
    ['a path', raised('RuntimeError', 'No files found under .', 'find("e")'), 'input-missing'],
  ])('but not if %s is missing', async (_, exception, code) => {
    const { isData, finding } = await blame(consumer(exception, { emptyInputs: ['e'] }), []);
    expect([isData, finding?.code]).toEqual([false, code]);
  });

  test('but not if the column is the value of a variable that no step ever wrote', async () => {
    const found = await blame(consumer(missing, { environVars: { LABEL: 'price' } }), [
      handedOver(table),
    ]);
    expect(found).toMatchObject({ isData: false, flows: [] });
    expect(found.finding?.message).toContain('the value of the variable `LABEL`');
  });
});

describe('of a step that ran on sample data', () => {
  test('a cause in the sample is evidence, and real data the cure', async () => {
    const { isData, flows, finding } = await blame(consumer(missing), [sample]);
    expect([isData, flows]).toEqual([false, []]);
    expect(finding).toMatchObject({
      message: 'scripts/train.py fails on sample data, because no path is declared for its input',
      hint: sampled,
      evidence: [
        'scripts/train.py reads column `price`, which the sample data of input `data` does not have',
        '`t.csv` of the sample data of input `data`, has: id, amount',
      ],
    });
  });

  test('a missing file of the sample is no fault of the data either', async () => {
    const file = '/run/inputs/data/m.pkl';
    const exception = raised('FileNotFoundError', file, 'open(p)', { filename: file });
    const { isData, finding } = await blame(consumer(exception), [sample]);
    expect(isData).toBe(false);
    expect(finding?.message).toContain('fails on sample data');
  });

  test('a cause elsewhere has its own cure after it', async () => {
    const other = { ...sample, input: 'other' };
    const { isData, finding } = await blame(consumer(missing), [
      handedOver(table),
      { ...other, profile: directoryOf(fileOf('t.csv', 'text')) },
    ]);
    expect(isData).toBe(true);
    expect(finding?.message).toContain('reads column `price`');
    expect(finding?.hint).toMatch(
      /^Step `train` ran on .* `input_paths: .*`\. Write it in scripts/,
    );
  });

  test('a cause in several inputs is of the sample only if all are', async () => {
    const { isData } = await blame(consumer(missing), [sample, declared]);
    expect(isData).toBe(true);
    const both = { ...sample, input: 'more', path: '/run/inputs/more' };
    expect((await blame(consumer(missing), [sample, both])).isData).toBe(false);
  });

  test('a failure without a cause has the hint', async () => {
    const other = raised('NameError', "name 'x' is not defined", 'print(x)');
    expect(await blame(consumer(other), [sample])).toEqual({
      ...{ flows: [], isData: false, hint: sampled },
    });
    expect(await blame(consumer(other), [declared])).toEqual({ flows: [], isData: false });
  });

  test('a failure on a file that is not in an input has no hint', async () => {
    const on = (filename: string | null) =>
      raised('PermissionError', 'denied', 'open(path)', { filename });
    const hint = async (filename: string | null) =>
      (await blame(consumer(on(filename)), [sample])).hint;
    expect(await hint('/run/outputs/model.pkl')).toBeUndefined();
    expect(await hint(`${sample.path}-2/t.csv`)).toBeUndefined();
    expect(await hint(`${sample.path}/t.csv`)).toBe(sampled);
    expect(await hint(null)).toBe(sampled);
    expect(await hint('connection')).toBe(sampled);
  });

  test('the hint names all inputs, and three files of the first', () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => fileOf(name, 'text'));
    const first = { ...sample, profile: directoryOf(...files) };
    const hint = sampledHint(consumer(missing), [declared, first, { ...sample, input: 'more' }]);
    expect(hint).toContain('for `data`, `more` (a, b, c and 2 more), because');
    expect(sampledHint(consumer(missing), [declared])).toBeUndefined();
  });
});

describe('of several exceptions', () => {
  const ending = 'RuntimeError: training failed';
  const end = raised('RuntimeError', 'training failed', 'raise RuntimeError');
  const step = { ...consumer(missing), exceptions: [missing, end], ending };

  test('the first that the data explains is the cause, and the end is evidence', async () => {
    const { finding } = await blame(step, [handedOver(table)]);
    expect(finding?.evidence?.at(-1)).toBe('then: RuntimeError: training failed');
  });

  test('the end is no evidence if it is the cause, or if it is not known', async () => {
    const evidence = async (one: typeof step) =>
      (await blame(one, [handedOver(table)])).finding?.evidence?.length;
    expect(await evidence(step)).toBe(2);
    expect(await evidence({ ...step, exceptions: [missing] })).toBe(1);
    expect(await evidence({ ...step, exceptions: [end, missing] })).toBe(1);
    const { ending: _, ...unknown } = step;
    expect(await evidence(unknown as typeof step)).toBe(1);
  });

  test('the location is that of the first from the cause on that is in files of the user', async () => {
    const at = (line: number) => ({ file: 'scripts/train.py', line });
    const lines = new Map([
      [missing, undefined],
      [end, at(9)],
    ]);
    const found = await blame({ ...step, locate: (one) => lines.get(one as typeof end) }, [
      handedOver(table),
    ]);
    expect(found.finding?.location).toEqual(at(9));
    const own = await blame({ ...step, locate: (one) => (one === missing ? at(7) : at(9)) }, [
      handedOver(table),
    ]);
    expect(own.finding?.location).toEqual(at(7));
    expect((await blame(step, [handedOver(table)])).finding).not.toHaveProperty('location');
  });
});

test('of code that was not observed, a loaded document says more than a table', async () => {
  await using project = await createTempProject({ 'm.json': '{"id": 1}' });
  const json = { ...fileOf('m.json', 'json'), table: tableOf('m.json', ['id']).table };
  const from = handedOver(directoryOf({ ...json, table: json.table as never }), {
    path: project.dir,
  });
  const text = 'row = json.load(open(path))\nrow["price"]';
  const code = async (isUnobserved: boolean) =>
    (
      await blame(
        consumer(missing, { text, ...(isUnobserved ? { isUnobserved } : {}) }),
        [from],
        lineageOf({}),
      )
    ).finding?.code;
  expect(await code(true)).toBe('key-missing');
  expect(await code(false)).toBe('column-missing');
});
