import { UserError } from '../text/errors.ts';
import type { Redact } from './redact-text.ts';

/** The same error without secrets. It keeps its class, which callers check. */
export function redactError(error: unknown, redact: Redact): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? redact(error) : error;
  replaceText(error, 'message', redact);
  replaceText(error, 'stack', redact);
  if (error instanceof UserError) replaceText(error, 'cure', redact);
  if (error.cause instanceof Error) redactError(error.cause, redact);
  return error;
}

function replaceText(error: Error, key: string, redact: Redact): void {
  const text: unknown = Reflect.get(error, key);
  if (typeof text !== 'string') return;
  const clean = redact(text);
  if (clean !== text) Reflect.set(error, key, clean);
}
