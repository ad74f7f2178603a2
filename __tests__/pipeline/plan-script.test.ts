import { describe, expect, it } from 'vitest';
import type { PlannedScript } from '../../src/pipeline/plan.ts';
import type { ScriptLookup } from '../../src/pipeline/script-lookup.ts';
import type { ScriptAnalysis } from '../../src/python/protocol.ts';
import { analysisOf, planOf } from '../support/planned.ts';

describe('the script of a step', () => {
  it('is accepted if it has no fault', () => {
    const lookup = fileOf({});
    expect(scriptOf(lookup)).toEqual(lookup);
  });

  it('can be absent, which is not a fault', () => {
    expect(scriptOf({ kind: 'none' })).toEqual({ kind: 'none' });
  });

  it('that is missing is reported with the searched directories and similar names', () => {
    const lookup: ScriptLookup = {
      kind: 'not-found',
      name: 'trian',
      searched: ['/project/scripts', '/project'],
      near: ['train'],
    };
    expect(scriptOf(lookup)).toEqual({
      kind: 'faulty',
      path: null,
      name: 'trian',
      hasMain: false,
      finding: {
        code: 'script-not-found',
        severity: 'error',
        step: 'step',
        message: 'Script not found: trian',
        location: expect.objectContaining({ file: 'steps.step.script' }),
        hint: 'Did you mean `train`?',
        evidence: ['searched /project/scripts', 'searched /project'],
      },
    });
    const nothingNear = scriptOf({ ...lookup, near: [] });
    expect(nothingNear.kind === 'faulty' && nothingNear.finding.hint).toBe(
      'Correct `script`, or add the directory of the script to `script_dirs`.',
    );
  });

  it('with a syntax error is reported with the line', () => {
    const problem = {
      kind: 'syntax' as const,
      message: "expected ':'",
      line: 7,
      column: 12,
      code: 'if x',
    };
    expect(scriptOf(fileOf({ problem, main: null }))).toMatchObject({
      kind: 'faulty',
      hasMain: false,
      finding: {
        code: 'syntax-error',
        message: "SyntaxError: expected ':'",
        location: { file: '/project/scripts/step.py', line: 7, column: 12, code: 'if x' },
      },
    });
  });

  it('that cannot be read is reported without a line', () => {
    const problem = {
      kind: 'unreadable' as const,
      message: 'Permission denied',
      line: null,
      column: null,
      code: null,
    };
    expect(scriptOf(fileOf({ problem, main: null }))).toMatchObject({
      finding: {
        code: 'script-unreadable',
        message: 'Script cannot be read: Permission denied',
        location: { file: '/project/scripts/step.py' },
      },
    });
  });

  it('without main is reported at its first line', () => {
    expect(scriptOf(fileOf({ main: null }))).toEqual({
      kind: 'faulty',
      path: '/project/scripts/step.py',
      name: 'step',
      hasMain: false,
      finding: {
        code: 'main-missing',
        severity: 'error',
        step: 'step',
        message: 'Script missing main() function',
        location: { file: '/project/scripts/step.py', line: 1 },
        hint: 'Add main(input_paths, output_paths, environ_vars, job_args) function',
      },
    });
  });

  it.each([
    ['run', true],
    ['Main', false],
    ['main_', false],
  ])('without main but with a similar `%s` is reported there', (name, takes_arguments) => {
    const functions = [
      { name: 'load', line: 3, takes_arguments: false, parameters: [], is_generator: false },
      { name, line: 9, takes_arguments, parameters: [], is_generator: false },
    ];
    const planned = scriptOf(fileOf({ main: null, functions }));
    expect(planned).toMatchObject({
      finding: {
        code: 'main-missing',
        location: { line: 9, function: name },
        hint: expect.stringContaining(`if \`${name}\` is the main function`),
      },
    });
  });

  it('without main is run if a star import can define it', () => {
    const star = {
      ...{ module: 'library', names: ['*'], line: 1, level: 0, conditional: false, certain: true },
      origin: 'project' as const,
    };
    expect(scriptOf(fileOf({ main: null, imports: [star] })).kind).toBe('file');
  });

  it('whose main cannot be called is reported with the reason', () => {
    const problem = 'the parameter `job_args` is missing';
    expect(scriptOf(fileOf({ main: { line: 4, problem, error_returns: [] } }))).toMatchObject({
      kind: 'faulty',
      hasMain: true,
      finding: {
        code: 'main-signature',
        message: `Main function signature doesn't match script development guide: ${problem}`,
        location: { file: '/project/scripts/step.py', line: 4, function: 'main' },
      },
    });
  });

  it('keeps its declared connections if it is faulty, so that the flow is reported as untested', () => {
    const plan = planOf({
      steps: {
        a: { script: fileOf({ main: null }), output_paths: { x: 'out/x' } },
        b: { input_paths: { in: 'out/x', other: { from: 'a.x' } } },
        c: { script: fileOf({ main: null }), depends_on: ['a'], reads: ['needed'] },
      },
    });
    expect(plan.flows.map(({ producer, consumer }) => `${producer}${consumer}`)).toEqual(['ab']);
    expect(plan.findings).toEqual([]);
  });
});

function scriptOf(lookup: ScriptLookup): PlannedScript {
  const [step] = planOf({ steps: { step: { script: lookup } } }).steps;
  if (step === undefined) throw new Error('The plan has no step.');
  return step.script;
}

function fileOf(analysis: Partial<ScriptAnalysis>): ScriptLookup {
  return {
    kind: 'file',
    path: '/project/scripts/step.py',
    name: 'step',
    analysis: analysisOf(analysis),
  };
}
