import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TortureCase } from './torture-case.ts';

/** The roles of the steps around a package; a step is called `<package>-<role>`. */
export const IMPORTERS = ['first', 'second'] as const;
export const BYSTANDERS = ['plain', 'numeric'] as const;

const INNOCENT = path.join(import.meta.dirname, 'innocent');

/** The name that scripts import it by. */
export function moduleName({ name }: Pick<TortureCase, 'name'>): string {
  return `hostile_${name}`;
}

/** Makes a project in which two steps import each package, and others do not. */
export async function writeImportingProject(
  dir: string,
  packages: readonly TortureCase[],
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
  const steps = Object.assign({}, ...packages.map(stepsOf));
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
function stepsOf(one: TortureCase): Record<string, object> {
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
    [`${name}-plain`]: {
      script: 'plain.py',
      input_paths: {},
      output_paths: out('plain'),
      // Less than a slow package takes.
      timeout: 8,
    },
    [`${name}-numeric`]: {
      script: 'numeric.py',
      input_paths: { rows: { from: `${name}-plain.out` } },
      output_paths: out('numeric'),
      timeout: 8,
    },
    [`${name}-compares`]: {
      script: 'compares.py',
      input_paths: {
        first: { from: `${name}-first.out` },
        second: { from: `${name}-second.out` },
      },
    },
  };
}
