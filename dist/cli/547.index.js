export const id = 547;
export const ids = [547];
export const modules = {

/***/ 3003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ analyseScript),
/* harmony export */   i: () => (/* binding */ analyseScripts)
/* harmony export */ });
/* harmony import */ var _execute_step_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3368);
/* harmony import */ var _python_start_supervisor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6950);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);



/**
 * Analyses a script without running it.
 * @param file absolute
 * @throws UserError if it cannot be read
 */
async function analyseScript(file, python, terminal) {
    const analysis = (await analyseScripts([file], python, terminal)).get(file);
    if (analysis === undefined)
        throw new Error('The script was not analysed.');
    if (analysis.problem === null)
        return analysis;
    const { message, line, column } = analysis.problem;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The script cannot be read: ${message}`, {
        location: {
            file,
            ...(line === null ? {} : { line }),
            ...(column === null ? {} : { column }),
        },
        cure: 'Correct the script first.',
    });
}
/**
 * Analyses scripts without running them; a problem of a script is in its analysis.
 * @param files absolute
 */
async function analyseScripts(files, python, { cwd, environ }) {
    if (files.length === 0)
        return new Map();
    const supervisor = await (0,_python_start_supervisor_js__WEBPACK_IMPORTED_MODULE_1__.startSupervisor)({
        python,
        projectDirs: [cwd],
        environ: (0,_execute_step_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptEnvironment */ .F)(environ),
    });
    try {
        const analyses = files.map(async (file) => [file, await supervisor.analyse(file)]);
        return new Map(await Promise.all(analyses));
    }
    finally {
        await supervisor.close();
    }
}


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ keyValue),
/* harmony export */   X: () => (/* binding */ jobArgument)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7401);


/** An option `key=value` that can be repeated; the value can contain `=`. */
function keyValue(text, before = {}) {
    const [key = '', ...rest] = text.split('=');
    if (key.trim() === '' || rest.length === 0) {
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('It must be `key=value`.');
    }
    if (Object.hasOwn(before, key.trim())) {
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(key.trim())} is given twice.`);
    }
    return { ...before, [key.trim()]: rest.join('=') };
}
/** A job argument: parsed as JSON if possible (`5`, `true`, `null`, `["a"]`), else text. */
function jobArgument(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 4569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V1: () => (/* binding */ specsDirs),
/* harmony export */   a0: () => (/* binding */ builderWith),
/* harmony export */   ad: () => (/* binding */ specBuilders),
/* harmony export */   tT: () => (/* binding */ specsDirOption)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8179);
/* harmony import */ var _config_saved_specs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4829);
/* harmony import */ var _specs_pipeline_testing_spec_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8454);
/* harmony import */ var _specs_spec_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6918);





function specsDirOption() {
    return new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$('--specs-dir <dir>', 'directory of the saved specs')
        .default(_config_saved_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .SPECS_DIR */ .rA)
        .argParser((text) => {
        if (text.trim() === '')
            throw new commander__WEBPACK_IMPORTED_MODULE_1__/* .InvalidArgumentError */ .Di('It must be the path of a directory.');
        return text;
    });
}
/** Where specs are read from: their directory, then the workspace, as in the reference. */
function specsDirs({ specsDir, workspaceDir }, cwd) {
    return [...new Set([node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, specsDir), node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, workspaceDir, '.specs')])];
}
/** The specs of each directory, in that order. New specs are saved by the first. */
function specBuilders(directories, { cwd }) {
    const builder = (specsDir) => new _specs_pipeline_testing_spec_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineTestingSpecBuilder */ .R(directories.workspaceDir, { projectRoot: cwd, specsDir });
    const [first = '', ...others] = specsDirs(directories, cwd);
    return [builder(first), ...others.map(builder)];
}
/** The directory that has the spec of a step or script; else the first. */
async function builderWith(name, directories, terminal) {
    const builders = specBuilders(directories, terminal);
    for (const builder of builders) {
        if ((await (0,_specs_spec_files_js__WEBPACK_IMPORTED_MODULE_4__/* .findSpecFile */ .rW)(name, builder.specsDir)) !== undefined)
            return builder;
    }
    return builders[0];
}


/***/ }),

