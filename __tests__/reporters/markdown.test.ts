import { expect, test } from 'vitest';
import type { RunReport } from '../../src/report/report.ts';
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

    4 steps · 4 of 4 data flows held · 1.2 s · slowest: \`train\` 310 ms

    <details><summary>Graph, timeline, steps and data flows</summary>

    \`\`\`mermaid
    %%{init: {"flowchart": {"nodeSpacing": 25, "wrappingWidth": 440}}}%%
    flowchart LR
      s0["✅ prepare"]
      s1["✅ split"]
      s2["✅ train"]
      s3["✅ evaluate"]
      s0 -->|"CSV"| s1
      s1 -->|"CSV"| s2
      s1 -->|"CSV"| s3
      s2 -->|"JSON"| s3
      classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328
      class s0,s1,s2,s3 good
    \`\`\`

    \`\`\`mermaid
    gantt
      dateFormat x
      axisFormat %S.%L s
      train :active, t0, 100, 410
      prepare :active, t1, 100, 142
      split :active, t2, 100, 142
      evaluate :done, t3, 100, 142
    \`\`\`

    The longest chain, in blue: prepare → split → train: 394 ms.

    | Step | Status | Script | Time | Peak memory | Output |
    | :-- | :-- | :-- | --: | --: | :-- |
    | \`prepare\` | ✅&nbsp;passed | [\`prepare.py\`](https://github.com/o/r/blob/abc/scripts/prepare.py) | 42&nbsp;ms | 18.4&nbsp;MB | CSV 344 rows × 9 columns |
    | \`split\` | ✅&nbsp;passed | [\`split.py\`](https://github.com/o/r/blob/abc/scripts/split.py) | 42&nbsp;ms | 18.4&nbsp;MB | CSV 3 files, 14.2 kB |
    | \`train\` | ✅&nbsp;passed | [\`train.py\`](https://github.com/o/r/blob/abc/scripts/train.py) | 310&nbsp;ms | 18.4&nbsp;MB | JSON 980 B |
    | \`evaluate\` | ✅&nbsp;passed | [\`evaluate.py\`](https://github.com/o/r/blob/abc/scripts/evaluate.py) | 42&nbsp;ms | 18.4&nbsp;MB | scores: CSV 1,034 rows × 2 columns; plot: image 2 files, 20.5 kB |

    | Data flow | Output → input | Format | Verdict |
    | :-- | :-- | :-- | :-- |
    | \`prepare\` → \`split\` | \`prepared\` | CSV | ✅&nbsp;held |
    | \`split\` → \`train\` | \`splits\` | CSV | ✅&nbsp;held |
    | \`split\` → \`evaluate\` | \`splits\` | CSV | ✅&nbsp;held |
    | \`train\` → \`evaluate\` | \`model\` | JSON | ✅&nbsp;held |

    </details>

    <small>cursus-runtime-action 1.0.0 · Python 3.12.1 · Node 24.1.0 · linux x64 · 2 at a time</small>

    "
  `);
});

test('a blocked chain', () => {
  expect(renderMarkdown(blockedChainReport(), { linkFor })).toMatchInlineSnapshot(`
    "## ❌ chain: 1 cause, 1 of 5 steps failed, 2 not run

    2 passed · 0 of 3 data flows held · 1 broken · 1.2 s

    <details open><summary>❌ <b>b</b> — KeyError: &#39;label&#39; · <a href="https://github.com/o/r/blob/abc/scripts/b.py#L12"><code>b.py:12</code></a> · 2 not run</summary>

    \`\`\`python
    y = table["label"]
    \`\`\`

    - **Not run because of it:** \`c\`, \`d\`

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

    </details>

    To reproduce:

    \`\`\`bash
    npx --yes cursus-runtime-action@1.0.0 runtime test-pipeline chain.yml
    \`\`\`

    ### Where it broke

    \`\`\`mermaid
    %%{init: {"flowchart": {"nodeSpacing": 25, "wrappingWidth": 440}}}%%
    flowchart LR
      s0["✅ a"]
      s1["❌ b"]
      s2(["🚫 2 not run"])
      s0 --x s1
      s1 -.-> s2
      linkStyle 0 stroke:#cf222e,stroke-width:2px
      classDef good fill:#dafbe1,stroke:#1a7f37,color:#1f2328
      class s0 good
      classDef bad fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328
      class s1 bad
      classDef pill fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e
      class s2 pill
    \`\`\`

    1 further step passed and is not drawn.

    <details><summary>Whole graph</summary>

    \`\`\`mermaid
    %%{init: {"flowchart": {"nodeSpacing": 25, "wrappingWidth": 440}}}%%
    flowchart LR
      s0["✅ a"]
      s1["✅ e"]
      s2["❌ b"]
      s3["🚫 c"]
      s4["🚫 d"]
      s0 --x s2
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

    </details>

    <details><summary>Timeline</summary>

    \`\`\`mermaid
    gantt
      dateFormat x
      axisFormat %S.%L s
      b :crit, t0, 100, 142
      a :active, t1, 100, 142
      e :done, t2, 100, 142
    \`\`\`

    The longest chain, in blue: a: 42 ms. Failed steps are red.

    </details>

    <details><summary>All 5 steps</summary>

    | Step | Status | Script | Time | Peak memory |
    | :-- | :-- | :-- | --: | --: |
    | \`b\` | ❌&nbsp;failed | [\`b.py\`](https://github.com/o/r/blob/abc/scripts/b.py) | 42&nbsp;ms | 18.4&nbsp;MB |
    | \`c\` | 🚫&nbsp;blocked by \`b\` | [\`c.py\`](https://github.com/o/r/blob/abc/scripts/c.py) |  |  |
    | \`d\` | 🚫&nbsp;blocked by \`c\` | [\`d.py\`](https://github.com/o/r/blob/abc/scripts/d.py) |  |  |
    | \`a\` | ✅&nbsp;passed | [\`a.py\`](https://github.com/o/r/blob/abc/scripts/a.py) | 42&nbsp;ms | 18.4&nbsp;MB |
    | \`e\` | ✅&nbsp;passed | [\`e.py\`](https://github.com/o/r/blob/abc/scripts/e.py) | 42&nbsp;ms | 18.4&nbsp;MB |

    </details>

    <details><summary>All 3 data flows</summary>

    | Data flow | Output → input | Format | Verdict |
    | :-- | :-- | :-- | :-- |
    | \`a\` → \`b\` | \`a\` | CSV | ❌&nbsp;broken |
    | \`b\` → \`c\` | \`b\` | CSV | 🚫&nbsp;not&nbsp;tested |
    | \`c\` → \`d\` | \`c\` | CSV | 🚫&nbsp;not&nbsp;tested |

    </details>

    <small>cursus-runtime-action 1.0.0 · Python 3.12.1 · Node 24.1.0 · linux x64 · 2 at a time</small>

    "
  `);
});

