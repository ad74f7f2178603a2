export const id = 950;
export const ids = [950];
export const modules = {

/***/ 53499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lastErrorLine)
/* harmony export */ });
const LONGEST_LINE = 500;
/**
 * From the output of a failed program: the last line that names an error, or else the last line.
 */
function lastErrorLine(said) {
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    const line = lines.findLast((one) => /^\S*(error|exception)\b.*:/i.test(one)) ?? lines.at(-1);
    return line?.trim().slice(0, LONGEST_LINE);
}


/***/ }),

/***/ 69428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WP: () => (/* binding */ PROTOCOL_VERSION),
  pw: () => (/* binding */ stepResultSchema),
  yn: () => (/* binding */ supervisorReplySchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./build/python/analysis-schema.js
/** What the supervisor reports of a script that it read: a part of the protocol. */

/** A key that the script reads from one of its four arguments. */
const usedNameSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int(),
    /** `x["k"]` requires the key, `x.get("k")` does not. */
    required: schemas/* boolean */.zMY(),
    /** A line that reads the key and that every call of `main` comes to; `null` if there is none. */
    certain_line: schemas/* number */.aig().int().nullable(),
    /** Paths and patterns below the path, as the code writes them: `orders.csv`, `*.parquet`. */
    files: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** How the code uses the path; `null` for other values. */
    path_kind: schemas/* enum */.k5n(['file', 'directory', 'unknown']).nullable(),
});
const importSchema = schemas/* object */.Ikc({
    /** Dotted name as written; empty for `from . import x`. */
    module: schemas/* string */.YjP(),
    names: schemas/* array */.YOg(schemas/* string */.YjP()),
    line: schemas/* number */.aig().int(),
    /** Number of leading dots. */
    level: schemas/* number */.aig().int(),
    /** Inside a `try` that catches import errors, a function, or an `if TYPE_CHECKING`. */
    conditional: schemas/* boolean */.zMY(),
    /** At the top of the script, which does not change where modules are found. */
    certain: schemas/* boolean */.zMY(),
    /** Whether the module is from the standard library, an installed package, or elsewhere. */
    origin: schemas/* enum */.k5n(['python', 'installed', 'project']),
});
/** Analysis of a script from its syntax tree, without running it. */
const analysisSchema = schemas/* object */.Ikc({
    script: schemas/* string */.YjP(),
    /** Why the file cannot be read or parsed. */
    problem: schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(['unreadable', 'syntax']),
        message: schemas/* string */.YjP(),
        line: schemas/* number */.aig().int().nullable(),
        column: schemas/* number */.aig().int().nullable(),
        code: schemas/* string */.YjP().nullable(),
    })
        .nullable(),
    main: schemas/* object */.Ikc({
        line: schemas/* number */.aig().int(),
        /**
         * Why it cannot be called with the four arguments; `null` if it can, or if only its import
         * shows this.
         */
        problem: schemas/* string */.YjP().nullable(),
        /** Lines that return an obvious error value. */
        error_returns: schemas/* array */.YOg(schemas/* number */.aig().int()),
    })
        .nullable(),
    /** Functions at module level. */
    functions: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        line: schemas/* number */.aig().int(),
        /** Has parameters with the names of the four arguments. */
        takes_arguments: schemas/* boolean */.zMY(),
        /** `null`: a decorator may change them. */
        parameters: schemas/* array */.YOg(schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            kind: schemas/* enum */.k5n(['positional-only', 'by-name', 'var-positional', 'var-keyword']),
            has_default: schemas/* boolean */.zMY(),
        }))
            .nullable(),
        /** A call of it does not run its body. */
        is_generator: schemas/* boolean */.zMY(),
    })),
    /** Methods and nested functions. */
    inner_functions: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        line: schemas/* number */.aig().int(),
        /** Name of the class or function that contains it. */
        owner: schemas/* string */.YjP(),
        is_method: schemas/* boolean */.zMY(),
    })),
    input_paths: schemas/* array */.YOg(usedNameSchema),
    output_paths: schemas/* array */.YOg(usedNameSchema),
    environ_vars: schemas/* array */.YOg(usedNameSchema),
    job_args: schemas/* array */.YOg(usedNameSchema),
    /** Variables that it reads from `os.environ` itself. */
    os_environ: schemas/* array */.YOg(usedNameSchema),
    /** Arguments of which the script may read any name: iterated over, or passed on. */
    whole_arguments: schemas/* array */.YOg(schemas/* enum */.k5n(['input_paths', 'output_paths', 'environ_vars', 'job_args', 'os_environ'])),
    imports: schemas/* array */.YOg(importSchema),
    /** `pkg.name` if the script uses it but imports only `pkg`: it can be a module. */
    submodules: schemas/* array */.YOg(schemas/* string */.YjP()),
    /**
     * Directories of the packages that contain the script, outermost first; empty if importing them
     * runs no code.
     */
    packages: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Texts of the script that begin with `/opt/ml`; `written`: a call certainly writes there. */
    container_paths: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), line: schemas/* number */.aig().int(), written: schemas/* boolean */.zMY() })),
    /** Variables of a SageMaker container that name a channel or an output directory. */
    container_variables: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), line: schemas/* number */.aig().int() })),
    /** It has a block for `__main__`, or imports a library for command lines. */
    is_program: schemas/* boolean */.zMY(),
    /**
     * Arguments that `argparse`, `click` or `typer` certainly asks for: names of an option, or of a
     * positional one.
     */
    required_arguments: schemas/* array */.YOg(schemas/* object */.Ikc({ names: schemas/* array */.YOg(schemas/* string */.YjP()), line: schemas/* number */.aig().int() })),
});

