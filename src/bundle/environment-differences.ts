import type { BundleManifest } from './bundle-manifest.ts';

export interface ReplayEnvironment {
  readonly python: string;
  readonly platform: string;
  readonly distributions: Readonly<Record<string, string>>;
  readonly isSet: (variable: string) => boolean;
}

/** What differs between the machine of the bundle and that of the replay, in short lines. */
export function environmentDifferences(
  manifest: BundleManifest,
  here: ReplayEnvironment,
): readonly string[] {
  const changed = (name: string, was: string, is: string | undefined) =>
    was === is ? [] : [`${name} ${was} → ${is ?? 'not installed'}`];
  return [
    ...(manifest.launcher === undefined
      ? []
      : [`the launcher \`${manifest.launcher}\` started the step; this replay runs it here`]),
    ...changed('Python', manifest.python, here.python),
    ...changed('platform', manifest.platform, here.platform),
    ...Object.entries(manifest.distributions).flatMap(([name, version]) =>
      changed(name, version, here.distributions[name]),
    ),
    ...manifest.environment.flatMap(({ name, set, withheld }) => {
      const isSet = here.isSet(name);
      if (set === isSet) return [];
      if (isSet) return [`environment variable \`${name}\` is set, and was not`];
      const why = withheld ? ' (its value is a secret, which the bundle does not have)' : '';
      return [`environment variable \`${name}\` is not set${why}`];
    }),
  ];
}
