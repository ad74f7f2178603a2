/** A pipeline as an object: what a pipeline file may hold, under the same keys. */
export interface PipelineDefinition {
    /** By step name; where no step says what comes before it, their order is the chain. */
    readonly steps?: Readonly<Record<string, StepDefinition | null>>;
    /** Settings of the file, or the keys of its other forms: `dag`, `script_specs`, … */
    readonly [key: string]: unknown;
}
/** One step of a `PipelineDefinition`. */
export interface StepDefinition {
    /** A path, or a name found in the search directories. Default: the name of the step. */
    readonly script?: string;
    /** Logical name → path, or `{ from: 'step.output' }`. */
    readonly inputs?: Readonly<Record<string, string | InputFromStep>>;
    /** Logical name → path. */
    readonly outputs?: Readonly<Record<string, string>>;
    /** `depends_on`, `environ_vars`, `job_args`, `timeout`, … */
    readonly [key: string]: unknown;
}
/** An input that another step's output feeds. */
export interface InputFromStep {
    /** `step.output`; a path below the output may follow: `step.output/sub/dir`. */
    readonly from: string;
}
