export const id = 919;
export const ids = [919,808];
export const modules = {

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ bundleBytesSchema),
/* harmony export */   JJ: () => (/* binding */ DEFAULT_BUNDLE_LIMIT),
/* harmony export */   ZV: () => (/* binding */ parseBundleLimit),
/* harmony export */   bW: () => (/* binding */ MOST_BUNDLE_BYTES),
/* harmony export */   eh: () => (/* binding */ EXPECTED_BUNDLE_LIMIT)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2371);


/** Test data is usually smaller, and an artifact of this size is uploaded in seconds. */
const DEFAULT_BUNDLE_LIMIT = '200MB';
/** The format of a bundle has no larger files. */
const MOST_BUNDLE_BYTES = 2_000_000_000;
const EXPECTED_BUNDLE_LIMIT = 'a size of at most 2GB, such as `200MB`, or a number of bytes';
const schema = (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSizeSchema */ .N)(EXPECTED_BUNDLE_LIMIT);
const bundleBytesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(EXPECTED_BUNDLE_LIMIT)
    .gt(0, EXPECTED_BUNDLE_LIMIT)
    .max(MOST_BUNDLE_BYTES, EXPECTED_BUNDLE_LIMIT);
/** @returns bytes; `undefined` if it is not a size */
function parseBundleLimit(text) {
    const parsed = schema.safeParse(text.trim());
    const bytes = parsed.success ? (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .m)(parsed.data) : 0;
    return bytes > 0 && bytes <= MOST_BUNDLE_BYTES ? bytes : undefined;
}


/***/ }),

/***/ 2672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SD: () => (/* binding */ NOT_COMPARED),
  Xo: () => (/* binding */ compareBytes),
  qz: () => (/* binding */ compareFile)
});

;// CONCATENATED MODULE: ./build/contracts/compare-rows.js
/** Half or twice as many rows are within the normal change of data; more is not. */
const MOST_CHANGE = 2;
/** If their number is different in each run, the locked one is only an example. */
const MOST_CHANGE_OF_VARYING = 10;
function compareRows(before, now, rowsVary) {
    if (before === undefined || now === undefined || before === now)
        return [];
    const message = `rows: ${before} → ${now}`;
    if (before === 0)
        return rowsVary ? [] : [{ class: 'benign', message }];
    const most = rowsVary ? MOST_CHANGE_OF_VARYING : MOST_CHANGE;
    if (now * most < before || now > before * most)
        return [{ class: 'breaking', message }];
    return rowsVary ? [] : [{ class: 'benign', message }];
}

// EXTERNAL MODULE: ./build/contracts/difference.js
var difference = __webpack_require__(7677);
;// CONCATENATED MODULE: ./build/contracts/compare-arrays.js


/** The array of a file, and those among its members. */
function compareArrays(before, now) {
    const own = compareArray(before.array, now.array, before.rowsVary);
    const inside = Object.entries(before.memberArrays ?? {}).flatMap(([name, array]) => {
        const arrays = now.memberArrays ?? {};
        const other = Object.hasOwn(arrays, name) ? arrays[name] : undefined;
        // A member that is gone is reported as such.
        if (other === undefined && now.members?.includes(name)) {
            return [(0,difference/* breaking */.q)(`member ${name} is no longer an array`)];
        }
        return compareArray(array, other, before.rowsVary).map((one) => ({
            ...one,
            message: `member ${name}: ${one.message}`,
        }));
    });
    return [...own, ...inside];
}
/** The first size is the number of rows. */
function compareArray(before, now, rowsVary) {
    if (before === undefined || now === undefined)
        return [];
    const [rows = 0, ...sizes] = before.shape;
    const [rowsNow = 0, ...sizesNow] = now.shape;
    const shapes = `shape: (${before.shape.join(', ')}) → (${now.shape.join(', ')})`;
    const isSame = before.shape.length === now.shape.length && sizes.join() === sizesNow.join();
    return [
        ...(before.dtype === now.dtype ? [] : [(0,difference/* breaking */.q)(`dtype: ${before.dtype} → ${now.dtype}`)]),
        ...(isSame ? compareRows(rows, rowsNow, rowsVary) : []),
        ...(isSame ? [] : [(0,difference/* breaking */.q)(shapes)]),
    ];
}

// EXTERNAL MODULE: ./build/contracts/listed.js
var listed = __webpack_require__(615);
// EXTERNAL MODULE: ./build/contracts/seal.js
var seal = __webpack_require__(5871);
;// CONCATENATED MODULE: ./build/contracts/compare-file.js





/** Everything about a file but its columns. */
function compareFile(before, now) {
    if (before.format !== now.format) {
        return [(0,difference/* breaking */.q)(`format changed: ${before.format} → ${now.format}`)];
    }
    if (before.state !== now.state) {
        return now.state === undefined
            ? [{ class: 'benign', message: `the file is not ${before.state} any more` }]
            : [(0,difference/* breaking */.q)(`the file is ${now.state}`)];
    }
    return [
        ...compareText(before, now),
        ...compareContent(before, now),
        ...compareParts(before, now),
        ...compareRows(before.rows, now.rows, before.rowsVary),
        ...compareArrays(before, now),
        ...compareModels(before, now),
        ...compareMembers(before, now),
    ];
}
/** How a reader has to open it. */
function compareText(before, now) {
    return [
        ...changed('compression', before.compression ?? 'none', now.compression ?? 'none'),
        ...changed('encoding', before.encoding ?? 'utf-8', now.encoding ?? 'utf-8'),
        ...changed('delimiter', delimiterOf(before), delimiterOf(now)),
    ];
}
function changed(what, before, now) {
    return before === now ? [] : [(0,difference/* breaking */.q)(`${what} changed: ${before} → ${now}`)];
}
function delimiterOf({ delimiter, format }) {
    return JSON.stringify(delimiter ?? (format === 'tsv' ? '\t' : ','));
}
/** How the message of a file begins that this run could not read. */
const NOT_COMPARED = 'not compared';
/** An object that was saved whole, or a document, can hold something else than before. */
function compareContent(before, now) {
    const [was, is] = [contentOf(before), contentOf(now)];
    if (was === is || was === undefined)
        return [];
    return is === undefined
        ? [{ class: 'benign', message: `${NOT_COMPARED}, because this run could not read the ${was}` }]
        : [(0,difference/* breaking */.q)(`content: ${was} → ${is}`)];
}
/**
 * The bytes are others, and nothing else is known of the change. The bytes of a table whose statistics
 * are the same differ with the version of the library that writes it.
 */
function compareBytes(before, now) {
    if (before.seal === undefined || (now.digest ?? now.seal) === undefined)
        return [];
    const hasStatistics = before.columns?.some((one) => (one.distinct ?? one.min) !== undefined);
    if (hasStatistics)
        return [];
    return (0,seal/* hasLockedBytes */._)(before, now) ? [] : [{ class: 'benign', message: 'the content changed' }];
}
function contentOf(file) {
    const { format, rows, columns, array, model, members } = file;
    if (format === 'json' && columns !== undefined && rows === undefined)
        return 'document';
    if (columns !== undefined)
        return 'table';
    if (array !== undefined)
        return 'array';
    if (model !== undefined)
        return 'model';
    return members === undefined ? undefined : 'members';
}
function compareParts({ parts: before = 1, rowsVary }, { parts: now = 1 }) {
    if (before === now || rowsVary)
        return [];
    return [{ class: 'benign', message: `number of files: ${before} → ${now}` }];
}
function compareModels({ model: before }, { model: now }) {
    if (before === undefined || now === undefined)
        return [];
    const kind = before.kind === now.kind ? [] : [(0,difference/* breaking */.q)(`model: ${before.kind} → ${now.kind}`)];
    const { features: names, featureCount: count } = before;
    if (names !== undefined && now.features !== undefined) {
        return [...kind, ...compareFeatures(names, now.features)];
    }
    return count === now.featureCount || count === undefined || now.featureCount === undefined
        ? kind
        : [...kind, (0,difference/* breaking */.q)(`features of the model: ${count} → ${now.featureCount}`)];
}
function compareFeatures(before, now) {
    if (before.join('\0') === now.join('\0'))
        return [];
    const gone = before.filter((name) => !now.includes(name));
    const added = now.filter((name) => !before.includes(name));
    if (gone.length + added.length === 0) {
        return [(0,difference/* breaking */.q)('features of the model are in another order')];
    }
    const parts = [
        ...(gone.length === 0 ? [] : [`without ${(0,listed/* listed */.K)(gone)}`]),
        ...(added.length === 0 ? [] : [`with ${(0,listed/* listed */.K)(added)}`]),
    ];
    return [(0,difference/* breaking */.q)(`features of the model changed: ${parts.join(', ')}`)];
}
function compareMembers({ members: before = [] }, { members: now = [] }) {
    if (before.length === 0 || now.length === 0)
        return [];
    const gone = before.filter((name) => !now.includes(name));
    const added = now.filter((name) => !before.includes(name));
    return [
        ...(gone.length === 0 ? [] : [(0,difference/* breaking */.q)(`members gone: ${(0,listed/* listed */.K)(gone)}`)]),
        ...(added.length === 0
            ? []
            : [{ class: 'additive', message: `members added: ${(0,listed/* listed */.K)(added)}` }]),
    ];
}


/***/ }),

/***/ 7677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ breaking)
/* harmony export */ });
function breaking(message) {
    return { class: 'breaking', message };
}


/***/ }),

/***/ 9898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ differences)
});

// EXTERNAL MODULE: ./build/contracts/listed.js
var listed = __webpack_require__(615);
;// CONCATENATED MODULE: ./build/contracts/compare-values.js

/** The statistics of a column whose name and type are the same. */
function compareValues(before, now) {
    const parts = [
        ...compareCategories(before, now),
        ...compareRange(before, now),
        ...compareShares(before, now),
    ];
    if (parts.length === 0)
        return [];
    const isNew = parts.some(({ isAdded }) => isAdded);
    const text = parts.map(({ message }) => message).join(', ');
    return [{ class: isNew ? 'additive' : 'benign', message: `values of ${before.name}: ${text}` }];
}
function compareCategories({ values: before }, now) {
    // What was redacted cannot be compared.
    if (before === undefined || before.some((value) => value.includes('***')))
        return [];
    if (now.values === undefined) {
        const [was, is] = [before.length, now.distinct];
        return is === undefined || is === was ? [] : [{ message: `${was} → ${is} distinct` }];
    }
    const added = now.values.filter((value) => !before.includes(value));
    const gone = before.filter((value) => !now.values?.includes(value));
    return [
        ...(added.length === 0 ? [] : [{ message: `new ${quoted(added)}`, isAdded: true }]),
        ...(gone.length === 0 ? [] : [{ message: `without ${quoted(gone)}` }]),
    ];
}
function quoted(values) {
    return (0,listed/* listed */.K)(values.map((value) => JSON.stringify(value)));
}
function compareRange(before, now) {
    const spread = spreadOf(before, now);
    const facts = ['min', 'max', 'mean'].flatMap((key) => {
        const [was, is] = [before[key], now[key]];
        if (was === undefined || is === undefined || isClose(was, is, spread))
            return [];
        return [{ message: `${key} ${was} → ${is}` }];
    });
    if (facts.length > 0 || before.values !== undefined)
        return facts;
    const { distinct: was } = before;
    const { distinct: is } = now;
    return was === undefined || is === undefined || was === is
        ? []
        : [{ message: `${was} → ${is} distinct` }];
}
/** Floating-point results differ in the last digits between machines and library versions. */
const TOLERANCE = 1e-4;
function isClose(was, is, spread) {
    if (was === is)
        return true;
    if (typeof was !== 'number' || typeof is !== 'number')
        return false;
    return Math.abs(was - is) <= TOLERANCE * spread;
}
function spreadOf(before, now) {
    const numbers = [before.min, before.max, now.min, now.max].filter((value) => typeof value === 'number');
    if (numbers.length === 0)
        return 0;
    const range = Math.max(...numbers) - Math.min(...numbers);
    return range > 0 ? range : Math.max(...numbers.map(Math.abs));
}
function compareShares({ nullRate: before = 0 }, { nullRate: now = 0 }) {
    return Math.abs(before - now) < SMALLEST_CHANGE
        ? []
        : [{ message: `missing ${percent(before)} → ${percent(now)}` }];
}
const SMALLEST_CHANGE = 0.0005;
function percent(share) {
    return `${Number((share * 100).toPrecision(3))} %`;
}

// EXTERNAL MODULE: ./build/contracts/nested-keys.js
var nested_keys = __webpack_require__(3246);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/contracts/renames.js

/**
 * Columns that are gone, with the new columns that most likely replace them: of the same type, and
 * with the same values, at the same position or with a similar name. Without statistics, the same position
 * is enough.
 */
function findRenames(before, now) {
    const locked = new Set(before.map(({ name }) => name));
    const current = new Set(now.map(({ name }) => name));
    const gone = before.filter(({ name }) => !current.has(name));
    const added = now.filter(({ name }) => !locked.has(name));
    const pairs = gone
        .flatMap((from) => added.map((to) => ({ from: from.name, to: to.name, score: scoreOf(from, to, before, now) })))
        .filter(({ score }) => score >= ENOUGH)
        .sort((a, b) => b.score - a.score);
    const renames = new Map();
    const taken = new Set();
    for (const { from, to } of pairs) {
        if (renames.has(from) || taken.has(to))
            continue;
        renames.set(from, to);
        taken.add(to);
    }
    return renames;
}
/** Two of: the same values, the same position, a similar name. */
const ENOUGH = 2;
function scoreOf(from, to, before, now) {
    if (from.type !== to.type)
        return 0;
    const likeness = nameLikeness(from.name, to.name);
    const values = sameValues(from, to);
    const isThere = before.length === now.length && before.indexOf(from) === now.indexOf(to);
    // Equal statistics of many distinct values are no coincidence.
    const valueScore = values ? (isTelling(from) ? 2 : 1) : 0;
    const isUnknown = !(from.volatile || hasStatistics(from) || hasStatistics(to));
    return valueScore + (isThere ? (isUnknown ? ENOUGH : 1) : 0) + likeness;
}
function hasStatistics({ distinct, min }) {
    return distinct !== undefined || min !== undefined;
}
function sameValues(a, b) {
    if (a.volatile || a.min === undefined) {
        return (!a.volatile &&
            a.distinct !== undefined &&
            a.distinct === b.distinct &&
            (a.nullRate ?? 0) === (b.nullRate ?? 0) &&
            (a.values ?? []).join('\0') === (b.values ?? []).join('\0'));
    }
    return a.min === b.min && a.max === b.max && a.mean === b.mean;
}
const MANY_VALUES = 5;
function isTelling({ distinct, min, max }) {
    return min !== undefined && min !== max && (distinct ?? MANY_VALUES) >= MANY_VALUES;
}
/** 0 to 1.5: words in common count, and a small number of changed letters. */
function nameLikeness(a, b) {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    const words = new Set(x.split(/[^a-z0-9]+/).filter((word) => word.length > 1));
    const isShared = y.split(/[^a-z0-9]+/).some((word) => words.has(word));
    const edits = (0,mod/* distance */.Io)(x, y) / Math.max(x.length, y.length, 1);
    return edits <= 0.4 ? 1.5 : isShared ? 1 : edits <= 0.6 ? 0.5 : 0;
}

;// CONCATENATED MODULE: ./build/contracts/compare-columns.js




/** The columns of a table, or the keys of a document. */
function compareColumns({ columns: before = [], format }, { columns }) {
    // It was not read.
    if (columns === undefined)
        return [];
    const now = (0,nested_keys/* outsideOfVolatile */.d)(columns, before);
    const current = new Map(now.map((column) => [column.name, column]));
    const locked = new Set(before.map(({ name }) => name));
    const renames = findRenames(before, now);
    const renamed = new Set(renames.values());
    const changes = before.flatMap((column) => {
        const same = current.get(column.name);
        if (same !== undefined)
            return compareColumn(column, same, format);
        const to = renames.get(column.name);
        return [to === undefined ? gone(column, current) : movedName(column, to)];
    });
    const added = now.filter(({ name }) => !locked.has(name) && !renamed.has(name));
    return [...changes, ...added.map(addition), ...compareOrder(before, now, renames)];
}
function gone({ name }, current) {
    const at = name.lastIndexOf('[].');
    const list = name.slice(0, at);
    const isEmpty = [...current.keys()].every((one) => !one.startsWith(`${list}[].`));
    if (at > 0 && isEmpty && current.get(list)?.type === 'array') {
        return { class: 'benign', column: name, message: `list ${list} has no entry with ${name}` };
    }
    return { class: 'breaking', column: name, message: `column ${name} is gone` };
}
function movedName({ name }, to) {
    return { class: 'breaking', column: name, renamedTo: to, message: `renamed ${name} → ${to}` };
}
function addition({ name, type }) {
    return { class: 'additive', column: name, message: `column ${name} is new (${type})` };
}
function compareColumn(before, now, format) {
    const form = compareForm(before, now, format);
    // What changes the type changes the values as well.
    const isOther = form.some((one) => one.class !== 'benign');
    const values = isOther || before.volatile ? [] : compareValues(before, now);
    return [...form, ...values].map((one) => ({ ...one, column: before.name }));
}
function compareForm(before, now, format) {
    const { name, type: was } = before;
    const { type: is } = now;
    const becameNullable = before.nullable === false && now.nullable === true;
    if (is === 'null' && was !== 'null') {
        // In some runs, all values are missing.
        if (before.volatile && before.nullable)
            return [];
        return [{ class: 'breaking', message: `${name} has only missing values` }];
    }
    if (becameNullable) {
        // pandas reads whole numbers with gaps as floats: one change, not two.
        const type = was === is || (was === 'integer' && is === 'number') ? '' : `, ${was} → ${is}`;
        return [{ class: 'breaking', message: `${name} became nullable${type}` }];
    }
    const noLonger = before.nullable === true && now.nullable === false && !before.volatile
        ? [{ class: 'benign', message: `${name} has no missing values any more` }]
        : [];
    return [...compareType(before, now, format), ...noLonger];
}
/** Readers of the wider type can read the narrower one, but not the other way round. */
const WIDER = new Map([
    ['integer', 'number'],
    ['date', 'timestamp'],
]);
function compareType(before, now, format) {
    const { name, type: was, volatile } = before;
    const { type: is } = now;
    if (was === is)
        return [];
    if (was === 'null')
        return [{ class: 'benign', message: `${name} has values now (${is})` }];
    const isWider = WIDER.get(was) === is;
    // The runs that were locked had different types.
    if (volatile && was === 'string')
        return [];
    // Values that differ from run to run can be whole by chance.
    if (volatile && (isWider || WIDER.get(is) === was))
        return [];
    // Without its missing values, a column of whole numbers is read as integers again.
    const isFilled = before.nullable === true && now.nullable === false && WIDER.get(is) === was;
    if (isFilled)
        return [];
    const how = isWider ? 'widened' : WIDER.get(is) === was ? 'narrowed' : 'changed';
    const message = `type of ${name} ${how}: ${was} → ${is}`;
    // JSON has one type of numbers: 1.0 is as whole as 1.
    const isJson = format === 'json' || format === 'jsonl';
    if (isJson && how === 'narrowed' && is === 'integer')
        return [{ class: 'benign', message }];
    return [{ class: isWider ? 'additive' : 'breaking', message }];
}
function compareOrder(before, now, renames) {
    const names = before.map(({ name }) => renames.get(name) ?? name);
    const kept = new Set(now.map(({ name }) => name));
    const known = new Set(names);
    const was = names.filter((name) => kept.has(name));
    const is = now.map(({ name }) => name).filter((name) => known.has(name));
    if (was.join('\0') === is.join('\0'))
        return [];
    return [{ class: 'benign', message: `columns are in another order: ${(0,listed/* listed */.K)(is)}` }];
}

// EXTERNAL MODULE: ./build/contracts/compare-file.js + 2 modules
var compare_file = __webpack_require__(2672);
// EXTERNAL MODULE: ./build/contracts/difference.js
var difference = __webpack_require__(7677);
// EXTERNAL MODULE: ./build/contracts/file-sets.js
var file_sets = __webpack_require__(8120);
;// CONCATENATED MODULE: ./build/contracts/differences.js




/**
 * All differences of the outputs that both have. An output that the run does not have is not
 * compared: its step did not pass, or is gone from the pipeline.
 */
function differences(locked, current) {
    return Object.entries(current.outputs).flatMap(([output, now]) => {
        const before = Object.hasOwn(locked.outputs, output) ? locked.outputs[output] : undefined;
        if (before === undefined) {
            return [{ class: 'additive', output, message: 'is not locked yet' }];
        }
        return compareOutput(before, now).map((one) => ({ ...one, output }));
    });
}
function compareOutput(before, now) {
    const others = Object.fromEntries(Object.entries(now.files).filter(([file]) => !Object.hasOwn(before.files, file)));
    const matched = new Set();
    const changes = Object.entries(before.files).flatMap(([file, contract]) => {
        const found = (0,file_sets/* entryFor */.cy)(Object.hasOwn(now.files, file) ? now.files : others, file);
        if (found === undefined) {
            return [{ class: 'breaking', file, message: `file ${file} is gone` }];
        }
        matched.add(found.key);
        const name = (0,file_sets/* isOtherVersion */.j6)(file, found.key)
            ? [(0,difference/* breaking */.q)(`file renamed ${file} → ${found.key}`)]
            : [];
        const changed = (0,compare_file/* compareFile */.qz)(contract, found.entry);
        const isSameForm = contract.format === found.entry.format;
        const columns = isSameForm ? compareColumns(contract, found.entry) : [];
        const known = [...name, ...changed, ...columns];
        const all = known.length === 0 ? (0,compare_file/* compareBytes */.Xo)(contract, found.entry) : known;
        return all.map((one) => ({ ...one, file }));
    });
    const added = Object.keys(now.files)
        .filter((file) => !matched.has(file))
        .map((file) => ({ class: 'additive', file, message: `file ${file} is new` }));
    return [...changes, ...added];
}


/***/ }),

/***/ 6603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readersPhrase),
/* harmony export */   z: () => (/* binding */ fileSubject)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4863);

/** `features.csv of features.table`, or the output alone. */
function fileSubject({ file, output }) {
    return file === undefined ? `\`${output}\`` : `\`${file}\` of \`${output}\``;
}
/** `read by train.py:21`, or the steps that read the output. */
function readersPhrase({ readers }) {
    const locations = readers.flatMap(({ location }) => location === undefined ? [] : [(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLocation */ .lR)(location)]);
    if (locations.length > 0)
        return `read by ${[...new Set(locations)].join(', ')}`;
    const steps = [...new Set(readers.map(({ step }) => step))];
    return steps.length === 0 ? 'no step reads it' : `handed to ${steps.join(', ')}`;
}


/***/ }),

/***/ 8120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ isAlike),
/* harmony export */   Id: () => (/* binding */ patternOf),
/* harmony export */   Sj: () => (/* binding */ fileSets),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   j6: () => (/* binding */ isOtherVersion)
/* harmony export */ });
/** `part-0001.csv` becomes `part-*.csv`; also for hashes and other hexadecimal identifiers. */
function patternOf(path) {
    return path
        .replaceAll(/(?<![A-Za-z0-9])[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?![A-Za-z0-9])/gi, '*')
        .replaceAll(/(?<![A-Za-z0-9])(?=[a-f]*\d)[0-9a-f]{7,}(?![A-Za-z0-9])/gi, '*')
        .replaceAll(/\d+/g, '*')
        .replaceAll(/\*(?:[-_T.:]?\*)+/g, '*');
}
/** Sorted by key. */
function fileSets(files) {
    const byPattern = new Map();
    for (const file of files) {
        const pattern = JSON.stringify([patternOf(file.path), file.format]);
        byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), file]);
    }
    return [...byPattern.values()]
        .map((members) => ({ key: keyOf(members), files: members }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
}
function keyOf(members) {
    const path = members[0]?.path ?? '';
    return members.length === 1 ? path : patternOf(path);
}
/** The entry under a key, or the only one whose name differs from it only in numbers. */
function entryFor(entries, key) {
    const same = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (same !== undefined)
        return { key, entry: same };
    const alike = Object.keys(entries).filter((other) => isAlike(key, other));
    const [only] = alike;
    const entry = only === undefined || alike.length > 1 ? undefined : entries[only];
    return only === undefined || entry === undefined ? undefined : { key: only, entry };
}
/** Whether a path fits a key with `*`, or has the same pattern. */
function isAlike(key, path) {
    return patternOf(key) === patternOf(path) || partsAt(key, path) !== undefined;
}
/** What a path has at each `*`; `undefined` if it does not fit. */
function partsAt(pattern, path) {
    if (!pattern.includes('*'))
        return undefined;
    const texts = pattern.split('*').map((text) => text.replaceAll(/[\\^$.+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${texts.join('([^/]+?)')}$`).exec(path)?.slice(1);
}
/** Such names differ from day to day; a shorter number can be a version that a reader asks for. */
const DIGITS_OF_A_DATE = 6;
/** Whether two names of the same pattern differ in more than a date, a time or an identifier. */
function isOtherVersion(locked, current) {
    if (locked === current || locked.includes('*') || current.includes('*'))
        return false;
    const before = partsAt(patternOf(locked), locked) ?? [];
    const now = partsAt(patternOf(locked), current) ?? [];
    return before.some((part, at) => part !== now[at] && part.replaceAll(/[^0-9a-f]/gi, '').length < DIGITS_OF_A_DATE);
}


/***/ }),

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
const MOST_LISTED = 8;
/** The first names, and the number of the others. */
function listed(names) {
    const shown = names.slice(0, MOST_LISTED).join(', ');
    return names.length > MOST_LISTED ? `${shown} and ${names.length - MOST_LISTED} more` : shown;
}


/***/ }),

/***/ 5390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf),
/* harmony export */   c: () => (/* binding */ commonType)
/* harmony export */ });
/** The columns of one table, or of the tables of a set of files, which are one table in parts. */
function columnsOf(given) {
    const tables = given.map(withDistinctNames);
    const names = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)));
    return [...names].map((name) => {
        const parts = tables.flatMap((table) => {
            const column = table.columns.find((one) => one.name === name);
            return column === undefined ? [] : [{ column, table }];
        });
        return mergeParts(name, parts, parts.length < tables.length);
    });
}
/** A second column `a` is called `a.1`, as pandas does. */
function withDistinctNames(table) {
    const seen = new Map();
    const columns = table.columns.map((column) => {
        const before = seen.get(column.name) ?? 0;
        seen.set(column.name, before + 1);
        return before === 0 ? column : { ...column, name: `${column.name}.${before}` };
    });
    return { ...table, columns };
}
/** @param isMissing a table of the set lacks the column */
function mergeParts(name, parts, isMissing) {
    const nulls = parts.map(({ column }) => column.nulls);
    const known = nulls.every((count) => count !== null);
    const missing = nulls.reduce((sum, count) => sum + (count ?? 0), 0);
    const rows = parts.reduce((sum, { table }) => sum + (table.rows ?? 0), 0);
    const counted = known && parts.every(({ table }) => !table.sampled && table.rows !== null);
    return {
        name,
        type: commonType(parts.map(({ column }) => column.type)),
        ...(missing > 0 || isMissing ? { nullable: true } : known ? { nullable: false } : {}),
        ...(counted && missing > 0 && rows > 0 ? { nullRate: round(missing / rows) } : {}),
        ...mergeStatistics(parts),
    };
}
/** Of several parts, only the range: whether values repeat between them is unknown. */
function mergeStatistics(parts) {
    const [first, ...others] = parts.map(({ column }) => column.statistics);
    if (first === undefined)
        return {};
    if (others.length === 0)
        return withoutUnknown(first);
    const all = [first, ...others].filter((one) => one !== undefined);
    const [min] = all.flatMap((one) => one.min ?? []).sort(byValue);
    const max = all
        .flatMap((one) => one.max ?? [])
        .sort(byValue)
        .at(-1);
    const values = all.every((one) => one.values !== undefined)
        ? [...new Set(all.flatMap((one) => one.values ?? []))].sort()
        : undefined;
    return {
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(values === undefined ? {} : { values }),
    };
}
function byValue(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function withoutUnknown({ distinct, ...statistics }) {
    return distinct === null ? statistics : { ...statistics, distinct };
}
function commonType(types) {
    const found = new Set(types.filter((type) => type !== 'null'));
    const [only] = found;
    if (found.size <= 1)
        return only ?? 'null';
    return [...found].every((type) => type === 'integer' || type === 'number') ? 'number' : 'string';
}
function round(rate) {
    return Number(rate.toPrecision(4));
}


/***/ }),

/***/ 3246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ outsideOfVolatile),
/* harmony export */   g: () => (/* binding */ parentOf)
/* harmony export */ });
/** The object or list that a key is in; `undefined` at the top. */
function parentOf(name) {
    const at = name.lastIndexOf('.');
    return at <= 0 ? undefined : name.slice(0, at).replace(/\[\]$/, '');
}
/** The columns without those inside of an object or list that has other keys in every run. */
function outsideOfVolatile(columns, locked) {
    const parents = new Set(locked.flatMap(({ name, type, volatile }) => volatile && (type === 'object' || type === 'array') ? [name] : []));
    if (parents.size === 0)
        return columns;
    return columns.filter(({ name }) => !ancestorsOf(name).some((one) => parents.has(one)));
}
function ancestorsOf(name) {
    const parent = parentOf(name);
    return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}


/***/ }),

/***/ 2222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withKnownVolatility),
/* harmony export */   l: () => (/* binding */ withoutValues)
/* harmony export */ });
/* harmony import */ var _file_sets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8120);
/* harmony import */ var _nested_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3246);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5871);



/** A contract with the volatile marks, and the keys, that an earlier contract of the outputs has. */
function withKnownVolatility(current, locked) {
    const outputs = Object.entries(current.outputs).map(([key, output]) => {
        const before = Object.hasOwn(locked.outputs, key) ? locked.outputs[key] : undefined;
        return [key, before === undefined ? output : withKnownFiles(output, before)];
    });
    return { ...current, outputs: Object.fromEntries(outputs) };
}
function withKnownFiles(output, before) {
    const taken = new Set();
    const files = Object.entries(output.files).map(([path, file]) => {
        const key = Object.hasOwn(before.files, path) ? path : varyingKey(path, before, output);
        const known = key === undefined || taken.has(key) ? undefined : before.files[key];
        if (key === undefined || known === undefined)
            return [path, file];
        taken.add(key);
        return [key, withMarks(file, known)];
    });
    return { ...output, files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
/** The key of a file whose name differs from run to run. */
function varyingKey(path, locked, now) {
    return Object.keys(locked.files).find((key) => key.includes('*') && !Object.hasOwn(now.files, key) && (0,_file_sets_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlike */ .HI)(key, path));
}
function withMarks(file, known) {
    // The same bytes: they were not read again.
    if ((0,_seal_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLockedBytes */ ._)(known, file))
        return known;
    const marked = new Map(known.columns?.flatMap((column) => (column.volatile ? [[column.name, column]] : [])) ?? []);
    const { digest, ...rest } = file;
    return {
        ...rest,
        // Without one, the content differs from run to run.
        ...(digest === undefined || known.seal === undefined ? {} : { digest }),
        ...(known.rowsVary ? { rowsVary: true } : {}),
        ...(file.columns === undefined
            ? {}
            : {
                columns: (0,_nested_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideOfVolatile */ .d)(file.columns, known.columns ?? []).map((one) => asKnown(one, marked.get(one.name))),
            }),
    };
}
/** Whether values are whole is a matter of chance, too; whether they are missing only if it varied. */
function asKnown(column, known) {
    if (known === undefined)
        return column;
    const isNumeric = ({ type }) => type === 'integer' || type === 'number';
    const isSame = column.type === known.type || (isNumeric(column) && isNumeric(known));
    if (!isSame)
        return withoutValues(column);
    return known.nullable === false && column.nullable ? { ...known, nullable: true } : known;
}
function withoutValues({ name, type, nullable }) {
    return { name, type, ...(nullable === undefined ? {} : { nullable }), volatile: true };
}


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing),
/* harmony export */   p: () => (/* binding */ findCells)
/* harmony export */ });
/* harmony import */ var _infer_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7533);
/* harmony import */ var _open_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9313);
/** Searches all rows of a table for a value, or for missing values. */


/** A larger file is not searched: the run must not wait for an explanation. */
const MOST_BYTES = 67_108_864;
/**
 * The columns that hold a matching cell, in the order of the file; `null` if the file cannot be
 * searched. Never rejects.
 *
 * @param absolute path of the file
 * @param wanted the text of a cell, or `null` for missing values
 */
async function findCells(absolute, profile, wanted) {
    if (profile.bytes > MOST_BYTES || profile.bytes === 0)
        return null;
    try {
        return await (0,_open_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .withRows */ .Q)(absolute, profile, async (table) => table === null ? null : await search(table, matcher(profile, wanted)));
    }
    catch {
        // A damaged file proves nothing.
        return null;
    }
}
async function search({ columns, rows }, matches) {
    const first = new Array(columns.length).fill(0);
    const counts = new Array(columns.length).fill(0);
    let row = 0;
    for await (const cells of rows) {
        row += 1;
        for (let index = 0; index < columns.length; index += 1) {
            if (!matches(cells[index]))
                continue;
            counts[index] = (counts[index] ?? 0) + 1;
            first[index] ||= row;
        }
    }
    return columns.flatMap((column, index) => {
        const count = counts[index] ?? 0;
        return count === 0 ? [] : [{ column, row: first[index] ?? 0, count }];
    });
}
function matcher({ format }, wanted) {
    const isText = format === 'csv' || format === 'tsv';
    if (wanted !== null) {
        const trimmed = wanted.trim();
        return (cell) => cell === wanted || (typeof cell === 'string' && cell.trim() === trimmed);
    }
    return (cell) => isMissing(cell, isText);
}
/** As pandas takes it: a cell of a delimited text that stands for nothing, `null`, or NaN. */
function isMissing(cell, isText) {
    if (cell === null || cell === undefined)
        return true;
    return isText ? (0,_infer_type_js__WEBPACK_IMPORTED_MODULE_0__/* .typeOfText */ .pX)(String(cell)) === 'null' : Number.isNaN(cell);
}


/***/ }),

/***/ 9313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ withRows)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/data/decode-text.js
var decode_text = __webpack_require__(1687);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/data/read-content.js
var read_content = __webpack_require__(5641);
// EXTERNAL MODULE: ./build/data/sniff-delimiter.js
var sniff_delimiter = __webpack_require__(4365);
;// CONCATENATED MODULE: ./build/data/search/csv-rows.js



/** The rows of a delimited text, parsed as they are read. */
async function csvRows(content, format, { table }) {
    if (table === undefined)
        return null;
    const start = await (0,read_content/* readTextPart */.Zl)(content, 65_536);
    const fallback = format === 'tsv' ? '\t' : ',';
    const delimiter = (0,sniff_delimiter/* sniffDelimiter */.y)(start.text, start.complete)?.delimiter ?? fallback;
    const columns = table.columns.map(({ name }) => name);
    return { columns, rows: records(content, delimiter, columns) };
}
async function* records(content, delimiter, columns) {
    const { parse } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(75)]).then(__webpack_require__.bind(__webpack_require__, 8075));
    const parser = parse({
        ...{ delimiter, bom: true, skip_empty_lines: true },
        ...{ relax_column_count: true, relax_quotes: true },
    });
    const text = external_node_stream_.Readable.from(decoded(content));
    text.on('error', (error) => parser.destroy(error));
    let first = true;
    for await (const record of text.pipe(parser)) {
        const cells = record;
        // A table without a header has its columns named by position.
        const isHeader = first && columns.every((name, index) => cells[index] === name);
        first = false;
        if (!isHeader)
            yield cells;
    }
}
async function* decoded(content) {
    const decoder = new TextDecoder(content.encoding === 'utf-16be' ? 'utf-16be' : content.encoding);
    for await (const chunk of (0,read_content/* streamContent */.M4)(content))
        yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
}

// EXTERNAL MODULE: ./build/data/parse-json.js
var parse_json = __webpack_require__(4865);
// EXTERNAL MODULE: ./build/data/table-limits.js
var table_limits = __webpack_require__(1558);
;// CONCATENATED MODULE: ./build/data/search/json-rows.js



/** The rows of a JSON array of objects, or of JSON lines; `null` for other documents. */
async function jsonRows(content, format) {
    const { text, complete } = await (0,read_content/* readTextPart */.Zl)(content, table_limits/* TABLE_LIMITS */.c.inflatedBytes);
    if (!complete)
        return null;
    const objects = (format === 'json' ? arrayOf(text) : linesOf(text)).filter(isObject);
    const columns = [...new Set(objects.flatMap((row) => Object.keys(row)))];
    return { columns, rows: cellsOf(objects, columns) };
}
function arrayOf(text) {
    const parsed = (0,parse_json/* parseJson */.q)(text);
    return parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
}
function linesOf(text) {
    return text.split('\n').flatMap((line) => {
        const parsed = (0,parse_json/* parseJson */.q)(line);
        return parsed.ok ? [parsed.value] : [];
    });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
async function* cellsOf(objects, columns) {
    for (const row of objects)
        yield columns.map((name) => row[name]);
}

// EXTERNAL MODULE: ./build/data/search/parquet-rows.js
var parquet_rows = __webpack_require__(9362);
;// CONCATENATED MODULE: ./build/data/search/open-rows.js
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
 * Calls `work` with the rows of the table in a file, or `null` if it has no table that can be read
 * row by row. Rejects if the file cannot be read or is damaged.
 */
async function withRows(absolute, profile, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (profile.bytes === 0)
            return await work(null);
        // Do not block if a pipe has replaced the file.
        const file = __addDisposableResource(env_1, await (0,promises_.open)(absolute, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK), true);
        return await work(await rowsOf(file, profile));
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
async function rowsOf(file, profile) {
    const { format, bytes, compression } = profile;
    if (format === 'parquet')
        return await (0,parquet_rows/* parquetRows */.m)(file, bytes);
    const head = Buffer.alloc(Math.min(bytes, 65_536));
    await file.read(head, 0, head.length, 0);
    const encoding = compression === undefined ? (0,decode_text/* sniffEncoding */.O)(head)?.encoding : 'utf-8';
    if (encoding === undefined)
        return null;
    const content = {
        ...{ file, bytes, encoding },
        ...(compression === undefined ? {} : { compression }),
    };
    if (format === 'csv' || format === 'tsv')
        return await csvRows(content, format, profile);
    return format === 'json' || format === 'jsonl' ? await jsonRows(content, format) : null;
}


/***/ }),

/***/ 3951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ availableMemory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);


let known;
/** Bytes of memory of the machine, or of the container. Read once: each reading takes 0.2 ms. */
function availableMemory() {
    known ??= readAvailableMemory();
    return known;
}
function readAvailableMemory() {
    // Without a limit this is 0, or a number that no machine has.
    const constrained = node_process__WEBPACK_IMPORTED_MODULE_1__.constrainedMemory();
    return constrained > 0 ? Math.min(constrained, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)()) : (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
}


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ codeOfProgram),
/* harmony export */   p: () => (/* binding */ printedFault)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _python_parse_traceback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9059);
/* harmony import */ var _user_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8347);
/* harmony import */ var _root_exception_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5855);





/** `undefined`: it printed none, or printed much after it, so that it ended for another reason. */
function printedFault(stderr, code) {
    const printed = (0,_python_parse_traceback_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTraceback */ .U)(stderr);
    if (printed === undefined)
        return undefined;
    const after = printed.after.map((line) => line.trimEnd()).filter((line) => line !== '');
    // The further lines of a message are usually indented.
    if (after.filter((line) => /^\S/.test(line)).length > MOST_LINES)
        return undefined;
    const ofUser = codeOfProgram(code);
    const { exception } = printed;
    const aftermath = (0,_root_exception_js__WEBPACK_IMPORTED_MODULE_3__/* .aftermathOf */ .yF)({ exception, handled: [] }, ofUser);
    const frame = (0,_user_code_js__WEBPACK_IMPORTED_MODULE_2__/* .deepestUserFrame */ .fW)(exception, ofUser);
    const location = aftermath?.location ?? (frame === undefined ? undefined : (0,_user_code_js__WEBPACK_IMPORTED_MODULE_2__/* .frameLocation */ .NW)(frame, ofUser));
    return {
        said: aftermath?.message ?? (0,_root_exception_js__WEBPACK_IMPORTED_MODULE_3__/* .exceptionText */ .P5)(exception),
        ...(location === undefined ? {} : { location }),
        evidence: [
            ...(aftermath?.evidence ?? []),
            ...after.slice(-MOST_LINES).map((line) => line.slice(0, LONGEST_LINE)),
        ],
        exception: {
            ...withSources(exception, code),
            text: '',
            chain: exception.chain.map((one) => ({ ...one, ...withSources(one, code) })),
        },
    };
}
/** Code of the user, as a program of another interpreter names it. */
function codeOfProgram(code) {
    return {
        isUserFile: (file) => isUserFile(file, code),
        show: (file) => showSource(file, code),
    };
}
function withSources(raised, code) {
    return {
        ...raised,
        frames: raised.frames.map((frame) => isUserFile(frame.file, code) ? { ...frame, file: sourceOf(frame.file, code) } : frame),
    };
}
function sourceOf(file, code) {
    try {
        const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
        return node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(code.show(source)) ? file : source;
    }
    catch {
        return file;
    }
}
/** The interpreter of a program can be another one than that of the run. */
function isUserFile(file, code) {
    return code.isUserFile(file) && !/[\\/]lib(?:64)?[\\/]python\d[\d.]*t?[\\/]/.test(file);
}
/** A script in the working directory of a step is a link to a file of the project. */
function showSource(file, code) {
    return code.show(sourceOf(file, code));
}
const MOST_LINES = 10;
const LONGEST_LINE = 300;


/***/ }),

/***/ 5855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P5: () => (/* binding */ exceptionText),
/* harmony export */   es: () => (/* binding */ rootCause),
/* harmony export */   yF: () => (/* binding */ aftermathOf)
/* harmony export */ });
/* harmony import */ var _user_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8347);

/**
 * The root of the exceptions that ended a step: the first one that has a line in code of the user.
 * An exception inside of a library does not count, because a user cannot separate its line from the
 * library's own affairs.
 */
function rootException({ exception, handled }, code) {
    const raised = exception === null ? [] : raisedInOrder(exception, code);
    const isExit = exception === null || exception.bases.includes('SystemExit');
    const [cause] = isExit && raised.length < 2 ? handled : [];
    const [root, ...then] = cause === undefined ? raised : [cause, ...raised];
    return root === undefined ? undefined : { root, then };
}
function raisedInOrder(exception, code) {
    const whole = [...exception.chain.toReversed(), exception];
    const inUserCode = whole.filter((one) => (0,_user_code_js__WEBPACK_IMPORTED_MODULE_0__/* .deepestUserFrame */ .fW)(one, code) !== undefined);
    const [first, second] = inUserCode;
    // An import that fails over to another one is no failure.
    const isFallback = first !== undefined &&
        second !== undefined &&
        first.bases.includes('ImportError') &&
        !second.bases.includes('SystemExit') &&
        'link' in first &&
        first.link === 'context';
    const counted = isFallback ? inUserCode.slice(1) : inUserCode;
    // The same exception, once in the worker and once where the result was awaited.
    return counted.filter((_, index) => !isRemote(counted[index - 1]));
}
function isRemote(raised) {
    return raised !== undefined && 'link' in raised && raised.link === 'remote';
}
/** `KeyError: 'label'`, or the name alone. */
function exceptionText({ type, message }) {
    return message === '' ? type : `${type}: ${message}`;
}
/** For a finding about the way in which a step ended, if the root is known. */
function rootCause(aftermath) {
    if (aftermath === undefined)
        return undefined;
    const { message, evidence } = aftermath;
    return { message, evidence, hint: 'Fix the exception at this line: the script caught it.' };
}
/**
 * The root of a failure for its finding; `undefined` if the failure is its own root.
 *
 * @param ending how the step ended, and where; instead of the exception that ended it
 */
function aftermathOf(result, code, ending) {
    const found = rootException(result, code);
    const frame = found && (0,_user_code_js__WEBPACK_IMPORTED_MODULE_0__/* .deepestUserFrame */ .fW)(found.root, code);
    if (found === undefined || frame === undefined)
        return undefined;
    const isEnding = found.root === result.exception;
    if (isEnding)
        return undefined;
    const later = found.then.filter((one) => one !== result.exception || ending === undefined);
    return {
        root: found.root,
        location: (0,_user_code_js__WEBPACK_IMPORTED_MODULE_0__/* .frameLocation */ .NW)(frame, code),
        message: exceptionText(found.root),
        evidence: [
            ...(isRemote(found.root) ? ['raised in a worker process'] : []),
            ...later.map((one) => thenLine(exceptionText(one), userLocation(one, code))),
            ...(ending === undefined ? [] : [thenLine(ending.message, ending.location)]),
        ],
    };
}
function userLocation(raised, code) {
    const frame = (0,_user_code_js__WEBPACK_IMPORTED_MODULE_0__/* .deepestUserFrame */ .fW)(raised, code);
    return frame === undefined ? undefined : (0,_user_code_js__WEBPACK_IMPORTED_MODULE_0__/* .frameLocation */ .NW)(frame, code);
}
function thenLine(text, at) {
    const [line = ''] = text.split('\n');
    const suffix = at?.line === undefined ? '' : ` (${at.file}:${at.line})`;
    return `then: ${line.slice(0, LONGEST_LINE)}${suffix}`;
}
const LONGEST_LINE = 300;


/***/ }),

/***/ 544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ reportOfUnrun),
/* harmony export */   h: () => (/* binding */ reportOfAttempt)
/* harmony export */ });
function reportOfAttempt(step, directory, inputs, attempt, outputs, code) {
    const { verdict, ending, attempts } = attempt;
    const { exit_code: exitCode, signal, resources } = ending.exit;
    return {
        ...identity(step, code),
        status: verdict.status,
        startedAfterSeconds: attempt.startedAfterSeconds,
        seconds: resources.wall_seconds,
        // If the import failed, `main` was not reached but may exist.
        hasMain: (step.config.call === undefined && ending.result?.has_main) || knownToHaveMain(step),
        ...optional('errorMessage', verdict.message),
        ...optional('errorType', verdict.errorType),
        attempts,
        flaky: attempts > 1 && verdict.status === 'passed',
        ...optional('exitCode', exitCode ?? undefined),
        ...optional('signal', signal ?? undefined),
        ...optional('cpuSeconds', resources.cpu_seconds ?? undefined),
        ...optional('peakMemoryBytes', resources.peak_memory_bytes ?? undefined),
        ...optional('traceback', verdict.exception?.text),
        stdoutTail: attempt.stdoutTail,
        stderrTail: withoutTraceback(attempt.stderrTail, verdict.exception?.text),
        inputs: inputs.reports,
        outputs,
        ...optional('use', attempt.use),
        ...optional('observed', attempt.observed),
        directory: directory.dir,
        ...optional('python', attempt.python),
        mode: ending.mode,
    };
}
/** Python also prints the traceback to standard error; the report contains it once. */
function withoutTraceback(tail, traceback) {
    const text = traceback?.trim() ?? '';
    return text !== '' && tail.endsWith(text) ? tail.slice(0, -text.length).trimEnd() : tail;
}
/** A step without a process. */
function reportOfUnrun(step, status, code, details = {}) {
    return {
        ...identity(step, code),
        status,
        seconds: 0,
        hasMain: knownToHaveMain(step),
        attempts: 0,
        flaky: false,
        stdoutTail: '',
        stderrTail: '',
        inputs: [],
        outputs: [],
        ...details,
    };
}
function identity(step, code) {
    const { script } = step;
    if (script.kind === 'none')
        return { name: step.name, scriptName: step.name };
    const shown = script.path === null ? {} : { script: code.show(script.path) };
    return { name: step.name, scriptName: script.name, ...shown };
}
function knownToHaveMain({ script }) {
    if (script.kind === 'none')
        return false;
    return script.kind === 'file' ? script.analysis.main !== null : script.hasMain;
}
/** The key with its value, or no key at all. */
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 8347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ frameLocation),
/* harmony export */   Xc: () => (/* binding */ userCode),
/* harmony export */   fW: () => (/* binding */ deepestUserFrame)
/* harmony export */ });
/* unused harmony export showPath */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

function userCode(options) {
    const foreign = options.foreign.map((dir) => dir + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    return {
        // Compiled modules name sources (`parsers.pyx`) that do not exist.
        isUserFile: (file) => node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(file) &&
            /\.(py|ipynb)$/.test(file) &&
            !foreign.some((prefix) => file.startsWith(prefix)) &&
            !OF_PYTHON.test(file),
        show: (file) => showPath(file, options.baseDir),
    };
}
/** Packages, and of an interpreter that a launcher runs elsewhere also its library and the harness. */
const OF_PYTHON = /[\\/](site|dist)-packages[\\/]|[\\/]lib(64)?[\\/]python3\.\d+[\\/]|[\\/]\.launch[\\/]harness[\\/]/;
function showPath(file, baseDir) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(baseDir, file);
    const outside = relative === '' || relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative);
    return (outside ? file : relative).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
/** The innermost frame in files of the user: the line where the user can fix the fault. */
function deepestUserFrame(exception, code) {
    return exception.frames.findLast((frame) => code.isUserFile(frame.file));
}
function frameLocation(frame, code) {
    return {
        file: code.show(frame.file),
        line: Math.max(1, frame.line),
        ...(frame.column === null ? {} : { column: frame.column }),
        function: frame.function,
        ...(frame.code === null ? {} : { code: frame.code }),
    };
}


/***/ }),

/***/ 7479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ cellLine)
/* harmony export */ });
/** `src/harness/step/notebook_cells.py` writes the cell into the name of the function. */
function cellLine({ file, function: words = '' }) {
    const [, cell, line] = /\bcell (\d+), line (\d+)\)?$/.exec(words) ?? [];
    if (cell === undefined || line === undefined || !file.endsWith('.ipynb'))
        return undefined;
    return { cell: Number(cell), line: Number(line), words };
}


/***/ }),

/***/ 9302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ failureReasons),
/* harmony export */   b: () => (/* binding */ isError)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1251);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/** The reasons why a run failed, for findings and errors. */


/** @param found findings of the steps, the data flows and the run */
function failureReasons(found, steps, flows) {
    const failures = describeFailures(steps, flows);
    const findings = withReason(found, steps, failures);
    const errors = findings.filter(isError);
    // Errors of failed steps and of data flows are already among the failures.
    const others = describeOthers(errors, steps);
    const stated = [...failures, ...others];
    return { findings, errors: [...new Set(stated.length === 0 ? messages(errors) : stated)] };
}
function isError({ severity }) {
    return severity === 'error';
}
/** With the wording of the reference. Consequences of other failures are omitted. */
function describeFailures(steps, flows) {
    const failed = steps
        .filter(({ status }) => (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(status))
        .map(({ name, errorMessage }) => `Script ${name} failed: ${errorMessage ?? ''}`);
    const passed = new Set(steps.filter(({ status }) => (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPassed */ .Pc)(status)).map(({ name }) => name));
    const broken = flows
        .filter(({ status, producer, consumer }) => status === 'incompatible' && passed.has(producer) && passed.has(consumer))
        .map(({ key, issues }) => `Data flow ${key} failed: ${issues.join('; ')}`);
    return [...failed, ...broken];
}
/** Errors of the run, and errors of steps that passed. */
function describeOthers(errors, steps) {
    const passed = new Set(steps.filter(({ status }) => (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPassed */ .Pc)(status)).map(({ name }) => name));
    return errors
        .filter(({ step, flow }) => flow === undefined && (step === undefined || passed.has(step)))
        .map(({ message, step }) => step === undefined ? message : `Script ${step} failed: ${message}`);
}
/** A failed run needs a finding with the reason: annotations use only findings. */
function withReason(found, steps, failures) {
    if (found.some(isError))
        return found;
    if (steps.some(({ status }) => status === 'cancelled')) {
        const message = 'the run was interrupted: the unfinished steps were cancelled';
        return [(0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('run-interrupted', { message }), ...found];
    }
    const [message] = failures;
    return message === undefined ? found : [(0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('cause-unknown', { message }), ...found];
}
function messages(findings) {
    return findings.map(({ message }) => message);
}


/***/ }),

/***/ 6270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ findCauses)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1251);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/* harmony import */ var _failure_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9302);
/** The causes of a failed run: what to fix, each once, however many steps it stops. */



/**
 * Errors with the same fault are one cause, and further errors of its steps belong to it. The cause
 * that stops most steps comes first, then the order of the findings.
 */
function findCauses(sources) {
    const { steps, flows, reproduce } = sources;
    const blocked = blockedByRoot(steps);
    const broken = brokenFlows(flows);
    return [...groupByFault(sources).values()]
        .map(({ lead, also, subjects }) => {
        const names = [...subjects.steps];
        const consumed = names.flatMap((name) => broken.get(name) ?? []);
        return {
            finding: lead,
            also,
            steps: names,
            flows: [...new Set([...subjects.flows, ...consumed])],
            notRun: names.flatMap((name) => blocked.get(name) ?? []),
            ...(reproduce === undefined ? {} : { reproduce }),
        };
    })
        .sort((a, b) => extent(b) - extent(a))
        .map((cause, index) => ({ id: `cause-${index + 1}`, ...cause }));
}
function groupByFault({ findings, steps, pipeline }) {
    const faults = new Map();
    const subjects = errorsBySubject(findings, steps);
    const sharing = stepsByLine(subjects.flat());
    const faultKey = (error) => keyOf(error, pipeline.file, sharing);
    for (const [lead = unknown(), ...others] of subjects) {
        const key = originKey(lead) ?? faultKey(lead);
        const fault = faults.get(key) ?? {
            lead,
            also: [],
            subjects: { steps: new Set(), flows: new Set() },
        };
        faults.set(key, fault);
        const { steps: names, flows } = fault.subjects;
        if (lead.step !== undefined)
            names.add(lead.step);
        else if (lead.flow !== undefined)
            flows.add(lead.flow);
        const known = new Set([fault.lead, ...fault.also].map(faultKey));
        for (const other of [lead, ...others])
            if (known.size < known.add(faultKey(other)).size)
                fault.also.push(other);
    }
    return faults;
}
function subjectOf(error) {
    const { step, flow, code, message } = error;
    if (step === undefined)
        return flow === undefined ? error : `flow ${flow}`;
    // Each broken expectation of a step is another fault.
    return EXPECTATIONS.has(code) ? `step ${step} ${message}` : `step ${step}`;
}
const EXPECTATIONS = new Set([
    ...['expectation-failed', 'expectation-not-checked', 'check-failed'],
]);
/** The errors of each step, data flow or, without either, of the run one by one. */
function errorsBySubject(findings, steps) {
    const bySubject = new Map();
    const explained = new Set();
    for (const error of findings) {
        // An interrupted run is not a failure of the pipeline.
        if (!(0,_failure_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .b)(error) || error.code === 'run-interrupted')
            continue;
        const { step } = error;
        const subject = subjectOf(error);
        if (step !== undefined)
            explained.add(step);
        const errors = bySubject.get(subject);
        if (errors === undefined)
            bySubject.set(subject, [error]);
        else
            errors.push(error);
    }
    for (const { name, status, errorMessage } of steps) {
        if (!(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(status) || explained.has(name))
            continue;
        const message = errorMessage ?? 'the step failed without a message';
        bySubject.set(`step ${name}`, [(0,_findings_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('cause-unknown', { step: name, message })]);
    }
    return [...bySubject.values()];
}
function unknown() {
    throw new Error('A subject has no errors.');
}
/** Several steps that miss what one output lacks have one cause: the step that wrote it. */
function originKey({ origin }) {
    const { step, output, fault } = origin ?? {};
    return output === undefined || fault === undefined
        ? undefined
        : JSON.stringify([step, output, fault]);
}
/** The steps that fail at a line. */
function stepsByLine(errors) {
    const sharing = new Map();
    for (const { location, step } of errors) {
        if (location === undefined || step === undefined)
            continue;
        const line = lineKey(location);
        sharing.set(line, (sharing.get(line) ?? new Set()).add(step));
    }
    return sharing;
}
function lineKey({ file, line }) {
    return JSON.stringify([file, line]);
}
/** Findings with the same key are repaired by the same change. */
function keyOf({ code, message, step, location }, pipelineFile, sharing) {
    // One missing package stops every script that imports it, each at its own line.
    if (code === 'import-failed' && MISSING_MODULE.test(message))
        return JSON.stringify([code, message]);
    // A line of the pipeline file can declare several steps.
    if (location === undefined || location.file === pipelineFile)
        return JSON.stringify([code, message, step]);
    const line = lineKey(location);
    return JSON.stringify([code, withoutNames(message, step, sharing.get(line) ?? NONE), line]);
}
const NONE = new Set();
/** Steps that share a script report the same line, each with its own name and directory. */
function withoutNames(message, own, names) {
    if (own === undefined)
        return message;
    const word = own.replace(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);
    return message
        .replace(new RegExp(`(?<!\\w)(?:test_)?${word}(?!\\w)`, 'g'), '<step>')
        .replace(/[\w-]+/g, (one) => (names.has(one.replace(/^test_/, '')) ? '<step>' : one));
}
/** The blocked steps of each failed step, which can block them directly or indirectly. */
function blockedByRoot(steps) {
    const names = new Set(steps.map(({ name }) => name));
    const roots = new Map();
    const blocked = new Map();
    // In topological order: the root of a blocking step is known before the steps that it blocks.
    for (const { name, status, blockedBy } of steps) {
        if (status !== 'blocked' || blockedBy === undefined || !names.has(blockedBy))
            continue;
        const root = roots.get(blockedBy) ?? blockedBy;
        roots.set(name, root);
        const others = blocked.get(root);
        if (others === undefined)
            blocked.set(root, [name]);
        else
            others.push(name);
    }
    return blocked;
}
function brokenFlows(flows) {
    const byConsumer = new Map();
    for (const { key, consumer, cause } of flows) {
        if (cause !== 'data')
            continue;
        const keys = byConsumer.get(consumer);
        if (keys === undefined)
            byConsumer.set(consumer, [key]);
        else
            keys.push(key);
    }
    return byConsumer;
}
/** What concerns the run and no step concerns all steps. */
function extent({ steps, flows, notRun }) {
    const stopped = steps.length + notRun.length;
    return stopped === 0 && flows.length === 0 ? Number.POSITIVE_INFINITY : stopped;
}
const MISSING_MODULE = /\bNo module named '/;


/***/ }),

/***/ 5275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nB: () => (/* binding */ reproduceCommand),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* unused harmony export withOtherPath */
/* harmony import */ var _config_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9711);
/* harmony import */ var _config_timeout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1624);
/* harmony import */ var _report_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5679);



/**
 * A command for any machine with Node: the package of this version by name, and the options of the
 * run. `undefined` for a pipeline that the library was given as a value.
 */
function reproduceCommand(pipeline, steps, options) {
    const subject = subjectOf(pipeline, steps);
    if (subject === undefined)
        return undefined;
    const { timeoutSeconds, retries, memoryLimitBytes, runTimeoutSeconds, preload } = options;
    const memory = memoryLimitBytes ?? _config_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d.memoryBytes;
    const total = runTimeoutSeconds ?? _config_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d.runTimeoutSeconds;
    return [
        `npx --yes ${_report_version_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL */ .j.name}@${_report_version_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL */ .j.version} runtime ${subject.join(' ')}`,
        ...(pipeline.givenOptions ?? []).map((word) => word.startsWith('--') ? word : shellWord(word)),
        timeoutSeconds === _config_timeout_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TIMEOUT_SECONDS */ .KU ? '' : `--timeout ${timeoutSeconds}`,
        retries === 0 ? '' : `--retries ${retries}`,
        memory === _config_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d.memoryBytes ? '' : `--memory-limit ${memory}`,
        total === _config_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d.runTimeoutSeconds ? '' : `--run-timeout ${total}`,
        preload === undefined
            ? ''
            : `--preload ${typeof preload === 'string' ? preload : preload.join(',')}`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
/** The command with another path of a file in it, for another working directory. */
function withOtherPath(command, path, other) {
    return `${command} `.replace(` ${shellWord(path)} `, () => ` ${shellWord(other)} `).trimEnd();
}
/** The subcommand and the files that it tests. */
function subjectOf({ file, form, handOver }, steps) {
    if (file !== undefined)
        return ['test-pipeline', shellWord(file)];
    const scripts = steps.flatMap(({ script }) => (script === undefined ? [] : shellWord(script)));
    if (scripts.length === 0 || scripts.length < steps.length)
        return undefined;
    if (form === 'independent')
        return ['test-scripts', ...scripts];
    if (handOver !== true || scripts.length > 2)
        return undefined;
    return [scripts.length === 1 ? 'test-script' : 'test-compatibility', ...scripts];
}
/** Quoted for a POSIX shell, unless it contains only safe characters. */
function shellWord(text) {
    // A file that begins with a dash would be an option.
    const word = text.startsWith('-') ? `./${text}` : text;
    return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 9808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ deferred)
/* harmony export */ });
function deferred() {
    let resolve = () => { };
    let reject = () => { };
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    return { promise, resolve, reject };
}


/***/ }),

/***/ 7408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ runOneShot)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _harness_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4604);
/* harmony import */ var _kill_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9528);
/** A Python process that gets one request, answers in lines of JSON and ends. */





/** For what the process wrote before its end. */
const LAST_REPLIES_MS = 500;
const MOST_REPLY_BYTES = 16_777_216;
/**
 * Runs the main file of a folder of the harness. Never rejects: after a failure, what it wrote counts.
 * @param onReply gets every object that it writes; not validated, as code of the user may write, too
 */
async function runOneShot(folder, request, { python, environ, cwd, signal }, { seconds, silentSeconds }, onReply) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(python, [node_path__WEBPACK_IMPORTED_MODULE_1__.join(_harness_path_js__WEBPACK_IMPORTED_MODULE_3__/* .HARNESS_DIR */ .t, folder, 'main.py')], {
        cwd,
        env: { ...environ, PYTHONDONTWRITEBYTECODE: '1' },
        stdio: ['pipe', 'pipe', 'ignore'],
        // A group that can be killed as a whole.
        detached: node_process__WEBPACK_IMPORTED_MODULE_2__.platform !== 'win32',
        windowsHide: true,
    });
    const stop = () => {
        (0,_kill_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .killTrees */ .Y)(child.pid === undefined ? [] : [child.pid]);
        // A process that has left the group may hold the other end.
        child.stdout.destroy();
    };
    const timer = setTimeout(stop, seconds * 1000);
    const silent = silentSeconds === undefined ? undefined : setTimeout(stop, silentSeconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
    child.once('exit', () => setTimeout(() => child.stdout.destroy(), LAST_REPLIES_MS).unref());
    child.once('error', () => child.stdout.destroy());
    // It may end before it reads the request.
    child.stdin.on('error', () => { });
    child.stdin.end(`${JSON.stringify(request)}\n`);
    let buffered = '';
    let bytes = 0;
    try {
        for await (const part of child.stdout.setEncoding('utf8')) {
            silent?.refresh();
            bytes += String(part).length;
            if (bytes > MOST_REPLY_BYTES)
                break;
            const lines = (buffered + part).split('\n');
            buffered = lines.pop() ?? '';
            for (const line of lines)
                takeReply(line, onReply);
        }
    }
    catch {
        // Killed: what it has written counts.
    }
    finally {
        clearTimeout(timer);
        clearTimeout(silent);
        signal.removeEventListener('abort', stop);
        stop();
    }
}
function takeReply(line, onReply) {
    let reply;
    try {
        reply = JSON.parse(line);
    }
    catch {
        return;
    }
    if (typeof reply === 'object' && reply !== null)
        onReply({ ...reply });
}


/***/ }),

/***/ 9059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseTraceback)
/* harmony export */ });
/**
 * The last traceback in the standard error of a program, with the exceptions behind it; `undefined`
 * if it has none. `src/harness/step/remote_traceback.py` does the same inside of a step.
 */
function parseTraceback(text) {
    const sections = readSections(text.replaceAll(COLORS, '').split(/\r?\n/));
    const last = sections.at(-1);
    if (last === undefined)
        return undefined;
    const chain = sections.slice(0, -1).toReversed();
    return {
        exception: {
            ...raised(last),
            text: '',
            chain: chain.map((one) => ({ ...raised(one), link: one.linkToNext })),
        },
        after: last.after,
    };
}
/** Python 3.13 and later print them if `FORCE_COLOR` is set. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a color
const COLORS = /\x1b\[[0-9;]*m/g;
const FRAME = /^ {2}File "(.*)", line (\d+)(?:, in (.*))?$/;
const EXCEPTION = /^([\p{L}_][\p{L}\p{N}_.<>]*)(?:: (.*))?$/u;
const CAUSE = 'The above exception was the direct cause of the following exception:';
const CONTEXT = 'During handling of the above exception, another exception occurred:';
/** The last exception and those that led to it, in the order in which they were raised. */
function readSections(lines) {
    let sections = [];
    let isLinked = false;
    for (const line of lines) {
        const section = sections.at(-1);
        const frame = FRAME.exec(line);
        if (frame !== null) {
            if (section === undefined || section.said !== undefined) {
                if (!isLinked)
                    sections = [];
                sections.push({ frames: [], after: [], linkToNext: 'context' });
            }
            isLinked = false;
            sections.at(-1)?.frames.push(frameOf(frame));
            continue;
        }
        if (section === undefined)
            continue;
        isLinked ||= line === CAUSE || line === CONTEXT;
        addLine(section, line);
    }
    return sections.filter(({ said }) => said !== undefined);
}
function addLine(section, line) {
    if (section.said !== undefined) {
        if (line === CAUSE)
            section.linkToNext = 'cause';
        section.after.push(line);
    }
    else if (line.startsWith('  '))
        addCode(section.frames, line);
    else if (EXCEPTION.test(line))
        section.said = line;
}
function frameOf([, file = '', line, name]) {
    return { file, line: Number(line), column: null, function: name ?? '<module>', code: null };
}
/** The line of code is the first one below its frame; carets come after it. */
function addCode(frames, line) {
    const frame = frames.pop();
    if (frame === undefined)
        return;
    frames.push(frame.code === null ? { ...frame, code: line.trim().slice(0, 500) } : frame);
}
function raised({ frames, said = '' }) {
    const [, type = 'Exception', message = ''] = EXCEPTION.exec(said) ?? [];
    const bases = IMPORT_ERRORS.includes(type) ? [type, 'ImportError'] : [type];
    const unknown = { name: null, columns: null, paths: [], held: null };
    return {
        ...{ type, message, bases, frames, ...unknown },
        key: type === 'KeyError' ? (QUOTED.exec(message)?.[2] ?? null) : null,
        filename: NOT_OPENED.exec(said)?.[2] ?? null,
    };
}
/** A text as `repr` writes it, without escapes. */
const QUOTED = /^(['"])([^\\]*)\1$/;
const NOT_OPENED = /^\w+Error: \[Errno \d+\] [^'"]+: (['"])([^\\]*)\1$/;
const IMPORT_ERRORS = ['ModuleNotFoundError', 'zipimport.ZipImportError'];


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W5: () => (/* binding */ jsonCause),
/* harmony export */   eg: () => (/* binding */ jsonFinding),
/* harmony export */   oD: () => (/* binding */ jsonLocation)
/* harmony export */ });
/* harmony import */ var _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1251);

function jsonCause({ id, finding, also, ...cause }) {
    const { steps, flows, notRun, reproduce, bundles, frame } = cause;
    return {
        id,
        finding: jsonFinding(finding),
        also: also.map(jsonFinding),
        steps: [...steps],
        flows: [...flows],
        not_run: [...notRun],
        reproduce: reproduce ?? null,
        ...(bundles === undefined ? {} : { bundles: [...bundles] }),
        frame: frame === undefined ? null : { first_line: frame.firstLine, text: frame.text },
    };
}
function jsonFinding({ code, severity, step, flow, message, ...rest }) {
    const { location, hint, evidence, origin } = rest;
    return {
        code,
        severity,
        title: _findings_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T[code].title,
        step: step ?? null,
        flow: flow ?? null,
        message,
        location: jsonLocation(location),
        hint: hint ?? null,
        evidence: [...(evidence ?? [])],
        origin: origin === undefined
            ? null
            : {
                step: origin.step,
                output: origin.output ?? null,
                input: origin.input ?? null,
                last_had: origin.lastHad === undefined ? null : { ...origin.lastHad },
                first_lacks: origin.firstLacks === undefined ? null : { ...origin.firstLacks },
                location: jsonLocation(origin.location),
            },
    };
}
function jsonLocation(location) {
    return location === undefined
        ? null
        : {
            file: location.file,
            line: location.line ?? null,
            column: location.column ?? null,
            function: location.function ?? null,
            code: location.code ?? null,
        };
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/**
 * Makes text of a script safe to print: without escape sequences, control characters except newline
 * and tab, characters that change the text direction, and lone surrogates.
 */
function printable(text) {
    const plain = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(ESCAPE_SEQUENCES, '');
    const lines = plain.includes('\r') ? plain.split('\n').map(asLeftStanding).join('\n') : plain;
    return lines.replace(UNPRINTABLE, '');
}
/** The same on one line, truncated to `maxLength` characters. */
function oneLine(text, maxLength = 400) {
    // Do not clean text far after the limit: messages can have megabytes.
    const line = printable(text.slice(0, maxLength * 4))
        .replace(/\s+/g, ' ')
        .trim();
    const characters = Array.from(line);
    const cut = characters.length > maxLength || text.length > maxLength * 4;
    return cut ? `${characters.slice(0, maxLength - 1).join('')}…` : line;
}
/** The last `count` lines, without leading and trailing blank lines. */
function lastLines(text, count) {
    const lines = printable(text).trimEnd().split('\n');
    const kept = lines.slice(-count);
    const first = kept.findIndex((line) => line.trim() !== '');
    return first === -1 ? [] : kept.slice(first);
}
// A progress bar rewrites its line: keep only the last version.
function asLeftStanding(line) {
    let end = line.length;
    while (end > 0 && line[end - 1] === '\r') {
        end -= 1;
    }
    const written = line.slice(0, end);
    return written.slice(written.lastIndexOf('\r') + 1);
}
// CSI, then the strings that end with BEL or ST (OSC, DCS, APC, PM, SOS), then all other escapes.
const ESCAPE_SEQUENCES = new RegExp([
    String.raw `(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?`,
    String.raw `(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw `\u001b[ -/]*[0-~]?`,
].join('|'), 'g');
const UNPRINTABLE = /(?![\n\t])[\p{Control}\p{Bidi_Control}\ufffe\uffff]/gu;


/***/ }),

/***/ 3031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runPipeline)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/bundle/with-bundles.js
/** The report, with the bundles of each cause. */
function withBundles(report, written) {
    if (written === undefined || written.files.size === 0)
        return report;
    return {
        ...report,
        causes: report.causes.map((cause) => {
            const bundles = cause.steps.flatMap((step) => written.files.get(step) ?? []);
            return bundles.length === 0 ? cause : { ...cause, bundles };
        }),
    };
}

// EXTERNAL MODULE: ./build/contracts/seal.js
var seal = __webpack_require__(5871);
;// CONCATENATED MODULE: ./build/contracts/locked-digests.js

/** Whether a file of `step.output` has to be read: not one whose bytes are those that are locked. */
function notLocked(locked) {
    return (output, { path, digest }) => {
        const outputs = locked?.outputs ?? {};
        const files = Object.hasOwn(outputs, output) ? outputs[output]?.files : undefined;
        const known = files !== undefined && Object.hasOwn(files, path) ? files[path] : undefined;
        return digest === undefined || known === undefined || !(0,seal/* hasLockedBytes */._)(known, { digest });
    };
}

// EXTERNAL MODULE: ./build/contracts/read-contract.js
var read_contract = __webpack_require__(5821);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
;// CONCATENATED MODULE: ./build/data/given-sample.js




/**
 * Sample data as a run uses it: an absolute path, or validated columns.
 * @throws UserError for a path that does not exist, and for columns that are not a table
 */
function checkSample(given, cwd) {
    if (given === undefined)
        return undefined;
    if (typeof given === 'string')
        return checkPath(external_node_path_.resolve(cwd, given), given);
    const isMapping = typeof given === 'object' && given !== null && !Array.isArray(given);
    const columns = isMapping ? Object.entries(given) : [];
    const [first] = columns;
    if (first === undefined) {
        throw new errors/* UserError */.yo('The sample data has no columns.', {
            cure: 'Give a path, or lists of values by column name: `{ age: [31, 47], label: [0, 1] }`.',
        });
    }
    for (const [name, values] of columns)
        requireValues(name, values);
    const odd = columns.find(([, values]) => values.length !== first[1].length);
    if (odd === undefined)
        return given;
    throw new errors/* UserError */.yo(`The columns of the sample data differ in length: ${(0,describe_value/* quoteName */.AB)(first[0])} has ${first[1].length} values, ${(0,describe_value/* quoteName */.AB)(odd[0])} has ${odd[1].length}.`, { cure: 'Give every column the same number of values. `null` is a missing value.' });
}
function checkPath(absolute, given) {
    const stats = given === '' ? undefined : (0,external_node_fs_.statSync)(absolute, { throwIfNoEntry: false });
    if (stats?.isFile() || stats?.isDirectory())
        return absolute;
    throw new errors/* UserError */.yo(`No sample data exists at ${(0,describe_value/* quoteName */.AB)(given)}.`, {
        cure: `Give a file or a directory. Path checked: ${(0,describe_value/* escapeText */.X1)(absolute)}.`,
    });
}
function requireValues(name, values) {
    if (!Array.isArray(values)) {
        throw new errors/* UserError */.yo(`Column ${(0,describe_value/* quoteName */.AB)(name)} of the sample data is not a list.`, {
            cure: 'Give a list of values.',
        });
    }
    for (const [index, value] of values.entries()) {
        const isCell = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
        if (isCell)
            continue;
        throw new errors/* UserError */.yo(`Value ${index + 1} of column ${(0,describe_value/* quoteName */.AB)(name)} cannot be written as CSV.`, {
            cure: 'Give text, finite numbers, `true`, `false` or `null`.',
        });
    }
}

// EXTERNAL MODULE: ./build/config/script-search.js
var script_search = __webpack_require__(6109);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings_findings = __webpack_require__(1251);
// EXTERNAL MODULE: ./build/python/supervision.js
var supervision = __webpack_require__(2348);
;// CONCATENATED MODULE: ./build/environments/allows-version.js
/** Whether a version of Python satisfies all of a list such as `>=3.9,<3.13,!=3.10.1`. */
function allowsVersion(specifiers, version) {
    return specifiers
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .every((one) => allows(one, version));
}
function allows(specifier, version) {
    const [, operator, text = ''] = /^(~=|===?|!=|<=|>=|<|>)\s*(.+)$/.exec(specifier) ?? [];
    const isPrefix = text.endsWith('.*');
    const wanted = numbers(text.replace(/\.\*$/, ''));
    const own = numbers(version);
    const order = compare(own, wanted);
    const isEqual = isPrefix ? compare(own.slice(0, wanted.length), wanted) === 0 : order === 0;
    switch (operator) {
        case '==':
        case '===':
            return isEqual;
        case '!=':
            return !isEqual;
        case '<=':
            return order <= 0;
        case '>=':
            return order >= 0;
        case '<':
            return order < 0;
        case '>':
            return order > 0;
        case '~=':
            return order >= 0 && compare(own.slice(0, wanted.length - 1), wanted.slice(0, -1)) === 0;
        default:
            // Not a specifier that is known: pip decides.
            return true;
    }
}
function numbers(version) {
    return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
function compare(one, other) {
    for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
        const difference = (one[at] ?? 0) - (other[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
;// CONCATENATED MODULE: ./build/environments/find-python.js




const PROGRAM = 'import json, sys; print(json.dumps({"executable": sys.executable, "version": ".".join(map(str, sys.version_info[:3]))}))';
const answerSchema = schemas/* object */.Ikc({ executable: schemas/* string */.YjP().min(1), version: schemas/* string */.YjP() });
const VERSION = /^\d+(\.\d+){0,2}$/;
const SECONDS = 30;
/**
 * The interpreter that `python` of a step names: a path, a command, or a version that is looked up
 * on the PATH and then by uv.
 */
async function findPython(wanted, options) {
    if (!VERSION.test(wanted)) {
        const isPath = /[/\\]/.test(wanted);
        const command = isPath ? external_node_path_.resolve(options.root, wanted) : wanted;
        return (await ask(command, options)) ?? { problem: `there is no Python at \`${wanted}\`` };
    }
    for (const command of [`python${wanted.split('.').slice(0, 2).join('.')}`, 'python3', 'python']) {
        const found = await ask(command, options);
        if (found !== undefined && isVersion(found.version, wanted))
            return found;
    }
    const byUv = await run('uv', ['python', 'find', '--no-project', wanted], options);
    const found = byUv === undefined ? undefined : await ask(byUv.trim(), options);
    return (found ?? {
        problem: `Python ${wanted} was not found on the PATH${byUv === undefined ? ' (uv, which can find more, is not installed)' : ', nor by uv'}`,
    });
}
async function ask(command, options) {
    const text = await run(command, ['-c', PROGRAM], options);
    if (text === undefined)
        return undefined;
    try {
        return answerSchema.parse(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
function isVersion(version, wanted) {
    return `${version}.`.startsWith(`${wanted}.`);
}
/** Standard output; `undefined` if it cannot be run or fails. */
async function run(command, args, { root, environ, signal }) {
    try {
        const options = { cwd: root, env: environ, signal, timeout: SECONDS * 1000 };
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(command, [...args], options);
        return stdout;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(2793);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/environments/environments-dir.js




/** The variable that moves the directory of all environments. */
const ENVIRONMENTS_DIR = 'CURSUS_ENVIRONMENTS_DIR';
/** Where environments are kept between runs; absolute. */
function environmentsDir(environ) {
    const given = environ[ENVIRONMENTS_DIR];
    if (given)
        return external_node_path_.resolve(given);
    return external_node_path_.join(cacheDir(environ), 'cursus-runtime', 'environments');
}
function cacheDir(environ) {
    if (external_node_process_.platform === 'win32') {
        return environ['LOCALAPPDATA'] || external_node_path_.join((0,external_node_os_.homedir)(), 'AppData', 'Local');
    }
    if (external_node_process_.platform === 'darwin')
        return external_node_path_.join((0,external_node_os_.homedir)(), 'Library', 'Caches');
    const given = environ['XDG_CACHE_HOME'];
    return given && external_node_path_.isAbsolute(given) ? given : external_node_path_.join((0,external_node_os_.homedir)(), '.cache');
}
/** Absolute path of the interpreter in an environment. */
function pythonIn(environment) {
    const parts = external_node_process_.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
    return external_node_path_.join(environment, ...parts);
}
/** An unfinished environment is that of a process that was killed if it is older than this. */
const UNFINISHED_MS = 24 * 3600 * 1000;
/** Removes environments that no file names, and that nothing makes any more. Never throws. */
function removeUnfinished(dir) {
    try {
        const names = (0,external_node_fs_.readdirSync)(dir);
        const named = new Set(names.filter((name) => name.endsWith('.ready')).map((name) => textOf(external_node_path_.join(dir, name))));
        for (const name of names) {
            if (!/^[0-9a-f]{32}-[0-9a-f]{8}$/.test(name) || named.has(name))
                continue;
            const made = external_node_path_.join(dir, name);
            if (Date.now() - (0,external_node_fs_.statSync)(made).mtimeMs > UNFINISHED_MS) {
                (0,external_node_fs_.rmSync)(made, { recursive: true, force: true });
            }
        }
    }
    catch {
        // The directory does not exist, or another run removes the same.
    }
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/environments/make-environment.js
/** Makes an environment with the packages of a step, and keeps it for later runs. */








/** Downloads of large packages take minutes. */
const make_environment_SECONDS = 1_800;
const MOST_LINES = 12;
/** The executable of the environment, or why it cannot be made. */
async function makeEnvironment(base, packages, options) {
    const dir = environmentsDir(options.environ);
    const identity = [base.executable, base.version, packages.cwd, packages.content];
    const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
    // The name of a finished environment is in this file: a killed process leaves none.
    const ready = external_node_path_.join(dir, `${key}.ready`);
    const known = kept(dir, ready);
    if (known !== undefined)
        return { executable: known };
    options.onMaking();
    removeUnfinished(dir);
    const name = `${key}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
    const made = external_node_path_.join(dir, name);
    try {
        (0,make_directory/* makeDirectory */.O)(dir);
        const failure = await install(made, base, packages, options);
        if (failure === undefined)
            await (0,write_whole/* writeWhole */.f)(ready, name);
        else
            (0,external_node_fs_.rmSync)(made, { recursive: true, force: true });
        return failure ?? { executable: pythonIn(made) };
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(made, { recursive: true, force: true });
        return { problem: error.message, evidence: [] };
    }
}
function kept(dir, ready) {
    try {
        const executable = pythonIn(external_node_path_.join(dir, external_node_path_.basename((0,external_node_fs_.readFileSync)(ready, 'utf8'))));
        return (0,external_node_fs_.existsSync)(executable) ? executable : undefined;
    }
    catch {
        return undefined;
    }
}
/** With uv if it is installed: it takes a tenth of the time. */
async function install(made, { executable, version }, { args, cwd }, options) {
    const command = (file, ...rest) => make_environment_run(file, rest, cwd, options);
    const byUv = (await command('uv', '--version')) === undefined;
    const created = byUv
        ? await command('uv', 'venv', '--no-project', '--python', executable, made)
        : await command(executable, '-m', 'venv', made);
    if (created !== undefined)
        return failed(`with Python ${version}`, created);
    if (args.length === 0)
        return undefined;
    const python = pythonIn(made);
    const pip = ['-m', 'pip', '--disable-pip-version-check', '--no-input', 'install'];
    const installed = byUv
        ? await command('uv', 'pip', 'install', '--python', python, ...args)
        : await command(python, ...pip, ...args);
    return installed === undefined
        ? undefined
        : failed(byUv ? '`uv pip install` failed' : '`pip install` failed', installed);
}
function failed(what, output) {
    const lines = output.split('\n').filter((line) => line.trim() !== '');
    return { problem: what, evidence: lines.slice(-MOST_LINES) };
}
/** `undefined` if it succeeds; else what it printed. */
async function make_environment_run(file, args, cwd, { environ, signal }) {
    try {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(file, [...args], {
            ...{ cwd, signal, timeout: make_environment_SECONDS * 1000, maxBuffer: 67_108_864 },
            env: { ...environ, PIP_REQUIRE_VIRTUALENV: '0' },
        });
        return undefined;
    }
    catch (error) {
        const { stdout = '', stderr = '', message } = error;
        return `${stdout}\n${stderr}`.trim() || message;
    }
}

// EXTERNAL MODULE: ./build/environments/wanted-packages.js + 1 modules
var wanted_packages = __webpack_require__(9787);
;// CONCATENATED MODULE: ./build/environments/pythons.js







class Pythons {
    ofRun;
    #own;
    constructor(ofRun, own) {
        this.ofRun = ofRun;
        this.#own = own;
    }
    /** Makes the environments and starts a supervisor in each; equal ones share it. */
    static async open(config, ofRun, options) {
        const steps = config.steps.filter((step) => step.interpreter && step.skip === undefined);
        if (steps.length === 0)
            return new Pythons(ofRun, new Map());
        const { executable, version } = ofRun.interpreter;
        const base = { executable, version: version.join('.') };
        const find = (0,script_search/* scriptFinder */.cm)(config, options);
        const executables = new Map();
        const supervisions = new Map();
        const own = await Promise.all(steps.map(async (step) => {
            const key = JSON.stringify([step.interpreter, scriptOf(step, find)]);
            const known = executables.get(key) ?? executableFor(step, scriptOf(step, find), base, config, options);
            executables.set(key, known);
            const found = await known;
            if ('problem' in found)
                return [step.name, { fault: faultOf(step, found, config) }];
            if (found.executable === executable)
                return [step.name, { supervision: ofRun }];
            const started = supervisions.get(found.executable) ?? start(found.executable, options);
            supervisions.set(found.executable, started);
            try {
                return [step.name, { supervision: await started }];
            }
            catch (error) {
                const failure = { problem: error.message, evidence: [] };
                return [step.name, { fault: faultOf(step, failure, config) }];
            }
        }));
        return new Pythons(ofRun, new Map(own));
    }
    of(step) {
        const own = this.#own.get(step);
        return own !== undefined && 'supervision' in own ? own.supervision : this.ofRun;
    }
    /** The Python of the step, if it is not that of the run. */
    ownOf(step) {
        const supervision = this.of(step);
        if (supervision === this.ofRun)
            return undefined;
        const { version, executable } = supervision.interpreter;
        return { version: version.join('.'), executable };
    }
    /** Why the step cannot run. */
    faultOf(step) {
        const own = this.#own.get(step);
        return own !== undefined && 'fault' in own ? own.fault : undefined;
    }
    /** Each once; that of the run first. */
    get all() {
        const own = [...this.#own.values()].flatMap((one) => 'supervision' in one ? [one.supervision] : []);
        return [...new Set([this.ofRun, ...own])];
    }
    async close() {
        await Promise.all(this.all.map((one) => one.close()));
    }
    [Symbol.asyncDispose]() {
        return this.close();
    }
}
function scriptOf(step, find) {
    if (step.interpreter?.requirements !== 'script')
        return undefined;
    const found = find(step);
    return found.found ? found.path : undefined;
}
async function executableFor(step, script, ofRun, { root }, options) {
    const { python, requirements } = step.interpreter ?? {};
    const base = python === undefined ? ofRun : await findPython(python, { ...options, root });
    if ('problem' in base)
        return { ...base, evidence: [] };
    const wanted = (0,wanted_packages/* wantedPackages */.z)({ ...(requirements && { requirements }) }, root, script);
    if (wanted === undefined)
        return base;
    if ('problem' in wanted)
        return { ...wanted, evidence: [] };
    if (wanted.python !== undefined && !allowsVersion(wanted.python, base.version)) {
        const problem = `its script requires Python ${wanted.python}, and it would run with ${base.version}`;
        return { problem, evidence: [] };
    }
    return makeEnvironment(base, wanted, {
        ...{ environ: options.environ, signal: options.signal },
        onMaking: () => options.onMaking(step.name, wanted.shown),
    });
}
async function start(executable, { environ, signal }) {
    const { startSupervisor } = await __webpack_require__.e(/* import() */ 950).then(__webpack_require__.bind(__webpack_require__, 6950));
    const restart = () => startSupervisor({ python: executable, projectDirs: [], environ, signal });
    return new supervision/* Supervision */.S(await restart(), restart);
}
function faultOf(step, { problem, evidence }, config) {
    const key = step.interpreter?.requirements === undefined ? 'python' : 'requirements';
    const location = config.locate([...step.keyPath, key]);
    return (0,findings_findings/* finding */.g)('environment-failed', {
        step: step.name,
        message: `the environment of step \`${step.name}\` cannot be made: ${problem}`,
        ...(location === undefined ? {} : { location }),
        ...(evidence.length === 0 ? {} : { evidence }),
    });
}

// EXTERNAL MODULE: ./build/config/bundle-settings.js
var bundle_settings = __webpack_require__(221);
// EXTERNAL MODULE: ./build/config/check-value.js
var check_value = __webpack_require__(5947);
// EXTERNAL MODULE: ./build/config/run-settings.js
var run_settings = __webpack_require__(9646);
// EXTERNAL MODULE: ./build/config/step-schema.js + 1 modules
var step_schema = __webpack_require__(9080);
// EXTERNAL MODULE: ./build/config/timeout.js
var timeout = __webpack_require__(1624);
;// CONCATENATED MODULE: ./build/execute/check-run-options.js






/**
 * Checks the options of a run. The command line and the action have already checked theirs; callers
 * of the library have not.
 * @throws UserError that names every invalid option
 */
function checkRunOptions(options) {
    const { workspaceDir, cwd, baseDir, python, timeoutSeconds, maxParallel, retries } = options;
    const { memoryLimitBytes, runTimeoutSeconds, bundle } = options;
    const paths = { workspaceDir, cwd, baseDir, python, bundle };
    const amounts = { timeoutSeconds, maxParallel, retries, memoryLimitBytes, runTimeoutSeconds };
    (0,check_value/* checkValue */.S)(optionsSchema, { ...paths, ...amounts }, 'runPipeline');
}
const BYTES = 'a whole number of bytes, 1 or more, `auto` or `off`';
const optionsSchema = schemas/* object */.Ikc({
    workspaceDir: step_schema/* pathSchema */.dO,
    cwd: step_schema/* pathSchema */.dO,
    baseDir: step_schema/* pathSchema */.dO,
    python: step_schema/* pathSchema */.dO.optional(),
    timeoutSeconds: timeout/* timeoutSchema */.fw,
    maxParallel: run_settings/* maxParallelSchema */.dG,
    retries: run_settings/* retriesSchema */.aJ,
    memoryLimitBytes: schemas/* union */.KCZ([schemas/* enum */.k5n(['auto', 'off']), schemas/* int */.Whr(BYTES).gt(0, BYTES)], { error: BYTES })
        .optional(),
    runTimeoutSeconds: run_settings/* runTimeoutSchema */.WF.optional(),
    bundle: schemas/* object */.Ikc({ dir: step_schema/* pathSchema */.dO, limitBytes: bundle_settings/* bundleBytesSchema */.$S.optional() }, { error: '`{ dir: "bundles" }`' })
        .optional(),
});

// EXTERNAL MODULE: ./build/findings/notebook-cell.js
var notebook_cell = __webpack_require__(7479);
;// CONCATENATED MODULE: ./build/execute/code-frames.js



/** Adds the lines around the fault to the first causes, from the files as they are after the run. */
function withCodeFrames(report) {
    const causes = report.causes.map((cause, index) => {
        const frame = index < MOST_FRAMES ? frameOf(cause, report.baseDir) : undefined;
        return frame === undefined ? cause : { ...cause, frame };
    });
    return { ...report, causes };
}
function frameOf({ finding }, baseDir) {
    const { location } = finding;
    if (location?.line === undefined)
        return undefined;
    const file = readText(external_node_path_.resolve(baseDir, location.file));
    if (file === undefined)
        return undefined;
    const at = (0,notebook_cell/* cellLine */.N)(location);
    if (at === undefined)
        return linesAround(file, location.line, location.code);
    const cell = cellText(file, at.cell);
    const shown = cell === undefined ? undefined : linesAround(cell, at.line, location.code);
    return shown && { ...shown, faultLine: at.line };
}
function linesAround(text, line, code) {
    const lines = text.split(/\r\n|\r|\n/);
    const fault = lines[line - 1];
    // The file may have changed since the step read it.
    if (fault === undefined)
        return undefined;
    if (code !== undefined && !fault.includes(code.trim().slice(0, 80)))
        return undefined;
    const first = Math.max(1, line - CONTEXT);
    const shown = lines.slice(first - 1, line + CONTEXT).map((one) => one.slice(0, MOST_COLUMNS));
    return { firstLine: first, text: shown.join('\n') };
}
/** The source of a cell in the file of a notebook. */
function cellText(file, cell) {
    try {
        const source = JSON.parse(file).cells[cell - 1].source;
        return Array.isArray(source) ? source.join('') : String(source);
    }
    catch {
        return undefined;
    }
}
/** `undefined`: not a regular text file of usual size. */
function readText(file) {
    let descriptor;
    try {
        // Opening a pipe would wait for a writer.
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile() || stats.size > MOST_BYTES)
            return undefined;
        const bytes = Buffer.alloc(stats.size);
        const text = bytes.subarray(0, (0,external_node_fs_.readSync)(descriptor, bytes)).toString('utf8');
        return text.includes('\0') ? undefined : text;
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
const CONTEXT = 2;
const MOST_FRAMES = 20;
const MOST_BYTES = 2_000_000;
const MOST_COLUMNS = 200;

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/config/limits.js
var limits = __webpack_require__(9711);
// EXTERNAL MODULE: ./build/files/file-change.js
var file_change = __webpack_require__(6593);
;// CONCATENATED MODULE: ./build/pipeline/critical-path.js
/**
 * The seconds from the start of each step to the end of the longest path that starts there, so that
 * the steps on the critical path start first. Without known times, all steps count the same. Linear
 * in steps and edges; `steps` in topological order.
 */
function remainingSeconds(steps, secondsOf) {
    const below = new Map();
    const remaining = new Map();
    const known = steps.map(({ name }) => secondsOf(name)).filter((seconds) => seconds !== undefined);
    const typical = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length;
    for (const { name, dependsOn } of steps.toReversed()) {
        const own = (secondsOf(name) ?? typical) + (below.get(name) ?? 0);
        remaining.set(name, own);
        for (const parent of dependsOn)
            below.set(parent, Math.max(below.get(parent) ?? 0, own));
    }
    return remaining;
}
/** Upper bound of parallel steps, based on their distance from the start. */
function widestRank(steps) {
    const ranks = new Map();
    const widths = [];
    for (const { name, dependsOn } of steps) {
        const rank = dependsOn.reduce((most, parent) => Math.max(most, (ranks.get(parent) ?? 0) + 1), 0);
        ranks.set(name, rank);
        widths[rank] = (widths[rank] ?? 0) + 1;
    }
    return widths.reduce((most, width) => Math.max(most, width), 0);
}

// EXTERNAL MODULE: ./build/python/harness-path.js + 1 modules
var harness_path = __webpack_require__(4604);
;// CONCATENATED MODULE: ./build/python/probe-mounts.js




/** Tries it in a process that ends at once. Takes about 50 ms, so it is done once in a run. */
async function probeMounts(executable, environ) {
    const file = external_node_path_.join(harness_path/* HARNESS_DIR */.t, 'container', 'probe.py');
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(executable, ['-B', '-S', '-E', file], {
            env: environ,
            timeout: 20_000,
        });
        const answer = stdout.trim();
        return answer === 'possible' ? { possible: true } : { possible: false, reason: answer };
    }
    catch (error) {
        return { possible: false, reason: error instanceof Error ? error.message : String(error) };
    }
}

;// CONCATENATED MODULE: ./build/workspace/private-files.js
/** Smaller files are removed with the workspace. */
const WORTH_CLEARING_BYTES = 1024 * 1024;
/**
 * Decides when the private files of a step can be removed: outputs can contain links or paths to
 * them, so all direct and indirect readers must have ended.
 */
class PrivateFiles {
    #entries;
    constructor(steps) {
        this.#entries = new Map(steps.map((step) => [step.name, { producers: producersOf(step), needed: 1, copiedBytes: 0 }]));
        for (const { producers } of this.#entries.values()) {
            for (const producer of producers)
                this.#entry(producer).needed += 1;
        }
    }
    /** The step got private copies of its inputs. */
    copied(step, bytes) {
        this.#entry(step).copiedBytes = bytes;
    }
    /**
     * The step has ended, or will not run. @returns the steps whose private files can be removed now
     */
    ended(step) {
        const free = [];
        const pending = [step];
        for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
            const entry = this.#entry(name);
            entry.needed -= 1;
            if (entry.needed > 0)
                continue;
            if (entry.copiedBytes > WORTH_CLEARING_BYTES)
                free.push(name);
            pending.push(...entry.producers);
        }
        return free;
    }
    #entry(step) {
        const entry = this.#entries.get(step);
        if (entry === undefined)
            throw new Error(`The plan has no step ${step}.`);
        return entry;
    }
}
function producersOf({ inputs }) {
    const names = inputs.flatMap(({ source }) => source.kind === 'flow' ? source.from.map(({ step }) => step) : []);
    return [...new Set(names)];
}

// EXTERNAL MODULE: ./build/workspace/fingerprint.js
var fingerprint = __webpack_require__(6486);
// EXTERNAL MODULE: ./build/workspace/fingerprint-changes.js
var fingerprint_changes = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/workspace/shared-inputs.js



/**
 * Protects inputs that steps share because they are too large for private copies. Each is verified
 * before and after each reader. A step is blamed only if no other reader ran since the last
 * successful verification.
 */
class SharedInputs {
    #show;
    #limits;
    #known = new Map();
    /** The inputs of each running step. */
    #running = new Map();
    /** Verifications run one after another: no step starts or ends during a verification. */
    #last = Promise.resolve();
    /**
     * @param show shows a path as the user knows it
     * @param limits maximum number of entries of an input, and a directory (raw) that is omitted,
     *   because the run writes to it
     */
    constructor(show, limits = {}) {
        this.#show = show;
        this.#limits = limits;
    }
    /**
     * Call before a step starts and after its inputs were copied.
     * @returns the reason why it must not start
     */
    async begin(step, inputs) {
        if (this.#known.size === 0 && !inputs.some(({ shared }) => shared))
            return undefined;
        return this.#inTurn(async () => {
            const earlier = [...this.#known.values()];
            const read = [];
            const needed = [];
            for (const { name, path, shared } of inputs) {
                const known = shared ? await this.#know(path) : undefined;
                if (known !== undefined)
                    read.push({ name, known });
                needed.push({ name, extent: known?.before ?? (0,fingerprint_changes/* extentOf */.OY)(path) });
            }
            await this.#verify(earlier, needed.map(({ extent }) => extent));
            for (const { name, extent } of needed) {
                const changed = earlier.find(({ change }) => change?.files.some((file) => file.concerns(extent)));
                if (changed !== undefined)
                    return this.#refusal(name, changed);
            }
            if (read.length > 0)
                this.#running.set(step, read);
            return undefined;
        });
    }
    /** Call after a step has ended. @returns its changes, or changes of one of several steps */
    async end(step) {
        const read = this.#running.get(step);
        if (read === undefined)
            return [];
        return this.#inTurn(async () => {
            await this.#verify([...this.#known.values()], read.map(({ known }) => known.before));
            this.#running.delete(step);
            return read.flatMap(({ name, known }) => [
                ...this.#unattributed(known),
                ...attributed(step, name, known),
                ...this.#unverified(known),
            ]);
        });
    }
    async #know(path) {
        const known = this.#known.get(path) ?? {
            path,
            before: await (0,fingerprint/* fingerprint */.R)(path, this.#limits),
            reported: false,
            reportedUnseen: false,
        };
        this.#known.set(path, known);
        return known;
    }
    /** Also verifies overlapping inputs: readers of the same files may have changed them. */
    async #verify(candidates, read) {
        for (const one of candidates) {
            const concerned = read.some((extent) => (0,fingerprint_changes/* mayOverlap */.$5)(extent, one.before));
            if (one.change !== undefined || !concerned)
                continue;
            const files = (0,fingerprint_changes/* changesBetween */.iv)(one.before, await (0,fingerprint/* fingerprint */.R)(one.path, this.#limits));
            if (files.length > 0)
                one.change = { suspects: this.#readersOf(files), files };
        }
    }
    #readersOf(files) {
        return [...this.#running]
            .filter(([, read]) => files.some((file) => read.some(({ known }) => file.concerns(known.before))))
            .map(([step]) => step);
    }
    #refusal(input, changed) {
        const [first, ...others] = changed.change?.suspects ?? [];
        const by = others.length === 0 ? first : undefined;
        return {
            message: `its input \`${input}\` was changed${by === undefined ? '' : ` by step \`${by}\``} during the run`,
            ...(by === undefined ? {} : { by }),
            findings: this.#unattributed(changed),
        };
    }
    #unattributed(known) {
        const { change } = known;
        if (change === undefined || change.suspects.length === 1 || known.reported)
            return [];
        known.reported = true;
        const who = change.suspects.length === 0
            ? 'while no step that reads it was running'
            : `by one of ${change.suspects.join(', ')}`;
        const message = `shared input ${this.#show(known.path)} was changed ${who}`;
        return [(0,findings_findings/* finding */.g)('input-changed', { message, evidence: evidence(change.files) })];
    }
    #unverified(known) {
        const { unseen } = known.before;
        if (unseen === undefined || known.reportedUnseen)
            return [];
        known.reportedUnseen = true;
        const message = `shared input ${this.#show(known.path)} is not fully verified: ${unseen}`;
        return [(0,findings_findings/* finding */.g)('input-not-verified', { message })];
    }
    #inTurn(work) {
        const done = this.#last.then(work);
        this.#last = done.catch(() => { });
        return done;
    }
}
function attributed(step, input, { change }) {
    if (change === undefined || change.suspects.length !== 1 || change.suspects[0] !== step) {
        return [];
    }
    const message = `input \`${input}\` changed while the step ran`;
    return [(0,findings_findings/* finding */.g)('input-changed', { step, message, evidence: evidence(change.files) })];
}
const MOST_SHOWN = 20;
function evidence(files) {
    return files.slice(0, MOST_SHOWN).map(({ path, change }) => `${path}: ${change}`);
}

// EXTERNAL MODULE: ./build/pipeline/format-names.js
var format_names = __webpack_require__(2717);
// EXTERNAL MODULE: ./build/execute/available-memory.js
var available_memory = __webpack_require__(3951);
// EXTERNAL MODULE: ./build/files/results-dir.js
var results_dir = __webpack_require__(6220);
// EXTERNAL MODULE: ./build/store/free-bytes.js
var free_bytes = __webpack_require__(2476);
// EXTERNAL MODULE: ./build/store/prune.js
var prune = __webpack_require__(6002);
// EXTERNAL MODULE: ./build/workspace/disk-error.js
var disk_error = __webpack_require__(3234);
// EXTERNAL MODULE: ./build/workspace/workspace.js + 5 modules
var workspace = __webpack_require__(903);
;// CONCATENATED MODULE: ./build/execute/reuse/make-room.js
/** A full disk: kept results go first. */






/** A process that fails for another reason is rarely the one that wrote the last free bytes. */
const ALMOST_FULL_BYTES = 1024 * 1024;
const FULL = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded|disk is full/i;
/** @throws UserError if it cannot be opened, also without kept results */
function openWithRoom(directory) {
    try {
        return (0,workspace/* openWorkspace */.OH)(directory);
    }
    catch (error) {
        if (!(0,disk_error/* takesNoFiles */.fU)(error.cause) || !removeResults(directory))
            throw error;
        return (0,workspace/* openWorkspace */.OH)(directory);
    }
}
/**
 * Removes the kept results that no step of the run needs, if a step failed because its disk is full.
 * @returns whether the step may pass now
 */
function makeRoom(outcome, { workspace, results }) {
    return isOutOfSpace(outcome, workspace.dir) && removeResults(workspace.dir, results?.inUse());
}
function isOutOfSpace({ report, exception, handled }, dir) {
    const free = (0,free_bytes/* freeBytes */.g)(dir);
    if (free !== undefined && free < ALMOST_FULL_BYTES)
        return true;
    const texts = [report.errorMessage, report.stderrTail, exception, handled];
    return FULL.test(JSON.stringify(texts));
}
function removeResults(workspace, keep = new Set()) {
    const dir = external_node_path_.join(external_node_path_.resolve(workspace), results_dir/* RESULTS_DIR */.z);
    return (0,prune/* prune */.R)(dir, { limitBytes: 0, keep, own: new Set() }).removed;
}

;// CONCATENATED MODULE: ./build/execute/reuse/run-with-room.js

/** Runs a step; again, if it failed on a disk on which kept results took the space. */
async function runWithRoom(step, script, context) {
    const first = await runOnce(step, script, context);
    if (!['failed', 'crashed'].includes(first.status))
        return first;
    return makeRoom(await first.outcome, context) ? await runOnce(step, script, context) : first;
}
/** A run whose steps are all cached needs none of it. */
const loadStepRun = () => Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 7996));
/** Loads what runs a step, while Python imports libraries. */
function prepareToRun() {
    // An error is reported where it is needed.
    loadStepRun().catch(() => { });
}
async function runOnce(step, script, context) {
    const { StepRun } = await loadStepRun();
    const run = new StepRun(step, script, context);
    const status = await run.run();
    const outcome = run.complete();
    // Handled where it is awaited.
    outcome.catch(() => { });
    return { status, outcome };
}

;// CONCATENATED MODULE: ./build/execute/reuse/rerun-lost.js

const running = new WeakMap();
/** Places what the step reads; runs the producers whose files are lost. */
async function rerunLost(step, context, onOutcome) {
    const { results, steps } = context;
    if (results === undefined)
        return;
    for (const name of await results.placeInputsOf(step)) {
        const producer = steps.get(name);
        if (producer?.script.kind !== 'file')
            continue;
        const script = producer.script.path;
        // Two readers wait for the same run.
        const known = running.get(results) ?? new Map();
        running.set(results, known);
        const rerun = known.get(name) ?? runAgain(producer, script, context, onOutcome);
        known.set(name, rerun);
        await rerun;
    }
}
async function runAgain(step, script, context, onOutcome) {
    await rerunLost(step, context, onOutcome);
    context.results?.forget(step.name);
    const outcome = await (await runWithRoom(step, script, context)).outcome;
    const cacheMiss = ['the files of its kept result are not whole'];
    onOutcome({ ...outcome, report: { ...outcome.report, cacheMiss } });
}

;// CONCATENATED MODULE: ./node_modules/tinyqueue/index.js

class TinyQueue {
    constructor(data = [], compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)) {
        this.data = data;
        this.length = this.data.length;
        this.compare = compare;

        if (this.length > 0) {
            for (let i = (this.length >> 1) - 1; i >= 0; i--) this._down(i);
        }
    }

    push(item) {
        this.data.push(item);
        this._up(this.length++);
    }

    pop() {
        if (this.length === 0) return undefined;

        const top = this.data[0];
        const bottom = this.data.pop();

        if (--this.length > 0) {
            this.data[0] = bottom;
            this._down(0);
        }

        return top;
    }

    peek() {
        return this.data[0];
    }

    _up(pos) {
        const {data, compare} = this;
        const item = data[pos];

        while (pos > 0) {
            const parent = (pos - 1) >> 1;
            const current = data[parent];
            if (compare(item, current) >= 0) break;
            data[pos] = current;
            pos = parent;
        }

        data[pos] = item;
    }

    _down(pos) {
        const {data, compare} = this;
        const halfLength = this.length >> 1;
        const item = data[pos];

        while (pos < halfLength) {
            let bestChild = (pos << 1) + 1; // initially it is the left child
            const right = bestChild + 1;

            if (right < this.length && compare(data[right], data[bestChild]) < 0) {
                bestChild = right;
            }
            if (compare(data[bestChild], item) >= 0) break;

            data[pos] = data[bestChild];
            pos = bestChild;
        }

        data[pos] = item;
    }
}

// EXTERNAL MODULE: ./build/python/deferred.js
var deferred = __webpack_require__(9808);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
;// CONCATENATED MODULE: ./build/execute/schedule.js
/**
 * The schedule: a step starts as soon as its dependencies have passed, everything else it waits for
 * is ready, and fewer steps than allowed are running.
 */



/**
 * Runs every node once, in topological order; `nodes` must be in such an order. A failed step
 * blocks only its descendants.
 */
async function schedule(nodes, options) {
    const children = new Map(nodes.map(({ name }) => [name, []]));
    const waitingFor = new Map();
    for (const node of nodes) {
        waitingFor.set(node.name, node.dependsOn.length);
        for (const parent of node.dependsOn)
            children.get(parent)?.push(node);
    }
    const rank = options.rank ?? (() => 0);
    const entries = new Map(nodes.map((node, index) => [node, { node, index, rank: rank(node) }]));
    const ready = new TinyQueue([], (a, b) => a.rank - b.rank || a.index - b.index);
    const failures = new Map();
    const position = new Map(nodes.map(({ name }, index) => [name, index]));
    const { of: needOf, available } = options.memory ?? { of: () => 0, available: 0 };
    let running = 0;
    let reserved = 0;
    /** Nodes that wait for their `whenReady` promise. */
    let delayed = 0;
    let stopped = false;
    const finished = (0,deferred/* deferred */.y)();
    const enqueue = (node) => {
        const entry = entries.get(node);
        if (entry === undefined)
            return;
        const delay = failures.has(node.name) ? undefined : options.whenReady?.(node);
        if (delay === undefined) {
            ready.push(entry);
            return;
        }
        delayed += 1;
        const proceed = () => {
            delayed -= 1;
            ready.push(entry);
            // Other nodes may have waited for the same promise: the most urgent one starts first.
            setImmediate(pump);
        };
        untilAborted(delay, options.signal).then(proceed, proceed);
    };
    const settle = (node, passed) => {
        for (const child of children.get(node.name) ?? []) {
            if (!passed) {
                const own = failures.get(node.name) ?? [node.name];
                failures.set(child.name, merged(failures.get(child.name), own, position));
            }
            const left = (waitingFor.get(child.name) ?? 0) - 1;
            waitingFor.set(child.name, left);
            if (left === 0)
                enqueue(child);
        }
    };
    /**
     * The most urgent step that fits next to the running steps; a step that never fits runs alone.
     */
    const take = () => {
        const waiting = [];
        let entry = ready.pop();
        while (entry !== undefined && running > 0 && reserved + needOf(entry.node) > available) {
            waiting.push(entry);
            entry = ready.pop();
        }
        for (const one of waiting)
            ready.push(one);
        return entry?.node;
    };
    /** Whether the node will not run; it is then settled. */
    const isSetAside = (node) => {
        const failed = failures.get(node.name);
        if (failed !== undefined) {
            if (options.block(node, failed) === 'failed') {
                failures.set(node.name, merged(failed, [node.name], position));
            }
            settle(node, false);
            return true;
        }
        if (!stopped && !options.signal.aborted)
            return false;
        options.onCancelled(node);
        settle(node, true);
        return true;
    };
    const pump = () => {
        while (running < options.maxParallel) {
            const node = take();
            if (node === undefined)
                break;
            if (!isSetAside(node))
                start(node);
        }
        if (running === 0 && delayed === 0)
            finished.resolve();
    };
    const start = (node) => {
        running += 1;
        reserved += needOf(node);
        const ended = (status) => {
            running -= 1;
            reserved -= needOf(node);
            const passed = (0,report_report/* hasPassed */.Pc)(status) || status === 'skipped';
            if (!passed && status !== 'cancelled' && options.failFast && !stopped) {
                stopped = true;
                options.cancel();
            }
            // A cancelled step does not block its descendants: they are cancelled too.
            settle(node, passed || status === 'cancelled');
            pump();
        };
        options.run(node).then(ended).catch(finished.reject);
    };
    for (const node of nodes)
        if (node.dependsOn.length === 0)
            enqueue(node);
    pump();
    await finished.promise;
}
/** In list order, whichever failed first. */
function merged(known, more, position) {
    if (known === undefined)
        return more;
    const [first = more[0], ...others] = [...new Set([...known, ...more])]
        .sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))
        .slice(0, MOST_FAILURES);
    return [first, ...others];
}
/** Bounds the work for a graph in which thousands of steps fail. */
const MOST_FAILURES = 20;
/** Resolves with the promise, or as soon as the signal aborts. */
function untilAborted(promise, signal) {
    return new Promise((resolve) => {
        const stop = () => {
            signal.removeEventListener('abort', stop);
            resolve();
        };
        signal.addEventListener('abort', stop);
        promise.then(stop, stop);
        if (signal.aborted)
            stop();
    });
}

// EXTERNAL MODULE: ./build/execute/step/step-outcome.js
var step_outcome = __webpack_require__(632);
// EXTERNAL MODULE: ./build/execute/step/step-report.js
var step_report = __webpack_require__(544);
// EXTERNAL MODULE: ./build/execute/step-templates.js + 3 modules
var step_templates = __webpack_require__(1659);
;// CONCATENATED MODULE: ./build/execute/execute-plan.js










/**
 * Runs every step of the plan that can run.
 * @param outcomes filled by step name as steps end; contains all known results even if this rejects
 * @param cancel cancels the run, on fail-fast
 */
async function executePlan(plan, context, outcomes, cancel) {
    const { options, code, templates, signal, steps, workspace, results } = context;
    const { onEvent } = options;
    const remaining = remainingSeconds(plan.steps, options.secondsOf ?? (() => undefined));
    const completing = [];
    const finish = (outcome) => {
        outcomes.set(outcome.report.name, outcome);
        onEvent({ type: 'step-finished', report: outcome.report, findings: outcome.findings });
        const free = context.privateFiles.ended(outcome.report.name);
        // Kept outputs may be links into directories that would be removed.
        if (!options.cleanup || options.preserveOutputs || free.length === 0)
            return;
        const clear = async () => {
            for (const step of free)
                workspace.clear(step);
        };
        // The rest is removed with the workspace.
        context.startPriority.runWhenIdle(clear).catch(() => { });
    };
    const finishUnrun = (...details) => finish(unrunOutcome(...details));
    /** No event announced the step, so none ends it. */
    const leave = (step, skipReason) => {
        outcomes.set(step.name, unrunOutcome(step, 'skipped', code, [], { skipReason }));
    };
    const finishFaulty = (step, fault) => finishUnrun(step, 'failed', code, faultsOf(step, code), {
        errorMessage: fault.message,
        errorType: errorTypeOf(fault),
    });
    await schedule(plan.steps, {
        maxParallel: options.maxParallel,
        failFast: options.failFast,
        cancel,
        signal,
        rank: ({ name }) => -(remaining.get(name) ?? 0),
        memory: { of: ({ config }) => config.memory ?? 0, available: (0,available_memory/* availableMemory */.B)() },
        whenReady: (step) => {
            if (results === undefined)
                return templates.whenDecided(step);
            return results.take(step).then(async (taken) => {
                if (taken.kind === 'hit' || step.script.kind !== 'file')
                    return;
                prepareToRun();
                await (0,step_templates/* beginTemplates */.H)(context);
                await templates.whenDecided(step);
            });
        },
        run: async (step) => {
            const { script } = step;
            if (script.kind === 'none') {
                if (script.leftOut !== undefined) {
                    leave(step, script.leftOut);
                    return 'skipped';
                }
                const { skip } = step.config;
                const message = skip === undefined
                    ? `step \`${step.name}\` has no script and was skipped`
                    : `step \`${step.name}\` was skipped: ${skip}`;
                const skipped = (0,findings_findings/* finding */.g)('skipped', { step: step.name, message });
                finishUnrun(step, 'skipped', code, [skipped], skip === undefined ? {} : { skipReason: skip });
                return 'skipped';
            }
            const isKept = isTakenFromEarlier(step, context.selection);
            const taken = script.kind === 'faulty' && !isKept ? undefined : await results?.take(step);
            if (taken?.kind === 'hit') {
                finish(taken.outcome);
                return 'cached';
            }
            if (script.kind === 'faulty') {
                finishFaulty(step, script.finding);
                return 'failed';
            }
            await rerunLost(step, context, (outcome) => {
                outcomes.set(outcome.report.name, outcome);
                onEvent({ type: 'step-finished', report: outcome.report, findings: outcome.findings });
            });
            onEvent({ type: 'step-started', step: step.name, attempt: 1 });
            const { status, outcome } = await runWithRoom(step, script.path, context);
            const completed = outcome.then((one) => finish(withReasons(one, taken?.cacheMiss)));
            completing.push(completed);
            // Thrown after all steps have run, so that the other results are not lost.
            completed.catch(() => { });
            return status;
        },
        block: (step, [blockedBy, ...others]) => {
            const { script } = step;
            if (script.kind === 'none' && script.leftOut !== undefined) {
                leave(step, script.leftOut);
                return 'blocked';
            }
            // It would fail whatever it was given.
            if (script.kind === 'faulty') {
                finishFaulty(step, script.finding);
                return 'failed';
            }
            const message = blockedMessage(blockedBy, others, steps);
            const blocked = (0,findings_findings/* finding */.g)('blocked', { step: step.name, message });
            finishUnrun(step, 'blocked', code, [blocked], {
                errorMessage: message,
                blockedBy,
                ...(others.length === 0 ? {} : { alsoBlockedBy: others }),
            });
            return 'blocked';
        },
        onCancelled: (step) => {
            const message = 'cancelled before it started';
            const cancelled = (0,findings_findings/* finding */.g)('cancelled', { step: step.name, message });
            finishUnrun(step, 'cancelled', code, [cancelled], { errorMessage: message });
        },
    });
    // No step starts any more: the processes end while the last outcomes are completed. An error is
    // thrown where the run waits for their end.
    context.pythons.close().catch(() => { });
    await Promise.all(completing);
}
/** With `--step`, the steps that it reads from are not run, so their code does not matter. */
function isTakenFromEarlier({ name }, selection) {
    return selection?.takesKept === true && selection.roles.get(name)?.role === 'needed';
}
function withReasons(outcome, cacheMiss) {
    if (cacheMiss === undefined)
        return outcome;
    return { ...outcome, report: { ...outcome.report, cacheMiss } };
}
/** With the reason for a step that is known to fail before it runs. */
function blockedMessage(blockedBy, others, steps) {
    const script = steps.get(blockedBy)?.script;
    const reason = script?.kind === 'faulty' ? `was not run: ${script.finding.message}` : 'did not pass';
    const also = others.length === 0 ? '' : `; also blocked by ${(0,format_names/* formatNames */.E)(others)}`;
    return `blocked: step \`${blockedBy}\` ${reason}${also}`;
}
/** For a step without a process. */
function unrunOutcome(step, status, code, findings, details) {
    const location = findings.find((one) => one.severity === 'error')?.location;
    return {
        report: (0,step_report/* reportOfUnrun */.G)(step, status, code, details),
        findings,
        ...{ inputPaths: {}, ...(0,step_outcome/* argumentsOf */.a)(step) },
        ...{ handled: [], opened: [], called: false, otherInputs: [] },
        ...(location === undefined ? {} : { location }),
    };
}
/** What is known of a script without running it. */
function faultsOf({ script }, code) {
    if (script.kind !== 'faulty')
        return [];
    return [script.finding, ...(script.others ?? [])].map((fault) => shown(fault, code));
}
/** The plan uses absolute paths. */
function shown(found, code) {
    const { location } = found;
    if (location === undefined)
        return found;
    return { ...found, location: { ...location, file: code.show(location.file) } };
}
/** The name that users of the reference expect in `error_type`. */
function errorTypeOf({ code }) {
    switch (code) {
        case 'script-not-found':
            return 'ScriptNotFoundError';
        case 'syntax-error':
            return 'SyntaxError';
        case 'main-missing':
            return 'MissingMain';
        case 'main-signature':
            return 'SignatureError';
        case 'import-failed':
            return 'ModuleNotFoundError';
        case 'logical-name-missing':
        case 'environ-missing':
            return 'KeyError';
        case 'job-arg-missing':
            return 'AttributeError';
        default:
            return 'ScriptExecutionError';
    }
}

// EXTERNAL MODULE: ./build/execute/reuse/open-results.js + 23 modules
var open_results = __webpack_require__(2778);
// EXTERNAL MODULE: ./build/execute/run-environment.js
var run_environment = __webpack_require__(4741);
;// CONCATENATED MODULE: ./build/execute/start-priority.js

function createStartPriority() {
    let starting = 0;
    let over = [];
    let last = Promise.resolve();
    const quiet = async () => {
        // Steps that became ready start in the same turn of the event loop.
        await (0,promises_.setImmediate)();
        while (starting > 0) {
            await new Promise((resolve) => over.push(resolve));
            await (0,promises_.setImmediate)();
        }
    };
    return {
        runUrgent: async (work) => {
            starting += 1;
            try {
                return await work();
            }
            finally {
                starting -= 1;
                if (starting === 0) {
                    const waiting = over;
                    over = [];
                    for (const go of waiting)
                        go();
                }
            }
        },
        runWhenIdle: (work) => {
            const done = last.then(quiet).then(work);
            last = done.catch(() => { });
            return done;
        },
    };
}

// EXTERNAL MODULE: ./build/execute/warm-python.js
var warm_python = __webpack_require__(4138);
;// CONCATENATED MODULE: ./build/execute/execute-run.js
















/** Time for running steps to end after the run stops. */
const LAST_STEPS_MS = 5_000;
/**
 * Executes a plan. Never rejects: an internal error stops the run early, with the known results.
 */
async function executeRun(plan, parts) {
    const cancellation = linkedAbort(parts.options.signal);
    const bare = createContext(plan, parts, cancellation.signal);
    const opened = (0,open_results/* openResults */.B)(bare);
    const context = { ...bare, ...opened };
    // With results of earlier runs, it may be that no step needs them.
    const cache = parts.options.cache ?? parts.config.cache;
    if (cache === 'off' || context.results === undefined) {
        prepareToRun();
        await (0,step_templates/* beginTemplates */.H)(context);
    }
    const timeout = runTimeout(parts, () => cancellation.abort());
    const known = new Map();
    const execution = executePlan(plan, context, known, () => cancellation.abort());
    let fault;
    try {
        await Promise.race([execution, rejectedOnFault(parts.options.fault)]);
    }
    catch (error) {
        fault = error instanceof Error ? error : new Error(String(error));
        cancellation.abort();
        await Promise.race([
            execution.catch(() => { }),
            (0,promises_.setTimeout)(LAST_STEPS_MS, undefined, { ref: false }),
        ]);
    }
    finally {
        timeout.stop();
        if (!context.templates.isKept)
            context.templates.close();
    }
    // Steps that end later are cancelled, regardless of their result.
    const outcomes = new Map(known);
    for (const step of plan.steps) {
        if (outcomes.has(step.name))
            continue;
        const message = 'cancelled: the run stopped';
        const cancelled = (0,findings_findings/* finding */.g)('cancelled', { step: step.name, message });
        const details = { errorMessage: message };
        outcomes.set(step.name, unrunOutcome(step, 'cancelled', parts.code, [cancelled], details));
    }
    const findings = [
        ...timeout.findings,
        ...parts.pythons.all.flatMap(lossFindings),
        ...context.templates.findings,
        ...opened.findings,
    ];
    parts.options.onTemplates?.(startedTemplates(plan, parts, context.templates));
    const { results } = opened;
    return {
        outcomes,
        findings,
        ...(results === undefined ? {} : { results }),
        ...(fault === undefined ? {} : { fault }),
    };
}
function startedTemplates(plan, { config, options }, { requests }) {
    const scripts = plan.steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
    const files = [...(config.file === undefined ? [] : [config.file]), ...scripts];
    return {
        templates: requests.map(({ environ: _, ...template }) => template),
        environment: config.environment,
        atOnce: stepsAtOnce(plan, options),
        files: [...new Set(files)].map((file) => [file, (0,file_change/* fileChange */.b)(file)]),
    };
}
function stepsAtOnce({ steps }, { maxParallel }) {
    return Math.min(maxParallel, widestRank(steps));
}
/** Stops the run at its time limit. */
function runTimeout({ options, elapsed }, onTimeout) {
    const limit = options.runTimeoutSeconds ?? limits/* DEFAULT_LIMITS */.d.runTimeoutSeconds;
    const findings = [];
    if (limit === 'off' || limit === 0)
        return { findings, stop: () => { } };
    const expire = () => {
        const message = `the run took longer than ${limit} s: the unfinished steps were cancelled`;
        findings.push((0,findings_findings/* finding */.g)('run-timeout', { message }));
        onTimeout();
    };
    const timer = setTimeout(expire, Math.max(0, limit - elapsed()) * 1000);
    return { findings, stop: () => clearTimeout(timer) };
}
function lossFindings({ loss }) {
    if (loss === undefined)
        return [];
    const message = `The process that supervises the steps was replaced: ${loss.message}. The unfinished steps ran again in fresh interpreters.`;
    return [(0,findings_findings/* finding */.g)('supervisor-replaced', { message })];
}
function createContext(plan, parts, signal) {
    const { config, options, pythons, workspace, guard } = parts;
    const atOnce = stepsAtOnce(plan, options);
    const environ = (0,run_environment/* runEnvironment */.t)(options.environ, config.environment, atOnce);
    const keepsNeeded = parts.selection?.takesKept === true;
    const isLikely = ({ name }) => !keepsNeeded || parts.selection?.roles.get(name)?.role === 'selected';
    const templates = (0,warm_python/* templatesFor */.F5)(plan.steps.filter(isLikely), {
        ...{ pythons, environ, guard },
        preload: options.preload ?? config.preload,
        cwd: workspace.dir,
        pythonPath: config.pythonPath,
    }, (modules) => options.onEvent({ type: 'libraries-importing', modules }), (0,warm_python/* warmOf */.Bq)(options));
    const steps = new Map(plan.steps.map((step) => [step.name, step]));
    let support;
    return {
        ...{ ...parts, environ, templates, steps, signal },
        shared: new SharedInputs(parts.code.show, { except: workspace.real }),
        privateFiles: new PrivateFiles(plan.steps),
        startPriority: createStartPriority(),
        mounts: () => {
            support ??= probeMounts(pythons.ofRun.interpreter.executable, environ);
            return support;
        },
    };
}
/** Aborted by the signal of the caller or by the run. */
function linkedAbort(signal) {
    const controller = new AbortController();
    // Every step listens: that is no leak, of which Node would warn.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    if (signal.aborted)
        controller.abort();
    signal.addEventListener('abort', () => controller.abort(), { once: true });
    return controller;
}
/** Rejects with the reason when the signal aborts. */
function rejectedOnFault(fault) {
    return new Promise((_resolve, reject) => {
        const fail = () => reject(fault?.reason);
        fault?.addEventListener('abort', fail, { once: true });
        if (fault?.aborted)
            fail();
    });
}

// EXTERNAL MODULE: ./build/execute/plan-scripts.js + 1 modules
var plan_scripts = __webpack_require__(6714);
// EXTERNAL MODULE: ./build/data/table-limits.js
var table_limits = __webpack_require__(1558);
// EXTERNAL MODULE: ./build/python/one-shot.js
var one_shot = __webpack_require__(7408);
;// CONCATENATED MODULE: ./build/python/reader-process.js
/**
 * The reader: a process that describes the files that Node cannot read, with the packages of the
 * user. It is started only after the steps have ended. Unpickling runs code of the user, so nothing
 * that it does can fail the run.
 */

/** To import packages, before the first file. */
const START_SECONDS = 10;
/** A pickle may end the process; more of them than this are hostile. */
const MOST_STARTS = 4;
/**
 * Reads the files, in their order. Never rejects: a file without result could not be read.
 * @returns results by id; not validated
 */
async function readFiles(request, options) {
    const results = new Map();
    const deadline = Date.now() + request.seconds * 1000;
    let files = request.files;
    for (let starts = 0; starts < MOST_STARTS && files.length > 0; starts += 1) {
        const seconds = (deadline - Date.now()) / 1000;
        if (seconds <= 0 || options.signal.aborted)
            break;
        await (0,one_shot/* runOneShot */.Y)('reader', { ...request, files, seconds }, { ...options, environ: { ...options.environ, ...ONE_THREAD } }, 
        // Where files are read in the process itself, it can hang at one of them.
        { seconds, silentSeconds: START_SECONDS + request.file_seconds }, ({ id, profile }) => {
            if (typeof id === 'number' && !results.has(id))
                results.set(id, profile);
        });
        const next = files.findIndex(({ id }) => !results.has(id));
        // The process ended at this file.
        files = next === -1 ? [] : files.slice(next + 1);
    }
    return results;
}
/** Threads would each reserve memory, and a forked process has none of them. */
const ONE_THREAD = {
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
    MKL_NUM_THREADS: '1',
    POLARS_MAX_THREADS: '1',
    ARROW_DEFAULT_MEMORY_POOL: 'system',
};

// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(3368);
;// CONCATENATED MODULE: ./build/execute/reader/file-facts.js

/** `null` for a reply that code of the user has forged or that says nothing. */
function parseFacts(reply) {
    const parsed = factsSchema().safeParse(reply);
    if (!parsed.success)
        return null;
    const { table, array, model, members } = parsed.data;
    const facts = {
        ...(table === undefined ? {} : { table }),
        ...(array === undefined ? {} : { array }),
        ...(model === undefined ? {} : { model: modelOf(model) }),
        ...(members === undefined ? {} : { members: members.map(memberOf) }),
    };
    return Object.keys(facts).length === 0 ? null : facts;
}
/** Created on first use: a run that passes needs no reader. */
function factsSchema() {
    const count = schemas/* int */.Whr().nonnegative();
    const text = schemas/* string */.YjP().max(1_000);
    const array = schemas/* object */.Ikc({ shape: schemas/* array */.YOg(count).max(64), dtype: text });
    const columnTypes = [
        ...['integer', 'number', 'boolean', 'string', 'date', 'timestamp'],
        ...['object', 'array', 'binary', 'null'],
    ];
    const column = schemas/* object */.Ikc({ name: text, type: schemas/* enum */.k5n(columnTypes), nulls: count.nullable() });
    return schemas/* object */.Ikc({
        table: schemas/* object */.Ikc({
            columns: schemas/* array */.YOg(column).max(10_000),
            rows: count.nullable(),
            sampled: schemas/* boolean */.zMY(),
        })
            .optional(),
        array: array.optional(),
        model: schemas/* object */.Ikc({
            kind: text,
            features: schemas/* array */.YOg(text).max(10_000).optional(),
            feature_count: count.optional(),
        })
            .optional(),
        members: schemas/* array */.YOg(schemas/* object */.Ikc({ name: text, array: array.optional() }))
            .max(1_000)
            .optional(),
    });
}
function modelOf({ kind, features, feature_count: featureCount }) {
    return {
        kind,
        ...(features === undefined ? {} : { features }),
        ...(featureCount === undefined ? {} : { featureCount }),
    };
}
function memberOf({ name, array }) {
    return { name, ...(array === undefined ? {} : { array }) };
}

// EXTERNAL MODULE: ./build/workspace/output-path.js
var output_path = __webpack_require__(7405);
;// CONCATENATED MODULE: ./build/execute/reader/wanted-files.js



/** Of one run; those nearest to a failure come first. */
const MOST_FILES = 100;
/** With a contract, what is not read is not compared. */
const MOST_FILES_OF_ALL = 1_000;
/** A larger object is not loaded to explain a failure. */
const wanted_files_MOST_BYTES = 268_435_456;
/**
 * The files that can explain the failures of a run and that Node has neither table nor shape of:
 * what a failed step was handed, then the tables upstream, where a fault can have begun.
 * @param all then all other outputs with files that it wants
 */
function wantedFiles(plan, outcomes, workspace, all) {
    const failed = plan.steps.filter(({ name }) => isExplained(outcomes.get(name)));
    if (failed.length === 0 && all === undefined)
        return [];
    const found = new Map();
    const add = (root, profile, isWanted) => {
        for (const file of profile.files) {
            if (found.size >= (all === undefined ? MOST_FILES : MOST_FILES_OF_ALL))
                return;
            if (!isWanted(file) || found.has(file))
                continue;
            found.set(file, { absolute: fileIn(root, profile, file), profile: file });
        }
    };
    for (const { name, inputs } of failed) {
        const { otherInputs = [], inputPaths = {}, opened = [] } = outcomes.get(name) ?? {};
        const isOpened = new Set(opened.map((one) => external_node_path_.normalize(one.path)));
        for (const { input, profile } of otherInputs) {
            const given = inputPaths[input];
            if (given === undefined)
                continue;
            const source = inputs.find((one) => one.name === input)?.source;
            // The step's own copy may be gone.
            const root = source?.kind === 'declared' ? source.path : given;
            add(root, profile, (file) => {
                if (!isUnread(file))
                    return false;
                // No step of this run made it, so it is not loaded for the first time here.
                return !isPickle(file) || isOpened.has(external_node_path_.normalize(fileIn(given, profile, file)));
            });
        }
    }
    const steps = new Map(plan.steps.map((step) => [step.name, step]));
    const addOutputs = (flows, isWanted) => {
        for (const { producer, connections } of flows) {
            const outputs = new Set(connections.map(({ output }) => output));
            for (const output of steps.get(producer)?.outputs ?? []) {
                const report = outcomes
                    .get(producer)
                    ?.report.outputs.find(({ name }) => name === output.name);
                if (report === undefined || !outputs.has(output.name))
                    continue;
                add((0,output_path/* outputPath */.X)(workspace, producer, output), report.profile, isWanted);
            }
        }
    };
    const names = failed.map(({ name }) => name);
    addOutputs(flowsInto(plan, new Set(names)), isUnread);
    addOutputs(flowsInto(plan, upstreamOf(plan, names)), isUnreadTable);
    if (all !== undefined)
        addAllOutputs(plan, { outcomes, workspace, add, all });
    return [...found.values()];
}
function addAllOutputs(plan, { outcomes, workspace, add, all, }) {
    for (const { name, outputs } of plan.steps) {
        const reports = outcomes.get(name)?.report.outputs ?? [];
        for (const output of outputs) {
            const report = reports.find((one) => one.name === output.name);
            if (report === undefined)
                continue;
            add((0,output_path/* outputPath */.X)(workspace, name, output), report.profile, (file) => isUnread(file) && all(`${name}.${output.name}`, file));
        }
    }
}
function fileIn(root, { kind }, file) {
    return kind === 'file' ? root : external_node_path_.join(root, file.path);
}
function isPickle({ format }) {
    return format === 'pickle' || format === 'joblib';
}
/** Blame starts from an exception. */
function isExplained(outcome) {
    if (outcome === undefined || !(0,report_report/* isFailure */.N6)(outcome.report.status))
        return false;
    const { exception, printed, handled = [] } = outcome;
    return exception !== undefined || printed !== undefined || handled.length > 0;
}
function flowsInto(plan, consumers) {
    return plan.flows.filter(({ consumer }) => consumers.has(consumer));
}
function upstreamOf(plan, names) {
    const found = new Set();
    let pending = names;
    while (pending.length > 0) {
        const wanted = new Set(pending);
        pending = [...new Set(flowsInto(plan, wanted).map(({ producer }) => producer))].filter((producer) => !found.has(producer));
        for (const producer of pending)
            found.add(producer);
    }
    return found;
}
function isUnread({ format, compression, bytes, table, array, damaged }) {
    if (table !== undefined || array !== undefined || damaged || bytes === 0)
        return false;
    if (bytes > wanted_files_MOST_BYTES)
        return SIZE_DOES_NOT_MATTER.has(format);
    return compression === undefined || compression === 'gzip'
        ? BY_PYTHON.has(format)
        : BY_PYTHON.has(format) || TEXTS.has(format);
}
/** Models upstream explain nothing, and their packages are slow to import. */
function isUnreadTable(file) {
    if (!isUnread(file))
        return false;
    if (!isPickle(file))
        return true;
    return (file.classes ?? []).some(({ module }) => TABLE_PACKAGES.test(module));
}
const TABLE_PACKAGES = /^(?:pandas|polars|pyarrow)\b/;
const BY_PYTHON = new Set([
    ...['pickle', 'joblib', 'arrow', 'orc', 'excel', 'zip', 'npz', 'tar', 'safetensors'],
    ...['sqlite', 'hdf5', 'netcdf', 'matlab', 'stata', 'sas', 'lightgbm', 'xgboost'],
]);
const TEXTS = new Set(['csv', 'tsv', 'json', 'jsonl', 'parquet']);
/** Only their directory or their schema is read. */
const SIZE_DOES_NOT_MATTER = new Set([
    ...['arrow', 'orc', 'zip', 'npz', 'safetensors', 'matlab'],
]);

;// CONCATENATED MODULE: ./build/execute/reader/read-for-blame.js







/** A run must not wait longer for an explanation. */
const read_for_blame_SECONDS = 20;
/** With a contract, what is not read is not compared. */
const SECONDS_FOR_ALL = 120;
const FILE_SECONDS = 8;
/** The first file of a format waits for the import of its packages. */
const FILE_SECONDS_FOR_ALL = 40;
const MOST_MEMORY_BYTES = 2_147_483_648;
/**
 * The outcomes, with what Python knows of the files that may explain a failure. Starts a process
 * only if a step failed and was handed such files, or with `all`. Never rejects: without an answer, the profiles
 * stay as they are.
 */
async function readForBlame(plan, outcomes, options) {
    try {
        const { workspace, pythons, all } = options;
        const wanted = wantedFiles(plan, outcomes, workspace, all);
        const facts = new Map();
        const dirs = plan.steps.map(({ name }) => ({
            dir: workspace.directoryOf(name).dir + external_node_path_.sep,
            supervision: pythons.of(name),
        }));
        // What a step wrote is read with its packages.
        const pythonOf = (file) => dirs.find(({ dir }) => file.startsWith(dir))?.supervision ?? pythons.ofRun;
        for (const supervision of pythons.all) {
            const own = wanted.filter(({ absolute }) => pythonOf(absolute) === supervision);
            await readInto(facts, own, plan, { ...options, hello: supervision.interpreter });
        }
        return facts.size === 0 ? outcomes : withFacts(outcomes, facts);
    }
    catch {
        return outcomes;
    }
}
async function readInto(facts, wanted, plan, options) {
    const { config, workspace, signal, hello } = options;
    if (wanted.length === 0 || hello.executable === '' || signal.aborted)
        return;
    const replies = await readFiles({
        files: wanted.map(({ absolute, profile: { format, compression } }, id) => ({
            ...{ id, path: absolute, format },
            ...(compression === undefined ? {} : { compression }),
        })),
        python_path: [...scriptDirectories(plan), ...config.pythonPath],
        can_fork: hello.can_fork,
        seconds: options.all === undefined ? read_for_blame_SECONDS : SECONDS_FOR_ALL,
        file_seconds: options.all === undefined ? FILE_SECONDS : FILE_SECONDS_FOR_ALL,
        memory_bytes: Math.min(MOST_MEMORY_BYTES, Math.floor((0,available_memory/* availableMemory */.B)() / 2)),
        sample_rows: table_limits/* TABLE_LIMITS */.c.sampleRows,
        max_columns: table_limits/* TABLE_LIMITS */.c.maxColumns,
    }, {
        ...{ python: hello.executable, signal, cwd: workspace.dir },
        environ: (0,step_environment/* scriptEnvironment */.F)(options.environ, config.environment),
    });
    for (const [id, reply] of replies) {
        const file = wanted[id];
        const known = parseFacts(reply);
        if (file !== undefined && known !== null)
            facts.set(file.profile, known);
    }
}
/** A pickle refers to classes of modules beside the scripts. */
function scriptDirectories(plan) {
    const files = plan.steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
    return [...new Set(files.map((file) => external_node_path_.dirname(file)))];
}
function withFacts(outcomes, facts) {
    const amended = (profile) => profile.files.some((file) => facts.has(file))
        ? { ...profile, files: profile.files.map((file) => ({ ...file, ...facts.get(file) })) }
        : profile;
    return new Map([...outcomes].map(([name, outcome]) => [
        name,
        {
            ...outcome,
            report: {
                ...outcome.report,
                outputs: outcome.report.outputs.map((output) => ({
                    ...output,
                    profile: amended(output.profile),
                })),
            },
            otherInputs: outcome.otherInputs.map((input) => ({
                ...input,
                profile: amended(input.profile),
            })),
        },
    ]));
}

// EXTERNAL MODULE: ./build/execute/reuse/step-selection.js
var step_selection = __webpack_require__(490);
// EXTERNAL MODULE: ./build/execute/start-python.js + 3 modules
var start_python = __webpack_require__(5662);
// EXTERNAL MODULE: ./build/execute/user-code.js
var user_code = __webpack_require__(8347);
;// CONCATENATED MODULE: ./build/guard/parent-directory.js


/** The directory of a guarded path. Never follows a link that a script puts above it. */
class ParentDirectory {
    #dir;
    #real;
    /** @param guarded absolute */
    constructor(guarded) {
        this.#dir = external_node_path_.dirname(guarded);
        this.#real = realPath(this.#dir);
    }
    /** @throws Error if the path now leads to another directory */
    requireSame() {
        const real = realPath(this.#dir);
        // A removed directory is created again.
        if (real === undefined || real === this.#real)
            return;
        throw new Error(`${this.#dir} now leads to ${real}`);
    }
}
function realPath(dir) {
    try {
        return external_node_fs_.realpathSync.native(dir);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/guard/guarded-file.js



/** A file in its state at the start of the run. */
class GuardedFile {
    #path;
    #parent;
    #before;
    #content;
    /** The state of the file after the last check. */
    #left;
    /** It cannot be read or restored. */
    #isLost = false;
    constructor(path) {
        this.#path = path;
        this.#parent = new ParentDirectory(path);
        this.#left = statOf(path);
        this.#before = this.#left;
        const content = this.#left?.isFile() ? readWhole(path) : undefined;
        this.#content = content ?? Buffer.alloc(0);
        // A terminal or a link, for example `/dev/stdout`, cannot be restored.
        this.#isLost = this.#left !== undefined && content === undefined;
    }
    /**
     * Restores the file if it has changed.
     * @param contents whether to read the content even if the times of the file are unchanged
     */
    check(contents) {
        const found = statOf(this.#path);
        if (this.#isLost || (isSame(found, this.#left) && !contents))
            return undefined;
        const change = this.#changeOf(found);
        try {
            if (change !== undefined)
                this.#restore(found);
            this.#left = statOf(this.#path);
            return change;
        }
        catch (error) {
            this.#isLost = true;
            return change && { ...change, failure: error.message };
        }
    }
    #changeOf(found) {
        const before = this.#before;
        if (found === undefined)
            return before && { what: 'was deleted', written: '' };
        if (!found.isFile())
            return { what: `was replaced by ${kindOf(found)}`, written: '' };
        const content = readStart(this.#path, this.#content.length + MOST_READ);
        if (before === undefined)
            return { what: 'was created', written: content?.toString() ?? '' };
        if (content === undefined || found.mode !== before.mode) {
            return { what: 'was given different permissions', written: '' };
        }
        if (!content.equals(this.#content))
            return contentChange(this.#content, content);
        // A second name or an open descriptor can be used to write to it later.
        if (found.nlink !== before.nlink)
            return { what: 'was linked to', written: '' };
        if (found.ino !== this.#left?.ino)
            return { what: 'was replaced by a copy', written: '' };
        return undefined;
    }
    /** Written as a new file: open descriptors of the old file cannot change it. */
    #restore(found) {
        this.#parent.requireSame();
        const before = this.#before;
        if (before === undefined || found?.isFile() !== true) {
            (0,external_node_fs_.rmSync)(this.#path, { recursive: true, force: true });
        }
        if (before === undefined)
            return;
        const fresh = `${this.#path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
        const mode = Number(before.mode & 4095n);
        (0,external_node_fs_.writeFileSync)(fresh, this.#content, { flag: 'wx', mode });
        // Not subject to the umask.
        (0,external_node_fs_.chmodSync)(fresh, mode);
        if (statOf(fresh)?.uid !== before.uid)
            (0,external_node_fs_.chownSync)(fresh, Number(before.uid), Number(before.gid));
        (0,external_node_fs_.renameSync)(fresh, this.#path);
    }
}
function readWhole(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch {
        return undefined;
    }
}
/** Number of quoted bytes. */
const MOST_READ = 65_536;
function contentChange(before, content) {
    if (content.subarray(0, before.length).equals(before)) {
        return { what: 'was appended to', written: content.subarray(before.length).toString() };
    }
    return before.subarray(0, content.length).equals(content)
        ? { what: 'was truncated', written: '' }
        : { what: 'was overwritten', written: content.toString() };
}
function statOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
    }
    catch {
        // A parent directory was replaced or cannot be entered.
        return undefined;
    }
}
/** Also compares the inode change time, which a program cannot set. */
function isSame(one, other) {
    return (one?.ino === other?.ino &&
        one?.dev === other?.dev &&
        one?.size === other?.size &&
        one?.mtimeNs === other?.mtimeNs &&
        one?.ctimeNs === other?.ctimeNs);
}
function kindOf(found) {
    if (found.isSymbolicLink())
        return 'a link';
    if (found.isFile())
        return 'a file';
    return found.isDirectory() ? 'a directory' : 'a special file';
}
/**
 * Does not follow links or block on a pipe that replaces the file. `undefined`: the file cannot be
 * read.
 */
function readStart(path, most) {
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, flags);
        const buffer = Buffer.alloc(most);
        return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, most, 0));
    }
    catch {
        return undefined;
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./build/guard/guarded-directory.js






/** A directory to which no file may be added. */
class GuardedDirectory {
    #path;
    #parent;
    #before;
    #names;
    /** The state of the directory after the last check. */
    #left;
    constructor(directory) {
        this.#path = directory;
        this.#parent = new ParentDirectory(directory);
        this.#left = statOf(directory);
        const names = this.#left?.isDirectory() ? namesIn(directory) : undefined;
        this.#before = names && this.#left;
        this.#names = new Set(names);
    }
    /**
     * Removes added files and restores the directory itself, without the files that were in it.
     * @param contents whether to list it even if its times are unchanged
     */
    check(contents) {
        const found = statOf(this.#path);
        if (this.#before === undefined || (isSame(found, this.#left) && !contents))
            return [];
        try {
            this.#parent.requireSame();
            return [...this.#restore(found, this.#before), ...this.#removeAdded()];
        }
        catch (error) {
            return [{ what: 'was changed', written: '', failure: error.message }];
        }
    }
    /** Records the current state, after files in it were restored. */
    settle() {
        this.#left = statOf(this.#path);
    }
    #restore(found, before) {
        const mode = Number(before.mode & 4095n);
        if (found?.isDirectory()) {
            if (found.mode === before.mode)
                return [];
            (0,external_node_fs_.chmodSync)(this.#path, mode);
            return [{ what: 'was given different permissions', written: '' }];
        }
        (0,external_node_fs_.rmSync)(this.#path, { recursive: true, force: true });
        // Its parent directories may also be missing.
        (0,make_directory/* makeDirectory */.O)(this.#path);
        // Not subject to the umask.
        (0,external_node_fs_.chmodSync)(this.#path, mode);
        const what = found === undefined ? 'was deleted' : `was replaced by ${kindOf(found)}`;
        return [{ what, written: '' }];
    }
    #removeAdded() {
        const added = (0,external_node_fs_.readdirSync)(this.#path).filter((name) => !this.#names.has(name));
        if (added.length === 0)
            return [];
        for (const name of added)
            (0,external_node_fs_.rmSync)(external_node_path_.join(this.#path, name), { recursive: true, force: true });
        const names = (0,describe_value/* listNames */.Zv)(added.map((name) => (0,describe_value/* quoteName */.AB)(name)));
        const removed = `${names} ${added.length === 1 ? 'was' : 'were'} removed`;
        return [{ what: `was added to: ${removed}`, written: '' }];
    }
}
function namesIn(directory) {
    try {
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/guard/guarded-files.js




/**
 * Compares guarded files before and after each step and restores them. Needs only a few stat calls
 * per step unless a file has changed.
 */
class GuardedFiles {
    #files;
    #directory;
    #redact;
    #running = new Map();
    #imports = 0;
    /** Steps that ran since the last comparison. */
    #suspects = new Set();
    /** Packages were imported outside of steps since the last comparison. */
    #mayBeImport = false;
    #findings = [];
    #isClosed = false;
    /** @param redact removes secrets from quoted text before it is cut */
    constructor(guarded, redact) {
        const { files = [], directory } = guarded ?? {};
        this.#redact = redact;
        this.#files = files.map(({ name, path }) => ({ name, file: new GuardedFile(path) }));
        this.#directory = directory && {
            name: directory.name,
            file: new GuardedDirectory(directory.path),
        };
    }
    begin(step) {
        this.#compare();
        this.#running.set(step, (this.#running.get(step) ?? 0) + 1);
        this.#suspects.add(step);
    }
    /** Returns the changes that only this step can have made; `close` returns the others. */
    end(step) {
        this.#compare();
        const count = (this.#running.get(step) ?? 1) - 1;
        if (count > 0)
            this.#running.set(step, count);
        else
            this.#running.delete(step);
        this.#resetSuspects();
        const own = this.#findings.filter((one) => one.step === step);
        this.#findings = this.#findings.filter((one) => one.step !== step);
        return own;
    }
    /** Packages that steps share are imported outside of any step. */
    beginImport() {
        this.#imports += 1;
        this.#mayBeImport = true;
    }
    endImport() {
        this.#compare();
        this.#imports -= 1;
        this.#resetSuspects();
    }
    /** The last comparison also reads the files: a quick change can leave the times unchanged. */
    close() {
        if (this.#isClosed)
            return [];
        this.#isClosed = true;
        this.#compare(true);
        return this.#findings;
    }
    #compare(contents = false) {
        const directory = this.#directory;
        // Restore the directory first, then the files in it.
        for (const change of directory?.file.check(contents) ?? []) {
            this.#findings.push(this.#finding(directory?.name ?? '', change));
        }
        for (const { name, file } of this.#files) {
            const change = file.check(contents);
            if (change !== undefined)
                this.#findings.push(this.#finding(name, change));
        }
        directory?.file.settle();
        this.#resetSuspects();
    }
    #resetSuspects() {
        this.#suspects = new Set(this.#running.keys());
        this.#mayBeImport = this.#imports > 0;
    }
    #finding(name, { what, written, failure }) {
        const [step, ...others] = this.#suspects;
        const isProven = step !== undefined && others.length === 0 && !this.#mayBeImport;
        const outcome = failure === undefined ? 'It was restored.' : `It could not be restored: ${failure}.`;
        const evidence = quotedLines(this.#redact(written));
        return (0,findings_findings/* finding */.g)('runner-file-changed', {
            ...(isProven ? { step } : {}),
            message: `${name} ${what}. ${outcome}${isProven ? '' : ` ${this.#possibleCauses()}`}`,
            ...(evidence.length === 0 ? {} : { evidence }),
        });
    }
    #possibleCauses() {
        const names = (0,describe_value/* listNames */.Zv)(this.#suspects);
        const steps = this.#suspects.size > 1 ? `one of ${names}` : names;
        const packages = 'a package that was imported for several steps';
        if (this.#suspects.size === 0) {
            return this.#mayBeImport
                ? `The change was made by ${packages}.`
                : 'No step ran when the change was made: a process that a step left behind may have made it.';
        }
        return `The change was made by ${this.#mayBeImport ? `${steps} or ${packages}` : steps}.`;
    }
}
const guarded_files_MOST_LINES = 10;
const LONGEST_LINE = 200;
function quotedLines(text) {
    const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
    const shown = lines.slice(0, guarded_files_MOST_LINES).map(cut);
    const more = lines.length - shown.length;
    return more > 0 ? [...shown, `and ${more} more lines`] : shown;
}
function cut(line) {
    return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

// EXTERNAL MODULE: ./build/pipeline/group-by.js
var group_by = __webpack_require__(1684);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(5679);
// EXTERNAL MODULE: ./build/scripts/read-source.js
var read_source = __webpack_require__(5933);
// EXTERNAL MODULE: ./build/contracts/compare-file.js + 2 modules
var compare_file = __webpack_require__(2672);
// EXTERNAL MODULE: ./build/contracts/drift-text.js
var drift_text = __webpack_require__(6603);
;// CONCATENATED MODULE: ./build/judge/contract/drift-findings.js




/**
 * The findings of a run, with those about changes of its outputs. A failure that a change explains
 * gets the change as evidence instead of a second finding.
 */
function withDrift(found, { contract, onDrift, outdated }) {
    if (onDrift === 'off')
        return found;
    const breaking = changesOf(contract, 'breaking');
    const explaining = (one) => breaking.filter((drift) => explains(drift, one));
    const explained = new Set(found.flatMap(explaining));
    return [
        ...found.map((one) => withEvidence(one, explaining(one), contract.file)),
        ...brokenFindings(breaking.filter((drift) => !explained.has(drift)), onDrift, contract.file),
        ...extendedFindings(contract),
        ...unreadFindings(contract),
        ...outdated.map((output) => (0,findings_findings/* finding */.g)('contract-outdated', {
            message: `the contract locks ${output}, which the pipeline no longer has`,
            location: { file: contract.file },
        })),
    ];
}
/** Those that begin here, with the readers of the outputs that only pass them on. */
function changesOf({ drift }, kind) {
    const all = drift.filter((one) => one.class === kind);
    return all
        .filter(({ inheritedFrom }) => inheritedFrom === undefined)
        .map((one) => {
        const passedOn = all.filter((other) => other.inheritedFrom === one.output && other.column === one.column);
        return { ...one, readers: [...one.readers, ...passedOn.flatMap(({ readers }) => readers)] };
    });
}
/** A consumer failed because of the column that the contract misses. */
function explains({ step, output, column }, { severity, origin }) {
    if (severity !== 'error' || origin === undefined || column === undefined)
        return false;
    return (origin.step === step &&
        `${step}.${origin.output}` === output &&
        (origin.fault === `column ${column}` || origin.fault === `type of ${column}`));
}
function withEvidence(one, drift, file) {
    if (drift.length === 0)
        return one;
    const lines = drift.map((change) => `${breakingPhrase(change)} (locked in ${file})`);
    return { ...one, evidence: [...(one.evidence ?? []), ...lines] };
}
/** One finding for each output: one change of a script often changes several columns. */
function brokenFindings(drift, onDrift, file) {
    return byOutput(drift).map((changes) => {
        const [first = unknown(), ...others] = distinct(changes);
        const more = others.length === 0 ? '' : ` and ${others.length} more`;
        return (0,findings_findings/* finding */.g)('contract-broken', {
            ...(onDrift === 'warn' ? { severity: 'warning' } : {}),
            step: first.step,
            message: `${(0,drift_text/* fileSubject */.z)(first)}: ${breakingPhrase(first, more)}`,
            ...(first.writer === undefined ? {} : { location: first.writer }),
            evidence: [
                ...others.map((one) => `${one.message}: ${(0,drift_text/* readersPhrase */.g)(one)}`),
                `locked in ${file}`,
            ],
            hint: hintFor(first),
        });
    });
}
function breakingPhrase(change, more = '') {
    return `${change.message}, breaking${more}: ${(0,drift_text/* readersPhrase */.g)(change)}`;
}
function hintFor({ readers }) {
    const locations = readers.flatMap(({ location }) => location === undefined ? [] : [(0,errors/* describeLocation */.lR)(location)]);
    const change = locations.length === 0 ? '' : ` with the change of ${locations.slice(0, 3).join(', ')}`;
    return `Restore it, or accept it${change}: \`cursus runtime lock --update\`.`;
}
function extendedFindings(contract) {
    return byOutput(changesOf(contract, 'additive')).map((changes) => {
        const [first = unknown(), ...others] = distinct(changes);
        const more = others.length === 0 ? '' : ` and ${others.length} more`;
        return (0,findings_findings/* finding */.g)('contract-extended', {
            step: first.step,
            message: `${(0,drift_text/* fileSubject */.z)(first)}: ${first.message}${more}`,
            evidence: [...others.map(({ message }) => message), `not locked in ${contract.file}`],
        });
    });
}
/** A file that is not compared could have changed in any way. */
function unreadFindings(contract) {
    return contract.drift
        .filter(({ message }) => message.startsWith(compare_file/* NOT_COMPARED */.SD))
        .map((one) => (0,findings_findings/* finding */.g)('contract-unchecked', {
        step: one.step,
        message: `${(0,drift_text/* fileSubject */.z)(one)}: ${one.message}`,
        evidence: [`locked in ${contract.file}`],
    }));
}
function byOutput(drift) {
    const groups = new Map();
    for (const one of drift)
        groups.set(one.output, [...(groups.get(one.output) ?? []), one]);
    return [...groups.values()];
}
/** Shards and splits of one table change together. */
function distinct(changes) {
    const seen = new Set();
    return changes.filter(({ message }) => seen.size < seen.add(message).size);
}
function unknown() {
    throw new Error('A group of changes is empty.');
}

// EXTERNAL MODULE: ./build/judge/failure-reasons.js
var failure_reasons = __webpack_require__(9302);
// EXTERNAL MODULE: ./build/pipeline/plan.js
var pipeline_plan = __webpack_require__(6868);
;// CONCATENATED MODULE: ./build/judge/untested-flow.js


/** An edge on which nothing was handed over is listed, so that no count says that all is well. */
function untestedFlow(edge, outcomeOf) {
    const { producer, consumer } = edge;
    const failures = [producer, consumer].flatMap((step, index) => {
        const { status, errorMessage } = outcomeOf(step).report;
        const script = index === 0 ? 'A' : 'B';
        return (0,report_report/* isFailure */.N6)(status) ? [`Script ${script} failed: ${errorMessage ?? status}`] : [];
    });
    const reason = edge.candidates.length === 0
        ? 'No output of the first script feeds an input of the second.'
        : `No output was handed over. ${hintOf(edge, outcomeOf)}`;
    return {
        key: (0,pipeline_plan/* flowKey */.y)(producer, consumer),
        ...{ producer, consumer },
        cause: 'untested',
        status: report_report/* FLOW_STATUS */.kP.untested,
        producerFormat: formatWritten(outcomeOf(producer)),
        consumerFormat: null,
        issues: [...failures, reason],
        connections: [],
    };
}
/** Of what was written although nothing of it was handed over. */
function formatWritten({ report }) {
    return report.outputs.find(({ profile }) => profile.format !== null)?.profile.format ?? null;
}
/** Suggests only what the run has seen data in, if it has seen any. */
function withSeenOutputs(findings, { unwired }, outcomes) {
    const better = new Map();
    for (const edge of unwired) {
        const [first] = edge.candidates;
        if (first === undefined)
            continue;
        better.set(`${edge.consumer}: ${first.hint}`, hintOf(edge, (step) => outcomes.get(step)));
    }
    return findings.map((one) => {
        const hint = better.get(`${one.step}: ${one.hint}`);
        return hint === undefined ? one : { ...one, hint };
    });
}
function hintOf({ producer, candidates }, outcomeOf) {
    const outputs = outcomeOf(producer)?.report.outputs ?? [];
    const written = new Set(outputs.filter(({ profile }) => profile.state === 'present').map(({ name }) => name));
    return (candidates.find(({ output }) => written.has(output)) ?? candidates[0])?.hint ?? '';
}

;// CONCATENATED MODULE: ./build/judge/collect-findings.js





/**
 * All findings of a run: those of each step (`stepFindings`), of the data flows, of the plan and of
 * the run itself. Errors before warnings before notices, and within each in the order of the run.
 */
function collectFindings({ plan, execution, fault, judged, code, left, drift, }) {
    const causes = judged.findings;
    const explained = new Set(causes.filter(failure_reasons/* isError */.b).map(({ step }) => step));
    const hintOf = (step) => execution.outcomes.get(step)?.explained ? undefined : judged.hints.get(step);
    const own = [...execution.outcomes.values()]
        .flatMap(({ findings }) => findings)
        // One fault, one finding: the data flow's says more than the bare exception.
        .filter(({ code: kind, step }) => !QUOTING.has(kind) || !explained.has(step))
        .map((one) => (QUOTING.has(one.code) ? withHint(one, hintOf(one.step ?? '')) : one));
    const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
    const rank = (finding) => SEVERITIES.indexOf(finding.severity) * plan.steps.length + (order.get(finding.step ?? '') ?? 0);
    const remains = left.map((dir) => (0,findings_findings/* finding */.g)('workspace-left', { message: `could not be removed: ${code.show(dir)}` }));
    const faults = fault === undefined
        ? []
        : [(0,findings_findings/* finding */.g)('internal-error', { message: String(fault.message ?? fault) })];
    const planned = withSeenOutputs([...own, ...plan.findings], plan, execution.outcomes);
    const all = [...faults, ...causes, ...planned, ...execution.findings, ...remains];
    return (drift === undefined ? all : withDrift(all, drift))
        .map((one) => collect_findings_shown(one, code))
        .map(withCell)
        .filter(isFirstOfPackage())
        .filter(isFirstOfModule())
        .sort((a, b) => rank(a) - rank(b));
}
/** Findings that only say how the script ended. */
const QUOTING = new Set([
    ...['script-failed', 'script-exited', 'error-returned', 'import-failed'],
    ...['command-failed'],
]);
function withHint(one, first) {
    if (first === undefined)
        return one;
    return { ...one, hint: one.hint === undefined ? first : `${first} ${one.hint}` };
}
const SEVERITIES = ['error', 'warning', 'notice'];
/** Each step in a package reports the same of it; once is enough. */
function isFirstOfPackage() {
    const seen = new Set();
    return ({ code, message, location }) => {
        if (code !== 'package-init-failed')
            return true;
        const key = `${location?.file}:${location?.line} ${message}`;
        return seen.size < seen.add(key).size;
    };
}
/** A module that several steps need is one fault. */
function isFirstOfModule() {
    const seen = new Set();
    return ({ code, step, message, location }) => {
        if (code !== 'import-failed')
            return true;
        const key = `${step} ${location?.file}:${location?.line} ${message}`;
        return seen.size < seen.add(key).size;
    };
}
/** The line in the file of a notebook is of no use to who edits its cells. */
function withCell(given) {
    const at = given.location === undefined ? undefined : (0,notebook_cell/* cellLine */.N)(given.location);
    if (at === undefined)
        return given;
    return { ...given, evidence: [`in ${at.words}`, ...(given.evidence ?? [])] };
}
/** Stages give absolute paths; readers want them as they know them. */
function collect_findings_shown(given, code) {
    const { location, origin } = given;
    return {
        ...given,
        ...(location === undefined ? {} : { location: shownAt(location, code) }),
        ...(origin?.location === undefined
            ? {}
            : { origin: { ...origin, location: shownAt(origin.location, code) } }),
    };
}
function shownAt(location, code) {
    return { ...location, file: code.show(location.file) };
}

;// CONCATENATED MODULE: ./build/judge/blame/handed-over.js
/** What a consumer was handed, as the detectors of `blame` look at it. */
/** The files that the consumer reads through a connection. */
function handedFiles(from) {
    const given = withSlashes(from.path);
    const { part } = from;
    const isFile = from.profile.kind === 'file';
    return from.profile.files.flatMap((profile) => {
        const file = (path) => [{ from, path, absolute: `${given}/${path}`, profile }];
        const itself = (path) => [{ from, path, absolute: given, profile }];
        switch (part.kind) {
            case 'whole':
                return isFile ? itself(profile.path) : file(profile.path);
            case 'inside':
                return file(isFile ? part.path : `${part.path}/${profile.path}`);
            case 'part':
                if (profile.path === part.path)
                    return itself(baseOf(profile.path));
                return profile.path.startsWith(`${part.path}/`)
                    ? file(profile.path.slice(part.path.length + 1))
                    : [];
            default:
                return part;
        }
    });
}
function handedTables(handed) {
    return handed
        .flatMap(handedFiles)
        .flatMap((file) => file.profile.table === undefined ? [] : [{ ...file, table: file.profile.table }]);
}
/** With files of no byte, as tables without columns and rows. */
function tablesOrNothing(handed) {
    return handed.flatMap(handedFiles).flatMap((file) => asTableOrNothing(file) ?? []);
}
function asTableOrNothing(file) {
    const { table, bytes } = file.profile;
    if (table !== undefined)
        return { ...file, table };
    const isEmpty = bytes === 0 && /\.(?:csv|tsv|jsonl?|parquet)$/.test(file.path);
    return isEmpty ? { ...file, table: { columns: [], rows: 0, sampled: false } } : null;
}
/** `` `prepare.processed_data` ``, or what stands in for an output. */
function outputName({ source, producer, output, input, shown }) {
    if (source === 'sample')
        return `the sample data of input \`${input}\``;
    if (source === 'declared') {
        return `declared input \`${input}\`${shown === undefined ? '' : ` (${shown})`}`;
    }
    return `\`${producer}.${output}\``;
}
/** The keys of the data flows of files. */
function flowsOf(files) {
    return unique(files.flatMap(({ from }) => from.flow ?? []));
}
/** `` `features.csv` of `prepare.processed_data` ``, or only the output if it is a file. */
function fileName({ from, path }) {
    return from.profile.kind === 'file' ? outputName(from) : `\`${path}\` of ${outputName(from)}`;
}
/** `, written by scripts/prepare.py`, or nothing. */
function writtenBy({ producerScript }) {
    return producerScript === undefined ? '' : `, written by ${producerScript}`;
}
/** `` `prepare.model`, written by scripts/prepare.py, contains: model.joblib `` */
function describeFiles(from) {
    const names = handedFiles(from).map(({ path }) => path);
    return `${outputName(from)}${writtenBy(from)}, contains: ${listContents(names, 20)}`;
}
/** `a, b, c` and the number of further names. */
function listContents(names, limit = 30) {
    if (names.length === 0)
        return 'nothing';
    const shown = names.slice(0, limit).join(', ');
    return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}
function unique(values) {
    return [...new Set(values)];
}
/** Paths of either platform are compared with forward slashes. */
function withSlashes(path) {
    return path.replaceAll('\\', '/');
}
/** The name of a file, of a path with forward slashes. */
/** Both with slashes. */
function isBelow(path, directory) {
    return path === directory || path.startsWith(`${directory}/`);
}
function baseOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** `model` for `dir/model.tar.gz`, `.env` for `.env`. */
function stemOf(path) {
    return /^.[^.]*/.exec(baseOf(path))?.[0];
}

// EXTERNAL MODULE: ./build/data/profile-given.js
var profile_given = __webpack_require__(8068);
// EXTERNAL MODULE: ./build/pipeline/output-part.js
var output_part = __webpack_require__(7026);
// EXTERNAL MODULE: ./build/pipeline/paste-line.js
var paste_line = __webpack_require__(4011);
;// CONCATENATED MODULE: ./build/judge/lineage-of-run.js





function lineageOf(plan, outcomes, code) {
    const handed = new Map(plan.steps.map(({ name }) => [name, []]));
    for (const flow of plan.flows) {
        const given = handOver(flow, outcomes.get(flow.producer), outcomes.get(flow.consumer));
        handed.get(flow.consumer)?.push(...given);
    }
    const handedTo = (step) => handed.get(step) ?? [];
    const inputs = new Map();
    const scripts = new Map(plan.steps.map(({ name, script }) => [name, script]));
    const textOf = remembered(read_source/* readSource */.o);
    return {
        ...{ handedTo, textOf, code },
        paste: (keys) => (0,paste_line/* pasteLine */.y)(plan, keys),
        inputsOf: (step) => {
            const known = inputs.get(step) ?? allInputs(outcomes.get(step), handedTo(step));
            inputs.set(step, known);
            return known;
        },
        outputsOf: (step) => (outcomes.get(step)?.report.outputs ?? []).map(({ name, profile }) => ({
            name,
            files: profile.files.map(({ path }) => path),
        })),
        scriptOf: async (step) => {
            const script = scripts.get(step);
            if (script?.kind !== 'file')
                return undefined;
            const text = textOf(script.path);
            return text === '' ? undefined : { file: code.show(script.path), text };
        },
    };
}
/** What a data flow hands to its consumer. */
function handOver(flow, producer, consumer) {
    return flow.connections.map(({ output, input, part }) => ({
        flow: (0,pipeline_plan/* flowKey */.y)(flow.producer, flow.consumer),
        producer: flow.producer,
        ...(producer?.report.script === undefined ? {} : { producerScript: producer.report.script }),
        ...{ output, input, part },
        path: pathOf(consumer, input),
        profile: producer?.report.outputs.find(({ name }) => name === output)?.profile ?? NOTHING,
    }));
}
/** A step that did not run has no paths, but every object inherits a `constructor`. */
function pathOf(outcome, input) {
    const paths = outcome?.inputPaths ?? {};
    return (Object.hasOwn(paths, input) && paths[input]) || '';
}
/** For a step that was not run. */
const NOTHING = {
    state: 'missing',
    kind: 'directory',
    format: null,
    files: [],
    fileCount: 0,
    totalBytes: 0,
    bounded: false,
};
/** With the inputs that no data flow feeds; these are read only when they are asked for. */
async function allInputs(outcome, flows) {
    if (outcome === undefined)
        return flows;
    const others = [];
    for (const { name: input, source, path: shown } of outcome.report.inputs) {
        const path = pathOf(outcome, input);
        if ((source !== 'declared' && source !== 'sample') || path === '')
            continue;
        const known = outcome.otherInputs.find((other) => other.input === input)?.profile;
        others.push({
            ...{ source, producer: '', output: '', input, part: output_part/* WHOLE */.Ef, path, shown },
            profile: known ?? (await (0,profile_given/* profileGiven */.B)(path)),
        });
    }
    return [...flows, ...others];
}
function remembered(read) {
    const known = new Map();
    return (file) => {
        const text = known.get(file) ?? read(file);
        known.set(file, text);
        return text;
    };
}

;// CONCATENATED MODULE: ./build/judge/columns-used.js



/** A function of a step, the flows into it and its outcome; it reads each source file once. */
function columnUses(outcomes, code) {
    const known = new Map();
    const textsIn = (file) => {
        const texts = known.get(file) ?? quotedTexts((0,read_source/* readSource */.o)(file));
        known.set(file, texts);
        return texts;
    };
    return (step, flows, outcome) => {
        const columns = columnsByInput(flows.flatMap((flow) => handOver(flow, outcomes.get(flow.producer), outcome)));
        if (columns.size === 0)
            return [];
        const uses = usesOf(step, outcome, { code, textsIn });
        return [...columns].flatMap(([input, names]) => [...names].map((name) => ({ input, name, ...(uses(name) ?? { use: 'unseen' }) })));
    };
}
function columnsByInput(handed) {
    const columns = new Map();
    for (const { from, table } of handedTables(handed)) {
        const names = columns.get(from.input) ?? new Set();
        for (const { name } of table.columns)
            if (names.size < columns_used_MOST_COLUMNS)
                names.add(name);
        columns.set(from.input, names);
    }
    return columns;
}
/** The strongest evidence first. */
function usesOf({ config }, { columnsRead = [], sources = [], environVars }, { code, textsIn, }) {
    const read = new Map(columnsRead.map((one) => [one.name, one]));
    const named = new Map();
    for (const file of sources) {
        for (const [text, line] of textsIn(file)) {
            if (!named.has(text))
                named.set(text, { file: code.show(file), line });
        }
    }
    const given = new Set([...Object.values(environVars), ...texts(config.jobArgs)]);
    return (name) => {
        const at = read.get(name);
        if (at !== undefined) {
            return { use: 'read', ...(locationOf(at, code) ?? {}) };
        }
        const location = named.get(name);
        if (location !== undefined)
            return { use: 'named', location };
        return given.has(name) ? { use: 'argument' } : undefined;
    };
}
function locationOf({ file, line }, code) {
    if (file === null)
        return undefined;
    return { location: { file: code.show(file), ...(line === null ? {} : { line }) } };
}
/** Short texts in quotes on one line, with the line of the first of each. */
function quotedTexts(source) {
    const found = new Map();
    for (const [index, line] of source.split('\n').entries()) {
        for (const [, , text = ''] of line.matchAll(QUOTED)) {
            if (!found.has(text))
                found.set(text, index + 1);
        }
    }
    return found;
}
/** Texts in the values of job arguments, also in lists and mappings. */
function texts(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
const QUOTED = /(["'])((?:(?!\1)[^\\]){1,200})\1/g;
const columns_used_MOST_COLUMNS = 500;

// EXTERNAL MODULE: ./build/secrets/secret-names.js
var secret_names = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/contracts/merge-columns.js
var merge_columns = __webpack_require__(5390);
;// CONCATENATED MODULE: ./build/contracts/file-contract.js


/** What a file, or a set of files that differ only in numbers, carries. */
function fileContract({ files }, examples) {
    const [first] = files;
    if (first === undefined)
        throw new Error('A set of files is empty.');
    const { format, compression, encoding, delimiter, model, members } = first;
    const tables = files.flatMap(({ table }) => table ?? []);
    const rows = tables.reduce((sum, table) => (sum === null || table.rows === null ? null : sum + table.rows), 0);
    const columns = (tables.length > 0 ? (0,merge_columns/* columnsOf */.P)(tables) : keysOf(first))?.map((column) => withoutValues(asWritten(column, format), examples));
    const array = arrayOf(files);
    return {
        format,
        ...stateOf(files),
        ...digestOf(files, examples),
        ...(compression === undefined ? {} : { compression }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(files.length === 1 ? {} : { parts: files.length }),
        ...(tables.length === 0 || rows === null ? {} : { rows }),
        ...(columns === undefined ? {} : { columns }),
        ...(array === undefined ? {} : { array }),
        ...(model === undefined ? {} : { model }),
        ...(members === undefined ? {} : membersOf(members)),
    };
}
/** A digest of few bytes would show them. */
function digestOf([first, ...others], examples) {
    const digest = first?.digest;
    if (digest === undefined || others.length > 0 || examples === 'off')
        return {};
    return { digest };
}
function stateOf(files) {
    if (files.some(({ damaged }) => damaged))
        return { state: 'damaged' };
    return files.every(({ bytes }) => bytes === 0) ? { state: 'empty' } : {};
}
/** `undefined` for a file that was not read: a document without keys has an empty list. */
function keysOf({ keys }) {
    if (keys === undefined)
        return undefined;
    const columns = (0,merge_columns/* columnsOf */.P)([{ columns: keys, rows: 1, sampled: false }]);
    // A key has one value.
    return columns.map(({ distinct: _, nullRate: _rate, ...column }) => column);
}
/** The arrays of a set are parts of one, if only their number of rows differs. */
function arrayOf(files) {
    const [first, ...others] = files.flatMap(({ array }) => array ?? []);
    if (first === undefined || others.length === 0)
        return first;
    const [, ...sizes] = first.shape;
    const dtypes = [...new Set([first, ...others].map(({ dtype }) => dtype))];
    const isWhole = others.every(({ shape }) => shape.slice(1).join() === sizes.join());
    const rows = [first, ...others].reduce((sum, { shape: [count = 0] }) => sum + count, 0);
    return {
        shape: isWhole && first.shape.length > 0 ? [rows, ...sizes] : first.shape,
        dtype: dtypes.sort().join(' or '),
    };
}
function membersOf(members) {
    const arrays = members
        .flatMap(({ name, array }) => (array === undefined ? [] : [[name, array]]))
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        members: members.map(({ name }) => name).sort(),
        ...(arrays.length === 0 ? {} : { memberArrays: Object.fromEntries(arrays) }),
    };
}
/** JSON has one type of numbers: a score of 1.0 is no integer. */
function asWritten(column, format) {
    const isJson = format === 'json' || format === 'jsonl';
    return isJson && column.type === 'integer' ? { ...column, type: 'number' } : column;
}
/** Words that name personal data, or what authorises somebody. */
const PRIVATE = /(?:^|[^a-z])(?:pwd|authori[sz]ation|ssn|e?mails?|phones?|iban|passport|birth(?:day|date)?|dob|salary|cvv)(?:[^a-z]|$)/;
function isPrivateName(name) {
    return PRIVATE.test(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());
}
function withoutValues(column, examples) {
    if (examples === 'on' && !(0,secret_names/* isSecretName */.e)(column.name) && !isPrivateName(column.name))
        return column;
    const { min: _min, max: _max, mean: _mean, values: _values, ...rest } = column;
    return rest;
}

// EXTERNAL MODULE: ./build/contracts/file-sets.js
var file_sets = __webpack_require__(8120);
;// CONCATENATED MODULE: ./build/contracts/contract-of-run.js



/**
 * What the outputs of the steps that passed carried.
 * @param examples `off`: no values of the data, not even the least and the greatest
 */
function contractOfRun(pipeline, steps, flows, examples) {
    const readers = readersOf(flows);
    const outputs = steps
        .filter(({ status }) => (0,report_report/* hasPassed */.Pc)(status))
        .flatMap(({ name, outputs: all }) => all
        .filter(({ profile }) => profile.state === 'present' && profile.files.length > 0)
        .map((output) => {
        const key = `${name}.${output.name}`;
        const files = (0,file_sets/* fileSets */.Sj)(output.profile.files.filter(isCompared));
        const entries = files.map((set) => [set.key, fileContract(set, examples)]);
        const readBy = [...(readers.get(key) ?? [])].sort();
        return [key, { readBy, files: Object.fromEntries(entries) }];
    }))
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return { pipeline, outputs: Object.fromEntries(outputs) };
}
function readersOf(flows) {
    const readers = new Map();
    for (const { producer, consumer, connections } of flows) {
        for (const { output, input } of connections) {
            const key = `${producer}.${output}`;
            readers.set(key, (readers.get(key) ?? new Set()).add(`${consumer}.${input}`));
        }
    }
    return readers;
}
/** Markers such as `_SUCCESS` and hidden files carry no data. */
function isCompared({ path }) {
    return !path.split('/').some((part) => part.startsWith('.') || part.startsWith('_'));
}

// EXTERNAL MODULE: ./build/contracts/volatile.js
var contracts_volatile = __webpack_require__(2222);
// EXTERNAL MODULE: ./build/contracts/differences.js + 3 modules
var differences = __webpack_require__(9898);
;// CONCATENATED MODULE: ./build/judge/blame/exception-facts.js
/** `UnpicklingError` for `_pickle.UnpicklingError`. */
function className({ type }) {
    return type.slice(type.lastIndexOf('.') + 1);
}
/** The message as it was raised: `str()` of a `KeyError` is the `repr()` of its argument. */
function words({ key, message }) {
    return typeof key === 'string' ? key : message;
}
/** The calls in files of the user, outermost first, and the calls after the last of them. */
function splitFrames({ exception, isUserFile }) {
    // Compiled modules give source paths relative to their build directory, which can look like files
    // of the user.
    const isUsers = ({ file }) => isUserFile(file) && !/\.(pyx|pxi|pxd)$/.test(file);
    const last = exception.frames.findLastIndex(isUsers);
    return { user: exception.frames.filter(isUsers), library: exception.frames.slice(last + 1) };
}
/** The source lines of the calls in user files; the last line failed. */
function userCodeLines(consumer) {
    return splitFrames(consumer).user.flatMap(({ code }) => (code === null ? [] : [code]));
}
/** The source line in user files that failed; empty if it is not known. */
function failingCode(consumer) {
    return userCodeLines(consumer).at(-1) ?? '';
}
/** The strings of a Python list, set or tuple as printed: `['a', "b'c"]`. */
function printedStrings(text, atMost = 20) {
    return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
        .slice(0, atMost)
        .flatMap(([, single, double]) => (single ?? double)?.replaceAll(/\\(.)/g, '$1') ?? []);
}
function escapePattern(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/judge/blame/script-lines.js
/** Finds lines in the text of a script, without running or parsing it. */

/**
 * The line that drops or renames one of the names, else the last line that contains one, else the
 * line that writes the output; `undefined` if there is no such line.
 */
function lineOf(text, { names, output }) {
    const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''));
    const numbered = lines.map((line, index) => ({ line, number: index + 1 }));
    for (const name of names) {
        const having = numbered.filter(({ line }) => quotes(line, name));
        const found = having.findLast(({ line }) => REMOVES.test(line)) ?? having.at(-1);
        if (found !== undefined)
            return found.number;
    }
    const writing = numbered.filter(({ line }) => WRITES.test(line));
    const ofOutput = numbered.findLast(({ line }) => quotes(line, output));
    const [only, ...others] = writing;
    if (only !== undefined && others.length === 0)
        return only.number;
    return (writing.find(({ number }) => ofOutput !== undefined && number >= ofOutput.number)?.number ??
        ofOutput?.number ??
        writing.at(-1)?.number);
}
/** Whether a script contains the name in quotes. */
function mentions(text, name) {
    return quotes(text, name);
}
const REMOVES = /\b(?:drop|rename|del|pop|exclude|select|filter|columns)\b|\[\[/;
const WRITES = /\.(?:to_\w+|write_\w+|write|writerows?|writeheader|save\w*|dump|copy\w*)\(|\b(?:dump|savez?|copyfile|copytree|copy2?|move|write_table|save_model)\(|\bopen\(.*['"]w/;
function quotes(text, name) {
    return new RegExp(`(['"])(?:[^'"\\n]*/)?${escapePattern(name)}\\1`).test(text);
}

;// CONCATENATED MODULE: ./build/judge/contract/inherited-drift.js
/**
 * Marks changes that only pass on a change upstream: of the same column, or of the number of rows.
 * @param producersOf the steps whose outputs a step reads
 */
function withInheritance(drift, producersOf) {
    const byTopic = new Map();
    for (const one of drift) {
        const topic = topicOf(one);
        byTopic.set(topic, [...(byTopic.get(topic) ?? []), one]);
    }
    return drift.map((one) => {
        const others = byTopic.get(topicOf(one)) ?? [];
        const origin = firstUpstream(one.step, others, producersOf);
        return origin === undefined ? one : { ...one, inheritedFrom: origin.output };
    });
}
function topicOf({ class: kind, column, message }) {
    if (column !== undefined)
        return `${kind} column ${column}`;
    return message.startsWith('rows: ') ? `${kind} rows` : `${kind} ${message}`;
}
/** The change furthest upstream that a step can have got from its inputs. */
function firstUpstream(step, others, producersOf) {
    const seen = new Set([step]);
    let found;
    let pending = [...producersOf(step)];
    while (pending.length > 0) {
        const next = pending.filter((name) => !seen.has(name));
        for (const name of next)
            seen.add(name);
        found = others.find((other) => next.includes(other.step)) ?? found;
        pending = next.flatMap((name) => producersOf(name));
    }
    return found;
}
/** From what is read now and what was read when it was locked. */
function producersIn(contracts, stepOf) {
    const producers = new Map();
    for (const { outputs } of contracts) {
        for (const [key, { readBy }] of Object.entries(outputs)) {
            for (const reader of readBy) {
                const step = stepOf(reader);
                producers.set(step, (producers.get(step) ?? new Set()).add(stepOf(key)));
            }
        }
    }
    return (step) => [...(producers.get(step) ?? [])];
}

;// CONCATENATED MODULE: ./build/judge/contract/line-that-reads.js

/**
 * 1-based line of a script that names a column or file in quotes, else as an attribute: the first
 * that does not only set it. `undefined` if no line does.
 */
function lineThatReads(text, name) {
    const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, ''));
    const quoted = new RegExp(`(['"])(?:[^'"\\n]*/)?${escapePattern(name)}\\1`);
    const attribute = /^[A-Za-z_]\w*$/.test(name) ? new RegExp(`\\w\\.${name}\\b(?!\\s*\\()`) : null;
    for (const pattern of [quoted, attribute]) {
        if (pattern === null)
            continue;
        const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
        const reading = found.find((index) => !isOnlySet(lines[index] ?? '', name)) ?? found[0];
        if (reading !== undefined)
            return reading + 1;
    }
    return undefined;
}
/** `df["x"] = …` */
function isOnlySet(line, name) {
    const pattern = escapePattern(name);
    const set = new RegExp(`\\[\\s*(['"])${pattern}\\1\\s*\\]\\s*=(?!=)(?!.*(['"])${pattern}\\2)`);
    return set.test(line);
}

;// CONCATENATED MODULE: ./build/judge/contract/drift-of-run.js





/**
 * How the outputs of a run differ from what is locked, with the lines that write and read them.
 * Breaking changes come first.
 */
function driftOfRun(locked, current, steps, scriptOf) {
    const order = new Map(steps.map(({ name }, index) => [name, index]));
    const found = [...(0,differences/* differences */.t)(locked, current), ...outputsGone(locked, current, steps)].map((one) => located(one, { current, locked, steps, scriptOf }));
    const producersOf = producersIn([locked, current], (key) => stepOf(key, steps));
    return [...withInheritance(found, producersOf)].sort((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) ||
        (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0));
}
const CLASSES = ['breaking', 'additive', 'benign'];
/** Locked outputs that a step that passed no longer wrote. */
function outputsGone(locked, current, steps) {
    const passed = steps.filter(({ status }) => (0,report_report/* hasPassed */.Pc)(status));
    return Object.keys(locked.outputs)
        .filter((key) => !Object.hasOwn(current.outputs, key))
        .filter((key) => {
        const step = passed.find(({ name }) => name === stepOf(key, steps));
        return step?.outputs.some((output) => `${step.name}.${output.name}` === key);
    })
        .map((output) => ({ class: 'breaking', output, message: 'the output is gone' }));
}
/** Names of steps and outputs can contain dots. */
function stepOf(key, steps) {
    const owners = steps.filter(({ name }) => key.startsWith(`${name}.`));
    const longest = owners.sort((a, b) => b.name.length - a.name.length)[0];
    return longest?.name ?? key.slice(0, key.lastIndexOf('.'));
}
function located(difference, around) {
    const { class: kind, output, file, column, renamedTo, message } = difference;
    const step = stepOf(output, around.steps);
    const writer = writerOf(difference, step, around);
    const { readBy } = around.current.outputs[output] ?? around.locked.outputs[output] ?? drift_of_run_NOTHING;
    const sought = column ?? (file === undefined ? undefined : drift_of_run_baseOf(file));
    return {
        ...{ class: kind, output, step, message },
        ...(file === undefined ? {} : { file }),
        ...(column === undefined ? {} : { column }),
        ...(renamedTo === undefined ? {} : { renamedTo }),
        ...(writer === undefined ? {} : { writer }),
        readers: readBy.map((key) => readerOf(key, sought, around)),
    };
}
const drift_of_run_NOTHING = { readBy: [] };
function writerOf({ output, file, column, renamedTo }, step, { scriptOf }) {
    const script = scriptOf(step);
    if (script === undefined)
        return undefined;
    const names = [renamedTo, column, file === undefined ? undefined : drift_of_run_baseOf(file)].filter((name) => name !== undefined);
    const line = lineOf(script.text, { names, output: output.slice(step.length + 1) });
    return { file: script.file, ...(line === undefined ? {} : { line }) };
}
function readerOf(key, sought, { steps, scriptOf }) {
    const step = stepOf(key, steps);
    const input = key.slice(step.length + 1);
    const script = scriptOf(step);
    const line = script === undefined || sought === undefined ? undefined : lineThatReads(script.text, sought);
    return {
        ...{ step, input },
        ...(script === undefined || line === undefined
            ? {}
            : { location: { file: script.file, line } }),
    };
}
function drift_of_run_baseOf(file) {
    return file.slice(file.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/judge/contract/judge-contract.js




/** Describes the outputs of a run, and compares them with what is locked. */
function judgeContract({ pipeline, examples, onDrift, file, locked, steps, flows, scriptOf, }) {
    const run = contractOfRun(pipeline, steps, flows, examples);
    if (locked === undefined) {
        return { contract: { file, current: run, drift: [] }, onDrift, outdated: [] };
    }
    const current = (0,contracts_volatile/* withKnownVolatility */.Z)(run, locked.contract);
    const drift = driftOfRun(locked.contract, current, steps, scriptOf);
    return {
        contract: {
            ...{ file, drift, locked: locked.text },
            current: withUnseen(current, locked.contract, steps),
        },
        onDrift,
        outdated: Object.keys(locked.contract.outputs).filter((key) => isOutdated(key, steps)),
    };
}
/** With what is locked of the steps that did not pass in this run. */
function withUnseen(current, locked, steps) {
    const unseen = Object.entries(locked.outputs).filter(([key]) => !isOutdated(key, steps) &&
        !(0,report_report/* hasPassed */.Pc)(steps.find(({ name }) => name === stepOf(key, steps))?.status ?? 'skipped'));
    const all = [...Object.entries(current.outputs), ...unseen].sort(([a], [b]) => (a < b ? -1 : 1));
    return { ...current, outputs: Object.fromEntries(all) };
}
function isOutdated(key, steps) {
    const name = stepOf(key, steps);
    const step = steps.find((one) => one.name === name);
    if (step === undefined)
        return true;
    // A step that did not run has no outputs.
    return (0,report_report/* hasPassed */.Pc)(step.status) && !step.outputs.some((output) => `${name}.${output.name}` === key);
}

// EXTERNAL MODULE: ./build/judge/find-causes.js
var find_causes = __webpack_require__(6270);
// EXTERNAL MODULE: ./build/judge/reproduce-command.js
var reproduce_command = __webpack_require__(5275);
;// CONCATENATED MODULE: ./build/judge/compose-report.js









/** Combines all results of a run into one report. */
function composeReport(parts) {
    const flowsInto = (0,group_by/* groupBy */.$)(parts.plan.flows, ({ consumer }) => consumer);
    const columnsOf = columnUses(parts.execution.outcomes, parts.code);
    const steps = parts.plan.steps.map((step) => stepReport(step, parts, (outcome) => columnsOf(step, flowsInto.get(step.name) ?? [], outcome)));
    const { flows } = parts.judged;
    const { fault } = parts;
    const complete = fault === undefined && steps.every(({ status }) => status !== 'cancelled');
    const drift = parts.contract === undefined ? undefined : driftOf(parts.contract, parts, steps);
    const { findings, errors } = (0,failure_reasons/* failureReasons */.O)(collectFindings({ ...parts, drift }), steps, flows);
    const wired = new Set(flows.map(({ key }) => key));
    return {
        tool: version/* TOOL */.j,
        pipeline: {
            name: parts.config.name,
            ...(parts.config.file === undefined ? {} : { file: parts.config.file }),
        },
        success: errors.length === 0,
        complete,
        ...(fault === undefined ? {} : { internalError: fault.stack ?? String(fault) }),
        startedAt: parts.startedAt,
        seconds: parts.seconds,
        baseDir: parts.baseDir,
        environment: {
            python: parts.python,
            node: parts.node,
            platform: parts.platform,
            maxParallel: parts.maxParallel,
        },
        steps,
        flows,
        orderEdges: parts.plan.steps.flatMap((step) => step.dependsOn
            .filter((from) => !wired.has(`${from}->${step.name}`))
            .map((from) => ({ from, to: step.name }))),
        findings,
        causes: (0,find_causes/* findCauses */.i)({
            ...{ findings, steps, flows, pipeline: parts.config },
            reproduce: (0,reproduce_command/* reproduceCommand */.nB)(parts.config, steps, parts.options),
        }),
        errors,
        ...(parts.selection === undefined ? {} : { selection: selectionReport(parts.selection) }),
        ...(drift === undefined ? {} : { contract: drift.contract }),
    };
}
function selectionReport({ wish, notices, roles }) {
    return {
        ...{ wish, notices },
        steps: [...roles].map(([name, role]) => ({ name, ...role })),
    };
}
function driftOf(contract, { config, plan, judged, code, options }, steps) {
    const scripts = new Map(plan.steps.map(({ name, script }) => [name, script]));
    return judgeContract({
        ...{ pipeline: config.name, examples: config.examples, steps, flows: judged.flows },
        ...contract,
        onDrift: options.onDrift ?? config.onDrift,
        scriptOf: (step) => {
            const script = scripts.get(step);
            if (script?.kind !== 'file')
                return undefined;
            return { file: code.show(script.path), text: (0,read_source/* readSource */.o)(script.path) };
        },
    });
}
function stepReport(step, { execution, kept }, columnsOf) {
    const outcome = execution.outcomes.get(step.name);
    if (outcome === undefined)
        throw new Error(`Step ${step.name} has no outcome.`);
    const { directory, use, ...rest } = outcome.report;
    return {
        ...rest,
        ...(use === undefined ? {} : { use: { ...use, columns: columnsOf(outcome) } }),
        ...(kept && directory !== undefined ? { directory } : {}),
    };
}

// EXTERNAL MODULE: ./build/execute/step/printed-exception.js
var printed_exception = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/data/formats/data-formats.js + 42 modules
var data_formats = __webpack_require__(9593);
;// CONCATENATED MODULE: ./build/judge/blame/files-read.js


/**
 * The input files that the failing code read: those named by the exception, by its frames or by
 * the failing code, else those that the script opened; all files if none of this is known.
 */
function filesRead(files, consumer) {
    const named = filesNamed(files, consumer);
    if (named.length > 0)
        return named;
    const opened = filesOpened(files, consumer);
    return opened.length > 0 ? opened : files;
}
/** The files whose path is in the exception or its frames, or whose name is in the failing code. */
function filesNamed(files, consumer) {
    const message = withSlashes(consumer.exception.message);
    const byMessage = files.filter(({ absolute }) => message.includes(absolute));
    if (byMessage.length > 0)
        return byMessage;
    const code = userCodeLines(consumer).join('\n');
    const byCode = files.filter(({ path }) => {
        const name = baseOf(path);
        return new RegExp(`['"/\\\\]${escapePattern(name)}['"]`).test(code);
    });
    if (byCode.length > 0)
        return byCode;
    const held = new Set((consumer.exception.paths ?? []).map(withSlashes));
    return files.filter(({ absolute }) => held.has(absolute));
}
/** The files that the script opened, the last first. */
function filesOpened(files, { opened }) {
    const order = new Map(opened.map((path, index) => [withSlashes(path), index]));
    return files
        .filter(({ absolute }) => order.has(absolute))
        .sort((a, b) => (order.get(b.absolute) ?? 0) - (order.get(a.absolute) ?? 0));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-archive.js




/** The consumer looks for a member that the archive of the producer does not contain. */
function blameArchive(consumer, handed) {
    const member = memberMissing(words(consumer.exception));
    const archives = handed.flatMap(handedFiles).filter(isArchive);
    if (member === null || archives.length === 0)
        return null;
    const blamed = filesRead(archives, consumer);
    return {
        code: 'file-missing',
        message: `${consumer.script} looks for \`${member}\` in ${blamed.slice(0, 3).map(fileName).join(' or ')}, which does not contain it`,
        hint: 'Use the same archive member names in both scripts.',
        evidence: blamed
            .slice(0, 5)
            .map((file) => `${fileName(file)}${writtenBy(file.from)}: ${file.profile.format}`),
        flows: flowsOf(blamed),
    };
}
/** As `tarfile`, `zipfile` and numpy say it. */
function memberMissing(text) {
    const match = /^filename '(.+)' not found$/.exec(text) ??
        /^There is no item named '(.+)' in the archive$/.exec(text) ??
        /^(.+) is not a file in the archive$/.exec(text);
    return match?.[1] ?? null;
}
function isArchive({ profile }) {
    return (0,data_formats/* recordOf */.z)(profile.format)?.isArchive === true;
}

// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
;// CONCATENATED MODULE: ./build/judge/blame/blame-variable.js



/** The script needs a variable that its step does not declare, or declares without a value. */
function blameVariable(consumer) {
    return undeclared(consumer) ?? undeclaredArgument(consumer) ?? missingValue(consumer);
}
function undeclared(consumer) {
    const { exception, environVars } = consumer;
    if (className(exception) !== 'KeyError')
        return null;
    const name = variableAsked(consumer);
    if (name === null || Object.hasOwn(environVars, name))
        return null;
    const declared = Object.keys(environVars);
    const suggestion = (0,nearest_name/* didYouMean */.au)(name, declared);
    const cure = `Declare it in step \`${consumer.name}\`: \`environ_vars: { ${name}: <value> }\`.`;
    return {
        code: 'environ-missing',
        message: `${consumer.script} needs the variable \`${name}\`, which step \`${consumer.name}\` does not declare`,
        hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
        evidence: [`environ_vars of the step: ${listContents(declared)}`],
        flows: [],
    };
}
/** An argument that the step does not declare. */
function undeclaredArgument(consumer) {
    const { exception, jobArgs } = consumer;
    const code = failingCode(consumer);
    const attribute = /^'Namespace' object has no attribute '(.+?)'/.exec(words(exception))?.[1];
    const literal = /\bvars\(\s*\w+\s*\)\s*\[\s*['"](.+?)['"]/.exec(code)?.[1];
    const name = attribute ?? (literal === exception.key ? literal : undefined);
    if (name === undefined || jobArgs.includes(name))
        return null;
    const suggestion = (0,nearest_name/* didYouMean */.au)(name, jobArgs);
    const cure = `Declare it in step \`${consumer.name}\`: \`job_args: { ${name}: <value> }\`.`;
    return {
        code: 'job-arg-missing',
        message: `${consumer.script} needs the argument \`${name}\`, which step \`${consumer.name}\` does not declare`,
        hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
        evidence: [`job_args of the step: ${listContents(jobArgs)}`],
        flows: [],
    };
}
function variableAsked(consumer) {
    const { exception } = consumer;
    const code = failingCode(consumer);
    const [, , literal] = /\benviron(?:_vars)?\s*\[\s*(['"])(.+?)\1\s*\]/.exec(code) ?? [];
    if (literal !== undefined && exception.key === literal)
        return literal;
    // `df[environ_vars.get("LABEL")]`
    if (exception.key !== null || words(exception) !== 'None')
        return null;
    const asked = /\benviron(?:_vars)?\.get\(\s*(['"])([^'"]+)\1\s*\)/.exec(code)?.[2];
    if (asked !== undefined)
        return asked;
    const [, variable] = /\[\s*([A-Za-z_]\w*)\s*\]/.exec(code) ?? [];
    if (variable === undefined)
        return null;
    const assigned = new RegExp(`^\\s*${escapePattern(variable)}\\s*=\\s*(?:os\\.)?environ(?:_vars)?\\.get\\(\\s*(['"])([^'"]+)\\1\\s*\\)\\s*$`, 'm');
    return assigned.exec(consumer.text)?.[2] ?? null;
}
/** A declared variable whose text cannot be converted: `None`, an empty text. */
function missingValue(consumer) {
    const { environVars } = consumer;
    const value = CONVERTED.exec(words(consumer.exception))?.[1];
    if (value === undefined || splitFrames(consumer).library.length > 0)
        return null;
    const names = Object.keys(environVars).filter((name) => environVars[name] === value);
    const used = names.filter((name) => failingCode(consumer).includes(name));
    const [name] = used.length > 0 ? used : names;
    if (name === undefined || (used.length === 0 && names.length > 1))
        return null;
    return {
        code: 'environ-missing',
        message: `${consumer.script} reads the variable \`${name}\` as a number, but step \`${consumer.name}\` declares it as '${value}'`,
        hint: `Give \`${name}\` a number under \`environ_vars\` of step \`${consumer.name}\`, or leave it out if the script has a default.`,
        evidence: [`environ_vars of the step: ${listContents(Object.keys(environVars))}`],
        flows: [],
    };
}
const CONVERTED = /^(?:could not convert string to float|invalid literal for int\(\) with base \d+): ['"](.*)['"]$/;
/**
 * The variable whose default in the script is that name: `environ_vars.get("LABEL", "target")`;
 * `undefined` without one, or if the step declares it.
 */
function defaultOf(name, { text, environVars }) {
    const pattern = new RegExp(`\\benviron(?:_vars)?\\.get\\(\\s*(['"])([A-Za-z_]\\w*)\\1\\s*,\\s*(['"])${escapePattern(name)}\\3`);
    const variable = pattern.exec(text)?.[2];
    return variable === undefined || Object.hasOwn(environVars, variable) ? undefined : variable;
}

;// CONCATENATED MODULE: ./build/judge/blame/made-by-script.js

/**
 * Whether a script itself creates a column or key of that name: it assigns it, renames something to
 * it, or names the result of an aggregation.
 *
 * @param failing the line that failed, which only asks for it
 */
function makesItself(text, name, failing) {
    const quoted = `(['"])${escapePattern(name)}\\1`;
    const word = /^[A-Za-z_]\w*$/.test(name) ? escapePattern(name) : '(?!)';
    const makes = [
        // df["x"] = …, and several at once
        new RegExp(`\\[\\s*${quoted}\\s*\\]\\s*(?:,\\s*[\\w.]+\\[[^\\]]*\\]\\s*)*=(?!=)`),
        new RegExp(`\\[\\[.*${quoted}.*\\]\\]\\s*=(?!=)`),
        // df.loc[mask, "x"] = …
        new RegExp(`,\\s*${quoted}\\s*\\]\\s*=(?!=)`),
        new RegExp(`\\b(?:assign|agg|aggregate|with_columns|select)\\(.*\\b${word}\\s*=(?!=)`),
        new RegExp(`^\\s*${word}\\s*=\\s*(?:\\(|pd\\.NamedAgg)`),
        new RegExp(`\\b(?:rename|set_axis)\\(.*:\\s*${quoted}`),
        new RegExp(`\\b(?:alias|rename|setdefault|insert)\\(\\s*(?:\\d+\\s*,\\s*)?${quoted}`),
        new RegExp(`\\b(?:name|names|value_name|var_name)\\s*=\\s*\\[?[^\\]=]*${quoted}`),
        new RegExp(`(?:\\.columns\\s*=|\\bDataFrame\\(.*\\bcolumns\\s*=)\\s*\\[[^\\]]*${quoted}`),
    ];
    return anyLine(text, name, failing, makes);
}
/** Whether a script has a mapping with that key, which can become a column. */
function hasMappingWith(text, name, failing) {
    const quoted = `(['"])${escapePattern(name)}\\1`;
    // Not an argument about existing columns.
    const about = '(?:astype|agg|aggregate|fillna|replace|rename|dtype)';
    return anyLine(text, name, failing, [new RegExp(`^(?!.*\\b${about}\\b).*${quoted}\\s*:`)]);
}
/** Whether a script gives a name nothing but mappings that it writes out: `row = {"a": 1}`. */
function isOwnMapping(text, name) {
    const word = escapePattern(name);
    const given = [
        ...text.matchAll(new RegExp(`(?<![\\w.])${word}\\s*(?::[^=\\n]*)?=(?!=)\\s*(.*)`, 'g')),
    ];
    const isGivenElse = new RegExp(`\\b(?:for|as)\\s[^:\\n]*\\b${word}\\b|\\b${word}\\.update\\(|\\b${word}\\s*\\|=|\\b${word}\\s*:=`);
    return (given.length > 0 &&
        given.every(([, value = '']) => /^(?:\{(?!\s*\*\*)[^{}]*["']?|dict\(\s*\w+\s*=)/.test(value) && !/\bfor\b/.test(value)) &&
        !isGivenElse.test(text));
}
function anyLine(text, name, failing, patterns) {
    return logicalLines(text)
        .filter((line) => line.trim() !== failing?.trim())
        .some((line) => patterns.some((pattern) => pattern.test(line)) && !readsItself(line, name));
}
/** Lines within brackets belong to the line that opens them. At most `LONGEST` lines are joined. */
function logicalLines(text) {
    const joined = [];
    let depth = 0;
    let length = 0;
    for (const line of text.split('\n')) {
        const isInside = depth > 0 && length < LONGEST;
        if (isInside)
            joined[joined.length - 1] += ` ${line.trim()}`;
        else
            joined.push(line);
        length = isInside ? length + 1 : 0;
        const code = line.replaceAll(/(['"])(?:\\.|(?!\1).)*\1|#.*$/g, '');
        const opened = code.match(/[([{]/g)?.length ?? 0;
        const closed = code.match(/[)\]}]/g)?.length ?? 0;
        depth = Math.max(0, (isInside ? depth : 0) + opened - closed);
    }
    return joined;
}
const LONGEST = 40;
/** `df["x"] = df["x"].astype(int)` needs the column. */
function readsItself(line, name) {
    const quoted = `(['"])${escapePattern(name)}\\1`;
    return new RegExp(`(?:[^=!<>]=(?!=)|${quoted}\\s*:).*[\\])\\w]\\s*\\[\\s*(['"])${escapePattern(name)}\\2\\s*\\]`).test(line);
}

;// CONCATENATED MODULE: ./build/judge/blame/key-sets.js


/**
 * The tables and mappings that the code can have indexed in vain: the indexed table if it is known,
 * else the local variables of the failing line, else all local variables; each lacks one of
 * `asked`. `null`: not known.
 */
function indexedSets(consumer, asked) {
    const { columns, held } = consumer.exception;
    const lacks = (keys) => asked.some((name) => !keys.includes(name));
    // An indexed table that has them all was asked for something else.
    if (columns != null)
        return lacks(columns) ? [{ kind: 'table', keys: columns }] : [];
    if (held == null)
        return null;
    const lacking = held.filter(({ kind, keys }) => (kind === 'table' || kind === 'mapping') && lacks(keys));
    const code = failingCode(consumer);
    const literal = indexedByLiteral(code, asked);
    if (literal.length > 0) {
        const { text } = consumer;
        const own = lacking.filter(({ name }) => literal.includes(name) && !isOwnMapping(text, name));
        return own.length > 0 ? own : iteratedBy(consumer, literal, lacking);
    }
    const used = lacking.filter(({ name }) => new RegExp(`(?<![\\w.'"])${escapePattern(name)}\\b`).test(code));
    return used.length > 0 ? used : lacking;
}
/**
 * Since Python 3.12, the variable of a comprehension no longer exists when its exception is
 * described: what it iterates over counts, or, if it reads a
 * file, nothing is known.
 */
function iteratedBy(consumer, names, lacking) {
    const code = `${failingCode(consumer)}\n${consumer.text}`;
    const held = new Set(consumer.exception.held?.map(({ name }) => name));
    const gone = names.filter((name) => !held.has(name) && isOfComprehension(code, name));
    if (gone.length === 0)
        return [];
    const iterated = lacking.filter(({ name }) => gone.some((one) => new RegExp(`\\bfor\\s+${escapePattern(one)}\\s+in\\s+${escapePattern(name)}\\b`).test(code)));
    if (iterated.length > 0)
        return iterated;
    const isReading = gone.some((one) => new RegExp(`\\bfor\\s+${escapePattern(one)}\\s+in\\s+[^\\n]{0,40}?${READING}`).test(code));
    return isReading ? null : [];
}
/** What yields the rows of a file. */
const READING = String.raw `(?:DictReader|iterrows|to_dict|json\.load|\b(?:\w*_)?(?:reader|rows|records)\b)`;
/** `… for x in …`, or `for x in …` on a line without the colon of a statement. */
function isOfComprehension(code, name) {
    const loop = String.raw `\bfor\s+${escapePattern(name)}\s+in\b`;
    return new RegExp(String.raw `\S[^\n]*${loop}|^\s*${loop}[^\n:]*$`, 'm').test(code);
}
/** The names directly before `["x"]` or `[["x", …]]`. */
function indexedByLiteral(code, asked) {
    return asked.flatMap((name) => {
        const pattern = new RegExp(`([\\w.]+)\\s*\\[\\s*(?:\\[[^\\]]*)?f?(['"])${escapePattern(name)}\\2`, 'g');
        return [...code.matchAll(pattern)].flatMap(([, object]) => object ?? []);
    });
}
function relationTo(keys, { table }) {
    const own = new Set(table.columns.map(({ name }) => name.trim()));
    const held = new Set(keys.map((key) => key.trim()));
    // Without any name they cannot be distinguished.
    if (own.size === 0 || held.size === 0)
        return null;
    const shared = [...held].filter((name) => own.has(name)).length;
    if (shared === own.size && shared === held.size)
        return 'same';
    if (shared === own.size)
        return 'more';
    if (shared === held.size)
        return 'fewer';
    return shared >= 2 || shared * 2 >= own.size ? 'changed' : null;
}

;// CONCATENATED MODULE: ./build/judge/blame/missing-columns.js
/** Finds the missing columns in the message of an exception, by library. */

/** Column names that a library reports as missing; `null` for other messages. */
function columnsNamedMissing(exception) {
    const text = words(exception);
    for (const { type, pattern, names } of SAYINGS) {
        if (type !== undefined && !type.test(className(exception)))
            continue;
        const match = pattern.exec(text);
        if (match?.[1] === undefined)
            continue;
        const found = names(match[1]).filter((name) => name !== '' && name !== '...');
        if (found.length > 0)
            return found;
    }
    return null;
}
const single = (group) => [group];
const commaSeparated = (group) => group.split(', ');
const quotedOrBare = (group) => /^['"]/.test(group) ? printedStrings(group) : commaSeparated(group);
const bulleted = (group) => group.split('\n').map((line) => line.replace(/^- /, '').trimEnd());
const SAYINGS = [
    // pandas: selection
    { pattern: /^(\[.*\]) not in index$/s, names: printedStrings },
    { pattern: /^None of \[Index\((\[.*?\])(?:,|\))/s, names: printedStrings },
    { pattern: /^None of (\[.*\]) are in the \[?columns/s, names: printedStrings },
    { pattern: /^(\[.*\]) not (?:found|contained) in axis/s, names: printedStrings },
    { type: /^KeyError$/, pattern: /^Index\((\[.*?\])(?:,|\))/s, names: printedStrings },
    { type: /^KeyError$/, pattern: /^(\['.*\])$/s, names: printedStrings },
    { pattern: /mappings argument\. '(.+)' not found in columns/, names: single },
    { pattern: /^(?:Label|Column)\(s\) (\[.*\]) do not exist/s, names: printedStrings },
    { pattern: /not present in the DataFrame: (\[.*\])/s, names: printedStrings },
    { type: /^UndefinedVariableError$/, pattern: /^name '(.+)' is not defined/, names: single },
    { type: /^KeyError$/, pattern: /^Columns? not found: (.+)$/s, names: quotedOrBare },
    // pandas: reading
    { pattern: /columns expected but not found: (\[.*\])/s, names: printedStrings },
    { pattern: /^Missing column provided to 'parse_dates': '(.+)'/, names: commaSeparated },
    { type: /^ValueError$/, pattern: /^Index (.+) invalid$/, names: single },
    // pyarrow
    { pattern: /^No match for FieldRef\.Name\((.+?)\) in /, names: single },
    { pattern: /^Field "(.+)" does not exist in schema/, names: single },
    { pattern: /^Column '(.+)' in include_columns does not exist/, names: single },
    // polars: the current message, and the bare name of older versions
    { type: /^ColumnNotFoundError$/, pattern: /unable to find column "(.+?)"/, names: single },
    { type: /^ColumnNotFoundError$/, pattern: /^"(.+?)" not found/, names: single },
    { type: /^ColumnNotFoundError$/, pattern: /^([^\s"]+)\s*(?:$|\n)/, names: single },
    // numpy
    { type: /^ValueError$/, pattern: /^no field of name (.+)$/, names: single },
    // scikit-learn
    { pattern: /seen at fit time, yet now missing:\n((?:- .*\n?)+)/, names: bulleted },
    { pattern: /columns are missing: (\{.*\})/s, names: printedStrings },
    { pattern: /are not columns of the dataframe: (\{.*\})/s, names: printedStrings },
    // xgboost
    {
        pattern: /^feature_names mismatch: [\s\S]*\nexpected (.+) in input data/,
        names: commaSeparated,
    },
];

;// CONCATENATED MODULE: ./build/judge/blame/own-column-check.js

/**
 * `Missing required columns: ['x']`, `Label fields ['y'] not found in data. Available columns: […]`
 * and the like; `null` for other messages.
 */
function ownColumnCheck(consumer) {
    const { exception } = consumer;
    const kind = className(exception);
    if (splitFrames(consumer).library.length > 0)
        return null;
    const isRaised = /^\s*(?:(?:if|else)\b.*:\s*)?(?:raise|assert)\b|\bexit\(/.test(failingCode(consumer));
    if (!isRaised && kind !== 'AssertionError' && kind !== 'SystemExit')
        return null;
    if (kind === 'AssertionError') {
        const asserted = namesAsserted(failingCode(consumer));
        if (asserted.length > 0)
            return { missing: asserted, existing: [] };
    }
    const text = words(exception);
    const [said = '', listed] = splitAt(text, EXISTING);
    if (!/column|field|feature|label|header|schema/i.test(said) || !MISSING.test(said))
        return null;
    // A field, label or feature can be one of settings, arguments or hosts.
    if (listed === undefined && !/columns?\b/i.test(said) && !checksTable(consumer))
        return null;
    const missing = own_column_check_namesIn(said);
    return missing.length === 0
        ? null
        : { missing, existing: listed === undefined ? [] : printedStrings(listed, 500) };
}
/** `assert "x" in table.columns`, `assert {"x", "y"} <= set(table.columns)` and the like. */
function namesAsserted(code) {
    const [, checked = ''] = /^\s*assert\b(.*)$/.exec(code) ?? [];
    const ofColumns = '[\\w.]+\\.(?:columns|column_names)\\b';
    const single = new RegExp(`(['"])([^'"]+)\\1\\s+in\\s+(?:set\\(|list\\()?${ofColumns}`, 'g');
    const several = new RegExp(`^([^,]*[[{(].*[\\]})])\\s*(?:<=?|\\.issubset\\()\\s*(?:set\\()?${ofColumns}`);
    const group = several.exec(checked)?.[1];
    return group === undefined
        ? [...checked.matchAll(single)].flatMap(([, , name]) => name ?? [])
        : printedStrings(group);
}
/** The lines up to the one that failed look at the columns of a table. */
function checksTable(consumer) {
    const frame = splitFrames(consumer).user.at(-1);
    const lines = consumer.text.split('\n').slice(0, frame?.line ?? 0);
    if (frame?.code == null || lines.at(-1)?.trim() !== frame.code.trim())
        return false;
    const near = lines.slice(-NEAR_LINES).join('\n');
    const tables = (consumer.exception.held ?? []).filter(({ kind }) => kind === 'table');
    return (/\.columns\b|\bfieldnames\b|\bheader\b/.test(near) ||
        tables.some(({ name }) => new RegExp(`\\bin ${escapePattern(name)}\\b(?!\\.)`).test(near)));
}
const NEAR_LINES = 8;
const EXISTING = /\b(?:available|existing|found|present|actual|got|have|has|in)\b(?: columns?| fields?)?\s*(?:are|is)?\s*[:=]?\s*(?=[[{(])/i;
const MISSING = /\bmissing\b|\bnot (?:found|present|in|available)\b|\blacks?\b|\blacking\b|\bno (?:such )?(?:column|field)|\brequires?d?\b|\bexpect(?:s|ed)?\b|\bmust (?:have|contain|be)\b|\bneeds?\b|\babsent\b/i;
function splitAt(text, pattern) {
    const found = pattern.exec(text);
    return found === null
        ? [text]
        : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}
/** Names in quotes or backticks, else the words after the colon. */
function own_column_check_namesIn(text) {
    const quoted = [
        ...printedStrings(text),
        ...[...text.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []),
    ];
    if (quoted.length > 0)
        return quoted;
    const list = /:\s*([\w.-]+(?:\s*,\s*[\w.-]+)*)\s*$/.exec(text)?.[1];
    if (list !== undefined)
        return list.split(/\s*,\s*/);
    const word = /\b(?:column|field|feature|label)s?\s+(?:named\s+)?([A-Za-z_][\w.-]*)\s+(?:is |are )?(?:missing|not\b|absent)/i.exec(text)?.[1];
    const after = /\b(?:no|missing|required?)\s+(?:the\s+)?(?:column|field|feature|label)s?\s+(?:named\s+)?([A-Za-z_][\w.-]*)/i.exec(text)?.[1];
    const found = word ?? after;
    return found === undefined || STOP.test(found) ? [] : [found];
}
const STOP = /^(?:is|are|in|not|from|of|the|a|missing|found)$/i;

;// CONCATENATED MODULE: ./build/judge/blame/column-asked.js




/**
 * The missing columns that made the consumer fail; `null` for another cause. A bare `KeyError` can
 * be about any mapping: without the names of what was indexed, the code must index a row.
 */
function columnsAsked(consumer, tables) {
    const { exception } = consumer;
    const named = columnsNamedMissing(exception) ?? ownColumnCheck(consumer)?.missing ?? null;
    const code = failingCode(consumer);
    if (named !== null)
        return dropsRows(consumer, code) ? null : named;
    const { library } = splitFrames(consumer);
    if (className(exception) === 'KeyError' && typeof exception.key === 'string') {
        const { key } = exception;
        const asked = library.length === 0
            ? asksMapping(consumer, code, key)
            : fromTableLibrary(library) && !asksRowLabel(library, code, key);
        return asked ? [key] : null;
    }
    const attribute = attributeAsked(words(exception), code);
    if (attribute !== null)
        return [attribute];
    return headerIndexed(words(exception), code, tables);
}
/** `df.drop("x")` means a row. */
function dropsRows({ exception }, code) {
    return (/not (?:found|contained) in axis/.test(words(exception)) &&
        /\.drop\(/.test(code) &&
        !/columns\s*=|axis\s*=\s*(?:1|['"]columns)|,\s*1\s*\)/.test(code) &&
        /\)\s*$/.test(code));
}
/** Mappings that are not rows: arguments of `main`, settings, counts, results. */
const OTHER_MAPPING = /(^|_|\.)(paths?|environ\w*|env|vars|args|kwargs|config\w*|cfg|conf|params?|\w*parameters|hyper\w*|settings?|options?|opts|meta\w*|metrics?|models?|weights?|mapping|lookup|index|cache|registry|counts?|stats|state|artifacts?|results?|report|schema|types?)$/i;
/** Usual names of rows and tables that are indexed with a variable. */
const ROW_NAME = /^(r|rows?|rec|records?|lines?|items?|entry|entries|samples?|examples?|obs|df|data|frame|table|batch|first|customer|person|user|\w+_(row|rec|record|df|data|frame))$/;
/** The keys of the mapping are known, or its name is that of a row. */
function asksMapping(consumer, code, key) {
    const sets = indexedSets(consumer, [key]);
    if (sets !== null && sets.length > 0)
        return !/environ|_paths\b/.test(indexedBy(code, key));
    const literal = objectsIndexedBy(code, key);
    if (literal.length > 0)
        return literal.some((name) => isRowLike(name));
    if (code.includes('itemgetter('))
        return true;
    const indexed = [...code.matchAll(/(\w+)\[\s*[A-Za-z_][\w.]*\s*\]/g)].flatMap(([, name]) => name ?? []);
    return indexed.some((name) => ROW_NAME.test(name));
}
function indexedBy(code, key) {
    return objectsIndexedBy(code, key).join(' ');
}
/** Constants are tables of the script, and a call can return anything; other names can be rows. */
function isRowLike(name) {
    return !OTHER_MAPPING.test(name) && !/^([A-Z][A-Z0-9_]*|\))$/.test(name);
}
function objectsIndexedBy(code, key) {
    const pattern = new RegExp(`([\\w.]+|[\\])])\\s*\\[\\s*f?(['"])${escapePattern(key)}\\2`, 'g');
    return [...code.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}
function fromTableLibrary(library) {
    return library.some(({ file }) => /(^|[\\/])(pandas|polars|pyarrow|geopandas|dask|modin|sklearn)[\\/]/.test(file));
}
/** `df.loc["x"]`, `series["x"]`: the key is no column, unless the series is a row of a table. */
function asksRowLabel(library, code, key) {
    const [first] = library;
    const quoted = `['"]${escapePattern(key)}['"]`;
    // `df.loc[df["x"] > 1]` asks for a column as well.
    const objects = [...code.matchAll(new RegExp(`(\\w+)\\s*\\[\\s*${quoted}`, 'g'))].flatMap(([, object]) => object ?? []);
    if (objects.some((object) => !/^i?(?:loc|at|xs)$/.test(object))) {
        return first !== undefined && /[\\/]indexing\.py$/.test(first.file);
    }
    if (/\.(loc|at|xs)\s*[[(]/.test(code))
        return !new RegExp(`,\\s*\\[?\\s*${quoted}`).test(code);
    const ofSeries = first !== undefined && /[\\/]series\.py$/.test(first.file);
    return ofSeries && new RegExp(`(\\)|\\])\\s*\\[\\s*${quoted}`).test(code);
}
/** `df.label`. A call is a method, which may not exist in another version of the library. */
function attributeAsked(text, code) {
    const [, name] = /^'(?:\w*DataFrame|Pandas|Series)' object has no attribute '(.+)'/.exec(text) ?? [];
    if (name === undefined || name === 'ix')
        return null;
    return new RegExp(`\\.${escapePattern(name)}\\b(?!\\s*\\()`).test(code) ? name : null;
}
/** `header.index("label")`, where a table has no such column. */
function headerIndexed(text, code, tables) {
    const [, name] = /^['"](.+)['"] is not in list$/.exec(text) ?? [];
    if (name === undefined || tables.length === 0)
        return null;
    const ofHeader = /\b\w*(header|columns?|fields?|fieldnames|names|cols)\w*\.index\(/i.test(code);
    return ofHeader ? [name] : null;
}

// EXTERNAL MODULE: ./build/data/search/find-cells.js
var find_cells = __webpack_require__(1703);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/data/parse-json.js
var parse_json = __webpack_require__(4865);
;// CONCATENATED MODULE: ./build/data/search/json-keys.js


const json_keys_MOST_BYTES = 8_388_608;
const MOST_OBJECTS = 1_000;
const DEEPEST = 4;
/**
 * The keys of the document and of the objects in it; empty for documents without objects. Never
 * rejects.
 */
async function jsonObjects(absolute) {
    try {
        const { size } = await (0,external_node_fs_promises_.stat)(absolute);
        if (size > json_keys_MOST_BYTES)
            return [];
        const text = await (0,external_node_fs_promises_.readFile)(absolute, 'utf8');
        const parsed = (0,parse_json/* parseJson */.q)(text.replace(/^\uFEFF/, ''));
        return parsed.ok ? objectsOf(parsed.value) : [];
    }
    catch {
        return [];
    }
}
/** Objects near the top first. */
function objectsOf(document) {
    const found = [];
    let level = [{ at: '', value: document }];
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
        for (const { at, value } of level) {
            if (isObject(value))
                found.push({ at, keys: Object.keys(value) });
            if (found.length >= MOST_OBJECTS)
                return found;
        }
        level = level.flatMap(below);
    }
    return found;
}
function below({ at, value }) {
    if (Array.isArray(value)) {
        return value
            .slice(0, MOST_OBJECTS)
            .map((item, index) => ({ at: `${at}[${index}]`, value: item }));
    }
    if (!isObject(value))
        return [];
    return Object.entries(value)
        .filter(([, inner]) => isContainer(inner))
        .map(([key, inner]) => ({ at: keyPathBelow(at, key), value: inner }));
}
/** `key` may be an index, as `[0]`. */
function keyPathBelow(at, key) {
    return at === '' || key.startsWith('[') ? `${at}${key}` : `${at}.${key}`;
}
function isContainer(value) {
    return typeof value === 'object' && value !== null;
}
function isObject(value) {
    return isContainer(value) && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/judge/blame/follow-upstream.js

/** More files between the beginning and the consumer are not followed. */
const MOST_STEPS = 1000;
/** Follows a fault from the file that the consumer read upstream to where it began. */
async function followUpstream(read, pursuit) {
    return await follow(read, [read], pursuit, { left: MOST_STEPS });
}
async function follow(made, path, pursuit, budget) {
    const { lineage, isFaulty, share, narrow, spreads } = pursuit;
    const step = made.from.producer;
    const here = { first: made, path };
    budget.left -= 1;
    if (step === '')
        return here;
    if (budget.left <= 0)
        return { ...here, isCut: true };
    const given = (await lineage.inputsOf(step))
        .flatMap((from) => counterparts(handedFiles(from), made))
        .flatMap((file) => narrow(file) ?? [])
        .map((file, _, all) => ({ file, part: share(file, made, all.length === 1) }))
        .filter(({ part }) => part > 0)
        .sort((a, b) => b.part - a.part);
    const faulty = [];
    let sound;
    for (const { file, part } of given) {
        const answer = await isFaulty(file, made);
        if (answer === false && spreads !== true)
            return { ...here, sound: file };
        if (answer === false)
            sound ??= file;
        if (answer)
            faulty.push({ file, part });
    }
    if (faulty.length === 0 && sound !== undefined)
        return { ...here, sound };
    let nearest;
    for (const { file, part } of faulty) {
        const found = await follow(file, [...path, file], pursuit, budget);
        const known = file.from.producer === '' ? { ...found, reader: step } : found;
        if (known.sound !== undefined)
            return known;
        // Made of little of it, it is a new table.
        if (part >= 0.5)
            nearest ??= known;
    }
    return nearest ?? here;
}
/** Of the files of an input, the one of the same name: `train.csv` is not made of `test.csv`. */
function counterparts(files, made) {
    const named = files.filter(({ path }) => stemOf(path) === stemOf(made.path));
    return named.length > 0 ? named : files;
}

;// CONCATENATED MODULE: ./build/judge/blame/find-beginning.js





/** Follows what a detector found to the step that made it so; `null` if nothing can be followed. */
async function findBeginning(trace, lineage) {
    switch (trace.kind) {
        case 'column':
            return await followUpstream(trace.file, {
                ...ofTables(lineage),
                isFaulty: async (table) => !columnNames(table).includes(trace.name),
            });
        case 'rows':
            return await followUpstream(trace.file, {
                ...ofTables(lineage),
                spreads: true,
                narrow: asTableOrNothing,
                share: (file, made, isOnly) => sharedColumns(file, made) || (isOnly ? 1 : 0.1),
                isFaulty: async ({ table }) => (table.rows === null ? null : table.rows === 0),
            });
        case 'type':
            return await followUpstream(trace.file, {
                ...ofTables(lineage),
                isFaulty: async ({ table }) => {
                    const column = table.columns.find(({ name }) => name === trace.name);
                    return column === undefined || column.type === 'null' ? null : column.type === trace.type;
                },
            });
        case 'cell':
            return await beginningOfCell(trace, lineage);
        case 'key':
            return await followUpstream(trace.file, {
                lineage,
                narrow: (file) => (file.profile.format === 'json' ? file : null),
                share: sameName,
                isFaulty: async ({ absolute }) => {
                    const object = (await jsonObjects(absolute)).find(({ at }) => at === trace.at);
                    return object === undefined ? null : !object.keys.includes(trace.key);
                },
            });
        case 'file':
            return await beginningOfFile(trace, lineage);
        case 'content':
            return await followUpstream(trace.file, {
                lineage,
                narrow: (file) => file,
                share: sameName,
                isFaulty: async ({ profile }, { profile: made }) => profile.format === made.format && profile.problem === made.problem,
            });
        default:
            return trace;
    }
}
/** A value, or a missing one; a step can give its column another name. */
async function beginningOfCell({ name, value, file: read }, lineage) {
    const names = new Map();
    const begun = await followUpstream(read, {
        ...ofTables(lineage),
        share: (file, made, isOnly) => sharedColumns(file, made) || Number(isOnly),
        isFaulty: async (file, made) => {
            const own = names.get(made.absolute) ?? name;
            const isKept = columnNames(file).includes(own);
            const found = await (0,find_cells/* findCells */.p)(file.absolute, file.profile, value);
            if (found === null)
                return null;
            const columns = found.map(({ column }) => column);
            const same = isKept ? own : renamed(own, columns);
            if (same === undefined)
                return null;
            names.set(file.absolute, same);
            return columns.includes(same);
        },
    });
    const column = names.get(begun.first.absolute);
    return column === undefined || column === name ? begun : { ...begun, column };
}
/** Of the columns with the cell, the only one, or the one with a similar name. */
function renamed(name, columns) {
    const [only, ...others] = columns;
    return others.length === 0 ? only : (0,nearest_name/* nearestName */.qb)(name, columns);
}
/** The step that no longer passes a file on; `null` if the producer should have written it. */
async function beginningOfFile({ path, from }, lineage) {
    const [some] = handedFiles(from);
    if (some === undefined || from.producer === '')
        return null;
    const base = baseOf(path);
    return await followUpstream(some, {
        lineage,
        narrow: (file) => file,
        // Any file of a directory that is passed on, and the file itself.
        share: (file, made) => Number(baseOf(file.path) === base) || sameName(file, made),
        isFaulty: async (file) => !handedFiles(file.from).some((one) => baseOf(one.path) === base),
    });
}
/** A file is passed on under its name. */
function sameName(file, made) {
    return Number(baseOf(file.path) === baseOf(made.path));
}
function ofTables(lineage) {
    return { lineage, narrow: asTable, share: sharedColumns };
}
function asTable(file) {
    const { table } = file.profile;
    return table === undefined ? null : { ...file, table };
}
/** How many columns of a table can be from another. */
function sharedColumns(file, made) {
    const names = new Set(columnNames(file));
    const columns = columnNames(made);
    return columns.filter((name) => names.has(name)).length / Math.max(1, columns.length);
}
function columnNames({ table }) {
    return table.columns.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/judge/blame/tables-indexed.js





/**
 * The tables that the code indexed in vain, by the names of the object that it indexed. Without
 * these names: the tables that it read, if all of them lack a column. No table if neither is known:
 * the object can be one that the script made.
 */
function tablesIndexed(consumer, tables, asked) {
    const own = ownColumnCheck(consumer);
    const listed = own?.existing ?? [];
    const sets = listed.length > 0 ? [{ keys: listed }] : isRead(consumer) ? null : indexedSets(consumer, asked);
    if (sets === null || (own !== null && sets.length === 0)) {
        return allRead(consumer, tables, asked);
    }
    for (const relation of CERTAIN) {
        const matching = tables.filter((table) => sets.some(({ keys }) => relationTo(keys, table) === relation));
        if (matching.length === 0)
            continue;
        // The script left the column out itself.
        if (relation === 'fewer' && matching.some((table) => hasAll(table, asked)))
            return NO_TABLE;
        return {
            tables: ofOpened(consumer, matching),
            certainty: relation === 'fewer' && makesTables(consumer)
                ? 'likely'
                : relation === 'same'
                    ? 'same'
                    : 'certain',
        };
    }
    return changed(consumer, tables, sets, asked);
}
const NO_TABLE = { tables: [], certainty: 'certain' };
/** The script creates tables, which can have some columns of the one that it read. */
function makesTables({ text }) {
    return /groupby|pivot|DataFrame\(|value_counts|\bagg\(|crosstab|from_dict|\bdict\(/.test(text);
}
const CERTAIN = ['same', 'more', 'fewer'];
/** A reader was asked for the columns, so there is no table yet. */
function isRead(consumer) {
    const { exception } = consumer;
    if (exception.columns != null || columnsNamedMissing(exception) === null)
        return false;
    return /read|scan|load|open|Dataset|ParquetFile|csv/i.test(failingCode(consumer));
}
function allRead(consumer, tables, asked) {
    const read = filesRead(tables, consumer);
    const lacking = read.filter((table) => !hasAll(table, asked));
    if (lacking.length === read.length)
        return { tables: lacking, certainty: 'certain' };
    // Of several tables, the last opened is the one that was being read.
    const [last] = filesOpened(tables, consumer);
    const isNamed = columnsNamedMissing(consumer.exception) !== null;
    if (isRead(consumer) && isNamed && last !== undefined && lacking.includes(last)) {
        return { tables: [last], certainty: 'certain' };
    }
    return isNamed ? { tables: lacking, certainty: 'likely' } : NO_TABLE;
}
/** Tables of the same columns, of which one was opened: it is that one. */
function ofOpened(consumer, matching) {
    const opened = filesOpened(matching, consumer);
    return opened.length > 0 ? matching.filter((table) => opened.includes(table)) : matching;
}
/**
 * The script dropped and added columns. It is certainly still that table if the script assigns each
 * added column by name.
 */
function changed({ text }, tables, sets, asked) {
    const found = tables.flatMap((table) => sets
        .filter(({ keys }) => relationTo(keys, table) === 'changed' && !hasAll(table, asked))
        .map(({ keys }) => ({ table, isAssigned: areAssigned(keys, table, text) })));
    const assigned = found.filter(({ isAssigned }) => isAssigned);
    return assigned.length > 0
        ? { tables: assigned.map(({ table }) => table), certainty: 'certain' }
        : { tables: found.map(({ table }) => table), certainty: 'likely' };
}
function areAssigned(keys, { table }, text) {
    const own = new Set(table.columns.map(({ name }) => name));
    return keys
        .filter((key) => !own.has(key))
        .every((key) => text.includes(`["${key}"] =`) || text.includes(`['${key}'] =`));
}
function hasAll({ table }, asked) {
    return asked.every((name) => table.columns.some((column) => column.name === name));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-column.js











/** The consumer reads a column that the very table which it indexed does not have. */
function blameColumn(consumer, handed) {
    const tables = handedTables(handed);
    const asked = columnsAsked(consumer, tables);
    if (asked === null)
        return null;
    const code = failingCode(consumer);
    const { text } = consumer;
    const others = asked.filter((name) => !makesItself(text, name, code));
    const { tables: indexed, certainty } = tablesIndexed(consumer, tables, others);
    const sought = certainty === 'same' ? others : others.filter((name) => !hasMappingWith(text, name, code));
    const lacking = indexed.filter((table) => sought.some((name) => !hasColumn(table, name)));
    if (lacking.length === 0)
        return null;
    const blamed = narrow(lacking, tables, consumer);
    const missing = sought.filter((name) => blamed.some((table) => !hasColumn(table, name)));
    const cause = describe(consumer, blamed, missing, tables);
    // Without the names of what was indexed, it can be any mapping.
    const isAnyMapping = consumer.isUnobserved && splitFrames(consumer).library.length === 0;
    return certainty === 'likely' || isAnyMapping ? { ...cause, needsTrace: true } : cause;
}
/** The tables read by the failing code, if some are known; tables without rows prove no less. */
function narrow(lacking, tables, consumer) {
    const read = filesRead(tables, consumer);
    const both = lacking.filter((table) => read.includes(table));
    return both.length > 0 ? both : lacking;
}
function describe(consumer, blamed, missing, tables) {
    const { script } = consumer;
    const names = missing.map((name) => `\`${name}\``).join(', ');
    const columns = missing.length === 1 ? `column ${names}` : `columns ${names}`;
    const there = unique(blamed.flatMap(columnNames));
    const suggestion = missing
        .map((name) => (0,nearest_name/* didYouMean */.au)(name, there) ?? onlyRelative(name, there))
        .find((hint) => hint !== undefined);
    const them = missing.length === 1 ? 'it' : 'them';
    const writers = unique(blamed.map(({ from }) => from.producerScript ?? (from.producer || outputName(from))));
    const cure = (where) => `Write ${them} in ${where}, or change ${script} to read the existing columns.`;
    const start = suggestion === undefined ? '' : `${suggestion} `;
    const [name] = missing;
    return {
        code: 'column-missing',
        message: `${script} reads ${columns}, which ${lackPhrase(blamed, tables)}`,
        // Several writers: which of them should write it is not known.
        hint: `${start}${cure(writers.length === 1 ? (writers[0] ?? '') : 'the producer')}`,
        hintAt: (where) => `${start}${cure(where)}`,
        evidence: blamed.slice(0, 5).map(describeColumns),
        flows: flowsOf(blamed),
        traces: name === undefined ? [] : blamed.map((file) => ({ kind: 'column', name, file })),
        only: (file) => describe(consumer, blamed.filter((table) => table.absolute === file.absolute), missing, tables),
        ...(name === undefined ? {} : settingAtFault(consumer, name, blamed)),
    };
}
/** If no step ever wrote the column, the variable that names it is wrong, or its default. */
function settingAtFault(consumer, name, blamed) {
    const { script, name: step, environVars } = consumer;
    const variable = defaultOf(name, consumer);
    const declared = Object.keys(environVars).find((key) => environVars[key] === name);
    const isWritten = mentions(consumer.text, name);
    if (variable === undefined && (declared === undefined || isWritten))
        return {};
    const lacks = `${unique(blamed.map(fileName)).slice(0, 3).join(' and ')} does not have it`;
    const is = variable === undefined
        ? `the value of the variable \`${declared}\` of step \`${step}\``
        : `its own default for the variable \`${variable}\`, which step \`${step}\` does not declare`;
    const near = (0,nearest_name/* didYouMean */.au)(name, unique(blamed.flatMap(columnNames)));
    const cure = `Set the column that is there: \`environ_vars: { ${variable ?? declared}: <column> }\` in step \`${step}\`.`;
    return {
        unlessTraced: {
            code: variable === undefined ? 'data-flow-incompatible' : 'environ-missing',
            message: `${script} reads \`${name}\`, ${is}, but ${lacks}`,
            hint: near === undefined ? cure : `${near} ${cure}`,
            hintAt: (where) => `${near === undefined ? '' : `${near} `}${cure} If the data should have it, write it in ${where}.`,
            evidence: blamed.slice(0, 5).map(describeColumns),
            flows: [],
        },
    };
}
/** `tenure_years` for `tenure_months`, if no other column begins with that word. */
function onlyRelative(name, there) {
    const word = /^[A-Za-z0-9]{3,}(?=[^A-Za-z0-9])/.exec(name)?.[0];
    if (word === undefined)
        return undefined;
    const related = there.filter((column) => column.startsWith(`${word}_`));
    return related.length === 1 ? `Did you mean \`${related[0]}\`?` : undefined;
}
/**
 * `` `prepare.data` does not have ``; names the files if other files of the output have the column.
 */
function lackPhrase(blamed, tables) {
    const flows = unique(blamed.map(({ from }) => from));
    const wholeFlows = flows.every((flow) => tables.filter(({ from }) => from === flow).every((table) => blamed.includes(table)));
    const names = wholeFlows ? flows.map(outputName) : blamed.slice(0, 3).map(fileName);
    const [only] = names;
    if (names.length === 1)
        return `${only} does not have`;
    return `none of ${names.join(', ')} has`;
}
function describeColumns(table) {
    return `${fileName(table)}${writtenBy(table.from)}, has: ${listContents(columnNames(table))}`;
}
/** A table with more columns than are profiled may have the column. */
function hasColumn(table, name) {
    const names = columnNames(table);
    // pandas calls a second column of the same name `x.1`, and one without a name `Unnamed: 0`.
    const plain = name.replace(/\.\d+$/, '').replace(/^Unnamed: \d+$/, '');
    return names.includes(name) || names.includes(plain) || names.length >= table_limits/* TABLE_LIMITS */.c.maxColumns;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-counts.js




/** The consumer expects another number of columns than the table that was read has. */
function blameCounts(consumer, handed) {
    const counts = countsIn(words(consumer.exception));
    if (counts === null || counts.expected === counts.got)
        return null;
    const tables = filesRead(handedTables(handed), consumer).filter((table) => columnNames(table).length === counts.got);
    const [first] = tables;
    if (first === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} expects ${counts.expected} columns, but ${fileName(first)} has ${counts.got}`,
        hint: 'Use the same columns in both scripts.',
        evidence: tables
            .slice(0, 5)
            .map((one) => `${fileName(one)}${writtenBy(one.from)}, has: ${listContents(columnNames(one))}`),
        flows: flowsOf(tables),
    };
}
function countsIn(text) {
    for (const [pattern, expected, got] of COUNTS) {
        const match = pattern.exec(text);
        if (match !== null)
            return { expected: Number(match[expected]), got: Number(match[got]) };
    }
    return null;
}
const COUNTS = [
    [
        /\bexpect(?:ed|s)?\s+(?:exactly )?(\d+) (?:columns|fields|features)\b.*?\b(?:got|found|has|have|were|are)\s+(\d+)/is,
        1,
        2,
    ],
    [/\b(?:got|found|has|have)\s+(\d+) (?:columns|fields|features)\b.*?\bexpected\s+(\d+)/is, 2, 1],
    [/^Length mismatch: Expected axis has (\d+) elements, new values have (\d+) elements/, 2, 1],
];

;// CONCATENATED MODULE: ./build/judge/blame/blame-empty-input.js

/** The script looks for files in an optional input that got no path: `Path("")` is `.`. */
function blameEmptyInput(consumer) {
    const { exception, script, name: step, emptyInputs, text } = consumer;
    const [only, ...others] = emptyInputs;
    if (only === undefined)
        return null;
    const named = emptyInputs.find((input) => blame_empty_input_quotes(failingCode(consumer), input));
    const input = named ?? (others.length === 0 && blame_empty_input_quotes(text, only) ? only : undefined);
    const isOwn = splitFrames(consumer).library.length === 0;
    const isOfNoPath = className(exception) === 'FileNotFoundError' || isOwn
        ? /(?:\b(?:under|in|at|from|below)\s+['"]?\.?['"]?\s*$)|: ['"]['"]$/.test(words(exception))
        : false;
    if (input === undefined || !isOfNoPath)
        return null;
    return {
        code: 'input-missing',
        message: `${script} looks for files in input \`${input}\`, which step \`${step}\` declares without a path`,
        hint: `Declare a path for \`${input}\`, or let the script pass without this input.`,
        evidence: [],
        flows: [],
    };
}
function blame_empty_input_quotes(code, name) {
    return code.includes(`"${name}"`) || code.includes(`'${name}'`);
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-features.js





/** A model was trained on different features than those of the table that is passed to it. */
function blameFeatures(consumer, handed) {
    const difference = differenceIn(words(consumer.exception));
    if (difference === null)
        return null;
    const tables = passed(consumer, filesRead(handedTables(handed), consumer), difference);
    if (tables.length === 0)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} passes features to a model that differ from its training features: ${difference.summary}`,
        hint: 'Use the same columns in both scripts. The columns passed to the model are listed below.',
        evidence: [
            ...tables.slice(0, 5).map(describeTable),
            ...handed.flatMap(handedFiles).flatMap(describeModel).slice(0, 5),
        ],
        flows: flowsOf(tables),
    };
}
function differenceIn(text) {
    for (const [pattern, expected, got] of blame_features_COUNTS) {
        const match = pattern.exec(text);
        if (match === null)
            continue;
        const summary = `${match[expected]} in training, ${match[got]} here`;
        return { summary, got: Number(match[got]) };
    }
    const list = /Feature names unseen at fit time:\n((?:- .*\n?)+)/.exec(text)?.[1];
    if (list === undefined)
        return null;
    const unseen = list
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^- /, ''));
    return {
        summary: `${listContents(unseen.map((name) => `\`${name}\``))} not in training`,
        unseen,
    };
}
/** The message pattern, and the meaning of its two numbers. */
const blame_features_COUNTS = [
    [/number of features in data \((\d+)\) is not the same as .* \((\d+)\)/, 2, 1],
    [/^X has (\d+) features?, but \w+ is expecting (\d+) features?/, 2, 1],
    [/^Feature shape mismatch, expected: (\d+), got (\d+)/, 1, 2],
];
/** The tables that hold the unseen features, or from which that many columns can be. */
function passed({ exception: { held } }, tables, { got = 0, unseen }) {
    if (unseen !== undefined) {
        return tables.filter((table) => unseen.some((name) => columnNames(table).includes(name)));
    }
    const given = (held ?? []).filter(({ kind, keys }) => kind === 'table' && keys.length === got);
    const related = tables.filter((table) => given.some(({ keys }) => relationTo(keys, table)));
    if (related.length > 0)
        return related;
    const possible = tables.filter((table) => columnNames(table).length >= got);
    return new Set(possible.map(({ from }) => from)).size === 1 ? possible : [];
}
function describeTable(table) {
    const names = columnNames(table);
    return `${fileName(table)}${writtenBy(table.from)}, has ${names.length} columns: ${listContents(names)}`;
}
/** What a model was trained on, if its file could be read. */
function describeModel(file) {
    const { kind, features, featureCount } = file.profile.model ?? {};
    if (kind === undefined || featureCount === undefined)
        return [];
    const names = features === undefined ? '' : `: ${listContents(features)}`;
    return [
        `${fileName(file)}${writtenBy(file.from)}, is a ${kind} trained on ${featureCount} features${names}`,
    ];
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-glob.js


/** `glob("*.csv")[0]` and similar code, if no file matches. */
function nothingMatches(consumer, handed) {
    const said = words(consumer.exception);
    if (!NOTHING_FOUND.test(said) && className(consumer.exception) !== 'StopIteration')
        return null;
    const directories = handed.filter((from) => from.profile.kind === 'directory' && wasSearched(from, consumer));
    for (const { pattern, line } of patternsIn(consumer)) {
        const matches = pathPattern(pattern);
        const named = directories.filter(({ input }) => line.includes(`"${input}"`) || line.includes(`'${input}'`));
        const searched = named.length > 0 ? named : directories;
        if (searched.length === 0 || searched.some((from) => holds(from, matches)))
            continue;
        return {
            code: 'file-missing',
            message: `${consumer.script} looks for \`${pattern.replace(/^\//, '')}\`, but ${searched.map(outputName).join(' and ')} contains no such file`,
            hint: 'Use the same file names in both scripts.',
            evidence: searched.map(describeFiles),
            flows: flowsOf(searched.map((from) => ({ from }))),
        };
    }
    return null;
}
/** The script looked at a directory in it, not only at files. */
function wasSearched(from, { opened }) {
    const files = new Set(handedFiles(from).map(({ absolute }) => absolute));
    const below = `${withSlashes(from.path)}/`;
    const looked = opened.map(withSlashes).filter((one) => !files.has(one));
    return looked.some((one) => `${one}/`.startsWith(below));
}
const NOTHING_FOUND = /^(list index out of range|tuple index out of range|No objects to concatenate|max\(\) (?:arg|iterable)|min\(\) (?:arg|iterable))|\bno (?:\w+ )*(?:files?|shards?)\b|\bnot? (?:found|exist)/i;
/** The patterns of the failing line; without one, those of the script, if all mean the same. */
function patternsIn(consumer) {
    const own = soughtIn(failingCode(consumer));
    if (own.length > 0)
        return own.slice(0, 1);
    const all = consumer.text.split('\n').flatMap(soughtIn);
    return all.length === 1 ? all : [];
}
function soughtIn(line) {
    const pattern = /['"]([^'"]*\*[^'"]*)['"]/.exec(line)?.[1]?.replace(/^.*\}|^[./]+/s, '');
    const isSearch = /glob|match|listdir|iterdir|\[0\]|next\(/.test(line);
    // Below no input: a path that the script made, or of the repository.
    const isElsewhere = /\bglob\.i?glob\(\s*r?['"]/.test(line);
    return pattern === undefined || !isSearch || isElsewhere ? [] : [{ pattern, line }];
}
function holds(from, matches) {
    return handedFiles(from).some((file) => matches.test(file.path)) || from.profile.bounded;
}
/** Matches paths that end with a glob. */
function pathPattern(glob) {
    const source = glob
        .replace(/^\//, '')
        .split(/(\*\*\/|\*|\?)/)
        .map((part) => GLOB_PARTS.get(part) ?? escapePattern(part));
    return new RegExp(`(^|/)${source.join('')}$`);
}
const GLOB_PARTS = new Map([
    ['**/', '(.*/)?'],
    ['*', '[^/]*'],
    ['?', '[^/]'],
]);

;// CONCATENATED MODULE: ./build/judge/blame/own-file-check.js


/** A file that a check of the script itself did not find: `model.tar.gz not found in …`. */
function ownFileCheck(consumer, handed) {
    const { exception } = consumer;
    const text = withSlashes(words(exception));
    if (exception.filename !== null || splitFrames(consumer).library.length > 0)
        return null;
    if (className(exception) !== 'FileNotFoundError' && !own_file_check_MISSING.test(text))
        return null;
    const inputs = [...handed]
        .filter(({ path, profile }) => path !== '' && profile.kind === 'directory')
        .sort((a, b) => b.path.length - a.path.length);
    for (const from of inputs) {
        const given = withSlashes(from.path);
        const at = text.search(new RegExp(`${escapePattern(given)}(?![\\w.-])`));
        if (at === -1)
            continue;
        const below = /^\/([^\s'",;:)]+)/.exec(text.slice(at + given.length))?.[1];
        const path = below ?? own_file_check_fileIn(text.replaceAll(given, ' '));
        if (path !== undefined && isMissing(path, from))
            return { from, path };
    }
    // Without the path, the input must be named: the file can be one of the repository.
    const path = own_file_check_fileIn(text);
    const named = inputs.find(({ input }) => new RegExp(`(?<![\\w.])${escapePattern(input)}(?![\\w.])`).test(text));
    if (named === undefined || path === undefined)
        return null;
    return isMissing(path, named) ? { from: named, path } : null;
}
const own_file_check_MISSING = /\b(?:not found|no such|missing|does not exist|doesn't exist|could not find|cannot find|not exist)\b/i;
/** The first name with an extension that is not part of an address. */
function own_file_check_fileIn(text) {
    return /(?<![\w*/.])([A-Za-z0-9_][\w./-]*\.(?:[a-z][a-z0-9]{0,9}|[A-Z][A-Z0-9]{0,9})(?:\.(?:gz|bz2|xz|zst))?)(?![\w/*(]|\.\w)/.exec(text.replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, ' '))?.[1];
}
function isMissing(path, from) {
    const base = baseOf(path);
    return !handedFiles(from).some((file) => file.path === path || file.path.endsWith(`/${base}`) || file.path === base);
}

;// CONCATENATED MODULE: ./build/judge/blame/suggest-file.js


/** The same name elsewhere, in a directory of a similar name, with another extension, or a similar name. */
function suggestFile(path, from, files) {
    const paths = files.map((file) => file.path);
    const elsewhere = paths.filter((other) => baseOf(other) === baseOf(path));
    const level = elsewhere.map((other) => levelsBetween(path, other)).find((one) => one !== null);
    if (level != null)
        return `${outputName(from)} holds \`${baseOf(path)}\` ${level}.`;
    const found = elsewhere.find((other) => abbreviates(path, other)) ??
        (elsewhere.length === 1 ? elsewhere[0] : undefined) ??
        paths.find((other) => abbreviates(path, other)) ??
        (elsewhere[0] || paths.find((other) => stemOf(other) === stemOf(path)));
    return found === undefined ? (0,nearest_name/* didYouMean */.au)(path, paths) : `Did you mean \`${found}\`?`;
}
/** `one level up` for `code/x.json` if there is `x.json`. */
function levelsBetween(path, other) {
    if (path.endsWith(`/${other}`))
        return levels(depth(path) - depth(other), 'up');
    return other.endsWith(`/${path}`)
        ? `${levels(depth(other) - depth(path), 'down')}: \`${other}\``
        : null;
}
function levels(count, way) {
    return `${count === 1 ? 'one level' : `${count} levels`} ${way}`;
}
function depth(path) {
    return path.split('/').length;
}
/** `val/x.csv` for `validation/x.csv`. */
function abbreviates(path, other) {
    const [short, long] = [directoryOf(path), directoryOf(other)];
    if (short === '' || long === '' || short === long)
        return false;
    return long.startsWith(short) || short.startsWith(long);
}
function directoryOf(path) {
    return path.split('/').slice(0, -1).join('/');
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-file.js





/** The consumer opens a file, or looks for files, that the producer did not write. */
function blameFile(consumer, handed, lineage) {
    for (const path of pathsNotOpened(consumer)) {
        // The longest first: an input can be inside another.
        const from = [...handed]
            .sort((a, b) => b.path.length - a.path.length)
            .find(({ path: given }) => given !== '' && isBelow(path, withSlashes(given)));
        if (from === undefined)
            continue;
        const below = path.slice(withSlashes(from.path).length + 1);
        return below === '' || from.profile.kind === 'file'
            ? wrongKind(consumer, from)
            : missingFile(consumer, from, below, handed, lineage);
    }
    const own = ownFileCheck(consumer, handed);
    return own === null
        ? nothingMatches(consumer, handed)
        : missingFile(consumer, own.from, own.path, handed, lineage);
}
/** Paths that could not be opened; C libraries give them only in the message. */
function pathsNotOpened({ exception }) {
    if (exception.filename !== null) {
        return /^(FileNotFound|IsADirectory|NotADirectory)Error$/.test(className(exception))
            ? [withSlashes(exception.filename)]
            : [];
    }
    const text = words(exception);
    if (className(exception) === 'FileNotFoundError' && /^([\\/]|[A-Za-z]:)[^\n]*$/.test(text)) {
        return [withSlashes(text.replace(IS_MISSING, ''))];
    }
    return NOT_OPENED.flatMap((pattern) => {
        const path = pattern.exec(text)?.[1];
        return path === undefined ? [] : [withSlashes(path)];
    });
}
/** After the path, as a script words its own error. */
const IS_MISSING = /:? (?:does not exist|doesn't exist|(?:was |is )?(?:not found|missing))\.?$/;
const NOT_OPENED = [
    /No such file or directory(?: \(os error 2\))?: '?([^'\n]+)'?/,
    /unable to open file: name = '([^']+)', errno = 2\b/,
    /Could not open (.+?)\s*$/,
    /Opening (.+?) failed: No such file/,
    /No files found that match the pattern "([^"]+)"/,
];
function missingFile({ script }, from, path, handed, lineage) {
    const files = handedFiles(from);
    // The file exists now, so another problem occurred.
    if (files.some((file) => file.path === path))
        return null;
    const suggestion = suggestFile(path, from, files) ??
        suggestInput(path, from, handed) ??
        suggestOutput(path, from, lineage);
    const start = suggestion === undefined ? '' : `${suggestion} `;
    return {
        code: 'file-missing',
        message: `${script} opens \`${path}\`, which ${outputName(from)} does not contain`,
        hint: suggestion ?? 'Use the same file name in both scripts.',
        hintAt: (where) => `${start}Use the same file name in ${script} and ${where}.`,
        evidence: [describeFiles(from)],
        flows: flowsOf([{ from }]),
        traces: [{ kind: 'file', path, from }],
    };
}
function suggestInput(path, from, handed) {
    const other = handed
        .filter((candidate) => candidate !== from)
        .find((candidate) => handedFiles(candidate).some((file) => baseOf(file.path) === baseOf(path)));
    return other === undefined
        ? undefined
        : `${outputName(other)} contains it; the step gets that output as \`${other.input}\`.`;
}
/** The producer wrote the file to another of its outputs. */
function suggestOutput(path, from, lineage) {
    const other = lineage
        .outputsOf(from.producer)
        .filter(({ name }) => name !== from.output)
        .find(({ files }) => files.some((file) => baseOf(file) === baseOf(path)));
    return other === undefined
        ? undefined
        : `\`${from.producer}.${other.name}\` contains it: the producer wrote it to another output.`;
}
function wrongKind({ script, exception }, from) {
    const isDirectory = from.profile.kind === 'directory' || from.part.kind === 'inside';
    const wanted = className(exception) === 'IsADirectoryError' ? 'file' : 'directory';
    if (from.part.kind !== 'whole' || isDirectory === (wanted === 'directory'))
        return null;
    const is = isDirectory ? 'directory' : 'file';
    return {
        code: 'data-flow-incompatible',
        message: `${script} expects input \`${from.input}\` to be a ${wanted}, but ${outputName(from)} is a ${is}`,
        hint: isDirectory
            ? 'Open a file in the directory, or connect only the file: `from: <step>.<output>/<file>`.'
            : 'Open the input as a file, or declare the output as a directory in the producer.',
        evidence: [describeFiles(from)],
        flows: flowsOf([{ from }]),
    };
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-format.js




/** The consumer cannot read a file as the expected format. */
function blameFormat(consumer, handed) {
    // A sound file that holds more than is allowed.
    if (/weights[_ ]only/i.test(words(consumer.exception)))
        return null;
    const reading = READINGS.find(({ type, pattern }) => (type === undefined || type.test(className(consumer.exception))) &&
        (pattern === undefined || pattern.test(words(consumer.exception))));
    if (reading === undefined)
        return null;
    const blamed = filesBlamed(handed.flatMap(handedFiles), reading, consumer);
    const [first] = blamed;
    if (first === undefined)
        return null;
    const what = blamed.length === 1 ? fileName(first) : 'its input';
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} cannot read ${what} as ${reading.name}${reasonFor(blamed, reading)}`,
        hint: `Write ${reading.name} in the producer, or read the existing format in the consumer.`,
        hintAt: (where) => `Write ${reading.name} in ${where}, or read the existing format in ${consumer.script}.`,
        evidence: blamed.slice(0, 10).map(describeFile),
        flows: flowsOf(blamed),
        traces: blamed.length === 1 ? [{ kind: 'content', file: first }] : [],
    };
}
const READINGS = [
    ...readingsOfFormats(),
    { name: 'gzip', formats: [], type: /^BadGzipFile$/ },
    {
        name: 'a complete compressed file',
        formats: [],
        pattern: /end-of-stream marker was reached|^CRC check failed|while decompressing data/,
    },
    { name: 'Excel', formats: [], pattern: /^Excel file format cannot be determined/ },
];
function readingsOfFormats() {
    const readings = new Set(data_formats/* DATA_FORMATS */.o.flatMap(({ readsAs = [] }) => readsAs));
    return [...readings].map((reading) => ({
        ...reading,
        formats: data_formats/* DATA_FORMATS */.o.filter(({ readsAs }) => readsAs?.includes(reading)).map(({ name }) => name),
    }));
}
/**
 * The file that the exception or the code names, else the one that was opened last. Without both:
 * files of other formats, if no file has the expected format.
 */
function filesBlamed(files, reading, consumer) {
    const named = filesNamed(files, consumer);
    if (named.length > 0)
        return named.length === 1 ? named : named.filter((one) => !fits(one, reading));
    const [last] = filesOpened(files, consumer);
    if (last !== undefined) {
        const isSound = fits(last, reading) || (readsMemory(consumer) && !last.profile.problem);
        return isSound ? [] : [last];
    }
    const data = files.filter(({ profile }) => profile.bytes > 0);
    if (data.some((one) => fits(one, reading)))
        return [];
    // Broken files of the expected format are better evidence than other files.
    const broken = data.filter(({ profile }) => reading.formats.includes(profile.format));
    return broken.length > 0 ? broken : data;
}
/** `json.loads(text)`: the text can be of any source, such as a cell of a sound table. */
function readsMemory(consumer) {
    const code = failingCode(consumer);
    return (/\b(?:loads|decompress|fromstring|decode)\(|\b(?:String|Bytes)IO\(/.test(code) &&
        !/\bopen\(|\bread/.test(code));
}
function fits({ profile }, { formats }) {
    return formats.includes(profile.format) && profile.problem === undefined;
}
function reasonFor(blamed, { formats }) {
    const [file] = blamed;
    if (blamed.length !== 1 || file === undefined)
        return '';
    const { format, problem } = file.profile;
    if (problem !== undefined)
        return `: it ${problem}`;
    return formats.includes(format) ? '' : `: it is ${format}`;
}
function describeFile(file) {
    const { format, compression, bytes, problem } = file.profile;
    const packed = compression === undefined ? '' : ` (${compression})`;
    const flaw = problem === undefined ? '' : `; it ${problem}`;
    return `${fileName(file)}${writtenBy(file.from)}: ${format}${packed}, ${bytes} bytes${flaw}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/tables-passed.js

/**
 * The columns of each table that the failing line passes on: `fit(X, y)`, `fit(t[features], y)`,
 * `fit(t.drop(columns=["label"]), y)`. Empty if they are not known.
 */
function tablesPassed(consumer) {
    const held = consumer.exception.held ?? [];
    const code = failingCode(consumer);
    const quoted = printedStrings(code);
    return held
        .filter(({ kind }) => kind === 'table')
        .flatMap(({ name, keys }) => {
        const at = new RegExp(`(?<![\\w.'"])${escapePattern(name)}\\b(.*)`, 's').exec(code)?.[1];
        if (at === undefined)
            return [];
        const selected = /^\s*\[\s*([A-Za-z_]\w*)\s*\]/.exec(at)?.[1];
        if (selected !== undefined) {
            return held
                .filter((one) => one.kind === 'names' && one.name === selected)
                .map((one) => one.keys.filter((key) => keys.includes(key)));
        }
        const listed = /^\s*\[\[(.*?)\]\]/.exec(at)?.[1];
        if (listed !== undefined)
            return [printedStrings(listed)];
        if (/^\s*\.drop\(/.test(at))
            return [keys.filter((key) => !quoted.includes(key))];
        return /^\s*(?:[[.(]|=(?!=))/.test(at) ? [] : [keys];
    });
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-gaps.js






/** The consumer does not handle missing values, and a column that it uses has some. */
async function blameGaps(consumer, handed) {
    if (!MISSING_VALUES.test(words(consumer.exception)) || handlesGaps(consumer))
        return null;
    const gaps = await gapsIn(filesRead(handedTables(handed), consumer));
    const used = usedBy(consumer, gaps);
    const names = unique(used.map(({ column }) => column));
    const [name] = names;
    const [first] = used;
    if (name === undefined || first === undefined)
        return null;
    const columns = names.length === 1
        ? `column \`${name}\``
        : `columns ${names.map((one) => `\`${one}\``).join(', ')}`;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} needs a value in every row of ${columns} of ${fileName(first.table)}, but some values are missing (row ${first.row})`,
        hint: 'Fill or drop the missing values in the producer, or handle them in the consumer.',
        hintAt: (where) => `Fill or drop the missing values in ${where}, or handle them in ${consumer.script}.`,
        evidence: used.slice(0, 5).map(blame_gaps_describe),
        flows: flowsOf(used.map(({ table }) => table)),
        traces: used.map(({ table, column }) => ({
            ...{ kind: 'cell', name: column, value: null, file: table },
        })),
    };
}
const MISSING_VALUES = /^(Input \w+ contains NaN|Input contains NaN|Cannot convert non-finite values|cannot convert float NaN to integer|could not convert string to float: ['"]\s*['"]|invalid literal for int\(\) with base \d+: ['"]\s*['"]|Label contains NaN|cannot convert NA to integer|Integer column has NA values)/;
/** The script fills or drops missing values, so those that are left can be its own. */
function handlesGaps({ text }) {
    return /\b(?:fillna|dropna|interpolate|\w*Imputer|nan_to_num|bfill|ffill)\b/.test(text);
}
async function gapsIn(tables) {
    const gaps = [];
    for (const table of tables.slice(0, MOST_TABLES)) {
        const found = await (0,find_cells/* findCells */.p)(table.absolute, table.profile, null);
        gaps.push(...(found ?? []).map((cell) => ({ table, ...cell })));
    }
    return gaps;
}
const MOST_TABLES = 20;
/**
 * The columns with gaps that the failing code used: of the tables in its local variables, else
 * those that it names, else that of a script that names no columns of the table at all.
 */
function usedBy(consumer, gaps) {
    const code = failingCode(consumer);
    const isLabel = /^Input y |^Label contains/.test(words(consumer.exception));
    const passed = isLabel ? columnsPassed(consumer) : tablesPassed(consumer);
    if (passed.length > 0) {
        return gaps.filter(({ table, column }) => passed.some((keys) => keys.includes(column) && relationTo(keys, table) !== null));
    }
    const named = namedIn(code, gaps);
    if (named.length > 0)
        return oneColumn(named);
    if (/\[\s*f?['"]/.test(code) || SETTING.test(code))
        return [];
    const { library } = splitFrames(consumer);
    // A value converted by the code itself need not be from a table.
    return oneColumn(library.length === 0 ? gaps : namedIn(blame_gaps_kept(consumer.text), gaps));
}
/** The columns that the code holds on their own. */
function columnsPassed({ exception }) {
    return (exception.held ?? []).filter(({ kind }) => kind === 'column').map(({ keys }) => keys);
}
const SETTING = /environ|getenv|config|cfg|args|param|setting|option/i;
function namedIn(code, gaps) {
    const quoted = printedStrings(code, Number.POSITIVE_INFINITY);
    return gaps.filter(({ column }) => quoted.includes(column));
}
/** Without the lines that leave columns out. */
function blame_gaps_kept(text) {
    return text
        .split('\n')
        .filter((line) => !/\b(?:drop|pop|del|exclude)\b/.test(line))
        .join('\n');
}
function oneColumn(gaps) {
    return unique(gaps.map(({ column }) => column)).length === 1 ? gaps : [];
}
function blame_gaps_describe({ table, column, row, count }) {
    const values = count === 1 ? '1 value is' : `${count} values are`;
    return `${fileName(table)}${writtenBy(table.from)}: \`${column}\`, ${values} missing, first in row ${row}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-header.js





/** A column is there, but the header says it in another way than the consumer reads it. */
function blameHeader(consumer, handed) {
    const tables = handedTables(handed);
    const [name] = columnsAsked(consumer, tables) ?? [];
    if (name === undefined)
        return null;
    const isReading = blame_header_READING.test(consumer.exception.message);
    const keys = (indexedSets(consumer, [name]) ?? []).map((set) => set.keys);
    for (const table of filesRead(tables, consumer)) {
        const flaw = flawOf(table, name, isReading ? [columnNames(table)] : keys, isReading);
        if (flaw === null)
            continue;
        return {
            code: 'data-flow-incompatible',
            message: `${consumer.script} reads \`${name}\`, but ${flaw.message}`,
            hint: `${flaw.cure} in the producer, or change how ${consumer.script} reads it.`,
            hintAt: (where) => `${flaw.cure} in ${where}, or change how ${consumer.script} reads it.`,
            evidence: [
                `${fileName(table)}${writtenBy(table.from)}, has: ${listContents(columnNames(table))}`,
            ],
            flows: flowsOf([table]),
            traces: [{ kind: 'column', name, file: table }],
        };
    }
    return null;
}
/** The reader itself misses the column, before there is a table to index. */
const blame_header_READING = /provided to 'parse_dates'|^Usecols do not match columns/;
function flawOf(table, name, held, isReading) {
    const names = columnNames(table);
    const file = fileName(table);
    const separator = held
        .map(([only, ...more]) => (more.length === 0 ? separatorIn(only, names) : undefined))
        .find((one) => one !== undefined);
    if (separator !== undefined) {
        const message = `${file} is separated by \`${separator}\`, and was read with another separator`;
        return { message, cure: 'Write the expected separator' };
    }
    if (held.some((keys) => MARKS.some((mark) => keys.includes(mark + name)))) {
        const message = `${file} begins with a byte order mark, which was read as part of the name`;
        return { message, cure: 'Write plain UTF-8 without the mark' };
    }
    if (isReading && names.includes(name)) {
        const message = `${file} has it only if it is read with another separator or header`;
        return { message, cure: 'Write the expected separator and header' };
    }
    if (names.includes(name) || !held.some((keys) => isHeaderOf(keys, names)))
        return null;
    const variant = names.find((column) => bare(column) === bare(name));
    if (variant !== undefined) {
        const message = `the header of ${file} has ${JSON.stringify(variant)}`;
        return { message, cure: 'Write the expected header' };
    }
    if (names.length > 1 && names.some((column) => NUMBER.test(column)) && !NUMBER.test(name)) {
        return { message: `${file} seems to have no header`, cure: 'Write a header' };
    }
    return null;
}
/** The mark itself, and as text in Latin-1. */
const MARKS = ['\uFEFF', 'ï»¿'];
/** `;` if the whole header was taken for one name. */
function separatorIn(only, names) {
    if (only === undefined || names.length < 2)
        return undefined;
    return [';', '\t', '|', ','].find((one) => {
        const parts = only.split(one).map((part) => part.trim().replaceAll(/^"|"$/g, ''));
        return parts.length === names.length && parts.every((part, index) => part === names[index]);
    });
}
/** The code indexed the table as it was read; a table without header has its first row instead. */
function isHeaderOf(keys, names) {
    if (names.every((name, index) => name === String(index)))
        return keys.length === names.length;
    // A mapping holds a repeated name once.
    const held = new Set(keys.map(bare));
    const written = new Set(names.map(bare));
    return held.size === written.size && [...held].every((key) => written.has(key));
}
/** Without letter case, spaces, quotes and invisible characters. */
function bare(name) {
    return name
        .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00A0"]/g, '')
        .trim()
        .toLowerCase()
        .replaceAll(/[-_\s]+/g, '_');
}
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

;// CONCATENATED MODULE: ./build/judge/blame/blame-key.js







/** The consumer reads a key that the very JSON object which it indexed does not have. */
async function blameKey(consumer, handed) {
    const { exception, script, text } = consumer;
    const { key } = exception;
    if (className(exception) !== 'KeyError' || typeof key !== 'string')
        return null;
    if (splitFrames(consumer).library.length > 0)
        return null;
    if (makesItself(text, key, failingCode(consumer)))
        return null;
    const found = await objectLacking(consumer, handed.flatMap(handedFiles).filter(isJson), key);
    if (found === null)
        return null;
    const { file, at, keys } = found;
    const subject = at === '' ? fileName(file) : `\`${at}\` in ${fileName(file)}`;
    const suggestion = (0,nearest_name/* didYouMean */.au)(key, keys);
    const start = suggestion === undefined ? '' : `${suggestion} `;
    const cure = (writer) => `${start}Write the key in ${writer}, or change ${script} to read the existing keys.`;
    return {
        code: 'key-missing',
        message: `${script} reads key \`${key}\`, which ${subject} does not have`,
        hint: cure(file.from.producerScript ?? 'the file'),
        hintAt: cure,
        evidence: [`${subject}${writtenBy(file.from)}, has: ${listContents(keys)}`],
        flows: flowsOf([file]),
        traces: [{ kind: 'key', key, at, file }],
    };
}
const isJson = ({ profile }) => profile.format === 'json' && !profile.problem;
/** The JSON object that the code indexed, by its keys; by the file if the same expression reads it. */
async function objectLacking(consumer, files, key) {
    const read = filesRead(files, consumer).slice(0, blame_key_MOST_FILES);
    const mappings = (indexedSets(consumer, [key]) ?? []).filter(({ kind }) => kind === 'mapping');
    const objects = [];
    for (const file of read) {
        const found = await jsonObjects(file.absolute);
        objects.push(...found.map((object) => ({ file, ...object })));
    }
    const chain = subscriptsBefore(failingCode(consumer), key);
    const [last] = filesOpened(read, consumer);
    const roots = objects.filter(({ file, at, keys }) => mappings.some((mapping) => keys.length > 0 && blame_key_isSame(keys, mapping.keys)) ||
        (chain?.isLoaded === true && file === last && at === '') ||
        (chain !== null && read.length === 1 && at === '' && loadsOnly(chain.object, consumer)));
    for (const root of roots) {
        const at = (chain?.path ?? []).reduce(keyPathBelow, root.at);
        const asked = objects.find((object) => object.file === root.file && object.at === at);
        if (asked !== undefined && !asked.keys.includes(key))
            return asked;
    }
    return null;
}
/** The code was not observed, and all that its text loads is this name. */
function loadsOnly(name, { isUnobserved, text }) {
    if (!isUnobserved || !/^\w+$/.test(name))
        return false;
    const loads = text.split('\n').filter((line) => /\bjson\.loads?\(/.test(line));
    const assigns = new RegExp(`\\b${escapePattern(name)}\\s*=[^=]*\\bjson\\.loads?\\(`);
    return loads.length === 1 && loads.every((line) => assigns.test(line));
}
/** The subscripts between a name, or a call that loads a file, and the last one: `x["a"][0]["key"]`. */
function subscriptsBefore(code, key) {
    const found = new RegExp(`([\\w.]+|\\))((?:\\s*\\[\\s*(?:'[^']*'|"[^"]*"|\\d+)\\s*\\])*)\\s*\\[\\s*(['"])${escapePattern(key)}\\3`).exec(code);
    if (found === null)
        return null;
    const [, object = '', before = ''] = found;
    const subscripts = [...before.matchAll(/\[\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*\]/g)];
    return {
        object,
        path: subscripts.map(([, single, double, index]) => single ?? double ?? `[${index}]`),
        isLoaded: object === ')' && /\bloads?\(|read_text|orjson/.test(code),
    };
}
const blame_key_MOST_FILES = 20;
function blame_key_isSame(file, held) {
    const names = new Set(held);
    return file.length === names.size && file.every((name) => names.has(name));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-logical-name.js



/** The script uses a name of `input_paths` or `output_paths` that its step does not declare. */
function blameLogicalName(consumer) {
    const { exception, name: step, script, inputs, outputs } = consumer;
    const { key } = exception;
    if (className(exception) !== 'KeyError' || typeof key !== 'string')
        return null;
    if (splitFrames(consumer).library.length > 0)
        return null;
    const argument = argumentAsked(failingCode(consumer), key, { inputs, outputs });
    if (argument === undefined)
        return null;
    const declared = argument === 'input_paths' ? inputs : outputs;
    const suggestion = (0,nearest_name/* didYouMean */.au)(key, declared);
    const cure = `Declare the name under \`${argument}\` of step \`${step}\`, or use a declared name.`;
    return {
        code: 'logical-name-missing',
        message: `${script} uses ${argument}["${key}"], which step \`${step}\` does not declare`,
        hint: suggestion === undefined ? cure : `${suggestion} ${cure}`,
        evidence: [`${argument} of the step: ${listContents(declared)}`],
        flows: [],
    };
}
/** The argument that is indexed with the key; a line can contain both. */
function argumentAsked(code, key, { inputs, outputs }) {
    const quoted = `\\s*\\[\\s*f?(['"])${escapePattern(key)}\\2\\s*\\]`;
    const literal = new RegExp(`\\b(input_paths|output_paths)${quoted}`).exec(code)?.[1];
    if (literal !== undefined)
        return literal;
    const indexed = [...code.matchAll(/\b(input_paths|output_paths)\s*\[\s*[A-Za-z_]/g)];
    const names = indexed.map(([, name]) => name);
    return names.find((name) => !(name === 'input_paths' ? inputs : outputs).includes(key));
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-merge.js



/** The consumer merges two tables on a column that has unlike types in them. */
function blameMerge(consumer, handed) {
    const key = UNLIKE.exec(words(consumer.exception))?.[1];
    if (key === undefined)
        return null;
    const tables = handedTables(handed);
    const read = new Set(filesRead(tables, consumer));
    const having = tables.flatMap((table) => {
        if (!read.has(table))
            return [];
        const column = table.table.columns.find(({ name }) => name === key);
        return column === undefined ? [] : [{ table, type: column.type }];
    });
    const [first] = having;
    const other = having.find(({ type }) => type !== first?.type);
    if (first === undefined || other === undefined)
        return null;
    const both = [first, other];
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} merges on column \`${key}\`, which is ${both.map(({ table, type }) => `${type} in ${fileName(table)}`).join(' and ')}`,
        hint: 'Write the same type in both, or convert one before the merge.',
        hintAt: (where) => `Write the same type in ${where}, or convert one before the merge.`,
        evidence: both.map(({ table, type }) => blame_merge_describe(table, key, type)),
        flows: flowsOf(both.map(({ table }) => table)),
        traces: both.map(({ table, type }) => ({ kind: 'type', name: key, type, file: table })),
    };
}
const UNLIKE = /trying to merge on .+ columns for key ['"](.+?)['"]/;
function blame_merge_describe(table, key, type) {
    return `${fileName(table)}${writtenBy(table.from)}: \`${key}\` is ${type}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-no-rows.js



/** The consumer fails as code fails on empty data, and the table that it read has no rows. */
function blameNoRows(consumer, handed) {
    const tables = tablesOrNothing(handed);
    if (!FAILS_ON_NOTHING.test(className(consumer.exception)) && !isOfNothing(consumer))
        return null;
    const blamed = bareTables(consumer, tables);
    const [first] = blamed;
    if (first === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} fails on a table without rows: ${fileName(first)} ${first.profile.bytes === 0 ? 'is empty' : 'has only a header'}`,
        hint: 'Check why the producer drops all rows.',
        hintAt: (where) => `Check why ${where} drops all rows.`,
        evidence: blamed
            .slice(0, 5)
            .map((table) => `${fileName(table)}${writtenBy(table.from)}, has 0 rows`),
        flows: flowsOf(blamed),
        traces: blamed.map((file) => ({ kind: 'rows', file })),
    };
}
/**
 * Tables without rows, if all that was read is such; else the one that the failing code names or
 * opened last; else those that it read, if the exception names none.
 */
function bareTables(consumer, tables) {
    const isBare = ({ table }) => table.rows === 0;
    const read = filesRead(tables, consumer);
    const bare = read.filter(isBare);
    if (bare.length === read.length)
        return bare;
    const named = filesNamed(tables, consumer).filter(isBare);
    if (named.length > 0)
        return named;
    if (isOfNothing(consumer))
        return bare;
    const [last] = filesOpened(tables, consumer);
    return last !== undefined && isBare(last) ? [last] : [];
}
/** The exception mentions empty data, or an empty table was indexed. */
function isOfNothing({ exception }) {
    return OF_NOTHING.test(words(exception)) || exception.columns?.length === 0;
}
const FAILS_ON_NOTHING = /^(ValueError|IndexError|ZeroDivisionError|StatisticsError|StopIteration|LightGBMError|XGBoostError|AssertionError)$/;
const OF_NOTHING = /\b0 sample|n_samples=0|zero-size|at least one data point|no rows|\b0 rows|\blength 0\b|\bsize 0\b|empty sequence|No columns to parse/i;

;// CONCATENATED MODULE: ./build/judge/blame/blame-pickle.js



/** The pickle that was just opened contains objects of a class or module that is not there. */
function blamePickle(consumer, handed) {
    const lacks = lackingIn(consumer);
    if (lacks === null)
        return null;
    const pickles = handed.flatMap(handedFiles).filter(blame_pickle_isPickle);
    const [last] = [...filesNamed(pickles, consumer), ...filesOpened(pickles, consumer)];
    if (last === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} cannot load ${fileName(last)}: ${lacks}`,
        hint: 'Move the class to a module that both scripts import, or save plain data instead of the object.',
        evidence: [`${fileName(last)}${writtenBy(last.from)}: ${last.profile.format}`],
        flows: flowsOf([last]),
    };
}
function lackingIn(consumer) {
    const text = words(consumer.exception);
    const [, name, module] = /^(?:Can't|Can’t) get attribute '(.+?)' on <module '(.+?)'/.exec(text) ?? [];
    if (name !== undefined)
        return `it refers to \`${name}\` of module \`${module}\`, which is not there`;
    if (/^unsupported pickle protocol: \d+/.test(text))
        return text;
    const isLoad = consumer.exception.frames.some(({ file, function: called }) => /[\\/](?:pickle\.py|joblib[\\/]numpy_pickle\.py|cloudpickle\.py)$/.test(file) ||
        /^find_class$/.test(called));
    if (className(consumer.exception) !== 'ModuleNotFoundError' || !isLoad)
        return null;
    return `it refers to the module \`${consumer.exception.name}\`, which cannot be imported`;
}
function blame_pickle_isPickle({ profile }) {
    return profile.format === 'pickle' || profile.format === 'joblib';
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-shapes.js



/** Arrays do not fit together, and the very shapes of the exception are those of input files. */
function blameShapes(consumer, handed) {
    const text = words(consumer.exception);
    if (!UNFIT.test(text))
        return null;
    const numbers = new Set([...text.matchAll(/\d+/g)].map(([number]) => Number(number)));
    const arrays = filesRead(handed.flatMap(handedFiles).filter(hasArray), consumer);
    const shaped = arrays.flatMap((file) => arraysOf(file)
        // A dimension of 1 fits by chance.
        .filter(({ shape }) => shape.some((size) => size > 1 && numbers.has(size)))
        .map(({ shape, name }) => ({ file, shape, name })));
    const [first] = shaped;
    if (first === undefined)
        return null;
    const shapes = unique(shaped.map(({ file, shape, name }) => `${name}${fileName(file)} is ${say(shape)}`));
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} uses arrays of shapes that do not fit together: ${shapes.slice(0, 3).join(', ')}`,
        hint: 'Compare the shapes with what both scripts expect.',
        evidence: shaped
            .slice(0, 5)
            .map(({ file, shape, name }) => `${name}${fileName(file)}${writtenBy(file.from)}: shape ${say(shape)}`),
        flows: flowsOf(shaped.map(({ file }) => file)),
    };
}
const UNFIT = /^(operands could not be broadcast|matmul: |shapes .+ not aligned|all the input array dimensions|cannot reshape array|could not broadcast input|index \d+ is out of bounds for axis \d+ with size|too many indices for array|Found input variables with inconsistent numbers of samples|boolean index did not match|x and y must have same)/;
const hasArray = (file) => arraysOf(file).length > 0;
/** The array of a file, and those among the members of an archive, with their names. */
function arraysOf({ profile: { array, members = [] } }) {
    const inside = members.flatMap((member) => member.array === undefined
        ? []
        : [{ shape: member.array.shape, name: `\`${member.name}\` in ` }]);
    return [...(array === undefined ? [] : [{ shape: array.shape, name: '' }]), ...inside];
}
function say(shape) {
    return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-types.js




/** The consumer uses a column as another type than it has in the very table that was read. */
function blameTypes(consumer, handed) {
    const text = words(consumer.exception);
    const use = USES.find(({ type, pattern }) => pattern.test(text) && (!type || type.test(className(consumer.exception))));
    if (use === undefined)
        return null;
    const tables = filesRead(handedTables(handed), consumer);
    const listed = use.named?.exec(text)?.[1];
    const names = listed === undefined ? namesInCode(consumer) : namesBeforeColons(listed);
    const named = columnsOf(tables, (name) => names.includes(name)).filter(use.fits);
    const found = named.length > 0 ? named : wholeTable(consumer, tables, use);
    const [first] = found;
    if (first === undefined || unique(found.map(({ column }) => column.name)).length > 1)
        return null;
    const { column, table } = first;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} uses column \`${column.name}\` of ${fileName(table)} as ${use.as}, but it is ${blame_types_say(column.type, table)}`,
        hint: `Write another type in the producer, or convert the column in ${consumer.script}.`,
        hintAt: (where) => `Write another type in ${where}, or convert it in ${consumer.script}.`,
        evidence: found.slice(0, 5).map(blame_types_describe),
        flows: flowsOf(found.map((one) => one.table)),
        traces: found.map((one) => ({
            ...{ kind: 'type', name: column.name, type: column.type, file: one.table },
        })),
    };
}
const isText = ({ column }) => column.type === 'string';
const USES = [
    {
        type: /^TypeError$/,
        pattern: /^(?:'[<>]=?' not supported between instances of '(?:str|int|float)'|unsupported operand type\(s\) for|can only concatenate str|can't multiply sequence|bad operand type|must be real number, not str|Invalid comparison between)/,
        fits: isText,
        as: 'numbers',
    },
    {
        pattern: /^(?:Could not convert string|Could not convert .* to numeric|Cannot perform reduction|agg function failed|dtype '\w+' does not support|cannot perform .* with (?:type|dtype)|operation '\w+' not supported for dtype|No numeric types to aggregate)/,
        fits: isText,
        as: 'numbers',
        isWhole: true,
    },
    {
        pattern: /(?:Fields with bad pandas dtypes: |Invalid columns:)/,
        named: /(?:Fields with bad pandas dtypes: |Invalid columns:)(.+)/,
        fits: ({ column }) => ['string', 'date', 'timestamp'].includes(column.type),
        as: 'numbers',
    },
    {
        pattern: /^Can only use \.str accessor with string values/,
        fits: ({ column }) => ['integer', 'number', 'boolean'].includes(column.type),
        as: 'text',
    },
    {
        pattern: /^Can only use \.dt accessor with datetimelike values/,
        fits: ({ column }) => !['date', 'timestamp', 'null'].includes(column.type),
        as: 'dates',
    },
    {
        pattern: /new category|Categoricals? can only|Categorical is not ordered|with dtype category/,
        // Only Parquet stores categories.
        fits: ({ table, column }) => table.profile.format === 'parquet' && column.type === 'string',
        as: 'plain values',
    },
];
function blame_types_say(type, { profile }) {
    const part = profile.table?.sampled ? ', by the rows that were looked at' : '';
    return `${type === 'string' ? 'text' : type}${part}`;
}
/** `df["x"]` and `df.x` in the failing line. */
function namesInCode(consumer) {
    const code = failingCode(consumer);
    const attributes = [...code.matchAll(/\.([A-Za-z_]\w*)\b(?!\s*\()/g)].flatMap(([, name]) => name ?? []);
    return [...printedStrings(code), ...attributes];
}
/** `city: str, plan: object` */
function namesBeforeColons(text) {
    return text.split(', ').map((part) => part.replace(/:[^:]*$/, ''));
}
function columnsOf(tables, isAsked) {
    return tables.flatMap((table) => table.table.columns.filter(({ name }) => isAsked(name)).map((column) => ({ table, column })));
}
/** All columns of the table that the code held are used: those that do not fit. */
function wholeTable({ exception }, tables, { isWhole, fits }) {
    if (!isWhole || exception.columns == null)
        return [];
    const keys = exception.columns;
    const same = tables.filter((table) => relationTo(keys, table) !== null);
    return columnsOf(same, (name) => keys.includes(name)).filter(fits);
}
function blame_types_describe({ table, column }) {
    return `${fileName(table)}${writtenBy(table.from)}: \`${column.name}\` is ${column.type}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/blame-values.js




/** The consumer reads text as numbers, and the very text is found in a column of its input. */
async function blameValues(consumer, handed) {
    const asked = valueIn(words(consumer.exception));
    if (asked === null || isOwn(consumer, asked.value))
        return null;
    const { value, as } = asked;
    const tables = handedTables(handed);
    const read = filesRead(tables, consumer);
    const cells = await search(read, value);
    const found = pick(cells, consumer);
    const [first] = found;
    if (first === undefined)
        return null;
    return {
        code: 'data-flow-incompatible',
        message: `${consumer.script} reads column \`${first.column}\` of ${fileName(first.table)} ${as}, but it contains text such as '${value.slice(0, 60)}' (row ${first.row})`,
        hint: `Write other values in the producer, or convert the column in ${consumer.script}.`,
        hintAt: (where) => `Write other values in ${where}, or convert the column in ${consumer.script}.`,
        evidence: found.slice(0, 5).map((one) => blame_values_describe(one, value)),
        flows: flowsOf(found.map(({ table }) => table)),
        traces: [{ kind: 'cell', name: first.column, value, file: first.table }],
    };
}
const blame_values_USES = [
    {
        pattern: /(?:could not convert string to float|invalid literal for int\(\) with base \d+|could not convert string to complex|Unable to parse string):? ['"](.*?)['"](?: at position \d+)?(?:\n|$)/s,
        as: 'as numbers',
    },
    {
        pattern: /Unknown datetime string format, unable to parse: (.+?)(?:, at position \d+)?$/,
        as: 'as dates',
    },
    { pattern: /time data ['"](.+?)['"] (?:does not|doesn't) match format/, as: 'as dates' },
    { pattern: /^Invalid isoformat string: ['"](.+?)['"]/, as: 'as dates' },
    {
        pattern: /^Found unknown categories \[['"]?(.+?)['"]?[\],]/,
        as: 'as one of the categories of the training data',
    },
    {
        pattern: /previously unseen labels: \[?['"]?(.+?)['"]?(?:[\],]|$)/,
        as: 'as one of the labels of the training data',
    },
];
function valueIn(text) {
    for (const { pattern, as } of blame_values_USES) {
        const value = pattern.exec(text)?.[1];
        if (value !== undefined && value.trim() !== '')
            return { value, as };
    }
    return null;
}
/** The value is in the script, or in a variable that the step got. */
function isOwn({ text, environVars }, value) {
    return (printedStrings(text, Number.POSITIVE_INFINITY).includes(value) ||
        Object.values(environVars).includes(value));
}
async function search(tables, value) {
    const cells = [];
    for (const table of tables.slice(0, blame_values_MOST_TABLES)) {
        const found = await (0,find_cells/* findCells */.p)(table.absolute, table.profile, value);
        cells.push(...(found ?? []).map((cell) => ({ table, ...cell })));
    }
    return cells;
}
const blame_values_MOST_TABLES = 20;
/** One column of one input; if there are several, the one that the failing code names. */
function pick(cells, consumer) {
    const named = (code) => {
        const quoted = printedStrings(code);
        return cells.filter(({ column }) => quoted.includes(column));
    };
    const [byLine, byCode] = [
        named(failingCode(consumer)),
        named(userCodeLines(consumer).join('\n')),
    ];
    const chosen = byLine.length > 0 ? byLine : byCode.length > 0 ? byCode : cells;
    const names = unique(chosen.map(({ column }) => column));
    if (names.length !== 1)
        return [];
    const opened = filesOpened(chosen.map(({ table }) => table), consumer);
    const [last] = opened;
    const ordered = [...chosen].sort((a, b) => Number(b.table === last) - Number(a.table === last));
    return ordered;
}
function blame_values_describe({ table, column, row, count }, value) {
    const times = count === 1 ? '1 cell' : `${count} cells`;
    return `${fileName(table)}${writtenBy(table.from)}: \`${column}\` is '${value.slice(0, 60)}' in ${times}, first in row ${row}`;
}

;// CONCATENATED MODULE: ./build/judge/blame/lineage.js
/** Nothing is known but what the consumer was handed. */
const NO_LINEAGE = {
    inputsOf: async () => [],
    outputsOf: () => [],
    scriptOf: async () => undefined,
};

;// CONCATENATED MODULE: ./build/judge/blame/sampled-hint.js

/** A step that fails on data that was made up for it need not fail on real data. */
function sampledHint({ name, paste }, handed) {
    const [first, ...others] = handed.filter(({ source }) => source === 'sample');
    if (first === undefined)
        return undefined;
    const inputs = [first, ...others].map(({ input }) => `\`${input}\``).join(', ');
    const files = listContents(handedFiles(first).map(({ path }) => path), 3);
    return `Step \`${name}\` ran on sample data for ${inputs} (${files}), because no path is declared. Give real data: \`${paste({ input_paths: { [first.input]: '<path>' } })}\`.`;
}

;// CONCATENATED MODULE: ./build/judge/blame/trace-origin.js





/**
 * Follows a cause upstream; `null` if there is nothing to follow, or if it can be several files of
 * which none was ever sound.
 */
async function traceOrigin({ traces = [] }, lineage) {
    const found = [];
    for (const trace of traces.slice(0, MOST_TRACED)) {
        const begun = await findBeginning(trace, lineage);
        if (begun === null || begun.isCut)
            continue;
        if (begun.sound !== undefined)
            return await trace_origin_describe(trace, begun, lineage);
        found.push({ trace, begun });
    }
    const only = await theOnly(found, lineage);
    if (only === undefined)
        return null;
    const { trace } = only;
    const begun = trace.kind === 'column' ? await atCreation(only.begun, trace, lineage) : only.begun;
    return await trace_origin_describe(trace, begun, lineage);
}
/** Of several inputs, the one whose scripts name the column, or whose text was to be numbers. */
async function theOnly(found, lineage) {
    const [first] = found;
    const sources = new Set(found.map(({ begun: { path } }) => path[0]?.from));
    if (sources.size < 2)
        return first;
    const named = [];
    for (const one of found) {
        const { trace, begun } = one;
        if (trace.kind === 'type' && trace.type === 'string')
            named.push(one);
        if (trace.kind === 'column' && (await isNamed(trace.name, begun.path, lineage)))
            named.push(one);
    }
    return new Set(named.map(({ begun: { path } }) => path[0]?.from)).size === 1
        ? named[0]
        : undefined;
}
/** Shards of one table have the same history. */
const MOST_TRACED = 5;
async function trace_origin_describe(trace, { first, sound, path, reader, column }, lineage) {
    const { from } = first;
    const isFurtherUp = path.length > 1 || sound !== undefined;
    if (from.producer === '') {
        if (reader === undefined)
            return null;
        const isEvident = trace.kind === 'column' && (await isNamed(trace.name, path, lineage));
        return {
            origin: { step: reader, input: from.input },
            where: `${outputName(from)} of step \`${reader}\``,
            ...{ read: path[0] ?? first, isSound: false, isEvident },
            summary: `${fileName(first)} of step \`${reader}\` ${FIRST[trace.kind]}${inColumn(column)}`,
        };
    }
    const script = await lineage.scriptOf(from.producer);
    const line = script === undefined
        ? undefined
        : lineOf(script.text, { names: namesSought(trace, first), output: from.output });
    const at = script === undefined ? from.producerScript : script.file;
    return {
        origin: {
            step: from.producer,
            output: from.output,
            fault: trace_origin_faultOf(trace, first),
            firstLacks: { step: from.producer, output: from.output },
            ...(sound === undefined || sound.from.producer === ''
                ? {}
                : { lastHad: { step: sound.from.producer, output: sound.from.output } }),
            ...(at === undefined
                ? {}
                : { location: { file: at, ...(line === undefined ? {} : { line }) } }),
        },
        where: `${at ?? `step \`${from.producer}\``}${line === undefined ? '' : `:${line}`}`,
        read: path[0] ?? first,
        isSound: sound !== undefined,
        isEvident: sound !== undefined ||
            (trace.kind === 'column' && (await isNamed(trace.name, path, lineage))),
        ...(isFurtherUp ? { summary: `${summarise(trace, first, sound)}${inColumn(column)}` } : {}),
    };
}
function inColumn(column) {
    return column === undefined ? '' : `, in column \`${column}\``;
}
/** Whether a script that wrote one of the files contains the name. */
async function isNamed(name, path, lineage) {
    for (const { from } of path) {
        const script = await lineage.scriptOf(from.producer);
        if (script !== undefined && mentions(script.text, name))
            return true;
    }
    return false;
}
/** How the first file with the fault is described. */
const FIRST = {
    column: 'does not have it either',
    rows: 'has no rows either',
    type: 'has that type as well',
    cell: 'contains it as well',
    key: 'does not have it either',
    file: 'does not contain it either',
    content: 'is the same',
};
const SOUND = {
    column: ['last had it', 'is the first without it'],
    rows: ['last had rows', 'is the first without'],
    type: ['last had another type', 'is the first with this one'],
    cell: ['was last without it', 'is the first with it'],
    key: ['last had it', 'is the first without it'],
    file: ['last contained it', 'is the first without it'],
    content: ['was last sound', 'is the first that is not'],
};
function summarise({ kind }, first, sound) {
    const [had, lacks] = SOUND[kind];
    const lacking = kind === 'file' ? outputName(first.from) : fileName(first);
    if (sound === undefined)
        return `${lacking} ${lacks}: the data begins there`;
    const before = kind === 'file' ? outputName(sound.from) : fileName(sound);
    return `${before} ${had}; ${lacking} ${lacks}`;
}
function trace_origin_faultOf(trace, first) {
    switch (trace.kind) {
        case 'column':
        case 'cell':
            return `${trace.kind} ${trace.name}`;
        case 'type':
            return `type of ${trace.name}`;
        case 'key':
            return `key ${trace.at}/${trace.key}`;
        case 'file':
            return `file ${trace.path}`;
        case 'content':
        case 'rows':
            return `${trace.kind} of ${baseOf(first.path)}`;
        default:
            return trace;
    }
}
function namesSought(trace, first) {
    switch (trace.kind) {
        case 'column':
            return [trace.name, ...nearColumn(trace.name, first)];
        case 'type':
        case 'cell':
            return [trace.name];
        case 'key':
            return [trace.key, baseOf(first.path)];
        case 'file':
            return [trace.path, baseOf(trace.path), baseOf(first.path)];
        case 'content':
        case 'rows':
            return [baseOf(first.path)];
        default:
            return trace;
    }
}
/**
 * No table upstream ever had the column. A script that creates it does not write it; else the table
 * began there that has a similar column; else where the data began.
 */
async function atCreation(found, { name }, lineage) {
    const files = [...found.path].reverse();
    for (const file of files) {
        const script = await lineage.scriptOf(file.from.producer);
        if (script !== undefined && makesItself(script.text, name))
            return cutAt(found, file);
    }
    const [read] = found.path;
    const near = read === undefined ? undefined : nearColumn(name, read)[0];
    if (near === undefined)
        return found;
    const introduced = files.find((file) => trace_origin_columnsOf(file).includes(near));
    return introduced === undefined ? found : cutAt(found, introduced);
}
function cutAt(found, first) {
    if (first === found.first)
        return found;
    return { first, path: found.path.slice(0, found.path.indexOf(first) + 1) };
}
function nearColumn(name, file) {
    return (0,nearest_name/* nearestNames */.LE)(name, trace_origin_columnsOf(file), 1);
}
function trace_origin_columnsOf(file) {
    return file.profile.table === undefined ? [] : columnNames(file);
}

;// CONCATENATED MODULE: ./build/judge/blame/blame.js
























const NOT_BLAMED = { flows: [], isData: false };
/**
 * Finds out whether input data caused the failure of a step, from its exceptions and the content of
 * its inputs, and where the fault of the data began. Returns nothing rather than a wrong cause.
 */
async function blame(step, handed, lineage = NO_LINEAGE) {
    const sampled = sampledHint(step, handed);
    for (const exception of step.exceptions) {
        const consumer = { ...step, exception };
        const found = notRun(exception)
            ? blamePickle(consumer, handed)
            : await findCause(consumer, handed, lineage);
        const blame = found && (await explain(step, exception, found, lineage, sampled));
        if (blame !== null)
            return blame;
    }
    const isElsewhere = step.exceptions[0] !== undefined && isOfOther(step.exceptions[0], handed);
    return sampled === undefined || isElsewhere ? NOT_BLAMED : { ...NOT_BLAMED, hint: sampled };
}
/** It names a file that is not in an input: real data would not help. */
function isOfOther({ filename }, handed) {
    if (filename === null || !external_node_path_.isAbsolute(filename))
        return false;
    return !handed.some(({ path: given }) => isBelow(withSlashes(filename), withSlashes(given)));
}
function notRun({ bases }) {
    const kinds = ['ImportError', 'SyntaxError', 'KeyboardInterrupt'];
    return bases.some((base) => kinds.includes(base));
}
/** Strongest evidence first. */
async function findCause(consumer, handed, lineage) {
    return (blameLogicalName(consumer) ??
        blameVariable(consumer) ??
        blameEmptyInput(consumer) ??
        blameFile(consumer, handed, lineage) ??
        blameArchive(consumer, handed) ??
        blamePickle(consumer, handed) ??
        blameHeader(consumer, handed) ??
        // Of code that was not observed, a loaded document says more than a table of any name.
        (consumer.isUnobserved ? await blameKey(consumer, handed) : null) ??
        blameColumn(consumer, handed) ??
        (await blameKey(consumer, handed)) ??
        blameMerge(consumer, handed) ??
        blameFormat(consumer, handed) ??
        (await blameValues(consumer, handed)) ??
        blameTypes(consumer, handed) ??
        (await blameGaps(consumer, handed)) ??
        blameFeatures(consumer, handed) ??
        blameCounts(consumer, handed) ??
        blameShapes(consumer, handed) ??
        blameNoRows(consumer, handed));
}
async function explain(step, exception, found, lineage, sampled) {
    const traced = await traceOrigin(found, lineage);
    if (found.needsTrace && !traced?.isSound)
        return null;
    const isSetting = found.unlessTraced !== undefined && !traced?.isEvident;
    const cause = isSetting ? found.unlessTraced : narrowed(found, traced);
    const origin = cause.code === 'environ-missing' ? null : traced;
    const [flow] = cause.flows;
    const location = blame_locationOf(step, exception);
    const hint = blame_hintOf(cause, origin, sampled);
    return {
        flows: cause.flows,
        isData: !NOT_DATA.has(cause.code) && !isSetting && !isOfSample(cause),
        finding: (0,findings_findings/* finding */.g)(cause.code, {
            step: step.name,
            ...(cause.flows.length === 1 && flow !== undefined ? { flow } : {}),
            message: messageOf(step, cause, origin),
            ...(location === undefined ? {} : { location }),
            ...(hint === undefined ? {} : { hint }),
            evidence: [
                ...(isOfSample(cause) ? [cause.message] : []),
                ...cause.evidence,
                ...endingOf(step, exception),
            ],
            ...(origin === null ? {} : { origin: origin.origin }),
        }),
    };
}
/** A root can lie within a library, as does what a worker process sent: then of what came of it. */
function blame_locationOf({ exceptions, locate }, exception) {
    for (const one of exceptions.slice(exceptions.indexOf(exception))) {
        const location = locate(one);
        if (location !== undefined)
            return location;
    }
    return undefined;
}
/** Of several files, the one of which something upstream was sound. */
function narrowed(found, traced) {
    return traced?.isEvident && found.only !== undefined ? found.only(traced.read) : found;
}
const NOT_DATA = new Set([
    'logical-name-missing',
    'environ-missing',
    'job-arg-missing',
    'input-missing',
]);
/** The message of a failure on sample data begins with this. */
function messageOf({ script }, cause, origin) {
    if (isOfSample(cause)) {
        return `${script} fails on sample data, because no path is declared for its input`;
    }
    return origin?.summary === undefined ? cause.message : `${cause.message}; ${origin.summary}`;
}
function isOfSample({ flows, traces = [] }) {
    const sources = traces.map((trace) => (trace.kind === 'file' ? trace.from : trace.file.from));
    return (flows.length === 0 && sources.length > 0 && sources.every(({ source }) => source === 'sample'));
}
function blame_hintOf(cause, origin, sampled) {
    const { hint, hintAt } = cause;
    const own = origin === null ? hint : (hintAt?.(origin.where) ?? hint);
    if (sampled === undefined)
        return own;
    if (isOfSample(cause))
        return sampled;
    return own === undefined ? sampled : `${sampled} ${own}`;
}
/** The exception was not the one that ended the step. */
function endingOf({ exceptions, ending }, exception) {
    return ending === undefined || exceptions.length < 2 || exceptions.at(-1) === exception
        ? []
        : [`then: ${ending}`];
}

;// CONCATENATED MODULE: ./build/judge/blame/exceptions-behind.js
/**
 * The exceptions that can be the reason of a failure, the root first. One that was handled counts
 * only if the step did not end with another.
 */
function exceptionsBehind({ exception, handled }) {
    if (exception === undefined)
        return handled.slice(0, MOST_HANDLED);
    const raised = [...[...(exception.chain ?? [])].reverse(), exception];
    const isExit = exception.bases.includes('SystemExit');
    return isExit && raised.length === 1 ? [...raised, ...handled.slice(0, MOST_HANDLED)] : raised;
}
/** Earlier ones are further from the end. */
const MOST_HANDLED = 2;

;// CONCATENATED MODULE: ./build/judge/blame/exceptions-in-text.js

/**
 * Exceptions of which only the text is known, because the script returned it and Python before 3.12
 * does not report what a script catches.
 */
function exceptionsInText({ value, file, text }) {
    // A long value is cut off within a text.
    const whole = /[})\]'"\d]\s*$/.test(value) ? value : `${value}'`;
    // `training failed: 'label'`
    const after = /: (['"].*['"])$/s.exec(value)?.[1];
    return [...printedStrings(whole, MOST_STRINGS), ...(after === undefined ? [] : [after])]
        .filter((said) => said.length >= SHORTEST)
        .map((said) => {
        const key = /^(['"])(.*)\1$/s.exec(said)?.[2]?.replaceAll(/\\(['"\\])/g, '$1');
        const lines = text.split('\n').map((code, index) => ({ code, line: index + 1 }));
        const asking = lines.filter(({ code }) => key !== undefined && indexes(code, key));
        const [only] = asking;
        const frame = { file, column: null, function: 'main' };
        return {
            type: key === undefined ? 'Exception' : 'KeyError',
            message: said,
            bases: ['Exception'],
            frames: only === undefined || asking.length > 1
                ? []
                : [{ ...frame, line: only.line, code: only.code.trim() }],
            ...{ filename: null, name: null, columns: null, held: null, paths: [] },
            key: key ?? null,
        };
    })
        .reverse();
}
const MOST_STRINGS = 20;
/** `'id'` with its quotes. */
const SHORTEST = 4;
function indexes(code, key) {
    return [`["${key}"`, `['${key}'`].some((part) => code.includes(part));
}

;// CONCATENATED MODULE: ./build/judge/blame-step.js







/** Why a step failed, if the data that it was handed explains it; `undefined` if it did not fail. */
async function blameStep(outcome, lineage) {
    const { report, printed, handled, opened, errorValue, environVars, jobArgs } = outcome;
    if (!(0,report_report/* isFailure */.N6)(report.status))
        return undefined;
    const { textOf } = lineage;
    const code = printed === undefined ? lineage.code : (0,printed_exception/* codeOfProgram */.D)(lineage.code);
    const ran = printed && (0,user_code/* deepestUserFrame */.fW)(printed, code)?.file;
    const script = ran ?? outcome.script;
    const text = script === undefined ? '' : textOf(script);
    const seen = exceptionsBehind({ exception: outcome.exception ?? printed, handled });
    const value = seen.length === 0 ? errorValue : exitText(seen);
    const inText = value === undefined ? [] : exceptionsInText({ value, file: script ?? '', text });
    const exceptions = [...seen, ...inText].map((one) => withGivenPaths(one, outcome));
    if (exceptions.length === 0)
        return undefined;
    const step = {
        ...{
            name: report.name,
            script: ran === undefined ? (report.script ?? report.scriptName) : code.show(ran),
            exceptions,
            environVars,
            jobArgs,
        },
        isUserFile: code.isUserFile,
        inputs: report.inputs.map(({ name }) => name),
        outputs: report.outputs.map(({ name }) => name),
        emptyInputs: report.inputs.filter(({ source }) => source === 'empty').map(({ name }) => name),
        opened: opened.map(({ path }) => path),
        text,
        ...(printed === undefined ? {} : { isUnobserved: true }),
        paste: lineage.paste,
        ...(report.errorMessage === undefined ? {} : { ending: report.errorMessage }),
        locate: (raised) => {
            const frame = raised.frames.findLast(({ file }) => code.isUserFile(file));
            // An exception that only the returned value mentions has no frames.
            return frame === undefined ? outcome.location : (0,user_code/* frameLocation */.NW)(frame, code);
        },
    };
    return await blame(step, await lineage.inputsOf(report.name), lineage);
}
/** What a program said as it ended with `sys.exit("…")`, if nothing else is known. */
function exitText(seen) {
    const [exit, ...others] = seen;
    if (exit === undefined || others.length > 0 || !exit.bases.includes('SystemExit'))
        return undefined;
    return /^-?\d*$/.test(exit.message) ? undefined : exit.message;
}
/** A message can name a path of the container; the data is known by the path of the step. */
function withGivenPaths(exception, { mapped = [] }) {
    const longestFirst = [...mapped].sort((a, b) => b.at.length - a.at.length);
    const message = longestFirst.reduce((text, { at, path }) => text.replaceAll(new RegExp(`${escapePattern(at)}(?![\\w-])`, 'g'), () => path), exception.message);
    return message === exception.message ? exception : { ...exception, message };
}

// EXTERNAL MODULE: ./build/data/data-files.js
var data_files = __webpack_require__(7259);
;// CONCATENATED MODULE: ./build/judge/compatibility.js
/** The verdict of a data flow: a pure function of the results of its two steps and the data. */






/**
 * A flow held only if its producer passed, the output contains data, and its consumer passed on
 * that data. The data is at fault only if it is missing, or if the evidence of `blame` says so.
 */
function judgeFlow(input) {
    const { producer, consumer, connections } = input;
    const producerFormat = formatHandedOver(connections);
    const consumerFormat = consumer.called ? producerFormat : null;
    const verdict = (cause, issues, findings = []) => ({
        cause,
        producerFormat,
        consumerFormat,
        issues,
        findings,
    });
    const nothing = connections.filter(holdsNothing);
    if (!(0,report_report/* hasPassed */.Pc)(producer.status)) {
        return verdict((0,report_report/* isFailure */.N6)(producer.status) ? 'producer' : 'untested', producerIssues(producer, nothing));
    }
    if (nothing.length > 0) {
        const issues = nothing.map(describeNothing);
        if (consumer.status === 'skipped')
            return verdict('untested', issues);
        // A failed consumer has its own findings.
        const findings = (0,report_report/* hasPassed */.Pc)(consumer.status) ? nothing.map((one) => empty(one, input)) : [];
        return verdict('data', issues, findings);
    }
    if ((0,report_report/* isFailure */.N6)(consumer.status))
        return verdict(...consumerFailure(input));
    if (!(0,report_report/* hasPassed */.Pc)(consumer.status)) {
        return verdict('untested', [`Script B was not run: ${reasonNotRun(consumer)}`]);
    }
    // The consumer read it, so an unknown format is no fault.
    const unknown = connections.filter((connection) => formatHandedOver([connection]) === 'unknown');
    return verdict('held', [], unknown.map((connection) => unrecognised(connection, input)));
}
function producerIssues(producer, nothing) {
    switch (producer.status) {
        case 'blocked':
        case 'cancelled':
        case 'skipped':
            return [`Script A was not run: ${reasonNotRun(producer)}`];
        default: {
            const failed = `Script A failed: ${producer.errorMessage ?? producer.status}`;
            return nothing.length > 0 ? [failed, 'Script A did not produce output data'] : [failed];
        }
    }
}
/** The consumer did not pass: whether the data is at fault, and the reasons. */
function consumerFailure({ key, consumer, blame }) {
    const error = consumer.errorMessage ?? consumer.status;
    if (!consumer.called) {
        return ['consumer', [`Script B failed before it was given script A output: ${error}`]];
    }
    const failed = `Script B failed with script A output: ${error}`;
    const cause = causeOf(key, blame);
    const accused = blame?.flows.includes(key) ?? false;
    return [accused ? 'data' : 'consumer', cause === null ? [failed] : [failed, cause]];
}
/** The cause in this flow, or the flow that contains the cause; `null` without evidence. */
function causeOf(key, blame) {
    if (blame?.finding === undefined)
        return null;
    if (blame.flows.includes(key))
        return blame.finding.message;
    if (blame.flows.length === 0) {
        return blame.isData
            ? 'The cause is in an input that no data flow feeds.'
            : 'The data did not cause the failure.';
    }
    return `The cause is in the data flow ${blame.flows.join(', ')}.`;
}
function reasonNotRun({ status, blockedBy, skipReason }) {
    if (status === 'skipped')
        return skipReason ?? 'the step has no script';
    if (status === 'cancelled')
        return 'the run ended first';
    return blockedBy === undefined ? 'blocked' : `blocked by \`${blockedBy}\``;
}
function holdsNothing(connection) {
    const { state, files, fileCount, bounded } = connection.profile;
    if (state !== 'present')
        return true;
    // The consumer may read files that are not listed.
    const allListed = files.length === fileCount && !bounded;
    return allListed && dataFiles(connection).length === 0;
}
function describeNothing(connection) {
    return `Script A did not produce output data: ${nothingFound(connection)}`;
}
/** `` `prepare.data` is empty `` */
function nothingFound(connection) {
    const { state } = connection.profile;
    const below = (0,output_part/* partPath */.xl)(connection.part);
    const part = below === '' ? '' : `${(0,describe_value/* quoteName */.AB)(below)} of `;
    const found = state === 'present' ? 'contains no data' : `is ${state}`;
    return `${part}${outputName(connection)} ${found}`;
}
function empty(connection, { key, producer, consumer }) {
    const { location } = producer;
    const { files } = connection.profile;
    return (0,findings_findings/* finding */.g)('flow-empty', {
        step: producer.name,
        flow: key,
        message: `${nothingFound(connection)}, so \`${consumer.name}\` passed without data in \`${connection.input}\``,
        ...(location === undefined ? {} : { location }),
        ...(files.length === 0 ? {} : { evidence: files.slice(0, 10).map(describeProfile) }),
    });
}
function unrecognised(connection, { key, producer }) {
    const files = dataFiles(connection);
    const location = producer.location;
    return (0,findings_findings/* finding */.g)('format-unrecognised', {
        step: producer.name,
        flow: key,
        message: `${outputName(connection)} contains no data in a recognised format`,
        ...(location === undefined ? {} : { location }),
        evidence: [
            ...files.slice(0, 10).map(fileEvidence),
            ...(files.length > 10 ? [`and ${files.length - 10} more files`] : []),
        ],
    });
}
function fileEvidence({ path, profile }) {
    return describeProfile({ ...profile, path });
}
function describeProfile({ path, bytes, problem }) {
    return `${(0,describe_value/* escapeText */.X1)(path)}: ${bytes} bytes${problem === undefined ? '' : `; it ${problem}`}`;
}
/** Format of most of the data that reaches the consumer; `null` without data. */
function formatHandedOver(connections) {
    return (0,data_files/* prevailingFormat */.BO)(connections.flatMap(dataFiles).map(({ profile }) => profile));
}
function dataFiles(connection) {
    return handedFiles(connection).filter(({ profile }) => (0,data_files/* isData */.$V)(profile, connection.profile.kind));
}

;// CONCATENATED MODULE: ./build/judge/judge-flows.js







/** Tests every data flow on the results of its two steps, without running them again. */
async function judgeFlows(plan, outcomes, code) {
    const outcomeOf = (step) => {
        const outcome = outcomes.get(step);
        if (outcome === undefined)
            throw new Error(`Step ${step} has no outcome.`);
        return outcome;
    };
    const lineage = lineageOf(plan, outcomes, code);
    const handed = (step) => lineage.handedTo(step);
    const blames = new Map();
    for (const { name } of plan.steps)
        blames.set(name, await blameStep(outcomeOf(name), lineage));
    const judged = plan.flows.map((flow) => {
        const key = (0,pipeline_plan/* flowKey */.y)(flow.producer, flow.consumer);
        const consumer = outcomeOf(flow.consumer);
        const cause = blames.get(flow.consumer);
        const connections = handed(flow.consumer).filter((one) => one.flow === key);
        const verdict = judgeFlow({
            key,
            producer: factsOf(outcomeOf(flow.producer)),
            consumer: { ...factsOf(consumer), called: consumer.called },
            connections,
            ...(cause === undefined ? {} : { blame: cause }),
        });
        return { report: reportOf(flow, key, verdict, connections), findings: verdict.findings };
    });
    const order = new Map(plan.steps.map(({ name }, index) => [name, index]));
    const rank = ({ consumer, producer }) => (order.get(consumer) ?? 0) * order.size + (order.get(producer) ?? 0);
    return {
        flows: [
            ...judged.map(({ report }) => report),
            ...plan.unwired.map((edge) => untestedFlow(edge, outcomeOf)),
        ].sort((a, b) => rank(a) - rank(b)),
        findings: [
            ...[...blames.values()].flatMap((cause) => cause?.finding ?? []),
            ...judged.flatMap(({ findings }) => findings),
        ],
        hints: new Map([...blames].flatMap(([step, cause]) => (cause?.hint ? [[step, cause.hint]] : []))),
    };
}
function factsOf({ report, location }) {
    const { name, status, errorMessage, blockedBy, skipReason } = report;
    return {
        name,
        status,
        ...(errorMessage === undefined ? {} : { errorMessage }),
        ...(blockedBy === undefined ? {} : { blockedBy }),
        ...(skipReason === undefined ? {} : { skipReason }),
        ...(location === undefined ? {} : { location }),
    };
}
function reportOf(flow, key, { cause, producerFormat, consumerFormat, issues }, handed) {
    return {
        key,
        producer: flow.producer,
        consumer: flow.consumer,
        cause,
        status: report_report/* FLOW_STATUS */.kP[cause],
        producerFormat,
        consumerFormat,
        issues,
        connections: flow.connections.map(({ part, ...connection }, index) => ({
            ...connection,
            below: (0,output_part/* partPath */.xl)(part),
            at: (0,output_part/* pathInside */._l)(part) ?? null,
            format: formatHandedOver(handed.slice(index, index + 1)),
        })),
    };
}

// EXTERNAL MODULE: ./build/scripts/read-checks.js
var read_checks = __webpack_require__(9617);
// EXTERNAL MODULE: ./build/scripts/read-scripts.js + 1 modules
var read_scripts = __webpack_require__(7228);
// EXTERNAL MODULE: ./build/secrets/redaction.js + 8 modules
var secrets_redaction = __webpack_require__(1594);
;// CONCATENATED MODULE: ./build/select/leave-out.js

/** The plan with the steps that are left out as steps without script. */
function leaveOut(plan, { roles }) {
    return {
        ...plan,
        steps: plan.steps.map((step) => {
            const known = roles.get(step.name);
            return known?.role === 'left-out'
                ? { ...step, script: { kind: 'none', leftOut: known.reason } }
                : step;
        }),
        // What is not run needs no correction in this run.
        findings: plan.findings.filter(({ step }) => step === undefined || roles.get(step)?.role !== 'left-out'),
    };
}
/** That the run did not test the whole pipeline: one notice, however many steps are left out. */
function leftOutFinding(selection) {
    if (selection === undefined)
        return [];
    const { roles, wish, notices } = selection;
    const count = [...roles.values()].filter(({ role }) => role !== 'left-out').length;
    const message = `${count} of ${roles.size} steps run: ${wish}`;
    return [(0,findings_findings/* finding */.g)('steps-left-out', { message, evidence: [...notices] })];
}
/** The steps that run, and their data flows. */
function announced({ steps, flows, unwired }) {
    const running = steps.filter(({ script }) => script.kind !== 'none' || !script.leftOut);
    const names = new Set(running.map(({ name }) => name));
    const between = [...flows, ...unwired].filter(({ producer, consumer }) => names.has(producer) && names.has(consumer));
    return {
        steps: [...names],
        dependsOn: Object.fromEntries(running.map(({ name, dependsOn }) => [name, dependsOn.filter((one) => names.has(one))])),
        dataFlows: between.length,
    };
}

// EXTERNAL MODULE: ./build/select/resolve-selection.js + 15 modules
var resolve_selection = __webpack_require__(1931);
;// CONCATENATED MODULE: ./build/run.js
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
 * The sequence of a run: start Python, read the scripts, plan, execute, test data flows, report.
 */





























/**
 * Runs every step of a pipeline along its graph and tests every data flow.
 * @param pipeline may still be loading while Python starts
 * @throws UserError for a mistake in the pipeline or the options, before any step runs
 */
async function runPipeline(pipeline, options) {
    checkRunOptions(options);
    const redaction = new secrets_redaction/* Redaction */.k(options.environ);
    const onEvent = (event) => options.onEvent(redaction.event(event));
    const guard = new GuardedFiles(options.guarded, (text) => redaction.text(text));
    try {
        return await run_run(pipeline, { ...options, onEvent }, { redaction, guard });
    }
    catch (error) {
        throw redaction.error(error);
    }
    finally {
        guard.close();
    }
}
async function run_run(pipeline, options, { redaction, guard }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const startedAt = new Date();
        const elapsed = () => (Date.now() - startedAt.getTime()) / 1000;
        const sampleData = checkSample(options.sampleData, options.cwd);
        const { config, ...python } = await (0,start_python/* startPython */.f)(pipeline, options);
        const supervision = __addDisposableResource(env_1, python.supervision, true);
        redaction.learn(config);
        const contract = contractFor(config, options);
        const wanted = contract && notLocked(contract.locked?.contract);
        const { version, executable } = supervision.interpreter;
        const shownPython = { version: version.join('.'), executable };
        const pythons = __addDisposableResource(env_1, await Pythons.open(config, supervision, {
            ...{ cwd: options.cwd, signal: options.signal },
            environ: (0,step_environment/* scriptEnvironment */.F)(options.environ),
            onMaking: (step, packages) => options.onEvent({ type: 'environment-making', step, packages }),
        }), true);
        const read = (file, step) => {
            const own = pythons.of(step);
            return own === supervision ? python.analyse(file) : own.use((one) => one.analyse(file));
        };
        const scripts = await (0,read_scripts/* readScripts */.b)(config, read, options);
        const checks = await (0,read_checks/* readChecks */.w)(config, python.analyse);
        redaction.exempt(scriptPaths(scripts));
        const planned = await (0,plan_scripts/* planScripts */.a)(config, scripts, {
            ...{ executable, environ: options.environ },
            faultOf: (step) => pythons.faultOf(step),
        });
        const workspace = openWithRoom(external_node_path_.resolve(options.cwd, options.workspaceDir));
        try {
            const selection = await selectionOf(planned, options, {
                ...{ config, workspace, analyse: python.analyse },
            });
            const plan = selection === undefined ? planned : leaveOut(planned, selection);
            workspace.refuseForeign(plan.steps.map(({ name }) => name));
            const prefixes = pythons.all.flatMap(({ interpreter }) => interpreter.prefixes);
            const code = (0,user_code/* userCode */.Xc)({ baseDir: options.baseDir, foreign: [...prefixes, harness_path/* HARNESS_DIR */.t] });
            options.onEvent({
                type: 'run-started',
                pipeline: config.name,
                ...announced(plan),
                notices: selection?.notices ?? [],
                maxParallel: options.maxParallel,
                python: shownPython.version,
            });
            const warm = (0,warm_python/* warmOf */.Bq)(options);
            const watched = warm?.watched;
            watched?.planned({ config, plan, checks: checks.keys() }, options);
            const execution = await executeRun(plan, {
                ...{ config, pythons, workspace, guard, code, options, elapsed, sampleData, checks },
                startedAtMs: startedAt.getTime(),
                selection,
                statistics: wanted,
                secrets: { isSecretName: secret_names/* isSecretName */.e, text: (text) => redaction.text(text) },
            });
            watched?.ended(config, plan, execution.outcomes, options);
            watched?.imported(warm?.opened ?? []);
            const closed = pythons.close();
            const read = await readForBlame(plan, execution.outcomes, {
                ...{ config, workspace, pythons },
                ...{
                    environ: options.environ,
                    signal: options.signal,
                    all: wanted,
                },
            });
            const { judged, fault } = await judge(plan, { ...execution, outcomes: read }, code, options);
            // Steps that are still running would write to the workspace.
            if (options.signal.aborted || execution.fault !== undefined)
                await closed;
            const parts = {
                ...{ config, plan, selection, fault, code, python: shownPython, judged, options, contract },
                node: external_node_process_.version,
                platform: `${external_node_process_.platform}-${external_node_process_.arch}`,
                maxParallel: options.maxParallel,
                baseDir: options.baseDir,
                startedAt: startedAt.toISOString(),
                seconds: elapsed(),
                kept: !options.cleanup || options.preserveOutputs,
            };
            const findings = [...execution.findings, ...leftOutFinding(selection), ...guard.close()];
            const compose = (outcomes, more, left) => composeReport({
                ...{ ...parts, left },
                execution: { ...execution, outcomes, findings: [...findings, ...more] },
            });
            const bundles = await bundlesFor(() => compose(read, [], []), {
                ...{ config, plan, outcomes: read, code, options, workspace: workspace.real },
                secrets: {
                    text: (text) => redaction.text(text),
                    fileSearch: () => redaction.fileSearch(),
                },
            });
            // Last, because it may move the files.
            const { outcomes, findings: ofResults } = await saved(read, execution, options);
            if (ofResults.length === 0 && !options.signal.aborted)
                await python.keep();
            const more = [...ofResults, ...(bundles?.findings ?? [])];
            const composed = compose(outcomes, more, workspace.close(keep(options)));
            const report = redaction.report(withCodeFrames(withBundles(composed, bundles)));
            options.onEvent({ type: 'run-finished', report });
            return report;
        }
        finally {
            await pythons.close();
            workspace.close(keep(options));
        }
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
/** Before the workspace is closed, because the inputs of the steps are in it. */
async function bundlesFor(report, sources) {
    const { bundle, signal } = sources.options;
    if (bundle === undefined || signal.aborted)
        return undefined;
    const { writeBundles } = await Promise.all(/* import() */[__webpack_require__.e(306), __webpack_require__.e(525), __webpack_require__.e(361)]).then(__webpack_require__.bind(__webpack_require__, 2742));
    return await writeBundles({ ...sources, report: report() }, bundle);
}
/**
 * The contract to compare the outputs with; `undefined` if none is locked or wanted.
 * @throws UserError for an invalid contract file
 */
function contractFor({ name, file, onDrift }, options) {
    const shown = (0,read_contract/* contractFileOf */.E)(file ?? `${name}.yml`);
    const isCompared = file !== undefined && (options.onDrift ?? onDrift) !== 'off';
    const locked = isCompared
        ? (0,read_contract/* readContract */.J)(external_node_path_.resolve(options.cwd, shown), shown, name)
        : undefined;
    return locked === undefined && !options.contract ? undefined : { file: shown, locked };
}
/** @throws UserError if what is asked for names nothing */
async function selectionOf(plan, options, { config, analyse, workspace, }) {
    const { selection, step, cwd, environ } = options;
    if (step !== undefined)
        return (0,step_selection/* stepSelection */.w)(plan, step, options, (0,open_results/* keptSteps */._)(config, workspace));
    return (selection &&
        (await (0,resolve_selection/* resolveSelection */.F)(selection, {
            ...{ plan, config, cwd, environ },
            analyse,
        })));
}
/** Tests the data flows. An internal error here must not lose the results of the steps. */
async function judge(plan, { outcomes, fault }, code, options) {
    try {
        const judged = await judgeFlows(plan, outcomes, code);
        return { judged, fault: fault ?? options.fault?.reason };
    }
    catch (error) {
        return {
            judged: { flows: [], findings: [], hints: new Map() },
            fault: fault ?? error,
        };
    }
}
/** Keeps the results of steps that passed; a run that was stopped ends at once. */
async function saved(outcomes, { results, fault }, { signal }) {
    if (results === undefined || fault !== undefined || signal.aborted) {
        return { outcomes, findings: [] };
    }
    return await results.save(outcomes);
}
function scriptPaths(scripts) {
    return [...scripts.values()].flatMap((script) => (script.kind === 'file' ? [script.path] : []));
}
function keep({ cleanup, preserveOutputs }) {
    if (!cleanup)
        return 'everything';
    return preserveOutputs ? 'outputs' : 'nothing';
}


/***/ }),

/***/ 3234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ diskReason),
/* harmony export */   fU: () => (/* binding */ takesNoFiles),
/* harmony export */   o5: () => (/* binding */ notADirectory),
/* harmony export */   zw: () => (/* binding */ unusableWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);



/** Why the system could not create or write a file; `undefined` for any other error. */
function diskReason(error, dir) {
    const { code, syscall } = error;
    if (code === undefined || syscall === undefined)
        return undefined;
    if (code === 'ENOSPC' && inodesAreUsedUp(dir))
        return 'its disk has no free inodes (ENOSPC)';
    return `${REASONS[code] ?? 'the operating system refuses access'} (${code})`;
}
/** The disk of the workspace cannot store more files. */
function takesNoFiles(error) {
    return FULL.includes(error?.code ?? '');
}
const FULL = ['ENOSPC', 'EDQUOT', 'EROFS'];
const REASONS = {
    ENOSPC: 'its disk has no space left',
    EDQUOT: 'its disk quota is used up',
    EROFS: 'its file system is read-only',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EIO: 'its disk has an error',
    ENAMETOOLONG: 'its path is too long',
    ELOOP: 'its links form a cycle',
    ENOENT: 'it cannot be created there',
};
/** The error for a workspace that cannot be opened. */
function unusableWorkspace(error, dir) {
    const { code } = error;
    if (code === 'EEXIST' || code === 'ENOTDIR')
        return notADirectory(dir, error);
    const reason = diskReason(error, dir);
    if (reason === undefined)
        return error;
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The workspace directory \`${dir}\` cannot be used: ${reason}.`, {
        cure: `${takesNoFiles(error) ? 'Free space there, or choose' : 'Choose'} a writable directory with \`--workspace-dir\` (action: \`workspace-dir\`).`,
        cause: error,
    });
}
function notADirectory(dir, cause) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The workspace directory \`${dir}\` is not a directory.`, {
        cure: 'Choose a writable directory with `--workspace-dir` (action: `workspace-dir`).',
        cause,
    });
}
function inodesAreUsedUp(dir) {
    try {
        const { files, ffree } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(nearest(dir));
        return files > 0 && ffree === 0;
    }
    catch {
        return false;
    }
}
/** The directory may not exist. */
function nearest(dir) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(dir) ? dir : nearest(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(dir));
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ mayOverlap),
/* harmony export */   OY: () => (/* binding */ extentOf),
/* harmony export */   iv: () => (/* binding */ changesBetween)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_raw_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9944);
/* harmony import */ var _tree_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5353);



/** @param file absolute */
function extentOf(file) {
    const real = (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .realPath */ .Ye)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .toRaw */ .ux)(file));
    return { roots: 'path' in real ? [real.path] : [], inodes: new Set() };
}
/** Whether a change of one can also be a change of the other. */
function mayOverlap(one, other) {
    if (one.roots.some((root) => other.roots.some((known) => overlaps(root, known))))
        return true;
    const [small, large] = one.inodes.size < other.inodes.size ? [one, other] : [other, one];
    return [...small.inodes].some((inode) => large.inodes.has(inode));
}
function overlaps(one, other) {
    return (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(one, other) || (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(other, one);
}
/** The differences, sorted by path. */
function changesBetween(before, after) {
    const changes = [];
    for (const [entry, state] of after.entries) {
        const known = before.entries.get(entry);
        if (known === undefined)
            changes.push(changeOf(before, entry, 'added'));
        else if (isChanged(known, state))
            changes.push(changeOf(before, entry, 'changed'));
    }
    for (const entry of before.entries.keys()) {
        if (!after.entries.has(entry))
            changes.push(changeOf(before, entry, 'removed'));
    }
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function changeOf(before, entry, change) {
    const root = before.roots[0] ?? '';
    const inode = before.entries.get(entry)?.inode;
    return {
        path: (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRaw */ .nH)((0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(root, entry) ? node_path__WEBPACK_IMPORTED_MODULE_0__.relative(root, entry) || node_path__WEBPACK_IMPORTED_MODULE_0__.basename(entry) : entry),
        change,
        concerns: ({ roots, inodes }) => roots.some((one) => (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(one, entry)) || (inode !== undefined && inodes.has(inode)),
    };
}
/** A script can reset the other times, but not the change time. */
function isChanged(before, after) {
    if (before.content !== after.content)
        return true;
    // Another hard link to the same file also changes this time, but not the file.
    return before.ctime !== after.ctime && before.links === after.links;
}


/***/ }),

/***/ 6486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9944);
/* harmony import */ var _tree_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5353);





/** Maximum number of checked entries and linked directories. */
const MOST_ENTRIES = 100_000;
const MOST_LINKED = 1_000;
/** Lets Node process other events in between. */
const ENTRIES_AT_ONCE = 1_000;
/**
 * Does not read contents. A missing file has no entry.
 * @param except raw: a directory in it that is omitted
 */
async function fingerprint(file, { most = MOST_ENTRIES, except } = {}) {
    const real = (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Ye)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .toRaw */ .ux)(file));
    const roots = ['path' in real ? real.path : (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .toRaw */ .ux)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file))];
    const taken = { entries: new Map(), roots, inodes: new Set() };
    const onUnread = (entry) => {
        taken.unseen ??= `\`${(0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fromRaw */ .nH)(entry)}\` cannot be read`;
    };
    // They change by themselves, so no step is responsible.
    if (roots.some(_tree_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .isKernelFile */ .Sn))
        return { ...taken, unseen: 'it belongs to the kernel' };
    for (const root of roots) {
        for (const entry of (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesBelow */ .yO)(root, onUnread, except)) {
            if (taken.entries.size >= most) {
                return { ...taken, unseen: `it has more than ${most} entries` };
            }
            if (taken.entries.size % ENTRIES_AT_ONCE === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
            add(taken, entry);
            if (entry.target !== undefined)
                addTarget(taken, entry.path);
        }
    }
    return taken;
}
function add({ entries, inodes }, { path: entry, stats, target }) {
    const state = stateOf(stats, target);
    entries.set(entry, state);
    if (state.inode !== undefined)
        inodes.add(state.inode);
}
function addTarget(taken, link) {
    const target = (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Ye)(link);
    if (!('path' in target) || (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .isKernelFile */ .Sn)(target.path))
        return;
    const { path: real } = target;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(real), { bigint: true, throwIfNoEntry: false });
    if (stats?.isFile())
        add(taken, { path: real, stats });
    const { roots } = taken;
    if (!stats?.isDirectory() || roots.length > MOST_LINKED)
        return;
    if (!roots.some((root) => (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(root, real) || (0,_tree_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(real, root)))
        roots.push(real);
}
function stateOf(stats, target) {
    // The times of a directory change with its files, which are checked separately.
    if (stats.isDirectory())
        return { content: 'directory', ctime: 0n, links: 0n };
    if (target !== undefined)
        return { content: `link ${target}`, ctime: 0n, links: 0n };
    const { size, mtimeNs, ctimeNs, nlink } = stats;
    const inode = `${stats.dev}:${stats.ino}`;
    return { inode, content: `${size} ${mtimeNs} ${inode}`, ctime: ctimeNs, links: nlink };
}


/***/ }),

/***/ 2370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ mark),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   hB: () => (/* binding */ restoreMarker),
/* harmony export */   kG: () => (/* binding */ removeStepDirectory),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   re: () => (/* binding */ refuseForeign),
/* harmony export */   tl: () => (/* binding */ MARKER),
/* harmony export */   vL: () => (/* binding */ removeLink)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);
/* harmony import */ var _remove_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6293);
/** A file that marks a directory as created by a run: directories without it are never removed. */




const MARKER = '.cursus-marker';
/** @param dir created by this run */
function mark(dir) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, MARKER), '', { flag: 'wx' });
}
/** A step may have removed the marker; the next run would then not remove the directory. */
function restoreMarker(dir) {
    if (isMarked(dir))
        return;
    (0,_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, MARKER));
    try {
        mark(dir);
    }
    catch {
        // The disk is full, for example.
    }
}
/** Whether it is a directory that a run created, not a link. */
function isMarked(dir) {
    return ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(dir, { throwIfNoEntry: false })?.isDirectory() === true &&
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, MARKER), { throwIfNoEntry: false })?.isFile() === true);
}
/**
 * Identifies a directory independent of its name; `undefined` if it does not exist or is a link.
 */
function identityOf(dir) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(dir, { bigint: true, throwIfNoEntry: false });
    return found?.isDirectory() ? `${found.dev}:${found.ino}` : undefined;
}
/** Removes a link that a script created, never its target. */
function removeLink(file) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(file);
}
/** @throws UserError if a file of the user exists at the path of the directory of a step */
function refuseForeign(stepDir) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(stepDir, { throwIfNoEntry: false });
    if (found === undefined || isMarked(stepDir))
        return;
    if (found.isDirectory() && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(stepDir).length === 0)
        return;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`\`${stepDir}\` already exists and was not created by a run, so it is not overwritten.`, {
        cure: 'Move it away, or choose another workspace directory.',
    });
}
/**
 * Removes a directory that a run created for a step; does nothing if it does not exist.
 * @throws UserError if it was not created by a run
 */
function removeStepDirectory(stepDir) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(stepDir, { throwIfNoEntry: false }) === undefined)
        return;
    if (!isMarked(stepDir)) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`\`${stepDir}\` was not created by a run, so it is not removed.`, {
            cure: 'Give the `testDir` of a test environment.',
        });
    }
    (0,_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(stepDir);
}


/***/ }),

/***/ 6293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9944);




/**
 * Removes a file, a link without its target, or a directory with its contents, even if read-only or
 * deeper than the path length limit.
 * @returns whether nothing is left
 */
function removeTree(top) {
    try {
        // One synchronous call: file by file in the thread pool of Node takes several times as long.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(top, { recursive: true, force: true, maxRetries: 3 });
    }
    catch {
        // Do not follow a link: its target does not belong to the run.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(top, { throwIfNoEntry: false })?.isDirectory())
            removeFlat((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .toRaw */ .ux)(top));
    }
    return !isThere(top);
}
function isThere(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false }) !== undefined;
    }
    catch (error) {
        return error.code !== 'ENOTDIR';
    }
}
/** Moves each nested directory to the top before emptying it, so that paths stay short. */
function removeFlat(top) {
    const prefix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const pending = [top];
    let moved = 0;
    for (let dir = pending.pop(); dir !== undefined; dir = pending.pop()) {
        for (const { name, isDirectory } of entriesOf(dir)) {
            const entry = node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, name);
            if (!isDirectory)
                attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.unlinkSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(entry)));
            else if (dir === top)
                pending.push(entry);
            else {
                moved += 1;
                const above = node_path__WEBPACK_IMPORTED_MODULE_2__.join(top, `${prefix}.${moved}`);
                // A directory that is moved must be writable itself.
                attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(entry), 0o700));
                if (attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(entry), (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(above))))
                    pending.push(above);
            }
        }
        if (dir !== top)
            attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(dir)));
    }
    attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(top)));
}
function entriesOf(dir) {
    attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(dir), 0o700));
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(dir), { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
            name: entry.name.toString('latin1'),
            isDirectory: entry.isDirectory(),
        }));
    }
    catch {
        return [];
    }
}
/** Errors are visible in the remaining files. */
function attempt(action) {
    try {
        action();
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ safeName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * Converts a step name or logical name to a folder name for every file system. A changed name gets
 * a hash, so that two names never share a folder.
 */
function safeName(name) {
    const plain = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
    const reserved = /^(\.+|(con|prn|aux|nul|com\d|lpt\d)(\..*)?)$/i.test(plain);
    if (plain === name && !reserved && !plain.endsWith('.'))
        return plain;
    return `${plain}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 8)}`;
}


/***/ }),

/***/ 5353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Sn: () => (/* binding */ isKernelFile),
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   yO: () => (/* binding */ entriesBelow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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




/**
 * A file or directory and everything in it, each directory before its contents. Links are entries
 * and are never followed. Paths may be longer than the system accepts. Entries that disappear
 * meanwhile are omitted.
 * @param root raw
 * @param except raw: an entry that is omitted with its contents
 */
function* entriesBelow(root, onUnread, except) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const reach = __addDisposableResource(env_1, new _files_path_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .PathReach */ .b(), false);
        const pending = [{ path: node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(root), at: '' }];
        for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            const { entry, names } = look(next, reach, onUnread);
            if (entry !== undefined)
                yield entry;
            for (const name of names) {
                const below = { path: (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinRaw */ .pq)(next.path, name), at: (0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinRaw */ .pq)(next.at, name) };
                if (below.path !== except)
                    pending.push(below);
            }
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
/** An entry and the names in it, in reverse order. */
function look(paths, reach, onUnread) {
    let entry;
    try {
        const short = reach.shorten(paths.path);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(short, { bigint: true });
        entry = { ...paths, stats };
        if (stats.isSymbolicLink()) {
            entry = { ...entry, target: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(short, 'buffer').toString('latin1') };
        }
        const names = stats.isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(short, 'buffer') : [];
        return {
            entry,
            names: names
                .map((name) => name.toString('latin1'))
                .sort()
                .reverse(),
        };
    }
    catch (error) {
        const isGone = error.code === 'ENOENT';
        if (onUnread === 'throw' && !isGone)
            throw error;
        if (typeof onUnread === 'function' && !isGone)
            onUnread(paths.path, error);
        return { ...(entry === undefined ? {} : { entry }), names: [] };
    }
}
/** The raw real path after following all links, or why the link is broken. */
function realPath(raw) {
    try {
        return { path: node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,_files_raw_path_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(raw), 'buffer').toString('latin1') };
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENAMETOOLONG')
            return { broken: 'is too deep to follow' };
        return { broken: code === 'ELOOP' ? 'is part of a cycle' : 'is broken' };
    }
}
/** Whether a path is the directory itself or inside it. Both are real paths. */
function isInside(dir, file) {
    return file === dir || file.startsWith(dir.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? dir : dir + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
/** They look like data but change constantly. */
function isKernelFile(real) {
    return isInside('/proc', real) || isInside('/sys', real);
}


/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OH: () => (/* binding */ openWorkspace)
});

// UNUSED EXPORTS: Workspace, hideFromGit

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/files/raw-path.js
var raw_path = __webpack_require__(9944);
// EXTERNAL MODULE: ./build/files/results-dir.js
var results_dir = __webpack_require__(6220);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/workspace/disk-error.js
var disk_error = __webpack_require__(3234);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/workspace/make-way.js


/**
 * Frees the path of the directory of a step. A link is removed without its target; any other file
 * or directory is moved away, because it may belong to the user.
 * @returns the new path
 */
function makeWay(dir) {
    const found = (0,external_node_fs_.lstatSync)(dir, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    if (found.isSymbolicLink())
        (0,external_node_fs_.unlinkSync)(dir);
    else if (isEmptyDirectory(dir))
        (0,external_node_fs_.rmdirSync)(dir);
    else {
        const aside = `${dir}.aside-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
        (0,external_node_fs_.renameSync)(dir, aside);
        return aside;
    }
    return undefined;
}
function isEmptyDirectory(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir).length === 0;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/workspace/marker.js
var marker = __webpack_require__(2370);
// EXTERNAL MODULE: ./build/workspace/safe-name.js
var safe_name = __webpack_require__(2482);
;// CONCATENATED MODULE: ./build/workspace/step-directory.js


/** @param workspace absolute and normalised: names are only appended, because it is done often */
function stepDirectory(workspace, step) {
    const dir = below(workspace, `test_${(0,safe_name/* safeName */.j)(step)}`);
    const outputs = below(dir, 'outputs');
    const logs = below(dir, 'logs');
    return {
        ...{ dir, outputs, logs },
        launch: below(dir, LAUNCH),
        work: below(dir, 'work'),
        inputs: below(dir, 'inputs'),
        stdout: below(logs, 'stdout.log'),
        stderr: below(logs, 'stderr.log'),
        output: (logicalName) => below(outputs, (0,safe_name/* safeName */.j)(logicalName)),
    };
}
/** Not an input, and no output of the step. */
const LAUNCH = '.launch';
function below(dir, name) {
    return `${dir}${external_node_path_.sep}${name}`;
}

// EXTERNAL MODULE: ./build/workspace/tree-entries.js
var tree_entries = __webpack_require__(5353);
;// CONCATENATED MODULE: ./build/workspace/needed-parts.js




/**
 * Inputs, working directories and request files of steps to which no link in their outputs points.
 * @param dirs directories of steps whose outputs are kept
 */
function unneededParts(dirs) {
    const needed = dirs.flatMap((dir) => linkTargets(external_node_path_.join(dir, 'outputs')));
    return dirs
        .flatMap((dir) => PARTS.map((part) => external_node_path_.join(dir, part)))
        .filter((part) => {
        const real = (0,tree_entries/* realPath */.Ye)((0,raw_path/* toRaw */.ux)(part));
        return 'broken' in real || !needed.some((target) => (0,tree_entries/* isInside */.FK)(real.path, target));
    });
}
const PARTS = ['inputs', 'work', LAUNCH];
/** Raw real paths. */
function linkTargets(dir) {
    const targets = [];
    for (const { path: entry, stats } of (0,tree_entries/* entriesBelow */.yO)((0,raw_path/* toRaw */.ux)(dir), 'skip')) {
        if (!stats.isSymbolicLink())
            continue;
        const target = (0,tree_entries/* realPath */.Ye)(entry);
        if ('path' in target)
            targets.push(target.path);
    }
    return targets;
}

// EXTERNAL MODULE: ./build/workspace/remove-tree.js
var remove_tree = __webpack_require__(6293);
;// CONCATENATED MODULE: ./build/workspace/trash.js




const PREFIX = '.cursus-trash-';
/**
 * Files to be removed are moved here first: their path is free at once, even if removal fails, and
 * the next run removes the rest.
 */
class Trash {
    #workspace;
    #dir;
    #identity;
    #count = 0;
    /** Paths that could not be removed. */
    #left = new Set();
    constructor(workspace) {
        this.#workspace = workspace;
    }
    /** Removes a directory with its contents, or a link without its target. */
    discard(victim) {
        const found = (0,external_node_fs_.lstatSync)(victim, { throwIfNoEntry: false });
        if (found === undefined)
            return;
        const aside = found.isSymbolicLink() ? victim : this.#moveAside(victim);
        if (!(0,remove_tree/* removeTree */.d)(aside))
            this.#left.add(aside);
    }
    /** Retries failed removals. @returns the remaining paths */
    close() {
        const dir = this.#current();
        const rest = dir === undefined || empty(dir) ? [] : [dir];
        const inPlace = [...this.#left].filter((one) => external_node_path_.dirname(one) !== dir);
        return [...inPlace.filter((one) => !(0,remove_tree/* removeTree */.d)(one)), ...rest];
    }
    /** On a full disk, the trash may be impossible to create: remove in place. */
    #moveAside(victim) {
        try {
            this.#count += 1;
            const aside = external_node_path_.join(this.#current() ?? this.#make(), String(this.#count));
            (0,external_node_fs_.renameSync)(victim, aside);
            return aside;
        }
        catch {
            return victim;
        }
    }
    #current() {
        const dir = this.#dir;
        if (dir === undefined || (0,marker/* identityOf */.cu)(dir) === this.#identity)
            return dir;
        // A script has removed it and may have replaced it with a link.
        (0,marker/* removeLink */.vL)(dir);
        this.#dir = undefined;
        return undefined;
    }
    #make() {
        const dir = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(this.#workspace, PREFIX));
        this.#dir = dir;
        this.#identity = (0,marker/* identityOf */.cu)(dir);
        (0,marker/* mark */.Gy)(dir);
        return dir;
    }
}
/** Removes the remains of earlier runs; needs the lock of the workspace. */
function sweepTrash(workspace) {
    for (const name of namesIn(workspace)) {
        const dir = external_node_path_.join(workspace, name);
        if (name.startsWith(PREFIX) && (0,marker/* isMarked */.rZ)(dir))
            empty(dir);
    }
}
/**
 * Removes the marker last: without it, the rest would never be removed. @returns whether it is gone
 */
function empty(dir) {
    const rest = namesIn(dir).filter((name) => name !== marker/* MARKER */.tl && !(0,remove_tree/* removeTree */.d)(external_node_path_.join(dir, name)));
    if (rest.length > 0)
        return false;
    (0,remove_tree/* removeTree */.d)(external_node_path_.join(dir, marker/* MARKER */.tl));
    return (0,remove_tree/* removeTree */.d)(dir);
}
/** Also removes a directory that cannot be read. */
function namesIn(dir) {
    try {
        return (0,external_node_fs_.readdirSync)(dir);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/workspace/workspace-lock.js





/** Two runs in one workspace would remove each other's directories. */
const LOCK = '.cursus-lock';
/**
 * Locks of this process: the process id alone does not distinguish them from those of a dead run.
 */
const held = new Set();
/**
 * Locks the workspace for this process.
 * @returns a function to release the lock
 * @throws UserError if another active run holds it, or a file of the user exists there
 */
function lockWorkspace(dir) {
    const file = external_node_path_.join(dir, LOCK);
    for (let attempt = 0; attempt < 3; attempt += 1) {
        if (take(file)) {
            held.add(file);
            return () => {
                held.delete(file);
                if (readLock(file) === identity(external_node_process_.pid) || isLink(file))
                    (0,external_node_fs_.rmSync)(file);
            };
        }
        const holder = readLock(file);
        if (holder === undefined)
            continue;
        if (!IDENTITY.test(holder)) {
            throw new errors/* UserError */.yo(`\`${file}\` already exists and was not created by a run, so it is not removed.`, {
                cure: 'Move it away, or choose another workspace directory.',
            });
        }
        if (isAlive(holder, file)) {
            throw new errors/* UserError */.yo(`Another run (process ${holder.split(' ')[0]}) is using the workspace \`${dir}\`.`, {
                cure: `Wait until it ends, or choose another workspace directory for this run. (If no other run is active, remove ${file}.)`,
            });
        }
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
    throw new errors/* UserError */.yo(`Other runs are using the workspace \`${dir}\`.`, {
        cure: 'Choose another workspace directory for this run.',
    });
}
/** A process id and its start time; empty if a run died while writing the lock. */
const IDENTITY = /^(\d+( \d+)?)?$/;
/** `undefined` if there is no lock. Only a file is a lock. */
function readLock(file) {
    const found = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    return found.isFile() ? (0,external_node_fs_.readFileSync)(file, 'utf8') : 'not a file';
}
/** A script may have replaced the lock with a link. */
function isLink(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
/** Atomic: the lock appears with its content or not at all. */
function take(file) {
    const own = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        (0,external_node_fs_.writeFileSync)(own, identity(external_node_process_.pid), { flag: 'wx' });
        (0,external_node_fs_.linkSync)(own, file);
        return true;
    }
    catch (error) {
        const { code, syscall } = error;
        if (code === 'EEXIST')
            return false;
        if (syscall !== 'link')
            throw error;
        return takeWithoutLinks(file);
    }
    finally {
        (0,external_node_fs_.rmSync)(own, { force: true });
    }
}
/** Not every file system has hard links. */
function takeWithoutLinks(file) {
    try {
        (0,external_node_fs_.writeFileSync)(file, identity(external_node_process_.pid), { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/** Process ids are reused, especially in containers; with the start time they are unique. */
function identity(pid) {
    return `${pid} ${startOf(pid)}`.trim();
}
/** In clock ticks since boot; empty if the platform does not report it. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        return '';
    }
}
function isAlive(holder, file) {
    const pid = Number(holder.split(' ')[0]);
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    if (pid === external_node_process_.pid)
        return held.has(file);
    try {
        external_node_process_.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
    return holder === identity(pid);
}

;// CONCATENATED MODULE: ./build/workspace/workspace.js














/** The workspace directory, opened for one run. */
class Workspace {
    /** Absolute. */
    dir;
    /** The same, raw and without links: excluded from inputs, because the run writes to it. */
    real;
    #identity;
    #isNew;
    #release;
    #trash;
    /** Path → identity of each directory that this run created for a step. */
    #made = new Map();
    /** Files that existed at the path of the directory of a step. */
    #foreign = [];
    #closed = false;
    constructor(dir, { isNew }, release) {
        this.dir = dir;
        this.#isNew = isNew;
        const found = (0,tree_entries/* realPath */.Ye)((0,raw_path/* toRaw */.ux)(dir));
        this.real = 'path' in found ? found.path : (0,raw_path/* toRaw */.ux)(dir);
        this.#identity = rootIdentity(dir);
        this.#release = release;
        this.#trash = new Trash(dir);
    }
    directoryOf(step) {
        return stepDirectory(this.dir, step);
    }
    /** @throws UserError if a file of the user exists at the path of one of these steps */
    refuseForeign(steps) {
        for (const step of steps)
            (0,marker/* refuseForeign */.re)(this.directoryOf(step).dir);
    }
    /**
     * Creates the directory of a starting step and removes files of earlier attempts. Never writes to
     * files that scripts put at its path.
     */
    freshStep(step) {
        const wanted = this.directoryOf(step);
        this.#refuseReplaced();
        if (this.#isOurs(wanted.dir))
            this.#trash.discard(wanted.dir);
        else
            this.#makeWay(wanted.dir);
        // Few synchronous calls of microseconds each: the thread pool of Node is slower.
        (0,external_node_fs_.mkdirSync)(wanted.dir);
        this.#made.set(wanted.dir, (0,marker/* identityOf */.cu)(wanted.dir));
        (0,marker/* mark */.Gy)(wanted.dir);
        for (const one of [wanted.inputs, wanted.outputs, wanted.logs, wanted.work])
            (0,external_node_fs_.mkdirSync)(one);
        return wanted;
    }
    /** Removes the private files of the step: its inputs and its working directory. */
    clear(step) {
        const { dir, inputs, work } = this.directoryOf(step);
        if (this.#closed || !this.#isOurs(dir))
            return;
        for (const one of [inputs, work])
            this.#trash.discard(one);
    }
    /**
     * Removes files that are not kept, and unlocks. Does nothing on a second call.
     * @returns what could not be removed
     */
    close(keep) {
        if (this.#closed)
            return [];
        this.#closed = true;
        try {
            // The directory that is now at this path does not belong to the run.
            if (this.#isReplaced())
                return [this.dir];
            const dirs = [...this.#made.keys()].filter((dir) => this.#isStillOurs(dir));
            if (keep !== 'nothing')
                dirs.forEach(marker/* restoreMarker */.hB);
            const isLeft = keep !== 'nothing' || (0,external_node_fs_.existsSync)(external_node_path_.join(this.dir, results_dir/* RESULTS_DIR */.z));
            if (isLeft && this.#isNew)
                hideFromGit(this.dir);
            const unwanted = {
                nothing: () => dirs,
                outputs: () => unneededParts(dirs),
                everything: () => [],
            };
            for (const one of unwanted[keep]())
                this.#trash.discard(one);
            return [...this.#foreign, ...this.#trash.close()];
        }
        finally {
            this.#release();
        }
    }
    #isStillOurs(dir) {
        if (this.#isOurs(dir))
            return true;
        try {
            this.#makeWay(dir);
        }
        catch {
            this.#foreign.push(dir);
        }
        return false;
    }
    #makeWay(dir) {
        const aside = makeWay(dir);
        if (aside !== undefined)
            this.#foreign.push(aside);
    }
    #refuseReplaced() {
        if (!this.#isReplaced())
            return;
        throw new errors/* UserError */.yo(`The workspace \`${this.dir}\` was replaced during the run.`, {
            cure: 'Look for a script that moves or removes the directory.',
        });
    }
    /** A script may have replaced the workspace by a link. */
    #isReplaced() {
        const identity = rootIdentity(this.dir);
        return identity !== undefined && identity !== this.#identity;
    }
    #isOurs(dir) {
        const identity = (0,marker/* identityOf */.cu)(dir);
        return identity !== undefined && (this.#made.get(dir) === identity || (0,marker/* isMarked */.rZ)(dir));
    }
}
/**
 * Opens the workspace directory, for one run at a time.
 * @throws UserError if it cannot be created or written, or if another run uses it
 */
function openWorkspace(directory) {
    const dir = external_node_path_.resolve(directory);
    const existed = (0,external_node_fs_.existsSync)(dir);
    try {
        (0,make_directory/* makeDirectory */.O)(dir);
        if (!(0,external_node_fs_.statSync)(dir).isDirectory())
            throw (0,disk_error/* notADirectory */.o5)(dir);
        const unlock = lockWorkspace(dir);
        sweepTrash(dir);
        return new Workspace(dir, { isNew: !existed }, () => {
            try {
                unlock();
                // Also remove a workspace that this run created and that is empty at the end.
                if (!existed && isEmptyDirectory(dir))
                    (0,external_node_fs_.rmdirSync)(dir);
            }
            catch {
                // The next run takes over the lock of a dead run.
            }
        });
    }
    catch (error) {
        throw (0,disk_error/* unusableWorkspace */.zw)(error, dir);
    }
}
/** What is kept is no source; specs are, and older ones lie in the workspace. */
function hideFromGit(dir) {
    const text = '# The files of a run. Specs are sources.\n*\n!/.specs/\n!/.specs/**\n';
    try {
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(dir, '.gitignore'), text, { flag: 'wx' });
    }
    catch {
        // A script wrote one, or the disk is full.
    }
}
/** If the user named a link, its target is the workspace. */
function rootIdentity(dir) {
    try {
        const found = (0,external_node_fs_.statSync)(dir, { bigint: true, throwIfNoEntry: false });
        return found && `${found.dev}:${found.ino}`;
    }
    catch {
        // A file exists at a parent path, or a link is circular.
        return 'unreachable';
    }
}


/***/ })

};
