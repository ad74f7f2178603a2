import { VARIANTS } from '../../src/config/variant-names.ts';

/** The rows of the table in `docs/variants.md`. */
export function variantsTable(): string {
  return ['| variant | the tables of the step |', '| --- | --- |']
    .concat(Object.entries(VARIANTS).map(([name, what]) => `| \`${name}\` | ${what} |`))
    .join('\n');
}
