import path from 'node:path';
import type { PipelineDocument } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { isAtOrIn, type ResolvedStage, type StagePath } from './resolve-stage.ts';

/** An output and the stage that writes it. */
interface Owned {
  readonly stage: ResolvedStage;
  readonly out: StagePath;
}

interface Fault {
  readonly message: string;
  readonly cure: string;
}

/** Outputs that DVC refuses: two at one path, one inside another, or also a dependency. */
export function sharedOutputs(
  stages: readonly ResolvedStage[],
  document: PipelineDocument,
): Problem[] {
  const all = stages.flatMap((stage) => stage.outs.map((out): Owned => ({ stage, out })));
  const first = new Map<string, Owned>();
  for (const owned of all) {
    if (!first.has(keyOf(owned.out))) first.set(keyOf(owned.out), owned);
  }
  return all.flatMap((owned) => {
    const { stage, out } = owned;
    const fault = samePath(owned, first) ?? insideOther(owned, first) ?? alsoRead(owned);
    if (fault === undefined) return [];
    return [
      {
        message: `stage \`${stage.name}\`: the output \`${out.written}\` ${fault.message}`,
        location: document.locate(out.at, 'value'),
        cure: fault.cure,
      },
    ];
  });
}

function samePath(owned: Owned, first: ReadonlyMap<string, Owned>): Fault | undefined {
  const other = first.get(keyOf(owned.out));
  if (other === undefined || other === owned) return undefined;
  return other.stage === owned.stage
    ? {
        message: 'is named twice in the stage',
        cure: 'Name it once: in `outs`, `metrics` or `plots`.',
      }
    : {
        message: `is also an output of stage \`${other.stage.name}\``,
        cure: 'Give every stage a path that no other stage writes.',
      };
}

function insideOther({ stage, out }: Owned, first: ReadonlyMap<string, Owned>): Fault | undefined {
  if (out.absolute === undefined) return undefined;
  for (let at = out.absolute; at !== path.dirname(at); ) {
    at = path.dirname(at);
    const outer = first.get(at);
    if (outer === undefined) continue;
    const whose = outer.stage === stage ? 'the same stage' : `stage \`${outer.stage.name}\``;
    return {
      message: `is inside the output \`${outer.out.written}\` of ${whose}`,
      cure: 'Give the outputs separate directories, or name the files instead of the directory.',
    };
  }
  return undefined;
}

function alsoRead({ stage, out }: Owned): Fault | undefined {
  const key = keyOf(out);
  const dep = stage.deps.find((one) => isAtOrIn(key, keyOf(one)) || isAtOrIn(keyOf(one), key));
  if (dep === undefined) return undefined;
  return {
    message: `overlaps the dependency \`${dep.written}\` of the same stage`,
    cure: 'Write the result to another path, or name only the files that the stage reads.',
  };
}

function keyOf({ absolute, written }: StagePath): string {
  return absolute ?? written.replace(/\/+$/, '');
}
