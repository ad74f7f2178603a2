/**
 * The templates that the last run of a command started. The same command will most likely need them
 * again, so they start while the program loads: what this file imports delays them.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileChange } from '../../files/file-change.ts';
import { RESULTS_DIR } from '../../files/results-dir.ts';
import type { TemplateRequest } from '../../python/requests.ts';
import { TOOL } from '../../report/version.ts';
import { runEnvironment } from '../run-environment.ts';
import type { Variables } from '../step-environment.ts';

/** Without its environment, which may contain secrets. */
export type BareTemplate = Omit<TemplateRequest, 'environ'>;

export interface KnownTemplates {
  readonly templates: readonly BareTemplate[];
  /** What their environment depends on, beside that of the caller. */
  readonly environment: 'inherit' | 'clean';
  readonly atOnce: number;
  /** The pipeline file and the scripts, with their last change. */
  readonly files: readonly (readonly [file: string, change: string | null])[];
}

export interface TemplatesFile {
  /** Of the tool: another one may send other requests. */
  readonly version: string;
  /** By command, the latest last. */
  readonly commands: Readonly<Record<string, KnownTemplates>>;
}

const LARGEST_BYTES = 5_000_000;
/** Ids of later requests follow it, and must stay exact. */
const HIGHEST_ID = 1_000_000;

/** What identifies a command: its arguments and its directory. */
export function commandKey(args: readonly string[], cwd: string): string {
  return JSON.stringify([cwd, ...args]);
}

/** @param workspace absolute */
export function knownTemplates(workspace: string, command: string): KnownTemplates | undefined {
  return commandsIn(templatesFile(workspace))[command];
}

/** Whether a script or the pipeline file is another one than in the last run. */
export function hasChangedSince({ files }: KnownTemplates): boolean {
  return files.some(([file, change]) => fileChange(file) !== change);
}

/** The requests of the last run, for the environment of this one. */
export function requestsFor(known: KnownTemplates, caller: Variables): readonly TemplateRequest[] {
  const environ = runEnvironment(caller, known.environment, known.atOnce);
  return known.templates.map((template) => ({ ...template, environ }));
}

export function templatesFile(workspace: string): string {
  return path.join(workspace, RESULTS_DIR, 'templates.json');
}

/** None, if it does not have the form that this version of the tool gives it. */
export function commandsIn(file: string): TemplatesFile['commands'] {
  try {
    const found = statSync(file);
    // Reading a pipe would wait.
    if (!found.isFile() || found.size > LARGEST_BYTES) return {};
    const { version, commands } = JSON.parse(readFileSync(file, 'utf8')) as TemplatesFile;
    const isOurs = version === TOOL.version && Object.values(commands).every(isWhole);
    return isOurs ? commands : {};
  } catch {
    return {};
  }
}

/** Without zod, which would take longer to load than all else that is needed this early. */
function isWhole({ templates, environment, atOnce, files }: KnownTemplates): boolean {
  const ids = new Set<number | null>([null]);
  const isNext = ({ op, id, parent, cwd, modules, late_modules, directories }: BareTemplate) => {
    const isNew = Number.isInteger(id) && id > 0 && id <= HIGHEST_ID && !ids.has(id);
    const lists = [modules, late_modules, directories];
    if (op !== 'template' || !isNew || !ids.has(parent) || typeof cwd !== 'string') return false;
    ids.add(id);
    return lists.every((list) => list.every((name) => typeof name === 'string'));
  };
  return (
    ['inherit', 'clean'].includes(environment) &&
    Number.isInteger(atOnce) &&
    files.every(([name, change]) => typeof name === 'string' && change !== undefined) &&
    templates.every(isNext)
  );
}
