import { join } from 'node:path';
import recommended from '../../rules/profiles/recommended.ts';
import { DocumentStore } from '../../src/documents/store.ts';
import { type Linted, lint } from '../../src/lint.ts';
import { fixtures } from '../cli/run-cli.ts';
import { sourceOf } from '../documents/source-of.ts';

/** A name of a file that few tools write down right. */
export const hostileName = 'odd %41,:: | é📚 <b> `x` #1 [y](z) @all.json';

/** What ends tables, links, commands and elements, and calls for people. */
export const hostileTexts = [
  'a|b<script>alert(1)</script>',
  'c\\|d\\\\|e`f|g`h``i',
  '<img src=x onerror=alert(1)>&lt;b&gt;&#60;i&#62;',
  '*b* _c_ **d** __e__ ~~f~~ ![g](h) [i](https://evil.example) <https://evil.example>',
  '@everyone https://evil.example www.evil.example a@evil.example',
  'line\nbreak\r\n\n::error file=x::injected\n\n# heading\n\n| x |\n',
  '</details></summary><h1>x</h1> %0A %25 $1$ {0} --> ]]> half\uD83D',
];

/** A document in which every name that a message repeats is hostile: paths, operations, references, definitions. */
export async function lintHostile(): Promise<Linted> {
  const paths = hostileTexts.map((text) => [
    `/${text}`,
    {
      post: {
        operationId: `create ${text}`,
        responses: { '200': { description: 'x' }, '20x': { description: 'x' }, '401': ref(text) },
      },
      get: { responses: { '200': { description: 'x' }, '401': ref(text), '404': { $ref: `#/${text}` } } },
    },
  ]);
  const responses = hostileTexts.map((text) => [text, { description: 'x' }]);
  const text = JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Bookshelf', version: '1.4.0' },
    paths: Object.fromEntries(paths),
    components: { responses: Object.fromEntries(responses) },
  });
  const documents = await new DocumentStore(fixtures).loadSource(
    sourceOf(text),
    join(fixtures, hostileName),
    hostileName,
  );
  return lint(documents, recommended.settings);
}

function ref(name: string): object {
  return { $ref: `#/components/responses/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}
