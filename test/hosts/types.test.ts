import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { Installed } from './installed.ts';

const run = promisify(execFile);
let installed: Installed;

beforeAll(async () => {
  installed = await Installed.create();
  await mkdir(join(installed.folder, 'src'));
  await installed.write('src/main.ts', program);
}, 240_000);

/** A user's program. Each line that must not compile is marked, and one that does compile fails the test, too. */
const program = `import statusquo from 'statusquo';
import azure from 'statusquo/envelopes/azure';
import huddle from 'statusquo/huddle';
import { type Finding, type LintOptions, lint, lintText, type Severity } from 'statusquo/lint';
import { acceptedBody, createdLocation, type Envelope, type EnvelopeId, envelopes, errorEnvelope, responsesDeclared } from 'statusquo/rules';

const ours: Envelope = { type: 'object', required: ['code'], properties: { code: { type: ['string', 'integer'] } } };
const id: EnvelopeId = 'problem-details';
export const ruleset = {
  extends: [statusquo, huddle, azure],
  rules: {
    'created-location': createdLocation({ methods: ['put'] }, 'error'),
    'error-envelope': errorEnvelope({ envelope: ours, name: 'our error', codes: ['4XX'] }),
    'accepted-body': acceptedBody({ mode: 'require', schema: id }),
    'responses-declared': responsesDeclared({}, 'info'),
  },
};
errorEnvelope({ envelope: envelopes.jsonApi });
errorEnvelope({ envelope: 'scim', codes: undefined });
// @ts-expect-error: no such option
errorEnvelope({ envelop: ours });
// @ts-expect-error: a list of strings
errorEnvelope({ codes: '4XX' });
// @ts-expect-error: no such envelope
errorEnvelope({ envelope: 'azur' });
// @ts-expect-error: no such mode
acceptedBody({ mode: 'requires' });
// @ts-expect-error: no such severity
createdLocation({}, 'warning');
// @ts-expect-error: it has no options
responsesDeclared({ codes: [200] });

export async function check(options?: LintOptions): Promise<readonly string[]> {
  const { documents, findings, unreadable } = await lint(['openapi.yaml'], { ruleset: ['recommended', 'envelopes/azure'], ...options });
  const lines: number[] = findings.map(({ range }) => range.start.line);
  const told: string[] = unreadable.map(({ file, message, place }) => \`\${file}:\${place?.line ?? 1} \${message}\`);
  return [...documents.map(({ file }) => file), ...told, ...lines.map(String)];
}
export function worst(findings: readonly Finding[]): Severity | undefined {
  return findings.find(({ severity }) => severity === 'error')?.severity;
}
// @ts-expect-error: a text has a place
lintText('');
// @ts-expect-error: no such profile
lint('openapi.yaml', { ruleset: 'zalndo' });
// @ts-expect-error: findings are not to be changed
lint('openapi.yaml').then(({ findings }) => findings.push());
`;

async function complaints(compilerOptions: object): Promise<string> {
  const config = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      ...compilerOptions,
    },
    include: ['src'],
  };
  await installed.write('package.json', '{ "private": true, "type": "module" }\n');
  await installed.write('tsconfig.json', JSON.stringify(config));
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const result = await run(process.execPath, [tsc, '--project', installed.folder]).catch((error) => error);
  return result.stdout + result.stderr;
}

describe('The types of the installed package', () => {
  it.each([
    { module: 'node16', moduleResolution: 'node16' },
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ])('compile in a program of a user with $moduleResolution, down to the declarations', async (options) => {
    expect(await complaints(options)).toBe('');
  });

  it('are seen by that check', async () => {
    await installed.write('src/wrong.ts', "import { lint } from 'statusquo/lint';\nlint(1);\n");
    expect(await complaints({ module: 'nodenext' })).toMatch(/^.*wrong\.ts\(2,6\): error TS2345/);
    await installed.write('src/wrong.ts', '');
  });
});
