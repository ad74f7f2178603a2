export const id = 582;
export const ids = [582];
export const modules = {

/***/ 9582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockCommand: () => (/* binding */ lockCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8179);
/* harmony import */ var _config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9022);
/* harmony import */ var _contracts_confirmed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65);
/* harmony import */ var _contracts_contract_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6988);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2793);
/* harmony import */ var _program_run_signals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3794);
/* harmony import */ var _reporters_colors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4093);
/* harmony import */ var _reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9009);
/* harmony import */ var _reporters_drift_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6740);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3031);
/* harmony import */ var _text_format_count_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2613);
/* harmony import */ var _common_options_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3795);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5158);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8591);















const DETAILS = `
Runs the pipeline twice and writes the contract of its outputs to <pipeline>.contract.json, beside the
pipeline file: formats, columns, types, missing values, numbers of rows. What differs between the two
runs is marked volatile and is not compared. Later runs compare their outputs with that file.

If the file exists, the command only lists the changes; --update accepts them. In CI (the variable CI
is set) it never writes: see --contract-file and --contract-patch of test-pipeline.

Examples:
  $ cursus runtime lock pipeline.yml
  $ cursus runtime lock pipeline.yml --update`;
function lockCommand(terminal, exit) {
    return (0,_common_options_js__WEBPACK_IMPORTED_MODULE_11__/* .addCommonOptions */ .hm)(new commander__WEBPACK_IMPORTED_MODULE_1__/* .Command */ .uB('lock')
        .description('lock the formats, columns and types of the outputs, to find changes in later runs')
        .argument('<pipeline-config>', 'pipeline file (YAML or JSON)')
        .option('--update', 'accept the changes of an existing contract')
        .option('--runs <n>', 'number of runs that are compared to find volatile values', runs, 2)
        .addHelpText('after', DETAILS)).action(async (file, options) => {
        exit(await lock(file, options, terminal));
    });
}
async function lock(file, options, terminal) {
    const config = await (0,_config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPipeline */ .B)(file, {
        cwd: terminal.cwd,
        specsDir: node_path__WEBPACK_IMPORTED_MODULE_0__.join(options.workspaceDir, '.specs'),
    });
    const { write, end } = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_13__/* .textOutput */ .rE)(terminal.stdout, terminal);
    const colors = (0,_reporters_colors_js__WEBPACK_IMPORTED_MODULE_7__/* .createColors */ .D)((0,_terminal_js__WEBPACK_IMPORTED_MODULE_13__/* .wantsColor */ .zK)(terminal.stdout, terminal));
    try {
        const reports = [];
        for (let index = 0; index < options.runs; index += 1) {
            write(`Run ${index + 1} of ${options.runs} of ${config.name} …\n`);
            const report = await runOnce(config, options, terminal);
            reports.push(report);
            if (report.success)
                continue;
            if (!report.complete && report.internalError === undefined) {
                write('\nNothing was locked: the run was interrupted.\n');
                return _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT_CODES */ .a.failed;
            }
            const causes = (0,_reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_8__/* .causeLines */ .t)(report, { colors, verbose: options.verbose ?? false });
            write(`\n${causes.join('\n')}\nNothing was locked: the pipeline must pass first.\n`);
            return report.internalError === undefined ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT_CODES */ .a.failed : _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT_CODES */ .a.internal;
        }
        const lines = (0,_reporters_drift_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .driftLines */ .$)(reports[0]?.contract, { colors, verbose: true });
        if (lines.length > 0)
            write(`\n${lines.join('\n')}`);
        return await writeContract(reports.map(contractOf), { options, terminal, write });
    }
    finally {
        end();
    }
}
async function runOnce(config, options, terminal) {
    const common = await (0,_common_options_js__WEBPACK_IMPORTED_MODULE_11__/* .toRunOptions */ .pA)({ ...options, projectDir: config.root }, terminal);
    return (0,_program_run_signals_js__WEBPACK_IMPORTED_MODULE_6__/* .withRunSignals */ .R)((signals) => (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .runPipeline */ .a)(config, {
        ...{ ...common, ...signals, contract: true },
        // The changes are what the command is about, not a fault.
        onDrift: 'warn',
        onEvent: () => { },
    }), (signal) => void terminal.stderr.write(`\n${signal}: stopping the steps …\n`));
}
function contractOf({ contract }) {
    if (contract === undefined)
        throw new Error('The outputs of the run were not described.');
    return contract;
}
async function writeContract(contracts, { options, terminal, write, }) {
    const [first, ...others] = contracts;
    if (first === undefined)
        throw new Error('There was no run.');
    const { file, locked } = first;
    const contract = others.reduce((sum, { current }) => (0,_contracts_confirmed_js__WEBPACK_IMPORTED_MODULE_3__/* .confirmed */ .q)(sum, current), first.current);
    const text = (0,_contracts_contract_document_js__WEBPACK_IMPORTED_MODULE_4__/* .contractText */ .Wc)(contract);
    if (locked === text) {
        write(`${file} is up to date: ${summary(contract)}.\n`);
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT_CODES */ .a.passed;
    }
    if (locked !== undefined && !options.update) {
        write(`\n${file} was not changed. To accept the changes, add --update.\n`);
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT_CODES */ .a.failed;
    }
    if (isCi(terminal.environ)) {
        write(`\n${file} was not written: the variable CI is set. Lock on your own machine, `);
        write('or use the file that --contract-file writes.\n');
        return _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT_CODES */ .a.failed;
    }
    await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(terminal.cwd, file), text);
    write(`${locked === undefined ? 'Wrote' : 'Updated'} ${file}: ${summary(contract)}.\n`);
    return _exit_codes_js__WEBPACK_IMPORTED_MODULE_12__/* .EXIT_CODES */ .a.passed;
}
function summary({ outputs }) {
    const files = Object.values(outputs).flatMap((output) => Object.values(output.files));
    const columns = files.flatMap((one) => one.columns ?? []);
    const volatile = columns.filter((column) => column.volatile).length;
    return [
        (0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_14__/* .countOf */ .p)(Object.keys(outputs).length, 'output'),
        (0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_14__/* .countOf */ .p)(files.length, 'file'),
        (0,_text_format_count_js__WEBPACK_IMPORTED_MODULE_14__/* .countOf */ .p)(columns.length, 'column'),
        ...(volatile === 0 ? [] : [`${volatile} of them volatile`]),
    ].join(', ');
}
function isCi(environ) {
    const value = environ['CI'] ?? '';
    return value !== '' && value !== 'false' && value !== '0';
}
function runs(text) {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= MOST_RUNS)
        return number;
    throw new commander__WEBPACK_IMPORTED_MODULE_1__/* .InvalidArgumentError */ .Di(`It must be a whole number from 1 to ${MOST_RUNS}.`);
}
const MOST_RUNS = 20;


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


/***/ })

};
