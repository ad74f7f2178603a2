# status: passed
# codes: none
# neighbours: unchanged
import builtins

builtins.hostile = True
builtins.print = lambda *args, _print=print, **kwargs: _print("hostile:", *args, **kwargs)
