import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { projectRoot } from '../cli/run-cli.ts';

/** An element as a parser read it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  /** All text inside. */
  readonly text: string;
}

/**
 * Parses XML, and validates it by a schema of this folder.
 * @throws when it is not well-formed, or not as the schema says
 */
export function readXml(text: string, schema: string): ReadElement {
  const schemaDocument = XmlDocument.fromBuffer(readFileSync(join(projectRoot, 'test/reports', schema)));
  const validator = XsdValidator.fromDoc(schemaDocument);
  const document = XmlDocument.fromBuffer(Buffer.from(text, 'utf8'));
  try {
    validator.validate(document);
    return toElement(document.root);
  } finally {
    document.dispose();
    validator.dispose();
    schemaDocument.dispose();
  }
}

function toElement(node: XmlElement): ReadElement {
  const children: ReadElement[] = [];
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(toElement(child));
  }
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return { name: node.name, attributes, children, text: node.content };
}

/** What is left of a text in XML: U+FFFD for what is no character there. */
export function inXml(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && ![0x9, 0xa, 0xd].includes(code);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return isControl || isHalf || code === 0xfffe || code === 0xffff ? '\uFFFD' : character;
  }).join('');
}
