import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { deferred } from './deferred.ts';
import { EarlyTemplates } from './early-templates.ts';
import { killTrees } from './kill-tree.ts';
import { lastErrorLine } from './last-error-line.ts';
import { processesStartedBy } from './processes-started-by.ts';
import { PROTOCOL_VERSION, type ScriptAnalysis, type SupervisorReply } from './protocol.ts';
import { readReplies } from './read-replies.ts';
import type {
  RunStepRequest,
  SignalAction,
  SupervisorRequest,
  TemplateRequest,
} from './requests.ts';
import { supervisorChild } from './supervisor-child.ts';
import { SupervisorLost } from './supervisor-lost.ts';
import { isTemplateReply, type TemplateReply } from './template-replies.ts';
import { watchHeartbeat } from './watch-heartbeat.ts';

type Reply<E extends SupervisorReply['event']> = Extract<SupervisorReply, { event: E }>;
export type StepStart = Pick<Reply<'started'>, 'pid' | 'mode'>;
export type StepExit = Reply<'exited'>;

/** The process of a step, with a promise for each milestone. Both reject with `SupervisorLost`. */
export interface StartedStep {
  /** Its process id and start mode; rejects with another error if it cannot start. */
  readonly started: Promise<StepStart>;
  readonly exited: Promise<StepExit>;
  readonly signal: (action: SignalAction) => void;
}

/** Time limit for the start of a supervisor. */
export interface GreetingLimits {
  readonly seconds: number;
  /** Time limit after the run was cancelled: enough for a supervisor that is about to respond. */
  readonly cancelledSeconds: number;
}

const CLOSE_MS = 3_000;
/** Number of characters of its standard error to keep for the error message. */
const STDERR_KEPT = 4_000;
const NO_SUPERVISOR = 'did not start as a Python supervisor';

/** The Python process that starts, monitors and kills every process of a run. */
export class Supervisor {
  readonly #child: ChildProcess;
  readonly #requests: Writable;
  readonly #pending = new Map<number, (reply: SupervisorReply | SupervisorLost) => void>();
  /** Pids of running steps, to kill them if the supervisor dies first. */
  readonly #running = new Map<number, number>();
  readonly #exited: Promise<void>;
  readonly #early: EarlyTemplates;
  #hello: Reply<'hello'> | undefined;
  #stderr = '';
  #nextId = 1;
  #death: SupervisorLost | undefined;
  #stopHeartbeat = () => {};
  #heard = () => {};
  #libraries: readonly string[] | undefined;

