/** Kept results, as the schedule uses them: looked up before a step, placed for its readers, saved. */
import { createHash, randomUUID } from 'node:crypto';
import { type Finding, finding } from '../../findings/findings.ts';
import type { PlannedStep } from '../../pipeline/plan.ts';
import { placeTree, readTree } from '../../store/output-tree.ts';
import type { KeptEntry, ResultStore } from '../../store/result-store.ts';
import { StoreRoom } from '../../store/store-room.ts';
import { createOutputs } from '../../workspace/create-outputs.ts';
import type { RunContext } from '../run-context.ts';
import { profileOutputs } from '../step/inspect-step.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import { compareTrees } from './compare-trees.ts';
import { CurrentState } from './current-state.ts';
import { findNewest, findValid, NOTHING_KEPT } from './find-result.ts';
import type { KeptResults, Taken } from './kept-results.ts';
import type { OutputTrees } from './output-trees.ts';
import { markUnstable } from './proven-unstable.ts';
import { type ResultsWish, sampleOf } from './results-wish.ts';
import { saveResult } from './save-result.ts';
import { producersOf } from './step-selection.ts';
import { neverCacheable } from './uncacheable.ts';

type Trees = OutputTrees | { readonly problem: string };

export class Results implements KeptResults {
  readonly #context: RunContext;
  readonly #wish: ResultsWish;
  readonly #store: ResultStore;
  readonly #state: CurrentState;
  readonly #startedAt: number;
  readonly #run = randomUUID();
  readonly #taken = new Map<string, Promise<Taken>>();
  /** The entries whose results are used. */
  readonly #hits = new Map<string, KeptEntry>();
  /** Hits that run again, to compare. */
  readonly #sampled = new Map<string, KeptEntry>();
  readonly #placed = new Map<string, Promise<boolean>>();
  /** Hits whose files are placed. */
  readonly #whole = new Set<string>();
  readonly #room: StoreRoom;
  readonly #trees = new Map<string, Promise<Trees>>();

