import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const EXAMPLES = path.resolve(import.meta.dirname, '..', '..', 'examples');

export interface ExampleCopy extends AsyncDisposable {
  /** Root of the checkout that contains `examples/<name>`. */
  readonly dir: string;
  /** The pipeline file, relative to it. */
  readonly pipeline: string;
}

/** A checkout with one example, so that a run cannot leave files in the project. */
export async function copyExample(name: string): Promise<ExampleCopy> {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'cursus-example-')));
  await cp(path.join(EXAMPLES, name), path.join(dir, 'examples', name), { recursive: true });
  return {
    dir,
    pipeline: `examples/${name}/pipeline.yml`,
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}
