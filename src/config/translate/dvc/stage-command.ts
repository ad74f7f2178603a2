import path from 'node:path';
import { splitArguments } from '../../split-arguments.ts';
import { literal } from '../sagemaker/step-context.ts';

/** How the command of a stage runs as a step. */
export type StageCommand =
  /** A Python script; `script` is relative to the directory of the stage. */
  | { readonly kind: 'script'; readonly script: string; readonly args: readonly string[] }
  /** A shell runs it in the working directory of the step. */
  | { readonly kind: 'shell'; readonly command: readonly string[] };

// A shell gives these characters a meaning.
const NEEDS_SHELL = /[|&;<>$`*?(){}~\n]|^\s*\w+=/;

export function stageCommand(cmd: string | readonly unknown[]): StageCommand {
  const lines = (typeof cmd === 'string' ? [cmd] : cmd).map((line) => `${line}`.trim());
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0 && !NEEDS_SHELL.test(only)) {
    const words = splitArguments(only);
    const script = 'problem' in words ? undefined : pythonScript(words);
    if (script !== undefined) return script;
  }
  return { kind: 'shell', command: ['sh', '-c', literal(lines.join(' && '))] };
}

/** `python [-u] script.py …` or `python -m package.module …`. */
function pythonScript(words: readonly string[]): StageCommand | undefined {
  const [program = '', ...rest] = words;
  const isPython = /^python[\d.]*(\.exe)?$/.test(path.posix.basename(program));
  if (!isPython) return undefined;
  const options = rest.findIndex((word) => !/^-[uBEsIO]+$/.test(word));
  const [first = '', ...args] = rest.slice(Math.max(options, 0));
  if (first.endsWith('.py')) return { kind: 'script', script: first, args: args.map(literal) };
  const [module, ...others] = args;
  if (first !== '-m' || module === undefined) return undefined;
  return {
    kind: 'script',
    script: `${module.replaceAll('.', '/')}.py`,
    args: others.map(literal),
  };
}
