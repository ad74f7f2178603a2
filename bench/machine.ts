import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Environment } from './environment.ts';

/** Properties that affect the numbers, without the name of the machine. */
export interface MachineFacts {
  readonly cpu: string;
  readonly cores: number;
  readonly memory_gigabytes: number;
  readonly system: string;
  /** Name → version of the interpreters and of every package compared or used. */
  readonly versions: Readonly<Record<string, string>>;
}

export function machineFacts({ python }: Environment): MachineFacts {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory_gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform}-${process.arch} ${release().replace(/^(\d+\.\d+).*/, '$1')}`,
    versions: {
      node: process.versions.node,
      python: run(python, '-c', 'import platform; print(platform.python_version())'),
      ...pinnedPackages(path.join(import.meta.dirname, 'requirements.txt')),
    },
  };
}

/** Name → version of the packages that a file of requirements pins. */
export function pinnedPackages(requirements: string): Record<string, string> {
  const text = readFileSync(requirements, 'utf8');
  const pins = text.matchAll(/^([\w-]+)==(.+)$/gm);
  return Object.fromEntries([...pins].map(([, name = '', version = '']) => [name, version]));
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8' }).trim();
}