/***/ 8547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  specsCommand: () => (/* binding */ specsCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/api/runtime-tester.js + 7 modules
var runtime_tester = __webpack_require__(8883);
// EXTERNAL MODULE: ./build/config/shown-path.js
var shown_path = __webpack_require__(9244);
// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
// EXTERNAL MODULE: ./build/specs/script-execution-spec.js
var script_execution_spec = __webpack_require__(6759);
// EXTERNAL MODULE: ./build/specs/spec-files.js
var spec_files = __webpack_require__(6918);
// EXTERNAL MODULE: ./build/specs/spec-names.js
var spec_names = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/cli/exit-codes.js
var exit_codes = __webpack_require__(5158);
// EXTERNAL MODULE: ./build/cli/specs/analyse-script.js
var analyse_script = __webpack_require__(3003);
;// CONCATENATED MODULE: ./build/cli/specs/ask.js

/** @returns the answer, or `undefined` if the user cancels */
async function ask({ message, suggestion, required }, dialogue) {
    // Loaded only if there are questions.
    const { isCancel, text } = await __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 6170));
    const answer = await untilInputEnds(dialogue, (signal) => text({
        message: (0,plain_text/* oneLine */.TN)(message),
        placeholder: suggestion === '' && !required ? 'left out' : (0,plain_text/* oneLine */.TN)(suggestion),
        defaultValue: suggestion,
        validate: (value) => {
            const chosen = value?.trim() || suggestion;
            return required && chosen === '' ? 'The script fails without it.' : undefined;
        },
        signal,
        ...dialogue,
    }));
    return isCancel(answer) ? undefined : answer.trim();
}
/** The library waits forever after Ctrl-D or the end of the input. */
async function untilInputEnds({ input }, prompt) {
    const ended = new AbortController();
    const end = () => ended.abort();
    const onKey = (_, { ctrl, name }) => {
        if (ctrl && name === 'd')
            end();
    };
    input.on('keypress', onKey).once('end', end);
    try {
        return await prompt(ended.signal);
    }
    finally {
        input.off('keypress', onKey).off('end', end);
    }
}

;// CONCATENATED MODULE: ./build/cli/specs/spec-draft.js
/** The four parts of a spec, in the order in which the reference asks for them. */
const SPEC_PARTS = ['input_paths', 'output_paths', 'environ_vars', 'job_args'];
/**
 * Drafts a spec from the code of the script: all paths that it reads and writes, and its required
 * variables and arguments. If the code uses no paths, the default names of the reference are used.
 * @param testDataDir base directory of the suggested paths
 */
function draftSpec(analysis, scriptName, testDataDir) {
    const base = `${testDataDir.replace(/[/\\]+$/, '')}/${scriptName}`;
    return SPEC_PARTS.flatMap((part) => {
        const uses = distinct(analysis[part]);
        switch (part) {
            case 'input_paths':
                return paths(part, uses, 'data_input', `${base}/input`);
            case 'output_paths':
                return paths(part, uses, 'data_output', `${base}/output`);
            case 'environ_vars':
            case 'job_args':
                // Optional values are omitted.
                return uses
                    .filter(({ required }) => required)
                    .map(({ name, line }) => ({
                    part,
                    key: name,
                    suggestion: USUAL.get(name) ?? '',
                    required: true,
                    line,
                }));
            default:
                return part;
        }
    });
}
/** The default values of the reference. */
const USUAL = new Map([
    ['LABEL_FIELD', 'label'],
    ['job_type', 'testing'],
]);
function paths(part, uses, defaultName, directory) {
    if (uses.length === 0) {
        return [{ part, key: defaultName, suggestion: directory, required: true }];
    }
    return uses.map(({ name, required, line, path_kind: kind }) => ({
        part,
        key: name,
        // An optional input is omitted unless the user sets it.
        suggestion: required || part === 'output_paths'
            ? `${directory}/${name}${kind === 'file' && part === 'input_paths' ? '.csv' : ''}`
            : '',
        required,
        line,
    }));
}
/** A key that is required anywhere is required. */
function distinct(uses) {
    const byName = new Map();
    for (const use of uses) {
        const before = byName.get(use.name);
        if (before === undefined || (use.required && !before.required))
            byName.set(use.name, use);
    }
    return [...byName.values()];
}

;// CONCATENATED MODULE: ./build/cli/specs/answer-entries.js




/**
 * The values of a spec: from the command line, then from the answers or, without questions, the
 * suggested values. An empty answer removes the key.
 * @returns values in the order of the parts; `undefined` if the user cancels
 * @throws UserError if there are questions but no terminal
 */
async function answerEntries(entries, given, { yes, dialogue }) {
    const open = entries.filter(({ part, key }) => !given.some((one) => one.part === part && one.key === key));
    const answered = [];
    for (const { part, key, suggestion, required, line } of open) {
        if (yes) {
            if (suggestion !== '')
                answered.push({ part, key, text: suggestion });
            continue;
        }
        if (dialogue === undefined)
            throw noTerminal(open);
        const where = line === undefined ? '' : ` (line ${line})`;
        const text = await ask({ message: `${WORDS[part]} ${key}${where}`, suggestion, required }, dialogue);
        if (text === undefined)
            return undefined;
        if (text !== '')
            answered.push({ part, key, text });
    }
    return [...given, ...answered].sort((a, b) => SPEC_PARTS.indexOf(a.part) - SPEC_PARTS.indexOf(b.part));
}
const WORDS = {
    input_paths: 'Path of input',
    output_paths: 'Path of output',
    environ_vars: 'Value of variable',
    job_args: 'Value of job argument',
};
function noTerminal(open) {
    const names = (0,describe_value/* listNames */.Zv)(open.map(({ part, key }) => `${part}.${key}`));
    return new errors/* UserError */.yo(`No terminal is available to ask for ${names}.`, {
        cure: 'Use `--yes` to accept the suggested values, or set values with `--input`, `--output`, `--env` and `--job-arg`.',
    });
}

// EXTERNAL MODULE: ./build/config/step-config.js + 1 modules
var step_config = __webpack_require__(5544);
// EXTERNAL MODULE: ./build/config/todo-values.js
var todo_values = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/pipeline/path-key.js
var path_key = __webpack_require__(8946);
// EXTERNAL MODULE: ./build/scripts/find-step.js
var find_step = __webpack_require__(9731);
;// CONCATENATED MODULE: ./build/cli/specs/declared-values.js







