import { scriptEnvironment, type Variables } from '../execute/step-environment.ts';
import { secretValues } from '../secrets/secret-values.ts';
import { linesOf } from '../secrets/value-forms.ts';

/**
 * Registers the secrets that scripts get with the runner, which then masks them in all logs of the
 * job. Without this, the runner knows only values from `secrets`.
 */
export async function maskSecrets(environment: Variables): Promise<void> {
  const masks = [...secretValues([scriptEnvironment(environment)])].flatMap(masksOf);
  if (masks.length === 0) return;
  const { setSecret } = await import('@actions/core');
  for (const mask of new Set(masks)) setSecret(mask);
}

/**
 * The runner checks one line at a time. It also masks each line of a value separately: for a JSON
 * document, a line such as `{` would be masked everywhere.
 */
function masksOf(secret: string): string[] {
  return /[\r\n]/.test(secret.trim()) ? linesOf(secret) : [secret.trim()];
}
