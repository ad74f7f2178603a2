export const id = 749;
export const ids = [749];
export const modules = {

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

/***/ 5749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   testScriptCommand: () => (/* binding */ testScriptCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/* harmony import */ var _reporters_colors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4093);
/* harmony import */ var _reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9009);
/* harmony import */ var _reporters_json_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9232);
/* harmony import */ var _reporters_text_blocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3197);
/* harmony import */ var _common_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3795);
/* harmony import */ var _run_and_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2758);
/* harmony import */ var _scripts_main_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7878);
/* harmony import */ var _scripts_print_notes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2421);
/* harmony import */ var _scripts_sample_option_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1534);
/* harmony import */ var _scripts_scripts_to_test_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4022);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8591);













const EXAMPLES = `
A pipeline file beside the script, or above it, says how its step is called; a saved spec (\`specs create\`)
gives inputs, variables and arguments; options take precedence. Other inputs get sample data.

Examples:
  $ cursus runtime test-script tabular_preprocessing
  $ cursus runtime test-script train --input features=data/features --env LABEL=churn --job-arg depth=6
  $ cursus runtime test-script train --sample age=31,47 --sample label=0,1
  $ cursus runtime test-script tools/split.py --call cli --arg --in --arg '{input_paths.raw}'
  $ cursus runtime test-script scripts/train.py --timeout 600 --output-format json`;
function testScriptCommand(terminal, exit) {
    return (0,_common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .addCommonOptions */ .hm)((0,_scripts_main_options_js__WEBPACK_IMPORTED_MODULE_8__/* .addCallOptions */ .uN)((0,_scripts_main_options_js__WEBPACK_IMPORTED_MODULE_8__/* .addMainOptions */ .bx)(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('test-script')
        .description('run one script, with its saved spec or on sample data for the inputs it reads')
        .argument('<script-name>', 'name of a script in a search directory, of a spec or of a step, or a path')
        .addHelpText('after', EXAMPLES)))).action(async (script, options) => {
        const { config, notes } = await (0,_scripts_scripts_to_test_js__WEBPACK_IMPORTED_MODULE_11__/* .scriptsToTest */ .w)([script], options, terminal);
        (0,_scripts_print_notes_js__WEBPACK_IMPORTED_MODULE_9__/* .printNotes */ .j)(notes, options, terminal);
        const sampleData = (0,_scripts_sample_option_js__WEBPACK_IMPORTED_MODULE_10__/* .sampleOption */ .e)(options.sample, terminal.cwd);
        const style = {
            colors: (0,_reporters_colors_js__WEBPACK_IMPORTED_MODULE_2__/* .createColors */ .D)((0,_terminal_js__WEBPACK_IMPORTED_MODULE_12__/* .wantsColor */ .zK)(terminal.stdout, terminal)),
            verbose: options.verbose ?? false,
        };
        const run = { ...options, ...(sampleData === undefined ? {} : { sampleData }) };
        const code = await (0,_run_and_report_js__WEBPACK_IMPORTED_MODULE_7__/* .runAndReport */ .F)(config, run, terminal, {
            live: false,
            json: ({ steps: [step] }) => (step === undefined ? null : (0,_reporters_json_report_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonStep */ .Z4)(step)),
            text: (report) => {
                const [step] = report.steps;
                if (step === undefined)
                    return '';
                const block = (0,_reporters_text_blocks_js__WEBPACK_IMPORTED_MODULE_5__/* .scriptBlock */ .vK)({
                    scriptName: step.scriptName,
                    success: (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPassed */ .Pc)(step.status),
                    executionTime: step.seconds,
                    hasMainFunction: step.hasMain,
                    errorMessage: step.errorMessage,
                });
                const details = [...(0,_reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .causeLines */ .t)(report, style), ...(0,_reporters_console_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .warningLines */ ._)(report, style)];
                return details.length === 0 ? block : `${block}\n${details.join('\n')}\n`;
            },
        });
        exit(code);
    });
}


/***/ })

};
