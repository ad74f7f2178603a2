/**
 * Extracts from the OpenAPI description of GitHub the schemas that tests validate requests against.
 *
 *     npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
 *     node scripts/extract-openapi.ts package
 *
 * The package is too large to be a dependency; only a few kilobytes of it are needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const OPERATIONS = {
  'checks/create': { path: '/repos/{owner}/{repo}/check-runs', method: 'post' },
  'checks/update': { path: '/repos/{owner}/{repo}/check-runs/{check_run_id}', method: 'patch' },
};

const target = path.resolve(
  import.meta.dirname,
  ...['..', '__tests__', 'github', 'openapi', 'check-runs.json'],
);

const folder = process.argv[2];
if (folder === undefined) {
  throw new Error('Give the directory of the unpacked package @octokit/openapi.');
}
const manifest = readJson(path.join(folder, 'package.json'));
const description = readJson(path.join(folder, 'generated', 'api.github.com.json'));
const requests = Object.fromEntries(
  Object.entries(OPERATIONS).map(([name, operation]) => [
    name,
    { ...operation, schema: requestSchema(operation) },
  ]),
);
const source = {
  package: manifest.name,
  version: manifest.version,
  license: manifest.license,
  copyright: 'Copyright (c) 2020 Octokit contributors',
  file: 'generated/api.github.com.json',
};
writeFileSync(target, `${JSON.stringify({ source, requests }, undefined, 2)}\n`);

function requestSchema({ path: route, method }: { path: string; method: string }): unknown {
  const schema =
    description.paths[route]?.[method]?.requestBody?.content?.['application/json']?.schema;
  if (schema === undefined) {
    throw new Error(`The description has no request body for ${method} ${route}.`);
  }
  if (JSON.stringify(schema).includes('"$ref"')) {
    throw new Error(
      `The schema of ${method} ${route} refers to others, which are not taken along.`,
    );
  }
  return withoutProse(schema);
}

/** A `description` that is text is prose; one that is an object is a property of that name. */
function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutProse);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !(key === 'description' && typeof part === 'string'))
      .map(([key, part]) => [key, withoutProse(part)]),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: other people's JSON, checked where it is used.
function readJson(file: string): any {
  return JSON.parse(readFileSync(file, 'utf8'));
}
