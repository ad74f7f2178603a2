import { existsSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY, TOOL } from '../../report/version.ts';

const SCHEMA = 'docs/schema/pipeline.schema.json';

/**
 * Where an editor finds the schema of this version: the installed package, else the repository at
 * the tag of the release. `undefined` if neither is known: a line that leads nowhere helps no editor.
 */
export function schemaUri(cwd: string, directory: string): string | undefined {
  const installed = path.join(cwd, 'node_modules', TOOL.name, SCHEMA);
  if (existsSync(installed)) return path.relative(directory, installed).split(path.sep).join('/');
  return REPOSITORY === undefined ? undefined : atTag(REPOSITORY, TOOL.version);
}

/** @param repository `https://github.com/owner/name`, also with `git+` and `.git` */
export function atTag(repository: string, version: string): string | undefined {
  const [, name] = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? [];
  return name === undefined
    ? undefined
    : `https://raw.githubusercontent.com/${name}/v${version}/${SCHEMA}`;
}
