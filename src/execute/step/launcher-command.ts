import { type LauncherPlaceholder, launcherParts } from '../../config/launcher-words.ts';
import { commandLine } from './command-line.ts';

export type LauncherValues = Readonly<Record<Exclude<LauncherPlaceholder, 'command'>, string>>;

/** The arguments that start the process of a step, from the words of its launcher. */
export function launcherCommand(
  words: readonly string[],
  values: LauncherValues,
): readonly string[] {
  const command = [values.python, values.run];
  const texts = { ...values, command: command.map(quoted).join(' ') };
  const argv = words.flatMap((word, index) => {
    const parts = launcherParts(word);
    // A shell, `su` or `script` takes all in one argument after `-c`.
    const isForShell = /^-\w*c$/.test(words[index - 1] ?? '');
    if (!isForShell && parts.length === 1 && isCommand(parts[0])) return command;
    return parts
      .map((part) => ('text' in part ? part.text : texts[part.name as LauncherPlaceholder]))
      .join('');
  });
  return commandLine(runsStep(words) ? argv : [...argv, ...command], values.project);
}

function isCommand(part: ReturnType<typeof launcherParts>[number] | undefined): boolean {
  return part !== undefined && 'name' in part && part.name === 'command';
}

function runsStep(words: readonly string[]): boolean {
  return words
    .flatMap(launcherParts)
    .some((part) => isCommand(part) || ('name' in part && part.name === 'run'));
}

/** Inside of another word, the command is for a shell: `bash -c "module load cuda && {command}"`. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
