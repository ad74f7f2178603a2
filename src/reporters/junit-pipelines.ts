import type { PipelinesReport } from '../report/pipelines-report.ts';
import { junitSuites, renderSuites, suiteNotRun } from './junit.ts';
import { pipelinesVerdict } from './pipelines-verdict.ts';

/**
 * One file for several pipelines. The names of the suites begin with the title of their pipeline, and
 * a pipeline that was not run is a suite with one case.
 * @param title of the whole run, in front of all of them
 */
export function renderJunitOfPipelines(report: PipelinesReport, title?: string): string {
  const suites = report.pipelines.flatMap((one) => {
    const name = title === undefined ? one.title : `${title}: ${one.title}`;
    if (one.report === undefined) return [suiteNotRun(name, one.file, one.notRun)];
    // Two pipelines can have one name; the class of a case must differ.
    const pipeline = { ...one.report.pipeline, name: one.title };
    return junitSuites({ ...one.report, pipeline }, name);
  });
  return renderSuites(title ?? pipelinesVerdict(report), report.seconds, suites);
}
