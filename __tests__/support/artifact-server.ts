/** A simulation of the service for artifacts, and of the storage that it hands uploads to. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredArtifact {
  readonly name: string;
  content: Buffer;
  finalized: boolean;
}

export interface ArtifactServer extends AsyncDisposable {
  /** For the action. */
  readonly environment: Readonly<Record<string, string>>;
  readonly artifacts: readonly StoredArtifact[];
  /** Method and path, in order of arrival. */
  readonly requests: readonly string[];
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';

/** @param status the answer to every request of the service, instead of success; `hang`: none */
export async function startArtifactServer({
  status,
}: {
  readonly status?: number | 'hang';
} = {}): Promise<ArtifactServer> {
  const artifacts: StoredArtifact[] = [];
  const requests: string[] = [];
  const blocks: Buffer[] = [];
  const server = createServer(async (incoming, response) => {
    const url = new URL(incoming.url ?? '', 'http://127.0.0.1');
    requests.push(`${incoming.method} ${url.pathname}`);
    const body = await readAll(incoming);
    const answer = (code: number, value: unknown) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname.startsWith('/blob/')) {
      const artifact = artifacts[Number(url.pathname.slice(6))];
      const kind = url.searchParams.get('comp');
      if (artifact === undefined) return response.writeHead(404).end();
      if (kind === 'block') blocks.push(body);
      else if (kind === 'blocklist') artifact.content = Buffer.concat(blocks.splice(0));
      else artifact.content = body;
      return response.writeHead(201).end();
    }
    const isKnown = incoming.headers.authorization === `Bearer ${token()}`;
    if (!isKnown) return answer(401, { msg: 'no token' });
    if (status === 'hang') return;
    if (status !== undefined) return answer(status, { msg: 'refused' });
    const { name } = JSON.parse(body.toString()) as { name: string };
    if (url.pathname === `${SERVICE}CreateArtifact`) {
      artifacts.push({ name, content: Buffer.alloc(0), finalized: false });
      const { port } = server.address() as AddressInfo;
      const upload = `http://127.0.0.1:${port}/blob/${artifacts.length - 1}?sig=abc`;
      return answer(200, { ok: true, signed_upload_url: upload });
    }
    const artifact = artifacts.find((one) => one.name === name);
    if (artifact !== undefined) artifact.finalized = true;
    return answer(200, { ok: true, artifact_id: '7' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ artifacts, requests },
    environment: {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/`,
      ACTIONS_RUNTIME_TOKEN: token(),
      GITHUB_SERVER_URL: 'https://github.com',
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Not signed: the library only reads the identities of run and job. */
function token(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run-id:job-id' })}.x`;
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
