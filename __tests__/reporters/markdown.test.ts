import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { outsideFences } from '../support/outside-fences.ts';
import { makeReport } from '../support/report-builders.ts';
import {
  blockedChainReport,
  hostileReport,
  incompleteReport,
  passedReport,
} from '../support/report-fixtures.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

const linkFor = ({ file, line }: { file: string; line?: number }): string =>
  `https://github.com/o/r/blob/abc/${file}${line === undefined ? '' : `#L${line}`}`;

test('a run that passed', () => {
  expect(renderMarkdown(passedReport(), { linkFor })).toMatchInlineSnapshot(`
    "## ✅ penguins passed

    **4 steps:** ✅ 4 passed &nbsp;|&nbsp; **Data flows:** 4 of 4 compatible &nbsp;|&nbsp; 1.2 s

    ### Data flows

    | Data flow | Output → input | Format | Verdict |
    | :-- | :-- | :-- | :-- |
    | \`prepare\` → \`split\` | \`prepared\` | CSV | ✅&nbsp;compatible |
    | \`split\` → \`train\` | \`splits\` | CSV | ✅&nbsp;compatible |
    | \`split\` → \`evaluate\` | \`splits\` | CSV | ✅&nbsp;compatible |
    | \`train\` → \`evaluate\` | \`model\` | JSON | ✅&nbsp;compatible |

    ### Steps

    | Step | Status | Script | Time | Peak memory | Output |
    | :-- | :-- | :-- | --: | --: | :-- |
    | \`prepare\` | ✅&nbsp;passed | [\`scripts/prepare.py\`](https://github.com/o/r/blob/abc/scripts/prepare.py) | 42&nbsp;ms | 18.4&nbsp;MB | CSV 344 rows × 9 columns |
    | \`split\` | ✅&nbsp;passed | [\`scripts/split.py\`](https://github.com/o/r/blob/abc/scripts/split.py) | 42&nbsp;ms | 18.4&nbsp;MB | CSV 3 files, 14.2 kB |
    | \`train\` | ✅&nbsp;passed | [\`scripts/train.py\`](https://github.com/o/r/blob/abc/scripts/train.py) | 310&nbsp;ms | 18.4&nbsp;MB | JSON 980 B |
    | \`evaluate\` | ✅&nbsp;passed | [\`scripts/evaluate.py\`](https://github.com/o/r/blob/abc/scripts/evaluate.py) | 42&nbsp;ms | 18.4&nbsp;MB | scores: CSV 1,034 rows × 2 columns; plot: image 2 files, 20.5 kB |

    ### Pipeline

    \`\`\`mermaid
    flowchart LR
      s0["✅ prepare<br/>42 ms"]
      s1["✅ split<br/>42 ms"]
      s2["✅ train<br/>310 ms"]
      s3["✅ evaluate<br/>42 ms"]
      s0 -->|"CSV"| s1
      s1 -->|"CSV"| s2
      s1 -->|"CSV"| s3
      s2 -->|"JSON"| s3
      classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328
      class s0,s1,s2,s3 good
    \`\`\`

    <sub>cursus-runtime-action 1.0.0 · Python 3.12.1 · Node 24.1.0 · linux x64 · 2 at a time · 1.2 s</sub>

    "
  `);
});

test('a blocked chain', () => {
  expect(renderMarkdown(blockedChainReport(), { linkFor })).toMatchInlineSnapshot(`
    "## ❌ chain failed

    b: KeyError: 'label' (scripts/b.py:12)

    **5 steps:** ❌ 1 failed · ✅ 2 passed · 🚫 2 blocked &nbsp;|&nbsp; **Data flows:** 0 of 3 compatible &nbsp;|&nbsp; 1.2 s

    ### Failures (1)

    #### ❌ \`b\` · Script raised an exception

    **KeyError: 'label'**<br>
    [\`scripts/b.py:12\`](https://github.com/o/r/blob/abc/scripts/b.py#L12) in \`main\`

    \`\`\`python
    y = table["label"]
    \`\`\`

    - **Blocks:** \`c\`, \`d\`

    <details><summary>Traceback</summary>

    \`\`\`text
    Traceback (most recent call last):
      File "scripts/b.py", line 12, in main
        y = table["label"]
    KeyError: 'label'
    \`\`\`

    </details>

    <details><summary>Log, standard error</summary>

    \`\`\`text
    reading table
    \`\`\`

    </details>

    To run it again:

    \`\`\`bash
    cursus runtime test-pipeline chain.yml
    \`\`\`

    ### Data flows

    | Data flow | Output → input | Format | Verdict | Issue |
    | :-- | :-- | :-- | :-- | :-- |
    | \`a\` → \`b\` | \`a\` | CSV | ❌&nbsp;incompatible | Script B failed with script A output: KeyError: 'label' |
    | \`b\` → \`c\` | \`b\` | CSV | 🚫&nbsp;untested |  |
    | \`c\` → \`d\` | \`c\` | CSV | 🚫&nbsp;untested |  |

    ### Steps

    | Step | Status | Script | Time | Peak memory |
    | :-- | :-- | :-- | --: | --: |
    | \`a\` | ✅&nbsp;passed | [\`scripts/a.py\`](https://github.com/o/r/blob/abc/scripts/a.py) | 42&nbsp;ms | 18.4&nbsp;MB |
    | \`e\` | ✅&nbsp;passed | [\`scripts/e.py\`](https://github.com/o/r/blob/abc/scripts/e.py) | 42&nbsp;ms | 18.4&nbsp;MB |
    | \`b\` | ❌&nbsp;failed | [\`scripts/b.py\`](https://github.com/o/r/blob/abc/scripts/b.py) | 42&nbsp;ms | 18.4&nbsp;MB |
    | \`c\` | 🚫&nbsp;blocked by \`b\` | [\`scripts/c.py\`](https://github.com/o/r/blob/abc/scripts/c.py) |  |  |
    | \`d\` | 🚫&nbsp;blocked by \`c\` | [\`scripts/d.py\`](https://github.com/o/r/blob/abc/scripts/d.py) |  |  |

    ### Pipeline

    \`\`\`mermaid
    flowchart LR
      s0["✅ a<br/>42 ms"]
      s1["✅ e<br/>42 ms"]
      s2["❌ b<br/>failed"]
      s3["🚫 c<br/>blocked"]
      s4["🚫 d<br/>blocked"]
      s0 --x|"CSV"| s2
      s2 --> s3
      s3 --> s4
      linkStyle 0 stroke:#cf222e,stroke-width:2px
      classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328
      class s0,s1 good
      classDef bad fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328
      class s2 bad
      classDef idle fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e
      class s3,s4 idle
    \`\`\`

    <sub>cursus-runtime-action 1.0.0 · Python 3.12.1 · Node 24.1.0 · linux x64 · 2 at a time · 1.2 s</sub>

    "
  `);
});

