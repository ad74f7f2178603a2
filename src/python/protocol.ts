/**
 * The words that pass between Node and the Python host: one JSON object a line, requests on the
 * host's descriptor 3, replies on its descriptor 4. Standard output stays the scripts' own.
 *
 * The wire is snake_case because both ends of a report are; `src/harness/` is the other side.
 */
import { z } from 'zod';

export const PROTOCOL_VERSION = 1;

/** How a step's process comes to be: forked from the host, or a fresh interpreter. */
export type StartMode = 'fork' | 'spawn';

/** `dump`: write every thread's stack. `terminate` and `kill` go to the whole process group. */
export type SignalAction = 'dump' | 'terminate' | 'kill';

export interface RunStepRequest {
  readonly op: 'run';
  readonly id: number;
  readonly mode: StartMode;
  /** Absolute path of the script. */
  readonly script: string;
  /** Absolute directories put on `sys.path` behind the script's own. */
  readonly python_path: readonly string[];
  /** Absolute; exists. */
  readonly cwd: string;
  /** The whole environment of the step's process. */
  readonly environ: Readonly<Record<string, string>>;
  readonly input_paths: Readonly<Record<string, string>>;
  readonly output_paths: Readonly<Record<string, string>>;
  readonly environ_vars: Readonly<Record<string, string>>;
  /** Becomes an `argparse.Namespace`; `null` is passed as `None`. */
  readonly job_args: Readonly<Record<string, unknown>> | null;
  /** Absolute paths of the files that take the step's standard output and error. */
  readonly stdout: string;
  readonly stderr: string;
  /**
   * How the paths begin of what the step leaves for the host: with `result.json` or `stack.txt`
   * behind it. Their directory exists; of this attempt nothing is there yet.
   */
  readonly control: string;
  readonly pip_install: 'refuse' | 'allow';
  /** The script imports what was preloaded: what that import leaves behind is its own doing. */
  readonly uses_preloaded: boolean;
  /** `analysis.submodules`: a step must not find what only the imports of others have loaded. */
  readonly submodules: readonly string[];
  /** Seconds; used only where no signal can ask for a stack dump (Windows). */
  readonly timeout_seconds: number;
}

export type HostRequest =
  | RunStepRequest
  | { readonly op: 'analyse'; readonly id: number; readonly script: string }
  | {
      readonly op: 'preload';
      readonly id: number;
      readonly modules: readonly string[];
      /** Put into the host's environment first: libraries read theirs as they are imported. */
      readonly environ: Readonly<Record<string, string>>;
      /** Libraries that do not survive a fork: once one is loaded, nothing is forked. */
      readonly unsafe: readonly string[];
      /** Load what the steps import later than their scripts do too, once one has done so. */
      readonly learn: boolean;
    }
  | { readonly op: 'signal'; readonly id: number; readonly action: SignalAction }
  | { readonly op: 'shutdown' };

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
});

const resourcesSchema = z.object({
  wall_seconds: z.number(),
  /** User and system time of the step and the children it waited for; `null` where unknown. */
  cpu_seconds: z.number().nullable(),
  /** Largest resident set; `null` where the platform does not tell. */
  peak_memory_bytes: z.number().nullable(),
});

export const hostReplySchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('hello'),
    protocol: z.number().int(),
    /** `[3, 11, 7]` */
    version: z.array(z.number().int()),
    executable: z.string(),
    /** Directories of the interpreter and its packages: what lies there is not the user's code. */
    prefixes: z.array(z.string()),
    can_fork: z.boolean(),
  }),
  z.object({ event: z.literal('analysed'), id: z.number(), analysis: analysisSchema }),
  z.object({
    event: z.literal('preloaded'),
    id: z.number(),
    loaded: z.array(z.string()),
    failed: z.array(z.object({ module: z.string(), message: z.string() })),
    seconds: z.number(),
  }),
  z.object({
    event: z.literal('started'),
    id: z.number(),
    pid: z.number().int(),
    /** `fork` is a wish: where it could change what a script sees, a fresh interpreter starts. */
    mode: z.enum(['fork', 'spawn']),
  }),
  z.object({
    /**
     * `main` has returned, and all that was to be run and flushed at the end is done: the process
     * is about to end with code 0, which `exited` tells. Only where nothing else of the step lives.
     */
    event: z.literal('finished'),
    id: z.number(),
    result: z.unknown(),
  }),
  z.object({
    event: z.literal('exited'),
    id: z.number(),
    exit_code: z.number().int().nullable(),
    /** `SIGSEGV`; `null` for a process that ended by itself. */
    signal: z.string().nullable(),
    /** `null`: the process died before it could write one, or wrote something else. */
    result: z.unknown(),
    /** What `dump` made it write: innermost frame first, as faulthandler does. */
    stack: z.string().nullable(),
    resources: resourcesSchema,
    /** Processes of the step's group that were still alive after it ended, and were ended. */
    left_behind: z.number().int(),
  }),
  z.object({ event: z.literal('refused'), id: z.number(), message: z.string() }),
]);

export type HostReply = z.infer<typeof hostReplySchema>;
export type StepResult = z.infer<typeof stepResultSchema>;
export type ScriptAnalysis = z.infer<typeof analysisSchema>;
export type UsedName = z.infer<typeof usedNameSchema>;
export type PythonException = z.infer<typeof exceptionSchema>;
export type PythonFrame = z.infer<typeof frameSchema>;
