import { z } from 'zod';
import { pipelineJsonSchema } from '../../src/config/pipeline-schema.ts';
import { markdownTable } from './markdown-table.ts';

/** Keys at the top of the pipeline file. */
export function pipelineKeys(): string {
  return keysTable(pipeline);
}

/** Keys of one step. */
export function stepKeys(): string {
  return keysTable(definition('Step'));
}

/** Keys of one entry of `expect`. */
export function expectKeys(): string {
  return keysTable(definition('Expectation'));
}

/** Keys of `defaults`. */
export function defaultsKeys(): string {
  return keysTable(property(pipeline, 'defaults'));
}

// The parts of JSON Schema that this page uses.
const schemaNode = z.object({
  $ref: z.string().optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), schemaNode).optional();
  },
  get items() {
    return schemaNode.optional();
  },
  get anyOf() {
    return z.array(schemaNode).optional();
  },
  get $defs() {
    return z.record(z.string(), schemaNode).optional();
  },
});

type SchemaNode = z.infer<typeof schemaNode>;

const pipeline = schemaNode.parse(pipelineJsonSchema());

function keysTable(object: SchemaNode): string {
  return markdownTable(
    ['key', 'value', 'default', 'meaning'],
    Object.entries(object.properties ?? {}).map(([key, given]) => {
      const value = resolved(given);
      return [`\`${key}\``, kindOf(value), defaultOf(value), value.description ?? ''];
    }),
  );
}

/** A reference with its own description keeps it. */
function resolved(node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) {
    return node;
  }
  const { $ref, ...own } = node;
  const target = resolved(definition($ref.replace('#/$defs/', '')));
  return {
    ...target,
    ...Object.fromEntries(Object.entries(own).filter(([, v]) => v !== undefined)),
  };
}

function kindOf(node: SchemaNode): string {
  if (node.enum !== undefined) {
    return node.enum.map((word) => `\`${word}\``).join(' or ');
  }
  if (node.anyOf !== undefined) {
    return [...new Set(node.anyOf.map((choice) => kindOf(resolved(choice))))].join(', or ');
  }
  if (node.type === 'array') {
    const items = node.items === undefined ? '' : kindOf(resolved(node.items));
    return items === '' || items.includes('list of ') ? 'list' : `list of ${items}s`;
  }
  // A name can be written as a number or a boolean, because YAML reads `on` and `1` as such.
  const type = Array.isArray(node.type) ? 'string' : node.type;
  return type === undefined ? 'any value' : (KINDS[type] ?? type);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'mapping',
  integer: 'number',
  null: '`null`',
};

function defaultOf(node: SchemaNode): string {
  if (node.default === undefined || (Array.isArray(node.default) && node.default.length === 0)) {
    return '';
  }
  return `\`${String(node.default)}\``;
}

function definition(name: string): SchemaNode {
  return found(pipeline.$defs?.[name], name);
}

function property(object: SchemaNode, name: string): SchemaNode {
  return found(object.properties?.[name], name);
}

function found(node: SchemaNode | undefined, name: string): SchemaNode {
  if (node === undefined) {
    throw new Error(`The JSON Schema of the pipeline file has no "${name}".`);
  }
  return node;
}
