import path from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { oneLine } from '../reporters/plain-text.ts';
import { localTimestamp } from '../text/local-timestamp.ts';

/** The file name that users of the reference expect. */
const CI_RESULTS_FILE = 'ci_runtime_validation_results.json';

/** The content of the file. */
export interface CiResults {
  /** ISO 8601, local time. */
  readonly timestamp: string;
  /** Number of requested scripts, or of steps with a script in a pipeline. */
  readonly total_scripts: number;
  /** Number of scripts that passed. */
  readonly successful_scripts: number;
  /** Names, in the order of the test. */
  readonly failed_scripts: readonly string[];
  /** By name, in the order of the test. */
  readonly script_results: Readonly<Record<string, CiScriptResult>>;
  /** `UNKNOWN`: the validation has not finished. */
  readonly overall_status: 'PASSED' | 'FAILED' | 'UNKNOWN';
}

/** The result of one script in `CiResults`. */
export interface CiScriptResult {
  /** The script passed and, in a pipeline, its incoming data flows are compatible. */
  readonly success: boolean;
  /** Seconds. */
  readonly execution_time: number;
  /** Also true if `main` was called and failed. */
  readonly has_main_function: boolean;
  /** One line; `null` if the script passed. */
  readonly error_message: string | null;
}

export function ciResultsBefore(names: readonly string[]): CiResults {
  return {
    timestamp: localTimestamp(new Date()),
    total_scripts: names.length,
    successful_scripts: 0,
    failed_scripts: [],
    script_results: {},
    overall_status: 'UNKNOWN',
  };
}

export function ciResultsAfter(
  before: CiResults,
  scriptResults: Readonly<Record<string, CiScriptResult>>,
): CiResults {
  const failed = Object.entries(scriptResults).filter(([, { success }]) => !success);
  return {
    ...before,
    successful_scripts: before.total_scripts - failed.length,
    failed_scripts: failed.map(([name]) => name),
    script_results: scriptResults,
    overall_status: failed.length === 0 ? 'PASSED' : 'FAILED',
  };
}

/** @returns the absolute path of the file */
export async function writeCiResults(results: CiResults, directory: string): Promise<string> {
  const file = path.join(directory, CI_RESULTS_FILE);
  await writeWhole(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}

/** The summary at the end, as the reference prints it. */
export function ciSummary(results: CiResults): readonly string[] {
  const failed = results.failed_scripts.map(
    (name) =>
      `  ❌ ${oneLine(name)}: ${oneLine(results.script_results[name]?.error_message ?? 'failed')}`,
  );
  return [
    '',
    '='.repeat(50),
    'CI/CD RUNTIME VALIDATION RESULTS',
    '='.repeat(50),
    `Overall Status: ${results.overall_status}`,
    `Scripts Tested: ${results.total_scripts}`,
    `Scripts Passed: ${results.successful_scripts}`,
    `Scripts Failed: ${results.failed_scripts.length}`,
    ...(failed.length === 0 ? [] : ['', 'Failed Scripts:', ...failed]),
    '',
    `Results saved to: ${CI_RESULTS_FILE}`,
  ];
}
