import { FINDINGS, type Finding, type FindingLocation } from '../findings/findings.ts';
import type { CauseReport } from '../report/report.ts';
import type { JsonFinding, JsonFindingLocation } from './json-finding.ts';
import type { JsonCause } from './json-report-schema.ts';

export function jsonCause({ id, finding, also, ...cause }: CauseReport): JsonCause {
  const { steps, flows, notRun, reproduce, bundles, frame } = cause;
  return {
    id,
    finding: jsonFinding(finding),
    also: also.map(jsonFinding),
    steps: [...steps],
    flows: [...flows],
    not_run: [...notRun],
    reproduce: reproduce ?? null,
    ...(bundles === undefined ? {} : { bundles: [...bundles] }),
    frame: frame === undefined ? null : { first_line: frame.firstLine, text: frame.text },
  };
}

export function jsonFinding({
  code,
  severity,
  step,
  flow,
  message,
  ...rest
}: Finding): JsonFinding {
  const { location, hint, evidence, origin } = rest;
  return {
    code,
    severity,
    title: FINDINGS[code].title,
    step: step ?? null,
    flow: flow ?? null,
    message,
    location: jsonLocation(location),
    hint: hint ?? null,
    evidence: [...(evidence ?? [])],
    origin:
      origin === undefined
        ? null
        : {
            step: origin.step,
            output: origin.output ?? null,
            input: origin.input ?? null,
            last_had: origin.lastHad === undefined ? null : { ...origin.lastHad },
            first_lacks: origin.firstLacks === undefined ? null : { ...origin.firstLacks },
            location: jsonLocation(origin.location),
          },
  };
}

export function jsonLocation(location: FindingLocation | undefined): JsonFindingLocation | null {
  return location === undefined
    ? null
    : {
        file: location.file,
        line: location.line ?? null,
        column: location.column ?? null,
        function: location.function ?? null,
        code: location.code ?? null,
      };
}
