/**
 * The templates that the last run of a command started. The same command will most likely need them
 * again, so they start while the program loads: what this file imports delays them.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileChange } from '../../files/file-change.ts';
import { RESULTS_DIR } from '../../files/results-dir.ts';
import type { TemplateRequest } from '../../python/requests.ts';
import { TOOL } from '../../report/version.ts';
import { scriptEnvironment, type Variables } from '../step-environment.ts';
import { threadLimits } from '../thread-limits.ts';

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
  const environ = {
    ...scriptEnvironment(caller, known.environment),
    ...threadLimits(availableParallelism(), known.atOnce, caller),
  };
  return known.templates.map((template) => ({ ...template, environ }));
}

export function templatesFile(workspace: string): string {
  return path.join(workspace, RESULTS_DIR, 'templates.json');
}

export function commandsIn(file: string): TemplatesFile['commands'] {
  try {
    // Only this tool writes it, and as a whole.
    const { version, commands } = JSON.parse(readFileSync(file, 'utf8')) as TemplatesFile;
    return version === TOOL.version ? commands : {};
  } catch {
    return {};
  }
}
