import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { finding } from '../../src/findings/findings.ts';
import { renderJunit } from '../../src/reporters/junit.ts';
import { makeFlow, makeReport, makeStep } from '../support/report-builders.ts';
import {
  blockedChainReport,
  hostileReport,
  passedReport,
  wideReport,
} from '../support/report-fixtures.ts';
import { sevenFaultsReport } from '../support/seven-faults-report.ts';

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

/** By an independent parser, which refuses malformed XML. */
function parse(xml: string): Element {
  const program = `
import json, sys
from xml.etree import ElementTree
def value(e):
    return {"tag": e.tag, "attributes": e.attrib, "text": e.text or "", "children": [value(c) for c in e]}
json.dump(value(ElementTree.fromstring(sys.stdin.buffer.read())), sys.stdout)
`;
  return JSON.parse(
    execFileSync('python3', ['-c', program], { input: xml, encoding: 'utf8', maxBuffer: 1e9 }),
  );
}

function cases(root: Element): readonly Element[] {
  return root.children.flatMap(({ children }) => children);
}

test('the suites have the title of the run', () => {
  const root = parse(renderJunit(passedReport(), 'churn on Python 3.12'));
  expect([root, ...root.children].map(({ attributes }) => attributes['name'])).toEqual([
    'churn on Python 3.12',
    'churn on Python 3.12: steps',
    'churn on Python 3.12: data flows',
  ]);
});

test('a blocked chain in XML', () => {
  expect(renderJunit(blockedChainReport())).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="chain" time="1.234" tests="8" failures="1" errors="0">
      <testsuite name="steps" tests="5" failures="1" errors="0" skipped="2" time="1.234" timestamp="2026-01-02T03:04:05">
        <testcase name="a" classname="chain" time="0.042" file="scripts/a.py"/>
        <testcase name="e" classname="chain" time="0.042" file="scripts/e.py"/>
        <testcase name="b" classname="chain" time="0.042" file="scripts/b.py" line="12" lineno="12">
          <failure message="KeyError: 'label'" type="Script raised an exception"><![CDATA[KeyError: 'label'
    at scripts/b.py:12:9
    at scripts(b.py:12)

    Traceback (most recent call last):
      File "scripts/b.py", line 12, in main
        y = table["label"]
    KeyError: 'label']]></failure>
          <system-err><![CDATA[reading table
    ]]></system-err>
        </testcase>
        <testcase name="c" classname="chain" time="0" file="scripts/c.py">
          <skipped message="blocked by b"/>
          <system-out><![CDATA[blocked by b]]></system-out>
        </testcase>
        <testcase name="d" classname="chain" time="0" file="scripts/d.py">
          <skipped message="blocked by c"/>
          <system-out><![CDATA[blocked by c]]></system-out>
        </testcase>
      </testsuite>
      <testsuite name="data flows" tests="3" failures="0" errors="0" skipped="3" time="0" timestamp="2026-01-02T03:04:05">
        <testcase name="a-&gt;b" classname="chain" time="0" file="scripts/b.py">
          <skipped message="broken; reported by step b"/>
          <system-out><![CDATA[broken; reported by step b]]></system-out>
        </testcase>
        <testcase name="b-&gt;c" classname="chain" time="0" file="scripts/c.py">
          <skipped message="not tested: one of its steps was not run"/>
          <system-out><![CDATA[not tested: one of its steps was not run]]></system-out>
        </testcase>
        <testcase name="c-&gt;d" classname="chain" time="0" file="scripts/d.py">
          <skipped message="not tested: one of its steps was not run"/>
          <system-out><![CDATA[not tested: one of its steps was not run]]></system-out>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test('the totals are those of the run', () => {
  expect(parse(renderJunit(passedReport())).attributes).toEqual({
    name: 'penguins',
    time: '1.234',
    tests: '8',
    failures: '0',
    errors: '0',
  });
  expect(
    parse(renderJunit(sevenFaultsReport())).children.map(({ attributes }) => attributes),
  ).toMatchObject([
    { name: 'steps', tests: '12', failures: '7', skipped: '2' },
    // A failed flow would count the failure of its step again.
    { name: 'data flows', tests: '6', failures: '0', skipped: '4', time: '0' },
  ]);
});

test('a failed case has the type and location of its fault', () => {
  const train = cases(parse(renderJunit(sevenFaultsReport()))).find(
    ({ attributes }) => attributes['name'] === 'train',
  );
  expect(train?.attributes).toEqual({
    name: 'train',
    classname: 'churn-broken',
    time: '0.042',
    file: 'examples/broken/scripts/train.py',
    line: '21',
    lineno: '21',
  });
  const failure = train?.children.find(({ tag }) => tag === 'failure');
  expect(failure?.attributes).toEqual({
    type: 'Column missing in data flow',
    message: '`train` reads the column `tenure_months`, which `features` does not write',
  });
  expect(failure?.text).toContain('at examples/broken/scripts/train.py:21\n');
});

test('a step that was not run says why', () => {
  const all = cases(parse(renderJunit(blockedChainReport())));
  const reasons = all.flatMap(({ children }) =>
    children.filter(({ tag }) => tag === 'skipped').map(({ attributes }) => attributes['message']),
  );
  expect(reasons).toEqual([
    'blocked by b',
    'blocked by c',
    'broken; reported by step b',
    'not tested: one of its steps was not run',
    'not tested: one of its steps was not run',
  ]);
});

test('a broken data flow between steps that passed is a failure of the flow', () => {
  const report = makeReport({
    success: false,
    steps: [makeStep('a'), makeStep('b')],
    flows: [makeFlow('a', 'b', { cause: 'data', issues: ['no'] })],
    findings: [finding('data-flow-incompatible', { flow: 'a->b', message: 'no' })],
  });
  const failed = cases(parse(renderJunit(report))).filter(({ children }) =>
    children.some(({ tag }) => tag === 'failure'),
  );
  expect(failed.map(({ attributes }) => attributes)).toEqual([
    { name: 'a->b', classname: 'penguins', time: '0', file: 'scripts/b.py' },
  ]);
});

test('an error of the whole pipeline is a separate case', () => {
  const report = makeReport({
    success: false,
    steps: [makeStep('a')],
    findings: [finding('script-not-found', { message: 'nothing to run' })],
  });
  const [, whole] = cases(parse(renderJunit(report)));
  expect(whole?.attributes).toMatchObject({ name: 'penguins' });
  expect(whole?.children[0]?.attributes).toMatchObject({ message: 'nothing to run' });
});

test.each([
  ['characters XML does not know', 'a\u0000\u0001\u001b[31mb\ufffe\ud800c'],
  ['markup', '</testcase> <!-- & "quoted" \'too\' ]]> <![CDATA[ ]]>'],
  ['several lines', 'one\ntwo\r\nthree\tfour'],
])('stays well-formed with %s', (_, text) => {
  const root = parse(renderJunit(hostileReport(text)));
  expect(root.children).toHaveLength(2);
  expect(cases(root)).toHaveLength(4);
});

test('markup in a message is text', () => {
  const text = '</failure> & "quoted" ]]> <b>';
  const [failed] = cases(parse(renderJunit(hostileReport(text))));
  expect(failed?.attributes['name']).toBe(text);
  expect(failed?.children.find(({ tag }) => tag === 'failure')?.attributes['message']).toBe(text);
  expect(failed?.children.find(({ tag }) => tag === 'system-out')?.text).toBe(text);
});

test('a thousand failures become a thousand cases', () => {
  expect(parse(renderJunit(wideReport(1000, 'failed'))).attributes).toMatchObject({
    tests: '1999',
    failures: '1000',
  });
});
