export const id = 186;
export const ids = [186];
export const modules = {

/***/ 4245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rebased),
/* harmony export */   f: () => (/* binding */ declaredPipeline)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _pipeline_path_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8946);
/* harmony import */ var _pipeline_sample_instead_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4350);
/* harmony import */ var _script_spec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(163);





/**
 * The pipeline of scripts given by name, with what pipeline files and saved specs declare for them.
 * Its root is that of the first pipeline file, so that the paths of a step stay as written.
 */
function declaredPipeline(config, scripts) {
    const cwd = config.root;
    const owners = [...scripts.values()].flatMap((one) => one?.declared ?? []);
    const root = owners[0]?.config.root ?? cwd;
    const unfed = [];
    const steps = config.steps.map((step) => {
        const given = scripts.get(step.name);
        const declared = given?.declared;
        const own = declared === undefined
            ? fromDirectory(step, cwd, root)
            : { ...stepOfFile(declared, step, root), ...fed(declared, config, step.name, unfed) };
        return (0,_script_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .withSpec */ .Yk)(own, given?.spec, (written) => rebased(written, cwd, root));
    });
    const settings = owners[0]?.config ?? config;
    return {
        config: {
            ...config,
            ...{ environment: settings.environment, pipInstall: settings.pipInstall },
            ...{ preload: settings.preload, root, steps },
            scriptDirs: union([
                ...owners.map((one) => one.config.scriptDirs),
                ...(root === cwd ? [] : [[cwd]]),
            ]),
            pythonPath: union(owners.map((one) => one.config.pythonPath)),
            locate: (key) => owners.find(({ step }) => isBelow(key, step.keyPath))?.config.locate(key),
        },
        unfed,
    };
}
/** The step as its file declares it, except for its inputs. */
function stepOfFile({ step, config, script }, by, root) {
    const { script: _, ...own } = step;
    const outputs = step.outputs && mapValues(step.outputs, (one) => rebased(one, config.root, root));
    return {
        ...own,
        ...(script === undefined ? {} : { script }),
        name: by.name,
        dependsOn: [],
        outputs,
        restFromCode: by.restFromCode === true && step.inputs === undefined,
    };
}
/** The inputs of the step: those that a step outside of the run writes become sample data. */
function fed(declared, { root, steps, form }, name, unfed) {
    const { step, config } = declared;
    const inRun = form === 'independent' ? [] : steps.map((one) => one.name);
    return {
        inputs: step.inputs &&
            mapValues(step.inputs, (value, input) => {
                const producer = producerOf(value, declared);
                if (producer !== undefined && !inRun.includes(producer)) {
                    unfed.push({ step: name, input, producer });
                    return rebasedSample((0,_pipeline_sample_instead_js__WEBPACK_IMPORTED_MODULE_4__/* .sampleInstead */ .J)(value, config.steps), config.root, root);
                }
                return value.kind === 'path'
                    ? { kind: 'path', path: rebased(value.path, config.root, root) }
                    : value;
            }),
    };
}
function rebasedSample(value, from, root) {
    if (value.kind !== 'sample' || value.path === undefined)
        return value;
    return { kind: 'sample', path: rebased(value.path, from, root) };
}
/** `undefined`: no other step writes it, or there is data at its path. */
function producerOf(value, { step, config }) {
    const others = config.steps.filter(({ name }) => name !== step.name);
    if (value.kind === 'from') {
        const names = others.map(({ name }) => name).sort((a, b) => b.length - a.length);
        return names.find((name) => new RegExp(`^${escaped(name)}(?:[./]|$)`).test(value.from));
    }
    if (value.kind === 'sample' || value.path.trim() === '')
        return undefined;
    const key = (0,_pipeline_path_key_js__WEBPACK_IMPORTED_MODULE_2__/* .pathKey */ .Pn)(config.root, value.path);
    if (!(0,_pipeline_path_key_js__WEBPACK_IMPORTED_MODULE_2__/* .isUri */ .nh)(value.path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(key))
        return undefined;
    return others.find(({ outputs }) => Object.values(outputs ?? {}).some((output) => `${key}/`.startsWith(`${(0,_pipeline_path_key_js__WEBPACK_IMPORTED_MODULE_2__/* .pathKey */ .Pn)(config.root, output)}/`)))?.name;
}
function escaped(name) {
    return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw `\$&`);
}
/** A path as written in one directory, for a pipeline with another root. */
function rebased(written, from, root) {
    return from === root || written.trim() === '' || (0,_pipeline_path_key_js__WEBPACK_IMPORTED_MODULE_2__/* .isUri */ .nh)(written)
        ? written
        : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(from, written) + (/[/\\]$/.test(written) ? '/' : '');
}
/** The path of a script is relative to the working directory. */
function fromDirectory(step, cwd, root) {
    if (root === cwd || step.script === undefined || !/[/\\]/.test(step.script))
        return step;
    return { ...step, script: node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, step.script) };
}
function union(lists) {
    return [...new Set(lists.flat())];
}
function isBelow(key, above) {
    return above.every((part, index) => key[index] === part);
}
function mapValues(values, map) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]));
}


