/** What changed since a result was saved, in words. */
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { Dependency, Entry } from '../../store/entry-schema.ts';
import type { ResultStore } from '../../store/result-store.ts';
import type { CurrentState } from './current-state.ts';
import { firstDifferentLine } from './first-different-line.ts';

/** These are compared as wholes: what is new counts as well. */
const DECLARED = new Set(['config', 'input', 'python', 'platform', 'tool', 'place']);
const ORDER = ['source', 'distribution', 'config', 'input', 'file', 'names', 'environ', 'python'];
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
    if (current?.value === old.value && old.value !== null) continue;
    found.push({ kind: old.kind, text: declaredText(old, current) });
  }
  for (const [key, current] of now) {
    if (!before.has(key) && !isUnknown(current))
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

function declaredText(old: Dependency, current: Dependency | undefined): string {
  const { kind, name } = old;
  switch (kind) {
    case 'config':
      return `\`${name}\` ${current === undefined ? 'was removed' : 'changed'}`;
    case 'input':
      return `input \`${name}\` ${current === undefined ? 'was removed' : 'changed'}`;
    case 'python':
      return old.value === current?.value
        ? `another Python interpreter: \`${name}\` → \`${current?.name}\``
        : `Python ${old.value} → ${current?.value}`;
    case 'place':
      return `the ${PLACES[name] ?? name} was \`${old.value}\``;
    default:
      return `${name === '' ? kind : name} ${old.value} → ${current?.value}`;
  }
}

const PLACES: Readonly<Record<string, string>> = {
  root: 'directory of the pipeline',
  workspace: 'workspace directory',
  base: 'working directory',
};

function addedText({ kind, name }: Dependency): string {
  return kind === 'input' ? `input \`${name}\` is new` : `\`${name}\` is new`;
}

function recordedText(
  { kind, name, value: before, object }: Dependency,
  now: string | null,
  store: ResultStore,
  state: CurrentState,
): string {
  switch (kind) {
    case 'source': {
      if (now === null) return `\`${name}\` was removed`;
      const old = object === undefined ? undefined : store.objects.readText(object);
      const line = old === undefined ? undefined : firstDifferentLine(old, state.absolute(name));
      return line === undefined ? `\`${name}\` changed` : `\`${name}\` line ${line} changed`;
    }
    case 'file':
      if (before === null) return `\`${name}\`, which its code names, is new`;
      return `\`${name}\`, which its code reads or names, ${now === null ? 'was removed' : 'changed'}`;
    case 'distribution':
      return distributionText(name.split(/[\\/]/).at(-1) ?? name, before, now);
    case 'environ':
      return `environment variable \`${name}\` ${now === null ? 'was removed' : before === null ? 'is new' : 'changed'}`;
    case 'names':
      return namesText(state.shown(name), before, now);
    default:
      return `\`${name}\` changed`;
  }
}

function distributionText(name: string, before: string | null, now: string | null): string {
  if (now === null) return `${name} was removed`;
  if (before === null) return `${name} was installed`;
  const [old = ''] = before.split(' ', 1);
  const [current = ''] = now.split(' ', 1);
  return old === current ? `${name} ${old} was installed again` : `${name} ${old} → ${current}`;
}

/** A file that would be imported in place of another. */
function namesText(dir: string, before: string | null, now: string | null): string {
  const old = namesIn(before);
  const current = namesIn(now);
  const added = current.filter((one) => !old.includes(one));
  const gone = old.filter((one) => !current.includes(one));
  const [first] = [...added, ...gone];
  if (first === undefined) return `the modules in \`${dir}\` changed`;
  return `\`${first}\` in \`${dir}\` ${added.length > 0 ? 'is new' : 'was removed'}`;
}

function namesIn(text: string | null): readonly string[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}
