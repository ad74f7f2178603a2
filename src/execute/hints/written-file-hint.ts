import { existsSync } from 'node:fs';
import path from 'node:path';
import { pasteLine } from '../../pipeline/paste-line.ts';
import { logicalName } from './declared-at.ts';
import type { StepOnDisk } from './step-on-disk.ts';

/** Whether the line of code writes a file. */
export function writesFile(line: string): boolean {
  return (
    /\bopen\([^)]*,\s*(?:mode\s*=\s*)?['"][^'"]*[wax+]/.test(line) ||
    /\.(?:to_(?:csv|json|parquet|pickle|feather|excel|hdf)|save\w*|dump|write_(?:text|bytes|table|csv|parquet)|mkdir)\(/.test(
      line,
    ) ||
    /\b(?:os\.mkdir|shutil\.\w+)\(/.test(line)
  );
}

/**
 * For a script that writes to a file below a directory that its private working directory does not
 * have.
 * @param relative the path as the script wrote it
 */
export function writtenFileHint(
  relative: string,
  missing: string,
  onDisk: StepOnDisk,
): string | undefined {
  const folder = path.posix.dirname(relative);
  if (folder === '.' || existsSync(path.dirname(missing))) return undefined;
  return folderHint(folder, relative, onDisk);
}

/**
 * The same if only the directory is known.
 * @param line the code that failed, which can name the file
 */
export function missingFolderHint(
  folder: string,
  line: string,
  onDisk: StepOnDisk,
): string | undefined {
  if (path.isAbsolute(folder)) return undefined;
  const file = [...line.matchAll(/['"]([^'"]+)['"]/g)]
    .flatMap(([, text]) => text ?? [])
    .find((text) => path.posix.dirname(text) === folder);
  return folderHint(folder, file ?? folder, onDisk);
}

function folderHint(folder: string, output: string, { config, step }: StepOnDisk): string {
  const exists = `Directory \`${folder}\` does not exist in the private working directory of the step.`;
  const create = `create it: \`os.makedirs("${folder}", exist_ok=True)\``;
  if (config.language === 'options' || folder.startsWith('..')) {
    return `${exists} Write to a path of \`output_paths\`, or ${create}.`;
  }
  const name = logicalName(output, step);
  const wanted = config.language === 'dvc' ? ['output_paths'] : ['output_paths', 'working_paths'];
  const keys = wanted.map((key) => `\`${pasteLine(config, { [key]: { [name]: output } })}\``);
  return `${exists} Declare \`${output}\` as an output with ${keys.join(' and ')}, or ${create}.`;
}
