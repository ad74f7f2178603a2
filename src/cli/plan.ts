import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { loadPipeline } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { planScripts } from '../execute/plan-scripts.ts';
import { keptSteps } from '../execute/reuse/open-results.ts';
import { stepSelection } from '../execute/reuse/step-selection.ts';
import { startPython } from '../execute/start-python.ts';
import { shownLauncher } from '../execute/step/launch.ts';
import { RESULTS_DIR } from '../files/results-dir.ts';
import { flowKey, type Plan } from '../pipeline/plan.ts';
import { lastRunFile } from '../program/last-run.ts';
import { displayWidth, padToWidth } from '../reporters/display-width.ts';
import { readChecks } from '../scripts/read-checks.ts';
import { readScripts } from '../scripts/read-scripts.ts';
import { resolveSelection } from '../select/resolve-selection.ts';
import type { Role, Selection, StepRole } from '../select/selection.ts';
import { escapeText } from '../text/describe-value.ts';
import { countOf } from '../text/format-count.ts';
import { DEFAULT_WORKSPACE } from './default-workspace.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { addSelectionOptions, type SelectionOptions, selectionWish } from './selection-options.ts';
import type { Terminal } from './terminal.ts';

interface PlanOptions extends SelectionOptions {
  readonly step?: string;
  readonly refresh?: boolean;
  readonly outputFormat: 'text' | 'json';
  readonly workspaceDir: string;
  readonly python?: string;
}

const EXAMPLES = `
Examples:
  $ cursus runtime plan pipeline.yml
  $ cursus runtime plan pipeline.yml --select +train
  $ cursus runtime plan pipeline.yml --output-format json`;

export function planCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return addSelectionOptions(new Command('plan'))
    .description('list the steps and data flows of a pipeline without running it')
    .argument('<pipeline-config>', 'pipeline file (YAML or JSON)')
    .addOption(
      new Option('--output-format <format>', 'output format of the list')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--step <name>', 'what a run with `--step` runs, and what it takes from earlier runs')
    .option('--refresh', 'with `--step`: also plan the steps that it reads from')
    .option('--python <path>', 'Python interpreter (default: a virtual environment, then PATH)')
    .option('--workspace-dir <dir>', 'directory of saved specs and results', DEFAULT_WORKSPACE)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: PlanOptions) => {
      refuseConflicts(options);
      const listed = await listPlan(file, options, terminal);
      terminal.stdout.write(
        options.outputFormat === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : asText(listed),
      );
      exit(EXIT_CODES.passed);
    });
}

/** Later versions may add keys. */
interface ListedPlan {
  readonly pipeline: string;
  /** What the list is limited to: `--select train+`; empty if it is not. */
  readonly selection: string;
  /** What the list does not show, and why nothing could be left out. */
  readonly notices: readonly string[];
  /** In the order of the plan. */
  readonly steps: readonly {
    readonly name: string;
    readonly script: string | null;
    /** 1-based line of the pipeline file. */
    readonly line: number | null;
    /** The command that starts its process. */
    readonly launcher: string | null;
    /** Whether a run with the same options runs it, and why. */
    readonly role: Role;
    readonly reason: string;
    /** Whether the run takes its result from an earlier one (`--step`). */
    readonly kept: boolean;
  }[];
  /** As in the report: `producer->consumer`. */
  readonly data_flows: readonly {
    readonly name: string;
    /** The line of the consumer. */
    readonly line: number | null;
  }[];
}

