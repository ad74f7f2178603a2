export const id = 883;
export const ids = [883];
export const modules = {

/***/ 6586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DataCompatibilityResult)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2311);
/* harmony import */ var _config_check_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/* harmony import */ var _reporters_json_cause_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3437);




/** Whether a script can process the output of another script. Immutable. */
class DataCompatibilityResult {
    /** The producer. */
    scriptA;
    /** The consumer. */
    scriptB;
    /** The producer passed and wrote data, and the consumer passed on that data. */
    compatible;
    /** Lower case, `csv`; `null` if the producer wrote nothing. */
    dataFormatA;
    /** The format that the consumer read; `null` if it was not run. */
    dataFormatB;
    /** The reasons for the incompatibility; empty if compatible. */
    compatibilityIssues;
    /** Who is at fault; `held` if compatible. */
    cause;
    /** The cause in three words. */
    status;
    /** All findings about the two scripts and the data between them. */
    findings;
    /**
     * Created by a `RuntimeTester`.
     * @param fields formats default to `null`, lists to empty, `cause` to `held` or `data` by
     * `compatible`
     * @throws UserError for a missing field or one of the wrong type
     */
    constructor(fields) {
        (0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_0__/* .checkValue */ .S)(requiredFields, fields, 'DataCompatibilityResult');
        this.scriptA = fields.scriptA;
        this.scriptB = fields.scriptB;
        this.compatible = fields.compatible;
        this.dataFormatA = fields.dataFormatA ?? null;
        this.dataFormatB = fields.dataFormatB ?? null;
        this.compatibilityIssues = fields.compatibilityIssues ?? [];
        this.cause = fields.cause ?? (fields.compatible ? 'held' : 'data');
        this.status = _report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .FLOW_STATUS */ .kP[this.cause];
        this.findings = fields.findings ?? [];
    }
    /** The result of one data flow of a run. */
    static fromReport(flow, report) {
        const ends = [flow.producer, flow.consumer];
        return new DataCompatibilityResult({
            scriptA: scriptOf(flow.producer, report),
            scriptB: scriptOf(flow.consumer, report),
            compatible: flow.status === 'compatible',
            dataFormatA: flow.producerFormat,
            dataFormatB: flow.consumerFormat,
            compatibilityIssues: flow.issues,
            cause: flow.cause,
            findings: report.findings.filter(({ flow: of, step }) => of === flow.key || (of === undefined && ends.includes(step ?? ''))),
        });
    }
    /** The result of a run of two scripts, even if no data flows between them. */
    static fromPair(report) {
        const [flow] = report.flows;
        if (flow !== undefined)
            return DataCompatibilityResult.fromReport(flow, report);
        const [a, b] = report.steps;
        const culprit = report.steps.find(({ status }) => !(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPassed */ .Pc)(status));
        const role = culprit === a ? 'A' : 'B';
        return new DataCompatibilityResult({
            scriptA: a?.scriptName ?? '',
            scriptB: b?.scriptName ?? '',
            compatible: false,
            dataFormatA: a?.outputs.find(({ profile }) => profile.format !== null)?.profile.format ?? null,
            cause: causeWithoutFlow(culprit === undefined ? undefined : role),
            compatibilityIssues: [
                culprit === undefined
                    ? (report.findings.find(({ code }) => code === 'wiring-unknown')?.message ??
                        'No output of the first script feeds an input of the second.')
                    : `Script ${role} failed: ${culprit.errorMessage ?? culprit.status}`,
            ],
            findings: report.findings,
        });
    }
    /** `✅ a -> b: COMPATIBLE (csv -> csv)` */
    toString() {
        const pair = `${this.scriptA} -> ${this.scriptB}`;
        return this.compatible
            ? `✅ ${pair}: COMPATIBLE (${this.dataFormatA} -> ${this.dataFormatB})`
            : `❌ ${pair}: INCOMPATIBLE - ${this.compatibilityIssues.join('; ')}`;
    }
    /** The six fields of the reference with its keys, followed by the other fields. */
    toDict() {
        return {
            script_a: this.scriptA,
            script_b: this.scriptB,
            compatible: this.compatible,
            data_format_a: this.dataFormatA,
            data_format_b: this.dataFormatB,
            compatibility_issues: [...this.compatibilityIssues],
            cause: this.cause,
            status: this.status,
            findings: this.findings.map(_reporters_json_cause_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonFinding */ .eg),
        };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
}
/** Of two scripts with no data flow between them, by the one that failed. */
function causeWithoutFlow(failed) {
    if (failed === undefined)
        return 'untested';
    return failed === 'A' ? 'producer' : 'consumer';
}
function scriptOf(step, { steps }) {
    return steps.find(({ name }) => name === step)?.scriptName ?? step;
}
const requiredFields = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    scriptA: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('the name of a script'),
    scriptB: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('the name of a script'),
    compatible: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY('true or false'),
});


/***/ }),

/***/ 3398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ PipelineFlowResult)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7177);
/* harmony import */ var _data_compatibility_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6586);
/* harmony import */ var _script_test_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2635);



