/** Secrets and files of the runner in a run of the whole action, from its sources. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startGitHubApi } from '../support/github-api.ts';
import { createProject, script } from '../support/pipeline-rig.ts';
import { type ActionCall, runAction } from '../support/runner.ts';

const ENTRY = path.resolve(import.meta.dirname, '..', '..', 'src', 'action.ts');

const run = (call: ActionCall) => runAction({ entry: ENTRY, ...call });

/** Keys are split, so that no secret scanner reports this file. */
const TOKEN = ['ghp', 'k3Jd8sLq0ZxVb7nM2wRt5yUe1oPa9cFg4hTi'].join('_');
const VALUE = 'tr0ub4dor&3 "of\\the" sea';
const LINES = '{\n  "kind": "service account",\n  "private_key": "wW8xkq2PZr11mNv0"\n}';

describe('secrets', () => {
  const LEAKS = script(
    [
      'import base64, json, os, sys, urllib.parse',
      'value = os.environ["DB_PASSWORD"]',
      'print("token", environ_vars["PRINTED"])',
      'print("value", value, urllib.parse.quote(value), base64.b64encode(value.encode()).decode())',
      'print("lines", os.environ["SERVICE_CREDENTIALS"], file=sys.stderr)',
      'with open(output_paths["out"] + "/a.csv", "w") as file:',
      '    file.write("id,{}\\n1,2\\n".format(environ_vars["PRINTED"]))',
      'raise ValueError({"password": value, "token": environ_vars["PRINTED"]})',
    ].join('\n'),
  );
  const PIPELINE = JSON.stringify({
    steps: {
      leaks: {
        script: 'leaks.py',
        input_paths: {},
        output_paths: { out: 'out' },
        environ_vars: { PRINTED: TOKEN },
      },
    },
  });

  test('leave the action only in masks, which come first', async () => {
    await using project = await createProject({ 'leaks.py': LEAKS, 'pipeline.json': PIPELINE });
    await using api = await startGitHubApi();
    const result = await run({
      workspace: project.dir,
      inputs: {
        ...{ 'pipeline-config': 'pipeline.json', 'log-level': 'DEBUG', 'check-run': 'Pipeline' },
        ...{ 'results-file': 'results.json', 'junit-file': 'junit.xml' },
      },
      environment: {
        ...{ DB_PASSWORD: VALUE, SERVICE_CREDENTIALS: LINES, GITHUB_API_URL: api.url },
      },
    });
    expect(result.exitCode).toBe(1);
    expect(result.log).toContain("'token': '***'");
    const left = [
      ...[result.log, result.summary, JSON.stringify(result.annotations)],
      ...[JSON.stringify(result.outputs), JSON.stringify(api.requests)],
      await readFile(project.path('results.json'), 'utf8'),
      await readFile(project.path('junit.xml'), 'utf8'),
    ];
    for (const text of left) {
      expect(text).not.toContain(TOKEN);
      expect(text).not.toContain('tr0ub4dor');
      expect(text).not.toContain(encodeURIComponent(VALUE).slice(0, 12));
      expect(text).not.toContain(Buffer.from(VALUE).toString('base64').slice(0, 12));
      expect(text).not.toContain('wW8xkq2PZr11mNv0');
    }
    expect(left.filter((text) => text.includes('***')).length).toBeGreaterThan(4);

    const masks = result.obeyed.map(({ name, data }) => [name, data]);
    expect(masks).toEqual([
      ['add-mask', VALUE],
      ['add-mask', '"kind": "service account",'],
      ['add-mask', '"private_key": "wW8xkq2PZr11mNv0"'],
      ['add-mask', 'wW8xkq2PZr11mNv0'],
    ]);
    expect(result.raw.startsWith('::add-mask::')).toBe(true);
    expect(result.raw.lastIndexOf('::add-mask::')).toBeLessThan(result.raw.indexOf('leaks'));
  });

  test('are not quoted in mistakes of an input or the pipeline file', async () => {
    await using project = await createProject({
      'pipeline.json': JSON.stringify({ steps: { a: { timeout: TOKEN } } }),
    });
    const wrongInput = await run({
      workspace: project.dir,
      inputs: { 'pipeline-config': 'pipeline.json', timeout: TOKEN },
    });
    const wrongFile = await run({
      workspace: project.dir,
      inputs: { 'pipeline-config': 'pipeline.json' },
    });
    for (const { exitCode, annotations, summary } of [wrongInput, wrongFile]) {
      expect(exitCode).toBe(1);
      expect(annotations).toHaveLength(1);
      expect(JSON.stringify(annotations) + summary).not.toContain(TOKEN.slice(4, 24));
    }
  });

  test('are not searched in the output of a run without secrets', async () => {
    await using project = await createProject({ 'a.py': script('print("done")') });
    const result = await run({ workspace: project.dir, inputs: { scripts: 'a' } });
    expect(result.obeyed.map(({ name }) => name)).toEqual(['group', 'endgroup']);
    expect(result.exitCode).toBe(0);
  });
});

