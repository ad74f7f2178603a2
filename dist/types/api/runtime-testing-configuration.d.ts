/**
 * With the names of the reference. A logger receives messages of this level and of all higher
 * levels.
 */
export type LogLevel = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';
/** The fields of a `RuntimeTestingConfiguration`. */
export interface RuntimeTestingSettings {
    /**
     * Directory for the files of the runs, relative to the project root. Its subdirectory `.specs`
     * contains the saved specs.
     */
    readonly workspaceDir: string;
    /** Time limit of a script in seconds. Default 300. */
    readonly timeoutSeconds?: number;
    /** Whether the `logger` of the tester receives messages. Default true. */
    readonly enableLogging?: boolean;
    /** Default `INFO`. */
    readonly logLevel?: LogLevel;
    /** Remove the directories of a run at its end. Default true. */
    readonly cleanupAfterTest?: boolean;
    /** Keep outputs and logs even if cleanup is on. Default false. */
    readonly preserveOutputs?: boolean;
    /** Enables tests of single scripts. Default true. */
    readonly testIndividualScripts?: boolean;
    /** Enables tests of data flows. Default true. */
    readonly testDataCompatibility?: boolean;
    /** Enables tests of whole pipelines. Default true. */
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
 * The configuration of a `RuntimeTester`. Immutable.
 *
 * If a phase is turned off, its methods throw a `UserError`: `testScript`, `testDataCompatibility`
 * and `testPipelineFlow`, and their variants for specs. The result of a pipeline flow omits the
 * results of phases that are turned off. If data flows are not tested, an incompatible data flow
 * does not make the pipeline fail.
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
    /** @throws UserError that lists all unknown keys and values of the wrong type */
    constructor(settings: RuntimeTestingSettings);
    /**
     * Reads the output of `toDict` or of the reference.
     * @throws UserError that lists all unknown keys and values of the wrong type
     */
    static fromDict(data: unknown): RuntimeTestingConfiguration;
    /** For development: 60 seconds, `DEBUG`, keeps all files. */
    static development(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** For production: 600 seconds, `INFO`. */
    static production(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** For continuous integration: 300 seconds, `WARNING`. */
    static ci(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** For many scripts: 120 seconds, no logging. */
    static fast(workspaceDir?: string, others?: Partial<RuntimeTestingSettings>): RuntimeTestingConfiguration;
    /** With the keys of the reference, in its order. */
    toDict(): RuntimeTestingConfigurationDict;
    /** The value for `JSON.stringify`: the same as `toDict`. */
    toJSON(): RuntimeTestingConfigurationDict;
}
