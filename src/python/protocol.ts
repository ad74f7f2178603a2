/**
 * Replies of the Python supervisor. Node and the supervisor exchange one JSON object per line:
 * requests on descriptor 3 of the supervisor, replies on descriptor 4. Only scripts use standard
 * output.
 *
 * Keys are snake_case as in the report; `src/harness/supervisor/wire.py` is the other side.
 */
import { z } from 'zod';
import { analysisSchema } from './analysis-schema.ts';
import { reuseFactsSchema } from './reuse-facts-schema.ts';

export const PROTOCOL_VERSION = 2;

// These two contain objects of the script. An invalid value only loses its field, never the whole
// result: without a result, a step counts as crashed.
const frameSchema = z.object({
  /** Absolute path, or a `<frozen …>` name. */
  file: z.string(),
  line: z.number().int(),
  /** 1-based column of the failing expression (Python 3.11 and later). */
  column: z.number().int().nullable().catch(null),
  function: z.string(),
  /** The source line, stripped. */
  code: z.string().nullable().catch(null),
});

/** Names in a local variable of the innermost user frame. */
const heldSchema = z.object({
  name: z.string(),
  /** `column`: a series, whose only key is its name. `names`: a list of texts. */
  kind: z.enum(['table', 'mapping', 'column', 'names']),
  /** Columns or keys; of a list, those of its first item. */
  keys: z.array(z.string()),
});

const raisedFields = {
  /** Class name, with its module unless that is `builtins`. */
  type: z.string(),
  message: z.string(),
  /** Class names from the exception's own class up to `BaseException`. */
  bases: z.array(z.string()),
  /** Outermost call first, without frames of the harness. At most 60. */
  frames: z.array(frameSchema).catch([]),
  /** `exception.filename` of an `OSError`, absolute if it was a path. */
  filename: z.string().nullable().catch(null),
  /** `exception.name` of an `ImportError`. */
  name: z.string().nullable().catch(null),
  /** Columns of the indexed DataFrame, if any. The script may have created it. */
  columns: z.array(z.string()).nullable().catch(null),
  /** `exception.args[0]` if it is a string or number: the missing key of a `KeyError`. */
  key: z.union([z.string(), z.number()]).nullable().catch(null),
  /**
   * Absolute paths below the inputs of the step that local variables of the frames hold. At most
   * 20.
   */
  paths: z.array(z.string()).catch([]),
  /** Tables, mappings and columns that the failing code held; `null` if not known. At most 20. */
  held: z.array(heldSchema).nullable().catch(null),
};

const linkedExceptionSchema = z.object({
  ...raisedFields,
  /**
   * How the next exception came from this one: `cause` (`raise … from`), `context` (raised while
   * this one was handled), `remote` (raised in a worker process, known from its traceback text).
   * `handled` and `logged`: user code caught it, and no later exception refers to it.
   */
  link: z.enum(['cause', 'context', 'remote', 'handled', 'logged']),
});

const exceptionSchema = z.object({
  ...raisedFields,
  /** The traceback as Python prints it, without frames of the harness. Limited in size. */
  text: z.string(),
  /** The exceptions behind this one, nearest first, root last. At most 8. */
  chain: z.array(linkedExceptionSchema).catch([]),
});

const openedSchema = z.object({
  /** Absolute. */
  path: z.string(),
  kind: z.enum(['file', 'directory']),
  /** The innermost user frame, if any. */
  file: z.string().nullable(),
  line: z.number().int().nullable(),
});

/** Names of one argument of `main`, in the order of their declaration or first use. */
const argumentUseSchema = z.object({
  read: z.array(z.string()),
  /** Asked for and absent, in a way that allows it: `get`, `getattr` with a default, `in`. */
  defaulted: z.array(z.string()),
  /** Asked for and absent, which raised. */
  missing: z.array(z.string()),
  unused: z.array(z.string()),
  /** The script got all names at once, so none counts as unused. */
  all: z.boolean(),
  /** Unused names that no loaded source file of the user contains. */
  unnamed: z.array(z.string()),
});

/** `environ_vars` includes what was read from `os.environ`. */
const useSchema = z.object({
  input_paths: argumentUseSchema.optional(),
  output_paths: argumentUseSchema.optional(),
  environ_vars: argumentUseSchema.optional(),
  job_args: argumentUseSchema.optional(),
});

const observedSchema = z.object({
  kind: z.enum(['read', 'write', 'network', 'subprocess']),
  /** An absolute path, `host:port`, or a command line. */
  what: z.string(),
  /** The innermost user frame, if any. */
  file: z.string().nullable(),
  line: z.number().int().nullable(),
});

const noticeSchema = z.object({
  kind: z.enum(['pip-install', 'package-init', 'module-name']),
  message: z.string(),
  file: z.string().nullable(),
  line: z.number().int().nullable(),
});

