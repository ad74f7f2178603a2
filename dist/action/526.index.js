export const id = 526;
export const ids = [526];
export const modules = {

/***/ 8526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jsonPipelinesSchema: () => (/* binding */ jsonPipelinesSchema),
  pipelinesJsonSchema: () => (/* binding */ pipelinesJsonSchema),
  renderJsonPipelines: () => (/* binding */ renderJsonPipelines),
  toJsonPipelines: () => (/* binding */ toJsonPipelines)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./build/report/pipelines-report.js
var pipelines_report = __webpack_require__(7375);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(15679);
// EXTERNAL MODULE: ./build/reporters/json-cause.js
var json_cause = __webpack_require__(3437);
;// CONCATENATED MODULE: ./build/reporters/json-location-schema.js

/** A location in a file. */
const locationSchema = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().nullable().describe('1-based'),
    column: schemas/* int */.Whr().nullable().describe('1-based'),
    function: schemas/* string */.YjP().nullable(),
    code: schemas/* string */.YjP().nullable(),
});

// EXTERNAL MODULE: ./build/reporters/json-report.js + 2 modules
var json_report = __webpack_require__(29232);
// EXTERNAL MODULE: ./build/findings/findings.js + 10 modules
var findings = __webpack_require__(13632);
;// CONCATENATED MODULE: ./build/reporters/json-contract-schema.js


/** The data contract in the JSON report. */
const contractReportSchema = schemas/* object */.Ikc({
    file: schemas/* string */.YjP().describe('The contract file'),
    locked: schemas/* boolean */.zMY().describe('Whether it exists'),
    drift: schemas/* array */.YOg(schemas/* object */.Ikc({
        class: schemas/* enum */.k5n(['breaking', 'additive', 'benign']),
        output: schemas/* string */.YjP().describe('`step.output`'),
        step: schemas/* string */.YjP(),
        file: schemas/* string */.YjP().nullable().describe('In the output'),
        column: schemas/* string */.YjP().nullable(),
        renamed_to: schemas/* string */.YjP().nullable().describe('The name of the column in the run'),
        message: schemas/* string */.YjP(),
        inherited_from: schemas/* string */.YjP()
            .nullable()
            .describe('`step.output` upstream with the same change, which this output passes on'),
        writer: locationSchema.nullable().describe('The line that most likely writes it'),
        readers: schemas/* array */.YOg(schemas/* object */.Ikc({
            step: schemas/* string */.YjP(),
            input: schemas/* string */.YjP(),
            location: locationSchema.nullable().describe('The line that most likely reads it'),
        })),
    }))
        .describe('Breaking changes first'),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
        read_by: schemas/* array */.YOg(schemas/* string */.YjP()).describe('`step.input`'),
        files: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ format: schemas/* string */.YjP() })),
    }))
        .describe('As in the contract file, by `step.output`'),
});
/** The matrix of steps and variants. */
const variantsSchema = schemas/* object */.Ikc({
    variants: schemas/* array */.YOg(schemas/* string */.YjP()),
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({
        step: schemas/* string */.YjP(),
        cells: schemas/* array */.YOg(schemas/* object */.Ikc({
            variant: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(['passed', 'failed', 'differs', 'rejected', 'not-applicable']),
            column: schemas/* string */.YjP().nullable().describe('The column that was changed'),
            message: schemas/* string */.YjP().nullable(),
            location: locationSchema.nullable(),
            reproduce: schemas/* string */.YjP().nullable().describe('A command that runs it again'),
        })),
    })),
});

// EXTERNAL MODULE: ./build/reporters/json-report-version.js
var json_report_version = __webpack_require__(96675);
;// CONCATENATED MODULE: ./build/reporters/json-reuse-schema.js
/** What the JSON report says of kept results: keys of a step. */

const reuseShape = {
    cached: schemas/* object */.Ikc({
        saved_at: schemas/* string */.YjP(),
        age_seconds: schemas/* number */.aig(),
        run: schemas/* string */.YjP().describe('Identifies the run that the result is from'),
        execution_time: schemas/* number */.aig().describe('Wall time of the step in that run'),
        changed: schemas/* array */.YOg(schemas/* string */.YjP()).describe('What changed since; empty for a valid result'),
    })
        .nullable()
        .describe('The earlier run that the result is from; `null` if the step was not `cached`'),
    cache_miss: schemas/* array */.YOg(schemas/* string */.YjP())
        .nullable()
        .describe('Why no result of an earlier run could be used; `null` if none was looked for'),
    uncacheable: schemas/* array */.YOg(schemas/* string */.YjP())
        .nullable()
        .describe('Why the result of this run cannot be used again; `null` if it can, or was not kept'),
};

