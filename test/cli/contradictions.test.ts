import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, folderWith, linesOf, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

async function notesOn(extended: string): Promise<readonly string[]> {
  const cwd = await folderWith({ '.spectral.yaml': `extends: [${extended}]\n` });
  const { stderr } = await runCli([`${fixtures}/conforming/openapi-3.0.yaml`, '-f', 'json'], { cwd });
  return linesOf(stderr);
}

describe('Profiles that are combined', () => {
  it('are told to contradict each other, once, and which of them holds', async () => {
    expect(await notesOn('statusquo/level3, statusquo/huddle')).toEqual([
      'statusquo: level3 and huddle contradict each other on created-body (mode); huddle holds, as the later one.',
    ]);
  });

  it('are told so of two error shapes', async () => {
    const [note] = await notesOn('statusquo/envelopes/azure, statusquo/envelopes/json-api');
    expect(note).toMatch(
      /^statusquo: envelopes\/azure and envelopes\/json-api contradict .* on error-envelope \(/,
    );
  });

  it('are not told so where one is stricter than the other, or speaks of something else', async () => {
    expect(await notesOn('statusquo, statusquo/huddle, statusquo/envelopes/huddle')).toEqual([]);
    expect(await notesOn('[statusquo/level3, off], statusquo/huddle')).toEqual([]);
  });
});
