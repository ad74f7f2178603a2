/** Verdicts for steps whose script is not called through `main`. */
import { FINDINGS, type Finding, type FindingLocation, finding } from '../../findings/findings.ts';
import type { StepResult } from '../../python/protocol.ts';
import { escapeText, quoteName } from '../../text/describe-value.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { argumentError, argumentHint } from './argument-errors.ts';
import { type PrintedFault, printedFault } from './printed-exception.ts';
import type { Verdict, VerdictInput } from './verdict.ts';

/** `undefined` if the function of the step was called. */
export function functionVerdict(input: VerdictInput, result: StepResult): Verdict | undefined {
  const { step, script, code } = input;
  const { call } = step.config;
  if (call?.kind !== 'function') return undefined;
  const file = code.show(script);
  if (!result.has_main && result.phase !== 'import') return missingFunction(input, call.name, file);
  if (result.signature_problem === null) return undefined;
  if (result.phase === 'signature' && /\bgenerator\b/.test(result.signature_problem)) {
    return failed('SignatureError', {
      code: 'function-generator',
      step: step.name,
      message: `${call.name}() returned a generator, so its body never ran`,
      location: { file, ...(result.main_line === null ? {} : { line: result.main_line }) },
      hint: FINDINGS['function-generator'].cure,
    });
  }
  return failed('SignatureError', {
    code: 'function-parameters',
    step: step.name,
    message: `${call.name}() cannot be called with the parameters of the step: ${result.signature_problem}`,
    location: { file, ...(result.main_line === null ? {} : { line: result.main_line }) },
    hint: FINDINGS['function-parameters'].cure,
  });
}

function missingFunction({ step: { name, script } }: VerdictInput, wanted: string, file: string) {
  const analysis = script.kind === 'file' ? script.analysis : undefined;
  const inner = analysis?.inner_functions.find((one) => one.name === wanted);
  const owner = inner?.is_method ? 'a method of class' : 'a function inside of';
  const known = analysis?.functions.map((one) => one.name) ?? [];
  return failed('MissingFunction', {
    code: 'function-missing',
    step: name,
    message: `${file} has no function ${quoteName(wanted)}${
      inner === undefined ? '' : ` at module level: it is ${owner} ${quoteName(inner.owner)}`
    }`,
    location: { file, line: inner?.line ?? 1 },
    hint:
      inner === undefined
        ? (didYouMean(wanted, [...known, ...CONTRACTS]) ?? FINDINGS['function-missing'].cure)
        : `Write a function at module level that calls it, and name that function in \`call\`.`,
  });
}

/** `undefined` if the program ended well, or if the step has none. */
export function commandVerdict(input: VerdictInput, result: StepResult): Verdict | undefined {
  const { step, script, code } = input;
  const { call } = step.config;
  const { command } = result;
  if (command === null || command.exit_code === 0) return undefined;
  if (call?.kind === 'notebook') return notebookNotRun(input, command);
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
  const verdict = failed('CommandFailed', {
    code: 'command-failed',
    step: step.name,
    message: `${program}: ${end}${said === undefined ? '' : `: ${said}`}`,
    location: printed?.location ?? input.commandAt ?? { file: code.show(script) },
    hint: commandHint(input, command, { printed, isSilent: lines.length === 0 }),
    ...(lines.length === 0 ? {} : { evidence: lines }),
  });
  return printed === undefined ? verdict : { ...verdict, printed: printed.exception };
}

function notebookNotRun(
  { step, script, code }: VerdictInput,
  { problem, fault, line }: NonNullable<StepResult['command']>,
): Verdict {
  const location = { file: code.show(script), ...(line ? { line } : {}) };
  if (fault === 'unreadable') {
    return failed('NotebookUnreadable', {
      code: 'script-unreadable',
      step: step.name,
      message: `the file is not a notebook: ${problem}`,
      location,
      hint: 'Save the notebook again from Jupyter, or restore the file from an earlier commit.',
    });
  }
  return failed('NotebookToolMissing', {
    code: 'notebook-tool-missing',
    step: step.name,
    message: `the notebook cannot be run: ${problem}`,
    location,
    hint:
      fault === 'kernel'
        ? 'Select an installed kernel in the notebook (`metadata.kernelspec.name`), or install this one in the workflow before this step: `python -m ipykernel install --user --name <name>` for a kernel of Python.'
        : FINDINGS['notebook-tool-missing'].cure,
  });
}

function commandHint(
  { step, stderr }: VerdictInput,
  { problem, exit_code }: NonNullable<StepResult['command']>,
  { printed, isSilent }: { readonly printed: PrintedFault | undefined; readonly isSilent: boolean },
): string {
  if (problem !== null) {
    return 'Install the program in the workflow before this step, or correct `command`. A program of the project is given by its path.';
  }
  if (printed?.location !== undefined) {
    return 'Fix the exception at this line: the program printed it as it ended.';
  }
  const refused = exit_code === 2 ? argumentHint(stderr(), step.config) : undefined;
  if (refused !== undefined) return refused;
  return isSilent
    ? 'It printed nothing to standard error. A shell command that reads standard input gets no input. To see the command that fails, begin with `set -x`.'
    : FINDINGS['command-failed'].cure;
}

/** What a program with arguments printed at its end, and how to correct the arguments, if it refused them. */
export function exitWords(
  input: VerdictInput,
  exitCode: number,
): {
  readonly said?: string;
  readonly lines: string[];
  readonly hint?: string;
} {
  const { config } = input.step;
  if (config.call?.kind !== 'cli') return { lines: [] };
  const stderr = input.stderr();
  const said = argumentError(stderr);
  const hint = exitCode === 2 ? argumentHint(stderr, config) : undefined;
  return {
    lines: lastLines(stderr),
    ...(said === undefined ? {} : { said }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function lastLines(text: string): string[] {
  const lines = text
    .split('\n')
    .map(withoutBox)
    .filter((line) => line.trim() !== '');
  return lines.slice(-MOST_LINES).map((line) => line.trimEnd().slice(0, LONGEST_LINE));
}

/** `rich` draws boxes of lines around what `typer` prints. */
function withoutBox(line: string): string {
  if (/^\s*[╰└+]?[─━═]{3,}[╯┘]?\s*$/.test(line) || /^[╭╰┌└][─━ ]/.test(line)) {
    return line.replaceAll(/[╭╮╰╯┌┐└┘─━═]/g, '').trim();
  }
  return line.replace(/^[│┃] ?(.*?)\s*[│┃]\s*$/, '$1');
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