/**
 * The step of a pipeline file that a new spec is for.
 * @param step the name that the user gives to it
 * @throws UserError if several steps run the script
 */
async function declaredFor(script, cwd) {
    const { given, file, step } = script;
    try {
        const found = await (0,find_step/* findStep */.M)(step ?? given, { cwd });
        return step === undefined || found?.script === file ? found : undefined;
    }
    catch (error) {
        if (!(error instanceof find_step/* AmbiguousStep */.Z))
            throw error;
        throw new errors/* UserError */.yo(error.message, { cure: 'Name the step with `--step <name>`.' });
    }
}
/** What the step declares; `from` and `TODO` are no values of a spec. */
function declaredValues({ step, config }, cwd) {
    const isPlain = config.form === 'plain';
    const rebase = (written) => config.root === cwd || (0,path_key/* isUri */.nh)(written) || external_node_path_.isAbsolute(written)
        ? written
        : external_node_path_.relative(cwd, external_node_path_.resolve(config.root, written)).replaceAll('\\', '/') || '.';
    const values = [
        ...Object.entries(step.inputs ?? {}).flatMap(([key, value]) => value.kind === 'path' && value.path.trim() !== '' && value.path !== todo_values/* TODO */.P
            ? [{ part: 'input_paths', key, text: rebase(value.path) }]
            : []),
        ...Object.entries(step.outputs ?? {}).map(([key, text]) => ({ part: 'output_paths', key, text: rebase(text) })),
        ...Object.entries(step.environVars)
            .filter(([key, text]) => !(isPlain && key === 'LABEL_FIELD' && text === 'label'))
            .map(([key, text]) => ({ part: 'environ_vars', key, text })),
        ...Object.entries(step.jobArgs ?? {})
            .filter(([key, value]) => !(isPlain && key === 'job_type' && isUsual(value)))
            .map(([key, value]) => ({ part: 'job_args', key, text: asText(value) })),
    ];
    return values.filter(({ text }) => text !== todo_values/* TODO */.P);
}
/** The inputs of another contract that only another step writes: the code does not name them. */
function openInputs({ step }, directory) {
    return Object.entries(step.inputs ?? {}).flatMap(([key, value]) => value.kind === 'from'
        ? [{ part: 'input_paths', key, suggestion: `${directory}/input/${key}`, required: true }]
        : []);
}
/** The values of options, and those of the step that no option gives. */
function withOptions(declared, given) {
    const isGiven = ({ part, key }) => given.some((one) => one.part === part && one.key === key);
    return [...declared.filter((one) => !isGiven(one)), ...given];
}
function declaredNote({ step, file }) {
    const { call } = step;
    const contract = call === undefined ? '' : `; the spec has no \`${callKey(call.kind)}\`, which the step keeps`;
    return `Values from step ${(0,describe_value/* quoteName */.AB)(step.name)} of ${file}${contract}`;
}
function callKey(kind) {
    return kind === 'command' ? kind : 'call';
}
function isUsual(value) {
    return value === step_config/* REFERENCE_JOB_ARGS */.ww.job_type;
}
/** So that it is read back as the same value: text that looks like JSON is quoted. */
function asText(value) {
    if (typeof value !== 'string')
        return JSON.stringify(value);
    try {
        JSON.parse(value);
        return JSON.stringify(value);
    }
    catch {
        return value;
    }
}

// EXTERNAL MODULE: ./build/cli/specs/key-value.js
var key_value = __webpack_require__(5833);
// EXTERNAL MODULE: ./build/cli/specs/spec-directories.js
var spec_directories = __webpack_require__(4569);
// EXTERNAL MODULE: ./build/cli/default-workspace.js
var default_workspace = __webpack_require__(8988);
;// CONCATENATED MODULE: ./build/cli/specs/spec-options.js



function addSpecOptions(command) {
    return command
        .addOption((0,spec_directories/* specsDirOption */.tT)())
        .option('--workspace-dir <dir>', 'workspace; specs in its `.specs` directory are also read', default_workspace/* DEFAULT_WORKSPACE */.e);
}
function addFormatOption(command) {
    return command.addOption(new esm/* Option */.c$('--output-format <format>', 'output format')
        .choices(['text', 'json'])
        .default('text'));
}

;// CONCATENATED MODULE: ./build/cli/specs/create-spec.js


















const EXAMPLES = `
The values are taken from the step of the script in a pipeline file, if there is one, then from the code
of the script: inputs, outputs and required values. The command asks for the rest: inputs, outputs, variables, then job arguments. An existing spec is never overwritten.

Examples:
  $ cursus runtime specs create tabular_preprocessing
  $ cursus runtime specs create tabular_preprocessing --yes --input DATA=data/raw
  $ cursus runtime specs create train --step calibration_training --job-arg job_type=calibration`;
