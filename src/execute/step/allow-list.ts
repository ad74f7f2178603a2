/** Patterns of the pipeline file for what a step may do outside its inputs and outputs. */
import { homedir } from 'node:os';
import path from 'node:path';
import type { Allowed } from '../../config/hermetic.ts';
import type { StepResult } from '../../python/protocol.ts';
import { globSource } from '../../text/glob-source.ts';

type Observed = StepResult['observed'][number];

/** @param root absolute base of relative patterns */
export function isAllowed({ kind, what }: Observed, allowed: Allowed, root: string): boolean {
  const patterns = allowed[kind];
  switch (kind) {
    case 'read':
    case 'write':
      return patterns.some((pattern) => matchesPath(what, pattern, root));
    case 'network':
      return patterns.some((pattern) => matchesHost(what, pattern));
    case 'subprocess':
      return patterns.some((pattern) => matchesProgram(what, pattern));
    default:
      return kind satisfies never;
  }
}

function matchesPath(file: string, pattern: string, root: string): boolean {
  const home = /^~(?=[\\/]|$)/.test(pattern) ? path.join(homedir(), pattern.slice(1)) : pattern;
  const absolute = path.resolve(root, home).replaceAll('\\', '/');
  // What is in a directory that is allowed is allowed, too.
  return new RegExp(`^${globSource(absolute, '/')}(/.*)?$`, 's').test(file.replaceAll('\\', '/'));
}

function matchesHost(what: string, pattern: string): boolean {
  const wanted = new RegExp(`^${globSource(pattern.toLowerCase(), ' ')}$`);
  const host = what.toLowerCase();
  return wanted.test(host) || wanted.test(host.replace(/:\d+$/, ''));
}

function matchesProgram(command: string, pattern: string): boolean {
  const program = command.split(' ', 1)[0] ?? '';
  const wanted = new RegExp(`^${globSource(pattern, '/')}$`);
  return wanted.test(program) || wanted.test(path.basename(program));
}