/** The result of a whole pipeline. Immutable. */
class PipelineFlowResult {
    /** Every step passed or has no script, and every data flow is compatible. */
    pipelineSuccess;
    /** By step name, in the order of the run. */
    scriptResults;
    /** By `producer->consumer`, both step names. */
    dataFlowResults;
    /** With the wording of the reference: `Script x failed: …`. */
    errors;
    /** The full report of the run, with timings, resources and the content of every output. */
    report;
    /**
     * Created by a `RuntimeTester`.
     * @param report of a run
     * @param phases phases that are turned off are omitted
     */
    constructor(report, phases) {
        const { testIndividualScripts, testDataCompatibility } = phases;
        const stepsHeld = report.complete && !report.steps.some(({ status }) => (0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(status));
        this.report = report;
        this.pipelineSuccess = testDataCompatibility ? report.success : stepsHeld;
        this.scriptResults = Object.fromEntries((testIndividualScripts ? report.steps : []).map((step) => [
            step.name,
            _script_test_result_js__WEBPACK_IMPORTED_MODULE_2__/* .ScriptTestResult */ .z.fromReport(step, report),
        ]));
        this.dataFlowResults = Object.fromEntries((testDataCompatibility ? report.flows : []).map((flow) => [
            flow.key,
            _data_compatibility_result_js__WEBPACK_IMPORTED_MODULE_1__/* .DataCompatibilityResult */ .Q.fromReport(flow, report),
        ]));
        this.errors = testDataCompatibility
            ? report.errors
            : report.errors.filter((error) => !error.startsWith('Data flow '));
    }
    /** `✅ Pipeline: PASS (3/3 scripts, 2/2 data flows)` */
    toString() {
        const scripts = Object.values(this.scriptResults);
        const flows = Object.values(this.dataFlowResults);
        const passed = scripts.filter(({ success }) => success).length;
        const held = flows.filter(({ compatible }) => compatible).length;
        const counts = `${passed}/${scripts.length} scripts, ${held}/${flows.length} data flows`;
        return this.pipelineSuccess
            ? `✅ Pipeline: PASS (${counts})`
            : `❌ Pipeline: FAIL (${counts}) - ${this.errors.join('; ')}`;
    }
    /** The four keys of the reference. */
    toDict() {
        return {
            pipeline_success: this.pipelineSuccess,
            script_results: mapValues(this.scriptResults, (result) => result.toDict()),
            data_flow_results: mapValues(this.dataFlowResults, (result) => result.toDict()),
            errors: [...this.errors],
        };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
}
function mapValues(values, map) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}


/***/ }),

/***/ 8883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ RuntimeTester)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/config/empty-pipeline.js
var empty_pipeline = __webpack_require__(1741);
// EXTERNAL MODULE: ./build/config/load-pipeline.js + 48 modules
var load_pipeline = __webpack_require__(9022);
// EXTERNAL MODULE: ./build/config/run-settings.js
var run_settings = __webpack_require__(9646);
// EXTERNAL MODULE: ./build/config/script-search.js
var script_search = __webpack_require__(6109);
// EXTERNAL MODULE: ./build/data/sample-data.js
var sample_data = __webpack_require__(5288);
// EXTERNAL MODULE: ./build/run.js + 87 modules
var run = __webpack_require__(3031);
// EXTERNAL MODULE: ./build/scripts/script-pipeline.js
var script_pipeline = __webpack_require__(5119);
// EXTERNAL MODULE: ./build/specs/pipeline-testing-spec-builder.js + 4 modules
var pipeline_testing_spec_builder = __webpack_require__(8454);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/specs/main-params.js
var main_params = __webpack_require__(5137);
;// CONCATENATED MODULE: ./build/specs/spec-pipelines.js
/** Converts specs to pipelines, so that they run like any other pipeline. */




/** A single script. */
function singlePipeline(call, root) {
    return (0,load_pipeline/* pipelineFromValue */.k)({ pipeline_name: call.spec.stepName, script_specs: [called(call)] }, { root });
}
/**
 * A producer and a consumer. Equal paths, then equal names define the data flow, else the likeliest
 * output and input.
 */
function pairPipeline(producer, consumer, root) {
    const from = producer.spec.stepName;
    const to = consumer.spec.stepName;
    if (from === to) {
        throw new errors/* UserError */.yo(`Both specs are for step ${(0,describe_value/* quoteName */.AB)(from)}.`, {
            cure: 'Give one of them another `stepName`.',
        });
    }
    const config = (0,load_pipeline/* pipelineFromValue */.k)({
        pipeline_name: `${from}, ${to}`,
        script_specs: [called(producer), called(consumer)],
        data_flow_specs: [{ from_step: from, to_step: to }],
    }, { root });
    return { ...config, handOver: true };
}
/** All steps of a pipeline spec. */
function wholePipeline(spec, root) {
    return (0,load_pipeline/* pipelineFromValue */.k)(spec.toDict(), { root });
}
function called({ spec, mainParams }) {
    return { ...spec.with((0,main_params/* mainParamsFrom */.w)(mainParams)).toDict() };
}

