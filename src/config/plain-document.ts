import { type PipelineDocument, valueAt } from './pipeline-document.ts';
import type { PlainYaml } from './plain-yaml.ts';

/**
 * A document of plain YAML. It is read again, and in full, when a place in it is asked for, or what
 * only the written text can tell: a sound pipeline seldom needs either.
 */
export function plainDocument(
  { value, asWritten }: PlainYaml,
  readInFull: () => PipelineDocument,
): PipelineDocument {
  let known: PipelineDocument | undefined;
  const inFull = () => {
    known ??= readInFull();
    return known;
  };
  return {
    value,
    locate: (path, at) => inFull().locate(path, at),
    written: (path) => {
      const found = valueAt(value, path);
      if (found === undefined || typeof found === 'string') return found;
      if (found === null || !asWritten) return inFull().written(path);
      return typeof found === 'object' ? undefined : String(found);
    },
    keys: (path) => {
      const found = valueAt(value, path);
      const isMapping = typeof found === 'object' && found !== null && !Array.isArray(found);
      return isMapping ? Object.keys(found) : [];
    },
  };
}
