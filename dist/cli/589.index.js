export const id = 589;
export const ids = [589];
export const modules = {

/***/ 3867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ refuseWatchOfSeveral),
/* harmony export */   w: () => (/* binding */ refuseConflicts)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4863);

/**
 * Refuses options that have no effect without another one, or beside it.
 * @throws UserError
 */
function refuseConflicts(given) {
    for (const { option, isGiven, needs, has } of dependent(given)) {
        if (isGiven && !has) {
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`\`${option}\` has no effect without \`${needs}\`.`, {
                cure: `Add \`${needs}\`, or remove \`${option}\`.`,
            });
        }
    }
    const selection = given.step === undefined ? undefined : selectionOption(given);
    if (selection !== undefined) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`\`--step\` and \`${selection}\` cannot be combined.`, {
            cure: `Use \`--step\` for one step on kept results, or \`${selection}\` for a part of the pipeline.`,
        });
    }
}
/** @throws UserError for `--watch`, which repeats the run of one pipeline */
function refuseWatchOfSeveral({ watch }) {
    if (watch !== true)
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('`--watch` takes one pipeline file, not several files or a pattern.', {
        cure: 'Name one file, or remove `--watch`.',
    });
}
function dependent(given) {
    const { refresh, step, bundle, bundleLimit } = given;
    return [
        { option: '--refresh', isGiven: refresh === true, needs: '--step', has: step !== undefined },
        {
            ...{ option: '--bundle-limit', isGiven: bundleLimit !== undefined },
            ...{ needs: '--bundle', has: bundle !== undefined },
        },
    ];
}
function selectionOption(given) {
    const { select = [], exclude = [], changedSince, failed, failedIn } = given;
    if (select.length > 0)
        return '--select';
    if (exclude.length > 0)
        return '--exclude';
    if (changedSince !== undefined)
        return '--changed-since';
    if (failedIn !== undefined)
        return '--failed-in';
    return failed === true ? '--failed' : undefined;
}


/***/ }),

/***/ 6268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ addSelectionOptions),
/* harmony export */   y: () => (/* binding */ selectionWish)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

function addSelectionOptions(command) {
    return command
        .option('--select <steps>', 'only these steps: `train`, `+train` (with all before it), `train+` (with all after it), `tag:slow`, `path:scripts/*`, `feat*`; repeatable', collected)
        .option('--exclude <steps>', 'all steps but these, in the same form; repeatable', collected)
        .option('--changed-since <ref>', 'only steps whose code, declaration or data changed since the merge base with a branch, tag or commit, and those after them')
        .option('--failed-in <file>', 'only steps that failed, or did not run because of a failure, in the JSON results of an earlier run')
        .option('--failed', 'like `--failed-in`, for the last run in this workspace (not kept with `CI` set)');
}
/** `undefined`: all steps. */
function selectionWish({ select = [], exclude = [], changedSince, failed, failedIn }, { cwd, lastRun }) {
    const isLimited = changedSince !== undefined || failedIn !== undefined || failed === true;
    if (select.length + exclude.length === 0 && !isLimited)
        return undefined;
    return {
        ...{ select, exclude },
        ...(changedSince === undefined ? {} : { changedSince }),
        ...(failed === true ? { failedIn: { file: lastRun, option: '--failed' } } : {}),
        ...(failedIn === undefined
            ? {}
            : { failedIn: { file: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, failedIn), option: `--failed-in ${failedIn}` } }),
    };
}
function collected(text, earlier = []) {
    return [...earlier, text];
}


/***/ }),

