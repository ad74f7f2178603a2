/** Facts from the message of a Python exception, independent of the data. */
import type { PythonFrame } from '../../python/protocol.ts';
import type { FailedConsumer, Raised } from './handed-over.ts';

/** `UnpicklingError` for `_pickle.UnpicklingError`. */
export function className({ type }: Raised): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** The message as it was raised: `str()` of a `KeyError` is the `repr()` of its argument. */
export function words({ key, message }: Raised): string {
  return typeof key === 'string' ? key : message;
}

/** The calls in files of the user, outermost first, and the calls after the last of them. */
export function splitFrames({ exception, isUserFile }: FailedConsumer): {
  readonly user: readonly PythonFrame[];
  readonly library: readonly PythonFrame[];
} {
  // Compiled modules give source paths relative to their build directory, which can look like files
  // of the user.
  const isUsers = ({ file }: PythonFrame) => isUserFile(file) && !/\.(pyx|pxi|pxd)$/.test(file);
  const last = exception.frames.findLastIndex(isUsers);
  return { user: exception.frames.filter(isUsers), library: exception.frames.slice(last + 1) };
}

/** The source lines of the calls in user files; the last line failed. */
export function userCodeLines(consumer: FailedConsumer): readonly string[] {
  return splitFrames(consumer).user.flatMap(({ code }) => (code === null ? [] : [code]));
}

/** The source line in user files that failed; empty if it is not known. */
export function failingCode(consumer: FailedConsumer): string {
  return userCodeLines(consumer).at(-1) ?? '';
}

/** The strings of a Python list, set or tuple as printed: `['a', "b'c"]`. */
export function printedStrings(text: string, atMost = 20): readonly string[] {
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
    .slice(0, atMost)
    .flatMap(([, single, double]) => (single ?? double)?.replaceAll(/\\(.)/g, '$1') ?? []);
}

export function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
