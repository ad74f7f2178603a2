/**
 * One pipeline as the rest of the house sees it, whatever form it was written in.
 * Paths of script directories and `sys.path` are absolute; paths of inputs and outputs stay as
 * written, because wiring compares them.
 */
import type { SourceLocation } from '../errors.js';
import type { StepLimits } from './limits.js';
/**
 * Which form of the pipeline file it was.
 * `plain`: the order of the steps is the chain, because no step says anything of its inputs.
 * `independent`: each step runs by itself, by its name alone.
 */
export type PipelineForm = 'plain' | 'independent' | 'pipeline' | 'spec' | 'dag';
/** A pipeline that has been read and checked, ready to run. */
export interface PipelineConfig {
    /** As the pipeline says; else the stem of its file, or `pipeline`. */
    readonly name: string;
    /** Which form of the pipeline file it was. */
    readonly form: PipelineForm;
    /** The pipeline file as shown to the user; absent for a pipeline given as a value. */
    readonly file?: string;
    /** Absolute: what every relative path in the pipeline is relative to. */
    readonly root: string;
    /** Absolute, the first that has the script wins. */
    readonly scriptDirs: readonly string[];
    /** Absolute; put on `sys.path` behind the script's own directory. */
    readonly pythonPath: readonly string[];
    /** `clean`: the steps see a short allow-list of the caller's variables only. */
    readonly environment: 'inherit' | 'clean';
    /** What becomes of a script's `pip install`. */
    readonly pipInstall: 'refuse' | 'allow';
    /** Which modules are imported once for all steps: those that suit, none, or these. */
    readonly preload: 'auto' | 'off' | readonly string[];
    /**
     * Sample data also for a later step's input that no step feeds: for scripts given by name alone,
     * where nobody could have declared it.
     */
    readonly sampleUnfed?: boolean;
    /** In the order of the file; names are unique. */
    readonly steps: readonly StepConfig[];
    /** Order given apart from the steps: edges of a DAG, `data_flow_specs`. */
    readonly edges: readonly EdgeConfig[];
    /** Where a key stands in the pipeline file, `['steps', 'train', 'script']`; else the file. */
    readonly locate: (path: readonly (string | number)[]) => SourceLocation | undefined;
}
/** A step as the pipeline says it. */
export interface StepConfig {
    /** Unique in the pipeline. */
    readonly name: string;
    /** A path or a name to look up; absent: the step's own name is looked up. */
    readonly script?: string;
    /** Key path of the step in the file, for `locate`. */
    readonly keyPath: readonly (string | number)[];
    /** Names of the steps that go before it, as far as it says so itself. */
    readonly dependsOn: readonly string[];
    /** By logical name; `undefined` where the step says nothing of its inputs. */
    readonly inputs: Readonly<Record<string, InputValue>> | undefined;
    /** Logical name → path as written; `undefined` where the step says nothing of its outputs. */
    readonly outputs: Readonly<Record<string, string>> | undefined;
    /** Name → value, over the caller's. */
    readonly environVars: Readonly<Record<string, string>>;
    /** `null`: `main` is called with `job_args=None`. */
    readonly jobArgs: Readonly<Record<string, unknown>> | null;
    /** Seconds, > 0; absent: the run's own. */
    readonly timeout?: number;
    /** Bytes the step is expected to need; steps that do not fit beside each other wait. */
    readonly memory?: number;
    /** The limits that the step or `defaults` of its file sets; absent if there are none. */
    readonly limits?: StepLimits;
}
/** What a step says of one input. */
export type InputValue = 
/** As written; the empty string is an optional input left out and passed as it is. */
{
    readonly kind: 'path';
    readonly path: string;
}
/** `from: preprocessing.processed_data/sub/dir`, not yet resolved: step names may hold dots. */
 | {
    readonly kind: 'from';
    readonly from: string;
}
/** Sample data, whatever else could feed it: for a step that is run alone. */
 | {
    readonly kind: 'sample';
};
/** One step after another, said apart from both. */
export interface EdgeConfig {
    /** The step that goes before. */
    readonly from: string;
    /** The step that comes after. */
    readonly to: string;
    /** `data_path` of a data flow spec: an explicit wiring by the producer's output path. */
    readonly dataPath?: string;
    /** Key path of the edge in the file, for `locate`. */
    readonly keyPath: readonly (string | number)[];
}
