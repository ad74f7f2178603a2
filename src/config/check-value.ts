import type { z } from 'zod';
import { UserError } from '../text/errors.ts';
import { describeKeyPath, documentFromValue, type PipelineDocument } from './pipeline-document.ts';
import { checkSchema, valueOrThrow } from './schema-problems.ts';
import { findShapeProblem } from './value-shape.ts';

/**
 * Parses a value of a caller with its schema.
 * @param what the class or function that received the value; starts the message
 * @throws UserError with all problems of the value
 */
export function checkValue<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.infer<Schema> {
  const shape = findShapeProblem(value);
  if (shape !== undefined) {
    const prefix = [what, ...(shape.path.length === 0 ? [] : [describeKeyPath(shape.path)])];
    throw new UserError(`${prefix.join(': ')}: ${shape.message}`, {
      cure: shape.cure,
    });
  }
  return checkDocument(schema, documentFromValue(value), `${what}: `);
}

/** The same for a value from a file, with locations. */
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
