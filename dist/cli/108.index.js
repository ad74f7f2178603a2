export const id = 108;
export const ids = [108];
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

/***/ 9108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateCommand: () => (/* binding */ validateCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(2793);
// EXTERNAL MODULE: ./build/text/local-timestamp.js
var local_timestamp = __webpack_require__(3688);
;// CONCATENATED MODULE: ./build/batch/ci-results.js




/** The file name that users of the reference expect. */
const CI_RESULTS_FILE = 'ci_runtime_validation_results.json';
function ciResultsBefore(names) {
    return {
        timestamp: (0,local_timestamp/* localTimestamp */.A)(new Date()),
        total_scripts: names.length,
        successful_scripts: 0,
        failed_scripts: [],
        script_results: {},
        overall_status: 'UNKNOWN',
    };
}
function ciResultsAfter(before, scriptResults) {
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
async function writeCiResults(results, directory) {
    const file = external_node_path_.join(directory, CI_RESULTS_FILE);
    await (0,write_whole/* writeWhole */.f)(file, `${JSON.stringify(results, null, 2)}\n`);
    return file;
}
/** The summary at the end, as the reference prints it. */
function ciSummary(results) {
    const failed = results.failed_scripts.map((name) => `  ❌ ${(0,plain_text/* oneLine */.TN)(name)}: ${(0,plain_text/* oneLine */.TN)(results.script_results[name]?.error_message ?? 'failed')}`);
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

// EXTERNAL MODULE: ./build/batch/pipeline-runner.js
var pipeline_runner = __webpack_require__(7712);
// EXTERNAL MODULE: ./build/batch/run-alone.js
var run_alone = __webpack_require__(2144);
// EXTERNAL MODULE: ./build/batch/script-outcome.js
var script_outcome = __webpack_require__(4477);
;// CONCATENATED MODULE: ./build/batch/ci-validation.js








/**
 * Tests critical scripts, each alone on sample data, and writes
 * `ci_runtime_validation_results.json` to the project root. The status is `UNKNOWN` until the end,
 * so that results of an earlier run cannot be mistaken for the current results.
 * @throws UserError if nothing can run: no scripts, two scripts with the same name, no Python
 */
async function ciRuntimeValidation(criticalScripts, runner = './ci_workspace', output = {}) {
    const names = [...new Set(criticalScripts)];
    return validate(names, (0,pipeline_runner/* asRunner */.D)(runner), output, async (own, say) => {
        const outcomes = new Map();
        const results = await (0,run_alone/* runScriptsAlone */.f)(names, own, {
            onBegin: (name) => say('', `🔍 Testing ${(0,plain_text/* oneLine */.TN)(name)}...`),
            onEnd: (name, outcome) => {
                outcomes.set(name, outcome);
                say(`  ${(0,script_outcome/* outcomeLine */.RW)(outcome)}`);
            },
        });
        return Object.fromEntries(names.map((name) => {
            const result = results[name];
            return [
                name,
                {
                    success: result?.success ?? false,
                    execution_time: result?.executionTime ?? 0,
                    has_main_function: result?.hasMainFunction ?? false,
                    error_message: result?.success ? null : (outcomes.get(name)?.message ?? null),
                },
            ];
        }));
    });
}
/**
 * The same for the steps of a pipeline, on the outputs of the earlier steps. The pipeline runs
 * once.
 * @param critical names of the steps that must pass; `undefined`: all steps that have a script
 * @throws UserError for an unknown step or a mistake in the pipeline, before any step runs
 */
async function ciPipelineValidation(config, critical, runner, output = {}) {
    const steps = config.steps.map(({ name }) => name);
    for (const name of critical ?? []) {
        if (!steps.includes(name)) {
            throw new errors/* UserError */.yo(`The pipeline has no step ${(0,describe_value/* quoteName */.AB)(name)}.`, {
                cure: (0,nearest_name/* didYouMean */.au)(name, steps) ?? `Its steps: ${(0,describe_value/* listNames */.Zv)(steps)}.`,
            });
        }
    }
    const named = critical === undefined ? undefined : new Set(critical);
    return validate([...(named ?? steps)], runner, output, async (own, say) => {
        const report = await own.run(config);
        const tested = report.steps.filter(({ name, status }) => named === undefined ? status !== 'skipped' : named.has(name));
        const results = [];
        for (const step of tested) {
            const outcome = outcomeInFlow(step, report);
            say('', `🔍 Testing ${(0,plain_text/* oneLine */.TN)(step.name)}...`, `  ${(0,script_outcome/* outcomeLine */.RW)(outcome)}`);
            results.push([step.name, ciResult(step, outcome)]);
        }
        return Object.fromEntries(results);
    });
}
async function validate(names, runner, output, test) {
    const say = (0,pipeline_runner/* lineWriter */.m)(output);
    say('🔍 CI/CD Runtime Validation');
    const before = ciResultsBefore(names);
    await writeCiResults(before, runner.projectRoot);
    const scriptResults = await test(runner, say);
    const total = Object.keys(scriptResults).length;
    const results = ciResultsAfter({ ...before, total_scripts: total }, scriptResults);
    const resultsFile = await writeCiResults(results, runner.projectRoot);
    say(...ciSummary(results));
    return { exitCode: results.overall_status === 'PASSED' ? 0 : 1, results, resultsFile };
}
/** A script does not pass if it passed only because its data flow had no usable data. */
function outcomeInFlow(step, { flows }) {
    const own = (0,script_outcome/* outcomeOf */.sG)(step);
    const issues = flows
        .filter(({ consumer, status }) => consumer === step.name && status !== 'compatible')
        .flatMap((flow) => flow.issues);
    if (own.kind !== 'passed' || issues.length === 0)
        return own;
    return { ...own, kind: 'failed', message: (0,plain_text/* oneLine */.TN)(issues.join('; ')) };
}
function ciResult(step, { kind, message }) {
    return {
        success: kind === 'passed',
        execution_time: step.seconds,
        has_main_function: step.hasMain,
        error_message: kind === 'passed' ? null : message,
    };
}

// EXTERNAL MODULE: ./build/api/data-compatibility-result.js
var data_compatibility_result = __webpack_require__(6586);
// EXTERNAL MODULE: ./build/api/pipeline-flow-result.js
var pipeline_flow_result = __webpack_require__(3398);
// EXTERNAL MODULE: ./build/config/load-pipeline.js + 48 modules
var load_pipeline = __webpack_require__(9022);
// EXTERNAL MODULE: ./build/batch/batch-testing.js
var batch_testing = __webpack_require__(6962);
// EXTERNAL MODULE: ./build/pipeline/sample-instead.js
var sample_instead = __webpack_require__(4350);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
;// CONCATENATED MODULE: ./build/batch/steps-alone.js


/**
 * A script runs a second time only if the pipeline run is not conclusive: a step that failed there
 * may have failed because of its input data. A step that passed does not need a second run.
 */
function stepsAlone(config, report) {
    const fedInputs = inputsByConsumer(report);
    const tested = report.steps.filter(({ status }) => status !== 'skipped');
    const known = tested.filter(({ name, status }) => (0,report_report/* hasPassed */.Pc)(status) || (!fedInputs.has(name) && status !== 'blocked' && status !== 'cancelled'));
    const settled = new Set(known.map(({ name }) => name));
    const open = new Set(tested.map(({ name }) => name).filter((name) => !settled.has(name)));
    if (open.size === 0)
        return { known, rest: undefined };
    // Steps without a script stay: their data exists before the run.
    const without = new Set(report.steps.filter(({ status }) => status === 'skipped').map(({ name }) => name));
    return {
        known,
        rest: {
            ...config,
            form: 'independent',
            edges: config.edges.filter(({ from, to }) => without.has(from) && open.has(to)),
            steps: config.steps
                .filter(({ name }) => open.has(name) || without.has(name))
                .map((step) => ({
                // In the plain form, every step has a script. The default is the script with the name of
                // the step.
                ...(config.form === 'plain' ? { script: step.name } : {}),
                ...alone(config, step, fedInputs.get(step.name) ?? NOTHING, without),
            })),
        },
    };
}
/**
 * A data flow without the steps before it: the producer runs on sample data, and the consumer on the
 * outputs of the producer. Used if a failure elsewhere kept the two from running in the pipeline.
 */
function pairAlone(config, { flows }, { producer, consumer }) {
    const fedBy = (step, counts) => new Set(flows
        .filter((flow) => flow.consumer === step && counts(flow.producer))
        .flatMap(({ connections }) => connections.map(({ input }) => input)));
    const handed = fedBy(consumer, (from) => from === producer);
    const others = fedBy(consumer, (from) => from !== producer);
    const sampled = new Map([
        [producer, fedBy(producer, () => true)],
        [consumer, new Set([...others].filter((input) => !handed.has(input)))],
    ]);
    const pair = new Set([producer, consumer]);
    return {
        ...config,
        edges: config.edges.filter(({ from, to }) => pair.has(from) && pair.has(to)),
        steps: config.steps
            .filter(({ name }) => pair.has(name))
            .map((step) => ({
            ...alone(config, step, sampled.get(step.name) ?? NOTHING, pair),
            // What other steps feed is sampled, as for a script that runs by its name.
            restFromCode: step.inputs === undefined,
        })),
    };
}
const NOTHING = new Set();
function inputsByConsumer({ flows }) {
    const inputs = new Map();
    for (const { consumer, connections } of flows) {
        if (connections.length === 0)
            continue;
        const fed = inputs.get(consumer) ?? new Set();
        for (const { input } of connections)
            fed.add(input);
        inputs.set(consumer, fed);
    }
    return inputs;
}
function alone({ steps }, step, fed, without) {
    const sampled = [...fed].map((name) => [
        name,
        (0,sample_instead/* sampleInstead */.J)(step.inputs?.[name], steps),
    ]);
    // What is expected of the outputs does not hold for sample data.
    const { expectations: _expectations, ...kept } = step;
    return {
        ...kept,
        dependsOn: step.dependsOn.filter((name) => without.has(name)),
        // A step without declared inputs gets sample data for all inputs that its script reads.
        inputs: step.inputs === undefined ? undefined : { ...step.inputs, ...Object.fromEntries(sampled) },
    };
}

// EXTERNAL MODULE: ./build/batch/success-rate.js
var success_rate = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/api/script-test-result.js
var script_test_result = __webpack_require__(2635);
// EXTERNAL MODULE: ./build/batch/in-order.js
var in_order = __webpack_require__(4141);
;// CONCATENATED MODULE: ./build/batch/test-each-step.js






/**
 * Whether the script of each step passes: from the pipeline run or, if that is not conclusive, from
 * a separate run.
 * @param report report of the pipeline run
 * @returns results by step name, in the order of the run, without steps that have no script
 */
async function testEachStep(config, report, runner, say) {
    const { known, rest } = stepsAlone(config, report);
    const results = new Map(known.map((step) => [step.name, script_test_result/* ScriptTestResult */.z.fromReport(step, report)]));
    const tested = report.steps.filter(({ status }) => status !== 'skipped');
    const onEnded = (0,in_order/* inOrder */.a)(tested.map(({ name }) => name), {
        onBegin: (name) => say(`  Testing ${(0,plain_text/* oneLine */.TN)(name)}...`),
        onEnd: (_, outcome) => say(`    ${(0,script_outcome/* outcomeLine */.RW)(outcome)}`),
    });
    for (const step of known)
        onEnded(step.name, (0,script_outcome/* outcomeOf */.sG)(step));
    if (rest !== undefined) {
        // The result on the data of the producers is more useful than a second failure on sample data.
        const failed = new Map(report.steps.filter(({ status }) => (0,report_report/* isFailure */.N6)(status)).map((step) => [step.name, step]));
        const inFlow = ({ name, status }) => (0,report_report/* hasPassed */.Pc)(status) ? undefined : failed.get(name);
        const alone = await runner.run(rest, (event) => {
            if (event.type !== 'step-finished')
                return;
            onEnded(event.report.name, (0,script_outcome/* outcomeOf */.sG)(inFlow(event.report) ?? event.report));
        });
        for (const step of alone.steps) {
            const instead = inFlow(step);
            results.set(step.name, instead === undefined
                ? script_test_result/* ScriptTestResult */.z.fromReport(step, alone)
                : script_test_result/* ScriptTestResult */.z.fromReport(instead, report));
        }
    }
    return Object.fromEntries(tested.flatMap(({ name }) => {
        const result = results.get(name);
        return result === undefined ? [] : [[name, result]];
    }));
}

;// CONCATENATED MODULE: ./build/batch/comprehensive-testing.js










/**
 * Tests the steps of a pipeline, then the data flows, then the whole pipeline, with as few runs as
 * possible: each step runs once in the pipeline, and alone only if it failed there and other steps
 * feed it.
 * @param given a workspace, a configuration, or a tester
 * @throws UserError for a mistake in the pipeline, before any step runs
 */
async function comprehensivePipelineTesting(pipelineConfig, given = './test_workspace', output = {}) {
    const runner = asRunner(given);
    const config = pipelineFromValue(pipelineConfig, {
        root: runner.projectRoot,
        specsDir: path.resolve(runner.projectRoot, runner.workspaceDir, '.specs'),
    });
    return testComprehensively(config, runner, output);
}
/**
 * Tests the steps of a pipeline, then the data flows, then the whole pipeline. The pipeline runs
 * once, and data flows are tested on this run. A step that fails and that other steps feed runs
 * again alone on sample data. This shows whether the script or its input data causes the failure. Data
 * flows that a failure upstream kept from running are then tested as pairs.
 * @throws UserError for a mistake in the pipeline, before any step runs
 */
async function testComprehensively(config, runner, output = {}) {
    const say = (0,pipeline_runner/* lineWriter */.m)(output);
    say('🚀 Comprehensive Pipeline Testing');
    const report = await runner.run(config);
    const flow = new pipeline_flow_result/* PipelineFlowResult */.o(report, EVERYTHING);
    say('', '1️⃣ Individual Script Testing:');
    const scriptResults = await testEachStep(config, report, runner, say);
    say('', '2️⃣ Data Compatibility Testing:');
    const compatibilityResults = await judgeBetween(config, flow, scriptResults, runner, say);
    say('', '3️⃣ Complete Pipeline Flow Testing:');
    if (flow.pipelineSuccess)
        say('  ✅ PIPELINE FLOW PASSED');
    else
        say('  ❌ PIPELINE FLOW FAILED', ...flow.errors.map((error) => `    - ${(0,plain_text/* oneLine */.TN)(error)}`));
    const results = { scriptResults, compatibilityResults, pipelineResults: flow };
    say(...summary(results));
    return results;
}
/** Every script passes, every tested data flow is compatible, and the pipeline passes. */
function isComprehensiveSuccess(results) {
    return (results.pipelineResults.pipelineSuccess &&
        Object.values(results.scriptResults).every(({ success }) => success) &&
        Object.values(results.compatibilityResults).every(({ compatible }) => compatible));
}
/** With the keys of the reference. */
function comprehensiveDict(results) {
    const dicts = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.toDict()]));
    return {
        script_results: dicts(results.scriptResults),
        compatibility_results: dicts(results.compatibilityResults),
        pipeline_results: results.pipelineResults.toDict(),
    };
}
const EVERYTHING = { testIndividualScripts: true, testDataCompatibility: true };
/**
 * Every data flow between two steps that both pass alone. A flow that the pipeline did not come to,
 * because something upstream failed, is tested on the sample data of its producer.
 */
