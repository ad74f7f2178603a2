"""A worker that multiprocessing starts in a new interpreter: there the script is imported under
its name once more, as the objects sent to the worker name it."""
from .import_script import import_script
from .pip_refusal import refuse_pip


def enter_pool_child(script, python_path, pip_install):
    if pip_install == "refuse":
        refuse_pip([])  # what is refused here was told by the step itself
    import_script(script, python_path, [])
