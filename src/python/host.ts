import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { deferred } from './deferred.ts';
import { killTrees } from './kill-tree.ts';
import { type LaunchedHost, launchHost } from './launch-host.ts';
import {
  type HostReply,
  type HostRequest,
  PROTOCOL_VERSION,
  type RunStepRequest,
  type ScriptAnalysis,
  type SignalAction,
} from './protocol.ts';
import { readReplies } from './read-replies.ts';
import { tellingLine } from './telling-line.ts';

type Reply<E extends HostReply['event']> = Extract<HostReply, { event: E }>;
export type StepStart = Pick<Reply<'started'>, 'pid' | 'mode'>;
export type StepExit = Reply<'exited'>;
export type StepFinish = Reply<'finished'>;
export type Preloaded = Reply<'preloaded'>;

/** A step's process, with a promise for each milestone. */
export interface StepProcess {
  /** Its process id, and how it came to be; rejects when it could not be started. */
  readonly started: Promise<StepStart>;
  /** Its work is done, its process about to be gone; `undefined` where that was not told ahead. */
  readonly finished: Promise<StepFinish | undefined>;
  /** How it ended; rejects only when the host itself died. */
  readonly completed: Promise<StepExit>;
  readonly signal: (action: SignalAction) => void;
}

type PreloadRequest = Omit<Extract<HostRequest, { op: 'preload' }>, 'op' | 'id'>;

interface Pending {
  readonly onReply: (reply: HostReply) => void;
  readonly onDeath: (error: Error) => void;
}

/** How long a starting host is waited for. */
export interface GreetingLimits {
  readonly seconds: number;
  /** Once the run has been cancelled: enough for one that is just about to answer. */
  readonly cancelledSeconds: number;
}

const GREETING_LIMITS: GreetingLimits = { seconds: 30, cancelledSeconds: 2 };

/** How much of the host's own standard error is kept, for the message when it dies. */
const STDERR_KEPT = 4_000;
const NO_HOST = 'did not answer as a Python host does';

/** The long-lived Python process of one run: it reads scripts and starts step processes. */
export class PythonHost {
  readonly #child: ChildProcess;
  readonly #requests: Writable;
  readonly #pending = new Map<number, Pending>();
  /** Steps that run: ended by us, should the host die without ending them itself. */
  readonly #running = new Map<number, number>();
  readonly #exited: Promise<void>;
  #hello: Reply<'hello'> | undefined;
  #stderr = '';
  #nextId = 1;
  #death: Error | undefined;

