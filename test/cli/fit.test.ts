import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { profiles } from '../../rules/profiles/index.ts';
import { fixtures, folderWith, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const error = {
  'application/json': { schema: { required: ['type'], properties: { type: {}, title: {}, status: {} } } },
};
const unknown = { 'application/json': { schema: true } };
const api = JSON.stringify({
  openapi: '3.1.0',
  paths: {
    '/books': {
      get: {
        responses: {
          200: { description: 'The books' },
          400: { description: 'Wrong', content: error },
          404: { description: 'Gone', content: unknown },
          401: { description: 'Who are you?' },
        },
      },
    },
  },
});

interface Shown {
  readonly id: string;
  readonly share: number | null;
  readonly checks: number;
  readonly failed: number;
  readonly rules: readonly { rule: string; applicable: number; failed: number }[];
}

describe('statusquo fit', () => {
  it('shows every convention, recommended, and the shapes of the error bodies', async () => {
    const cwd = await folderWith({ 'api.json': api });
    const { stdout, stderr, code } = await runCli(['fit', 'api.json'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(linesOf(stdout)[0]).toBe('Which convention does this document (1 operation) follow already?');
    const conventions = profiles.filter(({ id }) => id !== 'all' && !id.startsWith('envelopes/'));
    for (const { id } of conventions) expect(stdout).toMatch(new RegExp(`^  ${id} +(\\d+ %|–) `, 'm'));
    expect(stdout).not.toMatch(/^ {2}all /m);
    expect(stdout).toMatch(/^Whose shape do the error bodies have\?$/m);
    expect(stdout).toMatch(/^ {2}problem-details +100 % .* 1 of 1$/m);
  });

  it('sums over documents, and leaves bodies of which nothing is known out of the shapes', async () => {
    const cwd = await folderWith({ 'one.json': api, 'two.json': api });
    const one = JSON.parse((await runCli(['fit', 'one.json', '-f', 'json'], { cwd })).stdout);
    const two = JSON.parse((await runCli(['fit', '*.json', '-f', 'json'], { cwd })).stdout);
    expect([one.documents, two.documents, two.operations]).toEqual([1, 2, 2]);
    const challenge = ({ rules }: Shown) => rules.find(({ rule }) => rule === 'unauthorized-challenge');
    expect(challenge(one.recommended)).toMatchObject({ applicable: 1, failed: 1 });
    expect(challenge(two.recommended)).toMatchObject({ applicable: 2, failed: 2 });
    expect(two.recommended.share).toBeGreaterThan(0);
    const shape = two.envelopes.find(({ id }: Shown) => id === 'envelopes/problem-details');
    expect(shape).toMatchObject({ share: 1, checks: 2, failed: 0 });
  });

  it('has the best first', async () => {
    const { stdout } = await runCli(['fit', join(fixtures, 'broken/**/*.yaml'), '-f', 'json']);
    const { conventions, envelopes } = JSON.parse(stdout) as { conventions: Shown[]; envelopes: Shown[] };
    for (const fits of [conventions, envelopes]) {
      const shares = fits.map(({ share }) => share ?? -1);
      expect(shares).toEqual([...shares].sort((left, right) => right - left));
    }
    expect(envelopes.length).toBeGreaterThan(1);
  });

  it('ends with the command to lint with the best fit, where there is a convention', async () => {
    const cwd = await folderWith({ 'my api.json': api });
    const { stdout } = await runCli(['fit', 'my api.json'], { cwd });
    const last = linesOf(stdout).at(-1) ?? '';
    const [, best] = /^ {2}statusquo 'my api\.json' -r (\S+)$/.exec(last) ?? [];
    if (best === undefined) expect(last).toBe('No convention has anything to say about these documents.');
    else expect(profiles.map(({ id }) => id)).toContain(best);
  });

  it('reads from stdin', async () => {
    const { stdout, code } = await runCli(['fit', '-'], { stdin: api });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Which convention does this document \(1 operation\)/);
  });

  it('says what cannot be read in a sentence each, shows the rest, and fails', async () => {
    const cwd = await folderWith({ 'api.json': api, 'broken.yaml': 'openapi: [' });
    const { stdout, stderr, code } = await runCli(
      ['fit', 'nowhere.yaml', 'broken.yaml', 'api.json', 'x/*.yaml'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/^Which convention does this document/);
    const complaints = linesOf(stderr).sort();
    expect(complaints).toHaveLength(3);
    expect(complaints[0]).toMatch(/^statusquo: broken\.yaml:\d+:\d+ .*\.$/);
    expect(complaints[1]).toMatch(/^statusquo: nowhere\.yaml .*\.$/);
    expect(complaints[2]).toBe('statusquo: x/*.yaml matches no file.');
  });

  it('shows nothing where nothing could be read', async () => {
    const { stdout, code } = await runCli(['fit', 'nowhere.yaml']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it('needs a file, and knows its flags', async () => {
    expect((await runCli(['fit'])).code).toBe(2);
    const { stderr, code } = await runCli(['fit', 'api.json', '--formt', 'json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/unknown option '--formt'/);
  });
});
