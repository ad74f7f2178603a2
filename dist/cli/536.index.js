export const id = 536;
export const ids = [536];
export const modules = {

/***/ 2371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ byteSizeSchema),
/* harmony export */   m: () => (/* binding */ byteSize)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);

const PATTERN = /^(?=.*[1-9])\s*\d{1,18}(\.\d{1,18})?\s*([kKmMgGtT]([iI]?[bB])?|[bB])?\s*$/;
/**
 * `2GB`, `512 MiB`, `1.5g`, or a number of bytes.
 * @param expected for messages: `an amount of memory: …`
 * @param words accepted instead of a size
 */
function byteSizeSchema(expected, words = []) {
    const size = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(expected).gt(0, expected), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(expected).regex(PATTERN, expected)], { error: expected });
    return words.length === 0 ? size : zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(words), size], { error: expected });
}
/** Bytes of a value that `byteSizeSchema` has accepted. `GB` counts in thousands, `GiB` in 1024s. */
function byteSize(size) {
    if (typeof size === 'number')
        return size;
    const [, amount = '', prefix = '', binary = ''] = /^\s*([\d.]+)\s*([kmgt]?)(i?)/i.exec(size) ?? [];
    const power = ' kmgt'.indexOf(prefix.toLowerCase() || ' ');
    const bytes = Math.round(Number(amount) * (binary === '' ? 1000 : 1024) ** power);
    // `0.1B` is not 0 bytes, and a size beyond the exact integers must stay an integer.
    return Math.min(Math.max(bytes, 1), Number.MAX_SAFE_INTEGER);
}


/***/ }),

/***/ 3375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ callShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);

/** Keys of a step that say how its script is called. */
const NO_NUL = /^[^\0]*$/;
const argumentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(NO_NUL, 'text without NUL'), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()], { error: 'text' });
const argumentsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(NO_NUL, 'text without NUL'), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(argumentSchema)], { error: 'a list of arguments, or one text' });
/** `Model.fit`, `package.module:Model.fit` */
const METHOD = /^([\p{L}\p{N}_.]+:)?[\p{L}\p{N}_]+\.[\p{L}\p{N}_]+$/u;
/** @param jsonValue any value that JSON can hold */
function callShape(jsonValue) {
    return {
        call: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('`main`, `cli`, `notebook`, or a function')
            .regex(/^([\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*:)?[\p{L}_][\p{L}\p{N}_]*$/u, {
            error: ({ input }) => `\`main\`, \`cli\`, \`notebook\`, or a function (\`build\`, \`package.module:build\`)${METHOD.test(String(input)) ? ' at module level, not a method' : ''}`,
        })
            .optional()
            .describe('How the script is called. `main` (default): the function `main` with the four arguments. `cli`: the script runs as a program with `args`. `notebook`: all cells run. Any other name, also `package.module:function`: that function, with `parameters`.'),
        args: argumentsSchema
            .optional()
            .describe('Arguments of a script with `call: cli`: a list, or one text that is split like in a shell (no shell is run). `{input_paths.NAME}`, `{output_paths.NAME}`, `{environ_vars.NAME}` and `{job_args.NAME}` are replaced; `{{` and `}}` are braces. Default: `job_args`, as `--key value`.'),
        parameters: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), jsonValue, 'a mapping of parameter names to values')
            .optional()
            .describe('Parameters of the function or notebook, by name. Texts can contain the placeholders of `args`.'),
        command: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
            zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1, 'a command').regex(NO_NUL, 'text without NUL'),
            zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(argumentSchema).min(1, 'a command'),
        ], { error: 'a list of a program and its arguments, or one text' })
            .optional()
            .describe('A program that is run instead of a Python script, with its arguments and the placeholders of `args`. The paths are also in the variables `INPUT_<NAME>` and `OUTPUT_<NAME>`.'),
        container_paths: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('an absolute path')
            .regex(/^\/[^\0]*[^/\0]\/?$/, 'an absolute path, such as `/opt/ml/processing/train`'), 'a mapping of logical names to absolute paths')
            .optional()
            .describe('Logical name → the absolute path that the script uses for it, such as `/opt/ml/processing/train`. Only on Linux. The usual SageMaker paths are known: see docs/script-contracts.md.'),
    };
}


/***/ }),

/***/ 3513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ keysMeant),
/* harmony export */   o: () => (/* binding */ dropConsequences)
/* harmony export */ });
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2358);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1327);


/** The keys that mistyped ones stand for, as texts. */
function keysMeant(problems) {
    return new Set(problems.flatMap(({ unknown }) => {
        if (unknown === undefined)
            return [];
        const near = (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .qb)(`${unknown.path.at(-1)}`, unknown.allowed);
        return near === undefined ? [] : [(0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .describeKeyPath */ .cf)([...unknown.path.slice(0, -1), near])];
    }));
}
/** Without the keys that are missing only because they are mistyped. */
function dropConsequences(problems) {
    if (!problems.some(({ missing }) => missing !== undefined))
        return problems;
    const meant = keysMeant(problems);
    return problems.filter(({ missing }) => missing === undefined || !meant.has((0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .describeKeyPath */ .cf)(missing)));
}


/***/ }),

/***/ 1741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ isEmptyPipeline),
/* harmony export */   OH: () => (/* binding */ NO_STEPS),
/* harmony export */   o1: () => (/* binding */ NO_NODES)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4863);

/** The wording of the reference, which users match on. */
const NO_STEPS = 'No steps found in pipeline configuration';
const NO_NODES = 'No nodes found in pipeline DAG';
/** The only mistake of a pipeline is that it is empty. */
function isEmptyPipeline(error) {
    return error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo && [NO_STEPS, NO_NODES].includes(error.message);
}


/***/ }),

/***/ 5711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf),
/* harmony export */   s: () => (/* binding */ entryRules)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(109);
/* harmony import */ var _row_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5433);


/** The rules that an entry writes out; its mistakes are reported elsewhere. */
function entryRules(entry) {
    const { rows, columns, types = {}, between = {}, values = {} } = entry.value;
    const range = rows === undefined ? undefined : (0,_row_range_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRows */ .t)(rows);
    return [
        ...(range === undefined
            ? []
            : [{ kind: 'rows', ...range, locate: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .locateIn */ ._C)(entry, ['rows']) }]),
        ...(columns === undefined
            ? []
            : [
                {
                    kind: 'columns',
                    columns: columns.map((one, index) => (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS)(entry, ['columns', index], one)),
                    locate: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .locateIn */ ._C)(entry, ['columns']),
                },
            ]),
        ...Object.entries(types).map(([column, type]) => ({
            kind: 'type',
            ...{ column, type: type },
            locate: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .locateIn */ ._C)(entry, ['types', column]),
        })),
        ...uniqueRules(entry),
        ...notNullRules(entry),
        ...Object.entries(between).map(([column, [least, most]]) => ({
            kind: 'between',
            column,
            ...(least === null ? {} : { least }),
            ...(most === null ? {} : { most }),
            locate: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .locateIn */ ._C)(entry, ['between', column]),
        })),
        ...Object.entries(values).map(([column, allowed]) => ({
            kind: 'values',
            ...{ column, allowed },
            locate: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .locateIn */ ._C)(entry, ['values', column]),
        })),
    ];
}
function uniqueRules(entry) {
    const { unique = [] } = entry.value;
    const rule = (columns, path) => ({
        ...{ kind: 'unique', columns },
        locate: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .locateIn */ ._C)(entry, path, 'value'),
    });
    if (!Array.isArray(unique))
        return [rule([(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS)(entry, ['unique'], unique)], ['unique'])];
    return unique.map((one, index) => {
        const path = ['unique', index];
        const columns = Array.isArray(one)
            ? one.map((column, at) => (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS)(entry, [...path, at], column))
            : [(0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS)(entry, path, one)];
        return rule(columns, path);
    });
}
function notNullRules(entry) {
    const { not_null: given = [] } = entry.value;
    const isList = Array.isArray(given);
    return (isList ? given : [given]).map((one, index) => {
        const path = isList ? ['not_null', index] : ['not_null'];
        const column = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS)(entry, path, one);
        return { kind: 'not-null', column, locate: (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .locateIn */ ._C)(entry, path, 'value') };
    });
}
/** The columns that a rule names. */
function columnsOf(rule) {
    if (rule.kind === 'rows')
        return [];
    return 'columns' in rule ? rule.columns : [rule.column];
}


/***/ }),

/***/ 109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ problemIn),
/* harmony export */   _C: () => (/* binding */ locateIn),
/* harmony export */   uS: () => (/* binding */ columnName)
/* harmony export */ });
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1327);

/** Lazily: a location is needed only for a broken expectation. */
function locateIn({ document, path }, below, at) {
    return () => document.locate([...path, ...below], at);
}
function problemIn({ document, path }, below, message, cure) {
    const whole = [...path, ...below];
    return {
        message: `${(0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .describeKeyPath */ .cf)(whole)}: ${message}`,
        location: document.locate(whole, 'value'),
        cure,
    };
}
/** A column that YAML reads as a number is named as written. */
function columnName({ document, path }, below, column) {
    if (typeof column === 'string')
        return column;
    return document.written([...path, ...below]) ?? String(column);
}


/***/ }),

/***/ 2235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ DEFAULT_CHECK_SECONDS),
/* harmony export */   x: () => (/* binding */ EXPECTED_TYPES)
/* harmony export */ });
/** All of them, in the order of messages. */
const EXPECTED_TYPES = [
    ...['string', 'integer', 'number', 'boolean', 'date', 'timestamp'],
    ...['object', 'array', 'binary'],
];
/** Time limit of a check that does not set one. */
const DEFAULT_CHECK_SECONDS = 60;


/***/ }),

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readExpectations),
  b: () => (/* binding */ unknownOutputCure)
});

// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
// EXTERNAL MODULE: ./build/config/pipeline-document.js
var pipeline_document = __webpack_require__(1327);
// EXTERNAL MODULE: ./build/config/expect/entry.js
var expect_entry = __webpack_require__(109);
// EXTERNAL MODULE: ./build/config/expect/entry-rules.js
var entry_rules = __webpack_require__(5711);
// EXTERNAL MODULE: ./build/config/expect/expectation.js
var expectation = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/config/expect/row-range.js
var row_range = __webpack_require__(5433);
// EXTERNAL MODULE: ./build/text/dates.js
var dates = __webpack_require__(9371);
;// CONCATENATED MODULE: ./build/config/expect/value-type.js

/** Whether a value that the pipeline file writes can be in a column of the type. */
function fitsType(value, type) {
    switch (type) {
        case 'string':
            return typeof value === 'string';
        case 'integer':
            return Number.isInteger(value);
        case 'number':
            return typeof value === 'number';
        case 'boolean':
            return typeof value === 'boolean';
        case 'date':
            return typeof value === 'string' && dates/* DATE */.v.test(value);
        case 'timestamp':
            return isTime(value);
        default:
            return false;
    }
}
/** A date, or a date with a time. */
function isTime(value) {
    return typeof value === 'string' && (dates/* DATE */.v.test(value) || dates/* TIMESTAMP */.h.test(value));
}

;// CONCATENATED MODULE: ./build/config/expect/entry-problems.js
/** Mistakes in an entry of `expect` that the schema cannot see. */







function entryProblems(entry) {
    return [
        ...emptyEntry(entry),
        ...wrongRows(entry),
        ...wrongTypes(entry),
        ...unknownColumns(entry),
        ...repeatedColumns(entry),
        ...wrongRanges(entry),
        ...contradictingValues(entry),
        ...idleTimeout(entry),
    ];
}
function emptyEntry(entry) {
    const { severity: _severity, file: _file, timeout: _timeout, ...rest } = entry.value;
    const isEmpty = Object.values(rest).every((one) => one === undefined || (typeof one === 'object' && one !== null && !hasItems(one)));
    if (!isEmpty)
        return [];
    return [
        (0,expect_entry/* problemIn */.Dk)(entry, [], 'it expects nothing', 'Add an expectation, such as `rows: ">0"`, or remove the entry.'),
    ];
}
function hasItems(value) {
    return Object.keys(value).length > 0;
}
function wrongRows(entry) {
    const { rows } = entry.value;
    if (rows === undefined)
        return [];
    const range = (0,row_range/* parseRows */.t)(rows);
    if (range === undefined) {
        return [
            (0,expect_entry/* problemIn */.Dk)(entry, ['rows'], `expected ${row_range/* EXPECTED_ROWS */.J}, found ${(0,describe_value/* describeValue */.bp)(rows)}`, 'Put a comparison or a range in quotes.'),
        ];
    }
    if (range.least <= range.most)
        return [];
    return [
        (0,expect_entry/* problemIn */.Dk)(entry, ['rows'], `no number of rows is in the range ${(0,describe_value/* quoteName */.AB)(String(rows))}`, 'Write the smaller number first.'),
    ];
}
function wrongTypes(entry) {
    return Object.entries(entry.value.types ?? {}).flatMap(([column, type]) => {
        if (isType(type))
            return [];
        const near = ownValue(OTHER_NAMES, type.toLowerCase());
        const meant = near === undefined ? (0,nearest_name/* didYouMean */.au)(type, expectation/* EXPECTED_TYPES */.x) : `Did you mean \`${near}\`?`;
        const known = `Types: ${expectation/* EXPECTED_TYPES */.x.join(', ')}.`;
        return [
            (0,expect_entry/* problemIn */.Dk)(entry, ['types', column], `unknown type ${(0,describe_value/* quoteName */.AB)(type)}`, meant === undefined ? known : `${meant} ${known}`),
        ];
    });
}
function isType(type) {
    return expectation/* EXPECTED_TYPES */.x.some((one) => one === type);
}
/** Names of the same types in Python, pandas and databases. */
const OTHER_NAMES = {
    ...{ str: 'string', text: 'string', object_: 'string', varchar: 'string', category: 'string' },
    ...{ int: 'integer', int32: 'integer', int64: 'integer', bigint: 'integer', long: 'integer' },
    ...{ float: 'number', float32: 'number', float64: 'number', double: 'number' },
    ...{ decimal: 'number', numeric: 'number', bool: 'boolean' },
    ...{ datetime: 'timestamp', datetime64: 'timestamp', time: 'timestamp' },
    ...{ list: 'array', dict: 'object', struct: 'object', bytes: 'binary' },
};
/** With `columns`, a column that only another key names is most likely mistyped. */
function unknownColumns(entry) {
    const rules = (0,entry_rules/* entryRules */.s)(entry);
    const listed = rules.find(({ kind }) => kind === 'columns');
    if (listed === undefined)
        return [];
    const known = (0,entry_rules/* columnsOf */.P)(listed);
    const problems = new Map();
    for (const rule of rules) {
        for (const column of (0,entry_rules/* columnsOf */.P)(rule)) {
            if (known.includes(column) || problems.has(column))
                continue;
            problems.set(column, {
                ...(0,expect_entry/* problemIn */.Dk)(entry, [], `the column ${(0,describe_value/* quoteName */.AB)(column)} is not in \`columns\``, [(0,nearest_name/* didYouMean */.au)(column, known), 'Add it to `columns`, or correct its name.']
                    .filter(Boolean)
                    .join(' ')),
                location: rule.locate(),
            });
        }
    }
    return [...problems.values()];
}
function repeatedColumns(entry) {
    return (0,entry_rules/* entryRules */.s)(entry).flatMap((rule) => {
        const columns = (0,entry_rules/* columnsOf */.P)(rule);
        const repeated = columns.find((one, index) => columns.indexOf(one) < index);
        if (repeated === undefined)
            return [];
        const message = `the column ${(0,describe_value/* quoteName */.AB)(repeated)} is listed twice`;
        return [{ ...(0,expect_entry/* problemIn */.Dk)(entry, [], message, 'List it once.'), location: rule.locate() }];
    });
}
function wrongRanges(entry) {
    const { between = {}, types = {} } = entry.value;
    return Object.entries(between).flatMap(([column, [least, most]]) => {
        const problem = (message, cure) => [
            (0,expect_entry/* problemIn */.Dk)(entry, ['between', column], message, cure),
        ];
        const bounds = [least, most].filter((one) => one !== null);
        const [first] = bounds;
        if (first === undefined) {
            return problem('both ends of the range are open', 'Give at least one of the two values.');
        }
        const wrong = bounds.find((one) => typeof one === 'string' && !isTime(one));
        if (wrong !== undefined) {
            return problem(`expected a number or a date (\`2025-01-31\`), found ${(0,describe_value/* describeValue */.bp)(wrong)}`, 'Write numbers without quotes, and dates as `YYYY-MM-DD`.');
        }
        if (new Set(bounds.map((one) => typeof one)).size > 1) {
            return problem('one end is a number and the other a date', 'Write two values of one type.');
        }
        if (least !== null && most !== null && least > most) {
            return problem(`no value is between ${(0,describe_value/* describeValue */.bp)(least)} and ${(0,describe_value/* describeValue */.bp)(most)}`, 'Write the smaller value first.');
        }
        const type = ownValue(types, column);
        const suits = typeof first === 'number' ? NUMBERS : TIMES;
        if (!isType(type) || suits.includes(type))
            return [];
        return problem(`the range contradicts \`types\`, where the column is of the type \`${type}\``, `A range of ${typeof first === 'number' ? 'numbers' : 'dates'} needs the type ${suits.map((one) => `\`${one}\``).join(' or ')}.`);
    });
}
const NUMBERS = ['integer', 'number'];
const TIMES = ['date', 'timestamp'];
function contradictingValues(entry) {
    const { values = {}, types = {}, between = {} } = entry.value;
    return Object.entries(values).flatMap(([column, allowed]) => {
        const type = ownValue(types, column);
        const [least, most] = ownValue(between, column) ?? [null, null];
        return allowed.flatMap((value, index) => {
            const path = ['values', column, index];
            if (isType(type) && !fitsType(value, type)) {
                return [
                    (0,expect_entry/* problemIn */.Dk)(entry, path, `${(0,describe_value/* describeValue */.bp)(value)} contradicts \`types\`, where the column is of the type \`${type}\``, 'Correct the value, or the type.'),
                ];
            }
            const isOutside = (typeof least === typeof value && least !== null && value < least) ||
                (typeof most === typeof value && most !== null && value > most);
            if (!isOutside)
                return [];
            return [
                (0,expect_entry/* problemIn */.Dk)(entry, path, `${(0,describe_value/* describeValue */.bp)(value)} is outside of \`between\` of the same column`, 'Correct the value, or the range.'),
            ];
        });
    });
}
function idleTimeout(entry) {
    const { timeout, check } = entry.value;
    if (timeout === undefined || check !== undefined)
        return [];
    const cure = 'Add `check`, or remove `timeout`.';
    return [(0,expect_entry/* problemIn */.Dk)(entry, ['timeout'], '`timeout` is only for `check`', cure)];
}
/** A column can be called `constructor`. */
function ownValue(mapping, key) {
    return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/config/expect/read-check.js





const DEFAULT_FUNCTION = 'check';
/** `checks/check_scores.py`, or `checks/check_scores.py:check_range`. */
function readCheck(entry) {
    const { check: written, timeout = expectation/* DEFAULT_CHECK_SECONDS */.t } = entry.value;
    if (written === undefined)
        return { problems: [] };
    const problem = (message, cure) => ({
        problems: [(0,expect_entry/* problemIn */.Dk)(entry, ['check'], message, cure)],
    });
    const [, named = written, name = DEFAULT_FUNCTION] = /^(.+\.py):([^/\\]*)$/i.exec(written) ?? [];
    if (!/\.py$/i.test(named)) {
        return problem(`expected a Python file, found ${(0,describe_value/* quoteName */.AB)(written)}`, 'Write the path of a `.py` file with a function `check(path)`, or `file.py:function`.');
    }
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
        return problem(`expected the name of a function after the colon, found ${(0,describe_value/* quoteName */.AB)(name)}`, 'Write `file.py:function`, or only the file for the function `check`.');
    }
    const file = external_node_path_.resolve(entry.root, named);
    const kind = kindOf(file);
    if (kind !== 'file') {
        return problem(`${kind === 'missing' ? 'no such file' : 'not a file'}: ${(0,describe_value/* escapeText */.X1)(named, 200)}`, 'Correct the path; it is relative to `root`, by default the directory of the pipeline file.');
    }
    const check = {
        ...{ file, written, function: name, timeoutSeconds: timeout },
        locate: (0,expect_entry/* locateIn */._C)(entry, ['check'], 'value'),
    };
    return { check, problems: [] };
}
function kindOf(file) {
    try {
        return (0,external_node_fs_.statSync)(file).isFile() ? 'file' : 'other';
    }
    catch {
        return 'missing';
    }
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/config/read-text-file.js
var read_text_file = __webpack_require__(5254);
// EXTERNAL MODULE: ./build/config/shown-path.js
var shown_path = __webpack_require__(9244);
// EXTERNAL MODULE: ./build/config/yaml-document.js + 8 modules
var yaml_document = __webpack_require__(8388);
;// CONCATENATED MODULE: ./build/config/expect/schema-columns.js
/** What both kinds of schema files become: rules, and what no rule covers. */



class SchemaReader {
    rules = [];
    uncovered = [];
    problems = [];
    #document;
    constructor(document) {
        this.#document = document;
    }
    locate(path) {
        return () => this.#document.locate(path);
    }
    problem(path, expected, found) {
        const name = (0,pipeline_document/* describeKeyPath */.cf)(path);
        this.problems.push({
            message: `${name === '' ? '' : `${name}: `}expected ${expected}, found ${(0,describe_value/* describeValue */.bp)(found)}`,
            location: this.#document.locate(path, 'value'),
        });
    }
    /** The list at a path; `undefined` with a problem if it is something else. */
    list(value, path, expected) {
        if (Array.isArray(value) && value.length > 0)
            return value;
        this.problem(path, expected, value);
        return undefined;
    }
    columns(columns, path) {
        this.rules.push({ kind: 'columns', columns, locate: this.locate(path) });
    }
    type(column, type, path) {
        this.rules.push({ kind: 'type', column, type, locate: this.locate(path) });
    }
    notNull(column, path) {
        this.rules.push({ kind: 'not-null', column, locate: this.locate(path) });
    }
    unique(columns, path) {
        this.rules.push({ kind: 'unique', columns, locate: this.locate(path) });
    }
    /** Schema files may write the values of any type as text. */
    values(column, given, type, path) {
        const list = this.list(given, path, 'a list of values');
        if (list === undefined)
            return;
        const allowed = list.map((one) => asType(one, type));
        const wrong = allowed.find((one) => !isScalar(one));
        if (wrong !== undefined)
            this.problem(path, 'a list of texts, numbers or booleans', wrong);
        else {
            const scalars = allowed.filter(isScalar);
            this.rules.push({ kind: 'values', column, allowed: scalars, locate: this.locate(path) });
        }
    }
    /** @param limits `minimum`, `exclusiveMinimum`, `maximum`, `exclusiveMaximum` */
    between(column, limits, type, path) {
        for (const key of ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum']) {
            const given = limits[key];
            if (given === undefined)
                continue;
            const bound = asType(given, type);
            if (typeof bound !== 'number' && !isTime(bound)) {
                this.problem([...path, key], 'a number or a date', given);
                continue;
            }
            const locate = this.locate([...path, key]);
            this.rules.push({ kind: 'between', column, ...range(key, bound), locate });
        }
    }
}
function range(key, bound) {
    if (key === 'minimum')
        return { least: bound };
    if (key === 'maximum')
        return { most: bound };
    return key === 'exclusiveMinimum' ? { least: bound, above: true } : { most: bound, below: true };
}
function asType(value, type) {
    if (typeof value !== 'string' || type === undefined || fitsType(value, type))
        return value;
    if (type === 'number' || type === 'integer') {
        const number = value.trim() === '' ? Number.NaN : Number(value);
        return Number.isFinite(number) ? number : value;
    }
    if (type === 'boolean' && /^(true|false)$/i.test(value))
        return value.toLowerCase() === 'true';
    return value;
}
function isScalar(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/config/expect/frictionless.js

/** A Frictionless Table Schema: https://specs.frictionlessdata.io/table-schema/ */
function frictionlessRules(schema, document) {
    const reader = new SchemaReader(document);
    const names = [];
    const fields = reader.list(schema['fields'], ['fields'], 'a list of fields') ?? [];
    for (const [index, field] of fields.entries()) {
        const path = ['fields', index];
        const name = isMapping(field) ? field['name'] : undefined;
        if (!isMapping(field) || typeof name !== 'string' || name === '') {
            reader.problem(path, 'a field with a `name`', field);
            continue;
        }
        names.push(name);
        readField(name, field, path, reader);
    }
    if (names.length > 0)
        reader.columns(names, ['fields']);
    readKey(schema['primaryKey'], reader);
    for (const key of UNCOVERED_KEYS)
        if (schema[key] !== undefined)
            reader.uncovered.push(key);
    return reader;
}
function readKey(primaryKey, reader) {
    if (primaryKey === undefined)
        return;
    const key = Array.isArray(primaryKey) ? primaryKey : [primaryKey];
    const names = key.filter((one) => typeof one === 'string');
    if (names.length === 0 || names.length < key.length) {
        reader.problem(['primaryKey'], 'the name of a field, or a list of names', primaryKey);
        return;
    }
    reader.unique(names, ['primaryKey']);
    for (const one of names)
        reader.notNull(one, ['primaryKey']);
}
const UNCOVERED_KEYS = ['foreignKeys', 'uniqueKeys', 'missingValues', 'fieldsMatch'];
function readField(name, field, path, reader) {
    const { type, format, constraints = {} } = field;
    const known = typeof type === 'string' ? TYPES[type] : undefined;
    if (known !== undefined)
        reader.type(name, known, [...path, 'type']);
    else if (type !== undefined && type !== 'any') {
        reader.uncovered.push(`type ${typeof type === 'string' ? type : '?'} of ${name}`);
    }
    if (format !== undefined && format !== 'default')
        reader.uncovered.push(`format of ${name}`);
    for (const key of ['trueValues', 'falseValues', 'decimalChar', 'groupChar', 'bareNumber']) {
        if (field[key] !== undefined)
            reader.uncovered.push(`${key} of ${name}`);
    }
    const at = [...path, 'constraints'];
    if (!isMapping(constraints)) {
        reader.problem(at, 'a mapping of constraints', constraints);
        return;
    }
    const { required, unique, enum: allowed, ...others } = constraints;
    if (required === true)
        reader.notNull(name, [...at, 'required']);
    if (unique === true)
        reader.unique([name], [...at, 'unique']);
    if (allowed !== undefined)
        reader.values(name, allowed, known, [...at, 'enum']);
    reader.between(name, others, known, at);
    for (const key of Object.keys(others)) {
        if (!RANGE_KEYS.has(key))
            reader.uncovered.push(`${key} of ${name}`);
    }
}
const RANGE_KEYS = new Set([
    ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);
const TYPES = {
    ...{ string: 'string', integer: 'integer', number: 'number', boolean: 'boolean' },
    ...{ date: 'date', datetime: 'timestamp', year: 'integer', object: 'object', array: 'array' },
};

;// CONCATENATED MODULE: ./build/config/expect/odcs-quality.js


/**
 * Quality rules of a data contract that are the same as a rule of `expect`; the others are listed.
 * @param column absent for rules of the table
 */
function qualityRules(quality, path, column, reader) {
    if (quality === undefined)
        return;
    for (const [index, rule] of (reader.list(quality, path, 'a list of rules') ?? []).entries()) {
        const at = [...path, index];
        if (!isMapping(rule)) {
            reader.problem(at, 'a rule', rule);
            continue;
        }
        const isKnown = column === undefined ? rowCount(rule, at, reader) : ofColumn(rule, at, column, reader);
        if (!isKnown)
            reader.uncovered.push(nameOf(rule, column?.name));
    }
}
function ofColumn(rule, path, { name, type }, reader) {
    const { metric = rule['rule'], arguments: given } = rule;
    const known = isMapping(given) ? given : {};
    const forbidsAny = rule['mustBe'] === 0;
    // Before 3.1, the rule itself had the list.
    const allowed = known['validValues'] ?? rule['validValues'];
    if (allowed !== undefined && (metric === 'validValues' || forbidsAny)) {
        const at = known['validValues'] === undefined ? [] : ['arguments'];
        reader.values(name, allowed, type, [...path, ...at, 'validValues']);
        return true;
    }
    if (!forbidsAny || given !== undefined)
        return false;
    if (metric === 'nullValues' || metric === 'nullCheck')
        reader.notNull(name, path);
    else if (metric === 'duplicateValues' || metric === 'duplicateCount')
        reader.unique([name], path);
    else
        return false;
    return true;
}
function rowCount(rule, path, reader) {
    if ((rule['metric'] ?? rule['rule']) !== 'rowCount' || rule['unit'] === 'percent')
        return false;
    const written = OPERATORS.flatMap(([key, sign]) => rule[key] === undefined ? [] : [`${sign}${rule[key]}`]);
    const between = rule['mustBeBetween'];
    if (Array.isArray(between))
        written.push(between.join('..'));
    const [only, ...others] = written;
    const range = only === undefined || others.length > 0 ? undefined : (0,row_range/* parseRows */.t)(only);
    if (range === undefined)
        return false;
    reader.rules.push({ kind: 'rows', ...range, locate: reader.locate(path) });
    return true;
}
const OPERATORS = [
    ['mustBe', ''],
    ['mustBeGreaterThan', '>'],
    ['mustBeGreaterOrEqualTo', '>='],
    ['mustBeLessThan', '<'],
    ['mustBeLessOrEqualTo', '<='],
];
function nameOf(rule, column) {
    const { metric = rule['rule'] ?? rule['name'] ?? rule['type'] } = rule;
    const name = typeof metric === 'string' ? ` ${metric}` : '';
    return `quality rule${name} of ${column ?? 'the table'}`;
}

;// CONCATENATED MODULE: ./build/config/expect/odcs.js





/**
 * One table of a data contract: the Open Data Contract Standard, version 3.
 * @param wanted the name of the table; absent: the one of this output, or the only one
 */
function odcsRules(contract, document, { wanted, output }) {
    const reader = new SchemaReader(document);
    const { apiVersion } = contract;
    if (typeof apiVersion === 'string' && !/^v?3\./.test(apiVersion)) {
        reader.problems.push({
            message: `apiVersion: expected version 3 of the contract standard, found ${(0,describe_value/* describeValue */.bp)(apiVersion)}`,
            location: document.locate(['apiVersion'], 'value'),
            cure: 'Convert the contract to ODCS v3.',
        });
        return reader;
    }
    const tables = reader.list(contract['schema'], ['schema'], 'a list of tables') ?? [];
    const index = chooseTable(tables, { wanted, output }, document, reader);
    const table = index === undefined ? undefined : tables[index];
    if (index !== undefined && isMapping(table))
        readTable(table, ['schema', index], reader);
    return reader;
}
function chooseTable(tables, { wanted, output }, document, reader) {
    if (tables.length === 0)
        return undefined;
    const names = tables.map(namesOf);
    const name = wanted ?? output;
    const found = names.findIndex((some) => some.includes(name));
    if (found >= 0)
        return found;
    if (wanted === undefined && tables.length === 1)
        return 0;
    const known = names.flatMap(([first]) => first ?? []);
    reader.problems.push({
        message: `schema: the contract has no table ${(0,describe_value/* quoteName */.AB)(name)}`,
        location: document.locate(['schema']),
        cure: [(0,nearest_name/* didYouMean */.au)(name, known), `Name one of its tables after \`#\`: ${(0,describe_value/* listNames */.Zv)(known)}.`]
            .filter(Boolean)
            .join(' '),
    });
    return undefined;
}
function namesOf(table) {
    if (!isMapping(table))
        return [];
    return [table['name'], table['physicalName']].filter((one) => typeof one === 'string');
}
function readTable(table, path, reader) {
    const at = [...path, 'properties'];
    const names = [];
    const keys = [];
    const properties = reader.list(table['properties'], at, 'a list of properties') ?? [];
    for (const [index, property] of properties.entries()) {
        const own = [...at, index];
        const name = isMapping(property) ? (property['physicalName'] ?? property['name']) : undefined;
        if (!isMapping(property) || typeof name !== 'string' || name === '') {
            reader.problem(own, 'a property with a `name`', property);
            continue;
        }
        names.push(name);
        if (property['primaryKey'] === true)
            keys.push({ name, path: [...own, 'primaryKey'] });
        readProperty(name, property, own, reader);
    }
    if (names.length > 0)
        reader.columns(names, at);
    const [key] = keys;
    if (key !== undefined) {
        const columns = keys.map(({ name }) => name);
        reader.unique(columns, key.path);
        for (const one of keys)
            reader.notNull(one.name, one.path);
    }
    if (table['relationships'] !== undefined)
        reader.uncovered.push('relationships of the table');
    qualityRules(table['quality'], [...path, 'quality'], undefined, reader);
}
function readProperty(name, property, path, reader) {
    const { logicalType: type, logicalTypeOptions: options = {} } = property;
    const known = typeof type === 'string' ? odcs_TYPES[type] : undefined;
    if (known !== undefined)
        reader.type(name, known, [...path, 'logicalType']);
    else if (type !== undefined) {
        reader.uncovered.push(`logicalType ${typeof type === 'string' ? type : '?'} of ${name}`);
    }
    if (property['required'] === true)
        reader.notNull(name, [...path, 'required']);
    if (property['unique'] === true)
        reader.unique([name], [...path, 'unique']);
    const at = [...path, 'logicalTypeOptions'];
    if (!isMapping(options))
        reader.problem(at, 'a mapping of options', options);
    else {
        reader.between(name, options, known, at);
        for (const key of Object.keys(options)) {
            if (!RANGE_KEYS.has(key))
                reader.uncovered.push(`${key} of ${name}`);
        }
    }
    for (const key of ['properties', 'items', 'relationships']) {
        if (property[key] !== undefined)
            reader.uncovered.push(`${key} of ${name}`);
    }
    qualityRules(property['quality'], [...path, 'quality'], { name, type: known }, reader);
}
const odcs_TYPES = {
    ...{ string: 'string', integer: 'integer', number: 'number', boolean: 'boolean' },
    ...{ date: 'date', timestamp: 'timestamp', object: 'object', array: 'array' },
};

;// CONCATENATED MODULE: ./build/config/expect/table-schema.js










/** The rules of the file that `schema` names, with all mistakes in it. */
function readTableSchema(entry) {
    const { schema: written } = entry.value;
    if (written === undefined)
        return { rules: [], uncovered: [], problems: [] };
    const failed = (message, cure) => ({
        ...{ rules: [], uncovered: [] },
        problems: [(0,expect_entry/* problemIn */.Dk)(entry, ['schema'], message, cure)],
    });
    const [, named = written, wanted] = /^([^#]+)#(.*)$/.exec(written) ?? [];
    const absolute = external_node_path_.resolve(entry.root, named);
    const shown = (0,shown_path/* shownPath */.p)(absolute, entry.cwd);
    let document;
    try {
        const text = (0,read_text_file/* readTextFile */.Gu)(absolute, shown, 'schema file');
        if (text === undefined) {
            return failed(`no such file: ${(0,describe_value/* escapeText */.X1)(named, 200)}`, 'Correct the path; it is relative to `root`, by default the directory of the pipeline file.');
        }
        document = (0,yaml_document/* parseDocument */.T)(text, shown, 'schema file');
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const { message, location, cure, mistakes } = error;
        const problems = mistakes.length > 0 ? mistakes : [{ message, location, cure }];
        return { rules: [], uncovered: [], problems };
    }
    const { value } = document;
    if (isMapping(value) && Array.isArray(value['fields'])) {
        return frictionlessRules(value, document);
    }
    if (isMapping(value) && (Array.isArray(value['schema']) || value['apiVersion'] !== undefined)) {
        return odcsRules(value, document, { wanted, output: entry.output });
    }
    return failed(`${(0,describe_value/* escapeText */.X1)(named, 200)} is neither a Frictionless Table Schema nor a data contract`, 'A Table Schema has the list `fields`; a data contract (ODCS v3) has `apiVersion` and the list `schema`.');
}

;// CONCATENATED MODULE: ./build/config/expect/read-expectations.js








/** `expect` of a step, with all its mistakes. */
function readExpectations(value, { name: step, outputs }, options) {
    const { document, valuePath, root, cwd } = options;
    const problems = [];
    const expectations = [];
    const named = Object.entries(value ?? {});
    if (value !== undefined && named.length === 0) {
        const path = [...valuePath, 'expect'];
        problems.push({
            message: `${(0,pipeline_document/* describeKeyPath */.cf)(path)}: it names no output`,
            location: document.locate(path, 'value'),
            cure: 'Name an output of the step: `expect: { scores: { rows: ">0" } }`.',
        });
    }
    for (const [output, given] of named) {
        const path = [...valuePath, 'expect', output];
        // Without declared outputs, they are those that the script uses: they are compared later.
        if (outputs !== undefined && !Object.hasOwn(outputs, output)) {
            problems.push({
                message: `${(0,pipeline_document/* describeKeyPath */.cf)(path)}: step ${(0,describe_value/* quoteName */.AB)(step)} has no output ${(0,describe_value/* quoteName */.AB)(output)}`,
                location: document.locate(path),
                cure: unknownOutputCure(output, Object.keys(outputs)),
            });
        }
        const isList = Array.isArray(given);
        for (const [index, one] of (isList ? given : [given]).entries()) {
            const at = isList ? [...path, index] : path;
            const read = readEntry({ output, value: one, path: at, document, root, cwd });
            problems.push(...read.problems);
            expectations.push(read.expectation);
        }
    }
    return { expectations, problems };
}
function unknownOutputCure(output, known) {
    const list = known.length === 0
        ? 'Declare it in `output_paths` of the step.'
        : `Its outputs: ${known.join(', ')}.`;
    return [(0,nearest_name/* didYouMean */.au)(output, known), list].filter(Boolean).join(' ');
}
function readEntry(entry) {
    const { output, value } = entry;
    const { check, problems } = readCheck(entry);
    const schema = readTableSchema(entry);
    return {
        expectation: {
            ...{ output, severity: value.severity ?? 'error' },
            ...(value.file === undefined ? {} : { file: value.file }),
            rules: [...(0,entry_rules/* entryRules */.s)(entry), ...schema.rules],
            ...(check === undefined ? {} : { check }),
            ...(schema.uncovered.length === 0
                ? {}
                : {
                    uncovered: {
                        items: schema.uncovered,
                        locate: (0,expect_entry/* locateIn */._C)(entry, ['schema'], 'value'),
                    },
                }),
            locate: (0,expect_entry/* locateIn */._C)(entry, []),
        },
        problems: [...entryProblems(entry), ...problems, ...schema.problems],
    };
}


/***/ }),

/***/ 5433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ EXPECTED_ROWS),
/* harmony export */   t: () => (/* binding */ parseRows)
/* harmony export */ });
const EXPECTED_ROWS = 'a number of rows (`100`), a comparison (`">0"`, `">=10"`, `"<1000"`, `"<=1000"`) or a range (`"100..200"`)';
/** @returns `undefined` for anything that is not a range of rows; it may be empty */
function parseRows(written) {
    const text = String(written).trim();
    const range = /^(\d{1,15})\s*\.\.\s*(\d{1,15})$/.exec(text);
    if (range !== null) {
        const [least, most] = [Number(range[1]), Number(range[2])];
        return { least, most, words: `${least} to ${most}` };
    }
    const [, sign, digits] = /^(>=|<=|==|=|>|<)?\s*(\d{1,15})$/.exec(text) ?? [];
    if (digits === undefined)
        return undefined;
    const count = Number(digits);
    switch (sign) {
        case '>':
            return { least: count + 1, most: Number.POSITIVE_INFINITY, words: `more than ${count}` };
        case '>=':
            return { least: count, most: Number.POSITIVE_INFINITY, words: `at least ${count}` };
        case '<':
            return { least: 0, most: count - 1, words: `fewer than ${count}` };
        case '<=':
            return { least: 0, most: count, words: `at most ${count}` };
        default:
            return { least: count, most: count, words: `exactly ${count}` };
    }
}


