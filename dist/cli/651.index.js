export const id = 651;
export const ids = [651];
export const modules = {

/***/ 3795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ reportFiles),
/* harmony export */   hm: () => (/* binding */ addCommonOptions),
/* harmony export */   pA: () => (/* binding */ toRunOptions),
/* harmony export */   yy: () => (/* binding */ directory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8179);
/* harmony import */ var _config_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9711);
/* harmony import */ var _config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9646);
/* harmony import */ var _config_timeout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1624);
/* harmony import */ var _program_earlier_timings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4153);
/* harmony import */ var _program_report_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9583);
/* harmony import */ var _reporters_output_formats_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7574);
/* harmony import */ var _default_workspace_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8988);










function addCommonOptions(command) {
    command
        .option('--workspace-dir <dir>', 'scratch directory of the run', directory, _default_workspace_js__WEBPACK_IMPORTED_MODULE_9__/* .DEFAULT_WORKSPACE */ .e)
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$('--output-format <format>', 'output format of the results')
        .choices(['text', 'json'])
        .default('text'))
        .option('--timeout <seconds>', 'time limit of a step that does not set one', timeout, _config_timeout_js__WEBPACK_IMPORTED_MODULE_5__/* .DEFAULT_TIMEOUT_SECONDS */ .KU)
        .option('--python <path>', 'Python interpreter (default: a virtual environment, then PATH)')
        .option('--max-parallel <n>', 'maximum number of parallel steps, or `auto`: the number of processors (default)', maxParallel)
        .option('--fail-fast', 'stop the run at the first failure')
        .option('--retries <n>', 'number of retries of a failed step', retries, 0)
        .option('--memory-limit <size>', 'memory limit of a step that does not set one: `2GB`, `auto` (90 % of the memory) or `off`', memoryLimit, _config_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_LIMITS */ .d.memoryBytes)
        .option('--run-timeout <seconds>', 'time limit of the whole run, or `off`; the report is written when it is reached', runTimeout, _config_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_LIMITS */ .d.runTimeoutSeconds)
        .option('--preload <modules>', '`auto`, `off`, or modules to import once for all steps', preload)
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$('--on-drift <action>', 'how to report a breaking change of a locked output (default: `on_drift` of the pipeline file)').choices(['error', 'warn', 'off']))
        .option('--timings-from <file>', 'JSON results of an earlier run, used to start the longest path first');
    for (const { flag, description } of _reporters_output_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .OUTPUT_FORMATS */ .D) {
        command.option(`--${flag} <file>`, `also write ${description}`);
    }
    return command
        .option('--no-cleanup', 'keep all files in the workspace')
        .option('--preserve-outputs', 'keep outputs and logs of the steps in the workspace')
        .option('-v, --verbose', 'also print step starts, notices and longer logs');
}
/** The files to write the report to. */
function reportFiles(options) {
    const values = options;
    return (0,_reporters_output_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .byOutputFlag */ .f)(({ flag }) => values[new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(`--${flag} <file>`).attributeName()]);
}
/** The options of the run; the command adds reporters and interruption. */
async function toRunOptions(options, terminal) {
    const secondsOf = options.timingsFrom === undefined
        ? undefined
        : await (0,_program_earlier_timings_js__WEBPACK_IMPORTED_MODULE_6__/* .earlierTimings */ .c)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(terminal.cwd, options.timingsFrom));
    return {
        ...(secondsOf === undefined ? {} : { secondsOf }),
        workspaceDir: options.workspaceDir,
        timeoutSeconds: options.timeout,
        ...(options.python === undefined ? {} : { python: options.python }),
        ...(options.preload === undefined ? {} : { preload: options.preload }),
        ...(options.projectDir === undefined ? {} : { projectDir: options.projectDir }),
        ...(options.selection === undefined ? {} : { selection: options.selection }),
        ...(options.sampleData === undefined ? {} : { sampleData: options.sampleData }),
        maxParallel: typeof options.maxParallel === 'number' ? options.maxParallel : (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(),
        failFast: options.failFast ?? false,
        retries: options.retries,
        memoryLimitBytes: options.memoryLimit,
        ...(options.onDrift === undefined ? {} : { onDrift: options.onDrift }),
        ...(options.cache === undefined ? {} : { cache: options.cache }),
        ...(options.cacheLimit === undefined ? {} : { cacheLimitBytes: options.cacheLimit }),
        ...(options.cacheSample === undefined ? {} : { cacheSample: { share: options.cacheSample } }),
        ...(options.step === undefined ? {} : { step: options.step }),
        refresh: options.refresh ?? false,
        // On a runner, no later run of one step would use them.
        keepResults: (options.keepResults ?? false) && (terminal.environ['CI'] ?? '') === '',
        ...(options.bundle === undefined
            ? {}
            : { bundle: bundleOf(options.bundle, options, terminal) }),
        contract: (0,_program_report_files_js__WEBPACK_IMPORTED_MODULE_7__/* .needsContract */ .Mt)(reportFiles(options)),
        runTimeoutSeconds: options.runTimeout,
        cleanup: options.cleanup,
        preserveOutputs: options.preserveOutputs ?? false,
        cwd: terminal.cwd,
        baseDir: terminal.cwd,
        environ: terminal.environ,
    };
}
/** Checked before the run, so that no bundle is lost because of a wrong path. */
function bundleOf(dir, { bundleLimit }, { cwd }) {
    (0,_program_report_files_js__WEBPACK_IMPORTED_MODULE_7__/* .checkBundleDirectory */ .wY)(dir, cwd);
    return { dir, ...(bundleLimit === undefined ? {} : { limitBytes: bundleLimit }) };
}
function timeout(text) {
    return (0,_config_timeout_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTimeout */ .ZZ)(text) ?? refuse(_config_timeout_js__WEBPACK_IMPORTED_MODULE_5__/* .EXPECTED_TIMEOUT */ .fF);
}
function maxParallel(text) {
    return (0,_config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMaxParallel */ .jP)(text) ?? refuse(_config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .EXPECTED_MAX_PARALLEL */ .OR);
}
function retries(text) {
    const { least, most } = _config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .RETRIES */ .Zs;
    return (0,_config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWholeNumber */ .oA)(text, _config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .RETRIES */ .Zs) ?? refuse(`a whole number from ${least} to ${most}`);
}
function memoryLimit(text) {
    return (0,_config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMemoryLimit */ .Ik)(text) ?? refuse(_config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .EXPECTED_MEMORY_LIMIT */ .vx);
}
function runTimeout(text) {
    return (0,_config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRunTimeout */ .CW)(text) ?? refuse(_config_run_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .EXPECTED_RUN_TIMEOUT */ .ny);
}
/** An empty path would make the working directory the workspace. */
function directory(text) {
    return text.trim() === '' ? refuse('the path of a directory') : text;
}
function preload(text) {
    if (text === 'auto' || text === 'off')
        return text;
    const modules = text.split(',').map((name) => name.trim());
    if (!modules.every((name) => /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(name))) {
        refuse('`auto`, `off`, or modules such as `pandas,sklearn`');
    }
    return modules;
}
function refuse(expected) {
    throw new commander__WEBPACK_IMPORTED_MODULE_2__/* .InvalidArgumentError */ .Di(`It must be ${expected}.`);
}