test('all seven faults come first, each with its file and line', () => {
  const text = renderMarkdown(sevenFaultsReport(), { linkFor });
  const headings = [...text.matchAll(/^#{2,4} .*$/gm)].map(([heading]) => heading);
  expect(headings).toMatchInlineSnapshot(`
    [
      "## ❌ churn-broken failed",
      "### Failures (7)",
      "#### ❌ \`train\` · Column missing in data flow",
      "#### ❌ \`segment\` · Script missing main() function",
      "#### ❌ \`export\` · Main function signature doesn't match script development guide",
      "#### ❌ \`forecast\` · Syntax error",
      "#### ❌ \`deduplicate\` · Time limit exceeded",
      "#### ❌ \`enrich\` · Script returned an error value",
      "#### ❌ \`anomalies\` · Declared output empty",
      "### Warnings (1)",
      "### Data flows",
      "### Steps",
      "### Pipeline",
    ]
  `);
  expect(text).toContain(
    '[`examples/broken/scripts/train.py:21`](https://github.com/o/r/blob/abc/examples/broken/scripts/train.py#L21) in `parse`',
  );
  expect(text).toContain('```python\ntenure = int(row["tenure_months"])\n```');
  expect(text).toContain(
    '- **Hint:** Did you mean `tenure_years`?\n- **Blocks:** `evaluate`, `publish`',
  );
});

test('an incomplete run has a box that says this', () => {
  const text = renderMarkdown(incompleteReport());
  expect(text).toMatch(
    /^## 🛑 penguins did not finish\n\n> \[!WARNING\]\n> .*Cancelled: 2 steps\.\n/,
  );
});

test('a title distinguishes the jobs of a matrix', () => {
  expect(renderMarkdown(passedReport(), { title: 'penguins (3.9)' })).toMatch(
    /^## ✅ penguins \(3\.9\) passed\n/,
  );
});

test('the command to run it again is quoted for a shell', () => {
  const report = {
    ...blockedChainReport(),
    pipeline: { name: 'x', file: "it's; rm -rf $HOME.yml" },
  };
  expect(renderMarkdown(report)).toContain(
    `cursus runtime test-pipeline 'it'\\''s; rm -rf $HOME.yml'\n`,
  );
});

test.each([
  ['a closing tag', '</details></summary></td></table>', '</summary></td>'],
  ['a script', '<script>alert(1)</script>', '<script'],
  ['an image', '![x](http://evil/x.png)<img src=x>', '<img'],
  ['a mention', 'ping @user and @org/team', '@user'],
  ['a reference', 'closes #123', 'closes #123'],
  ['a link', '[click](javascript:alert)', '[click](javascript:alert)'],
  ['a workflow command', '\n::error::x\n::set-output name=a::b', '\n::'],
  ['a heading and a rule', '\n# Passed\n---\n', '\n# Passed'],
  ['fences', '\n```\n~~~\n````text\n', '\n~~~'],
])('%s in a name or message is only text', (_, hostile, markup) => {
  const outside = outsideFences(renderMarkdown(hostileReport(hostile), { linkFor }));
  expect(withoutCode(outside)).not.toContain(markup);
});

test.each(['a|b', 'a\\|b', 'a`|`b', '``|', '\\', '`'])(
  '%j in a cell does not end it',
  (hostile) => {
    const rows = renderMarkdown(hostileReport(hostile))
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const widths = rows.map((row) => row.replace(/\\[\\|`]/g, '').split('|').length - 2);
    // Data flows: head, rule, two rows of five cells; steps: the same with six.
    expect(widths).toEqual([5, 5, 5, 5, 6, 6, 6, 6]);
  },
);

test('a pipeline without steps or data flows has no empty table', () => {
  const text = renderMarkdown(makeReport());
  expect(text).not.toContain('|--');
  expect(text).not.toContain('### ');
});

/** GitHub does not process text in code or in the target of a link. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/\]\(https:[^)\s]*\)/g, ']')
    .replace(/<code>.*?<\/code>/g, '')
    .replace(/`[^`\n]*`/g, '');
}