/***/ }),

/***/ 8294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ hermeticKeys),
/* harmony export */   p8: () => (/* binding */ allowSchema),
/* harmony export */   z3: () => (/* binding */ hermeticSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);
/* harmony import */ var _strict_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(876);


const hermeticSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warn', 'off'], '`error`, `warn` or `off`')
    .optional()
    .describe('How files outside the inputs and outputs, network connections and started programs are reported. `off`: they are not observed. Default: a warning for writes, the network and files outside the project, a notice for the rest. See `allow`.');
const listOf = (what) => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(`a ${what}`).min(1, `a ${what}`), `a list of ${what}s`).optional();
const allowSchema = (0,_strict_object_js__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .r)({
    read: listOf('path pattern').describe('Files that the step may read: paths relative to `root`, `~/…` or absolute, with `*` and `**`. A directory includes everything in it.'),
    write: listOf('path pattern').describe('Files that the step may write, in the same form.'),
    network: listOf('host pattern').describe('Hosts that the step may connect to: `example.com`, `*.example.com`, `example.com:443`.'),
    subprocess: listOf('program name').describe('Programs that the step may start, by name: `git`, `java`.'),
    clock: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY('`true` or `false`')
        .optional()
        .describe('For the cache of results: the outputs do not depend on the clock that the code reads.'),
    random: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY('`true` or `false`')
        .optional()
        .describe('For the cache of results: a result that depends on random numbers without a seed can be used again.'),
}, 'a mapping of `read`, `write`, `network` and `subprocess` to lists')
    .optional()
    .describe('What the step may do outside its inputs and outputs. It is not reported.');
/** The keys of a step; what `defaults` of its file allows is allowed, too. */
function hermeticKeys(own, shared = {}) {
    const both = (key) => [
        ...(shared.allow?.[key] ?? []),
        ...(own.allow?.[key] ?? []),
    ];
    const isAny = own.allow !== undefined || shared.allow !== undefined;
    return {
        ...(own.hermetic === undefined ? {} : { hermetic: own.hermetic }),
        ...(isAny
            ? {
                allow: {
                    read: both('read'),
                    write: both('write'),
                    network: both('network'),
                    subprocess: both('subprocess'),
                    ...flag('clock', own.allow?.clock ?? shared.allow?.clock),
                    ...flag('random', own.allow?.random ?? shared.allow?.random),
                },
            }
            : {}),
    };
}
function flag(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 4837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ interpreterOf),
/* harmony export */   q: () => (/* binding */ interpreterShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);

const NO_NUL = /^[^\0\r\n]+$/;
/** Keys of a step and of `defaults`. */
const interpreterShape = {
    python: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('the path of an interpreter, or a version such as "3.11" in quotes')
        .regex(NO_NUL, 'the path of an interpreter, or a version such as "3.11"')
        .optional()
        .describe('The Python of the step: a path relative to `root`, a command, or a version (`"3.11"`, in quotes). Default: the Python of the run. See docs/environments.md.'),
    requirements: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('a path').regex(NO_NUL, 'a path'),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('a requirement').regex(NO_NUL, 'a requirement')),
    ], { error: 'a list of requirements, a requirements file, or `script`' })
        .optional()
        .describe('The packages of the step, in an environment that is made for them and kept: a list (`pandas==2.2.3`), a requirements file, or `script` for the header of the script (PEP 723).'),
};
/** What the step sets goes before `defaults`, key by key. */
function interpreterOf(own, shared = {}) {
    const python = own.python ?? shared.python;
    const requirements = own.requirements ?? shared.requirements;
    if (python === undefined && requirements === undefined)
        return {};
    return {
        interpreter: {
            ...(python === undefined ? {} : { python }),
            ...(requirements === undefined ? {} : { requirements }),
        },
    };
}


/***/ }),

/***/ 4661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ jsonSyntaxError)
/* harmony export */ });
/** The first error in a JSON text and its offset; `undefined` if the text is valid. */
function jsonSyntaxError(text) {
    const message = parseError(text);
    if (message === undefined) {
        return undefined;
    }
    return {
        // The engine quotes the text and counts positions; the caller reports line and column instead.
        message: message.replace(/,? (\.\.\.)?"[\s\S]*is not valid JSON$| in JSON at position .*$/, ''),
        offset: offsetOf(message, text),
    };
}
function parseError(text) {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch (error) {
        return error.message;
    }
}
function offsetOf(message, text) {
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined) {
        return Number(position);
    }
    if (!message.startsWith('Unexpected token')) {
        return text.trimEnd().length;
    }
    // The engine does not give the position. Every prefix that ends before the bad token fails as
    // truncated; every longer prefix fails at the token.
    let sound = 0;
    let faulty = text.length;
    while (faulty - sound > 1) {
        const middle = (sound + faulty) >> 1;
        if (parseError(text.slice(0, middle))?.startsWith('Unexpected token')) {
            faulty = middle;
        }
        else {
            sound = middle;
        }
    }
    return sound;
}


/***/ }),

/***/ 6911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ launcherShape),
/* harmony export */   o: () => (/* binding */ launcherOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _launcher_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2287);


const NO_NUL = /^[^\0]*$/;
/** Keys of a step and of `defaults`. */
const launcherShape = {
    launcher: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('a command').regex(NO_NUL, 'a command without NUL'),
        zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP('an argument').regex(NO_NUL, 'an argument without NUL')),
    ], { error: 'a command such as `srun {command}`, or a list of its arguments' })
        .superRefine((value, context) => {
        const words = (0,_launcher_words_js__WEBPACK_IMPORTED_MODULE_0__/* .launcherWords */ .eD)(value);
        if (!('problem' in words))
            return;
        const { problem, cure } = words;
        context.addIssue({ code: 'custom', message: problem, params: { cure } });
    })
        .optional()
        .describe('A command that starts the process of the step, here or elsewhere: `srun --gres=gpu:1 {command}`. `{command}` is the command that runs the step; without it, it is added at the end. `off`: no launcher. See docs/launchers.md.'),
};
/** What the step sets replaces what `defaults` sets. */
function launcherOf(own, shared = {}) {
    const given = own.launcher ?? shared.launcher;
    if (given === undefined || given === _launcher_words_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_LAUNCHER */ .$O)
        return {};
    const words = (0,_launcher_words_js__WEBPACK_IMPORTED_MODULE_0__/* .launcherWords */ .eD)(given);
    return 'problem' in words ? {} : { launcher: words };
}


/***/ }),

/***/ 2287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ NO_LAUNCHER),
/* harmony export */   Ph: () => (/* binding */ launcherParts),
/* harmony export */   eD: () => (/* binding */ launcherWords)
/* harmony export */ });
/* unused harmony export LAUNCHER_PLACEHOLDERS */
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2358);
/* harmony import */ var _split_arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1598);
/** The command in `launcher`, which starts the process of a step elsewhere. */



/** What the placeholders of a launcher stand for. */
const LAUNCHER_PLACEHOLDERS = {
    command: 'the command that runs the step: `{python} {run}`',
    python: 'the interpreter of the step',
    run: 'the file that runs the step, for another interpreter: `python {run}`',
    workspace: 'the workspace directory',
    project: 'the directory of the project: `root`',
    step: 'the name of the step',
};
/** Runs the step on this machine, without the launcher of `defaults`. */
const NO_LAUNCHER = 'off';
const TOKEN = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** `{{` and `}}` are braces as text. */
function launcherParts(word) {
    const parts = [];
    let end = 0;
    for (const match of word.matchAll(TOKEN)) {
        const [token, inside] = match;
        if (match.index > end)
            parts.push({ text: word.slice(end, match.index) });
        end = match.index + token.length;
        const isText = token === '{{' || token === '}}';
        parts.push(isText ? { text: token.slice(1) } : { name: (inside ?? '').trim(), token });
    }
    if (end < word.length)
        parts.push({ text: word.slice(end) });
    return parts;
}
/** The words of a launcher, or the first mistake in it. */
function launcherWords(given) {
    const words = typeof given === 'string' ? (0,_split_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .splitArguments */ .v)(given) : given;
    if ('problem' in words) {
        const problem = `\`launcher\` cannot be split: ${words.problem}`;
        return { problem, cure: 'Close it, or write a list of arguments.' };
    }
    if (words.length === 0 || words[0] === '') {
        const cure = `Write a command, such as \`nice {command}\`, or \`${NO_LAUNCHER}\`.`;
        return { problem: '`launcher` has no program', cure };
    }
    const unknown = words
        .flatMap(launcherParts)
        .find((part) => 'name' in part && !Object.hasOwn(LAUNCHER_PLACEHOLDERS, part.name));
    if (unknown === undefined || 'text' in unknown)
        return words;
    const names = Object.keys(LAUNCHER_PLACEHOLDERS);
    const near = (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(unknown.name, names);
    const known = `The placeholders are ${names.map((name) => `\`{${name}}\``).join(', ')}.`;
    return {
        problem: `\`launcher\` has the unknown placeholder ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(unknown.token)}`,
        cure: [near, known, 'For braces as text, write `{{` and `}}`.'].filter(Boolean).join(' '),
    };
}


/***/ }),

/***/ 5374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ stepLimits),
/* harmony export */   X: () => (/* binding */ limitShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2311);
/* harmony import */ var _text_format_count_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2613);
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2371);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9711);
/* harmony import */ var _run_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9646);





const SIZE = 'a size such as `2GB`, a number of bytes, or `off`';
const COUNT = 'a whole number, 1 or more, or `off`';
/** Keys of a step and of `defaults`. */
const limitShape = {
    memory_limit: _run_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryLimitSchema */ .Sf
        .optional()
        .describe('Memory limit for all processes of the step together. A step that exceeds it is killed. `auto` is 90 % of the memory of the machine or its container, `off` is no limit. Default: `memory-limit` of the run, which is `auto` by default. To make steps wait for free memory instead, use `memory`.'),
    log_limit: sizeLimit().describe('Limit for what the step prints to standard output and standard error together. `off` is no limit. Default: 100 MB.'),
    output_limit: sizeLimit().describe('Size limit for all outputs of the step together. `off` is no limit. Default: 10 GB.'),
    process_limit: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['off']), zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(COUNT).gt(0, COUNT)], { error: COUNT })
        .optional()
        .describe(`Maximum number of processes and threads that the step may have at the same time. \`off\` is no limit. Default: ${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .Z)(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d.processes)}.`),
};
function sizeLimit() {
    return (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_4__/* .byteSizeSchema */ .N)(SIZE, ['off']).optional();
}
/** The limits of a step override those of `defaults` one by one. `undefined` if neither sets any. */
function stepLimits(own, shared = {}) {
    const memory = own.memory_limit ?? shared.memory_limit;
    const log = own.log_limit ?? shared.log_limit;
    const output = own.output_limit ?? shared.output_limit;
    const processes = own.process_limit ?? shared.process_limit;
    const limits = {
        ...(memory === undefined ? {} : { memoryBytes: (0,_run_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .toMemoryLimit */ .Yg)(memory) }),
        ...(log === undefined ? {} : { logBytes: bytes(log) }),
        ...(output === undefined ? {} : { outputBytes: bytes(output) }),
        ...(processes === undefined ? {} : { processes }),
    };
    return Object.keys(limits).length === 0 ? undefined : limits;
}
function bytes(size) {
    return size === 'off' ? size : (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_4__/* .byteSize */ .m)(size);
}


/***/ }),

/***/ 9711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ effectiveLimits),
/* harmony export */   d: () => (/* binding */ DEFAULT_LIMITS)
/* harmony export */ });
/** The limits of a step and of a run: their defaults, and the reasons for them. */
const DEFAULT_LIMITS = {
    /**
     * `AUTO_MEMORY_SHARE` of the memory of the machine or its container: the step is killed with a
     * finding before the kernel runs out of memory and kills some process, often the runner.
     */
    memoryBytes: 'auto',
    /** Larger logs are useless, and a loop that prints fills the 14 GB of a runner within minutes. */
    logBytes: 100_000_000,
    /** A runner has 14 GB of free disk; test data is usually far below 1 GB. */
    outputBytes: 10_000_000_000,
    /** A pool on a large machine has a few hundred; a fork bomb reaches 1,000 within a second. */
    processes: 1_000,
    /** 5 h 30 min: GitHub kills a job after 6 hours, without a report. */
    runTimeoutSeconds: 19_800,
};
const AUTO_MEMORY_SHARE = 0.9;
/**
 * Combines the limits of the step, then of the run, then the defaults.
 * @param run `memoryLimitBytes` applies to steps that set no memory limit
 * @param availableBytes memory of the machine or its container
 */
function effectiveLimits(step, run, availableBytes) {
    const memory = step?.memoryBytes ?? run.memoryLimitBytes ?? DEFAULT_LIMITS.memoryBytes;
    return {
        ...limit('memoryBytes', memory === 'auto' ? availableBytes * AUTO_MEMORY_SHARE : memory),
        ...limit('logBytes', step?.logBytes ?? DEFAULT_LIMITS.logBytes),
        ...limit('outputBytes', step?.outputBytes ?? DEFAULT_LIMITS.outputBytes),
        ...limit('processes', step?.processes ?? DEFAULT_LIMITS.processes),
    };
}
function limit(key, value) {
    return value === 'off' ? {} : { [key]: Math.floor(value) };
}


/***/ }),

/***/ 9022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ loadPipeline),
  k: () => (/* binding */ pipelineFromValue)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
;// CONCATENATED MODULE: ./build/config/not-a-pipeline.js


/**
 * A script or a notebook given as a pipeline file. Parsed as YAML, it would have an error on nearly
 * every line.
 * @throws UserError
 */
function refuseScript({ shown, text = '' }, { prefix = '', location } = {}) {
    const isNotebook = /\.ipynb$/i.test(shown);
    if (!isNotebook && !/\.py$/i.test(shown) && !PYTHON.test(text))
        return;
    const kind = isNotebook ? 'notebook' : 'Python script';
    throw new errors/* UserError */.yo(`${prefix}${(0,describe_value/* escapeText */.X1)(shown)} is a ${kind}, not a pipeline file`, {
        location,
        cure: isNotebook
            ? 'Give a pipeline file (YAML or JSON).'
            : 'Give a pipeline file (YAML or JSON); `cursus runtime test-script` runs one script, and `cursus runtime init` writes a pipeline file.',
    });
}
/** Lines that no pipeline file has, for a script without the extension of one. */
const PYTHON = /^#!.*\bpython|^(?:def \w+\(|import [\w.]+(?: as \w+)?\r?$|from [\w.]+ import )/m;

// EXTERNAL MODULE: ./build/config/pipeline-document.js
var pipeline_document = __webpack_require__(1327);
// EXTERNAL MODULE: ./build/config/empty-pipeline.js
var empty_pipeline = __webpack_require__(1741);
// EXTERNAL MODULE: ./build/config/step-config.js + 1 modules
var step_config = __webpack_require__(5544);
;// CONCATENATED MODULE: ./build/config/dag.js





/** `dag: { nodes, edges }`, in any form of the file. */
function dagNodes(dag, document) {
    return dag.nodes.map((node, index) => {
        const path = ['dag', 'nodes', index];
        return { name: (0,step_config/* written */.Mp)(document, path, node), path };
    });
}
function dagEdges(dag, document) {
    return dag.edges.map(([from, to], index) => {
        const keyPath = ['dag', 'edges', index];
        return {
            from: (0,step_config/* written */.Mp)(document, [...keyPath, 0], from),
            to: (0,step_config/* written */.Mp)(document, [...keyPath, 1], to),
            keyPath,
        };
    });
}
/** Edges with unknown nodes. */
function findLooseEdges(edges, nodes, document) {
    return edges.flatMap(({ from, to, keyPath }) => [...new Set([from, to])]
        .filter((end) => !nodes.includes(end))
        .map((end) => ({
        message: `${(0,pipeline_document/* describeKeyPath */.cf)(keyPath)}: the edge ${(0,describe_value/* quoteEdge */.qH)(from, to)} names ${(0,describe_value/* quoteName */.AB)(end)}, which is not a step`,
        location: document.locate(keyPath),
        cure: (0,nearest_name/* didYouMean */.au)(end, nodes) ?? `Steps: ${(0,describe_value/* listNames */.Zv)(new Set(nodes))}.`,
    })));
}
function noNodes(document) {
    return {
        message: empty_pipeline/* NO_NODES */.o1,
        location: document.locate(['dag', 'nodes']),
        cure: 'Name at least one step under `dag.nodes`.',
    };
}

// EXTERNAL MODULE: ./build/config/path-of-value.js
var path_of_value = __webpack_require__(8236);
;// CONCATENATED MODULE: ./build/config/inexact-numbers.js


