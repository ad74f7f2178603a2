"""Imports a script as a module: with the name of its package if it is in one, else with its own
name."""
from ..own_builtins import __builtins__
import os
import sys
from importlib.machinery import PathFinder, SourceFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from ..library_first import python_path_entries
from ..packages import packages_around
from .print_exception import exception_message
from .result import add_notice
from .safe_look import class_name, field, is_a, number_of, text_of
from .shadowed import forget_shadowed
from .source_lines import remember_source


def import_script(script, python_path, notices):
    """Adds the directories of the script to `sys.path` and returns its module.

    The module is in `sys.modules` under its name, as pickle and multiprocessing need it. Raises the
    exceptions of the script.
    """
    packages, package, others = enter_packages(script, python_path, notices)
    stem = os.path.splitext(os.path.basename(script))[0].replace(".", "_")
    name = f"{package}.{stem}" if packages else _free_name(stem, script, others, notices)
    if name in sys.modules and packages:
        return sys.modules[name]  # the `__init__.py` of the package has imported it
    spec = spec_from_file_location(name, script, loader=_ScriptLoader(name, script))
    return _execute(spec)


def enter_packages(script, python_path, notices, begin=lambda name: None):
    """Adds the directories of the script to `sys.path` and imports the packages that contain it.

    Returns their directories, the dotted name of the innermost package, and the rest of `sys.path`.
    """
    directory = os.path.dirname(script)
    packages = packages_around(script)
    root = os.path.dirname(packages[0]) if packages else directory
    own = list(dict.fromkeys([directory, root, *python_path]))
    others = [path for path in sys.path if path not in own]
    sys.path[:] = own + others
    forget_shadowed([*own, *python_path_entries()])
    return packages, _enter_packages(packages, others, notices, begin), others


class _ScriptLoader(SourceFileLoader):
    """Always reads the source: cached bytecode of a script edited within the same second would be
    stale, and a cache would add files to the directory of the user."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        data = self.get_data(path)
        remember_source(path, data)
        return self.source_to_code(data, path)


def _enter_packages(directories, others, notices, begin):
    """Imports the packages, outermost first; returns the dotted name of the innermost."""
    name = ""
    for directory in directories:
        stem = os.path.basename(directory).replace(".", "_")
        if not name:
            name = _free_name(stem, os.path.join(directory, "__init__.py"), others, notices)
        else:
            name = f"{name}.{stem}"
        if name not in sys.modules:
            begin(name)
            _enter_package(name, directory, notices)
    return name


def _enter_package(name, directory, notices):
    init = os.path.join(directory, "__init__.py")
    if os.path.isfile(init):
        spec = spec_from_file_location(name, init, submodule_search_locations=[directory])
        try:
            _execute(spec)
            return
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # SystemExit and CancelledError among them
            add_notice(
                notices,
                "package-init",
                f"the package {name!r} was imported without its __init__.py, which raises "
                f"{class_name(type(error))}: {_first_line(error)}",
                init,
                _line_in(error, init),
            )
    package = ModuleType(name)
    package.__path__ = [directory]
    # Modules that the __init__.py imported before it failed stay loaded.
    for other in [other for other in sys.modules if str(other).rpartition(".")[0] == name]:
        setattr(package, other.rpartition(".")[2], sys.modules[other])
    _register(name, package)


def _execute(spec):
    module = module_from_spec(spec)
    _register(spec.name, module)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    # A module can replace itself in `sys.modules`.
    return sys.modules.get(spec.name, module)


def _register(name, module):
    sys.modules[name] = module
    parent, _, stem = name.rpartition(".")
    try:
        if parent:
            setattr(sys.modules[parent], stem, module)
    except Exception:  # the parent has replaced or removed it
        pass


def _free_name(stem, file, others, notices):
    """The stem, or another name if the stem is the name of a library module or package."""
    if stem != "__main__":
        if not _is_taken(stem, file, others):
            if stem not in sys.modules or _is_of(sys.modules[stem], file):
                return stem
        else:
            message = f"the name {stem!r} hides the module of that name from every import of it"
            add_notice(notices, "module-name", message, file, None)
    alias = f"script_{stem.strip('_')}"
    while alias in sys.modules:
        alias += "_"
    return alias


def _is_of(module, file):
    """Whether the module belongs to the file: a package imported without its __init__ has no file.
    """
    if getattr(module, "__file__", None) == file:
        return True
    return getattr(module, "__path__", None) == [os.path.dirname(file)]


def _is_taken(stem, file, others):
    """Whether the name belongs to another module: of the library, or in `others`."""
    if stem in sys.builtin_module_names:
        return True
    if stem in getattr(sys, "stdlib_module_names", ()):  # 3.10 and later
        return True
    spec = PathFinder.find_spec(stem, others)
    if spec is None or spec.origin is None:  # no module, or a directory without `__init__.py`
        return False
    # An editable install is also found through its entry in site-packages.
    return os.path.realpath(spec.origin) != os.path.realpath(file)


def _first_line(error):
    return (exception_message(error).splitlines() or [""])[0][:300]


def _line_in(error, file):
    """The line of the file that raised or called the code that raised; line 1 by default."""
    line = None
    point = field(BaseException, "__traceback__", error)
    while point is not None:
        if text_of(point.tb_frame.f_code.co_filename, None) == file:
            line = point.tb_lineno
        point = point.tb_next
    if line is None and is_a(error, SyntaxError) and text_of(field(SyntaxError, "filename", error), None) == file:
        line = number_of(field(SyntaxError, "lineno", error))
    return line or 1