// EXTERNAL MODULE: ./build/workspace/marker.js
var marker = __webpack_require__(2370);
// EXTERNAL MODULE: ./build/api/data-compatibility-result.js
var data_compatibility_result = __webpack_require__(6586);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(5679);
// EXTERNAL MODULE: ./build/api/pipeline-flow-result.js
var pipeline_flow_result = __webpack_require__(3398);
;// CONCATENATED MODULE: ./build/api/empty-flow-result.js



/** The result of a pipeline without steps, as in the reference: nothing ran, and `errors` says why. */
function emptyFlowResult(reason, config, baseDir) {
    return new pipeline_flow_result/* PipelineFlowResult */.o({
        tool: version/* TOOL */.j,
        pipeline: { name: 'pipeline' },
        success: false,
        complete: true,
        startedAt: new Date().toISOString(),
        seconds: 0,
        baseDir,
        environment: {
            // No Python was looked for.
            python: { version: '', executable: '' },
            node: external_node_process_.version,
            platform: `${external_node_process_.platform}-${external_node_process_.arch}`,
            maxParallel: 0,
        },
        steps: [],
        flows: [],
        orderEdges: [],
        findings: [],
        causes: [],
        errors: [reason],
    }, config);
}

// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(7177);
;// CONCATENATED MODULE: ./build/api/logger.js

