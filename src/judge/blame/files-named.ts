import { escapePattern, userCode } from './exception-facts.ts';
import { type FailedConsumer, type HandedFile, withSlashes } from './handed-over.ts';

/** The input files whose path is in the exception, or whose name is in the failing code. */
export function filesNamed<F extends HandedFile>(
  files: readonly F[],
  consumer: FailedConsumer,
): readonly F[] {
  const message = withSlashes(consumer.exception.message);
  const byPath = files.filter(({ absolute }) => message.includes(absolute));
  if (byPath.length > 0) return byPath;
  const code = userCode(consumer).join('\n');
  return files.filter(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return new RegExp(`['"/\\\\]${escapePattern(name)}['"]`).test(code);
  });
}
