export const id = 731;
export const ids = [731];
export const modules = {

/***/ 6962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ batchScriptTesting),
/* harmony export */   o: () => (/* binding */ countSuccessful)
/* harmony export */ });
/* harmony import */ var _reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);
/* harmony import */ var _pipeline_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7712);
/* harmony import */ var _run_alone_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2144);
/* harmony import */ var _script_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4477);
/* harmony import */ var _success_rate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3243);





/**
 * Tests scripts by name, each alone on sample data, in parallel in one run. A failed script does
 * not stop the others. A script with an invalid name has the result `null`.
 * @param scriptNames with or without `.py`; a name given twice is tested once
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
async function batchScriptTesting(scriptNames, runner = './test_workspace', output = {}) {
    const say = (0,_pipeline_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .lineWriter */ .m)(output);
    const total = new Set(scriptNames).size;
    const results = await (0,_run_alone_js__WEBPACK_IMPORTED_MODULE_2__/* .runScriptsAlone */ .f)(scriptNames, (0,_pipeline_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .asRunner */ .D)(runner), {
        onBegin: (name, index) => say(...(index === 0 ? [`🔄 Batch testing ${total} scripts...`] : []), '', `[${index + 1}/${total}] Testing ${(0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)}...`),
        onEnd: (_, outcome) => outcome.kind === 'failed'
            ? say('  ❌ FAIL', `    Error: ${outcome.message}`)
            : say(`  ${(0,_script_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeLine */ .RW)(outcome)}`),
    });
    const successful = countSuccessful(results);
    say('', '📊 Batch Testing Summary:', `Scripts tested: ${total}`, `Successful: ${successful}`, `Failed: ${total - successful}`, `Success rate: ${(0,_success_rate_js__WEBPACK_IMPORTED_MODULE_4__/* .successRate */ .s)(successful, total)}`);
    return results;
}
function countSuccessful(results) {
    return Object.values(results).filter((result) => result?.success).length;
}


/***/ }),

/***/ 4141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/**
 * Reports items that end in any order in the order in which they were requested: `onBegin` when all
 * earlier items have been reported, `onEnd` when the item itself has ended.
 * @returns a function to call for each item that has ended
 */
function inOrder(names, { onBegin, onEnd, }) {
    const ended = new Map();
    let current = 0;
    const beginCurrent = () => {
        const name = names[current];
        if (name !== undefined)
            onBegin(name, current);
    };
    beginCurrent();
    return (name, result) => {
        ended.set(name, { result });
        for (;;) {
            const first = names[current];
            const known = first === undefined ? undefined : ended.get(first);
            if (first === undefined || known === undefined)
                return;
            onEnd(first, known.result);
            current += 1;
            beginCurrent();
        }
    };
}


/***/ }),

/***/ 7712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ asRunner),
/* harmony export */   m: () => (/* binding */ lineWriter)
/* harmony export */ });
/* harmony import */ var _api_runtime_tester_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8883);

function asRunner(given) {
    return typeof given === 'object' && 'run' in given ? given : new _api_runtime_tester_js__WEBPACK_IMPORTED_MODULE_0__/* .RuntimeTester */ .q(given);
}
/** Writes lines, each ended by a newline. */
function lineWriter({ write = () => { }, }) {
    return (...lines) => void write(lines.map((line) => `${line}\n`).join(''));
}


/***/ }),

/***/ 2144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ runScriptsAlone)
/* harmony export */ });
/* harmony import */ var _api_script_test_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2635);
/* harmony import */ var _scripts_script_pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5119);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);
/* harmony import */ var _in_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4141);
/* harmony import */ var _script_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4477);





