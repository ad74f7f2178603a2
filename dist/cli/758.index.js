export const id = 758;
export const ids = [758];
export const modules = {

/***/ 2758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ jsonText),
  F: () => (/* binding */ runAndReport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(2793);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(5679);
// EXTERNAL MODULE: ./build/execute/known/known-templates.js
var known_templates = __webpack_require__(5413);
;// CONCATENATED MODULE: ./build/execute/known/keep-templates.js



const MOST_COMMANDS = 20;
/**
 * Keeps what a run started; a run that started none keeps what is known. Nothing fails if it cannot be
 * written: the templates of the next run start later.
 */
async function keepTemplates(workspace, command, started) {
    const file = (0,known_templates/* templatesFile */.CL)(workspace);
    const { [command]: earlier, ...others } = (0,known_templates/* commandsIn */.GO)(file);
    const { templates } = started.templates.length > 0 ? started : (earlier ?? started);
    const known = { ...started, templates };
    if (JSON.stringify(known) === JSON.stringify(earlier))
        return;
    const latest = Object.entries(others).slice(1 - MOST_COMMANDS);
    const text = {
        version: version/* TOOL */.j.version,
        commands: Object.fromEntries([...latest, [command, known]]),
    };
    await (0,write_whole/* writeWhole */.f)(file, `${JSON.stringify(text)}\n`).catch(() => { });
}

// EXTERNAL MODULE: ./build/program/last-run.js
var last_run = __webpack_require__(1107);
// EXTERNAL MODULE: ./build/program/report-files.js + 1 modules
var report_files = __webpack_require__(9583);
// EXTERNAL MODULE: ./build/program/run-signals.js
var run_signals = __webpack_require__(3794);
// EXTERNAL MODULE: ./build/reporters/console.js + 13 modules
var console = __webpack_require__(9377);
// EXTERNAL MODULE: ./build/reporters/json-report.js + 2 modules
var json_report = __webpack_require__(9232);
// EXTERNAL MODULE: ./build/reporters/reporter.js
var reporter = __webpack_require__(2012);
// EXTERNAL MODULE: ./build/variants/run-variants.js + 4 modules
var run_variants = __webpack_require__(927);
// EXTERNAL MODULE: ./build/cli/common-options.js
var common_options = __webpack_require__(3795);
// EXTERNAL MODULE: ./build/cli/exit-codes.js
var exit_codes = __webpack_require__(5158);
// EXTERNAL MODULE: ./build/cli/terminal.js + 1 modules
var cli_terminal = __webpack_require__(8591);
;// CONCATENATED MODULE: ./build/cli/run-and-report.js













/** Runs a pipeline and prints its results; returns the exit code. */
async function runAndReport(pipeline, options, terminal, { live, text, passed = () => true, json = json_report/* toJsonReport */.Ow, repeated, lastRun }) {
    const asJson = options.outputFormat === 'json';
    // With JSON, standard output contains only JSON.
    const output = asJson ? terminal.stderr : terminal.stdout;
    const printed = (0,cli_terminal/* textOutput */.rE)(output, terminal);
    const progress = (0,console/* createConsoleReporter */.$)({
        write: printed.write,
        color: (0,cli_terminal/* wantsColor */.zK)(output, terminal),
        live: (0,cli_terminal/* wantsLive */.UI)(output, terminal),
        get columns() {
            return output.columns ?? 100;
        },
        verbose: options.verbose ?? false,
        clock: () => performance.now(),
    });
    const reporters = live && (!asJson || options.verbose) ? [progress] : [];
    // The next run, on the file that changed, reports instead of this one.
    const isSuperseded = () => repeated?.stop.aborted === true;
    const shown = reporters.map(({ onEvent }) => ({
        onEvent: (event) => {
            if (!isSuperseded())
                onEvent(event);
        },
    }));
    const onEvent = (0,reporter/* broadcast */.m)(shown, (error) => {
        terminal.stderr.write(`Warning: progress cannot be shown: ${String(error)}\n`);
    });
    // A mistake in it is reported where it is awaited, not while the options are read.
    Promise.resolve(pipeline).catch(() => { });
    (0,report_files/* checkReportFiles */.o1)((0,common_options/* reportFiles */.IU)(options), terminal.cwd);
    const runOptions = await (0,common_options/* toRunOptions */.pA)(options, terminal);
    let started;
    const onTemplates = (templates) => {
        started = templates;
    };
    const repeatedOptions = ({ signal }) => repeated === undefined
        ? {}
        : { warm: repeated.warm, signal: AbortSignal.any([signal, repeated.stop]) };
    const report = await (0,run_signals/* withRunSignals */.R)((signals) => (0,run_variants/* runAsAsked */.E)(pipeline, { ...runOptions, ...signals, ...repeatedOptions(signals), onEvent, onTemplates }, options), (signal) => {
        terminal.stderr.write(`\n${signal}: stopping the steps …\n`);
        repeated?.onInterrupt();
    }).finally(() => progress.stop());
    if (isSuperseded()) {
        printed.end();
        return exit_codes/* EXIT_CODES */.a.failed;
    }
    if (lastRun !== undefined && runOptions.keepResults === true) {
        await (0,last_run/* writeLastRun */.b)(report, lastRun, { takesOld: runOptions.step !== undefined });
        await keepStarted(started, runOptions.workspaceDir, terminal);
    }
    if (!asJson && text !== undefined)
        printed.write(await text(report));
    printed.end();
    if (asJson)
        terminal.stdout.write(jsonText(await json(report)));
    await (0,report_files/* writeReportFiles */.t4)(report, (0,common_options/* reportFiles */.IU)(options), terminal.cwd);
    if (report.internalError !== undefined) {
        terminal.stderr.write(`Internal error: ${report.internalError}\n`);
        return exit_codes/* EXIT_CODES */.a.internal;
    }
    return report.success && passed(report) ? exit_codes/* EXIT_CODES */.a.passed : exit_codes/* EXIT_CODES */.a.failed;
}
async function keepStarted(started, workspaceDir, { args, cwd }) {
    if (started === undefined || args === undefined)
        return;
    await keepTemplates(external_node_path_.resolve(cwd, workspaceDir), (0,known_templates/* commandKey */.B4)(args, cwd), started);
}
/** The same JSON without runner commands: `##[` is a command anywhere in a line. */
function jsonText(value) {
    return `${JSON.stringify(value, null, 2).replaceAll('##[', '##\\u005b')}\n`;
}


/***/ }),

/***/ 65:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ confirmed)
/* harmony export */ });
/* harmony import */ var _file_sets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8120);
/* harmony import */ var _merge_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5390);
/* harmony import */ var _nested_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3246);
/* harmony import */ var _volatile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2222);




