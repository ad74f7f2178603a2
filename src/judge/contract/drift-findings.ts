import type { OnDrift } from '../../config/pipeline-config.ts';
import { NOT_COMPARED } from '../../contracts/compare-file.ts';
import { fileSubject, readersPhrase } from '../../contracts/drift-text.ts';
import { type Finding, finding } from '../../findings/findings.ts';
import type { ContractReport, Drift, DriftClass } from '../../report/data-contract.ts';
import { describeLocation } from '../../text/errors.ts';

export interface DriftJudgement {
  readonly contract: ContractReport;
  readonly onDrift: OnDrift;
  /** `step.output` of locked outputs that the pipeline no longer has. */
  readonly outdated: readonly string[];
}

/**
 * The findings of a run, with those about changes of its outputs. A failure that a change explains
 * gets the change as evidence instead of a second finding.
 */
export function withDrift(
  found: readonly Finding[],
  { contract, onDrift, outdated }: DriftJudgement,
): readonly Finding[] {
  if (onDrift === 'off') return found;
  const breaking = changesOf(contract, 'breaking');
  const explaining = (one: Finding) => breaking.filter((drift) => explains(drift, one));
  const explained = new Set(found.flatMap(explaining));
  return [
    ...found.map((one) => withEvidence(one, explaining(one), contract.file)),
    ...brokenFindings(
      breaking.filter((drift) => !explained.has(drift)),
      onDrift,
      contract.file,
    ),
    ...extendedFindings(contract),
    ...unreadFindings(contract),
    ...outdated.map((output) =>
      finding('contract-outdated', {
        message: `the contract locks ${output}, which the pipeline no longer has`,
        location: { file: contract.file },
      }),
    ),
  ];
}

/** Those that begin here, with the readers of the outputs that only pass them on. */
function changesOf({ drift }: ContractReport, kind: DriftClass): readonly Drift[] {
  const all = drift.filter((one) => one.class === kind);
  return all
    .filter(({ inheritedFrom }) => inheritedFrom === undefined)
    .map((one) => {
      const passedOn = all.filter(
        (other) => other.inheritedFrom === one.output && other.column === one.column,
      );
      return { ...one, readers: [...one.readers, ...passedOn.flatMap(({ readers }) => readers)] };
    });
}

/** A consumer failed because of the column that the contract misses. */
function explains({ step, output, column }: Drift, { severity, origin }: Finding): boolean {
  if (severity !== 'error' || origin === undefined || column === undefined) return false;
  return (
    origin.step === step &&
    `${step}.${origin.output}` === output &&
    (origin.fault === `column ${column}` || origin.fault === `type of ${column}`)
  );
}

function withEvidence(one: Finding, drift: readonly Drift[], file: string): Finding {
  if (drift.length === 0) return one;
  const lines = drift.map((change) => `${breakingPhrase(change)} (locked in ${file})`);
  return { ...one, evidence: [...(one.evidence ?? []), ...lines] };
}

/** One finding for each output: one change of a script often changes several columns. */
function brokenFindings(
  drift: readonly Drift[],
  onDrift: OnDrift,
  file: string,
): readonly Finding[] {
  return byOutput(drift).map((changes) => {
    const [first = unknown(), ...others] = distinct(changes);
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return finding('contract-broken', {
      ...(onDrift === 'warn' ? { severity: 'warning' as const } : {}),
      step: first.step,
      message: `${fileSubject(first)}: ${breakingPhrase(first, more)}`,
      ...(first.writer === undefined ? {} : { location: first.writer }),
      evidence: [
        ...others.map((one) => `${one.message}: ${readersPhrase(one)}`),
        `locked in ${file}`,
      ],
      hint: hintFor(first),
    });
  });
}

function breakingPhrase(change: Drift, more = ''): string {
  return `${change.message}, breaking${more}: ${readersPhrase(change)}`;
}

function hintFor({ readers }: Drift): string {
  const locations = readers.flatMap(({ location }) =>
    location === undefined ? [] : [describeLocation(location)],
  );
  const change =
    locations.length === 0 ? '' : ` with the change of ${locations.slice(0, 3).join(', ')}`;
  return `Restore it, or accept it${change}: \`cursus runtime lock --update\`.`;
}

function extendedFindings(contract: ContractReport): readonly Finding[] {
  return byOutput(changesOf(contract, 'additive')).map((changes) => {
    const [first = unknown(), ...others] = distinct(changes);
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return finding('contract-extended', {
      step: first.step,
      message: `${fileSubject(first)}: ${first.message}${more}`,
      evidence: [...others.map(({ message }) => message), `not locked in ${contract.file}`],
    });
  });
}

/** A file that is not compared could have changed in any way. */
function unreadFindings(contract: ContractReport): readonly Finding[] {
  return contract.drift
    .filter(({ message }) => message.startsWith(NOT_COMPARED))
    .map((one) =>
      finding('contract-unchecked', {
        step: one.step,
        message: `${fileSubject(one)}: ${one.message}`,
        evidence: [`locked in ${contract.file}`],
      }),
    );
}

function byOutput(drift: readonly Drift[]): readonly (readonly Drift[])[] {
  const groups = new Map<string, Drift[]>();
  for (const one of drift) groups.set(one.output, [...(groups.get(one.output) ?? []), one]);
  return [...groups.values()];
}

/** Shards and splits of one table change together. */
function distinct(changes: readonly Drift[]): readonly Drift[] {
  const seen = new Set<string>();
  return changes.filter(({ message }) => seen.size < seen.add(message).size);
}

function unknown(): never {
  throw new Error('A group of changes is empty.');
}
