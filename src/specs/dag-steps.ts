import path from 'node:path';
import { pipelineFromValue } from '../config/load-pipeline.ts';
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { declaredEdges } from '../pipeline/declared-edges.ts';
import { pathKey } from '../pipeline/path-key.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { PipelineDAG } from './pipeline-dag.ts';
import type { PipelineDefinition } from './pipeline-definition.ts';
import type { DataFlowSpec } from './pipeline-testing-spec.ts';
import { ScriptExecutionSpec } from './script-execution-spec.ts';

/** The steps of a pipeline, in any supported form. */
export type DagConfig = PipelineDefinition | PipelineDAG;

/** @throws UserError if the value is not a pipeline */
export function readDagConfig(
  dag: DagConfig,
  { root, specsDir }: { readonly root: string; readonly specsDir: string },
): PipelineConfig {
  const value = dag instanceof PipelineDAG ? { dag: dag.toDict() } : dag;
  return pipelineFromValue(value, { root, specsDir });
}

/**
 * The declarations of a step, as a spec. Missing values stay empty.
 * @throws UserError for an input that is connected with `from`, which a spec cannot express
 */
export function specOfStep(step: StepConfig): ScriptExecutionSpec {
  const script = step.script ?? step.name;
  const isPath = /[/\\]/.test(script);
  return new ScriptExecutionSpec({
    scriptName: path.basename(script.replaceAll('\\', '/')).replace(/\.py$/i, ''),
    stepName: step.name,
    ...(isPath ? { scriptPath: script } : {}),
    inputPaths: Object.fromEntries(
      Object.entries(step.inputs ?? {}).map(([name, value]) => {
        if (value.kind === 'path') return [name, value.path];
        if (value.kind === 'sample') return [name, ''];
        throw new UserError(
          `Input ${quoteName(name)} of step ${quoteName(step.name)} is wired with ${quoteName(`from: ${value.from}`)}, which a script spec cannot express.`,
          { cure: 'Give the output path of that step, or test the whole pipeline.' },
        );
      }),
    ),
    outputPaths: step.outputs ?? {},
    environVars: step.environVars,
    jobArgs: step.jobArgs,
  });
}

/**
 * The data flows between the steps: with `data_path` if paths are equal, without it if only the
 * order is known.
 */
export function flowsBetween(config: PipelineConfig): DataFlowSpec[] {
  const writers = new Map<string, { step: string; written: string }>();
  for (const { name, outputs } of config.steps) {
    for (const written of Object.values(outputs ?? {})) {
      writers.set(pathKey(config.root, written), { step: name, written });
    }
  }
  const flows = new Map<string, DataFlowSpec>();
  for (const { name: toStep, inputs } of config.steps) {
    for (const value of Object.values(inputs ?? {})) {
      const writer = value.kind === 'path' ? writers.get(pathKey(config.root, value.path)) : null;
      if (writer == null || writer.step === toStep) continue;
      flows.set(`${writer.step}->${toStep}/${writer.written}`, {
        fromStep: writer.step,
        toStep,
        dataPath: writer.written,
      });
    }
  }
  const known = new Set(
    [...flows.values()].map(({ fromStep, toStep }) => `${fromStep}->${toStep}`),
  );
  const others = declaredEdges(config).filter(({ from, to }) => !known.has(`${from}->${to}`));
  return [...flows.values(), ...others.map(({ from, to }) => ({ fromStep: from, toStep: to }))];
}