/** The contract of the first run, without what the second run does not confirm. */
function confirmed(first, second) {
    const outputs = Object.entries(first.outputs).map(([key, output]) => {
        const again = Object.hasOwn(second.outputs, key) ? second.outputs[key] : undefined;
        return [key, again === undefined ? output : confirmedOutput(output, again)];
    });
    return { ...first, outputs: Object.fromEntries(outputs) };
}
function confirmedOutput(first, second) {
    const files = Object.entries(first.files).flatMap(([path, file]) => {
        const found = nameInBoth(path, first, second);
        const again = found === undefined ? undefined : second.files[found.other];
        // A file that is not in every run is not locked.
        if (found === undefined || again === undefined || !isSameForm(file, again))
            return [];
        return [[found.key, confirmedFile(file, again)]];
    });
    return { ...first, files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
/** Another form in each run is nothing that a reader can rely on. */
function isSameForm(a, b) {
    const form = ({ format, state, compression, encoding, delimiter }) => JSON.stringify([format, state, compression, encoding, delimiter]);
    return form(a) === form(b);
}
/** The file of the second run, and a key for both. */
function nameInBoth(path, first, second) {
    if (Object.hasOwn(second.files, path))
        return { other: path, key: path };
    const onlyIn = (one, others) => Object.keys(one.files).filter((name) => !Object.hasOwn(others.files, name));
    const left = onlyIn(second, first);
    // A number of the run in its name.
    const numbered = left.find((name) => (0,_file_sets_js__WEBPACK_IMPORTED_MODULE_1__/* .patternOf */ .Id)(name) === (0,_file_sets_js__WEBPACK_IMPORTED_MODULE_1__/* .patternOf */ .Id)(path));
    if (numbered !== undefined)
        return { other: numbered, key: (0,_file_sets_js__WEBPACK_IMPORTED_MODULE_1__/* .patternOf */ .Id)(path) };
    // Another name in each run, as those of temporary files.
    const alike = (name) => endOf(name) === endOf(path);
    const [other, ...others] = left.filter(alike);
    const isOnly = onlyIn(first, second).filter(alike).length === 1 && others.length === 0;
    return other !== undefined && isOnly ? { other, key: commonPattern(path, other) } : undefined;
}
/** Directory and extension. */
function endOf(path) {
    const [, directory = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
    return `${directory}*${/\.[^.]*$/.exec(name)?.[0] ?? ''}`;
}
/** `tmpa1x.csv` and `tmpk9_.csv` become `tmp*.csv`. */
function commonPattern(a, b) {
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start])
        start += 1;
    const most = Math.min(a.length, b.length) - start;
    let end = 0;
    while (end < most && a.at(-1 - end) === b.at(-1 - end))
        end += 1;
    return `${a.slice(0, start)}*${end === 0 ? '' : a.slice(-end)}`;
}
function confirmedFile(first, second) {
    const { array, model, members, memberArrays, columns, digest, seal, ...rest } = first;
    const inBoth = members?.filter((name) => second.members?.includes(name) ?? true);
    const isArray = array !== undefined && isSameArray(array, second.array);
    const rowsVary = first.rows !== second.rows ||
        first.parts !== second.parts ||
        (isArray && array.shape[0] !== second.array?.shape[0]) ||
        first.rowsVary;
    return {
        ...rest,
        ...(digest === undefined || digest !== second.digest ? {} : { digest }),
        ...(seal === undefined || seal !== second.seal ? {} : { seal }),
        ...(rowsVary ? { rowsVary: true } : {}),
        ...(columns === undefined || second.columns === undefined
            ? {}
            : { columns: confirmedColumns(columns, second.columns) }),
        ...(isArray ? { array } : {}),
        ...(model === undefined || second.model === undefined
            ? {}
            : { model: confirmedModel(model, second.model) }),
        ...(inBoth === undefined ? {} : { members: inBoth }),
        ...(memberArrays === undefined
            ? {}
            : { memberArrays: confirmedArrays(memberArrays, second.memberArrays) }),
    };
}
function confirmedColumns(first, second) {
    const again = new Map(second.map((column) => [column.name, column]));
    const known = new Set(first.map(({ name }) => name));
    const inOne = [
        ...first.filter(({ name }) => !again.has(name)),
        ...second.filter(({ name }) => !known.has(name)),
    ];
    const varying = new Set(inOne.map(({ name }) => (0,_nested_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .g)(name)));
    const inBoth = first.flatMap((one) => {
        const other = again.get(one.name);
        if (other === undefined)
            return [];
        return [varying.has(one.name) ? (0,_volatile_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutValues */ .l)(one) : confirmedColumn(one, other)];
    });
    return (0,_nested_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideOfVolatile */ .d)(inBoth, inBoth);
}
function isSameArray(a, b) {
    const sizes = (shape) => shape?.slice(1).join();
    return (a.dtype === b?.dtype && a.shape.length === b.shape.length && sizes(a.shape) === sizes(b.shape));
}
/** Without the arrays whose type or shape varies. */
function confirmedArrays(first, second = {}) {
    return Object.fromEntries(Object.entries(first).filter(([name, array]) => {
        const again = Object.hasOwn(second, name) ? second[name] : undefined;
        return JSON.stringify(array) === JSON.stringify(again);
    }));
}
/** The features that a model selects can depend on chance. */
function confirmedModel(first, second) {
    const { kind, features, featureCount } = first;
    const isSame = features?.join('\0') === second.features?.join('\0');
    return {
        kind,
        ...(features === undefined || !isSame ? {} : { features }),
        ...(featureCount === undefined || featureCount !== second.featureCount ? {} : { featureCount }),
    };
}
function confirmedColumn(column, again) {
    if (JSON.stringify(column) === JSON.stringify(again))
        return column;
    const type = (0,_merge_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .commonType */ .c)([column.type, again.type]);
    const marked = (0,_volatile_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutValues */ .l)({ ...column, type });
    // Whether values are missing is a matter of chance.
    return column.nullable === again.nullable ? marked : { ...marked, nullable: true };
}


/***/ }),

/***/ 1107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ lastRunFile),
/* harmony export */   b: () => (/* binding */ writeLastRun)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2311);
/* harmony import */ var _files_results_dir_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6220);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2793);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7177);







/**
 * Where a run leaves which steps failed, for `--failed` of the next one; absolute.
 * @param pipeline the pipeline file, absolute
 */
function lastRunFile(workspace, pipeline) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(pipeline).digest('hex').slice(0, 16);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(workspace, _files_results_dir_js__WEBPACK_IMPORTED_MODULE_5__/* .RESULTS_DIR */ .z, `last-run-${key}.json`);
}
/**
 * Writes the part of the JSON report that `--failed` needs. What is known of steps that this run did
 * not test stays. Never throws: the next run will say so.
 * @param takesOld whether results of earlier runs were taken although they may be outdated (`--step`)
 */
