export const id = 768;
export const ids = [768];
export const modules = {

/***/ 57768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeBundles: () => (/* binding */ writeBundles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/bundle-settings.js
var bundle_settings = __webpack_require__(80221);
// EXTERNAL MODULE: ./build/config/byte-size.js
var byte_size = __webpack_require__(22371);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings = __webpack_require__(13632);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(87177);
// EXTERNAL MODULE: ./build/workspace/safe-name.js
var safe_name = __webpack_require__(20101);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./build/bundle/bundle-manifest.js
/** `bundle.json` of a replay bundle: what it holds, and the verdict to compare a replay with. */

const bundle_manifest_BUNDLE_FORMAT = 'cursus-replay-bundle';
const bundle_manifest_BUNDLE_VERSION = 1;
/** The members that every bundle has. */
const bundle_manifest_MANIFEST = 'bundle.json';
const bundle_manifest_PIPELINE = 'pipeline.json';
/** The directories of the members: code, and what the step read. */
const PROJECT = 'project';
const INPUTS = 'inputs';
/** The end of the name of every bundle. */
const BUNDLE_ENDING = '.bundle.zip';
const verdictSchema = schemas/* object */.Ikc({
    status: schemas/* string */.YjP(),
    error_message: schemas/* string */.YjP().nullable(),
    error_type: schemas/* string */.YjP().nullable(),
    /** Of a file in `project/`, relative to it. */
    location: schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* number */.aig().int().nullable() }).nullable(),
});
const bundle_manifest_manifestSchema = schemas/* object */.Ikc({
    format: schemas/* literal */.euz(bundle_manifest_BUNDLE_FORMAT),
    version: schemas/* literal */.euz(bundle_manifest_BUNDLE_VERSION),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    pipeline: schemas/* string */.YjP(),
    step: schemas/* string */.YjP(),
    verdict: verdictSchema,
    /** What started the step; a replay starts it on its own machine. */
    launcher: schemas/* string */.YjP().optional(),
    python: schemas/* string */.YjP(),
    /** As in Node: `linux-x64`. */
    platform: schemas/* string */.YjP(),
    /** Name → version, of the distributions that the code imports and those they need. */
    distributions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** Variables that the code reads. Values are never in a bundle. */
    environment: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        set: schemas/* boolean */.zMY(),
        /** A variable that the step declares, whose value is a secret. */
        withheld: schemas/* boolean */.zMY(),
    })),
    /** Every other member; a directory ends with a slash. */
    members: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), size: schemas/* number */.aig().int().nonnegative(), sha256: schemas/* string */.YjP() })),
    left_out: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: schemas/* string */.YjP(),
        size: schemas/* number */.aig().int().nonnegative().nullable(),
        reason: schemas/* string */.YjP(),
    })),
    /** Members and keys of the step in which a secret was replaced by `***`. */
    redacted: schemas/* array */.YOg(schemas/* string */.YjP()),
});

// EXTERNAL MODULE: ./build/execute/step/launch.js
var launch = __webpack_require__(12288);
// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(23368);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(15679);
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

;// CONCATENATED MODULE: ./build/bundle/slashes.js

