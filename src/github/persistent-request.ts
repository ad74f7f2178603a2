/** A request that is retried if useful, and never waits long. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface RequestLimits {
  /** For one attempt. */
  readonly requestSeconds: number;
  /** How often a request is tried. */
  readonly attempts: number;
  /** Before the second attempt; twice as long before each further one. */
  readonly delaySeconds: number;
  /** Waits as long as the server asks, up to this limit; otherwise the request fails. */
  readonly longestDelaySeconds: number;
}

export const USUAL_LIMITS: RequestLimits = {
  requestSeconds: 10,
  attempts: 3,
  delaySeconds: 1,
  longestDelaySeconds: 10,
};

/** After the user has cancelled the run, the runner kills this process within seconds. */
export const HURRIED_LIMITS: RequestLimits = {
  requestSeconds: 2,
  attempts: 1,
  delaySeconds: 0,
  longestDelaySeconds: 0,
};

/**
 * @param attempt one attempt; the signal aborts it
 * @throws the error of the last attempt
 */
export async function persistentRequest<Answer>(
  attempt: (signal: AbortSignal) => Promise<Answer>,
  limits: RequestLimits,
): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(AbortSignal.timeout(limits.requestSeconds * 1000));
    } catch (error) {
      const delay = delayBeforeNext(error, limits.delaySeconds * 2 ** (tried - 1));
      if (tried >= limits.attempts || delay === undefined || delay > limits.longestDelaySeconds) {
        throw error;
      }
      await sleep(delay * 1000);
    }
  }
}

/** The status of the response; `undefined` without a response. */
export function answerStatus(error: unknown): number | undefined {
  return (error as FailedRequest | undefined)?.response?.status;
}

/** GitHub asks to send fewer requests: with 429, or with 403 and one of two headers. */
export function isRateLimit(error: unknown): boolean {
  const failed = error as (FailedRequest & { readonly message?: unknown }) | undefined;
  const { status, headers = {} } = failed?.response ?? {};
  return (
    status === 429 ||
    (status === 403 &&
      (headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /rate limit/i.test(String(failed?.message))))
  );
}

interface FailedRequest {
  readonly response?: { readonly status: number; readonly headers: Headers };
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Seconds; `undefined`: a retry would not help. */
function delayBeforeNext(error: unknown, usual: number): number | undefined {
  const response = (error as FailedRequest | undefined)?.response;
  if (response === undefined) {
    // A server that asks to wait once will most likely do so again.
    return isTimeout(error) || isRedirectLoop(error) ? undefined : usual;
  }
  if (isRateLimit(error) || response.status >= 500) {
    return secondsAsked(response.headers) ?? usual;
  }
  return undefined;
}

function secondsAsked(headers: Headers): number | undefined {
  const delay = Number(headers['retry-after'] ?? Number.NaN);
  if (delay >= 0) return delay;
  if (String(headers['x-ratelimit-remaining']) !== '0') return undefined;
  // By the clock of the server: that of the runner can differ.
  const now = Date.parse(String(headers['date'])) || Date.now();
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) - now / 1000;
  return Number.isNaN(reset) ? undefined : Math.max(0, reset);
}

function isRedirectLoop(error: unknown): boolean {
  return error instanceof Error && /redirect count exceeded/.test(error.message);
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof Error && error.cause instanceof Error && error.cause.name === 'TimeoutError'
  );
}
