/** A pipeline as an object, with the keys of a pipeline file. */
export interface PipelineDefinition {
    /** By step name. If no step declares its predecessors, the steps run as a chain in this order. */
    readonly steps?: Readonly<Record<string, StepDefinition | null>>;
    /** Settings of the file, or the keys of its other forms: `dag`, `script_specs`, … */
    readonly [key: string]: unknown;
}
/** One step of a `PipelineDefinition`. */
export interface StepDefinition {
    /** A path, or the name of a script in a search directory. Default: the name of the step. */
    readonly script?: string;
    /** Logical name → path, or `{ from: 'step.output' }`. */
    readonly inputs?: Readonly<Record<string, string | InputFromStep>>;
    /** Logical name → path. */
    readonly outputs?: Readonly<Record<string, string>>;
    /** `depends_on`, `environ_vars`, `job_args`, `timeout`, … */
    readonly [key: string]: unknown;
}
/** An input that an output of another step feeds. */
export interface InputFromStep {
    /** `step.output`, optionally followed by a path inside the output: `step.output/sub/dir`. */
    readonly from: string;
}
