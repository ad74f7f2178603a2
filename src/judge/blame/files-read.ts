import { escapePattern, userCodeLines } from './exception-facts.ts';
import { baseOf, type FailedConsumer, type HandedFile, withSlashes } from './handed-over.ts';

/**
 * The input files that the failing code read: those named by the exception, by its frames or by
 * the failing code, else those that the script opened; all files if none of this is known.
 */
export function filesRead<F extends HandedFile>(
  files: readonly F[],
  consumer: FailedConsumer,
): readonly F[] {
  const named = filesNamed(files, consumer);
  if (named.length > 0) return named;
  const opened = filesOpened(files, consumer);
  return opened.length > 0 ? opened : files;
}

/** The files whose path is in the exception or its frames, or whose name is in the failing code. */
export function filesNamed<F extends HandedFile>(
  files: readonly F[],
  consumer: FailedConsumer,
): readonly F[] {
  const message = withSlashes(consumer.exception.message);
  const byMessage = files.filter(({ absolute }) => message.includes(absolute));
  if (byMessage.length > 0) return byMessage;
  const code = userCodeLines(consumer).join('\n');
  const byCode = files.filter(({ path }) => {
    const name = baseOf(path);
    return new RegExp(`['"/\\\\]${escapePattern(name)}['"]`).test(code);
  });
  if (byCode.length > 0) return byCode;
  const held = new Set((consumer.exception.paths ?? []).map(withSlashes));
  return files.filter(({ absolute }) => held.has(absolute));
}

/** The files that the script opened, the last first. */
export function filesOpened<F extends HandedFile>(
  files: readonly F[],
  { opened }: FailedConsumer,
): readonly F[] {
  const order = new Map(opened.map((path, index) => [withSlashes(path), index]));
  return files
    .filter(({ absolute }) => order.has(absolute))
    .sort((a, b) => (order.get(b.absolute) ?? 0) - (order.get(a.absolute) ?? 0));
}
