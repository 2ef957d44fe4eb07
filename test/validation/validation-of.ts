import { join } from 'node:path';
import { DocumentStore } from '../../src/documents/store.ts';
import { validate } from '../../src/validation/validate.ts';
import { folderWith } from '../cli/run-cli.ts';

type Files = Readonly<Record<string, unknown>>;

/** What validation says of the first of some files; those that are no text are written as JSON. */
export async function validationOf(files: Files) {
  const texts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  ]);
  const folder = await folderWith(Object.fromEntries(texts));
  const [first = ''] = Object.keys(files);
  return validate(await new DocumentStore(folder).load(join(folder, first), first));
}

/** The findings as a person reads them: `api.yaml:3:5 info lacks title, which OpenAPI 3.0 requires.` */
export async function tellOf(files: Files): Promise<readonly string[]> {
  const { findings, unreadable } = await validationOf(files);
  return [
    ...findings.map(({ document, range, message }) => {
      const file = document.uri.slice(document.uri.lastIndexOf('/') + 1);
      return `${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`;
    }),
    ...unreadable.map(({ file, message }) => `${file} ${message}`),
  ];
}

/** The first two lines of a document. */
export function head(version: string): string {
  return `openapi: ${version}\ninfo: { title: Books, version: '1' }\n`;
}

/** What is said of one operation, whose members begin in the sixth line and the seventh column. */
export function tellOfOperation(members: string, version = '3.0.3'): Promise<readonly string[]> {
  const paths = `paths:\n  /books/{id}:\n    get:\n${members.replaceAll(/^/gm, '      ')}\n`;
  return tellOf({ 'api.yaml': head(version) + paths });
}