async function writeLastRun(report, file, { takesOld }) {
    const steps = stepsAfter(report, await earlierSteps(file), takesOld);
    const text = `${JSON.stringify({ script_results: Object.fromEntries(steps) })}\n`;
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f)(file, text).catch(() => { });
}
const stepSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), blocked_by: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable() });
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ script_results: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), stepSchema) });
async function earlierSteps(file) {
    try {
        return fileSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'))).script_results;
    }
    catch {
        return {};
    }
}
function stepsAfter({ steps, selection }, earlier, takesOld) {
    const leftOut = new Set(selection?.steps.flatMap(({ name, role }) => (role === 'left-out' ? [name] : [])));
    const known = new Map();
    const untested = new Set();
    for (const { name, status, blockedBy } of steps) {
        const before = Object.hasOwn(earlier, name) ? earlier[name] : undefined;
        // A pass on an old result of a failed step says nothing of a run on its next one.
        const isOnOld = (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .hasPassed */ .Pc)(status) && untested.has(before?.blocked_by ?? '');
        const isUntested = leftOut.has(name) || (takesOld && status === 'cached') || isOnOld;
        if (isUntested && before !== undefined && !PASSED.has(before.status))
            untested.add(name);
        known.set(name, isUntested && before !== undefined ? before : { status, blocked_by: blockedBy ?? null });
    }
    return known;
}
const PASSED = new Set(['passed', 'cached', 'skipped']);


/***/ }),

/***/ 3096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cellName)
/* harmony export */ });
/** A cell in words: `no-rows`, `null-column (age)`. */
function cellName({ variant, column }) {
    return column === undefined ? variant : `${variant} (${column})`;
}


/***/ }),

/***/ 9377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ createConsoleReporter)
});

// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/text/format-count.js
var format_count = __webpack_require__(2613);
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
// EXTERNAL MODULE: ./build/reporters/colors.js
var reporters_colors = __webpack_require__(4093);
// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
;// CONCATENATED MODULE: ./build/reporters/cached-words.js

