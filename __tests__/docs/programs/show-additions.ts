/** Runs in a copy of the sources, and prints their formats and findings. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as ActionManifest from '../../../scripts/docs/action-manifest.ts';
import type * as CliReference from '../../../scripts/docs/cli-reference.ts';
import type * as DataFormatType from '../../../scripts/docs/data-format-type.ts';
import type * as FindingsPage from '../../../scripts/docs/findings-page.ts';
import type * as ProfileOutput from '../../../src/data/profile-output.ts';
import type * as StepFindings from '../../../src/execute/step/step-findings.ts';
import type * as Inputs from '../../../src/github/inputs.ts';
import type * as Outputs from '../../../src/github/outputs.ts';
import type * as BlameFormat from '../../../src/judge/blame/blame-format.ts';
import type { PlannedStep } from '../../../src/pipeline/plan.ts';
import type * as ReportFiles from '../../../src/program/report-files.ts';
import type * as FormatLabel from '../../../src/reporters/format-label.ts';
import { makeReport, makeStep } from '../../support/report-builders.ts';

const here = process.cwd();

function load<Module>(file: string): Promise<Module> {
  return import(pathToFileURL(path.join(here, file)).href);
}

const { commandHelp } = await load<typeof CliReference>('scripts/docs/cli-reference.ts');
const manifest = await load<typeof ActionManifest>('scripts/docs/action-manifest.ts');
const { loadInputs } = await load<typeof Inputs>('src/github/inputs.ts');
const { ACTION_OUTPUTS, ofOne } = await load<typeof Outputs>('src/github/outputs.ts');
const { writeReportFiles } = await load<typeof ReportFiles>('src/program/report-files.ts');
const variables = { 'INPUT_PIPELINE-CONFIG': 'p.yml', 'INPUT_NAMES-FILE': 'out/names.txt' };
const report = makeReport({ steps: [makeStep('prepare'), makeStep('train')] });
const written = await writeReportFiles(report, loadInputs(variables, here).reportFiles, here);
const outputs = Object.entries(ACTION_OUTPUTS).map(([name, { value }]) => [
  name,
  value(ofOne(report), written),
]);

const { profileOutput } = await load<typeof ProfileOutput>('src/data/profile-output.ts');
const { formatLabel } = await load<typeof FormatLabel>('src/reporters/format-label.ts');
const { blameFormat } = await load<typeof BlameFormat>('src/judge/blame/blame-format.ts');
const { dataFormatType } = await load<typeof DataFormatType>('scripts/docs/data-format-type.ts');
await writeFile(path.join(here, 'model.gguf'), 'GGUF\u0003\0\0\0');
await writeFile(path.join(here, 'other.gguf'), 'a,b\n1,2\n');
const model = await profileOutput(path.join(here, 'model.gguf'), 'file');
const other = await profileOutput(path.join(here, 'other.gguf'), 'file');
const blame = blameFormat(
  {
    ...{ name: 'train', script: 'train.py', inputs: ['model'], outputs: [], opened: [] },
    ...{ text: '', environVars: {}, jobArgs: [], emptyInputs: [] },
    isUserFile: () => true,
    exception: {
      ...{ type: 'ValueError', module: 'builtins', message: 'invalid GGUF magic', text: '' },
      ...{ attributes: {}, bases: [], frames: [], chain: [] },
    },
  } as unknown as Parameters<typeof blameFormat>[0],
  [
    {
      ...{ flow: 'prepare->train', producer: 'prepare', output: 'model', input: 'model' },
      ...{ part: { kind: 'whole' }, path: '/in/other.gguf', profile: other },
    },
  ],
);

const { findingsPage } = await load<typeof FindingsPage>('scripts/docs/findings-page.ts');
const { stepFindings } = await load<typeof StepFindings>('src/execute/step/step-findings.ts');
const found = stepFindings({ name: 'prepare' } as PlannedStep, {
  ...{ refusal: [], verdict: { status: 'passed' }, noticed: [], inputs: [] },
  ended: {
    ending: { result: null, exit: { left_behind: [] } },
    ...{
      attempts: 1,
      failedInFork: undefined,
      otherInputs: [],
      strays: [],
      outside: [],
      unused: () => [],
    },
    outputs: [{ name: 'model', declared: true, profile: model }],
  } as unknown as StepFindings.EndedStep,
});

process.stdout.write(
  JSON.stringify({
    help: await commandHelp(),
    manifest: manifest.manifestInputs() + manifest.manifestOutputs(),
    outputs: Object.fromEntries(outputs),
    file: await readFile(path.join(here, 'out/names.txt'), 'utf8'),
    model: model.files,
    label: model.format === null ? '' : formatLabel(model.format),
    other: other.files[0]?.problem,
    blame: blame?.message,
    type: dataFormatType(),
    findings: found,
    page: findingsPage(),
  }),
);
