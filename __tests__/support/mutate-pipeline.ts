import { stringify } from 'yaml';

/** Valid pipeline files of every form, from which invalid ones are derived. */
export const SOUND_PIPELINES: readonly { readonly file: string; readonly text: string }[] = [
  {
    file: 'p.yml',
    text: `# a pipeline
name: churn
script_dirs: [.]
environment: clean
preload: [numpy]
defaults: &defaults
  timeout: 60
  memory_limit: 2GB
  environ_vars: { A: "1", B: 0.70 }
  job_args: { rows: 5, when: 2024-01-01, deep: { a: [1, 2.5, null, true] } }
steps:
  prepare:
    script: prepare.py
    input_paths: { raw: data/raw, none: "" }
    output_paths: &outs { table: out/table }
    timeout: 5
  train: &train
    script: train.py
    depends_on: [prepare]
    inputs:
      table: { from: prepare.table/part }
    outputs: { model: out/model.bin }
    memory: 512MiB
    log_limit: off
    process_limit: 50
  evaluate:
    <<: *train
    script: >
      evaluate.py
    job_args: null
`,
  },
  { file: 'p.yml', text: 'steps:\n- name: a\n  script: a.py\n- name: 2024\n  depends_on: a\n' },
  {
    file: 'p.json',
    text: JSON.stringify({
      $schema: 'x',
      steps: { a: { script: 'a.py', environ_vars: { X: 1 } }, b: null },
      pip_install: 'allow',
    }),
  },
  {
    file: 'p.json',
    text: JSON.stringify({
      dag: { nodes: ['a', 'b'], edges: [['a', 'b']] },
      defaults: { timeout: 3 },
      metadata: { by: 'x' },
    }),
  },
  {
    file: 'p.yml',
    text: `pipeline_name: saved
script_specs:
  a: { script_name: a, step_name: a, script_path: a.py, output_paths: { x: out/x } }
  b: { script_name: b, input_paths: { x: out/x }, job_args: { k: [1] }, last_updated: null }
data_flow_specs:
  - { from_step: a, to_step: b, data_path: out/x }
`,
  },
];

/** The same file with a few bytes changed. */
export function mutateBytes(text: string, random: () => number): Uint8Array {
  let bytes = Buffer.from(text);
  for (let left = 1 + below(random, 3); left > 0; left -= 1) {
    const at = below(random, bytes.length + 1);
    const length = below(random, random() < 0.8 ? 2 : 40);
    const other = below(random, bytes.length + 1);
    const inserted =
      random() < 0.3
        ? Buffer.from([below(random, random() < 0.9 ? 128 : 256)])
        : random() < 0.5
          ? bytes.subarray(other, other + below(random, 6))
          : Buffer.from(pick(random, SPLINTERS));
    bytes = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + length)]);
  }
  return bytes;
}

/** A value with a part replaced, renamed, repeated or omitted; as YAML or JSON. */
export function mutateStructure(value: unknown, file: string, random: () => number): string {
  let mutated = value;
  for (let left = 1 + below(random, 3); left > 0; left -= 1) mutated = change(mutated, random, 0);
  return file.endsWith('.json') ? (JSON.stringify(mutated) ?? 'null') : stringify(mutated);
}

const SPLINTERS = [
  ...['\t', '\n', '\r', '\0', ' ', ': ', '- ', '#', '"', "'", '{', '}', '[', ']', ',', '&a ', '*a'],
  ...[
    '*train',
    '<<: *train',
    '!!str ',
    '!x ',
    '|',
    '>',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '? ',
    '@',
  ],
  ...['\u001b[2J', '\u202e', '\u2028', '\ufeff', '\u0085', '\\ud800', '__proto__', 'toString: '],
  ...['.nan', '0x', '1e999', '-0', '~', '{'.repeat(80), '[*train, *outs]', 'é', '🐧'],
];

const HOSTILE_KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON'],
  ...['', ' ', '.', '..', 'a/b', 'a->b', 'a.b', '\0', '\u001b[2J', 'a\nb', '\u202e', '\ud800', '1'],
  ...['x'.repeat(3_000), 'then', 'length', 'name', 'from', 'steps', 'dag', '<<', '🐧', 'É', 'CON'],
];

const HOSTILE_VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.1,
    1e21,
    1e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' ',
  ],
  ...['a\0b', 'a\nb', '\u001b]0;x\u0007', '\u202e', '\ud800', 'x'.repeat(5_000), '..', '/', 'NaN'],
  ...['__proto__', 'constructor', 'off', 'auto', '2GB', '1e3', '::error::x', '##[x]'],
  ...[[], {}, [[]], [{}], [null], { from: 'a' }, { from: {} }, { toString: 1 }, { valueOf: null }],
  ...[
    JSON.parse('{"__proto__": {"polluted": 1}}'),
    { constructor: { prototype: { polluted: 1 } } },
  ],
  { length: 1e9 },
];

function change(value: unknown, random: () => number, depth: number): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.1) {
    return pick(random, HOSTILE_VALUES);
  }
  if (Array.isArray(value)) {
    const at = below(random, value.length + 1);
    const item: unknown = depth > 6 ? 0 : change(value[at], random, depth + 1);
    return [...value.slice(0, at), item, ...value.slice(at + below(random, 2))];
  }
  const entries = Object.entries(value);
  const at = below(random, entries.length + 1);
  const [key, child] = entries[at] ?? [pick(random, HOSTILE_KEYS), pick(random, HOSTILE_VALUES)];
  const changed: [string, unknown] =
    random() < 0.3 ? [pick(random, HOSTILE_KEYS), child] : [key, change(child, random, depth + 1)];
  return Object.fromEntries([...entries.slice(0, at), changed, ...entries.slice(at + 1)]);
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  return items[below(random, items.length)] as Item;
}

function below(random: () => number, end: number): number {
  return Math.floor(random() * end);
}