async function listPlan(
  file: string,
  options: PlanOptions,
  { cwd, environ }: Terminal,
): Promise<ListedPlan> {
  const { python, workspaceDir } = options;
  const signal = new AbortController().signal;
  const projectDir = path.dirname(path.resolve(cwd, file));
  const {
    config,
    supervision: started,
    analyse,
  } = await startPython(loadPipeline(file, { cwd, specsDir: path.join(workspaceDir, '.specs') }), {
    cwd,
    projectDir,
    environ,
    signal,
    ...(python === undefined ? {} : { python }),
  });
  await using supervision = started;
  const scripts = await readScripts(config, analyse, { cwd });
  await readChecks(config, analyse);
  const { executable } = supervision.interpreter;
  const plan = await planScripts(config, scripts, { executable, environ });
  const workspace = path.resolve(cwd, workspaceDir);
  const wish = selectionWish(options, {
    ...{ cwd, lastRun: lastRunFile(workspace, path.resolve(cwd, file)) },
  }) ?? { select: [], exclude: [] };
  const { step, refresh } = options;
  if (step !== undefined) {
    const isKept = resultsIn(workspace, config);
    const selection = stepSelection(plan, step, options, isKept);
    return listed(config, plan, selection, refresh === true ? () => false : isKept);
  }
  const given = { plan, config, cwd, environ, analyse };
  return listed(config, plan, await resolveSelection(wish, given), () => false);
}

/** A plan writes nothing: opening the results would make their directory. */
function resultsIn(workspace: string, config: PipelineConfig): (step: string) => boolean {
  if (!existsSync(path.join(workspace, RESULTS_DIR))) return () => false;
  return keptSteps(config, { dir: workspace });
}

function listed(
  config: PipelineConfig,
  { steps, flows, unwired }: Plan,
  { roles, wish, notices }: Selection,
  isKept: (step: string) => boolean,
): ListedPlan {
  const lines = new Map(
    steps.map((step) => [step.name, config.locate(step.config.keyPath)?.line ?? null]),
  );
  const isCached = config.cache !== 'off';
  return {
    ...{ pipeline: config.name, selection: wish },
    notices: [...notices, ...(isCached ? [OF_THE_CACHE] : [])],
    steps: steps.map(({ name, script, config: { launcher } }) => {
      const known: StepRole =
        wish === '' ? { role: 'selected', reason: 'all steps run' } : roleOf(roles, name);
      return {
        ...{ name, script: script.kind === 'none' ? null : script.path },
        line: lines.get(name) ?? null,
        launcher: launcher === undefined ? null : shownLauncher(launcher),
        ...known,
        kept: known.role === 'needed' && isKept(name),
      };
    }),
    data_flows: [...flows, ...unwired].map(({ producer, consumer }) => ({
      name: flowKey(producer, consumer),
      line: lines.get(consumer) ?? null,
    })),
  };
}

const OF_THE_CACHE =
  'the cache is on: a run takes the valid results of steps, which a plan does not test';

function roleOf(roles: Selection['roles'], name: string): StepRole {
  return roles.get(name) ?? { role: 'left-out', reason: '' };
}

function asText({ pipeline, selection, notices, steps, data_flows: flows }: ListedPlan): string {
  const counts = `${countOf(steps.length, 'step')}, ${countOf(flows.length, 'data flow')}`;
  const flowNames = flows.map(({ name }) => escapeText(name));
  const lines =
    selection === ''
      ? [...steps.map((step) => `${escapeText(step.name)}${launchedBy(step)}`), ...flowNames]
      : stepLines(steps);
  const head = [`${escapeText(pipeline)}: ${counts}`, ...notices.map((one) => escapeText(one))];
  return `${[...head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

/** `train  runs  selected by --select train` */
function stepLines(steps: ListedPlan['steps']): readonly string[] {
  const names = steps.map(({ name }) => escapeText(name));
  const width = Math.max(...names.map((name) => displayWidth(name)));
  return steps.map((step, index) => {
    const { role, reason, kept } = step;
    const name = padToWidth(names[index] ?? '', width);
    const what = role === 'left-out' ? 'left out' : kept ? 'kept    ' : 'runs    ';
    return `${name}  ${what}  ${escapeText(reason)}${launchedBy(step)}`;
  });
}

function launchedBy({ launcher }: ListedPlan['steps'][number]): string {
  return launcher === null ? '' : `  launcher: ${escapeText(launcher)}`;
}
