export const id = 454;
export const ids = [454];
export const modules = {

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

/***/ 5137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ mainParamsOf),
/* harmony export */   w: () => (/* binding */ mainParamsFrom)
/* harmony export */ });
/* harmony import */ var _config_check_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _config_step_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9080);
/* harmony import */ var _config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(876);



function mainParamsOf(spec) {
    const { inputPaths, outputPaths, environVars, jobArgs } = spec;
    return { inputPaths, outputPaths, environVars, jobArgs };
}
/**
 * The parameters that a caller gives.
 * @throws UserError for unknown parameters and values of the wrong type
 */
function mainParamsFrom(given = {}) {
    (0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_0__/* .checkValue */ .S)(mainParamsSchema, given, 'main parameters');
    return given;
}
const mainParamsSchema = (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .r)({
    inputPaths: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .inputPathsSchema */ .kW.optional(),
    outputPaths: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .outputPathsSchema */ .xN.optional(),
    environVars: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .environVarsSchema */ .Jd.optional(),
    jobArgs: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .jobArgsSchema */ .S3.optional(),
});


/***/ }),

/***/ 8454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ PipelineTestingSpecBuilder)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/config/script-search.js
var script_search = __webpack_require__(6109);
// EXTERNAL MODULE: ./build/scripts/script-pipeline.js
var script_pipeline = __webpack_require__(5119);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var text_errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/config/load-pipeline.js + 48 modules
var load_pipeline = __webpack_require__(9022);
// EXTERNAL MODULE: ./build/pipeline/declared-edges.js
var declared_edges = __webpack_require__(1550);
// EXTERNAL MODULE: ./build/pipeline/path-key.js
var path_key = __webpack_require__(8946);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/config/check-value.js
var check_value = __webpack_require__(5947);
// EXTERNAL MODULE: ./build/config/spec-schema.js
var spec_schema = __webpack_require__(9742);
// EXTERNAL MODULE: ./build/pipeline/graph.js
var graph = __webpack_require__(7095);
// EXTERNAL MODULE: ./build/text/nearest-name.js
var nearest_name = __webpack_require__(2358);
// EXTERNAL MODULE: ./build/specs/spec-document.js
var spec_document = __webpack_require__(1508);
// EXTERNAL MODULE: ./build/specs/spec-names.js
var spec_names = __webpack_require__(2297);
;// CONCATENATED MODULE: ./build/specs/pipeline-dag.js










