import type { FindingLocation, FindingOrigin } from './finding-location.js';
export type { FindingLocation, FindingOrigin } from './finding-location.js';
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
declare const catalogue: {
    readonly 'function-missing': {
        readonly severity: 'error';
        readonly title: 'Function not found';
        readonly explanation: 'The script does not have the function that `call` names.';
        readonly cure: 'Correct the name in `call`.';
    };
    readonly 'function-parameters': {
        readonly severity: 'error';
        readonly title: 'Wrong parameters of a function';
        readonly explanation: 'The function that `call` names cannot be called with the `parameters` of the step: one is missing or unknown.';
        readonly cure: 'Correct `parameters`, or give the parameter of the function a default value.';
    };
    readonly 'function-generator': {
        readonly severity: 'error';
        readonly title: 'Generator function';
        readonly explanation: 'The function that `call` names contains `yield`: a call of it returns a generator and does not run its body.';
        readonly cure: 'Return the result instead of `yield`, or name a function that iterates over the generator.';
    };
    readonly 'argument-missing': {
        readonly severity: 'error';
        readonly title: 'Missing argument of a script';
        readonly explanation: 'The script of a step with `call: cli` requires an argument that the step does not give.';
        readonly cure: 'Add the argument to `args`.';
    };
    readonly 'command-failed': {
        readonly severity: 'error';
        readonly title: 'Command failed';
        readonly explanation: 'The program of `command` was not found, was killed, or ended with an exit code other than 0.';
        readonly cure: 'Look at the last lines of its standard error.';
    };
    readonly 'notebook-tool-missing': {
        readonly severity: 'error';
        readonly title: 'No tool to run notebooks';
        readonly explanation: 'The Python of the run cannot run notebooks: the package `nbclient` or the kernel of the notebook is not installed.';
        readonly cure: 'Install it in the workflow before this step: `pip install nbclient ipykernel`.';
    };
    readonly 'container-path-unmapped': {
        readonly severity: 'error';
        readonly title: 'Container path without directory';
        readonly explanation: 'The script uses an absolute path of a container, such as `/opt/ml/processing/train`, that is not mapped to a directory of the step: no input or output has that path, or the system does not allow private mounts (macOS, Windows; on Ubuntu 24.04, AppArmor). Files that it wrote there are lost.';
        readonly cure: 'Declare the path in `container_paths`. Where mounts are not allowed, pass the paths as arguments (`args`), or allow them on Ubuntu: `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`.';
    };
    readonly 'key-missing': {
        readonly severity: 'error';
        readonly title: 'Key missing in data flow';
        readonly explanation: 'The consumer reads a key of a JSON file that the producer did not write.';
        readonly cure: 'Write the key in the producer, or stop reading it in the consumer.';
    };
    readonly 'environ-missing': {
        readonly severity: 'error';
        readonly title: 'Variable not declared';
        readonly explanation: 'The script needs a variable that its step does not declare under `environ_vars`; for `os.environ`, the environment of the run does not have it either. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.';
        readonly cure: 'Declare it under `environ_vars` of the step, or use `.get` with a default in the script.';
    };
    readonly 'job-arg-missing': {
        readonly severity: 'error';
        readonly title: 'Argument not declared';
        readonly explanation: 'The script needs an argument that its step does not declare under `job_args`. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.';
        readonly cure: 'Declare it under `job_args` of the step, or use `getattr` with a default in the script.';
    };
    readonly 'flow-empty': {
        readonly severity: 'error';
        readonly title: 'No data passed on';
        readonly explanation: 'Both steps passed, but the part of the output that the consumer reads is missing or contains no data. The data flow was not tested.';
        readonly cure: 'Write the data to the path that the consumer reads, or remove the connection.';
    };
    readonly 'file-damaged': {
        readonly severity: 'warning';
        readonly title: 'Damaged file';
        readonly explanation: 'A file is truncated or corrupt, so no reader of its format can read all of it. A step that reads the file may still pass, for example if it reads only the beginning.';
        readonly cure: 'Close all files before `main` returns, and check whether the step wrote all its data.';
    };
    readonly 'file-empty': {
        readonly severity: 'warning';
        readonly title: 'Empty file beside others';
        readonly explanation: 'An output contains a file of 0 bytes beside files with data.';
        readonly cure: 'Check whether the step closed the file before `main` returned. Do not write files without data.';
    };
    readonly 'content-unlike-name': {
        readonly severity: 'warning';
        readonly title: 'Content does not match the file name';
        readonly explanation: 'The content of a file has a different format from the one that its extension names.';
        readonly cure: 'Use the usual extension of the format that the step writes.';
    };
    readonly 'row-ragged': {
        readonly severity: 'warning';
        readonly title: 'Row with a different number of cells';
        readonly explanation: 'A row of a delimited text file has more or fewer cells than the first row. Readers fail on longer rows and add missing values to shorter rows.';
        readonly cure: 'Quote cells that contain the delimiter, and check whether the file is complete.';
    };
    readonly 'shards-differ': {
        readonly severity: 'warning';
        readonly title: 'Shards with different columns';
        readonly explanation: 'Files of an output whose names differ only in a number have different columns.';
        readonly cure: 'Write the same columns to all shards.';
    };
    readonly 'column-all-missing': {
        readonly severity: 'warning';
        readonly title: 'Column without values';
        readonly explanation: 'A table of an output has rows, but one of its columns has no values.';
        readonly cure: 'Check how the step computes the column, for example the keys of a merge.';
    };
    readonly 'pickled-script-class': {
        readonly severity: 'warning';
        readonly title: 'Pickle of a class of the script';
        readonly explanation: 'A pickle refers to a class or function of a script. In this run, the script is a module. If the script runs as `__main__`, the pickle refers to `__main__`, and no other script can load it.';
        readonly cure: 'Define the class in a module that both scripts import.';
    };
    readonly 'output-not-searched': {
        readonly severity: 'notice';
        readonly title: 'Output not fully searched';
        readonly explanation: 'The search found no data in the output but did not cover all of it: a directory is not readable or too deep, or there are too many entries. The output counts as written.';
        readonly cure: 'None needed. To have the directory searched, make it readable.';
    };
    readonly 'run-interrupted': {
        readonly severity: 'error';
        readonly title: 'Run interrupted';
        readonly explanation: 'The run was stopped from outside before all steps finished. The unfinished steps are cancelled and have no verdict.';
        readonly cure: 'Run it again. On GitHub, check whether the job was cancelled or reached its time limit.';
    };
    readonly 'cause-unknown': {
        readonly severity: 'error';
        readonly title: 'Failed without a known cause';
        readonly explanation: 'The run failed, but no finding gives the cause. This is a bug in the tool.';
        readonly cure: 'Read the errors in the report, and please report the bug.';
    };
    readonly 'contract-broken': {
        readonly severity: 'error';
        readonly title: 'Output breaks its contract';
        readonly explanation: 'What the step wrote differs from what `<pipeline>.contract.json` locks, and a reader can fail or get other data: a column or file is gone or renamed, a type or format changed, values are missing for the first time, or the number of rows is less than half or more than twice the locked number. With `on_drift: warn`, the finding is a warning.';
        readonly cure: 'Restore the output, or change its readers and accept the change with `cursus runtime lock --update`.';
    };
    readonly 'contract-extended': {
        readonly severity: 'notice';
        readonly title: 'Output has more than its contract';
        readonly explanation: 'The step wrote something that `<pipeline>.contract.json` does not lock: a new column, file, category or output.';
        readonly cure: 'None needed. `cursus runtime lock --update` locks it.';
    };
    readonly 'contract-unchecked': {
        readonly severity: 'warning';
        readonly title: 'Output could not be compared with its contract';
        readonly explanation: 'The file has the format that the contract locks, but Python could not describe its content in this run: it took too long, needed too much memory, or its package is missing.';
        readonly cure: 'Run again with fewer steps at once, or install the package that reads the file.';
    };
    readonly 'contract-outdated': {
        readonly severity: 'warning';
        readonly title: 'Contract locks a removed output';
        readonly explanation: 'The contract locks an output that the pipeline no longer has: its step or its logical name is gone.';
        readonly cure: 'Remove it from the contract with `cursus runtime lock --update`, or restore the step.';
    };
    readonly 'expectation-failed': {
        readonly severity: 'error';
        readonly title: 'Expectation not met';
        readonly explanation: 'The script of the step passed, but an output is not what `expect` of the step promises. The step counts as failed, so that no consumer reads the data. With `severity: warning`, it is only reported.';
        readonly cure: 'Correct the script that writes the output, or the expectation.';
    };
    readonly 'check-failed': {
        readonly severity: 'error';
        readonly title: 'Check failed';
        readonly explanation: 'The script of the step passed, but a `check` of its output did not: an `assert` of the function failed, or it raised another exception, ended its process, returned `False`, or exceeded its time limit.';
        readonly cure: 'Correct the script that writes the output, or the check.';
    };
    readonly 'expectation-not-checked': {
        readonly severity: 'error';
        readonly title: 'Expectation not checked';
        readonly explanation: 'An expectation is about the rows of a table, but the output has no table that can be read row by row: only CSV, TSV, Parquet, JSON and JSON Lines can. An expectation that is not tested counts as broken.';
        readonly cure: 'Write the table as CSV, Parquet or JSON, name its file with `file`, or test the output with `check`, a Python function.';
    };
    readonly 'expectation-partly-checked': {
        readonly severity: 'notice';
        readonly title: 'Expectation partly checked';
        readonly explanation: 'The output exceeds the limits for expectations: 1,000,000 rows or 50,000,000 cells of a table, and 1,000 files of an output. The expectations hold for the part that was read.';
        readonly cure: 'None needed. To have all rows tested, use `check`, a Python function.';
    };
    readonly 'schema-partly-checked': {
        readonly severity: 'notice';
        readonly title: 'Schema partly checked';
        readonly explanation: 'The schema file of an expectation contains constraints that are not tested. The evidence lists them.';
        readonly cure: 'None needed. To have them tested, use `check`, a Python function.';
    };
    readonly 'runner-file-changed': {
        readonly severity: 'error';
        readonly title: 'Runner file changed';
        readonly explanation: 'A file that the job uses to communicate with its runner (environment, outputs, state, path or summary of the job) changed while the steps ran. Scripts do not receive the names of these files. The file was restored, so the change has no effect. The finding names a step only if no other step can have made the change.';
        readonly cure: 'Remove the write from the script or its package. Set outputs and variables of the job in a separate `run:` step, from files that the steps wrote.';
    };
    readonly 'memory-limit': {
        readonly severity: 'error';
        readonly title: 'Memory limit exceeded';
        readonly explanation: 'The processes of the step together used more memory than `memory_limit` allows (default: 90 % of the memory of the machine or its container). All processes of the step were killed.';
        readonly cure: 'Load less data at a time, or set a larger `memory_limit` for the step.';
    };
    readonly 'log-limit': {
        readonly severity: 'error';
        readonly title: 'Log limit exceeded';
        readonly explanation: 'The step printed more than `log_limit` allows (default: 100 MB for standard output and standard error together). All its processes were killed.';
        readonly cure: 'Check what the step prints repeatedly. If the step needs to print that much, set a larger `log_limit`.';
    };
    readonly 'output-limit': {
        readonly severity: 'error';
        readonly title: 'Output limit exceeded';
        readonly explanation: 'The outputs of the step together grew larger than `output_limit` allows (default: 10 GB). All processes of the step were killed.';
        readonly cure: 'Test on less data, or set a larger `output_limit` for the step.';
    };
    readonly 'process-limit': {
        readonly severity: 'error';
        readonly title: 'Process limit exceeded';
        readonly explanation: 'The step had more processes and threads at the same time than `process_limit` allows (default: 1,000). All of them were killed.';
        readonly cure: 'Limit the size of the pool that starts them, or set a larger `process_limit` for the step.';
    };
    readonly 'run-timeout': {
        readonly severity: 'error';
        readonly title: 'Run time limit exceeded';
        readonly explanation: 'The whole run took longer than `run-timeout` allows (default: 5 h 30 min). The running steps were killed, and the remaining steps were not run.';
        readonly cure: 'Check which steps take long. Run fewer steps in one job, or raise `run-timeout`.';
    };
    readonly 'undeclared-read': {
        readonly severity: 'warning';
        readonly title: 'Undeclared file read';
        readonly explanation: 'The step read files that are not among its inputs. Files in the project are a notice; files outside of it, which other machines may not have, are a warning. Files of Python, its packages and the system, temporary files and caches in the home directory do not count. `hermetic` changes the severity.';
        readonly cure: 'Declare the file in `input_paths`, or allow it: `allow: {read: [config.yml]}`.';
    };
    readonly 'undeclared-write': {
        readonly severity: 'warning';
        readonly title: 'File written outside the outputs';
        readonly explanation: 'The step changed files outside its outputs and its private directories: in the project, in the home directory, or in the directory of another step. One run can then affect the next. `hermetic` changes the severity.';
        readonly cure: 'Write to `output_paths`, or allow it: `allow: {write: [reports]}`.';
    };
    readonly 'network-used': {
        readonly severity: 'warning';
        readonly title: 'Network used';
        readonly explanation: 'The step connected to another machine, or looked up its name. The result can differ with what that machine answers. `hermetic` changes the severity.';
        readonly cure: 'Replace the call in the test, or allow it: `allow: {network: [example.com]}`.';
    };
    readonly 'program-started': {
        readonly severity: 'notice';
        readonly title: 'Program started';
        readonly explanation: 'The step started another program. What that program reads and writes is not observed. Worker processes of `multiprocessing` and joblib do not count. `hermetic` changes the severity.';
        readonly cure: 'None needed. To allow it: `allow: {subprocess: [git]}`.';
    };
    readonly 'steps-left-out': {
        readonly severity: 'notice';
        readonly title: 'Not all steps run';
        readonly explanation: 'The run was limited to some steps, by `--select`, `--exclude`, `--failed`, `--step` or `--changed-since`. The others and their data flows were not tested.';
        readonly cure: 'None needed. Run without these options to test the whole pipeline.';
    };
    readonly 'environment-failed': {
        readonly severity: 'error';
        readonly title: 'Environment of the step cannot be made';
        readonly explanation: 'The step has its own `python` or `requirements`, and the interpreter was not found or the packages could not be installed. The step and those after it were not run.';
        readonly cure: 'Correct `python` or `requirements` of the step. If the installer failed, the evidence has its last lines.';
    };
    readonly 'launcher-failed': {
        readonly severity: 'error';
        readonly title: 'Launcher failed';
        readonly explanation: 'The step has a `launcher`, which could not be started, ended without a result of the step, or failed after the step passed. The message has its exit code and the last line of its standard error.';
        readonly cure: 'Correct `launcher`. It must run `{command}`, wait until it ends, and see the workspace under the same absolute path.';
    };
    readonly 'import-not-shared': {
        readonly severity: 'notice';
        readonly title: 'Package not shared between steps';
        readonly explanation: 'Packages that several steps import are imported once, in a process from which the steps are forked. This package hangs, crashes, starts threads or processes, or keeps files open during import, so each step that needs it imports it separately.';
        readonly cure: 'None needed. The steps start more slowly.';
    };
    readonly 'supervisor-replaced': {
        readonly severity: 'warning';
        readonly title: 'Supervisor replaced';
        readonly explanation: 'The process that starts and monitors the steps exited or stopped responding, for example because a script killed it. It was replaced once, and the unfinished steps ran again.';
        readonly cure: 'Look for a script that sends a signal to its parent process. If no script does that, report the problem.';
    };
    readonly 'internal-error': {
        readonly severity: 'error';
        readonly title: 'Internal error';
        readonly explanation: 'The tool itself failed. The unfinished steps are cancelled. The scripts did not cause the failure.';
        readonly cure: 'Run it again. If it fails again, report the problem.';
    };
    readonly 'fresh-interpreter': {
        readonly severity: 'notice';
        readonly title: 'Retried in a fresh interpreter';
        readonly explanation: 'The step was killed by a signal, or failed to import a package, in a process forked from one with preloaded packages. It had a different result in a fresh interpreter, and that result is its verdict.';
        readonly cure: 'None needed. If it happens often, set `preload: off`.';
    };
    readonly 'bundle-not-written': {
        readonly severity: 'warning';
        readonly title: 'Replay bundle not written';
        readonly explanation: 'A replay bundle was asked for, and the step failed, but its bundle could not be written. The verdict is the same.';
        readonly cure: 'Choose a directory that can be written and in which no other file has the name of the bundle.';
    };
    readonly 'variant-failed': {
        readonly severity: 'notice';
        readonly title: 'Step fails on variants of its inputs';
        readonly explanation: 'With `variants`, each step that passed runs again on changed copies of the tables that it reads: without rows, with a column of missing values, with columns in another order, and so on. The step fails on some of them, or writes other outputs for the same data in another form. A `raise` or `assert` of the script itself does not count as a failure. With `fail_on_variants`, the finding is an error.';
        readonly cure: 'Handle the data, raise an exception that names the problem, or leave the variant out if it cannot occur.';
    };
    readonly 'input-changed': {
        readonly severity: 'error';
        readonly title: 'Input changed by the step';
        readonly explanation: 'A step wrote to an input that is too large for a private copy (more than 128 MB or 2,000 entries). The files belong to the user or to another step, so steps that would read the changed input later are not run. If several steps read the input at that time, the finding names all of them.';
        readonly cure: 'Write only to `output_paths[…]`. If the script must change an input, copy it first.';
    };
    readonly 'input-not-verified': {
        readonly severity: 'warning';
        readonly title: 'Shared input not fully verified';
        readonly explanation: 'An input that is too large for private copies is shared, and verified before and after each step that reads it. Part of this input cannot be verified, because it has too many entries or a directory is not readable. Changes in that part are not detected.';
        readonly cure: 'Split the input, pack its files into archives, or make the directory readable.';
    };
    readonly 'results-not-kept': {
        readonly severity: 'notice';
        readonly title: 'Results not kept';
        readonly explanation: 'The results of the steps could not be written to `.results` in the workspace: the disk is full, or the directory cannot be written. The run is complete without them; the next run cannot use results of this one.';
        readonly cure: 'Free space on the disk, choose another workspace, or lower `cache_limit`.';
    };
    readonly 'cache-differs': {
        readonly severity: 'warning';
        readonly title: 'Cached result differs';
        readonly explanation: 'A cached result was tested: its step ran again although none of its recorded dependencies had changed, and wrote different content. The step depends on something that is not recorded, or its content is different each time: random numbers without a seed, the clock, the order of a set. The cache does not use results of the step until its script, its modules or its settings change.';
        readonly cure: 'Seed random numbers and sort unordered values. Then the cache uses the results of the step again.';
    };
    readonly 'link-not-followed': {
        readonly severity: 'warning';
        readonly title: 'Link in an input not followed';
        readonly explanation: 'A step gets a private copy of an input, including the targets of the links in it. A link is broken in the copy if its target does not exist, if it is part of a cycle, if its target is not data (a pipe, a device or a kernel file), or if it is too deep in the tree. If the target of a link is too large to copy, the whole input is shared instead.';
        readonly cure: 'Remove the link, or replace it with the target. Declare large data as a separate input.';
    };
    readonly 'step-not-prepared': {
        readonly severity: 'error';
        readonly title: 'Step could not be prepared';
        readonly explanation: 'The directory of the step, or the copy of an input, could not be created in the workspace. The script was not run.';
        readonly cure: 'Free space on the disk of the workspace, or choose another workspace with `--workspace-dir` (action: `workspace-dir`).';
    };
    readonly 'workspace-left': {
        readonly severity: 'warning';
        readonly title: 'Workspace not removed completely';
        readonly explanation: 'Files in the workspace could not be removed after the run, or were not created by the run and are therefore kept.';
        readonly cure: 'Remove them manually. The next run tries again to remove what this run created.';
    };
    readonly 'script-not-found': {
        readonly severity: 'error';
        readonly title: 'Script not found';
        readonly explanation: 'None of the search directories contains the script that the step names.';
        readonly cure: 'Correct `script`, or add the directory of the script to `script_dirs`.';
    };
    readonly 'script-unreadable': {
        readonly severity: 'error';
        readonly title: 'Script cannot be read';
        readonly explanation: 'The file exists, but it is a directory, is not readable, is not text, or, for a notebook, does not have the format of one.';
        readonly cure: 'Check the path, the permissions and the encoding of the file.';
    };
    readonly 'syntax-error': {
        readonly severity: 'error';
        readonly title: 'Syntax error';
        readonly explanation: 'Python cannot parse the script. The script was not run.';
        readonly cure: 'Correct the line. The Python version of the run may be older than your local one.';
    };
    readonly 'main-missing': {
        readonly severity: 'error';
        readonly title: 'Script missing main() function';
        readonly explanation: 'The script does not define `main` at module level.';
        readonly cure: 'Add main(input_paths, output_paths, environ_vars, job_args) function';
    };
    readonly 'main-signature': {
        readonly severity: 'error';
        readonly title: "Main function signature doesn't match script development guide";
        readonly explanation: '`main` must accept `input_paths`, `output_paths`, `environ_vars` and `job_args` as keyword arguments. Every other parameter needs a default value.';
        readonly cure: 'Write def main(input_paths, output_paths, environ_vars, job_args): and give every other parameter a default value.';
    };
    readonly 'import-failed': {
        readonly severity: 'error';
        readonly title: 'Import failed';
        readonly explanation: 'The script, or a module it imports, could not be imported.';
        readonly cure: 'Install the package in the workflow before this action, or add its directory to `python_path`.';
    };
    readonly 'script-failed': {
        readonly severity: 'error';
        readonly title: 'Script raised an exception';
        readonly explanation: '`main`, or the top level of the script, raised an exception.';
        readonly cure: 'Read the traceback in the log of the step.';
    };
    readonly 'script-exited': {
        readonly severity: 'error';
        readonly title: 'Script called exit';
        readonly explanation: 'The script ended its process with a non-zero exit code.';
        readonly cure: 'Raise an exception instead, so that the report shows the cause.';
    };
    readonly 'error-returned': {
        readonly severity: 'error';
        readonly title: 'Script returned an error value';
        readonly explanation: '`main` returned a non-zero integer, or a mapping whose `status` is `error`, `failed` or `failure`. Most likely it caught an exception.';
        readonly cure: 'Look for the error in the log of the step. Do not catch the exception in `main`.';
    };
    readonly timeout: {
        readonly severity: 'error';
        readonly title: 'Time limit exceeded';
        readonly explanation: 'The step ran longer than its timeout. All its processes were killed.';
        readonly cure: 'Check the line that was running. If the step is only slow, raise `timeout`.';
    };
    readonly crashed: {
        readonly severity: 'error';
        readonly title: 'Process died';
        readonly explanation: 'A signal killed the process of the step, or the process exited without a result.';
        readonly cure: 'Read the log of the step. SIGKILL without a timeout usually means that the machine ran out of memory.';
    };
    readonly 'output-missing': {
        readonly severity: 'error';
        readonly title: 'Declared output missing';
        readonly explanation: '`main` returned, but a declared output of the step does not exist.';
        readonly cure: 'Write to `output_paths[…]` under that logical name, or remove the declaration.';
    };
    readonly 'output-empty': {
        readonly severity: 'error';
        readonly title: 'Declared output empty';
        readonly explanation: '`main` returned, but a declared output of the step contains no data.';
        readonly cure: 'Write the data to `output_paths[…]` under that logical name, or remove the declaration.';
    };
    readonly 'input-missing': {
        readonly severity: 'error';
        readonly title: 'Input missing';
        readonly explanation: 'The step declares an input path that does not exist. The script was not run.';
        readonly cure: 'Correct the path (relative to the pipeline file), connect the input with `from:`, or remove the input to use sample data.';
    };
    readonly 'data-flow-incompatible': {
        readonly severity: 'error';
        readonly title: 'Data flow incompatible';
        readonly explanation: 'The consumer failed on the data that the producer wrote.';
        readonly cure: 'Compare the evidence with what the consumer expects, and change the producer or the consumer.';
    };
    readonly 'column-missing': {
        readonly severity: 'error';
        readonly title: 'Column missing in data flow';
        readonly explanation: 'The consumer reads a column that the producer did not write.';
        readonly cure: 'Write the column in the producer, or stop reading it in the consumer.';
    };
    readonly 'file-missing': {
        readonly severity: 'error';
        readonly title: 'File missing in data flow';
        readonly explanation: 'The consumer opened a file that the producer did not write.';
        readonly cure: 'Use the same file name in both scripts.';
    };
    readonly 'logical-name-missing': {
        readonly severity: 'error';
        readonly title: 'Logical name not declared';
        readonly explanation: 'The script uses a logical name that its step does not declare. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.';
        readonly cure: 'Declare it under `input_paths` or `output_paths` of the step.';
    };
    readonly 'name-unused': {
        readonly severity: 'notice';
        readonly title: 'Declared name not read';
        readonly explanation: 'The step declares an input, a job argument or a variable that its script does not read. For a parameter that no cell of a notebook uses, the finding is a warning: the notebook then runs with its own values.';
        readonly cure: 'Remove it, or correct the name.';
    };
    readonly 'format-unrecognised': {
        readonly severity: 'notice';
        readonly title: 'Output format not recognised';
        readonly explanation: 'None of the files of a data flow has a recognised data format. The consumer read them and passed, so this is not an error, but the report cannot show what they contain.';
        readonly cure: 'Use the usual file extension of the format if you want to see columns, types and rows in the report.';
    };
    readonly 'wiring-unknown': {
        readonly severity: 'warning';
        readonly title: 'No data flow on an edge';
        readonly explanation: 'The edge defines the order of two steps, but not which output feeds which input.';
        readonly cure: 'Declare the connection: `input_paths: { <input>: { from: <step>.<output> } }`.';
    };
    readonly 'input-undeclared': {
        readonly severity: 'warning';
        readonly title: 'Input not declared';
        readonly explanation: 'The script reads a logical name that its step does not declare and that no data flow provides.';
        readonly cure: 'Declare it under `input_paths` of the step.';
    };
    readonly 'table-empty': {
        readonly severity: 'warning';
        readonly title: 'Table without rows';
        readonly explanation: 'An output contains a table that has a header but no rows.';
        readonly cure: 'Check whether the step drops all its data.';
    };
    readonly 'processes-left': {
        readonly severity: 'warning';
        readonly title: 'Processes left behind';
        readonly explanation: 'Processes of the step were still running after the step ended. They were killed.';
        readonly cure: 'Join or terminate child processes before `main` returns.';
    };
    readonly flaky: {
        readonly severity: 'warning';
        readonly title: 'Passed only after a retry';
        readonly explanation: 'The step failed on the first attempt and passed on a retry.';
        readonly cure: 'Find what differs between the attempts: time, order, network or random state.';
    };
    readonly blocked: {
        readonly severity: 'notice';
        readonly title: 'Blocked';
        readonly explanation: 'The step was not run because a step that it depends on did not pass.';
        readonly cure: 'Fix the step that the message names.';
    };
    readonly skipped: {
        readonly severity: 'notice';
        readonly title: 'Step without script';
        readonly explanation: 'The node has no script (for example data loading or registration). It is skipped and does not make the run fail.';
        readonly cure: 'None needed.';
    };
    readonly 'sample-data': {
        readonly severity: 'notice';
        readonly title: 'Sample data created';
        readonly explanation: 'No path is declared for this input of a root step, so the run created sample data for it.';
        readonly cure: 'To run on real data, declare the input.';
    };
    readonly 'script-ambiguous': {
        readonly severity: 'notice';
        readonly title: 'Several scripts with the same name';
        readonly explanation: 'Several search directories contain a script with that name. The run uses the first one.';
        readonly cure: 'Give the path of the script, or rename one of the scripts.';
    };
    readonly 'output-exists': {
        readonly severity: 'notice';
        readonly title: 'Output path is an existing file';
        readonly explanation: 'A file exists at the declared output path, so the output is treated as a file. The step writes it to the workspace. Your file is not changed.';
        readonly cure: 'None needed if the step writes that file. Otherwise declare a path where no file exists.';
    };
    readonly 'pip-install-refused': {
        readonly severity: 'notice';
        readonly title: 'pip install refused';
        readonly explanation: 'The script tried to change the installed packages. The command was not run, and the script received a success result.';
        readonly cure: 'Install packages in the workflow, or set `pip_install: allow`.';
    };
    readonly 'package-init-failed': {
        readonly severity: 'notice';
        readonly title: 'Package imported without its __init__';
        readonly explanation: 'The `__init__` of a parent package failed, so the script was imported without it.';
        readonly cure: 'None needed, unless the script relies on that `__init__`.';
    };
    readonly 'module-renamed': {
        readonly severity: 'notice';
        readonly title: 'Script has the name of a module';
        readonly explanation: 'The script has the same name as a module and would shadow it, so it was imported under another name.';
        readonly cure: 'Rename the script if other files import it.';
    };
    readonly cancelled: {
        readonly severity: 'notice';
        readonly title: 'Cancelled';
        readonly explanation: 'The run was interrupted, or stopped at the first failure, before this step finished.';
        readonly cure: 'None needed.';
    };
};
/** Every kind of finding, by its code. */
export declare const FINDINGS: Readonly<Record<FindingCode, FindingKind>>;
/** Creates a finding with the default severity of its code. */
export declare function finding(code: FindingCode, details: Omit<Finding, 'code' | 'severity'>): Finding;
