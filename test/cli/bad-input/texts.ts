import { readFileSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtures } from '../run-cli.ts';
import { type BadInput, documentWith } from './case.ts';

/** What is wrong with each fixture, the line, where one line is at fault, and a phrase of the reason. */
export const fixtureFaults: readonly (readonly [
  file: string,
  kind: string,
  line: number | undefined,
  reason: RegExp,
])[] = [
  ['empty.yaml', 'no bytes at all', undefined, /is empty/],
  ['blank.yaml', 'only comments and white space', undefined, /is empty/],
  ['image.png', 'an image', undefined, /is a binary file/],
  ['latin-1.yaml', 'ISO 8859-1', undefined, /is not encoded in UTF-8/],
  ['utf-16.yaml', 'UTF-16', undefined, /is encoded in UTF-16/],
  ['broken.json', 'broken JSON', 5, /is not valid JSON/],
  ['trailing-comma.json', 'JSON with a comma too many', 7, /is not valid JSON/],
  ['broken.yaml', 'broken YAML', 7, /is not valid YAML: bad indentation/],
  ['tab-indent.yaml', 'YAML indented with tabs', 9, /is not valid YAML: tab characters/],
  ['duplicate-key.json', 'a key that stands twice, in JSON', 10, /"200" stands twice/],
  ['duplicate-key.yaml', 'a key that stands twice, in YAML', 12, /stands twice/],
  ['two-documents.yaml', 'several YAML documents', undefined, /several YAML documents/],
  ['list.yaml', 'a list', undefined, /is not an OpenAPI document/],
  [
    'not-openapi.yaml',
    'YAML of another kind',
    undefined,
    /is not an OpenAPI document: it has no `openapi` or `swagger` key/,
  ],
  ['version-1.2.json', 'Swagger 1.2', undefined, /`swaggerVersion: 1\.2`.*2\.0, 3\.0, 3\.1, 3\.2/],
  ['version-4.yaml', 'OpenAPI 4', undefined, /`openapi: 4\.0\.0`.*2\.0, 3\.0, 3\.1, 3\.2/],
  [
    'cyclic-ref.yaml',
    '`$ref`s in a circle',
    17,
    /\$ref "#\/components\/responses\/A" that leads back to itself/,
  ],
  ['alias-bomb.yaml', 'aliases that multiply', undefined, /aliases that grow to more than/],
  ['deep.json', '10,000 lists inside one another, in JSON', undefined, /nested deeper than 1,000 levels/],
];

const levels = 10_000;
const ofBlocks = Array.from({ length: levels }, (_, level) => `  ${' '.repeat(level)}a:\n`).join('');
const isDeep = /nested deeper than 1,000 levels/;

/** Each anchor has 470 levels and the one before it at their end; the key `1` is walked first. */
const aliasesInDepth = Array.from({ length: 30 }, (_, index) =>
  index === 0
    ? 'x-0: &a0 {}\n'
    : `x-${index}: &a${index} ${'{ a: ['.repeat(470)}*a${index - 1}${'] }'.repeat(470)}\n`,
).join('');

/** Lines of which each is repeated for all of the others. */
function many(lineAt: (index: number) => string): string {
  return Array.from({ length: 3000 }, (_, index) => `${lineAt(index)}\n`).join('');
}

