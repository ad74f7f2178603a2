import { expect, test } from 'vitest';
import { createProject, script } from '../support/pipeline-rig.ts';
import { pythonWithPackages } from '../support/python-packages.ts';

const PYTHON = await pythonWithPackages();

const TOP = 'import csv, json, os, sys\nimport numpy as np\nimport pandas as pd';

/** A producer and a consumer, by the bodies of their `main`. */
interface Case {
  readonly name: string;
  readonly writes: string;
  readonly reads: string;
  /** Of the error of the consumer; absent: no data is accused. */
  readonly told?: RegExp;
}

const TABLE = [
  'rows = [(n, 20 + n % 50, "ab"[n % 2], n % 2) for n in range(3000)]',
  't = pd.DataFrame(rows, columns=["id", "age", "city", "label"])',
].join('\n');
const WRITE = 't.to_csv(output_paths["o"] + "/d.csv", index=False)';
const READ = 't = pd.read_csv(input_paths["i"] + "/d.csv")';

const INNOCENT: readonly Case[] = [
  {
    name: 'a value of its own list',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\ncodes = ["zz"]\n[float(code) for code in codes]`,
  },
  {
    name: 'a missing value that its own logarithm makes',
    writes: `${TABLE}\nt["gap"] = [None] + [1.0] * 2999\n${WRITE}`,
    reads: `${READ}\nfrom sklearn.linear_model import LogisticRegression\nX = np.log(t[["id", "age"]] - 100)\nLogisticRegression().fit(X, t["label"])`,
  },
  {
    name: 'a key of an own mapping called row',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nrow = {"weight": 1}\nrow["wait"]`,
  },
  {
    name: 'a column of its own aggregate',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nt.groupby("id").agg(m=("age", "mean")).reset_index()["age_mean"]`,
  },
  {
    name: 'a column of its own table of no rows',
    writes: `t = pd.DataFrame({"text": []})\n${WRITE}`,
    reads: `${READ}\nresult = pd.DataFrame([])\nresult["llm_status"]`,
    told: /fails on a table without rows: `d.csv` of `p4.o`/,
  },
  {
    name: 'a row label',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nt.loc["2024-01-02"]`,
  },
  {
    name: 'a name error',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nlabel`,
  },
  {
    name: 'a lookup of its own',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nCODES = {"a": 1}\nt["city"].map(lambda city: CODES[city])`,
  },
  {
    name: 'a mapping of its own with the keys of a file',
    writes: `${TABLE}\n${WRITE}\njson.dump({"x": 1}, open(output_paths["o"] + "/r.json", "w"))`,
    reads: 'r = json.load(open(input_paths["i"] + "/r.json"))\nfound = {"x": 2}\nfound["auc"]',
  },
  {
    name: 'a mapping of its own beside a read in the same line',
    writes: `${TABLE}\n${WRITE}\njson.dump({"x": 1}, open(output_paths["o"] + "/r.json", "w"))`,
    reads: 'r = json.load(open(input_paths["i"] + "/r.json")); found = {"y": 2}; found["auc"]',
  },
  {
    name: 'a text that is no JSON, after a sound table was read',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\njson.loads("{bad")`,
  },
  {
    name: 'an own check of something that is no column',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nraise ValueError("feature 'gpu' is not available on this host")`,
  },
  {
    name: 'an own check of a setting',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nif environ_vars.get("A") is None:\n    raise ValueError("Missing required field: 'A'")`,
  },
  {
    name: 'a search elsewhere that finds nothing',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nimport glob\nfiles = glob.glob("/tmp/none/*.parquet")\npd.concat([pd.read_parquet(f) for f in files])`,
  },
  {
    name: 'a search in a directory of its own that finds nothing',
    writes: `${TABLE}\n${WRITE}`,
    reads: `from pathlib import Path\npd.concat([pd.read_parquet(f) for f in Path("/tmp/none").glob("*.parquet")])`,
  },
];

