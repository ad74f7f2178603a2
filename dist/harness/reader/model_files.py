"""Models that their library saves as text, read without the library."""
import json

from .words import name_of

_MOST_BYTES = 1 << 26


def read_lightgbm(path, compression, limits):
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file.read(1 << 22).splitlines():
            name, _, value = line.partition("=")
            if name == "feature_names":
                return _booster(value.split(" "))
    return {}


def read_xgboost(path, compression, limits):
    """Only of models in JSON."""
    with open(path, "rb") as file:
        learner = json.loads(file.read(_MOST_BYTES))["learner"]
    count = int(learner["learner_model_param"]["num_feature"])
    model = {"kind": "Booster", "feature_count": count}
    names = learner.get("feature_names") or []
    return {"model": {**model, "features": [name_of(one) for one in names]} if names else model}


def _booster(names):
    features = [name_of(name) for name in names]
    return {"model": {"kind": "Booster", "features": features, "feature_count": len(features)}}
