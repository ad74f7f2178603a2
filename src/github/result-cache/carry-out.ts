import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Variables } from '../../execute/step-environment.ts';
import type { CacheJob } from './cache-job.ts';
import { transfer } from './transfer.ts';
import type { CommonRequest, TransferReply, TransferRequest } from './transfer-request.ts';

interface CarriedOut {
  readonly reply: TransferReply;
  readonly seconds: number;
  readonly log: string;
}

/** @throws Error if it takes longer than allowed */
export async function carryOut(
  { environment, store, limits }: CacheJob,
  mostSeconds: number,
  request: (common: CommonRequest) => TransferRequest,
): Promise<CarriedOut> {
  const temp = temporaryDirectory(environment);
  try {
    const common = { temp, store, mostBytes: limits.mostBytes };
    const { reply, seconds, log } = await transfer(request(common), { environment, mostSeconds });
    if (reply !== undefined) return { reply, seconds, log };
    throw new Error(
      `the cache service was too slow, stopped after ${seconds.toFixed(1)} s (limit: ${mostSeconds} s)`,
    );
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function temporaryDirectory(environment: Variables): string {
  const candidates = [environment['RUNNER_TEMP'], tmpdir()];
  // The cache library splits its commands at white space.
  const parent = candidates.find((one) => one !== undefined && /^[^\s'"]+$/.test(one));
  if (parent === undefined) throw new Error('the path of `RUNNER_TEMP` contains white space');
  return mkdtempSync(`${parent}${path.sep}cursus-results-`);
}
