export const id = 31;
export const ids = [31,808];
export const modules = {

/***/ 636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/python/find-interpreter.js
var find_interpreter = __webpack_require__(2251);
;// CONCATENATED MODULE: ./build/cli/command-name.js

/** How the user can run the command line again: by the package that it was started from. */
function commandName(environ) {
    if (environ[find_interpreter/* LAUNCHER */.V.fallback] !== undefined)
        return 'uvx cursus-runtime-action';
    return environ[find_interpreter/* LAUNCHER */.V.python] === undefined ? 'npx cursus-runtime-action' : 'cursus';
}

// EXTERNAL MODULE: ./build/cli/exit-codes.js
var exit_codes = __webpack_require__(5158);
// EXTERNAL MODULE: ./build/config/todo-values.js
var todo_values = __webpack_require__(2414);
;// CONCATENATED MODULE: ./build/cli/init/container-names.js
/** Logical names of a program: those of its container paths and variables of SageMaker. */
function withContainerNames(analysis) {
    const named = [
        ...analysis.container_paths.map((one) => ({ ...one, use: nameOfPath(one.path, one.written) })),
        ...analysis.container_variables.map((one) => ({ ...one, use: nameOfVariable(one.name) })),
    ].sort((one, other) => one.line - other.line);
    const outputs = new Set(named.flatMap(({ use }) => (use?.direction === 'output' ? [use.name] : [])));
    const of = (direction) => {
        const uses = new Map();
        for (const { use, line } of named) {
            if (use?.direction !== direction)
                continue;
            // A path that the script also writes is its own output.
            if (direction === 'input' && outputs.has(use.name))
                continue;
            const before = uses.get(use.name);
            uses.set(use.name, {
                ...{ name: use.name, line: before?.line ?? line, required: true, certain_line: null },
                files: [...(before?.files ?? []), ...(use.file === undefined ? [] : [use.file])],
                path_kind: 'directory',
            });
        }
        return [...uses.values()];
    };
    return { ...analysis, input_paths: of('input'), output_paths: of('output') };
}
function nameOfPath(path, written) {
    const [room, ...parts] = path
        .replace(/^\/opt\/ml\/?/, '')
        .split('/')
        .filter(Boolean);
    if (room === 'model')
        return { direction: 'output', name: 'model' };
    if (room === 'input')
        return parts[0] === 'data' ? below('input', parts.slice(1)) : undefined;
    if (room === 'output') {
        return parts[0] === 'data' ? { direction: 'output', name: 'output_data' } : undefined;
    }
    if (room !== 'processing')
        return undefined;
    const [first, ...rest] = parts;
    if (first === 'input') {
        return (below('input', rest) ?? {
            direction: 'input',
            name: 'input',
            file: rest.join('/') || undefined,
        });
    }
    if (first === 'output')
        return below('output', rest) ?? { direction: 'output', name: 'output' };
    return below(written ? 'output' : 'input', parts);
}
/** The directory of a path has a logical name; a file directly in the room has none. */
function below(direction, [name, ...rest]) {
    if (name === undefined || !/^[\w-]+$/.test(name))
        return undefined;
    return { direction, name, file: rest.length === 0 ? undefined : rest.join('/') };
}
function nameOfVariable(variable) {
    if (variable === 'SM_MODEL_DIR')
        return { direction: 'output', name: 'model' };
    if (variable === 'SM_OUTPUT_DATA_DIR')
        return { direction: 'output', name: 'output_data' };
    const channel = /^SM_CHANNEL_(\w+)$/.exec(variable)?.[1];
    return channel === undefined ? undefined : { direction: 'input', name: channel.toLowerCase() };
}

;// CONCATENATED MODULE: ./build/cli/init/contract-of.js
/** How a script is called, as far as its code shows it. */
function contractOf({ path, analysis, }) {
    if (path.endsWith('.ipynb'))
        return 'notebook';
    if (analysis.main?.problem === null && !(analysis.is_program && isDecorated(analysis))) {
        return 'main';
    }
    return analysis.is_program ? 'cli' : 'unknown';
}
/** By `click.command`, for example: it is called without the four arguments. */
function isDecorated({ functions }) {
    const main = functions.findLast(({ name }) => name === 'main');
    return main !== undefined && main.parameters === null && !main.takes_arguments;
}

;// CONCATENATED MODULE: ./build/cli/init/find-data.js

/**
 * The data of a project that fits an input: the only directory with all files that the script opens,
 * or the only one with the name of the input.
 * @returns an absolute path; `undefined` if nothing or more than one fits
 */
function findData({ name, files, path_kind: kind }, { data }) {
    if (kind === 'file') {
        const named = [...data].flatMap(([directory, names]) => names.filter((one) => stem(one) === name).map((one) => external_node_path_.join(directory, one)));
        return only(named);
    }
    const wanted = files.map(pattern);
    const opened = [...data]
        .filter(([, names]) => wanted.every((one) => names.some((file) => one.test(file))))
        .map(([directory]) => directory);
    const named = opened.filter((directory) => external_node_path_.basename(directory) === name);
    // A pattern such as `*.csv` fits too much.
    const isNamed = files.some((file) => !/[*?[]/.test(file));
    return only(named) ?? (isNamed ? only(opened) : undefined);
}
function only(found) {
    return found.length === 1 ? found[0] : undefined;
}
function stem(file) {
    return file.replace(/\..*$/, '');
}
/** Of names; `sub/x.csv` is compared by its last part only in the directory itself, so it never fits. */
function pattern(file) {
    const text = file
        .replace(/^\*\*\//, '')
        .replaceAll(/[.+^${}()|\\]/g, String.raw `\$&`)
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    try {
        return new RegExp(`^${text}$`);
    }
    catch {
        return /^(?!)/;
    }
}

;// CONCATENATED MODULE: ./build/cli/init/draft-pipeline.js





/** The values of the reference, which most scripts of its kind expect. */
const USUAL = new Map([
    ['LABEL_FIELD', 'label'],
    ['job_type', 'testing'],
]);
/**
 * The steps in the order of their data: an input is wired to the only step that writes its name, else
 * it gets the data of the project that fits.
 * @param directory of the pipeline file; its paths are relative to it
 */
function draftPipeline(given, project, directory) {
    const scripts = given.map((script) => contractOf(script) === 'cli'
        ? { ...script, analysis: withContainerNames(script.analysis) }
        : script);
    const producers = producersByOutput(scripts);
    return inOrder(scripts, producers).map((script) => {
        const { name, analysis } = script;
        const missing = [];
        const valueFor = (part, { name: key, line, files }) => {
            const usual = part === 'input' ? undefined : USUAL.get(key);
            if (usual === undefined)
                missing.push({ step: name, part, name: key, line, files });
            return usual ?? todo_values/* TODO */.P;
        };
        const contract = contractOf(script);
        const args = contract === 'cli' ? analysis.required_arguments.flatMap(optionOf) : [];
        for (const { names, line } of contract === 'cli' ? analysis.required_arguments : []) {
            missing.push({ step: name, part: 'argument', name: names[0] ?? '', line, files: [] });
        }
        const inputs = distinct(analysis.input_paths).flatMap((input) => {
            const producer = feeds(input.name, name, producers);
            if (producer !== undefined) {
                // SageMaker hands a model on as an archive.
                const archive = input.files.find((file) => /^[^/]+\.tar\.gz$/.test(file));
                const from = `${producer}.${input.name}`;
                return [[input.name, archive === undefined ? { from } : { from, archive }]];
            }
            const data = findData(input, project);
            if (data !== undefined)
                return [[input.name, relative(directory, data)]];
            return input.required ? [[input.name, valueFor('input', input)]] : [];
        });
        const required = (uses, part) => distinct(uses)
            .filter((use) => use.required)
            .map((use) => [use.name, valueFor(part, use)]);
        if (script.unreadable !== undefined) {
            missing.push({ step: name, part: 'unreadable', name: script.unreadable, line: 1, files: [] });
        }
        else if (contract === 'unknown')
            missing.push({ step: name, part: 'main', name: '', line: 1, files: [] });
        return {
            name,
            script: script.path,
            contract,
            args,
            inputs,
            outputs: distinct(analysis.output_paths).map((one) => [one.name, outputPath(name, one)]),
            environVars: required(analysis.environ_vars, 'variable'),
            jobArgs: required(analysis.job_args, 'job argument'),
            missing,
        };
    });
}
function optionOf({ names }) {
    const [name = ''] = names;
    return name.startsWith('-') ? [name, todo_values/* TODO */.P] : [todo_values/* TODO */.P];
}
function relative(directory, file) {
    return external_node_path_.relative(directory, file).split(external_node_path_.sep).join('/') || '.';
}
function producersByOutput(scripts) {
    const producers = new Map();
    for (const { name, analysis } of scripts) {
        for (const output of distinct(analysis.output_paths)) {
            producers.set(output.name, [...(producers.get(output.name) ?? []), name]);
        }
    }
    return producers;
}
/** The only step whose output can feed this input; `undefined` if there are several. */
function feeds(input, step, producers) {
    const others = (producers.get(input) ?? []).filter((producer) => producer !== step);
    return others.length === 1 ? others[0] : undefined;
}
/** Producers before consumers, except in cycles, which keep the given order. */
function inOrder(scripts, producers) {
    const ordered = new Set();
    const byName = new Map(scripts.map((script) => [script.name, script]));
    const visit = (script, above) => {
        if (ordered.has(script) || above.includes(script))
            return;
        for (const input of script.analysis.input_paths) {
            const producer = byName.get(feeds(input.name, script.name, producers) ?? '');
            if (producer !== undefined)
                visit(producer, [...above, script]);
        }
        ordered.add(script);
    };
    for (const script of scripts)
        visit(script, []);
    return [...ordered];
}
function outputPath(step, { name, path_kind: kind }) {
    return kind === 'file' ? `out/${step}/${name}.dat` : `out/${step}/${name}`;
}
/** A name that is required anywhere is required. */
function distinct(uses) {
    const byName = new Map();
    for (const use of uses) {
        const before = byName.get(use.name);
        if (before === undefined || (use.required && !before.required))
            byName.set(use.name, use);
    }
    return [...byName.values()];
}

// EXTERNAL MODULE: ./build/workspace/marker.js
var marker = __webpack_require__(2370);
;// CONCATENATED MODULE: ./build/cli/init/find-scripts.js



/** Searched breadth first, so that a limit cuts off what lies deepest. */
const MOST_FILES = 20_000;
const MAIN = /^(?:async\s+)?def\s+main\s*\(\s*(?:\*\s*,\s*)?input_paths\b/m;
const CONTAINER = /["']\/opt\/ml\b|\bSM_(?:CHANNEL|MODEL|OUTPUT)_/;
const PROGRAM = /^if\s+__name__\s*==\s*["']__main__["']/m;
const TAKES_ARGUMENTS = /^(?:import|from) (?:argparse|click|typer)\b/m;
/** Arguments read when the module is run, without a block for `__main__`. */
const READS_ARGUMENTS = /^\w.*\bparse_(?:known_)?args\s*\(/m;
const DOUBTFUL = /^\s*(?:async\s+)?def\s+main\b/m;
/** Directories of tools, of tests and of results. */
const SKIPPED = new Set(['node_modules', '__pycache__', 'site-packages', 'tests', 'test', 'out']);
/**
 * Looks through a project in any layout. Hidden directories, virtual environments, tests and
 * workspaces of runs are left out.
 */
async function findProjectFiles(root) {
    const found = { scripts: [], programs: [], doubtful: [] };
    const notebooks = [];
    const data = new Map();
    let seen = 0;
    for (const queue = [root]; queue.length > 0 && seen < MOST_FILES;) {
        const directory = queue.shift() ?? root;
        const { directories, python, others } = await entriesOf(directory, root);
        notebooks.push(...others.filter(isNotebook).map((name) => external_node_path_.join(directory, name)));
        queue.push(...directories.map((name) => external_node_path_.join(directory, name)));
        if (others.length > 0)
            data.set(directory, others);
        for (const file of python.map((name) => external_node_path_.join(directory, name))) {
            const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
            const kind = kindOf(text);
            if (kind !== undefined)
                found[kind].push(file);
        }
        seen += python.length + others.length;
    }
    return {
        ...{ scripts: found.scripts.sort(), programs: found.programs.sort() },
        ...{ doubtful: found.doubtful.sort(), notebooks: notebooks.sort(), data },
    };
}
function kindOf(text) {
    const isProgram = PROGRAM.test(text) || READS_ARGUMENTS.test(text);
    if (MAIN.test(text) || (isProgram && CONTAINER.test(text)))
        return 'scripts';
    if (isProgram && TAKES_ARGUMENTS.test(text))
        return 'programs';
    return isProgram || DOUBTFUL.test(text) ? 'doubtful' : undefined;
}
async function entriesOf(directory, root) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    const isSkipped = directory !== root && entries.some(({ name }) => isOfTool(name));
    const visible = entries.filter(({ name }) => !isSkipped && !name.startsWith('.'));
    const files = visible.filter((entry) => entry.isFile()).map(({ name }) => name);
    return {
        directories: visible
            .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
            .map(({ name }) => name)
            .sort(),
        python: files.filter(isScriptName),
        others: files.filter((name) => !name.endsWith('.py')),
    };
}
/** A virtual environment, or the directory of a step in a workspace. */
function isOfTool(name) {
    return name === 'pyvenv.cfg' || name === marker/* MARKER */.tl;
}
/** The scripts and notebooks of one directory, whatever they contain. */
async function scriptsIn(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isFile() && (isScriptName(entry.name) || isNotebook(entry.name)))
        .map(({ name }) => external_node_path_.join(directory, name))
        .sort();
}
function isNotebook(name) {
    return /^[^.].*\.ipynb$/.test(name);
}
function isScriptName(name) {
    return /^(?!__|test_|conftest|setup\.py)[^.].*(?<!_test)\.py$/.test(name);
}

// EXTERNAL MODULE: ./build/config/translate/sagemaker/definition.js
var definition = __webpack_require__(5456);
;// CONCATENATED MODULE: ./build/cli/init/left-out.js





/** Why a file cannot be read as a script; `undefined` if it can. */
function readProblem({ problem }) {
    if (problem === null)
        return undefined;
    return `${problem.message}${problem.line === null ? '' : ` (line ${problem.line})`}`;
}
/** Why a notebook cannot be read; `undefined` if it can. */
async function notebookProblem(file) {
    try {
        const notebook = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        const isNotebook = typeof notebook === 'object' && notebook !== null && 'cells' in notebook;
        return isNotebook ? undefined : 'not a notebook: it has no `cells`';
    }
    catch (error) {
        return error instanceof SyntaxError ? 'not a notebook: it is not JSON' : 'cannot be read';
    }
}
/** Files that look like scripts and become no steps, with the reasons. */
function unreadableLines(files, cwd) {
    return [...files].map(([file, why]) => `Left out: ${(0,describe_value/* escapeText */.X1)(external_node_path_.relative(cwd, file))}: ${why}`);
}
/** Container paths of which only the beginning is written: their names are not known. */
function unnamedPathLines(steps) {
    return steps.flatMap(({ name, path: script, analysis }) => {
        const unnamed = analysis.container_paths.find((one) => UNNAMED.test(one.path));
        if (unnamed === undefined)
            return [];
        return `${script}:${unnamed.line}: a path below ${unnamed.path} is created at run time: declare it in \`input_paths\` or \`output_paths\` of step ${(0,describe_value/* quoteName */.AB)(name)}`;
    });
}
const UNNAMED = /^\/opt\/ml\/(?:processing|input\/data)\/?$/;
/** Pipelines of other tools in the working directory, which need no new file. */
async function foreignPipelines(cwd) {
    const entries = await (0,promises_.readdir)(cwd, { withFileTypes: true }).catch(() => []);
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const found = [];
    for (const name of names.sort()) {
        const isStages = name === 'dvc.yaml';
        if (isStages || (name.endsWith('.json') && (await isDefinition(external_node_path_.join(cwd, name))))) {
            found.push(name);
        }
    }
    return found;
}
function foreignLines(names, { environ }) {
    return names.map((name) => `${(0,describe_value/* listNames */.Zv)([name])} can be run as it is: ${commandName(environ)} runtime test-pipeline ${(0,describe_value/* escapeText */.X1)(name)}`);
}
async function isDefinition(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    if (!text.includes(definition/* VERSION */.xv) || !text.includes('"Steps"'))
        return false;
    try {
        const value = JSON.parse(text);
        return value?.Version === definition/* VERSION */.xv && Array.isArray(value.Steps);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/cli/init/missing-lines.js


/** What the user has to fill in before the first run, with the line of the file, or the next command. */
function missingLines(steps, text, { file, run, absent, }) {
    const missing = steps.flatMap((step) => step.missing.map((one) => ({ one, script: step.script })));
    const packages = absent.length === 0
        ? []
        : [
            `Notebooks need ${(0,describe_value/* listNames */.Zv)(absent)}, not installed here: pip install ${absent.join(' ')}`,
        ];
    if (missing.length === 0) {
        return absent.length === 0
            ? [`Nothing is missing. Run it: ${run}`]
            : [...packages, `Then run it: ${run}`];
    }
    const lines = placeholderLines(text);
    const listed = missing.map(({ one, script }) => {
        if (one.part === 'main')
            return `  ${script}: no \`main\` yet (step ${(0,describe_value/* quoteName */.AB)(one.step)})`;
        if (one.part === 'unreadable') {
            return `  ${script}: ${(0,describe_value/* escapeText */.X1)(one.name)} (step ${(0,describe_value/* quoteName */.AB)(one.step)})`;
        }
        return `  ${file}:${lines.next().value}  ${described(one)}`;
    });
    return [
        `Missing (${missing.length}), marked ${todo_values/* TODO */.P} in the file:`,
        ...listed,
        ...packages,
        `Then run it: ${run}`,
    ];
}
/** The numbers of the lines with a placeholder: in the order of the steps and their parts. */
function* placeholderLines(text) {
    for (const [index, line] of text.split('\n').entries()) {
        if (new RegExp(`[:-] ${todo_values/* TODO */.P}( #|$)`).test(line))
            yield index + 1;
    }
    return 0;
}
function described({ step, part, name, line, files }) {
    const opened = files.length === 0 ? '' : `, in which the script opens ${(0,describe_value/* listNames */.Zv)(files.slice(0, 5))}`;
    const what = part === 'input'
        ? `no data found for input ${(0,describe_value/* quoteName */.AB)(name)}${opened}`
        : `${part} ${(0,describe_value/* quoteName */.AB)(name)}`;
    return `step ${(0,describe_value/* quoteName */.AB)(step)}: ${what} (line ${line} of the script)`;
}

// EXTERNAL MODULE: ./build/execute/step-environment.js
var step_environment = __webpack_require__(3368);
// EXTERNAL MODULE: ./build/python/find-absent-modules.js
var find_absent_modules = __webpack_require__(6804);
// EXTERNAL MODULE: ./build/python/start-supervisor.js + 6 modules
var start_supervisor = __webpack_require__(6950);
// EXTERNAL MODULE: ./build/scripts/script-pipeline.js
var script_pipeline = __webpack_require__(5119);
// EXTERNAL MODULE: ./build/cli/specs/analyse-script.js
var analyse_script = __webpack_require__(3003);
;// CONCATENATED MODULE: ./build/cli/init/read-scripts.js








/** What the chosen scripts contain; of the doubtful ones, which cannot be parsed. */
async function readScripts(files, { doubtful }, { python, relativeTo, named }, terminal) {
    const others = named ? [] : doubtful;
    const analyses = await (0,analyse_script/* analyseScripts */.i)([...files, ...others], python, terminal);
    const leftOut = new Map();
    const scripts = [];
    const names = new Set();
    const problemOf = async (file) => {
        const analysis = analyses.get(file);
        if (isNotebook(external_node_path_.basename(file)))
            return notebookProblem(file);
        return analysis && readProblem(analysis);
    };
    for (const file of files) {
        const analysis = analyses.get(file);
        if (analysis === undefined)
            continue;
        const unreadable = await problemOf(file);
        if (unreadable !== undefined && !named) {
            leftOut.set(file, unreadable);
            continue;
        }
        const name = freeName(file, names);
        names.add(name);
        const written = external_node_path_.relative(relativeTo, file).split(external_node_path_.sep).join('/');
        scripts.push({ name, path: written, analysis, ...(unreadable && { unreadable }) });
    }
    for (const file of others) {
        const problem = await problemOf(file);
        if (problem !== undefined)
            leftOut.set(file, problem);
    }
    return { scripts, leftOut };
}
/** Packages that notebooks need and that the Python of the run does not have. */
async function absentForNotebooks(python, { cwd, environ }) {
    const variables = (0,step_environment/* scriptEnvironment */.F)(environ);
    const supervisor = await (0,start_supervisor.startSupervisor)({ python, projectDirs: [cwd], environ: variables });
    try {
        const wanted = NOTEBOOK_PACKAGES.map((module) => ({ module, directories: [] }));
        const absent = await (0,find_absent_modules/* findAbsentModules */.m)(supervisor.hello.executable, wanted, variables);
        return NOTEBOOK_PACKAGES.filter((_, index) => absent[index] === true);
    }
    finally {
        await supervisor.close();
    }
}
const NOTEBOOK_PACKAGES = ['nbclient', 'ipykernel'];
/** Two scripts of one name differ in the names of their directories. */
function freeName(file, taken) {
    const own = (0,script_pipeline/* stepOfScript */.x)(file);
    if (!taken.has(own))
        return own;
    const longer = (0,script_pipeline/* stepOfScript */.x)(`${external_node_path_.basename(external_node_path_.dirname(file))}_${external_node_path_.basename(file)}`);
    for (let number = 2, name = longer;; number += 1) {
        if (!taken.has(name))
            return name;
        name = `${longer}_${number}`;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(5679);
;// CONCATENATED MODULE: ./build/cli/init/schema-uri.js



const SCHEMA = 'docs/schema/pipeline.schema.json';
/**
 * Where an editor finds the schema of this version: the installed package, else the repository at
 * the tag of the release. `undefined` if neither is known: a line that leads nowhere helps no editor.
 */
function schemaUri(cwd, directory) {
    const installed = external_node_path_.join(cwd, 'node_modules', version/* TOOL */.j.name, SCHEMA);
    if ((0,external_node_fs_.existsSync)(installed))
        return external_node_path_.relative(directory, installed).split(external_node_path_.sep).join('/');
    return version/* REPOSITORY */.B === undefined ? undefined : atTag(version/* REPOSITORY */.B, version/* TOOL */.j.version);
}
/** @param repository `https://github.com/owner/name`, also with `git+` and `.git` */
function atTag(repository, version) {
    const [, name] = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? [];
    return name === undefined
        ? undefined
        : `https://raw.githubusercontent.com/${name}/v${version}/${SCHEMA}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/config/timeout.js
var timeout = __webpack_require__(1624);
;// CONCATENATED MODULE: ./build/cli/init/write-pipeline-file.js



/**
 * A commented pipeline file.
 * @param run the command that runs the file
 * @param schema where editors find the schema; absent: no line for them
 */
function writePipelineFile(name, steps, { run, schema }) {
    const isWired = steps.some(({ inputs }) => inputs.length > 0);
    const document = new dist/* Document */.yo({
        name,
        defaults: { timeout: timeout/* DEFAULT_TIMEOUT_SECONDS */.KU },
        steps: Object.fromEntries(steps.map((step, index) => [step.name, stepOf(step, !isWired && index === 0)])),
    });
    document.commentBefore = header(run);
    const written = document.get('steps');
    for (const [index, pair] of written.items.entries()) {
        if (index > 0 && (0,dist/* isScalar */.jn)(pair.key))
            pair.key.spaceBefore = true;
        if (!(0,dist/* isMap */.jh)(pair.value))
            continue;
        explain(pair.value);
        if (steps[index]?.contract === 'notebook') {
            pair.value.comment =
                ' a notebook: declare its paths, and `parameters: { data: "{input_paths.NAME}" }`';
        }
    }
    const text = document.toString({ lineWidth: 100 });
    return schema === undefined ? text : `# yaml-language-server: $schema=${schema}\n${text}`;
}
function header(run) {
    return ` A pipeline of scripts. By default, each has main(input_paths, output_paths, environ_vars, job_args);
 \`call\` names another way to run a script.
 Run it:  ${run}
 Two steps are connected if one script writes the logical name that the other reads. Correct
 any wrong guesses. All paths are relative to this file.`;
}
/** @param alone no step reads what another writes: without a word, their order would be a chain */
function stepOf({ script, contract, args, inputs, outputs, environVars, jobArgs }, alone) {
    const part = (key, entries) => entries.length === 0 ? {} : { [key]: Object.fromEntries(entries) };
    return {
        script,
        // A notebook is known by its suffix.
        ...(contract === 'cli' ? { call: contract } : {}),
        ...(args.length === 0 ? {} : { args: [...args] }),
        ...(alone ? { depends_on: [] } : {}),
        ...part('input_paths', inputs),
        ...part('output_paths', outputs),
        ...part('environ_vars', environVars),
        ...part('job_args', jobArgs),
    };
}
const TO_DO = {
    input_paths: ' a file or a directory; without `input_paths`, the step runs on sample data',
    environ_vars: ' the value that the script needs',
    job_args: ' the value that the script needs',
};
function explain(step) {
    for (const { key, value } of step.items) {
        if (!(0,dist/* isScalar */.jn)(key))
            continue;
        if (key.value === 'depends_on') {
            key.commentBefore = ' without this line, the steps would run one after the other';
        }
        if (key.value === 'call') {
            value.comment =
                ' run as a program; paths are given as `args: [--in, "{input_paths.NAME}"]`';
        }
        const comment = TO_DO[String(key.value)];
        if (comment === undefined || !(0,dist/* isMap */.jh)(value))
            continue;
        for (const entry of value.items) {
            if ((0,dist/* isPair */.tO)(entry) && (0,dist/* isScalar */.jn)(entry.value) && entry.value.value === todo_values/* TODO */.P) {
                entry.value.comment = comment;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/cli/init/init-command.js















const EXAMPLES = `
Every Python file with \`def main(input_paths, …)\`, and every program that opens container paths of
SageMaker, becomes a step, in any directory of the project; if there are none, every program with
arguments. Notebooks become steps, too. The command lists what the file lacks: inputs without data, variables, job arguments, and the
arguments that argparse, click or typer asks for.

Examples:
  $ cursus runtime init
  $ cursus runtime init --scripts-dir src/steps --output ci/pipeline.yml`;
function initCommand(terminal, exit) {
    return new esm/* Command */.uB('init')
        .description('write a commented pipeline file from the scripts found')
        .option('--output <file>', 'the file to write; an existing one is never overwritten', 'pipeline.yml')
        .option('--scripts-dir <dir>', 'directory of the scripts; can be repeated (default: found by their content)', (directory, before = []) => [...before, directory])
        .option('--python <path>', 'Python interpreter')
        .addHelpText('after', EXAMPLES)
        .action(async (options) => {
        await initPipeline(options, terminal);
        exit(exit_codes/* EXIT_CODES */.a.passed);
    });
}
async function initPipeline(options, terminal) {
    const { cwd } = terminal;
    const file = external_node_path_.resolve(cwd, options.output);
    const project = await findProjectFiles(cwd);
    const foreign = await foreignPipelines(cwd);
    const chosen = await chooseScripts(options.scriptsDir, project, cwd);
    const reading = {
        ...{ python: options.python, relativeTo: external_node_path_.dirname(file) },
        named: options.scriptsDir !== undefined,
    };
    const { scripts, leftOut: unread } = await readScripts(chosen, project, reading, terminal);
    const unreadable = unreadableLines(unread, cwd);
    if (scripts.length === 0)
        throw nothingFound(unreadable, foreign);
    const steps = draftPipeline(scripts, project, external_node_path_.dirname(file));
    const shown = options.output.replaceAll('\\', '/');
    const run = `${commandName(terminal.environ)} runtime test-pipeline ${(0,describe_value/* escapeText */.X1)(shown)}`;
    const text = writePipelineFile(external_node_path_.basename(cwd), steps, {
        run,
        schema: schemaUri(cwd, external_node_path_.dirname(file)),
    });
    await writeNew(file, text, options.output);
    const hasNotebooks = steps.some(({ contract }) => contract === 'notebook');
    const absent = hasNotebooks ? await absentForNotebooks(options.python, terminal) : [];
    const flows = steps.flatMap(({ inputs }) => inputs.filter(([, from]) => typeof from === 'object'));
    const output = (0,describe_value/* escapeText */.X1)(shown);
    const counts = [count(steps.length, 'step'), count(flows.length, 'data flow')].join(', ');
    terminal.stdout.write([
        `Wrote ${output}: ${counts}.`,
        ...leftOut(project, options, cwd),
        ...unreadable,
        ...unnamedPathLines(scripts),
        ...missingLines(steps, text, { file: output, run, absent }),
        ...foreignLines(foreign, terminal),
        '',
    ].join('\n'));
}
/** Programs may be tools of the project: the user decides. */
function leftOut({ scripts, programs }, { scriptsDir }, cwd) {
    if (scriptsDir !== undefined || scripts.length === 0 || programs.length === 0)
        return [];
    const names = programs.map((file) => external_node_path_.relative(cwd, file));
    return [
        `Left out: ${(0,describe_value/* listNames */.Zv)(names)}: programs with arguments. To include them, use \`--scripts-dir\`, or add steps with \`call: cli\`.`,
    ];
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
async function chooseScripts(named, { scripts, programs, notebooks }, cwd) {
    if (named !== undefined) {
        const found = await Promise.all(named.map((one) => scriptsIn(external_node_path_.resolve(cwd, one))));
        const empty = named.filter((_, index) => found[index]?.length === 0);
        if (empty.length === 0)
            return [...new Set(found.flat())];
        throw new errors/* UserError */.yo(`No Python scripts found in ${(0,describe_value/* listNames */.Zv)(empty)}.`, {
            cure: 'Name the directory that contains them.',
        });
    }
    return [...(scripts.length > 0 ? scripts : programs), ...notebooks];
}
function nothingFound(unreadable, [foreign]) {
    const cures = [
        ...unreadable,
        foreign === undefined
            ? 'Run the command in the root of the project, or name a directory with `--scripts-dir`: then every script in it becomes a step.'
            : `${(0,describe_value/* quoteName */.AB)(foreign)} can be run as it is: \`runtime test-pipeline ${(0,describe_value/* escapeText */.X1)(foreign)}\`.`,
    ];
    return new errors/* UserError */.yo('No Python script with `def main(input_paths, …)` found in this directory.', { cure: cures.join('\n  ') });
}
async function writeNew(file, text, shown) {
    try {
        (0,make_directory/* makeDirectory */.O)(external_node_path_.dirname(file));
        await (0,promises_.writeFile)(file, text, { flag: 'wx' });
    }
    catch (cause) {
        const { code } = cause;
        const exists = code === 'EEXIST' && (await (0,promises_.readFile)(file).catch(() => undefined)) !== undefined;
        throw new errors/* UserError */.yo(exists
            ? `${(0,describe_value/* escapeText */.X1)(shown)} exists already.`
            : `${(0,describe_value/* escapeText */.X1)(shown)} cannot be written (${code}).`, {
            cure: exists
                ? 'Name another file with `--output`; nothing is overwritten.'
                : 'Choose a file in a writable directory.',
            cause,
        });
    }
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

/***/ 5119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ scriptPipeline),
/* harmony export */   x: () => (/* binding */ stepOfScript)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022);
/* harmony import */ var _config_name_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2462);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4863);





/**
 * A pipeline of scripts given by name or path. Their logical names are read from their code.
 * `chain`: each script feeds the next; other inputs get sample data. `independent`: each script
 * runs alone, on sample data.
 */
function scriptPipeline(scripts, root, shape = 'chain') {
    const steps = new Map();
    for (const given of scripts) {
        const { name, script } = typeof given === 'object' && given !== null ? given : named(given);
        if (steps.has(name)) {
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Two scripts have the name ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(name)}.`, {
                cure: 'Name each script once. To run a script twice, write a pipeline file.',
            });
        }
        steps.set(name, { script });
    }
    const config = (0,_config_load_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .pipelineFromValue */ .k)({ steps: Object.fromEntries(steps) }, { root, name: [...steps.keys()].join(', ') });
    return shape === 'chain'
        ? {
            ...config,
            handOver: true,
            steps: config.steps.map((step) => ({ ...step, restFromCode: true })),
        }
        : { ...config, form: 'independent' };
}
function named(script) {
    return { name: stepOfScript(script), script };
}
/**
 * The name of the step that runs a script: the stem of its file. Characters that no step name can
 * have are replaced: `p+q.py` is step `p_q`.
 * @throws UserError if nothing of a name is left
 */
function stepOfScript(script) {
    if (typeof script !== 'string') {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The name of a script must be a string, found ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .describeValue */ .bp)(script)}.`, {
            cure: 'Give the name of a script, or its path.',
        });
    }
    // A path written on Windows.
    const stem = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(script.replaceAll('\\', '/')).replace(/\.(?:py|ipynb)$/, '');
    if ((0,_config_name_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .stepNameFault */ .iq)(stem) === undefined)
        return stem;
    const name = stem
        .replaceAll(/[^\p{L}\p{M}\p{N}_. -]/gu, '_')
        .replace(/^[^\p{L}\p{N}_]+/u, '')
        .replace(/[. ]+$/, '')
        .slice(0, 100);
    if ((0,_config_name_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .stepNameFault */ .iq)(name) === undefined && name !== '')
        return name;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(script)} is not the name of a script.`, {
        cure: 'Give the name of a script in a search directory, or its path: `scripts/train.py`.',
    });
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


/***/ })

};
