import path from 'node:path';
import type { ChangedFiles } from './changed-files.ts';

/**
 * The first changed file that says which packages or which Python the scripts get. It is in the
 * directory of the pipeline, in one above it or in one below it.
 */
export function environmentFile(root: string, changes: ChangedFiles): string | undefined {
  return changes.files.find((file) => {
    const directory = path.dirname(file);
    const isListed = path.basename(directory) === 'requirements' && file.endsWith('.txt');
    if (!isListed && !NAMES.test(path.basename(file))) return false;
    return isIn(directory, root) || isIn(root, directory) || directory === root;
  });
}

const NAMES = new RegExp(
  `^(?:${[
    '[\\w.-]*(?:requirements|constraints)[\\w.-]*\\.(?:txt|in|lock)',
    'pyproject\\.toml|setup\\.(?:py|cfg)|pylock(?:\\..+)?\\.toml',
    '(?:uv|poetry|pdm|pixi|Pipfile|conda-lock)\\.lock|conda-lock\\.ya?ml|Pipfile|pixi\\.toml',
    'dvc\\.lock|environment[\\w.-]*\\.ya?ml|\\.python-version|uv\\.toml|sitecustomize\\.py|usercustomize\\.py',
  ].join('|')})$`,
);

function isIn(file: string, directory: string): boolean {
  const relative = path.relative(directory, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
