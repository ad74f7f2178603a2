/**
 * A pipeline in the form that the rest of the code uses, for all forms of the pipeline file. Paths
 * of script directories and `sys.path` are absolute; paths of inputs and outputs stay as written,
 * because wiring compares them.
 */
import type { SourceLocation } from '../text/errors.js';
import type { Expectation } from './expect/expectation.js';
import type { Allowed, Hermetic } from './hermetic.js';
import type { InterpreterConfig } from './interpreter.js';
import type { StepLimits } from './limits.js';
import type { VariantWish } from './variant-names.js';
/**
 * The form of the pipeline file. `plain`: the steps run as a chain, because no step declares
 * inputs. `independent`: each step runs alone.
 */
export type PipelineForm = 'plain' | 'independent' | 'pipeline' | 'spec' | 'dag';
/** What a breaking change of a locked output is; `off`: it is not looked for. */
export type OnDrift = 'error' | 'warn' | 'off';
/**
 * `read`: a step whose result is kept from an earlier run, and which nothing has changed for since,
 * is not run again; `read-write`: results are also kept.
 */
export type CacheMode = 'off' | 'read' | 'read-write';
/** A pipeline that was read and validated. */
export interface PipelineConfig {
    /** The declared name, else the stem of the file, or `pipeline`. */
    readonly name: string;
    /** The form of the pipeline file. */
    readonly form: PipelineForm;
    /** The pipeline file as shown to the user; absent for a pipeline given as a value. */
    readonly file?: string;
    /**
     * What the file is written in, for lines to paste into it; `dvc`: a `dvc.yaml`; `options`: the
     * scripts are named on a command line, which declares values with options. Absent: YAML.
     */
    readonly language?: 'yaml' | 'json' | 'dvc' | 'options';
    /** The options of the command line that declare values, to repeat the run. */
    readonly givenOptions?: readonly string[];
    /** Absolute base directory of all relative paths in the pipeline. */
    readonly root: string;
    /** Absolute paths; the first directory that contains the script is used. */
    readonly scriptDirs: readonly string[];
    /** Absolute paths; added to `sys.path` after the directory of the script. */
    readonly pythonPath: readonly string[];
    /** `clean`: the steps get only a short list of allowed variables. */
    readonly environment: 'inherit' | 'clean';
    /** Whether scripts may run `pip install`. */
    readonly pipInstall: 'refuse' | 'allow';
    /** The modules to import once for all steps: automatic, none, or a list. */
    readonly preload: 'auto' | 'off' | readonly string[];
    /** What a breaking change of a locked output is; `off`: it is not looked for. */
    readonly onDrift: OnDrift;
    /** Whether a contract may contain values of the data. */
    readonly examples: 'on' | 'off';
    /** On which variants of their inputs the steps run as well; may be empty. */
    readonly variants: readonly VariantWish[];
    /** Whether a step that fails on a variant makes the run fail. */
    readonly failOnVariants: boolean;
    /** How what a step does outside its inputs and outputs is reported; absent: the default. */
    readonly hermetic?: Hermetic;
    /**
     * The data of every edge is handed over, if need be as the likeliest of the inputs. Used for two
     * scripts that the user asks to be tested together.
     */
    readonly handOver?: boolean;
    /** Whether results of earlier runs are used instead of runs of the steps. */
    readonly cache: CacheMode;
    /** Maximum size of the kept results. */
    readonly cacheLimitBytes: number;
    /** `false`: a local run does not keep the results of its steps for `--step`. */
    readonly keepResults: boolean;
    /** In the order of the file; names are unique. */
    readonly steps: readonly StepConfig[];
    /** Order that is declared outside of the steps: edges of a DAG, `data_flow_specs`. */
    readonly edges: readonly EdgeConfig[];
    /** The location of a key in the pipeline file, `['steps', 'train', 'script']`; else the file. */
    readonly locate: (path: readonly (string | number)[]) => SourceLocation | undefined;
}
/** A step as declared by the pipeline. */
export interface StepConfig {
    /** Unique in the pipeline. */
    readonly name: string;
    /** A path or a name to search for. If absent, the name of the step is used. */
    readonly script?: string;
    /** How the script is called; absent: its function `main`, with the four arguments. */
    readonly call?: StepCall;
    /** Logical name → the absolute path that the script uses; only declared ones. */
    readonly containerPaths?: Readonly<Record<string, string>>;
    /** Logical name → relative path in the private working tree at which the script uses it. */
    readonly workingPaths?: Readonly<Record<string, string>>;
    /** The directory of the private working tree in which the script starts; default: its top. */
    readonly workingDirectory?: string;
    /** Its own Python; absent: that of the run. */
    readonly interpreter?: InterpreterConfig;
    /** The words of the command that starts its process, with placeholders; absent without launcher. */
    readonly launcher?: readonly string[];
    /** Words to select it by; absent if there are none. */
    readonly tags?: readonly string[];
    /** Why the step is not run here; it is reported as skipped. */
    readonly skip?: string;
    /** Key path of the step in the file, for `locate`. */
    readonly keyPath: readonly (string | number)[];
    /** Names of its declared predecessors. */
    readonly dependsOn: readonly string[];
    /** By logical name; `undefined` if the step does not declare inputs. */
    readonly inputs: Readonly<Record<string, InputValue>> | undefined;
    /**
     * What is declared is not all: the other inputs and outputs are those that the code uses, and the
     * inputs that no step feeds get sample data. Used for scripts given by name.
     */
    readonly restFromCode?: boolean;
    /** Logical name → path as written; `undefined` if the step does not declare outputs. */
    readonly outputs: Readonly<Record<string, string>> | undefined;
    /** What is expected of its outputs; absent if nothing is. */
    readonly expectations?: readonly Expectation[];
    /** Name → value. Overrides the variables of the caller. */
    readonly environVars: Readonly<Record<string, string>>;
    /** `null`: `main` is called with `job_args=None`. */
    readonly jobArgs: Readonly<Record<string, unknown>> | null;
    /** Seconds, > 0. If absent, the time limit of the run applies. */
    readonly timeout?: number;
    /** Expected memory in bytes. Steps wait until enough memory is free. */
    readonly memory?: number;
    /** The limits that the step or `defaults` of its file sets; absent if there are none. */
    readonly limits?: StepLimits;
    /** Overrides that of the pipeline. */
    readonly hermetic?: Hermetic;
    /** What the step may do outside its inputs and outputs. */
    readonly allow?: Allowed;
}
/** A contract of scripts other than that of `main`. Texts can contain placeholders. */
export type StepCall = 
/** The script is run as a program. `args` is absent if only `job_args` are given. */
{
    readonly kind: 'cli';
    readonly args: readonly string[] | undefined;
}
/** A function of the script, or of a module. */
 | {
    readonly kind: 'function';
    readonly name: string;
    readonly module?: string;
    readonly parameters: Readonly<Record<string, unknown>>;
} | {
    readonly kind: 'notebook';
    readonly parameters: Readonly<Record<string, unknown>>;
}
/** Any program. */
 | {
    readonly kind: 'command';
    readonly argv: readonly string[];
};
/** The declaration of one input. */
export type InputValue = 
/**
 * As written. An empty string means that the optional input is not set; it is passed unchanged.
 */
{
    readonly kind: 'path';
    readonly path: string;
}
/**
 * `from: preprocessing.processed_data/sub/dir`, not yet resolved: step names can contain dots.
 */
 | {
    readonly kind: 'from';
    readonly from: string;
    /** The input is a directory with an archive of the output, of this name. */
    readonly archive?: string;
}
/** Sample data instead of any other source, or instead of the data at `path`. */
 | {
    readonly kind: 'sample';
    readonly path?: string;
};
/** The order of two steps, declared outside of the steps. */
export interface EdgeConfig {
    /** The first step. */
    readonly from: string;
    /** The second step. */
    readonly to: string;
    /** `data_path` of a data flow spec: an explicit connection by the output path of the producer. */
    readonly dataPath?: string;
    /** Key path of the edge in the file, for `locate`. */
    readonly keyPath: readonly (string | number)[];
}