/** Sends the events of a run to the logger, according to the log level of the configuration. */
function logEvent(event, logger, { enableLogging, logLevel }) {
    if (!enableLogging)
        return;
    for (const { level, message } of lines(event)) {
        if (RANK[level] >= RANK[logLevel])
            logger[METHOD[level]](message);
    }
}
const RANK = { DEBUG: 0, INFO: 1, WARNING: 2, ERROR: 3, CRITICAL: 4 };
const METHOD = { DEBUG: 'debug', INFO: 'info', WARNING: 'warn', ERROR: 'error' };
function lines(event) {
    switch (event.type) {
        case 'run-started':
            return [
                {
                    level: 'INFO',
                    message: `${event.pipeline}: ${event.steps.length} steps, ${event.dataFlows} data flows, Python ${event.python}`,
                },
                ...(event.notices ?? []).map((message) => ({ level: 'INFO', message })),
            ];
        case 'environment-making':
            return [
                {
                    level: 'INFO',
                    message: `${event.step}: making its environment: ${event.packages}`,
                },
            ];
        case 'libraries-importing':
            return [{ level: 'DEBUG', message: `importing ${event.modules.join(', ')}` }];
        case 'step-started':
            return [{ level: 'DEBUG', message: `${event.step}: started` }];
        case 'step-retried':
            return [{ level: 'WARNING', message: `${event.step}: ${event.message}; retrying` }];
        case 'step-finished': {
            const { name, status, seconds, errorMessage } = event.report;
            const done = (0,report/* hasPassed */.Pc)(status)
                ? { level: 'INFO', message: `${name}: ${status} (${seconds.toFixed(3)}s)` }
                : {
                    level: status === 'skipped' ? 'INFO' : 'ERROR',
                    message: notPassed(name, status, errorMessage),
                };
            return [done, ...event.findings.flatMap(findingLine)];
        }
        case 'run-finished': {
            const { pipeline, success, seconds } = event.report;
            return [
                {
                    level: success ? 'INFO' : 'ERROR',
                    message: `${pipeline.name}: ${success ? 'passed' : 'failed'} (${seconds.toFixed(3)}s)`,
                },
            ];
        }
        default:
            return event;
    }
}
function notPassed(name, status, message = '') {
    // Some messages start with the status word.
    const said = message.startsWith(status) ? message : `${status}: ${message}`;
    return `${name}: ${message === '' ? status : said}`;
}
/** Errors are logged with the step. */
function findingLine({ severity, step, message }) {
    if (severity === 'error')
        return [];
    return [
        { level: severity === 'warning' ? 'WARNING' : 'INFO', message: `${step ?? 'run'}: ${message}` },
    ];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/config/check-value.js
var check_value = __webpack_require__(5947);
// EXTERNAL MODULE: ./build/config/step-schema.js + 1 modules
var step_schema = __webpack_require__(9080);
;// CONCATENATED MODULE: ./build/api/runtime-tester-options.js




/** @throws UserError that names every option of the wrong type */
function checkTesterOptions(options) {
    const { projectRoot, python, maxParallel, memoryLimit, runTimeoutSeconds } = options;
    const checked = { projectRoot, python, maxParallel, memoryLimit, runTimeoutSeconds };
    (0,check_value/* checkValue */.S)(optionsSchema, checked, 'RuntimeTester');
}
/** The other options are objects of the caller. Their contents are not checked. */
const optionsSchema = schemas/* object */.Ikc({
    projectRoot: step_schema/* pathSchema */.dO.optional(),
    python: step_schema/* pathSchema */.dO.optional(),
    maxParallel: run_settings/* maxParallelSchema */.dG.optional(),
    memoryLimit: run_settings/* memoryLimitSchema */.Sf.optional(),
    runTimeoutSeconds: run_settings/* runTimeoutSchema */.WF.optional(),
});

// EXTERNAL MODULE: ./build/config/strict-object.js
var strict_object = __webpack_require__(876);
// EXTERNAL MODULE: ./build/config/timeout.js
var timeout = __webpack_require__(1624);
;// CONCATENATED MODULE: ./build/api/runtime-testing-configuration.js





/**
 * The configuration of a `RuntimeTester`. Immutable.
 *
 * If a phase is turned off, its methods throw a `UserError`: `testScript`, `testDataCompatibility`
 * and `testPipelineFlow`, and their variants for specs. The result of a pipeline flow omits the
 * results of phases that are turned off. If data flows are not tested, an incompatible data flow
 * does not make the pipeline fail.
 */
class RuntimeTestingConfiguration {
    workspaceDir;
    timeoutSeconds;
    enableLogging;
    logLevel;
    cleanupAfterTest;
    preserveOutputs;
    testIndividualScripts;
    testDataCompatibility;
    testPipelineFlow;
    /** @throws UserError that lists all unknown keys and values of the wrong type */
    constructor(settings) {
        const value = (0,check_value/* checkValue */.S)(settingsSchema, settings, 'RuntimeTestingConfiguration');
        this.workspaceDir = value.workspaceDir;
        this.timeoutSeconds = value.timeoutSeconds;
        this.enableLogging = value.enableLogging;
        this.logLevel = value.logLevel;
        this.cleanupAfterTest = value.cleanupAfterTest;
        this.preserveOutputs = value.preserveOutputs;
        this.testIndividualScripts = value.testIndividualScripts;
        this.testDataCompatibility = value.testDataCompatibility;
        this.testPipelineFlow = value.testPipelineFlow;
    }
    /**
     * Reads the output of `toDict` or of the reference.
     * @throws UserError that lists all unknown keys and values of the wrong type
     */
    static fromDict(data) {
        const value = (0,check_value/* checkValue */.S)(dictSchema, data, 'RuntimeTestingConfiguration');
        return new RuntimeTestingConfiguration({
            workspaceDir: value.workspace_dir,
            timeoutSeconds: value.timeout_seconds,
            enableLogging: value.enable_logging,
            logLevel: value.log_level,
            cleanupAfterTest: value.cleanup_after_test,
            preserveOutputs: value.preserve_outputs,
            testIndividualScripts: value.test_individual_scripts,
            testDataCompatibility: value.test_data_compatibility,
            testPipelineFlow: value.test_pipeline_flow,
        });
    }
    /** For development: 60 seconds, `DEBUG`, keeps all files. */
    static development(workspaceDir = './dev_workspace', others = {}) {
        return preset(workspaceDir, others, {
            timeoutSeconds: 60,
            logLevel: 'DEBUG',
            cleanupAfterTest: false,
            preserveOutputs: true,
        });
    }
    /** For production: 600 seconds, `INFO`. */
    static production(workspaceDir = './prod_workspace', others = {}) {
        return preset(workspaceDir, others, { timeoutSeconds: 600, logLevel: 'INFO' });
    }
    /** For continuous integration: 300 seconds, `WARNING`. */
    static ci(workspaceDir = './ci_workspace', others = {}) {
        return preset(workspaceDir, others, { timeoutSeconds: 300, logLevel: 'WARNING' });
    }
    /** For many scripts: 120 seconds, no logging. */
    static fast(workspaceDir = './fast_workspace', others = {}) {
        return preset(workspaceDir, others, { timeoutSeconds: 120, enableLogging: false });
    }
    /** With the keys of the reference, in its order. */
    toDict() {
        return {
            workspace_dir: this.workspaceDir,
            timeout_seconds: this.timeoutSeconds,
            enable_logging: this.enableLogging,
            log_level: this.logLevel,
            cleanup_after_test: this.cleanupAfterTest,
            preserve_outputs: this.preserveOutputs,
            test_individual_scripts: this.testIndividualScripts,
            test_data_compatibility: this.testDataCompatibility,
            test_pipeline_flow: this.testPipelineFlow,
        };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
}
function preset(workspaceDir, others, values) {
    return new RuntimeTestingConfiguration({ ...values, ...others, workspaceDir });
}
const switchSchema = schemas/* boolean */.zMY('`true` or `false`');
const LOG_LEVELS = [
    'DEBUG',
    'INFO',
    'WARNING',
    'ERROR',
    'CRITICAL',
];
const logLevelSchema = schemas/* enum */.k5n(LOG_LEVELS, `one of ${LOG_LEVELS.map((l) => `\`${l}\``).join(', ')}`);
const settingsSchema = (0,strict_object/* strictObject */.r)({
    workspaceDir: step_schema/* pathSchema */.dO,
    timeoutSeconds: timeout/* timeoutSchema */.fw.default(timeout/* DEFAULT_TIMEOUT_SECONDS */.KU),
    enableLogging: switchSchema.default(true),
    logLevel: logLevelSchema.default('INFO'),
    cleanupAfterTest: switchSchema.default(true),
    preserveOutputs: switchSchema.default(false),
    testIndividualScripts: switchSchema.default(true),
    testDataCompatibility: switchSchema.default(true),
    testPipelineFlow: switchSchema.default(true),
});
const dictSchema = (0,strict_object/* strictObject */.r)({
    workspace_dir: step_schema/* pathSchema */.dO,
    timeout_seconds: timeout/* timeoutSchema */.fw.default(timeout/* DEFAULT_TIMEOUT_SECONDS */.KU),
    enable_logging: switchSchema.default(true),
    log_level: logLevelSchema.default('INFO'),
    cleanup_after_test: switchSchema.default(true),
    preserve_outputs: switchSchema.default(false),
    test_individual_scripts: switchSchema.default(true),
    test_data_compatibility: switchSchema.default(true),
    test_pipeline_flow: switchSchema.default(true),
});

// EXTERNAL MODULE: ./build/api/script-errors.js
var script_errors = __webpack_require__(7558);
// EXTERNAL MODULE: ./build/api/script-test-result.js
var script_test_result = __webpack_require__(2635);
// EXTERNAL MODULE: ./build/config/path-on-disk.js
var path_on_disk = __webpack_require__(1096);
// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(3368);
// EXTERNAL MODULE: ./build/execute/user-code.js
var user_code = __webpack_require__(8347);
// EXTERNAL MODULE: ./build/pipeline/plan-pipeline.js + 25 modules
var plan_pipeline = __webpack_require__(1458);
// EXTERNAL MODULE: ./build/python/start-supervisor.js + 6 modules
var start_supervisor = __webpack_require__(6950);
// EXTERNAL MODULE: ./build/scripts/read-scripts.js + 1 modules
var read_scripts = __webpack_require__(7228);
// EXTERNAL MODULE: ./build/workspace/create-outputs.js
var create_outputs = __webpack_require__(135);
// EXTERNAL MODULE: ./build/workspace/disk-error.js
var disk_error = __webpack_require__(3234);
// EXTERNAL MODULE: ./build/workspace/prepare-inputs.js + 5 modules
var prepare_inputs = __webpack_require__(2700);
// EXTERNAL MODULE: ./build/workspace/workspace.js + 5 modules
var workspace_workspace = __webpack_require__(903);
;// CONCATENATED MODULE: ./build/api/test-environment.js











/**
 * Prepares the environment of the only step of a pipeline, without running the step.
 * @throws ScriptNotFoundError
 * @throws UserError if the workspace cannot be written
 */
async function setUpTestEnvironment(config, options) {
    const { root } = options;
    const supervisor = await (0,start_supervisor.startSupervisor)({
        python: options.python,
        projectDirs: [root],
        environ: (0,step_environment/* scriptEnvironment */.F)(options.environ),
    });
    try {
        const scripts = await (0,read_scripts/* readScripts */.b)(config, (file) => supervisor.analyse(file), { cwd: root });
        for (const lookup of scripts.values()) {
            if (lookup.kind === 'not-found') {
                throw new script_errors/* ScriptNotFoundError */.zv(lookup.name, lookup.searched, lookup.near);
            }
        }
        const plan = (0,plan_pipeline/* planPipeline */.a)({ config, scripts, onDisk: (0,path_on_disk/* diskLookup */.a)() });
        const [step] = plan.steps;
        if (step === undefined)
            throw new Error('A pipeline of one script has no step.');
        const workspace = (0,workspace_workspace/* openWorkspace */.OH)(options.workspaceDir);
        try {
            workspace.refuseForeign([step.name]);
            const directory = workspace.freshStep(step.name);
            const { paths } = await (0,prepare_inputs/* prepareInputs */.n)(step, directory, {
                workspace,
                steps: new Map([[step.name, step]]),
                code: (0,user_code/* userCode */.Xc)({ baseDir: root, foreign: [] }),
                locateInput: () => undefined,
            });
            return {
                testDir: directory.dir,
                inputPaths: paths,
                outputPaths: (0,create_outputs/* createOutputs */.l)(step, workspace),
                environVars: step.config.environVars,
                jobArgs: step.config.jobArgs,
            };
        }
        catch (error) {
            throw (0,disk_error/* unusableWorkspace */.zw)(error, workspace.dir);
        }
        finally {
            workspace.close('everything');
        }
    }
    finally {
        await supervisor.close();
    }
}

;// CONCATENATED MODULE: ./build/api/workspace-queue.js
/**
 * Runs of one process in the same workspace wait for each other. A run locks its workspace: if
 * another process holds the lock, the user made a mistake, but two calls in one program are valid.
 */
async function inTurn(workspace, run) {
    const before = last.get(workspace) ?? Promise.resolve();
    const turn = before.then(run);
    // The next run starts whether this one succeeds or fails.
    const settled = turn.then(() => { }, () => { });
    last.set(workspace, settled);
    try {
        return await turn;
    }
    finally {
        if (last.get(workspace) === settled)
            last.delete(workspace);
    }
}
/** By absolute path: resolves when the last requested run in the workspace has ended. */
const last = new Map();

;// CONCATENATED MODULE: ./build/api/runtime-tester.js
























/**
 * Tests scripts, data flows and pipelines by running them.
 *
 * A failed script is a result, not an exception. Invalid arguments throw a `UserError`. Parallel
 * calls are safe: calls that use the same workspace wait for each other.
 */
class RuntimeTester {
    /** The configuration of the tester. */
    config;
    /** Absolute. */
    projectRoot;
    #options;
    /**
     * @param workspace directory for the files of the runs, created when the first run starts; or a
     * configuration
     * @throws UserError for a workspace or options of the wrong type
     */
    constructor(workspace, options = {}) {
        this.config =
            workspace instanceof RuntimeTestingConfiguration
                ? workspace
                : new RuntimeTestingConfiguration({ workspaceDir: workspace });
        checkTesterOptions(options);
        this.projectRoot = external_node_path_.resolve(options.projectRoot ?? external_node_process_.cwd());
        this.#options = options;
    }
    /** Creates and saves specs in `.specs` in the workspace, for the scripts of this project. */
    get builder() {
        return new pipeline_testing_spec_builder/* PipelineTestingSpecBuilder */.R(this.workspaceDir, { projectRoot: this.projectRoot });
    }
    /** As given. */
    get workspaceDir() {
        return this.config.workspaceDir;
    }
    /**
     * Runs one script by name. The logical names are read from its code, and sample data is created
     * for the inputs. The findings of the result list the assumptions.
     * @param scriptName with or without `.py`, or a path
     * @param sampleData instead of the usual table
     */
    async testScript(scriptName, sampleData) {
        this.#requirePhase('testIndividualScripts', 'testScript');
        return this.#script((0,script_pipeline/* scriptPipeline */.C)([scriptName], this.projectRoot), sampleData);
    }
    /**
     * Runs one script with its spec. If a declared input does not exist, the script fails and the
     * message names the input. Outputs are written to the workspace, never to the paths in the spec.
     * @param mainParams each given parameter replaces that of the spec
     */
    async testScriptWithSpec(spec, mainParams) {
        this.#requirePhase('testIndividualScripts', 'testScriptWithSpec');
        return this.#script(singlePipeline({ spec, mainParams }, this.projectRoot));
    }
    /**
     * Runs two scripts, the second on the outputs of the first.
     * @param scriptA the producer
     * @param scriptB the consumer; the producer replaces only the input that it feeds
     * @param sampleData for the inputs of the producer
     */
    async testDataCompatibility(scriptA, scriptB, sampleData) {
        this.#requirePhase('testDataCompatibility', 'testDataCompatibility');
        const config = (0,script_pipeline/* scriptPipeline */.C)([scriptA, scriptB], this.projectRoot);
        return data_compatibility_result/* DataCompatibilityResult */.Q.fromPair(await this.run(config, undefined, sampleData));
    }
    /** The same for two specs. Equal paths, then equal names define the data flow. */
    async testDataCompatibilityWithSpecs(specA, specB, mainParamsA, mainParamsB) {
        this.#requirePhase('testDataCompatibility', 'testDataCompatibilityWithSpecs');
        const config = pairPipeline({ spec: specA, mainParams: mainParamsA }, { spec: specB, mainParams: mainParamsB }, this.projectRoot);
        return data_compatibility_result/* DataCompatibilityResult */.Q.fromPair(await this.run(config));
    }
    /**
     * Runs every step of a pipeline along its data flows.
     * @param pipelineConfig `{ steps: { name: { script, inputs?, outputs?, … } } }`, or any other
     * form of the pipeline file with the same keys. If no step declares its predecessors, the steps
     * run as a chain in this order. For a pipeline without steps, the result says so in `errors`.
     */
    async testPipelineFlow(pipelineConfig, sampleData) {
        this.#requirePhase('testPipelineFlow', 'testPipelineFlow');
        return this.#flow(() => (0,load_pipeline/* pipelineFromValue */.k)(pipelineConfig, { root: this.projectRoot, specsDir: this.#specsDir }), sampleData);
    }
    /** The same for a saved pipeline. */
    async testPipelineFlowWithSpec(pipelineSpec) {
        this.#requirePhase('testPipelineFlow', 'testPipelineFlowWithSpec');
        return this.#flow(() => wholePipeline(pipelineSpec, this.projectRoot));
    }
    /**
     * Runs a loaded pipeline with the configuration of the tester. All tests use this method.
     * @param listener called with every event of this run
     */
    run(config, listener, sampleData) {
        const { timeoutSeconds, cleanupAfterTest, preserveOutputs } = this.config;
        const { logger, python, environ, maxParallel, signal, onEvent } = this.#options;
        const { memoryLimit, runTimeoutSeconds } = this.#options;
        return inTurn(this.#workspace, () => (0,run/* runPipeline */.a)(config, {
            workspaceDir: this.#workspace,
            timeoutSeconds,
            ...(python === undefined ? {} : { python }),
            ...(sampleData === undefined ? {} : { sampleData }),
            maxParallel: maxParallel ?? (0,external_node_os_.availableParallelism)(),
            failFast: false,
            retries: 0,
            ...(memoryLimit === undefined ? {} : { memoryLimitBytes: (0,run_settings/* toMemoryLimit */.Yg)(memoryLimit) }),
            ...(runTimeoutSeconds === undefined ? {} : { runTimeoutSeconds }),
            cleanup: cleanupAfterTest,
            preserveOutputs,
            cwd: this.projectRoot,
            baseDir: this.projectRoot,
            environ: environ ?? external_node_process_.env,
            signal: signal ?? new AbortController().signal,
            onEvent: (event) => {
                if (logger !== undefined)
                    logEvent(event, logger, this.config);
                onEvent?.(event);
                listener?.(event);
            },
        }));
    }
    /** A small table that works for most scripts: two features and a label, five rows. */
    generateSampleData() {
        return (0,sample_data/* generateSampleData */.A)();
    }
    /**
     * The absolute path of a script.
     * @throws ScriptNotFoundError with the searched directories and similar names
     */
    findScriptPath(scriptName) {
        const config = (0,script_pipeline/* scriptPipeline */.C)([scriptName], this.projectRoot);
        const [step] = config.steps;
        if (step === undefined)
            throw new Error('A pipeline of one script has no step.');
        const found = (0,script_search/* findScript */.fv)(config, step, { cwd: this.projectRoot });
        if (found.found)
            return found.path;
        if (found.reason === 'no-script')
            throw new script_errors/* ScriptNotFoundError */.zv(scriptName, [], []);
        throw new script_errors/* ScriptNotFoundError */.zv(found.name, found.searched, found.near);
    }
    /** Names of the scripts in the search directories, sorted. */
    listAvailableScripts() {
        const config = (0,script_pipeline/* scriptPipeline */.C)(['any'], this.projectRoot);
        return (0,script_search/* listScripts */.js)(config, { cwd: this.projectRoot }).map(({ name }) => name);
    }
    /**
     * Prepares the environment of `testScript`, with sample data, without running the script.
     * @throws ScriptNotFoundError
     */
    async setupTestEnvironment(scriptName) {
        return inTurn(this.#workspace, () => setUpTestEnvironment((0,script_pipeline/* scriptPipeline */.C)([scriptName], this.projectRoot), {
            workspaceDir: this.#workspace,
            root: this.projectRoot,
            python: this.#options.python,
            environ: this.#options.environ ?? external_node_process_.env,
        }));
    }
    /**
     * Removes the directory of a test environment. Does nothing if it does not exist.
     * @param testDir absolute, or relative to the project root
     * @throws UserError for a directory that was not created by a run; it is not removed
     */
    async cleanupTestEnvironment(testDir) {
        const directory = external_node_path_.resolve(this.projectRoot, testDir);
        await inTurn(this.#workspace, async () => (0,marker/* removeStepDirectory */.kG)(directory));
    }
    async #flow(read, sampleData) {
        let config;
        try {
            config = read();
        }
        catch (error) {
            if (!(0,empty_pipeline/* isEmptyPipeline */.Cs)(error))
                throw error;
            return emptyFlowResult(error.message, this.config, this.projectRoot);
        }
        return new pipeline_flow_result/* PipelineFlowResult */.o(await this.run(config, undefined, sampleData), this.config);
    }
    get #specsDir() {
        return external_node_path_.resolve(this.projectRoot, this.workspaceDir, '.specs');
    }
    get #workspace() {
        return external_node_path_.resolve(this.projectRoot, this.workspaceDir);
    }
    #requirePhase(phase, method) {
        if (this.config[phase])
            return;
        throw new errors/* UserError */.yo(`\`${phase}\` is turned off, so \`${method}\` cannot be called.`, {
            cure: `Turn on \`${phase}\` in the configuration.`,
        });
    }
    async #script(config, sampleData) {
        const report = await this.run(config, undefined, sampleData);
        const [step] = report.steps;
        if (step === undefined)
            throw new Error('A run of one script reports no step.');
        return script_test_result/* ScriptTestResult */.z.fromReport(step, report);
    }
}


