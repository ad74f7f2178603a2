/** The state of everything that a step can depend on, as it is in this run. */
import path from 'node:path';
import process from 'node:process';
import type { OutputRef, PlannedInput, PlannedStep } from '../../pipeline/plan.ts';
import { TOOL } from '../../report/version.ts';
import type { Dependency, TreeEntry } from '../../store/entry-schema.ts';
import type { ResultStore } from '../../store/result-store.ts';
import type { RunContext } from '../run-context.ts';
import { threadLimits } from '../thread-limits.ts';
import { ASK_LEVELS, askedState } from './asked-files.ts';
import { FileContents } from './file-contents.ts';
import { inputModes } from './input-modes.ts';
import { InstalledDistributions } from './installed-distributions.ts';
import type { TreesOf } from './output-trees.ts';
import { settingOrders, stepSettings } from './step-settings.ts';

type Context = Pick<
  RunContext,
  'config' | 'options' | 'environ' | 'sampleData' | 'workspace' | 'pythons'
>;

/** Of a dependency on the names of variables: all of them, or those that Python and the locale read. */
export const ALL_NAMES = '';
export const NAMES_OF_PYTHON = 'PYTHON';
export const OF_PYTHON = /^(PYTHON|LC_|LANG$|LANGUAGE$|TZ$)/;

export class CurrentState {
  readonly files: FileContents;
  readonly distributions = new InstalledDistributions();
  readonly #context: Context;
  readonly #store: ResultStore;
  readonly #treesOf: TreesOf;
  readonly #names = new Map<string, ReadonlySet<string> | undefined>();

  constructor(context: Context, store: ResultStore, treesOf: TreesOf) {
    this.#context = context;
    this.#store = store;
    this.#treesOf = treesOf;
    this.files = new FileContents(context.workspace.real.toString());
  }

