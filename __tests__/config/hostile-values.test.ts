import { describe, expect, test } from 'vitest';
import { loadPipeline, pipelineFromValue } from '../../src/config/load-pipeline.ts';
import { describeUserError, UserError } from '../../src/text/errors.ts';
import { createTempProject } from '../support/temp-project.ts';
import { complaint } from './complaint.ts';

const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

describe('an object with its own `toString`', () => {
  test.each([
    ['steps.a.output_paths.x', '{"steps":{"a":{"output_paths":{"x":{"toString":1}}}}}'],
    ['steps.a.input_paths.x', '{"steps":{"a":{"input_paths":{"x":[{"toString":1}]}}}}'],
    ['steps.a.environ_vars.x', '{"steps":{"a":{"environ_vars":{"x":{"toString":1}}}}}'],
    ['steps.a.timeout', '{"steps":{"a":{"timeout":{"toString":1}}}}'],
    ['steps.a.memory', '{"steps":{"a":{"memory":{"valueOf":1}}}}'],
    ['steps.a.log_limit', '{"steps":{"a":{"log_limit":{"toString":1}}}}'],
    ['steps.a.depends_on', '{"steps":{"a":{"depends_on":{"toString":1}}}}'],
    ['steps.a.depends_on[0]', '{"steps":{"a":{"depends_on":[{"toString":1}]}}}'],
    ['steps.a.script', '{"steps":{"a":{"script":{"toString":1}}}}'],
    ['name', '{"name":{"toString":1},"steps":{"a":{}}}'],
    ['preload', '{"preload":{"toString":1},"steps":{"a":{}}}'],
    ['script_dirs[0]', '{"script_dirs":[{"toString":1}],"steps":{"a":{}}}'],
    ['dag.nodes[0]', '{"dag":{"nodes":[{"toString":1}]}}'],
    ['dag.edges[0][1]', '{"dag":{"nodes":["a"],"edges":[["a",{"toString":1}]]}}'],
    ['script_specs[0].script_name', '{"script_specs":[{"script_name":{"toString":1}}]}'],
    ['pipeline_name', '{"pipeline_name":{"toString":1},"script_specs":[{"script_name":"a"}]}'],
  ])('is a mistake of %s', async (key, json) => {
    for (const file of ['p.json', 'p.yml']) {
      const text = await complaint(file, json);
      expect(text).toMatch(new RegExp(`^${file}:1:\\d+: `));
      expect(text).toContain(`${key}: expected`);
      expect(text).toMatch(/found (a mapping|a list of 1)/);
    }
  });
});

describe('names that every JavaScript object has', () => {
  test.each(['p.json', 'p.yml'])('are normal names in %s', async (file) => {
    const named = (value: unknown) =>
      Object.fromEntries(INHERITED.map((name) => [name, value] as const));
    const step = {
      input_paths: named('in'),
      output_paths: named('out'),
      environ_vars: named('x'),
      job_args: named({ valueOf: 1 }),
    };
    await using project = await createTempProject({
      [file]: JSON.stringify({ steps: named(step) }),
    });
    const { steps } = await loadPipeline(file, { cwd: project.dir });
    expect(steps.map(({ name }) => name)).toEqual(INHERITED);
    for (const { inputs, outputs, environVars, jobArgs } of steps) {
      for (const part of [inputs, outputs, environVars, jobArgs]) {
        expect(Object.keys(part ?? {})).toEqual(INHERITED);
      }
      expect(jobArgs).toEqual(named({ valueOf: 1 }));
    }
  });

  test('do not exist if nothing defines them', async () => {
    const yaml = 'steps: {a: {environ_vars: {b: x}, inputs: {b: x}}}';
    await using project = await createTempProject({ 'p.yml': yaml });
    const [step] = (await loadPipeline('p.yml', { cwd: project.dir })).steps;
    expect(Object.keys(step?.environVars ?? {})).toEqual(['b']);
    expect(Object.keys(step?.inputs ?? {})).toEqual(['b']);
  });

  test('are unknown keys like others', async () => {
    expect(await complaint('p.yml', 'constructor: 1\nsteps: {a: {toString: 1}}\n')).toMatch(
      /^p\.yml:1:1: unknown key `constructor`\n.*\np\.yml:2:13: steps\.a: unknown key `toString`\n/,
    );
  });
});

