/** Converts specs to pipelines, so that they run like any other pipeline. */

import { pipelineFromValue } from '../config/load-pipeline.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';
import { type MainParams, mainParamsFrom } from './main-params.ts';
import type { PipelineTestingSpec } from './pipeline-testing-spec.ts';
import type { ScriptExecutionSpec } from './script-execution-spec.ts';

/** A spec, and parameters that replace those of the spec. */
export interface SpecCall {
  readonly spec: ScriptExecutionSpec;
  readonly mainParams: Partial<MainParams> | undefined;
}

/** A single script. */
export function singlePipeline(call: SpecCall, root: string): PipelineConfig {
  return pipelineFromValue(
    { pipeline_name: call.spec.stepName, script_specs: [called(call)] },
    { root },
  );
}

/**
 * A producer and a consumer. Equal paths, then equal names define the data flow, else the likeliest
 * output and input.
 */
export function pairPipeline(producer: SpecCall, consumer: SpecCall, root: string): PipelineConfig {
  const from = producer.spec.stepName;
  const to = consumer.spec.stepName;
  if (from === to) {
    throw new UserError(`Both specs are for step ${quoteName(from)}.`, {
      cure: 'Give one of them another `stepName`.',
    });
  }
  const config = pipelineFromValue(
    {
      pipeline_name: `${from}, ${to}`,
      script_specs: [called(producer), called(consumer)],
      data_flow_specs: [{ from_step: from, to_step: to }],
    },
    { root },
  );
  return { ...config, handOver: true };
}

/** All steps of a pipeline spec. */
export function wholePipeline(spec: PipelineTestingSpec, root: string): PipelineConfig {
  return pipelineFromValue(spec.toDict(), { root });
}

function called({ spec, mainParams }: SpecCall): Record<string, unknown> {
  return { ...spec.with(mainParamsFrom(mainParams)).toDict() };
}