/** The steps of a pipeline and their order. */
class PipelineDAG {
    #nodes = [];
    #edges = [];
    /** @throws UserError for an invalid name, and for an edge with an unknown node */
    constructor(nodes = [], edges = []) {
        for (const node of nodes)
            this.addNode(node);
        for (const [from, to] of edges)
            this.addEdge(from, to);
    }
    /**
     * Reads the output of `toDict` or of the reference.
     * @throws UserError for unknown keys and values of the wrong type
     */
    static fromDict(data) {
        const { nodes, edges } = (0,check_value/* checkValue */.S)(spec_schema/* dagSchema */.IV, data, 'PipelineDAG');
        return fromValue(nodes, edges);
    }
    /**
     * Reads a JSON file that contains `{ "dag": { "nodes": […], "edges": […] }, … }`, or only the
     * DAG.
     * @throws UserError if the file is missing, or with file and line if it is invalid
     */
    static async loadFromFile(file) {
        const read = await (0,spec_document/* readSpecDocument */.N)(external_node_path_.resolve(file));
        if (read === undefined) {
            throw new text_errors/* UserError */.yo(`DAG file not found: ${(0,describe_value/* escapeText */.X1)(file)}`, {
                cure: 'Check the path; it is relative to the working directory.',
            });
        }
        const { value } = read.document;
        const isWrapped = typeof value === 'object' && value !== null && 'dag' in value;
        const { nodes, edges } = isWrapped
            ? (0,check_value/* checkDocument */.s)(dagFileSchema, read.document).dag
            : (0,check_value/* checkDocument */.s)(spec_schema/* dagSchema */.IV, read.document);
        return fromValue(nodes, edges);
    }
    /** In the order in which they were added. */
    get nodes() {
        return [...this.#nodes];
    }
    /** In the order in which they were added, without duplicates. */
    get edges() {
        return [...this.#edges];
    }
    /**
     * Does nothing if the node exists.
     * @throws UserError for an invalid step name
     */
    addNode(node) {
        (0,spec_names/* requireName */.r)(node, 'the name of a step');
        if (!this.#nodes.includes(node))
            this.#nodes.push(node);
        return this;
    }
    /**
     * Does nothing if the edge exists.
     * @throws UserError if an end is not a node
     */
    addEdge(from, to) {
        for (const end of [from, to]) {
            if (this.#nodes.includes(end))
                continue;
            throw new text_errors/* UserError */.yo(`The edge ${(0,describe_value/* quoteEdge */.qH)(from, to)} names ${(0,describe_value/* quoteName */.AB)(end)}, which is not a node.`, {
                cure: (0,nearest_name/* didYouMean */.au)(end, this.#nodes) ?? `Nodes: ${(0,describe_value/* listNames */.Zv)(this.#nodes)}.`,
            });
        }
        if (!this.#edges.some(([a, b]) => a === from && b === to))
            this.#edges.push([from, to]);
        return this;
    }
    /**
     * The direct predecessors of a node, in the order of the edges.
     * @throws UserError if the name is not a node
     */
    getDependencies(node) {
        if (!this.#nodes.includes(node)) {
            throw new text_errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(node)} is not a node.`, {
                cure: (0,nearest_name/* didYouMean */.au)(node, this.#nodes),
            });
        }
        return this.#edges.filter(([, to]) => to === node).map(([from]) => from);
    }
    /**
     * The nodes in topological order. Independent nodes keep the order in which they were added.
     * @throws UserError with the cycle, if the graph has one
     */
    topologicalSort() {
        const edges = this.#edges.map(([from, to]) => ({ from, to, location: () => undefined }));
        return [...(0,graph/* buildGraph */.Z)(this.#nodes, edges).order];
    }
    /** `{ nodes: […], edges: [[from, to], …] }` */
    toDict() {
        return { nodes: this.nodes, edges: this.#edges.map(([from, to]) => [from, to]) };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
}
/** If the file contains more than the DAG, only the DAG is read. */
const dagFileSchema = schemas/* looseObject */._H3({ dag: spec_schema/* dagSchema */.IV });
function fromValue(nodes, edges) {
    return new PipelineDAG(nodes.map(String), edges.map(([from, to]) => [String(from), String(to)]));
}

// EXTERNAL MODULE: ./build/specs/script-execution-spec.js
var script_execution_spec = __webpack_require__(6759);
;// CONCATENATED MODULE: ./build/specs/dag-steps.js








/** @throws UserError if the value is not a pipeline */
function readDagConfig(dag, { root, specsDir }) {
    const value = dag instanceof PipelineDAG ? { dag: dag.toDict() } : dag;
    return (0,load_pipeline/* pipelineFromValue */.k)(value, { root, specsDir });
}
/**
 * The declarations of a step, as a spec. Missing values stay empty.
 * @throws UserError for an input that is connected with `from`, which a spec cannot express
 */
function specOfStep(step) {
    const script = step.script ?? step.name;
    const isPath = /[/\\]/.test(script);
    return new script_execution_spec/* ScriptExecutionSpec */.B({
        scriptName: external_node_path_.basename(script.replaceAll('\\', '/')).replace(/\.py$/i, ''),
        stepName: step.name,
        ...(isPath ? { scriptPath: script } : {}),
        inputPaths: Object.fromEntries(Object.entries(step.inputs ?? {}).map(([name, value]) => {
            if (value.kind === 'path')
                return [name, value.path];
            if (value.kind === 'sample')
                return [name, ''];
            throw new text_errors/* UserError */.yo(`Input ${(0,describe_value/* quoteName */.AB)(name)} of step ${(0,describe_value/* quoteName */.AB)(step.name)} is wired with ${(0,describe_value/* quoteName */.AB)(`from: ${value.from}`)}, which a script spec cannot express.`, { cure: 'Give the output path of that step, or test the whole pipeline.' });
        })),
        outputPaths: step.outputs ?? {},
        environVars: step.environVars,
        jobArgs: step.jobArgs,
    });
}
/**
 * The data flows between the steps: with `data_path` if paths are equal, without it if only the
 * order is known.
 */
function flowsBetween(config) {
    const writers = new Map();
    for (const { name, outputs } of config.steps) {
        for (const written of Object.values(outputs ?? {})) {
            writers.set((0,path_key/* pathKey */.Pn)(config.root, written), { step: name, written });
        }
    }
    const flows = new Map();
    for (const { name: toStep, inputs } of config.steps) {
        for (const value of Object.values(inputs ?? {})) {
            const writer = value.kind === 'path' ? writers.get((0,path_key/* pathKey */.Pn)(config.root, value.path)) : null;
            if (writer == null || writer.step === toStep)
                continue;
            flows.set(`${writer.step}->${toStep}/${writer.written}`, {
                fromStep: writer.step,
                toStep,
                dataPath: writer.written,
            });
        }
    }
    const known = new Set([...flows.values()].map(({ fromStep, toStep }) => `${fromStep}->${toStep}`));
    const others = (0,declared_edges/* declaredEdges */.f)(config).filter(({ from, to }) => !known.has(`${from}->${to}`));
    return [...flows.values(), ...others.map(({ from, to }) => ({ fromStep: from, toStep: to }))];
}

// EXTERNAL MODULE: ./build/specs/main-params.js
var main_params = __webpack_require__(5137);
;// CONCATENATED MODULE: ./build/specs/match-step-to-spec.js
/**
 * Finds the saved spec for a step: an exact match, then a match that ignores letter case, `-` and
 * `_`, then the spec that shares most words, if these are more than half of the words of the longer
 * name.
 * @returns `null` if no spec matches
 */
function matchStepToSpec(stepName, availableSpecs) {
    if (availableSpecs.includes(stepName))
        return stepName;
    const wanted = words(stepName);
    const variant = availableSpecs.find((spec) => words(spec).join('') === wanted.join(''));
    if (variant !== undefined)
        return variant;
    const ranked = availableSpecs
        .map((spec) => ({ spec, shared: sharedWords(wanted, words(spec)) }))
        .filter(({ shared }) => shared > 0.5)
        .sort((a, b) => b.shared - a.shared);
    return ranked[0]?.spec ?? null;
}
/** `TabularPreprocessing_training` is three words. */
function words(name) {
    return name
        .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .split(/[-_.\s]+/)
        .filter((word) => word !== '');
}
/** 0 to 1: the share of the longer name that both names have. */
function sharedWords(a, b) {
    const common = new Set(a.filter((word) => b.includes(word))).size;
    return common / Math.max(new Set(a).size, new Set(b).size, 1);
}

// EXTERNAL MODULE: ./build/config/strict-object.js
var strict_object = __webpack_require__(876);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(2793);
// EXTERNAL MODULE: ./build/specs/python-json.js
var python_json = __webpack_require__(8552);
;// CONCATENATED MODULE: ./build/specs/pipeline-testing-spec.js













/**
 * Suffix after the name of the pipeline. It differs from the suffix of script specs, so that the
 * files cannot be confused.
 */
const FILE_SUFFIX = '_pipeline_test_spec.json';
/** How to run a whole pipeline: a spec for each step, and the data flows. Immutable. */
class PipelineTestingSpec {
    /** Name of the pipeline, and part of the file name. */
    pipelineName;
    /** In the given order. */
    scriptSpecs;
    /** The declared data flows. Paths and names of the specs can define more. */
    dataFlowSpecs;
    /** The steps and their order, if given. */
    dag;
    /** A description for readers. */
    description;
    /** Only kept because the reference writes it; a run does not read it. */
    testWorkspaceRoot;
    /** Only kept because the reference writes it; a run does not read it. */
    workspaceAwareRoot;
    /** Names of the nodes, if the specs were given by node. */
    #nodes;
    #saved;
    /**
     * @throws UserError for unknown fields, values of the wrong type, and names that contain a path
     */
    constructor(fields) {
        const value = (0,check_value/* checkValue */.S)(fieldsSchema, fields, 'PipelineTestingSpec');
        const { scriptSpecs } = value;
        this.pipelineName = (0,spec_names/* requireName */.r)(value.pipelineName, 'the name of a pipeline');
        this.scriptSpecs = Object.values(scriptSpecs);
        this.dataFlowSpecs = value.dataFlowSpecs;
        this.dag = value.dag;
        this.description = value.description ?? null;
        this.testWorkspaceRoot = value.testWorkspaceRoot ?? null;
        this.workspaceAwareRoot = value.workspaceAwareRoot ?? null;
        this.#nodes = Array.isArray(scriptSpecs) ? undefined : Object.keys(scriptSpecs);
    }
    /**
     * Reads the output of `toDict` or of the reference, in both formats.
     * @throws UserError for unknown keys and values of the wrong type; the error lists all of them
     */
    static fromDict(data) {
        return pipeline_testing_spec_fromValue((0,check_value/* checkValue */.S)(spec_schema/* specFileSchema */.Hu, data, 'PipelineTestingSpec'));
    }
    /**
     * Loads `<pipelineName>_pipeline_test_spec.json`.
     * @param directory relative to the working directory
     * @throws UserError if the file does not exist, or with file and line if it is invalid
     */
    static async loadFromFile(pipelineName, directory) {
        const file = specFile(directory, (0,spec_names/* requireName */.r)(pipelineName, 'the name of a pipeline'));
        const read = await (0,spec_document/* readSpecDocument */.N)(file);
        if (read === undefined) {
            throw new text_errors/* UserError */.yo(`PipelineTestingSpec not found: ${(0,describe_value/* escapeText */.X1)(file)}`, {
                cure: 'Check the name and the directory, which is relative to the working directory.',
            });
        }
        const value = (0,check_value/* checkDocument */.s)(spec_schema/* specFileSchema */.Hu, read.document);
        requireOwnName(value, pipelineName, read.document, read.shown);
        const spec = pipeline_testing_spec_fromValue({ ...value, pipeline_name: pipelineName });
        spec.#saved = { text: read.text, dict: structuredClone({ ...spec.toDict() }) };
        return spec;
    }
    /**
     * Saves the spec as `<pipelineName>_pipeline_test_spec.json`, atomically. Unchanged values keep
     * their exact text from the loaded file.
     * @param directory relative to the working directory; created if needed
     * @returns the path of the file
     * @throws UserError if a file with that name exists and cannot be read; it is not overwritten
     */
    async saveToFile(directory) {
        const file = specFile(directory, this.pipelineName);
        await (0,spec_document/* readSpecDocument */.N)(file);
        await (0,write_whole/* writeWhole */.f)(file, (0,python_json/* pythonJson */.b)({ ...this.toDict() }, this.#saved));
        return file;
    }
    /** The spec of a step or node; `undefined` if it does not exist. */
    getScriptSpec(stepName) {
        const index = this.#nodes?.indexOf(stepName) ?? -1;
        return this.scriptSpecs[index] ?? this.scriptSpecs.find((spec) => spec.stepName === stepName);
    }
    /** The fields with the keys of the reference, in the given format: a list, or by node. */
    toDict() {
        const specs = this.scriptSpecs.map((spec) => spec.toDict());
        return {
            pipeline_name: this.pipelineName,
            ...(this.dag === undefined ? {} : { dag: this.dag.toDict() }),
            script_specs: this.#nodes === undefined
                ? specs
                : Object.fromEntries(this.#nodes.flatMap((node, i) => pairOf(node, specs[i]))),
            data_flow_specs: this.dataFlowSpecs.map(({ fromStep, toStep, dataPath }) => ({
                from_step: fromStep,
                to_step: toStep,
                data_path: dataPath ?? null,
            })),
            ...(this.description === null ? {} : { description: this.description }),
            ...(this.testWorkspaceRoot === null ? {} : { test_workspace_root: this.testWorkspaceRoot }),
            ...(this.workspaceAwareRoot === null
                ? {}
                : { workspace_aware_root: this.workspaceAwareRoot }),
        };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
}
const textSchema = schemas/* string */.YjP('text').nullish();
const scriptSpecSchema = schemas/* instanceof */.Nlp(script_execution_spec/* ScriptExecutionSpec */.B, {
    error: 'a ScriptExecutionSpec (`PipelineTestingSpec.fromDict` reads plain objects)',
});
const fieldsSchema = (0,strict_object/* strictObject */.r)({
    pipelineName: schemas/* string */.YjP('the name of a pipeline').default('pipeline'),
    scriptSpecs: schemas/* union */.KCZ([schemas/* array */.YOg(scriptSpecSchema), schemas/* record */.g1P(schemas/* string */.YjP(), scriptSpecSchema)], {
        error: 'a list of script specs, or a mapping of step names to script specs',
    }),
    dataFlowSpecs: schemas/* array */.YOg((0,strict_object/* strictObject */.r)({
        fromStep: schemas/* string */.YjP('a step name'),
        toStep: schemas/* string */.YjP('a step name'),
        dataPath: textSchema,
    }), 'a list of data flow specs')
        .default([]),
    dag: schemas/* instanceof */.Nlp(PipelineDAG, { error: 'a PipelineDAG' }).optional(),
    description: textSchema,
    testWorkspaceRoot: textSchema,
    workspaceAwareRoot: textSchema,
});
function specFile(directory, pipelineName) {
    return external_node_path_.join(directory, `${pipelineName}${FILE_SUFFIX}`);
}
function requireOwnName({ pipeline_name }, wanted, document, shown) {
    if (pipeline_name === undefined || String(pipeline_name) === wanted)
        return;
    throw new text_errors/* UserError */.yo(`this is the spec of pipeline ${(0,describe_value/* quoteName */.AB)(`${pipeline_name}`)}, not of ${(0,describe_value/* quoteName */.AB)(wanted)}`, {
        location: document.locate(['pipeline_name'], 'value') ?? { file: shown },
        cure: 'Rename the file, or correct `pipeline_name`.',
    });
}
function pipeline_testing_spec_fromValue(value) {
    const { script_specs: specs, dag } = value;
    return new PipelineTestingSpec({
        ...(value.pipeline_name === undefined ? {} : { pipelineName: String(value.pipeline_name) }),
        scriptSpecs: Array.isArray(specs)
            ? specs.map((spec) => script_execution_spec/* ScriptExecutionSpec */.B.fromDict(spec))
            : Object.fromEntries(Object.entries(specs).map(([node, spec]) => [node, script_execution_spec/* ScriptExecutionSpec */.B.fromDict(spec)])),
        dataFlowSpecs: value.data_flow_specs.map(({ from_step, to_step, data_path }) => ({
            fromStep: String(from_step),
            toStep: String(to_step),
            ...(data_path == null ? {} : { dataPath: data_path }),
        })),
        ...(dag === undefined ? {} : { dag: PipelineDAG.fromDict(dag) }),
        description: value.description ?? null,
        testWorkspaceRoot: value.test_workspace_root ?? null,
        workspaceAwareRoot: value.workspace_aware_root ?? null,
    });
}
function pairOf(node, spec) {
    return spec === undefined ? [] : [[node, spec]];
}

// EXTERNAL MODULE: ./build/specs/spec-files.js
var spec_files = __webpack_require__(6918);
;// CONCATENATED MODULE: ./build/specs/pipeline-testing-spec-builder.js














/** Creates specs from DAGs, and saves them in `.specs` in a workspace. */
class PipelineTestingSpecBuilder {
    /** As given. */
    workspaceDir;
    /** Absolute path of the directory of the saved specs. */
    specsDir;
    /** Absolute base directory of relative paths and of the script search. */
    projectRoot;
    /**
     * The constructor reads and creates no files.
     * @param workspaceDir relative to the project root
     * @param options.projectRoot default: the working directory when the object is created
     * @param options.specsDir directory of the saved specs, relative to the project root; default, as
     * in the reference: `.specs` in the workspace
     */
    constructor(workspaceDir, options = {}) {
        this.workspaceDir = workspaceDir;
        this.projectRoot = external_node_path_.resolve(options.projectRoot ?? external_node_process_.cwd());
        this.specsDir = external_node_path_.resolve(this.projectRoot, options.specsDir ?? external_node_path_.join(workspaceDir, '.specs'));
    }
    /**
     * One spec for each step, with only the values that the step declares. Nothing is saved.
     * @throws UserError if the value is not a pipeline
     */
    createScriptSpecsFromDag(dagConfig) {
        return readDagConfig(dagConfig, this.#directories()).steps.map(specOfStep);
    }
    /**
     * A pipeline spec of these steps and their data flows. Nothing is saved.
     * @throws UserError if the value is not a pipeline
     */
    createPipelineSpecFromDag(pipelineName, dagConfig) {
        const config = readDagConfig(dagConfig, this.#directories());
        return new PipelineTestingSpec({
            pipelineName,
            scriptSpecs: config.steps.map(specOfStep),
            dataFlowSpecs: flowsBetween(config),
        });
    }
    /** The arguments of `main` for a spec. */
    getScriptMainParams(spec) {
        return (0,main_params/* mainParamsOf */.h)(spec);
    }
    /**
     * A spec is valid if it has at least one input and one output with a path, and its script exists.
     */
    validateSpec(spec) {
        const errors = [...incompleteness(spec), ...this.#missingScript(spec)];
        return { valid: errors.length === 0, errors };
    }
    /**
     * Creates the pipeline of a DAG. Saved specs take precedence over defaults. Defaults are saved,
     * so that the user can complete them.
     * @param options.validate default true
     * @throws UserError with all incomplete specs, unless `validate` is false
     */
    async buildFromDag(dag, options = {}) {
        const { config, graph } = this.#readGraph(dag);
        const specs = [];
        for (const step of config.steps)
            specs.push([step.name, await this.#savedOrDefault(step)]);
        if (options.validate ?? true) {
            const errors = specs.flatMap(([, spec]) => incompleteness(spec));
            if (errors.length > 0) {
                throw new text_errors/* UserError */.yo(errors.join('\n'), {
                    cure: `Add the missing values in ${(0,describe_value/* escapeText */.X1)(this.specsDir)}.`,
                });
            }
        }
        return new PipelineTestingSpec({
            ...(options.pipelineName === undefined ? {} : { pipelineName: options.pipelineName }),
            dag: graph,
            scriptSpecs: Object.fromEntries(specs),
            testWorkspaceRoot: this.workspaceDir,
        });
    }
    /**
     * Saves a spec in `specsDir`.
     * @returns the path of the file
     */
    saveScriptSpec(spec) {
        return spec.saveToFile(this.specsDir);
    }
    /**
     * Changes the given fields of a saved spec, or of the default if no spec is saved, and saves the
     * result.
     * @param nodeName name of the step
     */
    async updateScriptSpec(nodeName, fields) {
        (0,spec_names/* requireName */.r)(nodeName, 'the name of a step');
        const before = (await this.getScriptSpecByName(nodeName)) ?? this.#default(nodeName, nodeName);
        const after = before.with(fields);
        await this.saveScriptSpec(after);
        return after;
    }
    /** The names of the saved specs, sorted. */
    listSavedSpecs() {
        return (0,spec_files/* savedSpecNames */.l2)(this.specsDir);
    }
    /**
     * The saved spec of a script or a step; `undefined` if it does not exist.
     * @throws UserError with file and line if the spec is invalid, or if the script has several specs
     */
    async getScriptSpecByName(name) {
        (0,spec_names/* requireName */.r)(name, 'the name of a script');
        const file = await (0,spec_files/* findSpecFile */.rW)(name, this.specsDir);
        return file === undefined ? undefined : script_execution_spec/* ScriptExecutionSpec */.B.loadFromFile(name, this.specsDir);
    }
    /**
     * Finds the spec for a step: an exact match, then a match that ignores letter case, `-` and `_`,
     * then a match of more than half of the words.
     * @param availableSpecs default: the saved specs
     * @returns `null` if no spec matches
     */
    matchStepToSpec(stepName, availableSpecs) {
        return matchStepToSpec(stepName, availableSpecs ?? this.listSavedSpecs());
    }
    #directories() {
        return { root: this.projectRoot, specsDir: this.specsDir };
    }
    #readGraph(dag) {
        const config = readDagConfig(dag, this.#directories());
        const flows = flowsBetween(config).map(({ fromStep, toStep }) => [fromStep, toStep]);
        const names = config.steps.map(({ name }) => name);
        const graph = dag instanceof PipelineDAG ? dag : new PipelineDAG(names, flows);
        graph.topologicalSort();
        return { config, graph };
    }
    async #savedOrDefault(step) {
        const saved = await this.getScriptSpecByName(step.name);
        if (saved !== undefined)
            return saved;
        const said = specOfStep(step);
        const spec = said.with(emptyFieldsOf(said, this.#default(said.scriptName, step.name)));
        await this.saveScriptSpec(spec);
        return spec;
    }
    #default(scriptName, stepName) {
        return script_execution_spec/* ScriptExecutionSpec */.B.createDefault(scriptName, stepName, this.workspaceDir);
    }
    #missingScript({ scriptName, scriptPath }) {
        const named = scriptPath ?? scriptName;
        const config = (0,script_pipeline/* scriptPipeline */.C)([named], this.projectRoot);
        const [step] = config.steps;
        if (step === undefined)
            return [];
        const found = (0,script_search/* findScript */.fv)(config, step, { cwd: this.projectRoot });
        return found.found ? [] : [`Script not found: ${(0,describe_value/* escapeText */.X1)(named, 200)}`];
    }
}
function incompleteness({ stepName, inputPaths, outputPaths }) {
    const prefix = `Incomplete ScriptExecutionSpec for node: ${(0,describe_value/* escapeText */.X1)(stepName, 200)}`;
    return [
        ...(hasPath(inputPaths) ? [] : [`${prefix}: input_paths has no path`]),
        ...(hasPath(outputPaths) ? [] : [`${prefix}: output_paths has no path`]),
    ];
}
function hasPath(paths) {
    return Object.values(paths).some((one) => one.trim() !== '');
}
/** Defaults for the empty values of a step. */
function emptyFieldsOf(said, defaults) {
    const isEmpty = (value) => value !== null && Object.keys(value).length === 0;
    return {
        ...(isEmpty(said.inputPaths) ? { inputPaths: defaults.inputPaths } : {}),
        ...(isEmpty(said.outputPaths) ? { outputPaths: defaults.outputPaths } : {}),
        ...(isEmpty(said.environVars) ? { environVars: defaults.environVars } : {}),
        ...(isEmpty(said.jobArgs) ? { jobArgs: defaults.jobArgs } : {}),
    };
}


/***/ }),

/***/ 8552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ pythonJson)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);


/**
 * Writes an object like `json.dump(…, indent=2)` in the reference: only ASCII, no newline at the
 * end.
 * @param saved the source of the object: unchanged fields keep their exact text, so that `1.0`
 * stays `1.0` and keys keep their order
 */
function pythonJson(dict, saved) {
    if (saved === undefined)
        return stringify(dict);
    let text = saved.text;
    for (const [key, value] of Object.entries(dict)) {
        if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(value, saved.dict[key]))
            text = setField(text, key, value);
    }
    return text;
}
function setField(text, key, value) {
    const { contents } = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(contents))
        throw new Error('A saved spec was not a mapping.');
    const written = stringify(value).replaceAll('\n', '\n  ');
    const pair = contents.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item.key) && item.key.value === key);
    const range = rangeOf(pair?.value);
    if (range !== undefined)
        return text.slice(0, range.start) + written + text.slice(range.end);
    const last = rangeOf(contents.items.at(-1)?.value);
    if (last === undefined)
        return stringify({ [key]: value });
    const added = `,\n  ${JSON.stringify(key)}: ${written}`;
    return text.slice(0, last.end) + added + text.slice(last.end);
}
function rangeOf(node) {
    const range = node?.range;
    const [start, end] = range ?? [];
    return start === undefined || end === undefined ? undefined : { start, end };
}
function stringify(value) {
    return JSON.stringify(value, null, 2).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 6759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ScriptExecutionSpec)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2311);
/* harmony import */ var _config_check_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5947);
/* harmony import */ var _config_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1327);
/* harmony import */ var _config_spec_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9742);
/* harmony import */ var _config_step_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5544);
/* harmony import */ var _config_step_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9080);
/* harmony import */ var _config_strict_object_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(876);
/* harmony import */ var _files_write_whole_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2793);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4863);
/* harmony import */ var _text_local_timestamp_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3688);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8552);
/* harmony import */ var _spec_document_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1508);
/* harmony import */ var _spec_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6918);
/* harmony import */ var _spec_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2297);















/**
 * How to run one script: the arguments of its `main`. Immutable, except for the time of the last
 * save.
 */
class ScriptExecutionSpec {
    scriptName;
    stepName;
    scriptPath;
    inputPaths;
    outputPaths;
    environVars;
    jobArgs;
    userNotes;
    #lastUpdated;
    #saved;
    /**
     * @throws UserError for unknown fields, values of the wrong type, and names that contain a path
     */
    constructor(fields) {
        const value = (0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_0__/* .checkValue */ .S)(fieldsSchema, fields, 'ScriptExecutionSpec');
        this.scriptName = (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_11__/* .requireName */ .r)(value.scriptName, 'the name of a script');
        this.stepName = (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_11__/* .requireName */ .r)(value.stepName ?? value.scriptName, 'the name of a step');
        this.scriptPath = value.scriptPath ?? null;
        this.inputPaths = value.inputPaths;
        this.outputPaths = value.outputPaths;
        this.environVars = textValues(value.environVars);
        this.jobArgs = value.jobArgs;
        this.userNotes = value.userNotes ?? null;
        this.#lastUpdated = value.lastUpdated ?? null;
    }
    /**
     * A spec with paths in a directory of test data: `<testDataDir>/<scriptName>/input` and
     * `…/output`, `LABEL_FIELD=label` and `job_type=testing`.
     * @param stepName default: the name of the script
     */
    static createDefault(scriptName, stepName = scriptName, testDataDir = 'test/integration/runtime') {
        const base = `${testDataDir.replace(/[/\\]+$/, '')}/${scriptName}`;
        return new ScriptExecutionSpec({
            scriptName,
            stepName,
            inputPaths: { data_input: `${base}/input` },
            outputPaths: { data_output: `${base}/output` },
            environVars: { LABEL_FIELD: 'label' },
            jobArgs: { job_type: 'testing' },
        });
    }
    /**
     * Reads the output of `toDict` or of the reference.
     * @throws UserError for unknown keys and values of the wrong type; the error lists all of them
     */
    static fromDict(data) {
        const value = (0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_0__/* .checkValue */ .S)(_config_spec_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptSpecSchema */ ._X, data, 'ScriptExecutionSpec');
        return fromValue(value, (0,_config_pipeline_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentFromValue */ .xC)(data));
    }
    /**
     * Loads a spec that was saved by this package or by the reference.
     * @param scriptName name of the script or of the step
     * @param directory relative to the working directory
     * @param stepName needed if the script has several specs
     * @throws UserError if no spec or several specs exist, or with file and line if the spec is
     * invalid
     */
    static async loadFromFile(scriptName, directory, stepName) {
        (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_11__/* .requireName */ .r)(scriptName, 'the name of a script');
        if (stepName !== undefined)
            (0,_spec_names_js__WEBPACK_IMPORTED_MODULE_11__/* .requireName */ .r)(stepName, 'the name of a step');
        const file = await (0,_spec_files_js__WEBPACK_IMPORTED_MODULE_10__/* .findSpecFile */ .rW)(scriptName, directory, stepName);
        const read = file === undefined ? undefined : await (0,_spec_document_js__WEBPACK_IMPORTED_MODULE_9__/* .readSpecDocument */ .N)(file);
        if (read === undefined)
            throw (0,_spec_files_js__WEBPACK_IMPORTED_MODULE_10__/* .specNotFound */ .dg)(stepName ?? scriptName, directory);
        const spec = fromValue((0,_config_check_value_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDocument */ .s)(_config_spec_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptSpecSchema */ ._X, read.document), read.document);
        if (![spec.scriptName, spec.stepName].includes(scriptName)) {
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`this is the spec of script ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteName */ .AB)(spec.scriptName)} (step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteName */ .AB)(spec.stepName)}), not of ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteName */ .AB)(scriptName)}`, {
                location: read.document.locate(['script_name'], 'value') ?? { file: read.shown },
                cure: 'Rename the file, or correct `script_name`.',
            });
        }
        spec.#saved = { text: read.text, dict: structuredClone({ ...spec.toDict() }) };
        return spec;
    }
    /** ISO 8601, local time, as the reference writes it; set by `saveToFile`. */
    get lastUpdated() {
        return this.#lastUpdated;
    }
    /**
     * Saves the spec as `<scriptName>_runtime_test_spec.json`, or with the name of the step if another
     * step with a saved spec runs the same script. Atomic. Unchanged values keep their
     * exact text from the loaded file, except `last_updated`.
     * @param directory relative to the working directory; created if needed
     * @returns the path of the file
     * @throws UserError if the file contains the spec of another step, or cannot be written
     */
    async saveToFile(directory) {
        const file = await (0,_spec_files_js__WEBPACK_IMPORTED_MODULE_10__/* .specFileToWrite */ .qC)(directory, this);
        const before = this.#lastUpdated;
        this.#lastUpdated = (0,_text_local_timestamp_js__WEBPACK_IMPORTED_MODULE_12__/* .localTimestamp */ .A)(new Date());
        try {
            const text = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_8__/* .pythonJson */ .b)({ ...this.toDict() }, this.#saved);
            await (0,_files_write_whole_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f)(file, text);
            this.#saved = { text, dict: structuredClone({ ...this.toDict() }) };
        }
        catch (error) {
            this.#lastUpdated = before;
            throw error;
        }
        return file;
    }
    /** A copy with some fields replaced. */
    with(fields) {
        const changed = new ScriptExecutionSpec({
            scriptName: this.scriptName,
            stepName: this.stepName,
            scriptPath: this.scriptPath,
            inputPaths: this.inputPaths,
            outputPaths: this.outputPaths,
            environVars: this.environVars,
            jobArgs: this.jobArgs,
            lastUpdated: this.lastUpdated,
            userNotes: this.userNotes,
            ...fields,
        });
        changed.#saved = this.#saved;
        return changed;
    }
    /** The fields with the keys of the reference, in its order. */
    toDict() {
        return {
            script_name: this.scriptName,
            step_name: this.stepName,
            script_path: this.scriptPath,
            input_paths: { ...this.inputPaths },
            output_paths: { ...this.outputPaths },
            environ_vars: { ...this.environVars },
            job_args: this.jobArgs === null ? null : { ...this.jobArgs },
            last_updated: this.#lastUpdated,
            user_notes: this.userNotes,
        };
    }
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON() {
        return this.toDict();
    }
    /** `preprocessing_step (tabular_preprocessing)` */
    toString() {
        return this.stepName === this.scriptName
            ? this.scriptName
            : `${this.stepName} (${this.scriptName})`;
    }
}
const fieldsSchema = (0,_config_strict_object_js__WEBPACK_IMPORTED_MODULE_13__/* .strictObject */ .r)({
    scriptName: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP('the name of a script'),
    stepName: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP('the name of a step').nullish(),
    scriptPath: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .pathSchema */ .dO.nullish(),
    inputPaths: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .inputPathsSchema */ .kW.default({}),
    outputPaths: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .outputPathsSchema */ .xN.default({}),
    environVars: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .environVarsSchema */ .Jd.default({}),
    jobArgs: _config_step_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .jobArgsSchema */ .S3.default({}),
    lastUpdated: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP('text').nullish(),
    userNotes: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP('text').nullish(),
});
/** Names and variables as written in the file: `007` if the value is 7. */
function fromValue(value, document) {
    const { script_name, step_name } = value;
    return new ScriptExecutionSpec({
        scriptName: (0,_config_step_config_js__WEBPACK_IMPORTED_MODULE_3__/* .written */ .Mp)(document, ['script_name'], script_name),
        stepName: step_name == null ? null : (0,_config_step_config_js__WEBPACK_IMPORTED_MODULE_3__/* .written */ .Mp)(document, ['step_name'], step_name),
        scriptPath: value.script_path ?? null,
        inputPaths: value.input_paths,
        outputPaths: value.output_paths,
        environVars: Object.fromEntries(Object.entries(value.environ_vars).map(([key, text]) => [
            key,
            (0,_config_step_config_js__WEBPACK_IMPORTED_MODULE_3__/* .written */ .Mp)(document, ['environ_vars', key], text),
        ])),
        jobArgs: value.job_args,
        lastUpdated: value.last_updated ?? null,
        userNotes: value.user_notes ?? null,
    });
}
function textValues(values) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}


/***/ }),

/***/ 1508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readSpecDocument)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _config_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5254);
/* harmony import */ var _config_shown_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9244);
/* harmony import */ var _config_value_shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1330);
/* harmony import */ var _config_yaml_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8388);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4863);







/**
 * Reads a JSON file strictly: nothing is corrected or assumed.
 * @returns `undefined` if the file does not exist
 * @throws UserError with file and line if the file is not UTF-8, not JSON, or truncated
 */
async function readSpecDocument(file) {
    const shown = (0,_config_shown_path_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .p)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file), node_process__WEBPACK_IMPORTED_MODULE_1__.cwd());
    const text = (0,_config_read_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .Gu)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file), shown, 'spec file');
    if (text === undefined)
        return undefined;
    const location = { file: shown };
    if (text.trim() === '') {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('the spec file is empty', {
            location,
            cure: 'The file may be truncated. Restore it, or delete it to start again.',
        });
    }
    const document = (0,_config_yaml_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocument */ .T)(text, shown);
    const shape = (0,_config_value_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .findShapeProblem */ .G)(document.value);
    if (shape !== undefined) {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(shape.message, { location: document.locate(shape.path), cure: shape.cure });
    }
    return { text, shown, document };
}


/***/ }),

/***/ 6918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dg: () => (/* binding */ specNotFound),
/* harmony export */   l2: () => (/* binding */ savedSpecNames),
/* harmony export */   qC: () => (/* binding */ specFileToWrite),
/* harmony export */   rW: () => (/* binding */ findSpecFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5254);
/* harmony import */ var _config_saved_specs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4829);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4863);
/* harmony import */ var _text_nearest_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2358);






/** The names of the specs in a directory, sorted. */
function savedSpecNames(directory) {
    return (0,_config_saved_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .specFileNames */ .WC)(directory).map((file) => file.slice(0, -_config_saved_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .SPEC_FILE_SUFFIX */ .fo.length));
}
/**
 * The file with the spec of a step or script: the file for that step, else the only file for that
 * script.
 * @throws UserError if the script has several specs and no step is given
 */
async function findSpecFile(name, directory, stepName) {
    const names = savedSpecNames(directory);
    const wanted = stepName ?? name;
    const named = names.includes(wanted) ? specFile(directory, wanted) : undefined;
    const owner = named === undefined ? 'none' : ownerOf(named);
    // What is wrong with a file of that name is said by its reader.
    if (owner === 'unreadable' || (typeof owner === 'object' && owner.stepName === wanted)) {
        return named;
    }
    const owners = ownersIn(directory, names);
    const ofStep = owners.find((one) => one.stepName === wanted);
    if (ofStep !== undefined)
        return ofStep.file;
    if (stepName !== undefined)
        return undefined;
    const [only, ...others] = owners.filter(({ scriptName }) => scriptName === name);
    if (only === undefined || others.length === 0)
        return only?.file ?? named;
    const steps = [only, ...others].map((one) => (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(one.stepName)).join(', ');
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`Script ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(name)} has several specs in ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(directory)}.`, {
        cure: `Name the step: ${steps}.`,
    });
}
function ownersIn(directory, names) {
    return names.flatMap((name) => {
        const file = specFile(directory, name);
        const owner = ownerOf(file);
        return typeof owner === 'object' ? [{ ...owner, file }] : [];
    });
}
function specNotFound(name, directory) {
    const names = savedSpecNames(directory);
    const saved = names.length === 0 ? 'The directory contains no specs.' : `Saved: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .listNames */ .Zv)(names)}.`;
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`ScriptExecutionSpec not found: ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(specFile(directory, name))}`, {
        cure: (0,_text_nearest_name_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .au)(name, names) ?? saved,
    });
}
/**
 * The file of a spec has the name of its script, as in the reference, unless another step runs the
 * same script: then it has the name of its step. An existing file keeps its name.
 * @throws UserError if the file contains the spec of another step or cannot be read
 */
async function specFileToWrite(directory, { scriptName, stepName }) {
    const owners = ownersIn(directory, savedSpecNames(directory));
    const own = owners.find((one) => one.scriptName === scriptName && one.stepName === stepName);
    if (own !== undefined)
        return own.file;
    const byScript = specFile(directory, scriptName);
    const isShared = owners.some((one) => one.scriptName === scriptName);
    if (!isShared && ownerOf(byScript) === 'none')
        return byScript;
    const file = specFile(directory, stepName);
    const owner = ownerOf(file);
    if (owner === 'none')
        return file;
    if (owner === 'unreadable') {
        throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(file)} cannot be read, so it is not overwritten.`, {
            cure: 'Correct the file, or delete it.',
        });
    }
    if (owner.stepName === stepName)
        return file;
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(file)} contains the spec of step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(owner.stepName)} (script ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(owner.scriptName)}), so the spec of step ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(stepName)} does not overwrite it.`, {
        cure: `Rename it to ${(0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeText */ .X1)(owner.stepName, 200)}${_config_saved_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .SPEC_FILE_SUFFIX */ .fo}, or rename the step.`,
    });
}
function specFile(directory, name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, `${name}${_config_saved_specs_js__WEBPACK_IMPORTED_MODULE_2__/* .SPEC_FILE_SUFFIX */ .fo}`);
}
function ownerOf(file) {
    try {
        const text = (0,_config_read_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .Gu)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file), file, 'spec file');
        if (text === undefined)
            return 'none';
        const { script_name, step_name } = JSON.parse(text);
        if (typeof script_name !== 'string')
            return 'unreadable';
        return { scriptName: script_name, stepName: String(step_name ?? script_name) };
    }
    catch {
        return 'unreadable';
    }
}


/***/ }),

/***/ 2297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ requireName)
/* harmony export */ });
/* harmony import */ var _config_name_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2462);
/* harmony import */ var _text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7401);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);



/**
 * Names of scripts, steps and pipelines are used as file names.
 * @throws UserError for a name that is not plain, for example a path
 */
function requireName(name, what) {
    const expected = typeof name === 'string' ? (0,_config_name_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .stepNameFault */ .iq)(name) : 'text';
    if (expected === undefined)
        return name;
    const given = typeof name === 'string' ? (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(name) : (0,_text_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .describeValue */ .bp)(name);
    throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${given} cannot be ${what}.`, {
        cure: `Give a name without a path: ${NAME_RULE}.`,
    });
}
const NAME_RULE = 'letters, digits, `_`, `-`, and inside dots and spaces; at most 100 characters';


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ localTimestamp)
/* harmony export */ });
/** `2025-09-06T14:03:21.123000`: local time without a zone, as Python's `isoformat` writes it. */
function localTimestamp(time) {
    const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
    return local.toISOString().replace('Z', '000');
}


/***/ })

};