  /** What is known before the step runs: its settings, its inputs, Python and the directories. */
  async declared(step: PlannedStep): Promise<readonly Dependency[]> {
    const settings = [...stepSettings(step, this.#context)].map(
      ([name, value]): Dependency => ({ kind: 'config', name, value: this.#store.hide(value) }),
    );
    const orders = settingOrders(step).map(
      ([name, names]): Dependency => ({ kind: 'order', name, value: JSON.stringify(names) }),
    );
    const salt: Dependency = { kind: 'salt', name: '', value: this.#store.hide('') };
    const surroundings = this.#surroundings(step);
    return [salt, ...settings, ...orders, ...(await this.#inputs(step)), ...surroundings];
  }

  /** The value of a recorded dependency now. */
  async valueOf({ kind, name, object }: Dependency, step: PlannedStep): Promise<string | null> {
    const level = ASK_LEVELS.find((one) => kind === `asked-${one}`);
    if (level !== undefined) return askedState(this.absolute(name), level);
    switch (kind) {
      case 'source':
      case 'file':
        return (await this.files.digestOf(this.absolute(name))) ?? null;
      case 'distribution':
        return (
          (await this.distributions.versionOf(path.basename(name), path.dirname(name))) ?? null
        );
      case 'environ':
        return this.environValue(name, step);
      case 'environ-names':
        return this.environNames(name, step);
      case 'packages':
        return this.distributions.packagesIn(name);
      case 'path-files':
        return this.distributions.pathFilesIn(name);
      case 'modes':
        return this.modesOf(name, step);
      case 'names':
        return this.#foundNames(name, object);
      default:
        return null;
    }
  }

  /** As in entries: relative to the root of the pipeline if inside. */
  shown(file: string): string {
    const relative = path.relative(this.#context.config.root, file);
    const isOutside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
    return isOutside ? file : relative.split(path.sep).join('/');
  }

  absolute(name: string): string {
    return path.resolve(this.#context.config.root, name);
  }

  /** Of a path as the report shows it: relative to the base directory. */
  absoluteShown(file: string): string {
    return path.resolve(this.#context.options.baseDir, file);
  }

  environValue(name: string, { config }: PlannedStep): string | null {
    const { environ, options } = this.#context;
    // What the run itself sets depends on how many steps run at once.
    const isOurs = name in threadLimits(2, 2, {});
    const value = config.environVars[name] ?? (isOurs ? options.environ[name] : environ[name]);
    return value === undefined ? null : this.#store.hide(value);
  }

  /** Names of the variables that the step can see, except those that its `environ_vars` set. */
  environNames(which: string, { config }: PlannedStep): string {
    const { environ, options } = this.#context;
    const names = Object.keys(environ).filter(
      (name) =>
        (which === ALL_NAMES || OF_PYTHON.test(name)) &&
        !(name in config.environVars) &&
        (!(name in threadLimits(2, 2, {})) || name in options.environ),
    );
    return JSON.stringify(names.sort());
  }

  async modesOf(name: string, step: PlannedStep): Promise<string | null> {
    const input = step.inputs.find((one) => one.name === name);
    if (input === undefined) return null;
    return inputModes(input, { files: this.files, treesOf: this.#treesOf });
  }

  /** Of the names, those that the directory has: another one may hide a module. */
  namesValue(dir: string, names: ReadonlySet<string>): string {
    const found = this.distributions.namesIn(dir).filter((entry) => {
      const [stem = ''] = entry.split('.', 1);
      const isModule = entry === stem || /\.(py|pyc|so|pyd)$/.test(entry);
      return isModule && names.has(stem) && !entry.startsWith('.') && entry !== '__pycache__';
    });
    return JSON.stringify(found);
  }

  #foundNames(dir: string, object: string | undefined): string | null {
    if (object === undefined) return null;
    if (!this.#names.has(object)) {
      const text = this.#store.objects.readText(object);
      this.#names.set(object, text === undefined ? undefined : new Set(text.split('\n')));
    }
    const names = this.#names.get(object);
    return names === undefined ? null : this.namesValue(dir, names);
  }

  #surroundings({ name }: PlannedStep): readonly Dependency[] {
    const { config, options, workspace, pythons } = this.#context;
    const { version, executable } = pythons.of(name).interpreter;
    const directories = { root: config.root, workspace: workspace.dir, base: options.baseDir };
    return [
      { kind: 'python', name: executable, value: version.join('.') },
      { kind: 'platform', name: '', value: `${process.platform}-${process.arch}` },
      { kind: 'tool', name: TOOL.name, value: TOOL.version },
      ...Object.entries(directories).map(([role, value]) => ({ kind: 'place', name: role, value })),
    ];
  }

  async #inputs({ inputs }: PlannedStep): Promise<readonly Dependency[]> {
    const found = await Promise.all(inputs.map((input) => this.#contentOf(input)));
    return found.flat().map(([name, value]) => ({ kind: 'input', name, value }));
  }

  async #contentOf({ name, source }: PlannedInput): Promise<readonly Content[]> {
    const { sampleData, options } = this.#context;
    switch (source.kind) {
      case 'declared': {
        const list = await this.files.listOf(source.path);
        if (list === undefined) return [[name, null]];
        return [...list].map(([at, digest]) => [at === '' ? name : `${name}/${at}`, digest]);
      }
      case 'flow': {
        const parts = await Promise.all(source.from.map((from) => this.#outputContent(name, from)));
        return parts.flat();
      }
      case 'sample':
        if (typeof sampleData !== 'string') return [];
        return [[name, (await this.files.digestOf(path.resolve(options.cwd, sampleData))) ?? null]];
      case 'empty':
      case 'missing':
        return [];
      default:
        return source satisfies never;
    }
  }

  /** Of the whole output: also if the input is a part of it. */
  async #outputContent(input: string, { step, output }: OutputRef): Promise<readonly Content[]> {
    const trees = await this.#treesOf(step);
    const tree = trees?.find(({ name }) => name === output)?.tree;
    if (tree === undefined) return [[input, null]];
    return tree.map((entry) => [`${input}/${entry.path}`, treeValue(entry)]);
  }
}

/** A name, and what it contains; `null` if that is not known. */
type Content = readonly [name: string, value: string | null];

function treeValue(entry: TreeEntry): string {
  switch (entry.kind) {
    case 'file':
      return entry.digest;
    case 'link':
      return `link ${entry.to}`;
    case 'directory':
      return 'directory';
    default:
      return entry satisfies never;
  }
}
