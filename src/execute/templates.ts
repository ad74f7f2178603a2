import path from 'node:path';
import { type Finding, finding } from '../findings/findings.ts';
import type { GuardedFiles } from '../guard/guarded-files.ts';
import { FORK_UNSAFE } from '../pipeline/fork-unsafe.ts';
import type { ImportSets } from '../pipeline/import-sets.ts';
import type { PlannedStep } from '../pipeline/plan.ts';
import type { TemplateRequest } from '../python/requests.ts';
import type { Supervision } from '../python/supervision.ts';
import type { TemplateReply } from '../python/template-replies.ts';
import { findPackageGroups, type PackageGroup } from './package-groups.ts';
import { PATIENCE_SECONDS, TrackedTemplate } from './tracked-template.ts';

/**
 * Templates of one package, for steps whose environments differ in variables that its `__init__`
 * reads.
 */
const MOST_VARIANTS = 4;

export interface TemplateParts {
  readonly sets: ImportSets;
  readonly supervision: Supervision;
  readonly guard: GuardedFiles;
  readonly environ: Readonly<Record<string, string>>;
  /** Absolute paths for imports. */
  readonly cwd: string;
  readonly pythonPath: readonly string[];
}

/** The templates of a run: starts them and chooses one for each step. */
export class Templates {
  #parts: TemplateParts;
  #groups: ReadonlyMap<string, PackageGroup>;
  readonly #variants = new Map<PackageGroup, TrackedTemplate[]>();
  readonly #findings: Finding[] = [];
  readonly #noted = new Set<TrackedTemplate>();
  readonly #ofSets: TrackedTemplate[] = [];
  readonly #steps: readonly PlannedStep[];
  readonly #requests: TemplateRequest[] = [];
  #library: TrackedTemplate | undefined;
  #hasBegun = false;

  constructor(steps: readonly PlannedStep[], parts: TemplateParts) {
    this.#parts = parts;
    this.#steps = steps;
    this.#groups = findPackageGroups(steps, parts.sets);
  }

