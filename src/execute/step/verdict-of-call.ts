/** Verdicts for steps whose script is not called through `main`. */
import { FINDINGS, type Finding, type FindingLocation, finding } from '../../findings/findings.ts';
import type { StepResult } from '../../python/protocol.ts';
import { escapeText, quoteName } from '../../text/describe-value.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { printedFault } from './printed-exception.ts';
import type { Verdict, VerdictInput } from './verdict.ts';

/** `undefined` if the function of the step was called. */
export function functionVerdict(input: VerdictInput, result: StepResult): Verdict | undefined {
  const { step, script, code } = input;
  const { call } = step.config;
  if (call?.kind !== 'function') return undefined;
  const file = code.show(script);
  if (!result.has_main && result.phase !== 'import') {
    const known =
      step.script.kind === 'file' ? step.script.analysis.functions.map(({ name }) => name) : [];
    return failed('MissingFunction', {
      code: 'function-missing',
      step: step.name,
      message: `${file} has no function ${quoteName(call.name)}`,
      location: { file, line: 1 },
      hint: didYouMean(call.name, [...known, ...CONTRACTS]) ?? FINDINGS['function-missing'].cure,
    });
  }
  if (result.signature_problem === null) return undefined;
  return failed('SignatureError', {
    code: 'function-parameters',
    step: step.name,
    message: `${call.name}() cannot be called with the parameters of the step: ${result.signature_problem}`,
    location: { file, ...(result.main_line === null ? {} : { line: result.main_line }) },
    hint: FINDINGS['function-parameters'].cure,
  });
}

/** `undefined` if the program ended well, or if the step has none. */
export function commandVerdict(input: VerdictInput, result: StepResult): Verdict | undefined {
  const { step, script, code } = input;
  const { call } = step.config;
  const { command } = result;
  if (command === null || command.exit_code === 0) return undefined;
  if (call?.kind === 'notebook') {
    return failed('NotebookToolMissing', {
      code: 'notebook-tool-missing',
      step: step.name,
      message: `the notebook cannot be run: ${command.problem}`,
      location: { file: code.show(script) },
      hint: FINDINGS['notebook-tool-missing'].cure,
    });
  }
  if (call?.kind !== 'command') return undefined;
  const program = escapeText(call.argv[0] ?? '');
  const end =
    command.problem ??
    (command.signal === null
      ? `exited with code ${command.exit_code}`
      : `killed by ${command.signal}`);
  const stderr = input.stderr();
  const printed = command.problem === null ? printedFault(stderr, code) : undefined;
  const lines = printed?.evidence ?? lastLines(stderr);
  const said = command.problem === null ? (printed?.said ?? lines.at(-1)) : undefined;
  return failed('CommandFailed', {
    code: 'command-failed',
    step: step.name,
    message: `${program}: ${end}${said === undefined ? '' : `: ${said}`}`,
    location: printed?.location ?? { file: code.show(script) },
    hint:
      command.problem === null
        ? printed?.location === undefined
          ? FINDINGS['command-failed'].cure
          : 'Fix the exception at this line: the program printed it as it ended.'
        : 'Install the program in the workflow before this step, or correct `command`. A program of the project is given by its path.',
    ...(lines.length === 0 ? {} : { evidence: lines }),
  });
}

/** What a program with arguments said of its end: `train.py: error: unrecognized arguments: --x`. */
export function exitWords(input: VerdictInput): {
  readonly said?: string;
  readonly lines: string[];
} {
  if (input.step.config.call?.kind !== 'cli') return { lines: [] };
  const lines = lastLines(input.stderr());
  const said = lines.findLast((line) => /^(\S+: error: |Error: )/.test(line));
  return said === undefined ? { lines } : { said, lines };
}

function lastLines(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-MOST_LINES).map((line) => line.trimEnd().slice(0, LONGEST_LINE));
}

/** Values of `call` that are no functions. */
const CONTRACTS = ['cli', 'notebook'];

const MOST_LINES = 10;
const LONGEST_LINE = 300;

function failed(
  errorType: string,
  {
    code,
    ...details
  }: Omit<Finding, 'severity' | 'location'> & { readonly location: FindingLocation },
): Verdict {
  const { message, location } = details;
  return { status: 'failed', message, errorType, location, finding: finding(code, details) };
}
