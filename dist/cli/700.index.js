export const id = 700;
export const ids = [700];
export const modules = {

/***/ 5288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ generateSampleData),
/* harmony export */   s: () => (/* binding */ writeSampleData)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8606);
/* harmony import */ var _sample_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5179);




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
    const files = shape === 'file' ? [path] : names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    for (const file of files) {
        (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .makeDirectory */ .O)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_sample_format_js__WEBPACK_IMPORTED_MODULE_3__/* .sampleContent */ .U)(file, columns), { flag: 'wx' });
    }
}


/***/ }),

/***/ 5179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sampleFormatProblem),
/* harmony export */   U: () => (/* binding */ sampleContent)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _compression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5991);


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
    const { compression, plain } = (0,_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionOfName */ .V)(name);
    const extension = extensionOf(plain);
    const isPlain = compression === undefined || compression === 'gzip';
    if (isPlain && (extension === undefined || WRITERS.has(extension)))
        return undefined;
    const shown = `${extension === undefined ? '' : `.${extension}`}${name.slice(plain.length)}`;
    return `sample data cannot be created for a \`${shown}\` file; only for CSV, TSV, JSON and JSON Lines`;
}
/** Sample data in the format that the name of the file says; CSV if it says none. */
function sampleContent(name, columns) {
    const { compression, plain } = (0,_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionOfName */ .V)(name);
    const write = WRITERS.get(extensionOf(plain) ?? '') ?? delimited(',');
    const text = write(columns);
    return compression === 'gzip' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(text) : text;
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


/***/ }),

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ CopyPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9944);
/* harmony import */ var _tree_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5353);




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
        const real = (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .toRaw */ .ux)(source));
        if (!('path' in real) || (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .isKernelFile */ .Sn)(real.path))
            return false;
        return this.#addTree({ real: real.path, at: node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .toRaw */ .ux)(at)) }, [], size);
    }
    /** Adds a new directory and its parents to the copy. */
    addDirectory(at) {
        const names = (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .toRaw */ .ux)(at).split('/');
        for (let depth = 1; depth <= names.length; depth += 1) {
            this.#push({ kind: 'directory', at: node_path__WEBPACK_IMPORTED_MODULE_1__.join(...names.slice(0, depth)) });
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
        return this.#trees.map(({ real }) => (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fromRaw */ .nH)(real));
    }
    #addTree(tree, outer, size) {
        const before = [this.operations.length, this.#links.length, this.bytes];
        const room = { ...this.#room };
        const trees = [...outer, tree];
        for (const entry of (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesBelow */ .yO)(tree.real, 'throw', this.#except)) {
            this.#addEntry(entry, (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinRaw */ .pq)(tree.at, entry.at), trees);
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
        const target = (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(link.path);
        if (!('path' in target)) {
            this.#leave(link, link.text, target.broken);
            return;
        }
        const real = target.path;
        const copied = this.#trees.find((tree) => (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(tree.real, real));
        if (copied !== undefined) {
            const to = node_path__WEBPACK_IMPORTED_MODULE_1__.join('/', copied.at, real.slice(copied.real.length));
            const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.join('/', node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(link.at)), to);
            this.#push({ kind: 'link', at: link.at, to: relative === '' ? '.' : relative });
        }
        else if (link.trees.some((tree) => (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(real, tree.real))) {
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
        this.#push({ kind: 'link', at, to: node_path__WEBPACK_IMPORTED_MODULE_1__.join('.not-followed', node_path__WEBPACK_IMPORTED_MODULE_1__.basename(at)) });
        this.unfollowed.push({ link: (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fromRaw */ .nH)(at), to: (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fromRaw */ .nH)(to), why });
    }
}
function isData(real) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_2__/* .onDisk */ .FC)(real));
    return (found.isFile() || found.isDirectory()) && !(0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .isKernelFile */ .Sn)(real);
}


/***/ }),

/***/ 5006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ copyTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _files_path_reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8027);
/* harmony import */ var _files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9944);
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
        const root = (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .toRaw */ .ux)(target);
        const source = __addDisposableResource(env_1, new _files_path_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .PathReach */ .b(), false);
        const reach = __addDisposableResource(env_1, new _files_path_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .PathReach */ .b(), false);
        for (const operation of operations) {
            const target = reach.shorten((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinRaw */ .pq)(root, operation.at));
            makeRoom(target, operation.kind);
            if (operation.kind === 'link')
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(operation.to), target);
            else if (operation.kind === 'file') {
                await copyOne(source.shorten(operation.from), target, operation.stats);
            }
        }
        // Last: a directory may be read-only, and its time changes with each new file.
        for (const operation of operations.toReversed()) {
            if (operation.kind !== 'directory' || operation.stats === undefined)
                continue;
            const target = reach.shorten((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinRaw */ .pq)(root, operation.at));
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target, { throwIfNoEntry: false })?.isDirectory())
                continue;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(target, seconds(operation.stats.atimeNs), seconds(operation.stats.mtimeNs));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, Number(operation.stats.mode) & 0o7777);
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
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target, { throwIfNoEntry: false });
    const directory = kind === 'directory';
    if (directory && there?.isDirectory())
        return;
    if (there?.isDirectory())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(target, { recursive: true });
    else if (there !== undefined)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(target);
    if (directory)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(target);
}
async function copyOne(from, target, stats) {
    if (stats.size <= AT_ONCE_BYTES)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(from, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(target, seconds(stats.atimeNs), seconds(stats.mtimeNs));
}
function seconds(nanoseconds) {
    return Number(nanoseconds) / 1e9;
}


/***/ }),

