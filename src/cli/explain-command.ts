import { rules } from '../../rules/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import type { Block } from '../documentation/blocks.ts';
import { profileBlocks } from '../documentation/profile-page.ts';
import { ruleBlocks } from '../documentation/rule-page.ts';
import { toTerminal } from '../documentation/terminal.ts';
import { Unreadable } from '../documents/unreadable.ts';
import { suggest } from '../suggest.ts';
import { complain } from './complaints.ts';
import { ExitCode } from './exit-code.ts';
import { print } from './print.ts';
import { findProfile, profileIds } from './profiles.ts';
import { ruleFolders } from './rule-folders.ts';
import { stdoutLooks } from './terminal.ts';

/**
 * Prints all there is to know about a rule or a profile.
 * @returns the exit code
 */
export async function runExplain(name: string): Promise<number> {
  const blocks = await blocksOf(name);
  if (!blocks) {
    const known = [...rules.map(({ id }) => id), ...(await profileIds())];
    const hint = suggest(name, known) || '; statusquo rules lists the rules';
    complain(new Unreadable(name, `is no rule and no profile of statusquo${hint}`));
    return ExitCode.failed;
  }
  const { colors, width = 80 } = stdoutLooks();
  print(toTerminal(blocks, { colors, width }));
  return ExitCode.clean;
}

async function blocksOf(name: string): Promise<readonly Block[] | undefined> {
  const rule = rules.find(({ id }) => id === name);
  if (rule) return ruleBlocks(rule, profiles);
  const profile = await findProfile(name);
  return profile && profileBlocks(profile, ruleFolders);
}