/** Integers that the script would get as another number. */
function findInexactNumbers(step, document) {
    const { call, jobArgs } = step;
    const parameters = call !== undefined && 'parameters' in call ? call.parameters : undefined;
    const paths = [...unsafeIn(jobArgs, ['job_args']), ...unsafeIn(parameters, ['parameters'])];
    return paths.flatMap(([path, value]) => {
        const keyPath = (0,path_of_value/* pathOfValue */.A)(path, step, document);
        const written = document.written(keyPath);
        if (written === undefined || !INTEGER.test(written) || isExact(written, value))
            return [];
        return [
            {
                message: `${(0,pipeline_document/* describeKeyPath */.cf)(keyPath)}: ${written.slice(0, LONGEST)} is beyond ±2^53 and would lose digits`,
                location: document.locate(keyPath, 'value'),
                cure: 'Write it in quotes, and convert the text in the script.',
            },
        ];
    });
}
/** `1e300` is a float in Python, too. */
const INTEGER = /^[-+]?(?:\d+|0x[\da-f]+|0o[0-7]+)$/i;
const LONGEST = 60;
/** Also a value that a program gave: its text is made from the number. */
function isExact(written, value) {
    return BigInt(written.replace(/^[-+]/, '')) === BigInt(Math.abs(value));
}
function unsafeIn(value, path) {
    if (typeof value === 'number') {
        return Number.isInteger(value) && !Number.isSafeInteger(value) ? [[path, value]] : [];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return entries.flatMap(([key, one]) => unsafeIn(one, [...path, key]));
}

// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(3515);
// EXTERNAL MODULE: ./build/config/todo-values.js
var todo_values = __webpack_require__(2414);
;// CONCATENATED MODULE: ./build/config/form-source.js



/**
 * The parts of a config that are the same in all forms, and the parts that each form creates.
 * @throws UserError if a value is still `TODO`
 */
function assembleConfig(source, settings, parts) {
    const { document, file, language, defaultName, keepTodos = false } = source;
    (0,config_problems/* throwProblems */.Jh)(parts.steps.flatMap((step) => findInexactNumbers(step, document)));
    if (!keepTodos)
        (0,config_problems/* throwProblems */.Jh)(parts.steps.flatMap((step) => (0,todo_values/* findTodos */.j)(step, document)));
    return {
        ...settings,
        ...parts,
        name: parts.name ?? defaultName,
        ...(file === undefined ? {} : { file }),
        ...(language === undefined ? {} : { language }),
        locate: (path) => document.locate(path),
    };
}

// EXTERNAL MODULE: ./build/config/name-clashes.js
var name_clashes = __webpack_require__(3324);
// EXTERNAL MODULE: ./build/config/saved-specs.js
var saved_specs = __webpack_require__(4829);
// EXTERNAL MODULE: ./build/config/schema-problems.js
var schema_problems = __webpack_require__(5193);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/config/byte-size.js
var byte_size = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/config/parse-variants.js
var parse_variants = __webpack_require__(771);
;// CONCATENATED MODULE: ./build/config/settings.js






/** @param base absolute base directory of `root` */
function resolveSettings(value, base) {
    const root = external_node_path_.resolve(base, value.root ?? '.');
    return {
        root,
        scriptDirs: value.script_dirs.map((directory) => external_node_path_.resolve(root, directory)),
        pythonPath: value.python_path.map((directory) => external_node_path_.resolve(root, directory)),
        environment: value.environment,
        pipInstall: value.pip_install,
        preload: value.preload,
        onDrift: value.on_drift,
        examples: value.examples,
        variants: wishes(value.variants),
        failOnVariants: value.fail_on_variants,
        cache: value.cache,
        cacheLimitBytes: (0,byte_size/* byteSize */.m)(value.cache_limit),
        keepResults: value.keep_results,
        ...(value.hermetic === undefined ? {} : { hermetic: value.hermetic }),
    };
}
function wishes(given) {
    const parsed = (0,parse_variants/* parseVariants */.Y)(given === 'all' ? ['all'] : (given ?? []));
    return typeof parsed === 'string' ? [] : parsed;
}
/**
 * Directories in the file that do not exist. Reads the raw value, so that they are reported
 * together with the problems of the schema.
 */
function findMissingDirectories(document, base) {
    const rootValue = (0,pipeline_document/* valueAt */.fK)(document.value, ['root']);
    const root = typeof rootValue === 'string' ? external_node_path_.resolve(base, rootValue) : base;
    const named = [
        [['root'], rootValue, base],
        [['specs_dir'], (0,pipeline_document/* valueAt */.fK)(document.value, ['specs_dir']), root],
    ];
    for (const key of ['script_dirs', 'python_path']) {
        const list = (0,pipeline_document/* valueAt */.fK)(document.value, [key]);
        if (Array.isArray(list)) {
            named.push(...list.map((entry, i) => [[key, i], entry, root]));
        }
    }
    return named.flatMap(([key, directory, from]) => {
        if (typeof directory !== 'string' || directory === '' || directory.includes('\0')) {
            return [];
        }
        const kind = kindOf(external_node_path_.resolve(from, directory));
        if (kind === 'directory') {
            return [];
        }
        return [
            {
                message: `${(0,pipeline_document/* describeKeyPath */.cf)(key)}: ${kind === 'missing' ? 'no such directory' : 'not a directory'}: ${(0,describe_value/* escapeText */.X1)(directory, 200)}`,
                location: document.locate(key, 'value'),
                cure: key[0] === 'root'
                    ? 'It is relative to the directory of the pipeline file.'
                    : 'It is relative to `root`, by default the directory of the pipeline file.',
            },
        ];
    });
}
function kindOf(absolute) {
    try {
        return (0,external_node_fs_.statSync)(absolute).isDirectory() ? 'directory' : 'other';
    }
    catch {
        // Also for a name that is too long or a directory that is not readable: nothing can be found
        // there.
        return 'missing';
    }
}

// EXTERNAL MODULE: ./build/config/spec-schema.js
var spec_schema = __webpack_require__(9742);
;// CONCATENATED MODULE: ./build/config/spec-step.js

/** A step from its saved spec. Empty mappings in the spec are not declarations. */
function specStep(input) {
    const { spec, ...around } = input;
    const { script_name, script_path, input_paths, output_paths, environ_vars, job_args } = spec;
    return (0,step_config/* stepConfig */.tM)({
        ...around,
        value: {
            script: script_path ?? (0,step_config/* written */.Mp)(around.document, [...around.valuePath, 'script_name'], script_name),
            environ_vars,
            job_args,
            ...(isEmpty(input_paths) ? {} : { input_paths }),
            ...(isEmpty(output_paths) ? {} : { output_paths }),
        },
    });
}
function isEmpty(value) {
    return Object.keys(value).length === 0;
}

;// CONCATENATED MODULE: ./build/config/dag-form.js











/** `dag: { nodes, edges }` together with the saved specs of its nodes, if any. */
function readDagForm(source) {
    const { document, base, cwd } = source;
    const value = (0,schema_problems/* valueOrThrow */.P)((0,schema_problems/* checkSchema */._)(spec_schema/* dagFileSchema */.C9, document), findMissingDirectories(document, base));
    const { name, dag, specs_dir, defaults, ...rest } = value;
    const settings = resolveSettings(rest, base);
    const nodes = dagNodes(dag, document);
    const edges = dagEdges(dag, document);
    (0,config_problems/* throwProblems */.Jh)([
        ...(nodes.length === 0 ? [noNodes(document)] : []),
        ...(0,name_clashes/* findBadStepNames */.tY)(nodes, document),
        ...(0,name_clashes/* findStepClashes */.Ll)(nodes, document),
        ...findLooseEdges(edges, nodes.map((node) => node.name), document),
    ]);
    const specsDirs = [
        ...(specs_dir === undefined ? [] : [external_node_path_.resolve(settings.root, specs_dir)]),
        ...source.specsDirs,
    ];
    const saved = nodes.map((node) => (0,saved_specs/* findSavedSpec */.Sl)(node.name, specsDirs, cwd));
    (0,config_problems/* throwProblems */.Jh)(saved.flatMap((spec) => spec?.problems ?? []));
    return assembleConfig(source, settings, {
        form: 'dag',
        name: name === undefined ? undefined : (0,step_config/* written */.Mp)(document, ['name'], name),
        steps: nodes.map((node, index) => {
            const found = saved[index];
            return found?.spec === undefined
                ? (0,step_config/* stepConfig */.tM)({
                    name: node.name,
                    value: {},
                    valuePath: node.path,
                    document,
                    defaults,
                    jobArgsFallback: step_config/* REFERENCE_JOB_ARGS */.ww,
                })
                : specStep({
                    name: node.name,
                    spec: found.spec,
                    valuePath: [],
                    document: found.document,
                    keyPath: node.path,
                    defaults,
                    defaultsDocument: document,
                });
        }),
        edges,
    });
}

;// CONCATENATED MODULE: ./build/config/merge-documents.js

/**
 * Two documents of the steps form as one: mappings are merged key by key, and the second document
 * replaces every other value. Each key keeps the location of the document that it is from.
 */
function mergeDocuments(base, over, without) {
    const own = unaliased(omit(over.value, without));
    const value = mergeValues(base.value, own);
    const isOwn = (path) => path.length > 0 && (0,pipeline_document/* valueAt */.fK)(own, path) !== undefined;
    return {
        value,
        locate: (path, at) => {
            for (let length = path.length; length > 0; length -= 1) {
                const part = path.slice(0, length);
                if (isOwn(part) && isFrom(part, own))
                    return over.locate(asWritten(part, over), at);
                if ((0,pipeline_document/* valueAt */.fK)(base.value, part) !== undefined)
                    return base.locate(path, at);
            }
            return over.locate([], at);
        },
        written: (path) => (isOwn(path) ? over.written(asWritten(path, over)) : base.written(path)),
        keys: (path) => {
            const keys = [...base.keys(path), ...over.keys(asWritten(path, over))].map((key) => path.length === 2 ? (ALIASES[key] ?? key) : key);
            return [...new Set(keys)].filter((key) => path.length > 0 || !without.includes(key));
        },
    };
}
const ALIASES = {
    inputs: 'input_paths',
    outputs: 'output_paths',
};
function omit(value, keys) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
/** The aliases of keys of a step, so that they are merged with the keys. */
function unaliased(value) {
    const { steps } = value;
    if (!isMapping(steps))
        return value;
    return {
        ...value,
        steps: Object.fromEntries(Object.entries(steps).map(([name, step]) => [
            name,
            isMapping(step)
                ? Object.fromEntries(Object.entries(step).map(([key, one]) => [ALIASES[key] ?? key, one]))
                : step,
        ])),
    };
}
/** The path with the alias that the file uses. */
function asWritten(path, { value }) {
    if (path.length < 3 || (0,pipeline_document/* valueAt */.fK)(value, path.slice(0, 3)) !== undefined)
        return path;
    const alias = Object.keys(ALIASES).find((one) => ALIASES[one] === path[2]);
    return alias === undefined ? path : [...path.slice(0, 2), alias, ...path.slice(3)];
}
/** A mapping that both documents have is located in the second one only if nothing is below it. */
function isFrom(path, own) {
    return path.length !== 1 || !isMapping((0,pipeline_document/* valueAt */.fK)(own, path));
}
/** An input is one value: a path replaces a flow, and a flow another flow. */
function mergeValues(base, over, depth = 0) {
    if (over === undefined)
        return base;
    if (!isMapping(base) || !isMapping(over) || depth > 3)
        return over;
    const merged = { ...base };
    for (const [key, value] of Object.entries(over)) {
        merged[key] = mergeValues(base[key], value, depth + 1);
    }
    return merged;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/config/translate/parameter-value.js

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** The rule of each type; SageMaker also accepts numbers and booleans as text. */
const TYPES = {
    String: { what: 'a text', fits: () => true },
    Integer: { what: 'an integer', fits: (text) => /^[+-]?\d+$/.test(text) },
    Float: { what: 'a number', fits: (text) => NUMBER.test(text) },
    Boolean: { what: 'a boolean', fits: (text) => /^(true|false)$/i.test(text) },
};
/** Why a value cannot be that of a parameter of the type: `is not an integer: 2.5`. */
function wrongParameterValue(value, type) {
    const rule = Object.hasOwn(TYPES, type) ? TYPES[type] : TYPES['String'];
    const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
    if (rule === undefined || (isScalar && rule.fits(`${value}`)))
        return undefined;
    return `is not ${rule.what}: ${(0,describe_value/* describeValue */.bp)(value)}`;
}

;// CONCATENATED MODULE: ./build/config/overlay-problems.js




/** What a pipeline file with `from` says about things that the other file does not have. */
function overlayProblems(document, translation) {
    // The file of the tool was not read to its end: what it has is not known.
    if (translation.steps.length === 0 && translation.problems.length > 0)
        return [];
    return [
        ...findUnknownSteps(document, translation),
        ...translation.steps.flatMap((step) => findUnknownPaths(document, step, translation.kind)),
        ...findParameterProblems(document, translation),
    ];
}
/** A mistyped name would become a further step. */
function findUnknownSteps(document, { kind, steps }) {
    const names = steps.map(({ name }) => name);
    return document
        .keys(['steps'])
        .filter((name) => !names.includes(name))
        .map((name) => ({
        message: `${(0,pipeline_document/* describeKeyPath */.cf)(['steps', name])}: the ${kind} has no step ${(0,describe_value/* quoteName */.AB)(name)}`,
        location: document.locate(['steps', name]),
        cure: (0,nearest_name/* didYouMean */.au)(name, names) ?? `Its steps: ${names.slice(0, 20).join(', ')}.`,
    }));
}
/** A mistyped input or output would be a further one, which the script does not use. */
function findUnknownPaths(document, { name: step, value }, kind) {
    const own = (0,pipeline_document/* valueAt */.fK)(document.value, ['steps', step]);
    // The inputs and outputs of a skipped step, and of another way of calling, are those of the user.
    if (value['skip'] !== undefined || (0,pipeline_document/* valueAt */.fK)(own, ['skip']) !== undefined)
        return [];
    if ((0,pipeline_document/* valueAt */.fK)(own, ['call']) !== undefined)
        return [];
    return PATH_KEYS.flatMap(({ keys: [key, alias], word }) => {
        const known = Object.keys((value[key] ?? {}));
        return [key, alias].flatMap((written) => document
            .keys(['steps', step, written])
            .filter((name) => !known.includes(name) && !isUsed(own, name, key))
            .map((name) => ({
            message: `${(0,pipeline_document/* describeKeyPath */.cf)(['steps', step, written, name])}: step ${(0,describe_value/* quoteName */.AB)(step)} of the ${kind} has no ${word} ${(0,describe_value/* quoteName */.AB)(name)}`,
            location: document.locate(['steps', step, written, name]),
            cure: [
                (0,nearest_name/* didYouMean */.au)(name, known) ??
                    (known.length > 0 ? `Its ${word}s: ${known.slice(0, 20).join(', ')}.` : undefined),
                furtherCure(word, value, kind),
            ]
                .filter(Boolean)
                .join(' '),
        })));
    });
}
function furtherCure(word, value, kind) {
    return value['call'] === 'cli' || value['command'] !== undefined
        ? `For a further ${word}, also write where the script finds it: in \`args\`, \`container_paths\` or \`working_paths\`.`
        : `Declare a further ${word} in the ${kind}.`;
}
const PATH_KEYS = [
    { keys: ['input_paths', 'inputs'], word: 'input' },
    { keys: ['output_paths', 'outputs'], word: 'output' },
];
/** The user also wrote where the script finds a further input or output. */
function isUsed(own, name, key) {
    const hasPath = ['container_paths', 'working_paths'].some((one) => (0,pipeline_document/* valueAt */.fK)(own, [one, name]) !== undefined);
    const texts = ['args', 'command'].map((one) => JSON.stringify((0,pipeline_document/* valueAt */.fK)(own, [one]) ?? ''));
    const variable = `${key === 'input_paths' ? 'INPUT' : 'OUTPUT'}_`;
    return (hasPath || texts.some((text) => text.includes(`${key}.${name}`) || text.includes(variable)));
}
function findParameterProblems(document, translation) {
    const { kind, parameters } = translation;
    const given = (0,pipeline_document/* valueAt */.fK)(document.value, ['parameters']);
    if (given === undefined || given === null)
        return [];
    const at = (name, message, cure, where) => ({
        message: `${(0,pipeline_document/* describeKeyPath */.cf)(['parameters', name])}: ${message}`,
        location: document.locate(['parameters', name], where),
        cure,
    });
    if (typeof given !== 'object' || Array.isArray(given)) {
        return [
            {
                message: `parameters: expected a mapping of parameter names to values, found ${(0,describe_value/* describeValue */.bp)(given)}`,
                location: document.locate(['parameters'], 'value'),
                cure: 'Write `parameters: { NAME: value }`.',
            },
        ];
    }
    const known = [...parameters.types.keys()];
    return Object.entries(given).flatMap(([name, value]) => {
        if (!known.includes(name) && parameters.isOther?.(name) !== true) {
            const names = known.slice(0, 20).join(', ');
            const list = known.length > 0 ? `Its parameters: ${names}.` : 'Remove it: it has no parameters.';
            const message = `the ${kind} has no parameter ${(0,describe_value/* quoteName */.AB)(name)}`;
            return [at(name, message, (0,nearest_name/* didYouMean */.au)(name, known) ?? list)];
        }
        const type = parameters.types.get(name) ?? parameters.otherType;
        const wrong = type === undefined ? undefined : wrongParameterValue(value, type);
        if (wrong === undefined)
            return [];
        return [at(name, `the value ${wrong}`, `The ${kind} declares the type ${type}.`, 'value')];
    });
}

// EXTERNAL MODULE: ./build/config/read-text-file.js
var read_text_file = __webpack_require__(5254);
// EXTERNAL MODULE: ./build/config/shown-path.js
var shown_path = __webpack_require__(9244);
// EXTERNAL MODULE: ./build/config/placeholders.js
var placeholders = __webpack_require__(2077);
// EXTERNAL MODULE: ./build/config/split-arguments.js
var split_arguments = __webpack_require__(1598);
;// CONCATENATED MODULE: ./build/config/call-problems.js






/** Mistakes in the keys that say how a step is called, which the schema cannot see. */
function findCallProblems(step, value, { document, valuePath }) {
    const context = { step, document, valuePath };
    return [
        ...wrongKeys(value, context),
        ...unclosedQuotes(value, context),
        ...templatesOf(value).flatMap(({ path, text }) => wrongPlaceholders(text, path, context)),
        ...unknownPathNames('container_paths', value, context),
        ...unknownPathNames('working_paths', value, context),
        ...sharedContainerPaths(value, context),
    ];
}
/** Keys that the way of calling does not use: they would be ignored. */
function wrongKeys(value, context) {
    const problem = (key, message, cure) => [
        at(context, [key], message, cure),
    ];
    if (value.command !== undefined) {
        const other = ['script', 'call', 'args', 'parameters'].find((key) => value[key] !== undefined);
        return other === undefined
            ? []
            : problem(other, `\`${other}\` and \`command\` exclude each other`, 'Keep one of the two.');
    }
    const kind = context.step.call?.kind ?? 'main';
    if (value.args !== undefined && kind !== 'cli') {
        const near = (0,nearest_name/* didYouMean */.au)(value.call ?? '', ['cli', 'main', 'notebook']);
        return [
            at(context, near === undefined ? ['args'] : ['call'], '`args` is only for `call: cli`', near ?? 'Add `call: cli`, or remove `args`.'),
        ];
    }
    if (value.parameters !== undefined && kind !== 'function' && kind !== 'notebook') {
        return problem('parameters', '`parameters` is only for a function or a notebook', kind === 'cli' ? 'Use `args`.' : 'Name the function: `call: <function>`.');
    }
    if (value.script !== undefined && value.call?.includes(':')) {
        return problem('script', '`call` already names the module', 'Remove `script`, or write only the name of the function in `call`.');
    }
    return [];
}
function unclosedQuotes(value, context) {
    return ['args', 'command'].flatMap((key) => {
        const given = value[key];
        const split = typeof given === 'string' ? (0,split_arguments/* splitArguments */.v)(given) : [];
        return 'problem' in split
            ? [at(context, [key], split.problem, 'Close it, or write a list of arguments.')]
            : [];
    });
}
function templatesOf({ args, command, parameters }) {
    return [
        ...templatesIn(args, ['args']),
        ...templatesIn(command, ['command']),
        ...templatesIn(parameters, ['parameters']),
    ];
}
function templatesIn(value, path) {
    if (typeof value === 'string')
        return [{ path, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return entries.flatMap(([key, one]) => templatesIn(one, [...path, key]));
}
function wrongPlaceholders(text, path, context) {
    return (0,placeholders/* placeholderParts */.AT)(text).flatMap((part) => {
        if ('text' in part)
            return [];
        if ('stray' in part)
            return [strayBrace(part.stray, path, context)];
        const known = namesOf(context.step, part.kind);
        if (known.includes(part.name))
            return [];
        const declare = `Declare it in \`${part.kind}\` of the step.`;
        return [
            at(context, path, `unknown placeholder ${(0,describe_value/* quoteName */.AB)(`{${part.kind}.${part.name}}`)}: the step does not declare ${(0,describe_value/* quoteName */.AB)(part.name)} in \`${part.kind}\``, [(0,nearest_name/* didYouMean */.au)(part.name, known), declare].filter(Boolean).join(' ')),
        ];
    });
}
function strayBrace(token, path, context) {
    const [kind = ''] = token.slice(1, -1).split('.');
    const near = token.length > 2 ? (0,nearest_name/* didYouMean */.au)(kind, placeholders/* PLACEHOLDER_KINDS */.Qk) : undefined;
    const kinds = placeholders/* PLACEHOLDER_KINDS */.Qk.map((one) => `\`{${one}.NAME}\``).join(', ');
    return at(context, path, `unknown placeholder ${(0,describe_value/* quoteName */.AB)(token)}`, `${near === undefined ? '' : `${near} `}The placeholders are ${kinds}. For braces as text, write \`{{\` and \`}}\`.`);
}
function unknownPathNames(key, value, context) {
    const known = [...namesOf(context.step, 'input_paths'), ...namesOf(context.step, 'output_paths')];
    return Object.keys(value[key] ?? {})
        .filter((name) => !known.includes(name))
        .map((name) => at(context, [key, name], `the step has no input or output ${(0,describe_value/* quoteName */.AB)(name)}`, [(0,nearest_name/* didYouMean */.au)(name, known), 'Declare it in `input_paths` or `output_paths`.']
        .filter(Boolean)
        .join(' ')));
}
/** Only one directory can be at a path: the other one would not be visible. */
function sharedContainerPaths(value, context) {
    const first = new Map();
    return Object.entries(value.container_paths ?? {}).flatMap(([name, written]) => {
        const path = external_node_path_.posix.normalize(written).replace(/\/$/, '');
        const other = first.get(path);
        if (other === undefined) {
            first.set(path, name);
            return [];
        }
        return [
            at(context, ['container_paths', name], `the path ${(0,describe_value/* quoteName */.AB)(path)} is also that of ${(0,describe_value/* quoteName */.AB)(other)}`, 'Give every input and output a path that no other has.'),
        ];
    });
}
function namesOf(step, kind) {
    const mappings = {
        input_paths: step.inputs,
        output_paths: step.outputs,
        environ_vars: step.environVars,
        job_args: step.jobArgs,
    };
    return Object.keys(mappings[kind] ?? {});
}
function at({ document, valuePath }, path, message, cure) {
    const whole = [...valuePath, ...path];
    return {
        message: `${(0,pipeline_document/* describeKeyPath */.cf)(whole)}: ${message}`,
        location: document.locate(whole, 'value'),
        cure,
    };
}

// EXTERNAL MODULE: ./build/config/drop-consequences.js
var drop_consequences = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/config/expect/read-expectations.js + 8 modules
var read_expectations = __webpack_require__(228);
;// CONCATENATED MODULE: ./build/config/misplaced-steps.js


/**
 * In a file without `steps`: steps at its top, or `steps` below another key, with the other problems.
 * Empty if there are none.
 */
function findMisplacedSteps(document, found) {
    const unknown = found.flatMap((problem) => {
        const [key, ...below] = problem.unknown?.path ?? [];
        return typeof key === 'string' && below.length === 0 ? [{ key, problem }] : [];
    });
    const nested = unknown.find(({ key }) => misplaced_steps_isMapping((0,pipeline_document/* valueAt */.fK)(document.value, [key, 'steps'])));
    if (nested !== undefined) {
        const { key, problem } = nested;
        const cure = `Move \`steps\` from ${(0,describe_value/* quoteName */.AB)(key)} to the top of the file.`;
        return found.map((one) => (one === problem ? { ...one, cure } : one));
    }
    const steps = unknown.filter(({ key }) => isStep((0,pipeline_document/* valueAt */.fK)(document.value, [key])));
    const [first] = steps;
    if (first === undefined)
        return [];
    const names = steps.map(({ key }) => (0,describe_value/* quoteName */.AB)(key));
    const shown = names.slice(0, SHOWN).join(', ');
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    return [
        {
            message: `${names.length === 1 ? 'step' : 'steps'} ${shown}${more} at the top of the file`,
            location: first.problem.location,
            cure: 'Write `steps:` above, and indent the steps below it.',
        },
        ...found.filter((one) => !steps.some(({ problem }) => problem === one)),
    ];
}
function misplaced_steps_isMapping(value) {
    return typeof value === 'object' && value !== null;
}
function isStep(value) {
    return misplaced_steps_isMapping(value) && STEP_KEYS.some((key) => Object.hasOwn(value, key));
}
/** Those that only a step has. */
const STEP_KEYS = ['script', 'command', 'depends_on', 'input_paths', 'output_paths', 'call'];
const SHOWN = 3;

// EXTERNAL MODULE: ./build/config/pipeline-schema.js
var pipeline_schema = __webpack_require__(6069);
;// CONCATENATED MODULE: ./build/config/steps-form.js













/** `steps: …`: the full form, and the plain form, in which the steps run as a chain. */
function readStepsForm(source) {
    const { document, base, cwd } = source;
    const names = stepNames(document);
    const isList = Array.isArray((0,pipeline_document/* valueAt */.fK)(document.value, ['steps']));
    refuseNoSteps(document);
    const checked = (0,schema_problems/* checkSchema */._)(pipeline_schema/* pipelineSchema */.wr, document);
    const value = (0,schema_problems/* valueOrThrow */.P)(checked, [
        ...findMissingDirectories(document, base),
        ...(isList ? (0,name_clashes/* findBadStepNames */.tY)(names, document) : []),
        ...(0,name_clashes/* findStepClashes */.Ll)(names, document),
        ...names.flatMap(({ path }) => (0,name_clashes/* findOutputClashes */.ae)(isList ? path.slice(0, 2) : path, document)),
    ]);
    const { name, steps: given, defaults, ...settings } = value;
    const steps = names.map((located, index) => ({
        located,
        value: (Array.isArray(given) ? given[index] : given[located.name]) ?? {},
    }));
    const isPlain = !steps.some(({ value }) => saysWhatComesBefore(value));
    const declaresJobArgs = defaults?.job_args !== undefined || steps.some(({ value }) => value.job_args !== undefined);
    const resolved = resolveSettings(settings, base);
    const configs = steps.map(({ located, value }, index) => {
        const valuePath = ['steps', isList ? index : located.name];
        const config = (0,step_config/* stepConfig */.tM)({
            ...{ name: located.name, value, valuePath, document, defaults },
            environFallback: isPlain ? { LABEL_FIELD: 'label' } : {},
            jobArgsFallback: isPlain && !declaresJobArgs ? step_config/* REFERENCE_JOB_ARGS */.ww : {},
        });
        const { root } = resolved;
        const expected = (0,read_expectations/* readExpectations */.u)(value.expect, config, { document, valuePath, root, cwd });
        const { expectations, problems } = expected;
        return {
            config: expectations.length === 0 ? config : { ...config, expectations },
            problems: [...findCallProblems(config, value, { document, valuePath }), ...problems],
        };
    });
    (0,config_problems/* throwProblems */.Jh)(configs.flatMap(({ problems }) => problems));
    return assembleConfig(source, resolved, {
        form: isPlain ? 'plain' : 'pipeline',
        name: name === undefined ? undefined : (0,step_config/* written */.Mp)(document, ['name'], name),
        steps: configs.map(({ config }) => config),
        edges: [],
    });
}
/**
 * In the order written, if the value has an order; the schema reports problems with other values.
 */
function stepNames(document) {
    const steps = (0,pipeline_document/* valueAt */.fK)(document.value, ['steps']);
    if (!Array.isArray(steps)) {
        return document.keys(['steps']).map((name) => ({ name, path: ['steps', name] }));
    }
    return steps.flatMap((_, index) => {
        const path = ['steps', index, 'name'];
        const name = (0,pipeline_document/* valueAt */.fK)(document.value, path);
        return typeof name === 'string' || typeof name === 'number' || typeof name === 'boolean'
            ? [{ name: (0,step_config/* written */.Mp)(document, path, name), path }]
            : [];
    });
}
/** Reports misplaced steps or a mistyped key as that, and only then that no steps exist. */
function refuseNoSteps(document) {
    const steps = (0,pipeline_document/* valueAt */.fK)(document.value, ['steps']);
    const isEmpty = steps === undefined || steps === null || isEmptyCollection(steps);
    if (!isEmpty) {
        return;
    }
    // A placeholder, so that a misspelt `step:` and similar keys are also reported.
    const standIn = { ...document.value, steps: { step: {} } };
    const checked = (0,schema_problems/* checkSchema */._)(pipeline_schema/* pipelineSchema */.wr, { ...document, value: standIn });
    const problems = checked.ok ? [] : checked.problems;
    if (steps === undefined) {
        if ((0,drop_consequences/* keysMeant */.E)(problems).has('steps'))
            (0,config_problems/* throwProblems */.Jh)(problems);
        (0,config_problems/* throwProblems */.Jh)(findMisplacedSteps(document, problems));
    }
    (0,config_problems/* throwProblems */.Jh)([
        {
            message: empty_pipeline/* NO_STEPS */.OH,
            location: document.locate(['steps']),
            cure: 'Write at least one step: `steps: { train: { script: train.py } }`.',
        },
        ...problems,
    ]);
}
function isEmptyCollection(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
function saysWhatComesBefore(step) {
    return (step.input_paths !== undefined || step.inputs !== undefined || step.depends_on !== undefined);
}

;// CONCATENATED MODULE: ./build/config/translate/translation.js

function originKey(path) {
    return path.join('\n');
}
/** The steps form of a translation, with the locations of the file of the tool. */
function translatedDocument(translation, document) {
    const { name, steps } = translation;
    const value = {
        ...(name === undefined ? {} : { name }),
        steps: Object.fromEntries(steps.map((step) => [step.name, step.value])),
    };
    const byName = new Map(steps.map((step) => [step.name, step]));
    return {
        value,
        locate: ([top, step, ...path], at) => {
            const found = top === 'steps' ? byName.get(`${step}`) : undefined;
            return found === undefined
                ? document.locate([], at)
                : document.locate(originOf(found, path), at);
        },
        written: (path) => {
            const found = (0,pipeline_document/* valueAt */.fK)(value, path);
            return typeof found === 'object' || found === undefined ? undefined : String(found);
        },
        keys: (path) => {
            if (path.length === 1 && path[0] === 'steps')
                return steps.map((one) => one.name);
            const found = (0,pipeline_document/* valueAt */.fK)(value, path);
            return found === null || typeof found !== 'object' ? [] : Object.keys(found);
        },
    };
}
/** The nearest known location. */
function originOf({ path: step, origins = {} }, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const origin = origins[originKey(path.slice(0, length))];
        if (origin !== undefined)
            return origin;
    }
    return step;
}

// EXTERNAL MODULE: ./build/config/yaml-document.js + 8 modules
var yaml_document = __webpack_require__(8388);
;// CONCATENATED MODULE: ./build/config/translate/dvc/interpolate.js
/** `${…}` in a `dvc.yaml`: values of `vars`, of `params.yaml`, and `item` and `key` of a loop. */
/** The value with every expression in its texts replaced. */
function interpolate(value, scope) {
    const problems = [];
    return { value: replace(value, scope, problems), problems };
}
/** The same for `cmd`, in which a mapping becomes options: `--lr 0.1 --verbose`. */
function interpolateCommand(cmd, scope) {
    const problems = [];
    const line = (text) => `${replaceText(`${text}`, scope, problems, 'command')}`;
    return { value: Array.isArray(cmd) ? cmd.map(line) : line(cmd), problems };
}
const EXPRESSION = /\\?\$\{([^}]*)\}/g;
function replace(value, scope, problems) {
    if (typeof value === 'string')
        return replaceText(value, scope, problems);
    if (Array.isArray(value))
        return value.map((one) => replace(one, scope, problems));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [
        `${replaceText(key, scope, problems)}`,
        replace(one, scope, problems),
    ]));
}
/** A text that is one expression has the value itself, for example a list to loop over. */
function replaceText(text, scope, problems, usage = 'value') {
    const [only] = text.matchAll(EXPRESSION);
    const isOnly = only !== undefined && only[0] === text && !text.startsWith('\\');
    if (isOnly && usage === 'value')
        return lookUp(only[1] ?? '', scope, problems);
    return text.replace(EXPRESSION, (whole, expression) => {
        if (whole.startsWith('\\'))
            return whole.slice(1);
        const found = lookUp(expression, scope, problems);
        if (typeof found !== 'object' || found === null)
            return textOf(found);
        if (usage === 'command' && !Array.isArray(found))
            return optionsOf(found).join(' ');
        problems.push({
            message: `\`\${${expression}}\` is a mapping or a list, which cannot be a part of a text`,
            cure: `Name one of its values, such as \`\${${expression.trim()}${Array.isArray(found) ? '[0]' : '.key'}}\`.`,
        });
        return '';
    });
}
/** DVC writes values into texts as Python does, except truth values. */
function textOf(value) {
    return value === null ? 'None' : `${value ?? ''}`;
}
/** `{ lr: 0.1, net: { depth: 3 }, fast: true }` as `--lr 0.1 --net.depth 3 --fast`. */
function optionsOf(values, prefix = '') {
    return Object.entries(values).flatMap(([name, value]) => {
        const option = `--${prefix}${name}`;
        if (typeof value === 'boolean')
            return value ? [option] : [];
        if (Array.isArray(value))
            return value.length === 0 ? [] : [option, ...value.map(shellWord)];
        if (typeof value === 'object' && value !== null)
            return optionsOf(value, `${prefix}${name}.`);
        return [option, shellWord(value)];
    });
}
/** Quoted if a shell would give it another meaning. */
function shellWord(value) {
    if (typeof value !== 'string')
        return textOf(value);
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'"'"'`)}'`;
}
function lookUp(expression, scope, problems) {
    let found = scope;
    for (const key of expression
        .trim()
        .split(/\.|\[|\]\.?/)
        .filter((part) => part !== '')) {
        const isThere = typeof found === 'object' && found !== null && Object.hasOwn(found, key);
        found = isThere ? found[key] : undefined;
    }
    if (found === undefined) {
        problems.push({
            message: `\`\${${expression}}\` is neither in \`vars\` nor in \`params.yaml\``,
            cure: 'Add it to `params.yaml` or `vars`, or correct its name.',
        });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/stage-loops.js
/** Of `foreach`; `undefined`: the values are neither a list nor a mapping. */
function turnsOf(values) {
    if (Array.isArray(values)) {
        return values.map((item, index) => {
            const isPlain = typeof item !== 'object' || item === null;
            return { suffix: suffixOf([isPlain ? item : index]), local: { item, key: index } };
        });
    }
    if (typeof values !== 'object' || values === null)
        return undefined;
    return Object.entries(values).map(([key, item]) => ({
        suffix: suffixOf([key]),
        local: { item, key },
    }));
}
/** Of `matrix`: every value of one variable with every value of the others. */
function combinations(matrix) {
    if (typeof matrix !== 'object' || matrix === null)
        return undefined;
    let turns = [
        { parts: [], item: {} },
    ];
    for (const [name, values] of Object.entries(matrix)) {
        if (!Array.isArray(values))
            return undefined;
        turns = turns.flatMap(({ parts, item }) => values.map((value, index) => ({
            parts: [...parts, typeof value === 'object' ? `${name}${index}` : value],
            item: { ...item, [name]: value },
        })));
    }
    return turns.map(({ parts, item }) => ({
        suffix: suffixOf(parts),
        local: { item, key: parts.join('-') },
    }));
}
function suffixOf(parts) {
    return `-${parts.join('-').replaceAll(/[^\p{L}\p{N}_.-]/gu, '_')}`;
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/stage-shape.js


/** What of a stage DVC does not accept. */
function stageFaults(given, path) {
    const fault = (message, at = path, cure = CURE) => [{ message, path: at, cure }];
    if (!stage_shape_isMapping(given))
        return fault('not a mapping');
    if (!('foreach' in given))
        return bodyFaults(given, path, STAGE_KEYS);
    if (!('do' in given))
        return fault('`foreach` without `do`');
    if (!stage_shape_isMapping(given['do']))
        return fault('`do` is not a mapping', [...path, 'do']);
    const { do: body, foreach: _, ...others } = given;
    return [
        ...Object.keys(others).map((key) => ({
            message: `\`${key}\` beside \`foreach\``,
            path: [...path, key],
            ofKey: true,
            cure: 'Move it into `do`: a loop has the keys `foreach` and `do`.',
        })),
        ...bodyFaults(body, [...path, 'do'], BODY_KEYS),
    ];
}
const LISTS = ['deps', 'outs', 'metrics', 'plots', 'params', 'outs_persist'];
const BODY_KEYS = [
    ...['cmd', 'wdir', 'vars', 'frozen', 'always_changed', 'desc', 'meta', ...LISTS],
    // Of earlier versions of DVC.
    ...['live', 'locked'],
];
const STAGE_KEYS = [...BODY_KEYS, 'matrix'];
const CURE = 'Write it as DVC expects it: `stages: { train: { cmd: python train.py, deps: […], outs: […] } }`.';
function bodyFaults(body, path, keys) {
    const { cmd, wdir } = body;
    const faults = [];
    const add = (message, at, cure = CURE) => faults.push({ message, path: at, cure });
    if (cmd === undefined || cmd === null)
        add('it has no `cmd`', path);
    else if (!isCommand(cmd))
        add('`cmd` is not a text or a list of texts', [...path, 'cmd']);
    if (wdir !== undefined && typeof wdir !== 'string') {
        add(`\`wdir\` is not a path: ${(0,describe_value/* describeValue */.bp)(wdir)}`, [...path, 'wdir']);
    }
    for (const key of LISTS) {
        const value = body[key] ?? [];
        if (!Array.isArray(value)) {
            add(`\`${key}\` is not a list: ${(0,describe_value/* describeValue */.bp)(value)}`, [...path, key], typeof value === 'string' && !value.includes('${')
                ? `Write \`${key}: [${value}]\`.`
                : `Write the entries of \`${key}\` as a list, as DVC requires.`);
        }
    }
    for (const key of Object.keys(body)) {
        if (keys.includes(key))
            continue;
        faults.push({
            message: `unknown key ${(0,describe_value/* quoteName */.AB)(key)}`,
            path: [...path, key],
            ofKey: true,
            cure: (0,nearest_name/* didYouMean */.au)(key, keys) ?? `Keys of a stage: ${keys.join(', ')}.`,
        });
    }
    return faults;
}
function isCommand(cmd) {
    const isText = (one) => typeof one === 'string' && one.trim() !== '';
    return isText(cmd) || (Array.isArray(cmd) && cmd.length > 0 && cmd.every(isText));
}
function stage_shape_isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/expand-stages.js




/** All stages in the order of the file; those of a loop are named `stage-key`. */
function expandStages(document, { scope, readVars }, problems) {
    return document.keys(['stages']).flatMap((name) => {
        const top = ['stages', name];
        const given = (0,pipeline_document/* valueAt */.fK)(document.value, top);
        const faults = stageFaults(given, top);
        problems.push(...faults.map(({ message, path, ofKey, cure }) => ({
            message: `stage \`${name}\`: ${message}`,
            location: document.locate(path, ofKey ? 'key' : 'value'),
            cure,
        })));
        if (faults.length > 0)
            return [];
        const { foreach, do: body, matrix, ...plain } = given;
        const { vars, cmd, ...rest } = (foreach === undefined ? plain : body);
        const path = foreach === undefined ? top : [...top, 'do'];
        const report = (found) => {
            const byMessage = new Map(found.problems.map((one) => [one.message, one]));
            for (const { message, cure } of byMessage.values()) {
                const location = document.locate(top);
                problems.push({ message: `stage \`${name}\`: ${message}`, location, cure });
            }
        };
        const loop = foreach === undefined ? 'matrix' : 'foreach';
        const values = interpolate(foreach ?? matrix, scope);
        report(values);
        if (values.problems.length > 0)
            return [];
        const turns = turnsIn(loop, values.value);
        if (turns === undefined) {
            problems.push({
                message: `stage \`${name}\`: \`${loop}\` is not a ${loop === 'matrix' ? 'mapping of lists' : 'list or a mapping'}`,
                location: document.locate([...top, loop], 'value'),
                cure: 'Write the values as a list.',
            });
            return [];
        }
        const wdir = interpolate(rest['wdir'] ?? '.', scope).value;
        const inStage = { ...scope, ...readVars(vars, [...path, 'vars'], `${wdir}`) };
        return turns.map(({ suffix, local }) => {
            const known = { ...inStage, ...local };
            const command = interpolateCommand(cmd, known);
            const others = interpolate(rest, known);
            report(command);
            report(others);
            const value = { ...others.value, cmd: command.value };
            return { name: `${name}${suffix}`, value, path };
        });
    });
}
function turnsIn(loop, values) {
    if (values === undefined)
        return [{ suffix: '', local: {} }];
    return loop === 'foreach' ? turnsOf(values) : combinations(values);
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/parameter-problems.js



/** Parameters that a stage names and its parameter file does not have: DVC refuses them. */
function parameterProblems(stages, document, read) {
    return stages.flatMap(({ name: stage, path: at, value, given }) => {
        // The user gives the reason why the stage does not run.
        if (given['skip'] !== undefined || value['frozen'] === true)
            return [];
        const wdir = `${value['wdir'] ?? '.'}`;
        return parametersOf(value['params']).flatMap(({ index, file, name }) => {
            const known = read(file, wdir);
            const isMissing = known === undefined && name !== undefined;
            if (!isMissing && (name === undefined || known === UNREADABLE || has(known, name)))
                return [];
            const problem = isMissing
                ? `the parameter file \`${file}\` of \`${name}\` does not exist`
                : `\`${file}\` has no parameter \`${name}\``;
            return [
                {
                    message: `stage \`${stage}\`: ${problem}`,
                    location: document.locate([...at, 'params', index], 'value'),
                    cure: (isMissing ? undefined : (0,nearest_name/* didYouMean */.au)(`${name}`, namesIn(known))) ??
                        `Add it to \`${external_node_path_.posix.normalize(file)}\`, or correct \`params\`.`,
                },
            ];
        });
    });
}
/** A file in a format whose values are not read here, such as TOML and Python. */
const UNREADABLE = Symbol('unreadable');
function parametersOf(params) {
    return (Array.isArray(params) ? params : []).flatMap((entry, index) => {
        if (typeof entry === 'string')
            return [{ index, file: 'params.yaml', name: entry }];
        if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
            return [];
        return Object.entries(entry).flatMap(([file, names]) => (Array.isArray(names) ? names : []).map((name) => ({ index, file, name: `${name}` })));
    });
}
/** Names are paths: `train.epochs`, `layers.0.size`, `layers[0].size`. */
function has(values, name) {
    if ((0,pipeline_document/* valueAt */.fK)(values, [name]) !== undefined)
        return true;
    const keys = name.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
    const parent = keys.length === 1 ? values : (0,pipeline_document/* valueAt */.fK)(values, keys.slice(0, -1));
    return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, keys.at(-1) ?? '');
}
function namesIn(values, prefix = '') {
    if (typeof values !== 'object' || values === null || prefix.split('.').length > 4)
        return [];
    return Object.entries(values).flatMap(([key, value]) => [
        `${prefix}${key}`,
        ...namesIn(value, `${prefix}${key}.`),
    ]);
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/expression.js

function resolve(value, scope) {
    if (typeof value !== 'object' || value === null)
        return expression_text(value);
    const entries = Object.entries(value);
    const [entry] = entries;
    if (entries.length !== 1 || entry === undefined)
        return unknownValue(value);
    const [operator, operand] = entry;
    if (operator === 'Get' && typeof operand === 'string')
        return resolveGet(operand, scope);
    if (operator === 'Std:Join')
        return resolveJoin(operand, scope);
    if (operator === 'Std:JsonGet') {
        return {
            kind: 'unknown',
            reason: 'the value is read from a file that another step writes (`Std:JsonGet`)',
            cure: 'Give a value for it',
        };
    }
    return unknownValue(value);
}
function expression_text(value) {
    if (typeof value === 'boolean')
        return { kind: 'text', text: value ? 'True' : 'False' };
    return { kind: 'text', text: `${value ?? ''}` };
}
function unknownValue(value) {
    return {
        kind: 'unknown',
        reason: `the expression \`${Object.keys(value).join(', ')}\` is not supported`,
        cure: 'Give a value for it',
    };
}
function resolveGet(reference, { pipeline, parameters }) {
    const [kind, name = ''] = split(reference);
    if (kind === 'Parameters') {
        const value = parameters.get(name);
        if (value !== undefined)
            return expression_text(value);
        if (!parameters.has(name)) {
            return {
                kind: 'unknown',
                reason: `the definition has no parameter \`${name}\``,
                cure: (0,nearest_name/* didYouMean */.au)(name, parameters.keys()) ?? 'Declare it in `Parameters` of the definition.',
                mendsDefinition: true,
            };
        }
        return {
            kind: 'unknown',
            reason: `the parameter \`${name}\` has no default value`,
            cure: `Give its value: \`parameters: { ${name}: … }\``,
        };
    }
    if (kind === 'Execution') {
        const given = parameters.get(reference);
        if (given !== undefined)
            return expression_text(given);
        if (name === 'PipelineName')
            return expression_text(pipeline);
        if (name === 'PipelineExecutionId')
            return expression_text('local-run');
        return {
            kind: 'unknown',
            reason: `\`${reference}\` is known only to SageMaker`,
            cure: `Give its value: \`parameters: { ${reference}: … }\``,
        };
    }
    if (kind === 'Steps')
        return resolveProperty(name);
    return unknownValue({ Get: reference });
}
function resolveProperty(reference) {
    const [step, property = ''] = split(reference);
    const named = /^ProcessingOutputConfig\.Outputs\[['"](.+)['"]\]\.S3Output\.S3Uri$/.exec(property);
    if (named?.[1] !== undefined)
        return { kind: 'output', of: { step, output: named[1] } };
    if (/\bS3ModelArtifacts$/.test(property)) {
        return { kind: 'output', of: { step, output: 'model', archive: 'model.tar.gz' } };
    }
    if (property === 'TransformOutput.S3OutputPath') {
        return { kind: 'output', of: { step, output: 'TransformOutput' } };
    }
    return {
        kind: 'unknown',
        reason: `\`Steps.${reference}\` is known only to SageMaker`,
        cure: 'Give a value for it',
    };
}
/** Texts are joined; the path below an output stays a part of that output. */
function resolveJoin(operand, scope) {
    const { On: on = '', Values: values } = (operand ?? {});
    if (!Array.isArray(values) || typeof on !== 'string') {
        return {
            kind: 'unknown',
            reason: '`Std:Join` needs a list `Values`, and a text `On`',
            cure: 'Give a value for it',
        };
    }
    const parts = values.map((value) => resolve(value, scope));
    const unknown = parts.find((part) => part.kind === 'unknown');
    if (unknown !== undefined)
        return unknown;
    const [first, ...others] = parts;
    const rest = others.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
    if (first?.kind === 'output' && rest.length === others.length && /^\/?$/.test(on)) {
        const below = rest.join(on).replace(/^\/+|\/+$/g, '');
        return { kind: 'output', of: { ...first.of, ...(below === '' ? {} : { below }) } };
    }
    if (parts.some((part) => part.kind === 'output')) {
        return {
            kind: 'unknown',
            reason: 'an output of a step is joined to other text',
            cure: 'Give a value for it',
        };
    }
    return expression_text(parts.map((part) => (part.kind === 'text' ? part.text : '')).join(on));
}
/** At the first dot. */
function split(reference) {
    const dot = reference.indexOf('.');
    return dot < 0 ? [reference] : [reference.slice(0, dot), reference.slice(dot + 1)];
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/step-context.js

/** A problem at a path in the step, with the lines that mend it. */
function addProblem({ located, document, problems }, path, message, cure) {
    problems.push({
        message: `step \`${located.step.Name}\`: ${message}`,
        location: document.locate([...located.path, ...path], 'value'),
        cure,
    });
}
/** The lines of a pipeline file that give what a definition lacks. */
function besideCure({ located, context }, keys) {
    const file = context.file.split('/').at(-1);
    return `Write it into a pipeline file: \`from: ${file}\` and \`steps: { ${located.step.Name}: { ${keys} } }\`.`;
}
/** The text of an expression, or `undefined` after adding a problem. */
function step_context_textOf(value, path, step, keys) {
    const found = resolve(value, step.scope);
    if (found.kind === 'text')
        return found.text;
    if (found.kind === 'output') {
        addProblem(step, path, `the path of the output \`${found.of.output}\` of step \`${found.of.step}\` is used as text`, besideCure(step, keys));
        return undefined;
    }
    addProblem(step, path, found.reason, found.mendsDefinition
        ? found.cure
        : found.cure.includes('`parameters')
            ? `${found.cure}, in a pipeline file with \`from\`.`
            : besideCure(step, keys));
    return undefined;
}
/** An input of the steps form: a flow from another step, or a path. */
function inputValue(value, path, step, input) {
    const found = resolve(value, step.scope);
    if (found.kind === 'output') {
        if (!step.known.has(found.of.step)) {
            addProblem(step, path, `input \`${input}\` refers to step \`${found.of.step}\`, which the definition does not have`, besideCure(step, `input_paths: { ${input}: path }`));
        }
        return flow(found.of);
    }
    return step_context_textOf(value, path, step, `input_paths: { ${input}: path }`);
}
function flow({ step, output, below, archive }) {
    return {
        from: `${step}.${output}${below === undefined ? '' : `/${below}`}`,
        ...(archive === undefined || below !== undefined ? {} : { archive }),
    };
}
/** A brace in an argument is not a placeholder. */
function literal(argument) {
    return argument.replaceAll('{', '{{').replaceAll('}', '}}');
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/stage-command.js





// A shell gives these characters a meaning.
const NEEDS_SHELL = /[|&;<>$`*?(){}~\n]|^\s*\w+=/;
/** @param directory absolute working directory of the stage */
function stageCommand(cmd, directory) {
    // DVC runs every line of a text, and every command of a list, in a shell for itself.
    const lines = (typeof cmd === 'string' ? cmd.split(/\r?\n/) : cmd)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const [only = '', ...others] = lines;
    if (others.length === 0 && !NEEDS_SHELL.test(only)) {
        const words = (0,split_arguments/* splitArguments */.v)(only);
        const script = 'problem' in words ? undefined : pythonScript(words, directory);
        if (script !== undefined)
            return script;
    }
    const commands = lines.map((line) => withCode(line, directory));
    const shell = (0,external_node_fs_.existsSync)('/bin/bash') ? 'bash' : 'sh';
    const command = others.length === 0
        ? [shell, '-c', ...commands]
        : [shell, '-c', `for line do ${shell} -c "$line" || exit; done`, shell, ...commands];
    return { kind: 'shell', command: command.map(literal) };
}
const RUN_CODE = /(?<=^|[\s;&|(/])((?:python[\d.]*|bash|sh|Rscript|uv run)(?:\s+-[A-Za-z]+)*\s+)([\w./-]+\.(?:py|sh|R))(?=$|[\s;&|)])/g;
/** Code runs where it is, with the modules beside it, also if the stage does not depend on it. */
function withCode(line, directory) {
    if (/(^|[\s;&|(])cd\s/.test(line))
        return line;
    return line.replace(RUN_CODE, (whole, program, file) => {
        const absolute = external_node_path_.resolve(directory, file);
        return (0,external_node_fs_.existsSync)(absolute) ? `${program}${shellWord(absolute)}` : whole;
    });
}
/** `python [-u] script.py …`, or `python -m package.module …` of a module of the project. */
function pythonScript(words, directory) {
    const [program = '', ...rest] = words;
    const isPython = /^python[\d.]*(\.exe)?$/.test(external_node_path_.posix.basename(program));
    if (!isPython)
        return undefined;
    const options = rest.findIndex((word) => !/^-[uBEsIO]+$/.test(word));
    const [first = '', ...args] = rest.slice(Math.max(options, 0));
    if (first.endsWith('.py'))
        return { kind: 'script', script: first, args: args.map(literal) };
    const [module, ...others] = args;
    if (first !== '-m' || module === undefined)
        return undefined;
    const file = module.replaceAll('.', '/');
    const script = [`${file}.py`, `${file}/__main__.py`].find((one) => (0,external_node_fs_.existsSync)(external_node_path_.join(directory, one)));
    return script === undefined ? undefined : { kind: 'script', script, args: others.map(literal) };
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/resolve-stage.js



/** The paths that a stage names, with their location in the file and on disk. */
function resolveStage(stage, { base, given }) {
    const { name, value, path: at } = stage;
    const directory = external_node_path_.resolve(base, String(value['wdir'] ?? '.'));
    const listed = (key) => entriesOf(value[key], [...at, key], directory);
    return {
        ...stage,
        directory,
        command: stageCommand(value['cmd'], directory),
        given: given(name),
        deps: listed('deps'),
        params: parameterFiles(value['params'], [...at, 'params'], directory),
        outs: [
            ...['outs', 'metrics', 'plots'].flatMap(listed),
            ...listed('outs_persist').map((one) => ({ ...one, options: { persist: true } })),
        ],
    };
}
/** Entries are paths, or mappings of a path to its options. */
function entriesOf(value, at, directory) {
    return (Array.isArray(value) ? value : []).flatMap((entry, index) => {
        // The value of an expression.
        if (Array.isArray(entry)) {
            return entriesOf(entry, at, directory).map((one) => ({ ...one, at: [...at, index] }));
        }
        const entries = typeof entry === 'object' && entry !== null ? Object.entries(entry) : [[`${entry}`, {}]];
        return entries.map(([written, options]) => ({
            ...resolved(written, directory),
            at: [...at, index],
            options: typeof options === 'object' && options !== null ? { ...options } : {},
        }));
    });
}
/** `params` names keys of `params.yaml`, and mappings name keys of other files. */
function parameterFiles(value, at, directory) {
    const files = new Map();
    for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
        const names = typeof entry === 'object' && entry !== null ? Object.keys(entry) : ['params.yaml'];
        for (const name of names)
            if (!files.has(name))
                files.set(name, [...at, index]);
    }
    // Scripts also read it where the stage names none of its keys.
    if (!files.has('params.yaml') && (0,external_node_fs_.existsSync)(external_node_path_.join(directory, 'params.yaml'))) {
        files.set('params.yaml', at);
    }
    return [...files].map(([name, where]) => ({
        ...resolved(name, directory),
        at: where,
        options: {},
    }));
}
function resolved(written, directory) {
    return { written, absolute: isUrl(written) ? undefined : external_node_path_.resolve(directory, written) };
}
function isUrl(written) {
    return /^[a-z][\w+.-]*:\/\//i.test(written);
}
function isAtOrIn(absolute, directory) {
    return absolute === directory || absolute.startsWith(directory.replace(/[/\\]?$/, external_node_path_.sep));
}
/** The directory that DVC calls the project: with `.dvc`, else the checkout. */
function projectDirectory({ base, cwd }) {
    for (const name of ['.dvc', '.git']) {
        for (let at = base;; at = external_node_path_.dirname(at)) {
            if ((0,external_node_fs_.existsSync)(external_node_path_.join(at, name)))
                return at;
            if (at === external_node_path_.dirname(at))
                break;
        }
    }
    return isAtOrIn(base, cwd) ? cwd : base;
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/path-problems.js



/** Paths of a stage that a private working tree cannot have. */
function pathProblems(stages, document, context) {
    const project = projectDirectory(context);
    return stages.flatMap((stage) => {
        // The user gives the reason why the stage does not run.
        if (stage.given['skip'] !== undefined)
            return [];
        const faults = [
            ...[...stage.deps, ...stage.params].map((dep) => [dep, dependencyFault(dep, stage, project)]),
            ...stage.outs.map((out) => [out, outputFault(out, stage, project)]),
        ];
        const wdir = missingDirectory(stage);
        if (wdir !== undefined) {
            // The paths are relative to it.
            return [{ ...wdir, location: document.locate([...stage.path, 'wdir'], 'value') }];
        }
        return faults.flatMap(([{ at }, fault]) => fault === undefined
            ? []
            : [
                {
                    message: `stage \`${stage.name}\`: ${fault.message}`,
                    location: document.locate(at, 'value'),
                    cure: fault.cure,
                },
            ]);
    });
}
function missingDirectory({ name, value, directory }) {
    if (value['wdir'] === undefined || (0,external_node_fs_.existsSync)(directory))
        return undefined;
    return {
        message: `stage \`${name}\`: the working directory \`${value['wdir']}\` does not exist`,
        cure: 'Correct `wdir`: it is relative to the `dvc.yaml`. DVC does not create it.',
    };
}
function dependencyFault({ written, absolute }, { directory, command }, project) {
    if (absolute === undefined || external_node_path_.isAbsolute(written))
        return undefined;
    if (!isAtOrIn(absolute, project)) {
        return {
            message: `the dependency \`${written}\` is outside of the project`,
            cure: 'Copy the data into the project, and correct the path.',
        };
    }
    // A script runs where it is, with the files beside it.
    if (command.kind === 'shell' && isAtOrIn(directory, absolute)) {
        return {
            message: `the dependency \`${written}\` contains the working directory of the stage`,
            cure: 'Name the files and directories that the command reads.',
        };
    }
    return undefined;
}
function outputFault(out, { directory }, project) {
    const { written, absolute } = out;
    if (isExternal(out, project)) {
        return out.options['cache'] === false
            ? undefined
            : {
                message: `the output \`${written}\` is outside of the project, which DVC does not support`,
                cure: 'Write it to a relative path in the project, or give the stage a reason for `skip` in a pipeline file with `from`.',
            };
    }
    if (absolute !== undefined && isAtOrIn(directory, absolute)) {
        return {
            message: `the output \`${written}\` contains the working directory of the stage`,
            cure: 'Name the files and directories that the stage writes.',
        };
    }
    return undefined;
}
function isExternal({ absolute }, project) {
    return absolute === undefined || !isAtOrIn(absolute, project);
}
/** Why a stage that DVC accepts cannot run in a private working tree. */
function unsupportedOutput({ outs }, context) {
    const project = projectDirectory(context);
    const out = outs.find((one) => isExternal(one, project) || external_node_path_.isAbsolute(one.written));
    if (out === undefined)
        return undefined;
    return isExternal(out, project)
        ? `it writes to \`${out.written}\`, outside of the project`
        : `it writes to the absolute path \`${out.written}\`, which cannot be private to a step: use a relative path`;
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/shared-outputs.js


/** Outputs that DVC refuses: two at one path, one inside another, or also a dependency. */
function sharedOutputs(stages, document) {
    const all = stages.flatMap((stage) => stage.outs.map((out) => ({ stage, out })));
    const first = new Map();
    for (const owned of all) {
        if (!first.has(keyOf(owned.out)))
            first.set(keyOf(owned.out), owned);
    }
    return all.flatMap((owned) => {
        const { stage, out } = owned;
        const fault = samePath(owned, first) ?? insideOther(owned, first) ?? alsoRead(owned);
        if (fault === undefined)
            return [];
        return [
            {
                message: `stage \`${stage.name}\`: the output \`${out.written}\` ${fault.message}`,
                location: document.locate(out.at, 'value'),
                cure: fault.cure,
            },
        ];
    });
}
function samePath(owned, first) {
    const other = first.get(keyOf(owned.out));
    if (other === undefined || other === owned)
        return undefined;
    return other.stage === owned.stage
        ? {
            message: 'is named twice in the stage',
            cure: 'Name it once: in `outs`, `metrics` or `plots`.',
        }
        : {
            message: `is also an output of stage \`${other.stage.name}\``,
            cure: 'Give every stage a path that no other stage writes.',
        };
}
function insideOther({ stage, out }, first) {
    if (out.absolute === undefined)
        return undefined;
    for (let at = out.absolute; at !== external_node_path_.dirname(at);) {
        at = external_node_path_.dirname(at);
        const outer = first.get(at);
        if (outer === undefined)
            continue;
        const whose = outer.stage === stage ? 'the same stage' : `stage \`${outer.stage.name}\``;
        return {
            message: `is inside the output \`${outer.out.written}\` of ${whose}`,
            cure: 'Give the outputs separate directories, or name the files instead of the directory.',
        };
    }
    return undefined;
}
function alsoRead({ stage, out }) {
    const key = keyOf(out);
    const dep = stage.deps.find((one) => isAtOrIn(key, keyOf(one)) || isAtOrIn(keyOf(one), key));
    if (dep === undefined)
        return undefined;
    return {
        message: `overlaps the dependency \`${dep.written}\` of the same stage`,
        cure: 'Write the result to another path, or name only the files that the stage reads.',
    };
}
function keyOf({ absolute, written }) {
    return absolute ?? written.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/split-directories.js



/** With more entries, a dependency is used as it is on disk. */
const MOST_ENTRIES = 200;
/**
 * A dependency can be a directory with files of the project and outputs of other stages. A step gets
 * either, so such a dependency is replaced with the outputs in it and the other entries.
 */
function splitDirectories(stages) {
    const outs = stages.flatMap((stage) => stage.outs.map((out) => ({ stage: stage.name, out })));
    return stages.map((stage) => {
        const others = outs.filter((one) => one.stage !== stage.name).map(({ out }) => out);
        return { ...stage, deps: stage.deps.flatMap((dep) => split_directories_split(dep, others)) };
    });
}
function split_directories_split(dep, outs) {
    const { absolute } = dep;
    if (absolute === undefined)
        return [dep];
    const inside = outs.filter((out) => isBelow(out.absolute, absolute));
    if (inside.length === 0)
        return [dep];
    const beside = entriesBeside(absolute, inside);
    if (beside.length === 0 || beside.length > MOST_ENTRIES)
        return [dep];
    return [...new Set([...beside, ...inside.map((out) => `${out.absolute}`)])].map((one) => ({
        ...dep,
        absolute: one,
        written: external_node_path_.join(dep.written, external_node_path_.relative(absolute, one)),
    }));
}
/** Absolute paths of what is in the directory, except the outputs and the directories above them. */
function entriesBeside(directory, outs) {
    const found = [];
    for (const entry of split_directories_entriesOf(directory)) {
        const at = external_node_path_.join(directory, entry.name);
        if (entry.name === '.gitignore' || outs.some(({ absolute }) => absolute === at))
            continue;
        if (!outs.some(({ absolute }) => isBelow(absolute, at)))
            found.push(at);
        else if (entry.isDirectory())
            found.push(...entriesBeside(at, outs));
        if (found.length > MOST_ENTRIES)
            break;
    }
    return found;
}
function isBelow(absolute, directory) {
    return absolute !== undefined && absolute !== directory && isAtOrIn(absolute, directory);
}
function split_directories_entriesOf(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
    }
    catch {
        // It is a file, or does not exist before the run.
        return [];
    }
}

;// CONCATENATED MODULE: ./build/config/translate/find-code.js


/** A project is not searched further: it has a directory of packages or data. */
const find_code_MOST_ENTRIES = 50_000;
const DEEPEST = 10;
const NOT_CODE = /^(\..*|node_modules|site-packages|__pycache__|venv|env|build|dist|test_workspace)$/;
/**
 * The files with that name below the directories, absolute: an upload keeps only the name of a
 * file. The first directory that has one is used.
 */
function findByName(name, directories) {
    for (const directory of directories) {
        const found = filesBelow(directory).filter((file) => external_node_path_.basename(file) === name);
        if (found.length > 0)
            return found;
    }
    return [];
}
const known = new Map();
/** The steps of one pipeline search the same directories. */
function filesBelow(directory) {
    const before = known.get(directory);
    if (before !== undefined && Date.now() - before.at < 1000)
        return before.files;
    const files = [];
    collect(directory, 0, files);
    known.set(directory, { at: Date.now(), files });
    return files;
}
function collect(directory, depth, files) {
    if (depth > DEEPEST)
        return;
    for (const entry of find_code_entriesOf(directory)) {
        if (files.length >= find_code_MOST_ENTRIES)
            return;
        const at = external_node_path_.join(directory, entry.name);
        if (entry.isDirectory()) {
            if (!NOT_CODE.test(entry.name))
                collect(at, depth + 1, files);
        }
        else if (entry.isFile()) {
            files.push(at);
        }
    }
}
function find_code_entriesOf(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
    }
    catch {
        // A directory without permission has no scripts of this pipeline.
        return [];
    }
}
/** With forward slashes, relative to the base directory of the result. */
function relativePath(root, absolute) {
    return external_node_path_.relative(root, absolute).replaceAll(external_node_path_.sep, '/') || '.';
}

// EXTERNAL MODULE: ./build/config/name-rules.js
var name_rules = __webpack_require__(2462);
;// CONCATENATED MODULE: ./build/config/translate/dvc/logical-names.js



/** A logical name for every path of a stage: its last part, or more of it if that is not unique. */
function logicalNames({ outs, deps }, { base }) {
    const taken = new Set();
    const whole = ({ absolute, written }) => absolute === undefined ? written : relativePath(base, absolute);
    const last = (one) => (0,name_rules/* foldName */.zN)(external_node_path_.posix.basename(whole(one)));
    const give = (paths, suffix) => {
        const counts = new Map();
        for (const one of paths)
            counts.set(last(one), (counts.get(last(one)) ?? 0) + 1);
        return new Map(paths.map((one) => {
            const short = nameFor(external_node_path_.posix.basename(whole(one)));
            const long = nameFor(whole(one));
            const wanted = counts.get(last(one)) === 1 ? [short, long] : [long];
            const name = free([...wanted, `${long}${suffix}`], taken);
            taken.add((0,name_rules/* foldName */.zN)(name));
            return [name, one];
        }));
    };
    const outputs = give(outs, '_output');
    return { outputs, inputs: give(deps, '_input') };
}
/** The first name that is free, or the last with a number. */
function free(wanted, taken) {
    const found = wanted.find((name) => !taken.has((0,name_rules/* foldName */.zN)(name)));
    const last = wanted.at(-1) ?? 'data';
    for (let number = 2; found === undefined; number += 1) {
        if (!taken.has((0,name_rules/* foldName */.zN)(`${last}_${number}`)))
            return `${last}_${number}`;
    }
    return found;
}
const logical_names_LONGEST = 90;
/** See `logicalNameSchema`. */
function nameFor(text) {
    const name = text
        .replaceAll(/[^\p{L}\p{M}\p{N}_.-]/gu, '_')
        .replace(/^[^\p{L}\p{N}_]+/u, '_')
        .replace(/\.+$/, '_');
    return name.length > logical_names_LONGEST
        ? name.slice(-logical_names_LONGEST).replace(/^[^\p{L}\p{N}_]+/u, '_')
        : name || '_';
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/working-tree.js


/**
 * Where a stage finds its paths. The top of the tree is the working directory of the stage, or the
 * directory that its `../` paths lead to.
 * @param directory absolute working directory of the stage
 */
function workingTree(directory, named) {
    const inTree = [...named].flatMap(([name, { written, absolute }]) => absolute === undefined || external_node_path_.isAbsolute(written) ? [] : [{ name, written, absolute }]);
    if (inTree.length === 0)
        return {};
    const steps = Math.max(...inTree.map(({ written }) => stepsUp(written)));
    const top = external_node_path_.resolve(directory, ...Array.from({ length: steps }, () => '..'));
    return {
        working_paths: Object.fromEntries(inTree.map(({ name, absolute }) => [name, relativePath(top, absolute)])),
        ...(steps === 0 ? {} : { working_directory: relativePath(top, directory) }),
    };
}
function stepsUp(written) {
    return external_node_path_.posix
        .normalize(written)
        .split('/')
        .filter((part) => part === '..').length;
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/stage-step.js








/** The paths of a stage become inputs and outputs at the same paths of the working tree. */
function stageStep(stage, context) {
    const { name, path: at, value, given } = stage;
    const skip = value['frozen'] === true ? FROZEN : unsupportedOutput(stage, context);
    const { outputs, inputs } = logicalNames({ outs: unique(stage.outs), deps: unique([...inputsOf(stage), ...keptOutputs(stage)]) }, context);
    const paths = (named) => Object.fromEntries([...named].map(([logical, one]) => [logical, pathFrom(context.root, one)]));
    return {
        name,
        path: at,
        value: {
            ...called(stage, context),
            ...(skip === undefined || given['skip'] !== undefined ? {} : { skip }),
            input_paths: paths(inputs),
            output_paths: paths(outputs),
            ...workingTree(stage.directory, new Map([...inputs, ...outputs])),
        },
        origins: {
            [originKey(['script'])]: [...at, 'cmd'],
            [originKey(['command'])]: [...at, 'cmd'],
            [originKey(['args'])]: [...at, 'cmd'],
            [originKey(['input_paths'])]: [...at, 'deps'],
            [originKey(['output_paths'])]: [...at, 'outs'],
            ...origins('input_paths', inputs),
            ...origins('output_paths', outputs),
        },
    };
}
const FROZEN = 'the stage is frozen: its outputs are used as they are';
function called({ command, directory, given }, { root }) {
    if (given['command'] !== undefined)
        return {};
    if (given['script'] !== undefined)
        return { call: 'cli' };
    if (command.kind === 'shell')
        return { command: command.command };
    const script = relativePath(root, external_node_path_.resolve(directory, command.script));
    // A name without a slash would be searched in the directories of scripts.
    return { script: script.includes('/') ? script : `./${script}`, call: 'cli', args: command.args };
}
/** The code of a script runs where it is: relative imports and data beside it keep working. */
function inputsOf({ deps, params, command, directory }) {
    const all = [...deps, ...params];
    if (command.kind === 'shell')
        return all;
    const script = external_node_path_.resolve(directory, command.script);
    return all.filter(({ absolute }) => absolute === undefined ||
        !(absolute === script || absolute.endsWith('.py') || isAtOrIn(directory, absolute)));
}
/** DVC does not remove a persistent output: the stage finds what the project has. */
function keptOutputs({ outs }) {
    return outs.filter(({ absolute, options }) => options['persist'] === true && absolute !== undefined && (0,external_node_fs_.existsSync)(absolute));
}
function unique(paths) {
    const found = new Map();
    for (const one of paths) {
        const key = one.absolute ?? one.written;
        if (!found.has(key))
            found.set(key, one);
    }
    return [...found.values()];
}
function pathFrom(root, { absolute, written }) {
    if (absolute === undefined || external_node_path_.isAbsolute(written))
        return written;
    // A final slash says that an output is a directory.
    return `${relativePath(root, absolute)}${written.endsWith('/') ? '/' : ''}`;
}
function origins(key, named) {
    return Object.fromEntries([...named].map(([logical, { at }]) => [originKey([key, logical]), at]));
}

;// CONCATENATED MODULE: ./build/config/translate/dvc/read-stages.js











/** The stages of a `dvc.yaml`: each is a step, and paths connect them. */
function readStages(document, context) {
    const problems = [];
    const reading = { document, context, problems };
    const names = new Set();
    const declared = (values = {}) => {
        for (const name of Object.keys(values))
            names.add(name);
        return values;
    };
    const valuesAt = (vars, path, wdir) => ({
        ...declared(valuesIn('params.yaml', wdir, context)),
        ...declared(valuesOf(vars, path, wdir, reading)),
        ...context.parameters,
    });
    const scope = valuesAt((0,pipeline_document/* valueAt */.fK)(document.value, ['vars']), ['vars'], '.');
    // The values of the file override those of `params.yaml` beside it.
    const readVars = (vars, at, wdir) => external_node_path_.posix.normalize(wdir) === '.'
        ? declared(valuesOf(vars, at, wdir, reading))
        : valuesAt(vars, at, wdir);
    const stages = expandStages(document, { scope, readVars }, problems);
    if (stages.length === 0 && problems.length === 0) {
        problems.push({
            message: 'the `dvc.yaml` has no stages',
            location: document.locate(['stages']),
            cure: 'Add one with `dvc stage add`.',
        });
    }
    const resolved = stages.map((stage) => resolveStage(stage, context));
    problems.push(...pathProblems(resolved, document, context), ...sharedOutputs(resolved, document), ...parameterProblems(resolved, document, (file, wdir) => isReadable(file) ? valuesIn(file, wdir, context) : UNREADABLE));
    const steps = splitDirectories(resolved).map((stage) => stageStep(stage, context));
    const used = new Set([...JSON.stringify(document.value).matchAll(/\$\{\s*([^\s}.[]+)/g)].map(([, name]) => name));
    const parameters = {
        types: new Map([...names].map((name) => [name, undefined])),
        // A value that an expression uses, and that no file has.
        isOther: (name) => used.has(name),
    };
    return { kind: '`dvc.yaml`', steps, problems, parameters };
}
/** The entries of `vars` are files and values. */
function valuesOf(vars, at, wdir, { document, context, problems }) {
    let found = {};
    for (const [index, entry] of (Array.isArray(vars) ? vars : []).entries()) {
        const values = typeof entry === 'string' ? valuesIn(entry.split(':')[0] ?? '', wdir, context) : entry;
        if (values === undefined) {
            problems.push({
                message: `vars: no such file: \`${entry}\``,
                location: document.locate([...at, index], 'value'),
                cure: 'The path is relative to the `dvc.yaml`, and in a stage to its `wdir`.',
            });
        }
        found = { ...found, ...values };
    }
    return found;
}
function valuesIn(name, wdir, { base, file }) {
    const absolute = external_node_path_.resolve(base, wdir, name);
    const shown = external_node_path_.posix.join(external_node_path_.posix.dirname(file), wdir, name);
    const text = (0,read_text_file/* readTextFile */.Gu)(absolute, shown, 'parameter file');
    if (text === undefined)
        return undefined;
    if (text.trim() === '' || !isReadable(name))
        return {};
    const { value } = (0,yaml_document/* parseDocument */.T)(text, shown);
    return typeof value === 'object' && value !== null ? value : {};
}
function isReadable(name) {
    return /\.(ya?ml|json)$/.test(name);
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/skip-reasons.js
/** Why a step of that type cannot run on this machine. */
const REASONS = {
    AutoML: 'an AutoML job runs only in SageMaker',
    Callback: 'a callback waits for a message of another system',
    ClarifyCheck: 'a Clarify check runs only in SageMaker',
    Condition: 'the condition is decided in SageMaker; the steps of both branches are tested',
    CreateModel: 'a model is created only in SageMaker',
    EMR: 'the job runs on an EMR cluster',
    EMRServerless: 'the job runs on EMR Serverless',
    EndpointConfig: 'an endpoint is created only in SageMaker',
    Endpoint: 'an endpoint is created only in SageMaker',
    Fail: 'the step only ends an execution with an error',
    Lambda: 'a Lambda function runs only in AWS',
    Model: 'a model is created only in SageMaker',
    NotebookJob: 'a notebook job runs only in SageMaker',
    QualityCheck: 'a quality check runs only in SageMaker',
    RegisterModel: 'a model is registered only in SageMaker',
    Transform: 'a batch transform runs only in SageMaker',
    Tuning: 'a tuning job runs only in SageMaker; its training script runs alone in a training step',
};
/** Types whose scripts run here. */
const RUNNABLE = ['Processing', 'Training'];
function skipReason(type) {
    return Object.hasOwn(REASONS, type) ? REASONS[type] : undefined;
}
function knownTypes() {
    return [...RUNNABLE, ...Object.keys(REASONS)];
}

;// CONCATENATED MODULE: ./build/config/translate/interface/contract.js

/** The job type that the reference sets when it tests a script. */
const TESTED_JOB_TYPE = 'testing';
function contractOf(document, given) {
    const own = mapping(given['job_args'])['job_type'];
    const jobType = typeof own === 'string' ? own : TESTED_JOB_TYPE;
    const variant = mapping(mapping((0,pipeline_document/* valueAt */.fK)(document.value, ['variants']))[jobType]);
    const values = merge(mapping((0,pipeline_document/* valueAt */.fK)(document.value, ['contract'])), mapping(variant['contract']));
    return { values: merge(values, { inputs: requiredBy(variant, values) }), jobType };
}
/** A variant states in its dependencies, not in its contract, which inputs its job type requires. */
function requiredBy(variant, contract) {
    const inputs = mapping(contract['inputs']);
    const dependencies = Object.entries(mapping(mapping(variant['spec'])['dependencies']));
    return Object.fromEntries(dependencies.flatMap(([name, dependency]) => {
        const { required } = mapping(dependency);
        return Object.hasOwn(inputs, name) && typeof required === 'boolean'
            ? [[name, { required }]]
            : [];
    }));
}
function mapping(value) {
    return contract_isMapping(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function contract_isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function merge(base, changes) {
    const changed = Object.entries(changes).map(([key, value]) => {
        const before = base[key];
        return [key, contract_isMapping(before) && contract_isMapping(value) ? merge(before, value) : value];
    });
    return { ...base, ...Object.fromEntries(changed) };
}

;// CONCATENATED MODULE: ./build/config/translate/interface/contract-shape.js



/** Parts of an interface that are of another type: a run would read them as empty. */
function contractShapeProblems(document) {
    if ((0,pipeline_document/* valueAt */.fK)(document.value, ['contract']) === undefined)
        return [missingContract(document)];
    const variants = document.keys(['variants']);
    return [
        ...wrongKind(document, ['contract'], 'mapping'),
        ...wrongKind(document, ['variants'], 'mapping'),
        ...[['contract'], ...variants.map((name) => ['variants', name, 'contract'])].flatMap((at) => PARTS.flatMap(([path, kind]) => wrongKind(document, [...at, ...path], kind))),
    ];
}
const PARTS = [
    [['inputs'], 'mapping'],
    [['outputs'], 'mapping'],
    [['arguments'], 'mapping'],
    [['env_vars'], 'mapping'],
    [['env_vars', 'optional'], 'mapping'],
    [['env_vars', 'required'], 'list or a mapping'],
    [['computed_env_paths'], 'mapping'],
    [['job_arguments'], 'list'],
    [['skip_inputs'], 'list'],
];
function missingContract(document) {
    const keys = document.keys([]);
    const near = keys.find((key) => (0,nearest_name/* didYouMean */.au)(key, ['contract']) !== undefined);
    return near === undefined
        ? {
            message: 'the step interface has no `contract`',
            location: document.locate(['step_type']),
            cure: 'Add `contract: { entry_point: script.py, inputs: {…}, outputs: {…} }`.',
        }
        : {
            message: `unknown key ${(0,describe_value/* quoteName */.AB)(near)}: the step interface has no \`contract\``,
            location: document.locate([near]),
            cure: 'Did you mean `contract`?',
        };
}
function wrongKind(document, path, kind) {
    const value = (0,pipeline_document/* valueAt */.fK)(document.value, path);
    if (value === undefined || value === null)
        return [];
    if (typeof value === 'object') {
        // An empty list is as good as an empty mapping.
        if (kind.startsWith('list') && Array.isArray(value))
            return [];
        if (Object.keys(value).length === 0)
            return [];
        if (kind !== 'list' && !Array.isArray(value))
            return [];
    }
    return [
        {
            message: `${path.join('.')}: expected a ${kind}, found ${(0,describe_value/* describeValue */.bp)(value)}`,
            location: document.locate(path, 'value'),
            cure: 'Correct it, or delete the key.',
        },
    ];
}

;// CONCATENATED MODULE: ./build/config/translate/interface/job-arguments.js

/**
 * `job_arguments` names the arguments and the setting of the pipeline that holds each value, which
 * the interface does not contain. `arguments` describes them: `retries for a call (default: 3)`.
 */
function jobArguments({ values, jobType }) {
    const declared = list(values['job_arguments']).map(mapping);
    const names = new Set([
        ...declared.map(({ flag }) => attributeName(`${flag}`)),
        ...Object.keys(mapping(values['arguments'])).map(attributeName),
    ]);
    const defaults = new Map(Object.entries(mapping(values['arguments'])).map(([name, text]) => [
        attributeName(name),
        defaultValue(text),
    ]));
    for (const { flag, source } of declared) {
        if (source === 'job_type')
            defaults.set(attributeName(`${flag}`), jobType);
    }
    const found = [...names].map((name) => [name, defaults.get(name)]);
    return {
        values: Object.fromEntries(found.filter(([, value]) => value !== undefined)),
        unset: found.flatMap(([name, value]) => (value === undefined ? [name] : [])),
    };
}
/** The attribute that argparse makes of a flag. */
function attributeName(flag) {
    return flag.replace(/^-+/, '').replaceAll('-', '_');
}
/** A text of several words is a description, which may end with a default value. */
function defaultValue(text) {
    if (typeof text !== 'string')
        return text ?? undefined;
    const named = /\(default:\s*([^)]*?)\s*\)/i.exec(text)?.[1];
    const value = named ?? (/\s/.test(text.trim()) ? undefined : text);
    return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

;// CONCATENATED MODULE: ./build/config/translate/interface/missing-values.js



/** What a run needs, and the interface does not contain. */
function missingValues(step) {
    return [...variables(step.contract), ...args(step.contract), ...channels(step.contract)]
        .filter(({ key, named }) => !Object.hasOwn(mapping(step.given[key]), named))
        .map(({ message, at, key, named, value }) => ({
        message,
        location: step.document.locate(at),
        cure: `Write it into a pipeline file: \`from: ${external_node_path_.posix.basename(step.file)}\` and \`steps: { ${step.name}: { ${key}: { ${named}: ${value} } } }\`.`,
    }));
}
function variables({ values }) {
    const required = mapping(values['env_vars'])['required'];
    const names = Array.isArray(required) ? required.map(String) : Object.keys(mapping(required));
    const computed = Object.keys(mapping(values['computed_env_paths']));
    return [
        ...names.map((named) => ({
            message: `the contract requires the variable \`${named}\`, which has no default value`,
            at: ['contract', 'env_vars', 'required'],
            named,
        })),
        ...computed.map((named) => ({
            message: `the variable \`${named}\` is a path in S3 that only a pipeline in SageMaker has`,
            at: ['contract', 'computed_env_paths'],
            named,
        })),
    ].map((one) => ({ ...one, key: 'environ_vars', value: '"…"' }));
}
function args(contract) {
    return jobArguments(contract).unset.map((named) => ({
        message: `the interface has no value for the argument \`${named}\``,
        at: ['contract', 'job_arguments'],
        key: 'job_args',
        named,
        value: '…',
    }));
}
/** Sample data is files in one directory, but the script reads one directory for each channel. */
function channels({ values }) {
    return Object.entries(mapping(values['inputs'])).flatMap(([named, port]) => {
        const { required, channels: found } = mapping(port);
        const directories = list(found).map((one) => `\`${one}\``);
        if (directories.length === 0 || required === false)
            return [];
        return [
            {
                message: `no sample data can be created for the input \`${named}\`, which has the directories ${directories.join(', ')}`,
                at: ['contract', 'inputs', named, 'channels'],
                key: 'input_paths',
                named,
                value: 'path/to/directory',
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/config/translate/interface/read-interface.js







/**
 * A `*.step.yaml`: the contract of one script of the Python reference, which is called through
 * `main` with the logical names of the contract.
 */
function readInterface(document, context) {
    const name = external_node_path_.posix.basename(context.file).replace(/(\.step)?\.ya?ml$/, '');
    const given = context.given(name);
    const contract = contractOf(document, given);
    const reason = given['script'] === undefined ? withoutScript(document) : undefined;
    const shape = contractShapeProblems(document);
    const problems = shape.length > 0
        ? shape
        : reason === undefined
            ? [
                ...missingScript(contract, document, given),
                ...missingValues({ name, contract, document, given, file: context.file }),
            ]
            : [reason];
    return {
        kind: 'step interface',
        steps: [interfaceStep(name, contract)],
        problems,
        parameters: { types: new Map() },
    };
}
/** A step of that type runs no script on this machine, and the interface has no other step. */
function withoutScript(document) {
    const typeAt = ['registry', 'sagemaker_step_type'];
    const assemblyAt = ['patterns', 'step_assembly'];
    const type = (0,pipeline_document/* valueAt */.fK)(document.value, typeAt);
    const refused = (why, at) => ({
        message: `the step runs no script: ${why}`,
        location: document.locate(at),
        cure: 'Give the interface of a step that runs a script, or set `script` in a pipeline file with `from`.',
    });
    if ((0,pipeline_document/* valueAt */.fK)(document.value, assemblyAt) === 'delegation') {
        return refused('an SDK carries it out', assemblyAt);
    }
    if (typeof type !== 'string' || RUNNABLE.some((one) => one === type))
        return undefined;
    return refused(skipReason(type) ?? `a service runs steps of the type \`${type}\``, typeAt);
}
function missingScript(contract, document, given) {
    if (typeof contract.values['entry_point'] === 'string' || given['script'] !== undefined) {
        return [];
    }
    return [
        {
            message: 'the contract names no script',
            location: document.locate(['contract']),
            cure: 'Add `entry_point: script.py` to `contract`.',
        },
    ];
}
function interfaceStep(name, { values, jobType }) {
    const script = values['entry_point'];
    // The script loads these inputs from its own directory.
    const bundled = list(values['skip_inputs']);
    const inputs = Object.entries(mapping(values['inputs'])).map(([input, port]) => {
        const sample = mapping(port)['required'] !== false && !bundled.includes(input);
        // An empty path is an optional input that is not set.
        return [input, sample ? { sample: true } : ''];
    });
    const outputs = Object.keys(mapping(values['outputs'])).map((one) => [one, `${name}/${one}/`]);
    const environ = Object.entries(mapping(mapping(values['env_vars'])['optional'])).map(([key, value]) => [key, value === null ? '' : `${value}`]);
    return {
        name,
        path: ['contract'],
        value: {
            ...(typeof script === 'string' ? { script } : {}),
            input_paths: Object.fromEntries(inputs),
            ...(outputs.length === 0 ? {} : { output_paths: Object.fromEntries(outputs) }),
            environ_vars: Object.fromEntries(environ),
            job_args: jobArguments({ values, jobType }).values,
        },
        origins: {
            script: ['contract', 'entry_point'],
            input_paths: ['contract', 'inputs'],
            output_paths: ['contract', 'outputs'],
            environ_vars: ['contract', 'env_vars'],
            job_args: ['contract', 'job_arguments'],
        },
    };
}

// EXTERNAL MODULE: ./build/config/translate/sagemaker/definition.js
var definition = __webpack_require__(5456);
;// CONCATENATED MODULE: ./build/config/translate/sagemaker/definition-shape.js



/** Lists of the definition itself that are of another type: nothing below them can be read. */
function topShapeProblems(document) {
    const problems = [
        ...notList(document, ['Steps'], 'the definition'),
        ...notList(document, ['Parameters'], 'the definition'),
    ];
    const steps = (0,pipeline_document/* valueAt */.fK)(document.value, ['Steps']);
    if (problems.length === 0 && (0,definition/* allSteps */.Bd)(steps, []).length === 0) {
        problems.push({
            message: 'the definition has no steps',
            location: document.locate(['Steps'], 'value'),
            cure: definition_shape_CURE,
        });
    }
    return problems;
}
/** What of the arguments of a job SageMaker refuses, and a run would ignore. */
function stepShapeProblems({ step, path }, document, given) {
    // The user gives the reason why the step does not run.
    if (given['skip'] !== undefined)
        return [];
    const at = [...path, 'Arguments'];
    const what = `step ${(0,describe_value/* quoteName */.AB)(step.Name)}`;
    const lists = (...keys) => keys.flatMap((key) => notList(document, [...at, ...key], what));
    const mappings = (...keys) => keys.flatMap((key) => notMapping(document, [...at, ...key], what));
    const names = (key, name) => nameProblems(document, [...at, ...key], name, what);
    const own = (0,definition/* mappingAt */.oh)(given['container_paths']);
    const isJob = step.Type === 'Training' || step.Type === 'Processing';
    if (isJob && step.Arguments === undefined) {
        return [wrong(document, path, `${what} has no \`Arguments\``)];
    }
    if (step.Type === 'Training') {
        return [
            ...mappings([], ['HyperParameters'], ['Environment'], ['AlgorithmSpecification']),
            ...lists(['InputDataConfig']),
            ...names(['InputDataConfig'], 'ChannelName'),
        ];
    }
    if (step.Type !== 'Processing')
        return [];
    const inputs = ['ProcessingInputs'];
    const outputs = ['ProcessingOutputConfig', 'Outputs'];
    return [
        ...mappings([], ['AppSpecification'], ['Environment'], ['ProcessingOutputConfig']),
        ...lists(inputs, outputs),
        ...lists(...['ContainerEntrypoint', 'ContainerArguments'].map((k) => ['AppSpecification', k])),
        ...names(inputs, 'InputName'),
        ...names(outputs, 'OutputName'),
        ...localPaths(document, [...at, ...inputs], ['InputName', 'S3Input'], own, what),
        ...localPaths(document, [...at, ...outputs], ['OutputName', 'S3Output'], own, what),
    ];
}
const definition_shape_CURE = 'Write the definition with `pipeline.definition()`.';
function notList(document, path, what) {
    const value = (0,pipeline_document/* valueAt */.fK)(document.value, path);
    return value === undefined || Array.isArray(value)
        ? []
        : [wrong(document, path, `${what}: \`${path.at(-1)}\` is not a list: ${(0,describe_value/* describeValue */.bp)(value)}`)];
}
function notMapping(document, path, what) {
    const value = (0,pipeline_document/* valueAt */.fK)(document.value, path);
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (value === undefined || isMapping)
        return [];
    return [
        wrong(document, path, `${what}: \`${path.at(-1)}\` is not a mapping: ${(0,describe_value/* describeValue */.bp)(value)}`),
    ];
}
/** Each entry has a name, which no other entry has: a second one would replace the first. */
function nameProblems(document, path, key, what) {
    const seen = new Set();
    return entriesAt(document, path).flatMap((entry, index) => {
        const name = (0,definition/* mappingAt */.oh)(entry)[key];
        if (typeof name !== 'string' || name === '') {
            const of = `an entry of \`${path.at(-1)}\` has no \`${key}\``;
            return [wrong(document, [...path, index], `${what}: ${of}`)];
        }
        if (seen.has(name)) {
            const twice = `${what}: two entries of \`${path.at(-1)}\` have the name ${(0,describe_value/* quoteName */.AB)(name)}`;
            return [
                wrong(document, [...path, index, key], twice, 'SageMaker requires unique names: rename one.'),
            ];
        }
        seen.add(name);
        return [];
    });
}
/** A path that only a job manages itself (`AppManaged`) can be absent. */
function localPaths(document, path, [nameKey, key], own, what) {
    return entriesAt(document, path).flatMap((entry, index) => {
        const { [nameKey]: name, [key]: data, AppManaged } = (0,definition/* mappingAt */.oh)(entry);
        const isGiven = typeof name === 'string' && Object.hasOwn(own, name);
        if (data === undefined || AppManaged === true || isGiven)
            return [];
        const { LocalPath } = (0,definition/* mappingAt */.oh)(data);
        if (typeof LocalPath === 'string' && LocalPath !== '')
            return [];
        const found = LocalPath === undefined ? 'no `LocalPath`' : '`LocalPath` that is not a text';
        return [
            wrong(document, [...path, index, key, 'LocalPath'], `${what}: \`${key}\` of ${(0,describe_value/* quoteName */.AB)(`${name}`)} has ${found}`, `Give the path of the container that the script uses: \`LocalPath\` in the definition, or \`container_paths: { ${name}: /opt/ml/processing/… }\` in a pipeline file with \`from\`.`),
        ];
    });
}
function entriesAt(document, path) {
    const value = (0,pipeline_document/* valueAt */.fK)(document.value, path);
    return Array.isArray(value) ? value : [];
}
function wrong(document, path, message, cure = definition_shape_CURE) {
    return { message, location: document.locate(path, 'value'), cure };
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/parameters.js



/** The types of the parameters of a definition by name. */
function parameterTypes(document) {
    return new Map((0,definition/* listAt */.gT)((0,pipeline_document/* valueAt */.fK)(document.value, ['Parameters'])).map(({ Name, Type }) => [
        `${Name}`,
        typeof Type === 'string' ? Type : undefined,
    ]));
}
/** Default values that are not of the type of their parameter. */
function defaultProblems(document) {
    const declared = (0,pipeline_document/* valueAt */.fK)(document.value, ['Parameters']);
    return (Array.isArray(declared) ? declared : []).flatMap((one, index) => {
        const { Name, Type, DefaultValue } = (one ?? {});
        if (DefaultValue === undefined || typeof Type !== 'string')
            return [];
        const problem = wrongParameterValue(DefaultValue, Type);
        if (problem === undefined)
            return [];
        return [
            {
                message: `the default value of the parameter \`${Name}\` ${problem}`,
                location: document.locate(['Parameters', index, 'DefaultValue'], 'value'),
                cure: 'Correct the value or the type.',
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/predecessors.js



/** The steps that must pass before a step, and the condition that contains it. */
function predecessors({ step, condition }, known) {
    const named = predecessors_namesIn(step.DependsOn).flatMap((name) => stepsNamed(`${name}`, known));
    return [...new Set([...named, ...(condition === undefined ? [] : [condition])])];
}
/** Names that two steps have, and names in `DependsOn` that no step has. */
function findNameProblems(located, document) {
    const first = new Map();
    const problems = [];
    for (const one of located) {
        const name = one.step?.Name;
        // A step without a name is reported as such.
        if (typeof name !== 'string')
            continue;
        const other = first.get(name);
        if (other === undefined)
            first.set(name, one);
        else
            problems.push(sameName(one, other, document));
    }
    const known = new Set(first.keys());
    for (const one of located)
        problems.push(...unknownPredecessors(one, known, document));
    return problems;
}
function sameName({ step: { Name }, path }, other, document) {
    const before = document.locate([...other.path, 'Name'], 'value');
    const where = before === undefined ? '' : ` (the first: ${(0,errors/* describeLocation */.lR)(before)})`;
    return {
        message: `two steps have the name ${(0,describe_value/* quoteName */.AB)(Name)}${where}`,
        location: document.locate([...path, 'Name'], 'value'),
        cure: 'SageMaker requires a unique name of every step, also in the branches of conditions: rename one.',
    };
}
function unknownPredecessors({ step, path }, known, document) {
    const given = step?.DependsOn ?? [];
    if (!Array.isArray(given)) {
        return [
            {
                message: `step ${(0,describe_value/* quoteName */.AB)(`${step.Name}`)}: \`DependsOn\` is not a list: ${(0,describe_value/* describeValue */.bp)(given)}`,
                location: document.locate([...path, 'DependsOn'], 'value'),
                cure: 'Write the names of steps as a list.',
            },
        ];
    }
    return predecessors_namesIn(given).flatMap((name, index) => stepsNamed(`${name}`, known).length > 0
        ? []
        : [
            {
                message: `step ${(0,describe_value/* quoteName */.AB)(`${step.Name}`)} depends on ${typeof name === 'string' ? `step ${(0,describe_value/* quoteName */.AB)(name)}` : (0,describe_value/* describeValue */.bp)(name)}, which the definition does not have`,
                location: document.locate([...path, 'DependsOn', index], 'value'),
                cure: (0,nearest_name/* didYouMean */.au)(`${name}`, [...known]) ??
                    'Correct the name, or remove it from `DependsOn`.',
            },
        ]);
}
function predecessors_namesIn(given) {
    return Array.isArray(given) ? given : [];
}
/** `Register` can be a step collection, of which the definition has the steps `Register-…`. */
function stepsNamed(name, known) {
    if (known.has(name))
        return [name];
    return [...known].filter((step) => step.startsWith(`${name}-`));
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/code-of-step.js



/**
 * The local file of code that was uploaded: the definition has only its name. What the user wrote
 * about the step replaces the search.
 */
function localCode(name, path_, step, key = 'script') {
    const { context, located } = step;
    const given = context.given(located.step.Name);
    if (given['script'] !== undefined || given['command'] !== undefined)
        return undefined;
    const found = findByName(external_node_path_.posix.basename(name), [...context.scriptDirs, context.base]);
    const shown = found.map((file) => relativePath(context.root, file));
    const [only] = shown;
    const value = (file) => key === 'script' ? `script: ${file}` : 'command: [program, file]';
    if (only === undefined) {
        addProblem(step, path_, `the script \`${name}\` was not found below the directory of the definition`, besideCure(step, value(`path/to/${external_node_path_.posix.basename(name)}`)));
        return undefined;
    }
    if (shown.length > 1) {
        const exact = shown.filter((file) => file === name || file.endsWith(`/${name}`));
        if (exact.length === 1 && name.includes('/'))
            return exact[0];
        addProblem(step, path_, `the script \`${name}\` is one of ${shown
            .slice(0, 4)
            .map((file) => `\`${file}\``)
            .join(', ')}`, besideCure(step, value(only)));
        return undefined;
    }
    return only;
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/processing-step.js







/** A processing job: a program with arguments, whose inputs and outputs are container paths. */
function processingStep(step) {
    const given = (0,definition/* mappingAt */.oh)(step.located.step.Arguments);
    const origins = {};
    const recordOrigin = (key, ...at) => {
        origins[originKey(key)] = [...step.located.path, 'Arguments', ...at];
    };
    const inputs = jobInputs(given);
    const program = programOf(given, inputs, step);
    recordOrigin(['script'], 'AppSpecification', 'ContainerEntrypoint');
    recordOrigin(['args'], 'AppSpecification', 'ContainerArguments');
    if (program.kind === 'image')
        return { value: { skip: program.reason, ...outputs(given, step) }, origins };
    const outputValues = outputs(given, step);
    const containerPaths = { ...outputValues.container_paths };
    const inputPaths = {};
    for (const { name: written, uri, localPath, path: at } of inputs) {
        if (program.code.includes(written))
            continue;
        const name = Object.hasOwn(outputValues.output_paths, written) ? `${written}_input` : written;
        const own = (0,definition/* mappingAt */.oh)(step.context.given(step.located.step.Name)['input_paths']);
        inputPaths[name] = Object.hasOwn(own, name)
            ? ''
            : (localUpload(uri, written, step) ??
                inputValue(uri, ['Arguments', ...at, 'S3Input', 'S3Uri'], step, name) ??
                '');
        containerPaths[name] = localPath;
        recordOrigin(['input_paths', name], ...at);
    }
    const environ = environment(given['Environment'], ['Arguments', 'Environment'], step);
    return {
        value: {
            ...program.value,
            ...(Object.keys(inputPaths).length === 0 ? {} : { input_paths: inputPaths }),
            output_paths: outputValues.output_paths,
            container_paths: containerPaths,
            ...environ,
        },
        origins,
    };
}
function jobInputs(given) {
    return (0,definition/* listAt */.gT)(given['ProcessingInputs']).map((one, index) => {
        const { S3Uri, LocalPath } = (0,definition/* mappingAt */.oh)(one['S3Input']);
        return {
            name: `${one['InputName']}`,
            uri: S3Uri,
            localPath: withoutSlash(`${LocalPath ?? '/opt/ml/processing/input'}`),
            path: ['ProcessingInputs', index],
        };
    });
}
function outputs(given, { scope }) {
    const listed = (0,definition/* listAt */.gT)((0,definition/* mappingAt */.oh)(given['ProcessingOutputConfig'])['Outputs']);
    const output_paths = {};
    const container_paths = {};
    for (const one of listed) {
        const { S3Uri, LocalPath } = (0,definition/* mappingAt */.oh)(one['S3Output']);
        const uri = resolve(S3Uri, scope);
        const name = `${one['OutputName']}`;
        // An output is always a directory, also with a dot in its name.
        output_paths[name] = `${withoutSlash(uri.kind === 'text' ? uri.text : name)}/`;
        container_paths[name] = withoutSlash(`${LocalPath}`);
    }
    return { output_paths, container_paths };
}
function withoutSlash(path_) {
    return path_.replace(/\/+$/, '');
}
function programOf(given, inputs, step) {
    const application = (0,definition/* mappingAt */.oh)(given['AppSpecification']);
    const at = ['Arguments', 'AppSpecification', 'ContainerEntrypoint'];
    const listed = application['ContainerEntrypoint'];
    const own = step.context.given(step.located.step.Name);
    const entrypoint = (Array.isArray(listed) ? listed : []).map((one) => `${one}`);
    // The directory of the code can be inside that of another input.
    const [codeInput] = inputs
        .filter(({ localPath }) => entrypoint.some((one) => one.startsWith(`${localPath}/`)))
        .sort((a, b) => b.localPath.length - a.localPath.length);
    if (codeInput === undefined && own['script'] === undefined && own['command'] === undefined) {
        return { kind: 'image', reason: imageReason(entrypoint) };
    }
    const args = argumentsOf(application['ContainerArguments'], step, own);
    if (codeInput === undefined)
        return { kind: 'code', value: { ...callOf(own), ...args }, code: [] };
    const index = entrypoint.findIndex((one) => one.startsWith(`${codeInput.localPath}/`));
    const file = `${entrypoint[index]}`.slice(codeInput.localPath.length + 1);
    const program = external_node_path_.posix.basename(entrypoint[0] ?? '');
    if (file === 'runproc.sh')
        return sourceDirectory(inputs, codeInput, args, step, own);
    const code = [codeInput.name];
    if (/^python[\d.]*$/.test(program) || /\.py$/.test(program)) {
        const script = localCode(file, at, step);
        return {
            kind: 'code',
            value: { ...(script === undefined ? {} : { script }), call: 'cli', ...args },
            code,
        };
    }
    if (/spark-submit/.test(program))
        return { kind: 'image', reason: 'the job runs on Spark' };
    const script = localCode(file, at, step, 'command');
    if (script === undefined)
        return { kind: 'code', value: {}, code };
    const command = [
        ...entrypoint.slice(0, index).map(literal),
        literal(script),
        ...entrypoint.slice(index + 1).map(literal),
        ...(args.args ?? []),
    ];
    return { kind: 'code', value: { command }, code };
}
/** A `FrameworkProcessor` uploads a shell script that names the script; it is not in the definition. */
function sourceDirectory(inputs, entry, args, step, own) {
    const code = inputs
        .filter(({ name }) => name === 'code' || name === entry.name)
        .map(({ name }) => name);
    if (own['script'] === undefined && own['command'] === undefined) {
        addProblem(step, ['Arguments', 'AppSpecification', 'ContainerEntrypoint'], 'the definition does not name its script: a `FrameworkProcessor` writes it into the uploaded `runproc.sh`', besideCure(step, 'script: path/to/script.py'));
    }
    return { kind: 'code', value: { ...callOf(own), ...args }, code };
}
/** A command of the user has its own arguments. */
function callOf(own) {
    return own['command'] === undefined ? { call: 'cli' } : {};
}
function imageReason(entrypoint) {
    return entrypoint.length === 0
        ? 'it runs the program of a container image'
        : `it runs a program of a container image: \`${entrypoint.join(' ').slice(0, 100)}\``;
}
function argumentsOf(listed, step, own) {
    if (own['args'] !== undefined || own['command'] !== undefined || !Array.isArray(listed))
        return own['command'] === undefined ? { args: [] } : {};
    return {
        args: listed.map((one, index) => literal(step_context_textOf(one, ['Arguments', 'AppSpecification', 'ContainerArguments', index], step, 'args: […]') ?? '')),
    };
}
/** A local file that the SDK uploaded as the data of an input. */
function localUpload(uri, input, { context, located }) {
    if (typeof uri !== 'string')
        return undefined;
    const mark = `/${located.step.Name}/input/${input}/`;
    const at = uri.indexOf(mark);
    if (at < 0)
        return undefined;
    const found = findByName(external_node_path_.posix.basename(uri.slice(at + mark.length)), [context.base]);
    return found.length === 1 && found[0] !== undefined
        ? relativePath(context.root, found[0])
        : undefined;
}
function environment(value, at, step) {
    const own = (0,definition/* mappingAt */.oh)(step.context.given(step.located.step.Name)['environ_vars']);
    const entries = Object.entries((0,definition/* mappingAt */.oh)(value)).map(([name, one]) => [
        name,
        Object.hasOwn(own, name)
            ? ''
            : (step_context_textOf(one, [...at, name], step, `environ_vars: { ${name}: … }`) ?? ''),
    ]);
    return entries.length === 0 ? {} : { environ_vars: Object.fromEntries(entries) };
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/training-step.js





/** A training job in script mode: channels, hyperparameters as arguments, and a model directory. */
function trainingStep(step) {
    const given = (0,definition/* mappingAt */.oh)(step.located.step.Arguments);
    const hyper = (0,definition/* mappingAt */.oh)(given['HyperParameters']);
    const own = step.context.given(step.located.step.Name);
    const origins = {};
    const recordOrigin = (key, ...at) => {
        origins[originKey(key)] = [...step.located.path, 'Arguments', ...at];
    };
    const output_paths = { model: `model/` };
    const program = hyper['sagemaker_program'];
    if (program === undefined && own['script'] === undefined && own['command'] === undefined) {
        const image = (0,definition/* mappingAt */.oh)(given['AlgorithmSpecification'])['TrainingImage'];
        const what = typeof image === 'string' ? `: \`${image.split('/').at(-1)}\`` : '';
        return {
            value: { skip: `it runs an algorithm of a container image${what}`, output_paths },
            origins,
        };
    }
    recordOrigin(['script'], 'HyperParameters', 'sagemaker_program');
    recordOrigin(['job_args'], 'HyperParameters');
    const programPath = ['Arguments', 'HyperParameters', 'sagemaker_program'];
    const name = step_context_textOf(program, programPath, step, 'script: path/to/train.py') ?? '';
    const script = program === undefined ? undefined : localCode(`${decoded(name)}`, programPath, step);
    const input_paths = {};
    const container_paths = { model: '/opt/ml/model' };
    const ownInputs = (0,definition/* mappingAt */.oh)(own['input_paths']);
    for (const [index, channel] of (0,definition/* listAt */.gT)(given['InputDataConfig']).entries()) {
        const channelName = `${channel['ChannelName']}`;
        // `model` is the name of the output.
        const name = channelName === 'model' ? 'model_input' : channelName;
        const source = (0,definition/* mappingAt */.oh)((0,definition/* mappingAt */.oh)(channel['DataSource'])['S3DataSource'])['S3Uri'];
        const at = ['InputDataConfig', index, 'DataSource', 'S3DataSource', 'S3Uri'];
        input_paths[name] = Object.hasOwn(ownInputs, name)
            ? ''
            : (inputValue(source, ['Arguments', ...at], step, name) ?? '');
        container_paths[name] = `/opt/ml/input/data/${channelName}`;
        recordOrigin(['input_paths', name], 'InputDataConfig', index);
    }
    return {
        value: {
            ...(script === undefined ? {} : { script }),
            ...(own['command'] === undefined ? { call: 'cli' } : {}),
            ...(Object.keys(input_paths).length === 0 ? {} : { input_paths }),
            output_paths,
            container_paths,
            job_args: jobArgs(hyper, step),
            ...environment(given['Environment'], ['Arguments', 'Environment'], step),
        },
        origins,
    };
}
/** SageMaker gives every hyperparameter but its own ones to the script as `--name value`. */
function jobArgs(hyper, step) {
    const own = (0,definition/* mappingAt */.oh)(step.context.given(step.located.step.Name)['job_args']);
    return Object.fromEntries(Object.entries(hyper)
        .filter(([name]) => !name.startsWith('sagemaker_'))
        .map(([name, value]) => {
        if (Object.hasOwn(own, name))
            return [name, ''];
        const path = ['Arguments', 'HyperParameters', name];
        return [name, decoded(step_context_textOf(value, path, step, `job_args: { ${name}: … }`) ?? '')];
    }));
}
/** The SDK writes hyperparameters as JSON; other tools write plain text. */
function decoded(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/config/translate/sagemaker/read-definition.js











/** What `pipeline.definition()` of the SageMaker SDK returns. */
function readDefinition(document, context) {
    const version = (0,pipeline_document/* valueAt */.fK)(document.value, ['Version']);
    if (version !== definition/* VERSION */.xv) {
        throw new errors/* UserError */.yo(`the definition has version ${(0,describe_value/* quoteName */.AB)(`${version}`)}`, {
            location: document.locate(['Version'], 'value'),
            cure: `Only version ${definition/* VERSION */.xv} of SageMaker definitions is supported.`,
        });
    }
    const parameters = {
        types: parameterTypes(document),
        isOther: (name) => name.startsWith('Execution.'),
        otherType: 'String',
    };
    const shape = topShapeProblems(document);
    if (shape.length > 0)
        return { kind: KIND, steps: [], problems: shape, parameters };
    const located = (0,definition/* allSteps */.Bd)((0,pipeline_document/* valueAt */.fK)(document.value, ['Steps']), ['Steps']);
    const problems = [
        ...located.flatMap((one) => findTypeProblem(one, document)),
        ...findNameProblems(located, document),
    ];
    if (problems.length === 0) {
        problems.push(...located.flatMap((one) => stepShapeProblems(one, document, context.given(one.step.Name))));
    }
    problems.push(...defaultProblems(document));
    if (problems.length > 0)
        return { kind: KIND, steps: [], problems, parameters };
    const known = new Set(located.map(({ step }) => step.Name));
    const scope = scopeOf(document, context);
    const steps = located.map((one) => {
        const step = { located: one, scope, document, context, problems, known };
        const { value, origins } = draftOf(step);
        const before = predecessors(one, known);
        return {
            name: one.step.Name,
            path: one.path,
            value: { ...value, ...(before.length === 0 ? {} : { depends_on: before }) },
            origins,
        };
    });
    return { kind: KIND, steps, problems, parameters };
}
const KIND = 'SageMaker definition';
function findTypeProblem({ step, path }, document) {
    if (typeof step?.Name !== 'string' || typeof step.Type !== 'string') {
        return [
            {
                message: 'a step of the definition has no `Name` and `Type`',
                location: document.locate(path),
                cure: 'Write the definition with `pipeline.definition()`.',
            },
        ];
    }
    const isKnown = RUNNABLE.some((type) => type === step.Type) || skipReason(step.Type) !== undefined;
    if (isKnown)
        return [];
    return [
        {
            message: `step ${(0,describe_value/* quoteName */.AB)(step.Name)} has the unknown type ${(0,describe_value/* quoteName */.AB)(step.Type)}`,
            location: document.locate([...path, 'Type'], 'value'),
            cure: (0,nearest_name/* didYouMean */.au)(step.Type, knownTypes()) ?? `Known types: ${(0,describe_value/* listNames */.Zv)(knownTypes())}.`,
        },
    ];
}
function scopeOf(document, { parameters }) {
    const declared = (0,definition/* listAt */.gT)((0,pipeline_document/* valueAt */.fK)(document.value, ['Parameters']));
    return {
        pipeline: 'pipeline',
        parameters: new Map([
            ...declared.map((one) => [`${one['Name']}`, one['DefaultValue']]),
            ...Object.entries(parameters),
        ]),
    };
}
function draftOf(step) {
    const { Type } = step.located.step;
    if (Type === 'Processing')
        return processingStep(step);
    if (Type === 'Training')
        return trainingStep(step);
    const output_paths = outputsOfSkipped(step);
    return {
        value: { skip: skipReason(Type), ...(output_paths === undefined ? {} : { output_paths }) },
        origins: {},
    };
}
/** The properties that other steps use as inputs: data that exists before a run. */
function outputsOfSkipped({ located }) {
    switch (located.step.Type) {
        case 'Transform':
            return { TransformOutput: `${located.step.Name}/TransformOutput/` };
        case 'Tuning':
            return { model: `${located.step.Name}/model/` };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/config/translate/translators.js




const SUPPORTED_FILES = 'a SageMaker definition (`pipeline.definition()` as JSON), a `dvc.yaml`, or a `*.step.yaml`';
/** By the keys of the file. */
function findTranslator(value, file) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    if ((0,definition/* isDefinition */.gN)(value))
        return readDefinition;
    if ('stages' in value && !('steps' in value))
        return readStages;
    // A mistyped `contract` is reported by the reader.
    if ('step_type' in value && !('steps' in value))
        return readInterface;
    return /(^|\/)dvc\.ya?ml$/.test(file) ? readStages : undefined;
}

;// CONCATENATED MODULE: ./build/config/overlay.js














/** A file of another tool, without anything of the user beside it. */
function readTranslated(source, translator) {
    const { document, file = '', base } = source;
    const translation = translator(document, contextOf(source, file, base));
    (0,config_problems/* throwProblems */.Jh)(translation.problems);
    const isDvc = translation.kind === '`dvc.yaml`';
    return readStepsForm({
        ...source,
        ...(isDvc ? { language: 'dvc' } : {}),
        document: translatedDocument(translation, document),
    });
}
/** `from: definition.json`: a file of another tool, and what it lacks. */
function readOverlay(source) {
    const { document, base, cwd } = source;
    const named = (0,pipeline_document/* valueAt */.fK)(document.value, ['from']);
    const location = document.locate(['from'], 'value');
    if (typeof named !== 'string' || named === '') {
        throw new errors/* UserError */.yo('from: expected the path of a file', {
            location,
            cure: `Name ${SUPPORTED_FILES}.`,
        });
    }
    const absolute = external_node_path_.resolve(base, named);
    const shown = (0,shown_path/* shownPath */.p)(absolute, cwd);
    const text = readNamed(absolute, shown, location);
    if (text === undefined) {
        throw new errors/* UserError */.yo(`from: no such file: ${(0,describe_value/* quoteName */.AB)(named)}`, {
            location,
            cure: 'The path is relative to the directory of this file.',
        });
    }
    refuseScript({ shown, text }, { prefix: 'from: ', location });
    const other = (0,yaml_document/* parseDocument */.T)(text, shown);
    const translator = findTranslator(other.value, shown);
    if (translator === undefined) {
        throw new errors/* UserError */.yo(`from: ${(0,describe_value/* quoteName */.AB)(named)} is not a pipeline of a supported tool`, {
            location,
            cure: `Name ${SUPPORTED_FILES}.`,
        });
    }
    const translation = translator(other, contextOf(source, shown, external_node_path_.dirname(absolute)));
    (0,config_problems/* throwProblems */.Jh)([...translation.problems, ...overlayProblems(document, translation)]);
    const merged = mergeDocuments(translatedDocument(translation, other), document, OWN_KEYS);
    return readStepsForm({ ...source, document: merged });
}
/** The mistake is in the line that names the file. */
function readNamed(absolute, shown, location) {
    try {
        return (0,read_text_file/* readTextFile */.Gu)(absolute, shown, 'file named by `from`');
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(`from: ${error.message}`, { location, cure: error.cure, cause: error });
    }
}
/** Keys that say how the other file is read. */
const OWN_KEYS = ['from', 'parameters'];
function contextOf({ document, base, cwd }, file, of) {
    const named = textAt(document, 'root');
    const root = named === undefined ? base : external_node_path_.resolve(base, named);
    const scriptDirs = (0,pipeline_document/* valueAt */.fK)(document.value, ['script_dirs']);
    return {
        file,
        base: of,
        cwd,
        root,
        scriptDirs: (Array.isArray(scriptDirs) ? scriptDirs : []).map((one) => external_node_path_.resolve(root, String(one))),
        given: (step) => {
            const given = (0,pipeline_document/* valueAt */.fK)(document.value, ['steps', step]);
            if (typeof given !== 'object' || given === null || Array.isArray(given))
                return {};
            const { inputs, outputs, ...rest } = given;
            return {
                ...(inputs === undefined ? {} : { input_paths: inputs }),
                ...(outputs === undefined ? {} : { output_paths: outputs }),
                ...rest,
            };
        },
        parameters: ((0,pipeline_document/* valueAt */.fK)(document.value, ['parameters']) ?? {}),
    };
}
function textAt(document, key) {
    const found = (0,pipeline_document/* valueAt */.fK)(document.value, [key]);
    return typeof found === 'string' ? found : undefined;
}

;// CONCATENATED MODULE: ./build/config/spec-form.js













/** A saved pipeline spec: `script_specs` as a list or by step, `data_flow_specs`, or a `dag`. */
function readSpecForm(source) {
    const { document, base } = source;
    const value = (0,schema_problems/* valueOrThrow */.P)((0,schema_problems/* checkSchema */._)(spec_schema/* specFileSchema */.Hu, document), findMissingDirectories(document, base));
    const { pipeline_name, defaults, dag, script_specs, data_flow_specs, ...settings } = value;
    const specs = locatedSpecs(script_specs, document);
    const nodes = dag === undefined ? specs : dagNodes(dag, document);
    const names = nodes.map(({ name }) => name);
    const edges = [
        ...(dag === undefined ? [] : dagEdges(dag, document)),
        ...flowEdges(data_flow_specs, document),
    ];
    (0,config_problems/* throwProblems */.Jh)([
        ...(nodes.length === 0 ? [dag === undefined ? noSpecs(document) : noNodes(document)] : []),
        ...(0,name_clashes/* findBadStepNames */.tY)(nodes, document),
        ...(0,name_clashes/* findStepClashes */.Ll)(nodes, document),
        ...(dag === undefined ? [] : findLooseSpecs(specs, names, document)),
        ...findLooseEdges(edges, names, document),
        ...specs.flatMap(({ valuePath }) => (0,name_clashes/* findOutputClashes */.ae)(valuePath, document)),
    ]);
    return assembleConfig(source, resolveSettings(settings, base), {
        form: 'spec',
        name: pipeline_name === undefined ? undefined : (0,step_config/* written */.Mp)(document, ['pipeline_name'], pipeline_name),
        steps: nodes.map(({ name, path }) => {
            const located = specs.find((spec) => spec.name === name);
            return located === undefined
                ? (0,step_config/* stepConfig */.tM)({ name, value: {}, valuePath: path, document, defaults })
                : specStep({
                    name,
                    spec: located.spec,
                    valuePath: located.valuePath,
                    document,
                    keyPath: located.valuePath,
                    defaults,
                    defaultsDocument: document,
                });
        }),
        edges,
    });
}
function locatedSpecs(specs, document) {
    if (!Array.isArray(specs)) {
        return document.keys(['script_specs']).flatMap((name) => {
            const valuePath = ['script_specs', name];
            const spec = specs[name];
            return spec === undefined ? [] : [{ name, path: valuePath, spec, valuePath }];
        });
    }
    return specs.map((spec, index) => {
        const valuePath = ['script_specs', index];
        const key = spec.step_name == null ? 'script_name' : 'step_name';
        const path = [...valuePath, key];
        return { name: (0,step_config/* written */.Mp)(document, path, spec[key] ?? ''), path, spec, valuePath };
    });
}
function flowEdges(flows, document) {
    return flows.map(({ from_step, to_step, data_path }, index) => {
        const keyPath = ['data_flow_specs', index];
        return {
            from: (0,step_config/* written */.Mp)(document, [...keyPath, 'from_step'], from_step),
            to: (0,step_config/* written */.Mp)(document, [...keyPath, 'to_step'], to_step),
            keyPath,
            ...(data_path == null ? {} : { dataPath: data_path }),
        };
    });
}
function noSpecs(document) {
    return {
        message: empty_pipeline/* NO_STEPS */.OH,
        location: document.locate(['script_specs']),
        cure: 'Add at least one entry to `script_specs`.',
    };
}
/** Specs of steps that are not in the DAG would never run. */
function findLooseSpecs(specs, nodes, document) {
    return specs
        .filter(({ name }) => !nodes.includes(name))
        .map(({ name, path }) => {
        const near = (0,nearest_name/* nearestName */.qb)(name, nodes);
        return {
            message: `${(0,pipeline_document/* describeKeyPath */.cf)(path)}: ${(0,describe_value/* quoteName */.AB)(name)} is not a node of the DAG`,
            location: document.locate(path),
            cure: near === undefined
                ? 'Add it to `dag.nodes`, or remove the spec.'
                : `Did you mean ${(0,describe_value/* quoteName */.AB)(near)}?`,
        };
    });
}

// EXTERNAL MODULE: ./build/config/value-shape.js
var value_shape = __webpack_require__(1330);
;// CONCATENATED MODULE: ./build/config/pipeline-forms.js








/** Reads a pipeline in any form, which is determined by its keys. */
function readPipeline(source) {
    const { value, locate } = source.document;
    const shape = (0,value_shape/* findShapeProblem */.G)(value);
    if (shape !== undefined) {
        const prefix = shape.path.length === 0 ? '' : `${(0,pipeline_document/* describeKeyPath */.cf)(shape.path)}: `;
        throw new errors/* UserError */.yo(`${prefix}${shape.message}`, {
            location: locate(shape.path),
            cure: shape.cure,
        });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors/* UserError */.yo(`expected a mapping with \`steps\`, found ${Array.isArray(value) ? 'a list' : 'a single value'}`, { location: locate([], 'value'), cure: 'Write `steps: { train: { script: train.py } }`.' });
    }
    if ('from' in value && !('dag' in value))
        return readOverlay(source);
    const translator = 'steps' in value ? undefined : findTranslator(value, source.file ?? '');
    if (translator !== undefined)
        return readTranslated(source, translator);
    if (['script_specs', 'pipeline_name', 'data_flow_specs'].some((key) => key in value)) {
        return readSpecForm(source);
    }
    return 'dag' in value && !('steps' in value) ? readDagForm(source) : readStepsForm(source);
}

;// CONCATENATED MODULE: ./build/config/load-pipeline.js












/**
 * Reads a pipeline file, YAML or JSON, in any of its forms.
 * @throws UserError with all mistakes in the file and their locations
 */
async function loadPipeline(file, options) {
    const { cwd, keepTodos = false } = options;
    if (typeof file !== 'string') {
        throw new errors/* UserError */.yo(`expected the path of a pipeline file, found ${(0,describe_value/* describeValue */.bp)(file)}`, {
            cure: 'Give the path as a string.',
        });
    }
    const absolute = external_node_path_.resolve(cwd, file);
    const shown = (0,shown_path/* shownPath */.p)(absolute, cwd);
    refuseScript({ shown });
    // Parsing blocks this thread, so the caller should start Python first.
    await (0,promises_.setImmediate)();
    const text = (0,read_text_file/* readTextFile */.Gu)(absolute, shown, 'pipeline file');
    if (text === undefined)
        throw notFound(absolute, shown);
    refuseScript({ shown, text });
    const base = external_node_path_.dirname(absolute);
    return readPipeline({
        document: (0,yaml_document/* parseDocument */.T)(text, shown),
        file: shown,
        // JSON can be in a file of any name, and YAML would not fit into it.
        language: /^\s*\{\s*"/.test(text) ? 'json' : 'yaml',
        base,
        cwd,
        defaultName: (0,read_text_file/* stem */.WS)(absolute),
        specsDirs: [...specsDirs(base, options), base],
        keepTodos,
    });
}
/**
 * The same for a pipeline given as a value: a plain object in any of the forms.
 * @throws UserError without locations; its messages name the keys
 */
function pipelineFromValue(value, options) {
    const base = external_node_path_.resolve(options.root);
    return readPipeline({
        document: (0,pipeline_document/* documentFromValue */.xC)(value),
        base,
        cwd: base,
        defaultName: options.name ?? 'pipeline',
        specsDirs: specsDirs(base, { ...options, cwd: base }),
    });
}
/** Beside the pipeline, then in the working directory, then where the reference has them. */
function specsDirs(base, { cwd, specsDir = 'test_workspace/.specs' }) {
    const directories = [
        external_node_path_.join(base, saved_specs/* SPECS_DIR */.rA),
        external_node_path_.join(cwd, saved_specs/* SPECS_DIR */.rA),
        external_node_path_.resolve(cwd, specsDir),
    ];
    return [...new Set(directories)];
}
function notFound(absolute, shown) {
    const siblings = (0,read_text_file/* pipelineFilesIn */.TR)(external_node_path_.dirname(absolute));
    // Compare stems: the letters of `.yml` would make any two short names similar.
    const wanted = (0,read_text_file/* stem */.WS)(absolute);
    const near = siblings.some((name) => (0,read_text_file/* stem */.WS)(name) === wanted)
        ? wanted
        : (0,nearest_name/* nearestName */.qb)(wanted, siblings.map(read_text_file/* stem */.WS));
    const file = siblings.find((name) => (0,read_text_file/* stem */.WS)(name) === near);
    return new errors/* UserError */.yo(`Pipeline config file not found: ${(0,describe_value/* escapeText */.X1)(shown)}`, {
        cure: file === undefined
            ? 'Check the path; it is relative to the working directory.'
            : `Did you mean ${(0,describe_value/* quoteName */.AB)(file)}?`,
    });
}


/***/ }),

/***/ 3324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ll: () => (/* binding */ findStepClashes),
/* harmony export */   ae: () => (/* binding */ findOutputClashes),
/* harmony export */   tY: () => (/* binding */ findBadStepNames)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _name_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2462);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1327);



/** Invalid step names. The schema checks the names in a mapping. */
function findBadStepNames(names, document) {
    return names.flatMap(({ name, path }) => {
        const expected = (0,_name_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .stepNameFault */ .iq)(name);
        return expected === undefined
            ? []
            : [
                {
                    message: `${(0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_2__/* .describeKeyPath */ .cf)(path)}: expected ${expected}, found ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(name)}`,
                    location: document.locate(path, 'value'),
                    cure: 'Rename it.',
                },
            ];
    });
}
/** Steps that would share a directory. */
function findStepClashes(names, document) {
    return findClashes(names, 'step', document);
}
/** Outputs of one step that would share a directory, detected in the raw value. */
function findOutputClashes(stepPath, document) {
    return ['output_paths', 'outputs'].flatMap((key) => {
        const outputs = (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document.value, [...stepPath, key]);
        const isMapping = typeof outputs === 'object' && outputs !== null && !Array.isArray(outputs);
        const names = isMapping ? Object.keys(outputs) : [];
        if (names.length < 2)
            return [];
        const located = names.map((name) => ({ name, path: [...stepPath, key, name] }));
        return findClashes(located, 'output', document);
    });
}
function findClashes(names, what, document) {
    const seen = new Map();
    return names.flatMap(({ name, path }) => {
        const folded = (0,_name_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .zN)(name);
        const first = seen.get(folded);
        if (first === undefined) {
            seen.set(folded, name);
            return [];
        }
        return [
            {
                message: first === name
                    ? `two ${what}s are named ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(name)}`
                    : `the ${what}s ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(first)} and ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(name)} differ only in letter case`,
                location: document.locate(path),
                cure: path.at(-1) === 'script_name'
                    ? 'Give each step a different `step_name`. Several steps can run the same script.'
                    : `Rename one: each ${what} has its own directory, and some file systems ignore letter case.`,
            },
        ];
    });
}


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ writtenNameSchema),
/* harmony export */   iq: () => (/* binding */ stepNameFault),
/* harmony export */   xn: () => (/* binding */ stepNameSchema),
/* harmony export */   y8: () => (/* binding */ logicalNameSchema),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);

/** Names of steps, inputs and outputs are used as directory names on Linux, macOS and Windows. */
const NAME = /^[\p{L}\p{N}_]([\p{L}\p{M}\p{N}_. -]*[\p{L}\p{M}\p{N}_-])?$/u;
const LONGEST = 100;
const ALLOWED = `letters, digits, \`_\`, \`-\`, and inside dots and spaces; at most ${LONGEST} characters`;
/** As a key of an object, it would set the prototype. */
const NOT_PROTO = /^(?!__proto__$)/;
const stepNameSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('a step name')
    .regex(NAME, `a step name of ${ALLOWED}`)
    .regex(NOT_PROTO, 'a step name other than `__proto__`')
    .max(LONGEST, `a step name of ${ALLOWED}`);
/** Key in `input_paths` and `output_paths`. */
const logicalNameSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('a logical name')
    .regex(NAME, `a logical name of ${ALLOWED}`)
    .max(LONGEST, `a logical name of ${ALLOWED}`);
/** A name given as a value: YAML does not read `2024` and `true` as text. */
const writtenNameSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()], {
    error: 'a name',
});
/** Why `name` is not a valid step name, for a value that the schema accepted. */
function stepNameFault(name) {
    const result = stepNameSchema.safeParse(name);
    return result.success ? undefined : result.error.issues[0]?.message;
}
/** Equal for names that would share a directory on some file system. */
function foldName(name) {
    return name.normalize('NFC').toLowerCase();
}


/***/ }),

/***/ 771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ EXPECTED_VARIANTS),
/* harmony export */   Y: () => (/* binding */ parseVariants)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2358);
/* harmony import */ var _variant_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9635);



/** In the words of an error message. */
const EXPECTED_VARIANTS = `\`all\`, or variants such as \`no-rows\` or \`train:no-rows\``;
/**
 * @param words `all`, names of variants, or `step:variant`
 * @returns the wishes, or what is wrong
 */
function parseVariants(words) {
    const wishes = [];
    for (const word of words) {
        // Names of steps can contain colons.
        const at = word.lastIndexOf(':');
        const name = word.slice(at + 1);
        const step = at === -1 ? {} : { step: word.slice(0, at) };
        if (name === 'all') {
            wishes.push(..._variant_names_js__WEBPACK_IMPORTED_MODULE_2__/* .VARIANT_NAMES */ .NE.map((variant) => ({ variant, ...step })));
            continue;
        }
        const variant = _variant_names_js__WEBPACK_IMPORTED_MODULE_2__/* .VARIANT_NAMES */ .NE.find((known) => known === name);
        if (variant === undefined)
            return unknownVariant(name);
        wishes.push({ variant, ...step });
    }
    return wishes;
}
function unknownVariant(name) {
    const near = (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .qb)(name, _variant_names_js__WEBPACK_IMPORTED_MODULE_2__/* .VARIANT_NAMES */ .NE);
    const cure = near === undefined ? `It is one of ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Zv)(_variant_names_js__WEBPACK_IMPORTED_MODULE_2__/* .VARIANT_NAMES */ .NE)}.` : `Did you mean \`${near}\`?`;
    return `there is no variant ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(name)}. ${cure}`;
}


/***/ }),

/***/ 8236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pathOfValue)
/* harmony export */ });
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1327);

/**
 * Where a file has a value of a step: under the name that it has for the key, its short form, or in
 * the defaults of all steps.
 * @param path below the step, with the long name: `['input_paths', 'data']`
 */
function pathOfValue(path, { keyPath }, { value }) {
    const short = [SHORT.get(String(path[0])) ?? '', ...path.slice(1)];
    const candidates = [
        [...keyPath, ...path],
        [...keyPath, ...short],
        ['defaults', ...path],
    ];
    return candidates.find((one) => (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(value, one) !== undefined) ?? [...keyPath, ...path];
}
const SHORT = new Map([
    ['input_paths', 'inputs'],
    ['output_paths', 'outputs'],
]);


/***/ }),

/***/ 1327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cf: () => (/* binding */ describeKeyPath),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   xC: () => (/* binding */ documentFromValue)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);

/** A value given through the API: it has no positions, and its numbers are written as JavaScript does. */
function documentFromValue(value) {
    return {
        value,
        locate: () => undefined,
        written: (path) => {
            const found = valueAt(value, path);
            if (Object.is(found, -0))
                return '-0';
            return isScalar(found) ? String(found) : undefined;
        },
        keys: (path) => {
            const found = valueAt(value, path);
            return found === null || typeof found !== 'object' ? [] : Object.keys(found);
        },
    };
}
/** Values that can be written in different ways. */
function isScalar(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}
function valueAt(value, path) {
    let found = value;
    for (const key of path) {
        if (found === null || typeof found !== 'object' || !Object.hasOwn(found, key)) {
            return undefined;
        }
        found = found[key];
    }
    return found;
}
/** `steps.training.input_paths`, `dag.edges[2]`, `steps."my step".script`. */
function describeKeyPath(path) {
    let text = '';
    for (const key of path) {
        if (typeof key === 'number') {
            text += `[${key}]`;
        }
        else {
            text += `${text === '' ? '' : '.'}${/^[\w-]{1,100}$/.test(key) ? key : (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(key, 100)}`;
        }
    }
    return text;
}


/***/ }),

/***/ 6069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n$: () => (/* binding */ settingsShape),
/* harmony export */   wr: () => (/* binding */ pipelineSchema)
/* harmony export */ });
/* unused harmony export pipelineJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2311);
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2371);
/* harmony import */ var _hermetic_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8294);
/* harmony import */ var _interpreter_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4837);
/* harmony import */ var _launcher_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6911);
/* harmony import */ var _limit_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5374);
/* harmony import */ var _name_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2462);
/* harmony import */ var _parse_variants_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(771);
/* harmony import */ var _step_schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9080);
/* harmony import */ var _strict_object_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(876);
/* harmony import */ var _tag_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6439);
/* harmony import */ var _timeout_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1624);












