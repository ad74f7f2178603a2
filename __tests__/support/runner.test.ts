import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ActionCall, JOB_TOKEN, runAction } from './runner.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'runner-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program of which `code` is the whole text. */
async function run(code: string, call: Partial<ActionCall> = {}) {
  const entry = path.join(folder, `program-${Math.random()}.mjs`);
  writeFileSync(entry, code);
  return await runAction({ entry, workspace: folder, ...call });
}

async function print(text: string) {
  return await run(`process.stdout.write(${JSON.stringify(text)})`);
}

describe('the simulated runner executes', () => {
  it.each([
    ['a command at the start of a line', '::set-output name=a::1\n'],
    ['a command after white space', ' \t\u0085::set-output name=a::1\n'],
    ['a command after a lone carriage return', 'x\r::set-output name=a::1\n'],
    ['a command without a line end', '::set-output name=a::1'],
    ['a command in any case', '::SET-OUTPUT name=a::1\n'],
    ['an old command anywhere in a line', 'x y ##[set-output name=a]1\n'],
  ])('%s', async (_, text) => {
    expect((await print(text)).obeyed).toEqual([
      { name: 'set-output', properties: { name: 'a' }, data: '1' },
    ]);
  });

  it('commands on standard error', async () => {
    const { obeyed } = await run(`process.stderr.write('::add-mask::x\\n')`);
    expect(obeyed).toEqual([{ name: 'add-mask', properties: {}, data: 'x' }]);
  });

  it('nothing between a stop command and its token', async () => {
    const { obeyed, log } = await print(
      '::stop-commands::t-1\n::add-mask::x\n##[add-mask]y\n::t-1::\n::add-mask::z\n',
    );
    expect(obeyed).toEqual([{ name: 'add-mask', properties: {}, data: 'z' }]);
    expect(log).toBe('::add-mask::x\n##[add-mask]y');
  });
});

describe('the simulated runner does not execute', () => {
  it.each(['x ::add-mask::y', '::unknown::y', '::add-mask:y', '##[unknown]y', '# #[add-mask]y'])(
    '%j',
    async (line) => {
      const { obeyed, annotations, log } = await print(`${line}\n`);
      expect({ obeyed, annotations, log }).toEqual({ obeyed: [], annotations: [], log: line });
    },
  );
});

describe('annotations', () => {
  it('keeps ten of a kind and drops the rest', async () => {
    const { annotations, dropped } = await print(
      '::error::e\n'.repeat(12) + '::notice::n\n'.repeat(10),
    );
    expect(annotations).toHaveLength(20);
    expect(dropped).toHaveLength(2);
  });

  it('truncates a message at 4,096 characters', async () => {
    const { annotations } = await print(`::error::${'m'.repeat(5000)}\n`);
    expect(annotations[0]?.message).toHaveLength(4096);
  });

  it('parses properties and unescapes them', async () => {
    const { annotations } = await print(
      '::warning title=a%2Cb%3Ac,file=x/y.py,line=3,endLine=3,col=5::100%25%0Ahot\n',
    );
    expect(annotations).toEqual([
      {
        level: 'warning',
        message: '100%\nhot',
        title: 'a,b:c',
        file: 'x/y.py',
        line: 3,
        endLine: 3,
        column: 5,
      },
    ]);
  });

  it('names a file in the workspace relative to it', async () => {
    const { annotations } = await print(`::error file=${path.join(folder, 'a', 'b.py')}::m\n`);
    expect(annotations[0]?.file).toBe('a/b.py');
  });

  it.each([
    ['a column without a line', 'col=3', {}],
    ['columns over several lines', 'line=1,endLine=2,col=3', { line: 1, endLine: 2 }],
    ['an end before the line', 'line=5,endLine=2', {}],
    [
      'an end column before the column',
      'line=1,endLine=1,col=4,endColumn=2',
      { line: 1, endLine: 1 },
    ],
  ])('drops %s', async (_, properties, kept) => {
    const { annotations } = await print(`::error ${properties}::m\n`);
    expect(annotations).toEqual([{ level: 'error', message: 'm', ...kept }]);
  });

  it('ignores an empty message', async () => {
    expect((await print('::error::\n')).annotations).toEqual([]);
  });
});

describe('a step', () => {
  it('finds defaults of inputs, its token and its files', async () => {
    const result = await run(
      `import { appendFileSync } from 'node:fs';
       const { env } = process;
       console.log(env['INPUT_TIMEOUT'], env['INPUT_PIPELINE-CONFIG'], env['INPUT_GITHUB-TOKEN']);
       appendFileSync(env.GITHUB_OUTPUT, 'a=1\\nb<<END\\nx\\ny\\nEND\\n');
       appendFileSync(env.GITHUB_STEP_SUMMARY, '# hot\\n');
       process.exit(3);`,
      { inputs: { 'pipeline-config': 'p.yml' }, summaryBefore: 'before\n' },
    );
    expect(result.log).toBe(`300 p.yml ${JOB_TOKEN}`);
    expect(result.outputs).toEqual({ a: '1', b: 'x\ny' });
    expect(result.summary).toBe('before\n# hot\n');
    expect(result.exitCode).toBe(3);
  });

  it.each(['just words\\n', 'a<<END\\nx\\n', '=1\\n', 'a<<\\nx\\n'])(
    'fails with the output %j',
    async (text) => {
      const code = `(await import('node:fs')).appendFileSync(process.env.GITHUB_OUTPUT, '${text}')`;
      await expect(run(code)).rejects.toThrow(/Invalid format|delimiter/);
    },
  );

  it('loses a summary of more than a mebibyte', async () => {
    const code = `(await import('node:fs')).writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577))`;
    await expect(run(code)).rejects.toThrow(/Summary upload aborted/);
  });
});
