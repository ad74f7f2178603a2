import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { VERSION } from '../../config/translate/sagemaker/definition.ts';
import type { ScriptAnalysis } from '../../python/protocol.ts';
import { escapeText, listNames, quoteName } from '../../text/describe-value.ts';
import { commandName } from '../command-name.ts';
import type { Terminal } from '../terminal.ts';
import type { ScriptToList } from './draft-pipeline.ts';

/** Why a file cannot be read as a script; `undefined` if it can. */
export function readProblem({ problem }: ScriptAnalysis): string | undefined {
  if (problem === null) return undefined;
  return `${problem.message}${problem.line === null ? '' : ` (line ${problem.line})`}`;
}

/** Why a notebook cannot be read; `undefined` if it can. */
export async function notebookProblem(file: string): Promise<string | undefined> {
  try {
    const notebook: unknown = JSON.parse(await readFile(file, 'utf8'));
    const isNotebook = typeof notebook === 'object' && notebook !== null && 'cells' in notebook;
    return isNotebook ? undefined : 'not a notebook: it has no `cells`';
  } catch (error) {
    return error instanceof SyntaxError ? 'not a notebook: it is not JSON' : 'cannot be read';
  }
}

/** Files that look like scripts and become no steps, with the reasons. */
export function unreadableLines(
  files: ReadonlyMap<string, string>,
  cwd: string,
): readonly string[] {
  return [...files].map(
    ([file, why]) => `Left out: ${escapeText(path.relative(cwd, file))}: ${why}`,
  );
}

/** Container paths of which only the beginning is written: their names are not known. */
export function unnamedPathLines(steps: readonly ScriptToList[]): readonly string[] {
  return steps.flatMap(({ name, path: script, analysis }) => {
    const unnamed = analysis.container_paths.find((one) => UNNAMED.test(one.path));
    if (unnamed === undefined) return [];
    return `${script}:${unnamed.line}: a path below ${unnamed.path} is created at run time: declare it in \`input_paths\` or \`output_paths\` of step ${quoteName(name)}`;
  });
}

const UNNAMED = /^\/opt\/ml\/(?:processing|input\/data)\/?$/;

/** Pipelines of other tools in the working directory, which need no new file. */
export async function foreignPipelines(cwd: string): Promise<readonly string[]> {
  const entries = await readdir(cwd, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const found: string[] = [];
  for (const name of names.sort()) {
    const isStages = name === 'dvc.yaml';
    if (isStages || (name.endsWith('.json') && (await isDefinition(path.join(cwd, name))))) {
      found.push(name);
    }
  }
  return found;
}

export function foreignLines(names: readonly string[], { environ }: Terminal): readonly string[] {
  return names.map(
    (name) =>
      `${listNames([name])} can be run as it is: ${commandName(environ)} runtime test-pipeline ${escapeText(name)}`,
  );
}

async function isDefinition(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text.includes(VERSION) || !text.includes('"Steps"')) return false;
  try {
    const value = JSON.parse(text);
    return value?.Version === VERSION && Array.isArray(value.Steps);
  } catch {
    return false;
  }
}
