import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Release {
  readonly id: number;
  readonly tag_name: string;
  draft: boolean;
  body: string;
  readonly upload_url: string;
  assets: { readonly id: number; readonly name: string; readonly digest: string }[];
}

/** A repository on loopback: its tags and releases, as far as a release needs them. */
export interface ReleaseServer extends AsyncDisposable {
  readonly url: string;
  /** Commits, by the names of tags. */
  readonly tags: Map<string, string>;
  readonly releases: Release[];
  /** Method and path of each request that changed something. */
  readonly changes: string[];
  /** Answers uploads with an error while it is set. */
  uploadsFail: boolean;
}

export async function startReleaseServer(repository: string): Promise<ReleaseServer> {
  const tags = new Map<string, string>();
  const releases: Release[] = [];
  const changes: string[] = [];
  let lastId = 0;

  const answer = (method: string, url: URL, content: Buffer): [status: number, body?: unknown] => {
    const route = url.pathname.replace(`/repos/${repository}`, '');
    if (method !== 'GET') changes.push(`${method} ${route}`);
    const json = () => JSON.parse(content.toString());
    const [, name = ''] = /([^/]*)$/.exec(route) ?? [];
    const refOf = (tag: string) => ({
      ref: `refs/tags/${tag}`,
      object: { type: 'commit', sha: tags.get(tag) },
    });
    switch (`${method} ${route.replace(/[^/]*$/, '')}`) {
      case 'GET /git/ref/tags/':
        return tags.has(name) ? [200, refOf(name)] : [404, { message: 'Not Found' }];
      case 'GET /git/matching-refs/tags/':
        return [200, [...tags.keys()].filter((tag) => tag.startsWith(name)).map(refOf)];
      case 'PATCH /git/refs/tags/':
        if (!tags.has(name)) return [422, { message: 'Reference does not exist' }];
        tags.set(name, json().sha);
        return [200, refOf(name)];
      case 'POST /git/':
        tags.set(json().ref.replace('refs/tags/', ''), json().sha);
        return [201, {}];
      case 'GET /':
        return [200, releases];
      case 'POST /': {
        lastId += 1;
        const upload_url = `${server.url}/repos/${repository}/upload/${lastId}{?name,label}`;
        const release: Release = { ...json(), id: lastId, upload_url, assets: [] };
        releases.push(release);
        return [201, release];
      }
      case 'PATCH /releases/': {
        const release = releases.find(({ id }) => id === Number(name));
        return release === undefined ? [404] : [200, Object.assign(release, json())];
      }
      case 'DELETE /releases/assets/':
        for (const release of releases) {
          release.assets = release.assets.filter(({ id }) => id !== Number(name));
        }
        return [204];
      case 'POST /upload/': {
        const release = releases.find(({ id }) => id === Number(name));
        // An immutable release takes no files.
        if (server.uploadsFail || !release?.draft) return [422, { message: 'Cannot upload' }];
        lastId += 1;
        const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
        release.assets.push({ id: lastId, name: url.searchParams.get('name') ?? '', digest });
        return [201, {}];
      }
      default:
        return [404, { message: `No route for ${method} ${route}` }];
    }
  };

  const http = createServer(async (request, response) => {
    const content = await buffer(request);
    const url = new URL(request.url ?? '', server.url);
    const [status, body] =
      request.headers.authorization === 'Bearer the-token'
        ? answer(request.method ?? '', url, content)
        : [401, { message: 'Bad credentials' }];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server: ReleaseServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    ...{ tags, releases, changes, uploadsFail: false },
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  return server;
}
