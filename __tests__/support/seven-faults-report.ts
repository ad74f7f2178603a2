import { type Finding, type FindingCode, finding } from '../../src/findings/findings.ts';
import type { RunReport } from '../../src/report/report.ts';
import { makeFlow, makeOutput, makeReport, makeStep, makeTableOutput } from './report-builders.ts';

/** One pipeline with seven faults of seven kinds, five good steps and two blocked ones. */
export function sevenFaultsReport(): RunReport {
  const fault = (
    step: string,
    code: FindingCode,
    message: string,
    details: Partial<Finding> = {},
  ): Finding => finding(code, { step, message, ...details });
  const at = (file: string, line: number, inside: string, code: string) => ({
    location: { file: `examples/broken/scripts/${file}.py`, line, function: inside, code },
  });
  return makeReport({
    pipeline: { name: 'churn-broken', file: 'examples/broken/pipeline.yml' },
    success: false,
    seconds: 2.314,
    steps: [
      makeStep('ingest', { outputs: [makeTableOutput('customers', 240, [...'abcdefgh'])] }),
      makeStep('features', { outputs: [makeTableOutput('features', 240, [...'abcdef'])] }),
      makeStep('export', {
        status: 'failed',
        hasMain: true,
        errorMessage: "Main function signature doesn't match script development guide",
      }),
      makeStep('enrich', {
        status: 'failed',
        errorMessage: "main returned {'status': 'error'}",
        stderrTail: 'could not enrich: invalid literal for int() with base 10: "SW1A 1AA"\n',
      }),
      makeStep('deduplicate', {
        status: 'timed-out',
        seconds: 2.001,
        errorMessage: 'timeout: ran longer than 2 s',
        signal: 'SIGTERM',
      }),
      makeStep('summary', {
        outputs: [
          makeOutput('summary', {
            format: 'json',
            files: [{ path: 'summary.json', bytes: 412, format: 'json' }],
            totalBytes: 412,
          }),
        ],
      }),
      makeStep('train', {
        status: 'failed',
        errorMessage: "KeyError: 'tenure_months'",
        errorType: 'KeyError',
        traceback: [
          'Traceback (most recent call last):',
          '  File "examples/broken/scripts/train.py", line 12, in main',
          '    customers = [parse(row) for row in csv.DictReader(file)]',
          '  File "examples/broken/scripts/train.py", line 21, in parse',
          '    tenure = int(row["tenure_months"])',
          "KeyError: 'tenure_months'",
        ].join('\n'),
        stdoutTail: 'training on features.csv\n',
      }),
      makeStep('segment', {
        status: 'failed',
        hasMain: false,
        errorMessage: 'Script missing main() function',
      }),
      makeStep('forecast', {
        status: 'failed',
        hasMain: false,
        errorMessage: "SyntaxError: expected ':'",
      }),
      makeStep('anomalies', {
        status: 'failed',
        errorMessage: 'Declared output is empty: anomalies',
        outputs: [makeOutput('anomalies', { state: 'empty', format: null, fileCount: 0 })],
      }),
      makeStep('evaluate', { status: 'blocked', blockedBy: 'train' }),
      makeStep('publish', { status: 'blocked', blockedBy: 'train' }),
    ],
    flows: [
      makeFlow('ingest', 'features', {}, 'customers'),
      makeFlow('ingest', 'enrich', { cause: 'data', issues: ['enrich failed'] }),
      makeFlow('features', 'summary', {}, 'features'),
      makeFlow('features', 'train', {
        cause: 'data',
        issues: ['`train` reads the column `tenure_months`, which `features` does not write'],
      }),
      makeFlow('train', 'evaluate', { cause: 'untested', producerFormat: null }, 'model', null),
      makeFlow('evaluate', 'publish', { cause: 'untested', producerFormat: null }, 'eval', null),
    ],
    findings: [
      fault(
        'train',
        'column-missing',
        '`train` reads the column `tenure_months`, which `features` does not write',
        {
          ...at('train', 21, 'parse', 'tenure = int(row["tenure_months"])'),
          flow: 'features->train',
          hint: 'Did you mean `tenure_years`?',
          evidence: [
            'features/features.csv has: customer_id, tenure_years, support_calls, plan, spend, churned',
          ],
        },
      ),
      fault('segment', 'main-missing', 'Script missing main() function', {
        location: { file: 'examples/broken/scripts/segment.py', line: 1 },
        evidence: ['functions at module level: run'],
      }),
      fault(
        'export',
        'main-signature',
        '`main` takes `config`, which has no default, and neither `environ_vars` nor `job_args`',
        at('export', 7, 'main', 'def main(input_paths, output_paths, config):'),
      ),
      fault(
        'forecast',
        'syntax-error',
        "expected ':'",
        at('forecast', 13, '<module>', 'for month in months'),
      ),
      fault(
        'deduplicate',
        'timeout',
        'timeout: ran longer than 2 s; it was at this line',
        at('deduplicate', 24, 'main', 'addresses = worker.stdout.read()'),
      ),
      fault(
        'enrich',
        'error-returned',
        "`main` returned {'status': 'error', 'reason': 'invalid literal'}",
        at('enrich', 17, 'main', 'return {"status": "error", "reason": str(error)}'),
      ),
      fault('anomalies', 'output-empty', 'Declared output `anomalies` is empty', {
        location: { file: 'examples/broken/scripts/anomalies.py', line: 21 },
      }),
      fault(
        'summary',
        'input-undeclared',
        '`summary` reads `reference_date`, which its step does not declare',
        { location: { file: 'examples/broken/scripts/summary.py', line: 9 } },
      ),
    ],
    errors: [
      "Script train failed: KeyError: 'tenure_months'",
      'Script segment failed: Script missing main() function',
    ],
  });
}
