export const id = 106;
export const ids = [106];
export const modules = {

/***/ 12288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ ownPython),
/* harmony export */   uF: () => (/* binding */ shownLauncher),
/* harmony export */   v4: () => (/* binding */ launchOf)
/* harmony export */ });
/* harmony import */ var _config_launcher_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12287);
/* harmony import */ var _launched_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60239);


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

/***/ 60239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qe: () => (/* binding */ launchedMain),
/* harmony export */   XJ: () => (/* binding */ launchedPython),
/* harmony export */   o7: () => (/* binding */ placeHarness)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _python_harness_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48379);
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

/***/ 11106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  StepRun: () => (/* binding */ StepRun)
});

// EXTERNAL MODULE: ./build/python/deferred.js
var deferred = __webpack_require__(49808);
// EXTERNAL MODULE: ./build/python/protocol.js + 2 modules
var protocol = __webpack_require__(69428);
// EXTERNAL MODULE: ./build/python/supervisor-lost.js
var supervisor_lost = __webpack_require__(54520);
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
    const cancelled = (0,deferred/* deferred */.y)();
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
        if (error instanceof supervisor_lost/* SupervisorLost */.h)
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
    const { data, error } = protocol/* stepResultSchema */.pw.safeParse(left);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(58606);
// EXTERNAL MODULE: ./build/files/raw-path.js
var raw_path = __webpack_require__(59944);
// EXTERNAL MODULE: ./build/workspace/tree-entries.js
var tree_entries = __webpack_require__(65353);
;// CONCATENATED MODULE: ./build/workspace/copy-plan.js




/** Larger inputs are shared: a copy would take too long. */
const LARGEST_BYTES = 128 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
/**
 * The plan of a copy. A link to a copied target points to its copy; any other link is replaced with
 * a copy of its target. No link points out of the copy.
 */
class CopyPlan {
    operations = [];
    unfollowed = [];
    /** Of all files. */
    bytes = 0;
    #room = { bytes: LARGEST_BYTES, entries: MOST_ENTRIES };
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
        const real = (0,tree_entries/* realPath */.Ye)((0,raw_path/* toRaw */.ux)(source));
        if (!('path' in real) || (0,tree_entries/* isKernelFile */.Sn)(real.path))
            return false;
        return this.#addTree({ real: real.path, at: external_node_path_.join((0,raw_path/* toRaw */.ux)(at)) }, [], size);
    }
    /** Adds a new directory and its parents to the copy. */
    addDirectory(at) {
        const names = (0,raw_path/* toRaw */.ux)(at).split('/');
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
        return this.#trees.map(({ real }) => (0,raw_path/* fromRaw */.nH)(real));
    }
    #addTree(tree, outer, size) {
        const before = [this.operations.length, this.#links.length, this.bytes];
        const room = { ...this.#room };
        const trees = [...outer, tree];
        for (const entry of (0,tree_entries/* entriesBelow */.yO)(tree.real, 'throw', this.#except)) {
            this.#addEntry(entry, (0,raw_path/* joinRaw */.pq)(tree.at, entry.at), trees);
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
        const target = (0,tree_entries/* realPath */.Ye)(link.path);
        if (!('path' in target)) {
            this.#leave(link, link.text, target.broken);
            return;
        }
        const real = target.path;
        const copied = this.#trees.find((tree) => (0,tree_entries/* isInside */.FK)(tree.real, real));
        if (copied !== undefined) {
            const to = external_node_path_.join('/', copied.at, real.slice(copied.real.length));
            const relative = external_node_path_.relative(external_node_path_.join('/', external_node_path_.dirname(link.at)), to);
            this.#push({ kind: 'link', at: link.at, to: relative === '' ? '.' : relative });
        }
        else if (link.trees.some((tree) => (0,tree_entries/* isInside */.FK)(real, tree.real))) {
            this.#leave(link, real, 'is part of a cycle');
        }
        else if (!isData(real))
            this.#leave(link, real, 'does not point to data');
        else if (!this.#addTree({ real, at: link.at }, link.trees, 'bounded')) {
            this.#leave(link, real, 'points to too much data');
        }
    }
    /** The copied link is broken: opening it fails like a missing file. */
    #leave({ at }, to, why) {
        this.#push({ kind: 'link', at, to: external_node_path_.join('.not-followed', external_node_path_.basename(at)) });
        this.unfollowed.push({ link: (0,raw_path/* fromRaw */.nH)(at), to: (0,raw_path/* fromRaw */.nH)(to), why });
    }
}
function isData(real) {
    const found = (0,external_node_fs_.lstatSync)((0,raw_path/* onDisk */.FC)(real));
    return (found.isFile() || found.isDirectory()) && !(0,tree_entries/* isKernelFile */.Sn)(real);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/files/path-reach.js
var path_reach = __webpack_require__(28027);
;// CONCATENATED MODULE: ./build/workspace/copy-tree.js
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




/** Up to this size, a synchronous copy is faster than the thread pool of Node. */
const AT_ONCE_BYTES = 1024 * 1024;
/**
 * Creates the copy. Uses block sharing if the file system supports it; no file shares its inode.
 * Later entries of the plan replace earlier ones. Paths may be longer than the system accepts.
 */
async function copyTree({ operations }, target) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const root = (0,raw_path/* toRaw */.ux)(target);
        const source = __addDisposableResource(env_1, new path_reach/* PathReach */.b(), false);
        const reach = __addDisposableResource(env_1, new path_reach/* PathReach */.b(), false);
        for (const operation of operations) {
            const target = reach.shorten((0,raw_path/* joinRaw */.pq)(root, operation.at));
            makeRoom(target, operation.kind);
            if (operation.kind === 'link')
                (0,external_node_fs_.symlinkSync)((0,raw_path/* onDisk */.FC)(operation.to), target);
            else if (operation.kind === 'file') {
                await copyOne(source.shorten(operation.from), target, operation.stats);
            }
        }
        // Last: a directory may be read-only, and its time changes with each new file.
        for (const operation of operations.toReversed()) {
            if (operation.kind !== 'directory' || operation.stats === undefined)
                continue;
            const target = reach.shorten((0,raw_path/* joinRaw */.pq)(root, operation.at));
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
        __disposeResources(env_1);
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
        await (0,promises_.copyFile)(from, target, external_node_fs_.constants.COPYFILE_FICLONE);
    (0,external_node_fs_.utimesSync)(target, seconds(stats.atimeNs), seconds(stats.mtimeNs));
}
function seconds(nanoseconds) {
    return Number(nanoseconds) / 1e9;
}

;// CONCATENATED MODULE: ./build/workspace/working-paths.js





/**
 * Links the inputs into the private working tree of a step, at the relative paths that its script
 * uses, and makes the parent directories of its outputs. The script makes the outputs themselves.
 */
async function placeWorkingPaths({ workingPaths = {}, workingDirectory = '' }, work, { inputs, outputs }) {
    const entries = Object.entries(workingPaths).map(([name, relative]) => ({
        name,
        at: external_node_path_.resolve(work, relative),
    }));
    const ofOutputs = entries.filter(({ name }) => Object.hasOwn(outputs, name));
    const changed = new Set(ofOutputs.map(({ at }) => at));
    const placed = [];
    // A directory before what is inside it.
    for (const { name, at } of entries.toSorted((a, b) => a.at.length - b.at.length)) {
        const source = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
        if (source === undefined || source === '')
            continue;
        // The data of the outer path contains it.
        if (placed.some((outer) => isAtOrInside(at, outer)))
            continue;
        (0,make_directory/* makeDirectory */.O)(external_node_path_.dirname(at));
        // The script changes this output in place.
        if (changed.has(at))
            await copyWhole(source, at);
        else
            (0,external_node_fs_.symlinkSync)(source, at);
        placed.push(at);
    }
    for (const { at } of ofOutputs)
        (0,make_directory/* makeDirectory */.O)(external_node_path_.dirname(at));
    (0,make_directory/* makeDirectory */.O)(external_node_path_.resolve(work, workingDirectory));
}
async function copyWhole(source, target) {
    const plan = new CopyPlan();
    if (!plan.add(source, '', 'any'))
        return;
    plan.followLinks();
    await copyTree(plan, target);
}
function isAtOrInside(at, outer) {
    return at === outer || at.startsWith(`${outer}${external_node_path_.sep}`);
}

;// CONCATENATED MODULE: ./build/workspace/links-out.js





/** A tree with more entries is searched only in part: each takes a system call. */
const links_out_MOST_ENTRIES = 10_000;
/** The links that would be broken after a move of the tree. */
function linksOut(tree) {
    const root = (0,raw_path/* toRaw */.ux)(tree);
    const found = [];
    let entries = 0;
    for (const { path: file, at, target } of (0,tree_entries/* entriesBelow */.yO)(root, 'skip')) {
        entries += 1;
        if (entries > links_out_MOST_ENTRIES)
            break;
        if (target === undefined || external_node_path_.isAbsolute(target))
            continue;
        const to = external_node_path_.resolve(external_node_path_.dirname(file), target);
        if (!isAtOrInside(to, root))
            found.push({ at, to });
    }
    return found;
}
/** Lets the links of a moved tree lead to their targets again. */
function restoreLinks(tree, links) {
    for (const { at, to } of links) {
        const link = (0,raw_path/* onDisk */.FC)(external_node_path_.join((0,raw_path/* toRaw */.ux)(tree), at));
        try {
            (0,external_node_fs_.unlinkSync)(link);
            (0,external_node_fs_.symlinkSync)((0,raw_path/* onDisk */.FC)(to), link);
        }
        catch {
            // The directory is read-only: a step that reads the link reports it as broken.
        }
    }
}

;// CONCATENATED MODULE: ./build/workspace/collect-outputs.js







/**
 * Moves what a script wrote in its private working tree to the directories of its outputs. An output
 * that the script did not write stays missing.
 * @param outputs logical name → absolute path of the output
 */
async function collectOutputs({ workingPaths = {} }, { dir, work }, outputs) {
    const entries = Object.entries(workingPaths).flatMap(([name, relative]) => {
        const target = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
        return target === undefined ? [] : [{ at: external_node_path_.resolve(work, relative), target }];
    });
    // What is inside another output before it: both have it.
    for (const { at, target } of entries.toSorted((a, b) => b.at.length - a.at.length)) {
        // The directory that was prepared for a script that writes to the given path.
        removeEmptyDirectory(target);
        const isShared = entries.some((other) => other.at !== at && isAtOrInside(at, other.at));
        try {
            await collect(at, target, { dir, isShared });
        }
        catch {
            linkIfAbsent(at, target);
        }
    }
}
async function collect(at, target, { dir, isShared }) {
    const real = realPathOf(at);
    if (real === undefined || isAtOrInside(real, realPathOf(target) ?? target))
        return;
    (0,make_directory/* makeDirectory */.O)(external_node_path_.dirname(target));
    const isLink = (0,external_node_fs_.lstatSync)(at).isSymbolicLink();
    const isOwn = isAtOrInside(real, realPathOf(dir) ?? dir);
    if (isLink && !isOwn) {
        // The data may be large.
        (0,external_node_fs_.symlinkSync)(real, target);
        return;
    }
    // A file that a link on the way leads to can belong to the user.
    if (isOwn && !isLink && !isShared) {
        const links = linksOut(real);
        if (move(at, target)) {
            restoreLinks(target, links);
            return;
        }
    }
    const plan = new CopyPlan();
    plan.add(real, '', 'any');
    plan.followLinks();
    await copyTree(plan, target);
}
/** The data cannot be copied, for example to a full disk: the steps downstream still find it. */
function linkIfAbsent(at, target) {
    try {
        (0,external_node_fs_.symlinkSync)(at, target);
    }
    catch {
        // The output stays as it is, and the step fails if it is missing.
    }
}
/** Fails on another device, in a directory without permission, or if the target has data. */
function move(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    }
    catch {
        return false;
    }
}
/** `undefined`: nothing is there, or only a broken link. */
function realPathOf(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return undefined;
    }
}
function removeEmptyDirectory(dir) {
    try {
        (0,external_node_fs_.rmdirSync)(dir);
    }
    catch {
        // It has data, is a file, or does not exist.
    }
}

;// CONCATENATED MODULE: ./build/execute/step/verdict.js
const PASSED = { status: 'passed' };

// EXTERNAL MODULE: ./build/data/profile-output.js + 7 modules
var profile_output = __webpack_require__(94400);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(57401);
// EXTERNAL MODULE: ./build/workspace/fingerprint.js
var fingerprint = __webpack_require__(96486);
// EXTERNAL MODULE: ./build/workspace/fingerprint-changes.js
var fingerprint_changes = __webpack_require__(23506);
// EXTERNAL MODULE: ./build/workspace/output-path.js
var output_path = __webpack_require__(77405);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings_findings = __webpack_require__(13632);
// EXTERNAL MODULE: ./build/execute/user-code.js
var user_code = __webpack_require__(88347);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(42358);
;// CONCATENATED MODULE: ./build/execute/expect/expectation-findings.js




function breachFinding(breach, table, { readOnly }, subject) {
    const { rule } = breach;
    const limit = readOnly === undefined || breach.kind === 'columns'
        ? []
        : [`only the first ${count(readOnly, 'row')} were read`];
    return expectationFinding('expectation-failed', subject, {
        message: breachWords(breach, table),
        location: rule.locate(),
        ...hintOf(breach),
        evidence: [...evidenceOf(breach), ...limit],
    });
}
/** A finding at a line of the pipeline file, with the script that wrote the output. */
function expectationFinding(kind, { step, expectation, code }, { message, location, evidence = [], hint = findings_findings/* FINDINGS */.T[kind].cure, }) {
    const { output, severity } = expectation;
    const entry = expectation.locate();
    const isElsewhere = entry !== undefined && location !== undefined && location.file !== entry.file;
    const at = location ?? entry;
    const words = `output ${(0,describe_value/* quoteName */.AB)(output)}: ${message}`;
    const writer = writerOf(step, output, code);
    const lines = [
        ...evidence,
        ...(isElsewhere
            ? [`expected by ${(0,errors/* describeLocation */.lR)({ file: entry.file, ...lineOf(entry) })}`]
            : []),
    ];
    return {
        ...(0,findings_findings/* finding */.g)(kind, {
            step: step.name,
            message: words,
            ...(at === undefined ? {} : { location: at }),
            hint,
            ...(lines.length === 0 ? {} : { evidence: lines }),
            origin: {
                ...{ step: step.name, output, fault: words },
                ...(writer === undefined ? {} : { location: writer }),
            },
        }),
        ...(findings_findings/* FINDINGS */.T[kind].severity === 'error' ? { severity } : {}),
    };
}
function lineOf({ line }) {
    return line === undefined ? {} : { line };
}
/** The line that uses the path of the output, if the script has one. */
function writerOf({ script }, output, code) {
    if (script.kind !== 'file')
        return undefined;
    const use = script.analysis.output_paths.find(({ name }) => name === output);
    return { file: code.show(script.path), ...(use === undefined ? {} : { line: use.line }) };
}
function breachWords(breach, table) {
    const name = tableName(table);
    const { rule } = breach;
    switch (breach.kind) {
        case 'rows':
            return `${name} has ${breach.isAll ? '' : 'at least '}${count(breach.rows, 'row')}, expected ${rule.kind === 'rows' ? rule.words : ''}`;
        case 'columns':
            return `${(0,describe_value/* escapeText */.X1)(breach.file)} has no column ${breach.missing.slice(0, MOST_NAMED).map(describe_value/* quoteName */.AB).join(', ')}${breach.missing.length > MOST_NAMED ? ` and ${breach.missing.length - MOST_NAMED} more` : ''}`;
        case 'cells': {
            const rows = `in ${format(breach.count)} of ${count(breach.rows, 'row')}`;
            return `${cellWords(rule, name)} ${rows}`;
        }
        default:
            return breach;
    }
}
const MOST_NAMED = 5;
function cellWords(rule, table) {
    switch (rule.kind) {
        case 'type':
            return `column ${(0,describe_value/* quoteName */.AB)(rule.column)} of ${table} is not ${TYPE_WORDS[rule.type]}`;
        case 'not-null':
            return `column ${(0,describe_value/* quoteName */.AB)(rule.column)} of ${table} has no value`;
        case 'between':
            return `column ${(0,describe_value/* quoteName */.AB)(rule.column)} of ${table} is not ${rangeWords(rule)}`;
        case 'values':
            return `column ${(0,describe_value/* quoteName */.AB)(rule.column)} of ${table} has a value other than ${(0,describe_value/* listNames */.Zv)(rule.allowed.map(String))}`;
        case 'unique':
            return rule.columns.length === 1
                ? `column ${rule.columns.map(describe_value/* quoteName */.AB).join()} of ${table} repeats a value`
                : `columns ${rule.columns.map(describe_value/* quoteName */.AB).join(', ')} of ${table} repeat a combination`;
        case 'rows':
        case 'columns':
            return table;
        default:
            return rule;
    }
}
const TYPE_WORDS = {
    ...{ string: 'a text', integer: 'an integer', number: 'a number', boolean: 'a boolean' },
    ...{ date: 'a date', timestamp: 'a timestamp', object: 'an object', array: 'an array' },
    binary: 'binary',
};
function rangeWords({ least, most, above, below, }) {
    if (least === undefined)
        return `${below ? 'less than' : 'at most'} ${bound(most)}`;
    if (most === undefined)
        return `${above ? 'greater than' : 'at least'} ${bound(least)}`;
    return `between ${bound(least)} and ${bound(most)}`;
}
function bound(value) {
    return (0,describe_value/* escapeText */.X1)(String(value), 40);
}
function tableName({ files }) {
    const first = (0,describe_value/* escapeText */.X1)(files[0]?.profile.path ?? '');
    const others = files.length - 1;
    if (others <= 0)
        return first;
    return `${first} and ${others} more file${others === 1 ? '' : 's'}`;
}
function evidenceOf(breach) {
    if (breach.kind === 'columns')
        return [`columns: ${(0,describe_value/* listNames */.Zv)(breach.present)}`];
    if (breach.kind === 'rows')
        return [];
    const more = breach.count - breach.first.length;
    return [...breach.first, ...(more > 0 ? [`and ${count(more, 'more row')}`] : [])];
}
function hintOf(breach) {
    if (breach.kind !== 'columns')
        return {};
    const [only] = breach.missing;
    const near = only === undefined ? undefined : (0,nearest_name/* didYouMean */.au)(only, breach.present);
    return near === undefined ? {} : { hint: `${near} ${findings_findings/* FINDINGS */.T['expectation-failed'].cure}` };
}
function count(number, noun) {
    return `${format(number)} ${noun}${number === 1 ? '' : 's'}`;
}
function format(number) {
    return number.toLocaleString('en');
}

