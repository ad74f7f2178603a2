import { describe, expect, test } from 'vitest';
import { createTempProject } from '../support/temp-project.ts';
import { complaint, complaintAbout } from './complaint.ts';

describe('a path that is not a pipeline file', () => {
  test('reports a missing file, and suggests the intended one', async () => {
    await using project = await createTempProject({ 'conf/pipeline.yml': '', 'other.yml': '' });
    expect(await complaintAbout('conf/pipelin.yml', project.dir)).toBe(
      'Pipeline config file not found: conf/pipelin.yml\n  Did you mean `pipeline.yml`?',
    );
    expect(await complaintAbout('conf/pipeline.yaml', project.dir)).toBe(
      'Pipeline config file not found: conf/pipeline.yaml\n  Did you mean `pipeline.yml`?',
    );
    expect(await complaintAbout('gone/p.yml', project.dir)).toBe(
      'Pipeline config file not found: gone/p.yml\n  Check the path; it is relative to the working directory.',
    );
  });

  test('reports a directory, and the files in it', async () => {
    await using project = await createTempProject({ 'conf/pipeline.yml': '', 'conf/a.py': '' });
    expect(await complaintAbout('conf', project.dir)).toBe(
      'conf: the pipeline file is a directory\n  Give the file itself: conf/pipeline.yml.',
    );
  });

  test('reports a file that is not text', async () => {
    const said = await complaint('p.yml', Uint8Array.of(0x80, 0x04, 0x95, 0xff, 0xfe));
    expect(said).toBe('p.yml: the pipeline file is not UTF-8 text\n  Save it as UTF-8.');
  });

  test.each([
    ['train', '"""Train."""\nimport os\ndef main(a: dict):\n    x = {"a": 1}\n'],
    ['train.txt', 'from pathlib import Path\nprint(Path("."))\n'],
    ['tool', '#!/usr/bin/env python3\nprint("x")\n'],
  ])('reports a script without the extension of one: %s', async (name, text) => {
    expect(await complaint(name, text)).toContain(
      `${name} is a Python script, not a pipeline file\n  Give a pipeline file`,
    );
    await using project = await createTempProject({ [name]: text, 'p.yml': `from: ${name}\n` });
    expect(await complaintAbout('p.yml', project.dir)).toContain(
      `p.yml:1:7: from: ${name} is a Python script, not a pipeline file\n`,
    );
  });

  test('reports a data file given by mistake without parsing it', async () => {
    expect(await complaint('p.yml', 'a,b,c\n'.repeat(1_000_000))).toBe(
      'p.yml: too large for a pipeline file (more than 5 MB)\n  Give the file that lists the steps, not a data file.',
    );
  });

  test('shows a file outside the directory with its absolute path', async () => {
    await using elsewhere = await createTempProject({ 'p.yml': 'steps:\n' });
    await using project = await createTempProject();
    expect(await complaintAbout(elsewhere.path('p.yml'), project.dir)).toContain(
      `${elsewhere.path('p.yml').replaceAll('\\', '/')}:1:1: No steps found`,
    );
  });
});