/**
 * The pipeline file: the only source of types, defaults and JSON Schema. Messages name the expected
 * value; `schema-problems.ts` builds sentences from them.
 */
const directoriesSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(_step_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .pathSchema */ .dO, 'a list of directories');
const variantSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP('text').superRefine((text, context) => {
    const parsed = (0,_parse_variants_js__WEBPACK_IMPORTED_MODULE_5__/* .parseVariants */ .Y)([text]);
    if (typeof parsed === 'string')
        context.addIssue({ code: 'custom', message: parsed });
});
const defaultsSchema = (0,_strict_object_js__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .r)({
    timeout: _timeout_js__WEBPACK_IMPORTED_MODULE_8__/* .timeoutSchema */ .fw.optional().describe('Time limit of each step, in seconds.'),
    environ_vars: _step_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .environVarsSchema */ .Jd.optional(),
    job_args: _step_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .jobArgsSchema */ .S3.optional(),
    allow: _hermetic_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .allowSchema */ .p8,
    ..._interpreter_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .interpreterShape */ .q,
    ..._launcher_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .launcherShape */ .K,
    tags: _tag_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .tagsSchema */ .x,
    ..._limit_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .limitShape */ .X,
}).describe('Default values for all steps. Mappings are merged key by key.');
/** Keys that are allowed in every form of the file. */
const settingsShape = {
    root: _step_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .pathSchema */ .dO
        .optional()
        .describe('The base directory of all paths, relative to this file. Default: the directory of this file.'),
    script_dirs: directoriesSchema
        .default([])
        .describe('Directories that are searched for scripts before the default search directories.'),
    python_path: directoriesSchema
        .default([])
        .describe('Directories that are added to `sys.path` of every step.'),
    environment: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['inherit', 'clean'], '`inherit` or `clean`')
        .default('inherit')
        .describe('`inherit`: steps get the environment of the caller without the variables of the runner. `clean`: steps get only a short list of allowed variables.'),
    pip_install: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['refuse', 'allow'], '`refuse` or `allow`')
        .default('refuse')
        .describe('Whether a script may install packages with pip, uv, conda or a similar tool.'),
    preload: zod__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['auto', 'off']),
        zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP('a module name').regex(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'a module name')),
    ], { error: '`auto`, `off`, or a list of module names' })
        .default('auto')
        .describe('Modules that are loaded once and shared by all steps. `auto`: the modules that the scripts import. `off`: each step starts a fresh interpreter.'),
    on_drift: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['error', 'warn', 'off'], '`error`, `warn` or `off`')
        .default('error')
        .describe('How to report a breaking change of a locked output: as an error, as a warning (`warn`), or not at all (`off`). `cursus runtime lock` locks the outputs.'),
    examples: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['on', 'off'], '`on` or `off`')
        .default('on')
        .describe('`off`: a contract contains no values of the data, not even the smallest and the largest. A contract never contains values of a column that has the name of a secret.'),
    variants: zod__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz('all'), zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(variantSchema)], {
        error: '`all`, or a list of variants such as `no-rows`',
    })
        .optional()
        .describe('Changed copies of the tables that each step reads, on which it runs again after the pipeline: `all`, or a list of variants, for one step as `step:variant`.'),
    fail_on_variants: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY('`true` or `false`')
        .default(false)
        .describe('Whether a step that fails on a variant makes the run fail.'),
    hermetic: _hermetic_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .hermeticSchema */ .z3,
    cache: zod__WEBPACK_IMPORTED_MODULE_9__/* ["enum"] */ .k5n(['off', 'read', 'read-write'], '`off`, `read` or `read-write`')
        .default('off')
        .describe('`read`: a step is not run if its result is kept from an earlier run and nothing that it depends on has changed. `read-write`: the results are also kept, in the workspace directory. See [Cached results](cache.md).'),
    cache_limit: (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_11__/* .byteSizeSchema */ .N)('a size such as `5GB`, or a number of bytes')
        .default('5GB')
        .describe('Maximum size of the kept results. The least recently used results are removed first.'),
    keep_results: zod__WEBPACK_IMPORTED_MODULE_9__/* .boolean */ .zMY('`true` or `false`')
        .default(true)
        .describe('`false`: a local run does not keep the results of its steps for `--step`.'),
    defaults: defaultsSchema.optional(),
};
const pipelineSchema = (0,_strict_object_js__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .r)({
    $schema: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP('text').optional().describe('The location of this schema, for editors.'),
    name: _name_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenNameSchema */ .Qd
        .optional()
        .describe('The name of the pipeline in reports. Default: the name of this file.'),
    ...settingsShape,
    steps: zod__WEBPACK_IMPORTED_MODULE_9__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_9__/* .record */ .g1P(_name_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .stepNameSchema */ .xn, _step_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .stepSchema */ .SE).meta({ minProperties: 1 }),
        zod__WEBPACK_IMPORTED_MODULE_9__/* .array */ .YOg(_step_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .namedStepSchema */ .Di).meta({ minItems: 1 }),
    ], {
        error: 'a mapping of step names to steps, or a list of steps with a `name`',
    })
        .describe('The steps, by name. If no step declares inputs or `depends_on`, the steps run as a chain in this order.'),
});
/** Keys of a file that adds to the file of another tool: `overlay.ts` reads them. */
const overlaySchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({
    from: _step_schema_js__WEBPACK_IMPORTED_MODULE_6__/* .pathSchema */ .dO
        .optional()
        .describe('A file of another tool (a SageMaker definition, `dvc.yaml`, `*.step.yaml`) that this file adds to.'),
    parameters: zod__WEBPACK_IMPORTED_MODULE_9__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_9__/* .unknown */ .L5J())
        .optional()
        .describe('With `from`: values of the parameters of that file, by name.'),
});
/** Draft 2020-12, for editors: `# yaml-language-server: $schema=…`. */
function pipelineJsonSchema() {
    const options = { target: 'draft-2020-12', io: 'input' };
    const { required, ...schema } = z.toJSONSchema(pipelineSchema, options);
    const overlay = z.toJSONSchema(overlaySchema, options);
    return {
        ...schema,
        properties: { ...schema.properties, ...overlay.properties },
        // The other file has steps, and only such a file has parameters.
        anyOf: [{ required }, { required: ['from'] }],
        dependentRequired: { parameters: ['from'] },
        title: 'Cursus pipeline',
        description: 'An ML pipeline: steps, the script each of them runs, and the data that flows between them.',
    };
}