  private constructor(command: string, environ: Readonly<Record<string, string>>) {
    const { child, requests } = supervisorChild(command, environ);
    this.#child = child;
    this.#early = new EarlyTemplates(requests);
    this.#nextId = this.#early.nextId;
    for (const id of this.#early.ids) this.#pending.set(id, (reply) => this.#early.hear(reply));
    this.#requests = this.#child.stdio[3] as Writable;
    // Its death is reported by its exit, not by the broken pipe.
    this.#requests.on('error', () => {});
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    this.#exited = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.#die(new SupervisorLost(error.message, { cause: error }));
        resolve();
      });
      this.#child.once('close', (code, signal) => {
        // A supervisor that ends on request leaves no processes.
        const isClean = code === 0 && this.#running.size === 0;
        const how = this.#describeEnd(code, signal);
        this.#die(new SupervisorLost(how, { mayBeChance: signal !== null }), !isClean);
        resolve();
      });
    });
  }

  /**
   * Starts a supervisor and waits for its first message.
   * @throws SupervisorLost if the command cannot be started, does not respond in time, or is
   * cancelled.
   */
  static async start(
    command: string,
    environ: Readonly<Record<string, string>>,
    { signal, limits }: { signal?: AbortSignal | undefined; limits: GreetingLimits },
  ): Promise<Supervisor> {
    const supervisor = new Supervisor(command, environ);
    const timers: NodeJS.Timeout[] = [];
    const refuseAfter = (seconds: number, problem: SupervisorLost) =>
      timers.push(setTimeout(() => supervisor.#die(problem), seconds * 1000));
    const cancelled = new SupervisorLost('cancelled before it responded');
    const hurry = () => refuseAfter(limits.cancelledSeconds, cancelled);
    const silence = `${NO_SUPERVISOR} within ${limits.seconds} s`;
    refuseAfter(limits.seconds, new SupervisorLost(silence, { mayBeChance: true }));
    signal?.addEventListener('abort', hurry);
    if (signal?.aborted) hurry();
    try {
      await supervisor.#greeting();
      return supervisor;
    } finally {
      signal?.removeEventListener('abort', hurry);
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** The first message, which describes the interpreter. */
  get hello(): Reply<'hello'> {
    if (this.#hello === undefined) throw new Error('The supervisor is not ready yet.');
    return this.#hello;
  }

  /** Directories where installed packages may be, as far as a script has been analysed. */
  get libraries(): readonly string[] | undefined {
    return this.#libraries;
  }

  /** @throws SupervisorLost */
  analyse(script: string): Promise<ScriptAnalysis> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#ask({ op: 'analyse', id, script }, (reply) => {
        this.#pending.delete(id);
        if (reply instanceof Error) reject(reply);
        else if (reply.event === 'analysed') {
          this.#libraries ??= reply.libraries;
          resolve(reply.analysis);
        } else reject(new Error(`unexpected reply: ${reply.event}`));
      });
    });
  }

  /** Requests a template. `onReply` is called later, also if a ready template fails. */
  startTemplate(
    request: Omit<TemplateRequest, 'op' | 'id'>,
    onReply: (reply: TemplateReply) => void,
  ): number {
    const early = this.#death === undefined ? this.#early.take(request, onReply) : undefined;
    if (early !== undefined) return early;
    const id = this.#nextId++;
    this.#ask({ op: 'template', id, ...request }, (reply) => {
      if (isTemplateReply(reply)) onReply(reply);
    });
    return id;
  }

  startStep(request: Omit<RunStepRequest, 'op' | 'id'>): StartedStep {
    const id = this.#nextId++;
    const started = deferred<StepStart>();
    const exited = deferred<StepExit>();
    // A caller may wait for the end without waiting for the start.
    started.promise.catch(() => {});
    exited.promise.catch(() => {});
    const forget = () => {
      this.#pending.delete(id);
      this.#running.delete(id);
    };
    this.#ask({ op: 'run', id, ...request }, (reply) => {
      if (reply instanceof Error || reply.event === 'refused') {
        forget();
        const error = reply instanceof Error ? reply : new Error(reply.message);
        started.reject(error);
        exited.reject(error);
      } else if (reply.event === 'started') {
        this.#running.set(id, reply.pid);
        started.resolve(reply);
      } else if (reply.event === 'exited') {
        forget();
        exited.resolve(reply);
      }
    });
    return {
      started: started.promise,
      exited: exited.promise,
      signal: (action) => this.#send({ op: 'signal', id, action }),
    };
  }

  /** Stops the supervisor and every process of the run. */
  async close(): Promise<void> {
    this.#stopHeartbeat();
    this.#requests.end();
    const timer = setTimeout(() => this.#kill(), CLOSE_MS);
    await this.#exited;
    clearTimeout(timer);
  }

  /** @throws SupervisorLost */
  #greeting(): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.#pending.set(0, (reply) => {
        this.#pending.delete(0);
        if (reply instanceof Error) reject(reply);
        else resolve();
      });
      readReplies(this.#child.stdio[4] as Readable, {
        onReply: (reply) => {
          // More processes may have started in the meantime.
          if (this.#death === undefined) this.#hear(reply);
        },
        onNonsense: (said) => {
          const what = this.#hello ? 'the supervisor sent an invalid reply' : NO_SUPERVISOR;
          this.#die(new SupervisorLost(`${what}: it said ${said}`));
        },
      });
    });
  }

  #ask(
    request: SupervisorRequest & { id: number },
    onReply: (reply: SupervisorReply | SupervisorLost) => void,
  ): void {
    if (this.#death !== undefined) {
      onReply(this.#death);
      return;
    }
    this.#pending.set(request.id, onReply);
    this.#send(request);
  }

  #send(request: SupervisorRequest): void {
    if (this.#death === undefined) this.#requests.write(`${JSON.stringify(request)}\n`);
  }

  #hear(reply: SupervisorReply): void {
    this.#heard();
    if (reply.event === 'pong') return;
    if (reply.event === 'hello') {
      if (reply.protocol !== PROTOCOL_VERSION) {
        this.#die(new SupervisorLost(`the harness speaks protocol ${reply.protocol}`));
        return;
      }
      this.#hello = reply;
      this.#child.stdout?.resume();
      this.#startHeartbeat();
    }
    const pending = this.#pending.get(reply.event === 'hello' ? 0 : reply.id);
    if (pending === undefined) {
      this.#die(
        new SupervisorLost(
          `the supervisor sent an unexpected reply: ${JSON.stringify(reply).slice(0, 500)}`,
        ),
      );
      return;
    }
    pending(reply);
  }

  #startHeartbeat(): void {
    const { heard, stop } = watchHeartbeat({
      ping: () => this.#send({ op: 'ping', id: 0 }),
      onSilent: (seconds) =>
        this.#die(new SupervisorLost(`the supervisor did not respond for ${seconds} s`)),
    });
    this.#heard = heard;
    this.#stopHeartbeat = stop;
  }

  /** Only the first reason counts. All running processes are killed. */
  #die(error: SupervisorLost, kill = true): void {
    if (this.#death !== undefined) return;
    this.#death = error;
    this.#stopHeartbeat();
    if (kill) this.#kill();
    for (const onReply of [...this.#pending.values()]) onReply(error);
    this.#pending.clear();
  }

  #kill(): void {
    const { pid, exitCode, signalCode } = this.#child;
    const runs = pid !== undefined && exitCode === null && signalCode === null;
    // Its process group outlives it, because it contains templates.
    killTrees([...(pid === undefined ? [] : [pid]), ...this.#running.values()]);
    // No more steps can start now. One that started just before is not in `#running` yet.
    if (pid !== undefined) killTrees(processesStartedBy(pid));
    if (!runs) return;
    // A process that cannot be killed, or that holds its pipes open, must not keep Node alive.
    for (const stream of this.#child.stdio) stream?.destroy();
    this.#child.unref();
  }

  #describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
    const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
    const said = lastErrorLine(this.#stderr);
    return `the supervisor ended ${how}${said === undefined ? '' : `: ${said}`}`;
  }
}
