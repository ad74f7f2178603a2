# status: passed
# codes: none
# neighbours: unchanged
import signal


def ignore(_number, _frame):
    pass


for name in "SIGALRM SIGTERM SIGCHLD SIGINT SIGUSR1 SIGUSR2 SIGPIPE".split():
    signal.signal(getattr(signal, name), ignore)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
