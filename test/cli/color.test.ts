import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, runCli } from './run-cli.ts';

const bad = join(fixtures, 'broken/openapi-3.0.yaml');
const escapeCode = '\u001b[';

describe('colour', () => {
  it.concurrent.each([
    ['is left out of a pipe', {}, false],
    [
      'is left out of a pipe, whatever the terminal can do',
      { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
      false,
    ],
    ['is forced by FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['is not forced by FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['is taken away by NO_COLOR, also where it is forced', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['is not taken away by an empty NO_COLOR', { NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ] as const)('%s', async (_, env, isColored) => {
    const { stdout } = await runCli([bad], { env });
    expect(stdout.includes(escapeCode)).toBe(isColored);
  });

  // https://force-color.org: "when present and not an empty string".
  it('is not forced by an empty FORCE_COLOR', async () => {
    expect((await runCli([bad], { env: { FORCE_COLOR: '' } })).stdout).not.toContain(escapeCode);
  });

  it('never gets into JSON, nor changes what the text says', async () => {
    const env = { FORCE_COLOR: '1' };
    const [json, colored, plain] = await Promise.all([
      runCli([bad, '-f', 'json'], { env }),
      runCli([bad], { env }),
      runCli([bad]),
    ]);
    expect(json.stdout).not.toContain(escapeCode);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one.
    expect(colored.stdout.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('stays out of what goes to stderr', async () => {
    expect((await runCli(['nowhere.yaml', '--formt'], { env: { FORCE_COLOR: '1' } })).stderr).not.toContain(
      escapeCode,
    );
    expect((await runCli(['nowhere.yaml'], { env: { FORCE_COLOR: '1' } })).stderr).not.toContain(escapeCode);
  });
});
