import { describe, expect, test } from 'vitest';
import { blame } from '../../../src/judge/blame/blame.ts';
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

describe('a missing file', () => {
  const notFound = (file: string) =>
    raised('FileNotFoundError', `[Errno 2] No such file or directory: '${file}'`, 'open(path)', {
      filename: file,
    });
  const model = directoryOf(fileOf('model.joblib', 'joblib'), fileOf('info/metrics.json', 'json'));

  test('is reported with the existing files', async () => {
    const { finding, flows } = await blame(consumer(notFound('/run/inputs/data/weights.npy')), [
      handedOver(model),
    ]);
    expect(flows).toEqual(['prepare->train']);
    expect(finding).toMatchObject({
      code: 'file-missing',
      message: 'scripts/train.py opens `weights.npy`, which `prepare.data` does not contain',
      evidence: [
        '`prepare.data`, written by scripts/prepare.py, contains: model.joblib, info/metrics.json',
      ],
    });
  });

  test.each([
    ['model.pkl', 'Did you mean `model.joblib`?'],
    ['metrics.json', '`prepare.data` holds `metrics.json` one level down: `info/metrics.json`.'],
    ['modle.joblib', 'Did you mean `model.joblib`?'],
    ['weights.npy', 'Use the same file name in scripts/train.py and scripts/prepare.py.'],
  ])('%s has a suggestion', async (file, hint) => {
    const exception = notFound(`/run/inputs/data/${file}`);
    expect((await blame(consumer(exception), [handedOver(model)])).finding?.hint).toMatch(hint);
  });

  test.each([
    ['a dotted name', 'no missing values of the data: see sklearn.ensemble.Regressor', undefined],
    ['an address', 'missing data: see https://scikit-learn.org/stable/impute.html', undefined],
    ['a file', 'weights.npy is missing in data', 'file-missing'],
  ])('is seen in the message of a script only as a file: %s', async (_, message, code) => {
    const exception = raised('SystemExit', message, 'sys.exit(message)');
    const { finding } = await blame(consumer(exception), [handedOver(model)]);
    expect(finding?.code).toBe(code);
  });

  test('has the suggestion of another input that contains it', async () => {
    const other = handedOver(directoryOf(fileOf('scaler.pkl', 'pickle')), {
      flow: 'scale->train',
      producer: 'scale',
      output: 'scaler',
      input: 'scaling',
      path: '/run/inputs/scaling',
    });
    const exception = notFound('/run/inputs/data/scaler.pkl');
    const { finding, flows } = await blame(consumer(exception), [handedOver(model), other]);
    expect(flows).toEqual(['prepare->train']);
    expect(finding?.hint).toMatch(
      '`scale.scaler` contains it; the step gets that output as `scaling`.',
    );
  });

  test('is recognised in Windows paths', async () => {
    const exception = notFound('C:\\run\\inputs\\data\\sub\\model.pkl');
    const handed = handedOver(model, { path: 'C:\\run\\inputs\\data' });
    expect((await blame(consumer(exception), [handed])).finding?.message).toContain(
      '`sub/model.pkl`',
    );
  });

  test('is not blamed on the flow if it exists or is outside of the output', async () => {
    for (const file of ['/run/inputs/data/model.joblib', '/run/inputs/database/model.pkl']) {
      expect((await blame(consumer(notFound(file)), [handedOver(model)])).finding).toBeUndefined();
    }
  });

  test('can be one of a pattern', async () => {
    const exception = raised(
      'IndexError',
      'list index out of range',
      'path = sorted(Path(source).glob("**/*.parquet"))[0]',
    );
    const step = consumer(exception, { opened: ['/run/inputs/data'] });
    const { finding } = await blame(step, [handedOver(model)]);
    expect(finding?.message).toContain('looks for `**/*.parquet`, but `prepare.data` contains');
    const parquet = directoryOf(fileOf('a/b/part.parquet', 'parquet'));
    expect((await blame(step, [handedOver(parquet)])).finding).toBeUndefined();
  });

  test('can be a file used as a directory', async () => {
    const exception = raised('NotADirectoryError', '[Errno 20]', 'os.listdir(path)', {
      filename: '/run/inputs/data',
    });
    const handed = handedOver(singleFile(fileOf('model.json', 'json')));
    expect((await blame(consumer(exception), [handed])).finding?.message).toBe(
      'scripts/train.py expects input `data` to be a directory, but `prepare.data` is a file',
    );
  });
});

