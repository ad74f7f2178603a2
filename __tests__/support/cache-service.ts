/**
 * A simulation of the cache service of GitHub (version 2): the calls of its clients, and the storage
 * behind the signed addresses that it gives.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CacheEntry {
  readonly key: string;
  /** Differs by compression and paths: only archives of the same version are found. */
  readonly version: string;
  readonly archive: Buffer;
}

type Call =
  | 'CreateCacheEntry'
  | 'FinalizeCacheEntryUpload'
  | 'GetCacheEntryDownloadURL'
  | 'GET'
  | 'PUT';

/** Instead of the answer; `hang` gives none. */
export type CacheFault = { readonly status: number; readonly body?: unknown } | 'hang';

export interface CacheService extends AsyncDisposable {
  /** What the runner sets for an action. */
  readonly environment: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly entries: CacheEntry[];
  readonly calls: readonly Call[];
  /** Set by a test, at any time. */
  faults: Partial<Record<Call, CacheFault>>;
}

const TOKEN = 'token-for-the-cache-service';

/** In every signed address; no log may contain it. */
export const SIGNATURE = 'the-signature-of-this-address';

export async function startCacheService(): Promise<CacheService> {
  const entries: CacheEntry[] = [];
  const reserved = new Map<string, { key: string; version: string; archive?: Buffer }>();
  const calls: Call[] = [];
  let url = '';
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    const { pathname } = new URL(request.url ?? '', url);
    const isCall = pathname.startsWith(SERVICE);
    const call = (isCall ? pathname.slice(SERVICE.length) : request.method) as Call;
    calls.push(call);
    const fault = service.faults[call];
    if (fault === 'hang') return;
    if (fault !== undefined)
      return answer(response, fault.status, fault.body ?? { msg: 'refused' });
    if (isCall && request.headers.authorization !== `Bearer ${TOKEN}`) {
      return answer(response, 401, { msg: 'no token' });
    }
    if (isCall) return answer(response, ...calling(call, JSON.parse(body.toString())));
    const id = pathname.slice('/blobs/'.length);
    if (call === 'GET') {
      const { archive } = entries[Number(id)] as CacheEntry;
      response.writeHead(200, { 'content-length': archive.length }).end(archive);
      return;
    }
    const entry = reserved.get(id);
    if (entry === undefined || request.headers['x-ms-blob-type'] !== 'BlockBlob') {
      return answer(response, 400, {});
    }
    entry.archive = body;
    answer(response, 201, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function calling(call: Call, body: CallBody): [number, unknown] {
    const { key, version } = body;
    const id = `${encodeURIComponent(key)}-${version}`;
    if (call === 'CreateCacheEntry') {
      if (entries.some((entry) => entry.key === key && entry.version === version)) {
        return [
          409,
          { code: 'already_exists', msg: 'cache entry with the same key already exists' },
        ];
      }
      reserved.set(id, { key, version });
      return [200, { ok: true, signed_upload_url: `${url}/blobs/${id}?sig=${SIGNATURE}` }];
    }
    if (call === 'FinalizeCacheEntryUpload') {
      const archive = reserved.get(id)?.archive;
      if (archive?.length !== Number(body.size_bytes)) return [400, { msg: 'wrong size' }];
      entries.push({ key, version, archive });
      return [200, { ok: true, entry_id: String(entries.length) }];
    }
    const keys = body.restore_keys ?? [];
    const found = entries.findLastIndex(
      (entry) =>
        entry.version === version &&
        (entry.key === key || keys.some((prefix) => entry.key.startsWith(prefix))),
    );
    if (found < 0) return [200, { ok: false }];
    return [
      200,
      {
        ok: true,
        matched_key: entries[found]?.key,
        signed_download_url: `${url}/blobs/${found}?sig=${SIGNATURE}`,
      },
    ];
  }

  const service: CacheService = {
    environment: {
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RUNTIME_TOKEN: TOKEN,
    },
    ...{ entries, calls, faults: {} },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;
}

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';

interface CallBody {
  readonly key: string;
  readonly version: string;
  readonly restore_keys?: readonly string[];
  readonly size_bytes?: string;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
