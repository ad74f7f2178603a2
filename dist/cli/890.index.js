export const id = 890;
export const ids = [890];
export const modules = {

/***/ 9890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8179);
/* harmony import */ var _config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9022);
/* harmony import */ var _execute_plan_scripts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6714);
/* harmony import */ var _execute_reuse_open_results_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2778);
/* harmony import */ var _execute_reuse_step_selection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(490);
/* harmony import */ var _execute_start_python_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5662);
/* harmony import */ var _execute_step_launch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2288);
/* harmony import */ var _files_results_dir_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6220);
/* harmony import */ var _pipeline_plan_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(6868);
/* harmony import */ var _program_last_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1107);
/* harmony import */ var _reporters_display_width_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(6210);
/* harmony import */ var _scripts_read_checks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9617);
/* harmony import */ var _scripts_read_scripts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7228);
/* harmony import */ var _select_resolve_selection_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1931);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7401);
/* harmony import */ var _text_format_count_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(2613);
/* harmony import */ var _default_workspace_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8988);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5158);
/* harmony import */ var _refuse_conflicts_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3867);
/* harmony import */ var _selection_options_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6268);
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






















const EXAMPLES = `
Examples:
  $ cursus runtime plan pipeline.yml
  $ cursus runtime plan pipeline.yml --select +train
  $ cursus runtime plan pipeline.yml --output-format json`;
function planCommand(terminal, exit) {
    return (0,_selection_options_js__WEBPACK_IMPORTED_MODULE_16__/* .addSelectionOptions */ .m)(new commander__WEBPACK_IMPORTED_MODULE_2__/* .Command */ .uB('plan'))
        .description('list the steps and data flows of a pipeline without running it')
        .argument('<pipeline-config>', 'pipeline file (YAML or JSON)')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$('--output-format <format>', 'output format of the list')
        .choices(['text', 'json'])
        .default('text'))
        .option('--step <name>', 'what a run with `--step` runs, and what it takes from earlier runs')
        .option('--refresh', 'with `--step`: also plan the steps that it reads from')
        .option('--python <path>', 'Python interpreter (default: a virtual environment, then PATH)')
        .option('--workspace-dir <dir>', 'directory of saved specs and results', _default_workspace_js__WEBPACK_IMPORTED_MODULE_17__/* .DEFAULT_WORKSPACE */ .e)
        .addHelpText('after', EXAMPLES)
        .action(async (file, options) => {
        (0,_refuse_conflicts_js__WEBPACK_IMPORTED_MODULE_15__/* .refuseConflicts */ .w)(options);
        const listed = await listPlan(file, options, terminal);
        terminal.stdout.write(options.outputFormat === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : asText(listed));
        exit(_exit_codes_js__WEBPACK_IMPORTED_MODULE_14__/* .EXIT_CODES */ .a.passed);
    });
}
async function listPlan(file, options, { cwd, environ }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { python, workspaceDir } = options;
        const signal = new AbortController().signal;
        const projectDir = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, file));
        const { config, supervision: started, analyse, } = await (0,_execute_start_python_js__WEBPACK_IMPORTED_MODULE_7__/* .startPython */ .f)((0,_config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPipeline */ .B)(file, { cwd, specsDir: node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspaceDir, '.specs') }), {
            cwd,
            projectDir,
            environ,
            signal,
            ...(python === undefined ? {} : { python }),
        });
        const supervision = __addDisposableResource(env_1, started, true);
        const scripts = await (0,_scripts_read_scripts_js__WEBPACK_IMPORTED_MODULE_11__/* .readScripts */ .b)(config, analyse, { cwd });
        await (0,_scripts_read_checks_js__WEBPACK_IMPORTED_MODULE_10__/* .readChecks */ .w)(config, analyse);
        const { executable } = supervision.interpreter;
        const plan = await (0,_execute_plan_scripts_js__WEBPACK_IMPORTED_MODULE_4__/* .planScripts */ .a)(config, scripts, { executable, environ });
        const workspace = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, workspaceDir);
        const wish = (0,_selection_options_js__WEBPACK_IMPORTED_MODULE_16__/* .selectionWish */ .y)(options, {
            ...{ cwd, lastRun: (0,_program_last_run_js__WEBPACK_IMPORTED_MODULE_9__/* .lastRunFile */ .W)(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, file)) },
        }) ?? { select: [], exclude: [] };
        const { step, refresh } = options;
        if (step !== undefined) {
            const isKept = resultsIn(workspace, config);
            const selection = (0,_execute_reuse_step_selection_js__WEBPACK_IMPORTED_MODULE_6__/* .stepSelection */ .w)(plan, step, options, isKept);
            return listed(config, plan, selection, refresh === true ? () => false : isKept);
        }
        const given = { plan, config, cwd, environ, analyse };
        return listed(config, plan, await (0,_select_resolve_selection_js__WEBPACK_IMPORTED_MODULE_12__/* .resolveSelection */ .F)(wish, given), () => false);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A plan writes nothing: opening the results would make their directory. */
