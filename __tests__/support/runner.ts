/**
 * Simulates the GitHub Actions runner: starts an action like the runner, with its files and
 * variables, and reads the output of the action by the rules of the runner.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import {
  createCommandReader,
  type RunnerAnnotation,
  type RunnerCommand,
} from './runner-commands.ts';
import { readSummary, readVariables } from './runner-files.ts';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');

/** The token of the job for the action; no log may contain it. */
export const JOB_TOKEN = 'ghs_the_token_of_this_job_and_of_no_other';

export interface ActionCall {
  /** JavaScript or TypeScript file. Default: the built action. */
  readonly entry?: string;
  /** The directory of the checkout; working directory of the action. */
  readonly workspace: string;
  /** `with:` of the step. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** `env:` of the step, and other changed variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The webhook event that started the workflow. */
  readonly event?: unknown;
  /** The initial content of the summary file. */
  readonly summaryBefore?: string;
  /** Called with the process as soon as it runs, for example to send a signal. */
  readonly onStart?: (pid: number) => void;
}

export interface ActionResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly annotations: readonly RunnerAnnotation[];
  /** Annotations that the runner would not show, because it shows ten per kind. */
  readonly dropped: readonly RunnerAnnotation[];
  /** Commands obeyed other than annotations. */
  readonly obeyed: readonly RunnerCommand[];
  /** Errors that would fail the step, regardless of its exit code. */
  readonly failures: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The final content of every command file of the step, by name. */
  readonly commandFiles: Readonly<Record<string, string>>;
  /** The log without commands. */
  readonly log: string;
  /** All the action wrote, standard output and error, in order of arrival. */
  readonly raw: string;
}

export async function runAction(call: ActionCall): Promise<ActionResult> {
  const temp = mkdtempSync(path.join(tmpdir(), 'runner-'));
  try {
    const files = makeFiles(temp, call);
    const child = spawn(process.execPath, [call.entry ?? builtAction()], {
      cwd: call.workspace,
      env: { ...variablesFor(call, temp), ...files, ...call.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const reader = createCommandReader(call.workspace);
    const raw: string[] = [];
    const streams = [child.stdout, child.stderr].map((stream) => {
      const lines = lineSplitter(reader.readLine);
      stream.setEncoding('utf8').on('data', (text: string) => {
        raw.push(text);
        lines.push(text);
      });
      return lines;
    });
    if (child.pid !== undefined) {
      call.onStart?.(child.pid);
    }
    const [exitCode, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(
      (resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, killedBy) => resolve([code, killedBy]));
      },
    );
    for (const lines of streams) {
      lines.end();
    }
    const { annotations, dropped, obeyed, failures } = reader;
    return {
      ...{ exitCode, signal, annotations, dropped, obeyed, failures },
      outputs: readVariables(files.GITHUB_OUTPUT),
      variables: readVariables(files.GITHUB_ENV),
      summary: readSummary(files.GITHUB_STEP_SUMMARY),
      commandFiles: readCommandFiles(temp),
      log: reader.log.join('\n'),
      raw: raw.join(''),
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function builtAction(): string {
  return path.join(PROJECT, actionManifest().runs.main);
}

interface ActionManifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

function actionManifest(): ActionManifest {
  return parse(readFileSync(path.join(PROJECT, 'action.yml'), 'utf8'));
}

function readCommandFiles(temp: string): Record<string, string> {
  const folder = path.join(temp, '_runner_file_commands');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

function makeFiles(temp: string, call: ActionCall) {
  const folder = path.join(temp, '_runner_file_commands');
  mkdirSync(folder);
  const make = (name: string, content = ''): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  return {
    GITHUB_OUTPUT: make('set_output_1'),
    GITHUB_ENV: make('set_env_1'),
    GITHUB_PATH: make('add_path_1'),
    GITHUB_STATE: make('save_state_1'),
    GITHUB_STEP_SUMMARY: make('step_summary_1', call.summaryBefore),
    GITHUB_EVENT_PATH: make('event.json', JSON.stringify(call.event ?? {})),
  };
}

/** Only basic variables of this environment, so that a test has the same result in any CI. */
function variablesFor(call: ActionCall, temp: string): Record<string, string> {
  const variables: Record<string, string> = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: call.workspace,
    GITHUB_REPOSITORY: 'octo/pipelines',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_RUN_ID: '4711',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_SERVER_URL: 'https://github.com',
    // No server listens there: a test that needs the API sets its address.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    RUNNER_TRACKING_ID: 'github_0b1d',
    ACTIONS_RUNTIME_TOKEN: 'token-of-the-runtime',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token-of-the-identity',
  };
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'PATHEXT', 'NODE_COMPILE_CACHE'];
  for (const name of names) {
    const value = process.env[name];
    if (value !== undefined) {
      variables[name] = value;
    }
  }
  return { ...variables, ...inputVariables(call.inputs ?? {}) };
}

/** Like the runner: upper-case names with hyphens, and defaults. Unknown inputs are errors here. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs } = actionManifest();
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0) {
    throw new Error(`action.yml has no input ${unknown.join(', ')}.`);
  }
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      (given[name] ?? input.default ?? '')
        .replaceAll(`\${{ github.token }}`, JOB_TOKEN)
        .replaceAll(`\${{ toJSON(matrix) }}`, 'null'),
    ]),
  );
}

/** Lines end at CR, LF or both. */
function lineSplitter(readLine: (line: string) => void): {
  push: (text: string) => void;
  end: () => void;
} {
  let rest = '';
  return {
    push: (text) => {
      // A CR at the end can be the first half of a line break.
      const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = parts.pop() ?? '';
      parts.forEach(readLine);
    },
    end: () => {
      if (rest !== '') {
        rest.replace(/\r$/, '').split('\r').forEach(readLine);
      }
    },
  };
}
