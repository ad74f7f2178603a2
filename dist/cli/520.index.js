export const id = 520;
export const ids = [520];
export const modules = {

/***/ 6586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DataCompatibilityResult)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2311);
/* harmony import */ var _config_check_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/* harmony import */ var _reporters_json_cause_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3437);




/** Whether a script can process the output of another script. Immutable. */
class DataCompatibilityResult {
    /** The producer. */
    scriptA;
    /** The consumer. */
    scriptB;
    /** The producer passed and wrote data, and the consumer passed on that data. */
    compatible;
    /** Lower case, `csv`; `null` if the producer wrote nothing. */
    dataFormatA;
    /** The format that the consumer read; `null` if it was not run. */
    dataFormatB;
    /** The reasons for the incompatibility; empty if compatible. */
    compatibilityIssues;
    /** Who is at fault; `held` if compatible. */
    cause;
    /** The cause in three words. */
    status;
    /** All findings about the two scripts and the data between them. */
    findings;
    /**
     * Created by a `RuntimeTester`.
     * @param fields formats default to `null`, lists to empty, `cause` to `held` or `data` by
     * `compatible`
     * @throws UserError for a missing field or one of the wrong type
     */
    constructor(fields) {
        (0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_0__/* .checkValue */ .S)(requiredFields, fields, 'DataCompatibilityResult');
        this.scriptA = fields.scriptA;
        this.scriptB = fields.scriptB;
        this.compatible = fields.compatible;
        this.dataFormatA = fields.dataFormatA ?? null;
        this.dataFormatB = fields.dataFormatB ?? null;
        this.compatibilityIssues = fields.compatibilityIssues ?? [];
        this.cause = fields.cause ?? (fields.compatible ? 'held' : 'data');
        this.status = _report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .FLOW_STATUS */ .kP[this.cause];
        this.findings = fields.findings ?? [];
    }
    /** The result of one data flow of a run. */
    static fromReport(flow, report) {
        const ends = [flow.producer, flow.consumer];
        return new DataCompatibilityResult({
            scriptA: scriptOf(flow.producer, report),
            scriptB: scriptOf(flow.consumer, report),
            compatible: flow.status === 'compatible',
            dataFormatA: flow.producerFormat,
            dataFormatB: flow.consumerFormat,
            compatibilityIssues: flow.issues,
            cause: flow.cause,
            findings: report.findings.filter(({ flow: of, step }) => of === flow.key || (of === undefined && ends.includes(step ?? ''))),
        });
    }
    /** The result of a run of two scripts, even if no data flows between them. */
    static fromPair(report) {
        const [flow] = report.flows;
        if (flow !== undefined)
            return DataCompatibilityResult.fromReport(flow, report);
        const [a, b] = report.steps;
        const culprit = report.steps.find(({ status }) => !(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPassed */ .Pc)(status));
        const role = culprit === a ? 'A' : 'B';
        return new DataCompatibilityResult({
            scriptA: a?.scriptName ?? '',
            scriptB: b?.scriptName ?? '',
            compatible: false,
            dataFormatA: a?.outputs.find(({ profile }) => profile.format !== null)?.profile.format ?? null,
            cause: causeWithoutFlow(culprit === undefined ? undefined : role),
            compatibilityIssues: [
                culprit === undefined
                    ? (report.findings.find(({ code }) => code === 'wiring-unknown')?.message ??
                        'No output of the first script feeds an input of the second.')
                    : `Script ${role} failed: ${culprit.errorMessage ?? culprit.status}`,
            ],
            findings: report.findings,
        });
    }
    /** `✅ a -> b: COMPATIBLE (csv -> csv)` */
    toString() {
        const pair = `${this.scriptA} -> ${this.scriptB}`;
        return this.compatible
            ? `✅ ${pair}: COMPATIBLE (${this.dataFormatA} -> ${this.dataFormatB})`
            : `❌ ${pair}: INCOMPATIBLE - ${this.compatibilityIssues.join('; ')}`;
    }
    /** The six fields of the reference with its keys, followed by the other fields. */
    toDict() {
        return {
            script_a: this.scriptA,
            script_b: this.scriptB,
            compatible: this.compatible,
            data_format_a: this.dataFormatA,
            data_format_b: this.dataFormatB,
            compatibility_issues: [...this.compatibilityIssues],
            cause: this.cause,
            status: this.status,
            findings: this.findings.map(_reporters_json_cause_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonFinding */ .eg),
        };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
}
/** Of two scripts with no data flow between them, by the one that failed. */
function causeWithoutFlow(failed) {
    if (failed === undefined)
        return 'untested';
    return failed === 'A' ? 'producer' : 'consumer';
}
function scriptOf(step, { steps }) {
    return steps.find(({ name }) => name === step)?.scriptName ?? step;
}
const requiredFields = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    scriptA: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('the name of a script'),
    scriptB: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP('the name of a script'),
    compatible: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY('true or false'),
});


/***/ }),

/***/ 1534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sampleOption)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4863);
/* harmony import */ var _specs_key_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5833);





/**
 * `--sample`: one path, or columns of a table.
 * @throws UserError if it is both, or several paths
 */