;// CONCATENATED MODULE: ./build/python/reuse-facts-schema.js

/** `file` is empty if no line of the user is known: it happened in a thread of a library. */
const seenAtSchema = schemas/* object */.Ikc({ what: schemas/* string */.YjP(), file: schemas/* string */.YjP(), line: schemas/* number */.aig().int() });
const paths = schemas/* array */.YOg(schemas/* string */.YjP());
/** What the result of a step depends on, for the cache of results. All paths are absolute. */
const reuseFactsSchema = schemas/* object */.Ikc({
    /** Nothing was left out. */
    complete: schemas/* boolean */.zMY(),
    /** Sources that could not be read as Python. */
    unread: paths,
    /** All source files of the user that ran, the script first. */
    sources: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** File by top-level name of the modules that are neither of Python nor of the user. */
    modules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** Parts of the names of all modules that were loaded or asked for. */
    names: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Directories of the user in which modules are looked for. */
    path: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** The same of installed packages. */
    site: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** It asked which packages are installed. */
    lists_packages: schemas/* boolean */.zMY(),
    /** Names of the environment variables that were read. */
    environ: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** It read all variables, so that a new one counts. */
    environ_all: schemas/* boolean */.zMY(),
    /** The texts in the sources. */
    texts: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Where the sources read the clock. */
    clock: schemas/* array */.YOg(seenAtSchema),
    /** Where the sources draw unseeded random numbers. */
    random: schemas/* array */.YOg(seenAtSchema),
    /**
     * Files outside the inputs that were opened, and loaded modules that are not in Python, with their
     * stamps before they were opened: empty for a file that was not there, `null` if not known.
     */
    read: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()),
    /** Files outside the inputs that it asked for, by what it could learn of them. */
    asked: schemas/* object */.Ikc({ kind: paths, size: paths, mode: paths, all: paths }),
    /** Where it asked for the mode of an input (`mode`) or for its time (`all`). */
    asked_inputs: schemas/* array */.YOg(seenAtSchema),
    /** Directories outside the inputs that were listed. */
    listed: schemas/* array */.YOg(seenAtSchema),
    /** Connections to this computer. */
    local: schemas/* array */.YOg(seenAtSchema),
    /** What runs after it has ended. */
    goes_on: schemas/* array */.YOg(seenAtSchema),
    /** It started processes, which are not observed. */
    workers: schemas/* boolean */.zMY(),
});

;// CONCATENATED MODULE: ./build/python/protocol.js
/**
 * Replies of the Python supervisor. Node and the supervisor exchange one JSON object per line:
 * requests on descriptor 3 of the supervisor, replies on descriptor 4. Only scripts use standard
 * output.
 *
 * Keys are snake_case as in the report; `src/harness/supervisor/wire.py` is the other side.
 */