const MOST_SHOWN = 3;
/** `cached (3 min ago)`, with what changed since. */
function cachedWords({ cached }) {
    if (cached === undefined)
        return 'cached';
    const age = `cached (${ageWords(cached.ageSeconds)})`;
    if (cached.changed.length === 0)
        return age;
    return `${age}; ${sinceWords(cached.changed)} since; \`--refresh\` runs it again`;
}
function sinceWords(changed) {
    const shown = changed.slice(0, MOST_SHOWN).map((one) => (0,plain_text/* oneLine */.TN)(one, 160));
    const more = changed.length - shown.length;
    return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/** `3 min ago`. */
function ageWords(seconds) {
    if (seconds < 60)
        return `${Math.round(seconds)} s ago`;
    if (seconds < 2 * 3600)
        return `${Math.round(seconds / 60)} min ago`;
    if (seconds < 48 * 3600)
        return `${Math.round(seconds / 3600)} h ago`;
    return `${Math.round(seconds / 86_400)} days ago`;
}

;// CONCATENATED MODULE: ./build/reporters/cache-rows.js

/** Of the steps that the cache was asked for, or kept out of it; empty without a cache. */
function cacheRows({ steps }) {
    return steps.flatMap((step) => rowOf(step) ?? []);
}
function rowOf({ name, cached, cacheMiss, uncacheable }) {
    if (cached !== undefined) {
        const changed = cached.changed.length === 0 ? [] : [`${sinceWords(cached.changed)} since`];
        return { step: name, result: `cached (${ageWords(cached.ageSeconds)})`, reasons: changed };
    }
    if (cacheMiss === undefined && uncacheable === undefined)
        return undefined;
    const never = (uncacheable ?? []).map((reason) => `cannot be cached: ${reason}`);
    return { step: name, result: 'ran', reasons: [...(cacheMiss ?? []), ...never] };
}

;// CONCATENATED MODULE: ./build/reporters/console-cache.js


/** What the cache did, in one line a step; empty without a cache. */
function cacheLines(report) {
    const rows = cacheRows(report);
    if (rows.length === 0)
        return [];
    const lines = rows.map(({ step, result, reasons }) => {
        const why = reasons.length === 0 ? '' : `: ${(0,plain_text/* oneLine */.TN)(reasons.join('; '), 400)}`;
        return `  ${(0,plain_text/* oneLine */.TN)(step, 80)}: ${result}${why}`;
    });
    return ['Cache:', ...lines, ''];
}

// EXTERNAL MODULE: ./build/reporters/console-causes.js
var console_causes = __webpack_require__(9009);
;// CONCATENATED MODULE: ./build/reporters/use-text.js

/** `6 of 7 names`, or `no names` for a step that declares none. */
function coverageText({ coverage: { read, declared } }) {
    if (declared === 0)
        return 'no names';
    return `${(0,format_count/* formatNumber */.Z)(read)} of ${(0,format_count/* countOf */.p)(declared, 'name')}`;
}
/** `job_args.depth`: the declared names that were not read. */
function unusedNames(use) {
    return namesOf(use, ({ unused }) => unused);
}
/** Names that the script asked for and the step does not declare. */
function absentNames(use) {
    return namesOf(use, ({ defaulted, missing }) => [...missing, ...defaulted]);
}
/** `5 of 9 columns by name`; empty without tables. */
function columnsText({ columns }) {
    if (columns.length === 0)
        return '';
    const used = columns.filter(({ use }) => use !== 'unseen').length;
    return `${(0,format_count/* formatNumber */.Z)(used)} of ${(0,format_count/* countOf */.p)(columns.length, 'column')} by name`;
}
/** `read config.yml`, without what `allow` names. */
function observedTexts(observed = []) {
    return observed
        .filter(({ allowed }) => !allowed)
        .map(({ kind, what }) => `${OBSERVED_VERBS[kind]} ${what}`);
}
function namesOf(use, names) {
    return Object.entries(use.arguments).flatMap(([argument, one]) => names(one).map((name) => `${argument}.${name}`));
}
const OBSERVED_VERBS = {
    read: 'read',
    write: 'wrote',
    network: 'connected to',
    subprocess: 'started',
};

;// CONCATENATED MODULE: ./build/reporters/console-use.js



/** What each script used, in one line a step; empty without a step whose use was recorded. */
function useLines(report) {
    const lines = report.steps.flatMap(({ name, use, observed }) => {
        if (use === undefined)
            return [];
        const facts = [
            coverageText(use),
            use.filesRead.length === 0 ? '' : (0,format_count/* countOf */.p)(use.filesRead.length, 'file'),
            columnsText(use),
            listed('not read', unusedNames(use)),
            listed('not declared', absentNames(use)),
            ...observedTexts(observed).slice(0, console_use_MOST_SHOWN),
        ];
        return [
            `  ${(0,plain_text/* oneLine */.TN)(name, 80)}: ${(0,plain_text/* oneLine */.TN)(facts.filter((one) => one !== '').join(', '), 400)}`,
        ];
    });
    return lines.length === 0 ? [] : ['Recorded use:', ...lines, ''];
}
function listed(what, names) {
    if (names.length === 0)
        return '';
    const more = names.length > console_use_MOST_SHOWN ? ` and ${names.length - console_use_MOST_SHOWN} more` : '';
    return `${what}: ${names.slice(0, console_use_MOST_SHOWN).join(', ')}${more}`;
}
const console_use_MOST_SHOWN = 5;

// EXTERNAL MODULE: ./build/reporters/display-width.js + 4 modules
var display_width = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/reporters/drift-lines.js
var drift_lines = __webpack_require__(6740);
// EXTERNAL MODULE: ./build/reporters/format-seconds.js
var format_seconds = __webpack_require__(8122);
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

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/reporters/blocked-by.js
var blocked_by = __webpack_require__(6967);
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

// EXTERNAL MODULE: ./build/data/formats/data-formats.js + 42 modules
var data_formats = __webpack_require__(9593);
;// CONCATENATED MODULE: ./build/reporters/format-label.js

/** The label of a data format for messages. */
function formatLabel(format) {
    return (0,data_formats/* recordOf */.z)(format)?.label ?? 'unknown format';
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
    return `${label}${atLeast}${(0,format_count/* countOf */.p)(profile.fileCount, 'file')}, ${formatBytes(profile.totalBytes)}`;
}
function tableSize({ table }) {
    if (table === undefined) {
        return undefined;
    }
    const columns = (0,format_count/* countOf */.p)(table.columns.length, 'column');
    if (table.rows === null) {
        return columns;
    }
    return `${table.sampled ? 'about ' : ''}${(0,format_count/* countOf */.p)(table.rows, 'row')} × ${columns}`;
}
const SHOWN = 4;

// EXTERNAL MODULE: ./build/reporters/status-mark.js
var status_mark = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/reporters/step-line.js








/** A finished step in one line: `✓ prepare  0.042s  CSV 344 rows × 9 columns`. */
function stepLine(step, findings, { colors, nameWidth }) {
    const paint = paintOf(step, colors);
    const name = (0,display_width/* padToWidth */.Fg)((0,plain_text/* oneLine */.TN)(step.name, 80), nameWidth);
    return [`${paint(status_mark/* STEP_MARKS */.z[step.status].sign)} ${name}`, ...details(step, findings, colors)]
        .filter((part) => part !== '')
        .join('  ')
        .trimEnd();
}
function details(step, findings, colors) {
    switch (step.status) {
        case 'passed':
            return [
                (0,format_seconds/* exactSeconds */.R)(step.seconds),
                colors.dim(outputsSummary(step.outputs)),
                step.flaky ? colors.yellow(`passed on attempt ${step.attempts}`) : '',
            ];
        case 'cached':
            return [cachedWords(step), colors.dim(outputsSummary(step.outputs))];
        case 'failed':
        case 'timed-out':
        case 'crashed': {
            const error = findings.find(({ severity }) => severity === 'error');
            const shown = error?.location === undefined ? '' : (0,errors/* describeLocation */.lR)(error.location);
            return [
                (0,plain_text/* oneLine */.TN)(step.errorMessage ?? error?.message ?? step.status, 160),
                colors.cyan((0,plain_text/* oneLine */.TN)(shown)),
            ];
        }
        case 'blocked':
            return [colors.dim((0,blocked_by/* blockedWords */.m)(step) || 'blocked by an earlier step')];
        case 'skipped':
            return [colors.dim(`skipped: ${skipReason(step)}`)];
        case 'cancelled':
            return [colors.dim('cancelled')];
        default:
            return step.status;
    }
}
function skipReason({ skipReason: given }) {
    return given === undefined ? 'it has no script' : (0,plain_text/* oneLine */.TN)(given, 160);
}
function paintOf(step, colors) {
    switch (step.status) {
        case 'passed':
            return step.flaky ? colors.yellow : colors.green;
        case 'cached':
            return (step.cached?.changed ?? []).length > 0 ? colors.yellow : colors.green;
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

// EXTERNAL MODULE: ./build/reporters/text-blocks.js
var text_blocks = __webpack_require__(3197);
// EXTERNAL MODULE: ./build/reporters/counts.js
var counts = __webpack_require__(2313);
;// CONCATENATED MODULE: ./build/reporters/totals-line.js



/** The last line of a run: `2 causes · 4 failed, 13 not run, 19 passed in 61.0 s`. */
function totalsLine(report, colors) {
    const { causes, failed, notRun, leftOut, byStatus, successfulScripts, warnings } = (0,counts/* countReport */.A)(report);
    const paint = report.success ? colors.green : colors.red;
    const steps = [
        failed === 0 ? '' : `${(0,format_count/* formatNumber */.Z)(failed)} failed`,
        notRun === 0 ? '' : `${(0,format_count/* formatNumber */.Z)(notRun)} not run`,
        `${(0,format_count/* formatNumber */.Z)(successfulScripts)} passed${byStatus.cached === 0 ? '' : ` (${(0,format_count/* formatNumber */.Z)(byStatus.cached)} cached)`}`,
        byStatus.skipped === leftOut ? '' : `${(0,format_count/* formatNumber */.Z)(byStatus.skipped - leftOut)} skipped`,
        leftOut === 0 ? '' : `${(0,format_count/* formatNumber */.Z)(leftOut)} left out`,
    ].filter((part) => part !== '');
    return [
        ...(causes === 0 ? [] : [(0,format_count/* countOf */.p)(causes, 'cause')]),
        `${steps.join(', ')} in ${(0,format_seconds/* humanSeconds */.N)(report.seconds)}`,
        ...(warnings === 0 ? [] : [(0,format_count/* countOf */.p)(warnings, 'warning')]),
    ]
        .map((part) => paint(part))
        .join(' · ');
}

// EXTERNAL MODULE: ./build/report/variants-report.js
var variants_report = __webpack_require__(3096);
;// CONCATENATED MODULE: ./build/reporters/variant-lines.js
/** The matrix of steps and variants, for the console. */




/** `8 of 50 cells fail`. */
function variantCounts({ steps }) {
    const cells = steps
        .flatMap((row) => row.cells)
        .filter(({ status }) => status !== 'not-applicable');
    const weak = cells.filter(isWeak).length;
    if (weak === 0)
        return `all ${(0,format_count/* countOf */.p)(cells.length, 'cell')} pass`;
    return `${weak} of ${(0,format_count/* countOf */.p)(cells.length, 'cell')} fail`;
}
function isWeak({ status }) {
    return status === 'failed' || status === 'differs';
}
/** One line for each failing cell, with the command that runs it again. */
function variantLines(variants, colors) {
    if (variants === undefined)
        return [];
    const weak = variants.steps.flatMap(({ step, cells }) => cells.filter(isWeak).map((cell) => ({ step, cell })));
    const shown = weak
        .slice(0, MOST_LINES)
        .flatMap(({ step, cell }) => cellLines(step, cell, colors));
    const left = weak.length - MOST_LINES;
    return [
        `Variants: ${variantCounts(variants)}`,
        ...shown,
        ...(left > 0 ? [`  and ${(0,format_count/* countOf */.p)(left, 'more cell')}`] : []),
        '',
    ];
}
const MOST_LINES = 40;
function cellLines(step, cell, colors) {
    const { status, message = '', location, reproduce } = cell;
    const what = (0,variants_report/* cellName */.I)(cell);
    const how = status === 'differs' ? 'other outputs: ' : '';
    const suffix = location === undefined ? '' : `  ${(0,cause_text/* fileAndLine */.CP)(location)}`;
    return [
        `  ${colors.yellow('~')} ${(0,plain_text/* oneLine */.TN)(`${step} on ${what}`, 120)}  ${how}${(0,plain_text/* oneLine */.TN)(message, 200)}${suffix}`,
        ...(reproduce === undefined ? [] : [colors.dim(`    ${(0,plain_text/* oneLine */.TN)(reproduce, 400)}`)]),
    ];
}

;// CONCATENATED MODULE: ./build/reporters/console.js

















function createConsoleReporter(options) {
    const colors = (0,reporters_colors/* createColors */.D)(options.color);
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
        group((0,report_report/* hasPassed */.Pc)(report.status) && !report.flaky);
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
                    for (const notice of event.notices ?? [])
                        print((0,plain_text/* oneLine */.TN)(notice, 400));
                    if (options.live) {
                        timer = setInterval(refresh, REFRESH_MILLISECONDS);
                        // The timer must not keep the process alive.
                        timer.unref();
                    }
                    break;
                case 'environment-making':
                    print(colors.dim(environmentLine(event)));
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
        `${(0,plain_text/* oneLine */.TN)(event.pipeline, 80)}: ${(0,format_count/* countOf */.p)(event.steps.length, 'step')}`,
        (0,format_count/* countOf */.p)(event.dataFlows, 'data flow'),
        `${event.maxParallel} at a time`,
        `Python ${(0,plain_text/* oneLine */.TN)(event.python, 40)}`,
    ].join(', ');
}
/** The causes and the totals come last: a log is read from its end. */
function ending(report, style, withHead) {
    const head = style.verbose ? (0,text_blocks/* pipelineBlock */.OQ)(report) : (0,text_blocks/* pipelineHead */.dm)(report);
    const incomplete = report.complete
        ? []
        : [style.colors.yellow('The run ended before all steps finished.'), ''];
    return [
        '',
        ...(withHead || style.verbose ? [head] : []),
        ...(style.verbose ? [...cacheLines(report), ...useLines(report)] : []),
        ...(0,console_causes/* warningLines */._)(report, style),
        ...(0,console_causes/* causeLines */.t)(report, style),
        ...(0,drift_lines/* driftLines */.$)(report.contract, style),
        ...variantLines(report.variants, style.colors),
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
        ...shown.map(([name, since]) => `… ${(0,plain_text/* oneLine */.TN)(name, 80)}  ${(0,format_seconds/* humanSeconds */.N)(wholeSeconds(progress.now - since))}`),
        `  ${progress.finished}/${progress.total} done${more > 0 ? `, ${more} more running` : ''}`,
        // Leave one column free: some terminals wrap when the last one is written.
    ].map((line) => (0,display_width/* truncateToWidth */.A4)(line, Math.max(1, progress.columns - 1)));
}
/** Whole seconds: tenths would flicker. */
function wholeSeconds(milliseconds) {
    return Math.max(0, Math.floor(milliseconds / 1000));
}
function widestName(names) {
    const widest = names.reduce((width, name) => Math.max(width, (0,display_width/* displayWidth */.F1)((0,plain_text/* oneLine */.TN)(name, 80))), 0);
    return Math.min(widest, MAX_NAME_WIDTH);
}
const REFRESH_MILLISECONDS = 1000;
const SHOWN_RUNNING = 8;
const SHOWN_MODULES = 6;
const MAX_NAME_WIDTH = 28;
function environmentLine({ step, packages }) {
    return `making the environment of ${(0,plain_text/* oneLine */.TN)(step, 80)}: ${(0,plain_text/* oneLine */.TN)(packages, 120)} …`;
}


/***/ }),

