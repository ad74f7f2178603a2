/** What the runner shows if there is no report: a mistake of the user, or a bug. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGitCheckout, type GitCheckout } from '../support/git-checkout.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { type ActionCall, runAction } from '../support/runner.ts';

let checkout: GitCheckout;
beforeAll(() => {
  checkout = createGitCheckout({ 'pipeline.yml': 'steps: {}\n' });
});
afterAll(() => checkout[Symbol.dispose]());

function fail(call: Partial<ActionCall>) {
  return runAction({
    entry: path.join(import.meta.dirname, 'programs', 'tell-github.ts'),
    workspace: checkout.root,
    ...call,
    inputs: { 'pipeline-config': 'pipeline.yml', ...call.inputs },
  });
}

describe('a run without a report', () => {
  it('because of a mistake shows it at its location, with the cure', async () => {
    await using api = await startGitHubApi();
    const result = await fail({
      inputs: { 'check-run': 'pipeline' },
      environment: { TEST_MISTAKE: 'user', GITHUB_API_URL: api.url },
    });
    expect(result.annotations).toEqual([
      {
        level: 'error',
        title: 'The pipeline was not run',
        file: 'pipeline.yml',
        line: 3,
        endLine: 3,
        column: 5,
        message: 'pipeline.yml:3:5: no step `b`\n  Did you mean `a`?',
      },
    ]);
    expect(result.summary).toContain('Did you mean `a`?');
    expect(result.outputs).toEqual({ 'pipeline-success': 'false' });
    expect(result.exitCode).toBe(1);
    expect(api.requests[1]?.body).toMatchObject({ conclusion: 'failure' });
    expect(api.faults).toEqual([]);
  });

  it('because of several mistakes has each sentence once, with a link to each location', async () => {
    const environment = { TEST_MISTAKE: 'several' };
    const { summary } = await fail({ environment });
    const linked = (line: number) =>
      `<a href="https://github.com/octo/pipelines/blob/${checkout.commit}/pipeline.yml#L${line}"><code>pipeline.yml:${line}</code></a>`;
    expect(summary).toBe(
      [
        '## ❌ The pipeline was not run: 2 mistakes',
        '',
        '<table>',
        '<tr><th align="left">Line</th><th align="left">Mistake</th></tr>',
        '<tr><td colspan="2">steps: expected a step name<br><b>Fix:</b> Rename it.</td></tr>',
        `<tr><td>${linked(1)}</td><td><code>a b</code></td></tr>`,
        `<tr><td>${linked(2)}</td><td><code>c d</code></td></tr>`,
        '</table>',
        '',
      ].join('\n'),
    );
  });

  it('has the title of a job of a matrix', async () => {
    const inputs = { title: 'chain <3.12>' };
    const { summary } = await fail({ inputs, environment: { TEST_MISTAKE: 'several' } });
    expect(summary).toMatch(/^## ❌ chain &lt;3\.12&gt;: The pipeline was not run: 2 mistakes\n/);
  });

  it('because of a bug reports an internal error, with the stack', async () => {
    const environment = { TEST_MISTAKE: 'bug' };
    const { annotations } = await fail({ environment });
    expect(annotations).toMatchObject([
      {
        title: 'Internal error',
        message: expect.stringMatching(/^Internal error: TypeError: x is not a function\n +at /),
      },
    ]);
  });
});