/***/ }),

/***/ 7878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ givenOptions),
/* harmony export */   Us: () => (/* binding */ addSpecUse),
/* harmony export */   bx: () => (/* binding */ addMainOptions),
/* harmony export */   uN: () => (/* binding */ addCallOptions)
/* harmony export */ });
/* harmony import */ var _config_saved_specs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4829);
/* harmony import */ var _specs_key_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5833);
/* harmony import */ var _specs_spec_directories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4569);



function addMainOptions(command) {
    return addSpecUse(command)
        .option('--input <name=path>', 'real data for an input; can be repeated', _specs_key_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyValue */ .H)
        .option('--output <name[=path]>', 'an output; a path with a file extension is a file; can be repeated', nameAndValue)
        .option('--env <name=value>', 'an entry of `environ_vars`; can be repeated', _specs_key_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyValue */ .H)
        .option('--job-arg <name=value>', 'a job argument, JSON or text; can be repeated', _specs_key_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyValue */ .H)
        .option('--sample <path|column=values>', 'sample data instead of the usual table: a file, a directory, or a column such as `label=0,1`; can be repeated', repeated);
}
/** Options of every command that uses saved specs for scripts given by name. */
function addSpecUse(command) {
    return command
        .addOption((0,_specs_spec_directories_js__WEBPACK_IMPORTED_MODULE_2__/* .specsDirOption */ .tT)())
        .option('--pipeline <file>', 'pipeline file that declares the step of the script (default: found beside the script)')
        .option('--no-spec', 'ignore saved specs and pipeline files: run on sample data');
}
/** Options for a script that no pipeline file declares. */
function addCallOptions(command) {
    return command
        .option('--call <contract>', 'how the script is called: `main`, `cli`, `notebook`, or a function (`build`, `module:build`)')
        .option('--arg <value>', 'an argument of a program (`--call cli`), or `name=value` for a function or notebook; can be repeated, and contain `{input_paths.NAME}` and `{output_paths.NAME}`', repeated);
}
function nameAndValue(text, before = {}) {
    return (0,_specs_key_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyValue */ .H)(text.includes('=') ? text : `${text}=${text}`, before);
}
function repeated(text, before = []) {
    return [...before, text];
}
/** The options as they were given, to repeat the run. */
function givenOptions(options) {
    const pairs = (flag, values = {}) => Object.entries(values).flatMap(([name, value]) => [
        flag,
        value === name && flag === '--output' ? name : `${name}=${value}`,
    ]);
    return [
        ...pairs('--input', options.input),
        ...pairs('--output', options.output),
        ...pairs('--env', options.env),
        ...pairs('--job-arg', options.jobArg),
        ...(options.sample ?? []).flatMap((one) => ['--sample', one]),
        ...(options.call === undefined ? [] : ['--call', options.call]),
        ...(options.arg ?? []).flatMap((one) => ['--arg', one]),
        ...(options.pipeline === undefined ? [] : ['--pipeline', options.pipeline]),
        ...(options.spec ? [] : ['--no-spec']),
        ...(options.specsDir === _config_saved_specs_js__WEBPACK_IMPORTED_MODULE_0__/* .SPECS_DIR */ .rA ? [] : ['--specs-dir', options.specsDir]),
    ];
}


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ printNotes)
/* harmony export */ });
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8591);

/** Prints lines before the results; with JSON, standard output contains only JSON. */
function printNotes(notes, { outputFormat }, terminal) {
    if (notes.length === 0)
        return;
    const output = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .textOutput */ .rE)(outputFormat === 'json' ? terminal.stderr : terminal.stdout, terminal);
    output.write(`${notes.join('\n')}\n\n`);
    output.end();
}


