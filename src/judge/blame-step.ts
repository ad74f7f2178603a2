import { codeOfProgram } from '../execute/step/printed-exception.ts';
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import { deepestUserFrame, frameLocation } from '../execute/user-code.ts';
import { isFailure } from '../report/report.ts';
import { type Blame, blame } from './blame/blame.ts';
import { escapePattern } from './blame/exception-facts.ts';
import { exceptionsBehind } from './blame/exceptions-behind.ts';
import { exceptionsInText } from './blame/exceptions-in-text.ts';
import type { Raised } from './blame/handed-over.ts';
import type { RunLineage } from './lineage-of-run.ts';

/** Why a step failed, if the data that it was handed explains it; `undefined` if it did not fail. */
export async function blameStep(
  outcome: StepOutcome,
  lineage: RunLineage,
): Promise<Blame | undefined> {
  const { report, printed, handled, opened, errorValue, environVars, jobArgs } = outcome;
  if (!isFailure(report.status)) return undefined;
  const { textOf } = lineage;
  const code = printed === undefined ? lineage.code : codeOfProgram(lineage.code);
  const ran = printed && deepestUserFrame(printed, code)?.file;
  const script = ran ?? outcome.script;
  const text = script === undefined ? '' : textOf(script);
  const seen = exceptionsBehind({ exception: outcome.exception ?? printed, handled });
  const value = seen.length === 0 ? errorValue : exitText(seen);
  const inText = value === undefined ? [] : exceptionsInText({ value, file: script ?? '', text });
  const exceptions = [...seen, ...inText].map((one) => withGivenPaths(one, outcome));
  if (exceptions.length === 0) return undefined;
  const step = {
    ...{
      name: report.name,
      script: ran === undefined ? (report.script ?? report.scriptName) : code.show(ran),
      exceptions,
      environVars,
      jobArgs,
    },
    isUserFile: code.isUserFile,
    inputs: report.inputs.map(({ name }) => name),
    outputs: report.outputs.map(({ name }) => name),
    emptyInputs: report.inputs.filter(({ source }) => source === 'empty').map(({ name }) => name),
    opened: opened.map(({ path }) => path),
    text,
    ...(printed === undefined ? {} : { isUnobserved: true }),
    paste: lineage.paste,
    ...(report.errorMessage === undefined ? {} : { ending: report.errorMessage }),
    locate: (raised: (typeof exceptions)[number]) => {
      const frame = raised.frames.findLast(({ file }) => code.isUserFile(file));
      // An exception that only the returned value mentions has no frames.
      return frame === undefined ? outcome.location : frameLocation(frame, code);
    },
  };
  return await blame(step, await lineage.inputsOf(report.name), lineage);
}

/** What a program said as it ended with `sys.exit("…")`, if nothing else is known. */
function exitText(seen: readonly Raised[]): string | undefined {
  const [exit, ...others] = seen;
  if (exit === undefined || others.length > 0 || !exit.bases.includes('SystemExit'))
    return undefined;
  return /^-?\d*$/.test(exit.message) ? undefined : exit.message;
}

/** A message can name a path of the container; the data is known by the path of the step. */
function withGivenPaths<One extends { readonly message: string }>(
  exception: One,
  { mapped = [] }: StepOutcome,
): One {
  const longestFirst = [...mapped].sort((a, b) => b.at.length - a.at.length);
  const message = longestFirst.reduce(
    (text, { at, path }) =>
      text.replaceAll(new RegExp(`${escapePattern(at)}(?![\\w-])`, 'g'), () => path),
    exception.message,
  );
  return message === exception.message ? exception : { ...exception, message };
}
