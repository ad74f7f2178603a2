import { className, failingCode, splitFrames, words } from './exception-facts.ts';
import type { Cause, FailedConsumer } from './handed-over.ts';

/** The script looks for files in an optional input that got no path: `Path("")` is `.`. */
export function blameEmptyInput(consumer: FailedConsumer): Cause | null {
  const { exception, script, name: step, emptyInputs, text } = consumer;
  const [only, ...others] = emptyInputs;
  if (only === undefined) return null;
  const named = emptyInputs.find((input) => quotes(failingCode(consumer), input));
  const input = named ?? (others.length === 0 && quotes(text, only) ? only : undefined);
  const isOwn = splitFrames(consumer).library.length === 0;
  const isOfNoPath =
    className(exception) === 'FileNotFoundError' || isOwn
      ? /(?:\b(?:under|in|at|from|below)\s+['"]?\.?['"]?\s*$)|: ['"]['"]$/.test(words(exception))
      : false;
  if (input === undefined || !isOfNoPath) return null;
  return {
    code: 'input-missing',
    message: `${script} looks for files in input \`${input}\`, which step \`${step}\` declares without a path`,
    hint: `Declare a path for \`${input}\`, or let the script pass without this input.`,
    evidence: [],
    flows: [],
  };
}

function quotes(code: string, name: string): boolean {
  return code.includes(`"${name}"`) || code.includes(`'${name}'`);
}
