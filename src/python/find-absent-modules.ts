import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A module that a script imports, and the directories that the import may find it in. */
export interface WantedModule {
  readonly module: string;
  readonly directories: readonly string[];
}

/** An interpreter as a step gets it knows every way to find a module. Nothing is imported. */
const PROGRAM = `
import importlib.util, json, sys
path = list(sys.path)
absent = []
for wanted in json.loads(sys.argv[1]):
    sys.path[:] = wanted["directories"] + path
    try:
        found = wanted["module"] in sys.modules or importlib.util.find_spec(wanted["module"])
    except Exception:
        found = True
    absent.append(not found)
print("absent:" + json.dumps(absent))
`;

/**
 * The modules that the interpreter cannot find; none if it does not answer.
 * @param executable the interpreter
 */
export async function findAbsentModules(
  executable: string,
  wanted: readonly WantedModule[],
  environ: Readonly<Record<string, string>>,
): Promise<readonly boolean[]> {
  if (wanted.length === 0) return [];
  try {
    const args = ['-B', '-c', PROGRAM, JSON.stringify(wanted)];
    const { stdout } = await promisify(execFile)(executable, args, {
      env: environ,
      timeout: 20_000,
    });
    const [, answer] = stdout.split('absent:');
    const absent: unknown = JSON.parse(answer ?? '[]');
    return Array.isArray(absent) ? absent.map((one) => one === true) : [];
  } catch {
    // The steps will show it.
    return [];
  }
}