/***/ }),

/***/ 163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SB: () => (/* binding */ specNote),
/* harmony export */   Yk: () => (/* binding */ withSpec),
/* harmony export */   er: () => (/* binding */ specifiedScript)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_shown_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9244);
/* harmony import */ var _reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(917);
/* harmony import */ var _scripts_script_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5119);
/* harmony import */ var _specs_script_execution_spec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6759);
/* harmony import */ var _specs_spec_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6918);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7401);







/**
 * A script with its saved spec, by the name of its step or of its script. A path names one file: the
 * spec of another file is not used for it.
 * @throws UserError if the spec is invalid, or if the script has several
 */
async function specifiedScript(given, { specsDirs, cwd, declared }) {
    const name = (0,_scripts_script_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOfScript */ .x)(given);
    const own = declared === undefined ? {} : { declared };
    const isPath = /[/\\]/.test(given);
    for (const directory of specsDirs) {
        const file = await (0,_specs_spec_files_js__WEBPACK_IMPORTED_MODULE_5__/* .findSpecFile */ .rW)(name, directory);
        if (file === undefined)
            continue;
        const spec = await _specs_script_execution_spec_js__WEBPACK_IMPORTED_MODULE_4__/* .ScriptExecutionSpec */ .B.loadFromFile(name, directory);
        const { scriptName, scriptPath, stepName } = spec;
        const written = given.replaceAll('\\', '/').replace(/(?<!\.py)$/, '.py');
        const isOther = isPath && scriptPath !== null && node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, written) !== node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, scriptPath);
        if (isOther)
            continue;
        return {
            name: stepName,
            script: isPath ? given : (scriptPath ?? scriptName),
            spec,
            specFile: (0,_config_shown_path_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .p)(file, cwd),
            ...own,
        };
    }
    return { name: declared?.step.name ?? name, script: given, ...own };
}
/** What the command says of the spec and of the pipeline file that it uses. */
function specNote({ name, script, spec, specFile, declared }) {
    const step = declared && `step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteName */ .AB)(declared.step.name)} of ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeText */ .X1)(declared.file, 200)}`;
    if (spec === undefined || specFile === undefined) {
        return step === undefined ? [] : [`${(0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(name)} uses ${step}`];
    }
    const saved = spec.lastUpdated === null ? '' : `, saved ${spec.lastUpdated.replace(/\.\d+$/, '')}`;
    const calls = declared?.step.call === undefined ? '' : ', which says how it is called';
    const file = step === undefined ? '' : `; its values take precedence over those of ${step}${calls}`;
    return [(0,_reporters_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`Spec of ${(0,_scripts_script_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .stepOfScript */ .x)(script)}: ${specFile}${saved}${file}`)];
}
/**
 * The step with the values of the spec. A spec declares everything that `main` gets; how another
 * contract is called, and what its arguments name, only a pipeline file says.
 * @param rebase a path of the spec, for the root of the pipeline
 */
function withSpec(step, spec, rebase) {
    if (spec === undefined)
        return step;
    const { inputPaths, outputPaths, environVars, jobArgs } = spec;
    const inputs = Object.entries(inputPaths).map(([name, given]) => [
        name,
        { kind: 'path', path: rebase(given) },
    ]);
    if (step.call !== undefined) {
        return {
            ...step,
            inputs: { ...step.inputs, ...Object.fromEntries(inputs) },
            outputs: { ...step.outputs, ...outputPaths },
            environVars: { ...step.environVars, ...environVars },
            jobArgs: { ...step.jobArgs, ...jobArgs },
        };
    }
    return {
        ...step,
        restFromCode: inputs.length === 0,
        inputs: inputs.length === 0 ? undefined : Object.fromEntries(inputs),
        outputs: Object.keys(outputPaths).length === 0 ? undefined : outputPaths,
        environVars,
        jobArgs,
    };
}


/***/ }),

/***/ 4022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ scriptsToTest),
  j: () => (/* binding */ specifiedScripts)
});

