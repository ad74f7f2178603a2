/**
 * Replies of the Python supervisor. The messages between Node and the Python supervisor: one JSON object a line, requests on the
 * supervisor's descriptor 3, replies on its descriptor 4. Standard output belongs to the scripts.
 *
 * Keys are snake_case as in the report; `src/harness/supervisor/wire.py` is the other side.
 */
import { z } from 'zod';

export const PROTOCOL_VERSION = 2;

// A script's own objects go into these two. An oddity among them costs the fact it is in, never the
// whole result: without one, a step counts as dead.
const frameSchema = z.object({
  /** Absolute path, or a `<frozen …>` name. */
  file: z.string(),
  line: z.number().int(),
  /** 1-based column of the failing expression, where Python tells it (3.11 and later). */
  column: z.number().int().nullable().catch(null),
  function: z.string(),
  /** The source line, stripped. */
  code: z.string().nullable().catch(null),
});

const exceptionSchema = z.object({
  /** Class name, with its module unless that is `builtins`. */
  type: z.string(),
  message: z.string(),
  /** Class names from the exception's own class up to `BaseException`. */
  bases: z.array(z.string()),
  /** Outermost call first; the harness's own frames are left out. At most 60. */
  frames: z.array(frameSchema).catch([]),
  /** What Python would have printed, without the harness's frames. Bounded. */
  text: z.string(),
  /** `exception.filename` of an `OSError`, absolute where it was a path. */
  filename: z.string().nullable().catch(null),
  /** `exception.name` of an `ImportError`. */
  name: z.string().nullable().catch(null),
  /** Columns of the DataFrame that was indexed, where one was: it may be of the script's making. */
  columns: z.array(z.string()).nullable().catch(null),
  /** `exception.args[0]` where it is a string or number: the missing key of a `KeyError`. */
  key: z.union([z.string(), z.number()]).nullable().catch(null),
});

const noticeSchema = z.object({
  kind: z.enum(['pip-install', 'package-init', 'module-name']),
  message: z.string(),
  file: z.string().nullable(),
  line: z.number().int().nullable(),
});

/** What a step's process says of itself when `main` has ended, however it ended. */
export const stepResultSchema = z.object({
  /** How far it came: the phase in which it ended. */
  phase: z.enum(['import', 'signature', 'call', 'done']),
  has_main: z.boolean(),
  /** Why `main` cannot be called with the four arguments; only in phase `signature`. */
  signature_problem: z.string().nullable(),
  main_line: z.number().int().nullable().catch(null),
  exception: exceptionSchema.nullable(),
  /** Exit code of a `SystemExit` (`None` is 0); `null` where none was raised. */
  system_exit: z.number().int().nullable(),
  /** Where `os._exit` was called before `main` had returned: the innermost call first. */
  exit_call: z
    .array(z.object({ file: z.string(), line: z.number().int() }))
    .nullable()
    .catch(null),
  /** What `main` returned, when that is an error value by the contract; else `null`. */
  error_value: z.string().nullable(),
  notices: z.array(noticeSchema),
  import_seconds: z.number(),
  main_seconds: z.number(),
});

const parameterSchema = z.object({
  name: z.string(),
  kind: z.enum(['positional-only', 'positional', 'keyword-only', 'var-positional', 'var-keyword']),
  has_default: z.boolean(),
});

/** A key the script reads from one of its four arguments. */
const usedNameSchema = z.object({
  name: z.string(),
  line: z.number().int(),
  /** `x["k"]` demands the key, `x.get("k")` does not. */
  required: z.boolean(),
  /** What the code evidently takes the path for; `null` for anything but paths. */
  path_kind: z.enum(['file', 'directory', 'unknown']).nullable(),
});

const importSchema = z.object({
  /** Dotted name as written; empty for `from . import x`. */
  module: z.string(),
  names: z.array(z.string()),
  line: z.number().int(),
  /** Number of leading dots. */
  level: z.number().int(),
  /** Inside a `try` that catches import errors, a function, or an `if TYPE_CHECKING`. */
  conditional: z.boolean(),
  /** Whether the module comes with Python, with an installed package, or from elsewhere. */
  origin: z.enum(['python', 'installed', 'project']),
});