/***/ }),

/***/ 2077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ placeholderParts),
/* harmony export */   Qk: () => (/* binding */ PLACEHOLDER_KINDS),
/* harmony export */   eb: () => (/* binding */ expandValue),
/* harmony export */   wy: () => (/* binding */ expandText)
/* harmony export */ });
/** `{input_paths.raw}` in the arguments and parameters of a step. `{{` and `}}` are braces. */
const PLACEHOLDER_KINDS = [
    'input_paths',
    'output_paths',
    'environ_vars',
    'job_args',
];
const TOKEN = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
function placeholderParts(template) {
    const parts = [];
    let end = 0;
    for (const match of template.matchAll(TOKEN)) {
        if (match.index > end)
            parts.push({ text: template.slice(end, match.index) });
        end = match.index + match[0].length;
        parts.push(partOf(match[0], match[1]));
    }
    if (end < template.length)
        parts.push({ text: template.slice(end) });
    return parts;
}
function partOf(token, inside) {
    if (token === '{{' || token === '}}')
        return { text: token[0] };
    const [kind = '', ...rest] = (inside ?? '').split('.');
    const name = rest.join('.');
    const known = PLACEHOLDER_KINDS.find((one) => one === kind.trim());
    return known === undefined || name === '' ? { stray: token } : { kind: known, name };
}
/** The text with its placeholders replaced by the values. */
function expandText(template, values) {
    return placeholderParts(template)
        .map((part) => {
        if ('text' in part)
            return part.text;
        return 'stray' in part ? part.stray : asText(values[part.kind][part.name]);
    })
        .join('');
}
/** A value of `parameters`: a text that is one placeholder has the value itself, not its text. */
function expandValue(value, values) {
    if (typeof value === 'string') {
        const [first, ...others] = placeholderParts(value);
        return first !== undefined && 'kind' in first && others.length === 0
            ? (values[first.kind][first.name] ?? null)
            : expandText(value, values);
    }
    if (Array.isArray(value))
        return value.map((one) => expandValue(one, values));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expandValue(one, values)]));
}
/** As Python prints it, because the scripts are in Python. */
function asText(value) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}


