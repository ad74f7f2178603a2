export const id = 484;
export const ids = [484];
export const modules = {

/***/ 9308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ FINDINGS),
  g: () => (/* binding */ finding)
});

;// CONCATENATED MODULE: ./build/findings/contract-findings.js
/** Findings about how a script is called: a part of the catalogue in `findings.ts`. */
const contractFindings = {
    'function-missing': {
        severity: 'error',
        title: 'Function not found',
        explanation: 'The script does not have the function that `call` names.',
        cure: 'Correct the name in `call`.',
    },
    'function-parameters': {
        severity: 'error',
        title: 'Wrong parameters of a function',
        explanation: 'The function that `call` names cannot be called with the `parameters` of the step: one is missing or unknown.',
        cure: 'Correct `parameters`, or give the parameter of the function a default value.',
    },
    'argument-missing': {
        severity: 'error',
        title: 'Missing argument of a script',
        explanation: 'The script of a step with `call: cli` requires an argument that the step does not give.',
        cure: 'Add the argument to `args`.',
    },
    'command-failed': {
        severity: 'error',
        title: 'Command failed',
        explanation: 'The program of `command` was not found, was killed, or ended with an exit code other than 0.',
        cure: 'Look at the last lines of its standard error.',
    },
    'notebook-tool-missing': {
        severity: 'error',
        title: 'No tool to run notebooks',
        explanation: 'The Python of the run cannot run notebooks: the package `nbclient` or the kernel of the notebook is not installed.',
        cure: 'Install it in the workflow before this step: `pip install nbclient ipykernel`.',
    },
    'container-path-unmapped': {
        severity: 'error',
        title: 'Container path without directory',
        explanation: 'The script uses an absolute path of a container, such as `/opt/ml/processing/train`, that is not mapped to a directory of the step: no input or output has that path, or the system does not allow private mounts (macOS, Windows; on Ubuntu 24.04, AppArmor). Files that it wrote there are lost.',
        cure: 'Declare the path in `container_paths`. Where mounts are not allowed, pass the paths as arguments (`args`), or allow them on Ubuntu: `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`.',
    },
};

;// CONCATENATED MODULE: ./build/findings/data-findings.js
/** Findings about data and about runs without a verdict: a part of the catalogue in `findings.ts`. */
const dataFindings = {
    'key-missing': {
        severity: 'error',
        title: 'Key missing in data flow',
        explanation: 'The consumer reads a key of a JSON file that the producer did not write.',
        cure: 'Write the key in the producer, or stop reading it in the consumer.',
    },
    'environ-missing': {
        severity: 'error',
        title: 'Variable not declared',
        explanation: 'The script needs a variable that its step does not declare under `environ_vars`; for `os.environ`, the environment of the run does not have it either. If every call of `main` comes to that line, the script is not run. A warning means that it may come there.',
        cure: 'Declare it under `environ_vars` of the step, or use `.get` with a default in the script.',
    },
    'job-arg-missing': {
        severity: 'error',
        title: 'Argument not declared',
        explanation: 'The script needs an argument that its step does not declare under `job_args`. If every call of `main` comes to that line, the script is not run. A warning means that it may come there.',
        cure: 'Declare it under `job_args` of the step, or use `getattr` with a default in the script.',
    },
    'flow-empty': {
        severity: 'error',
        title: 'No data passed on',
        explanation: 'Both steps passed, but the part of the output that the consumer reads is missing or contains no data. The data flow was not tested.',
        cure: 'Write the data to the path that the consumer reads, or remove the connection.',
    },
    'file-damaged': {
        severity: 'warning',
        title: 'Damaged file',
        explanation: 'A file is truncated or corrupt, so no reader of its format can read all of it. A step that reads the file may still pass, for example if it reads only the beginning.',
        cure: 'Close all files before `main` returns, and check whether the step wrote all its data.',
    },
    'file-empty': {
        severity: 'warning',
        title: 'Empty file beside others',
        explanation: 'An output contains a file of 0 bytes beside files with data.',
        cure: 'Check whether the step closed the file before `main` returned. Do not write files without data.',
    },
    'content-unlike-name': {
        severity: 'warning',
        title: 'Content does not match the file name',
        explanation: 'The extension of a file promises another format than its content has.',
        cure: 'Use the usual extension of the format that the step writes.',
    },
    'row-ragged': {
        severity: 'warning',
        title: 'Row of another length',
        explanation: 'A row of a delimited text has more or fewer cells than the first row. Readers fail on longer rows and fill up shorter ones.',
        cure: 'Quote cells that contain the delimiter, and check whether the file is complete.',
    },
    'shards-differ': {
        severity: 'warning',
        title: 'Shards with different columns',
        explanation: 'Files of an output whose names differ only in a number have different columns.',
        cure: 'Write the same columns to all shards.',
    },
    'column-all-missing': {
        severity: 'warning',
        title: 'Column without values',
        explanation: 'A table of an output has rows, but a column without any value.',
        cure: 'Check how the step computes the column, for example the keys of a merge.',
    },
    'pickled-script-class': {
        severity: 'warning',
        title: 'Pickle of a class of the script',
        explanation: 'A pickle refers to a class or function of a script. Here the script runs as a module. Where it runs as `__main__`, the pickle refers to `__main__`, and no other script can load it.',
        cure: 'Define the class in a module that both scripts import.',
    },
    'output-not-searched': {
        severity: 'notice',
        title: 'Output not fully searched',
        explanation: 'The search found no data in the output but did not cover all of it: a directory is not readable or too deep, or there are too many entries. The output counts as written.',
        cure: 'None needed. To have the directory searched, make it readable.',
    },
    'run-interrupted': {
        severity: 'error',
        title: 'Run interrupted',
        explanation: 'The run was stopped from outside before all steps finished. The unfinished steps are cancelled and have no verdict.',
        cure: 'Run it again. On GitHub, check whether the job was cancelled or reached its time limit.',
    },
    'cause-unknown': {
        severity: 'error',
        title: 'Failed without a known cause',
        explanation: 'The run failed, but no finding gives the cause. This is a bug in the tool.',
        cure: 'Read the errors in the report, and please report the bug.',
    },
};

;// CONCATENATED MODULE: ./build/findings/guard-findings.js
/** Findings about files that steps must not write: a part of the catalogue in `findings.ts`. */
const guardFindings = {
    'runner-file-changed': {
        severity: 'error',
        title: 'Runner file changed',
        explanation: 'A file that the job uses to communicate with its runner (environment, outputs, state, path or summary of the job) changed while the steps ran. Scripts do not receive the names of these files. The file was restored, so the change has no effect. The finding names a step only if no other step can have made the change.',
        cure: 'Remove the write from the script or its package. Set outputs and variables of the job in a separate `run:` step, from files that the steps wrote.',
    },
};

;// CONCATENATED MODULE: ./build/findings/limit-findings.js
/** Findings for exceeded limits: a part of the catalogue in `findings.ts`. */
const limitFindings = {
    'memory-limit': {
        severity: 'error',
        title: 'Memory limit exceeded',
        explanation: 'The processes of the step together used more memory than `memory_limit` allows (default: 90 % of the memory of the machine or its container). All processes of the step were killed.',
        cure: 'Load less data at a time, or set a larger `memory_limit` for the step.',
    },
    'log-limit': {
        severity: 'error',
        title: 'Log limit exceeded',
        explanation: 'The step printed more than `log_limit` allows (default: 100 MB for standard output and standard error together). All its processes were killed.',
        cure: 'Check what the step prints repeatedly. If the step needs to print that much, set a larger `log_limit`.',
    },
    'output-limit': {
        severity: 'error',
        title: 'Output limit exceeded',
        explanation: 'The outputs of the step together grew larger than `output_limit` allows (default: 10 GB). All processes of the step were killed.',
        cure: 'Test on less data, or set a larger `output_limit` for the step.',
    },
    'process-limit': {
        severity: 'error',
        title: 'Process limit exceeded',
        explanation: 'The step had more processes and threads at the same time than `process_limit` allows (default: 1,000). All of them were killed.',
        cure: 'Limit the size of the pool that starts them, or set a larger `process_limit` for the step.',
    },
    'run-timeout': {
        severity: 'error',
        title: 'Run time limit exceeded',
        explanation: 'The whole run took longer than `run-timeout` allows (default: 5 h 30 min). The running steps were killed, and the remaining steps were not run.',
        cure: 'Check which steps take long. Run fewer steps in one job, or raise `run-timeout`.',
    },
};

;// CONCATENATED MODULE: ./build/findings/run-findings.js
/** Findings about the run itself and how its steps start: a part of the catalogue in `findings.ts`. */
const runFindings = {
    'import-not-shared': {
        severity: 'notice',
        title: 'Package not shared between steps',
        explanation: 'Packages that several steps import are imported once, in a process from which the steps are forked. This package hangs, crashes, starts threads or processes, or keeps files open during import, so each step that needs it imports it separately.',
        cure: 'None needed. The steps start more slowly.',
    },
    'supervisor-replaced': {
        severity: 'warning',
        title: 'Supervisor replaced',
        explanation: 'The process that starts and monitors the steps exited or stopped responding, for example because a script killed it. It was replaced once, and the unfinished steps ran again.',
        cure: 'Look for a script that sends a signal to its parent process. If no script does that, report the problem.',
    },
    'internal-error': {
        severity: 'error',
        title: 'Internal error',
        explanation: 'The tool itself failed. The unfinished steps are cancelled. The scripts did not cause the failure.',
        cure: 'Run it again. If it fails again, report the problem.',
    },
    'fresh-interpreter': {
        severity: 'notice',
        title: 'Retried in a fresh interpreter',
        explanation: 'The step was killed by a signal, or failed to import a package, in a process forked from one with preloaded packages. It had a different result in a fresh interpreter, and that result is its verdict.',
        cure: 'None needed. If it happens often, set `preload: off`.',
    },
};

;// CONCATENATED MODULE: ./build/findings/workspace-findings.js
/** Findings about files in the workspace and inputs: a part of the catalogue in `findings.ts`. */
const workspaceFindings = {
    'input-changed': {
        severity: 'error',
        title: 'Input changed by the step',
        explanation: 'A step wrote to an input that is too large for a private copy (more than 128 MB or 2,000 entries). The files belong to the user or to another step, so steps that would read the changed input later are not run. If several steps read the input at that time, the finding names all of them.',
        cure: 'Write only to `output_paths[…]`. If the script must change an input, copy it first.',
    },
    'input-not-verified': {
        severity: 'warning',
        title: 'Shared input not fully verified',
        explanation: 'An input that is too large for private copies is shared, and verified before and after each step that reads it. Part of this input cannot be verified, because it has too many entries or a directory is not readable. Changes in that part are not detected.',
        cure: 'Split the input, pack its files into archives, or make the directory readable.',
    },
    'link-not-followed': {
        severity: 'warning',
        title: 'Link in an input not followed',
        explanation: 'A step gets a private copy of an input, including the targets of the links in it. A link is broken in the copy if its target does not exist, if it is part of a cycle, if its target is not data (a pipe, a device or a kernel file), or if it is too deep in the tree. If the target of a link is too large to copy, the whole input is shared instead.',
        cure: 'Remove the link, or replace it with the target. Declare large data as a separate input.',
    },
    'step-not-prepared': {
        severity: 'error',
        title: 'Step could not be prepared',
        explanation: 'The directory of the step, or the copy of an input, could not be created in the workspace. The script was not run.',
        cure: 'Free space on the disk of the workspace, or choose another workspace with `--workspace-dir` (action: `workspace-dir`).',
    },
    'workspace-left': {
        severity: 'warning',
        title: 'Workspace not removed completely',
        explanation: 'Files in the workspace could not be removed after the run, or were not created by the run and are therefore kept.',
        cure: 'Remove them manually. The next run tries again to remove what this run created.',
    },
};

;// CONCATENATED MODULE: ./build/findings/findings.js
/**
 * The catalogue of all findings: code, severity, title, explanation, cure. `docs/findings.md` is
 * generated from it; reporters and tests look up codes here.
 */






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
        explanation: 'The file exists, but it is a directory, is not readable, or is not text.',
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
        explanation: '`main` must accept `input_paths`, `output_paths`, `environ_vars` and `job_args` as keyword arguments. Every other parameter needs a default value.',
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
        explanation: '`main` returned a non-zero integer, or a mapping whose `status` is `error`, `failed` or `failure`. Most likely it caught an exception.',
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
        explanation: 'The script uses a logical name that its step does not declare. If every call of `main` comes to that line, the script is not run. A warning means that it may come there.',
        cure: 'Declare it under `input_paths` or `output_paths` of the step.',
    },
    'name-unused': {
        severity: 'notice',
        title: 'Declared name not read',
        explanation: 'The step declares an input, a job argument or a variable that its script does not read.',
        cure: 'Remove it, or correct the name.',
    },
    'format-unrecognised': {
        severity: 'notice',
        title: 'Output format not recognised',
        explanation: 'None of the files of a data flow has a recognised data format. The consumer read them and passed, so this is no fault; the report cannot say what they contain.',
        cure: 'Use the usual file extension of the format if you want to see columns, types and rows in the report.',
    },
    ...dataFindings,
    'wiring-unknown': {
        severity: 'warning',
        title: 'No data flow on an edge',
        explanation: 'The edge defines the order of two steps, but not which output feeds which input.',
        cure: 'Declare the connection: `input_paths: { <input>: { from: <step>.<output> } }`.',
    },
    'input-undeclared': {
        severity: 'warning',
        title: 'Input not declared',
        explanation: 'The script reads a logical name that its step does not declare and that no data flow provides.',
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
        explanation: 'The node has no script (for example data loading or registration). It is skipped and does not make the run fail.',
        cure: 'None needed.',
    },
    'sample-data': {
        severity: 'notice',
        title: 'Sample data created',
        explanation: 'No path is declared for this input of a root step, so the run created sample data for it.',
        cure: 'To run on real data, declare the input.',
    },
    'script-ambiguous': {
        severity: 'notice',
        title: 'Several scripts with the same name',
        explanation: 'Several search directories contain a script with that name. The run uses the first one.',
        cure: 'Give the path of the script, or rename one of the scripts.',
    },
    'output-exists': {
        severity: 'notice',
        title: 'Output path is an existing file',
        explanation: 'A file exists at the declared output path, so the output is treated as a file. The step writes it to the workspace. Your file is not changed.',
        cure: 'None needed if the step writes that file. Otherwise declare a path where no file exists.',
    },
    'pip-install-refused': {
        severity: 'notice',
        title: 'pip install refused',
        explanation: 'The script tried to change the installed packages. The command was not run, and the script received a success result.',
        cure: 'Install packages in the workflow, or set `pip_install: allow`.',
    },
    'package-init-failed': {
        severity: 'notice',
        title: 'Package imported without its __init__',
        explanation: 'The `__init__` of a parent package failed, so the script was imported without it.',
        cure: 'None needed, unless the script relies on that `__init__`.',
    },
    'module-renamed': {
        severity: 'notice',
        title: 'Script has the name of a module',
        explanation: 'The script has the same name as a module and would shadow it, so it was imported under another name.',
        cure: 'Rename the script if other files import it.',
    },
    ...contractFindings,
    ...runFindings,
    cancelled: {
        severity: 'notice',
        title: 'Cancelled',
        explanation: 'The run was interrupted, or stopped at the first failure, before this step finished.',
        cure: 'None needed.',
    },
};
/** Every kind of finding, by its code. */
const FINDINGS = catalogue;
/** Creates a finding with the default severity of its code. */
function finding(code, details) {
    return { code, severity: FINDINGS[code].severity, ...details };
}


/***/ }),

/***/ 1484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var text_errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/text/nearest-name.js


/**
 * The candidate that is most similar to a mistyped name; `undefined` if none is similar. Letter
 * case, `-`, `_` and spaces are ignored, so `Input-Paths` is `input_paths`.
 */
function nearestName(name, candidates) {
    return nearestNames(name, candidates, 1)[0];
}
/** The similar candidates, most similar first; ties in the given order. */
function nearestNames(name, candidates, limit = 3) {
    // Callers of the library without type checks can pass anything.
    if (typeof name !== 'string')
        return [];
    const wanted = fold(name);
    return [...new Set(candidates)]
        .filter((candidate) => candidate !== name)
        .map((candidate) => ({ candidate, edits: editsBetween(wanted, fold(candidate)) }))
        .filter(({ candidate, edits }) => edits <= allowedEdits(wanted, fold(candidate)))
        .sort((a, b) => a.edits - b.edits)
        .slice(0, limit)
        .map(({ candidate }) => candidate);
}
/** ``Did you mean `x`?``, or `undefined` if no candidate is similar. */
function didYouMean(name, candidates) {
    const near = nearestName(name, candidates);
    return near === undefined ? undefined : `Did you mean ${(0,describe_value/* quoteName */.AB)(near)}?`;
}
function fold(name) {
    return name.toLowerCase().replaceAll(/[-_\s]+/g, '_');
}
/** A name with one word missing or added is more similar than its edit distance suggests. */
function editsBetween(wanted, candidate) {
    const edits = (0,mod/* distance */.Io)(wanted, candidate);
    if (edits === 2 && sortedLetters(wanted) === sortedLetters(candidate)) {
        // Two swapped letters, the most common typo: `trian`.
        return 1;
    }
    const [short, long] = wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
    return short.length >= 4 && (long.startsWith(`${short}_`) || long.endsWith(`_${short}`))
        ? Math.min(edits, 1)
        : edits;
}
function sortedLetters(name) {
    return [...name].sort().join('');
}
/**
 * One edit per three letters: a lower limit misses `inptus`, a higher limit suggests unrelated
 * words.
 */
function allowedEdits(wanted, candidate) {
    return Math.floor(Math.max(wanted.length, candidate.length) / 3);
}

;// CONCATENATED MODULE: ./build/config/pipeline-document.js

/** A value given through the API: it has no positions, and its numbers are written as JavaScript does. */
function documentFromValue(value) {
    return {
        value,
        locate: () => undefined,
        written: (path) => {
            const found = valueAt(value, path);
            if (Object.is(found, -0))
                return '-0';
            return isScalar(found) ? String(found) : undefined;
        },
        keys: (path) => {
            const found = valueAt(value, path);
            return found === null || typeof found !== 'object' ? [] : Object.keys(found);
        },
    };
}
/** Values that can be written in different ways. */
function isScalar(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}
function valueAt(value, path) {
    let found = value;
    for (const key of path) {
        if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) {
            return undefined;
        }
        found = found[key];
    }
    return found;
}
/** `steps.training.input_paths`, `dag.edges[2]`, `steps."my step".script`. */
function describeKeyPath(path) {
    let text = '';
    for (const key of path) {
        if (typeof key === 'number') {
            text += `[${key}]`;
        }
        else {
            text += `${text === '' ? '' : '.'}${/^[\w-]{1,100}$/.test(key) ? key : (0,describe_value/* quoteText */.ol)(key, 100)}`;
        }
    }
    return text;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/config/byte-size.js

const PATTERN = /^(?=.*[1-9])\s*\d{1,18}(\.\d{1,18})?\s*([kKmMgGtT]([iI]?[bB])?|[bB])?\s*$/;
/**
 * `2GB`, `512 MiB`, `1.5g`, or a number of bytes.
 * @param expected for messages: `an amount of memory: …`
 * @param words accepted instead of a size
 */
function byteSizeSchema(expected, words = []) {
    const size = schemas/* union */.KCZ([schemas/* int */.Whr(expected).gt(0, expected), schemas/* string */.YjP(expected).regex(PATTERN, expected)], { error: expected });
    return words.length === 0 ? size : schemas/* union */.KCZ([schemas/* enum */.k5n(words), size], { error: expected });
}
/** Bytes of a value that `byteSizeSchema` has accepted. `GB` counts in thousands, `GiB` in 1024s. */
function byteSize(size) {
    if (typeof size === 'number')
        return size;
    const [, amount = '', prefix = '', binary = ''] = /^\s*([\d.]+)\s*([kmgt]?)(i?)/i.exec(size) ?? [];
    const power = ' kmgt'.indexOf(prefix.toLowerCase() || ' ');
    const bytes = Math.round(Number(amount) * (binary === '' ? 1000 : 1024) ** power);
    // `0.1B` is not 0 bytes, and a size beyond the exact integers must stay an integer.
    return Math.min(Math.max(bytes, 1), Number.MAX_SAFE_INTEGER);
}

;// CONCATENATED MODULE: ./build/config/limits.js
/** The limits of a step and of a run: their defaults, and the reasons for them. */
const DEFAULT_LIMITS = {
    /**
     * `AUTO_MEMORY_SHARE` of the memory of the machine or its container: the step is killed with a
     * finding before the kernel runs out of memory and kills some process, often the runner.
     */
    memoryBytes: 'auto',
    /** Larger logs are useless, and a loop that prints fills the 14 GB of a runner within minutes. */
    logBytes: 100_000_000,
    /** A runner has 14 GB of free disk; test data is usually far below 1 GB. */
    outputBytes: 10_000_000_000,
    /** A pool on a large machine has a few hundred; a fork bomb reaches 1,000 within a second. */
    processes: 1_000,
    /** 5 h 30 min: GitHub kills a job after 6 hours, without a report. */
    runTimeoutSeconds: 19_800,
};
const AUTO_MEMORY_SHARE = 0.9;
/**
 * Combines the limits of the step, then of the run, then the defaults.
 * @param run `memoryLimitBytes` applies to steps that set no memory limit
 * @param availableBytes memory of the machine or its container
 */
function effectiveLimits(step, run, availableBytes) {
    const memory = step?.memoryBytes ?? run.memoryLimitBytes ?? DEFAULT_LIMITS.memoryBytes;
    return {
        ...limit('memoryBytes', memory === 'auto' ? availableBytes * AUTO_MEMORY_SHARE : memory),
        ...limit('logBytes', step?.logBytes ?? DEFAULT_LIMITS.logBytes),
        ...limit('outputBytes', step?.outputBytes ?? DEFAULT_LIMITS.outputBytes),
        ...limit('processes', step?.processes ?? DEFAULT_LIMITS.processes),
    };
}
function limit(key, value) {
    return value === 'off' ? {} : { [key]: Math.floor(value) };
}

;// CONCATENATED MODULE: ./build/config/timeout.js

/** One week: more is a typo, and would overflow the timers of JavaScript. */
const MAX_TIMEOUT_SECONDS = 7 * 24 * 60 * 60;
const EXPECTED_TIMEOUT = `a number of seconds greater than 0, at most ${MAX_TIMEOUT_SECONDS}`;
/** Time limit of one step in seconds. */
const timeoutSchema = schemas/* number */.aig(EXPECTED_TIMEOUT)
    .gt(0, EXPECTED_TIMEOUT)
    .max(MAX_TIMEOUT_SECONDS, EXPECTED_TIMEOUT);
/**
 * Parses a timeout from a CLI option or an action input.
 * @returns seconds; `undefined` for anything else
 */
function parseTimeout(text) {
    const seconds = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
    return timeoutSchema.safeParse(seconds).success ? seconds : undefined;
}

;// CONCATENATED MODULE: ./build/config/run-settings.js
/** The allowed values of run settings, shared by command line, action and library. */



/** Maximum number of parallel steps. */
const MAX_PARALLEL = { least: 1, most: 1024 };
/** Number of retries of a step that did not pass. */
const RETRIES = { least: 0, most: 100 };
const EXPECTED_MEMORY_LIMIT = 'a size such as `2GB`, a number of bytes, `auto` or `off`';
const EXPECTED_RUN_TIMEOUT = `a number of seconds, at most ${MAX_TIMEOUT_SECONDS}, or \`off\``;
const memoryLimitSchema = byteSizeSchema(EXPECTED_MEMORY_LIMIT, ['auto', 'off']);
/** Seconds; 0 is the same as `off`. */
const runTimeoutSchema = schemas/* union */.KCZ([
    schemas/* literal */.euz('off'),
    schemas/* number */.aig(EXPECTED_RUN_TIMEOUT)
        .min(0, EXPECTED_RUN_TIMEOUT)
        .max(MAX_TIMEOUT_SECONDS, EXPECTED_RUN_TIMEOUT),
], { error: EXPECTED_RUN_TIMEOUT });
const maxParallelSchema = wholeNumberSchema(MAX_PARALLEL);
const retriesSchema = wholeNumberSchema(RETRIES);
/** Digits only: `1e3`, `0x10` and an empty text are not valid. */
function parseWholeNumber(text, { least, most }) {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
}
/** @returns bytes, `auto` or `off`; `undefined` for anything else */
function parseMemoryLimit(text) {
    const given = text.trim();
    return memoryLimitSchema.safeParse(given).success ? toMemoryLimit(given) : undefined;
}
/** For a value that `memoryLimitSchema` accepted. */
function toMemoryLimit(given) {
    return given === 'auto' || given === 'off' ? given : byteSize(given);
}
/** @returns seconds, or `off` (also for `0`); `undefined` for anything else */
function parseRunTimeout(text) {
    const given = text.trim();
    if (given === 'off' || /^0+(\.0+)?$/.test(given))
        return 'off';
    const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
    return runTimeoutSchema.safeParse(seconds).success ? seconds : undefined;
}
function wholeNumberSchema(range) {
    const expected = `a whole number from ${range.least} to ${range.most}`;
    return schemas/* int */.Whr(expected).min(range.least, expected).max(range.most, expected);
}

;// CONCATENATED MODULE: ./build/config/limit-schema.js




const SIZE = 'a size such as `2GB`, a number of bytes, or `off`';
const COUNT = 'a whole number, 1 or more, or `off`';
/** Keys of a step and of `defaults`. */
const limitShape = {
    memory_limit: memoryLimitSchema
        .optional()
        .describe('Memory limit for all processes of the step together. A step that exceeds it is killed. `auto` is 90 % of the memory of the machine or its container, `off` is no limit. Default: `memory-limit` of the run, which is `auto` by default. To make steps wait for free memory instead, use `memory`.'),
    log_limit: sizeLimit().describe('Limit for what the step prints to standard output and standard error together. `off` is no limit. Default: 100 MB.'),
    output_limit: sizeLimit().describe('Size limit for all outputs of the step together. `off` is no limit. Default: 10 GB.'),
    process_limit: schemas/* union */.KCZ([schemas/* enum */.k5n(['off']), schemas/* int */.Whr(COUNT).gt(0, COUNT)], { error: COUNT })
        .optional()
        .describe(`Maximum number of processes and threads that the step may have at the same time. \`off\` is no limit. Default: ${DEFAULT_LIMITS.processes.toLocaleString('en')}.`),
};
function sizeLimit() {
    return byteSizeSchema(SIZE, ['off']).optional();
}
/** The limits of a step override those of `defaults` one by one. `undefined` if neither sets any. */
function stepLimits(own, shared = {}) {
    const memory = own.memory_limit ?? shared.memory_limit;
    const log = own.log_limit ?? shared.log_limit;
    const output = own.output_limit ?? shared.output_limit;
    const processes = own.process_limit ?? shared.process_limit;
    const limits = {
        ...(memory === undefined ? {} : { memoryBytes: toMemoryLimit(memory) }),
        ...(log === undefined ? {} : { logBytes: bytes(log) }),
        ...(output === undefined ? {} : { outputBytes: bytes(output) }),
        ...(processes === undefined ? {} : { processes }),
    };
    return Object.keys(limits).length === 0 ? undefined : limits;
}
function bytes(size) {
    return size === 'off' ? size : byteSize(size);
}

;// CONCATENATED MODULE: ./build/config/split-arguments.js
/** Text outside of quotes, `"…"`, `'…'`; a backslash takes the next character as it is. */
const PIECE = /[^\s"'\\]+|\\.?|"(?:[^"\\]|\\.)*"|'[^']*'|(\s+)|(["'])/gs;
/**
 * Splits one line into arguments like a shell, without expanding anything.
 * @returns the reason if a quote is not closed
 */
function splitArguments(line) {
    const found = [];
    let isNew = true;
    for (const [piece, space, openQuote] of line.matchAll(PIECE)) {
        if (openQuote !== undefined)
            return { problem: `the quote ${openQuote} is not closed` };
        if (space === undefined) {
            const text = unquoted(piece);
            if (isNew)
                found.push(text);
            else
                found[found.length - 1] += text;
        }
        isNew = space !== undefined;
    }
    return found;
}
function unquoted(piece) {
    if (piece.startsWith("'"))
        return piece.slice(1, -1);
    if (piece.startsWith('"'))
        return piece.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
    return piece.startsWith('\\') ? piece.slice(1) : piece;
}

;// CONCATENATED MODULE: ./build/config/step-call.js

/** How the step is called; `undefined` for the contract of `main`. */
function stepCall(value, document, valuePath) {
    const { call, script, args, command, parameters = {} } = value;
    const listed = (key, given) => argumentList(given, (index) => document.written([...valuePath, key, index]));
    if (command !== undefined)
        return { kind: 'command', argv: listed('command', command) };
    if (call === 'cli') {
        return { kind: 'cli', args: args === undefined ? undefined : listed('args', args) };
    }
    if (call === 'notebook' || (call === undefined && /\.ipynb$/i.test(script ?? ''))) {
        return { kind: 'notebook', parameters };
    }
    if (call === undefined || call === 'main')
        return undefined;
    const [module, name] = call.includes(':') ? call.split(':') : [undefined, call];
    return {
        kind: 'function',
        name: name,
        parameters,
        ...(module === undefined ? {} : { module }),
    };
}
function argumentList(given, writtenAt) {
    if (typeof given === 'string') {
        const split = splitArguments(given);
        return 'problem' in split ? [] : split;
    }
    return given.map((one, index) => typeof one === 'string' ? one : (writtenAt(index) ?? String(one)));
}

;// CONCATENATED MODULE: ./build/config/step-config.js



/** What the reference gives to a script that no pipeline declares anything for. */
const REFERENCE_JOB_ARGS = { job_type: 'testing' };
/** One step with the defaults of its file merged in. */
function stepConfig(input) {
    const { name, value, valuePath, document, defaults } = input;
    const timeout = value.timeout ?? defaults?.timeout;
    const dependsOn = value.depends_on ?? [];
    const inputs = value.input_paths ?? value.inputs;
    const limits = stepLimits(value, defaults);
    const call = stepCall(value, document, valuePath);
    return {
        name,
        keyPath: input.keyPath ?? valuePath,
        dependsOn: Array.isArray(dependsOn)
            ? dependsOn.map((step, i) => written(document, [...valuePath, 'depends_on', i], step))
            : [written(document, [...valuePath, 'depends_on'], dependsOn)],
        inputs: inputs === undefined ? undefined : mapValues(inputs, inputValue),
        outputs: value.output_paths ?? value.outputs,
        environVars: value.environ_vars === undefined && defaults?.environ_vars === undefined
            ? (input.environFallback ?? {})
            : {
                ...environVars(input.defaultsDocument ?? document, ['defaults', 'environ_vars'], defaults?.environ_vars),
                ...environVars(document, [...valuePath, 'environ_vars'], value.environ_vars),
            },
        // Other contracts would get the fallback as unknown arguments.
        jobArgs: jobArgs(value.job_args, defaults?.job_args, call === undefined ? input.jobArgsFallback : {}),
        ...(call === undefined ? {} : { call }),
        ...(value.container_paths === undefined ? {} : { containerPaths: value.container_paths }),
        ...(value.script === undefined ? {} : { script: value.script }),
        ...(timeout === undefined ? {} : { timeout }),
        ...(limits === undefined ? {} : { limits }),
        ...(value.memory === undefined ? {} : { memory: byteSize(value.memory) }),
    };
}
/** A name or number as written: YAML reads `007` as 7. */
function written(document, path, value) {
    return typeof value === 'string' ? value : (document.written(path) ?? String(value));
}
function inputValue(value) {
    return typeof value === 'string'
        ? { kind: 'path', path: value }
        : { kind: 'from', from: value.from };
}
function environVars(document, path, values) {
    return mapValues(values ?? {}, (value, key) => written(document, [...path, key], value));
}
/** Exactly what is declared: an invented argument would hide that a pipeline lacks it. */
function jobArgs(own, shared, fallback = {}) {
    if (own === undefined && shared === undefined)
        return fallback;
    if (own === null || (own === undefined && shared === null))
        return null;
    return { ...shared, ...own };
}
function mapValues(values, map) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}

;// CONCATENATED MODULE: ./build/config/dag.js




/** `dag: { nodes, edges }`, in any form of the file. */
function dagNodes(dag, document) {
    return dag.nodes.map((node, index) => {
        const path = ['dag', 'nodes', index];
        return { name: written(document, path, node), path };
    });
}
function dagEdges(dag, document) {
    return dag.edges.map(([from, to], index) => {
        const keyPath = ['dag', 'edges', index];
        return {
            from: written(document, [...keyPath, 0], from),
            to: written(document, [...keyPath, 1], to),
            keyPath,
        };
    });
}
/** Edges with unknown nodes. */
function findLooseEdges(edges, nodes, document) {
    return edges.flatMap(({ from, to, keyPath }) => [...new Set([from, to])]
        .filter((end) => !nodes.includes(end))
        .map((end) => ({
        message: `${describeKeyPath(keyPath)}: the edge ${(0,describe_value/* quoteEdge */.qH)(from, to)} names ${(0,describe_value/* quoteName */.AB)(end)}, which is not a step`,
        location: document.locate(keyPath),
        cure: didYouMean(end, nodes) ?? `Steps: ${(0,describe_value/* listNames */.Zv)(nodes)}.`,
    })));
}
function noNodes(document) {
    return {
        message: 'No nodes found in pipeline DAG',
        location: document.locate(['dag', 'nodes']),
        cure: 'Name at least one step under `dag.nodes`.',
    };
}

;// CONCATENATED MODULE: ./build/config/form-source.js
/** The parts of a config that are the same in all forms, and the parts that each form creates. */
function assembleConfig(source, settings, parts) {
    const { document, file, language, defaultName } = source;
    return {
        ...settings,
        ...parts,
        name: parts.name ?? defaultName,
        ...(file === undefined ? {} : { file }),
        ...(language === undefined ? {} : { language }),
        locate: (path) => document.locate(path),
    };
}

;// CONCATENATED MODULE: ./build/config/name-rules.js

/** Names of steps, inputs and outputs are used as directory names on Linux, macOS and Windows. */
const NAME = /^[\p{L}\p{N}_]([\p{L}\p{M}\p{N}_. -]*[\p{L}\p{M}\p{N}_-])?$/u;
const LONGEST = 100;
const ALLOWED = `letters, digits, \`_\`, \`-\`, and inside dots and spaces; at most ${LONGEST} characters`;
/** As a key of an object, it would set the prototype. */
const NOT_PROTO = /^(?!__proto__$)/;
const stepNameSchema = schemas/* string */.YjP('a step name')
    .regex(NAME, `a step name of ${ALLOWED}`)
    .regex(NOT_PROTO, 'a step name other than `__proto__`')
    .max(LONGEST, `a step name of ${ALLOWED}`);
/** Key in `input_paths` and `output_paths`. */
const logicalNameSchema = schemas/* string */.YjP('a logical name')
    .regex(NAME, `a logical name of ${ALLOWED}`)
    .max(LONGEST, `a logical name of ${ALLOWED}`);
/** A name given as a value: YAML does not read `2024` and `true` as text. */
const writtenNameSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], {
    error: 'a name',
});
/** Why `name` is not a valid step name, for a value that the schema accepted. */
function stepNameFault(name) {
    const result = stepNameSchema.safeParse(name);
    return result.success ? undefined : result.error.issues[0]?.message;
}
/** Equal for names that would share a directory on some file system. */
function foldName(name) {
    return name.normalize('NFC').toLowerCase();
}

;// CONCATENATED MODULE: ./build/config/name-clashes.js



/** Invalid step names. The schema checks the names in a mapping. */
function findBadStepNames(names, document) {
    return names.flatMap(({ name, path }) => {
        const expected = stepNameFault(name);
        return expected === undefined
            ? []
            : [
                {
                    message: `${describeKeyPath(path)}: expected ${expected}, found ${(0,describe_value/* quoteName */.AB)(name)}`,
                    location: document.locate(path, 'value'),
                    cure: 'Rename it.',
                },
            ];
    });
}
/** Steps that would share a directory. */
function findStepClashes(names, document) {
    return findClashes(names, 'step', document);
}
/** Outputs of one step that would share a directory, detected in the raw value. */
function findOutputClashes(stepPath, document) {
    return ['output_paths', 'outputs'].flatMap((key) => {
        const outputs = valueAt(document.value, [...stepPath, key]);
        const isMapping = typeof outputs === 'object' && outputs !== null && !Array.isArray(outputs);
        const names = isMapping ? Object.keys(outputs) : [];
        if (names.length < 2)
            return [];
        const placed = names.map((name) => ({ name, path: [...stepPath, key, name] }));
        return findClashes(placed, 'output', document);
    });
}
function findClashes(names, what, document) {
    const seen = new Map();
    return names.flatMap(({ name, path }) => {
        const folded = foldName(name);
        const first = seen.get(folded);
        if (first === undefined) {
            seen.set(folded, name);
            return [];
        }
        return [
            {
                message: first === name
                    ? `two ${what}s are named ${(0,describe_value/* quoteName */.AB)(name)}`
                    : `the ${what}s ${(0,describe_value/* quoteName */.AB)(first)} and ${(0,describe_value/* quoteName */.AB)(name)} differ only in letter case`,
                location: document.locate(path),
                cure: path.at(-1) === 'script_name'
                    ? 'Give each step a different `step_name`. Several steps can run the same script.'
                    : `Rename one: each ${what} has its own directory, and some file systems ignore letter case.`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/config/problems.js

/**
 * Runs a part of the work and collects the user mistakes that it throws, so that all mistakes are
 * reported together.
 * @returns `undefined` if there was a mistake
 */
function collectProblem(problems, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof text_errors/* UserError */.yo))
            throw error;
        problems.push(error);
        return undefined;
    }
}
/** More problems would scroll the first one, which often causes the others, out of sight. */
const MOST_REPORTED = 20;
/** Finding a similar name among thousands is slow, so it is done only for reported problems. */
const MOST_COLLECTED = 100;
function areEnough(problems) {
    return problems.length >= MOST_COLLECTED;
}
/** Throws if there are problems, and reports all of them in the order of the file. */
function throwProblems(problems) {
    const sorted = [...problems].sort(byPlace);
    const [first, ...others] = sorted;
    if (first === undefined) {
        return;
    }
    if (others.length === 0) {
        throw new text_errors/* UserError */.yo(first.message, { location: first.location, cure: first.cure });
    }
    const reported = others.slice(0, MOST_REPORTED - 1).map(withPlace);
    const left = others.length - reported.length;
    const atLeast = areEnough(problems) ? 'at least ' : '';
    throw new text_errors/* UserError */.yo([
        withCure(first),
        ...reported,
        ...(left > 0 ? [`and ${atLeast}${left} more problems`] : []),
    ].join('\n'), {
        location: first.location,
        mistakes: sorted.map(({ message, location, cure }) => ({ message, location, cure })),
    });
}
function byPlace(a, b) {
    return ((a.location?.line ?? 0) - (b.location?.line ?? 0) ||
        (a.location?.column ?? 0) - (b.location?.column ?? 0));
}
function withPlace(problem) {
    const place = problem.location === undefined ? '' : `${(0,text_errors/* describeLocation */.lR)(problem.location)}: `;
    return `${place}${withCure(problem)}`;
}
function withCure({ message, cure }) {
    return cure === undefined ? message : `${message}\n  ${cure}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/config/read-text-file.js




/** Pipeline files are smaller; a data file given by mistake is not. */
const LARGEST_BYTES = 5 * 1024 * 1024;
/**
 * Reads a file that the user named, as UTF-8. It never blocks.
 * @param shown path as shown to the user
 * @param what `pipeline file`, for messages
 * @returns `undefined` if the file does not exist
 * @throws UserError for what cannot be read, is not a file, is too large or is not text
 */
function readTextFile(absolute, shown, what) {
    const location = { file: shown };
    const bytes = readBytes(absolute, shown, what);
    if (bytes === undefined)
        return undefined;
    if (bytes.length > LARGEST_BYTES) {
        throw new text_errors/* UserError */.yo(`too large for a ${what} (more than 5 MB)`, {
            location,
            cure: 'Give the file that lists the steps, not a data file.',
        });
    }
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        // UTF-16 of ASCII letters is valid UTF-8 with a NUL in each pair.
        if (!text.includes('\0'))
            return text;
    }
    catch {
        // Invalid UTF-8 is reported below.
    }
    throw new text_errors/* UserError */.yo(`the ${what} is not UTF-8 text`, { location, cure: 'Save it as UTF-8.' });
}
function readBytes(absolute, shown, what) {
    let descriptor;
    try {
        // Opening a pipe without a writer would block.
        descriptor = (0,external_node_fs_.openSync)(absolute, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (stats.isFile())
            return readUpTo(descriptor, LARGEST_BYTES + 1);
        throw new text_errors/* UserError */.yo(`the ${what} is ${stats.isDirectory() ? 'a directory' : 'not a regular file'}`, {
            location: { file: shown },
            cure: stats.isDirectory()
                ? suggestFile(absolute, shown)
                : 'Give a file, not a pipe or a device.',
        });
    }
    catch (error) {
        if (error instanceof text_errors/* UserError */.yo)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new text_errors/* UserError */.yo(`the ${what} cannot be read (${code})`, {
            location: { file: shown },
            cure: 'Check its path and its permissions.',
            cause: error,
        });
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The size in the file's metadata can be 0 or out of date. */
function readUpTo(descriptor, most) {
    const parts = [];
    for (let left = most; left > 0;) {
        const part = Buffer.allocUnsafe(Math.min(left, 256 * 1024));
        const count = (0,external_node_fs_.readSync)(descriptor, part);
        if (count === 0)
            break;
        parts.push(part.subarray(0, count));
        left -= count;
    }
    return Buffer.concat(parts);
}
function suggestFile(directory, shown) {
    const files = pipelineFilesIn(directory).sort();
    const named = files.slice(0, 3).map((file) => (0,describe_value/* escapeText */.X1)(`${shown}/${file}`, 200));
    return named.length === 0
        ? 'Give the path of the file itself.'
        : `Give the file itself: ${named.join(', ')}.`;
}
/** Names of possible pipeline files. */
function pipelineFilesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory).filter((name) => stem(name) !== name);
    }
    catch {
        // No suggestions for a directory that cannot be read.
        return [];
    }
}
/** The name of a file without the extension of a pipeline file. */
function stem(file) {
    return external_node_path_.basename(file).replace(/\.(ya?ml|json)$/i, '');
}

;// CONCATENATED MODULE: ./build/config/schema-problems.js




/** The parsed value, or all problems with messages and locations. */
function checkSchema(schema, document) {
    const result = schema.safeParse(document.value);
    return result.success
        ? { ok: true, value: result.data }
        : { ok: false, problems: result.error.issues.flatMap((i) => problemsOf(i, [], document)) };
}
/** @throws UserError with the problems of the schema and `others` */
function valueOrThrow(checked, others) {
    if (checked.ok) {
        throwProblems(others);
        return checked.value;
    }
    throwProblems([...checked.problems, ...others]);
    throw new Error('the schema rejected a value without a reason');
}
function problemsOf(issue, base, document) {
    const path = [...base, ...issue.path];
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => unknownKey([...path, key], issue.message.split(' '), document));
        case 'invalid_key':
            return [invalidKey(path, issue.issues[0]?.message ?? issue.message, document)];
        case 'invalid_union': {
            const meant = branchMeant(issue.errors);
            return meant === undefined
                ? [wrongValue(issue, path, document)]
                : meant.flatMap((inner) => problemsOf(inner, path, document));
        }
        case 'custom':
            return [
                {
                    message: `${describeKeyPath(path.slice(0, -1))}: ${issue.message}`,
                    location: document.locate(path),
                    cure: issue.params?.['cure'],
                },
            ];
        default:
            return [wrongValue(issue, path, document)];
    }
}
/** The alternative that matches the type of the value, so that only its contents are wrong. */
function branchMeant(branches) {
    return branches.find((issues) => issues.every(({ path, code }) => path.length > 0 || !KIND_MISMATCH.has(code)));
}
const KIND_MISMATCH = new Set([
    'invalid_type',
    'invalid_value',
    'invalid_union',
]);
function unknownKey(path, allowed, document) {
    const key = `${path.at(-1)}`;
    const owner = describeKeyPath(path.slice(0, -1));
    const list = `Allowed here: ${allowed.join(', ')}.`;
    const near = didYouMean(key, allowed);
    return {
        message: `${owner === '' ? '' : `${owner}: `}unknown key ${(0,describe_value/* quoteName */.AB)(key)}`,
        location: document.locate(path),
        cure: near === undefined ? list : `${near} ${list}`,
    };
}
function invalidKey(path, expected, document) {
    const key = `${path.at(-1)}`;
    return {
        message: `${describeKeyPath(path.slice(0, -1))}: expected ${expected}, found ${key === '' ? 'an empty name' : (0,describe_value/* quoteName */.AB)(key)}`,
        location: document.locate(path),
        cure: 'Rename it.',
    };
}
function wrongValue(issue, path, document) {
    const value = valueAt(document.value, path);
    const name = describeKeyPath(path);
    const prefix = name === '' ? '' : `${name}: `;
    if (value === undefined) {
        return {
            message: `${prefix}missing; expected ${issue.message}`,
            location: document.locate(path),
        };
    }
    return {
        message: `${prefix}expected ${issue.message}, found ${describeFound(value, document.written(path))}`,
        location: document.locate(path, 'value'),
        cure: cureFor(issue, value, document.written(path)),
    };
}
/** Shows a number or boolean as written: `007` for the value 7. */
function describeFound(value, written) {
    const isWritten = typeof value === 'number' || typeof value === 'boolean';
    return isWritten && written !== undefined ? (0,describe_value/* escapeText */.X1)(written, 40) : (0,describe_value/* describeValue */.bp)(value);
}
function cureFor(issue, value, written) {
    if (value === null) {
        return 'Give it a value, or delete the key.';
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
        const text = (0,describe_value/* escapeText */.X1)(written ?? `${value}`, 40);
        // If a number is allowed, missing quotes are not the mistake.
        const lacksQuotes = expectsText(issue) && !/\bnumber\b/.test(issue.message);
        return lacksQuotes ? `Put it in quotes: "${text}".` : undefined;
    }
    if (typeof value === 'string' && issue.code === 'invalid_type' && issue.expected === 'number') {
        const digits = /^\s*(\d{1,20}(?:\.\d{1,20})?)\s*s?\s*$/.exec(value)?.[1];
        return digits === undefined ? undefined : `Write ${digits}, without quotes or a unit.`;
    }
    if (typeof value === 'string' && issue.code === 'invalid_value') {
        return didYouMean(value, issue.values.map(String));
    }
    return undefined;
}
function expectsText(issue) {
    return issue.code === 'invalid_union'
        ? issue.errors.some((issues) => issues.some((i) => i.path.length === 0 && expectsText(i)))
        : issue.code === 'invalid_type' && issue.expected === 'string';
}

;// CONCATENATED MODULE: ./build/config/shown-path.js

/** Relative to `cwd` if inside it, else absolute; with forward slashes. */
function shownPath(file, cwd) {
    const relative = external_node_path_.relative(cwd, file);
    const isBelow = relative !== '' && !relative.startsWith('..') && !external_node_path_.isAbsolute(relative);
    return (isBelow ? relative : file).replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./build/config/call-schema.js

/** Keys of a step that say how its script is called. */
const NO_NUL = /^[^\0]*$/;
const argumentSchema = schemas/* union */.KCZ([schemas/* string */.YjP().regex(NO_NUL, 'text without NUL'), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'text' });
const argumentsSchema = schemas/* union */.KCZ([schemas/* string */.YjP().regex(NO_NUL, 'text without NUL'), schemas/* array */.YOg(argumentSchema)], { error: 'a list of arguments, or one text' });
/** @param jsonValue any value that JSON can hold */
function callShape(jsonValue) {
    return {
        call: schemas/* string */.YjP('`main`, `cli`, `notebook`, or a function')
            .regex(/^([\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*:)?[\p{L}_][\p{L}\p{N}_]*$/u, '`main`, `cli`, `notebook`, or a function (`build`, `package.module:build`)')
            .optional()
            .describe('How the script is called. `main` (default): the function `main` with the four arguments. `cli`: the script runs as a program with `args`. `notebook`: all cells run. Any other name, also `package.module:function`: that function, with `parameters`.'),
        args: argumentsSchema
            .optional()
            .describe('Arguments of a script with `call: cli`: a list, or one text that is split like in a shell (no shell is run). `{input_paths.NAME}`, `{output_paths.NAME}`, `{environ_vars.NAME}` and `{job_args.NAME}` are replaced; `{{` and `}}` are braces. Default: `job_args`, as `--key value`.'),
        parameters: schemas/* record */.g1P(schemas/* string */.YjP(), jsonValue, 'a mapping of parameter names to values')
            .optional()
            .describe('Parameters of the function or notebook, by name. Texts can contain the placeholders of `args`.'),
        command: schemas/* union */.KCZ([
            schemas/* string */.YjP().min(1, 'a command').regex(NO_NUL, 'text without NUL'),
            schemas/* array */.YOg(argumentSchema).min(1, 'a command'),
        ], { error: 'a list of a program and its arguments, or one text' })
            .optional()
            .describe('A program that is run instead of a Python script, with its arguments and the placeholders of `args`. The paths are also in the variables `INPUT_<NAME>` and `OUTPUT_<NAME>`.'),
        container_paths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP('an absolute path')
            .regex(/^\/[^\0]*[^/\0]\/?$/, 'an absolute path, such as `/opt/ml/processing/train`'), 'a mapping of logical names to absolute paths')
            .optional()
            .describe('Logical name → the absolute path that the script uses for it, such as `/opt/ml/processing/train`. Only on Linux. The usual SageMaker paths are known: see docs/script-contracts.md.'),
    };
}

;// CONCATENATED MODULE: ./build/config/strict-object.js

/**
 * A mapping that rejects unknown keys. The message of the issue lists the allowed keys for
 * `schema-problems.ts`, because an issue has no other field for them.
 */
function strictObject(shape, expected = 'a mapping of keys to values') {
    return schemas/* strictObject */.rej(shape, {
        error: (issue) => issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : expected,
    });
}
/** Rejects a mapping that contains a key and its alias, also in the JSON Schema. */
function withAliases(schema, aliases, meta) {
    let checked = schema;
    for (const [alias, key] of Object.entries(aliases)) {
        checked = checked.refine((value) => !(has(value, alias) && has(value, key)), {
            // Also if another key of the mapping is invalid: all problems are reported together.
            when: () => true,
            path: [alias],
            error: `\`${alias}\` and \`${key}\` are both given, but they are the same key`,
            params: { cure: `Keep one of the two.` },
        });
    }
    return checked.meta({
        ...meta,
        allOf: Object.entries(aliases).map((pair) => ({ not: { required: pair } })),
    });
}
function has(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

;// CONCATENATED MODULE: ./build/config/step-schema.js







/** Keys of one step, and value types that other forms of the file also use. */
// The operating system does not allow NUL in paths and environment variables.
const step_schema_NO_NUL = /^[^\0]*$/;
const pathSchema = schemas/* string */.YjP('a path').min(1, 'a path').regex(step_schema_NO_NUL, 'a path without NUL');
const flowSchema = strictObject({
    from: schemas/* string */.YjP('`step.output`')
        .min(1, '`step.output`')
        .describe('The producing step and its output, for example `preprocessing.processed_data`, optionally followed by `/sub/dir`.'),
});
/** Also an empty string: an optional input that is not set. */
const inputPathSchema = schemas/* string */.YjP('a path').regex(step_schema_NO_NUL, 'a path without NUL');
const inputPathsSchema = schemas/* record */.g1P(logicalNameSchema, inputPathSchema, 'a mapping of logical names to paths')
    .meta({ id: 'InputPaths', description: 'Logical name → path of the input.' });
const outputPathsSchema = schemas/* record */.g1P(logicalNameSchema, pathSchema, 'a mapping of logical names to paths')
    .meta({
    id: 'OutputPaths',
    description: 'Logical name → path of the output. Each run writes to a new directory; these paths are only compared with input paths. A path with a file extension, or where a file exists, is a file. Any other path is a directory.',
});
const environVarsSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[^=\0]+$/, 'the name of an environment variable, without `=`'), schemas/* union */.KCZ([schemas/* string */.YjP().regex(step_schema_NO_NUL, 'text without NUL'), schemas/* number */.aig()], { error: 'text' }), 'a mapping of variable names to text')
    .meta({
    id: 'EnvironVars',
    description: 'Environment variables of the step, also passed to `main` as `environ_vars`. Values are text; numbers are used as written.',
});
const jsonValueSchema = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* number */.aig(),
    schemas/* boolean */.zMY(),
    schemas/* null */.chJ(),
    schemas/* array */.YOg(jsonValueSchema),
    schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema),
], { error: 'a value that JSON can hold' }))
    .meta({ id: 'JsonValue', description: 'Any value that JSON can hold.' });
const jobArgsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema, 'a mapping, or null')
    .nullable()
    .meta({
    id: 'JobArgs',
    description: 'Attributes of `job_args`, which has no others. Any value is allowed. `null` calls `main` with `job_args=None`.',
});
const inputsSchema = schemas/* record */.g1P(logicalNameSchema, schemas/* union */.KCZ([inputPathSchema, flowSchema], { error: 'a path, or `{ from: step.output }`' }), 'a mapping of logical names to paths')
    .meta({
    id: 'Inputs',
    description: 'Logical name → path of the input, or `{ from: step.output }`. An empty path means that the optional input is not set.',
});
const stepShape = {
    script: pathSchema
        .optional()
        .describe('The script: a path, or the name of a script in a search directory. Default: the name of the step.'),
    ...callShape(jsonValueSchema),
    depends_on: schemas/* union */.KCZ([writtenNameSchema, schemas/* array */.YOg(writtenNameSchema)], {
        error: 'a step name, or a list of step names',
    })
        .optional()
        .describe('Steps that must pass first, in addition to the steps that feed the inputs.'),
    input_paths: inputsSchema.optional(),
    inputs: inputsSchema.optional().describe('The same as `input_paths`.'),
    output_paths: outputPathsSchema.optional(),
    outputs: outputPathsSchema.optional().describe('The same as `output_paths`.'),
    environ_vars: environVarsSchema.optional(),
    job_args: jobArgsSchema.optional(),
    timeout: timeoutSchema.optional().describe('Time limit of the step, in seconds.'),
    memory: byteSizeSchema('an amount of memory: `2GB`, `512MiB`, or a number of bytes')
        .optional()
        .describe('Memory that the step is expected to need (`2GB`, `512MiB`, or bytes). The step starts only when the other steps leave that much memory free. It is not a limit: see `memory_limit`.'),
    ...limitShape,
};
const STEP_ALIASES = { inputs: 'input_paths', outputs: 'output_paths' };
const stepSchema = withAliases(strictObject(stepShape, 'a step (`{ script: train.py }`)'), STEP_ALIASES, {
    id: 'Step',
})
    // `ingest:` without a value is a step that needs only its name.
    .nullable();
const namedStepSchema = withAliases(strictObject({ name: writtenNameSchema.describe('The name of the step; unique.'), ...stepShape }, 'a step with a `name` (`{ name: train, script: train.py }`)'), STEP_ALIASES, { id: 'NamedStep' });

;// CONCATENATED MODULE: ./build/config/pipeline-schema.js






/**
 * The pipeline file: the only source of types, defaults and JSON Schema. Messages name the expected
 * value; `schema-problems.ts` builds sentences from them.
 */
const directoriesSchema = schemas/* array */.YOg(pathSchema, 'a list of directories');
const defaultsSchema = strictObject({
    timeout: timeoutSchema.optional().describe('Time limit of each step, in seconds.'),
    environ_vars: environVarsSchema.optional(),
    job_args: jobArgsSchema.optional(),
    ...limitShape,
}).describe('Default values for all steps. Mappings are merged key by key.');
/** Keys that are allowed in every form of the file. */
const settingsShape = {
    root: pathSchema
        .optional()
        .describe('The base directory of all paths, relative to this file. Default: the directory of this file.'),
    script_dirs: directoriesSchema
        .default([])
        .describe('Directories that are searched for scripts before the default search directories.'),
    python_path: directoriesSchema
        .default([])
        .describe('Directories that are added to `sys.path` of every step.'),
    environment: schemas/* enum */.k5n(['inherit', 'clean'], '`inherit` or `clean`')
        .default('inherit')
        .describe('`inherit`: steps get the environment of the caller without the variables of the runner. `clean`: steps get only a short list of allowed variables.'),
    pip_install: schemas/* enum */.k5n(['refuse', 'allow'], '`refuse` or `allow`')
        .default('refuse')
        .describe('Whether a script may install packages with pip, uv, conda or a similar tool.'),
    preload: schemas/* union */.KCZ([
        schemas/* enum */.k5n(['auto', 'off']),
        schemas/* array */.YOg(schemas/* string */.YjP('a module name').regex(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'a module name')),
    ], { error: '`auto`, `off`, or a list of module names' })
        .default('auto')
        .describe('Modules that are loaded once and shared by all steps. `auto`: the modules that the scripts import. `off`: each step starts a fresh interpreter.'),
    defaults: defaultsSchema.optional(),
};
const pipelineSchema = strictObject({
    $schema: schemas/* string */.YjP('text').optional().describe('The location of this schema, for editors.'),
    name: writtenNameSchema
        .optional()
        .describe('The name of the pipeline in reports. Default: the name of this file.'),
    ...settingsShape,
    steps: schemas/* union */.KCZ([
        schemas/* record */.g1P(stepNameSchema, stepSchema).meta({ minProperties: 1 }),
        schemas/* array */.YOg(namedStepSchema).meta({ minItems: 1 }),
    ], {
        error: 'a mapping of step names to steps, or a list of steps with a `name`',
    })
        .describe('The steps, by name. If no step declares inputs or `depends_on`, the steps run as a chain in this order.'),
});
/** Draft 2020-12, for editors: `# yaml-language-server: $schema=…`. */
function pipelineJsonSchema() {
    return {
        ...z.toJSONSchema(pipelineSchema, { target: 'draft-2020-12', io: 'input' }),
        title: 'Cursus pipeline',
        description: 'An ML pipeline: steps, the script each of them runs, and the data that flows between them.',
    };
}

;// CONCATENATED MODULE: ./build/config/spec-schema.js





/** The forms of saved specs and exported DAGs, with the keys of the reference. */
/** One saved spec: `{name}_runtime_test_spec.json`, or an entry of `script_specs`. */
const scriptSpecSchema = strictObject({
    script_name: writtenNameSchema,
    step_name: writtenNameSchema.nullish(),
    script_path: pathSchema.nullish(),
    input_paths: inputPathsSchema.default({}),
    output_paths: outputPathsSchema.default({}),
    environ_vars: environVarsSchema.default({}),
    job_args: jobArgsSchema.default({}),
    last_updated: schemas/* string */.YjP('text').nullish(),
    user_notes: schemas/* string */.YjP('text').nullish(),
}, 'a script spec');
const dagSchema = strictObject({
    nodes: schemas/* array */.YOg(writtenNameSchema, 'a list of node names'),
    edges: schemas/* array */.YOg(schemas/* tuple */.PVZ([writtenNameSchema, writtenNameSchema], { error: 'a pair `[from, to]`' }), 'a list of pairs `[from, to]`')
        .default([]),
}, 'a mapping with `nodes` and `edges`');
/** Keys that an export adds; they do not affect the run. */
const anything = schemas/* unknown */.L5J().optional();
const dagFileSchema = strictObject({
    name: writtenNameSchema.optional(),
    ...settingsShape,
    dag: dagSchema,
    specs_dir: pathSchema
        .optional()
        .describe('Directory of the specs of the nodes, searched before the default directories.'),
    created_at: anything,
    metadata: anything,
    statistics: anything,
    version: anything,
});
const specFileSchema = strictObject({
    pipeline_name: writtenNameSchema.optional(),
    ...settingsShape,
    dag: dagSchema.optional(),
    script_specs: schemas/* union */.KCZ([schemas/* array */.YOg(scriptSpecSchema), schemas/* record */.g1P(schemas/* string */.YjP(), scriptSpecSchema)], {
        error: 'a list of script specs, or a mapping of step names to script specs',
    }),
    data_flow_specs: schemas/* array */.YOg(strictObject({
        from_step: writtenNameSchema,
        to_step: writtenNameSchema,
        data_path: pathSchema.nullish(),
    }), 'a list of data flow specs `{ from_step, to_step, data_path }`')
        .default([]),
    description: schemas/* string */.YjP('text').nullish(),
    test_workspace_root: schemas/* string */.YjP('a path').nullish(),
    workspace_aware_root: schemas/* string */.YjP('a path').nullish(),
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/config/json-syntax.js
/** The first error in a JSON text and its offset; `undefined` if the text is valid. */
function jsonSyntaxError(text) {
    const message = parseError(text);
    if (message === undefined) {
        return undefined;
    }
    return {
        // The engine quotes the text and counts positions; the caller reports line and column instead.
        message: message.replace(/,? (\.\.\.)?"[\s\S]*is not valid JSON$| in JSON at position .*$/, ''),
        offset: offsetOf(message, text),
    };
}
function parseError(text) {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch (error) {
        return error.message;
    }
}
function offsetOf(message, text) {
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined) {
        return Number(position);
    }
    if (!message.startsWith('Unexpected token')) {
        return text.trimEnd().length;
    }
    // The engine does not give the position. Every prefix that ends before the bad token fails as
    // truncated; every longer prefix fails at the token.
    let sound = 0;
    let faulty = text.length;
    while (faulty - sound > 1) {
        const middle = (sound + faulty) >> 1;
        if (parseError(text.slice(0, middle))?.startsWith('Unexpected token')) {
            faulty = middle;
        }
        else {
            sound = middle;
        }
    }
    return sound;
}

;// CONCATENATED MODULE: ./build/config/parse-yaml.js


/** A safety limit: value-shape.ts rejects half of it and names the key. */
const DEEPEST = 128;
/**
 * `yaml` needs a few seconds for this many tokens; a pipeline of 10,000 steps has about 600,000.
 */
const MOST_TOKENS = 1_500_000;
/** A text with more mistakes is not YAML at all. */
const MOST_ERRORS = 200;
/**
 * Parses a text with `yaml`, which keeps the position of every node. A data file given by mistake
 * could take minutes and all memory, so parsing stops early.
 * @throws UserError for values that are nested too deeply and for a text that is too large
 */
function parseYaml(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const locateOffset = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
    // `keyProblems` reports duplicate keys, with the location of the first one.
    const composer = new dist/* Composer */.Dk({
        ...{ uniqueKeys: false, merge: true, logLevel: 'silent' },
        // `!!timestamp`, `!!set` and others create values that JSON cannot represent.
        resolveKnownTags: false,
    });
    const documents = [];
    for (const document of composer.compose(tokens(text, lines, locateOffset))) {
        documents.push(document);
        if (documents.length === 2)
            break;
    }
    return { documents, locateOffset };
}
/** Does what `Parser.parse` does, and checks the limits after each token. */
function* tokens(text, lines, locateOffset) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    lines.addNewLine(0);
    let count = 0;
    let errors = 0;
    for (const source of new dist/* Lexer */.JG().lex(text)) {
        for (const token of parser.next(source)) {
            if (token.type === 'error' || token.type === 'directive')
                errors += 1;
            yield token;
        }
        if (errors > MOST_ERRORS)
            break;
        count += 1;
        if (count > MOST_TOKENS) {
            throw new text_errors/* UserError */.yo('too large for a pipeline file', {
                location: locateOffset(parser.offset),
                cure: 'Give the file that lists the steps, not a data file.',
            });
        }
        if (parser.stack.length > DEEPEST) {
            throw new text_errors/* UserError */.yo('values are nested too deeply', {
                location: locateOffset(parser.offset),
                cure: 'Move the data to a file that the script reads.',
            });
        }
    }
    yield* parser.end();
}

;// CONCATENATED MODULE: ./build/config/plain-document.js

/**
 * A document of plain YAML. If a location or the written text is needed, the full reader reads it
 * again; a valid pipeline rarely needs this.
 */
function plainDocument({ value, sourceTextKnown }, readInFull) {
    let known;
    const inFull = () => {
        known ??= readInFull();
        return known;
    };
    return {
        value,
        locate: (path, at) => inFull().locate(path, at),
        written: (path) => {
            const found = valueAt(value, path);
            if (found === undefined || typeof found === 'string')
                return found;
            if (found === null || !sourceTextKnown)
                return inFull().written(path);
            return typeof found === 'object' ? undefined : String(found);
        },
        keys: (path) => {
            const found = valueAt(value, path);
            const isMapping = typeof found === 'object' && found !== null && !Array.isArray(found);
            return isMapping ? Object.keys(found) : [];
        },
    };
}

;// CONCATENATED MODULE: ./build/config/plain-json.js
/**
 * Reads JSON without positions. Duplicate keys and deep nesting, which the JSON parser of the
 * engine ignores, are left to a reader that reports them.
 * @param text valid JSON
 * @returns `undefined` if the text is not a plain mapping
 */
function readPlainJson(text) {
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    if (Object.keys(value).length === 0 || NEEDS_FULL_READER.test(text))
        return undefined;
    const keys = countKeys(value, plain_json_DEEPEST);
    if (keys === undefined || keys !== countWrittenKeys(text))
        return undefined;
    // The written form of a number is lost.
    return { value: value, sourceTextKnown: false };
}
const plain_json_DEEPEST = 60;
/** An escape, a character that YAML may reject, a key that is not a plain name, or -0. */
const NEEDS_FULL_READER = /\\|[^\n\r\x20-\x7e\u00a1-\u167f]|"(?:\d*|__proto__|<<)"\s*:|"[^"]{200,}"\s*:|-0/;
/** For the value and everything in it; `undefined` if it is nested too deeply. */
function countKeys(value, levels) {
    if (typeof value !== 'object' || value === null)
        return 0;
    if (levels === 0)
        return undefined;
    let count = Array.isArray(value) ? 0 : Object.keys(value).length;
    for (const item of Object.values(value)) {
        const below = countKeys(item, levels - 1);
        if (below === undefined)
            return undefined;
        count += below;
    }
    return count;
}
function countWrittenKeys(text) {
    let count = 0;
    for (const [, colon] of text.matchAll(/"[^"]*"\s*(:?)/g))
        if (colon === ':')
            count += 1;
    return count;
}

;// CONCATENATED MODULE: ./build/config/plain-value.js
/** Values of plain YAML on one line: see `plain-yaml.ts`. */
/** Returned for text that needs the full YAML reader. */
const NOT_SUPPORTED = Symbol('unusual');
/** The text before a colon; moves the cursor after the colon. */
function readKey(cursor) {
    const text = take(cursor, KEY);
    if (text === undefined)
        return NOT_SUPPORTED;
    const key = text.slice(0, -1);
    // JavaScript would sort numbers before other keys and drop `__proto__`.
    const isOrdinary = key !== '__proto__' && key.length <= LONGEST_KEY && !/^\d+$/.test(key);
    return isOrdinary ? key : NOT_SUPPORTED;
}
/** A scalar, or a mapping or list in brackets. */
function readValue(cursor, plain = PLAIN, depth = 0) {
    switch (cursor.line[cursor.at]) {
        case '{':
            return depth > plain_value_DEEPEST ? NOT_SUPPORTED : readMapping(cursor, depth);
        case '[':
            return depth > plain_value_DEEPEST ? NOT_SUPPORTED : readList(cursor, depth);
        case '"':
        case "'":
            return take(cursor, QUOTED)?.slice(1, -1) ?? NOT_SUPPORTED;
        default: {
            const text = take(cursor, plain);
            return text === undefined ? NOT_SUPPORTED : scalar(text, cursor);
        }
    }
}
/** Whether only spaces and a comment are left. */
function isAtEnd({ line, at }) {
    if (at === line.length)
        return true;
    END.lastIndex = at;
    return END.test(line);
}
const LONGEST_KEY = 200;
const plain_value_DEEPEST = 20;
const INSIDE = String.raw `\w./$+~=*&!?%@<>()^;'"|\\\u00a1-\u167f-`;
const KEY = /[\w$][\w.$/-]*(?: [\w.$/-]+)*:(?= |$)/y;
const PLAIN = plainText(`${INSIDE},[\\]{}`);
const PLAIN_IN_BRACKETS = plainText(INSIDE);
const QUOTED = /"[^"\\]*"|'[^']*'/y;
const END = /(?: +#.*| *)$/y;
const OPENED = /[[{] */y;
const CLOSED = / *[\]}]/y;
const SEPARATOR = / *, */y;
const SPACES = / +/y;
/** A colon before a space would end a key; a `#` after a space would start a comment. */
function plainText(inside) {
    const first = String.raw `(?:[\w./$+~\u00a1-\u167f]|-(?=[\w./]))`;
    return new RegExp(`${first}(?:[${inside}]|:+(?=[${inside}])| +(?=[${inside}]))*`, 'y');
}
function take(cursor, pattern) {
    const { line, at } = cursor;
    pattern.lastIndex = at;
    if (!pattern.test(line))
        return undefined;
    cursor.at = pattern.lastIndex;
    return line.slice(at, cursor.at);
}
function readMapping(cursor, depth) {
    const mapping = {};
    return readItems(cursor, () => {
        const key = readKey(cursor);
        if (key === NOT_SUPPORTED ||
            Object.hasOwn(mapping, key) ||
            take(cursor, SPACES) === undefined) {
            return NOT_SUPPORTED;
        }
        const value = readValue(cursor, PLAIN_IN_BRACKETS, depth + 1);
        mapping[key] = value;
        return value;
    })
        ? mapping
        : NOT_SUPPORTED;
}
function readList(cursor, depth) {
    const list = [];
    return readItems(cursor, () => {
        const value = readValue(cursor, PLAIN_IN_BRACKETS, depth + 1);
        list.push(value);
        return value;
    })
        ? list
        : NOT_SUPPORTED;
}
/** From bracket to bracket. A trailing comma needs the full reader. */
function readItems(cursor, readItem) {
    const closing = cursor.line[cursor.at] === '{' ? '}' : ']';
    take(cursor, OPENED);
    if (cursor.line[cursor.at] !== closing) {
        do {
            if (readItem() === NOT_SUPPORTED)
                return false;
        } while (take(cursor, SEPARATOR) !== undefined);
    }
    return take(cursor, CLOSED)?.at(-1) === closing;
}
const WORDS = new Map([
    ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
const MAY_BE_NUMBER = /^[-+.]?[-+.\d]|^[-+]?\.[in]/i;
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const OTHER_NUMBER = /^(?:0o[0-7]+|0x[\da-f]+|[-+]?\.(?:inf|nan))$/i;
const LONGEST_NUMBER = 20;
/** By the core schema of YAML 1.2. */
function scalar(text, cursor) {
    let value = text;
    if (text.length <= 5 && WORDS.has(text)) {
        value = WORDS.get(text);
    }
    else if (MAY_BE_NUMBER.test(text)) {
        if (OTHER_NUMBER.test(text))
            return NOT_SUPPORTED;
        if (DECIMAL.test(text)) {
            if (text.length > LONGEST_NUMBER)
                return NOT_SUPPORTED;
            value = Number(text);
        }
    }
    if (typeof value !== 'string' && String(value) !== text)
        cursor.sourceTextKnown = false;
    return value;
}

;// CONCATENATED MODULE: ./build/config/plain-yaml.js

/**
 * Reads the common subset of YAML: mappings and lists by indentation, names as keys, and values on
 * one line. Reports no errors: invalid or unusual text is left to the full reader, which takes ten
 * times as long.
 * @returns `undefined` if the text is not in this subset
 */
function readPlainYaml(text) {
    if (NOT_PLAIN.test(text))
        return undefined;
    const cursor = { line: '', at: 0, sourceTextKnown: true };
    const value = {};
    const blocks = [{ column: 0, value, key: '', isOpen: false }];
    for (const line of text.split('\n')) {
        cursor.line = line;
        cursor.at = 0;
        skipSpaces(cursor);
        if (cursor.at < line.length && line[cursor.at] !== '#' && !readLine(cursor, blocks)) {
            return undefined;
        }
    }
    return Object.keys(value).length === 0
        ? undefined
        : { value, sourceTextKnown: cursor.sourceTextKnown };
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f-\xa0\ufeff\ufffe\uffff]/;
const plain_yaml_DEEPEST = 60;
/** @returns whether the line is plain */
function readLine(cursor, blocks) {
    let list;
    while (isAtDash(cursor)) {
        list = blockAt(cursor.at, true, blocks);
        if (!Array.isArray(list?.value))
            return false;
        list.value.push(null);
        cursor.at += 1;
        list.isOpen = true;
        if (isAtEnd(cursor))
            return true;
        skipSpaces(cursor);
    }
    const column = cursor.at;
    const key = readKey(cursor);
    if (key === NOT_SUPPORTED)
        return list !== undefined && readInto(list, cursor);
    const block = blockAt(column, false, blocks);
    if (block === undefined || Object.hasOwn(block.value, key))
        return false;
    block.key = key;
    put(block, null);
    block.isOpen = isAtEnd(cursor);
    if (block.isOpen)
        return true;
    skipSpaces(cursor);
    return readInto(block, cursor);
}
function skipSpaces(cursor) {
    while (cursor.line[cursor.at] === ' ')
        cursor.at += 1;
}
function isAtDash({ line, at }) {
    return line[at] === '-' && (at + 1 === line.length || line[at + 1] === ' ');
}
/** The mapping or list with its keys or dashes in this column; created if needed. */
function blockAt(column, isList, blocks) {
    let top = blocks.at(-1);
    if (top?.isOpen && column >= top.column + (isList && !Array.isArray(top.value) ? 0 : 1)) {
        if (blocks.length > plain_yaml_DEEPEST)
            return undefined;
        const block = { column, value: isList ? [] : {}, key: '', isOpen: false };
        put(top, block.value);
        top.isOpen = false;
        blocks.push(block);
        return block;
    }
    while (top !== undefined && !(top.column === column && Array.isArray(top.value) === isList)) {
        // The dashes of a list can be in the same column as its key.
        const isBehind = top.column > column || (top.column === column && !isList);
        if (!isBehind)
            return undefined;
        blocks.pop();
        top = blocks.at(-1);
    }
    return top;
}
function readInto(block, cursor) {
    const value = readValue(cursor);
    put(block, value);
    block.isOpen = false;
    return value !== NOT_SUPPORTED && isAtEnd(cursor);
}
function put({ value, key }, item) {
    if (Array.isArray(value))
        value[value.length - 1] = item;
    else
        value[key] = item;
}

;// CONCATENATED MODULE: ./build/config/yaml-nodes.js

/** Follows aliases and merge keys, as the values themselves do. */
function nodesAt(doc, path) {
    let key;
    let value = resolve(doc, doc.contents);
    for (const part of path) {
        if ((0,dist/* isMap */.jh)(value)) {
            const pair = findPair(doc, value, String(part));
            if (pair === undefined) {
                return { key, value, exact: false };
            }
            key = pair.key;
            value = resolve(doc, pair.value) ?? key;
        }
        else if ((0,dist/* isSeq */.oP)(value) && value.items[Number(part)] !== undefined) {
            key = value.items[Number(part)];
            value = resolve(doc, key);
        }
        else {
            return { key, value, exact: false };
        }
    }
    return { key, value, exact: true };
}
/** Keys in the order written; merged keys are at the position of their `<<`. */
function keysOf(doc, map) {
    return [
        ...new Set(map.items.flatMap((pair) => isMergeKey(pair.key)
            ? mergedMaps(doc, pair).flatMap((merged) => keysOf(doc, merged))
            : [textOf(pair.key)])),
    ];
}
/** The written text of a scalar: `007` for the value 7, and the content of a quoted scalar. */
function textOf(node) {
    if (!(0,dist/* isScalar */.jn)(node)) {
        return String(node);
    }
    return node.type === dist/* Scalar */.X5.PLAIN && node.source !== undefined ? node.source : String(node.value);
}
/** An unquoted `<<`, which merges the keys of another mapping. */
function isMergeKey(key) {
    return (0,dist/* isScalar */.jn)(key) && key.type === dist/* Scalar */.X5.PLAIN && key.source === '<<';
}
function findPair(doc, map, name) {
    return (ownPairs(map).get(name) ??
        map.items
            .filter((pair) => isMergeKey(pair.key))
            .flatMap((pair) => mergedMaps(doc, pair))
            .map((merged) => findPair(doc, merged, name))
            .find((pair) => pair !== undefined));
}
const knownPairs = new WeakMap();
/** By key, without merged keys. Created once, because thousands of lookups are possible. */
function ownPairs(map) {
    const known = knownPairs.get(map);
    if (known !== undefined)
        return known;
    const pairs = new Map();
    for (const pair of map.items) {
        const name = textOf(pair.key);
        if (!isMergeKey(pair.key) && !pairs.has(name))
            pairs.set(name, pair);
    }
    knownPairs.set(map, pairs);
    return pairs;
}
function mergedMaps(doc, pair) {
    const value = resolve(doc, pair.value);
    const sources = (0,dist/* isSeq */.oP)(value) ? value.items.map((item) => resolve(doc, item)) : [value];
    return sources.filter((source) => (0,dist/* isMap */.jh)(source));
}
function resolve(doc, node) {
    if ((0,dist/* isAlias */.Vj)(node)) {
        return node.resolve(doc);
    }
    return node === null || (0,dist/* isPair */.tO)(node) ? undefined : node;
}

;// CONCATENATED MODULE: ./build/config/yaml-problems.js




/** One for each place: for an unclosed bracket the parser reports an error for every level. */
function syntaxProblems(errors, locateOffset) {
    const byPlace = new Map();
    for (const error of errors) {
        if (!byPlace.has(error.pos[0]))
            byPlace.set(error.pos[0], error);
    }
    return [...byPlace.values()].map(({ message, code, pos }) => ({
        message: `not valid YAML: ${message}`,
        location: locateOffset(pos[0]),
        cure: CURES[code] ?? 'Correct it, or put the value in quotes.',
    }));
}
const CURES = {
    TAB_AS_INDENT: 'Indent with spaces. YAML does not allow tabs.',
    BAD_INDENT: 'Indent all keys of a mapping by the same number of spaces, and close every bracket.',
    BLOCK_AS_IMPLICIT_KEY: 'Indent all keys of a mapping by the same number of spaces, and quote values that contain `: `.',
    MULTILINE_IMPLICIT_KEY: 'A line is not `key: value`, or a bracket or quote is not closed.',
    MISSING_CHAR: 'Close the quote or bracket that was opened before this position.',
    TAG_RESOLVE_FAILED: 'Remove the tag and use a plain YAML value.',
};
/** Converts every key to its written text. */
function keyProblems(doc, locateOffset) {
    const problems = [];
    const checkMap = (map, ancestors) => {
        const seen = new Map();
        for (const { key, value } of map.items) {
            const location = locateOffset(key?.range?.[0] ?? map.range?.[0] ?? 0);
            if (!(0,dist/* isScalar */.jn)(key)) {
                problems.push({ message: 'a key must be text', location, cure: 'Use a plain name.' });
                continue;
            }
            const name = textOf(key);
            const first = seen.get(name);
            if (first !== undefined) {
                problems.push({
                    message: `key ${(0,describe_value/* quoteName */.AB)(name)} is given twice, first on line ${first.line}`,
                    location,
                    cure: isMergeKey(key)
                        ? 'Merge several mappings with a list: `<<: [*a, *b]`.'
                        : 'Keep one of them.',
                });
            }
            seen.set(name, first ?? location);
            if (!isMergeKey(key)) {
                key.value = name;
                continue;
            }
            const fault = mergeFault(mergeSources(doc, value), [...ancestors, map]);
            if (fault !== undefined)
                problems.push({ ...fault, location });
        }
    };
    (0,dist/* visit */.YR)(doc, { Map: (_, map, ancestors) => checkMap(map, ancestors) });
    return problems;
}
function mergeFault(sources, enclosing) {
    if (sources.some((source) => enclosing.includes(source))) {
        return {
            message: '`<<` merges a mapping into itself',
            cure: 'Use a mapping that ends before this one begins.',
        };
    }
    if (sources.every((source) => source === UNKNOWN_ANCHOR || (0,dist/* isMap */.jh)(source)))
        return undefined;
    return {
        message: '`<<` accepts only mappings',
        cure: 'Write `<<: *name`, where `&name` marks a mapping above.',
    };
}
/** `aliasProblems` reports it. */
const UNKNOWN_ANCHOR = Symbol('unknown anchor');
function mergeSources(doc, value) {
    const follow = (node) => ((0,dist/* isAlias */.Vj)(node) ? (node.resolve(doc) ?? UNKNOWN_ANCHOR) : node);
    const source = follow(value);
    return (0,dist/* isSeq */.oP)(source) ? source.items.map(follow) : [source];
}
/** An anchor must be defined before its aliases. */
function aliasProblems(doc, locateOffset) {
    const anchors = new Set();
    const problems = [];
    (0,dist/* visit */.YR)(doc, {
        Value: (_, node) => {
            if (node.anchor !== undefined) {
                anchors.add(node.anchor);
            }
        },
        Alias: (_, { source, range }) => {
            if (!anchors.has(source)) {
                problems.push({
                    message: `${(0,describe_value/* quoteName */.AB)(`*${source}`)} refers to an anchor that is not defined above it`,
                    location: locateOffset(range?.[0] ?? 0),
                    cure: didYouMean(source, anchors) ??
                        `Write ${(0,describe_value/* quoteName */.AB)(`&${source}`)} at the first use of the value, or put the text in quotes.`,
                });
            }
        },
    });
    return problems;
}
/** The last alias of a document: the best known place where repeated data grows too much. */
function lastAlias(doc) {
    let offset = 0;
    (0,dist/* visit */.YR)(doc, {
        Alias: (_, { range }) => {
            offset = range?.[0] ?? offset;
        },
    });
    return offset;
}

;// CONCATENATED MODULE: ./build/config/yaml-document.js











/**
 * Reads YAML 1.2, and with it JSON. Keys are kept as written, so `1:` and `on:` are names.
 * @param file as shown to the user; a `.json` file must be strict JSON
 * @throws UserError with the location of every mistake
 */
function parseDocument(text, file) {
    const isJson = /\.json$/i.test(file) && text.trim() !== '';
    if (isJson)
        refuseBadJson(text, file);
    const plain = isJson ? readPlainJson(text) : readPlainYaml(text);
    return plain === undefined
        ? parseInFull(text, file)
        : plainDocument(plain, () => parseInFull(text, file));
}
/** With all positions, which takes seconds for a large file. */
function parseInFull(text, file) {
    const { documents, locateOffset } = parseYaml(text, file);
    const doc = onlyDocument(documents, file, locateOffset);
    throwProblems(syntaxProblems([...doc.errors, ...doc.warnings], locateOffset));
    throwProblems([...keyProblems(doc, locateOffset), ...aliasProblems(doc, locateOffset)]);
    const startOf = (node) => node?.range == null ? { file } : locateOffset(node.range[0]);
    return {
        value: plainValue(doc, locateOffset),
        locate: (path, at = 'key') => startOf(nodesAt(doc, path)[at]),
        written: (path) => {
            const { value, exact } = nodesAt(doc, path);
            return exact && (0,dist/* isScalar */.jn)(value) ? textOf(value) : undefined;
        },
        keys: (path) => {
            const { value, exact } = nodesAt(doc, path);
            return exact && (0,dist/* isMap */.jh)(value) ? keysOf(doc, value) : [];
        },
    };
}
function refuseBadJson(text, file) {
    const error = jsonSyntaxError(text);
    if (error !== undefined) {
        const before = text.slice(0, error.offset).split('\n');
        throw new text_errors/* UserError */.yo(`not valid JSON: ${error.message}`, {
            location: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
            cure: 'Correct the JSON, or name the file `.yml`: YAML allows comments and trailing commas.',
        });
    }
}
function onlyDocument([first, second], file, locateOffset) {
    if (first === undefined || (first.contents === null && first.errors.length === 0)) {
        throw new text_errors/* UserError */.yo('the pipeline file is empty', {
            location: { file },
            cure: 'Write at least one step: `steps: { train: { script: train.py } }`.',
        });
    }
    if (second !== undefined) {
        throw new text_errors/* UserError */.yo('the file contains more than one YAML document', {
            location: locateOffset(second.range[0]),
            cure: 'Keep one pipeline per file: remove the `---`, or split the file.',
        });
    }
    return first;
}
function plainValue(doc, locateOffset) {
    try {
        return doc.toJS();
    }
    catch (error) {
        // The error of `yaml` for a document that expands too much.
        const grows = error instanceof ReferenceError;
        throw new text_errors/* UserError */.yo(grows
            ? 'aliases repeat too much data'
            : `not valid YAML: ${(0,describe_value/* escapeText */.X1)(error.message, 200)}`, {
            location: locateOffset(grows ? lastAlias(doc) : 0),
            cure: 'Use fewer `*aliases`, or write out the values.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/config/saved-specs.js









/** The reference's file name, by script name or by step name. */
const SPEC_FILE_SUFFIX = '_runtime_test_spec.json';
/**
 * The saved spec of a node: the file with its name, else the first file with its `step_name`.
 * Several nodes can run the same script, and the reference saves specs by script name.
 * @param directories absolute; the first one that contains the spec is used
 * @throws UserError if the file cannot be read or is not JSON
 */
function findSavedSpec(node, directories, cwd) {
    for (const directory of directories) {
        const files = specFileNames(directory);
        const file = files.find((name) => name === `${node}${SPEC_FILE_SUFFIX}`) ??
            files.find((name) => stepNameIn(external_node_path_.join(directory, name)) === node);
        if (file !== undefined) {
            return readSpec(external_node_path_.join(directory, file), cwd);
        }
    }
    return undefined;
}
function readSpec(file, cwd) {
    const shown = shownPath(file, cwd);
    const text = readTextFile(file, shown, 'spec file');
    if (text === undefined) {
        throw new text_errors/* UserError */.yo('the spec file is a broken link, or was just removed', {
            location: { file: shown },
            cure: 'Remove the link, or correct it.',
        });
    }
    const document = parseDocument(text, shown);
    const checked = checkSchema(scriptSpecSchema, document);
    const clashes = findOutputClashes([], document);
    return checked.ok
        ? { document, spec: checked.value, problems: clashes }
        : { document, problems: [...checked.problems, ...clashes] };
}
/** Sorted; empty if the directory does not exist. */
function specFileNames(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory)
            .filter((name) => name.endsWith(SPEC_FILE_SUFFIX))
            .sort();
    }
    catch {
        // The directory does not exist: no specs are saved.
        return [];
    }
}
/** Files of other nodes are ignored, even if they are invalid. */
function stepNameIn(file) {
    try {
        return JSON.parse(readTextFile(file, file, 'spec file') ?? '')?.step_name;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/config/settings.js




/** @param base absolute base directory of `root` */
function resolveSettings(value, base) {
    const root = external_node_path_.resolve(base, value.root ?? '.');
    return {
        root,
        scriptDirs: value.script_dirs.map((directory) => external_node_path_.resolve(root, directory)),
        pythonPath: value.python_path.map((directory) => external_node_path_.resolve(root, directory)),
        environment: value.environment,
        pipInstall: value.pip_install,
        preload: value.preload,
    };
}
/**
 * Directories in the file that do not exist. Reads the raw value, so that they are reported
 * together with the problems of the schema.
 */
function findMissingDirectories(document, base) {
    const rootValue = valueAt(document.value, ['root']);
    const root = typeof rootValue === 'string' ? external_node_path_.resolve(base, rootValue) : base;
    const named = [
        [['root'], rootValue, base],
        [['specs_dir'], valueAt(document.value, ['specs_dir']), root],
    ];
    for (const key of ['script_dirs', 'python_path']) {
        const list = valueAt(document.value, [key]);
        if (Array.isArray(list)) {
            named.push(...list.map((entry, i) => [[key, i], entry, root]));
        }
    }
    return named.flatMap(([key, directory, from]) => {
        if (typeof directory !== 'string' || directory === '' || directory.includes('\0')) {
            return [];
        }
        const kind = kindOf(external_node_path_.resolve(from, directory));
        if (kind === 'directory') {
            return [];
        }
        return [
            {
                message: `${describeKeyPath(key)}: ${kind === 'missing' ? 'no such directory' : 'not a directory'}: ${(0,describe_value/* escapeText */.X1)(directory, 200)}`,
                location: document.locate(key, 'value'),
                cure: key[0] === 'root'
                    ? 'It is relative to the directory of the pipeline file.'
                    : 'It is relative to `root`, by default the directory of the pipeline file.',
            },
        ];
    });
}
function kindOf(absolute) {
    try {
        return (0,external_node_fs_.statSync)(absolute).isDirectory() ? 'directory' : 'other';
    }
    catch {
        // Also for a name that is too long or a directory that is not readable: nothing can be found
        // there.
        return 'missing';
    }
}

;// CONCATENATED MODULE: ./build/config/spec-step.js

/** A step from its saved spec. Empty mappings in the spec are not declarations. */
function specStep(input) {
    const { spec, ...place } = input;
    const { script_name, script_path, input_paths, output_paths, environ_vars, job_args } = spec;
    return stepConfig({
        ...place,
        value: {
            script: script_path ?? written(place.document, [...place.valuePath, 'script_name'], script_name),
            environ_vars,
            job_args,
            ...(isEmpty(input_paths) ? {} : { input_paths }),
            ...(isEmpty(output_paths) ? {} : { output_paths }),
        },
    });
}
function isEmpty(value) {
    return Object.keys(value).length === 0;
}

;// CONCATENATED MODULE: ./build/config/dag-form.js











/** `dag: { nodes, edges }` together with the saved specs of its nodes, if any. */
function readDagForm(source) {
    const { document, base, cwd } = source;
    const value = valueOrThrow(checkSchema(dagFileSchema, document), findMissingDirectories(document, base));
    const { name, dag, specs_dir, defaults, ...rest } = value;
    const settings = resolveSettings(rest, base);
    const nodes = dagNodes(dag, document);
    const edges = dagEdges(dag, document);
    throwProblems([
        ...(nodes.length === 0 ? [noNodes(document)] : []),
        ...findBadStepNames(nodes, document),
        ...findStepClashes(nodes, document),
        ...findLooseEdges(edges, nodes.map((node) => node.name), document),
    ]);
    const specsDirs = [
        ...(specs_dir === undefined ? [] : [external_node_path_.resolve(settings.root, specs_dir)]),
        ...source.specsDirs,
    ];
    const saved = nodes.map((node) => findSavedSpec(node.name, specsDirs, cwd));
    throwProblems(saved.flatMap((spec) => spec?.problems ?? []));
    return assembleConfig(source, settings, {
        form: 'dag',
        name: name === undefined ? undefined : written(document, ['name'], name),
        steps: nodes.map((node, index) => {
            const found = saved[index];
            return found?.spec === undefined
                ? stepConfig({
                    name: node.name,
                    value: {},
                    valuePath: node.path,
                    document,
                    defaults,
                    jobArgsFallback: REFERENCE_JOB_ARGS,
                })
                : specStep({
                    name: node.name,
                    spec: found.spec,
                    valuePath: [],
                    document: found.document,
                    keyPath: node.path,
                    defaults,
                    defaultsDocument: document,
                });
        }),
        edges,
    });
}

;// CONCATENATED MODULE: ./build/config/spec-form.js












/** A saved pipeline spec: `script_specs` as a list or by step, `data_flow_specs`, or a `dag`. */
function readSpecForm(source) {
    const { document, base } = source;
    const value = valueOrThrow(checkSchema(specFileSchema, document), findMissingDirectories(document, base));
    const { pipeline_name, defaults, dag, script_specs, data_flow_specs, ...settings } = value;
    const specs = placedSpecs(script_specs, document);
    const nodes = dag === undefined ? specs : dagNodes(dag, document);
    const names = nodes.map(({ name }) => name);
    const edges = [
        ...(dag === undefined ? [] : dagEdges(dag, document)),
        ...flowEdges(data_flow_specs, document),
    ];
    throwProblems([
        ...(nodes.length === 0 ? [dag === undefined ? noSpecs(document) : noNodes(document)] : []),
        ...findBadStepNames(nodes, document),
        ...findStepClashes(nodes, document),
        ...(dag === undefined ? [] : findLooseSpecs(specs, names, document)),
        ...findLooseEdges(edges, names, document),
        ...specs.flatMap(({ valuePath }) => findOutputClashes(valuePath, document)),
    ]);
    return assembleConfig(source, resolveSettings(settings, base), {
        form: 'spec',
        name: pipeline_name === undefined ? undefined : written(document, ['pipeline_name'], pipeline_name),
        steps: nodes.map(({ name, path }) => {
            const placed = specs.find((spec) => spec.name === name);
            return placed === undefined
                ? stepConfig({ name, value: {}, valuePath: path, document, defaults })
                : specStep({
                    name,
                    spec: placed.spec,
                    valuePath: placed.valuePath,
                    document,
                    keyPath: placed.valuePath,
                    defaults,
                    defaultsDocument: document,
                });
        }),
        edges,
    });
}
function placedSpecs(specs, document) {
    if (!Array.isArray(specs)) {
        return document.keys(['script_specs']).flatMap((name) => {
            const valuePath = ['script_specs', name];
            const spec = specs[name];
            return spec === undefined ? [] : [{ name, path: valuePath, spec, valuePath }];
        });
    }
    return specs.map((spec, index) => {
        const valuePath = ['script_specs', index];
        const key = spec.step_name == null ? 'script_name' : 'step_name';
        const path = [...valuePath, key];
        return { name: written(document, path, spec[key] ?? ''), path, spec, valuePath };
    });
}
function flowEdges(flows, document) {
    return flows.map(({ from_step, to_step, data_path }, index) => {
        const keyPath = ['data_flow_specs', index];
        return {
            from: written(document, [...keyPath, 'from_step'], from_step),
            to: written(document, [...keyPath, 'to_step'], to_step),
            keyPath,
            ...(data_path == null ? {} : { dataPath: data_path }),
        };
    });
}
function noSpecs(document) {
    return {
        message: 'No steps found in pipeline configuration',
        location: document.locate(['script_specs']),
        cure: 'Add at least one entry to `script_specs`.',
    };
}
/** Specs of steps that are not in the DAG would never run. */
function findLooseSpecs(specs, nodes, document) {
    return specs
        .filter(({ name }) => !nodes.includes(name))
        .map(({ name, path }) => {
        const near = nearestName(name, nodes);
        return {
            message: `${describeKeyPath(path)}: ${(0,describe_value/* quoteName */.AB)(name)} is not a node of the DAG`,
            location: document.locate(path),
            cure: near === undefined
                ? 'Add it to `dag.nodes`, or remove the spec.'
                : `Did you mean ${(0,describe_value/* quoteName */.AB)(near)}?`,
        };
    });
}

;// CONCATENATED MODULE: ./build/config/placeholders.js
/** `{input_paths.raw}` in the arguments and parameters of a step. `{{` and `}}` are braces. */
const PLACEHOLDER_KINDS = [
    'input_paths',
    'output_paths',
    'environ_vars',
    'job_args',
];
const TOKEN = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
function placeholderParts(template) {
    const parts = [];
    let end = 0;
    for (const match of template.matchAll(TOKEN)) {
        if (match.index > end)
            parts.push({ text: template.slice(end, match.index) });
        end = match.index + match[0].length;
        parts.push(partOf(match[0], match[1]));
    }
    if (end < template.length)
        parts.push({ text: template.slice(end) });
    return parts;
}
function partOf(token, inside) {
    if (token === '{{' || token === '}}')
        return { text: token[0] };
    const [kind = '', ...rest] = (inside ?? '').split('.');
    const name = rest.join('.');
    const known = PLACEHOLDER_KINDS.find((one) => one === kind.trim());
    return known === undefined || name === '' ? { stray: token } : { kind: known, name };
}
/** The text with the values in place of the placeholders. */
function expandText(template, values) {
    return placeholderParts(template)
        .map((part) => {
        if ('text' in part)
            return part.text;
        return 'stray' in part ? part.stray : asText(values[part.kind][part.name]);
    })
        .join('');
}
/** A value of `parameters`: a text that is one placeholder has the value itself, not its text. */
function expandValue(value, values) {
    if (typeof value === 'string') {
        const [first, ...others] = placeholderParts(value);
        return first !== undefined && 'kind' in first && others.length === 0
            ? (values[first.kind][first.name] ?? null)
            : expandText(value, values);
    }
    if (Array.isArray(value))
        return value.map((one) => expandValue(one, values));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expandValue(one, values)]));
}
/** As Python prints it, because the scripts are in Python. */
function asText(value) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

;// CONCATENATED MODULE: ./build/config/call-problems.js





/** Mistakes in the keys that say how a step is called, which the schema cannot see. */
function findCallProblems(step, value, { document, valuePath }) {
    const context = { step, document, valuePath };
    return [
        ...wrongKeys(value, context),
        ...unclosedQuotes(value, context),
        ...templatesOf(value).flatMap(({ path, text }) => wrongPlaceholders(text, path, context)),
        ...unknownContainerPaths(value, context),
    ];
}
/** Keys that the way of calling does not use: they would be ignored. */
function wrongKeys(value, context) {
    const problem = (key, message, cure) => [
        at(context, [key], message, cure),
    ];
    if (value.command !== undefined) {
        const other = ['script', 'call', 'args', 'parameters'].find((key) => value[key] !== undefined);
        return other === undefined
            ? []
            : problem(other, `\`${other}\` and \`command\` exclude each other`, 'Keep one of the two.');
    }
    const kind = context.step.call?.kind ?? 'main';
    if (value.args !== undefined && kind !== 'cli') {
        return problem('args', '`args` is only for `call: cli`', 'Add `call: cli`, or remove `args`.');
    }
    if (value.parameters !== undefined && kind !== 'function' && kind !== 'notebook') {
        return problem('parameters', '`parameters` is only for a function or a notebook', kind === 'cli' ? 'Use `args`.' : 'Name the function: `call: <function>`.');
    }
    if (value.script !== undefined && value.call?.includes(':')) {
        return problem('script', '`call` already names the module', 'Remove `script`, or write only the name of the function in `call`.');
    }
    return [];
}
function unclosedQuotes(value, context) {
    return ['args', 'command'].flatMap((key) => {
        const given = value[key];
        const split = typeof given === 'string' ? splitArguments(given) : [];
        return 'problem' in split
            ? [at(context, [key], split.problem, 'Close it, or write a list of arguments.')]
            : [];
    });
}
function templatesOf({ args, command, parameters }) {
    return [
        ...templatesIn(args, ['args']),
        ...templatesIn(command, ['command']),
        ...templatesIn(parameters, ['parameters']),
    ];
}
function templatesIn(value, path) {
    if (typeof value === 'string')
        return [{ path, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return entries.flatMap(([key, one]) => templatesIn(one, [...path, key]));
}
function wrongPlaceholders(text, path, context) {
    return placeholderParts(text).flatMap((part) => {
        if ('text' in part)
            return [];
        if ('stray' in part)
            return [strayBrace(part.stray, path, context)];
        const known = namesOf(context.step, part.kind);
        if (known.includes(part.name))
            return [];
        const declare = `Declare it in \`${part.kind}\` of the step.`;
        return [
            at(context, path, `unknown placeholder ${(0,describe_value/* quoteName */.AB)(`{${part.kind}.${part.name}}`)}: the step does not declare ${(0,describe_value/* quoteName */.AB)(part.name)} in \`${part.kind}\``, [didYouMean(part.name, known), declare].filter(Boolean).join(' ')),
        ];
    });
}
function strayBrace(token, path, context) {
    const [kind = ''] = token.slice(1, -1).split('.');
    const near = token.length > 2 ? didYouMean(kind, PLACEHOLDER_KINDS) : undefined;
    const kinds = PLACEHOLDER_KINDS.map((one) => `\`{${one}.NAME}\``).join(', ');
    return at(context, path, `unknown placeholder ${(0,describe_value/* quoteName */.AB)(token)}`, `${near === undefined ? '' : `${near} `}Known are ${kinds}. For braces as text, write \`{{\` and \`}}\`.`);
}
function unknownContainerPaths(value, context) {
    const known = [...namesOf(context.step, 'input_paths'), ...namesOf(context.step, 'output_paths')];
    return Object.keys(value.container_paths ?? {})
        .filter((name) => !known.includes(name))
        .map((name) => at(context, ['container_paths', name], `the step has no input or output ${(0,describe_value/* quoteName */.AB)(name)}`, [didYouMean(name, known), 'Declare it in `input_paths` or `output_paths`.']
        .filter(Boolean)
        .join(' ')));
}
function namesOf(step, kind) {
    const mappings = {
        input_paths: step.inputs,
        output_paths: step.outputs,
        environ_vars: step.environVars,
        job_args: step.jobArgs,
    };
    return Object.keys(mappings[kind] ?? {});
}
function at({ document, valuePath }, path, message, cure) {
    const whole = [...valuePath, ...path];
    return {
        message: `${describeKeyPath(whole)}: ${message}`,
        location: document.locate(whole, 'value'),
        cure,
    };
}

;// CONCATENATED MODULE: ./build/config/steps-form.js









/** `steps: …`: the full form, and the plain form, in which the steps run as a chain. */
function readStepsForm(source) {
    const { document, base } = source;
    const names = stepNames(document);
    const isList = Array.isArray(valueAt(document.value, ['steps']));
    refuseNoSteps(document);
    const checked = checkSchema(pipelineSchema, document);
    const value = valueOrThrow(checked, [
        ...findMissingDirectories(document, base),
        ...(isList ? findBadStepNames(names, document) : []),
        ...findStepClashes(names, document),
        ...names.flatMap(({ path }) => findOutputClashes(isList ? path.slice(0, 2) : path, document)),
    ]);
    const { name, steps: given, defaults, ...settings } = value;
    const steps = names.map((placed, index) => ({
        placed,
        value: (Array.isArray(given) ? given[index] : given[placed.name]) ?? {},
    }));
    const isPlain = !steps.some(({ value }) => saysWhatComesBefore(value));
    const declaresJobArgs = defaults?.job_args !== undefined || steps.some(({ value }) => value.job_args !== undefined);
    const configs = steps.map(({ placed, value }, index) => {
        const valuePath = ['steps', isList ? index : placed.name];
        const config = stepConfig({
            ...{ name: placed.name, value, valuePath, document, defaults },
            environFallback: isPlain ? { LABEL_FIELD: 'label' } : {},
            jobArgsFallback: isPlain && !declaresJobArgs ? REFERENCE_JOB_ARGS : {},
        });
        return { config, problems: findCallProblems(config, value, { document, valuePath }) };
    });
    throwProblems(configs.flatMap(({ problems }) => problems));
    return assembleConfig(source, resolveSettings(settings, base), {
        form: isPlain ? 'plain' : 'pipeline',
        name: name === undefined ? undefined : written(document, ['name'], name),
        steps: configs.map(({ config }) => config),
        edges: [],
    });
}
/**
 * In the order written, if the value has an order; the schema reports problems with other values.
 */
function stepNames(document) {
    const steps = valueAt(document.value, ['steps']);
    if (!Array.isArray(steps)) {
        return document.keys(['steps']).map((name) => ({ name, path: ['steps', name] }));
    }
    return steps.flatMap((_, index) => {
        const path = ['steps', index, 'name'];
        const name = valueAt(document.value, path);
        return typeof name === 'string' || typeof name === 'number' || typeof name === 'boolean'
            ? [{ name: written(document, path, name), path }]
            : [];
    });
}
function refuseNoSteps(document) {
    const steps = valueAt(document.value, ['steps']);
    const isEmpty = steps === undefined || steps === null || isEmptyCollection(steps);
    if (!isEmpty) {
        return;
    }
    // A placeholder, so that a misspelt `step:` and similar keys are also reported.
    const standIn = { ...document.value, steps: { step: {} } };
    const checked = checkSchema(pipelineSchema, { ...document, value: standIn });
    throwProblems([
        {
            message: 'No steps found in pipeline configuration',
            location: document.locate(['steps']),
            cure: 'Write at least one step: `steps: { train: { script: train.py } }`.',
        },
        ...(checked.ok ? [] : checked.problems),
    ]);
}
function isEmptyCollection(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
function saysWhatComesBefore(step) {
    return (step.input_paths !== undefined || step.inputs !== undefined || step.depends_on !== undefined);
}

;// CONCATENATED MODULE: ./build/config/value-shape.js
const value_shape_DEEPEST = 64;
/** Counted each time they are reached, because references can repeat them endlessly. */
const MOST_COLLECTIONS = 1_000_000;
/**
 * Finds values that no pipeline may contain, before the schema reads them: values that contain
 * themselves, deep nesting, too many values, keys that would be lost, getters that throw.
 */
function findShapeProblem(value) {
    const state = { path: [], ancestors: [], count: 0 };
    try {
        return isCollection(value) ? search(value, state) : undefined;
    }
    catch {
        // Only a getter or proxy of a library caller can throw here.
        return { path: state.path, message: 'a value that cannot be read', cure: 'Use plain values.' };
    }
}
function search(value, state) {
    const { path, ancestors } = state;
    const fault = collectionFault(value, state);
    if (fault !== undefined)
        return fault;
    ancestors.push(value);
    for (const key of Object.keys(value)) {
        path.push(Array.isArray(value) ? Number(key) : key);
        if (key === '__proto__') {
            return { path, message: 'a key that is not allowed', cure: 'Rename it.' };
        }
        const child = value[key];
        const problem = isCollection(child) ? search(child, state) : undefined;
        if (problem !== undefined)
            return problem;
        path.pop();
    }
    ancestors.pop();
    return undefined;
}
function collectionFault(value, state) {
    const { path, ancestors } = state;
    state.count += 1;
    if (ancestors.includes(value)) {
        return { path, message: 'a value that contains itself', cure: 'Write the value out in full.' };
    }
    if (Object.getOwnPropertySymbols(value).length > 0) {
        return { path, message: 'a key that is a symbol', cure: 'Use a string as the key.' };
    }
    const tooMuch = ancestors.length >= value_shape_DEEPEST
        ? `values nested more than ${value_shape_DEEPEST} deep`
        : state.count > MOST_COLLECTIONS
            ? `more than ${MOST_COLLECTIONS.toLocaleString('en')} mappings and lists`
            : undefined;
    if (tooMuch === undefined)
        return undefined;
    const cure = 'Move the data to a file that the script reads.';
    return { path: path.slice(0, 3), message: tooMuch, cure };
}
function isCollection(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/config/pipeline-forms.js






/** Reads a pipeline in any form, which is determined by its keys. */
function readPipeline(source) {
    const { value, locate } = source.document;
    const shape = findShapeProblem(value);
    if (shape !== undefined) {
        const place = shape.path.length === 0 ? '' : `${describeKeyPath(shape.path)}: `;
        throw new text_errors/* UserError */.yo(`${place}${shape.message}`, {
            location: locate(shape.path),
            cure: shape.cure,
        });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new text_errors/* UserError */.yo(`expected a mapping with \`steps\`, found ${Array.isArray(value) ? 'a list' : 'a single value'}`, { location: locate([], 'value'), cure: 'Write `steps: { train: { script: train.py } }`.' });
    }
    if (['script_specs', 'pipeline_name', 'data_flow_specs'].some((key) => key in value)) {
        return readSpecForm(source);
    }
    return 'dag' in value && !('steps' in value) ? readDagForm(source) : readStepsForm(source);
}

;// CONCATENATED MODULE: ./build/config/load-pipeline.js










/**
 * Reads a pipeline file, YAML or JSON, in any of its forms.
 * @throws UserError with all mistakes in the file and their locations
 */
async function loadPipeline(file, options) {
    const { cwd } = options;
    if (typeof file !== 'string') {
        throw new text_errors/* UserError */.yo(`expected the path of a pipeline file, found ${(0,describe_value/* describeValue */.bp)(file)}`, {
            cure: 'Give the path as a string.',
        });
    }
    const absolute = external_node_path_.resolve(cwd, file);
    const shown = shownPath(absolute, cwd);
    // Parsing blocks this thread, so the caller should start Python first.
    await (0,promises_.setImmediate)();
    const text = readTextFile(absolute, shown, 'pipeline file');
    if (text === undefined)
        throw notFound(absolute, shown);
    const base = external_node_path_.dirname(absolute);
    return readPipeline({
        document: parseDocument(text, shown),
        file: shown,
        // JSON can be in a file of any name, and YAML would not fit into it.
        language: /^\s*\{\s*"/.test(text) ? 'json' : 'yaml',
        base,
        cwd,
        defaultName: stem(absolute),
        specsDirs: [specsDir(options), base],
    });
}
/**
 * The same for a pipeline given as a value: a plain object in any of the forms.
 * @throws UserError without locations; its messages name the keys
 */
function pipelineFromValue(value, options) {
    const base = external_node_path_.resolve(options.root);
    return readPipeline({
        document: documentFromValue(value),
        base,
        cwd: base,
        defaultName: options.name ?? 'pipeline',
        specsDirs: [specsDir({ ...options, cwd: base })],
    });
}
function specsDir({ cwd, specsDir = 'test_workspace/.specs' }) {
    return external_node_path_.resolve(cwd, specsDir);
}
function notFound(absolute, shown) {
    const siblings = pipelineFilesIn(external_node_path_.dirname(absolute));
    // Compare stems: the letters of `.yml` would make any two short names similar.
    const wanted = stem(absolute);
    const near = siblings.some((name) => stem(name) === wanted)
        ? wanted
        : nearestName(wanted, siblings.map(stem));
    const file = siblings.find((name) => stem(name) === near);
    return new text_errors/* UserError */.yo(`Pipeline config file not found: ${(0,describe_value/* escapeText */.X1)(shown)}`, {
        cure: file === undefined
            ? 'Check the path; it is relative to the working directory.'
            : `Did you mean ${(0,describe_value/* quoteName */.AB)(file)}?`,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/program/earlier-timings.js




/** The part of a JSON report that contains the times of the steps. */
const timingsSchema = schemas/* object */.Ikc({
    script_results: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ execution_time: schemas/* number */.aig().nonnegative() })),
});
/**
 * Times of the steps in an earlier run in seconds, from its JSON report.
 * @param file absolute
 * @returns `undefined` if the file does not exist: the first run has no earlier one
 * @throws UserError if the file is not a report
 */
async function earlierTimings(file) {
    // Reading a pipe would block until a process writes to it.
    const stats = await (0,external_node_fs_promises_.stat)(file).catch(() => undefined);
    if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
        throw noReport(file, 'is not a regular file', undefined);
    }
    const text = await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch((cause) => {
        if (cause.code === 'ENOENT')
            return undefined;
        throw noReport(file, `cannot be read (${cause.code})`, cause);
    });
    if (text === undefined)
        return undefined;
    const parsed = timingsSchema.safeParse(parseJson(file, text));
    if (!parsed.success)
        throw noReport(file, 'does not contain the results of a run', parsed.error);
    const results = new Map(Object.entries(parsed.data.script_results));
    return (step) => results.get(step)?.execution_time;
}
function parseJson(file, text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw noReport(file, 'is not JSON', cause);
    }
}
function noReport(file, what, cause) {
    return new text_errors/* UserError */.yo(`The results file ${(0,describe_value/* quoteName */.AB)(file)} ${what}.`, {
        cure: 'Give a results file that an earlier run wrote.',
        cause,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/files/make-directory.js


/**
 * Creates a directory and its parents one by one: the recursive mode of Node never returns if
 * creation is impossible (in `/proc`).
 */
function makeDirectory(dir) {
    const missing = [];
    for (let at = dir; !(0,external_node_fs_.existsSync)(at); at = external_node_path_.dirname(at))
        missing.unshift(at);
    for (const one of missing) {
        try {
            (0,external_node_fs_.mkdirSync)(one);
        }
        catch (error) {
            // Another run may have created it first.
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/files/write-whole.js






/**
 * Writes a whole file or nothing: readers see the old text or the new one. Directories above it are
 * made.
 * @throws UserError where it cannot be written; the file is then as it was
 */
async function writeWhole(file, text) {
    const directory = external_node_path_.dirname(file);
    const temporary = external_node_path_.join(directory, `.${external_node_path_.basename(file)}.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        makeDirectory(directory);
        const handle = await (0,external_node_fs_promises_.open)(temporary, 'wx');
        try {
            await handle.writeFile(text);
            // Before the rename: else a crash of the machine may leave an empty file of the right name.
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,external_node_fs_promises_.rename)(temporary, file);
    }
    catch (cause) {
        await (0,external_node_fs_promises_.rm)(temporary, { force: true }).catch(() => { });
        const { code } = cause;
        throw new text_errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(file)} cannot be written (${code}).`, {
            cure: 'Name a file in a directory that can be written.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/findings/findings.js + 6 modules
var findings_findings = __webpack_require__(9308);
;// CONCATENATED MODULE: ./build/reporters/json-cause.js

function jsonCause({ id, finding, also, ...cause }) {
    const { steps, flows, notRun, reproduce, frame } = cause;
    return {
        id,
        finding: jsonFinding(finding),
        also: also.map(jsonFinding),
        steps: [...steps],
        flows: [...flows],
        not_run: [...notRun],
        reproduce: reproduce ?? null,
        frame: frame === undefined ? null : { first_line: frame.firstLine, text: frame.text },
    };
}
function jsonFinding({ code, severity, step, flow, message, ...rest }) {
    const { location, hint, evidence, origin } = rest;
    return {
        code,
        severity,
        title: findings_findings/* FINDINGS */.T[code].title,
        step: step ?? null,
        flow: flow ?? null,
        message,
        location: jsonLocation(location),
        hint: hint ?? null,
        evidence: [...(evidence ?? [])],
        origin: origin === undefined
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
function jsonLocation(location) {
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

;// CONCATENATED MODULE: ./build/reporters/json-report-schema.js
/**
 * The JSON report: the results of the reference, and all other facts of a run. Later versions may
 * add keys, but remove a key or change its meaning only with a new `schema_version`. Unknown values
 * are `null`; keys are never absent.
 */


const JSON_REPORT_VERSION = 1;
const columnSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().describe('`integer`, `number`, `boolean`, `string`, `date`, …'),
    nulls: schemas/* int */.Whr()
        .nullable()
        .describe('Number of cells without a value among the cells that were read'),
});
const arraySchema = schemas/* object */.Ikc({
    shape: schemas/* array */.YOg(schemas/* int */.Whr()),
    dtype: schemas/* string */.YjP().describe('As its library names it, such as `float64`'),
});
const modelSchema = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP().describe('Name of its class'),
    features: schemas/* array */.YOg(schemas/* string */.YjP())
        .nullable()
        .describe('Columns that it was trained on; `null` if they are not known'),
    feature_count: schemas/* int */.Whr().nullable(),
});
const memberSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), array: arraySchema.nullable() });
const fileSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().describe('Relative to the output'),
    bytes: schemas/* int */.Whr(),
    format: schemas/* string */.YjP(),
    compression: schemas/* string */.YjP().nullable(),
    rows: schemas/* int */.Whr().nullable().describe('Number of data rows of a table, without the header'),
    sampled: schemas/* boolean */.zMY().describe('`rows` and the types are based on a part of the file'),
    columns: schemas/* array */.YOg(columnSchema).nullable().describe('`null` for a file that is not a table'),
    array: arraySchema.nullable().describe('`null` for a file that is not known to be an array'),
    model: modelSchema
        .nullable()
        .describe('`null` for a file that is not known to be a model; read only for a step that failed'),
    members: schemas/* array */.YOg(memberSchema)
        .nullable()
        .describe('Members of an archive, tables of a database or keys of a saved dictionary; read only for a step that failed'),
    problem: schemas/* string */.YjP().nullable().describe('Why the content could not be read as its format'),
});
const outputSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('Logical name'),
    declared: schemas/* boolean */.zMY(),
    state: schemas/* enum */.k5n(['present', 'missing', 'empty']),
    kind: schemas/* enum */.k5n(['file', 'directory']),
    format: schemas/* string */.YjP().nullable(),
    file_count: schemas/* int */.Whr(),
    total_bytes: schemas/* int */.Whr(),
    bounded: schemas/* boolean */.zMY().describe('The output may contain more files than counted'),
    files: schemas/* array */.YOg(fileSchema),
});
const inputSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('Logical name'),
    source: schemas/* enum */.k5n(['declared', 'missing', 'empty', 'flow', 'sample']),
    path: schemas/* string */.YjP(),
});
const json_report_schema_stepSchema = schemas/* object */.Ikc({
    script_name: schemas/* string */.YjP(),
    success: schemas/* boolean */.zMY(),
    execution_time: schemas/* number */.aig().describe('Seconds of wall time of the last attempt'),
    has_main_function: schemas/* boolean */.zMY(),
    error_message: schemas/* string */.YjP().nullable(),
    error_type: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(['passed', 'failed', 'timed-out', 'crashed', 'blocked', 'skipped', 'cancelled']),
    script: schemas/* string */.YjP().nullable().describe('Path of the script'),
    blocked_by: schemas/* string */.YjP().nullable().describe('The nearest step upstream that failed'),
    started_after_seconds: schemas/* number */.aig().nullable().describe('Seconds from the start of the run'),
    attempts: schemas/* int */.Whr(),
    flaky: schemas/* boolean */.zMY().describe('Passed, but not on the first attempt'),
    exit_code: schemas/* int */.Whr().nullable(),
    signal: schemas/* string */.YjP().nullable(),
    cpu_seconds: schemas/* number */.aig().nullable(),
    peak_memory_bytes: schemas/* number */.aig().nullable(),
    start_mode: schemas/* enum */.k5n(['fork', 'spawn']).nullable(),
    traceback: schemas/* string */.YjP().nullable(),
    stdout_tail: schemas/* string */.YjP(),
    stderr_tail: schemas/* string */.YjP(),
    directory: schemas/* string */.YjP().nullable().describe('The directory of the step, if it was kept'),
    inputs: schemas/* array */.YOg(inputSchema),
    outputs: schemas/* array */.YOg(outputSchema),
});
const connectionSchema = schemas/* object */.Ikc({
    output: schemas/* string */.YjP().describe('Logical name at the producer'),
    input: schemas/* string */.YjP().describe('Logical name at the consumer'),
    below: schemas/* string */.YjP().describe('The part of the output that is read; empty for the whole output'),
    at: schemas/* string */.YjP()
        .nullable()
        .describe('Where the output lies in a directory that the input reads; null if the input is the output'),
    rule: schemas/* enum */.k5n(['explicit', 'path', 'name', 'only', 'likeliest'])
        .describe('The rule that created the connection'),
    format: schemas/* string */.YjP().nullable(),
});
const json_report_schema_flowSchema = schemas/* object */.Ikc({
    script_a: schemas/* string */.YjP().describe('Producing step'),
    script_b: schemas/* string */.YjP().describe('Consuming step'),
    compatible: schemas/* boolean */.zMY().describe('Only true if the cause is `held`'),
    data_format_a: schemas/* string */.YjP().nullable(),
    data_format_b: schemas/* string */.YjP().nullable(),
    compatibility_issues: schemas/* array */.YOg(schemas/* string */.YjP()),
    cause: schemas/* enum */.k5n(['held', 'data', 'consumer', 'producer', 'untested'])
        .describe('held; data: what was passed on is at fault; consumer: it failed for another reason; producer: it failed; untested: one of the two was not run'),
    status: schemas/* enum */.k5n(['compatible', 'incompatible', 'untested'])
        .describe('The cause in three words: held, data, and all others'),
    connections: schemas/* array */.YOg(connectionSchema),
});
const locationSchema = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().nullable().describe('1-based'),
    column: schemas/* int */.Whr().nullable().describe('1-based'),
    function: schemas/* string */.YjP().nullable(),
    code: schemas/* string */.YjP().nullable(),
});
const outputRefSchema = schemas/* object */.Ikc({ step: schemas/* string */.YjP(), output: schemas/* string */.YjP() });
const originSchema = schemas/* object */.Ikc({
    step: schemas/* string */.YjP().describe('The step that wrote the data; for an input, the step that reads it'),
    output: schemas/* string */.YjP().nullable(),
    input: schemas/* string */.YjP().nullable().describe('Not `null` if no step wrote the data'),
    last_had: outputRefSchema.nullable().describe('The last output without the fault'),
    first_lacks: outputRefSchema.nullable().describe('The first output with the fault'),
    location: locationSchema.nullable().describe('The script of the step'),
});
const findingSchema = schemas/* object */.Ikc({
    code: schemas/* enum */.k5n(Object.keys(findings_findings/* FINDINGS */.T)),
    severity: schemas/* enum */.k5n(['error', 'warning', 'notice']),
    title: schemas/* string */.YjP(),
    step: schemas/* string */.YjP().nullable(),
    flow: schemas/* string */.YjP().nullable(),
    message: schemas/* string */.YjP(),
    location: locationSchema.nullable(),
    hint: schemas/* string */.YjP().nullable(),
    evidence: schemas/* array */.YOg(schemas/* string */.YjP()),
    origin: originSchema.nullable().describe('Where a fault of data began'),
});
const causeSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().describe('Unique in the report'),
    finding: findingSchema.describe('The error that explains the fault best'),
    also: schemas/* array */.YOg(findingSchema).describe('Further errors of the same steps'),
    steps: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe('The steps with the fault; empty for a fault of a data flow or of the whole run'),
    flows: schemas/* array */.YOg(schemas/* string */.YjP()).describe('The data flows that it breaks'),
    not_run: schemas/* array */.YOg(schemas/* string */.YjP()).describe('The steps that were not run because of it'),
    reproduce: schemas/* string */.YjP().nullable().describe('A command that runs the failure again'),
    frame: schemas/* object */.Ikc({ first_line: schemas/* int */.Whr(), text: schemas/* string */.YjP() })
        .nullable()
        .describe('The lines around the fault'),
});
const jsonReportSchema = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz(JSON_REPORT_VERSION),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    pipeline: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), file: schemas/* string */.YjP().nullable() }),
    pipeline_success: schemas/* boolean */.zMY(),
    complete: schemas/* boolean */.zMY()
        .describe('`false`: the run was interrupted or stopped at the first failure'),
    started_at: schemas/* string */.YjP().describe('ISO 8601, UTC'),
    seconds: schemas/* number */.aig(),
    base_dir: schemas/* string */.YjP().describe('Base directory of relative paths in locations'),
    environment: schemas/* object */.Ikc({
        python: schemas/* object */.Ikc({ version: schemas/* string */.YjP(), executable: schemas/* string */.YjP() }),
        node: schemas/* string */.YjP(),
        platform: schemas/* string */.YjP(),
        max_parallel: schemas/* int */.Whr(),
    }),
    order: schemas/* array */.YOg(schemas/* string */.YjP()).describe('The steps in topological order'),
    order_edges: schemas/* array */.YOg(schemas/* object */.Ikc({ from: schemas/* string */.YjP(), to: schemas/* string */.YjP() }))
        .describe('Edges that only define the order of two steps'),
    script_results: schemas/* record */.g1P(schemas/* string */.YjP(), json_report_schema_stepSchema).describe('By name of the step'),
    data_flow_results: schemas/* record */.g1P(schemas/* string */.YjP(), json_report_schema_flowSchema).describe('By `producer->consumer`'),
    errors: schemas/* array */.YOg(schemas/* string */.YjP()),
    causes: schemas/* array */.YOg(causeSchema)
        .describe('What to fix, each fault once, the one that stops most steps first'),
    findings: schemas/* array */.YOg(findingSchema).describe('Most important first'),
})
    .meta({ title: 'Run report of cursus-runtime-action' });
/** JSON Schema (draft 2020-12) of the report. Allows unknown keys, which later versions can add. */
function reportJsonSchema() {
    return z.toJSONSchema(jsonReportSchema, { target: 'draft-2020-12', io: 'input' });
}

;// CONCATENATED MODULE: ./build/reporters/json-report.js


/** The report as written to a file: indented by two spaces, as in the reference. */
function renderJson(report) {
    return `${JSON.stringify(toJsonReport(report), null, 2)}\n`;
}
function toJsonReport(report) {
    const { environment } = report;
    return {
        schema_version: JSON_REPORT_VERSION,
        tool: { name: report.tool.name, version: report.tool.version },
        pipeline: { name: report.pipeline.name, file: report.pipeline.file ?? null },
        pipeline_success: report.success,
        complete: report.complete,
        started_at: report.startedAt,
        seconds: report.seconds,
        base_dir: report.baseDir,
        environment: {
            python: { ...environment.python },
            node: environment.node,
            platform: environment.platform,
            max_parallel: environment.maxParallel,
        },
        order: report.steps.map(({ name }) => name),
        order_edges: report.orderEdges.map(({ from, to }) => ({ from, to })),
        // Not by assignment, because a step can have the name `__proto__`.
        script_results: Object.fromEntries(report.steps.map((step) => [step.name, jsonStep(step)])),
        data_flow_results: Object.fromEntries(report.flows.map((flow) => [flow.key, jsonFlow(flow)])),
        errors: [...report.errors],
        causes: report.causes.map(jsonCause),
        findings: report.findings.map(jsonFinding),
    };
}
/** The result of one step: the fields of the reference, and all other facts. */
function jsonStep(step) {
    return {
        script_name: step.scriptName,
        success: step.status === 'passed',
        execution_time: step.seconds,
        has_main_function: step.hasMain,
        error_message: step.errorMessage ?? blockedMessage(step),
        error_type: step.errorType ?? null,
        status: step.status,
        script: step.script ?? null,
        blocked_by: step.blockedBy ?? null,
        started_after_seconds: step.startedAfterSeconds ?? null,
        attempts: step.attempts,
        flaky: step.flaky,
        exit_code: step.exitCode ?? null,
        signal: step.signal ?? null,
        cpu_seconds: step.cpuSeconds ?? null,
        peak_memory_bytes: step.peakMemoryBytes ?? null,
        start_mode: step.mode ?? null,
        traceback: step.traceback ?? null,
        stdout_tail: step.stdoutTail,
        stderr_tail: step.stderrTail,
        directory: step.directory ?? null,
        inputs: step.inputs.map(({ name, source, path }) => ({ name, source, path })),
        outputs: step.outputs.map(jsonOutput),
    };
}
function jsonFlow(flow) {
    return {
        script_a: flow.producer,
        script_b: flow.consumer,
        compatible: flow.status === 'compatible',
        data_format_a: flow.producerFormat,
        data_format_b: flow.consumerFormat,
        compatibility_issues: [...flow.issues],
        cause: flow.cause,
        status: flow.status,
        connections: flow.connections.map(({ output, input, below, at, rule, format }) => ({
            output,
            input,
            below,
            at,
            rule,
            format,
        })),
    };
}
function blockedMessage({ blockedBy }) {
    return blockedBy === undefined ? null : `blocked by ${blockedBy}`;
}
function jsonOutput({ name, declared, profile }) {
    return {
        name,
        declared,
        state: profile.state,
        kind: profile.kind,
        format: profile.format,
        file_count: profile.fileCount,
        total_bytes: profile.totalBytes,
        bounded: profile.bounded,
        files: profile.files.map(jsonFile),
    };
}
function jsonFile(file) {
    const { path, bytes, format, compression, table, array, model, members, problem } = file;
    return {
        path,
        bytes,
        format,
        compression: compression ?? null,
        rows: table?.rows ?? null,
        sampled: table?.sampled ?? false,
        columns: table?.columns.map((column) => ({ ...column })) ?? null,
        array: jsonArray(array),
        model: model === undefined
            ? null
            : {
                kind: model.kind,
                features: model.features === undefined ? null : [...model.features],
                feature_count: model.featureCount ?? null,
            },
        members: members?.map((one) => ({ name: one.name, array: jsonArray(one.array) })) ?? null,
        problem: problem ?? null,
    };
}
function jsonArray(array) {
    return array === undefined ? null : { shape: [...array.shape], dtype: array.dtype };
}

;// CONCATENATED MODULE: ./build/reporters/output-formats.js

const OUTPUT_FORMATS = [
    {
        name: 'JSON report',
        flag: 'results-file',
        description: 'the whole report as JSON',
        example: 'results.json',
        render: renderJson,
    },
    {
        name: 'JUnit XML file',
        flag: 'junit-file',
        description: 'the results as JUnit XML',
        example: 'junit.xml',
        // Loaded only on request: the XML library is the largest part of the bundle.
        render: async (report) => (await __webpack_require__.e(/* import() */ 911).then(__webpack_require__.bind(__webpack_require__, 6911))).renderJunit(report),
    },
];
/** An entry for each output format, under its flag. */
function byOutputFlag(entryOf) {
    return Object.fromEntries(OUTPUT_FORMATS.map((format) => [format.flag, entryOf(format)]));
}

;// CONCATENATED MODULE: ./build/program/report-files.js



/**
 * Writes the report to the files asked for.
 * @param files relative to `cwd`
 * @returns their absolute paths
 * @throws UserError when one cannot be written; the others are written all the same
 */
async function writeReportFiles(report, files, cwd) {
    const written = {};
    const problems = [];
    for (const { flag, render } of OUTPUT_FORMATS) {
        const asked = files[flag];
        if (!asked)
            continue;
        const file = external_node_path_.resolve(cwd, asked);
        try {
            await writeWhole(file, await render(report));
            written[flag] = file;
        }
        catch (error) {
            problems.push(error);
        }
    }
    const [problem] = problems;
    if (problem !== undefined)
        throw problem;
    return written;
}

// EXTERNAL MODULE: ./build/program/run-signals.js
var run_signals = __webpack_require__(3794);
;// CONCATENATED MODULE: ./build/reporters/causal-order.js
/**
 * Steps end before their outputs are inspected, so a blocked step can be reported before the
 * failure that blocks it. Shows each step after all steps that it depends on.
 */
function createCausalOrder(dependsOn) {
    const parents = new Map(Object.entries(dependsOn));
    const children = new Map();
    for (const [step, names] of parents) {
        for (const name of names) {
            const known = children.get(name);
            if (known === undefined)
                children.set(name, [step]);
            else
                known.push(step);
        }
    }
    const shown = new Set();
    const waiting = new Map();
    const isNext = (step) => (parents.get(step) ?? []).every((name) => shown.has(name));
    const release = (first) => {
        const released = [first];
        for (const event of released) {
            const { name } = event.report;
            shown.add(name);
            waiting.delete(name);
            for (const child of children.get(name) ?? []) {
                const held = waiting.get(child);
                if (held !== undefined && isNext(child)) {
                    released.push(held);
                    waiting.delete(child);
                }
            }
        }
        return released;
    };
    return {
        add(event) {
            const { name } = event.report;
            if (isNext(name))
                return release(event);
            waiting.set(name, event);
            return [];
        },
        rest() {
            const held = [...waiting.values()];
            waiting.clear();
            return held;
        },
    };
}

// EXTERNAL MODULE: ./build/reporters/cause-text.js
var cause_text = __webpack_require__(9032);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/reporters/colors.js

const STYLES = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'];
function createColors(enabled) {
    const paint = (style) => (text) => 
    // The caller knows the stream; by default `styleText` asks the one of this process.
    enabled ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    return Object.fromEntries(STYLES.map((style) => [style, paint(style)]));
}

;// CONCATENATED MODULE: ./build/reporters/format-count.js
/** `1 row`, `1,034 rows`. */
function countOf(count, noun, plural = `${noun}s`) {
    return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}
/** With commas as thousands separators, independent of the locale. */
function formatNumber(value) {
    // `toLocaleString` would load the locale data before the first step starts.
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
;// CONCATENATED MODULE: ./build/reporters/console-causes.js




/** Every cause in a few lines: place, evidence, fix, steps that were not run; empty without causes. */
function causeLines(report, style) {
    const { causes } = report;
    const shown = { ...style, shorten: (0,cause_text/* shortPaths */.PM)(report) };
    if (causes.length === 0) {
        return [];
    }
    return [
        style.colors.bold(`Causes (${causes.length})`),
        '',
        ...causes.slice(0, SHOWN_CAUSES).flatMap((cause) => [...causeBlock(cause, report, shown), '']),
        ...moreLine(causes.length - SHOWN_CAUSES, 'cause'),
    ];
}
/** Warnings, and notices if `verbose`, in one or two lines each; may be empty. */
function warningLines(report, style) {
    const findings = report.findings.filter(({ severity, code }) => severity === 'warning' ||
        (style.verbose && severity === 'notice' && code !== 'blocked' && code !== 'cancelled'));
    if (findings.length === 0) {
        return [];
    }
    return [
        ...findings.slice(0, SHOWN_WARNINGS).flatMap((finding) => warning(finding, style)),
        ...moreLine(findings.length - SHOWN_WARNINGS, 'warning'),
        '',
    ];
}
function causeBlock(cause, report, { shorten, ...style }) {
    const { colors, verbose } = style;
    const { finding, notRun } = cause;
    // The location has the whole path.
    const short = (text) => (0,plain_text/* oneLine */.TN)(shorten(text.slice(0, 20_000)));
    const subject = (0,cause_text/* causeSubject */.CY)(cause) ?? (0,plain_text/* oneLine */.TN)(report.pipeline.name, 80);
    const lines = [`${colors.red('✗')} ${colors.bold(subject)}  ${short((0,cause_text/* causeMessage */.fq)(cause))}`];
    const error = (0,cause_text/* causeError */.IW)(cause, report);
    if (error !== undefined) {
        lines.push(`  ${short(error)}`);
    }
    if (finding.location !== undefined) {
        const { function: name, code } = finding.location;
        const inside = name === undefined ? '' : `  in ${(0,plain_text/* oneLine */.TN)(name, 80)}`;
        const place = (0,plain_text/* oneLine */.TN)((0,text_errors/* describeLocation */.lR)(finding.location));
        lines.push(`  ${colors.cyan(place)}${colors.dim(inside)}`);
        if (code !== undefined) {
            lines.push(`    ${(0,plain_text/* oneLine */.TN)(code, 160)}`);
        }
    }
    const origin = (0,cause_text/* originPhrase */.cg)(cause, cause_text/* placeOf */.$t);
    if (origin !== undefined) {
        lines.push(`  ${short(origin)}`);
    }
    const evidence = finding.evidence ?? [];
    const most = verbose ? evidence.length : SHOWN_EVIDENCE;
    lines.push(...evidence.slice(0, most).map((line) => `  - ${short(line)}`), ...(0,cause_text/* alsoLines */.J0)(cause, verbose ? cause.also.length : SHOWN_EVIDENCE).map(({ text, location }) => `  also: ${short(text)}${endPlace(location)}`));
    const fix = (0,cause_text/* causeFix */.rW)(cause);
    if (fix !== undefined) {
        lines.push(`  fix: ${short(fix)}`);
    }
    if (notRun.length > 0) {
        lines.push(`  not run: ${(0,cause_text/* enumerate */.HL)(notRun, SHOWN_NOT_RUN)}`);
    }
    const step = report.steps.find(({ name }) => name === cause.steps[0]);
    return [...lines, ...(step === undefined ? [] : logLines(step, cause, style))];
}
/** The line of an exception is known, so its traceback and log are only for `verbose`. */
function logLines(step, { finding }, { colors, verbose }) {
    if (!verbose && finding.location !== undefined && step.traceback !== undefined) {
        return [];
    }
    const count = verbose ? VERBOSE_TAIL : TAIL;
    const log = (0,plain_text/* lastLines */.w$)(step.stderrTail, count);
    return [
        ...quoted('traceback', (0,plain_text/* lastLines */.w$)(step.traceback ?? '', count), colors),
        ...quoted('log', log.length > 0 ? log : (0,plain_text/* lastLines */.w$)(step.stdoutTail, count), colors),
    ];
}
// The bar also prevents a CI system from reading output of a script as a command at the start of a
// line.
function quoted(title, lines, colors) {
    return lines.length === 0
        ? []
        : [`  ${colors.dim(`${title}:`)}`, ...lines.map((line) => `  ${colors.dim(`│ ${line}`)}`)];
}
function warning(finding, { colors }) {
    const sign = finding.severity === 'warning' ? colors.yellow('!') : colors.dim('·');
    const subject = finding.step ?? finding.flow;
    const about = subject === undefined ? '' : `${(0,plain_text/* oneLine */.TN)(subject, 80)}  `;
    return [
        `${sign} ${about}${(0,plain_text/* oneLine */.TN)(finding.message)}${endPlace(finding.location)}`,
        ...(finding.hint === undefined ? [] : [`  fix: ${(0,plain_text/* oneLine */.TN)(finding.hint)}`]),
    ];
}
function endPlace(location) {
    return location === undefined ? '' : `  ${(0,plain_text/* oneLine */.TN)((0,text_errors/* describeLocation */.lR)(location))}`;
}
function moreLine(count, noun) {
    return count > 0 ? [`and ${countOf(count, `more ${noun}`)}`, ''] : [];
}
const SHOWN_CAUSES = 20;
const SHOWN_WARNINGS = 20;
const SHOWN_EVIDENCE = 3;
const SHOWN_NOT_RUN = 10;
const TAIL = 6;
const VERBOSE_TAIL = 60;

// EXTERNAL MODULE: ./node_modules/get-east-asian-width/index.js + 3 modules
var get_east_asian_width = __webpack_require__(5322);
;// CONCATENATED MODULE: ./build/reporters/display-width.js

/** Columns of a line in a terminal: 2 for wide characters and emoji, 0 for combining marks. */
function displayWidth(text) {
    if (NARROW.test(text)) {
        return text.length;
    }
    let width = 0;
    for (const { segment } of GRAPHEMES.segment(text)) {
        width += graphemeWidth(segment);
    }
    return width;
}
/** The text, truncated with an ellipsis if it is wider than `columns`. */
function truncateToWidth(text, columns) {
    if (displayWidth(text) <= columns) {
        return text;
    }
    let width = 0;
    let kept = '';
    for (const { segment } of GRAPHEMES.segment(text)) {
        width += graphemeWidth(segment);
        if (width > columns - 1) {
            break;
        }
        kept += segment;
    }
    return columns < 1 ? '' : `${kept}…`;
}
function padToWidth(text, columns) {
    return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
function graphemeWidth(grapheme) {
    if (ZERO.test(grapheme)) {
        return 0;
    }
    return EMOJI.test(grapheme) ? 2 : (0,get_east_asian_width/* eastAsianWidth */.Q1)(grapheme.codePointAt(0) ?? 0);
}
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const NARROW = /^[ -~]*$/;
const ZERO = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]+$/u;
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator})/u;

;// CONCATENATED MODULE: ./build/reporters/format-seconds.js
/** As the reference prints times: `2.345s`. */
function format_seconds_exactSeconds(seconds) {
    return `${seconds.toFixed(3)}s`;
}
/** For people: `42 ms`, `2.3 s`, `1 min 05 s`, `2 h 03 min`. */
function humanSeconds(seconds) {
    if (seconds < 0.9995) {
        return `${Math.round(seconds * 1000)} ms`;
    }
    if (seconds < 59.95) {
        return `${seconds.toFixed(1)} s`;
    }
    const whole = Math.round(seconds);
    if (whole < 3600) {
        return `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`;
    }
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}

;// CONCATENATED MODULE: ./build/reporters/live-lines.js
function createLiveLines(write) {
    let shown = [];
    return {
        print(text) {
            write(erase(shown.length) + text + rendered(shown));
        },
        show(lines) {
            if (lines.length > 0 || shown.length > 0) {
                write(erase(shown.length) + rendered(lines));
            }
            shown = lines;
        },
    };
}
function rendered(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
function erase(count) {
    return `${CURSOR_UP}${ERASE_LINE}`.repeat(count);
}
const CURSOR_UP = '\u001b[1A';
const ERASE_LINE = '\u001b[2K';

;// CONCATENATED MODULE: ./build/reporters/format-bytes.js
/** `0 B`, `980 B`, `1.5 kB`, `23.4 MB`: decimal units, as in file managers and cloud services. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    // 999.95 would become `1000.0`.
    while (value >= 999.95 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

;// CONCATENATED MODULE: ./build/data/formats/signature.js
/** Whether these bytes, given as Latin-1, are at the position. */
function starts(head, signature, at = 0) {
    return head.toString('latin1', at, at + signature.length) === signature;
}
function ends(tail, signature) {
    return tail.toString('latin1').endsWith(signature);
}
/** A text contains no NUL. */
function hasNul(head) {
    return head.includes(0);
}

;// CONCATENATED MODULE: ./build/data/formats/arrow.js

const arrow = {
    name: 'arrow',
    label: 'Arrow',
    extensions: ['feather', 'arrow', 'arrows', 'ipc'],
    // `FEA1` is the first version of Feather, which was not Arrow.
    magic: ({ head }) => starts(head, 'ARROW1\0\0') || (starts(head, 'FEA1') && hasNul(head)) || isStream(head),
    // A file repeats the letters at its end; a stream may end after any message.
    isCutOff: ({ head, tail }) => !isStream(head) && !tail.includes(head.subarray(0, 4)),
};
/** A mark, then the length of the first message, which is padded to eight bytes. */
function isStream(head) {
    if (!starts(head, '\xff\xff\xff\xff') || head.length < 8)
        return false;
    const length = head.readInt32LE(4);
    return length > 0 && length < 1 << 26 && length % 8 === 0;
}

;// CONCATENATED MODULE: ./build/data/formats/avro.js

const avro = {
    name: 'avro',
    label: 'Avro',
    extensions: ['avro'],
    magic: ({ head }) => starts(head, 'Obj\x01'),
};

;// CONCATENATED MODULE: ./build/data/formats/catboost.js

const catboost = {
    name: 'catboost',
    label: 'CatBoost model',
    extensions: ['cbm'],
    magic: ({ head }) => starts(head, 'CBM1') && hasNul(head),
};

;// CONCATENATED MODULE: ./build/data/count-records.js
/**
 * Counts the records of a delimited text in chunks without parsing them, which is tens of times
 * faster. Ignores blank lines; a line break in a quoted cell does not end a record. Bytes must be
 * UTF-8 or Latin-1.
 */
class RecordCounter {
    #delimiter;
    #records = 0;
    #state = 'cell start';
    /** The current record has at least one byte. */
    #begun = false;
    constructor(delimiter) {
        this.#delimiter = delimiter.charCodeAt(0);
    }
    add(chunk) {
        for (const byte of chunk)
            this.#step(byte);
    }
    /** Records so far, including an unfinished one; `null` if a quoted cell is not closed. */
    total() {
        if (this.#state === 'quoted')
            return null;
        return this.#records + (this.#begun ? 1 : 0);
    }
    #step(byte) {
        if (this.#state === 'quoted') {
            if (byte === QUOTE)
                this.#state = 'quote in quoted';
            return;
        }
        if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
            if (this.#begun)
                this.#records += 1;
            this.#begun = false;
            this.#state = 'cell start';
            return;
        }
        // As in pandas, a line of spaces is no record.
        if (byte !== SPACE)
            this.#begun = true;
        if (byte === QUOTE && this.#state !== 'plain')
            this.#state = 'quoted';
        else
            this.#state = byte === this.#delimiter ? 'cell start' : 'plain';
    }
}
const QUOTE = 0x22;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

;// CONCATENATED MODULE: ./build/data/infer-type.js
/** Infers the type of one column from its cells. */
class TypeTally {
    #type = 'null';
    #filled = 0;
    /** Adds a cell of a delimited text. */
    addText(cell) {
        this.#add(typeOfText(cell));
    }
    /** Adds a value parsed from JSON. */
    addValue(value) {
        this.#add(typeOfValue(value));
    }
    /** @param rows number of rows of the table; rows without a cell count as missing values */
    profile(name, rows) {
        const nulls = rows - this.#filled;
        // As in pandas, whose integers have no missing value.
        const type = this.#type === 'integer' && nulls > 0 ? 'number' : this.#type;
        return { name: shortName(name), type, nulls };
    }
    #add(type) {
        if (type === 'null')
            return;
        this.#filled += 1;
        this.#type = commonType(this.#type, type);
    }
}
/** In a file without a header, the name of a column can be a megabyte of data. */
const LONGEST_NAME = 1_000;
function shortName(name) {
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
    // A slice of the text would keep the whole text in memory, as long as the report exists.
    return Buffer.from(short).toString();
}
function commonType(a, b) {
    if (a === b || a === 'null')
        return b;
    const pair = new Set([a, b]);
    if (pair.has('integer') && pair.has('number'))
        return 'number';
    if (pair.has('date') && pair.has('timestamp'))
        return 'timestamp';
    // The only common type of any other pair is text.
    return 'string';
}
/** Missing values for pandas; the `csv` module of Python returns the text. */
const NULL_TEXTS = new Set([
    ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN'],
    ...['<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]);
const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?(inf|infinity)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
/**
 * Whether the first row of a delimited text is data. pandas takes every first row for the header.
 * Numbers are names only if they are distinct, and whole or in ascending order without an exponent:
 * years, positions, quantiles.
 */
function isDataRow(cells) {
    const texts = cells.map((cell) => cell.trim());
    return texts.every(isNumeric) && !areNames(texts);
}
function areNames(texts) {
    if (new Set(texts).size < texts.length)
        return false;
    if (texts.every((text) => INTEGER.test(text)))
        return true;
    const numbers = texts.map(Number);
    const ascending = numbers.every((number, index) => number > (numbers[index - 1] ?? Number.NEGATIVE_INFINITY));
    return ascending && texts.every((text) => /^\d+\.?\d*$/.test(text));
}
/** Whether a cell can be nothing but a number. */
function isNumeric(cell) {
    return cell.length <= infer_type_LONGEST_NUMBER && NUMBER.test(cell.trim());
}
/** The patterns could be very slow for longer cells. */
const infer_type_LONGEST_NUMBER = 64;
function typeOfText(cell) {
    if (cell.length > infer_type_LONGEST_NUMBER)
        return 'string';
    // Spaces make a text of a word that stands for a missing value, but not of a number.
    if (NULL_TEXTS.has(cell))
        return 'null';
    const text = cell.trim();
    if (INTEGER.test(text))
        return 'integer';
    if (NUMBER.test(text))
        return 'number';
    if (/^(true|false|TRUE|FALSE|True|False)$/.test(cell))
        return 'boolean';
    return typeOfTime(text);
}
function typeOfTime(text) {
    if (DATE.test(text))
        return 'date';
    return TIMESTAMP.test(text) ? 'timestamp' : 'string';
}
function typeOfValue(value) {
    if (value === null || value === undefined)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    switch (typeof value) {
        case 'boolean':
            return 'boolean';
        case 'number':
            return Number.isInteger(value) ? 'integer' : 'number';
        case 'string':
            return value.length > infer_type_LONGEST_NUMBER ? 'string' : typeOfTime(value);
        default:
            return 'object';
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/data/decode-text.js
/** Whether bytes are text, and in which encoding; `null` for binary content. */
function sniffEncoding(head) {
    if (head[0] === 0xff && head[1] === 0xfe)
        return utf16('utf-16le');
    if (head[0] === 0xfe && head[1] === 0xff)
        return utf16('utf-16be');
    const { nuls, evenNuls, controls } = countOddBytes(head);
    // Western text in UTF-16 has a zero in every other byte.
    if (nuls > head.length * 0.4 && head.length >= 4) {
        if (evenNuls === 0)
            return utf16('utf-16le');
        if (evenNuls === nuls)
            return utf16('utf-16be');
    }
    if (nuls + controls > head.length * 0.02)
        return null;
    const encoding = isUtf8(head) ? 'utf-8' : 'latin1';
    // In Latin-1, almost any byte is a letter, so control bytes decide.
    if (encoding === 'latin1' && nuls + controls > 0)
        return null;
    if (nuls > 0)
        return { encoding, problem: 'contains NUL bytes' };
    if (encoding === 'latin1')
        return { encoding, problem: 'is not valid UTF-8' };
    return { encoding };
}
/** Never throws; removes a byte order mark. */
function decodeText(bytes, encoding) {
    if (encoding === 'utf-16be')
        return decodeText(swapPairs(bytes), 'utf-16le');
    return new TextDecoder(encoding).decode(bytes);
}
function utf16(encoding) {
    return { encoding, problem: 'is UTF-16 and not UTF-8' };
}
function countOddBytes(head) {
    let nuls = 0;
    let evenNuls = 0;
    let controls = 0;
    for (let index = 0; index < head.length; index += 1) {
        const byte = head[index] ?? 0;
        if (byte === 0) {
            nuls += 1;
            if (index % 2 === 0)
                evenNuls += 1;
        }
        else if (byte < 0x20 && !isTextControl(byte))
            controls += 1;
    }
    return { nuls, evenNuls, controls };
}
/** Bell to carriage return, and escape: they occur in logs and terminal output. */
function isTextControl(byte) {
    return (byte >= 0x07 && byte <= 0x0d) || byte === 0x1b;
}
function isUtf8(head) {
    try {
        // As a stream, because the sample may end within a character.
        new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}
function swapPairs(bytes) {
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}

;// CONCATENATED MODULE: ./build/data/read-content.js



/**
 * The first `limit` bytes of a text, after decompression; never keeps more in memory. Rejects if
 * the file cannot be read or the compressed data is damaged.
 */
async function readTextPart(content, limit) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of streamContent(content)) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > limit)
            break;
    }
    const complete = bytes <= limit;
    const all = Buffer.concat(chunks);
    return {
        text: decodeText(complete ? all : all.subarray(0, limit), content.encoding),
        complete,
    };
}
/** Reads to the end to detect damage; `false` if the content is larger than `limit`. */
async function readThrough(content, limit) {
    let bytes = 0;
    for await (const chunk of streamContent(content)) {
        bytes += chunk.length;
        if (bytes > limit)
            return false;
    }
    return true;
}
/** The decompressed bytes in chunks. The caller may stop early. */
async function* streamContent({ file, bytes, compression, }) {
    const chunks = readChunks(file, bytes);
    if (compression !== 'gzip') {
        yield* chunks;
        return;
    }
    const output = (0,external_node_zlib_.createGunzip)();
    // Unlike `pipe`, it forwards every error to `output`, so that the loop throws it.
    (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(chunks), output, () => { });
    for await (const chunk of output)
        yield chunk;
}
const CHUNK_BYTES = 65_536;
async function* readChunks(file, bytes) {
    for (let at = 0; at < bytes;) {
        const length = Math.min(CHUNK_BYTES, bytes - at);
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
        if (bytesRead === 0)
            return;
        yield buffer.subarray(0, bytesRead);
        at += bytesRead;
    }
}

;// CONCATENATED MODULE: ./build/data/sniff-delimiter.js
/**
 * The delimiter of a delimited text by its first lines: the one that splits the header into most
 * cells and, if possible, every line into the same number. `null` if the header has no delimiter.
 */
function sniffDelimiter(text, complete) {
    const lines = text.split(/\r\n|\n|\r/, MAX_LINES + 1);
    // The last line may be truncated.
    if (!complete || lines.length > MAX_LINES)
        lines.pop();
    const filled = lines.filter((line) => line.trim() !== '');
    if (filled.length === 0)
        return null;
    const found = DELIMITERS.map((delimiter) => {
        const counts = filled.map((line) => countOutsideQuotes(line, delimiter));
        const inHeader = counts[0] ?? 0;
        const agreeing = counts.filter((count) => count === inHeader).length / counts.length;
        return { delimiter, inHeader, agreeing };
    }).filter(({ inHeader }) => inHeader > 0);
    const best = found.sort((a, b) => b.agreeing - a.agreeing || b.inHeader - a.inHeader)[0];
    if (best === undefined)
        return null;
    return { delimiter: best.delimiter, consistent: best.agreeing === 1 && filled.length > 1 };
}
const MAX_LINES = 20;
const DELIMITERS = [',', '\t', ';', '|'];
function countOutsideQuotes(line, delimiter) {
    let count = 0;
    let quoted = false;
    for (const character of line) {
        if (character === '"')
            quoted = !quoted;
        else if (character === delimiter && !quoted)
            count += 1;
    }
    return count;
}

;// CONCATENATED MODULE: ./build/data/split-plain-rows.js
/**
 * The rows of a delimited text without quotes, in which every line is a row: the same as with a
 * parser, in a tenth of the time. `undefined`: the text needs a parser.
 */
function splitPlainRows(text, delimiter, atMost) {
    if (text.includes('"') || text.includes('\r'))
        return undefined;
    const rows = [];
    const lines = [];
    let start = 0;
    for (let line = 1; start < text.length && rows.length < atMost; line += 1) {
        const newline = text.indexOf('\n', start);
        const end = newline === -1 ? text.length : newline;
        // As in pandas, a line of spaces gives no row.
        if (end > start && !isBlankLine(text, start, end)) {
            rows.push(text.slice(start, end).split(delimiter));
            lines.push(line);
        }
        start = end + 1;
    }
    return { rows, lines };
}
/** Only spaces. */
function isBlankLine(text, start, end) {
    let at = start;
    while (at < end && text.charCodeAt(at) === split_plain_rows_SPACE)
        at += 1;
    return at === end;
}
const split_plain_rows_SPACE = 0x20;

;// CONCATENATED MODULE: ./build/data/profile-csv.js





/**
 * Columns, types and rows of a delimited text. Types are inferred from the first rows; with
 * `mayCount`, all rows are counted. Does not throw for an invalid row: the problem names its line.
 */
async function profileCsv(content, fallback, limits, mayCount) {
    const part = await readTextPart(content, limits.sampleBytes);
    const delimiter = sniffDelimiter(part.text.slice(0, 65_536), part.complete)?.delimiter ?? fallback;
    const sample = await parseSample(part, delimiter, limits);
    const flaw = {
        ...(sample.problem === undefined ? {} : { problem: sample.problem }),
        ...(sample.damaged ? { damaged: true } : {}),
    };
    const [first] = sample.rows;
    if (first === undefined)
        return { problem: 'has no header', ...flaw };
    // Without a header, columns are named by their position.
    const headless = isDataRow(first);
    const names = headless ? first.map((_, index) => String(index)) : first;
    const rows = headless ? sample.rows : sample.rows.slice(1);
    const total = sample.whole
        ? sample.rows.length
        : await countRecords(content, delimiter, mayCount);
    const lastRow = sample.whole ? undefined : await raggedEnd(content, delimiter, first.length);
    return {
        table: {
            columns: profileColumns(names.slice(0, limits.maxColumns), rows),
            rows: total === null ? null : total - (headless ? 0 : 1),
            sampled: !sample.whole,
        },
        ...(lastRow === undefined ? {} : { problem: lastRow }),
        ...flaw,
    };
}
async function parseSample({ text, complete }, delimiter, limits) {
    const { rows, lines, error } = splitPlainRows(text, delimiter, limits.sampleRows + 1) ??
        (await parseRows(text, delimiter, limits.sampleRows + 1));
    const whole = complete && rows.length <= limits.sampleRows && error === undefined;
    // The last row of a sample is incomplete.
    if (!complete && rows.length <= limits.sampleRows && error === undefined && rows.length > 1) {
        rows.pop();
    }
    const isOpen = error?.code === 'CSV_QUOTE_NOT_CLOSED';
    const cut = !complete && isOpen;
    const problem = error !== undefined && !cut ? badQuoting(error) : raggedRow(rows, lines);
    // A text that ends within a quoted cell is truncated.
    const damaged = complete && isOpen;
    return { rows, whole, damaged, ...(problem === undefined ? {} : { problem }) };
}
async function parseRows(text, delimiter, atMost) {
    const { parse } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(16)]).then(__webpack_require__.bind(__webpack_require__, 2016));
    const rows = [];
    const lines = [];
    try {
        parse(text, {
            delimiter,
            to: atMost,
            // pandas takes each of them for the end of a row.
            record_delimiter: ['\r\n', '\n', '\r'],
            skip_empty_lines: true,
            // Readers in Python also accept rows of any length and quotes within a cell.
            relax_column_count: true,
            relax_quotes: true,
            on_record: (record, { lines: line }) => {
                const [cell = ''] = record;
                // A quoted empty cell is a row, a line of spaces is none.
                if (record.length === 1 && cell !== '' && isBlankLine(cell, 0, cell.length))
                    return null;
                rows.push(record);
                lines.push(line);
                return null;
            },
        });
        return { rows, lines };
    }
    catch (thrown) {
        return { rows, lines, error: thrown };
    }
}
/** The message of the parser, without its prefix. */
function badQuoting({ message }) {
    return `is not valid CSV: ${message.replace(/^[^:]*: /, '')}`;
}
function raggedRow(rows, lines) {
    const expected = rows[0]?.length ?? 0;
    const index = rows.findIndex((row) => row.length !== expected);
    const row = rows[index];
    if (row === undefined)
        return undefined;
    return `has ${cells(row.length)} in line ${lines[index]}, where the first row has ${expected}`;
}
/** A file that was cut off often ends within a row, far behind the sample. */
async function raggedEnd({ file, bytes, compression, encoding }, delimiter, expected) {
    if (compression !== undefined || encoding.startsWith('utf-16'))
        return undefined;
    const length = Math.min(bytes, LONGEST_END);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, bytes - length);
    const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
    const last = lines.at(-1) ?? '';
    // The beginning of the line must be known, and a quoted cell may contain anything.
    if (lines.length < 2 || last.includes('"'))
        return undefined;
    const found = last.split(delimiter).length;
    if (found === expected)
        return undefined;
    return `has ${cells(found)} in its last line, where the first row has ${expected}`;
}
const LONGEST_END = 65_536;
function cells(count) {
    return count === 1 ? '1 cell' : `${count} cells`;
}
function profileColumns(names, rows) {
    const tallies = names.map(() => new TypeTally());
    // Row by row, because rows can be much shorter than the header.
    for (const row of rows) {
        for (const [index, tally] of tallies.slice(0, row.length).entries()) {
            tally.addText(row[index] ?? '');
        }
    }
    return names.map((name, index) => {
        const tally = tallies[index] ?? new TypeTally();
        return tally.profile(name, rows.length);
    });
}
async function countRecords(content, delimiter, mayCount) {
    if (!mayCount || content.encoding.startsWith('utf-16'))
        return null;
    const counter = new RecordCounter(delimiter);
    for await (const chunk of streamContent(content))
        counter.add(chunk);
    return counter.total();
}

;// CONCATENATED MODULE: ./build/data/formats/reading.js
/** The exception of readers of all text formats. */
const UTF8_TEXT = { name: 'UTF-8 text', type: /^UnicodeDecodeError$/ };

;// CONCATENATED MODULE: ./build/data/formats/table-source.js
/** Reads tables in a text format; binary content has no table. */
function textTable(read) {
    return async ({ encoding, limits, mayReadWhole, ...file }) => encoding === undefined ? {} : read({ ...file, encoding }, limits, mayReadWhole());
}

;// CONCATENATED MODULE: ./build/data/formats/csv.js




const CSV_READING = { name: 'CSV', type: /^(ParserError|EmptyDataError)$/ };
const csv = {
    name: 'csv',
    label: 'CSV',
    extensions: ['csv'],
    text: recogniseDelimited,
    readsAs: [CSV_READING, UTF8_TEXT],
    profile: textTable((content, ...how) => profileCsv(content, ',', ...how)),
};
const tsv = {
    name: 'tsv',
    label: 'TSV',
    extensions: ['tsv', 'tab'],
    readsAs: [CSV_READING, UTF8_TEXT],
    profile: textTable((content, ...how) => profileCsv(content, '\t', ...how)),
};
function recogniseDelimited({ text, complete }, promised) {
    const sniff = sniffDelimiter(text, complete);
    if (promised === 'csv' || promised === 'tsv') {
        if (text.trim() === '' || sniff === null)
            return { format: promised };
        return { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' };
    }
    return sniff?.consistent ? { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' } : null;
}

;// CONCATENATED MODULE: ./build/data/formats/duckdb.js

const duckdb = {
    name: 'duckdb',
    label: 'DuckDB',
    extensions: ['duckdb', 'ddb'],
    otherExtensions: ['db'],
    magic: ({ head }) => starts(head, 'DUCK', 8),
};

;// CONCATENATED MODULE: ./build/data/formats/hdf5.js

const hdf5 = {
    name: 'hdf5',
    label: 'HDF5',
    extensions: ['h5', 'hdf5', 'hdf'],
    otherExtensions: ['keras'],
    magic: ({ head }) => [0, 512, 1024, 2048].some((at) => starts(head, '\x89HDF\r\n\x1a\n', at)),
    isCutOff: ({ head, bytes }) => bytes < hdf5Bytes(head),
    readsAs: [{ name: 'HDF5', pattern: /file signature not found/ }],
};
/** The end address, if addresses have eight bytes and start at 0; else 0. */
function hdf5Bytes(head) {
    if (head.toString('latin1', 1, 4) !== 'HDF')
        return 0;
    if (head.length < 48)
        return 48;
    const version = head[8] ?? 0;
    const isOld = version < 2;
    if (version > 3 || head[isOld ? 13 : 9] !== 8)
        return 0;
    const base = isOld ? 24 + 4 * version : 12;
    if (head.readBigUInt64LE(base) !== 0n)
        return 0;
    return Number(head.readBigUInt64LE(base + 16));
}

;// CONCATENATED MODULE: ./build/data/formats/image.js

const image_image = {
    name: 'image',
    label: 'image',
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'svg'],
    magic: ({ head }) => isImage(head),
    textMagic: /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg[\s>]/,
    readsAs: [{ name: 'an image', type: /^UnidentifiedImageError$/ }],
};
function isImage(head) {
    return (starts(head, '\x89PNG\r\n') ||
        starts(head, '\xff\xd8\xff') ||
        starts(head, 'GIF87a') ||
        starts(head, 'GIF89a') ||
        starts(head, 'II*\0') ||
        starts(head, 'MM\0*') ||
        (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) ||
        // Two letters are too few for a signature: also check that the four reserved bytes are zero.
        (starts(head, 'BM') && starts(head, '\0\0\0\0', 6)));
}

;// CONCATENATED MODULE: ./build/data/skip-string.js
/**
 * The end of the JSON string that starts at `start`: after its closing quote, or the end of the text
 * if it is not closed. A regular expression would need quadratic time or overflow the stack.
 */
function skipString(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === BACKSLASH)
            at += 1;
        else if (code === skip_string_QUOTE)
            return at + 1;
    }
    return text.length;
}
const skip_string_QUOTE = 0x22;
const BACKSLASH = 0x5c;

;// CONCATENATED MODULE: ./build/data/parse-json.js

/** Parses JSON as Python writes it: `NaN` and `Infinity` become `null`. Never throws. */
function parse_json_parseJson(text) {
    const strict = attempt(text);
    if (strict.ok || !ODD_NUMBER.test(text))
        return strict;
    const lenient = attempt(withoutOddNumbers(text));
    return lenient.ok ? lenient : strict;
}
const ODD_NUMBER = /-?\b(?:NaN|Infinity)\b/;
function withoutOddNumbers(text) {
    const parts = [];
    const next = new RegExp(`"|${ODD_NUMBER.source}`, 'g');
    let copied = 0;
    for (let found = next.exec(text); found !== null; found = next.exec(text)) {
        if (found[0] === '"') {
            next.lastIndex = skipString(text, found.index);
            continue;
        }
        parts.push(text.slice(copied, found.index), 'null');
        copied = next.lastIndex;
    }
    return [...parts, text.slice(copied)].join('');
}
function attempt(text) {
    try {
        return { ok: true, value: JSON.parse(text) };
    }
    catch (error) {
        // The engine quotes the text in its message; only the position and the reason are useful.
        const reason = error instanceof Error ? error.message : String(error);
        return { ok: false, reason: reason.length > 120 ? `${reason.slice(0, 117)}…` : reason };
    }
}

;// CONCATENATED MODULE: ./build/data/json-array-prefix.js

/**
 * The complete elements of a truncated JSON array, as a valid array. An empty array for any other
 * text, or if no element is complete.
 */
function jsonArrayPrefix(text) {
    const start = text.search(/\S/);
    if (text[start] !== '[')
        return '[]';
    let depth = 0;
    let end = -1;
    for (let at = start; at < text.length; at += 1) {
        const token = text[at];
        if (token === '"')
            at = skipString(text, at) - 1;
        else if (token === '[' || token === '{')
            depth += 1;
        else if (token === ']' || token === '}')
            depth -= 1;
        else if (token === ',' && depth === 1)
            end = at;
    }
    return end === -1 ? '[]' : `${text.slice(start, end)}]`;
}

;// CONCATENATED MODULE: ./build/data/profile-json.js




/** A JSON document is a table only if it is an array of objects. */
async function profileJson(content, limits, mayReadWhole) {
    const limit = mayReadWhole ? limits.wholeBytes : limits.sampleBytes;
    const { text, complete } = await readTextPart(content, limit);
    const parsed = parse_json_parseJson(complete ? text : jsonArrayPrefix(text));
    if (!parsed.ok)
        return complete ? invalid(parsed.reason) : {};
    if (!isTable(parsed.value))
        return {};
    const rows = parsed.value;
    const sample = rows.slice(0, limits.sampleRows);
    return {
        table: {
            columns: profileKeys(sample, limits),
            rows: complete ? rows.length : null,
            sampled: !complete || sample.length < rows.length,
        },
    };
}
/** One JSON value per line; a table only if all values are objects. */
async function profileJsonLines(content, limits, mayCount) {
    const { text, complete } = await readTextPart(content, limits.sampleBytes);
    const lines = text.split('\n');
    if (!complete)
        lines.pop();
    const rows = [];
    let filled = 0;
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '')
            continue;
        filled += 1;
        if (rows.length === limits.sampleRows)
            continue;
        const parsed = parse_json_parseJson(line);
        if (!parsed.ok)
            return invalid(parsed.reason, ` in line ${index + 1}`);
        rows.push(parsed.value);
    }
    if (!isTable(rows))
        return {};
    return {
        table: {
            columns: profileKeys(rows, limits),
            rows: complete ? filled : mayCount ? await countLines(content) : null,
            sampled: !complete || rows.length < filled,
        },
    };
}
function invalid(reason, where = '') {
    return { problem: `is not valid JSON${where}: ${reason}`, damaged: true };
}
function isTable(value) {
    return (Array.isArray(value) &&
        value.length > 0 &&
        value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)));
}
/** Columns in the order of the first occurrence of their keys; a missing key is a missing value. */
function profileKeys(rows, limits) {
    const tallies = new Map();
    // Row by row: looking up every column in every row could take minutes.
    for (const [name, value] of rows.flatMap((row) => Object.entries(row))) {
        let tally = tallies.get(name);
        if (tally === undefined && tallies.size < limits.maxColumns) {
            tally = new TypeTally();
            tallies.set(name, tally);
        }
        tally?.addValue(value);
    }
    return [...tallies].map(([name, tally]) => tally.profile(name, rows.length));
}
async function countLines(content) {
    if (content.encoding.startsWith('utf-16'))
        return null;
    let lines = 0;
    let blank = true;
    for await (const chunk of streamContent(content)) {
        for (const byte of chunk) {
            if (byte === 0x0a) {
                if (!blank)
                    lines += 1;
                blank = true;
            }
            else if (byte > 0x20)
                blank = false;
        }
    }
    return blank ? lines : lines + 1;
}

;// CONCATENATED MODULE: ./build/data/formats/yaml.js

/** `ParserError` is not listed, because CSV readers raise an exception of the same name. */
const YAML_READING = { name: 'YAML', type: /^(ScannerError|ReaderError)$/ };
const yaml = {
    name: 'yaml',
    label: 'YAML',
    extensions: ['yaml', 'yml'],
    anyText: true,
    text: ({ text }) => (/^---(\s|$)/.test(text) ? { format: 'yaml' } : null),
    readsAs: [YAML_READING, UTF8_TEXT],
};

;// CONCATENATED MODULE: ./build/data/formats/json.js





const JSON_READING = { name: 'JSON', type: /^JSONDecodeError$/ };
const json = {
    name: 'json',
    label: 'JSON',
    extensions: ['json', 'geojson', 'ipynb'],
    text: recogniseJson,
    // JSON is also valid YAML.
    readsAs: [JSON_READING, YAML_READING, UTF8_TEXT],
    profile: textTable(profileJson),
};
const jsonl = {
    name: 'jsonl',
    label: 'JSON Lines',
    extensions: ['jsonl', 'ndjson'],
    readsAs: [UTF8_TEXT],
    profile: textTable(profileJsonLines),
};
function recogniseJson(sample, promised) {
    const { text, complete } = sample;
    const opens = JSON_OPENING.test(text);
    if (!opens && promised !== 'json')
        return null;
    const whole = complete ? parse_json_parseJson(text) : null;
    if (whole?.ok) {
        const isOneLine = promised === 'jsonl' && !text.trim().includes('\n');
        return { format: isOneLine ? 'jsonl' : 'json' };
    }
    if (!opens)
        return null;
    if (holdsJsonLines(sample, promised))
        return { format: 'jsonl' };
    if (whole === null)
        return { format: 'json' };
    // A CSV can also start with `[x`: only the file name or the first key of an object shows that the
    // text is damaged JSON.
    if (promised !== undefined && promised !== 'json' && promised !== 'jsonl')
        return null;
    const problem = `is not valid JSON: ${whole.reason}`;
    return promised === undefined
        ? { format: 'json', problem }
        : { format: promised, problem, damaged: true };
}
const JSON_OPENING = /^\s*(\{\s*("|\}|$)|\[\s*([[{"\]\d]|-\d|$|(true|false|null|NaN|-?Infinity)\s*[,\]]))/;
function holdsJsonLines({ text, complete }, promised) {
    const lines = text.split('\n', 4);
    const whole = complete ? lines : lines.slice(0, -1);
    const filled = whole.filter((line) => line.trim() !== '').slice(0, 3);
    const parsed = filled.map((line) => parse_json_parseJson(line));
    if (parsed[0]?.ok !== true)
        return false;
    const isObject = typeof parsed[0].value === 'object' && parsed[0].value !== null;
    if (promised === 'jsonl')
        return isObject;
    return isObject && filled.length > 1 && parsed.every((line) => line.ok);
}

;// CONCATENATED MODULE: ./build/data/formats/lightgbm.js
const lightgbm = {
    name: 'lightgbm',
    label: 'LightGBM model',
    extensions: ['lgb', 'lgbm'],
    textMagic: /^tree\r?\nversion=/,
    readsAs: [{ name: 'a LightGBM model', pattern: /^Unknown model format/ }],
};

;// CONCATENATED MODULE: ./build/data/formats/media.js

const audio = {
    name: 'audio',
    label: 'audio',
    extensions: ['wav', 'mp3', 'flac', 'ogg', 'opus', 'm4a'],
    magic: ({ head }) => (starts(head, 'RIFF') && starts(head, 'WAVE', 8)) ||
        ['fLaC', 'OggS', 'ID3'].some((signature) => starts(head, signature)),
    unsigned: (head, { formats }) => formats[0] === 'audio' && head[0] === 0xff,
};
const video = {
    name: 'video',
    label: 'video',
    extensions: ['mp4', 'mov', 'avi', 'mkv', 'webm'],
    magic: ({ head }) => starts(head, 'ftyp', 4) ||
        starts(head, '\x1aE\xdf\xa3') ||
        (starts(head, 'RIFF') && starts(head, 'AVI ', 8)),
};
const pdf = {
    name: 'pdf',
    label: 'PDF',
    extensions: ['pdf'],
    magic: ({ head }) => starts(head, '%PDF-'),
};
const excel = {
    name: 'excel',
    label: 'Excel',
    // The newer one is zip.
    extensions: ['xls'],
    magic: ({ head }) => starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
};

;// CONCATENATED MODULE: ./build/data/formats/netcdf.js

const netcdf = {
    name: 'netcdf',
    label: 'NetCDF',
    extensions: ['nc', 'netcdf', 'nc4', 'cdf'],
    magic: ({ head }) => ['\x01', '\x02', '\x05'].some((version) => starts(head, `CDF${version}`)),
    // Version 4 is HDF5.
    looksLike: 'hdf5',
};

;// CONCATENATED MODULE: ./build/data/formats/read-at.js
/** Returns fewer bytes if the file ends earlier. */
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}

;// CONCATENATED MODULE: ./build/data/formats/zip.js


const ZIP_READING = { name: 'zip', type: /^BadZipFile$/ };
const zip = {
    name: 'zip',
    label: 'zip',
    // Torch writes zip (formerly pickle and tar), Keras also writes zip (formerly HDF5).
    extensions: ['zip', 'xlsx', 'docx', 'pt', 'pth', 'ckpt', 'keras'],
    magic: ({ head }) => starts(head, 'PK\x03\x04') || starts(head, 'PK\x05\x06'),
    isArchive: true,
    isCutOff: isZipCut,
    readsAs: [ZIP_READING],
};
/** The directory is at the end, before a comment of at most 64 KB. */
async function isZipCut({ file, bytes }) {
    const length = Math.min(bytes, 22 + 65_535);
    const end = await readAt(file, bytes - length, length);
    return !end.includes('PK\x05\x06');
}

;// CONCATENATED MODULE: ./build/data/formats/numpy.js



const NUMPY_READING = {
    name: 'NumPy',
    type: /^ValueError$/,
    pattern: /^This file contains pickled \(object\) data|cannot be loaded when allow_pickle=False/,
};
const npy = {
    name: 'npy',
    label: 'NumPy',
    extensions: ['npy'],
    magic: ({ head }) => starts(head, '\x93NUMPY'),
    isCutOff: ({ head, bytes }) => bytes < npyBytes(head),
    readsAs: [NUMPY_READING],
    profile: async ({ file, bytes, compression }) => {
        if (compression !== undefined)
            return {};
        const array = arrayOf(await readAt(file, 0, Math.min(bytes, LONGEST_HEADER)));
        return array === null ? {} : { array };
    },
};
const npz = {
    name: 'npz',
    label: 'NumPy archive',
    extensions: ['npz'],
    magic: ({ head }) => starts(head, 'PK\x03\x04') && firstZipMember(head).endsWith('.npy'),
    isArchive: true,
    isCutOff: isZipCut,
    readsAs: [NUMPY_READING, ZIP_READING],
};
/** The name in the first local file header: its length is at offset 26, the name at 30. */
function firstZipMember(head) {
    if (head.length < 30)
        return '';
    return head.toString('latin1', 30, 30 + head.readUInt16LE(26));
}
/** A longer header is one of a record with many fields. */
const LONGEST_HEADER = 65_536;
/** The size by the header; 0 if it is unknown. */
function npyBytes(head) {
    if (head.length < 12)
        return 12;
    const { text, end } = headerOf(head);
    const type = /'descr': *'[<>|=]?([biufcmMSUV])(\d+)(?:\[\w+\])?'/.exec(text);
    const shape = shapeIn(text);
    if (type === null || shape === null)
        return end;
    const itemBytes = Number(type[2]) * (type[1] === 'U' ? 4 : 1);
    return end + shape.reduce((product, size) => product * size, itemBytes);
}
/** The header is a Python dict. */
function headerOf(head) {
    const isFirstVersion = head[6] === 1;
    const start = isFirstVersion ? 10 : 12;
    const end = start + (isFirstVersion ? head.readUInt16LE(8) : head.readUInt32LE(8));
    return { text: head.toString('latin1', start, end), end };
}
function shapeIn(header) {
    const shape = /'shape': *\(([\d, ]*)\)/.exec(header)?.[1];
    if (shape === undefined)
        return null;
    return shape
        .split(',')
        .filter((size) => size.trim() !== '')
        .map(Number);
}
function arrayOf(head) {
    if (head.length < 12)
        return null;
    const { text } = headerOf(head);
    const shape = shapeIn(text);
    return shape === null ? null : { shape, dtype: typeName(text) };
}
/** `float64` for `<f8`, as NumPy names it. */
function typeName(header) {
    const [, kind = '', size = ''] = /'descr': *'[<>|=]?([a-zA-Z])(\d*)/.exec(header) ?? [];
    const name = NUMBERS.get(kind);
    if (name !== undefined)
        return `${name}${Number(size) * 8}`;
    if (kind === '')
        return 'record';
    return kind === 'b' ? 'bool' : kind === 'O' ? 'object' : `${kind}${size}`;
}
const NUMBERS = new Map([
    ['i', 'int'],
    ['u', 'uint'],
    ['f', 'float'],
    ['c', 'complex'],
]);

;// CONCATENATED MODULE: ./build/data/formats/onnx.js
const onnx = {
    name: 'onnx',
    label: 'ONNX model',
    extensions: ['onnx'],
    // A model starts with field 1, the version, as a varint.
    unsigned: (head, { formats }) => formats.includes('onnx') && head[0] === 0x08,
    readsAs: [{ name: 'ONNX', type: /^DecodeError$/, pattern: /onnx/i }],
};

;// CONCATENATED MODULE: ./build/data/formats/orc.js

const orc = {
    name: 'orc',
    label: 'ORC',
    extensions: ['orc'],
    // The signature is repeated at the end, before the last byte.
    magic: ({ head, tail }) => starts(head, 'ORC') && starts(tail, 'ORC', tail.length - 4),
};

;// CONCATENATED MODULE: ./build/data/check-footer.js
/** Parquet nests eight levels deep. */
const MAX_DEPTH = 32;
/** The depth of statistics, some of which the library converts to numbers in quadratic time. */
const STATISTICS_DEPTH = 5;
const MAX_STATISTICS_BYTES = 8_192;
const MAX_VARINT_BYTES = 10;
/**
 * Checks that the bytes are a complete structure in the compact protocol of Thrift. The library that
 * reads Parquet footers trusts their lengths: with a few flipped bits, it would use all memory.
 * @throws Error with the reason
 */
function checkFooter(footer) {
    const scan = { footer, at: 0 };
    skipStruct(scan, 1);
}
function skipStruct(scan, depth) {
    if (depth > MAX_DEPTH)
        throw new Error('nested too deep');
    for (;;) {
        const header = readByte(scan);
        const type = header & 0x0f;
        if (type === 0)
            return;
        // The number of the field, if it is not stored as a difference in the header.
        if (header >> 4 === 0)
            readVarint(scan);
        skipValue(scan, type, depth);
    }
}
function skipValue(scan, type, depth) {
    switch (type) {
        // The value of a boolean is in the header of its field.
        case 1:
        case 2:
            return;
        case 3:
            skip(scan, 1);
            return;
        case 4:
        case 5:
        case 6:
            readVarint(scan);
            return;
        case 7:
            skip(scan, 8);
            return;
        case 8: {
            const length = readVarint(scan);
            if (depth >= STATISTICS_DEPTH && length > MAX_STATISTICS_BYTES) {
                throw new Error('statistics too large to read');
            }
            skip(scan, length);
            return;
        }
        case 9:
            skipList(scan, depth);
            return;
        case 12:
            skipStruct(scan, depth + 1);
            return;
        default:
            throw new Error(`unknown field type ${type}`);
    }
}
function skipList(scan, depth) {
    if (depth > MAX_DEPTH)
        throw new Error('nested too deep');
    const header = readByte(scan);
    const type = header & 0x0f;
    const size = header >> 4 === 15 ? readVarint(scan) : header >> 4;
    if (size > scan.footer.length - scan.at)
        throw new Error('a list is longer than the footer');
    for (let index = 0; index < size; index += 1) {
        // In a list a boolean takes a byte.
        if (type === 1 || type === 2)
            skip(scan, 1);
        else
            skipValue(scan, type, type === 9 ? depth + 1 : depth);
    }
}
function readByte(scan) {
    const byte = scan.footer[scan.at];
    if (byte === undefined)
        throw new Error('ends early');
    scan.at += 1;
    return byte;
}
function readVarint(scan) {
    let value = 0;
    for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
        const byte = readByte(scan);
        value += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return value;
    }
    throw new Error('a number is too long');
}
function skip(scan, bytes) {
    if (bytes > scan.footer.length - scan.at)
        throw new Error('a text is longer than the footer');
    scan.at += bytes;
}

;// CONCATENATED MODULE: ./build/data/profile-parquet.js

/**
 * Columns and rows of a Parquet file by its footer; reads no data pages. Does not throw for a
 * damaged footer, which is a problem.
 */
async function profileParquet(file, bytes, maxColumns) {
    const footer = await readFooter(file, bytes);
    if ('problem' in footer)
        return footer;
    try {
        checkFooter(footer.bytes.subarray(0, -8));
        const { parquetMetadata } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 6972));
        const metadata = parquetMetadata(footer.bytes, { geoparquet: false });
        const columns = topLevel(metadata.schema).slice(0, maxColumns);
        const nulls = countNulls(metadata);
        return {
            table: {
                columns: columns.map(({ element, isNested }) => ({
                    // A damaged footer can lack the name.
                    name: element.name ?? '',
                    type: columnType(element, isNested),
                    nulls: isNested ? null : (nulls.get(element.name) ?? null),
                })),
                rows: plausibleCount(metadata.num_rows),
                sampled: false,
            },
        };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { problem: `has a broken footer: ${reason}`, damaged: true };
    }
}
/** A damaged footer can contain any number. */
function plausibleCount(rows) {
    return rows >= 0n && rows <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rows) : null;
}
/** A larger footer is not read: it is damaged, or describes more than a report can show. */
const MAX_FOOTER_BYTES = 16 * 1_048_576;
/** The footer with its length and signature, as the library expects it. */
async function readFooter(file, bytes) {
    if (bytes < 12)
        return { problem: 'is cut off: too short for Parquet', damaged: true };
    const { buffer: end } = await file.read(Buffer.alloc(8), 0, 8, bytes - 8);
    const magic = end.toString('latin1', 4);
    if (magic === 'PARE')
        return { problem: 'has an encrypted footer' };
    if (magic !== 'PAR1') {
        return { problem: 'is cut off: no Parquet footer at its end', damaged: true };
    }
    const length = end.readUInt32LE(0);
    if (length > bytes - 12) {
        return { problem: 'has a broken footer: longer than the file', damaged: true };
    }
    if (length > MAX_FOOTER_BYTES)
        return { problem: 'has a footer too large to read' };
    const footer = Buffer.alloc(length + 8);
    await file.read(footer, 0, footer.length, bytes - footer.length);
    return { bytes: footer };
}
/** The top-level columns, the first level below the root of the schema. */
function topLevel(schema) {
    const columns = [];
    // Each element comes before its children.
    let open = 0;
    for (const element of schema.slice(1)) {
        const children = element.num_children ?? 0;
        if (open === 0)
            columns.push({ element, isNested: children > 0 });
        else
            open -= 1;
        open += children;
    }
    return columns;
}
/** Only for columns with this statistic in all row groups. */
function countNulls({ row_groups: groups }) {
    const counts = new Map();
    for (const [index, { columns }] of groups.entries()) {
        const inGroup = new Map(columns.map(({ meta_data: meta }) => [meta?.path_in_schema[0], meta?.statistics?.null_count]));
        for (const [name, count] of inGroup) {
            if (name !== undefined && count !== undefined && index === 0)
                counts.set(name, 0);
        }
        for (const [name, before] of counts) {
            const count = inGroup.get(name);
            if (count === undefined)
                counts.delete(name);
            else
                counts.set(name, before + Number(count));
        }
    }
    return counts;
}
function columnType(element, isNested) {
    const logical = element.logical_type?.type;
    const converted = element.converted_type;
    if (element.repetition_type === 'REPEATED')
        return 'array';
    if (isNested) {
        return logical === 'LIST' || converted === 'LIST' ? 'array' : 'object';
    }
    return typeByLogical(logical) ?? typeByConverted(converted) ?? typeByStorage(element.type);
}
function typeByLogical(logical) {
    return logical === undefined ? undefined : LOGICAL_TYPES.get(logical);
}
function typeByConverted(converted) {
    if (converted === undefined)
        return undefined;
    if (/^U?INT_/.test(converted))
        return 'integer';
    if (converted.startsWith('TIMESTAMP'))
        return 'timestamp';
    if (converted.startsWith('TIME_'))
        return 'object';
    return LOGICAL_TYPES.get(converted === 'UTF8' ? 'STRING' : converted);
}
const LOGICAL_TYPES = new Map([
    ['STRING', 'string'],
    ['ENUM', 'string'],
    ['UUID', 'string'],
    ['JSON', 'string'],
    ['DATE', 'date'],
    ['TIMESTAMP', 'timestamp'],
    // A time of day: readers return neither a number nor a date.
    ['TIME', 'object'],
    ['INTERVAL', 'object'],
    ['INTEGER', 'integer'],
    ['DECIMAL', 'number'],
    ['FLOAT16', 'number'],
    ['NULL', 'null'],
    ['BSON', 'binary'],
]);
function typeByStorage(type) {
    switch (type) {
        case 'BOOLEAN':
            return 'boolean';
        case 'INT32':
        case 'INT64':
            return 'integer';
        case 'FLOAT':
        case 'DOUBLE':
            return 'number';
        // INT96 was only used for timestamps.
        case 'INT96':
            return 'timestamp';
        default:
            return 'binary';
    }
}

;// CONCATENATED MODULE: ./build/data/formats/parquet.js


const parquet = {
    name: 'parquet',
    label: 'Parquet',
    extensions: ['parquet', 'pq', 'parq'],
    // A text can start with these letters. A complete file also ends with them; a damaged one is binary.
    magic: ({ head, tail }) => starts(head, 'PAR1') && (ends(tail, 'PAR1') || hasNul(head)),
    readsAs: [
        {
            name: 'Parquet',
            pattern: /Parquet magic bytes|parquet: |not a parquet file|Parquet file size is/i,
        },
    ],
    // The footer is at the end, which a compressed file does not give quick access to.
    profile: async ({ file, bytes, compression, limits }) => compression === undefined ? profileParquet(file, bytes, limits.maxColumns) : {},
};

;// CONCATENATED MODULE: ./build/data/compression.js
const COMPRESSIONS = [
    { name: 'gzip', extensions: ['.gz', '.gzip'], signatures: ['\x1f\x8b'] },
    { name: 'bzip2', extensions: ['.bz2'], signatures: ['BZh'] },
    { name: 'xz', extensions: ['.xz', '.lzma'], signatures: ['\xfd7zXZ\0', ']\0\0'] },
    { name: 'zstd', extensions: ['.zst', '.zstd'], signatures: ['\x28\xb5\x2f\xfd'] },
    { name: 'lz4', extensions: ['.lz4'], signatures: ['\x04"M\x18'] },
    { name: 'zlib', extensions: [], signatures: ['x\x01', 'x\x5e', 'x\x9c', 'x\xda'] },
];
/** `undefined` for content that is not compressed. */
function compressionOf(head) {
    const start = head.toString('latin1', 0, 8);
    return COMPRESSIONS.find(({ signatures }) => signatures.some((one) => start.startsWith(one)))
        ?.name;
}
/** What the last extension of a name says, and the name without it. */
function compressionOfName(name) {
    const lower = name.toLowerCase();
    for (const { name: compression, extensions } of COMPRESSIONS) {
        const extension = extensions.find((one) => lower.endsWith(one) && lower.length > one.length);
        if (extension !== undefined)
            return { compression, plain: lower.slice(0, -extension.length) };
    }
    return { plain: lower };
}

;// CONCATENATED MODULE: ./build/data/pickled-classes.js
/**
 * The classes that a pickle refers to, as far as its first bytes name them. It is not unpickled.
 * A class is two texts, the module and the name: each in a line up to protocol 3, each with its
 * length from protocol 4 on.
 */
async function pickledClasses(file, bytes) {
    const length = Math.min(bytes, MAX_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    const text = buffer.toString('latin1', 0, bytesRead);
    const found = new Map();
    const add = (module, name) => {
        if (found.size < MAX_CLASSES)
            found.set(`${module}.${name}`, { module, name });
    };
    for (const [, module = '', name = ''] of text.matchAll(IN_LINES))
        add(module, name);
    for (const [, first = '', module = '', second = '', name = ''] of text.matchAll(WITH_LENGTHS)) {
        // The patterns take letters as far as they go; the lengths say where each text ends.
        if (module.length === first.charCodeAt(0) && name.length === second.charCodeAt(0)) {
            add(module, name);
        }
    }
    return [...found.values()];
}
const MAX_BYTES = 1_048_576;
const MAX_CLASSES = 100;
const IN_LINES = /c([A-Za-z_][\w.]*)\n([A-Za-z_]\w*)\n/g;
const WITH_LENGTHS = /\x8c([\s\S])([A-Za-z_][\w.]*)\x94?\x8c([\s\S])([A-Za-z_]\w*)\x94?\x93/g;

;// CONCATENATED MODULE: ./build/data/formats/pickle.js
/** The pickle format of Python, and that of joblib, which is based on it. */


const PICKLE_READING = { name: 'pickle', type: /^UnpicklingError$/ };
const pickle = {
    name: 'pickle',
    label: 'pickle',
    extensions: ['pkl', 'pickle'],
    otherExtensions: ['joblib', 'pt', 'pth', 'ckpt'],
    magic: ({ head }) => head[0] === 0x80 && within(head[1], 2, 5),
    // Protocols 0 and 1 have no signature, and can contain bytes that are no text.
    unsigned: (head, { formats }) => formats[0] === 'pickle' && /^[(c\]}]/.test(head.toString('latin1', 0, 1)),
    text: ({ text }, promised) => promised === 'pickle' && TEXT_PROTOCOLS.test(text) ? { format: 'pickle' } : null,
    isCutOff: ({ head, bytes }) => bytes < firstFrameBytes(head),
    readsAs: [PICKLE_READING],
    profile: async ({ file, bytes }) => ({ classes: await pickledClasses(file, bytes) }),
};
const joblib = {
    name: 'joblib',
    label: 'joblib',
    extensions: ['joblib'],
    otherExtensions: ['pkl', 'pickle'],
    unsigned: (head, { formats }) => formats.includes('joblib') && compressionOf(head) !== undefined,
    looksLike: 'pickle',
    compressesItself: true,
    readsAs: [PICKLE_READING],
    // Only of a file that is not compressed.
    profile: async ({ file, bytes }) => ({ classes: await pickledClasses(file, bytes) }),
};
/** Protocols 0 and 1 are text: they start with a mark, a global, or a plain value on a line. */
const TEXT_PROTOCOLS = /^(\([dlti]|c[\w.]+\n\w+\n|[IFL]-?\d[\d.eL]*\n|[SV]['"]|N\.)/;
function within(value, low, high) {
    return value !== undefined && value >= low && value <= high;
}
/** Since protocol 4, a pickle starts with a frame of known length. */
function firstFrameBytes(head) {
    if ((head[1] ?? 0) < 4 || head[2] !== 0x95)
        return 0;
    return head.length < 11 ? 11 : 11 + Number(head.readBigUInt64LE(3));
}

;// CONCATENATED MODULE: ./build/data/formats/raw.js
/** Bytes without any structure of their own: `ndarray.tofile`, buffers. */
const raw = {
    name: 'raw',
    label: 'raw bytes',
    extensions: ['bin', 'raw', 'dat', 'buf', 'f32', 'f64', 'i32', 'i64', 'u8'],
    anyContent: true,
    unsigned: (_head, { formats }) => formats[0] === 'raw',
};

;// CONCATENATED MODULE: ./build/data/formats/records.js

const tfrecord = {
    name: 'tfrecord',
    label: 'TFRecord',
    extensions: ['tfrecord', 'tfrecords'],
    unsigned: (head, { formats }) => formats.includes('tfrecord') && head.length >= 16 && head.readUInt32LE(4) === 0,
};
const recordio = {
    name: 'recordio',
    label: 'RecordIO',
    extensions: ['rec', 'recordio', 'pbr'],
    // Of MXNet, which SageMaker's own algorithms read.
    magic: ({ head }) => starts(head, '\x0a\x23\xd7\xce'),
};
const msgpack = {
    name: 'msgpack',
    label: 'MessagePack',
    extensions: ['msgpack', 'mpk'],
    unsigned: (_head, { formats }) => formats[0] === 'msgpack',
};

;// CONCATENATED MODULE: ./build/data/formats/safetensors.js

const safetensors = {
    name: 'safetensors',
    label: 'safetensors',
    extensions: ['safetensors'],
    // Eight bytes of length, then a JSON header with the position of each tensor.
    magic: ({ head }) => starts(head, '\0\0\0\0{"', 4) && head.includes('"data_offsets"'),
    isCutOff: ({ head, bytes }) => bytes < safetensorsBytes(head),
};
/** The size by the end of the last tensor in the header; a long header is not read. */
function safetensorsBytes(head) {
    const start = 8 + Number(head.readBigUInt64LE(0));
    if (start > head.length)
        return start;
    const ends = [...head.toString('utf8', 8, start).matchAll(/"data_offsets":\[\d+,(\d+)\]/g)];
    return start + ends.reduce((furthest, [, end]) => Math.max(furthest, Number(end)), 0);
}

;// CONCATENATED MODULE: ./build/data/formats/sqlite.js

const sqlite = {
    name: 'sqlite',
    label: 'SQLite',
    extensions: ['sqlite', 'sqlite3', 'db'],
    magic: ({ head }) => starts(head, 'SQLite format 3\0'),
    isCutOff: ({ head, bytes }) => bytes < sqliteBytes(head),
};
/** The size by the number of pages, if the program that last wrote the file updated it; else 0. */
function sqliteBytes(head) {
    if (head.length < 100)
        return 100;
    if (head.readUInt32BE(24) !== head.readUInt32BE(92))
        return 0;
    const pageBytes = head.readUInt16BE(16);
    return head.readUInt32BE(28) * (pageBytes === 1 ? 65_536 : pageBytes);
}

;// CONCATENATED MODULE: ./build/data/formats/statistics.js

const matlab = {
    name: 'matlab',
    label: 'MATLAB',
    extensions: ['mat'],
    // Version 7.3 is HDF5 behind a block of text.
    magic: ({ head }) => starts(head, 'IM', 126) || starts(head, 'MI', 126),
    // Version 4 has no signature.
    unsigned: (_head, { formats }) => formats[0] === 'matlab',
    looksLike: 'hdf5',
};
const stata = {
    name: 'stata',
    label: 'Stata',
    extensions: ['dta'],
    magic: ({ head }) => starts(head, '<stata_dta>'),
    // Before version 117: the number of the version, then the byte order.
    unsigned: (head, { formats }) => formats.includes('stata') && (head[0] ?? 0) >= 0x69 && (head[0] ?? 0) <= 0x73,
};
const sas = {
    name: 'sas',
    label: 'SAS',
    extensions: ['sas7bdat', 'xpt'],
    magic: ({ head }) => starts(head, 'HEADER RECORD*******LIB') || starts(head, '\xc2\xea\x81\x60\xb3\x14\x11\xcf', 12),
};
const spss = {
    name: 'spss',
    label: 'SPSS',
    extensions: ['sav', 'zsav'],
    magic: ({ head }) => starts(head, '$FL2') || starts(head, '$FL3'),
};
const rdata = {
    name: 'rdata',
    label: 'R data',
    extensions: ['rds', 'rda', 'rdata'],
    magic: ({ head }) => starts(head, 'RDX2\n') || starts(head, 'RDX3\n') || starts(head, 'X\n\0\0'),
    unsigned: (_head, { formats }) => formats[0] === 'rdata',
    compressesItself: true,
};

;// CONCATENATED MODULE: ./build/data/formats/tar.js


const tar = {
    name: 'tar',
    label: 'tar',
    extensions: ['tar', 'tgz', 'tbz2', 'tbz', 'txz', 'tzst'],
    otherExtensions: ['pt', 'pth', 'ckpt'],
    magic: ({ head }) => starts(head, 'ustar', 257),
    isArchive: true,
    isCutOff: isTarCut,
    readsAs: [{ name: 'tar', type: /^ReadError$/ }],
};
const TAR_BLOCK = 512;
/** Archives with more members are not read to the end. */
const MAX_MEMBERS = 1_000;
async function isTarCut({ file, bytes }) {
    let at = 0;
    let dataEnd = TAR_BLOCK;
    for (let member = 0; member < MAX_MEMBERS && at < bytes; member += 1) {
        const header = await readAt(file, at, TAR_BLOCK);
        const size = /^ *([0-7]+)[ \0]?$/.exec(header.toString('latin1', 124, 136).replace(/\0+$/, ''));
        if (header.toString('latin1', 257, 262) !== 'ustar' || size === null)
            break;
        dataEnd = at + TAR_BLOCK + Number.parseInt(size[1] ?? '', 8);
        at = Math.ceil(dataEnd / TAR_BLOCK) * TAR_BLOCK;
    }
    // Some programs write neither padding nor end blocks.
    return dataEnd > bytes;
}

;// CONCATENATED MODULE: ./build/data/formats/tensorflow.js

const tensorflow = {
    name: 'tensorflow',
    label: 'TensorFlow model',
    extensions: ['pb', 'tflite'],
    // A flat buffer, or the table that lists the variables of a checkpoint.
    magic: ({ head, tail }) => starts(head, 'TFL3', 4) || ends(tail, '\x57\xfb\x80\x8b\x24\x75\x47\xdb'),
    // A graph is protocol buffers, and variables are bytes without any signature.
    unsigned: (_head, { formats, extension }) => formats[0] === 'tensorflow' || /\.data-\d{5}-of-\d{5}$/.test(extension),
};

;// CONCATENATED MODULE: ./build/data/formats/text.js

const text_text = {
    name: 'text',
    label: 'text',
    extensions: [
        ...['md', 'rst', 'log', 'html', 'htm', 'xml', 'py', 'r', 'sql', 'toml', 'ini', 'cfg', 'tex'],
    ],
    anyText: true,
    // The last format of the table: text in no other format.
    text: () => ({ format: 'text' }),
    readsAs: [UTF8_TEXT],
};

;// CONCATENATED MODULE: ./build/data/formats/xgboost.js


const xgboost = {
    name: 'xgboost',
    label: 'XGBoost model',
    extensions: ['bst', 'xgb', 'ubj'],
    otherExtensions: ['json', 'geojson', 'ipynb'],
    magic: ({ head }) => 
    // UBJSON: `{`, a length of eight bytes, and the first key.
    (starts(head, '{L') && head.subarray(0, 64).includes('learner')) || starts(head, 'binf'),
    // The oldest format has no signature; its usual extension is `.model`.
    unsigned: (_head, { extension, formats }) => formats[0] === 'xgboost' || extension === '.model',
    jsonMagic: /^\s*\{\s*"learner"\s*:\s*\{/,
    readsAs: [{ name: 'an XGBoost model', pattern: /Invalid model format/ }, JSON_READING],
};

;// CONCATENATED MODULE: ./build/data/formats/zarr.js
/** A directory of compressed chunks, recognised by its name. */
const zarr = {
    name: 'zarr',
    label: 'Zarr',
    extensions: ['zarr'],
    anyContent: true,
    unsigned: (_head, { formats }) => formats[0] === 'zarr',
};

;// CONCATENATED MODULE: ./build/data/formats/data-formats.js




























const DATA_FORMATS = [
    parquet,
    arrow,
    avro,
    orc,
    sqlite,
    duckdb,
    npy,
    npz,
    zip,
    matlab,
    hdf5,
    netcdf,
    stata,
    sas,
    spss,
    rdata,
    tar,
    lightgbm,
    image_image,
    audio,
    video,
    pdf,
    excel,
    xgboost,
    catboost,
    safetensors,
    onnx,
    tensorflow,
    tfrecord,
    recordio,
    msgpack,
    pickle,
    joblib,
    raw,
    zarr,
    json,
    jsonl,
    csv,
    tsv,
    yaml,
    text_text,
];
/** `undefined` for the unknown format. */
function recordOf(format) {
    return DATA_FORMATS.find(({ name }) => name === format);
}

;// CONCATENATED MODULE: ./build/reporters/format-label.js

/** The label of a data format for messages. */
function formatLabel(format) {
    return recordOf(format)?.label ?? 'unknown format';
}

;// CONCATENATED MODULE: ./build/reporters/output-summary.js




/** The outputs of a step in one line: `CSV 344 rows × 9 columns`; with names if there are several. */
function outputsSummary(outputs) {
    const [only, ...others] = outputs;
    if (only === undefined) {
        return '';
    }
    if (others.length === 0) {
        return profileSummary(only.profile);
    }
    const shown = outputs
        .slice(0, SHOWN)
        .map(({ name, profile }) => `${(0,plain_text/* oneLine */.TN)(name, 60)}: ${profileSummary(profile)}`);
    const more = outputs.length > SHOWN ? [`and ${outputs.length - SHOWN} more`] : [];
    return [...shown, ...more].join('; ');
}
function profileSummary(profile) {
    if (profile.state !== 'present') {
        return profile.state;
    }
    if (profile.fileCount === 0) {
        return 'not fully searched';
    }
    const label = profile.format === null ? '' : `${formatLabel(profile.format)} `;
    const [file] = profile.files;
    if (profile.fileCount === 1 && file !== undefined) {
        return `${label}${tableSize(file) ?? formatBytes(file.bytes)}`;
    }
    const atLeast = profile.bounded ? 'at least ' : '';
    return `${label}${atLeast}${countOf(profile.fileCount, 'file')}, ${formatBytes(profile.totalBytes)}`;
}
function tableSize({ table }) {
    if (table === undefined) {
        return undefined;
    }
    const columns = countOf(table.columns.length, 'column');
    if (table.rows === null) {
        return columns;
    }
    return `${table.sampled ? 'about ' : ''}${countOf(table.rows, 'row')} × ${columns}`;
}
const SHOWN = 4;

;// CONCATENATED MODULE: ./build/reporters/status-mark.js
/** Every status has its own sign, because colour alone must not carry meaning. */
const STEP_MARKS = {
    passed: { sign: '✓', icon: '✅', word: 'PASS' },
    failed: { sign: '✗', icon: '❌', word: 'FAIL' },
    'timed-out': { sign: '✗', icon: '⏰', word: 'FAIL' },
    crashed: { sign: '✗', icon: '💥', word: 'FAIL' },
    blocked: { sign: '⊘', icon: '🚫', word: 'BLOCKED' },
    skipped: { sign: '↷', icon: '⏩', word: 'SKIPPED' },
    cancelled: { sign: '◌', icon: '🛑', word: 'CANCELLED' },
};
/** Only evidence against the data makes a flow broken. */
const FLOW_MARKS = {
    held: { sign: '✓', icon: '✅', word: 'PASS', verdict: 'held' },
    data: { sign: '✗', icon: '❌', word: 'FAIL', verdict: 'broken' },
    consumer: { sign: '–', icon: '🟠', word: 'CONSUMER FAILED', verdict: 'consumer failed' },
    producer: { sign: '⊘', icon: '🚫', word: 'UNTESTED', verdict: 'producer failed' },
    untested: { sign: '⊘', icon: '🚫', word: 'UNTESTED', verdict: 'not tested' },
};

;// CONCATENATED MODULE: ./build/reporters/step-line.js






/** A finished step in one line: `✓ prepare  0.042s  CSV 344 rows × 9 columns`. */
function stepLine(step, findings, { colors, nameWidth }) {
    const paint = paintOf(step, colors);
    const name = padToWidth((0,plain_text/* oneLine */.TN)(step.name, 80), nameWidth);
    return [`${paint(STEP_MARKS[step.status].sign)} ${name}`, ...details(step, findings, colors)]
        .filter((part) => part !== '')
        .join('  ')
        .trimEnd();
}
function details(step, findings, colors) {
    switch (step.status) {
        case 'passed':
            return [
                format_seconds_exactSeconds(step.seconds),
                colors.dim(outputsSummary(step.outputs)),
                step.flaky ? colors.yellow(`passed on attempt ${step.attempts}`) : '',
            ];
        case 'failed':
        case 'timed-out':
        case 'crashed': {
            const error = findings.find(({ severity }) => severity === 'error');
            const place = error?.location === undefined ? '' : (0,text_errors/* describeLocation */.lR)(error.location);
            return [
                (0,plain_text/* oneLine */.TN)(step.errorMessage ?? error?.message ?? step.status, 160),
                colors.cyan((0,plain_text/* oneLine */.TN)(place)),
            ];
        }
        case 'blocked':
            return [colors.dim(`blocked by ${(0,plain_text/* oneLine */.TN)(step.blockedBy ?? 'an earlier step', 80)}`)];
        case 'skipped':
            return [colors.dim('skipped: it has no script')];
        case 'cancelled':
            return [colors.dim('cancelled')];
        default:
            return step.status;
    }
}
function paintOf(step, colors) {
    switch (step.status) {
        case 'passed':
            return step.flaky ? colors.yellow : colors.green;
        case 'failed':
        case 'timed-out':
        case 'crashed':
            return colors.red;
        case 'blocked':
        case 'cancelled':
            return colors.yellow;
        case 'skipped':
            return colors.dim;
        default:
            return step.status;
    }
}

;// CONCATENATED MODULE: ./build/report/report.js
/** The step failed; blocked and cancelled steps did not start. */
function isFailure(status) {
    return status === 'failed' || status === 'timed-out' || status === 'crashed';
}
/** Only evidence against the data makes a flow incompatible. */
const FLOW_STATUS = {
    held: 'compatible',
    data: 'incompatible',
    consumer: 'untested',
    producer: 'untested',
    untested: 'untested',
};

;// CONCATENATED MODULE: ./build/reporters/counts.js

function countReport(report) {
    const byStatus = {
        passed: 0,
        failed: 0,
        'timed-out': 0,
        crashed: 0,
        blocked: 0,
        skipped: 0,
        cancelled: 0,
    };
    const withoutScript = new Set();
    for (const { name, status } of report.steps) {
        byStatus[status] += 1;
        if (status === 'skipped') {
            withoutScript.add(name);
        }
    }
    const flows = report.flows.filter(({ producer, consumer }) => !withoutScript.has(producer) && !withoutScript.has(consumer));
    return {
        byStatus,
        causes: report.causes.length,
        steps: report.steps.length,
        failed: report.steps.filter(({ status }) => isFailure(status)).length,
        notRun: byStatus.blocked + byStatus.cancelled,
        scripts: report.steps.length - byStatus.skipped,
        successfulScripts: byStatus.passed,
        dataFlows: flows.length,
        successfulDataFlows: flowsThat(flows, 'held'),
        brokenDataFlows: flowsThat(flows, 'data'),
        warnings: report.findings.filter(({ severity }) => severity === 'warning').length,
    };
}
function flowsThat(flows, cause) {
    return flows.filter((flow) => flow.cause === cause).length;
}

;// CONCATENATED MODULE: ./build/reporters/text-blocks.js




function scriptBlock(values) {
    return block([
        'Script Test Results:',
        '='.repeat(18),
        `Script: ${oneLine(values.scriptName)}`,
        `Status: ${passOrFail(values.success)}`,
        `Execution Time: ${exactSeconds(values.executionTime)}`,
        `Has Main Function: ${values.hasMainFunction ? 'Yes' : 'No'}`,
        ...(values.errorMessage ? [`Error: ${oneLine(values.errorMessage)}`] : []),
    ]);
}
function compatibilityBlock(values) {
    return block([
        'Data Compatibility Test Results:',
        `Script A: ${oneLine(values.scriptA)}`,
        `Script B: ${oneLine(values.scriptB)}`,
        `Status: ${values.compatible ? '✅ COMPATIBLE' : '❌ INCOMPATIBLE'}`,
        `Data Format A: ${values.dataFormatA?.toUpperCase() ?? 'None'}`,
        `Data Format B: ${values.dataFormatB?.toUpperCase() ?? 'None'}`,
        ...headedList('Issues:', values.compatibilityIssues),
    ]);
}
/** The summary of the reference, without the text of the errors. */
function pipelineHead(report) {
    const { causes } = countReport(report);
    const errors = causes === 0 ? headedList('Errors:', report.errors) : [`Errors: ${causes} (below)`];
    return block([...headLines(report), ...errors]);
}
/** The whole summary of the reference, with a line for each script and each data flow. */
function pipelineBlock(report) {
    return block([
        ...headLines(report),
        ...headedList('Errors:', report.errors),
        ...(report.steps.length === 0 ? [] : ['Script Results:', ...scriptLines(report)]),
        ...(report.flows.length === 0 ? [] : ['Data Flow Results:', ...flowLines(report)]),
    ]);
}
function headLines(report) {
    const counts = countReport(report);
    return [
        'Pipeline Flow Test Results:',
        `Pipeline Status: ${passOrFail(report.success)}`,
        `Total Scripts: ${counts.scripts}`,
        `Successful Scripts: ${counts.successfulScripts}/${counts.scripts}`,
        `Total Data Flows: ${counts.dataFlows}`,
        `Successful Data Flows: ${counts.successfulDataFlows}/${counts.dataFlows}`,
    ];
}
function scriptLines(report) {
    return report.steps.flatMap((step) => {
        const { icon, word } = STEP_MARKS[step.status];
        const time = step.status === 'passed' ? ` (${format_seconds_exactSeconds(step.seconds)})` : '';
        const message = step.errorMessage ?? (step.blockedBy === undefined ? '' : `blocked by ${step.blockedBy}`);
        return [
            `  ${icon} ${(0,plain_text/* oneLine */.TN)(step.name)}: ${word}${time}`,
            ...(message === '' ? [] : [`    Error: ${(0,plain_text/* oneLine */.TN)(message)}`]),
        ];
    });
}
function flowLines(report) {
    return report.flows.flatMap(({ key, cause, issues }) => {
        const { icon, word } = FLOW_MARKS[cause];
        return [
            `  ${icon} ${(0,plain_text/* oneLine */.TN)(key)}: ${word}`,
            ...issues.map((issue) => `    Issue: ${(0,plain_text/* oneLine */.TN)(issue)}`),
        ];
    });
}
function headedList(heading, items) {
    return items.length === 0
        ? [`${heading} None`]
        : [heading, ...items.map((item) => `  - ${(0,plain_text/* oneLine */.TN)(item)}`)];
}
function passOrFail(success) {
    return success ? '✅ PASS' : '❌ FAIL';
}
function block(lines) {
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/reporters/totals-line.js



/** The last line of a run: `2 causes · 4 failed, 13 not run, 19 passed in 61.0 s`. */
function totalsLine(report, colors) {
    const { causes, failed, notRun, byStatus, warnings } = countReport(report);
    const paint = report.success ? colors.green : colors.red;
    const steps = [
        failed === 0 ? '' : `${formatNumber(failed)} failed`,
        notRun === 0 ? '' : `${formatNumber(notRun)} not run`,
        `${formatNumber(byStatus.passed)} passed`,
        byStatus.skipped === 0 ? '' : `${byStatus.skipped} without script`,
    ].filter((part) => part !== '');
    return [
        ...(causes === 0 ? [] : [countOf(causes, 'cause')]),
        `${steps.join(', ')} in ${humanSeconds(report.seconds)}`,
        ...(warnings === 0 ? [] : [countOf(warnings, 'warning')]),
    ]
        .map((part) => paint(part))
        .join(' · ');
}

;// CONCATENATED MODULE: ./build/reporters/console.js












function createConsoleReporter(options) {
    const colors = createColors(options.color);
    const style = { colors, verbose: options.verbose };
    const lines = createLiveLines(options.write);
    const running = new Map();
    let order = createCausalOrder({});
    let total = 0;
    let finished = 0;
    let nameWidth = 0;
    let timer;
    let grouped = false;
    const refresh = () => {
        if (options.live) {
            lines.show(runningLines(running, { ...options, finished, total, now: options.clock() }));
        }
    };
    const print = (line) => {
        lines.print(`${line}\n`);
    };
    const group = (wanted) => {
        if (options.group === undefined || wanted === grouped)
            return;
        if (wanted)
            options.group.open('Passed steps');
        else
            options.group.close();
        grouped = wanted;
    };
    const printStep = ({ report, findings }) => {
        group(report.status === 'passed' && !report.flaky);
        print(stepLine(report, findings, { colors, nameWidth }));
    };
    const stop = () => {
        clearInterval(timer);
        running.clear();
        lines.show([]);
        for (const event of order.rest())
            printStep(event);
        group(false);
    };
    return {
        stop,
        onEvent(event) {
            switch (event.type) {
                case 'run-started':
                    total = event.steps.length;
                    nameWidth = widestName(event.steps);
                    order = createCausalOrder(event.dependsOn);
                    print(colors.dim(startLine(event)));
                    if (options.live) {
                        timer = setInterval(refresh, REFRESH_MILLISECONDS);
                        // The timer must not keep the process alive.
                        timer.unref();
                    }
                    break;
                case 'libraries-importing':
                    print(colors.dim(`importing ${(0,cause_text/* enumerate */.HL)(event.modules, SHOWN_MODULES)} …`));
                    break;
                case 'step-started':
                    running.set(event.step, options.clock());
                    if (options.verbose) {
                        group(false);
                        print(colors.dim(`▸ ${(0,plain_text/* oneLine */.TN)(event.step, 80)}`));
                    }
                    refresh();
                    break;
                case 'step-retried':
                    running.delete(event.step);
                    group(false);
                    print(`${colors.yellow('↻')} ${(0,plain_text/* oneLine */.TN)(event.step, 80)}  attempt ${event.attempt} failed, retrying: ${(0,plain_text/* oneLine */.TN)(event.message, 160)}`);
                    refresh();
                    break;
                case 'step-finished':
                    running.delete(event.report.name);
                    finished += 1;
                    for (const shown of order.add(event))
                        printStep(shown);
                    refresh();
                    break;
                case 'run-finished':
                    stop();
                    options.write(ending(event.report, style, options.group === undefined));
                    break;
                default:
                    event;
            }
        },
    };
}
function startLine(event) {
    return [
        `${(0,plain_text/* oneLine */.TN)(event.pipeline, 80)}: ${countOf(event.steps.length, 'step')}`,
        countOf(event.dataFlows, 'data flow'),
        `${event.maxParallel} at a time`,
        `Python ${(0,plain_text/* oneLine */.TN)(event.python, 40)}`,
    ].join(', ');
}
/** The causes and the totals come last: a log is read from its end. */
function ending(report, style, withHead) {
    const head = style.verbose ? pipelineBlock(report) : pipelineHead(report);
    const incomplete = report.complete
        ? []
        : [style.colors.yellow('The run ended before all steps finished.'), ''];
    return [
        '',
        ...(withHead || style.verbose ? [head] : []),
        ...warningLines(report, style),
        ...causeLines(report, style),
        ...incomplete,
        totalsLine(report, style.colors),
        '',
    ].join('\n');
}
function runningLines(running, progress) {
    if (running.size === 0) {
        return [];
    }
    const shown = [...running].slice(0, SHOWN_RUNNING);
    const more = running.size - shown.length;
    return [
        ...shown.map(([name, since]) => `… ${(0,plain_text/* oneLine */.TN)(name, 80)}  ${humanSeconds(wholeSeconds(progress.now - since))}`),
        `  ${progress.finished}/${progress.total} done${more > 0 ? `, ${more} more running` : ''}`,
        // Leave one column free: some terminals wrap when the last one is written.
    ].map((line) => truncateToWidth(line, Math.max(1, progress.columns - 1)));
}
/** Whole seconds: tenths would flicker. */
function wholeSeconds(milliseconds) {
    return Math.max(0, Math.floor(milliseconds / 1000));
}
function widestName(names) {
    const widest = names.reduce((width, name) => Math.max(width, displayWidth((0,plain_text/* oneLine */.TN)(name, 80))), 0);
    return Math.min(widest, MAX_NAME_WIDTH);
}
const REFRESH_MILLISECONDS = 1000;
const SHOWN_RUNNING = 8;
const SHOWN_MODULES = 6;
const MAX_NAME_WIDTH = 28;

;// CONCATENATED MODULE: ./build/reporters/reporter.js
/**
 * Sends every event to every reporter. `onError` reports the first error of a reporter, which still
 * receives events: a progress line that fails must not affect the other reporters, its own final
 * output or the verdict.
 */
function broadcast(reporters, onError) {
    const failed = new Set();
    return (event) => {
        for (const reporter of reporters) {
            try {
                reporter.onEvent?.(event);
            }
            catch (error) {
                if (!failed.has(reporter)) {
                    failed.add(reporter);
                    onError(error, reporter);
                }
            }
        }
    };
}

;// CONCATENATED MODULE: ./build/config/path-on-disk.js


const pathOnDisk = (absolute) => {
    try {
        const stats = (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
        // Everything except a directory is opened as a file: a device, a pipe.
        return stats && (stats.isDirectory() ? 'directory' : 'file');
    }
    catch {
        return undefined;
    }
};
/**
 * The same for many paths. Outputs of a pipeline are usually in directories that do not exist yet;
 * paths in a directory that is known to be missing need no further disk access.
 */
function diskLookup() {
    const there = new Set();
    const missing = new Set();
    return (absolute) => {
        if (isBelow(missing, absolute, there))
            return undefined;
        const found = pathOnDisk(absolute);
        for (let at = absolute, known = found; known === undefined;) {
            at = external_node_path_.dirname(at);
            if (there.has(at))
                break;
            known = pathOnDisk(at);
            (known === undefined ? missing : there).add(at);
            if (at === external_node_path_.dirname(at))
                break;
        }
        return found;
    };
}
/** Stops at the nearest existing parent directory. */
function isBelow(missing, absolute, there) {
    let at = absolute;
    for (let above = external_node_path_.dirname(at); above !== at; above = external_node_path_.dirname(at)) {
        at = above;
        if (missing.has(at))
            return true;
        if (there.has(at))
            return false;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/data/given-sample.js




/**
 * Sample data as a run uses it: an absolute path, or validated columns.
 * @throws UserError for a path that does not exist, and for columns that are not a table
 */
function checkSample(given, cwd) {
    if (given === undefined)
        return undefined;
    if (typeof given === 'string')
        return checkPath(external_node_path_.resolve(cwd, given), given);
    const isMapping = typeof given === 'object' && given !== null && !Array.isArray(given);
    const columns = isMapping ? Object.entries(given) : [];
    const [first] = columns;
    if (first === undefined) {
        throw new text_errors/* UserError */.yo('The sample data has no columns.', {
            cure: 'Give a path, or lists of values by column name: `{ age: [31, 47], label: [0, 1] }`.',
        });
    }
    for (const [name, values] of columns)
        requireValues(name, values);
    const odd = columns.find(([, values]) => values.length !== first[1].length);
    if (odd === undefined)
        return given;
    throw new text_errors/* UserError */.yo(`The columns of the sample data differ in length: ${(0,describe_value/* quoteName */.AB)(first[0])} has ${first[1].length} values, ${(0,describe_value/* quoteName */.AB)(odd[0])} has ${odd[1].length}.`, { cure: 'Give every column the same number of values. `null` is a missing value.' });
}
function checkPath(absolute, given) {
    const stats = given === '' ? undefined : (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
    if (stats?.isFile() || stats?.isDirectory())
        return absolute;
    throw new text_errors/* UserError */.yo(`No sample data exists at ${(0,describe_value/* quoteName */.AB)(given)}.`, {
        cure: `Give a file or a directory. Path checked: ${(0,describe_value/* escapeText */.X1)(absolute)}.`,
    });
}
function requireValues(name, values) {
    if (!Array.isArray(values)) {
        throw new text_errors/* UserError */.yo(`Column ${(0,describe_value/* quoteName */.AB)(name)} of the sample data is not a list.`, {
            cure: 'Give a list of values.',
        });
    }
    for (const [index, value] of values.entries()) {
        const isCell = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
        if (isCell)
            continue;
        throw new text_errors/* UserError */.yo(`Value ${index + 1} of column ${(0,describe_value/* quoteName */.AB)(name)} cannot be written as CSV.`, {
            cure: 'Give text, finite numbers, `true`, `false` or `null`.',
        });
    }
}

;// CONCATENATED MODULE: ./build/config/check-value.js




/**
 * Parses a value of a caller with its schema.
 * @param what the class or function that received the value; starts the message
 * @throws UserError with all problems of the value
 */
function checkValue(schema, value, what) {
    const shape = findShapeProblem(value);
    if (shape !== undefined) {
        const place = [what, ...(shape.path.length === 0 ? [] : [describeKeyPath(shape.path)])];
        throw new text_errors/* UserError */.yo(`${place.join(': ')}: ${shape.message}`, {
            cure: shape.cure,
        });
    }
    return checkDocument(schema, documentFromValue(value), `${what}: `);
}
/** The same for a value from a file, with locations. */
function checkDocument(schema, document, prefix = '') {
    const checked = checkSchema(schema, document);
    if (checked.ok)
        return checked.value;
    return valueOrThrow({
        ok: false,
        problems: checked.problems.map((one) => ({ ...one, message: `${prefix}${one.message}` })),
    }, []);
}

;// CONCATENATED MODULE: ./build/execute/check-run-options.js





/**
 * Checks the options of a run. The command line and the action have already checked theirs; callers
 * of the library have not.
 * @throws UserError that names every invalid option
 */
function checkRunOptions(options) {
    const { workspaceDir, cwd, baseDir, python, timeoutSeconds, maxParallel, retries } = options;
    const { memoryLimitBytes, runTimeoutSeconds } = options;
    const paths = { workspaceDir, cwd, baseDir, python };
    const amounts = { timeoutSeconds, maxParallel, retries, memoryLimitBytes, runTimeoutSeconds };
    checkValue(optionsSchema, { ...paths, ...amounts }, 'runPipeline');
}
const BYTES = 'a whole number of bytes, 1 or more, `auto` or `off`';
const optionsSchema = schemas/* object */.Ikc({
    workspaceDir: pathSchema,
    cwd: pathSchema,
    baseDir: pathSchema,
    python: pathSchema.optional(),
    timeoutSeconds: timeoutSchema,
    maxParallel: maxParallelSchema,
    retries: retriesSchema,
    memoryLimitBytes: schemas/* union */.KCZ([schemas/* enum */.k5n(['auto', 'off']), schemas/* int */.Whr(BYTES).gt(0, BYTES)], { error: BYTES })
        .optional(),
    runTimeoutSeconds: runTimeoutSchema.optional(),
});

;// CONCATENATED MODULE: ./build/execute/code-frames.js


/** Adds the lines around the fault to the first causes, from the files as they are after the run. */
function withCodeFrames(report) {
    const causes = report.causes.map((cause, index) => {
        const frame = index < MOST_FRAMES ? frameOf(cause, report.baseDir) : undefined;
        return frame === undefined ? cause : { ...cause, frame };
    });
    return { ...report, causes };
}
function frameOf(cause, baseDir) {
    const { file, line, code } = cause.finding.location ?? {};
    if (file === undefined || line === undefined)
        return undefined;
    const lines = readLines(external_node_path_.resolve(baseDir, file));
    const fault = lines?.[line - 1];
    // The file may have changed since the step read it.
    if (lines === undefined || fault === undefined)
        return undefined;
    if (code !== undefined && !fault.includes(code.trim().slice(0, 80)))
        return undefined;
    const first = Math.max(1, line - CONTEXT);
    const shown = lines.slice(first - 1, line + CONTEXT).map((text) => text.slice(0, MOST_COLUMNS));
    return { firstLine: first, text: shown.join('\n') };
}
/** `undefined`: not a regular text file of usual size. */
function readLines(file) {
    let descriptor;
    try {
        // Opening a pipe would wait for a writer.
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile() || stats.size > MOST_BYTES)
            return undefined;
        const bytes = Buffer.alloc(stats.size);
        const text = bytes.subarray(0, (0,external_node_fs_.readSync)(descriptor, bytes)).toString('utf8');
        return text.includes('\0') ? undefined : text.split(/\r\n|\r|\n/);
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
const CONTEXT = 2;
const MOST_FRAMES = 20;
const MOST_BYTES = 2_000_000;
const MOST_COLUMNS = 200;

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/pipeline/critical-path.js
/**
 * The seconds from the start of each step to the end of the longest path that starts there, so that
 * the steps on the critical path start first. Without known times, all steps count the same. Linear
 * in steps and edges; `steps` in topological order.
 */
function remainingSeconds(steps, secondsOf) {
    const below = new Map();
    const remaining = new Map();
    const known = steps.map(({ name }) => secondsOf(name)).filter((seconds) => seconds !== undefined);
    const typical = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length;
    for (const { name, dependsOn } of steps.toReversed()) {
        const own = (secondsOf(name) ?? typical) + (below.get(name) ?? 0);
        remaining.set(name, own);
        for (const parent of dependsOn)
            below.set(parent, Math.max(below.get(parent) ?? 0, own));
    }
    return remaining;
}
/** Upper bound of parallel steps, based on their distance from the start. */
function widestRank(steps) {
    const ranks = new Map();
    const widths = [];
    for (const { name, dependsOn } of steps) {
        const rank = dependsOn.reduce((most, parent) => Math.max(most, (ranks.get(parent) ?? 0) + 1), 0);
        ranks.set(name, rank);
        widths[rank] = (widths[rank] ?? 0) + 1;
    }
    return widths.reduce((most, width) => Math.max(most, width), 0);
}

;// CONCATENATED MODULE: ./build/pipeline/fork-unsafe.js
const THREAD_POOL = 'its thread pool does not exist in a forked process, which then waits forever';
const FORK_UNSAFE = {
    polars: {
        reason: THREAD_POOL,
        source: 'https://docs.pola.rs/user-guide/misc/multiprocessing/',
    },
    tensorflow: {
        reason: 'a fork leaves the threads and locks of its runtime in an undefined state',
        source: 'https://github.com/tensorflow/tensorflow/issues/5448',
    },
    keras: { reason: 'it loads tensorflow, jax or torch', source: 'its backends' },
    jax: {
        reason: 'it is multithreaded, and it warns that os.fork() will likely lead to a deadlock',
        source: 'https://github.com/jax-ml/jax/issues/1805',
    },
    flax: { reason: 'it loads jax', source: 'its dependency' },
    optax: { reason: 'it loads jax', source: 'its dependency' },
    grpc: {
        reason: 'its threads and connections do not exist in a forked process',
        source: 'https://github.com/grpc/grpc/blob/master/doc/fork_support.md',
    },
    torch: {
        reason: 'CUDA cannot be initialised again in a forked process, and its thread pools hang',
        source: 'https://docs.pytorch.org/docs/stable/notes/multiprocessing.html',
    },
    torchvision: { reason: 'it loads torch', source: 'its dependency' },
    torchaudio: { reason: 'it loads torch', source: 'its dependency' },
    lightning: { reason: 'it loads torch', source: 'its dependency' },
    pytorch_lightning: { reason: 'it loads torch', source: 'its dependency' },
    transformers: { reason: 'it loads torch, tensorflow or jax', source: 'its backends' },
    sentence_transformers: { reason: 'it loads torch', source: 'its dependency' },
    ray: {
        reason: 'its workers and connections belong to the process that started them',
        source: 'its client connections',
    },
    pyspark: {
        reason: 'its connection to the JVM belongs to the process that created it',
        source: 'its gateway process',
    },
};

;// CONCATENATED MODULE: ./build/pipeline/package-facts.js
/**
 * Facts about common packages: import times, their own imports, and late imports. They only save
 * time: a wrong fact does not change a verdict.
 */
/** Rough import times, relative to other packages. */
const IMPORT_COST = {
    numpy: 2,
    pyarrow: 3,
    matplotlib: 6,
    pandas: 8,
    scipy: 8,
    xgboost: 12,
    lightgbm: 12,
    sklearn: 16,
    statsmodels: 20,
};
/** Packages that other packages import during import, if installed. */
const IMPORTED_BY = {
    pandas: ['numpy'],
    scipy: ['numpy'],
    sklearn: ['numpy', 'scipy', 'joblib'],
    xgboost: ['numpy', 'scipy', 'sklearn', 'joblib'],
    lightgbm: ['numpy', 'scipy', 'sklearn', 'joblib'],
    catboost: ['numpy', 'scipy', 'pandas'],
    statsmodels: ['numpy', 'scipy', 'pandas'],
    seaborn: ['numpy', 'pandas', 'matplotlib'],
    matplotlib: ['numpy'],
};
/** Libraries whose models are passed on as pickles: loading one imports the library. */
const MODEL_LIBRARIES = new Set([
    'sklearn',
    'xgboost',
    'lightgbm',
    'catboost',
]);
const PICKLE_LIBRARIES = new Set([
    'pickle',
    'joblib',
    'cloudpickle',
    'dill',
]);
/** Modules that packages import at first use, by the packages that trigger this. */
const LATE_MODULES = [
    {
        packages: ['pandas'],
        modules: ['pandas.io.formats.csvs', 'pyarrow.pandas_compat', 'pyarrow.vendored.version'],
    },
    {
        packages: ['pandas', 'sklearn'],
        modules: [
            'narwhals.stable.v2._namespace',
            'narwhals._pandas_like.dataframe',
            'narwhals._pandas_like.namespace',
            'narwhals._interchange.dataframe',
        ],
    },
];

;// CONCATENATED MODULE: ./build/pipeline/import-sets.js


function importSets(setting, steps) {
    const analyses = new Map();
    for (const { name, script } of setting === 'off' ? [] : steps) {
        if (script.kind === 'file' && !importsUnsafe(script.analysis)) {
            analyses.set(name, script.analysis);
        }
    }
    const scripts = new Set(analyses.values());
    const library = [...new Set([...scripts].flatMap((script) => namesFrom(script, 'python')))];
    const namesOf = new Map();
    for (const step of steps) {
        const analysis = analyses.get(step.name);
        if (analysis === undefined)
            continue;
        const own = setting === 'auto' ? namesFrom(analysis, 'installed') : [...setting];
        const unpickled = setting === 'auto' ? modelLibraries(step, analysis, analyses) : [];
        namesOf.set(step.name, [...own, ...unpickled]);
    }
    const nodes = arrange([...groupByPackages(namesOf.values()).values()]);
    const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
    const setOf = new Map();
    for (const [name, names] of namesOf) {
        setOf.set(name, indexOf.get(keyOf(packagesOf(names))) ?? 'library');
    }
    return { library, sets: nodes.map((node) => toSet(node, indexOf)), setOf };
}
/** Packages that a step imports by loading pickles of earlier steps. */
function modelLibraries({ inputs }, analysis, analyses) {
    if (!analysis.imports.some(({ module }) => PICKLE_LIBRARIES.has(topOf(module))))
        return [];
    const producers = inputs.flatMap(({ source }) => source.kind === 'flow' ? source.from.map(({ step }) => analyses.get(step)) : []);
    return producers
        .flatMap((producer) => (producer === undefined ? [] : namesFrom(producer, 'installed')))
        .map(topOf)
        .filter((name) => MODEL_LIBRARIES.has(name));
}
function groupByPackages(imported) {
    const groups = new Map();
    for (const names of imported) {
        if (names.length === 0)
            continue;
        const packages = packagesOf(names);
        const key = keyOf(packages);
        const group = groups.get(key) ?? newNode(packages, []);
        groups.set(key, group);
        group.uses += 1;
        for (const name of [...names.map(topOf), ...names])
            group.modules.add(name);
    }
    return groups;
}
function newNode(packages, modules) {
    return {
        key: keyOf(packages),
        packages: new Set(packages),
        modules: new Set(modules),
        uses: 0,
        parent: undefined,
    };
}
/** Pairs of more sets than this are not compared. */
const MOST_SETS = 60;
/** Gives each set the parent that saves most time, and adds common subsets of several sets. */
function arrange(sets) {
    const nodes = new Map(sets.map((node) => [node.key, node]));
    if (sets.length <= MOST_SETS) {
        for (const [index, one] of sets.entries()) {
            for (const other of sets.slice(index + 1)) {
                const common = [...one.packages].filter((name) => other.packages.has(name));
                const key = keyOf(common);
                if (common.length > 0 && !nodes.has(key))
                    nodes.set(key, newNode(common, common));
            }
        }
    }
    const bySize = [...nodes.values()].sort((a, b) => a.packages.size - b.packages.size);
    for (const [index, node] of bySize.entries()) {
        node.parent = bySize
            .slice(0, index)
            .filter((other) => isProperSubset(other.packages, node.packages))
            .reduce((best, other) => (best !== undefined && cost(best) >= cost(other) ? best : other), undefined);
    }
    return withoutIdle(bySize);
}
/** A common subset with fewer than two children only costs a process. */
function withoutIdle(nodes) {
    const idle = nodes.find((node) => node.uses === 0 && nodes.filter(({ parent }) => parent === node).length < 2);
    if (idle === undefined)
        return nodes;
    for (const node of nodes)
        if (node.parent === idle)
            node.parent = idle.parent;
    return withoutIdle(nodes.filter((node) => node !== idle));
}
function toSet(node, indexOf) {
    const known = new Set();
    for (let above = node.parent; above !== undefined; above = above.parent) {
        for (const name of above.modules)
            known.add(name);
    }
    // Packages first: modules that they load belong to all steps, modules requested by name do not.
    const modules = [...node.modules]
        .filter((name) => !known.has(name))
        .sort((a, b) => Number(a.includes('.')) - Number(b.includes('.')));
    return {
        parent: node.parent && indexOf.get(node.parent.key),
        modules,
        lateModules: LATE_MODULES.filter(({ packages }) => packages.every((name) => node.packages.has(name)) &&
            !packages.every((name) => node.parent?.packages.has(name))).flatMap((late) => late.modules),
    };
}
function cost({ packages }) {
    return [...packages].reduce((sum, name) => sum + (IMPORT_COST[name] ?? 1), 0);
}
function isProperSubset(small, large) {
    return small.size < large.size && [...small].every((name) => large.has(name));
}
/** The packages of modules, and the packages that these import, sorted. */
function packagesOf(modules) {
    const tops = modules.map(topOf);
    return [...new Set(tops.flatMap((top) => [top, ...(IMPORTED_BY[top] ?? [])]))].sort();
}
function keyOf(packages) {
    return packages.join(' ');
}
/** Modules of that origin that the script imports at module level. */
function namesFrom(analysis, wanted) {
    const found = [];
    for (const { module, names, level, conditional, origin } of analysis.imports) {
        if (level > 0 || conditional || module === '' || origin !== wanted)
            continue;
        found.push(module);
        // `from scipy import stats`: a lower-case name can be a module.
        for (const name of names)
            if (/^[a-z_][a-z0-9_]*$/.test(name))
                found.push(`${module}.${name}`);
    }
    return found;
}
function importsUnsafe({ imports }) {
    return imports.some(({ module, level }) => level === 0 && Object.hasOwn(FORK_UNSAFE, topOf(module)));
}
function topOf(module) {
    return module.split('.', 1)[0] ?? module;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/python/harness-path.js
var harness_path = __webpack_require__(8379);
;// CONCATENATED MODULE: ./build/python/probe-mounts.js




/** Tries it in a process that ends at once. Takes about 50 ms, so it is done once in a run. */
async function probeMounts(executable, environ) {
    const file = external_node_path_.join(harness_path/* HARNESS_DIR */.t, 'container', 'probe.py');
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(executable, ['-B', '-S', '-E', file], {
            env: environ,
            timeout: 20_000,
        });
        const answer = stdout.trim();
        return answer === 'possible' ? { possible: true } : { possible: false, reason: answer };
    }
    catch (error) {
        return { possible: false, reason: error instanceof Error ? error.message : String(error) };
    }
}

;// CONCATENATED MODULE: ./build/workspace/private-files.js
/** Smaller files are removed with the workspace. */
const WORTH_CLEARING_BYTES = 1024 * 1024;
/**
 * Decides when the private files of a step can be removed: outputs can contain links or paths to
 * them, so all direct and indirect readers must have ended.
 */
class PrivateFiles {
    #entries;
    constructor(steps) {
        this.#entries = new Map(steps.map((step) => [step.name, { producers: producersOf(step), needed: 1, copiedBytes: 0 }]));
        for (const { producers } of this.#entries.values()) {
            for (const producer of producers)
                this.#entry(producer).needed += 1;
        }
    }
    /** The step got private copies of its inputs. */
    copied(step, bytes) {
        this.#entry(step).copiedBytes = bytes;
    }
    /**
     * The step has ended, or will not run. @returns the steps whose private files can be removed now
     */
    ended(step) {
        const free = [];
        const pending = [step];
        for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
            const entry = this.#entry(name);
            entry.needed -= 1;
            if (entry.needed > 0)
                continue;
            if (entry.copiedBytes > WORTH_CLEARING_BYTES)
                free.push(name);
            pending.push(...entry.producers);
        }
        return free;
    }
    #entry(step) {
        const entry = this.#entries.get(step);
        if (entry === undefined)
            throw new Error(`The plan has no step ${step}.`);
        return entry;
    }
}
function producersOf({ inputs }) {
    const names = inputs.flatMap(({ source }) => source.kind === 'flow' ? source.from.map(({ step }) => step) : []);
    return [...new Set(names)];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/files/raw-path.js

/**
 * Names on disk are bytes and need not be UTF-8. A raw path has one character for each byte, so it
 * can be joined and compared like any other string and still names the same file.
 */
function toRaw(file) {
    return Buffer.from(file, 'utf8').toString('latin1');
}
/** The type that functions of `node:fs` accept. */
function onDisk(raw) {
    return Buffer.from(raw, 'latin1');
}
/** As shown to the user; a byte that is not UTF-8 is shown as `\xe9`. */
function fromRaw(raw) {
    const bytes = onDisk(raw);
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    let shown = '';
    for (let at = 0; at < bytes.length;) {
        const length = [4, 3, 2, 1].find((size) => (0,external_node_buffer_.isUtf8)(bytes.subarray(at, at + size))) ?? 0;
        shown +=
            length === 0
                ? `\\x${bytes.toString('hex', at, at + 1)}`
                : bytes.toString('utf8', at, at + length);
        at += Math.max(1, length);
    }
    return shown;
}

;// CONCATENATED MODULE: ./build/files/path-reach.js


/**
 * Linux accepts 4,095 bytes, but resolves every part in each call. On other systems, which accept
 * less, paths are not shortened.
 */
const MAX_PATH_BYTES = 1_000;
/**
 * Gives access to paths that are longer than the system accepts, relative to open parent
 * directories. Paths are raw.
 */
class PathReach {
    /** Each is inside the previous one. */
    #open = [];
    /**
     * A short path to the same file, valid until the next call.
     * @throws the system error if a parent directory cannot be opened
     */
    shorten(raw) {
        if (process.platform !== 'linux')
            return onDisk(raw);
        for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
            if (isWithin(last.raw, raw))
                break;
            (0,external_node_fs_.closeSync)(last.fd);
            this.#open.pop();
        }
        for (;;) {
            const last = this.#open.at(-1);
            const short = last === undefined ? raw : `/proc/self/fd/${last.fd}${raw.slice(last.raw.length)}`;
            if (short.length <= MAX_PATH_BYTES)
                return onDisk(short);
            const cut = short.lastIndexOf('/', MAX_PATH_BYTES);
            const directory = raw.slice(0, Math.max(0, raw.length - (short.length - cut)));
            // A single name is too long: the caller gets the error of the system.
            if (directory.length <= (last?.raw.length ?? 0))
                return onDisk(short);
            const fd = (0,external_node_fs_.openSync)(onDisk(short.slice(0, cut)), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NONBLOCK);
            this.#open.push({ raw: directory, fd });
        }
    }
    [Symbol.dispose]() {
        for (const { fd } of this.#open.splice(0))
            (0,external_node_fs_.closeSync)(fd);
    }
}
function isWithin(directory, raw) {
    // Paths can have megabytes, so create no string.
    return (raw.startsWith(directory) && (raw.length === directory.length || raw[directory.length] === '/'));
}

;// CONCATENATED MODULE: ./build/workspace/tree-entries.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/**
 * A file or directory and everything in it, each directory before its contents. Links are entries
 * and are never followed. Paths may be longer than the system accepts. Entries that disappear
 * meanwhile are omitted.
 * @param root raw
 * @param except raw: an entry that is omitted with its contents
 */
function* entriesBelow(root, onUnread, except) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const reach = __addDisposableResource(env_1, new PathReach(), false);
        const pending = [{ path: root, at: '' }];
        for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            const { entry, names } = look(next, reach, onUnread);
            if (entry !== undefined)
                yield entry;
            for (const name of names) {
                const below = { path: external_node_path_.join(next.path, name), at: external_node_path_.join(next.at, name) };
                if (below.path !== except)
                    pending.push(below);
            }
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** An entry and the names in it, in reverse order. */
function look(place, reach, onUnread) {
    let entry;
    try {
        const short = reach.shorten(place.path);
        const stats = (0,external_node_fs_.lstatSync)(short, { bigint: true });
        entry = { ...place, stats };
        if (stats.isSymbolicLink()) {
            entry = { ...entry, target: (0,external_node_fs_.readlinkSync)(short, 'buffer').toString('latin1') };
        }
        const names = stats.isDirectory() ? (0,external_node_fs_.readdirSync)(short, 'buffer') : [];
        return {
            entry,
            names: names
                .map((name) => name.toString('latin1'))
                .sort()
                .reverse(),
        };
    }
    catch (error) {
        const isGone = error.code === 'ENOENT';
        if (onUnread === 'throw' && !isGone)
            throw error;
        if (typeof onUnread === 'function' && !isGone)
            onUnread(place.path, error);
        return { ...(entry === undefined ? {} : { entry }), names: [] };
    }
}
/** The raw real path after following all links, or why the link is broken. */
function realPath(raw) {
    try {
        return { path: external_node_fs_.realpathSync.native(onDisk(raw), 'buffer').toString('latin1') };
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENAMETOOLONG')
            return { broken: 'is too deep to follow' };
        return { broken: code === 'ELOOP' ? 'is part of a cycle' : 'is broken' };
    }
}
/** Whether a path is the directory itself or inside it. Both are real paths. */
function isInside(dir, file) {
    return file === dir || file.startsWith(dir.endsWith(external_node_path_.sep) ? dir : dir + external_node_path_.sep);
}
/** They look like data but change constantly. */
function isKernelFile(real) {
    return isInside('/proc', real) || isInside('/sys', real);
}

;// CONCATENATED MODULE: ./build/workspace/fingerprint.js





/** Maximum number of checked entries and linked directories. */
const MOST_ENTRIES = 100_000;
const MOST_LINKED = 1_000;
/** Lets Node process other events in between. */
const ENTRIES_AT_ONCE = 1_000;
/**
 * Does not read contents. A missing file has no entry.
 * @param except raw: a directory in it that is omitted
 */
async function fingerprint(file, { most = MOST_ENTRIES, except } = {}) {
    const real = realPath(toRaw(file));
    const roots = ['path' in real ? real.path : toRaw(external_node_path_.resolve(file))];
    const taken = { entries: new Map(), roots, inodes: new Set() };
    const onUnread = (entry) => {
        taken.unseen ??= `\`${fromRaw(entry)}\` cannot be read`;
    };
    // They change by themselves, so no step is responsible.
    if (roots.some(isKernelFile))
        return { ...taken, unseen: 'it belongs to the kernel' };
    for (const root of roots) {
        for (const entry of entriesBelow(root, onUnread, except)) {
            if (taken.entries.size >= most) {
                return { ...taken, unseen: `it has more than ${most} entries` };
            }
            if (taken.entries.size % ENTRIES_AT_ONCE === 0)
                await (0,promises_.setImmediate)();
            add(taken, entry);
            if (entry.target !== undefined)
                addTarget(taken, entry.path);
        }
    }
    return taken;
}
function add({ entries, inodes }, { path: entry, stats, target }) {
    const state = stateOf(stats, target);
    entries.set(entry, state);
    if (state.inode !== undefined)
        inodes.add(state.inode);
}
function addTarget(taken, link) {
    const target = realPath(link);
    if (!('path' in target) || isKernelFile(target.path))
        return;
    const { path: real } = target;
    const stats = (0,external_node_fs_.lstatSync)(onDisk(real), { bigint: true, throwIfNoEntry: false });
    if (stats?.isFile())
        add(taken, { path: real, stats });
    const { roots } = taken;
    if (!stats?.isDirectory() || roots.length > MOST_LINKED)
        return;
    if (!roots.some((root) => isInside(root, real) || isInside(real, root)))
        roots.push(real);
}
function stateOf(stats, target) {
    // The times of a directory change with its files, which are checked separately.
    if (stats.isDirectory())
        return { content: 'directory', ctime: 0n, links: 0n };
    if (target !== undefined)
        return { content: `link ${target}`, ctime: 0n, links: 0n };
    const { size, mtimeNs, ctimeNs, nlink } = stats;
    const inode = `${stats.dev}:${stats.ino}`;
    return { inode, content: `${size} ${mtimeNs} ${inode}`, ctime: ctimeNs, links: nlink };
}

;// CONCATENATED MODULE: ./build/workspace/fingerprint-changes.js



/** @param file absolute */
function extentOf(file) {
    const real = realPath(toRaw(file));
    return { roots: 'path' in real ? [real.path] : [], inodes: new Set() };
}
/** Whether a change of one can also be a change of the other. */
function mayOverlap(one, other) {
    if (one.roots.some((root) => other.roots.some((known) => overlaps(root, known))))
        return true;
    const [small, large] = one.inodes.size < other.inodes.size ? [one, other] : [other, one];
    return [...small.inodes].some((inode) => large.inodes.has(inode));
}
function overlaps(one, other) {
    return isInside(one, other) || isInside(other, one);
}
/** The differences, sorted by path. */
function changesBetween(before, after) {
    const changes = [];
    for (const [entry, state] of after.entries) {
        const known = before.entries.get(entry);
        if (known === undefined)
            changes.push(changeOf(before, entry, 'added'));
        else if (isChanged(known, state))
            changes.push(changeOf(before, entry, 'changed'));
    }
    for (const entry of before.entries.keys()) {
        if (!after.entries.has(entry))
            changes.push(changeOf(before, entry, 'removed'));
    }
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function changeOf(before, entry, change) {
    const root = before.roots[0] ?? '';
    const inode = before.entries.get(entry)?.inode;
    return {
        path: fromRaw(isInside(root, entry) ? external_node_path_.relative(root, entry) || external_node_path_.basename(entry) : entry),
        change,
        concerns: ({ roots, inodes }) => roots.some((one) => isInside(one, entry)) || (inode !== undefined && inodes.has(inode)),
    };
}
/** A script can reset the other times, but not the change time. */
function isChanged(before, after) {
    if (before.content !== after.content)
        return true;
    // Another hard link to the same file also changes this time, but not the file.
    return before.ctime !== after.ctime && before.links === after.links;
}

;// CONCATENATED MODULE: ./build/workspace/shared-inputs.js



/**
 * Protects inputs that steps share because they are too large for private copies. Each is verified
 * before and after each reader. A step is blamed only if no other reader ran since the last
 * successful verification.
 */
class SharedInputs {
    #show;
    #limits;
    #known = new Map();
    /** The inputs of each running step. */
    #running = new Map();
    /** Verifications run one after another: no step starts or ends during a verification. */
    #last = Promise.resolve();
    /**
     * @param show shows a path as the user knows it
     * @param limits maximum number of entries of an input, and a directory (raw) that is omitted,
     *   because the run writes to it
     */
    constructor(show, limits = {}) {
        this.#show = show;
        this.#limits = limits;
    }
    /**
     * Call before a step starts and after its inputs were copied.
     * @returns the reason why it must not start
     */
    async begin(step, inputs) {
        if (this.#known.size === 0 && !inputs.some(({ shared }) => shared))
            return undefined;
        return this.#inTurn(async () => {
            const earlier = [...this.#known.values()];
            const read = [];
            const needed = [];
            for (const { name, path, shared } of inputs) {
                const known = shared ? await this.#know(path) : undefined;
                if (known !== undefined)
                    read.push({ name, known });
                needed.push({ name, extent: known?.before ?? extentOf(path) });
            }
            await this.#verify(earlier, needed.map(({ extent }) => extent));
            for (const { name, extent } of needed) {
                const changed = earlier.find(({ change }) => change?.files.some((file) => file.concerns(extent)));
                if (changed !== undefined)
                    return this.#refusal(name, changed);
            }
            if (read.length > 0)
                this.#running.set(step, read);
            return undefined;
        });
    }
    /** Call after a step has ended. @returns its changes, or changes of one of several steps */
    async end(step) {
        const read = this.#running.get(step);
        if (read === undefined)
            return [];
        return this.#inTurn(async () => {
            await this.#verify([...this.#known.values()], read.map(({ known }) => known.before));
            this.#running.delete(step);
            return read.flatMap(({ name, known }) => [
                ...this.#unattributed(known),
                ...attributed(step, name, known),
                ...this.#unverified(known),
            ]);
        });
    }
    async #know(path) {
        const known = this.#known.get(path) ?? {
            path,
            before: await fingerprint(path, this.#limits),
            reported: false,
            reportedUnseen: false,
        };
        this.#known.set(path, known);
        return known;
    }
    /** Also verifies overlapping inputs: readers of the same files may have changed them. */
    async #verify(candidates, read) {
        for (const one of candidates) {
            const concerned = read.some((extent) => mayOverlap(extent, one.before));
            if (one.change !== undefined || !concerned)
                continue;
            const files = changesBetween(one.before, await fingerprint(one.path, this.#limits));
            if (files.length > 0)
                one.change = { suspects: this.#readersOf(files), files };
        }
    }
    #readersOf(files) {
        return [...this.#running]
            .filter(([, read]) => files.some((file) => read.some(({ known }) => file.concerns(known.before))))
            .map(([step]) => step);
    }
    #refusal(input, changed) {
        const [first, ...others] = changed.change?.suspects ?? [];
        const by = others.length === 0 ? first : undefined;
        return {
            message: `its input \`${input}\` was changed${by === undefined ? '' : ` by step \`${by}\``} during the run`,
            ...(by === undefined ? {} : { by }),
            findings: this.#unattributed(changed),
        };
    }
    #unattributed(known) {
        const { change } = known;
        if (change === undefined || change.suspects.length === 1 || known.reported)
            return [];
        known.reported = true;
        const who = change.suspects.length === 0
            ? 'while no step that reads it was running'
            : `by one of ${change.suspects.join(', ')}`;
        const message = `shared input ${this.#show(known.path)} was changed ${who}`;
        return [(0,findings_findings/* finding */.g)('input-changed', { message, evidence: evidence(change.files) })];
    }
    #unverified(known) {
        const { unseen } = known.before;
        if (unseen === undefined || known.reportedUnseen)
            return [];
        known.reportedUnseen = true;
        const message = `shared input ${this.#show(known.path)} is not fully verified: ${unseen}`;
        return [(0,findings_findings/* finding */.g)('input-not-verified', { message })];
    }
    #inTurn(work) {
        const done = this.#last.then(work);
        this.#last = done.catch(() => { });
        return done;
    }
}
function attributed(step, input, { change }) {
    if (change === undefined || change.suspects.length !== 1 || change.suspects[0] !== step) {
        return [];
    }
    const message = `input \`${input}\` changed while the step ran`;
    return [(0,findings_findings/* finding */.g)('input-changed', { step, message, evidence: evidence(change.files) })];
}
const MOST_SHOWN = 20;
function evidence(files) {
    return files.slice(0, MOST_SHOWN).map(({ path, change }) => `${path}: ${change}`);
}

;// CONCATENATED MODULE: ./build/execute/available-memory.js


let known;
/** Bytes of memory of the machine, or of the container. Read once: each reading takes 0.2 ms. */
function availableMemory() {
    known ??= readAvailableMemory();
    return known;
}
function readAvailableMemory() {
    // Without a limit this is 0, or a number that no machine has.
    const constrained = external_node_process_.constrainedMemory();
    return constrained > 0 ? Math.min(constrained, (0,external_node_os_.totalmem)()) : (0,external_node_os_.totalmem)();
}

// EXTERNAL MODULE: ./node_modules/tinyqueue/index.js
var tinyqueue = __webpack_require__(1520);
;// CONCATENATED MODULE: ./build/python/deferred.js
function deferred() {
    let resolve = () => { };
    let reject = () => { };
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    return { promise, resolve, reject };
}

;// CONCATENATED MODULE: ./build/execute/schedule.js
/**
 * The schedule: a step starts as soon as its dependencies have passed, everything else it waits for
 * is ready, and fewer steps than allowed are running.
 */


/**
 * Runs every node once, in topological order; `nodes` must be in such an order. A failed step
 * blocks only its descendants.
 */
async function schedule(nodes, options) {
    const children = new Map(nodes.map(({ name }) => [name, []]));
    const waitingFor = new Map();
    for (const node of nodes) {
        waitingFor.set(node.name, node.dependsOn.length);
        for (const parent of node.dependsOn)
            children.get(parent)?.push(node);
    }
    const rank = options.rank ?? (() => 0);
    const entries = new Map(nodes.map((node, index) => [node, { node, index, rank: rank(node) }]));
    const ready = new tinyqueue/* default */.A([], (a, b) => a.rank - b.rank || a.index - b.index);
    const failures = new Map();
    const { of: needOf, available } = options.memory ?? { of: () => 0, available: 0 };
    let running = 0;
    let reserved = 0;
    /** Nodes that wait for their `whenReady` promise. */
    let delayed = 0;
    let stopped = false;
    const finished = deferred();
    const enqueue = (node) => {
        const entry = entries.get(node);
        if (entry === undefined)
            return;
        const delay = failures.has(node.name) ? undefined : options.whenReady?.(node);
        if (delay === undefined) {
            ready.push(entry);
            return;
        }
        delayed += 1;
        const proceed = () => {
            delayed -= 1;
            ready.push(entry);
            // Other nodes may have waited for the same promise: the most urgent one starts first.
            setImmediate(pump);
        };
        untilAborted(delay, options.signal).then(proceed, proceed);
    };
    const settle = (node, passed) => {
        for (const child of children.get(node.name) ?? []) {
            if (!passed && !failures.has(child.name)) {
                failures.set(child.name, failures.get(node.name) ?? node.name);
            }
            const left = (waitingFor.get(child.name) ?? 0) - 1;
            waitingFor.set(child.name, left);
            if (left === 0)
                enqueue(child);
        }
    };
    /**
     * The most urgent step that fits next to the running steps; a step that never fits runs alone.
     */
    const take = () => {
        const waiting = [];
        let entry = ready.pop();
        while (entry !== undefined && running > 0 && reserved + needOf(entry.node) > available) {
            waiting.push(entry);
            entry = ready.pop();
        }
        for (const one of waiting)
            ready.push(one);
        return entry?.node;
    };
    /** Whether the node will not run; it is then settled. */
    const isSetAside = (node) => {
        const failed = failures.get(node.name);
        if (failed !== undefined) {
            options.block(node, failed);
            settle(node, false);
            return true;
        }
        if (!stopped && !options.signal.aborted)
            return false;
        options.onCancelled(node);
        settle(node, true);
        return true;
    };
    const pump = () => {
        while (running < options.maxParallel) {
            const node = take();
            if (node === undefined)
                break;
            if (!isSetAside(node))
                start(node);
        }
        if (running === 0 && delayed === 0)
            finished.resolve();
    };
    const start = (node) => {
        running += 1;
        reserved += needOf(node);
        const ended = (status) => {
            running -= 1;
            reserved -= needOf(node);
            const passed = status === 'passed' || status === 'skipped';
            if (!passed && status !== 'cancelled' && options.failFast && !stopped) {
                stopped = true;
                options.cancel();
            }
            // A cancelled step does not block its descendants: they are cancelled too.
            settle(node, passed || status === 'cancelled');
            pump();
        };
        options.run(node).then(ended).catch(finished.reject);
    };
    for (const node of nodes)
        if (node.dependsOn.length === 0)
            enqueue(node);
    pump();
    await finished.promise;
}
/** Resolves with the promise, or as soon as the signal aborts. */
function untilAborted(promise, signal) {
    return new Promise((resolve) => {
        const stop = () => {
            signal.removeEventListener('abort', stop);
            resolve();
        };
        signal.addEventListener('abort', stop);
        promise.then(stop, stop);
        if (signal.aborted)
            stop();
    });
}

;// CONCATENATED MODULE: ./build/execute/step/step-report.js
function reportOfAttempt(step, directory, inputs, attempt, outputs, code) {
    const { verdict, ending, attempts } = attempt;
    const { exit_code: exitCode, signal, resources } = ending.exit;
    return {
        ...identity(step, code),
        status: verdict.status,
        startedAfterSeconds: attempt.startedAfterSeconds,
        seconds: resources.wall_seconds,
        // If the import failed, `main` was not reached but may exist.
        hasMain: (step.config.call === undefined && ending.result?.has_main) || knownToHaveMain(step),
        ...optional('errorMessage', verdict.message),
        ...optional('errorType', verdict.errorType),
        attempts,
        flaky: attempts > 1 && verdict.status === 'passed',
        ...optional('exitCode', exitCode ?? undefined),
        ...optional('signal', signal ?? undefined),
        ...optional('cpuSeconds', resources.cpu_seconds ?? undefined),
        ...optional('peakMemoryBytes', resources.peak_memory_bytes ?? undefined),
        ...optional('traceback', verdict.exception?.text),
        stdoutTail: attempt.stdoutTail,
        stderrTail: withoutTraceback(attempt.stderrTail, verdict.exception?.text),
        inputs: inputs.reports,
        outputs,
        directory: directory.dir,
        mode: ending.mode,
    };
}
/** Python also prints the traceback to standard error; the report contains it once. */
function withoutTraceback(tail, traceback) {
    const text = traceback?.trim() ?? '';
    return text !== '' && tail.endsWith(text) ? tail.slice(0, -text.length).trimEnd() : tail;
}
/** A step without a process. */
function reportOfUnrun(step, status, code, details = {}) {
    return {
        ...identity(step, code),
        status,
        seconds: 0,
        hasMain: knownToHaveMain(step),
        attempts: 0,
        flaky: false,
        stdoutTail: '',
        stderrTail: '',
        inputs: [],
        outputs: [],
        ...details,
    };
}
function identity(step, code) {
    const { script } = step;
    if (script.kind === 'none')
        return { name: step.name, scriptName: step.name };
    const shown = script.path === null ? {} : { script: code.show(script.path) };
    return { name: step.name, scriptName: script.name, ...shown };
}
function knownToHaveMain({ script }) {
    if (script.kind === 'none')
        return false;
    return script.kind === 'file' ? script.analysis.main !== null : script.hasMain;
}
/** The key with its value, or no key at all. */
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/python/protocol.js
/**
 * Replies of the Python supervisor. Node and the supervisor exchange one JSON object per line:
 * requests on descriptor 3 of the supervisor, replies on descriptor 4. Only scripts use standard
 * output.
 *
 * Keys are snake_case as in the report; `src/harness/supervisor/wire.py` is the other side.
 */

const PROTOCOL_VERSION = 2;
// These two contain objects of the script. An invalid value only loses its field, never the whole
// result: without a result, a step counts as crashed.
const frameSchema = schemas/* object */.Ikc({
    /** Absolute path, or a `<frozen …>` name. */
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int(),
    /** 1-based column of the failing expression (Python 3.11 and later). */
    column: schemas/* number */.aig().int().nullable().catch(null),
    function: schemas/* string */.YjP(),
    /** The source line, stripped. */
    code: schemas/* string */.YjP().nullable().catch(null),
});
/** Names in a local variable of the innermost user frame. */
const heldSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    /** `column`: a series, whose only key is its name. `names`: a list of texts. */
    kind: schemas/* enum */.k5n(['table', 'mapping', 'column', 'names']),
    /** Columns or keys; of a list, those of its first item. */
    keys: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const raisedFields = {
    /** Class name, with its module unless that is `builtins`. */
    type: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    /** Class names from the exception's own class up to `BaseException`. */
    bases: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Outermost call first, without frames of the harness. At most 60. */
    frames: schemas/* array */.YOg(frameSchema).catch([]),
    /** `exception.filename` of an `OSError`, absolute if it was a path. */
    filename: schemas/* string */.YjP().nullable().catch(null),
    /** `exception.name` of an `ImportError`. */
    name: schemas/* string */.YjP().nullable().catch(null),
    /** Columns of the indexed DataFrame, if any. The script may have created it. */
    columns: schemas/* array */.YOg(schemas/* string */.YjP()).nullable().catch(null),
    /** `exception.args[0]` if it is a string or number: the missing key of a `KeyError`. */
    key: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullable().catch(null),
    /**
     * Absolute paths below the inputs of the step that local variables of the frames hold. At most
     * 20.
     */
    paths: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
    /** Tables, mappings and columns that the failing code held; `null` if not known. At most 20. */
    held: schemas/* array */.YOg(heldSchema).nullable().catch(null),
};
const linkedExceptionSchema = schemas/* object */.Ikc({
    ...raisedFields,
    /**
     * How the next exception came from this one: `cause` (`raise … from`), `context` (raised while
     * this one was handled), `remote` (raised in a worker process, known from its traceback text).
     * `handled` and `logged`: user code caught it, and no later exception refers to it.
     */
    link: schemas/* enum */.k5n(['cause', 'context', 'remote', 'handled', 'logged']),
});
const exceptionSchema = schemas/* object */.Ikc({
    ...raisedFields,
    /** The traceback as Python prints it, without frames of the harness. Limited in size. */
    text: schemas/* string */.YjP(),
    /** The exceptions behind this one, nearest first, root last. At most 8. */
    chain: schemas/* array */.YOg(linkedExceptionSchema).catch([]),
});
const openedSchema = schemas/* object */.Ikc({
    /** Absolute. */
    path: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['file', 'directory']),
    /** The innermost user frame, if any. */
    file: schemas/* string */.YjP().nullable(),
    line: schemas/* number */.aig().int().nullable(),
});
const noticeSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['pip-install', 'package-init', 'module-name']),
    message: schemas/* string */.YjP(),
    file: schemas/* string */.YjP().nullable(),
    line: schemas/* number */.aig().int().nullable(),
});
/** The result that the process of a step writes after `main`. */
const stepResultSchema = schemas/* object */.Ikc({
    /** The phase in which it ended. */
    phase: schemas/* enum */.k5n(['import', 'signature', 'call', 'done']),
    has_main: schemas/* boolean */.zMY(),
    /** Why `main` cannot be called with the four arguments; only in phase `signature`. */
    signature_problem: schemas/* string */.YjP().nullable(),
    main_line: schemas/* number */.aig().int().nullable().catch(null),
    exception: exceptionSchema.nullable(),
    /** Exit code of a `SystemExit` (`None` is 0); `null` if none was raised. */
    system_exit: schemas/* number */.aig().int().nullable(),
    /** The stack of a call of `os._exit` before `main` returned, innermost call first. */
    exit_call: schemas/* array */.YOg(schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* number */.aig().int() }))
        .nullable()
        .catch(null),
    /** The return value of `main` if it is an error value; else `null`. */
    error_value: schemas/* string */.YjP().nullable(),
    /**
     * Exceptions that the script handled or logged, newest first; only of a step that failed. At most
     * 4.
     */
    handled: schemas/* array */.YOg(linkedExceptionSchema).catch([]),
    /** What the script opened below its inputs, in order of first opening. At most 200. */
    opened: schemas/* array */.YOg(openedSchema).catch([]),
    notices: schemas/* array */.YOg(noticeSchema),
    /** How a program that was run in place of a script ended. */
    command: schemas/* object */.Ikc({
        exit_code: schemas/* number */.aig().int().nullable(),
        signal: schemas/* string */.YjP().nullable(),
        /** Why it did not start. */
        problem: schemas/* string */.YjP().nullable(),
    })
        .nullable()
        .catch(null),
    /** Why the container paths of the step could not be mapped. */
    container_problem: schemas/* string */.YjP().nullable().catch(null),
    /** Files that were written beside the mapped container paths and are lost. At most 20. */
    stray_writes: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
});
/** A key that the script reads from one of its four arguments. */
const usedNameSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int(),
    /** `x["k"]` requires the key, `x.get("k")` does not. */
    required: schemas/* boolean */.zMY(),
    /** A line that reads the key and that every call of `main` comes to; `null` if there is none. */
    certain_line: schemas/* number */.aig().int().nullable(),
    /** Paths and patterns below the path, as the code writes them: `orders.csv`, `*.parquet`. */
    files: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** How the code uses the path; `null` for other values. */
    path_kind: schemas/* enum */.k5n(['file', 'directory', 'unknown']).nullable(),
});
const importSchema = schemas/* object */.Ikc({
    /** Dotted name as written; empty for `from . import x`. */
    module: schemas/* string */.YjP(),
    names: schemas/* array */.YOg(schemas/* string */.YjP()),
    line: schemas/* number */.aig().int(),
    /** Number of leading dots. */
    level: schemas/* number */.aig().int(),
    /** Inside a `try` that catches import errors, a function, or an `if TYPE_CHECKING`. */
    conditional: schemas/* boolean */.zMY(),
    /** At the top of the script, which does not change where modules are found. */
    certain: schemas/* boolean */.zMY(),
    /** Whether the module is from the standard library, an installed package, or elsewhere. */
    origin: schemas/* enum */.k5n(['python', 'installed', 'project']),
});
/** Analysis of a script from its syntax tree, without running it. */
const analysisSchema = schemas/* object */.Ikc({
    script: schemas/* string */.YjP(),
    /** Why the file cannot be read or parsed. */
    problem: schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(['unreadable', 'syntax']),
        message: schemas/* string */.YjP(),
        line: schemas/* number */.aig().int().nullable(),
        column: schemas/* number */.aig().int().nullable(),
        code: schemas/* string */.YjP().nullable(),
    })
        .nullable(),
    main: schemas/* object */.Ikc({
        line: schemas/* number */.aig().int(),
        /**
         * Why it cannot be called with the four arguments; `null` if it can, or if only its import
         * shows this.
         */
        problem: schemas/* string */.YjP().nullable(),
        /** Lines that return an obvious error value. */
        error_returns: schemas/* array */.YOg(schemas/* number */.aig().int()),
    })
        .nullable(),
    /** Functions at module level. */
    functions: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        line: schemas/* number */.aig().int(),
        /** Has parameters with the names of the four arguments. */
        takes_arguments: schemas/* boolean */.zMY(),
        /** `null`: a decorator may change them. */
        parameters: schemas/* array */.YOg(schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            kind: schemas/* enum */.k5n(['positional-only', 'by-name', 'var-positional', 'var-keyword']),
            has_default: schemas/* boolean */.zMY(),
        }))
            .nullable(),
    })),
    input_paths: schemas/* array */.YOg(usedNameSchema),
    output_paths: schemas/* array */.YOg(usedNameSchema),
    environ_vars: schemas/* array */.YOg(usedNameSchema),
    job_args: schemas/* array */.YOg(usedNameSchema),
    /** Variables that it reads from `os.environ` itself. */
    os_environ: schemas/* array */.YOg(usedNameSchema),
    /** Arguments of which the script may read any name: iterated over, or passed on. */
    whole_arguments: schemas/* array */.YOg(schemas/* enum */.k5n(['input_paths', 'output_paths', 'environ_vars', 'job_args', 'os_environ'])),
    imports: schemas/* array */.YOg(importSchema),
    /** `pkg.name` if the script uses it but imports only `pkg`: it can be a module. */
    submodules: schemas/* array */.YOg(schemas/* string */.YjP()),
    /**
     * Directories of the packages that contain the script, outermost first; empty if importing them
     * runs no code.
     */
    packages: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Texts of the script that begin with `/opt/ml`. */
    container_paths: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), line: schemas/* number */.aig().int() })),
    /** Arguments that `argparse` certainly asks for: names of an option, or of a positional one. */
    required_arguments: schemas/* array */.YOg(schemas/* object */.Ikc({ names: schemas/* array */.YOg(schemas/* string */.YjP()), line: schemas/* number */.aig().int() })),
});
const resourcesSchema = schemas/* object */.Ikc({
    wall_seconds: schemas/* number */.aig(),
    /** User and system time of the step and the children that it waited for; `null` if unknown. */
    cpu_seconds: schemas/* number */.aig().nullable(),
    /** Peak resident set size; `null` if the platform does not report it. */
    peak_memory_bytes: schemas/* number */.aig().nullable(),
});
const exceededSchema = schemas/* object */.Ikc({
    limit: schemas/* enum */.k5n(['memory_bytes', 'processes', 'log_bytes', 'output_bytes']),
    allowed: schemas/* number */.aig(),
    seen: schemas/* number */.aig(),
});
const supervisorReplySchema = schemas/* discriminatedUnion */.gMt('event', [
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('hello'),
        protocol: schemas/* number */.aig().int(),
        /** `[3, 11, 7]` */
        version: schemas/* array */.YOg(schemas/* number */.aig().int()),
        executable: schemas/* string */.YjP(),
        /** Directories of the interpreter and of the harness, which contain no user code. */
        prefixes: schemas/* array */.YOg(schemas/* string */.YjP()),
        can_fork: schemas/* boolean */.zMY(),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('analysed'), id: schemas/* number */.aig(), analysis: analysisSchema }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('template-importing'), id: schemas/* number */.aig(), module: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('template-ready'),
        id: schemas/* number */.aig(),
        seconds: schemas/* number */.aig(),
        /** Names of the environment variables that the modules have read. */
        environ_reads: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** Problems with the import of a package. */
        notices: schemas/* array */.YOg(noticeSchema),
    }),
    schemas/* object */.Ikc({
        /** No step can be forked from it or from its children. */
        event: schemas/* literal */.euz('template-failed'),
        id: schemas/* number */.aig(),
        /** The module that it was importing; `null` before the first. */
        module: schemas/* string */.YjP().nullable(),
        reason: schemas/* string */.YjP(),
        /** The import raises, and will also raise in the step. */
        raised: schemas/* boolean */.zMY(),
        /** The template that failed first. */
        origin: schemas/* number */.aig(),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('started'),
        id: schemas/* number */.aig(),
        pid: schemas/* number */.aig().int(),
        /** A template may decline a step: then a fresh interpreter starts. */
        mode: schemas/* enum */.k5n(['fork', 'spawn']),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('exited'),
        id: schemas/* number */.aig(),
        exit_code: schemas/* number */.aig().int().nullable(),
        /** `SIGSEGV`; `null` for a process that exited. */
        signal: schemas/* string */.YjP().nullable(),
        /** `null`: the process died without a result, or the result is invalid. */
        result: schemas/* unknown */.L5J(),
        /** The output of `dump`, in the format of faulthandler: innermost frame first. */
        stack: schemas/* string */.YjP().nullable(),
        resources: resourcesSchema,
        /** Command lines of processes that were still running after its end and were killed. */
        left_behind: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** The exceeded limit for which the supervisor killed it. */
        exceeded: exceededSchema.nullable(),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('refused'), id: schemas/* number */.aig(), message: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('pong'), id: schemas/* number */.aig() }),
]);

;// CONCATENATED MODULE: ./build/python/supervisor-lost.js
/** Thrown to all callers that wait for a supervisor that dies, hangs or sends invalid replies. */
class SupervisorLost extends Error {
    name = 'SupervisorLost';
    /** It was silent or was killed from outside: another one may work. */
    mayBeChance;
    constructor(message, details = {}) {
        super(message, 'cause' in details ? { cause: details.cause } : undefined);
        this.mayBeChance = details.mayBeChance ?? false;
    }
}

;// CONCATENATED MODULE: ./build/python/step-process.js



const KILL_TIMEOUTS = { dumpMs: 150, graceMs: 2_000, goneMs: 5_000 };
/**
 * Runs the process of a step. At the time limit, or if the run is cancelled, it is dumped,
 * terminated and finally killed. The clock starts with the process.
 * @throws SupervisorLost
 */
async function runStepProcess(supervisor, request, { signal, onStarted = () => { }, timeouts = KILL_TIMEOUTS, }) {
    const step = supervisor.startStep(request);
    const timers = [];
    const wait = (ms) => new Promise((resolve) => timers.push(setTimeout(() => resolve('timeout'), ms)));
    const cancelled = deferred();
    const cancel = () => cancelled.resolve('cancelled');
    signal.addEventListener('abort', cancel);
    if (signal.aborted)
        cancel();
    let mode = request.template === null ? 'spawn' : 'fork';
    try {
        ({ mode } = await step.started);
        onStarted();
        const timer = wait(request.timeout_seconds * 1000);
        const first = await Promise.race([step.exited, timer, cancelled.promise]);
        if (typeof first !== 'string')
            return itself(mode, first);
        if (first === 'timeout') {
            step.signal('dump');
            await Promise.race([step.exited, wait(timeouts.dumpMs)]);
        }
        step.signal('terminate');
        await Promise.race([step.exited, wait(timeouts.graceMs)]);
        step.signal('kill');
        const exit = await Promise.race([step.exited, wait(timeouts.goneMs)]);
        if (exit !== 'timeout')
            return { mode, exit, cause: first, result: read(exit.result).result };
        const failure = 'its process cannot be killed';
        return { mode, exit: UNKNOWN_EXIT, cause: first, result: null, failure };
    }
    catch (error) {
        if (error instanceof SupervisorLost)
            throw error;
        const failure = error instanceof Error ? error.message : String(error);
        return { mode, exit: UNKNOWN_EXIT, cause: 'itself', result: null, failure };
    }
    finally {
        // A timer that outlives the step would keep Node alive.
        for (const timer of timers)
            clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
    }
}
function itself(mode, exit) {
    return { mode, exit, cause: 'itself', ...read(exit.result) };
}
/** An invalid result must not look like a missing result. */
function read(left) {
    if (left === null)
        return { result: null };
    const { data, error } = stepResultSchema.safeParse(left);
    if (data !== undefined)
        return { result: data };
    const [issue] = error.issues;
    const where = issue === undefined ? '' : `: ${issue.path.join('.')}: ${issue.message}`;
    return { result: null, failure: `the result of the step cannot be read${where}` };
}
const UNKNOWN_EXIT = {
    ...{ event: 'exited', id: 0, exit_code: null, signal: null, result: null, stack: null },
    resources: { wall_seconds: 0, cpu_seconds: null, peak_memory_bytes: null },
    left_behind: [],
    exceeded: null,
};

;// CONCATENATED MODULE: ./build/data/data-files.js
/**
 * Whether a file of an output is data. Hidden files (`.gitkeep`, checksums) and empty files
 * (`_SUCCESS`) are not data, but a hidden file that is itself the output is.
 */
function isData(file, outputKind) {
    return file.bytes > 0 && !(outputKind === 'directory' && file.path.split('/').some(isHiddenName));
}
/** Hidden files and directories hold no data of an output: `.gitkeep`, checksums, caches. */
function isHiddenName(name) {
    return name.startsWith('.');
}
/** The format of most bytes; bytes without a structure count last. `null` for no file. */
function prevailingFormat(files) {
    if (files.length === 0)
        return null;
    const bytes = new Map();
    for (const file of files)
        bytes.set(file.format, (bytes.get(file.format) ?? 0) + file.bytes);
    const rank = (format) => ['raw', 'unknown'].indexOf(format);
    const [most] = [...bytes].sort(([f, a], [g, b]) => rank(f) - rank(g) || b - a);
    return most?.[0] ?? 'unknown';
}

;// CONCATENATED MODULE: ./build/data/disk-reasons.js
/** Whether nothing exists at a path; a circular link counts as nothing. */
function isGone(error) {
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(error.code ?? '');
}
/** Whether the error concerns the source that is read, not the disk that is written to. */
function isRefused(error) {
    const { code = '' } = error;
    return isGone(error) || ['EACCES', 'EPERM', 'EIO', 'ENAMETOOLONG'].includes(code);
}
/** Why a file or directory cannot be read, to be shown after its name. */
function reasonOf(error) {
    const { code, message } = error;
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ENAMETOOLONG':
            return 'its path is longer than the system allows';
        case 'ENOENT':
            return 'it was removed while it was read';
        default:
            // Node adds the call and the path.
            return typeof message === 'string' ? message.replace(/, \w+ '.*$/s, '') : String(error);
    }
}

;// CONCATENATED MODULE: ./build/data/walk-tree.js
var walk_tree_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var walk_tree_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** Deeper entries, which would take very long, are `unseen`. */
const MAX_LEVELS = 20_000;
const walk_tree_MAX_PATH_BYTES = 524_288;
/**
 * Everything in a directory, at any depth. Follows links, because a step can pass on its input by a
 * link, but enters each directory once. Real entries come before linked ones, so that files have
 * their own names. Omits entries that disappear meanwhile.
 * @param root raw, absolute
 * @param wanted selects names; default: all
 */
async function* walkTree(root, wanted = () => true) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const reach = walk_tree_addDisposableResource(env_1, new PathReach(), false);
        const walk = { root, wanted, reach, entered: new Set(), links: [], hidden: [], looks: 0 };
        yield* below(walk, { path: '', depth: 0, linked: false });
        yield* behindLinks(walk);
        // Last, because a link can be the visible path of a hidden directory.
        for (const directory of walk.hidden) {
            yield* below(walk, directory);
            yield* behindLinks(walk);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        walk_tree_disposeResources(env_1);
    }
}
async function* behindLinks(walk) {
    // Following a link can add more links.
    for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
        await letOthersRun(walk);
        const { path, linked } = link;
        const found = walk_tree_look(walk, path, external_node_fs_.statSync);
        if (found === 'nowhere')
            yield { kind: 'file', path, linked, stats: null };
        else if ('reason' in found)
            yield { kind: 'unseen', path, ...found };
        else if (found.isDirectory()) {
            yield { kind: 'directory', path, linked };
            yield* below(walk, { path, depth: 0, linked: true });
        }
        else
            yield { kind: 'file', path, linked, stats: found };
    }
}
/** Stat calls are synchronous, so events of running steps must be handled in between. */
async function letOthersRun(walk) {
    walk.looks += 1;
    if (walk.looks % 500 === 0)
        await (0,promises_.setImmediate)();
}
async function* below(walk, start) {
    const pending = [start];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        const directories = [];
        for await (const entry of entriesIn(walk, directory)) {
            if (entry.kind === 'directory') {
                const inner = { ...directory, path: entry.path, depth: directory.depth + 1 };
                (isHidden(entry.path) ? walk.hidden : directories).push(inner);
            }
            yield entry;
        }
        pending.push(...directories.reverse());
    }
}
async function* entriesIn(walk, directory) {
    const { path, linked } = directory;
    await letOthersRun(walk);
    const names = enter(walk, directory);
    if ('reason' in names) {
        yield { kind: 'unseen', path, ...names };
        return;
    }
    for (const name of names) {
        await letOthersRun(walk);
        const inner = { path: path === '' ? name : `${path}/${name}`, linked };
        const found = walk_tree_look(walk, inner.path, external_node_fs_.lstatSync);
        if (found === 'nowhere')
            continue;
        if ('reason' in found)
            yield { kind: 'unseen', path: inner.path, ...found };
        else if (found.isSymbolicLink())
            walk.links.push(inner);
        else if (found.isDirectory())
            yield { kind: 'directory', ...inner };
        else
            yield { kind: 'file', ...inner, stats: found };
    }
}
function isHidden(path) {
    return isHiddenName(path.slice(path.lastIndexOf('/') + 1));
}
/** The sorted names in a directory; empty if it was already entered. */
function enter(walk, { path, depth }) {
    if (depth > MAX_LEVELS || path.length > walk_tree_MAX_PATH_BYTES)
        return { reason: 'it is too deep' };
    const own = walk_tree_look(walk, path, external_node_fs_.statSync);
    if (own === 'nowhere')
        return [];
    if ('reason' in own)
        return own;
    const identity = `${own.dev}:${own.ino}`;
    if (walk.entered.has(identity))
        return [];
    walk.entered.add(identity);
    try {
        const names = (0,external_node_fs_.readdirSync)(shortPath(walk, path), { encoding: 'buffer' });
        return names
            .map((name) => name.toString('latin1'))
            .filter(walk.wanted)
            .sort();
    }
    catch (error) {
        return isGone(error) ? [] : { reason: reasonOf(error) };
    }
}
/** Synchronous: the thread pool of Node takes ten times as long. */
function walk_tree_look(walk, path, how) {
    try {
        return how(shortPath(walk, path), { bigint: true });
    }
    catch (error) {
        return isGone(error) ? 'nowhere' : { reason: reasonOf(error) };
    }
}
function shortPath({ root, reach }, path) {
    return reach.shorten(path === '' ? root : `${root}/${path}`);
}

;// CONCATENATED MODULE: ./build/data/output-state.js





/** The state for the verdict of a step: stops at the first file with data. */
async function outputState(output) {
    return (await searchOutput(output)).state;
}
/**
 * Searches for the first file with data. If parts are not readable, the result is never `empty`.
 */
async function searchOutput(output, maxEntries = 1_000_000) {
    const found = await lookAtOutput(output);
    if (found.stats === null) {
        return found.reason === undefined ? { state: 'missing' } : undecided(found.reason);
    }
    const { stats } = found;
    if (!stats.isDirectory()) {
        return { state: stats.isFile() && stats.size > 0n ? 'present' : 'empty' };
    }
    let unseen;
    let entries = 0;
    for await (const entry of walkTree(toRaw(output), (name) => !isHiddenName(name))) {
        entries += 1;
        if (entries > maxEntries)
            return undecided(`more than ${maxEntries} files and directories`);
        if (entry.kind === 'unseen')
            unseen ??= `${fromRaw(entry.path)}: ${entry.reason}`;
        else if (entry.kind === 'file' && holdsBytes(entry.stats))
            return { state: 'present' };
    }
    return unseen === undefined ? { state: 'empty' } : undecided(unseen);
}
async function lookAtOutput(output) {
    try {
        return { stats: await (0,external_node_fs_promises_.stat)(output, { bigint: true }) };
    }
    catch (error) {
        return isGone(error) ? { stats: null } : { stats: null, reason: reasonOf(error) };
    }
}
function holdsBytes(stats) {
    return stats?.isFile() === true && stats.size > 0n;
}
function undecided(reason) {
    return { state: 'present', undecided: reason };
}

;// CONCATENATED MODULE: ./build/workspace/output-path.js

/** The absolute path of an output, as passed to `main`. */
function outputPath(workspace, step, output) {
    const folder = workspace.directoryOf(step).output(output.name);
    return output.kind === 'file' ? `${folder}${external_node_path_.sep}${output.fileName}` : folder;
}
/** The absolute path of the part of an output that a consumer reads. */
function referredPath(workspace, steps, { step, output, part }) {
    const planned = steps.get(step)?.outputs.find(({ name }) => name === output);
    if (planned === undefined)
        throw new Error(`The plan has no output ${step}.${output}.`);
    const whole = outputPath(workspace, step, planned);
    return part.kind === 'part' ? external_node_path_.join(whole, part.path) : whole;
}

;// CONCATENATED MODULE: ./build/execute/step/bad-outputs.js


/** Declared outputs of a step that do not exist or have no data. */
async function findBadOutputs(step, workspace) {
    const bad = [];
    for (const output of step.outputs.filter(({ declared }) => declared)) {
        const state = await outputState(outputPath(workspace, step.name, output));
        if (state !== 'present')
            bad.push({ name: output.name, state });
    }
    return bad;
}

;// CONCATENATED MODULE: ./build/data/gzip-damage.js
/** The damage of gzip data, by the error of zlib; `undefined` for other errors. */
function gzipDamage(error) {
    const { code = '', message } = error;
    if (code === 'Z_BUF_ERROR')
        return 'gzip ends early';
    if (!code.startsWith('Z_'))
        return undefined;
    switch (message) {
        case 'incorrect data check':
        case 'incorrect length check':
            return 'gzip checksum does not match its content';
        // Data with a wrong first header is not recognised as gzip.
        case 'incorrect header check':
            return 'gzip is followed by other bytes';
        default:
            return `gzip contains invalid data (${message})`;
    }
}

;// CONCATENATED MODULE: ./build/data/named-formats.js


/** @param path of the file, forward slashes: a directory can promise a format as well */
function promiseOfName(path) {
    const lower = path.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    const { plain } = compressionOfName(name);
    const dot = plain.lastIndexOf('.');
    const extension = dot <= 0 ? '' : name.slice(dot);
    if (/[^/]\.zarr\//.test(lower))
        return { extension, formats: ['zarr'] };
    if (dot <= 0)
        return { extension: '', formats: [] };
    return { extension, formats: FORMATS_BY_EXTENSION.get(plain.slice(dot + 1)) ?? [] };
}
const FORMATS_BY_EXTENSION = byExtension();
function byExtension() {
    const formats = new Map();
    const add = (extension, name) => formats.set(extension, [...(formats.get(extension) ?? []), name]);
    // The usual formats of an extension come first.
    for (const { name, extensions } of DATA_FORMATS) {
        for (const extension of extensions)
            add(extension, name);
    }
    for (const { name, otherExtensions = [] } of DATA_FORMATS) {
        for (const extension of otherExtensions)
            add(extension, name);
    }
    return formats;
}

;// CONCATENATED MODULE: ./build/data/text-format.js

/**
 * The format of a text. The file name decides between formats that fit the content. If the content
 * does not fit the format of the name, the content decides.
 *
 * @param promised the format that the name suggests, if any
 */
function recogniseText(sample, promised) {
    const { text } = sample;
    const marked = DATA_FORMATS.find(({ textMagic }) => textMagic?.test(text));
    if (marked !== undefined)
        return { format: marked.name };
    const named = recordOf(promised);
    if (named?.anyText)
        return { format: named.name };
    for (const { text: recognise } of DATA_FORMATS) {
        const recognition = recognise?.(sample, promised) ?? null;
        if (recognition !== null)
            return specialised(recognition, text);
    }
    return { format: 'unknown' };
}
/** Some formats are JSON documents of a certain form. */
function specialised(recognition, text) {
    if (recognition.format !== 'json' || recognition.problem !== undefined)
        return recognition;
    const special = DATA_FORMATS.find(({ jsonMagic }) => jsonMagic?.test(text));
    return special === undefined ? recognition : { format: special.name };
}

;// CONCATENATED MODULE: ./build/data/recognise-format.js







/**
 * The format of a file, by its content. The name only decides between formats that fit the content.
 *
 * @param path the file's path, with its extension
 */
function recogniseFormat(sample, path) {
    const promise = promiseOfName(path);
    const named = compressionOfName(path.slice(path.lastIndexOf('/') + 1)).compression;
    const compression = compressionOf(sample.head);
    const isOwn = promise.formats.some((format) => recordOf(format)?.compressesItself);
    if (compression !== undefined && (named === compression || !isOwn)) {
        if (compression === 'gzip')
            return lookInside(sample, promise);
        // Only the name says what is in the compressed file.
        if (compression !== 'zlib')
            return { format: promise.formats[0] ?? 'unknown', compression };
    }
    const recognition = recogniseContent(sample, promise);
    const isPacked = isOwn && compression !== undefined;
    if (named !== undefined && sample.bytes > 0 && !isPacked) {
        return { ...recognition, problem: `is named \`${promise.extension}\`, but is not ${named}` };
    }
    return withNameChecked(recognition, promise);
}
/** Expands to at most a thousand times the size, so that a decompression bomb is harmless. */
const INFLATED_BYTES = 8_192;
const { Z_FINISH, Z_SYNC_FLUSH } = external_node_zlib_.constants;
function lookInside(sample, promise) {
    const { head, damage } = inflateHead(sample);
    const isWhole = sample.bytes <= INFLATED_BYTES && damage === undefined;
    const broken = damage === undefined ? {} : damagedBy(damage);
    if (damage !== undefined && head.length === 0) {
        return { format: 'unknown', compression: 'gzip', ...broken };
    }
    const inner = {
        head: head.subarray(0, 65_536),
        tail: isWhole ? head.subarray(-8) : Buffer.alloc(0),
        bytes: isWhole ? head.length : Number.POSITIVE_INFINITY,
    };
    const recognition = recogniseContent(inner, promise);
    return { ...withNameChecked(recognition, promise), compression: 'gzip', ...broken };
}
/** As in the profile of a file. */
function damagedBy(damage) {
    return { problem: `is damaged: ${damage}`, damaged: true };
}
/** Decompresses the first bytes of gzip data, up to the first damage. */
function inflateHead({ head, bytes }) {
    const packed = head.subarray(0, INFLATED_BYTES);
    const whole = recognise_format_attempt(packed, bytes <= packed.length ? Z_FINISH : Z_SYNC_FLUSH);
    if ('head' in whole)
        return whole;
    for (let length = packed.length; length > 0; length = Math.floor(length / 2)) {
        const part = recognise_format_attempt(packed.subarray(0, length), Z_SYNC_FLUSH);
        if ('head' in part)
            return { ...part, ...whole };
    }
    return { head: Buffer.alloc(0), ...whole };
}
/** @param finishFlush for a sample that ends within the stream: flush instead of finish */
function recognise_format_attempt(packed, finishFlush) {
    try {
        return { head: (0,external_node_zlib_.gunzipSync)(packed, { finishFlush }) };
    }
    catch (error) {
        return { damage: gzipDamage(error) ?? String(error) };
    }
}
function recogniseContent(sample, promise) {
    const promised = promise.formats[0];
    if (sample.bytes === 0)
        return { format: promised ?? 'unknown', problem: 'is empty' };
    const signed = DATA_FORMATS.find(({ magic }) => magic?.(sample))?.name;
    const named = recordOf(promised);
    if (signed !== undefined) {
        return { format: named?.looksLike === signed ? named.name : signed };
    }
    const sniff = sniffEncoding(sample.head);
    if (sniff === null) {
        const unsigned = DATA_FORMATS.find((record) => record.unsigned?.(sample.head, promise));
        if (unsigned !== undefined && !unsigned.anyContent)
            return { format: unsigned.name };
        return insideZlib(sample, promise) ?? { format: unsigned?.name ?? 'unknown' };
    }
    const text = decodeText(sample.head, sniff.encoding);
    const complete = sample.bytes <= sample.head.length;
    return { ...sniff, ...recogniseText({ text, complete }, promised) };
}
/** joblib compresses with zlib unless another method is chosen, whatever the name of the file. */
function insideZlib({ head }, promise) {
    if (compressionOf(head) !== 'zlib')
        return undefined;
    try {
        const packed = head.subarray(0, INFLATED_BYTES);
        const inner = (0,external_node_zlib_.inflateSync)(packed, { finishFlush: Z_SYNC_FLUSH }).subarray(0, 65_536);
        const sample = { head: inner, tail: Buffer.alloc(0), bytes: Number.POSITIVE_INFINITY };
        const { format } = recogniseContent(sample, promise);
        return { format: format === 'pickle' ? 'joblib' : format, compression: 'zlib' };
    }
    catch {
        return undefined;
    }
}
function withNameChecked(recognition, promise) {
    const { format } = recognition;
    const [promised] = promise.formats;
    if (promised === undefined || promise.formats.includes(format))
        return recognition;
    if (recordOf(promised)?.anyContent)
        return recognition;
    const content = format === 'unknown' ? 'is of no known format' : `is ${format}`;
    return {
        ...recognition,
        problem: `is named \`${promise.extension}\`, but its content ${content}`,
    };
}

;// CONCATENATED MODULE: ./build/data/profile-file.js
var profile_file_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var profile_file_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/**
 * The content of one file. Never rejects: a file that is unreadable, special or damaged has a
 * `problem`.
 */
async function profileFile(file, demands) {
    const identity = { path: file.path, bytes: file.bytes };
    if (file.special !== undefined) {
        return { ...identity, format: 'unknown', problem: `is a ${file.special} and was not opened` };
    }
    if (file.bytes === 0)
        return { ...identity, ...recogniseFormat(NOTHING, file.path) };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = profile_file_addDisposableResource(env_1, await openFile(file), true);
            return { ...identity, ...(await profileContent(handle, file, demands)) };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = profile_file_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return { ...identity, format: 'unknown', problem: cannotRead(error) };
    }
}
const NOTHING = { head: Buffer.alloc(0), tail: Buffer.alloc(0), bytes: 0 };
async function openFile({ raw }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const reach = profile_file_addDisposableResource(env_2, new PathReach(), false);
        // Do not block if a pipe has replaced the file.
        return await (0,external_node_fs_promises_.open)(reach.shorten(raw), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        profile_file_disposeResources(env_2);
    }
}
async function profileContent(handle, file, demands) {
    const ends = await readEnds(handle, file);
    const recognition = recogniseFormat(ends, file.path);
    const { format, compression } = recognition;
    const { table, array, classes = [], ...flaw } = recognition.damaged
        ? {}
        : await lookInto(handle, { ...file, ...ends }, recognition, demands).catch(flawOf);
    const problem = flaw.damaged ? flaw.problem : (recognition.problem ?? flaw.problem);
    return {
        format,
        ...(compression === undefined ? {} : { compression }),
        ...(table === undefined ? {} : { table }),
        ...(array === undefined ? {} : { array }),
        ...(classes.length === 0 ? {} : { classes }),
        ...(problem === undefined ? {} : { problem: (0,describe_value/* escapeText */.X1)(problem, LONGEST_PROBLEM) }),
        ...(recognition.damaged || flaw.damaged ? { damaged: true } : {}),
    };
}
function flawOf(error) {
    const damage = gzipDamage(error);
    return damage === undefined ? { problem: cannotRead(error) } : damagedBy(damage);
}
function cannotRead(error) {
    return (0,describe_value/* escapeText */.X1)(`cannot be read: ${reasonOf(error)}`, LONGEST_PROBLEM);
}
const LONGEST_PROBLEM = 200;
const HEAD_BYTES = 65_536;
async function readEnds(handle, { bytes }) {
    const length = Math.min(bytes, HEAD_BYTES);
    const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    const tailLength = Math.min(bytes, 8);
    const tail = await handle.read(Buffer.alloc(tailLength), 0, tailLength, bytes - tailLength);
    return { head: head.subarray(0, bytesRead), tail: tail.buffer, bytes };
}
/** Checks the file for damage, and reads its table. */
async function lookInto(handle, file, { format, compression, encoding }, { table: limits, wantsTable, mayRead }) {
    const { bytes } = file;
    const isGzip = compression === 'gzip';
    if (compression !== undefined && !isGzip)
        return {};
    const record = recordOf(format);
    if (!isGzip && (await record?.isCutOff?.({ ...file, file: handle }))) {
        return damagedBy(`${format} ends early`);
    }
    // Reading a compressed file costs more than its size, because its content is larger.
    const mayReadWhole = () => bytes <= limits.wholeBytes && mayRead(isGzip ? bytes * 4 : bytes);
    const packed = { file: handle, bytes, ...(isGzip ? { compression } : {}) };
    // Damage to gzip data is only detected by reading to the end.
    const isSound = isGzip && mayReadWhole() && (await readThrough(packed, limits.inflatedBytes));
    if (!wantsTable)
        return {};
    const profiled = await record?.profile?.({
        ...packed,
        ...(encoding === undefined ? {} : { encoding }),
        limits,
        mayReadWhole: isGzip ? () => isSound : mayReadWhole,
    });
    const { damaged, ...rest } = profiled ?? {};
    // A text without the extension of this format may be in another format, so it is not damaged.
    const isMeant = encoding === undefined || promiseOfName(file.path).formats.includes(format);
    return damaged && isMeant ? { ...rest, damaged } : rest;
}

;// CONCATENATED MODULE: ./build/data/table-limits.js
const TABLE_LIMITS = {
    sampleRows: 20_000,
    sampleBytes: 1_048_576,
    wholeBytes: 8_388_608,
    inflatedBytes: 33_554_432,
    maxColumns: 10_000,
};

;// CONCATENATED MODULE: ./build/data/walk-files.js


/** The target of a link can be a huge tree. */
const MAX_LINKED_ENTRIES = 1_000;
/** The files in a directory, including targets of links. */
async function walkFiles(root, limits) {
    const rawRoot = toRaw(root);
    const files = [];
    let bounded = false;
    let entries = 0;
    let linkedEntries = 0;
    for await (const entry of walkTree(rawRoot)) {
        if (entry.kind === 'unseen') {
            bounded = true;
            continue;
        }
        entries += 1;
        if (entry.linked)
            linkedEntries += 1;
        if (entries > limits.maxEntries || linkedEntries > MAX_LINKED_ENTRIES) {
            return { files, bounded: true };
        }
        if (entry.kind === 'file') {
            files.push(toWalkedFile(fromRaw(entry.path), `${rawRoot}/${entry.path}`, entry.stats));
        }
    }
    return { files, bounded };
}
/**
 * One file of a walk.
 * @param raw its absolute raw path
 * @param stats of the target of a link; `null` for a broken link
 */
function toWalkedFile(path, raw, stats) {
    const file = { path, raw, bytes: 0, mtimeNs: stats?.mtimeNs ?? 0n, inode: stats?.ino ?? 0n };
    if (stats === null)
        return { ...file, special: 'broken link' };
    if (stats.isFile())
        return { ...file, bytes: Number(stats.size) };
    if (stats.isFIFO())
        return { ...file, special: 'fifo' };
    return { ...file, special: stats.isSocket() ? 'socket' : 'device' };
}

;// CONCATENATED MODULE: ./build/data/profile-output.js







const PROFILE_LIMITS = {
    maxFiles: 1_000,
    maxEntries: 20_000,
    maxTables: 100,
    totalBytes: 67_108_864,
    table: TABLE_LIMITS,
};
/**
 * The actual content of an output. Time and memory are limited, and only regular files are opened.
 * Never rejects: a file that cannot be read has a `problem`.
 *
 * @param kind as declared; the profile contains the actual kind
 */
async function profileOutput(path, kind, limits = PROFILE_LIMITS) {
    const { stats, reason } = await lookAtOutput(path);
    if (stats === null) {
        return reason === undefined
            ? { ...profile_output_NOTHING, state: 'missing', kind }
            : { ...profile_output_NOTHING, state: 'present', kind, bounded: true, undecided: reason };
    }
    const isDirectory = stats.isDirectory();
    const walk = isDirectory ? await walkFiles(path, limits) : singleFile(path, stats);
    const files = await profileFiles(walk, limits);
    const actualKind = isDirectory ? 'directory' : 'file';
    const hasData = walk.files.some((file) => isData(file, actualKind));
    const state = walk.bounded && !hasData ? await searchOutput(path) : undefined;
    return {
        state: hasData ? 'present' : 'empty',
        ...state,
        kind: actualKind,
        format: prevailingFormat(files.filter((file) => isData(file, actualKind))),
        files,
        fileCount: walk.files.length,
        totalBytes: walk.files.reduce((sum, file) => sum + file.bytes, 0),
        bounded: walk.bounded,
    };
}
const profile_output_NOTHING = { format: null, files: [], fileCount: 0, totalBytes: 0, bounded: false };
function singleFile(path, stats) {
    return { files: [toWalkedFile((0,external_node_path_.basename)(path), toRaw(path), stats)], bounded: false };
}
async function profileFiles(walk, limits) {
    const listed = walk.files.slice(0, limits.maxFiles).sort(byPath);
    const profiles = [];
    let bytesLeft = limits.totalBytes;
    const mayRead = (bytes) => {
        const granted = bytes <= bytesLeft;
        if (granted)
            bytesLeft -= bytes;
        return granted;
    };
    // One at a time, to leave processors and disk to the running steps.
    for (const [index, file] of listed.entries()) {
        const wantsTable = index < limits.maxTables;
        profiles.push(await profileFile(file, { table: limits.table, wantsTable, mayRead }));
    }
    return profiles;
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/data/profile-given.js


/** The content of an input that no step wrote: a file or a directory, as found. */
async function profileGiven(path) {
    const found = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    return await profileOutput(path, found?.isDirectory() ? 'directory' : 'file');
}

;// CONCATENATED MODULE: ./build/execute/step/inspect-step.js



async function profileOutputs(step, { workspace, startPriority }) {
    const reports = [];
    for (const output of step.outputs) {
        const place = outputPath(workspace, step.name, output);
        const profile = await startPriority.runWhenIdle(() => profileOutput(place, output.kind));
        reports.push({ name: output.name, declared: output.declared, profile });
    }
    return reports;
}
/** The content of inputs that no data flow feeds. */
async function profileOthers({ paths, reports, }) {
    const others = reports.filter(({ source }) => source === 'declared' || source === 'sample');
    return Promise.all(others.map(async ({ name }) => ({
        input: name,
        profile: await profileGiven(paths[name] ?? ''),
    })));
}

;// CONCATENATED MODULE: ./build/python/parse-stack.js
/**
 * Frames of each thread from the output of faulthandler, innermost first. The main thread is first:
 * the handler runs there, so faulthandler calls it the current thread.
 */
function parseStacks(text) {
    const threads = text.split(/^(?=(?:Current thread|Thread|Stack) )/m);
    const current = threads.find((thread) => thread.startsWith('Current thread')) ?? threads.at(-1);
    const others = threads.filter((thread) => thread !== current);
    return [current ?? '', ...others].map(parseFrames);
}
function parseFrames(thread) {
    return [...thread.matchAll(/^ {2}File "(.*)", line (\d+) in (.*)$/gm)].map(([, file = '', line, name = '']) => ({
        file,
        line: Number(line),
        column: null,
        function: name,
        code: null,
    }));
}

;// CONCATENATED MODULE: ./build/execute/step/contract-words.js
/** How the end of a script is named in messages: `main returned`. */
function endWords({ call }) {
    switch (call?.kind) {
        case undefined:
            return 'main returned';
        case 'function':
            return `${call.name} returned`;
        case 'command':
            return 'the command ended';
        case 'notebook':
            return 'the notebook ended';
        case 'cli':
            return 'the script ended';
        default:
            return call;
    }
}
/** How a script gets the path of an output, in its code or in the pipeline file. */
function outputWords({ call }, name) {
    if (call === undefined)
        return `output_paths["${name}"]`;
    if (call.kind === 'command' && /^\w+$/.test(name))
        return `$OUTPUT_${name.toUpperCase()}`;
    return `{output_paths.${name}}`;
}

;// CONCATENATED MODULE: ./build/execute/user-code.js

function userCode(options) {
    const foreign = options.foreign.map((dir) => dir + external_node_path_.sep);
    return {
        // Compiled modules name sources (`parsers.pyx`) that do not exist.
        isUserFile: (file) => external_node_path_.isAbsolute(file) &&
            /\.(py|ipynb)$/.test(file) &&
            !foreign.some((prefix) => file.startsWith(prefix)) &&
            !/[\\/](site|dist)-packages[\\/]/.test(file),
        show: (file) => showPath(file, options.baseDir),
    };
}
function showPath(file, baseDir) {
    const relative = external_node_path_.relative(baseDir, file);
    const outside = relative === '' || relative.startsWith('..') || external_node_path_.isAbsolute(relative);
    return (outside ? file : relative).split(external_node_path_.sep).join('/');
}
/** The innermost frame in files of the user: the place where the user can fix the fault. */
function deepestUserFrame(exception, code) {
    return exception.frames.findLast((frame) => code.isUserFile(frame.file));
}
function frameLocation(frame, code) {
    return {
        file: code.show(frame.file),
        line: Math.max(1, frame.line),
        ...(frame.column === null ? {} : { column: frame.column }),
        function: frame.function,
        ...(frame.code === null ? {} : { code: frame.code }),
    };
}

;// CONCATENATED MODULE: ./build/execute/step/root-exception.js

/**
 * The root of the exceptions that ended a step: the first one that has a line in code of the user.
 * An exception inside of a library does not count, because a user cannot separate its line from the
 * library's own affairs.
 */
function rootException({ exception, handled }, code) {
    const raised = exception === null ? [] : raisedInOrder(exception, code);
    const isExit = exception === null || exception.bases.includes('SystemExit');
    const [cause] = isExit && raised.length < 2 ? handled : [];
    const [root, ...then] = cause === undefined ? raised : [cause, ...raised];
    return root === undefined ? undefined : { root, then };
}
function raisedInOrder(exception, code) {
    const whole = [...exception.chain.toReversed(), exception];
    const inUserCode = whole.filter((one) => deepestUserFrame(one, code) !== undefined);
    const [first, second] = inUserCode;
    // An import that fails over to another one is no failure.
    const isFallback = first !== undefined &&
        second !== undefined &&
        first.bases.includes('ImportError') &&
        !second.bases.includes('SystemExit') &&
        'link' in first &&
        first.link === 'context';
    const counted = isFallback ? inUserCode.slice(1) : inUserCode;
    // The same exception, once in the worker and once where the result was awaited.
    return counted.filter((_, index) => !isRemote(counted[index - 1]));
}
function isRemote(raised) {
    return raised !== undefined && 'link' in raised && raised.link === 'remote';
}
/** `KeyError: 'label'`, or the name alone. */
function exceptionText({ type, message }) {
    return message === '' ? type : `${type}: ${message}`;
}
/** For a finding about the way in which a step ended, if the root is known. */
function rootCause(aftermath) {
    if (aftermath === undefined)
        return undefined;
    const { message, evidence } = aftermath;
    return { message, evidence, hint: 'Fix the exception at this line: the script caught it.' };
}
/**
 * The root of a failure for its finding; `undefined` if the failure is its own root.
 *
 * @param ending how the step ended, and where; in place of the exception that ended it
 */
function aftermathOf(result, code, ending) {
    const found = rootException(result, code);
    const frame = found && deepestUserFrame(found.root, code);
    if (found === undefined || frame === undefined)
        return undefined;
    const isEnding = found.root === result.exception;
    if (isEnding)
        return undefined;
    const later = found.then.filter((one) => one !== result.exception || ending === undefined);
    return {
        root: found.root,
        location: frameLocation(frame, code),
        message: exceptionText(found.root),
        evidence: [
            ...(isRemote(found.root) ? ['raised in a worker process'] : []),
            ...later.map((one) => thenLine(exceptionText(one), userLocation(one, code))),
            ...(ending === undefined ? [] : [thenLine(ending.message, ending.location)]),
        ],
    };
}
function userLocation(raised, code) {
    const frame = deepestUserFrame(raised, code);
    return frame === undefined ? undefined : frameLocation(frame, code);
}
function thenLine(text, at) {
    const [line = ''] = text.split('\n');
    const place = at?.line === undefined ? '' : ` (${at.file}:${at.line})`;
    return `then: ${line.slice(0, LONGEST_LINE)}${place}`;
}
const LONGEST_LINE = 300;

;// CONCATENATED MODULE: ./build/execute/step/stuck-frame.js


/** The innermost line of user code in a dumped stack, in the main thread if possible. */
function stuckFrame(stack, code) {
    if (stack === null)
        return undefined;
    const frame = parseStacks(stack)
        .flat()
        .find(({ file }) => code.isUserFile(file));
    return frame === undefined ? undefined : frameLocation(frame, code);
}

;// CONCATENATED MODULE: ./build/execute/step/unmapped-container-path.js

/**
 * The verdict of a failed step that used a path of a container without a directory behind it; the
 * given verdict if that is not why it failed.
 */
function withContainerPath(input, result, verdict) {
    const path = pathOpened(input, result) ?? pathOfOutput(input, result, verdict);
    if (path === undefined)
        return verdict;
    const found = unmapped(input, path, result.container_problem);
    const location = verdict.location ?? { file: input.code.show(input.script) };
    return {
        ...verdict,
        message: found.message,
        location,
        finding: {
            ...found,
            location,
            evidence: [...(found.evidence ?? []), ...(verdict.message ? [verdict.message] : [])],
        },
    };
}
/** A step that passed may have lost files all the same. */
function strayWrites({ step, code, script, container }, result) {
    const [path] = result.stray_writes;
    if (path === undefined)
        return [];
    const found = unmapped({ step, container }, path, null);
    return [
        {
            ...found,
            severity: 'warning',
            location: { file: code.show(script) },
            evidence: result.stray_writes,
        },
    ];
}
/** Mapped paths are already replaced in what the process says. */
function pathOpened({ container }, { exception, handled }) {
    const raised = exception === null ? handled : [exception, ...exception.chain, ...handled];
    const roots = ['/opt/ml', ...container.paths.map(({ at }) => at)];
    return raised
        .flatMap(({ filename }) => filename ?? [])
        .find((path) => roots.some((root) => path === root || path.startsWith(`${root}/`)));
}
/** The script wrote its output where nothing reads it. */
function pathOfOutput({ step, container, badOutputs }, { stray_writes: strays, container_problem: problem }, { errorType }) {
    if (errorType !== 'OutputMissing' && errorType !== 'OutputEmpty')
        return undefined;
    if (strays.length > 0 || (container.support.possible && problem === null))
        return strays[0];
    const written = step.script.kind === 'file' ? step.script.analysis.container_paths : [];
    const bad = new Set(badOutputs.map(({ name }) => name));
    return container.paths
        .filter(({ kind, name }) => kind === 'output' && bad.has(name))
        .find(({ at }) => written.some(({ path }) => path.startsWith(at) || at.startsWith(path)))?.at;
}
function unmapped({ step, container }, path, problem) {
    const { support, paths } = container;
    const reason = support.possible ? problem : support.reason;
    const covering = paths.filter(({ at }) => path === at || path.startsWith(`${at}/`));
    const [meant] = covering;
    const shown = covering.length === 0 ? paths : covering;
    const known = shown.map(({ at, kind, name }) => `${at}: ${kind} \`${name}\``);
    if (reason !== null) {
        const argument = `{${meant?.kind ?? 'output'}_paths.${meant?.name ?? 'NAME'}}`;
        return (0,findings_findings/* finding */.g)('container-path-unmapped', {
            step: step.name,
            message: `\`${path}\` is a path of a container, which cannot be mapped on this machine: ${reason}`,
            hint: `Pass the path as an argument of the script, with \`${argument}\` in \`args\`. On Ubuntu, mounts can be allowed: \`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0\`.`,
            evidence: known,
        });
    }
    return (0,findings_findings/* finding */.g)('container-path-unmapped', {
        step: step.name,
        message: `\`${path}\` is not the container path of any input or output of step \`${step.name}\``,
        hint: `${findings_findings/* FINDINGS */.T['container-path-unmapped'].cure.split('. ')[0]}: \`container_paths: {<name>: ${directoryOf(path)}}\`.`,
        evidence: known.length === 0 ? ['no path is mapped'] : known,
    });
}
/** `/opt/ml/processing/train` of a file in it. */
function directoryOf(path) {
    return /\.\w+$/.test(path) ? path.slice(0, path.lastIndexOf('/')) : path;
}

;// CONCATENATED MODULE: ./build/execute/step/verdict.js
const PASSED = { status: 'passed' };

;// CONCATENATED MODULE: ./build/execute/step/verdict-of-call.js
/** Verdicts for steps whose script is not called through `main`. */



/** `undefined` if the function of the step was called. */
function functionVerdict(input, result) {
    const { step, script, code } = input;
    const { call } = step.config;
    if (call?.kind !== 'function')
        return undefined;
    const file = code.show(script);
    if (!result.has_main && result.phase !== 'import') {
        const known = step.script.kind === 'file' ? step.script.analysis.functions.map(({ name }) => name) : [];
        return failed('MissingFunction', {
            code: 'function-missing',
            step: step.name,
            message: `${file} has no function ${(0,describe_value/* quoteName */.AB)(call.name)}`,
            location: { file, line: 1 },
            hint: didYouMean(call.name, known) ?? findings_findings/* FINDINGS */.T['function-missing'].cure,
        });
    }
    if (result.signature_problem === null)
        return undefined;
    return failed('SignatureError', {
        code: 'function-parameters',
        step: step.name,
        message: `${call.name}() cannot be called with the parameters of the step: ${result.signature_problem}`,
        location: { file, ...(result.main_line === null ? {} : { line: result.main_line }) },
        hint: findings_findings/* FINDINGS */.T['function-parameters'].cure,
    });
}
/** `undefined` if the program ended well, or if the step has none. */
function commandVerdict(input, result) {
    const { step, script, code } = input;
    const { call } = step.config;
    const { command } = result;
    if (command === null || command.exit_code === 0)
        return undefined;
    if (call?.kind === 'notebook') {
        return failed('NotebookToolMissing', {
            code: 'notebook-tool-missing',
            step: step.name,
            message: `the notebook cannot be run: ${command.problem}`,
            location: { file: code.show(script) },
            hint: findings_findings/* FINDINGS */.T['notebook-tool-missing'].cure,
        });
    }
    if (call?.kind !== 'command')
        return undefined;
    const program = (0,describe_value/* escapeText */.X1)(call.argv[0] ?? '');
    const end = command.problem ??
        (command.signal === null
            ? `exited with code ${command.exit_code}`
            : `killed by ${command.signal}`);
    const lines = lastLines(input.stderr());
    const said = command.problem === null ? lines.at(-1) : undefined;
    return failed('CommandFailed', {
        code: 'command-failed',
        step: step.name,
        message: `${program}: ${end}${said === undefined ? '' : `: ${said}`}`,
        location: { file: code.show(script) },
        hint: command.problem === null
            ? findings_findings/* FINDINGS */.T['command-failed'].cure
            : 'Install the program in the workflow before this step, or correct `command`. A program of the project is given by its path.',
        ...(lines.length === 0 ? {} : { evidence: lines }),
    });
}
/** What a program with arguments said of its end: `train.py: error: unrecognized arguments: --x`. */
function exitWords(input) {
    if (input.step.config.call?.kind !== 'cli')
        return { lines: [] };
    const lines = lastLines(input.stderr());
    const said = lines.findLast((line) => /^(\S+: error: |Error: )/.test(line));
    return said === undefined ? { lines } : { said, lines };
}
function lastLines(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.slice(-MOST_LINES).map((line) => line.trimEnd().slice(0, verdict_of_call_LONGEST_LINE));
}
const MOST_LINES = 10;
const verdict_of_call_LONGEST_LINE = 300;
function failed(errorType, { code, ...details }) {
    const { message, location } = details;
    return { status: 'failed', message, errorType, location, finding: (0,findings_findings/* finding */.g)(code, details) };
}

;// CONCATENATED MODULE: ./build/execute/step/verdict-own-end.js
/** Verdicts for a step that ended by itself with a result. */







function ownEndVerdict(input, result) {
    const verdict = ownEnd(input, result);
    return verdict.status === 'passed' ? verdict : withContainerPath(input, result, verdict);
}
function ownEnd(input, result) {
    if (result.exception !== null && result.system_exit === null) {
        return raised(input, result, result.exception);
    }
    if (input.step.config.call === undefined) {
        if (!result.has_main && result.phase !== 'import')
            return mainMissing(input);
        if (result.signature_problem !== null)
            return wrongSignature(input, result);
    }
    const ofCall = functionVerdict(input, result) ?? commandVerdict(input, result);
    if (ofCall !== undefined)
        return ofCall;
    if (result.system_exit !== null && (result.system_exit !== 0 || result.phase === 'import')) {
        return exited(input, result, result.system_exit);
    }
    if (result.error_value !== null)
        return errorReturned(input, result, result.error_value);
    return badOutput(input, result) ?? PASSED;
}
function raised(input, result, exception) {
    const { step, script, code } = input;
    const said = [exception.type, exception.message].filter((part) => part !== '').join(': ');
    const aftermath = aftermathOf(result, code);
    const { bases } = aftermath?.root ?? exception;
    const importing = result.phase === 'import' || bases.includes('ImportError');
    const syntax = bases.includes('SyntaxError');
    const inWords = (text) => (importing ? `Import failed: ${text}` : text);
    const message = inWords(said);
    const frame = deepestUserFrame(exception, code);
    const location = aftermath?.location ??
        (frame === undefined ? { file: code.show(script) } : frameLocation(frame, code));
    const errorCode = syntax ? 'syntax-error' : importing ? 'import-failed' : 'script-failed';
    const hint = importHint(aftermath?.root ?? exception);
    return {
        status: 'failed',
        message,
        errorType: exception.type,
        exception,
        location,
        finding: (0,findings_findings/* finding */.g)(errorCode, {
            step: step.name,
            message: aftermath === undefined ? message : inWords(aftermath.message),
            location,
            ...(hint === undefined ? {} : { hint }),
            ...(aftermath === undefined ? {} : { evidence: aftermath.evidence }),
        }),
    };
}
function importHint(exception) {
    if (!exception.bases.includes('ModuleNotFoundError') || exception.name === null)
        return undefined;
    const top = exception.name.split('.')[0];
    return `Install the package that provides \`${top}\` in the workflow before this step; if it is your own code, add its directory to \`python_path\`.`;
}
function mainMissing({ step, script, code }) {
    const message = 'Script missing main() function';
    const location = { file: code.show(script), line: 1 };
    return {
        status: 'failed',
        message,
        errorType: 'MissingMain',
        location,
        finding: (0,findings_findings/* finding */.g)('main-missing', {
            step: step.name,
            message,
            location,
            hint: 'Add main(input_paths, output_paths, environ_vars, job_args) function',
        }),
    };
}
function wrongSignature(input, result) {
    const message = `Main function signature doesn't match script development guide: ${result.signature_problem}`;
    const location = mainLocation(input, result);
    return {
        status: 'failed',
        message,
        errorType: 'SignatureError',
        location,
        finding: (0,findings_findings/* finding */.g)('main-signature', {
            step: input.step.name,
            message,
            location,
            hint: 'Write def main(input_paths, output_paths, environ_vars, job_args): and give every other parameter a default value.',
        }),
    };
}
function exited(input, result, exitCode) {
    const { step, code } = input;
    const argued = exitWords(input);
    const said = argued.said ?? result.exception?.message;
    const reason = said === undefined || said === '' || said === String(exitCode) ? '' : `: ${said}`;
    const message = result.phase === 'import'
        ? `SystemExit: exited with code ${exitCode} during import${reason}`
        : `SystemExit: exited with code ${exitCode}${reason}`;
    const frame = result.exception === null ? undefined : deepestUserFrame(result.exception, code);
    const exit = frame === undefined ? mainLocation(input, result) : frameLocation(frame, code);
    const aftermath = aftermathOf(result, code, { message, location: exit });
    const location = aftermath?.location ?? exit;
    return {
        status: 'failed',
        message,
        errorType: 'SystemExit',
        location,
        ...(result.exception === null ? {} : { exception: result.exception }),
        finding: (0,findings_findings/* finding */.g)('script-exited', {
            step: step.name,
            message,
            location,
            hint: result.phase === 'import'
                ? 'Move the code that runs the script under `if __name__ == "__main__":`, so that main can be imported.'
                : argued.said !== undefined && exitCode === 2
                    ? 'Correct `args` of the step: see the usage of the script.'
                    : 'Raise an exception with the cause instead of calling exit.',
            ...(argued.lines.length === 0 ? {} : { evidence: argued.lines }),
            ...rootCause(aftermath),
        }),
    };
}
function errorReturned(input, result, value) {
    const { step } = input;
    const message = `${endWords(step.config)} an error value: ${value}`;
    const { script } = step;
    const lines = script.kind === 'file' ? (script.analysis.main?.error_returns ?? []) : [];
    // With several such lines, the right one is unknown: `main` is shown.
    const [line] = lines;
    const end = lines.length === 1 && line !== undefined
        ? { file: input.code.show(input.script), line, function: 'main' }
        : mainLocation(input, result);
    const aftermath = aftermathOf(result, input.code, { message, location: end });
    const location = aftermath?.location ?? end;
    return {
        status: 'failed',
        message,
        errorType: 'ErrorReturned',
        location,
        finding: (0,findings_findings/* finding */.g)('error-returned', {
            step: step.name,
            message,
            location,
            hint: 'Look for the error in the log of the step. Do not catch the exception in main.',
            ...rootCause(aftermath),
        }),
    };
}
function badOutput(input, result) {
    const bad = input.badOutputs[0];
    if (bad === undefined)
        return undefined;
    const { step } = input;
    const names = input.badOutputs.map(({ name, state }) => `\`${name}\` is ${state}`).join(', ');
    const message = `declared output ${names} after ${endWords(step.config)}`;
    const path = outputWords(step.config, bad.name);
    const { script } = step;
    const use = script.kind === 'file'
        ? script.analysis.output_paths.find(({ name }) => name === bad.name)
        : undefined;
    const location = use === undefined
        ? mainLocation(input, result)
        : { file: input.code.show(input.script), line: use.line };
    return {
        status: 'failed',
        message,
        errorType: bad.state === 'missing' ? 'OutputMissing' : 'OutputEmpty',
        location,
        finding: (0,findings_findings/* finding */.g)(bad.state === 'missing' ? 'output-missing' : 'output-empty', {
            step: step.name,
            message,
            location,
            hint: use === undefined
                ? `${step.config.call === undefined ? `The script never uses ${path}. Write to that path` : `Write data to the path that \`${path}\` gives`}, or remove the declaration.`
                : `Write data to ${path}, or remove the declaration.`,
        }),
    };
}
function mainLocation({ script, code }, result) {
    const file = code.show(script);
    return result.main_line === null ? { file } : { file, line: result.main_line };
}

;// CONCATENATED MODULE: ./build/execute/step/judge-step.js






/** The verdict of a step: passed, or the first rule that it violated. */
function judgeStep(input) {
    const { ending } = input;
    const { result } = ending;
    if (ending.exit.exceeded !== null)
        return limitExceeded(input, ending.exit.exceeded);
    if (ending.cause === 'cancelled')
        return { status: 'cancelled', message: 'cancelled' };
    if (ending.cause === 'timeout')
        return timedOut(input);
    if (ending.failure !== undefined)
        return notRun(input, ending.failure);
    if (ending.exit.signal !== null || result === null || result.exit_call !== null) {
        return crashed(input);
    }
    const verdict = ownEndVerdict(input, result);
    // The exit code of the script is in its result; any other code was set after `main` returned.
    if (verdict.status === 'passed' && ending.exit.exit_code !== 0)
        return crashed(input);
    return verdict.status === 'passed' && input.change !== undefined
        ? inputChanged(input, input.change)
        : verdict;
}
function inputChanged({ script, code }, change) {
    const location = { file: code.show(script) };
    return {
        status: 'failed',
        message: change.message,
        errorType: 'InputChanged',
        location,
        finding: { ...change, location },
    };
}
/** The process could not be started or killed, or its result is invalid. */
function notRun({ step, script, code }, message) {
    const location = { file: code.show(script) };
    return {
        status: 'crashed',
        message,
        errorType: 'ProcessFailed',
        location,
        finding: (0,findings_findings/* finding */.g)('crashed', { step: step.name, message, location }),
    };
}
function timedOut({ step, script, ending, timeoutSeconds, code }) {
    const stuck = stuckFrame(ending.exit.stack, code);
    const at = stuck === undefined ? '' : ` at ${stuck.file}:${stuck.line} in ${stuck.function}`;
    const message = `timeout: still running after ${timeoutSeconds} s${at}`;
    const location = stuck ?? { file: code.show(script) };
    return {
        status: 'timed-out',
        message,
        errorType: 'TimeoutError',
        location,
        finding: (0,findings_findings/* finding */.g)('timeout', {
            step: step.name,
            message,
            location,
            hint: POOL.test(ending.exit.stack ?? '')
                ? 'A process of the pool may have died: `multiprocessing.Pool` then waits forever. `concurrent.futures.ProcessPoolExecutor` raises an exception instead.'
                : `If the step is only slow, raise its \`timeout\` (step \`${step.name}\`). Otherwise, check why it waits there.`,
            ...stackEvidence(ending.exit.stack, code),
        }),
    };
}
/** The stack as `faulthandler` writes it. */
const POOL = /[/\\]multiprocessing[/\\]pool\.py"?, line \d+ in get/;
function crashed({ step, script, ending, code }) {
    const { result } = ending;
    const { signal, exit_code: exitCode, resources, stack } = ending.exit;
    const call = result?.exit_call ?? null;
    const died = call === null ? stuckFrame(stack, code) : exitCall(call, code);
    const end = died ?? { file: code.show(script) };
    const peak = resources.peak_memory_bytes;
    const memory = peak === null ? '' : ` (peak memory ${(peak / 1e9).toFixed(2)} GB)`;
    const message = signal !== null
        ? `process killed by ${signal}${signal === 'SIGKILL' ? memory : ''}`
        : `process exited with code ${exitCode} ${result?.phase === 'done' ? 'after' : 'before'} ${endWords(step.config)}`;
    const aftermath = call === null || result === null
        ? undefined
        : aftermathOf(result, code, { message, location: end });
    const location = aftermath?.location ?? end;
    return {
        status: 'crashed',
        message,
        errorType: signal ?? 'ProcessExited',
        location,
        ...(result?.exception ? { exception: result.exception } : {}),
        finding: (0,findings_findings/* finding */.g)('crashed', {
            step: step.name,
            message,
            location,
            hint: signal === 'SIGKILL'
                ? 'Most likely the machine ran out of memory: use smaller inputs, or run fewer steps in parallel (`max-parallel`).'
                : signal === null
                    ? 'The script called os._exit or otherwise stopped the interpreter: raise an exception instead.'
                    : 'A native library crashed. The stack shows the call.',
            ...stackEvidence(stack, code),
            ...rootCause(aftermath),
        }),
    };
}
/** The line of user code that led to the call of `os._exit`. */
function exitCall(calls, code) {
    const call = calls.find(({ file }) => code.isUserFile(file));
    return call === undefined ? undefined : { file: code.show(call.file), line: call.line };
}
const LIMITS = {
    memory_bytes: { code: 'memory-limit', what: 'memory', key: 'memory_limit' },
    processes: { code: 'process-limit', what: 'processes', key: 'process_limit' },
    log_bytes: { code: 'log-limit', what: 'log', key: 'log_limit' },
    output_bytes: { code: 'output-limit', what: 'outputs', key: 'output_limit' },
};
function limitExceeded({ step, script, ending, code }, exceeded) {
    const { limit, allowed, seen } = exceeded;
    const { code: findingCode, what, key } = LIMITS[limit];
    const amount = limit === 'processes' ? String : megabytes;
    const message = `${what} limit exceeded: ${amount(seen)} of ${amount(allowed)} allowed`;
    const location = stuckFrame(ending.exit.stack, code) ?? { file: code.show(script) };
    return {
        status: 'crashed',
        message,
        errorType: 'LimitExceeded',
        location,
        finding: (0,findings_findings/* finding */.g)(findingCode, {
            step: step.name,
            message,
            location,
            hint: `If step \`${step.name}\` needs that much, raise its \`${key}\`.`,
            ...stackEvidence(ending.exit.stack, code),
        }),
    };
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}
/** The call stack of the line, outermost call first; empty if it adds nothing. */
function stackEvidence(stack, code) {
    const [frames = []] = stack === null ? [] : parseStacks(stack);
    if (frames.length < 2)
        return {};
    return {
        evidence: frames
            .slice(0, judge_step_MOST_FRAMES)
            .map(({ file, line, function: name }) => `${code.show(file)}:${line} in ${name}`)
            .reverse(),
    };
}
const judge_step_MOST_FRAMES = 12;

;// CONCATENATED MODULE: ./build/execute/step/log-tail.js

/** Number of bytes read from the end of a log, and number of lines in the report. */
const TAIL_BYTES = 16_384;
const TAIL_LINES = 60;
/**
 * The last lines of the log of a step, without reading the whole file; empty if it does not exist.
 * A script can replace the log: links are not followed, and only regular files are read.
 */
function logTail(file) {
    const descriptor = log_tail_open(file);
    if (descriptor === undefined)
        return '';
    try {
        const found = (0,external_node_fs_.fstatSync)(descriptor);
        const { size } = found;
        if (!found.isFile() || size === 0)
            return '';
        const start = Math.max(0, size - TAIL_BYTES);
        const buffer = Buffer.alloc(size - start);
        const bytesRead = (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, start);
        const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
        // The first line of a cut log is incomplete.
        if (start > 0 && lines.length > 1)
            lines.shift();
        return lines.slice(-TAIL_LINES).join('\n');
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function log_tail_open(file) {
    try {
        // Do not wait for a pipe.
        const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = external_node_fs_.constants;
        return (0,external_node_fs_.openSync)(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/pipeline/key-location.js
function inputLocation(config, step, name) {
    return aliasLocation(config, step, ['input_paths', 'inputs'], name);
}
function outputLocation(config, step, name) {
    return aliasLocation(config, step, ['output_paths', 'outputs'], name);
}
/** The location of a name in one of the four mappings of a step; of the mapping if it has no such name. */
function keyLocation(config, step, key, name) {
    const alias = { input_paths: ['inputs'], output_paths: ['outputs'] };
    const others = key === 'input_paths' || key === 'output_paths' ? alias[key] : [];
    return aliasLocation(config, step, [key, ...others], name);
}
/** `locate` returns the nearest existing key, so an unused alias gives the location of the step. */
function aliasLocation({ locate }, { keyPath }, aliases, name) {
    const own = locate(keyPath);
    const locations = aliases.map((alias) => locate([...keyPath, alias, name]));
    return (locations.find((location) => location?.line !== own?.line || location?.column !== own?.column) ?? own);
}

;// CONCATENATED MODULE: ./build/workspace/create-outputs.js



/** Creates every directory that `main` may write to before it is called. */
function createOutputs(step, workspace) {
    const paths = {};
    for (const output of step.outputs) {
        const target = outputPath(workspace, step.name, output);
        makeDirectory(output.kind === 'file' ? external_node_path_.dirname(target) : target);
        paths[output.name] = target;
    }
    return paths;
}

;// CONCATENATED MODULE: ./build/workspace/disk-error.js



/** Why the system could not create or write a file; `undefined` for any other error. */
function diskReason(error, dir) {
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        return undefined;
    if (code === 'ENOSPC' && inodesAreUsedUp(dir))
        return 'its disk has no free inodes (ENOSPC)';
    return `${REASONS[code] ?? 'the operating system refuses access'} (${code})`;
}
/** The disk of the workspace cannot store more files. */
function takesNoFiles(error) {
    return FULL.includes(error.code ?? '');
}
const FULL = ['ENOSPC', 'EDQUOT', 'EROFS'];
const REASONS = {
    ENOSPC: 'its disk has no space left',
    EDQUOT: 'its disk quota is used up',
    EROFS: 'its file system is read-only',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'its disk has an error',
    ENAMETOOLONG: 'its path is too long',
    ELOOP: 'its links form a cycle',
    ENOENT: 'it cannot be created there',
};
/** The error for a workspace that cannot be opened. */
function unusableWorkspace(error, dir) {
    const { code } = error;
    if (code === 'EEXIST' || code === 'ENOTDIR')
        return notADirectory(dir, error);
    const reason = diskReason(error, dir);
    if (reason === undefined)
        return error;
    return new text_errors/* UserError */.yo(`The workspace directory \`${dir}\` cannot be used: ${reason}.`, {
        cure: `${takesNoFiles(error) ? 'Free space there, or choose' : 'Choose'} a writable directory with \`--workspace-dir\` (action: \`workspace-dir\`).`,
        cause: error,
    });
}
function notADirectory(dir, cause) {
    return new text_errors/* UserError */.yo(`The workspace directory \`${dir}\` is not a directory.`, {
        cure: 'Choose a writable directory with `--workspace-dir` (action: `workspace-dir`).',
        cause,
    });
}
function inodesAreUsedUp(dir) {
    try {
        const { files, ffree } = (0,external_node_fs_.statfsSync)(nearest(dir));
        return files > 0 && ffree === 0;
    }
    catch {
        return false;
    }
}
/** The directory may not exist. */
function nearest(dir) {
    return (0,external_node_fs_.existsSync)(dir) ? dir : nearest(external_node_path_.dirname(dir));
}

;// CONCATENATED MODULE: ./build/data/copy-sample.js
var copy_sample_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var copy_sample_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







const copy_sample_MOST_ENTRIES = 100_000;
/**
 * Copies a directory and the targets of its links. Omits pipes, sockets, devices, broken links and
 * links to a parent directory: they contain no data.
 * @returns the reason if it cannot be copied
 */
async function copySample(from, to) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = copy_sample_addDisposableResource(env_1, new PathReach(), false);
        const target = copy_sample_addDisposableResource(env_1, new PathReach(), false);
        const copy = { from: toRaw(from), to: toRaw(to), source, target, entries: 0 };
        let directory = { at: '', within: [] };
        const pending = [];
        try {
            makeDirectory(to);
            for (; directory !== undefined; directory = pending.pop()) {
                pending.push(...(await copyEntries(copy, directory)));
                if (copy.entries > copy_sample_MOST_ENTRIES)
                    return `it has more than ${copy_sample_MOST_ENTRIES} entries`;
            }
            return undefined;
        }
        catch (error) {
            if (!isRefused(error))
                throw error;
            const place = directory?.at.slice(1) ?? '';
            return `${place === '' ? '' : `${(0,describe_value/* escapeText */.X1)(fromRaw(place))}: `}${reasonOf(error)}`;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        copy_sample_disposeResources(env_1);
    }
}
/** Copies the files of a directory and creates its subdirectories. @returns them, still empty */
async function copyEntries(copy, { at, within }) {
    const own = copy_sample_identity((0,external_node_fs_.statSync)(copy.source.shorten(copy.from + at), { bigint: true }));
    const inner = [];
    for (const name of (0,external_node_fs_.readdirSync)(copy.source.shorten(copy.from + at), { encoding: 'buffer' })) {
        copy.entries += 1;
        if (copy.entries > copy_sample_MOST_ENTRIES)
            break;
        const place = `${at}/${name.toString('latin1')}`;
        const found = copy_sample_look(copy, place);
        if (found?.isFile()) {
            const to = copy.target.shorten(copy.to + place);
            await (0,external_node_fs_promises_.copyFile)(copy.source.shorten(copy.from + place), to, external_node_fs_.constants.COPYFILE_FICLONE);
        }
        else if (found?.isDirectory() && ![own, ...within].includes(copy_sample_identity(found))) {
            (0,external_node_fs_.mkdirSync)(copy.target.shorten(copy.to + place));
            inner.push({ at: place, within: [...within, own] });
        }
    }
    return inner;
}
function copy_sample_look(copy, place) {
    try {
        return (0,external_node_fs_.statSync)(copy.source.shorten(copy.from + place), { bigint: true });
    }
    catch (error) {
        if (isGone(error))
            return undefined;
        throw error;
    }
}
function copy_sample_identity({ dev, ino }) {
    return `${dev}:${ino}`;
}

;// CONCATENATED MODULE: ./build/data/sample-data.js



/** A small table that works for most scripts: two features and a label, five rows. */
function generateSampleData() {
    return {
        feature1: [1, 2, 3, 4, 5],
        feature2: [0.1, 0.2, 0.3, 0.4, 0.5],
        label: [0, 1, 0, 1, 0],
    };
}
/**
 * Writes sample data to the file `path`, or to files in the directory `path`. Creates parent
 * directories; never overwrites an existing file (rejects with `EEXIST`).
 * @param names of the files in the directory, as the script opens them; absent: `part-00000.csv`
 */
async function writeSampleData(path, shape, columns = generateSampleData(), names = ['part-00000.csv']) {
    const files = shape === 'file' ? [path] : names.map((name) => (0,external_node_path_.join)(path, name));
    for (const file of files) {
        makeDirectory((0,external_node_path_.dirname)(file));
        await (0,external_node_fs_promises_.writeFile)(file, sample_data_textOf(file, columns), { flag: 'wx' });
    }
}
function sample_data_textOf(file, columns) {
    return toCsv(columns, (0,external_node_path_.extname)(file).toLowerCase() === '.tsv' ? '\t' : ',');
}
function rowCountOf(columns) {
    return Math.max(0, ...Object.values(columns).map((values) => values.length));
}
function toCsv(columns, delimiter) {
    const names = Object.keys(columns);
    const rows = Array.from({ length: rowCountOf(columns) }, (_, row) => names.map((name) => csvCell(columns[name]?.[row] ?? null)));
    return [names.map(csvCell), ...rows].map((cells) => `${cells.join(delimiter)}\n`).join('');
}
function csvCell(value) {
    const text = value === null ? '' : String(value);
    return /[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./build/data/place-sample.js








/**
 * Creates sample data in `base`, as the file or directory that the script reads. A given path is
 * copied, so that a script that writes to its inputs does not change files of the user.
 * @param given absent: the default table
 */
async function placeSample(base, { shape, files }, given) {
    if (typeof given !== 'string') {
        const target = shape === 'file' ? external_node_path_.join(base, 'input_data.csv') : base;
        await writeSampleData(target, shape, given, files);
        return { path: target };
    }
    try {
        return await placeCopy(base, shape, given);
    }
    catch (error) {
        if (!isRefused(error))
            throw error;
        return { problem: `the sample data given cannot be copied: ${reasonOf(error)}` };
    }
}
async function placeCopy(base, shape, given) {
    if ((await (0,external_node_fs_promises_.stat)(given)).isDirectory()) {
        return shape === 'directory' ? copyDirectory(given, base) : copyOnlyFile(given, base);
    }
    if (shape === 'file')
        return copyInto(toRaw(given), base, toRaw(external_node_path_.basename(given)));
    // Scripts open files by name.
    await copyInto(toRaw(given), base, toRaw(external_node_path_.basename(given)));
    return { path: base };
}
async function copyDirectory(from, base) {
    const reason = await copySample(from, base);
    if (reason === undefined)
        return { path: base };
    return { problem: `the sample data given cannot be copied: ${reason}` };
}
async function copyOnlyFile(directory, base) {
    const entries = await (0,external_node_fs_promises_.readdir)(directory, { withFileTypes: true, encoding: 'buffer' });
    const [only, ...others] = entries.filter((entry) => entry.isFile());
    if (only === undefined || others.length > 0) {
        const count = only === undefined ? 'no file' : `${others.length + 1} files`;
        return {
            problem: `the script reads one file, and the sample data given is a directory with ${count}`,
        };
    }
    const name = only.name.toString('latin1');
    return copyInto(`${toRaw(directory)}/${name}`, base, name);
}
/** @param file raw, like `name` */
async function copyInto(file, base, name) {
    makeDirectory(base);
    // The script gets the path as text.
    const target = external_node_path_.join(base, fromRaw(name));
    await (0,external_node_fs_promises_.copyFile)(onDisk(file), target, external_node_fs_.constants.COPYFILE_FICLONE);
    return { path: target };
}

;// CONCATENATED MODULE: ./build/pipeline/output-part.js
const WHOLE = { kind: 'whole' };
/** @param path in the output; empty for the output itself */
function partAt(path) {
    return path === '' ? WHOLE : { kind: 'part', path };
}
/** Path of the part in the output; empty if the whole output is read. */
function partPath(part) {
    return part.kind === 'part' ? part.path : '';
}
/** Path of the output in the directory that is read; `undefined`: no such directory is read. */
function pathInside(part) {
    return part.kind === 'inside' ? part.path : undefined;
}

;// CONCATENATED MODULE: ./build/pipeline/plan.js
/**
 * The plan of a run: every step with its script and wiring, in a deterministic order. The plan is a
 * value; creating it reads no files.
 */
function flowKey(producer, consumer) {
    return `${producer}->${consumer}`;
}

;// CONCATENATED MODULE: ./build/workspace/missing-input.js
/** Findings about missing inputs: the script is not run. */



/** The location for a finding, if any. */
function located({ locate }) {
    const location = locate();
    return location === undefined ? {} : { location };
}
function declaredMissing(at, { path: looked, written, of }, show) {
    const { step, input } = at;
    const remote = /^[a-z][a-z0-9+.-]+:\/\//i.test(written);
    const what = of === undefined ? '' : `${of.step}.${of.output}, `;
    const cure = of === undefined
        ? 'Correct the path (relative to the root of the pipeline), connect the input with `from:`, or remove the input to use sample data.'
        : `Step \`${of.step}\` has no script that writes it. Put the data there, or correct the path in \`${of.step}\`.`;
    return (0,findings_findings/* finding */.g)('input-missing', {
        step,
        message: `missing input: \`${input}\` is ${what}declared as \`${written}\`, which does not exist`,
        ...located(at),
        hint: remote
            ? 'Remote data is not downloaded. Download it in the workflow first, and give the local path.'
            : `Path checked: ${show(looked)}. ${cure}`,
    });
}
/** @param whole path of the whole output */
function outputMissing(at, ref, whole) {
    const { step, input } = at;
    const output = `${ref.step}.${ref.output}`;
    return (0,findings_findings/* finding */.g)('file-missing', {
        step,
        flow: flowKey(ref.step, step),
        message: ref.part.kind !== 'part'
            ? `missing input: \`${input}\` is ${output}, which does not exist`
            : `missing input: \`${input}\` is \`${ref.part.path}\` of ${output}, which ${ref.step} did not write`,
        ...located(at),
        evidence: [`${output} contains: ${namesIn(whole).join(', ') || 'nothing'}`],
    });
}
function namesIn(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).sort();
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/workspace/copy-plan.js




/** Larger inputs are shared: a copy would take too long. */
const copy_plan_LARGEST_BYTES = 128 * 1024 * 1024;
const copy_plan_MOST_ENTRIES = 2_000;
/**
 * The plan of a copy. A link to a copied target points to its copy; any other link is replaced with
 * a copy of its target. No link points out of the copy.
 */
class CopyPlan {
    operations = [];
    unfollowed = [];
    /** Of all files. */
    bytes = 0;
    #room = { bytes: copy_plan_LARGEST_BYTES, entries: copy_plan_MOST_ENTRIES };
    #trees = [];
    #links = [];
    /** Paths in the copy. A link never replaces an entry that was added later. */
    #taken = new Set();
    #except;
    /** @param except raw: a directory that is never copied as part of another */
    constructor(except) {
        this.#except = except;
    }
    /**
     * Adds a file or directory, without the targets of its links.
     * @param source absolute; may be a link itself
     * @returns `false` if it is too large or not data
     */
    add(source, at, size) {
        const real = realPath(toRaw(source));
        if (!('path' in real) || isKernelFile(real.path))
            return false;
        return this.#addTree({ real: real.path, at: external_node_path_.join(toRaw(at)) }, [], size);
    }
    /** Adds a new directory and its parents to the copy. */
    addDirectory(at) {
        const names = toRaw(at).split('/');
        for (let depth = 1; depth <= names.length; depth += 1) {
            this.#push({ kind: 'directory', at: external_node_path_.join(...names.slice(0, depth)) });
        }
    }
    /** Adds the targets of the links, after everything else. */
    followLinks() {
        for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
            this.#follow(link);
        }
    }
    /** Absolute paths without links of everything that is copied, including link targets. */
    get sources() {
        return this.#trees.map(({ real }) => fromRaw(real));
    }
    #addTree(tree, outer, size) {
        const before = [this.operations.length, this.#links.length, this.bytes];
        const room = { ...this.#room };
        const trees = [...outer, tree];
        for (const entry of entriesBelow(tree.real, 'throw', this.#except)) {
            this.#addEntry(entry, external_node_path_.join(tree.at, entry.at), trees);
            if (size === 'bounded' && !this.#fits(entry)) {
                [this.operations.length, this.#links.length, this.bytes] = before;
                Object.assign(this.#room, room);
                return false;
            }
        }
        this.#trees.push(tree);
        return true;
    }
    #addEntry({ path: from, stats, target }, at, trees) {
        if (target !== undefined)
            this.#links.push({ path: from, text: target, at, trees });
        else if (stats.isDirectory())
            this.#push({ kind: 'directory', at, stats });
        else if (stats.isFile()) {
            this.#push({ kind: 'file', at, from, stats });
            this.bytes += Number(stats.size);
        }
        // A pipe or a device cannot be copied.
    }
    #push(operation) {
        this.operations.push(operation);
        this.#taken.add(operation.at);
    }
    #fits({ stats }) {
        this.#room.entries -= 1;
        if (stats.isFile())
            this.#room.bytes -= Number(stats.size);
        return this.#room.entries >= 0 && this.#room.bytes >= 0;
    }
    #follow(link) {
        if (this.#taken.has(link.at))
            return;
        const target = realPath(link.path);
        if (!('path' in target)) {
            this.#leave(link, link.text, target.broken);
            return;
        }
        const real = target.path;
        const copied = this.#trees.find((tree) => isInside(tree.real, real));
        if (copied !== undefined) {
            const to = external_node_path_.join('/', copied.at, real.slice(copied.real.length));
            const relative = external_node_path_.relative(external_node_path_.join('/', external_node_path_.dirname(link.at)), to);
            this.#push({ kind: 'link', at: link.at, to: relative === '' ? '.' : relative });
        }
        else if (link.trees.some((tree) => isInside(real, tree.real))) {
            this.#leave(link, real, 'is part of a cycle');
        }
        else if (!copy_plan_isData(real))
            this.#leave(link, real, 'does not point to data');
        else if (!this.#addTree({ real, at: link.at }, link.trees, 'bounded')) {
            this.#leave(link, real, 'points to too much data');
        }
    }
    /** The copied link is broken: opening it fails like a missing file. */
    #leave({ at }, to, why) {
        this.#push({ kind: 'link', at, to: external_node_path_.join('.not-followed', external_node_path_.basename(at)) });
        this.unfollowed.push({ link: fromRaw(at), to: fromRaw(to), why });
    }
}
function copy_plan_isData(real) {
    const found = (0,external_node_fs_.lstatSync)(onDisk(real));
    return (found.isFile() || found.isDirectory()) && !isKernelFile(real);
}

;// CONCATENATED MODULE: ./build/workspace/copy-tree.js
var copy_tree_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var copy_tree_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** Up to this size, a synchronous copy is faster than the thread pool of Node. */
const AT_ONCE_BYTES = 1024 * 1024;
/**
 * Creates the copy. Uses block sharing if the file system supports it; no file shares its inode.
 * Later entries of the plan replace earlier ones. Paths may be longer than the system accepts.
 */
async function copyTree({ operations }, target) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const root = toRaw(target);
        const source = copy_tree_addDisposableResource(env_1, new PathReach(), false);
        const reach = copy_tree_addDisposableResource(env_1, new PathReach(), false);
        for (const operation of operations) {
            const target = reach.shorten(external_node_path_.join(root, operation.at));
            makeRoom(target, operation.kind);
            if (operation.kind === 'link')
                (0,external_node_fs_.symlinkSync)(onDisk(operation.to), target);
            else if (operation.kind === 'file') {
                await copyOne(source.shorten(operation.from), target, operation.stats);
            }
        }
        // Last: a directory may be read-only, and its time changes with each new file.
        for (const operation of operations.toReversed()) {
            if (operation.kind !== 'directory' || operation.stats === undefined)
                continue;
            const target = reach.shorten(external_node_path_.join(root, operation.at));
            if (!(0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false })?.isDirectory())
                continue;
            (0,external_node_fs_.utimesSync)(target, seconds(operation.stats.atimeNs), seconds(operation.stats.mtimeNs));
            (0,external_node_fs_.chmodSync)(target, Number(operation.stats.mode) & 0o7777);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        copy_tree_disposeResources(env_1);
    }
}
function makeRoom(target, kind) {
    const there = (0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false });
    const directory = kind === 'directory';
    if (directory && there?.isDirectory())
        return;
    if (there?.isDirectory())
        (0,external_node_fs_.rmSync)(target, { recursive: true });
    else if (there !== undefined)
        (0,external_node_fs_.unlinkSync)(target);
    if (directory)
        (0,external_node_fs_.mkdirSync)(target);
}
async function copyOne(from, target, stats) {
    if (stats.size <= AT_ONCE_BYTES)
        (0,external_node_fs_.copyFileSync)(from, target, external_node_fs_.constants.COPYFILE_FICLONE);
    else
        await (0,external_node_fs_promises_.copyFile)(from, target, external_node_fs_.constants.COPYFILE_FICLONE);
    (0,external_node_fs_.utimesSync)(target, seconds(stats.atimeNs), seconds(stats.mtimeNs));
}
function seconds(nanoseconds) {
    return Number(nanoseconds) / 1e9;
}

;// CONCATENATED MODULE: ./build/workspace/remove-tree.js




/**
 * Removes a file, a link without its target, or a directory with its contents, even if read-only or
 * deeper than the path length limit.
 * @returns whether nothing is left
 */
function remove_tree_removeTree(top) {
    try {
        // One synchronous call: file by file in the thread pool of Node takes several times as long.
        (0,external_node_fs_.rmSync)(top, { recursive: true, force: true, maxRetries: 3 });
    }
    catch {
        // Do not follow a link: its target does not belong to the run.
        if ((0,external_node_fs_.lstatSync)(top, { throwIfNoEntry: false })?.isDirectory())
            removeFlat(toRaw(top));
    }
    return !isThere(top);
}
function isThere(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false }) !== undefined;
    }
    catch (error) {
        return error.code !== 'ENOTDIR';
    }
}
/** Moves each nested directory to the top before emptying it, so that paths stay short. */
function removeFlat(top) {
    const prefix = (0,external_node_crypto_.randomUUID)();
    const pending = [top];
    let moved = 0;
    for (let dir = pending.pop(); dir !== undefined; dir = pending.pop()) {
        for (const { name, isDirectory } of entriesOf(dir)) {
            const entry = external_node_path_.join(dir, name);
            if (!isDirectory)
                remove_tree_attempt(() => (0,external_node_fs_.unlinkSync)(onDisk(entry)));
            else if (dir === top)
                pending.push(entry);
            else {
                moved += 1;
                const above = external_node_path_.join(top, `${prefix}.${moved}`);
                // A directory that is moved must be writable itself.
                remove_tree_attempt(() => (0,external_node_fs_.chmodSync)(onDisk(entry), 0o700));
                if (remove_tree_attempt(() => (0,external_node_fs_.renameSync)(onDisk(entry), onDisk(above))))
                    pending.push(above);
            }
        }
        if (dir !== top)
            remove_tree_attempt(() => (0,external_node_fs_.rmdirSync)(onDisk(dir)));
    }
    remove_tree_attempt(() => (0,external_node_fs_.rmdirSync)(onDisk(top)));
}
function entriesOf(dir) {
    remove_tree_attempt(() => (0,external_node_fs_.chmodSync)(onDisk(dir), 0o700));
    try {
        return (0,external_node_fs_.readdirSync)(onDisk(dir), { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
            name: entry.name.toString('latin1'),
            isDirectory: entry.isDirectory(),
        }));
    }
    catch {
        return [];
    }
}
/** Errors are visible in the remaining files. */
function remove_tree_attempt(action) {
    try {
        action();
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/workspace/private-copy.js






/**
 * Copies an input for one step, so that changes by the step do not affect files of the user or
 * other steps. Large inputs are shared.
 * @param source absolute
 * @param folder parent directory of the copy, which keeps its name; must not exist
 * @param except raw: a directory in it that is omitted
 * @throws if the workspace cannot store more files
 */
async function privateCopy(source, folder, except) {
    const shared = { path: source, shared: true, sources: [source], copiedBytes: 0 };
    const target = external_node_path_.join(folder, external_node_path_.basename(source) || 'input');
    try {
        const plan = new CopyPlan(except);
        if (!plan.add(source, '', 'bounded'))
            return { ...shared, unfollowed: [] };
        plan.followLinks();
        const { bytes: copiedBytes, sources, unfollowed } = plan;
        const large = unfollowed.filter(({ why }) => why === 'points to too much data');
        if (large.length > 0)
            return { ...shared, unfollowed: large };
        (0,external_node_fs_.mkdirSync)(folder);
        await copyTree(plan, target);
        return { path: target, shared: false, sources, copiedBytes, unfollowed };
    }
    catch (error) {
        remove_tree_removeTree(folder);
        if (takesNoFiles(error))
            throw error;
        // Not readable, or removed meanwhile: let the script see the error.
        return { ...shared, unfollowed: [] };
    }
}
/**
 * Puts copies of several outputs together into one directory.
 * @param target must not exist
 */
async function gather(target, parts) {
    const plan = new CopyPlan();
    // Deeper entries replace files of outputs above them.
    for (const { from, at } of parts.toSorted((a, b) => depth(a) - depth(b))) {
        plan.addDirectory(external_node_path_.posix.dirname(at));
        plan.add(from, at, 'any');
    }
    plan.followLinks();
    try {
        (0,external_node_fs_.mkdirSync)(target);
        await copyTree(plan, target);
    }
    catch (error) {
        remove_tree_removeTree(target);
        throw error;
    }
    const { bytes: copiedBytes, sources, unfollowed } = plan;
    return { path: target, shared: false, sources, copiedBytes, unfollowed };
}
function depth({ at }) {
    return at === '' ? 0 : at.split('/').length;
}

;// CONCATENATED MODULE: ./build/workspace/safe-name.js

/**
 * Converts a step name or logical name to a folder name for every file system. A changed name gets
 * a hash, so that two names never share a folder.
 */
function safeName(name) {
    const plain = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
    const reserved = /^(\.+|(con|prn|aux|nul|com\d|lpt\d)(\..*)?)$/i.test(plain);
    if (plain === name && !reserved && !plain.endsWith('.'))
        return plain;
    return `${plain}-${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./build/workspace/prepare-inputs.js









/** Prepares all inputs of a step at the paths that are passed to `main`. */
async function prepareInputs(step, directory, context) {
    const placed = [];
    for (const input of step.inputs) {
        placed.push({ input, place: await placeInput(step, input, directory, context) });
    }
    const problem = placed.find(({ place }) => place.fault !== undefined)?.place.fault;
    return {
        paths: Object.fromEntries(placed.map(({ input, place }) => [input.name, place.path])),
        sources: placed.flatMap(({ input: { name }, place: { sources = [], shared = false } }) => sources.map((file) => ({ name, path: file, shared }))),
        copiedBytes: placed.reduce((sum, { place }) => sum + (place.copiedBytes ?? 0), 0),
        reports: placed.map(({ input, place }) => ({
            name: input.name,
            source: input.source.kind,
            path: place.path === '' ? '' : context.code.show(place.from ?? place.path),
        })),
        findings: placed.flatMap(({ place }) => place.notice ?? []),
        ...(problem === undefined ? {} : { problem }),
    };
}
async function placeInput(step, { name, source }, directory, context) {
    const at = {
        ...{ step: step.name, input: name },
        locate: () => context.locateInput(step, name),
    };
    const folder = external_node_path_.join(directory.inputs, safeName(name));
    switch (source.kind) {
        case 'empty':
            return { path: '' };
        case 'declared':
            return prepare_inputs_placeCopy(source.path, folder, at, context);
        case 'missing':
            return { path: source.path, fault: declaredMissing(at, source, context.code.show) };
        case 'sample':
            return placeSampleInput(at, folder, source, context.sampleData);
        case 'flow':
            return placeFlow(at, source.from, folder, context);
        default:
            return source;
    }
}
async function placeSampleInput({ step, input }, folder, sample, sampleData) {
    const placed = await placeSample(folder, sample, sampleData);
    if ('problem' in placed) {
        return {
            path: folder,
            fault: (0,findings_findings/* finding */.g)('input-missing', {
                step,
                message: `missing input: \`${input}\`: ${placed.problem}`,
                hint: 'Give the file itself, or a directory that contains only this file.',
            }),
        };
    }
    const origin = sampleData === undefined ? 'sample data was created for it' : 'the given sample data is used';
    return {
        path: placed.path,
        notice: (0,findings_findings/* finding */.g)('sample-data', {
            step,
            message: `no path is declared for input \`${input}\`: ${origin}, as a ${sample.shape}`,
        }),
    };
}
async function placeFlow(at, from, folder, context) {
    const { workspace, steps } = context;
    const pathOf = (ref) => referredPath(workspace, steps, ref);
    const [first, ...others] = from;
    if (others.length === 0 && isFileInDirectory(first, steps)) {
        // The input contains all files that the step wrote next to it.
        return prepare_inputs_placeCopy(external_node_path_.dirname(pathOf(first)), folder, at, context);
    }
    const absent = from.find((ref) => !(0,external_node_fs_.existsSync)(pathOf(ref)));
    if (absent !== undefined) {
        const whole = pathOf({ ...absent, part: WHOLE });
        return { path: pathOf(absent), fault: outputMissing(at, absent, whole) };
    }
    if (others.length === 0 && first.part.kind !== 'inside') {
        return prepare_inputs_placeCopy(pathOf(first), folder, at, context);
    }
    const parts = from.map((ref) => ({ from: pathOf(ref), at: pathInside(ref.part) ?? '' }));
    const given = await gather(folder, parts);
    return { ...given, notice: unfollowedNotice(at, given.unfollowed) };
}
function isFileInDirectory({ step, output, part }, steps) {
    const planned = steps.get(step)?.outputs.find(({ name }) => name === output);
    return part.kind === 'inside' && !part.path.includes('/') && planned?.kind === 'file';
}
async function prepare_inputs_placeCopy(source, folder, at, { workspace }) {
    const given = await privateCopy(source, folder, workspace.real);
    return { ...given, from: source, notice: unfollowedNotice(at, given.unfollowed) };
}
function unfollowedNotice(at, links) {
    const [first] = links;
    if (first === undefined)
        return undefined;
    const { step, input } = at;
    const more = links.length === 1 ? '' : `, and ${links.length - 1} more`;
    return (0,findings_findings/* finding */.g)('link-not-followed', {
        step,
        message: `link \`${first.link}\` in input \`${input}\` ${first.why}: ${first.to}${more}`,
        ...located(at),
        evidence: links.slice(0, prepare_inputs_MOST_SHOWN).map(({ link, to, why }) => `${link} -> ${to}: ${why}`),
    });
}
const prepare_inputs_MOST_SHOWN = 20;

;// CONCATENATED MODULE: ./build/config/script-search.js



/** The usual script directories of such pipelines, relative to the root of the project. */
const DEFAULT_SCRIPT_DIRS = [
    'src/cursus/steps/scripts',
    'scripts',
    'dockers/xgboost_atoz/scripts',
    'dockers/pytorch_bsm_ext/scripts',
];
/** Finds the script of a step in the search directories. Reads directories but no files. */
function findScript(config, step, options) {
    return scriptFinder(config, options)(step);
}
/** The same for many steps of a pipeline: a script that several steps name is searched once. */
function scriptFinder(config, options) {
    const directories = searchDirs(config, options);
    let names;
    const allNames = () => {
        names ??= scriptNames(directories);
        return names;
    };
    const known = new Map();
    return (step) => {
        const { call, name, script } = step;
        const module = call?.kind === 'function' ? call.module : undefined;
        const kind = `${call?.kind} ${module} ${script === undefined ? 'own name' : 'script'}`;
        const key = `${kind}: ${script ?? name}`;
        const found = known.get(key) ??
            (module === undefined
                ? script_search_search(config, step, directories, allNames)
                : searchModule(module, [config.root, ...config.pythonPath, ...directories]));
        known.set(key, found);
        return found;
    };
}
function script_search_search({ root, form }, step, directories, allNames) {
    // A pipeline written on Windows is run on Linux by its CI.
    const named = (step.script ?? step.name).replaceAll('\\', '/');
    const isPath = external_node_path_.isAbsolute(named) || named.includes('/');
    const tried = [...new Set(isPath ? [root, ...directories] : directories)].map((directory) => external_node_path_.resolve(directory, withSuffix(named, step.call?.kind === 'notebook' ? '.ipynb' : '.py')));
    const [first, ...others] = distinctFiles(tried);
    if (first !== undefined) {
        return { found: true, path: first, alsoAt: isPath ? [] : others };
    }
    if (step.script === undefined && form !== 'plain') {
        return { found: false, reason: 'no-script' };
    }
    return {
        found: false,
        reason: 'not-found',
        name: script_search_stem(named),
        searched: isPath ? [...new Set(tried)] : [...directories],
        near: scriptsNamedLike(script_search_stem(external_node_path_.basename(named)), allNames()),
    };
}
/** `package.module` is a file or a package below one of the directories. */
function searchModule(module, directories) {
    const below = module.replaceAll('.', '/');
    const tried = directories.flatMap((directory) => [
        { directory, file: external_node_path_.join(directory, `${below}.py`) },
        { directory, file: external_node_path_.join(directory, below, '__init__.py') },
    ]);
    const found = tried.find(({ file }) => isFile(file));
    if (found === undefined) {
        const searched = [...new Set(tried.map(({ file }) => file))];
        return { found: false, reason: 'not-found', name: module, searched, near: [] };
    }
    return { found: true, path: found.file, alsoAt: [], importRoot: found.directory };
}
/** A wrong path can have a correct name: then the name itself is the most similar. */
function scriptsNamedLike(name, names) {
    return [...(names.includes(name) ? [name] : []), ...nearestNames(name, names)].slice(0, 3);
}
/**
 * The scripts in the search directories, sorted by name. The root is omitted: files there
 * (`setup.py`, `conftest.py`) are rarely steps.
 */
function listScripts(config, options) {
    const directories = searchDirs(config, options).filter((directory) => directory !== config.root && directory !== options.cwd);
    const scripts = new Map();
    for (const directory of directories) {
        for (const name of scriptNames([directory])) {
            scripts.set(name, scripts.get(name) ?? path.join(directory, `${name}.py`));
        }
    }
    return [...scripts]
        .map(([name, file]) => ({ name, path: file }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function searchDirs({ root, scriptDirs }, { cwd }) {
    return [
        ...new Set([
            ...scriptDirs,
            root,
            ...DEFAULT_SCRIPT_DIRS.map((directory) => external_node_path_.join(root, directory)),
            ...DEFAULT_SCRIPT_DIRS.map((directory) => external_node_path_.join(cwd, directory)),
        ]),
    ];
}
function withSuffix(named, suffix) {
    return named.toLowerCase().endsWith(suffix) ? named : `${named}${suffix}`;
}
/** Symbolic links to the same file are one script. */
function distinctFiles(candidates) {
    const seen = new Map();
    for (const candidate of candidates.filter(isFile)) {
        const real = (0,external_node_fs_.realpathSync)(candidate);
        seen.set(real, seen.get(real) ?? candidate);
    }
    return [...seen.values()];
}
function isFile(candidate) {
    try {
        // Most candidates do not exist, and creating an error for each is slow.
        return (0,external_node_fs_.statSync)(candidate, { throwIfNoEntry: false })?.isFile() ?? false;
    }
    catch {
        // The file system rejects the directory or the name.
        return false;
    }
}
function scriptNames(directories) {
    return directories.flatMap((directory) => {
        try {
            return (0,external_node_fs_.readdirSync)(directory)
                .filter((name) => name.endsWith('.py') && !/^[_.]/.test(name))
                .filter((name) => isFile(external_node_path_.join(directory, name)))
                .map(script_search_stem)
                .sort();
        }
        catch {
            // A default directory that does not exist in this project.
            return [];
        }
    });
}
function script_search_stem(name) {
    return name.replace(/\.py$/i, '');
}

;// CONCATENATED MODULE: ./build/execute/step/container-paths.js

/** Does the step use absolute paths of a container, in its script, its arguments or its declaration? */
function usesContainerPaths({ config, script }) {
    if (config.containerPaths !== undefined)
        return true;
    const { call } = config;
    const args = call?.kind === 'cli' ? (call.args ?? []) : call?.kind === 'command' ? call.argv : [];
    return ((script.kind === 'file' && script.analysis.container_paths.length > 0) ||
        args.some((one) => one.includes('/opt/ml/')));
}
/** The declared paths, and for every other name the paths that SageMaker uses. */
function containerPaths(step, given) {
    if (!usesContainerPaths(step))
        return [];
    const declared = step.config.containerPaths ?? {};
    const found = new Map();
    const add = (one) => {
        if (!found.has(one.at))
            found.set(one.at, one);
    };
    const isFile = new Set(step.outputs.filter(({ kind }) => kind === 'file').map(({ name }) => name));
    const entries = [
        ...Object.entries(given.inputs).map(([name, to]) => ({ kind: 'input', name, to })),
        ...Object.entries(given.outputs).map(([name, to]) => ({ kind: 'output', name, to })),
    ].filter(({ to }) => to !== '');
    for (const { kind, name, to } of entries) {
        const at = declared[name];
        if (at === undefined)
            continue;
        add({
            kind,
            name,
            ...(isFile.has(name) ? ofFile(external_node_path_.normalize(at), to) : { at: external_node_path_.normalize(at), path: to }),
        });
    }
    const reserved = [...found.keys()];
    for (const { kind, name, to } of entries) {
        if (Object.hasOwn(declared, name))
            continue;
        for (const at of usualPaths(kind, name, given)) {
            // A directory cannot be made inside the data of another input.
            if (reserved.some((other) => at.startsWith(`${other}/`) || other.startsWith(`${at}/`)))
                continue;
            add({ kind, name, at, path: isFile.has(name) ? external_node_path_.dirname(to) : to });
        }
    }
    return withoutNested([...found.values()], new Set(reserved));
}
/** Trailing slashes are removed; a file is mapped by its directory. */
function ofFile(at, to) {
    const folder = external_node_path_.extname(at) === '' ? at : external_node_path_.dirname(at);
    return { at: folder, path: external_node_path_.dirname(to) };
}
function usualPaths(kind, name, { inputs, outputs }) {
    const processing = '/opt/ml/processing';
    if (kind === 'input') {
        return [
            ...(name === 'model' && !Object.hasOwn(outputs, 'model') ? ['/opt/ml/model'] : []),
            `${processing}/${name}`,
            `${processing}/input/${name}`,
            `/opt/ml/input/data/${name}`,
        ];
    }
    return [
        ...(name === 'model' ? ['/opt/ml/model'] : []),
        ...(OUTPUT_DATA.find((one) => Object.hasOwn(outputs, one)) === name
            ? ['/opt/ml/output/data']
            : []),
        ...(Object.hasOwn(inputs, name) ? [] : [`${processing}/${name}`]),
        `${processing}/output/${name}`,
    ];
}
/** Names of the output that SageMaker calls output data. */
const OUTPUT_DATA = ['output_data', 'output', 'data'];
/** `/opt/ml/processing/input/raw` cannot be in `/opt/ml/processing/input`, if that is an input. */
function withoutNested(paths, reserved) {
    return paths.filter(({ at }) => reserved.has(at) || !paths.some((other) => at.startsWith(`${other.at}/`)));
}

;// CONCATENATED MODULE: ./build/execute/step/sagemaker-environment.js


/** The variables that SageMaker sets for a training script, as far as the step declares them. */
function sagemakerEnvironment(step, { inputs, outputs }) {
    const { jobArgs } = step.config;
    const channels = Object.entries(inputs).filter(([, to]) => to !== '');
    const directory = (name) => {
        const output = step.outputs.find((one) => one.name === name);
        const to = outputs[name];
        return to === undefined || output?.kind !== 'file' ? to : external_node_path_.dirname(to);
    };
    const model = directory('model');
    const [data] = OUTPUT_DATA.flatMap((name) => directory(name) ?? []);
    return Object.fromEntries([
        ...channels.flatMap(([name, to]) => variables(`SM_CHANNEL_${name}`, sagemaker_environment_directoryOf(to))),
        ['SM_CHANNELS', JSON.stringify(channels.map(([name]) => name).sort())],
        ...(model === undefined ? [] : [['SM_MODEL_DIR', model]]),
        ...(data === undefined ? [] : [['SM_OUTPUT_DATA_DIR', data]]),
        ...Object.entries(jobArgs ?? {}).flatMap(([name, value]) => variables(`SM_HP_${name}`, typeof value === 'string' ? value : asJson(value))),
        ['SM_HPS', JSON.stringify(jobArgs ?? {})],
        ['SM_NUM_GPUS', '0'],
        ['SM_HOSTS', '["algo-1"]'],
        ['SM_CURRENT_HOST', 'algo-1'],
    ]);
}
/** A channel is a directory: that of a file, too. */
function sagemaker_environment_directoryOf(to) {
    return external_node_path_.extname(to) === '' ? to : external_node_path_.dirname(to);
}
/** SageMaker keeps hyphens, which shells do not allow: the name is given in both forms. */
function variables(name, value) {
    const upper = name.toUpperCase();
    const plain = upper.replaceAll(/\W/g, '_');
    return plain === upper
        ? [[upper, value]]
        : [
            [upper, value],
            [plain, value],
        ];
}
function asJson(value) {
    return value === null || value === undefined ? '' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/execute/step/prepare-contract.js






const NO_CONTAINER = { paths: [], support: { possible: true } };
async function prepareContract(step, given, { mounts, config }) {
    const paths = containerPaths(step, given);
    const container = paths.length === 0 ? NO_CONTAINER : { paths, support: await mounts() };
    const { call } = step.config;
    return {
        ...(call === undefined
            ? {}
            : { call: callRequest(call, step, { given, container, root: config.root }) }),
        environ: environmentOf(step, given),
        mapped: container.support.possible ? mappedPaths(paths) : [],
        container,
    };
}
/** A file appears in the directory of its container path, as SageMaker puts it there. */
function mappedPaths(paths) {
    return paths.flatMap(({ at, path: to }) => {
        const found = (0,external_node_fs_.statSync)(to, { throwIfNoEntry: false });
        if (found === undefined)
            return [];
        const isWhole = found.isDirectory() || external_node_path_.extname(at) !== '';
        return [{ at: isWhole ? at : external_node_path_.join(at, external_node_path_.basename(to)), path: to }];
    });
}
function callRequest(call, { config }, context) {
    const { inputs, outputs } = context.given;
    const values = {
        input_paths: inputs,
        output_paths: outputs,
        environ_vars: config.environVars,
        job_args: config.jobArgs ?? {},
    };
    const expand = (text) => withoutContainer(expandText(text, values), context.container);
    switch (call.kind) {
        case 'cli':
            return { kind: 'cli', argv: call.args?.map(expand) ?? null };
        case 'command':
            return { kind: 'command', argv: commandLine(call.argv.map(expand), context.root) };
        case 'function':
            return { kind: 'function', name: call.name, parameters: parametersOf(call, values) };
        case 'notebook':
            return { kind: 'notebook', parameters: parametersOf(call, values) };
        default:
            return call;
    }
}
function parametersOf({ parameters }, values) {
    return expandValue(parameters, values);
}
/** Where container paths cannot be mapped, an argument that names one gets the path of the step. */
function withoutContainer(argument, { paths, support }) {
    if (support.possible)
        return argument;
    const found = paths.find(({ at }) => argument === at || argument.startsWith(`${at}/`));
    return found === undefined ? argument : `${found.path}${argument.slice(found.at.length)}`;
}
/** The step has its own working directory: files of the project are given with absolute paths. */
function commandLine(argv, root) {
    return argv.map((one, index) => {
        // A program without a slash is searched in `PATH`.
        if (one === '' || (index === 0 && !/[\\/]/.test(one)))
            return one;
        const file = external_node_path_.resolve(root, one);
        return isFile(file) ? file : one;
    });
}
function environmentOf(step, given) {
    const kind = step.config.call?.kind;
    if (kind === 'cli')
        return sagemakerEnvironment(step, given);
    if (kind !== 'command')
        return {};
    const variables = (prefix, paths) => Object.entries(paths).map(([name, to]) => [
        `${prefix}_${name.toUpperCase().replaceAll(/\W/g, '_')}`,
        to,
    ]);
    return Object.fromEntries([
        ...variables('INPUT', given.inputs),
        ...variables('OUTPUT', given.outputs),
    ]);
}

;// CONCATENATED MODULE: ./build/execute/step/prepare-step.js







/** Creates the directory of a step and its inputs. */
async function prepareStep(step, context) {
    const { workspace, config, shared, privateFiles } = context;
    try {
        const directory = workspace.freshStep(step.name);
        const outputPaths = createOutputs(step, workspace);
        const inputs = await prepareInputs(step, directory, {
            ...context,
            locateInput: (of, input) => inputLocation(config, of.config, input),
        });
        privateFiles.copied(step.name, inputs.copiedBytes);
        if (inputs.problem !== undefined)
            return inputMissing(inputs, inputs.problem);
        // After copying: the sources of the copies are also verified.
        const refusal = await shared.begin(step.name, inputs.sources);
        if (refusal === undefined) {
            const given = { inputs: inputs.paths, outputs: outputPaths };
            const contract = await prepareContract(step, given, context);
            return { directory, inputs, outputPaths, contract };
        }
        const message = `blocked: ${refusal.message}`;
        return {
            status: 'blocked',
            message,
            ...(refusal.by === undefined ? {} : { blockedBy: refusal.by }),
            findings: [...refusal.findings, (0,findings_findings/* finding */.g)('blocked', { step: step.name, message })],
            inputs,
        };
    }
    catch (error) {
        return notPrepared(step, error, context);
    }
}
function inputMissing(inputs, problem) {
    const { message } = problem;
    return { status: 'failed', message, errorType: 'InputMissing', findings: [problem], inputs };
}
/** For example, the disk is full: this step cannot run, but others may. */
function notPrepared(step, error, { workspace }) {
    const { dir } = workspace.directoryOf(step.name);
    // Other steps may need the space.
    workspace.clear(step.name);
    const reason = error instanceof text_errors/* UserError */.yo ? error.message : diskReason(error, workspace.dir);
    if (reason === undefined)
        throw error;
    const message = `its directory \`${dir}\` cannot be prepared: ${reason}`;
    const found = (0,findings_findings/* finding */.g)('step-not-prepared', {
        step: step.name,
        message,
        ...(error instanceof Error ? { evidence: [error.message] } : {}),
    });
    return { status: 'failed', message, errorType: 'StepNotPrepared', findings: [found] };
}

;// CONCATENATED MODULE: ./build/execute/step/retry-rule.js
/** The fresh interpreter is not a retry: it does not count as an attempt. */
function nextAttempt(ending, { attempts, retries }) {
    if (mayBeDueToFork(ending))
        return 'fresh-interpreter';
    return ending.failure !== undefined || attempts > retries ? 'none' : 'retry';
}
/**
 * A library that does not survive the fork, or was imported too early, must not make a step fail.
 */
function mayBeDueToFork({ mode, cause, result, exit }) {
    if (mode !== 'fork' || cause !== 'itself' || exit.exceeded !== null)
        return false;
    // SIGKILL is not a library crash: most likely memory ran out, and would run out again.
    if (exit.signal !== null)
        return exit.signal !== 'SIGKILL';
    return result?.phase === 'import' && result.system_exit === null && raisedByLibrary(result);
}
/** The script and its modules are the same in every process. */
function raisedByLibrary({ exception }) {
    return (exception !== null &&
        !exception.bases.some((base) => base === 'SyntaxError' || base === 'ModuleNotFoundError'));
}

;// CONCATENATED MODULE: ./build/data/suspicious-files.js
/** What is odd about the files of an output, though a consumer may still read them. */


/** One observation of a kind at most: a fault of a step usually affects every file. */
function suspicionsOf(profile) {
    return [emptyFiles, unlikeNames, raggedRows, unlikeShards, missingColumns].flatMap((look) => look(profile) ?? []);
}
function emptyFiles({ files, kind }) {
    // A marker like `_SUCCESS` has no extension, and hidden files are no data.
    const empty = files.filter(({ path, bytes, problem }) => bytes === 0 && problem === 'is empty' && /(^|\/)[^/.][^/]*\.\w+$/.test(path));
    const full = files.filter((file) => isData(file, kind));
    if (full.length === 0)
        return undefined;
    return observe('file-empty', empty, 'of 0 bytes', ({ path }) => path);
}
function unlikeNames({ files }) {
    const unlike = files.filter(({ bytes, damaged, problem }) => bytes > 0 && !damaged && problem?.startsWith('is named '));
    return observe('content-unlike-name', unlike, 'whose content is not what the name says', describe);
}
function raggedRows({ files }) {
    const ragged = files.filter(({ problem = '' }) => /^has \d+ cells? in (line|its last)/.test(problem));
    return observe('row-ragged', ragged, 'with a row of another length', describe);
}
/** Files in one directory whose names differ only in a number. */
function unlikeShards({ files }) {
    const firsts = new Map();
    for (const other of files.filter(({ table }) => table !== undefined)) {
        const pattern = other.path.replace(/(\d+|[0-9a-f]{8,})(?=[^/]*$)/g, '#');
        const first = firsts.get(pattern) ?? other;
        firsts.set(pattern, first);
        if (columnsOf(other) === columnsOf(first))
            continue;
        return {
            code: 'shards-differ',
            message: `contains shards with different columns: ${(0,describe_value/* escapeText */.X1)(first.path)} and ${(0,describe_value/* escapeText */.X1)(other.path)}`,
            evidence: [first, other].map((file) => `${(0,describe_value/* escapeText */.X1)(file.path)} has: ${listColumns(file)}`),
        };
    }
    return undefined;
}
function missingColumns({ files }) {
    const found = files.flatMap(({ path, table }) => table === undefined || table.sampled || !table.rows
        ? []
        : table.columns
            .filter(({ nulls }) => nulls === table.rows)
            .map(({ name }) => `${(0,describe_value/* quoteName */.AB)(name)} of ${(0,describe_value/* escapeText */.X1)(path)}`));
    const [first] = found;
    if (first === undefined)
        return undefined;
    const more = found.length === 1 ? '' : ` and ${found.length - 1} more`;
    return {
        code: 'column-all-missing',
        message: `contains a column without any value: ${first}${more}`,
        ...(found.length === 1 ? {} : { evidence: found.slice(0, MOST_LISTED) }),
    };
}
function observe(code, files, which, show) {
    const [first] = files;
    if (first === undefined)
        return undefined;
    const many = files.length > 1;
    return {
        code,
        message: `contains ${many ? `${files.length} files` : 'a file'} ${which}: ${(0,describe_value/* escapeText */.X1)(show(first))}`,
        ...(many
            ? { evidence: files.slice(0, MOST_LISTED).map((file) => (0,describe_value/* escapeText */.X1)(show(file))) }
            : {}),
    };
}
function describe({ path, problem = '' }) {
    return `${path} ${problem}`;
}
function columnsOf({ table }) {
    return JSON.stringify(table?.columns.map(({ name }) => name).sort());
}
function listColumns({ table }) {
    const names = (table?.columns ?? []).map(({ name }) => name);
    const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
    return (0,describe_value/* escapeText */.X1)(`${names.slice(0, MOST_LISTED).join(', ')}${more}`);
}
const MOST_LISTED = 20;

;// CONCATENATED MODULE: ./build/execute/step/output-findings.js
/** Findings about the data that a step wrote or, if it failed, read. */




function outputFindings(step, outputs, inputs, scripts) {
    return [
        ...outputs.flatMap(({ name, profile }) => [
            ...emptyTables(step, name, profile),
            ...damagedFiles(step, `output ${(0,describe_value/* quoteName */.AB)(name)}`, profile),
            ...suspicionsOf(profile).map(({ code, message, ...rest }) => (0,findings_findings/* finding */.g)(code, {
                step: step.name,
                message: `output ${(0,describe_value/* quoteName */.AB)(name)} ${message}`,
                ...rest,
            })),
            ...output_findings_pickledClasses(step, name, profile, scripts),
            ...notSearched(step, name, profile),
        ]),
        ...inputs.flatMap(({ input, profile }) => damagedFiles(step, `input ${(0,describe_value/* quoteName */.AB)(input)}`, profile)),
    ];
}
function emptyTables(step, name, profile) {
    return profile.files
        .filter(({ table }) => table?.rows === 0)
        .map((file) => (0,findings_findings/* finding */.g)('table-empty', {
        step: step.name,
        message: `output ${(0,describe_value/* quoteName */.AB)(name)} contains a table without rows: ${(0,describe_value/* escapeText */.X1)(file.path)}`,
    }));
}
/** Here the script has a name as a module; as a program it is `__main__`. */
function output_findings_pickledClasses(step, name, { files }, scripts) {
    for (const { path, classes = [] } of files) {
        for (const { module, name: className } of classes) {
            const file = `/${module.replaceAll('.', '/')}.py`;
            const script = scripts().find((one) => `/${one.replaceAll('\\', '/')}`.endsWith(file));
            if (script === undefined)
                continue;
            return [
                (0,findings_findings/* finding */.g)('pickled-script-class', {
                    step: step.name,
                    message: `output ${(0,describe_value/* quoteName */.AB)(name)} contains a pickle that refers to \`${className}\` of the script \`${(0,external_node_path_.basename)(script)}\`: ${(0,describe_value/* escapeText */.X1)(path)}. If the script runs as \`__main__\`, no other script can load it`,
                }),
            ];
        }
    }
    return [];
}
/** One finding for all files: a fault of the step usually affects every shard. */
function damagedFiles(step, where, { files }) {
    const damaged = files.filter((file) => file.damaged);
    const [first, ...others] = damaged;
    if (first === undefined)
        return [];
    const what = others.length === 0 ? 'a damaged file' : `${damaged.length} damaged files, the first`;
    const listed = damaged.slice(0, output_findings_MOST_LISTED).map(describeDamage);
    const more = damaged.length > output_findings_MOST_LISTED ? [`and ${damaged.length - output_findings_MOST_LISTED} more`] : [];
    return [
        (0,findings_findings/* finding */.g)('file-damaged', {
            step: step.name,
            message: `${where} contains ${what}: ${describeDamage(first)}`,
            ...(others.length === 0 ? {} : { evidence: [...listed, ...more] }),
        }),
    ];
}
const output_findings_MOST_LISTED = 20;
/** `t.csv.gz: gzip ends early` */
function describeDamage({ path, problem = '' }) {
    return `${(0,describe_value/* escapeText */.X1)(path)}: ${problem.replace(/^is damaged: /, '')}`;
}
function notSearched(step, name, { undecided }) {
    if (undecided === undefined)
        return [];
    return [
        (0,findings_findings/* finding */.g)('output-not-searched', {
            step: step.name,
            message: `output ${(0,describe_value/* quoteName */.AB)(name)} was not searched completely: ${(0,describe_value/* escapeText */.X1)(undecided)}`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/execute/step/process-findings.js

/** Findings about the process of a step, whether it passed or not. */
function processFindings(step, { result, exit, cause }, code) {
    const findings = (result?.notices ?? []).map(({ kind, message, file, line }) => (0,findings_findings/* finding */.g)(NOTICE_CODES[kind], {
        step: step.name,
        message,
        ...(file === null
            ? {}
            : { location: { file: code.show(file), ...(line === null ? {} : { line }) } }),
    }));
    const left = exit.left_behind;
    if (left.length > 0 && cause === 'itself' && exit.exceeded === null) {
        findings.push((0,findings_findings/* finding */.g)('processes-left', {
            step: step.name,
            message: `${left.length} process${left.length === 1 ? ' was' : 'es were'} still running after the step ended`,
            evidence: left.slice(0, process_findings_MOST_SHOWN),
        }));
    }
    return findings;
}
const process_findings_MOST_SHOWN = 20;
const NOTICE_CODES = {
    'pip-install': 'pip-install-refused',
    'package-init': 'package-init-failed',
    'module-name': 'module-renamed',
};

;// CONCATENATED MODULE: ./build/execute/step/step-findings.js



/** All findings of one step: whatever is found of a step comes together here. */
function stepFindings(step, facts) {
    const { refusal, verdict, noticed, inputs, ended } = facts;
    return [
        ...refusal,
        ...(verdict?.finding === undefined ? [] : [verdict.finding]),
        ...noticed,
        ...inputs,
        ...(ended === undefined
            ? []
            : [
                ...processFindings(step, ended.ending, ended.code),
                ...(verdict?.status === 'passed' ? ended.strays : []),
                ...flaky(step, ended, verdict),
                ...endedOtherwiseInFork(step, ended, verdict),
                ...outputFindings(step, ended.outputs, ended.otherInputs, ended.scripts),
            ]),
    ];
}
function flaky(step, { attempts }, verdict) {
    if (attempts <= 1 || verdict?.status !== 'passed')
        return [];
    return [(0,findings_findings/* finding */.g)('flaky', { step: step.name, message: `passed on attempt ${attempts}` })];
}
function endedOtherwiseInFork(step, { failedInFork }, verdict) {
    if (failedInFork === undefined || failedInFork === verdict?.message)
        return [];
    return [(0,findings_findings/* finding */.g)('fresh-interpreter', { step: step.name, message: failedInFork })];
}

;// CONCATENATED MODULE: ./build/execute/step/step-run.js













/** The lifecycle of a step: `run` prepares, starts and judges; `complete` inspects and reports. */
class StepRun {
    #step;
    #script;
    #context;
    #noticed = [];
    #attempts = 0;
    /** The failure in a forked process, if the step then ran in a fresh interpreter. */
    #failedInFork;
    #startedAfterSeconds;
    #prepared;
    #unprepared;
    #ending;
    #verdict;
    /** @param script absolute path */
    constructor(step, script, context) {
        this.#step = step;
        this.#script = script;
        this.#context = context;
    }
    /**
     * Runs the step, with its retries, until its verdict is known.
     * @throws SupervisorFault
     */
    async run() {
        for (;;) {
            const prepared = await this.#context.startPriority.runUrgent(() => prepareStep(this.#step, this.#context));
            if ('status' in prepared)
                return this.#leave(prepared);
            this.#prepared = prepared;
            this.#attempts += 1;
            const ending = await this.#start(prepared);
            const changes = await this.#context.shared.end(this.#step.name);
            const change = changes.find(({ step }) => step === this.#step.name);
            if (ending === undefined) {
                if (change !== undefined)
                    return this.#leave(unprepared(change, changes));
                this.#noticed.push(...changes);
                this.#attempts -= 1;
                continue;
            }
            const verdict = await this.#judge(ending, change);
            const isVerdict = (one) => one === change && verdict.errorType === 'InputChanged';
            this.#noticed.push(...changes.filter((one) => !isVerdict(one)));
            if (change !== undefined || !this.#shallRepeat(ending, verdict))
                return verdict.status;
        }
    }
    /** Inspects the outputs of the step; the steps downstream do not wait for it. */
    async complete() {
        if (this.#unprepared !== undefined)
            return this.#unrunOutcome(this.#unprepared);
        const { directory, inputs, contract } = this.#known(this.#prepared);
        const ending = this.#known(this.#ending);
        const verdict = this.#known(this.#verdict);
        const { code } = this.#context;
        const outputs = await profileOutputs(this.#step, this.#context);
        const otherInputs = verdict.status === 'passed' ? [] : await profileOthers(inputs);
        const attempt = {
            ...{ verdict, ending, attempts: this.#attempts },
            startedAfterSeconds: this.#startedAfterSeconds ?? this.#context.elapsed(),
            stdoutTail: logTail(directory.stdout),
            stderrTail: logTail(directory.stderr),
        };
        return {
            report: reportOfAttempt(this.#step, directory, inputs, attempt, outputs, code),
            findings: stepFindings(this.#step, {
                ...{ refusal: [], verdict, noticed: this.#noticed, inputs: inputs.findings },
                ended: {
                    ...{ ending, attempts: this.#attempts, failedInFork: this.#failedInFork },
                    ...{ outputs, otherInputs, code, scripts: () => this.#scripts() },
                    strays: this.#strays(ending, contract.container),
                },
            }),
            ...{
                inputPaths: inputs.paths,
                script: this.#script,
                ...argumentsOf(this.#step),
            },
            ...{ handled: ending.result?.handled ?? [], opened: ending.result?.opened ?? [] },
            ...(ending.result?.error_value ? { errorValue: ending.result.error_value } : {}),
            ...(verdict.exception === undefined ? {} : { exception: verdict.exception }),
            location: verdict.location ?? { file: code.show(this.#script) },
            called: wasCalled(ending),
            otherInputs,
        };
    }
    #strays({ result }, container) {
        const { code } = this.#context;
        const facts = { step: this.#step, script: this.#script, code, container };
        return result === null ? [] : strayWrites(facts, result);
    }
    #scripts() {
        return [...this.#context.steps.values()].flatMap(({ script }) => script.kind === 'file' ? [script.path] : []);
    }
    /** `undefined`: the supervisor was lost and replaced. */
    async #start(prepared) {
        const { supervision, signal, elapsed, guard } = this.#context;
        const supervisor = supervision.current;
        guard.begin(this.#step.name);
        try {
            this.#ending = await runStepProcess(supervisor, this.#request(prepared), {
                signal,
                onStarted: () => {
                    this.#startedAfterSeconds ??= elapsed();
                },
            });
            return this.#ending;
        }
        catch (error) {
            if (!(error instanceof SupervisorLost))
                throw error;
            await supervision.replace(supervisor, error);
            return undefined;
        }
        finally {
            this.#noticed.push(...guard.end(this.#step.name));
        }
    }
    #request({ directory, inputs, outputPaths, contract, }) {
        const { config, script } = this.#step;
        const { templates, environ, options } = this.#context;
        return {
            template: this.#failedInFork === undefined ? templates.of(this.#step) : null,
            script: this.#script,
            python_path: [
                ...this.#context.config.pythonPath,
                ...(script.kind === 'file' && script.importRoot !== undefined ? [script.importRoot] : []),
            ],
            directory: directory.dir,
            cwd: directory.work,
            // Variables of the step override all others, including removed ones.
            environ: { ...environ, ...contract.environ, ...config.environVars },
            input_paths: inputs.paths,
            output_paths: outputPaths,
            environ_vars: config.environVars,
            job_args: config.jobArgs,
            stdout: directory.stdout,
            stderr: directory.stderr,
            pip_install: this.#context.config.pipInstall,
            ...(contract.call === undefined ? {} : { call: contract.call }),
            ...(contract.mapped.length === 0 ? {} : { container_paths: contract.mapped }),
            submodules: script.kind === 'file' ? script.analysis.submodules : [],
            limits: this.#limits(directory),
            timeout_seconds: config.timeout ?? options.timeoutSeconds,
        };
    }
    #limits({ outputs, work }) {
        const { memoryBytes, processes, logBytes, outputBytes } = effectiveLimits(this.#step.config.limits, this.#context.options, availableMemory());
        return {
            ...(memoryBytes === undefined ? {} : { memory_bytes: memoryBytes }),
            ...(processes === undefined ? {} : { processes }),
            ...(logBytes === undefined ? {} : { log_bytes: logBytes }),
            ...(outputBytes === undefined ? {} : { output_bytes: outputBytes }),
            output_directories: [outputs, work],
        };
    }
    async #judge(ending, change) {
        const { workspace, code, options } = this.#context;
        const prepared = this.#known(this.#prepared);
        this.#verdict = judgeStep({
            ...{ step: this.#step, script: this.#script, ending, code, change },
            timeoutSeconds: this.#step.config.timeout ?? options.timeoutSeconds,
            badOutputs: await findBadOutputs(this.#step, workspace),
            container: prepared.contract.container,
            stderr: () => logTail(prepared.directory.stderr),
        });
        return this.#verdict;
    }
    #shallRepeat(ending, verdict) {
        if (verdict.status === 'passed' || verdict.status === 'cancelled')
            return false;
        const { options, signal } = this.#context;
        const message = verdict.message ?? '';
        const next = nextAttempt(ending, { attempts: this.#attempts, retries: options.retries });
        if (next === 'fresh-interpreter') {
            this.#failedInFork = message;
            this.#attempts -= 1;
            return true;
        }
        if (next === 'none' || signal.aborted)
            return false;
        const attempt = this.#attempts;
        options.onEvent({ type: 'step-retried', step: this.#step.name, attempt, message });
        return true;
    }
    #leave(unprepared) {
        this.#unprepared = unprepared;
        return unprepared.status;
    }
    #unrunOutcome({ status, message, inputs, findings, ...rest }) {
        const { errorType, blockedBy } = rest;
        return {
            report: reportOfUnrun(this.#step, status, this.#context.code, {
                errorMessage: message,
                ...(errorType === undefined ? {} : { errorType }),
                ...(blockedBy === undefined ? {} : { blockedBy }),
                inputs: inputs?.reports ?? [],
                attempts: this.#attempts,
            }),
            findings: stepFindings(this.#step, {
                refusal: findings,
                // Of an earlier attempt.
                verdict: this.#verdict,
                noticed: this.#noticed,
                inputs: inputs?.findings ?? [],
                ended: undefined,
            }),
            ...{ inputPaths: inputs?.paths ?? {}, ...argumentsOf(this.#step) },
            ...{ handled: [], opened: [], called: false },
            otherInputs: [],
        };
    }
    #known(value) {
        if (value === undefined)
            throw new Error(`Step ${this.#step.name} was not run.`);
        return value;
    }
}
/** What the step declares beside its paths. */
function argumentsOf({ config }) {
    return { environVars: config.environVars, jobArgs: Object.keys(config.jobArgs ?? {}) };
}
/** The step had changed its input when the supervisor was lost, so it cannot run again. */
function unprepared(change, findings) {
    return { status: 'failed', message: change.message, errorType: 'InputChanged', findings };
}
function wasCalled({ result, cause }) {
    return result === null ? cause === 'timeout' : ['call', 'done'].includes(result.phase);
}

;// CONCATENATED MODULE: ./build/execute/execute-plan.js






/**
 * Runs every step of the plan that can run.
 * @param outcomes filled by step name as steps end; contains all known results even if this rejects
 * @param cancel cancels the run, on fail-fast
 */
async function executePlan(plan, context, outcomes, cancel) {
    const { options, code, templates, signal, workspace } = context;
    const { onEvent } = options;
    const remaining = remainingSeconds(plan.steps, options.secondsOf ?? (() => undefined));
    const completing = [];
    const finish = (outcome) => {
        outcomes.set(outcome.report.name, outcome);
        onEvent({ type: 'step-finished', report: outcome.report, findings: outcome.findings });
        const free = context.privateFiles.ended(outcome.report.name);
        // Kept outputs may be links into directories that would be removed.
        if (!options.cleanup || options.preserveOutputs || free.length === 0)
            return;
        const clear = async () => {
            for (const step of free)
                workspace.clear(step);
        };
        // The rest is removed with the workspace.
        context.startPriority.runWhenIdle(clear).catch(() => { });
    };
    const finishUnrun = (...details) => finish(unrunOutcome(...details));
    const finishFaulty = (step, fault) => finishUnrun(step, 'failed', code, faultsOf(step, code), {
        errorMessage: fault.message,
        errorType: errorTypeOf(fault),
    });
    const finishRefused = (step, blockedBy) => {
        const message = `not run: the script of step \`${blockedBy}\` was not found`;
        const blocked = (0,findings_findings/* finding */.g)('blocked', { step: step.name, message });
        finishUnrun(step, 'blocked', code, [blocked], { errorMessage: message, blockedBy });
    };
    await schedule(plan.steps, {
        maxParallel: options.maxParallel,
        failFast: options.failFast,
        cancel,
        signal,
        rank: ({ name }) => -(remaining.get(name) ?? 0),
        memory: { of: ({ config }) => config.memory ?? 0, available: availableMemory() },
        whenReady: (step) => templates.whenDecided(step),
        run: async (step) => {
            const { script } = step;
            if (script.kind === 'none') {
                const message = `step \`${step.name}\` has no script and was skipped`;
                const skipped = (0,findings_findings/* finding */.g)('skipped', { step: step.name, message });
                finishUnrun(step, 'skipped', code, [skipped], {});
                return 'skipped';
            }
            if (script.kind === 'faulty') {
                finishFaulty(step, script.finding);
                return 'failed';
            }
            if (plan.refusedBy !== undefined) {
                finishRefused(step, plan.refusedBy);
                return 'blocked';
            }
            onEvent({ type: 'step-started', step: step.name, attempt: 1 });
            const run = new StepRun(step, script.path, context);
            const status = await run.run();
            const completed = run.complete().then(finish);
            completing.push(completed);
            // Thrown after all steps have run, so that the other results are not lost.
            completed.catch(() => { });
            return status;
        },
        block: (step, failedUpstream) => {
            const { script } = step;
            if (plan.refusedBy !== undefined) {
                if (script.kind === 'faulty')
                    finishFaulty(step, script.finding);
                else
                    finishRefused(step, plan.refusedBy);
                return;
            }
            const message = `blocked: step \`${failedUpstream}\` did not pass`;
            const blocked = (0,findings_findings/* finding */.g)('blocked', { step: step.name, message });
            finishUnrun(step, 'blocked', code, [blocked, ...faultsOf(step, code)], {
                errorMessage: message,
                blockedBy: failedUpstream,
            });
        },
        onCancelled: (step) => {
            const message = 'cancelled before it started';
            const cancelled = (0,findings_findings/* finding */.g)('cancelled', { step: step.name, message });
            finishUnrun(step, 'cancelled', code, [cancelled], { errorMessage: message });
        },
    });
    await Promise.all(completing);
}
/** For a step without a process. */
function unrunOutcome(step, status, code, findings, details) {
    const location = findings.find((one) => one.severity === 'error')?.location;
    return {
        report: reportOfUnrun(step, status, code, details),
        findings,
        ...{ inputPaths: {}, ...argumentsOf(step) },
        ...{ handled: [], opened: [], called: false, otherInputs: [] },
        ...(location === undefined ? {} : { location }),
    };
}
/** What is known of a script without running it. */
function faultsOf({ script }, code) {
    if (script.kind !== 'faulty')
        return [];
    return [script.finding, ...(script.others ?? [])].map((fault) => shown(fault, code));
}
/** The plan uses absolute paths. */
function shown(found, code) {
    const { location } = found;
    if (location === undefined)
        return found;
    return { ...found, location: { ...location, file: code.show(location.file) } };
}
/** The name that users of the reference expect in `error_type`. */
function errorTypeOf({ code }) {
    switch (code) {
        case 'script-not-found':
            return 'ScriptNotFoundError';
        case 'syntax-error':
            return 'SyntaxError';
        case 'main-missing':
            return 'MissingMain';
        case 'main-signature':
            return 'SignatureError';
        case 'import-failed':
            return 'ModuleNotFoundError';
        case 'logical-name-missing':
        case 'environ-missing':
            return 'KeyError';
        case 'job-arg-missing':
            return 'AttributeError';
        default:
            return 'ScriptExecutionError';
    }
}

;// CONCATENATED MODULE: ./build/execute/start-priority.js

function createStartPriority() {
    let starting = 0;
    let over = [];
    let last = Promise.resolve();
    const quiet = async () => {
        // Steps that became ready start in the same turn of the event loop.
        await (0,promises_.setImmediate)();
        while (starting > 0) {
            await new Promise((resolve) => over.push(resolve));
            await (0,promises_.setImmediate)();
        }
    };
    return {
        runUrgent: async (work) => {
            starting += 1;
            try {
                return await work();
            }
            finally {
                starting -= 1;
                if (starting === 0) {
                    const waiting = over;
                    over = [];
                    for (const go of waiting)
                        go();
                }
            }
        },
        runWhenIdle: (work) => {
            const done = last.then(quiet).then(work);
            last = done.catch(() => { });
            return done;
        },
    };
}

// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(3368);
;// CONCATENATED MODULE: ./build/execute/package-groups.js
/** By step, without steps that are alone in their packages or whose packages run no code. */
function findPackageGroups(steps, { setOf }) {
    const members = new Map();
    for (const step of steps) {
        const { script } = step;
        const set = setOf.get(step.name);
        if (script.kind !== 'file' || set === undefined)
            continue;
        const directory = script.analysis.packages.at(-1);
        if (directory === undefined)
            continue;
        // The relative imports of a script determine which directories are packages.
        const key = [set, ...script.analysis.packages].join('\0');
        const known = members.get(key) ?? {
            group: { directory, script: script.path, first: step },
            steps: [],
        };
        known.steps.push(step.name);
        members.set(key, known);
    }
    return new Map([...members.values()]
        .filter(({ steps: names }) => names.length > 1)
        .flatMap(({ group, steps: names }) => names.map((name) => [name, group])));
}

;// CONCATENATED MODULE: ./build/execute/tracked-template.js
/** If a template takes longer, its steps start without it. */
const PATIENCE_SECONDS = 3;
/** The state of one template in the run. */
class TrackedTemplate {
    id;
    #environ;
    #state = 'pending';
    #module = null;
    #reads = [];
    #isSlow = false;
    #settle = () => { };
    #settled;
    /** @param environ the environment of its modules */
    constructor(id, environ) {
        this.id = id;
        this.#environ = environ;
    }
    get state() {
        return this.#state;
    }
    /** Whether steps should wait for it. */
    get isAwaited() {
        return this.#state === 'pending' && !this.#isSlow;
    }
    /** The module that it is importing. */
    get module() {
        return this.#module;
    }
    /** Resolves when steps no longer wait for it. */
    whenSettled() {
        this.#settled ??= new Promise((resolve) => {
            const timer = setTimeout(() => {
                this.#isSlow = true;
                resolve();
            }, PATIENCE_SECONDS * 1000);
            this.#settle = () => {
                clearTimeout(timer);
                resolve();
            };
        });
        return this.#settled;
    }
    /** Whether its modules would read the same values from this environment. */
    suits(environ) {
        return this.#reads.every((name) => environ[name] === this.#environ[name]);
    }
    isImporting(module) {
        this.#module = module;
    }
    isReady(reads) {
        this.#reads = reads;
        this.#state = 'ready';
        this.#settle();
    }
    hasFailed() {
        this.#state = 'failed';
        this.#settle();
    }
    /** Steps no longer wait for it. */
    close() {
        this.#isSlow = true;
        this.#settle();
    }
}

;// CONCATENATED MODULE: ./build/execute/templates.js





/**
 * Templates of one package, for steps whose environments differ in variables that its `__init__`
 * reads.
 */
const MOST_VARIANTS = 4;
/** The templates of a run: starts them and chooses one for each step. */
class Templates {
    #parts;
    #groups;
    #variants = new Map();
    #findings = [];
    #noted = new Set();
    #ofSets = [];
    #library;
    constructor(steps, parts) {
        this.#parts = parts;
        this.#groups = findPackageGroups(steps, parts.sets);
        if (parts.sets.setOf.size > 0)
            this.#start(steps);
    }
    /**
     * Packages that could not be imported once for all steps, and packages with an import problem.
     */
    get findings() {
        return this.#findings;
    }
    /** Resolves when the start mode of the step is known; `undefined`: it is already known. */
    whenDecided(step) {
        const awaited = this.#candidates(step).find(({ isAwaited }) => isAwaited);
        return awaited?.whenSettled().then(() => this.whenDecided(step));
    }
    /** Id of a ready template for the step; `null`: a fresh interpreter. */
    of(step) {
        const candidates = this.#candidates(step);
        const ready = candidates.find(({ state }) => state === 'ready');
        if (ready === undefined)
            this.#noteSlow(candidates.find(({ state }) => state === 'pending'));
        return ready?.id ?? null;
    }
    close() {
        const ofPackages = [...this.#variants.values()].flat();
        for (const template of [...this.#ofSets, ...ofPackages])
            template.close();
        this.#library?.close();
    }
    /** Best first. */
    #candidates(step) {
        const set = this.#parts.sets.setOf.get(step.name);
        const ofSet = set === undefined || set === 'library' ? this.#library : this.#ofSets[set];
        if (set === undefined || ofSet === undefined || this.#parts.supervision.loss !== undefined)
            return [];
        const ofPackage = ofSet.state === 'failed' ? undefined : this.#ofPackage(step, ofSet);
        return ofPackage === undefined || ofPackage.state === 'failed' ? [ofSet] : [ofPackage, ofSet];
    }
    /** A template that imported the packages of the step in an equivalent environment. */
    #ofPackage(step, parent) {
        const group = this.#groups.get(step.name);
        if (group === undefined)
            return undefined;
        const variants = this.#variants.get(group) ?? [];
        const environ = { ...this.#parts.environ, ...step.config.environVars };
        const fitting = variants.find((one) => one.state !== 'ready' || one.suits(environ));
        if (fitting !== undefined || variants.length >= MOST_VARIANTS)
            return fitting;
        const { directory, script } = group;
        const made = this.#make({
            parent: parent.id,
            environ,
            package: { name: external_node_path_.basename(directory), script, python_path: this.#parts.pythonPath },
        });
        this.#variants.set(group, [...variants, made]);
        return made;
    }
    #start(steps) {
        const { sets, pythonPath } = this.#parts;
        const scripts = steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
        const library = this.#make({
            parent: null,
            modules: sets.library,
            from_python: true,
            directories: [...new Set([...scripts.map((file) => external_node_path_.dirname(file)), ...pythonPath])],
        });
        this.#library = library;
        for (const { parent, modules, lateModules } of sets.sets) {
            const from = parent === undefined ? library : (this.#ofSets[parent] ?? library);
            this.#ofSets.push(this.#make({ parent: from.id, modules, late_modules: lateModules }));
        }
        // Importing a package can take time, so it starts before its first step is ready.
        for (const { first } of new Set(this.#groups.values()))
            this.#candidates(first);
    }
    #make(request) {
        const { supervision, cwd, environ, guard } = this.#parts;
        guard.beginImport();
        const whole = {
            ...{ modules: [], late_modules: [], from_python: false, directories: [], cwd, environ },
            unsafe: Object.keys(FORK_UNSAFE),
            ...request,
        };
        const id = supervision.current.startTemplate(whole, (reply) => this.#hear(template, reply));
        const template = new TrackedTemplate(id, whole.environ);
        return template;
    }
    #hear(template, reply) {
        if (reply.event === 'template-importing') {
            template.isImporting(reply.module);
        }
        else if (reply.event === 'template-ready') {
            this.#parts.guard.endImport();
            template.isReady(reply.environ_reads);
            for (const notice of reply.notices)
                this.#findings.push(packageFinding(notice));
        }
        else {
            this.#parts.guard.endImport();
            template.hasFailed();
            // An import that raises also raises in the steps; its dependent templates are lost.
            if (!reply.raised && reply.origin === reply.id)
                this.#note(reply.module, reply.reason);
        }
    }
    #noteSlow(template) {
        if (template === undefined || this.#noted.has(template))
            return;
        this.#noted.add(template);
        const reason = `its import takes longer than ${PATIENCE_SECONDS} s`;
        this.#note(template.module, reason, 'A step that starts before it is imported');
    }
    #note(module, reason, who = 'Each step that needs it') {
        const what = module === null ? 'the packages of the steps' : `\`${module}\``;
        const message = `${what} cannot be imported once for all steps: ${reason}. ${who} imports it separately.`;
        this.#findings.push((0,findings_findings/* finding */.g)('import-not-shared', { message }));
    }
}
function packageFinding({ message, file, line, }) {
    if (file === null)
        return (0,findings_findings/* finding */.g)('package-init-failed', { message });
    const location = { file, ...(line === null ? {} : { line }) };
    return (0,findings_findings/* finding */.g)('package-init-failed', { message, location });
}

;// CONCATENATED MODULE: ./build/execute/thread-limits.js
/** Variables that set the number of threads of numeric libraries. */
const VARIABLES = [
    'OMP_NUM_THREADS',
    'OPENBLAS_NUM_THREADS',
    'MKL_NUM_THREADS',
    'BLIS_NUM_THREADS',
    'VECLIB_MAXIMUM_THREADS',
    'NUMEXPR_NUM_THREADS',
    'POLARS_MAX_THREADS',
];
/**
 * Variables that prevent each parallel step from starting one thread per processor. Not set if a
 * step runs alone or the user has set a number.
 */
function threadLimits(processors, atOnce, caller) {
    if (atOnce <= 1)
        return {};
    const threads = String(Math.max(1, Math.floor(processors / atOnce)));
    return Object.fromEntries(VARIABLES.filter((name) => caller[name] === undefined).map((name) => [name, threads]));
}

;// CONCATENATED MODULE: ./build/execute/execute-run.js















/** Time for running steps to end after the run stops. */
const LAST_STEPS_MS = 5_000;
/**
 * Executes a plan. Never rejects: an internal error stops the run early, with the known results.
 */
async function executeRun(plan, parts) {
    const cancellation = linkedAbort(parts.options.signal);
    const context = createContext(plan, parts, cancellation.signal);
    const timeout = runTimeout(parts, () => cancellation.abort());
    const known = new Map();
    const execution = executePlan(plan, context, known, () => cancellation.abort());
    let fault;
    try {
        await Promise.race([execution, rejectedOnFault(parts.options.fault)]);
    }
    catch (error) {
        fault = error instanceof Error ? error : new Error(String(error));
        cancellation.abort();
        await Promise.race([
            execution.catch(() => { }),
            (0,promises_.setTimeout)(LAST_STEPS_MS, undefined, { ref: false }),
        ]);
    }
    finally {
        timeout.stop();
        context.templates.close();
    }
    // Steps that end later are cancelled, regardless of their result.
    const outcomes = new Map(known);
    for (const step of plan.steps) {
        if (outcomes.has(step.name))
            continue;
        const message = 'cancelled: the run stopped';
        const cancelled = (0,findings_findings/* finding */.g)('cancelled', { step: step.name, message });
        const details = { errorMessage: message };
        outcomes.set(step.name, unrunOutcome(step, 'cancelled', parts.code, [cancelled], details));
    }
    const findings = [
        ...timeout.findings,
        ...lossFindings(parts.supervision),
        ...context.templates.findings,
    ];
    return { outcomes, findings, ...(fault === undefined ? {} : { fault }) };
}
/** Stops the run at its time limit. */
function runTimeout({ options, elapsed }, onTimeout) {
    const limit = options.runTimeoutSeconds ?? DEFAULT_LIMITS.runTimeoutSeconds;
    const findings = [];
    if (limit === 'off' || limit === 0)
        return { findings, stop: () => { } };
    const expire = () => {
        const message = `the run took longer than ${limit} s: the unfinished steps were cancelled`;
        findings.push((0,findings_findings/* finding */.g)('run-timeout', { message }));
        onTimeout();
    };
    const timer = setTimeout(expire, Math.max(0, limit - elapsed()) * 1000);
    return { findings, stop: () => clearTimeout(timer) };
}
function lossFindings({ loss }) {
    if (loss === undefined)
        return [];
    const message = `The process that supervises the steps was replaced: ${loss.message}. The unfinished steps ran again in fresh interpreters.`;
    return [(0,findings_findings/* finding */.g)('supervisor-replaced', { message })];
}
function createContext(plan, parts, signal) {
    const { config, options, supervision, workspace, guard } = parts;
    const atOnce = Math.min(options.maxParallel, widestRank(plan.steps));
    const environ = {
        ...(0,step_environment/* scriptEnvironment */.F)(options.environ, config.environment),
        // Numeric libraries read these variables during import.
        ...threadLimits((0,external_node_os_.availableParallelism)(), atOnce, options.environ),
    };
    const canFork = supervision.current.hello.can_fork;
    const toRun = plan.refusedBy === undefined ? plan.steps : [];
    const sets = importSets(canFork ? (options.preload ?? config.preload) : 'off', toRun);
    const modules = execute_run_packagesOf(sets);
    if (modules.length > 0)
        options.onEvent({ type: 'libraries-importing', modules });
    const templates = new Templates(toRun, {
        sets,
        ...{ supervision, environ, guard },
        cwd: workspace.dir,
        pythonPath: config.pythonPath,
    });
    const steps = new Map(plan.steps.map((step) => [step.name, step]));
    let support;
    return {
        ...{ ...parts, environ, templates, steps, signal },
        shared: new SharedInputs(parts.code.show, { except: workspace.real }),
        privateFiles: new PrivateFiles(plan.steps),
        startPriority: createStartPriority(),
        mounts: () => {
            support ??= probeMounts(supervision.current.hello.executable, environ);
            return support;
        },
    };
}
/** The top-level names, each once. */
function execute_run_packagesOf({ sets }) {
    const names = sets.flatMap(({ modules }) => modules).map((name) => name.split('.', 1).join(''));
    return [...new Set(names)];
}
/** Aborted by the signal of the caller or by the run. */
function linkedAbort(signal) {
    const controller = new AbortController();
    // Every step listens: that is no leak, of which Node would warn.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    if (signal.aborted)
        controller.abort();
    signal.addEventListener('abort', () => controller.abort(), { once: true });
    return controller;
}
/** Rejects with the reason when the signal aborts. */
function rejectedOnFault(fault) {
    return new Promise((_resolve, reject) => {
        const fail = () => reject(fault?.reason);
        fault?.addEventListener('abort', fail, { once: true });
        if (fault?.aborted)
            fail();
    });
}

// EXTERNAL MODULE: ./build/python/kill-tree.js
var kill_tree = __webpack_require__(9528);
;// CONCATENATED MODULE: ./build/python/reader-process.js
/**
 * The reader: a process that describes the files that Node cannot read, with the packages of the
 * user. It is started only after the steps have ended. Unpickling runs code of the user, so nothing
 * that it does can fail the run.
 */





/** To import packages, before the first file. */
const START_SECONDS = 10;
/** For what the process wrote before its end. */
const LAST_REPLIES_MS = 500;
/** A pickle may end the process; more of them than this are hostile. */
const MOST_STARTS = 4;
const MOST_REPLY_BYTES = 16_777_216;
/**
 * Reads the files, in their order. Never rejects: a file without result could not be read.
 * @returns results by id; not validated
 */
async function readFiles(request, options) {
    const results = new Map();
    const deadline = Date.now() + request.seconds * 1000;
    let files = request.files;
    for (let starts = 0; starts < MOST_STARTS && files.length > 0; starts += 1) {
        const seconds = (deadline - Date.now()) / 1000;
        if (seconds <= 0 || options.signal.aborted)
            break;
        await readUntilEnd({ ...request, files, seconds }, options, results);
        const next = files.findIndex(({ id }) => !results.has(id));
        // The process ended at this file.
        files = next === -1 ? [] : files.slice(next + 1);
    }
    return results;
}
async function readUntilEnd(request, { python, environ, cwd, signal }, results) {
    const child = (0,external_node_child_process_.spawn)(python, [external_node_path_.join(harness_path/* HARNESS_DIR */.t, 'reader', 'main.py')], {
        cwd,
        env: { ...environ, ...ONE_THREAD },
        stdio: ['pipe', 'pipe', 'ignore'],
        // A group that can be killed as a whole.
        detached: external_node_process_.platform !== 'win32',
        windowsHide: true,
    });
    const stop = () => {
        (0,kill_tree/* killTrees */.Y)(child.pid === undefined ? [] : [child.pid]);
        // A process that has left the group may hold the other end.
        child.stdout.destroy();
    };
    const timer = setTimeout(stop, request.seconds * 1000);
    // Where files are read in the process itself, it can hang at one of them.
    const stalled = setTimeout(stop, (START_SECONDS + request.file_seconds) * 1000);
    signal.addEventListener('abort', stop, { once: true });
    child.once('exit', () => setTimeout(() => child.stdout.destroy(), LAST_REPLIES_MS).unref());
    child.once('error', () => child.stdout.destroy());
    // It may end before it reads the request.
    child.stdin.on('error', () => { });
    child.stdin.end(`${JSON.stringify(request)}\n`);
    try {
        await takeReplies(child.stdout, results, stalled);
    }
    finally {
        clearTimeout(timer);
        clearTimeout(stalled);
        signal.removeEventListener('abort', stop);
        stop();
    }
}
/** Threads would each reserve memory, and a forked process has none of them. */
const ONE_THREAD = {
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
    MKL_NUM_THREADS: '1',
    POLARS_MAX_THREADS: '1',
    ARROW_DEFAULT_MEMORY_POOL: 'system',
    PYTHONDONTWRITEBYTECODE: '1',
};
async function takeReplies(stream, results, stalled) {
    let buffered = '';
    let bytes = 0;
    stream.setEncoding('utf8');
    try {
        for await (const part of stream) {
            stalled.refresh();
            bytes += String(part).length;
            if (bytes > MOST_REPLY_BYTES)
                return;
            const lines = (buffered + part).split('\n');
            buffered = lines.pop() ?? '';
            for (const line of lines)
                takeReply(line, results);
        }
    }
    catch {
        // Killed: what it has written counts.
    }
}
function takeReply(line, results) {
    try {
        const { id, profile } = JSON.parse(line);
        if (typeof id === 'number' && !results.has(id))
            results.set(id, profile);
    }
    catch {
        // Code of the user wrote it.
    }
}

;// CONCATENATED MODULE: ./build/execute/reader/file-facts.js

/** `null` for a reply that code of the user has forged or that says nothing. */
function parseFacts(reply) {
    const parsed = factsSchema().safeParse(reply);
    if (!parsed.success)
        return null;
    const { table, array, model, members } = parsed.data;
    const facts = {
        ...(table === undefined ? {} : { table }),
        ...(array === undefined ? {} : { array }),
        ...(model === undefined ? {} : { model: modelOf(model) }),
        ...(members === undefined ? {} : { members: members.map(memberOf) }),
    };
    return Object.keys(facts).length === 0 ? null : facts;
}
/** Created on first use: a run that passes needs no reader. */
function factsSchema() {
    const count = schemas/* int */.Whr().nonnegative();
    const text = schemas/* string */.YjP().max(1_000);
    const array = schemas/* object */.Ikc({ shape: schemas/* array */.YOg(count).max(64), dtype: text });
    const columnTypes = [
        ...['integer', 'number', 'boolean', 'string', 'date', 'timestamp'],
        ...['object', 'array', 'binary', 'null'],
    ];
    const column = schemas/* object */.Ikc({ name: text, type: schemas/* enum */.k5n(columnTypes), nulls: count.nullable() });
    return schemas/* object */.Ikc({
        table: schemas/* object */.Ikc({
            columns: schemas/* array */.YOg(column).max(10_000),
            rows: count.nullable(),
            sampled: schemas/* boolean */.zMY(),
        })
            .optional(),
        array: array.optional(),
        model: schemas/* object */.Ikc({
            kind: text,
            features: schemas/* array */.YOg(text).max(10_000).optional(),
            feature_count: count.optional(),
        })
            .optional(),
        members: schemas/* array */.YOg(schemas/* object */.Ikc({ name: text, array: array.optional() }))
            .max(1_000)
            .optional(),
    });
}
function modelOf({ kind, features, feature_count: featureCount }) {
    return {
        kind,
        ...(features === undefined ? {} : { features }),
        ...(featureCount === undefined ? {} : { featureCount }),
    };
}
function memberOf({ name, array }) {
    return { name, ...(array === undefined ? {} : { array }) };
}

;// CONCATENATED MODULE: ./build/execute/reader/wanted-files.js



/** Of one run; those nearest to a failure come first. */
const MOST_FILES = 100;
/** A larger object is not loaded to explain a failure. */
const wanted_files_MOST_BYTES = 268_435_456;
/**
 * The files that can explain the failures of a run and that Node has neither table nor shape of:
 * what a failed step was handed, then the tables upstream, where a fault can have begun.
 */
function wantedFiles(plan, outcomes, workspace) {
    const failed = plan.steps.filter(({ name }) => isExplained(outcomes.get(name)));
    if (failed.length === 0)
        return [];
    const found = new Map();
    const add = (place, profile, isWanted) => {
        for (const file of profile.files) {
            if (found.size >= MOST_FILES)
                return;
            if (!isWanted(file) || found.has(file))
                continue;
            found.set(file, { absolute: fileIn(place, profile, file), profile: file });
        }
    };
    for (const { name, inputs } of failed) {
        const { otherInputs = [], inputPaths = {}, opened = [] } = outcomes.get(name) ?? {};
        const isOpened = new Set(opened.map((one) => external_node_path_.normalize(one.path)));
        for (const { input, profile } of otherInputs) {
            const given = inputPaths[input];
            if (given === undefined)
                continue;
            const source = inputs.find((one) => one.name === input)?.source;
            // The step's own copy may be gone.
            const place = source?.kind === 'declared' ? source.path : given;
            add(place, profile, (file) => {
                if (!isUnread(file))
                    return false;
                // No step of this run made it, so it is not loaded for the first time here.
                return !isPickle(file) || isOpened.has(external_node_path_.normalize(fileIn(given, profile, file)));
            });
        }
    }
    const steps = new Map(plan.steps.map((step) => [step.name, step]));
    const addOutputs = (flows, isWanted) => {
        for (const { producer, connections } of flows) {
            const outputs = new Set(connections.map(({ output }) => output));
            for (const output of steps.get(producer)?.outputs ?? []) {
                const report = outcomes
                    .get(producer)
                    ?.report.outputs.find(({ name }) => name === output.name);
                if (report === undefined || !outputs.has(output.name))
                    continue;
                add(outputPath(workspace, producer, output), report.profile, isWanted);
            }
        }
    };
    const names = failed.map(({ name }) => name);
    addOutputs(flowsInto(plan, new Set(names)), isUnread);
    addOutputs(flowsInto(plan, upstreamOf(plan, names)), isUnreadTable);
    return [...found.values()];
}
function fileIn(place, { kind }, file) {
    return kind === 'file' ? place : external_node_path_.join(place, file.path);
}
function isPickle({ format }) {
    return format === 'pickle' || format === 'joblib';
}
/** Blame starts from an exception. */
function isExplained(outcome) {
    if (outcome === undefined || !isFailure(outcome.report.status))
        return false;
    return outcome.exception !== undefined || (outcome.handled?.length ?? 0) > 0;
}
function flowsInto(plan, consumers) {
    return plan.flows.filter(({ consumer }) => consumers.has(consumer));
}
function upstreamOf(plan, names) {
    const found = new Set();
    let pending = names;
    while (pending.length > 0) {
        const wanted = new Set(pending);
        pending = [...new Set(flowsInto(plan, wanted).map(({ producer }) => producer))].filter((producer) => !found.has(producer));
        for (const producer of pending)
            found.add(producer);
    }
    return found;
}
function isUnread({ format, compression, bytes, table, array, damaged }) {
    if (table !== undefined || array !== undefined || damaged || bytes === 0)
        return false;
    if (bytes > wanted_files_MOST_BYTES)
        return SIZE_DOES_NOT_MATTER.has(format);
    return compression === undefined || compression === 'gzip'
        ? BY_PYTHON.has(format)
        : BY_PYTHON.has(format) || TEXTS.has(format);
}
/** Models upstream explain nothing, and their packages are slow to import. */
function isUnreadTable(file) {
    if (!isUnread(file))
        return false;
    if (!isPickle(file))
        return true;
    return (file.classes ?? []).some(({ module }) => TABLE_PACKAGES.test(module));
}
const TABLE_PACKAGES = /^(?:pandas|polars|pyarrow)\b/;
const BY_PYTHON = new Set([
    ...['pickle', 'joblib', 'arrow', 'orc', 'excel', 'zip', 'npz', 'tar', 'safetensors'],
    ...['sqlite', 'hdf5', 'netcdf', 'matlab', 'stata', 'sas', 'lightgbm', 'xgboost'],
]);
const TEXTS = new Set(['csv', 'tsv', 'json', 'jsonl', 'parquet']);
/** Only their directory or their schema is read. */
const SIZE_DOES_NOT_MATTER = new Set([
    ...['arrow', 'orc', 'zip', 'npz', 'safetensors', 'matlab'],
]);

;// CONCATENATED MODULE: ./build/execute/reader/read-for-blame.js







/** A run must not wait longer for an explanation. */
const SECONDS = 20;
const FILE_SECONDS = 8;
const MOST_MEMORY_BYTES = 2_147_483_648;
/**
 * The outcomes, with what Python knows of the files that may explain a failure. Starts a process
 * only if a step failed and was handed such files. Never rejects: without an answer, the profiles
 * stay as they are.
 */
async function readForBlame(plan, outcomes, options) {
    try {
        const { config, workspace, python, signal } = options;
        const wanted = wantedFiles(plan, outcomes, workspace);
        if (wanted.length === 0 || python.executable === '' || signal.aborted)
            return outcomes;
        const replies = await readFiles({
            files: wanted.map(({ absolute, profile: { format, compression } }, id) => ({
                ...{ id, path: absolute, format },
                ...(compression === undefined ? {} : { compression }),
            })),
            python_path: [...scriptDirectories(plan), ...config.pythonPath],
            can_fork: python.can_fork,
            seconds: SECONDS,
            file_seconds: FILE_SECONDS,
            memory_bytes: Math.min(MOST_MEMORY_BYTES, Math.floor(availableMemory() / 2)),
            sample_rows: TABLE_LIMITS.sampleRows,
            max_columns: TABLE_LIMITS.maxColumns,
        }, {
            ...{ python: python.executable, signal, cwd: workspace.dir },
            environ: (0,step_environment/* scriptEnvironment */.F)(options.environ, config.environment),
        });
        const facts = new Map();
        for (const [id, reply] of replies) {
            const file = wanted[id];
            const known = parseFacts(reply);
            if (file !== undefined && known !== null)
                facts.set(file.profile, known);
        }
        return facts.size === 0 ? outcomes : withFacts(outcomes, facts);
    }
    catch {
        return outcomes;
    }
}
/** A pickle refers to classes of modules beside the scripts. */
function scriptDirectories(plan) {
    const files = plan.steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
    return [...new Set(files.map((file) => external_node_path_.dirname(file)))];
}
function withFacts(outcomes, facts) {
    const amended = (profile) => profile.files.some((file) => facts.has(file))
        ? { ...profile, files: profile.files.map((file) => ({ ...file, ...facts.get(file) })) }
        : profile;
    return new Map([...outcomes].map(([name, outcome]) => [
        name,
        {
            ...outcome,
            report: {
                ...outcome.report,
                outputs: outcome.report.outputs.map((output) => ({
                    ...output,
                    profile: amended(output.profile),
                })),
            },
            otherInputs: outcome.otherInputs.map((input) => ({
                ...input,
                profile: amended(input.profile),
            })),
        },
    ]));
}

;// CONCATENATED MODULE: ./build/guard/parent-directory.js


/** The directory of a guarded path. Never follows a link that a script puts above it. */
class ParentDirectory {
    #dir;
    #real;
    /** @param guarded absolute */
    constructor(guarded) {
        this.#dir = external_node_path_.dirname(guarded);
        this.#real = parent_directory_realPath(this.#dir);
    }
    /** @throws Error if the path now leads to another directory */
    requireSame() {
        const real = parent_directory_realPath(this.#dir);
        // A removed directory is created again.
        if (real === undefined || real === this.#real)
            return;
        throw new Error(`${this.#dir} now leads to ${real}`);
    }
}
function parent_directory_realPath(dir) {
    try {
        return external_node_fs_.realpathSync.native(dir);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/guard/guarded-file.js



/** A file in its state at the start of the run. */
class GuardedFile {
    #path;
    #parent;
    #before;
    #content;
    /** The state of the file after the last check. */
    #left;
    /** It cannot be read or restored. */
    #isLost = false;
    constructor(path) {
        this.#path = path;
        this.#parent = new ParentDirectory(path);
        this.#left = statOf(path);
        this.#before = this.#left;
        const content = this.#left?.isFile() ? readWhole(path) : undefined;
        this.#content = content ?? Buffer.alloc(0);
        // A terminal or a link, for example `/dev/stdout`, cannot be restored.
        this.#isLost = this.#left !== undefined && content === undefined;
    }
    /**
     * Restores the file if it has changed.
     * @param contents whether to read the content even if the times of the file are unchanged
     */
    check(contents) {
        const found = statOf(this.#path);
        if (this.#isLost || (isSame(found, this.#left) && !contents))
            return undefined;
        const change = this.#changeOf(found);
        try {
            if (change !== undefined)
                this.#restore(found);
            this.#left = statOf(this.#path);
            return change;
        }
        catch (error) {
            this.#isLost = true;
            return change && { ...change, failure: error.message };
        }
    }
    #changeOf(found) {
        const before = this.#before;
        if (found === undefined)
            return before && { what: 'was deleted', written: '' };
        if (!found.isFile())
            return { what: `was replaced by ${guarded_file_kindOf(found)}`, written: '' };
        const content = readStart(this.#path, this.#content.length + MOST_READ);
        if (before === undefined)
            return { what: 'was created', written: content?.toString() ?? '' };
        if (content === undefined || found.mode !== before.mode) {
            return { what: 'was given different permissions', written: '' };
        }
        if (!content.equals(this.#content))
            return contentChange(this.#content, content);
        // A second name or an open descriptor can be used to write to it later.
        if (found.nlink !== before.nlink)
            return { what: 'was linked to', written: '' };
        if (found.ino !== this.#left?.ino)
            return { what: 'was replaced by a copy', written: '' };
        return undefined;
    }
    /** Written as a new file: open descriptors of the old file cannot change it. */
    #restore(found) {
        this.#parent.requireSame();
        const before = this.#before;
        if (before === undefined || found?.isFile() !== true) {
            (0,external_node_fs_.rmSync)(this.#path, { recursive: true, force: true });
        }
        if (before === undefined)
            return;
        const fresh = `${this.#path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
        const mode = Number(before.mode & 4095n);
        (0,external_node_fs_.writeFileSync)(fresh, this.#content, { flag: 'wx', mode });
        // Not subject to the umask.
        (0,external_node_fs_.chmodSync)(fresh, mode);
        if (statOf(fresh)?.uid !== before.uid)
            (0,external_node_fs_.chownSync)(fresh, Number(before.uid), Number(before.gid));
        (0,external_node_fs_.renameSync)(fresh, this.#path);
    }
}
function readWhole(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch {
        return undefined;
    }
}
/** Number of quoted bytes. */
const MOST_READ = 65_536;
function contentChange(before, content) {
    if (content.subarray(0, before.length).equals(before)) {
        return { what: 'was appended to', written: content.subarray(before.length).toString() };
    }
    return before.subarray(0, content.length).equals(content)
        ? { what: 'was truncated', written: '' }
        : { what: 'was overwritten', written: content.toString() };
}
function statOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    }
    catch {
        // A parent directory was replaced or cannot be entered.
        return undefined;
    }
}
/** Also compares the inode change time, which a program cannot set. */
function isSame(one, other) {
    return (one?.ino === other?.ino &&
        one?.dev === other?.dev &&
        one?.size === other?.size &&
        one?.mtimeNs === other?.mtimeNs &&
        one?.ctimeNs === other?.ctimeNs);
}
function guarded_file_kindOf(found) {
    if (found.isSymbolicLink())
        return 'a link';
    if (found.isFile())
        return 'a file';
    return found.isDirectory() ? 'a directory' : 'a special file';
}
/**
 * Does not follow links or block on a pipe that replaces the file. `undefined`: the file cannot be
 * read.
 */
function readStart(path, most) {
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, flags);
        const buffer = Buffer.alloc(most);
        return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, most, 0));
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./build/guard/guarded-directory.js






/** A directory to which no file may be added. */
class GuardedDirectory {
    #path;
    #parent;
    #before;
    #names;
    /** The state of the directory after the last check. */
    #left;
    constructor(directory) {
        this.#path = directory;
        this.#parent = new ParentDirectory(directory);
        this.#left = statOf(directory);
        const names = this.#left?.isDirectory() ? guarded_directory_namesIn(directory) : undefined;
        this.#before = names && this.#left;
        this.#names = new Set(names);
    }
    /**
     * Removes added files and restores the directory itself, without the files that were in it.
     * @param contents whether to list it even if its times are unchanged
     */
    check(contents) {
        const found = statOf(this.#path);
        if (this.#before === undefined || (isSame(found, this.#left) && !contents))
            return [];
        try {
            this.#parent.requireSame();
            return [...this.#restore(found, this.#before), ...this.#removeAdded()];
        }
        catch (error) {
            return [{ what: 'was changed', written: '', failure: error.message }];
        }
    }
    /** Records the current state, after files in it were restored. */
    settle() {
        this.#left = statOf(this.#path);
    }
    #restore(found, before) {
        const mode = Number(before.mode & 4095n);
        if (found?.isDirectory()) {
            if (found.mode === before.mode)
                return [];
            (0,external_node_fs_.chmodSync)(this.#path, mode);
            return [{ what: 'was given different permissions', written: '' }];
        }
        (0,external_node_fs_.rmSync)(this.#path, { recursive: true, force: true });
        // Its parent directories may also be missing.
        makeDirectory(this.#path);
        // Not subject to the umask.
        (0,external_node_fs_.chmodSync)(this.#path, mode);
        const what = found === undefined ? 'was deleted' : `was replaced by ${guarded_file_kindOf(found)}`;
        return [{ what, written: '' }];
    }
    #removeAdded() {
        const added = (0,external_node_fs_.readdirSync)(this.#path).filter((name) => !this.#names.has(name));
        if (added.length === 0)
            return [];
        for (const name of added)
            (0,external_node_fs_.rmSync)(external_node_path_.join(this.#path, name), { recursive: true, force: true });
        const names = (0,describe_value/* listNames */.Zv)(added.map((name) => (0,describe_value/* quoteName */.AB)(name)));
        const removed = `${names} ${added.length === 1 ? 'was' : 'were'} removed`;
        return [{ what: `was added to: ${removed}`, written: '' }];
    }
}
function guarded_directory_namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/guard/guarded-files.js




/**
 * Compares guarded files before and after each step and restores them. Needs only a few stat calls
 * per step unless a file has changed.
 */
class GuardedFiles {
    #files;
    #directory;
    #redact;
    #running = new Map();
    #imports = 0;
    /** Steps that ran since the last comparison. */
    #suspects = new Set();
    /** Packages were imported outside of steps since the last comparison. */
    #mayBeImport = false;
    #findings = [];
    #isClosed = false;
    /** @param redact removes secrets from quoted text before it is cut */
    constructor(guarded, redact) {
        const { files = [], directory } = guarded ?? {};
        this.#redact = redact;
        this.#files = files.map(({ name, path }) => ({ name, file: new GuardedFile(path) }));
        this.#directory = directory && {
            name: directory.name,
            file: new GuardedDirectory(directory.path),
        };
    }
    begin(step) {
        this.#compare();
        this.#running.set(step, (this.#running.get(step) ?? 0) + 1);
        this.#suspects.add(step);
    }
    /** Returns the changes that only this step can have made; `close` returns the others. */
    end(step) {
        this.#compare();
        const count = (this.#running.get(step) ?? 1) - 1;
        if (count > 0)
            this.#running.set(step, count);
        else
            this.#running.delete(step);
        this.#resetSuspects();
        const own = this.#findings.filter((one) => one.step === step);
        this.#findings = this.#findings.filter((one) => one.step !== step);
        return own;
    }
    /** Packages that steps share are imported outside of any step. */
    beginImport() {
        this.#imports += 1;
        this.#mayBeImport = true;
    }
    endImport() {
        this.#compare();
        this.#imports -= 1;
        this.#resetSuspects();
    }
    /** The last comparison also reads the files: a quick change can leave the times unchanged. */
    close() {
        if (this.#isClosed)
            return [];
        this.#isClosed = true;
        this.#compare(true);
        return this.#findings;
    }
    #compare(contents = false) {
        const directory = this.#directory;
        // Restore the directory first, then the files in it.
        for (const change of directory?.file.check(contents) ?? []) {
            this.#findings.push(this.#finding(directory?.name ?? '', change));
        }
        for (const { name, file } of this.#files) {
            const change = file.check(contents);
            if (change !== undefined)
                this.#findings.push(this.#finding(name, change));
        }
        directory?.file.settle();
        this.#resetSuspects();
    }
    #resetSuspects() {
        this.#suspects = new Set(this.#running.keys());
        this.#mayBeImport = this.#imports > 0;
    }
    #finding(name, { what, written, failure }) {
        const [step, ...others] = this.#suspects;
        const isProven = step !== undefined && others.length === 0 && !this.#mayBeImport;
        const outcome = failure === undefined ? 'It was restored.' : `It could not be restored: ${failure}.`;
        const evidence = quotedLines(this.#redact(written));
        return (0,findings_findings/* finding */.g)('runner-file-changed', {
            ...(isProven ? { step } : {}),
            message: `${name} ${what}. ${outcome}${isProven ? '' : ` ${this.#possibleCauses()}`}`,
            ...(evidence.length === 0 ? {} : { evidence }),
        });
    }
    #possibleCauses() {
        const names = (0,describe_value/* listNames */.Zv)(this.#suspects);
        const steps = this.#suspects.size > 1 ? `one of ${names}` : names;
        const packages = 'a package that was imported for several steps';
        if (this.#suspects.size === 0) {
            return this.#mayBeImport
                ? `The change was made by ${packages}.`
                : 'No step ran when the change was made: a process that a step left behind may have made it.';
        }
        return `The change was made by ${this.#mayBeImport ? `${steps} or ${packages}` : steps}.`;
    }
}
const guarded_files_MOST_LINES = 10;
const guarded_files_LONGEST_LINE = 200;
function quotedLines(text) {
    const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
    const shown = lines.slice(0, guarded_files_MOST_LINES).map(cut);
    const more = lines.length - shown.length;
    return more > 0 ? [...shown, `and ${more} more lines`] : shown;
}
function cut(line) {
    return line.length > guarded_files_LONGEST_LINE ? `${line.slice(0, guarded_files_LONGEST_LINE)}…` : line;
}

;// CONCATENATED MODULE: ./build/report/version.js
/** A test checks that it equals `package.json`, which the bundles cannot read. */
const TOOL = { name: 'cursus-runtime-action', version: '1.0.0' };

;// CONCATENATED MODULE: ./build/judge/failure-reasons.js
/** The reasons why a run failed, for findings and errors. */


/** @param found findings of the steps, the data flows and the run */
function failureReasons(found, steps, flows) {
    const failures = describeFailures(steps, flows);
    const findings = withReason(found, steps, failures);
    const errors = findings.filter(isError);
    // Errors of failed steps and of data flows are already among the failures.
    const others = describeOthers(errors, steps);
    const stated = [...failures, ...others];
    return { findings, errors: [...new Set(stated.length === 0 ? messages(errors) : stated)] };
}
function isError({ severity }) {
    return severity === 'error';
}
/** With the wording of the reference. Consequences of other failures are omitted. */
function describeFailures(steps, flows) {
    const failed = steps
        .filter(({ status }) => isFailure(status))
        .map(({ name, errorMessage }) => `Script ${name} failed: ${errorMessage ?? ''}`);
    const passed = new Set(steps.filter(({ status }) => status === 'passed').map(({ name }) => name));
    const broken = flows
        .filter(({ status, producer, consumer }) => status === 'incompatible' && passed.has(producer) && passed.has(consumer))
        .map(({ key, issues }) => `Data flow ${key} failed: ${issues.join('; ')}`);
    return [...failed, ...broken];
}
/** Errors of the run, and errors of steps that passed. */
function describeOthers(errors, steps) {
    const passed = new Set(steps.filter(({ status }) => status === 'passed').map(({ name }) => name));
    return errors
        .filter(({ step, flow }) => flow === undefined && (step === undefined || passed.has(step)))
        .map(({ message, step }) => step === undefined ? message : `Script ${step} failed: ${message}`);
}
/** A failed run needs a finding with the reason: annotations use only findings. */
function withReason(found, steps, failures) {
    if (found.some(isError))
        return found;
    if (steps.some(({ status }) => status === 'cancelled')) {
        const message = 'the run was interrupted: the unfinished steps were cancelled';
        return [(0,findings_findings/* finding */.g)('run-interrupted', { message }), ...found];
    }
    const [message] = failures;
    return message === undefined ? found : [(0,findings_findings/* finding */.g)('cause-unknown', { message }), ...found];
}
function messages(findings) {
    return findings.map(({ message }) => message);
}

;// CONCATENATED MODULE: ./build/judge/untested-flow.js


/** An edge on which nothing was handed over is listed, so that no count says that all is well. */
function untestedFlow(edge, outcomeOf) {
    const { producer, consumer } = edge;
    const failures = [producer, consumer].flatMap((step, index) => {
        const { status, errorMessage } = outcomeOf(step).report;
        const script = index === 0 ? 'A' : 'B';
        return isFailure(status) ? [`Script ${script} failed: ${errorMessage ?? status}`] : [];
    });
    const reason = edge.candidates.length === 0
        ? 'No output of the first script feeds an input of the second.'
        : `No output was handed over. ${hintOf(edge, outcomeOf)}`;
    return {
        key: flowKey(producer, consumer),
        ...{ producer, consumer },
        cause: 'untested',
        status: FLOW_STATUS.untested,
        ...{ producerFormat: null, consumerFormat: null },
        issues: [...failures, reason],
        connections: [],
    };
}
/** Suggests only what the run has seen data in, if it has seen any. */
function withSeenOutputs(findings, { unwired }, outcomes) {
    const better = new Map();
    for (const edge of unwired) {
        const [first] = edge.candidates;
        if (first === undefined)
            continue;
        better.set(`${edge.consumer}: ${first.hint}`, hintOf(edge, (step) => outcomes.get(step)));
    }
    return findings.map((one) => {
        const hint = better.get(`${one.step}: ${one.hint}`);
        return hint === undefined ? one : { ...one, hint };
    });
}
function hintOf({ producer, candidates }, outcomeOf) {
    const outputs = outcomeOf(producer)?.report.outputs ?? [];
    const written = new Set(outputs.filter(({ profile }) => profile.state === 'present').map(({ name }) => name));
    return (candidates.find(({ output }) => written.has(output)) ?? candidates[0])?.hint ?? '';
}

;// CONCATENATED MODULE: ./build/judge/collect-findings.js



/**
 * All findings of a run: those of each step (`stepFindings`), of the data flows, of the plan and of
 * the run itself. Errors before warnings before notices, and within each in the order of the run.
 */
function collectFindings({ plan, execution, fault, judged, code, left, }) {
    const causes = judged.findings;
    const explained = new Set(causes.filter(isError).map(({ step }) => step));
    const own = [...execution.outcomes.values()]
        .flatMap(({ findings }) => findings)
        // One fault, one finding: the data flow's says more than the bare exception.
        .filter(({ code: kind, step }) => !QUOTING.has(kind) || !explained.has(step))
        .map((one) => (QUOTING.has(one.code) ? withHint(one, judged.hints.get(one.step ?? '')) : one));
    const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
    const rank = (finding) => SEVERITIES.indexOf(finding.severity) * plan.steps.length + (order.get(finding.step ?? '') ?? 0);
    const remains = left.map((dir) => (0,findings_findings/* finding */.g)('workspace-left', { message: `could not be removed: ${code.show(dir)}` }));
    const faults = fault === undefined
        ? []
        : [(0,findings_findings/* finding */.g)('internal-error', { message: String(fault.message ?? fault) })];
    const planned = withSeenOutputs([...own, ...plan.findings], plan, execution.outcomes);
    return [...faults, ...causes, ...planned, ...execution.findings, ...remains]
        .map((one) => collect_findings_shown(one, code))
        .filter(isFirstOfPackage())
        .filter(isFirstOfModule())
        .sort((a, b) => rank(a) - rank(b));
}
/** Findings that only say how the script ended. */
const QUOTING = new Set([
    ...['script-failed', 'script-exited', 'error-returned', 'import-failed'],
]);
function withHint(one, first) {
    if (first === undefined)
        return one;
    return { ...one, hint: one.hint === undefined ? first : `${first} ${one.hint}` };
}
const SEVERITIES = ['error', 'warning', 'notice'];
/** Each step in a package reports the same of it; once is enough. */
function isFirstOfPackage() {
    const seen = new Set();
    return ({ code, message, location }) => {
        if (code !== 'package-init-failed')
            return true;
        const key = `${location?.file}:${location?.line} ${message}`;
        return seen.size < seen.add(key).size;
    };
}
/** A module that several steps need is one fault. */
function isFirstOfModule() {
    const seen = new Set();
    return ({ code, step, message, location }) => {
        if (code !== 'import-failed')
            return true;
        const key = `${step} ${location?.file}:${location?.line} ${message}`;
        return seen.size < seen.add(key).size;
    };
}
/** Stages give absolute paths; readers want them as they know them. */
function collect_findings_shown(given, code) {
    const { location, origin } = given;
    return {
        ...given,
        ...(location === undefined ? {} : { location: shownAt(location, code) }),
        ...(origin?.location === undefined
            ? {}
            : { origin: { ...origin, location: shownAt(origin.location, code) } }),
    };
}
function shownAt(location, code) {
    return { ...location, file: code.show(location.file) };
}

;// CONCATENATED MODULE: ./build/judge/find-causes.js
/** The causes of a failed run: what to fix, each once, however many steps it stops. */



/**
 * Errors with the same fault are one cause, and further errors of its steps belong to it. The cause
 * that stops most steps comes first, then the order of the findings.
 */
function findCauses(sources) {
    const { steps, flows, reproduce } = sources;
    const blocked = blockedByRoot(steps);
    const broken = brokenFlows(flows);
    return [...groupByFault(sources).values()]
        .map(({ lead, also, subjects }) => {
        const names = [...subjects.steps];
        const consumed = names.flatMap((name) => broken.get(name) ?? []);
        return {
            finding: lead,
            also,
            steps: names,
            flows: [...new Set([...subjects.flows, ...consumed])],
            notRun: names.flatMap((name) => blocked.get(name) ?? []),
            ...(reproduce === undefined ? {} : { reproduce }),
        };
    })
        .sort((a, b) => extent(b) - extent(a))
        .map((cause, index) => ({ id: `cause-${index + 1}`, ...cause }));
}
function groupByFault({ findings, steps }) {
    const faults = new Map();
    for (const [lead = unknown(), ...others] of errorsBySubject(findings, steps)) {
        const key = causeKey(lead);
        const fault = faults.get(key) ?? {
            lead,
            also: [],
            subjects: { steps: new Set(), flows: new Set() },
        };
        faults.set(key, fault);
        const { steps: names, flows } = fault.subjects;
        if (lead.step !== undefined)
            names.add(lead.step);
        else if (lead.flow !== undefined)
            flows.add(lead.flow);
        const known = new Set([fault.lead, ...fault.also].map(faultKey));
        for (const other of [lead, ...others])
            if (known.size < known.add(faultKey(other)).size)
                fault.also.push(other);
    }
    return faults;
}
/** The errors of each step, data flow or, without either, of the run one by one. */
function errorsBySubject(findings, steps) {
    const bySubject = new Map();
    for (const error of findings) {
        // An interrupted run is not a failure of the pipeline.
        if (!isError(error) || error.code === 'run-interrupted')
            continue;
        const { step, flow } = error;
        const subject = step !== undefined ? `step ${step}` : flow !== undefined ? `flow ${flow}` : error;
        const errors = bySubject.get(subject);
        if (errors === undefined)
            bySubject.set(subject, [error]);
        else
            errors.push(error);
    }
    for (const { name, status, errorMessage } of steps) {
        if (!isFailure(status) || bySubject.has(`step ${name}`))
            continue;
        const message = errorMessage ?? 'the step failed without a message';
        bySubject.set(`step ${name}`, [(0,findings_findings/* finding */.g)('cause-unknown', { step: name, message })]);
    }
    return [...bySubject.values()];
}
function unknown() {
    throw new Error('A subject has no errors.');
}
/** Several steps that miss what one output lacks have one cause: the step that wrote it. */
function causeKey(error) {
    const { step, output, fault } = error.origin ?? {};
    return output === undefined || fault === undefined
        ? faultKey(error)
        : JSON.stringify([step, output, fault]);
}
/** Findings with the same key are repaired by the same change. */
function faultKey({ code, message, step, location }) {
    // One missing package stops every script that imports it, each at its own line.
    if (code === 'import-failed' && MISSING_MODULE.test(message))
        return JSON.stringify([code, message]);
    if (location === undefined)
        return JSON.stringify([code, message, step]);
    return JSON.stringify([code, withoutName(message, step), location.file, location.line]);
}
/** Steps that share a script report the same line, each with its own name. */
function withoutName(message, name) {
    if (name === undefined || !message.includes(name))
        return message;
    const word = name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);
    return message.replace(new RegExp(`(?<!\\w)${word}(?!\\w)`, 'g'), '<step>');
}
/** The blocked steps of each failed step, which can block them directly or indirectly. */
function blockedByRoot(steps) {
    const names = new Set(steps.map(({ name }) => name));
    const roots = new Map();
    const blocked = new Map();
    // In topological order: the root of a blocking step is known before the steps that it blocks.
    for (const { name, status, blockedBy } of steps) {
        if (status !== 'blocked' || blockedBy === undefined || !names.has(blockedBy))
            continue;
        const root = roots.get(blockedBy) ?? blockedBy;
        roots.set(name, root);
        const others = blocked.get(root);
        if (others === undefined)
            blocked.set(root, [name]);
        else
            others.push(name);
    }
    return blocked;
}
function brokenFlows(flows) {
    const byConsumer = new Map();
    for (const { key, consumer, cause } of flows) {
        if (cause !== 'data')
            continue;
        const keys = byConsumer.get(consumer);
        if (keys === undefined)
            byConsumer.set(consumer, [key]);
        else
            keys.push(key);
    }
    return byConsumer;
}
/** What concerns the run and no step concerns all steps. */
function extent({ steps, flows, notRun }) {
    const stopped = steps.length + notRun.length;
    return stopped === 0 && flows.length === 0 ? Number.POSITIVE_INFINITY : stopped;
}
const MISSING_MODULE = /\bNo module named '/;

;// CONCATENATED MODULE: ./build/judge/reproduce-command.js


/**
 * A command for any machine with Node: the package of this version by name, and the options of the
 * run. `undefined` for a pipeline that the library was given as a value.
 */
function reproduceCommand(pipeline, steps, options) {
    const subject = subjectOf(pipeline, steps);
    if (subject === undefined)
        return undefined;
    const { timeoutSeconds, retries, memoryLimitBytes, runTimeoutSeconds, preload } = options;
    const memory = memoryLimitBytes ?? DEFAULT_LIMITS.memoryBytes;
    const total = runTimeoutSeconds ?? DEFAULT_LIMITS.runTimeoutSeconds;
    return [
        `npx --yes ${TOOL.name}@${TOOL.version} runtime ${subject.join(' ')}`,
        timeoutSeconds === USUAL_TIMEOUT ? '' : `--timeout ${timeoutSeconds}`,
        retries === 0 ? '' : `--retries ${retries}`,
        memory === DEFAULT_LIMITS.memoryBytes ? '' : `--memory-limit ${memory}`,
        total === DEFAULT_LIMITS.runTimeoutSeconds ? '' : `--run-timeout ${total}`,
        preload === undefined
            ? ''
            : `--preload ${typeof preload === 'string' ? preload : preload.join(',')}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
/** The command with another path of a file in it, for another working directory. */
function withOtherPath(command, path, other) {
    return `${command} `.replace(` ${shellWord(path)} `, () => ` ${shellWord(other)} `).trimEnd();
}
/** The subcommand and the files that it tests. */
function subjectOf({ file, form, handOver }, steps) {
    if (file !== undefined)
        return ['test-pipeline', shellWord(file)];
    const scripts = steps.flatMap(({ script }) => (script === undefined ? [] : shellWord(script)));
    if (scripts.length === 0 || scripts.length < steps.length)
        return undefined;
    if (form === 'independent')
        return ['test-scripts', ...scripts];
    if (handOver !== true || scripts.length > 2)
        return undefined;
    return [scripts.length === 1 ? 'test-script' : 'test-compatibility', ...scripts];
}
/** Quoted for a POSIX shell, unless it contains only safe characters. */
function shellWord(text) {
    // A file that begins with a dash would be an option.
    const word = text.startsWith('-') ? `./${text}` : text;
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}
const USUAL_TIMEOUT = 300;

;// CONCATENATED MODULE: ./build/judge/compose-report.js





/** Combines all results of a run into one report. */
function composeReport(parts) {
    const steps = parts.plan.steps.map(({ name }) => stepReport(name, parts));
    const { flows } = parts.judged;
    const { fault } = parts;
    const complete = fault === undefined && steps.every(({ status }) => status !== 'cancelled');
    const { findings, errors } = failureReasons(collectFindings(parts), steps, flows);
    const wired = new Set(flows.map(({ key }) => key));
    return {
        tool: TOOL,
        pipeline: {
            name: parts.config.name,
            ...(parts.config.file === undefined ? {} : { file: parts.config.file }),
        },
        success: errors.length === 0,
        complete,
        ...(fault === undefined ? {} : { internalError: fault.stack ?? String(fault) }),
        startedAt: parts.startedAt,
        seconds: parts.seconds,
        baseDir: parts.baseDir,
        environment: {
            python: parts.python,
            node: parts.node,
            platform: parts.platform,
            maxParallel: parts.maxParallel,
        },
        steps,
        flows,
        orderEdges: parts.plan.steps.flatMap((step) => step.dependsOn
            .filter((from) => !wired.has(`${from}->${step.name}`))
            .map((from) => ({ from, to: step.name }))),
        findings,
        causes: findCauses({
            ...{ findings, steps, flows },
            reproduce: reproduceCommand(parts.config, steps, parts.options),
        }),
        errors,
    };
}
function stepReport(name, { execution, kept }) {
    const outcome = execution.outcomes.get(name);
    if (outcome === undefined)
        throw new Error(`Step ${name} has no outcome.`);
    const { directory, ...rest } = outcome.report;
    return kept && directory !== undefined ? outcome.report : rest;
}

;// CONCATENATED MODULE: ./build/judge/blame/exception-facts.js
/** `UnpicklingError` for `_pickle.UnpicklingError`. */
function className({ type }) {
    return type.slice(type.lastIndexOf('.') + 1);
}
/** The message as it was raised: `str()` of a `KeyError` is the `repr()` of its argument. */
function words({ key, message }) {
    return typeof key === 'string' ? key : message;
}
/** The calls in files of the user, outermost first, and the calls after the last of them. */
function splitFrames({ exception, isUserFile }) {
    // Compiled modules give source paths relative to their build directory, which can look like files
    // of the user.
    const isUsers = ({ file }) => isUserFile(file) && !/\.(pyx|pxi|pxd)$/.test(file);
    const last = exception.frames.findLastIndex(isUsers);
    return { user: exception.frames.filter(isUsers), library: exception.frames.slice(last + 1) };
}
/** The source lines of the calls in user files; the last line failed. */
function userCodeLines(consumer) {
    return splitFrames(consumer).user.flatMap(({ code }) => (code === null ? [] : [code]));
}
/** The source line in user files that failed; empty if it is not known. */
function failingCode(consumer) {
    return userCodeLines(consumer).at(-1) ?? '';
}
/** The strings of a Python list, set or tuple as printed: `['a', "b'c"]`. */
function printedStrings(text, atMost = 20) {
    return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
        .slice(0, atMost)
        .map(([, single, double]) => (single ?? double ?? '').replaceAll(/\\(.)/g, '$1'));
}
function escapePattern(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/judge/blame/handed-over.js
/** What a consumer was handed, as the detectors of `blame` look at it. */
/** The files that the consumer reads through a connection. */
function handedFiles(from) {
    const given = withSlashes(from.path);
    const { part } = from;
    const isFile = from.profile.kind === 'file';
    return from.profile.files.flatMap((profile) => {
        const file = (path) => [{ from, path, absolute: `${given}/${path}`, profile }];
        const itself = (path) => [{ from, path, absolute: given, profile }];
        switch (part.kind) {
            case 'whole':
                return isFile ? itself(profile.path) : file(profile.path);
            case 'inside':
                return file(isFile ? part.path : `${part.path}/${profile.path}`);
            case 'part':
                if (profile.path === part.path)
                    return itself(baseOf(profile.path));
                return profile.path.startsWith(`${part.path}/`)
                    ? file(profile.path.slice(part.path.length + 1))
                    : [];
            default:
                return part;
        }
    });
}
function handedTables(handed) {
    return handed
        .flatMap(handedFiles)
        .flatMap((file) => file.profile.table === undefined ? [] : [{ ...file, table: file.profile.table }]);
}
/** With files of no byte, as tables without columns and rows. */
function tablesOrNothing(handed) {
    return handed.flatMap(handedFiles).flatMap((file) => asTableOrNothing(file) ?? []);
}
function asTableOrNothing(file) {
    const { table, bytes } = file.profile;
    if (table !== undefined)
        return { ...file, table };
    const isEmpty = bytes === 0 && /\.(?:csv|tsv|jsonl?|parquet)$/.test(file.path);
    return isEmpty ? { ...file, table: { columns: [], rows: 0, sampled: false } } : null;
}
/** `` `prepare.processed_data` ``, or what stands in for an output. */
function outputName({ source, producer, output, input, shown }) {
    if (source === 'sample')
        return `the sample data of input \`${input}\``;
    if (source === 'declared') {
        return `declared input \`${input}\`${shown === undefined ? '' : ` (${shown})`}`;
    }
    return `\`${producer}.${output}\``;
}
/** The keys of the data flows of files. */
function flowsOf(files) {
    return unique(files.flatMap(({ from }) => from.flow ?? []));
}
/** `` `features.csv` of `prepare.processed_data` ``, or only the output if it is a file. */
function fileName({ from, path }) {
    return from.profile.kind === 'file' ? outputName(from) : `\`${path}\` of ${outputName(from)}`;
}
/** `, written by scripts/prepare.py`, or nothing. */
function writtenBy({ producerScript }) {
    return producerScript === undefined ? '' : `, written by ${producerScript}`;
}
/** `` `prepare.model`, written by scripts/prepare.py, contains: model.joblib `` */
function describeFiles(from) {
    const names = handedFiles(from).map(({ path }) => path);
    return `${outputName(from)}${writtenBy(from)}, contains: ${listContents(names, 20)}`;
}
/** `a, b, c` and the number of further names. */
function listContents(names, limit = 30) {
    if (names.length === 0)
        return 'nothing';
    const shown = names.slice(0, limit).join(', ');
    return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}
function unique(values) {
    return [...new Set(values)];
}
/** Paths of either platform are compared with forward slashes. */
function withSlashes(path) {
    return path.replaceAll('\\', '/');
}
/** The name of a file, of a path with forward slashes. */
function baseOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/judge/blame/files-read.js


/**
 * The input files that the failing code read: those named by the exception, by its frames or by
 * the failing code, else those that the script opened; all files if none of this is known.
 */
function filesRead(files, consumer) {
    const named = filesNamed(files, consumer);
    if (named.length > 0)
        return named;
    const opened = filesOpened(files, consumer);
    return opened.length > 0 ? opened : files;
}
/** The files whose path is in the exception or its frames, or whose name is in the failing code. */
function filesNamed(files, consumer) {
    const message = withSlashes(consumer.exception.message);
    const byMessage = files.filter(({ absolute }) => message.includes(absolute));
    if (byMessage.length > 0)
        return byMessage;
    const code = userCodeLines(consumer).join('\n');
    const byCode = files.filter(({ path }) => {
        const name = baseOf(path);
        return new RegExp(`['"/\\\\]${escapePattern(name)}['"]`).test(code);
    });
    if (byCode.length > 0)
        return byCode;
    const held = new Set((consumer.exception.paths ?? []).map(withSlashes));
    return files.filter(({ absolute }) => held.has(absolute));
}
/** The files that the script opened, the last first. */
function filesOpened(files, { opened = [] }) {
    const order = new Map(opened.map((path, index) => [withSlashes(path), index]));
    return files
        .filter(({ absolute }) => order.has(absolute))
        .sort((a, b) => (order.get(b.absolute) ?? 0) - (order.get(a.absolute) ?? 0));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-archive.js




/** The consumer looks for a member that the archive of the producer does not contain. */
function blameArchive(consumer, handed) {
    const member = memberMissing(words(consumer.exception));
    const archives = handed.flatMap(handedFiles).filter(isArchive);
    if (member === null || archives.length === 0)
        return null;
    const blamed = filesRead(archives, consumer);
    return {
        code: 'file-missing',
        message: `${consumer.script} looks for \`${member}\` in ${blamed.slice(0, 3).map(fileName).join(' or ')}, which does not contain it`,
        hint: 'Use the same archive member names in both scripts.',
        evidence: blamed
            .slice(0, 5)
            .map((file) => `${fileName(file)}${writtenBy(file.from)}: ${file.profile.format}`),
        flows: flowsOf(blamed),
    };
}
/** As `tarfile`, `zipfile` and numpy say it. */
function memberMissing(text) {
    const match = /^filename '(.+)' not found$/.exec(text) ??
        /^There is no item named '(.+)' in the archive$/.exec(text) ??
        /^(.+) is not a file in the archive$/.exec(text);
    return match?.[1] ?? null;
}
function isArchive({ profile }) {
    return recordOf(profile.format)?.isArchive === true;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-variable.js



/** The script needs a variable that its step does not declare, or declares without a value. */
function blameVariable(consumer) {
    return undeclared(consumer) ?? undeclaredArgument(consumer) ?? missingValue(consumer);
}
function undeclared(consumer) {
    const { exception, environVars = {} } = consumer;
    if (className(exception) !== 'KeyError')
        return null;
    const name = variableAsked(consumer);
    if (name === null || Object.hasOwn(environVars, name))
        return null;
    const declared = Object.keys(environVars);
    const suggestion = didYouMean(name, declared);
    const cure = `Declare it in step \`${consumer.name}\`: \`environ_vars: { ${name}: <value> }\`.`;
    return {
        code: 'environ-missing',
        message: `${consumer.script} needs the variable \`${name}\`, which step \`${consumer.name}\` does not declare`,
        hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
        evidence: [`environ_vars of the step: ${listContents(declared)}`],
        flows: [],
    };
}
/** An argument that the step does not declare. */
function undeclaredArgument(consumer) {
    const { exception, jobArgs = [] } = consumer;
    const code = failingCode(consumer);
    const attribute = /^'Namespace' object has no attribute '(.+?)'/.exec(words(exception))?.[1];
    const literal = /\bvars\(\s*\w+\s*\)\s*\[\s*['"](.+?)['"]/.exec(code)?.[1];
    const name = attribute ?? (literal === exception.key ? literal : undefined);
    if (name === undefined || jobArgs.includes(name))
        return null;
    const suggestion = didYouMean(name, jobArgs);
    const cure = `Declare it in step \`${consumer.name}\`: \`job_args: { ${name}: <value> }\`.`;
    return {
        code: 'job-arg-missing',
        message: `${consumer.script} needs the argument \`${name}\`, which step \`${consumer.name}\` does not declare`,
        hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
        evidence: [`job_args of the step: ${listContents(jobArgs)}`],
        flows: [],
    };
}
function variableAsked(consumer) {
    const { exception } = consumer;
    const code = failingCode(consumer);
    const [, , literal] = /\benviron(?:_vars)?\s*\[\s*(['"])(.+?)\1\s*\]/.exec(code) ?? [];
    if (literal !== undefined && exception.key === literal)
        return literal;
    // `df[environ_vars.get("LABEL")]`
    if (exception.key !== null || words(exception) !== 'None')
        return null;
    const asked = /\benviron(?:_vars)?\.get\(\s*(['"])(.+?)\1\s*\)/.exec(code)?.[2];
    if (asked !== undefined)
        return asked;
    const [, variable] = /\[\s*([A-Za-z_]\w*)\s*\]/.exec(code) ?? [];
    if (variable === undefined)
        return null;
    const assigned = new RegExp(`^\\s*${escapePattern(variable)}\\s*=\\s*(?:os\\.)?environ(?:_vars)?\\.get\\(\\s*(['"])(.+?)\\1\\s*\\)\\s*$`, 'm');
    return assigned.exec(consumer.text ?? '')?.[2] ?? null;
}
/** A declared variable whose text cannot be converted: `None`, an empty text. */
function missingValue(consumer) {
    const { environVars = {} } = consumer;
    const value = CONVERTED.exec(words(consumer.exception))?.[1];
    if (value === undefined || splitFrames(consumer).library.length > 0)
        return null;
    const names = Object.keys(environVars).filter((name) => environVars[name] === value);
    const used = names.filter((name) => failingCode(consumer).includes(name));
    const [name] = used.length > 0 ? used : names;
    if (name === undefined || (used.length === 0 && names.length > 1))
        return null;
    return {
        code: 'environ-missing',
        message: `${consumer.script} takes the variable \`${name}\` for a number, but step \`${consumer.name}\` declares it as '${value}'`,
        hint: `Give \`${name}\` a number under \`environ_vars\` of step \`${consumer.name}\`, or leave it out if the script has a default.`,
        evidence: [`environ_vars of the step: ${listContents(Object.keys(environVars))}`],
        flows: [],
    };
}
const CONVERTED = /^(?:could not convert string to float|invalid literal for int\(\) with base \d+): ['"](.*)['"]$/;
/**
 * The variable whose default in the script is that name: `environ_vars.get("LABEL", "target")`;
 * `undefined` if the step declares it or there is none.
 */
function defaultOf(name, { text = '', environVars = {} }) {
    const pattern = new RegExp(`\\benviron(?:_vars)?\\.get\\(\\s*(['"])([A-Za-z_]\\w*)\\1\\s*,\\s*(['"])${escapePattern(name)}\\3`);
    const variable = pattern.exec(text)?.[2];
    return variable === undefined || Object.hasOwn(environVars, variable) ? undefined : variable;
}

;// CONCATENATED MODULE: ./build/judge/blame/made-by-script.js

/**
 * Whether a script itself creates a column or key of that name: it assigns it, renames something to
 * it, or names the result of an aggregation.
 *
 * @param failing the line that failed, which only asks for it
 */
function makesItself(text, name, failing = '') {
    const quoted = `(['"])${escapePattern(name)}\\1`;
    const word = /^[A-Za-z_]\w*$/.test(name) ? escapePattern(name) : '(?!)';
    const makes = [
        // df["x"] = …, and several at once
        new RegExp(`\\[\\s*${quoted}\\s*\\]\\s*(?:,\\s*[\\w.]+\\[[^\\]]*\\]\\s*)*=(?!=)`),
        new RegExp(`\\[\\[.*${quoted}.*\\]\\]\\s*=(?!=)`),
        // df.loc[mask, "x"] = …
        new RegExp(`,\\s*${quoted}\\s*\\]\\s*=(?!=)`),
        new RegExp(`\\b(?:assign|agg|aggregate|with_columns|select)\\(.*\\b${word}\\s*=(?!=)`),
        new RegExp(`^\\s*${word}\\s*=\\s*(?:\\(|pd\\.NamedAgg)`),
        new RegExp(`\\b(?:rename|set_axis)\\(.*:\\s*${quoted}`),
        new RegExp(`\\b(?:alias|rename|setdefault|insert)\\(\\s*(?:\\d+\\s*,\\s*)?${quoted}`),
        new RegExp(`\\b(?:name|names|value_name|var_name)\\s*=\\s*\\[?[^\\]=]*${quoted}`),
        new RegExp(`(?:\\.columns\\s*=|\\bDataFrame\\(.*\\bcolumns\\s*=)\\s*\\[[^\\]]*${quoted}`),
    ];
    return anyLine(text, name, failing, makes);
}
/** Whether a script has a mapping with that key, which can become a column. */
function hasMappingWith(text, name, failing = '') {
    const quoted = `(['"])${escapePattern(name)}\\1`;
    // Not an argument about existing columns.
    const about = '(?:astype|agg|aggregate|fillna|replace|rename|dtype)';
    return anyLine(text, name, failing, [new RegExp(`^(?!.*\\b${about}\\b).*${quoted}\\s*:`)]);
}
/** Whether a script gives a name nothing but mappings that it writes out: `row = {"a": 1}`. */
function isOwnMapping(text, name) {
    const word = escapePattern(name);
    const given = [
        ...text.matchAll(new RegExp(`(?<![\\w.])${word}\\s*(?::[^=\\n]*)?=(?!=)\\s*(.*)`, 'g')),
    ];
    const isGivenElse = new RegExp(`\\b(?:for|as)\\s[^:\\n]*\\b${word}\\b|\\b${word}\\.update\\(|\\b${word}\\s*\\|=|\\b${word}\\s*:=`);
    return (given.length > 0 &&
        given.every(([, value = '']) => /^(?:\{(?!\s*\*\*)[^{}]*["']?|dict\(\s*\w+\s*=)/.test(value) && !/\bfor\b/.test(value)) &&
        !isGivenElse.test(text));
}
function anyLine(text, name, failing, patterns) {
    return logicalLines(text)
        .filter((line) => line.trim() !== failing.trim())
        .some((line) => patterns.some((pattern) => pattern.test(line)) && !readsItself(line, name));
}
/** Lines within brackets belong to the line that opens them. At most `LONGEST` lines are joined. */
function logicalLines(text) {
    const joined = [];
    let depth = 0;
    let length = 0;
    for (const line of text.split('\n')) {
        const isInside = depth > 0 && length < made_by_script_LONGEST;
        if (isInside)
            joined[joined.length - 1] += ` ${line.trim()}`;
        else
            joined.push(line);
        length = isInside ? length + 1 : 0;
        const code = line.replaceAll(/(['"])(?:\\.|(?!\1).)*\1|#.*$/g, '');
        const opened = code.match(/[([{]/g)?.length ?? 0;
        const closed = code.match(/[)\]}]/g)?.length ?? 0;
        depth = isInside || depth === 0 ? Math.max(0, depth + opened - closed) : opened - closed;
    }
    return joined;
}
const made_by_script_LONGEST = 40;
/** `df["x"] = df["x"].astype(int)` needs the column. */
function readsItself(line, name) {
    const quoted = `(['"])${escapePattern(name)}\\1`;
    return new RegExp(`(?:[^=!<>]=(?!=)|${quoted}\\s*:).*[\\])\\w]\\s*\\[\\s*(['"])${escapePattern(name)}\\2\\s*\\]`).test(line);
}

;// CONCATENATED MODULE: ./build/judge/blame/key-sets.js


/**
 * The tables and mappings that the code can have indexed in vain: the indexed table if it is known,
 * else the local variables of the failing line, else all local variables; each lacks one of
 * `asked`. `null`: not known.
 */
function indexedSets(consumer, asked) {
    const { columns, held } = consumer.exception;
    const lacks = (keys) => asked.some((name) => !keys.includes(name));
    // An indexed table that has them all was asked for something else.
    if (columns != null)
        return lacks(columns) ? [{ kind: 'table', keys: columns }] : [];
    if (held == null)
        return null;
    const lacking = held.filter(({ kind, keys }) => (kind === 'table' || kind === 'mapping') && lacks(keys));
    const code = failingCode(consumer);
    const literal = indexedByLiteral(code, asked);
    if (literal.length > 0) {
        const { text = '' } = consumer;
        return lacking.filter(({ name }) => literal.includes(name) && !isOwnMapping(text, name));
    }
    const used = lacking.filter(({ name }) => new RegExp(`(?<![\\w.'"])${escapePattern(name)}\\b`).test(code));
    return used.length > 0 ? used : lacking;
}
/** The names directly before `["x"]` or `[["x", …]]`. */
function indexedByLiteral(code, asked) {
    return asked.flatMap((name) => {
        const pattern = new RegExp(`([\\w.]+)\\s*\\[\\s*(?:\\[[^\\]]*)?f?(['"])${escapePattern(name)}\\2`, 'g');
        return [...code.matchAll(pattern)].map(([, object]) => object ?? '');
    });
}
function relationTo(keys, { table }) {
    const own = new Set(table.columns.map(({ name }) => name.trim()));
    const held = new Set(keys.map((key) => key.trim()));
    // Without any name they cannot be distinguished.
    if (own.size === 0 || held.size === 0)
        return null;
    const shared = [...held].filter((name) => own.has(name)).length;
    if (shared === own.size && shared === held.size)
        return 'same';
    if (shared === own.size)
        return 'more';
    if (shared === held.size)
        return 'fewer';
    return shared >= 2 || shared * 2 >= own.size ? 'changed' : null;
}

;// CONCATENATED MODULE: ./build/judge/blame/missing-columns.js
/** Finds the missing columns in the message of an exception, by library. */

/** Column names that a library reports as missing; `null` for other messages. */
function columnsNamedMissing(exception) {
    const text = words(exception);
    for (const { type, pattern, names } of SAYINGS) {
        if (type !== undefined && !type.test(className(exception)))
            continue;
        const match = pattern.exec(text);
        if (match?.[1] === undefined)
            continue;
        const found = names(match[1]).filter((name) => name !== '' && name !== '...');
        if (found.length > 0)
            return found;
    }
    return null;
}
const single = (group) => [group];
const commaSeparated = (group) => group.split(', ');
const quotedOrBare = (group) => /^['"]/.test(group) ? printedStrings(group) : commaSeparated(group);
const bulleted = (group) => group.split('\n').map((line) => line.replace(/^- /, '').trimEnd());
const SAYINGS = [
    // pandas: selection
    { pattern: /^(\[.*\]) not in index$/s, names: printedStrings },
    { pattern: /^None of \[Index\((\[.*?\])(?:,|\))/s, names: printedStrings },
    { pattern: /^None of (\[.*\]) are in the \[?columns/s, names: printedStrings },
    { pattern: /^(\[.*\]) not (?:found|contained) in axis/s, names: printedStrings },
    { type: /^KeyError$/, pattern: /^Index\((\[.*?\])(?:,|\))/s, names: printedStrings },
    { type: /^KeyError$/, pattern: /^(\['.*\])$/s, names: printedStrings },
    { pattern: /mappings argument\. '(.+)' not found in columns/, names: single },
    { pattern: /^(?:Label|Column)\(s\) (\[.*\]) do not exist/s, names: printedStrings },
    { pattern: /not present in the DataFrame: (\[.*\])/s, names: printedStrings },
    { type: /^UndefinedVariableError$/, pattern: /^name '(.+)' is not defined/, names: single },
    { type: /^KeyError$/, pattern: /^Columns? not found: (.+)$/s, names: quotedOrBare },
    // pandas: reading
    { pattern: /columns expected but not found: (\[.*\])/s, names: printedStrings },
    { pattern: /^Missing column provided to 'parse_dates': '(.+)'/, names: commaSeparated },
    { type: /^ValueError$/, pattern: /^Index (.+) invalid$/, names: single },
    // pyarrow
    { pattern: /^No match for FieldRef\.Name\((.+?)\) in /, names: single },
    { pattern: /^Field "(.+)" does not exist in schema/, names: single },
    { pattern: /^Column '(.+)' in include_columns does not exist/, names: single },
    // polars: the current message, and the bare name of older versions
    { type: /^ColumnNotFoundError$/, pattern: /unable to find column "(.+?)"/, names: single },
    { type: /^ColumnNotFoundError$/, pattern: /^"(.+?)" not found/, names: single },
    { type: /^ColumnNotFoundError$/, pattern: /^([^\s"]+)\s*(?:$|\n)/, names: single },
    // numpy
    { type: /^ValueError$/, pattern: /^no field of name (.+)$/, names: single },
    // scikit-learn
    { pattern: /seen at fit time, yet now missing:\n((?:- .*\n?)+)/, names: bulleted },
    { pattern: /columns are missing: (\{.*\})/s, names: printedStrings },
    { pattern: /are not columns of the dataframe: (\{.*\})/s, names: printedStrings },
    // xgboost
    {
        pattern: /^feature_names mismatch: [\s\S]*\nexpected (.+) in input data/,
        names: commaSeparated,
    },
];

;// CONCATENATED MODULE: ./build/judge/blame/own-column-check.js

/**
 * `Missing required columns: ['x']`, `Label fields ['y'] not found in data. Available columns: […]`
 * and the like; `null` for other messages.
 */
function ownColumnCheck(consumer) {
    const { exception } = consumer;
    const kind = className(exception);
    if (splitFrames(consumer).library.length > 0)
        return null;
    const isRaised = /^\s*(?:(?:if|else)\b.*:\s*)?(?:raise|assert)\b|\bexit\(/.test(failingCode(consumer));
    if (!isRaised && kind !== 'AssertionError' && kind !== 'SystemExit')
        return null;
    if (kind === 'AssertionError') {
        const asserted = namesAsserted(failingCode(consumer));
        if (asserted.length > 0)
            return { missing: asserted, existing: [] };
    }
    const text = words(exception);
    const [said = '', listed] = splitAt(text, EXISTING);
    if (!/column|field|feature|label|header|schema/i.test(said) || !MISSING.test(said))
        return null;
    // A field, label or feature can be one of settings, arguments or hosts.
    if (listed === undefined && !/columns?\b/i.test(said) && !checksTable(consumer))
        return null;
    const missing = own_column_check_namesIn(said);
    return missing.length === 0
        ? null
        : { missing, existing: listed === undefined ? [] : printedStrings(listed, 500) };
}
/** `assert "x" in table.columns`, `assert {"x", "y"} <= set(table.columns)` and the like. */
function namesAsserted(code) {
    const [, checked = ''] = /^\s*assert\b(.*)$/.exec(code) ?? [];
    const ofColumns = '[\\w.]+\\.(?:columns|column_names)\\b';
    const single = new RegExp(`(['"])([^'"]+)\\1\\s+in\\s+(?:set\\(|list\\()?${ofColumns}`, 'g');
    const several = new RegExp(`^([^,]*[[{(].*[\\]})])\\s*(?:<=?|\\.issubset\\()\\s*(?:set\\()?${ofColumns}`);
    const group = several.exec(checked)?.[1];
    return group === undefined
        ? [...checked.matchAll(single)].map(([, , name]) => name ?? '')
        : printedStrings(group);
}
/** The lines up to the one that failed look at the columns of a table. */
function checksTable(consumer) {
    const frame = splitFrames(consumer).user.at(-1);
    const lines = (consumer.text ?? '').split('\n').slice(0, frame?.line ?? 0);
    if (frame?.code == null || lines.at(-1)?.trim() !== frame.code.trim())
        return false;
    const near = lines.slice(-NEAR_LINES).join('\n');
    const tables = (consumer.exception.held ?? []).filter(({ kind }) => kind === 'table');
    return (/\.columns\b|\bfieldnames\b|\bheader\b/.test(near) ||
        tables.some(({ name }) => new RegExp(`\\bin ${escapePattern(name)}\\b(?!\\.)`).test(near)));
}
const NEAR_LINES = 8;
const EXISTING = /\b(?:available|existing|found|present|actual|got|have|has|in)\b(?: columns?| fields?)?\s*(?:are|is)?\s*[:=]?\s*(?=[[{(])/i;
const MISSING = /\bmissing\b|\bnot (?:found|present|in|available)\b|\blacks?\b|\blacking\b|\bno (?:such )?(?:column|field)|\brequires?d?\b|\bexpect(?:s|ed)?\b|\bmust (?:have|contain|be)\b|\bneeds?\b|\babsent\b/i;
function splitAt(text, pattern) {
    const found = pattern.exec(text);
    return found === null
        ? [text]
        : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}
/** Names in quotes or backticks, else the words after the colon. */
function own_column_check_namesIn(text) {
    const quoted = [
        ...printedStrings(text),
        ...[...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    ];
    if (quoted.length > 0)
        return quoted;
    const list = /:\s*([\w.-]+(?:\s*,\s*[\w.-]+)*)\s*$/.exec(text)?.[1];
    if (list !== undefined)
        return list.split(/\s*,\s*/);
    const word = /\b(?:column|field|feature|label)s?\s+(?:named\s+)?([A-Za-z_][\w.-]*)\s+(?:is |are )?(?:missing|not\b|absent)/i.exec(text)?.[1];
    const after = /\b(?:no|missing|required?)\s+(?:the\s+)?(?:column|field|feature|label)s?\s+(?:named\s+)?([A-Za-z_][\w.-]*)/i.exec(text)?.[1];
    const found = word ?? after;
    return found === undefined || STOP.test(found) ? [] : [found];
}
const STOP = /^(?:is|are|in|not|from|of|the|a|missing|found)$/i;

;// CONCATENATED MODULE: ./build/judge/blame/column-asked.js




/**
 * The missing columns that made the consumer fail; `null` for another cause. A bare `KeyError` can
 * be about any mapping: without the names of what was indexed, the code must index a row.
 */
function columnsAsked(consumer, tables) {
    const { exception } = consumer;
    const named = columnsNamedMissing(exception) ?? ownColumnCheck(consumer)?.missing ?? null;
    const code = failingCode(consumer);
    if (named !== null)
        return dropsRows(consumer, code) ? null : named;
    const { library } = splitFrames(consumer);
    if (className(exception) === 'KeyError' && typeof exception.key === 'string') {
        const { key } = exception;
        const asked = library.length === 0
            ? asksMapping(consumer, code, key)
            : fromTableLibrary(library) && !asksRowLabel(library, code, key);
        return asked ? [key] : null;
    }
    const attribute = attributeAsked(words(exception), code);
    if (attribute !== null)
        return [attribute];
    return headerIndexed(words(exception), code, tables);
}
/** `df.drop("x")` means a row. */
function dropsRows({ exception }, code) {
    return (/not (?:found|contained) in axis/.test(words(exception)) &&
        /\.drop\(/.test(code) &&
        !/columns\s*=|axis\s*=\s*(?:1|['"]columns)|,\s*1\s*\)/.test(code) &&
        /\)\s*$/.test(code));
}
/** Mappings that are not rows: arguments of `main`, settings, counts, results. */
const OTHER_MAPPING = /(^|_|\.)(paths?|environ\w*|env|vars|args|kwargs|config\w*|cfg|conf|params?|\w*parameters|hyper\w*|settings?|options?|opts|meta\w*|metrics?|models?|weights?|mapping|lookup|index|cache|registry|counts?|stats|state|artifacts?|results?|report|schema|types?)$/i;
/** Usual names of rows and tables that are indexed with a variable. */
const ROW_NAME = /^(r|rows?|rec|records?|lines?|items?|entry|entries|samples?|examples?|obs|df|data|frame|table|batch|first|customer|person|user|\w+_(row|rec|record|df|data|frame))$/;
/** The keys of the mapping are known, or its name is that of a row. */
function asksMapping(consumer, code, key) {
    const sets = indexedSets(consumer, [key]);
    if (sets !== null && sets.length > 0)
        return !/environ|_paths\b/.test(indexedBy(code, key));
    const literal = objectsIndexedBy(code, key);
    if (literal.length > 0)
        return literal.some((name) => isRowLike(name));
    if (code.includes('itemgetter('))
        return true;
    const indexed = [...code.matchAll(/(\w+)\[\s*[A-Za-z_][\w.]*\s*\]/g)];
    return indexed.some(([, name]) => ROW_NAME.test(name ?? ''));
}
function indexedBy(code, key) {
    return objectsIndexedBy(code, key).join(' ');
}
/** Constants are tables of the script, and a call can return anything; other names can be rows. */
function isRowLike(name) {
    return !OTHER_MAPPING.test(name) && !/^([A-Z][A-Z0-9_]*|\))$/.test(name);
}
function objectsIndexedBy(code, key) {
    const pattern = new RegExp(`([\\w.]+|[\\])])\\s*\\[\\s*f?(['"])${escapePattern(key)}\\2`, 'g');
    return [...code.matchAll(pattern)].map(([, name]) => name ?? '');
}
function fromTableLibrary(library) {
    return library.some(({ file }) => /(^|[\\/])(pandas|polars|pyarrow|geopandas|dask|modin|sklearn)[\\/]/.test(file));
}
/** `df.loc["x"]`, `series["x"]`: the key is no column, unless the series is a row of a table. */
function asksRowLabel(library, code, key) {
    const [first] = library;
    const quoted = `['"]${escapePattern(key)}['"]`;
    // `df.loc[df["x"] > 1]` asks for a column as well.
    const objects = [...code.matchAll(new RegExp(`(\\w+)\\s*\\[\\s*${quoted}`, 'g'))];
    if (objects.some(([, object]) => !/^i?(?:loc|at|xs)$/.test(object ?? ''))) {
        return first !== undefined && /[\\/]indexing\.py$/.test(first.file);
    }
    if (/\.(loc|at|xs)\s*[[(]/.test(code))
        return !new RegExp(`,\\s*\\[?\\s*${quoted}`).test(code);
    const ofSeries = first !== undefined && /[\\/]series\.py$/.test(first.file);
    return ofSeries && new RegExp(`(\\)|\\])\\s*\\[\\s*${quoted}`).test(code);
}
/** `df.label`. A call is a method, which may not exist in another version of the library. */
function attributeAsked(text, code) {
    const [, name] = /^'(?:\w*DataFrame|Pandas|Series)' object has no attribute '(.+)'/.exec(text) ?? [];
    if (name === undefined || name === 'ix')
        return null;
    return new RegExp(`\\.${escapePattern(name)}\\b(?!\\s*\\()`).test(code) ? name : null;
}
/** `header.index("label")`, where a table has no such column. */
function headerIndexed(text, code, tables) {
    const [, name] = /^['"](.+)['"] is not in list$/.exec(text) ?? [];
    if (name === undefined || tables.length === 0)
        return null;
    const ofHeader = /\b\w*(header|columns?|fields?|fieldnames|names|cols)\w*\.index\(/i.test(code);
    return ofHeader ? [name] : null;
}

;// CONCATENATED MODULE: ./build/data/search/csv-rows.js



/** The rows of a delimited text, parsed as they are read. */
async function csvRows(content, format, { table }) {
    if (table === undefined)
        return null;
    const start = await readTextPart(content, 65_536);
    const fallback = format === 'tsv' ? '\t' : ',';
    const delimiter = sniffDelimiter(start.text, start.complete)?.delimiter ?? fallback;
    const columns = table.columns.map(({ name }) => name);
    return { columns, rows: records(content, delimiter, columns) };
}
async function* records(content, delimiter, columns) {
    const { parse } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(75)]).then(__webpack_require__.bind(__webpack_require__, 8075));
    const parser = parse({
        ...{ delimiter, bom: true, skip_empty_lines: true },
        ...{ relax_column_count: true, relax_quotes: true },
    });
    const text = external_node_stream_.Readable.from(decoded(content));
    text.on('error', (error) => parser.destroy(error));
    let first = true;
    for await (const record of text.pipe(parser)) {
        const cells = record;
        // A table without a header has its columns named by position.
        const isHeader = first && columns.every((name, index) => cells[index] === name);
        first = false;
        if (!isHeader)
            yield cells;
    }
}
async function* decoded(content) {
    const decoder = new TextDecoder(content.encoding === 'utf-16be' ? 'utf-16be' : content.encoding);
    for await (const chunk of streamContent(content))
        yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
}

;// CONCATENATED MODULE: ./build/data/search/json-rows.js



/** The rows of a JSON array of objects, or of JSON lines; `null` for other documents. */
async function jsonRows(content, format) {
    const { text, complete } = await readTextPart(content, TABLE_LIMITS.inflatedBytes);
    if (!complete)
        return null;
    const objects = (format === 'json' ? json_rows_arrayOf(text) : linesOf(text)).filter(isObject);
    const columns = [...new Set(objects.flatMap((row) => Object.keys(row)))];
    return { columns, rows: cellsOf(objects, columns) };
}
function json_rows_arrayOf(text) {
    const parsed = parse_json_parseJson(text);
    return parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
}
function linesOf(text) {
    return text.split('\n').flatMap((line) => {
        const parsed = parse_json_parseJson(line);
        return parsed.ok ? [parsed.value] : [];
    });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
async function* cellsOf(objects, columns) {
    for (const row of objects)
        yield columns.map((name) => row[name]);
}

;// CONCATENATED MODULE: ./build/data/search/parquet-rows.js
const ROWS_AT_ONCE = 20_000;
/** The rows of a Parquet file, some thousand at a time. */
async function parquetRows(file, bytes) {
    const { parquetMetadataAsync, parquetSchema, parquetReadObjects } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 6972));
    const buffer = {
        byteLength: bytes,
        slice: async (start, end = bytes) => {
            const length = Math.max(0, end - start);
            const { buffer: read } = await file.read(Buffer.alloc(length), 0, length, start);
            return new Uint8Array(read).buffer;
        },
    };
    const metadata = await parquetMetadataAsync(buffer);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    const total = Number(metadata.num_rows);
    async function* rows() {
        for (let rowStart = 0; rowStart < total; rowStart += ROWS_AT_ONCE) {
            const rowEnd = Math.min(total, rowStart + ROWS_AT_ONCE);
            const objects = await parquetReadObjects({ file: buffer, metadata, rowStart, rowEnd });
            for (const row of objects)
                yield columns.map((name) => row[name]);
        }
    }
    return { columns, rows: rows() };
}

;// CONCATENATED MODULE: ./build/data/search/find-cells.js
var find_cells_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var find_cells_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** Searches all rows of a table for a value, or for missing values. */






/** A larger file is not searched: the run must not wait for an explanation. */
const find_cells_MOST_BYTES = 67_108_864;
/**
 * The columns that hold a matching cell, in the order of the file; `null` if the file cannot be
 * searched. Never rejects.
 *
 * @param absolute path of the file
 * @param wanted the text of a cell, or `null` for missing values
 */
async function findCells(absolute, profile, wanted) {
    if (profile.bytes > find_cells_MOST_BYTES || profile.bytes === 0)
        return null;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = find_cells_addDisposableResource(env_1, await (0,external_node_fs_promises_.open)(absolute, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK), true);
            const table = await rowsOf(file, profile);
            return table === null ? null : await find_cells_search(table, matcher(profile, wanted));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = find_cells_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        // A damaged file proves nothing.
        return null;
    }
}
async function rowsOf(file, profile) {
    const { format, bytes, compression } = profile;
    if (format === 'parquet')
        return await parquetRows(file, bytes);
    const head = Buffer.alloc(Math.min(bytes, 65_536));
    await file.read(head, 0, head.length, 0);
    const encoding = compression === undefined ? sniffEncoding(head)?.encoding : 'utf-8';
    if (encoding === undefined)
        return null;
    const content = {
        ...{ file, bytes, encoding },
        ...(compression === undefined ? {} : { compression }),
    };
    if (format === 'csv' || format === 'tsv')
        return await csvRows(content, format, profile);
    return format === 'json' || format === 'jsonl' ? await jsonRows(content, format) : null;
}
async function find_cells_search({ columns, rows }, matches) {
    const first = new Array(columns.length).fill(0);
    const counts = new Array(columns.length).fill(0);
    let row = 0;
    for await (const cells of rows) {
        row += 1;
        for (let index = 0; index < columns.length; index += 1) {
            if (!matches(cells[index]))
                continue;
            counts[index] = (counts[index] ?? 0) + 1;
            first[index] ||= row;
        }
    }
    return columns.flatMap((column, index) => {
        const count = counts[index] ?? 0;
        return count === 0 ? [] : [{ column, row: first[index] ?? 0, count }];
    });
}
function matcher({ format }, wanted) {
    const isText = format === 'csv' || format === 'tsv';
    if (wanted !== null) {
        const trimmed = wanted.trim();
        return (cell) => cell === wanted || (typeof cell === 'string' && cell.trim() === trimmed);
    }
    if (isText)
        return (cell) => cell === undefined || NULL_WORDS.has(String(cell));
    return (cell) => cell === null || cell === undefined || Number.isNaN(cell);
}
/** What `pandas.read_csv` takes for a missing value. */
const NULL_WORDS = new Set([
    ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN'],
    ...['<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]);

;// CONCATENATED MODULE: ./build/data/search/json-keys.js


const json_keys_MOST_BYTES = 8_388_608;
const MOST_OBJECTS = 1_000;
const json_keys_DEEPEST = 4;
/**
 * The keys of the document and of the objects in it; empty for documents without objects. Never
 * rejects.
 */
async function jsonObjects(absolute) {
    try {
        const { size } = await (0,external_node_fs_promises_.stat)(absolute);
        if (size > json_keys_MOST_BYTES)
            return [];
        const text = await (0,external_node_fs_promises_.readFile)(absolute, 'utf8');
        const parsed = parse_json_parseJson(text.replace(/^\uFEFF/, ''));
        return parsed.ok ? objectsOf(parsed.value) : [];
    }
    catch {
        return [];
    }
}
/** Objects near the top first. */
function objectsOf(document) {
    const found = [];
    let level = [{ at: '', value: document }];
    for (let depth = 0; depth <= json_keys_DEEPEST && level.length > 0; depth += 1) {
        for (const { at, value } of level) {
            if (json_keys_isObject(value))
                found.push({ at, keys: Object.keys(value) });
            if (found.length >= MOST_OBJECTS)
                return found;
        }
        level = level.flatMap(json_keys_below);
    }
    return found;
}
function json_keys_below({ at, value }) {
    if (Array.isArray(value)) {
        return value
            .slice(0, MOST_OBJECTS)
            .map((item, index) => ({ at: `${at}[${index}]`, value: item }));
    }
    if (!json_keys_isObject(value))
        return [];
    return Object.entries(value)
        .filter(([, inner]) => isContainer(inner))
        .map(([key, inner]) => ({ at: placeBelow(at, key), value: inner }));
}
/** `key` may be an index, as `[0]`. */
function placeBelow(at, key) {
    return at === '' || key.startsWith('[') ? `${at}${key}` : `${at}.${key}`;
}
function isContainer(value) {
    return typeof value === 'object' && value !== null;
}
function json_keys_isObject(value) {
    return isContainer(value) && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/judge/blame/follow-upstream.js

/** More files between the beginning and the consumer are not followed. */
const MOST_STEPS = 1000;
/** Follows a fault from the file that the consumer read upstream to where it began. */
async function followUpstream(read, pursuit) {
    return await follow(read, [read], pursuit, { left: MOST_STEPS });
}
async function follow(made, path, pursuit, budget) {
    const { lineage, isFaulty, share, narrow, spreads } = pursuit;
    const step = made.from.producer;
    const here = { first: made, path };
    budget.left -= 1;
    if (step === '')
        return here;
    if (budget.left <= 0)
        return { ...here, isCut: true };
    const given = (await lineage.inputsOf(step))
        .flatMap((from) => counterparts(handedFiles(from), made))
        .flatMap((file) => narrow(file) ?? [])
        .map((file, _, all) => ({ file, part: share(file, made, all.length === 1) }))
        .filter(({ part }) => part > 0)
        .sort((a, b) => b.part - a.part);
    const faulty = [];
    let sound;
    for (const { file, part } of given) {
        const answer = await isFaulty(file, made);
        if (answer === false && spreads !== true)
            return { ...here, sound: file };
        if (answer === false)
            sound ??= file;
        if (answer)
            faulty.push({ file, part });
    }
    if (faulty.length === 0 && sound !== undefined)
        return { ...here, sound };
    let nearest;
    for (const { file, part } of faulty) {
        const found = await follow(file, [...path, file], pursuit, budget);
        const known = file.from.producer === '' ? { ...found, reader: step } : found;
        if (known.sound !== undefined)
            return known;
        // Made of little of it, it is a new table.
        if (part >= 0.5)
            nearest ??= known;
    }
    return nearest ?? here;
}
/** Of the files of an input, the one of the same name: `train.csv` is not made of `test.csv`. */
function counterparts(files, made) {
    const named = files.filter(({ path }) => follow_upstream_stem(path) === follow_upstream_stem(made.path));
    return named.length > 0 ? named : files;
}
/** `train` for `splits/train.parquet`. */
function follow_upstream_stem(path) {
    return baseOf(path).replace(/(?<=.)\..*$/, '');
}

;// CONCATENATED MODULE: ./build/judge/blame/find-beginning.js





/** Follows what a detector found to the step that made it so; `null` if nothing can be followed. */
async function findBeginning(trace, lineage) {
    switch (trace.kind) {
        case 'column':
            return await followUpstream(trace.file, {
                ...ofTables(lineage),
                isFaulty: async (table) => !columnNames(table).includes(trace.name),
            });
        case 'rows':
            return await followUpstream(trace.file, {
                ...ofTables(lineage),
                spreads: true,
                narrow: asTableOrNothing,
                share: (file, made, isOnly) => sharedColumns(file, made) || (isOnly ? 1 : 0.1),
                isFaulty: async ({ table }) => (table.rows === null ? null : table.rows === 0),
            });
        case 'type':
            return await followUpstream(trace.file, {
                ...ofTables(lineage),
                isFaulty: async ({ table }) => {
                    const column = table.columns.find(({ name }) => name === trace.name);
                    return column === undefined || column.type === 'null' ? null : column.type === trace.type;
                },
            });
        case 'cell':
            return await beginningOfCell(trace, lineage);
        case 'key':
            return await followUpstream(trace.file, {
                lineage,
                narrow: (file) => (file.profile.format === 'json' ? file : null),
                share: (file, made) => (baseOf(file.path) === baseOf(made.path) ? 1 : 0),
                isFaulty: async ({ absolute }) => {
                    const object = (await jsonObjects(absolute)).find(({ at }) => at === trace.at);
                    return object === undefined ? null : !object.keys.includes(trace.key);
                },
            });
        case 'file':
            return await beginningOfFile(trace, lineage);
        case 'content':
            return await followUpstream(trace.file, {
                lineage,
                narrow: (file) => file,
                share: (file, made) => (baseOf(file.path) === baseOf(made.path) ? 1 : 0),
                isFaulty: async ({ profile }, { profile: made }) => profile.format === made.format && profile.problem === made.problem,
            });
        default:
            return trace;
    }
}
/** A value, or a missing one; a step can give its column another name. */
async function beginningOfCell({ name, value, file: read }, lineage) {
    const names = new Map([[read.absolute, name]]);
    const begun = await followUpstream(read, {
        ...ofTables(lineage),
        share: (file, made, isOnly) => sharedColumns(file, made) || (isOnly ? 1 : 0),
        isFaulty: async (file, made) => {
            const own = names.get(made.absolute) ?? name;
            const isKept = columnNames(file).includes(own);
            const found = await findCells(file.absolute, file.profile, value);
            if (found === null)
                return null;
            const columns = found.map(({ column }) => column);
            const same = isKept ? own : renamed(own, columns);
            if (same === undefined)
                return null;
            names.set(file.absolute, same);
            return columns.includes(same);
        },
    });
    const column = names.get(begun.first.absolute);
    return column === undefined || column === name ? begun : { ...begun, column };
}
/** Of the columns with the cell, the only one, or the one with a similar name. */
function renamed(name, columns) {
    const [only, ...others] = columns;
    return others.length === 0 ? only : nearestName(name, columns);
}
/** The step that no longer passes a file on; `null` if the producer should have written it. */
async function beginningOfFile({ path, from }, lineage) {
    const [some] = handedFiles(from);
    if (some === undefined || from.producer === '')
        return null;
    const base = baseOf(path);
    return await followUpstream(some, {
        lineage,
        narrow: (file) => file,
        // Any file of a directory that is passed on, and the file itself.
        share: (file, made) => baseOf(file.path) === base ? 2 : baseOf(file.path) === baseOf(made.path) ? 1 : 0,
        isFaulty: async (file) => !handedFiles(file.from).some((one) => baseOf(one.path) === base),
    });
}
function ofTables(lineage) {
    return { lineage, narrow: asTable, share: sharedColumns };
}
function asTable(file) {
    const { table } = file.profile;
    return table === undefined ? null : { ...file, table };
}
/** How many columns of a table can be from another. */
function sharedColumns(file, made) {
    const names = new Set(columnNames(file));
    const columns = columnNames(made);
    return columns.filter((name) => names.has(name)).length / Math.max(1, columns.length);
}
function columnNames({ table }) {
    return table.columns.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/judge/blame/script-lines.js
/** Finds lines in the text of a script, without running or parsing it. */

/**
 * The line that drops or renames one of the names, else the last line that contains one, else the
 * line that writes the output; `undefined` if there is no such line.
 */
function lineOf(text, { names, output }) {
    const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''));
    const numbered = lines.map((line, index) => ({ line, number: index + 1 }));
    for (const name of names) {
        const having = numbered.filter(({ line }) => quotes(line, name));
        const found = having.findLast(({ line }) => REMOVES.test(line)) ?? having.at(-1);
        if (found !== undefined)
            return found.number;
    }
    const writing = numbered.filter(({ line }) => WRITES.test(line));
    const ofOutput = numbered.findLast(({ line }) => quotes(line, output));
    const [only] = writing;
    if (writing.length === 1 && only !== undefined)
        return only.number;
    return (writing.find(({ number }) => ofOutput !== undefined && number >= ofOutput.number)?.number ??
        ofOutput?.number ??
        writing.at(-1)?.number);
}
/** Whether a script contains the name in quotes. */
function mentions(text, name) {
    return quotes(text, name);
}
const REMOVES = /\b(?:drop|rename|del|pop|exclude|select|filter|columns)\b|\[\[/;
const WRITES = /\.(?:to_\w+|write_\w+|write|writerows?|writeheader|save\w*|dump|copy\w*)\(|\b(?:dump|savez?|copyfile|copytree|copy2?|move|write_table|save_model)\(|\bopen\(.*['"]w/;
function quotes(text, name) {
    return new RegExp(`(['"])(?:[^'"\\n]*/)?${escapePattern(name)}\\1`).test(text);
}

;// CONCATENATED MODULE: ./build/judge/blame/tables-indexed.js





/**
 * The tables that the code indexed in vain, by the names of the object that it indexed. Without
 * these names: the tables that it read, if all of them lack a column. No table if neither is known:
 * the object can be one that the script made.
 */
function tablesIndexed(consumer, tables, asked) {
    const own = ownColumnCheck(consumer);
    const listed = own?.existing ?? [];
    const sets = listed.length > 0 ? [{ keys: listed }] : isRead(consumer) ? null : indexedSets(consumer, asked);
    if (sets === null || (own !== null && sets.length === 0)) {
        return allRead(consumer, tables, asked);
    }
    for (const relation of CERTAIN) {
        const matching = tables.filter((table) => sets.some(({ keys }) => relationTo(keys, table) === relation));
        if (matching.length === 0)
            continue;
        // The script left the column out itself.
        if (relation === 'fewer' && matching.some((table) => hasAll(table, asked)))
            return NO_TABLE;
        return {
            tables: ofOpened(consumer, matching),
            certainty: relation === 'fewer' && makesTables(consumer)
                ? 'likely'
                : relation === 'same'
                    ? 'same'
                    : 'certain',
        };
    }
    return changed(consumer, tables, sets, asked);
}
const NO_TABLE = { tables: [], certainty: 'certain' };
/** The script creates tables, which can have some columns of the one that it read. */
function makesTables({ text = '' }) {
    return /groupby|pivot|DataFrame\(|value_counts|\bagg\(|crosstab|from_dict|\bdict\(/.test(text);
}
const CERTAIN = ['same', 'more', 'fewer'];
/** A reader was asked for the columns, so there is no table yet. */
function isRead(consumer) {
    const { exception } = consumer;
    if (exception.columns != null || columnsNamedMissing(exception) === null)
        return false;
    return /read|scan|load|open|Dataset|ParquetFile|csv/i.test(failingCode(consumer));
}
function allRead(consumer, tables, asked) {
    const read = filesRead(tables, consumer);
    const lacking = read.filter((table) => !hasAll(table, asked));
    if (lacking.length === read.length)
        return { tables: lacking, certainty: 'certain' };
    // Of several tables, the last opened is the one that was being read.
    const [last] = filesOpened(tables, consumer);
    const isNamed = columnsNamedMissing(consumer.exception) !== null;
    if (isRead(consumer) && isNamed && last !== undefined && lacking.includes(last)) {
        return { tables: [last], certainty: 'certain' };
    }
    return isNamed ? { tables: lacking, certainty: 'likely' } : NO_TABLE;
}
/** Tables of the same columns, of which one was opened: it is that one. */
function ofOpened(consumer, matching) {
    const opened = filesOpened(matching, consumer);
    return opened.length > 0 ? matching.filter((table) => opened.includes(table)) : matching;
}
/**
 * The script dropped and added columns. It is certainly still that table if the script assigns each
 * added column by name.
 */
function changed({ text = '' }, tables, sets, asked) {
    const found = tables.flatMap((table) => sets
        .filter(({ keys }) => relationTo(keys, table) === 'changed' && !hasAll(table, asked))
        .map(({ keys }) => ({ table, isAssigned: areAssigned(keys, table, text) })));
    const assigned = found.filter(({ isAssigned }) => isAssigned);
    return assigned.length > 0
        ? { tables: assigned.map(({ table }) => table), certainty: 'certain' }
        : { tables: found.map(({ table }) => table), certainty: 'likely' };
}
function areAssigned(keys, { table }, text) {
    const own = new Set(table.columns.map(({ name }) => name));
    return keys
        .filter((key) => !own.has(key))
        .every((key) => text.includes(`["${key}"] =`) || text.includes(`['${key}'] =`));
}
function hasAll({ table }, asked) {
    return asked.every((name) => table.columns.some((column) => column.name === name));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-column.js











/** The consumer reads a column that the very table which it indexed does not have. */
function blameColumn(consumer, handed) {
    const tables = handedTables(handed);
    const asked = columnsAsked(consumer, tables);
    if (asked === null)
        return null;
    const code = failingCode(consumer);
    const text = consumer.text ?? '';
    const others = asked.filter((name) => !makesItself(text, name, code));
    const { tables: indexed, certainty } = tablesIndexed(consumer, tables, others);
    const sought = certainty === 'same' ? others : others.filter((name) => !hasMappingWith(text, name, code));
    const lacking = indexed.filter((table) => sought.some((name) => !hasColumn(table, name)));
    if (lacking.length === 0)
        return null;
    const blamed = narrow(lacking, tables, consumer);
    const missing = sought.filter((name) => blamed.some((table) => !hasColumn(table, name)));
    const cause = blame_column_describe(consumer, blamed, missing, tables);
    return certainty === 'likely' ? { ...cause, needsTrace: true } : cause;
}
/** The tables read by the failing code, if some are known; tables without rows prove no less. */
function narrow(lacking, tables, consumer) {
    const read = filesRead(tables, consumer);
    const both = lacking.filter((table) => read.includes(table));
    return both.length > 0 ? both : lacking;
}
function blame_column_describe(consumer, blamed, missing, tables) {
    const { script } = consumer;
    const names = missing.map((name) => `\`${name}\``).join(', ');
    const columns = missing.length === 1 ? `column ${names}` : `columns ${names}`;
    const there = unique(blamed.flatMap(columnNames));
    const suggestion = missing
        .map((name) => didYouMean(name, there) ?? onlyRelative(name, there))
        .find((hint) => hint !== undefined);
    const them = missing.length === 1 ? 'it' : 'them';
    const writers = unique(blamed.map(({ from }) => from.producerScript ?? (from.producer || outputName(from))));
    const cure = (place) => `Write ${them} in ${place}, or change ${script} to read the existing columns.`;
    const start = suggestion === undefined ? '' : `${suggestion} `;
    const [name] = missing;
    return {
        code: 'column-missing',
        message: `${script} reads ${columns}, which ${places(blamed, tables)}`,
        // Several writers: which of them should write it is not known.
        hint: `${start}${cure(writers.length === 1 ? (writers[0] ?? '') : 'the producer')}`,
        hintAt: (place) => `${start}${cure(place)}`,
        evidence: blamed.slice(0, 5).map(describeColumns),
        flows: flowsOf(blamed),
        traces: name === undefined ? [] : blamed.map((file) => ({ kind: 'column', name, file })),
        only: (file) => blame_column_describe(consumer, blamed.filter((table) => table.absolute === file.absolute), missing, tables),
        ...(name === undefined ? {} : settingAtFault(consumer, name, blamed)),
    };
}
/** If no step ever wrote the column, the variable that names it is wrong, or its default. */
function settingAtFault(consumer, name, blamed) {
    const { script, name: step, environVars = {} } = consumer;
    const variable = defaultOf(name, consumer);
    const declared = Object.keys(environVars).find((key) => environVars[key] === name);
    const isWritten = mentions(consumer.text ?? '', name);
    if (variable === undefined && (declared === undefined || isWritten))
        return {};
    const lacks = `${unique(blamed.map(fileName)).slice(0, 3).join(' and ')} does not have it`;
    const is = variable === undefined
        ? `the value of the variable \`${declared}\` of step \`${step}\``
        : `its own default for the variable \`${variable}\`, which step \`${step}\` does not declare`;
    const near = didYouMean(name, unique(blamed.flatMap(columnNames)));
    const cure = `Set the column that is there: \`environ_vars: { ${variable ?? declared}: <column> }\` in step \`${step}\`.`;
    return {
        unlessTraced: {
            code: variable === undefined ? 'data-flow-incompatible' : 'environ-missing',
            message: `${script} reads \`${name}\`, ${is}, but ${lacks}`,
            hint: near === undefined ? cure : `${near} ${cure}`,
            hintAt: (place) => `${near === undefined ? '' : `${near} `}${cure} If the data should have it, write it in ${place}.`,
            evidence: blamed.slice(0, 5).map(describeColumns),
            flows: [],
        },
    };
}
/** `tenure_years` for `tenure_months`, if no other column begins with that word. */
function onlyRelative(name, there) {
    const [word] = name.split(/[^A-Za-z0-9]/, 1);
    if (word === undefined || word.length < 3 || word === name)
        return undefined;
    const related = there.filter((column) => column.startsWith(`${word}_`));
    return related.length === 1 ? `Did you mean \`${related[0]}\`?` : undefined;
}
/**
 * `` `prepare.data` does not have ``; names the files if other files of the output have the column.
 */
function places(blamed, tables) {
    const flows = unique(blamed.map(({ from }) => from));
    const wholeFlows = flows.every((flow) => tables.filter(({ from }) => from === flow).every((table) => blamed.includes(table)));
    const names = wholeFlows ? flows.map(outputName) : blamed.slice(0, 3).map(fileName);
    const [only] = names;
    if (names.length === 1)
        return `${only} does not have`;
    return `none of ${names.join(', ')} has`;
}
function describeColumns(table) {
    return `${fileName(table)}${writtenBy(table.from)}, has: ${listContents(columnNames(table))}`;
}
/** A table with more columns than are profiled may have the column. */
function hasColumn(table, name) {
    const names = columnNames(table);
    // pandas calls a second column of the same name `x.1`, and one without a name `Unnamed: 0`.
    const plain = name.replace(/\.\d+$/, '').replace(/^Unnamed: \d+$/, '');
    return names.includes(name) || names.includes(plain) || names.length >= TABLE_LIMITS.maxColumns;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-counts.js




/** The consumer expects another number of columns than the table that was read has. */
function blameCounts(consumer, handed) {
    const counts = countsIn(words(consumer.exception));
    if (counts === null || counts.expected === counts.got)
        return null;
    const tables = filesRead(handedTables(handed), consumer).filter((table) => columnNames(table).length === counts.got);
    const [first] = tables;
    if (first === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} expects ${counts.expected} columns, but ${fileName(first)} has ${counts.got}`,
        hint: 'Use the same columns in both scripts.',
        evidence: tables
            .slice(0, 5)
            .map((one) => `${fileName(one)}${writtenBy(one.from)}, has: ${listContents(columnNames(one))}`),
        flows: flowsOf(tables),
    };
}
function countsIn(text) {
    for (const [pattern, expected, got] of COUNTS) {
        const match = pattern.exec(text);
        if (match !== null)
            return { expected: Number(match[expected]), got: Number(match[got]) };
    }
    return null;
}
const COUNTS = [
    [
        /\bexpect(?:ed|s)?\s+(?:exactly )?(\d+) (?:columns|fields|features)\b.*?\b(?:got|found|has|have|were|are)\s+(\d+)/is,
        1,
        2,
    ],
    [/\b(?:got|found|has|have)\s+(\d+) (?:columns|fields|features)\b.*?\bexpected\s+(\d+)/is, 2, 1],
    [/^Length mismatch: Expected axis has (\d+) elements, new values have (\d+) elements/, 2, 1],
];

;// CONCATENATED MODULE: ./build/judge/blame/blame-empty-input.js

/** The script looks for files in an optional input that got no path: `Path("")` is `.`. */
function blameEmptyInput(consumer) {
    const { exception, script, name: step, emptyInputs = [], text = '' } = consumer;
    const [only, ...others] = emptyInputs;
    if (only === undefined)
        return null;
    const named = emptyInputs.find((input) => blame_empty_input_quotes(failingCode(consumer), input));
    const input = named ?? (others.length === 0 && blame_empty_input_quotes(text, only) ? only : undefined);
    const isOwn = splitFrames(consumer).library.length === 0;
    const isOfNoPath = className(exception) === 'FileNotFoundError' || isOwn
        ? /(?:\b(?:under|in|at|from|below)\s+['"]?\.?['"]?\s*$)|: ['"]['"]$/.test(words(exception))
        : false;
    if (input === undefined || !isOfNoPath)
        return null;
    return {
        code: 'input-missing',
        message: `${script} looks for files in input \`${input}\`, which step \`${step}\` declares without a path`,
        hint: `Declare a path for \`${input}\`, or let the script pass without this input.`,
        evidence: [],
        flows: [],
    };
}
function blame_empty_input_quotes(code, name) {
    return code.includes(`"${name}"`) || code.includes(`'${name}'`);
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-features.js





/** A model was trained on different features than those of the table that is passed to it. */
function blameFeatures(consumer, handed) {
    const difference = differenceIn(words(consumer.exception));
    if (difference === null)
        return null;
    const tables = passed(consumer, filesRead(handedTables(handed), consumer), difference);
    if (tables.length === 0)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} passes features to a model that differ from its training features: ${difference.summary}`,
        hint: 'Use the same columns in both scripts. The columns passed to the model are listed below.',
        evidence: [
            ...tables.slice(0, 5).map(describeTable),
            ...handed.flatMap(handedFiles).flatMap(describeModel).slice(0, 5),
        ],
        flows: flowsOf(tables),
    };
}
function differenceIn(text) {
    for (const [pattern, expected, got] of blame_features_COUNTS) {
        const match = pattern.exec(text);
        if (match === null)
            continue;
        const summary = `${match[expected]} in training, ${match[got]} here`;
        return { summary, got: Number(match[got]) };
    }
    const list = /Feature names unseen at fit time:\n((?:- .*\n?)+)/.exec(text)?.[1];
    if (list === undefined)
        return null;
    const unseen = list
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^- /, ''));
    return {
        summary: `${listContents(unseen.map((name) => `\`${name}\``))} not in training`,
        unseen,
    };
}
/** The message pattern, and the meaning of its two numbers. */
const blame_features_COUNTS = [
    [/number of features in data \((\d+)\) is not the same as .* \((\d+)\)/, 2, 1],
    [/^X has (\d+) features?, but \w+ is expecting (\d+) features?/, 2, 1],
    [/^Feature shape mismatch, expected: (\d+), got (\d+)/, 1, 2],
];
/** The tables that hold the unseen features, or from which that many columns can be. */
function passed({ exception: { held } }, tables, { got = 0, unseen }) {
    if (unseen !== undefined) {
        return tables.filter((table) => unseen.some((name) => columnNames(table).includes(name)));
    }
    const given = (held ?? []).filter(({ kind, keys }) => kind === 'table' && keys.length === got);
    const related = tables.filter((table) => given.some(({ keys }) => relationTo(keys, table)));
    if (related.length > 0)
        return related;
    const possible = tables.filter((table) => columnNames(table).length >= got);
    return new Set(possible.map(({ from }) => from)).size === 1 ? possible : [];
}
function describeTable(table) {
    const names = columnNames(table);
    return `${fileName(table)}${writtenBy(table.from)}, has ${names.length} columns: ${listContents(names)}`;
}
/** What a model was trained on, if its file could be read. */
function describeModel(file) {
    const { kind, features, featureCount } = file.profile.model ?? {};
    if (kind === undefined || featureCount === undefined)
        return [];
    const names = features === undefined ? '' : `: ${listContents(features)}`;
    return [
        `${fileName(file)}${writtenBy(file.from)}, is a ${kind} trained on ${featureCount} features${names}`,
    ];
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-glob.js


/** `glob("*.csv")[0]` and similar code, if no file matches. */
function nothingMatches(consumer, handed) {
    const said = words(consumer.exception);
    if (!NOTHING_FOUND.test(said) && className(consumer.exception) !== 'StopIteration')
        return null;
    const directories = handed.filter((from) => from.profile.kind === 'directory' && wasSearched(from, consumer));
    for (const { pattern, line } of patternsIn(consumer)) {
        const matches = pathPattern(pattern);
        const named = directories.filter(({ input }) => line.includes(`"${input}"`) || line.includes(`'${input}'`));
        const searched = named.length > 0 ? named : directories;
        if (searched.length === 0 || searched.some((from) => holds(from, matches)))
            continue;
        return {
            code: 'file-missing',
            message: `${consumer.script} looks for \`${pattern.replace(/^\//, '')}\`, but ${searched.map(outputName).join(' and ')} contains no such file`,
            hint: 'Use the same file names in both scripts.',
            evidence: searched.map(describeFiles),
            flows: flowsOf(searched.map((from) => ({ from }))),
        };
    }
    return null;
}
/** The script looked at a directory in it, not only at files. */
function wasSearched(from, { opened }) {
    const files = new Set(handedFiles(from).map(({ absolute }) => absolute));
    const below = `${withSlashes(from.path)}/`;
    const looked = opened?.map(withSlashes).filter((one) => !files.has(one));
    return looked?.some((one) => `${one}/`.startsWith(below)) ?? true;
}
const NOTHING_FOUND = /^(list index out of range|tuple index out of range|No objects to concatenate|max\(\) (?:arg|iterable)|min\(\) (?:arg|iterable))|\bno (?:\w+ )*(?:files?|shards?)\b|\bnot? (?:found|exist)/i;
/** The patterns of the failing line; without one, those of the script, if all mean the same. */
function patternsIn(consumer) {
    const own = soughtIn(failingCode(consumer));
    if (own.length > 0)
        return own.slice(0, 1);
    const all = (consumer.text ?? '').split('\n').flatMap(soughtIn);
    return all.length === 1 ? all : [];
}
function soughtIn(line) {
    const pattern = /['"]([^'"]*\*[^'"]*)['"]/.exec(line)?.[1]?.replace(/^.*\}|^[./]+/s, '');
    const isSearch = /glob|match|listdir|iterdir|\[0\]|next\(/.test(line);
    // Below no input: a path that the script made, or of the repository.
    const isElsewhere = /\bglob\.i?glob\(\s*r?['"]/.test(line);
    return pattern === undefined || !isSearch || isElsewhere ? [] : [{ pattern, line }];
}
function holds(from, matches) {
    return handedFiles(from).some((file) => matches.test(file.path)) || from.profile.bounded;
}
/** Matches paths that end with a glob. */
function pathPattern(glob) {
    const source = glob
        .replace(/^\//, '')
        .split(/(\*\*\/|\*|\?)/)
        .map((part) => GLOB_PARTS.get(part) ?? escapePattern(part));
    return new RegExp(`(^|/)${source.join('')}$`);
}
const GLOB_PARTS = new Map([
    ['**/', '(.*/)?'],
    ['*', '[^/]*'],
    ['?', '[^/]'],
]);

;// CONCATENATED MODULE: ./build/judge/blame/own-file-check.js


/** A file that a check of the script itself did not find: `model.tar.gz not found in …`. */
function ownFileCheck(consumer, handed) {
    const { exception } = consumer;
    const text = withSlashes(words(exception));
    if (exception.filename !== null || splitFrames(consumer).library.length > 0)
        return null;
    if (className(exception) !== 'FileNotFoundError' && !own_file_check_MISSING.test(text))
        return null;
    const inputs = [...handed]
        .filter(({ path, profile }) => path !== '' && profile.kind === 'directory')
        .sort((a, b) => b.path.length - a.path.length);
    for (const from of inputs) {
        const given = withSlashes(from.path);
        const at = text.search(new RegExp(`${escapePattern(given)}(?![\\w.-])`));
        if (at === -1)
            continue;
        const below = /^\/([^\s'",;:)]+)/.exec(text.slice(at + given.length))?.[1];
        const path = below ?? own_file_check_fileIn(text.replaceAll(given, ' '));
        if (path !== undefined && isMissing(path, from))
            return { from, path };
    }
    // Without the path, the input must be named: the file can be one of the repository.
    const path = own_file_check_fileIn(text);
    const named = inputs.find(({ input }) => new RegExp(`(?<![\\w.])${escapePattern(input)}(?![\\w.])`).test(text));
    if (named === undefined || path === undefined)
        return null;
    return isMissing(path, named) ? { from: named, path } : null;
}
const own_file_check_MISSING = /\b(?:not found|no such|missing|does not exist|doesn't exist|could not find|cannot find|not exist)\b/i;
/** The first name with an extension. */
function own_file_check_fileIn(text) {
    return /(?<![\w*/.])([A-Za-z0-9_][\w./-]*\.[A-Za-z][A-Za-z0-9]{0,9}(?:\.(?:gz|bz2|xz|zst))?)(?![\w/*(])/.exec(text)?.[1];
}
function isMissing(path, from) {
    const base = baseOf(path);
    return !handedFiles(from).some((file) => file.path === path || file.path.endsWith(`/${base}`) || file.path === base);
}

;// CONCATENATED MODULE: ./build/judge/blame/suggest-file.js


/** The same name elsewhere, in a directory of a similar name, with another extension, or a similar name. */
function suggest_file_suggestFile(path, from, files) {
    const paths = files.map((file) => file.path);
    const elsewhere = paths.filter((other) => baseOf(other) === baseOf(path));
    const level = elsewhere.map((other) => levelsBetween(path, other)).find((one) => one !== null);
    if (level != null)
        return `${outputName(from)} holds \`${baseOf(path)}\` ${level}.`;
    const found = elsewhere.find((other) => abbreviates(path, other)) ??
        (elsewhere.length === 1 ? elsewhere[0] : undefined) ??
        paths.find((other) => abbreviates(path, other)) ??
        (elsewhere[0] || paths.find((other) => stemOf(other) === stemOf(path)));
    return found === undefined ? didYouMean(path, paths) : `Did you mean \`${found}\`?`;
}
/** `one level up` for `code/x.json` if there is `x.json`. */
function levelsBetween(path, other) {
    if (path.endsWith(`/${other}`))
        return levels(suggest_file_depth(path) - suggest_file_depth(other), 'up');
    return other.endsWith(`/${path}`)
        ? `${levels(suggest_file_depth(other) - suggest_file_depth(path), 'down')}: \`${other}\``
        : null;
}
function levels(count, way) {
    return `${count === 1 ? 'one level' : `${count} levels`} ${way}`;
}
function suggest_file_depth(path) {
    return path.split('/').length;
}
/** `val/x.csv` for `validation/x.csv`. */
function abbreviates(path, other) {
    const [short = '', long = ''] = [path, other].map((one) => one.slice(0, one.lastIndexOf('/') + 1).replace(/\/$/, ''));
    if (short === '' || long === '' || short === long)
        return false;
    return long.startsWith(short) || short.startsWith(long);
}
/** `model` for `dir/model.tar.gz`. */
function stemOf(path) {
    return baseOf(path).replace(/(?<=.)\..*$/, '');
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-file.js





/** The consumer opens a file, or looks for files, that the producer did not write. */
function blameFile(consumer, handed, lineage) {
    for (const path of pathsNotOpened(consumer)) {
        // The longest first: an input can be inside another.
        const from = [...handed]
            .sort((a, b) => b.path.length - a.path.length)
            .find(({ path: given }) => given !== '' && blame_file_isBelow(path, withSlashes(given)));
        if (from === undefined)
            continue;
        const below = path.slice(withSlashes(from.path).length + 1);
        return below === '' || from.profile.kind === 'file'
            ? wrongKind(consumer, from)
            : missingFile(consumer, from, below, handed, lineage);
    }
    const own = ownFileCheck(consumer, handed);
    return own === null
        ? nothingMatches(consumer, handed)
        : missingFile(consumer, own.from, own.path, handed, lineage);
}
/** Paths that could not be opened; C libraries give them only in the message. */
function pathsNotOpened({ exception }) {
    if (exception.filename !== null) {
        return /^(FileNotFound|IsADirectory|NotADirectory)Error$/.test(className(exception))
            ? [withSlashes(exception.filename)]
            : [];
    }
    const text = words(exception);
    if (className(exception) === 'FileNotFoundError' && /^([\\/]|[A-Za-z]:)[^\n]*$/.test(text)) {
        return [withSlashes(text)];
    }
    return NOT_OPENED.flatMap((pattern) => {
        const path = pattern.exec(text)?.[1];
        return path === undefined ? [] : [withSlashes(path)];
    });
}
const NOT_OPENED = [
    /No such file or directory(?: \(os error 2\))?: '?([^'\n]+)'?/,
    /unable to open file: name = '([^']+)', errno = 2\b/,
    /Could not open (.+?)\s*$/,
    /Opening (.+?) failed: No such file/,
    /No files found that match the pattern "([^"]+)"/,
];
function blame_file_isBelow(path, directory) {
    return path === directory || path.startsWith(`${directory}/`);
}
function missingFile({ script }, from, path, handed, lineage) {
    const files = handedFiles(from);
    // The file exists now, so another problem occurred.
    if (files.some((file) => file.path === path))
        return null;
    const suggestion = suggest_file_suggestFile(path, from, files) ??
        suggestInput(path, from, handed) ??
        suggestOutput(path, from, lineage);
    const start = suggestion === undefined ? '' : `${suggestion} `;
    return {
        code: 'file-missing',
        message: `${script} opens \`${path}\`, which ${outputName(from)} does not contain`,
        hint: suggestion ?? 'Use the same file name in both scripts.',
        hintAt: (place) => `${start}Use the same file name in ${script} and ${place}.`,
        evidence: [describeFiles(from)],
        flows: flowsOf([{ from }]),
        traces: [{ kind: 'file', path, from }],
    };
}
function suggestInput(path, from, handed) {
    const other = handed
        .filter((candidate) => candidate !== from)
        .find((candidate) => handedFiles(candidate).some((file) => baseOf(file.path) === baseOf(path)));
    return other === undefined
        ? undefined
        : `${outputName(other)} contains it; the step gets that output as \`${other.input}\`.`;
}
/** The producer wrote the file to another of its outputs. */
function suggestOutput(path, from, lineage) {
    const other = lineage
        .outputsOf(from.producer)
        .filter(({ name }) => name !== from.output)
        .find(({ files }) => files.some((file) => baseOf(file) === baseOf(path)));
    return other === undefined
        ? undefined
        : `\`${from.producer}.${other.name}\` contains it: the producer wrote it to another output.`;
}
function wrongKind({ script, exception }, from) {
    const isDirectory = from.profile.kind === 'directory' || from.part.kind === 'inside';
    const wanted = className(exception) === 'IsADirectoryError' ? 'file' : 'directory';
    if (from.part.kind !== 'whole' || isDirectory === (wanted === 'directory'))
        return null;
    const is = isDirectory ? 'directory' : 'file';
    return {
        code: 'data-flow-incompatible',
        message: `${script} expects input \`${from.input}\` to be a ${wanted}, but ${outputName(from)} is a ${is}`,
        hint: isDirectory
            ? 'Open a file in the directory, or connect only the file: `from: <step>.<output>/<file>`.'
            : 'Open the input as a file, or declare the output as a directory in the producer.',
        evidence: [describeFiles(from)],
        flows: flowsOf([{ from }]),
    };
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-format.js




/** The consumer cannot read a file as the expected format. */
function blameFormat(consumer, handed) {
    // A sound file that holds more than is allowed.
    if (/weights[_ ]only/i.test(words(consumer.exception)))
        return null;
    const reading = READINGS.find(({ type, pattern }) => (type === undefined || type.test(className(consumer.exception))) &&
        (pattern === undefined || pattern.test(words(consumer.exception))));
    if (reading === undefined)
        return null;
    const blamed = filesBlamed(handed.flatMap(handedFiles), reading, consumer);
    const [first] = blamed;
    if (first === undefined)
        return null;
    const what = blamed.length === 1 ? fileName(first) : 'its input';
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} cannot read ${what} as ${reading.name}${reasonFor(blamed, reading)}`,
        hint: `Write ${reading.name} in the producer, or read the existing format in the consumer.`,
        hintAt: (place) => `Write ${reading.name} in ${place}, or read the existing format in ${consumer.script}.`,
        evidence: blamed.slice(0, 10).map(describeFile),
        flows: flowsOf(blamed),
        traces: blamed.length === 1 ? [{ kind: 'content', file: first }] : [],
    };
}
const READINGS = [
    ...readingsOfFormats(),
    { name: 'gzip', formats: [], type: /^BadGzipFile$/ },
    {
        name: 'a complete compressed file',
        formats: [],
        pattern: /end-of-stream marker was reached|^CRC check failed|while decompressing data/,
    },
    { name: 'Excel', formats: [], pattern: /^Excel file format cannot be determined/ },
];
function readingsOfFormats() {
    const readings = new Set(DATA_FORMATS.flatMap(({ readsAs = [] }) => readsAs));
    return [...readings].map((reading) => ({
        ...reading,
        formats: DATA_FORMATS.filter(({ readsAs }) => readsAs?.includes(reading)).map(({ name }) => name),
    }));
}
/**
 * The file that the exception or the code names, else the one that was opened last. Without both:
 * files of other formats, if no file has the expected format.
 */
function filesBlamed(files, reading, consumer) {
    const named = filesNamed(files, consumer);
    if (named.length > 0)
        return named.length === 1 ? named : named.filter((one) => !fits(one, reading));
    const [last] = filesOpened(files, consumer);
    if (last !== undefined) {
        const isSound = fits(last, reading) || (readsMemory(consumer) && !last.profile.problem);
        return isSound ? [] : [last];
    }
    const data = files.filter(({ profile }) => profile.bytes > 0);
    if (data.some((one) => fits(one, reading)))
        return [];
    // Broken files of the expected format are better evidence than other files.
    const broken = data.filter(({ profile }) => reading.formats.includes(profile.format));
    return broken.length > 0 ? broken : data;
}
/** `json.loads(text)`: the text can be of any source, such as a cell of a sound table. */
function readsMemory(consumer) {
    const code = failingCode(consumer);
    return (/\b(?:loads|decompress|fromstring|decode)\(|\b(?:String|Bytes)IO\(/.test(code) &&
        !/\bopen\(|\bread/.test(code));
}
function fits({ profile }, { formats }) {
    return formats.includes(profile.format) && profile.problem === undefined;
}
function reasonFor(blamed, { formats }) {
    const [file] = blamed;
    if (blamed.length !== 1 || file === undefined)
        return '';
    const { format, problem } = file.profile;
    if (problem !== undefined)
        return `: it ${problem}`;
    return formats.includes(format) ? '' : `: it is ${format}`;
}
function describeFile(file) {
    const { format, compression, bytes, problem } = file.profile;
    const packed = compression === undefined ? '' : ` (${compression})`;
    const flaw = problem === undefined ? '' : `; it ${problem}`;
    return `${fileName(file)}${writtenBy(file.from)}: ${format}${packed}, ${bytes} bytes${flaw}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/tables-passed.js

/**
 * The columns of each table that the failing line passes on: `fit(X, y)`, `fit(t[features], y)`,
 * `fit(t.drop(columns=["label"]), y)`. Empty if they are not known.
 */
function tablesPassed(consumer) {
    const held = consumer.exception.held ?? [];
    const code = failingCode(consumer);
    const quoted = printedStrings(code);
    return held
        .filter(({ kind }) => kind === 'table')
        .flatMap(({ name, keys }) => {
        const at = new RegExp(`(?<![\\w.'"])${escapePattern(name)}\\b(.*)`, 's').exec(code)?.[1];
        if (at === undefined)
            return [];
        const selected = /^\s*\[\s*([A-Za-z_]\w*)\s*\]/.exec(at)?.[1];
        if (selected !== undefined) {
            return held
                .filter((one) => one.kind === 'names' && one.name === selected)
                .map((one) => one.keys.filter((key) => keys.includes(key)));
        }
        const listed = /^\s*\[\[(.*?)\]\]/.exec(at)?.[1];
        if (listed !== undefined)
            return [printedStrings(listed)];
        if (/^\s*\.drop\(/.test(at))
            return [keys.filter((key) => !quoted.includes(key))];
        return /^\s*(?:[[.(]|=(?!=))/.test(at) ? [] : [keys];
    });
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-gaps.js






/** The consumer does not handle missing values, and a column that it uses has some. */
async function blameGaps(consumer, handed) {
    if (!MISSING_VALUES.test(words(consumer.exception)) || handlesGaps(consumer))
        return null;
    const gaps = await gapsIn(filesRead(handedTables(handed), consumer));
    const used = usedBy(consumer, gaps);
    const names = unique(used.map(({ column }) => column));
    const [name] = names;
    const [first] = used;
    if (name === undefined || first === undefined)
        return null;
    const columns = names.length === 1
        ? `column \`${name}\``
        : `columns ${names.map((one) => `\`${one}\``).join(', ')}`;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} needs a value in every row of ${columns} of ${fileName(first.table)}, but some values are missing (row ${first.row})`,
        hint: 'Fill or drop the missing values in the producer, or handle them in the consumer.',
        hintAt: (place) => `Fill or drop the missing values in ${place}, or handle them in ${consumer.script}.`,
        evidence: used.slice(0, 5).map(blame_gaps_describe),
        flows: flowsOf(used.map(({ table }) => table)),
        traces: used.map(({ table, column }) => ({
            ...{ kind: 'cell', name: column, value: null, file: table },
        })),
    };
}
const MISSING_VALUES = /^(Input \w+ contains NaN|Input contains NaN|Cannot convert non-finite values|cannot convert float NaN to integer|could not convert string to float: ['"]\s*['"]|invalid literal for int\(\) with base \d+: ['"]\s*['"]|Label contains NaN|cannot convert NA to integer|Integer column has NA values)/;
/** The script fills or drops missing values, so those that are left can be its own. */
function handlesGaps({ text = '' }) {
    return /\b(?:fillna|dropna|interpolate|\w*Imputer|nan_to_num|bfill|ffill)\b/.test(text);
}
async function gapsIn(tables) {
    const gaps = [];
    for (const table of tables.slice(0, MOST_TABLES)) {
        const found = await findCells(table.absolute, table.profile, null);
        gaps.push(...(found ?? []).map((cell) => ({ table, ...cell })));
    }
    return gaps;
}
const MOST_TABLES = 20;
/**
 * The columns with gaps that the failing code used: of the tables in its local variables, else
 * those that it names, else that of a script that names no columns of the table at all.
 */
function usedBy(consumer, gaps) {
    const code = failingCode(consumer);
    const isLabel = /^Input y |^Label contains/.test(words(consumer.exception));
    const passed = isLabel ? columnsPassed(consumer) : tablesPassed(consumer);
    if (passed.length > 0) {
        return gaps.filter(({ table, column }) => passed.some((keys) => keys.includes(column) && relationTo(keys, table) !== null));
    }
    const named = namedIn(code, gaps);
    if (named.length > 0)
        return oneColumn(named);
    if (/\[\s*f?['"]/.test(code) || SETTING.test(code))
        return [];
    const { library } = splitFrames(consumer);
    // A value converted by the code itself need not be from a table.
    const names = unique(gaps.map(({ column }) => column));
    if (library.length === 0)
        return names.length === 1 && gaps.length > 0 ? gaps : [];
    const inScript = namedIn(kept(consumer.text ?? ''), gaps);
    return oneColumn(inScript);
}
/** The columns that the code holds on their own. */
function columnsPassed({ exception }) {
    return (exception.held ?? []).filter(({ kind }) => kind === 'column').map(({ keys }) => keys);
}
const SETTING = /environ|getenv|config|cfg|args|param|setting|option/i;
function namedIn(code, gaps) {
    const quoted = printedStrings(code, Number.POSITIVE_INFINITY);
    return gaps.filter(({ column }) => quoted.includes(column));
}
/** Without the lines that leave columns out. */
function kept(text) {
    return text
        .split('\n')
        .filter((line) => !/\b(?:drop|pop|del|exclude)\b/.test(line))
        .join('\n');
}
function oneColumn(gaps) {
    return unique(gaps.map(({ column }) => column)).length === 1 ? gaps : [];
}
function blame_gaps_describe({ table, column, row, count }) {
    const values = count === 1 ? '1 value is' : `${count} values are`;
    return `${fileName(table)}${writtenBy(table.from)}: \`${column}\`, ${values} missing, first in row ${row}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-header.js





/** A column is there, but the header says it in another way than the consumer reads it. */
function blameHeader(consumer, handed) {
    const tables = handedTables(handed);
    const [name] = columnsAsked(consumer, tables) ?? [];
    if (name === undefined)
        return null;
    const isReading = READING.test(consumer.exception.message);
    const keys = (indexedSets(consumer, [name]) ?? []).map((set) => set.keys);
    for (const table of filesRead(tables, consumer)) {
        const flaw = blame_header_flawOf(table, name, isReading ? [columnNames(table)] : keys, isReading);
        if (flaw === null)
            continue;
        return {
            code: 'data-flow-incompatible',
            message: `${consumer.script} reads \`${name}\`, but ${flaw.message}`,
            hint: `${flaw.cure} in the producer, or change how ${consumer.script} reads it.`,
            hintAt: (place) => `${flaw.cure} in ${place}, or change how ${consumer.script} reads it.`,
            evidence: [
                `${fileName(table)}${writtenBy(table.from)}, has: ${listContents(columnNames(table))}`,
            ],
            flows: flowsOf([table]),
            traces: [{ kind: 'column', name, file: table }],
        };
    }
    return null;
}
/** The reader itself misses the column, before there is a table to index. */
const READING = /provided to 'parse_dates'|^Usecols do not match columns/;
function blame_header_flawOf(table, name, held, isReading) {
    const names = columnNames(table);
    const place = fileName(table);
    const separator = held
        .map(([only, ...more]) => (more.length === 0 ? separatorIn(only, names) : undefined))
        .find((one) => one !== undefined);
    if (separator !== undefined) {
        const message = `${place} is separated by \`${separator}\`, and was read with another separator`;
        return { message, cure: 'Write the separator that is expected' };
    }
    if (held.some((keys) => MARKS.some((mark) => keys.includes(mark + name)))) {
        const message = `${place} begins with a byte order mark, which was read as part of the name`;
        return { message, cure: 'Write plain UTF-8 without the mark' };
    }
    if (isReading && names.includes(name)) {
        const message = `${place} has it only if it is read with another separator or header`;
        return { message, cure: 'Write the separator and the header that are expected' };
    }
    if (names.includes(name) || !held.some((keys) => isHeaderOf(keys, names)))
        return null;
    const variant = names.find((column) => bare(column) === bare(name));
    if (variant !== undefined) {
        const message = `the header of ${place} has ${JSON.stringify(variant)}`;
        return { message, cure: 'Write the header as it is expected' };
    }
    if (names.length > 1 && names.some((column) => blame_header_NUMBER.test(column)) && !blame_header_NUMBER.test(name)) {
        return { message: `${place} seems to have no header`, cure: 'Write a header' };
    }
    return null;
}
/** The mark itself, and as text in Latin-1. */
const MARKS = ['\uFEFF', 'ï»¿'];
/** `;` if the whole header was taken for one name. */
function separatorIn(only, names) {
    if (only === undefined || names.length < 2)
        return undefined;
    return [';', '\t', '|', ','].find((one) => {
        const parts = only.split(one).map((part) => part.trim().replaceAll(/^"|"$/g, ''));
        return parts.length === names.length && parts.every((part, index) => part === names[index]);
    });
}
/** The code indexed the table as it was read; a table without header has its first row instead. */
function isHeaderOf(keys, names) {
    if (names.every((name, index) => name === String(index)))
        return keys.length === names.length;
    // A mapping holds a repeated name once.
    const held = new Set(keys.map(bare));
    const written = new Set(names.map(bare));
    return held.size === written.size && [...held].every((key) => written.has(key));
}
/** Without letter case, spaces, quotes and invisible characters. */
function bare(name) {
    return name
        .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00A0"]/g, '')
        .trim()
        .toLowerCase()
        .replaceAll(/[-_\s]+/g, '_');
}
const blame_header_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

;// CONCATENATED MODULE: ./build/judge/blame/blame-key.js







/** The consumer reads a key that the very JSON object which it indexed does not have. */
async function blameKey(consumer, handed) {
    const { exception, script, text = '' } = consumer;
    const { key } = exception;
    if (className(exception) !== 'KeyError' || typeof key !== 'string')
        return null;
    if (splitFrames(consumer).library.length > 0)
        return null;
    if (makesItself(text, key, failingCode(consumer)))
        return null;
    const found = await objectLacking(consumer, handed.flatMap(handedFiles).filter(isJson), key);
    if (found === null)
        return null;
    const { file, at, keys } = found;
    const place = at === '' ? fileName(file) : `\`${at}\` in ${fileName(file)}`;
    const suggestion = didYouMean(key, keys);
    const start = suggestion === undefined ? '' : `${suggestion} `;
    const cure = (writer) => `${start}Write the key in ${writer}, or change ${script} to read the existing keys.`;
    return {
        code: 'key-missing',
        message: `${script} reads key \`${key}\`, which ${place} does not have`,
        hint: cure(file.from.producerScript ?? 'the file'),
        hintAt: cure,
        evidence: [`${place}${writtenBy(file.from)}, has: ${listContents(keys)}`],
        flows: flowsOf([file]),
        traces: [{ kind: 'key', key, at, file }],
    };
}
const isJson = ({ profile }) => profile.format === 'json' && !profile.problem;
/** The JSON object that the code indexed, by its keys; by the file if the same expression reads it. */
async function objectLacking(consumer, files, key) {
    const read = filesRead(files, consumer).slice(0, blame_key_MOST_FILES);
    const mappings = (indexedSets(consumer, [key]) ?? []).filter(({ kind }) => kind === 'mapping');
    const objects = [];
    for (const file of read) {
        const found = await jsonObjects(file.absolute);
        objects.push(...found.map((object) => ({ file, ...object })));
    }
    const chain = subscriptsBefore(failingCode(consumer), key);
    const [last] = filesOpened(read, consumer);
    const roots = objects.filter(({ file, at, keys }) => mappings.some((mapping) => keys.length > 0 && blame_key_isSame(keys, mapping.keys)) ||
        (chain?.isLoaded === true && file === last && at === ''));
    for (const root of roots) {
        const at = (chain?.path ?? []).reduce(placeBelow, root.at);
        const asked = objects.find((object) => object.file === root.file && object.at === at);
        if (asked !== undefined && !asked.keys.includes(key))
            return asked;
    }
    return null;
}
/** The subscripts between a name, or a call that loads a file, and the last one: `x["a"][0]["key"]`. */
function subscriptsBefore(code, key) {
    const found = new RegExp(`([\\w.]+|\\))((?:\\s*\\[\\s*(?:'[^']*'|"[^"]*"|\\d+)\\s*\\])*)\\s*\\[\\s*(['"])${escapePattern(key)}\\3`).exec(code);
    if (found === null)
        return null;
    const subscripts = [...(found[2] ?? '').matchAll(/\[\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*\]/g)];
    return {
        path: subscripts.map(([, single, double, index]) => single ?? double ?? `[${index}]`),
        isLoaded: found[1] === ')' && /\bloads?\(|read_text|orjson/.test(code),
    };
}
const blame_key_MOST_FILES = 20;
function blame_key_isSame(file, held) {
    const names = new Set(held);
    return file.length === names.size && file.every((name) => names.has(name));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-logical-name.js



/** The script uses a name of `input_paths` or `output_paths` that its step does not declare. */
function blameLogicalName(consumer) {
    const { exception, name: step, script, inputs, outputs } = consumer;
    const { key } = exception;
    if (className(exception) !== 'KeyError' || typeof key !== 'string')
        return null;
    const { user, library } = splitFrames(consumer);
    if (library.length > 0)
        return null;
    const argument = argumentAsked(user.at(-1)?.code ?? '', key, { inputs, outputs });
    if (argument === undefined)
        return null;
    const declared = argument === 'input_paths' ? inputs : outputs;
    const suggestion = didYouMean(key, declared);
    const cure = `Declare the name under \`${argument}\` of step \`${step}\`, or use a declared name.`;
    return {
        code: 'logical-name-missing',
        message: `${script} uses ${argument}["${key}"], which step \`${step}\` does not declare`,
        hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
        evidence: [`${argument} of the step: ${listContents(declared)}`],
        flows: [],
    };
}
/** The argument that is indexed with the key; a line can contain both. */
function argumentAsked(code, key, { inputs, outputs }) {
    const quoted = `\\s*\\[\\s*f?(['"])${escapePattern(key)}\\2\\s*\\]`;
    const literal = new RegExp(`\\b(input_paths|output_paths)${quoted}`).exec(code)?.[1];
    if (literal !== undefined)
        return literal;
    const indexed = [...code.matchAll(/\b(input_paths|output_paths)\s*\[\s*[A-Za-z_]/g)];
    const names = indexed.map(([, name]) => name);
    return names.find((name) => !(name === 'input_paths' ? inputs : outputs).includes(key));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-merge.js



/** The consumer merges two tables on a column that has unlike types in them. */
function blameMerge(consumer, handed) {
    const key = UNLIKE.exec(words(consumer.exception))?.[1];
    if (key === undefined)
        return null;
    const tables = handedTables(handed);
    const read = new Set(filesRead(tables, consumer));
    const having = tables.flatMap((table) => {
        if (!read.has(table))
            return [];
        const column = table.table.columns.find(({ name }) => name === key);
        return column === undefined ? [] : [{ table, type: column.type }];
    });
    const [first] = having;
    const other = having.find(({ type }) => type !== first?.type);
    if (first === undefined || other === undefined)
        return null;
    const both = [first, other];
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} merges on column \`${key}\`, which is ${both.map(({ table, type }) => `${type} in ${fileName(table)}`).join(' and ')}`,
        hint: 'Write the same type in both, or convert one before the merge.',
        hintAt: (place) => `Write the same type in ${place}, or convert one before the merge.`,
        evidence: both.map(({ table, type }) => blame_merge_describe(table, key, type)),
        flows: flowsOf(both.map(({ table }) => table)),
        traces: both.map(({ table, type }) => ({ kind: 'type', name: key, type, file: table })),
    };
}
const UNLIKE = /trying to merge on .+ columns for key ['"](.+?)['"]/;
function blame_merge_describe(table, key, type) {
    return `${fileName(table)}${writtenBy(table.from)}: \`${key}\` is ${type}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-no-rows.js



/** The consumer fails as code fails on empty data, and the table that it read has no rows. */
function blameNoRows(consumer, handed) {
    const tables = tablesOrNothing(handed);
    if (!FAILS_ON_NOTHING.test(className(consumer.exception)) && !isOfNothing(consumer))
        return null;
    const blamed = bareTables(consumer, tables);
    const [first] = blamed;
    if (first === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} fails on a table without rows: ${fileName(first)} ${first.profile.bytes === 0 ? 'is empty' : 'has only a header'}`,
        hint: 'Check why the producer drops all rows.',
        hintAt: (place) => `Check why ${place} drops all rows.`,
        evidence: blamed
            .slice(0, 5)
            .map((table) => `${fileName(table)}${writtenBy(table.from)}, has 0 rows`),
        flows: flowsOf(blamed),
        traces: blamed.map((file) => ({ kind: 'rows', file })),
    };
}
/**
 * Tables without rows, if all that was read is such; else the one that the failing code names or
 * opened last; else those that it read, if the exception names none.
 */
function bareTables(consumer, tables) {
    const isBare = ({ table }) => table.rows === 0;
    const read = filesRead(tables, consumer);
    const bare = read.filter(isBare);
    if (bare.length === read.length)
        return bare;
    const named = filesNamed(tables, consumer).filter(isBare);
    if (named.length > 0)
        return named;
    if (isOfNothing(consumer))
        return bare;
    const [last] = filesOpened(tables, consumer);
    return last !== undefined && isBare(last) ? [last] : [];
}
/** The exception mentions empty data, or an empty table was indexed. */
function isOfNothing({ exception }) {
    return OF_NOTHING.test(words(exception)) || exception.columns?.length === 0;
}
const FAILS_ON_NOTHING = /^(ValueError|IndexError|ZeroDivisionError|StatisticsError|StopIteration|LightGBMError|XGBoostError|AssertionError)$/;
const OF_NOTHING = /\b0 sample|n_samples=0|zero-size|at least one data point|no rows|\b0 rows|\blength 0\b|\bsize 0\b|empty sequence|No columns to parse/i;

;// CONCATENATED MODULE: ./build/judge/blame/blame-pickle.js



/** The pickle that was just opened contains objects of a class or module that is not there. */
function blamePickle(consumer, handed) {
    const lacks = lackingIn(consumer);
    if (lacks === null)
        return null;
    const pickles = handed.flatMap(handedFiles).filter(blame_pickle_isPickle);
    const [last] = [...filesNamed(pickles, consumer), ...filesOpened(pickles, consumer)];
    if (last === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} cannot load ${fileName(last)}: ${lacks}`,
        hint: 'Move the class to a module that both scripts import, or save plain data instead of the object.',
        evidence: [`${fileName(last)}${writtenBy(last.from)}: ${last.profile.format}`],
        flows: flowsOf([last]),
    };
}
function lackingIn(consumer) {
    const text = words(consumer.exception);
    const [, name, module] = /^(?:Can't|Can’t) get attribute '(.+?)' on <module '(.+?)'/.exec(text) ?? [];
    if (name !== undefined)
        return `it refers to \`${name}\` of module \`${module}\`, which is not there`;
    if (/^unsupported pickle protocol: \d+/.test(text))
        return text;
    const isLoad = consumer.exception.frames.some(({ file, function: called }) => /[\\/](?:pickle\.py|joblib[\\/]numpy_pickle\.py|cloudpickle\.py)$/.test(file) ||
        /^find_class$/.test(called));
    if (className(consumer.exception) !== 'ModuleNotFoundError' || !isLoad)
        return null;
    return `it refers to the module \`${consumer.exception.name}\`, which cannot be imported`;
}
function blame_pickle_isPickle({ profile }) {
    return profile.format === 'pickle' || profile.format === 'joblib';
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-shapes.js



/** Arrays do not fit together, and the very shapes of the exception are those of input files. */
function blameShapes(consumer, handed) {
    const text = words(consumer.exception);
    if (!UNFIT.test(text))
        return null;
    const numbers = new Set([...text.matchAll(/\d+/g)].map(([number]) => Number(number)));
    const arrays = filesRead(handed.flatMap(handedFiles).filter(hasArray), consumer);
    const shaped = arrays.flatMap((file) => arraysOf(file)
        // A dimension of 1 fits by chance.
        .filter(({ shape }) => shape.some((size) => size > 1 && numbers.has(size)))
        .map(({ shape, name }) => ({ file, shape, name })));
    const [first] = shaped;
    if (first === undefined)
        return null;
    const shapes = unique(shaped.map(({ file, shape, name }) => `${name}${fileName(file)} is ${say(shape)}`));
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} uses arrays of shapes that do not fit together: ${shapes.slice(0, 3).join(', ')}`,
        hint: 'Compare the shapes with what both scripts expect.',
        evidence: shaped
            .slice(0, 5)
            .map(({ file, shape, name }) => `${name}${fileName(file)}${writtenBy(file.from)}: shape ${say(shape)}`),
        flows: flowsOf(shaped.map(({ file }) => file)),
    };
}
const UNFIT = /^(operands could not be broadcast|matmul: |shapes .+ not aligned|all the input array dimensions|cannot reshape array|could not broadcast input|index \d+ is out of bounds for axis \d+ with size|too many indices for array|Found input variables with inconsistent numbers of samples|boolean index did not match|x and y must have same)/;
const hasArray = (file) => arraysOf(file).length > 0;
/** The array of a file, and those among the members of an archive, with their names. */
function arraysOf({ profile: { array, members = [] } }) {
    const inside = members.flatMap((member) => member.array === undefined
        ? []
        : [{ shape: member.array.shape, name: `\`${member.name}\` in ` }]);
    return [...(array === undefined ? [] : [{ shape: array.shape, name: '' }]), ...inside];
}
function say(shape) {
    return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-types.js




/** The consumer uses a column as another type than it has in the very table that was read. */
function blameTypes(consumer, handed) {
    const text = words(consumer.exception);
    const use = USES.find(({ type, pattern }) => pattern.test(text) && (!type || type.test(className(consumer.exception))));
    if (use === undefined)
        return null;
    const tables = filesRead(handedTables(handed), consumer);
    const listed = use.named?.exec(text)?.[1];
    const names = listed === undefined ? namesInCode(consumer) : namesBeforeColons(listed);
    const named = blame_types_columnsOf(tables, (name) => names.includes(name)).filter(use.fits);
    const found = named.length > 0 ? named : wholeTable(consumer, tables, use);
    const [first] = found;
    if (first === undefined || unique(found.map(({ column }) => column.name)).length > 1)
        return null;
    const { column, table } = first;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} uses column \`${column.name}\` of ${fileName(table)} as ${use.as}, but it is ${blame_types_say(column.type, table)}`,
        hint: `Write another type in the producer, or convert the column in ${consumer.script}.`,
        hintAt: (place) => `Write another type in ${place}, or convert it in ${consumer.script}.`,
        evidence: found.slice(0, 5).map(blame_types_describe),
        flows: flowsOf(found.map((one) => one.table)),
        traces: found.map((one) => ({
            ...{ kind: 'type', name: column.name, type: column.type, file: one.table },
        })),
    };
}
const isText = ({ column }) => column.type === 'string';
const USES = [
    {
        type: /^TypeError$/,
        pattern: /^(?:'[<>]=?' not supported between instances of '(?:str|int|float)'|unsupported operand type\(s\) for|can only concatenate str|can't multiply sequence|bad operand type|must be real number, not str|Invalid comparison between)/,
        fits: isText,
        as: 'numbers',
    },
    {
        pattern: /^(?:Could not convert string|Could not convert .* to numeric|Cannot perform reduction|agg function failed|dtype '\w+' does not support|cannot perform .* with (?:type|dtype)|operation '\w+' not supported for dtype|No numeric types to aggregate)/,
        fits: isText,
        as: 'numbers',
        isWhole: true,
    },
    {
        pattern: /(?:Fields with bad pandas dtypes: |Invalid columns:)/,
        named: /(?:Fields with bad pandas dtypes: |Invalid columns:)(.+)/,
        fits: ({ column }) => ['string', 'date', 'timestamp'].includes(column.type),
        as: 'numbers',
    },
    {
        pattern: /^Can only use \.str accessor with string values/,
        fits: ({ column }) => ['integer', 'number', 'boolean'].includes(column.type),
        as: 'text',
    },
    {
        pattern: /^Can only use \.dt accessor with datetimelike values/,
        fits: ({ column }) => !['date', 'timestamp', 'null'].includes(column.type),
        as: 'dates',
    },
    {
        pattern: /new category|Categoricals? can only|Categorical is not ordered|with dtype category/,
        // Only Parquet stores categories.
        fits: ({ table, column }) => table.profile.format === 'parquet' && column.type === 'string',
        as: 'plain values',
    },
];
function blame_types_say(type, { profile }) {
    const part = profile.table?.sampled ? ', by the rows that were looked at' : '';
    return `${type === 'string' ? 'text' : type}${part}`;
}
/** `df["x"]` and `df.x` in the failing line. */
function namesInCode(consumer) {
    const code = failingCode(consumer);
    const attributes = [...code.matchAll(/\.([A-Za-z_]\w*)\b(?!\s*\()/g)].map(([, name]) => name ?? '');
    return [...printedStrings(code), ...attributes];
}
/** `city: str, plan: object` */
function namesBeforeColons(text) {
    return text.split(', ').map((part) => part.replace(/:[^:]*$/, ''));
}
function blame_types_columnsOf(tables, isAsked) {
    return tables.flatMap((table) => table.table.columns.filter(({ name }) => isAsked(name)).map((column) => ({ table, column })));
}
/** All columns of the table that the code held are used: those that do not fit. */
function wholeTable({ exception }, tables, { isWhole, fits }) {
    if (!isWhole || exception.columns == null)
        return [];
    const keys = exception.columns;
    const same = tables.filter((table) => relationTo(keys, table) !== null);
    return blame_types_columnsOf(same, (name) => keys.includes(name)).filter(fits);
}
function blame_types_describe({ table, column }) {
    return `${fileName(table)}${writtenBy(table.from)}: \`${column.name}\` is ${column.type}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-values.js




/** The consumer reads text as numbers, and the very text is found in a column of its input. */
async function blameValues(consumer, handed) {
    const asked = valueIn(words(consumer.exception));
    if (asked === null || isOwn(consumer, asked.value))
        return null;
    const { value, as } = asked;
    const tables = handedTables(handed);
    const read = filesRead(tables, consumer);
    const cells = await blame_values_search(read, value);
    const found = pick(cells, consumer);
    const [first] = found;
    if (first === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} reads column \`${first.column}\` of ${fileName(first.table)} ${as}, but it contains text such as '${value.slice(0, 60)}' (row ${first.row})`,
        hint: `Write other values in the producer, or convert the column in ${consumer.script}.`,
        hintAt: (place) => `Write other values in ${place}, or convert the column in ${consumer.script}.`,
        evidence: found.slice(0, 5).map((one) => blame_values_describe(one, value)),
        flows: flowsOf(found.map(({ table }) => table)),
        traces: [{ kind: 'cell', name: first.column, value, file: first.table }],
    };
}
const blame_values_USES = [
    {
        pattern: /(?:could not convert string to float|invalid literal for int\(\) with base \d+|could not convert string to complex|Unable to parse string):? ['"](.*?)['"](?: at position \d+)?(?:\n|$)/s,
        as: 'as numbers',
    },
    {
        pattern: /Unknown datetime string format, unable to parse: (.+?)(?:, at position \d+)?$/,
        as: 'as dates',
    },
    { pattern: /time data ['"](.+?)['"] (?:does not|doesn't) match format/, as: 'as dates' },
    { pattern: /^Invalid isoformat string: ['"](.+?)['"]/, as: 'as dates' },
    {
        pattern: /^Found unknown categories \[['"]?(.+?)['"]?[\],]/,
        as: 'as one of the categories of the training data',
    },
    {
        pattern: /previously unseen labels: \[?['"]?(.+?)['"]?(?:[\],]|$)/,
        as: 'as one of the labels of the training data',
    },
];
function valueIn(text) {
    for (const { pattern, as } of blame_values_USES) {
        const value = pattern.exec(text)?.[1];
        if (value !== undefined && value.trim() !== '')
            return { value, as };
    }
    return null;
}
/** The value is in the script, or in a variable that the step got. */
function isOwn({ text = '', environVars = {} }, value) {
    return (printedStrings(text, Number.POSITIVE_INFINITY).includes(value) ||
        Object.values(environVars).includes(value));
}
async function blame_values_search(tables, value) {
    const cells = [];
    for (const table of tables.slice(0, blame_values_MOST_TABLES)) {
        const found = await findCells(table.absolute, table.profile, value);
        cells.push(...(found ?? []).map((cell) => ({ table, ...cell })));
    }
    return cells;
}
const blame_values_MOST_TABLES = 20;
/** One column of one input; if there are several, the one that the failing code names. */
function pick(cells, consumer) {
    const named = (code) => {
        const quoted = printedStrings(code);
        return cells.filter(({ column }) => quoted.includes(column));
    };
    const [byLine, byCode] = [
        named(failingCode(consumer)),
        named(userCodeLines(consumer).join('\n')),
    ];
    const chosen = byLine.length > 0 ? byLine : byCode.length > 0 ? byCode : cells;
    const names = unique(chosen.map(({ column }) => column));
    if (names.length !== 1)
        return [];
    const opened = filesOpened(chosen.map(({ table }) => table), consumer);
    const [last] = opened;
    const ordered = [...chosen].sort((a, b) => Number(b.table === last) - Number(a.table === last));
    return ordered;
}
function blame_values_describe({ table, column, row, count }, value) {
    const times = count === 1 ? '1 cell' : `${count} cells`;
    return `${fileName(table)}${writtenBy(table.from)}: \`${column}\` is '${value.slice(0, 60)}' in ${times}, first in row ${row}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/lineage.js
/** Nothing is known but what the consumer was handed. */
const NO_LINEAGE = {
    inputsOf: async () => [],
    outputsOf: () => [],
    scriptOf: async () => undefined,
};

;// CONCATENATED MODULE: ./build/judge/blame/sampled-hint.js

/** A step that fails on data that was made up for it need not fail on real data. */
function sampledHint(step, handed) {
    const [first, ...others] = handed.filter(({ source }) => source === 'sample');
    if (first === undefined)
        return undefined;
    const inputs = [first, ...others].map(({ input }) => `\`${input}\``).join(', ');
    const files = listContents(handedFiles(first).map(({ path }) => path), 3);
    return `Step \`${step}\` ran on sample data for ${inputs} (${files}), because no path is declared. Give real data: \`input_paths: { ${first.input}: <path> }\`.`;
}

;// CONCATENATED MODULE: ./build/judge/blame/trace-origin.js





/**
 * Follows a cause upstream; `null` if there is nothing to follow, or if it can be several files of
 * which none was ever sound.
 */
async function traceOrigin({ traces = [] }, lineage) {
    const found = [];
    for (const trace of traces.slice(0, MOST_TRACED)) {
        const begun = await findBeginning(trace, lineage);
        if (begun === null || begun.isCut)
            continue;
        if (begun.sound !== undefined)
            return await trace_origin_describe(trace, begun, lineage);
        found.push({ trace, begun });
    }
    const only = await theOnly(found, lineage);
    if (only === undefined)
        return null;
    const { trace } = only;
    const begun = trace.kind === 'column' ? await atCreation(only.begun, trace, lineage) : only.begun;
    return await trace_origin_describe(trace, begun, lineage);
}
/** Of several inputs, the one whose scripts name the column, or whose text was to be numbers. */
async function theOnly(found, lineage) {
    const [first] = found;
    const sources = new Set(found.map(({ begun: { path } }) => path[0]?.from));
    if (sources.size < 2)
        return first;
    const named = [];
    for (const one of found) {
        const { trace, begun } = one;
        if (trace.kind === 'type' && trace.type === 'string')
            named.push(one);
        if (trace.kind === 'column' && (await isNamed(trace.name, begun.path, lineage)))
            named.push(one);
    }
    return new Set(named.map(({ begun: { path } }) => path[0]?.from)).size === 1
        ? named[0]
        : undefined;
}
/** Shards of one table have the same history. */
const MOST_TRACED = 5;
async function trace_origin_describe(trace, { first, sound, path, reader, column }, lineage) {
    const { from } = first;
    const isFurtherUp = path.length > 1 || sound !== undefined;
    if (from.producer === '') {
        if (reader === undefined)
            return null;
        const isEvident = trace.kind === 'column' && (await isNamed(trace.name, path, lineage));
        return {
            origin: { step: reader, input: from.input },
            place: `${outputName(from)} of step \`${reader}\``,
            ...{ read: path[0] ?? first, isSound: false, isEvident },
            summary: `${fileName(first)} of step \`${reader}\` ${FIRST[trace.kind]}${inColumn(column)}`,
        };
    }
    const script = await lineage.scriptOf(from.producer);
    const line = script === undefined
        ? undefined
        : lineOf(script.text, { names: namesSought(trace, first), output: from.output });
    const at = script === undefined ? from.producerScript : script.file;
    return {
        origin: {
            step: from.producer,
            output: from.output,
            fault: faultOf(trace, first),
            firstLacks: { step: from.producer, output: from.output },
            ...(sound === undefined || sound.from.producer === ''
                ? {}
                : { lastHad: { step: sound.from.producer, output: sound.from.output } }),
            ...(at === undefined
                ? {}
                : { location: { file: at, ...(line === undefined ? {} : { line }) } }),
        },
        place: `${at ?? `step \`${from.producer}\``}${line === undefined ? '' : `:${line}`}`,
        read: path[0] ?? first,
        isSound: sound !== undefined,
        isEvident: sound !== undefined ||
            (trace.kind === 'column' && (await isNamed(trace.name, path, lineage))),
        ...(isFurtherUp ? { summary: `${summarise(trace, first, sound)}${inColumn(column)}` } : {}),
    };
}
function inColumn(column) {
    return column === undefined ? '' : `, in column \`${column}\``;
}
/** Whether a script that wrote one of the files contains the name. */
async function isNamed(name, path, lineage) {
    for (const { from } of path) {
        const script = await lineage.scriptOf(from.producer);
        if (script !== undefined && mentions(script.text, name))
            return true;
    }
    return false;
}
/** How the first file with the fault is described. */
const FIRST = {
    column: 'does not have it either',
    rows: 'has no rows either',
    type: 'has that type as well',
    cell: 'contains it as well',
    key: 'does not have it either',
    file: 'does not contain it either',
    content: 'is the same',
};
const SOUND = {
    column: ['last had it', 'is the first without it'],
    rows: ['last had rows', 'is the first without'],
    type: ['last had another type', 'is the first with this one'],
    cell: ['was last without it', 'is the first with it'],
    key: ['last had it', 'is the first without it'],
    file: ['last contained it', 'is the first without it'],
    content: ['was last sound', 'is the first that is not'],
};
function summarise({ kind }, first, sound) {
    const [had, lacks] = SOUND[kind];
    const place = kind === 'file' ? outputName(first.from) : fileName(first);
    if (sound === undefined)
        return `${place} ${lacks}: the data begins there`;
    const before = kind === 'file' ? outputName(sound.from) : fileName(sound);
    return `${before} ${had}; ${place} ${lacks}`;
}
function faultOf(trace, first) {
    switch (trace.kind) {
        case 'column':
        case 'cell':
            return `${trace.kind} ${trace.name}`;
        case 'type':
            return `type of ${trace.name}`;
        case 'key':
            return `key ${trace.at}/${trace.key}`;
        case 'file':
            return `file ${trace.path}`;
        case 'content':
        case 'rows':
            return `${trace.kind} of ${baseOf(first.path)}`;
        default:
            return trace;
    }
}
function namesSought(trace, first) {
    switch (trace.kind) {
        case 'column':
            return [trace.name, ...nearColumn(trace.name, first)];
        case 'type':
        case 'cell':
            return [trace.name];
        case 'key':
            return [trace.key, baseOf(first.path)];
        case 'file':
            return [trace.path, baseOf(trace.path), baseOf(first.path)];
        case 'content':
        case 'rows':
            return [baseOf(first.path)];
        default:
            return trace;
    }
}
/**
 * No table upstream ever had the column. A script that creates it does not write it; else the table
 * began there that has a similar column; else where the data began.
 */
async function atCreation(found, { name }, lineage) {
    if (found.sound !== undefined)
        return found;
    const files = [...found.path].reverse();
    for (const file of files) {
        const script = await lineage.scriptOf(file.from.producer);
        if (script !== undefined && makesItself(script.text, name))
            return cutAt(found, file);
    }
    const [read] = found.path;
    const near = read === undefined ? undefined : nearColumn(name, read)[0];
    if (near === undefined)
        return found;
    const introduced = files.find((file) => trace_origin_columnsOf(file).includes(near));
    return introduced === undefined ? found : cutAt(found, introduced);
}
function cutAt(found, first) {
    if (first === found.first)
        return found;
    return { first, path: found.path.slice(0, found.path.indexOf(first) + 1) };
}
function nearColumn(name, file) {
    return nearestName(name, trace_origin_columnsOf(file)) === undefined
        ? []
        : [nearestName(name, trace_origin_columnsOf(file)) ?? ''];
}
function trace_origin_columnsOf(file) {
    return file.profile.table === undefined ? [] : columnNames(file);
}

;// CONCATENATED MODULE: ./build/judge/blame/blame.js






















const NOT_BLAMED = { flows: [], isData: false };
/**
 * Finds out whether input data caused the failure of a step, from its exceptions and the content of
 * its inputs, and where the fault of the data began. Returns nothing rather than a wrong cause.
 */
async function blame(step, handed, lineage = NO_LINEAGE) {
    const sampled = sampledHint(step.name, handed);
    for (const exception of step.exceptions) {
        const consumer = { ...step, exception };
        const found = blame_notRun(exception)
            ? blamePickle(consumer, handed)
            : await findCause(consumer, handed, lineage);
        const blame = found && (await explain(step, exception, found, lineage, sampled));
        if (blame !== null)
            return blame;
    }
    return sampled === undefined ? NOT_BLAMED : { ...NOT_BLAMED, hint: sampled };
}
function blame_notRun({ bases }) {
    const kinds = ['ImportError', 'SyntaxError', 'KeyboardInterrupt'];
    return bases.some((base) => kinds.includes(base));
}
/** Strongest evidence first. */
async function findCause(consumer, handed, lineage) {
    return (blameLogicalName(consumer) ??
        blameVariable(consumer) ??
        blameEmptyInput(consumer) ??
        blameFile(consumer, handed, lineage) ??
        blameArchive(consumer, handed) ??
        blamePickle(consumer, handed) ??
        blameHeader(consumer, handed) ??
        blameColumn(consumer, handed) ??
        (await blameKey(consumer, handed)) ??
        blameMerge(consumer, handed) ??
        blameFormat(consumer, handed) ??
        (await blameValues(consumer, handed)) ??
        blameTypes(consumer, handed) ??
        (await blameGaps(consumer, handed)) ??
        blameFeatures(consumer, handed) ??
        blameCounts(consumer, handed) ??
        blameShapes(consumer, handed) ??
        blameNoRows(consumer, handed));
}
async function explain(step, exception, found, lineage, sampled) {
    const traced = await traceOrigin(found, lineage);
    if (found.needsTrace && !traced?.isSound)
        return null;
    const isSetting = found.unlessTraced !== undefined && !traced?.isEvident;
    const cause = isSetting ? found.unlessTraced : narrowed(found, traced);
    const origin = cause.code === 'environ-missing' ? null : traced;
    const [flow] = cause.flows;
    const location = locationOf(step, exception);
    const hint = blame_hintOf(cause, origin, sampled);
    return {
        flows: cause.flows,
        isData: !NOT_DATA.has(cause.code) && !isSetting && !isOfSample(cause),
        finding: (0,findings_findings/* finding */.g)(cause.code, {
            step: step.name,
            ...(cause.flows.length === 1 && flow !== undefined ? { flow } : {}),
            message: messageOf(step, cause, origin),
            ...(location === undefined ? {} : { location }),
            ...(hint === undefined ? {} : { hint }),
            evidence: [
                ...(isOfSample(cause) ? [cause.message] : []),
                ...cause.evidence,
                ...endingOf(step, exception),
            ],
            ...(origin === null ? {} : { origin: origin.origin }),
        }),
    };
}
/** A root can lie within a library, as does what a worker process sent: then of what came of it. */
function locationOf({ exceptions, locate }, exception) {
    for (const one of exceptions.slice(exceptions.indexOf(exception))) {
        const location = locate?.(one);
        if (location !== undefined)
            return location;
    }
    return undefined;
}
/** Of several files, the one of which something upstream was sound. */
function narrowed(found, traced) {
    return traced?.isEvident && found.only !== undefined ? found.only(traced.read) : found;
}
const NOT_DATA = new Set([
    'logical-name-missing',
    'environ-missing',
    'job-arg-missing',
    'input-missing',
]);
/** The message of a failure on sample data begins with this. */
function messageOf({ script }, cause, origin) {
    if (isOfSample(cause)) {
        return `${script} fails on sample data, because no path is declared for its input`;
    }
    return origin?.summary === undefined ? cause.message : `${cause.message}; ${origin.summary}`;
}
function isOfSample({ flows, traces = [] }) {
    const sources = traces.map((trace) => (trace.kind === 'file' ? trace.from : trace.file.from));
    return (flows.length === 0 && sources.length > 0 && sources.every(({ source }) => source === 'sample'));
}
function blame_hintOf(cause, origin, sampled) {
    const { hint, hintAt } = cause;
    const own = origin === null ? hint : (hintAt?.(origin.place) ?? hint);
    if (sampled === undefined)
        return own;
    if (isOfSample(cause))
        return sampled;
    return own === undefined ? sampled : `${sampled} ${own}`;
}
/** The exception was not the one that ended the step. */
function endingOf({ exceptions, ending }, exception) {
    return ending === undefined || exceptions.length < 2 || exceptions.at(-1) === exception
        ? []
        : [`then: ${ending}`];
}

;// CONCATENATED MODULE: ./build/judge/blame/exceptions-behind.js
/**
 * The exceptions that can be the reason of a failure, the root first. One that was handled counts
 * only if the step did not end with another.
 */
function exceptionsBehind({ exception, handled }) {
    if (exception === undefined)
        return handled.slice(0, MOST_HANDLED);
    const raised = [...[...(exception.chain ?? [])].reverse(), exception];
    const isExit = exception.bases.includes('SystemExit');
    return isExit && raised.length === 1 ? [...raised, ...handled.slice(0, MOST_HANDLED)] : raised;
}
/** Earlier ones are further from the end. */
const MOST_HANDLED = 2;

;// CONCATENATED MODULE: ./build/judge/blame/exceptions-in-text.js

/**
 * Exceptions of which only the text is known, because the script returned it and Python before 3.12
 * does not report what a script catches.
 */
function exceptionsInText({ value, file, text }) {
    // A long value is cut off within a text.
    const whole = /[})\]'"\d]\s*$/.test(value) ? value : `${value}'`;
    return printedStrings(whole, MOST_STRINGS)
        .filter((said) => said.length >= SHORTEST)
        .map((said) => {
        const key = /^(['"])(.*)\1$/s.exec(said)?.[2]?.replaceAll(/\\(['"\\])/g, '$1');
        const lines = text.split('\n').map((code, index) => ({ code, line: index + 1 }));
        const asking = lines.filter(({ code }) => key !== undefined && indexes(code, key));
        const [only] = asking;
        const frame = { file, column: null, function: 'main' };
        return {
            type: key === undefined ? 'Exception' : 'KeyError',
            message: said,
            bases: ['Exception'],
            frames: only === undefined || asking.length > 1
                ? []
                : [{ ...frame, line: only.line, code: only.code.trim() }],
            ...{ filename: null, name: null, columns: null, held: null, paths: [] },
            key: key ?? null,
        };
    })
        .reverse();
}
const MOST_STRINGS = 20;
/** `'id'` with its quotes. */
const SHORTEST = 4;
function indexes(code, key) {
    return [`["${key}"`, `['${key}'`].some((part) => code.includes(part));
}

;// CONCATENATED MODULE: ./build/judge/blame-step.js





/** Why a step failed, if the data that it was handed explains it; `undefined` if it did not fail. */
async function blameStep(outcome, lineage) {
    const { report, exception, handled, opened, script, errorValue, environVars, jobArgs } = outcome;
    if (!isFailure(report.status))
        return undefined;
    const { code, textOf } = lineage;
    const text = script === undefined ? '' : textOf(script);
    const seen = exceptionsBehind({ exception, handled });
    const inText = seen.length > 0 || errorValue === undefined
        ? []
        : exceptionsInText({ value: errorValue, file: script ?? '', text });
    const exceptions = [...seen, ...inText];
    if (exceptions.length === 0)
        return undefined;
    const step = {
        ...{
            name: report.name,
            script: report.script ?? report.scriptName,
            exceptions,
            environVars,
            jobArgs,
        },
        isUserFile: code.isUserFile,
        inputs: report.inputs.map(({ name }) => name),
        outputs: report.outputs.map(({ name }) => name),
        emptyInputs: report.inputs.filter(({ source }) => source === 'empty').map(({ name }) => name),
        opened: opened.map(({ path }) => path),
        text,
        ...(report.errorMessage === undefined ? {} : { ending: report.errorMessage }),
        locate: (raised) => {
            const frame = raised.frames.findLast(({ file }) => code.isUserFile(file));
            // An exception that only the returned value mentions has no frames.
            return frame === undefined ? outcome.location : frameLocation(frame, code);
        },
    };
    return await blame(step, await lineage.inputsOf(report.name), lineage);
}

;// CONCATENATED MODULE: ./build/judge/compatibility.js
/** The verdict of a data flow: a pure function of the results of its two steps and the data. */






/**
 * A flow held only if its producer passed, the output contains data, and its consumer passed on
 * that data. The data is at fault only if it is missing, or if the evidence of `blame` says so.
 */
function judgeFlow(input) {
    const { producer, consumer, connections } = input;
    const producerFormat = formatHandedOver(connections);
    const consumerFormat = consumer.called ? producerFormat : null;
    const verdict = (cause, issues, findings = []) => ({
        cause,
        producerFormat,
        consumerFormat,
        issues,
        findings,
    });
    const nothing = connections.filter(holdsNothing);
    if (producer.status !== 'passed') {
        return verdict(isFailure(producer.status) ? 'producer' : 'untested', producerIssues(producer, nothing));
    }
    if (nothing.length > 0) {
        const issues = nothing.map(describeNothing);
        if (consumer.status === 'skipped')
            return verdict('untested', issues);
        // A failed consumer has its own findings.
        const findings = consumer.status === 'passed' ? nothing.map((one) => empty(one, input)) : [];
        return verdict('data', issues, findings);
    }
    if (isFailure(consumer.status))
        return verdict(...consumerFailure(input));
    if (consumer.status !== 'passed') {
        return verdict('untested', [`Script B was not run: ${reasonNotRun(consumer)}`]);
    }
    // The consumer read it, so an unknown format is no fault.
    const unknown = connections.filter((connection) => formatHandedOver([connection]) === 'unknown');
    return verdict('held', [], unknown.map((connection) => unrecognised(connection, input)));
}
function producerIssues(producer, nothing) {
    switch (producer.status) {
        case 'blocked':
        case 'cancelled':
        case 'skipped':
            return [`Script A was not run: ${reasonNotRun(producer)}`];
        default: {
            const failed = `Script A failed: ${producer.errorMessage ?? producer.status}`;
            return nothing.length > 0 ? [failed, 'Script A did not produce output data'] : [failed];
        }
    }
}
/** The consumer did not pass: whether the data is at fault, and the reasons. */
function consumerFailure({ key, consumer, blame }) {
    const error = consumer.errorMessage ?? consumer.status;
    if (!consumer.called) {
        return ['consumer', [`Script B failed before it was given script A output: ${error}`]];
    }
    const failed = `Script B failed with script A output: ${error}`;
    const cause = causeOf(key, blame);
    const accused = blame?.flows.includes(key) ?? false;
    return [accused ? 'data' : 'consumer', cause === null ? [failed] : [failed, cause]];
}
/** The cause in this flow, or the flow that contains the cause; `null` without evidence. */
function causeOf(key, blame) {
    if (blame?.finding === undefined)
        return null;
    if (blame.flows.includes(key))
        return blame.finding.message;
    if (blame.flows.length === 0) {
        return blame.isData
            ? 'The cause is in an input that no data flow feeds.'
            : 'The data did not cause the failure.';
    }
    return `The cause is in the data flow ${blame.flows.join(', ')}.`;
}
function reasonNotRun({ status, blockedBy }) {
    if (status === 'skipped')
        return 'the step has no script';
    if (status === 'cancelled')
        return 'the run ended first';
    return blockedBy === undefined ? 'blocked' : `blocked by \`${blockedBy}\``;
}
function holdsNothing(connection) {
    const { state, files, fileCount, bounded } = connection.profile;
    if (state !== 'present')
        return true;
    // The consumer may read files that are not listed.
    const allListed = files.length === fileCount && !bounded;
    return allListed && dataFiles(connection).length === 0;
}
function describeNothing(connection) {
    return `Script A did not produce output data: ${nothingFound(connection)}`;
}
/** `` `prepare.data` is empty `` */
function nothingFound(connection) {
    const { state } = connection.profile;
    const below = partPath(connection.part);
    const part = below === '' ? '' : `${(0,describe_value/* quoteName */.AB)(below)} of `;
    const found = state === 'present' ? 'contains no data' : `is ${state}`;
    return `${part}${outputName(connection)} ${found}`;
}
function empty(connection, { key, producer, consumer }) {
    const { location } = producer;
    const { files } = connection.profile;
    return (0,findings_findings/* finding */.g)('flow-empty', {
        step: producer.name,
        flow: key,
        message: `${nothingFound(connection)}, so \`${consumer.name}\` passed without data in \`${connection.input}\``,
        ...(location === undefined ? {} : { location }),
        ...(files.length === 0 ? {} : { evidence: files.slice(0, 10).map(describeProfile) }),
    });
}
function unrecognised(connection, { key, producer }) {
    const files = dataFiles(connection);
    const location = producer.location;
    return (0,findings_findings/* finding */.g)('format-unrecognised', {
        step: producer.name,
        flow: key,
        message: `${outputName(connection)} contains no data in a recognised format`,
        ...(location === undefined ? {} : { location }),
        evidence: [
            ...files.slice(0, 10).map(fileEvidence),
            ...(files.length > 10 ? [`and ${files.length - 10} more files`] : []),
        ],
    });
}
function fileEvidence({ path, profile }) {
    return describeProfile({ ...profile, path });
}
function describeProfile({ path, bytes, problem }) {
    return `${(0,describe_value/* escapeText */.X1)(path)}: ${bytes} bytes${problem === undefined ? '' : `; it ${problem}`}`;
}
/** Format of most of the data that reaches the consumer; `null` without data. */
function formatHandedOver(connections) {
    return prevailingFormat(connections.flatMap(dataFiles).map(({ profile }) => profile));
}
function dataFiles(connection) {
    return handedFiles(connection).filter(({ profile }) => isData(profile, connection.profile.kind));
}

;// CONCATENATED MODULE: ./build/scripts/read-source.js

/** The text of a script; empty if it cannot be read. */
function readSource(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/judge/lineage-of-run.js




function lineageOf(plan, outcomes, code) {
    const handed = new Map(plan.steps.map(({ name }) => [name, []]));
    for (const flow of plan.flows) {
        const given = handOver(flow, outcomes.get(flow.producer), outcomes.get(flow.consumer));
        handed.get(flow.consumer)?.push(...given);
    }
    const handedTo = (step) => handed.get(step) ?? [];
    const inputs = new Map();
    const scripts = new Map(plan.steps.map(({ name, script }) => [name, script]));
    const textOf = remembered(readSource);
    return {
        ...{ handedTo, textOf, code },
        inputsOf: (step) => {
            const known = inputs.get(step) ?? allInputs(outcomes.get(step), handedTo(step));
            inputs.set(step, known);
            return known;
        },
        outputsOf: (step) => (outcomes.get(step)?.report.outputs ?? []).map(({ name, profile }) => ({
            name,
            files: profile.files.map(({ path }) => path),
        })),
        scriptOf: async (step) => {
            const script = scripts.get(step);
            if (script?.kind !== 'file')
                return undefined;
            const text = textOf(script.path);
            return text === '' ? undefined : { file: code.show(script.path), text };
        },
    };
}
function handOver(flow, producer, consumer) {
    return flow.connections.map(({ output, input, part }) => ({
        flow: flowKey(flow.producer, flow.consumer),
        producer: flow.producer,
        ...(producer?.report.script === undefined ? {} : { producerScript: producer.report.script }),
        ...{ output, input, part },
        path: pathOf(consumer, input),
        profile: producer?.report.outputs.find(({ name }) => name === output)?.profile ?? lineage_of_run_NOTHING,
    }));
}
/** A step that did not run has no paths, but every object inherits a `constructor`. */
function pathOf(outcome, input) {
    const paths = outcome?.inputPaths ?? {};
    return (Object.hasOwn(paths, input) && paths[input]) || '';
}
/** For a step that was not run. */
const lineage_of_run_NOTHING = {
    state: 'missing',
    kind: 'directory',
    format: null,
    files: [],
    fileCount: 0,
    totalBytes: 0,
    bounded: false,
};
/** With the inputs that no data flow feeds; these are read only when they are asked for. */
async function allInputs(outcome, flows) {
    if (outcome === undefined)
        return flows;
    const others = [];
    for (const { name: input, source, path: shown } of outcome.report.inputs) {
        const path = pathOf(outcome, input);
        if ((source !== 'declared' && source !== 'sample') || path === '')
            continue;
        const known = outcome.otherInputs.find((other) => other.input === input)?.profile;
        others.push({
            ...{ source, producer: '', output: '', input, part: WHOLE, path, shown },
            profile: known ?? (await profileGiven(path)),
        });
    }
    return [...flows, ...others];
}
function remembered(read) {
    const known = new Map();
    return (file) => {
        const text = known.get(file) ?? read(file);
        known.set(file, text);
        return text;
    };
}

;// CONCATENATED MODULE: ./build/judge/judge-flows.js







/** Tests every data flow on the results of its two steps, without running them again. */
async function judgeFlows(plan, outcomes, code) {
    const outcomeOf = (step) => {
        const outcome = outcomes.get(step);
        if (outcome === undefined)
            throw new Error(`Step ${step} has no outcome.`);
        return outcome;
    };
    const lineage = lineageOf(plan, outcomes, code);
    const handed = (step) => lineage.handedTo(step);
    const blames = new Map();
    for (const { name } of plan.steps)
        blames.set(name, await blameStep(outcomeOf(name), lineage));
    const judged = plan.flows.map((flow) => {
        const key = flowKey(flow.producer, flow.consumer);
        const consumer = outcomeOf(flow.consumer);
        const cause = blames.get(flow.consumer);
        const connections = handed(flow.consumer).filter((one) => one.flow === key);
        const verdict = judgeFlow({
            key,
            producer: factsOf(outcomeOf(flow.producer)),
            consumer: { ...factsOf(consumer), called: consumer.called },
            connections,
            ...(cause === undefined ? {} : { blame: cause }),
        });
        return { report: reportOf(flow, key, verdict, connections), findings: verdict.findings };
    });
    const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
    const rank = ({ consumer, producer }) => (order.get(consumer) ?? 0) * order.size + (order.get(producer) ?? 0);
    return {
        flows: [
            ...judged.map(({ report }) => report),
            ...plan.unwired.map((edge) => untestedFlow(edge, outcomeOf)),
        ].sort((a, b) => rank(a) - rank(b)),
        findings: [
            ...[...blames.values()].flatMap((cause) => cause?.finding ?? []),
            ...judged.flatMap(({ findings }) => findings),
        ],
        hints: new Map([...blames].flatMap(([step, cause]) => (cause?.hint ? [[step, cause.hint]] : []))),
    };
}
function factsOf({ report, location }) {
    const { name, status, errorMessage, blockedBy } = report;
    return {
        name,
        status,
        ...(errorMessage === undefined ? {} : { errorMessage }),
        ...(blockedBy === undefined ? {} : { blockedBy }),
        ...(location === undefined ? {} : { location }),
    };
}
function reportOf(flow, key, { cause, producerFormat, consumerFormat, issues }, handed) {
    return {
        key,
        producer: flow.producer,
        consumer: flow.consumer,
        cause,
        status: FLOW_STATUS[cause],
        producerFormat,
        consumerFormat,
        issues,
        connections: flow.connections.map(({ part, ...connection }, index) => ({
            ...connection,
            below: partPath(part),
            at: pathInside(part) ?? null,
            format: formatHandedOver(handed.slice(index, index + 1)),
        })),
    };
}

;// CONCATENATED MODULE: ./build/pipeline/format-names.js

const format_names_MOST_SHOWN = 8;
/** `` `a`, `b` and 3 more ``: limited, because a pipeline can have thousands of names. */
function formatNames(names) {
    const all = [...names].map(describe_value/* quoteName */.AB);
    if (all.length <= format_names_MOST_SHOWN)
        return all.join(', ');
    return `${all.slice(0, format_names_MOST_SHOWN).join(', ')} and ${all.length - format_names_MOST_SHOWN} more`;
}

;// CONCATENATED MODULE: ./build/pipeline/absent-modules.js



/**
 * One finding for each module that the interpreter cannot find, for all the steps that need it.
 * @returns the finding of each script
 */
function absentModuleFindings({ root }, steps, absent) {
    const needs = new Map();
    for (const { config, lookup } of steps) {
        const found = lookup.kind === 'file' ? absent.get(lookup.path) : undefined;
        if (found === undefined || lookup.kind !== 'file')
            continue;
        const need = { step: config.name, file: lookup.path, line: found.line };
        needs.set(found.module, [...(needs.get(found.module) ?? []), need]);
    }
    const byScript = new Map();
    for (const [module, [first, ...others]] of needs) {
        if (first === undefined)
            continue;
        const all = [first, ...others];
        const reported = (0,findings_findings/* finding */.g)('import-failed', {
            step: first.step,
            message: `Import failed: ModuleNotFoundError: No module named '${module}'${others.length === 0 ? '' : `; the steps ${formatNames(all.map(({ step }) => step))} need it`}`,
            location: { file: first.file, line: first.line },
            hint: findings_findings/* FINDINGS */.T['import-failed'].cure,
            evidence: all.map(({ file, line }) => `${external_node_path_.relative(root, file).replaceAll('\\', '/')}:${line} imports ${module}`),
        });
        for (const { file } of all)
            byScript.set(file, reported);
    }
    return byScript;
}

;// CONCATENATED MODULE: ./build/pipeline/ambiguous-scripts.js


/** Reports which script is used if several have the name that a step gives. */
function ambiguousScripts({ config, steps }) {
    return [...steps].flatMap(([step, { lookup }]) => {
        const others = lookup.kind === 'file' ? (lookup.alsoAt ?? []) : [];
        if (lookup.kind !== 'file' || others.length === 0)
            return [];
        const shown = (file) => external_node_path_.relative(config.root, file).split(external_node_path_.sep).join('/');
        return [
            (0,findings_findings/* finding */.g)('script-ambiguous', {
                step,
                message: `${others.length + 1} scripts are named \`${lookup.name}\`: ${shown(lookup.path)} was used`,
                location: { file: lookup.path },
                hint: findings_findings/* FINDINGS */.T['script-ambiguous'].cure,
                evidence: others.map((file) => `also at ${shown(file)}`),
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./build/pipeline/declared-edges.js
/**
 * Edges that can be connected by name: `depends_on`, separately declared edges, and in the plain
 * form the adjacent steps. Their names can still be unknown.
 */
function declaredEdges(config) {
    return [
        ...config.steps.flatMap((step) => dependencies(config, step)),
        ...config.edges.map(({ from, to, dataPath, keyPath }) => ({
            from,
            to,
            isFlow: true,
            location: () => config.locate(keyPath),
            ...(dataPath?.trim() ? { dataPath } : {}),
        })),
        ...(config.form === 'plain' ? neighbours(config) : []),
    ];
}
function dependencies(config, step) {
    return step.dependsOn.map((from, index) => ({
        from,
        to: step.name,
        isFlow: false,
        location: () => config.locate([...step.keyPath, 'depends_on', index]),
    }));
}
function neighbours(config) {
    return config.steps.slice(1).map((step, index) => ({
        from: config.steps[index]?.name ?? '',
        to: step.name,
        isFlow: true,
        location: () => config.locate(step.keyPath),
    }));
}

;// CONCATENATED MODULE: ./build/pipeline/existing-outputs.js



/** Files of the user that a script would overwrite if it got the declared paths. */
function existingOutputs({ config, steps, onDisk }) {
    return [...steps.values()].flatMap(({ config: step, hasScript, outputs }) => {
        if (!hasScript)
            return [];
        return outputs.flatMap(({ name, path }) => {
            if (path === undefined || onDisk(path) !== 'file')
                return [];
            const location = outputLocation(config, step, name);
            return [
                (0,findings_findings/* finding */.g)('output-exists', {
                    step: step.name,
                    message: `output \`${name}\` is the path of an existing file, ${(0,describe_value/* quoteName */.AB)(path)}: the step writes to the workspace and does not overwrite the file`,
                    ...(location === undefined ? {} : { location }),
                    hint: findings_findings/* FINDINGS */.T['output-exists'].cure,
                }),
            ];
        });
    });
}

;// CONCATENATED MODULE: ./build/pipeline/unknown-step.js




function unknownStep(name, steps, location) {
    const known = [...steps];
    const near = nearestName(name, known);
    return new text_errors/* UserError */.yo(`Step ${(0,describe_value/* quoteName */.AB)(name)} does not exist.`, {
        location,
        cure: near === undefined
            ? `The steps are ${formatNames(known)}.`
            : `Did you mean ${(0,describe_value/* quoteName */.AB)(near)}?`,
    });
}

;// CONCATENATED MODULE: ./build/pipeline/graph.js



/**
 * Orders the steps, in time linear in steps and edges.
 * @param steps unique names, in the order of the file
 * @param found earlier mistakes, to be reported together with those of the edges
 * @throws UserError for edges to unknown steps or to the same step; otherwise for a cycle
 */
function buildGraph(steps, edges, found = []) {
    const problems = [...found];
    const known = collectEdges(steps, edges, problems);
    throwProblems(problems);
    const upstream = upstreamInOrder(steps, known);
    const order = orderSteps(steps, (step) => upstream.get(step) ?? NO_STEPS, (cycle) => cycleError(cycle, steps, known));
    return { order, upstream: upstreamInOrder(order, known) };
}
const NO_STEPS = [];
function collectEdges(steps, edges, problems) {
    const known = new Map(steps.map((name, index) => [name, index]));
    const edgeKey = (from = -1, to = -1) => from * steps.length + to;
    // Numbers, because creating a string for each edge is slow.
    const byKey = new Map();
    const downstream = new Map();
    for (const edge of edges) {
        if (areEnough(problems))
            break;
        const { from, to } = edge;
        const fromIndex = known.get(from);
        const toIndex = known.get(to);
        if (toIndex === undefined) {
            problems.push(unknownStep(to, known.keys(), edge.location()));
        }
        else if (fromIndex === undefined) {
            problems.push(unknownStep(from, known.keys(), edge.location()));
        }
        else if (from === to) {
            problems.push({
                message: `Step \`${to}\` depends on itself.`,
                location: edge.location(),
                cure: 'Remove that dependency.',
            });
        }
        else if (!byKey.has(edgeKey(fromIndex, toIndex))) {
            byKey.set(edgeKey(fromIndex, toIndex), edge);
            appendTo(downstream, from, to);
        }
    }
    return {
        between: (from, to) => byKey.get(edgeKey(known.get(from), known.get(to))),
        downstream,
    };
}
/** Direct predecessors by step, in the order of `names` without sorting. */
function upstreamInOrder(names, { downstream }) {
    const upstream = new Map();
    for (const from of names) {
        for (const to of downstream.get(from) ?? NO_STEPS)
            appendTo(upstream, to, from);
    }
    return upstream;
}
function appendTo(lists, key, item) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [item]);
    else
        list.push(item);
}
/** Depth-first along the dependencies, with an explicit stack because chains can be long. */
function orderSteps(steps, upstream, cyclic) {
    const order = [];
    const state = new Map();
    for (const start of steps) {
        if (state.has(start))
            continue;
        const stack = [openStep(start)];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const next = top.waiting.next();
            if (next.done) {
                state.set(top.step, 'done');
                order.push(top.step);
                stack.pop();
            }
            else if (state.get(next.value) === 'open') {
                const path = stack.map(({ step }) => step);
                throw cyclic(path.slice(path.indexOf(next.value)).reverse());
            }
            else if (!state.has(next.value)) {
                stack.push(openStep(next.value));
            }
        }
    }
    return order;
    function openStep(step) {
        state.set(step, 'open');
        return { step, waiting: upstream(step).values() };
    }
}
const MOST_NAMES_SHOWN = 12;
/** @param cycle each step comes before the next, the last before the first */
function cycleError(cycle, steps, { between }) {
    const inCycle = new Set(cycle);
    const first = steps.find((step) => inCycle.has(step)) ?? '';
    const start = cycle.indexOf(first);
    const turned = [...cycle.slice(start), ...cycle.slice(0, start), first];
    const locations = turned.slice(1).map((to, i) => between(turned[i] ?? '', to)?.location());
    const shown = turned.length > MOST_NAMES_SHOWN
        ? [
            ...turned.slice(0, MOST_NAMES_SHOWN - 2),
            `… (${turned.length - MOST_NAMES_SHOWN + 1} more)`,
            first,
        ]
        : turned;
    return new text_errors/* UserError */.yo(`The steps form a dependency cycle: ${shown.join(' → ')}`, {
        location: locations.findLast((location) => location !== undefined),
        cure: 'Remove one of these dependencies: a `depends_on`, a `from`, an edge, or an input path that is the output path of a later step.',
    });
}

;// CONCATENATED MODULE: ./build/pipeline/path-key.js
/** Paths as comparable text, without access to the file system. */

/** Equal for two spellings of the same path. Forward slashes, no trailing slash except for `/`. */
function pathKey(root, written) {
    if (isUri(written))
        return written.replace(/\/+$/, '');
    return external_node_path_.resolve(root, written).split(external_node_path_.sep).join('/');
}
/** `s3://bucket/key`: not on this machine; compared as written. */
function isUri(written) {
    return written.includes('://') && /^[a-z][a-z0-9+.-]+:\/\//i.test(written);
}
/** The parent directory of `key`; `undefined` for a root, a bucket or a drive. */
function parentKey(key) {
    const slash = key.lastIndexOf('/');
    if (slash < 0 || key.at(-1) === '/')
        return undefined;
    return key.slice(0, slash) || '/';
}
/** The part of `key` relative to `above`, which is `key` or one of its ancestors. */
function belowKey(key, above) {
    return key.slice(above.length).replace(/^\/+/, '');
}
/** The root, a directory above it, or a whole bucket. */
function isTopKey(rootKey, key) {
    if (isUri(key))
        return /^[^/]+:\/\/[^/]*$/.test(key);
    return `${rootKey}/`.startsWith(key.endsWith('/') ? key : `${key}/`);
}

;// CONCATENATED MODULE: ./build/pipeline/plan-flows.js
/**
 * The connections grouped by edge, in the order of their consumers. Only between steps with
 * scripts: other data cannot be tested.
 */
function planFlows(connections, steps, order) {
    const ranks = new Map(order.map((name, index) => [name, index]));
    const rank = (name) => ranks.get(name) ?? 0;
    // By consumer, then by producer: two ranks in one number, which is used as key and for sorting.
    const flows = new Map();
    for (const { producer, consumer, output, part, input, rule } of connections) {
        if (!steps.get(producer)?.hasScript || !steps.get(consumer)?.hasScript)
            continue;
        const key = rank(consumer) * order.length + rank(producer);
        const connection = { output, part, input, rule };
        const flow = flows.get(key);
        if (flow === undefined)
            flows.set(key, { producer, consumer, connections: [connection] });
        else
            flow.connections.push(connection);
    }
    return [...flows].sort(([a], [b]) => a - b).map(([, flow]) => flow);
}

;// CONCATENATED MODULE: ./build/pipeline/paste-line.js

/** Keys of a step, ready to be pasted into the pipeline file: in the language of the file. */
function pasteLine({ language }, keys) {
    if (language === 'json') {
        const text = JSON.stringify(keys, null, 1).replaceAll(/\n\s*/g, ' ');
        return text.slice(1, -1).trim();
    }
    return Object.entries(keys)
        .map(([key, value]) => {
        const flow = (0,dist/* stringify */.As)(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
        return `${key}: ${flow}`;
    })
        .join('\n');
}

;// CONCATENATED MODULE: ./build/pipeline/check-names.js







const CODES = {
    input_paths: 'logical-name-missing',
    output_paths: 'logical-name-missing',
    environ_vars: 'environ-missing',
    os_environ: 'environ-missing',
    job_args: 'job-arg-missing',
};
/**
 * Compares the names that a script asks for with those that its step declares. An error says that
 * the script fails for certain, because every call of `main` comes to the line; a warning says that
 * it fails if it comes there.
 */
function checkNames(config, step, script, given) {
    const { analysis } = script;
    const check = { config, step, script: script.path };
    const jobArgs = Object.keys(step.jobArgs ?? {});
    const variables = Object.keys(step.environVars);
    const inputs = missing(check, 'input_paths', analysis.input_paths, given.inputs, given);
    return [
        ...inputs,
        ...missing(check, 'output_paths', analysis.output_paths, given.outputs),
        ...missing(check, 'environ_vars', analysis.environ_vars, variables),
        ...missing(check, 'os_environ', analysis.whole_arguments.includes('os_environ') || setsEnvironment(analysis)
            ? []
            : analysis.os_environ, [...variables, ...given.environment]),
        // Names with an underscore are of the class.
        ...missing(check, 'job_args', analysis.job_args.filter(({ name }) => !name.startsWith('_')), jobArgs),
        ...unused(check, 'input_paths', Object.keys(step.inputs ?? {}), analysis),
        ...unused(check, 'job_args', jobArgs, analysis),
        // Modules of the project may read the environment.
        ...(analysis.imports.some(({ origin }) => origin === 'project')
            ? []
            : unused(check, 'environ_vars', variables, analysis)),
    ];
}
/** Modules of the project and readers of `.env` files can set variables. */
function setsEnvironment({ imports }) {
    return imports.some(({ module, origin }) => origin === 'project' || /dotenv|environ|decouple|mock/i.test(module));
}
function missing(check, argument, uses, declared, { inputHint, isReported } = {}) {
    const known = new Set(declared);
    return uses
        .filter(({ name, required }) => required && !known.has(name))
        .filter(({ name, certain_line }) => certain_line !== null || isReported?.(name) !== true)
        .map((use) => missingName(check, argument, use, declared, inputHint?.(use.name)));
}
function missingName({ config, step, script }, argument, { name, line, certain_line: certainLine }, declared, wiring) {
    const asked = expression(argument, name);
    const key = argument === 'os_environ' ? 'environ_vars' : argument;
    const location = keyLocation(config, step, key, name);
    const at = certainLine ?? line;
    const none = argument === 'job_args' && step.jobArgs === null;
    const base = external_node_path_.basename(script);
    const lacks = none
        ? `but step \`${step.name}\` sets \`job_args\` to null`
        : `which step \`${step.name}\` does not declare${argument === 'os_environ' ? ' and the environment does not have' : ''}`;
    const declare = `Declare it in step \`${step.name}\`: \`${pasteLine(config, { [key]: { [name]: PLACEHOLDERS[key] } })}\`.`;
    const own = argument === 'os_environ' ? Object.keys(step.environVars) : declared;
    const hint = [didYouMean(name, own), wiring ?? declare].filter(Boolean).join(' ');
    if (argument === 'input_paths' && certainLine === null) {
        return (0,findings_findings/* finding */.g)('input-undeclared', {
            step: step.name,
            message: `The script of step \`${step.name}\` reads ${asked}, which the step does not declare and no earlier step provides.`,
            location: { file: script, line },
            hint,
        });
    }
    const shown = external_node_path_.relative(config.root, script).replaceAll('\\', '/');
    return {
        ...(0,findings_findings/* finding */.g)(CODES[argument], {
            step: step.name,
            message: certainLine === null
                ? `${base} may use ${asked}, ${lacks}`
                : `${base} uses ${asked}, ${lacks}`,
            location: location ?? { file: script, line: at },
            hint,
            evidence: [
                `${shown}:${at} reads ${asked}`,
                `${key} of the step: ${own.length === 0 ? 'none' : formatNames(own)}`,
            ],
        }),
        ...(certainLine === null ? { severity: 'warning' } : {}),
    };
}
const PLACEHOLDERS = {
    input_paths: '<path>',
    output_paths: '<path>',
    environ_vars: '<value>',
    job_args: '<value>',
};
function expression(argument, name) {
    if (argument === 'job_args')
        return `job_args.${name}`;
    return `${argument === 'os_environ' ? 'os.environ' : argument}["${name}"]`;
}
function unused({ config, step, script }, argument, declared, analysis) {
    if (analysis.whole_arguments.includes(argument))
        return [];
    const uses = new Set(analysis[argument].map(({ name }) => name));
    return declared.flatMap((name) => {
        const location = keyLocation(config, step, argument, name);
        // Defaults of the file are for all steps: not every step needs them. They have no location in the
        // step, so the nearest key is found.
        const nearest = [config.locate(step.keyPath), config.locate([...step.keyPath, argument])];
        const isOwn = !nearest.some((one) => one?.line === location?.line && one?.column === location?.column);
        if (uses.has(name) || location === undefined || !isOwn)
            return [];
        return [
            (0,findings_findings/* finding */.g)('name-unused', {
                step: step.name,
                message: `step \`${step.name}\` declares ${(0,describe_value/* quoteName */.AB)(name)} in \`${argument}\`, which ${external_node_path_.basename(script)} does not read`,
                location,
                hint: 'Remove it, or correct the name.',
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./build/pipeline/group-by.js
/** As `Map.groupBy`, which Node 20 lacks. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/pipeline/sample-files.js

/** Of tables that sample data can be written as; the shape of JSON is not known. */
const SAMPLE_EXTENSIONS = ['.csv', '.tsv'];
/**
 * Names for the files of sample data, from the paths and patterns that a script opens. Formats that
 * are no text cannot be invented.
 */
function sampleFiles(opened) {
    const names = new Map();
    for (const file of opened) {
        const name = file
            .replaceAll('**/', '')
            .replaceAll('*', '00000')
            .replaceAll('?', '0')
            .replace(/^00000(?=\.\w+$)/, 'part-00000');
        const extension = external_node_path_.posix.extname(name).toLowerCase();
        const stays = external_node_path_.posix.normalize(name) === name && !/^(\.\.|\/)/.test(name);
        if (!SAMPLE_EXTENSIONS.includes(extension) || !stays || /[[\]{}\\\0]/.test(name))
            continue;
        // A pattern is satisfied by a file that the script names.
        const isPattern = name !== file;
        const isServed = [...names.keys()].some((other) => other.endsWith(extension));
        if (!isPattern || !isServed)
            names.set(name, file);
    }
    return [...names.keys()];
}

;// CONCATENATED MODULE: ./build/pipeline/wiring-unknown.js






/**
 * The edge orders two steps that could exchange data; `undefined` where they could not.
 * @param unfed inputs without data
 * @param taken inputs that are read from declared paths, although the edge could feed them
 */
function unwiredEdge(context, edge, unfed, taken) {
    const { producer, consumer, offers } = edge;
    const needed = neededOf(unfed);
    const [likeliest] = likeliestOffers(edge, needed.length > 0 ? needed : taken);
    if (likeliest === undefined || !context.steps.get(producer)?.hasScript)
        return undefined;
    const location = edge.location();
    const outputs = formatNames(offers.map(({ output }) => output.name));
    const details = {
        step: consumer,
        flow: flowKey(producer, consumer),
        ...(location === undefined ? {} : { location }),
    };
    if (needed.length > 0) {
        const inputs = formatNames(needed.map(({ name }) => name));
        return (0,findings_findings/* finding */.g)('wiring-unknown', {
            ...details,
            message: `Step \`${consumer}\` runs after \`${producer}\`, but the pipeline does not define which output of \`${producer}\` (${outputs}) feeds which input (${inputs}).`,
            hint: likeliestHint(context.config, consumer, producer, likeliest),
        });
    }
    return (0,findings_findings/* finding */.g)('wiring-unknown', {
        ...details,
        message: `Step \`${consumer}\` runs after \`${producer}\`, but gets no output of it (${outputs}): ${declaredPaths(taken)}.`,
        hint: `To test the data flow, in step \`${consumer}\`: ${wiringLine(context.config, likeliest.input, producer, likeliest.offer)}`,
    });
}
/** An input that the script can do without is no sign of something missing. */
function neededOf(unfed) {
    return unfed.filter(({ value, use }) => value !== undefined || use?.required);
}
function declaredPaths(taken) {
    const shown = taken.slice(0, 3).map(({ name, value }) => {
        const written = value?.kind === 'path' ? value.path : '';
        return `\`${name}\` is read from ${(0,describe_value/* quoteName */.AB)(written)}, which exists`;
    });
    return [...shown, ...(taken.length > 3 ? [`and ${taken.length - 3} more inputs`] : [])].join(', ');
}
/** Most likely first. */
function likeliestOffers({ offers }, inputs) {
    return inputs
        .flatMap((input) => offers.map((offer) => ({ input, offer, score: likeness(input, offer) })))
        .sort((a, b) => b.score - a.score);
}
function likeliestHint(config, consumer, producer, { input, offer }) {
    return `Most likely, in step \`${consumer}\`: ${wiringLine(config, input, producer, offer)}${plainNote(config)}`;
}
/** Two scripts that are tested together: what is handed over is a guess. */
function handedOver(config, edge, { input, offer }) {
    const { producer, consumer } = edge;
    const location = edge.location();
    return (0,findings_findings/* finding */.g)('wiring-unknown', {
        step: consumer,
        flow: flowKey(producer, consumer),
        message: `Neither names nor paths say which output of \`${producer}\` feeds which input of \`${consumer}\`: \`${offer.output.name}\` was handed over as \`${input.name}\`, which is the likeliest.`,
        ...(location === undefined ? {} : { location }),
        hint: `To define it, write a pipeline file with, in step \`${consumer}\`: ${wiringLine(config, input, producer, offer)}`,
    });
}
/** For an input whose name several producers offer. */
function ambiguousInput(config, input, matches) {
    const location = matches[0]?.edge.location();
    const consumer = matches[0]?.edge.consumer ?? '';
    const producers = matches.map(({ edge, offer }) => `${edge.producer}.${offer.output.name}`);
    return (0,findings_findings/* finding */.g)('wiring-unknown', {
        step: consumer,
        message: `Input \`${input.name}\` of step \`${consumer}\` has the same name as several outputs: ${formatNames(producers)}.`,
        ...(location === undefined ? {} : { location }),
        hint: `Choose one in step \`${consumer}\`: ${matches
            .slice(0, 3)
            .map(({ edge, offer }) => wiringLine(config, input, edge.producer, offer))
            .join(' or ')}${plainNote(config)}`,
    });
}
/** A line that the user can paste into the step. */
function wiringLine(config, { name }, producer, { output, part }) {
    const below = part.kind === 'part' ? `/${part.path}` : '';
    const inputs = { [name]: { from: `${producer}.${output.name}${below}` } };
    return pasteLine(config, { input_paths: inputs });
}
/** In the plain form, one connected input changes the form, and the steps no longer form a chain. */
function plainNote({ form }) {
    return form === 'plain'
        ? ' (then connect the inputs of the other steps too: once one input is connected, the steps no longer run as a chain)'
        : '';
}
/** 0 to 1: common words count more than common letters (`raw_data` and `processed_data`). */
function likeness(input, { output }) {
    const a = wiring_unknown_words(input.name);
    const b = wiring_unknown_words(output.name);
    const shared = a.filter((word) => b.includes(word)).length;
    const [left, right] = [a.join('_'), b.join('_')];
    const letters = 1 - (0,mod/* distance */.Io)(left, right) / Math.max(left.length, right.length, 1);
    const kinds = input.use?.path_kind === output.kind ? 1 : 0;
    return 0.5 * (shared / Math.max(a.length, b.length, 1)) + 0.4 * letters + 0.1 * kinds;
}
function wiring_unknown_words(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./build/pipeline/plan-inputs.js





/** The source of each input of a step. */
function planInputs(step, context, place) {
    const inputs = [];
    for (const input of step.inputs) {
        const source = wiredSource(place.connections.into(step.config.name, input.name), context) ??
            ownSource(input, step, place, context);
        if (source !== undefined)
            inputs.push({ name: input.name, source });
    }
    return inputs;
}
/** Data of a step without script exists before the run and is read from its declared path. */
function wiredSource(connections, context) {
    if (connections.length === 0)
        return undefined;
    const written = connections.filter(({ producer }) => context.steps.get(producer)?.hasScript);
    const [first, ...others] = written.map(({ producer: step, output, part }) => ({ step, output, part }));
    if (first !== undefined)
        return { kind: 'flow', from: [first, ...others] };
    const [given] = connections;
    if (given === undefined)
        return undefined;
    const output = context.steps
        .get(given.producer)
        ?.outputs.find(({ name }) => name === given.output);
    if (output?.path === undefined)
        return { kind: 'empty' };
    const source = pathSource(givenPath(output.path, given), context);
    if (source.kind !== 'missing')
        return source;
    return { ...source, of: { step: given.producer, output: given.output } };
}
/** @param output path of the output as declared */
function givenPath(output, { part }) {
    switch (part.kind) {
        case 'whole':
            return output;
        case 'part':
            return `${output}/${part.path}`;
        case 'inside':
            return [output, ...part.path.split('/').map(() => '..')].join('/');
        default:
            return part;
    }
}
function ownSource(input, { config }, { isRoot }, context) {
    if (input.value?.kind === 'path') {
        return input.value.path.trim() === ''
            ? { kind: 'empty' }
            : pathSource(input.value.path, context);
    }
    if (input.value?.kind === 'sample')
        return sampleSource(input);
    // A step that declares inputs gets no others: an invented one would hide a mistyped name.
    const declaresInputs = Object.keys(config.inputs ?? {}).length > 0;
    const wanted = input.use === undefined || input.use.required || config.inputs === undefined;
    const sampled = !declaresInputs && (isRoot || context.config.sampleUnfed === true);
    return sampled && wanted ? sampleSource(input) : undefined;
}
function pathSource(written, { config, onDisk }) {
    const absolute = isUri(written) ? written : external_node_path_.resolve(config.root, written);
    return onDisk(written)
        ? { kind: 'declared', path: absolute }
        : { kind: 'missing', path: absolute, written };
}
function sampleSource(input) {
    const shape = sampleShape(input);
    const files = shape === 'directory' ? sampleFiles(input.use?.files ?? []) : [];
    return { kind: 'sample', shape, ...(files.length === 0 ? {} : { files }) };
}
/** Taken from the code, else from the name; real scripts nearly always read directories. */
function sampleShape({ name, use }) {
    if (use?.path_kind === 'file' || use?.path_kind === 'directory')
        return use.path_kind;
    return name === 'data_input' || /file|csv|json/i.test(name) ? 'file' : 'directory';
}
/** How a step gets an input that an earlier step writes, ready to be pasted. */
function earlierOutputHint(input, step, { earlierOutput }, { config, steps }) {
    const producer = earlierOutput(input);
    const output = steps.get(producer ?? '')?.outputs.find(({ name }) => name === input);
    if (producer === undefined || output === undefined)
        return undefined;
    const line = wiringLine(config, { name: input }, producer, { output, part: WHOLE });
    return `In step \`${step}\`: ${line}${plainNote(config)}`;
}

;// CONCATENATED MODULE: ./build/pipeline/argument-fault.js




/** A required argument of a program that the step certainly does not give. */
function argumentFault({ locate, root }, step, file, { required_arguments }) {
    if (step.call?.kind !== 'cli')
        return undefined;
    const given = argument_fault_argumentsOf(step, step.call);
    // A value of the pipeline can be an option, and a file can hold any.
    if (given.some((one) => /^(@|\{(job_args|environ_vars)\.)/.test(one)))
        return undefined;
    const missing = required_arguments.find(({ names }) => !isGiven(names, given));
    if (missing === undefined)
        return undefined;
    const name = missing.names.find((one) => one.startsWith('--')) ?? missing.names[0] ?? '';
    const options = given.filter((one) => one.startsWith('-'));
    const location = locate([...step.keyPath, 'args']) ?? { file, line: missing.line };
    const shown = external_node_path_.relative(root, file).replaceAll('\\', '/');
    const add = `Add it to \`args\` of the step: \`${name.startsWith('-') ? `${name} <value>` : `<${name}>`}\`.`;
    return (0,findings_findings/* finding */.g)('argument-missing', {
        step: step.name,
        message: `${external_node_path_.basename(file)} requires the argument \`${name}\`, which step \`${step.name}\` does not give`,
        location,
        hint: [didYouMean(name, options), add].filter(Boolean).join(' '),
        evidence: [
            `${shown}:${missing.line} requires \`${name}\``,
            `options of the step: ${options.length === 0 ? 'none' : formatNames(options)}`,
        ],
    });
}
function argument_fault_argumentsOf({ jobArgs }, { args }) {
    return args ?? Object.keys(jobArgs ?? {}).map((key) => (key.length > 1 ? `--${key}` : `-${key}`));
}
/** Abbreviations and joined values count; which words are positional is not known. */
function isGiven(names, given) {
    if (!names[0]?.startsWith('-'))
        return given.length > 0;
    return names.some((name) => given.some((one) => name.startsWith('--')
        ? one.startsWith('--') && name.startsWith(one.split('=')[0] ?? one)
        : one.startsWith(name) || /^-\w/.test(one)));
}

;// CONCATENATED MODULE: ./build/pipeline/function-fault.js



/** Why the function of a step cannot be called with its parameters, if that is certain. */
function functionFault({ locate }, { name: step, call, keyPath }, file, { functions }) {
    if (call?.kind !== 'function')
        return undefined;
    const named = functions.filter(({ name }) => name === call.name);
    const [found] = named;
    // A function that is bound in another way, or more than once, is known only when it is called.
    if (found === undefined || named.length > 1 || found.parameters === null)
        return undefined;
    const accepted = found.parameters;
    const given = Object.keys(call.parameters);
    const byName = accepted.filter(({ kind }) => kind === 'by-name').map(({ name }) => name);
    const takesAny = accepted.some(({ kind }) => kind === 'var-keyword');
    const unknown = takesAny ? undefined : given.find((name) => !byName.includes(name));
    const missing = accepted.find(({ kind, name, has_default }) => !has_default && (kind === 'positional-only' || (kind === 'by-name' && !given.includes(name))));
    if (unknown === undefined && missing === undefined)
        return undefined;
    const fault = unknown === undefined
        ? `its parameter ${(0,describe_value/* quoteName */.AB)(missing?.name ?? '')} is not given`
        : `it has no parameter ${(0,describe_value/* quoteName */.AB)(unknown)}`;
    const at = locate([...keyPath, 'parameters', ...(unknown === undefined ? [] : [unknown])]);
    return (0,findings_findings/* finding */.g)('function-parameters', {
        step,
        message: `${call.name}() cannot be called with the parameters of the step: ${fault}`,
        location: at ?? { file, line: found.line, function: found.name },
        hint: (unknown === undefined ? undefined : didYouMean(unknown, byName)) ??
            findings_findings/* FINDINGS */.T['function-parameters'].cure,
        evidence: [`${call.name}(${accepted.map(({ name }) => name).join(', ')})`],
    });
}

;// CONCATENATED MODULE: ./build/pipeline/plan-script.js






/** Faulty only if running the script would certainly fail in the same way. */
function planScript(config, step, lookup) {
    switch (lookup.kind) {
        case 'none':
            return lookup;
        case 'not-found':
            return {
                kind: 'faulty',
                path: null,
                name: lookup.name,
                hasMain: false,
                finding: plan_script_notFound(config, step, lookup),
            };
        case 'file': {
            const fault = scriptFault(config, step, lookup.path, lookup.analysis);
            if (fault === undefined)
                return lookup;
            const { path, name, analysis } = lookup;
            return { kind: 'faulty', path, name, hasMain: analysis.main !== null, finding: fault };
        }
        default:
            return lookup;
    }
}
function plan_script_notFound({ locate }, step, { name, searched, near }) {
    const location = locate([...step.keyPath, 'script']);
    return (0,findings_findings/* finding */.g)('script-not-found', {
        step: step.name,
        // A path is shown as written.
        message: `Script not found: ${/[/\\]/.test(step.script ?? '') ? (0,describe_value/* escapeText */.X1)(step.script) : name}`,
        ...(location === undefined ? {} : { location }),
        hint: near.length === 0 ? findings_findings/* FINDINGS */.T['script-not-found'].cure : `Did you mean ${formatNames(near)}?`,
        evidence: searched.map((searchedPath) => `searched ${searchedPath}`),
    });
}
function scriptFault(config, called, file, analysis) {
    const step = called.name;
    const { problem, main } = analysis;
    if (problem !== null) {
        const code = problem.kind === 'syntax' ? 'syntax-error' : 'script-unreadable';
        const word = problem.kind === 'syntax' ? 'SyntaxError' : 'Script cannot be read';
        return (0,findings_findings/* finding */.g)(code, {
            step,
            message: `${word}: ${problem.message}`,
            location: problemLocation(file, problem),
            hint: findings_findings/* FINDINGS */.T[code].cure,
        });
    }
    if (called.call !== undefined) {
        return (functionFault(config, called, file, analysis) ?? argumentFault(config, called, file, analysis));
    }
    if (main === null) {
        // `from library import *` can define a `main`; only the import shows this.
        if (analysis.imports.some(({ names }) => names.includes('*')))
            return undefined;
        const meant = meantAsMain(analysis);
        return (0,findings_findings/* finding */.g)('main-missing', {
            step,
            message: findings_findings/* FINDINGS */.T['main-missing'].title,
            location: meant === undefined ? { file, line: 1 } : { file, line: meant.line, function: meant.name },
            hint: meant === undefined
                ? findings_findings/* FINDINGS */.T['main-missing'].cure
                : `${findings_findings/* FINDINGS */.T['main-missing'].cure}; if \`${meant.name}\` is the main function, rename it.`,
        });
    }
    if (main.problem === null)
        return undefined;
    return (0,findings_findings/* finding */.g)('main-signature', {
        step,
        message: `${findings_findings/* FINDINGS */.T['main-signature'].title}: ${main.problem}`,
        location: { file, line: main.line, function: 'main' },
        hint: findings_findings/* FINDINGS */.T['main-signature'].cure,
    });
}
/** A function that accepts the four arguments, or has a name similar to `main`. */
function meantAsMain({ functions, }) {
    const near = nearestName('main', functions.map(({ name }) => name));
    return (functions.find(({ takes_arguments }) => takes_arguments) ??
        functions.find(({ name }) => name === near));
}
function problemLocation(file, { line, column, code }) {
    return {
        file,
        ...(line === null ? {} : { line }),
        ...(column === null ? {} : { column }),
        ...(code === null ? {} : { code }),
    };
}

;// CONCATENATED MODULE: ./build/pipeline/step-io.js


/** Logical names of a script that is run by nothing but its name, as the reference has them. */
const DEFAULT_OUTPUT = 'data_output';
const DEFAULT_INPUT = 'data_input';
function readStepIo({ form }, step, { lookup, position, onDisk }) {
    const analysis = lookup.kind === 'file' ? lookup.analysis : undefined;
    const hasScript = lookup.kind !== 'none';
    const seen = step.outputs === undefined ? seenOutputs(analysis) : [];
    const outputsAssumed = hasScript && step.outputs === undefined && seen.length === 0;
    const inputs = wantedInputs(step, analysis);
    const standsAlone = form === 'independent' || (form === 'plain' && position === 0);
    const byNameOnly = standsAlone && analysis?.main != null;
    return {
        config: step,
        lookup,
        hasScript,
        outputs: outputsAssumed
            ? [undeclaredOutput(DEFAULT_OUTPUT)]
            : step.outputs === undefined
                ? seen
                : Object.entries(step.outputs).map((output) => declaredOutput(output, onDisk)),
        outputsAssumed,
        inputs: byNameOnly && inputs.length === 0 ? [{ name: DEFAULT_INPUT }] : inputs,
    };
}
/** An output that only a script or a `from` names. */
function undeclaredOutput(name, kind = 'directory') {
    return { name, kind, fileName: lastPart(name) ?? 'data', declared: false };
}
function seenOutputs(analysis) {
    const kinds = new Map();
    for (const { name, path_kind } of analysis?.output_paths ?? []) {
        if (path_kind === 'file' || !kinds.has(name)) {
            kinds.set(name, path_kind === 'file' ? 'file' : 'directory');
        }
    }
    return [...kinds].map(([name, kind]) => undeclaredOutput(name, kind));
}
function declaredOutput([name, written], onDisk) {
    return {
        name,
        kind: namesFile(written, onDisk) ? 'file' : 'directory',
        fileName: lastPart(written) ?? lastPart(name) ?? 'data',
        declared: true,
        ...(written.trim() === '' ? {} : { path: written }),
    };
}
/** The `2` of `models/v1.2` is not an extension; a path with a final slash is a directory. */
function namesFile(written, onDisk) {
    if (written.trim() === '' || /[/\\]$/.test(written))
        return false;
    return /[a-z]/i.test(external_node_path_.extname(written)) || onDisk(written) === 'file';
}
function lastPart(written) {
    const last = external_node_path_.basename(isUri(written) ? written : external_node_path_.normalize(written));
    return ['', '.', '..'].includes(last) ? undefined : last;
}
/** Declared inputs in the order of the file, then those that only the script uses. */
function wantedInputs(step, analysis) {
    const uses = analysis === undefined ? undefined : usesOf(analysis);
    const inputs = [];
    for (const [name, value] of Object.entries(step.inputs ?? {})) {
        const use = uses?.get(name);
        inputs.push(use === undefined ? { name, value } : { name, value, use });
    }
    for (const [name, use] of uses ?? []) {
        if (step.inputs === undefined || !Object.hasOwn(step.inputs, name))
            inputs.push({ name, use });
    }
    return inputs;
}
/** Thousands of steps can run the same script. */
const knownUses = new WeakMap();
function usesOf(analysis) {
    const known = knownUses.get(analysis);
    if (known !== undefined)
        return known;
    const uses = new Map();
    for (const use of analysis.input_paths) {
        const before = uses.get(use.name);
        uses.set(use.name, before === undefined || use.required ? use : before);
    }
    knownUses.set(analysis, uses);
    return uses;
}

;// CONCATENATED MODULE: ./build/pipeline/plan-steps.js





/** The steps in order, and inputs of their scripts without a source. */
function planSteps(context, wiring, { order, upstream }, absent) {
    const findings = [];
    const hints = new Map(wiring.findings.map(({ step, hint }) => [step, hint]));
    const belowScripts = new Set();
    const writers = new Map();
    const named = wiring.connections
        .all()
        .filter(({ producer }) => context.steps.get(producer)?.outputsAssumed);
    const readOutputs = groupBy(named, ({ producer }) => producer);
    const steps = order.map((name) => {
        const io = stepOf(name, context);
        const dependsOn = upstream.get(name) ?? [];
        if (dependsOn.some((other) => belowScripts.has(other) || stepOf(other, context).hasScript)) {
            belowScripts.add(name);
        }
        const planned = withImports(planScript(context.config, io.config, io.lookup), absent);
        const place = {
            connections: wiring.connections,
            isRoot: !belowScripts.has(name),
            earlierOutput: (output) => writers.get(output),
        };
        const inputs = planInputs(io, context, place);
        const outputs = planOutputs(io, readOutputs.get(name) ?? []);
        const { script, notes } = withNames(planned, io, context, {
            inputs: inputs.map((input) => input.name),
            outputs: outputs.map((output) => output.name),
            environment: context.environment,
            inputHint: (input) => earlierOutputHint(input, name, place, context) ?? hints.get(name),
            isReported: () => hints.has(name),
        });
        findings.push(...notes);
        for (const output of outputs)
            writers.set(output.name, name);
        const own = { config: io.config, name, script, dependsOn };
        return io.hasScript ? { ...own, inputs, outputs } : { ...own, inputs: [], outputs: [] };
    });
    return { steps, findings };
}
function withImports(script, absent) {
    const fault = script.kind === 'file' ? absent.get(script.path) : undefined;
    if (fault === undefined || script.kind !== 'file')
        return script;
    const { path, name, analysis } = script;
    return { kind: 'faulty', path, name, hasMain: analysis.main !== null, finding: fault };
}
/** A script that will fail for certain, because a name is missing, is not run. */
function withNames(script, io, { config }, given) {
    if (script.kind !== 'file')
        return { script, notes: [] };
    const found = checkNames(config, io.config, script, given);
    const notes = found.filter(({ severity }) => severity !== 'error');
    const [fault, ...others] = found.filter(({ severity }) => severity === 'error');
    if (fault === undefined)
        return { script, notes };
    const { path, name } = script;
    return {
        script: { kind: 'faulty', path, name, hasMain: true, finding: fault, others },
        notes,
    };
}
function stepOf(name, { steps }) {
    const step = steps.get(name);
    if (step === undefined)
        throw new Error(`The graph has a step ${name} that the file has not.`);
    return step;
}
/**
 * If the outputs of a step are not known otherwise, they are inferred from the steps that read them
 * by name.
 */
function planOutputs({ outputs, outputsAssumed }, connections) {
    const named = new Set(connections.map(({ output }) => output));
    const known = outputsAssumed && named.size > 0 ? [...named].map((name) => undeclaredOutput(name)) : outputs;
    return known.map(({ name, kind, fileName, declared }) => ({ name, kind, fileName, declared }));
}

;// CONCATENATED MODULE: ./build/pipeline/unwired-edges.js



/**
 * The edges of a chain or a graph on which no data flows, and those that a finding is about. Other
 * edges (`depends_on`) may only define an order.
 */
function unwiredEdges({ config, steps }, edges, connections, findings) {
    const reported = new Set(findings.map(({ flow }) => flow));
    const unwired = new Map();
    for (const { from: producer, to: consumer, isFlow } of edges) {
        const key = flowKey(producer, consumer);
        const [writer, reader] = [steps.get(producer), steps.get(consumer)];
        if (!writer?.hasScript || !reader?.hasScript)
            continue;
        if (!(isFlow || reported.has(key)) || connections.between(producer, consumer))
            continue;
        const open = reader.inputs.filter(({ name, value, use }) => connections.into(consumer, name).length === 0 && (value !== undefined || use?.required));
        const offers = writer.outputs.map((output) => ({ output, part: WHOLE }));
        const likely = likeliestOffers({ producer, consumer, location: () => undefined, offers }, open);
        unwired.set(key, {
            ...{ producer, consumer },
            candidates: likely.map((one) => ({
                output: one.offer.output.name,
                hint: likeliestHint(config, consumer, producer, one),
            })),
        });
    }
    return [...unwired.values()];
}

;// CONCATENATED MODULE: ./build/pipeline/connections.js

const NONE = [];
/** The connections so far: stronger rules run before weaker ones. */
class Connections {
    #all = [];
    #byInput = new Map();
    /** Created at the first use. */
    #between;
    add(connection) {
        const { producer, consumer, input } = connection;
        this.#all.push(connection);
        this.#between?.add(flowKey(producer, consumer));
        const inputs = this.#byInput.get(consumer);
        const list = inputs?.get(input);
        if (inputs === undefined)
            this.#byInput.set(consumer, new Map([[input, [connection]]]));
        else if (list === undefined)
            inputs.set(input, [connection]);
        else
            list.push(connection);
    }
    into(consumer, input) {
        return this.#byInput.get(consumer)?.get(input) ?? NONE;
    }
    between(producer, consumer) {
        this.#between ??= new Set(this.#all.map((one) => flowKey(one.producer, one.consumer)));
        return this.#between.has(flowKey(producer, consumer));
    }
    /** In the order of wiring. */
    all() {
        return this.#all;
    }
}

;// CONCATENATED MODULE: ./build/pipeline/path-index.js


/** The time of a look-up depends on the depth of the path, not on the number of outputs. */
function indexOutputPaths(root, steps) {
    const rootKey = pathKey(root, '.');
    const byPath = new Map();
    const byAncestor = new Map();
    for (const step of steps) {
        for (const output of step.outputs) {
            if (output.path === undefined)
                continue;
            const key = pathKey(root, output.path);
            const owner = { step: step.config.name, output, key };
            append(byPath, key, owner);
            for (const above of holders(rootKey, owner))
                append(byAncestor, above, owner);
        }
    }
    return (written, reader) => {
        // A step that updates its input in place does not feed itself.
        const others = (owners = []) => owners.filter(({ step }) => step !== reader);
        const key = pathKey(root, written);
        const held = others(byAncestor.get(key)).map((owner) => ({
            ...matched(owner),
            part: { kind: 'inside', path: belowKey(owner.key, key) },
        }));
        for (let at = key; at !== undefined; at = parentKey(at)) {
            const part = partAt(belowKey(key, at));
            const owners = others(byPath.get(at));
            if (owners.length > 0) {
                return { nearest: owners.map((owner) => ({ ...matched(owner), part })), held };
            }
        }
        return { nearest: [], held };
    };
}
function matched({ step, output }) {
    return { step, output };
}
/** Skips the root and its ancestors: they contain every output. */
function holders(rootKey, { key, output }) {
    const found = [];
    for (let above = parentKey(key); above !== undefined; above = parentKey(above)) {
        const holdsFile = found.length === 0 && output.kind === 'file';
        if (!holdsFile && isTopKey(rootKey, above))
            break;
        found.push(above);
    }
    return found;
}
function append(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
}

;// CONCATENATED MODULE: ./build/pipeline/data-path.js






/**
 * Connects edges that name an output path of the producer to the inputs that read it.
 * @returns named outputs that no input path reads; they can still be connected by name
 */
function wireDataPaths({ config, steps }, edges, connections, problems) {
    const left = [];
    for (const edge of edges) {
        const producer = steps.get(edge.from);
        const consumer = steps.get(edge.to);
        // The graph reports unknown names.
        if (edge.dataPath === undefined || producer === undefined || consumer === undefined)
            continue;
        const find = indexOutputPaths(config.root, [producer]);
        const named = allOf(find(edge.dataPath, edge.to));
        if (named.length === 0)
            collectProblem(problems, () => requireOpenOutputs(producer, edge));
        // Several edges can feed different paths in one directory.
        const wired = readersOf(consumer, named, find).filter(({ input, match }) => !connections
            .into(edge.to, input)
            .some(({ part }) => pathInside(part) === pathInside(match.part)));
        for (const { input, match } of wired) {
            connections.add({
                producer: edge.from,
                output: match.output.name,
                part: match.part,
                consumer: edge.to,
                input,
                rule: 'explicit',
            });
        }
        if (wired.length > 0)
            continue;
        const offers = named.length > 0 ? named : producer.outputs.map((output) => ({ output, part: WHOLE }));
        left.push({ producer: edge.from, consumer: edge.to, location: edge.location, offers });
    }
    return left;
}
/** If the step declares no output paths, the path of the edge cannot contradict them. */
function requireOpenOutputs({ config, outputs }, edge) {
    const paths = outputs.flatMap((output) => output.path ?? []);
    if (paths.length === 0 || edge.from === edge.to)
        return;
    throw new text_errors/* UserError */.yo(`\`data_path\` of the data flow ${edge.from} -> ${edge.to} is ${(0,describe_value/* quoteName */.AB)(edge.dataPath ?? '')}, but step \`${config.name}\` does not write to that path.`, { location: edge.location(), cure: `Its output paths are ${formatNames(paths)}.` });
}
/** An output at or above a path is a closer match than an output below it. */
function allOf({ nearest, held }) {
    return nearest.length > 0 ? nearest : held;
}
function readersOf({ config, inputs }, named, find) {
    const outputs = new Set(named.map(({ output }) => output));
    return inputs.flatMap(({ name, value }) => value?.kind === 'path' && value.path.trim() !== ''
        ? allOf(find(value.path, config.name))
            .filter(({ output }) => outputs.has(output))
            .map((match) => ({ input: name, match }))
        : []);
}

;// CONCATENATED MODULE: ./build/pipeline/from-reference.js






/**
 * Resolves `step.output/sub/dir`; `step` alone is its only output. Step names can contain dots: the
 * longest known name is used.
 * @throws UserError if the reference does not name an output, or names an output of the reader
 */
function resolveFrom(reference, reader, steps, location) {
    const [head = '', ...rest] = reference.trim().split('/');
    const below = rest.filter((part) => part !== '' && part !== '.');
    if (below.includes('..')) {
        throw new text_errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(`from: ${reference}`)} leads out of the output with \`..\`.`, {
            location: location(),
            cure: 'Give a path inside the output: `step.output/sub/dir`.',
        });
    }
    const step = longestStep(head, steps);
    if (step === undefined)
        throw unknownReference(head, steps, location());
    const name = step.config.name;
    if (name === reader) {
        throw new text_errors/* UserError */.yo(`Step \`${reader}\` reads its own output: ${(0,describe_value/* quoteName */.AB)(`from: ${reference}`)}.`, {
            location: location(),
            cure: 'Name the step that writes the data, or give a path.',
        });
    }
    const output = head === name
        ? onlyOutput(step, location)
        : namedOutput(step, head.slice(name.length + 1), location);
    return { step: name, output, part: partAt(below.join('/')) };
}
function longestStep(head, steps) {
    for (let end = head.length; end > 0; end = head.lastIndexOf('.', end - 1)) {
        const step = steps.get(head.slice(0, end));
        if (step !== undefined)
            return step;
    }
    return undefined;
}
/** The part before the last dot is most likely the step. */
function unknownReference(head, steps, location) {
    const dot = head.lastIndexOf('.');
    const written = dot > 0 ? head.slice(0, dot) : head;
    return unknownStep(written, steps.keys(), location);
}
function onlyOutput(step, location) {
    const { config, outputs } = step;
    const [only, ...others] = outputs;
    if (only !== undefined && others.length === 0)
        return only.name;
    if (only === undefined)
        throw withoutOutput(step, undefined, location());
    throw new text_errors/* UserError */.yo(`Step \`${config.name}\` has ${outputs.length} outputs: ${formatNames(outputs.map(({ name }) => name))}.`, { location: location(), cure: `Name one of them: \`from: ${config.name}.${only.name}\`.` });
}
function namedOutput(step, name, location) {
    const { config, outputs, outputsAssumed } = step;
    if (outputs.some((output) => output.name === name) || (outputsAssumed && name !== ''))
        return name;
    const known = outputs.map((output) => output.name);
    if (known.length === 0)
        throw withoutOutput(step, name, location());
    const near = nearestName(name, known);
    throw new text_errors/* UserError */.yo(`Step \`${config.name}\` has no output ${(0,describe_value/* quoteName */.AB)(name)}.`, {
        location: location(),
        cure: near === undefined
            ? `Its outputs are ${formatNames(known)}.`
            : `Did you mean \`${config.name}.${near}\`?`,
    });
}
function withoutOutput({ config: { name: step }, hasScript }, output, location) {
    if (hasScript) {
        return new text_errors/* UserError */.yo(`Step \`${step}\` has no outputs.`, {
            location,
            cure: `Declare them under \`output_paths\` of step \`${step}\`.`,
        });
    }
    return new text_errors/* UserError */.yo(`Step \`${step}\` has no script and declares no outputs.`, {
        location,
        cure: `Declare the location of its data in step \`${step}\`, \`output_paths: { ${output || '<name>'}: <path> }\`, or set its \`script\`.`,
    });
}

;// CONCATENATED MODULE: ./build/pipeline/from-wiring.js



/**
 * Connects every `from:` of the file. Each is also an edge, whether or not `depends_on` names it.
 */
function wireFromReferences({ config, steps }, connections, problems) {
    const edges = [];
    for (const { config: step, inputs } of steps.values()) {
        for (const { name, value } of inputs) {
            if (value?.kind !== 'from' || areEnough(problems))
                continue;
            const location = () => inputLocation(config, step, name);
            const ref = collectProblem(problems, () => resolveFrom(value.from, step.name, steps, location));
            if (ref === undefined)
                continue;
            edges.push({ from: ref.step, to: step.name, location });
            connections.add({
                producer: ref.step,
                output: ref.output,
                part: ref.part,
                consumer: step.name,
                input: name,
                rule: 'explicit',
            });
        }
    }
    return edges;
}

;// CONCATENATED MODULE: ./build/pipeline/name-wiring.js




/**
 * Connects equal logical names, then the only output to the only input that is not fed yet.
 * @returns a finding for each edge that could carry data but does not
 */
function wireByName(context, edges, connections) {
    const byConsumer = groupBy(edges, ({ consumer }) => consumer);
    return [...byConsumer].flatMap(([consumer, incoming]) => {
        const inputs = inputsLeft(context, consumer, connections);
        if (inputs.unfed.length === 0 && inputs.taken.length === 0)
            return [];
        return wireConsumer(context, inputs, incoming, connections);
    });
}
function inputsLeft({ steps, onDisk }, consumer, connections) {
    const step = steps.get(consumer);
    // A step without a script reads nothing.
    if (step === undefined || !step.hasScript)
        return { unfed: [], taken: [] };
    const left = step.inputs.filter(({ name, value }) => connections.into(consumer, name).length === 0 &&
        (value === undefined || (value.kind === 'path' && value.path.trim() !== '')));
    const isTaken = ({ value }) => value?.kind === 'path' && onDisk(value.path) !== undefined;
    return { unfed: left.filter((input) => !isTaken(input)), taken: left.filter(isTaken) };
}
function wireConsumer(context, { unfed, taken }, incoming, connections) {
    const { config } = context;
    const byName = offersByName(incoming);
    const ambiguous = new Map();
    const fed = new Set();
    // A name is wired whether or not there is something at the path: another machine has other files.
    for (const input of [...unfed, ...taken]) {
        const [match, ...others] = byName.get(input.name) ?? [];
        if (match === undefined)
            continue;
        if (others.length > 0) {
            ambiguous.set(input, [match, ...others]);
        }
        else {
            connections.add(connection(match.edge, match.offer, input, 'name'));
            fed.add(input);
        }
    }
    const isLeft = (input) => !fed.has(input) && !ambiguous.has(input);
    const left = unfed.filter(isLeft);
    const leftTaken = taken.filter(isLeft);
    const silent = incoming.filter((edge) => edge.offers.length > 0 && !connections.between(edge.producer, edge.consumer));
    if (ambiguous.size === 0) {
        const only = name_wiring_theOnly(silent, left, leftTaken);
        if (only !== undefined) {
            connections.add(connection(only.edge, only.offer, only.input, 'only'));
            return [];
        }
    }
    if (config.handOver) {
        return silent.flatMap((edge) => name_wiring_handOver(config, edge, [...left, ...leftTaken], connections));
    }
    return [
        ...[...ambiguous].map(([wanted, matches]) => ambiguousInput(config, wanted, matches)),
        ...silent.flatMap((one) => unwiredEdge(context, one, left, leftTaken) ?? []),
    ];
}
/**
 * The only output and the only input. An input at whose path there is something counts only under
 * the names that the reference gives to the one output and the one input of a script.
 */
function name_wiring_theOnly(silent, left, taken) {
    const [edge, ...otherEdges] = silent;
    const [offer, ...otherOffers] = edge?.offers ?? [];
    const usual = taken.filter(({ name }) => name === DEFAULT_INPUT && offer?.output.name === DEFAULT_OUTPUT);
    const [input, ...otherInputs] = [...left, ...usual];
    const isOnly = [otherEdges, otherInputs, otherOffers].every((list) => list.length === 0);
    return edge && input && offer && isOnly ? { edge, offer, input } : undefined;
}
function name_wiring_handOver(config, edge, inputs, connections) {
    const [likeliest, ...others] = likeliestOffers(edge, inputs);
    if (likeliest === undefined)
        return [];
    const rule = others.length === 0 ? 'only' : 'likeliest';
    connections.add(connection(edge, likeliest.offer, likeliest.input, rule));
    return others.length === 0 ? [] : [handedOver(config, edge, likeliest)];
}
function offersByName(incoming) {
    // Two edges between the same steps can offer the same output.
    const distinct = new Map();
    for (const edge of incoming) {
        for (const offer of edge.offers) {
            distinct.set(`${edge.producer}.${offer.output.name}/${partPath(offer.part)}`, {
                edge,
                offer,
            });
        }
    }
    return groupBy(distinct.values(), ({ offer }) => offer.output.name);
}
function connection({ producer, consumer }, { output, part }, input, rule) {
    return {
        ...{ producer, output: output.name, part, consumer, input: input.name, rule },
    };
}

;// CONCATENATED MODULE: ./build/pipeline/later-steps.js

/** Returns all direct and indirect successors of a step; results are cached. */
function laterSteps(edges) {
    const next = groupBy(edges, ({ from }) => from);
    const known = new Map();
    return (step) => {
        const found = known.get(step) ?? walk(step);
        known.set(step, found);
        return found;
    };
    function walk(start) {
        const found = new Set();
        const open = [start];
        for (let step = open.pop(); step !== undefined; step = open.pop()) {
            for (const { to } of next.get(step) ?? []) {
                if (found.has(to))
                    continue;
                found.add(to);
                open.push(to);
            }
        }
        return found;
    }
}

;// CONCATENATED MODULE: ./build/pipeline/two-writers.js




/**
 * Reported only if the path is read: real pipelines sometimes write a path twice by mistake.
 * @throws UserError if two of the outputs have the same path
 */
function refuseTwoWriters(matches, { config, steps }, reader, input) {
    const byPath = new Map();
    for (const match of matches) {
        const path = pathInside(match.part) ?? '';
        const other = byPath.get(path);
        byPath.set(path, match);
        if (other === undefined)
            continue;
        const readerConfig = steps.get(reader)?.config;
        const two = other.step === match.step ? 'Two outputs' : 'Two steps';
        throw new text_errors/* UserError */.yo(`${two} declare the same output path ${(0,describe_value/* quoteName */.AB)(match.output.path ?? '')}, which input \`${input}\` of step \`${reader}\` reads: ${[other, match].map((writer) => shownWriter(writer, config, steps)).join(' and ')}.`, {
            location: readerConfig && inputLocation(config, readerConfig, input),
            cure: `Choose one with \`from: ${other.step}.${other.output.name}\` or \`from: ${match.step}.${match.output.name}\`, or give them different paths.`,
        });
    }
}
function shownWriter({ step, output }, config, steps) {
    const stepConfig = steps.get(step)?.config;
    const location = stepConfig && outputLocation(config, stepConfig, output.name);
    const name = `\`${step}.${output.name}\``;
    return location === undefined ? name : `${name} (${(0,text_errors/* describeLocation */.lR)(location)})`;
}

;// CONCATENATED MODULE: ./build/pipeline/path-wiring.js






/**
 * Connects every input whose path is a declared output of another step, and orders the two steps.
 * Outputs inside the path of an input are included if they are clearly meant.
 * @param known existing edges
 */
function wireByPath(context, known, connections, problems) {
    const readings = findReadings(context, connections);
    if (readings.length === 0)
        return [];
    const before = new Set(known.map(({ from, to }) => flowKey(from, to)));
    const later = laterSteps([
        ...known,
        ...readings.flatMap(({ reader, nearest }) => nearest.map(({ step }) => ({ from: step, to: reader }))),
    ]);
    const edges = [];
    for (const reading of readings) {
        const { reader, input } = reading;
        const matches = meant(reading, ({ step }) => before.has(flowKey(step, reader)), later, context);
        collectProblem(problems, () => refuseTwoWriters(matches, context, reader, input));
        const location = () => {
            const step = context.steps.get(reader)?.config;
            return step && inputLocation(context.config, step, input);
        };
        for (const { step: producer, output, part } of matches) {
            edges.push({ from: producer, to: reader, location });
            connections.add({
                ...{ producer, output: output.name, part, consumer: reader, input, rule: 'path' },
            });
        }
    }
    return edges;
}
/** The inputs with paths that are not fed yet, and the outputs that can feed them. */
function findReadings({ config, steps }, connections) {
    let index;
    const find = (written, reader) => {
        index ??= indexOutputPaths(config.root, steps.values());
        return index(written, reader);
    };
    const readings = [];
    for (const { config: step, inputs } of steps.values()) {
        for (const { name, value } of inputs) {
            if (value?.kind !== 'path' || value.path.trim() === '')
                continue;
            if (connections.into(step.name, name).length > 0)
                continue;
            const matches = find(value.path, step.name);
            if (matches.nearest.length === 0 && matches.held.length === 0)
                continue;
            readings.push({ reader: step.name, input: name, path: value.path, ...matches });
        }
    }
    return readings;
}
/**
 * Outputs at or above the path, else files in it, and deeper outputs of declared predecessors.
 * Deeper outputs of other steps are included only if there is no other data: the directory may
 * belong to the user.
 */
function meant({ reader, path, nearest, held }, isBefore, later, { onDisk }) {
    if (held.length === 0)
        return nearest;
    const [first] = nearest;
    if (first?.part.kind === 'whole' && first.output.kind === 'file')
        return nearest;
    if (first !== undefined)
        return [...nearest, ...held.filter(isBefore)];
    // Outputs written after the reader has run are not inputs.
    const after = later(reader);
    const possible = held.filter((match) => !after.has(match.step));
    const clear = possible.filter((match) => isBefore(match) || isDirectFile(match));
    return clear.length > 0 || onDisk(path) !== undefined ? clear : possible;
}
function isDirectFile({ output, part }) {
    return output.kind === 'file' && part.kind === 'inside' && !part.path.includes('/');
}

;// CONCATENATED MODULE: ./build/pipeline/wiring.js






/**
 * Connects outputs to inputs. The first rule that applies wins: explicit references, equal paths,
 * equal names on a declared edge, the only output to the only input. All else is reported in a
 * finding, never guessed.
 */
function wire(context, declared) {
    const connections = new Connections();
    const problems = [];
    const fromEdges = wireFromReferences(context, connections, problems);
    const dataPathOffers = wireDataPaths(context, declared, connections, problems);
    const pathEdges = wireByPath(context, [...declared, ...fromEdges], connections, problems);
    const findings = wireByName(context, [...dataPathOffers, ...openEdges(context, declared, connections)], connections);
    return { connections, edges: [...fromEdges, ...pathEdges], findings, problems };
}
/** The edges without connections, each once, with the outputs that they can carry. */
function openEdges({ config, steps }, declared, connections) {
    const open = new Map();
    for (const { from, to, location, dataPath } of declared) {
        const producer = steps.get(from);
        if (producer === undefined || dataPath !== undefined || connections.between(from, to))
            continue;
        // An output may only be assumed in the plain form, in which names are the only information.
        const known = !producer.outputsAssumed || config.form === 'plain';
        const offers = known ? producer.outputs.map((output) => ({ output, part: WHOLE })) : [];
        open.set(`${from}->${to}`, { producer: from, consumer: to, location, offers });
    }
    return [...open.values()];
}

;// CONCATENATED MODULE: ./build/pipeline/plan-pipeline.js












/**
 * Creates the plan of a run, in time linear in steps and edges.
 * @throws UserError for a cycle, an unknown step or output, and a path that two steps write to
 */
function planPipeline({ config, scripts, onDisk: look, environ = {}, absent, }) {
    const onDisk = lookOnce(config, look);
    const steps = readSteps(config, scripts, onDisk);
    const environment = new Set(Object.keys(environ));
    const context = { config, steps, onDisk, environment };
    const edges = declaredEdges(config);
    const wiring = wire(context, edges);
    const names = config.steps.map(({ name }) => name);
    const graph = buildGraph(names, [...edges, ...wiring.edges], wiring.problems);
    const unknown = absentModuleFindings(config, steps.values(), absent ?? new Map());
    const planned = planSteps(context, wiring, graph, unknown);
    const lost = planned.steps.find(({ name }) => steps.get(name)?.lookup.kind === 'not-found');
    return {
        steps: planned.steps,
        ...(lost === undefined || config.form === 'independent' ? {} : { refusedBy: lost.name }),
        flows: planFlows(wiring.connections.all(), context.steps, graph.order),
        unwired: unwiredEdges(context, edges, wiring.connections, wiring.findings),
        findings: [
            ...wiring.findings,
            ...planned.findings,
            ...ambiguousScripts(context),
            ...existingOutputs(context),
        ],
    };
}
function readSteps(config, scripts, onDisk) {
    return new Map(config.steps.map((step, position) => [
        step.name,
        readStepIo(config, step, { lookup: lookupOf(step.name, scripts), position, onDisk }),
    ]));
}
function lookupOf(step, scripts) {
    const lookup = scripts.get(step);
    if (lookup === undefined)
        throw new Error(`The script of step ${step} was not looked up.`);
    return lookup;
}
function lookOnce({ root }, look) {
    const known = new Map();
    return (written) => {
        if (isUri(written))
            return undefined;
        const absolute = external_node_path_.resolve(root, written);
        const seen = known.get(absolute);
        if (seen !== undefined || known.has(absolute))
            return seen;
        const found = look(absolute);
        known.set(absolute, found);
        return found;
    };
}

// EXTERNAL MODULE: ./build/python/find-interpreter.js
var find_interpreter = __webpack_require__(2251);
;// CONCATENATED MODULE: ./build/python/last-error-line.js
const last_error_line_LONGEST_LINE = 500;
/**
 * From the output of a failed program: the last line that names an error, or else the last line.
 */
function lastErrorLine(said) {
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    const line = lines.findLast((one) => /^\S*(error|exception)\b.*:/i.test(one)) ?? lines.at(-1);
    return line?.trim().slice(0, last_error_line_LONGEST_LINE);
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/python/read-replies.js


/** Bytes; the first message has a few hundred. */
const LONGEST_GREETING = 1_000_000;
/** Emits each reply; stops at the first invalid line. */
function readReplies(stream, { onReply, onNonsense, }) {
    let heard = 'nothing';
    let bytes = 0;
    const hearNonsense = (said) => {
        if (heard === 'nonsense')
            return;
        heard = 'nonsense';
        onNonsense(said);
    };
    // The end of the process reports the end of the stream.
    stream.on('error', () => { });
    stream.on('data', (chunk) => {
        bytes += chunk.length;
        // No complete line yet: an endless line would fill the memory.
        if (heard === 'nothing' && bytes > LONGEST_GREETING)
            hearNonsense('a line without end');
    });
    (0,external_node_readline_.createInterface)({ input: stream }).on('line', (line) => {
        if (heard === 'nonsense')
            return;
        const reply = parseReply(line);
        if (reply === undefined) {
            hearNonsense(JSON.stringify(line.slice(0, 200)));
            return;
        }
        heard = 'replies';
        onReply(reply);
    });
}
function parseReply(line) {
    try {
        return supervisorReplySchema.parse(JSON.parse(line));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/python/supervisor-child.js
var supervisor_child = __webpack_require__(3798);
;// CONCATENATED MODULE: ./build/python/watch-heartbeat.js
const PING_MS = 1_000;
const SILENT_MS = 4_000;
/** If Node itself was stopped for a while, unread replies may be waiting. */
const LAST_CHANCE_MS = 500;
/** Sends pings, and calls `onSilent` once if no reply arrives in time. */
function watchHeartbeat({ ping, onSilent, }) {
    let lastHeard = performance.now();
    let lastChance;
    const silentMs = () => performance.now() - lastHeard;
    const stop = () => {
        clearInterval(timer);
        clearTimeout(lastChance);
    };
    const timer = setInterval(() => {
        ping();
        if (silentMs() < SILENT_MS || lastChance !== undefined)
            return;
        lastChance = setTimeout(() => {
            lastChance = undefined;
            if (silentMs() < SILENT_MS)
                return;
            stop();
            onSilent(Math.round(silentMs() / 1000));
        }, LAST_CHANCE_MS);
    }, PING_MS);
    timer.unref();
    return {
        heard: () => {
            lastHeard = performance.now();
        },
        stop,
    };
}

;// CONCATENATED MODULE: ./build/python/supervisor.js








const CLOSE_MS = 3_000;
/** Number of characters of its standard error to keep for the error message. */
const STDERR_KEPT = 4_000;
const NO_SUPERVISOR = 'did not start as a Python supervisor';
/** The Python process that starts, monitors and kills every process of a run. */
class Supervisor {
    #child;
    #requests;
    #pending = new Map();
    /** Pids of running steps, to kill them if the supervisor dies first. */
    #running = new Map();
    #exited;
    #hello;
    #stderr = '';
    #nextId = 1;
    #death;
    #stopHeartbeat = () => { };
    #heard = () => { };
    constructor(command, environ) {
        this.#child = (0,supervisor_child/* supervisorChild */.p)(command, environ);
        this.#requests = this.#child.stdio[3];
        // Its death is reported by its exit, not by the broken pipe.
        this.#requests.on('error', () => { });
        this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
            this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
        });
        this.#exited = new Promise((resolve) => {
            this.#child.once('error', (error) => {
                this.#die(new SupervisorLost(error.message, { cause: error }));
                resolve();
            });
            this.#child.once('close', (code, signal) => {
                // A supervisor that ends on request leaves no processes.
                const isClean = code === 0 && this.#running.size === 0;
                const how = this.#describeEnd(code, signal);
                this.#die(new SupervisorLost(how, { mayBeChance: signal !== null }), !isClean);
                resolve();
            });
        });
    }
    /**
     * Starts a supervisor and waits for its first message.
     * @throws SupervisorLost if the command cannot be started, does not respond in time, or is
     * cancelled.
     */
    static async start(command, environ, { signal, limits }) {
        const supervisor = new Supervisor(command, environ);
        const timers = [];
        const refuseAfter = (seconds, problem) => timers.push(setTimeout(() => supervisor.#die(problem), seconds * 1000));
        const cancelled = new SupervisorLost('cancelled before it responded');
        const hurry = () => refuseAfter(limits.cancelledSeconds, cancelled);
        const silence = `${NO_SUPERVISOR} within ${limits.seconds} s`;
        refuseAfter(limits.seconds, new SupervisorLost(silence, { mayBeChance: true }));
        signal?.addEventListener('abort', hurry);
        if (signal?.aborted)
            hurry();
        try {
            await supervisor.#greeting();
            return supervisor;
        }
        finally {
            signal?.removeEventListener('abort', hurry);
            for (const timer of timers)
                clearTimeout(timer);
        }
    }
    /** The first message, which describes the interpreter. */
    get hello() {
        if (this.#hello === undefined)
            throw new Error('The supervisor is not ready yet.');
        return this.#hello;
    }
    /** @throws SupervisorLost */
    analyse(script) {
        const id = this.#nextId++;
        return new Promise((resolve, reject) => {
            this.#ask({ op: 'analyse', id, script }, (reply) => {
                this.#pending.delete(id);
                if (reply instanceof Error)
                    reject(reply);
                else if (reply.event === 'analysed')
                    resolve(reply.analysis);
                else
                    reject(new Error(`unexpected reply: ${reply.event}`));
            });
        });
    }
    /** Requests a template. `onReply` is called later, also if a ready template fails. */
    startTemplate(request, onReply) {
        const id = this.#nextId++;
        this.#ask({ op: 'template', id, ...request }, (reply) => {
            if (!(reply instanceof Error) && isTemplateReply(reply))
                onReply(reply);
        });
        return id;
    }
    startStep(request) {
        const id = this.#nextId++;
        const started = deferred();
        const exited = deferred();
        // A caller may wait for the end without waiting for the start.
        started.promise.catch(() => { });
        exited.promise.catch(() => { });
        const forget = () => {
            this.#pending.delete(id);
            this.#running.delete(id);
        };
        this.#ask({ op: 'run', id, ...request }, (reply) => {
            if (reply instanceof Error || reply.event === 'refused') {
                forget();
                const error = reply instanceof Error ? reply : new Error(reply.message);
                started.reject(error);
                exited.reject(error);
            }
            else if (reply.event === 'started') {
                this.#running.set(id, reply.pid);
                started.resolve(reply);
            }
            else if (reply.event === 'exited') {
                forget();
                exited.resolve(reply);
            }
        });
        return {
            started: started.promise,
            exited: exited.promise,
            signal: (action) => this.#send({ op: 'signal', id, action }),
        };
    }
    /** Stops the supervisor and every process of the run. */
    async close() {
        this.#stopHeartbeat();
        this.#requests.end();
        const timer = setTimeout(() => this.#kill(), CLOSE_MS);
        await this.#exited;
        clearTimeout(timer);
    }
    /** @throws SupervisorLost */
    #greeting() {
        return new Promise((resolve, reject) => {
            this.#pending.set(0, (reply) => {
                this.#pending.delete(0);
                if (reply instanceof Error)
                    reject(reply);
                else
                    resolve();
            });
            readReplies(this.#child.stdio[4], {
                onReply: (reply) => {
                    // More processes may have started in the meantime.
                    if (this.#death === undefined)
                        this.#hear(reply);
                },
                onNonsense: (said) => {
                    const what = this.#hello ? 'the supervisor sent an invalid reply' : NO_SUPERVISOR;
                    this.#die(new SupervisorLost(`${what}: it said ${said}`));
                },
            });
        });
    }
    #ask(request, onReply) {
        if (this.#death !== undefined) {
            onReply(this.#death);
            return;
        }
        this.#pending.set(request.id, onReply);
        this.#send(request);
    }
    #send(request) {
        if (this.#death === undefined)
            this.#requests.write(`${JSON.stringify(request)}\n`);
    }
    #hear(reply) {
        this.#heard();
        if (reply.event === 'pong')
            return;
        if (reply.event === 'hello') {
            if (reply.protocol !== PROTOCOL_VERSION) {
                this.#die(new SupervisorLost(`the harness speaks protocol ${reply.protocol}`));
                return;
            }
            this.#hello = reply;
            this.#child.stdout?.resume();
            this.#startHeartbeat();
        }
        const pending = this.#pending.get(reply.event === 'hello' ? 0 : reply.id);
        if (pending === undefined) {
            this.#die(new SupervisorLost(`the supervisor sent an unexpected reply: ${JSON.stringify(reply).slice(0, 500)}`));
            return;
        }
        pending(reply);
    }
    #startHeartbeat() {
        const { heard, stop } = watchHeartbeat({
            ping: () => this.#send({ op: 'ping', id: 0 }),
            onSilent: (seconds) => this.#die(new SupervisorLost(`the supervisor did not respond for ${seconds} s`)),
        });
        this.#heard = heard;
        this.#stopHeartbeat = stop;
    }
    /** Only the first reason counts. All running processes are killed. */
    #die(error, kill = true) {
        if (this.#death !== undefined)
            return;
        this.#death = error;
        this.#stopHeartbeat();
        if (kill)
            this.#kill();
        for (const onReply of [...this.#pending.values()])
            onReply(error);
        this.#pending.clear();
    }
    #kill() {
        const { pid, exitCode, signalCode } = this.#child;
        const runs = pid !== undefined && exitCode === null && signalCode === null;
        // Its process group outlives it, because it contains templates.
        (0,kill_tree/* killTrees */.Y)([...(pid === undefined ? [] : [pid]), ...this.#running.values()]);
        if (!runs)
            return;
        // A process that cannot be killed, or that holds its pipes open, must not keep Node alive.
        for (const stream of this.#child.stdio)
            stream?.destroy();
        this.#child.unref();
    }
    #describeEnd(code, signal) {
        const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
        const said = lastErrorLine(this.#stderr);
        return `the supervisor ended ${how}${said === undefined ? '' : `: ${said}`}`;
    }
}
function isTemplateReply(reply) {
    return reply.event.startsWith('template-');
}

;// CONCATENATED MODULE: ./build/python/start-supervisor.js






const OLDEST = [3, 9];
const GREETING_LIMITS = { seconds: 30, cancelledSeconds: 2 };
const FIRST_GREETING_SECONDS = 10;
/**
 * A supervisor under the first interpreter that works.
 * @throws UserError that lists all tried interpreters and the reasons for rejection
 */
async function startSupervisor(options) {
    const candidates = (0,find_interpreter/* interpreterCandidates */.P)({
        ...options,
        platform: external_node_process_.platform,
        exists: external_node_fs_.existsSync,
    });
    const tried = [];
    for (const { command, origin } of candidates) {
        const attempt = await tryCommand(command, options);
        if (attempt.supervisor !== undefined)
            return attempt.supervisor;
        if (options.signal?.aborted)
            throw new text_errors/* UserError */.yo(`Cancelled before \`${command}\` answered.`);
        tried.push(`${command} (${origin}): ${attempt.problem}`);
    }
    const chosen = candidates.find((candidate) => candidate.chosen);
    throw new text_errors/* UserError */.yo(`${chosen ? `No Python at \`${chosen.command}\`` : 'No Python found'}. Tried:\n${tried
        .map((line) => `  - ${line}`)
        .join('\n')}`, {
        cure: chosen
            ? 'Give `python` the path of an interpreter, version 3.9 or later.'
            : 'Install Python 3.9 or later (in a workflow: actions/setup-python), or set `python` to an interpreter.',
    });
}
async function tryCommand(command, { environ, ...patience }) {
    try {
        const supervisor = await startTwice(command, environ, patience);
        const [major = 0, minor = 0] = supervisor.hello.version;
        if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
            return { supervisor };
        await supervisor.close();
        return { problem: `is Python ${supervisor.hello.version.join('.')}; 3.9 or later is needed` };
    }
    catch (error) {
        return { problem: describeFailure(error) };
    }
}
/** A Python that is silent or was killed from outside may respond to a second attempt. */
async function startTwice(command, environ, { signal, limits = GREETING_LIMITS, }) {
    const seconds = Math.min(limits.seconds, FIRST_GREETING_SECONDS);
    try {
        return await Supervisor.start(command, environ, { signal, limits: { ...limits, seconds } });
    }
    catch (error) {
        if (!(error instanceof SupervisorLost) || !error.mayBeChance || signal?.aborted)
            throw error;
        return await Supervisor.start(command, environ, { signal, limits });
    }
}
function describeFailure(error) {
    if (!(error instanceof Error))
        return String(error);
    switch (error.cause?.code) {
        case 'ENOENT':
            return 'not found';
        case 'EACCES':
            return 'is not executable';
        default:
            return error.message;
    }
}

;// CONCATENATED MODULE: ./build/python/supervision.js

/** The supervisor was lost twice in one run: an internal error, not a fault of a step. */
class SupervisorFault extends Error {
    name = 'SupervisorFault';
}
/** The supervisor of a run. A lost supervisor is replaced once. */
class Supervision {
    #first;
    #restart;
    #current;
    #replacing;
    #loss;
    constructor(first, restart) {
        this.#first = first;
        this.#current = first;
        this.#restart = restart;
    }
    get current() {
        return this.#current;
    }
    /** How the first supervisor was lost; afterwards, every step gets a fresh interpreter. */
    get loss() {
        return this.#loss;
    }
    /**
     * Does the work, and repeats it if the supervisor is lost meanwhile.
     * @throws SupervisorFault
     */
    async use(work) {
        const supervisor = this.#current;
        try {
            return await work(supervisor);
        }
        catch (error) {
            if (!(error instanceof SupervisorLost))
                throw error;
            await this.replace(supervisor, error);
            return this.use(work);
        }
    }
    /**
     * Waits for the replacement of a lost supervisor.
     * @throws SupervisorFault if the replacement was lost, or the supervisor cannot be replaced
     */
    async replace(lost, cause) {
        if (lost !== this.#first) {
            throw new SupervisorFault(`The supervisor was lost twice: ${cause.message}.`, { cause });
        }
        this.#loss ??= cause;
        this.#replacing ??= this.#start(cause);
        await this.#replacing;
    }
    async close() {
        await this.#replacing?.catch(() => { });
        await this.#current.close();
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
    async #start(cause) {
        await this.#first.close();
        try {
            this.#current = await this.#restart();
        }
        catch (error) {
            const reasons = `${cause.message}; a new one: ${error.message}`;
            throw new SupervisorFault(`The supervisor was lost: ${reasons}.`, { cause: error });
        }
    }
}

;// CONCATENATED MODULE: ./build/python/find-absent-modules.js


/** An interpreter as a step gets it knows every way to find a module. Nothing is imported. */
const PROGRAM = `
import importlib.util, json, sys
path = list(sys.path)
absent = []
for wanted in json.loads(sys.argv[1]):
    sys.path[:] = wanted["directories"] + path
    try:
        found = wanted["module"] in sys.modules or importlib.util.find_spec(wanted["module"])
    except Exception:
        found = True
    absent.append(not found)
print("absent:" + json.dumps(absent))
`;
/**
 * The modules that the interpreter cannot find; none if it does not answer.
 * @param executable the interpreter
 */
async function findAbsentModules(executable, wanted, environ) {
    if (wanted.length === 0)
        return [];
    try {
        const args = ['-B', '-c', PROGRAM, JSON.stringify(wanted)];
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(executable, args, {
            env: environ,
            timeout: 20_000,
        });
        const [, answer] = stdout.split('absent:');
        const absent = JSON.parse(answer ?? '[]');
        return Array.isArray(absent) ? absent.map((one) => one === true) : [];
    }
    catch {
        // The steps will show it.
        return [];
    }
}

;// CONCATENATED MODULE: ./build/scripts/absent-imports.js



/** The imports that the interpreter cannot find, by script. Nothing is imported to find out. */
async function absentImports(config, scripts, python) {
    // A script may install what it needs, or a step find it where no other does.
    const hasOwnPath = config.steps.some(({ environVars }) => 'PYTHONPATH' in environVars);
    if (config.pipInstall === 'allow' || hasOwnPath)
        return new Map();
    const suspects = new Map();
    for (const script of scripts.values()) {
        if (script.kind !== 'file')
            continue;
        const suspect = firstUnknown(script.analysis);
        if (suspect !== undefined)
            suspects.set(script.path, suspect);
    }
    const places = (file) => [
        ...directoriesAbove(file, config.root),
        config.root,
        ...config.pythonPath,
    ];
    // Most are modules beside the script, which need no interpreter to be found.
    const unknown = [...suspects].filter(([file, { module }]) => !isBeside(module, places(file)));
    const wanted = unknown.map(([file, { module }]) => ({ module, directories: places(file) }));
    const absent = await findAbsentModules(python.executable, wanted, python.environ);
    return new Map(unknown.filter((_, index) => absent[index] === true));
}
/**
 * The first import of a module that is not of an installed package. Later ones say nothing: a
 * module of the project may change where modules are found.
 */
function firstUnknown({ imports, packages }) {
    if (packages.length > 0)
        return undefined;
    const first = imports.find(({ origin }) => origin === 'project');
    if (first === undefined || !first.certain || first.level > 0)
        return undefined;
    const [module = ''] = first.module.split('.');
    return module === '' ? undefined : { module, line: first.line };
}
function isBeside(module, directories) {
    return directories.some((directory) => {
        const at = external_node_path_.join(directory, module);
        return (0,external_node_fs_.existsSync)(at) || (0,external_node_fs_.existsSync)(`${at}.py`);
    });
}
function directoriesAbove(file, root) {
    const found = [];
    for (let at = external_node_path_.dirname(file);; at = external_node_path_.dirname(at)) {
        found.push(at);
        if (at === root || at === external_node_path_.dirname(at))
            return found;
    }
}

;// CONCATENATED MODULE: ./build/scripts/analysis-of-call.js

/**
 * What the analysis says for a script that is not called through `main`: it has none of the four
 * arguments, and a program is not imported as part of a package.
 */
function analysisOfCall(analysis, { call }) {
    if (call === undefined)
        return analysis;
    return {
        ...analysis,
        ...{ input_paths: [], output_paths: [], environ_vars: [], job_args: [], os_environ: [] },
        whole_arguments: NOT_READ.whole_arguments,
        packages: call.kind === 'function' ? analysis.packages : [],
    };
}
/** Of a file that is not a Python script. */
const NOT_READ = {
    problem: null,
    main: null,
    functions: [],
    ...{ input_paths: [], output_paths: [], environ_vars: [], job_args: [], os_environ: [] },
    whole_arguments: ['input_paths', 'output_paths', 'environ_vars', 'job_args', 'os_environ'],
    imports: [],
    submodules: [],
    packages: [],
    container_paths: [],
    required_arguments: [],
};
function notRead(script) {
    return { script, ...NOT_READ };
}
/** The file to show for a command: the first of its arguments that is a file of the project. */
function commandFile(argv, { root, file }, { cwd, isFile }) {
    const own = argv
        .filter((one) => one !== '' && !one.startsWith('-'))
        .map((one) => external_node_path_.resolve(root, one))
        .find(isFile);
    return own ?? (file === undefined ? root : external_node_path_.resolve(cwd, file));
}

;// CONCATENATED MODULE: ./build/scripts/read-scripts.js



/** Finds and analyses the script of every step, each file once, without running it. */
async function readScripts(config, supervisor, { cwd }) {
    const analyses = new Map();
    const analyse = (file) => {
        const known = analyses.get(file) ?? supervisor.analyse(file);
        analyses.set(file, known);
        return known;
    };
    const findScript = scriptFinder(config, { cwd });
    const lookups = await Promise.all(config.steps.map(async (step) => {
        if (step.call?.kind === 'command') {
            const file = commandFile(step.call.argv, config, { cwd, isFile: isFile });
            const name = external_node_path_.basename(step.call.argv[0] ?? step.name);
            return [step.name, { kind: 'file', path: file, name, analysis: notRead(file) }];
        }
        const name = external_node_path_.basename(step.script ?? step.name).replace(/\.py$/, '');
        const found = findScript(step);
        if (found.found) {
            const analysis = analysisOfCall(await analyse(found.path), step);
            const { found: _, ...file } = found;
            return [step.name, { kind: 'file', name, analysis, ...file }];
        }
        if (found.reason === 'no-script')
            return [step.name, { kind: 'none' }];
        return [step.name, { kind: 'not-found', name, searched: found.searched, near: found.near }];
    }));
    return new Map(lookups);
}

;// CONCATENATED MODULE: ./build/secrets/redact-error.js

/** The same error without secrets. It keeps its class, which callers check. */
function redactError(error, redact) {
    if (!(error instanceof Error))
        return typeof error === 'string' ? redact(error) : error;
    replaceText(error, 'message', redact);
    replaceText(error, 'stack', redact);
    if (error instanceof text_errors/* UserError */.yo)
        replaceText(error, 'cure', redact);
    if (error.cause instanceof Error)
        redactError(error.cause, redact);
    return error;
}
function replaceText(error, key, redact) {
    const text = Reflect.get(error, key);
    if (typeof text !== 'string')
        return;
    const clean = redact(text);
    if (clean !== text)
        Reflect.set(error, key, clean);
}

;// CONCATENATED MODULE: ./build/secrets/redact-report.js
/**
 * Redacts everything that leaves a run. All text is redacted, including new fields, except fixed
 * words and names of parts of the pipeline: other parts of the report refer to them, and users
 * match on them.
 */
function createRecordRedaction(redact) {
    // Events contain the parts of a report first.
    const known = new WeakMap();
    function record(fields) {
        return (value) => {
            const seen = known.get(value);
            if (seen !== undefined)
                return seen;
            const clean = { ...value };
            for (const key of Object.keys(value)) {
                const field = fields[key];
                if (field === 'kept')
                    continue;
                clean[key] = field === undefined ? anything(value[key]) : field(value[key]);
            }
            known.set(value, clean);
            return clean;
        };
    }
    function anything(value) {
        if (typeof value === 'string')
            return redact(value);
        if (Array.isArray(value))
            return value.map(anything);
        return typeof value === 'object' && value !== null ? record({})(value) : value;
    }
    const each = (one) => (list) => list.map(one);
    const table = record({ columns: each(record({ type: 'kept' })) });
    const file = record({
        ...{ format: 'kept', compression: 'kept' },
        table: (value) => value && table(value),
    });
    const profile = record({
        ...{ state: 'kept', kind: 'kept', format: 'kept' },
        files: each(file),
    });
    const output = record({ name: 'kept', profile });
    const step = record({
        ...{ name: 'kept', scriptName: 'kept', status: 'kept', blockedBy: 'kept' },
        ...{ signal: 'kept', mode: 'kept' },
        inputs: each(record({ name: 'kept', source: 'kept' })),
        outputs: each(output),
    });
    const flow = record({
        ...{ key: 'kept', producer: 'kept', consumer: 'kept', status: 'kept', cause: 'kept' },
        ...{ producerFormat: 'kept', consumerFormat: 'kept' },
        connections: each(record({ output: 'kept', input: 'kept', rule: 'kept', format: 'kept' })),
    });
    const finding = record({
        ...{ code: 'kept', severity: 'kept', step: 'kept', flow: 'kept' },
    });
    const cause = record({
        ...{ id: 'kept', finding, also: each(finding) },
        ...{ steps: 'kept', flows: 'kept', notRun: 'kept' },
    });
    const redactReport = record({
        ...{ tool: 'kept', pipeline: 'kept', startedAt: 'kept', orderEdges: 'kept' },
        steps: each(step),
        flows: each(flow),
        findings: each(finding),
        causes: each(cause),
    });
    function redactEvent(value) {
        switch (value.type) {
            case 'run-started':
            case 'libraries-importing':
            case 'step-started':
                return value;
            case 'step-retried':
                return { ...value, message: redact(value.message) };
            case 'step-finished':
                return { ...value, report: step(value.report), findings: value.findings.map(finding) };
            case 'run-finished':
                return { ...value, report: redactReport(value.report) };
            default:
                return value;
        }
    }
    return { redactReport, redactEvent };
}

;// CONCATENATED MODULE: ./build/secrets/key-formats.js
/**
 * The formats of keys and tokens, as data. Only unambiguous formats: a commit hash, a UUID, a path
 * or a column name must never match.
 *
 * Every expression runs in linear time: nothing that can fail follows an unbounded part, unless the
 * part cannot begin twice in one run of its characters. Lengths are lower bounds, because issuers
 * make tokens longer over time and because a text may have been cut. The list of secretlint, the
 * best maintained one, is not suitable: it expects exact lengths and its API is asynchronous.
 */
/** Not inside a word; an escape sequence such as `\n` or `%20` also ends a word. */
const START = String.raw `(?<=^|[^\w-]|\\[nrt]|%[0-9A-Fa-f]{2})`;
/** Between the name of a setting and its value, in source code, JSON, shell and Python's `repr`. */
const ASSIGN = String.raw `[\\"']{0,4}\s{0,8}(?:=>|[:=]|(?<=["']),)\s{0,8}b?[\\"']{0,4}`;
/** A word of a sentence has no digit where a key has its random part. */
const HAS_DIGIT = String.raw `(?=[^\s"',;\\\d]{0,60}\d)`;
const KEY_FORMATS = [
    {
        name: 'GitHub token',
        documentation: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
        pattern: /gh[pousr]_(?:[A-Za-z0-9]{16}|\d{1,12}_eyJ)[\w-]*(?:\.[\w-]+)*/dg,
    },
    {
        name: 'GitHub fine-grained token',
        documentation: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
        pattern: /github_pat_[A-Za-z0-9]{16}\w*/dg,
    },
    {
        name: 'GitLab token',
        documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
        pattern: /(?:gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-|GR1348941)[\w-]{16}[\w.-]*/dg,
    },
    {
        name: 'AWS access key id',
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
        pattern: /(?<![A-Z0-9])(?:(?:AKIA|ABIA|ACCA)|ASIA(?=[A-Z]{0,15}\d))[A-Z0-9]{16}(?![A-Z0-9])/dg,
    },
    {
        name: 'AWS secret access key after its id',
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
        pattern: /(?:AKIA|ASIA)[A-Z0-9]{16}[\\"'\s,:;|]{1,6}([A-Za-z0-9/+]{16,})/dg,
    },
    {
        name: 'AWS secret access key or session token by its name',
        documentation: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
        pattern: new RegExp(`(?:secret_?(?:access_?)?key|aws_?secret|session_?token)${ASSIGN}${HAS_DIGIT}([A-Za-z0-9/+]{20}[A-Za-z0-9/+=]*)`, 'dgi'),
    },
    {
        name: 'AWS signature of a request',
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html',
        pattern: /\bSignature=([0-9a-f]{32,})/dg,
    },
    {
        name: 'AWS or Google signature of a URL',
        documentation: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
        pattern: /X-(?:Amz|Goog)-(?:Signature|Security-Token|Credential)(?:=|%3D)([\w%.~+/-]{16,})/dgi,
    },
    {
        name: 'Google API key',
        documentation: 'https://docs.cloud.google.com/docs/authentication/api-keys',
        pattern: new RegExp(String.raw `${START}AIza[\w-]{30,}`, 'dg'),
    },
    {
        name: 'Google OAuth secret or token',
        documentation: 'https://developers.google.com/identity/protocols/oauth2',
        pattern: new RegExp(String.raw `${START}(?:GOCSPX-[\w-]{20,}|ya29\.[\w.-]{20,})`, 'dg'),
    },
    {
        name: 'Azure storage or service bus key',
        documentation: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
        pattern: /(?:AccountKey|SharedAccessKey|SharedSecret(?:Value)?|SharedAccessSignature)=([^;\s"']{16,})/dgi,
    },
    {
        name: 'Azure shared access signature',
        documentation: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
        pattern: /(?<=[?&;]|%26|%3F|\\u0026)sig(?:=|%3D)([\w%+/=.~-]{16,})/dgi,
    },
    {
        name: 'Azure client secret',
        documentation: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
        pattern: new RegExp(String.raw `${START}[\w~.-]{3}\dQ~[\w~.-]{28,}`, 'dg'),
    },
    {
        name: 'Password of a connection string',
        documentation: 'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
        // `PWD=/home/me` is a directory.
        pattern: /;\s{0,4}(?:password|pwd)\s{0,4}=\s{0,4}([^;\s"'/~$][^;\s"']*)|password=([^;\s"']+)(?=;\s?[A-Za-z ]{2,30}=)/dgi,
    },
    {
        name: 'Slack token',
        documentation: 'https://docs.slack.dev/authentication/tokens',
        pattern: /xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{10,}/dg,
    },
    {
        name: 'Webhook URL',
        documentation: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
        pattern: /(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks)\/([\w/-]{16,})/dg,
    },
    {
        name: 'Stripe key',
        documentation: 'https://docs.stripe.com/keys',
        pattern: /(?:(?:sk|rk)_(?:live|test)_|whsec_)[A-Za-z0-9]{10,}/dg,
    },
    {
        name: 'OpenAI or Anthropic key',
        documentation: 'https://platform.openai.com/docs/api-reference/authentication',
        // `sk-learn-…` and other names have words where a key has its random part.
        pattern: new RegExp(String.raw `${START}sk-(?:(?=[A-Za-z]{0,19}\d)[A-Za-z0-9]{20}|or-v1-[0-9a-f]{16}|ant-[a-z]{2,10}\d\d-[\w-]{16}|(?:proj|svcacct|service|admin|None)-(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Z])[\w-]{24})[\w-]*`, 'dg'),
    },
    {
        name: 'Key of another model provider',
        documentation: 'https://console.groq.com/docs/quickstart',
        pattern: new RegExp(String.raw `${START}(?:gsk_[A-Za-z0-9]{30,}|xai-[A-Za-z0-9]{30,}|pplx-[A-Za-z0-9]{30,}|r8_[A-Za-z0-9]{30,}|nvapi-[\w-]{40,})`, 'dg'),
    },
    {
        name: 'Hugging Face token',
        documentation: 'https://huggingface.co/docs/hub/security-tokens',
        // Mixed case, which column names do not have.
        pattern: /(?:hf_|api_org_)(?=[a-z0-9]{0,33}[A-Z])(?=[A-Z0-9]{0,33}[a-z])[A-Za-z0-9]{24,}/dg,
    },
    {
        name: 'Weights & Biases key',
        documentation: 'https://docs.wandb.ai/support/find_api_key',
        pattern: /wandb_v1_[\w-]{20,}|wandb\.login\([^)\n]{0,40}key=[\\"']{1,2}(\w{20,})/dg,
    },
    {
        name: 'Databricks token',
        documentation: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
        pattern: new RegExp(String.raw `${START}(?:dapi|dose|dkea)[0-9a-f]{28,32}(?![A-Za-z0-9])(?:-\d+)?`, 'dg'),
    },
    {
        name: 'npm token',
        documentation: 'https://docs.npmjs.com/about-access-tokens',
        pattern: /npm_[A-Za-z0-9]{30,}|_authToken=([^\s"'$]{8,})/dg,
    },
    {
        name: 'PyPI token',
        documentation: 'https://pypi.org/help/#apitoken',
        pattern: /pypi-(?:AgE[\w-]{10}|[\w-]{60})[\w-]*/dg,
    },
    {
        name: 'Token of a package or container registry',
        documentation: 'https://docs.docker.com/security/access-tokens/',
        pattern: /dckr_(?:pat|oat)_[\w-]{20,}|rubygems_[0-9a-f]{40,}|AKCp[A-Za-z0-9]{60,}/dg,
    },
    {
        name: 'HashiCorp Vault or Terraform token',
        documentation: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
        pattern: new RegExp(String.raw `${START}hv[sbr]\.[\w-]{20,}|(?<=[A-Za-z0-9]{14})\.atlasv1\.[\w-]{40,}`, 'dg'),
    },
    {
        name: 'SendGrid key',
        documentation: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
        pattern: new RegExp(String.raw `${START}SG\.[\w-]{16,32}\.[\w-]{16,}`, 'dg'),
    },
    {
        name: 'Atlassian, Grafana, Linear, Notion, Postman, Sentry or Shopify token',
        documentation: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
        pattern: /ATATT3[\w=-]{40,}|gl(?:sa|c)_[A-Za-z0-9+/=_]{30,}|lin_api_[A-Za-z0-9]{30,}|ntn_[A-Za-z0-9]{40,}|PMAK-[0-9a-f-]{40,}|sntry[su]_[A-Za-z0-9+/=_-]{40,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/dg,
    },
    {
        name: 'DigitalOcean token',
        documentation: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
        pattern: /do[opr]_v1_[0-9a-f]{40,}/dg,
    },
    {
        name: 'age secret key',
        documentation: 'https://age-encryption.org/',
        pattern: /AGE-SECRET-KEY-1[0-9A-Z]{40,}/dg,
    },
    {
        name: 'JSON Web Token',
        documentation: 'https://www.rfc-editor.org/rfc/rfc7519',
        pattern: new RegExp(String.raw `${START}eyJ[\w-]{8,}\.(?:[\w-]+\.[\w-]{8,}|\.[\w-]+\.[\w-]+)(?:\.[\w-]+)*`, 'dg'),
    },
    {
        name: 'Password of a URL',
        documentation: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
        // `docker://image:tag@sha256:…` is the name of an image; after a port, an address continues.
        pattern: /:\/\/[^\s/:@"'<>]*:(?!\d{1,5}[,;?#])([^\s/"'<>]+)@(?!sha256:)/dg,
    },
    {
        name: 'Authorization header',
        documentation: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
        pattern: new RegExp(String.raw `authorization${ASSIGN}(?:(?:Bearer|Basic|Token|ApiKey|Negotiate)\s{1,4}([^\s"',;\\]{6,})|${HAS_DIGIT}([^\s"',;\\]{16,}))`, 'dgi'),
    },
    {
        name: 'Bearer token',
        documentation: 'https://www.rfc-editor.org/rfc/rfc6750',
        pattern: /\bBearer\s{1,4}([A-Za-z0-9._~+/-]{20,}=*)/dg,
    },
    {
        name: 'Header with an API key',
        documentation: 'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
        pattern: new RegExp(String.raw `x-(?:api-key|auth-token|goog-api-key)${ASSIGN}${HAS_DIGIT}([^\s"',;\\]{8,})`, 'dgi'),
    },
];

;// CONCATENATED MODULE: ./build/secrets/private-keys.js
/**
 * Private keys in PEM and OpenPGP armour. They span lines, can be printed with `\n` instead of line
 * breaks or with a prefix before each line, and a truncated log can contain only a part.
 */
function privateKeySpans(text) {
    const spans = [];
    let begun;
    let last = 0;
    for (const { 0: marker, 1: kind, index } of text.matchAll(MARKER)) {
        const end = index + marker.length;
        if (kind === 'BEGIN') {
            if (begun !== undefined)
                spans.push([begun, bodyEnd(text, begun, index)]);
            begun = index;
        }
        else {
            spans.push([begun ?? bodyStart(text, last, index), end]);
            begun = undefined;
        }
        last = end;
    }
    if (begun !== undefined)
        spans.push([begun, bodyEnd(text, begun, text.length)]);
    return spans;
}
const MARKER = /-----(BEGIN|END) (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** A line of the body or a header of it, with the line break and the margin before it. */
const BODY_LINE = /(?:\s|\\[nr]|["',|>│#])*(?:[A-Za-z0-9+/=]{16,}|(?:Proc-Type|DEK-Info|Version|Comment): ?[^\n\\]{0,100})/y;
const BODY_CHARACTER = /[A-Za-z0-9+/=\s\\"',]/;
/** The end of a key without end marker: the last line that looks like a line of a key. */
function bodyEnd(text, begin, limit) {
    let end = text.indexOf('-----', begin + 5) + 5;
    BODY_LINE.lastIndex = end;
    while (BODY_LINE.lastIndex < limit && BODY_LINE.test(text))
        end = BODY_LINE.lastIndex;
    return Math.min(end, limit);
}
/** The start of a key of which only the end is present. */
function bodyStart(text, limit, end) {
    let start = end;
    while (start > limit && BODY_CHARACTER.test(text.charAt(start - 1)))
        start -= 1;
    // Words before it also match, but are shorter.
    const body = text.slice(start, end).search(/[A-Za-z0-9+/=]{16}/);
    return body < 0 ? end : start + body;
}

;// CONCATENATED MODULE: ./build/secrets/value-forms.js
/** Shorter values are not replaced: they occur by chance. */
const SHORTEST_SECRET = 6;
/** The forms of a secret in output: plain, line by line, and in common encodings. */
function valueForms(value) {
    const whole = [...new Set([value, value.trim()])];
    const forms = [
        ...whole,
        ...value_forms_linesOf(value),
        ...whole.flatMap(percentEncoded),
        ...whole.flatMap(escaped),
        ...whole.flatMap(base64),
        ...whole.map((text) => Buffer.from(text).toString('hex')),
    ];
    return [...new Set(forms)].filter(({ length }) => length >= SHORTEST_SECRET);
}
/** The lines of a value that are hidden separately. */
function value_forms_linesOf(value) {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return lines.length < 2 ? [] : lines.filter(({ length }) => length >= SHORTEST_LINE);
}
/** Short lines of keys and JSON, as `"type": 1`, occur by chance. */
const SHORTEST_LINE = 12;
/** As `encodeURIComponent`, and Python's `quote` and `quote_plus`, write it. */
function percentEncoded(text) {
    // A lone surrogate cannot be encoded.
    const encoded = encodeURIComponent(Buffer.from(text).toString());
    const strict = encoded.replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [encoded, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
    const lower = (form) => form.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    return [...forms, ...forms.map(lower)];
}
/** As JSON and Python write it, and both with ASCII only. */
function escaped(text) {
    const json = JSON.stringify(text).slice(1, -1);
    const plain = json.replaceAll('\\"', '"').replaceAll(/\\u00([01][0-9a-f])/g, '\\x$1');
    const reprs = [plain, plain.replaceAll("'", "\\'")];
    return [json, ascii(json), ...reprs, ...reprs.map(asciiRepr), ...reprs.map(bytesRepr)];
}
function ascii(text) {
    return text.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
}
/** As Python's `ascii` writes it. */
function asciiRepr(text) {
    return text.replaceAll(/\P{ASCII}/gu, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x100)
            return `\\x${hex(code, 2)}`;
        return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
    });
}
/** As Python writes `bytes`. */
function bytesRepr(text) {
    return text.replaceAll(/\P{ASCII}/gu, (character) => Array.from(Buffer.from(character), (byte) => `\\x${hex(byte, 2)}`).join(''));
}
function hex(code, digits) {
    return code.toString(16).padStart(digits, '0');
}
/** Alone, in lines, and inside a longer text, at any of three offsets. */
function base64(text) {
    const bytes = Buffer.from(text);
    const shifted = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        // The first and last characters also contain bits of the text before and after.
        const first = Math.ceil((shift * 8) / 6);
        const last = Math.floor(((shift + bytes.length) * 8) / 6);
        return encoded.slice(first, last);
    });
    const plain = bytes.toString('base64');
    const lines = [64, 76].flatMap((width) => plain.length <= width
        ? []
        : (plain.match(new RegExp(`.{${SHORTEST_LINE},${width}}`, 'g')) ?? []));
    const standard = [plain, plain.replace(/=+$/, ''), ...shifted, ...lines];
    return [
        ...standard,
        ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    ].filter(({ length }) => length >= SHORTEST_BASE64);
}
/** Fewer characters of Base64 occur by chance. */
const SHORTEST_BASE64 = 8;

;// CONCATENATED MODULE: ./build/secrets/redact-text.js



/**
 * @param secrets values that are replaced wherever they occur, in all encodings; text that looks
 * like a key is also replaced
 */
function createRedact(secrets) {
    const forms = [...new Set([...secrets].flatMap(valueForms))];
    const mayHold = formFilter(forms);
    return (text) => {
        const spans = [
            ...(mayHold(text) ? forms.flatMap((form) => occurrences(text, form)) : []),
            ...cutSpans(text, forms),
            ...keySpans(text),
        ];
        return spans.length === 0 ? text : replaceSpans(text, spans);
    };
}
const REPLACEMENT = '***';
/** One pass over a text instead of one per form. */
function formFilter(forms) {
    if (forms.length === 0)
        return () => false;
    const heads = new Set(forms.map((form) => form.slice(0, SHORTEST_SECRET)));
    const pattern = new RegExp([...heads].map(literal).join('|'));
    return (text) => pattern.test(text);
}
function literal(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
function occurrences(text, form) {
    const spans = [];
    let start = text.indexOf(form);
    while (start >= 0) {
        spans.push([start, start + form.length]);
        start = text.indexOf(form, start + 1);
    }
    return spans;
}
function keySpans(text) {
    const spans = [];
    for (const { pattern } of KEY_FORMATS) {
        // Not `matchAll`, which copies the pattern: this runs for every text of a report.
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
            const group = match.indices?.slice(1).find((span) => span !== undefined);
            spans.push(group ?? [match.index, pattern.lastIndex]);
        }
    }
    return text.includes('PRIVATE KEY') ? [...spans, ...privateKeySpans(text)] : spans;
}
/** The minimum length of a part of a secret that is hidden. */
const SHORTEST_PART = 8;
/** Only long texts are cut at their ends, before this mark. */
const LONG = 1_000;
const CUT = '…';
/** Parts of secrets at the places where a text was cut. */
function cutSpans(text, forms) {
    const marks = text.includes(CUT) ? occurrences(text, CUT).slice(0, MOST_CUTS) : [];
    const isLong = text.length >= LONG;
    const ends = [...marks.map(([start]) => start), ...(isLong ? [text.length] : [])];
    const starts = [...marks.map(([, end]) => end), ...(isLong ? [0] : [])];
    if (ends.length === 0)
        return [];
    return forms.flatMap((form) => [
        ...ends.flatMap((end) => headBefore(text, end, form)),
        ...starts.flatMap((start) => tailAfter(text, start, form)),
    ]);
}
const MOST_CUTS = 20;
function headBefore(text, end, form) {
    const known = text.slice(Math.max(0, end - SHORTEST_PART), end);
    if (known.length < SHORTEST_PART)
        return [];
    return occurrences(form, known)
        .filter(([, length]) => length <= end && text.startsWith(form.slice(0, length), end - length))
        .map(([, length]) => [end - length, end]);
}
function tailAfter(text, start, form) {
    const known = text.slice(start, start + SHORTEST_PART);
    if (known.length < SHORTEST_PART)
        return [];
    return occurrences(form, known)
        .filter(([from]) => text.startsWith(form.slice(from), start))
        .map(([from]) => [start, start + form.length - from]);
}
/** Overlapping parts are replaced together. */
function replaceSpans(text, spans) {
    const parts = [];
    let replaced = 0;
    for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
        if (parts.length === 0 || start > replaced) {
            parts.push(text.slice(replaced, start), REPLACEMENT);
        }
        replaced = Math.max(replaced, end);
    }
    return `${parts.join('')}${text.slice(replaced)}`;
}

;// CONCATENATED MODULE: ./build/secrets/secret-names.js
/**
 * Whether the name of a variable indicates a secret. Not if the last word means that the value only
 * points to a secret or counts tokens.
 */
function isSecretName(name) {
    const words = wordsOf(name);
    const last = words.at(-1) ?? '';
    if (words.some((word) => WEBHOOKS.has(word)))
        return true;
    if (POINTERS.has(last))
        return endsWith(words, 'ACCESS_KEY_ID');
    const countsTokens = words.some((word) => word.endsWith('TOKENS'));
    if (countsTokens && words.some((word) => AMOUNTS.has(word)))
        return false;
    if (/TOKENS?$/.test(last) && words.some((word) => LANGUAGE_MODEL.has(word)))
        return false;
    return (words.some((word) => SECRET_WORDS.has(word)) ||
        SECRET_ENDINGS.some((ending) => last.endsWith(ending)) ||
        SECRET_PHRASES.some((phrase) => contains(words, phrase)));
}
/** `dbPassword`, `DB_PASSWORD` and `db-password` have the same words. */
function wordsOf(name) {
    return name
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .map((word) => word.replace(/(?<=[A-Z])\d+$/, ''))
        .filter((word) => word !== '');
}
function contains(words, phrase) {
    return `_${words.join('_')}_`.includes(`_${phrase}_`);
}
function endsWith(words, phrase) {
    return `_${words.join('_')}`.endsWith(`_${phrase}`);
}
const SECRET_WORDS = new Set([
    ...['TOKEN', 'TOKENS', 'SECRET', 'SECRETS', 'PASSWORD', 'PASSWORDS', 'PASSWD', 'PASSPHRASE'],
    ...['PASS', 'APIKEY', 'CREDENTIAL', 'CREDENTIALS', 'CREDS', 'AUTH', 'PAT', 'SAS', 'JWT'],
    ...['BEARER', 'COOKIE', 'PSK'],
]);
/** Written without a separator: `PGPASSWORD`, `GHTOKEN`. */
const SECRET_ENDINGS = [
    'PASSWORD',
    'PASSWD',
    'PASSPHRASE',
    'TOKEN',
    'SECRET',
    'APIKEY',
    'ACCESSKEY',
    'PRIVATEKEY',
    'SECRETKEY',
    'CONNECTIONSTRING',
];
const SECRET_PHRASES = [
    ...['API', 'ACCESS', 'PRIVATE', 'SECRET', 'ENCRYPTION', 'DECRYPTION', 'SIGNING', 'ACCOUNT'],
    ...['STORAGE', 'MASTER', 'SSH', 'DEPLOY', 'SERVICE', 'SERVICE_ACCOUNT', 'SESSION', 'LICENSE'],
    ...['AUTH', 'GPG', 'PGP', 'RSA', 'TLS', 'SSL', 'SUBSCRIPTION', 'SHARED', 'FERNET', 'HMAC'],
    ...['APP', 'APPLICATION', 'CLIENT', 'SA', 'COSMOS', 'KAGGLE', 'JWT', 'VAULT'],
]
    .map((word) => `${word}_KEY`)
    .concat(['CONNECTION_STRING', 'CONNECTION_STR', 'CONN_STR', 'CONN_STRING', 'SENTRY_DSN'])
    // `PWD` alone is the working directory.
    .concat(['DB_PWD', 'DATABASE_PWD', 'USER_PWD', 'MYSQL_PWD', 'ADMIN_PWD', 'ROOT_PWD', 'SQL_PWD']);
/** Anyone who knows the address can post. */
const WEBHOOKS = new Set(['WEBHOOK', 'WEBHOOKS']);
/** Last words of names whose value is not the secret itself. */
const POINTERS = new Set([
    ...['FILE', 'FILENAME', 'PATH', 'DIR', 'DIRECTORY', 'FOLDER', 'SOCK', 'SOCKET', 'URL', 'URI'],
    ...['ENDPOINT', 'HOST', 'PORT', 'NAME', 'NAMES', 'ID', 'IDS', 'ARN', 'TYPE', 'KIND', 'MODE'],
    ...['USER', 'USERNAME', 'EMAIL', 'REGION', 'ISSUER', 'AUDIENCE', 'SCOPE', 'SCOPES', 'PROVIDER'],
    ...['COLUMN', 'COLUMNS', 'FIELD', 'FIELDS', 'HEADER', 'PREFIX', 'SUFFIX', 'SEPARATOR', 'LABEL'],
    ...['COUNT', 'COUNTS', 'LIMIT', 'LENGTH', 'LEN', 'SIZE', 'MAX', 'MIN', 'BUDGET', 'RATE', 'DIM'],
    ...['TTL', 'EXPIRY', 'EXPIRES', 'EXPIRATION', 'TIMEOUT', 'SECONDS', 'VERSION', 'ALGORITHM'],
    ...['FORMAT', 'ENABLED', 'REQUIRED', 'PARALLELISM', 'POLICY', 'MANAGER', 'BACKEND', 'METHOD'],
    ...['PATTERN', 'REGEX', 'HOME', 'ROOT', 'NUMBER', 'INDEX', 'POSITION'],
]);
const AMOUNTS = new Set([
    ...['MAX', 'MIN', 'NUM', 'N', 'TOTAL', 'LIMIT', 'COUNT', 'NEW', 'INPUT', 'OUTPUT', 'PER'],
]);
/** Names for tokens of a language model: `PAD_TOKEN`, `SPECIAL_TOKENS`. */
const LANGUAGE_MODEL = new Set([
    ...['PAD', 'BOS', 'EOS', 'UNK', 'MASK', 'SEP', 'CLS', 'SPECIAL', 'STOP', 'VOCAB', 'IMAGE'],
]);

;// CONCATENATED MODULE: ./build/secrets/secret-values.js



/**
 * The secrets among the values of variables: values of variables with a secret name, and passwords
 * inside other values.
 * @param environments of the caller and of the steps
 */
function secretValues(environments) {
    const secrets = new Set();
    for (const environment of environments) {
        for (const [name, value] of Object.entries(environment)) {
            for (const [ownName, text] of textsIn(name, value)) {
                for (const secret of secretsIn(ownName, text)) {
                    if (isWorthHiding(secret))
                        secrets.add(secret);
                }
            }
        }
    }
    return secrets;
}
/** Texts inside a value, each with its parent key, or the outermost key that indicates a secret. */
function* textsIn(name, value) {
    if (typeof value === 'string')
        yield [name, value];
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, inner] of Object.entries(value)) {
        yield* textsIn(Array.isArray(value) || isSecretName(name) ? name : key, inner);
    }
}
function secretsIn(name, value) {
    const parts = [...urlPasswords(value), ...settingPasswords(value)];
    if (!isSecretName(name))
        return parts;
    return [value, ...parts, ...jsonSecrets(value)];
}
/** Whether a value can occur by chance, or is the path of a file with the secret. */
function isWorthHiding(value) {
    const text = value.trim();
    return text.length >= SHORTEST_SECRET && !isCommon(text) && !isPath(text);
}
/** Words, numbers and masks that normal texts contain. */
function isCommon(text) {
    return (COMMON.has(text.toLowerCase()) ||
        /^(.)\1*$/su.test(text) ||
        // Numbers and dates.
        /^[-+]?[\d.,]{1,11}$|^\d{4}-\d\d-\d\d$/.test(text) ||
        // Placeholders: `<your token>`, `[MASK]`, `${{ secrets.X }}`.
        /^(?:<[^<>]*>|\[[A-Z_]*\]|\$?\{\{?\s*[\w.]+\s*\}?\})$/.test(text));
}
const COMMON = new Set([
    ...['secret', 'password', 'passwd', 'changeme', 'change-me', 'default', 'example', 'postgres'],
    ...['public', 'private', 'disabled', 'enabled', 'required', 'optional', 'unused', 'unknown'],
    ...['inherit', 'github', 'gitlab', 'actions', 'bearer', 'string', 'number', 'object', 'boolean'],
    ...['localhost', 'production', 'development', 'staging', 'testing', 'training', 'training-data'],
    ...['master', 'branch', 'python', 'minioadmin', 'username', 'docker', 'undefined', 'output'],
    ...['column', 'script', 'import', 'format', 'status', 'failed', 'passed', 'timeout', 'pipeline'],
]);
/** `GOOGLE_APPLICATION_CREDENTIALS` and similar variables name a file. */
function isPath(text) {
    return /^(?:[./\\]|[A-Za-z]:[\\/])/.test(text) && !text.includes('\n') && (0,external_node_fs_.existsSync)(text);
}
/** `user:password@` of every URL in the value, as written and decoded. */
function urlPasswords(value) {
    const found = Array.from(value.matchAll(/:\/\/[^\s/:@]*:([^\s/]+)@/g), ([, secret = '']) => secret);
    return found.flatMap((secret) => [secret, percentDecoded(secret)]);
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** `Password=…;` and `AccountKey=…;` of a connection string. */
function settingPasswords(value) {
    if (!value.includes('='))
        return [];
    return value.split(/[;\s]/).flatMap((setting) => {
        const [, name = '', secret = ''] = /^([^=]{1,40})=(.+)$/.exec(setting) ?? [];
        return isSecretName(name) || /^(?:pwd|accountkey|sharedaccesskey)$/i.test(name) ? [secret] : [];
    });
}
/** For a JSON document, such as a service account: values whose keys indicate a secret. */
function jsonSecrets(value) {
    if (!value.trimStart().startsWith('{'))
        return [];
    const secrets = [];
    try {
        JSON.parse(value, (key, inner) => {
            if (typeof inner === 'string' && (isSecretName(key) || key === 'private_key_id')) {
                secrets.push(inner);
            }
            return inner;
        });
    }
    catch {
        // Not JSON: the whole value is still a secret.
    }
    return secrets;
}

;// CONCATENATED MODULE: ./build/secrets/redaction.js




/** Removes the secrets from everything that leaves a run. */
class Redaction {
    #secrets;
    #redact;
    #records;
    /** @param environ the variables of the caller */
    constructor(environ) {
        this.#secrets = secretValues([environ]);
        this.#redact = createRedact(this.#secrets);
        this.#records = createRecordRedaction(this.#redact);
    }
    /** Adds the values of the steps, and exempts names and paths of the pipeline. */
    learn(config) {
        const given = config.steps.flatMap(({ environVars, jobArgs }) => [environVars, jobArgs ?? {}]);
        this.#secrets = new Set([...this.#secrets, ...secretValues(given)]);
        this.exempt(redaction_namesIn(config));
    }
    /** Public names, and paths with public parts: users match on them. */
    exempt(names) {
        for (const name of names) {
            for (const part of [name, ...name.split(/[/\\]/)])
                this.#secrets.delete(part);
        }
        this.#redact = createRedact(this.#secrets);
        this.#records = createRecordRedaction(this.#redact);
    }
    text(text) {
        return this.#redact(text);
    }
    event(event) {
        return this.#records.redactEvent(event);
    }
    report(report) {
        return this.#records.redactReport(report);
    }
    error(error) {
        return redactError(error, this.#redact);
    }
}
function* redaction_namesIn({ name, root, steps }) {
    yield* [name, root];
    for (const { name: step, script = '', inputs = {}, outputs = {} } of steps) {
        yield* [step, script, ...Object.keys(inputs), ...Object.keys(outputs)];
        yield* Object.values(outputs);
        for (const input of Object.values(inputs))
            if (input.kind === 'path')
                yield input.path;
    }
}

;// CONCATENATED MODULE: ./build/workspace/make-way.js


/**
 * Frees the path of the directory of a step. A link is removed without its target; any other file
 * or directory is moved away, because it may belong to the user.
 * @returns the new path
 */
function makeWay(dir) {
    const found = (0,external_node_fs_.lstatSync)(dir, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    if (found.isSymbolicLink())
        (0,external_node_fs_.unlinkSync)(dir);
    else if (isEmptyDirectory(dir))
        (0,external_node_fs_.rmdirSync)(dir);
    else {
        const aside = `${dir}.aside-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
        (0,external_node_fs_.renameSync)(dir, aside);
        return aside;
    }
    return undefined;
}
function isEmptyDirectory(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).length === 0;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/workspace/marker.js
/** A file that marks a directory as created by a run: directories without it are never removed. */




const marker_MARKER = '.cursus-marker';
/** @param dir created by this run */
function mark(dir) {
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(dir, marker_MARKER), '', { flag: 'wx' });
}
/** A step may have removed the marker; the next run would then not remove the directory. */
function restoreMarker(dir) {
    if (isMarked(dir))
        return;
    remove_tree_removeTree(external_node_path_.join(dir, marker_MARKER));
    try {
        mark(dir);
    }
    catch {
        // The disk is full, for example.
    }
}
/** Whether it is a directory that a run created, not a link. */
function isMarked(dir) {
    return ((0,external_node_fs_.lstatSync)(dir, { throwIfNoEntry: false })?.isDirectory() === true &&
        (0,external_node_fs_.lstatSync)(external_node_path_.join(dir, marker_MARKER), { throwIfNoEntry: false })?.isFile() === true);
}
/**
 * Identifies a directory independent of its name; `undefined` if it does not exist or is a link.
 */
function identityOf(dir) {
    const found = (0,external_node_fs_.lstatSync)(dir, { bigint: true, throwIfNoEntry: false });
    return found?.isDirectory() ? `${found.dev}:${found.ino}` : undefined;
}
/** Removes a link that a script created, never its target. */
function removeLink(file) {
    if ((0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink())
        (0,external_node_fs_.unlinkSync)(file);
}
/** @throws UserError if a file of the user exists at the path of the directory of a step */
function refuseForeign(stepDir) {
    const found = (0,external_node_fs_.lstatSync)(stepDir, { throwIfNoEntry: false });
    if (found === undefined || isMarked(stepDir))
        return;
    if (found.isDirectory() && (0,external_node_fs_.readdirSync)(stepDir).length === 0)
        return;
    throw new text_errors/* UserError */.yo(`\`${stepDir}\` already exists and was not created by a run, so it is not overwritten.`, {
        cure: 'Move it away, or choose another workspace directory.',
    });
}
/**
 * Removes a directory that a run created for a step; does nothing if it does not exist.
 * @throws UserError if it was not created by a run
 */
function removeStepDirectory(stepDir) {
    if (lstatSync(stepDir, { throwIfNoEntry: false }) === undefined)
        return;
    if (!isMarked(stepDir)) {
        throw new UserError(`\`${stepDir}\` was not created by a run, so it is not removed.`, {
            cure: 'Give the `testDir` of a test environment.',
        });
    }
    removeTree(stepDir);
}

;// CONCATENATED MODULE: ./build/workspace/needed-parts.js



/**
 * Inputs and working directories of steps to which no link in their outputs points.
 * @param dirs directories of steps whose outputs are kept
 */
function unneededParts(dirs) {
    const needed = dirs.flatMap((dir) => linkTargets(external_node_path_.join(dir, 'outputs')));
    return dirs
        .flatMap((dir) => [external_node_path_.join(dir, 'inputs'), external_node_path_.join(dir, 'work')])
        .filter((part) => {
        const real = realPath(toRaw(part));
        return 'broken' in real || !needed.some((target) => isInside(real.path, target));
    });
}
/** Raw real paths. */
function linkTargets(dir) {
    const targets = [];
    for (const { path: entry, stats } of entriesBelow(toRaw(dir), 'skip')) {
        if (!stats.isSymbolicLink())
            continue;
        const target = realPath(entry);
        if ('path' in target)
            targets.push(target.path);
    }
    return targets;
}

;// CONCATENATED MODULE: ./build/workspace/step-directory.js


/** @param workspace absolute and normalised: names are only appended, because it is done often */
function stepDirectory(workspace, step) {
    const dir = step_directory_below(workspace, `test_${safeName(step)}`);
    const outputs = step_directory_below(dir, 'outputs');
    const logs = step_directory_below(dir, 'logs');
    return {
        ...{ dir, outputs, logs },
        work: step_directory_below(dir, 'work'),
        inputs: step_directory_below(dir, 'inputs'),
        stdout: step_directory_below(logs, 'stdout.log'),
        stderr: step_directory_below(logs, 'stderr.log'),
        output: (logicalName) => step_directory_below(outputs, safeName(logicalName)),
    };
}
function step_directory_below(dir, name) {
    return `${dir}${external_node_path_.sep}${name}`;
}

;// CONCATENATED MODULE: ./build/workspace/trash.js




const PREFIX = '.cursus-trash-';
/**
 * Files to be removed are moved here first: their path is free at once, even if removal fails, and
 * the next run removes the rest.
 */
class Trash {
    #workspace;
    #dir;
    #identity;
    #count = 0;
    /** Paths that could not be removed. */
    #left = new Set();
    constructor(workspace) {
        this.#workspace = workspace;
    }
    /** Removes a directory with its contents, or a link without its target. */
    discard(victim) {
        const found = (0,external_node_fs_.lstatSync)(victim, { throwIfNoEntry: false });
        if (found === undefined)
            return;
        const aside = found.isSymbolicLink() ? victim : this.#moveAside(victim);
        if (!remove_tree_removeTree(aside))
            this.#left.add(aside);
    }
    /** Retries failed removals. @returns the remaining paths */
    close() {
        const dir = this.#current();
        const rest = dir === undefined || trash_empty(dir) ? [] : [dir];
        const inPlace = [...this.#left].filter((one) => external_node_path_.dirname(one) !== dir);
        return [...inPlace.filter((one) => !remove_tree_removeTree(one)), ...rest];
    }
    /** On a full disk, the trash may be impossible to create: remove in place. */
    #moveAside(victim) {
        try {
            this.#count += 1;
            const aside = external_node_path_.join(this.#current() ?? this.#make(), String(this.#count));
            (0,external_node_fs_.renameSync)(victim, aside);
            return aside;
        }
        catch {
            return victim;
        }
    }
    #current() {
        const dir = this.#dir;
        if (dir === undefined || identityOf(dir) === this.#identity)
            return dir;
        // A script has removed it and may have replaced it with a link.
        removeLink(dir);
        this.#dir = undefined;
        return undefined;
    }
    #make() {
        const dir = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(this.#workspace, PREFIX));
        this.#dir = dir;
        this.#identity = identityOf(dir);
        mark(dir);
        return dir;
    }
}
/** Removes the remains of earlier runs; needs the lock of the workspace. */
function sweepTrash(workspace) {
    for (const name of trash_namesIn(workspace)) {
        const dir = external_node_path_.join(workspace, name);
        if (name.startsWith(PREFIX) && isMarked(dir))
            trash_empty(dir);
    }
}
/**
 * Removes the marker last: without it, the rest would never be removed. @returns whether it is gone
 */
function trash_empty(dir) {
    const rest = trash_namesIn(dir).filter((name) => name !== marker_MARKER && !remove_tree_removeTree(external_node_path_.join(dir, name)));
    if (rest.length > 0)
        return false;
    remove_tree_removeTree(external_node_path_.join(dir, marker_MARKER));
    return remove_tree_removeTree(dir);
}
/** Also removes a directory that cannot be read. */
function trash_namesIn(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/workspace/workspace-lock.js





/** Two runs in one workspace would remove each other's directories. */
const LOCK = '.cursus-lock';
/**
 * Locks of this process: the process id alone does not distinguish them from those of a dead run.
 */
const held = new Set();
/**
 * Locks the workspace for this process.
 * @returns a function to release the lock
 * @throws UserError if another active run holds it, or a file of the user exists there
 */
function lockWorkspace(dir) {
    const file = external_node_path_.join(dir, LOCK);
    for (let attempt = 0; attempt < 3; attempt += 1) {
        if (workspace_lock_take(file)) {
            held.add(file);
            return () => {
                held.delete(file);
                if (readLock(file) === workspace_lock_identity(external_node_process_.pid) || isLink(file))
                    (0,external_node_fs_.rmSync)(file);
            };
        }
        const holder = readLock(file);
        if (holder === undefined)
            continue;
        if (!IDENTITY.test(holder)) {
            throw new text_errors/* UserError */.yo(`\`${file}\` already exists and was not created by a run, so it is not removed.`, {
                cure: 'Move it away, or choose another workspace directory.',
            });
        }
        if (isAlive(holder, file)) {
            throw new text_errors/* UserError */.yo(`Another run (process ${holder.split(' ')[0]}) is using the workspace \`${dir}\`.`, {
                cure: `Wait until it ends, or choose another workspace directory for this run. (If no other run is active, remove ${file}.)`,
            });
        }
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    throw new text_errors/* UserError */.yo(`Other runs are using the workspace \`${dir}\`.`, {
        cure: 'Choose another workspace directory for this run.',
    });
}
/** A process id and its start time; empty if a run died while writing the lock. */
const IDENTITY = /^(\d+( \d+)?)?$/;
/** `undefined` if there is no lock. Only a file is a lock. */
function readLock(file) {
    const found = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    return found.isFile() ? (0,external_node_fs_.readFileSync)(file, 'utf8') : 'not a file';
}
/** A script may have replaced the lock with a link. */
function isLink(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
/** Atomic: the lock appears with its content or not at all. */
function workspace_lock_take(file) {
    const own = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        (0,external_node_fs_.writeFileSync)(own, workspace_lock_identity(external_node_process_.pid), { flag: 'wx' });
        (0,external_node_fs_.linkSync)(own, file);
        return true;
    }
    catch (error) {
        const { code, syscall } = error;
        if (code === 'EEXIST')
            return false;
        if (syscall !== 'link')
            throw error;
        return takeWithoutLinks(file);
    }
    finally {
        (0,external_node_fs_.rmSync)(own, { force: true });
    }
}
/** Not every file system has hard links. */
function takeWithoutLinks(file) {
    try {
        (0,external_node_fs_.writeFileSync)(file, workspace_lock_identity(external_node_process_.pid), { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** Process ids are reused, especially in containers; with the start time they are unique. */
function workspace_lock_identity(pid) {
    return `${pid} ${startOf(pid)}`.trim();
}
/** In clock ticks since boot; empty if the platform does not report it. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        return '';
    }
}
function isAlive(holder, file) {
    const pid = Number(holder.split(' ')[0]);
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    if (pid === external_node_process_.pid)
        return held.has(file);
    try {
        external_node_process_.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
    return holder === workspace_lock_identity(pid);
}

;// CONCATENATED MODULE: ./build/workspace/workspace.js













/** The workspace directory, opened for one run. */
class Workspace {
    /** Absolute. */
    dir;
    /** The same, raw and without links: excluded from inputs, because the run writes to it. */
    real;
    #identity;
    #release;
    #trash;
    /** Path → identity of each directory that this run created for a step. */
    #made = new Map();
    /** Files that existed at the path of the directory of a step. */
    #foreign = [];
    #closed = false;
    constructor(dir, release) {
        this.dir = dir;
        const found = realPath(toRaw(dir));
        this.real = 'path' in found ? found.path : toRaw(dir);
        this.#identity = rootIdentity(dir);
        this.#release = release;
        this.#trash = new Trash(dir);
    }
    directoryOf(step) {
        return stepDirectory(this.dir, step);
    }
    /** @throws UserError if a file of the user exists at the path of one of these steps */
    refuseForeign(steps) {
        for (const step of steps)
            refuseForeign(this.directoryOf(step).dir);
    }
    /**
     * Creates the directory of a starting step and removes files of earlier attempts. Never writes to
     * files that scripts put at its path.
     */
    freshStep(step) {
        const wanted = this.directoryOf(step);
        this.#refuseReplaced();
        if (this.#isOurs(wanted.dir))
            this.#trash.discard(wanted.dir);
        else
            this.#makeWay(wanted.dir);
        // Few synchronous calls of microseconds each: the thread pool of Node is slower.
        (0,external_node_fs_.mkdirSync)(wanted.dir);
        this.#made.set(wanted.dir, identityOf(wanted.dir));
        mark(wanted.dir);
        for (const one of [wanted.inputs, wanted.outputs, wanted.logs, wanted.work])
            (0,external_node_fs_.mkdirSync)(one);
        return wanted;
    }
    /** Removes the private files of the step: its inputs and its working directory. */
    clear(step) {
        const { dir, inputs, work } = this.directoryOf(step);
        if (this.#closed || !this.#isOurs(dir))
            return;
        for (const one of [inputs, work])
            this.#trash.discard(one);
    }
    /**
     * Removes files that are not kept, and unlocks. Does nothing on a second call.
     * @returns what could not be removed
     */
    close(keep) {
        if (this.#closed)
            return [];
        this.#closed = true;
        try {
            // The directory that is now at this path does not belong to the run.
            if (this.#isReplaced())
                return [this.dir];
            const dirs = [...this.#made.keys()].filter((dir) => this.#isStillOurs(dir));
            if (keep !== 'nothing')
                dirs.forEach(restoreMarker);
            const unwanted = {
                nothing: () => dirs,
                outputs: () => unneededParts(dirs),
                everything: () => [],
            };
            for (const one of unwanted[keep]())
                this.#trash.discard(one);
            return [...this.#foreign, ...this.#trash.close()];
        }
        finally {
            this.#release();
        }
    }
    #isStillOurs(dir) {
        if (this.#isOurs(dir))
            return true;
        try {
            this.#makeWay(dir);
        }
        catch {
            this.#foreign.push(dir);
        }
        return false;
    }
    #makeWay(dir) {
        const aside = makeWay(dir);
        if (aside !== undefined)
            this.#foreign.push(aside);
    }
    #refuseReplaced() {
        if (!this.#isReplaced())
            return;
        throw new text_errors/* UserError */.yo(`The workspace \`${this.dir}\` was replaced during the run.`, {
            cure: 'Look for a script that moves or removes the directory.',
        });
    }
    /** A script may have moved the workspace away and put a link in its place. */
    #isReplaced() {
        const identity = rootIdentity(this.dir);
        return identity !== undefined && identity !== this.#identity;
    }
    #isOurs(dir) {
        const identity = identityOf(dir);
        return identity !== undefined && (this.#made.get(dir) === identity || isMarked(dir));
    }
}
/**
 * Opens the workspace directory, for one run at a time.
 * @throws UserError if it cannot be created or written, or if another run uses it
 */
function openWorkspace(directory) {
    const dir = external_node_path_.resolve(directory);
    const existed = (0,external_node_fs_.existsSync)(dir);
    try {
        makeDirectory(dir);
        if (!(0,external_node_fs_.statSync)(dir).isDirectory())
            throw notADirectory(dir);
        const unlock = lockWorkspace(dir);
        sweepTrash(dir);
        return new Workspace(dir, () => {
            try {
                unlock();
                // Also remove a workspace that this run created and that is empty at the end.
                if (!existed && isEmptyDirectory(dir))
                    (0,external_node_fs_.rmdirSync)(dir);
            }
            catch {
                // The next run takes over the lock of a dead run.
            }
        });
    }
    catch (error) {
        throw unusableWorkspace(error, dir);
    }
}
/** If the user named a link, its target is the workspace. */
function rootIdentity(dir) {
    try {
        const found = (0,external_node_fs_.statSync)(dir, { bigint: true, throwIfNoEntry: false });
        return found && `${found.dev}:${found.ino}`;
    }
    catch {
        // A file exists at a parent path, or a link is circular.
        return 'unreachable';
    }
}

;// CONCATENATED MODULE: ./build/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/**
 * The sequence of a run: start Python, read the scripts, plan, execute, test data flows, report.
 */























/**
 * Runs every step of a pipeline along its graph and tests every data flow.
 * @param pipeline may still be loading while Python starts
 * @throws UserError for a mistake in the pipeline or the options, before any step runs
 */
async function runPipeline(pipeline, options) {
    checkRunOptions(options);
    const redaction = new Redaction(options.environ);
    const onEvent = (event) => options.onEvent(redaction.event(event));
    const guard = new GuardedFiles(options.guarded, (text) => redaction.text(text));
    try {
        return await run(pipeline, { ...options, onEvent }, { redaction, guard });
    }
    catch (error) {
        throw redaction.error(error);
    }
    finally {
        guard.close();
    }
}
async function run(pipeline, options, { redaction, guard }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const startedAt = new Date();
        const elapsed = () => (Date.now() - startedAt.getTime()) / 1000;
        const sampleData = checkSample(options.sampleData, options.cwd);
        const { config, supervision: started } = await start(pipeline, options);
        redaction.learn(config);
        const supervision = run_addDisposableResource(env_1, started, true);
        const { version, executable, prefixes } = supervision.current.hello;
        const python = { version: version.join('.'), executable };
        const scripts = await supervision.use((one) => readScripts(config, one, options));
        refuseWithoutScripts(config, scripts);
        redaction.exempt(scriptPaths(scripts));
        const environ = {
            ...(0,step_environment/* scriptEnvironment */.F)(options.environ, config.environment),
            ...threadLimits(1, 1, options.environ),
        };
        const absent = await absentImports(config, scripts, { executable, environ });
        const plan = planPipeline({ config, scripts, onDisk: diskLookup(), absent, environ });
        const workspace = openWorkspace(external_node_path_.resolve(options.cwd, options.workspaceDir));
        try {
            workspace.refuseForeign(plan.steps.map(({ name }) => name));
            const code = userCode({ baseDir: options.baseDir, foreign: [...prefixes, harness_path/* HARNESS_DIR */.t] });
            options.onEvent({
                type: 'run-started',
                pipeline: config.name,
                steps: plan.steps.map(({ name }) => name),
                dependsOn: Object.fromEntries(plan.steps.map(({ name, dependsOn }) => [name, dependsOn])),
                dataFlows: plan.flows.length + plan.unwired.length,
                maxParallel: options.maxParallel,
                python: python.version,
            });
            const execution = await executeRun(plan, {
                ...{ config, supervision, workspace, guard, code, options, elapsed, sampleData },
            });
            const closed = supervision.close();
            const outcomes = await readForBlame(plan, execution.outcomes, {
                ...{ config, workspace, python: supervision.current.hello },
                ...{ environ: options.environ, signal: options.signal },
            });
            const { judged, fault } = await judge(plan, { ...execution, outcomes }, code, options);
            // Steps that are still running would write to the workspace.
            await closed;
            const composed = composeReport({
                ...{ config, plan, fault, code, python, judged, options },
                execution: { ...execution, outcomes, findings: [...execution.findings, ...guard.close()] },
                left: workspace.close(keep(options)),
                node: external_node_process_.version,
                platform: `${external_node_process_.platform}-${external_node_process_.arch}`,
                maxParallel: options.maxParallel,
                baseDir: options.baseDir,
                startedAt: startedAt.toISOString(),
                seconds: elapsed(),
                kept: !options.cleanup || options.preserveOutputs,
            });
            const report = redaction.report(withCodeFrames(composed));
            options.onEvent({ type: 'run-finished', report });
            return report;
        }
        finally {
            await supervision.close();
            workspace.close(keep(options));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Tests the data flows. An internal error here must not lose the results of the steps. */
async function judge(plan, { outcomes, fault }, code, options) {
    try {
        const judged = await judgeFlows(plan, outcomes, code);
        return { judged, fault: fault ?? options.fault?.reason };
    }
    catch (error) {
        return {
            judged: { flows: [], findings: [], hints: new Map() },
            fault: fault ?? error,
        };
    }
}
function scriptPaths(scripts) {
    return [...scripts.values()].flatMap((script) => (script.kind === 'file' ? [script.path] : []));
}
/** A run without steps would pass. */
function refuseWithoutScripts(config, scripts) {
    if ([...scripts.values()].some(({ kind }) => kind !== 'none'))
        return;
    const location = config.locate(['steps']);
    throw new text_errors/* UserError */.yo('No step of the pipeline has a script.', {
        location,
        cure: 'Add the directory of the scripts to `script_dirs`, or set `script` in the steps.',
    });
}
/** Starts Python while the pipeline is read; a mistake in the pipeline is reported first. */
async function start(pipeline, { python, cwd, projectDir = cwd, environ, signal }) {
    const variables = (0,step_environment/* scriptEnvironment */.F)(environ);
    const starting = startSupervisor({
        python,
        projectDirs: [...new Set([projectDir, cwd])],
        environ: variables,
        signal,
    });
    // Awaited below, unless a mistake in the pipeline is thrown first.
    starting.catch(() => { });
    try {
        const config = await pipeline;
        const first = await starting;
        const again = { python: first.hello.executable, projectDirs: [], environ: variables, signal };
        const restart = () => startSupervisor(again);
        return { config, supervision: new Supervision(first, restart) };
    }
    catch (error) {
        await starting.then((supervisor) => supervisor.close(), () => { });
        throw error;
    }
}
function keep({ cleanup, preserveOutputs }) {
    if (!cleanup)
        return 'everything';
    return preserveOutputs ? 'outputs' : 'nothing';
}

;// CONCATENATED MODULE: ./build/scripts/script-pipeline.js




/**
 * A pipeline of scripts given by name or path. Their logical names are read from their code.
 * `chain`: each script feeds the next; other inputs get sample data. `independent`: each script
 * runs alone, on sample data.
 */
function scriptPipeline(scripts, root, shape = 'chain') {
    const steps = new Map();
    for (const script of scripts) {
        if (typeof script !== 'string') {
            throw new text_errors/* UserError */.yo(`The name of a script must be a string, found ${(0,describe_value/* describeValue */.bp)(script)}.`, {
                cure: 'Give the name of a script, or its path.',
            });
        }
        const name = external_node_path_.basename(script).replace(/\.py$/, '');
        if (steps.has(name)) {
            throw new text_errors/* UserError */.yo(`Two scripts have the name ${(0,describe_value/* quoteName */.AB)(name)}.`, {
                cure: 'Name each script once. To run a script twice, write a pipeline file.',
            });
        }
        steps.set(name, { script });
    }
    const config = pipelineFromValue({ steps: Object.fromEntries(steps) }, { root, name: [...steps.keys()].join(', ') });
    return shape === 'chain'
        ? { ...config, sampleUnfed: true, handOver: true }
        : { ...config, form: 'independent' };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/github/input-parsers.js
/**
 * Parses the text of an input. The message of an issue names the expected value, for sentences such
 * as `timeout: "0" is not a number of seconds …`.
 */


function input_parsers_text() {
    return schemas/* string */.YjP();
}
/** `true` and `false` in the spellings of the YAML core schema, as the runner reads them. */
function flag() {
    return reading('true or false', (given) => {
        const value = /^[A-Za-z]+$/.test(given) ? (0,dist/* parse */.qg)(given, { schema: 'core' }) : undefined;
        return typeof value === 'boolean' ? value : undefined;
    });
}
/** Exactly one of the words, in any case. */
function oneOf(expected, words) {
    return reading(expected, (given) => words.find((word) => word.toLowerCase() === given.toLowerCase()));
}
/** Items separated by commas or line breaks, without empty items. */
function list() {
    return reading('a list', splitList);
}
/** One of the words, or else a list. */
function wordOrList(words) {
    return reading('a word or a list', (given) => words.find((word) => word === given) ?? splitList(given));
}
/** `read` returns `undefined` for an invalid value. */
function reading(expected, read) {
    return schemas/* string */.YjP().transform((given, context) => {
        const value = read(given);
        if (value === undefined) {
            context.addIssue({ code: 'custom', message: expected, input: given });
            return core/* NEVER */.tm;
        }
        return value;
    });
}
function splitList(given) {
    return given
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

;// CONCATENATED MODULE: ./build/github/input-schema.js
/**
 * The inputs of the action: name, description, default and meaning, here and nowhere else.
 * `action.yml` repeats names, descriptions and defaults because the runner reads it; `npm run docs`
 * writes them there.
 */






const ACTION_INPUTS = {
    'pipeline-config': {
        description: 'Pipeline file (YAML or JSON) to run, relative to the workspace. Give either this or `scripts`.',
        default: '',
        example: 'pipeline.yml',
        parser: input_parsers_text(),
    },
    scripts: {
        description: 'Scripts to run one by one, without data flows between them: names or paths, separated by commas or line breaks. Give either this or `pipeline-config`.',
        default: '',
        example: 'prepare, train',
        parser: list(),
    },
    'workspace-dir': {
        description: 'Directory for all files that the run writes. It is created if it does not exist.',
        default: './test_workspace',
        example: './test_workspace',
        parser: input_parsers_text(),
    },
    timeout: {
        description: 'Time limit of a step, in seconds. When it is reached, all processes of the step are killed. The pipeline file can set another limit for a step.',
        default: '300',
        example: '300',
        parser: reading(EXPECTED_TIMEOUT, parseTimeout),
    },
    python: {
        description: 'Python interpreter for the scripts: a path or a command. If empty, the first of these that exists: the active virtual environment, `.venv`, the Python of setup-python, `python3`, `python`.',
        default: '',
        example: '.venv/bin/python',
        parser: input_parsers_text(),
    },
    'max-parallel': {
        description: 'Maximum number of steps that run at the same time. `auto` is the number of processors.',
        default: 'auto',
        example: '2',
        parser: reading('a whole number from 1 to 1024, or auto', (given) => given === 'auto' ? 'auto' : parseWholeNumber(given, MAX_PARALLEL)),
    },
    'fail-fast': {
        description: 'Stop the run at the first failed step.',
        default: 'false',
        example: 'true',
        parser: flag(),
    },
    retries: {
        description: 'Number of retries before a step counts as failed.',
        default: '0',
        example: '1',
        parser: reading('a whole number from 0 to 100', (given) => parseWholeNumber(given, RETRIES)),
    },
    'memory-limit': {
        description: 'Memory limit for all processes of a step together: a size such as `2GB`, `auto` (90 % of the memory of the machine or its container) or `off`. A step that exceeds it is killed. The pipeline file can set another limit for a step.',
        default: DEFAULT_LIMITS.memoryBytes,
        example: '2GB',
        parser: reading(EXPECTED_MEMORY_LIMIT, parseMemoryLimit),
    },
    'run-timeout': {
        description: 'Time limit of the whole run, in seconds. When it is reached, the run stops and the report is written. `off` or 0: no limit. The default is 30 minutes less than the 6 hours after which GitHub kills a job without a report.',
        default: `${DEFAULT_LIMITS.runTimeoutSeconds}`,
        example: '3600',
        parser: reading(EXPECTED_RUN_TIMEOUT, parseRunTimeout),
    },
    preload: {
        description: 'Modules to import once for all steps (Linux only): `auto` (the modules that the scripts import), `off`, or names separated by commas or line breaks. If empty, the value in the pipeline file applies, or else `auto`.',
        default: '',
        example: 'pandas, sklearn',
        parser: wordOrList(['auto', 'off']),
    },
    'timings-from': {
        description: 'Results file of an earlier run. Its step times are used to start the steps on the longest path first. A file that does not exist is ignored.',
        default: '',
        example: 'earlier-results.json',
        parser: input_parsers_text(),
    },
    'log-level': {
        description: 'Log level: `DEBUG`, `INFO`, `WARNING` or `ERROR`.',
        default: 'INFO',
        example: 'DEBUG',
        parser: oneOf('one of DEBUG, INFO, WARNING and ERROR', ['DEBUG', 'INFO', 'WARNING', 'ERROR']),
    },
    cleanup: {
        description: 'Remove the directories of the steps after the run.',
        default: 'true',
        example: 'false',
        parser: flag(),
    },
    'preserve-outputs': {
        description: 'Keep the outputs of the steps even if `cleanup` is on.',
        default: 'false',
        example: 'true',
        parser: flag(),
    },
    summary: {
        description: 'When to write the job summary: `always`, `on-failure` or `off`.',
        default: 'always',
        example: 'on-failure',
        parser: oneOf('one of always, on-failure and off', ['always', 'on-failure', 'off']),
    },
    title: {
        description: 'Title of the job summary and end of the name of the check run, to distinguish the jobs of a matrix. If empty, the name of the pipeline.',
        default: '',
        example: 'churn (Python 3.12)',
        parser: reading('a title of at most 100 characters, on one line', (given) => given.length <= 100 && !/[\r\n]/.test(given) ? given : undefined),
    },
    annotations: {
        description: 'Show the findings as annotations on the lines of the scripts.',
        default: 'true',
        example: 'false',
        parser: flag(),
    },
    ...byOutputFlag(({ description, example }) => ({
        description: `File for ${description}. If empty, no file is written.`,
        default: '',
        example,
        parser: input_parsers_text(),
    })),
    'check-run': {
        description: 'Name of a check run to create on the commit, with all annotations. Needs `permissions: checks: write`. If empty, no check run is created.',
        default: '',
        example: 'pipeline',
        parser: reading('a name of at most 100 characters, on one line', (given) => given.length <= 100 && !/[\r\n]/.test(given) ? given : undefined),
    },
    'github-token': {
        description: 'Token for the check run. It is used only for the check run and never passed to the scripts.',
        default: '$' + '{{ github.token }}',
        example: '$' + '{{ github.token }}',
        parser: input_parsers_text(),
    },
};
const input_schema_inputSchema = schemas/* object */.Ikc(Object.fromEntries(Object.entries(ACTION_INPUTS).map(([name, { parser }]) => [name, parser])));

;// CONCATENATED MODULE: ./build/github/inputs.js
/** Reads all inputs of the workflow from the environment. */





/**
 * @param directory searched for pipeline files, to suggest them if no input names one
 * @throws UserError that names every invalid input and a valid value
 */
function loadInputs(environment, directory) {
    const parsed = input_schema_inputSchema.safeParse(readTexts(environment));
    if (!parsed.success) {
        throw badInputs(parsed.error, environment);
    }
    const inputs = parsed.data;
    return {
        source: chooseSource(inputs['pipeline-config'], inputs.scripts, directory),
        workspaceDir: inputs['workspace-dir'],
        timeoutSeconds: inputs.timeout,
        python: orNone(inputs.python),
        maxParallel: inputs['max-parallel'] === 'auto' ? undefined : inputs['max-parallel'],
        failFast: inputs['fail-fast'],
        retries: inputs.retries,
        memoryLimitBytes: inputs['memory-limit'],
        runTimeoutSeconds: inputs['run-timeout'],
        preload: inputs.preload.length === 0 ? undefined : inputs.preload,
        timingsFrom: orNone(inputs['timings-from']),
        // "Re-run with debug logging" on the workflow page.
        logLevel: environment['RUNNER_DEBUG'] === '1' ? 'DEBUG' : inputs['log-level'],
        cleanup: inputs.cleanup,
        preserveOutputs: inputs['preserve-outputs'],
        summary: inputs.summary,
        title: orNone(inputs.title),
        annotations: inputs.annotations,
        reportFiles: byOutputFlag(({ flag }) => orNone(inputs[flag])),
        checkRun: orNone(inputs['check-run']),
        githubToken: orNone(inputs['github-token']),
    };
}
function readTexts(environment) {
    return Object.fromEntries(inputNames().map((name) => [name, readInputText(environment, name)]));
}
/** An input set from an empty expression is empty and means the default. */
function readInputText(environment, name) {
    const given = environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    // Only the runner can evaluate the default of the token.
    return given === '' && name !== 'github-token' ? ACTION_INPUTS[name].default : given;
}
function inputNames() {
    return Object.keys(ACTION_INPUTS);
}
function badInputs(error, environment) {
    const faults = error.issues.map((issue) => {
        const name = issue.path[0];
        return {
            name,
            sentence: `${name}: ${(0,describe_value/* quoteText */.ol)(readInputText(environment, name), 60)} is not ${issue.message}.`,
        };
    });
    return new text_errors/* UserError */.yo(faults.map(({ sentence }) => sentence).join('\n'), {
        cure: `Correct it under \`with:\`, for example: ${faults
            .map(({ name }) => `\`${name}: ${ACTION_INPUTS[name].example}\``)
            .join(', ')}.`,
    });
}
function chooseSource(file, names, directory) {
    if (file !== '' && names.length > 0) {
        throw new text_errors/* UserError */.yo('pipeline-config and scripts are both set, but only one of them is allowed.', {
            cure: 'Remove one of the two inputs.',
        });
    }
    if (file !== '') {
        return { kind: 'pipeline', file };
    }
    if (names.length > 0) {
        return { kind: 'scripts', names };
    }
    const found = findPipelineFiles(directory);
    throw new text_errors/* UserError */.yo('Neither pipeline-config nor scripts is set: there is nothing to run.', {
        cure: `Add to the step: \`with: { pipeline-config: ${found[0] ?? 'pipeline.yml'} }\`` +
            (found.length > 1 ? `; pipeline files found: ${(0,describe_value/* listNames */.Zv)(found)}.` : '.') +
            (found.length === 0 ? ' `cursus runtime init` creates a pipeline file.' : ''),
    });
}
const PIPELINE_FILE = /^pipeline([-_.][\w.-]*)?\.(ya?ml|json)$/;
function findPipelineFiles(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory)
            .filter((name) => PIPELINE_FILE.test(name))
            .sort()
            .slice(0, 5);
    }
    catch {
        // Only used in the message.
        return [];
    }
}
function orNone(given) {
    return given === '' ? undefined : given;
}

;// CONCATENATED MODULE: ./build/github/mask-secrets.js



/**
 * Registers the secrets that scripts get with the runner, which then masks them in all logs of the
 * job. Without this, the runner knows only values from `secrets`.
 */
async function maskSecrets(environment) {
    const masks = [...secretValues([(0,step_environment/* scriptEnvironment */.F)(environment)])].flatMap(masksOf);
    if (masks.length === 0)
        return;
    const { setSecret } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
    for (const mask of new Set(masks))
        setSecret(mask);
}
/**
 * The runner checks one line at a time. It also masks each line of a value separately: for a JSON
 * document, a line such as `{` would be masked everywhere.
 */
function masksOf(secret) {
    return /[\r\n]/.test(secret.trim()) ? value_forms_linesOf(secret) : [secret.trim()];
}

;// CONCATENATED MODULE: ./build/reporters/markdown-escape.js
/**
 * Escapes untrusted text in Markdown: it is shown literally, without formatting, links or
 * notifications, and cannot close the surrounding markup. All functions are for one line, except
 * `fence`.
 */

/** Prose. Text between single backticks becomes code. */
function prose(text, maxLength = 600) {
    return (0,plain_text/* oneLine */.TN)(text, maxLength)
        .split(markdown_escape_QUOTED)
        .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeProse(part)))
        .join('');
}
/** A code span, without mentions, references, emoji and links. */
function code(text, maxLength = 300) {
    const line = (0,plain_text/* oneLine */.TN)(text, maxLength);
    if (line === '') {
        return '';
    }
    // An element with character references: in a table, a pipe ends a cell even within backticks, and
    // the text must not be parsed as a tag.
    return /[`|\\<]/.test(line) ? `<code>${unlinked(references(line))}</code>` : `\`${line}\``;
}
/** For the content of an HTML element such as `<summary>`, in which GitHub also parses Markdown. */
function htmlText(text, maxLength = 300) {
    return htmlPart((0,plain_text/* oneLine */.TN)(text, maxLength));
}
function htmlPart(text) {
    return neutral(references(text));
}
/** The same as `prose`, for the content of an HTML element. */
function proseHtml(text, maxLength = 600) {
    return (0,plain_text/* oneLine */.TN)(text, maxLength)
        .split(markdown_escape_QUOTED)
        .map((part, index) => (index % 2 === 1 ? htmlCode(part.slice(1, -1)) : htmlPart(part)))
        .join('');
}
/** Code, for the content of an HTML element. */
function htmlCode(text, maxLength = 300) {
    return `<code>${unlinked(references((0,plain_text/* oneLine */.TN)(text, maxLength)))}</code>`;
}
/** @param label HTML */
function linkHtml(label, url) {
    return url === undefined ? label : `<a href="${references(safeUrl(url))}">${label}</a>`;
}
/** A code block with a fence longer than any run of backticks in the text; empty without text. */
function fence(text, language = '') {
    const content = (0,plain_text/* printable */.g$)(text).trimEnd();
    if (content === '') {
        return '';
    }
    const longest = (content.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
    const ticks = '`'.repeat(longest + 1);
    return `${ticks}${language}\n${content}\n${ticks}`;
}
/** @param label Markdown */
function markdown_escape_link(label, url) {
    return url === undefined ? label : `[${label}](${safeUrl(url)})`;
}
function escapeProse(text) {
    return neutral(text
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
        .replace(/[\\`*[\]~|$]/g, '\\$&')
        // Underscores between letters have no effect, so they stay readable in the source.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        // At the start of a line, these would start a list, a heading, an underline or a command.
        .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
        .replace(/^[-+=#:]/, '\\$&'));
}
/** GitHub processes mentions, references and emoji after Markdown, so escapes do not affect them. */
function neutral(text) {
    return unlinked(text)
        .replace(/@(?=[\p{L}\p{N}])/gu, `@${ZERO_WIDTH_SPACE}`)
        .replace(/(?<!&)#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
        .replace(/\b(GH-)(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}`)
        .replace(/:(?=[\w+-]+:)/g, `:${ZERO_WIDTH_SPACE}`);
}
/** Addresses become links without any markup, also in elements. */
function unlinked(text) {
    return text
        .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
        .replace(/\b(www)(?=\.)/gi, `$1${ZERO_WIDTH_SPACE}`);
}
/** Character references are never parsed as markup. */
function references(text) {
    return text.replace(/[&<>"'`*_[\]\\~|$]/g, (character) => `&#${character.codePointAt(0)};`);
}
function safeUrl(url) {
    return url.replace(/[\s()<>[\]|\\`"]/g, (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return `%${hex.padStart(2, '0')}`;
    });
}
/** Text in single backticks, which may contain backticks between letters: `` `a`b` ``. */
const markdown_escape_QUOTED = /(?<!`)(`(?:[^`]|(?<=[\p{L}\p{N}])`(?=[\p{L}\p{N}]))+`(?![`\p{L}\p{N}])|`[^`]+`(?!`))/u;
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ZERO_WIDTH_SPACE = '\u200b';

;// CONCATENATED MODULE: ./build/github/job-summary.js
/** The job summary: Markdown that the runner reads from a file after the step. */

/** The runner discards a larger summary completely. */
const job_summary_MOST_BYTES = 1_048_576;
/** With less space, no summary is written. */
const LEAST_BYTES = 1024;
/**
 * @param render creates a text of at most the given number of bytes
 * @returns a message about a problem; a summary never changes the verdict
 */
async function writeJobSummary(render) {
    const room = roomLeft(process.env['GITHUB_STEP_SUMMARY']);
    if (room === undefined) {
        return 'The job summary was not written: GITHUB_STEP_SUMMARY does not name a file.';
    }
    if (room < LEAST_BYTES) {
        return 'The job summary was not written: the summary of this step is already full.';
    }
    try {
        // One byte for the line break before following text.
        const text = render(room - 1);
        if (Buffer.byteLength(text) >= room) {
            return 'The job summary was not written: it is larger than GitHub allows.';
        }
        const { summary } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
        await summary.addRaw(text.endsWith('\n') ? text : `${text}\n`).write();
        return undefined;
    }
    catch (error) {
        return `The job summary was not written: ${error instanceof Error ? error.message : String(error)}`;
    }
}
function roomLeft(file) {
    const state = file === undefined ? undefined : (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    return state?.isFile() ? job_summary_MOST_BYTES - state.size : undefined;
}

;// CONCATENATED MODULE: ./build/github/mistake-table.js



/**
 * The mistakes of a file as a table: a problem of several places stands once, above them. In HTML,
 * because cells of Markdown cannot span columns.
 */
function mistakeTable(mistakes, linkFor) {
    const groups = new Map();
    for (const row of mistakes.slice(0, MOST).map(rowOf)) {
        const key = JSON.stringify([row.problem, row.cure]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [row]);
        else
            group.push(row);
    }
    const rest = mistakes.length - MOST;
    return [
        '<table>',
        '<tr><th align="left">Line</th><th align="left">Mistake</th></tr>',
        ...[...groups.values()].flatMap((rows) => groupRows(rows, linkFor)),
        '</table>',
        ...(rest > 0 ? ['', `… and ${countOf(rest, 'more mistake')}.`] : []),
    ].join('\n');
}
/** What is expected is the same at many places; what is found differs. */
function rowOf({ message, location, cure }) {
    const [, problem = message, found = ''] = /^(.*?),? found (.*)$/s.exec(message) ?? [];
    return { message, location, problem, found, cure };
}
function groupRows(rows, linkFor) {
    const place = ({ location }) => location === undefined ? '' : linkHtml(htmlCode((0,text_errors/* describeLocation */.lR)(location)), linkFor(location));
    const row = (cells) => `<tr>${cells}</tr>`;
    const [first] = rows;
    if (first === undefined)
        return [];
    const fix = first.cure === undefined ? '' : `<br><b>Fix:</b> ${proseHtml(first.cure)}`;
    if (rows.length === 1)
        return [row(`<td>${place(first)}</td><td>${proseHtml(first.message)}${fix}</td>`)];
    return [
        row(`<td colspan="2">${proseHtml(first.problem)}${fix}</td>`),
        ...rows.map((one) => row(`<td>${place(one)}</td><td>${foundHtml(one.found)}</td>`)),
    ];
}
/** A quoted name may contain backticks. */
function foundHtml(found) {
    const [, name] = /^`(.*)`$/s.exec(found) ?? [];
    return name === undefined ? proseHtml(found, 200) : htmlCode(name, MOST_CHARACTERS);
}
/** A name does not wrap, and a wider table would scroll sideways. */
const MOST_CHARACTERS = 80;
const MOST = 100;

;// CONCATENATED MODULE: ./build/github/outputs.js
/** The outputs of the action: name, description and value, here and nowhere else. */





/** The same numbers as on every other surface: steps without a script are left out. */
const ACTION_OUTPUTS = {
    'pipeline-success': {
        description: '`true` if every script passed and every data flow held, otherwise `false`.',
        value: (report) => String(report.success),
    },
    'total-scripts': {
        description: 'Number of steps that have a script.',
        value: (report) => String(countReport(report).scripts),
    },
    'successful-scripts': {
        description: 'Number of steps with a script that passed.',
        value: (report) => String(countReport(report).successfulScripts),
    },
    'failed-scripts': {
        description: 'Names of the failed steps, as a JSON array. Blocked steps are not included.',
        value: (report) => boundedArray(outputs_failed(report)),
    },
    'failed-causes': {
        description: 'What to fix, as a JSON array of objects with `id`, `code`, `message`, `file`, `line`, `steps` and `not_run`. `file` is relative to the working directory of the job. A fault that stops several steps is one object.',
        value: (report) => boundedArray(report.causes.map(causeObject)),
    },
    'total-data-flows': {
        description: 'Number of data flows between steps that have a script.',
        value: (report) => String(countReport(report).dataFlows),
    },
    'successful-data-flows': {
        description: 'Number of data flows that held: both steps passed, the consumer on that data.',
        value: (report) => String(countReport(report).successfulDataFlows),
    },
    'broken-data-flows': {
        description: 'Number of data flows whose data is at fault: a missing column, for example. Flows whose consumer failed for another reason are not included.',
        value: (report) => String(countReport(report).brokenDataFlows),
    },
    'error-count': {
        description: 'Number of errors of the report: failed scripts, broken data flows and errors of the run. Several can have one cause.',
        value: (report) => String(report.errors.length),
    },
    ...byOutputFlag(({ name, flag }) => ({
        description: `Path of the ${name}. Empty if none was written.`,
        value: (_report, written) => written[flag] ?? '',
    })),
};
/** @returns what went wrong, in a sentence; outputs never change the verdict */
async function setOutputs(report, written) {
    return writeOutputs(Object.entries(ACTION_OUTPUTS).map(([name, { value }]) => [name, value(report, written)]));
}
/** For a run that came to no report. */
async function setFailedOutput() {
    return writeOutputs([['pipeline-success', 'false']]);
}
async function writeOutputs(outputs) {
    const file = process.env['GITHUB_OUTPUT'];
    // Without the file @actions/core would print a command that the runner no longer knows.
    if (file === undefined || file === '' || !(0,external_node_fs_.existsSync)(file)) {
        return 'The outputs were not set: GITHUB_OUTPUT does not name a file.';
    }
    try {
        const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
        for (const [name, value] of outputs) {
            setOutput(name, value);
        }
        return undefined;
    }
    catch (error) {
        return `The outputs were not set: ${error instanceof Error ? error.message : String(error)}`;
    }
}
function outputs_failed(report) {
    return report.steps.filter(({ status }) => isFailure(status)).map(({ name }) => name);
}
function causeObject({ id, finding, steps, notRun }) {
    return {
        id,
        code: finding.code,
        message: (0,plain_text/* oneLine */.TN)(finding.message),
        file: finding.location?.file ?? null,
        line: finding.location?.line ?? null,
        steps: steps.slice(0, MOST_NAMES),
        not_run: notRun.slice(0, MOST_NAMES),
    };
}
/** Of one cause, so that one cause does not displace the others. */
const MOST_NAMES = 100;
/** Linux refuses an environment variable of 131,072 bytes, and outputs end up in such. */
const outputs_MOST_BYTES = 100_000;
function boundedArray(items) {
    const kept = [];
    let bytes = 2;
    for (const item of items) {
        bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
        if (bytes > outputs_MOST_BYTES) {
            break;
        }
        kept.push(item);
    }
    return JSON.stringify(kept);
}

;// CONCATENATED MODULE: ./build/github/cut-text.js
/** At most `most` UTF-16 units, without splitting a character; the cut is marked. */
function cutText(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** The same by bytes of UTF-8. */
function cutBytes(text, most) {
    const bytes = Buffer.from(text);
    if (bytes.length <= most) {
        return text;
    }
    const ellipsis = '…';
    let end = most - Buffer.byteLength(ellipsis);
    // A byte 10xxxxxx continues a character.
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) {
        end -= 1;
    }
    return `${bytes.subarray(0, end).toString()}${ellipsis}`;
}

;// CONCATENATED MODULE: ./build/github/workflow-commands.js

/** The runner keeps this many of each kind per step and drops the rest silently. */
const MOST_PER_KIND = 10;
/** The runner cuts a message here. */
const workflow_commands_MOST_CHARACTERS = 4096;
async function emitAnnotations(annotations, options = {}) {
    if (annotations.length === 0) {
        return;
    }
    // Loaded late: it takes longer than starting the first script.
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
    for (const annotation of fitAnnotations(annotations, options)) {
        const { level, file, line, column, title, message } = annotation;
        core[level](cutText(message, workflow_commands_MOST_CHARACTERS), {
            title: cutText(title, 255),
            ...(file !== undefined && { file, ...position(line, column) }),
        });
    }
}
/** A column without an end line equal to its line is dropped by the runner. */
function position(line, column) {
    const startLine = Math.max(1, line ?? 1);
    const columns = line !== undefined && column !== undefined && column >= 1;
    return { startLine, endLine: startLine, ...(columns && { startColumn: column }) };
}
/**
 * The first annotations of each kind, up to the limit of the runner; the last one gives the number
 * of omitted ones.
 */
function fitAnnotations(annotations, { reserved = {}, elsewhere } = {}) {
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const ofKind = annotations.filter((annotation) => annotation.level === level);
        const room = MOST_PER_KIND - (reserved[level] ?? 0);
        return ofKind.length <= room
            ? ofKind
            : [...ofKind.slice(0, room - 1), leftOut(level, ofKind.length - room + 1, elsewhere)];
    });
}
function leftOut(level, count, elsewhere) {
    const kind = count === 1 ? level : `${level}s`;
    return {
        level,
        title: `${count} more ${kind}`,
        message: [
            `${count} more ${kind} found. GitHub shows ${MOST_PER_KIND} of each kind per step.`,
            ...(elsewhere === undefined ? [] : [elsewhere]),
        ].join(' '),
    };
}

;// CONCATENATED MODULE: ./build/github/report-mistake.js
/** Reports a run without a result to GitHub. */








/** Writes log, annotations, outputs and summary, and returns the content of the check run. */
async function reportMistake(error, context) {
    const annotation = toAnnotation(error, context);
    const summary = mistakeSummary(error, context);
    await setFailedOutput();
    if (context.writeSummary) {
        await writeJobSummary(() => summary);
    }
    await emitAnnotations([annotation]);
    return { title: annotation.title, summary, annotations: [annotation] };
}
/** Markdown of a page without a report. */
function mistakeSummary(error, context) {
    const annotation = toAnnotation(error, context);
    return `## ❌ ${annotation.title}\n\n${report_mistake_details(error, annotation, context)}\n`;
}
function report_mistake_details(error, { message }, context) {
    const mistakes = error instanceof text_errors/* UserError */.yo ? error.mistakes : [];
    if (mistakes.length < 2)
        return fence(message);
    const { directory, linkFor = () => undefined } = context;
    return mistakeTable(mistakes, ({ file, line }) => linkFor({ file: external_node_path_.resolve(directory, file), line }));
}
function toAnnotation(error, { directory, toRepoPath }) {
    if (!(error instanceof text_errors/* UserError */.yo)) {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return {
            level: 'error',
            title: 'Internal error',
            message: (0,plain_text/* printable */.g$)(`Internal error: ${text}`).slice(0, report_mistake_MOST_CHARACTERS),
        };
    }
    const { location } = error;
    const file = location && toRepoPath(external_node_path_.resolve(directory, location.file));
    return {
        level: 'error',
        ...(location !== undefined && file !== undefined && { ...location, file }),
        title: error.mistakes.length < 2
            ? 'The pipeline was not run'
            : `The pipeline was not run: ${error.mistakes.length} mistakes`,
        message: (0,plain_text/* printable */.g$)((0,text_errors/* describeUserError */.Pi)(error)).slice(0, report_mistake_MOST_CHARACTERS),
    };
}
const report_mistake_MOST_CHARACTERS = 20_000;

;// CONCATENATED MODULE: ./build/reporters/escape-output.js
/**
 * The runner executes commands in the log of a step: `::name …::` at the start of a line and
 * `##[name …]` anywhere in a line. Output of scripts, and names that they choose, must not contain
 * commands: both forms are escaped, and commands are switched off around the output by a random
 * token.
 */
function createSafeOutput(write, token = globalThis.crypto.randomUUID()) {
    let rest = '';
    let open = false;
    const emit = (lines) => {
        if (lines.length === 0) {
            return;
        }
        const start = open ? '' : `::stop-commands::${token}\n`;
        open = true;
        write(`${start}${lines.map((line) => `${escapeLine(line)}\n`).join('')}`);
    };
    return {
        write: (text) => {
            const lines = splitLines(rest + text);
            rest = lines.pop() ?? '';
            emit(lines);
            if (rest.length > escape_output_LONGEST_LINE) {
                emit([rest]);
                rest = '';
            }
        },
        end: () => {
            emit(rest === '' ? [] : [rest]);
            rest = '';
            if (open) {
                open = false;
                write(`::${token}::\n`);
            }
        },
    };
}
/** Longer lines are split, so that a script that never ends a line cannot fill the memory. */
const escape_output_LONGEST_LINE = 64 * 1024;
/** Splits at every character that a reader of the log could treat as a line break. */
function splitLines(text) {
    return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}
/** A backslash, as the runner itself inserts into a command that it does not execute. */
function escapeLine(line) {
    return line.replace(COMMAND_AT_START, '$1\\$2').replace(COMMAND_ANYWHERE, '$1\\[');
}
// The runner skips white space, and its comparison ignores invisible characters before and within a
// command.
const INVISIBLE = String.raw `[\s\p{C}\p{Default_Ignorable_Code_Point}]*`;
const COMMAND_AT_START = new RegExp(`^(${INVISIBLE})(:${INVISIBLE}:)`, 'u');
const COMMAND_ANYWHERE = /(#[\p{C}\p{Default_Ignorable_Code_Point}]*#[\p{C}\p{Default_Ignorable_Code_Point}]*)\[/gu;

;// CONCATENATED MODULE: ./build/reporters/flowchart.js



/**
 * A Mermaid flowchart in the direction in which it is narrower than a page, else the narrower one.
 * @param nodes in topological order
 */
function flowchart(nodes, given) {
    const ids = new Map(nodes.map(({ name }, index) => [name, `s${index}`]));
    const edges = given.filter(({ from, to }) => ids.has(from) && ids.has(to));
    const ranks = ranked(nodes, edges);
    const across = sum(ranks.map((rank) => Math.max(...rank)), RANK_GAP);
    const down = Math.max(0, ...ranks.map((rank) => sum(rank, NODE_GAP)));
    // Long edges make a chart that goes down wider than its nodes.
    const isAcross = across <= PAGE_WIDTH || across <= down * LONG_EDGES;
    const broken = edges.flatMap(({ kind }, index) => (kind === 'broken' ? [index] : []));
    const source = [
        '%%{init: {"flowchart": {"nodeSpacing": 25, "wrappingWidth": 440}}}%%',
        `flowchart ${isAcross ? 'LR' : 'TD'}`,
        ...nodes.map((node) => `  ${ids.get(node.name)}${shape(node)}`),
        ...edges.map(({ from, to, kind, label }) => {
            const text = label === undefined ? '' : `|"${flowchart_escaped(label)}"|`;
            return `  ${ids.get(from)} ${ARROWS[kind]}${text} ${ids.get(to)}`;
        }),
        ...(broken.length === 0
            ? []
            : [`  linkStyle ${broken.join(',')} stroke:#cf222e,stroke-width:2px`]),
        ...classLines(nodes),
    ].join('\n');
    return { source, width: isAcross ? across : down };
}
function stepNode({ name, status }) {
    return {
        name,
        text: `${STEP_MARKS[status].icon} ${(0,plain_text/* oneLine */.TN)(name, MAX_LABEL)}`,
        look: LOOKS[status],
    };
}
function shape({ text, look }) {
    return look === 'pill' ? `(["${flowchart_escaped(text)}"])` : `["${flowchart_escaped(text)}"]`;
}
/** The widths of the nodes of each rank. */
function ranked(nodes, edges) {
    const parents = new Map();
    for (const { from, to } of edges) {
        const known = parents.get(to);
        if (known === undefined)
            parents.set(to, [from]);
        else
            known.push(from);
    }
    const rankOf = new Map();
    const ranks = [];
    for (const { name, text } of nodes) {
        const above = (parents.get(name) ?? []).map((parent) => rankOf.get(parent) ?? 0);
        const rank = above.reduce((most, one) => Math.max(most, one + 1), 0);
        rankOf.set(name, rank);
        const widths = ranks[rank] ?? [];
        ranks[rank] = widths;
        widths.push(displayWidth(text) * CHARACTER + PADDING);
    }
    return ranks;
}
function sum(widths, gap) {
    return widths.reduce((all, width) => all + width, 0) + gap * Math.max(0, widths.length - 1);
}
/** Text colours are set together with fills, because GitHub has light and dark backgrounds. */
function classLines(nodes) {
    return Object.keys(flowchart_STYLES).flatMap((look) => {
        const members = nodes.flatMap((node, index) => (node.look === look ? [`s${index}`] : []));
        return members.length === 0
            ? []
            : [`  classDef ${look} ${flowchart_STYLES[look]}`, `  class ${members.join(',')} ${look}`];
    });
}
/** Writes characters that could end a label or start Markdown or HTML as character codes. */
function flowchart_escaped(text) {
    return Array.from((0,plain_text/* oneLine */.TN)(text, MAX_LABEL + 4))
        .map((character) => /[\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/-]/u.test(character)
        ? character
        : `#${character.codePointAt(0)};`)
        .join('');
}
const LOOKS = {
    passed: 'good',
    failed: 'bad',
    'timed-out': 'bad',
    crashed: 'bad',
    blocked: 'idle',
    skipped: 'idle',
    cancelled: 'idle',
};
const flowchart_STYLES = {
    good: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    bad: 'fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328',
    idle: 'fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e',
    pill: 'fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e',
};
const ARROWS = { flow: '-->', broken: '--x', order: '-.->', stops: '-.->' };
const MAX_LABEL = 40;
const PAGE_WIDTH = 1040;
const LONG_EDGES = 1.2;
const CHARACTER = 8.5;
const PADDING = 60;
const RANK_GAP = 50;
const NODE_GAP = 25;

;// CONCATENATED MODULE: ./build/reporters/failure-graph.js



/**
 * Only what failed: the failed steps, their producers, and the number of steps that each cause
 * stops. `undefined` if the failed steps have neither producers nor consumers.
 */
function failureGraph(report) {
    const steps = new Map(report.steps.map((step) => [step.name, step]));
    const shown = shownFailures(report, steps);
    if (shown.size === 0)
        return undefined;
    const edges = incoming(report, shown);
    const drawn = new Set([...shown, ...edges.map(({ from }) => from)]);
    const pills = stoppedBy(report, shown);
    if (edges.length + pills.edges.length === 0)
        return undefined;
    const nodes = report.steps.filter(({ name }) => drawn.has(name)).map(stepNode);
    const { source } = flowchart([...nodes, ...pills.nodes], [...edges, ...pills.edges]);
    return { source, rest: restLine(report, drawn, pills.nodes.length) };
}
/** Some steps of each cause before more of the first. */
function shownFailures({ causes }, steps) {
    const consumers = causes.map(({ steps: failed, flows }) => failed.length > 0 ? failed : flows.map((key) => key.split('->').at(-1) ?? ''));
    const shown = new Set();
    for (const depth of [0, 1, 2]) {
        for (const names of consumers) {
            const name = names[depth];
            if (name !== undefined && steps.has(name) && shown.size < MOST_FAILURES)
                shown.add(name);
        }
    }
    return shown;
}
function incoming({ flows, orderEdges }, shown) {
    const counts = new Map();
    const isShown = (to) => {
        const count = (counts.get(to) ?? 0) + 1;
        counts.set(to, count);
        return shown.has(to) && count <= MOST_PRODUCERS;
    };
    const worstFirst = [...flows].sort((a, b) => Number(b.cause === 'data') - Number(a.cause === 'data'));
    return [
        ...worstFirst.map(({ producer, consumer, cause }) => ({
            from: producer,
            to: consumer,
            kind: cause === 'data' ? 'broken' : 'flow',
        })),
        ...orderEdges.map(({ from, to }) => ({ from, to, kind: 'order' })),
    ].filter(({ to }) => isShown(to));
}
/** One node for each cause that stops further steps. */
function stoppedBy({ causes, steps }, shown) {
    const direct = new Set(steps.flatMap(({ blockedBy }) => blockedBy ?? []));
    const nodes = [];
    const edges = [];
    for (const { id, steps: failed, notRun } of causes) {
        const from = failed.filter((name) => shown.has(name) && direct.has(name));
        if (notRun.length === 0 || from.length === 0)
            continue;
        // Names of steps contain no line break.
        const name = `\n${id}`;
        nodes.push({ name, text: `🚫 ${notRun.length} not run`, look: 'pill' });
        edges.push(...from.map((one) => ({ from: one, to: name, kind: 'stops' })));
    }
    return { nodes, edges };
}
function restLine({ steps }, drawn, pills) {
    const hidden = steps.filter(({ name }) => !drawn.has(name));
    const count = (isCounted) => hidden.filter(isCounted).length;
    const parts = [
        [count(({ status }) => isFailure(status)), 'failed'],
        [pills === 0 ? count(({ status }) => status === 'blocked') : 0, 'were not run'],
        [count(({ status }) => status === 'passed'), 'passed'],
    ];
    const counted = parts.filter(([number]) => number > 0);
    if (counted.length === 0)
        return '';
    const all = counted.map(([number, word], index) => index === 0 ? `${countOf(number, 'further step')} ${word}` : `${number} ${word}`);
    const total = counted.reduce((sum, [number]) => sum + number, 0);
    return `${all.join(', ')} and ${total === 1 ? 'is' : 'are'} not drawn.`;
}
const MOST_FAILURES = 8;
const MOST_PRODUCERS = 4;

;// CONCATENATED MODULE: ./build/reporters/markdown-parts.js


function makeParts(report, detail, linkFor) {
    return { report, detail, linkFor, short: (0,cause_text/* shortPaths */.PM)(report) };
}
/** Prose with short paths. */
function sentence(text, { short }, maxLength = 600) {
    return prose(short(text.slice(0, 20_000)), maxLength);
}
/** A location: its short name if a link leads to it, else its path. */
function placeLink(location, { linkFor, short }) {
    // Without the column: some renderers show `:100:` as an emoji.
    const place = (0,cause_text/* placeOf */.$t)(location);
    const url = linkFor(location);
    return markdown_escape_link(code(url === undefined ? place : short(place)), url);
}
/** An element that contains Markdown: GitHub only parses it between blank lines. */
function folded(summary, content) {
    return content === '' ? '' : foldedHtml(htmlText(summary), content);
}
/** @param summary HTML */
function foldedHtml(summary, content, open = false) {
    return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

;// CONCATENATED MODULE: ./build/reporters/markdown-causes.js





/** Complete blocks of Markdown: one line for each cause, and its details as a fold. */
function causeBlocks(parts) {
    const { report, detail } = parts;
    const { causes } = report;
    const brief = causes.slice(detail.causes, detail.causes + detail.briefCauses);
    const rest = causes.length - detail.causes - brief.length;
    const commands = new Set(causes.flatMap(({ reproduce }) => reproduce ?? []));
    const [command] = commands;
    const shared = commands.size === 1;
    return [
        ...causes
            .slice(0, detail.causes)
            .map((cause, index) => markdown_causes_causeBlock(cause, { parts, open: index < OPEN, command: !shared })),
        ...(brief.length === 0 ? [] : [brief.map((cause) => briefLine(cause, parts)).join('\n')]),
        ...(rest > 0 ? [`… and ${countOf(rest, 'more cause')}.`] : []),
        ...(shared && command !== undefined ? [`To reproduce:\n\n${fence(command, 'bash')}`] : []),
    ];
}
/** Warnings as a list, without notices of the run. */
function warningBlocks(parts) {
    const { report, detail } = parts;
    const warnings = report.findings.filter(({ severity }) => severity === 'warning');
    if (warnings.length === 0 || detail.warnings === 0) {
        return [];
    }
    const rest = warnings.length - detail.warnings;
    const list = [
        ...warnings.slice(0, detail.warnings).map((finding) => warningItem(finding, parts)),
        ...(rest > 0 ? [`- … and ${countOf(rest, 'more warning')}`] : []),
    ].join('\n');
    return warnings.length > OPEN ? [folded(countOf(warnings.length, 'warning'), list)] : [list];
}
function markdown_causes_causeBlock(cause, { parts, open, command }) {
    const content = [
        frameBlock(cause),
        markdown_causes_list(cause, parts),
        command && cause.reproduce !== undefined ? fence(cause.reproduce, 'bash') : '',
        tails(cause, parts),
    ].filter((part) => part !== '');
    return foldedHtml(summary(cause, parts), content.join('\n\n'), open);
}
/** `❌ train — reads column x · train.py:21 · 2 not run`, as HTML. */
function summary(cause, parts) {
    const { notRun } = cause;
    return [
        `❌ ${subjects(cause, (name) => `<b>${htmlText(name, 80)}</b>`)}${headline(cause, parts)}`,
        ...(notRun.length === 0 ? [] : [`${notRun.length} not run`]),
    ].join(' · ');
}
/** The message with the place; the place is a link, where the message names it already. */
function headline(cause, parts) {
    const { location } = cause.finding;
    const [message = ''] = messageParts(cause);
    const text = (0,plain_text/* oneLine */.TN)(parts.short(message.slice(0, 20_000)), 400);
    if (location === undefined)
        return proseHtml(text, 400);
    const url = parts.linkFor(location);
    const place = url === undefined ? (0,cause_text/* placeOf */.$t)(location) : parts.short((0,cause_text/* placeOf */.$t)(location));
    const shown = linkHtml(htmlCode(place), url);
    const [before = '', after] = text.split(` at ${place}`);
    return after === undefined
        ? `${proseHtml(text, 400)} · ${shown}`
        : `${proseHtml(before, 400)} at ${shown}${after === '' ? '' : ` ${proseHtml(after, 400)}`}`;
}
/** The fault, and where its data comes from: the second is for readers of the details. */
function messageParts(cause) {
    const message = (0,cause_text/* causeMessage */.fq)(cause);
    if (cause.finding.origin === undefined)
        return [message];
    const [fault = '', ...history] = message.split(/; (?=(?:[^`]*`[^`]*`)*[^`]*$)/);
    return history.length === 0 ? [message] : [fault, history.join('; ')];
}
/** Ends with a dash; empty for a cause of the whole run. */
function subjects({ steps, flows }, show) {
    const names = steps.length > 0 ? steps : flows;
    return names.length === 0 ? '' : `${(0,cause_text/* enumerate */.HL)(names, SHOWN_STEPS, show)} — `;
}
function frameBlock({ finding, frame }) {
    const { line, code: text } = finding.location ?? {};
    if (frame === undefined || line === undefined)
        return fence(text?.slice(0, 300) ?? '', 'python');
    return fence(markedLines(frame, line), 'text');
}
function markedLines({ firstLine, text }, marked) {
    const lines = text.split('\n');
    const width = String(firstLine + lines.length - 1).length;
    return lines
        .map((line, index) => {
        const number = firstLine + index;
        return `${number === marked ? '>' : ' '} ${String(number).padStart(width)} | ${line}`.trimEnd();
    })
        .join('\n');
}
function markdown_causes_list(cause, parts) {
    const { finding, steps, notRun } = cause;
    const evidence = finding.evidence ?? [];
    const origin = (0,cause_text/* originPhrase */.cg)(cause, (place) => placeLink(place, parts), (name) => code(name, 120));
    // The evidence names the file of the producer; the phrase has its line.
    const writer = `written by ${finding.origin?.location?.file ?? ''}`;
    const isWriter = (line) => origin !== undefined && `${line} `.includes(`${writer},`);
    const lines = evidence.slice(0, markdown_causes_SHOWN_EVIDENCE);
    const [, history] = messageParts(cause);
    const items = [
        whatHappened(cause, parts, lines.some(isWriter) ? undefined : origin),
        ...(history === undefined ? [] : [sentence(history, parts)]),
        ...lines.map((line) => {
            if (!isWriter(line))
                return sentence(line, parts);
            const [before = '', ...after] = line.split(`${writer},`);
            const rest = sentence(after.join(`${writer},`), parts);
            return `${sentence(before, parts)} ${origin}, ${rest}`;
        }),
    ];
    if (evidence.length > markdown_causes_SHOWN_EVIDENCE) {
        items.push(`… and ${countOf(evidence.length - markdown_causes_SHOWN_EVIDENCE, 'more line')}`);
    }
    for (const { text, location } of (0,cause_text/* alsoLines */.J0)(cause, markdown_causes_SHOWN_EVIDENCE)) {
        const place = location === undefined ? '' : ` at ${placeLink(location, parts)}`;
        items.push(`Also: ${sentence(text, parts)}${place}`);
    }
    const fix = (0,cause_text/* causeFix */.rW)(cause);
    if (fix !== undefined) {
        items.push(`**Fix:** ${sentence(fix, parts)}`);
    }
    if (steps.length > SHOWN_STEPS) {
        items.push(`**Failed because of it:** ${names(steps)}`);
    }
    if (notRun.length > 0) {
        items.push(`**Not run because of it:** ${names(notRun)}`);
    }
    return items
        .filter((item) => item !== '')
        .map((item) => `- ${item}`)
        .join('\n');
}
/** The exception and its function, and who wrote the data: the line itself is in the summary. */
function whatHappened(cause, parts, origin) {
    const error = (0,cause_text/* causeError */.IW)(cause, parts.report);
    const inside = cause.finding.location?.function ?? '<module>';
    const shown = [
        ...(error === undefined ? [] : [code(parts.short(error.slice(0, 20_000)))]),
        ...(inside.startsWith('<') || (error ?? origin) === undefined
            ? []
            : [`in ${code(inside, 80)}`]),
    ].join(' ');
    return [shown, ...(origin === undefined ? [] : [`Data ${origin}`])]
        .filter((part) => part !== '')
        .join(' · ');
}
function names(all) {
    return (0,cause_text/* enumerate */.HL)(all, SHOWN_NAMES, (name) => code(name, 80));
}
function tails({ steps }, { report, detail }) {
    const step = report.steps.find(({ name }) => name === steps[0]);
    if (step === undefined) {
        return '';
    }
    const tail = (text) => {
        if (detail.tailLines === 0)
            return '';
        const kept = (0,plain_text/* lastLines */.w$)(text, detail.tailLines).join('\n');
        const { tailLength } = detail;
        return fence(kept.length > tailLength ? `…${kept.slice(-tailLength)}` : kept, 'text');
    };
    const of = steps.length === 1 ? '' : ` of ${step.name}`;
    return [
        folded(`Traceback${of}`, tail(step.traceback ?? '')),
        folded(`Log${of}, standard error`, tail(step.stderrTail)),
        folded(`Log${of}, standard output`, tail(step.stdoutTail)),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function briefLine(cause, parts) {
    const { location } = cause.finding;
    const place = location === undefined ? '' : ` · ${placeLink(location, parts)}`;
    const message = sentence((0,cause_text/* causeMessage */.fq)(cause), parts, 160);
    return `- ❌ ${subjects(cause, (name) => code(name, 80))}${message}${place}`;
}
function warningItem(finding, parts) {
    const subject = finding.step ?? finding.flow;
    const about = subject === undefined ? '' : `${code(subject, 80)}: `;
    const place = finding.location === undefined ? '' : ` · ${placeLink(finding.location, parts)}`;
    const hint = finding.hint === undefined ? '' : `<br>${sentence(finding.hint, parts)}`;
    return `- ⚠️ ${about}${sentence(finding.message, parts)}${place}${hint}`;
}
/** Causes with open details, and the longest list of warnings that is not folded. */
const OPEN = 3;
const markdown_causes_SHOWN_EVIDENCE = 10;
const SHOWN_STEPS = 3;
const SHOWN_NAMES = 20;

;// CONCATENATED MODULE: ./build/reporters/markdown-detail.js
/** From the full report to little more than the verdict. */
const DETAILS = {
    full: {
        causes: 20,
        briefCauses: 500,
        tailLines: 30,
        tailLength: 4000,
        rows: 1000,
        warnings: 50,
        diagrams: true,
        omits: '',
    },
    reduced: {
        causes: 15,
        briefCauses: 200,
        tailLines: 15,
        tailLength: 1500,
        rows: 300,
        warnings: 30,
        diagrams: true,
        omits: 'Logs are shortened and long lists are incomplete',
    },
    short: {
        causes: 10,
        briefCauses: 50,
        tailLines: 10,
        tailLength: 600,
        rows: 60,
        warnings: 10,
        diagrams: true,
        omits: 'Logs are shortened further and most items of long lists are omitted',
    },
    brief: {
        causes: 5,
        briefCauses: 50,
        tailLines: 0,
        tailLength: 0,
        rows: 50,
        warnings: 10,
        diagrams: false,
        omits: 'The logs, the diagrams and most of the tables are omitted',
    },
    least: {
        causes: 3,
        briefCauses: 10,
        tailLines: 0,
        tailLength: 0,
        rows: 0,
        warnings: 0,
        diagrams: false,
        omits: 'The logs, the diagrams and the tables are omitted',
    },
};

;// CONCATENATED MODULE: ./build/reporters/markdown-table.js
/** @param rows Markdown that is already escaped for cells; omits columns that are empty in all rows */
function markdownTable(columns, rows) {
    const used = columns.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
    const keep = (cells) => cells.filter((_, index) => used[index] === true);
    return [
        tableRow(keep(columns.map(({ title }) => title))),
        tableRow(keep(columns.map(({ align }) => (align === 'right' ? '--:' : ':--')))),
        ...rows.map((row) => tableRow(keep(row))),
    ].join('\n');
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./build/reporters/markdown-results.js









/** The table of data flows, worst first; empty without data flows. */
function flowTable({ report, detail, ...parts }) {
    if (report.flows.length === 0 || detail.rows === 0) {
        return '';
    }
    const shown = worstFirst(report.flows, ({ cause }) => FLOW_ORDER.indexOf(cause));
    const table = markdownTable([
        { title: 'Data flow' },
        { title: 'Output → input' },
        { title: 'Format' },
        { title: 'Verdict' },
        { title: 'Issue' },
    ], shown.slice(0, detail.rows).map((flow) => flowRow(flow, { report, detail, ...parts })));
    return table + omitted(shown.length - detail.rows);
}
/** The table of steps, worst first, then in the order of the run. */
function stepTable(parts) {
    const { report, detail } = parts;
    if (report.steps.length === 0 || detail.rows === 0) {
        return '';
    }
    const shown = worstFirst(report.steps, ({ status }) => STEP_ORDER.indexOf(status));
    const linked = new Set();
    // Many steps can share one script, whose address is long.
    const linkFor = (location) => linked.size < linked.add(location.file).size ? parts.linkFor(location) : undefined;
    const table = markdownTable([
        { title: 'Step' },
        { title: 'Status' },
        { title: 'Script' },
        { title: 'Time', align: 'right' },
        { title: 'Peak memory', align: 'right' },
        { title: 'Output' },
    ], shown.slice(0, detail.rows).map((step) => stepRow(step, { ...parts, linkFor })));
    return table + omitted(shown.length - detail.rows);
}
function omitted(count) {
    return count > 0 ? `\n\n… and ${countOf(count, 'more row')}.` : '';
}
function flowRow(flow, parts) {
    // The causes say why a step failed, and what is wrong with the data.
    const isExplained = parts.report.causes.some(({ steps, flows }) => flows.includes(flow.key) || steps.includes(flow.consumer));
    return [
        `${code(flow.producer, 80)} → ${code(flow.consumer, 80)}`,
        shortList(flow.connections.map(markdown_results_connection)),
        formats(flow),
        unbroken(`${FLOW_MARKS[flow.cause].icon} ${FLOW_MARKS[flow.cause].verdict}`),
        isExplained ? '' : shortList(flow.issues.map((issue) => sentence(issue, parts, 300))),
    ];
}
function markdown_results_connection({ output, input, below }) {
    const source = below === '' ? output : `${output}/${below}`;
    return source === input ? code(source, 80) : `${code(source, 80)} → ${code(input, 80)}`;
}
function formats({ connections, producerFormat }) {
    const known = connections.flatMap(({ format }) => (format === null ? [] : [format]));
    const all = known.length === 0 && producerFormat !== null ? [producerFormat] : known;
    return [...new Set(all)].map(formatLabel).join(', ');
}
function stepRow(step, { linkFor, short }) {
    const ran = step.startedAfterSeconds !== undefined;
    const attempts = step.attempts > 1 ? ` (${step.attempts} attempts)` : '';
    const blockedBy = step.blockedBy === undefined ? '' : ` by ${code(step.blockedBy, 80)}`;
    const url = step.script === undefined ? undefined : linkFor({ file: step.script });
    return [
        code(step.name, 80),
        `${unbroken(`${STEP_MARKS[step.status].icon} ${step.status.replace('-', ' ')}`)}${blockedBy}${attempts}`,
        step.script === undefined ? '' : markdown_escape_link(code(short(step.script)), url),
        ran ? unbroken(humanSeconds(step.seconds)) : '',
        step.peakMemoryBytes === undefined ? '' : unbroken(formatBytes(step.peakMemoryBytes)),
        ran ? prose(outputsSummary(step.outputs), 300) : '',
    ];
}
/** Prevents line breaks between a number and its unit in narrow columns. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
function shortList(items) {
    const more = items.length > SHOWN_ITEMS ? [`… and ${items.length - SHOWN_ITEMS} more`] : [];
    return [...items.slice(0, SHOWN_ITEMS), ...more].join('<br>');
}
function worstFirst(items, rank) {
    return [...items].sort((a, b) => rank(a) - rank(b));
}
const FLOW_ORDER = ['data', 'consumer', 'producer', 'untested', 'held'];
const STEP_ORDER = [
    'failed',
    'timed-out',
    'crashed',
    'cancelled',
    'blocked',
    'skipped',
    'passed',
];
const SHOWN_ITEMS = 5;

;// CONCATENATED MODULE: ./build/reporters/mermaid.js


/** Steps with their status, data flows with their format where it differs. */
function mermaidDiagram(report) {
    const edges = edgesOf(report);
    if (report.steps.length > MAX_NODES) {
        return mermaid_leftOut(`it has ${report.steps.length} steps, and at most ${MAX_NODES} can be read`);
    }
    if (edges.length > MAX_EDGES) {
        return mermaid_leftOut(`it has ${edges.length} edges, and GitHub draws at most ${MAX_EDGES}`);
    }
    const chart = flowchart(report.steps.map(stepNode), edges);
    if (chart.width > mermaid_PAGE_WIDTH && report.steps.length > FEW_NODES) {
        return mermaid_leftOut('it is too wide to be read');
    }
    // Mermaid counts characters, not bytes.
    return chart.source.length > MAX_CHARACTERS
        ? mermaid_leftOut(`its text is longer than the ${MAX_CHARACTERS} characters that GitHub draws`)
        : { kind: 'drawn', source: chart.source };
}
function mermaid_leftOut(reason) {
    return { kind: 'left-out', reason };
}
function edgesOf(report) {
    const formats = new Set(report.flows.map(({ producerFormat }) => producerFormat));
    formats.delete(null);
    const flows = report.flows.map(({ producer, consumer, cause, producerFormat }) => ({
        from: producer,
        to: consumer,
        kind: cause === 'data' ? 'broken' : 'flow',
        ...(producerFormat === null || formats.size < 2 ? {} : { label: formatLabel(producerFormat) }),
    }));
    return [...flows, ...report.orderEdges.map((edge) => ({ ...edge, kind: 'order' }))];
}
const FEW_NODES = 12;
const MAX_NODES = 60;
const MAX_EDGES = 500;
const MAX_CHARACTERS = 50_000;
const mermaid_PAGE_WIDTH = 1040;

;// CONCATENATED MODULE: ./build/reporters/timeline.js




/** When each step ran; `undefined` if fewer than two did. */
function timeline(report) {
    const ran = report.steps.filter(hasRun);
    if (ran.length < 2)
        return undefined;
    const chain = longestChain(report, ran);
    const onChain = new Set(chain.map(({ name }) => name));
    const shown = shownRows(ran, onChain);
    const source = [
        'gantt',
        '  dateFormat x',
        `  axisFormat ${report.seconds < 60 ? '%S.%L s' : report.seconds < 3600 ? '%M:%S' : '%H:%M:%S'}`,
        ...shown.map((step, index) => {
            const tag = isFailure(step.status) ? 'crit' : onChain.has(step.name) ? 'active' : 'done';
            const start = Math.round(step.startedAfterSeconds * 1000);
            const end = start + Math.max(1, Math.round(step.seconds * 1000));
            return `  ${label(step.name)} :${tag}, t${index}, ${start}, ${end}`;
        }),
    ].join('\n');
    const names = (0,cause_text/* enumerate */.HL)(chain.map(({ name }) => name), 12);
    const seconds = chain.reduce((sum, step) => sum + step.seconds, 0);
    return { source, chain: `${names.replaceAll(', ', ' → ')}: ${humanSeconds(seconds)}` };
}
function hasRun(step) {
    return step.startedAfterSeconds !== undefined;
}
/** From the step that ended last, back along the dependency that ended last. */
function longestChain({ flows, orderEdges }, ran) {
    const byName = new Map(ran.map((step) => [step.name, step]));
    const parents = new Map();
    const edges = [
        ...flows.map(({ producer, consumer }) => ({ from: producer, to: consumer })),
        ...orderEdges,
    ];
    for (const { from, to } of edges) {
        const parent = byName.get(from);
        if (parent === undefined)
            continue;
        const known = parents.get(to);
        if (known === undefined)
            parents.set(to, [parent]);
        else
            known.push(parent);
    }
    const chain = [];
    const seen = new Set();
    let next = lastToEnd(ran);
    while (next !== undefined && !seen.has(next.name)) {
        seen.add(next.name);
        chain.unshift(next);
        next = lastToEnd(parents.get(next.name) ?? []);
    }
    return chain;
}
function lastToEnd(steps) {
    const end = (step) => step.startedAfterSeconds + step.seconds;
    return steps.reduce((last, step) => (last === undefined || end(step) > end(last) ? step : last), undefined);
}
/** Failed steps, the longest chain and the longest other steps, in the order of their starts. */
function shownRows(ran, onChain) {
    const weight = (step) => (isFailure(step.status) ? 2e9 : onChain.has(step.name) ? 1e9 : 0) + step.seconds;
    return [...ran]
        .sort((a, b) => weight(b) - weight(a))
        .slice(0, MOST_ROWS)
        .sort((a, b) => a.startedAfterSeconds - b.startedAfterSeconds);
}
/** Mermaid reads colons, semicolons, commas and hashes as its own. */
function label(name) {
    return (0,plain_text/* oneLine */.TN)(name, 40).replace(/[^\p{L}\p{M}\p{N} ._/-]/gu, '_') || '_';
}
const MOST_ROWS = 30;

;// CONCATENATED MODULE: ./build/reporters/verdict.js




function verdictOf(report) {
    const [first] = report.causes;
    if (report.success) {
        return { icon: '✅', word: 'passed', counts: undefined, cause: undefined };
    }
    if (first === undefined && !report.complete) {
        return { icon: '🛑', word: 'did not finish', counts: undefined, cause: undefined };
    }
    const subject = first && (0,cause_text/* causeSubject */.CY)(first);
    return {
        icon: '❌',
        word: 'failed',
        counts: failureCounts(report),
        cause: first &&
            `${subject === undefined ? '' : `${(0,plain_text/* oneLine */.TN)(subject, 120)}: `}${(0,plain_text/* oneLine */.TN)((0,cause_text/* causeMessage */.fq)(first), 300)}`,
    };
}
function failureCounts(report) {
    const { causes, steps, failed, notRun } = countReport(report);
    return [
        countOf(causes, 'cause'),
        failed === 0 ? 'no step failed' : `${formatNumber(failed)} of ${countOf(steps, 'step')} failed`,
        ...(notRun === 0 ? [] : [`${formatNumber(notRun)} not run`]),
    ].join(', ');
}

;// CONCATENATED MODULE: ./build/reporters/markdown.js













/** Never longer than `maxBytes`; closes every fence and element. */
function renderMarkdown(report, options = {}) {
    const { maxBytes = 1_000_000, linkFor = () => undefined, detail = 'full' } = options;
    const levels = Object.values(DETAILS).slice(Object.keys(DETAILS).indexOf(detail));
    let blocks = [];
    for (const level of levels) {
        blocks = allBlocks(makeParts(report, level, linkFor), options);
        const text = joined(blocks);
        if (byteLength(text) <= maxBytes) {
            return text;
        }
    }
    return joined(firstBlocksWithin(blocks, maxBytes));
}
function allBlocks(parts, { title, fullReport }) {
    const { report, detail } = parts;
    return [
        heading(report, title),
        ...incompleteBlock(report),
        countsLine(report),
        ...causeBlocks(parts),
        ...warningBlocks(parts),
        ...(report.success ? [passedFold(parts)] : failedFolds(parts)).filter((block) => block !== ''),
        footer(report, detail, fullReport),
    ];
}
function heading(report, title = report.pipeline.name) {
    const { icon, word, counts } = verdictOf(report);
    const name = prose(title, 120);
    return counts === undefined ? `## ${icon} ${name} ${word}` : `## ${icon} ${name}: ${counts}`;
}
function incompleteBlock({ complete, steps }) {
    if (complete) {
        return [];
    }
    const cancelled = steps.filter(({ status }) => status === 'cancelled').length;
    const what = cancelled === 0 ? '' : ` Cancelled: ${countOf(cancelled, 'step')}.`;
    return [`> [!WARNING]\n> The run ended before all steps finished.${what}`];
}
function countsLine(report) {
    const { byStatus, ...counts } = countReport(report);
    const slowest = report.steps.reduce((most, step) => (step.seconds > (most?.seconds ?? 0) ? step : most), report.steps[0]);
    return [
        report.success ? countOf(counts.steps, 'step') : `${formatNumber(byStatus.passed)} passed`,
        ...(byStatus.skipped === 0 ? [] : [`${formatNumber(byStatus.skipped)} without a script`]),
        ...(counts.dataFlows === 0
            ? []
            : [
                `${formatNumber(counts.successfulDataFlows)} of ${countOf(counts.dataFlows, 'data flow')} held`,
            ]),
        ...(counts.brokenDataFlows === 0 ? [] : [`${formatNumber(counts.brokenDataFlows)} broken`]),
        ...(counts.warnings === 0 ? [] : [`⚠️ ${countOf(counts.warnings, 'warning')}`]),
        humanSeconds(report.seconds),
        ...(report.success && slowest !== undefined && report.steps.length > 1
            ? [`slowest: ${code(slowest.name, 80)} ${humanSeconds(slowest.seconds)}`]
            : []),
    ].join(' · ');
}
/** All details of a passed run in one fold. */
function passedFold(parts) {
    const content = [wholeGraph(parts), timelineText(parts), stepTable(parts), flowTable(parts)];
    return folded('Graph, timeline, steps and data flows', content.filter((part) => part !== '').join('\n\n'));
}
function failedFolds(parts) {
    const { steps, flows } = parts.report;
    return [
        whereItBroke(parts),
        folded('Whole graph', wholeGraph(parts)),
        folded('Timeline', timelineText(parts)),
        folded(`All ${countOf(steps.length, 'step')}`, stepTable(parts)),
        folded(`All ${countOf(flows.length, 'data flow')}`, flowTable(parts)),
    ];
}
function whereItBroke({ report, detail }) {
    const graph = detail.diagrams && report.steps.length > 1 ? failureGraph(report) : undefined;
    if (graph === undefined)
        return '';
    return ['### Where it broke', fence(graph.source, 'mermaid'), graph.rest]
        .filter((part) => part !== '')
        .join('\n\n');
}
function wholeGraph({ report, detail }) {
    if (!detail.diagrams || report.steps.length < 2)
        return '';
    const drawn = mermaidDiagram(report);
    if (drawn.kind === 'drawn')
        return fence(drawn.source, 'mermaid');
    return report.success ? `The graph is omitted: ${drawn.reason}.` : '';
}
function timelineText({ report, detail }) {
    const drawn = detail.diagrams ? timeline(report) : undefined;
    if (drawn === undefined)
        return '';
    const legend = report.success ? '' : ' Failed steps are red.';
    return `${fence(drawn.source, 'mermaid')}\n\nThe longest chain, in blue: ${prose(drawn.chain)}.${legend}`;
}
function footer(report, { omits }, fullReport) {
    const { environment, tool } = report;
    const facts = [
        `${(0,plain_text/* oneLine */.TN)(tool.name, 60)} ${(0,plain_text/* oneLine */.TN)(tool.version, 40)}`,
        `Python ${(0,plain_text/* oneLine */.TN)(environment.python.version, 40)}`,
        `Node ${(0,plain_text/* oneLine */.TN)(environment.node, 40).replace(/^v/, '')}`,
        (0,plain_text/* oneLine */.TN)(environment.platform, 60),
        `${environment.maxParallel} at a time`,
    ];
    const where = fullReport === undefined
        ? 'Set `results-file` to get the full report.'
        : `The full report is in ${code(fullReport)}.`;
    const omitted = omits === '' ? '' : `${omits}. ${where}\n\n`;
    return `${omitted}<small>${htmlText(facts.join(' · '), 400)}</small>`;
}
/** Each block is complete, so any number of them is well-formed. */
function firstBlocksWithin(blocks, maxBytes) {
    const budget = maxBytes - byteLength(joined([CUT_SHORT]));
    const kept = [];
    let bytes = 0;
    for (const block of blocks) {
        bytes += byteLength(joined([block]));
        if (bytes > budget) {
            break;
        }
        kept.push(block);
    }
    return budget < 0 ? [] : [...kept, CUT_SHORT];
}
function joined(blocks) {
    return blocks.map((block) => `${block}\n\n`).join('');
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}
const CUT_SHORT = 'The rest is omitted because of the size limit.';

;// CONCATENATED MODULE: ./build/github/annotations.js
/** Converts the findings of a run to annotations on lines of user files. Pure. */





/**
 * One for each cause, with all of its steps, then warnings and notices, each fact once. Notices need
 * a line.
 */
function toAnnotations(report, toRepoPath) {
    const placeOf = placer(report, toRepoPath);
    const ofCauses = report.causes.map((cause) => causeAnnotation(cause, placeOf(cause.finding)));
    return [...ofCauses, ...otherAnnotations(report, placeOf)];
}
function otherAnnotations(report, placeOf) {
    const facts = new Map();
    for (const finding of report.findings) {
        const place = placeOf(finding);
        if (isWorthReporting(finding, place)) {
            const key = JSON.stringify([place.file, place.line, finding.message]);
            const fact = facts.get(key) ?? { finding, place, subjects: new Set() };
            facts.set(key, fact);
            const subject = finding.step ?? finding.flow;
            if (subject !== undefined) {
                fact.subjects.add(subject);
            }
        }
    }
    return [...facts.values()].map(factAnnotation).sort((a, b) => RANK[a.level] - RANK[b.level]);
}
const RANK = { error: 0, warning: 1, notice: 2 };
const CONSEQUENCES = new Set(['blocked', 'cancelled']);
function isWorthReporting({ code, severity, location }, { file }) {
    return (severity !== 'error' &&
        !CONSEQUENCES.has(code) &&
        (severity !== 'notice' || (location !== undefined && file !== undefined)));
}
/** The line, else the script of the step, else no location. */
function placer(report, toRepoPath) {
    const scripts = new Map(report.steps.map(({ name, script }) => [name, script]));
    const known = new Map();
    const repoPath = (file) => {
        if (!known.has(file)) {
            known.set(file, toRepoPath(external_node_path_.resolve(report.baseDir, file)));
        }
        return known.get(file);
    };
    return ({ location, step }) => {
        const file = location === undefined ? undefined : repoPath(location.file);
        if (location !== undefined && file !== undefined) {
            const { line, column } = location;
            return { file, ...(line && { line, ...(column && { column }) }) };
        }
        const elsewhere = location && { elsewhere: (0,text_errors/* describeLocation */.lR)(location) };
        const script = step === undefined ? undefined : scripts.get(step);
        const scriptFile = script === undefined ? undefined : repoPath(script);
        return { ...elsewhere, ...(scriptFile !== undefined && { file: scriptFile, line: 1 }) };
    };
}
function causeAnnotation(cause, place) {
    const { finding, notRun, reproduce } = cause;
    const subject = (0,cause_text/* causeSubject */.CY)(cause, annotations_MOST_NAMES);
    return annotation(finding.severity, place, {
        title: `${findings_findings/* FINDINGS */.T[finding.code].title}${subject === undefined ? '' : `: ${subject}`}`,
        first: (0,cause_text/* causeMessage */.fq)(cause),
        rest: [
            (0,cause_text/* originPhrase */.cg)(cause, text_errors/* describeLocation */.lR) ?? '',
            ...(finding.evidence ?? []).slice(0, MOST_EVIDENCE),
            ...(0,cause_text/* alsoLines */.J0)(cause).map(({ text }) => `Also: ${text}`),
            (0,cause_text/* causeFix */.rW)(cause) ?? '',
            notRun.length === 0 ? '' : `Not run because of it: ${(0,cause_text/* enumerate */.HL)(notRun, annotations_MOST_NAMES)}.`,
            reproduce === undefined ? '' : `To reproduce: ${reproduce}`,
        ],
    });
}
function factAnnotation({ finding, place, subjects }) {
    const { title, cure } = findings_findings/* FINDINGS */.T[finding.code];
    const about = subjects.size === 0 ? '' : `: ${(0,cause_text/* enumerate */.HL)([...subjects], annotations_MOST_NAMES)}`;
    return annotation(finding.severity, place, {
        title: `${title}${about}`,
        first: finding.message,
        rest: [
            ...(finding.evidence ?? []).slice(0, MOST_EVIDENCE),
            finding.hint ?? (finding.severity === 'notice' ? '' : cure),
        ],
    });
}
function annotation(level, { elsewhere, ...at }, { title, first, rest }) {
    const message = [first, elsewhere === undefined ? '' : `At ${elsewhere}.`, ...rest]
        // Cut first: messages can contain megabytes, which need no cleaning.
        .map((part) => (0,plain_text/* printable */.g$)(part.slice(0, 20_000)).trim())
        .filter((part) => part !== '')
        .join('\n');
    return { level, ...at, title: (0,plain_text/* oneLine */.TN)(title, 255), message: message || title };
}
const annotations_MOST_NAMES = 5;
const MOST_EVIDENCE = 10;

;// CONCATENATED MODULE: ./build/github/commit-under-test.js

/**
 * The commit of a check run. On a pull request, `GITHUB_SHA` is a merge commit that no page shows,
 * so its head is used. A merge queue shows the commit of the event.
 */
function commitUnderTest(environment) {
    const event = readEvent(environment['GITHUB_EVENT_PATH']);
    const sha = event?.pull_request?.head?.sha ?? event?.merge_group?.head_sha;
    return typeof sha === 'string' ? sha : environment['GITHUB_SHA'];
}
/** The event of the workflow; `undefined` if it cannot be read. */
function readEvent(eventFile) {
    if (eventFile === undefined || eventFile === '') {
        return undefined;
    }
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(eventFile, 'utf8'));
        return event ?? undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/github/open-api.js
/** @throws if there is no token */
async function openApi(token, environment) {
    if (token === undefined) {
        throw new Error('the input github-token is empty.');
    }
    // This is a third of the bundle, and most runs create no check run.
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    return getOctokit(token, {
        baseUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
        log: SILENT,
    });
}
const nothing = () => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

;// CONCATENATED MODULE: ./build/github/persistent-request.js
/** A request that is retried if useful, and never waits long. */

const USUAL_LIMITS = {
    requestSeconds: 10,
    attempts: 3,
    delaySeconds: 1,
    longestDelaySeconds: 10,
};
/** After the user has cancelled the run, the runner kills this process within seconds. */
const HURRIED_LIMITS = {
    requestSeconds: 2,
    attempts: 1,
    delaySeconds: 0,
    longestDelaySeconds: 0,
};
/**
 * @param attempt one attempt; the signal aborts it
 * @throws the error of the last attempt
 */
async function persistentRequest(attempt, limits) {
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt(AbortSignal.timeout(limits.requestSeconds * 1000));
        }
        catch (error) {
            const delay = delayBeforeNext(error, limits.delaySeconds * 2 ** (tried - 1));
            if (tried >= limits.attempts || delay === undefined || delay > limits.longestDelaySeconds) {
                throw error;
            }
            await (0,promises_.setTimeout)(delay * 1000);
        }
    }
}
/** The status of the response; `undefined` without a response. */
function answerStatus(error) {
    return error?.response?.status;
}
/** GitHub asks to send fewer requests: with 429, or with 403 and one of two headers. */
function isRateLimit(error) {
    const failed = error;
    const { status, headers = {} } = failed?.response ?? {};
    return (status === 429 ||
        (status === 403 &&
            (headers['retry-after'] !== undefined ||
                String(headers['x-ratelimit-remaining']) === '0' ||
                /rate limit/i.test(String(failed?.message)))));
}
/** Seconds; `undefined`: a retry would not help. */
function delayBeforeNext(error, usual) {
    const response = error?.response;
    if (response === undefined) {
        // A server that asks to wait once will most likely do so again.
        return isTimeout(error) ? undefined : usual;
    }
    const asked = Number(response.headers['retry-after'] ?? Number.NaN);
    if (isRateLimit(error) || response.status >= 500) {
        return asked >= 0 ? asked : usual;
    }
    return undefined;
}
function isTimeout(error) {
    return (error instanceof Error && error.cause instanceof Error && error.cause.name === 'TimeoutError');
}

;// CONCATENATED MODULE: ./build/github/earlier-check-run.js
/** The check run of an earlier attempt: "Re-run jobs" runs the same run again. */



/** The same for every attempt of a run. */
function externalId({ GITHUB_RUN_ID: run, GITHUB_JOB: job }) {
    return run ? `${run}/${job ?? ''}` : undefined;
}
/**
 * Its id; `undefined` if there is none that can be used again. Annotations cannot be removed, so one
 * that has some is replaced by a new one of the same name, which GitHub shows instead.
 */
async function earlierOfRun({ owner, repo, head_sha }, name, { token, environment, limits }) {
    const id = externalId(environment);
    if (id === undefined || !(Number(environment['GITHUB_RUN_ATTEMPT']) > 1))
        return undefined;
    try {
        const octokit = await openApi(token, environment);
        const answer = await persistentRequest((signal) => octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
            ...{ owner, repo, ref: head_sha, check_name: name, per_page: 100 },
            request: { signal },
        }), limits);
        return answerSchema
            .parse(answer.data)
            .check_runs.find((run) => run.external_id === id && run.output.annotations_count === 0)?.id;
    }
    catch {
        // A new check run does as well.
        return undefined;
    }
}
const answerSchema = schemas/* object */.Ikc({
    check_runs: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* int */.Whr().positive(),
        external_id: schemas/* string */.YjP().nullish(),
        output: schemas/* object */.Ikc({ annotations_count: schemas/* int */.Whr() }),
    })),
});

;// CONCATENATED MODULE: ./build/github/check-run.js
/**
 * A separate check run on the commit: in progress while the scripts run, then completed with all
 * annotations. It is optional: every problem becomes one message and nothing else.
 */






const MOST_SUMMARY_BYTES = 65_535;
/** GitHub rejects a request with more. */
const MOST_IN_REQUEST = 50;
/** A token has 1,000 requests an hour for all workflows of the repository. */
const MOST_ANNOTATIONS = 1000;
/** Sends the request in the background; the run does not wait for the response. */
function startCheckRun({ name, token, environment, limits = USUAL_LIMITS, }) {
    const created = check_run_attempt(async () => {
        const target = targetOf(environment);
        const request = await connect(token, environment, limits);
        const { owner, repo } = target;
        const id = await begin(request, {
            earlier: await earlierOfRun(target, name, { token, environment, limits }),
            ...{ owner, repo },
            body: {
                head_sha: target.head_sha,
                name,
                status: 'in_progress',
                started_at: new Date().toISOString(),
                external_id: externalId(environment),
                details_url: pageOfRun(environment),
                output: { title: 'Running', summary: 'The scripts of the pipeline are running.' },
            },
        });
        return { request, target: { owner, repo, check_run_id: id } };
    });
    return {
        complete: async (result) => {
            const hurried = result.conclusion === 'cancelled' ? HURRIED_LIMITS : undefined;
            const started = await (hurried ? atMost(hurried.requestSeconds, created) : created);
            if (!started.done) {
                return started.trouble;
            }
            const { request, target } = started.value;
            let batches = 0;
            const sent = await check_run_attempt(async () => {
                for (const body of completions(result)) {
                    await request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { ...target, ...body }, hurried);
                    batches += 1;
                }
            });
            return sent.done ? undefined : batches === 0 ? sent.trouble : incomplete(sent.trouble);
        },
    };
}
/** Creates the check run, or uses that of an earlier attempt of the run again. */
async function begin(request, parts) {
    const { earlier, owner, repo, body } = parts;
    if (earlier === undefined) {
        return (await request('POST /repos/{owner}/{repo}/check-runs', { owner, repo, ...body })).id;
    }
    const { head_sha: _fixed, ...changes } = body;
    const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
    return (await request(route, { owner, repo, check_run_id: earlier, ...changes })).id;
}
async function check_run_attempt(act) {
    try {
        return { done: true, value: await act() };
    }
    catch (error) {
        return { done: false, trouble: check_run_explain(error) };
    }
}
function atMost(seconds, outcome) {
    const late = (0,promises_.setTimeout)(seconds * 1000, undefined, { ref: false }).then(() => ({ done: false, trouble: check_run_explain(new Error('GitHub has not answered yet.')) }));
    return Promise.race([outcome, late]);
}
async function connect(token, environment, usual) {
    const octokit = await openApi(token, environment);
    return async (route, body, limits = usual) => {
        const answer = await persistentRequest((signal) => octokit.request(route, { ...body, request: { signal } }), limits);
        // A proxy can answer with anything, and the id is part of the address of the next request.
        const { id } = (answer.data ?? {});
        if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) {
            throw new Error('the answer of GitHub has no id of a check run.');
        }
        return { id };
    };
}
function targetOf(environment) {
    const [owner, repo] = environment['GITHUB_REPOSITORY']?.split('/') ?? [];
    const sha = commitUnderTest(environment);
    if (!owner || !repo || !sha) {
        throw new Error('the environment does not name the repository and the commit.');
    }
    return { owner, repo, head_sha: sha };
}
function pageOfRun(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: slug, GITHUB_RUN_ID: id } = environment;
    return server && slug && id ? `${server}/${slug}/actions/runs/${id}` : undefined;
}
/**
 * One request per 50 annotations, which GitHub appends. The first request sets the conclusion: if a
 * later request fails, the check run does not stay in progress forever.
 */
function* completions({ conclusion, title, summary, annotations, }) {
    const output = { title: cutText(title, 255), summary: cutBytes(summary, MOST_SUMMARY_BYTES) };
    const located = annotations.filter(({ file }) => file !== undefined).slice(0, MOST_ANNOTATIONS);
    for (let start = 0; start === 0 || start < located.length; start += MOST_IN_REQUEST) {
        const batch = located.slice(start, start + MOST_IN_REQUEST).map(toApi);
        yield {
            ...(start === 0 && {
                status: 'completed',
                conclusion,
                completed_at: new Date().toISOString(),
            }),
            output: { ...output, annotations: batch },
        };
    }
}
function toApi({ level, file, line, column, title, message }) {
    const startLine = Math.max(1, line ?? 1);
    return {
        path: file,
        start_line: startLine,
        end_line: startLine,
        ...(line !== undefined && column !== undefined && { start_column: column, end_column: column }),
        annotation_level: level === 'error' ? 'failure' : level,
        title: cutText(title, 255),
        message: cutBytes(message, 64_000),
    };
}
function check_run_explain(error) {
    const message = cutText(error instanceof Error ? error.message : String(error), 300);
    const status = answerStatus(error);
    const answer = status === undefined ? '' : `GitHub answered ${status}, `;
    const problem = `${UNWRITTEN}: ${answer}${message}`;
    if (isRateLimit(error)) {
        return `${problem}\nGitHub limits how often a token sends requests. ${UNAFFECTED}`;
    }
    if (status === 403 || status === 404) {
        return [
            problem,
            'The job needs this permission (a pull request from a fork never has it):',
            'permissions:',
            '  contents: read',
            '  checks: write',
            UNAFFECTED,
        ].join('\n');
    }
    return `${problem}\n${UNAFFECTED}`;
}
/** The first request after the start completed the check run; only annotations are missing. */
function incomplete(trouble) {
    return trouble.replace(UNWRITTEN, 'The check run does not have all annotations');
}
const UNWRITTEN = 'The check run was not written';
const UNAFFECTED = 'The verdict is not affected.';

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
;// CONCATENATED MODULE: ./build/github/repository.js
/**
 * The repository of the scripts: its root, its tracked files, and the paths that GitHub uses. A
 * script can change the git configuration of the repository, so git runs without protected
 * variables and without hooks.
 */





/** Never fails: without git, or if git fails, all files in the root are treated as tracked. */
async function openRepository(environment, directory) {
    const git = gitIn(directory, environment);
    const [revisions, origin] = await Promise.all([
        git(['rev-parse', '--show-toplevel', 'HEAD']),
        git(['config', '--get', 'remote.origin.url']),
    ]);
    const [top, head] = lines(revisions);
    const known = top !== undefined && external_node_path_.isAbsolute(top) ? external_node_path_.resolve(top) : undefined;
    const root = known ?? findRoot(environment, directory);
    const listed = known === undefined ? undefined : await gitIn(root, environment)(['ls-files', '-z']);
    const tracked = listed === undefined ? undefined : new Set(listed.split('\0'));
    if (isForeign(origin, environment)) {
        return { root, commit: undefined, toRepoPath: () => undefined };
    }
    return {
        root,
        commit: head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : environment['GITHUB_SHA'],
        toRepoPath: repoPaths(root, (file, repoPath) => tracked?.has(repoPath) ?? (0,external_node_fs_.existsSync)(file)),
    };
}
/** A link to the line in the checked-out commit. */
function sourceLink(repository, environment, { file, line }) {
    const repoPath = repository.toRepoPath(file);
    const slug = environment['GITHUB_REPOSITORY'];
    if (repoPath === undefined || repository.commit === undefined || slug === undefined) {
        return undefined;
    }
    const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const place = repoPath.split('/').map(encodeURIComponent).join('/');
    const anchor = line === undefined ? '' : `#L${line}`;
    return `${server}/${slug}/blob/${repository.commit}/${place}${anchor}`;
}
/** Another repository than that of the workflow, or than the fork of its pull request. */
function isForeign(origin, environment) {
    const slug = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?\s*$/.exec(origin ?? '')?.[1]?.toLowerCase();
    const own = environment['GITHUB_REPOSITORY'];
    if (slug === undefined || !own || !/^(?:https?|ssh|git):|@/.test(origin ?? ''))
        return false;
    const event = readEvent(environment['GITHUB_EVENT_PATH']);
    const fork = event?.pull_request?.head?.repo?.full_name;
    return ![own, fork].some((known) => typeof known === 'string' && known.toLowerCase() === slug);
}
/** A path may contain links: `/tmp` for `/private/tmp`, or a linked directory. */
function repoPaths(root, isOurs) {
    const roots = [...new Set([root, repository_realPath(root)])];
    return (absolute) => {
        for (const file of new Set([external_node_path_.resolve(absolute), repository_realPath(absolute)])) {
            for (const base of roots) {
                const repoPath = repository_below(base, file);
                if (repoPath !== undefined && isOurs(file, repoPath)) {
                    return repoPath;
                }
            }
        }
        return undefined;
    };
}
function repository_below(root, file) {
    const relative = external_node_path_.relative(root, file);
    const outside = relative === '' || relative.split(external_node_path_.sep)[0] === '..' || external_node_path_.isAbsolute(relative);
    return outside ? undefined : relative.split(external_node_path_.sep).join('/');
}
function repository_realPath(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return external_node_path_.resolve(file);
    }
}
/** The nearest parent directory with a checkout, else the workspace of the runner. */
function findRoot(environment, directory) {
    for (let folder = external_node_path_.resolve(directory);; folder = external_node_path_.dirname(folder)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_.join(folder, '.git'))) {
            return folder;
        }
        if (folder === external_node_path_.dirname(folder)) {
            return external_node_path_.resolve(environment['GITHUB_WORKSPACE'] || directory);
        }
    }
}
/** Larger lists are not read: a repository of a million files has about 60 MB. */
const repository_MOST_BYTES = 64 * 1024 * 1024;
/** Runs git silently; `undefined`: no git, an error of git, or too much output. */
function gitIn(cwd, environment) {
    return async (args) => {
        const chunks = [];
        let bytes = 0;
        const stdout = (chunk) => {
            bytes += chunk.length;
            if (bytes <= repository_MOST_BYTES) {
                chunks.push(chunk);
            }
        };
        try {
            const exitCode = await (0,exec/* exec */.m)('git', ['-c', 'core.fsmonitor=false', ...args], {
                cwd,
                silent: true,
                ignoreReturnCode: true,
                env: { ...(0,step_environment/* scriptEnvironment */.F)(environment), GIT_OPTIONAL_LOCKS: '0' },
                listeners: { stdout },
            });
            return exitCode === 0 && bytes <= repository_MOST_BYTES ? Buffer.concat(chunks).toString() : undefined;
        }
        catch {
            return undefined;
        }
    };
}
function lines(text) {
    return text?.split(/\r?\n/) ?? [];
}

;// CONCATENATED MODULE: ./build/github/repositories.js
/** The repository of the pipeline file, and other checkouts with scripts of the pipeline. */


/** @param home the directory of the pipeline file; absolute */
async function openRepositories(environment, home) {
    const first = await openRepository(environment, home);
    return {
        ...first,
        with: async (directories) => {
            const all = [first];
            for (const directory of directories) {
                if (all.length >= MOST_REPOSITORIES)
                    break;
                if (all.some(({ root }) => repositories_isInside(directory, root)))
                    continue;
                all.push(await openRepository(environment, directory));
            }
            return combined(all);
        },
    };
}
/** Files of a foreign checkout have no path; a link needs the commit of the first that has one. */
function combined(all) {
    const [first = repositories_NONE] = all;
    return {
        root: first.root,
        commit: all.find(({ commit }) => commit !== undefined)?.commit,
        toRepoPath: (file) => {
            for (const { toRepoPath } of all) {
                const repoPath = toRepoPath(file);
                if (repoPath !== undefined)
                    return repoPath;
            }
            return undefined;
        },
    };
}
function repositories_isInside(directory, root) {
    const relative = external_node_path_.relative(root, directory);
    return relative.split(external_node_path_.sep)[0] !== '..' && !external_node_path_.isAbsolute(relative);
}
const repositories_NONE = { root: '/', commit: undefined, toRepoPath: () => undefined };
const MOST_REPOSITORIES = 8;

;// CONCATENATED MODULE: ./build/github/reporting.js
/**
 * Reports a run to GitHub: the log during the run, then outputs, job summary, annotations and check
 * run. Never fails: only the caller decides the verdict.
 */














/** Starts slow work in the background: git, and the check run if requested. */
function startReporting(inputs, context) {
    const { environment, directory } = context;
    const { source, title } = inputs;
    // With `path:` in the checkout, the working directory is not in the repository.
    const home = source.kind === 'pipeline' ? external_node_path_.dirname(external_node_path_.resolve(directory, source.file)) : directory;
    const opening = openRepositories(environment, home);
    const checkRun = inputs.checkRun === undefined
        ? undefined
        : startCheckRun({
            name: title === undefined ? inputs.checkRun : `${inputs.checkRun} (${title})`,
            token: inputs.githubToken,
            environment,
        });
    const output = createSafeOutput((text) => external_node_process_.stdout.write(text));
    const command = (text) => {
        // Commands are switched off while there is output of scripts.
        output.end();
        external_node_process_.stdout.write(`${text}\n`);
    };
    return {
        write: output.write,
        group: {
            open: (heading) => command(`::group::${heading}`),
            close: () => command('::endgroup::'),
        },
        finish: async (given, written) => {
            output.end();
            const repository = await (await opening).with(reporting_scriptDirectories(given));
            const report = fromRepositoryRoot(given, repository);
            const fullReport = inputs.reportFiles['results-file'] && written['results-file'];
            const surfaces = { report, environment, repository, title, fullReport };
            const wanted = inputs.summary === 'always' || (inputs.summary === 'on-failure' && !report.success);
            const unset = await guarded('warning', () => setOutputs(report, written));
            const unwritten = wanted
                ? await guarded('notice', () => writeJobSummary((most) => markdown(surfaces, most)))
                : [];
            const troubles = [...unset, ...unwritten];
            let annotations = [];
            const unplaced = await guarded('warning', async () => {
                annotations = toAnnotations(report, surfaces.repository.toRepoPath);
                return undefined;
            });
            await emitAnnotations([...troubles, ...unplaced, ...(inputs.annotations ? annotations : [])], {
                reserved: { warning: checkRun === undefined ? 0 : 1 },
                elsewhere: whereAllAre(fullReport, wanted && unwritten.length === 0),
            });
            await completeCheckRun(checkRun, () => resultOf(surfaces, annotations));
        },
        fail: async (error) => {
            output.end();
            const repository = await opening;
            const mistake = await reportMistake(error, {
                directory,
                toRepoPath: repository.toRepoPath,
                linkFor: (location) => sourceLink(repository, environment, location),
                writeSummary: inputs.summary !== 'off',
            });
            await completeCheckRun(checkRun, () => ({ conclusion: 'failure', ...mistake }));
        },
    };
}
function reporting_scriptDirectories({ steps, baseDir }) {
    const files = steps.flatMap(({ script }) => script ?? []);
    return [...new Set(files.map((file) => external_node_path_.dirname(external_node_path_.resolve(baseDir, file))))];
}
/** The commands of the report start in the root of the repository, as in a clone of it. */
function fromRepositoryRoot(report, repository) {
    const { file: pipeline } = report.pipeline;
    const files = pipeline === undefined ? report.steps.map(({ script }) => script) : [pipeline];
    const moved = files.flatMap((file) => {
        if (file === undefined)
            return [];
        const repoPath = repository.toRepoPath(external_node_path_.resolve(report.baseDir, file));
        return repoPath === undefined || repoPath === file ? [] : [{ file, repoPath }];
    });
    if (moved.length === 0)
        return report;
    const command = (given) => moved.reduce((text, { file, repoPath }) => withOtherPath(text, file, repoPath), given);
    return {
        ...report,
        causes: report.causes.map(({ reproduce, ...cause }) => reproduce === undefined ? cause : { ...cause, reproduce: command(reproduce) }),
    };
}
function whereAllAre(fullReport, hasSummary) {
    if (fullReport !== undefined)
        return `${fullReport} has all of them.`;
    return hasSummary ? 'See the job summary.' : undefined;
}
function markdown({ report, environment, repository, title, fullReport }, maxBytes) {
    return renderMarkdown(report, {
        ...{ maxBytes, title, fullReport },
        linkFor: ({ file, line }) => sourceLink(repository, environment, { file: external_node_path_.resolve(report.baseDir, file), line }),
    });
}
function resultOf(surfaces, annotations) {
    const { word, counts, cause } = verdictOf(surfaces.report);
    const parts = [counts, cause].filter((part) => part !== undefined);
    return {
        conclusion: CONCLUSION[word],
        title: parts.length === 0 ? `The pipeline ${word}` : parts.join(' · '),
        summary: markdown(surfaces, MOST_SUMMARY_BYTES),
        annotations,
    };
}
const CONCLUSION = {
    passed: 'success',
    failed: 'failure',
    'did not finish': 'cancelled',
};
async function completeCheckRun(checkRun, result) {
    await emitAnnotations(await guarded('warning', async () => checkRun?.complete(result())));
}
/**
 * `act` returns a message about a problem; if it throws, this is a bug but does not change the
 * verdict.
 */
async function guarded(level, act) {
    try {
        const trouble = await act();
        return trouble === undefined ? [] : [{ level, title: 'Reporting', message: trouble }];
    }
    catch (error) {
        const message = `Internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
        return [{ level, title: 'Reporting', message }];
    }
}

;// CONCATENATED MODULE: ./build/github/runner-files.js



/** The purpose of each file that the runner reads after this action. */
const ROLES = {
    GITHUB_ENV: 'variables of later steps',
    GITHUB_PATH: 'the PATH of later steps',
    GITHUB_OUTPUT: 'outputs of this action',
    GITHUB_STATE: 'state of this action',
    GITHUB_STEP_SUMMARY: 'the job summary',
    GITHUB_ARTIFACTS: 'artifacts to attest',
};
/** The runner creates this directory only for these files. */
const DIRECTORY = '_runner_file_commands';
/**
 * The files that the runner reads commands from. Scripts can find them although they do not get the
 * variables that name them.
 */
function runnerFiles(environment) {
    const files = Object.entries(ROLES).flatMap(([variable, role]) => {
        const file = environment[variable];
        return file === undefined || file === ''
            ? []
            : [{ name: `\`${variable}\` (${role})`, path: external_node_path_.resolve(file) }];
    });
    const temp = environment['RUNNER_TEMP'];
    const candidates = [
        ...files.map((file) => external_node_path_.dirname(file.path)),
        ...(temp ? [external_node_path_.join(temp, DIRECTORY)] : []),
    ];
    const found = candidates.find((dir) => external_node_path_.basename(dir) === DIRECTORY && isDirectory(dir));
    if (found === undefined)
        return { files };
    const directory = external_node_path_.resolve(found);
    const known = new Set(files.map((file) => file.path));
    const others = (0,external_node_fs_.readdirSync)(directory)
        .map((name) => ({
        name: `${(0,describe_value/* quoteName */.AB)(name)} (a file of the runner)`,
        path: external_node_path_.join(directory, name),
    }))
        .filter((file) => !known.has(file.path) && (0,external_node_fs_.lstatSync)(file.path).isFile());
    return {
        // Steps of a composite action have separate files there.
        files: [...files, ...others],
        directory: { name: "The directory of the runner's files", path: directory },
    };
}
function isDirectory(candidate) {
    return (0,external_node_fs_.statSync)(candidate, { throwIfNoEntry: false })?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./build/github/run-action.js

















const directory = external_node_process_.cwd();
const environment = external_node_process_.env;
/** Reads inputs, runs the pipeline and reports to GitHub. Returns the exit code. */
async function runAction() {
    await maskSecrets(environment);
    let inputs;
    try {
        inputs = loadInputs(environment, directory);
    }
    catch (error) {
        await reportMistake(withoutSecrets(error), {
            directory,
            toRepoPath: () => undefined,
            writeSummary: true,
        });
        return 1;
    }
    const reporting = startReporting(inputs, { environment, directory });
    const progress = createConsoleReporter({
        write: reporting.write,
        color: true,
        live: false,
        columns: 120,
        verbose: inputs.logLevel === 'DEBUG',
        clock: () => performance.now(),
        group: reporting.group,
    });
    const quiet = inputs.logLevel === 'WARNING' || inputs.logLevel === 'ERROR';
    try {
        const secondsOf = inputs.timingsFrom === undefined
            ? undefined
            : await earlierTimings(external_node_path_.resolve(directory, inputs.timingsFrom));
        const pipeline = inputs.source.kind === 'pipeline'
            ? loadPipeline(inputs.source.file, {
                cwd: directory,
                specsDir: external_node_path_.join(inputs.workspaceDir, '.specs'),
            })
            : scriptPipeline(inputs.source.names, directory, 'independent');
        const report = await (0,run_signals/* withRunSignals */.R)((signals) => runPipeline(pipeline, {
            workspaceDir: inputs.workspaceDir,
            timeoutSeconds: inputs.timeoutSeconds,
            ...(inputs.python === undefined ? {} : { python: inputs.python }),
            ...(inputs.preload === undefined ? {} : { preload: inputs.preload }),
            ...(secondsOf === undefined ? {} : { secondsOf }),
            maxParallel: inputs.maxParallel ?? (0,external_node_os_.availableParallelism)(),
            failFast: inputs.failFast,
            retries: inputs.retries,
            memoryLimitBytes: inputs.memoryLimitBytes,
            runTimeoutSeconds: inputs.runTimeoutSeconds,
            cleanup: inputs.cleanup,
            preserveOutputs: inputs.preserveOutputs,
            cwd: directory,
            projectDir: projectDir(inputs),
            baseDir: directory,
            environ: environment,
            guarded: runnerFiles(environment),
            ...signals,
            onEvent: broadcast([...(quiet ? [quietly(progress)] : [progress])], (error) => reporting.write(`Progress cannot be shown: ${String(error)}\n`)),
        }), (signal) => reporting.write(`${signal}: stopping the steps …\n`));
        await reporting.finish(report, await writeReportFiles(report, inputs.reportFiles, directory));
        if (report.internalError !== undefined) {
            reporting.write(`Internal error: ${report.internalError}\n`);
        }
        return report.success ? 0 : 1;
    }
    catch (error) {
        await reporting.fail(withoutSecrets(error));
        return 1;
    }
    finally {
        progress.stop();
    }
}
/** Messages quote inputs, which may contain a secret by mistake. */
function withoutSecrets(error) {
    return new Redaction(environment).error(error);
}
/** A second directory that may contain a `.venv`. */
function projectDir({ source }) {
    return source.kind === 'pipeline'
        ? external_node_path_.dirname(external_node_path_.resolve(directory, source.file))
        : directory;
}
/** Only the last word. */
function quietly(reporter) {
    return {
        onEvent: (event) => {
            if (event.type === 'run-finished')
                reporter.onEvent(event);
        },
    };
}


/***/ }),

/***/ 9032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   CY: () => (/* binding */ causeSubject),
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   IW: () => (/* binding */ causeError),
/* harmony export */   J0: () => (/* binding */ alsoLines),
/* harmony export */   PM: () => (/* binding */ shortPaths),
/* harmony export */   cg: () => (/* binding */ originPhrase),
/* harmony export */   ev: () => (/* binding */ causeTitle),
/* harmony export */   fq: () => (/* binding */ causeMessage),
/* harmony export */   rW: () => (/* binding */ causeFix)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9308);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4863);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(917);
/** What every surface says of a cause, in the same words. */



/** The steps, else the data flows; `undefined` for a cause of the whole run. */
function causeSubject({ steps, flows }, most = 3) {
    const names = steps.length > 0 ? steps : flows;
    return names.length === 0 ? undefined : enumerate(names, most);
}
/** The message of the fault; the title of its kind if there is none. */
function causeMessage({ finding }) {
    const { message, code } = finding;
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message) === '' ? _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T[code].title : message;
}
function causeTitle({ finding }) {
    return _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T[finding.code].title;
}
/** How to fix it: the catalogue has a cure for all faults but exceptions of scripts. */
function causeFix({ finding: { code, hint } }) {
    return hint ?? (code === 'script-failed' ? undefined : _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T[code].cure);
}
/** The error message of the first step, if it says more than the finding. */
function causeError(cause, report) {
    const error = report.steps.find(({ name }) => name === cause.steps[0])?.errorMessage;
    const known = [causeTitle(cause), cause.finding.message, ...(cause.finding.evidence ?? [])];
    return error === undefined || known.some((text) => text.includes(error)) ? undefined : error;
}
/** Further errors of the same steps, each with the first lines of its evidence. */
function alsoLines({ also }, most = 8) {
    return also.slice(0, most).map(({ message, evidence = [], location }) => ({
        text: [message, ...evidence.slice(0, 2)].join(' · '),
        location,
    }));
}
/**
 * Who wrote the data: `written by features.py:34, last right in ingest.raw`. Omits what the message
 * already says.
 * @param place how the surface shows a location
 * @param name how it shows a name
 */
function originPhrase({ finding: { origin, message } }, place, name = (text) => text) {
    if (origin === undefined)
        return undefined;
    const { step, output, input, location, lastHad, firstLacks } = origin;
    const ref = (words, at) => at === undefined || message.includes(`${at.step}.${at.output}`)
        ? []
        : [`${words} ${name(`${at.step}.${at.output}`)}`];
    if (output === undefined && input !== undefined && message.includes(`\`${input}\``))
        return undefined;
    const parts = output === undefined
        ? [`given to step ${name(step)}${input === undefined ? '' : ` as input ${name(input)}`}`]
        : [`written by ${location === undefined ? `step ${name(step)}` : place(location)}`];
    return [...parts, ...ref('first wrong in', firstLacks), ...ref('last right in', lastHad)].join(', ');
}
/** Scripts and faulty files by name alone where no other of them has it, else by their path. */
function shortPaths(report) {
    const faulty = report.causes.flatMap(({ finding }) => finding.location?.file ?? []);
    const scripts = report.steps.flatMap(({ script }) => script ?? []);
    const paths = [...new Set([...scripts, ...faulty.filter((file) => !file.startsWith('/'))])];
    const owners = new Map();
    for (const path of paths)
        owners.set(baseName(path), (owners.get(baseName(path)) ?? 0) + 1);
    const short = new Set(paths.filter((path) => owners.get(baseName(path)) === 1));
    return (text) => text.replace(PATH, (path) => (short.has(path) ? baseName(path) : path));
}
/** A path with a directory; the whole of it, so that no part of a longer path is replaced. */
const PATH = /(?:[^\s`'"():,;/]*\/)+[^\s`'"():,;/]*[^\s`'"():,;/.]/g;
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** `file:line`; the column only helps editors. */
function placeOf({ file, line }) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeLocation */ .lR)(line === undefined ? { file } : { file, line }));
}
function enumerate(names, most, show = (name) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(name, 80)) {
    const shown = names.slice(0, most).map(show).join(', ');
    return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/**
 * Makes text of a script safe to print: without escape sequences, control characters except newline
 * and tab, characters that change the text direction, and lone surrogates.
 */
function printable(text) {
    const plain = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(ESCAPE_SEQUENCES, '');
    const lines = plain.includes('\r') ? plain.split('\n').map(asLeftStanding).join('\n') : plain;
    return lines.replace(UNPRINTABLE, '');
}
/** The same on one line, truncated to `maxLength` characters. */
function oneLine(text, maxLength = 400) {
    // Do not clean text far after the limit: messages can have megabytes.
    const line = printable(text.slice(0, maxLength * 4))
        .replace(/\s+/g, ' ')
        .trim();
    const characters = Array.from(line);
    const cut = characters.length > maxLength || text.length > maxLength * 4;
    return cut ? `${characters.slice(0, maxLength - 1).join('')}…` : line;
}
/** The last `count` lines, without leading and trailing blank lines. */
function lastLines(text, count) {
    const lines = printable(text).trimEnd().split('\n');
    const kept = lines.slice(-count);
    const first = kept.findIndex((line) => line.trim() !== '');
    return first === -1 ? [] : kept.slice(first);
}
// A progress bar rewrites its line: keep only the last version.
function asLeftStanding(line) {
    let end = line.length;
    while (end > 0 && line[end - 1] === '\r') {
        end -= 1;
    }
    const written = line.slice(0, end);
    return written.slice(written.lastIndexOf('\r') + 1);
}
// CSI, then the strings that end with BEL or ST (OSC, DCS, APC, PM, SOS), then all other escapes.
const ESCAPE_SEQUENCES = new RegExp([
    String.raw `(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?`,
    String.raw `(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw `\u001b[ -/]*[0-~]?`,
].join('|'), 'g');
const UNPRINTABLE = /(?![\n\t])[\p{Control}\p{Bidi_Control}\ufffe\uffff]/gu;


/***/ }),

/***/ 7401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   bp: () => (/* binding */ describeValue),
/* harmony export */   ol: () => (/* binding */ quoteText),
/* harmony export */   qH: () => (/* binding */ quoteEdge)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/**
 * The only place that puts a user's value into a message. It never calls a method of the value (an
 * object may define its own `toString`, or have no prototype). The result is short and on one line,
 * without control characters and without characters that change the reading direction.
 */

/** Describes a value: `the text "train.py"`, `a list of 3`, `nothing (null)`, `0.5`. */
function describeValue(value) {
    switch (typeof value) {
        case 'string':
            return `the text ${quoteText(value)}`;
        case 'number':
            return Object.is(value, -0) ? '-0' : `${value}`;
        case 'bigint':
            return `the BigInt ${escapeText(`${value}`, LONGEST_TEXT)}`;
        case 'boolean':
            return `${value}`;
        case 'undefined':
            return 'nothing (undefined)';
        case 'object':
            return value === null ? 'nothing (null)' : describeObject(value);
        default:
            return `a ${typeof value}`;
    }
}
/** Text in double quotes, escaped as in JSON; long text is cut. */
function quoteText(text, longest = LONGEST_TEXT) {
    return `"${escaped(text, longest, UNSEEN_OR_QUOTE)}"`;
}
/** A name in backticks; invisible characters are escaped. A value that is not text is described. */
function quoteName(name) {
    return typeof name === 'string' ? `\`${escapeText(name, LONGEST_NAME)}\`` : describeValue(name);
}
/** `` `prepare -> train` `` */
function quoteEdge(from, to) {
    return `\`${escapeText(from, LONGEST_NAME)} -> ${escapeText(to, LONGEST_NAME)}\``;
}
/** Names separated by commas. A long list is cut. */
function listNames(names) {
    const all = [...names];
    const shown = all.slice(0, MOST_NAMES).map((name) => escapeText(name, LONGEST_NAME));
    const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : '';
    return `${shown.join(', ') || 'none'}${more}`;
}
/** Text on one line: invisible characters become escapes such as `\n` and `\u202e`. */
function escapeText(text, longest = Number.POSITIVE_INFINITY) {
    return typeof text === 'string' ? escaped(text, longest, UNSEEN) : describeValue(text);
}
const LONGEST_TEXT = 40;
/** Longer than any valid name and than most paths. */
const LONGEST_NAME = 200;
const MOST_NAMES = 30;
/**
 * Control and format characters, lone surrogates, and every space except the usual one. Joiners are
 * left out because some languages and emoji need them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]|(?! )\p{Zs}/gu;
const UNSEEN_OR_QUOTE = new RegExp(`${UNSEEN.source}|["\\\\]`, 'gu');
function escaped(text, longest, pattern) {
    // Cut by code points: half of a surrogate pair would be shown as an escape.
    const head = text.length > longest ? Array.from(text.slice(0, 2 * longest + 2)) : [];
    const isCut = head.length > longest;
    const shown = isCut ? head.slice(0, longest).join('') : text;
    return `${shown.replaceAll(pattern, escapeCharacter)}${isCut ? '…' : ''}`;
}
const SHORT_ESCAPES = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['"', '\\"'],
    ['\\', '\\\\'],
]);
function escapeCharacter(character) {
    const short = SHORT_ESCAPES.get(character);
    if (short !== undefined)
        return short;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
function describeObject(value) {
    // Every operation on a proxy can throw.
    if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isProxy(value))
        return 'a proxy';
    if (Array.isArray(value)) {
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    }
    if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isDate(value))
        return 'a date';
    if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isMap(value) || node_util__WEBPACK_IMPORTED_MODULE_0__.types.isSet(value))
        return `a ${node_util__WEBPACK_IMPORTED_MODULE_0__.types.isMap(value) ? 'Map' : 'Set'}`;
    return node_util__WEBPACK_IMPORTED_MODULE_0__.types.isPromise(value) ? 'a promise' : 'a mapping';
}


/***/ }),

/***/ 4863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ describeUserError),
/* harmony export */   lR: () => (/* binding */ describeLocation),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);

/**
 * A mistake of the user: thrown once, printed without a stack, exit code 2. The message gives the
 * problem, `cure` gives the solution.
 */
class UserError extends Error {
    /** The class name, for cases where `instanceof` does not work. */
    name = 'UserError';
    /** The location of the mistake, if it is in a file. */
    location;
    /** How to fix it. */
    cure;
    /** The mistakes that the message lists; empty if it is about one. */
    mistakes;
    /**
     * `describeUserError` prints message, location and cure together.
     * @param message the problem, without the location
     */
    constructor(message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.location = details.location;
        this.cure = details.cure;
        this.mistakes = details.mistakes ?? [];
    }
}
/** `file:line:column: message`, and the cure on a separate line. All faces print this text. */
function describeUserError(error) {
    const place = error.location === undefined ? '' : `${describeLocation(error.location)}: `;
    const cure = error.cure === undefined ? '' : `\n  ${error.cure}`;
    // A safeguard for messages with a value that `describe-value.ts` did not escape.
    return `${place}${error.message}${cure}`
        .split('\n')
        .map((line) => (0,_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(line))
        .join('\n');
}
function describeLocation({ file, line, column }) {
    return [(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(file), line, column].filter((part) => part !== undefined).join(':');
}


/***/ })

};