/** What a script says of itself, read from its syntax tree: nothing of it is run. */
export const analysisSchema = z.object({
  script: z.string(),
  /** Why the file cannot be read or parsed. */
  problem: z
    .object({
      kind: z.enum(['unreadable', 'syntax']),
      message: z.string(),
      line: z.number().int().nullable(),
      column: z.number().int().nullable(),
      code: z.string().nullable(),
    })
    .nullable(),
  main: z
    .object({
      line: z.number().int(),
      /** `other`: assigned, imported or decorated: what it takes is known only when it runs. */
      kind: z.enum(['function', 'async', 'other']),
      parameters: z.array(parameterSchema),
      /** Lines that return what is plainly an error value. */
      error_returns: z.array(z.number().int()),
    })
    .nullable(),
  /** Functions at module level. */
  functions: z.array(
    z.object({ name: z.string(), line: z.number().int(), parameters: z.array(z.string()) }),
  ),
  input_paths: z.array(usedNameSchema),
  output_paths: z.array(usedNameSchema),
  environ_vars: z.array(usedNameSchema),
  job_args: z.array(usedNameSchema),
  imports: z.array(importSchema),
  /** `pkg.name` where the script uses it and imports `pkg` only: it may be a module. */
  submodules: z.array(z.string()),
  /** Directories of the packages around the script, outermost first; empty where entering them runs
   * no code. */
  packages: z.array(z.string()),
});

const resourcesSchema = z.object({
  wall_seconds: z.number(),
  /** User and system time of the step and the children it waited for; `null` where unknown. */
  cpu_seconds: z.number().nullable(),
  /** Largest resident set; `null` where the platform does not tell. */
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
    /** Directories of the interpreter's library and of the harness: no user code lies there. */
    prefixes: z.array(z.string()),
    can_fork: z.boolean(),
  }),
  z.object({ event: z.literal('analysed'), id: z.number(), analysis: analysisSchema }),
  z.object({ event: z.literal('template-importing'), id: z.number(), module: z.string() }),
  z.object({
    event: z.literal('template-ready'),
    id: z.number(),
    seconds: z.number(),
    /** Names of the environment variables that the modules have read. */
    environ_reads: z.array(z.string()),
    /** Of entering a package. */
    notices: z.array(noticeSchema),
  }),
  z.object({
    /** No step can be forked from it, or from those made of it. */
    event: z.literal('template-failed'),
    id: z.number(),
    /** What it imported at the time; `null` before the first. */
    module: z.string().nullable(),
    reason: z.string(),
    /** The import raises, as it will in the step. */
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
    /** `SIGSEGV`; `null` for a process that ended by itself. */
    signal: z.string().nullable(),
    /** `null`: the process died before it could leave one, or left something else. */
    result: z.unknown(),
    /** What `dump` made it write: innermost frame first, as faulthandler does. */
    stack: z.string().nullable(),
    resources: resourcesSchema,
    /** Command lines of processes that were still alive after it ended, and were ended. */
    left_behind: z.array(z.string()),
    /** The limit for which the supervisor has ended it. */
    exceeded: exceededSchema.nullable(),
  }),
  z.object({ event: z.literal('refused'), id: z.number(), message: z.string() }),
  z.object({ event: z.literal('pong'), id: z.number() }),
]);

export type SupervisorReply = z.infer<typeof supervisorReplySchema>;
export type StepResult = z.infer<typeof stepResultSchema>;
export type Exceeded = z.infer<typeof exceededSchema>;
export type ScriptAnalysis = z.infer<typeof analysisSchema>;
export type UsedName = z.infer<typeof usedNameSchema>;
export type PythonException = z.infer<typeof exceptionSchema>;
export type PythonFrame = z.infer<typeof frameSchema>;
