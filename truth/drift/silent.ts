/** Silent changes of what a step writes: every one has a step in one pipeline, which is locked once. */
import type { PipelineText } from '../mutation.ts';
import { writeProject } from '../project-files.ts';
import { removeFolder } from '../remove-folder.ts';
import type { ProductOptions } from '../run-product.ts';
import { lock, runLocked, writePipeline } from './locked-run.ts';
import { type Drift, SILENT_STEP, type SilentCase } from './silent-case.ts';

export interface SilentResult {
  readonly id: string;
  readonly end: 'named' | 'unseen' | 'missed' | 'missed breaking' | 'false drift';
  /** Why it is not seen, or what the run said instead. */
  readonly text: string;
}

export async function runSilent(
  cases: readonly SilentCase[],
  options: ProductOptions & { readonly keep: boolean },
): Promise<readonly SilentResult[]> {
  const files = new Map([['scripts/write.py', SILENT_STEP]]);
  const dir = writeProject({ files, pipeline: pipelineOf(cases, false) }, 'silent');
  await lock(dir, options);
  writePipeline(dir, pipelineOf(cases, true));
  const { report, text } = await runLocked(dir, options);
  if (options.keep) console.log(dir);
  else await removeFolder(dir);
  if (report?.contract === undefined) throw new Error(text);
  const { contract, script_results: results } = report;
  return cases.map((one, at) => {
    const step = `s${at}`;
    const status = results[step]?.status;
    if (status !== 'passed') throw new Error(`${one.id}: the step must pass, but it ${status}`);
    return judge(one, contract?.drift.filter((drift) => drift.step === step) ?? []);
  });
}

function pipelineOf(cases: readonly SilentCase[], isChanged: boolean): PipelineText {
  const steps = cases.map(({ write, instead, before = '', after = '' }, at) => [
    `s${at}`,
    {
      script: 'write.py',
      output_paths: { data: `out/s${at}` },
      job_args: isChanged
        ? { before, write: instead ?? write, after }
        : { before: '', write, after: '' },
    },
  ]);
  return { name: 'silent', script_dirs: ['scripts'], steps: Object.fromEntries(steps) };
}

function judge({ id, expected }: SilentCase, drift: readonly Drift[]): SilentResult {
  const said = drift.map((one) => `${one.class}: ${one.message}`).join('; ') || 'nothing';
  const breaking = drift.filter((one) => one.class === 'breaking');
  if (expected === 'nothing') {
    return { id, end: drift.length === 0 ? 'named' : 'false drift', text: said };
  }
  if ('unseen' in expected) {
    if (breaking.length > 0) return { id, end: 'false drift', text: said };
    return drift.length > 0
      ? { id, end: 'named', text: said }
      : { id, end: 'unseen', text: expected.unseen };
  }
  const isNamed = drift.some(
    (one) =>
      one.class === expected.class &&
      (expected.column === undefined || one.column === expected.column) &&
      expected.message.test(one.message),
  );
  if (!isNamed) {
    return { id, end: expected.class === 'breaking' ? 'missed breaking' : 'missed', text: said };
  }
  const isFalse = expected.class !== 'breaking' && breaking.length > 0;
  return { id, end: isFalse ? 'false drift' : 'named', text: said };
}
