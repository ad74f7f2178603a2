/** As the reference names them; a logger hears this level and all graver ones. */
export type LogLevel = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';
/** What a `RuntimeTestingConfiguration` is made of. */
export interface RuntimeTestingSettings {
    /** Scratch directory of the runs, relative to the project root; saved specs lie in `.specs` below it. */
    readonly workspaceDir: string;
    /** Seconds a script may run. Default 300. */
    readonly timeoutSeconds?: number;
    /** Whether the tester's `logger` is told anything. Default true. */
    readonly enableLogging?: boolean;
    /** Default `INFO`. */
    readonly logLevel?: LogLevel;
    /** Clear the directories of a run when it is over. Default true. */
    readonly cleanupAfterTest?: boolean;
    /** Keep outputs and logs even so. Default false. */
    readonly preserveOutputs?: boolean;
    /** The phase of single scripts. Default true. */
    readonly testIndividualScripts?: boolean;
    /** The phase of data flows. Default true. */
    readonly testDataCompatibility?: boolean;
    /** The phase of whole pipelines. Default true. */
    readonly testPipelineFlow?: boolean;
}
/** The settings with the keys that the reference writes. */
export interface RuntimeTestingConfigurationDict {
    readonly workspace_dir: string;
    readonly timeout_seconds: number;
    readonly enable_logging: boolean;
    readonly log_level: LogLevel;
    readonly cleanup_after_test: boolean;
    readonly preserve_outputs: boolean;
    readonly test_individual_scripts: boolean;
    readonly test_data_compatibility: boolean;
    readonly test_pipeline_flow: boolean;
}
/**
 * How a `RuntimeTester` tests. Immutable.
 *
 * A phase that is switched off cannot be called: `testScript`, `testDataCompatibility` and
 * `testPipelineFlow`, each with its form for specs, then throw a `UserError`. In the result of a
 * pipeline flow the results of a phase that is switched off are left out, and incompatible data
 * flows fail no pipeline whose data flows are not tested.
 */
export declare class RuntimeTestingConfiguration implements Required<RuntimeTestingSettings> {
    readonly workspaceDir: string;
    readonly timeoutSeconds: number;
    readonly enableLogging: boolean;
    readonly logLevel: LogLevel;
    readonly cleanupAfterTest: boolean;
    readonly preserveOutputs: boolean;
    readonly testIndividualScripts: boolean;
    readonly testDataCompatibility: boolean;
    readonly testPipelineFlow: boolean;
    /** @throws UserError for an unknown key or a value of the wrong kind; it tells all of them */
    constructor(settings: RuntimeTestingSettings);
    /**
     * Reads what `toDict`, or the reference, wrote.
     * @throws UserError for an unknown key or a value of the wrong kind; it tells all of them
     */
    static fromDict(data: unknown): RuntimeTestingConfiguration;
    /** Fast and verbose, and keeps everything for a look: 60 seconds, `DEBUG`. */
    static development(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** Robust and clean: 600 seconds, `INFO`. */
    static production(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** For continuous integration: 300 seconds, `WARNING`. */
    static ci(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** For many scripts: 120 seconds, silent. */
    static fast(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** With the reference's keys, in its order. */
    toDict(): RuntimeTestingConfigurationDict;
    /** What `JSON.stringify` takes: the same as `toDict`. */
    toJSON(): RuntimeTestingConfigurationDict;
}
