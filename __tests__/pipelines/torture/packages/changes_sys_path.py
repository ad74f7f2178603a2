# status: passed
# codes: none
# neighbours: unchanged
import sys



def hook(path):
    raise ImportError(path)


sys.path.append("/hostile")
sys.path_hooks.append(hook)