/***/ }),

/***/ 4153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ earlierTimings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2311);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);




/** The part of a JSON report that contains the times of the steps. */
const ofOneSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    script_results: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ execution_time: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nonnegative() })),
});
/** The same part of the report of several pipelines. */
const ofSeveralSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    pipelines: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ file: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), report: ofOneSchema.nullable() })),
});
/**
 * Times of the steps in an earlier run in seconds, from its JSON report.
 * @param file absolute
 * @returns `undefined` if the file does not exist: the first run has no earlier one
 * @throws UserError if the file is not a report
 */
async function earlierTimings(file) {
    // Reading a pipe would block until a process writes to it.
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined);
    if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
        throw noReport(file, 'is not a regular file', undefined);
    }
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        if (cause.code === 'ENOENT')
            return undefined;
        throw noReport(file, `cannot be read (${cause.code})`, cause);
    });
    if (text === undefined)
        return undefined;
    const value = parseJson(file, text);
    const several = ofSeveralSchema.safeParse(value);
    if (several.success) {
        const steps = new Map(several.data.pipelines.map((one) => [one.file, stepTimes(one.report ?? NO_STEPS)]));
        return (step, of = '') => steps.get(of)?.get(step);
    }
    const parsed = ofOneSchema.safeParse(value);
    if (!parsed.success)
        throw noReport(file, 'does not contain the results of a run', parsed.error);
    const results = stepTimes(parsed.data);
    return (step) => results.get(step);
}
const NO_STEPS = { script_results: {} };
function stepTimes(report) {
    const results = Object.entries(report.script_results);
    return new Map(results.map(([step, { execution_time: seconds }]) => [step, seconds]));
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
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The results file ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file)} ${what}.`, {
        cure: 'Give a results file that an earlier run wrote.',
        cause,
    });
}


/***/ }),

/***/ 9583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wY: () => (/* binding */ checkBundleDirectory),
  o1: () => (/* binding */ checkReportFiles),
  Mt: () => (/* binding */ needsContract),
  aQ: () => (/* binding */ refuseForSeveral),
  ei: () => (/* binding */ tryPipelinesFiles),
  t4: () => (/* binding */ writeReportFiles)
});

// UNUSED EXPORTS: tryReportFiles

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(2793);
;// CONCATENATED MODULE: ./build/files/check-writable.js



/**
 * Checks before a run that a file can be written after it, without writing anything.
 * @param file absolute
 * @throws UserError if the path is a directory, or if it is below a file or a protected directory
 */
function checkWritable(file) {
    try {
        if (statOf(file)?.isDirectory())
            throw problem('EISDIR');
        const folder = nearestExisting(external_node_path_.dirname(file));
        if (!(0,external_node_fs_.statSync)(folder).isDirectory())
            throw problem('ENOTDIR');
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
    }
    catch (cause) {
        throw (0,write_whole/* cannotWrite */.z)(file, cause);
    }
}
/** Missing directories are made when the file is written. */
function nearestExisting(directory) {
    const above = external_node_path_.dirname(directory);
    return statOf(directory) !== undefined || above === directory
        ? directory
        : nearestExisting(above);
}
/** `undefined`: it does not exist, or is below a file, which the loop then reaches. */
function statOf(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error.code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
function problem(code) {
    return Object.assign(new Error(code), { code });
}

// EXTERNAL MODULE: ./build/reporters/output-formats.js
var output_formats = __webpack_require__(7574);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
;// CONCATENATED MODULE: ./build/program/report-files.js





/** Whether one of the files describes the outputs, which a run does only if asked. */
function needsContract(files) {
    return Boolean(files['contract-file'] || files['contract-patch'] || files['odcs-file']);
}
/**
 * Checks before the run, so that no run is lost because of a wrong path.
 * @param files relative to `cwd`
 * @throws UserError for the first file that cannot be written
 */
function checkReportFiles(files, cwd) {
    for (const { flag } of output_formats/* OUTPUT_FORMATS */.D) {
        const asked = files[flag];
        if (asked)
            checkWritable(external_node_path_.resolve(cwd, asked));
    }
}
/**
 * The same for the directory of replay bundles.
 * @throws UserError if no file can be written to it
 */
function checkBundleDirectory(dir, cwd) {
    checkWritable(external_node_path_.join(external_node_path_.resolve(cwd, dir), 'step.bundle.zip'));
}
/**
 * Writes the report to the files asked for.
 * @param files relative to `cwd`
 * @returns their absolute paths
 * @throws UserError when one cannot be written; the others are written all the same
 */
async function writeReportFiles(report, files, cwd) {
    const { written, problems } = await tryReportFiles(report, files, cwd);
    const [problem] = problems;
    if (problem !== undefined)
        throw problem;
    return written;
}
/** The same, but returns the problems: one for each file that was not written. */
function tryReportFiles(report, files, cwd, naming = {}) {
    return writeEach(files, cwd, ({ render }) => render(report, naming));
}
/** The report of several pipelines, in the same files. */
function tryPipelinesFiles(report, files, cwd, naming = {}) {
    return writeEach(files, cwd, ({ renderAll }) => renderAll?.(report, naming) ?? '');
}
/** @throws UserError for a file that is asked for and can describe one pipeline only */
function refuseForSeveral(files) {
    const formats = output_formats/* OUTPUT_FORMATS */.D;
    const one = formats.find(({ flag, renderAll }) => files[flag] && renderAll === undefined);
    if (one === undefined)
        return;
    throw new errors/* UserError */.yo(`\`${one.flag}\` holds the ${one.name} of one pipeline, and several are run.`, {
        cure: 'Leave it out, or run each pipeline alone. `contract-patch` holds the changes of all contracts.',
    });
}
async function writeEach(files, cwd, render) {
    const written = {};
    const problems = [];
    for (const format of output_formats/* OUTPUT_FORMATS */.D) {
        const asked = files[format.flag];
        if (!asked)
            continue;
        const file = external_node_path_.resolve(cwd, asked);
        try {
            await (0,write_whole/* writeWhole */.f)(file, await render(format));
            written[format.flag] = file;
        }
        catch (error) {
            problems.push(error);
        }
    }
    return { written, problems };
}


