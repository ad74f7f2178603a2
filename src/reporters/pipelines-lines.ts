import type { PipelinesReport } from '../report/pipelines-report.ts';
import type { Colors } from './colors.ts';
import { pipelinesVerdict, pipelineVerdict } from './pipelines-verdict.ts';
import { oneLine } from './plain-text.ts';

/** The heading of one of several pipelines on the console. */
export function pipelineHeading(file: string, index: number, total: number): string {
  return `Pipeline ${index + 1} of ${total}: ${oneLine(file, 200)}`;
}

/** The last lines of a run of several pipelines: a line for each of them. */
export function pipelinesLines(report: PipelinesReport, colors: Colors): readonly string[] {
  const paint = report.success ? colors.green : colors.red;
  return [
    'Pipelines:',
    ...report.pipelines.map((one) => {
      const { icon, word, details } = pipelineVerdict(one);
      const name = one.title.includes(one.file) ? one.title : `${one.title} (${one.file})`;
      return `  ${icon} ${oneLine(name, 200)} ${word}: ${details}`;
    }),
    paint(pipelinesVerdict(report)),
  ];
}