;// CONCATENATED MODULE: ./build/reporters/json-selection-schema.js

/** The Python of one step. */
const ownPythonSchema = schemas/* object */.Ikc({ version: schemas/* string */.YjP(), executable: schemas/* string */.YjP() })
    .nullable()
    .describe('`null`: that of the run');
/** The part of the JSON report about the steps that the run was limited to. */
const selectionSchema = schemas/* object */.Ikc({
    wish: schemas/* string */.YjP().describe('The options: `--select train+`'),
    notices: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe('The commit that it was compared with, or why nothing could be left out'),
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        role: schemas/* enum */.k5n(['selected', 'needed', 'left-out'])
            .describe('`needed`: a selected step reads what it writes'),
        reason: schemas/* string */.YjP(),
    }))
        .describe('Every step, in topological order'),
});

;// CONCATENATED MODULE: ./build/reporters/json-use-schema.js

const useLocationSchema = schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* int */.Whr().nullable() })
    .nullable()
    .describe('The line of the user');
const argumentUseSchema = schemas/* object */.Ikc({
    read: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Declared names that the script read'),
    defaulted: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe('Absent names that it asked for with a default, or with `in`'),
    missing: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Absent names that it asked for, which raised'),
    unused: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Declared names that it did not read'),
    all: schemas/* boolean */.zMY().describe('It got all names at once: by iteration, `**` or a copy'),
})
    .nullable()
    .describe('`null` if the argument was not observed');
const useSchema = schemas/* object */.Ikc({
    input_paths: argumentUseSchema,
    output_paths: argumentUseSchema,
    environ_vars: argumentUseSchema,
    job_args: argumentUseSchema,
    coverage: schemas/* object */.Ikc({ read: schemas/* int */.Whr(), declared: schemas/* int */.Whr() })
        .describe('Number of declared names that were read, and of all'),
    files_read: schemas/* array */.YOg(schemas/* object */.Ikc({ input: schemas/* string */.YjP(), path: schemas/* string */.YjP(), location: useLocationSchema }))
        .describe('Files below the inputs that were opened in Python'),
    columns: schemas/* array */.YOg(schemas/* object */.Ikc({
        input: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        use: schemas/* enum */.k5n(['read', 'named', 'argument', 'unseen']),
        location: useLocationSchema,
    }))
        .describe('Columns of the tables that data flows handed to the step. read: indexed, or named to a reader; named: its text is in the script; argument: it is the value of a job argument or a variable; unseen: nothing shows that it is used'),
});
const observedSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['read', 'write', 'network', 'subprocess']),
    what: schemas/* string */.YjP().describe('A path, `host:port`, or a command line'),
    location: useLocationSchema,
    allowed: schemas/* boolean */.zMY().describe('`allow` of the step names it'),
});

;// CONCATENATED MODULE: ./build/reporters/json-report-schema.js
/**
 * The JSON report: the results of the reference, and all other facts of a run. Later versions may
 * add keys, but remove a key or change its meaning only with a new `schema_version`. Unknown values
 * are `null`; keys are never absent.
 */








const columnSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().describe('`integer`, `number`, `boolean`, `string`, `date`, …'),
    nulls: schemas/* int */.Whr()
        .nullable()
        .describe('Number of cells without a value among the cells that were read'),
});
const arraySchema = schemas/* object */.Ikc({
    shape: schemas/* array */.YOg(schemas/* int */.Whr()),
    dtype: schemas/* string */.YjP().describe('As its library names it, such as `float64`'),
});
const modelSchema = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP().describe('Name of its class'),
    features: schemas/* array */.YOg(schemas/* string */.YjP())
        .nullable()
        .describe('Columns that it was trained on; `null` if they are not known'),
    feature_count: schemas/* int */.Whr().nullable(),
});
const memberSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), array: arraySchema.nullable() });
const fileSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().describe('Relative to the output'),
    bytes: schemas/* int */.Whr(),
    format: schemas/* string */.YjP(),
    compression: schemas/* string */.YjP().nullable(),
    rows: schemas/* int */.Whr().nullable().describe('Number of data rows of a table, without the header'),
    sampled: schemas/* boolean */.zMY().describe('`rows` and the types are based on a part of the file'),
    columns: schemas/* array */.YOg(columnSchema).nullable().describe('`null` for a file that is not a table'),
    array: arraySchema.nullable().describe('`null` for a file that is not known to be an array'),
    model: modelSchema
        .nullable()
        .describe('`null` for a file that is not known to be a model; read only for a step that failed'),
    members: schemas/* array */.YOg(memberSchema)
        .nullable()
        .describe('Members of an archive, tables of a database or keys of a saved dictionary; read only for a step that failed'),
    problem: schemas/* string */.YjP().nullable().describe('Why the content could not be read as its format'),
});
const outputSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('Logical name'),
    declared: schemas/* boolean */.zMY(),
    state: schemas/* enum */.k5n(['present', 'missing', 'empty']),
    kind: schemas/* enum */.k5n(['file', 'directory']),
    format: schemas/* string */.YjP().nullable(),
    file_count: schemas/* int */.Whr(),
    total_bytes: schemas/* int */.Whr(),
    bounded: schemas/* boolean */.zMY().describe('The output may contain more files than counted'),
    files: schemas/* array */.YOg(fileSchema),
});
const inputSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('Logical name'),
    source: schemas/* enum */.k5n(['declared', 'missing', 'empty', 'flow', 'sample']),
    path: schemas/* string */.YjP(),
});
const stepSchema = schemas/* object */.Ikc({
    script_name: schemas/* string */.YjP(),
    success: schemas/* boolean */.zMY(),
    execution_time: schemas/* number */.aig().describe('Seconds of wall time of the last attempt'),
    has_main_function: schemas/* boolean */.zMY(),
    error_message: schemas/* string */.YjP().nullable(),
    error_type: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n([
        ...['passed', 'cached', 'failed', 'timed-out', 'crashed'],
        ...['blocked', 'skipped', 'cancelled'],
    ]),
    script: schemas/* string */.YjP().nullable().describe('Path of the script'),
    blocked_by: schemas/* string */.YjP().nullable().describe('The nearest step upstream that failed'),
    also_blocked_by: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Further steps upstream that failed, at most 19'),
    started_after_seconds: schemas/* number */.aig().nullable().describe('Seconds from the start of the run'),
    attempts: schemas/* int */.Whr(),
    flaky: schemas/* boolean */.zMY().describe('Passed, but not on the first attempt'),
    exit_code: schemas/* int */.Whr().nullable(),
    signal: schemas/* string */.YjP().nullable(),
    cpu_seconds: schemas/* number */.aig().nullable(),
    peak_memory_bytes: schemas/* number */.aig().nullable(),
    start_mode: schemas/* enum */.k5n(['fork', 'spawn']).nullable(),
    python: ownPythonSchema,
    traceback: schemas/* string */.YjP().nullable(),
    stdout_tail: schemas/* string */.YjP(),
    stderr_tail: schemas/* string */.YjP(),
    directory: schemas/* string */.YjP().nullable().describe('The directory of the step, if it was kept'),
    use: useSchema
        .nullable()
        .describe('What the script used of what its step declares; `null` if that was not recorded'),
    observed: schemas/* array */.YOg(observedSchema)
        .nullable()
        .describe('What the step did outside its inputs and outputs; `null` if it was not observed'),
    ...reuseShape,
    inputs: schemas/* array */.YOg(inputSchema),
    outputs: schemas/* array */.YOg(outputSchema),
});
const connectionSchema = schemas/* object */.Ikc({
    output: schemas/* string */.YjP().describe('Logical name at the producer'),
    input: schemas/* string */.YjP().describe('Logical name at the consumer'),
    below: schemas/* string */.YjP().describe('The part of the output that is read; empty for the whole output'),
    at: schemas/* string */.YjP()
        .nullable()
        .describe('Where the output lies in a directory that the input reads; null if the input is the output'),
    rule: schemas/* enum */.k5n(['explicit', 'path', 'name', 'only', 'likeliest'])
        .describe('The rule that created the connection'),
    format: schemas/* string */.YjP().nullable(),
});
const flowSchema = schemas/* object */.Ikc({
    script_a: schemas/* string */.YjP().describe('Producing step'),
    script_b: schemas/* string */.YjP().describe('Consuming step'),
    compatible: schemas/* boolean */.zMY().describe('Only true if the cause is `held`'),
    data_format_a: schemas/* string */.YjP().nullable(),
    data_format_b: schemas/* string */.YjP().nullable(),
    compatibility_issues: schemas/* array */.YOg(schemas/* string */.YjP()),
    cause: schemas/* enum */.k5n(['held', 'data', 'consumer', 'producer', 'untested'])
        .describe('held; data: what was passed on is at fault; consumer: it failed for another reason; producer: it failed; untested: one of the two was not run'),
    status: schemas/* enum */.k5n(['compatible', 'incompatible', 'untested'])
        .describe('The cause in three words: held, data, and all others'),
    connections: schemas/* array */.YOg(connectionSchema),
});
const outputRefSchema = schemas/* object */.Ikc({ step: schemas/* string */.YjP(), output: schemas/* string */.YjP() });
const originSchema = schemas/* object */.Ikc({
    step: schemas/* string */.YjP().describe('The step that wrote the data; for an input, the step that reads it'),
    output: schemas/* string */.YjP().nullable(),
    input: schemas/* string */.YjP().nullable().describe('Not `null` if no step wrote the data'),
    last_had: outputRefSchema.nullable().describe('The last output without the fault'),
    first_lacks: outputRefSchema.nullable().describe('The first output with the fault'),
    location: locationSchema.nullable().describe('The script of the step'),
});
const findingSchema = schemas/* object */.Ikc({
    code: schemas/* enum */.k5n(Object.keys(findings/* FINDINGS */.T)),
    severity: schemas/* enum */.k5n(['error', 'warning', 'notice']),
    title: schemas/* string */.YjP(),
    step: schemas/* string */.YjP().nullable(),
    flow: schemas/* string */.YjP().nullable(),
    message: schemas/* string */.YjP(),
    location: locationSchema.nullable(),
    hint: schemas/* string */.YjP().nullable(),
    evidence: schemas/* array */.YOg(schemas/* string */.YjP()),
    origin: originSchema.nullable().describe('Where a fault of data began'),
});
const causeSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().describe('Unique in the report'),
    finding: findingSchema.describe('The error that explains the fault best'),
    also: schemas/* array */.YOg(findingSchema).describe('Further errors of the same steps'),
    steps: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe('The steps with the fault; empty for a fault of a data flow or of the whole run'),
    flows: schemas/* array */.YOg(schemas/* string */.YjP()).describe('The data flows that it breaks'),
    not_run: schemas/* array */.YOg(schemas/* string */.YjP()).describe('The steps that were not run because of it'),
    reproduce: schemas/* string */.YjP().nullable().describe('A command that runs the failure again'),
    bundles: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Replay bundles of its steps, as written by `--bundle`; absent without any'),
    frame: schemas/* object */.Ikc({ first_line: schemas/* int */.Whr(), text: schemas/* string */.YjP() })
        .nullable()
        .describe('The lines around the fault; in a notebook, those of its cell'),
});
const jsonReportSchema = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz(json_report_version/* JSON_REPORT_VERSION */.X),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    pipeline: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), file: schemas/* string */.YjP().nullable() }),
    pipeline_success: schemas/* boolean */.zMY(),
    complete: schemas/* boolean */.zMY()
        .describe('`false`: the run was interrupted or stopped at the first failure'),
    started_at: schemas/* string */.YjP().describe('ISO 8601, UTC'),
    seconds: schemas/* number */.aig(),
    base_dir: schemas/* string */.YjP().describe('Base directory of relative paths in locations'),
    environment: schemas/* object */.Ikc({
        python: schemas/* object */.Ikc({ version: schemas/* string */.YjP(), executable: schemas/* string */.YjP() }),
        node: schemas/* string */.YjP(),
        platform: schemas/* string */.YjP(),
        max_parallel: schemas/* int */.Whr(),
    }),
    order: schemas/* array */.YOg(schemas/* string */.YjP()).describe('The steps in topological order'),
    order_edges: schemas/* array */.YOg(schemas/* object */.Ikc({ from: schemas/* string */.YjP(), to: schemas/* string */.YjP() }))
        .describe('Edges that only define the order of two steps'),
    script_results: schemas/* record */.g1P(schemas/* string */.YjP(), stepSchema).describe('By name of the step'),
    data_flow_results: schemas/* record */.g1P(schemas/* string */.YjP(), flowSchema).describe('By `producer->consumer`'),
    errors: schemas/* array */.YOg(schemas/* string */.YjP()),
    causes: schemas/* array */.YOg(causeSchema)
        .describe('What to fix, each fault once, the one that stops most steps first'),
    findings: schemas/* array */.YOg(findingSchema).describe('Most important first'),
    selection: selectionSchema
        .nullable()
        .describe('Which steps the run was limited to, and why; `null` if it ran all'),
    contract: contractReportSchema
        .nullable()
        .describe('What the outputs carried; `null` if nothing is locked'),
    variants: variantsSchema
        .nullable()
        .describe('How the steps behave on variants of their inputs; `null` if not asked for'),
})
    .meta({ title: 'Run report of cursus-runtime-action' });
