import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { PipelineConfig } from '../../config/pipeline-config.ts';
import { RESULTS_DIR } from '../../files/results-dir.ts';
import { type Finding, finding } from '../../findings/findings.ts';
import { ResultStore } from '../../store/result-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RunContext } from '../run-context.ts';
import type { KeptResults } from './kept-results.ts';
import { Results } from './results.ts';
import { resultsWish } from './results-wish.ts';

/** What a run takes from earlier runs. */
export interface OpenedResults {
  /** Absent: nothing is taken and nothing is kept. */
  readonly results?: KeptResults;
  /** Results cannot be kept. */
  readonly findings: readonly Finding[];
}

/** Never throws: a run without kept results runs every step. */
export function openResults(context: RunContext): OpenedResults {
  const { config, options, workspace } = context;
  const wish = resultsWish(config, options, context.startedAtMs);
  const selection = context.selection?.takesKept === true ? context.selection : undefined;
  if (!wish.reads && !wish.writes && selection === undefined) return { findings: [] };
  try {
    const store = openStore(config, workspace);
    const chosen = selection === undefined ? {} : { selection };
    return { results: new Results(context, store, { ...wish, ...chosen }), findings: [] };
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    const message = `the results of the steps cannot be kept in the workspace (${code})`;
    return { findings: [finding('results-not-kept', { message })] };
  }
}

/** The steps of which a result is kept. */
export function keptSteps(
  config: PipelineConfig,
  workspace: Pick<Workspace, 'dir'>,
): (step: string) => boolean {
  try {
    const store = openStore(config, workspace);
    return (step) => store.entriesOf(step).length > 0;
  } catch {
    return () => false;
  }
}

function openStore(
  { root, file, name }: PipelineConfig,
  { dir }: Pick<Workspace, 'dir'>,
): ResultStore {
  const workspace = realPath(dir);
  // However its path is written. A project that was moved as a whole finds why it runs again.
  const fromWorkspace = (one: string) =>
    path.relative(workspace, realPath(one)).replaceAll('\\', '/');
  const pipeline = `${fromWorkspace(root)}\n${file === undefined ? name : path.basename(file)}`;
  return ResultStore.open(path.join(dir, RESULTS_DIR), pipeline);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
