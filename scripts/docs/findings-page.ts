import { FINDINGS, type Severity } from '../../src/findings/findings.ts';
import { markdownTable } from './markdown-table.ts';

/** The whole of docs/findings.md; each code is an anchor. */
export function findingsPage(): string {
  return `${[
    '<!-- Made from src/findings/findings.ts by `npm run docs`. -->',
    '# Findings',
    'This page lists all findings by code. Reports, annotations and the JSON report contain these codes. An error makes the run fail; a warning or a notice does not.',
    ...SEVERITIES.map(summaryOf),
    ...Object.entries(FINDINGS).map(([code, { severity, title, explanation, cure }]) =>
      [
        `## ${code}`,
        `**${plain(title)}** (${severity}). ${explanation}`,
        `*What to do:* ${asSentence(cure)}`,
      ].join('\n\n'),
    ),
  ].join('\n\n')}\n`;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

function summaryOf(severity: Severity): string {
  return markdownTable(
    [severity, 'title'],
    Object.entries(FINDINGS)
      .filter(([, entry]) => entry.severity === severity)
      .map(([code, { title }]) => [`[\`${code}\`](#${code})`, plain(title)]),
  );
}

/** A cure can be a fixed text that other tools print without a full stop. */
function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Titles are plain text, explanations and cures are Markdown. */
function plain(title: string): string {
  return title.replaceAll('_', '\\_');
}
