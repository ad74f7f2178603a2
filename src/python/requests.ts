/** Requests to the Python supervisor; `protocol.ts` holds the replies. */

/** How a step's process comes to be: forked from a template, or a fresh interpreter. */
export type StartMode = 'fork' | 'spawn';

/** `dump`: write every thread's stack. `terminate` and `kill` go to the whole process group. */
export type SignalAction = 'dump' | 'terminate' | 'kill';

/** Limits of one step; an absent one is off. Only the supervisor of Linux watches memory and processes. */
export interface StepLimits {
  /** All its processes together. */
  readonly memory_bytes?: number;
  readonly processes?: number;
  /** Standard output and error together. */
  readonly log_bytes?: number;
  /** What it writes below `output_directories`. */
  readonly output_bytes?: number;
  /** Absolute. */
  readonly output_directories: readonly string[];
}

export interface RunStepRequest {
  readonly op: 'run';
  readonly id: number;
  /** A template that is ready, to be forked; `null`: a fresh interpreter. */
  readonly template: number | null;
  /** Absolute path of the script. */
  readonly script: string;
  /** Absolute directories put on `sys.path` behind the script's own. */
  readonly python_path: readonly string[];
  /** Absolute: the directory that the run made for the step. */
  readonly directory: string;
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
  readonly pip_install: 'refuse' | 'allow';
  /** `analysis.submodules`: a step must not find what only the imports of others have loaded. */
  readonly submodules: readonly string[];
  readonly limits: StepLimits;
  /** Seconds; used only where no signal can ask for a stack dump (Windows). */
  readonly timeout_seconds: number;
}

/** A process that imports modules once and then forks steps. */
export interface TemplateRequest {
  readonly op: 'template';
  readonly id: number;
  /** The template it is made from; `null`: one that has imported nothing yet. */
  readonly parent: number | null;
  /** Dotted names, imported in this order; what is not installed is left out. */
  readonly modules: readonly string[];
  /** Dotted names, imported after them where the package they belong to has been imported. */
  readonly late_modules: readonly string[];
  /** The modules come with Python. */
  readonly from_python: boolean;
  /** The whole environment that the modules see. */
  readonly environ: Readonly<Record<string, string>>;
  /** Absolute; exists. */
  readonly cwd: string;
  /** Top-level names of libraries that do not survive a fork. */
  readonly unsafe: readonly string[];
  /** Absolute directories that the steps' scripts import from, to be listed once for all. */
  readonly directories: readonly string[];
  /** The project's own packages around a script, to be entered too. */
  readonly package?: {
    readonly name: string;
    readonly script: string;
    readonly python_path: readonly string[];
  };
}

export type SupervisorRequest =
  | RunStepRequest
  | TemplateRequest
  | { readonly op: 'analyse'; readonly id: number; readonly script: string }
  | { readonly op: 'signal'; readonly id: number; readonly action: SignalAction }
  | { readonly op: 'ping'; readonly id: number }
  | { readonly op: 'shutdown' };