/** Texts that are no document, or one that nobody could have written. */
export const texts: readonly BadInput[] = [
  ...fixtureFaults.map(
    ([file, kind, line, says]): BadInput => ({
      kind,
      files: { [file]: readFileSync(join(fixtures, 'unreadable', file)) },
      args: [file],
      at: line === undefined ? file : `${file}:${line}`,
      says,
      code: 2,
    }),
  ),
  text('a byte order mark and nothing else', '\uFEFF', /is empty/),
  text('a NUL byte', documentWith('{ description: "a\0b" }'), /is a binary file/),
  {
    kind: 'half of a surrogate pair as raw bytes',
    files: {
      'openapi.yaml': Buffer.concat([
        Buffer.from(documentWith('{}', 'x-a: ')),
        Buffer.from([0xed, 0xa0, 0x80]),
      ]),
    },
    says: /is not encoded in UTF-8/,
    code: 2,
  },
  text('an alias inside of what it names', documentWith('{}', 'x-a: &a [*a]\n'), /would never end/),
  text('a merge key that multiplies', documentWith('{}', mergeBomb()), /merges more keys/, 'openapi.yaml:12'),
  text('10,000 mappings inside one another', documentWith('{}', `x-a:\n${ofBlocks}`), isDeep),
  text(
    '10,000 YAML lists in brackets',
    documentWith('{}', `x-a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`),
    isDeep,
    'openapi.yaml:8',
  ),
  text(
    '10,000 YAML mappings in braces',
    documentWith('{}', `x-a: ${'{a: '.repeat(levels)}1${'}'.repeat(levels)}\n`),
    isDeep,
    'openapi.yaml:8',
  ),
  text('depth through aliases', `openapi: 3.0.3\n${aliasesInDepth}1: *a29\npaths: {}\n`, isDeep),
  text(
    '`$ref`s that multiply',
    `openapi: 3.1.0\npaths:\n${many((index) => `  /a${index}: { get: { responses: { $ref: '#/x-responses' } } }`)}` +
      `x-responses:\n${many((index) => `  ${index}: {}`)}`,
    /grows to more than [\d,]+ nodes, as what is large/,
  ),
  text(
    'lists of required members that multiply',
    `openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n        400:\n          content: { application/json: { schema: { allOf: [\n${many(() => "            { $ref: '#/x-schema' },")}` +
      `          ] } } }\nx-schema:\n  required:\n${many((index) => `  - a${index}`)}`,
    /grows to more than [\d,]+ nodes/,
  ),
  {
    kind: 'media types of OpenAPI 2.0 that multiply',
    files: {
      'openapi.yaml':
        `swagger: '2.0'\nproduces:\n${many((index) => `  - a/${index}`)}` +
        `paths:\n${many((index) => `  /a${index}: { get: { responses: { 200: { schema: {} } } } }`)}`,
    },
    says: /grows to more than [\d,]+ nodes/,
    code: 2,
  },
  {
    kind: 'depth in what a `$ref` leads to',
    files: {
      'openapi.yaml': documentWith('{ $ref: part.yaml }'),
      'part.yaml': `description: ${'['.repeat(levels)}${']'.repeat(levels)}\n`,
    },
    at: 'part.yaml:1',
    says: isDeep,
    code: 2,
  },
  {
    kind: 'JSON that opens 200,000 objects and closes none',
    files: { 'openapi.json': `{"x":${'{"x":'.repeat(200_000)}` },
    args: ['openapi.json'],
    says: /broken, and nested too deep/,
    code: 2,
  },
  {
    kind: 'eleven million lists',
    files: { 'openapi.json': `{"openapi":"3.0.3","paths":{},"x":[${'[],'.repeat(11_000_000)}[]]}` },
    args: ['openapi.json'],
    at: 'openapi.json',
    says: /more than [\d,]+ lists and maps/,
    code: 2,
  },
  text(
    'a fault in line 1,000,000',
    `openapi: 3.0.3\n${'# \n'.repeat(999_998)}a: b: c\n`,
    /is not valid YAML/,
    'openapi.yaml:1000000',
  ),
  {
    kind: 'a key of a million characters that stands twice',
    files: { 'openapi.json': `{"${'k'.repeat(1_000_000)}":1,"${'k'.repeat(1_000_000)}":2}` },
    args: ['openapi.json'],
    at: 'openapi.json:1',
    says: /stands twice/,
    code: 2,
  },
  text('a version that is a number beyond all numbers', 'openapi: 1e400\npaths: {}\n', /`openapi: 1e400`/),
  text(
    'a version with commands for a terminal and for a CI job',
    'openapi: "\\e[31m4\\u202e\\n::error::x"\npaths: {}\n',
    /`openapi: {2}\[31m4\u{FFFD} ::error::x`/u,
  ),
  text(
    'a version that is named as a prototype is',
    'openapi: { __proto__: 1 }\npaths: {}\n',
    /"__proto__":1/,
  ),
];

/** Files of a size that is refused before they are read; they take no room on the disk. */
export const sizes: readonly BadInput[] = [
  sized('200 MB', 200, [], /has 200 MB, and no more than 100 MB are read; --max-size 200 raises that/),
  sized('more than `--max-size`', 3, ['--max-size', '2.5'], /no more than 2\.5 MB are read; --max-size 3/),
  sized(
    '600 MB, and `--max-size 1000`',
    600,
    ['--max-size', '1000'],
    /more than the 512 MB that Node\.js can hold/,
  ),
  {
    kind: 'more than `--max-size`, behind a `$ref`',
    files: { 'openapi.yaml': documentWith('{ $ref: part.yaml }'), 'part.yaml': 'x'.repeat(2_000_000) },
    args: ['--max-size', '1', 'openapi.yaml'],
    at: 'part.yaml',
    says: /has 1\.91 MB, and no more than 1 MB are read; --max-size 2/,
    code: 2,
  },
];

function sized(kind: string, megabytes: number, args: readonly string[], says: RegExp): BadInput {
  return {
    kind,
    arrange: async (folder) => {
      await writeFile(join(folder, 'large.yaml'), '');
      await truncate(join(folder, 'large.yaml'), megabytes * 1024 * 1024);
      return {};
    },
    args: [...args, 'large.yaml'],
    at: 'large.yaml',
    says,
    code: 2,
  };
}

function text(kind: string, content: string, says: RegExp, at = 'openapi.yaml'): BadInput {
  return { kind, files: { 'openapi.yaml': content }, at, says, code: 2 };
}

function mergeBomb(): string {
  const keys = Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join(', ');
  return `x-a: &a { ${keys} }\nx-b:\n${'- <<: *a\n'.repeat(5000)}`;
}
