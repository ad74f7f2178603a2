/** A pipeline with one known change, and what is true about it. */

export type Kind = 'script' | 'data' | 'input' | 'pipeline' | 'neutral';

/** A step of a pipeline file, as far as mutations change it. */
export interface StepText {
  script?: string;
  depends_on?: string[];
  input_paths?: Record<string, string | { from: string }>;
  output_paths?: Record<string, string>;
  environ_vars?: Record<string, string>;
  job_args?: Record<string, unknown> | null;
  timeout?: number;
  memory_limit?: string;
}

export interface PipelineText {
  name?: string;
  script_dirs?: string[];
  defaults?: StepText;
  steps: Record<string, StepText>;
}

/** The files of a pipeline, and its parsed pipeline file. */
export interface Project {
  readonly files: Map<string, string | Buffer>;
  readonly pipeline: PipelineText;
}

/** What the change is, by construction. Plain subprocesses find which steps fail by it. */
export interface Label {
  /**
   * `data`: an output or input lacks or changed something. `code`: a step fails by its own fault, so
   * no data may be accused. `setting`: the pipeline file. `none`: nothing is wrong.
   */
  readonly fault: 'data' | 'code' | 'setting' | 'none';
  /** The column at fault. */
  readonly column?: string;
  /** Other columns that a finding may name as at fault, such as both names of a renamed column. */
  readonly alsoColumns?: readonly string[];
  /** Files, logical names or settings of which one must be named. */
  readonly names?: readonly string[];
  /** The step that last had it or first lacks it; an input as `input:key`. */
  readonly origin?: string;
  /** Other producers that a finding may name, as both sides of a merge. */
  readonly alsoSteps?: readonly string[];
}

export interface Mutation {
  /** `pipeline/group/what`: unique. */
  readonly id: string;
  readonly kind: Kind;
  readonly label: Label;
  readonly project: () => Project;
}

export function textOf(project: Project, file: string): string {
  const text = project.files.get(file);
  if (text === undefined) throw new Error(`The pipeline has no file ${file}`);
  return text.toString();
}

export function stepOf(project: Project, name: string): StepText {
  const step = project.pipeline.steps[name];
  if (step === undefined) throw new Error(`The pipeline has no step ${name}`);
  return step;
}
