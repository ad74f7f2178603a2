"""Loads objects from pickles. This runs code of the user, as the load in a step did."""
import pickle

from .decompress import open_content
from .describe import describe


def read_pickle(path, compression, limits):
    return describe(_load(path, compression), limits)


def _load(path, compression):
    try:
        with open_content(path, compression) as file:
            return pickle.load(file)
    except (ImportError, AttributeError):
        raise  # of a class that is not there, which joblib does not find either
    except Exception:
        # joblib puts arrays between the parts of a pickle, and compresses them itself.
        import joblib

        return joblib.load(path)
