import { existsSync } from 'node:fs';
import path from 'node:path';
import { splitArguments } from '../../split-arguments.ts';
import { literal } from '../sagemaker/step-context.ts';
import { shellWord } from './interpolate.ts';

/** How the command of a stage runs as a step. */
export type StageCommand =
  /** A Python script; `script` is relative to the directory of the stage. */
  | { readonly kind: 'script'; readonly script: string; readonly args: readonly string[] }
  /** A shell runs it in the working directory of the step. */
  | { readonly kind: 'shell'; readonly command: readonly string[] };

// A shell gives these characters a meaning.
const NEEDS_SHELL = /[|&;<>$`*?(){}~\n]|^\s*\w+=/;

/** @param directory absolute working directory of the stage */
export function stageCommand(cmd: string | readonly string[], directory: string): StageCommand {
  // DVC runs every line of a text, and every command of a list, in a shell for itself.
  const lines = (typeof cmd === 'string' ? cmd.split(/\r?\n/) : cmd)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [only = '', ...others] = lines;
  if (others.length === 0 && !NEEDS_SHELL.test(only)) {
    const words = splitArguments(only);
    const script = 'problem' in words ? undefined : pythonScript(words, directory);
    if (script !== undefined) return script;
  }
  const commands = lines.map((line) => withCode(line, directory));
  const shell = existsSync('/bin/bash') ? 'bash' : 'sh';
  const command =
    others.length === 0
      ? [shell, '-c', ...commands]
      : [shell, '-c', `for line do ${shell} -c "$line" || exit; done`, shell, ...commands];
  return { kind: 'shell', command: command.map(literal) };
}

const RUN_CODE =
  /(?<=^|[\s;&|(/])((?:python[\d.]*|bash|sh|Rscript|uv run)(?:\s+-[A-Za-z]+)*\s+)([\w./-]+\.(?:py|sh|R))(?=$|[\s;&|)])/g;

/** Code runs where it is, with the modules beside it, also if the stage does not depend on it. */
function withCode(line: string, directory: string): string {
  if (/(^|[\s;&|(])cd\s/.test(line)) return line;
  return line.replace(RUN_CODE, (whole, program: string, file: string) => {
    const absolute = path.resolve(directory, file);
    return existsSync(absolute) ? `${program}${shellWord(absolute)}` : whole;
  });
}

/** `python [-u] script.py …`, or `python -m package.module …` of a module of the project. */
function pythonScript(words: readonly string[], directory: string): StageCommand | undefined {
  const [program = '', ...rest] = words;
  const isPython = /^python[\d.]*(\.exe)?$/.test(path.posix.basename(program));
  if (!isPython) return undefined;
  const options = rest.findIndex((word) => !/^-[uBEsIO]+$/.test(word));
  const [first = '', ...args] = rest.slice(Math.max(options, 0));
  if (first.endsWith('.py')) return { kind: 'script', script: first, args: args.map(literal) };
  const [module, ...others] = args;
  if (first !== '-m' || module === undefined) return undefined;
  const file = module.replaceAll('.', '/');
  const script = [`${file}.py`, `${file}/__main__.py`].find((one) =>
    existsSync(path.join(directory, one)),
  );
  return script === undefined ? undefined : { kind: 'script', script, args: others.map(literal) };
}
