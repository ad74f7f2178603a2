// The default export: in the bundle, the namespace of this module has no functions.
import nodeModule from 'node:module';

/**
 * Enables the compile cache of Node (22.8 and later). Call it before importing the code to cache.
 */
export function useCompileCache(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