/***/ }),

/***/ 7375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasPassed),
/* harmony export */   t: () => (/* binding */ reportsOf)
/* harmony export */ });
/** Whether all went well with it. */
function hasPassed({ report }) {
    return report?.success ?? false;
}
/** The reports that there are. */
function reportsOf({ pipelines }) {
    return pipelines.flatMap(({ report }) => report ?? []);
}


/***/ }),

/***/ 6967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ notRunWords),
/* harmony export */   m: () => (/* binding */ blockedWords)
/* harmony export */ });
/* harmony import */ var _cause_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9032);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);


/** `blocked by a, also by b and c`; empty if the step was not blocked by another. */
function blockedWords({ blockedBy, alsoBlockedBy = [] }, show = shortName) {
    if (blockedBy === undefined)
        return '';
    const also = alsoBlockedBy.length === 0 ? '' : `, also by ${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(alsoBlockedBy, SHOWN_OTHERS, show)}`;
    return `blocked by ${show(blockedBy)}${also}`;
}
/**
 * The steps that a cause keeps from running. A step with several such causes is listed under the
 * first, with the failed steps of the others.
 */
function notRunWords({ notRun, steps }, report, most, show = shortName) {
    const failed = new Set(steps);
    const others = new Map(report.steps.map(({ name, alsoBlockedBy = [] }) => [
        name,
        alsoBlockedBy.filter((other) => !failed.has(other)),
    ]));
    return (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(notRun, most, (name) => {
        const also = others.get(name) ?? [];
        return also.length === 0
            ? show(name)
            : `${show(name)} (also blocked by ${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(also, SHOWN_OTHERS, show)})`;
    });
}
function shortName(name) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name, 80);
}
const SHOWN_OTHERS = 3;


