/** Requests to the Python supervisor; `protocol.ts` holds the replies. */
/** The start mode of a step: forked from a template, or a fresh interpreter. */
export type StartMode = 'fork' | 'spawn';
/** `dump`: write every thread's stack. `terminate` and `kill` go to the whole process group. */
export type SignalAction = 'dump' | 'terminate' | 'kill';
/**
 * Limits of one step; an absent limit is off. Only the supervisor on Linux checks memory and
 * processes.
 */
export interface StepLimits {
    /** For all its processes together. */
    readonly memory_bytes?: number;
    readonly processes?: number;
    /** For standard output and standard error together. */
    readonly log_bytes?: number;
    /** For the files in `output_directories`. */
    readonly output_bytes?: number;
    /** Absolute. */
    readonly output_directories: readonly string[];
}
/** A contract other than that of `main`; all texts are final. */
export type CallRequest = 
/** `argv`: without the script; `null`: `job_args` as `--key value`. */
{
    readonly kind: 'cli';
    readonly argv: readonly string[] | null;
} | {
    readonly kind: 'function';
    readonly name: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    /** Positional, before the parameters. */
    readonly args?: readonly unknown[];
    /** A return value that is `False` is an error value. */
    readonly must_hold?: true;
} | {
    readonly kind: 'notebook';
    readonly parameters: Readonly<Record<string, unknown>>;
} | {
    readonly kind: 'command';
    readonly argv: readonly string[];
};
/** A path of the step, and the path at which its process shall also see it; both absolute. */
export interface MappedPath {
    readonly path: string;
    readonly at: string;
}
export interface LauncherRequest {
    readonly argv: readonly string[];
    /** Absolute; has a copy of the harness in `harness/`, and gets the request and the result. */
    readonly directory: string;
    /** Variables that the step has, also if the launcher does not hand them over. */
    readonly environ: Readonly<Record<string, string>>;
}
export interface RunStepRequest {
    readonly op: 'run';
    readonly id: number;
    /** A ready template to fork; `null`: a fresh interpreter. */
    readonly template: number | null;
    /** Absolute path of the script. */
    readonly script: string;
    /** Absolute directories, added to `sys.path` after the directory of the script. */
    readonly python_path: readonly string[];
    /** Absolute path of the directory that the run created for the step. */
    readonly directory: string;
    /** Absolute; exists. */
    readonly cwd: string;
    /** The complete environment of the process. */
    readonly environ: Readonly<Record<string, string>>;
    readonly input_paths: Readonly<Record<string, string>>;
    readonly output_paths: Readonly<Record<string, string>>;
    readonly environ_vars: Readonly<Record<string, string>>;
    /** Becomes an `argparse.Namespace`; `null` is passed as `None`. */
    readonly job_args: Readonly<Record<string, unknown>> | null;
    /** Absolute paths of the files for standard output and standard error of the step. */
    readonly stdout: string;
    readonly stderr: string;
    readonly pip_install: 'refuse' | 'allow';
    /** Absent: `main` is called with the four arguments. */
    readonly call?: CallRequest;
    /** Mapped in a private mount namespace of the process. */
    readonly container_paths?: readonly MappedPath[];
    /** Observes what the step does outside its inputs and outputs; `root`: of the project, absolute. */
    readonly observe?: {
        readonly root: string;
    };
    /** Records all that the result depends on, for the cache of results. */
    readonly record?: true;
    /** The process is started by this command, and gets the request as a file. */
    readonly launcher?: LauncherRequest;
    /** `analysis.submodules`: a step must not see modules that only other steps import. */
    readonly submodules: readonly string[];
    readonly limits: StepLimits;
    /** Seconds; only used if no signal can request a stack dump (Windows). */
    readonly timeout_seconds: number;
}
/** A process that imports modules once and then forks steps. */
export interface TemplateRequest {
    readonly op: 'template';
    readonly id: number;
    /** The parent template; `null`: a template without imports. */
    readonly parent: number | null;
    /** Dotted names, imported in this order; modules that are not installed are skipped. */
    readonly modules: readonly string[];
    /** Dotted names, imported afterwards if their package was imported. */
    readonly late_modules: readonly string[];
    /** The modules are from the standard library. */
    readonly from_python: boolean;
    /** The complete environment of the modules. */
    readonly environ: Readonly<Record<string, string>>;
    /** Absolute; exists. */
    readonly cwd: string;
    /** Top-level names of libraries that do not survive a fork. */
    readonly unsafe: readonly string[];
    /** Absolute directories that the scripts import from, to be listed once. */
    readonly directories: readonly string[];
    /** The packages of the project that contain a script, to be imported too. */
    readonly package?: {
        readonly name: string;
        readonly script: string;
        readonly python_path: readonly string[];
    };
}
export type SupervisorRequest = RunStepRequest | TemplateRequest | {
    readonly op: 'analyse';
    readonly id: number;
    readonly script: string;
} | {
    readonly op: 'signal';
    readonly id: number;
    readonly action: SignalAction;
} | {
    readonly op: 'ping';
    readonly id: number;
} | {
    readonly op: 'shutdown';
};