const PROTOCOL_VERSION = 2;
// These two contain objects of the script. An invalid value only loses its field, never the whole
// result: without a result, a step counts as crashed.
const frameSchema = schemas/* object */.Ikc({
    /** Absolute path, or a `<frozen …>` name. */
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int(),
    /** 1-based column of the failing expression (Python 3.11 and later). */
    column: schemas/* number */.aig().int().nullable().catch(null),
    function: schemas/* string */.YjP(),
    /** The source line, stripped. */
    code: schemas/* string */.YjP().nullable().catch(null),
});
/** Names in a local variable of the innermost user frame. */
const heldSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    /** `column`: a series, whose only key is its name. `names`: a list of texts. */
    kind: schemas/* enum */.k5n(['table', 'mapping', 'column', 'names']),
    /** Columns or keys; of a list, those of its first item. */
    keys: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const raisedFields = {
    /** Class name, with its module unless that is `builtins`. */
    type: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    /** Class names from the exception's own class up to `BaseException`. */
    bases: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Outermost call first, without frames of the harness. At most 60. */
    frames: schemas/* array */.YOg(frameSchema).catch([]),
    /** `exception.filename` of an `OSError`, absolute if it was a path. */
    filename: schemas/* string */.YjP().nullable().catch(null),
    /** `exception.name` of an `ImportError`. */
    name: schemas/* string */.YjP().nullable().catch(null),
    /** Columns of the indexed DataFrame, if any. The script may have created it. */
    columns: schemas/* array */.YOg(schemas/* string */.YjP()).nullable().catch(null),
    /** `exception.args[0]` if it is a string or number: the missing key of a `KeyError`. */
    key: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullable().catch(null),
    /**
     * Absolute paths below the inputs of the step that local variables of the frames hold. At most
     * 20.
     */
    paths: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
    /** Tables, mappings and columns that the failing code held; `null` if not known. At most 20. */
    held: schemas/* array */.YOg(heldSchema).nullable().catch(null),
};
const linkedExceptionSchema = schemas/* object */.Ikc({
    ...raisedFields,
    /**
     * How the next exception came from this one: `cause` (`raise … from`), `context` (raised while
     * this one was handled), `remote` (raised in a worker process, known from its traceback text).
     * `handled` and `logged`: user code caught it, and no later exception refers to it.
     */
    link: schemas/* enum */.k5n(['cause', 'context', 'remote', 'handled', 'logged']),
});
const exceptionSchema = schemas/* object */.Ikc({
    ...raisedFields,
    /** The traceback as Python prints it, without frames of the harness. Limited in size. */
    text: schemas/* string */.YjP(),
    /** The exceptions behind this one, nearest first, root last. At most 8. */
    chain: schemas/* array */.YOg(linkedExceptionSchema).catch([]),
});
const openedSchema = schemas/* object */.Ikc({
    /** Absolute. */
    path: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['file', 'directory']),
    /** The innermost user frame, if any. */
    file: schemas/* string */.YjP().nullable(),
    line: schemas/* number */.aig().int().nullable(),
});
/** Names of one argument of `main`, in the order of their declaration or first use. */
const argumentUseSchema = schemas/* object */.Ikc({
    read: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Asked for and absent, in a way that allows it: `get`, `getattr` with a default, `in`. */
    defaulted: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Asked for and absent, which raised. */
    missing: schemas/* array */.YOg(schemas/* string */.YjP()),
    unused: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** The script got all names at once, so none counts as unused. */
    all: schemas/* boolean */.zMY(),
    /** Unused names that no loaded source file of the user contains. */
    unnamed: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** `environ_vars` includes what was read from `os.environ`. */
const useSchema = schemas/* object */.Ikc({
    input_paths: argumentUseSchema.optional(),
    output_paths: argumentUseSchema.optional(),
    environ_vars: argumentUseSchema.optional(),
    job_args: argumentUseSchema.optional(),
});
const observedSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['read', 'write', 'network', 'subprocess']),
    /** An absolute path, `host:port`, or a command line. */
    what: schemas/* string */.YjP(),
    /** The innermost user frame, if any. */
    file: schemas/* string */.YjP().nullable(),
    line: schemas/* number */.aig().int().nullable(),
});
const noticeSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['pip-install', 'package-init', 'module-name']),
    message: schemas/* string */.YjP(),
    file: schemas/* string */.YjP().nullable(),
    line: schemas/* number */.aig().int().nullable(),
});
/** The result that the process of a step writes after `main`. */
const stepResultSchema = schemas/* object */.Ikc({
    /** The phase in which it ended. */
    phase: schemas/* enum */.k5n(['import', 'signature', 'call', 'done']),
    has_main: schemas/* boolean */.zMY(),
    /** Why `main` cannot be called with the four arguments; only in phase `signature`. */
    signature_problem: schemas/* string */.YjP().nullable(),
    main_line: schemas/* number */.aig().int().nullable().catch(null),
    exception: exceptionSchema.nullable(),
    /** Exit code of a `SystemExit` (`None` is 0); `null` if none was raised. */
    system_exit: schemas/* number */.aig().int().nullable(),
    /** The stack of a call of `os._exit` before `main` returned, innermost call first. */
    exit_call: schemas/* array */.YOg(schemas/* object */.Ikc({ file: schemas/* string */.YjP(), line: schemas/* number */.aig().int() }))
        .nullable()
        .catch(null),
    /** The return value of `main` if it is an error value; else `null`. */
    error_value: schemas/* string */.YjP().nullable(),
    /**
     * Exceptions that the script handled or logged, newest first; only of a step that failed. At most
     * 4.
     */
    handled: schemas/* array */.YOg(linkedExceptionSchema).catch([]),
    /** What the script opened below its inputs, in order of first opening. At most 200. */
    opened: schemas/* array */.YOg(openedSchema).catch([]),
    /** Which names of its arguments the script used; `null` if it was not called in Python. */
    use: useSchema.nullable().catch(null),
    /** What the step did outside its inputs and outputs, in order. At most 50 of a kind. */
    observed: schemas/* array */.YOg(observedSchema).catch([]),
    /** Columns that the script took from tables of pandas, with the user frame of the first use. */
    columns_read: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        file: schemas/* string */.YjP().nullable(),
        line: schemas/* number */.aig().int().nullable(),
    }))
        .catch([]),
    /** Loaded source files of the user, absolute. At most 200. */
    sources: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
    /** What the result depends on; `null` if that was not asked for or could not be recorded. */
    reuse: reuseFactsSchema.nullable().catch(null),
    notices: schemas/* array */.YOg(noticeSchema),
    /** How a program that was run instead of a script ended. */
    command: schemas/* object */.Ikc({
        exit_code: schemas/* number */.aig().int().nullable(),
        signal: schemas/* string */.YjP().nullable(),
        /** Why it did not start. */
        problem: schemas/* string */.YjP().nullable(),
        /** What is wrong with a notebook, if the tool for it is there, and the line in its file. */
        fault: schemas/* enum */.k5n(['unreadable', 'kernel']).nullish(),
        line: schemas/* number */.aig().int().nullish(),
    })
        .nullable()
        .catch(null),
    /** Why the container paths of the step could not be mapped. */
    container_problem: schemas/* string */.YjP().nullable().catch(null),
    /** Files that were written beside the mapped container paths and are lost. At most 20. */
    stray_writes: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
});
const resourcesSchema = schemas/* object */.Ikc({
    wall_seconds: schemas/* number */.aig(),
    /** User and system time of the step and the children that it waited for; `null` if unknown. */
    cpu_seconds: schemas/* number */.aig().nullable(),
    /** Peak resident set size; `null` if the platform does not report it. */
    peak_memory_bytes: schemas/* number */.aig().nullable(),
});
const exceededSchema = schemas/* object */.Ikc({
    limit: schemas/* enum */.k5n(['memory_bytes', 'processes', 'log_bytes', 'output_bytes']),
    allowed: schemas/* number */.aig(),
    seen: schemas/* number */.aig(),
});
const supervisorReplySchema = schemas/* discriminatedUnion */.gMt('event', [
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('hello'),
        protocol: schemas/* number */.aig().int(),
        /** `[3, 11, 7]` */
        version: schemas/* array */.YOg(schemas/* number */.aig().int()),
        executable: schemas/* string */.YjP(),
        /** Directories of the interpreter and of the harness, which contain no user code. */
        prefixes: schemas/* array */.YOg(schemas/* string */.YjP()),
        can_fork: schemas/* boolean */.zMY(),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('analysed'),
        id: schemas/* number */.aig(),
        analysis: analysisSchema,
        /** Directories where installed packages may be; absent for a script that it gave up. */
        libraries: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('template-importing'), id: schemas/* number */.aig(), module: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('template-ready'),
        id: schemas/* number */.aig(),
        seconds: schemas/* number */.aig(),
        /** When its imports began, in milliseconds since 1970. */
        began_ms: schemas/* number */.aig(),
        /** The files that modules opened, absolute, with their stamps; `null` if too many. */
        opened: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).nullable(),
        /** Directories of installed packages. */
        libraries: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** Names of the environment variables that the modules have read. */
        environ_reads: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** Problems with the import of a package. */
        notices: schemas/* array */.YOg(noticeSchema),
    }),
    schemas/* object */.Ikc({
        /** No step can be forked from it or from its children. */
        event: schemas/* literal */.euz('template-failed'),
        id: schemas/* number */.aig(),
        /** The module that it was importing; `null` before the first. */
        module: schemas/* string */.YjP().nullable(),
        reason: schemas/* string */.YjP(),
        /** The import raises, and will also raise in the step. */
        raised: schemas/* boolean */.zMY(),
        /** The template that failed first. */
        origin: schemas/* number */.aig(),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('started'),
        id: schemas/* number */.aig(),
        pid: schemas/* number */.aig().int(),
        /** A template may decline a step: then a fresh interpreter starts. */
        mode: schemas/* enum */.k5n(['fork', 'spawn']),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('exited'),
        id: schemas/* number */.aig(),
        exit_code: schemas/* number */.aig().int().nullable(),
        /** `SIGSEGV`; `null` for a process that exited. */
        signal: schemas/* string */.YjP().nullable(),
        /** `null`: the process died without a result, or the result is invalid. */
        result: schemas/* unknown */.L5J(),
        /** The output of `dump`, in the format of faulthandler: innermost frame first. */
        stack: schemas/* string */.YjP().nullable(),
        resources: resourcesSchema,
        /** Command lines of processes that were still running after its end and were killed. */
        left_behind: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** The exceeded limit for which the supervisor killed it. */
        exceeded: exceededSchema.nullable(),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('refused'), id: schemas/* number */.aig(), message: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('pong'), id: schemas/* number */.aig() }),
]);


