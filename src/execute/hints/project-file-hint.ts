import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { pasteLine } from '../../pipeline/paste-line.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { deepestUserFrame } from '../user-code.ts';
import { declaredAt, logicalName } from './declared-at.ts';
import { otherStageHint } from './other-stage-hint.ts';
import type { Raised } from './raised-paths.ts';
import type { StepOnDisk } from './step-on-disk.ts';
import { writesFile, writtenFileHint } from './written-file-hint.ts';

/**
 * For a script that opens a file of the project by a path relative to the project or to itself: the
 * step runs in a private working directory, which does not have the file.
 * @param missing the path that was not found, absolute
 */
export function projectFileHint(
  missing: string,
  raised: Pick<Raised, 'frames'>,
  onDisk: StepOnDisk,
): string | undefined {
  const relative = asWritten(missing, onDisk);
  if (relative === undefined) return otherMachineHint(missing, onDisk);
  const frame = deepestUserFrame(raised, onDisk.code);
  if (writesFile(frame?.code ?? '')) return writtenFileHint(relative, missing, onDisk);
  const other = otherStageHint(relative, onDisk);
  if (other !== undefined) return other;
  const beside = path.dirname(frame?.file ?? onDisk.script);
  const bases = [onDisk.config.root, beside, path.dirname(onDisk.script)];
  const found = bases.map((base) => path.resolve(base, relative)).find((one) => existsSync(one));
  if (found !== undefined) {
    return `\`${shown(found, onDisk)}\` exists, but the step runs in a private working directory. ${cure(found, relative, beside, onDisk)}`;
  }
  const near = bases.map((base) => similar(path.resolve(base, relative))).find(Boolean);
  return near === undefined
    ? undefined
    : `Did you mean \`${shown(near, onDisk)}\`? The step runs in a private working directory. ${cure(near, path.join(path.dirname(relative), path.basename(near)), beside, onDisk)}`;
}

/** Relative to the working directory; `undefined` if the path lies elsewhere. */
function asWritten(missing: string, { work, directory }: StepOnDisk): string | undefined {
  for (const base of new Set([work, real(work)])) {
    const relative = path.relative(base, missing);
    const levels = /^(?:\.\.[\\/])*/.exec(relative)?.[0].length ?? 0;
    const isOwn = missing.startsWith(path.resolve(directory) + path.sep);
    // `../config.json` leads out of the working directory, not to a directory of the step.
    const isInside = levels === 0 || (levels === 3 && isOwn && !isStepDirectory(relative));
    if (relative !== '' && isInside && !path.isAbsolute(relative)) {
      return relative.replaceAll('\\', '/');
    }
  }
  return undefined;
}

function isStepDirectory(relative: string): boolean {
  return /^\.\.[\\/](inputs|outputs|logs)([\\/]|$)/.test(relative);
}

/** `/home/me/project/config/a.yaml` on a machine that has the project elsewhere. */
function otherMachineHint(missing: string, onDisk: StepOnDisk): string | undefined {
  const { root } = onDisk.config;
  if (existsSync(missing) || missing.startsWith(path.resolve(onDisk.directory) + path.sep)) {
    return undefined;
  }
  const parts = missing.split(path.sep).filter((part) => part !== '');
  // A name alone can be another file.
  for (let start = 1; start <= parts.length - 2; start += 1) {
    const found = path.join(root, ...parts.slice(start));
    if (!existsSync(found)) continue;
    const relative = shown(found, onDisk);
    return `The path belongs to another machine; the project has \`${relative}\`. Declare it as an input: \`${paste(onDisk, 'input_paths', logicalName(relative, onDisk.step), relative)}\`, and open the path that the step is given.`;
  }
  return undefined;
}

function cure(found: string, relative: string, beside: string, onDisk: StepOnDisk): string {
  const { step, config } = onDisk;
  const kind = step.config.call?.kind;
  const file = shown(found, onDisk);
  const ofScript = kind === 'command' || kind === 'notebook' ? undefined : fromFile(found, beside);
  const canLink = config.language !== 'options' && !/^\.\.(\/|$)/.test(relative);
  const input = declaredAt(found, onDisk);
  const name = input?.name ?? logicalName(file, step);
  const linked = input === undefined ? relative : linkFor(input.path, found, relative);
  const isDvc = config.language === 'dvc';
  const declare =
    input === undefined || isDvc
      ? [paste(onDisk, 'input_paths', name, isDvc ? relative : file)]
      : [];
  const link =
    canLink && linked !== undefined ? [paste(onDisk, 'working_paths', name, linked)] : [];
  const keys = [...declare, ...(isDvc ? [] : link)].map((one) => `\`${one}\``).join(' and ');
  const ways = [
    link.length === 0 && declare.length > 0
      ? `declare it as an input, with ${keys}, and open the path that the step is given`
      : keys === ''
        ? ''
        : isDvc
          ? `add it to the stage, with ${keys}`
          : `link it into the working directory with ${keys}`,
    ofScript === undefined ? '' : `open it relative to the script: \`${ofScript}\``,
  ].filter((one) => one !== '');
  const text = ways.join(', or ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The input is the file or a directory above it, which is then linked. */
function linkFor(input: string, found: string, relative: string): string | undefined {
  const below = path.relative(input, found).replaceAll('\\', '/');
  if (below === '') return relative;
  const above = relative.endsWith(`/${below}`) ? relative.slice(0, -below.length - 1) : undefined;
  return above === '' ? undefined : above;
}

/** `Path(__file__).parents[1] / "config/a.yaml"`. */
function fromFile(found: string, beside: string): string {
  const relative = path.relative(beside, found).replaceAll('\\', '/');
  const up = /^(?:\.\.\/)*/.exec(relative)?.[0] ?? '';
  const parent = up === '' ? 'parent' : `parents[${up.length / 3}]`;
  return `Path(__file__).${parent} / "${relative.slice(up.length)}"`;
}

/** A file of a similar name in the same directory. */
function similar(missing: string): string | undefined {
  try {
    const names = readdirSync(path.dirname(missing));
    const near = nearestName(path.basename(missing), names);
    return near === undefined ? undefined : path.join(path.dirname(missing), near);
  } catch {
    return undefined;
  }
}

function paste({ config }: StepOnDisk, key: string, name: string, value: string): string {
  return pasteLine(config, { [key]: { [name]: value } });
}

function shown(file: string, { config }: StepOnDisk): string {
  return path.relative(config.root, file).replaceAll('\\', '/');
}

function real(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return directory;
  }
}