/***/ }),

/***/ 3515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   W4: () => (/* binding */ collectProblem),
/* harmony export */   jx: () => (/* binding */ areEnough)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4863);

/**
 * Runs a part of the work and collects the user mistakes that it throws, so that all mistakes are
 * reported together.
 * @returns `undefined` if there was a mistake
 */
function collectProblem(problems, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        problems.push(error);
        return undefined;
    }
}
/** More problems would scroll the first one, which often causes the others, out of sight. */
const MOST_REPORTED = 20;
/** Finding a similar name among thousands is slow, so it is done only for reported problems. */
const MOST_COLLECTED = 100;
function areEnough(problems) {
    return problems.length >= MOST_COLLECTED;
}
/** Throws if there are problems, and reports all of them in the order of the file. */
function throwProblems(problems) {
    const sorted = [...problems].sort(byLocation);
    const [first, ...others] = sorted;
    if (first === undefined) {
        return;
    }
    if (others.length === 0) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(first.message, { location: first.location, cure: first.cure });
    }
    const reported = others.slice(0, MOST_REPORTED - 1).map(withLocation);
    const left = others.length - reported.length;
    const atLeast = areEnough(problems) ? 'at least ' : '';
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([
        withCure(first),
        ...reported,
        ...(left > 0 ? [`and ${atLeast}${left} more problems`] : []),
    ].join('\n'), {
        location: first.location,
        mistakes: sorted.map(({ message, location, cure }) => ({ message, location, cure })),
    });
}
function byLocation(a, b) {
    return ((a.location?.line ?? 0) - (b.location?.line ?? 0) ||
        (a.location?.column ?? 0) - (b.location?.column ?? 0));
}
function withLocation(problem) {
    const prefix = problem.location === undefined ? '' : `${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLocation */ .lR)(problem.location)}: `;
    return `${prefix}${withCure(problem)}`;
}
function withCure({ message, cure }) {
    return cure === undefined ? message : `${message}\n  ${cure}`;
}


/***/ }),

/***/ 5254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   TR: () => (/* binding */ pipelineFilesIn),
/* harmony export */   WS: () => (/* binding */ stem)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4863);




/** Pipeline files are smaller; a data file given by mistake is not. */
const LARGEST_BYTES = 5 * 1024 * 1024;
/**
 * Reads a file that the user named, as UTF-8. It never blocks.
 * @param shown path as shown to the user
 * @param what `pipeline file`, for messages
 * @returns `undefined` if the file does not exist
 * @throws UserError for what cannot be read, is not a file, is too large or is not text
 */
function readTextFile(absolute, shown, what) {
    const location = { file: shown };
    const bytes = readBytes(absolute, shown, what);
    if (bytes === undefined)
        return undefined;
    if (bytes.length > LARGEST_BYTES) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`too large for a ${what} (more than 5 MB)`, {
            location,
            cure: 'Give the file that lists the steps, not a data file.',
        });
    }
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        // UTF-16 of ASCII letters is valid UTF-8 with a NUL in each pair.
        if (!text.includes('\0'))
            return text;
    }
    catch {
        // Invalid UTF-8 is reported below.
    }
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the ${what} is not UTF-8 text`, { location, cure: 'Save it as UTF-8.' });
}
function readBytes(absolute, shown, what) {
    let descriptor;
    try {
        // Opening a pipe without a writer would block.
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (stats.isFile())
            return readUpTo(descriptor, LARGEST_BYTES + 1);
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the ${what} is ${stats.isDirectory() ? 'a directory' : 'not a regular file'}`, {
            location: { file: shown },
            cure: stats.isDirectory()
                ? suggestFile(absolute, shown)
                : 'Give a file, not a pipe or a device.',
        });
    }
    catch (error) {
        if (error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the ${what} cannot be read (${code})`, {
            location: { file: shown },
            cure: 'Check its path and its permissions.',
            cause: error,
        });
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** The size in the file's metadata can be 0 or out of date. */
function readUpTo(descriptor, most) {
    const parts = [];
    for (let left = most; left > 0;) {
        const part = Buffer.allocUnsafe(Math.min(left, 256 * 1024));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, part);
        if (count === 0)
            break;
        parts.push(part.subarray(0, count));
        left -= count;
    }
    return Buffer.concat(parts);
}
function suggestFile(directory, shown) {
    const files = pipelineFilesIn(directory).sort();
    const named = files.slice(0, 3).map((file) => (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(`${shown}/${file}`, 200));
    return named.length === 0
        ? 'Give the path of the file itself.'
        : `Give the file itself: ${named.join(', ')}.`;
}
/** Names of possible pipeline files. */
function pipelineFilesIn(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory).filter((name) => stem(name) !== name);
    }
    catch {
        // No suggestions for a directory that cannot be read.
        return [];
    }
}
/** The name of a file without the extension of a pipeline file. */
function stem(file) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file).replace(/\.(ya?ml|json)$/i, '');
}


/***/ }),

/***/ 9646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ parseRunTimeout),
/* harmony export */   Ik: () => (/* binding */ parseMemoryLimit),
/* harmony export */   OR: () => (/* binding */ EXPECTED_MAX_PARALLEL),
/* harmony export */   Sf: () => (/* binding */ memoryLimitSchema),
/* harmony export */   WF: () => (/* binding */ runTimeoutSchema),
/* harmony export */   Yg: () => (/* binding */ toMemoryLimit),
/* harmony export */   Zs: () => (/* binding */ RETRIES),
/* harmony export */   aJ: () => (/* binding */ retriesSchema),
/* harmony export */   dG: () => (/* binding */ maxParallelSchema),
/* harmony export */   jP: () => (/* binding */ parseMaxParallel),
/* harmony export */   ny: () => (/* binding */ EXPECTED_RUN_TIMEOUT),
/* harmony export */   oA: () => (/* binding */ parseWholeNumber),
/* harmony export */   vx: () => (/* binding */ EXPECTED_MEMORY_LIMIT)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2311);
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2371);
/* harmony import */ var _timeout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1624);
/** The allowed values of run settings, shared by command line, action and library. */



/** Maximum number of parallel steps. */
const MAX_PARALLEL = { least: 1, most: 1024 };
/** Number of retries of a step that did not pass. */
const RETRIES = { least: 0, most: 100 };
const EXPECTED_MAX_PARALLEL = `a whole number from ${MAX_PARALLEL.least} to ${MAX_PARALLEL.most}, or \`auto\``;
const EXPECTED_MEMORY_LIMIT = 'a size such as `2GB`, a number of bytes, `auto` or `off`';
const EXPECTED_RUN_TIMEOUT = `a number of seconds, at most ${_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TIMEOUT_SECONDS */ .Pe}, or \`off\``;
const memoryLimitSchema = (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_1__/* .byteSizeSchema */ .N)(EXPECTED_MEMORY_LIMIT, ['auto', 'off']);
/** Seconds; 0 is the same as `off`. */
const runTimeoutSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('off'),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(EXPECTED_RUN_TIMEOUT)
        .min(0, EXPECTED_RUN_TIMEOUT)
        .max(_timeout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TIMEOUT_SECONDS */ .Pe, EXPECTED_RUN_TIMEOUT),
], { error: EXPECTED_RUN_TIMEOUT });
const maxParallelSchema = wholeNumberSchema(MAX_PARALLEL);
const retriesSchema = wholeNumberSchema(RETRIES);
/** @returns `undefined` for anything else */
function parseMaxParallel(text) {
    const given = text.trim();
    return given === 'auto' ? given : parseWholeNumber(given, MAX_PARALLEL);
}
/** Digits only: `1e3`, `0x10` and an empty text are not valid. */
function parseWholeNumber(text, { least, most }) {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
}
/** @returns bytes, `auto` or `off`; `undefined` for anything else */
function parseMemoryLimit(text) {
    const given = text.trim();
    return memoryLimitSchema.safeParse(given).success ? toMemoryLimit(given) : undefined;
}
/** For a value that `memoryLimitSchema` accepted. */
function toMemoryLimit(given) {
    return given === 'auto' || given === 'off' ? given : (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_1__/* .byteSize */ .m)(given);
}
/** @returns seconds, or `off` (also for `0`); `undefined` for anything else */
function parseRunTimeout(text) {
    const given = text.trim();
    if (given === 'off' || /^0+(\.0+)?$/.test(given))
        return 'off';
    const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
    return runTimeoutSchema.safeParse(seconds).success ? seconds : undefined;
}
function wholeNumberSchema(range) {
    const expected = `a whole number from ${range.least} to ${range.most}`;
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(expected).min(range.least, expected).max(range.most, expected);
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sl: () => (/* binding */ findSavedSpec),
/* harmony export */   WC: () => (/* binding */ specFileNames),
/* harmony export */   fo: () => (/* binding */ SPEC_FILE_SUFFIX),
/* harmony export */   rA: () => (/* binding */ SPECS_DIR)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);
/* harmony import */ var _name_clashes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3324);
/* harmony import */ var _read_text_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5254);
/* harmony import */ var _schema_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5193);
/* harmony import */ var _shown_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9244);
/* harmony import */ var _spec_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9742);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8388);









/** The reference's file name, by script name or by step name. */
const SPEC_FILE_SUFFIX = '_runtime_test_spec.json';
/** The directory of the saved specs, beside the pipeline file. */
const SPECS_DIR = '.specs';
/**
 * The saved spec of a node: the file with its name, else the first file with its `step_name`.
 * Several nodes can run the same script, and the reference saves specs by script name.
 * @param directories absolute; the first one that contains the spec is used
 * @throws UserError if the file cannot be read or is not JSON
 */
