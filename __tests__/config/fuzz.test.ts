import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { describeUserError, UserError } from '../../src/text/errors.ts';
import { mutateBytes, mutateStructure, SOUND_PIPELINES } from '../support/mutate-pipeline.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createTempProject, type TempProject } from '../support/temp-project.ts';

let project: TempProject;
beforeAll(async () => {
  project = await createTempProject();
});
afterAll(() => project[Symbol.asyncDispose]());

/** A pipeline, or a mistake in this file that can be printed; everything else fails the test. */
async function outcome(file: string, content: string | Uint8Array): Promise<'sound' | 'refused'> {
  writeFileSync(project.path(file), content);
  try {
    const config = await loadPipeline(file, { cwd: project.dir });
    expect(config.steps.length).toBeGreaterThan(0);
    return 'sound';
  } catch (error) {
    const shown = Buffer.from(content).toString('latin1');
    if (!(error instanceof UserError)) throw new Error(`${error} for ${shown}`, { cause: error });
    expect(error.location?.file, shown).toBe(file);
    const text = describeUserError(error);
    expect(text, shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
    expect(text.length, shown).toBeLessThan(20_000);
    return 'refused';
  }
}

test('the files are valid before the mutation', async () => {
  for (const { file, text } of SOUND_PIPELINES) expect(await outcome(file, text)).toBe('sound');
});

test.each([
  ['bytes', mutateBytes],
  [
    'structure',
    (text: string, random: () => number, file: string) =>
      mutateStructure(parse(text, { merge: true }), file, random),
  ],
] as const)(
  'a pipeline file with changed %s is read or refused with a location',
  async (_, mutate) => {
    const random = seededRandom(23);
    const count = { sound: 0, refused: 0 };
    for (let round = 0; round < 400; round += 1) {
      for (const { file, text } of SOUND_PIPELINES) {
        count[await outcome(file, mutate(text, random, file))] += 1;
      }
    }
    expect(count.sound).toBeGreaterThan(50);
    expect(count.refused).toBeGreaterThan(500);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  },
);
