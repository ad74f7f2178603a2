/** How the runner shows the report of a run: all of `src/github/`, in a separate process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
import { createGitCheckout, type GitCheckout } from '../support/git-checkout.ts';
import { startGitHubApi } from '../support/github-api.ts';
import {
  blockedChainReport,
  incompleteReport,
  passedReport,
  wideReport,
} from '../support/report-fixtures.ts';
import { type ActionCall, JOB_TOKEN, runAction } from '../support/runner.ts';

const ENTRY = path.join(import.meta.dirname, 'programs', 'tell-github.ts');

let checkout: GitCheckout;
let folder = '';
beforeAll(() => {
  const steps = ['prepare', 'b', ...Array.from({ length: 120 }, (_, index) => `step_${index}`)];
  checkout = createGitCheckout(
    Object.fromEntries([
      ['pipeline.yml', 'steps: {}\n'],
      ...steps.map((step) => [`scripts/${step}.py`, 'def main():\n    pass\n']),
    ]),
  );
  folder = mkdtempSync(path.join(tmpdir(), 'reporting-'));
});
afterAll(() => {
  checkout[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function tell(
  report: RunReport,
  { baseDir = checkout.root, ...call }: Partial<ActionCall> & { baseDir?: string } = {},
) {
  const file = path.join(folder, `report-${Math.random()}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...report, baseDir }));
  return await runAction({
    entry: ENTRY,
    workspace: checkout.root,
    ...call,
    inputs: { 'pipeline-config': 'pipeline.yml', ...call.inputs },
    environment: { TEST_REPORT: file, ...call.environment },
  });
}

describe('a run that passed', () => {
  it('sets every output and writes the summary', async () => {
    const result = await tell(passedReport());
    expect(result.exitCode).toBe(0);
    expect(result.annotations).toEqual([]);
    expect(result.failures).toEqual([]);
    expect(result.outputs).toEqual({
      'pipeline-success': 'true',
      'failed-pipelines': '[]',
      'total-scripts': '4',
      'successful-scripts': '4',
      'failed-scripts': '[]',
      'failed-causes': '[]',
      'total-data-flows': '4',
      'successful-data-flows': '4',
      'broken-data-flows': '0',
      'error-count': '0',
      'results-file': 'out/results.json',
      'junit-file': '',
      'contract-file': '',
      'contract-patch': '',
      'odcs-file': '',
    });
    expect(result.summary).toContain('penguins');
    expect(result.summary).toContain(`/blob/${checkout.commit}/scripts/prepare.py`);
  });

  it('writes no summary if it is only requested for failures', async () => {
    const inputs = { summary: 'on-failure' };
    expect((await tell(passedReport(), { inputs })).summary).toBe('');
    expect((await tell(blockedChainReport(), { inputs })).summary).toContain("KeyError: 'label'");
  });
});

describe('a run that failed', () => {
  it('annotates the line with its cause and its blocked steps', async () => {
    const { annotations, outputs, exitCode } = await tell(blockedChainReport());
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'Script raised an exception: b',
        file: 'scripts/b.py',
        line: 12,
        endLine: 12,
        column: 9,
        message: expect.stringMatching(
          /^KeyError: 'label'\n[\s\S]*Not run because of it: c, d\.\nTo reproduce: npx /,
        ),
      },
    ]);
    expect(outputs['failed-scripts']).toBe('["b"]');
    expect(JSON.parse(outputs['failed-causes'] ?? '')).toEqual([
      {
        ...{ id: 'cause-1', code: 'script-failed', message: "KeyError: 'label'" },
        ...{ file: 'scripts/b.py', line: 12, steps: ['b'], not_run: ['c', 'd'] },
      },
    ]);
    expect(outputs['pipeline-success']).toBe('false');
    expect(exitCode).toBe(1);
  });

  it('of a foreign checkout is reproduced in a clone of that repository', async () => {
    using foreign = createGitCheckout({ 'ml/pipeline.yml': '', 'scripts/b.py': '' }, 'sub');
    foreign.write('.git/config', '[remote "origin"]\n\turl = https://github.com/octo/shared\n');
    const given = blockedChainReport();
    const file = 'sub/ml/pipeline.yml';
    const report: RunReport = {
      ...given,
      pipeline: { ...given.pipeline, file },
      causes: given.causes.map((cause) => ({
        ...cause,
        reproduce: `npx cursus runtime test-pipeline ${file}`,
      })),
    };
    const { summary } = await tell(report, {
      workspace: foreign.workspace,
      inputs: { 'pipeline-config': file },
      baseDir: foreign.workspace,
    });
    expect(summary).toContain('test-pipeline ml/pipeline.yml');
    expect(summary).not.toContain('sub/ml');
    expect(summary).not.toContain('/blob/');
  });

  it('has ten annotations, of which the last counts the rest', async () => {
    const { annotations, dropped } = await tell(wideReport(120, 'failed'));
    expect(annotations).toHaveLength(10);
    expect(annotations[9]?.title).toBe('111 more errors');
    expect(dropped).toEqual([]);
  });

  it('names only surfaces that have the other annotations', async () => {
    const last = async (inputs: Record<string, string>) =>
      (await tell(wideReport(12, 'failed'), { inputs })).annotations[9]?.message;
    expect(await last({})).toMatch(/per step\. See the job summary\.$/);
    expect(await last({ summary: 'off' })).toMatch(/per step\.$/);
    expect(await last({ 'results-file': 'out/results.json', summary: 'off' })).toMatch(
      /per step\. out\/results\.json has all of them\.$/,
    );
  });

  it('has the title of a job of a matrix', async () => {
    const { summary } = await tell(blockedChainReport(), { inputs: { title: 'chain (3.12)' } });
    expect(summary).toMatch(/^## ❌ chain \(3\.12\): 1 cause, 1 of 5 steps failed, 2 not run\n/);
  });

  it('has no annotations if they are off', async () => {
    const inputs = { annotations: 'false', summary: 'off' };
    const result = await tell(blockedChainReport(), { inputs });
    expect(result.annotations).toEqual([]);
    expect(result.summary).toBe('');
    expect(result.outputs['error-count']).toBe('1');
  });
});

describe('the log', () => {
  it('executes no commands in script output', async () => {
    const lines = [
      '::error::forged',
      'x ##[set-output name=pipeline-success]true',
      '::add-mask::e',
    ];
    const result = await tell(passedReport(), { environment: { TEST_PRINT: lines.join('\n') } });
    expect(result.annotations).toEqual([]);
    expect(result.obeyed).toEqual([]);
    expect(result.log).toContain('\\::error::forged');
    expect(result.outputs['pipeline-success']).toBe('true');
  });

  it('still contains annotations after an unfinished line', async () => {
    const environment = { TEST_PRINT: 'no end of line' };
    expect((await tell(blockedChainReport(), { environment })).annotations).toHaveLength(1);
  });
});

describe('the summary', () => {
  it('fits into the remaining space', async () => {
    const summaryBefore = 'x'.repeat(900_000);
    const { summary, annotations } = await tell(wideReport(1000, 'failed'), { summaryBefore });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(summary.slice(900_000)).toContain('step_0');
    expect(annotations.filter(({ level }) => level === 'notice')).toEqual([]);
  });

  it.each([
    ['there is no room', { summaryBefore: 'x'.repeat(1_048_000) }],
    ['its file is not named', { environment: { GITHUB_STEP_SUMMARY: '' } }],
    ['its file is not there', { environment: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } }],
  ])('is omitted with a notice if %s', async (_, call) => {
    const { annotations, exitCode, outputs } = await tell(passedReport(), call);
    expect(annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('The job summary was not written') },
    ]);
    expect(outputs['pipeline-success']).toBe('true');
    expect(exitCode).toBe(0);
  });
});

describe('the outputs', () => {
  it('are omitted with a warning if their file does not exist', async () => {
    const environment = { GITHUB_OUTPUT: '' };
    const { annotations, exitCode, obeyed } = await tell(passedReport(), { environment });
    expect(annotations).toMatchObject([{ level: 'warning' }]);
    expect(obeyed).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('stay small for any number of failed scripts', async () => {
    const { outputs } = await tell(wideReport(9000, 'failed'), {
      inputs: { summary: 'off', annotations: 'false' },
    });
    expect(outputs['total-scripts']).toBe('9000');
    expect(outputs['failed-scripts']?.length).toBeLessThan(100_001);
    expect(JSON.parse(outputs['failed-scripts'] ?? '')).toContain('step_5000');
  });
});

describe('the check run', () => {
  const inputs = { 'check-run': 'pipeline' };

  it('has the summary and all 120 annotations, in three batches', async () => {
    await using api = await startGitHubApi();
    const result = await tell(wideReport(120, 'failed'), {
      inputs,
      environment: { GITHUB_API_URL: api.url },
      event: { pull_request: { head: { sha: 'd'.repeat(40) } } },
    });
    expect(api.faults).toEqual([]);
    const [created, first, ...more] = api.requests;
    expect(created?.body).toMatchObject({ status: 'in_progress', head_sha: 'd'.repeat(40) });
    expect(created?.authorization).toBe(`token ${JOB_TOKEN}`);
    expect(first?.body).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(first?.body.output?.summary).toContain('step_0');
    expect([first, ...more].map((request) => request?.body.output?.annotations?.length)).toEqual([
      50, 50, 20,
    ]);
    expect(result.annotations).toHaveLength(10);
    expect(result.raw).not.toContain(JOB_TOKEN);
  });

  it.each([
    ['the values of the matrix', { matrix: '{"python": "3.12", "os": "ubuntu"}' }, '3.12, ubuntu'],
    ['the title', { matrix: '{"python": "3.12"}', title: 'churn' }, 'churn'],
    ['values with line breaks', { matrix: '{"args": "--a\\n--b"}' }, '--a --b'],
  ])('is distinguished from those of other jobs by %s', async (_, more, ending) => {
    await using api = await startGitHubApi();
    const environment = { GITHUB_API_URL: api.url };
    await tell(passedReport(), { inputs: { ...inputs, ...more }, environment });
    expect(api.requests[0]?.body).toMatchObject({ name: `pipeline (${ending})` });
    expect(api.faults).toEqual([]);
  });

  it.each([
    ['passed', passedReport(), 'success'],
    ['was cancelled', incompleteReport(), 'cancelled'],
  ])('of a run that %s reports it', async (_, report, conclusion) => {
    await using api = await startGitHubApi();
    await tell(report, { inputs, environment: { GITHUB_API_URL: api.url } });
    expect(api.requests[1]?.body.conclusion).toBe(conclusion);
    expect(api.faults).toEqual([]);
  });

  it.each([
    ['403', { status: 403 }],
    ['500', { status: 500 }],
  ] as const)('refused with %s is one warning, and has no other effect', async (_, answer) => {
    await using api = await startGitHubApi({ misbehave: () => answer });
    const report = wideReport(12, 'failed');
    const without = await tell(report);
    const refused = await tell(report, { inputs, environment: { GITHUB_API_URL: api.url } });
    expect(api.requests.length).toBeGreaterThan(0);
    const [warning, ...warnings] = refused.annotations.filter(({ level }) => level === 'warning');
    expect(warning?.message).toContain('The check run was not written');
    expect(warnings).toEqual([]);
    expect({
      exitCode: refused.exitCode,
      outputs: refused.outputs,
      summary: refused.summary,
      annotations: refused.annotations.filter((annotation) => annotation !== warning),
    }).toEqual({
      exitCode: 1,
      outputs: without.outputs,
      summary: without.summary,
      annotations: without.annotations,
    });
  });
});
