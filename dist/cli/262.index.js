export const id = 262;
export const ids = [262];
export const modules = {

/***/ 1262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replayCommand: () => (/* binding */ replayCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8179);
/* harmony import */ var _config_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9711);
/* harmony import */ var _config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9022);
/* harmony import */ var _config_timeout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1624);
/* harmony import */ var _execute_step_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3368);
/* harmony import */ var _reporters_json_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9232);
/* harmony import */ var _reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(917);
/* harmony import */ var _run_and_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2758);









const DETAILS = `
Unpacks a bundle that \`test-pipeline --bundle\` wrote for a failed step, runs the step on its inputs
and compares the result with that of the bundle. It runs the code of the bundle: replay only bundles
that you trust. The exit code is that of a test run: 1 if the step fails, even if it fails in the same
way, and 0 if it passes.

Examples:
  $ cursus runtime replay train.bundle.zip
  $ cursus runtime replay train.bundle.zip --python .venv/bin/python --keep train-replay`;
function replayCommand(terminal, exit) {
    return new commander__WEBPACK_IMPORTED_MODULE_1__/* .Command */ .uB('replay')
        .description('run a failed step again from its replay bundle')
        .argument('<bundle>', 'bundle of a failed step (`step.bundle.zip`)')
        .option('--python <path>', 'Python interpreter (default: a virtual environment, then PATH)')
        .option('--keep <dir>', 'unpack and run in this new or empty directory, and keep it')
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$('--output-format <format>', 'output format of the results')
        .choices(['text', 'json'])
        .default('text'))
        .option('-v, --verbose', 'also print step starts, notices and longer logs')
        .addHelpText('after', DETAILS)
        .action(async (file, options) => {
        exit(await replay(file, options, terminal));
    });
}
async function replay(file, options, terminal) {
    const { cwd } = terminal;
    // Few commands need what opens archives.
    const { openReplay } = await Promise.all(/* import() */[__webpack_require__.e(525), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 1382));
    const environ = (0,_execute_step_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .scriptEnvironment */ .F)(terminal.environ);
    const bundle = openReplay(file, { cwd, keep: options.keep, environ });
    try {
        const config = await (0,_config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPipeline */ .B)(bundle.pipeline, { cwd: bundle.directory });
        return await (0,_run_and_report_js__WEBPACK_IMPORTED_MODULE_8__/* .runAndReport */ .F)(bundle.withSecrets(config), {
            ...{ workspaceDir: node_path__WEBPACK_IMPORTED_MODULE_0__.join(bundle.directory, 'run'), outputFormat: options.outputFormat },
            ...{ timeout: _config_timeout_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_TIMEOUT_SECONDS */ .KU, retries: 0, maxParallel: 1 },
            ...{ memoryLimit: _config_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .d.memoryBytes, runTimeout: 'off' },
            ...{ cleanup: options.keep === undefined, onDrift: 'off', projectDir: cwd },
            ...(options.python === undefined ? {} : { python: givenPython(options.python, cwd) }),
            verbose: options.verbose ?? false,
        }, 
        // Paths are shown relative to the project, as in the run that wrote the bundle.
        { ...terminal, cwd: bundle.project }, {
            live: true,
            text: async (report) => replayText(await bundle.compare(report), bundle.step),
            json: async (report) => ({
                ...(0,_reporters_json_report_js__WEBPACK_IMPORTED_MODULE_6__/* .toJsonReport */ .Ow)(report),
                replay: await bundle.compare(report),
            }),
        });
    }
    finally {
        await bundle.close();
    }
}
/** A command is searched in `PATH`; a path starts in the working directory of the user. */
function givenPython(python, cwd) {
    return /[\\/]/.test(python) ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, python) : python;
}
function replayText(result, step) {
    const { words, differences, left_out: leftOut, redacted } = result;
    return `${[
        '',
        `Replay of ${(0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(step, 80)}: ${(0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(words, 700)}`,
        ...listed('Different here:', differences),
        ...listed('Not in the bundle:', leftOut.map(({ path: name, reason }) => `${name}: ${reason}`)),
        ...listed('A secret was replaced in:', redacted),
    ].join('\n')}\n`;
}
function listed(title, lines) {
    if (lines.length === 0)
        return [];
    const rest = lines.length - SHOWN_LINES;
    return [
        title,
        ...lines.slice(0, SHOWN_LINES).map((line) => `  ${(0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)(line, 300)}`),
        ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ];
}
const SHOWN_LINES = 20;


/***/ })

};
