import { describe, expect, test } from 'vitest';
import type { OutputProfile } from '../../../src/data/profile.ts';
import { blame } from '../../../src/judge/blame/blame.ts';
import { partAt } from '../../../src/pipeline/output-part.ts';
import {
  consumer,
  directoryOf,
  exceptionOf,
  fileOf,
  handedOver,
  keyError,
  raised,
  singleFile,
  tableOf,
} from './handed.ts';

const FEATURES = ['customer_id', 'plan:string', 'tenure_years', 'churned'];
const features = directoryOf(tableOf('features.csv', FEATURES));

describe('a missing column', () => {
  test('is reported with the line that reads it, the actual columns, and the nearest name', async () => {
    const location = { file: 'scripts/train.py', line: 7, code: 'row["tenure_months"]' };
    const exception = keyError('tenure_months', 'tenure = int(row["tenure_months"])');
    const step = consumer(exception, { locate: () => location });
    expect(await blame(step, [handedOver(features)])).toEqual({
      isData: true,
      flows: ['prepare->train'],
      finding: {
        code: 'column-missing',
        severity: 'error',
        step: 'train',
        flow: 'prepare->train',
        message:
          'scripts/train.py reads column `tenure_months`, which `prepare.data` does not have',
        location,
        hint: 'Did you mean `tenure_years`? Write it in scripts/prepare.py, or change scripts/train.py to read the existing columns.',
        evidence: [
          '`features.csv` of `prepare.data`, written by scripts/prepare.py, has: customer_id, plan, tenure_years, churned',
        ],
        origin: {
          step: 'prepare',
          output: 'data',
          fault: 'column tenure_months',
          firstLacks: { step: 'prepare', output: 'data' },
          location: { file: 'scripts/prepare.py' },
        },
      },
    });
  });

  test.each([
    ['Churned', 'y = row["Churned"]', 'Did you mean `churned`?'],
    ['chruned', 'y = row["chruned"]', 'Did you mean `churned`?'],
    ['weight', 'w = row["weight"]', 'Write it in scripts/prepare.py'],
  ])('%s has a suggestion if there is a similar one', async (key, code, hint) => {
    const { finding } = await blame(consumer(keyError(key, code)), [handedOver(features)]);
    expect(finding?.hint).toMatch(new RegExp(`^${hint.replace('?', '\\?')}`));
  });

  test.each([
    ['an input path', 'open(input_paths["label"])'],
    ['an output path', 'open(output_paths["label"])'],
    ['a variable of the step', 'field = environ_vars["label"]'],
    ['a variable of the system', 'field = os.environ["label"]'],
    ['an argument', 'field = vars(job_args)["label"]'],
    ['a setting', 'rate = config["label"]'],
    ['a hyperparameter', 'rate = self.hyperparameters["label"]'],
    ['a constant mapping', 'code = CODES["label"]'],
    ['a value looked up', 'code = CODES[row["plan"]]'],
    ['a result of its own', 'total = counts["label"]'],
    ['nothing to be seen', 'process(source)'],
  ])('is not reported if the code asks for %s', async (_, code) => {
    const { finding } = await blame(consumer(keyError('label', code)), [handedOver(features)]);
    expect(finding?.code).not.toBe('column-missing');
  });

  test('is not reported if every table has it', async () => {
    const exception = keyError('churned', 'y = row["churned"]');
    expect((await blame(consumer(exception), [handedOver(features)])).finding).toBeUndefined();
  });

  test('is not reported if no table was passed on', async () => {
    const exception = keyError('label', 'y = row["label"]');
    const model = directoryOf(fileOf('model.json', 'json'));
    expect((await blame(consumer(exception), [handedOver(model)])).finding).toBeUndefined();
  });

  test('is not reported for a row label of a table', async () => {
    const exception = {
      ...exceptionOf('pandas-getitem'),
      key: '2024-01-02',
      message: "'2024-01-02'",
    };
    const frames = exception.frames.map((frame, index) =>
      index === 0 ? { ...frame, code: 'day = df.loc["2024-01-02"]' } : frame,
    );
    const { finding } = await blame(consumer({ ...exception, frames }), [handedOver(features)]);
    expect(finding).toBeUndefined();
  });

  test('is searched in user code, not in compiled code that seems to be in the same directory', async () => {
    const exception = keyError('label', 'y = row["label"]');
    const compiled = {
      file: '/project/scripts/pandas/_libs/index.pyx',
      line: 1,
      column: null,
      function: 'get_loc',
      code: null,
    };
    const frames = [...exception.frames, compiled];
    const { finding } = await blame(consumer({ ...exception, frames }), [handedOver(features)]);
    expect(finding?.code).toBe('column-missing');
    const rowLabel = { ...keyError('x', 'day = df.loc["x"]') };
    const atLabel = { ...rowLabel, frames: [...rowLabel.frames, compiled] };
    expect((await blame(consumer(atLabel), [handedOver(features)])).finding).toBeUndefined();
  });

  test('is not reported for the call of a removed method', async () => {
    const exception = raised(
      'AttributeError',
      "'DataFrame' object has no attribute 'append'",
      'df = df.append(rows)',
    );
    expect((await blame(consumer(exception), [handedOver(features)])).finding).toBeUndefined();
  });

  test('is not reported if there are too many columns to read all', async () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    const exception = keyError('label', 'y = row["label"]');
    const handed = [handedOver(directoryOf(tableOf('wide.csv', wide)))];
    expect((await blame(consumer(exception), handed)).finding).toBeUndefined();
  });

  test('can be one that pandas names itself', async () => {
    const table = directoryOf(tableOf('a.csv', ['', 'a', 'a']));
    for (const key of ['Unnamed: 0', 'a.1']) {
      const exception = keyError(key, `x = row["${key}"]`);
      expect((await blame(consumer(exception), [handedOver(table)])).finding).toBeUndefined();
    }
  });

  // prepare ─┐
  //          ├→ train*
  // label ───┘
  describe('among several data flows', () => {
    const labels = handedOver(singleFile(tableOf('labels.csv', ['customer_id', 'outcome'])), {
      flow: 'label->train',
      producer: 'label',
      producerScript: 'scripts/label.py',
      output: 'labels',
      input: 'labels',
      path: '/run/inputs/labels.csv',
    });
    const both = [handedOver(features), labels];

    test('is blamed on no flow alone for a similar name, which is only suggested', async () => {
      const exception = keyError('outcomes', 'y = row["outcomes"]');
      const { finding, flows } = await blame(consumer(exception), both);
      expect(flows).toEqual(['prepare->train', 'label->train']);
      expect(finding?.hint).toMatch(/^Did you mean `outcome`\?/);
    });

    test('is blamed on the flow whose row was indexed', async () => {
      const row = { name: 'row', kind: 'mapping' as const, keys: ['customer_id', 'outcome'] };
      const exception = { ...keyError('plan', 'p = row["plan"]'), held: [row] };
      const { finding, flows } = await blame(consumer(exception), both);
      expect(flows).toEqual(['label->train']);
      expect(finding?.flow).toBe('label->train');
    });

    test('is not blamed on one flow if it can be any', async () => {
      const exception = keyError('weight', 'w = row["weight"]');
      const { finding, flows } = await blame(consumer(exception), both);
      expect(flows).toEqual(['prepare->train', 'label->train']);
      expect(finding?.flow).toBeUndefined();
      expect(finding?.message).toContain('none of `prepare.data`, `label.labels` has');
      expect(finding?.evidence).toHaveLength(2);
    });

    test('is not blamed on a flow if a table of the user also lacks it', async () => {
      const exception = keyError('weight', 'w = row["weight"]');
      const own: OutputProfile = directoryOf(tableOf('regions.csv', ['plan', 'region']));
      const regions = handedOver(own, { source: 'declared', producer: '', input: 'regions' });
      const { finding } = await blame(consumer(exception), [...both, regions]);
      expect(finding?.flow).toBeUndefined();
      expect(finding?.message).toContain('none of `prepare.data`, `label.labels`, declared input');
    });
  });

  test('is not blamed on one of several tables if it is not known which was read', async () => {
    const split = directoryOf(tableOf('test.csv', ['a']), tableOf('train.csv', ['a', 'label']));
    const exception = keyError('label', 'y = row["label"]');
    expect((await blame(consumer(exception), [handedOver(split)])).finding).toBeUndefined();
  });

  test('names the file if other files have the column', async () => {
    const split = directoryOf(
      tableOf('test/part-0.csv', ['a']),
      tableOf('train/part-0.csv', ['a', 'label']),
    );
    const row = { name: 'row', kind: 'mapping' as const, keys: ['a'] };
    const exception = { ...keyError('label', 'y = row["label"]'), held: [row] };
    const { finding } = await blame(consumer(exception), [handedOver(split)]);
    expect(finding?.message).toContain('`test/part-0.csv` of `prepare.data` does not have');
  });

  test('is searched only in the part of an output that is read', async () => {
    const split = directoryOf(
      tableOf('test/part-0.csv', ['a']),
      tableOf('train/part-0.csv', ['a', 'label']),
    );
    const exception = keyError('label', 'y = row["label"]');
    const causeBelow = async (below: string) =>
      (await blame(consumer(exception), [handedOver(split, { part: partAt(below) })])).finding
        ?.evidence?.[0];
    expect(await causeBelow('train')).toBeUndefined();
    expect(await causeBelow('test')).toContain('`part-0.csv` of `prepare.data`');
    expect(await causeBelow('test/part-0.csv')).toContain('has: a');
  });
});
