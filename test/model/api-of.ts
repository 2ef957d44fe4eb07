import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { Api } from '../../src/model/api.ts';
import type { DocumentSet, SourceDocument } from '../../src/model/documents.ts';
import { describeShape } from '../../src/model/envelope.ts';
import type { Operation } from '../../src/model/operation.ts';
import type { Response } from '../../src/model/response.ts';
import type { Schema } from '../../src/model/schema.ts';

const folder = '/api/';

/** Documents by file name; the first is the root. */
export function documentsOf(files: Readonly<Record<string, unknown>>): DocumentSet {
  const documents = Object.entries(files).map(([name, data]) => ({ uri: folder + name, data }));
  return {
    root: documents[0] as SourceDocument,
    find: (uri) => documents.find((document) => document.uri === uri),
  };
}

/** The API of data that was parsed already. */
export function apiOfData(data: unknown, files: Readonly<Record<string, unknown>> = {}): Api {
  return new Api(documentsOf({ 'openapi.yaml': data, ...files }));
}

/** The API of a YAML text, with the texts of other files by name: they all stand in one folder. */
export function apiOf(text: string, files: Readonly<Record<string, string>> = {}): Api {
  const others = Object.entries(files).map(([name, content]) => [name, load(content)]);
  return apiOfData(load(text), Object.fromEntries(others));
}

/** GET /pets as an operation object in YAML. */
export function operationOf(text: string, version = '3.1.0', method = 'get'): Operation {
  const key = version.startsWith('2') ? 'swagger' : 'openapi';
  const api = apiOfData({ [key]: version, paths: { '/pets': { [method]: load(text) } } });
  return api.operations[0] as Operation;
}

/** GET /pets 200 as a response object in YAML. */
export function responseOf(text: string, version = '3.1.0'): Response {
  const indented = text.replaceAll('\n', '\n    ');
  return operationOf(`responses:\n  '200':\n    ${indented}`, version).responses.all[0] as Response;
}

/** The schema `Subject` among schemas in YAML, which refer to each other as `#/components/schemas/…`. */
export function schemaOf(text: string, version = '3.1.0'): Schema {
  const api = apiOfData({ openapi: version, components: { schemas: load(text) } });
  return api.schemaAt('#/components/schemas/Subject') as Schema;
}

/** How people write down each of a schema's shapes. */
export function labelsOf(schema: Schema): readonly string[] {
  return schema.shapes.map((shape) => describeShape(shape, (node) => schema.shapesOfMember(node)));
}

/** The documents of a fixture in one folder with its parts, read anew so that a test may change them. */
export function fixture(path: string): DocumentSet {
  const root = fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
  const isMultiFile = path.endsWith('multi-file');
  const names = isMultiFile ? ['openapi.yaml', ...partsBelow(root)] : [''];
  return documentsOf(Object.fromEntries(names.map((name) => [name, read(join(root, name))])));
}

function partsBelow(root: string): readonly string[] {
  return ['components', 'paths'].flatMap((part) =>
    readdirSync(join(root, part)).map((name) => `${part}/${name}`),
  );
}

function read(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.json') ? JSON.parse(text) : load(text);
}
