import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { GivenSample } from '../data/place-sample.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { PythonHost } from '../python/host.ts';
import type { PreloadChoice } from './choose-preload.ts';
import type { Rush } from './rush.ts';
import type { UserCode } from './user-code.ts';
import type { Workspace } from './workspace.ts';

/** What every step of a run shares. */
export interface StepContext {
  readonly config: PipelineConfig;
  readonly host: PythonHost;
  readonly workspace: Workspace;
  readonly steps: ReadonlyMap<string, PlannedStep>;
  readonly code: UserCode;
  /** What every step gets of the caller's variables, with the limits of the run. */
  readonly environ: Readonly<Record<string, string>>;
  /** Of a step that names none of its own. */
  readonly timeoutSeconds: number;
  readonly retries: number;
  /** Nothing of a step is kept but its outputs and logs. */
  readonly clears: boolean;
  /** For inputs that nothing declares, instead of the usual table. */
  readonly sampleData?: GivenSample | undefined;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
  readonly preload: PreloadChoice;
  /** Resolves when what the step imports has been preloaded, as far as it is going to be. */
  readonly preloaded: (step: PlannedStep) => Promise<unknown>;
  readonly rush: Rush;
  /** Seconds since the run started. */
  readonly elapsed: () => number;
  readonly onRetry: (step: string, attempt: number, message: string) => void;
}
