/** Annotations as runner commands: they need no token and also work for forks. */
import type { AnnotationProperties } from '@actions/core';
import type { Severity } from '../findings/findings.ts';
import type { Annotation } from './annotations.ts';
import { cutText } from './cut-text.ts';

/** The runner keeps this many of each kind per step and drops the rest silently. */
const MOST_PER_KIND = 10;

/** The runner cuts a message here. */
const MOST_CHARACTERS = 4096;

export interface FitOptions {
  /** Number of each kind to keep free for later annotations. */
  readonly reserved?: Partial<Record<Severity, number>>;
  /** Where the omitted ones are: a sentence. */
  readonly elsewhere?: string | undefined;
}

export async function emitAnnotations(
  annotations: readonly Annotation[],
  options: FitOptions = {},
): Promise<void> {
  if (annotations.length === 0) {
    return;
  }
  // Loaded late: it takes longer than starting the first script.
  const core = await import('@actions/core');
  for (const annotation of fitAnnotations(annotations, options)) {
    const { level, file, line, column, title, message } = annotation;
    core[level](cutText(message, MOST_CHARACTERS), {
      title: cutText(title, 255),
      ...(file !== undefined && { file, ...position(line, column) }),
    });
  }
}

/** A column without an end line equal to its line is dropped by the runner. */
function position(line: number | undefined, column: number | undefined): AnnotationProperties {
  const startLine = Math.max(1, line ?? 1);
  const columns = line !== undefined && column !== undefined && column >= 1;
  return { startLine, endLine: startLine, ...(columns && { startColumn: column }) };
}

/**
 * The first annotations of each kind, up to the limit of the runner; the last one gives the number
 * of omitted ones.
 */
export function fitAnnotations(
  annotations: readonly Annotation[],
  { reserved = {}, elsewhere }: FitOptions = {},
): Annotation[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const ofKind = annotations.filter((annotation) => annotation.level === level);
    const room = MOST_PER_KIND - (reserved[level] ?? 0);
    return ofKind.length <= room
      ? ofKind
      : [...ofKind.slice(0, room - 1), leftOut(level, ofKind.length - room + 1, elsewhere)];
  });
}

function leftOut(level: Severity, count: number, elsewhere: string | undefined): Annotation {
  const kind = count === 1 ? level : `${level}s`;
  return {
    level,
    title: `${count} more ${kind}`,
    message: [
      `${count} more ${kind} found. GitHub shows ${MOST_PER_KIND} of each kind per step.`,
      ...(elsewhere === undefined ? [] : [elsewhere]),
    ].join(' '),
  };
}
