import type { Files } from './files.ts';

/** Names, columns and messages that contain markup of every kind. */
export function hostileFiles(): Files {
  const long = `aVeryLongStepName_${'ThatGoesOnAndOn_'.repeat(5)}`;
  return {
    'pipeline.json': JSON.stringify({
      name: 'hostile </details> | `pipeline` http://evil.example/name @octocat #1 :tada:',
      steps: {
        write: { script: 'write.py', output_paths: { table: 'out/table' } },
        __proto___: read('read.py'),
        'end. class style': read('link.py'),
        subgraph: read('html.py'),
        [long]: read('long.py'),
        'constructor-1.2': read('lines.py'),
      },
    }),
    'write.py': `import csv, os
def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(output_paths["table"], "t|b.csv"), "w", newline="") as file:
        csv.writer(file).writerows([["id", "tick\`z", "a|b", "<img src=x>", "two\\nlines"], [1, 2, 3, 4, 5]])
`,
    'read.py': `import csv, os
def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(input_paths["table"], "t|b.csv"), newline="") as file:
        print(next(csv.DictReader(file))["tick\`x|y"])
`,
    'link.py': raising(
      'see http://evil.example/raw and www.evil.example, https://evil.example/?a=b|c, mail@evil.example',
    ),
    'html.py': raising(
      '</details></summary><script>alert(1)</script> <a href="http://evil.example">x</a> | cell | **bold** &lt;',
    ),
    'long.py': raising('x'.repeat(500)),
    'lines.py': raising('first\\n\\n## second\\n::error::third\\n```\\n- [ ] fourth'),
  };
}

/** Step names of every kind that the pipeline file must not have. */
export function refusedNames(): Files {
  const names = [
    'write <b>bold</b>',
    'read|pipe `tick`',
    'שלום\u202eevil',
    '[click](http://evil.example/click)',
    'http://evil.example/name',
    'two\nlines',
    'A'.repeat(180),
    '数据_训练 🐧',
  ];
  const steps = Object.fromEntries(names.map((name) => [name, { script: 'a.py' }]));
  return { 'pipeline.json': JSON.stringify({ steps }, undefined, 2) };
}

/** A pipeline file with 22 mistakes, of three kinds. */
export function mistakenFiles(): Files {
  const named = Array.from({ length: 20 }, (_, index) =>
    [
      `  feature engineering for region number ${index} | all:`,
      `    script: a.py`,
      `    output_paths: { table: out/table }`,
    ].join('\n'),
  );
  return {
    'pipeline.yml': [
      'name: churn',
      'steps:',
      ...named,
      '  train:',
      '    skript: a.py',
      '    script: a.py',
      '    timeout: soon',
      '',
    ].join('\n'),
    'a.py': 'def main(input_paths, output_paths, environ_vars, job_args): pass\n',
  };
}

function read(script: string) {
  return { script, input_paths: { table: { from: 'write.table' } } };
}

function raising(message: string): string {
  return `def main(input_paths, output_paths, environ_vars, job_args):
    raise ValueError("""${message}""")
`;
}