function findSavedSpec(node, directories, cwd) {
    for (const directory of directories) {
        const files = specFileNames(directory);
        const file = files.find((name) => name === `${node}${SPEC_FILE_SUFFIX}`) ??
            files.find((name) => stepNameIn(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)) === node);
        if (file !== undefined) {
            return readSpec(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, file), cwd);
        }
    }
    return undefined;
}
function readSpec(file, cwd) {
    const shown = (0,_shown_path_js__WEBPACK_IMPORTED_MODULE_6__/* .shownPath */ .p)(file, cwd);
    const text = (0,_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readTextFile */ .Gu)(file, shown, 'spec file');
    if (text === undefined) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('the spec file is a broken link, or was just removed', {
            location: { file: shown },
            cure: 'Remove the link, or correct it.',
        });
    }
    const document = (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_8__/* .parseDocument */ .T)(text, shown);
    const checked = (0,_schema_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .checkSchema */ ._)(_spec_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .scriptSpecSchema */ ._X, document);
    const clashes = (0,_name_clashes_js__WEBPACK_IMPORTED_MODULE_3__/* .findOutputClashes */ .ae)([], document);
    return checked.ok
        ? { document, spec: checked.value, problems: clashes }
        : { document, problems: [...checked.problems, ...clashes] };
}
/** Sorted; empty if the directory does not exist. */
function specFileNames(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory)
            .filter((name) => name.endsWith(SPEC_FILE_SUFFIX))
            .sort();
    }
    catch {
        // The directory does not exist: no specs are saved.
        return [];
    }
}
/** Files of other nodes are ignored, even if they are invalid. */
function stepNameIn(file) {
    try {
        return JSON.parse((0,_read_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readTextFile */ .Gu)(file, file, 'spec file') ?? '')?.step_name;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ valueOrThrow),
/* harmony export */   _: () => (/* binding */ checkSchema)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2358);
/* harmony import */ var _drop_consequences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3513);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1327);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3515);





/** The parsed value, or all problems with messages and locations. */
function checkSchema(schema, document) {
    const result = schema.safeParse(document.value);
    if (result.success)
        return { ok: true, value: result.data };
    const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], document));
    return { ok: false, problems: (0,_drop_consequences_js__WEBPACK_IMPORTED_MODULE_2__/* .dropConsequences */ .o)(problems) };
}
/** @throws UserError with the problems of the schema and `others` */
function valueOrThrow(checked, others) {
    if (checked.ok) {
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .throwProblems */ .Jh)(others);
        return checked.value;
    }
    (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .throwProblems */ .Jh)([...checked.problems, ...others]);
    throw new Error('the schema rejected a value without a reason');
}
function problemsOf(issue, base, document) {
    const path = [...base, ...issue.path];
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => unknownKey([...path, key], issue.message.split(' '), document));
        case 'invalid_key':
            return [invalidKey(path, issue.issues[0]?.message ?? issue.message, document)];
        case 'invalid_union': {
            const meant = branchMeant(issue.errors);
            return meant === undefined
                ? [wrongValue(issue, path, document)]
                : meant.flatMap((inner) => problemsOf(inner, path, document));
        }
        case 'custom':
            return [
                {
                    message: `${(0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKeyPath */ .cf)(path.slice(0, -1))}: ${issue.message}`,
                    location: document.locate(path),
                    cure: issue.params?.['cure'],
                },
            ];
        default:
            return [wrongValue(issue, path, document)];
    }
}
/** The alternative that matches the type of the value, so that only its contents are wrong. */
function branchMeant(branches) {
    return branches.find((issues) => issues.every(({ path, code }) => path.length > 0 || !KIND_MISMATCH.has(code)));
}
const KIND_MISMATCH = new Set([
    'invalid_type',
    'invalid_value',
    'invalid_union',
]);
function unknownKey(path, allowed, document) {
    const key = `${path.at(-1)}`;
    const owner = (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKeyPath */ .cf)(path.slice(0, -1));
    const list = `Allowed here: ${allowed.join(', ')}.`;
    const near = (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(key, allowed);
    return {
        message: `${owner === '' ? '' : `${owner}: `}unknown key ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(key)}`,
        location: document.locate(path),
        cure: near === undefined ? list : `${near} ${list}`,
        unknown: { path, allowed },
    };
}
function invalidKey(path, expected, document) {
    const key = `${path.at(-1)}`;
    return {
        message: `${(0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKeyPath */ .cf)(path.slice(0, -1))}: expected ${expected}, found ${key === '' ? 'an empty name' : (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(key)}`,
        location: document.locate(path),
        cure: 'Rename it.',
    };
}
function wrongValue(issue, path, document) {
    const value = (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(document.value, path);
    const name = (0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKeyPath */ .cf)(path);
    const prefix = name === '' ? '' : `${name}: `;
    if (value === undefined) {
        return {
            message: `${prefix}missing; expected ${issue.message}`,
            location: document.locate(path),
            missing: path,
        };
    }
    return {
        message: `${prefix}expected ${issue.message}, found ${describeFound(value, document.written(path))}`,
        location: document.locate(path, 'value'),
        cure: cureFor(issue, value, document.written(path)),
    };
}
/** Shows a number or boolean as written: `007` for the value 7. */
function describeFound(value, written) {
    const isWritten = typeof value === 'number' || typeof value === 'boolean';
    return isWritten && written !== undefined ? (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(written, 40) : (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .describeValue */ .bp)(value);
}
function cureFor(issue, value, written) {
    if (value === null) {
        return 'Give it a value, or delete the key.';
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
        const text = (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(written ?? `${value}`, 40);
        // If a number is allowed, missing quotes are not the mistake.
        const lacksQuotes = expectsText(issue) && !/\bnumber\b/.test(issue.message);
        return lacksQuotes ? `Put it in quotes: "${text}".` : undefined;
    }
    if (typeof value === 'string' && issue.code === 'invalid_type' && issue.expected === 'number') {
        const digits = /^\s*(\d{1,20}(?:\.\d{1,20})?)\s*s?\s*$/.exec(value)?.[1];
        return digits === undefined ? undefined : `Write ${digits}, without quotes or a unit.`;
    }
    if (typeof value === 'string' && issue.code === 'invalid_value') {
        return (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(value, issue.values.map(String));
    }
    return undefined;
}
function expectsText(issue) {
    return issue.code === 'invalid_union'
        ? issue.errors.some((issues) => issues.some((i) => i.path.length === 0 && expectsText(i)))
        : issue.code === 'invalid_type' && issue.expected === 'string';
}


/***/ }),

/***/ 9244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Relative to `cwd` if inside it, else absolute; with forward slashes. */
function shownPath(file, cwd) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(cwd, file);
    const isBelow = relative !== '' && !relative.startsWith('..') && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative);
    return (isBelow ? relative : file).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}


/***/ }),

/***/ 9742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ dagFileSchema),
/* harmony export */   Hu: () => (/* binding */ specFileSchema),
/* harmony export */   IV: () => (/* binding */ dagSchema),
/* harmony export */   _X: () => (/* binding */ scriptSpecSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2311);
/* harmony import */ var _name_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2462);
/* harmony import */ var _pipeline_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6069);
/* harmony import */ var _step_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9080);
/* harmony import */ var _strict_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(876);





/** The forms of saved specs and exported DAGs, with the keys of the reference. */
/** One saved spec: `{name}_runtime_test_spec.json`, or an entry of `script_specs`. */
const scriptSpecSchema = (0,_strict_object_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .r)({
    script_name: _name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd,
    step_name: _name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd.nullish(),
    script_path: _step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .pathSchema */ .dO.nullish(),
    input_paths: _step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .inputPathsSchema */ .kW.default({}),
    output_paths: _step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .outputPathsSchema */ .xN.default({}),
    environ_vars: _step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environVarsSchema */ .Jd.default({}),
    job_args: _step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .jobArgsSchema */ .S3.default({}),
    last_updated: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('text').nullish(),
    user_notes: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('text').nullish(),
}, 'a script spec');
const dagSchema = (0,_strict_object_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .r)({
    nodes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd, 'a list of node names'),
    edges: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .tuple */ .PVZ([_name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd, _name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd], { error: 'a pair `[from, to]`' }), 'a list of pairs `[from, to]`')
        .default([]),
}, 'a mapping with `nodes` and `edges`');
/** Keys that an export adds; they do not affect the run. */
const anything = zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J().optional();
const dagFileSchema = (0,_strict_object_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .r)({
    name: _name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd.optional(),
    ..._pipeline_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsShape */ .n$,
    dag: dagSchema,
    specs_dir: _step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .pathSchema */ .dO
        .optional()
        .describe('Directory of the specs of the nodes, searched before the default directories.'),
    created_at: anything,
    metadata: anything,
    statistics: anything,
    version: anything,
});
const specFileSchema = (0,_strict_object_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .r)({
    pipeline_name: _name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd.optional(),
    ..._pipeline_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsShape */ .n$,
    dag: dagSchema.optional(),
    script_specs: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(scriptSpecSchema), zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), scriptSpecSchema)], {
        error: 'a list of script specs, or a mapping of step names to script specs',
    }),
    data_flow_specs: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_strict_object_js__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .r)({
        from_step: _name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd,
        to_step: _name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNameSchema */ .Qd,
        data_path: _step_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .pathSchema */ .dO.nullish(),
    }), 'a list of data flow specs `{ from_step, to_step, data_path }`')
        .default([]),
    description: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('text').nullish(),
    test_workspace_root: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('a path').nullish(),
    workspace_aware_root: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('a path').nullish(),
});


/***/ }),

/***/ 1598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ splitArguments)
/* harmony export */ });
/** Text outside of quotes, `"…"`, `'…'`; a backslash takes the next character as it is. */
const PIECE = /[^\s"'\\]+|\\.?|"(?:[^"\\]|\\.)*"|'[^']*'|(\s+)|(["'])/gs;
/**
 * Splits one line into arguments like a shell, without expanding anything.
 * @returns the reason if a quote is not closed
 */
function splitArguments(line) {
    const found = [];
    let isNew = true;
    for (const [piece, space, openQuote] of line.matchAll(PIECE)) {
        if (openQuote !== undefined)
            return { problem: `the quote ${openQuote} is not closed` };
        if (space === undefined) {
            const text = unquoted(piece);
            if (isNew)
                found.push(text);
            else
                found[found.length - 1] += text;
        }
        isNew = space !== undefined;
    }
    return found;
}
function unquoted(piece) {
    if (piece.startsWith("'"))
        return piece.slice(1, -1);
    if (piece.startsWith('"'))
        return piece.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
    return piece.startsWith('\\') ? piece.slice(1) : piece;
}


/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ww: () => (/* binding */ REFERENCE_JOB_ARGS),
  tM: () => (/* binding */ stepConfig),
  Mp: () => (/* binding */ written)
});

// EXTERNAL MODULE: ./build/config/byte-size.js
var byte_size = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/config/hermetic-schema.js
var hermetic_schema = __webpack_require__(8294);
// EXTERNAL MODULE: ./build/config/interpreter-schema.js
var interpreter_schema = __webpack_require__(4837);
// EXTERNAL MODULE: ./build/config/launcher-schema.js
var launcher_schema = __webpack_require__(6911);
// EXTERNAL MODULE: ./build/config/limit-schema.js
var limit_schema = __webpack_require__(5374);
// EXTERNAL MODULE: ./build/config/split-arguments.js
var split_arguments = __webpack_require__(1598);
;// CONCATENATED MODULE: ./build/config/step-call.js

/** How the step is called; `undefined` for the contract of `main`. */
function stepCall(value, document, valuePath) {
    const { call, script, args, command, parameters = {} } = value;
    const listed = (key, given) => argumentList(given, (index) => document.written([...valuePath, key, index]));
    if (command !== undefined)
        return { kind: 'command', argv: listed('command', command) };
    if (call === 'cli') {
        return { kind: 'cli', args: args === undefined ? undefined : listed('args', args) };
    }
    if (call === 'notebook' || (call === undefined && /\.ipynb$/i.test(script ?? ''))) {
        return { kind: 'notebook', parameters };
    }
    if (call === undefined || call === 'main')
        return undefined;
    const [module, name] = call.includes(':') ? call.split(':') : [undefined, call];
    return {
        kind: 'function',
        name: name,
        parameters,
        ...(module === undefined ? {} : { module }),
    };
}
function argumentList(given, writtenAt) {
    if (typeof given === 'string') {
        const split = (0,split_arguments/* splitArguments */.v)(given);
        return 'problem' in split ? [] : split;
    }
    return given.map((one, index) => typeof one === 'string' ? one : (writtenAt(index) ?? String(one)));
}

// EXTERNAL MODULE: ./build/config/tag-schema.js
var tag_schema = __webpack_require__(6439);
;// CONCATENATED MODULE: ./build/config/step-config.js







/** What the reference gives to a script that no pipeline declares anything for. */
const REFERENCE_JOB_ARGS = { job_type: 'testing' };
/** One step with the defaults of its file merged in. */
function stepConfig(input) {
    const { name, value, valuePath, document, defaults } = input;
    const timeout = value.timeout ?? defaults?.timeout;
    const dependsOn = value.depends_on ?? [];
    const inputs = value.input_paths ?? value.inputs;
    const limits = (0,limit_schema/* stepLimits */.B)(value, defaults);
    const call = stepCall(value, document, valuePath);
    return {
        name,
        keyPath: input.keyPath ?? valuePath,
        dependsOn: Array.isArray(dependsOn)
            ? dependsOn.map((step, i) => written(document, [...valuePath, 'depends_on', i], step))
            : [written(document, [...valuePath, 'depends_on'], dependsOn)],
        inputs: inputs === undefined ? undefined : mapValues(inputs, inputValue),
        outputs: value.output_paths ?? value.outputs,
        environVars: value.environ_vars === undefined && defaults?.environ_vars === undefined
            ? (input.environFallback ?? {})
            : {
                ...environVars(input.defaultsDocument ?? document, ['defaults', 'environ_vars'], defaults?.environ_vars),
                ...environVars(document, [...valuePath, 'environ_vars'], value.environ_vars),
            },
        // Other contracts would get the fallback as unknown arguments.
        jobArgs: jobArgs(value.job_args, defaults?.job_args, call === undefined ? input.jobArgsFallback : {}),
        ...(call === undefined ? {} : { call }),
        ...(0,interpreter_schema/* interpreterOf */.O)(value, defaults),
        ...(0,launcher_schema/* launcherOf */.o)(value, defaults),
        ...(0,tag_schema/* tagsOf */.F)(value, defaults),
        ...(value.skip === undefined ? {} : { skip: value.skip }),
        ...workingTree(value),
        ...(value.container_paths === undefined ? {} : { containerPaths: value.container_paths }),
        ...(value.script === undefined ? {} : { script: value.script }),
        ...(timeout === undefined ? {} : { timeout }),
        ...(limits === undefined ? {} : { limits }),
        ...(0,hermetic_schema/* hermeticKeys */.CJ)(value, defaults),
        ...(value.memory === undefined ? {} : { memory: (0,byte_size/* byteSize */.m)(value.memory) }),
    };
}
function workingTree({ working_paths: workingPaths, working_directory: workingDirectory, }) {
    return {
        ...(workingPaths === undefined ? {} : { workingPaths }),
        ...(workingDirectory === undefined ? {} : { workingDirectory }),
    };
}
/** A name or number as written: YAML reads `007` as 7. */
function written(document, path, value) {
    return typeof value === 'string' ? value : (document.written(path) ?? String(value));
}
function inputValue(value) {
    if (typeof value === 'string')
        return { kind: 'path', path: value };
    if ('sample' in value)
        return { kind: 'sample' };
    const { from, archive } = value;
    return { kind: 'from', from, ...(archive === undefined ? {} : { archive }) };
}
function environVars(document, path, values) {
    return mapValues(values ?? {}, (value, key) => written(document, [...path, key], value));
}
/** Exactly what is declared: an invented argument would hide that a pipeline lacks it. */
function jobArgs(own, shared, fallback = {}) {
    if (own === undefined && shared === undefined)
        return fallback;
    if (own === null || (own === undefined && shared === null))
        return null;
    return { ...shared, ...own };
}
function mapValues(values, map) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}


/***/ }),

/***/ 9080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jd: () => (/* binding */ environVarsSchema),
  kW: () => (/* binding */ inputPathsSchema),
  S3: () => (/* binding */ jobArgsSchema),
  Di: () => (/* binding */ namedStepSchema),
  xN: () => (/* binding */ outputPathsSchema),
  dO: () => (/* binding */ pathSchema),
  SE: () => (/* binding */ stepSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/config/byte-size.js
var byte_size = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/config/call-schema.js
var call_schema = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/config/strict-object.js
var strict_object = __webpack_require__(876);
// EXTERNAL MODULE: ./build/config/timeout.js
var timeout = __webpack_require__(1624);
// EXTERNAL MODULE: ./build/config/expect/expectation.js
var expectation = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/config/expect/row-range.js
var row_range = __webpack_require__(5433);
;// CONCATENATED MODULE: ./build/config/expect/expect-schema.js





/** `expect` of a step: the schema. `read-expectations.ts` finds the mistakes that it cannot see. */
const COLUMN = 'the name of a column';
// pandas writes an index without a name as a column with an empty name.
const columnSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: COLUMN });
const columnListSchema = schemas/* array */.YOg(columnSchema, 'a list of column names')
    .min(1, 'a list of at least one column name');
const RANGE = 'a list of two numbers or two dates (`[0, 1]`; `null` for an open end)';
const boundSchema = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP(), schemas/* null */.chJ()], {
    error: 'a number, a date, or `null`',
});
const VALUES = 'a list of at least one text, number, `true` or `false`';
const NO_NUL = /^[^\0]+$/;
const expectationSchema = (0,strict_object/* strictObject */.r)({
    rows: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: row_range/* EXPECTED_ROWS */.J })
        .optional()
        .describe('Number of rows: `">0"`, `">=10"`, `"<1000"`, `"<=1000"`, `"100..200"` (both included) or a number.'),
    columns: columnListSchema
        .optional()
        .describe('Columns that the table has, in any order. Other columns are allowed.'),
    types: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP('a type').meta({ enum: expectation/* EXPECTED_TYPES */.x }), 'a mapping of column names to types')
        .optional()
        .describe(`Column → type of its values: ${expectation/* EXPECTED_TYPES */.x.map((type) => `\`${type}\``).join(', ')}. Missing values are allowed: see \`not_null\`.`),
    unique: schemas/* union */.KCZ([
        columnSchema,
        schemas/* array */.YOg(schemas/* union */.KCZ([columnSchema, columnListSchema], {
            error: 'the name of a column, or a list of column names',
        }), 'a list of column names')
            .min(1, 'a list of at least one column name'),
    ], { error: 'the name of a column, or a list of column names' })
        .optional()
        .describe('A column without repeated values, or a list of such columns. A list in the list is a combination of columns: `[[user, day]]`.'),
    not_null: schemas/* union */.KCZ([columnSchema, columnListSchema], {
        error: 'the name of a column, or a list of column names',
    })
        .optional()
        .describe('Columns without missing values.'),
    between: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* tuple */.PVZ([boundSchema, boundSchema], { error: RANGE }), 'a mapping of column names to `[least, greatest]`')
        .optional()
        .describe('Column → least and greatest allowed value: numbers, or dates and times as text. `null` is an open end.'),
    values: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], {
        error: 'a text, a number, `true` or `false`',
    }), VALUES)
        .min(1, VALUES), 'a mapping of column names to lists of values')
        .optional()
        .describe('Column → its allowed values.'),
    file: schemas/* string */.YjP('a path or a pattern')
        .regex(NO_NUL, 'a path or a pattern')
        .optional()
        .describe('Which files of a directory: a path in the output, or a pattern with `*`, `?` and `**`. Default: all tables of the output.'),
    check: schemas/* string */.YjP('a Python file')
        .regex(NO_NUL, 'a Python file')
        .optional()
        .describe('A Python file with a function `check(path)`, or `file.py:function`. The function gets the path of the output and uses `assert`. The path of the file is relative to `root`.'),
    timeout: timeout/* timeoutSchema */.fw
        .optional()
        .describe(`Time limit of \`check\`, in seconds. Default: ${expectation/* DEFAULT_CHECK_SECONDS */.t}.`),
    schema: schemas/* string */.YjP('a file')
        .regex(NO_NUL, 'a file')
        .optional()
        .describe('A Frictionless Table Schema or a data contract in ODCS v3 (YAML or JSON), whose columns are expected. The path is relative to `root`; `contract.yaml#name` chooses one of several tables.'),
    severity: schemas/* enum */.k5n(['error', 'warning'], '`error` or `warning`')
        .optional()
        .describe('`error` (default): the step fails. `warning`: only a finding.'),
}, 'expectations of an output (`{ rows: ">0" }`)').meta({ id: 'Expectation' });
const expectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([expectationSchema, schemas/* array */.YOg(expectationSchema).min(1, 'at least one expectation')], {
    error: 'expectations of an output (`{ rows: ">0" }`), or a list of them',
}), 'a mapping of outputs to expectations')
    .meta({ minProperties: 1 });

// EXTERNAL MODULE: ./build/config/hermetic-schema.js
var hermetic_schema = __webpack_require__(8294);
// EXTERNAL MODULE: ./build/config/interpreter-schema.js
var interpreter_schema = __webpack_require__(4837);
// EXTERNAL MODULE: ./build/config/launcher-schema.js
var launcher_schema = __webpack_require__(6911);
// EXTERNAL MODULE: ./build/config/limit-schema.js
var limit_schema = __webpack_require__(5374);
// EXTERNAL MODULE: ./build/config/name-rules.js
var name_rules = __webpack_require__(2462);
// EXTERNAL MODULE: ./build/config/tag-schema.js
var tag_schema = __webpack_require__(6439);
;// CONCATENATED MODULE: ./build/config/step-schema.js












/** Keys of one step, and value types that other forms of the file also use. */
// The operating system does not allow NUL in paths and environment variables.
const step_schema_NO_NUL = /^[^\0]*$/;
const pathSchema = schemas/* string */.YjP('a path').min(1, 'a path').regex(step_schema_NO_NUL, 'a path without NUL');
const flowSchema = (0,strict_object/* strictObject */.r)({
    from: schemas/* string */.YjP('`step.output`')
        .min(1, '`step.output`')
        .describe('The producing step and its output, for example `preprocessing.processed_data`, optionally followed by `/sub/dir`.'),
    archive: schemas/* string */.YjP('the name of a `.tar.gz` file')
        .regex(/^[^/\\\0]+\.(tar\.gz|tgz)$/, 'the name of a `.tar.gz` file')
        .optional()
        .describe('The input is a directory with one file of this name: an archive of the output, as SageMaker hands over a model.'),
});
const sampleSchema = (0,strict_object/* strictObject */.r)({
    sample: schemas/* literal */.euz(true, '`true`').describe('Sample data is created for the input.'),
});
/** Also an empty string: an optional input that is not set. */
const inputPathSchema = schemas/* string */.YjP('a path').regex(step_schema_NO_NUL, 'a path without NUL');
const inputPathsSchema = schemas/* record */.g1P(name_rules/* logicalNameSchema */.y8, inputPathSchema, 'a mapping of logical names to paths')
    .meta({ id: 'InputPaths', description: 'Logical name → path of the input.' });
const outputPathsSchema = schemas/* record */.g1P(name_rules/* logicalNameSchema */.y8, pathSchema, 'a mapping of logical names to paths')
    .meta({
    id: 'OutputPaths',
    description: 'Logical name → path of the output. Each run writes to a new directory; these paths are only compared with input paths. A path with a file extension, or where a file exists, is a file. Any other path is a directory.',
});
const environVarsSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[^=\0]+$/, 'the name of an environment variable, without `=`'), schemas/* union */.KCZ([schemas/* string */.YjP().regex(step_schema_NO_NUL, 'text without NUL'), schemas/* number */.aig()], { error: 'text' }), 'a mapping of variable names to text')
    .meta({
    id: 'EnvironVars',
    description: 'Environment variables of the step, also passed to `main` as `environ_vars`. Values are text; numbers are used as written.',
});
const jsonValueSchema = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* number */.aig(),
    schemas/* boolean */.zMY(),
    schemas/* null */.chJ(),
    schemas/* array */.YOg(jsonValueSchema),
    schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema),
], { error: 'a value that JSON can hold' }))
    .meta({ id: 'JsonValue', description: 'Any value that JSON can hold.' });
const jobArgsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema, 'a mapping, or null')
    .nullable()
    .meta({
    id: 'JobArgs',
    description: 'The attributes of `job_args`; it has no others. Any value is allowed. A number without a fraction, such as `1` or `1.0`, is an `int`. `null` calls `main` with `job_args=None`.',
});
const inputsSchema = schemas/* record */.g1P(name_rules/* logicalNameSchema */.y8, schemas/* union */.KCZ([inputPathSchema, flowSchema, sampleSchema], {
    error: 'a path, `{ from: step.output }`, or `{ sample: true }`',
}), 'a mapping of logical names to paths')
    .meta({
    id: 'Inputs',
    description: 'Logical name → path of the input, `{ from: step.output }`, or `{ sample: true }`. An empty path means that the optional input is not set.',
});
const belowSchema = schemas/* string */.YjP('a relative path')
    .regex(/^(?![/\\]|\.([/\\]|$)|(?:[^\0]*[/\\])?\.\.([/\\]|$))[^\0]+$/, 'a relative path without `..`');
const stepShape = {
    script: pathSchema
        .optional()
        .describe('The script: a path, or the name of a script in a search directory. Default: the name of the step.'),
    ...(0,call_schema/* callShape */.U)(jsonValueSchema),
    depends_on: schemas/* union */.KCZ([name_rules/* writtenNameSchema */.Qd, schemas/* array */.YOg(name_rules/* writtenNameSchema */.Qd)], {
        error: 'a step name, or a list of step names',
    })
        .optional()
        .describe('Steps that must pass first, in addition to the steps that feed the inputs.'),
    input_paths: inputsSchema.optional(),
    inputs: inputsSchema.optional().describe('The same as `input_paths`.'),
    output_paths: outputPathsSchema.optional(),
    outputs: outputPathsSchema.optional().describe('The same as `output_paths`.'),
    expect: expectSchema
        .optional()
        .describe('Output → what its tables must be like, or a list of such expectations. They are tested after the step passed; if one is broken, the step fails. See docs/expectations.md.'),
    environ_vars: environVarsSchema.optional(),
    job_args: jobArgsSchema.optional(),
    timeout: timeout/* timeoutSchema */.fw.optional().describe('Time limit of the step, in seconds.'),
    memory: (0,byte_size/* byteSizeSchema */.N)('an amount of memory: `2GB`, `512MiB`, or a number of bytes')
        .optional()
        .describe('Memory that the step is expected to need (`2GB`, `512MiB`, or bytes). The step starts only when the other steps leave that much memory free. It is not a limit: see `memory_limit`.'),
    ...interpreter_schema/* interpreterShape */.q,
    ...launcher_schema/* launcherShape */.K,
    tags: tag_schema/* tagsSchema */.x,
    skip: schemas/* string */.YjP('a reason')
        .min(1, 'a reason')
        .optional()
        .describe('Why the step is not run here. It is reported as skipped, with this reason.'),
    working_paths: schemas/* record */.g1P(name_rules/* logicalNameSchema */.y8, belowSchema, 'a mapping of logical names to relative paths')
        .optional()
        .describe('Logical name → the relative path at which the script uses it, such as `data/prepared`, in the private working tree of the step. An input is linked there. An output does not exist there until the script makes it, and is moved from there to the outputs of the step afterwards; only its parent directory exists.'),
    working_directory: belowSchema
        .optional()
        .describe('The directory of the private working tree in which the script starts, such as `src`. The script then uses an input with the working path `data/raw.csv` as `../data/raw.csv`. Default: the top of the tree.'),
    hermetic: hermetic_schema/* hermeticSchema */.z3,
    allow: hermetic_schema/* allowSchema */.p8,
    ...limit_schema/* limitShape */.X,
};
const STEP_ALIASES = { inputs: 'input_paths', outputs: 'output_paths' };
const stepSchema = (0,strict_object/* withAliases */.P)((0,strict_object/* strictObject */.r)(stepShape, 'a step (`{ script: train.py }`)'), STEP_ALIASES, {
    id: 'Step',
})
    // `ingest:` without a value is a step that needs only its name.
    .nullable();
const namedStepSchema = (0,strict_object/* withAliases */.P)((0,strict_object/* strictObject */.r)({ name: name_rules/* writtenNameSchema */.Qd.describe('The name of the step; unique.'), ...stepShape }, 'a step with a `name` (`{ name: train, script: train.py }`)'), STEP_ALIASES, { id: 'NamedStep' });


/***/ }),

/***/ 876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withAliases),
/* harmony export */   r: () => (/* binding */ strictObject)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);

/**
 * A mapping that rejects unknown keys. The message of the issue lists the allowed keys for
 * `schema-problems.ts`, because an issue has no other field for them.
 */
function strictObject(shape, expected = 'a mapping of keys to values') {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, {
        error: (issue) => issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : expected,
    });
}
/** Rejects a mapping that contains a key and its alias, also in the JSON Schema. */
function withAliases(schema, aliases, meta) {
    let checked = schema;
    for (const [alias, key] of Object.entries(aliases)) {
        checked = checked.refine((value) => !(has(value, alias) && has(value, key)), {
            // Also if another key of the mapping is invalid: all problems are reported together.
            when: () => true,
            path: [alias],
            error: `\`${alias}\` and \`${key}\` are both given, but they are the same key`,
            params: { cure: `Keep one of the two.` },
        });
    }
    return checked.meta({
        ...meta,
        allOf: Object.entries(aliases).map((pair) => ({ not: { required: pair } })),
    });
}
function has(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}


/***/ }),

/***/ 6439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tagsOf),
/* harmony export */   x: () => (/* binding */ tagsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);

const tagSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('a tag')
    .regex(/^[^\s,:+@*?]+$/, 'a word without spaces and `,` `:` `+` `@` `*` `?`');
const tagsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([tagSchema, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tagSchema)], { error: 'a tag, or a list of tags' })
    .optional()
    .describe('Words to select steps by: `--select tag:slow`. Those of `defaults` are added.');
/** The tags of a step, each once; those of `defaults` first. */
function tagsOf(own, shared = {}) {
    const tags = [shared.tags ?? [], own.tags ?? []].flat();
    return tags.length === 0 ? {} : { tags: [...new Set(tags)] };
}


/***/ }),

/***/ 1624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ DEFAULT_TIMEOUT_SECONDS),
/* harmony export */   Pe: () => (/* binding */ MAX_TIMEOUT_SECONDS),
/* harmony export */   ZZ: () => (/* binding */ parseTimeout),
/* harmony export */   fF: () => (/* binding */ EXPECTED_TIMEOUT),
/* harmony export */   fw: () => (/* binding */ timeoutSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2311);

/** One week: more is a typo, and would overflow the timers of JavaScript. */
const MAX_TIMEOUT_SECONDS = 7 * 24 * 60 * 60;
/** Time limit of a step that does not set one. */
const DEFAULT_TIMEOUT_SECONDS = 300;
const EXPECTED_TIMEOUT = `a number of seconds greater than 0, at most ${MAX_TIMEOUT_SECONDS}`;
/** Time limit of one step in seconds. */
const timeoutSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(EXPECTED_TIMEOUT)
    .gt(0, EXPECTED_TIMEOUT)
    .max(MAX_TIMEOUT_SECONDS, EXPECTED_TIMEOUT);
/**
 * Parses a timeout from a CLI option or an action input.
 * @returns seconds; `undefined` for anything else
 */
function parseTimeout(text) {
    const seconds = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
    return timeoutSchema.safeParse(seconds).success ? seconds : undefined;
}


/***/ }),

/***/ 2414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TODO),
/* harmony export */   j: () => (/* binding */ findTodos)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);
/* harmony import */ var _path_of_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8236);
/* harmony import */ var _pipeline_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1327);



/** What `init` writes where only the user knows the value. */
const TODO = 'TODO';
/** Values of a step that still are `TODO`: a run with them would fail later, or pass by mistake. */
function findTodos(step, document) {
    return todosOf(step).map((path) => {
        const whole = (0,_path_of_value_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOfValue */ .A)(path, step, document);
        return {
            message: `${(0,_pipeline_document_js__WEBPACK_IMPORTED_MODULE_2__/* .describeKeyPath */ .cf)(whole)}: \`${TODO}\` is not a value yet`,
            location: document.locate(whole, 'value'),
            cure: path[0] === 'input_paths'
                ? 'Replace it by a path. Without `input_paths`, the step runs on sample data.'
                : `Replace it by the value that step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(step.name)} needs.`,
        };
    });
}
function todosOf({ call, inputs, outputs, environVars, jobArgs }) {
    const paths = Object.entries(inputs ?? {}).map(([name, value]) => [
        name,
        value.kind === 'path' ? value.path : '',
    ]);
    return [
        ...todosIn(call?.kind === 'cli' ? call.args : undefined, ['args']),
        ...todosIn(call?.kind === 'command' ? call.argv : undefined, ['command']),
        ...todosIn(call !== undefined && 'parameters' in call ? call.parameters : undefined, [
            'parameters',
        ]),
        ...todosIn(Object.fromEntries(paths), ['input_paths']),
        ...todosIn(outputs, ['output_paths']),
        ...todosIn(environVars, ['environ_vars']),
        ...todosIn(jobArgs, ['job_args']),
    ];
}
function todosIn(value, path) {
    if (typeof value === 'string')
        return isTodo(value) ? [path] : [];
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value);
    return entries.flatMap(([key, one]) => todosIn(one, [...path, key]));
}
/** Also `--ratio=TODO`. */
function isTodo(text) {
    return text.trim() === TODO || new RegExp(`^--?[\\w-]+=${TODO}$`).test(text);
}


/***/ }),

/***/ 5456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ allSteps),
/* harmony export */   gN: () => (/* binding */ isDefinition),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   oh: () => (/* binding */ mappingAt),
/* harmony export */   xv: () => (/* binding */ VERSION)
/* harmony export */ });
/** The only version of the definition schema so far. */
const VERSION = '2020-12-01';
function isDefinition(value) {
    return 'Version' in value && 'Steps' in value;
}
/** All steps: those of both branches of a condition follow the condition. */
function allSteps(value, path, condition) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((step, index) => {
        const at = [...path, index];
        const located = { step, path: at, ...(condition === undefined ? {} : { condition }) };
        if (step?.Type !== 'Condition')
            return [located];
        return [
            located,
            ...['IfSteps', 'ElseSteps'].flatMap((branch) => allSteps(step.Arguments?.[branch], [...at, 'Arguments', branch], step.Name)),
        ];
    });
}
/** Entries of a list of mappings; a definition of a newer SDK can lack the list. */
function listAt(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}
function mappingAt(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}


/***/ }),

/***/ 1330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findShapeProblem)
/* harmony export */ });
/* harmony import */ var _text_format_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2613);

const DEEPEST = 64;
/** Counted each time they are reached, because references can repeat them endlessly. */
const MOST_COLLECTIONS = 1_000_000;
/**
 * Finds values that no pipeline may contain, before the schema reads them: values that contain
 * themselves, deep nesting, too many values, keys that would be lost, getters that throw.
 */
