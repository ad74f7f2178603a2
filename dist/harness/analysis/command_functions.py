"""The arguments that a program built with `click` or `typer` will certainly ask for."""
import ast

from ..main_contract import ARGUMENTS

_CLICK = {"click", "rich_click", "asyncclick"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_HARMLESS = {"standalone_mode", "prog_name", "obj", "complete_var", "windows_expand_args"}
_GIVING = {"auto_envvar_prefix", "default_map"}
"""Settings of a context that give values to options."""


class CommandFunctions:
    """What the functions and objects of a module ask for if the program calls them."""

    def __init__(self, tree):
        self._names = _imported(tree)
        self._functions = {node.name: node for node in tree.body if isinstance(node, _FUNCTIONS)}
        self._settings = _module_values(tree)
        self._required = {}
        for function in self._functions.values():
            self._take_click(function)
        self._take_typer(tree)

    def required(self, call):
        """`None`: the call runs no command, or with other arguments than those of the program."""
        if self._qualified(call.func) == "typer.run" and len(call.args) == 1:
            function = self._functions.get(getattr(call.args[0], "id", None))
            return None if function is None else self._of_signature(function, 0)
        if call.args or any(keyword.arg not in _HARMLESS for keyword in call.keywords):
            return None
        return self._required.get(getattr(call.func, "id", None))

    def is_command(self, function):
        """Does a command line call it, with other arguments than the four?"""
        if self._qualified(function.decorator_list[0]) in ("click.command", "click.group"):
            return True
        names = {argument.arg for argument in function.args.args + function.args.kwonlyargs}
        return not names.issuperset(ARGUMENTS) and any(
            _is_method(decorator, app, method)
            for decorator in function.decorator_list
            for app in self._required
            for method in ("command", "callback", "group")
        )

    def _take_click(self, function):
        if not function.decorator_list:
            return
        outermost, *others = function.decorator_list
        kind = self._qualified(outermost)
        if kind not in ("click.command", "click.group") or self._is_unsure(outermost):
            return
        found = []
        for decorator in others:
            made = self._qualified(decorator)
            if made == "click.option":
                found += _click_option(decorator)
            elif made == "click.argument":
                found += _click_argument(decorator)
        if kind == "click.group" and not _is_true(outermost, "invoke_without_command"):
            found.append({"names": ["COMMAND"], "line": function.lineno})
        self._required[function.name] = found

    def _take_typer(self, tree):
        for node in tree.body:
            if isinstance(node, ast.Assign) and self._qualified(node.value) == "typer.Typer":
                for target in node.targets:
                    if isinstance(target, ast.Name) and not self._is_unsure(node.value):
                        self._required[target.id] = self._of_app(target.id, node, tree)

    def _of_app(self, app, made, tree):
        commands = self._decorated(app, "command")
        callbacks = self._decorated(app, "callback")
        is_group = callbacks or len(commands) > 1 or _mentions(tree, app, "add_typer")
        if is_group:
            optional = [made.value, *(decorator for _, decorator in callbacks)]
            if any(_is_true(one, "invoke_without_command") for one in optional):
                return []
            found = []
            for function, _ in callbacks:
                found += self._of_signature(function, 1)
            return [*found, {"names": ["COMMAND"], "line": made.lineno}]
        found = []
        for function, decorator in commands:
            if not self._is_unsure(decorator):
                found += self._of_signature(function, 1)
        return found

    def _is_unsure(self, made):
        """A class may change what is required, and a context may give values."""
        if _has(made, "cls"):
            return True
        for settings in _values(made, "context_settings"):
            value = self._settings.get(getattr(settings, "id", None), settings)
            if isinstance(value, ast.Call) and getattr(value.func, "id", None) == "dict":
                names = [*_keywords(value), *(None for _ in value.args)]
            elif isinstance(value, ast.Dict):
                names = [getattr(key, "value", None) for key in value.keys]
            else:
                return True
            if None in names or _GIVING & set(names):
                return True
        return False

    def _decorated(self, app, method):
        return [
            (function, decorator)
            for function in self._functions.values()
            for decorator in function.decorator_list
            if _is_method(decorator, app, method)
        ]

    def _of_signature(self, function, decorators):
        """The parameters of a function of `typer`; other decorators may change them."""
        if len(function.decorator_list) != decorators:
            return []
        arguments = function.args
        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        pairs = [*zip(positional, defaults), *zip(arguments.kwonlyargs, arguments.kw_defaults)]
        found = []
        for parameter, default in pairs:
            found += self._of_parameter(parameter, default)
        return found

    def _of_parameter(self, parameter, default):
        annotation = parameter.annotation
        if _last_name(annotation) in ("Context", "CallbackParam"):
            return []
        info = next(filter(self._is_info, _metadata(annotation)), None)
        if info is None and self._is_info(default):
            # `typer.Option(...)`: the first argument is the default, if there is one.
            info, given = default, default.args[:1] or _values(default, "default")
            names = default.args[1:]
            is_required = not given or getattr(given[0], "value", None) is ...
        else:
            names = [] if info is None else info.args
            is_required = default is None
        if not is_required or _has(info, "envvar", "default_factory"):
            return []
        if info is not None and self._qualified(info) == "typer.Option":
            texts = [one for one in map(_text, names) if one.startswith("-")]
            names = [part for one in texts for part in one.split("/")[:1]]
            names = names or ["--" + parameter.arg.replace("_", "-")]
        else:
            names = [parameter.arg]
        return [{"names": names, "line": parameter.lineno}]

    def _is_info(self, node):
        return self._qualified(node) in ("typer.Option", "typer.Argument")

    def _qualified(self, node):
        """`click.option` for any way to import and write it."""
        if isinstance(node, ast.Call):
            node = node.func
        if isinstance(node, ast.Name):
            return self._names.get(node.id)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            module = self._names.get(node.value.id)
            return f"{module}.{node.attr}" if module in ("click", "typer") else None
        return None


def _module_values(tree):
    """By names that the module binds once, at its top."""
    values = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            values[name] = None if name in values else node.value
    return values


def _imported(tree):
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if _library(alias.name):
                    names[alias.asname or alias.name] = _library(alias.name)
        elif isinstance(node, ast.ImportFrom) and _library(node.module):
            for alias in node.names:
                names[alias.asname or alias.name] = f"{_library(node.module)}.{alias.name}"
    return names


def _library(module):
    return "click" if module in _CLICK else "typer" if module == "typer" else None


def _click_option(decorator):
    texts = [_text(one) for one in getattr(decorator, "args", ())]
    names = [part for one in texts if one.startswith("-") for part in one.split("/")[:1]]
    has_default = any(getattr(one, "value", "?") is not None for one in _values(decorator, "default"))
    is_asked = _is_true(decorator, "required") or _has(decorator, "prompt")
    if not names or not is_asked or has_default or _has(decorator, "envvar", "cls"):
        return []
    return [{"names": names, "line": decorator.lineno}]


def _click_argument(decorator):
    names = [_text(one) for one in getattr(decorator, "args", ())[:1]]
    required = _values(decorator, "required")
    many = any(_number(one) == -1 for one in _values(decorator, "nargs"))
    is_optional = many if not required else getattr(required[0], "value", None) is not True
    if not names or not names[0] or is_optional or _has(decorator, "default", "envvar", "cls"):
        return []
    return [{"names": names, "line": decorator.lineno}]


def _metadata(annotation):
    """The arguments of `Annotated[...]` after the type."""
    if not isinstance(annotation, ast.Subscript) or _last_name(annotation.value) != "Annotated":
        return []
    inside = annotation.slice
    inside = getattr(inside, "value", inside) if type(inside).__name__ == "Index" else inside
    return inside.elts[1:] if isinstance(inside, ast.Tuple) else []


def _is_method(decorator, owner, method):
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (
        isinstance(function, ast.Attribute)
        and function.attr == method
        and getattr(function.value, "id", None) == owner
    )


def _mentions(tree, owner, method):
    return any(isinstance(node, ast.Call) and _is_method(node, owner, method) for node in ast.walk(tree))


def _keywords(node):
    return [keyword.arg for keyword in getattr(node, "keywords", ())]


def _values(node, name):
    return [keyword.value for keyword in getattr(node, "keywords", ()) if keyword.arg == name]


def _has(node, *names):
    """Also for `**options`, which can contain anything."""
    return any(name in names or name is None for name in _keywords(node))


def _is_true(node, name):
    return any(getattr(value, "value", None) is True for value in _values(node, name))


def _text(node):
    value = getattr(node, "value", None)
    return value if isinstance(node, ast.Constant) and isinstance(value, str) else ""


def _number(node):
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError):
        return None


def _last_name(node):
    return getattr(node, "attr", getattr(node, "id", None))
