import path from 'node:path';
import { FINDINGS, type Finding, finding } from '../findings/findings.ts';
import type { WiringContext } from './wiring-context.ts';

/** Reports which script is used if several have the name that a step gives. */
export function ambiguousScripts({ config, steps }: WiringContext): Finding[] {
  return [...steps].flatMap(([step, { lookup }]) => {
    const others = lookup.kind === 'file' ? (lookup.alsoAt ?? []) : [];
    if (lookup.kind !== 'file' || others.length === 0) return [];
    const shown = (file: string) => path.relative(config.root, file).split(path.sep).join('/');
    return [
      finding('script-ambiguous', {
        step,
        message: `${others.length + 1} scripts are named \`${lookup.name}\`: ${shown(lookup.path)} was used`,
        location: { file: lookup.path },
        hint: FINDINGS['script-ambiguous'].cure,
        evidence: others.map((file) => `also at ${shown(file)}`),
      }),
    ];
  });
}
