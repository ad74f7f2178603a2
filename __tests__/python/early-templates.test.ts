import { describe, expect, test } from 'vitest';
import { deferred } from '../../src/python/deferred.ts';
import type { TemplateRequest } from '../../src/python/requests.ts';
import { startSupervisor } from '../../src/python/start-supervisor.ts';
import { startSupervisorAhead } from '../../src/python/supervisor-child.ts';
import type { TemplateReply } from '../../src/python/template-replies.ts';

const environ = process.env as Record<string, string>;
const python = environ['CURSUS_TEST_PYTHON'] ?? 'python3';
const request = (id: number, modules: readonly string[]): TemplateRequest => ({
  ...{ op: 'template', id, parent: null, modules, late_modules: [] },
  ...{ from_python: false, environ, cwd: process.cwd(), unsafe: [], directories: [] },
});
const asked = ({ op: _op, id: _id, ...rest }: TemplateRequest) => rest;

describe.skipIf(process.platform === 'win32')('a template that was requested early', () => {
  const start = () => startSupervisor({ python, projectDirs: [], environ });
  const early = (requests: readonly TemplateRequest[]) =>
    startSupervisorAhead({ python, projectDirs: [], environ, requests });

  test('is used for an equal request, with all its replies', async () => {
    early([request(3, ['colorsys']), request(4, ['no_such_module_of_ours'])]);
    const supervisor = await start();
    // All its replies arrive before anybody wants them.
    await supervisor.analyse(import.meta.filename);
    const replies: TemplateReply[] = [];
    const isReady = deferred<void>();
    const id = supervisor.startTemplate(asked(request(3, ['colorsys'])), (reply) => {
      replies.push(reply);
      if (reply.event === 'template-ready') isReady.resolve();
    });
    expect(id).toBe(3);
    expect(replies).toEqual([]);
    await isReady.promise;
    expect(replies.map(({ event }) => event)).toEqual(['template-importing', 'template-ready']);
    await supervisor.close();
  });

  test('is not used for another request, or twice', async () => {
    early([request(3, ['colorsys'])]);
    const supervisor = await start();
    const other = supervisor.startTemplate(asked(request(3, ['chunk'])), () => {});
    const changed = { ...asked(request(3, ['colorsys'])), environ: { ...environ, MODE: 'new' } };
    const inOther = supervisor.startTemplate(changed, () => {});
    const first = supervisor.startTemplate(asked(request(3, ['colorsys'])), () => {});
    const second = supervisor.startTemplate(asked(request(3, ['colorsys'])), () => {});
    expect([other, inOther, first, second]).toEqual([4, 5, 3, 6]);
    await supervisor.close();
  });

  test('never shares its id with a later request', async () => {
    early([request(5, ['colorsys']), request(3, ['chunk'])]);
    const supervisor = await start();
    const ids = ['this', 'that', 'those'].map((name) =>
      supervisor.startTemplate(asked(request(0, [name])), () => {}),
    );
    expect(ids).toEqual([6, 7, 8]);
    await supervisor.close();
  });
});