/** The result that the process of a step writes after `main`. */
export const stepResultSchema = z.object({
  /** The phase in which it ended. */
  phase: z.enum(['import', 'signature', 'call', 'done']),
  has_main: z.boolean(),
  /** Why `main` cannot be called with the four arguments; only in phase `signature`. */
  signature_problem: z.string().nullable(),
  main_line: z.number().int().nullable().catch(null),
  exception: exceptionSchema.nullable(),
  /** Exit code of a `SystemExit` (`None` is 0); `null` if none was raised. */
  system_exit: z.number().int().nullable(),
  /** The stack of a call of `os._exit` before `main` returned, innermost call first. */
  exit_call: z
    .array(z.object({ file: z.string(), line: z.number().int() }))
    .nullable()
    .catch(null),
  /** The return value of `main` if it is an error value; else `null`. */
  error_value: z.string().nullable(),
  /**
   * Exceptions that the script handled or logged, newest first; only of a step that failed. At most
   * 4.
   */
  handled: z.array(linkedExceptionSchema).catch([]),
  /** What the script opened below its inputs, in order of first opening. At most 200. */
  opened: z.array(openedSchema).catch([]),
  /** Which names of its arguments the script used; `null` if it was not called in Python. */
  use: useSchema.nullable().catch(null),
  /** What the step did outside its inputs and outputs, in order. At most 50 of a kind. */
  observed: z.array(observedSchema).catch([]),
  /** Columns that the script took from tables of pandas, with the user frame of the first use. */
  columns_read: z
    .array(
      z.object({
        name: z.string(),
        file: z.string().nullable(),
        line: z.number().int().nullable(),
      }),
    )
    .catch([]),
  /** Loaded source files of the user, absolute. At most 200. */
  sources: z.array(z.string()).catch([]),
  /** What the result depends on; `null` if that was not asked for or could not be recorded. */
  reuse: reuseFactsSchema.nullable().catch(null),
  notices: z.array(noticeSchema),
  /** How a program that was run instead of a script ended. */
  command: z
    .object({
      exit_code: z.number().int().nullable(),
      signal: z.string().nullable(),
      /** Why it did not start. */
      problem: z.string().nullable(),
      /** What is wrong with a notebook, if the tool for it is there, and the line in its file. */
      fault: z.enum(['unreadable', 'kernel']).nullish(),
      line: z.number().int().nullish(),
    })
    .nullable()
    .catch(null),
  /** Why the container paths of the step could not be mapped. */
  container_problem: z.string().nullable().catch(null),
  /** Files that were written beside the mapped container paths and are lost. At most 20. */
  stray_writes: z.array(z.string()).catch([]),
});

const resourcesSchema = z.object({
  wall_seconds: z.number(),
  /** User and system time of the step and the children that it waited for; `null` if unknown. */
  cpu_seconds: z.number().nullable(),
  /** Peak resident set size; `null` if the platform does not report it. */
  peak_memory_bytes: z.number().nullable(),
});

const exceededSchema = z.object({
  limit: z.enum(['memory_bytes', 'processes', 'log_bytes', 'output_bytes']),
  allowed: z.number(),
  seen: z.number(),
});

export const supervisorReplySchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('hello'),
    protocol: z.number().int(),
    /** `[3, 11, 7]` */
    version: z.array(z.number().int()),
    executable: z.string(),
    /** Directories of the interpreter and of the harness, which contain no user code. */
    prefixes: z.array(z.string()),
    can_fork: z.boolean(),
  }),
  z.object({
    event: z.literal('analysed'),
    id: z.number(),
    analysis: analysisSchema,
    /** Directories where installed packages may be; absent for a script that it gave up. */
    libraries: z.array(z.string()).optional(),
  }),
  z.object({ event: z.literal('template-importing'), id: z.number(), module: z.string() }),
  z.object({
    event: z.literal('template-ready'),
    id: z.number(),
    seconds: z.number(),
    /** When its imports began, in milliseconds since 1970. */
    began_ms: z.number(),
    /** The files that modules opened, absolute, with their stamps; `null` if too many. */
    opened: z.record(z.string(), z.string().nullable()).nullable(),
    /** Directories of installed packages. */
    libraries: z.array(z.string()),
    /** Names of the environment variables that the modules have read. */
    environ_reads: z.array(z.string()),
    /** Problems with the import of a package. */
    notices: z.array(noticeSchema),
  }),
  z.object({
    /** No step can be forked from it or from its children. */
    event: z.literal('template-failed'),
    id: z.number(),
    /** The module that it was importing; `null` before the first. */
    module: z.string().nullable(),
    reason: z.string(),
    /** The import raises, and will also raise in the step. */
    raised: z.boolean(),
    /** The template that failed first. */
    origin: z.number(),
  }),
  z.object({
    event: z.literal('started'),
    id: z.number(),
    pid: z.number().int(),
    /** A template may decline a step: then a fresh interpreter starts. */
    mode: z.enum(['fork', 'spawn']),
  }),
  z.object({
    event: z.literal('exited'),
    id: z.number(),
    exit_code: z.number().int().nullable(),
    /** `SIGSEGV`; `null` for a process that exited. */
    signal: z.string().nullable(),
    /** `null`: the process died without a result, or the result is invalid. */
    result: z.unknown(),
    /** The output of `dump`, in the format of faulthandler: innermost frame first. */
    stack: z.string().nullable(),
    resources: resourcesSchema,
    /** Command lines of processes that were still running after its end and were killed. */
    left_behind: z.array(z.string()),
    /** The exceeded limit for which the supervisor killed it. */
    exceeded: exceededSchema.nullable(),
  }),
  z.object({ event: z.literal('refused'), id: z.number(), message: z.string() }),
  z.object({ event: z.literal('pong'), id: z.number() }),
]);

export type SupervisorReply = z.infer<typeof supervisorReplySchema>;
export type StepResult = z.infer<typeof stepResultSchema>;
export type { ReuseFacts } from './reuse-facts-schema.ts';
export type Exceeded = z.infer<typeof exceededSchema>;
export type { ScriptAnalysis, UsedName } from './analysis-schema.ts';
export type PythonException = z.infer<typeof exceptionSchema>;
export type LinkedException = z.infer<typeof linkedExceptionSchema>;
export type PythonFrame = z.infer<typeof frameSchema>;