// EXTERNAL MODULE: ./build/config/check-value.js
var check_value = __webpack_require__(5947);
// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(3515);
// EXTERNAL MODULE: ./build/config/script-search.js
var script_search = __webpack_require__(6109);
// EXTERNAL MODULE: ./build/config/step-schema.js + 1 modules
var step_schema = __webpack_require__(9080);
// EXTERNAL MODULE: ./build/config/todo-values.js
var todo_values = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/pipeline/sample-instead.js
var sample_instead = __webpack_require__(4350);
// EXTERNAL MODULE: ./build/scripts/find-step.js
var find_step = __webpack_require__(9731);
// EXTERNAL MODULE: ./build/scripts/script-pipeline.js
var script_pipeline = __webpack_require__(5119);
// EXTERNAL MODULE: ./build/cli/specs/analyse-script.js
var analyse_script = __webpack_require__(3003);
// EXTERNAL MODULE: ./build/cli/specs/key-value.js
var key_value = __webpack_require__(5833);
// EXTERNAL MODULE: ./build/cli/specs/spec-directories.js
var spec_directories = __webpack_require__(4569);
// EXTERNAL MODULE: ./build/cli/scripts/declared-pipeline.js
var declared_pipeline = __webpack_require__(4245);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/config/call-schema.js
var call_schema = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/config/placeholders.js
var placeholders = __webpack_require__(2077);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
;// CONCATENATED MODULE: ./build/cli/scripts/given-call.js







/**
 * The pipeline with `--call` and `--arg` for each of its scripts. Inputs and outputs that an
 * argument names need no further option.
 * @throws UserError for arguments that the contract does not have
 */
function withCall(config, options) {
    if (options.call === undefined && options.arg === undefined)
        return config;
    return { ...config, steps: config.steps.map((step) => withNamed(called(step, options))) };
}
function called(step, { call, arg }) {
    const contract = call === undefined ? step.call : contractOf(call, step);
    const { call: _, ...rest } = step;
    // A program and a function get no arguments of the reference.
    const own = step.call === undefined && contract !== undefined ? { ...rest, jobArgs: {} } : rest;
    const { script: __, ...moduleOnly } = own;
    const base = contract?.kind === 'function' && contract.module !== undefined ? moduleOnly : own;
    if (contract === undefined) {
        if (arg === undefined)
            return base;
        throw new errors/* UserError */.yo('`--arg` is for programs, functions and notebooks.', {
            cure: 'Add `--call cli` for a program, or use `--job-arg <name>=<value>` for `main`.',
        });
    }
    return { ...base, call: arg === undefined ? contract : withArguments(contract, arg) };
}
function contractOf(call, { call: declared }) {
    (0,check_value/* checkValue */.S)((0,call_schema/* callShape */.U)(schemas/* unknown */.L5J()).call, call, '--call');
    if (call === 'main')
        return undefined;
    if (call === 'cli')
        return declared?.kind === 'cli' ? declared : { kind: 'cli', args: undefined };
    if (call === 'notebook') {
        return declared?.kind === 'notebook' ? declared : { kind: 'notebook', parameters: {} };
    }
    const [module, name] = call.includes(':') ? call.split(':') : [undefined, call];
    const parameters = declared?.kind === 'function' && declared.name === name ? declared.parameters : {};
    return {
        ...{ kind: 'function', name: name ?? call, parameters },
        ...(module === undefined ? {} : { module }),
    };
}
function withArguments(call, given) {
    if (call.kind === 'cli')
        return { ...call, args: given };
    if (call.kind === 'command') {
        throw new errors/* UserError */.yo('`--arg` is not for a `command`.', {
            cure: 'Change the `command` of the step in the pipeline file.',
        });
    }
    return {
        ...call,
        parameters: { ...call.parameters, ...Object.fromEntries(given.map(parameterOf)) },
    };
}
function parameterOf(text) {
    const [name = '', ...rest] = text.split('=');
    if (name.trim() !== '' && rest.length > 0)
        return [name.trim(), parameterValue(rest.join('='))];
    throw new errors/* UserError */.yo(`\`--arg\`: expected \`name=value\`, found ${(0,describe_value/* describeValue */.bp)(text)}.`, {
        cure: 'A function and a notebook get their parameters by name.',
    });
}
function parameterValue(text) {
    return text.startsWith('{') && text.includes('_') && placeholderNames(text).length > 0
        ? text
        : (0,key_value/* jobArgument */.X)(text);
}
/** What the arguments name is an input or an output of the step. */
function withNamed(step) {
    const names = templatesOf(step.call).flatMap(placeholderNames);
    const of = (kind) => names.filter((one) => one.kind === kind).map(({ name }) => name);
    const inputs = Object.fromEntries(of('input_paths').map((name) => [name, namedSample(name, templatesOf(step.call))]));
    const outputs = Object.fromEntries(of('output_paths').map((name) => [name, name]));
    return {
        ...step,
        ...(Object.keys(inputs).length === 0 ? {} : { inputs: { ...inputs, ...step.inputs } }),
        ...(Object.keys(outputs).length === 0 ? {} : { outputs: { ...outputs, ...step.outputs } }),
    };
}
/**
 * The argument `{input_paths.raw}/a.csv` reads a directory. A program that gets the path alone most
 * often opens a file.
 */