async function judgeBetween(config, { dataFlowResults, report }, alone, runner, say) {
    const judged = [];
    for (const flow of report.flows) {
        const { key, producer, consumer, connections } = flow;
        const inPipeline = dataFlowResults[key];
        // A data flow needs a script on both sides.
        if (inPipeline === undefined || !alone[producer] || !alone[consumer])
            continue;
        say(`  Testing ${(0,plain_text/* oneLine */.TN)(producer)} -> ${(0,plain_text/* oneLine */.TN)(consumer)}...`);
        if (!alone[producer].success || !alone[consumer].success) {
            say('    ⏭️ SKIPPED (prerequisite scripts failed)');
            continue;
        }
        const result = inPipeline.status === 'untested' && connections.length > 0
            ? await judgePair(config, flow, report, runner)
            : inPipeline;
        if (result.status === 'untested') {
            say(...result.compatibilityIssues.map((issue) => `    ⏭️ UNTESTED: ${(0,plain_text/* oneLine */.TN)(issue)}`));
            continue;
        }
        judged.push([key, result]);
        if (result.compatible)
            say('    ✅ COMPATIBLE');
        else {
            const issues = result.compatibilityIssues.map((issue) => `      - ${(0,plain_text/* oneLine */.TN)(issue)}`);
            say('    ❌ INCOMPATIBLE:', ...issues);
        }
    }
    return Object.fromEntries(judged);
}
async function judgePair(config, flow, report, runner) {
    return data_compatibility_result/* DataCompatibilityResult */.Q.fromPair(await runner.run(pairAlone(config, report, flow)));
}
function summary({ scriptResults, compatibilityResults, pipelineResults }) {
    const scripts = Object.keys(scriptResults).length;
    const passed = (0,batch_testing/* countSuccessful */.o)(scriptResults);
    const flows = Object.values(compatibilityResults);
    const held = flows.filter(({ compatible }) => compatible).length;
    return [
        '',
        '📊 Comprehensive Testing Summary:',
        `Individual Scripts: ${passed}/${scripts} passed (${(0,success_rate/* successRate */.s)(passed, scripts)})`,
        ...(flows.length === 0
            ? []
            : [
                `Data Compatibility: ${held}/${flows.length} passed (${(0,success_rate/* successRate */.s)(held, flows.length)})`,
            ]),
        `Pipeline Flow: ${pipelineResults.pipelineSuccess ? 'PASSED' : 'FAILED'}`,
    ];
}

