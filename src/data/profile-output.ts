import type { BigIntStats } from 'node:fs';
import { basename } from 'node:path';
import { toRaw } from '../files/raw-path.ts';
import { isData, prevailingFormat } from './data-files.ts';
import { lookAtOutput, searchOutput } from './output-state.ts';
import type { FileProfile, OutputProfile } from './profile.ts';
import { profileFile } from './profile-file.ts';
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts';
import { toWalkedFile, type Walk, walkFiles } from './walk-files.ts';

export interface ProfileLimits {
  /** Maximum number of files that are listed and read. */
  readonly maxFiles: number;
  /** Maximum number of files and directories that are visited. */
  readonly maxEntries: number;
  /** Maximum number of files whose tables are read: a report cannot show more. */
  readonly maxTables: number;
  /** Maximum number of bytes that are read in addition to the samples, for all files. */
  readonly totalBytes: number;
  readonly table: TableLimits;
}

export const PROFILE_LIMITS: ProfileLimits = {
  maxFiles: 1_000,
  maxEntries: 20_000,
  maxTables: 100,
  totalBytes: 67_108_864,
  table: TABLE_LIMITS,
};

/**
 * The actual content of an output. Time and memory are limited, and only regular files are opened.
 * Never rejects: a file that cannot be read has a `problem`.
 *
 * @param kind as declared; the profile contains the actual kind
 */
export async function profileOutput(
  path: string,
  kind: 'file' | 'directory',
  limits: ProfileLimits = PROFILE_LIMITS,
): Promise<OutputProfile> {
  const { stats, reason } = await lookAtOutput(path);
  if (stats === null) {
    return reason === undefined
      ? { ...NOTHING, state: 'missing', kind }
      : { ...NOTHING, state: 'present', kind, bounded: true, undecided: reason };
  }
  const isDirectory = stats.isDirectory();
  const walk = isDirectory ? await walkFiles(path, limits) : singleFile(path, stats);
  const files = await profileFiles(walk, limits);
  const actualKind = isDirectory ? 'directory' : 'file';
  const hasData = walk.files.some((file) => isData(file, actualKind));
  const state = walk.bounded && !hasData ? await searchOutput(path) : undefined;
  return {
    state: hasData ? 'present' : 'empty',
    ...state,
    kind: actualKind,
    format: prevailingFormat(files.filter((file) => isData(file, actualKind))),
    files,
    fileCount: walk.files.length,
    totalBytes: walk.files.reduce((sum, file) => sum + file.bytes, 0),
    bounded: walk.bounded,
  };
}

const NOTHING = { format: null, files: [], fileCount: 0, totalBytes: 0, bounded: false } as const;

function singleFile(path: string, stats: BigIntStats): Walk {
  return { files: [toWalkedFile(basename(path), toRaw(path), stats)], bounded: false };
}

async function profileFiles(walk: Walk, limits: ProfileLimits): Promise<FileProfile[]> {
  const listed = walk.files.slice(0, limits.maxFiles).sort(byPath);
  const profiles: FileProfile[] = [];
  let bytesLeft = limits.totalBytes;
  const mayRead = (bytes: number) => {
    const granted = bytes <= bytesLeft;
    if (granted) bytesLeft -= bytes;
    return granted;
  };
  // One at a time, to leave processors and disk to the running steps.
  for (const [index, file] of listed.entries()) {
    const wantsTable = index < limits.maxTables;
    profiles.push(await profileFile(file, { table: limits.table, wantsTable, mayRead }));
  }
  return profiles;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