/***/ }),

/***/ 9032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ fileAndLine),
/* harmony export */   CY: () => (/* binding */ causeSubject),
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   IW: () => (/* binding */ causeError),
/* harmony export */   J0: () => (/* binding */ alsoLines),
/* harmony export */   PM: () => (/* binding */ shortPaths),
/* harmony export */   cg: () => (/* binding */ originPhrase),
/* harmony export */   ev: () => (/* binding */ causeTitle),
/* harmony export */   fq: () => (/* binding */ causeMessage),
/* harmony export */   qq: () => (/* binding */ replayCommands),
/* harmony export */   rW: () => (/* binding */ causeFix)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1251);
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
    const [step] = cause.steps;
    const error = report.steps.find(({ name }) => name === step)?.errorMessage;
    // The error of a step with several causes is that of the first.
    if (report.causes.filter(({ steps }) => steps[0] === step).length > 1)
        return undefined;
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
 * @param showLocation how the surface shows a location
 * @param name how it shows a name
 */
function originPhrase({ finding: { origin, message } }, showLocation, name = (text) => text) {
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
        : [`written by ${location === undefined ? `step ${name(step)}` : showLocation(location)}`];
    return [...parts, ...ref('first wrong in', firstLacks), ...ref('last right in', lastHad)].join(', ');
}
/** The commands that run its steps again from their replay bundles. */
function replayCommands({ bundles = [] }) {
    return bundles.map((file) => `cursus runtime replay ${/\s/.test(file) ? `'${file}'` : file}`);
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
function fileAndLine({ file, line }) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeLocation */ .lR)(line === undefined ? { file } : { file, line }));
}
function enumerate(names, most, show = (name) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(name, 80)) {
    const shown = names.slice(0, most).map(show).join(', ');
    return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}


/***/ }),

/***/ 4093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createColors)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

const STYLES = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'];
function createColors(enabled) {
    const paint = (style) => (text) => 
    // The caller knows the stream; by default `styleText` asks the one of this process.
    enabled ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false }) : text;
    return Object.fromEntries(STYLES.map((style) => [style, paint(style)]));
}