/***/ 2700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ prepareInputs)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/files/raw-path.js
var raw_path = __webpack_require__(9944);
// EXTERNAL MODULE: ./build/files/path-reach.js
var path_reach = __webpack_require__(8027);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/data/disk-reasons.js
var disk_reasons = __webpack_require__(5428);
;// CONCATENATED MODULE: ./build/data/copy-sample.js
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







const MOST_ENTRIES = 100_000;
/**
 * Copies a directory and the targets of its links. Omits pipes, sockets, devices, broken links and
 * links to a parent directory: they contain no data.
 * @returns the reason if it cannot be copied
 */
async function copySample(from, to) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, new path_reach/* PathReach */.b(), false);
        const target = __addDisposableResource(env_1, new path_reach/* PathReach */.b(), false);
        const copy = { from: (0,raw_path/* toRaw */.ux)(from), to: (0,raw_path/* toRaw */.ux)(to), source, target, entries: 0 };
        let directory = { at: '', within: [] };
        const pending = [];
        try {
            (0,make_directory/* makeDirectory */.O)(to);
            for (; directory !== undefined; directory = pending.pop()) {
                pending.push(...(await copyEntries(copy, directory)));
                if (copy.entries > MOST_ENTRIES)
                    return `it has more than ${MOST_ENTRIES} entries`;
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
        __disposeResources(env_1);
    }
}
/** Copies the files of a directory and creates its subdirectories. @returns them, still empty */
async function copyEntries(copy, { at, within }) {
    const own = identity((0,external_node_fs_.statSync)(copy.source.shorten(copy.from + at), { bigint: true }));
    const inner = [];
    for (const name of (0,external_node_fs_.readdirSync)(copy.source.shorten(copy.from + at), { encoding: 'buffer' })) {
        copy.entries += 1;
        if (copy.entries > MOST_ENTRIES)
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

// EXTERNAL MODULE: ./build/data/sample-data.js
var sample_data = __webpack_require__(5288);
// EXTERNAL MODULE: ./build/data/sample-format.js
var sample_format = __webpack_require__(5179);
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
        const problem = shape === 'file' ? (0,sample_format/* sampleFormatProblem */.J)(name) : undefined;
        if (problem !== undefined)
            return { problem, hint: SAMPLE_NEEDED };
        const target = shape === 'file' ? external_node_path_.join(base, name) : base;
        await (0,sample_data/* writeSampleData */.s)(target, shape, given, files);
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

// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings = __webpack_require__(1251);
// EXTERNAL MODULE: ./build/pipeline/output-part.js
var output_part = __webpack_require__(7026);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
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
var plan = __webpack_require__(6868);
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
    return (0,findings/* finding */.g)('input-missing', {
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
    return (0,findings/* finding */.g)('file-missing', {
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

// EXTERNAL MODULE: ./build/workspace/output-path.js
var output_path = __webpack_require__(7405);
// EXTERNAL MODULE: ./build/workspace/copy-plan.js
var copy_plan = __webpack_require__(5765);
// EXTERNAL MODULE: ./build/workspace/copy-tree.js
var copy_tree = __webpack_require__(5006);
// EXTERNAL MODULE: ./build/workspace/disk-error.js
var disk_error = __webpack_require__(3234);
// EXTERNAL MODULE: ./build/workspace/remove-tree.js
var remove_tree = __webpack_require__(6293);
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
        const plan = new copy_plan/* CopyPlan */.j(except);
        if (!plan.add(source, '', 'bounded'))
            return { ...shared, unfollowed: [] };
        plan.followLinks();
        const { bytes: copiedBytes, sources, unfollowed } = plan;
        const large = unfollowed.filter(({ why }) => why === 'points to too much data');
        if (large.length > 0)
            return { ...shared, unfollowed: large };
        (0,external_node_fs_.mkdirSync)(folder);
        await (0,copy_tree/* copyTree */.E)(plan, target);
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
    const plan = new copy_plan/* CopyPlan */.j();
    // Deeper entries replace files of outputs above them.
    for (const { from, at } of parts.toSorted((a, b) => depth(a) - depth(b))) {
        plan.addDirectory(external_node_path_.posix.dirname(at));
        plan.add(from, at, 'any');
    }
    plan.followLinks();
    try {
        (0,external_node_fs_.mkdirSync)(target);
        await (0,copy_tree/* copyTree */.E)(plan, target);
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
var safe_name = __webpack_require__(2482);
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
            fault: (0,findings/* finding */.g)('input-missing', {
                step,
                message: `missing input: \`${input}\`: ${placed.problem}`,
                hint: placed.hint ?? 'Give the file itself, or a directory that contains only this file.',
            }),
        };
    }
    const origin = sampleData === undefined ? 'sample data was created for it' : 'the given sample data is used';
    return {
        path: placed.path,
        notice: (0,findings/* finding */.g)('sample-data', {
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
    return (0,findings/* finding */.g)('link-not-followed', {
        step,
        message: `link \`${first.link}\` in input \`${input}\` ${first.why}: ${first.to}${more}`,
        ...located(at),
        evidence: links.slice(0, MOST_SHOWN).map(({ link, to, why }) => `${link} -> ${to}: ${why}`),
    });
}
const MOST_SHOWN = 20;


/***/ })

};
