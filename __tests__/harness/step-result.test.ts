import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StepResult, stepResultSchema } from '../../src/python/protocol.ts';
import { type DrivenHost, driveHost } from './drive-host.ts';
import { startKinds } from './start-kinds.ts';

describe.each(startKinds)('a step $kind', ({ mode, arguments: hostArguments }) => {
  let host: DrivenHost;
  beforeAll(async () => {
    host = await driveHost({ arguments: hostArguments });
  });
  afterAll(() => host[Symbol.asyncDispose]());

  const resultOf = async (script: string, environVars: Record<string, string> = {}) => {
    const finished = await host.run(script, { mode, environ_vars: environVars });
    expect(finished.result, finished.stderr).not.toBeNull();
    return finished.result as StepResult;
  };

  test.each([
    ['2', '2'],
    ['-1', '-1'],
    ['0', null],
    ['True', null],
    ['None', null],
    ['"error"', null],
    ['{"status": "success"}', null],
    ['{"status": "ERROR", "rows": 3}', "{'status': 'ERROR', 'rows': 3}"],
    ['{"status": "failure"}', "{'status': 'failure'}"],
    ['{"status": 2}', null],
  ])('that returns %s has the error value %s', async (returned, errorValue) => {
    const result = await resultOf('returns_what_it_is_told.py', { RETURN: returned });
    expect(result).toMatchObject({ phase: 'done', has_main: true, error_value: errorValue });
  });

  test('is awaited if main is a coroutine', async () => {
    const result = await resultOf('awaits.py');
    expect(result).toMatchObject({ phase: 'done', error_value: "{'status': 'Failed'}" });
  });

  test('has the frames of an exception without the harness', async () => {
    const { exception, main_line } = await resultOf('raises_key_error.py');
    expect(main_line).toBe(1);
    expect(exception).toMatchObject({
      type: 'KeyError',
      message: "'DATA'",
      bases: ['KeyError', 'LookupError', 'Exception', 'BaseException'],
      key: 'DATA',
    });
    const frames = exception?.frames.map((frame) => ({ ...frame, file: basename(frame.file) }));
    expect(frames).toMatchObject([
      { file: 'raises_key_error.py', line: 2, function: 'main', code: 'load(input_paths)' },
      { file: 'raises_key_error.py', line: 6, function: 'load', code: 'return paths["DATA"]' },
    ]);
    const hasColumns = (host.hello.version[1] ?? 0) >= 11;
    expect(frames?.map((frame) => frame.column)).toEqual(hasColumns ? [5, 12] : [null, null]);
  });

  test.each([
    ['KeyError(True)', null],
    ['KeyError(float("nan"))', null],
    ['KeyError(float("-inf"))', null],
    ['KeyError(10**400)', null],
    ['KeyError((1, 2))', null],
    ['KeyError(7)', 7],
    ['KeyError(0.5)', 0.5],
    ['KeyError("a")', 'a'],
  ])('reports the key of %s', async (error, key) => {
    const { exception } = await resultOf('raises_what_it_is_told.py', { RAISE: error });
    expect(exception).toMatchObject({ type: 'KeyError', key });
    expect(exception?.frames).toMatchObject([{ line: 2, function: 'main' }]);
  });

  test.each([
    ['("x.sql", 3.0, 2.5, "SELEC")', [3, 2, 'SELEC']],
    ['("x.sql", True, float("nan"), None)', [1, null, null]],
    ['("x.sql", "three", -1, 5)', [1, null, null]],
  ])('reports a syntax error with the details %s', async (details, [line, column, code]) => {
    const { exception } = await resultOf('raises_what_it_is_told.py', {
      RAISE: `SyntaxError("no such word", ${details})`,
    });
    expect(exception?.frames).toMatchObject([{ line: 2 }, { line, column, code }]);
    expect(exception?.text).toContain('SyntaxError: no such word');
  });

  test('prints and reports chained exceptions like Python', async () => {
    const finished = await host.run('raises_while_handling.py', { mode });
    expect(finished.exit_code).toBe(1);
    expect(finished.result?.exception?.text).toBe(finished.stderr);
    expect(finished.stderr).toMatch(
      /ValueError: invalid literal[\s\S]*direct cause[\s\S]*RuntimeError/,
    );
    expect(finished.stderr).not.toContain('src/harness');
  });

  test('reports an exception whose text raises', async () => {
    const { exception } = await resultOf('raises_hostile_error.py');
    expect(exception).toMatchObject({
      type: 'raises_hostile_error.HostileError',
      message: '<exception str() failed>',
    });
    expect(exception?.frames).toHaveLength(1);
  });

  test('limits the message and removes lone surrogates', async () => {
    const { exception } = await resultOf('raises_odd_text.py');
    expect(exception?.message).toHaveLength(8000);
    expect(exception?.text.length).toBeLessThanOrEqual(20_000);
  });

  test('reports an endless recursion in 60 frames', async () => {
    const { exception } = await resultOf('recurses.py');
    expect(exception?.type).toBe('RecursionError');
    expect(exception?.frames).toHaveLength(60);
    expect(exception?.frames[0]?.function).toBe('main');
    expect(exception?.frames.at(-1)?.function).toBe('deeper');
    expect(exception?.text).toContain('RecursionError: maximum recursion depth exceeded');
  });

  test('reports a syntax error in an imported file as the innermost frame', async () => {
    const { phase, exception } = await resultOf('imports_broken_sibling.py');
    expect(phase).toBe('import');
    expect(exception?.type).toBe('SyntaxError');
    expect(exception?.frames.map(({ file, line }) => [basename(file), line])).toEqual([
      ['imports_broken_sibling.py', 1],
      ['has_syntax_error.py', 1],
    ]);
  });

  test('names the missing module of an import', async () => {
    expect(await resultOf('imports_missing_module.py')).toMatchObject({
      phase: 'import',
      has_main: false,
      exception: { type: 'ModuleNotFoundError', name: 'a_library_nobody_has' },
    });
  });

  test('names the missing file with its absolute path', async () => {
    const { exception } = await resultOf('opens_missing_file.py');
    expect(exception?.filename).toBe(`${host.directory}/nowhere.csv`);
  });

  test('keeps the message of an exit', async () => {
    const finished = await host.run('exits_with_message.py', { mode });
    expect(finished).toMatchObject({ exit_code: 1, signal: null });
    expect(finished.result).toMatchObject({
      phase: 'call',
      system_exit: 1,
      exception: { type: 'SystemExit', message: 'no rows left' },
    });
    expect(finished.stderr).toBe('no rows left\n');
  });

  test('that exits during import never calls main', async () => {
    expect(await resultOf('exits_at_import.py')).toMatchObject({
      phase: 'import',
      system_exit: 0,
      exception: { type: 'SystemExit' },
    });
  });

  test('without main has an error that says this', async () => {
    expect(await resultOf('has_no_main.py')).toMatchObject({
      phase: 'signature',
      has_main: false,
      exception: null,
    });
  });

  test('with a generator for main has a signature problem', async () => {
    const { phase, has_main, signature_problem } = await resultOf('yields.py');
    expect({ phase, has_main }).toEqual({ phase: 'signature', has_main: true });
    expect(signature_problem).toContain('generator');
  });

  test('leaves what it printed when it kills itself, and the line', async () => {
    const finished = await host.run('prints_and_dies.py', { mode });
    expect(finished).toMatchObject({ exit_code: null, signal: 'SIGKILL' });
    const [call] = finished.result?.exit_call ?? [];
    expect(call).toEqual({ file: expect.stringContaining('prints_and_dies'), line: 7 });
    expect(finished.stdout).toBe('the last words\n');
  });

  test('reports the line that ended it without Python', async () => {
    const finished = await host.run('exits_abruptly.py', { mode });
    expect(finished).toMatchObject({
      ...{ exit_code: 3, signal: null },
      result: {
        phase: 'call',
        exit_call: expect.arrayContaining([
          { file: expect.stringContaining('exits_abruptly'), line: 5 },
        ]),
      },
    });
  });

  test('reports the stack of a crash in C code', async () => {
    const finished = await host.run('segfaults.py', { mode });
    expect(finished).toMatchObject({ signal: 'SIGSEGV', result: null });
    expect(finished.stack).toMatch(/Segmentation fault[\s\S]*segfaults\.py", line 5 in main/);
  });

  test('does not get its result from a forked child', async () => {
    const finished = await host.run('forks_and_falls_through.py', { mode });
    expect(finished.result).toMatchObject({ phase: 'done', exception: null });
    expect(finished.stderr).toContain("ValueError: the child's own trouble");
  });

  test('ends only when its threads and exit handlers have finished', async () => {
    const finished = await host.run('leaves_thread_and_exit_handler.py', { mode });
    expect(finished.stdout).toBe('thread ended\nexit handler ran\n');
  });

  test('reports its resource usage', async () => {
    const { resources, result } = await host.run('uses_memory.py', { mode });
    expect(result?.phase).toBe('done');
    expect(resources.wall_seconds).toBeGreaterThan(0);
    if (!hostArguments.includes('--threads')) {
      expect(resources.cpu_seconds).toBeGreaterThan(0.02);
      expect(resources.peak_memory_bytes).toBeGreaterThan(100_000_000);
      expect(resources.peak_memory_bytes).toBeLessThan(200_000_000);
    }
  });
});

test('an invalid value in a result only loses its field', () => {
  const result = stepResultSchema.parse({
    phase: 'call',
    has_main: true,
    signature_problem: null,
    main_line: 1.5,
    exception: {
      ...{ type: 'KeyError', message: 'True', bases: ['KeyError'], text: 'KeyError: True' },
      ...{ filename: 1, name: 2, key: true },
      frames: [{ file: '/a.py', line: 2, column: 0.5, function: 'main', code: 3 }],
    },
    ...{ system_exit: null, error_value: null, notices: [] },
  });
  expect(result.main_line).toBeNull();
  expect(result.exception).toEqual({
    ...{ type: 'KeyError', message: 'True', bases: ['KeyError'], text: 'KeyError: True' },
    ...{ filename: null, name: null, key: null, columns: null, paths: [], held: null, chain: [] },
    frames: [{ file: '/a.py', line: 2, column: null, function: 'main', code: null }],
  });
});

test('a fresh interpreter does not count the memory of the supervisor', async () => {
  await using host = await driveHost({
    environ: (directory) => {
      mkdirSync(`${directory}/site-packages`);
      return { PYTHONPATH: `${directory}/site-packages` };
    },
  });
  await writeFile(
    `${host.directory}/site-packages/is_big.py`,
    'block = bytearray(b"x") * 150_000_000',
  );
  expect(await host.template(['is_big'])).toMatchObject({ event: 'template-ready' });
  const { resources } = await host.run('returns_two.py', { mode: 'spawn' });
  expect(resources.peak_memory_bytes).toBeLessThan(100_000_000);
});
