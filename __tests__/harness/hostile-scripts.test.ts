import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost } from './drive-host.ts';
import { watchfulRoads } from './roads.ts';

/** A script whose `main` is this body, behind these definitions. */
const script = (body: string, definitions = '') =>
  [
    definitions,
    'def main(input_paths, output_paths, environ_vars, job_args):',
    ...body.split('\n').map((line) => `    ${line}`),
  ].join('\n');

const CLASSES = `
class Refuses(type):
    def __getattribute__(cls, name): raise RuntimeError(name)
    def __instancecheck__(cls, other): raise RuntimeError
    def __eq__(cls, other): raise RuntimeError
    def __hash__(cls): raise RuntimeError
    def __repr__(cls): raise RuntimeError
    __name__ = __module__ = __mro__ = __bases__ = property(lambda cls: 1 / 0)
Refusing = type.__new__(Refuses, "Refusing", (Exception,), {"__module__": __name__})

class Lies(type):
    __name__ = __module__ = property(lambda cls: "another")
    __mro__ = property(lambda cls: ())
class Lying(Exception, metaclass=Lies):
    __class__ = property(lambda self: SystemExit)
    code = 0

class HidesAll(Exception):
    def __getattribute__(self, name): raise SystemExit(0)

class HidesLinks(Exception):
    __cause__ = __context__ = property(lambda self: HidesLinks())
    __traceback__ = __suppress_context__ = args = property(lambda self: 1 / 0)
    __notes__ = property(lambda self: 1 / 0)

class Mute(Exception):
    def __str__(self): raise KeyboardInterrupt
    __repr__ = __str__

class HidesFile(OSError):
    filename = errno = strerror = property(lambda self: 1 / 0)
class HidesPlace(SyntaxError):
    filename = lineno = offset = text = msg = property(lambda self: 1 / 0)
class HidesModule(ImportError):
    name = path = msg = property(lambda self: 1 / 0)

class Text(str):
    def __str__(self): raise SystemExit
    __repr__ = __len__ = __hash__ = __str__
    def __getitem__(self, part): return "part"
    def __format__(self, how): return "formatted"
    def __eq__(self, other): raise SystemExit
    def startswith(self, *start): return True
    def strip(self): return "ok"
class Speaks(Exception):
    def __str__(self): return Text("boom")

class Silent:
    def __repr__(self): raise SystemExit(0)
    __str__ = __repr__
    __class__ = property(lambda self: str)

class Nothing(int):
    def __ne__(self, other): return False
    def __eq__(self, other): return True
    def __bool__(self): return False
    def __index__(self): return 0
    __int__ = __index__
    def __repr__(self): raise SystemExit
    __str__ = __hash__ = __lt__ = __gt__ = __and__ = __abs__ = __repr__
    __class__ = property(lambda self: bool)

class HidesCode(SystemExit):
    code = property(lambda self: 1 / 0)

class DataFrame:
    columns = property(lambda self: [None for _ in iter(int, 1)])
    def get(self): raise KeyError("boom")

class Refused:
    def __getattribute__(self, name): raise MemoryError
`;