;// CONCATENATED MODULE: ./build/execute/expect/check-finding.js




/** `undefined` if the check returned, and did not return `False`. */
function checkFinding({ verdict, ending, printed }, check, subject) {
    const { result } = ending;
    const hasReturned = verdict.status === 'passed' && result?.phase === 'done';
    if (hasReturned || verdict.status === 'cancelled')
        return undefined;
    const { message, location, hint, evidence } = faultOf(verdict, ending, subject);
    const name = (0,describe_value/* quoteName */.AB)(check.written);
    return expectationFinding('check-failed', subject, {
        message: `check ${name} failed: ${message}`,
        location: location ?? check.locate(),
        evidence: [...evidence, ...printedLines(printed)],
        ...(hint === undefined ? {} : { hint }),
    });
}
function faultOf({ status, message = '', location, exception, finding }, { result }, { code }) {
    const evidence = finding?.evidence ?? [];
    if (status === 'passed') {
        const frame = result?.exception ? (0,user_code/* deepestUserFrame */.fW)(result.exception, code) : undefined;
        return {
            message: 'it ended its process before it returned',
            location: frame === undefined ? undefined : (0,user_code/* frameLocation */.NW)(frame, code),
            evidence,
            hint: 'Do not call exit in a check: return, or use `assert`.',
        };
    }
    if (exception?.bases.includes('AssertionError')) {
        // An assert without a message is its own explanation.
        const said = exception.message === '' ? (location?.code ?? 'assert') : exception.message;
        return { message: (0,describe_value/* escapeText */.X1)(said), location, evidence };
    }
    if (status === 'timed-out') {
        const hint = 'Make the check faster, or raise `timeout` of the expectation.';
        return { message, location, evidence, hint };
    }
    if (finding?.code === 'error-returned') {
        const hint = 'Use `assert` with a message: it says what is wrong.';
        return { message: 'it returned False', location, evidence, hint };
    }
    if (finding?.code === 'function-generator') {
        const hint = 'Do not use `yield` in a check: return, or use `assert`.';
        return { message, location, evidence, hint };
    }
    if (finding?.code === 'script-exited') {
        const hint = 'Do not call exit in a check: return, or use `assert`.';
        return { message, location, evidence, hint };
    }
    if (finding?.code === 'function-parameters') {
        const said = message.replace(/^.*?: /, '');
        const hint = 'Write `def check(path):`: it gets the path of the output and nothing else.';
        return { message: `it cannot be called with a path: ${said}`, location, evidence, hint };
    }
    const own = finding?.code === 'script-failed' ? findings_findings/* FINDINGS */.T['check-failed'].cure : finding?.hint;
    return { message, location, evidence, ...(own === undefined ? {} : { hint: own }) };
}
const MOST_LINES = 5;
const LONGEST_LINE = 200;
function printedLines(printed) {
    const lines = printed.split('\n').filter((line) => line.trim() !== '');
    return lines
        .slice(-MOST_LINES)
        .map((line) => `printed: ${(0,describe_value/* escapeText */.X1)(line.trimEnd(), LONGEST_LINE)}`);
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
/** The path at which a script uses an output in its working tree. */
function writtenPath({ workingPaths = {}, workingDirectory = '' }, name) {
    const at = Object.hasOwn(workingPaths, name) ? workingPaths[name] : undefined;
    return at === undefined ? undefined : external_node_path_.posix.relative(workingDirectory, at);
}

// EXTERNAL MODULE: ./build/python/last-error-line.js
var last_error_line = __webpack_require__(53499);
;// CONCATENATED MODULE: ./build/execute/step/stuck-frame.js


/** The innermost line of user code in a dumped stack, in the main thread if possible. */
function stuckFrame(stack, code) {
    if (stack === null)
        return undefined;
    const frame = parseStacks(stack)
        .flat()
        .find(({ file }) => code.isUserFile(file));
    return frame === undefined ? undefined : (0,user_code/* frameLocation */.NW)(frame, code);
}

;// CONCATENATED MODULE: ./build/execute/step/launcher-verdict.js
/** Verdicts for a step whose launcher failed: the script is not blamed. */



/** Before the message of the system, in a refusal of the supervisor. */
const NOT_STARTED = 'cannot start a process: ';
/** The step left no result. `undefined`: it has no launcher, or a result to judge. */
function launcherVerdict(input) {
    const { launch, ending, step, code } = input;
    if (launch === undefined)
        return undefined;
    const { failure, exit, result } = ending;
    if (failure?.startsWith(NOT_STARTED)) {
        return failed(input, launch, {
            message: `the launcher \`${launch.shown}\` cannot be started: ${failure.slice(NOT_STARTED.length)}`,
            hint: `Install \`${launch.program}\` on the machine that runs the pipeline, or correct \`launcher\` of step \`${step.name}\`.`,
        });
    }
    if (failure !== undefined || result !== null)
        return undefined;
    const end = endOf(input);
    if (!launch.began) {
        return failed(input, launch, {
            message: `the launcher \`${launch.shown}\` ${end} before the step began`,
            hint: exit.exit_code === 0 ? NOT_RUN : CANNOT_RUN,
        });
    }
    if (exit.exit_code === 0 || exit.left_behind.length > 0) {
        return failed(input, launch, {
            message: `the launcher \`${launch.shown}\` ${end}, and the step left no result`,
            hint: NOT_AWAITED,
        });
    }
    // A crash of native code leaves its stack.
    const crashedAt = stuckFrame(exit.stack, code);
    return failed(input, launch, {
        message: `the process of the step ended without a result, and its launcher \`${launch.shown}\` ${end}`,
        hint: DIED,
        ...(crashedAt === undefined ? {} : { location: crashedAt }),
    });
}
/** The step passed, but its launcher did not. */
function launcherFailedAfter(input) {
    const { launch } = input;
    return (launch &&
        failed(input, launch, {
            message: `the launcher \`${launch.shown}\` ${endOf(input)} after the step passed`,
            hint: 'The result of the step is complete, but what the launcher does afterwards failed: it must end with the exit code of `{command}`.',
        }));
}
const NOT_RUN = 'It must run `{command}` and wait until it ends: `srun`, not `sbatch`; `docker run` without `-d`; `setsid --wait`.';
const CANNOT_RUN = 'Where it runs `{command}`, the workspace and the project must exist under the same absolute paths (`docker run -v {workspace}:{workspace} -v {project}:{project}`), and so must the interpreter: for another one, write `python {run}`.';
const NOT_AWAITED = 'The launcher must wait for the end of `{command}`, and the workspace must be the same files there and here (`docker run -v {workspace}:{workspace}`).';
const DIED = 'Check whether the launcher stopped the step (memory or time limit), or the script ended the interpreter.';
function endOf({ ending, stderr }) {
    const { signal, exit_code: exitCode } = ending.exit;
    const said = ending.exit.exit_code === 0 ? undefined : (0,last_error_line/* lastErrorLine */.H)(stderr());
    const how = signal === null ? `ended with exit code ${exitCode}` : `was killed by ${signal}`;
    return said === undefined || said === '' ? how : `${how} (${said})`;
}
const launcher_verdict_MOST_LINES = 5;
function failed({ step, script, code, stderr }, launch, { message, hint, location = launch.location ?? { file: code.show(script) }, }) {
    const lines = stderr()
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-launcher_verdict_MOST_LINES);
    return {
        status: 'crashed',
        message,
        errorType: 'LauncherFailed',
        location,
        explained: true,
        finding: (0,findings_findings/* finding */.g)('launcher-failed', {
            step: step.name,
            message,
            location,
            hint,
            ...(lines.length === 0 ? {} : { evidence: lines }),
        }),
    };
}

// EXTERNAL MODULE: ./build/execute/step/root-exception.js
var root_exception = __webpack_require__(65855);
// EXTERNAL MODULE: ./build/pipeline/paste-line.js
var paste_line = __webpack_require__(34011);
;// CONCATENATED MODULE: ./build/execute/hints/declared-at.js

/** The declared input that is a path or contains it; the innermost, with its absolute path. */
function declaredAt(found, { step, config }) {
    return Object.entries(step.config.inputs ?? {})
        .flatMap(([name, value]) => value.kind === 'path' && value.path !== ''
        ? [{ name, path: external_node_path_.resolve(config.root, value.path) }]
        : [])
        .filter(({ path: at }) => found === at || found.startsWith(at + external_node_path_.sep))
        .sort((a, b) => b.path.length - a.path.length)[0];
}
/** A name for a file that the step does not have yet: `params` for `config/params.yaml`. */
function logicalName(file, { config }) {
    const stem = external_node_path_.basename(file).replace(/(?<=.)\..*$/, '');
    const name = stem.replaceAll(/\W+/g, '_').replace(/^(?=\d)/, '_') || 'file';
    const taken = new Set([
        ...Object.keys(config.inputs ?? {}),
        ...Object.keys(config.outputs ?? {}),
    ]);
    let free = name;
    for (let count = 2; taken.has(free); count += 1)
        free = `${name}_${count}`;
    return free;
}

;// CONCATENATED MODULE: ./build/execute/hints/written-file-hint.js