/***/ }),

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ warningLines),
/* harmony export */   t: () => (/* binding */ causeLines)
/* harmony export */ });
/* harmony import */ var _findings_notebook_cell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7479);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4863);
/* harmony import */ var _text_format_count_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2613);
/* harmony import */ var _blocked_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6967);
/* harmony import */ var _cause_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9032);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(917);






/** Every cause in a few lines: location, evidence, fix, steps that were not run; empty without causes. */
function causeLines(report, style) {
    const { causes } = report;
    const shown = { ...style, shorten: (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shortPaths */ .PM)(report) };
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
    const short = (text) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(shorten(text.slice(0, 20_000)));
    const subject = (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .causeSubject */ .CY)(cause) ?? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(report.pipeline.name, 80);
    const lines = [`${colors.red('✗')} ${colors.bold(subject)}  ${short((0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .causeMessage */ .fq)(cause))}`];
    const error = (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .causeError */ .IW)(cause, report);
    if (error !== undefined) {
        lines.push(`  ${short(error)}`);
    }
    if (finding.location !== undefined) {
        const { function: name, code } = finding.location;
        // The evidence names the cell of a notebook.
        const isKnown = (0,_findings_notebook_cell_js__WEBPACK_IMPORTED_MODULE_4__/* .cellLine */ .N)(finding.location) !== undefined;
        const inside = name === undefined || isKnown ? '' : `  in ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(name, 80)}`;
        const shown = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLocation */ .lR)(finding.location));
        lines.push(`  ${colors.cyan(shown)}${colors.dim(inside)}`);
        if (code !== undefined) {
            lines.push(`    ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(code, 160)}`);
        }
    }
    const origin = (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .originPhrase */ .cg)(cause, _cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .fileAndLine */ .CP);
    if (origin !== undefined) {
        lines.push(`  ${short(origin)}`);
    }
    const evidence = finding.evidence ?? [];
    const most = verbose ? evidence.length : SHOWN_EVIDENCE;
    lines.push(...evidence.slice(0, most).map((line) => `  - ${short(line)}`), ...(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .alsoLines */ .J0)(cause, verbose ? cause.also.length : SHOWN_EVIDENCE).map(({ text, location }) => `  also: ${short(text)}${locationSuffix(location)}`));
    const fix = (0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .causeFix */ .rW)(cause);
    if (fix !== undefined) {
        lines.push(`  fix: ${short(fix)}`);
    }
    if (notRun.length > 0) {
        lines.push(`  not run: ${(0,_blocked_by_js__WEBPACK_IMPORTED_MODULE_1__/* .notRunWords */ .Y)(cause, report, SHOWN_NOT_RUN)}`);
    }
    lines.push(...(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_2__/* .replayCommands */ .qq)(cause).map((command) => `  replay: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(command, 400)}`));
    const step = report.steps.find(({ name }) => name === cause.steps[0]);
    return [...lines, ...(step === undefined ? [] : logLines(step, cause, style))];
}
/** The line of an exception is known, so its traceback and log are only for `verbose`. */
function logLines(step, { finding }, { colors, verbose }) {
    if (!verbose && finding.location !== undefined && step.traceback !== undefined) {
        return [];
    }
    const count = verbose ? VERBOSE_TAIL : TAIL;
    const log = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLines */ .w$)(step.stderrTail, count);
    return [
        ...quoted('traceback', (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLines */ .w$)(step.traceback ?? '', count), colors),
        ...quoted('log', log.length > 0 ? log : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLines */ .w$)(step.stdoutTail, count), colors),
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
    const about = subject === undefined ? '' : `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(subject, 80)}  `;
    return [
        `${sign} ${about}${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(finding.message)}${locationSuffix(finding.location)}`,
        ...(finding.hint === undefined ? [] : [`  fix: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(finding.hint)}`]),
    ];
}
function locationSuffix(location) {
    return location === undefined ? '' : `  ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLocation */ .lR)(location))}`;
}
function moreLine(count, noun) {
    return count > 0 ? [`and ${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .p)(count, `more ${noun}`)}`, ''] : [];
}
const SHOWN_CAUSES = 20;
const SHOWN_WARNINGS = 20;
const SHOWN_EVIDENCE = 3;
const SHOWN_NOT_RUN = 10;
const TAIL = 6;
const VERBOSE_TAIL = 60;


/***/ }),

