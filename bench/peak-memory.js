/**
 * Imported ahead of a program: writes its peak resident memory, in bytes, when it ends.
 * Plain JavaScript, because a TypeScript loader would add to the memory.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const file = process.env['PEAK_MEMORY_FILE'];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