function createSpecCommand(terminal, exit) {
    return addSpecOptions(new esm/* Command */.uB('create')
        .description('save a spec with values taken from the code of the script')
        .argument('<script-name>', 'name of a script in a search directory, or a path')
        .option('--step <name>', 'step that runs the script (default: name of the script)')
        .option('--input <name=path>', 'an input path; can be repeated', key_value/* keyValue */.H)
        .option('--output <name=path>', 'an output path; can be repeated', key_value/* keyValue */.H)
        .option('--env <name=value>', 'an environment variable; can be repeated', key_value/* keyValue */.H)
        .option('--job-arg <name=value>', 'a job argument, JSON or text; can be repeated', key_value/* keyValue */.H)
        .option('--test-data-dir <dir>', 'base directory of the suggested paths', 'test/integration/runtime')
        .option('-y, --yes', 'accept all suggested values without asking')
        .option('--python <path>', 'Python interpreter')
        .addHelpText('after', EXAMPLES)).action(async (script, options) => {
        exit(await createSpec(script, options, terminal));
    });
}
async function createSpec(given, options, terminal) {
    const [builder] = (0,spec_directories/* specBuilders */.ad)(options, terminal);
    const tester = new runtime_tester/* RuntimeTester */.q(options.workspaceDir, { projectRoot: terminal.cwd });
    const file = tester.findScriptPath(given);
    const scriptName = (0,spec_names/* requireName */.r)(external_node_path_.basename(file, '.py'), 'the name of a script');
    const declared = await declaredFor({ given, file, step: options.step }, terminal.cwd);
    const stepName = (0,spec_names/* requireName */.r)(options.step ?? declared?.step.name ?? scriptName, 'the name of a step');
    await refuseExisting(stepName, (0,spec_directories/* specsDirs */.V1)(options, terminal.cwd), terminal);
    const analysis = await (0,analyse_script/* analyseScript */.V)(file, options.python, terminal);
    const entries = declared?.step.call === undefined
        ? draftSpec(analysis, scriptName, options.testDataDir)
        : openInputs(declared, `${options.testDataDir.replace(/[/\\]+$/, '')}/${scriptName}`);
    const known = declared === undefined ? [] : declaredValues(declared, terminal.cwd);
    const values = await answerEntries(entries, withOptions(known, givenValues(options)), {
        yes: options.yes ?? false,
        dialogue: terminal.dialogue?.(),
    });
    if (values === undefined) {
        terminal.stderr.write('Cancelled: nothing was saved.\n');
        return exit_codes/* EXIT_CODES */.a.failed;
    }
    const spec = new script_execution_spec/* ScriptExecutionSpec */.B({
        scriptName,
        stepName,
        scriptPath: /[/\\]/.test(given) ? (0,shown_path/* shownPath */.p)(file, terminal.cwd) : null,
        inputPaths: partOf(values, 'input_paths'),
        outputPaths: partOf(values, 'output_paths'),
        environVars: partOf(values, 'environ_vars'),
        jobArgs: Object.fromEntries(Object.entries(partOf(values, 'job_args')).map(([key, text]) => [key, (0,key_value/* jobArgument */.X)(text)])),
    });
    const saved = await builder.saveScriptSpec(spec);
    const notes = [
        ...unset(entries, values, (0,shown_path/* shownPath */.p)(file, terminal.cwd)),
        ...(analysis.main === null && declared?.step.call === undefined
            ? ['The script has no main() function yet.']
            : []),
        ...(declared === undefined ? [] : [declaredNote(declared)]),
    ];
    terminal.stdout.write([
        `Saved ${(0,shown_path/* shownPath */.p)(saved, terminal.cwd)}`,
        ...values.map(({ part, key, text }) => `  ${(0,plain_text/* oneLine */.TN)(`${part}.${key} = ${text}`)}`),
        ...notes,
        `Change it with: cursus runtime specs edit ${stepName} --set <part>.<key>=<value>`,
        `Run it with: cursus runtime test-script ${stepName}`,
        '',
    ].join('\n'));
    return exit_codes/* EXIT_CODES */.a.passed;
}
async function refuseExisting(stepName, directories, { cwd }) {
    for (const directory of directories) {
        const existing = await (0,spec_files/* findSpecFile */.rW)(stepName, directory, stepName);
        if (existing === undefined)
            continue;
        throw new errors/* UserError */.yo(`${(0,describe_value/* escapeText */.X1)((0,shown_path/* shownPath */.p)(existing, cwd))} exists already.`, {
            cure: `Change it with \`specs edit ${stepName}\`, or name another step with \`--step\`.`,
        });
    }
}
function givenValues({ input, output, env, jobArg }) {
    const values = (part, given = {}) => Object.entries(given).map(([key, text]) => ({ part, key, text }));
    return [
        ...values('input_paths', input),
        ...values('output_paths', output),
        ...values('environ_vars', env),
        ...values('job_args', jobArg),
    ];
}
function partOf(values, part) {
    return Object.fromEntries(values.filter((one) => one.part === part).map(({ key, text }) => [key, text]));
}
/** The value was not asked for, and the script fails without it. */
function unset(entries, values, script) {
    return entries
        .filter(({ required }) => required)
        .filter(({ part, key }) => !values.some((one) => one.part === part && one.key === key))
        .map(({ part, key, line }) => `Not set, but required by ${script}:${line}: ${part}.${(0,plain_text/* oneLine */.TN)(key)}`);
}

// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
;// CONCATENATED MODULE: ./build/cli/specs/spec-changes.js





/**
 * Applies these changes to a spec, in order.
 * @throws UserError for an unknown key or a value of the wrong type
 */
function changeSpec(spec, changes) {
    return changes.reduce((changed, change) => changed.with(fieldsOf(changed, change)), spec);
}
function fieldsOf(spec, { key, text }) {
    // Names can contain dots: only the first dot separates the key.
    const dot = key.indexOf('.');
    const field = dot < 0 ? key : key.slice(0, dot);
    const name = dot < 0 ? undefined : key.slice(dot + 1);
    if (name === undefined || name === '')
        return wholeField(field, text);
    const part = SPEC_PARTS.find((one) => one === field);
    if (part === undefined)
        throw unknownKey(key);
    const property = PROPERTIES[part];
    const before = spec[property] ?? {};
    if (text === undefined && !Object.hasOwn(before, name)) {
        throw new errors/* UserError */.yo(`The spec has no ${(0,describe_value/* quoteName */.AB)(key)} to remove.`, {
            cure: (0,nearest_name/* didYouMean */.au)(name, Object.keys(before)) ?? `It has: ${(0,describe_value/* listNames */.Zv)(Object.keys(before))}.`,
        });
    }
    const value = part === 'job_args' && text !== undefined ? (0,key_value/* jobArgument */.X)(text) : text;
    const after = Object.entries({ ...before, [name]: value }).filter(([, one]) => one !== undefined);
    return { [property]: Object.fromEntries(after) };
}
const PROPERTIES = {
    input_paths: 'inputPaths',
    output_paths: 'outputPaths',
    environ_vars: 'environVars',
    job_args: 'jobArgs',
};
function wholeField(field, text) {
    switch (field) {
        case 'script_path':
            return { scriptPath: text ?? null };
        case 'user_notes':
            return { userNotes: text ?? null };
        case 'job_args':
            if (text === 'null')
                return { jobArgs: null };
            if (text === undefined)
                return { jobArgs: {} };
            throw new errors/* UserError */.yo('`job_args` as a whole can only be `null`.', {
                cure: 'Set one argument: `--set job_args.<name>=<value>`.',
            });
        default:
            throw unknownKey(field);
    }
}
function unknownKey(key) {
    const known = [...SPEC_PARTS.map((part) => `${part}.<name>`), 'script_path', 'user_notes'];
    const near = (0,nearest_name/* didYouMean */.au)(key.replace(/\..*/s, ''), [...SPEC_PARTS, 'script_path', 'user_notes']);
    return new errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(key)} cannot be set.`, {
        cure: near ?? `Keys: ${known.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/cli/specs/edit-spec.js













const edit_spec_EXAMPLES = `
Keys: input_paths.<name>, output_paths.<name>, environ_vars.<name>, job_args.<name>, job_args=null,
script_path, user_notes. A job argument is parsed as JSON if possible, otherwise it is text. Without
--set and --unset, the command asks for every value.

Examples:
  $ cursus runtime specs edit preprocessing --set input_paths.DATA=data/raw
  $ cursus runtime specs edit training --set job_args.max_depth=6 --unset environ_vars.DEBUG`;
function editSpecCommand(terminal, exit) {
    return addSpecOptions(new esm/* Command */.uB('edit')
        .description('change a saved spec; the rest of its file is not changed')
        .argument('<name>', 'name of the step or of its script')
        .option('--set <key=value>', 'set a value; can be repeated', key_value/* keyValue */.H)
        .option('--unset <key>', 'remove a key; can be repeated', collect)
        .addHelpText('after', edit_spec_EXAMPLES)).action(async (name, options) => {
        const builder = await (0,spec_directories/* builderWith */.a0)(name, options, terminal);
        const spec = await script_execution_spec/* ScriptExecutionSpec */.B.loadFromFile(name, builder.specsDir);
        const changes = givenChanges(options);
        const wanted = changes.length > 0 ? changes : await askChanges(spec, terminal.dialogue?.());
        if (wanted === undefined) {
            terminal.stderr.write('Cancelled: nothing was saved.\n');
            exit(exit_codes/* EXIT_CODES */.a.failed);
            return;
        }
        if (wanted.length === 0) {
            terminal.stdout.write('Nothing was changed.\n');
            return;
        }
        const saved = await builder.saveScriptSpec(changeSpec(spec, wanted));
        const lines = wanted.map(({ key, text }) => (0,plain_text/* oneLine */.TN)(text === undefined ? `without ${key}` : `${key} = ${text}`));
        const heading = `Saved ${(0,plain_text/* oneLine */.TN)((0,shown_path/* shownPath */.p)(saved, terminal.cwd))}`;
        terminal.stdout.write(`${[heading, ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
    });
}
function collect(text, before = []) {
    return [...before, text];
}
function givenChanges({ set = {}, unset = [] }) {
    const twice = unset.find((key) => Object.hasOwn(set, key));
    if (twice !== undefined) {
        throw new errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(twice)} is both set and unset.`, {
            cure: 'Remove one of them.',
        });
    }
    return [
        ...Object.entries(set).map(([key, text]) => ({ key, text })),
        ...unset.map((key) => ({ key, text: undefined })),
    ];
}
/** @returns the changed answers; `undefined` if the user cancels */
async function askChanges(spec, dialogue) {
    if (dialogue === undefined) {
        throw new errors/* UserError */.yo('No terminal is available to ask for values.', {
            cure: 'Give the changes with `--set <key>=<value>` or `--unset <key>`.',
        });
    }
    const changes = [];
    const dict = spec.toDict();
    for (const part of SPEC_PARTS) {
        for (const [name, value] of Object.entries(dict[part] ?? {})) {
            const before = part === 'job_args' ? asWritten(value) : String(value);
            const key = `${part}.${name}`;
            const text = await ask({ message: key, suggestion: before, required: false }, dialogue);
            if (text === undefined)
                return undefined;
            if (text !== before)
                changes.push({ key, text });
        }
    }
    return changes;
}
/** The text that `jobArgument` parses as this value. */
function asWritten(value) {
    return typeof value === 'string' && (0,key_value/* jobArgument */.X)(value) === value ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/cli/specs/list-specs.js








const list_specs_EXAMPLES = `
Examples:
  $ cursus runtime specs list
  $ cursus runtime specs list --specs-dir ci/.specs --output-format json`;
function listSpecsCommand(terminal, exit) {
    return addFormatOption(addSpecOptions(new esm/* Command */.uB('list').description('list the saved specs').addHelpText('after', list_specs_EXAMPLES))).action(async (options) => {
        const directories = await Promise.all((0,spec_directories/* specBuilders */.ad)(options, terminal).map(async (builder) => ({
            shown: (0,shown_path/* shownPath */.p)(builder.specsDir, terminal.cwd),
            specs: await Promise.all(builder.listSavedSpecs().map((name) => readSpec(name, builder.specsDir))),
        })));
        if (options.outputFormat === 'json') {
            terminal.stdout.write(`${JSON.stringify(directories.flatMap(({ specs }) => specs), null, 2)}\n`);
        }
        else {
            const lines = directories
                .filter(({ specs }) => specs.length > 0)
                .flatMap(({ shown, specs }) => [`Specs in ${(0,plain_text/* oneLine */.TN)(shown)}:`, ...specs.map(specLine)]);
            const none = `No specs are saved in ${(0,plain_text/* oneLine */.TN)(options.specsDir)}.`;
            terminal.stdout.write(`${(lines.length === 0 ? [none] : lines).join('\n')}\n`);
        }
        exit(exit_codes/* EXIT_CODES */.a.passed);
    });
}
async function readSpec(name, directory) {
    try {
        const spec = await script_execution_spec/* ScriptExecutionSpec */.B.loadFromFile(name, directory);
        return {
            name,
            script_name: spec.scriptName,
            step_name: spec.stepName,
            last_updated: spec.lastUpdated,
            error: null,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const unknown = { script_name: null, step_name: null, last_updated: null };
        return { name, ...unknown, error: (0,errors/* describeUserError */.Pi)(error) };
    }
}
function specLine(spec) {
    const name = (0,plain_text/* oneLine */.TN)(spec.name);
    if (spec.error !== null)
        return `  ❌ ${name}: ${(0,plain_text/* oneLine */.TN)(spec.error)}`;
    const about = [
        ...(spec.step_name === spec.name ? [] : [`step ${spec.step_name}`]),
        ...(spec.script_name === spec.name ? [] : [`script ${spec.script_name}`]),
        spec.last_updated === null ? 'never saved by a tool' : `saved ${spec.last_updated}`,
    ];
    return `  ${name}  (${(0,plain_text/* oneLine */.TN)(about.join(', '))})`;
}

;// CONCATENATED MODULE: ./build/cli/specs/show-spec.js





const show_spec_EXAMPLES = `
Examples:
  $ cursus runtime specs show preprocessing`;
function showSpecCommand(terminal, exit) {
    return addSpecOptions(new esm/* Command */.uB('show')
        .description('print a saved spec as JSON')
        .argument('<name>', 'name of the step or of its script')
        .addHelpText('after', show_spec_EXAMPLES)).action(async (name, options) => {
        const { specsDir } = await (0,spec_directories/* builderWith */.a0)(name, options, terminal);
        const spec = await script_execution_spec/* ScriptExecutionSpec */.B.loadFromFile(name, specsDir);
        terminal.stdout.write(`${JSON.stringify(spec.toDict(), null, 2)}\n`);
        exit(exit_codes/* EXIT_CODES */.a.passed);
    });
}

;// CONCATENATED MODULE: ./build/cli/specs/validate-specs.js







const validate_specs_EXAMPLES = `
Examples:
  $ cursus runtime specs validate
  $ cursus runtime specs validate preprocessing training`;
function validateSpecsCommand(terminal, exit) {
    return addFormatOption(addSpecOptions(new esm/* Command */.uB('validate')
        .description('check that the saved specs are valid and complete and that their scripts exist')
        .argument('[names...]', 'names of steps or scripts (default: all saved specs)')
        .addHelpText('after', validate_specs_EXAMPLES))).action(async (names, options) => {
        const saved = (0,spec_directories/* specBuilders */.ad)(options, terminal).flatMap((builder) => builder.listSavedSpecs());
        const chosen = [...new Set(names.length === 0 ? saved : names)];
        const checked = await Promise.all(chosen.map(async (name) => {
            const builder = await (0,spec_directories/* builderWith */.a0)(name, options, terminal);
            return [name, await validateSpec(name, builder)];
        }));
        if (options.outputFormat === 'json') {
            terminal.stdout.write(`${JSON.stringify(Object.fromEntries(checked), null, 2)}\n`);
        }
        else {
            const none = `No specs are saved in ${(0,plain_text/* oneLine */.TN)(options.specsDir)}.`;
            const lines = checked.length === 0 ? [none] : checked.flatMap(validationLines);
            terminal.stdout.write(`${lines.join('\n')}\n`);
        }
        exit(checked.every(([, { valid }]) => valid) ? exit_codes/* EXIT_CODES */.a.passed : exit_codes/* EXIT_CODES */.a.failed);
    });
}
/** A spec that cannot be read is also invalid. */
async function validateSpec(name, builder) {
    try {
        return builder.validateSpec(await script_execution_spec/* ScriptExecutionSpec */.B.loadFromFile(name, builder.specsDir));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { valid: false, errors: [(0,errors/* describeUserError */.Pi)(error)] };
    }
}
function validationLines([name, { valid, errors }]) {
    return valid
        ? [`✅ ${(0,plain_text/* oneLine */.TN)(name)}: valid`]
        : [`❌ ${(0,plain_text/* oneLine */.TN)(name)}:`, ...errors.map((error) => `  - ${(0,plain_text/* oneLine */.TN)(error)}`)];
}

;// CONCATENATED MODULE: ./build/cli/specs/specs-command.js






/** `specs …`: commands for the saved specs. */
function specsCommand(terminal, exit) {
    const group = new esm/* Command */.uB('specs').description('manage the saved specs of the steps');
    for (const make of [
        listSpecsCommand,
        showSpecCommand,
        createSpecCommand,
        editSpecCommand,
        validateSpecsCommand,
    ]) {
        group.addCommand(make(terminal, exit));
    }
    return group;
}


/***/ }),

/***/ 9731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findStep),
/* harmony export */   Z: () => (/* binding */ AmbiguousStep)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9022);
/* harmony import */ var _config_read_text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5254);
/* harmony import */ var _config_script_search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6109);
/* harmony import */ var _config_shown_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9244);
/* harmony import */ var _config_step_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5544);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4863);
/* harmony import */ var _script_pipeline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5119);










