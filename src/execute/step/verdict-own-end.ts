/** Verdicts for a step that ended by itself with a result. */
import type { StepConfig } from '../../config/pipeline-config.ts';
import { finding } from '../../findings/findings.ts';
import type { PythonException, StepResult } from '../../python/protocol.ts';
import { deepestUserFrame, frameLocation } from '../user-code.ts';
import { endWords, outputWords, writtenPath } from './contract-words.ts';
import { aftermathOf, rootCause } from './root-exception.ts';
import { withContainerPath } from './unmapped-container-path.ts';
import { PASSED, type Verdict, type VerdictInput } from './verdict.ts';
import { commandVerdict, exitWords, functionVerdict } from './verdict-of-call.ts';

export function ownEndVerdict(input: VerdictInput, result: StepResult): Verdict {
  const verdict = ownEnd(input, result);
  return verdict.status === 'passed' ? verdict : withContainerPath(input, result, verdict);
}

function ownEnd(input: VerdictInput, result: StepResult): Verdict {
  if (result.exception !== null && result.system_exit === null) {
    return raised(input, result, result.exception);
  }
  if (input.step.config.call === undefined) {
    if (!result.has_main && result.phase !== 'import') return mainMissing(input);
    if (result.signature_problem !== null) return wrongSignature(input, result);
  }
  const ofCall = functionVerdict(input, result) ?? commandVerdict(input, result);
  if (ofCall !== undefined) return ofCall;
  if (result.system_exit !== null && (result.system_exit !== 0 || result.phase === 'import')) {
    return exited(input, result, result.system_exit);
  }
  if (result.error_value !== null) return errorReturned(input, result, result.error_value);
  return badOutput(input, result) ?? PASSED;
}

function raised(input: VerdictInput, result: StepResult, exception: PythonException): Verdict {
  const { step, script, code } = input;
  const said = [exception.type, exception.message].filter((part) => part !== '').join(': ');
  const aftermath = aftermathOf(result, code);
  const { bases } = aftermath?.root ?? exception;
  const importing = result.phase === 'import' || bases.includes('ImportError');
  const syntax = bases.includes('SyntaxError');
  const inWords = (text: string) => (importing ? `Import failed: ${text}` : text);
  const message = inWords(said);
  const frame = deepestUserFrame(exception, code);
  const location =
    aftermath?.location ??
    (frame === undefined ? { file: code.show(script) } : frameLocation(frame, code));
  const errorCode = syntax ? 'syntax-error' : importing ? 'import-failed' : 'script-failed';
  const hint =
    exception.type === 'DeadKernelError'
      ? 'The process of the kernel ended in this cell: by `os._exit`, a crash of a native library, or for lack of memory.'
      : importHint(aftermath?.root ?? exception);
  return {
    status: 'failed',
    message,
    errorType: exception.type,
    exception,
    location,
    finding: finding(errorCode, {
      step: step.name,
      message: aftermath === undefined ? message : inWords(aftermath.message),
      location,
      ...(hint === undefined ? {} : { hint }),
      ...(aftermath === undefined ? {} : { evidence: aftermath.evidence }),
    }),
  };
}

function importHint(exception: Pick<PythonException, 'bases' | 'name'>): string | undefined {
  if (!exception.bases.includes('ModuleNotFoundError') || exception.name === null) return undefined;
  const top = exception.name.split('.')[0];
  return `Install the package that provides \`${top}\` in the workflow before this step; if it is your own code, add its directory to \`python_path\`.`;
}

function mainMissing({ step, script, code }: VerdictInput): Verdict {
  const message = 'Script missing main() function';
  const location = { file: code.show(script), line: 1 };
  return {
    status: 'failed',
    message,
    errorType: 'MissingMain',
    location,
    finding: finding('main-missing', {
      step: step.name,
      message,
      location,
      hint: 'Add main(input_paths, output_paths, environ_vars, job_args) function',
    }),
  };
}

function wrongSignature(input: VerdictInput, result: StepResult): Verdict {
  const message = `Main function signature doesn't match script development guide: ${result.signature_problem}`;
  const location = mainLocation(input, result);
  return {
    status: 'failed',
    message,
    errorType: 'SignatureError',
    location,
    finding: finding('main-signature', {
      step: input.step.name,
      message,
      location,
      hint: /\bgenerator\b/.test(result.signature_problem ?? '')
        ? 'Remove `yield` from main(): a call of a generator function does not run its body.'
        : 'Write def main(input_paths, output_paths, environ_vars, job_args): and give every other parameter a default value.',
    }),
  };
}

