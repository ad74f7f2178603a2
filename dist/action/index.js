import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 10612:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1708);
/* harmony import */ var _execute_step_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(23368);
/* harmony import */ var _program_compile_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(73513);
/* harmony import */ var _program_run_signals_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(63794);
/* harmony import */ var _python_supervisor_child_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(83798);
/** Entry point of the GitHub Action. */






// Runs before all other imports: until then, a signal kills the process without a message.
(0,_program_run_signals_js__WEBPACK_IMPORTED_MODULE_4__/* .onInterruptedBeforeRun */ .w)((signal) => {
    node_process__WEBPACK_IMPORTED_MODULE_1__.stdout.write(`${signal}: stopped before any step ran\n`);
    node_process__WEBPACK_IMPORTED_MODULE_1__.exit(1);
});
(0,_program_compile_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .useCompileCache */ .v)();
(0,_python_supervisor_child_js__WEBPACK_IMPORTED_MODULE_5__/* .startSupervisorAhead */ .u)({
    python: input('PYTHON'),
    projectDirs: [
        node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(input('PIPELINE-CONFIG')?.split('\n')[0] ?? '.')),
        node_process__WEBPACK_IMPORTED_MODULE_1__.cwd(),
    ],
    environ: (0,_execute_step_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptEnvironment */ .F)(node_process__WEBPACK_IMPORTED_MODULE_1__.env),
});
const { runAction } = await Promise.all(/* import() */[__nccwpck_require__.e(147), __nccwpck_require__.e(266)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88266));
node_process__WEBPACK_IMPORTED_MODULE_1__.exitCode = await runAction();
/** The value is checked when all inputs are read. */
function input(name) {
    return node_process__WEBPACK_IMPORTED_MODULE_1__.env[`INPUT_${name}`]?.trim() || undefined;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 23368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scriptEnvironment)
/* harmony export */ });
/**
 * The environment variables of the process of a step: those of the caller, without those of the
 * runner and of this action. With these, a script could write outputs and environment of later
 * steps, or use the tokens of the job for caches, artifacts and identity, which a plain `run:` step
 * cannot do.
 */
/**
 * The variables for every process that runs user code or reads the repository of the user.
 * @param mode `clean`: only a short list of allowed variables of the caller
 */
function scriptEnvironment(caller, mode = 'inherit') {
    // Figures are drawn without a display, unless the caller sets another value.
    const environment = { MPLBACKEND: 'Agg' };
    for (const [name, value] of Object.entries(caller)) {
        if (value !== undefined && isPassedOn(name, mode)) {
            environment[name] = value;
        }
    }
    return environment;
}
function isPassedOn(name, mode) {
    // On Windows, variable names are case-insensitive.
    const upper = name.toUpperCase();
    if (REMOVED.has(upper) || REMOVED_PREFIXES.some((prefix) => upper.startsWith(prefix))) {
        return false;
    }
    return mode === 'inherit' || CLEAN.has(upper) || upper.startsWith('LC_');
}
const REMOVED_PREFIXES = ['INPUT_', 'STATE_', 'ACTIONS_'];
const REMOVED = new Set([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_ENTERPRISE_TOKEN',
    'GH_ENTERPRISE_TOKEN',
    // Files that a step uses to communicate with the runner.
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ARTIFACTS',
    // Only for the Node process of the action; harmful in other processes.
    'NODE_OPTIONS',
    'NODE_COMPILE_CACHE',
]);
/**
 * Variables that a process needs to work on its machine. `PYTHONPATH` is not included: `clean`
 * should reveal hidden dependencies on it, and `python_path` declares them.
 */
const CLEAN = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'MPLBACKEND',
    // The interpreter and the libraries it is linked with.
    'VIRTUAL_ENV',
    'CONDA_PREFIX',
    'CONDA_DEFAULT_ENV',
    'PYTHONHOME',
    'PYTHONUTF8',
    'PYTHONIOENCODING',
    'PYTHONLOCATION',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
    'CUDA_HOME',
    'CUDA_PATH',
    'CUDA_VISIBLE_DEVICES',
    'NVIDIA_VISIBLE_DEVICES',
    'NVIDIA_DRIVER_CAPABILITIES',
    // Windows cannot start a process without the first two.
    'SYSTEMROOT',
    'WINDIR',
    'SYSTEMDRIVE',
    'COMSPEC',
    'PATHEXT',
    'USERPROFILE',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMDATA',
    'PROGRAMFILES',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
    // The runner uses this variable to find and kill processes that outlive the job.
    'RUNNER_TRACKING_ID',
]);


/***/ }),

/***/ 73513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ useCompileCache)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98995);
// The default export: in the bundle, the namespace of this module has no functions.

