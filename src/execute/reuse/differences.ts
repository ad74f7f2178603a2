/** What changed since a result was saved. */
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { Dependency, Entry } from '../../store/entry-schema.ts';
import type { ResultStore } from '../../store/result-store.ts';
import { addedText, declaredText, listIn, recordedText } from './change-texts.ts';
import type { CurrentState } from './current-state.ts';

/** These are compared as wholes: what is new counts as well. */
const DECLARED = new Set([
  'config',
  'input',
  'python',
  'platform',
  'tool',
  'place',
  'order',
  'salt',
]);
const ORDER = [
  ...['source', 'distribution', 'config', 'order', 'input', 'file', 'asked-kind', 'names'],
  ...['environ', 'environ-names', 'python'],
];
/** An `input` of a thousand files is one reason. */
const MOST_OF_A_KIND = 5;

/** @returns nothing if the entry is valid for the step as it is now */
export async function differences(
  entry: Entry,
  step: PlannedStep,
  { state, store }: { readonly state: CurrentState; readonly store: ResultStore },
): Promise<readonly string[]> {
  const found: { readonly kind: string; readonly text: string }[] = [];
  const now = new Map((await state.declared(step)).map((one) => [keyOf(one), one]));
  const before = new Map(
    entry.dependencies.filter(({ kind }) => DECLARED.has(kind)).map((one) => [keyOf(one), one]),
  );
  const [salt, oldSalt] = [now, before].map((all) => all.get(keyOf(SALT))?.value);
  if (salt !== oldSalt) return ['the key of the kept results was lost: values cannot be compared'];
  const unknown = new Set(
    [...now.values()].flatMap(({ kind, name, value }) =>
      kind === 'input' && value === null ? [name] : [],
    ),
  );
  const isUnknown = ({ kind, name }: Dependency) =>
    kind === 'input' && (unknown.has(name) || unknown.has(name.split('/', 1).join()));
  for (const name of unknown) {
    found.push({ kind: 'input', text: `input \`${name}\` cannot be compared` });
  }
  for (const [key, old] of before) {
    const current = now.get(key);
    if (isUnknown(old)) continue;
    if (isSame(old, current)) continue;
    found.push({ kind: old.kind, text: declaredText(old, current) });
  }
  for (const [key, current] of now) {
    if (!before.has(key) && !isUnknown(current) && current.kind !== 'order')
      found.push({ kind: current.kind, text: addedText(current) });
  }
  for (const old of entry.dependencies) {
    if (DECLARED.has(old.kind)) continue;
    const value = await state.valueOf(old, step);
    if (value !== old.value)
      found.push({ kind: old.kind, text: recordedText(old, value, store, state) });
  }
  const rank = (kind: string) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return bounded(found.toSorted((a, b) => rank(a.kind) - rank(b.kind)));
}

const SALT: Dependency = { kind: 'salt', name: '', value: null };

function isSame(old: Dependency, current: Dependency | undefined): boolean {
  if (old.kind === 'order') {
    // If the names differ, each of them is a reason.
    const [before, now] = [listIn(old.value), listIn(current?.value ?? null)];
    return before.join() === now.join() || before.toSorted().join() !== now.toSorted().join();
  }
  const isOther = old.kind === 'python' && old.name !== current?.name;
  return !isOther && current?.value === old.value && old.value !== null;
}

function keyOf({ kind, name }: Dependency): string {
  // Another interpreter is the same dependency with another value.
  return kind === 'python' ? kind : `${kind} ${name}`;
}

function bounded(found: readonly { readonly kind: string; readonly text: string }[]): string[] {
  const texts: string[] = [];
  const counts = new Map<string, number>();
  for (const { kind, text } of found) {
    if (texts.includes(text)) continue;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= MOST_OF_A_KIND) texts.push(text);
  }
  for (const [kind, count] of counts) {
    if (count > MOST_OF_A_KIND) texts.push(`and ${count - MOST_OF_A_KIND} more of kind ${kind}`);
  }
  return texts;
}
