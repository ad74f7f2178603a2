"""A worker that multiprocessing starts in a new interpreter. It imports the script again under its
name, which pickled objects refer to."""
from ..own_builtins import __builtins__
from .import_script import import_script
from ..pip.pip_refusal import refuse_pip


def enter_pool_child(script, python_path, pip_install, directory):
    if pip_install == "refuse":
        refuse_pip(None, directory, script)
    import_script(script, python_path, [])
