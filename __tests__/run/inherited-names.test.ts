import { expect, test } from 'vitest';
import { toJsonReport } from '../../src/reporters/json-report.ts';
import { codes, createProject, script, statuses, writesCsv } from '../support/pipeline-rig.ts';

// constructor → valueOf, constructor → toString* → hasOwnProperty, by the names that all objects have
test('steps, inputs, outputs, variables and arguments can have the names of methods', async () => {
  const reads = 'for path in input_paths.values():\n    open(path + "/part-0.csv").read()';
  await using project = await createProject({
    'writes.py': script(
      [
        writesCsv('toString'),
        writesCsv('isPrototypeOf'),
        'assert environ_vars["constructor"] == os.environ["constructor"] == "x"',
        'assert job_args.valueOf == {"toString": 1}',
      ].join('\n'),
    ),
    'reads.py': script(reads),
    'fails.py': script(`${reads}\nraise KeyError("constructor")`),
  });
  const from = (reference: string) => ({ from: reference });
  const { report } = await project.run({
    steps: {
      constructor: {
        script: 'writes.py',
        output_paths: { toString: 'out/a', isPrototypeOf: 'out/b' },
        environ_vars: { constructor: 'x' },
        job_args: { valueOf: { toString: 1 } },
      },
      valueOf: {
        script: 'reads.py',
        inputs: {
          constructor: from('constructor.toString'),
          toString: from('constructor.isPrototypeOf'),
        },
      },
      toString: {
        script: 'fails.py',
        inputs: { valueOf: from('constructor.toString') },
        outputs: { toLocaleString: 'out/c' },
      },
      hasOwnProperty: {
        script: 'reads.py',
        inputs: { constructor: from('toString.toLocaleString') },
      },
    },
  });
  expect(statuses(report)).toEqual({
    constructor: 'passed',
    valueOf: 'passed',
    toString: 'failed',
    hasOwnProperty: 'blocked',
  });
  expect(codes(report).filter((code) => !code.startsWith('valueOf'))).toEqual([
    'toString:script-failed',
    'hasOwnProperty:blocked',
  ]);
  const json = toJsonReport(report);
  expect(Object.keys(json.script_results)).toEqual(report.steps.map(({ name }) => name));
  expect(Object.keys(json.data_flow_results)).toEqual([
    'constructor->valueOf',
    'constructor->toString',
    'toString->hasOwnProperty',
  ]);
});