  constructor(context: RunContext, store: ResultStore, wish: ResultsWish) {
    this.#context = context;
    this.#wish = wish;
    this.#store = store;
    this.#startedAt = wish.startedAt;
    this.#state = new CurrentState(context, store, async (step) => {
      const trees = await this.#treesOf(step);
      return 'problem' in trees ? undefined : trees;
    });
    this.#room = new StoreRoom(store, wish.limitBytes);
    this.#room.begin(this.#neededFiles());
  }

  records(step: PlannedStep): boolean {
    return this.#wish.cache === 'read-write' && neverCacheable(step, this.#context) === undefined;
  }

  take(step: PlannedStep): Promise<Taken> {
    const known = this.#taken.get(step.name);
    if (known !== undefined) return known;
    const taken = this.#take(step).catch((): Taken => ({ kind: 'run' }));
    this.#taken.set(step.name, taken);
    return taken;
  }

  async placeInputsOf(step: PlannedStep): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const producer of producersOf(step)) {
      if (!(await this.#place(producer))) lost.push(producer);
    }
    return lost;
  }

  inUse(): ReadonlySet<string> {
    const hits = [...this.#hits].filter(([step]) => !this.#whole.has(step));
    return new Set([...this.#neededFiles(), ...hits.map(([, { file }]) => file)]);
  }

  forget(step: string): void {
    const kept = this.#hits.get(step);
    if (kept !== undefined) this.#store.drop(kept.file);
    this.#hits.delete(step);
    this.#trees.delete(step);
    this.#placed.set(step, Promise.resolve(true));
  }

  async save(outcomes: ReadonlyMap<string, StepOutcome>): Promise<{
    readonly outcomes: ReadonlyMap<string, StepOutcome>;
    readonly findings: readonly Finding[];
  }> {
    const found: Finding[] = [];
    const saved = new Map(outcomes);
    try {
      for (const [name, outcome] of outcomes) {
        const step = this.#context.steps.get(name);
        if (step === undefined || outcome.report.status !== 'passed') continue;
        found.push(...(await this.#compare(step)));
        if (!this.#wish.writes) continue;
        const { outcome: amended } = await this.#save(step, outcome);
        saved.set(name, amended);
      }
      if (this.#wish.writes) this.#room.end();
    } catch (error) {
      this.#room.end();
      const { code = 'error' } = error as NodeJS.ErrnoException;
      const message = `the results of the steps cannot be kept in the workspace (${code})`;
      const evidence = [String((error as Error).message ?? error)];
      found.push(finding('results-not-kept', { message, evidence }));
    }
    return { outcomes: saved, findings: found };
  }

  /** What `--step` runs on, and has not looked up yet. */
  #neededFiles(): ReadonlySet<string> {
    const roles = [...(this.#wish.selection?.roles ?? [])];
    return new Set(
      roles.flatMap(([step, { role }]) => {
        const isOpen = role === 'needed' && !this.#taken.has(step);
        return isOpen ? this.#store.entriesOf(step).map(({ file }) => file) : [];
      }),
    );
  }

  async #take(step: PlannedStep): Promise<Taken> {
    const parts = { store: this.#store, state: this.#state, startedAt: this.#startedAt };
    if (this.#wish.selection?.roles.get(step.name)?.role === 'needed') {
      const found = await findNewest(step, parts);
      if (found === undefined) return { kind: 'run', cacheMiss: [NOTHING_KEPT] };
      const outcome = await this.#use(step, found.kept, found.outcome);
      // A script that is faulty cannot write again what is lost.
      if (step.script.kind !== 'file' && !(await this.#place(step.name))) {
        this.forget(step.name);
        return { kind: 'run', cacheMiss: [NOTHING_KEPT] };
      }
      return { kind: 'hit', outcome };
    }
    if (!this.#wish.reads) return { kind: 'run' };
    if (neverCacheable(step, this.#context) !== undefined) return { kind: 'run' };
    const found = await findValid(step, parts);
    if ('reasons' in found) return { kind: 'run', cacheMiss: found.reasons };
    if (this.#isSampled(step.name, found.kept)) {
      this.#sampled.set(step.name, found.kept);
      return { kind: 'run', cacheMiss: ['chosen at random to test the cache'] };
    }
    return { kind: 'hit', outcome: await this.#use(step, found.kept, found.outcome) };
  }

  async #use(step: PlannedStep, kept: KeptEntry, outcome: StepOutcome): Promise<StepOutcome> {
    this.#store.use(kept);
    this.#hits.set(step.name, kept);
    const { options, statistics } = this.#context;
    const keepsFiles = !options.cleanup || options.preserveOutputs;
    if (!keepsFiles && statistics === undefined) return outcome;
    if (!(await this.#place(step.name)))
      throw new Error(`The result of ${step.name} is not whole.`);
    if (statistics === undefined) return outcome;
    // The entry may not hold the values that the contract compares.
    const outputs = await profileOutputs(step, this.#context);
    return { ...outcome, report: { ...outcome.report, outputs } };
  }

  #place(step: string): Promise<boolean> {
    const kept = this.#hits.get(step);
    const known = this.#placed.get(step);
    if (kept === undefined || known !== undefined) return known ?? Promise.resolve(true);
    const placed = this.#placeEntry(step, kept).catch(() => false);
    this.#placed.set(step, placed);
    placed.then((isWhole) => isWhole && this.#whole.add(step));
    return placed;
  }

  async #placeEntry(step: string, { entry }: KeptEntry): Promise<boolean> {
    const { workspace, steps } = this.#context;
    const planned = steps.get(step);
    if (planned === undefined) return false;
    const directory = workspace.freshStep(step);
    createOutputs(planned, workspace);
    const names = new Set(planned.outputs.map(({ name }) => name));
    for (const { name, tree } of entry.outputs) {
      if (!names.has(name)) continue;
      if (!(await placeTree(tree, directory.output(name), this.#store.objects))) return false;
    }
    return true;
  }

  #treesOf(step: string): Promise<Trees> {
    const isLeftOut = this.#wish.selection?.roles.get(step)?.role === 'left-out';
    const hit = this.#hits.get(step) ?? (isLeftOut ? this.#store.entriesOf(step)[0] : undefined);
    if (isLeftOut && hit === undefined) return Promise.resolve({ problem: 'it was left out' });
    if (hit !== undefined) return Promise.resolve(hit.entry.outputs);
    const known = this.#trees.get(step);
    if (known !== undefined) return known;
    const trees = this.#readTrees(step);
    this.#trees.set(step, trees);
    return trees;
  }

  async #readTrees(step: string): Promise<Trees> {
    const { workspace, steps } = this.#context;
    const directory = workspace.directoryOf(step);
    const found: { name: string; tree: OutputTrees[number]['tree'] }[] = [];
    for (const { name } of steps.get(step)?.outputs ?? []) {
      const read = await readTree(directory.output(name));
      if ('problem' in read)
        return { problem: `its output \`${name}\` cannot be kept: ${read.problem}` };
      found.push({ name, tree: read.tree });
    }
    return found;
  }

  async #compare(step: PlannedStep): Promise<readonly Finding[]> {
    const kept = this.#sampled.get(step.name);
    if (kept === undefined) return [];
    const trees = await this.#treesOf(step.name);
    const different = 'problem' in trees ? undefined : compareTrees(kept.entry.outputs, trees);
    if (different === undefined) return [];
    markUnstable(kept, this.#store);
    const message = `step \`${step.name}\` wrote other content than its cached result: \`${different}\``;
    return [finding('cache-differs', { step: step.name, message })];
  }

  async #save(step: PlannedStep, outcome: StepOutcome): Promise<{ outcome: StepOutcome }> {
    const { options } = this.#context;
    const reuse = this.#wish.cache === 'read-write';
    const reasons = await saveResult(step, outcome, await this.#treesOf(step.name), {
      ...{ context: this.#context, store: this.#store, state: this.#state, reuse },
      ...{ room: this.#room, run: this.#run, startedAt: this.#startedAt },
      mayMove: options.cleanup && !options.preserveOutputs,
    });
    if (!reuse || reasons.length === 0) return { outcome };
    return { outcome: { ...outcome, report: { ...outcome.report, uncacheable: reasons } } };
  }

  #isSampled(step: string, { entry }: KeptEntry): boolean {
    const { share, seed } = sampleOf(this.#wish, this.#run);
    const hash = createHash('sha256').update(`${seed}\n${step}\n${entry.savedAt}`).digest();
    return hash.readUInt32BE(0) / 2 ** 32 < share;
  }
}
