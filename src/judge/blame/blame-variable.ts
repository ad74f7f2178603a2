import { didYouMean } from '../../text/nearest-name.ts';
import { className, escapePattern, failingCode, splitFrames, words } from './exception-facts.ts';
import { type Cause, type FailedConsumer, listContents } from './handed-over.ts';

/** The script needs a variable that its step does not declare, or declares without a value. */
export function blameVariable(consumer: FailedConsumer): Cause | null {
  return undeclared(consumer) ?? undeclaredArgument(consumer) ?? missingValue(consumer);
}

function undeclared(consumer: FailedConsumer): Cause | null {
  const { exception, environVars } = consumer;
  if (className(exception) !== 'KeyError') return null;
  const name = variableAsked(consumer);
  if (name === null || Object.hasOwn(environVars, name)) return null;
  const declared = Object.keys(environVars);
  const suggestion = didYouMean(name, declared);
  const cure = `Declare it in step \`${consumer.name}\`: \`environ_vars: { ${name}: <value> }\`.`;
  return {
    code: 'environ-missing',
    message: `${consumer.script} needs the variable \`${name}\`, which step \`${consumer.name}\` does not declare`,
    hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
    evidence: [`environ_vars of the step: ${listContents(declared)}`],
    flows: [],
  };
}

/** An argument that the step does not declare. */
function undeclaredArgument(consumer: FailedConsumer): Cause | null {
  const { exception, jobArgs } = consumer;
  const code = failingCode(consumer);
  const attribute = /^'Namespace' object has no attribute '(.+?)'/.exec(words(exception))?.[1];
  const literal = /\bvars\(\s*\w+\s*\)\s*\[\s*['"](.+?)['"]/.exec(code)?.[1];
  const name = attribute ?? (literal === exception.key ? literal : undefined);
  if (name === undefined || jobArgs.includes(name)) return null;
  const suggestion = didYouMean(name, jobArgs);
  const cure = `Declare it in step \`${consumer.name}\`: \`job_args: { ${name}: <value> }\`.`;
  return {
    code: 'job-arg-missing',
    message: `${consumer.script} needs the argument \`${name}\`, which step \`${consumer.name}\` does not declare`,
    hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
    evidence: [`job_args of the step: ${listContents(jobArgs)}`],
    flows: [],
  };
}

function variableAsked(consumer: FailedConsumer): string | null {
  const { exception } = consumer;
  const code = failingCode(consumer);
  const [, , literal] = /\benviron(?:_vars)?\s*\[\s*(['"])(.+?)\1\s*\]/.exec(code) ?? [];
  if (literal !== undefined && exception.key === literal) return literal;
  // `df[environ_vars.get("LABEL")]`
  if (exception.key !== null || words(exception) !== 'None') return null;
  const asked = /\benviron(?:_vars)?\.get\(\s*(['"])([^'"]+)\1\s*\)/.exec(code)?.[2];
  if (asked !== undefined) return asked;
  const [, variable] = /\[\s*([A-Za-z_]\w*)\s*\]/.exec(code) ?? [];
  if (variable === undefined) return null;
  const assigned = new RegExp(
    `^\\s*${escapePattern(variable)}\\s*=\\s*(?:os\\.)?environ(?:_vars)?\\.get\\(\\s*(['"])([^'"]+)\\1\\s*\\)\\s*$`,
    'm',
  );
  return assigned.exec(consumer.text)?.[2] ?? null;
}

/** A declared variable whose text cannot be converted: `None`, an empty text. */
function missingValue(consumer: FailedConsumer): Cause | null {
  const { environVars } = consumer;
  const value = CONVERTED.exec(words(consumer.exception))?.[1];
  if (value === undefined || splitFrames(consumer).library.length > 0) return null;
  const names = Object.keys(environVars).filter((name) => environVars[name] === value);
  const used = names.filter((name) => failingCode(consumer).includes(name));
  const [name] = used.length > 0 ? used : names;
  if (name === undefined || (used.length === 0 && names.length > 1)) return null;
  return {
    code: 'environ-missing',
    message: `${consumer.script} reads the variable \`${name}\` as a number, but step \`${consumer.name}\` declares it as '${value}'`,
    hint: `Give \`${name}\` a number under \`environ_vars\` of step \`${consumer.name}\`, or leave it out if the script has a default.`,
    evidence: [`environ_vars of the step: ${listContents(Object.keys(environVars))}`],
    flows: [],
  };
}

const CONVERTED =
  /^(?:could not convert string to float|invalid literal for int\(\) with base \d+): ['"](.*)['"]$/;

/**
 * The variable whose default in the script is that name: `environ_vars.get("LABEL", "target")`;
 * `undefined` without one, or if the step declares it.
 */
export function defaultOf(name: string, { text, environVars }: FailedConsumer): string | undefined {
  const pattern = new RegExp(
    `\\benviron(?:_vars)?\\.get\\(\\s*(['"])([A-Za-z_]\\w*)\\1\\s*,\\s*(['"])${escapePattern(name)}\\3`,
  );
  const variable = pattern.exec(text)?.[2];
  return variable === undefined || Object.hasOwn(environVars, variable) ? undefined : variable;
}
