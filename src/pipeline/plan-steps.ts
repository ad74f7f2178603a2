import type { Finding } from '../findings/findings.ts';
import type { Connection } from './connections.ts';
import type { Graph } from './graph.ts';
import { groupBy } from './group-by.ts';
import type { PlannedOutput, PlannedStep } from './plan.ts';
import { planInputs } from './plan-inputs.ts';
import { planScript } from './plan-script.ts';
import { type StepIo, undeclaredOutput } from './step-io.ts';
import type { Wiring } from './wiring.ts';
import type { WiringContext } from './wiring-context.ts';

/** The steps in order, and inputs of their scripts without a source. */
export function planSteps(
  context: WiringContext,
  wiring: Wiring,
  { order, upstream }: Graph,
): { steps: readonly PlannedStep[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const told = new Set(wiring.findings.map(({ step }) => step));
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
    const script = planScript(context.config, io.config, io.lookup);
    const { inputs, unfed } = planInputs(io, context, {
      connections: wiring.connections,
      isRoot: !belowScripts.has(name),
      earlierOutput: (output) => writers.get(output),
      // A script that does not run needs no inputs, and each gap is reported once.
      tellGaps: script.kind === 'file' && !told.has(name),
    });
    findings.push(...unfed);
    const outputs = planOutputs(io, readOutputs.get(name) ?? []);
    for (const output of outputs) writers.set(output.name, name);
    const own = { config: io.config, name, script, dependsOn };
    return io.hasScript ? { ...own, inputs, outputs } : { ...own, inputs: [], outputs: [] };
  });
  return { steps, findings };
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
