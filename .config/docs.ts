/**
 * Writes the pages of `rules/` from the rules and profiles; with `--check`, only tells which are not as they should be.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../rules/index.ts';
import { profiles } from '../rules/profiles/index.ts';
import { pagesOf } from '../src/documentation/pages.ts';
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
}
