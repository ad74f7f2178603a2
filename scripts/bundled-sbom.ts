/**
 * Prints the SBOM (CycloneDX) of the packages in the bundles. `npm sbom` lists every package of the
 * lock file, also the tools that build and test; the notices that ncc writes beside each bundle name
 * the packages in it.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
}

interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: readonly Component[];
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

console.log(JSON.stringify(bundledSbom(), null, 2));

function bundledSbom(): Sbom {
  const sbom = sbomOfLockFile();
  const names = new Set(globSync('dist/*/licenses.txt').flatMap(noticesIn));
  sbom.components = sbom.components
    .filter(({ name }) => names.has(name))
    // In the bundles they are no longer optional tools of the development.
    .map((component) => ({ ...component, scope: 'required', properties: [] }));
  const found = new Set(sbom.components.map(({ name }) => name));
  const missing = [...names].filter((name) => !found.has(name));
  if (names.size === 0 || missing.length > 0) {
    throw new Error(`The lock file lacks ${missing.join(', ')}. Run npm run build.`);
  }
  // npm takes the name of the directory.
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
  sbom.metadata.component = { ...sbom.metadata.component, name };
  const refs = reachable(sbom);
  sbom.components = sbom.components.filter((component) => refs.has(component['bom-ref']));
  sbom.dependencies = sbom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  // Without these, the same lock file gives the same text, which a repeated release can compare.
  delete sbom.serialNumber;
  delete sbom.metadata.timestamp;
  return sbom;
}

/** Through the packages of the SBOM: a tool may use another version of one of them. */
function reachable({ metadata, components, dependencies }: Sbom): ReadonlySet<string> {
  const known = new Set(components.map((component) => component['bom-ref']));
  const dependsOn = new Map(dependencies.map((one) => [one.ref, one.dependsOn]));
  const reached = new Set([metadata.component['bom-ref']]);
  for (const ref of reached) {
    for (const next of dependsOn.get(ref) ?? []) if (known.has(next)) reached.add(next);
  }
  return reached;
}

function sbomOfLockFile(): Sbom {
  const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return JSON.parse(text);
}

/** A notice starts with the name of a package and its licence, on a line each. */
function noticesIn(file: string): string[] {
  const notices = readFileSync(file, 'utf8').matchAll(/(?:^|\n\n)(@?[\w./-]+)\n[\w.()-]+\n/g);
  return [...notices].map(([, name = '']) => name);
}
