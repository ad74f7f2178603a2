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
declare const catalogue: {
    readonly 'flow-empty': {
        readonly severity: 'error';
        readonly title: 'Nothing handed over';
        readonly explanation: 'Both steps passed, but what the consumer reads of the output is missing or holds no data, so the data flow was not tested.';
        readonly cure: 'Write data where the consumer reads it, or remove the connection.';
    };
    readonly 'file-damaged': {
        readonly severity: 'warning';
        readonly title: 'Damaged file';
        readonly explanation: 'A file is cut off or corrupt, so no reader of its format can read all of it. A step that reads it may still pass, for example when it reads only the beginning.';
        readonly cure: 'Close files before `main` returns, and see whether the step wrote all of its data.';
    };
    readonly 'output-not-searched': {
        readonly severity: 'notice';
        readonly title: 'Output not fully searched';
        readonly explanation: 'No data was found in the output, but not all of it could be looked at: a directory is not readable or lies too deep, or there are too many entries. The output counts as written.';
        readonly cure: 'None needed; make the directory readable to have it looked at.';
    };
    readonly 'run-interrupted': {
        readonly severity: 'error';
        readonly title: 'Run interrupted';
        readonly explanation: 'The run was ended from outside before all steps had ended. Steps that had not ended are cancelled and have no verdict.';
        readonly cure: 'Run it again. On GitHub, see whether the job was cancelled or reached its time limit.';
    };
    readonly 'cause-unknown': {
        readonly severity: 'error';
        readonly title: 'Failed without a known cause';
        readonly explanation: 'The run failed, and no finding says why. This is a fault of the tool.';
        readonly cure: 'See the errors of the report; please report it.';
    };
    readonly 'runner-file-changed': {
        readonly severity: 'error';
        readonly title: 'File of the runner changed';
        readonly explanation: 'While the steps ran, a file was changed by which a job speaks to its runner: environment, outputs, state, paths or summary of the job. Scripts do not get the names of these files. The file was restored, so the change has no effect. The finding names a step only where no other one could have made the change.';
        readonly cure: 'Remove the write from the script or its package. Set outputs and variables of the job in a `run:` step of their own, from files that the steps have written.';
    };
    readonly 'memory-limit': {
        readonly severity: 'error';
        readonly title: 'Memory limit exceeded';
        readonly explanation: 'The processes of the step held more memory together than `memory_limit` allows, by default 90 % of what the machine or its container has. The step was ended with all of them.';
        readonly cure: 'Read less data at once, or set a larger `memory_limit` for the step.';
    };
    readonly 'log-limit': {
        readonly severity: 'error';
        readonly title: 'Log limit exceeded';
        readonly explanation: 'The step printed more than `log_limit` allows, by default 100 MB on standard output and error together. It was ended with all its processes.';
        readonly cure: 'See what it prints again and again; set a larger `log_limit` if it is meant.';
    };
    readonly 'output-limit': {
        readonly severity: 'error';
        readonly title: 'Output limit exceeded';
        readonly explanation: 'The outputs of the step grew larger than `output_limit` allows, by default 10 GB together. It was ended with all its processes.';
        readonly cure: 'Test on less data, or set a larger `output_limit` for the step.';
    };
    readonly 'process-limit': {
        readonly severity: 'error';
        readonly title: 'Process limit exceeded';
        readonly explanation: 'The step had more processes and threads at one time than `process_limit` allows, by default 1,000. It was ended with all of them.';
        readonly cure: 'Bound the pool that starts them, or set a larger `process_limit` for the step.';
    };
    readonly 'run-timeout': {
        readonly severity: 'error';
        readonly title: 'Time limit of the run exceeded';
        readonly explanation: 'The whole run took longer than `run-timeout` allows, by default 5 h 30 min. What was running was ended, and what had not begun was not run.';
        readonly cure: 'See which steps take long; run fewer of them in one job, or raise `run-timeout`.';
    };
    readonly 'import-not-shared': {
        readonly severity: 'notice';
        readonly title: 'Package not imported once for all';
        readonly explanation: 'What several steps import is imported once, and the steps are forked from there. This package hangs, crashes, starts threads or processes, or keeps files open when it is imported, so each step that needs it imports it itself.';
        readonly cure: 'None needed; steps start slower.';
    };
    readonly 'supervisor-replaced': {
        readonly severity: 'warning';
        readonly title: 'Supervisor replaced';
        readonly explanation: 'The process that starts and watches the steps ended or stopped answering, for example because a script stopped it. It was replaced once, and steps that had not ended ran again.';
        readonly cure: 'Look for a script that signals its parent; else report it.';
    };
    readonly 'internal-error': {
        readonly severity: 'error';
        readonly title: 'Internal error';
        readonly explanation: 'The tool itself failed. Steps that had not ended are cancelled; no script is at fault.';
        readonly cure: 'Run it again; report it if it happens again.';
    };
    readonly 'fresh-interpreter': {
        readonly severity: 'notice';
        readonly title: 'Run again in a fresh interpreter';
        readonly explanation: 'The step died of a signal, or failed to import, in a process forked from one that had imported its packages. In a fresh interpreter it ended otherwise, and that is its verdict.';
        readonly cure: 'None needed, unless it happens often: set `preload: off`.';
    };
    readonly 'input-changed': {
        readonly severity: 'error';
        readonly title: 'Input changed by the step';
        readonly explanation: "A step wrote into an input that is too large for a private copy (more than 128 MB or 2,000 entries). The files are the user's own or those that another step wrote, so a step that reads the changed input later is not run. Where several steps read it at that time, the finding names them all.";
        readonly cure: 'Write to output_paths[…] only; copy the input first if the script must change it.';
    };
    readonly 'input-not-verified': {
        readonly severity: 'warning';
        readonly title: 'Shared input not fully verified';
        readonly explanation: 'An input that steps share, because it is too large for private copies, is verified before and after each step that reads it. Some of it is not looked at: it has too many entries, or a directory is not readable. Changes there are not found.';
        readonly cure: 'Split the input, pack its files into archives, or make the directory readable.';
    };
    readonly 'link-not-followed': {
        readonly severity: 'warning';
        readonly title: 'Link in an input not followed';
        readonly explanation: 'A step gets a private copy of an input, and with it what links in the input lead to. A link that leads nowhere, in a circle or to no data (a pipe, a device, a file of the kernel), or that lies too deep to be followed, leads nowhere in the copy. Where a link leads to too much data for a copy, the whole input is shared and not copied.';
        readonly cure: 'Remove the link, or replace it by what it should lead to; declare large data as an input by itself.';
    };
    readonly 'step-not-prepared': {
        readonly severity: 'error';
        readonly title: 'Step could not be prepared';
        readonly explanation: 'The directory of the step, or the copy of an input, could not be made in the workspace; the script was not run.';
        readonly cure: 'Free space on the disk of the workspace, or name another one with `--workspace-dir` (action: `workspace-dir`).';
    };
    readonly 'workspace-left': {
        readonly severity: 'warning';
        readonly title: 'Workspace not cleared';
        readonly explanation: 'Something a step left in the workspace could not be removed after the run, or was not made by the run and so is not removed.';
        readonly cure: 'Remove it by hand; what the run made itself, the next run tries to remove again.';
    };
    readonly 'script-not-found': {
        readonly severity: 'error';
        readonly title: 'Script not found';
        readonly explanation: 'The step names a script that is in none of the directories searched.';
        readonly cure: 'Correct `script`, or add its directory to `script_dirs`.';
    };
    readonly 'script-unreadable': {
        readonly severity: 'error';
        readonly title: 'Script cannot be read';
        readonly explanation: 'The file is there but is a directory, not permitted, or not text.';
        readonly cure: 'Check the path, the permissions and the encoding of the file.';
    };
    readonly 'syntax-error': {
        readonly severity: 'error';
        readonly title: 'Syntax error';
        readonly explanation: 'Python cannot parse the script; it was not run.';
        readonly cure: 'Correct the line; mind that the interpreter of the run may be older than yours.';
    };
    readonly 'main-missing': {
        readonly severity: 'error';
        readonly title: 'Script missing main() function';
        readonly explanation: 'The script defines no `main` at module level, so nothing can call it.';
        readonly cure: 'Add main(input_paths, output_paths, environ_vars, job_args) function';
    };
    readonly 'main-signature': {
        readonly severity: 'error';
        readonly title: "Main function signature doesn't match script development guide";
        readonly explanation: '`main` must accept `input_paths`, `output_paths`, `environ_vars` and `job_args` by name; any further parameter needs a default.';
        readonly cure: 'Write def main(input_paths, output_paths, environ_vars, job_args): and give other parameters defaults.';
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
        readonly explanation: 'An exception left `main`, or the top level of the script.';
        readonly cure: 'See the line and the traceback.';
    };
    readonly 'script-exited': {
        readonly severity: 'error';
        readonly title: 'Script called exit';
        readonly explanation: 'The script ended its process with a non-zero exit code.';
        readonly cure: 'Raise an exception instead, so that the cause is seen.';
    };
    readonly 'error-returned': {
        readonly severity: 'error';
        readonly title: 'Script returned an error value';
        readonly explanation: '`main` returned a non-zero integer, or a mapping whose `status` is `error`, `failed` or `failure`: it caught its own failure.';
        readonly cure: 'See the log of the step for what it caught; let the exception leave `main`.';
    };
    readonly timeout: {
        readonly severity: 'error';
        readonly title: 'Time limit exceeded';
        readonly explanation: 'The step ran longer than its timeout and was ended with all its processes.';
        readonly cure: 'See the line it was at; raise `timeout` if it is only slow.';
    };
    readonly crashed: {
        readonly severity: 'error';
        readonly title: 'Process died';
        readonly explanation: 'The process of the step ended by a signal, or without a result.';
        readonly cure: 'See the log of the step; SIGKILL without a timeout is most likely lack of memory.';
    };
    readonly 'output-missing': {
        readonly severity: 'error';
        readonly title: 'Declared output missing';
        readonly explanation: '`main` returned, but an output the step declares does not exist.';
        readonly cure: 'Write to output_paths[…] of that logical name, or remove the declaration.';
    };
    readonly 'output-empty': {
        readonly severity: 'error';
        readonly title: 'Declared output empty';
        readonly explanation: '`main` returned, but an output the step declares holds no data.';
        readonly cure: 'Write the data to output_paths[…] of that logical name, or remove the declaration.';
    };
    readonly 'input-missing': {
        readonly severity: 'error';
        readonly title: 'Input missing';
        readonly explanation: 'The step declares an input path at which there is nothing; the script was not run.';
        readonly cure: 'Correct the path (relative to the pipeline file), wire it with `from:`, or leave it out for sample data.';
    };
    readonly 'data-flow-incompatible': {
        readonly severity: 'error';
        readonly title: 'Data flow incompatible';
        readonly explanation: 'The consumer failed on what the producer wrote.';
        readonly cure: 'Make the producer write, or the consumer read, what the evidence shows.';
    };
    readonly 'column-missing': {
        readonly severity: 'error';
        readonly title: 'Column missing in data flow';
        readonly explanation: 'The consumer asked for a column that the producer did not write.';
        readonly cure: 'Write the column in the producer, or stop reading it in the consumer.';
    };
    readonly 'file-missing': {
        readonly severity: 'error';
        readonly title: 'File missing in data flow';
        readonly explanation: 'The consumer opened a file that the producer did not write.';
        readonly cure: 'Agree on one file name between the two scripts.';
    };
    readonly 'logical-name-missing': {
        readonly severity: 'error';
        readonly title: 'Logical name not given';
        readonly explanation: 'The script asks for a logical name that its step does not declare.';
        readonly cure: 'Declare it under `input_paths` or `output_paths` of the step.';
    };
    readonly 'format-unrecognised': {
        readonly severity: 'error';
        readonly title: 'Output of no recognised format';
        readonly explanation: 'A data flow hands over files none of which has a recognised data format.';
        readonly cure: 'Write a known format, or name the file with its usual extension.';
    };
    readonly 'wiring-unknown': {
        readonly severity: 'warning';
        readonly title: 'No data flow on an edge';
        readonly explanation: 'The edge orders two steps, but nothing says which output feeds which input.';
        readonly cure: 'Name it: `input_paths: { <input>: { from: <step>.<output> } }`.';
    };
    readonly 'input-undeclared': {
        readonly severity: 'warning';
        readonly title: 'Input not declared';
        readonly explanation: 'The script reads a logical name that its step neither declares nor gets from a data flow.';
        readonly cure: 'Declare it under `input_paths` of the step.';
    };
    readonly 'table-empty': {
        readonly severity: 'warning';
        readonly title: 'Table without rows';
        readonly explanation: 'An output holds a table with a header and no rows.';
        readonly cure: 'See whether the step dropped all its data.';
    };
    readonly 'processes-left': {
        readonly severity: 'warning';
        readonly title: 'Processes left behind';
        readonly explanation: 'Processes of the step were still alive after it had ended; they were ended.';
        readonly cure: 'Join or end child processes before `main` returns.';
    };
    readonly flaky: {
        readonly severity: 'warning';
        readonly title: 'Passed only when tried again';
        readonly explanation: 'The step failed at first and passed on a retry.';
        readonly cure: 'Find what differs from try to try: time, order, network, random state.';
    };
    readonly blocked: {
        readonly severity: 'notice';
        readonly title: 'Blocked';
        readonly explanation: 'A step this one depends on did not pass, so it was not run.';
        readonly cure: 'Mend the step named.';
    };
    readonly skipped: {
        readonly severity: 'notice';
        readonly title: 'Step without script';
        readonly explanation: 'The node has no script (data loading, registration); it is skipped and never fails a run by itself.';
        readonly cure: 'None needed.';
    };
    readonly 'sample-data': {
        readonly severity: 'notice';
        readonly title: 'Sample data made';
        readonly explanation: 'Nothing declares this input of a root step, so sample data was made for it.';
        readonly cure: 'Declare the input to run on real data.';
    };
    readonly 'script-ambiguous': {
        readonly severity: 'notice';
        readonly title: 'Two scripts of one name';
        readonly explanation: 'Several directories searched hold a script of that name; the first one was taken.';
        readonly cure: 'Name its path, or rename one of them.';
    };
    readonly 'output-exists': {
        readonly severity: 'notice';
        readonly title: 'Output path is an existing file';
        readonly explanation: 'There is a file at the declared output path. The output is taken for a file; the step writes it to the workspace, and yours stays as it is.';
        readonly cure: 'None needed where the step writes that file; else declare a path at which there is no file.';
    };
    readonly 'pip-install-refused': {
        readonly severity: 'notice';
        readonly title: 'pip install refused';
        readonly explanation: 'The script tried to change the installed packages; the command was answered as done and not run.';
        readonly cure: 'Install packages in the workflow, or set `pip_install: allow`.';
    };
    readonly 'package-init-failed': {
        readonly severity: 'notice';
        readonly title: 'Package entered without its __init__';
        readonly explanation: 'A parent package could not be imported, so it was entered without running its `__init__`.';
        readonly cure: 'None needed, unless the script relies on that `__init__`.';
    };
    readonly 'module-renamed': {
        readonly severity: 'notice';
        readonly title: 'Script has the name of a module';
        readonly explanation: 'The script is named like a module it would shadow, so it was imported under another name.';
        readonly cure: 'Rename the script if other files import it.';
    };
    readonly cancelled: {
        readonly severity: 'notice';
        readonly title: 'Cancelled';
        readonly explanation: 'The run was interrupted, or ended at the first failure, before this step was done.';
        readonly cure: 'None needed.';
    };
};
/** Every kind of finding, by its code. */
export declare const FINDINGS: Readonly<Record<FindingCode, FindingKind>>;
/** A finding with its code's usual severity. */
export declare function finding(code: FindingCode, details: Omit<Finding, 'code' | 'severity'>): Finding;
export {};
