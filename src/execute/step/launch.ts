import { launcherParts } from '../../config/launcher-words.ts';
import type { PipelineConfig } from '../../config/pipeline-config.ts';
import type { FindingLocation } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { StepDirectory } from '../../workspace/step-directory.ts';
import type { RunContext } from '../run-context.ts';
import { launchedPython } from './launched-files.ts';

/** What the launcher of a step did, as far as it is known without the end of its process. */
export interface Launch {
  /** As in the pipeline file, in one line. */
  readonly shown: string;
  readonly program: string;
  /** Whether the process of the step began. */
  readonly began: boolean;
  /** The line of the key. */
  readonly location: FindingLocation | undefined;
}

/** `undefined`: the step has no launcher. */
export function launchOf(
  { config }: PlannedStep,
  directory: StepDirectory,
  { locate }: PipelineConfig,
): Launch | undefined {
  const { launcher } = config;
  if (launcher === undefined) return undefined;
  const own = locate([...config.keyPath, 'launcher']);
  const step = locate(config.keyPath);
  // A key that is not there has the location of what it would be in.
  const isOwn = own !== undefined && (own.line !== step?.line || own.column !== step?.column);
  const location = isOwn ? own : (locate(['defaults', 'launcher']) ?? own);
  return {
    ...{ shown: shownLauncher(launcher), program: launcher[0] ?? '' },
    began: launchedPython(directory) !== undefined,
    location,
  };
}

/** As in the pipeline file; long ones are cut. */
export function shownLauncher(words: readonly string[]): string {
  const text = words
    .map((word) => launcherParts(word).map((part) => ('text' in part ? part.text : part.token)))
    .map((parts) => parts.join(''))
    .map((word) => (/\s|^$/.test(word) ? JSON.stringify(word) : word))
    .join(' ');
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

const MOST_SHOWN = 120;

/** The Python that ran the step, if it is not that of the run. */
export function ownPython(
  { name, config }: PlannedStep,
  directory: StepDirectory,
  { pythons }: Pick<RunContext, 'pythons'>,
): { readonly version: string; readonly executable: string } | undefined {
  const launched = config.launcher === undefined ? undefined : launchedPython(directory);
  if (launched === undefined) return pythons.ownOf(name);
  return launched.executable === pythons.ofRun.interpreter.executable ? undefined : launched;
}
