import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { GivenSample } from '../data/place-sample.ts';
import type { Pythons } from '../environments/pythons.ts';
import type { GuardedFiles } from '../guard/guarded-files.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { MountSupport } from '../python/probe-mounts.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import type { Selection } from '../select/selection.ts';
import type { PrivateFiles } from '../workspace/private-files.ts';
import type { SharedInputs } from '../workspace/shared-inputs.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { HideSecrets } from './expect/show-cell.ts';
import type { KeptResults } from './reuse/kept-results.ts';
import type { RunOptions } from './run-options.ts';
import type { StartPriority } from './start-priority.ts';
import type { StepTemplates } from './step-templates.ts';
import type { UserCode } from './user-code.ts';
import type { WantedOfAll } from './wanted-of-all.ts';

/** The context that all steps of a run share. */
export interface RunContext {
  readonly config: PipelineConfig;
  readonly options: RunOptions;
  /** Of the run, and of steps that have their own. */
  readonly pythons: Pythons;
  readonly templates: StepTemplates;
  readonly workspace: Workspace;
  readonly guard: GuardedFiles;
  readonly shared: SharedInputs;
  readonly privateFiles: PrivateFiles;
  readonly steps: ReadonlyMap<string, PlannedStep>;
  readonly code: UserCode;
  /** The Python files of checks, by absolute path. */
  readonly checks: ReadonlyMap<string, ScriptAnalysis>;
  /** For cells in evidence. */
  readonly secrets: HideSecrets;
  /** The variables of the caller that every step gets, with the thread limits of the run. */
  readonly environ: Readonly<Record<string, string>>;
  /** Replaces the default sample data of undeclared inputs; validated. */
  readonly sampleData: GivenSample | undefined;
  /** The files of outputs whose values are described as well. */
  readonly statistics: WantedOfAll | undefined;
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal;
  readonly startPriority: StartPriority;
  /** Whether steps can have private mounts; found out at the first call. */
  readonly mounts: () => Promise<MountSupport>;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  /** Results of earlier runs; absent if none are used or kept. */
  readonly results?: KeptResults;
  /** Which steps the run is about; absent: all. */
  readonly selection?: Selection | undefined;
  /** Seconds since the run started. */
  readonly elapsed: () => number;
}
