/** A script with these definitions and this body of `main`. */
export const script = (body: string, definitions = '') =>
  [
    definitions,
    'def main(input_paths, output_paths, environ_vars, job_args):',
    ...body.split('\n').map((line) => `    ${line}`),
  ].join('\n');

export const CLASSES = `
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
class HidesLocation(SyntaxError):
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
