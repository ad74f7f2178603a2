/** Reports a run without a result to GitHub. */
import path from 'node:path';
import { fence, prose } from '../reporters/markdown-escape.ts';
import { printable } from '../reporters/plain-text.ts';
import { describeUserError, UserError } from '../text/errors.ts';
import type { Annotation } from './annotations.ts';
import { writeJobSummary } from './job-summary.ts';
import { mistakeTable } from './mistake-table.ts';
import { setFailedOutput } from './outputs.ts';
import { emitAnnotations } from './workflow-commands.ts';

export interface MistakeContext {
  /** Base directory of relative locations; absolute. */
  readonly directory: string;
  readonly toRepoPath: (absolute: string) => string | undefined;
  /** The URL of a line, if the file is in the repository. */
  readonly linkFor?: (location: { file: string; line?: number | undefined }) => string | undefined;
  /** Distinguishes the jobs of a matrix. */
  readonly title?: string | undefined;
  readonly writeSummary: boolean;
}

type LocationContext = Omit<MistakeContext, 'writeSummary'>;

export interface ToldMistake {
  readonly title: string;
  /** Markdown */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** Writes log, annotations, outputs and summary, and returns the content of the check run. */
export async function reportMistake(error: unknown, context: MistakeContext): Promise<ToldMistake> {
  const annotation = mistakeAnnotation(error, context);
  const summary = mistakeSummary(error, context);
  await setFailedOutput();
  if (context.writeSummary) {
    await writeJobSummary(() => summary);
  }
  await emitAnnotations([annotation]);
  return { title: annotation.title, summary, annotations: [annotation] };
}

/** Markdown of a page without a report. */
export function mistakeSummary(error: unknown, context: LocationContext): string {
  const annotation = mistakeAnnotation(error, context);
  const name = context.title === undefined ? '' : `${prose(context.title, 120)}: `;
  return `## ❌ ${name}${annotation.title}\n\n${mistakeDetails(error, context)}\n`;
}

/** The same without the heading. */
export function mistakeDetails(error: unknown, context: LocationContext): string {
  const { message } = mistakeAnnotation(error, context);
  const mistakes = error instanceof UserError ? error.mistakes : [];
  if (mistakes.length < 2) return fence(message);
  const { directory, linkFor = () => undefined } = context;
  return mistakeTable(mistakes, ({ file, line }) =>
    linkFor({ file: path.resolve(directory, file), line }),
  );
}

/** A report file that could not be written after the run: the run has its report. */
export function unwrittenFile(error: unknown): Annotation {
  return { ...mistakeAnnotation(error, NO_LOCATIONS), title: 'A report file was not written' };
}

const NO_LOCATIONS = { directory: '/', toRepoPath: () => undefined };

/** The annotation on the line of a mistake. */
export function mistakeAnnotation(
  error: unknown,
  { directory, toRepoPath }: LocationContext,
): Annotation {
  if (!(error instanceof UserError)) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      level: 'error',
      title: 'Internal error',
      message: printable(`Internal error: ${text}`).slice(0, MOST_CHARACTERS),
    };
  }
  const { location } = error;
  const file = location && toRepoPath(path.resolve(directory, location.file));
  return {
    level: 'error',
    ...(location !== undefined && file !== undefined && { ...location, file }),
    title:
      error.mistakes.length < 2
        ? 'The pipeline was not run'
        : `The pipeline was not run: ${error.mistakes.length} mistakes`,
    message: printable(describeUserError(error)).slice(0, MOST_CHARACTERS),
  };
}

const MOST_CHARACTERS = 20_000;
