import { className, words } from './exception-facts.ts';
import { filesNamed, filesOpened } from './files-read.ts';
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

/** The pickle that was just opened contains objects of a class or module that is not there. */
export function blamePickle(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const lacks = lackingIn(consumer);
  if (lacks === null) return null;
  const pickles = handed.flatMap(handedFiles).filter(isPickle);
  const [last] = [...filesNamed(pickles, consumer), ...filesOpened(pickles, consumer)];
  if (last === undefined) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} cannot load ${fileName(last)}: ${lacks}`,
    hint: 'Move the class to a module that both scripts import, or save plain data instead of the object.',
    evidence: [`${fileName(last)}${writtenBy(last.from)}: ${last.profile.format}`],
    flows: flowsOf([last]),
  };
}

function lackingIn(consumer: FailedConsumer): string | null {
  const text = words(consumer.exception);
  const [, name, module] =
    /^(?:Can't|Can’t) get attribute '(.+?)' on <module '(.+?)'/.exec(text) ?? [];
  if (name !== undefined)
    return `it refers to \`${name}\` of module \`${module}\`, which is not there`;
  if (/^unsupported pickle protocol: \d+/.test(text)) return text;
  const isLoad = consumer.exception.frames.some(
    ({ file, function: called }) =>
      /[\\/](?:pickle\.py|joblib[\\/]numpy_pickle\.py|cloudpickle\.py)$/.test(file) ||
      /^find_class$/.test(called),
  );
  if (className(consumer.exception) !== 'ModuleNotFoundError' || !isLoad) return null;
  return `it refers to the module \`${consumer.exception.name}\`, which cannot be imported`;
}

function isPickle({ profile }: HandedFile): boolean {
  return profile.format === 'pickle' || profile.format === 'joblib';
}
