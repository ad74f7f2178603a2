/**
 * The catalogue of everything a run can find: code, how grave, title, explanation.
 * `docs/findings.md` is generated from it; reporters and tests look codes up here.
 */
import { dataFindings } from './data-findings.ts';
import { guardFindings } from './guard-findings.ts';
import { limitFindings } from './limit-findings.ts';
import { runFindings } from './run-findings.ts';
import { workspaceFindings } from './workspace-findings.ts';

/** An `error` makes the run fail; a `warning` or a `notice` never does. */
export type Severity = 'error' | 'warning' | 'notice';

/** A coded, located fact about a run. */
export interface Finding {
  /** What kind of fact it is: a key of `FINDINGS`. */
  readonly code: FindingCode;
  /** How grave it is. */
  readonly severity: Severity;
  /** The step it speaks of; absent for the pipeline as a whole. */
  readonly step?: string;
  /** `producer->consumer`, where it speaks of a data flow. */
  readonly flow?: string;
  /** One sentence, or the exception's own words. */
  readonly message: string;
  /** Where it is, where it is in a file. */
  readonly location?: FindingLocation;
  /** What to do about it. */
  readonly hint?: string;
  /** Lines that prove it: columns found, files there, paths tried. */
  readonly evidence?: readonly string[];
}

/** A place in a file. */
export interface FindingLocation {
  /** Relative to the report's base directory where below it, else absolute; forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** The function it is in, as Python names it. */
  readonly function?: string;
  /** The source line, stripped. */
  readonly code?: string;
}

/** The codes there are: docs/findings.md lists them. */
export type FindingCode = keyof typeof catalogue;

/** What is known of a finding by its code. */
export interface FindingKind {
  /** The usual severity; that of a finding goes before it. */
  readonly severity: Severity;
  /** Plain text. */
  readonly title: string;
  /** Markdown. */
  readonly explanation: string;
  /** What to do about it, in Markdown. */
  readonly cure: string;
}

