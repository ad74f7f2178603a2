import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost } from './drive-host.ts';

let host: DrivenHost;
beforeAll(async () => {
  host = await driveHost();
});
afterAll(() => host[Symbol.asyncDispose]());

/** Runs the lines on `d` and `n`; fails if they do not give what plain objects give. */
async function useOf(code: string) {
  const { result, stderr } = await host.run('uses_arguments.py', {
    mode: 'fork',
    input_paths: { a: '/a', b: '/b', c: '/c' },
    environ_vars: { DO: code },
    job_args: { x: 1, y: 't', z: null },
  });
  expect(result?.exception, stderr).toBeNull();
  expect(result?.phase, stderr).toBe('done');
  return { dict: shown(result?.use?.input_paths), namespace: shown(result?.use?.job_args) };
}

type Use = { read: string[]; defaulted: string[]; missing: string[]; all: boolean };

function shown(use: Use | undefined): string {
  if (use === undefined) return 'absent';
  const parts = [
    use.all ? 'all' : use.read.join(' '),
    use.defaulted.length === 0 ? '' : `default ${use.defaulted.join(' ')}`,
    use.missing.length === 0 ? '' : `missing ${use.missing.join(' ')}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

describe('a mapping among the arguments of main', () => {
  test.each([
    ['d["a"]', 'a'],
    ['d.get("b")', 'b'],
    ['d.get("q", 3)', 'default q'],
    ['("a" in d, "q" in d)', 'a, default q'],
    ['d.setdefault("q", 4), d.setdefault("a", 5)', 'a, default q'],
    ['d.pop("c"), d.pop("q", None)', 'c, default q'],
    ['d.popitem()', 'c'],
    ['error_of(lambda: d["q"])', 'missing q'],
    ['error_of(lambda: d.pop("q"))', 'missing q'],
    ['error_of(lambda: d[[]])', ''],
    ['"%(a)s" % d', 'a'],
    ['"{b}".format_map(d)', 'b'],
    ['d["new"] = 1\nd["new"], len(d), bool(d)', ''],
    ['d["a"] = 1\ndel d["b"]\nd["a"], error_of(lambda: d["b"])', 'a, missing b'],
  ])('records the names of %s', async (code, expected) => {
    expect((await useOf(code)).dict).toBe(expected);
  });

  test.each([
    'list(d)',
    'list(reversed(d))',
    'sorted(d.items())',
    'list(d.values())',
    'list(d.keys())',
    'dict(d)',
    '{**d}',
    'keywords(**d)',
    't = {}\nt.update(d)\nt',
    'd | {"q": 1}',
    '{"q": 1} | d',
    'd |= {"q": 1}\ndict(d)',
    'd == {"a": 1}, {"a": 1} == d, d != {}',
    'd.copy()',
    'copy.copy(d)',
    'copy.deepcopy(d)',
    'copy.deepcopy([d, d])',
    'json.dumps(d)',
    'json.dumps(d, indent=1, sort_keys=True)',
    'json.dumps({"paths": d})',
    '[pickle.loads(pickle.dumps(d, version)) for version in range(6)]',
    '[type(pickle.loads(pickle.dumps(d, version))) is dict for version in range(6)]',
    'pickle.loads(pickle._dumps(d))',
    'b"cursus" in pickle.dumps(d)',
    'in_pool(d)',
    '"{a}".format(**d)',
  ])('records all names of %s', async (code) => {
    expect((await useOf(code)).dict).toBe('all');
  });

  test.each([
    'repr(d), str(d), f"{d}"',
    'len(d), bool(d)',
    'isinstance(d, dict), isinstance(d, abc.Mapping), isinstance(d, abc.MutableMapping)',
    'type(d) == dict, type(d) in (list, dict), {dict: 1}[type(d)], dict == type(d)',
    'repr(type(d)), type(d).__name__, type(d).__qualname__, type(d).__module__',
    'type(d)({"q": 1}), type(d)(q=1), d.fromkeys("ab")',
    'dispatched(d)',
    'error_of(lambda: d.q), error_of(lambda: setattr(d, "q", 1)), error_of(lambda: hash(d))',
    'error_of(lambda: vars(d))',
  ])('is a dict, without a read, for %s', async (code) => {
    expect((await useOf(code)).dict).toBe('');
  });
});

describe('the namespace among the arguments of main', () => {
  test.each([
    ['n.x', 'x'],
    ['getattr(n, "q", 4)', 'default q'],
    ['getattr(n, "x", 4)', 'x'],
    ['hasattr(n, "q"), hasattr(n, "y")', 'y, default q'],
    ['error_of(lambda: n.q)', 'missing q'],
    ['error_of(lambda: n.q())', 'missing q'],
    ['("x" in n, "q" in n)', 'x, default q'],
    ['n.q = 1\nn.x += 1\nn.q, n.x', 'x'],
    ['del n.y\nerror_of(lambda: n.y)', 'missing y'],
  ])('records the names of %s', async (code, expected) => {
    expect((await useOf(code)).namespace).toBe(expected);
  });

  test.each([
    'vars(n)',
    'n.__dict__',
    'dict(**vars(n))',
    'n == argparse.Namespace(x=1, y="t", z=None), argparse.Namespace() == n, n == 3',
    'copy.copy(n)',
    'copy.deepcopy(n)',
    '[pickle.loads(pickle.dumps(n, version)) for version in range(6)]',
    'type(pickle.loads(pickle.dumps(n))) is argparse.Namespace',
    'in_pool(n)',
    'p = argparse.ArgumentParser()\n_ = p.add_argument("--x")\nvars(p.parse_args(["--x", "4"], n))',
  ])('records all names of %s', async (code) => {
    expect((await useOf(code)).namespace).toMatch(/^all/);
  });

  test.each([
    'repr(n), str(n)',
    'isinstance(n, argparse.Namespace), type(n) == argparse.Namespace',
    'repr(type(n)), type(n).__name__, type(n)(q=1)',
    'error_of(lambda: hash(n))',
  ])('is a Namespace, without a read, for %s', async (code) => {
    expect((await useOf(code)).namespace).toBe('');
  });
});

test('no job_args stay None, without a use', async () => {
  const { result } = await host.run('uses_arguments.py', {
    environ_vars: { DO: 'None' },
    job_args: null,
  });
  expect(result?.use).toMatchObject({ environ_vars: { read: ['DO'], unused: [] } });
  expect(result?.use?.job_args).toBeUndefined();
});
