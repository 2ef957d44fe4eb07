import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../rules/profiles/index.ts';
import { type LintOptions, lint, lintText, type ProfileId } from '../../src/entries/lint.ts';

const document = `openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets:
    post:
      operationId: createPet
      responses:
        '201': { description: Created }
        '204': { description: None, content: { text/plain: {} } }
        '401': { $ref: 'errors.yaml#/Unauthorized' }
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statusquo-lint-'));
  await mkdir(join(folder, 'apis'));
  await writeFile(join(folder, 'apis/pets.yaml'), document);
  await writeFile(join(folder, 'apis/errors.yaml'), 'Unauthorized: { description: Who are you? }\n');
  await writeFile(join(folder, 'broken.yaml'), 'openapi: 3.1.0\npaths: [\n');
});

const at = (file: string) => resolve(folder, file).replaceAll('\\', '/');
const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);

describe('lint()', () => {
  it('tells where each finding is, in which file, and for which uses', async () => {
    const { documents, findings } = await lint('apis/pets.yaml', { cwd: folder });
    expect(documents).toEqual([{ file: at('apis/pets.yaml'), operations: 1 }]);
    expect(findings.find(({ rule }) => rule === 'bodyless-status-content')).toEqual({
      rule: 'bodyless-status-content',
      severity: 'error',
      message: expect.stringMatching(/^POST \/pets 204 declares content, /),
      document: at('apis/pets.yaml'),
      file: at('apis/pets.yaml'),
      path: ['paths', '/pets', 'post', 'responses', '204', 'content'],
      range: { start: { line: 8, character: 36 }, end: { line: 8, character: 43 } },
      uses: [
        {
          operation: 'POST /pets',
          status: '204',
          file: at('apis/pets.yaml'),
          path: ['paths', '/pets', 'post', 'responses', '204'],
        },
      ],
    });
    const referenced = findings.find(({ rule }) => rule === 'unauthorized-challenge');
    expect(referenced).toMatchObject({
      document: at('apis/pets.yaml'),
      file: at('apis/errors.yaml'),
      path: ['Unauthorized'],
      uses: [{ file: at('apis/pets.yaml'), path: ['paths', '/pets', 'post', 'responses', '401'] }],
    });
  });

  it('gives plain data, which can be cloned and written as JSON without loss', async () => {
    const result = await lint(['apis/pets.yaml', 'broken.yaml'], { cwd: folder });
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('lints each file once, and the others where one cannot be read', async () => {
    const files = ['missing.yaml', 'apis/pets.yaml', './apis/pets.yaml', 'broken.yaml', at('apis/pets.yaml')];
    const { documents, unreadable } = await lint(files, { cwd: folder });
    expect(documents.map(({ file }) => file)).toEqual([at('apis/pets.yaml')]);
    expect(unreadable).toEqual([
      { file: at('missing.yaml'), message: 'does not exist' },
      {
        file: at('broken.yaml'),
        message: expect.stringMatching(/^is not valid YAML: /),
        place: { line: 3, column: expect.any(Number) },
      },
    ]);
  });

  it('lets the last of several profiles that names a rule decide', async () => {
    const severity = async (...ruleset: ProfileId[]) => {
      const { findings } = await lint('apis/pets.yaml', { cwd: folder, ruleset });
      return findings.find(({ rule }) => rule === 'created-location')?.severity;
    };
    expect(await severity('recommended')).toBe('warn');
    expect(await severity('recommended', 'huddle')).toBe('error');
    expect(await severity('huddle', 'recommended')).toBe('warn');
    expect(await severity('envelopes/azure')).toBeUndefined();
  });

  it('follows no $ref out of the root', async () => {
    await writeFile(join(folder, 'shared.yaml'), 'Unauthorized: { description: Who are you? }\n');
    await writeFile(join(folder, 'apis/up.yaml'), document.replace('errors.yaml', '../shared.yaml'));
    const within = await lint('apis/up.yaml', { cwd: folder });
    expect(rulesOf(within.findings)).toContain('unauthorized-challenge');
    const confined = await lint('apis/up.yaml', { cwd: folder, root: 'apis' });
    expect(rulesOf(confined.findings)).toContain('invalid-ref');
    expect(rulesOf(confined.findings)).not.toContain('unauthorized-challenge');
  });

  it.each<[string, unknown, unknown, string, string]>([
    ['no files', undefined, {}, 'TypeError', 'files has to be a string or a list of strings, not undefined.'],
    [
      'a file that is none',
      ['a', 2],
      {},
      'TypeError',
      'files has to be a string or a list of strings, not 2.',
    ],
    [
      'options that are none',
      'a',
      'zalando',
      'TypeError',
      'The options of lint have to be an object, not "zalando".',
    ],
    ['an option', 'a', { rulset: 'rfc' }, 'RangeError', 'lint has no option rulset; did you mean ruleset?'],
    [
      'a profile',
      'a',
      { ruleset: 'zalndo' },
      'RangeError',
      'zalndo is no profile of statusquo; did you mean zalando?',
    ],
    [
      'no profile',
      'a',
      { ruleset: [] },
      'RangeError',
      'ruleset names no profile, so there is nothing to lint by.',
    ],
    [
      'a ruleset',
      'a',
      { ruleset: { rules: {} } },
      'TypeError',
      'ruleset has to be a string or a list of strings, not an object.',
    ],
    [
      'a root',
      'a',
      { root: '/no/such/folder' },
      'RangeError',
      `root is ${resolve('/no/such/folder')}, which does not exist.`,
    ],
    [
      'a root that is a file',
      'a',
      { root: resolve('package.json') },
      'RangeError',
      `root is ${resolve('package.json')}, which is not a folder.`,
    ],
  ])(
    'throws one sentence at a programmer who gets it wrong: %s',
    async (_, files, options, name, message) => {
      await expect(lint(files as string, options as LintOptions)).rejects.toMatchObject({ name, message });
    },
  );
});

describe('lintText()', () => {
  it('finds what lint() finds in the file', async () => {
    const path = 'apis/pets.yaml';
    const text = await readFile(join(folder, path), 'utf8');
    expect(await lintText(`\uFEFF${text}`, { path, cwd: folder })).toEqual(await lint(path, { cwd: folder }));
  });

  it('resolves the $refs of a text from where it would be saved, whether that exists or not', async () => {
    const { findings } = await lintText(document, { path: 'apis/new.yaml', cwd: folder });
    expect(findings.find(({ rule }) => rule === 'unauthorized-challenge')?.file).toBe(at('apis/errors.yaml'));
    expect(findings.every((finding) => finding.document === at('apis/new.yaml'))).toBe(true);
  });

  it.each([
    ['', 'is empty'],
    ['{}', 'is not an OpenAPI document: it has no `openapi` or `swagger` key'],
    [
      'openapi: 4.0.0',
      'says `openapi: 4.0.0`, which is none of the versions that can be read: 2.0, 3.0, 3.1, 3.2',
    ],
  ])('says why it cannot lint %j', async (text, message) => {
    const { documents, unreadable } = await lintText(text, { path: 'a.yaml', cwd: folder });
    expect(documents).toEqual([]);
    expect(unreadable).toEqual([{ file: at('a.yaml'), message }]);
  });

  it('throws where it is not told what to lint, or where that belongs', async () => {
    await expect(lintText(Buffer.from('') as never, { path: 'a' })).rejects.toThrow(
      'text has to be a string, not an object.',
    );
    await expect(lintText('', {} as never)).rejects.toThrow('path has to be a string, not undefined.');
  });
});

describe('The type ProfileId', () => {
  it('names every profile, and no other', () => {
    // A profile that the type lacks, or has too much of, does not compile here.
    const named: Record<ProfileId, true> = {
      recommended: true,
      rfc: true,
      huddle: true,
      'facility-registry': true,
      level3: true,
      'response-guide': true,
      'status-reference': true,
      'problem-details': true,
      zalando: true,
      azure: true,
      'json-api': true,
      google: true,
      all: true,
      'envelopes/problem-details': true,
      'envelopes/huddle': true,
      'envelopes/facility-registry': true,
      'envelopes/azure': true,
      'envelopes/odata': true,
      'envelopes/google': true,
      'envelopes/json-api': true,
      'envelopes/adidas': true,
      'envelopes/ibm': true,
      'envelopes/paypal': true,
      'envelopes/heroku': true,
      'envelopes/scim': true,
      'envelopes/fhir': true,
    };
    expect(Object.keys(named).sort()).toEqual(profiles.map(({ id }) => id).sort());
  });
});