describe('files of the runner', () => {
  const FINDS = [
    'import glob, os',
    'temp = os.environ["RUNNER_TEMP"]',
    'files = {os.path.basename(file): file for file in glob.glob(temp + "/_runner_file_commands/*")}',
  ].join('\n');

  test('are restored if a script finds them in a directory listing, and the finding names each', async () => {
    await using project = await createProject({
      'finds.py': script(
        [
          ...[FINDS, 'open(files["set_env_1"], "a").write("LD_PRELOAD=/tmp/evil.so\\n")'],
          'open(files["add_path_1"], "a").write("/tmp/evil\\n")',
          'open(files["set_output_1"], "a").write("pipeline-success=true\\n")',
          'open(files["step_summary_1"], "a").write("# All is well\\n")',
          'open(files["save_state_1"], "w").write("x=1\\n")',
          'open(temp + "/_runner_file_commands/set_env_2", "w").write("EVIL=1\\n")',
          'os.symlink("/etc/passwd", temp + "/_runner_file_commands/link")',
        ].join('\n'),
      ),
    });
    const result = await run({
      ...{ workspace: project.dir, inputs: { scripts: 'finds' }, summaryBefore: 'Before.\n' },
    });
    expect(result.exitCode).toBe(1);
    expect(result.variables).toEqual({});
    expect(Object.keys(result.commandFiles).sort()).toEqual([
      ...['add_path_1', 'event.json', 'save_state_1', 'set_env_1', 'set_output_1'],
      'step_summary_1',
    ]);
    expect(result.commandFiles['add_path_1']).toBe('');
    expect(result.commandFiles['save_state_1']).toBe('');
    expect(result.outputs['pipeline-success']).toBe('false');
    expect(result.summary).toContain('Before.');
    expect(result.summary.split('\n')).not.toContain('# All is well');
    const told = result.annotations.map(({ message }) => message).join('\n');
    expect(told).toContain('`GITHUB_ENV` (variables of later steps) was appended to');
    expect(told).toContain('LD_PRELOAD=/tmp/evil.so');
    for (const name of ['GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
      expect(told).toContain(`\`${name}\``);
    }
    expect(told).toMatch(/`(?:link`, `set_env_2|set_env_2`, `link)` were removed/);
    expect(result.annotations.every(({ title }) => title?.includes('finds'))).toBe(true);
  });

  test.runIf(process.platform === 'linux')(
    'are restored if a script reads their names from a process of the runner',
    async () => {
      await using project = await createProject({
        'finds.py': script(
          [
            'import os',
            'def environ(pid):',
            '    pairs = open(f"/proc/{pid}/environ", "rb").read().split(b"\\0")',
            '    return dict(pair.decode().split("=", 1) for pair in pairs if b"=" in pair)',
            'def parent(pid):',
            '    return int(open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[1])',
            'pid = os.getpid()',
            'while "GITHUB_ENV" not in environ(pid):',
            '    pid = parent(pid)',
            'open(environ(pid)["GITHUB_ENV"], "a").write("EVIL=1\\n")',
          ].join('\n'),
        ),
      });
      const result = await run({ workspace: project.dir, inputs: { scripts: 'finds' } });
      expect(result.variables).toEqual({});
      expect(result.exitCode).toBe(1);
      expect(result.annotations[0]?.message).toContain('`GITHUB_ENV`');
      expect(result.annotations[0]?.message).toContain('EVIL=1');
    },
  );
});
