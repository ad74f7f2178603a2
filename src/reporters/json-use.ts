/** Use and observed actions of a step, as in the JSON report. */
import type { FindingLocation } from '../findings/findings.ts';
import type { ArgumentUse, ObservedReport, StepUse } from '../report/use-report.ts';
import type { JsonObserved, JsonUse } from './json-report-schema.ts';

export function jsonUse({ arguments: found, coverage, filesRead, columns }: StepUse): JsonUse {
  return {
    input_paths: argument(found.input_paths),
    output_paths: argument(found.output_paths),
    environ_vars: argument(found.environ_vars),
    job_args: argument(found.job_args),
    coverage: { ...coverage },
    files_read: filesRead.map(({ input, path, location }) => ({
      input,
      path,
      location: jsonLocation(location),
    })),
    columns: columns.map(({ input, name, use, location }) => ({
      input,
      name,
      use,
      location: jsonLocation(location),
    })),
  };
}

export function jsonObserved({ kind, what, location, allowed }: ObservedReport): JsonObserved {
  return { kind, what, location: jsonLocation(location), allowed };
}

function argument(use: ArgumentUse | undefined): JsonUse['job_args'] {
  if (use === undefined) return null;
  const { read, defaulted, missing, unused, all } = use;
  return {
    read: [...read],
    defaulted: [...defaulted],
    missing: [...missing],
    unused: [...unused],
    all,
  };
}

function jsonLocation(location: FindingLocation | undefined): JsonObserved['location'] {
  return location === undefined ? null : { file: location.file, line: location.line ?? null };
}