/** Paths in a bundle are the same on every system. */
function slashes(file) {
    return file.split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./build/bundle/bundle-verdict.js



/**
 * The verdict of a step as a bundle has it.
 * @param base the directory that is `project/` in the bundle
 */
function verdictOf({ steps, findings, baseDir }, name, { base, redact }) {
    const report = steps.find((one) => one.name === name);
    const found = findings.find(({ step, severity, location }) => step === name && severity === 'error' && location !== undefined);
    const file = external_node_path_.resolve(baseDir, found?.location?.file ?? '');
    const isCode = found !== undefined && isInside(base, file) && /\.(py|ipynb|sh|R|r)$/.test(file);
    return {
        status: report?.status ?? 'cancelled',
        error_message: report?.errorMessage === undefined ? null : redact(report.errorMessage),
        error_type: report?.errorType ?? null,
        location: isCode
            ? { file: redact(slashes(external_node_path_.relative(base, file))), line: found.location?.line ?? null }
            : null,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/bundle/file-bytes.js


const CHUNK = 1 << 20;
/** The bytes of a file, in parts that are not used again. */
async function* chunksOf(file) {
    const handle = await (0,promises_.open)(file, 'r');
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
function file_bytes_sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/bundle/read-zip.js
/**
 * Reads the archive of a bundle strictly. Libraries for archives accept links, repeated names and
 * sizes that are not true, and a bundle can come from anyone.
 */

/** What is wrong with an archive, in words that follow the name of the file. */
class read_zip_BadArchive extends Error {
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
function read_zip_readEntries(archive, limits) {
    const end = endRecord(archive);
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    if (count > limits.entries) {
        throw new read_zip_BadArchive(`has ${count} files, more than the allowed ${limits.entries}`);
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
            throw new read_zip_BadArchive(`has two files with the name ${show(entry.name)}`);
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
function read_zip_readEntry(archive, entry) {
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
            bytes = (0,external_node_zlib_.inflateRawSync)(stored, { maxOutputLength: size + 1 });
    }
    catch (cause) {
        throw new read_zip_BadArchive(`is damaged at ${show(name)}`, { cause });
    }
    if (bytes.length !== size)
        throw new read_zip_BadArchive(`has a wrong size for ${show(name)}`);
    return bytes;
}
function endRecord(archive) {
    if (archive.length < 4 || archive.readUInt32LE(0) !== LOCAL) {
        throw new read_zip_BadArchive('is not a ZIP archive');
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
        throw new read_zip_BadArchive(`contains the link ${show(name)}`);
    if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
        throw new read_zip_BadArchive(`contains ${show(name)}, which is not a regular file`);
    }
    if ((flags & 1) !== 0)
        throw new read_zip_BadArchive(`is encrypted (${show(name)})`);
    if (method !== STORED && method !== DEFLATED) {
        throw new read_zip_BadArchive(`is compressed in an unknown way (${show(name)})`);
    }
    if (!isSafeName(name))
        throw new read_zip_BadArchive(`contains the unsafe path ${show(name)}`);
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
    return new read_zip_BadArchive('is incomplete: its end is missing');
}
function tooLarge({ bytes }) {
    return new read_zip_BadArchive(`holds more than ${bytes} bytes`);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/secrets/private-keys.js
var private_keys = __webpack_require__(64418);
;// CONCATENATED MODULE: ./build/bundle/redacted-file.js


/**
 * The content of a text file without secrets. It keeps its lines: the verdict and parsers name them.
 * @param redact replaces secrets in a text
 */
function redactedFile(bytes, redact) {
    if (bytes.includes(0))
        return { kind: 'binary' };
    // Other encodings of text have one byte for each character, or keep ASCII as it is.
    const encoding = (0,external_node_buffer_.isUtf8)(bytes) ? 'utf8' : 'latin1';
    const text = bytes.toString(encoding);
    if ((0,private_keys/* isPrivateKey */.T_)(text))
        return { kind: 'private-key' };
    const without = redact(text);
    return without === text
        ? { kind: 'as-it-is' }
        : { kind: 'redacted', bytes: Buffer.from(withLines(text, without), encoding) };
}
/** A secret can have several lines: what follows it moves down again. */
function withLines(before, after) {
    const count = (text) => text.split('\n').length;
    const lost = count(before) - count(after);
    return lost <= 0 ? after : after.replace('***', `***${'\n'.repeat(lost)}`);
}

;// CONCATENATED MODULE: ./build/bundle/key-file-names.js
/** Files that are private keys or stores of them, by their usual names; some are binary. */
function isKeyFileName(name) {
    return NAMES.test(name) || ENDINGS.test(name);
}
/** `id_rsa.pub` is public. */
const NAMES = /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/;
const ENDINGS = /\.(?:p12|pfx|jks|keystore|ppk|kdbx)$/i;

;// CONCATENATED MODULE: ./build/bundle/safe-content.js






/**
 * A file without secrets, or the reason why a bundle cannot have it.
 * @throws the system error if the file cannot be read
 */
async function safeContent(file, size, secrets) {
    if (isKeyFileName(external_node_path_.basename(file)))
        return { reason: IS_KEY };
    if (size > LARGEST_REDACTED) {
        return ((await searched(file, secrets)) ?? { reason: `${HAS_SECRET} and is too large to redact` });
    }
    const content = redactedFile((0,external_node_fs_.readFileSync)(file), secrets.text);
    if (content.kind === 'private-key')
        return { reason: IS_KEY };
    if (content.kind !== 'redacted') {
        const why = content.kind === 'binary' ? ' and is not a text' : '';
        return (await searched(file, secrets)) ?? { reason: `${HAS_SECRET}${why}` };
    }
    const { bytes } = content;
    // What only the bytes show, in another encoding than that of the text.
    if (secrets.fileSearch()(bytes))
        return { reason: HAS_SECRET };
    return { redacted: bytes, size: bytes.length, sha256: file_bytes_sha256(bytes) };
}
const IS_KEY = 'it is a private key';
const HAS_SECRET = 'it contains a secret';
/** The whole text is in memory for this. */
const LARGEST_REDACTED = 10_000_000;
/** A file as it is; `undefined` if it contains a secret. */
async function searched(file, secrets) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const holdsSecret = secrets.fileSearch();
    let size = 0;
    for await (const chunk of chunksOf(file)) {
        if (holdsSecret(chunk))
            return undefined;
        hash.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/bundle/data-members.js






/** Takes files into a bundle up to a limit, and lists those that it does not take. */
class DataMembers {
    members = [];
    leftOut = [];
    /** Members in which a secret was replaced. */
    redacted = [];
    #limits;
    #limitBytes;
    #secrets;
    /** In lower case: on some systems, names that differ in case are the same. */
    #names = new Set();
    constructor(limitBytes, secrets) {
        this.#limitBytes = limitBytes;
        this.#limits = { bytes: limitBytes, files: data_members_MOST_FILES };
        this.#secrets = secrets;
    }
    /** Adds a member with these bytes, outside the limit. */
    addBytes(name, content) {
        if (!this.#takes(name, content.length))
            return;
        this.members.push({ path: name, content, size: content.length, sha256: file_bytes_sha256(content) });
    }
    /** Adds a file of code, outside the limit, without its secrets. */
    async addCode(source, name) {
        const bytes = (0,external_node_fs_.readFileSync)(source);
        const content = redactedFile(bytes, this.#secrets.text);
        // A command can name any file.
        if (content.kind === 'binary' || content.kind === 'private-key') {
            return await this.add(source, name);
        }
        if (content.kind === 'redacted')
            this.redacted.push(name);
        this.addBytes(name, content.kind === 'redacted' ? content.bytes : bytes);
    }
    /** Adds a directory, unless a member is in it. */
    addDirectory(name) {
        if (!this.members.some(({ path: one }) => one.startsWith(name))) {
            this.addBytes(name, new Uint8Array());
        }
    }
    /**
     * Adds a file, or a directory with everything in it.
     * @param source absolute
     * @param name its path in the bundle
     * @param omitted real paths of directories that are not taken
     */
    async add(source, name, omitted = [], parents = []) {
        const found = statOf(source);
        if (found === undefined)
            return this.#leave(name, null, 'it cannot be read');
        if (found.isFile())
            return await this.#addFile(source, name, found.size);
        if (!found.isDirectory())
            return this.#leave(name, null, 'it is not a regular file');
        const real = (0,external_node_fs_.realpathSync)(source);
        if (omitted.includes(real))
            return;
        if (parents.includes(real))
            return this.#leave(name, null, 'it is a link to a parent directory');
        const names = namesIn(source);
        if (names === undefined)
            return this.#leave(name, null, 'it cannot be read');
        if (names.length === 0)
            this.addBytes(`${name}/`, new Uint8Array());
        for (const one of names) {
            await this.add(external_node_path_.join(source, one), `${name}/${one}`, omitted, [...parents, real]);
        }
    }
    async #addFile(source, name, size) {
        if (size > this.#limits.bytes) {
            const limit = `the files of a bundle are limited to ${this.#limitBytes} bytes (\`--bundle-limit\`, in the action \`bundle-limit\`)`;
            return this.#leave(name, size, limit);
        }
        if (this.#limits.files === 0) {
            return this.#leave(name, size, `a bundle has at most ${data_members_MOST_FILES} files`);
        }
        if (!this.#takes(name, size))
            return;
        try {
            const content = await safeContent(source, size, this.#secrets);
            if ('reason' in content)
                return this.#leave(name, size, content.reason);
            const { redacted } = content;
            if (redacted !== undefined)
                this.redacted.push(name);
            this.#limits.bytes -= content.size;
            this.#limits.files -= 1;
            this.members.push({
                ...{ path: name, content: redacted ?? { file: source } },
                ...{ size: content.size, sha256: content.sha256 },
            });
        }
        catch {
            this.#leave(name, size, 'it cannot be read');
        }
    }
    #takes(name, size) {
        const key = name.toLowerCase();
        const reason = this.#names.has(key)
            ? 'the bundle has a file whose name differs only in case'
            : this.#reasonAgainst(name);
        if (reason === undefined)
            this.#names.add(key);
        else
            this.#leave(name, size, reason);
        return reason === undefined;
    }
    #reasonAgainst(name) {
        if (this.#secrets.text(name) !== name)
            return 'its name contains a secret';
        return isSafeName(name) ? undefined : 'its name is not valid on every system';
    }
    #leave(name, size, reason) {
        // What was meant to be there can be thousands of files.
        if (this.leftOut.length >= MOST_LISTED)
            return;
        this.leftOut.push({ path: this.#secrets.text(name), size, reason });
    }
}
const data_members_MOST_FILES = 10_000;
const MOST_LISTED = 1_000;
function namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory).sort();
    }
    catch {
        return undefined;
    }
}
function statOf(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/bundle/distributions.js


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
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(executable, ['-B', '-c', PROGRAM, JSON.stringify({ modules, names })], { env: environ, timeout: 20_000, maxBuffer: 10_000_000 });
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

// EXTERNAL MODULE: ./build/secrets/secret-names.js
var secret_names = __webpack_require__(63761);
;// CONCATENATED MODULE: ./build/bundle/expect-document.js
/** Every rule as an entry, in the form of the pipeline file. Schema files became rules. */
function expectKeys(expectations, relative) {
    const byOutput = {};
    for (const { output, severity, file, rules, check } of expectations) {
        byOutput[output] ??= [];
        const shared = { severity, ...(file === undefined ? {} : { file }) };
        for (const rule of rules)
            byOutput[output].push({ ...shared, ...ruleKeys(rule) });
        const found = check === undefined ? undefined : relative(check.file);
        if (check === undefined || found === undefined)
            continue;
        byOutput[output].push({
            ...shared,
            ...{ check: `${found}:${check.function}`, timeout: check.timeoutSeconds },
        });
    }
    return byOutput;
}
/** The words of the message, as the pipeline file has them. */
function rowsText(words) {
    const [, comparison = '', least = '', most] = /^(?:(more than|at least|fewer than|at most|exactly) )?(\d+)(?: to (\d+))?$/.exec(words) ?? [];
    return most === undefined ? `${COMPARISONS[comparison] ?? ''}${least}` : `${least}..${most}`;
}
const COMPARISONS = {
    'more than': '>',
    'at least': '>=',
    'fewer than': '<',
    'at most': '<=',
};
function ruleKeys(rule) {
    switch (rule.kind) {
        case 'rows':
            return { rows: rowsText(rule.words) };
        case 'columns':
            return { columns: rule.columns };
        case 'type':
            return { types: { [rule.column]: rule.type } };
        case 'unique':
            return { unique: [rule.columns] };
        case 'not-null':
            return { not_null: [rule.column] };
        case 'between':
            return { between: { [rule.column]: [rule.least ?? null, rule.most ?? null] } };
        case 'values':
            return { values: { [rule.column]: rule.allowed } };
        default:
            return rule;
    }
}

;// CONCATENATED MODULE: ./build/bundle/without-secrets.js

/**
 * A value of the pipeline file without secrets: known ones, values of arguments with the name of a
 * secret, and those that follow such an option on a command line.
 */
function withoutSecrets(value, search, at = [], before) {
    if (typeof value === 'string')
        return textWithout(value, search, at, before);
    if (Array.isArray(value)) {
        return value.map((one, index) => withoutSecrets(one, search, [...at, String(index)], value[index - 1]));
    }
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [
        search.redact(key),
        withoutSecrets(one, search, [...at, key]),
    ]));
}
const HIDDEN = '***';
const NAMED = new Set(['job_args', 'parameters']);
const LISTS = new Set(['args', 'command']);
function textWithout(value, { redact, found }, at, before) {
    const [first = '', ...others] = at;
    const isNamed = NAMED.has(first) && others.some(secret_names/* isSecretName */.e);
    const text = isNamed && value !== '' ? HIDDEN : redact(value);
    const shown = LISTS.has(first) ? argumentWithout(text, before) : text;
    if (shown !== value)
        found.push(at.join('.'));
    return shown;
}
/** `--token x` and `--token=x`; placeholders are no secrets. */
function argumentWithout(text, before) {
    const [option = '', ...rest] = text.split('=');
    if (rest.length > 0 && option.startsWith('-') && (0,secret_names/* isSecretName */.e)(option)) {
        return isPlaceholder(rest.join('=')) ? text : `${option}=${HIDDEN}`;
    }
    const follows = typeof before === 'string' && before.startsWith('-') && !before.includes('=');
    if (!follows || text.startsWith('-') || !(0,secret_names/* isSecretName */.e)(before))
        return text;
    return isPlaceholder(text) ? text : HIDDEN;
}
function isPlaceholder(text) {
    return /^\{[^{}]*\}$/.test(text);
}

;// CONCATENATED MODULE: ./build/bundle/step-document.js




/** The pipeline file of a bundle: one step, in the form that the documentation describes. */
function stepDocument(source) {
    const { config, step, redact } = source;
    const withheld = Object.entries(step.environVars)
        .filter(([name, value]) => (0,secret_names/* isSecretName */.e)(name) || redact(value) !== value)
        .map(([name]) => name);
    const public_ = Object.fromEntries(Object.entries(step.environVars).filter(([name]) => !withheld.includes(name)));
    const given = {
        ...callKeys(step.call, source),
        input_paths: source.inputs,
        ...(step.outputs === undefined ? {} : { output_paths: outputPaths(step.outputs, source) }),
        environ_vars: public_,
        job_args: step.jobArgs,
        ...(step.containerPaths === undefined ? {} : { container_paths: step.containerPaths }),
        ...(step.workingPaths === undefined ? {} : { working_paths: step.workingPaths }),
        ...(step.workingDirectory === undefined ? {} : { working_directory: step.workingDirectory }),
        ...(step.hermetic === undefined ? {} : { hermetic: step.hermetic }),
        ...(step.allow === undefined ? {} : { allow: step.allow }),
        ...(step.expectations === undefined
            ? {}
            : { expect: expectKeys(step.expectations, source.relative) }),
        ...step_document_packagesOf(step.interpreter),
        timeout: source.timeoutSeconds,
        ...limitKeys(step.limits, source.memoryLimit),
    };
    const redacted = [];
    const steps = { [step.name]: withoutSecrets(given, { redact, found: redacted }) };
    return {
        document: {
            name: config.name,
            root: source.root,
            python_path: source.pythonPath,
            environment: config.environment,
            pip_install: config.pipInstall,
            preload: config.preload,
            ...(config.hermetic === undefined ? {} : { hermetic: config.hermetic }),
            steps,
        },
        withheld,
        redacted,
    };
}
/** What another machine can install: not files, and not the path of an interpreter. */
function step_document_packagesOf({ requirements } = {}) {
    const isPortable = requirements === 'script' ||
        (typeof requirements === 'object' && requirements.every((one) => !/^-|^\.|[/\\]/.test(one)));
    return isPortable ? { requirements } : {};
}
function callKeys(call, source) {
    const script = scriptPath(source);
    switch (call?.kind) {
        case undefined:
            return { script };
        case 'cli':
            return { script, call: 'cli', ...(call.args === undefined ? {} : { args: call.args }) };
        case 'notebook':
            return { script, call: 'notebook', parameters: call.parameters };
        case 'function':
            return call.module === undefined
                ? { script, call: call.name, parameters: call.parameters }
                : { call: `${call.module}:${call.name}`, parameters: call.parameters };
        case 'command':
            return {
                command: call.argv.map((one) => external_node_path_.isAbsolute(one) ? (source.relative(one) ?? one) : one),
            };
        default:
            return call;
    }
}
/** Without a slash, it would be a name to search for. */
function scriptPath({ script, relative }) {
    const inside = relative(script) ?? external_node_path_.basename(script);
    return inside.includes('/') ? inside : `./${inside}`;
}
/** Only their names matter: a run writes to its own directories. */
function outputPaths(outputs, { relative }) {
    return Object.fromEntries(Object.entries(outputs).map(([name, to]) => {
        if (!external_node_path_.isAbsolute(to) || to.startsWith('/opt/ml/'))
            return [name, to];
        return [name, relative(to) ?? `outputs/${external_node_path_.basename(to)}`];
    }));
}
function limitKeys(limits, memoryLimit) {
    const memory = limits?.memoryBytes ?? memoryLimit;
    const { logBytes, outputBytes, processes } = limits ?? {};
    return {
        ...(memory === undefined ? {} : { memory_limit: memory }),
        ...(logBytes === undefined ? {} : { log_limit: logBytes }),
        ...(outputBytes === undefined ? {} : { output_limit: outputBytes }),
        ...(processes === undefined ? {} : { process_limit: processes }),
    };
}

;// CONCATENATED MODULE: ./build/bundle/bundle-members.js












/** All members of the bundle of a step. */
async function bundleMembers(failed, limitBytes) {
    const { config, step, report, secrets } = failed;
    const code = codeOf(failed);
    const data = new DataMembers(limitBytes, secrets);
    const base = commonDirectory([
        config.root,
        ...code.files.map((file) => external_node_path_.dirname(file)),
        ...code.importRoots,
    ]);
    const inBundle = (file) => `${PROJECT}/${slashes(external_node_path_.relative(base, file))}`;
    for (const file of code.files)
        await data.addCode(file, inBundle(file));
    const inputs = await addInputs(failed, data, inBundle(config.root));
    for (const file of filesRead(failed, base)) {
        if (!code.files.includes(file))
            await data.add(file, inBundle(file));
    }
    const used = (directory) => isInside(base, directory) && code.files.some((file) => isInside(directory, file));
    const relative = (file) => isInside(base, file) ? slashes(external_node_path_.relative(config.root, file)) || '.' : undefined;
    const pipeline = stepDocument({
        ...{ config, step: step.config, script: failed.script, inputs, relative },
        root: `${PROJECT}/${slashes(external_node_path_.relative(base, config.root))}`.replace(/\/$/, ''),
        pythonPath: [...config.pythonPath, ...code.importRoots]
            .filter(used)
            .flatMap((one) => relative(one) ?? []),
        timeoutSeconds: step.config.timeout ?? failed.options.timeoutSeconds,
        memoryLimit: failed.options.memoryLimitBytes,
        redact: secrets.text,
    });
    data.addBytes(bundle_manifest_PIPELINE, jsonBytes(pipeline.document));
    // The root need not contain any code.
    data.addDirectory(`${inBundle(config.root).replace(/\/$/, '')}/`);
    const own = report.steps.find(({ name }) => name === step.name)?.python;
    const python = own ?? report.environment.python;
    const { launcher } = step.config;
    const manifest = {
        format: bundle_manifest_BUNDLE_FORMAT,
        version: bundle_manifest_BUNDLE_VERSION,
        tool: version/* TOOL */.j,
        pipeline: config.name,
        step: step.name,
        verdict: verdictOf(report, step.name, { base, redact: secrets.text }),
        ...(launcher === undefined ? {} : { launcher: secrets.text((0,launch/* shownLauncher */.uF)(launcher)) }),
        python: python.version,
        platform: report.environment.platform,
        // The interpreter of a launched step need not be on this machine.
        distributions: launcher === undefined
            ? await distributionVersions(python.executable, { modules: code.packages }, (0,step_environment/* scriptEnvironment */.F)(failed.options.environ, config.environment))
            : {},
        environment: environmentOf(failed, code, pipeline.withheld),
        members: [...data.members]
            .map(({ path: name, size, sha256 }) => ({ path: name, size, sha256 }))
            .sort((a, b) => (a.path < b.path ? -1 : 1)),
        left_out: data.leftOut,
        redacted: [...data.redacted, ...pipeline.redacted],
    };
    return [...data.members, { path: bundle_manifest_MANIFEST, content: jsonBytes(manifest) }];
}
function codeOf({ config, step, outcome, script, options, code }) {
    const { call, expectations = [] } = step.config;
    const { exception } = outcome;
    const raised = exception === undefined ? [] : [exception, ...exception.chain];
    const frames = raised.flatMap((one) => one.frames.map(({ file }) => file));
    const named = call?.kind === 'command' ? call.argv : [];
    const start = [
        script,
        ...named.map((one) => external_node_path_.resolve(config.root, one)).filter((one) => external_node_path_.isAbsolute(one)),
        ...[...(outcome.sources ?? []), ...frames].filter(code.isUserFile),
        ...expectations.flatMap(({ check }) => check?.file ?? []),
    ];
    const importRoot = step.script.kind === 'file' ? step.script.importRoot : undefined;
    const variable = options.environ['PYTHONPATH'] ?? '';
    const importRoots = [
        external_node_path_.dirname(script),
        ...config.pythonPath,
        ...(importRoot === undefined ? [] : [importRoot]),
    ];
    const fromVariable = variable
        .split(external_node_path_.delimiter)
        .filter((one) => one !== '')
        .map((one) => external_node_path_.resolve(options.cwd, one));
    const found = projectCode(start, [...importRoots, ...fromVariable], code.isUserFile);
    return {
        ...found,
        files: found.files.filter((file) => file === script || isInProject(file, config.root, code)),
        importRoots: [...fromVariable, ...found.importRoots],
    };
}
/** A command can name programs of the system. */
function isInProject(file, root, { isUserFile }) {
    return isInside(root, file) || isUserFile(file);
}
/** Logical name → path relative to the root of the project in the bundle. */
async function addInputs({ step, outcome, report, options, workspace }, data, root) {
    const reported = report.steps.find(({ name }) => name === step.name)?.inputs ?? [];
    const paths = {};
    for (const [index, [name, given]] of Object.entries(givenInputs(step, outcome)).entries()) {
        if (given === '') {
            paths[name] = '';
            continue;
        }
        const isArchive = step.inputs.find((one) => one.name === name)?.archive !== undefined;
        const shown = reported.find((one) => one.name === name)?.path;
        // The step may have changed its copy; the file that it was copied from is as it was.
        const source = isArchive || shown === undefined ? given : external_node_path_.resolve(options.baseDir, shown);
        const folder = `${INPUTS}/${index}-${(0,safe_name/* safeName */.j)(name)}`;
        const member = `${folder}/${external_node_path_.basename(given) || 'input'}`;
        await data.add(source, member, isInside(workspace, source) ? [] : [workspace]);
        paths[name] = external_node_path_.posix.relative(root, member);
    }
    return paths;
}
/** A step with a faulty script gets no inputs; the declared ones are known all the same. */
function givenInputs({ inputs }, { script, inputPaths }) {
    if (script !== undefined)
        return inputPaths;
    return Object.fromEntries(inputs.flatMap(({ name, source }) => {
        if (source.kind === 'empty')
            return [[name, '']];
        return source.kind === 'declared' ? [[name, source.path]] : [];
    }));
}
/** Files of the project that the step read outside its inputs. */
function filesRead({ outcome, options, config, workspace }, base) {
    const read = (outcome.report.observed ?? []).filter(({ kind }) => kind === 'read');
    const files = read.map(({ what }) => external_node_path_.resolve(options.baseDir, what));
    return [...new Set(files)].filter((file) => isInside(base, file) && isInside(config.root, file) && !isInside(workspace, file));
}
function environmentOf({ step, options }, code, withheld) {
    const { environVars } = step.config;
    const analysed = step.script.kind === 'file' ? step.script.analysis.os_environ : [];
    const read = [...code.variables, ...analysed.map(({ name }) => name)];
    const names = new Set([...read.filter((name) => !Object.hasOwn(environVars, name)), ...withheld]);
    const given = (0,step_environment/* scriptEnvironment */.F)(options.environ);
    return [...names].sort().map((name) => ({
        name,
        set: Object.hasOwn(given, name) || Object.hasOwn(environVars, name),
        withheld: withheld.includes(name),
    }));
}
function commonDirectory(directories) {
    const [first = external_node_path_.sep, ...others] = directories;
    let common = first;
    for (const one of others) {
        while (!isInside(common, one) && external_node_path_.dirname(common) !== common) {
            common = external_node_path_.dirname(common);
        }
    }
    return common;
}
function jsonBytes(value) {
    return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(57401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
;// CONCATENATED MODULE: ./build/bundle/open-bundle.js
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
        const entries = readEntries(archive, LIMITS);
        const manifest = readManifest(archive, entries);
        const contents = new Map();
        const byName = new Map(entries.map((entry) => [entry.name, entry]));
        checkNames(entries, manifest);
        for (const { path: name, size, sha256: expected } of manifest.members) {
            const entry = byName.get(name);
            if (entry === undefined)
                throw new BadArchive(`lacks ${quoteName(name)}`);
            const bytes = readEntry(archive, entry);
            if (bytes.length !== size || sha256(bytes) !== expected) {
                throw new BadArchive(`is damaged: ${quoteName(name)} is not what was written`);
            }
            contents.set(name, bytes);
        }
        if (!contents.has(PIPELINE))
            throw new BadArchive(`lacks ${quoteName(PIPELINE)}`);
        return { manifest, unpack: (directory) => unpack(contents, directory) };
    }
    catch (error) {
        if (!(error instanceof BadArchive))
            throw error;
        throw new UserError(`${quoteName(shown)} ${error.message}.`, {
            cure: 'Give a file that `--bundle` wrote, as it was written.',
            cause: error,
        });
    }
}
/** Whether a file is a bundle of any version, which a new one may replace. */
function isBundle(file) {
    try {
        const archive = readArchive(file);
        const { format } = parsedManifest(archive, read_zip_readEntries(archive, LIMITS));
        return format === bundle_manifest_BUNDLE_FORMAT;
    }
    catch {
        return false;
    }
}
function readArchive(file) {
    try {
        const found = (0,external_node_fs_.statSync)(file);
        if (!found.isFile())
            throw new read_zip_BadArchive('is not a file');
        if (found.size > LIMITS.bytes)
            throw new read_zip_BadArchive('is larger than any bundle');
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        if (error instanceof read_zip_BadArchive)
            throw error;
        const { code } = error;
        throw new read_zip_BadArchive(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`);
    }
}
function readManifest(archive, entries) {
    const value = parsedManifest(archive, entries);
    const { format, version } = value;
    if (format !== BUNDLE_FORMAT)
        throw notABundle();
    if (version !== BUNDLE_VERSION) {
        throw new BadArchive(`has version ${JSON.stringify(version)} of the format, and this program reads version ${BUNDLE_VERSION}`);
    }
    const parsed = manifestSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new BadArchive(`has a wrong ${MANIFEST} (${issue?.path.join('.')}: ${issue?.message})`);
}
function parsedManifest(archive, entries) {
    const entry = entries.find(({ name }) => name === bundle_manifest_MANIFEST);
    if (entry === undefined)
        throw notABundle();
    if (entry.size > LARGEST_MANIFEST)
        throw new read_zip_BadArchive(`has a too large ${bundle_manifest_MANIFEST}`);
    try {
        const value = JSON.parse(read_zip_readEntry(archive, entry).toString('utf8'));
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (error) {
        if (error instanceof read_zip_BadArchive)
            throw error;
    }
    throw notABundle();
}
function notABundle() {
    return new read_zip_BadArchive('is not a replay bundle');
}
/** A file that the manifest does not name was added by somebody else. */
function checkNames(entries, { members }) {
    const known = new Set([MANIFEST, ...members.map(({ path: name }) => name)]);
    const added = entries.find(({ name }) => !known.has(name));
    if (added !== undefined) {
        throw new BadArchive(`has a file that ${MANIFEST} does not list: ${quoteName(added.name)}`);
    }
    const files = new Set(members.map(({ path: name }) => name.toLowerCase()));
    for (const { path: name } of members) {
        for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
            if (!files.has(name.slice(0, at).toLowerCase()))
                continue;
            throw new BadArchive(`has ${quoteName(name.slice(0, at))} as a file and as a directory`);
        }
    }
}
function unpack(contents, directory) {
    for (const [name, bytes] of contents) {
        const target = path.join(directory, ...name.split('/'));
        mkdirSync(name.endsWith('/') ? target : path.dirname(target), { recursive: true });
        if (!name.endsWith('/'))
            writeFileSync(target, bytes, { flag: 'wx' });
    }
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(58606);
;// CONCATENATED MODULE: ./build/bundle/write-zip.js






/** The earliest time of the format, in local time, as the archive has it. */
const FIXED_TIME = new Date(1980, 0, 1);
/**
 * Writes a whole archive or nothing. The same members give the same bytes: they are sorted and have
 * no times.
 * @throws the system error where it cannot be written, or where a file can no longer be read
 */
async function writeZip(target, members) {
    const directory = external_node_path_.dirname(target);
    (0,make_directory/* makeDirectory */.O)(directory);
    const temporary = external_node_path_.join(directory, `.${external_node_path_.basename(target)}.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    const descriptor = (0,external_node_fs_.openSync)(temporary, 'wx');
    try {
        try {
            await compress(members, (chunk) => writeAll(descriptor, chunk));
            // Before the rename: else a crash of the machine may leave an empty file of the right name.
            (0,external_node_fs_.fsyncSync)(descriptor);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
        (0,external_node_fs_.renameSync)(temporary, target);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
async function compress(members, write) {
    let failure;
    const zip = new esm/* Zip */.qQ((error, chunk) => {
        if (error)
            failure = error;
        else
            write(chunk);
    });
    for (const { path: name, content } of sorted(members)) {
        // Others make a bundle a tenth smaller and take much longer.
        const entry = new esm/* ZipDeflate */.D8(name, { level: 1 });
        entry.mtime = FIXED_TIME;
        zip.add(entry);
        if (content instanceof Uint8Array)
            entry.push(content, true);
        else {
            for await (const chunk of chunksOf(content.file))
                entry.push(chunk);
            entry.push(new Uint8Array(), true);
        }
    }
    zip.end();
    if (failure !== undefined)
        throw failure;
}
function sorted(members) {
    return [...members].sort((a, b) => (a.path < b.path ? -1 : 1));
}
function writeAll(descriptor, chunk) {
    for (let at = 0; at < chunk.length;)
        at += (0,external_node_fs_.writeSync)(descriptor, chunk, at);
}

;// CONCATENATED MODULE: ./build/bundle/write-bundles.js
/** Writes a replay bundle for each failed step of a run. */











/** Never fails: a bundle that cannot be written is a warning. */
async function writeBundles(sources, bundle) {
    const files = new Map();
    const findings = [];
    const steps = new Map(sources.plan.steps.map((step) => [step.name, step]));
    for (const name of chosenSteps(sources)) {
        const step = steps.get(name);
        const outcome = sources.outcomes.get(name);
        if (step === undefined || outcome === undefined)
            continue;
        const script = outcome.script ?? (step.script.kind === 'faulty' ? step.script.path : null);
        // Without its inputs there is nothing to run.
        if (script === null)
            continue;
        const file = external_node_path_.join(external_node_path_.resolve(sources.options.cwd, bundle.dir), `${(0,safe_name/* safeName */.j)(name)}${BUNDLE_ENDING}`);
        try {
            const asked = bundle.limitBytes ?? (0,byte_size/* byteSize */.m)(bundle_settings/* DEFAULT_BUNDLE_LIMIT */.JJ);
            const limitBytes = Math.min(asked, bundle_settings/* MOST_BUNDLE_BYTES */.bW);
            await writeBundle({ ...sources, step, outcome, script }, file, limitBytes);
            files.set(name, sources.code.show(file));
        }
        catch (error) {
            findings.push(notWritten(name, sources.code.show(file), error));
        }
    }
    return { files, findings };
}
/** Steps that share a fault need no bundle each. */
const MOST_PER_CAUSE = 2;
const MOST_BUNDLES = 20;
/** The failed steps of each cause, in the order of the causes. */
function chosenSteps({ report }) {
    const failed = new Set(report.steps.filter(({ status }) => (0,report_report/* isFailure */.N6)(status)).map(({ name }) => name));
    const chosen = report.causes.flatMap(({ steps }) => steps.filter((name) => failed.has(name)).slice(0, MOST_PER_CAUSE));
    return [...new Set(chosen)].slice(0, MOST_BUNDLES);
}
async function writeBundle(sources, file, limitBytes) {
    if ((0,external_node_fs_.existsSync)(file) && !isBundle(file)) {
        throw new Error('a file that is not a replay bundle has its name and is not replaced');
    }
    await writeZip(file, await bundleMembers(sources, limitBytes));
}
function notWritten(step, file, error) {
    const reason = error instanceof Error ? error.message : String(error);
    return (0,findings/* finding */.g)('bundle-not-written', {
        step,
        message: `the replay bundle \`${file}\` was not written: ${reason}`,
    });
}


/***/ }),

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


/***/ })

};
