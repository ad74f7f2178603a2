import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost } from './drive-host.ts';
import { CLASSES, script } from './hostile-classes.ts';
import { watchedKinds } from './start-kinds.ts';

/** [what `main` does, the exception's type, its message] */
const EXCEPTIONS: readonly (readonly [string, string, string])[] = [
  ['raise type.__call__(Refusing, "boom")', 'hostile.Refusing', 'boom'],
  ['raise Lying("boom")', 'hostile.Lying', 'boom'],
  ['raise HidesAll("boom")', 'hostile.HidesAll', 'boom'],
  ['raise HidesLinks("boom")', 'hostile.HidesLinks', 'boom'],
  ['raise Mute("boom")', 'hostile.Mute', '<exception str() failed>'],
  ['raise Speaks()', 'hostile.Speaks', 'boom'],
  ['raise HidesFile(2, "no", "f")', 'hostile.HidesFile', "[Errno 2] no: 'f'"],
  ['raise HidesLocation("boom")', 'hostile.HidesLocation', 'boom'],
  ['raise HidesModule("boom")', 'hostile.HidesModule', 'boom'],
  ['raise KeyError(Text("boom"))', 'KeyError', '<exception str() failed>'],
  ['raise KeyError(Nothing(7))', 'KeyError', '<exception str() failed>'],
  ['raise KeyError(Silent())', 'KeyError', '<exception str() failed>'],
  ['raise SystemExit(Nothing(7))', 'SystemExit', '<exception str() failed>'],
  ['raise SystemExit(Silent())', 'SystemExit', '<exception str() failed>'],
  ['raise HidesCode(3)', 'hostile.HidesCode', '3'],
  ['raise StopIteration("boom")', 'StopIteration', 'boom'],
  ['raise GeneratorExit("boom")', 'GeneratorExit', 'boom'],
  ['raise KeyboardInterrupt("boom")', 'KeyboardInterrupt', 'boom'],
  [
    'import asyncio\nraise asyncio.CancelledError("boom")',
    'asyncio.exceptions.CancelledError',
    'boom',
  ],
  ['try: raise ValueError("boom")\nfinally: raise SystemExit(3)', 'SystemExit', '3'],
  ['DataFrame().get()', 'KeyError', "'boom'"],
  ['raise type("X" * 10**6, (Exception,), {})("boom")', `hostile.${'X'.repeat(500)}`, 'boom'],
  // Names and loaders that code can be compiled with.
  ['exec(compile("raise ValueError(\'boom\')", Text("x.py"), "exec"))', 'ValueError', 'boom'],
  ['exec(compile("raise ValueError(\'boom\')", "/dev/zero", "exec"))', 'ValueError', 'boom'],
  [
    'import os\nos.path.exists("pipe") or os.mkfifo("pipe")\n' +
      'exec(compile("raise ValueError(\'boom\')", os.path.abspath("pipe"), "exec"))',
    'ValueError',
    'boom',
  ],
  [
    'names = {"__loader__": Refused(), "__name__": Refused()}\n' +
      'exec(compile("raise ValueError(\'boom\')", "x.py", "exec"), names)',
    'ValueError',
    'boom',
  ],
  [
    'import os\nos.mkdir("gone")\nos.chdir("gone")\nos.rmdir("../gone")\n' +
      'exec(compile("raise ValueError(\'boom\')", "x.py", "exec"))',
    'ValueError',
    'boom',
  ],
  // A longer text than any report can show.
  [
    'import sys\nsys.setrecursionlimit(20_000)\n' +
      'def deep(n):\n    if n: deep(n - 1)\n    raise ValueError("boom")\ndeep(9_000)',
    'ValueError',
    'boom',
  ],
  [
    'error = None\nfor number in range(50_000):\n    outer = ValueError(number)\n' +
      '    outer.__context__ = error\n    error = outer\nraise error',
    'ValueError',
    '49999',
  ],
  [
    'a, b = ValueError("boom"), ValueError("b")\na.__context__, b.__cause__ = b, a\nraise a',
    'ValueError',
    'boom',
  ],
  // Changes of a script to Python itself.
  [
    'import sys\nsys.excepthook = lambda *a: sys.exit(0)\nraise ValueError("boom")',
    'ValueError',
    'boom',
  ],
  [
    'import warnings\nwarnings.simplefilter("error")\nraise ValueError("boom")',
    'ValueError',
    'boom',
  ],
  ['import sys\nsys.setrecursionlimit(50)\nraise ValueError("boom")', 'ValueError', 'boom'],
  ['import sys\nsys.modules.clear()\nraise ValueError("boom")', 'ValueError', 'boom'],
  ['import sys\nsys.setprofile(lambda *a: None)\nraise ValueError("boom")', 'ValueError', 'boom'],
  [
    'import sys\ndef trace(*a): raise KeyError\n' +
      'try: raise ValueError("boom")\nfinally: sys.settrace(trace)',
    'ValueError',
    'boom',
  ],
  [
    'import os, sys\nos.getpid = lambda: 1\nos._exit = os.write = sys.exit = None\n' +
      'raise ValueError("boom")',
    'ValueError',
    'boom',
  ],
  [
    'import json, traceback, linecache, inspect, time, tokenize\nerror = ValueError("boom")\n' +
      'for module in (traceback, linecache, inspect, time, tokenize):\n' +
      '    for name in [name for name in vars(module) if name[:2] != "__"]: setattr(module, name, 0)\n' +
      'json.dumps = json.JSONEncoder = None\nraise error',
    'ValueError',
    'boom',
  ],
  [
    'import sys\nclass Broken:\n    def write(self, text): raise SystemExit(0)\n    flush = write\n' +
      'sys.stdout = sys.stderr = Broken()\nraise ValueError("boom")',
    'ValueError',
    'boom',
  ],
  [
    'class Dying:\n    def __del__(self): raise SystemExit(0)\n' +
      'dying = Dying()\ndel dying\nraise ValueError("boom")',
    'ValueError',
    'boom',
  ],
  [
    'import threading\nthreading.excepthook = lambda *a: 1 / 0\n' +
      'thread = threading.Thread(target=lambda: 1 / 0)\nthread.start()\nthread.join()\n' +
      'raise ValueError("boom")',
    'ValueError',
    'boom',
  ],
  [
    'import builtins\nerror = ValueError("boom")\nvars(builtins).clear()\nraise error',
    'ValueError',
    'boom',
  ],
];

