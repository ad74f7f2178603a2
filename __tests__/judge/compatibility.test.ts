import { describe, expect, test } from 'vitest';
import type { OutputProfile } from '../../src/data/profile.ts';
import { finding } from '../../src/findings/findings.ts';
import type { HandedOver } from '../../src/judge/blame/handed-over.ts';
import { type FlowInput, type FlowStep, judgeFlow } from '../../src/judge/compatibility.ts';
import { partAt } from '../../src/pipeline/output-part.ts';
import type { FlowCause, StepStatus } from '../../src/report/report.ts';
import { directoryOf, fileOf, handedOver, singleFile, tableOf } from './blame/handed.ts';

const table = directoryOf(tableOf('a.csv', ['a']));
const nothing: OutputProfile = { ...directoryOf(), state: 'missing' };

const producer = (status: StepStatus, details: Partial<FlowStep> = {}): FlowStep => ({
  name: 'prepare',
  status,
  ...details,
});
const consumer = (status: StepStatus, details: Partial<FlowInput['consumer']> = {}) => ({
  name: 'train',
  status,
  called: status !== 'blocked' && status !== 'skipped' && status !== 'cancelled',
  ...details,
});

function judge(input: Partial<FlowInput> = {}) {
  return judgeFlow({
    key: 'prepare->train',
    producer: producer('passed'),
    consumer: consumer('passed'),
    connections: [handedOver(table)],
    ...input,
  });
}

test('a flow held where both steps passed and data was passed on', () => {
  expect(judge()).toEqual({
    cause: 'held',
    producerFormat: 'csv',
    consumerFormat: 'csv',
    issues: [],
    findings: [],
  });
});

describe('a flow is untested', () => {
  test.each<[string, Partial<FlowInput>, string[], FlowCause]>([
    [
      'the producer failed',
      { producer: producer('failed', { errorMessage: 'ValueError: no' }) },
      ['Script A failed: ValueError: no'],
      'producer',
    ],
    [
      'the producer wrote nothing',
      {
        producer: producer('failed', { errorMessage: 'declared output `data` is missing' }),
        connections: [handedOver(nothing)],
      },
      [
        'Script A failed: declared output `data` is missing',
        'Script A did not produce output data',
      ],
      'producer',
    ],
    [
      'the producer was blocked',
      { producer: producer('blocked', { blockedBy: 'ingest' }) },
      ['Script A was not run: blocked by `ingest`'],
      'untested',
    ],
    [
      'the producer has no script',
      { producer: producer('skipped'), connections: [handedOver(nothing)] },
      ['Script A was not run: the step has no script'],
      'untested',
    ],
    [
      'the consumer was blocked by another step',
      { consumer: consumer('blocked', { blockedBy: 'label' }) },
      ['Script B was not run: blocked by `label`'],
      'untested',
    ],
    [
      'the run ended before the consumer',
      { consumer: consumer('cancelled') },
      ['Script B was not run: the run ended first'],
      'untested',
    ],
    [
      'the consumer never got to its main',
      { consumer: consumer('failed', { called: false, errorMessage: 'Import failed: x' }) },
      ['Script B failed before it was given script A output: Import failed: x'],
      'consumer',
    ],
  ])('where %s', (_, input, issues, cause) => {
    const verdict = judge(input);
    expect(verdict).toMatchObject({ cause, issues, findings: [] });
  });

  test('and has no format that the consumer read', () => {
    expect(judge({ consumer: consumer('blocked', { blockedBy: 'x' }) })).toMatchObject({
      producerFormat: 'csv',
      consumerFormat: null,
    });
  });
});

describe('a flow is broken only by its data', () => {
  test.each<StepStatus>(['failed', 'timed-out', 'crashed'])(
    'not where the consumer %s',
    (status) => {
      const verdict = judge({ consumer: consumer(status, { errorMessage: 'it did' }) });
      expect(verdict).toMatchObject({
        cause: 'consumer',
        consumerFormat: 'csv',
        issues: ['Script B failed with script A output: it did'],
      });
    },
  );

  test('and names the cause, or the flow that contains it', () => {
    const cause = finding('column-missing', { step: 'train', message: 'no column `label`' });
    const failed = consumer('failed', { errorMessage: "KeyError: 'label'" });
    const judged = (flows: string[]) => {
      const verdict = judge({
        consumer: failed,
        blame: { finding: cause, flows, isData: flows.length > 0 },
      });
      return [verdict.cause, verdict.issues[1]];
    };
    expect(judged(['prepare->train'])).toEqual(['data', 'no column `label`']);
    expect(judged(['label->train'])).toEqual([
      'consumer',
      'The cause is in the data flow label->train.',
    ]);
    expect(judged([])).toEqual(['consumer', 'The data did not cause the failure.']);
    expect(judge({ consumer: failed, blame: { flows: [], isData: false } }).issues).toHaveLength(1);
  });

  test.each<[string, HandedOver, string]>([
    ['is missing', handedOver(nothing), '`prepare.data` is missing'],
    ['is empty', handedOver(directoryOf()), '`prepare.data` is empty'],
    [
      'lacks the part that is read',
      handedOver(table, { part: partAt('train') }),
      '`train` of `prepare.data` contains no data',
    ],
  ])('where the output %s', (_, connection, found) => {
    const verdict = judge({ connections: [connection] });
    expect(verdict.cause).toBe('data');
    expect(verdict.issues).toEqual([`Script A did not produce output data: ${found}`]);
    expect(verdict.producerFormat).toBeNull();
  });

  test('not where its format is unknown and the consumer passed', () => {
    const strange = directoryOf(fileOf('weights.bin', 'unknown', 'is named oddly'));
    const connections = [handedOver(table), handedOver(strange, { output: 'weights' })];
    const verdict = judge({ connections });
    expect(verdict).toMatchObject({ cause: 'held', issues: [], producerFormat: 'csv' });
    expect(verdict.findings).toEqual([
      {
        code: 'format-unrecognised',
        severity: 'notice',
        step: 'prepare',
        flow: 'prepare->train',
        message: '`prepare.weights` contains no data in a recognised format',
        evidence: ['weights.bin: 100 bytes; it is named oddly'],
      },
    ]);
  });
});

test('text is a recognised format, and one known file is enough', () => {
  const notes = singleFile(fileOf('notes.txt', 'text'));
  expect(judge({ connections: [handedOver(notes)] }).cause).toBe('held');
  const mixed = directoryOf(fileOf('weights.bin', 'unknown'), fileOf('config.json', 'json'));
  expect(judge({ connections: [handedOver(mixed)] })).toMatchObject({
    cause: 'held',
    producerFormat: 'json',
  });
});

test('the format is that of the part that is read', () => {
  const model = directoryOf(fileOf('a.csv', 'csv'), fileOf('model/m.json', 'xgboost'));
  const verdict = judge({ connections: [handedOver(model, { part: partAt('model') })] });
  expect(verdict.producerFormat).toBe('xgboost');
});

test('files that are not listed can contain the data that is read', () => {
  const huge: OutputProfile = { ...table, fileCount: 5_000 };
  const connections = [handedOver(huge, { part: partAt('train/part-4000.csv') })];
  expect(judge({ connections }).cause).toBe('held');
});
