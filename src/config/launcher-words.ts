/** The command in `launcher`, which starts the process of a step elsewhere. */
import { quoteName } from '../text/describe-value.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { splitArguments } from './split-arguments.ts';

/** What the placeholders of a launcher stand for. */
export const LAUNCHER_PLACEHOLDERS = {
  command: 'the command that runs the step: `{python} {run}`',
  python: 'the interpreter of the step',
  run: 'the file that runs the step, for another interpreter: `python {run}`',
  workspace: 'the workspace directory',
  project: 'the directory of the project: `root`',
  step: 'the name of the step',
} as const;

export type LauncherPlaceholder = keyof typeof LAUNCHER_PLACEHOLDERS;

/** Runs the step on this machine, without the launcher of `defaults`. */
export const NO_LAUNCHER = 'off';

type Part = { readonly text: string } | { readonly name: string; readonly token: string };

const TOKEN = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/** `{{` and `}}` are braces as text. */
export function launcherParts(word: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of word.matchAll(TOKEN)) {
    const [token, inside] = match;
    if (match.index > end) parts.push({ text: word.slice(end, match.index) });
    end = match.index + token.length;
    const isText = token === '{{' || token === '}}';
    parts.push(isText ? { text: token.slice(1) } : { name: (inside ?? '').trim(), token });
  }
  if (end < word.length) parts.push({ text: word.slice(end) });
  return parts;
}

export interface LauncherProblem {
  readonly problem: string;
  readonly cure: string;
}

/** The words of a launcher, or the first mistake in it. */
export function launcherWords(
  given: string | readonly string[],
): readonly string[] | LauncherProblem {
  const words = typeof given === 'string' ? splitArguments(given) : given;
  if ('problem' in words) {
    const problem = `\`launcher\` cannot be split: ${words.problem}`;
    return { problem, cure: 'Close it, or write a list of arguments.' };
  }
  if (words.length === 0 || words[0] === '') {
    const cure = `Write a command, such as \`nice {command}\`, or \`${NO_LAUNCHER}\`.`;
    return { problem: '`launcher` has no program', cure };
  }
  const unknown = words
    .flatMap(launcherParts)
    .find((part) => 'name' in part && !Object.hasOwn(LAUNCHER_PLACEHOLDERS, part.name));
  if (unknown === undefined || 'text' in unknown) return words;
  const names = Object.keys(LAUNCHER_PLACEHOLDERS);
  const near = didYouMean(unknown.name, names);
  const known = `The placeholders are ${names.map((name) => `\`{${name}}\``).join(', ')}.`;
  return {
    problem: `\`launcher\` has the unknown placeholder ${quoteName(unknown.token)}`,
    cure: [near, known, 'For braces as text, write `{{` and `}}`.'].filter(Boolean).join(' '),
  };
}
