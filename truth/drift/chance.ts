import type { Project } from '../mutation.ts';

/** A pipeline whose outputs are different in every run, in each way that scripts have. */
export function chanceProject(): Project {
  return {
    files: new Map([
      ['scripts/draw.py', DRAW],
      ['scripts/collect.py', COLLECT],
    ]),
    pipeline: {
      name: 'chance',
      script_dirs: ['scripts'],
      steps: {
        draw: {
          script: 'draw.py',
          output_paths: { tables: 'out/tables', run: 'out/run.json', named: 'out/named' },
        },
        collect: {
          script: 'collect.py',
          input_paths: { tables: { from: 'draw.tables' } },
          output_paths: { collected: 'out/collected' },
        },
      },
    },
  };
}

const DRAW = `import json
import random
import tempfile
import time
import uuid
from datetime import datetime, timezone
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

WORDS = {"amber", "birch", "coral", "dune", "ember", "fern", "grove", "heath", "iris", "jade"}


def main(input_paths, output_paths, environ_vars, job_args):
    count = random.randint(80, 120)
    now = datetime.now(timezone.utc)
    words = list(WORDS)  # in another order in each run
    table = pd.DataFrame(
        {
            "key": [str(uuid.uuid4()) for _ in range(count)],
            "score": np.random.rand(count),
            "visits": np.random.randint(0, 1000, count),
            "made_at": [now.isoformat()] * count,
            "word": [random.choice(words[:4]) for _ in range(count)],
            "first": [words[0]] * count,
            "group": np.random.choice(["a", "b", "c"], count),
            "flag": np.random.rand(count) < 0.5,
            "gaps": np.where(np.random.rand(count) < 0.3, np.nan, np.random.rand(count)),
        }
    )
    tables = Path(output_paths["tables"])
    for part in range(random.randint(2, 5)):
        table.to_csv(tables / f"part-{part:04d}.csv", index=False)
    table.to_parquet(tables / "table.parquet", index=False)
    table[words_first(table)].to_json(tables / "table.jsonl", orient="records", lines=True)
    pd.get_dummies(table["group"]).to_pickle(tables / "groups.pkl")
    np.save(tables / "scores.npy", np.random.rand(count, 3))
    model = RandomForestClassifier(4).fit(table[["score", "visits"]], table["flag"])
    joblib.dump(model, tables / "model.joblib")
    run = {
        "id": uuid.uuid4().hex,
        "made_at": now.isoformat(),
        "day": now.date().isoformat(),
        "seconds": time.perf_counter(),
        "rows": count,
        "best": round(float(table["score"].max()), 2),
        "counts": table["word"].value_counts().to_dict(),
        "words": words,
    }
    Path(output_paths["run"]).write_text(json.dumps(run))
    named = Path(output_paths["named"])
    table.to_csv(named / f"scores_{now:%Y%m%dT%H%M%S%f}.csv", index=False)
    table.to_csv(named / f"log-{time.time_ns()}.tsv", index=False, sep="\\t")
    table.to_parquet(named / f"{uuid.uuid4().hex}.parquet", index=False)
    with tempfile.NamedTemporaryFile("w", dir=named, suffix=".json", delete=False) as file:
        json.dump(run, file)


def words_first(table):
    return list({"word", "first", "key", "score"})
`;

const COLLECT = `from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    parts = [pd.read_csv(file) for file in Path(input_paths["tables"]).glob("*.csv")]
    found = pd.concat(parts).groupby("word", as_index=False)["score"].mean()
    found.to_csv(Path(output_paths["collected"]) / "means.csv", index=False)
`;