const BUILTINS = [
  ...[
    'print',
    'open',
    'len',
    'isinstance',
    'issubclass',
    'type',
    'getattr',
    'hasattr',
    'repr',
    'str',
  ],
  ...['super', 'int', 'float', 'list', 'dict', 'tuple', 'set', 'id', 'callable', 'BaseException'],
  ...['Exception', 'SystemExit', 'KeyError', 'OSError', '__import__', '__build_class__'],
];

describe.each(watchedKinds)('a hostile script $kind', ({ mode }) => {
  let host: DrivenHost;
  beforeAll(async () => {
    host = await driveHost();
  });
  afterAll(() => host[Symbol.asyncDispose]());

  const run = async (source: string) => {
    const file = join(host.directory, 'hostile.py');
    await writeFile(file, source);
    return host.run('', { mode, script: file });
  };

  test.each(EXCEPTIONS)('that does %j fails with %s', async (body, type, message) => {
    const { result, exit_code, stderr } = await run(script(body, CLASSES));
    expect(result, stderr).toMatchObject({ phase: 'call', exception: { type, message } });
    const [frame] = result?.exception?.frames ?? [];
    expect(frame).toMatchObject({ file: join(host.directory, 'hostile.py'), function: 'main' });
    expect(result?.exception?.text).toContain(type);
    expect(exit_code).not.toBe(0);
  });

  test('that raises a group 1,000 levels deep fails with it', async () => {
    const { result } = await run(
      script(
        'error = ValueError("leaf")\nfor _ in range(1000): error = ExceptionGroup("g", [error])\nraise error',
      ),
    );
    const known = (host.hello.version[1] ?? 0) >= 11; // to Python
    expect(result?.exception?.type).toBe(known ? 'ExceptionGroup' : 'NameError');
    expect(result?.exception?.frames).toHaveLength(1);
  });

  test.each(BUILTINS)('that deletes or replaces %s fails with its own exception', async (name) => {
    for (const act of [`del builtins.${name}`, `builtins.${name} = lambda *a, **k: 1 / 0`]) {
      const { result, stderr } = await run(
        script(`import builtins\nerror = ValueError("boom")\n${act}\nraise error`),
      );
      const failed = {
        type: 'ValueError',
        message: 'boom',
        frames: [{ line: 6, function: 'main' }],
      };
      expect(result, stderr).toMatchObject({ phase: 'call', exception: failed });
    }
  });

  test('still sees its changes of the builtins', async () => {
    const { stdout, stderr } = await run(
      script(
        'print("inside")',
        'import builtins\nown = builtins.print\ndel builtins.repr\n' +
          'builtins.print = lambda text: own("mine:", text)',
      ),
    );
    expect(stdout, stderr).toBe('mine: inside\n');
  });

  test('that lowers the recursion limit during import keeps it in main', async () => {
    const { result, stdout, stderr } = await run(
      script('print(sys.getrecursionlimit())', 'import sys\nsys.setrecursionlimit(70)'),
    );
    expect(result, stderr).toMatchObject({ phase: 'done' });
    expect(stdout).toBe('70\n');
  });

  test('that traces functions does so in main, but not in the harness', async () => {
    const { result, stdout, stderr } = await run(
      script(
        'helper()\nsys.setprofile(seen)\nhelper()',
        'import sys\ndef seen(frame, event, argument):\n' +
          '    if event == "call": own(frame.f_code.co_name, frame.f_globals["__name__"])\n' +
          'own = print\ndef helper(): pass\nsys.settrace(seen)',
      ),
    );
    expect(result, stderr).toMatchObject({ phase: 'done' });
    const lines = stdout.split('\n').filter((line) => line.endsWith(' hostile'));
    expect(lines).toEqual(['main hostile', 'helper hostile', 'helper hostile', 'helper hostile']);
  });

  test.each([
    ['removes itself', 'import os\nos.remove(__file__)'],
    ['rewrites itself', 'open(__file__, "w").write("# nothing\\n" * 30)'],
  ])('that %s is quoted as it ran', async (_, act) => {
    const { result } = await run(script(`${act}\nraise ValueError("boom")`));
    expect(result?.exception?.frames.at(-1)?.code).toBe('raise ValueError("boom")');
    expect(result?.exception?.text).toContain('    raise ValueError("boom")\n');
  });

  test.each([
    ['pandas.DataFrame', ['a', 'boom', '3']],
    ['Mine', ['a', 'boom', '3']],
    ['Other', null],
  ])('that indexes a table, a %s, has its columns reported', async (table, columns) => {
    // Replaces the library: only the module that defines the class matters.
    await writeFile(
      join(host.directory, 'pandas.py'),
      'class DataFrame:\n    columns = []\n    def get(self, key): raise KeyError(key)\n',
    );
    const classes =
      'import pandas\nclass Mine(pandas.DataFrame): pass\n' +
      'class Other(pandas.DataFrame):\n    columns = property(lambda self: ["not asked for"])';
    const { result } = await run(
      script(
        `pandas.DataFrame.columns = ["a", Text("boom"), 3]\n${table}().get("b")`,
        `${CLASSES}\n${classes}`,
      ),
    );
    expect(result?.exception).toMatchObject({ type: 'KeyError', key: 'b', columns });
  });
});