/***/ 5589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testPipelineCommand: () => (/* binding */ testPipelineCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/config/bundle-settings.js
var bundle_settings = __webpack_require__(221);
// EXTERNAL MODULE: ./build/config/byte-size.js
var byte_size = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/config/load-pipeline.js + 48 modules
var load_pipeline = __webpack_require__(9022);
// EXTERNAL MODULE: ./build/config/parse-variants.js
var parse_variants = __webpack_require__(771);
// EXTERNAL MODULE: ./build/program/last-run.js
var last_run = __webpack_require__(1107);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/config/pipeline-document.js
var pipeline_document = __webpack_require__(1327);
// EXTERNAL MODULE: ./build/config/shown-path.js
var shown_path = __webpack_require__(9244);
// EXTERNAL MODULE: ./build/config/yaml-document.js + 8 modules
var yaml_document = __webpack_require__(8388);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
;// CONCATENATED MODULE: ./build/program/pipeline-files.js







/**
 * Whether this asks for one pipeline: a name, not a pattern. A file whose name looks like a pattern
 * is a name.
 */
function isOneFile(given, cwd) {
    const [only = '', ...others] = given;
    return others.length === 0 && !only.startsWith('!') && !isPattern(only, cwd);
}
/** The directory that a name or pattern looks in first; absolute. */
function directoryOfPattern(pattern, cwd) {
    const start = /^[^*?[\]{}()!]*/.exec(pattern)?.[0] ?? '';
    return external_node_path_.resolve(cwd, start === pattern ? external_node_path_.dirname(start) : start.replace(/[^/]*$/, ''));
}
/**
 * Finds the files in the order of the names and patterns, those of a pattern sorted, each once.
 * A name or pattern after `!` excludes files.
 * @throws UserError for a pattern that matches no pipeline
 */
async function findPipelineFiles(given, { cwd, workspaceDir }) {
    const { glob } = await __webpack_require__.e(/* import() */ 1).then(__webpack_require__.bind(__webpack_require__, 3382));
    const without = given.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
    const wanted = given.filter((one) => !one.startsWith('!'));
    if (wanted.length === 0) {
        throw new errors/* UserError */.yo('All given patterns exclude pipelines.', {
            cure: 'Name the pipelines to run as well, for example `pipelines/*.yml`.',
        });
    }
    const matching = async (pattern, ignore) => {
        const found = await glob([pattern.replaceAll('\\', '/')], {
            ...{ cwd, absolute: true, onlyFiles: true, ignore: [...ignore, ...NEVER] },
        });
        const inWorkspace = external_node_path_.join(external_node_path_.resolve(cwd, workspaceDir), external_node_path_.sep);
        return found
            .map((file) => external_node_path_.resolve(file))
            .filter((file) => !file.startsWith(inWorkspace))
            .sort();
    };
    const files = new Map();
    const leftOut = new Map();
    for (const one of wanted) {
        if (!isPattern(one, cwd)) {
            const file = external_node_path_.resolve(cwd, one);
            if (!(await isExcluded(file, without, cwd)))
                add(files, file);
            continue;
        }
        const found = await matching(one, without);
        for (const file of found) {
            if (file.endsWith('.contract.json')) {
                leftOut.set(file, `${(0,describe_value/* quoteName */.AB)((0,shown_path/* shownPath */.p)(file, cwd))} is a contract, not a pipeline.`);
            }
            else
                add(files, file);
        }
        if (found.every((file) => leftOut.has(file)))
            throw noMatch(one, found, without, cwd);
    }
    for (const [of, by] of namedByOthers([...files.values()], wanted, cwd)) {
        files.delete(identity(of));
        const [part, whole] = [of, by].map((file) => (0,describe_value/* quoteName */.AB)((0,shown_path/* shownPath */.p)(file, cwd)));
        leftOut.set(of, `${part} is run as a part of ${whole}, which names it with \`from\`.`);
    }
    if (files.size === 0) {
        throw new errors/* UserError */.yo('Every pipeline that was given is excluded.', {
            cure: `Change the patterns that begin with \`!\`: ${without.map((one) => (0,describe_value/* quoteText */.ol)(`!${one}`)).join(', ')}.`,
        });
    }
    return {
        files: [...files.values()].map((file) => (0,shown_path/* shownPath */.p)(file, cwd)),
        leftOut: [...leftOut.values()],
    };
}
/** Directories that hold no pipelines of the project. */
const NEVER = ['**/node_modules/**', '**/.git/**', '**/site-packages/**'];
function isPattern(given, cwd) {
    return /[*?[\]{}()]/.test(given) && !isFile(external_node_path_.resolve(cwd, given));
}
async function isExcluded(file, without, cwd) {
    if (without.length === 0)
        return false;
    const { glob, escapePath } = await __webpack_require__.e(/* import() */ 1).then(__webpack_require__.bind(__webpack_require__, 3382));
    const pattern = escapePath(file.replaceAll(external_node_path_.sep, '/'));
    const options = { cwd, absolute: true, ignore: [...without] };
    // A file that does not exist is reported where it would run.
    return isFile(file) && (await glob([pattern], options)).length === 0;
}
function add(files, file) {
    const key = identity(file);
    if (!files.has(key))
        files.set(key, file);
}
/** The same for a link and its target. */
function identity(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return file;
    }
}
/** A file that was found by a pattern, and another one that says `from:` of it. */
function namedByOthers(files, wanted, cwd) {
    const asked = new Set(wanted.map((one) => external_node_path_.resolve(cwd, one)));
    const byIdentity = new Map(files.map((file) => [identity(file), file]));
    const found = new Map();
    for (const by of files) {
        const named = fromOf(by);
        const of = named && byIdentity.get(identity(external_node_path_.resolve(external_node_path_.dirname(by), named)));
        if (of !== undefined && of !== '' && of !== by && !asked.has(of))
            found.set(of, by);
    }
    return found;
}
function fromOf(file) {
    try {
        if ((0,external_node_fs_.statSync)(file).size > LARGEST_BYTES)
            return undefined;
        const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
        if (!/^\s*["{]?\s*"?from"?\s*:/m.test(text))
            return undefined;
        const named = (0,pipeline_document/* valueAt */.fK)((0,yaml_document/* parseDocument */.T)(text, file).value, ['from']);
        return typeof named === 'string' && named !== '' ? named : undefined;
    }
    catch {
        // It is reported when the file is read as a pipeline.
        return undefined;
    }
}
const LARGEST_BYTES = 10_000_000;
function noMatch(pattern, contracts, without, cwd) {
    const directory = directoryOfPattern(pattern, cwd);
    const shown = (0,describe_value/* quoteText */.ol)((0,shown_path/* shownPath */.p)(directory, cwd));
    const files = entriesOf(directory);
    const [first] = contracts;
    const cure = first !== undefined
        ? `Only contracts match, such as ${(0,describe_value/* quoteName */.AB)((0,shown_path/* shownPath */.p)(first, cwd))}.`
        : files === undefined
            ? `There is no directory ${shown}.`
            : `The search began in ${shown}, which has ${files.length === 0 ? 'no files' : `the files ${files.slice(0, SHOWN).map(describe_value/* quoteName */.AB).join(', ')}${files.length > SHOWN ? ', …' : ''}`}.`;
    const excluded = without.length === 0 ? '' : ' Files that `!` excludes do not count.';
    return new errors/* UserError */.yo(`No pipeline file matches ${(0,describe_value/* quoteText */.ol)(pattern)}.`, {
        cure: `${cure}${excluded} A pattern is relative to ${(0,describe_value/* quoteText */.ol)(cwd)}; \`**\` also searches directories below.`,
    });
}
const SHOWN = 5;
function entriesOf(directory) {
    try {
        const entries = (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map(({ name }) => name)
            .sort();
    }
    catch {
        return undefined;
    }
}
function isFile(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

// EXTERNAL MODULE: ./build/cli/common-options.js
var common_options = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/cli/refuse-conflicts.js
var refuse_conflicts = __webpack_require__(3867);
// EXTERNAL MODULE: ./build/cli/run-and-report.js + 1 modules
var run_and_report = __webpack_require__(2758);
// EXTERNAL MODULE: ./build/cli/selection-options.js
var selection_options = __webpack_require__(6268);
// EXTERNAL MODULE: ./build/program/earlier-timings.js
var earlier_timings = __webpack_require__(4153);
// EXTERNAL MODULE: ./build/program/report-files.js + 1 modules
var report_files = __webpack_require__(9583);
// EXTERNAL MODULE: ./build/config/limits.js
var limits = __webpack_require__(9711);
// EXTERNAL MODULE: ./build/report/pipelines-report.js
var pipelines_report = __webpack_require__(7375);
// EXTERNAL MODULE: ./build/secrets/redaction.js + 8 modules
var redaction = __webpack_require__(1594);
// EXTERNAL MODULE: ./build/workspace/safe-name.js
var safe_name = __webpack_require__(2482);
;// CONCATENATED MODULE: ./build/program/run-pipelines.js







/**
 * Runs pipelines one after the other, each in its part of the workspace. A mistake in one of them
 * does not stop the others.
 */
async function runPipelines(files, given) {
    const started = performance.now();
    const elapsed = () => (performance.now() - started) / 1000;
    const workspace = given.workspaceDir;
    const names = partNames(files);
    const existed = (0,external_node_fs_.existsSync)(workspace);
    const results = [];
    let failed = false;
    for (const [index, file] of files.entries()) {
        const stop = whyStop(given, failed, elapsed());
        if (stop === undefined)
            given.onBegin(file, index);
        const result = stop === undefined
            ? await runOne(file, names[index] ?? '', given, elapsed())
            : { file, notRun: { kind: 'stopped', message: stop, error: undefined } };
        if (result.notRun !== undefined)
            given.onNotRun(file, result.notRun);
        failed ||= result.report?.success !== true;
        results.push(result);
    }
    for (const one of [external_node_path_.join(workspace, PARTS), ...(existed ? [] : [workspace])]) {
        removeIfEmpty(one);
    }
    const pipelines = withTitles(results);
    return { success: pipelines.every(pipelines_report/* hasPassed */.P), pipelines, seconds: elapsed() };
}
function whyStop({ signals, failFast, runTimeoutSeconds }, failed, elapsed) {
    if (signals.some((signal) => signal?.aborted)) {
        return 'The run was interrupted before this pipeline started.';
    }
    if (failFast && failed)
        return 'An earlier pipeline failed, and `fail-fast` stopped the run.';
    if (runTimeoutSeconds === 'off' || elapsed < runTimeoutSeconds)
        return undefined;
    return `The time limit of the whole run (${runTimeoutSeconds} s) was reached before this pipeline started.`;
}
async function runOne(file, name, { run, runTimeoutSeconds: limit, environ, workspaceDir, bundleDir }, elapsed) {
    // The first one has the whole time, and its commands name it.
    const left = limit === 'off' ? limit : Math.max(1, Math.ceil(limit - elapsed));
    try {
        const report = await run(file, {
            workspaceDir: external_node_path_.join(workspaceDir, PARTS, name),
            runTimeoutSeconds: left,
            // Steps of two pipelines can have one name.
            ...(bundleDir === undefined ? {} : { bundleDir: external_node_path_.join(bundleDir, name) }),
        });
        return { file, report: withLimit(report, left, limit) };
    }
    catch (error) {
        return { file, notRun: reasonOf(new redaction/* Redaction */.k(environ).error(error)) };
    }
}
function reasonOf(error) {
    if (error instanceof errors/* UserError */.yo) {
        const { location } = error;
        return {
            ...{ kind: 'mistake', message: (0,errors/* describeUserError */.Pi)(error), error },
            ...(location === undefined ? {} : { location }),
        };
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'internal', message: `Internal error: ${text}`, error };
}
/** A command that reproduces one pipeline has the limit that the user gave. */
function withLimit(report, left, limit) {
    if (left === limit)
        return report;
    const asked = limit === limits/* DEFAULT_LIMITS */.d.runTimeoutSeconds ? '' : ` --run-timeout ${limit}`;
    const causes = report.causes.map(({ reproduce, ...cause }) => {
        if (reproduce === undefined)
            return cause;
        return { ...cause, reproduce: reproduce.replace(` --run-timeout ${left}`, asked) };
    });
    return { ...report, causes };
}
/** The name of a directory for each; files with one name get the whole path in theirs. */
function partNames(files) {
    const stems = files.map((file) => external_node_path_.parse(file).name);
    return files.map((file, index) => {
        const own = stems[index] ?? file;
        const isUnique = stems.filter((one) => one.toLowerCase() === own.toLowerCase()).length === 1;
        return (0,safe_name/* safeName */.j)(isUnique ? own : file);
    });
}
/** The directory of their parts in the workspace. */
const PARTS = 'pipelines';
function removeIfEmpty(directory) {
    try {
        (0,external_node_fs_.rmdirSync)(directory);
    }
    catch {
        // It holds what was kept.
    }
}
function withTitles(results) {
    const names = results.map(({ report }) => report?.pipeline.name);
    return results.map((result, index) => {
        const name = names[index];
        const isUnique = names.filter((one) => one === name).length === 1;
        const title = name === undefined ? result.file : isUnique ? name : `${name} (${result.file})`;
        return { ...result, title };
    });
}

// EXTERNAL MODULE: ./build/program/run-signals.js
var run_signals = __webpack_require__(3794);
// EXTERNAL MODULE: ./build/reporters/colors.js
var colors = __webpack_require__(4093);
// EXTERNAL MODULE: ./build/reporters/console.js + 13 modules
var console = __webpack_require__(9377);
// EXTERNAL MODULE: ./build/reporters/pipelines-verdict.js + 1 modules
var pipelines_verdict = __webpack_require__(9017);
// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
;// CONCATENATED MODULE: ./build/reporters/pipelines-lines.js


/** The heading of one of several pipelines on the console. */
function pipelineHeading(file, index, total) {
    return `Pipeline ${index + 1} of ${total}: ${(0,plain_text/* oneLine */.TN)(file, 200)}`;
}
/** The last lines of a run of several pipelines: a line for each of them. */
function pipelinesLines(report, colors) {
    const paint = report.success ? colors.green : colors.red;
    return [
        'Pipelines:',
        ...report.pipelines.map((one) => {
            const { icon, word, details } = (0,pipelines_verdict/* pipelineVerdict */.Mb)(one);
            const name = one.title.includes(one.file) ? one.title : `${one.title} (${one.file})`;
            return `  ${icon} ${(0,plain_text/* oneLine */.TN)(name, 200)} ${word}: ${details}`;
        }),
        paint((0,pipelines_verdict/* pipelinesVerdict */.fP)(report)),
    ];
}

// EXTERNAL MODULE: ./build/reporters/reporter.js
var reporter = __webpack_require__(2012);
// EXTERNAL MODULE: ./build/variants/run-variants.js + 4 modules
var run_variants = __webpack_require__(927);
// EXTERNAL MODULE: ./build/cli/exit-codes.js
var exit_codes = __webpack_require__(5158);
// EXTERNAL MODULE: ./build/cli/terminal.js + 1 modules
var cli_terminal = __webpack_require__(8591);
;// CONCATENATED MODULE: ./build/cli/test-pipelines.js

















/**
 * Runs the pipelines that names and patterns stand for, and prints one report; returns the exit
 * code.
 */
async function testPipelines(given, options, terminal, ofFile) {
    const { cwd, environ } = terminal;
    const asJson = options.outputFormat === 'json';
    const output = asJson ? terminal.stderr : terminal.stdout;
    const printed = (0,cli_terminal/* textOutput */.rE)(output, terminal);
    const color = (0,cli_terminal/* wantsColor */.zK)(output, terminal);
    const shows = !asJson || options.verbose === true;
    const wanted = (0,common_options/* reportFiles */.IU)(options);
    (0,report_files/* refuseForSeveral */.aQ)(wanted);
    (0,report_files/* checkReportFiles */.o1)(wanted, cwd);
    const { files, leftOut } = await findPipelineFiles(given, { ...options, cwd });
    for (const sentence of leftOut)
        printed.write(`${sentence}\n`);
    const { timingsFrom, ...others } = options;
    const runOptions = await (0,common_options/* toRunOptions */.pA)(others, terminal);
    const secondsOf = timingsFrom && (await (0,earlier_timings/* earlierTimings */.c)(external_node_path_.resolve(cwd, timingsFrom)));
    const run = async (file, part, signals) => {
        const progress = (0,console/* createConsoleReporter */.$)({
            write: printed.write,
            ...{ color, live: (0,cli_terminal/* wantsLive */.UI)(output, terminal), verbose: options.verbose ?? false },
            get columns() {
                return output.columns ?? 100;
            },
            clock: () => performance.now(),
        });
        const onEvent = (0,reporter/* broadcast */.m)(shows ? [progress] : [], (error) => {
            terminal.stderr.write(`Warning: progress cannot be shown: ${String(error)}\n`);
        });
        const pipeline = (0,load_pipeline/* loadPipeline */.B)(file, {
            cwd,
            specsDir: external_node_path_.join(options.workspaceDir, '.specs'),
        });
        const { bundleDir, ...ofPart } = part;
        const { lastRun, options: own } = ofFile(file);
        const report = await (0,run_variants/* runAsAsked */.E)(pipeline, {
            ...{ ...runOptions, ...ofPart, ...signals, onEvent },
            ...(own.selection === undefined ? {} : { selection: own.selection }),
            ...(bundleDir === undefined ? {} : { bundle: { ...runOptions.bundle, dir: bundleDir } }),
            ...(secondsOf ? { secondsOf: (step) => secondsOf(step, file) } : {}),
            contract: (0,report_files/* needsContract */.Mt)(wanted),
            projectDir: external_node_path_.dirname(external_node_path_.resolve(cwd, file)),
        }, options).finally(() => progress.stop());
        if (runOptions.keepResults === true) {
            await (0,last_run/* writeLastRun */.b)(report, lastRun, { takesOld: runOptions.step !== undefined });
        }
        return report;
    };
    const report = await (0,run_signals/* withRunSignals */.R)((signals) => runPipelines(files, {
        run: (file, part) => run(file, part, signals),
        workspaceDir: external_node_path_.resolve(cwd, options.workspaceDir),
        bundleDir: options.bundle,
        runTimeoutSeconds: options.runTimeout,
        failFast: options.failFast ?? false,
        signals: [signals.signal, signals.fault],
        environ,
        onBegin: (file, index) => {
            const heading = pipelineHeading(file, index, files.length);
            if (shows)
                printed.write(`${index === 0 ? '' : '\n'}${heading}\n`);
        },
        onNotRun: (_, { kind, message }) => {
            if (shows && kind !== 'stopped') {
                printed.write(`${kind === 'mistake' ? 'Error: ' : ''}${message}\n`);
            }
        },
    }), (signal) => void terminal.stderr.write(`\n${signal}: stopping the steps …\n`));
    const last = pipelinesLines(report, (0,colors/* createColors */.D)(color)).join('\n');
    if (shows)
        printed.write(`\n${last}\n`);
    printed.end();
    if (asJson) {
        // Loaded on demand: building its schemas takes several milliseconds.
        const { toJsonPipelines } = await __webpack_require__.e(/* import() */ 526).then(__webpack_require__.bind(__webpack_require__, 8526));
        terminal.stdout.write((0,run_and_report/* jsonText */.s)(toJsonPipelines(report)));
    }
    const { problems } = await (0,report_files/* tryPipelinesFiles */.ei)(report, wanted, cwd);
    if (problems.length > 0)
        throw problems[0];
    return exitCodeOf(report);
}
/** A wrong pipeline file is a failure beside others, and wrong usage if there is no other. */
function exitCodeOf({ success, pipelines }) {
    const isInternal = pipelines.some(({ report, notRun }) => report?.internalError !== undefined || notRun?.kind === 'internal');
    if (isInternal)
        return exit_codes/* EXIT_CODES */.a.internal;
    if (success)
        return exit_codes/* EXIT_CODES */.a.passed;
    const allWrong = pipelines.every(({ notRun }) => notRun?.kind === 'mistake');
    return allWrong ? exit_codes/* EXIT_CODES */.a.usage : exit_codes/* EXIT_CODES */.a.failed;
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/execute/warm-python.js
var warm_python = __webpack_require__(4138);
// EXTERNAL MODULE: ./build/config/script-search.js
var script_search = __webpack_require__(6109);
// EXTERNAL MODULE: ./build/files/directories-above.js
var directories_above = __webpack_require__(1407);
;// CONCATENATED MODULE: ./build/execute/missing-modules.js
/** Modules that code could not import, and where Python looked for them. */


/** Also of a package without the module that was asked of it. */
const MISSING = /No module named '([\w.]+)'|cannot import name '\w+' from [\w ]*'([\w.]+)'/g;
/** Dotted names, from all that a failed step says. */
function missingModules(outcome) {
    const { findings, exception, handled, report } = outcome;
    const texts = [
        ...(exception === undefined ? [] : [exception, ...exception.chain]).map((one) => one.message),
        ...handled.map(({ message }) => message),
        ...findings.map(({ message }) => message),
        report.errorMessage ?? '',
        report.stderrTail,
    ];
    const found = texts.flatMap((text) => [...text.matchAll(MISSING)]);
    return [...new Set(found.flatMap(([, module, of]) => module ?? of ?? []))];
}
/** Absolute; those that are not of the interpreter. */
function moduleDirectories({ root, pythonPath }, { script, config }, environ) {
    const file = script.kind === 'none' ? null : script.path;
    const variables = { ...environ, ...config.environVars };
    const listed = (variables['PYTHONPATH'] ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute);
    const own = script.kind === 'file' && script.importRoot !== undefined ? [script.importRoot] : [];
    return [
        ...new Set([
            // A script in a package is imported from the directory above it.
            ...(file === null
                ? []
                : (0,directories_above/* directoriesAbove */.j)(file, isInside(file, root) ? root : external_node_path_.dirname(file))),
            ...own,
            ...pythonPath,
            ...listed,
        ]),
    ];
}
function isInside(file, root) {
    return file.startsWith(root + external_node_path_.sep);
}

;// CONCATENATED MODULE: ./build/execute/watched-files.js
/** The files that repeated runs depend on. */




class WatchedFiles {
    #pipeline;
    #never;
    #files = new Set();
    #beside = new Set();
    #packages = new Set();
    #quiet = new Set();
    #written = new Set();
    /** Called as soon as it is known what a run depends on, before its steps start. */
    onPlanned = () => { };
    /**
     * All absolute.
     * @param never files and directories whose changes do not count: what the runs write
     */
    constructor(pipeline, never) {
        this.#pipeline = pipeline;
        this.#never = never;
    }
    /** What stops a run as it changes. */
    get duringRun() {
        const files = [this.#pipeline, ...this.#files];
        return { files, packages: [], quiet: [], except: this.#except };
    }
    /** What starts the next run. */
    get afterRun() {
        const { yaml, json } = documentsBeside(this.#pipeline);
        return {
            files: [this.#pipeline, ...yaml, ...this.#files, ...this.#beside],
            packages: this.#packages,
            quiet: [...json, ...this.#quiet],
            except: this.#except,
        };
    }
    planned({ config, plan, checks }, { cwd }) {
        const add = (file) => this.#files.add(file);
        for (const check of checks)
            add(check);
        for (const { script, inputs, config: step } of plan.steps) {
            if (script.kind === 'none' ? script.leftOut === undefined : script.path === null) {
                (0,script_search/* scriptCandidates */.yy)(config, step, { cwd }).forEach(add);
            }
            else if (script.kind !== 'none' && script.path !== null) {
                add(script.path);
                // A module that could not be imported is no loaded one.
                for (const file of modulesIn(external_node_path_.dirname(script.path)))
                    this.#beside.add(file);
            }
            for (const { source } of inputs) {
                if (source.kind === 'declared' || source.kind === 'missing')
                    add(source.path);
            }
        }
        this.onPlanned();
    }
    ended(config, { steps }, outcomes, around) {
        const planned = new Map(steps.map((step) => [step.name, step]));
        for (const [name, outcome] of outcomes) {
            for (const source of outcome.sources ?? [])
                this.#files.add(source);
            for (const { kind, what } of outcome.report.observed ?? []) {
                if (kind === 'read')
                    this.#quiet.add(external_node_path_.resolve(around.baseDir, what));
                if (kind === 'write')
                    this.#written.add(external_node_path_.resolve(around.baseDir, what));
            }
            for (const file of notFound(outcome))
                this.#quiet.add(file);
            const step = planned.get(name);
            if (step !== undefined)
                this.#addMissing(config, step, outcome, around);
        }
    }
    /** @param files that libraries opened as they were imported */
    imported(files) {
        for (const file of files)
            this.#quiet.add(file);
    }
    #addMissing(config, step, outcome, { environ }) {
        const directories = moduleDirectories(config, step, environ);
        for (const module of missingModules(outcome)) {
            const [top = ''] = module.split('.');
            for (const dir of directories) {
                this.#files.add(external_node_path_.join(dir, `${top}.py`));
                this.#packages.add(external_node_path_.join(dir, top));
            }
        }
    }
    /** What steps write would start runs without an end. */
    get #except() {
        return [...this.#never, ...[...this.#written].filter((file) => file !== this.#pipeline)];
    }
}
const MOST_FILES = 200;
/** Files beside the pipeline file that it can name. */
function documentsBeside(pipeline) {
    const dir = external_node_path_.dirname(pipeline);
    const named = (pattern) => namesIn(dir)
        .filter((name) => pattern.test(name) && external_node_path_.join(dir, name) !== pipeline)
        .slice(0, MOST_FILES)
        .map((name) => external_node_path_.join(dir, name));
    // Steps and reports often write JSON.
    return { yaml: named(/\.ya?ml$/i), json: named(/\.json$/i) };
}
function modulesIn(dir) {
    const names = namesIn(dir).filter((name) => name.endsWith('.py'));
    return names.slice(0, MOST_FILES).map((name) => external_node_path_.join(dir, name));
}
/** Files that the code asked for, and that were not there. */
function notFound({ exception, handled }) {
    const all = [...(exception === undefined ? [] : [exception, ...exception.chain]), ...handled];
    return all.flatMap(({ filename, bases }) => filename !== null && external_node_path_.isAbsolute(filename) && bases.includes('FileNotFoundError')
        ? [filename]
        : []);
}
function namesIn(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/files/results-dir.js
var results_dir = __webpack_require__(6220);
// EXTERNAL MODULE: ./build/files/stats-of.js
var stats_of = __webpack_require__(1217);
;// CONCATENATED MODULE: ./build/program/file-watch.js
/** Notices that files change, by what is in their directories. */




/** Editors write a file in several steps, and a checkout writes many. */
const QUIET_MS = 40;
/** A file is empty before it is written. */
const EMPTY_MS = 250;
const file_watch_MOST_FILES = 5_000;
const LEFT_OUT = new Set(['node_modules', '__pycache__', '.git', '.venv', results_dir/* RESULTS_DIR */.z]);
const MODULE = /\.(py|so|pyd)$/;
class FileWatch {
    #onChange;
    #watchers = new Map();
    #watched = { files: [], packages: [], quiet: [], except: [] };
    #stamps = new Map();
    #timer;
    /** @param onChange gets one of the files that changed, absolute */
    constructor(onChange) {
        this.#onChange = onChange;
    }
    /**
     * Watches these from now on.
     * @param since milliseconds since 1970: a file that is new here and was written later has changed
     */
    update(watched, since) {
        const { files, packages, quiet, except } = watched;
        this.#watched = {
            files: [...new Set(files)],
            packages: [...new Set(packages)],
            quiet: [...new Set(quiet)],
            except: [...new Set(except)],
        };
        const before = this.#stamps;
        // A change between the two is in the stamps, or its directory is watched already.
        this.#watchDirectories();
        this.#stamps = this.#read();
        const isQuiet = new Set(this.#watched.quiet);
        const late = [...this.#stamps].find(([file, stamp]) => {
            if (isQuiet.has(file))
                return false;
            const known = before.get(file);
            return known === undefined ? (timeOf(file) ?? 0) > since - stats_of/* CLOCK_TICK_MS */.c : known !== stamp;
        });
        if (late !== undefined)
            this.#onChange(late[0]);
    }
    close() {
        clearTimeout(this.#timer);
        for (const watcher of this.#watchers.values())
            watcher.close();
        this.#watchers.clear();
    }
    #watchDirectories() {
        const dirs = new Set();
        const { files, packages, quiet } = this.#watched;
        // What is missing appears in a directory that is there.
        for (const file of quiet)
            dirs.add(existing(external_node_path_.dirname(file)));
        for (const file of [...files, ...packages]) {
            dirs.add(existing(external_node_path_.dirname(file)));
            for (const dir of this.#directoriesIn(file))
                dirs.add(dir);
        }
        for (const [dir, watcher] of this.#watchers) {
            if (dirs.has(dir))
                continue;
            watcher.close();
            this.#watchers.delete(dir);
        }
        for (const dir of dirs)
            this.#watch(dir);
    }
    #watch(dir) {
        if (this.#watchers.has(dir))
            return;
        const forget = () => {
            this.#watchers.get(dir)?.close();
            this.#watchers.delete(dir);
        };
        try {
            const watcher = (0,external_node_fs_.watch)(dir, () => {
                // A directory that is created again at this path is another one.
                if ((0,stats_of/* statsOf */.L)(dir) === undefined)
                    forget();
                this.#look();
            });
            // The directory is gone: a parent reports it, or the next run.
            watcher.on('error', forget);
            this.#watchers.set(dir, watcher);
        }
        catch {
            // It does not exist.
        }
    }
    #look(afterMs = QUIET_MS) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
            this.#watchDirectories();
            const now = this.#read();
            const changed = [...new Set([...now.keys(), ...this.#stamps.keys()])].find((file) => now.get(file) !== this.#stamps.get(file));
            if (afterMs === QUIET_MS && changed !== undefined && isEmpty(changed)) {
                this.#look(EMPTY_MS);
                return;
            }
            this.#stamps = now;
            if (changed !== undefined)
                this.#onChange(changed);
        }, afterMs);
    }
    /** By file: when it was written, and its size; the files in the directories as well. */
    #read() {
        const stamps = new Map();
        const add = (file) => {
            if (stamps.size >= file_watch_MOST_FILES || this.#isLeftOut(file))
                return;
            const found = (0,stats_of/* statsOf */.L)(file);
            if (found?.isFile())
                stamps.set(file, `${found.mtimeMs} ${found.size} ${found.ino}`);
        };
        const { files, packages, quiet } = this.#watched;
        for (const file of files)
            this.#filesIn(file).forEach(add);
        for (const file of quiet)
            add(file);
        for (const dir of packages)
            this.#filesIn(dir)
                .filter((one) => MODULE.test(one))
                .forEach(add);
        return stamps;
    }
    #filesIn(file) {
        if ((0,stats_of/* statsOf */.L)(file)?.isDirectory() !== true)
            return [file];
        return this.#directoriesIn(file).flatMap((dir) => file_watch_entriesOf(dir).flatMap((entry) => (entry.isDirectory() ? [] : [external_node_path_.join(dir, entry.name)])));
    }
    /** The directory itself, and all below it; none for a file. */
    #directoriesIn(dir) {
        if ((0,stats_of/* statsOf */.L)(dir)?.isDirectory() !== true || this.#isLeftOut(dir))
            return [];
        const below = file_watch_entriesOf(dir).filter((one) => one.isDirectory() && !LEFT_OUT.has(one.name));
        return [dir, ...below.flatMap(({ name }) => this.#directoriesIn(external_node_path_.join(dir, name)))];
    }
    #isLeftOut(file) {
        for (const one of this.#watched.except) {
            if (file === one || file.startsWith(one + external_node_path_.sep))
                return true;
        }
        return false;
    }
}
/** The directory, or the nearest above it that exists. */
function existing(dir) {
    const above = external_node_path_.dirname(dir);
    return above === dir || (0,stats_of/* statsOf */.L)(dir)?.isDirectory() === true ? dir : existing(above);
}
function file_watch_entriesOf(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function isEmpty(file) {
    return (0,stats_of/* statsOf */.L)(file)?.size === 0;
}
function timeOf(file) {
    return (0,stats_of/* statsOf */.L)(file)?.mtimeMs;
}

;// CONCATENATED MODULE: ./build/cli/watch-pipeline.js









const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Runs a pipeline again whenever a file changes that it depends on, until it is interrupted.
 * @param run runs it once; returns the exit code
 * @returns the exit code of the last run that was not stopped
 */
async function watchPipeline({ file, workspaceDir }, terminal, { output, written }, run) {
    const { cwd } = terminal;
    const pipeline = external_node_path_.resolve(cwd, file);
    const watched = new WatchedFiles(pipeline, [external_node_path_.resolve(cwd, workspaceDir), ...written]);
    const warm = new warm_python/* WarmPython */.wy(watched);
    let stop = new AbortController();
    let changed;
    let wake = () => { };
    let isInterrupted = false;
    const watch = new FileWatch((one) => {
        changed = one;
        stop.abort();
        wake();
    });
    // Also between the runs, which have their own listeners.
    const onSignal = (name) => {
        if (isInterrupted && name !== undefined) {
            for (const one of SIGNALS)
                external_node_process_.off(one, onSignal);
            external_node_process_.kill(external_node_process_.pid, name);
        }
        isInterrupted = true;
        wake();
    };
    for (const name of SIGNALS)
        external_node_process_.on(name, onSignal);
    let code = exit_codes/* EXIT_CODES */.a.passed;
    try {
        while (!isInterrupted) {
            stop = new AbortController();
            changed = undefined;
            const since = Date.now();
            // Also during the first run: its files are known as soon as it is planned.
            watched.onPlanned = () => watch.update(watched.duringRun, since);
            watched.onPlanned();
            const ended = await runOnce(run, terminal, {
                ...{ warm, stop: stop.signal },
                onInterrupt: () => onSignal(),
            });
            // A run that was stopped by a change says nothing.
            if (changed === undefined || isInterrupted)
                code = ended;
            if (isInterrupted)
                break;
            if (changed === undefined)
                watch.update(watched.afterRun, since);
            if (changed === undefined) {
                const time = new Date().toTimeString().slice(0, 8);
                const verdict = code === exit_codes/* EXIT_CODES */.a.passed ? 'passed' : 'failed';
                output.write(`${time} ${verdict}, waiting for changes (Ctrl-C ends)\n`);
                await new Promise((resolve) => {
                    wake = resolve;
                    if (changed !== undefined || isInterrupted)
                        resolve();
                });
            }
            if (changed !== undefined) {
                output.write(`\n↻ ${(0,describe_value/* escapeText */.X1)((0,shown_path/* shownPath */.p)(changed, cwd))} changed\n`);
            }
        }
        return code;
    }
    finally {
        for (const name of SIGNALS)
            external_node_process_.off(name, onSignal);
        watch.close();
        await warm.close();
    }
}
/** A mistake in a file is shown, and the watch goes on. */
async function runOnce(run, { stderr }, repeated) {
    try {
        return await run(repeated);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        stderr.write(`Error: ${(0,errors/* describeUserError */.Pi)(error)}\n`);
        return exit_codes/* EXIT_CODES */.a.usage;
    }
}

;// CONCATENATED MODULE: ./build/cli/test-pipeline.js














const EXAMPLES = `
Examples:
  $ cursus runtime test-pipeline pipeline.yml
  $ cursus runtime test-pipeline pipeline.yml --max-parallel 4 --timeout 120
  $ cursus runtime test-pipeline pipeline.yml --select train+ --exclude tag:slow
  $ cursus runtime test-pipeline pipeline.json --output-format json > results.json
  $ cursus runtime test-pipeline 'pipelines/*.yml' '!pipelines/draft.yml'`;
function testPipelineCommand(terminal, exit) {
    const command = (0,selection_options/* addSelectionOptions */.m)(new esm/* Command */.uB('test-pipeline')
        .description('run every step of a pipeline along its data flows')
        .argument('<pipeline-config...>', 'pipeline file (YAML or JSON); several files or patterns such as `pipelines/*.yml` run one after the other, `!` excludes')
        .option('--variants <names>', 'also run each step on changed copies of its tables: `all`, or names such as `no-rows,train:null-column`', variants)
        .addOption(new esm/* Option */.c$('--cache <mode>', 'use results of earlier runs, and keep those of this run (default: `cache` of the pipeline file)').choices(['off', 'read', 'read-write']))
        .option('--cache-limit <size>', 'maximum size of the kept results (default: `cache_limit` of the pipeline file, 5GB)', cacheLimit)
        .option('--cache-sample <percent>', 'share of the cached results whose steps run again to test the cache (default: 2)', cacheSample)
        .option('--step <name>', 'run only this step, on what its producers wrote in an earlier run')
        .option('--watch', 'run again when a file that the run depends on changes')
        .option('--refresh', 'with `--step`: also run the steps that it reads from')
        .option('--no-keep-results', 'do not keep the results of the steps for `--step` (a run with `CI` set keeps none)')
        .option('--bundle <dir>', 'write a replay bundle of each failed step to this directory', common_options/* directory */.yy)
        .option('--bundle-limit <size>', `size limit for the files of one bundle (default: ${bundle_settings/* DEFAULT_BUNDLE_LIMIT */.JJ})`, bundleLimit)
        .option('--fail-on-variants', 'make the run fail if a step fails on a variant')
        .addHelpText('after', EXAMPLES));
    return (0,common_options/* addCommonOptions */.hm)(command).action(async (files, given) => {
        (0,refuse_conflicts/* refuseConflicts */.w)(given);
        const ofFile = (file) => {
            const workspace = external_node_path_.resolve(terminal.cwd, given.workspaceDir);
            const lastRun = (0,last_run/* lastRunFile */.W)(workspace, external_node_path_.resolve(terminal.cwd, file));
            return { lastRun, options: withSelection(given, { cwd: terminal.cwd, lastRun }) };
        };
        if (!isOneFile(files, terminal.cwd)) {
            (0,refuse_conflicts/* refuseWatchOfSeveral */.X)(given);
            exit(await testPipelines(files, given, terminal, ofFile));
            return;
        }
        const [file = ''] = files;
        const { options, lastRun } = ofFile(file);
        const projectDir = external_node_path_.dirname(external_node_path_.resolve(terminal.cwd, file));
        const load = () => (0,load_pipeline/* loadPipeline */.B)(file, {
            cwd: terminal.cwd,
            specsDir: external_node_path_.join(options.workspaceDir, '.specs'),
        });
        const run = (repeated) => (0,run_and_report/* runAndReport */.F)(load(), { ...options, projectDir }, terminal, {
            ...{ live: true, lastRun },
            ...(repeated === undefined ? {} : { repeated }),
        });
        if (given.watch !== true) {
            exit(await run());
            return;
        }
        const watched = {
            // With JSON, standard output contains only JSON: one value for each run.
            output: options.outputFormat === 'json' ? terminal.stderr : terminal.stdout,
            written: Object.values((0,common_options/* reportFiles */.IU)(options)).flatMap((one) => one === undefined ? [] : external_node_path_.resolve(terminal.cwd, one)),
        };
        exit(await watchPipeline({ file, workspaceDir: given.workspaceDir }, terminal, watched, run));
    });
}
function withSelection(options, paths) {
    const selection = (0,selection_options/* selectionWish */.y)(options, paths);
    return selection === undefined ? options : { ...options, selection };
}
function cacheLimit(text) {
    if ((0,byte_size/* byteSizeSchema */.N)('').safeParse(text.trim()).success)
        return (0,byte_size/* byteSize */.m)(text.trim());
    throw new esm/* InvalidArgumentError */.Di('It must be a size such as `5GB`.');
}
/** @returns a share between 0 and 1 */
function cacheSample(text) {
    const percent = text.trim() === '' ? Number.NaN : Number(text);
    if (percent >= 0 && percent <= 100)
        return percent / 100;
    throw new esm/* InvalidArgumentError */.Di('It must be a number from 0 to 100.');
}
function bundleLimit(text) {
    const bytes = (0,bundle_settings/* parseBundleLimit */.ZV)(text);
    if (bytes === undefined)
        throw new esm/* InvalidArgumentError */.Di(`It must be ${bundle_settings/* EXPECTED_BUNDLE_LIMIT */.eh}.`);
    return bytes;
}
function variants(text) {
    const words = text.split(',').map((word) => word.trim());
    const wishes = (0,parse_variants/* parseVariants */.Y)(words);
    if (typeof wishes === 'string')
        throw new esm/* InvalidArgumentError */.Di(`It must be ${parse_variants/* EXPECTED_VARIANTS */.K}: ${wishes}`);
    return wishes;
}


/***/ }),

/***/ 9017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mb: () => (/* binding */ pipelineVerdict),
  fP: () => (/* binding */ pipelinesVerdict)
});

// UNUSED EXPORTS: failingFirst

// EXTERNAL MODULE: ./build/report/pipelines-report.js
var pipelines_report = __webpack_require__(7375);
// EXTERNAL MODULE: ./build/text/format-count.js
var format_count = __webpack_require__(2613);
// EXTERNAL MODULE: ./build/reporters/counts.js
var reporters_counts = __webpack_require__(2313);
// EXTERNAL MODULE: ./build/reporters/format-seconds.js
var format_seconds = __webpack_require__(8122);
// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
// EXTERNAL MODULE: ./build/reporters/cause-text.js
var cause_text = __webpack_require__(9032);
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
    const { causes, steps, failed, notRun } = (0,reporters_counts/* countReport */.A)(report);
    return [
        (0,format_count/* countOf */.p)(causes, 'cause'),
        failed === 0 ? 'no step failed' : `${(0,format_count/* formatNumber */.Z)(failed)} of ${(0,format_count/* countOf */.p)(steps, 'step')} failed`,
        ...(notRun === 0 ? [] : [`${(0,format_count/* formatNumber */.Z)(notRun)} not run`]),
    ].join(', ');
}

;// CONCATENATED MODULE: ./build/reporters/pipelines-verdict.js






/** `3 pipelines passed`, `2 of 5 pipelines failed`. */
function pipelinesVerdict({ pipelines }) {
    const failed = pipelines.filter((one) => !(0,pipelines_report/* hasPassed */.P)(one)).length;
    const all = (0,format_count/* countOf */.p)(pipelines.length, 'pipeline');
    return failed === 0 ? `${all} passed` : `${(0,format_count/* formatNumber */.Z)(failed)} of ${all} failed`;
}
function pipelineVerdict({ report, notRun }) {
    if (report === undefined) {
        const [first = ''] = notRun.message.split('\n');
        const icon = notRun.kind === 'stopped' ? '🛑' : '❌';
        return { icon, word: 'not run', details: (0,plain_text/* oneLine */.TN)(first, 400) };
    }
    const { icon, word, counts, cause } = verdictOf(report);
    const steps = `${(0,format_count/* countOf */.p)((0,reporters_counts/* countReport */.A)(report).steps, 'step')}, ${(0,format_seconds/* humanSeconds */.N)(report.seconds)}`;
    const parts = [counts, cause].filter((part) => part !== undefined);
    return { icon, word, details: parts.length === 0 ? steps : parts.join(' · ') };
}
/** The pipelines that need attention first; the order of each kind stays. */
function failingFirst({ pipelines }) {
    return [...pipelines.filter((one) => !hasPassed(one)), ...pipelines.filter(hasPassed)];
}


/***/ })

};