/**
 * Enables the compile cache of Node (22.8 and later). Call it before importing the code to cache.
 */
function useCompileCache() {
    const { enableCompileCache } = node_module__WEBPACK_IMPORTED_MODULE_0__;
    enableCompileCache?.();
}


/***/ }),

/***/ 63794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withRunSignals),
/* harmony export */   w: () => (/* binding */ onInterruptedBeforeRun)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const FAULTS = ['uncaughtException', 'unhandledRejection'];
let outsideRun = () => { };
/** Calls the listener for a signal that arrives before a run starts. */
function onInterruptedBeforeRun(listener) {
    outsideRun = listener;
    for (const name of SIGNALS)
        node_process__WEBPACK_IMPORTED_MODULE_0__.on(name, listener);
}
/**
 * Runs an action that can stop early and still report: the first Ctrl-C stops the steps, the second
 * one kills everything; an unhandled error stops the run.
 */
async function withRunSignals(action, onInterrupt = () => { }) {
    const interruption = new AbortController();
    const fault = new AbortController();
    const onFault = (error) => fault.abort(error);
    const onSignal = (name) => {
        onInterrupt(name);
        interruption.abort();
        // From now on, the default applies: the signal kills the process.
        for (const one of SIGNALS)
            node_process__WEBPACK_IMPORTED_MODULE_0__.off(one, onSignal);
    };
    for (const name of SIGNALS) {
        node_process__WEBPACK_IMPORTED_MODULE_0__.on(name, onSignal);
        node_process__WEBPACK_IMPORTED_MODULE_0__.off(name, outsideRun);
    }
    for (const event of FAULTS)
        node_process__WEBPACK_IMPORTED_MODULE_0__.on(event, onFault);
    try {
        return await action({ signal: interruption.signal, fault: fault.signal });
    }
    finally {
        for (const name of SIGNALS)
            node_process__WEBPACK_IMPORTED_MODULE_0__.off(name, onSignal);
        for (const event of FAULTS)
            node_process__WEBPACK_IMPORTED_MODULE_0__.off(event, onFault);
    }
}


/***/ }),

/***/ 82251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ interpreterCandidates)
/* harmony export */ });
/* unused harmony export LAUNCHER */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

/** Set by the launcher of the wheel (`python/src/cursus_runtime_action/node.py`). */
const LAUNCHER = {
    /** Its interpreter, if other packages are installed beside the wheel. */
    python: 'CURSUS_LAUNCHER_PYTHON',
    /** Its interpreter, if the environment was made for the wheel alone, as by uvx. */
    fallback: 'CURSUS_LAUNCHER_FALLBACK_PYTHON',
};
/**
 * The interpreters to try, in order: the requested one, else an active virtual environment, that of
 * the project, the one that the wheel is installed in, the one that a CI step set up, and the PATH.
 * An environment made for the wheel alone comes last: it has no packages of the user. Starts no
 * process: the supervisor reports its version.
 */
function interpreterCandidates(options) {
    const { environ, exists, platform } = options;
    if (options.python !== undefined && options.python !== '') {
        return [{ command: options.python, origin: '`python`', chosen: true }];
    }
    const windows = platform === 'win32';
    const inVenv = windows ? ['Scripts', 'python.exe'] : ['bin', 'python'];
    const found = [];
    const addFile = (file, origin) => {
        if (exists(file))
            found.push({ command: file, origin, chosen: false });
    };
    if (environ['VIRTUAL_ENV'])
        addFile(node_path__WEBPACK_IMPORTED_MODULE_0__.join(environ['VIRTUAL_ENV'], ...inVenv), '$VIRTUAL_ENV');
    for (const dir of options.projectDirs)
        addFile(node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, '.venv', ...inVenv), '.venv');
    const launcher = environ[LAUNCHER.python];
    if (launcher)
        addFile(launcher, 'the environment of `cursus`');
    if (environ['pythonLocation']) {
        const file = windows ? ['python.exe'] : ['bin', 'python'];
        addFile(node_path__WEBPACK_IMPORTED_MODULE_0__.join(environ['pythonLocation'], ...file), '$pythonLocation');
    }
    found.push({ command: 'python3', origin: 'PATH', chosen: false });
    found.push({ command: 'python', origin: 'PATH', chosen: false });
    const fallback = environ[LAUNCHER.fallback];
    if (fallback)
        addFile(fallback, 'the environment of `cursus`');
    return found;
}


/***/ }),

/***/ 48379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ HARNESS_DIR)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73136);


/**
 * The folder of the Python harness: `src/harness` for the sources, `dist/harness` for a bundle. The
 * bundler would rewrite `new URL(…, import.meta.url)`.
 */
const HARNESS_DIR = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..', 'harness');


/***/ }),

/***/ 79528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ killTrees)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(43635);


