/** What every surface says of a cause, in the same words. */
import { FINDINGS, type FindingLocation } from '../findings/findings.ts';
import type { CauseReport, RunReport } from '../report/report.ts';
import { describeLocation } from '../text/errors.ts';
import { oneLine } from './plain-text.ts';

/** The steps, else the data flows; `undefined` for a cause of the whole run. */
export function causeSubject({ steps, flows }: CauseReport, most = 3): string | undefined {
  const names = steps.length > 0 ? steps : flows;
  return names.length === 0 ? undefined : enumerate(names, most);
}

/** The message of the fault; the title of its kind if there is none. */
export function causeMessage({ finding }: CauseReport): string {
  const { message, code } = finding;
  return oneLine(message) === '' ? FINDINGS[code].title : message;
}

export function causeTitle({ finding }: CauseReport): string {
  return FINDINGS[finding.code].title;
}

/** How to fix it: the catalogue has a cure for all faults but exceptions of scripts. */
export function causeFix({ finding: { code, hint } }: CauseReport): string | undefined {
  return hint ?? (code === 'script-failed' ? undefined : FINDINGS[code].cure);
}

/** The error message of the first step, if it says more than the finding. */
export function causeError(cause: CauseReport, report: RunReport): string | undefined {
  const [step] = cause.steps;
  const error = report.steps.find(({ name }) => name === step)?.errorMessage;
  // The error of a step with several causes is that of the first.
  if (report.causes.filter(({ steps }) => steps[0] === step).length > 1) return undefined;
  const known = [causeTitle(cause), cause.finding.message, ...(cause.finding.evidence ?? [])];
  return error === undefined || known.some((text) => text.includes(error)) ? undefined : error;
}

/** Further errors of the same steps, each with the first lines of its evidence. */
export function alsoLines({ also }: CauseReport, most = 8): readonly AlsoLine[] {
  return also.slice(0, most).map(({ message, evidence = [], location }) => ({
    text: [message, ...evidence.slice(0, 2)].join(' · '),
    location,
  }));
}

interface AlsoLine {
  readonly text: string;
  readonly location: FindingLocation | undefined;
}

/**
 * Who wrote the data: `written by features.py:34, last right in ingest.raw`. Omits what the message
 * already says.
 * @param showLocation how the surface shows a location
 * @param name how it shows a name
 */
export function originPhrase(
  { finding: { origin, message } }: CauseReport,
  showLocation: (location: FindingLocation) => string,
  name: (text: string) => string = (text) => text,
): string | undefined {
  if (origin === undefined) return undefined;
  const { step, output, input, location, lastHad, firstLacks } = origin;
  const ref = (words: string, at: { step: string; output: string } | undefined) =>
    at === undefined || message.includes(`${at.step}.${at.output}`)
      ? []
      : [`${words} ${name(`${at.step}.${at.output}`)}`];
  if (output === undefined && input !== undefined && message.includes(`\`${input}\``))
    return undefined;
  const parts =
    output === undefined
      ? [`given to step ${name(step)}${input === undefined ? '' : ` as input ${name(input)}`}`]
      : [`written by ${location === undefined ? `step ${name(step)}` : showLocation(location)}`];
  return [...parts, ...ref('first wrong in', firstLacks), ...ref('last right in', lastHad)].join(
    ', ',
  );
}

/** The commands that run its steps again from their replay bundles. */
export function replayCommands({ bundles = [] }: CauseReport): readonly string[] {
  return bundles.map((file) => `cursus runtime replay ${/\s/.test(file) ? `'${file}'` : file}`);
}

/** Scripts and faulty files by name alone where no other of them has it, else by their path. */
export function shortPaths(report: RunReport): (text: string) => string {
  const faulty = report.causes.flatMap(({ finding }) => finding.location?.file ?? []);
  const scripts = report.steps.flatMap(({ script }) => script ?? []);
  const paths = [...new Set([...scripts, ...faulty.filter((file) => !file.startsWith('/'))])];
  const owners = new Map<string, number>();
  for (const path of paths) owners.set(baseName(path), (owners.get(baseName(path)) ?? 0) + 1);
  const short = new Set(paths.filter((path) => owners.get(baseName(path)) === 1));
  return (text) => text.replace(PATH, (path) => (short.has(path) ? baseName(path) : path));
}

/** A path with a directory; the whole of it, so that no part of a longer path is replaced. */
const PATH = /(?:[^\s`'"():,;/]*\/)+[^\s`'"():,;/]*[^\s`'"():,;/.]/g;

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `file:line`; the column only helps editors. */
export function fileAndLine({ file, line }: FindingLocation): string {
  return oneLine(describeLocation(line === undefined ? { file } : { file, line }));
}

export function enumerate(
  names: readonly string[],
  most: number,
  show: (name: string) => string = (name) => oneLine(name, 80),
): string {
  const shown = names.slice(0, most).map(show).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