function namedSample(name, templates) {
    const isDirectory = templates.some((one) => one.includes(`{input_paths.${name}}/`));
    return isDirectory ? { kind: 'sample' } : { kind: 'sample', path: `${name}.csv` };
}
/** @throws UserError for a placeholder that stands for nothing */
function checkArguments(steps) {
    for (const step of steps) {
        for (const part of templatesOf(step.call).flatMap(placeholders/* placeholderParts */.AT)) {
            if ('stray' in part)
                throw unknownPlaceholder(part.stray);
            if ('kind' in part)
                checkGiven(part, step);
        }
    }
}
function checkGiven({ kind, name }, { environVars, jobArgs }) {
    if (kind === 'input_paths' || kind === 'output_paths')
        return;
    const isVariable = kind === 'environ_vars';
    if (Object.hasOwn((isVariable ? environVars : jobArgs) ?? {}, name))
        return;
    throw new errors/* UserError */.yo(`\`--arg\`: no option gives ${(0,describe_value/* quoteName */.AB)(`{${kind}.${name}}`)}.`, {
        cure: `Add \`${isVariable ? '--env' : '--job-arg'} ${name}=<value>\`.`,
    });
}
function unknownPlaceholder(token) {
    const kinds = placeholders/* PLACEHOLDER_KINDS */.Qk.map((one) => `\`{${one}.NAME}\``).join(', ');
    return new errors/* UserError */.yo(`\`--arg\`: unknown placeholder ${(0,describe_value/* quoteName */.AB)(token)}.`, {
        cure: `The placeholders are ${kinds}. For braces as text, write \`{{\` and \`}}\`.`,
    });
}
function placeholderNames(text) {
    return (0,placeholders/* placeholderParts */.AT)(text).flatMap((part) => ('kind' in part ? [part] : []));
}
function templatesOf(call) {
    if (call === undefined)
        return [];
    if (call.kind === 'cli')
        return call.args ?? [];
    if (call.kind === 'command')
        return call.argv;
    return Object.values(call.parameters).filter((one) => typeof one === 'string');
}

// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
;// CONCATENATED MODULE: ./build/cli/scripts/given-values.js



const NOUNS = {
    input_paths: 'input',
    output_paths: 'output',
    environ_vars: 'variable',
    job_args: 'job argument',
};
/**
 * The values for each script: `train.raw` is for script `train`, another name for every script that
 * uses it.
 * @throws UserError for a name that no script uses
 */
function valuesByScript(given, scripts) {
    const values = new Map();
    for (const { value, targets } of given.map((one) => addressed(one, scripts))) {
        const users = targets.filter((one) => mayUse(one, value));
        if (users.length === 0)
            throw unusedName(value, targets);
        for (const { name } of users)
            values.set(name, [...(values.get(name) ?? []), value]);
    }
    return values;
}
function addressed(value, scripts) {
    const target = scripts.find(({ name }) => value.name.startsWith(`${name}.`));
    if (scripts.length < 2 || target === undefined)
        return { value, targets: scripts };
    return {
        value: { ...value, name: value.name.slice(target.name.length + 1) },
        targets: [target],
    };
}
function mayUse({ analysis, declared }, { part, name }) {
    const own = declared?.[part];
    if (own !== undefined)
        return own.includes(name);
    if (analysis === undefined || analysis.whole_arguments.includes(part))
        return true;
    const names = namesUsed(analysis, part);
    if (names.includes(name))
        return true;
    // Packages also read variables: only a near name is a mistake.
    return part === 'environ_vars' && (0,nearest_name/* nearestName */.qb)(name, names) === undefined;
}
function namesUsed(analysis, part) {
    const uses = part === 'environ_vars' ? [...analysis[part], ...analysis.os_environ] : analysis[part];
    return [...new Set(uses.map(({ name }) => name))];
}
function unusedName({ part, name }, scripts) {
    const used = scripts.flatMap(({ analysis, declared }) => declared?.[part] ?? (analysis ? namesUsed(analysis, part) : []));
    const user = scripts.some(({ declared }) => declared?.[part]) ? 'step' : 'code';
    const subject = (0,describe_value/* listNames */.Zv)(scripts.map((script) => script.name));
    const uses = scripts.length === 1 ? 'uses' : 'use';
    const all = `${NOUNS[part][0]?.toUpperCase()}${NOUNS[part].slice(1)}s`;
    return new errors/* UserError */.yo(`${subject} ${uses} no ${NOUNS[part]} ${(0,describe_value/* quoteName */.AB)(name)}.`, {
        cure: (0,nearest_name/* didYouMean */.au)(name, used) ??
            (used.length === 0
                ? `The ${user} uses no ${NOUNS[part]}s. Remove the option.`
                : `${all} in the ${user}: ${(0,describe_value/* listNames */.Zv)([...new Set(used)])}.`),
    });
}

