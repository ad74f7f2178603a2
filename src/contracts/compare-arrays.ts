import type { ArrayProfile } from '../data/profile.ts';
import type { FileContract } from '../report/data-contract.ts';
import { compareRows } from './compare-rows.ts';
import { breaking, type FileDifference } from './difference.ts';

/** The array of a file, and those among its members. */
export function compareArrays(before: FileContract, now: FileContract): readonly FileDifference[] {
  const own = compareArray(before.array, now.array, before.rowsVary);
  const inside = Object.entries(before.memberArrays ?? {}).flatMap(([name, array]) => {
    const arrays = now.memberArrays ?? {};
    const other = Object.hasOwn(arrays, name) ? arrays[name] : undefined;
    // A member that is gone is reported as such.
    if (other === undefined && now.members?.includes(name)) {
      return [breaking(`member ${name} is no longer an array`)];
    }
    return compareArray(array, other, before.rowsVary).map((one) => ({
      ...one,
      message: `member ${name}: ${one.message}`,
    }));
  });
  return [...own, ...inside];
}

/** The first size is the number of rows. */
function compareArray(
  before: ArrayProfile | undefined,
  now: ArrayProfile | undefined,
  rowsVary: true | undefined,
): readonly FileDifference[] {
  if (before === undefined || now === undefined) return [];
  const [rows = 0, ...sizes] = before.shape;
  const [rowsNow = 0, ...sizesNow] = now.shape;
  const shapes = `shape: (${before.shape.join(', ')}) → (${now.shape.join(', ')})`;
  const isSame = before.shape.length === now.shape.length && sizes.join() === sizesNow.join();
  return [
    ...(before.dtype === now.dtype ? [] : [breaking(`dtype: ${before.dtype} → ${now.dtype}`)]),
    ...(isSame ? compareRows(rows, rowsNow, rowsVary) : []),
    ...(isSame ? [] : [breaking(shapes)]),
  ];
}
