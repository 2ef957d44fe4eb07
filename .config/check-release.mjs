// @ts-check
/** Tells, before anything is published, what the package lacks for a release with provenance. */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { repository } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const address = typeof repository === 'string' ? repository : repository?.url;
const expected = process.env.GITHUB_REPOSITORY;

if (address === undefined) {
  console.error(
    'check-release: package.json has no "repository", and npm publishes with provenance only what names the repository that it is built in: set it, as CONTRIBUTING.md says.',
  );
  process.exitCode = 1;
} else if (expected !== undefined && !address.toLowerCase().includes(expected.toLowerCase())) {
  console.error(
    `check-release: "repository" of package.json is ${address}, but this is ${expected}: npm refuses provenance where they differ.`,
  );
  process.exitCode = 1;
}
