import type { SourceLocation } from '../text/errors.ts';
import { type KeyPath, type PipelineDocument, valueAt } from './pipeline-document.ts';
import type { PlainYaml } from './plain-yaml.ts';

/**
 * A document of plain YAML or JSON. What it does not know, the full reader reads; a valid pipeline
 * rarely needs this.
 * @param locateKey the location of a key or its nearest existing ancestor, if it is known
 */
export function plainDocument(
  { value, sourceTextKnown }: PlainYaml,
  readInFull: () => PipelineDocument,
  locateKey: (path: KeyPath) => SourceLocation | undefined = () => undefined,
): PipelineDocument {
  let known: PipelineDocument | undefined;
  const inFull = () => {
    known ??= readInFull();
    return known;
  };
  return {
    value,
    locate: (path, at = 'key') => {
      const known = at === 'key' ? locateKey(path) : undefined;
      return known ?? inFull().locate(path, at);
    },
    written: (path) => {
      const found = valueAt(value, path);
      if (found === undefined || typeof found === 'string') return found;
      if (found === null || !sourceTextKnown) return inFull().written(path);
      return typeof found === 'object' ? undefined : String(found);
    },
    keys: (path) => {
      const found = valueAt(value, path);
      const isMapping = typeof found === 'object' && found !== null && !Array.isArray(found);
      return isMapping ? Object.keys(found) : [];
    },
  };
}