// EXTERNAL MODULE: ./build/cli/common-options.js
var common_options = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/cli/parse-names.js
var parse_names = __webpack_require__(8487);
// EXTERNAL MODULE: ./build/cli/run-batch.js
var run_batch = __webpack_require__(4681);
;// CONCATENATED MODULE: ./build/cli/validate.js









const DETAILS = `
Without --ci, a step that fails in the pipeline runs again alone, on sample data for the inputs that
other steps feed. This shows whether the script or the data causes the failure. A data flow is tested
only if both of its scripts pass.

With --ci, the steps of the pipeline run along its data flows. Without a pipeline file, the critical
scripts run alone. In both cases, the command writes ci_runtime_validation_results.json.

Examples:
  $ cursus runtime validate pipeline.yml
  $ cursus runtime validate pipeline.yml --ci --critical preprocessing,training
  $ cursus runtime validate --ci --critical tabular_preprocessing,xgboost_training`;
function validateCommand(terminal, exit) {
    return (0,common_options/* addCommonOptions */.hm)(new esm/* Command */.uB('validate')
        .description('test each script, then the data flows, then the whole pipeline')
        .argument('[pipeline-config]', 'pipeline file (YAML or JSON)')
        .option('--ci', 'for CI: write ci_runtime_validation_results.json')
        .option('--critical <names>', 'with --ci: steps or scripts that must pass, separated by commas (default: every step)', parse_names/* parseNames */.G)
        .addHelpText('after', DETAILS)).action(async (file, options) => {
        exit(await validate_validate(file, options, terminal));
    });
}
async function validate_validate(file, options, terminal) {
    const { ci = false, critical } = options;
    if (critical !== undefined && !ci) {
        throw new errors/* UserError */.yo('`--critical` needs `--ci`.', { cure: 'Add `--ci`.' });
    }
    if (file === undefined) {
        if (critical !== undefined)
            return validateScripts(critical, options, terminal);
        throw new errors/* UserError */.yo('No pipeline file was given.', {
            cure: 'Give a pipeline file, or name scripts with `--ci --critical <names>`.',
        });
    }
    const config = await (0,load_pipeline/* loadPipeline */.B)(file, {
        cwd: terminal.cwd,
        specsDir: external_node_path_.join(options.workspaceDir, '.specs'),
    });
    const withVenv = { ...options, projectDir: config.root };
    return ci
        ? validateSteps(config, critical, withVenv, terminal)
        : validateAll(config, withVenv, terminal);
}
function validateScripts(critical, options, terminal) {
    return (0,run_batch/* runBatch */.a)(options, terminal, {
        test: (runner, output) => ciRuntimeValidation(critical, runner, output),
        passed: ({ exitCode }) => exitCode === 0,
        json: ({ results }) => results,
    });
}
function validateSteps(config, critical, options, terminal) {
    return (0,run_batch/* runBatch */.a)(options, terminal, {
        test: (runner, output) => ciPipelineValidation(config, critical, runner, output),
        passed: ({ exitCode }) => exitCode === 0,
        json: ({ results }) => results,
    });
}
function validateAll(config, options, terminal) {
    return (0,run_batch/* runBatch */.a)(options, terminal, {
        test: (runner, output) => testComprehensively(config, runner, output),
        passed: isComprehensiveSuccess,
        json: comprehensiveDict,
    });
}


