import { RuntimeTester } from '../../src/api/runtime-tester.ts';
import type { RuntimeTesterOptions } from '../../src/api/runtime-tester-options.ts';
import {
  RuntimeTestingConfiguration,
  type RuntimeTestingSettings,
} from '../../src/api/runtime-testing-configuration.ts';
import { createProject, type PipelineRig, readsColumn, script, writesCsv } from './pipeline-rig.ts';

/** Reads the sample data in `DATA`, and writes `processed`. */
export const PREPARE = script(
  [
    'import csv, os',
    'with open(os.path.join(input_paths["DATA"], "part-00000.csv")) as file:',
    '    labels = [row["label"] for row in csv.DictReader(file)]',
    writesCsv('processed'),
  ].join('\n'),
);

/** Reads `processed` and writes `model`. */
export const TRAIN = script(`${readsColumn('processed', 'label')}\n${writesCsv('model')}`);

/** A project with the scripts `prepare` and `train`. */
export function createScriptsProject(
  files: Readonly<Record<string, string>> = {},
): Promise<PipelineRig> {
  return createProject({ 'scripts/prepare.py': PREPARE, 'scripts/train.py': TRAIN, ...files });
}

/** A tester of the project in `dir`, with its workspace in `ws`. */
export function testerIn(
  dir: string,
  settings: Partial<RuntimeTestingSettings> = {},
  options: RuntimeTesterOptions = {},
): RuntimeTester {
  const config = new RuntimeTestingConfiguration({ workspaceDir: 'ws', ...settings });
  return new RuntimeTester(config, { projectRoot: dir, ...options });
}