function resultsIn(workspace, config) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, _files_results_dir_js__WEBPACK_IMPORTED_MODULE_18__/* .RESULTS_DIR */ .z)))
        return () => false;
    return (0,_execute_reuse_open_results_js__WEBPACK_IMPORTED_MODULE_5__/* .keptSteps */ ._)(config, { dir: workspace });
}
function listed(config, { steps, flows, unwired }, { roles, wish, notices }, isKept) {
    const lines = new Map(steps.map((step) => [step.name, config.locate(step.config.keyPath)?.line ?? null]));
    const isCached = config.cache !== 'off';
    return {
        ...{ pipeline: config.name, selection: wish },
        notices: [...notices, ...(isCached ? [OF_THE_CACHE] : [])],
        steps: steps.map(({ name, script, config: { launcher } }) => {
            const known = wish === '' ? { role: 'selected', reason: 'all steps run' } : roleOf(roles, name);
            return {
                ...{ name, script: script.kind === 'none' ? null : script.path },
                line: lines.get(name) ?? null,
                launcher: launcher === undefined ? null : (0,_execute_step_launch_js__WEBPACK_IMPORTED_MODULE_8__/* .shownLauncher */ .uF)(launcher),
                ...known,
                kept: known.role === 'needed' && isKept(name),
            };
        }),
        data_flows: [...flows, ...unwired].map(({ producer, consumer }) => ({
            name: (0,_pipeline_plan_js__WEBPACK_IMPORTED_MODULE_19__/* .flowKey */ .y)(producer, consumer),
            line: lines.get(consumer) ?? null,
        })),
    };
}
const OF_THE_CACHE = 'the cache is on: a run takes the valid results of steps, which a plan does not test';
function roleOf(roles, name) {
    return roles.get(name) ?? { role: 'left-out', reason: '' };
}
function asText({ pipeline, selection, notices, steps, data_flows: flows }) {
    const counts = `${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_20__/* .countOf */ .p)(steps.length, 'step')}, ${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_20__/* .countOf */ .p)(flows.length, 'data flow')}`;
    const flowNames = flows.map(({ name }) => (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeText */ .X1)(name));
    const lines = selection === ''
        ? [...steps.map((step) => `${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeText */ .X1)(step.name)}${launchedBy(step)}`), ...flowNames]
        : stepLines(steps);
    const head = [`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeText */ .X1)(pipeline)}: ${counts}`, ...notices.map((one) => (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeText */ .X1)(one))];
    return `${[...head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}
/** `train  runs  selected by --select train` */
function stepLines(steps) {
    const names = steps.map(({ name }) => (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeText */ .X1)(name));
    const width = Math.max(...names.map((name) => (0,_reporters_display_width_js__WEBPACK_IMPORTED_MODULE_21__/* .displayWidth */ .F1)(name)));
    return steps.map((step, index) => {
        const { role, reason, kept } = step;
        const name = (0,_reporters_display_width_js__WEBPACK_IMPORTED_MODULE_21__/* .padToWidth */ .Fg)(names[index] ?? '', width);
        const what = role === 'left-out' ? 'left out' : kept ? 'kept    ' : 'runs    ';
        return `${name}  ${what}  ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeText */ .X1)(reason)}${launchedBy(step)}`;
    });
}
function launchedBy({ launcher }) {
    return launcher === null ? '' : `  launcher: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_13__/* .escapeText */ .X1)(launcher)}`;
}


/***/ }),

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

/***/ 2288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ ownPython),
/* harmony export */   uF: () => (/* binding */ shownLauncher),
/* harmony export */   v4: () => (/* binding */ launchOf)
/* harmony export */ });
/* harmony import */ var _config_launcher_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2287);
/* harmony import */ var _launched_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(239);


/** `undefined`: the step has no launcher. */
function launchOf({ config }, directory, { locate }) {
    const { launcher } = config;
    if (launcher === undefined)
        return undefined;
    const own = locate([...config.keyPath, 'launcher']);
    const step = locate(config.keyPath);
    // A key that is not there has the location of what it would be in.
    const isOwn = own !== undefined && (own.line !== step?.line || own.column !== step?.column);
    const location = isOwn ? own : (locate(['defaults', 'launcher']) ?? own);
    return {
        ...{ shown: shownLauncher(launcher), program: launcher[0] ?? '' },
        began: (0,_launched_files_js__WEBPACK_IMPORTED_MODULE_1__/* .launchedPython */ .XJ)(directory) !== undefined,
        location,
    };
}
/** As in the pipeline file; long ones are cut. */
function shownLauncher(words) {
    const text = words
        .map((word) => (0,_config_launcher_words_js__WEBPACK_IMPORTED_MODULE_0__/* .launcherParts */ .Ph)(word).map((part) => ('text' in part ? part.text : part.token)))
        .map((parts) => parts.join(''))
        .map((word) => (/\s|^$/.test(word) ? JSON.stringify(word) : word))
        .join(' ');
    return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
const MOST_SHOWN = 120;
/** The Python that ran the step, if it is not that of the run. */
function ownPython({ name, config }, directory, { pythons }) {
    const launched = config.launcher === undefined ? undefined : (0,_launched_files_js__WEBPACK_IMPORTED_MODULE_1__/* .launchedPython */ .XJ)(directory);
    if (launched === undefined)
        return pythons.ownOf(name);
    return launched.executable === pythons.ofRun.interpreter.executable ? undefined : launched;
}


/***/ }),

/***/ 239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qe: () => (/* binding */ launchedMain),
/* harmony export */   XJ: () => (/* binding */ launchedPython),
/* harmony export */   o7: () => (/* binding */ placeHarness)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _python_harness_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4604);
/** The files of a step that a launcher starts: all that its process needs lies in its directory. */



/** Parts of the harness that no step uses. */
const NOT_OF_STEPS = new Set([
    ...['supervisor', 'analysis', 'reader', 'variants', '__pycache__'],
]);
/** The file that runs the step. */
function launchedMain({ launch }) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(launch, 'harness', 'launched', 'main.py');
}
/** Copies the harness: a container sees the workspace, but not this program. */
function placeHarness({ launch }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(launch);
    copyCode(_python_harness_path_js__WEBPACK_IMPORTED_MODULE_2__/* .HARNESS_DIR */ .t, node_path__WEBPACK_IMPORTED_MODULE_1__.join(launch, 'harness'));
}
/** Small files, many calls: the thread pool of Node is slower. */
function copyCode(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(to);
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(from, { withFileTypes: true })) {
        const [source, target] = [node_path__WEBPACK_IMPORTED_MODULE_1__.join(from, entry.name), node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, entry.name)];
        if (NOT_OF_STEPS.has(entry.name))
            continue;
        if (entry.isDirectory())
            copyCode(source, target);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(source, target);
    }
}
/** The Python that runs the step; `undefined` if its process never began. */
function launchedPython({ launch, }) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(launch, 'began.json'), 'utf8');
        const { version, executable } = JSON.parse(text);
        return { version: String(version), executable: String(executable) };
    }
    catch {
        // It did not begin. A script that damages the file only loses this.
        return undefined;
    }
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


/***/ })

};
