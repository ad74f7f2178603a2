import { recordOf } from '../../data/formats/data-formats.ts';
import { words } from './exception-facts.ts';
import { filesRead } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedFile,
  type HandedOver,
  handedFiles,
  writtenBy,
} from './handed-over.ts';

/** The consumer looks for a member that the archive of the producer does not contain. */
export function blameArchive(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Cause | null {
  const member = memberMissing(words(consumer.exception));
  const archives = handed.flatMap(handedFiles).filter(isArchive);
  if (member === null || archives.length === 0) return null;
  const blamed = filesRead(archives, consumer);
  return {
    code: 'file-missing',
    message: `${consumer.script} looks for \`${member}\` in ${blamed.slice(0, 3).map(fileName).join(' or ')}, which does not contain it`,
    hint: 'Use the same archive member names in both scripts.',
    evidence: blamed
      .slice(0, 5)
      .map((file) => `${fileName(file)}${writtenBy(file.from)}: ${file.profile.format}`),
    flows: flowsOf(blamed),
  };
}

/** As `tarfile`, `zipfile` and numpy say it. */
function memberMissing(text: string): string | null {
  const match =
    /^filename '(.+)' not found$/.exec(text) ??
    /^There is no item named '(.+)' in the archive$/.exec(text) ??
    /^(.+) is not a file in the archive$/.exec(text);
  return match?.[1] ?? null;
}

function isArchive({ profile }: HandedFile): boolean {
  return recordOf(profile.format)?.isArchive === true;
}