/***/ 2313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ countReport)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7177);

function countReport(report) {
    const byStatus = {
        passed: 0,
        cached: 0,
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
        failed: report.steps.filter(({ status }) => (0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(status)).length,
        leftOut: report.selection?.steps.filter(({ role }) => role === 'left-out').length ?? 0,
        notRun: byStatus.blocked + byStatus.cancelled,
        scripts: report.steps.length - byStatus.skipped,
        successfulScripts: byStatus.passed + byStatus.cached,
        dataFlows: flows.length,
        successfulDataFlows: flowsThat(flows, 'held'),
        brokenDataFlows: flowsThat(flows, 'data'),
        warnings: report.findings.filter(({ severity }) => severity === 'warning').length,
    };
}
function flowsThat(flows, cause) {
    return flows.filter((flow) => flow.cause === cause).length;
}


/***/ }),

/***/ 6210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F1: () => (/* binding */ displayWidth),
  Fg: () => (/* binding */ padToWidth),
  A4: () => (/* binding */ truncateToWidth)
});

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./build/reporters/display-width.js

/** Columns of a line in a terminal: 2 for wide characters and emoji, 0 for combining marks. */
function displayWidth(text) {
    if (NARROW.test(text)) {
        return text.length;
    }
    let width = 0;
    for (const { segment } of graphemesOf(text)) {
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
    for (const { segment } of graphemesOf(text)) {
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
    return EMOJI.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
/** Loads the locale data on its first call: 10 ms that a run without such text does not spend. */
function graphemesOf(text) {
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return segmenter.segment(text);
}
let segmenter;
const NARROW = /^[ -~]*$/;
const ZERO = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]+$/u;
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator})/u;


/***/ }),

/***/ 6740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftLines)
/* harmony export */ });
/* unused harmony export driftCounts */
/* harmony import */ var _contracts_drift_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6603);
/* harmony import */ var _text_format_count_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2613);
/* harmony import */ var _cause_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9032);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(917);
/** The changes of locked outputs, for the console. */




