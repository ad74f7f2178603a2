import process from 'node:process';
import { TOOL } from '../report/version.ts';
import { PipelineFlowResult } from './pipeline-flow-result.ts';
import type { RuntimeTestingConfiguration } from './runtime-testing-configuration.ts';

/** The result of a pipeline without steps, as in the reference: nothing ran, and `errors` says why. */
export function emptyFlowResult(
  reason: string,
  config: RuntimeTestingConfiguration,
  baseDir: string,
): PipelineFlowResult {
  return new PipelineFlowResult(
    {
      tool: TOOL,
      pipeline: { name: 'pipeline' },
      success: false,
      complete: true,
      startedAt: new Date().toISOString(),
      seconds: 0,
      baseDir,
      environment: {
        // No Python was looked for.
        python: { version: '', executable: '' },
        node: process.version,
        platform: `${process.platform}-${process.arch}`,
        maxParallel: 0,
      },
      steps: [],
      flows: [],
      orderEdges: [],
      findings: [],
      causes: [],
      errors: [reason],
    },
    config,
  );
}