/***/ 6675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ JSON_REPORT_VERSION)
/* harmony export */ });
/** Apart from the schema, which a run does not need. */
const JSON_REPORT_VERSION = 1;


/***/ }),

/***/ 9232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bt: () => (/* binding */ jsonFlow),
  Z4: () => (/* binding */ jsonStep),
  hF: () => (/* binding */ renderJson),
  Ow: () => (/* binding */ toJsonReport)
});

// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/reporters/blocked-by.js
var blocked_by = __webpack_require__(6967);
// EXTERNAL MODULE: ./build/reporters/json-cause.js
var json_cause = __webpack_require__(3437);
// EXTERNAL MODULE: ./build/contracts/contract-document.js
var contract_document = __webpack_require__(6988);
;// CONCATENATED MODULE: ./build/reporters/json-contract.js


/** The contract in the JSON report. */
function jsonContract({ file, locked, current, drift }) {
    return {
        file,
        locked: locked !== undefined,
        drift: drift.map((one) => ({
            class: one.class,
            output: one.output,
            step: one.step,
            file: one.file ?? null,
            column: one.column ?? null,
            renamed_to: one.renamedTo ?? null,
            message: one.message,
            inherited_from: one.inheritedFrom ?? null,
            writer: (0,json_cause/* jsonLocation */.oD)(one.writer),
            readers: one.readers.map(({ step, input, location }) => ({
                ...{ step, input },
                location: (0,json_cause/* jsonLocation */.oD)(location),
            })),
        })),
        outputs: (0,contract_document/* toDocument */.JY)(current).outputs,
    };
}

// EXTERNAL MODULE: ./build/reporters/json-report-version.js
var json_report_version = __webpack_require__(6675);
;// CONCATENATED MODULE: ./build/reporters/json-use.js
function jsonUse({ arguments: found, coverage, filesRead, columns }) {
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
function jsonObserved({ kind, what, location, allowed }) {
    return { kind, what, location: jsonLocation(location), allowed };
}
function argument(use) {
    if (use === undefined)
        return null;
    const { read, defaulted, missing, unused, all } = use;
    return {
        read: [...read],
        defaulted: [...defaulted],
        missing: [...missing],
        unused: [...unused],
        all,
    };
}
function jsonLocation(location) {
    return location === undefined ? null : { file: location.file, line: location.line ?? null };
}

;// CONCATENATED MODULE: ./build/reporters/json-report.js






/** The report as written to a file: indented by two spaces, as in the reference. */
function renderJson(report) {
    return `${JSON.stringify(toJsonReport(report), null, 2)}\n`;
}
function toJsonReport(report) {
    const { environment } = report;
    return {
        schema_version: json_report_version/* JSON_REPORT_VERSION */.X,
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
        causes: report.causes.map(json_cause/* jsonCause */.W5),
        findings: report.findings.map(json_cause/* jsonFinding */.eg),
        selection: report.selection === undefined ? null : jsonSelection(report.selection),
        contract: report.contract === undefined ? null : jsonContract(report.contract),
        variants: report.variants === undefined ? null : jsonVariants(report.variants),
    };
}
function jsonSelection({ wish, notices, steps, }) {
    return { wish, notices: [...notices], steps: steps.map((step) => ({ ...step })) };
}
function jsonVariants({ variants, steps }) {
    return {
        variants: [...variants],
        steps: steps.map(({ step, cells }) => ({
            step,
            cells: cells.map((cell) => ({
                variant: cell.variant,
                status: cell.status,
                column: cell.column ?? null,
                message: cell.message ?? null,
                location: (0,json_cause/* jsonLocation */.oD)(cell.location),
                reproduce: cell.reproduce ?? null,
            })),
        })),
    };
}
/** The result of one step: the fields of the reference, and all other facts. */
function jsonStep(step) {
    return {
        script_name: step.scriptName,
        success: (0,report/* hasPassed */.Pc)(step.status),
        execution_time: step.seconds,
        has_main_function: step.hasMain,
        error_message: step.errorMessage ?? ((0,blocked_by/* blockedWords */.m)(step) || null),
        error_type: step.errorType ?? null,
        status: step.status,
        script: step.script ?? null,
        blocked_by: step.blockedBy ?? null,
        also_blocked_by: [...(step.alsoBlockedBy ?? [])],
        started_after_seconds: step.startedAfterSeconds ?? null,
        attempts: step.attempts,
        flaky: step.flaky,
        exit_code: step.exitCode ?? null,
        signal: step.signal ?? null,
        cpu_seconds: step.cpuSeconds ?? null,
        peak_memory_bytes: step.peakMemoryBytes ?? null,
        start_mode: step.mode ?? null,
        python: step.python === undefined ? null : { ...step.python },
        traceback: step.traceback ?? null,
        stdout_tail: step.stdoutTail,
        stderr_tail: step.stderrTail,
        directory: step.directory ?? null,
        use: step.use === undefined ? null : jsonUse(step.use),
        observed: step.observed?.map(jsonObserved) ?? null,
        cached: jsonCached(step),
        cache_miss: listOrNull(step.cacheMiss),
        uncacheable: listOrNull(step.uncacheable),
        inputs: step.inputs.map(({ name, source, path }) => ({ name, source, path })),
        outputs: step.outputs.map(jsonOutput),
    };
}
function jsonCached({ cached }) {
    if (cached === undefined)
        return null;
    const { savedAt, ageSeconds, run, seconds, changed } = cached;
    return {
        ...{ saved_at: savedAt, age_seconds: ageSeconds, run, execution_time: seconds },
        changed: [...changed],
    };
}
function listOrNull(list) {
    return list === undefined ? null : [...list];
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
        columns: table?.columns.map(({ name, type, nulls }) => ({ name, type, nulls })) ?? null,
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


/***/ }),

