import type { FindingLocation } from '../findings/findings.ts';
import type { RunReport } from '../report/report.ts';
import { fileAndLine, shortPaths } from './cause-text.ts';
import type { Detail } from './markdown-detail.ts';
import { code, htmlText, link, prose } from './markdown-escape.ts';

/** Returns the URL of a location; `undefined` for a file that is not in the repository. */
export type LinkFor = (location: FindingLocation) => string | undefined;

/** What all parts of a text need to know. */
export interface Parts {
  readonly report: RunReport;
  readonly detail: Detail;
  readonly linkFor: LinkFor;
  /** Shortens the paths of scripts in a text. */
  readonly short: (text: string) => string;
}

export function makeParts(report: RunReport, detail: Detail, linkFor: LinkFor): Parts {
  return { report, detail, linkFor, short: shortPaths(report) };
}

/** Prose with short paths. */
export function sentence(text: string, { short }: Parts, maxLength = 600): string {
  return prose(short(text.slice(0, 20_000)), maxLength);
}

/** A location: its short name if a link leads to it, else its path. */
export function locationLink(location: FindingLocation, { linkFor, short }: Parts): string {
  // Without the column: some renderers show `:100:` as an emoji.
  const shown = fileAndLine(location);
  const url = linkFor(location);
  return link(code(url === undefined ? shown : short(shown)), url);
}

/** An element that contains Markdown: GitHub only parses it between blank lines. */
export function folded(summary: string, content: string): string {
  return content === '' ? '' : foldedHtml(htmlText(summary), content);
}

/** @param summary HTML */
export function foldedHtml(summary: string, content: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
