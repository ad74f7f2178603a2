import { z } from 'zod';
import { checkDocument, checkValue } from '../config/check-value.ts';
import { documentFromValue, type PipelineDocument } from '../config/pipeline-document.ts';
import { type ScriptSpecValue, scriptSpecSchema } from '../config/spec-schema.ts';
import { written } from '../config/step-config.ts';
import {
  environVarsSchema,
  inputPathsSchema,
  jobArgsSchema,
  outputPathsSchema,
  pathSchema,
} from '../config/step-schema.ts';
import { strictObject } from '../config/strict-object.ts';
import { writeWhole } from '../files/write-whole.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { localTimestamp } from '../text/local-timestamp.ts';
import { pythonJson, type SavedText } from './python-json.ts';
import { readSpecDocument } from './spec-document.ts';
import { findSpecFile, specFileToWrite, specNotFound } from './spec-files.ts';
import { requireName } from './spec-names.ts';

/** The fields of a `ScriptExecutionSpec`. */
export interface ScriptExecutionSpecFields {
  /** File stem of the script. */
  readonly scriptName: string;
  /** The step that runs the script. Default: the name of the script. */
  readonly stepName?: string | null;
  /** Path of the script, relative to the project root. It takes precedence over the name. */
  readonly scriptPath?: string | null;
  /** Logical name → path of the input, relative to the project root. */
  readonly inputPaths?: Readonly<Record<string, string>>;
  /**
   * Logical name → path of the output. It is only compared with input paths; nothing is written to
   * it.
   */
  readonly outputPaths?: Readonly<Record<string, string>>;
  /** Name → value: set in the environment and passed as a mapping. */
  readonly environVars?: Readonly<Record<string, string>>;
  /** Attributes of `job_args`, any JSON value. `null` calls `main` with `None`. */
  readonly jobArgs?: Readonly<Record<string, unknown>> | null;
  /** Time of the last save: ISO 8601, local time. */
  readonly lastUpdated?: string | null;
  /** A description for readers. */
  readonly userNotes?: string | null;
}

/** The fields with the keys of the reference, in its order. */
export interface ScriptExecutionSpecDict {
  readonly script_name: string;
  readonly step_name: string;
  readonly script_path: string | null;
  readonly input_paths: Readonly<Record<string, string>>;
  readonly output_paths: Readonly<Record<string, string>>;
  readonly environ_vars: Readonly<Record<string, string>>;
  readonly job_args: Readonly<Record<string, unknown>> | null;
  readonly last_updated: string | null;
  readonly user_notes: string | null;
}

/**
 * How to run one script: the arguments of its `main`. Immutable, except for the time of the last
 * save.
 */
export class ScriptExecutionSpec implements Required<ScriptExecutionSpecFields> {
  readonly scriptName: string;
  readonly stepName: string;
  readonly scriptPath: string | null;
  readonly inputPaths: Readonly<Record<string, string>>;
  readonly outputPaths: Readonly<Record<string, string>>;
  readonly environVars: Readonly<Record<string, string>>;
  readonly jobArgs: Readonly<Record<string, unknown>> | null;
  readonly userNotes: string | null;
  #lastUpdated: string | null;
  #saved: SavedText | undefined;

  /**
   * @throws UserError for unknown fields, values of the wrong type, and names that contain a path
   */
  constructor(fields: ScriptExecutionSpecFields) {
    const value = checkValue(fieldsSchema, fields, 'ScriptExecutionSpec');
    this.scriptName = requireName(value.scriptName, 'the name of a script');
    this.stepName = requireName(value.stepName ?? value.scriptName, 'the name of a step');
    this.scriptPath = value.scriptPath ?? null;
    this.inputPaths = value.inputPaths;
    this.outputPaths = value.outputPaths;
    this.environVars = textValues(value.environVars);
    this.jobArgs = value.jobArgs;
    this.userNotes = value.userNotes ?? null;
    this.#lastUpdated = value.lastUpdated ?? null;
  }

  /**
   * A spec with paths in a directory of test data: `<testDataDir>/<scriptName>/input` and
   * `…/output`, `LABEL_FIELD=label` and `job_type=testing`.
   * @param stepName default: the name of the script
   */
  static createDefault(
    scriptName: string,
    stepName: string = scriptName,
    testDataDir = 'test/integration/runtime',
  ): ScriptExecutionSpec {
    const base = `${testDataDir.replace(/[/\\]+$/, '')}/${scriptName}`;
    return new ScriptExecutionSpec({
      scriptName,
      stepName,
      inputPaths: { data_input: `${base}/input` },
      outputPaths: { data_output: `${base}/output` },
      environVars: { LABEL_FIELD: 'label' },
      jobArgs: { job_type: 'testing' },
    });
  }

  /**
   * Reads the output of `toDict` or of the reference.
   * @throws UserError for unknown keys and values of the wrong type; the error lists all of them
   */
  static fromDict(data: unknown): ScriptExecutionSpec {
    const value = checkValue(scriptSpecSchema, data, 'ScriptExecutionSpec');
    return fromValue(value, documentFromValue(data));
  }

