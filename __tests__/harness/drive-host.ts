import { deepStrictEqual } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ScriptAnalysis,
  type StepResult,
  type SupervisorReply,
  stepResultSchema,
  supervisorReplySchema,
} from '../../src/python/protocol.ts';
import type {
  RunStepRequest,
  SignalAction,
  StartMode,
  SupervisorRequest,
  TemplateRequest,
} from '../../src/python/requests.ts';

export const python = process.env['CURSUS_TEST_PYTHON'] ?? 'python3';
export const fixtures = join(import.meta.dirname, '../fixtures/scripts');
const hostFile = join(import.meta.dirname, '../../src/harness/supervisor/main.py');

type Reply<E extends SupervisorReply['event']> = Extract<SupervisorReply, { event: E }>;
type Exited = Omit<Reply<'exited'>, 'result'> & { readonly result: StepResult | null };
type RunOptions = Partial<Omit<RunStepRequest, 'op' | 'id' | 'template'>> & {
  /** `fork`: from the newest template, or one without modules. */
  readonly mode?: StartMode;
};
type TemplateEnd = Reply<'template-ready'> | Reply<'template-failed'>;

/** A running step, seen through its replies. */
export interface DrivenStep {
  readonly id: number;
  readonly pid: number;
  readonly mode: 'fork' | 'spawn';
  readonly exited: Promise<Exited>;
  readonly stdout: () => Promise<string>;
  readonly stderr: () => Promise<string>;
  /** Waits until the step has printed this. */
  readonly printed: (text: string) => Promise<void>;
}

export interface DrivenHost extends AsyncDisposable {
  readonly hello: Reply<'hello'>;
  readonly process: ChildProcess;
  /** A separate directory of this supervisor, removed with it. */
  readonly directory: string;
  readonly start: (script: string, options?: RunOptions) => Promise<DrivenStep>;
  /** Starts a step and waits for its end. */
  readonly run: (script: string, options?: RunOptions) => Promise<FinishedStep>;
  readonly signal: (step: DrivenStep, action: SignalAction) => void;
  readonly analyse: (script: string) => Promise<ScriptAnalysis>;
  /** Creates a template, from which steps are then forked. */
  readonly template: (
    modules: readonly string[],
    more?: Partial<Omit<TemplateRequest, 'op' | 'id' | 'modules'>>,
  ) => Promise<TemplateEnd>;
  /** Writes a line as it is and waits for the next refusal. */
  readonly refusalOf: (line: string) => Promise<Reply<'refused'>>;
  readonly send: (request: SupervisorRequest) => void;
  /** Closes the requests, as if Node had died, and waits for the end of the supervisor. */
  readonly hangUp: () => Promise<number | null>;
}

export interface FinishedStep extends Exited {
  readonly mode: 'fork' | 'spawn';
  readonly stdout: string;
  readonly stderr: string;
}

export interface HostOptions {
  readonly arguments?: readonly string[];
  /** Added to the environment of the supervisor; receives `DrivenHost.directory`. */
  readonly environ?: (directory: string) => Readonly<Record<string, string>>;
}

