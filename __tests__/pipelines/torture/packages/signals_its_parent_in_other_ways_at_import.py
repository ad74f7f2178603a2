# status: passed
# codes: none
# neighbours: unchanged
import os
import signal

for name in "SIGHUP SIGINT SIGQUIT SIGPIPE SIGALRM SIGTERM SIGUSR1 SIGUSR2 SIGCHLD".split():
    os.kill(os.getppid(), getattr(signal, name))
