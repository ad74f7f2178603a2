/**
 * Whether the name of a variable indicates a secret. Not if the last word means that the value only
 * points to a secret or counts tokens.
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (words.some((word) => WEBHOOKS.has(word))) return true;
  if (POINTERS.has(last)) return endsWith(words, 'ACCESS_KEY_ID');
  const countsTokens = words.some((word) => word.endsWith('TOKENS'));
  if (countsTokens && words.some((word) => AMOUNTS.has(word))) return false;
  if (/TOKENS?$/.test(last) && words.some((word) => LANGUAGE_MODEL.has(word))) return false;
  return (
    words.some((word) => SECRET_WORDS.has(word)) ||
    SECRET_ENDINGS.some((ending) => last.endsWith(ending)) ||
    SECRET_PHRASES.some((phrase) => contains(words, phrase))
  );
}

/** `dbPassword`, `DB_PASSWORD` and `db-password` have the same words. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .map((word) => word.replace(/(?<=[A-Z])\d+$/, ''))
    .filter((word) => word !== '');
}

function contains(words: readonly string[], phrase: string): boolean {
  return `_${words.join('_')}_`.includes(`_${phrase}_`);
}

function endsWith(words: readonly string[], phrase: string): boolean {
  return `_${words.join('_')}`.endsWith(`_${phrase}`);
}

const SECRET_WORDS = new Set([
  ...['TOKEN', 'TOKENS', 'SECRET', 'SECRETS', 'PASSWORD', 'PASSWORDS', 'PASSWD', 'PASSPHRASE'],
  ...['PASS', 'APIKEY', 'CREDENTIAL', 'CREDENTIALS', 'CREDS', 'AUTH', 'PAT', 'SAS', 'JWT'],
  ...['BEARER', 'COOKIE', 'PSK'],
]);

/** Written without a separator: `PGPASSWORD`, `GHTOKEN`. */
const SECRET_ENDINGS = [
  'PASSWORD',
  'PASSWD',
  'PASSPHRASE',
  'TOKEN',
  'SECRET',
  'APIKEY',
  'ACCESSKEY',
  'PRIVATEKEY',
  'SECRETKEY',
  'CONNECTIONSTRING',
];

const SECRET_PHRASES = [
  ...['API', 'ACCESS', 'PRIVATE', 'SECRET', 'ENCRYPTION', 'DECRYPTION', 'SIGNING', 'ACCOUNT'],
  ...['STORAGE', 'MASTER', 'SSH', 'DEPLOY', 'SERVICE', 'SERVICE_ACCOUNT', 'SESSION', 'LICENSE'],
  ...['AUTH', 'GPG', 'PGP', 'RSA', 'TLS', 'SSL', 'SUBSCRIPTION', 'SHARED', 'FERNET', 'HMAC'],
  ...['APP', 'APPLICATION', 'CLIENT', 'SA', 'COSMOS', 'KAGGLE', 'JWT', 'VAULT'],
]
  .map((word) => `${word}_KEY`)
  .concat(['CONNECTION_STRING', 'CONNECTION_STR', 'CONN_STR', 'CONN_STRING', 'SENTRY_DSN'])
  // `PWD` alone is the working directory.
  .concat(['DB_PWD', 'DATABASE_PWD', 'USER_PWD', 'MYSQL_PWD', 'ADMIN_PWD', 'ROOT_PWD', 'SQL_PWD']);

/** Anyone who knows the address can post. */
const WEBHOOKS = new Set(['WEBHOOK', 'WEBHOOKS']);

/** Last words of names whose value is not the secret itself. */
const POINTERS = new Set([
  ...['FILE', 'FILENAME', 'PATH', 'DIR', 'DIRECTORY', 'FOLDER', 'SOCK', 'SOCKET', 'URL', 'URI'],
  ...['ENDPOINT', 'HOST', 'PORT', 'NAME', 'NAMES', 'ID', 'IDS', 'ARN', 'TYPE', 'KIND', 'MODE'],
  ...['USER', 'USERNAME', 'EMAIL', 'REGION', 'ISSUER', 'AUDIENCE', 'SCOPE', 'SCOPES', 'PROVIDER'],
  ...['COLUMN', 'COLUMNS', 'FIELD', 'FIELDS', 'HEADER', 'PREFIX', 'SUFFIX', 'SEPARATOR', 'LABEL'],
  ...['COUNT', 'COUNTS', 'LIMIT', 'LENGTH', 'LEN', 'SIZE', 'MAX', 'MIN', 'BUDGET', 'RATE', 'DIM'],
  ...['TTL', 'EXPIRY', 'EXPIRES', 'EXPIRATION', 'TIMEOUT', 'SECONDS', 'VERSION', 'ALGORITHM'],
  ...['FORMAT', 'ENABLED', 'REQUIRED', 'PARALLELISM', 'POLICY', 'MANAGER', 'BACKEND', 'METHOD'],
  ...['PATTERN', 'REGEX', 'HOME', 'ROOT', 'NUMBER', 'INDEX', 'POSITION'],
]);

const AMOUNTS = new Set([
  ...['MAX', 'MIN', 'NUM', 'N', 'TOTAL', 'LIMIT', 'COUNT', 'NEW', 'INPUT', 'OUTPUT', 'PER'],
]);

/** Names for tokens of a language model: `PAD_TOKEN`, `SPECIAL_TOKENS`. */
const LANGUAGE_MODEL = new Set([
  ...['PAD', 'BOS', 'EOS', 'UNK', 'MASK', 'SEP', 'CLS', 'SPECIAL', 'STOP', 'VOCAB', 'IMAGE'],
]);
