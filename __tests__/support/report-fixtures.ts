/** Reports for tests of reporters, without a run. */
import { finding } from '../../src/findings/findings.ts';
import type { RunReport } from '../../src/report/report.ts';
import { makeFlow, makeOutput, makeReport, makeStep, makeTableOutput } from './report-builders.ts';

/** prepare → split ─┬→ train ─┬→ evaluate, all passed */
export function passedReport(): RunReport {
  return makeReport({
    steps: [
      makeStep('prepare', {
        outputs: [makeTableOutput('prepared', 344, [...'abcdefghi'])],
      }),
      makeStep('split', {
        outputs: [makeOutput('splits', { fileCount: 3, totalBytes: 14_204 })],
      }),
      makeStep('train', {
        seconds: 0.31,
        outputs: [
          makeOutput('model', {
            kind: 'file',
            format: 'json',
            files: [{ path: 'model.json', bytes: 980, format: 'json' }],
            totalBytes: 980,
          }),
        ],
      }),
      makeStep('evaluate', {
        outputs: [
          makeTableOutput('scores', 1034, ['id', 'score']),
          makeOutput('plot', { format: 'image', totalBytes: 20_480, fileCount: 2 }),
        ],
      }),
    ],
    flows: [
      makeFlow('prepare', 'split', {}, 'prepared'),
      makeFlow('split', 'train', {}, 'splits'),
      makeFlow('split', 'evaluate', {}, 'splits'),
      makeFlow('train', 'evaluate', {}, 'model', 'json'),
    ],
  });
}

/** a → b* → c → d, and e in parallel */
export function blockedChainReport(): RunReport {
  const failed = makeStep('b', {
    status: 'failed',
    errorMessage: "KeyError: 'label'",
    errorType: 'KeyError',
    traceback: [
      'Traceback (most recent call last):',
      '  File "scripts/b.py", line 12, in main',
      '    y = table["label"]',
      "KeyError: 'label'",
    ].join('\n'),
    stderrTail: 'reading table\n',
  });
  return makeReport({
    pipeline: { name: 'chain', file: 'chain.yml' },
    success: false,
    steps: [
      makeStep('a'),
      makeStep('e'),
      failed,
      makeStep('c', { status: 'blocked', blockedBy: 'b' }),
      makeStep('d', { status: 'blocked', blockedBy: 'c' }),
    ],
    flows: [
      makeFlow('a', 'b', {
        cause: 'data',
        issues: ["Script B failed with script A output: KeyError: 'label'"],
      }),
      makeFlow('b', 'c', { cause: 'untested', producerFormat: null, consumerFormat: null }),
      makeFlow('c', 'd', { cause: 'untested', producerFormat: null, consumerFormat: null }),
    ],
    findings: [
      finding('script-failed', {
        step: 'b',
        message: "KeyError: 'label'",
        location: {
          file: 'scripts/b.py',
          line: 12,
          column: 9,
          function: 'main',
          code: 'y = table["label"]',
        },
      }),
      finding('blocked', { step: 'c', message: '`c` was not run, because `b` failed' }),
      finding('blocked', { step: 'd', message: '`d` was not run, because `b` failed' }),
    ],
    errors: ["Script b failed: KeyError: 'label'"],
  });
}

/** a passed, b running when the run was interrupted, c not begun */
export function incompleteReport(): RunReport {
  return makeReport({
    success: false,
    complete: false,
    steps: [
      makeStep('a'),
      makeStep('b', { status: 'cancelled', startedAfterSeconds: 0.2, seconds: 0.5, attempts: 1 }),
      makeStep('c', { status: 'cancelled' }),
    ],
    flows: [makeFlow('a', 'b', { cause: 'untested' })],
    findings: [finding('cancelled', { step: 'b', message: 'The run was interrupted' })],
  });
}

/** Independent steps, each in a chain with the next. */
export function wideReport(count: number, status: 'passed' | 'failed'): RunReport {
  const names = Array.from({ length: count }, (_, index) => `step_${index}`);
  const failed = status === 'failed';
  return makeReport({
    pipeline: { name: 'wide', file: 'wide.yml' },
    success: !failed,
    steps: names.map((name) =>
      makeStep(name, {
        status,
        ...(failed
          ? {
              errorMessage: `ValueError: ${'very '.repeat(60)}bad`,
              traceback: `  File "scripts/${name}.py", line 3, in main\n`.repeat(40),
              stderrTail: 'a line of the log, as long as such lines are\n'.repeat(40),
            }
          : {}),
      }),
    ),
    flows: names
      .slice(1)
      .map((name, index) =>
        makeFlow(names[index] ?? '', name, failed ? { cause: 'data', issues: ['no'] } : {}),
      ),
    findings: failed
      ? names.map((step) =>
          finding('script-failed', {
            step,
            message: `ValueError: ${'very '.repeat(60)}bad`,
            location: { file: `scripts/${step}.py`, line: 3, code: 'raise ValueError(text)' },
            evidence: Array.from({ length: 12 }, (_, index) => `proof ${index}`),
          }),
        )
      : [],
    errors: failed ? names.map((name) => `Script ${name} failed: ValueError`) : [],
  });
}

/** Every text that a script or a pipeline file can choose is this one. */
export function hostileReport(text: string): RunReport {
  const step = makeStep(text, {
    scriptName: text,
    script: text,
    status: 'failed',
    errorMessage: text,
    errorType: text,
    traceback: text,
    stdoutTail: text,
    stderrTail: text,
    outputs: [makeOutput(text), makeOutput(`${text}2`)],
  });
  return makeReport({
    pipeline: { name: text, file: text },
    success: false,
    steps: [step, makeStep('after', { status: 'blocked', blockedBy: text })],
    flows: [
      makeFlow(text, 'after', { cause: 'untested', issues: [text] }, text),
      makeFlow('after', text, { cause: 'data', issues: [text] }, text),
    ],
    findings: [
      finding('script-failed', {
        step: text,
        message: text,
        location: { file: text, line: 3, function: text, code: text },
        hint: text,
        evidence: [text],
      }),
      finding('script-failed', { step: text, message: text, location: { file: text } }),
      finding('wiring-unknown', { step: text, message: text, hint: text }),
    ],
    errors: [text],
  });
}