  /**
   * Loads a spec that was saved by this package or by the reference.
   * @param scriptName name of the script or of the step
   * @param directory relative to the working directory
   * @param stepName needed if the script has several specs
   * @throws UserError if no spec or several specs exist, or with file and line if the spec is
   * invalid
   */
  static async loadFromFile(
    scriptName: string,
    directory: string,
    stepName?: string,
  ): Promise<ScriptExecutionSpec> {
    requireName(scriptName, 'the name of a script');
    if (stepName !== undefined) requireName(stepName, 'the name of a step');
    const file = await findSpecFile(scriptName, directory, stepName);
    const read = file === undefined ? undefined : await readSpecDocument(file);
    if (read === undefined) throw specNotFound(stepName ?? scriptName, directory);
    const spec = fromValue(checkDocument(scriptSpecSchema, read.document), read.document);
    if (![spec.scriptName, spec.stepName].includes(scriptName)) {
      throw new UserError(
        `this is the spec of script ${quoteName(spec.scriptName)} (step ${quoteName(spec.stepName)}), not of ${quoteName(scriptName)}`,
        {
          location: read.document.locate(['script_name'], 'value') ?? { file: read.shown },
          cure: 'Rename the file, or correct `script_name`.',
        },
      );
    }
    spec.#saved = { text: read.text, dict: structuredClone({ ...spec.toDict() }) };
    return spec;
  }

  /** ISO 8601, local time, as the reference writes it; set by `saveToFile`. */
  get lastUpdated(): string | null {
    return this.#lastUpdated;
  }

  /**
   * Saves the spec as `<scriptName>_runtime_test_spec.json`, or with the name of the step if another
   * step with a saved spec runs the same script. Atomic. Unchanged values keep their
   * exact text from the loaded file, except `last_updated`.
   * @param directory relative to the working directory; created if needed
   * @returns the path of the file
   * @throws UserError if the file contains the spec of another step, or cannot be written
   */
  async saveToFile(directory: string): Promise<string> {
    const file = await specFileToWrite(directory, this);
    const before = this.#lastUpdated;
    this.#lastUpdated = localTimestamp(new Date());
    try {
      const text = pythonJson({ ...this.toDict() }, this.#saved);
      await writeWhole(file, text);
      this.#saved = { text, dict: structuredClone({ ...this.toDict() }) };
    } catch (error) {
      this.#lastUpdated = before;
      throw error;
    }
    return file;
  }

  /** A copy with some fields replaced. */
  with(fields: Partial<ScriptExecutionSpecFields>): ScriptExecutionSpec {
    const changed = new ScriptExecutionSpec({
      scriptName: this.scriptName,
      stepName: this.stepName,
      scriptPath: this.scriptPath,
      inputPaths: this.inputPaths,
      outputPaths: this.outputPaths,
      environVars: this.environVars,
      jobArgs: this.jobArgs,
      lastUpdated: this.lastUpdated,
      userNotes: this.userNotes,
      ...fields,
    });
    changed.#saved = this.#saved;
    return changed;
  }

  /** The fields with the keys of the reference, in its order. */
  toDict(): ScriptExecutionSpecDict {
    return {
      script_name: this.scriptName,
      step_name: this.stepName,
      script_path: this.scriptPath,
      input_paths: { ...this.inputPaths },
      output_paths: { ...this.outputPaths },
      environ_vars: { ...this.environVars },
      job_args: this.jobArgs === null ? null : { ...this.jobArgs },
      last_updated: this.#lastUpdated,
      user_notes: this.userNotes,
    };
  }

  /** The value for `JSON.stringify`: the same as `toDict`. */
  toJSON(): ScriptExecutionSpecDict {
    return this.toDict();
  }

  /** `preprocessing_step (tabular_preprocessing)` */
  toString(): string {
    return this.stepName === this.scriptName
      ? this.scriptName
      : `${this.stepName} (${this.scriptName})`;
  }
}

const fieldsSchema = strictObject({
  scriptName: z.string('the name of a script'),
  stepName: z.string('the name of a step').nullish(),
  scriptPath: pathSchema.nullish(),
  inputPaths: inputPathsSchema.default({}),
  outputPaths: outputPathsSchema.default({}),
  environVars: environVarsSchema.default({}),
  jobArgs: jobArgsSchema.default({}),
  lastUpdated: z.string('text').nullish(),
  userNotes: z.string('text').nullish(),
});

/** Names and variables as written in the file: `007` if the value is 7. */
function fromValue(value: ScriptSpecValue, document: PipelineDocument): ScriptExecutionSpec {
  const { script_name, step_name } = value;
  return new ScriptExecutionSpec({
    scriptName: written(document, ['script_name'], script_name),
    stepName: step_name == null ? null : written(document, ['step_name'], step_name),
    scriptPath: value.script_path ?? null,
    inputPaths: value.input_paths,
    outputPaths: value.output_paths,
    environVars: Object.fromEntries(
      Object.entries(value.environ_vars).map(([key, text]) => [
        key,
        written(document, ['environ_vars', key], text),
      ]),
    ),
    jobArgs: value.job_args,
    lastUpdated: value.last_updated ?? null,
    userNotes: value.user_notes ?? null,
  });
}

function textValues(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}
