import { type PipelineDocument, valueAt } from './pipeline-document.ts';
import type { PlainYaml } from './plain-yaml.ts';

/**
 * A document of plain YAML. If a location or the written text is needed, the full reader reads it
 * again; a valid pipeline rarely needs this.
 */
export function plainDocument(
  { value, sourceTextKnown }: PlainYaml,
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
