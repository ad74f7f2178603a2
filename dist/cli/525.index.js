export const id = 525;
export const ids = [525];
export const modules = {

/***/ 5031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ BUNDLE_VERSION),
/* harmony export */   Jj: () => (/* binding */ PIPELINE),
/* harmony export */   V0: () => (/* binding */ BUNDLE_ENDING),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   jf: () => (/* binding */ BUNDLE_FORMAT),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   yl: () => (/* binding */ PROJECT)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);
/** `bundle.json` of a replay bundle: what it holds, and the verdict to compare a replay with. */

const BUNDLE_FORMAT = 'cursus-replay-bundle';
const BUNDLE_VERSION = 1;
/** The members that every bundle has. */
const MANIFEST = 'bundle.json';
const PIPELINE = 'pipeline.json';
/** The directories of the members: code, and what the step read. */
const PROJECT = 'project';
const INPUTS = 'inputs';
/** The end of the name of every bundle. */
const BUNDLE_ENDING = '.bundle.zip';
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    error_message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    error_type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Of a file in `project/`, relative to it. */
    location: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nullable() }).nullable(),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(BUNDLE_FORMAT),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(BUNDLE_VERSION),
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    pipeline: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    step: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    verdict: verdictSchema,
    /** What started the step; a replay starts it on its own machine. */
    launcher: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    python: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** As in Node: `linux-x64`. */
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Name → version, of the distributions that the code imports and those they need. */
    distributions: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Variables that the code reads. Values are never in a bundle. */
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        set: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        /** A variable that the step declares, whose value is a secret. */
        withheld: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    })),
    /** Every other member; a directory ends with a slash. */
    members: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(), sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    left_out: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().nullable(),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    })),
    /** Members and keys of the step in which a secret was replaced by `***`. */
    redacted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _project_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8464);
/* harmony import */ var _slashes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5016);



/**
 * The verdict of a step as a bundle has it.
 * @param base the directory that is `project/` in the bundle
 */
function verdictOf({ steps, findings, baseDir }, name, { base, redact }) {
    const report = steps.find((one) => one.name === name);
    const found = findings.find(({ step, severity, location }) => step === name && severity === 'error' && location !== undefined);
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(baseDir, found?.location?.file ?? '');
    const isCode = found !== undefined && (0,_project_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .F)(base, file) && /\.(py|ipynb|sh|R|r)$/.test(file);
    return {
        status: report?.status ?? 'cancelled',
        error_message: report?.errorMessage === undefined ? null : redact(report.errorMessage),
        error_type: report?.errorType ?? null,
        location: isCode
            ? { file: redact((0,_slashes_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k)(node_path__WEBPACK_IMPORTED_MODULE_0__.relative(base, file))), line: found.location?.line ?? null }
            : null,
    };
}


/***/ }),

/***/ 7222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ distributionVersions)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


/** Nothing is imported: the versions are in the metadata of the distributions. */
const PROGRAM = `
import importlib.metadata, json, re, sys
wanted = json.loads(sys.argv[1])
modules, names = set(wanted["modules"]), set(wanted["names"])
def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()
known, tops = {}, {}
for one in importlib.metadata.distributions():
    try:
        name = one.metadata["Name"]
        if not name or plain(name) in known:
            continue
        known[plain(name)] = one
        if modules:
            listed = (one.read_text("top_level.txt") or "").split()
            listed = listed or {file.parts[0].split(".")[0] for file in one.files or ()}
            tops[plain(name)] = modules.intersection(listed)
    except Exception:
        pass
found = {plain(name) for name in names} | {name for name, used in tops.items() if used}
for name in [name for name, used in tops.items() if used]:
    for need in known[name].requires or ():
        if "extra ==" not in need:
            found.add(plain(re.match(r"[A-Za-z0-9._-]*", need).group()))
print("versions:" + json.dumps({name: known[name].version for name in found if name in known}))
`;
/**
 * The versions of the distributions that contain the modules, of those that they need, and of the
 * named ones. Empty if the interpreter does not answer.
 * @param executable the interpreter
 */
async function distributionVersions(executable, wanted, environ) {
    const { modules = [], names = [] } = wanted;
    if (modules.length + names.length === 0)
        return {};
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(executable, ['-B', '-c', PROGRAM, JSON.stringify({ modules, names })], { env: environ, timeout: 20_000, maxBuffer: 10_000_000 });
        const answer = JSON.parse(stdout.split('versions:')[1] ?? '{}');
        const versions = Object.entries(answer);
        return Object.fromEntries(versions
            .map(([name, version]) => [name, String(version)])
            .sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    catch {
        // Versions only help to understand a difference.
        return {};
    }
}


/***/ }),

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


