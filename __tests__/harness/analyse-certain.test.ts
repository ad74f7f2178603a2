import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost } from './drive-host.ts';

let host: DrivenHost;
beforeAll(async () => {
  host = await driveHost();
});
afterAll(() => host[Symbol.asyncDispose]());

async function analyse(body: string, top = '') {
  const script = join(host.directory, 'analysed.py');
  const main = 'def main(input_paths, output_paths, environ_vars, job_args):\n';
  await writeFile(script, `${top}\n${main}${body.replace(/^/gm, '    ')}\n`);
  return host.analyse(script);
}

describe('a line that every call of main comes to', () => {
  test.each([
    ['x = input_paths["a"]'],
    ['return input_paths["a"]'],
    ['try:\n  input_paths["a"]\nexcept Exception as e:\n  print(e)\n  raise'],
    ['try:\n  input_paths["a"]\nexcept Exception:\n  import sys; sys.exit(1)'],
    ['try:\n  input_paths["a"]\nfinally:\n  print()'],
    ['with open("x") as file:\n  input_paths["a"]'],
    ['if "a" not in input_paths: raise ValueError("a")'],
    ['assert "a" in input_paths, "no a"'],
    ['print(input_paths)\ninput_paths["a"]'],
    ['read(input_paths)', 'def read(paths):\n  return paths["a"]\n'],
    ['input_paths[KEY]', 'KEY = "a"\n'],
    ['paths = dict(input_paths)\npaths["a"]'],
  ])('is known: %s', async (body, top = '') => {
    expect((await analyse(body, top)).input_paths).toMatchObject([
      { name: 'a', certain_line: expect.any(Number) },
    ]);
  });

  test.each([
    ['if x: input_paths["a"]'],
    ['for i in x: input_paths["a"]'],
    ['while x: input_paths["a"]'],
    ['x and input_paths["a"]'],
    ['1 if x else input_paths["a"]'],
    ['[input_paths["a"] for i in x]'],
    ['lambda: input_paths["a"]'],
    ['def later(): input_paths["a"]'],
    ['try:\n  input_paths["a"]\nexcept Exception:\n  pass'],
    ['try:\n  input_paths["a"]\nfinally:\n  return'],
    ['with anything():\n  input_paths["a"]'],
    ['if x: return\ninput_paths["a"]'],
    ['import sys\nif x: sys.exit(0)\ninput_paths["a"]'],
    ['yield input_paths["a"]'],
    ['assert x, input_paths["a"]'],
    ['fill(input_paths)\ninput_paths["a"]'],
    ['input_paths.update(x)\ninput_paths["a"]'],
    ['input_paths |= x\ninput_paths["a"]'],
    ['(input_paths or x)["a"]'],
    ['read(input_paths)', 'if x:\n  def read(p): p["a"]\nelse:\n  def read(p): pass\n'],
    ['read(input_paths)', '@decorated\ndef read(p): p["a"]\n'],
    ['read(input_paths)', 'async def read(p): p["a"]\n'],
    ['input_paths[KEY]', 'KEY = "a"\nif x: KEY = "b"\n'],
    ['x, paths = 1, input_paths\npaths["a"] = x\ninput_paths["a"]'],
    ['for paths in [input_paths]: paths["a"] = 1\ninput_paths["a"]'],
    ['held = {"p": input_paths}\nheld["p"]["a"] = 1\ninput_paths["a"]'],
    ['x.paths = input_paths\nx.paths["a"] = 1\ninput_paths["a"]'],
    ['hold(input_paths)["a"] = 1\ninput_paths["a"]', 'def hold(p): return p\n'],
    ['fill(input_paths)\ninput_paths["a"]', 'def fill(p):\n  for k in x: p.setdefault(k, 1)\n'],
    ['get(input_paths)\ninput_paths["a"]', 'from helpers import get\n'],
    ['dict(input_paths)\ninput_paths["a"]', 'from helpers import dict\n'],
    ['dict(input_paths, a=1)["a"]'],
    ['1 > 2 > input_paths["a"]'],
    ['leave()\ninput_paths["a"]', 'from sys import exit as leave\n'],
    ['leave()\ninput_paths["a"]', 'import sys\nleave = sys.exit\n'],
    ['exec(x)\ninput_paths["a"]'],
    ['input_paths["a"]', 'globals()["main"] = print\n'],
  ])('is not claimed: %s', async (body, top = '') => {
    const { input_paths } = await analyse(body, top);
    expect(input_paths.map(({ certain_line }) => certain_line)).toEqual(
      input_paths.map(() => null),
    );
  });
});

test.each([
  ['open(os.path.join(input_paths["a"], "orders.csv"))', ['orders.csv']],
  ['open(Path(input_paths["a"]) / "sub" / "x.csv")', ['sub', 'sub/x.csv']],
  [`open(f"{input_paths['a']}/o.csv")`, ['o.csv']],
  ['open(input_paths["a"] + "/o.csv")', ['o.csv']],
  ['Path(input_paths["a"]).glob("*.csv")', ['*.csv']],
  ['glob.glob(os.path.join(input_paths["a"], "**", "*.json"))', ['**', '**/*.json']],
  ['open(os.path.join(input_paths["a"], name))', []],
])('the files that %s opens are %j', async (body, files) => {
  expect((await analyse(body)).input_paths).toMatchObject([{ name: 'a', files }]);
});

test.each([
  ['job_args.x = 1\njob_args.x'],
  ['job_args.__setattr__("x", 1)\njob_args.x'],
  ['vars(job_args).update(x=1)\njob_args.x'],
  ['job_args.__dict__ |= {"x": 1}\njob_args.x'],
  ['try:\n  x = job_args.x\nexcept Exception:\n  x = 1'],
])('an argument that the script sets is not required: %s', async (body) => {
  const { job_args } = await analyse(body);
  expect(job_args.filter(({ required }) => required)).toEqual([]);
});

test.each([
  ['os.environ["X"]', 'import os\nos.environ.setdefault("X", "1")\n'],
  ['os.environ["X"]', 'import os\nfrom os import environ\nenviron["X"] = "1"\n'],
  [
    'os.environ["X"]',
    'import os\nfrom unittest import mock\nmock.patch.dict(os.environ, {"X": "1"}).start()\n',
  ],
])('a variable that the script sets is not claimed: %s', async (body, top) => {
  const { os_environ } = await analyse(body, top);
  expect(os_environ.filter((use) => use.certain_line !== null)).toEqual([]);
});

test.each([
  ['from sys import path\npath.insert(0, "lib")\nimport absent'],
  ['import sys as s\ns.modules["absent"] = s\nimport absent'],
])('an import after a change of the search is not certain: %s', async (top) => {
  const { imports } = await analyse('pass', top);
  expect(imports.at(-1)).toMatchObject({ module: 'absent', certain: false });
});
