import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AGAINST_PYTEST_FILE, type AgainstPytest } from '../../bench/against-pytest/results.ts';
import {
  PERFORMANCE_DOC,
  PERFORMANCE_PLOT,
  RESULTS_FILE,
  showResults,
} from '../../bench/performance-doc.ts';
import type { Results } from '../../bench/results.ts';
import { pipelineJsonSchema } from '../../src/config/pipeline-schema.ts';
import { pipelinesJsonSchema } from '../../src/reporters/json-pipelines.ts';
import { reportJsonSchema } from '../../src/reporters/json-report-schema.ts';
import { manifestInputs, manifestOutputs } from './action-manifest.ts';
import { inputsTable, outputsTable } from './action-tables.ts';
import { againstPytestTable } from './against-pytest-table.ts';
import { apiPage } from './api-page.ts';
import { benchmarkLines } from './benchmark-lines.ts';
import { commandHelp, exitCodesTable } from './cli-reference.ts';
import { dataFormatType } from './data-format-type.ts';
import { findingsPage } from './findings-page.ts';
import { launcherTable } from './launcher-table.ts';
import { defaultsKeys, expectKeys, pipelineKeys, stepKeys } from './pipeline-keys.ts';
import { fillRegions } from './regions.ts';
import { reliabilityTables } from './reliability-tables.ts';
import { variantsTable } from './variants-table.ts';

/**
 * Every generated file, by its path from the root, and its expected text. In files that are written
 * by hand, only the regions are replaced.
 * @throws Error for a page with a missing region, or with a region without content, and for a
 *   public name without a doc comment
 */
export async function generatedDocs(root: string): Promise<Map<string, string>> {
  const fill = (file: string, regions: Record<string, string>, where?: { required: boolean }) =>
    fillRegions(file, readFileSync(path.join(root, file), 'utf8'), regions, where);
  const tables = { inputs: inputsTable(), outputs: outputsTable() };
  const results = JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as Results;
  const performance = showResults(readFileSync(PERFORMANCE_DOC, 'utf8'), results);
  const againstPytest = JSON.parse(readFileSync(AGAINST_PYTEST_FILE, 'utf8')) as AgainstPytest;
  const readme = {
    ...tables,
    benchmark: benchmarkLines(results),
    'against-pytest': againstPytestTable(againstPytest),
  };
  return new Map([
    ['src/data/data-format.ts', dataFormatType()],
    ['docs/findings.md', findingsPage()],
    ['docs/api.md', await apiPage(root)],
    ['docs/schema/pipeline.schema.json', toJson(pipelineJsonSchema())],
    ['docs/schema/report.schema.json', toJson(reportJsonSchema())],
    ['docs/schema/pipelines-report.schema.json', toJson(pipelinesJsonSchema())],
    ['action.yml', fill('action.yml', { inputs: manifestInputs(), outputs: manifestOutputs() })],
    ['docs/action.md', fill('docs/action.md', tables)],
    [
      'docs/pipeline-file.md',
      fill('docs/pipeline-file.md', {
        'pipeline-keys': pipelineKeys(),
        'step-keys': stepKeys(),
        'defaults-keys': defaultsKeys(),
      }),
    ],
    ['docs/expectations.md', fill('docs/expectations.md', { 'expect-keys': expectKeys() })],
    [
      'docs/cli.md',
      fill('docs/cli.md', { 'exit-codes': exitCodesTable(), commands: await commandHelp() }),
    ],
    ['docs/launchers.md', fill('docs/launchers.md', { 'launcher-placeholders': launcherTable() })],
    ['docs/variants.md', fill('docs/variants.md', { variants: variantsTable() })],
    ['docs/reliability.md', fill('docs/reliability.md', reliabilityTables(root))],
    [path.relative(root, PERFORMANCE_DOC), performance.doc],
    [path.relative(root, PERFORMANCE_PLOT), performance.plot],
    // It can contain the tables or refer to docs/action.md.
    ...(existsSync(path.join(root, 'README.md'))
      ? ([['README.md', fill('README.md', readme, { required: false })]] as const)
      : []),
  ]);
}

function toJson(schema: Record<string, unknown>): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