// EXTERNAL MODULE: ./build/cli/scripts/main-options.js
var main_options = __webpack_require__(7878);
// EXTERNAL MODULE: ./build/cli/scripts/script-spec.js
var script_spec = __webpack_require__(163);
// EXTERNAL MODULE: ./build/cli/scripts/unfed-notes.js
var unfed_notes = __webpack_require__(7128);
;// CONCATENATED MODULE: ./build/cli/scripts/scripts-to-test.js

















/**
 * The pipeline of one script, or of a producer and a consumer. Options take precedence over saved
 * specs; sample data fills the rest.
 * @throws UserError for a name that no script uses, and for an invalid spec
 */
async function scriptsToTest(given, options, terminal) {
    const { cwd } = terminal;
    const scripts = await specifiedScripts(given, options, cwd);
    const called = new Map(scripts.map((one) => [one.name, one]));
    const declared = (0,declared_pipeline/* declaredPipeline */.f)((0,script_pipeline/* scriptPipeline */.C)(scripts, cwd), called);
    const config = withCall(declared.config, options);
    const wanted = givenValues(options);
    const analyses = wanted.length === 0 ? [] : await analysed(config, called, options, terminal);
    const values = valuesByScript(wanted, analyses);
    const steps = config.steps.map((step) => {
        const sampled = options.sample === undefined ? step : onSample(step, config.steps);
        return withValues(sampled, values.get(step.name) ?? [], (written) => (0,declared_pipeline/* rebased */.R)(written, cwd, config.root));
    });
    checkSteps(steps, config, options);
    return {
        config: { ...config, steps, language: 'options', givenOptions: (0,main_options/* givenOptions */.G0)(options) },
        notes: [
            ...scripts.flatMap(script_spec/* specNote */.SB),
            ...(0,unfed_notes/* unfedNotes */.w)(declared.unfed.filter(({ step, input }) => !isGiven(values.get(step), input)), options),
        ],
    };
}
/** @throws UserError for a value that is still `TODO`, and for an unknown placeholder in an option */
function checkSteps(steps, { locate }, { arg }) {
    const located = { value: undefined, locate: (key) => locate(key) };
    (0,problems/* throwProblems */.Jh)(steps.flatMap((step) => (0,todo_values/* findTodos */.j)(step, located)));
    if (arg !== undefined)
        checkArguments(steps);
}
function isGiven(values, input) {
    return values?.some(({ part, name }) => part === 'input_paths' && name === input) ?? false;
}
/** @throws UserError for an invalid spec, and if several steps run a script */
function specifiedScripts(given, options, cwd) {
    const { spec, pipeline } = options;
    const directories = spec ? (0,spec_directories/* specsDirs */.V1)(options, cwd) : [];
    return Promise.all(given.map(async (one) => (0,script_spec/* specifiedScript */.er)(one, {
        specsDirs: directories,
        cwd,
        declared: spec || pipeline !== undefined ? await (0,find_step/* findStep */.M)(one, { cwd, pipeline }) : undefined,
    })));
}
function givenValues({ input, output, env, jobArg }) {
    (0,check_value/* checkValue */.S)(step_schema/* inputPathsSchema */.kW, input ?? {}, '--input');
    (0,check_value/* checkValue */.S)(step_schema/* outputPathsSchema */.xN, output ?? {}, '--output');
    const values = (part, given = {}) => Object.entries(given).map(([name, text]) => ({ part, name, text }));
    return [
        ...values('input_paths', input),
        ...values('output_paths', output),
        ...values('environ_vars', env),
        ...values('job_args', jobArg),
    ];
}
/** Only scripts that are found and can be read; the run reports the others. */
async function analysed(config, called, { python }, terminal) {
    const files = config.steps.map((step) => (0,script_search/* findScript */.fv)(config, step, { cwd: terminal.cwd }));
    const analyses = await (0,analyse_script/* analyseScripts */.i)(files.flatMap((one) => (one.found ? [one.path] : [])), python, terminal);
    return config.steps.map(({ name, call, inputs = {}, outputs = {} }, index) => {
        if (call !== undefined && called.get(name)?.declared?.step.call !== undefined) {
            const names = { input_paths: Object.keys(inputs), output_paths: Object.keys(outputs) };
            return { name, declared: names };
        }
        const file = files[index];
        const analysis = file?.found ? analyses.get(file.path) : undefined;
        // The names of another contract are those that its step declares.
        const isReadable = call === undefined && analysis?.problem === null && analysis.main !== null;
        return isReadable ? { name, analysis } : { name };
    });
}
/** Sample data instead of the inputs of the spec. */
function onSample(step, all) {
    if (step.inputs === undefined)
        return step;
    const inputs = Object.entries(step.inputs).map(([name, value]) => [
        name,
        (0,sample_instead/* sampleInstead */.J)(value, all),
    ]);
    return { ...step, inputs: Object.fromEntries(inputs) };
}
function withValues(step, values, rebase) {
    const of = (part) => values.filter((one) => one.part === part);
    const inputs = of('input_paths').map(({ name, text }) => [
        name,
        { kind: 'path', path: rebase(text) },
    ]);
    const outputs = of('output_paths').map(({ name, text }) => [name, text]);
    const jobArgs = of('job_args').map(({ name, text }) => [name, (0,key_value/* jobArgument */.X)(text)]);
    const variables = of('environ_vars').map(({ name, text }) => [name, text]);
    return {
        ...step,
        ...(inputs.length === 0 ? {} : { inputs: { ...step.inputs, ...Object.fromEntries(inputs) } }),
        ...(outputs.length === 0
            ? {}
            : { outputs: { ...step.outputs, ...Object.fromEntries(outputs) } }),
        environVars: { ...step.environVars, ...Object.fromEntries(variables) },
        jobArgs: jobArgs.length === 0 ? step.jobArgs : { ...step.jobArgs, ...Object.fromEntries(jobArgs) },
    };
}


