/** Specs as pipelines, so that they are run like any other. */

import { pipelineFromValue } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { quoteName } from '../describe-value.ts';
import { UserError } from '../errors.ts';
import type { MainParams } from './main-params.ts';
import type { PipelineTestingSpec } from './pipeline-testing-spec.ts';
import type { ScriptExecutionSpec } from './script-execution-spec.ts';

/** A spec, and what goes before it: each parameter as a whole. */
export interface SpecCall {
  readonly spec: ScriptExecutionSpec;
  readonly mainParams: Partial<MainParams> | undefined;
}

/** One script alone. */
export function singlePipeline(call: SpecCall, root: string): PipelineConfig {
  return pipelineFromValue(
    { pipeline_name: call.spec.stepName, script_specs: [called(call)] },
    { root },
  );
}

/** A producer and a consumer; what passes is decided by their paths, then by their names. */
export function pairPipeline(producer: SpecCall, consumer: SpecCall, root: string): PipelineConfig {
  const from = producer.spec.stepName;
  const to = consumer.spec.stepName;
  if (from === to) {
    throw new UserError(`Both specs are for step ${quoteName(from)}.`, {
      cure: 'Give one of them another `stepName`.',
    });
  }
  return pipelineFromValue(
    {
      pipeline_name: `${from}, ${to}`,
      script_specs: [called(producer), called(consumer)],
      data_flow_specs: [{ from_step: from, to_step: to }],
    },
    { root },
  );
}

/** All steps of a pipeline spec. */
export function wholePipeline(spec: PipelineTestingSpec, root: string): PipelineConfig {
  return pipelineFromValue(spec.toDict(), { root });
}

function called({ spec, mainParams }: SpecCall): Record<string, unknown> {
  return { ...spec.with(mainParams ?? {}).toDict() };
}