/***/ }),

/***/ 4350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sampleInstead)
/* harmony export */ });
/**
 * Sample data instead of what an input declares. It keeps the declared path, so that the sample
 * of a file is a file of that name.
 * @param steps among which `from` names a producer
 */
function sampleInstead(value, steps) {
    if (value === undefined || value.kind === 'sample')
        return value ?? { kind: 'sample' };
    // The input is a directory with an archive.
    if (value.kind === 'from' && value.archive !== undefined)
        return { kind: 'sample' };
    const path = value.kind === 'path' ? value.path : referredPath(value.from, steps);
    return path === undefined || path.trim() === '' ? { kind: 'sample' } : { kind: 'sample', path };
}
/** The path that `step.output/sub/file` stands for, as declared; `undefined` if it is not declared. */
function referredPath(from, steps) {
    const [head = '', ...below] = from.trim().split('/');
    const step = steps
        .filter(({ name }) => head === name || head.startsWith(`${name}.`))
        .sort((one, other) => other.name.length - one.name.length)[0];
    if (step === undefined)
        return undefined;
    const outputs = Object.values(step.outputs ?? {});
    const output = head === step.name
        ? outputs.length === 1
            ? outputs[0]
            : undefined
        : step.outputs?.[head.slice(step.name.length + 1)];
    return output === undefined ? undefined : [output, ...below.filter(Boolean)].join('/');
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