describe('`__proto__`', () => {
  test.each([
    ['a key of the file', '{"__proto__": {"polluted": 1}, "steps": {"a": {}}}'],
    ['a step', '{"steps": {"__proto__": {"polluted": 1}}}'],
    ['a key of a step', '{"steps": {"a": {"__proto__": {"polluted": 1}}}}'],
    ['an input', '{"steps": {"a": {"inputs": {"__proto__": "x"}}}}'],
    ['an output', '{"steps": {"a": {"outputs": {"__proto__": "x"}}}}'],
    ['a variable', '{"steps": {"a": {"environ_vars": {"__proto__": "x"}}}}'],
    ['a job argument', '{"steps": {"a": {"job_args": {"x": {"__proto__": {"polluted": 1}}}}}}'],
    ['a default', '{"defaults": {"job_args": {"__proto__": {"polluted": 1}}}, "steps": {"a": {}}}'],
    ['a step in a list', '{"steps": [{"name": "__proto__"}]}'],
    ['a node', '{"dag": {"nodes": ["__proto__"]}}'],
    ['a saved spec', '{"script_specs": {"__proto__": {"script_name": "a"}}}'],
    ['the name of a saved spec', '{"script_specs": [{"script_name": "__proto__"}]}'],
  ])('is refused as %s', async (_, json) => {
    for (const file of ['p.json', 'p.yml']) {
      const text = await complaint(file, json);
      expect(text).toMatch(new RegExp(`^${file}:1:\\d+: .*__proto__.*\\n {2}Rename it\\.$`));
    }
    expect('polluted' in {}).toBe(false);
  });
});

describe('text that affects a terminal or a runner', () => {
  test.each([
    ['a key', '{"steps": {"a": {}}, "x\\u001b[2J\\n::error::y": 1}', 'x\\u001b[2J\\n::error::y'],
    ['a step', '{"steps": {"\\u202ea": {}}}', '\\u202ea'],
    ['a value', '{"steps": {"a": {"timeout": "5\\r\\u0007"}}}', '5\\r\\u0007'],
    ['half of a pair', '{"steps": {"a": {"timeout": "\\ud800"}}}', '\\ud800'],
    ['an edge', '{"dag": {"nodes": ["a"], "edges": [["a", "b\\u2028"]]}}', 'b\\u2028'],
    ['a directory', '{"script_dirs": ["x\\u001b[2J"], "steps": {"a": {}}}', 'x\\u001b[2J'],
  ])('is shown as escapes in %s', async (_, json, shown) => {
    const text = await complaint('p.json', json);
    expect(text).toContain(shown);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
  });

  test('is shown as escapes in the name of the file', async () => {
    await using project = await createTempProject({ 'x\u001b[2J.yml': 'steps:\n' });
    const error = await loadPipeline('x\u001b[2J.yml', { cwd: project.dir }).catch((e) => e);
    expect(describeUserError(error)).toMatch(/^x\\u001b\[2J\.yml:1:1: No steps found/);
  });

  test('is truncated if it is long', async () => {
    const long = 'k'.repeat(100_000);
    const text = await complaint(
      'p.json',
      `{"steps": {"a": {"timeout": "${long}"}}, "${long}": 1}`,
    );
    expect(text.length).toBeLessThan(1_000);
  });
});

describe('a value from a program', () => {
  const circular: Record<string, unknown> = {};
  circular['again'] = { circular };
  const laughs = Array.from({ length: 9 }).reduce<unknown>((inner) => Array(10).fill(inner), 'x');
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  test.each<[what: string, value: unknown, message: string]>([
    [
      'BigInt',
      10n,
      'steps.a.timeout: expected a number of seconds greater than 0, at most 604800, found the BigInt 10',
    ],
    ['minus nought', -0, 'found -0'],
    ['not a number', Number.NaN, 'found NaN'],
    ['a date', new Date(0), 'found a date'],
    ['a Map', new Map(), 'found a Map'],
    ['a symbol', Symbol('x'), 'found a symbol'],
    ['no prototype', Object.create(null), 'found a mapping'],
    ['a circle', circular, 'steps.a.timeout.again.circular: a value that contains itself'],
    [
      'data repeated by reference',
      laughs,
      'steps.a.timeout: more than 1,000,000 mappings and lists',
    ],
    [
      'a getter that throws',
      {
        get x() {
          throw new TypeError('mine');
        },
      },
      'steps.a.timeout.x: a value that cannot be read',
    ],
    ['a revoked proxy', revoked.proxy, 'steps.a.timeout: a value that cannot be read'],
    ['a symbol as key', { [Symbol('x')]: 1 }, 'steps.a.timeout: a key that is a symbol'],
  ])('is refused with the key: %s', (_, value, message) => {
    expect(() => pipelineFromValue({ steps: { a: { timeout: value } } }, { root: '.' })).toThrow(
      UserError,
    );
    expect(() => pipelineFromValue({ steps: { a: { timeout: value } } }, { root: '.' })).toThrow(
      message,
    );
    expect(() => pipelineFromValue(value, { root: '.' })).toThrow(UserError);
  });

  test.each([5, null, undefined, {}, Symbol('x')])(
    'is refused for the path of a pipeline file: %o',
    async (file) => {
      const loading = loadPipeline(file as string, { cwd: '/' });
      await expect(loading).rejects.toThrow(UserError);
      await expect(loading).rejects.toThrow(/^expected the path of a pipeline file, found /);
    },
  );

  test('may have no prototype', () => {
    const steps = Object.assign(Object.create(null), { a: Object.create(null) });
    const config = pipelineFromValue(Object.assign(Object.create(null), { steps }), { root: '.' });
    expect(config.steps.map(({ name }) => name)).toEqual(['a']);
  });
});
