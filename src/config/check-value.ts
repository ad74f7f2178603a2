import type { z } from 'zod';
import { UserError } from '../errors.ts';
import { describeKeyPath, documentFromValue, type PipelineDocument } from './pipeline-document.ts';
import { checkSchema, valueOrThrow } from './schema-problems.ts';
import { findShapeProblem } from './value-shape.ts';

/**
 * A value given by a caller, as its schema reads it.
 * @param what the class or function it was given to; it leads the message
 * @throws UserError that tells everything that is wrong with it
 */
export function checkValue<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.infer<Schema> {
  const shape = findShapeProblem(value);
  if (shape !== undefined) {
    const place = [what, ...(shape.path.length === 0 ? [] : [describeKeyPath(shape.path)])];
    throw new UserError(`${place.join(': ')}: ${shape.message}`, {
      cure: shape.cure,
    });
  }
  return checkDocument(schema, documentFromValue(value), `${what}: `);
}

/** The same for what was read from a file: its places tell where. */
export function checkDocument<Schema extends z.ZodType>(
  schema: Schema,
  document: PipelineDocument,
  prefix = '',
): z.infer<Schema> {
  const checked = checkSchema(schema, document);
  if (checked.ok) return checked.value;
  return valueOrThrow(
    {
      ok: false,
      problems: checked.problems.map((one) => ({ ...one, message: `${prefix}${one.message}` })),
    },
    [],
  );
}