/** Whether the line of code writes a file. */
function writesFile(line) {
    return (/\bopen\([^)]*,\s*(?:mode\s*=\s*)?['"][^'"]*[wax+]/.test(line) ||
        /\.(?:to_(?:csv|json|parquet|pickle|feather|excel|hdf)|save\w*|dump|write_(?:text|bytes|table|csv|parquet)|mkdir)\(/.test(line) ||
        /\b(?:os\.mkdir|shutil\.\w+)\(/.test(line));
}
/**
 * For a script that writes to a file below a directory that its private working directory does not
 * have.
 * @param relative the path as the script wrote it
 */
function writtenFileHint(relative, missing, onDisk) {
    const folder = external_node_path_.posix.dirname(relative);
    if (folder === '.' || (0,external_node_fs_.existsSync)(external_node_path_.dirname(missing)))
        return undefined;
    return folderHint(folder, relative, onDisk);
}
/**
 * The same if only the directory is known.
 * @param line the code that failed, which can name the file
 */
function missingFolderHint(folder, line, onDisk) {
    if (external_node_path_.isAbsolute(folder))
        return undefined;
    const file = [...line.matchAll(/['"]([^'"]+)['"]/g)]
        .flatMap(([, text]) => text ?? [])
        .find((text) => external_node_path_.posix.dirname(text) === folder);
    return folderHint(folder, file ?? folder, onDisk);
}
function folderHint(folder, output, { config, step }) {
    const exists = `Directory \`${folder}\` does not exist in the private working directory of the step.`;
    const create = `create it: \`os.makedirs("${folder}", exist_ok=True)\``;
    if (config.language === 'options' || folder.startsWith('..')) {
        return `${exists} Write to a path of \`output_paths\`, or ${create}.`;
    }
    const name = logicalName(output, step);
    const wanted = config.language === 'dvc' ? ['output_paths'] : ['output_paths', 'working_paths'];
    const keys = wanted.map((key) => `\`${(0,paste_line/* pasteLine */.y)(config, { [key]: { [name]: output } })}\``);
    return `${exists} Declare \`${output}\` as an output with ${keys.join(' and ')}, or ${create}.`;
}

;// CONCATENATED MODULE: ./build/execute/step/container-path-hint.js

/**
 * How to give a directory of a container to a step that does not have it.
 * @param path what the script used, absolute
 * @param isWritten whether it wrote there; `undefined`: not known
 */
function containerPathHint(path, known, isWritten) {
    const near = mistyped(path, known);
    if (near !== undefined) {
        return `Did you mean \`${near.at}\`, the path of ${near.kind} \`${near.name}\`?`;
    }
    const directory = directoryOf(path);
    const usual = usualName(directory, isWritten);
    if (usual === undefined) {
        return `Declare the path in \`container_paths\`, by the name of an input or output of the step: \`container_paths: {<name>: ${directory}}\`.`;
    }
    const { kind, name } = usual;
    return kind === 'output'
        ? `Declare an output of that name: \`output_paths: { ${name}: out/${name} }\`.`
        : `Declare an input of that name: \`input_paths: { ${name}: <path of the data> }\`.`;
}
/** The known path that differs in one part. */
function mistyped(path, known) {
    const parts = path.split('/');
    const beside = new Map(known.flatMap((one) => {
        const own = one.at.split('/');
        const isBeside = own.slice(0, -1).join('/') === parts.slice(0, own.length - 1).join('/');
        const name = parts[own.length - 1];
        const isNear = isBeside && name && (0,nearest_name/* nearestName */.qb)(name, [own.at(-1) ?? '']) !== undefined;
        return isNear ? [[one.at, { one, name, last: own.at(-1) ?? '' }]] : [];
    }));
    const found = [...beside.values()];
    const best = (0,nearest_name/* nearestName */.qb)(found[0]?.name ?? '', found.map(({ last }) => last));
    return found.find(({ last }) => last === best)?.one;
}
/** The name by which SageMaker would have the directory. */
function usualName(directory, isWritten) {
    const kind = isWritten === false ? 'input' : 'output';
    if (/^\/opt\/ml\/model(\/|$)/.test(directory))
        return { kind, name: 'model' };
    if (/^\/opt\/ml\/output\/data(\/|$)/.test(directory))
        return { kind: 'output', name: 'output' };
    const [, channel] = /^\/opt\/ml\/input\/data\/([\w.-]+)/.exec(directory) ?? [];
    if (channel !== undefined)
        return { kind: 'input', name: channel };
    const [, given, name] = /^\/opt\/ml\/processing\/(input|output)\/([\w.-]+)/.exec(directory) ?? [];
    if (name !== undefined)
        return { kind: given === 'input' ? 'input' : 'output', name };
    const [, own] = /^\/opt\/ml\/processing\/([\w.-]+)$/.exec(directory) ?? [];
    const isName = own !== undefined && !/^(?:input|output)$/.test(own);
    return isWritten === undefined || !isName ? undefined : { kind, name: own };
}
/** `/opt/ml/processing/train` of a file in it. */
function directoryOf(path) {
    return /\.\w+$/.test(path) ? path.slice(0, path.lastIndexOf('/')) : path;
}

;// CONCATENATED MODULE: ./build/execute/step/unmapped-container-path.js



/**
 * The verdict of a failed step that used a path of a container without a directory behind it; the
 * given verdict if that is not why it failed.
 */
function withContainerPath(input, result, verdict) {
    const opened = pathOpened(input, result);
    const path = opened ?? pathOfOutput(input, result, verdict);
    if (path === undefined)
        return verdict;
    const line = verdict.location?.code;
    const isWritten = opened === undefined ? true : line === undefined ? undefined : writesFile(line);
    const found = unmapped(input, path, result.container_problem, isWritten);
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
    const strays = result?.stray_writes ?? [];
    const [path] = strays;
    if (path === undefined)
        return [];
    const found = unmapped({ step, container }, path, null, true);
    return [
        {
            ...found,
            severity: 'warning',
            location: { file: code.show(script) },
            evidence: strays,
        },
    ];
}
/** Mapped paths are already replaced in what the process says. */
function pathOpened({ container }, { exception, handled }) {
    const raised = exception === null ? handled : [exception, ...exception.chain, ...handled];
    const roots = ['/opt/ml', ...container.paths.map(({ at }) => at)];
    const isAbove = (path) => roots.some((root) => root.startsWith(`${path}/`));
    return raised
        .filter(({ type, filename }) => type !== 'FileExistsError' || !isAbove(filename))
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
function unmapped({ step, container }, path, problem, isWritten) {
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
        hint: containerPathHint(path, paths, isWritten),
        evidence: known.length === 0 ? ['no path is mapped'] : known,
    });
}

;// CONCATENATED MODULE: ./build/execute/step/argument-errors.js


/** `undefined`: the program printed nothing about its arguments. */
function argumentError(stderr) {
    const lines = stderr
        .trimEnd()
        .split('\n')
        .slice(-argument_errors_MOST_LINES)
        .map((line) => line.trimEnd());
    const said = lines.findLast((line) => /^([^:]{1,200}: error: |Error: )/.test(line));
    return said ?? boxedError(lines);
}
/** A message that other output follows is not what ended the program. */
const argument_errors_MOST_LINES = 10;
/** `typer` draws a box around its message if `rich` is installed. */
function boxedError(lines) {
    const start = lines.findLastIndex((line) => /^(?:╭─|\+-) Error /.test(line));
    if (start === -1)
        return undefined;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => !/^[│|]/.test(line));
    const words = rest.slice(0, end === -1 ? undefined : end).map((line) => line.slice(1, -1).trim());
    return `Error: ${words.join(' ').trim()}`;
}
/** How to correct the arguments of a program; `undefined` if it did not refuse them. */
function argumentHint(stderr, step) {
    const setting = settingOf(step);
    const said = argumentError(stderr) ?? '';
    const message = said.replace(/^.*?(?:: error|Error): /, '');
    for (const [pattern, cure] of CURES) {
        const found = pattern.exec(message);
        if (found !== null)
            return cure(found.slice(1), { setting, stderr, step });
    }
    const isRefused = /^ *usage:/im.test(stderr) || said.includes(': error: ');
    return isRefused ? `Correct ${setting}: see the usage of the script.` : undefined;
}
const missing = ([names = ''], context) => {
    const wanted = names.split(', ').map(longName);
    const given = givenOptions(context.step).filter((one) => !knownOptions(context).includes(one));
    const mistyped = wanted.flatMap((name) => {
        const near = (0,nearest_name/* nearestName */.qb)(name, given);
        return near === undefined
            ? []
            : [`The step gives ${(0,describe_value/* quoteName */.AB)(near)}: did you mean ${(0,describe_value/* quoteName */.AB)(name)}?`];
    });
    const added = wanted.map((name) => (0,describe_value/* quoteName */.AB)(name.startsWith('-') ? `${name} <value>` : `<${name}>`));
    return [...mistyped, `Add to ${context.setting}: ${added.join(', ')}.`].join(' ');
};
const unknown = ([text = ''], context) => {
    const words = text.split(' ');
    const name = (words.find((word) => word.startsWith('-')) ?? words[0] ?? '').split('=')[0] ?? '';
    const known = name.startsWith('-')
        ? knownOptions(context).filter((one) => one.startsWith('--'))
        : [];
    const suggested = /(?:Did you mean|Possible options?:) '?(--?[\w-]+)/.exec(context.stderr)?.[1];
    const near = suggested ?? (0,nearest_name/* nearestName */.qb)(name, known);
    if (near !== undefined) {
        return `Write ${(0,describe_value/* quoteName */.AB)(near)} instead of ${(0,describe_value/* quoteName */.AB)(name)} in ${context.setting}, or remove it.`;
    }
    const options = known.length === 0 ? '' : ` The script knows ${known.map((one) => (0,describe_value/* quoteName */.AB)(one)).join(', ')}.`;
    return `Remove ${(0,describe_value/* quoteName */.AB)(name)} from ${context.setting}.${options}`;
};
const valueNeeded = ([name = '', expected = 'an argument'], { setting }) => `Write a value after ${(0,describe_value/* quoteName */.AB)(longName(name))} in ${setting}: it needs ${expected}.`;
const noValue = ([name = ''], { setting }) => `Write ${(0,describe_value/* quoteName */.AB)(longName(name))} without a value in ${setting}: it is a switch.`;
const wrongChoice = ([name = '', value = '', choices = ''], { setting }) => `Correct the value ${(0,describe_value/* quoteName */.AB)(plain(value))} of ${(0,describe_value/* quoteName */.AB)(longName(name))} in ${setting}: it must be one of ${choices
    .split(', ')
    .map((one) => (0,describe_value/* quoteName */.AB)(plain(one)))
    .join(', ')}.`;
const wrongValue = ([name = '', reason = ''], { setting }) => `Correct the value of ${(0,describe_value/* quoteName */.AB)(longName(name))} in ${setting}: ${reason.replace(/\.$/, '')}.`;
const CURES = [
    [/^the following arguments are required: (.+)$/, missing],
    [
        /^one of the arguments (.+) is required$/,
        ([names = ''], { setting }) => `Add one of these to ${setting}: ${names
            .split(' ')
            .map((one) => (0,describe_value/* quoteName */.AB)(one))
            .join(', ')}.`,
    ],
    [/^unrecognized arguments: (.+)$/, unknown],
    [/^argument (.+?): invalid choice: (.+?) \(choose from (.+)\)$/, wrongChoice],
    [/^argument (.+?): (invalid .+ value: .+)$/, wrongValue],
    [/^argument (.+?): expected (.+)$/, valueNeeded],
    [/^argument (.+?): ignored explicit argument .+$/, noValue],
    [
        /^argument (.+?): not allowed with argument (.+)$/,
        ([one = '', other = ''], { setting }) => `Remove ${(0,describe_value/* quoteName */.AB)(longName(one))} or ${(0,describe_value/* quoteName */.AB)(longName(other))} from ${setting}.`,
    ],
    [
        /^ambiguous option: (\S+) could match (.+)$/,
        ([name = '', names = ''], { setting }) => `Write the whole name of ${(0,describe_value/* quoteName */.AB)(name)} in ${setting}: ${names
            .split(', ')
            .map((one) => (0,describe_value/* quoteName */.AB)(one))
            .join(' or ')}.`,
    ],
    [
        /^Missing (?:option|argument|parameter:?) ['"]?(.+?)['"]?\.?(?:$|\.? Choose from)/,
        ([names = ''], context) => missing([names.replaceAll(/['"]/g, '')], context),
    ],
    [
        /^Missing command\.?$/,
        (_, { setting }) => `Add the name of a command to ${setting}: see the usage of the script.`,
    ],
    [/^No such option:? '?(--?[\w-]+)/, unknown],
    [/^Got unexpected extra arguments? \((.+)\)$/, unknown],
    [/^Option ['"]?(.+?)['"]? requires (.+?)\.?$/, valueNeeded],
    [/^Option ['"]?(.+?)['"]? does not take a value\.?$/, noValue],
    [/^Invalid value for ['"]?(.+?)['"]?: ['"]?(.+?)['"]? is not one of (.+?)\.?$/, wrongChoice],
    [/^Invalid value for ['"]?(.+?)['"]?: (.+)$/, wrongValue],
    [
        /^No such command ['"]?([^'"\s]+?)['"]?\.?(?:$| .*$)/,
        ([name = ''], { setting, stderr }) => {
            const meant = /Did you mean (?:one of: )?['"]?([\w-]+)/.exec(stderr)?.[1];
            return meant === undefined
                ? `Correct the command ${(0,describe_value/* quoteName */.AB)(name)} in ${setting}: see the usage of the script.`
                : `Write ${(0,describe_value/* quoteName */.AB)(meant)} instead of ${(0,describe_value/* quoteName */.AB)(name)} in ${setting}.`;
        },
    ],
];
function settingOf({ call, jobArgs }) {
    if (call?.kind === 'command')
        return '`command` of the step';
    const fromJobArgs = call?.kind === 'cli' && call.args === undefined && Object.keys(jobArgs ?? {}).length > 0;
    return fromJobArgs ? '`job_args` of the step' : '`args` of the step';
}
/** `-r/--ratio`, `'--ratio' / '-r'`: the name that says most. */
function longName(names) {
    const [first = '', ...others] = names.replaceAll(/['"]/g, '').split(/ ?\/ ?/);
    return [first, ...others].find((one) => one.startsWith('--')) ?? first;
}
function plain(text) {
    return text.trim().replaceAll(/^['"]|['"]$/g, '');
}
function givenOptions({ call, jobArgs }) {
    const given = call?.kind === 'command'
        ? call.argv
        : call?.kind === 'cli' && call.args !== undefined
            ? call.args
            : Object.keys(jobArgs ?? {}).map((key) => `--${key}`);
    return given.filter((one) => one.startsWith('-')).map((one) => one.split('=')[0] ?? one);
}
/** The options in the usage that the program printed. */
function knownOptions({ stderr }) {
    const start = stderr.search(/^ *usage:/im);
    if (start === -1)
        return [];
    const [usage = ''] = stderr.slice(start).split(/\n(?! )/);
    return [...new Set(usage.match(/(?<![\w-])--?[A-Za-z][\w-]*/g) ?? [])];
}

// EXTERNAL MODULE: ./build/execute/step/printed-exception.js
var printed_exception = __webpack_require__(61053);
;// CONCATENATED MODULE: ./build/execute/step/verdict-of-call.js
/** Verdicts for steps whose script is not called through `main`. */





/** `undefined` if the function of the step was called. */
function functionVerdict(input, result) {
    const { step, script, code } = input;
    const { call } = step.config;
    if (call?.kind !== 'function')
        return undefined;
    const file = code.show(script);
    if (!result.has_main && result.phase !== 'import')
        return missingFunction(input, call.name, file);
    if (result.signature_problem === null)
        return undefined;
    if (result.phase === 'signature' && /\bgenerator\b/.test(result.signature_problem)) {
        return verdict_of_call_failed('SignatureError', {
            code: 'function-generator',
            step: step.name,
            message: `${call.name}() returned a generator, so its body never ran`,
            location: { file, ...(result.main_line === null ? {} : { line: result.main_line }) },
            hint: findings_findings/* FINDINGS */.T['function-generator'].cure,
        });
    }
    return verdict_of_call_failed('SignatureError', {
        code: 'function-parameters',
        step: step.name,
        message: `${call.name}() cannot be called with the parameters of the step: ${result.signature_problem}`,
        location: { file, ...(result.main_line === null ? {} : { line: result.main_line }) },
        hint: findings_findings/* FINDINGS */.T['function-parameters'].cure,
    });
}
function missingFunction({ step: { name, script } }, wanted, file) {
    const analysis = script.kind === 'file' ? script.analysis : undefined;
    const inner = analysis?.inner_functions.find((one) => one.name === wanted);
    const owner = inner?.is_method ? 'a method of class' : 'a function inside of';
    const known = analysis?.functions.map((one) => one.name) ?? [];
    return verdict_of_call_failed('MissingFunction', {
        code: 'function-missing',
        step: name,
        message: `${file} has no function ${(0,describe_value/* quoteName */.AB)(wanted)}${inner === undefined ? '' : ` at module level: it is ${owner} ${(0,describe_value/* quoteName */.AB)(inner.owner)}`}`,
        location: { file, line: inner?.line ?? 1 },
        hint: inner === undefined
            ? ((0,nearest_name/* didYouMean */.au)(wanted, [...known, ...CONTRACTS]) ?? findings_findings/* FINDINGS */.T['function-missing'].cure)
            : `Write a function at module level that calls it, and name that function in \`call\`.`,
    });
}
/** `undefined` if the program ended well, or if the step has none. */
function commandVerdict(input, result) {
    const { step, script, code } = input;
    const { call } = step.config;
    const { command } = result;
    if (command === null || command.exit_code === 0)
        return undefined;
    if (call?.kind === 'notebook')
        return notebookNotRun(input, command);
    if (call?.kind !== 'command')
        return undefined;
    const program = (0,describe_value/* escapeText */.X1)(call.argv[0] ?? '');
    const end = command.problem ??
        (command.signal === null
            ? `exited with code ${command.exit_code}`
            : `killed by ${command.signal}`);
    const stderr = input.stderr();
    const printed = command.problem === null ? (0,printed_exception/* printedFault */.p)(stderr, code) : undefined;
    const lines = printed?.evidence ?? lastLines(stderr);
    const said = command.problem === null ? (printed?.said ?? lines.at(-1)) : undefined;
    const verdict = verdict_of_call_failed('CommandFailed', {
        code: 'command-failed',
        step: step.name,
        message: `${program}: ${end}${said === undefined ? '' : `: ${said}`}`,
        location: printed?.location ?? input.commandAt ?? { file: code.show(script) },
        hint: commandHint(input, command, { printed, isSilent: lines.length === 0 }),
        ...(lines.length === 0 ? {} : { evidence: lines }),
    });
    return printed === undefined ? verdict : { ...verdict, printed: printed.exception };
}
function notebookNotRun({ step, script, code }, { problem, fault, line }) {
    const location = { file: code.show(script), ...(line ? { line } : {}) };
    if (fault === 'unreadable') {
        return verdict_of_call_failed('NotebookUnreadable', {
            code: 'script-unreadable',
            step: step.name,
            message: `the file is not a notebook: ${problem}`,
            location,
            hint: 'Save the notebook again from Jupyter, or restore the file from an earlier commit.',
        });
    }
    return verdict_of_call_failed('NotebookToolMissing', {
        code: 'notebook-tool-missing',
        step: step.name,
        message: `the notebook cannot be run: ${problem}`,
        location,
        hint: fault === 'kernel'
            ? 'Select an installed kernel in the notebook (`metadata.kernelspec.name`), or install this one in the workflow before this step: `python -m ipykernel install --user --name <name>` for a kernel of Python.'
            : findings_findings/* FINDINGS */.T['notebook-tool-missing'].cure,
    });
}
function commandHint({ step, stderr }, { problem, exit_code }, { printed, isSilent }) {
    if (problem !== null) {
        return 'Install the program in the workflow before this step, or correct `command`. A program of the project is given by its path.';
    }
    if (printed?.location !== undefined) {
        return 'Fix the exception at this line: the program printed it as it ended.';
    }
    const refused = exit_code === 2 ? argumentHint(stderr(), step.config) : undefined;
    if (refused !== undefined)
        return refused;
    return isSilent
        ? 'It printed nothing to standard error. A shell command that reads standard input gets no input. To see the command that fails, begin with `set -x`.'
        : findings_findings/* FINDINGS */.T['command-failed'].cure;
}
/** What a program with arguments printed at its end, and how to correct the arguments, if it refused them. */
function exitWords(input, exitCode) {
    const { config } = input.step;
    if (config.call?.kind !== 'cli')
        return { lines: [] };
    const stderr = input.stderr();
    const said = argumentError(stderr);
    const hint = exitCode === 2 ? argumentHint(stderr, config) : undefined;
    return {
        lines: lastLines(stderr),
        ...(said === undefined ? {} : { said }),
        ...(hint === undefined ? {} : { hint }),
    };
}
function lastLines(text) {
    const lines = text
        .split('\n')
        .map(withoutBox)
        .filter((line) => line.trim() !== '');
    return lines.slice(-verdict_of_call_MOST_LINES).map((line) => line.trimEnd().slice(0, verdict_of_call_LONGEST_LINE));
}
/** `rich` draws boxes of lines around what `typer` prints. */
function withoutBox(line) {
    if (/^\s*[╰└+]?[─━═]{3,}[╯┘]?\s*$/.test(line) || /^[╭╰┌└][─━ ]/.test(line)) {
        return line.replaceAll(/[╭╮╰╯┌┐└┘─━═]/g, '').trim();
    }
    return line.replace(/^[│┃] ?(.*?)\s*[│┃]\s*$/, '$1');
}
/** Values of `call` that are no functions. */
const CONTRACTS = ['cli', 'notebook'];
const verdict_of_call_MOST_LINES = 10;
const verdict_of_call_LONGEST_LINE = 300;
function verdict_of_call_failed(errorType, { code, ...details }) {
    const { message, location } = details;
    return { status: 'failed', message, errorType, location, finding: (0,findings_findings/* finding */.g)(code, details) };
}

;// CONCATENATED MODULE: ./build/execute/step/verdict-own-end.js







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
    const aftermath = (0,root_exception/* aftermathOf */.yF)(result, code);
    const { bases } = aftermath?.root ?? exception;
    const importing = result.phase === 'import' || bases.includes('ImportError');
    const syntax = bases.includes('SyntaxError');
    const inWords = (text) => (importing ? `Import failed: ${text}` : text);
    const message = inWords(said);
    const frame = (0,user_code/* deepestUserFrame */.fW)(exception, code);
    const location = aftermath?.location ??
        (frame === undefined ? { file: code.show(script) } : (0,user_code/* frameLocation */.NW)(frame, code));
    const errorCode = syntax ? 'syntax-error' : importing ? 'import-failed' : 'script-failed';
    const hint = exception.type === 'DeadKernelError'
        ? 'The process of the kernel ended in this cell: by `os._exit`, a crash of a native library, or for lack of memory.'
        : importHint(aftermath?.root ?? exception);
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
            hint: /\bgenerator\b/.test(result.signature_problem ?? '')
                ? 'Remove `yield` from main(): a call of a generator function does not run its body.'
                : 'Write def main(input_paths, output_paths, environ_vars, job_args): and give every other parameter a default value.',
        }),
    };
}
function exited(input, result, exitCode) {
    const { step, code } = input;
    const argued = exitWords(input, exitCode);
    const said = argued.said ?? result.exception?.message;
    const reason = said === undefined || said === '' || said === String(exitCode) ? '' : `: ${said}`;
    const message = result.phase === 'import'
        ? `SystemExit: exited with code ${exitCode} during import${reason}`
        : `SystemExit: exited with code ${exitCode}${reason}`;
    const frame = result.exception === null ? undefined : (0,user_code/* deepestUserFrame */.fW)(result.exception, code);
    const exit = frame === undefined ? mainLocation(input, result) : (0,user_code/* frameLocation */.NW)(frame, code);
    const aftermath = (0,root_exception/* aftermathOf */.yF)(result, code, { message, location: exit });
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
                : (argued.hint ?? 'Raise an exception with the cause instead of calling exit.'),
            ...(argued.lines.length === 0 ? {} : { evidence: argued.lines }),
            ...(0,root_exception/* rootCause */.es)(aftermath),
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
    const aftermath = (0,root_exception/* aftermathOf */.yF)(result, input.code, { message, location: end });
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
            hint: 'Look for the error in the log of the step. Do not catch the exception.',
            ...(0,root_exception/* rootCause */.es)(aftermath),
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
            hint: `${writeHint(step.config, bad.name, use !== undefined)}, or remove the declaration.`,
        }),
    };
}
function writeHint(config, output, isUsed) {
    const written = writtenPath(config, output);
    if (written !== undefined)
        return `Write data to \`${written}\``;
    const words = outputWords(config, output);
    if (isUsed)
        return `Write data to ${words}`;
    return config.call === undefined
        ? `The script never uses ${words}. Write to that path`
        : `Write data to the path that \`${words}\` gives`;
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
    const ofLauncher = launcherVerdict(input);
    if (ofLauncher !== undefined)
        return ofLauncher;
    if (ending.failure !== undefined)
        return notRun(input, ending.failure);
    // The signal of a launcher is not that of the step, whose result is complete.
    const signal = input.launch === undefined ? ending.exit.signal : null;
    if (signal !== null || result === null || result.exit_call !== null)
        return crashed(input);
    const verdict = ownEndVerdict(input, result);
    // The exit code of the script is in its result; any other code was set after `main` returned.
    if (verdict.status === 'passed' && ending.exit.exit_code !== 0) {
        return launcherFailedAfter(input) ?? crashed(input);
    }
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
        : (0,root_exception/* aftermathOf */.yF)(result, code, { message, location: end });
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
            ...(0,root_exception/* rootCause */.es)(aftermath),
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
            .slice(0, MOST_FRAMES)
            .map(({ file, line, function: name }) => `${code.show(file)}:${line} in ${name}`)
            .reverse(),
    };
}
const MOST_FRAMES = 12;

;// CONCATENATED MODULE: ./build/execute/step/log-tail.js

/** In the report. */
const SHOWN = { bytes: 16_384, lines: 60 };
/** For a verdict: the tracebacks of several exceptions can be long. */
const SEARCHED = { bytes: 262_144, lines: 2_000 };
/**
 * The last lines of the log of a step, without reading the whole file; empty if it does not exist.
 * A script can replace the log: links are not followed, and only regular files are read.
 */
function logTail(file, most = SHOWN) {
    const descriptor = log_tail_open(file);
    if (descriptor === undefined)
        return '';
    try {
        const found = (0,external_node_fs_.fstatSync)(descriptor);
        const { size } = found;
        if (!found.isFile() || size === 0)
            return '';
        const start = Math.max(0, size - most.bytes);
        const buffer = Buffer.alloc(size - start);
        const bytesRead = (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, start);
        const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
        // The first line of a cut log is incomplete.
        if (start > 0 && lines.length > 1)
            lines.shift();
        return lines.slice(-most.lines).join('\n');
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

// EXTERNAL MODULE: ./build/config/limits.js
var limits = __webpack_require__(19711);
// EXTERNAL MODULE: ./build/execute/available-memory.js
var available_memory = __webpack_require__(83951);
;// CONCATENATED MODULE: ./build/execute/step/process-limits.js


/** The limits of a process of a step. */
function processLimits({ config }, options, outputDirectories) {
    const { memoryBytes, processes, logBytes, outputBytes } = (0,limits/* effectiveLimits */.W)(config.limits, options, (0,available_memory/* availableMemory */.B)());
    return {
        ...(memoryBytes === undefined ? {} : { memory_bytes: memoryBytes }),
        ...(processes === undefined ? {} : { processes }),
        ...(logBytes === undefined ? {} : { log_bytes: logBytes }),
        ...(outputBytes === undefined ? {} : { output_bytes: outputBytes }),
        output_directories: outputDirectories,
    };
}

;// CONCATENATED MODULE: ./build/execute/expect/run-check.js






/** Runs a check in a process of its kind: as a step that calls a function. */
async function runCheck(step, check, options, context) {
    const request = requestOf(step, check, options, context);
    const { pythons, guard, signal, code } = context;
    const noticed = [];
    const ending = await pythons.of(step.name).use(async (supervisor) => {
        emptyDirectory(request.directory, request.cwd);
        guard.begin(step.name);
        try {
            return await runStepProcess(supervisor, request, { signal });
        }
        finally {
            noticed.push(...guard.end(step.name));
        }
    });
    removeIfEmpty(request.cwd, request.directory, external_node_path_.dirname(request.directory));
    const called = {
        ...step,
        config: { ...step.config, call: { kind: 'function', name: check.function, parameters: {} } },
        script: {
            ...{ kind: 'file', path: check.file, name: external_node_path_.basename(check.file) },
            analysis: context.checks.get(check.file) ?? neverRead(check.file),
        },
    };
    const verdict = judgeStep({
        ...{ step: called, script: check.file, ending, code, badOutputs: [], change: undefined },
        timeoutSeconds: check.timeoutSeconds,
        container: { paths: [], support: { possible: true } },
        stderr: () => logTail(request.stderr, SEARCHED),
    });
    return { verdict, ending, printed: logTail(request.stdout), noticed };
}
function requestOf(step, check, { directory, number, output, mayFork }, { templates, environ, options, config, checks }) {
    const dir = external_node_path_.join(directory.dir, 'checks', String(number));
    const work = external_node_path_.join(dir, 'work');
    return {
        template: mayFork ? templates.of(step) : null,
        script: check.file,
        python_path: config.pythonPath,
        ...{ directory: dir, cwd: work },
        environ: { ...environ, ...step.config.environVars },
        ...{ input_paths: {}, output_paths: {} },
        environ_vars: step.config.environVars,
        job_args: {},
        // Kept together with the logs of the step.
        stdout: external_node_path_.join(directory.logs, `check-${number}.stdout.log`),
        stderr: external_node_path_.join(directory.logs, `check-${number}.stderr.log`),
        pip_install: config.pipInstall,
        call: {
            ...{ kind: 'function', name: check.function, parameters: {} },
            ...{ args: [output], must_hold: true },
        },
        submodules: checks.get(check.file)?.submodules ?? [],
        limits: processLimits(step, options, [work]),
        timeout_seconds: check.timeoutSeconds,
    };
}
/** Also for a repetition after the supervisor was lost. */
function emptyDirectory(dir, work) {
    (0,external_node_fs_.rmSync)(dir, { recursive: true, force: true });
    (0,external_node_fs_.mkdirSync)(work, { recursive: true });
}
function removeIfEmpty(...dirs) {
    try {
        for (const dir of dirs)
            (0,external_node_fs_.rmdirSync)(dir);
    }
    catch {
        // The check left files, or other checks have theirs there.
    }
}
function neverRead(file) {
    throw new Error(`The check ${file} was not read.`);
}

// EXTERNAL MODULE: ./build/data/disk-reasons.js
var disk_reasons = __webpack_require__(45428);
// EXTERNAL MODULE: ./build/data/formats/data-formats.js + 42 modules
var data_formats = __webpack_require__(69593);
;// CONCATENATED MODULE: ./build/execute/expect/expected-tables.js

/**
 * The tables of an output that an expectation is about.
 * @param outputRoot absolute path of the output
 * @param pattern path or pattern of files; absent: every file with a table
 */
function expectedTables({ kind, files }, outputRoot, pattern) {
    const matches = pattern === undefined ? () => true : fileMatcher(pattern);
    const chosen = files.filter((file) => matches(file.path));
    const readable = chosen.filter(({ table }) => table !== undefined);
    const groups = new Map();
    for (const profile of readable.filter(({ format }) => READABLE.has(format))) {
        const key = profile.path.replace(/(\d+|[0-9a-f]{8,})(?=[^/]*$)/g, '#');
        const absolute = kind === 'file' ? outputRoot : external_node_path_.join(outputRoot, profile.path);
        groups.set(key, [...(groups.get(key) ?? []), { absolute, profile }]);
    }
    const isRead = (file) => file.table !== undefined && READABLE.has(file.format);
    return {
        tables: [...groups.values()].map((one) => ({ files: one })),
        // Without a pattern, a model beside a table is not meant.
        unreadable: pattern !== undefined || groups.size === 0 ? chosen.filter((one) => !isRead(one)) : [],
    };
}
const READABLE = new Set(['csv', 'tsv', 'json', 'jsonl', 'parquet']);
/** `*` and `?` do not match a slash; `**` matches any number of directories. */
function fileMatcher(pattern) {
    const parts = pattern
        .replace(/^\.\//, '')
        .split(/(\*\*\/|\*\*|\*|\?)/)
        .map((part) => WILDCARDS[part] ?? part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const whole = new RegExp(`^${parts.join('')}$`, 'su');
    return (file) => whole.test(file);
}
const WILDCARDS = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
};

// EXTERNAL MODULE: ./build/config/expect/entry-rules.js
var entry_rules = __webpack_require__(45711);
// EXTERNAL MODULE: ./build/data/search/open-rows.js + 2 modules
var open_rows = __webpack_require__(19313);
// EXTERNAL MODULE: ./build/data/table-limits.js
var table_limits = __webpack_require__(11558);
// EXTERNAL MODULE: ./build/text/format-count.js
var format_count = __webpack_require__(82613);
// EXTERNAL MODULE: ./build/data/search/find-cells.js
var find_cells = __webpack_require__(61703);
// EXTERNAL MODULE: ./build/data/infer-type.js + 1 modules
var infer_type = __webpack_require__(37533);
// EXTERNAL MODULE: ./build/text/dates.js
var dates = __webpack_require__(39371);
;// CONCATENATED MODULE: ./build/execute/expect/cell-fits.js


/**
 * Whether a cell that is not missing has the type.
 * @param isText the cells have no types of their own: CSV
 */
function hasType(cell, type, isText) {
    // Every cell of a delimited text is a text.
    if (type === 'string')
        return typeof cell === 'string';
    const found = isText ? (0,infer_type/* typeOfText */.pX)(String(cell)) : (0,infer_type/* typeOfValue */.x6)(cell);
    switch (type) {
        case 'number':
            return found === 'number' || found === 'integer';
        case 'integer':
            // pandas writes whole numbers as `3.0` if the column has missing values.
            return found === 'integer' || (found === 'number' && Number.isInteger(Number(cell)));
        case 'date':
            return found === 'date' || (cell instanceof Date && cell.getTime() % DAY_MS === 0);
        case 'timestamp':
            return found === 'timestamp' || found === 'date';
        default:
            return found === type;
    }
}
const DAY_MS = 86_400_000;
/** Whether a cell is in the range; a cell of another type is not. */
function isInRange(cell, range, isText) {
    const { least, most, above = false, below = false } = range;
    return ((least === undefined || isOrdered(compare(cell, least, isText), above)) &&
        (most === undefined || isOrdered(-compare(cell, most, isText), below)));
}
function isOrdered(difference, isStrict) {
    return isStrict ? difference > 0 : difference >= 0;
}
/** Negative: the cell is smaller. NaN: it is of another type. */
function compare(cell, bound, isText) {
    if (typeof bound === 'number') {
        const number = isText || typeof cell !== 'string' ? numberOf(cell, isText) : Number.NaN;
        // The difference of two equal infinities is NaN.
        return number === bound ? 0 : number - bound;
    }
    const time = timeOf(cell, isText);
    if (time === undefined)
        return Number.NaN;
    // A day as the bound includes all times of that day.
    return dates/* DATE */.v.test(bound)
        ? millis(time.slice(0, 10)) - millis(bound)
        : millis(time) - millis(bound);
}
function numberOf(cell, isText) {
    const type = isText ? (0,infer_type/* typeOfText */.pX)(String(cell)) : (0,infer_type/* typeOfValue */.x6)(cell);
    if (type !== 'integer' && type !== 'number')
        return Number.NaN;
    const infinite = isText ? /^\s*([+-]?)inf(inity)?\s*$/i.exec(String(cell)) : null;
    if (infinite === null)
        return Number(cell);
    return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
function timeOf(cell, isText) {
    if (cell instanceof Date)
        return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString();
    const type = isText ? (0,infer_type/* typeOfText */.pX)(String(cell)) : (0,infer_type/* typeOfValue */.x6)(cell);
    return type === 'date' || type === 'timestamp' ? String(cell).trim() : undefined;
}
/** A time without a zone is in UTC. */
function millis(time) {
    const iso = time.replace(' ', 'T');
    return Date.parse(/T/.test(iso) && !/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? `${iso}Z` : iso);
}
/** A function that finds a cell among the allowed values. */
function memberOf(allowed, isText) {
    const known = new Set(allowed);
    if (!isText) {
        return (cell) => known.has(typeof cell === 'bigint' ? Number(cell) : cell);
    }
    const numbers = new Set(allowed.filter((one) => typeof one === 'number'));
    const words = new Set(allowed.filter((one) => typeof one === 'boolean').map(String));
    return (cell) => {
        const text = String(cell);
        if (known.has(text))
            return true;
        if (numbers.size > 0 && numbers.has(numberOf(text, true)))
            return true;
        return words.size > 0 && (0,infer_type/* typeOfText */.pX)(text) === 'boolean' && words.has(text.toLowerCase());
    };
}

;// CONCATENATED MODULE: ./build/execute/expect/rule-tests.js


function rowTest(rule) {
    switch (rule.kind) {
        case 'not-null':
            return ({ cells: [cell], isText }) => ((0,find_cells/* isMissing */.b)(cell, isText) ? BROKEN : undefined);
        case 'type':
            return present((cell, isText) => hasType(cell, rule.type, isText));
        case 'between':
            return present((cell, isText) => isInRange(cell, rule, isText));
        case 'values': {
            const ofText = memberOf(rule.allowed, true);
            const ofValue = memberOf(rule.allowed, false);
            return present((cell, isText) => (isText ? ofText(cell) : ofValue(cell)));
        }
        case 'unique':
            return repeats();
        default:
            return rule;
    }
}
const BROKEN = {};
/** Missing values are the matter of `not_null` alone. */
function present(fits) {
    return ({ cells: [cell], isText }) => (0,find_cells/* isMissing */.b)(cell, isText) || fits(cell, isText) ? undefined : BROKEN;
}
function repeats() {
    const seen = new Map();
    return ({ cells, isText, where }) => {
        if (cells.some((cell) => (0,find_cells/* isMissing */.b)(cell, isText)))
            return undefined;
        const key = cells.length === 1 ? keyOf(cells[0]) : JSON.stringify(cells.map(keyOf));
        const first = seen.get(key);
        if (first !== undefined)
            return { note: `as in ${first}` };
        seen.set(key, where());
        return undefined;
    };
}
/** A value of another type is another value. */
function keyOf(cell) {
    if (typeof cell === 'string')
        return `"${cell}`;
    if (typeof cell === 'object') {
        return cell instanceof Date ? `@${cell.getTime()}` : JSON.stringify(cell, plainBigInt);
    }
    return String(cell);
}
function plainBigInt(_key, value) {
    return typeof value === 'bigint' ? `${value}` : value;
}

;// CONCATENATED MODULE: ./build/execute/expect/show-cell.js

const LONGEST = 60;
/** A cell for evidence; secrets are replaced before it is cut. */
function showCell(cell, column, isText, { isSecretName, text }) {
    if (isSecretName(column))
        return '***';
    if (typeof cell === 'string') {
        const shown = (0,describe_value/* escapeText */.X1)(text(cell), LONGEST);
        return isText ? shown : `"${shown}"`;
    }
    if (typeof cell === 'bigint')
        return String(cell);
    return cell instanceof Date && !Number.isNaN(cell.getTime())
        ? cell.toISOString()
        : (0,describe_value/* describeValue */.bp)(cell);
}

;// CONCATENATED MODULE: ./build/execute/expect/test-table.js






const TABLE_TEST_LIMITS = { rows: 1_000_000, cells: 50_000_000 };
const MOST_SHOWN = 5;
/** Tests the rules on all rows of a table, up to the limits. Never rejects. */
async function testTable({ files }, rules, hide, limits = TABLE_TEST_LIMITS) {
    const cut = tooWide(files, rules);
    if (cut !== undefined)
        return { breaches: [], failed: cut };
    const lacking = missingColumns(files, rules);
    const named = new Set(lacking.flatMap(({ missing }) => missing));
    const tests = rules
        .filter((rule) => rule.kind !== 'rows' && rule.kind !== 'columns')
        .filter((rule) => !(0,entry_rules/* columnsOf */.P)(rule).some((column) => named.has(column)))
        .map((rule) => new RuleState(rule, hide));
    const range = rules.find(({ kind }) => kind === 'rows');
    const known = knownRows(files);
    const mustRead = tests.length > 0 || (range !== undefined && known === null);
    const reading = mustRead ? await readRows(files, tests, limits) : { rows: 0, isAll: true };
    const counted = {
        rows: known ?? reading.rows,
        isAll: known !== null || (mustRead && reading.isAll),
    };
    return {
        breaches: [
            ...lacking,
            ...rules.flatMap((rule) => rowBreach(rule, counted)),
            ...tests.flatMap((state) => state.breach(reading.rows)),
        ],
        ...(reading.isAll ? {} : { readOnly: reading.rows }),
        ...('failed' in reading ? { failed: reading.failed } : {}),
    };
}
/** A column behind those that were read cannot be called missing. */
function tooWide(files, rules) {
    const wanted = rules.flatMap(entry_rules/* columnsOf */.P);
    for (const { profile } of files) {
        const present = new Set(profile.table?.columns.map(({ name }) => name));
        const isCut = (profile.table?.columns.length ?? 0) >= table_limits/* TABLE_LIMITS */.c.maxColumns;
        if (!isCut || wanted.every((column) => present.has(column)))
            continue;
        const most = (0,format_count/* formatNumber */.Z)(table_limits/* TABLE_LIMITS */.c.maxColumns);
        return { file: profile.path, error: new Error(`it has more than ${most} columns`) };
    }
    return undefined;
}
/** Each column once, for the first rule that names it. */
function missingColumns(files, rules) {
    const seen = new Set();
    // The list of columns says it best.
    const ordered = [...rules].sort((a, b) => Number(b.kind === 'columns') - Number(a.kind === 'columns'));
    return ordered.flatMap((rule) => {
        const wanted = [...new Set((0,entry_rules/* columnsOf */.P)(rule))].filter((column) => !seen.has(column));
        for (const { profile } of files) {
            const present = (profile.table?.columns ?? []).map(({ name }) => name);
            const missing = wanted.filter((column) => !present.includes(column));
            if (missing.length === 0)
                continue;
            for (const column of missing)
                seen.add(column);
            return [{ kind: 'columns', rule, missing, present, file: profile.path }];
        }
        return [];
    });
}
/** From what the files say of themselves, or from their profile. */
function knownRows(files) {
    let sum = 0;
    for (const { profile } of files) {
        const rows = profile.table?.rows ?? null;
        if (rows === null)
            return null;
        sum += rows;
    }
    return sum;
}
function rowBreach(rule, { rows, isAll }) {
    if (rule.kind !== 'rows')
        return [];
    const tooFew = isAll && rows < rule.least;
    return tooFew || rows > rule.most ? [{ kind: 'rows', rule, rows, isAll }] : [];
}
async function readRows(files, tests, limits) {
    let rows = 0;
    for (const { absolute, profile } of files) {
        const isText = profile.format === 'csv' || profile.format === 'tsv';
        const prefix = files.length > 1 ? `${profile.path} ` : '';
        try {
            const isAll = await (0,open_rows/* withRows */.Q)(absolute, profile, async (table) => {
                if (table === null)
                    throw new Error('it is too large, or has no rows');
                const most = Math.min(limits.rows, limits.cells / Math.max(1, table.columns.length));
                const indices = tests.map((test) => test.indicesIn(table.columns));
                let row = 0;
                for await (const cells of table.rows) {
                    if (rows >= most)
                        return false;
                    rows += 1;
                    row += 1;
                    const number = row;
                    const where = () => `${prefix}row ${number}`;
                    for (const [index, test] of tests.entries()) {
                        test.look(cells, indices[index] ?? [], isText, where);
                    }
                }
                return true;
            });
            if (!isAll)
                return { rows, isAll: false };
        }
        catch (error) {
            return { rows, isAll: false, failed: { file: profile.path, error } };
        }
    }
    return { rows, isAll: true };
}
/** A rule, and the rows that broke it so far. */
class RuleState {
    #rule;
    #columns;
    #test;
    #hide;
    #first = [];
    #count = 0;
    constructor(rule, hide) {
        this.#rule = rule;
        this.#columns = (0,entry_rules/* columnsOf */.P)(rule);
        this.#test = rowTest(rule);
        this.#hide = hide;
    }
    indicesIn(columns) {
        return this.#columns.map((column) => columns.indexOf(column));
    }
    look(row, indices, isText, where) {
        const cells = indices.map((index) => row[index]);
        const broken = this.#test({ cells, isText, where });
        if (broken === undefined)
            return;
        this.#count += 1;
        if (this.#first.length >= MOST_SHOWN)
            return;
        const shown = cells.map((cell, index) => showCell(cell, this.#columns[index] ?? '', isText, this.#hide));
        const values = this.#rule.kind === 'not-null' ? '' : `: ${shown.join(', ')}`;
        this.#first.push(`${where()}${values}${broken.note === undefined ? '' : ` (${broken.note})`}`);
    }
    breach(rows) {
        if (this.#count === 0)
            return [];
        return [{ kind: 'cells', rule: this.#rule, count: this.#count, rows, first: this.#first }];
    }
}

;// CONCATENATED MODULE: ./build/execute/expect/test-rules.js







/**
 * Tests the rules of an expectation on the files of its output.
 * @param absolute absolute path of the output
 */
async function testRules(subject, profile, absolute, secrets, limits = TABLE_TEST_LIMITS) {
    const { file, rules } = subject.expectation;
    const { tables, unreadable } = expectedTables(profile, absolute, file);
    const found = tables.length === 0 && unreadable.length === 0 ? [noTable(subject, profile)] : [];
    const findings = [
        ...found,
        ...unreadable.slice(0, MOST_FILES).map((one) => notReadable(one, subject)),
    ];
    for (const table of tables) {
        const tested = await testTable(table, rules, secrets, limits);
        findings.push(...tableFindings(subject, table, tested));
    }
    if (profile.bounded || profile.files.length < profile.fileCount) {
        const message = `only the first ${count(profile.files.length, 'file')} were read`;
        findings.push(expectationFinding('expectation-partly-checked', subject, { message }));
    }
    return findings;
}
const MOST_FILES = 10;
function noTable(subject, { files }) {
    const { file } = subject.expectation;
    const names = files.map(({ path }) => path);
    const near = file === undefined ? undefined : (0,nearest_name/* didYouMean */.au)(file, names);
    return expectationFinding('expectation-failed', subject, {
        message: file === undefined ? 'it contains no table' : `it contains no file ${(0,describe_value/* quoteName */.AB)(file)}`,
        evidence: [`files: ${(0,describe_value/* listNames */.Zv)(names)}`],
        ...(near === undefined ? {} : { hint: near }),
    });
}
function notReadable({ path, format, problem }, subject) {
    const label = (0,data_formats/* recordOf */.z)(format)?.label ?? format;
    const reason = problem === undefined ? `is ${label}, whose rows cannot be read here` : problem;
    return expectationFinding('expectation-not-checked', subject, {
        message: `${(0,describe_value/* escapeText */.X1)(path)} ${(0,describe_value/* escapeText */.X1)(reason)}`,
    });
}
function tableFindings(subject, table, tested) {
    const { breaches, readOnly, failed } = tested;
    const broken = breaches.map((breach) => breachFinding(breach, table, tested, subject));
    if (failed !== undefined) {
        const message = `${(0,describe_value/* escapeText */.X1)(failed.file)} cannot be read: ${(0,describe_value/* escapeText */.X1)((0,disk_reasons/* reasonOf */.A3)(failed.error), 200)}`;
        return [...broken, expectationFinding('expectation-not-checked', subject, { message })];
    }
    if (readOnly === undefined || breaches.length > 0)
        return broken;
    const name = (0,describe_value/* escapeText */.X1)(table.files[0]?.profile.path ?? '');
    const message = `only the first ${count(readOnly, 'row')} of ${name} were read`;
    return [expectationFinding('expectation-partly-checked', subject, { message })];
}

;// CONCATENATED MODULE: ./build/execute/expect/judge-expectations.js









/** Tests the outputs of a step that passed, in the order of the pipeline file. */
async function judgeExpectations(step, process, context) {
    const findings = [];
    const profiles = new Map();
    for (const [index, expectation] of (step.config.expectations ?? []).entries()) {
        const output = step.outputs.find(({ name }) => name === expectation.output);
        if (output === undefined)
            continue;
        const subject = { step, expectation, code: context.code };
        const absolute = (0,output_path/* outputPath */.X)(context.workspace, step.name, output);
        findings.push(...schemaFindings(subject));
        if (expectation.rules.length > 0) {
            const known = profiles.get(output.name);
            const profile = known ?? (await (0,profile_output/* profileOutput */.$)(absolute, output.kind, judge_expectations_LIMITS));
            profiles.set(output.name, profile);
            findings.push(...(await testRules(subject, profile, absolute, context.secrets)));
        }
        const checked = await testCheck(subject, { ...process, number: index + 1, output: absolute }, context);
        findings.push(...checked.findings);
        if (checked.cancelled)
            return { findings, cancelled: true };
    }
    return { findings, cancelled: false };
}
/** Also the tables of many shards. */
const judge_expectations_LIMITS = { ...profile_output/* PROFILE_LIMITS */.P, maxTables: profile_output/* PROFILE_LIMITS */.P.maxFiles };
function schemaFindings(subject) {
    const { uncovered } = subject.expectation;
    if (uncovered === undefined)
        return [];
    const { items, locate } = uncovered;
    return [
        expectationFinding('schema-partly-checked', subject, {
            message: `${count(items.length, 'constraint')} of its schema ${items.length === 1 ? 'is' : 'are'} not tested: ${(0,describe_value/* listNames */.Zv)(items.slice(0, 3))}${items.length > 3 ? ' …' : ''}`,
            location: locate(),
            evidence: items.slice(0, MOST_LISTED).map((one) => (0,describe_value/* escapeText */.X1)(one, 200)),
        }),
    ];
}
const MOST_LISTED = 30;
async function testCheck(subject, options, context) {
    const { step, expectation } = subject;
    const { check } = expectation;
    if (check === undefined)
        return { findings: [], cancelled: false };
    const before = await (0,fingerprint/* fingerprint */.R)(options.output);
    const run = await runCheck(step, check, options, context);
    const failed = checkFinding(run, check, subject);
    const changes = (0,fingerprint_changes/* changesBetween */.iv)(before, await (0,fingerprint/* fingerprint */.R)(options.output));
    const changed = changes.length === 0
        ? []
        : [
            expectationFinding('check-failed', { ...subject, expectation: { ...expectation, severity: 'error' } }, {
                message: `check ${(0,describe_value/* quoteName */.AB)(check.written)} changed the output`,
                location: check.locate(),
                evidence: changes.slice(0, MOST_LISTED).map((one) => `${one.path}: ${one.change}`),
                hint: 'A check must only read the output: write to another directory.',
            }),
        ];
    return {
        findings: [...(failed === undefined ? [] : [failed]), ...changed, ...run.noticed],
        cancelled: run.verdict.status === 'cancelled',
    };
}

;// CONCATENATED MODULE: ./build/execute/expect/expectation-verdict.js


/** A step whose output is not what the pipeline expects does not pass. */
async function expectationVerdict(step, process, context) {
    if (step.config.expectations === undefined)
        return { verdict: PASSED, others: [] };
    const { findings, cancelled } = await judgeExpectations(step, process, context);
    if (cancelled) {
        return { verdict: { status: 'cancelled', message: 'cancelled' }, others: findings };
    }
    const broken = findings.find(({ severity }) => severity === 'error');
    if (broken === undefined)
        return { verdict: PASSED, others: findings };
    const { message, location } = broken;
    return {
        verdict: {
            ...{ status: 'failed', message, errorType: 'ExpectationFailed', finding: broken },
            ...(location === undefined ? {} : { location }),
        },
        others: findings.filter((one) => one !== broken),
    };
}

;// CONCATENATED MODULE: ./build/execute/hints/step-on-disk.js

function stepOnDisk(step, script, { config, code }, { directory, outputPaths, contract }) {
    return {
        ...{ step, config, code, script },
        directory: directory.dir,
        work: external_node_path_.join(directory.work, step.config.workingDirectory ?? ''),
        outputs: outputPaths,
        containerPaths: contract.container.paths,
    };
}

// EXTERNAL MODULE: ./build/python/parse-traceback.js
var parse_traceback = __webpack_require__(79059);
// EXTERNAL MODULE: ./build/scripts/find-own-module.js
var find_own_module = __webpack_require__(51298);
;// CONCATENATED MODULE: ./build/execute/hints/import-hints.js


/** The directories that the imports of a step search, without those of the interpreter. */
function searchedDirectories({ config, script, step }) {
    const isOfScript = step.config.call?.kind !== 'command';
    return isOfScript ? [external_node_path_.dirname(script), ...config.pythonPath] : [];
}
/** `from .shared import x` in a script that runs as a program. */
function withoutPackage({ message }, { step, config, script }) {
    if (step.config.call?.kind !== 'cli' || !/no known parent package/.test(message)) {
        return undefined;
    }
    const relative = external_node_path_.relative(config.root, script).replaceAll('\\', '/');
    const module = relative.replace(/\.py$/, '').replaceAll('/', '.');
    const argv = JSON.stringify(['python', '-m', module]);
    const absolute = `Import from the directory of the script without the leading dot`;
    return /^[\w.]+$/.test(module) && relative.includes('/')
        ? `A program is in no package, as with \`python ${relative}\`. ${absolute}, or call a function of the module: \`call: ${module}:main\`. With \`command: ${argv}\`, set \`PYTHONPATH\` to the root of the project.`
        : `A program is in no package, as with \`python ${relative}\`. ${absolute}.`;
}
/** `cannot import name 'load' from 'utils' (/…/site-packages/utils.py)`. */
function shadowedModule({ message }, onDisk, by) {
    const [, module = '', file = ''] = /^cannot import name '[^']*' from '([^']+)' \(([^)]+)\)$/.exec(message) ?? [];
    const { config, code } = onDisk;
    if (module === '' || code.isUserFile(file))
        return undefined;
    const own = (0,find_own_module/* findOwnModule */._j)(module, config.root, searchedDirectories(onDisk));
    if (own !== undefined && !/[\\/](?:site|dist)-packages[\\/]/.test(file)) {
        return `\`${own.file}\` has the name of a module of the standard library: rename it.`;
    }
    return own === undefined
        ? undefined
        : `The import found \`${file}\` instead of a module of the project. ${(0,find_own_module/* ownModuleHint */.Ey)(own, by)}`;
}

;// CONCATENATED MODULE: ./build/execute/hints/output-exists-hint.js

/**
 * For a script that creates the directory of an output, which exists before the script starts, as in
 * a container of SageMaker.
 * @param found the path that exists already
 * @param line the code that failed; empty if it is not known
 */
function outputExistsHint(found, line, onDisk) {
    const output = outputAt(found, onDisk);
    if (output === undefined)
        return undefined;
    const { name, isParent } = output;
    const what = isParent
        ? `The directory of output \`${name}\` already exists`
        : `Output directory \`${name}\` already exists`;
    return `${what} when the step starts: ${cureOf(line, onDisk)}.`;
}
function outputAt(found, { step, outputs, containerPaths }) {
    const known = [
        ...Object.entries(outputs),
        ...containerPaths.flatMap(({ kind, name, at }) => kind === 'output' ? [[name, at]] : []),
    ].map(([name, at]) => ({ name, at: external_node_path_.normalize(at).replace(/[\\/]$/, '') }));
    const wanted = external_node_path_.normalize(found).replace(/[\\/]$/, '');
    const same = known.find(({ at }) => at === wanted);
    const isFile = step.outputs.some(({ name, kind }) => name === same?.name && kind === 'file');
    if (same !== undefined)
        return isFile ? undefined : { name: same.name, isParent: false };
    // `os.mkdir("/opt/ml/processing")` before the directory below it; never the whole workspace.
    const inside = known.find(({ at }) => at.startsWith(wanted + external_node_path_.sep));
    return inside === undefined || wanted === external_node_path_.parse(wanted).root
        ? undefined
        : { name: inside.name, isParent: true };
}
/** In the words of the call that failed. */
function cureOf(line, { step }) {
    if (step.config.call?.kind === 'command' && !/\bos\.|\bPath\b|\.mkdir\(/.test(line)) {
        return 'use `mkdir -p`, or omit the command that creates it';
    }
    if (/\bcopytree\(/.test(line))
        return 'use `shutil.copytree(…, dirs_exist_ok=True)`';
    if (/\.mkdir\(/.test(line) && !/\bos\.mkdir\(/.test(line)) {
        return 'use `.mkdir(parents=True, exist_ok=True)`';
    }
    return 'use `os.makedirs(…, exist_ok=True)`';
}

;// CONCATENATED MODULE: ./build/execute/hints/other-stage-hint.js


/**
 * For a script that opens what another step writes, without a data flow from that step.
 * @param relative the path as the script wrote it, with forward slashes
 */
function otherStageHint(relative, { step, config }) {
    if (config.language === 'options')
        return undefined;
    // Outputs are relative to the pipeline file.
    if (step.config.workingDirectory !== undefined)
        return undefined;
    for (const other of config.steps) {
        if (other.name === step.name || other.skip !== undefined)
            continue;
        for (const [name, written] of Object.entries(other.outputs ?? {})) {
            const output = external_node_path_.posix.normalize(written.replaceAll('\\', '/')).replace(/\/$/, '');
            if (relative !== output && !relative.startsWith(`${output}/`))
                continue;
            return config.language === 'dvc'
                ? `Add \`${output}\` to \`deps\` of stage \`${step.name}\`: stage \`${other.name}\` writes it.`
                : `Step \`${other.name}\` writes it, but the step has no input for it: ${keysFor(name, output, other.name, config)}.`;
        }
    }
    return undefined;
}
function keysFor(name, output, producer, config) {
    const keys = [
        { input_paths: { [name]: { from: `${producer}.${name}` } } },
        { working_paths: { [name]: output } },
    ];
    return `add ${keys.map((one) => `\`${(0,paste_line/* pasteLine */.y)(config, one)}\``).join(' and ')}`;
}

;// CONCATENATED MODULE: ./build/execute/hints/project-file-hint.js








/**
 * For a script that opens a file of the project by a path relative to the project or to itself: the
 * step runs in a private working directory, which does not have the file.
 * @param missing the path that was not found, absolute
 */
function projectFileHint(missing, raised, onDisk) {
    const relative = asWritten(missing, onDisk);
    if (relative === undefined)
        return otherMachineHint(missing, onDisk);
    const frame = (0,user_code/* deepestUserFrame */.fW)(raised, onDisk.code);
    if (writesFile(frame?.code ?? ''))
        return writtenFileHint(relative, missing, onDisk);
    const other = otherStageHint(relative, onDisk);
    if (other !== undefined)
        return other;
    const beside = external_node_path_.dirname(frame?.file ?? onDisk.script);
    const bases = [onDisk.config.root, beside, external_node_path_.dirname(onDisk.script)];
    const found = bases.map((base) => external_node_path_.resolve(base, relative)).find((one) => (0,external_node_fs_.existsSync)(one));
    if (found !== undefined) {
        return `\`${shown(found, onDisk)}\` exists, but the step runs in a private working directory. ${cure(found, relative, beside, onDisk)}`;
    }
    const near = bases.map((base) => similar(external_node_path_.resolve(base, relative))).find(Boolean);
    return near === undefined
        ? undefined
        : `Did you mean \`${shown(near, onDisk)}\`? The step runs in a private working directory. ${cure(near, external_node_path_.join(external_node_path_.dirname(relative), external_node_path_.basename(near)), beside, onDisk)}`;
}
/** Relative to the working directory; `undefined` if the path lies elsewhere. */
function asWritten(missing, { work, directory }) {
    for (const base of new Set([work, real(work)])) {
        const relative = external_node_path_.relative(base, missing);
        const levels = /^(?:\.\.[\\/])*/.exec(relative)?.[0].length ?? 0;
        const isOwn = missing.startsWith(external_node_path_.resolve(directory) + external_node_path_.sep);
        // `../config.json` leads out of the working directory, not to a directory of the step.
        const isInside = levels === 0 || (levels === 3 && isOwn && !isStepDirectory(relative));
        if (relative !== '' && isInside && !external_node_path_.isAbsolute(relative)) {
            return relative.replaceAll('\\', '/');
        }
    }
    return undefined;
}
function isStepDirectory(relative) {
    return /^\.\.[\\/](inputs|outputs|logs)([\\/]|$)/.test(relative);
}
/** `/home/me/project/config/a.yaml` on a machine that has the project elsewhere. */
function otherMachineHint(missing, onDisk) {
    const { root } = onDisk.config;
    if ((0,external_node_fs_.existsSync)(missing) || missing.startsWith(external_node_path_.resolve(onDisk.directory) + external_node_path_.sep)) {
        return undefined;
    }
    const parts = missing.split(external_node_path_.sep).filter((part) => part !== '');
    // A name alone can be another file.
    for (let start = 1; start <= parts.length - 2; start += 1) {
        const found = external_node_path_.join(root, ...parts.slice(start));
        if (!(0,external_node_fs_.existsSync)(found))
            continue;
        const relative = shown(found, onDisk);
        return `The path belongs to another machine; the project has \`${relative}\`. Declare it as an input: \`${paste(onDisk, 'input_paths', logicalName(relative, onDisk.step), relative)}\`, and open the path that the step is given.`;
    }
    return undefined;
}
function cure(found, relative, beside, onDisk) {
    const { step, config } = onDisk;
    const kind = step.config.call?.kind;
    const file = shown(found, onDisk);
    const ofScript = kind === 'command' || kind === 'notebook' ? undefined : fromFile(found, beside);
    const canLink = config.language !== 'options' && !/^\.\.(\/|$)/.test(relative);
    const input = declaredAt(found, onDisk);
    const name = input?.name ?? logicalName(file, step);
    const linked = input === undefined ? relative : linkFor(input.path, found, relative);
    const isDvc = config.language === 'dvc';
    const declare = input === undefined || isDvc
        ? [paste(onDisk, 'input_paths', name, isDvc ? relative : file)]
        : [];
    const link = canLink && linked !== undefined ? [paste(onDisk, 'working_paths', name, linked)] : [];
    const keys = [...declare, ...(isDvc ? [] : link)].map((one) => `\`${one}\``).join(' and ');
    const ways = [
        link.length === 0 && declare.length > 0
            ? `declare it as an input, with ${keys}, and open the path that the step is given`
            : keys === ''
                ? ''
                : isDvc
                    ? `add it to the stage, with ${keys}`
                    : `link it into the working directory with ${keys}`,
        ofScript === undefined ? '' : `open it relative to the script: \`${ofScript}\``,
    ].filter((one) => one !== '');
    const text = ways.join(', or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** The input is the file or a directory above it, which is then linked. */
function linkFor(input, found, relative) {
    const below = external_node_path_.relative(input, found).replaceAll('\\', '/');
    if (below === '')
        return relative;
    const above = relative.endsWith(`/${below}`) ? relative.slice(0, -below.length - 1) : undefined;
    return above === '' ? undefined : above;
}
/** `Path(__file__).parents[1] / "config/a.yaml"`. */
function fromFile(found, beside) {
    const relative = external_node_path_.relative(beside, found).replaceAll('\\', '/');
    const up = /^(?:\.\.\/)*/.exec(relative)?.[0] ?? '';
    const parent = up === '' ? 'parent' : `parents[${up.length / 3}]`;
    return `Path(__file__).${parent} / "${relative.slice(up.length)}"`;
}
/** A file of a similar name in the same directory. */
function similar(missing) {
    try {
        const names = (0,external_node_fs_.readdirSync)(external_node_path_.dirname(missing));
        const near = (0,nearest_name/* nearestName */.qb)(external_node_path_.basename(missing), names);
        return near === undefined ? undefined : external_node_path_.join(external_node_path_.dirname(missing), near);
    }
    catch {
        return undefined;
    }
}
function paste({ config }, key, name, value) {
    return (0,paste_line/* pasteLine */.y)(config, { [key]: { [name]: value } });
}
function shown(file, { config }) {
    return external_node_path_.relative(config.root, file).replaceAll('\\', '/');
}
function real(directory) {
    try {
        return (0,external_node_fs_.realpathSync)(directory);
    }
    catch {
        return directory;
    }
}

;// CONCATENATED MODULE: ./build/execute/hints/raised-paths.js

/** The paths that a failure is about, absolute; relative ones are of the working directory. */
function raisedPaths({ filename, message }, work) {
    const named = filename === null ? PATTERNS.flatMap((one) => one.exec(message)?.[1] ?? []) : [filename];
    return named.filter((one) => !/[\n\0]/.test(one)).map((one) => external_node_path_.resolve(work, one));
}
/** A path in the last lines of a program that is not written in Python. */
function printedPaths(lines, work) {
    const named = lines.flatMap((line) => PRINTED.flatMap((one) => one.exec(line)?.[1] ?? []));
    return named.map((one) => external_node_path_.resolve(work, one));
}
/** C libraries give the path only in the message. */
const PATTERNS = [
    /No such file or directory(?: \(os error 2\))?: '?([^'\n]+?)'?$/,
    /Failed to open local file '([^']+)'/,
    /unable to open file: name = '([^']+)', errno = 2\b/i,
    /unable to open file \(unable to open file: name = '([^']+)'/i,
    /Opening (.+?) failed: No such file/,
    /^([^\s:'"]*[/.][^\s:'"]*):? (?:not found|does not exist)/,
    /File exists: '([^']+)'/,
];
const PRINTED = [
    /cannot open (?:file )?'?([^\s':]+)'?: No such file/,
    /ENOENT: no such file or directory, \w+ '([^']+)'/,
    /\bNo such file or directory: '([^']+)'/,
    /[‘'"]([^’'"]+)[’'"]: (?:No such file or directory|File exists)/,
    /(?:^|: )([^\s:'"‘’]+): (?:No such file or directory|File exists)/,
];

;// CONCATENATED MODULE: ./build/execute/hints/with-project-hint.js










/** The verdict with a better hint, if the project explains the failure. */
function withProjectHint(verdict, { result }, stderr, onDisk) {
    const { finding } = verdict;
    if (finding === undefined || result === null || !EXPLAINED.has(finding.code))
        return verdict;
    const raised = (0,root_exception/* aftermathOf */.yF)(result, onDisk.code)?.root ?? result.exception ?? undefined;
    const hint = finding.code === 'command-failed'
        ? with_project_hint_commandHint(stderr(), onDisk)
        : raised === undefined
            ? undefined
            : with_project_hint_hintOf(raised, onDisk);
    return hint === undefined
        ? verdict
        : { ...verdict, finding: { ...finding, hint }, explained: true };
}
/** Findings that only say how the script ended. */
const EXPLAINED = new Set([
    ...['script-failed', 'script-exited', 'error-returned', 'import-failed'],
    ...['command-failed'],
]);
function with_project_hint_commandHint(stderr, onDisk) {
    const printed = (0,parse_traceback/* parseTraceback */.U)(stderr);
    if (printed !== undefined)
        return with_project_hint_hintOf(printed.exception, onDisk);
    const lines = stderr.trimEnd().split('\n').slice(-with_project_hint_MOST_LINES);
    return pathHint(printedPaths(lines, onDisk.work), { frames: [] }, onDisk, lines);
}
function with_project_hint_hintOf(raised, onDisk) {
    if (raised.bases.includes('ImportError'))
        return with_project_hint_importHint(raised, onDisk);
    const frame = (0,user_code/* deepestUserFrame */.fW)(raised, onDisk.code);
    const [, folder] = NO_FOLDER.exec(raised.message) ?? [];
    if (folder !== undefined)
        return missingFolderHint(folder, frame?.code ?? '', onDisk);
    return pathHint(raisedPaths(raised, onDisk.work), raised, onDisk, [
        `${raised.type}: ${raised.message}`,
        frame?.code ?? '',
    ]);
}
/** @param said what the failure says of itself, and its line of code */
function pathHint(paths, raised, onDisk, said) {
    const text = said.join('\n');
    for (const path of paths) {
        const hint = /\bFileExistsError\b|\bFile exists\b/.test(text)
            ? outputExistsHint(path, said.at(-1) ?? '', onDisk)
            : /\b(FileNotFound|NoSuchFile)|no such file|not found|does not exist|failed to open|unable to open|cannot open/i.test(text)
                ? projectFileHint(path, raised, onDisk)
                : undefined;
        if (hint !== undefined)
            return hint;
    }
    return undefined;
}
function with_project_hint_importHint(raised, onDisk) {
    const { config, step } = onDisk;
    const by = step.config.call?.kind === 'command' ? 'command' : config.language;
    const name = raised.name ?? /^No module named '([^']+)'/.exec(raised.message)?.[1];
    if (!raised.bases.includes('ModuleNotFoundError')) {
        return withoutPackage(raised, onDisk) ?? shadowedModule(raised, onDisk, by);
    }
    if (name === undefined)
        return undefined;
    const searched = searchedDirectories(onDisk);
    const own = (0,find_own_module/* findOwnModule */._j)(name, config.root, searched);
    if (own !== undefined)
        return (0,find_own_module/* ownModuleHint */.Ey)(own, by);
    const near = (0,find_own_module/* similarModule */.i9)(name, searched);
    return near === undefined ? undefined : `Did you mean ${(0,describe_value/* quoteName */.AB)(near)}?`;
}
/** As pandas words it, before it opens the file. */
const NO_FOLDER = /^Cannot save file into a non-existent directory: '([^']+)'$/;
/** Node prints its own stack below the error. */
const with_project_hint_MOST_LINES = 30;

// EXTERNAL MODULE: ./build/data/output-state.js
var output_state = __webpack_require__(45888);
;// CONCATENATED MODULE: ./build/execute/step/bad-outputs.js


/** Declared outputs of a step that do not exist or have no data. */
async function findBadOutputs(step, workspace) {
    const bad = [];
    for (const output of step.outputs.filter(({ declared }) => declared)) {
        const state = await (0,output_state/* outputState */.Fs)((0,output_path/* outputPath */.X)(workspace, step.name, output));
        if (state !== 'present')
            bad.push({ name: output.name, state });
    }
    return bad;
}

;// CONCATENATED MODULE: ./build/execute/step/command-location.js

/**
 * The line of the command of a step in the pipeline file; `undefined` if one of its arguments is the
 * file of the project that it runs.
 * @param script absolute: the file that the step is shown with
 */
function commandLocation({ config: step }, script, { root, locate }) {
    if (step.call?.kind !== 'command')
        return undefined;
    const isArgument = step.call.argv.some((one) => external_node_path_.resolve(root, one) === script);
    return isArgument ? undefined : locate([...step.keyPath, 'command']);
}

;// CONCATENATED MODULE: ./build/execute/step/given-file.js

/** What the program of a step printed as it ended, for the outcome of the step. */
function printedBy({ printed }, { config }, { directory, inputs }) {
    if (printed === undefined)
        return {};
    const paths = {
        top: directory.work,
        cwd: external_node_path_.join(directory.work, config.workingDirectory ?? ''),
        workingPaths: config.workingPaths ?? {},
        inputs: inputs.paths,
    };
    return { printed: withGivenFile(printed, paths) };
}
/**
 * An exception that a program printed: the path of the file is absolute, and below an input if it
 * leads through a link to the input.
 */
function withGivenFile(exception, paths) {
    const { filename } = exception;
    if (filename === null)
        return exception;
    const at = external_node_path_.resolve(paths.cwd, filename);
    return { ...exception, filename: throughLink(at, paths) ?? at };
}
function throughLink(at, { top, workingPaths, inputs }) {
    const links = Object.entries(workingPaths)
        .map(([name, relative]) => ({ link: external_node_path_.resolve(top, relative), input: inputs[name] ?? '' }))
        .filter(({ link, input }) => input !== '' && (at === link || at.startsWith(link + external_node_path_.sep)))
        .sort((a, b) => b.link.length - a.link.length);
    const [longest] = links;
    return longest === undefined
        ? undefined
        : external_node_path_.join(longest.input, external_node_path_.relative(longest.link, at));
}

// EXTERNAL MODULE: ./build/execute/step/inspect-step.js
var inspect_step = __webpack_require__(58338);
// EXTERNAL MODULE: ./build/execute/step/launch.js
var launch = __webpack_require__(12288);
// EXTERNAL MODULE: ./build/execute/step/outside-use.js + 1 modules
var outside_use = __webpack_require__(91785);
// EXTERNAL MODULE: ./build/pipeline/key-location.js
var key_location = __webpack_require__(68106);
// EXTERNAL MODULE: ./build/workspace/create-outputs.js
var create_outputs = __webpack_require__(90135);
// EXTERNAL MODULE: ./build/workspace/disk-error.js
var disk_error = __webpack_require__(43234);
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
        const source = copy_sample_addDisposableResource(env_1, new path_reach/* PathReach */.b(), false);
        const target = copy_sample_addDisposableResource(env_1, new path_reach/* PathReach */.b(), false);
        const copy = { from: (0,raw_path/* toRaw */.ux)(from), to: (0,raw_path/* toRaw */.ux)(to), source, target, entries: 0 };
        let directory = { at: '', within: [] };
        const pending = [];
        try {
            (0,make_directory/* makeDirectory */.O)(to);
            for (; directory !== undefined; directory = pending.pop()) {
                pending.push(...(await copyEntries(copy, directory)));
                if (copy.entries > copy_sample_MOST_ENTRIES)
                    return `it has more than ${copy_sample_MOST_ENTRIES} entries`;
            }
            return undefined;
        }
        catch (error) {
            if (!(0,disk_reasons/* isRefused */.H0)(error))
                throw error;
            const entry = directory?.at.slice(1) ?? '';
            return `${entry === '' ? '' : `${(0,describe_value/* escapeText */.X1)((0,raw_path/* fromRaw */.nH)(entry))}: `}${(0,disk_reasons/* reasonOf */.A3)(error)}`;
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
    const own = identity((0,external_node_fs_.statSync)(copy.source.shorten(copy.from + at), { bigint: true }));
    const inner = [];
    for (const name of (0,external_node_fs_.readdirSync)(copy.source.shorten(copy.from + at), { encoding: 'buffer' })) {
        copy.entries += 1;
        if (copy.entries > copy_sample_MOST_ENTRIES)
            break;
        const entry = `${at}/${name.toString('latin1')}`;
        const found = look(copy, entry);
        if (found?.isFile()) {
            const to = copy.target.shorten(copy.to + entry);
            await (0,promises_.copyFile)(copy.source.shorten(copy.from + entry), to, external_node_fs_.constants.COPYFILE_FICLONE);
        }
        else if (found?.isDirectory() && ![own, ...within].includes(identity(found))) {
            (0,external_node_fs_.mkdirSync)(copy.target.shorten(copy.to + entry));
            inner.push({ at: entry, within: [...within, own] });
        }
    }
    return inner;
}
function look(copy, entry) {
    try {
        return (0,external_node_fs_.statSync)(copy.source.shorten(copy.from + entry), { bigint: true });
    }
    catch (error) {
        if ((0,disk_reasons/* isGone */.ST)(error))
            return undefined;
        throw error;
    }
}
function identity({ dev, ino }) {
    return `${dev}:${ino}`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/data/compression.js
var data_compression = __webpack_require__(45991);
;// CONCATENATED MODULE: ./build/data/sample-format.js


const WRITERS = new Map([
    // Text files without a format of their name are tables in most pipelines.
    ...['csv', 'txt', 'dat', 'data'].map((one) => [one, delimited(',')]),
    ...['tsv', 'tab'].map((one) => [one, delimited('\t')]),
    // JSON is valid YAML.
    ...['json', 'yaml', 'yml'].map((one) => [one, toJson]),
    ...['jsonl', 'ndjson'].map((one) => [one, toJsonLines]),
]);
/** Why no sample data can be made for a file of this name. */
function sampleFormatProblem(name) {
    const { compression, plain } = (0,data_compression/* compressionOfName */.V)(name);
    const extension = extensionOf(plain);
    const isPlain = compression === undefined || compression === 'gzip';
    if (isPlain && (extension === undefined || WRITERS.has(extension)))
        return undefined;
    const shown = `${extension === undefined ? '' : `.${extension}`}${name.slice(plain.length)}`;
    return `sample data cannot be created for a \`${shown}\` file; only for CSV, TSV, JSON and JSON Lines`;
}
/** Sample data in the format that the name of the file says; CSV if it says none. */
function sampleContent(name, columns) {
    const { compression, plain } = (0,data_compression/* compressionOfName */.V)(name);
    const write = WRITERS.get(extensionOf(plain) ?? '') ?? delimited(',');
    const text = write(columns);
    return compression === 'gzip' ? (0,external_node_zlib_.gzipSync)(text) : text;
}
function extensionOf(name) {
    return /[^/\\]\.([^./\\]+)$/.exec(name)?.[1];
}
function rowsOf(columns) {
    const values = Object.values(columns);
    const count = Math.max(0, ...values.map(({ length }) => length));
    return Array.from({ length: count }, (_, row) => values.map((one) => one[row] ?? null));
}
function delimited(delimiter) {
    return (columns) => [Object.keys(columns), ...rowsOf(columns)]
        .map((cells) => `${cells.map(csvCell).join(delimiter)}\n`)
        .join('');
}
function records(columns) {
    const names = Object.keys(columns);
    return rowsOf(columns).map((row) => JSON.stringify(Object.fromEntries(names.map((name, index) => [name, row[index]]))));
}
function toJson(columns) {
    return `[${records(columns).join(',\n ')}]\n`;
}
function toJsonLines(columns) {
    return records(columns)
        .map((one) => `${one}\n`)
        .join('');
}
function csvCell(value) {
    const text = value === null ? '' : String(value);
    return /[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
        (0,make_directory/* makeDirectory */.O)((0,external_node_path_.dirname)(file));
        await (0,promises_.writeFile)(file, sampleContent(file, columns), { flag: 'wx' });
    }
}

;// CONCATENATED MODULE: ./build/data/place-sample.js









const SAMPLE_NEEDED = 'Give a sample file (`--sample <file>`), or a path for this input (`--input <name>=<path>`).';
/**
 * Creates sample data in `base`, as the file or directory that the script reads. A given path is
 * copied, so that a script that writes to its inputs does not change files of the user.
 * @param given absent: the default table
 */
async function placeSample(base, { shape, files }, given) {
    if (typeof given !== 'string') {
        const name = files?.[0] ?? 'input_data.csv';
        const problem = shape === 'file' ? sampleFormatProblem(name) : undefined;
        if (problem !== undefined)
            return { problem, hint: SAMPLE_NEEDED };
        const target = shape === 'file' ? external_node_path_.join(base, name) : base;
        await writeSampleData(target, shape, given, files);
        return { path: target };
    }
    try {
        return await placeCopy(base, shape, given);
    }
    catch (error) {
        if (!(0,disk_reasons/* isRefused */.H0)(error))
            throw error;
        return { problem: `the sample data given cannot be copied: ${(0,disk_reasons/* reasonOf */.A3)(error)}` };
    }
}
async function placeCopy(base, shape, given) {
    if ((await (0,promises_.stat)(given)).isDirectory()) {
        return shape === 'directory' ? copyDirectory(given, base) : copyOnlyFile(given, base);
    }
    if (shape === 'file')
        return copyInto((0,raw_path/* toRaw */.ux)(given), base, (0,raw_path/* toRaw */.ux)(external_node_path_.basename(given)));
    // Scripts open files by name.
    await copyInto((0,raw_path/* toRaw */.ux)(given), base, (0,raw_path/* toRaw */.ux)(external_node_path_.basename(given)));
    return { path: base };
}
async function copyDirectory(from, base) {
    const reason = await copySample(from, base);
    if (reason === undefined)
        return { path: base };
    return { problem: `the sample data given cannot be copied: ${reason}` };
}
async function copyOnlyFile(directory, base) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true, encoding: 'buffer' });
    const [only, ...others] = entries.filter((entry) => entry.isFile());
    if (only === undefined || others.length > 0) {
        const count = only === undefined ? 'no file' : `${others.length + 1} files`;
        return {
            problem: `the script reads one file, and the sample data given is a directory with ${count}`,
        };
    }
    const name = only.name.toString('latin1');
    return copyInto(`${(0,raw_path/* toRaw */.ux)(directory)}/${name}`, base, name);
}
/** @param file raw, like `name` */
async function copyInto(file, base, name) {
    (0,make_directory/* makeDirectory */.O)(base);
    // The script gets the path as text.
    const target = external_node_path_.join(base, (0,raw_path/* fromRaw */.nH)(name));
    await (0,promises_.copyFile)((0,raw_path/* onDisk */.FC)(file), target, external_node_fs_.constants.COPYFILE_FICLONE);
    return { path: target };
}

// EXTERNAL MODULE: ./build/pipeline/output-part.js
var output_part = __webpack_require__(37026);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/workspace/archive-input.js





/** Writes an archive of a file or directory into a new directory, with relative paths. */
async function archiveInto(folder, name, source) {
    (0,make_directory/* makeDirectory */.O)(folder);
    const isDirectory = (0,external_node_fs_.statSync)(source).isDirectory();
    const from = isDirectory ? source : external_node_path_.dirname(source);
    // SageMaker archives have names without `./`, which scripts look up.
    const names = isDirectory ? (0,external_node_fs_.readdirSync)(source) : [external_node_path_.basename(source)];
    const what = names.length === 0 ? ['.'] : names;
    await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('tar', ['-czf', external_node_path_.join(folder, name), '-C', from, '--', ...what]);
}

// EXTERNAL MODULE: ./build/pipeline/plan.js
var plan = __webpack_require__(86868);
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
    const cure = isTrackedByDvc(looked)
        ? 'DVC tracks it: fetch it with `dvc pull` before the run.'
        : of === undefined
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
/** `data.dvc` beside `data` says that DVC has the data, which a checkout lacks. */
function isTrackedByDvc(absolute) {
    for (let at = absolute; at !== external_node_path_.dirname(at); at = external_node_path_.dirname(at)) {
        if ((0,external_node_fs_.statSync)(`${at}.dvc`, { throwIfNoEntry: false })?.isFile())
            return true;
    }
    return false;
}
/** @param whole path of the whole output */
function outputMissing(at, ref, whole) {
    const { step, input } = at;
    const output = `${ref.step}.${ref.output}`;
    return (0,findings_findings/* finding */.g)('file-missing', {
        step,
        flow: (0,plan/* flowKey */.y)(ref.step, step),
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

// EXTERNAL MODULE: ./build/workspace/remove-tree.js
var remove_tree = __webpack_require__(86293);
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
        (0,remove_tree/* removeTree */.d)(folder);
        if ((0,disk_error/* takesNoFiles */.fU)(error))
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
        (0,remove_tree/* removeTree */.d)(target);
        throw error;
    }
    const { bytes: copiedBytes, sources, unfollowed } = plan;
    return { path: target, shared: false, sources, copiedBytes, unfollowed };
}
function depth({ at }) {
    return at === '' ? 0 : at.split('/').length;
}

// EXTERNAL MODULE: ./build/workspace/safe-name.js
var safe_name = __webpack_require__(20101);
;// CONCATENATED MODULE: ./build/workspace/prepare-inputs.js










/** Prepares all inputs of a step at the paths that are passed to `main`. */
async function prepareInputs(step, directory, context) {
    const placed = [];
    for (const input of step.inputs) {
        placed.push({ input, result: await placeInput(step, input, directory, context) });
    }
    const problem = placed.find(({ result }) => result.fault !== undefined)?.result.fault;
    return {
        paths: Object.fromEntries(placed.map(({ input, result }) => [input.name, result.path])),
        sources: placed.flatMap(({ input: { name }, result: { sources = [], shared = false } }) => sources.map((file) => ({ name, path: file, shared }))),
        copiedBytes: placed.reduce((sum, { result }) => sum + (result.copiedBytes ?? 0), 0),
        reports: placed.map(({ input, result }) => ({
            name: input.name,
            source: input.source.kind,
            path: result.path === '' ? '' : context.code.show(result.from ?? result.path),
        })),
        findings: placed.flatMap(({ result }) => result.notice ?? []),
        ...(problem === undefined ? {} : { problem }),
    };
}
async function placeInput(step, { name, source, archive }, directory, context) {
    const at = {
        ...{ step: step.name, input: name },
        locate: () => context.locateInput(step, name),
    };
    const folder = external_node_path_.join(directory.inputs, (0,safe_name/* safeName */.j)(name));
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
            return archive === undefined
                ? placeFlow(at, source.from, folder, context)
                : placeArchive(at, source.from[0], { folder, archive }, context);
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
                hint: placed.hint ?? 'Give the file itself, or a directory that contains only this file.',
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
    const pathOf = (ref) => (0,output_path/* referredPath */.j)(workspace, steps, ref);
    const [first, ...others] = from;
    if (others.length === 0 && isFileInDirectory(first, steps)) {
        // The input contains all files that the step wrote next to it.
        return prepare_inputs_placeCopy(external_node_path_.dirname(pathOf(first)), folder, at, context);
    }
    const absent = from.find((ref) => !(0,external_node_fs_.existsSync)(pathOf(ref)));
    if (absent !== undefined) {
        const whole = pathOf({ ...absent, part: output_part/* WHOLE */.Ef });
        return { path: pathOf(absent), fault: outputMissing(at, absent, whole) };
    }
    if (others.length === 0 && first.part.kind !== 'inside') {
        return prepare_inputs_placeCopy(pathOf(first), folder, at, context);
    }
    const parts = from.map((ref) => ({ from: pathOf(ref), at: (0,output_part/* pathInside */._l)(ref.part) ?? '' }));
    const given = await gather(folder, parts);
    return { ...given, notice: unfollowedNotice(at, given.unfollowed) };
}
async function placeArchive(at, from, { folder, archive }, { workspace, steps }) {
    const source = (0,output_path/* referredPath */.j)(workspace, steps, from);
    if (!(0,external_node_fs_.existsSync)(source))
        return { path: source, fault: outputMissing(at, from, source) };
    await archiveInto(folder, archive, source);
    return { path: folder, from: source };
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

// EXTERNAL MODULE: ./build/execute/step/launched-files.js
var launched_files = __webpack_require__(60239);
// EXTERNAL MODULE: ./build/config/placeholders.js
var placeholders = __webpack_require__(82077);
// EXTERNAL MODULE: ./build/config/script-search.js
var script_search = __webpack_require__(56109);
;// CONCATENATED MODULE: ./build/execute/step/command-line.js


/** The step has its own working directory: files of the project are given with absolute paths. */
function commandLine(argv, root) {
    return argv.map((one, index) => {
        // A program without a slash is searched in `PATH`.
        if (one === '' || (index === 0 && !/[\\/]/.test(one)))
            return one;
        const file = external_node_path_.resolve(root, one);
        return (0,script_search/* isFile */.fo)(file) ? file : one;
    });
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
async function prepareContract(step, { given, directory }, { mounts, config }) {
    const paths = containerPaths(step, given);
    const container = paths.length === 0 ? NO_CONTAINER : { paths, support: await mounts() };
    const { call } = step.config;
    return {
        ...(call === undefined
            ? {}
            : { call: callRequest(call, step, { given, container, root: config.root }) }),
        environ: environmentOf(step, given),
        mapped: container.support.possible
            ? [...mappedPaths(paths), ...hyperparameters(step, directory)]
            : [],
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
/** The file in which SageMaker gives a training container its hyperparameters, all as text. */
function hyperparameters({ script, config }, directory) {
    const at = '/opt/ml/input/config/hyperparameters.json';
    const named = script.kind === 'file' ? script.analysis.container_paths : [];
    if (!named.some(({ path: used }) => used.startsWith('/opt/ml/input')))
        return [];
    const texts = Object.entries(config.jobArgs ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const file = external_node_path_.join(directory, 'hyperparameters.json');
    (0,external_node_fs_.writeFileSync)(file, JSON.stringify(Object.fromEntries(texts)));
    return [{ at, path: file }];
}
function callRequest(call, { config }, context) {
    const { inputs, outputs } = context.given;
    const values = {
        input_paths: inputs,
        output_paths: outputs,
        environ_vars: config.environVars,
        job_args: config.jobArgs ?? {},
    };
    const expand = (text) => withoutContainer((0,placeholders/* expandText */.wy)(text, values), context.container);
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
    return (0,placeholders/* expandValue */.eb)(parameters, values);
}
/** Where container paths cannot be mapped, an argument that names one gets the path of the step. */
function withoutContainer(argument, { paths, support }) {
    if (support.possible)
        return argument;
    const found = paths.find(({ at }) => argument === at || argument.startsWith(`${at}/`));
    return found === undefined ? argument : `${found.path}${argument.slice(found.at.length)}`;
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
        const outputPaths = (0,create_outputs/* createOutputs */.l)(step, workspace);
        const inputs = await prepareInputs(step, directory, {
            ...context,
            locateInput: (of, input) => (0,key_location/* inputLocation */.cJ)(config, of.config, input),
        });
        await placeWorkingPaths(step.config, directory.work, {
            inputs: inputs.paths,
            outputs: outputPaths,
        });
        privateFiles.copied(step.name, inputs.copiedBytes);
        if (inputs.problem !== undefined)
            return inputMissing(inputs, inputs.problem);
        // After copying: the sources of the copies are also verified.
        const refusal = await shared.begin(step.name, inputs.sources);
        if (refusal === undefined) {
            const given = { inputs: inputs.paths, outputs: outputPaths };
            if (step.config.launcher !== undefined)
                (0,launched_files/* placeHarness */.o7)(directory);
            const contract = await prepareContract(step, { given, directory: directory.dir }, context);
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
    const reason = error instanceof errors/* UserError */.yo ? error.message : (0,disk_error/* diskReason */.CQ)(error, workspace.dir);
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

// EXTERNAL MODULE: ./build/data/data-files.js
var data_files = __webpack_require__(97259);
;// CONCATENATED MODULE: ./build/data/suspicious-files.js
/** What is odd about the files of an output, though a consumer may still read them. */


/** One observation of a kind at most: a fault of a step usually affects every file. */
function suspicionsOf(profile) {
    return [emptyFiles, unlikeNames, raggedRows, unlikeShards, suspicious_files_missingColumns].flatMap((look) => look(profile) ?? []);
}
function emptyFiles({ files, kind }) {
    // A marker like `_SUCCESS` has no extension, and hidden files are no data.
    const empty = files.filter(({ path, bytes, problem }) => bytes === 0 && problem === 'is empty' && /(^|\/)[^/.][^/]*\.\w+$/.test(path));
    const full = files.filter((file) => (0,data_files/* isData */.$V)(file, kind));
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
function suspicious_files_missingColumns({ files }) {
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
        ...(found.length === 1 ? {} : { evidence: found.slice(0, suspicious_files_MOST_LISTED) }),
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
            ? { evidence: files.slice(0, suspicious_files_MOST_LISTED).map((file) => (0,describe_value/* escapeText */.X1)(show(file))) }
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
    const more = names.length > suspicious_files_MOST_LISTED ? ` and ${names.length - suspicious_files_MOST_LISTED} more` : '';
    return (0,describe_value/* escapeText */.X1)(`${names.slice(0, suspicious_files_MOST_LISTED).join(', ')}${more}`);
}
const suspicious_files_MOST_LISTED = 20;

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
            ...pickledClasses(step, name, profile, scripts),
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
function pickledClasses(step, name, { files }, scripts) {
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
                ...(verdict?.status === 'passed' ? [...ended.strays, ...ended.unused()] : []),
                ...(ended.parameters ?? []),
                ...ended.outside,
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

// EXTERNAL MODULE: ./build/execute/step/step-outcome.js
var step_outcome = __webpack_require__(10632);
// EXTERNAL MODULE: ./build/execute/step/step-report.js
var step_report = __webpack_require__(544);
// EXTERNAL MODULE: ./build/config/launcher-words.js
var launcher_words = __webpack_require__(12287);
;// CONCATENATED MODULE: ./build/execute/step/launcher-command.js


/** The arguments that start the process of a step, from the words of its launcher. */
function launcherCommand(words, values) {
    const command = [values.python, values.run];
    const texts = { ...values, command: command.map(quoted).join(' ') };
    const argv = words.flatMap((word, index) => {
        const parts = (0,launcher_words/* launcherParts */.Ph)(word);
        // A shell, `su` or `script` takes all in one argument after `-c`.
        const isForShell = /^-\w*c$/.test(words[index - 1] ?? '');
        if (!isForShell && parts.length === 1 && isCommand(parts[0]))
            return command;
        return parts
            .map((part) => ('text' in part ? part.text : texts[part.name]))
            .join('');
    });
    return commandLine(runsStep(words) ? argv : [...argv, ...command], values.project);
}
function isCommand(part) {
    return part !== undefined && 'name' in part && part.name === 'command';
}
function runsStep(words) {
    return words
        .flatMap(launcher_words/* launcherParts */.Ph)
        .some((part) => isCommand(part) || ('name' in part && part.name === 'run'));
}
/** Inside of another word, the command is for a shell: `bash -c "module load cuda && {command}"`. */
function quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/execute/step/step-request.js





/** @param isFresh the step does not start in a process with preloaded packages */
function stepRequest(step, { file, isFresh }, { directory, inputs, outputPaths, contract }, context) {
    const { config, script } = step;
    const { templates, environ, options } = context;
    // Variables of the step override all others, including removed ones.
    const own = { ...contract.environ, ...config.environVars };
    return {
        template: isFresh ? null : templates.of(step),
        script: file,
        python_path: [
            ...context.config.pythonPath,
            ...(script.kind === 'file' && script.importRoot !== undefined ? [script.importRoot] : []),
        ],
        directory: directory.dir,
        cwd: external_node_path_.join(directory.work, config.workingDirectory ?? ''),
        environ: { ...environ, ...own },
        input_paths: inputs.paths,
        output_paths: outputPaths,
        environ_vars: config.environVars,
        job_args: config.jobArgs,
        stdout: directory.stdout,
        stderr: directory.stderr,
        pip_install: context.config.pipInstall,
        ...((0,outside_use/* hermeticOf */.V)(config, context.config) === 'off'
            ? {}
            : { observe: { root: context.config.root } }),
        ...(context.results?.records(step) ? { record: true } : {}),
        ...(contract.call === undefined ? {} : { call: contract.call }),
        ...(contract.mapped.length === 0 ? {} : { container_paths: contract.mapped }),
        ...launcherOf(step, directory, own, context),
        submodules: script.kind === 'file' ? script.analysis.submodules : [],
        limits: processLimits(step, options, [directory.outputs, directory.work]),
        timeout_seconds: config.timeout ?? options.timeoutSeconds,
    };
}
function launcherOf({ name, config }, directory, environ, { pythons, workspace, config: { root } }) {
    if (config.launcher === undefined)
        return {};
    const argv = launcherCommand(config.launcher, {
        python: pythons.of(name).interpreter.executable,
        run: (0,launched_files/* launchedMain */.Qe)(directory),
        workspace: workspace.dir,
        project: root,
        step: name,
    });
    return { launcher: { argv, directory: directory.launch, environ } };
}

;// CONCATENATED MODULE: ./build/execute/step/step-use.js
/** What a script used of what its step declares, as recorded in its process. */

/** @param inputs absolute paths by logical name */
function stepUse(inputs, code, result) {
    const use = result?.use;
    if (!use)
        return undefined;
    const known = ARGUMENTS.flatMap((name) => {
        const found = use[name];
        if (found === undefined)
            return [];
        const { unnamed: _, ...rest } = found;
        return [[name, rest]];
    });
    const count = (names) => known.reduce((sum, [, one]) => sum + names(one).length, 0);
    const read = count((one) => one.read);
    return {
        arguments: Object.fromEntries(known),
        coverage: { read, declared: read + count((one) => one.unused) },
        filesRead: result.opened.flatMap((one) => fileRead(one, inputs, code) ?? []),
        columns: [],
    };
}
function fileRead({ path: file, kind, file: script, line }, inputs, code) {
    if (kind !== 'file')
        return undefined;
    // An input can lie in the directory of another.
    const [input, root] = Object.entries(inputs)
        .filter(([, one]) => one !== '' && (file === one || file.startsWith(one + external_node_path_.sep)))
        .sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (input === undefined || root === undefined)
        return undefined;
    return {
        input,
        path: external_node_path_.relative(root, file).replaceAll('\\', '/'),
        ...(script === null
            ? {}
            : { location: { file: code.show(script), ...(line === null ? {} : { line }) } }),
    };
}
const ARGUMENTS = [
    'input_paths',
    'output_paths',
    'environ_vars',
    'job_args',
];

// EXTERNAL MODULE: ./build/pipeline/unused-name.js
var unused_name = __webpack_require__(63557);
;// CONCATENATED MODULE: ./build/execute/step/unused-names.js

const unused_names_ARGUMENTS = ['input_paths', 'job_args'];
/**
 * Declared names that the script did not read, where its syntax tree did not show this: it hands
 * the argument to other code. Only names that no source file of the user contains.
 */
function unusedNames(config, { config: step, script }, result) {
    if (script.kind !== 'file' || step.call !== undefined)
        return [];
    const { whole_arguments: whole } = script.analysis;
    return unused_names_ARGUMENTS.filter((argument) => whole.includes(argument)).flatMap((argument) => (result?.use?.[argument]?.unnamed ?? []).flatMap((name) => (0,unused_name/* unusedName */.C)({ config, step, script: script.path }, argument, name, 'did not read') ?? []));
}

// EXTERNAL MODULE: ./build/scripts/read-source.js
var read_source = __webpack_require__(95933);
;// CONCATENATED MODULE: ./build/execute/step/unused-parameters.js




/** Parameters of a notebook that no cell contains: the cells keep their own values. */
function unusedParameters({ config: step, script }, { locate }, code) {
    if (script.kind !== 'file' || step.call?.kind !== 'notebook')
        return [];
    const given = Object.keys(step.call.parameters);
    const cells = given.length === 0 ? undefined : codeCells((0,read_source/* readSource */.o)(script.path));
    if (cells === undefined)
        return [];
    const words = new Set(cells
        .map(({ source }) => source)
        .join('\n')
        .match(WORD));
    const own = cells.filter(({ isParameters }) => isParameters);
    const names = own.flatMap(({ source }) => [...source.matchAll(/^(\w+)\s*(?::[^=\n]+)?=(?!=)/gm)].map(([, name = '']) => name));
    const shown = code.show(script.path);
    return given
        .filter((name) => !words.has(name))
        .map((name) => {
        const location = locate([...step.keyPath, 'parameters', name]);
        return {
            ...(0,findings_findings/* finding */.g)('name-unused', {
                step: step.name,
                message: `step \`${step.name}\` gives ${(0,describe_value/* quoteName */.AB)(name)} in \`parameters\`, which no cell of ${shown} uses`,
                ...(location === undefined ? {} : { location }),
                hint: (0,nearest_name/* didYouMean */.au)(name, names) ?? 'Remove it, or correct the name.',
                evidence: own.length === 0
                    ? ['no cell has the tag `parameters`']
                    : [`the cell with the tag \`parameters\` sets: ${names.join(', ') || 'nothing'}`],
            }),
            // The notebook then runs with its defaults.
            severity: 'warning',
        };
    });
}
const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
/** `undefined` for a file that is not a notebook. */
function codeCells(text) {
    try {
        const { cells } = JSON.parse(text);
        return cells
            .filter((cell) => cell['cell_type'] === 'code')
            .map(({ source, metadata }) => ({
            source: [source].flat().join(''),
            isParameters: [metadata?.tags]
                .flat()
                .includes('parameters'),
        }));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/execute/step/step-run.js
























/** The lifecycle of a step: `run` prepares, starts and judges; `complete` inspects and reports. */
class StepRun {
    #step;
    #script;
    #context;
    #noticed = [];
    /** Of the last attempt. */
    #expected = [];
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
            await collectOutputs(this.#step.config, prepared.directory, prepared.outputPaths);
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
        const outputs = await (0,inspect_step/* profileOutputs */.i)(this.#step, this.#context);
        const otherInputs = verdict.status === 'passed' ? [] : await (0,inspect_step/* profileOthers */.n)(inputs);
        const { config } = this.#context;
        const outside = (0,outside_use/* outsideUse */.D)(this.#step.config, config, code, ending.result);
        const attempt = {
            ...{ verdict, ending, attempts: this.#attempts },
            startedAfterSeconds: this.#startedAfterSeconds ?? this.#context.elapsed(),
            stdoutTail: logTail(directory.stdout),
            stderrTail: logTail(directory.stderr),
            use: stepUse(inputs.paths, code, ending.result),
            python: (0,launch/* ownPython */.Z8)(this.#step, directory, this.#context),
            observed: ending.result === null || (0,outside_use/* hermeticOf */.V)(this.#step.config, config) === 'off'
                ? undefined
                : outside.observed,
        };
        return {
            report: (0,step_report/* reportOfAttempt */.h)(this.#step, directory, inputs, attempt, outputs, code),
            findings: stepFindings(this.#step, {
                ...{ refusal: [], verdict, inputs: inputs.findings },
                noticed: [...this.#expected, ...this.#noticed],
                ended: {
                    ...{ ending, attempts: this.#attempts, failedInFork: this.#failedInFork },
                    ...{ outputs, otherInputs, code, scripts: () => this.#scripts() },
                    strays: strayWrites({ step: this.#step, script: this.#script, code, container: contract.container }, ending.result),
                    outside: outside.findings,
                    unused: () => unusedNames(config, this.#step, ending.result),
                    parameters: unusedParameters(this.#step, config, code),
                },
            }),
            ...{ inputPaths: inputs.paths, mapped: contract.mapped, script: this.#script },
            ...(0,step_outcome/* argumentsOf */.a)(this.#step),
            ...{ handled: ending.result?.handled ?? [], opened: ending.result?.opened ?? [] },
            ...{ columnsRead: ending.result?.columns_read ?? [], sources: ending.result?.sources ?? [] },
            ...(ending.result?.reuse
                ? {
                    reuse: ending.result.reuse,
                    environNames: Object.keys({ ...this.#context.environ, ...contract.environ }),
                }
                : {}),
            ...(ending.result?.error_value ? { errorValue: ending.result.error_value } : {}),
            ...(verdict.exception === undefined ? {} : { exception: verdict.exception }),
            ...printedBy(verdict, this.#step, { directory, inputs }),
            ...(verdict.explained === undefined ? {} : { explained: verdict.explained }),
            location: verdict.location ?? { file: code.show(this.#script) },
            called: wasCalled(ending),
            otherInputs,
        };
    }
    #scripts() {
        return [...this.#context.steps.values()].flatMap(({ script }) => script.kind === 'file' ? [script.path] : []);
    }
    /** `undefined`: the supervisor was lost and replaced. */
    async #start(prepared) {
        const { pythons, signal, elapsed, guard } = this.#context;
        const supervision = pythons.of(this.#step.name);
        const supervisor = supervision.current;
        guard.begin(this.#step.name);
        const how = { file: this.#script, isFresh: this.#failedInFork !== undefined };
        try {
            const request = stepRequest(this.#step, how, prepared, this.#context);
            this.#ending = await runStepProcess(supervisor, request, {
                signal,
                onStarted: () => {
                    this.#startedAfterSeconds ??= elapsed();
                },
            });
            return this.#ending;
        }
        catch (error) {
            if (!(error instanceof supervisor_lost/* SupervisorLost */.h))
                throw error;
            await supervision.replace(supervisor, error);
            return undefined;
        }
        finally {
            this.#noticed.push(...guard.end(this.#step.name));
        }
    }
    async #judge(ending, change) {
        const { workspace, code, options } = this.#context;
        const prepared = this.#known(this.#prepared);
        const stderr = () => logTail(prepared.directory.stderr, SEARCHED);
        const verdict = judgeStep({
            ...{ step: this.#step, script: this.#script, ending, code, change },
            timeoutSeconds: this.#step.config.timeout ?? options.timeoutSeconds,
            badOutputs: await findBadOutputs(this.#step, workspace),
            container: prepared.contract.container,
            launch: (0,launch/* launchOf */.v4)(this.#step, prepared.directory, this.#context.config),
            commandAt: commandLocation(this.#step, this.#script, this.#context.config),
            stderr,
        });
        const expected = verdict.status === 'passed'
            ? await expectationVerdict(this.#step, { directory: prepared.directory, mayFork: ending.mode === 'fork' }, this.#context)
            : { verdict, others: [] };
        this.#verdict = withProjectHint(expected.verdict, ending, stderr, stepOnDisk(this.#step, this.#script, this.#context, prepared));
        this.#expected = expected.others;
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
            report: (0,step_report/* reportOfUnrun */.G)(this.#step, status, this.#context.code, {
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
            ...{ inputPaths: inputs?.paths ?? {}, ...(0,step_outcome/* argumentsOf */.a)(this.#step) },
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
/** The step had changed its input when the supervisor was lost, so it cannot run again. */
function unprepared(change, findings) {
    return { status: 'failed', message: change.message, errorType: 'InputChanged', findings };
}
function wasCalled({ result, cause }) {
    return result === null ? cause === 'timeout' : ['call', 'done'].includes(result.phase);
}


/***/ }),

/***/ 53499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lastErrorLine)
/* harmony export */ });
const LONGEST_LINE = 500;
/**
 * From the output of a failed program: the last line that names an error, or else the last line.
 */
function lastErrorLine(said) {
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    const line = lines.findLast((one) => /^\S*(error|exception)\b.*:/i.test(one)) ?? lines.at(-1);
    return line?.trim().slice(0, LONGEST_LINE);
}


/***/ }),

/***/ 69428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WP: () => (/* binding */ PROTOCOL_VERSION),
  pw: () => (/* binding */ stepResultSchema),
  yn: () => (/* binding */ supervisorReplySchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./build/python/analysis-schema.js
/** What the supervisor reports of a script that it read: a part of the protocol. */

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
        /** A call of it does not run its body. */
        is_generator: schemas/* boolean */.zMY(),
    })),
    /** Methods and nested functions. */
    inner_functions: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        line: schemas/* number */.aig().int(),
        /** Name of the class or function that contains it. */
        owner: schemas/* string */.YjP(),
        is_method: schemas/* boolean */.zMY(),
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
    /** Texts of the script that begin with `/opt/ml`; `written`: a call certainly writes there. */
    container_paths: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), line: schemas/* number */.aig().int(), written: schemas/* boolean */.zMY() })),
    /** Variables of a SageMaker container that name a channel or an output directory. */
    container_variables: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), line: schemas/* number */.aig().int() })),
    /** It has a block for `__main__`, or imports a library for command lines. */
    is_program: schemas/* boolean */.zMY(),
    /**
     * Arguments that `argparse`, `click` or `typer` certainly asks for: names of an option, or of a
     * positional one.
     */
    required_arguments: schemas/* array */.YOg(schemas/* object */.Ikc({ names: schemas/* array */.YOg(schemas/* string */.YjP()), line: schemas/* number */.aig().int() })),
});

;// CONCATENATED MODULE: ./build/python/reuse-facts-schema.js

/** `file` is empty if no line of the user is known: it happened in a thread of a library. */
const seenAtSchema = schemas/* object */.Ikc({ what: schemas/* string */.YjP(), file: schemas/* string */.YjP(), line: schemas/* number */.aig().int() });
const paths = schemas/* array */.YOg(schemas/* string */.YjP());
/** What the result of a step depends on, for the cache of results. All paths are absolute. */
const reuseFactsSchema = schemas/* object */.Ikc({
    /** Nothing was left out. */
    complete: schemas/* boolean */.zMY(),
    /** Sources that could not be read as Python. */
    unread: paths,
    /** All source files of the user that ran, the script first. */
    sources: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** File by top-level name of the modules that are neither of Python nor of the user. */
    modules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** Parts of the names of all modules that were loaded or asked for. */
    names: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Directories of the user in which modules are looked for. */
    path: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** The same of installed packages. */
    site: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** It asked which packages are installed. */
    lists_packages: schemas/* boolean */.zMY(),
    /** Names of the environment variables that were read. */
    environ: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** It read all variables, so that a new one counts. */
    environ_all: schemas/* boolean */.zMY(),
    /** The texts in the sources. */
    texts: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Where the sources read the clock. */
    clock: schemas/* array */.YOg(seenAtSchema),
    /** Where the sources draw unseeded random numbers. */
    random: schemas/* array */.YOg(seenAtSchema),
    /**
     * Files outside the inputs that were opened, and loaded modules that are not in Python, with their
     * stamps before they were opened: empty for a file that was not there, `null` if not known.
     */
    read: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()),
    /** Files outside the inputs that it asked for, by what it could learn of them. */
    asked: schemas/* object */.Ikc({ kind: paths, size: paths, mode: paths, all: paths }),
    /** Where it asked for the mode of an input (`mode`) or for its time (`all`). */
    asked_inputs: schemas/* array */.YOg(seenAtSchema),
    /** Directories outside the inputs that were listed. */
    listed: schemas/* array */.YOg(seenAtSchema),
    /** Connections to this computer. */
    local: schemas/* array */.YOg(seenAtSchema),
    /** What runs after it has ended. */
    goes_on: schemas/* array */.YOg(seenAtSchema),
    /** It started processes, which are not observed. */
    workers: schemas/* boolean */.zMY(),
});

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
/** Names of one argument of `main`, in the order of their declaration or first use. */
const argumentUseSchema = schemas/* object */.Ikc({
    read: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Asked for and absent, in a way that allows it: `get`, `getattr` with a default, `in`. */
    defaulted: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Asked for and absent, which raised. */
    missing: schemas/* array */.YOg(schemas/* string */.YjP()),
    unused: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** The script got all names at once, so none counts as unused. */
    all: schemas/* boolean */.zMY(),
    /** Unused names that no loaded source file of the user contains. */
    unnamed: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** `environ_vars` includes what was read from `os.environ`. */
const useSchema = schemas/* object */.Ikc({
    input_paths: argumentUseSchema.optional(),
    output_paths: argumentUseSchema.optional(),
    environ_vars: argumentUseSchema.optional(),
    job_args: argumentUseSchema.optional(),
});
const observedSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['read', 'write', 'network', 'subprocess']),
    /** An absolute path, `host:port`, or a command line. */
    what: schemas/* string */.YjP(),
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
    /** Which names of its arguments the script used; `null` if it was not called in Python. */
    use: useSchema.nullable().catch(null),
    /** What the step did outside its inputs and outputs, in order. At most 50 of a kind. */
    observed: schemas/* array */.YOg(observedSchema).catch([]),
    /** Columns that the script took from tables of pandas, with the user frame of the first use. */
    columns_read: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        file: schemas/* string */.YjP().nullable(),
        line: schemas/* number */.aig().int().nullable(),
    }))
        .catch([]),
    /** Loaded source files of the user, absolute. At most 200. */
    sources: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
    /** What the result depends on; `null` if that was not asked for or could not be recorded. */
    reuse: reuseFactsSchema.nullable().catch(null),
    notices: schemas/* array */.YOg(noticeSchema),
    /** How a program that was run instead of a script ended. */
    command: schemas/* object */.Ikc({
        exit_code: schemas/* number */.aig().int().nullable(),
        signal: schemas/* string */.YjP().nullable(),
        /** Why it did not start. */
        problem: schemas/* string */.YjP().nullable(),
        /** What is wrong with a notebook, if the tool for it is there, and the line in its file. */
        fault: schemas/* enum */.k5n(['unreadable', 'kernel']).nullish(),
        line: schemas/* number */.aig().int().nullish(),
    })
        .nullable()
        .catch(null),
    /** Why the container paths of the step could not be mapped. */
    container_problem: schemas/* string */.YjP().nullable().catch(null),
    /** Files that were written beside the mapped container paths and are lost. At most 20. */
    stray_writes: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
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
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('analysed'),
        id: schemas/* number */.aig(),
        analysis: analysisSchema,
        /** Directories where installed packages may be; absent for a script that it gave up. */
        libraries: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('template-importing'), id: schemas/* number */.aig(), module: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('template-ready'),
        id: schemas/* number */.aig(),
        seconds: schemas/* number */.aig(),
        /** When its imports began, in milliseconds since 1970. */
        began_ms: schemas/* number */.aig(),
        /** The files that modules opened, absolute, with their stamps; `null` if too many. */
        opened: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).nullable(),
        /** Directories of installed packages. */
        libraries: schemas/* array */.YOg(schemas/* string */.YjP()),
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


/***/ })

};
