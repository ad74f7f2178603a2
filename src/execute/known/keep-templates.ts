import { writeWhole } from '../../files/write-whole.ts';
import { TOOL } from '../../report/version.ts';
import {
  commandsIn,
  type KnownTemplates,
  type TemplatesFile,
  templatesFile,
} from './known-templates.ts';

const MOST_COMMANDS = 20;

/**
 * Keeps what a run started; a run that started none keeps what is known. Nothing fails if it cannot be
 * written: the templates of the next run start later.
 */
export async function keepTemplates(
  workspace: string,
  command: string,
  started: KnownTemplates,
): Promise<void> {
  const file = templatesFile(workspace);
  const { [command]: earlier, ...others } = commandsIn(file);
  const { templates } = started.templates.length > 0 ? started : (earlier ?? started);
  const known = { ...started, templates };
  if (JSON.stringify(known) === JSON.stringify(earlier)) return;
  const latest = Object.entries(others).slice(1 - MOST_COMMANDS);
  const text: TemplatesFile = {
    version: TOOL.version,
    commands: Object.fromEntries([...latest, [command, known]]),
  };
  await writeWhole(file, `${JSON.stringify(text)}\n`).catch(() => {});
}