/** More than one step runs the script: the user has to choose. */
class AmbiguousStep extends _text_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo {
}
/**
 * The step that runs a script: the one of that name, else the only one with that script, in the
 * nearest pipeline file. Searched are the directory of the script and the directories above it, up to
 * the root of the repository, or else to the working directory.
 * @throws AmbiguousStep if there are several
 * @throws UserError for a mistake in the file that names the script
 */
async function findStep(given, { cwd, pipeline }) {
    const wanted = wantedScript(given, cwd);
    if (pipeline !== undefined)
        return stepOfFile(pipeline, wanted, cwd);
    for (const directory of searchedDirectories(wanted, cwd)) {
        const found = await stepsBeside(directory, wanted, cwd);
        if (found.length > 0)
            return only(found, given);
    }
    return undefined;
}
function wantedScript(given, cwd) {
    const config = (0,_script_pipeline_js__WEBPACK_IMPORTED_MODULE_9__/* .scriptPipeline */ .C)([given], cwd);
    const [step] = config.steps;
    const found = step === undefined ? undefined : (0,_config_script_search_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptFinder */ .cm)(config, { cwd })(step);
    const asGiven = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, given);
    const file = found?.found ? found.path : (0,_config_script_search_js__WEBPACK_IMPORTED_MODULE_4__/* .isFile */ .fo)(asGiven) ? asGiven : undefined;
    return { given, name: /[/\\]/.test(given) ? undefined : given, file };
}
function searchedDirectories({ file, name }, cwd) {
    const starts = [...(file === undefined ? [] : [node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file)]), ...(name ? [cwd] : [])];
    return [...new Set(starts.flatMap((start) => directoriesAbove(start, cwd)))];
}
function directoriesAbove(start, cwd) {
    const above = [];
    for (let at = start;; at = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at)) {
        above.push(at);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(at, '.git')))
            return above;
        if (at === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at))
            break;
    }
    const top = above.indexOf(cwd);
    return above.slice(0, top === -1 ? 1 : top + 1);
}
async function stepOfFile(file, wanted, cwd) {
    const config = await (0,_config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPipeline */ .B)(file, { cwd, keepTodos: true });
    const shown = (0,_config_shown_path_js__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .p)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, file), cwd);
    const found = only(matching(config, shown, wanted, cwd), wanted.given);
    if (found !== undefined)
        return found;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeText */ .X1)(shown)} has no step that runs ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteName */ .AB)(wanted.given)}.`, {
        cure: `Its steps: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__/* .listNames */ .Zv)(config.steps.map(({ name }) => name))}.`,
    });
}
async function stepsBeside(directory, wanted, cwd) {
    const found = [];
    for (const name of (0,_config_read_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .pipelineFilesIn */ .TR)(directory).sort()) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
        const text = textOf(file);
        if (!PIPELINE_KEY.test(text) || !mentions(text, wanted))
            continue;
        const shown = (0,_config_shown_path_js__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .p)(file, cwd);
        try {
            const config = await (0,_config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPipeline */ .B)(file, { cwd, keepTodos: true });
            found.push(...matching(config, shown, wanted, cwd).filter(declaresSomething));
        }
        catch (error) {
            // Other tools also write `steps`: their files are of no concern here.
            if (!(error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo))
                throw error;
            if (namesScript(text, wanted))
                throw unreadable(error, wanted);
        }
    }
    return found;
}
const PIPELINE_KEY = /^\s*(?:steps|from)\s*:|["'](?:steps|from)["']\s*:/m;
function textOf(file) {
    try {
        return (0,_config_read_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .Gu)(file, file, 'pipeline file') ?? '';
    }
    catch (error) {
        if (error instanceof _text_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo)
            return '';
        throw error;
    }
}
function mentions(text, { name, file }) {
    const stem = file === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file).replace(/\.\w+$/, '');
    return [name, stem].some((word) => word !== undefined && text.includes(word));
}
/** `script: scripts/train.py`, but not `script: python scripts/train.py` of another tool. */
function namesScript(text, { file }) {
    if (file === undefined)
        return false;
    const scripts = text.matchAll(/\bscript["']?\s*:\s*["']?([^\s"',}]+)["']?\s*(?:[,}#]|$)/gm);
    const stem = (name) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(name.replaceAll('\\', '/'), '.py');
    return [...scripts].some(([, named = '']) => stem(named) === stem(file));
}
function unreadable(error, { given }) {
    const { message, location, cure } = error;
    const ignore = `\`--no-spec\` runs ${(0,_script_pipeline_js__WEBPACK_IMPORTED_MODULE_9__/* .stepOfScript */ .x)(given)} without its pipeline file.`;
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(message, {
        location,
        cure: cure === undefined ? ignore : `${cure}\n  ${ignore}`,
        cause: (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .describeUserError */ .Pi)(error),
    });
}
function matching(config, file, { name, file: wanted }, cwd) {
    const find = (0,_config_script_search_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptFinder */ .cm)(config, { cwd });
    const steps = config.steps
        .filter(({ skip }) => skip === undefined)
        .map((step) => ({ step, config, file, ...scriptOf(step, config, find) }));
    const named = steps.filter(({ step }) => step.name === name);
    if (named.length > 0)
        return named;
    return steps.filter(({ files }) => 
    // Only the file knows the directory of a script that is not found by its name.
    wanted === undefined ? files.some((one) => (0,_script_pipeline_js__WEBPACK_IMPORTED_MODULE_9__/* .stepOfScript */ .x)(one) === name) : runs(files, wanted));
}
function scriptOf(step, config, find) {
    if (step.call?.kind === 'command') {
        return { files: step.call.argv.map((one) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(config.root, one)) };
    }
    const found = find(step);
    if (!found.found)
        return { files: [] };
    const isModule = step.call?.kind === 'function' && step.call.module !== undefined;
    return { files: [found.path], ...(isModule ? {} : { script: found.path }) };
}
function runs(files, wanted) {
    return files.some((file) => (0,_config_script_search_js__WEBPACK_IMPORTED_MODULE_4__/* .isFile */ .fo)(file) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file) === (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(wanted));
}
/** A step that only lists its script runs as if it were given by name. */
function declaresSomething({ step, config }) {
    const { call, inputs, outputs, containerPaths, workingPaths, timeout, limits, memory } = step;
    const usual = [{}, { LABEL_FIELD: 'label' }, _config_step_config_js__WEBPACK_IMPORTED_MODULE_6__/* .REFERENCE_JOB_ARGS */ .ww].map((one) => JSON.stringify(one));
    return ([call, inputs, outputs, containerPaths, workingPaths, timeout, limits, memory].some((value) => value !== undefined) ||
        !usual.includes(JSON.stringify(step.environVars)) ||
        !usual.includes(JSON.stringify(step.jobArgs)) ||
        config.pythonPath.length > 0 ||
        config.environment === 'clean');
}
function only(found, given) {
    const [first, ...others] = found;
    if (first === undefined || others.every((other) => declaration(other) === declaration(first))) {
        return first;
    }
    const files = new Set(found.map(({ file }) => file));
    const steps = found.map(({ step, file }) => `step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteName */ .AB)(step.name)} of ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeText */ .X1)(file)}`);
    const names = [...new Set(found.map(({ step }) => (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteName */ .AB)(step.name)))];
    throw new AmbiguousStep(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteName */ .AB)(given)} is run by ${steps.join(' and ')}.`, {
        cure: files.size === 1
            ? `Name the step instead of the script: ${names.join(' or ')}.`
            : 'Name the file with `--pipeline <file>`.',
    });
}
/** Equal for steps that run a script in the same way. */
function declaration({ step, config }) {
    const { name: _, keyPath: __, dependsOn: ___, ...values } = step;
    return JSON.stringify([values, config.root, config.pythonPath, config.environment]);
}


/***/ })

};