/** JSON Schema (draft 2020-12) of the report. Allows unknown keys, which later versions can add. */
function reportJsonSchema() {
    return z.toJSONSchema(jsonReportSchema, { target: 'draft-2020-12', io: 'input' });
}

;// CONCATENATED MODULE: ./build/reporters/json-pipelines.js
/**
 * The JSON report of several pipelines: the report of each in the form that it has alone. As there,
 * later versions may add keys.
 */







const JSON_PIPELINES_VERSION = 1;
const jsonPipelinesSchema = schemas/* object */.Ikc({
    pipelines_schema_version: schemas/* literal */.euz(JSON_PIPELINES_VERSION)
        .describe('Only in the report of several pipelines'),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    pipeline_success: schemas/* boolean */.zMY().describe('Every pipeline ran and passed'),
    seconds: schemas/* number */.aig(),
    pipelines: schemas/* array */.YOg(schemas/* object */.Ikc({
        file: schemas/* string */.YjP().describe('The pipeline file'),
        title: schemas/* string */.YjP().describe('The name; with the file if several pipelines have the name'),
        pipeline_success: schemas/* boolean */.zMY(),
        report: jsonReportSchema
            .nullable()
            .describe('As in the report of one pipeline; `null` if it was not run'),
        not_run: schemas/* object */.Ikc({
            kind: schemas/* enum */.k5n(['mistake', 'internal', 'stopped'])
                .describe('`stopped`: the run ended before it'),
            message: schemas/* string */.YjP(),
            location: locationSchema.nullable(),
        })
            .nullable()
            .describe('Why it was not run'),
    }))
        .describe('In the order in which they ran'),
})
    .meta({ title: 'Run report of several pipelines of cursus-runtime-action' });
/** JSON Schema (draft 2020-12) of the report of several pipelines. */
function pipelinesJsonSchema() {
    return json_schema_processors/* toJSONSchema */.bl(jsonPipelinesSchema, { target: 'draft-2020-12', io: 'input' });
}
function toJsonPipelines(report) {
    return {
        pipelines_schema_version: JSON_PIPELINES_VERSION,
        tool: { name: version/* TOOL */.j.name, version: version/* TOOL */.j.version },
        pipeline_success: report.success,
        seconds: report.seconds,
        pipelines: report.pipelines.map((one) => ({
            file: one.file,
            title: one.title,
            pipeline_success: (0,pipelines_report/* hasPassed */.P)(one),
            report: one.report === undefined ? null : (0,json_report/* toJsonReport */.Ow)(one.report),
            not_run: one.notRun === undefined
                ? null
                : {
                    kind: one.notRun.kind,
                    message: one.notRun.message,
                    location: (0,json_cause/* jsonLocation */.oD)(one.notRun.location),
                },
        })),
    };
}
function renderJsonPipelines(report) {
    return `${JSON.stringify(toJsonPipelines(report), null, 2)}\n`;
}


/***/ })

};