/***/ }),

/***/ 7558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ ScriptExecutionError),
/* harmony export */   MU: () => (/* binding */ TimeoutError),
/* harmony export */   zv: () => (/* binding */ ScriptNotFoundError)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4863);


/** The script does not exist in any search directory. */
class ScriptNotFoundError extends _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    /** The class name, for cases where `instanceof` does not work. */
    name = 'ScriptNotFoundError';
    /** As requested. */
    scriptName;
    /** Absolute paths: the searched directories for a name, the tried files for a path. */
    searched;
    /** Available scripts with similar names, most similar first. */
    near;
    /** Creates the message and the cure from these values. */
    constructor(scriptName, searched, near) {
        super(`Script not found: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(scriptName, 200)}`, { cure: cureFor(searched, near) });
        this.scriptName = scriptName;
        this.searched = searched;
        this.near = near;
    }
}
function cureFor(searched, near) {
    const meant = near.length === 0 ? '' : `Did you mean ${near.map((name) => (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(name)).join(', ')}? `;
    return `${meant}Looked in ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Zv)(searched)}.`;
}
/** The script failed or could not be run. */
class ScriptExecutionError extends Error {
    /** The class name, for cases where `instanceof` does not work. */
    name = 'ScriptExecutionError';
    /** File stem of the script. */
    scriptName;
    /** The Python exception, or the violated rule: `KeyError`, `OutputMissing`. */
    errorType;
    /**
     * Created by `orThrow` of a result.
     * @param message one line, without the name of the script
     */
    constructor(scriptName, message, errorType) {
        super(`Script ${scriptName} failed: ${message}`);
        this.scriptName = scriptName;
        this.errorType = errorType;
    }
}
/** The script ran longer than its time limit. */
class TimeoutError extends ScriptExecutionError {
    /** The class name, for cases where `instanceof` does not work. */
    name = 'TimeoutError';
}


