import path from 'node:path';
import { readCases, type TortureCase } from '../../__tests__/pipelines/torture/torture-case.ts';
import { markdownTable } from './markdown-table.ts';

const TORTURE = '__tests__/pipelines/torture';

/** The promises of the torture suite, from the heads of its files; its tests check each of them. */
export function reliabilityTables(root: string): Record<string, string> {
  const table = (folder: string, first: string) =>
    caseTable(readCases(path.join(root, TORTURE, folder)), folder, first);
  return {
    'hostile-scripts': table('scripts', 'script'),
    'hostile-packages': table('packages', 'package'),
    'shared-by-packages': readCases(path.join(root, TORTURE, 'packages'))
      .flatMap(({ shared }) => (shared === undefined ? [] : [`- ${shared}`]))
      .join('\n'),
  };
}

function caseTable(cases: readonly TortureCase[], folder: string, first: string): string {
  return markdownTable(
    [first, 'verdict', 'findings', 'line', 'other steps', 'needs'],
    cases.map((one) => [
      `[${one.name.replaceAll('_', ' ')}](../${TORTURE}/${folder}/${one.name}.py)`,
      one.status,
      [...one.codes, ...(one.run?.codes ?? [])].map((code) => `\`${code}\``).join(' '),
      one.line === null ? '' : String(one.line),
      one.neighbours,
      one.needs.join(', '),
    ]),
  );
}
