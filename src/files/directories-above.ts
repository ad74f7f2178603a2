import path from 'node:path';

/**
 * The directories that contain a file, the nearest first, up to one of them.
 * @param top the last one; the root of the file system if it does not contain the file
 */
export function directoriesAbove(file: string, top: string): readonly string[] {
  const found: string[] = [];
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    found.push(at);
    if (at === top || at === path.dirname(at)) return found;
  }
}