/**
 * Runs scripts by name, as many in parallel as the runner allows, and reports them in order.
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
async function runScriptsAlone(given, runner, listener) {
    const names = [...new Set(given)];
    if (names.length === 0) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('No scripts to test.', { cure: 'Name one or more scripts.' });
    }
    const refused = refusedNames(names, runner.projectRoot);
    const asked = names.filter((name) => !refused.has(name));
    const config = asked.length === 0 ? undefined : (0,_scripts_script_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptPipeline */ .C)(asked, runner.projectRoot, 'independent');
    const onEnded = (0,_in_order_js__WEBPACK_IMPORTED_MODULE_4__/* .inOrder */ .a)(names, listener);
    for (const [name, outcome] of refused)
        onEnded(name, outcome);
    const ran = config === undefined ? NONE : await runSteps(config, asked, runner, onEnded);
    return Object.fromEntries(names.map((name) => [name, ran.get(name) ?? null]));
}
const NONE = new Map();
/** An invalid name does not affect the other scripts. */
function refusedNames(names, root) {
    const refused = new Map();
    for (const name of names) {
        try {
            (0,_scripts_script_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptPipeline */ .C)([name], root, 'independent');
        }
        catch (error) {
            if (!(error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
                throw error;
            refused.set(name, (0,_script_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .exceptionOf */ .dB)(error));
        }
    }
    return refused;
}
/** @param names the names that the caller uses for the steps, in order */
async function runSteps(config, names, runner, onEnded) {
    const nameOf = new Map(config.steps.map(({ name }, index) => [name, names[index] ?? name]));
    const called = (step) => nameOf.get(step) ?? step;
    const report = await runner.run(config, (event) => {
        if (event.type === 'step-finished')
            onEnded(called(event.report.name), (0,_script_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeOf */ .sG)(event.report));
    });
    return new Map(report.steps.map((step) => [called(step.name), _api_script_test_result_js__WEBPACK_IMPORTED_MODULE_0__/* .ScriptTestResult */ .z.fromReport(step, report)]));
}


/***/ }),

/***/ 4477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ outcomeLine),
/* harmony export */   dB: () => (/* binding */ exceptionOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7177);
/* harmony import */ var _reporters_blocked_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6967);
/* harmony import */ var _reporters_format_seconds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8122);
/* harmony import */ var _reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(917);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4863);





function outcomeOf(step) {
    const { status, seconds, hasMain, errorType, script } = step;
    const about = { seconds, hasMain, errorType, script };
    return (0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPassed */ .Pc)(status)
        ? { kind: 'passed', message: '', ...about }
        : { kind: 'failed', message: whyNot(step), ...about };
}
function exceptionOf(error) {
    return {
        kind: 'exception',
        seconds: 0,
        message: (0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeUserError */ .Pi)(error)),
        hasMain: false,
    };
}
function whyNot(step) {
    return (0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(step.errorMessage ?? ((0,_reporters_blocked_by_js__WEBPACK_IMPORTED_MODULE_1__/* .blockedWords */ .m)(step) || step.status));
}
/** `✅ PASS (1.234s)`, `❌ FAIL: …`, `❌ EXCEPTION: …` */
function outcomeLine({ kind, seconds, message }) {
    switch (kind) {
        case 'passed':
            return `✅ PASS (${(0,_reporters_format_seconds_js__WEBPACK_IMPORTED_MODULE_4__/* .exactSeconds */ .R)(seconds)})`;
        case 'failed':
            return `❌ FAIL: ${message}`;
        case 'exception':
            return `❌ EXCEPTION: ${message}`;
        default:
            return kind;
    }
}


/***/ }),

/***/ 3243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ successRate)
/* harmony export */ });
/** `66.7%`; 100 % if there are no scripts. */
function successRate(successful, total) {
    return `${(total === 0 ? 100 : (successful / total) * 100).toFixed(1)}%`;
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);

/** Parses an option value such as `a,b,c`. */
function parseNames(text) {
    const names = text.split(',').map((name) => name.trim());
    if (names.includes('')) {
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('It must be names separated by commas: `prepare,train`.');
    }
    return [...new Set(names)];
}


/***/ }),

/***/ 4681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runBatch)
/* harmony export */ });
/* harmony import */ var _program_report_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9583);
/* harmony import */ var _program_run_signals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3794);
/* harmony import */ var _reporters_colors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4093);
/* harmony import */ var _reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9009);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3031);
/* harmony import */ var _common_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3795);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5158);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8591);








/**
 * Runs a command that needs several runs or reports many scripts, and prints the result; returns
 * the exit code. The requested report files contain the first run.
 */