const GUILTY: readonly Case[] = [
  {
    name: 'the column with the offending text, not the one that is all text',
    writes: `${TABLE}\nt["age"] = t["age"].astype(object)\nt.loc[2500, "age"] = "unknown"\n${WRITE}`,
    reads: `${READ}\nfrom sklearn.linear_model import LogisticRegression\nX = t[["id", "age"]]\nLogisticRegression().fit(X, t.label)`,
    told: /reads column `age` of `d.csv` of `g0.o` as numbers, but it contains text such as 'unknown' \(row 2501\)/,
  },
  {
    name: 'the column with a gap that is used, not one that is not',
    writes: `${TABLE}\nt.loc[2500, "age"] = None\nt.loc[3, "city"] = None\n${WRITE}`,
    reads: `${READ}\nfrom sklearn.linear_model import LogisticRegression\nX = t[["id", "age"]]\nLogisticRegression().fit(X, t.label)`,
    told: /needs a value in every row of column `age` of `d.csv` of `g1.o`, .* \(row 2501\)/,
  },
  {
    name: 'a key that a JSON file lacks, though a table has a similar column',
    writes: `${TABLE}\n${WRITE}\njson.dump({"rules": []}, open(output_paths["o"] + "/ruleset.json", "w"))`,
    reads: `${READ}\nruleset = json.load(open(input_paths["i"] + "/ruleset.json"))\nruleset["label_config"]`,
    told: /reads key `label_config`, which `ruleset.json` of `g2.o` does not have/,
  },
  {
    name: 'a chained read',
    writes: `${TABLE}\n${WRITE}`,
    reads: 'pd.read_csv(input_paths["i"] + "/d.csv")["tenure"]',
    told: /reads column `tenure`, which `g3.o` does not have/,
  },
  {
    name: 'an aggregate by a column that is not there',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nt.groupby("id")["amount"].sum()`,
    told: /reads column `amount`, which `g4.o` does not have/,
  },
  {
    name: 'an own check',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nmissing = [c for c in ("id", "tenure") if c not in t.columns]\nif missing:\n    raise ValueError(f"Missing required columns: {missing}")`,
    told: /reads column `tenure`, which `g5.o` does not have/,
  },
  {
    name: 'keys of unlike types',
    writes: `${TABLE}\nt.to_parquet(output_paths["o"] + "/a.parquet")\nt["id"] = "c" + t["id"].astype(str)\nt.to_parquet(output_paths["o"] + "/b.parquet")`,
    reads:
      'a = pd.read_parquet(input_paths["i"] + "/a.parquet")\nb = pd.read_parquet(input_paths["i"] + "/b.parquet")\na.merge(b, on="id")',
    told: /merges on column `id`, which is integer in `a.parquet` of `g6.o` and string in `b.parquet` of `g6.o`/,
  },
  {
    name: 'the reason behind an exit',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\ntry:\n    t["tenure"].mean()\nexcept Exception as error:\n    print(f"failed: {error}", file=sys.stderr)\n    sys.exit(1)`,
    told: /reads column `tenure`, which `g7.o` does not have/,
  },
  {
    name: 'the reason behind an error value',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\ntry:\n    t["tenure"].mean()\nexcept Exception as error:\n    return {"status": "error", "message": str(error)}`,
    told: /reads column `tenure`, which `g8.o` does not have/,
  },
  {
    name: 'the reason behind another exception',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\ntry:\n    t["tenure"].mean()\nexcept KeyError as error:\n    raise RuntimeError("training failed") from error`,
    told: /reads column `tenure`, which `g9.o` does not have/,
  },
  {
    name: 'a key that an object inside a JSON file lacks',
    writes: `${TABLE}\n${WRITE}\njson.dump({"a": {"b": [{"c": 1}]}}, open(output_paths["o"] + "/r.json", "w"))`,
    reads: 'r = json.load(open(input_paths["i"] + "/r.json"))\nr["a"]["b"][0]["d"]',
    told: /reads key `d`, which `a\.b\[0\]` in `r.json` of `g10.o` does not have/,
  },
  {
    name: 'an own check in one line',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nmissing = [c for c in ("id", "tenure") if c not in t.columns]\nif missing: raise ValueError(f"Missing required columns: {missing}")`,
    told: /reads column `tenure`, which `g11.o` does not have/,
  },
  {
    name: 'an own check of a field of the table',
    writes: `${TABLE}\n${WRITE}`,
    reads: `${READ}\nif "tenure" not in t:\n    raise ValueError("Missing required field: 'tenure'")`,
    told: /reads column `tenure`, which `g12.o` does not have/,
  },
  {
    name: 'a byte order mark that csv reads as part of the first name',
    writes: `${TABLE}\nt.to_csv(output_paths["o"] + "/d.csv", index=False, encoding="utf-8-sig")`,
    reads: 'for row in csv.DictReader(open(input_paths["i"] + "/d.csv")):\n    row["id"]',
    told: /reads `id`, but `d.csv` of `g13.o` begins with a byte order mark/,
  },
];

