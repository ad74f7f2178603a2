import path from 'node:path';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { Finding } from '../findings.ts';
import type { Connection } from './connections.ts';
import { declaredEdges } from './declared-edges.ts';
import { buildGraph, type Graph } from './graph.ts';
import { groupBy } from './group-by.ts';
import { isUri } from './path-key.ts';
import type { Plan, PlannedOutput, PlannedStep } from './plan.ts';
import { planFlows } from './plan-flows.ts';
import { type InputPlace, planInputs } from './plan-inputs.ts';
import { planScript } from './plan-script.ts';
import type { ScriptLookup } from './script-lookup.ts';
import { readStepIo, type StepIo, undeclaredOutput } from './step-io.ts';
import { type Wiring, wire } from './wiring.ts';
import type { WiringContext } from './wiring-context.ts';

export type { ScriptLookup } from './script-lookup.ts';

export interface PlanInput {
  readonly config: PipelineConfig;
  /** By step name, for every step. */
  readonly scripts: ReadonlyMap<string, ScriptLookup>;
  /** Asked at most once for a path; absolute. */
  readonly exists: (path: string) => boolean;
}

/**
 * Decides what a run is going to do, in time linear in steps and edges.
 * @throws UserError for a cycle, an unknown step or output, and a path that two steps write
 */
export function planPipeline({ config, scripts, exists }: PlanInput): Plan {
  const context = { config, steps: readSteps(config, scripts), onDisk: diskLookup(config, exists) };
  const edges = declaredEdges(config);
  const wiring = wire(context, edges);
  const names = config.steps.map(({ name }) => name);
  const graph = buildGraph(names, [...edges, ...wiring.edges]);
  const { steps, findings } = planSteps(context, scripts, wiring, graph);
  return {
    steps,
    flows: planFlows(wiring.connections.all(), context.steps, graph.order),
    findings: [...wiring.findings, ...findings],
  };
}

function readSteps(
  config: PipelineConfig,
  scripts: ReadonlyMap<string, ScriptLookup>,
): ReadonlyMap<string, StepIo> {
  return new Map(
    config.steps.map((step, position) => [
      step.name,
      readStepIo(config, step, lookupOf(step.name, scripts), position),
    ]),
  );
}

function lookupOf(step: string, scripts: ReadonlyMap<string, ScriptLookup>): ScriptLookup {
  const lookup = scripts.get(step);
  if (lookup === undefined) throw new Error(`The script of step ${step} was not looked up.`);
  return lookup;
}

function diskLookup(
  { root }: PipelineConfig,
  exists: (path: string) => boolean,
): (written: string) => boolean {
  const known = new Map<string, boolean>();
  return (written) => {
    if (isUri(written)) return false;
    const absolute = path.resolve(root, written);
    const answer = known.get(absolute) ?? exists(absolute);
    known.set(absolute, answer);
    return answer;
  };
}

function planSteps(
  context: WiringContext,
  scripts: ReadonlyMap<string, ScriptLookup>,
  { connections, findings: wiringFindings }: Wiring,
  { order, upstream }: Graph,
): { steps: readonly PlannedStep[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const told = new Set(wiringFindings.map(({ step }) => step));
  const fedByScript = new Set<string>();
  const writers = new Map<string, string>();
  const namedOutputs = groupBy(connections.all(), ({ producer }) => producer);
  const steps = order.flatMap((name): PlannedStep[] => {
    const io = context.steps.get(name);
    if (io === undefined) return [];
    const dependsOn = upstream.get(name) ?? [];
    if (dependsOn.some((other) => fedByScript.has(other) || context.steps.get(other)?.hasScript)) {
      fedByScript.add(name);
    }
    const script = planScript(context.config, io.config, lookupOf(name, scripts));
    const outputs = planOutputs(io, namedOutputs.get(name) ?? []);
    const place: InputPlace = {
      connections,
      isRoot: !fedByScript.has(name),
      earlierOutput: (output) => writers.get(output),
    };
    const { inputs, unfed } = planInputs(
      io,
      script.kind === 'file' ? script.path : undefined,
      place,
      context,
    );
    // A script that is not run asks for nothing, and one finding for one gap is enough.
    if (script.kind === 'file' && !told.has(name)) findings.push(...unfed);
    for (const output of outputs) writers.set(output.name, name);
    return [
      {
        config: io.config,
        name,
        script,
        dependsOn,
        inputs: script.kind === 'none' ? [] : inputs,
        outputs: script.kind === 'none' ? [] : outputs,
      },
    ];
  });
  return { steps, findings };
}

/** Where nothing else says what a step writes, the steps that read it by name do. */
function planOutputs(
  { outputs, outputsAssumed }: StepIo,
  connections: readonly Connection[],
): readonly PlannedOutput[] {
  const named = new Set(connections.map(({ output }) => output));
  const known =
    outputsAssumed && named.size > 0 ? [...named].map((name) => undeclaredOutput(name)) : outputs;
  return known.map(({ name, kind, fileName, declared }) => ({ name, kind, fileName, declared }));
}
