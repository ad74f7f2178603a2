"""Runs a command on a pseudo-terminal and types answers.

Arguments: a JSON list of [text to wait for, keys to type], then the command. Writes a JSON object
with what the terminal showed and the exit code.
"""
import fcntl
import json
import os
import pty
import struct
import sys
import termios
import time

PATIENCE_SECONDS = 60


def main():
    answers = json.loads(sys.argv[1])
    pid, terminal = pty.fork()
    if pid == 0:
        # A new pseudo-terminal has no size, so a dialogue would wrap after every letter.
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ["TERM"] = "xterm"
        os.execvp(sys.argv[2], sys.argv[2:])
    shown = Screen(terminal)
    for text, keys in answers:
        shown.wait_for(text)
        os.write(terminal, keys.encode())
    shown.wait_for(None)
    status = os.waitpid(pid, 0)[1]
    exit_code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
    json.dump({"shown": shown.text, "exit_code": exit_code}, sys.stdout)


class Screen:
    def __init__(self, terminal):
        self.terminal = terminal
        self.text = ""
        self.seen = 0

    def wait_for(self, text):
        """Until the text is shown again, or all has been shown."""
        end = time.monotonic() + PATIENCE_SECONDS
        while text is None or text not in self.text[self.seen :]:
            try:
                part = os.read(self.terminal, 65536)
            except OSError:
                part = b""
            if not part or time.monotonic() > end:
                if text is None:
                    return
                sys.exit(f"{text!r} is not among {self.text!r}")
            self.text += part.decode(errors="replace")
        self.seen = len(self.text)


main()
