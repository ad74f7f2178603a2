/** What changed, in words. */
import type { Dependency } from '../../store/entry-schema.ts';
import type { ResultStore } from '../../store/result-store.ts';
import type { CurrentState } from './current-state.ts';
import { firstDifferentLine } from './first-different-line.ts';

export function declaredText(old: Dependency, current: Dependency | undefined): string {
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
    case 'order':
      return `the order of \`${name}\` changed`;
    case 'place':
      return `the ${DIRECTORIES[name] ?? name} was \`${old.value}\``;
    default:
      return `${name === '' ? kind : name} ${old.value} → ${current?.value}`;
  }
}

const DIRECTORIES: Readonly<Record<string, string>> = {
  root: 'directory of the pipeline',
  workspace: 'workspace directory',
  base: 'working directory',
};

/** A part of the settings or the inputs that is new. */
export function addedText({ kind, name }: Dependency): string {
  return kind === 'input' ? `input \`${name}\` is new` : `\`${name}\` is new`;
}

export function recordedText(
  old: Dependency,
  now: string | null,
  store: ResultStore,
  state: CurrentState,
): string {
  const { kind, name, value: before } = old;
  switch (kind) {
    case 'source':
      return sourceText(old, now, store, state);
    case 'file':
      if (before === null) return `\`${name}\`, which its code names, is new`;
      return `\`${name}\`, which its code reads or names, ${changeOf('', now)}`;
    case 'distribution':
      return distributionText(name.split(/[\\/]/).at(-1) ?? name, before, now);
    case 'environ':
      return `environment variable \`${name}\` ${changeOf(before, now)}`;
    case 'environ-names': {
      const [first, isNew] = firstOther(listIn(before), listIn(now));
      return `environment variable \`${first}\` ${isNew ? 'is new' : 'was removed'}`;
    }
    case 'modes':
      return `the mode of a file of input \`${name}\` changed`;
    case 'names':
    case 'packages':
    case 'path-files':
      return entriesText(state.shown(name), before, now);
    default:
      return kind.startsWith('asked-')
        ? `\`${name}\`, which its code asks for, ${changeOf(before, now)}`
        : `\`${name}\` changed`;
  }
}

function changeOf(before: string | null, now: string | null): string {
  return now === null ? 'was removed' : before === null ? 'is new' : 'changed';
}

function sourceText(
  { name, object }: Dependency,
  now: string | null,
  store: ResultStore,
  state: CurrentState,
): string {
  if (now === null) return `\`${name}\` was removed`;
  const old = object === undefined ? undefined : store.objects.readText(object);
  const line = old === undefined ? undefined : firstDifferentLine(old, state.absolute(name));
  return line === undefined ? `\`${name}\` changed` : `\`${name}\` line ${line} changed`;
}

function distributionText(name: string, before: string | null, now: string | null): string {
  if (now === null) return `${name} was removed`;
  if (before === null) return `${name} was installed`;
  const [old = ''] = before.split(' ', 1);
  const [current = ''] = now.split(' ', 1);
  return old === current ? `${name} ${old} was installed again` : `${name} ${old} → ${current}`;
}

/** Files of a directory, by their names or with what is known of them. */
function entriesText(dir: string, before: string | null, now: string | null): string {
  if (now === null) return `what is kept of the names in \`${dir}\` cannot be read`;
  const [old, current] = [entriesIn(before), entriesIn(now)];
  const [first, isNew] = firstOther([...old.keys()], [...current.keys()]);
  if (first !== undefined) return `\`${first}\` in \`${dir}\` ${isNew ? 'is new' : 'was removed'}`;
  const [changed] = [...old].find(([name, value]) => current.get(name) !== value) ?? [];
  return `\`${changed}\` in \`${dir}\` changed`;
}

function firstOther(
  old: readonly string[],
  current: readonly string[],
): readonly [name: string | undefined, isNew: boolean] {
  const added = current.find((one) => !old.includes(one));
  return [added ?? old.find((one) => !current.includes(one)), added !== undefined];
}

function entriesIn(text: string | null): ReadonlyMap<string, string> {
  return new Map(
    parsed(text).map((one) =>
      Array.isArray(one) ? [String(one[0]), String(one[1])] : [String(one), ''],
    ),
  );
}

/** Of a value that is a list of names. */
export function listIn(text: string | null): readonly string[] {
  return parsed(text).map(String);
}

function parsed(text: string | null): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}
