import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { SpectralRule } from '../../src/spectral/contract.ts';
import { identityOf } from '../../src/spectral/ruleset.ts';
import { Installed } from './installed.ts';

let installed: Installed;
let exported: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  installed = await Installed.create('@stoplight/spectral-cli@6.16.3');
  const file = join(installed.folder, 'node_modules/statusquo/dist/rules.js');
  exported = await import(pathToFileURL(file).href);
}, 240_000);

/** Two creations without Location, and errors of two shapes. */
const document = `openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets:
    post:
      operationId: createPet
      responses:
        '201': { description: Created, content: { application/json: {} } }
        '400': { $ref: '#/components/responses/Plain' }
        '500': { $ref: '#/components/responses/Fatal' }
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    put:
      operationId: replacePet
      responses:
        '201': { description: Created, content: { application/json: {} } }
        '400': { $ref: '#/components/responses/Plain' }
components:
  schemas:
    Plain: { type: object, required: [code, message], properties: { code: {}, message: {} } }
    Fatal: { type: object, required: [code, message], properties: { code: {}, message: {} } }
  responses:
    Plain: { description: Bad, content: { application/json: { schema: { $ref: '#/components/schemas/Plain' } } } }
    Fatal: { description: Bad, content: { application/json: { schema: { $ref: '#/components/schemas/Fatal' } } } }
`;

async function lintWith(ruleset: string, codes: readonly string[]) {
  await installed.write('.spectral.mjs', ruleset);
  await installed.write('openapi.yaml', document);
  const findings = await installed.spectral(['openapi.yaml']);
  return findings
    .filter(({ code }) => codes.includes(String(code)))
    .map(({ code, severity, path, message }) => ({ code, severity, path: path.join('.'), message }));
}

describe('statusquo/rules in a .spectral.mjs', () => {
  it('sets options of a rule, as Spectral shows', async () => {
    const findings = await lintWith(
      `import statusquo from 'statusquo';
       import { createdLocation, envelopes, errorEnvelope } from 'statusquo/rules';
       export default {
         extends: [statusquo],
         rules: {
           'created-location': createdLocation({ methods: ['put'] }),
           'error-envelope': errorEnvelope({ envelope: envelopes.azure, codes: ['4XX'] }, 'error'),
         },
       };`,
      ['created-location', 'error-envelope'],
    );
    expect(findings).toEqual([
      {
        code: 'created-location',
        severity: 1,
        path: 'paths./pets/{id}.put.responses.201',
        message: expect.stringContaining('PUT /pets/{id} 201 does not declare Location'),
      },
      {
        code: 'error-envelope',
        severity: 0,
        path: 'components.schemas.Plain',
        message: expect.stringContaining('so it departs from the Azure error response'),
      },
    ]);
  });

  it('finds something else without them', async () => {
    const findings = await lintWith(
      "import statusquo from 'statusquo'; export default { extends: [statusquo] };",
      ['created-location', 'error-envelope'],
    );
    expect(findings.map(({ path }) => path)).toEqual(['paths./pets.post.responses.201']);
  });

  it('names what is wrong with an option where Spectral would lint', async () => {
    await installed.write(
      '.spectral.mjs',
      `import { errorEnvelope } from 'statusquo/rules';
       export default { rules: { 'error-envelope': errorEnvelope({ envelop: {} }) } };`,
    );
    const { code, stdout, stderr } = await installed.runSpectral(['lint', 'openapi.yaml']);
    expect(code).toBe(2);
    expect(stdout + stderr).toContain('error-envelope has no option envelop; did you mean envelope?');
  });
});

describe('The exports of statusquo/rules', () => {
  it('are a factory for each rule, and the error shapes', () => {
    const { envelopes, ...factories } = exported;
    expect(envelopes).toHaveProperty('problemDetails.name');
    const made = Object.entries(factories).map(([name, factory]) => {
      const { then } = (factory as () => SpectralRule)();
      return [name, identityOf(then.function)?.id];
    });
    const expected = rules.map(({ id }) => [id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase()), id]);
    expect(made.sort()).toEqual(expected.sort());
  });

  it('take what the pages of the rules say', () => {
    const sentence = /`import \{ (\w+) \} from 'statusquo\/rules'` and `rules: (.*)`\.$/m;
    const pages = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.md$/.test(file),
    );
    const told = pages.flatMap((file) => {
      const [, name, code] = sentence.exec(readFileSync(join('rules', file), 'utf8')) ?? [];
      return name !== undefined && code !== undefined ? [{ name, code }] : [];
    });
    expect(told).toHaveLength(rules.filter(({ options }) => Object.keys(options).length > 0).length);
    for (const { name, code } of told) {
      const made: Record<string, SpectralRule> = new Function(name, `return ${code};`)(exported[name]);
      expect(Object.entries(made).map(([id, { then }]) => id === identityOf(then.function)?.id)).toEqual([
        true,
      ]);
    }
  });
});
