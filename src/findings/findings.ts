/**
 * The catalogue of all findings: code, severity, title, explanation, cure. `docs/findings.md` is
 * generated from it; reporters and tests look up codes here.
 */
import { contractFindings } from './contract-findings.ts';
import { dataFindings } from './data-findings.ts';
import { driftFindings } from './drift-findings.ts';
import { expectationFindings } from './expectation-findings.ts';
import type { FindingLocation, FindingOrigin } from './finding-location.ts';
import { guardFindings } from './guard-findings.ts';
import { limitFindings } from './limit-findings.ts';
import { outsideFindings } from './outside-findings.ts';
import { runFindings } from './run-findings.ts';
import { variantFindings } from './variant-findings.ts';
import { workspaceFindings } from './workspace-findings.ts';

export type { FindingLocation, FindingOrigin } from './finding-location.ts';

/** An `error` makes the run fail; a `warning` or a `notice` does not. */
export type Severity = 'error' | 'warning' | 'notice';

/** A fact about a run, with a code and a location. */
export interface Finding {
  /** The kind of the finding: a key of `FINDINGS`. */
  readonly code: FindingCode;
  /** The severity of the finding. */
  readonly severity: Severity;
  /** The step that the finding is about; absent for the whole pipeline. */
  readonly step?: string;
  /** `producer->consumer`, if the finding is about a data flow. */
  readonly flow?: string;
  /** One sentence, or the message of the exception. */
  readonly message: string;
  /** The location, if it is in a file. */
  readonly location?: FindingLocation;
  /** How to fix it. */
  readonly hint?: string;
  /** Lines of evidence: existing columns, existing files, tried paths. */
  readonly evidence?: readonly string[];
  /** The step that made the data so, if the finding is about data. */
  readonly origin?: FindingOrigin;
}

/** The codes of all findings, as listed in docs/findings.md. */
export type FindingCode = keyof typeof catalogue;

/** The catalogue entry of a code. */
export interface FindingKind {
  /** The default severity; the severity of a finding overrides it. */
  readonly severity: Severity;
  /** Plain text. */
  readonly title: string;
  /** Markdown. */
  readonly explanation: string;
  /** How to fix it, in Markdown. */
  readonly cure: string;
}

