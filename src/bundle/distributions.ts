import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Nothing is imported: the versions are in the metadata of the distributions. */
const PROGRAM = `
import importlib.metadata, json, re, sys
wanted = json.loads(sys.argv[1])
modules, names = set(wanted["modules"]), set(wanted["names"])
def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()
known, tops = {}, {}
for one in importlib.metadata.distributions():
    try:
        name = one.metadata["Name"]
        if not name or plain(name) in known:
            continue
        known[plain(name)] = one
        if modules:
            listed = (one.read_text("top_level.txt") or "").split()
            listed = listed or {file.parts[0].split(".")[0] for file in one.files or ()}
            tops[plain(name)] = modules.intersection(listed)
    except Exception:
        pass
found = {plain(name) for name in names} | {name for name, used in tops.items() if used}
for name in [name for name, used in tops.items() if used]:
    for need in known[name].requires or ():
        if "extra ==" not in need:
            found.add(plain(re.match(r"[A-Za-z0-9._-]*", need).group()))
print("versions:" + json.dumps({name: known[name].version for name in found if name in known}))
`;

/**
 * The versions of the distributions that contain the modules, of those that they need, and of the
 * named ones. Empty if the interpreter does not answer.
 * @param executable the interpreter
 */
export async function distributionVersions(
  executable: string,
  wanted: { readonly modules?: readonly string[]; readonly names?: readonly string[] },
  environ: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { modules = [], names = [] } = wanted;
  if (modules.length + names.length === 0) return {};
  try {
    const { stdout } = await promisify(execFile)(
      executable,
      ['-B', '-c', PROGRAM, JSON.stringify({ modules, names })],
      { env: environ, timeout: 20_000, maxBuffer: 10_000_000 },
    );
    const answer: unknown = JSON.parse(stdout.split('versions:')[1] ?? '{}');
    const versions = Object.entries(answer as Record<string, unknown>);
    return Object.fromEntries(
      versions
        .map(([name, version]): [string, string] => [name, String(version)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } catch {
    // Versions only help to understand a difference.
    return {};
  }
}