test('causes come first, the first three open, each with a link to its line', () => {
  const text = renderMarkdown(sevenFaultsReport(), { linkFor });
  const folds = [
    ...text.matchAll(/^(<details[^\n]*?<b>\w+<\/b>|### .*|<details><summary>[\w ]+<)/gm),
  ].map(([fold]) => fold);
  expect(folds).toMatchInlineSnapshot(`
    [
      "<details open><summary>❌ <b>train</b>",
      "<details><summary>Traceback<",
      "<details open><summary>❌ <b>segment</b>",
      "<details open><summary>❌ <b>export</b>",
      "<details><summary>❌ <b>forecast</b>",
      "<details><summary>❌ <b>deduplicate</b>",
      "<details><summary>❌ <b>enrich</b>",
      "<details><summary>❌ <b>anomalies</b>",
      "### Where it broke",
      "<details><summary>Whole graph<",
      "<details><summary>Timeline<",
      "<details><summary>All 12 steps<",
      "<details><summary>All 6 data flows<",
    ]
  `);
  expect(text).toContain(
    '<a href="https://github.com/o/r/blob/abc/examples/broken/scripts/train.py#L21"><code>examples/broken/scripts/train.py:21</code></a> · 2 not run',
  );
  expect(text).toContain('- **Fix:** Did you mean `tenure_years`?\n');
  expect(text).toContain('- **Not run because of it:** `evaluate`, `publish`');
});

test('a cause shows the lines around the fault, and both ends of the data', () => {
  const report = blockedChainReport();
  const [cause] = report.causes;
  const text = renderMarkdown(
    {
      ...report,
      causes: report.causes.map((one) => ({
        ...one,
        frame: { firstLine: 11, text: 'def main():\n    y = table["label"]\n    return y' },
        finding: {
          ...one.finding,
          origin: {
            ...{ step: 'a', output: 'a', location: { file: 'scripts/a.py', line: 4 } },
            lastHad: { step: 'raw', output: 'table' },
          },
        },
      })),
    },
    { linkFor },
  );
  expect(cause?.frame).toBeUndefined();
  expect(text).toContain(
    '```text\n  11 | def main():\n> 12 |     y = table["label"]\n  13 |     return y\n```',
  );
  expect(text).toContain(
    '· Data written by [`a.py:4`](https://github.com/o/r/blob/abc/scripts/a.py#L4), last right in `raw.table`',
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

test('the command to reproduce it is quoted for a shell', () => {
  const report = {
    ...blockedChainReport(),
    pipeline: { name: 'x', file: "it's; rm -rf $HOME.yml" },
  };
  expect(renderMarkdown(makeReport(without(report)))).toContain(
    `runtime test-pipeline 'it'\\''s; rm -rf $HOME.yml'\n`,
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
    // Steps: head, rule, two rows of six cells; data flows: the same with five.
    expect(widths).toEqual([6, 6, 6, 6, 5, 5, 5, 5]);
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
    .replace(/ href="[^"]*"/g, '')
    .replace(/<code>.*?<\/code>/g, '')
    .replace(/`[^`\n]*`/g, '');
}

/** The causes follow from the changed parts. */
function without({ causes: _causes, ...parts }: RunReport): Partial<RunReport> {
  return parts;
}