const catalogue = {
  'script-not-found': {
    severity: 'error',
    title: 'Script not found',
    explanation: 'None of the search directories contains the script that the step names.',
    cure: 'Correct `script`, or add the directory of the script to `script_dirs`.',
  },
  'script-unreadable': {
    severity: 'error',
    title: 'Script cannot be read',
    explanation:
      'The file exists, but it is a directory, is not readable, is not text, or, for a notebook, does not have the format of one.',
    cure: 'Check the path, the permissions and the encoding of the file.',
  },
  'syntax-error': {
    severity: 'error',
    title: 'Syntax error',
    explanation: 'Python cannot parse the script. The script was not run.',
    cure: 'Correct the line. The Python version of the run may be older than your local one.',
  },
  'main-missing': {
    severity: 'error',
    title: 'Script missing main() function',
    explanation: 'The script does not define `main` at module level.',
    cure: 'Add main(input_paths, output_paths, environ_vars, job_args) function',
  },
  'main-signature': {
    severity: 'error',
    title: "Main function signature doesn't match script development guide",
    explanation:
      '`main` must accept `input_paths`, `output_paths`, `environ_vars` and `job_args` as keyword arguments. Every other parameter needs a default value.',
    cure: 'Write def main(input_paths, output_paths, environ_vars, job_args): and give every other parameter a default value.',
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
    explanation: '`main`, or the top level of the script, raised an exception.',
    cure: 'Read the traceback in the log of the step.',
  },
  'script-exited': {
    severity: 'error',
    title: 'Script called exit',
    explanation: 'The script ended its process with a non-zero exit code.',
    cure: 'Raise an exception instead, so that the report shows the cause.',
  },
  'error-returned': {
    severity: 'error',
    title: 'Script returned an error value',
    explanation:
      '`main` returned a non-zero integer, or a mapping whose `status` is `error`, `failed` or `failure`. Most likely it caught an exception.',
    cure: 'Look for the error in the log of the step. Do not catch the exception in `main`.',
  },
  timeout: {
    severity: 'error',
    title: 'Time limit exceeded',
    explanation: 'The step ran longer than its timeout. All its processes were killed.',
    cure: 'Check the line that was running. If the step is only slow, raise `timeout`.',
  },
  ...limitFindings,
  ...guardFindings,
  crashed: {
    severity: 'error',
    title: 'Process died',
    explanation: 'A signal killed the process of the step, or the process exited without a result.',
    cure: 'Read the log of the step. SIGKILL without a timeout usually means that the machine ran out of memory.',
  },
  'output-missing': {
    severity: 'error',
    title: 'Declared output missing',
    explanation: '`main` returned, but a declared output of the step does not exist.',
    cure: 'Write to `output_paths[…]` under that logical name, or remove the declaration.',
  },
  'output-empty': {
    severity: 'error',
    title: 'Declared output empty',
    explanation: '`main` returned, but a declared output of the step contains no data.',
    cure: 'Write the data to `output_paths[…]` under that logical name, or remove the declaration.',
  },
  'input-missing': {
    severity: 'error',
    title: 'Input missing',
    explanation: 'The step declares an input path that does not exist. The script was not run.',
    cure: 'Correct the path (relative to the pipeline file), connect the input with `from:`, or remove the input to use sample data.',
  },
  'data-flow-incompatible': {
    severity: 'error',
    title: 'Data flow incompatible',
    explanation: 'The consumer failed on the data that the producer wrote.',
    cure: 'Compare the evidence with what the consumer expects, and change the producer or the consumer.',
  },
  'column-missing': {
    severity: 'error',
    title: 'Column missing in data flow',
    explanation: 'The consumer reads a column that the producer did not write.',
    cure: 'Write the column in the producer, or stop reading it in the consumer.',
  },
  'file-missing': {
    severity: 'error',
    title: 'File missing in data flow',
    explanation: 'The consumer opened a file that the producer did not write.',
    cure: 'Use the same file name in both scripts.',
  },
  'logical-name-missing': {
    severity: 'error',
    title: 'Logical name not declared',
    explanation:
      'The script uses a logical name that its step does not declare. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.',
    cure: 'Declare it under `input_paths` or `output_paths` of the step.',
  },
  'name-unused': {
    severity: 'notice',
    title: 'Declared name not read',
    explanation:
      'The step declares an input, a job argument or a variable that its script does not read. For a parameter that no cell of a notebook uses, the finding is a warning: the notebook then runs with its own values.',
    cure: 'Remove it, or correct the name.',
  },
  'format-unrecognised': {
    severity: 'notice',
    title: 'Output format not recognised',
    explanation:
      'None of the files of a data flow has a recognised data format. The consumer read them and passed, so this is not an error, but the report cannot show what they contain.',
    cure: 'Use the usual file extension of the format if you want to see columns, types and rows in the report.',
  },
  ...dataFindings,
  ...driftFindings,
  ...variantFindings,
  'wiring-unknown': {
    severity: 'warning',
    title: 'No data flow on an edge',
    explanation: 'The edge defines the order of two steps, but not which output feeds which input.',
    cure: 'Declare the connection: `input_paths: { <input>: { from: <step>.<output> } }`.',
  },
  'input-undeclared': {
    severity: 'warning',
    title: 'Input not declared',
    explanation:
      'The script reads a logical name that its step does not declare and that no data flow provides.',
    cure: 'Declare it under `input_paths` of the step.',
  },
  'table-empty': {
    severity: 'warning',
    title: 'Table without rows',
    explanation: 'An output contains a table that has a header but no rows.',
    cure: 'Check whether the step drops all its data.',
  },
  ...workspaceFindings,
  'processes-left': {
    severity: 'warning',
    title: 'Processes left behind',
    explanation: 'Processes of the step were still running after the step ended. They were killed.',
    cure: 'Join or terminate child processes before `main` returns.',
  },
  flaky: {
    severity: 'warning',
    title: 'Passed only after a retry',
    explanation: 'The step failed on the first attempt and passed on a retry.',
    cure: 'Find what differs between the attempts: time, order, network or random state.',
  },
  blocked: {
    severity: 'notice',
    title: 'Blocked',
    explanation: 'The step was not run because a step that it depends on did not pass.',
    cure: 'Fix the step that the message names.',
  },
  skipped: {
    severity: 'notice',
    title: 'Step without script',
    explanation:
      'The node has no script (for example data loading or registration). It is skipped and does not make the run fail.',
    cure: 'None needed.',
  },
  'sample-data': {
    severity: 'notice',
    title: 'Sample data created',
    explanation:
      'No path is declared for this input of a root step, so the run created sample data for it.',
    cure: 'To run on real data, declare the input.',
  },
  'script-ambiguous': {
    severity: 'notice',
    title: 'Several scripts with the same name',
    explanation:
      'Several search directories contain a script with that name. The run uses the first one.',
    cure: 'Give the path of the script, or rename one of the scripts.',
  },
  'output-exists': {
    severity: 'notice',
    title: 'Output path is an existing file',
    explanation:
      'A file exists at the declared output path, so the output is treated as a file. The step writes it to the workspace. Your file is not changed.',
    cure: 'None needed if the step writes that file. Otherwise declare a path where no file exists.',
  },
  'pip-install-refused': {
    severity: 'notice',
    title: 'pip install refused',
    explanation:
      'The script tried to change the installed packages. The command was not run, and the script received a success result.',
    cure: 'Install packages in the workflow, or set `pip_install: allow`.',
  },
  'package-init-failed': {
    severity: 'notice',
    title: 'Package imported without its __init__',
    explanation:
      'The `__init__` of a parent package failed, so the script was imported without it.',
    cure: 'None needed, unless the script relies on that `__init__`.',
  },
  'module-renamed': {
    severity: 'notice',
    title: 'Script has the name of a module',
    explanation:
      'The script has the same name as a module and would shadow it, so it was imported under another name.',
    cure: 'Rename the script if other files import it.',
  },
  ...expectationFindings,
  ...contractFindings,
  ...outsideFindings,
  ...runFindings,
  cancelled: {
    severity: 'notice',
    title: 'Cancelled',
    explanation:
      'The run was interrupted, or stopped at the first failure, before this step finished.',
    cure: 'None needed.',
  },
} as const satisfies Record<string, FindingKind>;

/** Every kind of finding, by its code. */
export const FINDINGS: Readonly<Record<FindingCode, FindingKind>> = catalogue;

/** Creates a finding with the default severity of its code. */
export function finding(code: FindingCode, details: Omit<Finding, 'code' | 'severity'>): Finding {
  return { code, severity: FINDINGS[code].severity, ...details };
}
