/** The facts of an ended step as values, each whole, with what a test says of them. */
import { userCode } from '../../../src/execute/user-code.ts';
import type { PlannedStep } from '../../../src/pipeline/plan.ts';
import type {
  PythonException,
  PythonFrame,
  ScriptAnalysis,
  StepResult,
} from '../../../src/python/protocol.ts';
import type { StepEnding } from '../../../src/python/step-process.ts';
import { analysisOf, planOf } from '../../support/planned.ts';

export const SCRIPT = '/project/scripts/a.py';

export const CODE = userCode({ baseDir: '/project', foreign: [] });

export function stepOf(analysis: Partial<ScriptAnalysis> = {}): PlannedStep {
  const script = { kind: 'file' as const, path: SCRIPT, name: 'a', analysis: analysisOf(analysis) };
  const [step] = planOf({ steps: { a: { script } } }).steps;
  if (step === undefined) throw new Error('The plan has no step.');
  return step;
}

type Exit = StepEnding['exit'];

export function endingOf(
  result: Partial<StepResult> | null = {},
  exit: Partial<Exit> = {},
  rest: Partial<StepEnding> = {},
): StepEnding {
  return {
    mode: 'fork',
    cause: 'itself',
    exit: {
      event: 'exited',
      id: 1,
      result: null,
      exit_code: 0,
      signal: null,
      stack: null,
      resources: { wall_seconds: 1.5, cpu_seconds: null, peak_memory_bytes: null },
      left_behind: [],
      exceeded: null,
      ...exit,
    },
    result: result === null ? null : resultOf(result),
    ...rest,
  };
}

function resultOf(result: Partial<StepResult>): StepResult {
  return {
    phase: 'done',
    has_main: true,
    signature_problem: null,
    main_line: 4,
    exception: null,
    system_exit: null,
    exit_call: null,
    error_value: null,
    command: null,
    container_problem: null,
    stray_writes: [],
    handled: [],
    opened: [],
    use: null,
    observed: [],
    columns_read: [],
    sources: [],
    reuse: null,
    notices: [],
    ...result,
  };
}

export function frameOf(frame: Partial<PythonFrame> = {}): PythonFrame {
  return { file: SCRIPT, line: 7, column: 3, function: 'load', code: 'x = 1', ...frame };
}

export function exceptionOf(exception: Partial<PythonException> = {}): PythonException {
  return {
    type: 'ValueError',
    message: 'bad',
    bases: ['ValueError', 'Exception'],
    frames: [frameOf()],
    text: 'Traceback\nValueError: bad',
    filename: null,
    name: null,
    columns: null,
    key: null,
    paths: [],
    held: null,
    chain: [],
    ...exception,
  };
}

/** A dumped stack, innermost frame first. */
export function stackOf(...frames: readonly [file: string, line: number, name: string][]): string {
  const lines = frames.map(([file, line, name]) => `  File "${file}", line ${line} in ${name}`);
  return ['Current thread 0x0001 (most recent call first):', ...lines, ''].join('\n');
}
