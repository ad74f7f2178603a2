import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InterpreterConfig } from '../config/interpreter.ts';
import { scriptRequirements } from './script-requirements.ts';

/** The packages of an environment. */
export interface WantedPackages {
  /** Arguments for `pip install`. */
  readonly args: readonly string[];
  /** Where relative paths in them start; absolute. */
  readonly cwd: string;
  /** All that decides which packages are installed. */
  readonly content: string;
  /** For a line to read: `pandas==2.1.4, numpy<2`. */
  readonly shown: string;
  /** Versions of Python that the script allows: `>=3.11`. */
  readonly python?: string;
}

type Wanted = WantedPackages | { readonly problem: string } | undefined;

/**
 * @param root base of relative paths, absolute
 * @param script absolute path of the script, if it was found
 * @returns `undefined` if no packages are asked for
 */
export function wantedPackages(
  { requirements }: InterpreterConfig,
  root: string,
  script: string | undefined,
): Wanted {
  if (requirements === undefined) return undefined;
  if (typeof requirements !== 'string') return listed(requirements, root);
  if (requirements === 'script') return ofScript(script, root);
  const file = path.resolve(root, requirements);
  const read = readWithIncludes(file);
  if ('problem' in read) return read;
  return { args: ['-r', file], cwd: path.dirname(file), content: read.text, shown: requirements };
}

function ofScript(script: string | undefined, root: string): Wanted {
  if (script === undefined) return { problem: 'its script was not found' };
  const text = readText(script);
  if (text === undefined) return { problem: `${path.basename(script)} cannot be read` };
  const header = scriptRequirements(text);
  if ('problem' in header) return header;
  const { requirements, python } = header;
  return { ...listed(requirements, root), ...(python === undefined ? {} : { python }) };
}

function listed(requirements: readonly string[], root: string): WantedPackages {
  const lines = requirements.map((line) => line.trim());
  return {
    // An option and its value are one entry of the list.
    args: lines.flatMap((line) => (line.startsWith('-') ? line.split(/\s+/) : [line])),
    cwd: root,
    content: lines.join('\n'),
    shown: lines.join(', '),
  };
}

const INCLUDE = /^\s*(?:-r|--requirement|-c|--constraint)[\s=]*(\S.*?)\s*(?:#.*)?$/;
const MOST_FILES = 50;

/** A requirements file and the files that it names, absolute; none for other requirements. */
export function requirementFiles(
  { requirements }: InterpreterConfig,
  root: string,
): readonly string[] {
  if (typeof requirements !== 'string' || requirements === 'script') return [];
  const seen = new Set<string>();
  readWithIncludes(path.resolve(root, requirements), seen);
  return [...seen];
}

/** The text of a requirements file and of the files that it names. */
function readWithIncludes(
  file: string,
  seen = new Set<string>(),
): { readonly text: string } | { readonly problem: string } {
  if (seen.has(file) || seen.size >= MOST_FILES) return { text: '' };
  seen.add(file);
  const text = readText(file);
  if (text === undefined) return { problem: `the requirements file ${file} cannot be read` };
  const parts = [text];
  for (const line of text.split('\n')) {
    const included = INCLUDE.exec(line)?.[1];
    if (included === undefined || /^[a-z]+:\/\//i.test(included)) continue;
    const read = readWithIncludes(path.resolve(path.dirname(file), included), seen);
    if ('problem' in read) return read;
    parts.push(read.text);
  }
  return { text: parts.join('\n') };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
