import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFolders } from '../src/documentation/folders.ts';
import { foldersIn } from './page-files.ts';

/** What a new rule says where its author has yet to write something. The tests refuse a rule that still has one. */
export const fillIns = {
  sentence: 'Say in one sentence what the rule demands.',
  why: 'Say in one or two sentences what a client loses where a document breaks the rule.',
  remedy: 'Say what an author writes so that a document obeys.',
  sources: 'The document that demands it',
  message: 'Say what the document does not declare, so what a client cannot do.',
  conforming: 'The smallest document that obeys',
  violating: 'The smallest document that breaks the rule',
} as const;

/**
 * Writes the file of a new rule, and registers it.
 * @param root the folder of the rules
 * @throws Error with a sentence when the rule cannot be
 */
export function createRule(root: string, folder: string, id: string): void {
  if (!ruleFolders.includes(folder)) {
    throw new Error(`${folder || 'Nothing'} is no folder of rules: choose one of ${ruleFolders.join(', ')}.`);
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
    throw new Error(
      `${id || 'Nothing'} is no id of a rule: write words in small letters with hyphens between, as in created-location.`,
    );
  }
  const taken = foldersIn(root)[id];
  if (taken !== undefined) throw new Error(`There is a rule ${id} already, in rules/${taken}/${id}.ts.`);
  const index = register(readFileSync(join(root, 'index.ts'), 'utf8'), folder, id);
  const file = join(root, folder, `${id}.ts`);
  writeFileSync(file, skeletonOf(id), { flag: 'wx' });
  try {
    replaceFile(join(root, 'index.ts'), index);
  } catch (error) {
    rmSync(file);
    throw error;
  }
}

/** The list of rules with one more: imported in alphabetical order, and listed behind the others of its folder. */
export function register(index: string, folder: string, id: string): string {
  const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const lines = index.split('\n');
  const imports = lines.flatMap((line, at) => {
    const [, imported, path] = /^import (\w+) from '\.\/(\w+\/[\w-]+)\.ts';$/.exec(line) ?? [];
    return imported && path ? [{ at, imported, path }] : [];
  });
  const next = imports.find(({ path }) => path > `${folder}/${id}`);
  const importAt = next?.at ?? (imports.at(-1)?.at ?? 0) + 1;
  const siblings = imports
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ imported }) => imported);
  const listed = lines.flatMap((line, at) => (siblings.some((each) => line === `  ${each},`) ? [at] : []));
  const end = lines.indexOf('];');
  if (end === -1)
    throw new Error(
      'rules/index.ts does not end its list of rules with a line `];`, so nothing can be added to it.',
    );
  lines.splice((listed.at(-1) ?? end - 1) + 1, 0, `  ${name},`);
  lines.splice(importAt, 0, `import ${name} from './${folder}/${id}.ts';`);
  return lines.join('\n');
}

/** A rule that compiles and runs, and says nothing yet. */
export function skeletonOf(id: string): string {
  return `import { conforming, responses, rule, violating } from '../../src/rule.ts';

export default rule({
  id: '${id}',
  sentence: '${fillIns.sentence}',
  why: '${fillIns.why}',
  remedy: '${fillIns.remedy}',
  sources: [{ document: '${fillIns.sources}', place: 'section 1', strength: 'SHOULD' }],
  severity: 'warn',
  options: {},
  each: responses,
  when: ({ status }) => status.is(418),
  *check(response) {
    yield response.finding('${fillIns.message}');
  },
  examples: [
    conforming\`
      /pets:
        get:
          responses:
            "200": { description: ${fillIns.conforming} }
    \`,
    violating\`
      /pets:
        get:
          responses:
            "418": { description: ${fillIns.violating} }  # <- ${id}
    \`,
  ],
});
`;
}

function replaceFile(file: string, text: string): void {
  if (!existsSync(file)) throw new Error(`${file} is missing.`);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
