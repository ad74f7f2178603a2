import { LAUNCHER_PLACEHOLDERS } from '../../src/config/launcher-words.ts';

/** The rows of the table in `docs/launchers.md`. */
export function launcherTable(): string {
  return ['| placeholder | stands for |', '| --- | --- |']
    .concat(
      Object.entries(LAUNCHER_PLACEHOLDERS).map(([name, what]) => `| \`{${name}}\` | ${what} |`),
    )
    .join('\n');
}