describe('a format that cannot be read', () => {
  const badJson = exceptionOf('format-json');
  const load = raised('json.decoder.JSONDecodeError', badJson.message, 'json.load(file)');

  test('is reported for the only file', async () => {
    const handed = [handedOver(singleFile(fileOf('model.bin', 'pickle')))];
    expect((await blame(consumer(load), handed)).finding).toMatchObject({
      code: 'data-flow-incompatible',
      message: 'scripts/train.py cannot read `prepare.data` as JSON: it is pickle',
    });
  });

  test('is reported for a damaged file rather than for one in another format', async () => {
    const broken = fileOf('config.json', 'json', 'is not valid JSON: it ends too early');
    const handed = [handedOver(directoryOf(fileOf('table.csv', 'csv'), broken))];
    expect((await blame(consumer(load), handed)).finding?.message).toBe(
      'scripts/train.py cannot read `config.json` of `prepare.data` as JSON: it is not valid JSON: it ends too early',
    );
  });

  test('is not blamed on the flow if a file of that format exists', async () => {
    const files = directoryOf(fileOf('config.json', 'json'), fileOf('table.csv', 'csv'));
    expect((await blame(consumer(load), [handedOver(files)])).finding).toBeUndefined();
  });

  test('is no fault of the flow where an input of the user has that format', async () => {
    const handed = handedOver(singleFile(fileOf('model.bin', 'pickle')));
    const own = handedOver(singleFile(fileOf('config.json', 'json')), {
      ...{ source: 'declared', producer: '', input: 'config', path: '/project/config.json' },
    });
    expect((await blame(consumer(load), [handed, own])).finding).toBeUndefined();
  });
});

describe('values of the wrong kind', () => {
  const notNumber = (code: string) =>
    raised('ValueError', "could not convert string to float: 'gold'", code);

  test('are not blamed on the flow if a setting is converted', async () => {
    const exception = notNumber('rate = float(environ_vars["RATE"])');
    expect((await blame(consumer(exception), [handedOver(features)])).finding).toBeUndefined();
  });
});

describe('a table without rows', () => {
  const zero = exceptionOf('other-zero-division');

  test('is reported if the consumer fails as on an empty table', async () => {
    const bare = directoryOf(tableOf('a.csv', ['a', 'b'], 0));
    expect((await blame(consumer(zero), [handedOver(bare)])).finding).toMatchObject({
      code: 'data-flow-incompatible',
      message:
        'scripts/train.py fails on a table without rows: `a.csv` of `prepare.data` has only a header',
    });
  });

  test('is not reported for another kind of failure, or if other tables have rows', async () => {
    const bare = tableOf('a.csv', ['a'], 0);
    const other = raised('NameError', "name 'x' is not defined", 'print(x)');
    expect((await blame(consumer(other), [handedOver(directoryOf(bare))])).finding).toBeUndefined();
    const mixed = directoryOf(bare, tableOf('b.csv', ['a'], 5));
    expect((await blame(consumer(zero), [handedOver(mixed)])).finding).toBeUndefined();
  });
});

describe('a logical name', () => {
  test.each([
    ['input_paths', 'Data', 'open(input_paths["Data"])', 'Did you mean `data`?'],
    ['output_paths', 'mdoel', "open(output_paths['mdoel'], 'w')", 'Did you mean `model`?'],
    [
      'output_paths',
      'report',
      'copy(input_paths["data"], output_paths["report"])',
      'Declare the name',
    ],
    [
      'input_paths',
      'test',
      'tables = {name: read(input_paths[name]) for name in NAMES}',
      'Declare',
    ],
  ])('read from %s is reported: %s', async (argument, name, code, hint) => {
    const { finding, flows } = await blame(consumer(keyError(name, code)), []);
    expect(flows).toEqual([]);
    expect(finding).toMatchObject({
      code: 'logical-name-missing',
      message: `scripts/train.py uses ${argument}["${name}"], which step \`train\` does not declare`,
    });
    expect(finding?.hint?.startsWith(hint)).toBe(true);
  });
});

test('an import that fails is never the data’s fault', async () => {
  for (const type of ['ImportError', 'SyntaxError', 'KeyboardInterrupt']) {
    const exception = { ...keyError('label', 'y = row["label"]'), bases: [type] };
    expect(await blame(consumer(exception), [handedOver(features)])).toEqual({
      flows: [],
      isData: false,
    });
  }
});