const CHUNK = 1 << 20;
/** The bytes of a file, in parts that are not used again. */
async function* chunksOf(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
    try {
        for (;;) {
            const buffer = new Uint8Array(CHUNK);
            const { bytesRead } = await handle.read(buffer, 0, CHUNK);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
function sha256(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}


/***/ }),

/***/ 2098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isBundle),
/* harmony export */   h: () => (/* binding */ openBundle)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4863);
/* harmony import */ var _bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5031);
/* harmony import */ var _file_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8421);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5511);
/** Opens a replay bundle: everything in it is checked before a file is written. */







const LIMITS = { entries: 20_000, bytes: 2_200_000_000 };
const LARGEST_MANIFEST = 20_000_000;
/**
 * @param file absolute
 * @param shown its name in messages
 * @throws UserError for every file that is not a whole bundle of this version
 */
function openBundle(file, shown) {
    try {
        const archive = readArchive(file);
        const entries = (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .readEntries */ .$2)(archive, LIMITS);
        const manifest = readManifest(archive, entries);
        const contents = new Map();
        const byName = new Map(entries.map((entry) => [entry.name, entry]));
        checkNames(entries, manifest);
        for (const { path: name, size, sha256: expected } of manifest.members) {
            const entry = byName.get(name);
            if (entry === undefined)
                throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`lacks ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(name)}`);
            const bytes = (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .readEntry */ .hB)(archive, entry);
            if (bytes.length !== size || (0,_file_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .s)(bytes) !== expected) {
                throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`is damaged: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(name)} is not what was written`);
            }
            contents.set(name, bytes);
        }
        if (!contents.has(_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .PIPELINE */ .Jj))
            throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`lacks ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .PIPELINE */ .Jj)}`);
        return { manifest, unpack: (directory) => unpack(contents, directory) };
    }
    catch (error) {
        if (!(error instanceof _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB))
            throw error;
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(shown)} ${error.message}.`, {
            cure: 'Give a file that `--bundle` wrote, as it was written.',
            cause: error,
        });
    }
}
/** Whether a file is a bundle of any version, which a new one may replace. */
function isBundle(file) {
    try {
        const archive = readArchive(file);
        const { format } = parsedManifest(archive, (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .readEntries */ .$2)(archive, LIMITS));
        return format === _bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_FORMAT */ .jf;
    }
    catch {
        return false;
    }
}
function readArchive(file) {
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
        if (!found.isFile())
            throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB('is not a file');
        if (found.size > LIMITS.bytes)
            throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB('is larger than any bundle');
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch (error) {
        if (error instanceof _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB)
            throw error;
        const { code } = error;
        throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`);
    }
}
function readManifest(archive, entries) {
    const value = parsedManifest(archive, entries);
    const { format, version } = value;
    if (format !== _bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_FORMAT */ .jf)
        throw notABundle();
    if (version !== _bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_VERSION */ .AY) {
        throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`has version ${JSON.stringify(version)} of the format, and this program reads version ${_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_VERSION */ .AY}`);
    }
    const parsed = _bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestSchema */ .rc.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`has a wrong ${_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0} (${issue?.path.join('.')}: ${issue?.message})`);
}
function parsedManifest(archive, entries) {
    const entry = entries.find(({ name }) => name === _bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0);
    if (entry === undefined)
        throw notABundle();
    if (entry.size > LARGEST_MANIFEST)
        throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`has a too large ${_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0}`);
    try {
        const value = JSON.parse((0,_read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .readEntry */ .hB)(archive, entry).toString('utf8'));
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (error) {
        if (error instanceof _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB)
            throw error;
    }
    throw notABundle();
}
function notABundle() {
    return new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB('is not a replay bundle');
}
/** A file that the manifest does not name was added by somebody else. */
function checkNames(entries, { members }) {
    const known = new Set([_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0, ...members.map(({ path: name }) => name)]);
    const added = entries.find(({ name }) => !known.has(name));
    if (added !== undefined) {
        throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`has a file that ${_bundle_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST */ .e0} does not list: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(added.name)}`);
    }
    const files = new Set(members.map(({ path: name }) => name.toLowerCase()));
    for (const { path: name } of members) {
        for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
            if (!files.has(name.slice(0, at).toLowerCase()))
                continue;
            throw new _read_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .BadArchive */ .aB(`has ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(name.slice(0, at))} as a file and as a directory`);
        }
    }
}
function unpack(contents, directory) {
    for (const [name, bytes] of contents) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, ...name.split('/'));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(name.endsWith('/') ? target : node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
        if (!name.endsWith('/'))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, bytes, { flag: 'wx' });
    }
}


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ isInside),
  b: () => (/* binding */ projectCode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/bundle/imported-names.js

/**
 * Read from the text, because a step that was killed or failed in an import reports no modules. A
 * name too many is harmless: only files that exist are taken.
 * @param file its ending says whether it is a notebook
 */
function importedNames(file, text) {
    const code = external_node_path_.extname(file).toLowerCase() === '.ipynb' ? notebookCode(text) : text;
    const modules = [...code.matchAll(IMPORT)].flatMap(([, from, names = '', plain]) => from === undefined ? partsOf(plain ?? '') : [from, ...partsOf(names).map(below(from))]);
    const variables = [...code.matchAll(VARIABLE)].flatMap(([, name]) => name ?? []);
    return { modules: [...new Set(modules)], variables: [...new Set(variables)] };
}
const IMPORT = /^[ \t]*(?:from[ \t]+(\.*[\p{L}_.][\p{L}\p{N}_.]*|\.+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]*)|import[ \t]+([^\n#;]+))/gmu;
const VARIABLE = /(?:environ[ \t]*(?:\[|\.(?:get|setdefault|pop)\()|getenv\()[ \t]*["']([A-Za-z_][A-Za-z0-9_]*)["']/g;
/** `a.b as c, d` are `a.b` and `d`. */
function partsOf(list) {
    return list
        .replaceAll(/#[^\n]*|[()\\]/g, ' ')
        .split(',')
        .map((one) => one.trim().split(/\s+/, 1).join(''))
        .filter((one) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(one));
}
function below(from) {
    return (name) => (from.endsWith('.') ? `${from}${name}` : `${from}.${name}`);
}
function notebookCode(text) {
    try {
        const { cells } = JSON.parse(text);
        if (!Array.isArray(cells))
            return '';
        return cells
            .map(({ source }) => Array.isArray(source) ? source.join('') : String(source ?? ''))
            .join('\n');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/bundle/project-code.js
/** The code that a step needs: its script and the modules of the project that it can import. */



/**
 * @param start the script and all files that are known to be loaded; absolute
 * @param importRoots directories that modules are imported from, in order; absolute
 */
function projectCode(start, importRoots, isUserFile) {
    const files = new Set();
    const roots = [...importRoots];
    const packages = new Set();
    const variables = new Set();
    const waiting = [...start];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (files.has(file) || files.size >= MOST_FILES || !isFile(file))
            continue;
        files.add(file);
        addRoot(file, roots);
        waiting.push(...packageFiles(file));
        const names = importedNames(file, readText(file));
        for (const name of names.variables)
            variables.add(name);
        for (const name of names.modules) {
            const found = moduleFiles(name, file, roots).filter(isUserFile);
            waiting.push(...found);
            const [top = ''] = name.split('.');
            if (found.length === 0 && top !== '')
                packages.add(top);
        }
    }
    return {
        files: [...files].sort(),
        importRoots: roots.slice(importRoots.length),
        packages: [...packages].sort(),
        variables: [...variables].sort(),
    };
}
const MOST_FILES = 1_000;
const LARGEST_SOURCE = 5_000_000;
/** The parent of its outermost package, if no known directory contains the file. */
function addRoot(file, roots) {
    if (!file.endsWith('.py') || roots.some((root) => isInside(root, file)))
        return;
    const outermost = packagesOf(file).at(-1);
    roots.push(outermost === undefined ? external_node_path_.dirname(file) : external_node_path_.dirname(outermost));
}
function packageFiles(file) {
    return packagesOf(file).map((dir) => external_node_path_.join(dir, '__init__.py'));
}
/** The directories with an `__init__.py` that contain the file, innermost first. */
function packagesOf(file) {
    const found = [];
    for (let dir = external_node_path_.dirname(file); isFile(external_node_path_.join(dir, '__init__.py')) && external_node_path_.dirname(dir) !== dir; dir = external_node_path_.dirname(dir)) {
        found.push(dir);
    }
    return found;
}
/** The files that an import of the name runs, in the first directory that has its first part. */
function moduleFiles(name, importer, roots) {
    const dots = /^\.*/.exec(name)?.[0].length ?? 0;
    const parts = name
        .slice(dots)
        .split('.')
        .filter((part) => part !== '');
    const bases = dots === 0
        ? roots
        : [external_node_path_.resolve(external_node_path_.dirname(importer), ...Array(dots - 1).fill('..'))];
    for (const base of bases) {
        const found = filesBelow(base, parts);
        if (found.length > 0)
            return found;
    }
    return [];
}
function filesBelow(base, parts) {
    const found = [];
    let at = base;
    for (const part of parts) {
        at = external_node_path_.join(at, part);
        const candidates = [`${at}.py`, external_node_path_.join(at, '__init__.py')].filter(isFile);
        found.push(...candidates);
        if (candidates.length === 0 && !isDirectory(at))
            break;
    }
    return found;
}
function isInside(directory, file) {
    const relative = external_node_path_.relative(directory, file);
    return relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative);
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file).subarray(0, LARGEST_SOURCE).toString('utf8');
    }
    catch {
        return '';
    }
}
function isFile(file) {
    return kindOf(file)?.isFile() ?? false;
}
function isDirectory(file) {
    return kindOf(file)?.isDirectory() ?? false;
}
function kindOf(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   TE: () => (/* binding */ isSafeName),
/* harmony export */   aB: () => (/* binding */ BadArchive),
/* harmony export */   hB: () => (/* binding */ readEntry)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/**
 * Reads the archive of a bundle strictly. Libraries for archives accept links, repeated names and
 * sizes that are not true, and a bundle can come from anyone.
 */

/** What is wrong with an archive, in words that follow the name of the file. */
class BadArchive extends Error {
}
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const LONGEST_COMMENT = 0xffff;
const TYPE_MASK = 0o170000;
const LINK = 0o120000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
/**
 * The entries of the central directory, all checked.
 * @throws BadArchive
 */
function readEntries(archive, limits) {
    const end = endRecord(archive);
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    if (count > limits.entries) {
        throw new BadArchive(`has ${count} files, more than the allowed ${limits.entries}`);
    }
    const entries = [];
    const seen = new Set();
    let total = 0;
    for (let index = 0; index < count; index += 1) {
        if (at + 46 > end || archive.readUInt32LE(at) !== ENTRY)
            throw truncated();
        const nameLength = archive.readUInt16LE(at + 28);
        const next = at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
        if (next > end)
            throw truncated();
        const entry = {
            name: archive.toString('utf8', at + 46, at + 46 + nameLength),
            size: archive.readUInt32LE(at + 24),
            compressedSize: archive.readUInt32LE(at + 20),
            method: archive.readUInt16LE(at + 10),
            offset: archive.readUInt32LE(at + 42),
        };
        checkEntry(entry, archive.readUInt32LE(at + 38) >>> 16, archive.readUInt16LE(at + 8));
        // Some file systems take names that differ in case for the same.
        const key = entry.name.toLowerCase().replace(/\/$/, '');
        if (seen.has(key))
            throw new BadArchive(`has two files with the name ${show(entry.name)}`);
        seen.add(key);
        total += entry.size;
        if (total > limits.bytes)
            throw tooLarge(limits);
        entries.push(entry);
        at = next;
    }
    return entries;
}
/**
 * The bytes of an entry.
 * @throws BadArchive, also where they are more than the archive says
 */
function readEntry(archive, entry) {
    const { offset, compressedSize, size, method, name } = entry;
    if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL)
        throw truncated();
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    if (start + compressedSize > archive.length)
        throw truncated();
    const stored = archive.subarray(start, start + compressedSize);
    let bytes = stored;
    try {
        // A byte more than expected, so that a longer content is found.
        if (method === DEFLATED)
            bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(stored, { maxOutputLength: size + 1 });
    }
    catch (cause) {
        throw new BadArchive(`is damaged at ${show(name)}`, { cause });
    }
    if (bytes.length !== size)
        throw new BadArchive(`has a wrong size for ${show(name)}`);
    return bytes;
}
function endRecord(archive) {
    if (archive.length < 4 || archive.readUInt32LE(0) !== LOCAL) {
        throw new BadArchive('is not a ZIP archive');
    }
    for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - LONGEST_COMMENT); at -= 1) {
        if (archive.readUInt32LE(at) === END)
            return at;
    }
    throw truncated();
}
function checkEntry({ name, method }, mode, flags) {
    const type = mode & TYPE_MASK;
    if (type === LINK)
        throw new BadArchive(`contains the link ${show(name)}`);
    if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
        throw new BadArchive(`contains ${show(name)}, which is not a regular file`);
    }
    if ((flags & 1) !== 0)
        throw new BadArchive(`is encrypted (${show(name)})`);
    if (method !== STORED && method !== DEFLATED) {
        throw new BadArchive(`is compressed in an unknown way (${show(name)})`);
    }
    if (!isSafeName(name))
        throw new BadArchive(`contains the unsafe path ${show(name)}`);
}
/** Relative, without `..`, and the same on every system. */
function isSafeName(name) {
    return (name !== '' &&
        !/[\\:\p{Cc}\ufffd]/u.test(name) &&
        name
            .replace(/\/$/, '')
            .split('/')
            .every((part) => part !== '' && part !== '.' && part !== '..'));
}
function show(name) {
    return JSON.stringify(name.slice(0, 200));
}
function truncated() {
    return new BadArchive('is incomplete: its end is missing');
}
function tooLarge({ bytes }) {
    return new BadArchive(`holds more than ${bytes} bytes`);
}


/***/ }),

/***/ 5016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ slashes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Paths in a bundle are the same on every system. */
function slashes(file) {
    return file.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ })

};
