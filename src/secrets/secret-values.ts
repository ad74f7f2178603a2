import { existsSync } from 'node:fs';
import { isSecretName } from './secret-names.ts';
import { SHORTEST_SECRET } from './value-forms.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * The secrets among the values of variables: values of variables with a secret name, and passwords
 * inside other values.
 * @param environments of the caller and of the steps
 */
export function secretValues(environments: Iterable<Variables>): Set<string> {
  const secrets = new Set<string>();
  for (const environment of environments) {
    for (const [name, value] of Object.entries(environment)) {
      for (const [ownName, text] of textsIn(name, value)) {
        for (const secret of secretsIn(ownName, text)) {
          if (isWorthHiding(secret)) secrets.add(secret);
        }
      }
    }
  }
  return secrets;
}

/** Texts inside a value, each with its parent key, or the outermost key that indicates a secret. */
function* textsIn(name: string, value: unknown): Iterable<[name: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* textsIn(Array.isArray(value) || isSecretName(name) ? name : key, inner);
  }
}

function secretsIn(name: string, value: string): string[] {
  const parts = [...urlPasswords(value), ...settingPasswords(value)];
  if (!isSecretName(name)) return parts;
  return [value, ...parts, ...jsonSecrets(value)];
}

/** Whether a value can occur by chance, or is the path of a file with the secret. */
function isWorthHiding(value: string): boolean {
  const text = value.trim();
  return text.length >= SHORTEST_SECRET && !isCommon(text) && !isPath(text);
}

/** Words, numbers and masks that normal texts contain. */
function isCommon(text: string): boolean {
  return (
    COMMON.has(text.toLowerCase()) ||
    /^(.)\1*$/su.test(text) ||
    // Numbers and dates.
    /^[-+]?[\d.,]{1,11}$|^\d{4}-\d\d-\d\d$/.test(text) ||
    // Placeholders: `<your token>`, `[MASK]`, `${{ secrets.X }}`.
    /^(?:<[^<>]*>|\[[A-Z_]*\]|\$?\{\{?\s*[\w.]+\s*\}?\})$/.test(text)
  );
}

const COMMON = new Set([
  ...['secret', 'password', 'passwd', 'changeme', 'change-me', 'default', 'example', 'postgres'],
  ...['public', 'private', 'disabled', 'enabled', 'required', 'optional', 'unused', 'unknown'],
  ...['inherit', 'github', 'gitlab', 'actions', 'bearer', 'string', 'number', 'object', 'boolean'],
  ...['localhost', 'production', 'development', 'staging', 'testing', 'training', 'training-data'],
  ...['master', 'branch', 'python', 'minioadmin', 'username', 'docker', 'undefined', 'output'],
  ...['column', 'script', 'import', 'format', 'status', 'failed', 'passed', 'timeout', 'pipeline'],
]);

/** `GOOGLE_APPLICATION_CREDENTIALS` and similar variables name a file. */
function isPath(text: string): boolean {
  return /^(?:[./\\]|[A-Za-z]:[\\/])/.test(text) && !text.includes('\n') && existsSync(text);
}

/** `user:password@` of every URL in the value, as written and decoded. */
function urlPasswords(value: string): string[] {
  const found = Array.from(
    value.matchAll(/:\/\/[^\s/:@]*:([^\s/]+)@/g),
    ([, secret = '']) => secret,
  );
  return found.flatMap((secret) => [secret, percentDecoded(secret)]);
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `Password=…;` and `AccountKey=…;` of a connection string. */
function settingPasswords(value: string): string[] {
  if (!value.includes('=')) return [];
  return value.split(/[;\s]/).flatMap((setting) => {
    const [, name = '', secret = ''] = /^([^=]{1,40})=(.+)$/.exec(setting) ?? [];
    return isSecretName(name) || /^(?:pwd|accountkey|sharedaccesskey)$/i.test(name) ? [secret] : [];
  });
}

/** For a JSON document, such as a service account: values whose keys indicate a secret. */
function jsonSecrets(value: string): string[] {
  if (!value.trimStart().startsWith('{')) return [];
  const secrets: string[] = [];
  try {
    JSON.parse(value, (key, inner) => {
      if (typeof inner === 'string' && (isSecretName(key) || key === 'private_key_id')) {
        secrets.push(inner);
      }
      return inner;
    });
  } catch {
    // Not JSON: the whole value is still a secret.
  }
  return secrets;
}