/***/ 7574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ OUTPUT_FORMATS),
/* harmony export */   f: () => (/* binding */ byOutputFlag)
/* harmony export */ });
/* harmony import */ var _report_pipelines_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7375);
/* harmony import */ var _json_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9232);


const OUTPUT_FORMATS = [
    {
        name: 'JSON report',
        flag: 'results-file',
        description: 'the whole report as JSON',
        example: 'results.json',
        render: (report) => (0,_json_report_js__WEBPACK_IMPORTED_MODULE_0__/* .renderJson */ .hF)(report),
        renderAll: async (all) => (await __webpack_require__.e(/* import() */ 526).then(__webpack_require__.bind(__webpack_require__, 8526))).renderJsonPipelines(all),
    },
    {
        name: 'JUnit XML file',
        flag: 'junit-file',
        description: 'the results as JUnit XML',
        example: 'junit.xml',
        // Loaded only on request: the XML library is the largest part of the bundle.
        render: async (report, { title }) => (await __webpack_require__.e(/* import() */ 911).then(__webpack_require__.bind(__webpack_require__, 9292))).renderJunit(report, title),
        renderAll: async (all, { title }) => (await __webpack_require__.e(/* import() */ 227).then(__webpack_require__.bind(__webpack_require__, 2227))).renderJunitOfPipelines(all, title),
    },
    {
        name: 'data contract',
        flag: 'contract-file',
        description: 'the contract of the outputs, as `cursus runtime lock` writes it',
        example: 'pipeline.contract.json',
        render: async (report) => (await __webpack_require__.e(/* import() */ 301).then(__webpack_require__.bind(__webpack_require__, 7301))).renderContract(report),
    },
    {
        name: 'contract patch',
        flag: 'contract-patch',
        description: 'the change of the locked contract, as a patch for `git apply`',
        example: 'contract.patch',
        render: async (report) => (await __webpack_require__.e(/* import() */ 301).then(__webpack_require__.bind(__webpack_require__, 7301))).renderContractPatch(report),
        renderAll: async (all) => {
            const { renderContractPatch } = await __webpack_require__.e(/* import() */ 301).then(__webpack_require__.bind(__webpack_require__, 7301));
            return (0,_report_pipelines_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportsOf */ .t)(all).map(renderContractPatch).join('');
        },
    },
    {
        name: 'ODCS file',
        flag: 'odcs-file',
        description: 'the tables of the outputs, as a data contract (ODCS v3)',
        example: 'contract.odcs.yaml',
        render: async (report) => (await __webpack_require__.e(/* import() */ 759).then(__webpack_require__.bind(__webpack_require__, 5759))).renderOdcs(report),
    },
];
/** An entry for each output format, under its flag. */
function byOutputFlag(entryOf) {
    return Object.fromEntries(OUTPUT_FORMATS.map((format) => [format.flag, entryOf(format)]));
}


/***/ })

};
