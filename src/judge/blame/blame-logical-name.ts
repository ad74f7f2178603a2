import { didYouMean } from '../../text/nearest-name.ts';
import { className, escapePattern, failingCode, splitFrames } from './exception-facts.ts';
import { type Cause, type FailedConsumer, listContents } from './handed-over.ts';

/** The script uses a name of `input_paths` or `output_paths` that its step does not declare. */
export function blameLogicalName(consumer: FailedConsumer): Cause | null {
  const { exception, name: step, script, inputs, outputs } = consumer;
  const { key } = exception;
  if (className(exception) !== 'KeyError' || typeof key !== 'string') return null;
  if (splitFrames(consumer).library.length > 0) return null;
  const argument = argumentAsked(failingCode(consumer), key, { inputs, outputs });
  if (argument === undefined) return null;

  const declared = argument === 'input_paths' ? inputs : outputs;
  const suggestion = didYouMean(key, declared);
  const cure = `Declare the name under \`${argument}\` of step \`${step}\`, or use a declared name.`;
  return {
    code: 'logical-name-missing',
    message: `${script} uses ${argument}["${key}"], which step \`${step}\` does not declare`,
    hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
    evidence: [`${argument} of the step: ${listContents(declared)}`],
    flows: [],
  };
}

type PathsArgument = 'input_paths' | 'output_paths';

/** The argument that is indexed with the key; a line can contain both. */
function argumentAsked(
  code: string,
  key: string,
  { inputs, outputs }: { inputs: readonly string[]; outputs: readonly string[] },
): PathsArgument | undefined {
  const quoted = `\\s*\\[\\s*f?(['"])${escapePattern(key)}\\2\\s*\\]`;
  const literal = new RegExp(`\\b(input_paths|output_paths)${quoted}`).exec(code)?.[1];
  if (literal !== undefined) return literal as PathsArgument;
  const indexed = [...code.matchAll(/\b(input_paths|output_paths)\s*\[\s*[A-Za-z_]/g)];
  const names = indexed.map(([, name]) => name as PathsArgument);
  return names.find((name) => !(name === 'input_paths' ? inputs : outputs).includes(key));
}
