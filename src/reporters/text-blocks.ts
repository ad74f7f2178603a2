/** The text blocks of the API reference, with its wording: users and scripts match on it. */

import type { RunReport } from '../report/report.ts';
import { blockedWords } from './blocked-by.ts';
import { countReport } from './counts.ts';
import { exactSeconds } from './format-seconds.ts';
import { oneLine } from './plain-text.ts';
import { FLOW_MARKS, STEP_MARKS } from './status-mark.ts';

export interface ScriptBlockValues {
  readonly scriptName: string;
  readonly success: boolean;
  /** Seconds. */
  readonly executionTime: number;
  readonly hasMainFunction: boolean;
  readonly errorMessage?: string | null | undefined;
}

export interface CompatibilityBlockValues {
  readonly scriptA: string;
  readonly scriptB: string;
  readonly compatible: boolean;
  /** `null`: the output was not written or not read. */
  readonly dataFormatA?: string | null | undefined;
  readonly dataFormatB?: string | null | undefined;
  readonly compatibilityIssues: readonly string[];
}

export function scriptBlock(values: ScriptBlockValues): string {
  return block([
    'Script Test Results:',
    '='.repeat(18),
    `Script: ${oneLine(values.scriptName)}`,
    `Status: ${passOrFail(values.success)}`,
    `Execution Time: ${exactSeconds(values.executionTime)}`,
    `Has Main Function: ${values.hasMainFunction ? 'Yes' : 'No'}`,
    ...(values.errorMessage ? [`Error: ${oneLine(values.errorMessage)}`] : []),
  ]);
}

export function compatibilityBlock(values: CompatibilityBlockValues): string {
  return block([
    'Data Compatibility Test Results:',
    `Script A: ${oneLine(values.scriptA)}`,
    `Script B: ${oneLine(values.scriptB)}`,
    `Status: ${values.compatible ? '✅ COMPATIBLE' : '❌ INCOMPATIBLE'}`,
    `Data Format A: ${values.dataFormatA?.toUpperCase() ?? 'None'}`,
    `Data Format B: ${values.dataFormatB?.toUpperCase() ?? 'None'}`,
    ...headedList('Issues:', values.compatibilityIssues),
  ]);
}

/** The summary of the reference, without the text of the errors. */
export function pipelineHead(report: RunReport): string {
  const { causes } = countReport(report);
  const errors =
    causes === 0 ? headedList('Errors:', report.errors) : [`Errors: ${causes} (below)`];
  return block([...headLines(report), ...errors]);
}

/** The whole summary of the reference, with a line for each script and each data flow. */
export function pipelineBlock(report: RunReport): string {
  return block([
    ...headLines(report),
    ...headedList('Errors:', report.errors),
    ...(report.steps.length === 0 ? [] : ['Script Results:', ...scriptLines(report)]),
    ...(report.flows.length === 0 ? [] : ['Data Flow Results:', ...flowLines(report)]),
  ]);
}

function headLines(report: RunReport): readonly string[] {
  const counts = countReport(report);
  return [
    'Pipeline Flow Test Results:',
    `Pipeline Status: ${passOrFail(report.success)}`,
    `Total Scripts: ${counts.scripts}`,
    `Successful Scripts: ${counts.successfulScripts}/${counts.scripts}`,
    `Total Data Flows: ${counts.dataFlows}`,
    `Successful Data Flows: ${counts.successfulDataFlows}/${counts.dataFlows}`,
  ];
}

function scriptLines(report: RunReport): readonly string[] {
  return report.steps.flatMap((step) => {
    const { icon, word } = STEP_MARKS[step.status];
    const time = step.status === 'passed' ? ` (${exactSeconds(step.seconds)})` : '';
    const message = step.errorMessage ?? blockedWords(step);
    return [
      `  ${icon} ${oneLine(step.name)}: ${word}${time}`,
      ...(message === '' ? [] : [`    Error: ${oneLine(message)}`]),
    ];
  });
}

function flowLines(report: RunReport): readonly string[] {
  return report.flows.flatMap(({ key, cause, issues }) => {
    const { icon, word } = FLOW_MARKS[cause];
    return [
      `  ${icon} ${oneLine(key)}: ${word}`,
      ...issues.map((issue) => `    Issue: ${oneLine(issue)}`),
    ];
  });
}

function headedList(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0
    ? [`${heading} None`]
    : [heading, ...items.map((item) => `  - ${oneLine(item)}`)];
}

function passOrFail(success: boolean): string {
  return success ? '✅ PASS' : '❌ FAIL';
}

function block(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