function exited(input: VerdictInput, result: StepResult, exitCode: number): Verdict {
  const { step, code } = input;
  const argued = exitWords(input, exitCode);
  const said = argued.said ?? result.exception?.message;
  const reason = said === undefined || said === '' || said === String(exitCode) ? '' : `: ${said}`;
  const message =
    result.phase === 'import'
      ? `SystemExit: exited with code ${exitCode} during import${reason}`
      : `SystemExit: exited with code ${exitCode}${reason}`;
  const frame = result.exception === null ? undefined : deepestUserFrame(result.exception, code);
  const exit = frame === undefined ? mainLocation(input, result) : frameLocation(frame, code);
  const aftermath = aftermathOf(result, code, { message, location: exit });
  const location = aftermath?.location ?? exit;
  return {
    status: 'failed',
    message,
    errorType: 'SystemExit',
    location,
    ...(result.exception === null ? {} : { exception: result.exception }),
    finding: finding('script-exited', {
      step: step.name,
      message,
      location,
      hint:
        result.phase === 'import'
          ? 'Move the code that runs the script under `if __name__ == "__main__":`, so that main can be imported.'
          : (argued.hint ?? 'Raise an exception with the cause instead of calling exit.'),
      ...(argued.lines.length === 0 ? {} : { evidence: argued.lines }),
      ...rootCause(aftermath),
    }),
  };
}

function errorReturned(input: VerdictInput, result: StepResult, value: string): Verdict {
  const { step } = input;
  const message = `${endWords(step.config)} an error value: ${value}`;
  const { script } = step;
  const lines = script.kind === 'file' ? (script.analysis.main?.error_returns ?? []) : [];
  // With several such lines, the right one is unknown: `main` is shown.
  const [line] = lines;
  const end =
    lines.length === 1 && line !== undefined
      ? { file: input.code.show(input.script), line, function: 'main' }
      : mainLocation(input, result);
  const aftermath = aftermathOf(result, input.code, { message, location: end });
  const location = aftermath?.location ?? end;
  return {
    status: 'failed',
    message,
    errorType: 'ErrorReturned',
    location,
    finding: finding('error-returned', {
      step: step.name,
      message,
      location,
      hint: 'Look for the error in the log of the step. Do not catch the exception.',
      ...rootCause(aftermath),
    }),
  };
}

function badOutput(input: VerdictInput, result: StepResult): Verdict | undefined {
  const bad = input.badOutputs[0];
  if (bad === undefined) return undefined;
  const { step } = input;
  const names = input.badOutputs.map(({ name, state }) => `\`${name}\` is ${state}`).join(', ');
  const message = `declared output ${names} after ${endWords(step.config)}`;
  const { script } = step;
  const use =
    script.kind === 'file'
      ? script.analysis.output_paths.find(({ name }) => name === bad.name)
      : undefined;
  const location =
    use === undefined
      ? mainLocation(input, result)
      : { file: input.code.show(input.script), line: use.line };
  return {
    status: 'failed',
    message,
    errorType: bad.state === 'missing' ? 'OutputMissing' : 'OutputEmpty',
    location,
    finding: finding(bad.state === 'missing' ? 'output-missing' : 'output-empty', {
      step: step.name,
      message,
      location,
      hint: `${writeHint(step.config, bad.name, use !== undefined)}, or remove the declaration.`,
    }),
  };
}

function writeHint(config: StepConfig, output: string, isUsed: boolean): string {
  const written = writtenPath(config, output);
  if (written !== undefined) return `Write data to \`${written}\``;
  const words = outputWords(config, output);
  if (isUsed) return `Write data to ${words}`;
  return config.call === undefined
    ? `The script never uses ${words}. Write to that path`
    : `Write data to the path that \`${words}\` gives`;
}

function mainLocation({ script, code }: VerdictInput, result: StepResult) {
  const file = code.show(script);
  return result.main_line === null ? { file } : { file, line: result.main_line };
}
