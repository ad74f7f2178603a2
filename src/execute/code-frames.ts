import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { cellLine } from '../findings/notebook-cell.ts';
import type { CauseReport, CodeFrame, RunReport } from '../report/report.ts';

/** Adds the lines around the fault to the first causes, from the files as they are after the run. */
export function withCodeFrames(report: RunReport): RunReport {
  const causes = report.causes.map((cause, index) => {
    const frame = index < MOST_FRAMES ? frameOf(cause, report.baseDir) : undefined;
    return frame === undefined ? cause : { ...cause, frame };
  });
  return { ...report, causes };
}

function frameOf({ finding }: CauseReport, baseDir: string): CodeFrame | undefined {
  const { location } = finding;
  if (location?.line === undefined) return undefined;
  const file = readText(path.resolve(baseDir, location.file));
  if (file === undefined) return undefined;
  const at = cellLine(location);
  if (at === undefined) return linesAround(file, location.line, location.code);
  const cell = cellText(file, at.cell);
  const shown = cell === undefined ? undefined : linesAround(cell, at.line, location.code);
  return shown && { ...shown, faultLine: at.line };
}

function linesAround(text: string, line: number, code: string | undefined): CodeFrame | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const fault = lines[line - 1];
  // The file may have changed since the step read it.
  if (fault === undefined) return undefined;
  if (code !== undefined && !fault.includes(code.trim().slice(0, 80))) return undefined;
  const first = Math.max(1, line - CONTEXT);
  const shown = lines.slice(first - 1, line + CONTEXT).map((one) => one.slice(0, MOST_COLUMNS));
  return { firstLine: first, text: shown.join('\n') };
}

/** The source of a cell in the file of a notebook. */
function cellText(file: string, cell: number): string | undefined {
  try {
    const source: unknown = JSON.parse(file).cells[cell - 1].source;
    return Array.isArray(source) ? source.join('') : String(source);
  } catch {
    return undefined;
  }
}

/** `undefined`: not a regular text file of usual size. */
function readText(file: string): string | undefined {
  let descriptor: number | undefined;
  try {
    // Opening a pipe would wait for a writer.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > MOST_BYTES) return undefined;
    const bytes = Buffer.alloc(stats.size);
    const text = bytes.subarray(0, readSync(descriptor, bytes)).toString('utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const CONTEXT = 2;
const MOST_FRAMES = 20;
const MOST_BYTES = 2_000_000;
const MOST_COLUMNS = 200;