async function runBatch(options, terminal, { test, passed, json }) {
    const asJson = options.outputFormat === 'json';
    const output = asJson ? terminal.stderr : terminal.stdout;
    const printed = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .textOutput */ .rE)(output, terminal);
    const silent = asJson && !options.verbose;
    const runOptions = await (0,_common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .toRunOptions */ .pA)(options, terminal);
    const reports = [];
    // One interruption for all runs: after Ctrl-C, no further run starts.
    const results = await (0,_program_run_signals_js__WEBPACK_IMPORTED_MODULE_1__/* .withRunSignals */ .R)((signals) => {
        const runner = {
            projectRoot: terminal.cwd,
            workspaceDir: options.workspaceDir,
            run: async (config, onEvent = () => { }) => {
                const report = await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runPipeline */ .a)(config, { ...runOptions, ...signals, onEvent });
                reports.push(report);
                return report;
            },
        };
        return test(runner, silent ? {} : { write: printed.write });
    }, (signal) => void terminal.stderr.write(`\n${signal}: stopping the steps …\n`));
    if (!silent)
        printed.write(detailsOf(reports, options, terminal));
    printed.end();
    if (asJson)
        terminal.stdout.write(`${JSON.stringify(json(results), null, 2)}\n`);
    const [first] = reports;
    if (first !== undefined)
        await (0,_program_report_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeReportFiles */ .t4)(first, (0,_common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .reportFiles */ .IU)(options), terminal.cwd);
    if (reports.some(({ internalError }) => internalError !== undefined))
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT_CODES */ .a.internal;
    return passed(results) ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT_CODES */ .a.passed : _exit_codes_js__WEBPACK_IMPORTED_MODULE_6__/* .EXIT_CODES */ .a.failed;
}
/** Of the first run that has a report. */
function detailsOf(reports, { outputFormat, verbose = false }, terminal) {
    const output = outputFormat === 'json' ? terminal.stderr : terminal.stdout;
    const style = { colors: (0,_reporters_colors_js__WEBPACK_IMPORTED_MODULE_2__/* .createColors */ .D)((0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .wantsColor */ .zK)(output, terminal)), verbose };
    const details = reports
        .map((report) => [...(0,_reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .causeLines */ .t)(report, style), ...(0,_reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .warningLines */ ._)(report, style)])
        .find((lines) => lines.length > 0);
    return details === undefined ? '' : `\n${details.join('\n')}\n`;
}


/***/ }),

