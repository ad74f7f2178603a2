import path from 'node:path';
import { z } from 'zod';
import { checkDocument, checkValue } from '../config/check-value.ts';
import type { PipelineDocument } from '../config/pipeline-document.ts';
import { type SpecFileValue, specFileSchema } from '../config/spec-schema.ts';
import { strictObject } from '../config/strict-object.ts';
import { writeWhole } from '../files/write-whole.ts';
import { escapeText, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { PipelineDAG, type PipelineDAGDict } from './pipeline-dag.ts';
import { pythonJson, type SavedText } from './python-json.ts';
import { ScriptExecutionSpec, type ScriptExecutionSpecDict } from './script-execution-spec.ts';
import { readSpecDocument } from './spec-document.ts';
import { requireName } from './spec-names.ts';

/** A data flow from one step to another. */
export interface DataFlowSpec {
  /** The producer, by its step name. */
  readonly fromStep: string;
  /** The consumer, by its step name. */
  readonly toStep: string;
  /** The output path of `fromStep` that `toStep` reads. If absent, equal names decide. */
  readonly dataPath?: string | null | undefined;
}

/** The fields of a `PipelineTestingSpec`. */
export interface PipelineTestingSpecFields {
  /** Name of the pipeline, and part of the file name. Default `pipeline`. */
  readonly pipelineName?: string;
  /** A list in any order, or a mapping by node name. The node name is then the step name. */
  readonly scriptSpecs:
    | readonly ScriptExecutionSpec[]
    | Readonly<Record<string, ScriptExecutionSpec>>;
  /** Default: paths and names in the specs decide. */
  readonly dataFlowSpecs?: readonly DataFlowSpec[];
  /**
   * The steps and their order. The script of a node without a spec is searched by the name of the
   * node.
   */
  readonly dag?: PipelineDAG;
  /** A description for readers. */
  readonly description?: string | null;
  /** Only kept because the reference writes it; a run does not read it. */
  readonly testWorkspaceRoot?: string | null;
  /** Only kept because the reference writes it; a run does not read it. */
  readonly workspaceAwareRoot?: string | null;
}

/** The fields with the keys of the reference. */
export interface PipelineTestingSpecDict {
  readonly pipeline_name: string;
  readonly dag?: PipelineDAGDict;
  readonly script_specs:
    | readonly ScriptExecutionSpecDict[]
    | Readonly<Record<string, ScriptExecutionSpecDict>>;
  readonly data_flow_specs: readonly {
    readonly from_step: string;
    readonly to_step: string;
    readonly data_path: string | null;
  }[];
  readonly description?: string;
  readonly test_workspace_root?: string;
  readonly workspace_aware_root?: string;
}

/**
 * Suffix after the name of the pipeline. It differs from the suffix of script specs, so that the
 * files cannot be confused.
 */
const FILE_SUFFIX = '_pipeline_test_spec.json';

/** How to run a whole pipeline: a spec for each step, and the data flows. Immutable. */
export class PipelineTestingSpec {
  /** Name of the pipeline, and part of the file name. */
  readonly pipelineName: string;
  /** In the given order. */
  readonly scriptSpecs: readonly ScriptExecutionSpec[];
  /** The declared data flows. Paths and names of the specs can define more. */
  readonly dataFlowSpecs: readonly DataFlowSpec[];
  /** The steps and their order, if given. */
  readonly dag: PipelineDAG | undefined;
  /** A description for readers. */
  readonly description: string | null;
  /** Only kept because the reference writes it; a run does not read it. */
  readonly testWorkspaceRoot: string | null;
  /** Only kept because the reference writes it; a run does not read it. */
  readonly workspaceAwareRoot: string | null;
  /** Names of the nodes, if the specs were given by node. */
  readonly #nodes: readonly string[] | undefined;
  #saved: SavedText | undefined;

  /**
   * @throws UserError for unknown fields, values of the wrong type, and names that contain a path
   */
  constructor(fields: PipelineTestingSpecFields) {
    const value = checkValue(fieldsSchema, fields, 'PipelineTestingSpec');
    const { scriptSpecs } = value;
    this.pipelineName = requireName(value.pipelineName, 'the name of a pipeline');
    this.scriptSpecs = Object.values(scriptSpecs);
    this.dataFlowSpecs = value.dataFlowSpecs;
    this.dag = value.dag;
    this.description = value.description ?? null;
    this.testWorkspaceRoot = value.testWorkspaceRoot ?? null;
    this.workspaceAwareRoot = value.workspaceAwareRoot ?? null;
    this.#nodes = Array.isArray(scriptSpecs) ? undefined : Object.keys(scriptSpecs);
  }

  /**
   * Reads the output of `toDict` or of the reference, in both formats.
   * @throws UserError for unknown keys and values of the wrong type; the error lists all of them
   */
  static fromDict(data: unknown): PipelineTestingSpec {
    return fromValue(checkValue(specFileSchema, data, 'PipelineTestingSpec'));
  }

  /**
   * Loads `<pipelineName>_pipeline_test_spec.json`.
   * @param directory relative to the working directory
   * @throws UserError if the file does not exist, or with file and line if it is invalid
   */
  static async loadFromFile(pipelineName: string, directory: string): Promise<PipelineTestingSpec> {
    const file = specFile(directory, requireName(pipelineName, 'the name of a pipeline'));
    const read = await readSpecDocument(file);
    if (read === undefined) {
      throw new UserError(`PipelineTestingSpec not found: ${escapeText(file)}`, {
        cure: 'Check the name and the directory, which is relative to the working directory.',
      });
    }
    const value = checkDocument(specFileSchema, read.document);
    requireOwnName(value, pipelineName, read.document, read.shown);
    const spec = fromValue({ ...value, pipeline_name: pipelineName });
    spec.#saved = { text: read.text, dict: structuredClone({ ...spec.toDict() }) };
    return spec;
  }

  /**
   * Saves the spec as `<pipelineName>_pipeline_test_spec.json`, atomically. Unchanged values keep
   * their exact text from the loaded file.
   * @param directory relative to the working directory; created if needed
   * @returns the path of the file
   * @throws UserError if a file with that name exists and cannot be read; it is not overwritten
   */
  async saveToFile(directory: string): Promise<string> {
    const file = specFile(directory, this.pipelineName);
    await readSpecDocument(file);
    await writeWhole(file, pythonJson({ ...this.toDict() }, this.#saved));
    return file;
  }

  /** The spec of a step or node; `undefined` if it does not exist. */
  getScriptSpec(stepName: string): ScriptExecutionSpec | undefined {
    const index = this.#nodes?.indexOf(stepName) ?? -1;
    return this.scriptSpecs[index] ?? this.scriptSpecs.find((spec) => spec.stepName === stepName);
  }

  /** The fields with the keys of the reference, in the given format: a list, or by node. */
  toDict(): PipelineTestingSpecDict {
    const specs = this.scriptSpecs.map((spec) => spec.toDict());
    return {
      pipeline_name: this.pipelineName,
      ...(this.dag === undefined ? {} : { dag: this.dag.toDict() }),
      script_specs:
        this.#nodes === undefined
          ? specs
          : Object.fromEntries(this.#nodes.flatMap((node, i) => pairOf(node, specs[i]))),
      data_flow_specs: this.dataFlowSpecs.map(({ fromStep, toStep, dataPath }) => ({
        from_step: fromStep,
        to_step: toStep,
        data_path: dataPath ?? null,
      })),
      ...(this.description === null ? {} : { description: this.description }),
      ...(this.testWorkspaceRoot === null ? {} : { test_workspace_root: this.testWorkspaceRoot }),
      ...(this.workspaceAwareRoot === null
        ? {}
        : { workspace_aware_root: this.workspaceAwareRoot }),
    };
  }

  /** The value for `JSON.stringify`: the same as `toDict`. */
  toJSON(): PipelineTestingSpecDict {
    return this.toDict();
  }
}

const textSchema = z.string('text').nullish();

const scriptSpecSchema = z.instanceof(ScriptExecutionSpec, {
  error: 'a ScriptExecutionSpec (`PipelineTestingSpec.fromDict` reads plain objects)',
});

const fieldsSchema = strictObject({
  pipelineName: z.string('the name of a pipeline').default('pipeline'),
  scriptSpecs: z.union([z.array(scriptSpecSchema), z.record(z.string(), scriptSpecSchema)], {
    error: 'a list of script specs, or a mapping of step names to script specs',
  }),
  dataFlowSpecs: z
    .array(
      strictObject({
        fromStep: z.string('a step name'),
        toStep: z.string('a step name'),
        dataPath: textSchema,
      }),
      'a list of data flow specs',
    )
    .default([]),
  dag: z.instanceof(PipelineDAG, { error: 'a PipelineDAG' }).optional(),
  description: textSchema,
  testWorkspaceRoot: textSchema,
  workspaceAwareRoot: textSchema,
});

function specFile(directory: string, pipelineName: string): string {
  return path.join(directory, `${pipelineName}${FILE_SUFFIX}`);
}

function requireOwnName(
  { pipeline_name }: SpecFileValue,
  wanted: string,
  document: PipelineDocument,
  shown: string,
): void {
  if (pipeline_name === undefined || String(pipeline_name) === wanted) return;
  throw new UserError(
    `this is the spec of pipeline ${quoteName(`${pipeline_name}`)}, not of ${quoteName(wanted)}`,
    {
      location: document.locate(['pipeline_name'], 'value') ?? { file: shown },
      cure: 'Rename the file, or correct `pipeline_name`.',
    },
  );
}

function fromValue(value: SpecFileValue): PipelineTestingSpec {
  const { script_specs: specs, dag } = value;
  return new PipelineTestingSpec({
    ...(value.pipeline_name === undefined ? {} : { pipelineName: String(value.pipeline_name) }),
    scriptSpecs: Array.isArray(specs)
      ? specs.map((spec) => ScriptExecutionSpec.fromDict(spec))
      : Object.fromEntries(
          Object.entries(specs).map(([node, spec]) => [node, ScriptExecutionSpec.fromDict(spec)]),
        ),
    dataFlowSpecs: value.data_flow_specs.map(({ from_step, to_step, data_path }) => ({
      fromStep: String(from_step),
      toStep: String(to_step),
      ...(data_path == null ? {} : { dataPath: data_path }),
    })),
    ...(dag === undefined ? {} : { dag: PipelineDAG.fromDict(dag) }),
    description: value.description ?? null,
    testWorkspaceRoot: value.test_workspace_root ?? null,
    workspaceAwareRoot: value.workspace_aware_root ?? null,
  });
}

function pairOf(
  node: string,
  spec: ScriptExecutionSpecDict | undefined,
): [string, ScriptExecutionSpecDict][] {
  return spec === undefined ? [] : [[node, spec]];
}
