import { z } from 'zod';

const tagSchema = z
  .string('a tag')
  .regex(/^[^\s,:+@*?]+$/, 'a word without spaces and `,` `:` `+` `@` `*` `?`');

export const tagsSchema = z
  .union([tagSchema, z.array(tagSchema)], { error: 'a tag, or a list of tags' })
  .optional()
  .describe('Words to select steps by: `--select tag:slow`. Those of `defaults` are added.');

interface Tagged {
  readonly tags?: string | readonly string[] | undefined;
}

/** The tags of a step, each once; those of `defaults` first. */
export function tagsOf(own: Tagged, shared: Tagged = {}): { readonly tags?: readonly string[] } {
  const tags = [shared.tags ?? [], own.tags ?? []].flat();
  return tags.length === 0 ? {} : { tags: [...new Set(tags)] };
}
