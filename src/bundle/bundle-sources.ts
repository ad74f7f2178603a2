import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { RunOptions } from '../execute/run-options.ts';
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import type { UserCode } from '../execute/user-code.ts';
import type { Plan } from '../pipeline/plan.ts';
import type { RunReport } from '../report/report.ts';
import type { SecretSearch } from './safe-content.ts';

/** What is known of a run when its bundles are written. */
export interface BundleSources {
  readonly config: PipelineConfig;
  readonly plan: Plan;
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** Not yet redacted. */
  readonly report: RunReport;
  readonly code: UserCode;
  readonly options: RunOptions;
  /** Knows all secrets of the run. */
  readonly secrets: SecretSearch;
  /** The directory with the files of the run; absolute. */
  readonly workspace: string;
}
