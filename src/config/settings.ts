import { statSync } from 'node:fs';
import path from 'node:path';
import { escapeText } from '../text/describe-value.ts';
import { byteSize } from './byte-size.ts';
import { parseVariants } from './parse-variants.ts';
import type { PipelineConfig } from './pipeline-config.ts';
import { describeKeyPath, type PipelineDocument, valueAt } from './pipeline-document.ts';
import type { SettingsValue } from './pipeline-schema.ts';
import type { Problem } from './problems.ts';
import type { VariantWish } from './variant-names.ts';

export type ResolvedSettings = Pick<
  PipelineConfig,
  | 'root'
  | 'scriptDirs'
  | 'pythonPath'
  | 'environment'
  | 'pipInstall'
  | 'preload'
  | 'onDrift'
  | 'examples'
  | 'variants'
  | 'failOnVariants'
  | 'hermetic'
  | 'cache'
  | 'cacheLimitBytes'
  | 'keepResults'
>;

/** @param base absolute base directory of `root` */
export function resolveSettings(value: SettingsValue, base: string): ResolvedSettings {
  const root = path.resolve(base, value.root ?? '.');
  return {
    root,
    scriptDirs: value.script_dirs.map((directory) => path.resolve(root, directory)),
    pythonPath: value.python_path.map((directory) => path.resolve(root, directory)),
    environment: value.environment,
    pipInstall: value.pip_install,
    preload: value.preload,
    onDrift: value.on_drift,
    examples: value.examples,
    variants: wishes(value.variants),
    failOnVariants: value.fail_on_variants,
    cache: value.cache,
    cacheLimitBytes: byteSize(value.cache_limit),
    keepResults: value.keep_results,
    ...(value.hermetic === undefined ? {} : { hermetic: value.hermetic }),
  };
}

function wishes(given: SettingsValue['variants']): readonly VariantWish[] {
  const parsed = parseVariants(given === 'all' ? ['all'] : (given ?? []));
  return typeof parsed === 'string' ? [] : parsed;
}

/**
 * Directories in the file that do not exist. Reads the raw value, so that they are reported
 * together with the problems of the schema.
 */
export function findMissingDirectories(document: PipelineDocument, base: string): Problem[] {
  const rootValue = valueAt(document.value, ['root']);
  const root = typeof rootValue === 'string' ? path.resolve(base, rootValue) : base;
  const named: [key: (string | number)[], directory: unknown, from: string][] = [
    [['root'], rootValue, base],
    [['specs_dir'], valueAt(document.value, ['specs_dir']), root],
  ];
  for (const key of ['script_dirs', 'python_path']) {
    const list = valueAt(document.value, [key]);
    if (Array.isArray(list)) {
      named.push(...list.map((entry, i): (typeof named)[number] => [[key, i], entry, root]));
    }
  }
  return named.flatMap(([key, directory, from]) => {
    if (typeof directory !== 'string' || directory === '' || directory.includes('\0')) {
      return [];
    }
    const kind = kindOf(path.resolve(from, directory));
    if (kind === 'directory') {
      return [];
    }
    return [
      {
        message: `${describeKeyPath(key)}: ${
          kind === 'missing' ? 'no such directory' : 'not a directory'
        }: ${escapeText(directory, 200)}`,
        location: document.locate(key, 'value'),
        cure:
          key[0] === 'root'
            ? 'It is relative to the directory of the pipeline file.'
            : 'It is relative to `root`, by default the directory of the pipeline file.',
      },
    ];
  });
}

function kindOf(absolute: string): 'directory' | 'other' | 'missing' {
  try {
    return statSync(absolute).isDirectory() ? 'directory' : 'other';
  } catch {
    // Also for a name that is too long or a directory that is not readable: nothing can be found
    // there.
    return 'missing';
  }
}