/***/ 2112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testScriptsCommand: () => (/* binding */ testScriptsCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/api/runtime-tester.js + 7 modules
var runtime_tester = __webpack_require__(8883);
// EXTERNAL MODULE: ./build/batch/batch-testing.js
var batch_testing = __webpack_require__(6962);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
// EXTERNAL MODULE: ./build/cli/common-options.js
var common_options = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/cli/parse-names.js
var parse_names = __webpack_require__(8487);
// EXTERNAL MODULE: ./build/cli/run-batch.js
var run_batch = __webpack_require__(4681);
// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(3515);
// EXTERNAL MODULE: ./build/config/todo-values.js
var todo_values = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/scripts/find-step.js
var find_step = __webpack_require__(9731);
// EXTERNAL MODULE: ./build/scripts/script-pipeline.js
var script_pipeline = __webpack_require__(5119);
// EXTERNAL MODULE: ./build/cli/scripts/declared-pipeline.js
var declared_pipeline = __webpack_require__(4245);
// EXTERNAL MODULE: ./build/cli/scripts/script-spec.js
var script_spec = __webpack_require__(163);
// EXTERNAL MODULE: ./build/cli/scripts/scripts-to-test.js + 2 modules
var scripts_to_test = __webpack_require__(4022);
// EXTERNAL MODULE: ./build/cli/scripts/unfed-notes.js
var unfed_notes = __webpack_require__(7128);
;// CONCATENATED MODULE: ./build/cli/scripts/batch-specs.js









/**
 * The saved specs and the declared steps of scripts that run one by one. A name that is no script is
 * left to the batch, which goes on with the others.
 * @throws UserError if a spec is invalid, or if several steps run a script that the user names
 */
async function batchSpecs(names, options, cwd) {
    const specOf = new Map();
    const notes = [];
    for (const name of names.filter(isScript)) {
        try {
            const [script] = await (0,scripts_to_test/* specifiedScripts */.j)([name], options, cwd);
            specOf.set((0,script_pipeline/* stepOfScript */.x)(name), script);
            if (script !== undefined)
                notes.push(...(0,script_spec/* specNote */.SB)(script));
        }
        catch (error) {
            // Of all scripts, one can belong to several steps: it runs as if it had none.
            if (!(options.all && error instanceof find_step/* AmbiguousStep */.Z))
                throw error;
            notes.push(`${error.message} It runs without a step; \`test-pipeline\` runs its steps.`);
        }
    }
    if (specOf.size === 0)
        return { specOf, notes };
    const scripts = (0,script_pipeline/* scriptPipeline */.C)([...specOf.keys()], cwd, 'independent');
    const { config, unfed } = (0,declared_pipeline/* declaredPipeline */.f)(scripts, specOf);
    const located = { value: undefined, locate: config.locate };
    (0,problems/* throwProblems */.Jh)(config.steps.flatMap((step) => (0,todo_values/* findTodos */.j)(step, located)));
    return { specOf, notes: [...notes, ...(0,unfed_notes/* unfedNotes */.w)(unfed)] };
}
function isScript(name) {
    try {
        return (0,script_pipeline/* stepOfScript */.x)(name) !== '';
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return false;
        throw error;
    }
}
/** A runner that gives each step the values of its spec, and of its pipeline file. */
function withSpecs(runner, specOf) {
    return {
        ...runner,
        run: (config, onEvent) => {
            const steps = config.steps.map((step) => {
                const specified = specOf.get(step.name);
                return specified?.spec === undefined ? step : { ...step, script: specified.script };
            });
            return runner.run((0,declared_pipeline/* declaredPipeline */.f)({ ...config, steps }, specOf).config, onEvent);
        },
    };
}

// EXTERNAL MODULE: ./build/cli/scripts/main-options.js
var main_options = __webpack_require__(7878);
// EXTERNAL MODULE: ./build/cli/scripts/print-notes.js
var print_notes = __webpack_require__(2421);
;// CONCATENATED MODULE: ./build/cli/test-scripts.js












const EXAMPLES = `
Examples:
  $ cursus runtime test-scripts tabular_preprocessing xgboost_training
  $ cursus runtime test-scripts --all --exclude helpers --max-parallel 4
  $ cursus runtime test-scripts --all --output-format json > results.json`;
function testScriptsCommand(terminal, exit) {
    return (0,common_options/* addCommonOptions */.hm)((0,main_options/* addSpecUse */.Us)(new esm/* Command */.uB('test-scripts')
        .description('run several scripts, each alone, with its saved spec or on sample data')
        .argument('[script-names...]', 'names of scripts in a search directory, or paths')
        .option('--all', 'every script in the search directories')
        .option('--exclude <names>', 'with --all: scripts to exclude, separated by commas', parse_names/* parseNames */.G)
        .addHelpText('after', EXAMPLES))).action(async (given, options) => {
        const names = scriptNames(given, options, terminal);
        const { specOf, notes } = await batchSpecs(names, options, terminal.cwd);
        (0,print_notes/* printNotes */.j)(notes, options, terminal);
        const code = await (0,run_batch/* runBatch */.a)(options, terminal, {
            test: (runner, output) => (0,batch_testing/* batchScriptTesting */.E)(names, withSpecs(runner, specOf), output),
            passed: (results) => (0,batch_testing/* countSuccessful */.o)(results) === Object.keys(results).length,
            json: batchDict,
        });
        exit(code);
    });
}
function scriptNames(given, { all = false, exclude, workspaceDir }, { cwd }) {
    if (!all) {
        if (exclude !== undefined) {
            throw new errors/* UserError */.yo('`--exclude` needs `--all`.', { cure: 'Remove one of them.' });
        }
        if (given.length > 0)
            return given;
        throw new errors/* UserError */.yo('No scripts to test.', { cure: 'Name scripts, or give `--all`.' });
    }
    if (given.length > 0) {
        throw new errors/* UserError */.yo('`--all` cannot be combined with script names.', {
            cure: 'Use one or the other.',
        });
    }
    const available = new runtime_tester/* RuntimeTester */.q(workspaceDir, { projectRoot: cwd }).listAvailableScripts();
    for (const name of exclude ?? []) {
        if (available.includes(name))
            continue;
        throw new errors/* UserError */.yo(`There is no script ${(0,describe_value/* quoteName */.AB)(name)} to exclude.`, {
            cure: (0,nearest_name/* didYouMean */.au)(name, available) ?? `Available scripts: ${(0,describe_value/* listNames */.Zv)(available)}.`,
        });
    }
    const names = available.filter((name) => !exclude?.includes(name));
    if (names.length > 0)
        return names;
    throw new errors/* UserError */.yo('No scripts found in the search directories.', {
        cure: 'Run the command in the root of the project, or give the paths of the scripts.',
    });
}
function batchDict(results) {
    const total = Object.keys(results).length;
    const successful = (0,batch_testing/* countSuccessful */.o)(results);
    return {
        success: successful === total,
        total_scripts: total,
        successful_scripts: successful,
        results: Object.fromEntries(Object.entries(results).map(([name, result]) => [name, result?.toDict() ?? null])),
    };
}


/***/ }),

/***/ 8122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ humanSeconds),
/* harmony export */   R: () => (/* binding */ exactSeconds)
/* harmony export */ });
/** As the reference prints times: `2.345s`. */
function exactSeconds(seconds) {
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


/***/ })

};