/** [what `main` does, the exception's type, its message] */
const EXCEPTIONS: readonly (readonly [string, string, string])[] = [
  ['raise type.__call__(Refusing, "boom")', 'hostile.Refusing', 'boom'],
  ['raise Lying("boom")', 'hostile.Lying', 'boom'],
  ['raise HidesAll("boom")', 'hostile.HidesAll', 'boom'],
  ['raise HidesLinks("boom")', 'hostile.HidesLinks', 'boom'],
  ['raise Mute("boom")', 'hostile.Mute', '<exception str() failed>'],
  ['raise Speaks()', 'hostile.Speaks', 'boom'],
  ['raise HidesFile(2, "no", "f")', 'hostile.HidesFile', "[Errno 2] no: 'f'"],
  ['raise HidesPlace("boom")', 'hostile.HidesPlace', 'boom'],
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
  // Names and loaders that code may be compiled with.
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
  // More of it than anybody can read.
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
  // What a script may do to Python itself.
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

/** [what `main` returns, the error value] */
const RETURNED: readonly (readonly [string, string | null])[] = [
  ['Nothing(7)', '7'],
  ['Nothing(0)', null],
  ['Code.BAD', '3'],
  ['Code.GOOD', null],
  ['Decimal(7)', null],
  ['Whole(3)', '3'],
  ['Whole(0)', null],
  ['Refused()', null],
  ['Refusing', null],
  ['10**5000', '<int'],
  ['LyingDict(status="error")', "{'status': 'error'}"],
  ['LyingMapping({"status": "failure"})', '<hostile.LyingMapping>'],
  ['{"status": Text("error")}', "{'status': 'error'}"],
  ['{"status": "error", "rows": list(range(10**6))}', "{'status': 'error', 'rows': [0, 1,"],
  ['LooksLike(types.CoroutineType)', null],
  ['LooksLike(types.GeneratorType)', null],
];

const RETURNED_CLASSES = `${CLASSES}
import enum, types
from collections.abc import Mapping
from decimal import Decimal
from numbers import Integral

class Code(enum.IntEnum):
    GOOD = 0
    BAD = 3
class LyingDict(dict):
    def get(self, *key): return "ok"
    def __getitem__(self, key): return "ok"
    def keys(self): raise SystemExit
    __iter__ = items = values = __len__ = __contains__ = __repr__ = keys
    __class__ = property(lambda self: int)
class LyingMapping(Mapping):
    def __init__(self, held): self.held = held
    def __getitem__(self, key): return self.held[key]
    def __iter__(self): raise SystemExit
    __len__ = __repr__ = __iter__
    get = property(lambda self: 1 / 0)
class Whole:  # as a number of numpy
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
Integral.register(Whole)
class LooksLike:
    def __init__(self, kind): self.kind = kind
    __class__ = property(lambda self: self.kind)
`;

describe.each(watchfulRoads)('a hostile script $road', ({ mode }) => {
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

  test.each(EXCEPTIONS)('that does %j fails by %s', async (body, type, message) => {
    const { result, exit_code, stderr } = await run(script(body, CLASSES));
    expect(result, stderr).toMatchObject({ phase: 'call', exception: { type, message } });
    const [frame] = result?.exception?.frames ?? [];
    expect(frame).toMatchObject({ file: join(host.directory, 'hostile.py'), function: 'main' });
    expect(result?.exception?.text).toContain(type);
    expect(exit_code).not.toBe(0);
  });

  test('that raises a group 1,000 levels deep fails by it', async () => {
    const { result } = await run(
      script(
        'error = ValueError("leaf")\nfor _ in range(1000): error = ExceptionGroup("g", [error])\nraise error',
      ),
    );
    const known = (host.hello.version[1] ?? 0) >= 11; // to Python
    expect(result?.exception?.type).toBe(known ? 'ExceptionGroup' : 'NameError');
    expect(result?.exception?.frames).toHaveLength(1);
  });

  test.each(BUILTINS)('that deletes or replaces %s fails by its own exception', async (name) => {
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

  test('still finds what it has made of the builtins', async () => {
    const { stdout, stderr } = await run(
      script(
        'print("inside")',
        'import builtins\nown = builtins.print\ndel builtins.repr\n' +
          'builtins.print = lambda text: own("mine:", text)',
      ),
    );
    expect(stdout, stderr).toBe('mine: inside\n');
  });

  test('that lowers the limit of recursion while it is imported keeps it in main', async () => {
    const { result, stdout, stderr } = await run(
      script('print(sys.getrecursionlimit())', 'import sys\nsys.setrecursionlimit(70)'),
    );
    expect(result, stderr).toMatchObject({ phase: 'done' });
    expect(stdout).toBe('70\n');
  });

  test('that traces functions does so in main, and not the harness', async () => {
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

  test.each(RETURNED)('that returns %s has the error value %s', async (returned, value) => {
    const { result, stderr } = await run(script(`return ${returned}`, RETURNED_CLASSES));
    expect(result, stderr).toMatchObject({ phase: 'done', exception: null });
    expect(result?.error_value?.slice(0, value?.length) ?? null).toBe(value);
  });

  test.each([
    ['whose attributes raise', 'def __getattribute__(self, name): raise SystemExit(0)'],
    ['whose signature raises', '__signature__ = property(lambda self: 1 / 0)'],
    ['that wraps itself without end', 'def __getattr__(self, name): return Main()'],
  ])('is called where main is an object %s', async (_, defined) => {
    const { result, stderr } = await run(
      `class Main:\n    ${defined}\n    def __call__(self, **given): raise ValueError("boom")\nmain = Main()`,
    );
    expect(result, stderr).toMatchObject({
      phase: 'call',
      exception: { type: 'ValueError', message: 'boom', frames: [{ line: 3 }] },
    });
  });
});
