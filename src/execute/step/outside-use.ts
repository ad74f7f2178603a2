/** What a step did outside its inputs and outputs: its report, and a finding for each kind. */
import path from 'node:path';
import type { Hermetic } from '../../config/hermetic.ts';
import type { PipelineConfig, StepConfig } from '../../config/pipeline-config.ts';
import { type Finding, type FindingCode, finding, type Severity } from '../../findings/findings.ts';
import type { StepResult } from '../../python/protocol.ts';
import type { ObservedReport } from '../../report/use-report.ts';
import type { UserCode } from '../user-code.ts';
import { isAllowed } from './allow-list.ts';

type Observed = StepResult['observed'][number];
type Kind = Observed['kind'];

export interface OutsideUse {
  readonly observed: readonly ObservedReport[];
  readonly findings: readonly Finding[];
}

export function hermeticOf(
  step: Pick<StepConfig, 'hermetic'>,
  config: Pick<PipelineConfig, 'hermetic'>,
): Hermetic | undefined {
  return step.hermetic ?? config.hermetic;
}

export function outsideUse(
  step: Pick<StepConfig, 'name' | 'hermetic' | 'allow'>,
  config: Pick<PipelineConfig, 'root' | 'hermetic'>,
  code: UserCode,
  result: Pick<StepResult, 'observed' | 'stray_writes'> | null,
): OutsideUse {
  const { root } = config;
  const all = (result?.observed ?? []).filter((one) => !isStray(one, result?.stray_writes ?? []));
  const judged = all.map((one) => ({
    one,
    allowed: step.allow !== undefined && isAllowed(one, step.allow, root),
    shown: shownWhat(one, code),
  }));
  const rest = judged.filter(({ allowed }) => !allowed);
  return {
    observed: judged.map(({ one, allowed, shown }) => ({
      kind: one.kind,
      what: shown,
      ...(one.file === null ? {} : { location: locationOf(one, one.file, code) }),
      allowed,
    })),
    findings: KINDS.flatMap((kind): Finding[] => {
      const ofKind = rest.filter(({ one }) => one.kind === kind);
      const [first] = ofKind;
      if (first === undefined) return [];
      const severity = severityOf(
        kind,
        hermeticOf(step, config),
        ofKind.map(({ one }) => one),
        root,
      );
      const traced = ofKind.find(({ one }) => one.file !== null)?.one;
      return [
        {
          ...finding(CODES[kind], {
            step: step.name,
            message: message(step.name, kind, first.shown, ofKind.length),
            ...(traced === undefined || traced.file === null
              ? {}
              : { location: locationOf(traced, traced.file, code) }),
            hint: hint(kind, first.one, root),
            evidence: ofKind
              .slice(0, MOST_SHOWN)
              .map(({ one, shown }) => evidence(one, shown, code)),
          }),
          severity,
        },
      ];
    }),
  };
}

/** `stray_writes` of the container paths have a finding that says more. */
function isStray({ kind, what }: Observed, strays: readonly string[]): boolean {
  return kind === 'write' && strays.some((one) => one === what || one.startsWith(`${what}/`));
}

/** Files beside the script, and programs that libraries start, are ordinary. */
function severityOf(
  kind: Kind,
  hermetic: Hermetic | undefined,
  observed: readonly Observed[],
  root: string,
): Severity {
  if (hermetic === 'error') return 'error';
  if (hermetic === 'warn' || kind === 'write' || kind === 'network') return 'warning';
  const isElsewhere = kind === 'read' && observed.some(({ what }) => !isBelow(what, root));
  return isElsewhere ? 'warning' : 'notice';
}

function isBelow(file: string, root: string): boolean {
  return file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

function shownWhat({ kind, what }: Observed, code: UserCode): string {
  return kind === 'read' || kind === 'write' ? code.show(what) : what;
}

function locationOf({ line }: Observed, file: string, code: UserCode) {
  return { file: code.show(file), ...(line === null ? {} : { line }) };
}

function message(step: string, kind: Kind, first: string, count: number): string {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  const subject = `step \`${step}\``;
  switch (kind) {
    case 'read':
      return `${subject} read \`${first}\`${more}, which the step does not declare as an input`;
    case 'write':
      return `${subject} wrote \`${first}\`${more}, outside its outputs`;
    case 'network':
      return `${subject} connected to \`${first}\`${more}`;
    case 'subprocess':
      return `${subject} started the program \`${first}\`${more}`;
    default:
      return kind satisfies never;
  }
}

function hint(kind: Kind, { what }: Observed, root: string): string {
  const allow = (value: string) =>
    `allow it in the step: \`allow: {${kind}: [${JSON.stringify(value)}]}\`.`;
  const file = isBelow(what, root) ? path.relative(root, what).replaceAll('\\', '/') : what;
  switch (kind) {
    case 'read':
      return `Declare it in \`input_paths\`, or ${allow(file)}`;
    case 'write':
      return `Write to \`output_paths\`, or ${allow(file)}`;
    case 'network':
      return `Replace the call in the test, or ${allow(what.replace(/:\d+$/, ''))}`;
    case 'subprocess':
      return `If that is intended, ${allow(path.basename(what.split(' ', 1)[0] ?? what))}`;
    default:
      return kind satisfies never;
  }
}

function evidence(one: Observed, shown: string, code: UserCode): string {
  if (one.file === null) return shown;
  return `${shown} (${code.show(one.file)}${one.line === null ? '' : `:${one.line}`})`;
}

const KINDS: readonly Kind[] = ['read', 'write', 'network', 'subprocess'];
const CODES: Readonly<Record<Kind, FindingCode>> = {
  read: 'undeclared-read',
  write: 'undeclared-write',
  network: 'network-used',
  subprocess: 'program-started',
};
const MOST_SHOWN = 20;
