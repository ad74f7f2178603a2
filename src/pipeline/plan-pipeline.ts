import path from 'node:path';
import type { DiskLookup } from '../config/path-on-disk.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { type AbsentModules, absentModuleFindings } from './absent-modules.ts';
import { ambiguousScripts } from './ambiguous-scripts.ts';
import { declaredEdges } from './declared-edges.ts';
import { existingOutputs } from './existing-outputs.ts';
import { refuseUnknownOutputs } from './expected-outputs.ts';
import { buildGraph } from './graph.ts';
import { isUri } from './path-key.ts';
import type { Plan } from './plan.ts';
import { planFlows } from './plan-flows.ts';
import { planSteps } from './plan-steps.ts';
import type { ScriptLookup } from './script-lookup.ts';
import { readStepIo, type StepIo } from './step-io.ts';
import { unwiredEdges } from './unwired-edges.ts';
import { wire } from './wiring.ts';
import type { WiringContext } from './wiring-context.ts';

export type { ScriptLookup } from './script-lookup.ts';

export interface PlanInput {
  readonly config: PipelineConfig;
  /** By step name, for every step. */
  readonly scripts: ReadonlyMap<string, ScriptLookup>;
  /** Called at most once per path; absolute. */
  readonly onDisk: DiskLookup;
  /** Modules that the imports of the scripts will not find. */
  readonly absent?: AbsentModules;
  /** The variables that the steps get from the caller; only their names matter. */
  readonly environ?: Readonly<Record<string, string>>;
}

/**
 * Creates the plan of a run, in time linear in steps and edges.
 * @throws UserError for a cycle, an unknown step or output, and a path that two steps write to
 */
export function planPipeline({
  config,
  scripts,
  onDisk: look,
  environ = {},
  absent,
}: PlanInput): Plan {
  const onDisk = lookOnce(config, look);
  const steps = readSteps(config, scripts, onDisk);
  const environment = new Set(Object.keys(environ));
  const context: WiringContext = { config, steps, onDisk, environment };
  const edges = declaredEdges(config);
  const wiring = wire(context, edges);
  const names = config.steps.map(({ name }) => name);
  const graph = buildGraph(names, [...edges, ...wiring.edges], wiring.problems);
  const unknown = absentModuleFindings(config, steps.values(), absent ?? new Map());
  const planned = planSteps(context, wiring, graph, unknown);
  refuseUnknownOutputs(config, planned.steps);
  return {
    steps: planned.steps,
    ...(config.language === undefined ? {} : { language: config.language }),
    flows: planFlows(wiring.connections.all(), context.steps, graph.order),
    unwired: unwiredEdges(context, edges, wiring.connections, wiring.findings),
    findings: [
      ...wiring.findings,
      ...planned.findings,
      ...ambiguousScripts(context),
      ...existingOutputs(context),
    ],
  };
}

function readSteps(
  config: PipelineConfig,
  scripts: ReadonlyMap<string, ScriptLookup>,
  onDisk: DiskLookup,
): ReadonlyMap<string, StepIo> {
  return new Map(
    config.steps.map((step, position) => [
      step.name,
      readStepIo(config, step, { lookup: lookupOf(step.name, scripts), position, onDisk }),
    ]),
  );
}

function lookupOf(step: string, scripts: ReadonlyMap<string, ScriptLookup>): ScriptLookup {
  const lookup = scripts.get(step);
  if (lookup === undefined) throw new Error(`The script of step ${step} was not looked up.`);
  return lookup;
}

function lookOnce({ root }: PipelineConfig, look: DiskLookup): DiskLookup {
  const known = new Map<string, ReturnType<DiskLookup>>();
  return (written) => {
    if (isUri(written)) return undefined;
    const absolute = path.resolve(root, written);
    const seen = known.get(absolute);
    if (seen !== undefined || known.has(absolute)) return seen;
    const found = look(absolute);
    known.set(absolute, found);
    return found;
  };
}
