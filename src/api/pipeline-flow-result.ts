import { isFailure, type RunReport } from '../report/report.ts';
import {
  DataCompatibilityResult,
  type DataCompatibilityResultDict,
} from './data-compatibility-result.ts';
import type { RuntimeTestingConfiguration } from './runtime-testing-configuration.ts';
import { ScriptTestResult, type ScriptTestResultDict } from './script-test-result.ts';

/** A `PipelineFlowResult` with the keys of the reference. */
export interface PipelineFlowResultDict {
  readonly pipeline_success: boolean;
  readonly script_results: Readonly<Record<string, ScriptTestResultDict>>;
  readonly data_flow_results: Readonly<Record<string, DataCompatibilityResultDict>>;
  readonly errors: readonly string[];
}

/** The result of a whole pipeline. Immutable. */
export class PipelineFlowResult {
  /** Every step passed or has no script, and every data flow is compatible. */
  readonly pipelineSuccess: boolean;
  /** By step name, in the order of the run. */
  readonly scriptResults: Readonly<Record<string, ScriptTestResult>>;
  /** By `producer->consumer`, both step names. */
  readonly dataFlowResults: Readonly<Record<string, DataCompatibilityResult>>;
  /** With the wording of the reference: `Script x failed: …`. */
  readonly errors: readonly string[];
  /** The full report of the run, with timings, resources and the content of every output. */
  readonly report: RunReport;

  /**
   * Created by a `RuntimeTester`.
   * @param report of a run
   * @param phases phases that are turned off are omitted
   */
  constructor(
    report: RunReport,
    phases: Pick<RuntimeTestingConfiguration, 'testIndividualScripts' | 'testDataCompatibility'>,
  ) {
    const { testIndividualScripts, testDataCompatibility } = phases;
    const stepsHeld = report.complete && !report.steps.some(({ status }) => isFailure(status));
    this.report = report;
    this.pipelineSuccess = testDataCompatibility ? report.success : stepsHeld;
    this.scriptResults = Object.fromEntries(
      (testIndividualScripts ? report.steps : []).map((step) => [
        step.name,
        ScriptTestResult.fromReport(step, report),
      ]),
    );
    this.dataFlowResults = Object.fromEntries(
      (testDataCompatibility ? report.flows : []).map((flow) => [
        flow.key,
        DataCompatibilityResult.fromReport(flow, report),
      ]),
    );
    this.errors = testDataCompatibility
      ? report.errors
      : report.errors.filter((error) => !error.startsWith('Data flow '));
  }

  /** `✅ Pipeline: PASS (3/3 scripts, 2/2 data flows)` */
  toString(): string {
    const scripts = Object.values(this.scriptResults);
    const flows = Object.values(this.dataFlowResults);
    const passed = scripts.filter(({ success }) => success).length;
    const held = flows.filter(({ compatible }) => compatible).length;
    const counts = `${passed}/${scripts.length} scripts, ${held}/${flows.length} data flows`;
    return this.pipelineSuccess
      ? `✅ Pipeline: PASS (${counts})`
      : `❌ Pipeline: FAIL (${counts}) - ${this.errors.join('; ')}`;
  }

  /** The four keys of the reference. */
  toDict(): PipelineFlowResultDict {
    return {
      pipeline_success: this.pipelineSuccess,
      script_results: mapValues(this.scriptResults, (result) => result.toDict()),
      data_flow_results: mapValues(this.dataFlowResults, (result) => result.toDict()),
      errors: [...this.errors],
    };
  }

  /** The value for `JSON.stringify`: the same as `toDict`. */
  toJSON(): PipelineFlowResultDict {
    return this.toDict();
  }
}

function mapValues<In, Out>(
  values: Readonly<Record<string, In>>,
  map: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
