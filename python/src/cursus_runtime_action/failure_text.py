"""What pytest prints of a failed or skipped part of a pipeline."""

from __future__ import annotations

from typing import Any

RAN = {"passed", "failed", "timed-out", "crashed"}


class Failure(Exception):
    """A step or a data flow that failed; its text explains the failure."""


def failure_of(causes: list[dict[str, Any]], otherwise: str) -> Failure:
    """
    :param causes: those of the JSON report
    :param otherwise: the message if the report has no cause
    """
    return Failure("\n\n".join(map(cause_text, causes)) or otherwise)


def cause_text(cause: dict[str, Any]) -> str:
    finding = cause["finding"]
    parts = [finding_text(finding, cause["frame"])]
    parts += [finding_text(other, None) for other in cause["also"]]
    if cause["not_run"]:
        parts.append(f"Not run because of it: {', '.join(cause['not_run'])}")
    return "\n".join(parts)


def finding_text(finding: dict[str, Any], frame: dict[str, Any] | None) -> str:
    location = finding["location"]
    lines = [finding["message"]]
    if finding["title"] != finding["message"]:
        lines.insert(0, f"{finding['title']} [{finding['code']}]")
    if location is not None:
        shown = ":".join(str(part) for part in (location["file"], location["line"]) if part)
        function = f" in {location['function']}" if location["function"] else ""
        lines.append(f"  at {shown}{function}")
    if frame is not None:
        lines += frame_lines(frame, None if location is None else location["line"])
    lines += [f"  evidence: {fact}" for fact in finding["evidence"]]
    if finding["hint"]:
        lines.append(f"  hint: {finding['hint']}")
    return "\n".join(lines)


def frame_lines(frame: dict[str, Any], fault: int | None) -> list[str]:
    lines = frame["text"].split("\n")
    last = frame["first_line"] + len(lines) - 1
    return [
        f"  {'>' if number == fault else ' '} {number:>{len(str(last))}} | {line}".rstrip()
        for number, line in enumerate(lines, frame["first_line"])
    ]


def skip_reason(result: dict[str, Any] | None) -> str | None:
    """Why a step was not run, or a data flow not tested; `None` if it passed or held."""
    if result is None:
        return "The run ended before it."
    if "status" in result and "script_name" in result:
        if result["status"] in RAN:
            return None
        return result["error_message"] or str(result["status"])
    if result["cause"] == "held":
        return None
    return "; ".join(result["compatibility_issues"]) or str(result["cause"])