/**
 * Kills these processes, their groups and, on Linux, all their descendants, also in other sessions.
 * A process that has already lost its parent is only found by its session. Python kills the trees of
 * steps (`processes.py`); this is for a supervisor that is dead or does not answer.
 */
function killTrees(roots) {
    if (roots.length === 0)
        return;
    // Find descendants first: after the death of a parent, its children cannot be found.
    const stemming = descendants(roots);
    for (const pid of roots)
        killGroup(pid);
    for (const pid of stemming)
        kill(pid);
}
function descendants(roots) {
    const all = processTable();
    const found = new Set(roots);
    for (let before = 0; before !== found.size;) {
        before = found.size;
        for (const { pid, parent, group, session } of all) {
            if ([parent, group, session].some((relative) => found.has(relative)))
                found.add(pid);
        }
    }
    return [...found];
}
function processTable() {
    return (0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .ofEachProcess */ .s)('stat', (pid, stat) => {
        // The name in brackets can contain brackets and spaces.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [parent = 0, group = 0, session = 0] = fields.slice(1, 4).map(Number);
        return { pid, parent, group, session };
    });
}
function killGroup(pid) {
    kill(node_process__WEBPACK_IMPORTED_MODULE_0__.platform === 'win32' ? pid : -pid);
}
function kill(pid) {
    try {
        node_process__WEBPACK_IMPORTED_MODULE_0__.kill(pid, 'SIGKILL');
    }
    catch {
        // Already gone, or owned by another user.
    }
}


/***/ }),

/***/ 43635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ ofEachProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1708);


/**
 * What a file in the `/proc` directory of each process says; processes that end meanwhile are left
 * out. Linux only: elsewhere the list is empty.
 */
function ofEachProcess(file, read) {
    if (node_process__WEBPACK_IMPORTED_MODULE_1__.platform !== 'linux')
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
        const text = textOf(`/proc/${name}/${file}`);
        return text === undefined ? [] : [read(Number(name), text)];
    });
}
function textOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 83798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ supervisorChild),
/* harmony export */   u: () => (/* binding */ startSupervisorAhead)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1708);
/* harmony import */ var _find_interpreter_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(82251);
/* harmony import */ var _harness_path_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(48379);
/* harmony import */ var _kill_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(79528);







let ahead;
/** The process of a supervisor, before the first message. */
function supervisorChild(command, environ) {
    const early = ahead;
    if (early?.command === command && early.environ === JSON.stringify(environ) && lives(early)) {
        ahead = undefined;
        holdNode(early.child, 'ref');
        return early;
    }
    return { child: start(command, environ), requests: [] };
}
function start(command, environ) {
    // Without `site`: code that packages install there runs only in templates and steps.
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, ['-E', '-s', '-S', node_path__WEBPACK_IMPORTED_MODULE_2__.join(_harness_path_js__WEBPACK_IMPORTED_MODULE_5__/* .HARNESS_DIR */ .t, 'supervisor', 'main.py')], {
        env: environ,
        // Standard output is a pipe that nothing reads: a wrong program that writes endlessly blocks on
        // it, and ends with Node.
        stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
        // A separate process group: Ctrl-C in a terminal must reach only Node, which then stops the
        // steps and writes the report.
        detached: node_process__WEBPACK_IMPORTED_MODULE_3__.platform !== 'win32',
        windowsHide: true,
    });
}
/**
 * Starts the supervisor that will most likely be needed, and its templates, while the rest of the
 * program loads. A wrong guess costs processes that end with this one.
 */
function startSupervisorAhead(options) {
    const [first] = (0,_find_interpreter_js__WEBPACK_IMPORTED_MODULE_4__/* .interpreterCandidates */ .P)({
        ...options,
        platform: node_process__WEBPACK_IMPORTED_MODULE_3__.platform,
        exists: node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync,
    });
    if (first === undefined)
        return;
    const { requests = [] } = options;
    const child = start(first.command, options.environ);
    // The caller starts another one and gets its error.
    child.on('error', () => { });
    // unref(): an unused supervisor must not keep Node alive.
    holdNode(child, 'unref');
    const pipe = child.stdio[3];
    pipe.on('error', () => { });
    for (const request of requests)
        pipe.write(`${JSON.stringify(request)}\n`);
    ahead = { child, requests, command: first.command, environ: JSON.stringify(options.environ) };
    node_process__WEBPACK_IMPORTED_MODULE_3__.once('exit', () => {
        if (ahead?.child.pid !== undefined)
            (0,_kill_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .killTrees */ .Y)([ahead.child.pid]);
    });
}
function lives({ child }) {
    return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
function holdNode(child, act) {
    child[act]();
    for (const stream of child.stdio)
        stream?.[act]();
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(10612);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
