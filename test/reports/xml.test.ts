import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { element, xmlDocument } from '../../src/reports/xml.ts';
import { inXml } from './read-xml.ts';

/** What a parser reads of an element with a text as its attribute and as its content. */
function readBack(text: string): { readonly attribute: string | undefined; readonly content: string } {
  const written = xmlDocument(element('a', { b: text }, text));
  // As JavaScript has it, not only as a file has it, where no half of a surrogate pair can be.
  expect(written).not.toMatch(/\p{Surrogate}/u);
  const document = XmlDocument.fromBuffer(Buffer.from(written));
  try {
    return { attribute: document.root.attr('b')?.value, content: document.root.content };
  } finally {
    document.dispose();
  }
}

describe('XML', () => {
  it.each([
    ['markup', '<b c="d" e=\'f\'>&amp; & &#10; <!-- --> <![CDATA[ ]]>'],
    ['whitespace', ' \t two  spaces\n\nlines\r\nand\rreturns \n'],
    ['characters beyond the first plane', '📚 𝔘 \u{10FFFF}'],
    [
      'separators and other odd characters that are allowed',
      '\u0085 \u2028 \uFEFF \u007F \uFFFD \uE000 \uD7FF',
    ],
  ])('gives back %s', (_what, text) => {
    expect(readBack(text)).toEqual({ attribute: text, content: text });
  });

  it('has U+FFFD for every character that it cannot hold, and only for those', () => {
    for (let code = 0; code <= 0xffff; code += 0x100) {
      const block = Array.from({ length: 0x100 }, (_, index) => `${String.fromCharCode(code + index)} `).join(
        '',
      );
      expect(readBack(`x${block}`)).toEqual({ attribute: inXml(`x${block}`), content: inXml(`x${block}`) });
    }
  });

  it('has no attribute for what is undefined, and closes an empty element at once', () => {
    expect(xmlDocument(element('a', { b: undefined, c: 0 }))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a c="0"/>\n',
    );
  });

  it('has each element on a line of its own, and leaves texts as they are', () => {
    const lines = xmlDocument(element('a', {}, [element('b', {}, [element('c', {}, 'one\n two')])])).split(
      '\n',
    );
    expect(lines.slice(1)).toEqual(['<a>', '  <b>', '    <c>one', ' two</c>', '  </b>', '</a>', '']);
  });
});
