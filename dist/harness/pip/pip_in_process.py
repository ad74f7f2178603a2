"""Refuses package installations inside this process: pip as a library, and its predecessors.

Every installation by pip calls `run` of one of its command classes. `run` is replaced when the
module of the class is imported; the rest of pip works.
"""
from ..own_builtins import __builtins__
import functools
import sys

_COMMANDS = {
    "pip._internal.commands.install": "InstallCommand",
    "pip._internal.commands.uninstall": "UninstallCommand",
    "setuptools.command.easy_install": "easy_install",
    "setuptools.command.develop": "develop",
    "setuptools.command.install": "install",
    "setuptools._distutils.command.install": "install",
    "distutils.command.install": "install",
}


def refuse_in_process(refusals):
    sys.meta_path.insert(0, _Finder(refusals))
    for name in _COMMANDS.keys() & sys.modules.keys():
        _refuse(sys.modules[name], refusals)


class _Finder:
    """Finds these modules with the other finders, and wraps their loaders."""

    def __init__(self, refusals):
        self._refusals = refusals

    def find_spec(self, name, path, target=None):
        if name not in _COMMANDS:
            return None
        for finder in sys.meta_path:
            if finder is not self and hasattr(finder, "find_spec"):
                spec = finder.find_spec(name, path, target)
                if spec is not None:
                    if hasattr(spec.loader, "exec_module"):
                        spec.loader = _Loader(spec.loader, self._refusals)
                    return spec
        return None


class _Loader:
    """Executes the module with its original loader, and restores that loader."""

    def __init__(self, loader, refusals):
        self._loader = loader
        self._refusals = refusals

    def __getattr__(self, name):
        return getattr(self._loader, name)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        _refuse(module, self._refusals)


def _refuse(module, refusals):
    command = getattr(module, _COMMANDS[module.__name__], None)
    if command is None or "run" not in vars(command):
        return
    run = command.run

    @functools.wraps(run)
    def refusing_run(self, *given):
        packages = _packages_of_pip(*given) if given else _packages_of_setup(self)
        if packages is None:
            return run(self, *given)
        refusals.note(packages)
        return 0

    command.run = refusing_run


def _packages_of_pip(options, arguments):
    if getattr(options, "dry_run", False):
        return None
    # At its end, pip would query the package index for a newer version of itself.
    options.disable_pip_version_check = True
    files = [*(getattr(options, "requirements", None) or ())]
    return [*arguments, *files, *(getattr(options, "editables", None) or ())]


def _packages_of_setup(command):
    if getattr(command, "root", None):
        return None  # package builders install to a staging directory
    return [command.distribution.get_name()]