  /** Starts them; does nothing on a second call. */
  begin(): void {
    if (this.#hasBegun || this.#parts.sets.setOf.size === 0) return;
    this.#hasBegun = true;
    this.#start(this.#steps);
  }

  /** What libraries opened as they were imported. */
  get opened(): readonly string[] {
    return this.#ofLibraries.flatMap(({ opened }) => opened);
  }

  /** When the first import of libraries began, in milliseconds since 1970. */
  get beganMs(): number | undefined {
    const all = this.#ofLibraries.flatMap(({ beganMs }) => beganMs ?? []);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  /** Whether the libraries, and what they opened, are what they were. */
  get isCurrent(): boolean {
    return this.#ofLibraries.every(({ isCurrent }) => isCurrent);
  }

  get #ofLibraries(): readonly TrackedTemplate[] {
    return this.#library === undefined ? this.#ofSets : [this.#library, ...this.#ofSets];
  }

  /** For another run: the templates of packages of the project end, those of libraries stay. */
  renew(steps: readonly PlannedStep[], guard: GuardedFiles): void {
    for (const template of [...this.#variants.values()].flat()) template.close();
    this.#variants.clear();
    this.#findings.length = 0;
    this.#noted.clear();
    for (const template of this.#ofLibraries) template.carryOver();
    this.#parts = { ...this.#parts, guard };
    this.#groups = findPackageGroups(steps, this.#parts.sets);
    for (const { first } of new Set(this.#groups.values())) this.#candidates(first);
  }

  /**
   * Packages that could not be imported once for all steps, and packages with an import problem.
   */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** For the libraries that it started, in this order. */
  get requests(): readonly TemplateRequest[] {
    return this.#requests;
  }

  /** Resolves when the start mode of the step is known; `undefined`: it is already known. */
  whenDecided(step: PlannedStep): Promise<void> | undefined {
    const awaited = this.#candidates(step).find(({ isAwaited }) => isAwaited);
    return awaited?.whenSettled().then(() => this.whenDecided(step));
  }

  /** Id of a ready template for the step; `null`: a fresh interpreter. */
  of(step: PlannedStep): number | null {
    const candidates = this.#candidates(step);
    const ready = candidates.find(({ state }) => state === 'ready');
    if (ready === undefined) this.#noteSlow(candidates.find(({ state }) => state === 'pending'));
    return ready?.id ?? null;
  }

  close(): void {
    const ofPackages = [...this.#variants.values()].flat();
    for (const template of [...this.#ofLibraries, ...ofPackages]) template.close();
  }

  /** Best first. */
  #candidates(step: PlannedStep): readonly TrackedTemplate[] {
    const set = this.#parts.sets.setOf.get(step.name);
    const ofSet = set === undefined || set === 'library' ? this.#library : this.#ofSets[set];
    if (set === undefined || ofSet === undefined || this.#parts.supervision.loss !== undefined)
      return [];
    const ofPackage = ofSet.state === 'failed' ? undefined : this.#ofPackage(step, ofSet);
    return ofPackage === undefined || ofPackage.state === 'failed' ? [ofSet] : [ofPackage, ofSet];
  }

  /** A template that imported the packages of the step in an equivalent environment. */
  #ofPackage(step: PlannedStep, parent: TrackedTemplate): TrackedTemplate | undefined {
    const group = this.#groups.get(step.name);
    if (group === undefined) return undefined;
    const variants = this.#variants.get(group) ?? [];
    const environ = { ...this.#parts.environ, ...step.config.environVars };
    const fitting = variants.find((one) => one.state !== 'ready' || one.suits(environ));
    if (fitting !== undefined || variants.length >= MOST_VARIANTS) return fitting;
    const { directory, script } = group;
    const made = this.#make({
      parent: parent.id,
      environ,
      package: { name: path.basename(directory), script, python_path: this.#parts.pythonPath },
    });
    this.#variants.set(group, [...variants, made]);
    return made;
  }

  #start(steps: readonly PlannedStep[]): void {
    const { sets, pythonPath } = this.#parts;
    const scripts = steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
    const library = this.#make({
      parent: null,
      modules: sets.library,
      from_python: true,
      directories: [...new Set([...scripts.map((file) => path.dirname(file)), ...pythonPath])],
    });
    this.#library = library;
    for (const { parent, modules, lateModules } of sets.sets) {
      const from = parent === undefined ? library : (this.#ofSets[parent] ?? library);
      this.#ofSets.push(this.#make({ parent: from.id, modules, late_modules: lateModules }));
    }
    // Importing a package can take time, so it starts before its first step is ready.
    for (const { first } of new Set(this.#groups.values())) this.#candidates(first);
  }

  #make(request: Pick<TemplateRequest, 'parent'> & Partial<TemplateRequest>): TrackedTemplate {
    const { supervision, cwd, environ, guard } = this.#parts;
    guard.beginImport();
    const whole: Omit<TemplateRequest, 'op' | 'id'> = {
      ...{ modules: [], late_modules: [], from_python: false, directories: [], cwd, environ },
      unsafe: Object.keys(FORK_UNSAFE),
      ...request,
    };
    const id = supervision.current.startTemplate(whole, (reply) => this.#hear(template, reply));
    if (whole.package === undefined) this.#requests.push({ op: 'template', id, ...whole });
    const template = new TrackedTemplate(id, whole.environ);
    return template;
  }

  #hear(template: TrackedTemplate, reply: TemplateReply): void {
    if (reply.event === 'template-importing') {
      template.isImporting(reply.module);
    } else if (reply.event === 'template-ready') {
      this.#parts.guard.endImport();
      const { began_ms: beganMs, opened, libraries } = reply;
      template.isReady(reply.environ_reads, { beganMs, opened, libraries });
      for (const notice of reply.notices) this.#findings.push(packageFinding(notice));
    } else {
      this.#parts.guard.endImport();
      template.hasFailed();
      // An import that raises also raises in the steps; its dependent templates are lost.
      if (!reply.raised && reply.origin === reply.id) this.#note(reply.module, reply.reason);
    }
  }

  #noteSlow(template: TrackedTemplate | undefined): void {
    if (template === undefined || this.#noted.has(template)) return;
    this.#noted.add(template);
    const reason = `its import takes longer than ${PATIENCE_SECONDS} s`;
    this.#note(template.module, reason, 'A step that starts before it is imported');
  }

  #note(module: string | null, reason: string, who = 'Each step that needs it'): void {
    const what = module === null ? 'the packages of the steps' : `\`${module}\``;
    const message = `${what} cannot be imported once for all steps: ${reason}. ${who} imports it separately.`;
    this.#findings.push(finding('import-not-shared', { message }));
  }
}

function packageFinding({
  message,
  file,
  line,
}: {
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}): Finding {
  if (file === null) return finding('package-init-failed', { message });
  const location = { file, ...(line === null ? {} : { line }) };
  return finding('package-init-failed', { message, location });
}
