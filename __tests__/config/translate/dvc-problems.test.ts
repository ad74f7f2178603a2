import { describe, expect, it } from 'vitest';
import { loadPipeline } from '../../../src/config/load-pipeline.ts';
import { createTempProject } from '../../support/temp-project.ts';
import { complaint, complaintAbout } from '../complaint.ts';

describe('outputs that DVC refuses', () => {
  it.each<[what: string, stages: string, problem: string]>([
    [
      'of two stages',
      '  a: { cmd: x, outs: [o.csv] }\n  b: { cmd: y, outs: [./o.csv] }\n',
      'dvc.yaml:3:23: stage `b`: the output `./o.csv` is also an output of stage `a`\n  Give every stage a path that no other stage writes.',
    ],
    [
      'of one stage twice',
      '  a: { cmd: x, outs: [m.json], metrics: [m.json: { cache: false }] }\n',
      'dvc.yaml:2:42: stage `a`: the output `m.json` is named twice in the stage\n  Name it once: in `outs`, `metrics` or `plots`.',
    ],
    [
      'inside an output of another stage',
      '  a: { cmd: x, outs: [out/f.csv] }\n  b: { wdir: ., cmd: y, outs: [./out/] }\n',
      'dvc.yaml:2:23: stage `a`: the output `out/f.csv` is inside the output `./out/` of stage `b`\n  Give the outputs separate directories, or name the files instead of the directory.',
    ],
    [
      'around the stage',
      '  a: { cmd: x, outs: [./] }\n',
      'dvc.yaml:2:23: stage `a`: the output `./` contains the working directory of the stage',
    ],
    [
      'inside a dependency of the stage',
      '  a: { cmd: x, deps: [data], outs: [data/o.csv] }\n',
      'dvc.yaml:2:37: stage `a`: the output `data/o.csv` overlaps the dependency `data` of the same stage',
    ],
    [
      'of a loop without the variable in the path',
      '  a: { foreach: [1, 2], do: { cmd: "x $\u007bitem}", outs: [o.csv] } }\n',
      'dvc.yaml:2:56: stage `a-2`: the output `o.csv` is also an output of stage `a-1`',
    ],
    [
      'in S3',
      '  a: { cmd: x, outs: ["s3://bucket/key"] }\n',
      'dvc.yaml:2:23: stage `a`: the output `s3://bucket/key` is outside of the project, which DVC does not support\n  Write it to a relative path in the project, or give the stage a reason for `skip`',
    ],
    [
      'at an absolute path',
      '  a: { cmd: x, outs: [/elsewhere/o.csv] }\n',
      'dvc.yaml:2:23: stage `a`: the output `/elsewhere/o.csv` is outside of the project',
    ],
    [
      'above the project',
      '  a: { cmd: x, outs: [../../o.csv] }\n',
      'dvc.yaml:2:23: stage `a`: the output `../../o.csv` is outside of the project',
    ],
  ])('%s', async (_, stages, problem) => {
    expect(await complaint('dvc.yaml', `stages:\n${stages}`)).toContain(problem);
  });

  it('accepts them for a stage that the user skips', async () => {
    await using project = await createTempProject({
      'dvc.yaml': 'stages:\n  a: { cmd: x, outs: ["s3://bucket/key"] }\n',
      'p.yml': 'from: dvc.yaml\nsteps: { a: { skip: it uploads } }\n',
    });
    const { steps } = await loadPipeline('p.yml', { cwd: project.dir });
    expect(steps.map(({ skip }) => skip)).toEqual(['it uploads']);
  });
});

describe('dependencies that a working tree cannot have', () => {
  it.each<[what: string, stages: string, problem: string]>([
    [
      'outside of the project',
      '  a: { wdir: ., cmd: x, deps: [./ok.csv, ../../no.csv] }\n',
      'dvc.yaml:2:42: stage `a`: the dependency `../../no.csv` is outside of the project\n  Copy the data into the project, and correct the path.',
    ],
    [
      'of a working directory that does not exist',
      '  a: { wdir: nope, cmd: x, deps: [../../../no.csv] }\n',
      'dvc.yaml:2:14: stage `a`: the working directory `nope` does not exist\n  Correct `wdir`: it is relative to the `dvc.yaml`. DVC does not create it.',
    ],
    [
      'the working directory of a shell command',
      '  a: { cmd: "ls | wc", deps: [.] }\n',
      'dvc.yaml:2:31: stage `a`: the dependency `.` contains the working directory of the stage\n  Name the files and directories that the command reads.',
    ],
  ])('%s', async (_, stages, problem) => {
    expect(await complaint('dvc.yaml', `stages:\n${stages}`)).toBe(problem);
  });

  it('finds the project above a `dvc.yaml` by its `.dvc` directory', async () => {
    await using project = await createTempProject({
      '.dvc/config': '',
      'data/raw.csv': 'a\n1\n',
      'jobs/dvc.yaml': 'stages:\n  a: { cmd: cat ../data/raw.csv, deps: [../data/raw.csv] }\n',
      'jobs/bad/dvc.yaml': 'stages:\n  a: { cmd: x, deps: [../../../raw.csv] }\n',
    });
    const { steps } = await loadPipeline('dvc.yaml', { cwd: `${project.dir}/jobs` });
    expect(steps[0]).toMatchObject({
      workingPaths: { 'raw.csv': 'data/raw.csv' },
      workingDirectory: 'jobs',
    });
    expect(await complaintAbout('dvc.yaml', `${project.dir}/jobs/bad`)).toContain(
      'is outside of the project',
    );
  });
});

describe('the shape of a stage', () => {
  it.each<[what: string, stage: string, problem: string]>([
    [
      'a text for a list',
      '{ cmd: x, deps: a.csv }',
      'dvc.yaml:2:22: stage `a`: `deps` is not a list: the text "a.csv"\n  Write `deps: [a.csv]`.',
    ],
    [
      'an expression for a list',
      '{ cmd: x, deps: "$\u007bfiles}" }',
      '\n  Write the entries of `deps` as a list, as DVC requires.',
    ],
    [
      'an unknown key',
      '{ cmd: x, out: [a.csv] }',
      'dvc.yaml:2:16: stage `a`: unknown key `out`\n  Did you mean `outs`?',
    ],
    [
      'a loop over a body without a command',
      '{ foreach: [1], do: { outs: [x] } }',
      'dvc.yaml:2:26: stage `a`: it has no `cmd`',
    ],
    [
      'a key beside `foreach`',
      '{ foreach: [1], cmd: x, do: { cmd: x } }',
      'dvc.yaml:2:22: stage `a`: `cmd` beside `foreach`\n  Move it into `do`: a loop has the keys `foreach` and `do`.',
    ],
    [
      'a list in a command',
      '{ vars: [{ x: [1, 2] }], cmd: "echo $\u007bx}" }',
      'dvc.yaml:2:3: stage `a`: `$\u007bx}` is a mapping or a list, which cannot be a part of a text\n  Name one of its values, such as `$\u007bx[0]}`.',
    ],
    [
      'an empty list of commands',
      '{ cmd: [] }',
      'dvc.yaml:2:13: stage `a`: `cmd` is not a text or a list of texts',
    ],
    [
      'a matrix of texts',
      '{ matrix: { x: y }, cmd: x }',
      'dvc.yaml:2:16: stage `a`: `matrix` is not a mapping of lists\n  Write the values as a list.',
    ],
  ])('%s', async (_, stage, problem) => {
    expect(await complaint('dvc.yaml', `stages:\n  a: ${stage}\n`)).toContain(problem);
  });
});
