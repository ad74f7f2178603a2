"""The cells of a notebook: where their lines are in its file."""
from ..own_builtins import __builtins__
import builtins
import json
import re

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_FAILED_LINE = re.compile(r"^-+> *(\d+)", re.MULTILINE)


class NotebookCells:
    def __init__(self, path, cells):
        self._path = path
        self._sources = [cell.source for cell in cells]
        self._lines = _lines_in_file(path, self._sources)
        self._named = {}

    def located(self, exception, failed, run_cells):
        """The exception with the lines of the notebook. `exception`: from the kernel, or `None`;
        `failed`: of nbclient."""
        number = self._failed_cell(run_cells)
        text = _ESCAPES.sub("", str(failed.traceback))
        if exception is None:
            line = _FAILED_LINE.search(text)
            frame = self._frame({"line": int(line.group(1)) if line else 1}, number)
            exception = _plain(failed, frame, text)
        else:
            exception = {**exception, "frames": self._frames(exception["frames"], number)}
            for linked in exception["chain"]:
                linked["frames"] = self._frames(linked["frames"], number)
        return {**exception, "text": f"cell {number + 1} of {self._path}\n{text}\n"}

    def died(self, run_cells):
        """The death of the kernel, as an exception in the cell that it ran."""
        number, last = -1, 0
        for cell in run_cells:
            number += not cell.metadata.get("cursus")
            if "execution" in cell.metadata:
                last = max(number, 0)
        message = f"the kernel ended while it ran cell {last + 1}"
        failed = _Died("DeadKernelError", message)
        text = f"cell {last + 1} of {self._path}\n{message}\n"
        return _plain(failed, self._frame({"line": 1}, last), text)

    def located_files(self, opened):
        return [one if one["file"] is None else {**one, **self._location(one)} for one in opened]

    def name_files(self, sources):
        """`sources`: the text of cells, by the name of their code in the kernel."""
        texts = [source.strip() for source in self._sources]
        for file, text in sources.items():
            if text.strip() in texts:
                self._named[file] = texts.index(text.strip())

    def _location(self, one):
        cell = self._named.get(one["file"])
        if cell is None:
            return {}
        return {"file": self._path, "line": self._line_in_file(cell, one["line"])}

    def _failed_cell(self, run_cells):
        """The index among the cells of the file."""
        number = -1
        for cell in run_cells:
            if not cell.metadata.get("cursus"):
                number += 1
            if any(one.output_type == "error" for one in cell.get("outputs", ())):
                return max(number, 0)
        return max(number, 0)

    def _frames(self, frames, number):
        located = []
        for frame in frames:
            is_cell = _is_cell(frame["file"])
            cell = self._named.get(frame["file"], number if is_cell else None)
            located.append(frame if cell is None else self._frame(frame, cell))
        return located

    def _frame(self, frame, cell):
        line = frame["line"]
        where = f"cell {cell + 1}, line {line}"
        function = frame.get("function")
        source = self._sources[cell].splitlines() if self._sources else []
        return {
            "file": self._path,
            "line": self._line_in_file(cell, line),
            "column": None,
            "function": where if function in (None, "<module>") else f"{function} ({where})",
            "code": source[line - 1].strip() if 0 < line <= len(source) else None,
        }

    def _line_in_file(self, cell, line):
        lines = self._lines[cell] if cell < len(self._lines) else []
        return lines[line - 1] if 0 < line <= len(lines) else 1


class _Died:
    def __init__(self, ename, evalue):
        self.ename, self.evalue = ename, evalue


def _is_cell(file):
    return "ipykernel_" in file or file.startswith(("<ipython-input", "Cell In"))


def _lines_in_file(path, sources):
    """For each cell, the line in the file of each of its lines."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    position, found = 0, []
    for source in sources:
        lines = []
        for line in source.splitlines():
            for ascii_only in (False, True):
                at = text.find(json.dumps(line, ensure_ascii=ascii_only)[1:-1], position)
                if at >= 0:
                    position = at
                    break
            lines.append(text.count("\n", 0, position) + 1)
        found.append(lines)
    return found


def _plain(failed, frame, text):
    """What is known of an exception of a kernel that could not be observed."""
    kind = getattr(builtins, failed.ename, Exception)
    bases = [one.__name__ for one in kind.__mro__[:-1]] if isinstance(kind, type) else []
    return {
        "type": failed.ename,
        "message": failed.evalue,
        "bases": bases,
        "frames": [frame],
        "filename": None,
        "name": None,
        "key": failed.evalue.strip("'\"") if failed.ename == "KeyError" else None,
        "columns": None,
        "paths": [],
        "held": None,
        "chain": [],
        "text": text,
    }
