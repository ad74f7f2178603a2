import { readsColumn, script, writesCsv } from './pipeline-rig.ts';

const SPAWNS = [
  'import subprocess, sys',
  'subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])',
].join('\n');

const DRAWS = [
  'generator = numpy.random.default_rng(7)',
  'frame = pd.DataFrame({"draw": generator.normal(size=5).round(6)})',
  'frame.to_csv(output_paths["draws"] + "/draws.csv", index=False)',
].join('\n');

const WARNS = [
  'warnings.warn("by the filter, once")',
  'for _ in range(2):',
  '    warnings.warn("from one line, once")',
  'numpy.log(numpy.zeros(1))',
].join('\n');

/** A small pipeline with all outcomes of steps, and their expected findings. */
export const allOutcomes = {
  files: {
    'scripts/prints.py': script(
      `print("to be seen")\nprint("märk", file=sys.stderr)\n${writesCsv('rows')}`,
      'import sys\n',
    ),
    'scripts/warns.py': script(WARNS, 'import warnings\n\nimport numpy\n'),
    'scripts/silences.py': script(
      WARNS,
      'import warnings\n\nimport numpy\n\nwarnings.simplefilter("ignore")\n',
    ),
    'scripts/draws.py': script(DRAWS, 'import numpy\nimport pandas as pd\n'),
    'scripts/describes.py': script(
      'frame = pd.read_csv(input_paths["draws"] + "/draws.csv")\nframe.describe().to_csv(output_paths["table"] + "/table.csv")',
      'import pandas as pd\n',
    ),
    'scripts/fails.py': script(`${readsColumn('rows', 'id')}\nint(values[0] + "x")`),
    'scripts/waits_for_failing.py': script('pass'),
    'scripts/misses_column.py': script(readsColumn('rows', 'labels')),
    'scripts/sleeps.py': script('import time\ntime.sleep(300)'),
    'scripts/exits.py': script('raise SystemExit(4)'),
    'scripts/leaves_child.py': script(SPAWNS),
    'scripts/writes_nothing.py': script('pass'),
  },
  pipeline: {
    steps: {
      prints: { input_paths: {}, output_paths: { rows: 'out/rows' } },
      warns: { input_paths: {} },
      silences: { input_paths: {} },
      draws: { input_paths: {}, output_paths: { draws: 'out/draws' } },
      describes: {
        input_paths: { draws: { from: 'draws.draws' } },
        output_paths: { table: 'out/table' },
      },
      fails: {
        input_paths: { rows: { from: 'prints.rows' } },
        output_paths: { never: 'out/never' },
      },
      waits_for_failing: { input_paths: { never: { from: 'fails.never' } } },
      misses_column: { input_paths: { rows: { from: 'prints.rows' } } },
      sleeps: { input_paths: {}, timeout: 2 },
      exits: { input_paths: {} },
      leaves_child: { input_paths: {} },
      writes_nothing: { input_paths: {}, output_paths: { nothing: 'out/nothing' } },
    },
  },
  findings: {
    prints: [],
    warns: [],
    silences: [],
    draws: [],
    describes: [],
    fails: ['script-failed'],
    waits_for_failing: ['blocked'],
    misses_column: ['column-missing'],
    sleeps: ['timeout'],
    exits: ['script-exited'],
    leaves_child: ['processes-left', 'program-started'],
    writes_nothing: ['output-empty'],
  },
} as const;
