import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TortureCase } from './torture-case.ts';

/** Steps that import a package have the name `<package>-<role>`, their neighbours `<group>-<role>`. */
export const IMPORTERS = ['first', 'second'] as const;
export const BYSTANDERS = ['plain', 'numeric'] as const;

/** A package with the name of its group: a few packages share their neighbours. */
export interface Imported extends TortureCase {
  readonly group: string;
}

const INNOCENT = path.join(import.meta.dirname, 'innocent');

/** The name that scripts import it by. */
export function moduleName({ name }: Pick<TortureCase, 'name'>): string {
  return `hostile_${name}`;
}

/** Creates a project in which two steps import each package, and others do not. */
export async function writeImportingProject(
  dir: string,
  packages: readonly Imported[],
): Promise<void> {
  const scripts = path.join(dir, 'scripts');
  await mkdir(scripts, { recursive: true });
  await mkdir(path.join(dir, 'data'));
  for (const name of await readdir(INNOCENT)) {
    await copyFile(path.join(INNOCENT, name), path.join(scripts, name));
  }
  for (const one of packages) {
    const module = moduleName(one);
    await writeFile(path.join(scripts, `${module}_first.py`), importer(module, module));
    await writeFile(
      path.join(scripts, `${module}_second.py`),
      importer(`numpy, ${module}`, module),
    );
  }
  const groups = new Set(packages.map(({ group }) => group));
  const steps = Object.assign({}, ...[...groups].map(bystanders), ...packages.map(importers));
  await writeFile(path.join(dir, 'pipeline.json'), JSON.stringify({ steps }));
}

/** Imports in its first line. */
function importer(imported: string, module: string): string {
  return `import ${imported}
from use_package import use_package


def main(input_paths, output_paths, environ_vars, job_args):
    use_package(${module}, output_paths["out"])
`;
}

/**
 * first ↘
 * second → compares        plain → numeric
 */
function importers(one: Imported): Record<string, object> {
  const { name, timeout } = one;
  const out = (role: string) => ({ out: `out/${name}-${role}` });
  const importing = (role: string) => ({
    script: `${moduleName(one)}_${role}.py`,
    input_paths: {},
    output_paths: out(role),
    environ_vars: { SETTING: role },
    timeout,
  });
  return {
    [`${name}-first`]: importing('first'),
    [`${name}-second`]: importing('second'),
    [`${name}-compares`]: {
      script: 'compares.py',
      input_paths: {
        first: { from: `${name}-first.out` },
        second: { from: `${name}-second.out` },
      },
    },
  };
}

function bystanders(group: string): Record<string, object> {
  return {
    [`${group}-plain`]: {
      script: 'plain.py',
      input_paths: {},
      output_paths: { out: `out/${group}-plain` },
      // Less than the import time of a slow package.
      timeout: 8,
    },
    [`${group}-numeric`]: {
      script: 'numeric.py',
      input_paths: { rows: { from: `${group}-plain.out` } },
      output_paths: { out: `out/${group}-numeric` },
      timeout: 8,
    },
  };
}
