import type { FileProfile, OutputProfile } from '../data/profile.ts';
import type { StepOutputReport } from '../report/report.ts';
import { countOf } from '../text/format-count.ts';
import { formatBytes } from './format-bytes.ts';
import { formatLabel } from './format-label.ts';
import { oneLine } from './plain-text.ts';

/** The outputs of a step in one line: `CSV 344 rows × 9 columns`; with names if there are several. */
export function outputsSummary(outputs: readonly StepOutputReport[]): string {
  const [only, ...others] = outputs;
  if (only === undefined) {
    return '';
  }
  if (others.length === 0) {
    return profileSummary(only.profile);
  }
  const shown = outputs
    .slice(0, SHOWN)
    .map(({ name, profile }) => `${oneLine(name, 60)}: ${profileSummary(profile)}`);
  const more = outputs.length > SHOWN ? [`and ${outputs.length - SHOWN} more`] : [];
  return [...shown, ...more].join('; ');
}

function profileSummary(profile: OutputProfile): string {
  if (profile.state !== 'present') {
    return profile.state;
  }
  if (profile.fileCount === 0) {
    return 'not fully searched';
  }
  const label = profile.format === null ? '' : `${formatLabel(profile.format)} `;
  const [file] = profile.files;
  if (profile.fileCount === 1 && file !== undefined) {
    return `${label}${tableSize(file) ?? formatBytes(file.bytes)}`;
  }
  const atLeast = profile.bounded ? 'at least ' : '';
  return `${label}${atLeast}${countOf(profile.fileCount, 'file')}, ${formatBytes(profile.totalBytes)}`;
}

function tableSize({ table }: FileProfile): string | undefined {
  if (table === undefined) {
    return undefined;
  }
  const columns = countOf(table.columns.length, 'column');
  if (table.rows === null) {
    return columns;
  }
  return `${table.sampled ? 'about ' : ''}${countOf(table.rows, 'row')} × ${columns}`;
}

const SHOWN = 4;
