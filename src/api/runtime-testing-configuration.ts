import { z } from 'zod';
import { checkValue } from '../config/check-value.ts';
import { pathSchema } from '../config/step-schema.ts';
import { strictObject } from '../config/strict-object.ts';
import { timeoutSchema } from '../config/timeout.ts';

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

  /** @throws UserError for an unknown key or a value of the wrong kind; it tells all of them */
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
   * Reads what `toDict`, or the reference, wrote.
   * @throws UserError for an unknown key or a value of the wrong kind; it tells all of them
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

  /** Fast and verbose, and keeps everything for a look: 60 seconds, `DEBUG`. */
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

  /** Robust and clean: 600 seconds, `INFO`. */
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

  /** For many scripts: 120 seconds, silent. */
  static fast(workspaceDir = './fast_workspace', others: Partial<RuntimeTestingSettings> = {}) {
    return preset(workspaceDir, others, { timeoutSeconds: 120, enableLogging: false });
  }

  /** With the reference's keys, in its order. */
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

  /** What `JSON.stringify` takes: the same as `toDict`. */
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
  timeoutSeconds: timeoutSchema.default(300),
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
  timeout_seconds: timeoutSchema.default(300),
  enable_logging: switchSchema.default(true),
  log_level: logLevelSchema.default('INFO'),
  cleanup_after_test: switchSchema.default(true),
  preserve_outputs: switchSchema.default(false),
  test_individual_scripts: switchSchema.default(true),
  test_data_compatibility: switchSchema.default(true),
  test_pipeline_flow: switchSchema.default(true),
});