const DRIFT_CLASSES = ['breaking', 'additive', 'benign'];
/** `3 changes: 1 breaking, 2 benign`; empty without changes. */
function driftCounts(drift) {
    if (drift.length === 0)
        return '';
    const counts = DRIFT_CLASSES.map((kind) => ({
        kind,
        count: drift.filter((one) => one.class === kind).length,
    }));
    const parts = counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${count} ${kind}`);
    return `${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(drift.length, 'change')}: ${parts.join(', ')}`;
}
/** One line for each change; with `verbose` all of them, else only their number. */
function driftLines(contract, { colors, verbose }) {
    if (contract === undefined || contract.drift.length === 0)
        return [];
    const { drift, file } = contract;
    const head = `Contract ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(file, 120)}: ${driftCounts(drift)}`;
    if (!verbose)
        return [colors.dim(`${head} (-v lists them)`), ''];
    const shown = drift.slice(0, MOST_LINES).map((one) => driftLine(one, colors));
    const left = drift.length - shown.length;
    return [head, ...shown, ...(left > 0 ? [`  and ${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .p)(left, 'more change')}`] : []), ''];
}
const MOST_LINES = 100;
function driftLine(drift, colors) {
    const { output, file, message, writer, class: kind } = drift;
    const paint = kind === 'breaking' ? colors.red : kind === 'additive' ? colors.yellow : colors.dim;
    const subject = file === undefined ? output : `${output}/${file}`;
    const parts = [
        `${paint(kind)} ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(subject, 120)}: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message, 300)}`,
        ...(drift.readers.length === 0 ? [] : [(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_contracts_drift_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readersPhrase */ .g)(drift), 200)]),
        ...(drift.inheritedFrom === undefined
            ? writer === undefined
                ? []
                : [`written by ${(0,_cause_text_js__WEBPACK_IMPORTED_MODULE_1__/* .fileAndLine */ .CP)(writer)}`]
            : [`as in ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(drift.inheritedFrom, 120)}`]),
    ];
    return `  ${parts.join(' · ')}`;
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


/***/ }),

/***/ 2012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ broadcast)
/* harmony export */ });
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


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ FLOW_MARKS),
/* harmony export */   z: () => (/* binding */ STEP_MARKS)
/* harmony export */ });
/** Every status has its own sign, because colour alone must not carry meaning. */
const STEP_MARKS = {
    passed: { sign: '✓', icon: '✅', word: 'PASS' },
    cached: { sign: '≡', icon: '♻️', word: 'PASS (CACHED)' },
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


/***/ }),

/***/ 3197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ compatibilityBlock),
/* harmony export */   OQ: () => (/* binding */ pipelineBlock),
/* harmony export */   dm: () => (/* binding */ pipelineHead),
/* harmony export */   vK: () => (/* binding */ scriptBlock)
/* harmony export */ });
/* harmony import */ var _blocked_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6967);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2313);
/* harmony import */ var _format_seconds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8122);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(917);
/* harmony import */ var _status_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9745);
/** The text blocks of the API reference, with its wording: users and scripts match on it. */





function scriptBlock(values) {
    return block([
        'Script Test Results:',
        '='.repeat(18),
        `Script: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(values.scriptName)}`,
        `Status: ${passOrFail(values.success)}`,
        `Execution Time: ${(0,_format_seconds_js__WEBPACK_IMPORTED_MODULE_4__/* .exactSeconds */ .R)(values.executionTime)}`,
        `Has Main Function: ${values.hasMainFunction ? 'Yes' : 'No'}`,
        ...(values.errorMessage ? [`Error: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(values.errorMessage)}`] : []),
    ]);
}
function compatibilityBlock(values) {
    return block([
        'Data Compatibility Test Results:',
        `Script A: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(values.scriptA)}`,
        `Script B: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(values.scriptB)}`,
        `Status: ${values.compatible ? '✅ COMPATIBLE' : '❌ INCOMPATIBLE'}`,
        `Data Format A: ${values.dataFormatA?.toUpperCase() ?? 'None'}`,
        `Data Format B: ${values.dataFormatB?.toUpperCase() ?? 'None'}`,
        ...headedList('Issues:', values.compatibilityIssues),
    ]);
}
/** The summary of the reference, without the text of the errors. */
function pipelineHead(report) {
    const { causes } = (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countReport */ .A)(report);
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
    const counts = (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countReport */ .A)(report);
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
        const { icon, word } = _status_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .STEP_MARKS */ .z[step.status];
        const time = step.status === 'passed' ? ` (${(0,_format_seconds_js__WEBPACK_IMPORTED_MODULE_4__/* .exactSeconds */ .R)(step.seconds)})` : '';
        const message = step.errorMessage ?? (0,_blocked_by_js__WEBPACK_IMPORTED_MODULE_0__/* .blockedWords */ .m)(step);
        return [
            `  ${icon} ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(step.name)}: ${word}${time}`,
            ...(message === '' ? [] : [`    Error: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message)}`]),
        ];
    });
}
function flowLines(report) {
    return report.flows.flatMap(({ key, cause, issues }) => {
        const { icon, word } = _status_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .FLOW_MARKS */ .S[cause];
        return [
            `  ${icon} ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(key)}: ${word}`,
            ...issues.map((issue) => `    Issue: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(issue)}`),
        ];
    });
}
function headedList(heading, items) {
    return items.length === 0
        ? [`${heading} None`]
        : [heading, ...items.map((item) => `  - ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(item)}`)];
}
function passOrFail(success) {
    return success ? '✅ PASS' : '❌ FAIL';
}
function block(lines) {
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ runAsAsked)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/variant-names.js
var variant_names = __webpack_require__(9635);
// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(3368);
// EXTERNAL MODULE: ./build/judge/reproduce-command.js
var reproduce_command = __webpack_require__(5275);
// EXTERNAL MODULE: ./build/python/one-shot.js
var one_shot = __webpack_require__(7408);
;// CONCATENATED MODULE: ./build/python/derive-process.js

const SECONDS = 120;
/** Writes variants of tables. Never rejects: a job without a reply is skipped. */
async function deriveTables(jobs, options) {
    const results = new Map();
    if (jobs.length === 0)
        return results;
    await (0,one_shot/* runOneShot */.Y)('variants', { jobs }, options, { seconds: SECONDS }, (reply) => {
        const { id, column, skipped } = reply;
        if (typeof id !== 'number')
            return;
        results.set(id, typeof skipped === 'string'
            ? { skipped }
            : { column: typeof column === 'string' ? column : null });
    });
    return results;
}

// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/run.js + 87 modules
var run = __webpack_require__(3031);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/contracts/confirmed.js
var confirmed = __webpack_require__(65);
// EXTERNAL MODULE: ./build/contracts/differences.js + 3 modules
var differences = __webpack_require__(9898);
;// CONCATENATED MODULE: ./build/variants/matrix.js




/**
 * The results of all cells. A step that fails on a copy of its own inputs has no row: its result does
 * not depend on the inputs alone.
 * @param ran the run of the variants; absent if none applies
 * @param reproduce the command for one cell
 */
function matrixOf(report, cells, ran, reproduce) {
    const reports = new Map(ran?.steps.map((step) => [step.name, step]) ?? []);
    const rows = report.steps.flatMap(({ name }) => {
        const own = cells.filter(({ step }) => step === name);
        const same = own.find(({ variant }) => variant === variant_names/* AS_IT_IS */.a6);
        const control = same === undefined ? undefined : reports.get(same.name);
        if (same === undefined || control === undefined || (0,report_report/* isFailure */.N6)(control.status))
            return [];
        const expected = expectedOutputs(name, report, same.name, ran);
        const results = own
            .filter(({ variant }) => variant !== variant_names/* AS_IT_IS */.a6)
            .map((cell) => {
            const result = cellOf(cell, reports.get(cell.name), ran, expected);
            const command = result.status === 'failed' || result.status === 'differs'
                ? reproduce(name, cell.variant)
                : undefined;
            return command === undefined ? result : { ...result, reproduce: command };
        });
        return [{ step: name, cells: results }];
    });
    const variants = [...new Set(rows.flatMap((row) => row.cells.map(({ variant }) => variant)))];
    return { variants, steps: rows };
}
/** What the step writes for the same data, without what differs by itself. */
function expectedOutputs(step, report, control, ran) {
    return (0,confirmed/* confirmed */.q)(outputsOf(report, step), outputsOf(ran, control));
}
/** The outputs of a step, under their logical names. */
function outputsOf(report, step) {
    const outputs = Object.entries(report?.contract?.current.outputs ?? {})
        .filter(([key]) => key.startsWith(`${step}.`))
        .map(([key, output]) => [key.slice(step.length + 1), { ...output, readBy: [] }]);
    return { pipeline: '', outputs: Object.fromEntries(outputs) };
}
function cellOf({ variant, name, column, skipped }, step, ran, expected) {
    const base = { variant, ...(column === undefined ? {} : { column }) };
    if (step === undefined) {
        return { ...base, status: 'not-applicable', message: skipped ?? 'it was not run' };
    }
    if ((0,report_report/* isFailure */.N6)(step.status))
        return { ...base, ...failureOf(step, ran) };
    if (step.status !== 'passed') {
        return { ...base, status: 'not-applicable', message: `it was ${step.status}` };
    }
    const changed = variant_names/* SAME_RESULT */.vV.has(variant)
        ? changesOf(expected, outputsOf(ran, name), column)
        : [];
    return changed.length === 0
        ? { ...base, status: 'passed' }
        : { ...base, status: 'differs', message: changed.slice(0, MOST_CHANGES).join('; ') };
}
const MOST_CHANGES = 3;
function failureOf(step, ran) {
    const finding = ran?.findings.find((one) => one.step === step.name && one.severity === 'error' && one.location !== undefined);
    const location = finding?.location;
    const isOwnCheck = /(^|:\s*)(raise|assert)\b/.test(location?.code ?? '');
    return {
        status: isOwnCheck ? 'rejected' : 'failed',
        message: step.errorMessage ?? finding?.message ?? 'it failed',
        ...(location === undefined ? {} : { location }),
    };
}
/** Additional columns may be passed on, and integers may stay decimal numbers. */
function changesOf(expected, found, column) {
    return (0,differences/* differences */.t)(expected, found)
        .filter((one) => one.class !== 'additive')
        .filter(({ message }) => !message.startsWith('columns are in another order'))
        .filter((one) => one.column === undefined || !column?.split(', ').includes(one.column))
        .map(({ output, message }) => `${output}: ${message}`);
}

// EXTERNAL MODULE: ./build/data/profile-given.js
var profile_given = __webpack_require__(8068);
;// CONCATENATED MODULE: ./build/variants/vary-inputs.js



/** The inputs of a step that are data, with the tables in them. */
async function givenInputs(step, baseDir) {
    const given = step.inputs.filter(({ source }) => source === 'flow' || source === 'declared');
    return Promise.all(given.map(async ({ name, path: shown }) => {
        const absolute = external_node_path_.resolve(baseDir, shown);
        const profile = await (0,profile_given/* profileGiven */.B)(absolute);
        const tables = profile.files.filter(isVaried).map(({ path: file, format }) => ({
            ...{ format },
            path: profile.kind === 'file' ? '' : file,
        }));
        return { name, path: absolute, tables };
    }));
}
function isVaried({ table, format, compression, damaged }) {
    return table !== undefined && compression === undefined && !damaged && FORMATS.has(format);
}
/** Those that `table_files.py` writes. */
const FORMATS = new Set(['csv', 'tsv', 'json', 'jsonl', 'parquet']);
/** Copies an input that has tables below a directory; without its tables, which are written later. */
async function copyInput(input, variant, directory) {
    const target = external_node_path_.join(directory, input.name, external_node_path_.basename(input.path));
    const jobs = input.tables.map(({ path: file, format }) => ({
        ...{ format, variant },
        source: external_node_path_.join(input.path, file),
        target: external_node_path_.join(target, file),
    }));
    const sources = new Set(jobs.map(({ source }) => source));
    if (!sources.has(external_node_path_.join(input.path))) {
        await (0,promises_.cp)(input.path, target, {
            recursive: true,
            filter: (source) => !sources.has(source),
        });
    }
    return { name: input.name, path: target, jobs };
}

// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings_findings = __webpack_require__(1251);
// EXTERNAL MODULE: ./build/judge/find-causes.js
var find_causes = __webpack_require__(6270);
// EXTERNAL MODULE: ./build/report/variants-report.js
var variants_report = __webpack_require__(3096);
;// CONCATENATED MODULE: ./build/variants/with-variants.js



/**
 * The report with the matrix, and a finding for each step that fails on variants.
 * @param mustPass such a step makes the run fail
 */
function withVariants(report, variants, mustPass) {
    const found = variants.steps.flatMap(({ step, cells }) => variantFinding(step, cells.filter(isWeakness), mustPass));
    if (found.length === 0)
        return { ...report, variants };
    if (!mustPass)
        return { ...report, variants, findings: [...report.findings, ...found] };
    const findings = [...found, ...report.findings];
    const { steps, flows, pipeline } = report;
    const causes = (0,find_causes/* findCauses */.i)({
        ...{ findings, steps, flows, pipeline },
        reproduce: report.causes[0]?.reproduce,
    }).map((cause) => withCommand(cause, variants));
    const errors = found.map(({ step, message }) => `Script ${step} failed: ${message}`);
    return {
        ...report,
        ...{ variants, findings, causes, success: false },
        errors: [...report.errors, ...errors],
    };
}
/** The run of the variants ended early: what did not run has no verdict. */
function cutShort(report, ran) {
    const own = ran.findings.filter(({ step, flow, severity }) => !step && !flow && severity === 'error');
    const message = 'the run was interrupted: not all variants were run';
    const found = own.length > 0 ? own : [(0,findings_findings/* finding */.g)('run-interrupted', { message })];
    const findings = [...found, ...report.findings];
    const { steps, flows, pipeline } = report;
    return {
        ...report,
        ...{ findings, success: false, complete: false },
        ...(ran.internalError === undefined ? {} : { internalError: ran.internalError }),
        causes: (0,find_causes/* findCauses */.i)({ findings, steps, flows, pipeline }),
        errors: [...report.errors, ...found.map((one) => one.message)],
    };
}
function isWeakness({ status }) {
    return status === 'failed' || status === 'differs';
}
function variantFinding(step, weak, mustPass) {
    const [first] = weak;
    if (first === undefined)
        return [];
    const names = weak.map(({ variant }) => variant).join(', ');
    return [
        (0,findings_findings/* finding */.g)('variant-failed', {
            ...(mustPass ? { severity: 'error' } : {}),
            step,
            message: `${weak.length === 1 ? 'fails' : `fails ${weak.length} times`} on variants of its inputs: ${names}`,
            ...(first.location === undefined ? {} : { location: first.location }),
            evidence: weak.map(describeCell),
        }),
    ];
}
function describeCell(cell) {
    const { message = '', location } = cell;
    const where = location?.line === undefined ? '' : ` at ${location.file}:${location.line}`;
    return `${(0,variants_report/* cellName */.I)(cell)}: ${message}${where}`;
}
function withCommand(cause, variants) {
    if (cause.finding.code !== 'variant-failed')
        return cause;
    const row = variants.steps.find(({ step }) => step === cause.finding.step);
    const command = row?.cells.find(isWeakness)?.reproduce;
    return command === undefined ? cause : { ...cause, reproduce: command };
}

;// CONCATENATED MODULE: ./build/variants/run-variants.js
/** Runs a pipeline, then each step that passed on variants of its inputs. */














/**
 * Runs a pipeline, and its variants if the options or the pipeline ask for them.
 * @throws UserError as `runPipeline` does, and for a variant of an unknown step
 */
async function runAsAsked(pipeline, options, asked) {
    const config = await pipeline;
    const wishes = asked.variants ?? config.variants;
    if (wishes.length === 0)
        return await (0,run/* runPipeline */.a)(config, options);
    const known = new Set(config.steps.map(({ name }) => name));
    const unknown = wishes.find(({ step }) => step !== undefined && !known.has(step))?.step;
    if (unknown !== undefined) {
        throw new errors/* UserError */.yo(`variants: there is no step ${(0,describe_value/* quoteName */.AB)(unknown)}`, {
            cure: `The steps are ${(0,describe_value/* listNames */.Zv)([...known])}.`,
        });
    }
    const mustPass = asked.failOnVariants || config.failOnVariants;
    return await runWithVariants(config, options, { wishes, mustPass });
}
async function runWithVariants(config, options, variants) {
    const workspace = external_node_path_.resolve(options.cwd, options.workspaceDir);
    (0,external_node_fs_.mkdirSync)(workspace, { recursive: true });
    // The variants need the outputs after the run; the directory is removed as a whole.
    const dir = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(workspace, 'variants-'));
    const keeps = options.preserveOutputs || !options.cleanup;
    try {
        const report = await (0,run/* runPipeline */.a)(config, {
            ...{ ...options, preserveOutputs: true, contract: true },
            // The directory of this run is removed, with what it would keep.
            ...(keeps ? {} : { cache: 'off', keepResults: false }),
            onEvent: (event) => {
                // The run has not finished before its variants.
                if (event.type !== 'run-finished')
                    options.onEvent(event);
            },
            ...(keeps ? {} : { workspaceDir: external_node_path_.join(dir, 'run') }),
        });
        const whole = options.signal.aborted
            ? report
            : await addVariants(report, config, { dir, options, variants });
        options.onEvent({ type: 'run-finished', report: whole });
        return whole;
    }
    finally {
        await (0,promises_.rm)(dir, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function addVariants(report, config, { dir, options, variants, }) {
    const cells = await prepareCells(report, variants.wishes, dir, options);
    const ran = await runCells(config, cells, report, dir, options);
    const reproduce = (step, variant) => commandFor(config, report, options, [`${step}:${variant}`]);
    const matrix = matrixOf(report, cells, ran, reproduce);
    const whole = withVariants(report, matrix, variants.mustPass);
    return ran === undefined || ran.complete ? whole : cutShort(whole, ran);
}
function commandFor(config, { steps }, options, wishes) {
    const command = (0,reproduce_command/* reproduceCommand */.nB)(config, steps, options);
    return command === undefined ? undefined : `${command} --variants ${(0,reproduce_command/* shellWord */.r7)(wishes.join())}`;
}
async function prepareCells(report, wishes, dir, options) {
    const cells = [];
    for (const step of report.steps.filter(({ status }) => (0,report_report/* hasPassed */.Pc)(status))) {
        const names = variant_names/* VARIANT_NAMES */.NE.filter((name) => wishes.some((wish) => wish.variant === name && (wish.step ?? step.name) === step.name));
        const given = await givenInputs(step, report.baseDir);
        if (names.length === 0 || given.every(({ tables }) => tables.length === 0))
            continue;
        for (const variant of [variant_names/* AS_IT_IS */.a6, ...names]) {
            cells.push(await prepareCell(step, variant, given, external_node_path_.join(dir, String(cells.length))));
        }
    }
    const jobs = cells.flatMap(({ inputs }) => inputs.flatMap(({ jobs: all }) => all));
    const numbered = jobs.map((job, id) => ({ ...job, id }));
    const derived = await deriveTables(numbered, {
        ...{ python: report.environment.python.executable, cwd: dir, signal: options.signal },
        environ: (0,step_environment/* scriptEnvironment */.F)(options.environ),
    });
    const byTarget = new Map(numbered.map(({ target, id }) => [target, derived.get(id)]));
    // Tables that a variant does not apply to stay as they are.
    for (const { source, target, id } of numbered) {
        if (isSkipped(derived.get(id)))
            (0,external_node_fs_.cpSync)(source, target);
    }
    return cells.map((cell) => withDerived(cell, byTarget));
}
function isSkipped(derived) {
    return derived === undefined || 'skipped' in derived;
}
async function prepareCell(step, variant, given, directory) {
    const inputs = [];
    for (const input of given) {
        inputs.push(input.tables.length === 0
            ? { ...input, jobs: [] }
            : await copyInput(input, variant, directory));
    }
    return { step: step.name, variant, name: `${step.name} on ${variant}`, inputs };
}
/** A variant applies to a step if it applies to one of its tables. */
function withDerived(cell, byTarget) {
    const jobs = cell.inputs.flatMap((input) => input.jobs);
    const results = jobs.map(({ target }) => byTarget.get(target) ?? { skipped: 'not written' });
    const applied = results.filter((one) => 'column' in one);
    const columns = [...new Set(applied.flatMap((one) => one.column ?? []))];
    const [skipped] = results.flatMap((one) => ('skipped' in one ? [one.skipped] : []));
    return {
        ...cell,
        ...(columns.length === 0 ? {} : { column: columns.join(', ') }),
        ...(applied.length === 0 ? { skipped: skipped ?? 'it reads no table' } : {}),
    };
}
async function runCells(config, cells, report, dir, options) {
    const steps = cells
        .filter(({ skipped }) => skipped === undefined)
        .flatMap((cell) => stepConfig(cell, config) ?? []);
    if (steps.length === 0)
        return undefined;
    const environment = {
        ...config,
        ...{ form: 'independent', steps, edges: [] },
    };
    // The bundles are those of the run itself.
    const { step: _step, selection: _selection, bundle: _bundle, warm: _warm, ...rest } = options;
    return await (0,run/* runPipeline */.a)(environment, {
        ...rest,
        ...{ cache: 'off', keepResults: false },
        ...{ workspaceDir: external_node_path_.join(dir, 'cells'), preserveOutputs: false, cleanup: true },
        ...{ failFast: false, onDrift: 'off', contract: true, baseDir: report.baseDir },
        onEvent: () => { },
    });
}
function stepConfig(cell, config) {
    const step = config.steps.find(({ name }) => name === cell.step);
    if (step === undefined)
        return undefined;
    const varied = cell.inputs.map(({ name, path: file }) => [
        name,
        { kind: 'path', path: file },
    ]);
    return {
        ...step,
        ...{ name: cell.name, script: step.script ?? step.name, dependsOn: [] },
        inputs: { ...step.inputs, ...Object.fromEntries(varied) },
    };
}


/***/ })

};