/** Starts the real host over real pipes. */
export async function driveHost(options: HostOptions = {}): Promise<DrivenHost> {
  const directory = await mkdtemp(join(tmpdir(), 'cursus-host-'));
  const child = spawn(python, ['-E', '-s', '-S', hostFile, ...(options.arguments ?? [])], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...options.environ?.(directory) },
  });
  const requests = child.stdio[3] as Writable;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const replies = listen(child.stdio[4] as Readable);
  const hello = await replies.next('hello', () => true);
  let lastId = 0;
  const write = (line: string) => requests.write(`${line}\n`);
  const send = (request: SupervisorRequest) => write(JSON.stringify(request));

  let newest: number | undefined;
  const template: DrivenHost['template'] = async (modules, more = {}) => {
    const id = ++lastId;
    newest = id;
    send({
      ...{ op: 'template', id, modules, parent: null, late_modules: [] },
      ...{ from_python: false, unsafe: [] },
      ...{ environ: environment(), cwd: directory, directories: [], ...more },
    });
    return Promise.race([
      replies.next('template-ready', (reply) => reply.id === id),
      replies.next('template-failed', (reply) => reply.id === id),
    ]);
  };

  const start: DrivenHost['start'] = async (script, { mode = 'spawn', ...overrides } = {}) => {
    if (mode === 'fork' && newest === undefined) await template([]);
    const id = ++lastId;
    const own = await mkdtemp(join(directory, 'step-'));
    const stdout = join(directory, `${id}.out`);
    const stderr = join(directory, `${id}.err`);
    const exited = replies.next('exited', (reply) => reply.id === id).then(withResult);
    exited.catch(() => undefined); // a caller that waits for it gets the error
    send({
      op: 'run',
      id,
      template: mode === 'fork' ? (newest ?? null) : null,
      script: join(fixtures, script),
      python_path: [],
      directory: own,
      cwd: directory,
      environ: environment(),
      input_paths: {},
      output_paths: {},
      environ_vars: {},
      job_args: null,
      stdout,
      stderr,
      pip_install: 'refuse',
      submodules: [],
      limits: { output_directories: [] },
      timeout_seconds: 60,
      ...overrides,
    });
    const begun = await Promise.race([
      replies.next('started', (reply) => reply.id === id),
      replies.next('refused', (reply) => reply.id === id),
    ]);
    if (begun.event === 'refused') {
      throw new Error(`refused: ${begun.message}`);
    }
    const read = (path: string) => readFile(path, 'utf8');
    const step = {
      id,
      pid: begun.pid,
      mode: begun.mode,
      stdout: () => read(stdout),
      stderr: () => read(stderr),
    };
    return {
      ...step,
      exited,
      printed: async (text) => {
        while (!(await step.stdout()).includes(text)) {
          await sleep(5);
        }
      },
    };
  };

  return {
    hello,
    process: child,
    directory,
    start,
    run: async (script, overrides) => {
      const step = await start(script, overrides);
      const exited = await step.exited;
      return {
        ...exited,
        mode: step.mode,
        stdout: await step.stdout(),
        stderr: await step.stderr(),
      };
    },
    signal: (step, action) => send({ op: 'signal', id: step.id, action }),
    analyse: async (script) => {
      const id = ++lastId;
      send({ op: 'analyse', id, script });
      return (await replies.next('analysed', (reply) => reply.id === id)).analysis;
    },
    template,
    refusalOf: (line) => {
      const refusal = replies.next('refused', () => true);
      write(line);
      return refusal;
    },
    send,
    hangUp: () => {
      requests.end();
      return ended;
    },
    [Symbol.asyncDispose]: async () => {
      requests.end();
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function withResult(reply: Reply<'exited'>): Exited {
  if (reply.result === null) return { ...reply, result: null };
  const result = stepResultSchema.strict().parse(reply.result);
  // The schema tolerates small deviations; the harness must not have any.
  deepStrictEqual(result, reply.result);
  return { ...reply, result };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

/** Passes each reply to the caller that waits for it; every reply must be valid by the schema. */
function listen(stream: Readable) {
  const seen: SupervisorReply[] = [];
  const waiting = new Set<() => void>();
  let failure: Error | undefined;
  const wake = () => {
    for (const check of waiting) {
      check();
    }
  };
  const lines = createInterface({ input: stream });
  lines.on('line', (line) => {
    const parsed = supervisorReplySchema.safeParse(JSON.parse(line));
    if (parsed.success) {
      seen.push(parsed.data);
    } else {
      failure = new Error(`a reply breaks the schema: ${line}`, { cause: parsed.error });
    }
    wake();
  });
  lines.on('close', () => {
    failure ??= new Error('the host has ended');
    wake();
  });
  return {
    next<E extends SupervisorReply['event']>(
      event: E,
      fits: (reply: Reply<E>) => boolean,
    ): Promise<Reply<E>> {
      const promise = new Promise<Reply<E>>((resolve, reject) => {
        const check = () => {
          const index = seen.findIndex((reply) => reply.event === event && fits(reply as Reply<E>));
          if (index >= 0) {
            waiting.delete(check);
            resolve(seen.splice(index, 1)[0] as Reply<E>);
          } else if (failure !== undefined) {
            waiting.delete(check);
            reject(failure);
          }
        };
        waiting.add(check);
        check();
      });
      // In a race of two waits, the rejection of the loser must not be unhandled.
      promise.catch(() => undefined);
      return promise;
    },
  };
}