/***/ }),

/***/ 86950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSupervisor: () => (/* binding */ startSupervisor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/python/find-interpreter.js
var find_interpreter = __webpack_require__(82251);
// EXTERNAL MODULE: ./build/python/deferred.js
var deferred = __webpack_require__(49808);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/python/template-replies.js
function isTemplateReply(reply) {
    return !(reply instanceof Error) && reply.event.startsWith('template-');
}

;// CONCATENATED MODULE: ./build/python/early-templates.js


/** Templates that start before it is known whether the run needs them. */
class EarlyTemplates {
    #byId;
    constructor(requests) {
        this.#byId = new Map(requests.map((request) => [request.id, { request, replies: [] }]));
    }
    get ids() {
        return [...this.#byId.keys()];
    }
    /** The first id that is free. Ids may come in any order: a run takes some templates and starts others. */
    get nextId() {
        return 1 + Math.max(0, ...this.ids);
    }
    /** Other replies, and the loss of the supervisor, are not for a template. */
    hear(reply) {
        if (!isTemplateReply(reply))
            return;
        const template = this.#byId.get(reply.id);
        if (template?.onReply === undefined)
            template?.replies.push(reply);
        else
            template.onReply(reply);
    }
    /**
     * The id of a template that was started for an equal request; `onReply` is called later, also with
     * the replies so far.
     */
    take(request, onReply) {
        for (const [id, template] of this.#byId) {
            const { op, id: _, ...asked } = template.request;
            if (template.onReply !== undefined || !(0,external_node_util_.isDeepStrictEqual)(asked, request))
                continue;
            template.onReply = onReply;
            queueMicrotask(() => {
                for (const reply of template.replies)
                    onReply(reply);
            });
            return id;
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/python/kill-tree.js
var kill_tree = __webpack_require__(79528);
// EXTERNAL MODULE: ./build/python/last-error-line.js
var last_error_line = __webpack_require__(53499);
// EXTERNAL MODULE: ./build/python/harness-path.js
var harness_path = __webpack_require__(48379);
// EXTERNAL MODULE: ./build/python/process-table.js
var process_table = __webpack_require__(43635);
;// CONCATENATED MODULE: ./build/python/processes-started-by.js


/**
 * Pids of the processes of steps and templates that a supervisor started, by their command lines.
 * Also after its death, when they have another parent. Linux only: elsewhere the list is empty.
 */
function processesStartedBy(supervisor) {
    return (0,process_table/* ofEachProcess */.s)('cmdline', (pid, text) => ({
        pid,
        words: text.replace(/\0$/, '').split('\0'),
    }))
        .filter(({ words }) => words.at(-1) === String(supervisor) && (words[1] ?? '').startsWith(harness_path/* HARNESS_DIR */.t))
        .map(({ pid }) => pid);
}

// EXTERNAL MODULE: ./build/python/protocol.js + 2 modules
var protocol = __webpack_require__(69428);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./build/python/read-replies.js


/** Bytes; the first message has a few hundred. */
const LONGEST_GREETING = 1_000_000;
/** Emits each reply; stops at the first invalid line. */
function readReplies(stream, { onReply, onNonsense, }) {
    let heard = 'nothing';
    let bytes = 0;
    const hearNonsense = (said) => {
        if (heard === 'nonsense')
            return;
        heard = 'nonsense';
        onNonsense(said);
    };
    // The end of the process reports the end of the stream.
    stream.on('error', () => { });
    stream.on('data', (chunk) => {
        bytes += chunk.length;
        // No complete line yet: an endless line would fill the memory.
        if (heard === 'nothing' && bytes > LONGEST_GREETING)
            hearNonsense('a line without end');
    });
    (0,external_node_readline_.createInterface)({ input: stream }).on('line', (line) => {
        if (heard === 'nonsense')
            return;
        const reply = parseReply(line);
        if (reply === undefined) {
            hearNonsense(JSON.stringify(line.slice(0, 200)));
            return;
        }
        heard = 'replies';
        onReply(reply);
    });
}
function parseReply(line) {
    try {
        return protocol/* supervisorReplySchema */.yn.parse(JSON.parse(line));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/python/supervisor-child.js
var supervisor_child = __webpack_require__(83798);
// EXTERNAL MODULE: ./build/python/supervisor-lost.js
var supervisor_lost = __webpack_require__(54520);
;// CONCATENATED MODULE: ./build/python/watch-heartbeat.js
const PING_MS = 1_000;
/** Consecutive pings without a reply. Not a time: Node may itself be busy or stopped for long. */
const LARGEST_SILENCE = 6;
/** Sends pings, and calls `onSilent` once if they get no replies. */
function watchHeartbeat({ ping, onSilent, }) {
    let lastHeard = performance.now();
    let unanswered = 0;
    let isStopped = false;
    const stop = () => {
        isStopped = true;
        clearInterval(timer);
    };
    const check = () => {
        if (isStopped || unanswered <= LARGEST_SILENCE)
            return;
        stop();
        onSilent(Math.round((performance.now() - lastHeard) / 1000));
    };
    const timer = setInterval(() => {
        // After the replies that are waiting in the pipe have been read.
        setImmediate(check);
        unanswered += 1;
        ping();
    }, PING_MS);
    timer.unref();
    return {
        heard: () => {
            lastHeard = performance.now();
            unanswered = 0;
        },
        stop,
    };
}

;// CONCATENATED MODULE: ./build/python/supervisor.js











const CLOSE_MS = 3_000;
/** Number of characters of its standard error to keep for the error message. */
const STDERR_KEPT = 4_000;
const NO_SUPERVISOR = 'did not start as a Python supervisor';
/** The Python process that starts, monitors and kills every process of a run. */
class Supervisor {
    #child;
    #requests;
    #pending = new Map();
    /** Pids of running steps, to kill them if the supervisor dies first. */
    #running = new Map();
    #exited;
    #early;
    #hello;
    #stderr = '';
    #nextId = 1;
    #death;
    #stopHeartbeat = () => { };
    #heard = () => { };
    #libraries;
    constructor(command, environ) {
        const { child, requests } = (0,supervisor_child/* supervisorChild */.p)(command, environ);
        this.#child = child;
        this.#early = new EarlyTemplates(requests);
        this.#nextId = this.#early.nextId;
        for (const id of this.#early.ids)
            this.#pending.set(id, (reply) => this.#early.hear(reply));
        this.#requests = this.#child.stdio[3];
        // Its death is reported by its exit, not by the broken pipe.
        this.#requests.on('error', () => { });
        this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
            this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
        });
        this.#exited = new Promise((resolve) => {
            this.#child.once('error', (error) => {
                this.#die(new supervisor_lost/* SupervisorLost */.h(error.message, { cause: error }));
                resolve();
            });
            this.#child.once('close', (code, signal) => {
                // A supervisor that ends on request leaves no processes.
                const isClean = code === 0 && this.#running.size === 0;
                const how = this.#describeEnd(code, signal);
                this.#die(new supervisor_lost/* SupervisorLost */.h(how, { mayBeChance: signal !== null }), !isClean);
                resolve();
            });
        });
    }
    /**
     * Starts a supervisor and waits for its first message.
     * @throws SupervisorLost if the command cannot be started, does not respond in time, or is
     * cancelled.
     */
    static async start(command, environ, { signal, limits }) {
        const supervisor = new Supervisor(command, environ);
        const timers = [];
        const refuseAfter = (seconds, problem) => timers.push(setTimeout(() => supervisor.#die(problem), seconds * 1000));
        const cancelled = new supervisor_lost/* SupervisorLost */.h('cancelled before it responded');
        const hurry = () => refuseAfter(limits.cancelledSeconds, cancelled);
        const silence = `${NO_SUPERVISOR} within ${limits.seconds} s`;
        refuseAfter(limits.seconds, new supervisor_lost/* SupervisorLost */.h(silence, { mayBeChance: true }));
        signal?.addEventListener('abort', hurry);
        if (signal?.aborted)
            hurry();
        try {
            await supervisor.#greeting();
            return supervisor;
        }
        finally {
            signal?.removeEventListener('abort', hurry);
            for (const timer of timers)
                clearTimeout(timer);
        }
    }
    /** The first message, which describes the interpreter. */
    get hello() {
        if (this.#hello === undefined)
            throw new Error('The supervisor is not ready yet.');
        return this.#hello;
    }
    /** Directories where installed packages may be, as far as a script has been analysed. */
    get libraries() {
        return this.#libraries;
    }
    /** @throws SupervisorLost */
    analyse(script) {
        const id = this.#nextId++;
        return new Promise((resolve, reject) => {
            this.#ask({ op: 'analyse', id, script }, (reply) => {
                this.#pending.delete(id);
                if (reply instanceof Error)
                    reject(reply);
                else if (reply.event === 'analysed') {
                    this.#libraries ??= reply.libraries;
                    resolve(reply.analysis);
                }
                else
                    reject(new Error(`unexpected reply: ${reply.event}`));
            });
        });
    }
    /** Requests a template. `onReply` is called later, also if a ready template fails. */
    startTemplate(request, onReply) {
        const early = this.#death === undefined ? this.#early.take(request, onReply) : undefined;
        if (early !== undefined)
            return early;
        const id = this.#nextId++;
        this.#ask({ op: 'template', id, ...request }, (reply) => {
            if (isTemplateReply(reply))
                onReply(reply);
        });
        return id;
    }
    startStep(request) {
        const id = this.#nextId++;
        const started = (0,deferred/* deferred */.y)();
        const exited = (0,deferred/* deferred */.y)();
        // A caller may wait for the end without waiting for the start.
        started.promise.catch(() => { });
        exited.promise.catch(() => { });
        const forget = () => {
            this.#pending.delete(id);
            this.#running.delete(id);
        };
        this.#ask({ op: 'run', id, ...request }, (reply) => {
            if (reply instanceof Error || reply.event === 'refused') {
                forget();
                const error = reply instanceof Error ? reply : new Error(reply.message);
                started.reject(error);
                exited.reject(error);
            }
            else if (reply.event === 'started') {
                this.#running.set(id, reply.pid);
                started.resolve(reply);
            }
            else if (reply.event === 'exited') {
                forget();
                exited.resolve(reply);
            }
        });
        return {
            started: started.promise,
            exited: exited.promise,
            signal: (action) => this.#send({ op: 'signal', id, action }),
        };
    }
    /** Stops the supervisor and every process of the run. */
    async close() {
        this.#stopHeartbeat();
        this.#requests.end();
        const timer = setTimeout(() => this.#kill(), CLOSE_MS);
        await this.#exited;
        clearTimeout(timer);
    }
    /** @throws SupervisorLost */
    #greeting() {
        return new Promise((resolve, reject) => {
            this.#pending.set(0, (reply) => {
                this.#pending.delete(0);
                if (reply instanceof Error)
                    reject(reply);
                else
                    resolve();
            });
            readReplies(this.#child.stdio[4], {
                onReply: (reply) => {
                    // More processes may have started in the meantime.
                    if (this.#death === undefined)
                        this.#hear(reply);
                },
                onNonsense: (said) => {
                    const what = this.#hello ? 'the supervisor sent an invalid reply' : NO_SUPERVISOR;
                    this.#die(new supervisor_lost/* SupervisorLost */.h(`${what}: it said ${said}`));
                },
            });
        });
    }
    #ask(request, onReply) {
        if (this.#death !== undefined) {
            onReply(this.#death);
            return;
        }
        this.#pending.set(request.id, onReply);
        this.#send(request);
    }
    #send(request) {
        if (this.#death === undefined)
            this.#requests.write(`${JSON.stringify(request)}\n`);
    }
    #hear(reply) {
        this.#heard();
        if (reply.event === 'pong')
            return;
        if (reply.event === 'hello') {
            if (reply.protocol !== protocol/* PROTOCOL_VERSION */.WP) {
                this.#die(new supervisor_lost/* SupervisorLost */.h(`the harness speaks protocol ${reply.protocol}`));
                return;
            }
            this.#hello = reply;
            this.#child.stdout?.resume();
            this.#startHeartbeat();
        }
        const pending = this.#pending.get(reply.event === 'hello' ? 0 : reply.id);
        if (pending === undefined) {
            this.#die(new supervisor_lost/* SupervisorLost */.h(`the supervisor sent an unexpected reply: ${JSON.stringify(reply).slice(0, 500)}`));
            return;
        }
        pending(reply);
    }
    #startHeartbeat() {
        const { heard, stop } = watchHeartbeat({
            ping: () => this.#send({ op: 'ping', id: 0 }),
            onSilent: (seconds) => this.#die(new supervisor_lost/* SupervisorLost */.h(`the supervisor did not respond for ${seconds} s`)),
        });
        this.#heard = heard;
        this.#stopHeartbeat = stop;
    }
    /** Only the first reason counts. All running processes are killed. */
    #die(error, kill = true) {
        if (this.#death !== undefined)
            return;
        this.#death = error;
        this.#stopHeartbeat();
        if (kill)
            this.#kill();
        for (const onReply of [...this.#pending.values()])
            onReply(error);
        this.#pending.clear();
    }
    #kill() {
        const { pid, exitCode, signalCode } = this.#child;
        const runs = pid !== undefined && exitCode === null && signalCode === null;
        // Its process group outlives it, because it contains templates.
        (0,kill_tree/* killTrees */.Y)([...(pid === undefined ? [] : [pid]), ...this.#running.values()]);
        // No more steps can start now. One that started just before is not in `#running` yet.
        if (pid !== undefined)
            (0,kill_tree/* killTrees */.Y)(processesStartedBy(pid));
        if (!runs)
            return;
        // A process that cannot be killed, or that holds its pipes open, must not keep Node alive.
        for (const stream of this.#child.stdio)
            stream?.destroy();
        this.#child.unref();
    }
    #describeEnd(code, signal) {
        const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
        const said = (0,last_error_line/* lastErrorLine */.H)(this.#stderr);
        return `the supervisor ended ${how}${said === undefined ? '' : `: ${said}`}`;
    }
}

;// CONCATENATED MODULE: ./build/python/start-supervisor.js






const OLDEST = [3, 9];
const GREETING_LIMITS = { seconds: 30, cancelledSeconds: 2 };
const FIRST_GREETING_SECONDS = 10;
/**
 * A supervisor under the first interpreter that works.
 * @throws UserError that lists all tried interpreters and the reasons for rejection
 */
async function startSupervisor(options) {
    const candidates = (0,find_interpreter/* interpreterCandidates */.P)({
        ...options,
        platform: external_node_process_.platform,
        exists: external_node_fs_.existsSync,
    });
    const tried = [];
    for (const { command, origin } of candidates) {
        const attempt = await tryCommand(command, options);
        if (attempt.supervisor !== undefined)
            return attempt.supervisor;
        if (options.signal?.aborted)
            throw new errors/* UserError */.yo(`Cancelled before \`${command}\` answered.`);
        tried.push(`${command} (${origin}): ${attempt.problem}`);
    }
    const chosen = candidates.find((candidate) => candidate.chosen);
    throw new errors/* UserError */.yo(`${chosen ? `No Python at \`${chosen.command}\`` : 'No Python found'}. Tried:\n${tried
        .map((line) => `  - ${line}`)
        .join('\n')}`, {
        cure: chosen
            ? 'Give `python` the path of an interpreter, version 3.9 or later.'
            : 'Install Python 3.9 or later (in a workflow: actions/setup-python), or set `python` to an interpreter.',
    });
}
async function tryCommand(command, { environ, ...patience }) {
    try {
        const supervisor = await startTwice(command, environ, patience);
        const [major = 0, minor = 0] = supervisor.hello.version;
        if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
            return { supervisor };
        await supervisor.close();
        return { problem: `is Python ${supervisor.hello.version.join('.')}; 3.9 or later is needed` };
    }
    catch (error) {
        return { problem: describeFailure(error) };
    }
}
/** A Python that is silent or was killed from outside may respond to a second attempt. */
async function startTwice(command, environ, { signal, limits = GREETING_LIMITS, }) {
    const seconds = Math.min(limits.seconds, FIRST_GREETING_SECONDS);
    try {
        return await Supervisor.start(command, environ, { signal, limits: { ...limits, seconds } });
    }
    catch (error) {
        if (!(error instanceof supervisor_lost/* SupervisorLost */.h) || !error.mayBeChance || signal?.aborted)
            throw error;
        return await Supervisor.start(command, environ, { signal, limits });
    }
}
function describeFailure(error) {
    if (!(error instanceof Error))
        return String(error);
    switch (error.cause?.code) {
        case 'ENOENT':
            return 'not found';
        case 'EACCES':
            return 'is not executable';
        default:
            return error.message;
    }
}


/***/ })

};
