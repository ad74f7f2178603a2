import path from 'node:path';
import { shownLauncher } from '../execute/step/launch.ts';
import type { StepOutcome } from '../execute/step/step-outcome.ts';
import { scriptEnvironment } from '../execute/step-environment.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import { TOOL } from '../report/version.ts';
import { safeName } from '../workspace/safe-name.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundleManifest,
  INPUTS,
  MANIFEST,
  PIPELINE,
  PROJECT,
} from './bundle-manifest.ts';
import type { BundleSources } from './bundle-sources.ts';
import { verdictOf } from './bundle-verdict.ts';
import { DataMembers } from './data-members.ts';
import { distributionVersions } from './distributions.ts';
import { isInside, type ProjectCode, projectCode } from './project-code.ts';
import { slashes } from './slashes.ts';
import { stepDocument } from './step-document.ts';
import type { ZipMember } from './write-zip.ts';

export interface FailedStep extends Omit<BundleSources, 'plan' | 'outcomes'> {
  readonly step: PlannedStep;
  readonly outcome: StepOutcome;
  /** Absolute. */
  readonly script: string;
}

/** All members of the bundle of a step. */
export async function bundleMembers(
  failed: FailedStep,
  limitBytes: number,
): Promise<readonly ZipMember[]> {
  const { config, step, report, secrets } = failed;
  const code = codeOf(failed);
  const data = new DataMembers(limitBytes, secrets);
  const base = commonDirectory([
    config.root,
    ...code.files.map((file) => path.dirname(file)),
    ...code.importRoots,
  ]);
  const inBundle = (file: string) => `${PROJECT}/${slashes(path.relative(base, file))}`;
  for (const file of code.files) await data.addCode(file, inBundle(file));
  const inputs = await addInputs(failed, data, inBundle(config.root));
  for (const file of filesRead(failed, base)) {
    if (!code.files.includes(file)) await data.add(file, inBundle(file));
  }
  const used = (directory: string) =>
    isInside(base, directory) && code.files.some((file) => isInside(directory, file));
  const relative = (file: string) =>
    isInside(base, file) ? slashes(path.relative(config.root, file)) || '.' : undefined;
  const pipeline = stepDocument({
    ...{ config, step: step.config, script: failed.script, inputs, relative },
    root: `${PROJECT}/${slashes(path.relative(base, config.root))}`.replace(/\/$/, ''),
    pythonPath: [...config.pythonPath, ...code.importRoots]
      .filter(used)
      .flatMap((one) => relative(one) ?? []),
    timeoutSeconds: step.config.timeout ?? failed.options.timeoutSeconds,
    memoryLimit: failed.options.memoryLimitBytes,
    redact: secrets.text,
  });
  data.addBytes(PIPELINE, jsonBytes(pipeline.document));
  // The root need not contain any code.
  data.addDirectory(`${inBundle(config.root).replace(/\/$/, '')}/`);
  const own = report.steps.find(({ name }) => name === step.name)?.python;
  const python = own ?? report.environment.python;
  const { launcher } = step.config;
  const manifest: BundleManifest = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    tool: TOOL,
    pipeline: config.name,
    step: step.name,
    verdict: verdictOf(report, step.name, { base, redact: secrets.text }),
    ...(launcher === undefined ? {} : { launcher: secrets.text(shownLauncher(launcher)) }),
    python: python.version,
    platform: report.environment.platform,
    // The interpreter of a launched step need not be on this machine.
    distributions:
      launcher === undefined
        ? await distributionVersions(
            python.executable,
            { modules: code.packages },
            scriptEnvironment(failed.options.environ, config.environment),
          )
        : {},
    environment: environmentOf(failed, code, pipeline.withheld),
    members: [...data.members]
      .map(({ path: name, size, sha256 }) => ({ path: name, size, sha256 }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    left_out: data.leftOut,
    redacted: [...data.redacted, ...pipeline.redacted],
  };
  return [...data.members, { path: MANIFEST, content: jsonBytes(manifest) }];
}

function codeOf({ config, step, outcome, script, options, code }: FailedStep): ProjectCode {
  const { call, expectations = [] } = step.config;
  const { exception } = outcome;
  const raised = exception === undefined ? [] : [exception, ...exception.chain];
  const frames = raised.flatMap((one) => one.frames.map(({ file }) => file));
  const named = call?.kind === 'command' ? call.argv : [];
  const start = [
    script,
    ...named.map((one) => path.resolve(config.root, one)).filter((one) => path.isAbsolute(one)),
    ...[...(outcome.sources ?? []), ...frames].filter(code.isUserFile),
    ...expectations.flatMap(({ check }) => check?.file ?? []),
  ];
  const importRoot = step.script.kind === 'file' ? step.script.importRoot : undefined;
  const variable = options.environ['PYTHONPATH'] ?? '';
  const importRoots = [
    path.dirname(script),
    ...config.pythonPath,
    ...(importRoot === undefined ? [] : [importRoot]),
  ];
  const fromVariable = variable
    .split(path.delimiter)
    .filter((one) => one !== '')
    .map((one) => path.resolve(options.cwd, one));
  const found = projectCode(start, [...importRoots, ...fromVariable], code.isUserFile);
  return {
    ...found,
    files: found.files.filter((file) => file === script || isInProject(file, config.root, code)),
    importRoots: [...fromVariable, ...found.importRoots],
  };
}

/** A command can name programs of the system. */
function isInProject(
  file: string,
  root: string,
  { isUserFile }: Pick<FailedStep['code'], 'isUserFile'>,
): boolean {
  return isInside(root, file) || isUserFile(file);
}

/** Logical name → path relative to the root of the project in the bundle. */
async function addInputs(
  { step, outcome, report, options, workspace }: FailedStep,
  data: DataMembers,
  root: string,
): Promise<Record<string, string>> {
  const reported = report.steps.find(({ name }) => name === step.name)?.inputs ?? [];
  const paths: Record<string, string> = {};
  for (const [index, [name, given]] of Object.entries(givenInputs(step, outcome)).entries()) {
    if (given === '') {
      paths[name] = '';
      continue;
    }
    const isArchive = step.inputs.find((one) => one.name === name)?.archive !== undefined;
    const shown = reported.find((one) => one.name === name)?.path;
    // The step may have changed its copy; the file that it was copied from is as it was.
    const source = isArchive || shown === undefined ? given : path.resolve(options.baseDir, shown);
    const folder = `${INPUTS}/${index}-${safeName(name)}`;
    const member = `${folder}/${path.basename(given) || 'input'}`;
    await data.add(source, member, isInside(workspace, source) ? [] : [workspace]);
    paths[name] = path.posix.relative(root, member);
  }
  return paths;
}

/** A step with a faulty script gets no inputs; the declared ones are known all the same. */
function givenInputs(
  { inputs }: PlannedStep,
  { script, inputPaths }: StepOutcome,
): Readonly<Record<string, string>> {
  if (script !== undefined) return inputPaths;
  return Object.fromEntries(
    inputs.flatMap(({ name, source }): [string, string][] => {
      if (source.kind === 'empty') return [[name, '']];
      return source.kind === 'declared' ? [[name, source.path]] : [];
    }),
  );
}

/** Files of the project that the step read outside its inputs. */
function filesRead({ outcome, options, config, workspace }: FailedStep, base: string): string[] {
  const read = (outcome.report.observed ?? []).filter(({ kind }) => kind === 'read');
  const files = read.map(({ what }) => path.resolve(options.baseDir, what));
  return [...new Set(files)].filter(
    (file) => isInside(base, file) && isInside(config.root, file) && !isInside(workspace, file),
  );
}

function environmentOf(
  { step, options }: FailedStep,
  code: ProjectCode,
  withheld: readonly string[],
): BundleManifest['environment'] {
  const { environVars } = step.config;
  const analysed = step.script.kind === 'file' ? step.script.analysis.os_environ : [];
  const read = [...code.variables, ...analysed.map(({ name }) => name)];
  const names = new Set([...read.filter((name) => !Object.hasOwn(environVars, name)), ...withheld]);
  const given = scriptEnvironment(options.environ);
  return [...names].sort().map((name) => ({
    name,
    set: Object.hasOwn(given, name) || Object.hasOwn(environVars, name),
    withheld: withheld.includes(name),
  }));
}

function commonDirectory(directories: readonly string[]): string {
  const [first = path.sep, ...others] = directories;
  let common = first;
  for (const one of others) {
    while (!isInside(common, one) && path.dirname(common) !== common) {
      common = path.dirname(common);
    }
  }
  return common;
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
