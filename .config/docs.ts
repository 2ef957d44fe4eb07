/**
 * Writes the pages of `rules/` from the rules and profiles; with `--check`, only tells which are not as they should be.
 * `.github/BAD-INPUT.md` is written from what the built command says; a test compares that, as it takes a minute.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { profiles } from '../rules/profiles/index.ts';
import { pagesOf } from '../src/documentation/pages.ts';
import { writePage } from '../test/cli/bad-input/page.ts';
import { removeFolders } from '../test/cli/run-cli.ts';
import { comparePages, complaintsAbout, foldersIn, writePages } from './page-files.ts';

const root = fileURLToPath(new URL('../rules', import.meta.url));
const decisionsFile = join(root, 'DECISIONS.md');
const decisions = existsSync(decisionsFile) ? readFileSync(decisionsFile, 'utf8') : undefined;
const pages = pagesOf({ rules, profiles, folders: foldersIn(root), decisions });

if (process.argv.includes('--check')) {
  const complaints = complaintsAbout(comparePages(root, pages));
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
  else console.log(`All ${pages.size} pages of rules/ say what the code says.`);
} else {
  const { missing, stale, superfluous } = writePages(root, pages);
  console.log(
    `${pages.size} pages: ${missing.length} new, ${stale.length} changed, ${superfluous.length} removed.`,
  );
  const badInput = fileURLToPath(new URL('../.github/BAD-INPUT.md', import.meta.url));
  writeFileSync(badInput, await writePage(readFileSync(badInput, 'utf8')));
  await removeFolders();
  console.log('.github/BAD-INPUT.md says what the command says.');
}
