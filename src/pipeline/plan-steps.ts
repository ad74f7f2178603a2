import type { Finding } from '../findings/findings.ts';
import { checkNames, type NamesGiven } from './check-names.ts';
import type { Connection } from './connections.ts';
import type { Graph } from './graph.ts';
import { groupBy } from './group-by.ts';
import type { PlannedOutput, PlannedScript, PlannedStep } from './plan.ts';
import { earlierOutputHint, planInputs, type StepInGraph } from './plan-inputs.ts';
import { planScript } from './plan-script.ts';
import { type StepIo, undeclaredOutput } from './step-io.ts';
import type { Wiring } from './wiring.ts';
import type { WiringContext } from './wiring-context.ts';

/** The steps in order, and inputs of their scripts without a source. */
export function planSteps(
  context: WiringContext,
  wiring: Wiring,
  { order, upstream }: Graph,
  absent: ReadonlyMap<string, Finding>,
): { steps: readonly PlannedStep[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const hints = new Map(wiring.findings.map(({ step, hint }) => [step, hint]));
  const belowScripts = new Set<string>();
  const writers = new Map<string, string>();
  const named = wiring.connections
    .all()
    .filter(({ producer }) => context.steps.get(producer)?.outputsAssumed);
  const readOutputs = groupBy(named, ({ producer }) => producer);
  const steps = order.map((name): PlannedStep => {
    const io = stepOf(name, context);
    const dependsOn = upstream.get(name) ?? [];
    if (dependsOn.some((other) => belowScripts.has(other) || stepOf(other, context).hasScript)) {
      belowScripts.add(name);
    }
    const planned = withImports(planScript(context.config, io.config, io.lookup), absent.get(name));
    const inGraph: StepInGraph = {
      connections: wiring.connections,
      isRoot: !belowScripts.has(name),
      earlierOutput: (output) => writers.get(output),
    };
    const inputs = planInputs(io, context, inGraph);
    const outputs = planOutputs(io, readOutputs.get(name) ?? []);
    const { script, notes } = withNames(planned, io, context, {
      inputs: inputs.map((input) => input.name),
      outputs: outputs.map((output) => output.name),
      environment: context.environment,
      inputHint: (input) => earlierOutputHint(input, name, inGraph, context) ?? hints.get(name),
      isReported: () => hints.has(name),
    });
    findings.push(...notes);
    for (const output of outputs) writers.set(output.name, name);
    const own = { config: io.config, name, script, dependsOn };
    return io.hasScript ? { ...own, inputs, outputs } : { ...own, inputs: [], outputs: [] };
  });
  return { steps, findings };
}

function withImports(script: PlannedScript, fault: Finding | undefined): PlannedScript {
  if (fault === undefined || script.kind !== 'file') return script;
  const { path, name, analysis } = script;
  return { kind: 'faulty', path, name, hasMain: analysis.main !== null, finding: fault };
}

/** A script that will fail for certain, because a name is missing, is not run. */
function withNames(
  script: PlannedScript,
  io: StepIo,
  { config }: WiringContext,
  given: NamesGiven,
): { readonly script: PlannedScript; readonly notes: readonly Finding[] } {
  if (script.kind !== 'file') return { script, notes: [] };
  const found = checkNames(config, io.config, script, given);
  const notes = found.filter(({ severity }) => severity !== 'error');
  const [fault, ...others] = found.filter(({ severity }) => severity === 'error');
  if (fault === undefined) return { script, notes };
  const { path, name } = script;
  return {
    script: { kind: 'faulty', path, name, hasMain: true, finding: fault, others },
    notes,
  };
}

function stepOf(name: string, { steps }: WiringContext): StepIo {
  const step = steps.get(name);
  if (step === undefined) throw new Error(`The graph has a step ${name} that the file has not.`);
  return step;
}

/**
 * If the outputs of a step are not known otherwise, they are inferred from the steps that read them
 * by name.
 */
function planOutputs(
  { outputs, outputsAssumed }: StepIo,
  connections: readonly Connection[],
): readonly PlannedOutput[] {
  const named = new Set(connections.map(({ output }) => output));
  const known =
    outputsAssumed && named.size > 0 ? [...named].map((name) => undeclaredOutput(name)) : outputs;
  return known.map(({ name, kind, fileName, declared }) => ({ name, kind, fileName, declared }));
}