/***/ }),

/***/ 7128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ unfedNotes)
/* harmony export */ });
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);

/** Inputs that only a run of the whole pipeline has data for. With `--sample`, the user knows. */
function unfedNotes(unfed, { sample } = {}) {
    if (sample !== undefined)
        return [];
    return unfed.map(({ step, input, producer }) => `${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(step)}: sample data for input ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(input)}, which step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(producer)} writes; real data: \`--input ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(input)}=<path>\``);
}


/***/ }),

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

/***/ 4350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sampleInstead)
/* harmony export */ });
/**
 * Sample data instead of what an input declares. It keeps the declared path, so that the sample
 * of a file is a file of that name.
 * @param steps among which `from` names a producer
 */
function sampleInstead(value, steps) {
    if (value === undefined || value.kind === 'sample')
        return value ?? { kind: 'sample' };
    // The input is a directory with an archive.
    if (value.kind === 'from' && value.archive !== undefined)
        return { kind: 'sample' };
    const path = value.kind === 'path' ? value.path : referredPath(value.from, steps);
    return path === undefined || path.trim() === '' ? { kind: 'sample' } : { kind: 'sample', path };
}
/** The path that `step.output/sub/file` stands for, as declared; `undefined` if it is not declared. */
function referredPath(from, steps) {
    const [head = '', ...below] = from.trim().split('/');
    const step = steps
        .filter(({ name }) => head === name || head.startsWith(`${name}.`))
        .sort((one, other) => other.name.length - one.name.length)[0];
    if (step === undefined)
        return undefined;
    const outputs = Object.values(step.outputs ?? {});
    const output = head === step.name
        ? outputs.length === 1
            ? outputs[0]
            : undefined
        : step.outputs?.[head.slice(step.name.length + 1)];
    return output === undefined ? undefined : [output, ...below.filter(Boolean)].join('/');
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
