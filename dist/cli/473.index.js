export const id = 473;
export const ids = [473];
export const modules = {

/***/ 5947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkValue),
/* harmony export */   s: () => (/* binding */ checkDocument)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4863);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1327);
/* harmony import */ var _schema_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5193);
/* harmony import */ var _value_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1330);




/**
 * Parses a value of a caller with its schema.
 * @param what the class or function that received the value; starts the message
 * @throws UserError with all problems of the value
 */
function checkValue(schema, value, what) {
    const shape = (0,_value_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .findShapeProblem */ .G)(value);
    if (shape !== undefined) {
        const prefix = [what, ...(shape.path.length === 0 ? [] : [(0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .describeKeyPath */ .cf)(shape.path)])];
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${prefix.join(': ')}: ${shape.message}`, {
            cure: shape.cure,
        });
    }
    return checkDocument(schema, (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentFromValue */ .xC)(value), `${what}: `);
}
/** The same for a value from a file, with locations. */
function checkDocument(schema, document, prefix = '') {
    const checked = (0,_schema_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSchema */ ._)(schema, document);
    if (checked.ok)
        return checked.value;
    return (0,_schema_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOrThrow */ .P)({
        ok: false,
        problems: checked.problems.map((one) => ({ ...one, message: `${prefix}${one.message}` })),
    }, []);
}


/***/ }),

/***/ 1096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ diskLookup)
/* harmony export */ });
/* unused harmony export pathOnDisk */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const pathOnDisk = (absolute) => {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute, { throwIfNoEntry: false });
        // Everything except a directory is opened as a file: a device, a pipe.
        return stats && (stats.isDirectory() ? 'directory' : 'file');
    }
    catch {
        return undefined;
    }
};
/**
 * The same for many paths. Outputs of a pipeline are usually in directories that do not exist yet;
 * paths in a directory that is known to be missing need no further disk access.
 */
function diskLookup() {
    const there = new Set();
    const missing = new Set();
    return (absolute) => {
        if (isBelow(missing, absolute, there))
            return undefined;
        const found = pathOnDisk(absolute);
        for (let at = absolute, known = found; known === undefined;) {
            at = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at);
            if (there.has(at))
                break;
            known = pathOnDisk(at);
            (known === undefined ? missing : there).add(at);
            if (at === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at))
                break;
        }
        return found;
    };
}
/** Stops at the nearest existing parent directory. */
function isBelow(missing, absolute, there) {
    let at = absolute;
    for (let above = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at); above !== at; above = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at)) {
        at = above;
        if (missing.has(at))
            return true;
        if (there.has(at))
            return false;
    }
    return false;
}


/***/ }),

/***/ 6109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cm: () => (/* binding */ scriptFinder),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   fv: () => (/* binding */ findScript),
/* harmony export */   js: () => (/* binding */ listScripts),
/* harmony export */   yy: () => (/* binding */ scriptCandidates)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2358);



/** The usual script directories of such pipelines, relative to the root of the project. */
const DEFAULT_SCRIPT_DIRS = [
    'src/cursus/steps/scripts',
    'scripts',
    'dockers/xgboost_atoz/scripts',
    'dockers/pytorch_bsm_ext/scripts',
];
/** Finds the script of a step in the search directories. Reads directories but no files. */
function findScript(config, step, options) {
    return scriptFinder(config, options)(step);
}
/** The same for many steps of a pipeline: a script that several steps name is searched once. */
function scriptFinder(config, options) {
    const directories = searchDirs(config, options);
    let names;
    const allNames = () => {
        names ??= scriptNames(directories);
        return names;
    };
    const known = new Map();
    return (step) => {
        const { call, name, script } = step;
        const module = call?.kind === 'function' ? call.module : undefined;
        const kind = `${call?.kind} ${module} ${script === undefined ? 'own name' : 'script'}`;
        const key = `${kind}: ${script ?? name}`;
        const found = known.get(key) ??
            (module === undefined
                ? search(config, step, directories, allNames)
                : searchModule(module, [config.root, ...config.pythonPath, ...directories]));
        known.set(key, found);
        return found;
    };
}
/** The files that the script of a step could be; absolute, whether or not they exist. */
function scriptCandidates(config, step, options) {
    const directories = searchDirs(config, options);
    if (step.call?.kind !== 'function' || step.call.module === undefined) {
        return triedFiles(config, step, directories).tried;
    }
    const roots = [config.root, ...config.pythonPath, ...directories];
    return triedModules(step.call.module, roots).map(({ file }) => file);
}
function triedFiles({ root }, step, directories) {
    // A pipeline written on Windows is run on Linux by its CI.
    const named = (step.script ?? step.name).replaceAll('\\', '/');
    const isPath = node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(named) || named.includes('/');
    const tried = [...new Set(isPath ? [root, ...directories] : directories)].map((directory) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, withSuffix(named, step.call?.kind === 'notebook' ? '.ipynb' : '.py')));
    return { named, isPath, tried };
}
function search({ root, form }, step, directories, allNames) {
    const { named, isPath, tried } = triedFiles({ root }, step, directories);
    const [first, ...others] = distinctFiles(tried);
    if (first !== undefined) {
        return { found: true, path: first, alsoAt: isPath ? [] : others };
    }
    if (step.script === undefined && form !== 'plain') {
        return { found: false, reason: 'no-script' };
    }
    return {
        found: false,
        reason: 'not-found',
        name: stem(named),
        searched: isPath ? [...new Set(tried)] : [...directories],
        near: (isPath ? pathsLike(named, root) : undefined) ??
            scriptsNamedLike(stem(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(named)), allNames()),
    };
}
/** `package.module` is a file or a package below one of the directories. */
function searchModule(module, directories) {
    const tried = triedModules(module, directories);
    const found = tried.find(({ file }) => isFile(file));
    if (found === undefined) {
        const searched = [...new Set(tried.map(({ file }) => file))];
        return { found: false, reason: 'not-found', name: module, searched, near: [] };
    }
    return { found: true, path: found.file, alsoAt: [], importRoot: found.directory };
}
function triedModules(module, directories) {
    const below = module.replaceAll('.', '/');
    return directories.flatMap((directory) => [
        { directory, file: node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, `${below}.py`) },
        { directory, file: node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, below, '__init__.py') },
    ]);
}
/** Beside the file of a mistyped path: as a path, to be pasted. */
function pathsLike(named, root) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(named);
    const names = scriptNames([node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, directory)]);
    const near = (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestNames */ .LE)(stem(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(named)), names);
    return near.length === 0 ? undefined : near.map((name) => `${directory}/${name}.py`);
}
/** A wrong path can have a correct name: then the name itself is the most similar. */
function scriptsNamedLike(name, names) {
    return [...(names.includes(name) ? [name] : []), ...(0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestNames */ .LE)(name, names)].slice(0, 3);
}
/**
 * The scripts in the search directories, sorted by name. The root is omitted: files there
 * (`setup.py`, `conftest.py`) are rarely steps.
 */
function listScripts(config, options) {
    const directories = searchDirs(config, options).filter((directory) => directory !== config.root && directory !== options.cwd);
    const scripts = new Map();
    for (const directory of directories) {
        for (const name of scriptNames([directory])) {
            scripts.set(name, scripts.get(name) ?? node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, `${name}.py`));
        }
    }
    return [...scripts]
        .map(([name, file]) => ({ name, path: file }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function searchDirs({ root, scriptDirs }, { cwd }) {
    return [
        ...new Set([
            ...scriptDirs,
            root,
            ...DEFAULT_SCRIPT_DIRS.map((directory) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, directory)),
            ...DEFAULT_SCRIPT_DIRS.map((directory) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(cwd, directory)),
        ]),
    ];
}
function withSuffix(named, suffix) {
    return named.toLowerCase().endsWith(suffix) ? named : `${named}${suffix}`;
}
/** Symbolic links to the same file are one script. */
function distinctFiles(candidates) {
    const seen = new Map();
    for (const candidate of candidates.filter(isFile)) {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(candidate);
        seen.set(real, seen.get(real) ?? candidate);
    }
    return [...seen.values()];
}
function isFile(candidate) {
    try {
        // Most candidates do not exist, and creating an error for each is slow.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(candidate, { throwIfNoEntry: false })?.isFile() ?? false;
    }
    catch {
        // The file system rejects the directory or the name.
        return false;
    }
}
function scriptNames(directories) {
    return directories.flatMap((directory) => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory)
                .filter((name) => name.endsWith('.py') && !/^[_.]/.test(name))
                .filter((name) => isFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)))
                .map(stem)
                .sort();
        }
        catch {
            // A default directory that does not exist in this project.
            return [];
        }
    });
}
function stem(name) {
    return name.replace(/\.py$/i, '');
}


/***/ }),

/***/ 6988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ toDocument),
/* harmony export */   Wc: () => (/* binding */ contractText),
/* harmony export */   sV: () => (/* binding */ fromDocument)
/* harmony export */ });
/* harmony import */ var json_stringify_pretty_compact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9088);
/* harmony import */ var _contract_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9814);
/* harmony import */ var _file_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4420);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5871);
/** A contract as JSON, and back. Keys in files are snake_case. */




/** One line a column, so that a review shows each change as one line. */
function contractText(contract) {
    return `${(0,json_stringify_pretty_compact__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(toDocument(contract), { indent: 2, maxLength: LONGEST_LINE })}\n`;
}
const LONGEST_LINE = 240;
function toDocument({ pipeline, outputs }) {
    return {
        contract_version: _contract_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTRACT_VERSION */ .K,
        pipeline,
        outputs: (0,_file_document_js__WEBPACK_IMPORTED_MODULE_3__/* .mapEntries */ .Nn)(outputs, ({ readBy, files }) => ({
            read_by: [...readBy],
            files: (0,_file_document_js__WEBPACK_IMPORTED_MODULE_3__/* .mapEntries */ .Nn)(files, (file) => {
                const seal = file.seal ?? (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .sealOf */ .R)(file);
                const { digest: _, ...document } = (0,_file_document_js__WEBPACK_IMPORTED_MODULE_3__/* .fileDocument */ .MI)(file);
                return seal === undefined ? document : withSeal(document, seal);
            }),
        })),
    };
}
function fromDocument({ pipeline, outputs }) {
    return {
        pipeline,
        outputs: (0,_file_document_js__WEBPACK_IMPORTED_MODULE_3__/* .mapEntries */ .Nn)(outputs, ({ read_by: readBy, files }) => ({
            readBy,
            files: (0,_file_document_js__WEBPACK_IMPORTED_MODULE_3__/* .mapEntries */ .Nn)(files, _file_document_js__WEBPACK_IMPORTED_MODULE_3__/* .fileContract */ .jn),
        })),
    };
}
/** Before the columns, which are many. */
function withSeal({ format, state, ...rest }, digest) {
    return { format, ...(state === undefined ? {} : { state }), digest, ...rest };
}


/***/ }),

/***/ 9814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ contractSchema),
/* harmony export */   K: () => (/* binding */ CONTRACT_VERSION)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(876);
/* harmony import */ var _data_formats_data_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9593);



/** Readers refuse a newer version. */
const CONTRACT_VERSION = 1;
const WHOLE = 'a whole number';
const SHARE = 'a number from 0 to 1';
const COMPRESSIONS = ['gzip', 'bzip2', 'xz', 'zstd', 'lz4', 'zlib'];
const ENCODINGS = ['utf-8-sig', 'utf-16le', 'utf-16be', 'latin1'];
const COLUMN_TYPES = [
    ...['integer', 'number', 'boolean', 'string', 'date', 'timestamp'],
    ...['object', 'array', 'binary', 'null'],
];
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(WHOLE).nonnegative(WHOLE);
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('text');
const texts = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text, 'a list of texts');
const value = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()], { error: 'a number or text' });
const mark = zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true, 'true').optional();
const formats = [..._data_formats_data_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .DATA_FORMATS */ .o.map(({ name }) => name), 'unknown'];
const arraySchema = (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .r)({ shape: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(count, 'a list of sizes'), dtype: text });
const columnSchema = (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .r)({
    name: text,
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(COLUMN_TYPES, `one of ${COLUMN_TYPES.join(', ')}`),
    nullable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY('true or false').optional(),
    null_rate: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(SHARE).min(0, SHARE).max(1, SHARE).optional(),
    min: value.optional(),
    max: value.optional(),
    mean: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig('a number').optional(),
    distinct: count.optional(),
    values: texts.optional(),
    volatile: mark,
});
const fileSchema = (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .r)({
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(formats, 'a data format, such as csv or parquet'),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['empty', 'damaged'], '`empty` or `damaged`').optional(),
    digest: text.optional(),
    compression: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(COMPRESSIONS, `one of ${COMPRESSIONS.join(', ')}`).optional(),
    encoding: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(ENCODINGS, `one of ${ENCODINGS.join(', ')}`).optional(),
    delimiter: text.optional(),
    parts: count.optional(),
    rows: count.optional(),
    rows_vary: mark,
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(columnSchema, 'a list of columns').optional(),
    array: arraySchema.optional(),
    model: (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .r)({
        kind: text,
        features: texts.optional(),
        feature_count: count.optional(),
    }).optional(),
    members: texts.optional(),
    member_arrays: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), arraySchema, 'a mapping of arrays').optional(),
});
/** The file `<pipeline>.contract.json`. */
const contractSchema = (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .r)({
    contract_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(WHOLE).positive(WHOLE),
    pipeline: text,
    outputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .r)({ read_by: texts, files: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), fileSchema, 'a mapping of files') }), 'a mapping of outputs'),
});


/***/ }),

/***/ 4420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ fileDocument),
/* harmony export */   Nn: () => (/* binding */ mapEntries),
/* harmony export */   jn: () => (/* binding */ fileContract)
/* harmony export */ });
/** Not by assignment: a name can be `__proto__`. */
function mapEntries(entries, map) {
    return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, map(value)]));
}
function fileDocument(file) {
    const { seal: _, rowsVary, columns, model, array, members, memberArrays, ...rest } = file;
    return defined({
        ...rest,
        rows_vary: rowsVary,
        columns: columns?.map(({ nullRate, values, ...column }) => defined({
            ...pick(column, ['name', 'type', 'nullable']),
            null_rate: nullRate,
            ...pick(column, ['min', 'max', 'mean']),
            distinct: column.distinct ?? undefined,
            values: values === undefined ? undefined : [...values],
            volatile: column.volatile,
        })),
        array: array === undefined ? undefined : arrayDocument(array),
        model: model === undefined
            ? undefined
            : defined({
                kind: model.kind,
                features: model.features === undefined ? undefined : [...model.features],
                feature_count: model.featureCount,
            }),
        members: members === undefined ? undefined : [...members],
        member_arrays: memberArrays === undefined ? undefined : mapEntries(memberArrays, arrayDocument),
    });
}
function arrayDocument({ shape, dtype }) {
    return { shape: [...shape], dtype };
}
function fileContract(file) {
    const { digest: seal, rows_vary: rowsVary, member_arrays: memberArrays, columns, model, ...rest } = file;
    return defined({
        ...rest,
        ...{ seal, rowsVary, memberArrays },
        columns: columns?.map(({ null_rate: nullRate, ...column }) => defined({ ...column, nullRate })),
        model: model === undefined
            ? undefined
            : defined({
                kind: model.kind,
                features: model.features,
                featureCount: model.feature_count,
            }),
    });
}
function pick(value, keys) {
    return Object.fromEntries(keys.map((key) => [key, value[key]]));
}
/** Without keys that have no value. */
function defined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}


/***/ }),

/***/ 5821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ contractFileOf),
/* harmony export */   J: () => (/* binding */ readContract)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_check_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5947);
/* harmony import */ var _config_json_syntax_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4661);
/* harmony import */ var _config_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5254);
/* harmony import */ var _config_yaml_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8388);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4863);
/* harmony import */ var _contract_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6988);
/* harmony import */ var _contract_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9814);









/** The file that locks the outputs of a pipeline, beside the pipeline file. */
function contractFileOf(pipelineFile) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(pipelineFile), (0,_config_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .stem */ .WS)(pipelineFile).concat('.contract.json'));
}
/**
 * @param shown the path as shown to the user
 * @param pipeline the name of the pipeline that it must be of
 * @returns `undefined` if there is no such file
 * @throws UserError for a file that is no valid contract of the pipeline
 */
function readContract(absolute, shown, pipeline) {
    const text = (0,_config_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(absolute, shown, 'contract');
    if (text === undefined)
        return undefined;
    if (text.trim() === '') {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('the contract is empty', {
            location: { file: shown, line: 1 },
            cure: 'Remove the file and lock again: `cursus runtime lock`.',
        });
    }
    refuseConflict(text, shown);
    refuseBadJson(text, shown);
    const document = (0,_config_yaml_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDocument */ .T)(text, shown);
    refuseNewer(document);
    const contract = (0,_contract_document_js__WEBPACK_IMPORTED_MODULE_6__/* .fromDocument */ .sV)((0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_1__/* .checkDocument */ .s)(_contract_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .contractSchema */ .C, document));
    if (contract.pipeline !== pipeline) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`this is the contract of pipeline ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteName */ .AB)(contract.pipeline)}, not of ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteName */ .AB)(pipeline)}`, {
            location: document.locate(['pipeline'], 'value'),
            cure: 'If the pipeline was renamed, correct `pipeline`. If another pipeline file has the same name, rename one of the two.',
        });
    }
    return { contract, text };
}
function refuseConflict(text, file) {
    const line = text.split('\n').findIndex((one) => /^(<{7}|={7}|>{7})( |$)/.test(one)) + 1;
    if (line === 0)
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('the contract has an unresolved merge conflict', {
        location: { file, line },
        cure: 'Check out one of the two versions, then run `cursus runtime lock --update`.',
    });
}
function refuseBadJson(text, file) {
    const error = (0,_config_json_syntax_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonSyntaxError */ .U)(text);
    if (error === undefined)
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`not valid JSON: ${error.message}`, {
        location: { file, line: text.slice(0, error.offset).split('\n').length },
        cure: 'Check the file out again, or remove it and lock again.',
    });
}
/** Before all other checks: a newer version has keys that this one does not know. */
function refuseNewer(document) {
    const version = document.value?.contract_version;
    if (typeof version !== 'number' || version <= _contract_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .CONTRACT_VERSION */ .K)
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`the contract has version ${version}; this version of the tool reads ${_contract_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .CONTRACT_VERSION */ .K}`, { location: document.locate(['contract_version'], 'value'), cure: 'Update the tool.' });
}


/***/ }),

/***/ 5871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sealOf),
/* harmony export */   _: () => (/* binding */ hasLockedBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _file_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4420);


/**
 * The digest of a file in a contract file: of its bytes and of what the contract says of them. An edit
 * of the entry by hand breaks it, so that the file is read again.
 */
function sealOf(file, digest = file.digest) {
    if (digest === undefined)
        return undefined;
    const { digest: _, ...facts } = (0,_file_document_js__WEBPACK_IMPORTED_MODULE_1__/* .fileDocument */ .MI)(file);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`${digest}\n${canonical(facts)}`)
        .digest('hex');
    return hash.slice(0, LENGTH);
}
const LENGTH = 32;
/** Whether a file of a run has the bytes that are locked. */
function hasLockedBytes(locked, now) {
    if (locked.seal === undefined)
        return false;
    return now.seal === locked.seal || sealOf(locked, now.digest) === locked.seal;
}
/** The order of keys is a matter of who wrote them. */
function canonical(value) {
    return JSON.stringify(value, (_, one) => typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one);
}


/***/ }),

/***/ 5991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compressionOf),
/* harmony export */   V: () => (/* binding */ compressionOfName)
/* harmony export */ });
const COMPRESSIONS = [
    { name: 'gzip', extensions: ['.gz', '.gzip'], signatures: ['\x1f\x8b'] },
    { name: 'bzip2', extensions: ['.bz2'], signatures: ['BZh'] },
    { name: 'xz', extensions: ['.xz', '.lzma'], signatures: ['\xfd7zXZ\0', ']\0\0'] },
    { name: 'zstd', extensions: ['.zst', '.zstd'], signatures: ['\x28\xb5\x2f\xfd'] },
    { name: 'lz4', extensions: ['.lz4'], signatures: ['\x04"M\x18'] },
    { name: 'zlib', extensions: [], signatures: ['x\x01', 'x\x5e', 'x\x9c', 'x\xda'] },
];
/** `undefined` for content that is not compressed. */
function compressionOf(head) {
    const start = head.toString('latin1', 0, 8);
    return COMPRESSIONS.find(({ signatures }) => signatures.some((one) => start.startsWith(one)))
        ?.name;
}
/** What the last extension of a name says, and the name without it. */
function compressionOfName(name) {
    const lower = name.toLowerCase();
    for (const { name: compression, extensions } of COMPRESSIONS) {
        const extension = extensions.find((one) => lower.endsWith(one) && lower.length > one.length);
        if (extension !== undefined)
            return { compression, plain: lower.slice(0, -extension.length) };
    }
    return { plain: lower };
}


/***/ }),

/***/ 7259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ isData),
/* harmony export */   BO: () => (/* binding */ prevailingFormat),
/* harmony export */   sg: () => (/* binding */ isHiddenName)
/* harmony export */ });
/**
 * Whether a file of an output is data. Hidden files (`.gitkeep`, checksums) and empty files
 * (`_SUCCESS`) are not data, but a hidden file that is itself the output is.
 */
function isData(file, outputKind) {
    return file.bytes > 0 && !(outputKind === 'directory' && file.path.split('/').some(isHiddenName));
}
/** Hidden files and directories hold no data of an output: `.gitkeep`, checksums, caches. */
function isHiddenName(name) {
    return name.startsWith('.');
}
/** The format of most bytes; bytes without a structure count last. `null` for no file. */
function prevailingFormat(files) {
    if (files.length === 0)
        return null;
    const bytes = new Map();
    for (const file of files)
        bytes.set(file.format, (bytes.get(file.format) ?? 0) + file.bytes);
    const rank = (format) => ['raw', 'unknown'].indexOf(format);
    const [most] = [...bytes].sort(([f, a], [g, b]) => rank(f) - rank(g) || b - a);
    return most?.[0] ?? 'unknown';
}


/***/ }),

/***/ 1687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ sniffEncoding),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/** Whether bytes are text, and in which encoding; `null` for binary content. */
function sniffEncoding(head) {
    if (head[0] === 0xff && head[1] === 0xfe)
        return utf16('utf-16le');
    if (head[0] === 0xfe && head[1] === 0xff)
        return utf16('utf-16be');
    const { nuls, evenNuls, controls } = countOddBytes(head);
    // Western text in UTF-16 has a zero in every other byte.
    if (nuls > head.length * 0.4 && head.length >= 4) {
        if (evenNuls === 0)
            return utf16('utf-16le');
        if (evenNuls === nuls)
            return utf16('utf-16be');
    }
    if (nuls + controls > head.length * 0.02)
        return null;
    const encoding = isUtf8(head) ? 'utf-8' : 'latin1';
    // In Latin-1, almost any byte is a letter, so control bytes decide.
    if (encoding === 'latin1' && nuls + controls > 0)
        return null;
    if (nuls > 0)
        return { encoding, problem: 'contains NUL bytes' };
    if (encoding === 'latin1')
        return { encoding, problem: 'is not valid UTF-8' };
    return { encoding };
}
/** Never throws; removes a byte order mark. */
function decodeText(bytes, encoding) {
    if (encoding === 'utf-16be')
        return decodeText(swapPairs(bytes), 'utf-16le');
    return new TextDecoder(encoding).decode(bytes);
}
function utf16(encoding) {
    return { encoding, problem: 'is UTF-16 and not UTF-8' };
}
function countOddBytes(head) {
    let nuls = 0;
    let evenNuls = 0;
    let controls = 0;
    for (let index = 0; index < head.length; index += 1) {
        const byte = head[index] ?? 0;
        if (byte === 0) {
            nuls += 1;
            if (index % 2 === 0)
                evenNuls += 1;
        }
        else if (byte < 0x20 && !isTextControl(byte))
            controls += 1;
    }
    return { nuls, evenNuls, controls };
}
/** Bell to carriage return, and escape: they occur in logs and terminal output. */
function isTextControl(byte) {
    return (byte >= 0x07 && byte <= 0x0d) || byte === 0x1b;
}
function isUtf8(head) {
    try {
        // As a stream, because the sample may end within a character.
        new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}
function swapPairs(bytes) {
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}


/***/ }),

/***/ 5428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   ST: () => (/* binding */ isGone)
/* harmony export */ });
/** Whether nothing exists at a path; a circular link counts as nothing. */
function isGone(error) {
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(error.code ?? '');
}
/** Whether the error concerns the source that is read, not the disk that is written to. */
function isRefused(error) {
    const { code = '' } = error;
    return isGone(error) || ['EACCES', 'EPERM', 'EIO', 'ENAMETOOLONG'].includes(code);
}
/** Why a file or directory cannot be read, to be shown after its name. */
function reasonOf(error) {
    const { code, message } = error;
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ENAMETOOLONG':
            return 'its path is longer than the system allows';
        case 'ENOENT':
            return 'it was removed while it was read';
        default:
            // Node adds the call and the path.
            return typeof message === 'string' ? message.replace(/, \w+ '.*$/s, '') : String(error);
    }
}


/***/ }),

/***/ 9593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ DATA_FORMATS),
  z: () => (/* binding */ recordOf)
});

;// CONCATENATED MODULE: ./build/data/formats/signature.js
/** Whether these bytes, given as Latin-1, are at the position. */
function starts(head, signature, at = 0) {
    return head.toString('latin1', at, at + signature.length) === signature;
}
function ends(tail, signature) {
    return tail.toString('latin1').endsWith(signature);
}
/** A text contains no NUL. */
function hasNul(head) {
    return head.includes(0);
}

;// CONCATENATED MODULE: ./build/data/formats/arrow.js

const arrow = {
    name: 'arrow',
    label: 'Arrow',
    extensions: ['feather', 'arrow', 'arrows', 'ipc'],
    // `FEA1` is the first version of Feather, which was not Arrow.
    magic: ({ head }) => starts(head, 'ARROW1\0\0') || (starts(head, 'FEA1') && hasNul(head)) || isStream(head),
    // A file repeats the letters at its end; a stream may end after any message.
    isCutOff: ({ head, tail }) => !isStream(head) && !tail.includes(head.subarray(0, 4)),
};
/** A mark, then the length of the first message, which is padded to eight bytes. */
function isStream(head) {
    if (!starts(head, '\xff\xff\xff\xff') || head.length < 8)
        return false;
    const length = head.readInt32LE(4);
    return length > 0 && length < 1 << 26 && length % 8 === 0;
}

;// CONCATENATED MODULE: ./build/data/formats/avro.js

const avro = {
    name: 'avro',
    label: 'Avro',
    extensions: ['avro'],
    magic: ({ head }) => starts(head, 'Obj\x01'),
};

;// CONCATENATED MODULE: ./build/data/formats/catboost.js

const catboost = {
    name: 'catboost',
    label: 'CatBoost model',
    extensions: ['cbm'],
    magic: ({ head }) => starts(head, 'CBM1') && hasNul(head),
};

;// CONCATENATED MODULE: ./build/data/count-records.js
/**
 * Counts the records of a delimited text in chunks without parsing them, which is tens of times
 * faster. Ignores blank lines; a line break in a quoted cell does not end a record. Bytes must be
 * UTF-8 or Latin-1.
 */
class RecordCounter {
    #delimiter;
    #records = 0;
    #state = 'cell start';
    /** The current record has at least one byte. */
    #begun = false;
    constructor(delimiter) {
        this.#delimiter = delimiter.charCodeAt(0);
    }
    add(chunk) {
        for (const byte of chunk)
            this.#step(byte);
    }
    /** Records so far, including an unfinished one; `null` if a quoted cell is not closed. */
    total() {
        if (this.#state === 'quoted')
            return null;
        return this.#records + (this.#begun ? 1 : 0);
    }
    #step(byte) {
        if (this.#state === 'quoted') {
            if (byte === QUOTE)
                this.#state = 'quote in quoted';
            return;
        }
        if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
            if (this.#begun)
                this.#records += 1;
            this.#begun = false;
            this.#state = 'cell start';
            return;
        }
        // As in pandas, a line of spaces is no record.
        if (byte !== SPACE)
            this.#begun = true;
        if (byte === QUOTE && this.#state !== 'plain')
            this.#state = 'quoted';
        else
            this.#state = byte === this.#delimiter ? 'cell start' : 'plain';
    }
}
const QUOTE = 0x22;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

// EXTERNAL MODULE: ./build/data/infer-type.js + 1 modules
var infer_type = __webpack_require__(7533);
// EXTERNAL MODULE: ./build/data/read-content.js
var read_content = __webpack_require__(5641);
// EXTERNAL MODULE: ./build/data/sniff-delimiter.js
var sniff_delimiter = __webpack_require__(4365);
;// CONCATENATED MODULE: ./build/data/split-plain-rows.js
/**
 * The rows of a delimited text without quotes, in which every line is a row: the same as with a
 * parser, in a tenth of the time. `undefined`: the text needs a parser.
 */
function splitPlainRows(text, delimiter, atMost) {
    if (text.includes('"') || text.includes('\r'))
        return undefined;
    const rows = [];
    const lines = [];
    let start = 0;
    for (let line = 1; start < text.length && rows.length < atMost; line += 1) {
        const newline = text.indexOf('\n', start);
        const end = newline === -1 ? text.length : newline;
        // As in pandas, a line of spaces gives no row.
        if (end > start && !isBlankLine(text, start, end)) {
            rows.push(text.slice(start, end).split(delimiter));
            lines.push(line);
        }
        start = end + 1;
    }
    return { rows, lines };
}
/** Only spaces. */
function isBlankLine(text, start, end) {
    let at = start;
    while (at < end && text.charCodeAt(at) === split_plain_rows_SPACE)
        at += 1;
    return at === end;
}
const split_plain_rows_SPACE = 0x20;

;// CONCATENATED MODULE: ./build/data/profile-csv.js





/**
 * Columns, types and rows of a delimited text. Types are inferred from the first rows; with
 * `mayCount`, all rows are counted. Does not throw for an invalid row: the problem names its line.
 */
async function profileCsv(content, fallback, limits, mayCount) {
    const part = await (0,read_content/* readTextPart */.Zl)(content, limits.sampleBytes);
    const delimiter = (0,sniff_delimiter/* sniffDelimiter */.y)(part.text.slice(0, 65_536), part.complete)?.delimiter ?? fallback;
    const sample = await parseSample(part, delimiter, limits);
    const flaw = {
        ...(sample.problem === undefined ? {} : { problem: sample.problem }),
        ...(sample.damaged ? { damaged: true } : {}),
    };
    const [first] = sample.rows;
    if (first === undefined)
        return { problem: 'has no header', ...flaw };
    // Without a header, columns are named by their position.
    const headless = (0,infer_type/* isDataRow */.Xy)(first);
    const names = headless ? first.map((_, index) => String(index)) : first;
    const rows = headless ? sample.rows : sample.rows.slice(1);
    const total = sample.whole
        ? sample.rows.length
        : await countRecords(content, delimiter, mayCount);
    const lastRow = sample.whole ? undefined : await raggedEnd(content, delimiter, first.length);
    return {
        table: {
            columns: profileColumns(names.slice(0, limits.maxColumns), rows, limits),
            rows: total === null ? null : total - (headless ? 0 : 1),
            sampled: !sample.whole,
        },
        ...(delimiter === fallback || !limits.statistics ? {} : { delimiter }),
        ...(lastRow === undefined ? {} : { problem: lastRow }),
        ...flaw,
    };
}
async function parseSample({ text, complete }, delimiter, limits) {
    const { rows, lines, error } = splitPlainRows(text, delimiter, limits.sampleRows + 1) ??
        (await parseRows(text, delimiter, limits.sampleRows + 1));
    const whole = complete && rows.length <= limits.sampleRows && error === undefined;
    // The last row of a sample is incomplete.
    if (!complete && rows.length <= limits.sampleRows && error === undefined && rows.length > 1) {
        rows.pop();
    }
    const isOpen = error?.code === 'CSV_QUOTE_NOT_CLOSED';
    const cut = !complete && isOpen;
    const problem = error !== undefined && !cut ? badQuoting(error) : raggedRow(rows, lines);
    // A text that ends within a quoted cell is truncated.
    const damaged = complete && isOpen;
    return { rows, whole, damaged, ...(problem === undefined ? {} : { problem }) };
}
async function parseRows(text, delimiter, atMost) {
    const { parse } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(16)]).then(__webpack_require__.bind(__webpack_require__, 2016));
    const rows = [];
    const lines = [];
    try {
        parse(text, {
            delimiter,
            to: atMost,
            // pandas takes each of them for the end of a row.
            record_delimiter: ['\r\n', '\n', '\r'],
            skip_empty_lines: true,
            // Readers in Python also accept rows of any length and quotes within a cell.
            relax_column_count: true,
            relax_quotes: true,
            on_record: (record, { lines: line }) => {
                const [cell = ''] = record;
                // A quoted empty cell is a row; a line of spaces is not.
                if (record.length === 1 && cell !== '' && isBlankLine(cell, 0, cell.length))
                    return null;
                rows.push(record);
                lines.push(line);
                return null;
            },
        });
        return { rows, lines };
    }
    catch (thrown) {
        return { rows, lines, error: thrown };
    }
}
/** The message of the parser, without its prefix. */
function badQuoting({ message }) {
    return `is not valid CSV: ${message.replace(/^[^:]*: /, '')}`;
}
function raggedRow(rows, lines) {
    const expected = rows[0]?.length ?? 0;
    const index = rows.findIndex((row) => row.length !== expected);
    const row = rows[index];
    if (row === undefined)
        return undefined;
    return `has ${cells(row.length)} in line ${lines[index]}, where the first row has ${expected}`;
}
/** A file that was cut off often ends within a row, far behind the sample. */
async function raggedEnd({ file, bytes, compression, encoding }, delimiter, expected) {
    if (compression !== undefined || encoding.startsWith('utf-16'))
        return undefined;
    const length = Math.min(bytes, LONGEST_END);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, bytes - length);
    const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
    const last = lines.at(-1) ?? '';
    // The beginning of the line must be known, and a quoted cell may contain anything.
    if (lines.length < 2 || last.includes('"'))
        return undefined;
    const found = last.split(delimiter).length;
    if (found === expected)
        return undefined;
    return `has ${cells(found)} in its last line, where the first row has ${expected}`;
}
const LONGEST_END = 65_536;
function cells(count) {
    return count === 1 ? '1 cell' : `${count} cells`;
}
function profileColumns(names, rows, limits) {
    const tallies = names.map(() => new infer_type/* TypeTally */.P5(limits));
    // Row by row, because rows can be much shorter than the header.
    for (const row of rows) {
        const filled = Math.min(row.length, tallies.length);
        for (let index = 0; index < filled; index += 1)
            tallies[index]?.addText(row[index] ?? '');
    }
    return names.map((name, index) => {
        const tally = tallies[index] ?? new infer_type/* TypeTally */.P5(limits);
        return tally.profile(name, rows.length);
    });
}
async function countRecords(content, delimiter, mayCount) {
    if (!mayCount || content.encoding.startsWith('utf-16'))
        return null;
    const counter = new RecordCounter(delimiter);
    for await (const chunk of (0,read_content/* streamContent */.M4)(content))
        counter.add(chunk);
    return counter.total();
}

;// CONCATENATED MODULE: ./build/data/formats/reading.js
/** The exception of readers of all text formats. */
const UTF8_TEXT = { name: 'UTF-8 text', type: /^UnicodeDecodeError$/ };

;// CONCATENATED MODULE: ./build/data/formats/table-source.js
/** Reads tables in a text format; binary content has no table. */
function textTable(read) {
    return async ({ encoding, limits, mayReadWhole, ...file }) => encoding === undefined ? {} : read({ ...file, encoding }, limits, mayReadWhole());
}

;// CONCATENATED MODULE: ./build/data/formats/csv.js




const CSV_READING = { name: 'CSV', type: /^(ParserError|EmptyDataError)$/ };
const csv = {
    name: 'csv',
    label: 'CSV',
    extensions: ['csv'],
    text: recogniseDelimited,
    readsAs: [CSV_READING, UTF8_TEXT],
    profile: textTable((content, ...how) => profileCsv(content, ',', ...how)),
};
const tsv = {
    name: 'tsv',
    label: 'TSV',
    extensions: ['tsv', 'tab'],
    readsAs: [CSV_READING, UTF8_TEXT],
    profile: textTable((content, ...how) => profileCsv(content, '\t', ...how)),
};
function recogniseDelimited({ text, complete }, promised) {
    const sniff = (0,sniff_delimiter/* sniffDelimiter */.y)(text, complete);
    if (promised === 'csv' || promised === 'tsv') {
        if (text.trim() === '' || sniff === null)
            return { format: promised };
        return { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' };
    }
    return sniff?.consistent ? { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' } : null;
}

;// CONCATENATED MODULE: ./build/data/formats/duckdb.js

const duckdb = {
    name: 'duckdb',
    label: 'DuckDB',
    extensions: ['duckdb', 'ddb'],
    otherExtensions: ['db'],
    magic: ({ head }) => starts(head, 'DUCK', 8),
};

;// CONCATENATED MODULE: ./build/data/formats/hdf5.js

const hdf5 = {
    name: 'hdf5',
    label: 'HDF5',
    extensions: ['h5', 'hdf5', 'hdf'],
    otherExtensions: ['keras'],
    magic: ({ head }) => [0, 512, 1024, 2048].some((at) => starts(head, '\x89HDF\r\n\x1a\n', at)),
    isCutOff: ({ head, bytes }) => bytes < hdf5Bytes(head),
    readsAs: [{ name: 'HDF5', pattern: /file signature not found/ }],
};
/** The end address, if addresses have eight bytes and start at 0; else 0. */
function hdf5Bytes(head) {
    if (head.toString('latin1', 1, 4) !== 'HDF')
        return 0;
    if (head.length < 48)
        return 48;
    const version = head[8] ?? 0;
    const isOld = version < 2;
    if (version > 3 || head[isOld ? 13 : 9] !== 8)
        return 0;
    const base = isOld ? 24 + 4 * version : 12;
    if (head.readBigUInt64LE(base) !== 0n)
        return 0;
    return Number(head.readBigUInt64LE(base + 16));
}

;// CONCATENATED MODULE: ./build/data/formats/image.js

const image_image = {
    name: 'image',
    label: 'image',
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'svg'],
    magic: ({ head }) => isImage(head),
    textMagic: /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg[\s>]/,
    readsAs: [{ name: 'an image', type: /^UnidentifiedImageError$/ }],
};
function isImage(head) {
    return (starts(head, '\x89PNG\r\n') ||
        starts(head, '\xff\xd8\xff') ||
        starts(head, 'GIF87a') ||
        starts(head, 'GIF89a') ||
        starts(head, 'II*\0') ||
        starts(head, 'MM\0*') ||
        (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) ||
        // Two letters are too few for a signature: also check that the four reserved bytes are zero.
        (starts(head, 'BM') && starts(head, '\0\0\0\0', 6)));
}

// EXTERNAL MODULE: ./build/data/parse-json.js
var parse_json = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/data/document-keys.js

const MOST_KEYS = 500;
const MOST_LEVELS = 4;
const MOST_ENTRIES = 1_000;
/**
 * The keys of a JSON document with the types of their values, nested ones with dots: `model.depth`.
 * The keys of the objects in a list: `metrics[].value`.
 */
function documentKeys(value) {
    const found = [];
    visit(value, '', 0, found);
    return found;
}
function visit(value, prefix, level, found) {
    const isList = Array.isArray(value);
    const entries = (isList ? value.slice(0, MOST_ENTRIES) : [value]).filter(isObject);
    const start = isList && prefix !== '' ? `${prefix.slice(0, -1)}[].` : prefix;
    const keys = new Set(entries.flatMap((entry) => Object.keys(entry)));
    for (const key of keys) {
        if (found.length >= MOST_KEYS)
            return;
        const name = `${start}${key}`;
        const children = entries.flatMap((entry) => (Object.hasOwn(entry, key) ? [entry[key]] : []));
        const tally = new infer_type/* TypeTally */.P5({ statistics: true });
        for (const child of children)
            tally.addValue(child);
        found.push(tally.profile(name, entries.length));
        // Of many entries, only the first is looked into.
        if (level < MOST_LEVELS)
            visit(children[0], `${name}.`, level + 1, found);
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/data/skip-string.js
var skip_string = __webpack_require__(7426);
;// CONCATENATED MODULE: ./build/data/json-array-prefix.js

/**
 * The complete elements of a truncated JSON array, as a valid array. An empty array for any other
 * text, or if no element is complete.
 */
function jsonArrayPrefix(text) {
    const start = text.search(/\S/);
    if (text[start] !== '[')
        return '[]';
    let depth = 0;
    let end = -1;
    for (let at = start; at < text.length; at += 1) {
        const token = text[at];
        if (token === '"')
            at = (0,skip_string/* skipString */.t)(text, at) - 1;
        else if (token === '[' || token === '{')
            depth += 1;
        else if (token === ']' || token === '}')
            depth -= 1;
        else if (token === ',' && depth === 1)
            end = at;
    }
    return end === -1 ? '[]' : `${text.slice(start, end)}]`;
}

;// CONCATENATED MODULE: ./build/data/profile-json.js





/** A JSON document is a table only if it is an array of objects. */
async function profileJson(content, limits, mayReadWhole) {
    const limit = mayReadWhole ? limits.wholeBytes : limits.sampleBytes;
    const { text, complete } = await (0,read_content/* readTextPart */.Zl)(content, limit);
    const parsed = (0,parse_json/* parseJson */.q)(complete ? text : jsonArrayPrefix(text));
    if (!parsed.ok)
        return complete ? invalid(parsed.reason) : {};
    if (!isTable(parsed.value)) {
        return complete && limits.statistics ? { keys: documentKeys(parsed.value) } : {};
    }
    const rows = parsed.value;
    const sample = rows.slice(0, limits.sampleRows);
    return {
        table: {
            columns: profileKeys(sample, limits),
            rows: complete ? rows.length : null,
            sampled: !complete || sample.length < rows.length,
        },
    };
}
/** One JSON value per line; a table only if all values are objects. */
async function profileJsonLines(content, limits, mayCount) {
    const { text, complete } = await (0,read_content/* readTextPart */.Zl)(content, limits.sampleBytes);
    const lines = text.split('\n');
    if (!complete)
        lines.pop();
    const rows = [];
    let filled = 0;
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '')
            continue;
        filled += 1;
        if (rows.length === limits.sampleRows)
            continue;
        const parsed = (0,parse_json/* parseJson */.q)(line);
        if (!parsed.ok)
            return invalid(parsed.reason, ` in line ${index + 1}`);
        rows.push(parsed.value);
    }
    if (!isTable(rows))
        return {};
    return {
        table: {
            columns: profileKeys(rows, limits),
            rows: complete ? filled : mayCount ? await countLines(content) : null,
            sampled: !complete || rows.length < filled,
        },
    };
}
function invalid(reason, where = '') {
    return { problem: `is not valid JSON${where}: ${reason}`, damaged: true };
}
function isTable(value) {
    return (Array.isArray(value) &&
        value.length > 0 &&
        value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)));
}
/** Columns in the order of the first occurrence of their keys; a missing key is a missing value. */
function profileKeys(rows, limits) {
    const tallies = new Map();
    // Row by row: looking up every column in every row could take minutes.
    for (const [name, value] of rows.flatMap((row) => Object.entries(row))) {
        let tally = tallies.get(name);
        if (tally === undefined && tallies.size < limits.maxColumns) {
            tally = new infer_type/* TypeTally */.P5(limits);
            tallies.set(name, tally);
        }
        tally?.addValue(value);
    }
    return [...tallies].map(([name, tally]) => tally.profile(name, rows.length));
}
async function countLines(content) {
    if (content.encoding.startsWith('utf-16'))
        return null;
    let lines = 0;
    let blank = true;
    for await (const chunk of (0,read_content/* streamContent */.M4)(content)) {
        for (const byte of chunk) {
            if (byte === 0x0a) {
                if (!blank)
                    lines += 1;
                blank = true;
            }
            else if (byte > 0x20)
                blank = false;
        }
    }
    return blank ? lines : lines + 1;
}

;// CONCATENATED MODULE: ./build/data/formats/yaml.js

/** `ParserError` is not listed, because CSV readers raise an exception of the same name. */
const YAML_READING = { name: 'YAML', type: /^(ScannerError|ReaderError)$/ };
const yaml = {
    name: 'yaml',
    label: 'YAML',
    extensions: ['yaml', 'yml'],
    anyText: true,
    text: ({ text }) => (/^---(\s|$)/.test(text) ? { format: 'yaml' } : null),
    readsAs: [YAML_READING, UTF8_TEXT],
};

;// CONCATENATED MODULE: ./build/data/formats/json.js





const JSON_READING = { name: 'JSON', type: /^JSONDecodeError$/ };
const json = {
    name: 'json',
    label: 'JSON',
    extensions: ['json', 'geojson', 'ipynb'],
    text: recogniseJson,
    // JSON is also valid YAML.
    readsAs: [JSON_READING, YAML_READING, UTF8_TEXT],
    profile: textTable(profileJson),
};
const jsonl = {
    name: 'jsonl',
    label: 'JSON Lines',
    extensions: ['jsonl', 'ndjson'],
    readsAs: [UTF8_TEXT],
    profile: textTable(profileJsonLines),
};
function recogniseJson(sample, promised) {
    const { text, complete } = sample;
    const opens = JSON_OPENING.test(text);
    if (!opens && promised !== 'json')
        return null;
    const whole = complete ? (0,parse_json/* parseJson */.q)(text) : null;
    if (whole?.ok) {
        const isOneLine = promised === 'jsonl' && !text.trim().includes('\n');
        return { format: isOneLine ? 'jsonl' : 'json' };
    }
    if (!opens)
        return null;
    if (holdsJsonLines(sample, promised))
        return { format: 'jsonl' };
    if (whole === null)
        return { format: 'json' };
    // A CSV can also start with `[x`: only the file name or the first key of an object shows that the
    // text is damaged JSON.
    if (promised !== undefined && promised !== 'json' && promised !== 'jsonl')
        return null;
    const problem = `is not valid JSON: ${whole.reason}`;
    return promised === undefined
        ? { format: 'json', problem }
        : { format: promised, problem, damaged: true };
}
const JSON_OPENING = /^\s*(\{\s*("|\}|$)|\[\s*([[{"\]\d]|-\d|$|(true|false|null|NaN|-?Infinity)\s*[,\]]))/;
function holdsJsonLines({ text, complete }, promised) {
    const lines = text.split('\n', 4);
    const whole = complete ? lines : lines.slice(0, -1);
    const filled = whole.filter((line) => line.trim() !== '').slice(0, 3);
    const parsed = filled.map((line) => (0,parse_json/* parseJson */.q)(line));
    if (parsed[0]?.ok !== true)
        return false;
    const isObject = typeof parsed[0].value === 'object' && parsed[0].value !== null;
    if (promised === 'jsonl')
        return isObject;
    return isObject && filled.length > 1 && parsed.every((line) => line.ok);
}

;// CONCATENATED MODULE: ./build/data/formats/lightgbm.js
const lightgbm = {
    name: 'lightgbm',
    label: 'LightGBM model',
    extensions: ['lgb', 'lgbm'],
    textMagic: /^tree\r?\nversion=/,
    readsAs: [{ name: 'a LightGBM model', pattern: /^Unknown model format/ }],
};

;// CONCATENATED MODULE: ./build/data/formats/media.js

const audio = {
    name: 'audio',
    label: 'audio',
    extensions: ['wav', 'mp3', 'flac', 'ogg', 'opus', 'm4a'],
    magic: ({ head }) => (starts(head, 'RIFF') && starts(head, 'WAVE', 8)) ||
        ['fLaC', 'OggS', 'ID3'].some((signature) => starts(head, signature)),
    unsigned: (head, { formats }) => formats[0] === 'audio' && head[0] === 0xff,
};
const video = {
    name: 'video',
    label: 'video',
    extensions: ['mp4', 'mov', 'avi', 'mkv', 'webm'],
    magic: ({ head }) => starts(head, 'ftyp', 4) ||
        starts(head, '\x1aE\xdf\xa3') ||
        (starts(head, 'RIFF') && starts(head, 'AVI ', 8)),
};
const pdf = {
    name: 'pdf',
    label: 'PDF',
    extensions: ['pdf'],
    magic: ({ head }) => starts(head, '%PDF-'),
};
const excel = {
    name: 'excel',
    label: 'Excel',
    // The newer one is zip.
    extensions: ['xls'],
    magic: ({ head }) => starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
};

;// CONCATENATED MODULE: ./build/data/formats/netcdf.js

const netcdf = {
    name: 'netcdf',
    label: 'NetCDF',
    extensions: ['nc', 'netcdf', 'nc4', 'cdf'],
    magic: ({ head }) => ['\x01', '\x02', '\x05'].some((version) => starts(head, `CDF${version}`)),
    // Version 4 is HDF5.
    looksLike: 'hdf5',
};

;// CONCATENATED MODULE: ./build/data/formats/read-at.js
/** Returns fewer bytes if the file ends earlier. */
async function readAt(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}

;// CONCATENATED MODULE: ./build/data/formats/zip.js


const ZIP_READING = { name: 'zip', type: /^BadZipFile$/ };
const zip = {
    name: 'zip',
    label: 'zip',
    // Torch writes zip (formerly pickle and tar), Keras also writes zip (formerly HDF5).
    extensions: ['zip', 'xlsx', 'docx', 'pt', 'pth', 'ckpt', 'keras'],
    magic: ({ head }) => starts(head, 'PK\x03\x04') || starts(head, 'PK\x05\x06'),
    isArchive: true,
    isCutOff: isZipCut,
    readsAs: [ZIP_READING],
};
/** The directory is at the end, before a comment of at most 64 KB. */
async function isZipCut({ file, bytes }) {
    const length = Math.min(bytes, 22 + 65_535);
    const end = await readAt(file, bytes - length, length);
    return !end.includes('PK\x05\x06');
}

;// CONCATENATED MODULE: ./build/data/formats/numpy.js



const NUMPY_READING = {
    name: 'NumPy',
    type: /^ValueError$/,
    pattern: /^This file contains pickled \(object\) data|cannot be loaded when allow_pickle=False/,
};
const npy = {
    name: 'npy',
    label: 'NumPy',
    extensions: ['npy'],
    magic: ({ head }) => starts(head, '\x93NUMPY'),
    isCutOff: ({ head, bytes }) => bytes < npyBytes(head),
    readsAs: [NUMPY_READING],
    profile: async ({ file, bytes, compression }) => {
        if (compression !== undefined)
            return {};
        const array = arrayOf(await readAt(file, 0, Math.min(bytes, LONGEST_HEADER)));
        return array === null ? {} : { array };
    },
};
const npz = {
    name: 'npz',
    label: 'NumPy archive',
    extensions: ['npz'],
    magic: ({ head }) => starts(head, 'PK\x03\x04') && firstZipMember(head).endsWith('.npy'),
    isArchive: true,
    isCutOff: isZipCut,
    readsAs: [NUMPY_READING, ZIP_READING],
};
/** The name in the first local file header: its length is at offset 26, the name at 30. */
function firstZipMember(head) {
    if (head.length < 30)
        return '';
    return head.toString('latin1', 30, 30 + head.readUInt16LE(26));
}
/** A longer header is one of a record with many fields. */
const LONGEST_HEADER = 65_536;
/** The size by the header; 0 if it is unknown. */
function npyBytes(head) {
    if (head.length < 12)
        return 12;
    const { text, end } = headerOf(head);
    const type = /'descr': *'[<>|=]?([biufcmMSUV])(\d+)(?:\[\w+\])?'/.exec(text);
    const shape = shapeIn(text);
    if (type === null || shape === null)
        return end;
    const itemBytes = Number(type[2]) * (type[1] === 'U' ? 4 : 1);
    return end + shape.reduce((product, size) => product * size, itemBytes);
}
/** The header is a Python dict. */
function headerOf(head) {
    const isFirstVersion = head[6] === 1;
    const start = isFirstVersion ? 10 : 12;
    const end = start + (isFirstVersion ? head.readUInt16LE(8) : head.readUInt32LE(8));
    return { text: head.toString('latin1', start, end), end };
}
function shapeIn(header) {
    const shape = /'shape': *\(([\d, ]*)\)/.exec(header)?.[1];
    if (shape === undefined)
        return null;
    return shape
        .split(',')
        .filter((size) => size.trim() !== '')
        .map(Number);
}
function arrayOf(head) {
    if (head.length < 12)
        return null;
    const { text } = headerOf(head);
    const shape = shapeIn(text);
    return shape === null ? null : { shape, dtype: typeName(text) };
}
/** `float64` for `<f8`, as NumPy names it. */
function typeName(header) {
    const [, kind = '', size = ''] = /'descr': *'[<>|=]?([a-zA-Z])(\d*)/.exec(header) ?? [];
    const name = NUMBERS.get(kind);
    if (name !== undefined)
        return `${name}${Number(size) * 8}`;
    if (kind === '')
        return 'record';
    return kind === 'b' ? 'bool' : kind === 'O' ? 'object' : `${kind}${size}`;
}
const NUMBERS = new Map([
    ['i', 'int'],
    ['u', 'uint'],
    ['f', 'float'],
    ['c', 'complex'],
]);

;// CONCATENATED MODULE: ./build/data/formats/onnx.js
const onnx = {
    name: 'onnx',
    label: 'ONNX model',
    extensions: ['onnx'],
    // A model starts with field 1, the version, as a varint.
    unsigned: (head, { formats }) => formats.includes('onnx') && head[0] === 0x08,
    readsAs: [{ name: 'ONNX', type: /^DecodeError$/, pattern: /onnx/i }],
};

;// CONCATENATED MODULE: ./build/data/formats/orc.js

const orc = {
    name: 'orc',
    label: 'ORC',
    extensions: ['orc'],
    // The signature is repeated at the end, before the last byte.
    magic: ({ head, tail }) => starts(head, 'ORC') && starts(tail, 'ORC', tail.length - 4),
};

// EXTERNAL MODULE: ./build/data/search/parquet-rows.js
var parquet_rows = __webpack_require__(9362);
;// CONCATENATED MODULE: ./build/data/parquet-statistics.js


/**
 * The table with statistics of its first rows, and missing values where the footer does not count
 * them. Unchanged if the rows cannot be read, for example because of their compression.
 */
async function withParquetStatistics(file, bytes, table, limits) {
    try {
        const { columns, rows } = await (0,parquet_rows/* parquetRows */.m)(file, bytes);
        const tallies = new Map(columns.map((name) => [name, new infer_type/* TypeTally */.P5({ statistics: true })]));
        const inOrder = [...tallies.values()];
        let count = 0;
        for await (const cells of rows) {
            if (count === limits.sampleRows)
                break;
            count += 1;
            for (const [index, tally] of inOrder.entries())
                tally.addValue(plain(cells[index]));
        }
        const whole = table.rows === count;
        return {
            ...table,
            columns: table.columns.map((column) => {
                const found = tallies.get(column.name)?.profile(column.name, count);
                const statistics = statisticsAs(column.type, found);
                return {
                    ...column,
                    nulls: column.nulls ?? (whole && found !== undefined ? found.nulls : null),
                    ...(statistics === undefined ? {} : { statistics }),
                };
            }),
        };
    }
    catch {
        return table;
    }
}
/** Nothing if the rows say another type than the footer. */
function statisticsAs(type, found) {
    if (found?.statistics === undefined)
        return undefined;
    const numeric = (name) => name === 'integer' || name === 'number';
    return found.type === type || (numeric(found.type) && numeric(type))
        ? found.statistics
        : { distinct: found.statistics.distinct };
}
/** NaN of a float column is the missing value of pandas. */
function plain(value) {
    if (typeof value === 'number' && Number.isNaN(value))
        return null;
    return typeof value === 'bigint'
        ? Number(value)
        : value instanceof Date
            ? value.toISOString()
            : value;
}

;// CONCATENATED MODULE: ./build/data/check-footer.js
/** Parquet nests eight levels deep. */
const MAX_DEPTH = 32;
/** The depth of statistics, some of which the library converts to numbers in quadratic time. */
const STATISTICS_DEPTH = 5;
const MAX_STATISTICS_BYTES = 8_192;
const MAX_VARINT_BYTES = 10;
/**
 * Checks that the bytes are a complete structure in the compact protocol of Thrift. The library that
 * reads Parquet footers trusts their lengths: with a few flipped bits, it would use all memory.
 * @throws Error with the reason
 */
function checkFooter(footer) {
    const scan = { footer, at: 0 };
    skipStruct(scan, 1);
}
function skipStruct(scan, depth) {
    if (depth > MAX_DEPTH)
        throw new Error('nested too deep');
    for (;;) {
        const header = readByte(scan);
        const type = header & 0x0f;
        if (type === 0)
            return;
        // The number of the field, if it is not stored as a difference in the header.
        if (header >> 4 === 0)
            readVarint(scan);
        skipValue(scan, type, depth);
    }
}
function skipValue(scan, type, depth) {
    switch (type) {
        // The value of a boolean is in the header of its field.
        case 1:
        case 2:
            return;
        case 3:
            skip(scan, 1);
            return;
        case 4:
        case 5:
        case 6:
            readVarint(scan);
            return;
        case 7:
            skip(scan, 8);
            return;
        case 8: {
            const length = readVarint(scan);
            if (depth >= STATISTICS_DEPTH && length > MAX_STATISTICS_BYTES) {
                throw new Error('statistics too large to read');
            }
            skip(scan, length);
            return;
        }
        case 9:
            skipList(scan, depth);
            return;
        case 12:
            skipStruct(scan, depth + 1);
            return;
        default:
            throw new Error(`unknown field type ${type}`);
    }
}
function skipList(scan, depth) {
    if (depth > MAX_DEPTH)
        throw new Error('nested too deep');
    const header = readByte(scan);
    const type = header & 0x0f;
    const size = header >> 4 === 15 ? readVarint(scan) : header >> 4;
    if (size > scan.footer.length - scan.at)
        throw new Error('a list is longer than the footer');
    for (let index = 0; index < size; index += 1) {
        // In a list a boolean takes a byte.
        if (type === 1 || type === 2)
            skip(scan, 1);
        else
            skipValue(scan, type, type === 9 ? depth + 1 : depth);
    }
}
function readByte(scan) {
    const byte = scan.footer[scan.at];
    if (byte === undefined)
        throw new Error('ends early');
    scan.at += 1;
    return byte;
}
function readVarint(scan) {
    let value = 0;
    for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
        const byte = readByte(scan);
        value += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return value;
    }
    throw new Error('a number is too long');
}
function skip(scan, bytes) {
    if (bytes > scan.footer.length - scan.at)
        throw new Error('a text is longer than the footer');
    scan.at += bytes;
}

;// CONCATENATED MODULE: ./build/data/profile-parquet.js

/**
 * Columns and rows of a Parquet file by its footer; reads no data pages. Does not throw for a
 * damaged footer, which is a problem.
 */
async function profileParquet(file, bytes, maxColumns) {
    const footer = await readFooter(file, bytes);
    if ('problem' in footer)
        return footer;
    try {
        checkFooter(footer.bytes.subarray(0, -8));
        const { parquetMetadata } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 6972));
        const metadata = parquetMetadata(footer.bytes, { geoparquet: false });
        const columns = topLevel(metadata.schema).slice(0, maxColumns);
        const nulls = countNulls(metadata);
        return {
            table: {
                columns: columns.map(({ element, isNested }) => ({
                    // A damaged footer can lack the name.
                    name: element.name ?? '',
                    type: columnType(element, isNested),
                    nulls: isNested ? null : (nulls.get(element.name) ?? null),
                })),
                rows: plausibleCount(metadata.num_rows),
                sampled: false,
            },
        };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { problem: `has a broken footer: ${reason}`, damaged: true };
    }
}
/** A damaged footer can contain any number. */
function plausibleCount(rows) {
    return rows >= 0n && rows <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(rows) : null;
}
/** A larger footer is not read: it is damaged, or describes more than a report can show. */
const MAX_FOOTER_BYTES = 16 * 1_048_576;
/** The footer with its length and signature, as the library expects it. */
async function readFooter(file, bytes) {
    if (bytes < 12)
        return { problem: 'is cut off: too short for Parquet', damaged: true };
    const { buffer: end } = await file.read(Buffer.alloc(8), 0, 8, bytes - 8);
    const magic = end.toString('latin1', 4);
    if (magic === 'PARE')
        return { problem: 'has an encrypted footer' };
    if (magic !== 'PAR1') {
        return { problem: 'is cut off: no Parquet footer at its end', damaged: true };
    }
    const length = end.readUInt32LE(0);
    if (length > bytes - 12) {
        return { problem: 'has a broken footer: longer than the file', damaged: true };
    }
    if (length > MAX_FOOTER_BYTES)
        return { problem: 'has a footer too large to read' };
    const footer = Buffer.alloc(length + 8);
    await file.read(footer, 0, footer.length, bytes - footer.length);
    return { bytes: footer };
}
/** The top-level columns, the first level below the root of the schema. */
function topLevel(schema) {
    const columns = [];
    // Each element comes before its children.
    let open = 0;
    for (const element of schema.slice(1)) {
        const children = element.num_children ?? 0;
        if (open === 0)
            columns.push({ element, isNested: children > 0 });
        else
            open -= 1;
        open += children;
    }
    return columns;
}
/** Only for columns with this statistic in all row groups. */
function countNulls({ row_groups: groups }) {
    const counts = new Map();
    for (const [index, { columns }] of groups.entries()) {
        const inGroup = new Map(columns.map(({ meta_data: meta }) => [meta?.path_in_schema[0], meta?.statistics?.null_count]));
        for (const [name, count] of inGroup) {
            if (name !== undefined && count !== undefined && index === 0)
                counts.set(name, 0);
        }
        for (const [name, before] of counts) {
            const count = inGroup.get(name);
            if (count === undefined)
                counts.delete(name);
            else
                counts.set(name, before + Number(count));
        }
    }
    return counts;
}
function columnType(element, isNested) {
    const logical = element.logical_type?.type;
    const converted = element.converted_type;
    if (element.repetition_type === 'REPEATED')
        return 'array';
    if (isNested) {
        return logical === 'LIST' || converted === 'LIST' ? 'array' : 'object';
    }
    return typeByLogical(logical) ?? typeByConverted(converted) ?? typeByStorage(element.type);
}
function typeByLogical(logical) {
    return logical === undefined ? undefined : LOGICAL_TYPES.get(logical);
}
function typeByConverted(converted) {
    if (converted === undefined)
        return undefined;
    if (/^U?INT_/.test(converted))
        return 'integer';
    if (converted.startsWith('TIMESTAMP'))
        return 'timestamp';
    if (converted.startsWith('TIME_'))
        return 'object';
    return LOGICAL_TYPES.get(converted === 'UTF8' ? 'STRING' : converted);
}
const LOGICAL_TYPES = new Map([
    ['STRING', 'string'],
    ['ENUM', 'string'],
    ['UUID', 'string'],
    ['JSON', 'string'],
    ['DATE', 'date'],
    ['TIMESTAMP', 'timestamp'],
    // A time of day: readers return neither a number nor a date.
    ['TIME', 'object'],
    ['INTERVAL', 'object'],
    ['INTEGER', 'integer'],
    ['DECIMAL', 'number'],
    ['FLOAT16', 'number'],
    ['NULL', 'null'],
    ['BSON', 'binary'],
]);
function typeByStorage(type) {
    switch (type) {
        case 'BOOLEAN':
            return 'boolean';
        case 'INT32':
        case 'INT64':
            return 'integer';
        case 'FLOAT':
        case 'DOUBLE':
            return 'number';
        // INT96 was only used for timestamps.
        case 'INT96':
            return 'timestamp';
        default:
            return 'binary';
    }
}

;// CONCATENATED MODULE: ./build/data/formats/parquet.js



const parquet = {
    name: 'parquet',
    label: 'Parquet',
    extensions: ['parquet', 'pq', 'parq'],
    // A text can start with these letters. A complete file also ends with them; a damaged one is binary.
    magic: ({ head, tail }) => starts(head, 'PAR1') && (ends(tail, 'PAR1') || hasNul(head)),
    readsAs: [
        {
            name: 'Parquet',
            pattern: /Parquet magic bytes|parquet: |not a parquet file|Parquet file size is/i,
        },
    ],
    // The footer is at the end, which a compressed file does not give quick access to.
    profile: async ({ file, bytes, compression, limits, mayReadWhole }) => {
        if (compression !== undefined)
            return {};
        const profiled = await profileParquet(file, bytes, limits.maxColumns);
        const { table } = profiled;
        if (!limits.statistics || table === undefined || !mayReadWhole())
            return profiled;
        return { ...profiled, table: await withParquetStatistics(file, bytes, table, limits) };
    },
};

// EXTERNAL MODULE: ./build/data/compression.js
var compression = __webpack_require__(5991);
;// CONCATENATED MODULE: ./build/data/pickled-classes.js
/**
 * The classes that a pickle refers to, as far as its first bytes name them. It is not unpickled.
 * A class is two texts, the module and the name: each in a line up to protocol 3, each with its
 * length from protocol 4 on.
 */
async function pickledClasses(file, bytes) {
    const length = Math.min(bytes, MAX_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    const text = buffer.toString('latin1', 0, bytesRead);
    const found = new Map();
    const add = (module, name) => {
        if (found.size < MAX_CLASSES)
            found.set(`${module}.${name}`, { module, name });
    };
    for (const [, module = '', name = ''] of text.matchAll(IN_LINES))
        add(module, name);
    for (const [, first = '', module = '', second = '', name = ''] of text.matchAll(WITH_LENGTHS)) {
        // The patterns take letters as far as they go; the lengths say where each text ends.
        if (module.length === first.charCodeAt(0) && name.length === second.charCodeAt(0)) {
            add(module, name);
        }
    }
    return [...found.values()];
}
const MAX_BYTES = 1_048_576;
const MAX_CLASSES = 100;
const IN_LINES = /c([A-Za-z_][\w.]*)\n([A-Za-z_]\w*)\n/g;
const WITH_LENGTHS = /\x8c([\s\S])([A-Za-z_][\w.]*)\x94?\x8c([\s\S])([A-Za-z_]\w*)\x94?\x93/g;

;// CONCATENATED MODULE: ./build/data/formats/pickle.js
/** The pickle format of Python, and that of joblib, which is based on it. */


const PICKLE_READING = { name: 'pickle', type: /^UnpicklingError$/ };
const pickle = {
    name: 'pickle',
    label: 'pickle',
    extensions: ['pkl', 'pickle'],
    otherExtensions: ['joblib', 'pt', 'pth', 'ckpt'],
    magic: ({ head }) => head[0] === 0x80 && within(head[1], 2, 5),
    // Protocols 0 and 1 have no signature, and can contain bytes that are no text.
    unsigned: (head, { formats }) => formats[0] === 'pickle' && /^[(c\]}]/.test(head.toString('latin1', 0, 1)),
    text: ({ text }, promised) => promised === 'pickle' && TEXT_PROTOCOLS.test(text) ? { format: 'pickle' } : null,
    isCutOff: ({ head, bytes }) => bytes < firstFrameBytes(head),
    readsAs: [PICKLE_READING],
    profile: async ({ file, bytes }) => ({ classes: await pickledClasses(file, bytes) }),
};
const joblib = {
    name: 'joblib',
    label: 'joblib',
    extensions: ['joblib'],
    otherExtensions: ['pkl', 'pickle'],
    unsigned: (head, { formats }) => formats.includes('joblib') && (0,compression/* compressionOf */.M)(head) !== undefined,
    looksLike: 'pickle',
    compressesItself: true,
    readsAs: [PICKLE_READING],
    // Only of a file that is not compressed.
    profile: async ({ file, bytes }) => ({ classes: await pickledClasses(file, bytes) }),
};
/** Protocols 0 and 1 are text: they start with a mark, a global, or a plain value on a line. */
const TEXT_PROTOCOLS = /^(\([dlti]|c[\w.]+\n\w+\n|[IFL]-?\d[\d.eL]*\n|[SV]['"]|N\.)/;
function within(value, low, high) {
    return value !== undefined && value >= low && value <= high;
}
/** Since protocol 4, a pickle starts with a frame of known length. */
function firstFrameBytes(head) {
    if ((head[1] ?? 0) < 4 || head[2] !== 0x95)
        return 0;
    return head.length < 11 ? 11 : 11 + Number(head.readBigUInt64LE(3));
}

;// CONCATENATED MODULE: ./build/data/formats/raw.js
/** Bytes without any structure of their own: `ndarray.tofile`, buffers. */
const raw = {
    name: 'raw',
    label: 'raw bytes',
    extensions: ['bin', 'raw', 'dat', 'buf', 'f32', 'f64', 'i32', 'i64', 'u8'],
    anyContent: true,
    unsigned: (_head, { formats }) => formats[0] === 'raw',
};

;// CONCATENATED MODULE: ./build/data/formats/records.js

const tfrecord = {
    name: 'tfrecord',
    label: 'TFRecord',
    extensions: ['tfrecord', 'tfrecords'],
    unsigned: (head, { formats }) => formats.includes('tfrecord') && head.length >= 16 && head.readUInt32LE(4) === 0,
};
const recordio = {
    name: 'recordio',
    label: 'RecordIO',
    extensions: ['rec', 'recordio', 'pbr'],
    // Of MXNet, which SageMaker's own algorithms read.
    magic: ({ head }) => starts(head, '\x0a\x23\xd7\xce'),
};
const msgpack = {
    name: 'msgpack',
    label: 'MessagePack',
    extensions: ['msgpack', 'mpk'],
    unsigned: (_head, { formats }) => formats[0] === 'msgpack',
};

;// CONCATENATED MODULE: ./build/data/formats/safetensors.js

const safetensors = {
    name: 'safetensors',
    label: 'safetensors',
    extensions: ['safetensors'],
    // Eight bytes of length, then a JSON header with the position of each tensor.
    magic: ({ head }) => starts(head, '\0\0\0\0{"', 4) && head.includes('"data_offsets"'),
    isCutOff: ({ head, bytes }) => bytes < safetensorsBytes(head),
};
/** The size by the end of the last tensor in the header; a long header is not read. */
function safetensorsBytes(head) {
    const start = 8 + Number(head.readBigUInt64LE(0));
    if (start > head.length)
        return start;
    const ends = [...head.toString('utf8', 8, start).matchAll(/"data_offsets":\[\d+,(\d+)\]/g)];
    return start + ends.reduce((furthest, [, end]) => Math.max(furthest, Number(end)), 0);
}

;// CONCATENATED MODULE: ./build/data/formats/sqlite.js

const sqlite = {
    name: 'sqlite',
    label: 'SQLite',
    extensions: ['sqlite', 'sqlite3', 'db'],
    magic: ({ head }) => starts(head, 'SQLite format 3\0'),
    isCutOff: ({ head, bytes }) => bytes < sqliteBytes(head),
};
/** The size by the number of pages, if the program that last wrote the file updated it; else 0. */
function sqliteBytes(head) {
    if (head.length < 100)
        return 100;
    if (head.readUInt32BE(24) !== head.readUInt32BE(92))
        return 0;
    const pageBytes = head.readUInt16BE(16);
    return head.readUInt32BE(28) * (pageBytes === 1 ? 65_536 : pageBytes);
}

;// CONCATENATED MODULE: ./build/data/formats/statistics.js

const matlab = {
    name: 'matlab',
    label: 'MATLAB',
    extensions: ['mat'],
    // Version 7.3 is HDF5 behind a block of text.
    magic: ({ head }) => starts(head, 'IM', 126) || starts(head, 'MI', 126),
    // Version 4 has no signature.
    unsigned: (_head, { formats }) => formats[0] === 'matlab',
    looksLike: 'hdf5',
};
const stata = {
    name: 'stata',
    label: 'Stata',
    extensions: ['dta'],
    magic: ({ head }) => starts(head, '<stata_dta>'),
    // Before version 117: the number of the version, then the byte order.
    unsigned: (head, { formats }) => formats.includes('stata') && (head[0] ?? 0) >= 0x69 && (head[0] ?? 0) <= 0x73,
};
const sas = {
    name: 'sas',
    label: 'SAS',
    extensions: ['sas7bdat', 'xpt'],
    magic: ({ head }) => starts(head, 'HEADER RECORD*******LIB') || starts(head, '\xc2\xea\x81\x60\xb3\x14\x11\xcf', 12),
};
const spss = {
    name: 'spss',
    label: 'SPSS',
    extensions: ['sav', 'zsav'],
    magic: ({ head }) => starts(head, '$FL2') || starts(head, '$FL3'),
};
const rdata = {
    name: 'rdata',
    label: 'R data',
    extensions: ['rds', 'rda', 'rdata'],
    magic: ({ head }) => starts(head, 'RDX2\n') || starts(head, 'RDX3\n') || starts(head, 'X\n\0\0'),
    unsigned: (_head, { formats }) => formats[0] === 'rdata',
    compressesItself: true,
};

;// CONCATENATED MODULE: ./build/data/formats/tar.js


const tar = {
    name: 'tar',
    label: 'tar',
    extensions: ['tar', 'tgz', 'tbz2', 'tbz', 'txz', 'tzst'],
    otherExtensions: ['pt', 'pth', 'ckpt'],
    magic: ({ head }) => starts(head, 'ustar', 257),
    isArchive: true,
    isCutOff: isTarCut,
    readsAs: [{ name: 'tar', type: /^ReadError$/ }],
};
const TAR_BLOCK = 512;
/** Archives with more members are not read to the end. */
const MAX_MEMBERS = 1_000;
async function isTarCut({ file, bytes }) {
    let at = 0;
    let dataEnd = TAR_BLOCK;
    for (let member = 0; member < MAX_MEMBERS && at < bytes; member += 1) {
        const header = await readAt(file, at, TAR_BLOCK);
        const size = /^ *([0-7]+)[ \0]?$/.exec(header.toString('latin1', 124, 136).replace(/\0+$/, ''));
        if (header.toString('latin1', 257, 262) !== 'ustar' || size === null)
            break;
        dataEnd = at + TAR_BLOCK + Number.parseInt(size[1] ?? '', 8);
        at = Math.ceil(dataEnd / TAR_BLOCK) * TAR_BLOCK;
    }
    // Some programs write neither padding nor end blocks.
    return dataEnd > bytes;
}

;// CONCATENATED MODULE: ./build/data/formats/tensorflow.js

const tensorflow = {
    name: 'tensorflow',
    label: 'TensorFlow model',
    extensions: ['pb', 'tflite'],
    // A flat buffer, or the table that lists the variables of a checkpoint.
    magic: ({ head, tail }) => starts(head, 'TFL3', 4) || ends(tail, '\x57\xfb\x80\x8b\x24\x75\x47\xdb'),
    // A graph is protocol buffers, and variables are bytes without any signature.
    unsigned: (_head, { formats, extension }) => formats[0] === 'tensorflow' || /\.data-\d{5}-of-\d{5}$/.test(extension),
};

;// CONCATENATED MODULE: ./build/data/formats/text.js

const text_text = {
    name: 'text',
    label: 'text',
    extensions: [
        ...['md', 'rst', 'log', 'html', 'htm', 'xml', 'py', 'r', 'sql', 'toml', 'ini', 'cfg', 'tex'],
    ],
    anyText: true,
    // The last format of the table: text in no other format.
    text: () => ({ format: 'text' }),
    readsAs: [UTF8_TEXT],
};

;// CONCATENATED MODULE: ./build/data/formats/xgboost.js


const xgboost = {
    name: 'xgboost',
    label: 'XGBoost model',
    extensions: ['bst', 'xgb', 'ubj'],
    otherExtensions: ['json', 'geojson', 'ipynb'],
    magic: ({ head }) => 
    // UBJSON: `{`, a length of eight bytes, and the first key.
    (starts(head, '{L') && head.subarray(0, 64).includes('learner')) || starts(head, 'binf'),
    // The oldest format has no signature; its usual extension is `.model`.
    unsigned: (_head, { extension, formats }) => formats[0] === 'xgboost' || extension === '.model',
    jsonMagic: /^\s*\{\s*"learner"\s*:\s*\{/,
    readsAs: [{ name: 'an XGBoost model', pattern: /Invalid model format/ }, JSON_READING],
};

;// CONCATENATED MODULE: ./build/data/formats/zarr.js
/** A directory of compressed chunks, recognised by its name. */
const zarr = {
    name: 'zarr',
    label: 'Zarr',
    extensions: ['zarr'],
    anyContent: true,
    unsigned: (_head, { formats }) => formats[0] === 'zarr',
};

;// CONCATENATED MODULE: ./build/data/formats/data-formats.js




























const DATA_FORMATS = [
    parquet,
    arrow,
    avro,
    orc,
    sqlite,
    duckdb,
    npy,
    npz,
    zip,
    matlab,
    hdf5,
    netcdf,
    stata,
    sas,
    spss,
    rdata,
    tar,
    lightgbm,
    image_image,
    audio,
    video,
    pdf,
    excel,
    xgboost,
    catboost,
    safetensors,
    onnx,
    tensorflow,
    tfrecord,
    recordio,
    msgpack,
    pickle,
    joblib,
    raw,
    zarr,
    json,
    jsonl,
    csv,
    tsv,
    yaml,
    text_text,
];
/** `undefined` for the unknown format. */
function recordOf(format) {
    return DATA_FORMATS.find(({ name }) => name === format);
}


/***/ }),

/***/ 7533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P5: () => (/* binding */ TypeTally),
  Xy: () => (/* binding */ isDataRow),
  pX: () => (/* binding */ typeOfText),
  x6: () => (/* binding */ typeOfValue)
});

// EXTERNAL MODULE: ./build/text/dates.js
var dates = __webpack_require__(9371);
;// CONCATENATED MODULE: ./build/data/value-tally.js
const MOST_DISTINCT = 1_000;
/** Columns with more distinct values are not categories. */
const MOST_VALUES = 20;
const LONGEST_VALUE = 60;
/** Collects the present values of one column. */
class ValueTally {
    #distinct = new Set();
    #numbers = 0;
    #sum = 0;
    #least = Number.POSITIVE_INFINITY;
    #greatest = Number.NEGATIVE_INFINITY;
    #first;
    #last;
    /** @param value text of a cell, or a value parsed from JSON or Parquet */
    add(value) {
        const text = textOf(value);
        this.#distinct?.add(text);
        if (this.#distinct !== null && this.#distinct.size > MOST_DISTINCT)
            this.#distinct = null;
        if (this.#first === undefined || text < this.#first)
            this.#first = text;
        if (this.#last === undefined || text > this.#last)
            this.#last = text;
        const number = numberOf(value);
        if (!Number.isFinite(number))
            return;
        this.#numbers += 1;
        this.#sum += number;
        if (number < this.#least)
            this.#least = number;
        if (number > this.#greatest)
            this.#greatest = number;
    }
    /** @param count number of values; they are categories only if they repeat */
    statistics(type, count) {
        if (count === 0 || type === 'object' || type === 'array' || type === 'binary')
            return undefined;
        return {
            ...this.#range(type),
            distinct: this.#distinct?.size ?? null,
            ...this.#few(type, count),
        };
    }
    #range(type) {
        if (type === 'integer' || type === 'number') {
            if (this.#numbers === 0)
                return {};
            const [min, max] = [rounded(this.#least), rounded(this.#greatest)];
            if (min === max)
                return { min, max };
            return { min, max, mean: rounded(this.#sum / this.#numbers) };
        }
        const isTime = type === 'date' || type === 'timestamp';
        if (!isTime || this.#first === undefined || this.#last === undefined)
            return {};
        return { min: this.#first, max: this.#last };
    }
    #few(type, count) {
        const distinct = this.#distinct;
        if (distinct === null || distinct.size > MOST_VALUES || distinct.size * 2 > count)
            return {};
        if (type !== 'string' && type !== 'boolean' && type !== 'integer')
            return {};
        const values = [...distinct];
        if (values.some((value) => value.length > LONGEST_VALUE))
            return {};
        return { values: type === 'integer' ? values.sort(byNumber) : values.sort() };
    }
}
/** The last digits of a fraction differ between machines. */
function rounded(value) {
    return Number.isSafeInteger(value) ? value : Number(value.toPrecision(6));
}
function textOf(value) {
    if (typeof value === 'string')
        return value.trim();
    if (value instanceof Date)
        return value.toISOString();
    return typeof value === 'object' ? '' : String(value);
}
function numberOf(value) {
    switch (typeof value) {
        case 'number':
            return value;
        case 'bigint':
        case 'string':
            return Number(value);
        default:
            return Number.NaN;
    }
}
function byNumber(a, b) {
    return Number(a) - Number(b);
}

;// CONCATENATED MODULE: ./build/data/infer-type.js


/** Infers the type of one column from its cells. */
class TypeTally {
    #type = 'null';
    #filled = 0;
    #values;
    constructor({ statistics = false } = {}) {
        if (statistics)
            this.#values = new ValueTally();
    }
    /** Adds a cell of a delimited text. */
    addText(cell) {
        this.#add(typeOfText(cell), cell);
    }
    /** Adds a value parsed from JSON. */
    addValue(value) {
        this.#add(typeOfValue(value), value);
    }
    /** @param rows number of rows of the table; rows without a cell count as missing values */
    profile(name, rows) {
        const nulls = rows - this.#filled;
        // As in pandas, whose integers have no missing value.
        const type = this.#type === 'integer' && nulls > 0 ? 'number' : this.#type;
        const statistics = this.#values?.statistics(this.#type, this.#filled);
        return {
            ...{ name: shortName(name), type, nulls },
            ...(statistics === undefined ? {} : { statistics }),
        };
    }
    #add(type, value) {
        if (type === 'null')
            return;
        this.#values?.add(value);
        this.#filled += 1;
        this.#type = commonType(this.#type, type);
    }
}
/** In a file without a header, the name of a column can be a megabyte of data. */
const LONGEST_NAME = 1_000;
function shortName(name) {
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
    // A slice of the text would keep the whole text in memory, as long as the report exists.
    return Buffer.from(short).toString();
}
function commonType(a, b) {
    if (a === b || a === 'null')
        return b;
    const pair = new Set([a, b]);
    if (pair.has('integer') && pair.has('number'))
        return 'number';
    if (pair.has('date') && pair.has('timestamp'))
        return 'timestamp';
    // The only common type of any other pair is text.
    return 'string';
}
/** Missing values for pandas; the `csv` module of Python returns the text. */
const NULL_TEXTS = new Set([
    ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN'],
    ...['<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]);
/** Most cells are longer: finding them in the set would take a third of the time of a profile. */
const LONGEST_NULL_TEXT = Math.max(...[...NULL_TEXTS].map(({ length }) => length));
const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?(inf|infinity)$/i;
/**
 * Whether the first row of a delimited text is data. pandas takes every first row for the header.
 * Numbers are names only if they are distinct, and whole or in ascending order without an exponent:
 * years, positions, quantiles.
 */
function isDataRow(cells) {
    const texts = cells.map((cell) => cell.trim());
    return texts.every(isNumeric) && !areNames(texts);
}
function areNames(texts) {
    if (new Set(texts).size < texts.length)
        return false;
    if (texts.every((text) => INTEGER.test(text)))
        return true;
    const numbers = texts.map(Number);
    const ascending = numbers.every((number, index) => number > (numbers[index - 1] ?? Number.NEGATIVE_INFINITY));
    return ascending && texts.every((text) => /^\d+\.?\d*$/.test(text));
}
/** Whether a cell can be nothing but a number. */
function isNumeric(cell) {
    return cell.length <= LONGEST_NUMBER && NUMBER.test(cell.trim());
}
/** The patterns could be very slow for longer cells. */
const LONGEST_NUMBER = 64;
/** The type of a cell of a delimited text. */
function typeOfText(cell) {
    if (cell.length > LONGEST_NUMBER)
        return 'string';
    // Spaces make a text of a word that stands for a missing value, but not of a number.
    if (cell.length <= LONGEST_NULL_TEXT && NULL_TEXTS.has(cell))
        return 'null';
    const text = cell.trim();
    if (INTEGER.test(text))
        return 'integer';
    if (NUMBER.test(text))
        return 'number';
    if (/^(true|false|TRUE|FALSE|True|False)$/.test(cell))
        return 'boolean';
    return typeOfTime(text);
}
function typeOfTime(text) {
    if (dates/* DATE */.v.test(text))
        return 'date';
    return dates/* TIMESTAMP */.h.test(text) ? 'timestamp' : 'string';
}
/** The type of a value of JSON or Parquet. */
function typeOfValue(value) {
    if (value === null || value === undefined)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    switch (typeof value) {
        case 'boolean':
            return 'boolean';
        case 'bigint':
            return 'integer';
        case 'number':
            return Number.isInteger(value) ? 'integer' : 'number';
        case 'string':
            return value.length > LONGEST_NUMBER ? 'string' : typeOfTime(value);
        default:
            if (value instanceof Date)
                return 'timestamp';
            return value instanceof Uint8Array ? 'binary' : 'object';
    }
}


/***/ }),

/***/ 5888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ outputState),
/* harmony export */   Mp: () => (/* binding */ searchOutput),
/* harmony export */   oI: () => (/* binding */ lookAtOutput)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _files_raw_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9944);
/* harmony import */ var _data_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7259);
/* harmony import */ var _disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5428);
/* harmony import */ var _walk_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6205);





/** The state for the verdict of a step: stops at the first file with data. */
async function outputState(output) {
    return (await searchOutput(output)).state;
}
/**
 * Searches for the first file with data. If parts are not readable, the result is never `empty`.
 */
async function searchOutput(output, maxEntries = 1_000_000) {
    const found = await lookAtOutput(output);
    if (found.stats === null) {
        return found.reason === undefined ? { state: 'missing' } : undecided(found.reason);
    }
    const { stats } = found;
    if (!stats.isDirectory()) {
        return { state: stats.isFile() && stats.size > 0n ? 'present' : 'empty' };
    }
    let unseen;
    let entries = 0;
    for await (const entry of (0,_walk_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .walkTree */ .I)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toRaw */ .ux)(output), (name) => !(0,_data_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isHiddenName */ .sg)(name))) {
        entries += 1;
        if (entries > maxEntries)
            return undecided(`more than ${maxEntries} files and directories`);
        if (entry.kind === 'unseen')
            unseen ??= `${(0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRaw */ .nH)(entry.path)}: ${entry.reason}`;
        else if (entry.kind === 'file' && holdsBytes(entry.stats))
            return { state: 'present' };
    }
    return unseen === undefined ? { state: 'empty' } : undecided(unseen);
}
async function lookAtOutput(output) {
    try {
        return { stats: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(output, { bigint: true }) };
    }
    catch (error) {
        return (0,_disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .isGone */ .ST)(error) ? { stats: null } : { stats: null, reason: (0,_disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(error) };
    }
}
function holdsBytes(stats) {
    return stats?.isFile() === true && stats.size > 0n;
}
function undecided(reason) {
    return { state: 'present', undecided: reason };
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _skip_string_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7426);

/** Parses JSON as Python writes it: `NaN` and `Infinity` become `null`. Never throws. */
function parseJson(text) {
    const strict = attempt(text);
    if (strict.ok || !ODD_NUMBER.test(text))
        return strict;
    const lenient = attempt(withoutOddNumbers(text));
    return lenient.ok ? lenient : strict;
}
const ODD_NUMBER = /-?\b(?:NaN|Infinity)\b/;
function withoutOddNumbers(text) {
    const parts = [];
    const next = new RegExp(`"|${ODD_NUMBER.source}`, 'g');
    let copied = 0;
    for (let found = next.exec(text); found !== null; found = next.exec(text)) {
        if (found[0] === '"') {
            next.lastIndex = (0,_skip_string_js__WEBPACK_IMPORTED_MODULE_0__/* .skipString */ .t)(text, found.index);
            continue;
        }
        parts.push(text.slice(copied, found.index), 'null');
        copied = next.lastIndex;
    }
    return [...parts, text.slice(copied)].join('');
}
function attempt(text) {
    try {
        return { ok: true, value: JSON.parse(text) };
    }
    catch (error) {
        // The engine quotes the text in its message; only the position and the reason are useful.
        const reason = error instanceof Error ? error.message : String(error);
        return { ok: false, reason: reason.length > 120 ? `${reason.slice(0, 117)}…` : reason };
    }
}


/***/ }),

/***/ 8068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ profileGiven)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _profile_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4400);


/** The content of an input that no step wrote: a file or a directory, as found. */
async function profileGiven(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return await (0,_profile_output_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOutput */ .$)(path, found?.isDirectory() ? 'directory' : 'file');
}


/***/ }),

/***/ 4400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ PROFILE_LIMITS),
  $: () => (/* binding */ profileOutput)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/files/raw-path.js
var raw_path = __webpack_require__(9944);
// EXTERNAL MODULE: ./build/data/data-files.js
var data_files = __webpack_require__(7259);
// EXTERNAL MODULE: ./build/data/output-state.js
var output_state = __webpack_require__(5888);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/files/path-reach.js
var path_reach = __webpack_require__(8027);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/data/disk-reasons.js
var disk_reasons = __webpack_require__(5428);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/data/file-digest.js

/** Larger files would take too long. */
const MOST_BYTES = 67_108_864;
/** Enough to find a change: it is no protection. */
const LENGTH = 32;
/** SHA-256 of the bytes, shortened; `undefined` for a large file. */
async function fileDigest(handle, bytes) {
    if (bytes > MOST_BYTES)
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const stream = handle.createReadStream({ start: 0, autoClose: false });
    for await (const chunk of stream)
        hash.update(chunk);
    return hash.digest('hex').slice(0, LENGTH);
}

// EXTERNAL MODULE: ./build/data/formats/data-formats.js + 42 modules
var data_formats = __webpack_require__(9593);
;// CONCATENATED MODULE: ./build/data/gzip-damage.js
/** The damage of gzip data, by the error of zlib; `undefined` for other errors. */
function gzipDamage(error) {
    const { code = '', message } = error;
    if (code === 'Z_BUF_ERROR')
        return 'gzip ends early';
    if (!code.startsWith('Z_'))
        return undefined;
    switch (message) {
        case 'incorrect data check':
        case 'incorrect length check':
            return 'gzip checksum does not match its content';
        // Data with a wrong first header is not recognised as gzip.
        case 'incorrect header check':
            return 'gzip is followed by other bytes';
        default:
            return `gzip contains invalid data (${message})`;
    }
}

// EXTERNAL MODULE: ./build/data/compression.js
var data_compression = __webpack_require__(5991);
;// CONCATENATED MODULE: ./build/data/named-formats.js


/** @param path of the file, forward slashes: a directory can promise a format as well */
function promiseOfName(path) {
    const lower = path.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    const { plain } = (0,data_compression/* compressionOfName */.V)(name);
    const dot = plain.lastIndexOf('.');
    const extension = dot <= 0 ? '' : name.slice(dot);
    if (/[^/]\.zarr\//.test(lower))
        return { extension, formats: ['zarr'] };
    if (dot <= 0)
        return { extension: '', formats: [] };
    return { extension, formats: FORMATS_BY_EXTENSION.get(plain.slice(dot + 1)) ?? [] };
}
const FORMATS_BY_EXTENSION = byExtension();
function byExtension() {
    const formats = new Map();
    const add = (extension, name) => formats.set(extension, [...(formats.get(extension) ?? []), name]);
    // The usual formats of an extension come first.
    for (const { name, extensions } of data_formats/* DATA_FORMATS */.o) {
        for (const extension of extensions)
            add(extension, name);
    }
    for (const { name, otherExtensions = [] } of data_formats/* DATA_FORMATS */.o) {
        for (const extension of otherExtensions)
            add(extension, name);
    }
    return formats;
}

// EXTERNAL MODULE: ./build/data/read-content.js
var read_content = __webpack_require__(5641);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/data/decode-text.js
var decode_text = __webpack_require__(1687);
;// CONCATENATED MODULE: ./build/data/text-format.js

/**
 * The format of a text. The file name decides between formats that fit the content. If the content
 * does not fit the format of the name, the content decides.
 *
 * @param promised the format that the name suggests, if any
 */
function recogniseText(sample, promised) {
    const { text } = sample;
    const marked = data_formats/* DATA_FORMATS */.o.find(({ textMagic }) => textMagic?.test(text));
    if (marked !== undefined)
        return { format: marked.name };
    const named = (0,data_formats/* recordOf */.z)(promised);
    if (named?.anyText)
        return { format: named.name };
    for (const { text: recognise } of data_formats/* DATA_FORMATS */.o) {
        const recognition = recognise?.(sample, promised) ?? null;
        if (recognition !== null)
            return specialised(recognition, text);
    }
    return { format: 'unknown' };
}
/** Some formats are JSON documents of a certain form. */
function specialised(recognition, text) {
    if (recognition.format !== 'json' || recognition.problem !== undefined)
        return recognition;
    const special = data_formats/* DATA_FORMATS */.o.find(({ jsonMagic }) => jsonMagic?.test(text));
    return special === undefined ? recognition : { format: special.name };
}

;// CONCATENATED MODULE: ./build/data/recognise-format.js







/**
 * The format of a file, by its content. The name only decides between formats that fit the content.
 *
 * @param path the file's path, with its extension
 */
function recogniseFormat(sample, path) {
    const promise = promiseOfName(path);
    const named = (0,data_compression/* compressionOfName */.V)(path.slice(path.lastIndexOf('/') + 1)).compression;
    const compression = (0,data_compression/* compressionOf */.M)(sample.head);
    const isOwn = promise.formats.some((format) => (0,data_formats/* recordOf */.z)(format)?.compressesItself);
    if (compression !== undefined && (named === compression || !isOwn)) {
        if (compression === 'gzip')
            return lookInside(sample, promise);
        // Only the name says what is in the compressed file.
        if (compression !== 'zlib')
            return { format: promise.formats[0] ?? 'unknown', compression };
    }
    const recognition = recogniseContent(sample, promise);
    const isPacked = isOwn && compression !== undefined;
    if (named !== undefined && sample.bytes > 0 && !isPacked) {
        return { ...recognition, problem: `is named \`${promise.extension}\`, but is not ${named}` };
    }
    return withNameChecked(recognition, promise);
}
/** Expands to at most a thousand times the size, so that a decompression bomb is harmless. */
const INFLATED_BYTES = 8_192;
const { Z_FINISH, Z_SYNC_FLUSH } = external_node_zlib_.constants;
function lookInside(sample, promise) {
    const { head, damage } = inflateHead(sample);
    const isWhole = sample.bytes <= INFLATED_BYTES && damage === undefined;
    const broken = damage === undefined ? {} : damagedBy(damage);
    if (damage !== undefined && head.length === 0) {
        return { format: 'unknown', compression: 'gzip', ...broken };
    }
    const inner = {
        head: head.subarray(0, 65_536),
        tail: isWhole ? head.subarray(-8) : Buffer.alloc(0),
        bytes: isWhole ? head.length : Number.POSITIVE_INFINITY,
    };
    const recognition = recogniseContent(inner, promise);
    return { ...withNameChecked(recognition, promise), compression: 'gzip', ...broken };
}
/** As in the profile of a file. */
function damagedBy(damage) {
    return { problem: `is damaged: ${damage}`, damaged: true };
}
/** Decompresses the first bytes of gzip data, up to the first damage. */
function inflateHead({ head, bytes }) {
    const packed = head.subarray(0, INFLATED_BYTES);
    const whole = attempt(packed, bytes <= packed.length ? Z_FINISH : Z_SYNC_FLUSH);
    if ('head' in whole)
        return whole;
    for (let length = packed.length; length > 0; length = Math.floor(length / 2)) {
        const part = attempt(packed.subarray(0, length), Z_SYNC_FLUSH);
        if ('head' in part)
            return { ...part, ...whole };
    }
    return { head: Buffer.alloc(0), ...whole };
}
/** @param finishFlush for a sample that ends within the stream: flush instead of finish */
function attempt(packed, finishFlush) {
    try {
        return { head: (0,external_node_zlib_.gunzipSync)(packed, { finishFlush }) };
    }
    catch (error) {
        return { damage: gzipDamage(error) ?? String(error) };
    }
}
function recogniseContent(sample, promise) {
    const promised = promise.formats[0];
    if (sample.bytes === 0)
        return { format: promised ?? 'unknown', problem: 'is empty' };
    const signed = data_formats/* DATA_FORMATS */.o.find(({ magic }) => magic?.(sample))?.name;
    const named = (0,data_formats/* recordOf */.z)(promised);
    if (signed !== undefined) {
        return { format: named?.looksLike === signed ? named.name : signed };
    }
    const sniff = (0,decode_text/* sniffEncoding */.O)(sample.head);
    if (sniff === null) {
        const unsigned = data_formats/* DATA_FORMATS */.o.find((record) => record.unsigned?.(sample.head, promise));
        if (unsigned !== undefined && !unsigned.anyContent)
            return { format: unsigned.name };
        return insideZlib(sample, promise) ?? { format: unsigned?.name ?? 'unknown' };
    }
    const text = (0,decode_text/* decodeText */.g)(sample.head, sniff.encoding);
    const complete = sample.bytes <= sample.head.length;
    return { ...sniff, ...recogniseText({ text, complete }, promised) };
}
/** joblib compresses with zlib unless another method is chosen, whatever the name of the file. */
function insideZlib({ head }, promise) {
    if ((0,data_compression/* compressionOf */.M)(head) !== 'zlib')
        return undefined;
    try {
        const packed = head.subarray(0, INFLATED_BYTES);
        const inner = (0,external_node_zlib_.inflateSync)(packed, { finishFlush: Z_SYNC_FLUSH }).subarray(0, 65_536);
        const sample = { head: inner, tail: Buffer.alloc(0), bytes: Number.POSITIVE_INFINITY };
        const { format } = recogniseContent(sample, promise);
        return { format: format === 'pickle' ? 'joblib' : format, compression: 'zlib' };
    }
    catch {
        return undefined;
    }
}
function withNameChecked(recognition, promise) {
    const { format } = recognition;
    const [promised] = promise.formats;
    if (promised === undefined || promise.formats.includes(format))
        return recognition;
    if ((0,data_formats/* recordOf */.z)(promised)?.anyContent)
        return recognition;
    const content = format === 'unknown' ? 'is of no known format' : `is ${format}`;
    return {
        ...recognition,
        problem: `is named \`${promise.extension}\`, but its content ${content}`,
    };
}

;// CONCATENATED MODULE: ./build/data/profile-file.js
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











/**
 * The content of one file. Never rejects: a file that is unreadable, special or damaged has a
 * `problem`.
 */
async function profileFile(file, demands) {
    const identity = { path: file.path, bytes: file.bytes };
    if (file.special !== undefined) {
        return { ...identity, format: 'unknown', problem: `is a ${file.special} and was not opened` };
    }
    if (file.bytes === 0) {
        const { format, problem = 'is empty' } = recogniseFormat(NOTHING, file.path);
        return { ...identity, format, problem };
    }
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await openFile(file), true);
            const { statistics, isLocked } = demands.table;
            const digest = statistics ? await fileDigest(handle, file.bytes) : undefined;
            const table = digest !== undefined && isLocked?.(file.path, digest)
                ? { ...demands.table, statistics: false }
                : demands.table;
            const content = await profileContent(handle, file, { ...demands, table });
            return { ...identity, ...content, ...(digest === undefined ? {} : { digest }) };
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
    catch (error) {
        return { ...identity, format: 'unknown', problem: cannotRead(error) };
    }
}
const NOTHING = { head: Buffer.alloc(0), tail: Buffer.alloc(0), bytes: 0 };
async function openFile({ raw }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const reach = __addDisposableResource(env_2, new path_reach/* PathReach */.b(), false);
        // Do not block if a pipe has replaced the file.
        return await (0,promises_.open)(reach.shorten(raw), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
async function profileContent(handle, file, demands) {
    const ends = await readEnds(handle, file);
    const recognition = recogniseFormat(ends, file.path);
    const { format, compression } = recognition;
    const { table, array, keys, delimiter, classes = [], ...flaw } = recognition.damaged
        ? {}
        : await lookInto(handle, { ...file, ...ends }, recognition, demands).catch(flawOf);
    const problem = flaw.damaged ? flaw.problem : (recognition.problem ?? flaw.problem);
    return {
        format,
        ...(compression === undefined ? {} : { compression }),
        ...(table === undefined ? {} : { table }),
        ...(array === undefined ? {} : { array }),
        ...(keys === undefined ? {} : { keys }),
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(demands.table.statistics ? foreignEncoding(recognition, ends.head) : {}),
        ...(classes.length === 0 ? {} : { classes }),
        ...(problem === undefined ? {} : { problem: (0,describe_value/* escapeText */.X1)(problem, LONGEST_PROBLEM) }),
        ...(recognition.damaged || flaw.damaged ? { damaged: true } : {}),
    };
}
function foreignEncoding({ encoding }, head) {
    if (encoding === undefined)
        return {};
    if (encoding !== 'utf-8')
        return { encoding };
    return head.subarray(0, 3).equals(BYTE_ORDER_MARK) ? { encoding: 'utf-8-sig' } : {};
}
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
function flawOf(error) {
    const damage = gzipDamage(error);
    return damage === undefined ? { problem: cannotRead(error) } : damagedBy(damage);
}
function cannotRead(error) {
    return (0,describe_value/* escapeText */.X1)(`cannot be read: ${(0,disk_reasons/* reasonOf */.A3)(error)}`, LONGEST_PROBLEM);
}
const LONGEST_PROBLEM = 200;
const HEAD_BYTES = 65_536;
async function readEnds(handle, { bytes }) {
    const length = Math.min(bytes, HEAD_BYTES);
    const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    const tailLength = Math.min(bytes, 8);
    const tail = await handle.read(Buffer.alloc(tailLength), 0, tailLength, bytes - tailLength);
    return { head: head.subarray(0, bytesRead), tail: tail.buffer, bytes };
}
/** Checks the file for damage, and reads its table. */
async function lookInto(handle, file, { format, compression, encoding }, { table: limits, wantsTable, mayRead }) {
    const { bytes } = file;
    const isGzip = compression === 'gzip';
    if (compression !== undefined && !isGzip)
        return {};
    const record = (0,data_formats/* recordOf */.z)(format);
    if (!isGzip && (await record?.isCutOff?.({ ...file, file: handle }))) {
        return damagedBy(`${format} ends early`);
    }
    // Reading a compressed file costs more than its size, because its content is larger.
    const mayReadWhole = () => bytes <= limits.wholeBytes && mayRead(isGzip ? bytes * 4 : bytes);
    const packed = { file: handle, bytes, ...(isGzip ? { compression } : {}) };
    // Damage to gzip data is only detected by reading to the end.
    const isSound = isGzip && mayReadWhole() && (await (0,read_content/* readThrough */.ir)(packed, limits.inflatedBytes));
    if (!wantsTable)
        return {};
    const profiled = await record?.profile?.({
        ...packed,
        ...(encoding === undefined ? {} : { encoding }),
        limits,
        mayReadWhole: isGzip ? () => isSound : mayReadWhole,
    });
    const { damaged, ...rest } = profiled ?? {};
    // A text without the extension of this format may be in another format, so it is not damaged.
    const isMeant = encoding === undefined || promiseOfName(file.path).formats.includes(format);
    return damaged && isMeant ? { ...rest, damaged } : rest;
}

// EXTERNAL MODULE: ./build/data/table-limits.js
var table_limits = __webpack_require__(1558);
// EXTERNAL MODULE: ./build/data/walk-tree.js
var walk_tree = __webpack_require__(6205);
;// CONCATENATED MODULE: ./build/data/walk-files.js


/** The target of a link can be a huge tree. */
const MAX_LINKED_ENTRIES = 1_000;
/** The files in a directory, including targets of links. */
async function walkFiles(root, limits) {
    const rawRoot = (0,raw_path/* toRaw */.ux)(root);
    const files = [];
    let bounded = false;
    let entries = 0;
    let linkedEntries = 0;
    for await (const entry of (0,walk_tree/* walkTree */.I)(rawRoot)) {
        if (entry.kind === 'unseen') {
            bounded = true;
            continue;
        }
        entries += 1;
        if (entry.linked)
            linkedEntries += 1;
        if (entries > limits.maxEntries || linkedEntries > MAX_LINKED_ENTRIES) {
            return { files, bounded: true };
        }
        if (entry.kind === 'file') {
            files.push(toWalkedFile((0,raw_path/* fromRaw */.nH)(entry.path), `${rawRoot}/${entry.path}`, entry.stats));
        }
    }
    return { files, bounded };
}
/**
 * One file of a walk.
 * @param raw its absolute raw path
 * @param stats of the target of a link; `null` for a broken link
 */
function toWalkedFile(path, raw, stats) {
    const file = { path, raw, bytes: 0, mtimeNs: stats?.mtimeNs ?? 0n, inode: stats?.ino ?? 0n };
    if (stats === null)
        return { ...file, special: 'broken link' };
    if (stats.isFile())
        return { ...file, bytes: Number(stats.size) };
    if (stats.isFIFO())
        return { ...file, special: 'fifo' };
    return { ...file, special: stats.isSocket() ? 'socket' : 'device' };
}

;// CONCATENATED MODULE: ./build/data/profile-output.js







const PROFILE_LIMITS = {
    maxFiles: 1_000,
    maxEntries: 20_000,
    maxTables: 100,
    totalBytes: 67_108_864,
    table: table_limits/* TABLE_LIMITS */.c,
};
/**
 * The actual content of an output. Time and memory are limited, and only regular files are opened.
 * Never rejects: a file that cannot be read has a `problem`.
 *
 * @param kind as declared; the profile contains the actual kind
 */
async function profileOutput(path, kind, limits = PROFILE_LIMITS) {
    const { stats, reason } = await (0,output_state/* lookAtOutput */.oI)(path);
    if (stats === null) {
        return reason === undefined
            ? { ...profile_output_NOTHING, state: 'missing', kind }
            : { ...profile_output_NOTHING, state: 'present', kind, bounded: true, undecided: reason };
    }
    const isDirectory = stats.isDirectory();
    const walk = isDirectory ? await walkFiles(path, limits) : singleFile(path, stats);
    const files = await profileFiles(walk, limits);
    const actualKind = isDirectory ? 'directory' : 'file';
    const hasData = walk.files.some((file) => (0,data_files/* isData */.$V)(file, actualKind));
    const state = walk.bounded && !hasData ? await (0,output_state/* searchOutput */.Mp)(path) : undefined;
    return {
        state: hasData ? 'present' : 'empty',
        ...state,
        kind: actualKind,
        format: (0,data_files/* prevailingFormat */.BO)(files.filter((file) => (0,data_files/* isData */.$V)(file, actualKind))),
        files,
        fileCount: walk.files.length,
        totalBytes: walk.files.reduce((sum, file) => sum + file.bytes, 0),
        bounded: walk.bounded,
    };
}
const profile_output_NOTHING = { format: null, files: [], fileCount: 0, totalBytes: 0, bounded: false };
function singleFile(path, stats) {
    return { files: [toWalkedFile((0,external_node_path_.basename)(path), (0,raw_path/* toRaw */.ux)(path), stats)], bounded: false };
}
async function profileFiles(walk, limits) {
    const listed = walk.files.slice(0, limits.maxFiles).sort(byPath);
    const profiles = [];
    let bytesLeft = limits.totalBytes;
    const mayRead = (bytes) => {
        const granted = bytes <= bytesLeft;
        if (granted)
            bytesLeft -= bytes;
        return granted;
    };
    // One at a time, to leave processors and disk to the running steps.
    for (const [index, file] of listed.entries()) {
        const wantsTable = index < limits.maxTables;
        profiles.push(await profileFile(file, { table: limits.table, wantsTable, mayRead }));
    }
    return profiles;
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ }),

/***/ 5641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ streamContent),
/* harmony export */   Zl: () => (/* binding */ readTextPart),
/* harmony export */   ir: () => (/* binding */ readThrough)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _decode_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1687);



/**
 * The first `limit` bytes of a text, after decompression; never keeps more in memory. Rejects if
 * the file cannot be read or the compressed data is damaged.
 */
async function readTextPart(content, limit) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of streamContent(content)) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > limit)
            break;
    }
    const complete = bytes <= limit;
    const all = Buffer.concat(chunks);
    return {
        text: (0,_decode_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g)(complete ? all : all.subarray(0, limit), content.encoding),
        complete,
    };
}
/** Reads to the end to detect damage; `false` if the content is larger than `limit`. */
async function readThrough(content, limit) {
    let bytes = 0;
    for await (const chunk of streamContent(content)) {
        bytes += chunk.length;
        if (bytes > limit)
            return false;
    }
    return true;
}
/** The decompressed bytes in chunks. The caller may stop early. */
async function* streamContent({ file, bytes, compression, }) {
    const chunks = readChunks(file, bytes);
    if (compression !== 'gzip') {
        yield* chunks;
        return;
    }
    const output = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)();
    // Unlike `pipe`, it forwards every error to `output`, so that the loop throws it.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(chunks), output, () => { });
    for await (const chunk of output)
        yield chunk;
}
const CHUNK_BYTES = 65_536;
async function* readChunks(file, bytes) {
    for (let at = 0; at < bytes;) {
        const length = Math.min(CHUNK_BYTES, bytes - at);
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
        if (bytesRead === 0)
            return;
        yield buffer.subarray(0, bytesRead);
        at += bytesRead;
    }
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parquetRows)
/* harmony export */ });
const ROWS_AT_ONCE = 20_000;
/** The rows of a Parquet file, some thousand at a time. */
async function parquetRows(file, bytes) {
    const { parquetMetadataAsync, parquetSchema, parquetReadObjects } = await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 6972));
    const buffer = {
        byteLength: bytes,
        slice: async (start, end = bytes) => {
            const length = Math.max(0, end - start);
            const { buffer: read } = await file.read(Buffer.alloc(length), 0, length, start);
            return new Uint8Array(read).buffer;
        },
    };
    const metadata = await parquetMetadataAsync(buffer);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    const total = Number(metadata.num_rows);
    async function* rows() {
        for (let rowStart = 0; rowStart < total; rowStart += ROWS_AT_ONCE) {
            const rowEnd = Math.min(total, rowStart + ROWS_AT_ONCE);
            const objects = await parquetReadObjects({ file: buffer, metadata, rowStart, rowEnd });
            for (const row of objects)
                yield columns.map((name) => row[name]);
        }
    }
    return { columns, rows: rows() };
}


/***/ }),

/***/ 7426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ skipString)
/* harmony export */ });
/**
 * The end of the JSON string that starts at `start`: after its closing quote, or the end of the text
 * if it is not closed. A regular expression would need quadratic time or overflow the stack.
 */
function skipString(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === BACKSLASH)
            at += 1;
        else if (code === QUOTE)
            return at + 1;
    }
    return text.length;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;


/***/ }),

/***/ 4365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ sniffDelimiter)
/* harmony export */ });
/**
 * The delimiter of a delimited text by its first lines: the one that splits the header into most
 * cells and, if possible, every line into the same number. `null` if the header has no delimiter.
 */
function sniffDelimiter(text, complete) {
    const lines = text.split(/\r\n|\n|\r/, MAX_LINES + 1);
    // The last line may be truncated.
    if (!complete || lines.length > MAX_LINES)
        lines.pop();
    const filled = lines.filter((line) => line.trim() !== '');
    if (filled.length === 0)
        return null;
    const found = DELIMITERS.map((delimiter) => {
        const counts = filled.map((line) => countOutsideQuotes(line, delimiter));
        const inHeader = counts[0] ?? 0;
        const agreeing = counts.filter((count) => count === inHeader).length / counts.length;
        return { delimiter, inHeader, agreeing };
    }).filter(({ inHeader }) => inHeader > 0);
    const best = found.sort((a, b) => b.agreeing - a.agreeing || b.inHeader - a.inHeader)[0];
    if (best === undefined)
        return null;
    return { delimiter: best.delimiter, consistent: best.agreeing === 1 && filled.length > 1 };
}
const MAX_LINES = 20;
const DELIMITERS = [',', '\t', ';', '|'];
function countOutsideQuotes(line, delimiter) {
    let count = 0;
    let quoted = false;
    for (const character of line) {
        if (character === '"')
            quoted = !quoted;
        else if (character === delimiter && !quoted)
            count += 1;
    }
    return count;
}


/***/ }),

/***/ 1558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ TABLE_LIMITS)
/* harmony export */ });
const TABLE_LIMITS = {
    sampleRows: 20_000,
    sampleBytes: 1_048_576,
    wholeBytes: 8_388_608,
    inflatedBytes: 33_554_432,
    maxColumns: 10_000,
};


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ walkTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _files_path_reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8027);
/* harmony import */ var _data_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7259);
/* harmony import */ var _disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5428);
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





/** Deeper entries, which would take very long, are `unseen`. */
const MAX_LEVELS = 20_000;
const MAX_PATH_BYTES = 524_288;
/**
 * Everything in a directory, at any depth. Follows links, because a step can pass on its input by a
 * link, but enters each directory once. Real entries come before linked ones, so that files have
 * their own names. Omits entries that disappear meanwhile.
 * @param root raw, absolute
 * @param wanted selects names; default: all
 */
async function* walkTree(root, wanted = () => true) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const reach = __addDisposableResource(env_1, new _files_path_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .PathReach */ .b(), false);
        const walk = { root, wanted, reach, entered: new Set(), links: [], hidden: [], looks: 0 };
        yield* below(walk, { path: '', depth: 0, linked: false });
        yield* behindLinks(walk);
        // Last, because a link can be the visible path of a hidden directory.
        for (const directory of walk.hidden) {
            yield* below(walk, directory);
            yield* behindLinks(walk);
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
async function* behindLinks(walk) {
    // Following a link can add more links.
    for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
        await letOthersRun(walk);
        const { path, linked } = link;
        const found = look(walk, path, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync);
        if (found === 'nowhere')
            yield { kind: 'file', path, linked, stats: null };
        else if ('reason' in found)
            yield { kind: 'unseen', path, ...found };
        else if (found.isDirectory()) {
            yield { kind: 'directory', path, linked };
            yield* below(walk, { path, depth: 0, linked: true });
        }
        else
            yield { kind: 'file', path, linked, stats: found };
    }
}
/** Stat calls are synchronous, so events of running steps must be handled in between. */
async function letOthersRun(walk) {
    walk.looks += 1;
    if (walk.looks % 500 === 0)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
}
async function* below(walk, start) {
    const pending = [start];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        const directories = [];
        for await (const entry of entriesIn(walk, directory)) {
            if (entry.kind === 'directory') {
                const inner = { ...directory, path: entry.path, depth: directory.depth + 1 };
                (isHidden(entry.path) ? walk.hidden : directories).push(inner);
            }
            yield entry;
        }
        pending.push(...directories.reverse());
    }
}
async function* entriesIn(walk, directory) {
    const { path, linked } = directory;
    await letOthersRun(walk);
    const names = enter(walk, directory);
    if ('reason' in names) {
        yield { kind: 'unseen', path, ...names };
        return;
    }
    for (const name of names) {
        await letOthersRun(walk);
        const inner = { path: path === '' ? name : `${path}/${name}`, linked };
        const found = look(walk, inner.path, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync);
        if (found === 'nowhere')
            continue;
        if ('reason' in found)
            yield { kind: 'unseen', path: inner.path, ...found };
        else if (found.isSymbolicLink())
            walk.links.push(inner);
        else if (found.isDirectory())
            yield { kind: 'directory', ...inner };
        else
            yield { kind: 'file', ...inner, stats: found };
    }
}
function isHidden(path) {
    return (0,_data_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isHiddenName */ .sg)(path.slice(path.lastIndexOf('/') + 1));
}
/** The sorted names in a directory; empty if it was already entered. */
function enter(walk, { path, depth }) {
    if (depth > MAX_LEVELS || path.length > MAX_PATH_BYTES)
        return { reason: 'it is too deep' };
    const own = look(walk, path, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync);
    if (own === 'nowhere')
        return [];
    if ('reason' in own)
        return own;
    const identity = `${own.dev}:${own.ino}`;
    if (walk.entered.has(identity))
        return [];
    walk.entered.add(identity);
    try {
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(shortPath(walk, path), { encoding: 'buffer' });
        return names
            .map((name) => name.toString('latin1'))
            .filter(walk.wanted)
            .sort();
    }
    catch (error) {
        return (0,_disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .isGone */ .ST)(error) ? [] : { reason: (0,_disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(error) };
    }
}
/** Synchronous: the thread pool of Node takes ten times as long. */
function look(walk, path, how) {
    try {
        return how(shortPath(walk, path), { bigint: true });
    }
    catch (error) {
        return (0,_disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .isGone */ .ST)(error) ? 'nowhere' : { reason: (0,_disk_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(error) };
    }
}
function shortPath({ root, reach }, path) {
    return reach.shorten(path === '' ? root : `${root}/${path}`);
}


/***/ }),

/***/ 9787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ requirementFiles),
  z: () => (/* binding */ wantedPackages)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
;// CONCATENATED MODULE: ./build/environments/script-requirements.js
/** The header of a script that lists its packages: PEP 723. */


const BLOCK = /^# \/\/\/ script\s*\n((?:#(?: .*)?\n)*?)# \/\/\/\s*$/m;
const headerSchema = schemas/* object */.Ikc({
    dependencies: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    'requires-python': schemas/* string */.YjP().optional(),
});
/** @returns a problem if there is no header, or one that cannot be read */
function scriptRequirements(source) {
    const found = BLOCK.exec(source.replaceAll('\r\n', '\n'));
    if (found === null)
        return { problem: 'it has no `# /// script` header' };
    const text = (found[1] ?? '').replaceAll(/^# ?/gm, '');
    let value;
    try {
        value = (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        const [first = ''] = String(error.message).split('\n');
        return { problem: `its \`# /// script\` header is not TOML: ${first}` };
    }
    const header = headerSchema.safeParse(value);
    if (!header.success) {
        return { problem: '`dependencies` in its `# /// script` header is not a list of texts' };
    }
    const { dependencies: requirements, 'requires-python': python } = header.data;
    return { requirements, ...(python === undefined ? {} : { python }) };
}

;// CONCATENATED MODULE: ./build/environments/wanted-packages.js



/**
 * @param root base of relative paths, absolute
 * @param script absolute path of the script, if it was found
 * @returns `undefined` if no packages are asked for
 */
function wantedPackages({ requirements }, root, script) {
    if (requirements === undefined)
        return undefined;
    if (typeof requirements !== 'string')
        return listed(requirements, root);
    if (requirements === 'script')
        return ofScript(script, root);
    const file = external_node_path_.resolve(root, requirements);
    const read = readWithIncludes(file);
    if ('problem' in read)
        return read;
    return { args: ['-r', file], cwd: external_node_path_.dirname(file), content: read.text, shown: requirements };
}
function ofScript(script, root) {
    if (script === undefined)
        return { problem: 'its script was not found' };
    const text = readText(script);
    if (text === undefined)
        return { problem: `${external_node_path_.basename(script)} cannot be read` };
    const header = scriptRequirements(text);
    if ('problem' in header)
        return header;
    const { requirements, python } = header;
    return { ...listed(requirements, root), ...(python === undefined ? {} : { python }) };
}
function listed(requirements, root) {
    const lines = requirements.map((line) => line.trim());
    return {
        // An option and its value are one entry of the list.
        args: lines.flatMap((line) => (line.startsWith('-') ? line.split(/\s+/) : [line])),
        cwd: root,
        content: lines.join('\n'),
        shown: lines.join(', '),
    };
}
const INCLUDE = /^\s*(?:-r|--requirement|-c|--constraint)[\s=]*(\S.*?)\s*(?:#.*)?$/;
const MOST_FILES = 50;
/** A requirements file and the files that it names, absolute; none for other requirements. */
function requirementFiles({ requirements }, root) {
    if (typeof requirements !== 'string' || requirements === 'script')
        return [];
    const seen = new Set();
    readWithIncludes(external_node_path_.resolve(root, requirements), seen);
    return [...seen];
}
/** The text of a requirements file and of the files that it names. */
function readWithIncludes(file, seen = new Set()) {
    if (seen.has(file) || seen.size >= MOST_FILES)
        return { text: '' };
    seen.add(file);
    const text = readText(file);
    if (text === undefined)
        return { problem: `the requirements file ${file} cannot be read` };
    const parts = [text];
    for (const line of text.split('\n')) {
        const included = INCLUDE.exec(line)?.[1];
        if (included === undefined || /^[a-z]+:\/\//i.test(included))
            continue;
        const read = readWithIncludes(external_node_path_.resolve(external_node_path_.dirname(file), included), seen);
        if ('problem' in read)
            return read;
        parts.push(read.text);
    }
    return { text: parts.join('\n') };
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ havePackagesChanged),
/* harmony export */   p: () => (/* binding */ packageStamps)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_stats_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1217);



/** What an installer writes for each package: its facts, and modules that are one file. */
const WRITTEN = /\.(?:dist-info|egg-info|egg-link|pth|py)$/;
/** Python adds it by itself, when it first imports a module that is one file. */
const BYTECODE = '__pycache__';
/** One line for each entry in a directory of installed packages; empty if it cannot be read. */
function packageStamps(dir) {
    return packagesIn(dir).map((name) => {
        const found = (0,_files_stats_of_js__WEBPACK_IMPORTED_MODULE_2__/* .statsOf */ .L)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, name));
        return `${name} ${WRITTEN.test(name) ? found?.ctimeMs : found?.ino}`;
    });
}
/**
 * Whether a package was added, updated or removed since then, in milliseconds since 1970.
 *
 * Times of changes of entries: unlike those of content, no program can set them.
 */
function havePackagesChanged(dir, sinceMs) {
    const isWritten = packagesIn(dir).some((name) => WRITTEN.test(name) && ((0,_files_stats_of_js__WEBPACK_IMPORTED_MODULE_2__/* .statsOf */ .L)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, name))?.ctimeMs ?? 0) >= sinceMs);
    if (isWritten)
        return true;
    const isBytecodeNew = ((0,_files_stats_of_js__WEBPACK_IMPORTED_MODULE_2__/* .statsOf */ .L)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, BYTECODE))?.birthtimeMs ?? 0) >= sinceMs;
    return !isBytecodeNew && ((0,_files_stats_of_js__WEBPACK_IMPORTED_MODULE_2__/* .statsOf */ .L)(dir)?.ctimeMs ?? 0) >= sinceMs;
}
function packagesIn(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir)
            .filter((name) => name !== BYTECODE)
            .sort();
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 6714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ planScripts)
});

// EXTERNAL MODULE: ./build/config/path-on-disk.js
var path_on_disk = __webpack_require__(1096);
// EXTERNAL MODULE: ./build/pipeline/plan-pipeline.js + 25 modules
var plan_pipeline = __webpack_require__(1458);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/files/directories-above.js
var directories_above = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/python/find-absent-modules.js
var find_absent_modules = __webpack_require__(6804);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/scripts/find-own-module.js
var find_own_module = __webpack_require__(1298);
;// CONCATENATED MODULE: ./build/scripts/absent-imports.js






/** The imports that the interpreter cannot find, by script. Nothing is imported to find out. */
async function absentImports(config, scripts, python) {
    // A script may install what it needs, or a step find it where no other does.
    const hasOwnPath = config.steps.some(({ environVars }) => 'PYTHONPATH' in environVars);
    if (config.pipInstall === 'allow' || hasOwnPath)
        return new Map();
    const suspects = new Map();
    // A step with its own Python has other packages, and so may one that runs elsewhere.
    const own = new Set(config.steps.flatMap((step) => (step.interpreter || step.launcher ? step.name : [])));
    const otherwise = new Set([...own].flatMap((name) => pathOf(scripts.get(name))));
    for (const script of scripts.values()) {
        if (script.kind !== 'file' || otherwise.has(script.path))
            continue;
        const suspect = firstUnknown(script.analysis);
        if (suspect !== undefined)
            suspects.set(script.path, suspect);
    }
    const searched = (file) => [
        ...(0,directories_above/* directoriesAbove */.j)(file, config.root),
        config.root,
        ...config.pythonPath,
    ];
    // Most are modules beside the script, which need no interpreter to be found.
    const unknown = [...suspects].filter(([file, { module }]) => !isBeside(module, searched(file)));
    const wanted = unknown.map(([file, { module }]) => ({ module, directories: searched(file) }));
    const absent = await (0,find_absent_modules/* findAbsentModules */.m)(python.executable, wanted, python.environ);
    const hints = new Map();
    return new Map(unknown
        .filter((_, index) => absent[index] === true)
        .map(([file, found]) => {
        // Many scripts of a directory can lack the same package.
        const key = JSON.stringify([found.module, external_node_path_.dirname(file)]);
        if (!hints.has(key))
            hints.set(key, hintFor(found.module, config, searched(file)));
        const hint = hints.get(key);
        return [file, { ...found, ...(hint === undefined ? {} : { hint }) }];
    }));
}
function pathOf(script) {
    return script?.kind === 'file' ? [script.path] : [];
}
function hintFor(module, { root, language }, searched) {
    const own = (0,find_own_module/* findOwnModule */._j)(module, root, searched);
    if (own !== undefined)
        return (0,find_own_module/* ownModuleHint */.Ey)(own, language);
    const near = (0,find_own_module/* similarModule */.i9)(module, searched);
    return near === undefined ? undefined : `Did you mean ${(0,describe_value/* quoteName */.AB)(near)}?`;
}
/**
 * The first import of a module that is not of an installed package. Later ones say nothing: a
 * module of the project may change where modules are found.
 */
function firstUnknown({ imports, packages }) {
    if (packages.length > 0)
        return undefined;
    const first = imports.find(({ origin }) => origin === 'project');
    if (first === undefined || !first.certain || first.level > 0)
        return undefined;
    const [module = ''] = first.module.split('.');
    return module === '' ? undefined : { module, line: first.line };
}
function isBeside(module, directories) {
    return directories.some((directory) => {
        const at = external_node_path_.join(directory, module);
        return (0,external_node_fs_.existsSync)(at) || (0,external_node_fs_.existsSync)(`${at}.py`);
    });
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(3368);
// EXTERNAL MODULE: ./build/execute/thread-limits.js
var thread_limits = __webpack_require__(5763);
;// CONCATENATED MODULE: ./build/execute/plan-scripts.js






/**
 * The plan of a pipeline whose scripts were read.
 * @throws UserError for a pipeline without scripts, and as `planPipeline` does
 */
async function planScripts(config, scripts, caller) {
    refuseWithoutScripts(config, scripts);
    const environ = {
        ...(0,step_environment/* scriptEnvironment */.F)(caller.environ, config.environment),
        ...(0,thread_limits/* threadLimits */.n)(1, 1, caller.environ),
    };
    const absent = await absentImports(config, scripts, { executable: caller.executable, environ });
    const plan = (0,plan_pipeline/* planPipeline */.a)({ config, scripts, onDisk: (0,path_on_disk/* diskLookup */.a)(), absent, environ });
    return { ...plan, steps: plan.steps.map((step) => withFault(step, caller.faultOf)) };
}
function withFault(step, faultOf = () => undefined) {
    const fault = step.script.kind === 'file' ? faultOf(step.name) : undefined;
    if (fault === undefined || step.script.kind !== 'file')
        return step;
    const { path, name, analysis } = step.script;
    const hasMain = analysis.main !== null;
    return { ...step, script: { kind: 'faulty', path, name, hasMain, finding: fault } };
}
/** A run without steps would pass. */
function refuseWithoutScripts(config, scripts) {
    if ([...scripts.values()].some(({ kind }) => kind !== 'none'))
        return;
    const location = config.locate(['steps']);
    throw new errors/* UserError */.yo('No step of the pipeline has a script.', {
        location,
        cure: 'Add the directory of the scripts to `script_dirs`, or set `script` in the steps.',
    });
}


/***/ }),

/***/ 2778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ keptSteps),
  B: () => (/* binding */ openResults)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/files/results-dir.js
var results_dir = __webpack_require__(6220);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings = __webpack_require__(1251);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/store/entry-schema.js
var entry_schema = __webpack_require__(4112);
// EXTERNAL MODULE: ./build/store/file-digest.js
var file_digest = __webpack_require__(1999);
// EXTERNAL MODULE: ./build/store/free-bytes.js
var free_bytes = __webpack_require__(2476);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/store/object-files.js
/** Files by the hash of their content. They are written aside and renamed, and never change. */





const AT_ONCE_BYTES = 1024 * 1024;
class ObjectFiles {
    #objects;
    #aside;
    /** What this process wrote. */
    own = new Set();
    /** @param dir absolute; exists */
    constructor(dir) {
        this.#objects = external_node_path_.join(dir, 'objects');
        this.#aside = external_node_path_.join(dir, 'aside');
    }
    /** @throws if the directory cannot be written */
    prepare() {
        for (const one of [this.#objects, this.#aside])
            (0,external_node_fs_.mkdirSync)(one, { recursive: true });
    }
    pathOf(digest) {
        return external_node_path_.join(this.#objects, digest);
    }
    /** Whether it is there with this size; its content is tested by whoever reads it. */
    has({ digest, size }) {
        try {
            const found = (0,external_node_fs_.lstatSync)(this.pathOf(digest), { throwIfNoEntry: false });
            return found?.isFile() === true && found.size === size;
        }
        catch {
            return false;
        }
    }
    /**
     * @param known the digest of the file, if it was just read
     * @param mayMove the file is not needed any more
     * @throws if the disk is full
     */
    async putFile(file, known, mayMove = false) {
        if (known !== undefined && this.has(known))
            return known;
        const aside = this.asidePath();
        try {
            const { size, nlink } = (0,external_node_fs_.statSync)(file);
            const isMoved = mayMove && size > AT_ONCE_BYTES && nlink === 1 && renamed(file, aside);
            if (isMoved) {
                // Nothing reads or writes it any more.
            }
            else if (size <= AT_ONCE_BYTES)
                (0,external_node_fs_.copyFileSync)(file, aside, external_node_fs_.constants.COPYFILE_FICLONE);
            else
                await (0,promises_.copyFile)(file, aside, external_node_fs_.constants.COPYFILE_FICLONE);
            // Of the copy: the file may have changed meanwhile.
            const stored = { digest: await (0,file_digest/* fileDigest */.h)(aside), size: (0,external_node_fs_.statSync)(aside).size };
            this.#accept(aside, stored);
            return stored;
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(aside, { force: true });
            throw error;
        }
    }
    putText(text) {
        const bytes = Buffer.from(text);
        const stored = { digest: (0,file_digest/* textDigest */.o)(bytes), size: bytes.length };
        if (this.has(stored))
            return stored;
        const aside = this.asidePath();
        try {
            (0,external_node_fs_.writeFileSync)(aside, bytes, { flag: 'wx' });
            this.#accept(aside, stored);
            return stored;
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(aside, { force: true });
            throw error;
        }
    }
    /** @returns `undefined` if it is not there or its content is not what its name says */
    readText(digest) {
        try {
            const bytes = (0,external_node_fs_.readFileSync)(this.pathOf(digest));
            if ((0,file_digest/* textDigest */.o)(bytes) === digest)
                return bytes.toString();
            this.remove(digest);
        }
        catch {
            // Removed by another run.
        }
        return undefined;
    }
    /**
     * Puts the file at `target`, which must not exist: shares blocks, or copies it. A reader can write
     * to it, as to one that its producer just wrote. On a full disk, it is linked read-only.
     * @returns whether its content is what its name says
     */
    async place(stored, target, mode) {
        const source = this.pathOf(stored.digest);
        if (!this.has(stored) || (await (0,file_digest/* fileDigest */.h)(source)) !== stored.digest) {
            this.remove(stored.digest);
            return false;
        }
        if (!cloned(source, target)) {
            try {
                await (0,promises_.copyFile)(source, target);
            }
            catch (error) {
                (0,external_node_fs_.rmSync)(target, { force: true });
                if (error.code !== 'ENOSPC' || !linked(source, target))
                    throw error;
                return true;
            }
        }
        (0,external_node_fs_.chmodSync)(target, mode);
        return true;
    }
    remove(digest) {
        try {
            (0,external_node_fs_.rmSync)(this.pathOf(digest), { force: true });
        }
        catch {
            // Not ours to remove: it stays, and is not used.
        }
    }
    asidePath() {
        return external_node_path_.join(this.#aside, `${process.pid}-${(0,external_node_crypto_.randomUUID)()}`);
    }
    #accept(aside, stored) {
        (0,external_node_fs_.chmodSync)(aside, 0o444);
        // Replaces one of another size, which a crash left behind. Two writers write the same.
        (0,external_node_fs_.renameSync)(aside, this.pathOf(stored.digest));
        this.own.add(stored.digest);
    }
}
function renamed(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    }
    catch {
        // On another file system.
        return false;
    }
}
function cloned(source, target) {
    try {
        (0,external_node_fs_.copyFileSync)(source, target, external_node_fs_.constants.COPYFILE_FICLONE_FORCE);
        return true;
    }
    catch {
        (0,external_node_fs_.rmSync)(target, { force: true });
        return false;
    }
}
function linked(source, target) {
    try {
        (0,external_node_fs_.linkSync)(source, target);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/store/prune.js
var prune = __webpack_require__(6002);
;// CONCATENATED MODULE: ./build/store/result-store.js
/**
 * Kept results of steps, in a directory of the workspace. Several runs may use it at once, and any
 * of them may be killed at any moment: what is not whole is ignored. Nothing here fails a run:
 * errors are returned as the reason why nothing is kept.
 */








/** Of a step: to return to an earlier state of the code finds its result. */
const MOST_PER_STEP = 4;
class ResultStore {
    objects;
    #dir;
    #steps;
    #salt;
    /** Entries of this run: they are not removed to make room. */
    #used = new Set();
    /** Objects that entries of this run name. */
    #named = new Set();
    constructor(dir, pipeline, salt) {
        this.#dir = dir;
        this.#steps = external_node_path_.join(dir, 'steps', (0,file_digest/* textDigest */.o)(pipeline).slice(0, 16));
        this.#salt = salt;
        this.objects = new ObjectFiles(dir);
    }
    /**
     * @param dir absolute
     * @param pipeline identifies the pipeline: its file
     * @throws if the directory cannot be written
     */
    static open(dir, pipeline) {
        (0,external_node_fs_.mkdirSync)(dir, { recursive: true });
        const store = new ResultStore(dir, pipeline, saltOf(dir));
        store.objects.prepare();
        return store;
    }
    /** A value that may be secret, as text that does not reveal it. */
    hide(value) {
        return (0,external_node_crypto_.createHmac)('sha256', this.#salt).update(value).digest('hex');
    }
    /** The whole entries of a step, newest first. Other files in their directory are removed. */
    entriesOf(step) {
        return this.#entriesWith('', step);
    }
    /** Those that prove the step unstable. */
    unstableEntriesOf(step) {
        return this.#entriesWith(entry_schema/* UNSTABLE_MARK */.NL, step).filter(({ entry }) => entry.unstable === true);
    }
    #entriesWith(mark, step) {
        const found = namesIn(this.#of(step)).flatMap((name) => {
            const file = external_node_path_.join(this.#of(step), name);
            const text = readText(file);
            if (text?.includes(mark) === false)
                return [];
            const entry = text === undefined ? undefined : readEntry(text);
            // Of a newer version of the tool: it may be of use to that version.
            if (entry === 'other version')
                return [];
            if (entry?.step === step && this.#isWhole(entry))
                return [{ entry, file }];
            this.drop(file);
            return [];
        });
        return found.sort((a, b) => b.entry.savedAt - a.entry.savedAt);
    }
    /** Marks it as used: others are removed first. */
    use({ file }) {
        this.#used.add(file);
        try {
            (0,external_node_fs_.utimesSync)(file, new Date(), new Date());
        }
        catch {
            // Read-only: it counts as used when it was written.
        }
    }
    /** @throws if the disk is full */
    put(entry) {
        const dir = this.#of(entry.step);
        (0,external_node_fs_.mkdirSync)(dir, { recursive: true });
        const id = `${String(Math.round(entry.savedAt)).padStart(14, '0')}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
        const file = external_node_path_.join(dir, `${id}.json`);
        const aside = this.objects.asidePath();
        try {
            (0,external_node_fs_.writeFileSync)(aside, (0,entry_schema/* sealed */.JW)(entry), { flag: 'wx' });
            (0,external_node_fs_.renameSync)(aside, file);
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(aside, { force: true });
            throw error;
        }
        this.#used.add(file);
        for (const { digest } of objectsOf(entry))
            this.#named.add(digest);
        for (const { object } of entry.dependencies)
            if (object !== undefined)
                this.#named.add(object);
        for (const name of namesIn(dir).toSorted().slice(0, -MOST_PER_STEP)) {
            this.drop(external_node_path_.join(dir, name));
        }
    }
    drop(file) {
        try {
            (0,external_node_fs_.rmSync)(file, { force: true, recursive: true });
        }
        catch {
            // It stays, and is tested again by the next run.
        }
    }
    /**
     * Removes what was used longest ago, until the rest fits.
     * @param keep files of entries that stay; those that this run used or wrote if absent
     * @returns the bytes that are left, and whether files were removed
     */
    prune(limitBytes, keep = this.#used) {
        return (0,prune/* prune */.R)(this.#dir, { limitBytes, keep, own: this.objects.own });
    }
    /** Whether it fits and was pruned lately: then there is no need to read every entry. */
    isTidy(limitBytes) {
        const isNamed = [...this.objects.own].every((digest) => this.#named.has(digest));
        return isNamed && (0,prune/* isTidy */.p)(this.#dir, limitBytes);
    }
    /** Of its disk; `undefined` if the system does not say. */
    freeBytes() {
        return (0,free_bytes/* freeBytes */.g)(this.#dir);
    }
    #of(step) {
        return external_node_path_.join(this.#steps, (0,file_digest/* textDigest */.o)(step).slice(0, 24));
    }
    #isWhole(entry) {
        return objectsOf(entry).every((one) => this.objects.has(one));
    }
}
/** The files that a result needs. Texts of sources only serve to say what changed. */
function objectsOf({ outputs, outcome }) {
    return [
        outcome,
        ...outputs.flatMap(({ tree }) => tree.flatMap((one) => (one.kind === 'file' ? [one] : []))),
    ];
}
function readEntry(text) {
    try {
        const entry = (0,entry_schema/* unsealed */.wI)(text);
        if (entry !== undefined)
            return entry;
        const format = JSON.parse(text)?.entry?.format;
        return typeof format === 'number' && format > entry_schema/* ENTRY_FORMAT */.H2 ? 'other version' : undefined;
    }
    catch {
        return undefined;
    }
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
function namesIn(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).filter((name) => name.endsWith('.json'));
    }
    catch {
        return [];
    }
}
/** Made by the first run; two first runs agree on one. */
function saltOf(dir) {
    const file = external_node_path_.join(dir, 'salt');
    for (let attempt = 0;; attempt += 1) {
        const found = readSalt(file);
        if (found !== undefined)
            return found;
        if (attempt > 2)
            throw new Error(`${file} cannot be read.`);
        const aside = external_node_path_.join(dir, `salt-${(0,external_node_crypto_.randomUUID)()}`);
        (0,external_node_fs_.writeFileSync)(aside, (0,external_node_crypto_.randomBytes)(32).toString('hex'), { flag: 'wx', mode: 0o600 });
        (0,external_node_fs_.renameSync)(aside, file);
    }
}
function readSalt(file) {
    try {
        const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
        return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/store/output-tree.js
/** The files of an output, as a list, and back to files. */



const MOST_ENTRIES = 20_000;
/**
 * Reads a directory and everything in it, sorted. Links are kept as links if they stay inside.
 * @param dir absolute; a directory that does not exist is empty
 */
async function readTree(dir) {
    const tree = [];
    const problem = await addEntries(dir, '', tree);
    if (problem !== undefined)
        return { problem };
    return { tree: tree.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
/** @returns why they cannot be kept */
async function addEntries(dir, at, tree) {
    const names = output_tree_namesIn(external_node_path_.join(dir, at));
    if (names === undefined)
        return at === '' ? undefined : `\`${at}\` cannot be read`;
    for (const name of names) {
        const below = at === '' ? name : `${at}/${name}`;
        if (tree.length >= MOST_ENTRIES)
            return `it has more than ${MOST_ENTRIES} files`;
        if (/[\\\ufffd]/.test(name))
            return `the name of \`${below}\` cannot be kept`;
        const entry = await output_tree_readEntry(dir, below);
        if ('problem' in entry)
            return entry.problem;
        tree.push(entry);
        const problem = entry.kind === 'directory' ? await addEntries(dir, below, tree) : undefined;
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
function output_tree_namesIn(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir);
    }
    catch {
        return undefined;
    }
}
async function output_tree_readEntry(dir, at) {
    const file = external_node_path_.join(dir, at);
    try {
        const stats = (0,external_node_fs_.lstatSync)(file);
        const mode = stats.mode & 0o777;
        if (stats.isDirectory())
            return { kind: 'directory', path: at, mode };
        if (stats.isSymbolicLink()) {
            const to = (0,external_node_fs_.readlinkSync)(file);
            if (!staysInside(to, file, dir)) {
                return { problem: `the link \`${at}\` points outside of it` };
            }
            return { kind: 'link', path: at, to };
        }
        if (!stats.isFile())
            return { problem: `\`${at}\` is not a regular file` };
        return { kind: 'file', path: at, mode, size: stats.size, digest: await (0,file_digest/* fileDigest */.h)(file) };
    }
    catch (error) {
        return { problem: `\`${at}\` cannot be read: ${error.code}` };
    }
}
/**
 * Writes the files of an output.
 * @param dir absolute; exists and is empty
 * @returns whether all content was as recorded
 * @throws if the disk is full
 */
async function placeTree(tree, dir, objects) {
    // A path sorts behind the directories above it.
    for (const entry of tree) {
        const target = external_node_path_.join(dir, entry.path);
        // A link of an entry that was made elsewhere must not lead the next file out of the directory.
        if (!isPlainDirectory(external_node_path_.dirname(target)))
            return false;
        if (entry.kind === 'directory')
            (0,external_node_fs_.mkdirSync)(target);
        else if (entry.kind === 'link') {
            if (!staysInside(entry.to, target, dir))
                return false;
            (0,external_node_fs_.symlinkSync)(entry.to, target);
        }
        else if (!(await objects.place(entry, target, entry.mode & 0o777)))
            return false;
    }
    for (const entry of tree.toReversed()) {
        if (entry.kind === 'directory')
            (0,external_node_fs_.chmodSync)(external_node_path_.join(dir, entry.path), entry.mode & 0o777);
    }
    return true;
}
function staysInside(to, link, dir) {
    return !external_node_path_.isAbsolute(to) && external_node_path_.resolve(external_node_path_.dirname(link), to).startsWith(dir + external_node_path_.sep);
}
function isPlainDirectory(dir) {
    return (0,external_node_fs_.lstatSync)(dir, { throwIfNoEntry: false })?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./build/store/store-room.js
/** Of what would be free without the store. A run needs its outputs, and copies of them as inputs. */
const SHARE = 1 / 4;
class StoreRoom {
    #store;
    #limitBytes;
    /** Of the disk without the store, before the steps write; absent if there is plenty. */
    #freeAtStart;
    #bytes = 0;
    #isAsked = false;
    constructor(store, limitBytes) {
        this.#store = store;
        this.#limitBytes = limitBytes;
    }
    /**
     * Before the steps run: removes what was used longest ago, if too little is free.
     * @param keep files of entries that the run needs
     */
    begin(keep) {
        const free = this.#store.freeBytes();
        // The usual case, without a look at every entry.
        if (free === undefined || free * SHARE >= this.#limitBytes)
            return;
        const { bytes } = this.#store.prune(this.#limitBytes, keep);
        this.#freeAtStart = (this.#store.freeBytes() ?? free) + bytes;
        this.#bytes = this.#store.prune(this.#most(), keep).bytes;
    }
    /**
     * Room for a result, before it is written.
     * @param copied whether its files are also kept in the workspace
     * @returns whether it may be kept
     */
    take(bytes, { copied }) {
        this.#isAsked = true;
        const free = copied ? this.#store.freeBytes() : undefined;
        const least = (this.#freeAtStart ?? this.#limitBytes) * SHARE;
        if (free !== undefined && free - bytes < least)
            return false;
        if (this.#freeAtStart === undefined)
            return true;
        const most = this.#most();
        if (bytes > most)
            return false;
        if (this.#bytes + bytes > most)
            this.#bytes = this.#store.prune(most - bytes).bytes;
        if (this.#bytes + bytes > most)
            return false;
        this.#bytes += bytes;
        return true;
    }
    /** After all results are written. A run that wrote none left the store as it was. */
    end() {
        if (this.#isAsked && !this.#store.isTidy(this.#most()))
            this.#store.prune(this.#most());
    }
    #most() {
        const free = this.#freeAtStart ?? Number.POSITIVE_INFINITY;
        return Math.min(this.#limitBytes, free * SHARE);
    }
}

// EXTERNAL MODULE: ./build/workspace/create-outputs.js
var create_outputs = __webpack_require__(135);
// EXTERNAL MODULE: ./build/execute/step/inspect-step.js
var inspect_step = __webpack_require__(8338);
;// CONCATENATED MODULE: ./build/execute/reuse/compare-trees.js
/** The first file that is not the same in both, as `output/path`; `undefined` if all are. */
function compareTrees(before, now) {
    const old = contents(before);
    const current = contents(now);
    const names = [...new Set([...old.keys(), ...current.keys()])].sort();
    return names.find((name) => old.get(name) !== current.get(name));
}
function contents(trees) {
    return new Map(trees.flatMap(({ name, tree }) => tree.map((entry) => {
        const content = entry.kind === 'file' ? entry.digest : entry.kind;
        return [`${name}/${entry.path}`, content];
    })));
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/report/version.js
var report_version = __webpack_require__(5679);
// EXTERNAL MODULE: ./build/execute/thread-limits.js
var thread_limits = __webpack_require__(5763);
;// CONCATENATED MODULE: ./build/execute/reuse/asked-files.js
/** What a step can learn of a file without reading it. */

/** Each has all of those before it; `all` has the time. */
const ASK_LEVELS = ['kind', 'size', 'mode', 'all'];
/** @returns `null` if there is nothing at this path */
function askedState(file, level) {
    try {
        const own = (0,external_node_fs_.lstatSync)(file, { bigint: true });
        if (!own.isSymbolicLink())
            return stateOf(own, level);
        const target = (0,external_node_fs_.statSync)(file, { bigint: true, throwIfNoEntry: false });
        const state = target === undefined ? 'nothing' : stateOf(target, level);
        return `link ${(0,external_node_fs_.readlinkSync)(file)} ${state}`;
    }
    catch (error) {
        const { code } = error;
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : `unreadable ${code}`;
    }
}
/** Whether what was asked may have been another answer at that time. */
function isAnswerNewer(file, level, sinceMs) {
    try {
        const stats = (0,external_node_fs_.lstatSync)(file);
        const isKept = level === 'kind' || stats.isDirectory();
        // Without a time of creation, it is 0.
        const time = isKept ? stats.birthtimeMs : Math.max(stats.mtimeMs, stats.ctimeMs);
        return time >= sinceMs;
    }
    catch {
        return false;
    }
}
function stateOf(stats, level) {
    const kind = stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'special';
    const rank = ASK_LEVELS.indexOf(level);
    return [
        kind,
        ...(rank >= 1 && kind === 'file' ? [stats.size] : []),
        ...(rank >= 2 ? [(stats.mode & 4095n).toString(8), stats.uid, stats.gid] : []),
        ...(rank >= 3 ? [stats.mtimeNs] : []),
    ].join(' ');
}

;// CONCATENATED MODULE: ./build/execute/reuse/file-contents.js
/** Digests of files and directories as they are now; each path is read once in a run. */



const MOST_FILES = 20_000;
class FileContents {
    #digests = new Map();
    #lists = new Map();
    #except;
    #newest = 0;
    /** @param except a directory that is left out: the run writes to it */
    constructor(except) {
        this.#except = except;
    }
    /** Of a file, or of a directory with everything in it; `undefined` if it is not there. */
    digestOf(file) {
        const known = this.#digests.get(file);
        if (known !== undefined)
            return known;
        const digest = this.#read(file);
        this.#digests.set(file, digest);
        return digest;
    }
    /** Links are followed, as for the copy that the step gets. */
    listOf(file) {
        const known = this.#lists.get(file);
        if (known !== undefined)
            return known;
        const found = new Map();
        const list = this.#add(file, '', found, []).then((isWhole) => (isWhole ? found : undefined));
        this.#lists.set(file, list);
        return list;
    }
    /** Whether it, or a file in it, was written since. */
    isNewer(file, sinceMs) {
        this.#newest = 0;
        this.#time(file, 0);
        return this.#newest >= sinceMs;
    }
    async #read(file) {
        const list = await this.listOf(file);
        if (list === undefined)
            return undefined;
        if (list.size === 1 && list.has(''))
            return list.get('');
        return (0,file_digest/* textDigest */.o)(JSON.stringify([...list].sort(([a], [b]) => (a < b ? -1 : 1))));
    }
    /** @returns whether it was complete */
    async #add(file, at, found, above) {
        try {
            if (found.size > MOST_FILES)
                return false;
            const stats = (0,external_node_fs_.statSync)(file);
            if (!stats.isDirectory()) {
                if (!stats.isFile())
                    return false;
                found.set(at, await (0,file_digest/* fileDigest */.h)(file));
                return true;
            }
            const real = (0,external_node_fs_.realpathSync)(file);
            if (real === this.#except)
                return true;
            // A link to a directory above it.
            if (above.includes(real))
                return true;
            const names = (0,external_node_fs_.readdirSync)(file);
            // Not in UTF-8: the file cannot be found by this name.
            if (names.some((name) => name.includes('\ufffd')))
                return false;
            if (names.length === 0 || at === '')
                found.set(`${at}/`, '');
            for (const name of names) {
                const below = at === '' ? name : `${at}/${name}`;
                if (!(await this.#add(external_node_path_.join(file, name), below, found, [...above, real])))
                    return false;
            }
            return true;
        }
        catch (error) {
            // A link without a target is as good as its name.
            const isAbsent = error.code === 'ENOENT';
            if (at !== '' && isAbsent)
                found.set(at, 'unreadable');
            return at !== '' && isAbsent;
        }
    }
    #time(file, depth) {
        try {
            const stats = (0,external_node_fs_.statSync)(file);
            const isExcept = stats.isDirectory() && (0,external_node_fs_.realpathSync)(file) === this.#except;
            if (isExcept && depth > 0)
                return;
            this.#newest = Math.max(this.#newest, stats.mtimeMs, stats.ctimeMs);
            if (!stats.isDirectory() || depth > 20 || isExcept)
                return;
            for (const name of (0,external_node_fs_.readdirSync)(file))
                this.#time(external_node_path_.join(file, name), depth + 1);
        }
        catch {
            // Not there: nothing was written.
        }
    }
}

;// CONCATENATED MODULE: ./build/execute/reuse/input-modes.js
/** The modes of the files of an input, for a step that asks for them or copies them. */


/** @returns `null` if they are not known */
async function inputModes({ source }, { files, treesOf }) {
    if (source.kind === 'declared') {
        const list = await files.listOf(source.path);
        if (list === undefined)
            return null;
        return JSON.stringify([...list.keys()].sort().map((at) => [at, modeOf(source.path, at)]));
    }
    if (source.kind !== 'flow')
        return '';
    const found = [];
    for (const { step, output } of source.from) {
        const tree = (await treesOf(step))?.find(({ name }) => name === output)?.tree;
        if (tree === undefined)
            return null;
        found.push(tree.map((entry) => [entry.path, entry.kind === 'link' ? 0 : entry.mode]));
    }
    return JSON.stringify(found);
}
function modeOf(dir, at) {
    const stats = (0,external_node_fs_.statSync)(external_node_path_.join(dir, String(at)), { throwIfNoEntry: false });
    return (stats?.mode ?? 0) & 0o7777;
}

;// CONCATENATED MODULE: ./build/execute/reuse/installed-distributions.js
/** Which distribution an imported module is of, and its version now, from `*.dist-info`. */



class InstalledDistributions {
    #listed = new Map();
    #modules = new Map();
    #versions = new Map();
    /** The distributions in `site` that contain the module. */
    of(module, site) {
        let modules = this.#modules.get(site);
        if (modules === undefined) {
            modules = this.#modulesIn(site);
            this.#modules.set(site, modules);
        }
        return modules.get(module) ?? [];
    }
    /** `2.2.3 0f3a…`: its version, and the digest of the list of its files. */
    versionOf(name, site) {
        const key = `${site}${external_node_path_.sep}${name}`;
        const known = this.#versions.get(key);
        if (known !== undefined)
            return known;
        const version = this.#readVersion(name, site);
        this.#versions.set(key, version);
        return version;
    }
    /** Names in a directory; empty if it is not there. */
    namesIn(dir) {
        let names = this.#listed.get(dir);
        if (names === undefined) {
            try {
                names = (0,external_node_fs_.readdirSync)(dir).sort();
            }
            catch {
                names = [];
            }
            this.#listed.set(dir, names);
        }
        return names;
    }
    /** What a look at the installed packages shows: their names and entry points. */
    packagesIn(dir) {
        const entries = this.namesIn(dir).filter((name) => name !== '__pycache__');
        return JSON.stringify(entries.map((name) => {
            const isInfo = /\.(dist|egg)-info$/.test(name);
            return [name, isInfo ? digestIn(external_node_path_.join(dir, name, 'entry_points.txt')) : ''];
        }));
    }
    /** The files that add directories to `sys.path` or run code when Python starts. */
    pathFilesIn(dir) {
        const names = this.namesIn(dir).filter((name) => name.endsWith('.pth'));
        return JSON.stringify(names.map((name) => [name, digestIn(external_node_path_.join(dir, name))]));
    }
    async #readVersion(name, site) {
        const found = this.#in(site).filter((one) => one.name === name);
        if (found.length === 0)
            return undefined;
        const parts = found.map(async ({ version, info }) => {
            const files = await (0,file_digest/* fileDigest */.h)(external_node_path_.join(site, info, 'RECORD')).catch(() => '');
            return `${version} ${files.slice(0, 16)}`.trim();
        });
        return (await Promise.all(parts)).join(', ');
    }
    #in(site) {
        return this.namesIn(site).flatMap((info) => {
            const [, name = '', version = ''] = /^(.+?)-([^-]+)(?:-py[\d.]+)?\.(?:dist|egg)-info$/.exec(info) ?? [];
            return name === '' ? [] : [{ name: normalised(name), version, info }];
        });
    }
    #modulesIn(site) {
        const found = new Map();
        for (const one of this.#in(site)) {
            for (const module of modulesOf(external_node_path_.join(site, one.info))) {
                found.set(module, [...(found.get(module) ?? []), one]);
            }
        }
        return found;
    }
}
/** `top_level.txt` misses parts of namespaces, so both are read. */
function modulesOf(info) {
    const listed = readLines(external_node_path_.join(info, 'top_level.txt'));
    const record = readLines(external_node_path_.join(info, 'RECORD')).map((line) => line.split(',', 1).join('').split('/', 1).join('').split('.', 1)[0] ?? '');
    return new Set([...listed, ...record].filter((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)));
}
function digestIn(file) {
    try {
        return (0,file_digest/* textDigest */.o)((0,external_node_fs_.readFileSync)(file)).slice(0, 16);
    }
    catch {
        return '';
    }
}
function readLines(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8').split(/\r?\n/);
    }
    catch {
        return [];
    }
}
function normalised(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

// EXTERNAL MODULE: ./build/execute/step/outside-use.js + 1 modules
var outside_use = __webpack_require__(1785);
;// CONCATENATED MODULE: ./build/execute/reuse/step-settings.js

/**
 * What the pipeline says of a step, by key: all that can change what the step does or what is
 * reported of it. Limits are not among it: a step that passed stayed below them.
 */
function stepSettings({ config: step, inputs, outputs, script }, { config, sampleData }) {
    const file = script.kind === 'file' ? script : undefined;
    const { call } = step;
    return new Map(Object.entries({
        script: script.kind === 'none' ? undefined : (script.path ?? undefined),
        import_root: file?.importRoot,
        ...keys('call', call),
        ...keys('environ_vars', step.environVars),
        ...keys('job_args', step.jobArgs === null ? { '': null } : step.jobArgs),
        ...Object.fromEntries(inputs.map(({ name, ...rest }) => [
            `input_paths.${name}`,
            rest.source.kind === 'sample' ? { ...rest, sampleData } : rest,
        ])),
        ...Object.fromEntries(outputs.map(({ name, ...rest }) => [`output_paths.${name}`, rest])),
        ...keys('container_paths', step.containerPaths),
        ...keys('working_paths', step.workingPaths),
        working_directory: step.workingDirectory,
        expect: step.expectations,
        hermetic: (0,outside_use/* hermeticOf */.V)(step, config),
        allow: step.allow,
        python_path: config.pythonPath,
        environment: config.environment,
        pip_install: config.pipInstall,
    }).flatMap(([name, value]) => value === undefined ? [] : [[name, JSON.stringify(value)]]));
}
/** The names in the order in which the script can see them. */
function settingOrders({ config: { jobArgs, environVars, call }, inputs, outputs, }) {
    const namesOf = (values) => Object.keys(values ?? {});
    const orders = [
        ['job_args', namesOf(jobArgs)],
        ['environ_vars', namesOf(environVars)],
        ['call', namesOf(call)],
        ['input_paths', inputs.map(({ name }) => name)],
        ['output_paths', outputs.map(({ name }) => name)],
    ];
    return orders.filter(([, names]) => names.length > 1);
}
function keys(name, values) {
    return Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [
        key === '' ? name : `${name}.${key}`,
        value,
    ]));
}

;// CONCATENATED MODULE: ./build/execute/reuse/current-state.js
/** The state of everything that a step can depend on, as it is in this run. */









/** Of a dependency on the names of variables: all of them, or those that Python and the locale read. */
const ALL_NAMES = '';
const NAMES_OF_PYTHON = 'PYTHON';
const OF_PYTHON = /^(PYTHON|LC_|LANG$|LANGUAGE$|TZ$)/;
class CurrentState {
    files;
    distributions = new InstalledDistributions();
    #context;
    #store;
    #treesOf;
    #names = new Map();
    constructor(context, store, treesOf) {
        this.#context = context;
        this.#store = store;
        this.#treesOf = treesOf;
        this.files = new FileContents(context.workspace.real.toString());
    }
    /** What is known before the step runs: its settings, its inputs, Python and the directories. */
    async declared(step) {
        const settings = [...stepSettings(step, this.#context)].map(([name, value]) => ({ kind: 'config', name, value: this.#store.hide(value) }));
        const orders = settingOrders(step).map(([name, names]) => ({ kind: 'order', name, value: JSON.stringify(names) }));
        const salt = { kind: 'salt', name: '', value: this.#store.hide('') };
        const surroundings = this.#surroundings(step);
        return [salt, ...settings, ...orders, ...(await this.#inputs(step)), ...surroundings];
    }
    /** The value of a recorded dependency now. */
    async valueOf({ kind, name, object }, step) {
        const level = ASK_LEVELS.find((one) => kind === `asked-${one}`);
        if (level !== undefined)
            return askedState(this.absolute(name), level);
        switch (kind) {
            case 'source':
            case 'file':
                return (await this.files.digestOf(this.absolute(name))) ?? null;
            case 'distribution':
                return ((await this.distributions.versionOf(external_node_path_.basename(name), external_node_path_.dirname(name))) ?? null);
            case 'environ':
                return this.environValue(name, step);
            case 'environ-names':
                return this.environNames(name, step);
            case 'packages':
                return this.distributions.packagesIn(name);
            case 'path-files':
                return this.distributions.pathFilesIn(name);
            case 'modes':
                return this.modesOf(name, step);
            case 'names':
                return this.#foundNames(name, object);
            default:
                return null;
        }
    }
    /** As in entries: relative to the root of the pipeline if inside. */
    shown(file) {
        const relative = external_node_path_.relative(this.#context.config.root, file);
        const isOutside = relative === '' || relative.startsWith('..') || external_node_path_.isAbsolute(relative);
        return isOutside ? file : relative.split(external_node_path_.sep).join('/');
    }
    absolute(name) {
        return external_node_path_.resolve(this.#context.config.root, name);
    }
    /** Of a path as the report shows it: relative to the base directory. */
    absoluteShown(file) {
        return external_node_path_.resolve(this.#context.options.baseDir, file);
    }
    environValue(name, { config }) {
        const { environ, options } = this.#context;
        // What the run itself sets depends on how many steps run at once.
        const isOurs = name in (0,thread_limits/* threadLimits */.n)(2, 2, {});
        const value = config.environVars[name] ?? (isOurs ? options.environ[name] : environ[name]);
        return value === undefined ? null : this.#store.hide(value);
    }
    /** Names of the variables that the step can see, except those that its `environ_vars` set. */
    environNames(which, { config }) {
        const { environ, options } = this.#context;
        const names = Object.keys(environ).filter((name) => (which === ALL_NAMES || OF_PYTHON.test(name)) &&
            !(name in config.environVars) &&
            (!(name in (0,thread_limits/* threadLimits */.n)(2, 2, {})) || name in options.environ));
        return JSON.stringify(names.sort());
    }
    async modesOf(name, step) {
        const input = step.inputs.find((one) => one.name === name);
        if (input === undefined)
            return null;
        return inputModes(input, { files: this.files, treesOf: this.#treesOf });
    }
    /** Of the names, those that the directory has: another one may hide a module. */
    namesValue(dir, names) {
        const found = this.distributions.namesIn(dir).filter((entry) => {
            const [stem = ''] = entry.split('.', 1);
            const isModule = entry === stem || /\.(py|pyc|so|pyd)$/.test(entry);
            return isModule && names.has(stem) && !entry.startsWith('.') && entry !== '__pycache__';
        });
        return JSON.stringify(found);
    }
    #foundNames(dir, object) {
        if (object === undefined)
            return null;
        if (!this.#names.has(object)) {
            const text = this.#store.objects.readText(object);
            this.#names.set(object, text === undefined ? undefined : new Set(text.split('\n')));
        }
        const names = this.#names.get(object);
        return names === undefined ? null : this.namesValue(dir, names);
    }
    #surroundings({ name }) {
        const { config, options, workspace, pythons } = this.#context;
        const { version, executable } = pythons.of(name).interpreter;
        const directories = { root: config.root, workspace: workspace.dir, base: options.baseDir };
        return [
            { kind: 'python', name: executable, value: version.join('.') },
            { kind: 'platform', name: '', value: `${external_node_process_.platform}-${external_node_process_.arch}` },
            { kind: 'tool', name: report_version/* TOOL */.j.name, value: report_version/* TOOL */.j.version },
            ...Object.entries(directories).map(([role, value]) => ({ kind: 'place', name: role, value })),
        ];
    }
    async #inputs({ inputs }) {
        const found = await Promise.all(inputs.map((input) => this.#contentOf(input)));
        return found.flat().map(([name, value]) => ({ kind: 'input', name, value }));
    }
    async #contentOf({ name, source }) {
        const { sampleData, options } = this.#context;
        switch (source.kind) {
            case 'declared': {
                const list = await this.files.listOf(source.path);
                if (list === undefined)
                    return [[name, null]];
                return [...list].map(([at, digest]) => [at === '' ? name : `${name}/${at}`, digest]);
            }
            case 'flow': {
                const parts = await Promise.all(source.from.map((from) => this.#outputContent(name, from)));
                return parts.flat();
            }
            case 'sample':
                if (typeof sampleData !== 'string')
                    return [];
                return [[name, (await this.files.digestOf(external_node_path_.resolve(options.cwd, sampleData))) ?? null]];
            case 'empty':
            case 'missing':
                return [];
            default:
                return source;
        }
    }
    /** Of the whole output: also if the input is a part of it. */
    async #outputContent(input, { step, output }) {
        const trees = await this.#treesOf(step);
        const tree = trees?.find(({ name }) => name === output)?.tree;
        if (tree === undefined)
            return [[input, null]];
        return tree.map((entry) => [`${input}/${entry.path}`, treeValue(entry)]);
    }
}
function treeValue(entry) {
    switch (entry.kind) {
        case 'file':
            return entry.digest;
        case 'link':
            return `link ${entry.to}`;
        case 'directory':
            return 'directory';
        default:
            return entry;
    }
}

;// CONCATENATED MODULE: ./build/execute/reuse/first-different-line.js

/** 1-based, in the file as it is now; `undefined` if it cannot be read or is the same. */
function firstDifferentLine(before, file) {
    try {
        const old = before.split('\n');
        const current = (0,external_node_fs_.readFileSync)(file, 'utf8').split('\n');
        const longest = Math.max(old.length, current.length);
        for (let i = 0; i < longest; i += 1) {
            if (old[i] !== current[i])
                return Math.min(i + 1, current.length);
        }
    }
    catch {
        // It was removed meanwhile.
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/execute/reuse/change-texts.js

function declaredText(old, current) {
    const { kind, name } = old;
    switch (kind) {
        case 'config':
            return `\`${name}\` ${current === undefined ? 'was removed' : 'changed'}`;
        case 'input':
            return `input \`${name}\` ${current === undefined ? 'was removed' : 'changed'}`;
        case 'python':
            return old.value === current?.value
                ? `another Python interpreter: \`${name}\` → \`${current?.name}\``
                : `Python ${old.value} → ${current?.value}`;
        case 'order':
            return `the order of \`${name}\` changed`;
        case 'place':
            return `the ${DIRECTORIES[name] ?? name} was \`${old.value}\``;
        default:
            return `${name === '' ? kind : name} ${old.value} → ${current?.value}`;
    }
}
const DIRECTORIES = {
    root: 'directory of the pipeline',
    workspace: 'workspace directory',
    base: 'working directory',
};
/** A part of the settings or the inputs that is new. */
function addedText({ kind, name }) {
    return kind === 'input' ? `input \`${name}\` is new` : `\`${name}\` is new`;
}
function recordedText(old, now, store, state) {
    const { kind, name, value: before } = old;
    switch (kind) {
        case 'source':
            return sourceText(old, now, store, state);
        case 'file':
            if (before === null)
                return `\`${name}\`, which its code names, is new`;
            return `\`${name}\`, which its code reads or names, ${changeOf('', now)}`;
        case 'distribution':
            return distributionText(name.split(/[\\/]/).at(-1) ?? name, before, now);
        case 'environ':
            return `environment variable \`${name}\` ${changeOf(before, now)}`;
        case 'environ-names': {
            const [first, isNew] = firstOther(listIn(before), listIn(now));
            return `environment variable \`${first}\` ${isNew ? 'is new' : 'was removed'}`;
        }
        case 'modes':
            return `the mode of a file of input \`${name}\` changed`;
        case 'names':
        case 'packages':
        case 'path-files':
            return entriesText(state.shown(name), before, now);
        default:
            return kind.startsWith('asked-')
                ? `\`${name}\`, which its code asks for, ${changeOf(before, now)}`
                : `\`${name}\` changed`;
    }
}
function changeOf(before, now) {
    return now === null ? 'was removed' : before === null ? 'is new' : 'changed';
}
function sourceText({ name, object }, now, store, state) {
    if (now === null)
        return `\`${name}\` was removed`;
    const old = object === undefined ? undefined : store.objects.readText(object);
    const line = old === undefined ? undefined : firstDifferentLine(old, state.absolute(name));
    return line === undefined ? `\`${name}\` changed` : `\`${name}\` line ${line} changed`;
}
function distributionText(name, before, now) {
    if (now === null)
        return `${name} was removed`;
    if (before === null)
        return `${name} was installed`;
    const [old = ''] = before.split(' ', 1);
    const [current = ''] = now.split(' ', 1);
    return old === current ? `${name} ${old} was installed again` : `${name} ${old} → ${current}`;
}
/** Files of a directory, by their names or with what is known of them. */
function entriesText(dir, before, now) {
    if (now === null)
        return `what is kept of the names in \`${dir}\` cannot be read`;
    const [old, current] = [entriesIn(before), entriesIn(now)];
    const [first, isNew] = firstOther([...old.keys()], [...current.keys()]);
    if (first !== undefined)
        return `\`${first}\` in \`${dir}\` ${isNew ? 'is new' : 'was removed'}`;
    const [changed] = [...old].find(([name, value]) => current.get(name) !== value) ?? [];
    return `\`${changed}\` in \`${dir}\` changed`;
}
function firstOther(old, current) {
    const added = current.find((one) => !old.includes(one));
    return [added ?? old.find((one) => !current.includes(one)), added !== undefined];
}
function entriesIn(text) {
    return new Map(parsed(text).map((one) => Array.isArray(one) ? [String(one[0]), String(one[1])] : [String(one), '']));
}
/** Of a value that is a list of names. */
function listIn(text) {
    return parsed(text).map(String);
}
function parsed(text) {
    try {
        const found = JSON.parse(text ?? '[]');
        return Array.isArray(found) ? found : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/execute/reuse/differences.js

/** These are compared as wholes: what is new counts as well. */
const DECLARED = new Set([
    'config',
    'input',
    'python',
    'platform',
    'tool',
    'place',
    'order',
    'salt',
]);
const ORDER = [
    ...['source', 'distribution', 'config', 'order', 'input', 'file', 'asked-kind', 'names'],
    ...['environ', 'environ-names', 'python'],
];
/** An `input` of a thousand files is one reason. */
const MOST_OF_A_KIND = 5;
/** @returns nothing if the entry is valid for the step as it is now */
async function differences(entry, step, { state, store }) {
    const found = [];
    const now = new Map((await state.declared(step)).map((one) => [keyOf(one), one]));
    const before = new Map(entry.dependencies.filter(({ kind }) => DECLARED.has(kind)).map((one) => [keyOf(one), one]));
    const [salt, oldSalt] = [now, before].map((all) => all.get(keyOf(SALT))?.value);
    if (salt !== oldSalt)
        return ['the key of the kept results was lost: values cannot be compared'];
    const unknown = new Set([...now.values()].flatMap(({ kind, name, value }) => kind === 'input' && value === null ? [name] : []));
    const isUnknown = ({ kind, name }) => kind === 'input' && (unknown.has(name) || unknown.has(name.split('/', 1).join()));
    for (const name of unknown) {
        found.push({ kind: 'input', text: `input \`${name}\` cannot be compared` });
    }
    for (const [key, old] of before) {
        const current = now.get(key);
        if (isUnknown(old))
            continue;
        if (isSame(old, current))
            continue;
        found.push({ kind: old.kind, text: declaredText(old, current) });
    }
    for (const [key, current] of now) {
        if (!before.has(key) && !isUnknown(current) && current.kind !== 'order')
            found.push({ kind: current.kind, text: addedText(current) });
    }
    for (const old of entry.dependencies) {
        if (DECLARED.has(old.kind))
            continue;
        const value = await state.valueOf(old, step);
        if (value !== old.value)
            found.push({ kind: old.kind, text: recordedText(old, value, store, state) });
    }
    const rank = (kind) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
    return bounded(found.toSorted((a, b) => rank(a.kind) - rank(b.kind)));
}
const SALT = { kind: 'salt', name: '', value: null };
function isSame(old, current) {
    if (old.kind === 'order') {
        // If the names differ, each of them is a reason.
        const [before, now] = [listIn(old.value), listIn(current?.value ?? null)];
        return before.join() === now.join() || before.toSorted().join() !== now.toSorted().join();
    }
    const isOther = old.kind === 'python' && old.name !== current?.name;
    return !isOther && current?.value === old.value && old.value !== null;
}
function keyOf({ kind, name }) {
    // Another interpreter is the same dependency with another value.
    return kind === 'python' ? kind : `${kind} ${name}`;
}
function bounded(found) {
    const texts = [];
    const counts = new Map();
    for (const { kind, text } of found) {
        if (texts.includes(text))
            continue;
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (count <= MOST_OF_A_KIND)
            texts.push(text);
    }
    for (const [kind, count] of counts) {
        if (count > MOST_OF_A_KIND)
            texts.push(`and ${count - MOST_OF_A_KIND} more of kind ${kind}`);
    }
    return texts;
}

;// CONCATENATED MODULE: ./build/execute/reuse/proven-unstable.js
/** Another code, library or setting may write the same each time; other inputs do not count. */
const OF_CODE = new Set(['source', 'distribution', 'config']);
const UNSTABLE = 'it wrote other content when it ran again with nothing changed';
/** The result stays for `--step`, and says that no result of this code stands for a run. */
function markUnstable({ entry, file }, store) {
    store.drop(file);
    try {
        store.put({ ...entry, reusable: false, unstable: true });
    }
    catch {
        // A full disk: the result is not kept, so that at least it is not used.
    }
}
/**
 * Whether a kept result of the code as it is now says so.
 * @param entries of the step
 */
async function isUnstable(step, { store, state }, entries = store.unstableEntriesOf(step.name)) {
    for (const { entry } of entries) {
        if (entry.unstable === true && (await isOfCode(entry, step, state)))
            return true;
    }
    return false;
}
async function isOfCode(entry, step, state) {
    const settings = new Map((await state.declared(step)).flatMap(({ kind, name, value }) => kind === 'config' ? [[name, value]] : []));
    const before = entry.dependencies.filter(({ kind }) => OF_CODE.has(kind));
    if (before.filter(({ kind }) => kind === 'config').length !== settings.size)
        return false;
    for (const old of before) {
        const now = old.kind === 'config' ? settings.get(old.name) : await state.valueOf(old, step);
        if (now !== old.value)
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/execute/step/step-outcome.js
var step_outcome = __webpack_require__(632);
;// CONCATENATED MODULE: ./build/execute/reuse/stored-outcome.js
/** What is kept of the outcome of a step, as JSON, and the outcome of a step that was not run again. */


const KEPT = [
    'findings',
    'inputPaths',
    'mapped',
    'opened',
    'columnsRead',
    'sources',
    'location',
];
/** Only what the code relies on: the content is that of the run which saved it. */
const storedSchema = schemas/* looseObject */._H3({
    report: schemas/* looseObject */._H3({
        name: schemas/* string */.YjP(),
        seconds: schemas/* number */.aig(),
        stdoutTail: schemas/* string */.YjP(),
        stderrTail: schemas/* string */.YjP(),
        inputs: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), source: schemas/* string */.YjP(), path: schemas/* string */.YjP() })),
        outputs: schemas/* array */.YOg(schemas/* looseObject */._H3({
            name: schemas/* string */.YjP(),
            profile: schemas/* looseObject */._H3({ files: schemas/* array */.YOg(schemas/* looseObject */._H3({ path: schemas/* string */.YjP() })) }),
        })),
    }),
    findings: schemas/* array */.YOg(schemas/* looseObject */._H3({ code: schemas/* string */.YjP(), severity: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
    inputPaths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    opened: schemas/* array */.YOg(schemas/* looseObject */._H3({ path: schemas/* string */.YjP(), kind: schemas/* string */.YjP() })),
    columnsRead: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })).optional(),
    sources: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
/** @param redact removes secrets from a text */
function storeOutcome(outcome, redact) {
    const parts = Object.fromEntries(KEPT.map((key) => [key, outcome[key]]));
    return JSON.stringify({ report: outcome.report, ...parts }, (_key, value) => typeof value === 'string' ? redact(value) : value);
}
/** @returns `undefined` for a text that is not an outcome of the step */
function restoreOutcome(text, step, cached) {
    try {
        const parsed = storedSchema.safeParse(JSON.parse(text));
        if (!parsed.success || parsed.data.report.name !== step.name)
            return undefined;
        const stored = parsed.data;
        const { report } = stored;
        // What is known of a process does not hold for this run.
        const { exitCode: _exit, cpuSeconds: _cpu, peakMemoryBytes: _memory, mode: _mode, directory: _directory, startedAfterSeconds: _started, cacheMiss: _miss, uncacheable: _uncacheable, ...rest } = report;
        const own = {
            ...rest,
            status: 'cached',
            seconds: 0,
            attempts: 0,
            cached: { ...cached, seconds: report.seconds },
        };
        return {
            ...Object.fromEntries(KEPT.flatMap((key) => (stored[key] === undefined ? [] : [[key, stored[key]]]))),
            ...(step.script.kind === 'file' ? { script: step.script.path } : {}),
            ...(0,step_outcome/* argumentsOf */.a)(step),
            ...{ report: own, handled: [], called: true, otherInputs: [] },
        };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/execute/reuse/find-result.js



/** The newest valid result, or how the nearest one differs. */
async function findValid(step, parts) {
    const { store } = parts;
    const entries = store.entriesOf(step.name);
    const reusable = entries.filter(({ entry }) => entry.reusable);
    if (await isUnstable(step, parts, entries))
        return { reasons: [UNSTABLE] };
    let nearest;
    for (const kept of reusable) {
        const found = await differences(kept.entry, step, parts);
        if (found.length === 0) {
            const outcome = outcomeOf(kept, step, [], parts);
            if (outcome !== undefined)
                return { kept, outcome };
            store.drop(kept.file);
        }
        else if (nearest === undefined || found.length < nearest.length) {
            nearest = found;
        }
    }
    const nothing = entries.length > 0 ? 'no kept result of it can be used again' : NOTHING_KEPT;
    return { reasons: nearest ?? [nothing] };
}
const NOTHING_KEPT = 'no result of it is kept yet';
/** The newest one, valid or not, with what changed since. */
async function findNewest(step, parts) {
    for (const kept of parts.store.entriesOf(step.name)) {
        // The files of an output that the step did not have then are not there.
        const names = new Set(kept.entry.outputs.map(({ name }) => name));
        if (step.outputs.some(({ name }) => !names.has(name)))
            continue;
        const changed = await differences(kept.entry, step, parts);
        const outcome = outcomeOf(kept, step, changed, parts);
        if (outcome !== undefined)
            return { kept, outcome };
        parts.store.drop(kept.file);
    }
    return undefined;
}
function outcomeOf({ entry }, step, changed, { store, startedAt }) {
    const text = store.objects.readText(entry.outcome.digest);
    if (text === undefined)
        return undefined;
    return restoreOutcome(text, step, {
        savedAt: new Date(entry.savedAt).toISOString(),
        ageSeconds: Math.max(0, Math.round((startedAt - entry.savedAt) / 1000)),
        run: entry.run,
        changed,
    });
}

;// CONCATENATED MODULE: ./build/execute/reuse/results-wish.js
/** About one hit in fifty runs again. */
const SAMPLED_SHARE = 0.02;
function resultsWish(config, options, startedAt) {
    const cache = options.cache ?? config.cache;
    return {
        ...{ cache, startedAt, sample: options.cacheSample },
        // A chosen step runs, whatever is kept of it.
        reads: cache !== 'off' && options.step === undefined,
        writes: cache === 'read-write' || (config.keepResults && (options.keepResults ?? false)),
        limitBytes: options.cacheLimitBytes ?? config.cacheLimitBytes,
    };
}
function sampleOf({ sample, selection }, run) {
    // A run of chosen steps runs nothing else.
    if (selection !== undefined)
        return { share: 0, seed: '' };
    return { share: sample?.share ?? SAMPLED_SHARE, seed: sample?.seed ?? run };
}

// EXTERNAL MODULE: ./build/files/file-stamp.js
var file_stamp = __webpack_require__(1074);
// EXTERNAL MODULE: ./build/files/stats-of.js
var stats_of = __webpack_require__(1217);
// EXTERNAL MODULE: ./build/execute/package-stamps.js
var package_stamps = __webpack_require__(1857);
;// CONCATENATED MODULE: ./build/execute/reuse/files-named.js
/**
 * Files of the project that texts in the code name: an extension written in C opens files without
 * an event of Python.
 */


const files_named_MOST_ENTRIES = 5_000;
const LONGEST = 300;
const PASSED_OVER = new Set(['node_modules', '__pycache__', 'site-packages', 'dist-packages']);
/** @returns absolute paths, also of files that are not there and would be read if they were */
function filesNamed(texts, options) {
    const { root, workspace } = options;
    const bases = [...new Set([root, ...options.directories])];
    const found = new Set();
    const byName = filesByName(root, workspace);
    for (const text of new Set(texts)) {
        const name = plainPath(text);
        if (name === undefined)
            continue;
        const isFile = external_node_path_.extname(name) !== '';
        for (const base of bases) {
            const file = external_node_path_.resolve(base, String(name));
            const isInside = file.startsWith(root + external_node_path_.sep) && !isIn(file, workspace);
            if (!isInside)
                continue;
            if (isFile || ((0,external_node_fs_.existsSync)(file) && (0,external_node_fs_.statSync)(file).isDirectory()))
                found.add(file);
        }
        for (const file of isFile ? (byName.get(external_node_path_.basename(name)) ?? []) : [])
            found.add(file);
    }
    return [...found].sort();
}
/** A path, or the directory of a pattern; `undefined` for other texts. */
function plainPath(text) {
    if (text.length > LONGEST || /[\n\r\0]/.test(text) || text.includes('://'))
        return undefined;
    const pattern = text.search(/[*?[{]/);
    const name = pattern < 0 ? text : external_node_path_.dirname(`${text.slice(0, pattern)}x`);
    if (name === '' || name === '.' || name === '/' || /^\s|\s$/.test(name))
        return undefined;
    if (name.includes('/'))
        return name;
    return /^[^<>|:"]+\.[A-Za-z]\w{0,9}$/.test(name) ? name : undefined;
}
const known = new Map();
/** For a path that is put together from parts: `root / 'conf' / 'x.json'`. */
function filesByName(root, workspace) {
    const earlier = known.get(root);
    // One walk serves the steps that are saved together.
    if (earlier !== undefined && Date.now() - earlier.at < 1000)
        return earlier.files;
    const files = new Map();
    const pending = [root];
    let count = 0;
    for (let dir = pending.pop(); dir !== undefined && count < files_named_MOST_ENTRIES; dir = pending.pop()) {
        for (const entry of entriesOf(dir)) {
            count += 1;
            const file = external_node_path_.join(dir, entry.name);
            if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name) || isIn(file, workspace))
                continue;
            if (entry.isDirectory())
                pending.push(file);
            else
                files.set(entry.name, [...(files.get(entry.name) ?? []), file]);
        }
    }
    known.set(root, { at: Date.now(), files });
    return files;
}
function entriesOf(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function isIn(file, dir) {
    return file === dir || file.startsWith(dir + external_node_path_.sep);
}

;// CONCATENATED MODULE: ./build/execute/reuse/recorded-dependencies.js
/** What a step depended on as it ran, beside what the pipeline says of it. */








/** Only its sources, to say later what changed. */
async function recordSources(sources, { state, store, sinceMs }) {
    const dependencies = [];
    for (const file of new Set(sources)) {
        if (state.files.isNewer(file, sinceMs))
            return changedMeanwhile(state, file);
        const digest = await state.files.digestOf(file);
        if (digest === undefined)
            return { problem: `\`${state.shown(file)}\` cannot be read` };
        const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
        const object = store.objects.putText(text).digest;
        dependencies.push({ kind: 'source', name: state.shown(file), value: digest, object });
    }
    return { dependencies };
}
/** All of it: for an entry that can replace a run. */
async function recordAll(step, outcome, facts, parts) {
    const { state, store } = parts;
    const installed = parts.isRunPython && facts.site.find((dir) => (0,package_stamps/* havePackagesChanged */.E)(dir, parts.importsSinceMs));
    if (installed)
        return changedMeanwhile(state, installed);
    const sources = await recordSources([outcome.script ?? '', ...facts.sources], parts);
    if ('problem' in sources)
        return sources;
    const files = await recordFiles(step, outcome, facts, parts);
    if ('problem' in files)
        return files;
    const asked = recordAsked(facts, files.dependencies, parts);
    if ('problem' in asked)
        return asked;
    const libraries = await distributions(facts, parts);
    if ('problem' in libraries)
        return libraries;
    const names = [...new Set(facts.names)].sort();
    const absent = names.filter((name) => !(name in facts.modules));
    const lists = [
        ...facts.path.map((dir) => ({ dir, names })),
        ...facts.site.map((dir) => ({ dir, names: absent })),
    ];
    return {
        dependencies: [
            ...sources.dependencies,
            ...files.dependencies,
            ...asked.dependencies,
            ...(await recordModes(step, facts, state)),
            ...libraries.dependencies,
            ...recorded_dependencies_packages(facts, state),
            environNames(step, facts, state),
            ...variableNames(facts, step, outcome).map((name) => ({ kind: 'environ', name, value: state.environValue(name, step) })),
            ...lists.map(({ dir, names: wanted }) => {
                const object = store.objects.putText(wanted.join('\n')).digest;
                return { kind: 'names', name: dir, value: state.namesValue(dir, new Set(wanted)), object };
            }),
        ],
    };
}
async function recordFiles(step, outcome, facts, { state, sinceMs, root, workspace }) {
    const read = (outcome.report.observed ?? []).filter(({ kind }) => kind === 'read');
    const { call } = step.config;
    const given = [step.config.jobArgs, step.config.environVars, call].flatMap(textsIn);
    const named = filesNamed([...facts.texts, ...given], {
        ...{ root, workspace },
        directories: facts.sources.map((file) => external_node_path_.dirname(file)),
    });
    const declared = step.inputs.flatMap(({ source }) => source.kind === 'declared' ? [source.path] : []);
    const isKnown = (file) => facts.sources.includes(file) ||
        declared.some((input) => file === input || file.startsWith(input + external_node_path_.sep));
    const wanted = [
        ...read.map(({ what }) => state.absoluteShown(what)),
        ...Object.keys(facts.read),
        ...named,
    ];
    const dependencies = [];
    for (const file of new Set(wanted)) {
        if (isKnown(file))
            continue;
        if (state.files.isNewer(file, sinceMs))
            return changedMeanwhile(state, file);
        const value = (await state.files.digestOf(file)) ?? null;
        if (value === null && (0,external_node_fs_.existsSync)(file) && (0,external_node_fs_.statSync)(file).isDirectory()) {
            return { problem: `the directory \`${state.shown(file)}\` is too large to compare` };
        }
        const stamp = facts.read[file] ?? null;
        // The times of a file that takes the place of another can be old.
        if (stamp !== null && stamp !== ((0,file_stamp/* fileStamp */.a)(file) ?? ''))
            return changedMeanwhile(state, file);
        dependencies.push({ kind: 'file', name: state.shown(file), value });
    }
    for (const file of declared) {
        if (state.files.isNewer(file, sinceMs))
            return changedMeanwhile(state, file);
    }
    return { dependencies };
}
/** Files whose existence, size, mode or time it asked for. */
function recordAsked({ asked, sources }, known, { state, sinceMs }) {
    const dependencies = [];
    const isRead = new Set([
        ...known.map(({ name }) => name),
        ...sources.map((one) => state.shown(one)),
    ]);
    for (const level of ASK_LEVELS) {
        for (const file of asked[level]) {
            const name = state.shown(file);
            // Its content says as much.
            if ((level === 'kind' || level === 'size') && isRead.has(name))
                continue;
            if (isAnswerNewer(file, level, sinceMs))
                return changedMeanwhile(state, file);
            dependencies.push({ kind: `asked-${level}`, name, value: askedState(file, level) });
        }
    }
    return { dependencies };
}
async function recordModes(step, facts, state) {
    if (!facts.asked_inputs.some(({ what }) => what === 'mode'))
        return [];
    const found = step.inputs.map(async ({ name }) => ({
        ...{ kind: 'modes', name },
        value: await state.modesOf(name, step),
    }));
    return Promise.all(found);
}
/** What Python runs as it starts, and what a look at the installed packages shows. */
function recorded_dependencies_packages({ site, lists_packages }, state) {
    return site.flatMap((name) => [
        { kind: 'path-files', name, value: state.distributions.pathFilesIn(name) },
        ...(lists_packages
            ? [{ kind: 'packages', name, value: state.distributions.packagesIn(name) }]
            : []),
    ]);
}
function environNames(step, facts, state) {
    const name = facts.environ_all ? ALL_NAMES : NAMES_OF_PYTHON;
    return { kind: 'environ-names', name, value: state.environNames(name, step) };
}
function changedMeanwhile(state, file) {
    if (((0,stats_of/* statsOf */.L)(file)?.mtimeMs ?? 0) > Date.now())
        return { problem: `\`${state.shown(file)}\` has a time in the future` };
    return { problem: `\`${state.shown(file)}\` changed during the run` };
}
/** Of the modules that are not the user's. One without a distribution counts as a file. */
async function distributions(facts, { state, importsSinceMs }) {
    const found = new Map();
    for (const [module, file] of Object.entries(facts.modules)) {
        const site = facts.site.find((dir) => file.startsWith(dir + external_node_path_.sep));
        const of = site === undefined ? [] : state.distributions.of(module, site);
        for (const { name } of of) {
            const key = external_node_path_.join(site ?? '', name);
            const value = (await state.distributions.versionOf(name, site ?? '')) ?? null;
            found.set(key, { kind: 'distribution', name: key, value });
        }
        if (of.length > 0)
            continue;
        const top = external_node_path_.join(site ?? '', module);
        const isPackage = site !== undefined && (0,external_node_fs_.statSync)(top, { throwIfNoEntry: false })?.isDirectory();
        const inPackage = external_node_path_.basename(file).startsWith('__init__.') ? external_node_path_.dirname(file) : file;
        const whole = isPackage === true ? top : inPackage;
        if (state.files.isNewer(whole, importsSinceMs))
            return changedMeanwhile(state, whole);
        const value = (await state.files.digestOf(whole)) ?? null;
        found.set(whole, { kind: 'file', name: state.shown(whole), value });
    }
    return { dependencies: [...found.values()] };
}
/** Those that its code and its libraries read in Python, and those that Python itself reads. */
function variableNames(facts, { config }, { environNames = [] }) {
    const all = facts.environ_all ? environNames : [];
    const ours = environNames.filter((name) => OF_PYTHON.test(name));
    const names = new Set([...ALWAYS, ...facts.environ, ...all, ...ours]);
    return [...names].filter((name) => !(name in config.environVars)).sort();
}
/** Their absence counts as well. */
const ALWAYS = ['PYTHONPATH', 'PYTHONHASHSEED', 'PYTHONUTF8', 'TZ', 'LANG', 'LC_ALL'];
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.values(value).flatMap(textsIn);
}

;// CONCATENATED MODULE: ./build/execute/reuse/uncacheable.js
/** Why the result of a step cannot stand for another run of it. */


/** Facts are bounded: at this number, more may be missing. */
const MOST_OBSERVED = 50;
/** Known before it runs: nothing of it is looked up. */
function neverCacheable(step, { config }) {
    const { call, expectations, launcher } = step.config;
    if (step.script.kind !== 'file')
        return 'it has no script';
    if (launcher !== undefined)
        return 'its `launcher` may run it on another machine, with other packages and files';
    if (call?.kind === 'command')
        return 'its program is not observed';
    if (call?.kind === 'notebook')
        return 'the kernel of its notebook is not observed';
    if ((0,outside_use/* hermeticOf */.V)(step.config, config) === 'off')
        return '`hermetic: off`: it is not observed';
    if (expectations?.some(({ check }) => check !== undefined)) {
        return 'a function in Python tests its outputs';
    }
    return undefined;
}
/** All reasons, with their lines. Empty: its result can be used again. */
function uncacheable(step, outcome, context) {
    const never = neverCacheable(step, context);
    if (never !== undefined)
        return [never];
    const { report, reuse } = outcome;
    if (report.flaky || report.attempts > 1)
        return ['it did not pass at its first attempt'];
    if (reuse === undefined)
        return ['what it depends on was not recorded'];
    const observed = report.observed ?? [];
    return [
        ...observed.filter((one) => one.kind !== 'read' || !one.allowed).map(observedText),
        ...(observed.length >= MOST_OBSERVED ? ['it does too much outside its inputs to record'] : []),
        ...factReasons(step, reuse, context),
    ];
}
function observedText({ kind, what, location }) {
    const at = location === undefined ? 'it' : fileAndLine(location.file, location.line);
    switch (kind) {
        case 'read':
            return `${at} reads \`${what}\`, which is not an input`;
        case 'write':
            return `${at} writes \`${what}\`, outside its outputs`;
        case 'network':
            return `${at} connects to \`${what}\``;
        case 'subprocess':
            return `${at} starts the program \`${what}\``;
        default:
            return kind;
    }
}
function factReasons({ config }, facts, { code }) {
    const at = ({ file, line }) => file === '' ? 'it' : fileAndLine(code.show(file), line);
    return [
        ...(facts.complete ? [] : ['what it depends on was not recorded completely']),
        ...facts.unread.map((file) => `\`${code.show(file)}\` cannot be read as Python`),
        ...(config.allow?.clock === true
            ? []
            : facts.clock.slice(0, 3).map((one) => `${at(one)} reads the clock: \`${one.what}\``)),
        ...(config.allow?.random === true
            ? []
            : facts.random
                .slice(0, 3)
                .map((one) => `${at(one)} draws random numbers without a seed: \`${one.what}\``)),
        ...facts.listed.map((one) => `${at(one)} lists \`${code.show(one.what)}\`, which is not an input`),
        ...facts.local.map((one) => `${at(one)} connects to \`${one.what}\``),
        ...facts.asked_inputs
            .filter(({ what }) => what === 'all' && config.allow?.clock !== true)
            .slice(0, 3)
            .map((one) => `${at(one)} asks for the time of an input`),
        ...facts.goes_on
            .slice(0, 3)
            .map((one) => one.what === 'atexit'
            ? `${at(one)} registers a function for the end of the process`
            : 'a thread continues after the step ended'),
        ...(facts.workers ? ['it starts processes, which are not observed'] : []),
    ];
}
function fileAndLine(file, line) {
    const name = file.split(external_node_path_.sep).join('/');
    return line === undefined ? `\`${name}\`` : `\`${name}\` line ${line}`;
}

;// CONCATENATED MODULE: ./build/execute/reuse/save-result.js
/** Keeps the result of a step that passed. */







/** Larger ones are not kept by a run that only keeps results for `--step`. */
const MOST_KEPT_BYTES = 1024 * 1024 * 1024;
const NO_ROOM = 'too little space is free on the disk of the workspace to keep its outputs';
const LARGEST_SEARCHED = 32 * 1024 * 1024;
/**
 * @returns why the result cannot be used again; empty if it can
 * @throws if the store cannot be written
 */
async function saveResult(step, outcome, trees, parts) {
    const { context, store, state, reuse, startedAt } = parts;
    if ('problem' in trees)
        return [trees.problem];
    const tooLarge = takeRoom(trees, parts);
    if (tooLarge !== undefined)
        return [tooLarge];
    const shared = {
        ...{ state, store, sinceMs: startedAt },
        ...{ root: context.config.root, workspace: context.workspace.dir },
        importsSinceMs: Math.min(startedAt, context.templates.beganMs ?? startedAt),
        isRunPython: context.pythons.of(step.name) === context.pythons.ofRun,
    };
    const reasons = reuse ? [...uncacheable(step, outcome, context)] : ['only kept for `--step`'];
    if (reasons.length === 0)
        reasons.push(...privatePaths(step, trees, context));
    let recorded;
    if (reasons.length === 0 && outcome.reuse !== undefined) {
        recorded = await recordAll(step, outcome, outcome.reuse, shared);
        if ('problem' in recorded)
            reasons.push(recorded.problem);
    }
    if (recorded === undefined || 'problem' in recorded) {
        recorded = await recordSources([outcome.script ?? '', ...(outcome.sources ?? [])], shared);
    }
    // What it was made from is not known, so no one could see later what changed.
    if ('problem' in recorded)
        return [recorded.problem];
    const unstable = await isUnstable(step, { store, state });
    if (unstable)
        reasons.unshift(UNSTABLE);
    const declared = await state.declared(step);
    if (declared.some(({ kind, value }) => kind === 'input' && value === null)) {
        if (reasons.length === 0)
            reasons.push('its inputs cannot be compared');
    }
    if (!(await putOutputs(step, trees, parts)))
        return ['its outputs changed after it ended'];
    store.put({
        format: entry_schema/* ENTRY_FORMAT */.H2,
        step: step.name,
        savedAt: Date.now(),
        run: parts.run,
        reusable: reasons.length === 0,
        ...(unstable ? { unstable } : {}),
        dependencies: [...declared, ...recorded.dependencies],
        outputs: trees.map(({ name, tree }) => ({ name, tree: [...tree] })),
        outcome: store.objects.putText(storeOutcome(outcome, context.secrets.text)),
    });
    return reasons;
}
async function putOutputs(step, trees, { context, store, mayMove }) {
    const directory = context.workspace.directoryOf(step.name);
    for (const { name, tree } of trees) {
        for (const entry of tree) {
            if (entry.kind !== 'file')
                continue;
            const file = external_node_path_.join(directory.output(name), entry.path);
            const stored = await store.objects.putFile(file, entry, mayMove);
            if (stored.digest !== entry.digest)
                return false;
        }
    }
    return true;
}
function bytesIn(trees) {
    const sizes = trees.flatMap(({ tree }) => tree.map((entry) => (entry.kind === 'file' ? entry.size : 0)));
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** @returns why its outputs are not kept */
function takeRoom(trees, { reuse, room, store, mayMove }) {
    if (!reuse && bytesIn(trees) > MOST_KEPT_BYTES)
        return 'its outputs are too large';
    return room.take(newBytesIn(trees, store), { copied: !mayMove }) ? undefined : NO_ROOM;
}
/** What the store has already takes no more room. */
function newBytesIn(trees, { objects }) {
    return bytesIn(trees.map(({ name, tree }) => ({
        name,
        tree: tree.filter((entry) => entry.kind !== 'file' || !objects.has(entry)),
    })));
}
/** An output that names files which only exist while the step runs. */
function privatePaths(step, trees, { workspace }) {
    const directory = workspace.directoryOf(step.name);
    const wanted = [directory.inputs, directory.work].map((dir) => Buffer.from(dir));
    for (const { name, tree } of trees) {
        for (const entry of tree) {
            if (entry.kind !== 'file' || entry.size > LARGEST_SEARCHED)
                continue;
            const bytes = (0,external_node_fs_.readFileSync)(external_node_path_.join(directory.output(name), entry.path));
            if (wanted.some((dir) => bytes.includes(dir))) {
                return [`its output \`${name}/${entry.path}\` names files that only exist while it runs`];
            }
        }
    }
    return [];
}

// EXTERNAL MODULE: ./build/execute/reuse/step-selection.js
var step_selection = __webpack_require__(490);
;// CONCATENATED MODULE: ./build/execute/reuse/results.js
/** Kept results, as the schedule uses them: looked up before a step, placed for its readers, saved. */














class Results {
    #context;
    #wish;
    #store;
    #state;
    #startedAt;
    #run = (0,external_node_crypto_.randomUUID)();
    #taken = new Map();
    /** The entries whose results are used. */
    #hits = new Map();
    /** Hits that run again, to compare. */
    #sampled = new Map();
    #placed = new Map();
    /** Hits whose files are placed. */
    #whole = new Set();
    #room;
    #trees = new Map();
    constructor(context, store, wish) {
        this.#context = context;
        this.#wish = wish;
        this.#store = store;
        this.#startedAt = wish.startedAt;
        this.#state = new CurrentState(context, store, async (step) => {
            const trees = await this.#treesOf(step);
            return 'problem' in trees ? undefined : trees;
        });
        this.#room = new StoreRoom(store, wish.limitBytes);
        this.#room.begin(this.#neededFiles());
    }
    records(step) {
        return this.#wish.cache === 'read-write' && neverCacheable(step, this.#context) === undefined;
    }
    take(step) {
        const known = this.#taken.get(step.name);
        if (known !== undefined)
            return known;
        const taken = this.#take(step).catch(() => ({ kind: 'run' }));
        this.#taken.set(step.name, taken);
        return taken;
    }
    async placeInputsOf(step) {
        const lost = [];
        for (const producer of (0,step_selection/* producersOf */.d)(step)) {
            if (!(await this.#place(producer)))
                lost.push(producer);
        }
        return lost;
    }
    inUse() {
        const hits = [...this.#hits].filter(([step]) => !this.#whole.has(step));
        return new Set([...this.#neededFiles(), ...hits.map(([, { file }]) => file)]);
    }
    forget(step) {
        const kept = this.#hits.get(step);
        if (kept !== undefined)
            this.#store.drop(kept.file);
        this.#hits.delete(step);
        this.#trees.delete(step);
        this.#placed.set(step, Promise.resolve(true));
    }
    async save(outcomes) {
        const found = [];
        const saved = new Map(outcomes);
        try {
            for (const [name, outcome] of outcomes) {
                const step = this.#context.steps.get(name);
                if (step === undefined || outcome.report.status !== 'passed')
                    continue;
                found.push(...(await this.#compare(step)));
                if (!this.#wish.writes)
                    continue;
                const { outcome: amended } = await this.#save(step, outcome);
                saved.set(name, amended);
            }
            if (this.#wish.writes)
                this.#room.end();
        }
        catch (error) {
            this.#room.end();
            const { code = 'error' } = error;
            const message = `the results of the steps cannot be kept in the workspace (${code})`;
            const evidence = [String(error.message ?? error)];
            found.push((0,findings/* finding */.g)('results-not-kept', { message, evidence }));
        }
        return { outcomes: saved, findings: found };
    }
    /** What `--step` runs on, and has not looked up yet. */
    #neededFiles() {
        const roles = [...(this.#wish.selection?.roles ?? [])];
        return new Set(roles.flatMap(([step, { role }]) => {
            const isOpen = role === 'needed' && !this.#taken.has(step);
            return isOpen ? this.#store.entriesOf(step).map(({ file }) => file) : [];
        }));
    }
    async #take(step) {
        const parts = { store: this.#store, state: this.#state, startedAt: this.#startedAt };
        if (this.#wish.selection?.roles.get(step.name)?.role === 'needed') {
            const found = await findNewest(step, parts);
            if (found === undefined)
                return { kind: 'run', cacheMiss: [NOTHING_KEPT] };
            const outcome = await this.#use(step, found.kept, found.outcome);
            // A script that is faulty cannot write again what is lost.
            if (step.script.kind !== 'file' && !(await this.#place(step.name))) {
                this.forget(step.name);
                return { kind: 'run', cacheMiss: [NOTHING_KEPT] };
            }
            return { kind: 'hit', outcome };
        }
        if (!this.#wish.reads)
            return { kind: 'run' };
        if (neverCacheable(step, this.#context) !== undefined)
            return { kind: 'run' };
        const found = await findValid(step, parts);
        if ('reasons' in found)
            return { kind: 'run', cacheMiss: found.reasons };
        if (this.#isSampled(step.name, found.kept)) {
            this.#sampled.set(step.name, found.kept);
            return { kind: 'run', cacheMiss: ['chosen at random to test the cache'] };
        }
        return { kind: 'hit', outcome: await this.#use(step, found.kept, found.outcome) };
    }
    async #use(step, kept, outcome) {
        this.#store.use(kept);
        this.#hits.set(step.name, kept);
        const { options, statistics } = this.#context;
        const keepsFiles = !options.cleanup || options.preserveOutputs;
        if (!keepsFiles && statistics === undefined)
            return outcome;
        if (!(await this.#place(step.name)))
            throw new Error(`The result of ${step.name} is not whole.`);
        if (statistics === undefined)
            return outcome;
        // The entry may not hold the values that the contract compares.
        const outputs = await (0,inspect_step/* profileOutputs */.i)(step, this.#context);
        return { ...outcome, report: { ...outcome.report, outputs } };
    }
    #place(step) {
        const kept = this.#hits.get(step);
        const known = this.#placed.get(step);
        if (kept === undefined || known !== undefined)
            return known ?? Promise.resolve(true);
        const placed = this.#placeEntry(step, kept).catch(() => false);
        this.#placed.set(step, placed);
        placed.then((isWhole) => isWhole && this.#whole.add(step));
        return placed;
    }
    async #placeEntry(step, { entry }) {
        const { workspace, steps } = this.#context;
        const planned = steps.get(step);
        if (planned === undefined)
            return false;
        const directory = workspace.freshStep(step);
        (0,create_outputs/* createOutputs */.l)(planned, workspace);
        const names = new Set(planned.outputs.map(({ name }) => name));
        for (const { name, tree } of entry.outputs) {
            if (!names.has(name))
                continue;
            if (!(await placeTree(tree, directory.output(name), this.#store.objects)))
                return false;
        }
        return true;
    }
    #treesOf(step) {
        const isLeftOut = this.#wish.selection?.roles.get(step)?.role === 'left-out';
        const hit = this.#hits.get(step) ?? (isLeftOut ? this.#store.entriesOf(step)[0] : undefined);
        if (isLeftOut && hit === undefined)
            return Promise.resolve({ problem: 'it was left out' });
        if (hit !== undefined)
            return Promise.resolve(hit.entry.outputs);
        const known = this.#trees.get(step);
        if (known !== undefined)
            return known;
        const trees = this.#readTrees(step);
        this.#trees.set(step, trees);
        return trees;
    }
    async #readTrees(step) {
        const { workspace, steps } = this.#context;
        const directory = workspace.directoryOf(step);
        const found = [];
        for (const { name } of steps.get(step)?.outputs ?? []) {
            const read = await readTree(directory.output(name));
            if ('problem' in read)
                return { problem: `its output \`${name}\` cannot be kept: ${read.problem}` };
            found.push({ name, tree: read.tree });
        }
        return found;
    }
    async #compare(step) {
        const kept = this.#sampled.get(step.name);
        if (kept === undefined)
            return [];
        const trees = await this.#treesOf(step.name);
        const different = 'problem' in trees ? undefined : compareTrees(kept.entry.outputs, trees);
        if (different === undefined)
            return [];
        markUnstable(kept, this.#store);
        const message = `step \`${step.name}\` wrote other content than its cached result: \`${different}\``;
        return [(0,findings/* finding */.g)('cache-differs', { step: step.name, message })];
    }
    async #save(step, outcome) {
        const { options } = this.#context;
        const reuse = this.#wish.cache === 'read-write';
        const reasons = await saveResult(step, outcome, await this.#treesOf(step.name), {
            ...{ context: this.#context, store: this.#store, state: this.#state, reuse },
            ...{ room: this.#room, run: this.#run, startedAt: this.#startedAt },
            mayMove: options.cleanup && !options.preserveOutputs,
        });
        if (!reuse || reasons.length === 0)
            return { outcome };
        return { outcome: { ...outcome, report: { ...outcome.report, uncacheable: reasons } } };
    }
    #isSampled(step, { entry }) {
        const { share, seed } = sampleOf(this.#wish, this.#run);
        const hash = (0,external_node_crypto_.createHash)('sha256').update(`${seed}\n${step}\n${entry.savedAt}`).digest();
        return hash.readUInt32BE(0) / 2 ** 32 < share;
    }
}

;// CONCATENATED MODULE: ./build/execute/reuse/open-results.js







/** Never throws: a run without kept results runs every step. */
function openResults(context) {
    const { config, options, workspace } = context;
    const wish = resultsWish(config, options, context.startedAtMs);
    const selection = context.selection?.takesKept === true ? context.selection : undefined;
    if (!wish.reads && !wish.writes && selection === undefined)
        return { findings: [] };
    try {
        const store = openStore(config, workspace);
        const chosen = selection === undefined ? {} : { selection };
        return { results: new Results(context, store, { ...wish, ...chosen }), findings: [] };
    }
    catch (error) {
        const { code = 'error' } = error;
        const message = `the results of the steps cannot be kept in the workspace (${code})`;
        return { findings: [(0,findings/* finding */.g)('results-not-kept', { message })] };
    }
}
/** The steps of which a result is kept. */
function keptSteps(config, workspace) {
    try {
        const store = openStore(config, workspace);
        return (step) => store.entriesOf(step).length > 0;
    }
    catch {
        return () => false;
    }
}
function openStore({ root, file, name }, { dir }) {
    const workspace = realPath(dir);
    // However its path is written. A project that was moved as a whole finds why it runs again.
    const fromWorkspace = (one) => external_node_path_.relative(workspace, realPath(one)).replaceAll('\\', '/');
    const pipeline = `${fromWorkspace(root)}\n${file === undefined ? name : external_node_path_.basename(file)}`;
    return ResultStore.open(external_node_path_.join(dir, results_dir/* RESULTS_DIR */.z), pipeline);
}
function realPath(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return external_node_path_.resolve(file);
    }
}


/***/ }),

/***/ 490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ producersOf),
/* harmony export */   w: () => (/* binding */ stepSelection)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4863);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2358);



/**
 * Only this step runs, on what its producers wrote in an earlier run.
 * @param refresh its producers run as well
 * @param isKept whether a result of the step is kept
 * @throws UserError for an unknown step
 */
function stepSelection(plan, step, { refresh = false }, isKept) {
    const names = plan.steps.map(({ name }) => name);
    if (!names.includes(step))
        throw unknown(step, names);
    const roles = new Map();
    const planned = new Map(plan.steps.map((one) => [one.name, one]));
    roles.set(step, { role: 'selected', reason: 'it is the step of `--step`' });
    const visit = (name, reader, must) => {
        const takesKept = !refresh && isKept(name);
        const reason = `step \`${reader}\` reads what it writes`;
        // What it was made from is only of interest to say what changed.
        if (!takesKept && !must)
            return;
        const known = roles.get(name);
        if (known === undefined) {
            roles.set(name, { role: refresh ? 'selected' : 'needed', reason });
        }
        for (const producer of producersOf(planned.get(name))) {
            if (!roles.has(producer))
                visit(producer, name, !takesKept);
        }
    };
    for (const producer of producersOf(planned.get(step)))
        visit(producer, step, true);
    for (const { name } of plan.steps) {
        if (roles.has(name))
            continue;
        roles.set(name, { role: 'left-out', reason: `step \`${step}\` does not need it` });
    }
    // In the order of the plan.
    const ordered = new Map(names.flatMap((name) => [...entryOf(roles, name)]));
    return { ...{ wish: wishOf(step, refresh), notices: [], roles: ordered }, takesKept: true };
}
function entryOf(entries, name) {
    const value = entries.get(name);
    return value === undefined ? [] : [[name, value]];
}
function wishOf(step, refresh) {
    return `--step ${step}${refresh ? ' --refresh' : ''}`;
}
function unknown(step, names) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`--step: there is no step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(step)}`, {
        cure: (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(step, names) ?? `The steps are ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Zv)(names)}.`,
    });
}
/** Along data flows. */
function producersOf(step) {
    const names = (step?.inputs ?? []).flatMap(({ source }) => source.kind === 'flow' ? source.from.map((one) => one.step) : []);
    return [...new Set(names)];
}


/***/ }),

/***/ 5662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ startPython)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/python/find-interpreter.js
var find_interpreter = __webpack_require__(2251);
// EXTERNAL MODULE: ./build/python/supervision.js
var python_supervision = __webpack_require__(2348);
// EXTERNAL MODULE: ./build/execute/known/known-directory.js
var known_directory = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/files/file-change.js
var file_change = __webpack_require__(6593);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(2793);
// EXTERNAL MODULE: ./build/store/file-digest.js
var file_digest = __webpack_require__(1999);
// EXTERNAL MODULE: ./build/python/harness-path.js + 1 modules
var harness_path = __webpack_require__(4604);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(5679);
;// CONCATENATED MODULE: ./build/execute/known/interpreter-stamp.js







/**
 * Recognises an interpreter without starting it; `undefined` if only the interpreter itself knows
 * what it is, such as behind a script that chooses a version.
 * @param command as `interpreterCandidates` gives it
 */
function interpreterStamp(command, environ) {
    // A virtual environment of Windows starts another file, which could change unnoticed.
    if (external_node_process_.platform === 'win32')
        return undefined;
    try {
        const executable = external_node_path_.isAbsolute(command) ? command : onPath(command, environ);
        if (executable === undefined || isScript(executable))
            return undefined;
        const parts = [
            [version/* TOOL */.j.version, executable, (0,external_node_fs_.realpathSync)(executable), (0,file_change/* fileChange */.b)(executable)],
            textOf(external_node_path_.join(external_node_path_.dirname(external_node_path_.dirname(executable)), 'pyvenv.cfg')),
            Object.entries(environ).filter(([name]) => name.startsWith('PYTHON') || name === 'HOME'),
            harnessFiles(),
        ];
        return { executable, stamp: (0,file_digest/* textDigest */.o)(JSON.stringify(parts)) };
    }
    catch {
        return undefined;
    }
}
function onPath(command, { PATH = '' }) {
    if (command.includes('/'))
        return undefined;
    for (const dir of PATH.split(external_node_path_.delimiter)) {
        if (!external_node_path_.isAbsolute(dir))
            return undefined;
        const file = external_node_path_.join(dir, command);
        if (isExecutable(file))
            return file;
    }
    return undefined;
}
function isExecutable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
function isScript(file) {
    const first = Buffer.alloc(2);
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        (0,external_node_fs_.readSync)(descriptor, first);
        return first.toString() === '#!';
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function harnessFiles() {
    const dir = external_node_path_.join(harness_path/* HARNESS_DIR */.t, 'analysis');
    // Python adds its bytecode when a run first reads a script.
    const names = (0,external_node_fs_.readdirSync)(dir).filter((name) => name.endsWith('.py'));
    return names.sort().map((name) => (0,file_change/* fileChange */.b)(external_node_path_.join(dir, name)));
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/execute/known/script-stamp.js



const LARGEST_BYTES = 5_000_000;
/**
 * Changes with all files that the analysis of a script reads: the script, and the `__init__.py` of
 * the directories above it. `undefined` for a script that cannot be read as a whole.
 */
function scriptStamp(script) {
    const own = digestOf(script);
    if (own === undefined || own === null)
        return undefined;
    const parts = [own];
    for (let at = external_node_path_.dirname(script); at !== external_node_path_.dirname(at); at = external_node_path_.dirname(at)) {
        const init = digestOf(external_node_path_.join(at, '__init__.py'));
        if (init === undefined)
            return undefined;
        parts.push(init);
    }
    return (0,file_digest/* textDigest */.o)(JSON.stringify(parts));
}
/** `null`: there is no such file; `undefined`: it is no readable file. */
function digestOf(file) {
    try {
        const found = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
        if (found === undefined)
            return null;
        // Reading a pipe would wait.
        if (!found.isFile() || found.size > LARGEST_BYTES)
            return undefined;
        return (0,file_digest/* textDigest */.o)((0,external_node_fs_.readFileSync)(file));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/execute/known/known-python.js
/**
 * What earlier runs learned of the interpreter and the scripts. With it, a run whose steps are all
 * cached starts no Python.
 */







class KnownPython {
    /** As given: a supervisor that was started ahead has it too. */
    command;
    #file;
    #stamp;
    #executable;
    #earlier;
    #scripts = new Map();
    #stamps = new Map();
    #libraries;
    #isNew = false;
    constructor(file, command, { stamp, executable }) {
        this.command = command;
        this.#file = file;
        this.#stamp = stamp;
        this.#executable = executable;
        this.#earlier = readFacts(file, stamp, executable);
        this.#libraries = this.#earlier?.libraries;
    }
    /** `undefined` for an interpreter that cannot be recognised without starting it. */
    static of({ dir, pipeline, command, environ }) {
        const found = interpreterStamp(command, environ);
        if (found === undefined)
            return undefined;
        const name = (0,file_digest/* textDigest */.o)(`${pipeline}\n${found.executable}`).slice(0, 16);
        const file = external_node_path_.join(dir, `${name}.json`);
        return new KnownPython(file, command, found);
    }
    get interpreter() {
        return this.#earlier?.interpreter;
    }
    analysisOf(script) {
        const known = this.#earlier?.scripts[script];
        if (known === undefined || known.stamp !== this.#stampOf(script))
            return undefined;
        this.#scripts.set(script, known);
        return known.analysis;
    }
    /** @param libraries the directories of installed packages, if the interpreter reported them */
    note(script, analysis, libraries) {
        const stamp = this.#stampOf(script);
        if (libraries === undefined || stamp === undefined)
            return;
        this.#libraries ??= libraries.map((dir) => [dir, (0,file_change/* fileChange */.b)(dir)]);
        this.#scripts.set(script, { stamp, analysis });
        this.#isNew = true;
    }
    /** Nothing fails if it cannot be saved: the next run starts Python. */
    async save(interpreter) {
        // The interpreter may be a launcher of another one, whose changes would not be noticed.
        if (!this.#isNew || interpreter.executable !== this.#executable)
            return;
        const { version, executable, prefixes, can_fork } = interpreter;
        const facts = {
            stamp: this.#stamp,
            interpreter: { version, executable, prefixes, can_fork },
            libraries: this.#libraries ?? [],
            scripts: Object.fromEntries(this.#scripts),
        };
        const text = JSON.stringify(facts);
        await (0,write_whole/* writeWhole */.f)(this.#file, `${(0,file_digest/* textDigest */.o)(text)}\n${text}`).catch(() => { });
    }
    #stampOf(script) {
        if (!this.#stamps.has(script))
            this.#stamps.set(script, scriptStamp(script));
        return this.#stamps.get(script);
    }
}
/** `undefined`: nothing is known, or it is no longer true. */
function readFacts(file, stamp, executable) {
    try {
        const [digest, text = ''] = (0,external_node_fs_.readFileSync)(file, 'utf8').split('\n');
        // Written by this version of the tool and whole, so it has the form of `Facts`.
        if (digest !== (0,file_digest/* textDigest */.o)(text))
            return undefined;
        const facts = JSON.parse(text);
        const isSame = facts.stamp === stamp &&
            facts.interpreter.executable === executable &&
            facts.libraries.every(([dir, then]) => (0,file_change/* fileChange */.b)(dir) === then);
        return isSame ? facts : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(3368);
// EXTERNAL MODULE: ./build/execute/warm-python.js
var warm_python = __webpack_require__(4138);
;// CONCATENATED MODULE: ./build/execute/start-python.js









/** Starts Python while the pipeline is read; a mistake in the pipeline is reported first. */
async function startPython(pipeline, options) {
    const warm = (0,warm_python/* warmOf */.Bq)(options);
    const ready = warm?.supervision;
    if (ready !== undefined)
        return started(await pipeline, ready, undefined);
    const { cwd, projectDir = cwd, signal } = options;
    const search = {
        python: options.python,
        projectDirs: [...new Set([projectDir, cwd])],
        environ: (0,step_environment/* scriptEnvironment */.F)(options.environ),
    };
    const isKept = warm !== undefined;
    const again = (executable) => () => start({ ...search, python: executable, projectDirs: [], signal });
    if (mayKnow(options)) {
        const config = await pipeline;
        const known = knownPython(config, options, search);
        if (known?.interpreter !== undefined) {
            const start = again(known.command);
            const supervision = new python_supervision/* Supervision */.S(known.interpreter, start, { isKept });
            warm?.keep(supervision);
            return started(config, supervision, known);
        }
    }
    const starting = start({ ...search, signal });
    // Awaited below, unless a mistake in the pipeline is thrown first.
    starting.catch(() => { });
    try {
        const config = await pipeline;
        const first = await starting;
        const supervision = new python_supervision/* Supervision */.S(first, again(first.hello.executable), { isKept });
        warm?.keep(supervision);
        return started(config, supervision, knownPython(config, options, search));
    }
    catch (error) {
        await starting.then((supervisor) => supervisor.close(), () => { });
        throw error;
    }
}
/** Loaded only here: a run whose steps are all cached needs none of it. */
async function start(options) {
    const { startSupervisor } = await Promise.all(/* import() */[__webpack_require__.e(950), __webpack_require__.e(808)]).then(__webpack_require__.bind(__webpack_require__, 6950));
    return startSupervisor(options);
}
function started(config, supervision, known) {
    const analyse = async (script) => {
        const earlier = known?.analysisOf(script);
        if (earlier !== undefined)
            return earlier;
        return supervision.use(async (supervisor) => {
            const analysis = await supervisor.analyse(script);
            known?.note(script, analysis, supervisor.libraries);
            return analysis;
        });
    };
    return { config, supervision, analyse, keep: async () => known?.save(supervision.interpreter) };
}
/** Whether an earlier run may have kept what it learned: else Python starts at once. */
function mayKnow({ cache, workspaceDir, cwd }) {
    if (cache === 'off' || workspaceDir === undefined)
        return false;
    return (0,external_node_fs_.existsSync)(external_node_path_.resolve(cwd, workspaceDir, known_directory/* KNOWN_DIR */.S));
}
/** `undefined` without the cache: every step runs, and needs Python. */
function knownPython({ cache, file, name, root }, options, search) {
    const { workspaceDir, cwd } = options;
    if ((options.cache ?? cache) !== 'read-write' || workspaceDir === undefined)
        return undefined;
    const { platform } = external_node_process_;
    const [first] = (0,find_interpreter/* interpreterCandidates */.P)({ ...search, platform, exists: external_node_fs_.existsSync });
    if (first === undefined)
        return undefined;
    return KnownPython.of({
        dir: external_node_path_.resolve(cwd, workspaceDir, known_directory/* KNOWN_DIR */.S),
        pipeline: `${root}\n${file ?? name}`,
        command: first.command,
        environ: (0,step_environment/* scriptEnvironment */.F)(options.environ),
    });
}


/***/ }),

/***/ 1659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ StepTemplates),
  H: () => (/* binding */ beginTemplates)
});

// EXTERNAL MODULE: ./build/pipeline/import-sets.js + 1 modules
var import_sets = __webpack_require__(3499);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings = __webpack_require__(1251);
// EXTERNAL MODULE: ./build/pipeline/fork-unsafe.js
var fork_unsafe = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/execute/package-groups.js
/** By step, without steps that are alone in their packages or whose packages run no code. */
function findPackageGroups(steps, { setOf }) {
    const members = new Map();
    for (const step of steps) {
        const { script } = step;
        const set = setOf.get(step.name);
        if (script.kind !== 'file' || set === undefined)
            continue;
        const directory = script.analysis.packages.at(-1);
        if (directory === undefined)
            continue;
        // The relative imports of a script determine which directories are packages.
        const key = [set, ...script.analysis.packages].join('\0');
        const known = members.get(key) ?? {
            group: { directory, script: script.path, first: step },
            steps: [],
        };
        known.steps.push(step.name);
        members.set(key, known);
    }
    return new Map([...members.values()]
        .filter(({ steps: names }) => names.length > 1)
        .flatMap(({ group, steps: names }) => names.map((name) => [name, group])));
}

// EXTERNAL MODULE: ./build/files/file-stamp.js
var file_stamp = __webpack_require__(1074);
// EXTERNAL MODULE: ./build/files/stats-of.js
var stats_of = __webpack_require__(1217);
// EXTERNAL MODULE: ./build/execute/package-stamps.js
var package_stamps = __webpack_require__(1857);
;// CONCATENATED MODULE: ./build/execute/tracked-template.js



/** If a template takes longer, its steps start without it. */
const PATIENCE_SECONDS = 3;
/** The state of one template. */
class TrackedTemplate {
    id;
    #environ;
    #state = 'pending';
    #module = null;
    #reads = [];
    #from;
    #isCarriedOver = false;
    #isSlow = false;
    #settle = () => { };
    #settled;
    /** @param environ the environment of its modules */
    constructor(id, environ) {
        this.id = id;
        this.#environ = environ;
    }
    get state() {
        return this.#state;
    }
    /** Whether steps should wait for it. */
    get isAwaited() {
        return this.#state === 'pending' && !this.#isSlow;
    }
    /** The module that it is importing. */
    get module() {
        return this.#module;
    }
    /** What its modules opened as they were imported. */
    get opened() {
        return Object.keys(this.#from?.opened ?? {});
    }
    /** When its imports began; `undefined` until it is ready. Milliseconds since 1970. */
    get beganMs() {
        return this.#from?.beganMs;
    }
    /** Whether it would be the same if it were started now, as far as that is known. */
    get isCurrent() {
        if (this.#state === 'pending')
            return true;
        if (this.#state === 'failed' || !this.#from?.opened)
            return false;
        const { opened, libraries, packages, beganMs } = this.#from;
        return (Object.entries(opened).every(([file, stamp]) => (0,file_stamp/* fileStamp */.a)(file) === stamp) &&
            packagesIn(libraries) === packages &&
            !libraries.some((dir) => (0,package_stamps/* havePackagesChanged */.E)(dir, beganMs - stats_of/* CLOCK_TICK_MS */.c)));
    }
    /** Whether its modules would read the same values from this environment. */
    suits(environ) {
        return this.#reads.every((name) => environ[name] === this.#environ[name]);
    }
    /** Resolves when steps no longer wait for it. */
    whenSettled() {
        this.#settled ??= new Promise((resolve) => {
            const timer = setTimeout(() => {
                this.#isSlow = true;
                resolve();
            }, PATIENCE_SECONDS * 1000);
            this.#settle = () => {
                clearTimeout(timer);
                resolve();
            };
        });
        return this.#settled;
    }
    isImporting(module) {
        this.#module = module;
    }
    isReady(reads, from) {
        this.#reads = reads;
        this.#from = { ...from, packages: packagesIn(from.libraries) };
        this.#state = 'ready';
        // What it read may have changed between the runs.
        if (this.#isCarriedOver && !this.isCurrent)
            this.#state = 'failed';
        this.#settle();
    }
    hasFailed() {
        this.#state = 'failed';
        this.#settle();
    }
    /** For another run, whose steps wait again. */
    carryOver() {
        this.#isCarriedOver = true;
        this.#isSlow = false;
        this.#settled = undefined;
    }
    /** Steps no longer wait for it. */
    close() {
        this.#isSlow = true;
        this.#settle();
    }
}
function packagesIn(libraries) {
    return JSON.stringify(libraries.map(package_stamps/* packageStamps */.p));
}

;// CONCATENATED MODULE: ./build/execute/templates.js





/**
 * Templates of one package, for steps whose environments differ in variables that its `__init__`
 * reads.
 */
const MOST_VARIANTS = 4;
/** The templates of a run: starts them and chooses one for each step. */
class Templates {
    #parts;
    #groups;
    #variants = new Map();
    #findings = [];
    #noted = new Set();
    #ofSets = [];
    #steps;
    #requests = [];
    #library;
    #hasBegun = false;
    constructor(steps, parts) {
        this.#parts = parts;
        this.#steps = steps;
        this.#groups = findPackageGroups(steps, parts.sets);
    }
    /** Starts them; does nothing on a second call. */
    begin() {
        if (this.#hasBegun || this.#parts.sets.setOf.size === 0)
            return;
        this.#hasBegun = true;
        this.#start(this.#steps);
    }
    /** What libraries opened as they were imported. */
    get opened() {
        return this.#ofLibraries.flatMap(({ opened }) => opened);
    }
    /** When the first import of libraries began, in milliseconds since 1970. */
    get beganMs() {
        const all = this.#ofLibraries.flatMap(({ beganMs }) => beganMs ?? []);
        return all.length === 0 ? undefined : Math.min(...all);
    }
    /** Whether the libraries, and what they opened, are what they were. */
    get isCurrent() {
        return this.#ofLibraries.every(({ isCurrent }) => isCurrent);
    }
    get #ofLibraries() {
        return this.#library === undefined ? this.#ofSets : [this.#library, ...this.#ofSets];
    }
    /** For another run: the templates of packages of the project end, those of libraries stay. */
    renew(steps, guard) {
        for (const template of [...this.#variants.values()].flat())
            template.close();
        this.#variants.clear();
        this.#findings.length = 0;
        this.#noted.clear();
        for (const template of this.#ofLibraries)
            template.carryOver();
        this.#parts = { ...this.#parts, guard };
        this.#groups = findPackageGroups(steps, this.#parts.sets);
        for (const { first } of new Set(this.#groups.values()))
            this.#candidates(first);
    }
    /**
     * Packages that could not be imported once for all steps, and packages with an import problem.
     */
    get findings() {
        return this.#findings;
    }
    /** For the libraries that it started, in this order. */
    get requests() {
        return this.#requests;
    }
    /** Resolves when the start mode of the step is known; `undefined`: it is already known. */
    whenDecided(step) {
        const awaited = this.#candidates(step).find(({ isAwaited }) => isAwaited);
        return awaited?.whenSettled().then(() => this.whenDecided(step));
    }
    /** Id of a ready template for the step; `null`: a fresh interpreter. */
    of(step) {
        const candidates = this.#candidates(step);
        const ready = candidates.find(({ state }) => state === 'ready');
        if (ready === undefined)
            this.#noteSlow(candidates.find(({ state }) => state === 'pending'));
        return ready?.id ?? null;
    }
    close() {
        const ofPackages = [...this.#variants.values()].flat();
        for (const template of [...this.#ofLibraries, ...ofPackages])
            template.close();
    }
    /** Best first. */
    #candidates(step) {
        const set = this.#parts.sets.setOf.get(step.name);
        const ofSet = set === undefined || set === 'library' ? this.#library : this.#ofSets[set];
        if (set === undefined || ofSet === undefined || this.#parts.supervision.loss !== undefined)
            return [];
        const ofPackage = ofSet.state === 'failed' ? undefined : this.#ofPackage(step, ofSet);
        return ofPackage === undefined || ofPackage.state === 'failed' ? [ofSet] : [ofPackage, ofSet];
    }
    /** A template that imported the packages of the step in an equivalent environment. */
    #ofPackage(step, parent) {
        const group = this.#groups.get(step.name);
        if (group === undefined)
            return undefined;
        const variants = this.#variants.get(group) ?? [];
        const environ = { ...this.#parts.environ, ...step.config.environVars };
        const fitting = variants.find((one) => one.state !== 'ready' || one.suits(environ));
        if (fitting !== undefined || variants.length >= MOST_VARIANTS)
            return fitting;
        const { directory, script } = group;
        const made = this.#make({
            parent: parent.id,
            environ,
            package: { name: external_node_path_.basename(directory), script, python_path: this.#parts.pythonPath },
        });
        this.#variants.set(group, [...variants, made]);
        return made;
    }
    #start(steps) {
        const { sets, pythonPath } = this.#parts;
        const scripts = steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
        const library = this.#make({
            parent: null,
            modules: sets.library,
            from_python: true,
            directories: [...new Set([...scripts.map((file) => external_node_path_.dirname(file)), ...pythonPath])],
        });
        this.#library = library;
        for (const { parent, modules, lateModules } of sets.sets) {
            const from = parent === undefined ? library : (this.#ofSets[parent] ?? library);
            this.#ofSets.push(this.#make({ parent: from.id, modules, late_modules: lateModules }));
        }
        // Importing a package can take time, so it starts before its first step is ready.
        for (const { first } of new Set(this.#groups.values()))
            this.#candidates(first);
    }
    #make(request) {
        const { supervision, cwd, environ, guard } = this.#parts;
        guard.beginImport();
        const whole = {
            ...{ modules: [], late_modules: [], from_python: false, directories: [], cwd, environ },
            unsafe: Object.keys(fork_unsafe/* FORK_UNSAFE */.e),
            ...request,
        };
        const id = supervision.current.startTemplate(whole, (reply) => this.#hear(template, reply));
        if (whole.package === undefined)
            this.#requests.push({ op: 'template', id, ...whole });
        const template = new TrackedTemplate(id, whole.environ);
        return template;
    }
    #hear(template, reply) {
        if (reply.event === 'template-importing') {
            template.isImporting(reply.module);
        }
        else if (reply.event === 'template-ready') {
            this.#parts.guard.endImport();
            const { began_ms: beganMs, opened, libraries } = reply;
            template.isReady(reply.environ_reads, { beganMs, opened, libraries });
            for (const notice of reply.notices)
                this.#findings.push(packageFinding(notice));
        }
        else {
            this.#parts.guard.endImport();
            template.hasFailed();
            // An import that raises also raises in the steps; its dependent templates are lost.
            if (!reply.raised && reply.origin === reply.id)
                this.#note(reply.module, reply.reason);
        }
    }
    #noteSlow(template) {
        if (template === undefined || this.#noted.has(template))
            return;
        this.#noted.add(template);
        const reason = `its import takes longer than ${PATIENCE_SECONDS} s`;
        this.#note(template.module, reason, 'A step that starts before it is imported');
    }
    #note(module, reason, who = 'Each step that needs it') {
        const what = module === null ? 'the packages of the steps' : `\`${module}\``;
        const message = `${what} cannot be imported once for all steps: ${reason}. ${who} imports it separately.`;
        this.#findings.push((0,findings/* finding */.g)('import-not-shared', { message }));
    }
}
function packageFinding({ message, file, line, }) {
    if (file === null)
        return (0,findings/* finding */.g)('package-init-failed', { message });
    const location = { file, ...(line === null ? {} : { line }) };
    return (0,findings/* finding */.g)('package-init-failed', { message, location });
}

;// CONCATENATED MODULE: ./build/execute/step-templates.js


/** The templates of all steps, for each Python of the run apart. */
class StepTemplates {
    /** Top-level names of the packages that they import, each once. */
    packages;
    /** A later run uses them again. */
    isKept = false;
    #all;
    #onPackages;
    #hasBegun = false;
    #ofStep = new Map();
    constructor(steps, { pythons, preload, ...parts }, onPackages) {
        const groups = pythons.all.map((supervision) => {
            // A launcher starts a fresh interpreter, which may have other packages.
            const own = steps.filter(({ name, config }) => pythons.of(name) === supervision && config.launcher === undefined);
            const canFork = supervision.interpreter.can_fork;
            return { supervision, own, sets: (0,import_sets/* importSets */.v)(canFork ? preload : 'off', own) };
        });
        this.packages = [...new Set(groups.flatMap(({ sets }) => packagesOf(sets)))];
        this.#onPackages = onPackages;
        this.#all = groups.map(({ supervision, own, sets }) => {
            const templates = new Templates(own, { ...parts, sets, supervision });
            for (const { name } of own)
                this.#ofStep.set(name, templates);
            return templates;
        });
    }
    /** Starts them; does nothing on a second call. */
    begin() {
        if (this.#hasBegun)
            return;
        this.#hasBegun = true;
        if (this.packages.length > 0)
            this.#onPackages(this.packages);
        for (const one of this.#all)
            one.begin();
    }
    /** For the libraries that it started, in the Python of the run. */
    get requests() {
        return this.#all[0]?.requests ?? [];
    }
    /** As of `Templates`. */
    get findings() {
        return this.#all.flatMap(({ findings }) => findings);
    }
    /** As of `Templates`. */
    whenDecided(step) {
        return this.#ofStep.get(step.name)?.whenDecided(step);
    }
    /** As of `Templates`. */
    of(step) {
        return this.#ofStep.get(step.name)?.of(step) ?? null;
    }
    /** As of `Templates`. */
    get opened() {
        return this.#all.flatMap(({ opened }) => opened);
    }
    /** As of `Templates`, of the first. */
    get beganMs() {
        const all = this.#all.flatMap(({ beganMs }) => beganMs ?? []);
        return all.length === 0 ? undefined : Math.min(...all);
    }
    /** As of `Templates`. */
    get isCurrent() {
        return this.#all.every(({ isCurrent }) => isCurrent);
    }
    /** For another run of the same steps: packages of the project are imported anew. */
    renew(steps, guard) {
        for (const one of this.#all)
            one.renew(steps, guard);
    }
    close() {
        for (const one of this.#all)
            one.close();
    }
}
/** Starts the templates of a run, and before them the supervisor if no step needed it so far. */
async function beginTemplates({ pythons, templates, }) {
    await pythons.ofRun.ready();
    templates.begin();
}
function packagesOf({ sets }) {
    return sets.flatMap(({ modules }) => modules).map((name) => name.split('.', 1).join(''));
}


/***/ }),

/***/ 8338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ profileOutputs),
/* harmony export */   n: () => (/* binding */ profileOthers)
/* harmony export */ });
/* harmony import */ var _data_profile_given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8068);
/* harmony import */ var _data_profile_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4400);
/* harmony import */ var _workspace_output_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7405);



function limitsFor(output, isWanted) {
    if (isWanted === undefined)
        return _data_profile_output_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILE_LIMITS */ .P;
    const isLocked = (path, digest) => !isWanted(output, { path, digest });
    return { ..._data_profile_output_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILE_LIMITS */ .P, table: { ..._data_profile_output_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILE_LIMITS */ .P.table, statistics: true, isLocked } };
}
async function profileOutputs(step, { workspace, startPriority, statistics }) {
    const reports = [];
    for (const output of step.outputs) {
        const absolute = (0,_workspace_output_path_js__WEBPACK_IMPORTED_MODULE_2__/* .outputPath */ .X)(workspace, step.name, output);
        const profile = await startPriority.runWhenIdle(() => (0,_data_profile_output_js__WEBPACK_IMPORTED_MODULE_1__/* .profileOutput */ .$)(absolute, output.kind, limitsFor(`${step.name}.${output.name}`, statistics)));
        reports.push({ name: output.name, declared: output.declared, profile });
    }
    return reports;
}
/** The content of inputs that no data flow feeds. */
async function profileOthers({ paths, reports, }) {
    const others = reports.filter(({ source }) => source === 'declared' || source === 'sample');
    return Promise.all(others.map(async ({ name }) => ({
        input: name,
        profile: await (0,_data_profile_given_js__WEBPACK_IMPORTED_MODULE_0__/* .profileGiven */ .B)(paths[name] ?? ''),
    })));
}


/***/ }),

/***/ 1785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ hermeticOf),
  D: () => (/* binding */ outsideUse)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings = __webpack_require__(1251);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/text/glob-source.js
var glob_source = __webpack_require__(9998);
;// CONCATENATED MODULE: ./build/execute/step/allow-list.js
/** Patterns of the pipeline file for what a step may do outside its inputs and outputs. */



/** @param root absolute base of relative patterns */
function isAllowed({ kind, what }, allowed, root) {
    const patterns = allowed[kind];
    switch (kind) {
        case 'read':
        case 'write':
            return patterns.some((pattern) => matchesPath(what, pattern, root));
        case 'network':
            return patterns.some((pattern) => matchesHost(what, pattern));
        case 'subprocess':
            return patterns.some((pattern) => matchesProgram(what, pattern));
        default:
            return kind;
    }
}
function matchesPath(file, pattern, root) {
    const home = /^~(?=[\\/]|$)/.test(pattern) ? external_node_path_.join((0,external_node_os_.homedir)(), pattern.slice(1)) : pattern;
    const absolute = external_node_path_.resolve(root, home).replaceAll('\\', '/');
    // What is in a directory that is allowed is allowed, too.
    return new RegExp(`^${(0,glob_source/* globSource */.s)(absolute, '/')}(/.*)?$`, 's').test(file.replaceAll('\\', '/'));
}
function matchesHost(what, pattern) {
    const wanted = new RegExp(`^${(0,glob_source/* globSource */.s)(pattern.toLowerCase(), ' ')}$`);
    const host = what.toLowerCase();
    return wanted.test(host) || wanted.test(host.replace(/:\d+$/, ''));
}
function matchesProgram(command, pattern) {
    const program = command.split(' ', 1)[0] ?? '';
    const wanted = new RegExp(`^${(0,glob_source/* globSource */.s)(pattern, '/')}$`);
    return wanted.test(program) || wanted.test(external_node_path_.basename(program));
}

;// CONCATENATED MODULE: ./build/execute/step/outside-use.js
/** What a step did outside its inputs and outputs: its report, and a finding for each kind. */



function hermeticOf(step, config) {
    return step.hermetic ?? config.hermetic;
}
function outsideUse(step, config, code, result) {
    const { root } = config;
    const all = (result?.observed ?? []).filter((one) => !isStray(one, result?.stray_writes ?? []));
    const judged = all.map((one) => ({
        one,
        allowed: step.allow !== undefined && isAllowed(one, step.allow, root),
        shown: shownWhat(one, code),
    }));
    const rest = judged.filter(({ allowed }) => !allowed);
    return {
        observed: judged.map(({ one, allowed, shown }) => ({
            kind: one.kind,
            what: shown,
            ...(one.file === null ? {} : { location: locationOf(one, one.file, code) }),
            allowed,
        })),
        findings: KINDS.flatMap((kind) => {
            const ofKind = rest.filter(({ one }) => one.kind === kind);
            const [first] = ofKind;
            if (first === undefined)
                return [];
            const severity = severityOf(kind, hermeticOf(step, config), ofKind.map(({ one }) => one), root);
            const traced = ofKind.find(({ one }) => one.file !== null)?.one;
            return [
                {
                    ...(0,findings/* finding */.g)(CODES[kind], {
                        step: step.name,
                        message: message(step.name, kind, first.shown, ofKind.length),
                        ...(traced === undefined || traced.file === null
                            ? {}
                            : { location: locationOf(traced, traced.file, code) }),
                        hint: hint(kind, first.one, root),
                        evidence: ofKind
                            .slice(0, MOST_SHOWN)
                            .map(({ one, shown }) => evidence(one, shown, code)),
                    }),
                    severity,
                },
            ];
        }),
    };
}
/** `stray_writes` of the container paths have a finding that says more. */
function isStray({ kind, what }, strays) {
    return kind === 'write' && strays.some((one) => one === what || one.startsWith(`${what}/`));
}
/** Files beside the script, and programs that libraries start, are ordinary. */
function severityOf(kind, hermetic, observed, root) {
    if (hermetic === 'error')
        return 'error';
    if (hermetic === 'warn' || kind === 'write' || kind === 'network')
        return 'warning';
    const isElsewhere = kind === 'read' && observed.some(({ what }) => !isBelow(what, root));
    return isElsewhere ? 'warning' : 'notice';
}
function isBelow(file, root) {
    return file === root || file.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep);
}
function shownWhat({ kind, what }, code) {
    return kind === 'read' || kind === 'write' ? code.show(what) : what;
}
function locationOf({ line }, file, code) {
    return { file: code.show(file), ...(line === null ? {} : { line }) };
}
function message(step, kind, first, count) {
    const more = count > 1 ? ` and ${count - 1} more` : '';
    const subject = `step \`${step}\``;
    switch (kind) {
        case 'read':
            return `${subject} read \`${first}\`${more}, which the step does not declare as an input`;
        case 'write':
            return `${subject} wrote \`${first}\`${more}, outside its outputs`;
        case 'network':
            return `${subject} connected to \`${first}\`${more}`;
        case 'subprocess':
            return `${subject} started the program \`${first}\`${more}`;
        default:
            return kind;
    }
}
function hint(kind, { what }, root) {
    const allow = (value) => `allow it in the step: \`allow: {${kind}: [${JSON.stringify(value)}]}\`.`;
    const file = isBelow(what, root) ? external_node_path_.relative(root, what).replaceAll('\\', '/') : what;
    switch (kind) {
        case 'read':
            return `Declare it in \`input_paths\`, or ${allow(file)}`;
        case 'write':
            return `Write to \`output_paths\`, or ${allow(file)}`;
        case 'network':
            return `Replace the call in the test, or ${allow(what.replace(/:\d+$/, ''))}`;
        case 'subprocess':
            return `If that is intended, ${allow(external_node_path_.basename(what.split(' ', 1)[0] ?? what))}`;
        default:
            return kind;
    }
}
function evidence(one, shown, code) {
    if (one.file === null)
        return shown;
    return `${shown} (${code.show(one.file)}${one.line === null ? '' : `:${one.line}`})`;
}
const KINDS = ['read', 'write', 'network', 'subprocess'];
const CODES = {
    read: 'undeclared-read',
    write: 'undeclared-write',
    network: 'network-used',
    subprocess: 'program-started',
};
const MOST_SHOWN = 20;


/***/ }),

/***/ 632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ argumentsOf)
/* harmony export */ });
/** What the step declares beside its paths. */
function argumentsOf({ config }) {
    return { environVars: config.environVars, jobArgs: Object.keys(config.jobArgs ?? {}) };
}


/***/ }),

/***/ 4138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ warmOf),
/* harmony export */   F5: () => (/* binding */ templatesFor),
/* harmony export */   wy: () => (/* binding */ WarmPython)
/* harmony export */ });
/* harmony import */ var _pipeline_import_sets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3499);
/* harmony import */ var _step_templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1659);


/**
 * What stays ready between runs that repeat: the supervisor, the processes that have imported the
 * libraries, and which files the runs depend on. Code of the project is imported anew by every run.
 */
class WarmPython {
    #supervision;
    #templates;
    #runs = 0;
    watched;
    constructor(watched) {
        this.watched = watched;
    }
    /** The supervisor of the last run, if it still works and its libraries are what they were. */
    get supervision() {
        this.#runs += 1;
        const isOutdated = this.#templates?.templates.isCurrent === false;
        const isLost = this.#supervision?.loss !== undefined;
        // A template ends only with its supervisor.
        if (isLost || isOutdated || this.#runs > MOST_RUNS)
            this.#forget();
        return this.#supervision;
    }
    keep(supervision) {
        this.#supervision = supervision;
        this.#runs = 0;
    }
    /**
     * The templates of the last run, if these are the same.
     * @param key all that they depend on
     */
    templatesOf(key) {
        if (this.#templates?.key === key)
            return this.#templates.templates;
        this.#templates?.templates.close();
        this.#templates = undefined;
        return undefined;
    }
    /** What libraries opened as they were imported: a change of it imports them anew. */
    get opened() {
        return this.#templates?.templates.opened ?? [];
    }
    keepTemplates(key, templates) {
        this.#templates = { key, templates };
    }
    /** Ends the processes. */
    async close() {
        this.#templates?.templates.close();
        await this.#supervision?.end();
    }
    #forget() {
        this.#templates = undefined;
        this.#supervision?.end().catch(() => { });
        this.#supervision = undefined;
    }
}
/** Processes with packages of the project end only with their supervisor. */
const MOST_RUNS = 20;
/** New templates, or those of the last run if they would be the same. */
function templatesFor(steps, parts, onPackages, warm) {
    // Others have their own processes, which end with the run.
    if (warm === undefined || parts.pythons.all.length > 1) {
        return new _step_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .StepTemplates */ .e(steps, parts, onPackages);
    }
    const { environ, cwd, pythonPath, preload, pythons } = parts;
    const { sets, library, setOf } = (0,_pipeline_import_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .importSets */ .v)(preload, steps);
    const inSets = [sets, library, [...setOf], pythons.ofRun.interpreter.executable];
    const key = JSON.stringify([environ, cwd, pythonPath, preload, inSets]);
    const kept = warm.templatesOf(key);
    if (kept !== undefined) {
        kept.renew(steps, parts.guard);
        return kept;
    }
    const made = new _step_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .StepTemplates */ .e(steps, parts, onPackages);
    made.isKept = true;
    warm.keepTemplates(key, made);
    return made;
}
/** The options of a run do not name the class: the published types would need all that it uses. */
function warmOf({ warm }) {
    return warm instanceof WarmPython ? warm : undefined;
}


/***/ }),

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ directoriesAbove)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * The directories that contain a file, the nearest first, up to one of them.
 * @param top the last one; the root of the file system if it does not contain the file
 */
function directoriesAbove(file, top) {
    const found = [];
    for (let at = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file);; at = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(at)) {
        found.push(at);
        if (at === top || at === node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(at))
            return found;
    }
}


/***/ }),

/***/ 1074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fileStamp)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/**
 * Identifies the content of a file, or the names in a directory, without reading it. It changes if
 * another file takes its place, which can keep its times, and unlike `fileChange`, it differs on
 * another machine. The harness makes the same stamps.
 * @returns `null` if it cannot be found
 */
function fileStamp(file) {
    try {
        const { ino, size, mtimeNs, ctimeNs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { bigint: true });
        return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 8027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PathReach)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _raw_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9944);


/**
 * Linux accepts 4,095 bytes, but resolves every part in each call. On other systems, which accept
 * less, paths are not shortened.
 */
const MAX_PATH_BYTES = 1_000;
/**
 * Gives access to paths that are longer than the system accepts, relative to open parent
 * directories. Paths are raw.
 */
class PathReach {
    /** Each is inside the previous one. */
    #open = [];
    /**
     * A short path to the same file, valid until the next call.
     * @throws the system error if a parent directory cannot be opened
     */
    shorten(raw) {
        if (process.platform !== 'linux')
            return (0,_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .onDisk */ .FC)(raw);
        for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
            if (isWithin(last.raw, raw))
                break;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(last.fd);
            this.#open.pop();
        }
        for (;;) {
            const last = this.#open.at(-1);
            const short = last === undefined ? raw : `/proc/self/fd/${last.fd}${raw.slice(last.raw.length)}`;
            if (short.length <= MAX_PATH_BYTES)
                return (0,_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .onDisk */ .FC)(short);
            const cut = short.lastIndexOf('/', MAX_PATH_BYTES);
            const directory = raw.slice(0, Math.max(0, raw.length - (short.length - cut)));
            // A single name is too long: the caller gets the error of the system.
            if (directory.length <= (last?.raw.length ?? 0))
                return (0,_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .onDisk */ .FC)(short);
            const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .onDisk */ .FC)(short.slice(0, cut)), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
            this.#open.push({ raw: directory, fd });
        }
    }
    [Symbol.dispose]() {
        for (const { fd } of this.#open.splice(0))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function isWithin(directory, raw) {
    // Paths can have megabytes, so create no string.
    return (raw.startsWith(directory) && (raw.length === directory.length || raw[directory.length] === '/'));
}


/***/ }),

/***/ 1217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ statsOf),
/* harmony export */   c: () => (/* binding */ CLOCK_TICK_MS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** The times of files come from a coarser clock than `Date.now()`: they are behind by up to this. */
const CLOCK_TICK_MS = 20;
/** `undefined` if the file is not there or cannot be reached, for whatever reason. */
function statsOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole),
/* harmony export */   z: () => (/* binding */ cannotWrite)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4863);
/* harmony import */ var _make_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8606);






/**
 * Writes a whole file or nothing: readers see the old text or the new one. Directories above it are
 * made.
 * @throws UserError where it cannot be written; the file is then as it was
 */
async function writeWhole(file, text) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file);
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `.${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        (0,_make_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .O)(directory);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx');
        try {
            await handle.writeFile(text);
            // Before the rename: else a crash of the machine may leave an empty file of the right name.
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => { });
        throw cannotWrite(file, cause);
    }
}
function cannotWrite(file, cause) {
    const { code } = cause;
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(file)} cannot be written (${code}).`, {
        cure: 'Name a file in a directory that can be written.',
        cause,
    });
}


/***/ }),

/***/ 1251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ FINDINGS),
  g: () => (/* binding */ finding)
});

;// CONCATENATED MODULE: ./build/findings/contract-findings.js
/** Findings about how a script is called: a part of the catalogue in `findings.ts`. */
const contractFindings = {
    'function-missing': {
        severity: 'error',
        title: 'Function not found',
        explanation: 'The script does not have the function that `call` names.',
        cure: 'Correct the name in `call`.',
    },
    'function-parameters': {
        severity: 'error',
        title: 'Wrong parameters of a function',
        explanation: 'The function that `call` names cannot be called with the `parameters` of the step: one is missing or unknown.',
        cure: 'Correct `parameters`, or give the parameter of the function a default value.',
    },
    'function-generator': {
        severity: 'error',
        title: 'Generator function',
        explanation: 'The function that `call` names contains `yield`: a call of it returns a generator and does not run its body.',
        cure: 'Return the result instead of `yield`, or name a function that iterates over the generator.',
    },
    'argument-missing': {
        severity: 'error',
        title: 'Missing argument of a script',
        explanation: 'The script of a step with `call: cli` requires an argument that the step does not give.',
        cure: 'Add the argument to `args`.',
    },
    'command-failed': {
        severity: 'error',
        title: 'Command failed',
        explanation: 'The program of `command` was not found, was killed, or ended with an exit code other than 0.',
        cure: 'Look at the last lines of its standard error.',
    },
    'notebook-tool-missing': {
        severity: 'error',
        title: 'No tool to run notebooks',
        explanation: 'The Python of the run cannot run notebooks: the package `nbclient` or the kernel of the notebook is not installed.',
        cure: 'Install it in the workflow before this step: `pip install nbclient ipykernel`.',
    },
    'container-path-unmapped': {
        severity: 'error',
        title: 'Container path without directory',
        explanation: 'The script uses an absolute path of a container, such as `/opt/ml/processing/train`, that is not mapped to a directory of the step: no input or output has that path, or the system does not allow private mounts (macOS, Windows; on Ubuntu 24.04, AppArmor). Files that it wrote there are lost.',
        cure: 'Declare the path in `container_paths`. Where mounts are not allowed, pass the paths as arguments (`args`), or allow them on Ubuntu: `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`.',
    },
};

;// CONCATENATED MODULE: ./build/findings/data-findings.js
/** Findings about data and about runs without a verdict: a part of the catalogue in `findings.ts`. */
const dataFindings = {
    'key-missing': {
        severity: 'error',
        title: 'Key missing in data flow',
        explanation: 'The consumer reads a key of a JSON file that the producer did not write.',
        cure: 'Write the key in the producer, or stop reading it in the consumer.',
    },
    'environ-missing': {
        severity: 'error',
        title: 'Variable not declared',
        explanation: 'The script needs a variable that its step does not declare under `environ_vars`; for `os.environ`, the environment of the run does not have it either. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.',
        cure: 'Declare it under `environ_vars` of the step, or use `.get` with a default in the script.',
    },
    'job-arg-missing': {
        severity: 'error',
        title: 'Argument not declared',
        explanation: 'The script needs an argument that its step does not declare under `job_args`. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.',
        cure: 'Declare it under `job_args` of the step, or use `getattr` with a default in the script.',
    },
    'flow-empty': {
        severity: 'error',
        title: 'No data passed on',
        explanation: 'Both steps passed, but the part of the output that the consumer reads is missing or contains no data. The data flow was not tested.',
        cure: 'Write the data to the path that the consumer reads, or remove the connection.',
    },
    'file-damaged': {
        severity: 'warning',
        title: 'Damaged file',
        explanation: 'A file is truncated or corrupt, so no reader of its format can read all of it. A step that reads the file may still pass, for example if it reads only the beginning.',
        cure: 'Close all files before `main` returns, and check whether the step wrote all its data.',
    },
    'file-empty': {
        severity: 'warning',
        title: 'Empty file beside others',
        explanation: 'An output contains a file of 0 bytes beside files with data.',
        cure: 'Check whether the step closed the file before `main` returned. Do not write files without data.',
    },
    'content-unlike-name': {
        severity: 'warning',
        title: 'Content does not match the file name',
        explanation: 'The content of a file has a different format from the one that its extension names.',
        cure: 'Use the usual extension of the format that the step writes.',
    },
    'row-ragged': {
        severity: 'warning',
        title: 'Row with a different number of cells',
        explanation: 'A row of a delimited text file has more or fewer cells than the first row. Readers fail on longer rows and add missing values to shorter rows.',
        cure: 'Quote cells that contain the delimiter, and check whether the file is complete.',
    },
    'shards-differ': {
        severity: 'warning',
        title: 'Shards with different columns',
        explanation: 'Files of an output whose names differ only in a number have different columns.',
        cure: 'Write the same columns to all shards.',
    },
    'column-all-missing': {
        severity: 'warning',
        title: 'Column without values',
        explanation: 'A table of an output has rows, but one of its columns has no values.',
        cure: 'Check how the step computes the column, for example the keys of a merge.',
    },
    'pickled-script-class': {
        severity: 'warning',
        title: 'Pickle of a class of the script',
        explanation: 'A pickle refers to a class or function of a script. In this run, the script is a module. If the script runs as `__main__`, the pickle refers to `__main__`, and no other script can load it.',
        cure: 'Define the class in a module that both scripts import.',
    },
    'output-not-searched': {
        severity: 'notice',
        title: 'Output not fully searched',
        explanation: 'The search found no data in the output but did not cover all of it: a directory is not readable or too deep, or there are too many entries. The output counts as written.',
        cure: 'None needed. To have the directory searched, make it readable.',
    },
    'run-interrupted': {
        severity: 'error',
        title: 'Run interrupted',
        explanation: 'The run was stopped from outside before all steps finished. The unfinished steps are cancelled and have no verdict.',
        cure: 'Run it again. On GitHub, check whether the job was cancelled or reached its time limit.',
    },
    'cause-unknown': {
        severity: 'error',
        title: 'Failed without a known cause',
        explanation: 'The run failed, but no finding gives the cause. This is a bug in the tool.',
        cure: 'Read the errors in the report, and please report the bug.',
    },
};

;// CONCATENATED MODULE: ./build/findings/drift-findings.js
/** Findings about locked data contracts: a part of the catalogue in `findings.ts`. */
const driftFindings = {
    'contract-broken': {
        severity: 'error',
        title: 'Output breaks its contract',
        explanation: 'What the step wrote differs from what `<pipeline>.contract.json` locks, and a reader can fail or get other data: a column or file is gone or renamed, a type or format changed, values are missing for the first time, or the number of rows is less than half or more than twice the locked number. With `on_drift: warn`, the finding is a warning.',
        cure: 'Restore the output, or change its readers and accept the change with `cursus runtime lock --update`.',
    },
    'contract-extended': {
        severity: 'notice',
        title: 'Output has more than its contract',
        explanation: 'The step wrote something that `<pipeline>.contract.json` does not lock: a new column, file, category or output.',
        cure: 'None needed. `cursus runtime lock --update` locks it.',
    },
    'contract-unchecked': {
        severity: 'warning',
        title: 'Output could not be compared with its contract',
        explanation: 'The file has the format that the contract locks, but Python could not describe its content in this run: it took too long, needed too much memory, or its package is missing.',
        cure: 'Run again with fewer steps at once, or install the package that reads the file.',
    },
    'contract-outdated': {
        severity: 'warning',
        title: 'Contract locks a removed output',
        explanation: 'The contract locks an output that the pipeline no longer has: its step or its logical name is gone.',
        cure: 'Remove it from the contract with `cursus runtime lock --update`, or restore the step.',
    },
};

;// CONCATENATED MODULE: ./build/findings/expectation-findings.js
/** Findings about `expect` of a step: a part of the catalogue in `findings.ts`. */
const expectationFindings = {
    'expectation-failed': {
        severity: 'error',
        title: 'Expectation not met',
        explanation: 'The script of the step passed, but an output is not what `expect` of the step promises. The step counts as failed, so that no consumer reads the data. With `severity: warning`, it is only reported.',
        cure: 'Correct the script that writes the output, or the expectation.',
    },
    'check-failed': {
        severity: 'error',
        title: 'Check failed',
        explanation: 'The script of the step passed, but a `check` of its output did not: an `assert` of the function failed, or it raised another exception, ended its process, returned `False`, or exceeded its time limit.',
        cure: 'Correct the script that writes the output, or the check.',
    },
    'expectation-not-checked': {
        severity: 'error',
        title: 'Expectation not checked',
        explanation: 'An expectation is about the rows of a table, but the output has no table that can be read row by row: only CSV, TSV, Parquet, JSON and JSON Lines can. An expectation that is not tested counts as broken.',
        cure: 'Write the table as CSV, Parquet or JSON, name its file with `file`, or test the output with `check`, a Python function.',
    },
    'expectation-partly-checked': {
        severity: 'notice',
        title: 'Expectation partly checked',
        explanation: 'The output exceeds the limits for expectations: 1,000,000 rows or 50,000,000 cells of a table, and 1,000 files of an output. The expectations hold for the part that was read.',
        cure: 'None needed. To have all rows tested, use `check`, a Python function.',
    },
    'schema-partly-checked': {
        severity: 'notice',
        title: 'Schema partly checked',
        explanation: 'The schema file of an expectation contains constraints that are not tested. The evidence lists them.',
        cure: 'None needed. To have them tested, use `check`, a Python function.',
    },
};

;// CONCATENATED MODULE: ./build/findings/guard-findings.js
/** Findings about files that steps must not write: a part of the catalogue in `findings.ts`. */
const guardFindings = {
    'runner-file-changed': {
        severity: 'error',
        title: 'Runner file changed',
        explanation: 'A file that the job uses to communicate with its runner (environment, outputs, state, path or summary of the job) changed while the steps ran. Scripts do not receive the names of these files. The file was restored, so the change has no effect. The finding names a step only if no other step can have made the change.',
        cure: 'Remove the write from the script or its package. Set outputs and variables of the job in a separate `run:` step, from files that the steps wrote.',
    },
};

;// CONCATENATED MODULE: ./build/findings/limit-findings.js
/** Findings for exceeded limits: a part of the catalogue in `findings.ts`. */
const limitFindings = {
    'memory-limit': {
        severity: 'error',
        title: 'Memory limit exceeded',
        explanation: 'The processes of the step together used more memory than `memory_limit` allows (default: 90 % of the memory of the machine or its container). All processes of the step were killed.',
        cure: 'Load less data at a time, or set a larger `memory_limit` for the step.',
    },
    'log-limit': {
        severity: 'error',
        title: 'Log limit exceeded',
        explanation: 'The step printed more than `log_limit` allows (default: 100 MB for standard output and standard error together). All its processes were killed.',
        cure: 'Check what the step prints repeatedly. If the step needs to print that much, set a larger `log_limit`.',
    },
    'output-limit': {
        severity: 'error',
        title: 'Output limit exceeded',
        explanation: 'The outputs of the step together grew larger than `output_limit` allows (default: 10 GB). All processes of the step were killed.',
        cure: 'Test on less data, or set a larger `output_limit` for the step.',
    },
    'process-limit': {
        severity: 'error',
        title: 'Process limit exceeded',
        explanation: 'The step had more processes and threads at the same time than `process_limit` allows (default: 1,000). All of them were killed.',
        cure: 'Limit the size of the pool that starts them, or set a larger `process_limit` for the step.',
    },
    'run-timeout': {
        severity: 'error',
        title: 'Run time limit exceeded',
        explanation: 'The whole run took longer than `run-timeout` allows (default: 5 h 30 min). The running steps were killed, and the remaining steps were not run.',
        cure: 'Check which steps take long. Run fewer steps in one job, or raise `run-timeout`.',
    },
};

;// CONCATENATED MODULE: ./build/findings/outside-findings.js
/** Findings about what a step does outside its inputs and outputs: a part of the catalogue in `findings.ts`. */
const outsideFindings = {
    'undeclared-read': {
        severity: 'warning',
        title: 'Undeclared file read',
        explanation: 'The step read files that are not among its inputs. Files in the project are a notice; files outside of it, which other machines may not have, are a warning. Files of Python, its packages and the system, temporary files and caches in the home directory do not count. `hermetic` changes the severity.',
        cure: 'Declare the file in `input_paths`, or allow it: `allow: {read: [config.yml]}`.',
    },
    'undeclared-write': {
        severity: 'warning',
        title: 'File written outside the outputs',
        explanation: 'The step changed files outside its outputs and its private directories: in the project, in the home directory, or in the directory of another step. One run can then affect the next. `hermetic` changes the severity.',
        cure: 'Write to `output_paths`, or allow it: `allow: {write: [reports]}`.',
    },
    'network-used': {
        severity: 'warning',
        title: 'Network used',
        explanation: 'The step connected to another machine, or looked up its name. The result can differ with what that machine answers. `hermetic` changes the severity.',
        cure: 'Replace the call in the test, or allow it: `allow: {network: [example.com]}`.',
    },
    'program-started': {
        severity: 'notice',
        title: 'Program started',
        explanation: 'The step started another program. What that program reads and writes is not observed. Worker processes of `multiprocessing` and joblib do not count. `hermetic` changes the severity.',
        cure: 'None needed. To allow it: `allow: {subprocess: [git]}`.',
    },
};

;// CONCATENATED MODULE: ./build/findings/run-findings.js
/** Findings about the run itself and how its steps start: a part of the catalogue in `findings.ts`. */
const runFindings = {
    'steps-left-out': {
        severity: 'notice',
        title: 'Not all steps run',
        explanation: 'The run was limited to some steps, by `--select`, `--exclude`, `--failed`, `--step` or `--changed-since`. The others and their data flows were not tested.',
        cure: 'None needed. Run without these options to test the whole pipeline.',
    },
    'environment-failed': {
        severity: 'error',
        title: 'Environment of the step cannot be made',
        explanation: 'The step has its own `python` or `requirements`, and the interpreter was not found or the packages could not be installed. The step and those after it were not run.',
        cure: 'Correct `python` or `requirements` of the step. If the installer failed, the evidence has its last lines.',
    },
    'launcher-failed': {
        severity: 'error',
        title: 'Launcher failed',
        explanation: 'The step has a `launcher`, which could not be started, ended without a result of the step, or failed after the step passed. The message has its exit code and the last line of its standard error.',
        cure: 'Correct `launcher`. It must run `{command}`, wait until it ends, and see the workspace under the same absolute path.',
    },
    'import-not-shared': {
        severity: 'notice',
        title: 'Package not shared between steps',
        explanation: 'Packages that several steps import are imported once, in a process from which the steps are forked. This package hangs, crashes, starts threads or processes, or keeps files open during import, so each step that needs it imports it separately.',
        cure: 'None needed. The steps start more slowly.',
    },
    'supervisor-replaced': {
        severity: 'warning',
        title: 'Supervisor replaced',
        explanation: 'The process that starts and monitors the steps exited or stopped responding, for example because a script killed it. It was replaced once, and the unfinished steps ran again.',
        cure: 'Look for a script that sends a signal to its parent process. If no script does that, report the problem.',
    },
    'internal-error': {
        severity: 'error',
        title: 'Internal error',
        explanation: 'The tool itself failed. The unfinished steps are cancelled. The scripts did not cause the failure.',
        cure: 'Run it again. If it fails again, report the problem.',
    },
    'fresh-interpreter': {
        severity: 'notice',
        title: 'Retried in a fresh interpreter',
        explanation: 'The step was killed by a signal, or failed to import a package, in a process forked from one with preloaded packages. It had a different result in a fresh interpreter, and that result is its verdict.',
        cure: 'None needed. If it happens often, set `preload: off`.',
    },
    'bundle-not-written': {
        severity: 'warning',
        title: 'Replay bundle not written',
        explanation: 'A replay bundle was asked for, and the step failed, but its bundle could not be written. The verdict is the same.',
        cure: 'Choose a directory that can be written and in which no other file has the name of the bundle.',
    },
};

;// CONCATENATED MODULE: ./build/findings/variant-findings.js
/** Findings about variants of inputs: a part of the catalogue in `findings.ts`. */
const variantFindings = {
    'variant-failed': {
        severity: 'notice',
        title: 'Step fails on variants of its inputs',
        explanation: 'With `variants`, each step that passed runs again on changed copies of the tables that it reads: without rows, with a column of missing values, with columns in another order, and so on. The step fails on some of them, or writes other outputs for the same data in another form. A `raise` or `assert` of the script itself does not count as a failure. With `fail_on_variants`, the finding is an error.',
        cure: 'Handle the data, raise an exception that names the problem, or leave the variant out if it cannot occur.',
    },
};

;// CONCATENATED MODULE: ./build/findings/workspace-findings.js
/** Findings about files in the workspace and inputs: a part of the catalogue in `findings.ts`. */
const workspaceFindings = {
    'input-changed': {
        severity: 'error',
        title: 'Input changed by the step',
        explanation: 'A step wrote to an input that is too large for a private copy (more than 128 MB or 2,000 entries). The files belong to the user or to another step, so steps that would read the changed input later are not run. If several steps read the input at that time, the finding names all of them.',
        cure: 'Write only to `output_paths[…]`. If the script must change an input, copy it first.',
    },
    'input-not-verified': {
        severity: 'warning',
        title: 'Shared input not fully verified',
        explanation: 'An input that is too large for private copies is shared, and verified before and after each step that reads it. Part of this input cannot be verified, because it has too many entries or a directory is not readable. Changes in that part are not detected.',
        cure: 'Split the input, pack its files into archives, or make the directory readable.',
    },
    'results-not-kept': {
        severity: 'notice',
        title: 'Results not kept',
        explanation: 'The results of the steps could not be written to `.results` in the workspace: the disk is full, or the directory cannot be written. The run is complete without them; the next run cannot use results of this one.',
        cure: 'Free space on the disk, choose another workspace, or lower `cache_limit`.',
    },
    'cache-differs': {
        severity: 'warning',
        title: 'Cached result differs',
        explanation: 'A cached result was tested: its step ran again although none of its recorded dependencies had changed, and wrote different content. The step depends on something that is not recorded, or its content is different each time: random numbers without a seed, the clock, the order of a set. The cache does not use results of the step until its script, its modules or its settings change.',
        cure: 'Seed random numbers and sort unordered values. Then the cache uses the results of the step again.',
    },
    'link-not-followed': {
        severity: 'warning',
        title: 'Link in an input not followed',
        explanation: 'A step gets a private copy of an input, including the targets of the links in it. A link is broken in the copy if its target does not exist, if it is part of a cycle, if its target is not data (a pipe, a device or a kernel file), or if it is too deep in the tree. If the target of a link is too large to copy, the whole input is shared instead.',
        cure: 'Remove the link, or replace it with the target. Declare large data as a separate input.',
    },
    'step-not-prepared': {
        severity: 'error',
        title: 'Step could not be prepared',
        explanation: 'The directory of the step, or the copy of an input, could not be created in the workspace. The script was not run.',
        cure: 'Free space on the disk of the workspace, or choose another workspace with `--workspace-dir` (action: `workspace-dir`).',
    },
    'workspace-left': {
        severity: 'warning',
        title: 'Workspace not removed completely',
        explanation: 'Files in the workspace could not be removed after the run, or were not created by the run and are therefore kept.',
        cure: 'Remove them manually. The next run tries again to remove what this run created.',
    },
};

;// CONCATENATED MODULE: ./build/findings/findings.js
/**
 * The catalogue of all findings: code, severity, title, explanation, cure. `docs/findings.md` is
 * generated from it; reporters and tests look up codes here.
 */










const catalogue = {
    'script-not-found': {
        severity: 'error',
        title: 'Script not found',
        explanation: 'None of the search directories contains the script that the step names.',
        cure: 'Correct `script`, or add the directory of the script to `script_dirs`.',
    },
    'script-unreadable': {
        severity: 'error',
        title: 'Script cannot be read',
        explanation: 'The file exists, but it is a directory, is not readable, is not text, or, for a notebook, does not have the format of one.',
        cure: 'Check the path, the permissions and the encoding of the file.',
    },
    'syntax-error': {
        severity: 'error',
        title: 'Syntax error',
        explanation: 'Python cannot parse the script. The script was not run.',
        cure: 'Correct the line. The Python version of the run may be older than your local one.',
    },
    'main-missing': {
        severity: 'error',
        title: 'Script missing main() function',
        explanation: 'The script does not define `main` at module level.',
        cure: 'Add main(input_paths, output_paths, environ_vars, job_args) function',
    },
    'main-signature': {
        severity: 'error',
        title: "Main function signature doesn't match script development guide",
        explanation: '`main` must accept `input_paths`, `output_paths`, `environ_vars` and `job_args` as keyword arguments. Every other parameter needs a default value.',
        cure: 'Write def main(input_paths, output_paths, environ_vars, job_args): and give every other parameter a default value.',
    },
    'import-failed': {
        severity: 'error',
        title: 'Import failed',
        explanation: 'The script, or a module it imports, could not be imported.',
        cure: 'Install the package in the workflow before this action, or add its directory to `python_path`.',
    },
    'script-failed': {
        severity: 'error',
        title: 'Script raised an exception',
        explanation: '`main`, or the top level of the script, raised an exception.',
        cure: 'Read the traceback in the log of the step.',
    },
    'script-exited': {
        severity: 'error',
        title: 'Script called exit',
        explanation: 'The script ended its process with a non-zero exit code.',
        cure: 'Raise an exception instead, so that the report shows the cause.',
    },
    'error-returned': {
        severity: 'error',
        title: 'Script returned an error value',
        explanation: '`main` returned a non-zero integer, or a mapping whose `status` is `error`, `failed` or `failure`. Most likely it caught an exception.',
        cure: 'Look for the error in the log of the step. Do not catch the exception in `main`.',
    },
    timeout: {
        severity: 'error',
        title: 'Time limit exceeded',
        explanation: 'The step ran longer than its timeout. All its processes were killed.',
        cure: 'Check the line that was running. If the step is only slow, raise `timeout`.',
    },
    ...limitFindings,
    ...guardFindings,
    crashed: {
        severity: 'error',
        title: 'Process died',
        explanation: 'A signal killed the process of the step, or the process exited without a result.',
        cure: 'Read the log of the step. SIGKILL without a timeout usually means that the machine ran out of memory.',
    },
    'output-missing': {
        severity: 'error',
        title: 'Declared output missing',
        explanation: '`main` returned, but a declared output of the step does not exist.',
        cure: 'Write to `output_paths[…]` under that logical name, or remove the declaration.',
    },
    'output-empty': {
        severity: 'error',
        title: 'Declared output empty',
        explanation: '`main` returned, but a declared output of the step contains no data.',
        cure: 'Write the data to `output_paths[…]` under that logical name, or remove the declaration.',
    },
    'input-missing': {
        severity: 'error',
        title: 'Input missing',
        explanation: 'The step declares an input path that does not exist. The script was not run.',
        cure: 'Correct the path (relative to the pipeline file), connect the input with `from:`, or remove the input to use sample data.',
    },
    'data-flow-incompatible': {
        severity: 'error',
        title: 'Data flow incompatible',
        explanation: 'The consumer failed on the data that the producer wrote.',
        cure: 'Compare the evidence with what the consumer expects, and change the producer or the consumer.',
    },
    'column-missing': {
        severity: 'error',
        title: 'Column missing in data flow',
        explanation: 'The consumer reads a column that the producer did not write.',
        cure: 'Write the column in the producer, or stop reading it in the consumer.',
    },
    'file-missing': {
        severity: 'error',
        title: 'File missing in data flow',
        explanation: 'The consumer opened a file that the producer did not write.',
        cure: 'Use the same file name in both scripts.',
    },
    'logical-name-missing': {
        severity: 'error',
        title: 'Logical name not declared',
        explanation: 'The script uses a logical name that its step does not declare. If every call of `main` reaches that line, the script is not run. A warning means that a call may reach it.',
        cure: 'Declare it under `input_paths` or `output_paths` of the step.',
    },
    'name-unused': {
        severity: 'notice',
        title: 'Declared name not read',
        explanation: 'The step declares an input, a job argument or a variable that its script does not read. For a parameter that no cell of a notebook uses, the finding is a warning: the notebook then runs with its own values.',
        cure: 'Remove it, or correct the name.',
    },
    'format-unrecognised': {
        severity: 'notice',
        title: 'Output format not recognised',
        explanation: 'None of the files of a data flow has a recognised data format. The consumer read them and passed, so this is not an error, but the report cannot show what they contain.',
        cure: 'Use the usual file extension of the format if you want to see columns, types and rows in the report.',
    },
    ...dataFindings,
    ...driftFindings,
    ...variantFindings,
    'wiring-unknown': {
        severity: 'warning',
        title: 'No data flow on an edge',
        explanation: 'The edge defines the order of two steps, but not which output feeds which input.',
        cure: 'Declare the connection: `input_paths: { <input>: { from: <step>.<output> } }`.',
    },
    'input-undeclared': {
        severity: 'warning',
        title: 'Input not declared',
        explanation: 'The script reads a logical name that its step does not declare and that no data flow provides.',
        cure: 'Declare it under `input_paths` of the step.',
    },
    'table-empty': {
        severity: 'warning',
        title: 'Table without rows',
        explanation: 'An output contains a table that has a header but no rows.',
        cure: 'Check whether the step drops all its data.',
    },
    ...workspaceFindings,
    'processes-left': {
        severity: 'warning',
        title: 'Processes left behind',
        explanation: 'Processes of the step were still running after the step ended. They were killed.',
        cure: 'Join or terminate child processes before `main` returns.',
    },
    flaky: {
        severity: 'warning',
        title: 'Passed only after a retry',
        explanation: 'The step failed on the first attempt and passed on a retry.',
        cure: 'Find what differs between the attempts: time, order, network or random state.',
    },
    blocked: {
        severity: 'notice',
        title: 'Blocked',
        explanation: 'The step was not run because a step that it depends on did not pass.',
        cure: 'Fix the step that the message names.',
    },
    skipped: {
        severity: 'notice',
        title: 'Step without script',
        explanation: 'The node has no script (for example data loading or registration). It is skipped and does not make the run fail.',
        cure: 'None needed.',
    },
    'sample-data': {
        severity: 'notice',
        title: 'Sample data created',
        explanation: 'No path is declared for this input of a root step, so the run created sample data for it.',
        cure: 'To run on real data, declare the input.',
    },
    'script-ambiguous': {
        severity: 'notice',
        title: 'Several scripts with the same name',
        explanation: 'Several search directories contain a script with that name. The run uses the first one.',
        cure: 'Give the path of the script, or rename one of the scripts.',
    },
    'output-exists': {
        severity: 'notice',
        title: 'Output path is an existing file',
        explanation: 'A file exists at the declared output path, so the output is treated as a file. The step writes it to the workspace. Your file is not changed.',
        cure: 'None needed if the step writes that file. Otherwise declare a path where no file exists.',
    },
    'pip-install-refused': {
        severity: 'notice',
        title: 'pip install refused',
        explanation: 'The script tried to change the installed packages. The command was not run, and the script received a success result.',
        cure: 'Install packages in the workflow, or set `pip_install: allow`.',
    },
    'package-init-failed': {
        severity: 'notice',
        title: 'Package imported without its __init__',
        explanation: 'The `__init__` of a parent package failed, so the script was imported without it.',
        cure: 'None needed, unless the script relies on that `__init__`.',
    },
    'module-renamed': {
        severity: 'notice',
        title: 'Script has the name of a module',
        explanation: 'The script has the same name as a module and would shadow it, so it was imported under another name.',
        cure: 'Rename the script if other files import it.',
    },
    ...expectationFindings,
    ...contractFindings,
    ...outsideFindings,
    ...runFindings,
    cancelled: {
        severity: 'notice',
        title: 'Cancelled',
        explanation: 'The run was interrupted, or stopped at the first failure, before this step finished.',
        cure: 'None needed.',
    },
};
/** Every kind of finding, by its code. */
const FINDINGS = catalogue;
/** Creates a finding with the default severity of its code. */
function finding(code, details) {
    return { code, severity: FINDINGS[code].severity, ...details };
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ declaredEdges)
/* harmony export */ });
/**
 * Edges that can be connected by name: `depends_on`, separately declared edges, and in the plain
 * form the adjacent steps. Their names can still be unknown.
 */
function declaredEdges(config) {
    return [
        ...config.steps.flatMap((step) => dependencies(config, step)),
        ...config.edges.map(({ from, to, dataPath, keyPath }) => ({
            from,
            to,
            isFlow: true,
            location: () => config.locate(keyPath),
            ...(dataPath?.trim() ? { dataPath } : {}),
        })),
        ...(config.form === 'plain' ? neighbours(config) : []),
    ];
}
function dependencies(config, step) {
    return step.dependsOn.map((from, index) => ({
        from,
        to: step.name,
        isFlow: false,
        location: () => config.locate([...step.keyPath, 'depends_on', index]),
    }));
}
function neighbours(config) {
    return config.steps.slice(1).map((step, index) => ({
        from: config.steps[index]?.name ?? '',
        to: step.name,
        isFlow: true,
        location: () => config.locate(step.keyPath),
    }));
}


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ FORK_UNSAFE)
/* harmony export */ });
const THREAD_POOL = 'its thread pool does not exist in a forked process, which then waits forever';
const FORK_UNSAFE = {
    polars: {
        reason: THREAD_POOL,
        source: 'https://docs.pola.rs/user-guide/misc/multiprocessing/',
    },
    tensorflow: {
        reason: 'a fork leaves the threads and locks of its runtime in an undefined state',
        source: 'https://github.com/tensorflow/tensorflow/issues/5448',
    },
    keras: { reason: 'it loads tensorflow, jax or torch', source: 'its backends' },
    jax: {
        reason: 'it is multithreaded, and it warns that os.fork() will likely lead to a deadlock',
        source: 'https://github.com/jax-ml/jax/issues/1805',
    },
    flax: { reason: 'it loads jax', source: 'its dependency' },
    optax: { reason: 'it loads jax', source: 'its dependency' },
    grpc: {
        reason: 'its threads and connections do not exist in a forked process',
        source: 'https://github.com/grpc/grpc/blob/master/doc/fork_support.md',
    },
    torch: {
        reason: 'CUDA cannot be initialised again in a forked process, and its thread pools hang',
        source: 'https://docs.pytorch.org/docs/stable/notes/multiprocessing.html',
    },
    torchvision: { reason: 'it loads torch', source: 'its dependency' },
    torchaudio: { reason: 'it loads torch', source: 'its dependency' },
    lightning: { reason: 'it loads torch', source: 'its dependency' },
    pytorch_lightning: { reason: 'it loads torch', source: 'its dependency' },
    transformers: { reason: 'it loads torch, tensorflow or jax', source: 'its backends' },
    sentence_transformers: { reason: 'it loads torch', source: 'its dependency' },
    ray: {
        reason: 'its workers and connections belong to the process that started them',
        source: 'its client connections',
    },
    pyspark: {
        reason: 'its connection to the JVM belongs to the process that created it',
        source: 'its gateway process',
    },
};


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ formatNames)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);

const MOST_SHOWN = 8;
/** `` `a`, `b` and 3 more ``: limited, because a pipeline can have thousands of names. */
function formatNames(names) {
    const all = [...names].map(_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB);
    if (all.length <= MOST_SHOWN)
        return all.join(', ');
    return `${all.slice(0, MOST_SHOWN).join(', ')} and ${all.length - MOST_SHOWN} more`;
}


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ buildGraph)
/* harmony export */ });
/* harmony import */ var _config_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3515);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4863);
/* harmony import */ var _unknown_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5944);



/**
 * Orders the steps, in time linear in steps and edges.
 * @param steps unique names, in the order of the file
 * @param found earlier mistakes, to be reported together with those of the edges
 * @throws UserError for edges to unknown steps or to the same step, and for a cycle
 */
function buildGraph(steps, edges, found = []) {
    const problems = [...found];
    const known = collectEdges(steps, edges, problems);
    const upstream = upstreamInOrder(steps, known);
    const order = (0,_config_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .collectProblem */ .W4)(problems, () => orderSteps(steps, (step) => upstream.get(step) ?? NO_STEPS, (cycle) => cycleError(cycle, steps, known)));
    (0,_config_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    if (order === undefined)
        throw new Error('The steps have no order, but no problem.');
    return { order, upstream: upstreamInOrder(order, known) };
}
const NO_STEPS = [];
function collectEdges(steps, edges, problems) {
    const known = new Map(steps.map((name, index) => [name, index]));
    const edgeKey = (from = -1, to = -1) => from * steps.length + to;
    // Numbers, because creating a string for each edge is slow.
    const byKey = new Map();
    const downstream = new Map();
    for (const edge of edges) {
        if ((0,_config_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .areEnough */ .jx)(problems))
            break;
        const { from, to } = edge;
        const fromIndex = known.get(from);
        const toIndex = known.get(to);
        if (toIndex === undefined) {
            problems.push((0,_unknown_step_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownStep */ .H)(to, known.keys(), edge.location()));
        }
        else if (fromIndex === undefined) {
            problems.push((0,_unknown_step_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownStep */ .H)(from, known.keys(), edge.location()));
        }
        else if (from === to) {
            problems.push({
                message: `Step \`${to}\` depends on itself.`,
                location: edge.location(),
                cure: 'Remove that dependency.',
            });
        }
        else if (!byKey.has(edgeKey(fromIndex, toIndex))) {
            byKey.set(edgeKey(fromIndex, toIndex), edge);
            appendTo(downstream, from, to);
        }
    }
    return {
        between: (from, to) => byKey.get(edgeKey(known.get(from), known.get(to))),
        downstream,
    };
}
/** Direct predecessors by step, in the order of `names` without sorting. */
function upstreamInOrder(names, { downstream }) {
    const upstream = new Map();
    for (const from of names) {
        for (const to of downstream.get(from) ?? NO_STEPS)
            appendTo(upstream, to, from);
    }
    return upstream;
}
function appendTo(lists, key, item) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [item]);
    else
        list.push(item);
}
/** Depth-first along the dependencies, with an explicit stack because chains can be long. */
function orderSteps(steps, upstream, cyclic) {
    const order = [];
    const state = new Map();
    for (const start of steps) {
        if (state.has(start))
            continue;
        const stack = [openStep(start)];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const next = top.waiting.next();
            if (next.done) {
                state.set(top.step, 'done');
                order.push(top.step);
                stack.pop();
            }
            else if (state.get(next.value) === 'open') {
                const path = stack.map(({ step }) => step);
                throw cyclic(path.slice(path.indexOf(next.value)).reverse());
            }
            else if (!state.has(next.value)) {
                stack.push(openStep(next.value));
            }
        }
    }
    return order;
    function openStep(step) {
        state.set(step, 'open');
        return { step, waiting: upstream(step).values() };
    }
}
const MOST_NAMES_SHOWN = 12;
/** @param cycle each step comes before the next, the last before the first */
function cycleError(cycle, steps, { between }) {
    const inCycle = new Set(cycle);
    const first = steps.find((step) => inCycle.has(step)) ?? '';
    const start = cycle.indexOf(first);
    const turned = [...cycle.slice(start), ...cycle.slice(0, start), first];
    const locations = turned.slice(1).map((to, i) => between(turned[i] ?? '', to)?.location());
    const shown = turned.length > MOST_NAMES_SHOWN
        ? [
            ...turned.slice(0, MOST_NAMES_SHOWN - 2),
            `… (${turned.length - MOST_NAMES_SHOWN + 1} more)`,
            first,
        ]
        : turned;
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The steps form a dependency cycle: ${shown.join(' → ')}`, {
        location: locations.findLast((location) => location !== undefined),
        cure: 'Remove one of these dependencies: a `depends_on`, a `from`, an edge, or an input path that is the output path of a later step.',
    });
}


/***/ }),

/***/ 1684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** As `Map.groupBy`, which Node 20 lacks. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 3499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ importSets)
});

// EXTERNAL MODULE: ./build/pipeline/fork-unsafe.js
var fork_unsafe = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/pipeline/package-facts.js
/**
 * Facts about common packages: import times, their own imports, and late imports. They only save
 * time: a wrong fact does not change a verdict.
 */
/** Rough import times, relative to other packages. */
const IMPORT_COST = {
    numpy: 2,
    pyarrow: 3,
    matplotlib: 6,
    pandas: 8,
    scipy: 8,
    xgboost: 12,
    lightgbm: 12,
    sklearn: 16,
    statsmodels: 20,
};
/** Packages that other packages import during import, if installed. */
const IMPORTED_BY = {
    pandas: ['numpy'],
    scipy: ['numpy'],
    sklearn: ['numpy', 'scipy', 'joblib'],
    xgboost: ['numpy', 'scipy', 'sklearn', 'joblib'],
    lightgbm: ['numpy', 'scipy', 'sklearn', 'joblib'],
    catboost: ['numpy', 'scipy', 'pandas'],
    statsmodels: ['numpy', 'scipy', 'pandas'],
    seaborn: ['numpy', 'pandas', 'matplotlib'],
    matplotlib: ['numpy'],
};
/** Libraries whose models are passed on as pickles: loading one imports the library. */
const MODEL_LIBRARIES = new Set([
    'sklearn',
    'xgboost',
    'lightgbm',
    'catboost',
]);
const PICKLE_LIBRARIES = new Set([
    'pickle',
    'joblib',
    'cloudpickle',
    'dill',
]);
/** Modules that packages import at first use, by the packages that trigger this. */
const LATE_MODULES = [
    {
        packages: ['pandas'],
        modules: ['pandas.io.formats.csvs', 'pyarrow.pandas_compat', 'pyarrow.vendored.version'],
    },
    {
        packages: ['pandas', 'sklearn'],
        modules: [
            'narwhals.stable.v2._namespace',
            'narwhals._pandas_like.dataframe',
            'narwhals._pandas_like.namespace',
            'narwhals._interchange.dataframe',
        ],
    },
];

;// CONCATENATED MODULE: ./build/pipeline/import-sets.js


function importSets(setting, steps) {
    const analyses = new Map();
    for (const { name, script } of setting === 'off' ? [] : steps) {
        if (script.kind === 'file' && !importsUnsafe(script.analysis)) {
            analyses.set(name, script.analysis);
        }
    }
    const scripts = new Set(analyses.values());
    const library = [...new Set([...scripts].flatMap((script) => namesFrom(script, 'python')))];
    const namesOf = new Map();
    for (const step of steps) {
        const analysis = analyses.get(step.name);
        if (analysis === undefined)
            continue;
        const own = setting === 'auto' ? namesFrom(analysis, 'installed') : [...setting];
        const unpickled = setting === 'auto' ? modelLibraries(step, analysis, analyses) : [];
        namesOf.set(step.name, [...own, ...unpickled]);
    }
    const nodes = arrange([...groupByPackages(namesOf.values()).values()]);
    const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
    const setOf = new Map();
    for (const [name, names] of namesOf) {
        setOf.set(name, indexOf.get(keyOf(packagesOf(names))) ?? 'library');
    }
    return { library, sets: nodes.map((node) => toSet(node, indexOf)), setOf };
}
/** Packages that a step imports by loading pickles of earlier steps. */
function modelLibraries({ inputs }, analysis, analyses) {
    if (!analysis.imports.some(({ module }) => PICKLE_LIBRARIES.has(topOf(module))))
        return [];
    const producers = inputs.flatMap(({ source }) => source.kind === 'flow' ? source.from.map(({ step }) => analyses.get(step)) : []);
    return producers
        .flatMap((producer) => (producer === undefined ? [] : namesFrom(producer, 'installed')))
        .map(topOf)
        .filter((name) => MODEL_LIBRARIES.has(name));
}
function groupByPackages(imported) {
    const groups = new Map();
    for (const names of imported) {
        if (names.length === 0)
            continue;
        const packages = packagesOf(names);
        const key = keyOf(packages);
        const group = groups.get(key) ?? newNode(packages, []);
        groups.set(key, group);
        group.uses += 1;
        for (const name of [...names.map(topOf), ...names])
            group.modules.add(name);
    }
    return groups;
}
function newNode(packages, modules) {
    return {
        key: keyOf(packages),
        packages: new Set(packages),
        modules: new Set(modules),
        uses: 0,
        parent: undefined,
    };
}
/** Pairs of more sets than this are not compared. */
const MOST_SETS = 60;
/** Gives each set the parent that saves most time, and adds common subsets of several sets. */
function arrange(sets) {
    const nodes = new Map(sets.map((node) => [node.key, node]));
    if (sets.length <= MOST_SETS) {
        for (const [index, one] of sets.entries()) {
            for (const other of sets.slice(index + 1)) {
                const common = [...one.packages].filter((name) => other.packages.has(name));
                const key = keyOf(common);
                if (common.length > 0 && !nodes.has(key))
                    nodes.set(key, newNode(common, common));
            }
        }
    }
    const bySize = [...nodes.values()].sort((a, b) => a.packages.size - b.packages.size);
    for (const [index, node] of bySize.entries()) {
        node.parent = bySize
            .slice(0, index)
            .filter((other) => isProperSubset(other.packages, node.packages))
            .reduce((best, other) => (best !== undefined && cost(best) >= cost(other) ? best : other), undefined);
    }
    return withoutIdle(bySize);
}
/** A common subset with fewer than two children only costs a process. */
function withoutIdle(nodes) {
    const idle = nodes.find((node) => node.uses === 0 && nodes.filter(({ parent }) => parent === node).length < 2);
    if (idle === undefined)
        return nodes;
    for (const node of nodes)
        if (node.parent === idle)
            node.parent = idle.parent;
    return withoutIdle(nodes.filter((node) => node !== idle));
}
function toSet(node, indexOf) {
    const known = new Set();
    for (let above = node.parent; above !== undefined; above = above.parent) {
        for (const name of above.modules)
            known.add(name);
    }
    // Packages first: modules that they load belong to all steps, modules requested by name do not.
    const modules = [...node.modules]
        .filter((name) => !known.has(name))
        .sort((a, b) => Number(a.includes('.')) - Number(b.includes('.')));
    return {
        parent: node.parent && indexOf.get(node.parent.key),
        modules,
        lateModules: LATE_MODULES.filter(({ packages }) => packages.every((name) => node.packages.has(name)) &&
            !packages.every((name) => node.parent?.packages.has(name))).flatMap((late) => late.modules),
    };
}
function cost({ packages }) {
    return [...packages].reduce((sum, name) => sum + (IMPORT_COST[name] ?? 1), 0);
}
function isProperSubset(small, large) {
    return small.size < large.size && [...small].every((name) => large.has(name));
}
/** The packages of modules, and the packages that these import, sorted. */
function packagesOf(modules) {
    const tops = modules.map(topOf);
    return [...new Set(tops.flatMap((top) => [top, ...(IMPORTED_BY[top] ?? [])]))].sort();
}
function keyOf(packages) {
    return packages.join(' ');
}
/** Modules of that origin that the script imports at module level. */
function namesFrom(analysis, wanted) {
    const found = [];
    for (const { module, names, level, conditional, origin } of analysis.imports) {
        if (level > 0 || conditional || module === '' || origin !== wanted)
            continue;
        found.push(module);
        // `from scipy import stats`: a lower-case name can be a module.
        for (const name of names)
            if (/^[a-z_][a-z0-9_]*$/.test(name))
                found.push(`${module}.${name}`);
    }
    return found;
}
function importsUnsafe({ imports }) {
    return imports.some(({ module, level }) => level === 0 && Object.hasOwn(fork_unsafe/* FORK_UNSAFE */.e, topOf(module)));
}
function topOf(module) {
    return module.split('.', 1)[0] ?? module;
}


/***/ }),

/***/ 8106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ keyLocation),
/* harmony export */   Lo: () => (/* binding */ outputLocation),
/* harmony export */   cJ: () => (/* binding */ inputLocation)
/* harmony export */ });
function inputLocation(config, step, name) {
    return aliasLocation(config, step, ['input_paths', 'inputs'], name);
}
function outputLocation(config, step, name) {
    return aliasLocation(config, step, ['output_paths', 'outputs'], name);
}
/** The location of a name in one of the four mappings of a step; of the mapping if it has no such name. */
function keyLocation(config, step, key, name) {
    const alias = { input_paths: ['inputs'], output_paths: ['outputs'] };
    const others = key === 'input_paths' || key === 'output_paths' ? alias[key] : [];
    return aliasLocation(config, step, [key, ...others], name);
}
/** `locate` returns the nearest existing key, so an unused alias gives the location of the step. */
function aliasLocation({ locate }, { keyPath }, aliases, name) {
    const own = locate(keyPath);
    const locations = aliases.map((alias) => locate([...keyPath, alias, name]));
    return (locations.find((location) => location?.line !== own?.line || location?.column !== own?.column) ?? own);
}


/***/ }),

/***/ 7026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ WHOLE),
/* harmony export */   _l: () => (/* binding */ pathInside),
/* harmony export */   l0: () => (/* binding */ partAt),
/* harmony export */   xl: () => (/* binding */ partPath)
/* harmony export */ });
const WHOLE = { kind: 'whole' };
/** @param path in the output; empty for the output itself */
function partAt(path) {
    return path === '' ? WHOLE : { kind: 'part', path };
}
/** Path of the part in the output; empty if the whole output is read. */
function partPath(part) {
    return part.kind === 'part' ? part.path : '';
}
/** Path of the output in the directory that is read; `undefined`: no such directory is read. */
function pathInside(part) {
    return part.kind === 'inside' ? part.path : undefined;
}


/***/ }),

/***/ 4011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ pasteLine)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Keys of a step, ready to be pasted: in the language of the file, or as options of a command. */
function pasteLine({ language }, keys) {
    if (language === 'json') {
        const text = JSON.stringify(keys, null, 1).replaceAll(/\n\s*/g, ' ');
        return text.slice(1, -1).trim();
    }
    if (language === 'options') {
        const options = Object.entries(keys).flatMap(([key, value]) => optionsOf(key, value) ?? []);
        if (options.length > 0)
            return options.join(' ');
    }
    const pasted = language === 'dvc' ? stageKeys(keys) : keys;
    return Object.entries(pasted)
        .map(([key, value]) => {
        const flow = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
        return `${key}: ${flow}`;
    })
        .join('\n');
}
/** A stage lists paths; the paths in the working tree are the same. */
function stageKeys(keys) {
    const listed = Object.entries(keys).map(([key, value]) => {
        const stageKey = STAGE_KEYS.get(key);
        return stageKey === undefined ? [key, value] : [stageKey, Object.values(value ?? {})];
    });
    return Object.fromEntries(listed);
}
const STAGE_KEYS = new Map([
    ['input_paths', 'deps'],
    ['output_paths', 'outs'],
]);
const OPTIONS = new Map([
    ['input_paths', '--input'],
    ['output_paths', '--output'],
    ['environ_vars', '--env'],
    ['job_args', '--job-arg'],
]);
/** `undefined` for what no option can say, such as `from`. */
function optionsOf(key, values) {
    const option = OPTIONS.get(key);
    const entries = Object.entries(values ?? {});
    if (option === undefined || entries.some(([, value]) => typeof value === 'object'))
        return undefined;
    return entries.map(([name, value]) => `${option} ${name}=${value}`).join(' ');
}


/***/ }),

/***/ 8946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ parentKey),
/* harmony export */   Pn: () => (/* binding */ pathKey),
/* harmony export */   d1: () => (/* binding */ isTopKey),
/* harmony export */   nh: () => (/* binding */ isUri),
/* harmony export */   tK: () => (/* binding */ belowKey)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/** Paths as comparable text, without access to the file system. */

/** Equal for two spellings of the same path. Forward slashes, no trailing slash except for `/`. */
function pathKey(root, written) {
    if (isUri(written))
        return written.replace(/\/+$/, '');
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(root, written).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
/** `s3://bucket/key`: not on this machine; compared as written. */
function isUri(written) {
    return written.includes('://') && /^[a-z][a-z0-9+.-]+:\/\//i.test(written);
}
/** The parent directory of `key`; `undefined` for a root, a bucket or a drive. */
function parentKey(key) {
    const slash = key.lastIndexOf('/');
    if (slash < 0 || key.at(-1) === '/')
        return undefined;
    return key.slice(0, slash) || '/';
}
/** The part of `key` relative to `above`, which is `key` or one of its ancestors. */
function belowKey(key, above) {
    return key.slice(above.length).replace(/^\/+/, '');
}
/** The root, a directory above it, or a whole bucket. */
function isTopKey(rootKey, key) {
    if (isUri(key))
        return /^[^/]+:\/\/[^/]*$/.test(key);
    return `${rootKey}/`.startsWith(key.endsWith('/') ? key : `${key}/`);
}


/***/ }),

/***/ 1458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ planPipeline)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings = __webpack_require__(1251);
;// CONCATENATED MODULE: ./build/pipeline/absent-modules.js


/**
 * A finding for each step that needs a module that the interpreter cannot find. All findings about
 * one module have the same message and evidence.
 * @returns by step
 */
function absentModuleFindings({ root }, steps, absent) {
    const needs = new Map();
    for (const { config, lookup } of steps) {
        const found = lookup.kind === 'file' ? absent.get(lookup.path) : undefined;
        if (found === undefined || lookup.kind !== 'file')
            continue;
        const { line, hint } = found;
        const need = { step: config.name, file: lookup.path, line, hint };
        needs.set(found.module, [...(needs.get(found.module) ?? []), need]);
    }
    const byStep = new Map();
    for (const [module, all] of needs) {
        const lines = all.map(({ file, line }) => `${external_node_path_.relative(root, file).replaceAll('\\', '/')}:${line} imports ${module}`);
        const evidence = [...new Set(lines)];
        for (const { step, file, line, hint } of all) {
            const reported = (0,findings/* finding */.g)('import-failed', {
                step,
                message: `Import failed: ModuleNotFoundError: No module named '${module}'`,
                location: { file, line },
                hint: hint ?? findings/* FINDINGS */.T['import-failed'].cure,
                evidence,
            });
            byStep.set(step, reported);
        }
    }
    return byStep;
}

;// CONCATENATED MODULE: ./build/pipeline/ambiguous-scripts.js


/** Reports which script is used if several have the name that a step gives. */
function ambiguousScripts({ config, steps }) {
    return [...steps].flatMap(([step, { lookup }]) => {
        const others = lookup.kind === 'file' ? (lookup.alsoAt ?? []) : [];
        if (lookup.kind !== 'file' || others.length === 0)
            return [];
        const shown = (file) => external_node_path_.relative(config.root, file).split(external_node_path_.sep).join('/');
        return [
            (0,findings/* finding */.g)('script-ambiguous', {
                step,
                message: `${others.length + 1} scripts are named \`${lookup.name}\`: ${shown(lookup.path)} was used`,
                location: { file: lookup.path },
                hint: findings/* FINDINGS */.T['script-ambiguous'].cure,
                evidence: others.map((file) => `also at ${shown(file)}`),
            }),
        ];
    });
}

// EXTERNAL MODULE: ./build/pipeline/declared-edges.js
var declared_edges = __webpack_require__(1550);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/pipeline/key-location.js
var key_location = __webpack_require__(8106);
;// CONCATENATED MODULE: ./build/pipeline/existing-outputs.js



/** Files of the user that a script would overwrite if it got the declared paths. */
function existingOutputs({ config, steps, onDisk }) {
    return [...steps.values()].flatMap(({ config: step, hasScript, outputs }) => {
        if (!hasScript)
            return [];
        return outputs.flatMap(({ name, path }) => {
            if (path === undefined || onDisk(path) !== 'file')
                return [];
            const location = (0,key_location/* outputLocation */.Lo)(config, step, name);
            return [
                (0,findings/* finding */.g)('output-exists', {
                    step: step.name,
                    message: `output \`${name}\` is the path of an existing file, ${(0,describe_value/* quoteName */.AB)(path)}: the step writes to the workspace and does not overwrite the file`,
                    ...(location === undefined ? {} : { location }),
                    hint: findings/* FINDINGS */.T['output-exists'].cure,
                }),
            ];
        });
    });
}

// EXTERNAL MODULE: ./build/config/expect/read-expectations.js + 8 modules
var read_expectations = __webpack_require__(228);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(3515);
;// CONCATENATED MODULE: ./build/pipeline/expected-outputs.js



/**
 * For steps without declared outputs, whose outputs are known only when they are planned.
 * @throws UserError for an expectation of an output that the step does not have
 */
function refuseUnknownOutputs({ locate }, steps) {
    const problems = [];
    for (const { name: step, config, script, outputs } of steps) {
        if (script.kind === 'none')
            continue;
        const known = outputs.map(({ name }) => name);
        for (const { output, locate: entry } of config.expectations ?? []) {
            if (known.includes(output))
                continue;
            problems.push({
                message: `expect: step ${(0,describe_value/* quoteName */.AB)(step)} has no output ${(0,describe_value/* quoteName */.AB)(output)}`,
                location: entry() ?? locate(config.keyPath),
                cure: (0,read_expectations/* unknownOutputCure */.b)(output, known),
            });
        }
    }
    (0,config_problems/* throwProblems */.Jh)(problems);
}

// EXTERNAL MODULE: ./build/pipeline/graph.js
var pipeline_graph = __webpack_require__(7095);
// EXTERNAL MODULE: ./build/pipeline/path-key.js
var path_key = __webpack_require__(8946);
;// CONCATENATED MODULE: ./build/pipeline/plan-flows.js
/**
 * The connections grouped by edge, in the order of their consumers. Only between steps with
 * scripts: other data cannot be tested.
 */
function planFlows(connections, steps, order) {
    const ranks = new Map(order.map((name, index) => [name, index]));
    const rank = (name) => ranks.get(name) ?? 0;
    // By consumer, then by producer: two ranks in one number, which is used as key and for sorting.
    const flows = new Map();
    for (const { producer, consumer, output, part, input, rule } of connections) {
        if (!steps.get(producer)?.hasScript || !steps.get(consumer)?.hasScript)
            continue;
        const key = rank(consumer) * order.length + rank(producer);
        const connection = { output, part, input, rule };
        const flow = flows.get(key);
        if (flow === undefined)
            flows.set(key, { producer, consumer, connections: [connection] });
        else
            flow.connections.push(connection);
    }
    return [...flows].sort(([a], [b]) => a - b).map(([, flow]) => flow);
}

// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
// EXTERNAL MODULE: ./build/pipeline/format-names.js
var format_names = __webpack_require__(2717);
// EXTERNAL MODULE: ./build/pipeline/paste-line.js
var paste_line = __webpack_require__(4011);
// EXTERNAL MODULE: ./build/pipeline/unused-name.js
var unused_name = __webpack_require__(3557);
;// CONCATENATED MODULE: ./build/pipeline/check-names.js







const CODES = {
    input_paths: 'logical-name-missing',
    output_paths: 'logical-name-missing',
    environ_vars: 'environ-missing',
    os_environ: 'environ-missing',
    job_args: 'job-arg-missing',
};
/**
 * Compares the names that a script asks for with those that its step declares. An error says that
 * the script fails for certain, because every call of `main` comes to the line; a warning says that
 * it fails if it comes there.
 */
function checkNames(config, step, script, given) {
    const { analysis } = script;
    const check = { config, step, script: script.path };
    const jobArgs = Object.keys(step.jobArgs ?? {});
    const variables = Object.keys(step.environVars);
    const inputs = missing(check, 'input_paths', analysis.input_paths, given.inputs, given);
    return [
        ...inputs,
        ...missing(check, 'output_paths', analysis.output_paths, given.outputs),
        ...missing(check, 'environ_vars', analysis.environ_vars, variables),
        ...missing(check, 'os_environ', 
        // A launcher can set variables.
        step.launcher !== undefined ||
            analysis.whole_arguments.includes('os_environ') ||
            setsEnvironment(analysis)
            ? []
            : analysis.os_environ, [...variables, ...given.environment]),
        // Names with an underscore are of the class.
        ...missing(check, 'job_args', analysis.job_args.filter(({ name }) => !name.startsWith('_')), jobArgs),
        ...unused(check, 'input_paths', Object.keys(step.inputs ?? {}), analysis),
        ...unused(check, 'job_args', jobArgs, analysis),
        // Modules of the project may read the environment.
        ...(analysis.imports.some(({ origin }) => origin === 'project')
            ? []
            : unused(check, 'environ_vars', variables, analysis)),
    ];
}
/** Modules of the project and readers of `.env` files can set variables. */
function setsEnvironment({ imports }) {
    return imports.some(({ module, origin }) => origin === 'project' || /dotenv|environ|decouple|mock/i.test(module));
}
function missing(check, argument, uses, declared, { inputHint, isReported } = {}) {
    const known = new Set(declared);
    return uses
        .filter(({ name, required }) => required && !known.has(name))
        .filter(({ name, certain_line }) => certain_line !== null || isReported?.(name) !== true)
        .map((use) => missingName(check, argument, use, declared, inputHint?.(use.name)));
}
function missingName({ config, step, script }, argument, { name, line, certain_line: certainLine }, declared, wiring) {
    const asked = expression(argument, name);
    const key = argument === 'os_environ' ? 'environ_vars' : argument;
    const location = (0,key_location/* keyLocation */.$I)(config, step, key, name);
    const at = certainLine ?? line;
    const none = argument === 'job_args' && step.jobArgs === null;
    const base = external_node_path_.basename(script);
    const lacks = none
        ? `but step \`${step.name}\` sets \`job_args\` to null`
        : `which step \`${step.name}\` does not declare${argument === 'os_environ' ? ' and the environment does not have' : ''}`;
    const declare = `Declare it in step \`${step.name}\`: \`${(0,paste_line/* pasteLine */.y)(config, { [key]: { [name]: PLACEHOLDERS[key] } })}\`.`;
    const own = argument === 'os_environ' ? Object.keys(step.environVars) : declared;
    const hint = [(0,nearest_name/* didYouMean */.au)(name, own), wiring ?? declare].filter(Boolean).join(' ');
    if (argument === 'input_paths' && certainLine === null) {
        return (0,findings/* finding */.g)('input-undeclared', {
            step: step.name,
            message: `The script of step \`${step.name}\` reads ${asked}, which the step does not declare and no earlier step provides.`,
            location: { file: script, line },
            hint,
        });
    }
    const shown = external_node_path_.relative(config.root, script).replaceAll('\\', '/');
    return {
        ...(0,findings/* finding */.g)(CODES[argument], {
            step: step.name,
            message: certainLine === null
                ? `${base} may use ${asked}, ${lacks}`
                : `${base} uses ${asked}, ${lacks}`,
            location: location ?? { file: script, line: at },
            hint,
            evidence: [
                `${shown}:${at} reads ${asked}`,
                `${key} of the step: ${own.length === 0 ? 'none' : (0,format_names/* formatNames */.E)(own)}`,
            ],
        }),
        ...(certainLine === null ? { severity: 'warning' } : {}),
    };
}
const PLACEHOLDERS = {
    input_paths: '<path>',
    output_paths: '<path>',
    environ_vars: '<value>',
    job_args: '<value>',
};
function expression(argument, name) {
    if (argument === 'job_args')
        return `job_args.${name}`;
    return `${argument === 'os_environ' ? 'os.environ' : argument}["${name}"]`;
}
function unused(check, argument, declared, analysis) {
    if (analysis.whole_arguments.includes(argument))
        return [];
    const linked = argument === 'input_paths' ? Object.keys(check.step.workingPaths ?? {}) : [];
    const uses = new Set([...analysis[argument].map(({ name }) => name), ...linked]);
    return declared
        .filter((name) => !uses.has(name))
        .flatMap((name) => (0,unused_name/* unusedName */.C)(check, argument, name, 'does not read') ?? []);
}

// EXTERNAL MODULE: ./build/pipeline/group-by.js
var group_by = __webpack_require__(1684);
// EXTERNAL MODULE: ./build/pipeline/output-part.js
var output_part = __webpack_require__(7026);
;// CONCATENATED MODULE: ./build/pipeline/sample-files.js

/** Of tables that sample data can be written as; the shape of JSON is not known. */
const SAMPLE_EXTENSIONS = ['.csv', '.tsv'];
/**
 * Names for the files of sample data, from the paths and patterns that a script opens. Formats that
 * are no text cannot be invented.
 */
function sampleFiles(opened) {
    const names = new Map();
    for (const file of opened) {
        const name = file
            .replaceAll('**/', '')
            .replaceAll('*', '00000')
            .replaceAll('?', '0')
            .replace(/^00000(?=\.\w+$)/, 'part-00000');
        const extension = external_node_path_.posix.extname(name).toLowerCase();
        const stays = external_node_path_.posix.normalize(name) === name && !/^(\.\.|\/)/.test(name);
        if (!SAMPLE_EXTENSIONS.includes(extension) || !stays || /[[\]{}\\\0]/.test(name))
            continue;
        // A pattern is satisfied by a file that the script names.
        const isPattern = name !== file;
        const isServed = [...names.keys()].some((other) => other.endsWith(extension));
        if (!isPattern || !isServed)
            names.set(name, file);
    }
    return [...names.keys()];
}

;// CONCATENATED MODULE: ./build/pipeline/step-io.js


/** Logical names of a script that is run by nothing but its name, as the reference has them. */
const DEFAULT_OUTPUT = 'data_output';
const DEFAULT_INPUT = 'data_input';
function readStepIo({ form }, step, { lookup, position, onDisk }) {
    const analysis = lookup.kind === 'file' ? lookup.analysis : undefined;
    const hasScript = lookup.kind !== 'none';
    const declared = Object.entries(step.outputs ?? {}).map((one) => declaredOutput(one, onDisk));
    const openEnded = step.outputs === undefined || step.restFromCode === true;
    const seen = openEnded
        ? seenOutputs(analysis).filter(({ name }) => !Object.hasOwn(step.outputs ?? {}, name))
        : [];
    const outputs = [...declared, ...seen];
    const outputsAssumed = hasScript && step.outputs === undefined && seen.length === 0;
    const inputs = wantedInputs(step, analysis);
    const standsAlone = form === 'independent' || (form === 'plain' && position === 0);
    const byNameOnly = standsAlone && analysis?.main != null;
    return {
        config: step,
        lookup,
        hasScript,
        outputs: outputsAssumed ? [undeclaredOutput(DEFAULT_OUTPUT)] : outputs,
        outputsAssumed,
        inputs: byNameOnly && inputs.length === 0 ? [{ name: DEFAULT_INPUT }] : inputs,
    };
}
/** An output that only a script or a `from` names. */
function undeclaredOutput(name, kind = 'directory') {
    return { name, kind, fileName: lastPart(name) ?? 'data', declared: false };
}
function seenOutputs(analysis) {
    const kinds = new Map();
    for (const { name, path_kind } of analysis?.output_paths ?? []) {
        if (path_kind === 'file' || !kinds.has(name)) {
            kinds.set(name, path_kind === 'file' ? 'file' : 'directory');
        }
    }
    return [...kinds].map(([name, kind]) => undeclaredOutput(name, kind));
}
function declaredOutput([name, written], onDisk) {
    return {
        name,
        kind: namesFile(written, onDisk) ? 'file' : 'directory',
        fileName: lastPart(written) ?? lastPart(name) ?? 'data',
        declared: true,
        ...(written.trim() === '' ? {} : { path: written }),
    };
}
/** The `2` of `models/v1.2` is not an extension; a path with a final slash is a directory. */
function namesFile(written, onDisk) {
    if (written.trim() === '' || /[/\\]$/.test(written))
        return false;
    return /[a-z]/i.test(external_node_path_.extname(written)) || onDisk(written) === 'file';
}
function lastPart(written) {
    const last = external_node_path_.basename((0,path_key/* isUri */.nh)(written) ? written : external_node_path_.normalize(written));
    return ['', '.', '..'].includes(last) ? undefined : last;
}
/** Declared inputs in the order of the file, then those that only the script uses. */
function wantedInputs(step, analysis) {
    const uses = analysis === undefined ? undefined : usesOf(analysis);
    const inputs = [];
    for (const [name, value] of Object.entries(step.inputs ?? {})) {
        const use = uses?.get(name);
        inputs.push(use === undefined ? { name, value } : { name, value, use });
    }
    for (const [name, use] of uses ?? []) {
        if (step.inputs === undefined || !Object.hasOwn(step.inputs, name))
            inputs.push({ name, use });
    }
    return inputs;
}
/** Thousands of steps can run the same script. */
const knownUses = new WeakMap();
function usesOf(analysis) {
    const known = knownUses.get(analysis);
    if (known !== undefined)
        return known;
    const uses = new Map();
    for (const use of analysis.input_paths) {
        const before = uses.get(use.name);
        uses.set(use.name, before === undefined || use.required ? use : before);
    }
    knownUses.set(analysis, uses);
    return uses;
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./build/pipeline/plan.js
var plan = __webpack_require__(6868);
;// CONCATENATED MODULE: ./build/pipeline/wiring-unknown.js






/**
 * The edge orders two steps that could exchange data; `undefined` where they could not.
 * @param unfed inputs without data
 * @param taken inputs that are read from declared paths, although the edge could feed them
 */
function unwiredEdge(context, edge, unfed, taken) {
    const { producer, consumer, offers } = edge;
    const needed = neededOf(unfed);
    const [likeliest] = likeliestOffers(edge, needed.length > 0 ? needed : taken);
    if (likeliest === undefined || !context.steps.get(producer)?.hasScript)
        return undefined;
    const location = edge.location();
    const outputs = (0,format_names/* formatNames */.E)(offers.map(({ output }) => output.name));
    const details = {
        step: consumer,
        flow: (0,plan/* flowKey */.y)(producer, consumer),
        ...(location === undefined ? {} : { location }),
    };
    if (needed.length > 0) {
        const inputs = (0,format_names/* formatNames */.E)(needed.map(({ name }) => name));
        return (0,findings/* finding */.g)('wiring-unknown', {
            ...details,
            message: `Step \`${consumer}\` runs after \`${producer}\`, but the pipeline does not define which output of \`${producer}\` (${outputs}) feeds which input (${inputs}).`,
            hint: likeliestHint(context.config, consumer, producer, likeliest),
        });
    }
    return (0,findings/* finding */.g)('wiring-unknown', {
        ...details,
        message: `Step \`${consumer}\` runs after \`${producer}\`, but reads none of its outputs (${outputs}): ${declaredPaths(taken)}.`,
        hint: `To test the data flow, in step \`${consumer}\`: ${wiringLine(context.config, likeliest.input, producer, likeliest.offer)}`,
    });
}
/** An input that the script can do without is no sign of something missing. */
function neededOf(unfed) {
    return unfed.filter(({ value, use }) => value !== undefined || use?.required);
}
function declaredPaths(taken) {
    const shown = taken.slice(0, 3).map(({ name, value }) => {
        const written = value?.kind === 'path' ? value.path : '';
        return `\`${name}\` is read from ${(0,describe_value/* quoteName */.AB)(written)}, which exists`;
    });
    return [...shown, ...(taken.length > 3 ? [`and ${taken.length - 3} more inputs`] : [])].join(', ');
}
/** Most likely first. */
function likeliestOffers({ offers }, inputs) {
    return inputs
        .flatMap((input) => offers.map((offer) => ({ input, offer, score: likeness(input, offer) })))
        .sort((a, b) => b.score - a.score);
}
function likeliestHint(config, consumer, producer, { input, offer }) {
    return `Most likely, in step \`${consumer}\`: ${wiringLine(config, input, producer, offer)}${plainNote(config)}`;
}
/** Two scripts that are tested together: what is handed over is a guess. */
function handedOver(config, edge, { input, offer }) {
    const { producer, consumer } = edge;
    const location = edge.location();
    return (0,findings/* finding */.g)('wiring-unknown', {
        step: consumer,
        flow: (0,plan/* flowKey */.y)(producer, consumer),
        message: `Neither names nor paths say which output of \`${producer}\` feeds which input of \`${consumer}\`: \`${offer.output.name}\` was used as \`${input.name}\`, the likeliest match.`,
        ...(location === undefined ? {} : { location }),
        hint: `To define it, write a pipeline file with, in step \`${consumer}\`: ${wiringLine(config, input, producer, offer)}`,
    });
}
/** For an input whose name several producers offer. */
function ambiguousInput(config, input, matches) {
    const location = matches[0]?.edge.location();
    const consumer = matches[0]?.edge.consumer ?? '';
    const producers = matches.map(({ edge, offer }) => `${edge.producer}.${offer.output.name}`);
    return (0,findings/* finding */.g)('wiring-unknown', {
        step: consumer,
        message: `Input \`${input.name}\` of step \`${consumer}\` has the same name as several outputs: ${(0,format_names/* formatNames */.E)(producers)}.`,
        ...(location === undefined ? {} : { location }),
        hint: `Choose one in step \`${consumer}\`: ${matches
            .slice(0, 3)
            .map(({ edge, offer }) => wiringLine(config, input, edge.producer, offer))
            .join(' or ')}${plainNote(config)}`,
    });
}
/** A line that the user can paste into the step. */
function wiringLine(config, { name }, producer, { output, part }) {
    const below = part.kind === 'part' ? `/${part.path}` : '';
    const inputs = { [name]: { from: `${producer}.${output.name}${below}` } };
    return (0,paste_line/* pasteLine */.y)(config, { input_paths: inputs });
}
/** In the plain form, one connected input changes the form, and the steps no longer form a chain. */
function plainNote({ form }) {
    return form === 'plain'
        ? ' (then connect the inputs of the other steps too: once one input is connected, the steps no longer run as a chain)'
        : '';
}
/** 0 to 1: common words count more than common letters (`raw_data` and `processed_data`). */
function likeness(input, { output }) {
    const a = words(input.name);
    const b = words(output.name);
    const shared = a.filter((word) => b.includes(word)).length;
    const [left, right] = [a.join('_'), b.join('_')];
    const letters = 1 - (0,mod/* distance */.Io)(left, right) / Math.max(left.length, right.length, 1);
    const kinds = input.use?.path_kind === output.kind ? 1 : 0;
    return 0.5 * (shared / Math.max(a.length, b.length, 1)) + 0.4 * letters + 0.1 * kinds;
}
function words(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./build/pipeline/plan-inputs.js






/** The source of each input of a step. */
function planInputs(step, context, inGraph) {
    const inputs = [];
    for (const input of step.inputs) {
        const source = wiredSource(inGraph.connections.into(step.config.name, input.name), context) ??
            ownSource(input, step, inGraph, context);
        if (source === undefined)
            continue;
        const archive = input.value?.kind === 'from' ? input.value.archive : undefined;
        inputs.push({ name: input.name, source, ...(archive === undefined ? {} : { archive }) });
    }
    return inputs;
}
/** Data of a step without script exists before the run and is read from its declared path. */
function wiredSource(connections, context) {
    if (connections.length === 0)
        return undefined;
    const written = connections.filter(({ producer }) => context.steps.get(producer)?.hasScript);
    const [first, ...others] = written.map(({ producer: step, output, part }) => ({ step, output, part }));
    if (first !== undefined)
        return { kind: 'flow', from: [first, ...others] };
    const [given] = connections;
    if (given === undefined)
        return undefined;
    const output = context.steps
        .get(given.producer)
        ?.outputs.find(({ name }) => name === given.output);
    if (output?.path === undefined)
        return { kind: 'empty' };
    const source = pathSource(givenPath(output.path, given), context);
    if (source.kind !== 'missing')
        return source;
    return { ...source, of: { step: given.producer, output: given.output } };
}
/** @param output path of the output as declared */
function givenPath(output, { part }) {
    switch (part.kind) {
        case 'whole':
            return output;
        case 'part':
            return `${output}/${part.path}`;
        case 'inside':
            return [output, ...part.path.split('/').map(() => '..')].join('/');
        default:
            return part;
    }
}
function ownSource(input, { config }, { isRoot }, context) {
    if (input.value?.kind === 'path') {
        return input.value.path.trim() === ''
            ? { kind: 'empty' }
            : pathSource(input.value.path, context);
    }
    if (input.value?.kind === 'sample')
        return sampleSource(input, context, input.value.path);
    // A step that declares inputs gets no others: an invented one would hide a mistyped name.
    const declaresInputs = Object.keys(config.inputs ?? {}).length > 0;
    const wanted = input.use === undefined || input.use.required || config.inputs === undefined;
    const sampled = config.restFromCode === true || (!declaresInputs && isRoot);
    return sampled && wanted ? sampleSource(input, context) : undefined;
}
function pathSource(written, { config, onDisk }) {
    const absolute = (0,path_key/* isUri */.nh)(written) ? written : external_node_path_.resolve(config.root, written);
    return onDisk(written)
        ? { kind: 'declared', path: absolute }
        : { kind: 'missing', path: absolute, written };
}
/** @param instead the path that the sample data replaces */
function sampleSource(input, { onDisk }, instead) {
    const file = instead !== undefined && namesFile(instead, onDisk) ? lastPart(instead) : undefined;
    if (file !== undefined)
        return { kind: 'sample', shape: 'file', files: [file] };
    const shape = sampleShape(input);
    const files = shape === 'directory' ? sampleFiles(input.use?.files ?? []) : [];
    return { kind: 'sample', shape, ...(files.length === 0 ? {} : { files }) };
}
/** Taken from the code, else from the name; real scripts nearly always read directories. */
function sampleShape({ name, use }) {
    if (use?.path_kind === 'file' || use?.path_kind === 'directory')
        return use.path_kind;
    return name === 'data_input' || /file|csv|json/i.test(name) ? 'file' : 'directory';
}
/** How a step gets an input that an earlier step writes, ready to be pasted. */
function earlierOutputHint(input, step, { earlierOutput }, { config, steps }) {
    const producer = earlierOutput(input);
    const output = steps.get(producer ?? '')?.outputs.find(({ name }) => name === input);
    if (producer === undefined || output === undefined)
        return undefined;
    const line = wiringLine(config, { name: input }, producer, { output, part: output_part/* WHOLE */.Ef });
    return `In step \`${step}\`: ${line}${plainNote(config)}`;
}

;// CONCATENATED MODULE: ./build/pipeline/argument-fault.js




/** A required argument of a program that the step certainly does not give. */
function argumentFault({ locate, root, givenOptions = [] }, step, file, { required_arguments }) {
    if (step.call?.kind !== 'cli')
        return undefined;
    const given = argumentsOf(step, step.call);
    // A value of the pipeline can be an option, and a file can hold any.
    if (given.some((one) => /^(@|\{(job_args|environ_vars)\.)/.test(one)))
        return undefined;
    const missing = required_arguments.find(({ names }) => !isGiven(names, given));
    if (missing === undefined)
        return undefined;
    const name = missing.names.find((one) => one.startsWith('--')) ?? missing.names[0] ?? '';
    const options = given.filter((one) => one.startsWith('-')).map((one) => one.split('=')[0] ?? one);
    const location = locate([...step.keyPath, 'args']) ?? { file, line: missing.line };
    const shown = external_node_path_.relative(root, file).replaceAll('\\', '/');
    const written = (0,nearest_name/* nearestName */.qb)(name, options);
    const add = givenOptions.includes('--call')
        ? `Add ${name.startsWith('-') ? `\`--arg ${name} --arg <value>\`` : `\`--arg <${name}>\``}.`
        : `Add it to \`args\` of the step: \`${name.startsWith('-') ? `${name} <value>` : `<${name}>`}\`.`;
    return (0,findings/* finding */.g)('argument-missing', {
        step: step.name,
        message: `${external_node_path_.basename(file)} requires the argument \`${name}\`, which step \`${step.name}\` does not give`,
        location,
        hint: written === undefined
            ? add
            : `The step gives \`${written}\`: did you mean \`${name}\`? Otherwise: ${add}`,
        evidence: [
            `${shown}:${missing.line} requires \`${name}\``,
            `options of the step: ${options.length === 0 ? 'none' : (0,format_names/* formatNames */.E)(options)}`,
        ],
    });
}
function argumentsOf({ jobArgs }, { args }) {
    return args ?? Object.keys(jobArgs ?? {}).map((key) => (key.length > 1 ? `--${key}` : `-${key}`));
}
/** Abbreviations and joined values count; which words are positional is not known. */
function isGiven(names, given) {
    if (!names[0]?.startsWith('-'))
        return given.length > 0;
    return names.some((name) => given.some((one) => name.startsWith('--')
        ? one.startsWith('--') && name.startsWith(one.split('=')[0] ?? one)
        : one.startsWith(name) || /^-\w/.test(one)));
}

;// CONCATENATED MODULE: ./build/pipeline/function-fault.js



/** Why the function of a step cannot be called with its parameters, if that is certain. */
function functionFault({ locate }, { name: step, call, keyPath }, file, { functions }) {
    if (call?.kind !== 'function')
        return undefined;
    const named = functions.filter(({ name }) => name === call.name);
    const [found] = named;
    // A function that is bound in another way, or more than once, is known only when it is called.
    if (found === undefined || named.length > 1 || found.parameters === null)
        return undefined;
    if (found.is_generator) {
        return (0,findings/* finding */.g)('function-generator', {
            step,
            message: `${call.name}() is a generator function: a call of it does not run its body`,
            location: { file, line: found.line, function: found.name },
            hint: findings/* FINDINGS */.T['function-generator'].cure,
        });
    }
    const accepted = found.parameters;
    const given = Object.keys(call.parameters);
    const byName = accepted.filter(({ kind }) => kind === 'by-name').map(({ name }) => name);
    const takesAny = accepted.some(({ kind }) => kind === 'var-keyword');
    const unknown = takesAny ? undefined : given.find((name) => !byName.includes(name));
    const missing = accepted.find(({ kind, name, has_default }) => !has_default && (kind === 'positional-only' || (kind === 'by-name' && !given.includes(name))));
    if (unknown === undefined && missing === undefined)
        return undefined;
    const fault = unknown === undefined
        ? `its parameter ${(0,describe_value/* quoteName */.AB)(missing?.name ?? '')} is not given`
        : `it has no parameter ${(0,describe_value/* quoteName */.AB)(unknown)}`;
    const at = locate([...keyPath, 'parameters', ...(unknown === undefined ? [] : [unknown])]);
    return (0,findings/* finding */.g)('function-parameters', {
        step,
        message: `${call.name}() cannot be called with the parameters of the step: ${fault}`,
        location: at ?? { file, line: found.line, function: found.name },
        hint: (unknown === undefined ? undefined : (0,nearest_name/* didYouMean */.au)(unknown, byName)) ??
            findings/* FINDINGS */.T['function-parameters'].cure,
        evidence: [`${call.name}(${accepted.map(({ name }) => name).join(', ')})`],
    });
}

;// CONCATENATED MODULE: ./build/pipeline/plan-script.js






/** Faulty only if running the script would certainly fail in the same way. */
function planScript(config, step, lookup) {
    switch (lookup.kind) {
        case 'none':
            return lookup;
        case 'not-found':
            return {
                kind: 'faulty',
                path: null,
                name: lookup.name,
                hasMain: false,
                finding: notFound(config, step, lookup),
            };
        case 'file': {
            const fault = scriptFault(config, step, lookup.path, lookup.analysis);
            if (fault === undefined)
                return lookup;
            const { path, name, analysis } = lookup;
            return { kind: 'faulty', path, name, hasMain: analysis.main !== null, finding: fault };
        }
        default:
            return lookup;
    }
}
function notFound({ locate, language }, step, { name, searched, near }) {
    const location = locate([...step.keyPath, 'script']);
    const cure = language === 'options'
        ? 'Correct the name or the path. A path is relative to the working directory.'
        : findings/* FINDINGS */.T['script-not-found'].cure;
    return (0,findings/* finding */.g)('script-not-found', {
        step: step.name,
        // A path is shown as written.
        message: `Script not found: ${/[/\\]/.test(step.script ?? '') ? (0,describe_value/* escapeText */.X1)(step.script) : name}`,
        ...(location === undefined ? {} : { location }),
        hint: near.length === 0 ? cure : `Did you mean ${(0,format_names/* formatNames */.E)(near)}?`,
        evidence: searched.map((searchedPath) => `searched ${searchedPath}`),
    });
}
function scriptFault(config, called, file, analysis) {
    const step = called.name;
    const { problem, main } = analysis;
    if (problem !== null) {
        const code = problem.kind === 'syntax' ? 'syntax-error' : 'script-unreadable';
        const word = problem.kind === 'syntax' ? 'SyntaxError' : 'Script cannot be read';
        return (0,findings/* finding */.g)(code, {
            step,
            message: `${word}: ${problem.message}`,
            location: problemLocation(file, problem),
            hint: findings/* FINDINGS */.T[code].cure,
        });
    }
    if (called.call !== undefined) {
        return (functionFault(config, called, file, analysis) ?? argumentFault(config, called, file, analysis));
    }
    if (main === null) {
        // `from library import *` can define a `main`; only the import shows this.
        if (analysis.imports.some(({ names }) => names.includes('*')))
            return undefined;
        const meant = meantAsMain(analysis);
        return (0,findings/* finding */.g)('main-missing', {
            step,
            message: findings/* FINDINGS */.T['main-missing'].title,
            location: meant === undefined ? { file, line: 1 } : { file, line: meant.line, function: meant.name },
            hint: `${asProgram(config, analysis)}${meant === undefined
                ? findings/* FINDINGS */.T['main-missing'].cure
                : `${findings/* FINDINGS */.T['main-missing'].cure}; if \`${meant.name}\` is the main function, rename it.`}`,
        });
    }
    if (main.problem === null)
        return undefined;
    return (0,findings/* finding */.g)('main-signature', {
        step,
        message: `${findings/* FINDINGS */.T['main-signature'].title}: ${main.problem}`,
        location: { file, line: main.line, function: 'main' },
        hint: `${asProgram(config, analysis)}${findings/* FINDINGS */.T['main-signature'].cure}`,
    });
}
function asProgram({ language }, analysis) {
    const isCommand = analysis.main?.problem?.includes('command of click') ?? false;
    if (!isCommand && (!analysis.is_program || analysis.required_arguments.length === 0))
        return '';
    return language === 'options'
        ? 'If it is a program with arguments, run it with `test-script --call cli`, or give its step `call: cli` in a pipeline file. Otherwise: '
        : 'If it is a program with arguments, give its step `call: cli` in a pipeline file. Otherwise: ';
}
/** A function that accepts the four arguments, or has a name similar to `main`. */
function meantAsMain({ functions, }) {
    const near = (0,nearest_name/* nearestName */.qb)('main', functions.map(({ name }) => name));
    return (functions.find(({ takes_arguments }) => takes_arguments) ??
        functions.find(({ name }) => name === near));
}
function problemLocation(file, { line, column, code }) {
    return {
        file,
        ...(line === null ? {} : { line }),
        ...(column === null ? {} : { column }),
        ...(code === null ? {} : { code }),
    };
}

;// CONCATENATED MODULE: ./build/pipeline/plan-steps.js





/** The steps in order, and inputs of their scripts without a source. */
function planSteps(context, wiring, { order, upstream }, absent) {
    const findings = [];
    const hints = new Map(wiring.findings.map(({ step, hint }) => [step, hint]));
    const belowScripts = new Set();
    const writers = new Map();
    const named = wiring.connections
        .all()
        .filter(({ producer }) => context.steps.get(producer)?.outputsAssumed);
    const readOutputs = (0,group_by/* groupBy */.$)(named, ({ producer }) => producer);
    const steps = order.map((name) => {
        const io = stepOf(name, context);
        const dependsOn = upstream.get(name) ?? [];
        if (dependsOn.some((other) => belowScripts.has(other) || stepOf(other, context).hasScript)) {
            belowScripts.add(name);
        }
        const planned = withImports(planScript(context.config, io.config, io.lookup), absent.get(name));
        const inGraph = {
            connections: wiring.connections,
            isRoot: !belowScripts.has(name),
            earlierOutput: (output) => writers.get(output),
        };
        const inputs = planInputs(io, context, inGraph);
        const outputs = planOutputs(io, readOutputs.get(name) ?? []);
        const { script, notes } = withNames(planned, io, context, {
            inputs: inputs.map((input) => input.name),
            outputs: outputs.map((output) => output.name),
            environment: context.environment,
            inputHint: (input) => earlierOutputHint(input, name, inGraph, context) ?? hints.get(name),
            isReported: () => hints.has(name),
        });
        findings.push(...notes);
        for (const output of outputs)
            writers.set(output.name, name);
        const own = { config: io.config, name, script, dependsOn };
        return io.hasScript ? { ...own, inputs, outputs } : { ...own, inputs: [], outputs: [] };
    });
    return { steps, findings };
}
function withImports(script, fault) {
    if (fault === undefined || script.kind !== 'file')
        return script;
    const { path, name, analysis } = script;
    return { kind: 'faulty', path, name, hasMain: analysis.main !== null, finding: fault };
}
/** A script that will fail for certain, because a name is missing, is not run. */
function withNames(script, io, { config }, given) {
    if (script.kind !== 'file')
        return { script, notes: [] };
    const found = checkNames(config, io.config, script, given);
    const notes = found.filter(({ severity }) => severity !== 'error');
    const [fault, ...others] = found.filter(({ severity }) => severity === 'error');
    if (fault === undefined)
        return { script, notes };
    const { path, name } = script;
    return {
        script: { kind: 'faulty', path, name, hasMain: true, finding: fault, others },
        notes,
    };
}
function stepOf(name, { steps }) {
    const step = steps.get(name);
    if (step === undefined)
        throw new Error(`The graph has a step ${name} that the file has not.`);
    return step;
}
/**
 * If the outputs of a step are not known otherwise, they are inferred from the steps that read them
 * by name.
 */
function planOutputs({ outputs, outputsAssumed }, connections) {
    const named = new Set(connections.map(({ output }) => output));
    const known = outputsAssumed && named.size > 0 ? [...named].map((name) => undeclaredOutput(name)) : outputs;
    return known.map(({ name, kind, fileName, declared }) => ({ name, kind, fileName, declared }));
}

;// CONCATENATED MODULE: ./build/pipeline/unwired-edges.js



/**
 * The edges of a chain or a graph on which no data flows, and those that a finding is about. Other
 * edges (`depends_on`) may only define an order.
 */
function unwiredEdges({ config, steps }, edges, connections, findings) {
    const reported = new Set(findings.map(({ flow }) => flow));
    const unwired = new Map();
    for (const { from: producer, to: consumer, isFlow } of edges) {
        const key = (0,plan/* flowKey */.y)(producer, consumer);
        const [writer, reader] = [steps.get(producer), steps.get(consumer)];
        if (!writer?.hasScript || !reader?.hasScript)
            continue;
        if (!(isFlow || reported.has(key)) || connections.between(producer, consumer))
            continue;
        const open = reader.inputs.filter(({ name, value, use }) => connections.into(consumer, name).length === 0 && (value !== undefined || use?.required));
        const offers = writer.outputs.map((output) => ({ output, part: output_part/* WHOLE */.Ef }));
        const likely = likeliestOffers({ producer, consumer, location: () => undefined, offers }, open);
        unwired.set(key, {
            ...{ producer, consumer },
            candidates: likely.map((one) => ({
                output: one.offer.output.name,
                hint: likeliestHint(config, consumer, producer, one),
            })),
        });
    }
    return [...unwired.values()];
}

;// CONCATENATED MODULE: ./build/pipeline/connections.js

const NONE = [];
/** The connections so far: stronger rules run before weaker ones. */
class Connections {
    #all = [];
    #byInput = new Map();
    /** Created at the first use. */
    #between;
    add(connection) {
        const { producer, consumer, input } = connection;
        this.#all.push(connection);
        this.#between?.add((0,plan/* flowKey */.y)(producer, consumer));
        const inputs = this.#byInput.get(consumer);
        const list = inputs?.get(input);
        if (inputs === undefined)
            this.#byInput.set(consumer, new Map([[input, [connection]]]));
        else if (list === undefined)
            inputs.set(input, [connection]);
        else
            list.push(connection);
    }
    into(consumer, input) {
        return this.#byInput.get(consumer)?.get(input) ?? NONE;
    }
    between(producer, consumer) {
        this.#between ??= new Set(this.#all.map((one) => (0,plan/* flowKey */.y)(one.producer, one.consumer)));
        return this.#between.has((0,plan/* flowKey */.y)(producer, consumer));
    }
    /** In the order of wiring. */
    all() {
        return this.#all;
    }
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
;// CONCATENATED MODULE: ./build/pipeline/path-index.js


/** The time of a look-up depends on the depth of the path, not on the number of outputs. */
function indexOutputPaths(root, steps) {
    const rootKey = (0,path_key/* pathKey */.Pn)(root, '.');
    const byPath = new Map();
    const byAncestor = new Map();
    for (const step of steps) {
        for (const output of step.outputs) {
            if (output.path === undefined)
                continue;
            const key = (0,path_key/* pathKey */.Pn)(root, output.path);
            const owner = { step: step.config.name, output, key };
            append(byPath, key, owner);
            for (const above of holders(rootKey, owner))
                append(byAncestor, above, owner);
        }
    }
    return (written, reader) => {
        // A step that updates its input in place does not feed itself.
        const others = (owners = []) => owners.filter(({ step }) => step !== reader);
        const key = (0,path_key/* pathKey */.Pn)(root, written);
        const held = others(byAncestor.get(key)).map((owner) => ({
            ...matched(owner),
            part: { kind: 'inside', path: (0,path_key/* belowKey */.tK)(owner.key, key) },
        }));
        for (let at = key; at !== undefined; at = (0,path_key/* parentKey */.C4)(at)) {
            const part = (0,output_part/* partAt */.l0)((0,path_key/* belowKey */.tK)(key, at));
            const owners = others(byPath.get(at));
            if (owners.length > 0) {
                return { nearest: owners.map((owner) => ({ ...matched(owner), part })), held };
            }
        }
        return { nearest: [], held };
    };
}
function matched({ step, output }) {
    return { step, output };
}
/** Skips the root and its ancestors: they contain every output. */
function holders(rootKey, { key, output }) {
    const found = [];
    for (let above = (0,path_key/* parentKey */.C4)(key); above !== undefined; above = (0,path_key/* parentKey */.C4)(above)) {
        const holdsFile = found.length === 0 && output.kind === 'file';
        if (!holdsFile && (0,path_key/* isTopKey */.d1)(rootKey, above))
            break;
        found.push(above);
    }
    return found;
}
function append(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
}

;// CONCATENATED MODULE: ./build/pipeline/data-path.js






/**
 * Connects edges that name an output path of the producer to the inputs that read it.
 * @returns named outputs that no input path reads; they can still be connected by name
 */
function wireDataPaths({ config, steps }, edges, connections, problems) {
    const left = [];
    for (const edge of edges) {
        const producer = steps.get(edge.from);
        const consumer = steps.get(edge.to);
        // The graph reports unknown names.
        if (edge.dataPath === undefined || producer === undefined || consumer === undefined)
            continue;
        const find = indexOutputPaths(config.root, [producer]);
        const named = allOf(find(edge.dataPath, edge.to));
        if (named.length === 0)
            (0,config_problems/* collectProblem */.W4)(problems, () => requireOpenOutputs(producer, edge));
        // Several edges can feed different paths in one directory.
        const wired = readersOf(consumer, named, find).filter(({ input, match }) => !connections
            .into(edge.to, input)
            .some(({ part }) => (0,output_part/* pathInside */._l)(part) === (0,output_part/* pathInside */._l)(match.part)));
        for (const { input, match } of wired) {
            connections.add({
                producer: edge.from,
                output: match.output.name,
                part: match.part,
                consumer: edge.to,
                input,
                rule: 'explicit',
            });
        }
        if (wired.length > 0)
            continue;
        const offers = named.length > 0 ? named : producer.outputs.map((output) => ({ output, part: output_part/* WHOLE */.Ef }));
        left.push({ producer: edge.from, consumer: edge.to, location: edge.location, offers });
    }
    return left;
}
/** If the step declares no output paths, the path of the edge cannot contradict them. */
function requireOpenOutputs({ config, outputs }, edge) {
    const paths = outputs.flatMap((output) => output.path ?? []);
    if (paths.length === 0 || edge.from === edge.to)
        return;
    throw new errors/* UserError */.yo(`\`data_path\` of the data flow ${edge.from} -> ${edge.to} is ${(0,describe_value/* quoteName */.AB)(edge.dataPath ?? '')}, but step \`${config.name}\` does not write to that path.`, { location: edge.location(), cure: `Its output paths are ${(0,format_names/* formatNames */.E)(paths)}.` });
}
/** An output at or above a path is a closer match than an output below it. */
function allOf({ nearest, held }) {
    return nearest.length > 0 ? nearest : held;
}
function readersOf({ config, inputs }, named, find) {
    const outputs = new Set(named.map(({ output }) => output));
    return inputs.flatMap(({ name, value }) => value?.kind === 'path' && value.path.trim() !== ''
        ? allOf(find(value.path, config.name))
            .filter(({ output }) => outputs.has(output))
            .map((match) => ({ input: name, match }))
        : []);
}

// EXTERNAL MODULE: ./build/pipeline/unknown-step.js
var unknown_step = __webpack_require__(5944);
;// CONCATENATED MODULE: ./build/pipeline/from-reference.js






/**
 * Resolves `step.output/sub/dir`; `step` alone is its only output. Step names can contain dots: the
 * longest known name is used.
 * @throws UserError if the reference does not name an output, or names an output of the reader
 */
function resolveFrom(reference, reader, steps, location) {
    const [head = '', ...rest] = reference.trim().split('/');
    const below = rest.filter((part) => part !== '' && part !== '.');
    if (below.includes('..')) {
        throw new errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(`from: ${reference}`)} leads out of the output with \`..\`.`, {
            location: location(),
            cure: 'Give a path inside the output: `step.output/sub/dir`.',
        });
    }
    const step = longestStep(head, steps);
    if (step === undefined)
        throw unknownReference(head, steps, location());
    const name = step.config.name;
    if (name === reader) {
        throw new errors/* UserError */.yo(`Step \`${reader}\` reads its own output: ${(0,describe_value/* quoteName */.AB)(`from: ${reference}`)}.`, {
            location: location(),
            cure: 'Name the step that writes the data, or give a path.',
        });
    }
    const output = head === name
        ? onlyOutput(step, location)
        : namedOutput(step, head.slice(name.length + 1), location);
    return { step: name, output, part: (0,output_part/* partAt */.l0)(below.join('/')) };
}
function longestStep(head, steps) {
    for (let end = head.length; end > 0; end = head.lastIndexOf('.', end - 1)) {
        const step = steps.get(head.slice(0, end));
        if (step !== undefined)
            return step;
    }
    return undefined;
}
/** The part before the last dot is most likely the step. */
function unknownReference(head, steps, location) {
    const dot = head.lastIndexOf('.');
    const written = dot > 0 ? head.slice(0, dot) : head;
    return (0,unknown_step/* unknownStep */.H)(written, steps.keys(), location);
}
function onlyOutput(step, location) {
    const { config, outputs } = step;
    const [only, ...others] = outputs;
    if (only !== undefined && others.length === 0)
        return only.name;
    if (only === undefined)
        throw withoutOutput(step, undefined, location());
    throw new errors/* UserError */.yo(`Step \`${config.name}\` has ${outputs.length} outputs: ${(0,format_names/* formatNames */.E)(outputs.map(({ name }) => name))}.`, { location: location(), cure: `Name one of them: \`from: ${config.name}.${only.name}\`.` });
}
function namedOutput(step, name, location) {
    const { config, outputs, outputsAssumed } = step;
    if (outputs.some((output) => output.name === name) || (outputsAssumed && name !== ''))
        return name;
    const known = outputs.map((output) => output.name);
    if (known.length === 0)
        throw withoutOutput(step, name, location());
    const near = (0,nearest_name/* nearestName */.qb)(name, known);
    throw new errors/* UserError */.yo(`Step \`${config.name}\` has no output ${(0,describe_value/* quoteName */.AB)(name)}.`, {
        location: location(),
        cure: near === undefined
            ? `Its outputs are ${(0,format_names/* formatNames */.E)(known)}.`
            : `Did you mean \`${config.name}.${near}\`?`,
    });
}
function withoutOutput({ config: { name: step }, hasScript }, output, location) {
    if (hasScript) {
        return new errors/* UserError */.yo(`Step \`${step}\` has no outputs.`, {
            location,
            cure: `Declare them under \`output_paths\` of step \`${step}\`.`,
        });
    }
    return new errors/* UserError */.yo(`Step \`${step}\` has no script and declares no outputs.`, {
        location,
        cure: `Declare the location of its data in step \`${step}\`, \`output_paths: { ${output || '<name>'}: <path> }\`, or set its \`script\`.`,
    });
}

;// CONCATENATED MODULE: ./build/pipeline/from-wiring.js



/**
 * Connects every `from:` of the file. Each is also an edge, whether or not `depends_on` names it.
 */
function wireFromReferences({ config, steps }, connections, problems) {
    const edges = [];
    for (const { config: step, inputs } of steps.values()) {
        for (const { name, value } of inputs) {
            if (value?.kind !== 'from' || (0,config_problems/* areEnough */.jx)(problems))
                continue;
            const location = () => (0,key_location/* inputLocation */.cJ)(config, step, name);
            const ref = (0,config_problems/* collectProblem */.W4)(problems, () => resolveFrom(value.from, step.name, steps, location));
            if (ref === undefined)
                continue;
            edges.push({ from: ref.step, to: step.name, location });
            connections.add({
                producer: ref.step,
                output: ref.output,
                part: ref.part,
                consumer: step.name,
                input: name,
                rule: 'explicit',
            });
        }
    }
    return edges;
}

;// CONCATENATED MODULE: ./build/pipeline/name-wiring.js




/**
 * Connects equal logical names, then the only output to the only input that is not fed yet.
 * @returns a finding for each edge that could carry data but does not
 */
function wireByName(context, edges, connections) {
    const byConsumer = (0,group_by/* groupBy */.$)(edges, ({ consumer }) => consumer);
    return [...byConsumer].flatMap(([consumer, incoming]) => {
        const inputs = inputsLeft(context, consumer, connections);
        if (inputs.unfed.length === 0 && inputs.taken.length === 0)
            return [];
        return wireConsumer(context, inputs, incoming, connections);
    });
}
function inputsLeft({ steps, onDisk }, consumer, connections) {
    const step = steps.get(consumer);
    // A step without a script reads nothing.
    if (step === undefined || !step.hasScript)
        return { unfed: [], taken: [] };
    const left = step.inputs.filter(({ name, value }) => connections.into(consumer, name).length === 0 &&
        (value === undefined || (value.kind === 'path' && value.path.trim() !== '')));
    const isTaken = ({ value }) => value?.kind === 'path' && onDisk(value.path) !== undefined;
    return { unfed: left.filter((input) => !isTaken(input)), taken: left.filter(isTaken) };
}
function wireConsumer(context, { unfed, taken }, incoming, connections) {
    const { config } = context;
    const byName = offersByName(incoming);
    const ambiguous = new Map();
    const fed = new Set();
    // A name is wired whether or not there is something at the path: another machine has other files.
    for (const input of [...unfed, ...taken]) {
        const [match, ...others] = byName.get(input.name) ?? [];
        if (match === undefined)
            continue;
        if (others.length > 0) {
            ambiguous.set(input, [match, ...others]);
        }
        else {
            connections.add(connection(match.edge, match.offer, input, 'name'));
            fed.add(input);
        }
    }
    const isLeft = (input) => !fed.has(input) && !ambiguous.has(input);
    const left = unfed.filter(isLeft);
    const leftTaken = taken.filter(isLeft);
    const silent = incoming.filter((edge) => edge.offers.length > 0 && !connections.between(edge.producer, edge.consumer));
    if (ambiguous.size === 0) {
        const only = theOnly(silent, left, leftTaken);
        if (only !== undefined) {
            connections.add(connection(only.edge, only.offer, only.input, 'only'));
            return [];
        }
    }
    if (config.handOver) {
        return silent.flatMap((edge) => handOver(config, edge, [...left, ...leftTaken], connections));
    }
    return [
        ...[...ambiguous].map(([wanted, matches]) => ambiguousInput(config, wanted, matches)),
        ...silent.flatMap((one) => unwiredEdge(context, one, left, leftTaken) ?? []),
    ];
}
/**
 * The only output and the only input. An input at whose path there is something counts only under
 * the names that the reference gives to the one output and the one input of a script.
 */
function theOnly(silent, left, taken) {
    const [edge, ...otherEdges] = silent;
    const [offer, ...otherOffers] = edge?.offers ?? [];
    const usual = taken.filter(({ name }) => name === DEFAULT_INPUT && offer?.output.name === DEFAULT_OUTPUT);
    const [input, ...otherInputs] = [...left, ...usual];
    const isOnly = [otherEdges, otherInputs, otherOffers].every((list) => list.length === 0);
    return edge && input && offer && isOnly ? { edge, offer, input } : undefined;
}
function handOver(config, edge, inputs, connections) {
    const [likeliest, ...others] = likeliestOffers(edge, inputs);
    if (likeliest === undefined)
        return [];
    const rule = others.length === 0 ? 'only' : 'likeliest';
    connections.add(connection(edge, likeliest.offer, likeliest.input, rule));
    return others.length === 0 ? [] : [handedOver(config, edge, likeliest)];
}
function offersByName(incoming) {
    // Two edges between the same steps can offer the same output.
    const distinct = new Map();
    for (const edge of incoming) {
        for (const offer of edge.offers) {
            distinct.set(`${edge.producer}.${offer.output.name}/${(0,output_part/* partPath */.xl)(offer.part)}`, {
                edge,
                offer,
            });
        }
    }
    return (0,group_by/* groupBy */.$)(distinct.values(), ({ offer }) => offer.output.name);
}
function connection({ producer, consumer }, { output, part }, input, rule) {
    return {
        ...{ producer, output: output.name, part, consumer, input: input.name, rule },
    };
}

;// CONCATENATED MODULE: ./build/pipeline/later-steps.js

/** Returns all direct and indirect successors of a step; results are cached. */
function laterSteps(edges) {
    const next = (0,group_by/* groupBy */.$)(edges, ({ from }) => from);
    const known = new Map();
    return (step) => {
        const found = known.get(step) ?? walk(step);
        known.set(step, found);
        return found;
    };
    function walk(start) {
        const found = new Set();
        const open = [start];
        for (let step = open.pop(); step !== undefined; step = open.pop()) {
            for (const { to } of next.get(step) ?? []) {
                if (found.has(to))
                    continue;
                found.add(to);
                open.push(to);
            }
        }
        return found;
    }
}

;// CONCATENATED MODULE: ./build/pipeline/two-writers.js




/**
 * Reported only if the path is read: real pipelines sometimes write a path twice by mistake.
 * @throws UserError if two of the outputs have the same path
 */
function refuseTwoWriters(matches, { config, steps }, reader, input) {
    const byPath = new Map();
    for (const match of matches) {
        const path = (0,output_part/* pathInside */._l)(match.part) ?? '';
        const other = byPath.get(path);
        byPath.set(path, match);
        if (other === undefined)
            continue;
        const readerConfig = steps.get(reader)?.config;
        const two = other.step === match.step ? 'Two outputs' : 'Two steps';
        throw new errors/* UserError */.yo(`${two} declare the same output path ${(0,describe_value/* quoteName */.AB)(match.output.path ?? '')}, which input \`${input}\` of step \`${reader}\` reads: ${[other, match].map((writer) => shownWriter(writer, config, steps)).join(' and ')}.`, {
            location: readerConfig && (0,key_location/* inputLocation */.cJ)(config, readerConfig, input),
            cure: `Choose one with \`from: ${other.step}.${other.output.name}\` or \`from: ${match.step}.${match.output.name}\`, or give them different paths.`,
        });
    }
}
function shownWriter({ step, output }, config, steps) {
    const stepConfig = steps.get(step)?.config;
    const location = stepConfig && (0,key_location/* outputLocation */.Lo)(config, stepConfig, output.name);
    const name = `\`${step}.${output.name}\``;
    return location === undefined ? name : `${name} (${(0,errors/* describeLocation */.lR)(location)})`;
}

;// CONCATENATED MODULE: ./build/pipeline/path-wiring.js






/**
 * Connects every input whose path is a declared output of another step, and orders the two steps.
 * Outputs inside the path of an input are included if they are clearly meant.
 * @param known existing edges
 */
function wireByPath(context, known, connections, problems) {
    const readings = findReadings(context, connections);
    if (readings.length === 0)
        return [];
    const before = new Set(known.map(({ from, to }) => (0,plan/* flowKey */.y)(from, to)));
    const later = laterSteps([
        ...known,
        ...readings.flatMap(({ reader, nearest }) => nearest.map(({ step }) => ({ from: step, to: reader }))),
    ]);
    const edges = [];
    for (const reading of readings) {
        const { reader, input } = reading;
        const matches = meant(reading, ({ step }) => before.has((0,plan/* flowKey */.y)(step, reader)), later, context);
        (0,config_problems/* collectProblem */.W4)(problems, () => refuseTwoWriters(matches, context, reader, input));
        const location = () => {
            const step = context.steps.get(reader)?.config;
            return step && (0,key_location/* inputLocation */.cJ)(context.config, step, input);
        };
        for (const { step: producer, output, part } of matches) {
            edges.push({ from: producer, to: reader, location });
            connections.add({
                ...{ producer, output: output.name, part, consumer: reader, input, rule: 'path' },
            });
        }
    }
    return edges;
}
/** The inputs with paths that are not fed yet, and the outputs that can feed them. */
function findReadings({ config, steps }, connections) {
    let index;
    const find = (written, reader) => {
        index ??= indexOutputPaths(config.root, steps.values());
        return index(written, reader);
    };
    const readings = [];
    for (const { config: step, inputs } of steps.values()) {
        for (const { name, value } of inputs) {
            if (value?.kind !== 'path' || value.path.trim() === '')
                continue;
            if (connections.into(step.name, name).length > 0)
                continue;
            const matches = find(value.path, step.name);
            if (matches.nearest.length === 0 && matches.held.length === 0)
                continue;
            readings.push({ reader: step.name, input: name, path: value.path, ...matches });
        }
    }
    return readings;
}
/**
 * Outputs at or above the path, else files in it, and deeper outputs of declared predecessors.
 * Deeper outputs of other steps are included only if there is no other data: the directory may
 * belong to the user.
 */
function meant({ reader, path, nearest, held }, isBefore, later, { onDisk }) {
    if (held.length === 0)
        return nearest;
    const [first] = nearest;
    if (first?.part.kind === 'whole' && first.output.kind === 'file')
        return nearest;
    if (first !== undefined)
        return [...nearest, ...held.filter(isBefore)];
    // Outputs written after the reader has run are not inputs.
    const after = later(reader);
    const possible = held.filter((match) => !after.has(match.step));
    const clear = possible.filter((match) => isBefore(match) || isDirectFile(match));
    return clear.length > 0 || onDisk(path) !== undefined ? clear : possible;
}
function isDirectFile({ output, part }) {
    return output.kind === 'file' && part.kind === 'inside' && !part.path.includes('/');
}

;// CONCATENATED MODULE: ./build/pipeline/wiring.js






/**
 * Connects outputs to inputs. The first rule that applies wins: explicit references, equal paths,
 * equal names on a declared edge, the only output to the only input. All else is reported in a
 * finding, never guessed.
 */
function wire(context, declared) {
    const connections = new Connections();
    const problems = [];
    const fromEdges = wireFromReferences(context, connections, problems);
    const dataPathOffers = wireDataPaths(context, declared, connections, problems);
    const pathEdges = wireByPath(context, [...declared, ...fromEdges], connections, problems);
    const findings = wireByName(context, [...dataPathOffers, ...openEdges(context, declared, connections)], connections);
    return { connections, edges: [...fromEdges, ...pathEdges], findings, problems };
}
/** The edges without connections, each once, with the outputs that they can carry. */
function openEdges({ config, steps }, declared, connections) {
    const open = new Map();
    for (const { from, to, location, dataPath } of declared) {
        const producer = steps.get(from);
        if (producer === undefined || dataPath !== undefined || connections.between(from, to))
            continue;
        // An output may only be assumed in the plain form, in which names are the only information.
        const known = !producer.outputsAssumed || config.form === 'plain';
        const offers = known ? producer.outputs.map((output) => ({ output, part: output_part/* WHOLE */.Ef })) : [];
        open.set(`${from}->${to}`, { producer: from, consumer: to, location, offers });
    }
    return [...open.values()];
}

;// CONCATENATED MODULE: ./build/pipeline/plan-pipeline.js













/**
 * Creates the plan of a run, in time linear in steps and edges.
 * @throws UserError for a cycle, an unknown step or output, and a path that two steps write to
 */
function planPipeline({ config, scripts, onDisk: look, environ = {}, absent, }) {
    const onDisk = lookOnce(config, look);
    const steps = readSteps(config, scripts, onDisk);
    const environment = new Set(Object.keys(environ));
    const context = { config, steps, onDisk, environment };
    const edges = (0,declared_edges/* declaredEdges */.f)(config);
    const wiring = wire(context, edges);
    const names = config.steps.map(({ name }) => name);
    const graph = (0,pipeline_graph/* buildGraph */.Z)(names, [...edges, ...wiring.edges], wiring.problems);
    const unknown = absentModuleFindings(config, steps.values(), absent ?? new Map());
    const planned = planSteps(context, wiring, graph, unknown);
    refuseUnknownOutputs(config, planned.steps);
    return {
        steps: planned.steps,
        ...(config.language === undefined ? {} : { language: config.language }),
        flows: planFlows(wiring.connections.all(), context.steps, graph.order),
        unwired: unwiredEdges(context, edges, wiring.connections, wiring.findings),
        findings: [
            ...wiring.findings,
            ...planned.findings,
            ...ambiguousScripts(context),
            ...existingOutputs(context),
        ],
    };
}
function readSteps(config, scripts, onDisk) {
    return new Map(config.steps.map((step, position) => [
        step.name,
        readStepIo(config, step, { lookup: lookupOf(step.name, scripts), position, onDisk }),
    ]));
}
function lookupOf(step, scripts) {
    const lookup = scripts.get(step);
    if (lookup === undefined)
        throw new Error(`The script of step ${step} was not looked up.`);
    return lookup;
}
function lookOnce({ root }, look) {
    const known = new Map();
    return (written) => {
        if ((0,path_key/* isUri */.nh)(written))
            return undefined;
        const absolute = external_node_path_.resolve(root, written);
        const seen = known.get(absolute);
        if (seen !== undefined || known.has(absolute))
            return seen;
        const found = look(absolute);
        known.set(absolute, found);
        return found;
    };
}


/***/ }),

/***/ 6868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ flowKey)
/* harmony export */ });
/**
 * The plan of a run: every step with its script and wiring, in a deterministic order. The plan is a
 * value; creating it reads no files.
 */
function flowKey(producer, consumer) {
    return `${producer}->${consumer}`;
}


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unknownStep)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4863);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2358);
/* harmony import */ var _format_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2717);




function unknownStep(name, steps, location) {
    const known = [...steps];
    const near = (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .qb)(name, known);
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(name)} does not exist.`, {
        location,
        cure: near === undefined
            ? `The steps are ${(0,_format_names_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNames */ .E)(known)}.`
            : `Did you mean ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(near)}?`,
    });
}


/***/ }),

/***/ 3557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unusedName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1251);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7401);
/* harmony import */ var _key_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8106);




/** A finding about a name that the step itself declares; `undefined` for one of the file's defaults. */
function unusedName({ config, step, script, }, argument, name, 
/** What the script does not do with it. */
verb) {
    const location = (0,_key_location_js__WEBPACK_IMPORTED_MODULE_3__/* .keyLocation */ .$I)(config, step, argument, name);
    // Defaults of the file are for all steps: not every step needs them. They have no location in the
    // step, so the nearest key is found.
    const nearest = [config.locate(step.keyPath), config.locate([...step.keyPath, argument])];
    const isOwn = !nearest.some((one) => one?.line === location?.line && one?.column === location?.column);
    if (location === undefined || !isOwn)
        return undefined;
    return (0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('name-unused', {
        step: step.name,
        message: `step \`${step.name}\` declares ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(name)} in \`${argument}\`, which ${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(script)} ${verb}`,
        location,
        hint: 'Remove it, or correct the name.',
    });
}


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Supervision)
/* harmony export */ });
/* harmony import */ var _supervisor_lost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4520);

/** The supervisor was lost twice in one run: an internal error, not a fault of a step. */
class SupervisorFault extends Error {
    name = 'SupervisorFault';
}
/** The supervisor of a run. A lost supervisor is replaced once. */
class Supervision {
    /** Also known before a supervisor is started. */
    interpreter;
    #start;
    #isKept;
    #first;
    #current;
    #starting;
    #replacing;
    #loss;
    /**
     * @param first a supervisor, or its interpreter: then one is started when it is needed
     * @param isKept `close` does nothing: a later run uses it, and `end` ends it
     */
    constructor(first, start, { isKept = false } = {}) {
        this.#isKept = isKept;
        this.#start = start;
        if ('hello' in first) {
            this.#first = first;
            this.#current = first;
            this.interpreter = first.hello;
        }
        else {
            this.interpreter = first;
        }
    }
    /** The supervisor, after `ready`. */
    get current() {
        if (this.#current === undefined)
            throw new Error('The supervisor was not started.');
        return this.#current;
    }
    /** How the first supervisor was lost; afterwards, every step gets a fresh interpreter. */
    get loss() {
        return this.#loss;
    }
    /**
     * Starts the supervisor if that has not happened yet.
     * @throws UserError if the interpreter does not work any more
     */
    async ready() {
        if (this.#current !== undefined)
            return this.#current;
        this.#starting ??= this.#start();
        const started = await this.#starting;
        this.#first ??= started;
        this.#current ??= started;
        return this.#current;
    }
    /**
     * Does the work, and repeats it if the supervisor is lost meanwhile.
     * @throws SupervisorFault
     */
    async use(work) {
        const supervisor = await this.ready();
        try {
            return await work(supervisor);
        }
        catch (error) {
            if (!(error instanceof _supervisor_lost_js__WEBPACK_IMPORTED_MODULE_0__/* .SupervisorLost */ .h))
                throw error;
            await this.replace(supervisor, error);
            return this.use(work);
        }
    }
    /**
     * Waits for the replacement of a lost supervisor.
     * @throws SupervisorFault if the replacement was lost, or the supervisor cannot be replaced
     */
    async replace(lost, cause) {
        if (lost !== this.#first) {
            throw new SupervisorFault(`The supervisor was lost twice: ${cause.message}.`, { cause });
        }
        this.#loss ??= cause;
        this.#replacing ??= this.#restart(lost, cause);
        await this.#replacing;
    }
    async close() {
        if (!this.#isKept)
            await this.end();
    }
    async end() {
        await this.#starting?.catch(() => { });
        await this.#replacing?.catch(() => { });
        await this.#current?.close();
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
    async #restart(lost, cause) {
        await lost.close();
        try {
            this.#current = await this.#start();
        }
        catch (error) {
            const reasons = `${cause.message}; a new one: ${error.message}`;
            throw new SupervisorFault(`The supervisor was lost: ${reasons}.`, { cause: error });
        }
    }
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   Pc: () => (/* binding */ hasPassed),
/* harmony export */   kP: () => (/* binding */ FLOW_STATUS)
/* harmony export */ });
/** The step succeeded, in this run or in the one that its result is from. */
function hasPassed(status) {
    return status === 'passed' || status === 'cached';
}
/** The step failed; blocked and cancelled steps did not start. */
function isFailure(status) {
    return status === 'failed' || status === 'timed-out' || status === 'crashed';
}
/** Only evidence against the data makes a flow incompatible. */
const FLOW_STATUS = {
    held: 'compatible',
    data: 'incompatible',
    consumer: 'untested',
    producer: 'untested',
    untested: 'untested',
};


/***/ }),

/***/ 1298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ ownModuleHint),
/* harmony export */   _j: () => (/* binding */ findOwnModule),
/* harmony export */   i9: () => (/* binding */ similarModule)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2358);



/**
 * Where the project has a module; `undefined` if it has none, or if it is in a directory that is
 * already searched.
 * @param module dotted name
 * @param searched absolute directories that the import looks in
 */
function findOwnModule(module, root, searched) {
    const below = module.split('.').join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(module))
        return undefined;
    let left = MOST_DIRECTORIES;
    let level = [root];
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
        const found = level.find((directory) => moduleFile(directory, below) !== undefined);
        const file = found === undefined ? undefined : moduleFile(found, below);
        if (found !== undefined && file !== undefined) {
            return searched.includes(found)
                ? undefined
                : { file: shown(root, file), directory: shown(root, found) || '.' };
        }
        left -= level.length;
        level = left <= 0 ? [] : level.flatMap(subdirectories).slice(0, left);
    }
    return undefined;
}
/** A module in a directory that the import looks in, for a mistyped name. */
function similarModule(module, searched) {
    const names = searched.flatMap((directory) => entriesOf(directory).flatMap(({ name }) => (name.endsWith('.py') ? [name.slice(0, -3)] : [])));
    // `yaml_tools` is not what `yaml` means.
    return (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .qb)(module, names.filter((name) => Math.abs(name.length - module.length) <= 1));
}
/**
 * How to make it importable.
 * @param by how the pipeline is declared, or `command` for a step that runs any program
 */
function ownModuleHint({ file, directory }, by) {
    const exists = `\`${file}\` exists, but imports do not search its directory.`;
    const inFile = by === 'json' ? `\`"python_path": ["${directory}"]\`` : `\`python_path: [${directory}]\``;
    switch (by) {
        case 'options':
            return `${exists} Set \`PYTHONPATH=${directory}\`, or use a pipeline file with ${inFile}.`;
        case 'command':
            return `${exists} Run the script with \`call: cli\` and ${inFile}, or set \`PYTHONPATH\` to the absolute path of that directory in the workflow.`;
        case 'dvc':
            return `${exists} Set \`PYTHONPATH\` to the absolute path of that directory in the workflow, or add ${inFile} to a pipeline file with \`from: dvc.yaml\`.`;
        default:
            return `${exists} Add ${inFile} to the pipeline file.`;
    }
}
function moduleFile(directory, below) {
    const base = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, below);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`${base}.py`))
        return `${base}.py`;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(base))
        return undefined;
    // Without `__init__.py`, a directory is a package if it contains modules.
    return [base, ...subdirectories(base)].some(hasModules) ? base : undefined;
}
function hasModules(directory) {
    return entriesOf(directory).some(({ name }) => name.endsWith('.py'));
}
function subdirectories(directory) {
    return entriesOf(directory)
        .filter((entry) => entry.isDirectory() && !/^\./.test(entry.name) && !FOREIGN.has(entry.name))
        .map(({ name }) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name))
        .filter((one) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(one, 'pyvenv.cfg')))
        .sort();
}
function entriesOf(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function shown(root, file) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.relative(root, file).replaceAll('\\', '/');
}
/** Directories without modules of the project. */
const FOREIGN = new Set([
    ...['node_modules', '__pycache__', 'site-packages', 'build', 'dist', 'test_workspace'],
]);
const DEEPEST = 4;
/** The search runs for every step that fails so. */
const MOST_DIRECTORIES = 500;


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readChecks)
/* harmony export */ });
/* harmony import */ var _config_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3515);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7401);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2358);



/**
 * Analyses the Python file of every `check`, each once, by absolute path.
 * @throws UserError for a file that is not Python, and for a function that does not exist
 */
async function readChecks({ steps }, analyse) {
    const checks = steps
        .filter(({ skip }) => skip === undefined)
        .flatMap(({ expectations = [] }) => expectations.flatMap(({ check }) => check ?? []));
    const files = [...new Set(checks.map(({ file }) => file))];
    const analyses = new Map(await Promise.all(files.map(async (file) => [file, await analyse(file)])));
    (0,_config_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(checks.flatMap((check) => problemOf(check, analyses.get(check.file)) ?? []));
    return analyses;
}
function problemOf({ written, function: name, locate }, analysis) {
    if (analysis === undefined)
        return undefined;
    const { problem, functions, imports } = analysis;
    const file = written.replace(/:[^/\\:]*$/, (end) => (/\.py$/i.test(end) ? end : ''));
    if (problem !== null) {
        const at = problem.line === null ? '' : ` in line ${problem.line}`;
        return {
            message: `the check ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file)} cannot be read${at}: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(problem.message, 200)}`,
            location: locate(),
            cure: problem.kind === 'syntax' ? 'Correct the Python code.' : 'Check the file.',
        };
    }
    const isBound = functions.some((one) => one.name === name) ||
        // Only the import shows what a `*` binds.
        imports.some(({ names }) => names.includes(name) || names.includes('*'));
    if (isBound)
        return undefined;
    const known = functions.map((one) => one.name);
    const near = (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(name, known);
    const [only, ...others] = known;
    const cure = only !== undefined && others.length === 0
        ? `Name its function: \`${file}:${only}\`.`
        : `Write \`def ${name}(path):\`, or name another function: \`${file}:function\`.`;
    return {
        message: `the check ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(file)} has no function ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(name)}`,
        location: locate(),
        cure: near === undefined || others.length === 0 ? cure : `${near} ${cure}`,
    };
}


/***/ }),

/***/ 7228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ readScripts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/script-search.js
var script_search = __webpack_require__(6109);
;// CONCATENATED MODULE: ./build/scripts/analysis-of-call.js

/**
 * What the analysis says for a script that is not called through `main`: it has none of the four
 * arguments, and a program is not imported as part of a package.
 */
function analysisOfCall(analysis, { call }) {
    if (call === undefined)
        return analysis;
    return {
        ...analysis,
        ...{ input_paths: [], output_paths: [], environ_vars: [], job_args: [], os_environ: [] },
        whole_arguments: NOT_READ.whole_arguments,
        packages: call.kind === 'function' ? analysis.packages : [],
    };
}
/** Of a file that is not a Python script. */
const NOT_READ = {
    problem: null,
    main: null,
    functions: [],
    inner_functions: [],
    ...{ input_paths: [], output_paths: [], environ_vars: [], job_args: [], os_environ: [] },
    whole_arguments: ['input_paths', 'output_paths', 'environ_vars', 'job_args', 'os_environ'],
    imports: [],
    submodules: [],
    packages: [],
    container_paths: [],
    container_variables: [],
    required_arguments: [],
    is_program: false,
};
function notRead(script) {
    return { script, ...NOT_READ };
}
/**
 * The file to show for a command: the first of its arguments that is a file of the project, or the
 * only file of code in a text for a shell.
 */
function commandFile(argv, { root, file }, { cwd, isFile }) {
    const own = argv
        .filter((one) => one !== '' && !one.startsWith('-'))
        .map((one) => external_node_path_.resolve(root, one))
        .find(isFile);
    const [only, other] = own === undefined ? codeInShell(argv, root).filter(isFile) : [own];
    const shown = other === undefined ? only : undefined;
    return shown ?? (file === undefined ? root : external_node_path_.resolve(cwd, file));
}
/** `bash -c "mkdir -p model && python src/train.py data.csv"`. */
function codeInShell(argv, root) {
    const words = argv.filter((one) => /\s/.test(one)).flatMap((one) => one.split(/[\s;&|()'"]+/));
    const code = words.filter((one) => /\.(?:py|sh|R)$/.test(one));
    return [...new Set(code.map((one) => external_node_path_.resolve(root, one)))];
}

;// CONCATENATED MODULE: ./build/scripts/read-scripts.js



/**
 * Finds and analyses the script of every step, each file once, without running it.
 * @param read analyses a file with the Python of the step
 */
async function readScripts(config, read, { cwd }) {
    const analyses = new Map();
    const analyse = (file, step) => {
        // Another Python can have another syntax and other packages.
        const key = step.interpreter === undefined ? file : `${file}\n${step.name}`;
        const known = analyses.get(key) ?? read(file, step.name);
        analyses.set(key, known);
        return known;
    };
    const findScript = (0,script_search/* scriptFinder */.cm)(config, { cwd });
    const lookups = await Promise.all(config.steps.map(async (step) => {
        if (step.skip !== undefined)
            return [step.name, { kind: 'none' }];
        if (step.call?.kind === 'command') {
            const file = commandFile(step.call.argv, config, { cwd, isFile: script_search/* isFile */.fo });
            const name = external_node_path_.basename(step.call.argv[0] ?? step.name);
            return [step.name, { kind: 'file', path: file, name, analysis: notRead(file) }];
        }
        const named = (step.script ?? step.name).replaceAll('\\', '/');
        const name = external_node_path_.posix.basename(named).replace(/\.py$/, '');
        const found = findScript(step);
        if (found.found) {
            const analysis = analysisOfCall(await analyse(found.path, step), step);
            const { found: _, ...file } = found;
            return [step.name, { kind: 'file', name, analysis, ...file }];
        }
        if (found.reason === 'no-script')
            return [step.name, { kind: 'none' }];
        return [step.name, { kind: 'not-found', name, searched: found.searched, near: found.near }];
    }));
    return new Map(lookups);
}


/***/ }),

/***/ 5933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** The text of a script; empty if it cannot be read. */
function readSource(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 1931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ resolveSelection)
});

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/shown-path.js
var shown_path = __webpack_require__(9244);
// EXTERNAL MODULE: ./build/contracts/read-contract.js
var read_contract = __webpack_require__(5821);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/select/changed-files.js


/** Names are relative to `top`, with forward slashes. */
function changedFiles({ top, changed, files, ignored, }) {
    const relative = withData([...changed].sort());
    const known = new Set(relative);
    const firstBelow = firstOfDirectories(relative);
    const hidden = ignored.filter((name) => !NO_DATA.test(name));
    const hiddenNames = new Set(hidden);
    const hiddenBelow = firstOfDirectories(hidden);
    const ofDvc = new Set(dataOfDvc(files));
    const realTop = real(top);
    const namesOf = (absolute) => [
        nameIn(top, absolute),
        nameIn(realTop, absolute),
        // A link in the repository can name the file that changed.
        nameIn(realTop, real(absolute)),
    ];
    return {
        top,
        files: relative.map((name) => external_node_path_.join(top, name)),
        has: (absolute) => namesOf(absolute).some((name) => isIn(known, name)),
        within: (absolute) => {
            for (const name of namesOf(absolute)) {
                if (name === '' && relative[0] !== undefined)
                    return external_node_path_.join(top, relative[0]);
                const found = name === undefined ? undefined : (firstBelow.get(name) ?? above(known, name));
                if (found !== undefined)
                    return external_node_path_.join(top, found);
            }
            return undefined;
        },
        isUnknown: (absolute) => {
            const name = nameIn(realTop, real(absolute));
            if (name === undefined)
                return true;
            if (ofDvc.has(name) || above(ofDvc, name) !== undefined)
                return false;
            return hiddenBelow.has(name) || above(hiddenNames, name) !== undefined;
        },
    };
}
/** Ignored files that are no data. */
const NO_DATA = /(?:^|\/)(?:__pycache__|\.DS_Store|\.ipynb_checkpoints|[^/]+\.pyc)$/;
/** By each name and directory, the first name that it is or contains. */
function firstOfDirectories(names) {
    const first = new Map();
    for (const name of names) {
        for (let at = name; at !== '.' && !first.has(at); at = external_node_path_.posix.dirname(at)) {
            first.set(at, name);
        }
    }
    return first;
}
/** With `data.csv.dvc`, the data changed that DVC keeps outside of the repository. */
function withData(names) {
    return [...new Set([...names, ...dataOfDvc(names)])].sort();
}
function dataOfDvc(names) {
    return names.filter((name) => /[^/]\.dvc$/.test(name)).map((name) => name.slice(0, -4));
}
/** Files of a changed submodule are not listed one by one. */
function isIn(known, name) {
    return name !== undefined && (known.has(name) || above(known, name) !== undefined);
}
function above(known, name) {
    for (let at = external_node_path_.posix.dirname(name); at !== '.'; at = external_node_path_.posix.dirname(at)) {
        if (known.has(at))
            return at;
    }
    return undefined;
}
/** `undefined` for a path outside. */
function nameIn(top, absolute) {
    const relative = external_node_path_.relative(top, absolute);
    if (relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative)) {
        return undefined;
    }
    return relative.replaceAll(external_node_path_.sep, '/');
}
/** Of a file that was removed, with the real path of its directory. */
function real(absolute) {
    try {
        return (0,external_node_fs_.realpathSync)(absolute);
    }
    catch {
        const parent = external_node_path_.dirname(absolute);
        return parent === absolute ? absolute : external_node_path_.join(real(parent), external_node_path_.basename(absolute));
    }
}

// EXTERNAL MODULE: ./build/environments/wanted-packages.js + 1 modules
var wanted_packages = __webpack_require__(9787);
;// CONCATENATED MODULE: ./build/select/environment-files.js

/**
 * The first changed file that says which packages or which Python the scripts get. It is in the
 * directory of the pipeline, in one above it or in one below it.
 */
function environmentFile(root, changes) {
    return changes.files.find((file) => {
        const directory = external_node_path_.dirname(file);
        const isListed = external_node_path_.basename(directory) === 'requirements' && file.endsWith('.txt');
        if (!isListed && !NAMES.test(external_node_path_.basename(file)))
            return false;
        return environment_files_isIn(directory, root) || environment_files_isIn(root, directory) || directory === root;
    });
}
const NAMES = new RegExp(`^(?:${[
    '[\\w.-]*(?:requirements|constraints)[\\w.-]*\\.(?:txt|in|lock)',
    'pyproject\\.toml|setup\\.(?:py|cfg)|pylock(?:\\..+)?\\.toml',
    '(?:uv|poetry|pdm|pixi|Pipfile|conda-lock)\\.lock|conda-lock\\.ya?ml|Pipfile|pixi\\.toml',
    'dvc\\.lock|environment[\\w.-]*\\.ya?ml|\\.python-version|uv\\.toml|sitecustomize\\.py|usercustomize\\.py',
].join('|')})$`);
function environment_files_isIn(file, directory) {
    const relative = external_node_path_.relative(directory, file);
    return relative !== '' && !relative.startsWith('..') && !external_node_path_.isAbsolute(relative);
}

;// CONCATENATED MODULE: ./build/select/changed-steps.js



/**
 * The steps that changed, each with the reason: a sentence without a period. A step that runs after
 * a changed one counts as changed too.
 */
function changedSteps(given) {
    const reasons = new Map();
    const all = changeOfAll(given);
    for (const step of given.plan.steps) {
        const first = step.dependsOn.find((name) => reasons.has(name));
        const reason = all ??
            ownChange(step, given) ??
            (first === undefined ? undefined : `runs after \`${first}\``);
        if (reason !== undefined)
            reasons.set(step.name, reason);
    }
    return reasons;
}
function changeOfAll({ config, changes, configChanges, contractFile, show, }) {
    if (configChanges.all !== undefined)
        return configChanges.all;
    const file = environmentFile(config.root, changes) ??
        (contractFile !== undefined && changes.has(contractFile) ? contractFile : undefined);
    return file === undefined ? undefined : `\`${show(file)}\` changed`;
}
function ownChange(step, given) {
    const { config, changes, show } = given;
    return (codeChange(step, given) ??
        given.configChanges.steps.get(step.name) ??
        inputChange(step, changes, show) ??
        packagesChange(step.config, given) ??
        argumentChange(step.config, config.root, changes, show));
}
function codeChange(step, given) {
    const { changes, show, code } = given;
    const own = code.get(step.name);
    if (step.script.kind === 'faulty' && step.script.path === null) {
        return 'its script was not found';
    }
    if (own === undefined)
        return undefined;
    for (const [file, by] of own.files) {
        if (!changes.has(file))
            continue;
        if (by === null)
            return `\`${show(file)}\` changed`;
        const verb = file.endsWith('.py') ? 'imports or names' : 'names';
        return `\`${show(file)}\`, which \`${show(by)}\` ${verb}, changed`;
    }
    const unknown = [...own.files.keys()].find(changes.isUnknown);
    if (unknown !== undefined)
        return `\`${show(unknown)}\` is not in Git`;
    const removed = changes.files.find((file) => isNamesake(file, step, given));
    if (removed !== undefined)
        return `\`${show(removed)}\` changed, a script of the same name`;
    const loaded = own.dynamic === undefined ? undefined : changes.files.find((file) => file.endsWith('.py'));
    if (own.dynamic === undefined || loaded === undefined)
        return undefined;
    return `\`${show(loaded)}\` changed, and \`${show(own.dynamic)}\` loads code by computed names`;
}
/** A script that was removed from a directory that is searched first. */
function isNamesake(file, { script, config }, given) {
    if (script.kind !== 'file' || config.call?.kind === 'command')
        return false;
    const isSearched = config.script === undefined || !/[/\\]/.test(config.script);
    const { scriptDirs, root } = given.config;
    return (isSearched &&
        external_node_path_.basename(file) === external_node_path_.basename(script.path) &&
        [root, ...scriptDirs].some((directory) => !external_node_path_.relative(directory, file).startsWith('..')));
}
function packagesChange({ interpreter }, { config, changes, show }) {
    if (interpreter === undefined)
        return undefined;
    const files = (0,wanted_packages/* requirementFiles */.V)(interpreter, config.root);
    const file = files.find(changes.has);
    if (file !== undefined)
        return `\`${show(file)}\`, its requirements, changed`;
    const unknown = files.find(changes.isUnknown);
    return unknown === undefined ? undefined : `\`${show(unknown)}\` is not in Git`;
}
function inputChange({ inputs }, changes, show) {
    for (const { name, source } of inputs) {
        if (source.kind !== 'declared' && source.kind !== 'missing')
            continue;
        const file = changes.within(source.path);
        if (file !== undefined)
            return `\`${show(file)}\` of the input \`${name}\` changed`;
        if (source.kind === 'declared' && changes.isUnknown(source.path)) {
            return `\`${show(source.path)}\` of the input \`${name}\` is not in Git`;
        }
    }
    return undefined;
}
/** A file that an argument, a variable or a command of the step names. */
function argumentChange(step, root, changes, show) {
    const { call, environVars, jobArgs, workingDirectory = '.' } = step;
    for (const text of textsIn([call, environVars, jobArgs])) {
        for (const word of [text, ...text.split(/[\s;&|()'"=,]+/)]) {
            if (word === '' || word === '.' || /[\0{]/.test(word))
                continue;
            const candidates = [external_node_path_.resolve(root, word), external_node_path_.resolve(root, workingDirectory, word)];
            // A directory that contains the pipeline says nothing.
            const file = candidates
                .filter((candidate) => external_node_path_.relative(candidate, root).startsWith('..'))
                .map(changes.within)
                .find((one) => one !== undefined);
            if (file !== undefined)
                return `\`${show(file)}\`, which the step names, changed`;
        }
    }
    return undefined;
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.values(value).flatMap(textsIn);
}

;// CONCATENATED MODULE: ./build/select/code-index.js

/** @param files relative to `top`, with forward slashes */
function codeIndex(top, files) {
    const named = new Map();
    const packages = new Map();
    const add = (map, key, name) => {
        const known = map.get(key);
        if (known === undefined)
            map.set(key, [name]);
        else
            known.push(name);
    };
    for (const name of new Set(files)) {
        if (!CODE.test(name))
            continue;
        const base = external_node_path_.posix.basename(name);
        add(named, base, name);
        if (base === '__init__.py') {
            add(packages, external_node_path_.posix.basename(external_node_path_.posix.dirname(name)), name);
        }
    }
    const absolute = (name) => external_node_path_.join(top, name);
    return {
        ofModule: (parts) => {
            const last = parts.at(-1) ?? '';
            const below = parts.join('/');
            const ends = (name, end) => name === end || name.endsWith(`/${end}`);
            return [
                ...(named.get(`${last}.py`) ?? []).filter((name) => ends(name, `${below}.py`)),
                ...(packages.get(last) ?? []).filter((name) => ends(name, `${below}/__init__.py`)),
            ].map(absolute);
        },
        named: (basename) => (named.get(basename) ?? []).map(absolute),
    };
}
const CODE = /\.(?:py|sh|bash|R|r|jl|pl|ipynb)$/;

// EXTERNAL MODULE: ./build/files/directories-above.js
var directories_above = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/scripts/read-source.js
var read_source = __webpack_require__(5933);
;// CONCATENATED MODULE: ./build/select/module-files.js

/**
 * The modules that an import statement can load.
 * @param file that contains the import
 * @param directories that imports search
 */
function importedModules({ module, names, level }, file, directories) {
    const parts = module === '' ? [] : module.split('.');
    const from = level === 0 ? directories : [external_node_path_.resolve(external_node_path_.dirname(file), ...Array(level - 1).fill('..'))];
    const all = names.includes('*');
    // `from package import name` imports the module `name`, if it is one.
    const members = names.filter((name) => name !== '*').map((name) => [...parts, name]);
    return [parts, ...members]
        .filter((one) => one.length > 0 || level > 0)
        .map((one) => moduleFiles(one, from, all && one === parts));
}
/** The modules of `import a.b.c`. */
function namedModule(dotted, directories) {
    return moduleFiles(dotted.split('.'), directories, false);
}
function moduleFiles(parts, directories, all) {
    const at = directories.map((directory) => external_node_path_.join(directory, ...parts));
    const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1));
    return {
        parts,
        itself: [
            ...(parts.length === 0 ? [] : at.map((one) => `${one}.py`)),
            ...at.map((one) => external_node_path_.join(one, '__init__.py')),
        ],
        packages: directories.flatMap((directory) => above.flatMap((one) => {
            const base = external_node_path_.join(directory, ...one);
            return [external_node_path_.join(base, '__init__.py'), `${base}.py`];
        })),
        whole: all ? at : [],
    };
}

;// CONCATENATED MODULE: ./build/select/code-of-step.js





/**
 * Follows the imports of scripts through the modules of the project, and the files that they name.
 * A file that was removed since is included: it may be why the step fails.
 * @param entries absolute paths: the script, or the files that a command names
 * @param directories that imports search beside those of the files; absolute
 */
async function codeOfStep(entries, directories, reader) {
    const files = new Map(entries.map((file) => [file, null]));
    let dynamic;
    const pending = entries.filter(isFile);
    for (let file = pending.shift(); file !== undefined; file = pending.shift()) {
        const source = (0,read_source/* readSource */.o)(file);
        if (DYNAMIC.test(source))
            dynamic ??= file;
        const found = new Set([
            ...(await modulesOf(file, source, directories, reader)),
            ...namedFiles(source, reader),
        ]);
        for (const one of found) {
            if (files.has(one))
                continue;
            files.set(one, file);
            if (code_of_step_CODE.test(one) && isFile(one))
                pending.push(one);
        }
    }
    return { files, dynamic };
}
/** Code that is loaded by a computed name. */
const DYNAMIC = /\b(?:import_module|__import__|spec_from_file_location|run_path|run_module|iter_modules|walk_packages|exec|execfile)\b/;
const CHANGES_SEARCH = /\b(?:sys\.path|addsitedir|PYTHONPATH)\b|\bfrom sys import\b.*\bpath\b/;
const code_of_step_CODE = /\.(?:py|sh|bash|R|r|jl|pl|ipynb)$/;
async function modulesOf(file, source, directories, { changes, index, analyse }) {
    const searched = [...new Set([...moduleDirectories(file, changes.top), ...directories])];
    const modules = file.endsWith('.py')
        ? await analysedModules(file, searched, analyse)
        : [...source.matchAll(IMPORT_LINE)].map(([, name = '']) => ({
            ...namedModule(name, searched),
            isLibrary: false,
        }));
    const anywhere = CHANGES_SEARCH.test(source);
    const counts = (one) => isFile(one) || changes.has(one);
    const inits = moduleDirectories(file, changes.top).map((one) => external_node_path_.join(one, '__init__.py'));
    const found = modules.flatMap(({ parts, itself, packages, whole, isLibrary }) => {
        const here = [...packages, ...itself, ...whole.flatMap(modulesIn)].filter(counts);
        const isKnown = isLibrary || itself.some((one) => here.includes(one));
        // It can be in a directory that the script adds to the search, or be installed for development.
        const elsewhere = parts.length > 0 && (anywhere || !isKnown) ? index.ofModule(parts) : [];
        return [...here, ...elsewhere];
    });
    // The reason should name a file that is there.
    return [...found, ...inits.filter(counts)].sort((a, b) => Number(isFile(b)) - Number(isFile(a)));
}
async function analysedModules(file, searched, analyse) {
    const { imports, submodules } = await analyse(file);
    return [
        ...imports.flatMap((one) => importedModules(one, file, searched).map((module) => ({
            ...module,
            isLibrary: one.origin !== 'project' && one.level === 0,
        }))),
        ...submodules.map((name) => ({ ...namedModule(name, searched), isLibrary: true })),
    ];
}
/** Of a notebook, whose lines are texts of JSON, or of another language. */
const IMPORT_LINE = /^[\s"]*(?:from|import)\s+([A-Za-z_][\w.]*\w|[A-Za-z_])/gm;
/** Files of code, and changed files, whose name is in the text. */
function namedFiles(source, { changes, index }) {
    const names = new Set(source.match(FILE_NAME) ?? []);
    const changed = changes.files.filter((file) => names.has(external_node_path_.basename(file)));
    return [...changed, ...[...names].filter((name) => code_of_step_CODE.test(name)).flatMap(index.named)];
}
const FILE_NAME = /[\p{L}\p{N}_@%+=-][\p{L}\p{N}_@%+=.-]*\.[\p{L}\p{N}]+/gu;
/** As installed for development, the modules are often in `src`. */
function moduleDirectories(file, top) {
    return (0,directories_above/* directoriesAbove */.j)(file, top).flatMap((one) => [one, external_node_path_.join(one, 'src')]);
}
function modulesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory)
            .filter((name) => name.endsWith('.py'))
            .map((name) => external_node_path_.join(directory, name));
    }
    catch {
        return [];
    }
}
function isFile(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

// EXTERNAL MODULE: ./build/config/pipeline-document.js
var pipeline_document = __webpack_require__(1327);
;// CONCATENATED MODULE: ./build/select/config-changes.js

/** Compares what the pipelines mean: layout, comments and the order of keys do not count. */
function configChanges(before, after) {
    const steps = new Map();
    const earlier = new Map(before.steps.map((step) => [step.name, step]));
    for (const step of after.steps) {
        const old = earlier.get(step.name);
        const key = old === undefined ? undefined : changedKey(old, step, STEP_KEYS);
        if (old === undefined)
            steps.set(step.name, 'the step is new');
        else if (key !== undefined)
            steps.set(step.name, `\`${key}\` changed`);
        else if (edgesTo(step.name, before) !== edgesTo(step.name, after)) {
            steps.set(step.name, 'its edges changed');
        }
    }
    const key = changedKey(settingsOf(before), settingsOf(after), {});
    return { all: key === undefined ? undefined : `\`${key}\` of the pipeline changed`, steps };
}
/** In files, keys have these names; other keys are written with underscores. */
const STEP_KEYS = {
    inputs: 'input_paths',
    outputs: 'output_paths',
    expectations: 'expect',
};
/** Keys that say nothing of how the step runs. */
const NO_MATTER = new Set(['keyPath', 'tags']);
function settingsOf(config) {
    const { steps, edges, locate, file, language, givenOptions, name, examples, ...rest } = config;
    return rest;
}
function edgesTo(step, { edges }) {
    const own = edges.filter(({ to }) => to === step);
    return own
        .map(({ from, dataPath = '' }) => JSON.stringify([from, dataPath]))
        .sort()
        .join();
}
/** The first key whose value differs, with the name inside it if it is a mapping. */
function changedKey(before, after, names) {
    const one = before;
    const other = after;
    for (const key of keysOf(one, other)) {
        if (NO_MATTER.has(key) || comparable(one[key]) === comparable(other[key]))
            continue;
        const shown = names[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        const [from, to] = [one[key], other[key]];
        if (key === 'call' || key === 'limits')
            return shown;
        if (!isMapping(from) || !isMapping(to))
            return shown;
        const inner = keysOf(from, to).find((name) => comparable(from[name]) !== comparable(to[name]));
        return inner === undefined ? shown : (0,pipeline_document/* describeKeyPath */.cf)([shown, inner]);
    }
    return undefined;
}
function keysOf(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
/** Functions, which only find lines in files, are left out. */
function comparable(value) {
    return (JSON.stringify(value, (_, inner) => isMapping(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : typeof inner === 'number' && !Number.isFinite(inner)
            ? String(inner)
            : inner) ?? '');
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/select/run-git.js

/** Runs Git. It asks nothing, takes no locks and shows English messages. */
function runGit(args, directory, given) {
    return new Promise((resolve) => {
        const env = {
            ...gitEnvironment(given.environ),
            ...(given.index === undefined ? {} : { GIT_INDEX_FILE: given.index }),
        };
        const options = { cwd: directory, env, maxBuffer: MOST_BYTES };
        const child = (0,external_node_child_process_.execFile)('git', [...args], options, (error, stdout, stderr) => {
            if (error === null)
                return resolve({ kind: 'done', text: stdout });
            if (error.code === 'ENOENT')
                return resolve({ kind: 'missing' });
            const problem = stderr.trim().split('\n').at(0) ?? '';
            resolve({ kind: 'failed', text: stdout, problem: problem || error.message });
        });
        // Git may end before it reads everything.
        child.stdin?.on('error', () => { });
        child.stdin?.end(given.input ?? '');
    });
}
/** Without the variables that a Git hook sets: they name another repository or index. */
function gitEnvironment(environ) {
    return {
        ...Object.fromEntries(Object.entries(environ).filter(([name]) => !OF_HOOKS.has(name))),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LITERAL_PATHSPECS: '1',
        LC_ALL: 'C',
    };
}
const OF_HOOKS = new Set([
    ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'],
    ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_EXTERNAL_DIFF'],
]);
/** A list of a million paths. */
const MOST_BYTES = 256 * 2 ** 20;

;// CONCATENATED MODULE: ./build/select/git-changes.js




/**
 * The files that changed since the merge base of `ref` and the commit that is checked out.
 * @param ref a branch, tag or commit; the branch `origin/REF` if there is no local one
 * @param directory of the working tree
 */
async function gitChanges(ref, directory, environ) {
    // Git would take it as an option.
    if (ref === '' || ref.startsWith('-') || ref.includes('\0')) {
        return { everything: `${(0,describe_value/* quoteText */.ol)(ref)} is not the name of a branch, a tag or a commit.` };
    }
    if (!(0,external_node_fs_.existsSync)(directory))
        return { everything: `${(0,describe_value/* quoteText */.ol)(directory)} does not exist.` };
    const git = (...args) => runGit(args, directory, { environ });
    const above = await git('rev-parse', '--show-cdup');
    if (above.kind !== 'done')
        return { everything: whyNoRepository(above) };
    const top = external_node_path_.resolve(directory, withoutNewline(above.text));
    const commit = await findCommit(ref, git);
    if (commit === undefined)
        return unknownRef(ref, git);
    const found = await git('merge-base', commit, 'HEAD');
    if (found.kind !== 'done')
        return noMergeBase(ref, git);
    const base = withoutNewline(found.text);
    const inTop = (...args) => runGit(args, top, { environ });
    const lists = await Promise.all([
        inTop(...DIFF, base, '--'),
        inTop('ls-files', '-z', '--others', '--exclude-standard'),
        inTop('ls-files', '-z', '--cached'),
        inTop('ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'),
    ]);
    const failed = lists.find((one) => one.kind === 'failed');
    if (failed !== undefined)
        return { everything: `Git failed: ${failed.problem}` };
    const [differing = [], untracked = [], tracked = [], ignored = []] = lists.map(pathsIn);
    return {
        base,
        top,
        changed: new Set([...differing, ...untracked]),
        files: [...tracked, ...untracked],
        ignored,
    };
}
/** Settings of the user must not change what the list contains. */
const DIFF = [
    ...['-c', 'diff.relative=false', 'diff', '--name-only', '-z'],
    ...['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'],
];
async function findCommit(ref, git) {
    // A checkout on CI often has the branches of `origin` only.
    for (const name of [ref, `refs/remotes/origin/${ref}`]) {
        const found = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
        if (found.kind === 'done')
            return withoutNewline(found.text);
    }
    return undefined;
}
function whyNoRepository(result) {
    if (result.kind === 'missing')
        return 'Git is not installed.';
    if (/not a git repository/.test(result.problem)) {
        return 'The directory of the pipeline is not in a Git repository.';
    }
    if (/dubious ownership/.test(result.problem)) {
        return 'Git does not trust the repository, which another user owns. Run `git config --global --add safe.directory DIRECTORY`.';
    }
    return `Git failed: ${result.problem}`;
}
async function unknownRef(ref, git) {
    const cure = (await isShallow(git)) ? SHALLOW : 'Fetch it first: `git fetch origin`.';
    return { everything: `The repository has no commit ${(0,describe_value/* quoteText */.ol)(ref)}. ${cure}` };
}
async function noMergeBase(ref, git) {
    const head = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
    if (head.kind !== 'done')
        return { everything: 'The repository has no commits.' };
    const found = `${(0,describe_value/* quoteText */.ol)(ref)} and the commit that is checked out have no common commit`;
    return { everything: (await isShallow(git)) ? `${found} here. ${SHALLOW}` : `${found}.` };
}
const SHALLOW = 'The history is shallow: set `fetch-depth: 0` for `actions/checkout`, or run `git fetch --unshallow`.';
async function isShallow(git) {
    const answer = await git('rev-parse', '--is-shallow-repository');
    return answer.kind === 'done' && answer.text.trim() === 'true';
}
function pathsIn(result) {
    if (result.kind !== 'done')
        return [];
    // A repository inside this one ends with a slash.
    return result.text
        .split('\0')
        .filter((name) => name !== '')
        .map((name) => name.replace(/\/$/, ''));
}
/** A directory can end with a space. */
function withoutNewline(text) {
    return text.replace(/\r?\n$/, '');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/config/load-pipeline.js + 48 modules
var load_pipeline = __webpack_require__(9022);
;// CONCATENATED MODULE: ./build/select/previous-pipeline.js





/**
 * Reads the pipeline file of the merge base, with the files that it names, in a copy of the tree
 * that contains the texts of such files and all other files without content.
 * @param file the pipeline file; absolute
 */
async function previousPipeline(file, config, { base, top, changed }, caller) {
    const name = relativeTo(top, file);
    if (name === undefined) {
        return { kind: 'unknown', reason: 'The pipeline file is not in the Git repository.' };
    }
    if (![...changed].some((one) => one === name || IS_CONFIG.test(one)))
        return { kind: 'same' };
    const copy = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'cursus-base-')));
    try {
        const problem = await copyTree(base, top, copy, caller.environ);
        if (problem !== undefined)
            return { kind: 'unknown', reason: `Git failed: ${problem}` };
        // Directories without tracked files must be there, too.
        for (const directory of [config.root, ...config.scriptDirs, ...config.pythonPath]) {
            const relative = relativeTo(top, directory);
            if (relative !== undefined)
                (0,external_node_fs_.mkdirSync)(external_node_path_.join(copy, relative), { recursive: true });
        }
        const cwd = external_node_path_.join(copy, relativeTo(top, caller.cwd) ?? '');
        (0,external_node_fs_.mkdirSync)(cwd, { recursive: true });
        const { specsDir } = caller;
        const read = await (0,load_pipeline/* loadPipeline */.B)(external_node_path_.join(copy, name), {
            cwd,
            ...(specsDir === undefined ? {} : { specsDir }),
        });
        return { kind: 'read', config: moved(read, copy, top) };
    }
    catch (error) {
        const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        return {
            kind: 'unknown',
            reason: `The pipeline file of commit ${base.slice(0, 10)} cannot be used: ${why.replaceAll(copy, top)}`,
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(copy, { recursive: true, force: true });
    }
}
/** Files that a pipeline can be read from. */
const IS_CONFIG = /\.(?:ya?ml|json|lock)$/;
const LARGEST_BYTES = 1_000_000;
/** @returns what went wrong */
async function copyTree(base, top, copy, environ) {
    const listed = await runGit(['ls-tree', '-r', '-l', '-z', base], top, { environ });
    if (listed.kind !== 'done')
        return problemOf(listed);
    const entries = listed.text.split('\0').flatMap((line) => {
        const [, kind, bytes, name] = /^\d+ (\w+) \w+ +(\d+|-)\t(.+)$/s.exec(line) ?? [];
        return name === undefined ? [] : [{ name, kind, bytes: Number(bytes) }];
    });
    const made = new Set();
    for (const { name, kind } of entries) {
        const at = external_node_path_.join(copy, name);
        const directory = kind === 'commit' ? at : external_node_path_.dirname(at);
        if (!made.has(directory))
            (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
        made.add(directory);
        if (kind !== 'commit')
            (0,external_node_fs_.writeFileSync)(at, '');
    }
    const texts = entries.filter(({ name, bytes }) => IS_CONFIG.test(name) && bytes < LARGEST_BYTES);
    // The index of the user stays as it is.
    const index = external_node_path_.join(copy, '.git-index');
    const read = await runGit(['read-tree', base], top, { environ, index });
    if (read.kind !== 'done')
        return problemOf(read);
    const out = await runGit(['checkout-index', '--force', '--quiet', '-z', '--stdin', `--prefix=${copy}/`], top, { environ, index, input: texts.map(({ name }) => `${name}\0`).join('') });
    return problemOf(out);
}
function problemOf(result) {
    if (result.kind === 'done')
        return undefined;
    return result.kind === 'missing' ? 'it is not installed' : result.problem;
}
/** The same pipeline with the paths of the working tree. */
function moved(value, from, to) {
    if (typeof value === 'string')
        return value.replaceAll(from, to);
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((one) => moved(one, from, to));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, from, to)]));
}
function relativeTo(top, absolute) {
    const relative = external_node_path_.relative(top, absolute);
    const isOutside = relative === '..' || relative.startsWith(`..${external_node_path_.sep}`);
    return isOutside || external_node_path_.isAbsolute(relative) ? undefined : relative.replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./build/select/changed-since.js










/**
 * The steps whose script, imported modules, declaration or declared inputs changed since the merge
 * base with `ref`, and the steps that run after them.
 */
async function changedSince(given) {
    const { ref, cwd, config, plan, analyse, environ, specsDir } = given;
    if (config.file === undefined) {
        return { everything: 'The pipeline is not a file, so its earlier form is not known.' };
    }
    const file = external_node_path_.resolve(cwd, config.file);
    const found = await gitChanges(ref, external_node_path_.dirname(file), environ);
    if ('everything' in found)
        return found;
    const options = { environ, cwd, ...(specsDir === undefined ? {} : { specsDir }) };
    const before = await previousPipeline(file, config, found, options);
    if (before.kind === 'unknown')
        return { everything: before.reason };
    const changes = changedFiles(found);
    const index = codeIndex(found.top, found.files);
    const code = await readCode(plan, config, { changes, analyse, index });
    const reasons = changedSteps({
        ...{ plan, config, changes, code },
        configChanges: configChanges(before.kind === 'same' ? config : before.config, config),
        contractFile: (0,read_contract/* contractFileOf */.E)(file),
        show: (absolute) => (0,shown_path/* shownPath */.p)(absolute, cwd),
    });
    return { base: found.base, reasons };
}
async function readCode(plan, config, given) {
    const analyses = new Map();
    const analyse = (file) => {
        const known = analyses.get(file) ?? given.analyse(file);
        analyses.set(file, known);
        return known;
    };
    const reader = { ...given, analyse };
    const read = plan.steps.map(async (step) => {
        const entries = entriesOf(step, config, given.index);
        return [step.name, await codeOfStep(entries, directoriesOf(step, config), reader)];
    });
    return new Map(await Promise.all(read));
}
/** The script, the checks of its outputs, and the code that its command or arguments name. */
function entriesOf({ script, config }, { root }, index) {
    const { call, expectations = [], workingDirectory = '.' } = config;
    const checks = expectations.flatMap(({ check }) => (check === undefined ? [] : [check.file]));
    if (call?.kind === 'command') {
        const words = call.argv.flatMap((text) => text.split(/[\s;&|()'"]+/)).filter(Boolean);
        const candidates = words.flatMap((word) => [
            external_node_path_.resolve(root, word),
            external_node_path_.resolve(root, workingDirectory, word),
        ]);
        const named = candidates.filter((file) => index.named(external_node_path_.basename(file)).includes(file));
        return [...new Set([...named, ...checks])];
    }
    const own = script.kind === 'none' || script.path === null ? [] : [script.path];
    return [...own, ...checks];
}
function directoriesOf({ script, config }, { root, pythonPath }) {
    const ownPath = (config.environVars['PYTHONPATH'] ?? '').split(external_node_path_.delimiter).filter(Boolean);
    return [
        ...(script.kind === 'file' && script.importRoot !== undefined ? [script.importRoot] : []),
        ...[root, ...pythonPath],
        ...ownPath.map((directory) => external_node_path_.resolve(root, directory)),
    ];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
;// CONCATENATED MODULE: ./build/select/failed-steps.js




const reportSchema = schemas/* object */.Ikc({
    script_results: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ status: schemas/* string */.YjP(), blocked_by: schemas/* string */.YjP().nullable().optional() })),
});
const severalSchema = schemas/* object */.Ikc({
    pipelines: schemas/* array */.YOg(schemas/* object */.Ikc({ file: schemas/* string */.YjP(), report: reportSchema.nullable() })),
});
/**
 * The steps that failed in the JSON results of an earlier run, or did not run because of that, each
 * with the reason.
 * @param file absolute
 * @param pipeline the pipeline file, for results of several
 * @throws UserError if there are no results
 */
async function failedSteps({ file, option }, pipeline) {
    const text = await textOf(file, option);
    const { script_results: steps } = ofPipeline(parsed(text), pipeline) ?? noResults(file, option);
    return new Map(Object.entries(steps).flatMap(([name, { status, blocked_by: by }]) => {
        if (['passed', 'cached', 'skipped'].includes(status))
            return [];
        const blocked = by ? `was blocked by \`${by}\`` : `was ${status}`;
        return [[name, `${FAILED.has(status) ? status : blocked} in the last run`]];
    }));
}
/** The option for what the last run in the workspace left. */
const LAST_RUN = '--failed';
/** Reading a pipe would block until a process writes to it. */
async function textOf(file, option) {
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (found === undefined && option === LAST_RUN) {
        throw new errors/* UserError */.yo(`${option}: no earlier run of this pipeline is known in the workspace.`, {
            cure: 'Run the pipeline once without this option. Runs with `CI` set or `--no-keep-results` are not kept: there, give the file of `--results-file` to `--failed-in`.',
        });
    }
    const what = found === undefined
        ? 'does not exist'
        : found.isFile()
            ? 'cannot be read'
            : 'is not a regular file';
    try {
        if (found?.isFile() === true)
            return await (0,promises_.readFile)(file, 'utf8');
    }
    catch {
        // Said below.
    }
    throw new errors/* UserError */.yo(`${option}: ${(0,describe_value/* quoteName */.AB)(file)} ${what}.`, {
        cure: 'Give the JSON results of an earlier run: `--results-file` writes them.',
    });
}
const FAILED = new Set(['failed', 'timed-out', 'crashed']);
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function ofPipeline(value, pipeline) {
    const several = severalSchema.safeParse(value);
    if (several.success) {
        return several.data.pipelines.find(({ file }) => file === pipeline)?.report ?? undefined;
    }
    return reportSchema.safeParse(value).data;
}
function noResults(file, option) {
    throw new errors/* UserError */.yo(`${option}: ${(0,describe_value/* quoteName */.AB)(file)} does not contain the results of this pipeline.`, { cure: 'Give JSON results that an earlier run wrote.' });
}

// EXTERNAL MODULE: ./build/pipeline/format-names.js
var format_names = __webpack_require__(2717);
// EXTERNAL MODULE: ./build/text/glob-source.js
var glob_source = __webpack_require__(9998);
// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
;// CONCATENATED MODULE: ./build/select/parse-selector.js
/**
 * The selectors of `--select` and `--exclude`, in the grammar of dbt: `train`, `+train`, `train+2`,
 * `@train`, `tag:slow`, `path:scripts/*`, `feat*`; words are a union, commas an intersection.
 */


const METHODS = ['step', 'tag', 'path'];
const WORD = /^(@)?(?:(\d*)\+)?(.*?)(?:\+(\d*))?$/s;
/**
 * @param option as the user wrote it: `--select`
 * @param isStep whether a step has this exact name, which is then meant
 * @throws UserError
 */
function parseSelector(text, option, isStep) {
    if (isStep(text))
        return [[exactly(text)]];
    const words = text.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0)
        throw wrong(option, text, 'is empty');
    return words.map((word) => {
        if (isStep(word))
            return [exactly(word)];
        return word.split(',').map((part) => term(part, word, option, isStep));
    });
}
function term(part, word, option, isStep) {
    if (isStep(part))
        return exactly(part);
    const around = aroundStep(part, isStep);
    if (around !== undefined)
        return around;
    const [, at, before, name = '', after] = WORD.exec(part) ?? [];
    if (name === '')
        throw wrong(option, word, part === '' ? 'has an empty part' : 'names no step');
    if (/^\+|\+$/.test(name))
        throw wrong(option, word, 'has a `+` too many');
    if (at !== undefined && (before !== undefined || after !== undefined)) {
        throw wrong(option, word, 'has both `@` and `+`');
    }
    const colon = name.indexOf(':');
    const method = METHODS.find((one) => one === name.slice(0, Math.max(0, colon)));
    if (colon > 0 && method === undefined) {
        throw wrong(option, word, `has the unknown method \`${name.slice(0, colon)}\``);
    }
    const pattern = method === undefined ? name : name.slice(colon + 1);
    if (pattern === '')
        throw wrong(option, word, `has nothing after \`${name}\``);
    return {
        text: part,
        method: method ?? 'step',
        pattern,
        ancestors: levels(before),
        descendants: at === undefined ? levels(after) : Number.POSITIVE_INFINITY,
        withNeeds: at !== undefined,
    };
}
/** With operators before or after a name that itself contains `:`, `+` or `@`. */
function aroundStep(part, isStep) {
    const before = /^(?:@|(\d*)\+)/.exec(part);
    const after = /\+(\d*)$/.exec(part);
    const ways = [
        [before, null],
        [null, after],
        [before, after],
    ];
    for (const [first, last] of ways) {
        const name = part.slice(first?.[0].length ?? 0, last?.index ?? part.length);
        const isAt = first?.[0] === '@';
        if ((first === null && last === null) || (isAt && last !== null) || !isStep(name))
            continue;
        return {
            ...{ text: part, method: 'step', pattern: name, withNeeds: isAt },
            ancestors: isAt || first === null ? 0 : levels(first[1]),
            descendants: isAt ? Number.POSITIVE_INFINITY : last === null ? 0 : levels(last[1]),
        };
    }
    return undefined;
}
function exactly(name) {
    const alone = { ancestors: 0, descendants: 0, withNeeds: false };
    return { text: name, method: 'step', pattern: name, ...alone };
}
/** `undefined`: there is no `+`; empty: all levels. */
function levels(text) {
    if (text === undefined)
        return 0;
    return text === '' ? Number.POSITIVE_INFINITY : Number(text);
}
function wrong(option, text, what) {
    return new errors/* UserError */.yo(`${option} ${(0,describe_value/* quoteName */.AB)(text)} ${what}.`, {
        cure: 'Write a step, `+step` (with all before it), `step+` (with all after it), `2+step`, `@step`, `tag:name`, `path:scripts/*` or a pattern such as `feat*`; a space is a union, a comma an intersection.',
    });
}

;// CONCATENATED MODULE: ./build/select/select-steps.js







/** @param root directory of the pipeline, absolute */
function selectable({ steps }, root) {
    return {
        steps: steps.map(({ name, dependsOn, config, script }) => ({
            ...{ name, dependsOn, tags: config.tags ?? [] },
            ...(script.kind === 'none' || script.path === null
                ? {}
                : { script: external_node_path_.relative(root, script.path).split(external_node_path_.sep).join('/') }),
        })),
    };
}
/**
 * The steps that selectors name, each with the first selector that names it.
 * @param option for messages: `--select`
 * @throws UserError for a selector that is wrong or names nothing
 */
function selectSteps(selectors, option, { steps }) {
    const graph = graphOf(steps);
    const found = new Map();
    for (const text of selectors) {
        for (const terms of parseSelector(text, option, (name) => graph.steps.has(name))) {
            const [first = new Set(), ...others] = terms.map((term) => stepsOf(term, option, graph));
            for (const name of first) {
                if (found.has(name) || !others.every((one) => one.has(name)))
                    continue;
                found.set(name, terms.map((term) => term.text).join(','));
            }
        }
    }
    return found;
}
function graphOf(steps) {
    const children = new Map(steps.map(({ name }) => [name, []]));
    for (const { name, dependsOn } of steps) {
        for (const parent of dependsOn)
            children.get(parent)?.push(name);
    }
    return { steps: new Map(steps.map((step) => [step.name, step])), children };
}
function stepsOf(term, option, graph) {
    const named = [...graph.steps.values()].filter((step) => isNamed(term, step));
    if (named.length === 0)
        throw nothing(term, option, graph);
    const names = named.map(({ name }) => name);
    const parentsOf = (name) => graph.steps.get(name)?.dependsOn ?? [];
    const below = reach(names, term.descendants, (name) => graph.children.get(name) ?? []);
    const above = term.withNeeds
        ? reach([...below], Number.POSITIVE_INFINITY, parentsOf)
        : reach(names, term.ancestors, parentsOf);
    return new Set([...above, ...below]);
}
function isNamed({ method, pattern }, { name, tags, script }) {
    switch (method) {
        case 'step':
            return matches(pattern, name);
        case 'tag':
            return tags.some((tag) => matches(pattern, tag));
        case 'path':
            return script !== undefined && isPath(pattern.replace(/^\.\//, ''), script);
    }
}
/** A directory stands for all that is below it. */
function isPath(pattern, script) {
    const wanted = (0,glob_source/* globSource */.s)(pattern.replace(/\/$/, ''), '/');
    return new RegExp(`^${wanted}(/.*)?$`, 'su').test(script);
}
/** `*` and `?` match any characters of a name. */
function matches(pattern, name) {
    return new RegExp(`^${(0,glob_source/* globSource */.s)(pattern, '\\0')}$`, 'su').test(name);
}
/** The names, and all that is at most `levels` away. */
function reach(names, levels, next) {
    const found = new Set(names);
    let last = names;
    for (let level = 0; level < levels && last.length > 0; level += 1) {
        last = last.flatMap(next).filter((name) => found.size < found.add(name).size);
    }
    return found;
}
function nothing({ method, pattern, text }, option, { steps }) {
    const all = [...steps.values()];
    const known = {
        step: () => all.map(({ name }) => name),
        tag: () => [...new Set(all.flatMap(({ tags }) => tags))].sort(),
        path: () => [...new Set(all.flatMap(({ script }) => script ?? []))],
    }[method]();
    const near = /[*?]/.test(pattern) ? undefined : (0,nearest_name/* nearestName */.qb)(pattern, known);
    const what = { step: 'step', tag: 'step with the tag', path: 'step with a script at' }[method];
    const kind = { step: 'steps', tag: 'tags', path: 'scripts' }[method];
    return new errors/* UserError */.yo(`${option} ${(0,describe_value/* quoteName */.AB)(text)}: there is no ${what} ${(0,describe_value/* quoteName */.AB)(pattern)}.`, {
        cure: near !== undefined
            ? `Did you mean ${(0,describe_value/* quoteName */.AB)(near)}?`
            : known.length === 0
                ? `The pipeline has no ${kind}.`
                : `The ${kind} are ${(0,format_names/* formatNames */.E)(known)}.`,
    });
}

;// CONCATENATED MODULE: ./build/select/selection-wish.js
/** As on the command line. */
function describeWish({ select, exclude, changedSince, failedIn }) {
    const options = [
        ...(failedIn === undefined ? [] : [failedIn.option]),
        ...(changedSince === undefined ? [] : [`--changed-since ${quoted(changedSince)}`]),
        ...select.map((text) => `--select ${quoted(text)}`),
        ...exclude.map((text) => `--exclude ${quoted(text)}`),
    ];
    return options.join(' ');
}
function quoted(text) {
    return /\s/.test(text) ? `"${text}"` : text;
}

;// CONCATENATED MODULE: ./build/select/resolve-selection.js





/**
 * The role of every step. A selected step needs the steps whose outputs it reads, and so on upstream.
 * @throws UserError if the wish names nothing
 */
async function resolveSelection(wish, context) {
    const { plan, config } = context;
    const { limits, notices } = await limitsOf(wish, context);
    const selected = selectedSteps(wish, limits, plan, config.root);
    const roles = new Map();
    for (const [name, reason] of selected)
        roles.set(name, { role: 'selected', reason });
    // Consumers first, so that what is needed by a needed step is found as well.
    for (const step of plan.steps.toReversed()) {
        if (!roles.has(step.name))
            continue;
        for (const { producer, output } of producersOf(step)) {
            if (roles.has(producer))
                continue;
            const reason = `\`${step.name}\` reads its output \`${output}\``;
            roles.set(producer, { role: 'needed', reason });
        }
    }
    const text = describeWish(wish);
    const leftOut = { role: 'left-out', reason: `not selected by ${text}` };
    return {
        ...{ wish: text, notices },
        roles: new Map(plan.steps.map(({ name }) => [name, roles.get(name) ?? leftOut])),
    };
}
/** Sets of steps, each with a reason, that all have to contain a step. */
async function limitsOf({ changedSince: ref, failedIn }, { plan, config, cwd, environ, analyse }) {
    const failed = failedIn === undefined ? [] : [await failedSteps(failedIn, config.file)];
    if (ref === undefined)
        return { limits: failed, notices: [] };
    const changes = await changedSince({ ref, cwd, config, plan, analyse, environ });
    if ('everything' in changes) {
        return { limits: failed, notices: [`all steps count as changed: ${changes.everything}`] };
    }
    const base = changes.base.slice(0, 12);
    return { limits: [...failed, changes.reasons], notices: [`compared with commit ${base}`] };
}
function selectedSteps(wish, limits, plan, root) {
    const { select, exclude } = wish;
    const from = selectable(plan, root);
    const excluded = selectSteps(exclude, '--exclude', from);
    const named = select.length === 0 ? undefined : selectSteps(select, '--select', from);
    const otherwise = exclude.length === 0 ? 'all steps run' : 'not excluded';
    const found = plan.steps.flatMap(({ name }) => {
        const by = named?.get(name);
        if (excluded.has(name) || (named !== undefined && by === undefined))
            return [];
        const reasons = limits.flatMap((limit) => limit.get(name) ?? []);
        if (reasons.length < limits.length)
            return [];
        if (by !== undefined)
            reasons.push(`selected by --select ${by}`);
        return [[name, reasons.join('; ') || otherwise]];
    });
    // That nothing failed or changed is no mistake.
    if (found.length === 0 && limits.length === 0) {
        throw new errors/* UserError */.yo(`${describeWish(wish)} selects no step.`, {
            cure: 'Check the selectors: `cursus runtime plan` without these options lists the steps.',
        });
    }
    return new Map(found);
}
function producersOf({ inputs }) {
    return inputs.flatMap(({ source }) => source.kind === 'flow'
        ? source.from.map(({ step, output }) => ({ producer: step, output }))
        : []);
}


/***/ }),

/***/ 4112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ ENTRY_FORMAT),
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   NL: () => (/* binding */ UNSTABLE_MARK),
/* harmony export */   wI: () => (/* binding */ unsealed)
/* harmony export */ });
/* unused harmony export entrySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _file_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1999);
/** The file of one kept result. What does not fit the schema and the seal is ignored. */


/** A changed form of the entries gets another number: entries of other numbers are ignored. */
const ENTRY_FORMAT = 2;
const digest = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
/** A relative path that cannot lead out of its directory. */
const inside = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .refine((path) => !path.includes('\0') &&
    !path.startsWith('/') &&
    !path.includes('\\') &&
    !path.split('/').some((part) => part === '..' || part === '.'));
const treeEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('file'),
        path: inside,
        mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
        size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative(),
        digest,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('directory'), path: inside, mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('link'), path: inside, to: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
]);
const dependencySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** What it is: `source`, `input`, `environ`, …; the check of each kind is in `src/execute/reuse/`. */
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** What it was: a digest, a version, `null` for a file that was not there. */
    value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Its content, to say what changed. */
    object: digest.optional(),
});
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(ENTRY_FORMAT),
    step: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Milliseconds since 1970. */
    savedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** Identifies the run that it is from. */
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** All that the result depends on is recorded, so that it can replace a run of the step. */
    reusable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** The step wrote other content when it ran again with nothing changed. */
    unstable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(dependencySchema),
    /** By logical name: the files in the directory of the output. */
    outputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), tree: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(treeEntrySchema) })),
    /** What is known of the step beside its outputs: JSON. */
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest, size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr() }),
});
/** What every entry that proves its step unstable contains, as text. */
const UNSTABLE_MARK = '"unstable":true';
function sealed(entry) {
    const text = JSON.stringify(entry);
    return `{"seal":"${(0,_file_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .textDigest */ .o)(text)}","entry":${text}}`;
}
/** @returns `undefined` if it was changed or cut off, or has another form */
function unsealed(text) {
    const [, seal, body = ''] = /^\{"seal":"([0-9a-f]{64})","entry":(.*)\}$/s.exec(text) ?? [];
    if (seal === undefined || (0,_file_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .textDigest */ .o)(body) !== seal)
        return undefined;
    return entrySchema.safeParse(JSON.parse(body)).data;
}


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fileDigest),
/* harmony export */   o: () => (/* binding */ textDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);



/** Up to this size, a synchronous read is faster than a stream. */
const AT_ONCE_BYTES = 4 * 1024 * 1024;
/** SHA-256 of a file, in hexadecimal. @throws if it cannot be read */
async function fileDigest(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).size <= AT_ONCE_BYTES)
        return hash.update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file)).digest('hex');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1024 * 1024 }), hash);
    return hash.digest('hex');
}
function textDigest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 2476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** What a user may still write to the disk of a directory; `undefined` if the system does not say. */
function freeBytes(dir) {
    try {
        const { bavail, bsize, blocks } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(dir);
        return blocks === 0 ? undefined : bavail * bsize;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ prune),
/* harmony export */   p: () => (/* binding */ isTidy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _entry_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4112);
/** Holds the store to its limit, and removes what killed runs left. */



/** Another run may have written objects and not yet the entry that names them. */
const UNNAMED_MS = 60 * 60 * 1000;
/** A file whose time is the last time that this was done. */
const PRUNED = 'pruned';
/** @returns the bytes that are left, and whether files were removed */
function prune(dir, { limitBytes, keep, own }) {
    let bytes = 0;
    let isRemoved = false;
    const remove = (file) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
        isRemoved = true;
    };
    try {
        const entries = readEntries(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'steps'));
        const removed = leastRecent(entries, limitBytes, keep);
        for (const file of removed)
            remove(file);
        const left = entries.filter(({ file }) => !removed.has(file));
        const named = new Map(left.flatMap(({ objects }) => [...objects]));
        for (const size of named.values())
            bytes += size;
        const known = new Set(entries.flatMap(({ objects }) => [...objects.keys()]));
        for (const name of namesIn(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'objects'))) {
            if (named.has(name))
                continue;
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'objects', name);
            if (known.has(name) || own.has(name) || isOld(file))
                remove(file);
        }
        for (const name of namesIn(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'aside'))) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'aside', name);
            if (isOld(file))
                remove(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, PRUNED), '');
    }
    catch {
        // A file vanished, or cannot be removed: the next run tries again.
    }
    return { bytes, removed: isRemoved };
}
/** Whether all files together are within the limit, and `prune` would find nothing that is old. */
function isTidy(dir, limitBytes) {
    const pruned = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, PRUNED);
    const objects = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'objects');
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(pruned) || isOld(pruned))
            return false;
        const sizes = namesIn(objects).map((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(objects, name), { throwIfNoEntry: false })?.size ?? 0);
        return sizes.reduce((sum, size) => sum + size, 0) <= limitBytes;
    }
    catch {
        return false;
    }
}
function readEntries(steps) {
    return namesIn(steps).flatMap((pipeline) => namesIn(node_path__WEBPACK_IMPORTED_MODULE_1__.join(steps, pipeline)).flatMap((step) => {
        const dir = node_path__WEBPACK_IMPORTED_MODULE_1__.join(steps, pipeline, step);
        return namesIn(dir).flatMap((name) => foundEntry(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, name)));
    }));
}
function foundEntry(file) {
    try {
        const entry = (0,_entry_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .unsealed */ .wI)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        if (entry === undefined)
            return [];
        const objects = new Map([[entry.outcome.digest, entry.outcome.size]]);
        for (const { tree } of entry.outputs) {
            for (const one of tree)
                if (one.kind === 'file')
                    objects.set(one.digest, one.size);
        }
        for (const { object } of entry.dependencies) {
            if (object !== undefined && !objects.has(object))
                objects.set(object, 0);
        }
        return [{ file, usedMs: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mtimeMs, objects }];
    }
    catch {
        return [];
    }
}
function leastRecent(entries, limitBytes, keep) {
    // A file that several entries name counts once.
    const counts = new Map();
    let total = 0;
    for (const [digest, bytes] of entries.flatMap(({ objects }) => [...objects])) {
        if (!counts.has(digest))
            total += bytes;
        counts.set(digest, (counts.get(digest) ?? 0) + 1);
    }
    const removed = new Set();
    for (const { file, objects } of entries.toSorted((a, b) => a.usedMs - b.usedMs)) {
        if (total <= limitBytes)
            break;
        if (keep.has(file))
            continue;
        removed.add(file);
        for (const [digest, bytes] of objects) {
            const left = (counts.get(digest) ?? 1) - 1;
            counts.set(digest, left);
            if (left === 0)
                total -= bytes;
        }
    }
    return removed;
}
function isOld(file) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    return found !== undefined && Date.now() - found.mtimeMs > UNNAMED_MS;
}
function namesIn(dir) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 9998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ globSource)
/* harmony export */ });
/**
 * The source of a regular expression for a pattern: `**` matches any text, `*` and `?` match none
 * that contains the separator.
 */
function globSource(glob, separator) {
    return glob.replaceAll(/\*\*\/|\*\*|\*|\?|[\\^$.|+()[\]{}]/g, (found) => {
        if (found === '**/')
            return '(.*/)?';
        if (found === '**')
            return '.*';
        if (found === '*')
            return `[^${separator}]*`;
        return found === '?' ? `[^${separator}]` : `\\${found}`;
    });
}


/***/ }),

/***/ 135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createOutputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_make_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8606);
/* harmony import */ var _output_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7405);



/** Creates every directory that `main` may write to before it is called. */
function createOutputs(step, workspace) {
    const paths = {};
    for (const output of step.outputs) {
        const target = (0,_output_path_js__WEBPACK_IMPORTED_MODULE_2__/* .outputPath */ .X)(workspace, step.name, output);
        (0,_files_make_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .makeDirectory */ .O)(output.kind === 'file' ? node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(target) : target);
        paths[output.name] = target;
    }
    return paths;
}


/***/ }),

/***/ 7405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ outputPath),
/* harmony export */   j: () => (/* binding */ referredPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** The absolute path of an output, as passed to `main`. */
function outputPath(workspace, step, output) {
    const folder = workspace.directoryOf(step).output(output.name);
    return output.kind === 'file' ? `${folder}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}${output.fileName}` : folder;
}
/** The absolute path of the part of an output that a consumer reads. */
function referredPath(workspace, steps, { step, output, part }) {
    const planned = steps.get(step)?.outputs.find(({ name }) => name === output);
    if (planned === undefined)
        throw new Error(`The plan has no output ${step}.${output}.`);
    const whole = outputPath(workspace, step, planned);
    return part.kind === 'part' ? node_path__WEBPACK_IMPORTED_MODULE_0__.join(whole, part.path) : whole;
}


/***/ })

};