/***/ }),

/***/ 2635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ ScriptTestResult)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2311);
/* harmony import */ var _config_check_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/* harmony import */ var _reporters_json_cause_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3437);
/* harmony import */ var _script_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7558);





/** The result of one script. Immutable. */
class ScriptTestResult {
    /** File stem of the script. */
    scriptName;
    /** The script passed: `status` is `passed`. */
    success;
    /** Wall time in seconds; 0 if the script never started. */
    executionTime;
    /** Also true if `main` was called and failed. */
    hasMainFunction;
    /**
     * One line: `KeyError: 'label'`, `timeout: …`, `Import failed: …`. `null` if the script passed.
     */
    errorMessage;
    /**
     * `ScriptNotFoundError`, `TimeoutError`, the name of the Python exception, … `null` if the script
     * passed.
     */
    errorType;
    /** How the script ended, or why it did not start. */
    status;
    /** All findings about the script: the fault with location and cure, assumptions, … */
    findings;
    /** The sources of its inputs. `sample` is generated data. */
    inputs;
    /**
     * Created by a `RuntimeTester`.
     * @param fields errors default to `null`, lists to empty, `status` to the value that matches
     * `success`
     * @throws UserError for a missing field or one of the wrong type
     */
    constructor(fields) {
        (0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_0__/* .checkValue */ .S)(requiredFields, fields, 'ScriptTestResult');
        this.scriptName = fields.scriptName;
        this.success = fields.success;
        this.executionTime = fields.executionTime;
        this.hasMainFunction = fields.hasMainFunction;
        this.errorMessage = fields.errorMessage ?? null;
        this.errorType = fields.errorType ?? null;
        this.status = fields.status ?? (fields.success ? 'passed' : 'failed');
        this.findings = fields.findings ?? [];
        this.inputs = fields.inputs ?? [];
    }
    /** The result of one step of a run. */
    static fromReport(step, report) {
        return new ScriptTestResult({
            scriptName: step.scriptName,
            success: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPassed */ .Pc)(step.status),
            executionTime: step.seconds,
            hasMainFunction: step.hasMain,
            errorMessage: step.errorMessage ?? null,
            errorType: step.errorType ?? null,
            status: step.status,
            findings: report.findings.filter((found) => found.step === step.name),
            inputs: step.inputs,
        });
    }
    /** The location of the fault: the innermost line in the user's own files. */
    get location() {
        return this.findings.find(({ severity }) => severity === 'error')?.location;
    }
    /**
     * Returns the result if the script passed, and throws otherwise.
     * @throws ScriptNotFoundError
     * @throws TimeoutError
     * @throws ScriptExecutionError for every other failure
     */
    orThrow() {
        if (this.success)
            return this;
        if (this.errorType === 'ScriptNotFoundError') {
            const fault = this.findings.find(({ code }) => code === 'script-not-found');
            const searched = (fault?.evidence ?? []).map((line) => line.replace(/^searched /, ''));
            throw new _script_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ScriptNotFoundError */ .zv(this.scriptName, searched, []);
        }
        const Kind = this.status === 'timed-out' ? _script_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .TimeoutError */ .MU : _script_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ScriptExecutionError */ .Gp;
        throw new Kind(this.scriptName, this.errorMessage ?? this.status, this.errorType);
    }
    /** `✅ tabular_preprocessing: PASS (2.345s)` */
    toString() {
        return this.success
            ? `✅ ${this.scriptName}: PASS (${this.executionTime.toFixed(3)}s)`
            : `❌ ${this.scriptName}: FAIL - ${this.errorMessage ?? this.status}`;
    }
    /** The five fields of the reference with its keys, followed by the other fields. */
    toDict() {
        const findings = this.findings.map(_reporters_json_cause_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonFinding */ .eg);
        return {
            script_name: this.scriptName,
            success: this.success,
            execution_time: this.executionTime,
            has_main_function: this.hasMainFunction,
            error_message: this.errorMessage,
            error_type: this.errorType,
            status: this.status,
            location: findings.find(({ severity }) => severity === 'error')?.location ?? null,
            inputs: this.inputs.map(({ name, source, path }) => ({ name, source, path })),
            findings,
        };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
}
const requiredFields = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    scriptName: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('the name of a script'),
    success: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY('true or false'),
    executionTime: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig('a number of seconds'),
    hasMainFunction: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY('true or false'),
});


/***/ })

};
