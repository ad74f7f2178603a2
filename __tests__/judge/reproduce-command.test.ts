import { expect, test } from 'vitest';
import { reproduceCommand, withOtherPath } from '../../src/judge/reproduce-command.ts';

const BEGIN = 'npx --yes cursus-runtime-action@1.0.0 runtime';
const usual = { timeoutSeconds: 300, retries: 0 };

function ofFile(file: string, options = {}): string | undefined {
  return reproduceCommand({ file, form: 'pipeline' }, [], { ...usual, ...options });
}

test('has the options of the run that change its result', () => {
  expect(ofFile('p.yml')).toBe(`${BEGIN} test-pipeline p.yml`);
  expect(
    ofFile('p.yml', {
      ...{ timeoutSeconds: 5, retries: 2, memoryLimitBytes: 2_000_000_000 },
      ...{ runTimeoutSeconds: 60, preload: ['pandas', 'sklearn'] },
    }),
  ).toBe(
    `${BEGIN} test-pipeline p.yml --timeout 5 --retries 2 --memory-limit 2000000000 --run-timeout 60 --preload pandas,sklearn`,
  );
});

test('quotes the file for a shell', () => {
  expect(ofFile("it's $HOME.yml")).toBe(`${BEGIN} test-pipeline 'it'\\''s $HOME.yml'`);
  expect(ofFile('-x.yml')).toBe(`${BEGIN} test-pipeline ./-x.yml`);
});

test('scripts given by name are run by the command that ran them', () => {
  const steps = [{ script: 'a.py' }, { script: 'my scripts/b.py' }];
  expect(reproduceCommand({ form: 'independent' }, steps, usual)).toBe(
    `${BEGIN} test-scripts a.py 'my scripts/b.py'`,
  );
  const chain = { form: 'plain', handOver: true } as const;
  expect(reproduceCommand(chain, steps.slice(0, 1), usual)).toBe(`${BEGIN} test-script a.py`);
  expect(reproduceCommand(chain, steps, usual)).toBe(
    `${BEGIN} test-compatibility a.py 'my scripts/b.py'`,
  );
});

test('repeats the options that declare values', () => {
  const given = {
    form: 'plain',
    handOver: true,
    givenOptions: ['--input', 'raw=my data'],
  } as const;
  expect(reproduceCommand(given, [{ script: 'a.py' }], usual)).toBe(
    `${BEGIN} test-script a.py --input 'raw=my data'`,
  );
});

test('there is none for a pipeline given as a value, or for a script that was not found', () => {
  expect(reproduceCommand({ form: 'plain' }, [{ script: 'a.py' }], usual)).toBeUndefined();
  expect(reproduceCommand({ form: 'independent' }, [{}], usual)).toBeUndefined();
});

test('another path replaces the whole word, quoted where needed', () => {
  const command = ofFile("it's/p.yml", { retries: 1 }) ?? '';
  expect(withOtherPath(command, "it's/p.yml", 'a b/p.yml')).toBe(
    `${BEGIN} test-pipeline 'a b/p.yml' --retries 1`,
  );
  expect(withOtherPath(ofFile('sub/p.yml') ?? '', 'p.yml', 'q.yml')).toBe(ofFile('sub/p.yml'));
});