function sampleOption(given, cwd) {
    if (given === undefined)
        return undefined;
    const isPath = (text) => !text.includes('=') || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, text));
    const [file, ...files] = given.filter(isPath);
    const columns = given.filter((text) => !isPath(text));
    if (file === undefined)
        return table(columns);
    if (files.length === 0 && columns.length === 0)
        return file;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`\`--sample ${file}\` cannot be combined with another \`--sample\`.`, {
        cure: 'Give one path, or columns: `--sample age=31,47 --sample label=0,1`. `--input <name>=<path>` gives one input its data.',
    });
}
function table(columns) {
    const values = new Map();
    for (const text of columns) {
        const equals = text.indexOf('=');
        const name = text.slice(0, equals).trim();
        if (name === '' || values.has(name)) {
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(name === ''
                ? `\`--sample ${text}\` names no column.`
                : `Column ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(name)} of \`--sample\` is given twice.`, { cure: 'Write `--sample <column>=<value>,<value>`, once for each column.' });
        }
        values.set(name, text
            .slice(equals + 1)
            .split(',')
            .map(cell));
    }
    return Object.fromEntries(values);
}
/** A number, `true`, `false` or `null`, else text. */
function cell(text) {
    const value = (0,_specs_key_value_js__WEBPACK_IMPORTED_MODULE_4__/* .jobArgument */ .X)(text);
    const isCell = value === null || ['number', 'boolean', 'string'].includes(typeof value);
    return isCell ? value : text;
}


/***/ }),

/***/ 1520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   testCompatibilityCommand: () => (/* binding */ testCompatibilityCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _api_data_compatibility_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6586);
/* harmony import */ var _reporters_colors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4093);
/* harmony import */ var _reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9009);
/* harmony import */ var _reporters_json_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9232);
/* harmony import */ var _reporters_text_blocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3197);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4863);
/* harmony import */ var _common_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3795);
/* harmony import */ var _run_and_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2758);
/* harmony import */ var _scripts_main_options_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7878);
/* harmony import */ var _scripts_print_notes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2421);
/* harmony import */ var _scripts_sample_option_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1534);
/* harmony import */ var _scripts_scripts_to_test_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4022);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8591);














const EXAMPLES = `
Saved specs give the inputs, variables and arguments; options take precedence. A name in an option applies
to every script that uses it; \`<script>.<name>\` applies to one script.

Examples:
  $ cursus runtime test-compatibility prepare train --input raw=data/raw --env train.LABEL=churn
  $ cursus runtime test-compatibility tabular_preprocessing xgboost_training
  $ cursus runtime test-compatibility prepare train --output-format json`;
function testCompatibilityCommand(terminal, exit) {
    return (0,_common_options_js__WEBPACK_IMPORTED_MODULE_7__/* .addCommonOptions */ .hm)((0,_scripts_main_options_js__WEBPACK_IMPORTED_MODULE_9__/* .addMainOptions */ .bx)(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('test-compatibility')
        .description('run two scripts, the second on the outputs of the first')
        .argument('<script-a>', 'the producer: name of a script or of a spec, or a path')
        .argument('<script-b>', 'the consumer: name of a script or of a spec, or a path')
        .addHelpText('after', EXAMPLES))).action(async (scriptA, scriptB, options) => {
        if (scriptA === scriptB) {
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo('The two scripts are the same.', {
                cure: 'Name a producer and a consumer; `test-script` runs one script alone.',
            });
        }
        const style = {
            colors: (0,_reporters_colors_js__WEBPACK_IMPORTED_MODULE_2__/* .createColors */ .D)((0,_terminal_js__WEBPACK_IMPORTED_MODULE_13__/* .wantsColor */ .zK)(terminal.stdout, terminal)),
            verbose: options.verbose ?? false,
        };
        const { config, notes } = await (0,_scripts_scripts_to_test_js__WEBPACK_IMPORTED_MODULE_12__/* .scriptsToTest */ .w)([scriptA, scriptB], options, terminal);
        (0,_scripts_print_notes_js__WEBPACK_IMPORTED_MODULE_10__/* .printNotes */ .j)(notes, options, terminal);
        const sampleData = (0,_scripts_sample_option_js__WEBPACK_IMPORTED_MODULE_11__/* .sampleOption */ .e)(options.sample, terminal.cwd);
        const run = { ...options, ...(sampleData === undefined ? {} : { sampleData }) };
        const code = await (0,_run_and_report_js__WEBPACK_IMPORTED_MODULE_8__/* .runAndReport */ .F)(config, run, terminal, {
            live: false,
            // Also fails if no output of the first script feeds the second.
            passed: (report) => theFlow(report).status === 'compatible',
            json: (report) => (0,_reporters_json_report_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonFlow */ .Bt)(theFlow(report)),
            text: (report) => {
                const flow = theFlow(report);
                const block = (0,_reporters_text_blocks_js__WEBPACK_IMPORTED_MODULE_5__/* .compatibilityBlock */ .GQ)({
                    scriptA: flow.producer,
                    scriptB: flow.consumer,
                    compatible: flow.status === 'compatible',
                    dataFormatA: flow.producerFormat,
                    dataFormatB: flow.consumerFormat,
                    compatibilityIssues: flow.issues,
                });
                const details = [...(0,_reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .causeLines */ .t)(report, style), ...(0,_reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .warningLines */ ._)(report, style)];
                return details.length === 0 ? block : `${block}\n${details.join('\n')}\n`;
            },
        });
        exit(code);
    });
}
/** The data flow, or a placeholder if the two scripts have none. */
function theFlow(report) {
    const [flow] = report.flows;
    if (flow !== undefined)
        return flow;
    const [producer = '', consumer = ''] = report.steps.map(({ name }) => name);
    const result = _api_data_compatibility_result_js__WEBPACK_IMPORTED_MODULE_1__/* .DataCompatibilityResult */ .Q.fromPair(report);
    return {
        key: `${producer}->${consumer}`,
        producer,
        consumer,
        cause: result.cause,
        status: result.status,
        producerFormat: result.dataFormatA,
        consumerFormat: null,
        issues: result.compatibilityIssues,
        connections: [],
    };
}


/***/ })

};
