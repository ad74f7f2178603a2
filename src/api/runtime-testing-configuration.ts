import { z } from 'zod';
import { checkValue } from '../config/check-value.ts';
import { pathSchema } from '../config/step-schema.ts';
import { strictObject } from '../config/strict-object.ts';
import { DEFAULT_TIMEOUT_SECONDS, timeoutSchema } from '../config/timeout.ts';

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
export class RuntimeTestingConfiguration implements Required<RuntimeTestingSettings> {
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
  constructor(settings: RuntimeTestingSettings) {
    const value = checkValue(settingsSchema, settings, 'RuntimeTestingConfiguration');
    this.workspaceDir = value.workspaceDir;
    this.timeoutSeconds = value.timeoutSeconds;
    this.enableLogging = value.enableLogging;
    this.logLevel = value.logLevel;
    this.cleanupAfterTest = value.cleanupAfterTest;
    this.preserveOutputs = value.preserveOutputs;
    this.testIndividualScripts = value.testIndividualScripts;
    this.testDataCompatibility = value.testDataCompatibility;
    this.testPipelineFlow = value.testPipelineFlow;
  }

  /**
   * Reads the output of `toDict` or of the reference.
   * @throws UserError that lists all unknown keys and values of the wrong type
   */
  static fromDict(data: unknown): RuntimeTestingConfiguration {
    const value = checkValue(dictSchema, data, 'RuntimeTestingConfiguration');
    return new RuntimeTestingConfiguration({
      workspaceDir: value.workspace_dir,
      timeoutSeconds: value.timeout_seconds,
      enableLogging: value.enable_logging,
      logLevel: value.log_level,
      cleanupAfterTest: value.cleanup_after_test,
      preserveOutputs: value.preserve_outputs,
      testIndividualScripts: value.test_individual_scripts,
      testDataCompatibility: value.test_data_compatibility,
      testPipelineFlow: value.test_pipeline_flow,
    });
  }

  /** For development: 60 seconds, `DEBUG`, keeps all files. */
  static development(
    workspaceDir = './dev_workspace',
    others: Partial<RuntimeTestingSettings> = {},
  ) {
    return preset(workspaceDir, others, {
      timeoutSeconds: 60,
      logLevel: 'DEBUG',
      cleanupAfterTest: false,
      preserveOutputs: true,
    });
  }

  /** For production: 600 seconds, `INFO`. */
  static production(
    workspaceDir = './prod_workspace',
    others: Partial<RuntimeTestingSettings> = {},
  ) {
    return preset(workspaceDir, others, { timeoutSeconds: 600, logLevel: 'INFO' });
  }

  /** For continuous integration: 300 seconds, `WARNING`. */
  static ci(workspaceDir = './ci_workspace', others: Partial<RuntimeTestingSettings> = {}) {
    return preset(workspaceDir, others, { timeoutSeconds: 300, logLevel: 'WARNING' });
  }

  /** For many scripts: 120 seconds, no logging. */
  static fast(workspaceDir = './fast_workspace', others: Partial<RuntimeTestingSettings> = {}) {
    return preset(workspaceDir, others, { timeoutSeconds: 120, enableLogging: false });
  }

  /** With the keys of the reference, in its order. */
  toDict(): RuntimeTestingConfigurationDict {
    return {
      workspace_dir: this.workspaceDir,
      timeout_seconds: this.timeoutSeconds,
      enable_logging: this.enableLogging,
      log_level: this.logLevel,
      cleanup_after_test: this.cleanupAfterTest,
      preserve_outputs: this.preserveOutputs,
      test_individual_scripts: this.testIndividualScripts,
      test_data_compatibility: this.testDataCompatibility,
      test_pipeline_flow: this.testPipelineFlow,
    };
  }

  /** The value for `JSON.stringify`: the same as `toDict`. */
  toJSON(): RuntimeTestingConfigurationDict {
    return this.toDict();
  }
}

type Preset = Partial<RuntimeTestingSettings>;

function preset(workspaceDir: string, others: Preset, values: Preset): RuntimeTestingConfiguration {
  return new RuntimeTestingConfiguration({ ...values, ...others, workspaceDir });
}

const switchSchema = z.boolean('`true` or `false`');

const LOG_LEVELS = [
  'DEBUG',
  'INFO',
  'WARNING',
  'ERROR',
  'CRITICAL',
] as const satisfies readonly LogLevel[];

const logLevelSchema = z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.map((l) => `\`${l}\``).join(', ')}`);

const settingsSchema = strictObject({
  workspaceDir: pathSchema,
  timeoutSeconds: timeoutSchema.default(DEFAULT_TIMEOUT_SECONDS),
  enableLogging: switchSchema.default(true),
  logLevel: logLevelSchema.default('INFO'),
  cleanupAfterTest: switchSchema.default(true),
  preserveOutputs: switchSchema.default(false),
  testIndividualScripts: switchSchema.default(true),
  testDataCompatibility: switchSchema.default(true),
  testPipelineFlow: switchSchema.default(true),
});

const dictSchema = strictObject({
  workspace_dir: pathSchema,
  timeout_seconds: timeoutSchema.default(DEFAULT_TIMEOUT_SECONDS),
  enable_logging: switchSchema.default(true),
  log_level: logLevelSchema.default('INFO'),
  cleanup_after_test: switchSchema.default(true),
  preserve_outputs: switchSchema.default(false),
  test_individual_scripts: switchSchema.default(true),
  test_data_compatibility: switchSchema.default(true),
  test_pipeline_flow: switchSchema.default(true),
});