async function errorsOf(cases: readonly Case[], prefix: string) {
  const files = cases.flatMap(({ writes, reads }, index) => [
    [`scripts/${prefix}${index}.py`, script(writes, TOP)],
    [`scripts/use_${prefix}${index}.py`, script(reads, TOP)],
  ]);
  const steps = cases.flatMap((_, index) => [
    [
      `${prefix}${index}`,
      { script: `${prefix}${index}.py`, output_paths: { o: `out/${prefix}${index}` } },
    ],
    [
      `use_${prefix}${index}`,
      {
        script: `use_${prefix}${index}.py`,
        input_paths: { i: { from: `${prefix}${index}.o` } },
      },
    ],
  ]);
  await using project = await createProject(Object.fromEntries(files));
  const { report } = await project.run(
    { script_dirs: ['scripts'], steps: Object.fromEntries(steps) },
    { python: PYTHON },
  );
  const told = (step: string) =>
    report.findings.filter((one) => one.step === step && one.severity === 'error');
  return cases.map((_, index) => ({
    producer: told(`${prefix}${index}`).map(({ message }) => message),
    consumer: told(`use_${prefix}${index}`),
  }));
}

const DATA_CODES = ['column-missing', 'key-missing', 'file-missing', 'data-flow-incompatible'];

test('accuses no data of what the consumer made itself', async () => {
  const found = await errorsOf(INNOCENT, 'p');
  const told = INNOCENT.map(({ name, told: expected }, index) => {
    const { producer = [], consumer = [] } = found[index] ?? {};
    const accused = consumer.filter(({ code }) => DATA_CODES.includes(code));
    const messages = accused.map(({ message }) => message);
    const isRight =
      expected === undefined ? messages.length === 0 : expected.test(messages[0] ?? '');
    return {
      name,
      failed: consumer.length > 0,
      producer,
      isRight,
      messages: isRight ? [] : messages,
    };
  });
  expect(told).toEqual(
    INNOCENT.map(({ name }) => ({ name, failed: true, producer: [], isRight: true, messages: [] })),
  );
}, 120_000);

test('accuses the very data that made the consumer fail', async () => {
  const found = await errorsOf(GUILTY, 'g');
  const told = GUILTY.map(({ name, told: expected }, index) => {
    const { producer = [], consumer = [] } = found[index] ?? {};
    const messages = consumer.map(({ message }) => message);
    const isRight = messages.some((message) => expected?.test(message));
    return { name, producer, isRight, messages: isRight ? [] : messages };
  });
  expect(told).toEqual(
    GUILTY.map(({ name }) => ({ name, producer: [], isRight: true, messages: [] })),
  );
}, 120_000);