const catalogue = {
  'script-not-found': {
    severity: 'error',
    title: 'Script not found',
    explanation: 'The step names a script that is in none of the directories searched.',
    cure: 'Correct `script`, or add its directory to `script_dirs`.',
  },
  'script-unreadable': {
    severity: 'error',
    title: 'Script cannot be read',
    explanation: 'The file is there but is a directory, not permitted, or not text.',
    cure: 'Check the path, the permissions and the encoding of the file.',
  },
  'syntax-error': {
    severity: 'error',
    title: 'Syntax error',
    explanation: 'Python cannot parse the script; it was not run.',
    cure: 'Correct the line; mind that the interpreter of the run may be older than yours.',
  },
  'main-missing': {
    severity: 'error',
    title: 'Script missing main() function',
    explanation: 'The script defines no `main` at module level, so nothing can call it.',
    cure: 'Add main(input_paths, output_paths, environ_vars, job_args) function',
  },
  'main-signature': {
    severity: 'error',
    title: "Main function signature doesn't match script development guide",
    explanation:
      '`main` must accept `input_paths`, `output_paths`, `environ_vars` and `job_args` by name; any further parameter needs a default.',
    cure: 'Write def main(input_paths, output_paths, environ_vars, job_args): and give other parameters defaults.',
  },
  'import-failed': {
    severity: 'error',
    title: 'Import failed',
    explanation: 'The script, or a module it imports, could not be imported.',
    cure: 'Install the package in the workflow before this action, or add its directory to `python_path`.',
  },
  'script-failed': {
    severity: 'error',
    title: 'Script raised an exception',
    explanation: 'An exception left `main`, or the top level of the script.',
    cure: 'See the line and the traceback.',
  },
  'script-exited': {
    severity: 'error',
    title: 'Script called exit',
    explanation: 'The script ended its process with a non-zero exit code.',
    cure: 'Raise an exception instead, so that the cause is seen.',
  },
  'error-returned': {
    severity: 'error',
    title: 'Script returned an error value',
    explanation:
      '`main` returned a non-zero integer, or a mapping whose `status` is `error`, `failed` or `failure`: it caught its own failure.',
    cure: 'See the log of the step for what it caught; let the exception leave `main`.',
  },
  timeout: {
    severity: 'error',
    title: 'Time limit exceeded',
    explanation: 'The step ran longer than its timeout and was ended with all its processes.',
    cure: 'See the line it was at; raise `timeout` if it is only slow.',
  },
  ...limitFindings,
  ...guardFindings,
  crashed: {
    severity: 'error',
    title: 'Process died',
    explanation: 'The process of the step ended by a signal, or without a result.',
    cure: 'See the log of the step; SIGKILL without a timeout is most likely lack of memory.',
  },
  'output-missing': {
    severity: 'error',
    title: 'Declared output missing',
    explanation: '`main` returned, but an output the step declares does not exist.',
    cure: 'Write to output_paths[…] of that logical name, or remove the declaration.',
  },
  'output-empty': {
    severity: 'error',
    title: 'Declared output empty',
    explanation: '`main` returned, but an output the step declares holds no data.',
    cure: 'Write the data to output_paths[…] of that logical name, or remove the declaration.',
  },
  'input-missing': {
    severity: 'error',
    title: 'Input missing',
    explanation:
      'The step declares an input path at which there is nothing; the script was not run.',
    cure: 'Correct the path (relative to the pipeline file), wire it with `from:`, or leave it out for sample data.',
  },
  'data-flow-incompatible': {
    severity: 'error',
    title: 'Data flow incompatible',
    explanation: 'The consumer failed on what the producer wrote.',
    cure: 'Make the producer write, or the consumer read, what the evidence shows.',
  },
  'column-missing': {
    severity: 'error',
    title: 'Column missing in data flow',
    explanation: 'The consumer asked for a column that the producer did not write.',
    cure: 'Write the column in the producer, or stop reading it in the consumer.',
  },
  'file-missing': {
    severity: 'error',
    title: 'File missing in data flow',
    explanation: 'The consumer opened a file that the producer did not write.',
    cure: 'Agree on one file name between the two scripts.',
  },
  'logical-name-missing': {
    severity: 'error',
    title: 'Logical name not given',
    explanation: 'The script asks for a logical name that its step does not declare.',
    cure: 'Declare it under `input_paths` or `output_paths` of the step.',
  },
  'format-unrecognised': {
    severity: 'error',
    title: 'Output of no recognised format',
    explanation: 'A data flow hands over files none of which has a recognised data format.',
    cure: 'Write a known format, or name the file with its usual extension.',
  },
  ...dataFindings,
  'wiring-unknown': {
    severity: 'warning',
    title: 'No data flow on an edge',
    explanation: 'The edge orders two steps, but nothing says which output feeds which input.',
    cure: 'Name it: `input_paths: { <input>: { from: <step>.<output> } }`.',
  },
  'input-undeclared': {
    severity: 'warning',
    title: 'Input not declared',
    explanation:
      'The script reads a logical name that its step neither declares nor gets from a data flow.',
    cure: 'Declare it under `input_paths` of the step.',
  },
  'table-empty': {
    severity: 'warning',
    title: 'Table without rows',
    explanation: 'An output holds a table with a header and no rows.',
    cure: 'See whether the step dropped all its data.',
  },
  ...workspaceFindings,
  'processes-left': {
    severity: 'warning',
    title: 'Processes left behind',
    explanation: 'Processes of the step were still alive after it had ended; they were ended.',
    cure: 'Join or end child processes before `main` returns.',
  },
  flaky: {
    severity: 'warning',
    title: 'Passed only when tried again',
    explanation: 'The step failed at first and passed on a retry.',
    cure: 'Find what differs from try to try: time, order, network, random state.',
  },
  blocked: {
    severity: 'notice',
    title: 'Blocked',
    explanation: 'A step this one depends on did not pass, so it was not run.',
    cure: 'Mend the step named.',
  },
  skipped: {
    severity: 'notice',
    title: 'Step without script',
    explanation:
      'The node has no script (data loading, registration); it is skipped and never fails a run by itself.',
    cure: 'None needed.',
  },
  'sample-data': {
    severity: 'notice',
    title: 'Sample data made',
    explanation: 'Nothing declares this input of a root step, so sample data was made for it.',
    cure: 'Declare the input to run on real data.',
  },
  'script-ambiguous': {
    severity: 'notice',
    title: 'Two scripts of one name',
    explanation:
      'Several directories searched hold a script of that name; the first one was taken.',
    cure: 'Name its path, or rename one of them.',
  },
  'output-exists': {
    severity: 'notice',
    title: 'Output path is an existing file',
    explanation:
      'There is a file at the declared output path. The output is taken for a file; the step writes it to the workspace, and yours stays as it is.',
    cure: 'None needed where the step writes that file; else declare a path at which there is no file.',
  },
  'pip-install-refused': {
    severity: 'notice',
    title: 'pip install refused',
    explanation:
      'The script tried to change the installed packages; the command was answered as done and not run.',
    cure: 'Install packages in the workflow, or set `pip_install: allow`.',
  },
  'package-init-failed': {
    severity: 'notice',
    title: 'Package entered without its __init__',
    explanation:
      'A parent package could not be imported, so it was entered without running its `__init__`.',
    cure: 'None needed, unless the script relies on that `__init__`.',
  },
  'module-renamed': {
    severity: 'notice',
    title: 'Script has the name of a module',
    explanation:
      'The script is named like a module it would shadow, so it was imported under another name.',
    cure: 'Rename the script if other files import it.',
  },
  ...runFindings,
  cancelled: {
    severity: 'notice',
    title: 'Cancelled',
    explanation:
      'The run was interrupted, or ended at the first failure, before this step was done.',
    cure: 'None needed.',
  },
} as const satisfies Record<string, FindingKind>;

/** Every kind of finding, by its code. */
export const FINDINGS: Readonly<Record<FindingCode, FindingKind>> = catalogue;

/** A finding with its code's usual severity. */
export function finding(code: FindingCode, details: Omit<Finding, 'code' | 'severity'>): Finding {
  return { code, severity: FINDINGS[code].severity, ...details };
}