function findShapeProblem(value) {
    const state = { path: [], ancestors: [], count: 0 };
    try {
        return isCollection(value) ? search(value, state) : undefined;
    }
    catch {
        // Only a getter or proxy of a library caller can throw here.
        return { path: state.path, message: 'a value that cannot be read', cure: 'Use plain values.' };
    }
}
function search(value, state) {
    const { path, ancestors } = state;
    const fault = collectionFault(value, state);
    if (fault !== undefined)
        return fault;
    ancestors.push(value);
    for (const key of Object.keys(value)) {
        path.push(Array.isArray(value) ? Number(key) : key);
        if (key === '__proto__') {
            return { path, message: 'a key that is not allowed', cure: 'Rename it.' };
        }
        const child = value[key];
        const problem = isCollection(child) ? search(child, state) : undefined;
        if (problem !== undefined)
            return problem;
        path.pop();
    }
    ancestors.pop();
    return undefined;
}
function collectionFault(value, state) {
    const { path, ancestors } = state;
    state.count += 1;
    if (ancestors.includes(value)) {
        return { path, message: 'a value that contains itself', cure: 'Write the value out in full.' };
    }
    if (Object.getOwnPropertySymbols(value).length > 0) {
        return { path, message: 'a key that is a symbol', cure: 'Use a string as the key.' };
    }
    const tooMuch = ancestors.length >= DEEPEST
        ? `values nested more than ${DEEPEST} deep`
        : state.count > MOST_COLLECTIONS
            ? `more than ${(0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .Z)(MOST_COLLECTIONS)} mappings and lists`
            : undefined;
    if (tooMuch === undefined)
        return undefined;
    const cure = 'Move the data to a file that the script reads.';
    return { path: path.slice(0, 3), message: tooMuch, cure };
}
function isCollection(value) {
    return typeof value === 'object' && value !== null;
}


/***/ }),

/***/ 9635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NE: () => (/* binding */ VARIANT_NAMES),
/* harmony export */   a6: () => (/* binding */ AS_IT_IS),
/* harmony export */   vV: () => (/* binding */ SAME_RESULT)
/* harmony export */ });
/* unused harmony export VARIANTS */
/** The variants of the tables that a step reads, with what each is. */
const VARIANTS = {
    'no-rows': 'the header alone',
    'one-row': 'the first row alone',
    'null-column': 'one column of numbers has only missing values',
    'shuffled-columns': 'the columns in reverse order',
    'extra-column': 'one more column, the first',
    'integers-as-floats': 'whole numbers with a decimal point',
    'unseen-category': 'a category that no other row has',
    'not-finite': 'NaN and infinity in a column of numbers',
    unicode: 'text of other scripts, and an emoji',
    'duplicated-rows': 'a tenth of the rows twice',
};
const VARIANT_NAMES = Object.keys(VARIANTS);
/** The same data another way: a script that reads by name writes the same. */
const SAME_RESULT = new Set([
    'shuffled-columns',
    'extra-column',
    'integers-as-floats',
]);
/** The same data, to find what differs by itself. */
const AS_IT_IS = 'as-it-is';


/***/ }),

/***/ 8388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseDocument)
});

// UNUSED EXPORTS: parseInFull

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var text_errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/config/json-syntax.js
var json_syntax = __webpack_require__(4661);
;// CONCATENATED MODULE: ./build/config/parse-yaml.js


/** A safety limit: value-shape.ts rejects half of it and names the key. */
const DEEPEST = 128;
/**
 * `yaml` needs a few seconds for this many tokens; a pipeline of 10,000 steps has about 600,000.
 */
const MOST_TOKENS = 1_500_000;
/** A text with more mistakes is not YAML at all. */
const MOST_ERRORS = 200;
/**
 * Parses a text with `yaml`, which keeps the position of every node. A data file given by mistake
 * could take minutes and all memory, so parsing stops early.
 * @throws UserError for values that are nested too deeply and for a text that is too large
 */
function parseYaml(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const locateOffset = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
    // `keyProblems` reports duplicate keys, with the location of the first one.
    const composer = new dist/* Composer */.Dk({
        ...{ uniqueKeys: false, merge: true, logLevel: 'silent' },
        // `!!timestamp`, `!!set` and others create values that JSON cannot represent.
        resolveKnownTags: false,
    });
    const documents = [];
    for (const document of composer.compose(tokens(text, lines, locateOffset))) {
        documents.push(document);
        if (documents.length === 2)
            break;
    }
    return { documents, locateOffset };
}
/** Does what `Parser.parse` does, and checks the limits after each token. */
function* tokens(text, lines, locateOffset) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    lines.addNewLine(0);
    let count = 0;
    let errors = 0;
    for (const source of new dist/* Lexer */.JG().lex(text)) {
        for (const token of parser.next(source)) {
            if (token.type === 'error' || token.type === 'directive')
                errors += 1;
            yield token;
        }
        if (errors > MOST_ERRORS)
            break;
        count += 1;
        if (count > MOST_TOKENS) {
            throw new text_errors/* UserError */.yo('too large for a pipeline file', {
                location: locateOffset(parser.offset),
                cure: 'Give the file that lists the steps, not a data file.',
            });
        }
        if (parser.stack.length > DEEPEST) {
            throw new text_errors/* UserError */.yo('values are nested too deeply', {
                location: locateOffset(parser.offset),
                cure: 'Move the data to a file that the script reads.',
            });
        }
    }
    yield* parser.end();
}

// EXTERNAL MODULE: ./build/config/pipeline-document.js
var pipeline_document = __webpack_require__(1327);
;// CONCATENATED MODULE: ./build/config/plain-document.js

/**
 * A document of plain YAML or JSON. What it does not know, the full reader reads; a valid pipeline
 * rarely needs this.
 * @param locateKey the location of a key or its nearest existing ancestor, if it is known
 */
function plainDocument({ value, sourceTextKnown }, readInFull, locateKey = () => undefined) {
    let known;
    const inFull = () => {
        known ??= readInFull();
        return known;
    };
    return {
        value,
        locate: (path, at = 'key') => {
            const known = at === 'key' ? locateKey(path) : undefined;
            return known ?? inFull().locate(path, at);
        },
        written: (path) => {
            const found = (0,pipeline_document/* valueAt */.fK)(value, path);
            if (found === undefined || typeof found === 'string')
                return found;
            if (found === null || !sourceTextKnown)
                return inFull().written(path);
            return typeof found === 'object' ? undefined : String(found);
        },
        keys: (path) => {
            const found = (0,pipeline_document/* valueAt */.fK)(value, path);
            const isMapping = typeof found === 'object' && found !== null && !Array.isArray(found);
            return isMapping ? Object.keys(found) : [];
        },
    };
}

;// CONCATENATED MODULE: ./build/config/plain-json.js
/**
 * Reads JSON without positions. Duplicate keys and deep nesting, which the JSON parser of the
 * engine ignores, are left to a reader that reports them.
 * @param text valid JSON
 * @returns `undefined` if the text is not a plain mapping
 */
function readPlainJson(text) {
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    if (Object.keys(value).length === 0 || NEEDS_FULL_READER.test(text))
        return undefined;
    const keys = countKeys(value, plain_json_DEEPEST);
    if (keys === undefined || keys !== countWrittenKeys(text))
        return undefined;
    // The written form of a number is lost.
    return { value: value, sourceTextKnown: false };
}
const plain_json_DEEPEST = 60;
/** An escape, a character that YAML may reject, a key that is not a plain name, or -0. */
const NEEDS_FULL_READER = /\\|[^\n\r\x20-\x7e\u00a1-\u167f]|"(?:\d*|__proto__|<<)"\s*:|"[^"]{200,}"\s*:|-0/;
/** For the value and everything in it; `undefined` if it is nested too deeply. */
function countKeys(value, levels) {
    if (typeof value !== 'object' || value === null)
        return 0;
    if (levels === 0)
        return undefined;
    let count = Array.isArray(value) ? 0 : Object.keys(value).length;
    for (const item of Object.values(value)) {
        const below = countKeys(item, levels - 1);
        if (below === undefined)
            return undefined;
        count += below;
    }
    return count;
}
function countWrittenKeys(text) {
    let count = 0;
    for (const [, colon] of text.matchAll(/"[^"]*"\s*(:?)/g))
        if (colon === ':')
            count += 1;
    return count;
}

;// CONCATENATED MODULE: ./build/config/plain-value.js
/** Values of plain YAML on one line: see `plain-yaml.ts`. */
/** Returned for text that needs the full YAML reader. */
const NOT_SUPPORTED = Symbol('unusual');
/** The text before a colon; moves the cursor after the colon. */
function readKey(cursor) {
    const text = take(cursor, KEY);
    if (text === undefined)
        return NOT_SUPPORTED;
    const key = text.slice(0, -1);
    // JavaScript would sort numbers before other keys and drop `__proto__`.
    const isOrdinary = key !== '__proto__' && key.length <= LONGEST_KEY && !/^\d+$/.test(key);
    return isOrdinary ? key : NOT_SUPPORTED;
}
/** A scalar, or a mapping or list in brackets. */
function readValue(cursor, plain = PLAIN, depth = 0) {
    switch (cursor.line[cursor.at]) {
        case '{':
            return depth > plain_value_DEEPEST ? NOT_SUPPORTED : readMapping(cursor, depth);
        case '[':
            return depth > plain_value_DEEPEST ? NOT_SUPPORTED : readList(cursor, depth);
        case '"':
        case "'":
            return take(cursor, QUOTED)?.slice(1, -1) ?? NOT_SUPPORTED;
        default: {
            const text = take(cursor, plain);
            return text === undefined ? NOT_SUPPORTED : scalar(text, cursor);
        }
    }
}
/** Whether only spaces and a comment are left. */
function isAtEnd({ line, at }) {
    if (at === line.length)
        return true;
    END.lastIndex = at;
    return END.test(line);
}
const LONGEST_KEY = 200;
const plain_value_DEEPEST = 20;
const INSIDE = String.raw `\w./$+~=*&!?%@<>()^;'"|\\\u00a1-\u167f-`;
const KEY = /[\w$][\w.$/-]*(?: [\w.$/-]+)*:(?= |$)/y;
const PLAIN = plainText(`${INSIDE},[\\]{}`);
const PLAIN_IN_BRACKETS = plainText(INSIDE);
const QUOTED = /"[^"\\]*"|'[^']*'/y;
const END = /(?: +#.*| *)$/y;
const OPENED = /[[{] */y;
const CLOSED = / *[\]}]/y;
const SEPARATOR = / *, */y;
const SPACES = / +/y;
/** A colon before a space would end a key; a `#` after a space would start a comment. */
function plainText(inside) {
    const first = String.raw `(?:[\w./$+~\u00a1-\u167f]|-(?=[\w./]))`;
    return new RegExp(`${first}(?:[${inside}]|:+(?=[${inside}])| +(?=[${inside}]))*`, 'y');
}
function take(cursor, pattern) {
    const { line, at } = cursor;
    pattern.lastIndex = at;
    if (!pattern.test(line))
        return undefined;
    cursor.at = pattern.lastIndex;
    return line.slice(at, cursor.at);
}
function readMapping(cursor, depth) {
    const mapping = {};
    return readItems(cursor, () => {
        const column = cursor.at;
        const key = readKey(cursor);
        if (key === NOT_SUPPORTED ||
            Object.hasOwn(mapping, key) ||
            take(cursor, SPACES) === undefined) {
            return NOT_SUPPORTED;
        }
        const value = readValue(cursor, PLAIN_IN_BRACKETS, depth + 1);
        mapping[key] = value;
        cursor.onKey?.(mapping, key, column);
        return value;
    })
        ? mapping
        : NOT_SUPPORTED;
}
function readList(cursor, depth) {
    const list = [];
    return readItems(cursor, () => {
        const value = readValue(cursor, PLAIN_IN_BRACKETS, depth + 1);
        list.push(value);
        return value;
    })
        ? list
        : NOT_SUPPORTED;
}
/** From bracket to bracket. A trailing comma needs the full reader. */
function readItems(cursor, readItem) {
    const closing = cursor.line[cursor.at] === '{' ? '}' : ']';
    take(cursor, OPENED);
    if (cursor.line[cursor.at] !== closing) {
        do {
            if (readItem() === NOT_SUPPORTED)
                return false;
        } while (take(cursor, SEPARATOR) !== undefined);
    }
    return take(cursor, CLOSED)?.at(-1) === closing;
}
const WORDS = new Map([
    ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
const MAY_BE_NUMBER = /^[-+.]?[-+.\d]|^[-+]?\.[in]/i;
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const OTHER_NUMBER = /^(?:0o[0-7]+|0x[\da-f]+|[-+]?\.(?:inf|nan))$/i;
const LONGEST_NUMBER = 20;
/** By the core schema of YAML 1.2. */
function scalar(text, cursor) {
    let value = text;
    if (text.length <= 5 && WORDS.has(text)) {
        value = WORDS.get(text);
    }
    else if (MAY_BE_NUMBER.test(text)) {
        if (OTHER_NUMBER.test(text))
            return NOT_SUPPORTED;
        if (DECIMAL.test(text)) {
            if (text.length > LONGEST_NUMBER)
                return NOT_SUPPORTED;
            value = Number(text);
        }
    }
    if (typeof value !== 'string' && String(value) !== text)
        cursor.sourceTextKnown = false;
    return value;
}

;// CONCATENATED MODULE: ./build/config/plain-yaml.js

/**
 * Reads the common subset of YAML: mappings and lists by indentation, names as keys, and values on
 * one line. Reports no errors: invalid or unusual text is left to the full reader, which takes ten
 * times as long.
 * @param onKey called with each key of a mapping and its position
 * @returns `undefined` if the text is not in this subset
 */
function readPlainYaml(text, onKey) {
    if (NOT_PLAIN.test(text))
        return undefined;
    let number = 0;
    const cursor = {
        ...{ line: '', at: 0, sourceTextKnown: true },
        ...(onKey && { onKey: (mapping, key, at) => onKey(mapping, key, [number, at + 1]) }),
    };
    const value = {};
    const blocks = [{ column: 0, value, key: '', isOpen: false }];
    for (const line of text.split('\n')) {
        cursor.line = line;
        cursor.at = 0;
        number += 1;
        skipSpaces(cursor);
        if (cursor.at < line.length && line[cursor.at] !== '#' && !readLine(cursor, blocks)) {
            return undefined;
        }
    }
    return Object.keys(value).length === 0
        ? undefined
        : { value, sourceTextKnown: cursor.sourceTextKnown };
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f-\xa0\ufeff\ufffe\uffff]/;
const plain_yaml_DEEPEST = 60;
/** @returns whether the line is plain */
function readLine(cursor, blocks) {
    let list;
    while (isAtDash(cursor)) {
        list = blockAt(cursor.at, true, blocks);
        if (!Array.isArray(list?.value))
            return false;
        list.value.push(null);
        cursor.at += 1;
        list.isOpen = true;
        if (isAtEnd(cursor))
            return true;
        skipSpaces(cursor);
    }
    const column = cursor.at;
    const key = readKey(cursor);
    if (key === NOT_SUPPORTED)
        return list !== undefined && readInto(list, cursor);
    const block = blockAt(column, false, blocks);
    if (block === undefined || Object.hasOwn(block.value, key))
        return false;
    block.key = key;
    cursor.onKey?.(block.value, key, column);
    put(block, null);
    block.isOpen = isAtEnd(cursor);
    if (block.isOpen)
        return true;
    skipSpaces(cursor);
    return readInto(block, cursor);
}
function skipSpaces(cursor) {
    while (cursor.line[cursor.at] === ' ')
        cursor.at += 1;
}
function isAtDash({ line, at }) {
    return line[at] === '-' && (at + 1 === line.length || line[at + 1] === ' ');
}
/** The mapping or list with its keys or dashes in this column; created if needed. */
function blockAt(column, isList, blocks) {
    let top = blocks.at(-1);
    if (top?.isOpen && column >= top.column + (isList && !Array.isArray(top.value) ? 0 : 1)) {
        if (blocks.length > plain_yaml_DEEPEST)
            return undefined;
        const block = { column, value: isList ? [] : {}, key: '', isOpen: false };
        put(top, block.value);
        top.isOpen = false;
        blocks.push(block);
        return block;
    }
    while (top !== undefined && !(top.column === column && Array.isArray(top.value) === isList)) {
        // The dashes of a list can be in the same column as its key.
        const isBehind = top.column > column || (top.column === column && !isList);
        if (!isBehind)
            return undefined;
        blocks.pop();
        top = blocks.at(-1);
    }
    return top;
}
function readInto(block, cursor) {
    const value = readValue(cursor);
    put(block, value);
    block.isOpen = false;
    return value !== NOT_SUPPORTED && isAtEnd(cursor);
}
function put({ value, key }, item) {
    if (Array.isArray(value))
        value[value.length - 1] = item;
    else
        value[key] = item;
}

;// CONCATENATED MODULE: ./build/config/plain-positions.js

/** Locates the keys of plain YAML; `undefined` for what only the full reader can locate. */
function plainPositions(text, file) {
    const keys = new Map();
    const root = readPlainYaml(text, (mapping, key, position) => {
        const known = keys.get(mapping) ?? new Map();
        keys.set(mapping, known.set(key, position));
    })?.value;
    return (path) => {
        let found = root;
        let nearest;
        for (const key of path) {
            if (Array.isArray(found))
                return undefined;
            const position = keys.get(found)?.get(String(key));
            if (position === undefined)
                break;
            nearest = position;
            found = found[key];
        }
        return nearest && { file, line: nearest[0], column: nearest[1] };
    };
}

// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(3515);
;// CONCATENATED MODULE: ./build/config/yaml-nodes.js

/** Follows aliases and merge keys, as the values themselves do. */
function nodesAt(doc, path) {
    let key;
    let value = resolve(doc, doc.contents);
    for (const part of path) {
        if ((0,dist/* isMap */.jh)(value)) {
            const pair = findPair(doc, value, String(part));
            if (pair === undefined) {
                return { key, value, exact: false };
            }
            key = pair.key;
            value = resolve(doc, pair.value) ?? key;
        }
        else if ((0,dist/* isSeq */.oP)(value) && value.items[Number(part)] !== undefined) {
            key = value.items[Number(part)];
            value = resolve(doc, key);
        }
        else {
            return { key, value, exact: false };
        }
    }
    return { key, value, exact: true };
}
/** Keys in the order written; merged keys are at the position of their `<<`. */
function keysOf(doc, map) {
    return [
        ...new Set(map.items.flatMap((pair) => isMergeKey(pair.key)
            ? mergedMaps(doc, pair).flatMap((merged) => keysOf(doc, merged))
            : [textOf(pair.key)])),
    ];
}
/** The written text of a scalar: `007` for the value 7, and the content of a quoted scalar. */
function textOf(node) {
    if (!(0,dist/* isScalar */.jn)(node)) {
        return String(node);
    }
    return node.type === dist/* Scalar */.X5.PLAIN && node.source !== undefined ? node.source : String(node.value);
}
/** An unquoted `<<`, which merges the keys of another mapping. */
function isMergeKey(key) {
    return (0,dist/* isScalar */.jn)(key) && key.type === dist/* Scalar */.X5.PLAIN && key.source === '<<';
}
function findPair(doc, map, name) {
    return (ownPairs(map).get(name) ??
        map.items
            .filter((pair) => isMergeKey(pair.key))
            .flatMap((pair) => mergedMaps(doc, pair))
            .map((merged) => findPair(doc, merged, name))
            .find((pair) => pair !== undefined));
}
const knownPairs = new WeakMap();
/** By key, without merged keys. Created once, because thousands of lookups are possible. */
function ownPairs(map) {
    const known = knownPairs.get(map);
    if (known !== undefined)
        return known;
    const pairs = new Map();
    for (const pair of map.items) {
        const name = textOf(pair.key);
        if (!isMergeKey(pair.key) && !pairs.has(name))
            pairs.set(name, pair);
    }
    knownPairs.set(map, pairs);
    return pairs;
}
function mergedMaps(doc, pair) {
    const value = resolve(doc, pair.value);
    const sources = (0,dist/* isSeq */.oP)(value) ? value.items.map((item) => resolve(doc, item)) : [value];
    return sources.filter((source) => (0,dist/* isMap */.jh)(source));
}
function resolve(doc, node) {
    if ((0,dist/* isAlias */.Vj)(node)) {
        return node.resolve(doc);
    }
    return node === null || (0,dist/* isPair */.tO)(node) ? undefined : node;
}

// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
;// CONCATENATED MODULE: ./build/config/yaml-problems.js




/** One for each offset: for an unclosed bracket the parser reports an error for every level. */
function syntaxProblems(errors, locateOffset) {
    const byOffset = new Map();
    for (const error of errors) {
        if (!byOffset.has(error.pos[0]))
            byOffset.set(error.pos[0], error);
    }
    return [...byOffset.values()].map(({ message, code, pos }) => ({
        message: `not valid YAML: ${message}`,
        location: locateOffset(pos[0]),
        cure: CURES[code] ?? 'Correct it, or put the value in quotes.',
    }));
}
const CURES = {
    TAB_AS_INDENT: 'Indent with spaces. YAML does not allow tabs.',
    BAD_INDENT: 'Indent all keys of a mapping by the same number of spaces, and close every bracket.',
    BLOCK_AS_IMPLICIT_KEY: 'Indent all keys of a mapping by the same number of spaces, and quote values that contain `: `.',
    MULTILINE_IMPLICIT_KEY: 'A line is not `key: value`, or a bracket or quote is not closed.',
    MISSING_CHAR: 'Close the quote or bracket that was opened before this position.',
    TAG_RESOLVE_FAILED: 'Remove the tag and use a plain YAML value.',
};
/** Converts every key to its written text. */
function keyProblems(doc, locateOffset) {
    const problems = [];
    const checkMap = (map, ancestors) => {
        const seen = new Map();
        for (const { key, value } of map.items) {
            const location = locateOffset(key?.range?.[0] ?? map.range?.[0] ?? 0);
            if (!(0,dist/* isScalar */.jn)(key)) {
                problems.push({ message: 'a key must be text', location, cure: 'Use a plain name.' });
                continue;
            }
            const name = textOf(key);
            const first = seen.get(name);
            if (first !== undefined) {
                problems.push({
                    message: `key ${(0,describe_value/* quoteName */.AB)(name)} is given twice, first on line ${first.line}`,
                    location,
                    cure: isMergeKey(key)
                        ? 'Merge several mappings with a list: `<<: [*a, *b]`.'
                        : 'Keep one of them.',
                });
            }
            seen.set(name, first ?? location);
            if (!isMergeKey(key)) {
                key.value = name;
                continue;
            }
            const fault = mergeFault(mergeSources(doc, value), [...ancestors, map]);
            if (fault !== undefined)
                problems.push({ ...fault, location });
        }
    };
    (0,dist/* visit */.YR)(doc, { Map: (_, map, ancestors) => checkMap(map, ancestors) });
    return problems;
}
function mergeFault(sources, enclosing) {
    if (sources.some((source) => enclosing.includes(source))) {
        return {
            message: '`<<` merges a mapping into itself',
            cure: 'Use a mapping that ends before this one begins.',
        };
    }
    if (sources.every((source) => source === UNKNOWN_ANCHOR || (0,dist/* isMap */.jh)(source)))
        return undefined;
    return {
        message: '`<<` accepts only mappings',
        cure: 'Write `<<: *name`, where `&name` marks a mapping above.',
    };
}
/** `aliasProblems` reports it. */
const UNKNOWN_ANCHOR = Symbol('unknown anchor');
function mergeSources(doc, value) {
    const follow = (node) => ((0,dist/* isAlias */.Vj)(node) ? (node.resolve(doc) ?? UNKNOWN_ANCHOR) : node);
    const source = follow(value);
    return (0,dist/* isSeq */.oP)(source) ? source.items.map(follow) : [source];
}
/** An anchor must be defined before its aliases. */
function aliasProblems(doc, locateOffset) {
    const anchors = new Set();
    const problems = [];
    (0,dist/* visit */.YR)(doc, {
        Value: (_, node) => {
            if (node.anchor !== undefined) {
                anchors.add(node.anchor);
            }
        },
        Alias: (_, { source, range }) => {
            if (!anchors.has(source)) {
                problems.push({
                    message: `${(0,describe_value/* quoteName */.AB)(`*${source}`)} refers to an anchor that is not defined above it`,
                    location: locateOffset(range?.[0] ?? 0),
                    cure: (0,nearest_name/* didYouMean */.au)(source, anchors) ??
                        `Write ${(0,describe_value/* quoteName */.AB)(`&${source}`)} at the first use of the value, or put the text in quotes.`,
                });
            }
        },
    });
    return problems;
}
/** The last alias of a document: the best known position where repeated data grows too much. */
function lastAlias(doc) {
    let offset = 0;
    (0,dist/* visit */.YR)(doc, {
        Alias: (_, { range }) => {
            offset = range?.[0] ?? offset;
        },
    });
    return offset;
}

;// CONCATENATED MODULE: ./build/config/yaml-document.js












/**
 * Reads YAML 1.2, and with it JSON. Keys are kept as written, so `1:` and `on:` are names.
 * @param file as shown to the user; a `.json` file must be strict JSON
 * @throws UserError with the location of every mistake
 */
function parseDocument(text, file, what = 'pipeline file') {
    const isJson = /\.json$/i.test(file) && text.trim() !== '';
    if (isJson)
        refuseBadJson(text, file);
    const plain = isJson ? readPlainJson(text) : readPlainYaml(text);
    const inFull = () => parseInFull(text, file, what);
    if (plain === undefined)
        return inFull();
    if (isJson)
        return plainDocument(plain, inFull);
    let locate;
    return plainDocument(plain, inFull, (path) => {
        locate ??= plainPositions(text, file);
        return locate(path);
    });
}
/** With all positions, which takes seconds for a large file. */
function parseInFull(text, file, what = 'pipeline file') {
    const { documents, locateOffset } = parseYaml(text, file);
    const doc = onlyDocument(documents, { file, what }, locateOffset);
    (0,problems/* throwProblems */.Jh)(syntaxProblems([...doc.errors, ...doc.warnings], locateOffset));
    (0,problems/* throwProblems */.Jh)([...keyProblems(doc, locateOffset), ...aliasProblems(doc, locateOffset)]);
    const startOf = (node) => node?.range == null ? { file } : locateOffset(node.range[0]);
    return {
        value: plainValue(doc, locateOffset),
        locate: (path, at = 'key') => startOf(nodesAt(doc, path)[at]),
        written: (path) => {
            const { value, exact } = nodesAt(doc, path);
            return exact && (0,dist/* isScalar */.jn)(value) ? textOf(value) : undefined;
        },
        keys: (path) => {
            const { value, exact } = nodesAt(doc, path);
            return exact && (0,dist/* isMap */.jh)(value) ? keysOf(doc, value) : [];
        },
    };
}
function refuseBadJson(text, file) {
    const error = (0,json_syntax/* jsonSyntaxError */.U)(text);
    if (error !== undefined) {
        const before = text.slice(0, error.offset).split('\n');
        throw new text_errors/* UserError */.yo(`not valid JSON: ${error.message}`, {
            location: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
            cure: 'Correct the JSON, or name the file `.yml`: YAML allows comments and trailing commas.',
        });
    }
}
function onlyDocument([first, second], { file, what }, locateOffset) {
    if (first === undefined || (first.contents === null && first.errors.length === 0)) {
        throw new text_errors/* UserError */.yo(`the ${what} is empty`, {
            location: { file },
            ...(what === 'pipeline file'
                ? { cure: 'Write at least one step: `steps: { train: { script: train.py } }`.' }
                : {}),
        });
    }
    if (second !== undefined) {
        throw new text_errors/* UserError */.yo('the file contains more than one YAML document', {
            location: locateOffset(second.range[0]),
            cure: `Keep one ${what === 'pipeline file' ? 'pipeline' : 'document'} per file: remove the \`---\`, or split the file.`,
        });
    }
    return first;
}
function plainValue(doc, locateOffset) {
    try {
        return doc.toJS();
    }
    catch (error) {
        // The error of `yaml` for a document that expands too much.
        const grows = error instanceof ReferenceError;
        throw new text_errors/* UserError */.yo(grows
            ? 'aliases repeat too much data'
            : `not valid YAML: ${(0,describe_value/* escapeText */.X1)(error.message, 200)}`, {
            location: locateOffset(grows ? lastAlias(doc) : 0),
            cure: 'Use fewer `*aliases`, or write out the values.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 8606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Creates a directory and its parents one by one: the recursive mode of Node never returns if
 * creation is impossible (in `/proc`).
 */
function makeDirectory(dir) {
    const missing = [];
    for (let at = dir; !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(at); at = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at))
        missing.unshift(at);
    for (const one of missing) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(one);
        }
        catch (error) {
            // Another run may have created it first.
            if (error.code !== 'EEXIST')
                throw error;
        }
    }
}


/***/ }),

/***/ 9944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   nH: () => (/* binding */ fromRaw),
/* harmony export */   pq: () => (/* binding */ joinRaw),
/* harmony export */   ux: () => (/* binding */ toRaw)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Names on disk are bytes and need not be UTF-8. A raw path has one character for each byte, so it
 * can be joined and compared like any other string and still names the same file.
 */
function toRaw(file) {
    return Buffer.from(file, 'utf8').toString('latin1');
}
/** The type that functions of `node:fs` accept. */
function onDisk(raw) {
    return Buffer.from(raw, 'latin1');
}
/** As shown to the user; a byte that is not UTF-8 is shown as `\xe9`. */
function fromRaw(raw) {
    const bytes = onDisk(raw);
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString('utf8');
    let shown = '';
    for (let at = 0; at < bytes.length;) {
        const length = [4, 3, 2, 1].find((size) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + size))) ?? 0;
        shown +=
            length === 0
                ? `\\x${bytes.toString('hex', at, at + 1)}`
                : bytes.toString('utf8', at, at + length);
        at += Math.max(1, length);
    }
    return shown;
}
/**
 * A path in a directory. Both are normalized: `path.join` would do that again, which takes seconds
 * in a very deep tree.
 * @param directory empty or `.` for a relative path
 * @param at relative; empty or `.` for the directory itself
 */
function joinRaw(directory, at) {
    if (at === '' || at === '.')
        return directory;
    if (directory === '' || directory === '.')
        return at;
    return directory.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? directory + at : directory + node_path__WEBPACK_IMPORTED_MODULE_1__.sep + at;
}


/***/ }),

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ findAbsentModules)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


/** An interpreter as a step gets it knows every way to find a module. Nothing is imported. */
const PROGRAM = `
import importlib.util, json, sys
path = list(sys.path)
absent = []
for wanted in json.loads(sys.argv[1]):
    sys.path[:] = wanted["directories"] + path
    try:
        found = wanted["module"] in sys.modules or importlib.util.find_spec(wanted["module"])
    except Exception:
        found = True
    absent.append(not found)
print("absent:" + json.dumps(absent))
`;
/**
 * The modules that the interpreter cannot find; none if it does not answer.
 * @param executable the interpreter
 */
async function findAbsentModules(executable, wanted, environ) {
    if (wanted.length === 0)
        return [];
    try {
        const args = ['-B', '-c', PROGRAM, JSON.stringify(wanted)];
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(executable, args, {
            env: environ,
            timeout: 20_000,
        });
        const [, answer] = stdout.split('absent:');
        const absent = JSON.parse(answer ?? '[]');
        return Array.isArray(absent) ? absent.map((one) => one === true) : [];
    }
    catch {
        // The steps will show it.
        return [];
    }
}


/***/ }),

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ SupervisorLost)
/* harmony export */ });
/** Thrown to all callers that wait for a supervisor that dies, hangs or sends invalid replies. */
class SupervisorLost extends Error {
    name = 'SupervisorLost';
    /** It was silent or was killed from outside: another one may work. */
    mayBeChance;
    constructor(message, details = {}) {
        super(message, 'cause' in details ? { cause: details.cause } : undefined);
        this.mayBeChance = details.mayBeChance ?? false;
    }
}


/***/ }),

/***/ 9371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ TIMESTAMP),
/* harmony export */   v: () => (/* binding */ DATE)
/* harmony export */ });
/** How dates are written in tables and in expectations. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;


/***/ }),

/***/ 2613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ formatNumber),
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** `1 row`, `1,034 rows`. */
function countOf(count, noun, plural = `${noun}s`) {
    return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}
/** With commas as thousands separators, independent of the locale. */
function formatNumber(value) {
    // `toLocaleString` would load the locale data before the first step starts.
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 2358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LE: () => (/* binding */ nearestNames),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   qb: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7401);


/**
 * The candidate that is most similar to a mistyped name; `undefined` if none is similar. Letter
 * case, `-`, `_` and spaces are ignored, so `Input-Paths` is `input_paths`.
 */
function nearestName(name, candidates) {
    return nearestNames(name, candidates, 1)[0];
}
/** The similar candidates, most similar first; ties in the given order. */
function nearestNames(name, candidates, limit = 3) {
    // Callers of the library without type checks can pass anything.
    if (typeof name !== 'string')
        return [];
    const wanted = fold(name);
    return [...new Set(candidates)]
        .filter((candidate) => candidate !== name)
        .map((candidate) => ({ candidate, edits: editsBetween(wanted, fold(candidate)) }))
        .filter(({ candidate, edits }) => edits <= allowedEdits(wanted, fold(candidate)))
        .sort((a, b) => a.edits - b.edits)
        .slice(0, limit)
        .map(({ candidate }) => candidate);
}
/** ``Did you mean `x`?``, or `undefined` if no candidate is similar. */
function didYouMean(name, candidates) {
    const near = nearestName(name, candidates);
    return near === undefined ? undefined : `Did you mean ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(near)}?`;
}
function fold(name) {
    return name.toLowerCase().replaceAll(/[-_\s]+/g, '_');
}
/** A name with one word missing or added is more similar than its edit distance suggests. */
function editsBetween(wanted, candidate) {
    const edits = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, candidate);
    if (edits === 2 && sortedLetters(wanted) === sortedLetters(candidate)) {
        // Two swapped letters, the most common typo: `trian`.
        return 1;
    }
    const [short, long] = wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
    return short.length >= 4 && (long.startsWith(`${short}_`) || long.endsWith(`_${short}`))
        ? Math.min(edits, 1)
        : edits;
}
function sortedLetters(name) {
    return [...name].sort().join('');
}
/**
 * One edit per three letters: a lower limit misses `inptus`, a higher limit suggests unrelated
 * words.
 */
function allowedEdits(wanted, candidate) {
    return Math.floor(Math.max(wanted.length, candidate.length) / 3);
}


/***/ })

};
