import { Document, type YAMLMap } from 'yaml';
import type { ScriptAnalysis, UsedName } from '../python/protocol.ts';

export interface ScriptToList {
  /** Step name. */
  readonly name: string;
  /** As written to the file: relative to it, with forward slashes. */
  readonly path: string;
  readonly analysis: ScriptAnalysis;
}

const HEADER = ` A pipeline of scripts. By default, each has main(input_paths, output_paths, environ_vars, job_args);
 \`call\` names another way to run a script.
 Run it:  cursus runtime test-pipeline pipeline.yml

 Two steps are connected if one script writes the logical name that the other reads. Correct
 any wrong guesses. All paths are relative to this file.`;

/** A commented pipeline file for the scripts, based on their code. */
export function writePipelineFile(name: string, scripts: readonly ScriptToList[]): string {
  const producers = producersByOutput(scripts);
  const document = new Document({
    name,
    defaults: { timeout: 300 },
    steps: Object.fromEntries(
      inOrder(scripts, producers).map((script) => [script.name, stepOf(script, producers)]),
    ),
  });
  document.commentBefore = HEADER;
  const steps = document.get('steps') as YAMLMap;
  for (const { name: step, path, analysis } of scripts) {
    const node = steps.get(step) as YAMLMap;
    const open = analysis.input_paths.filter(({ name: input }) => !feeds(input, step, producers));
    node.commentBefore = comment({ path, analysis }, open);
    node.spaceBefore = true;
  }
  return document.toString({ lineWidth: 100 });
}

type Producers = ReadonlyMap<string, readonly string[]>;

function producersByOutput(scripts: readonly ScriptToList[]): Producers {
  const producers = new Map<string, string[]>();
  for (const { name, analysis } of scripts) {
    for (const output of analysis.output_paths) {
      const steps = producers.get(output.name) ?? [];
      producers.set(output.name, [...steps, name]);
    }
  }
  return producers;
}

/** The only step whose output can feed this input; `undefined` if there are several. */
function feeds(input: string, step: string, producers: Producers): string | undefined {
  const others = (producers.get(input) ?? []).filter((producer) => producer !== step);
  return others.length === 1 ? others[0] : undefined;
}

/** Producers before consumers, except in cycles, which keep the given order. */
function inOrder(scripts: readonly ScriptToList[], producers: Producers): ScriptToList[] {
  const ordered = new Set<ScriptToList>();
  const byName = new Map(scripts.map((script) => [script.name, script]));
  const visit = (script: ScriptToList, path: readonly ScriptToList[]) => {
    if (ordered.has(script) || path.includes(script)) return;
    for (const input of script.analysis.input_paths) {
      const producer = byName.get(feeds(input.name, script.name, producers) ?? '');
      if (producer !== undefined) visit(producer, [...path, script]);
    }
    ordered.add(script);
  };
  for (const script of scripts) visit(script, []);
  return [...ordered];
}

function stepOf({ name, path, analysis }: ScriptToList, producers: Producers) {
  const inputs = analysis.input_paths.flatMap((input) => {
    const producer = feeds(input.name, name, producers);
    return producer === undefined
      ? []
      : [[input.name, { from: `${producer}.${input.name}` }] as const];
  });
  const outputs = analysis.output_paths.map((output) => [output.name, outputPath(name, output)]);
  const call = contractOf({ path, analysis });
  return {
    script: path,
    // A notebook is known by its suffix.
    ...(call === 'cli' ? { call } : {}),
    // Without any input in the file, the order of the steps would mean a chain.
    ...(inputs.length === 0 ? { depends_on: [] } : { input_paths: Object.fromEntries(inputs) }),
    ...(outputs.length === 0 ? {} : { output_paths: Object.fromEntries(outputs) }),
  };
}

/** How a script is called, as far as its code shows it. */
export function contractOf({
  path,
  analysis,
}: Pick<ScriptToList, 'path' | 'analysis'>): 'main' | 'cli' | 'notebook' | 'unknown' {
  if (path.endsWith('.ipynb')) return 'notebook';
  if (analysis.main?.problem === null) return 'main';
  return analysis.is_program ? 'cli' : 'unknown';
}

function outputPath(step: string, { name, path_kind: kind }: UsedName): string {
  return kind === 'file' ? `out/${step}/${name}.dat` : `out/${step}/${name}`;
}

/** Values that only the user can provide. */
function comment(script: Pick<ScriptToList, 'path' | 'analysis'>, open: readonly UsedName[]) {
  const { analysis } = script;
  const lines: string[] = [];
  const contract = contractOf(script);
  if (contract === 'cli') lines.push(...programComment(analysis));
  if (contract === 'notebook') {
    lines.push(' give input_paths, output_paths and `parameters: {name: "{input_paths.NAME}"}`');
  }
  if (open.length > 0) {
    const names = open.map(({ name }) => `\`${name}\``).join(', ');
    lines.push(` input_paths: ${names} – give a path, or leave it out to use sample data`);
  }
  const variables = analysis.environ_vars.filter(({ required }) => required);
  if (variables.length > 0) {
    lines.push(` required environ_vars: ${variables.map(({ name }) => name).join(', ')}`);
  }
  const args = analysis.job_args.filter(({ required }) => required);
  if (args.length > 0) lines.push(` required job_args: ${args.map(({ name }) => name).join(', ')}`);
  if (analysis.main === null && contract === 'unknown') lines.push(' has no main() function yet');
  return lines.join('\n');
}

function programComment({ required_arguments: required, container_paths: paths }: ScriptAnalysis) {
  const names = required.map(({ names }) => names[0]).join(', ');
  return [
    ` give input_paths, output_paths and \`args: [--name, "{input_paths.NAME}"]\`${names === '' ? '' : `; required: ${names}`}`,
    ...(paths.length === 0
      ? []
      : [` paths of a container: ${paths.map(({ path }) => path).join(', ')}`]),
  ];
}
