/**
 * Incidents that people reported, in two or three small scripts each. They are kept in
 * `../incidents/*.py`:
 *
 *     # == name {"column": "x", "origin": "prep"}
 *     # -- prep
 *     code of main: `inputs` and `outputs` are its directories `data`
 *
 * Code above a line `# main:` runs at import. `fault` is `data` by default, `steps` changes keys of
 * the pipeline file, `files` are files beside it. The steps form a chain: each reads what the one
 * before it wrote, unless `steps` says otherwise.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Kind, Label, Mutation, PipelineText, Project, StepText } from '../mutation.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'incidents');

interface Header extends Partial<Label> {
  readonly kind?: Kind;
  readonly steps?: Readonly<Record<string, StepText>>;
  readonly files?: Readonly<Record<string, string>>;
}

export function incidentMutations(folder = FOLDER): Mutation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .sort()
    .flatMap((file) => {
      const [, ...parts] = readFileSync(path.join(folder, file), 'utf8').split(/^# == /m);
      return parts.map((part) => incident(path.basename(file, '.py'), part));
    });
}

function incident(theme: string, part: string): Mutation {
  const end = part.indexOf('\n');
  const [, name = '', json = '{}'] = /^([^{]+?)\s*(\{.*\})?$/.exec(part.slice(0, end)) ?? [];
  const { kind, steps = {}, files = {}, ...label } = JSON.parse(json) as Header;
  const scripts = new Map(
    part
      .slice(end + 1)
      .split(/^# -- /m)
      .slice(1)
      .map((text): [string, string] => {
        const line = text.indexOf('\n');
        return [text.slice(0, line).trim(), script(text.slice(line + 1))];
      }),
  );
  const fault = label.fault ?? 'data';
  const byFault = { data: 'data', code: 'script', setting: 'pipeline', none: 'neutral' } as const;
  return {
    id: `incidents/${theme}/${name}`,
    kind: kind ?? byFault[fault],
    label: { ...label, fault },
    project: () => project(scripts, steps, files),
  };
}

function project(
  scripts: ReadonlyMap<string, string>,
  steps: NonNullable<Header['steps']>,
  files: NonNullable<Header['files']>,
): Project {
  const pipeline: PipelineText = { name: 'incident', script_dirs: ['scripts'], steps: {} };
  const all = new Map<string, string>(Object.entries(files));
  let before: string | undefined;
  for (const [name, code] of scripts) {
    all.set(`scripts/${name}.py`, code);
    pipeline.steps[name] = {
      script: `${name}.py`,
      ...(before === undefined ? {} : { input_paths: { data: { from: `${before}.data` } } }),
      ...(/\boutputs\b|output_paths\[/.test(code) ? { output_paths: { data: `out/${name}` } } : {}),
      ...steps[name],
    };
    before = name;
  }
  return { files: all, pipeline };
}

const IMPORTS: Readonly<Record<string, string>> = {
  'pd.': 'import pandas as pd',
  'np.': 'import numpy as np',
  'json.': 'import json',
  'pickle.': 'import pickle',
  'glob.': 'import glob',
  'os.': 'import os',
  'sys.': 'import sys',
  'joblib.': 'import joblib',
  'Path(': 'from pathlib import Path',
};

/** A script with the imports that its code needs. */
function script(text: string): string {
  const [above, below] = text.includes('# main:\n') ? text.split('# main:\n') : ['', text];
  const code = `${above}${below}`;
  const imports = Object.entries(IMPORTS)
    .filter(([use]) => code.includes(use))
    .map(([, line]) => line);
  const given = [
    ...(/\binputs\b/.test(below ?? '') ? ['inputs = input_paths["data"]'] : []),
    ...(/\boutputs\b/.test(below ?? '') ? ['outputs = output_paths["data"]'] : []),
  ];
  const body = [...given, ...(below ?? '').trimEnd().split('\n')];
  return `${[imports.join('\n'), (above ?? '').trim()].filter(Boolean).join('\n\n')}


def main(input_paths, output_paths, environ_vars, job_args):
${body.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}
`;
}