  private constructor({ child }: LaunchedHost) {
    this.#child = child;
    this.#requests = this.#child.stdio[3] as Writable;
    // A request to a host that has died is told by the host's end, not by the broken pipe.
    this.#requests.on('error', () => {});
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    this.#exited = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.#die(error);
        resolve();
      });
      this.#child.once('close', (code, signal) => {
        this.#die(new Error(this.#describeEnd(code, signal)));
        resolve();
      });
    });
  }

  /**
   * Starts a host and waits for its greeting.
   * @throws Error when the command cannot be started, does not greet in time, or is cancelled.
   */
  static async start(
    command: string,
    environ: Readonly<Record<string, string>>,
    {
      signal,
      limits = GREETING_LIMITS,
    }: { signal?: AbortSignal | undefined; limits?: GreetingLimits | undefined } = {},
  ): Promise<PythonHost> {
    const launched = launchHost(command, environ);
    const problem = launched.problem();
    if (problem !== undefined) throw problem;
    const host = new PythonHost(launched);
    const timers: NodeJS.Timeout[] = [];
    const refuseAfter = (seconds: number, problem: string) =>
      timers.push(setTimeout(() => host.#die(new Error(problem)), seconds * 1000));
    const hurry = () => refuseAfter(limits.cancelledSeconds, 'cancelled before it answered');
    refuseAfter(limits.seconds, `${NO_HOST} within ${limits.seconds} s`);
    signal?.addEventListener('abort', hurry);
    if (signal?.aborted) hurry();
    try {
      await new Promise<void>((resolve, reject) => {
        host.#pending.set(0, { onReply: () => resolve(), onDeath: reject });
        host.#listen();
      });
      return host;
    } finally {
      signal?.removeEventListener('abort', hurry);
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** What the interpreter said of itself. */
  get hello(): Reply<'hello'> {
    if (this.#hello === undefined) throw new Error('The Python host has not greeted yet.');
    return this.#hello;
  }

  async analyse(script: string): Promise<ScriptAnalysis> {
    const reply = await this.#ask({ op: 'analyse', id: this.#nextId++, script }, 'analysed');
    return reply.analysis;
  }

  /** Imports modules into the host, so that forked steps have them already. */
  preload(request: PreloadRequest): Promise<Preloaded> {
    return this.#ask({ op: 'preload', id: this.#nextId++, ...request }, 'preloaded');
  }

  startStep(request: Omit<RunStepRequest, 'op' | 'id'>): StepProcess {
    const id = this.#nextId++;
    const started = deferred<StepStart>();
    const finished = deferred<StepFinish | undefined>();
    const completed = deferred<StepExit>();
    // Whoever waits for the end may not have waited for the start.
    started.promise.catch(() => {});
    const fail = (error: Error) => {
      this.#forget(id);
      started.reject(error);
      finished.resolve(undefined);
      completed.reject(error);
    };
    this.#pending.set(id, {
      onReply: (reply) => {
        if (reply.event === 'started') {
          this.#running.set(id, reply.pid);
          started.resolve(reply);
        } else if (reply.event === 'finished') {
          finished.resolve(reply);
        } else if (reply.event === 'exited') {
          this.#forget(id);
          finished.resolve(undefined);
          completed.resolve(reply);
        } else if (reply.event === 'refused') {
          fail(new Error(reply.message));
        }
      },
      onDeath: fail,
    });
    this.#send({ op: 'run', id, ...request });
    return {
      started: started.promise,
      finished: finished.promise,
      completed: completed.promise,
      signal: (action) => this.#send({ op: 'signal', id, action }),
    };
  }

  /** Ends the host, and with it every step that still runs. */
  async close(): Promise<void> {
    this.#requests.end();
    const timer = setTimeout(() => this.#kill(), 3_000);
    await this.#exited;
    clearTimeout(timer);
  }

  #ask<E extends HostReply['event']>(
    request: HostRequest & { id: number },
    event: E,
  ): Promise<Reply<E>> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        this.#pending.delete(request.id);
        act();
      };
      this.#pending.set(request.id, {
        onReply: (reply) =>
          settle(() =>
            reply.event === event
              ? resolve(reply as Reply<E>)
              : reject(new Error(`The Python host answered ${JSON.stringify(reply)}`)),
          ),
        onDeath: (error) => settle(() => reject(error)),
      });
      this.#send(request);
    });
  }

  #send(request: HostRequest): void {
    if (this.#death !== undefined && 'id' in request) {
      this.#pending.get(request.id)?.onDeath(this.#death);
      return;
    }
    this.#requests.write(`${JSON.stringify(request)}\n`);
  }

  #listen(): void {
    readReplies(this.#child.stdio[4] as Readable, {
      onReply: (reply) => {
        // Some may have come along with what ended it.
        if (this.#death === undefined) this.#hear(reply);
      },
      onNonsense: (said) => {
        const greeted = this.#hello !== undefined;
        const what = greeted ? 'the Python host answered what is no reply' : NO_HOST;
        this.#die(new Error(`${what}: it said ${said}`));
      },
    });
  }

  #hear(reply: HostReply): void {
    const id = reply.event === 'hello' ? 0 : reply.id;
    const pending = this.#pending.get(id);
    if (pending === undefined) {
      this.#die(new Error(`the Python host answered unasked: ${JSON.stringify(reply)}`));
      return;
    }
    if (reply.event === 'hello') {
      if (reply.protocol !== PROTOCOL_VERSION) {
        this.#die(new Error(`the harness speaks protocol ${reply.protocol}`));
        return;
      }
      this.#pending.delete(0);
      this.#hello = reply;
      this.#child.stdout?.resume();
    }
    pending.onReply(reply);
  }

  #forget(id: number): void {
    this.#pending.delete(id);
    this.#running.delete(id);
  }

  /** Only the first reason counts. Whatever still runs is ended. */
  #die(error: Error): void {
    if (this.#death !== undefined) return;
    this.#death = error;
    this.#kill();
    for (const pending of [...this.#pending.values()]) pending.onDeath(error);
    this.#pending.clear();
  }

  #kill(): void {
    const { pid, exitCode, signalCode } = this.#child;
    const runs = pid !== undefined && exitCode === null && signalCode === null;
    killTrees([...(runs ? [pid] : []), ...this.#running.values()]);
    if (!runs) return;
    // A process that cannot be killed, or a stray that holds its pipes, must not keep Node.
    for (const stream of this.#child.stdio) stream?.destroy();
    this.#child.unref();
  }

  #describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
    const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
    const said = tellingLine(this.#stderr);
    return `the Python host ended ${how}${said === undefined ? '' : `: ${said}`}`;
  }
}
