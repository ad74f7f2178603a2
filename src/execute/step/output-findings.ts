/** Findings about the data that a step wrote or, if it failed, read. */
import { basename } from 'node:path';
import type { FileProfile, OutputProfile } from '../../data/profile.ts';
import { suspicionsOf } from '../../data/suspicious-files.ts';
import { type Finding, finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepOutputReport } from '../../report/report.ts';
import { escapeText, quoteName } from '../../text/describe-value.ts';

export function outputFindings(
  step: PlannedStep,
  outputs: readonly StepOutputReport[],
  inputs: readonly { readonly input: string; readonly profile: OutputProfile }[],
  scripts: () => readonly string[],
): Finding[] {
  return [
    ...outputs.flatMap(({ name, profile }) => [
      ...emptyTables(step, name, profile),
      ...damagedFiles(step, `output ${quoteName(name)}`, profile),
      ...suspicionsOf(profile).map(({ code, message, ...rest }) =>
        finding(code, {
          step: step.name,
          message: `output ${quoteName(name)} ${message}`,
          ...rest,
        }),
      ),
      ...pickledClasses(step, name, profile, scripts),
      ...notSearched(step, name, profile),
    ]),
    ...inputs.flatMap(({ input, profile }) =>
      damagedFiles(step, `input ${quoteName(input)}`, profile),
    ),
  ];
}

function emptyTables(step: PlannedStep, name: string, profile: OutputProfile): Finding[] {
  return profile.files
    .filter(({ table }) => table?.rows === 0)
    .map((file) =>
      finding('table-empty', {
        step: step.name,
        message: `output ${quoteName(name)} contains a table without rows: ${escapeText(file.path)}`,
      }),
    );
}

/** Here the script has a name as a module; as a program it is `__main__`. */
function pickledClasses(
  step: PlannedStep,
  name: string,
  { files }: OutputProfile,
  scripts: () => readonly string[],
): Finding[] {
  for (const { path, classes = [] } of files) {
    for (const { module, name: className } of classes) {
      const file = `/${module.replaceAll('.', '/')}.py`;
      const script = scripts().find((one) => `/${one.replaceAll('\\', '/')}`.endsWith(file));
      if (script === undefined) continue;
      return [
        finding('pickled-script-class', {
          step: step.name,
          message: `output ${quoteName(name)} contains a pickle that refers to \`${className}\` of the script \`${basename(script)}\`: ${escapeText(path)}. If the script runs as \`__main__\`, no other script can load it`,
        }),
      ];
    }
  }
  return [];
}

/** One finding for all files: a fault of the step usually affects every shard. */
function damagedFiles(step: PlannedStep, where: string, { files }: OutputProfile): Finding[] {
  const damaged = files.filter((file) => file.damaged);
  const [first, ...others] = damaged;
  if (first === undefined) return [];
  const what =
    others.length === 0 ? 'a damaged file' : `${damaged.length} damaged files, the first`;
  const listed = damaged.slice(0, MOST_LISTED).map(describeDamage);
  const more = damaged.length > MOST_LISTED ? [`and ${damaged.length - MOST_LISTED} more`] : [];
  return [
    finding('file-damaged', {
      step: step.name,
      message: `${where} contains ${what}: ${describeDamage(first)}`,
      ...(others.length === 0 ? {} : { evidence: [...listed, ...more] }),
    }),
  ];
}

const MOST_LISTED = 20;

/** `t.csv.gz: gzip ends early` */
function describeDamage({ path, problem = '' }: FileProfile): string {
  return `${escapeText(path)}: ${problem.replace(/^is damaged: /, '')}`;
}

function notSearched(step: PlannedStep, name: string, { undecided }: OutputProfile): Finding[] {
  if (undecided === undefined) return [];
  return [
    finding('output-not-searched', {
      step: step.name,
      message: `output ${quoteName(name)} was not searched completely: ${escapeText(undecided)}`,
    }),
  ];
}
