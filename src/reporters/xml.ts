/** XML that every parser reads, whatever characters the text has. */
import { printable } from './plain-text.ts';

export interface XmlElement {
  readonly render: (indent: string) => string;
}

/** @param children elements, or one text */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlElement[],
): XmlElement {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${quoted(value)}"`)
    .join('');
  return {
    render(indent) {
      if (children.length === 0) return `${indent}<${name}${written}/>`;
      const [only] = children;
      if (children.length === 1 && only !== undefined && TEXTS.has(only)) {
        return `${indent}<${name}${written}>${only.render('')}</${name}>`;
      }
      const inner = children.map((child) => child.render(`${indent}  `)).join('\n');
      return `${indent}<${name}${written}>\n${inner}\n${indent}</${name}>`;
    },
  };
}

/** Text with its line breaks. */
export function text(value: string): XmlElement {
  // Control characters are not allowed in XML, not even as references.
  const content = printable(value).replaceAll(']]>', ']]]]><![CDATA[>');
  const made = { render: () => `<![CDATA[${content}]]>` };
  TEXTS.add(made);
  return made;
}

function quoted(value: string): string {
  return printable(value).replace(/[&<>"\t\n]/g, (character) => {
    return ENTITIES[character] ?? `&#${character.codePointAt(0)};`;
  });
}

const TEXTS = new WeakSet<XmlElement>();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
