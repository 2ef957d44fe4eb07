import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../rules/profiles/index.ts';
import type { LintResult } from '../../src/entries/lint.ts';
import { Installed } from './installed.ts';

let installed: Installed;
let home: string;
let manifest: { scripts?: object; sideEffects?: unknown; exports: object };

beforeAll(async () => {
  installed = await Installed.create();
  home = join(installed.folder, 'node_modules/statusquo');
  manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
}, 240_000);

/** The type declarations of the package. */
function declarations(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => ({ file: join(home, file), text: readFileSync(join(home, file), 'utf8') }));
}

/** Runs a module in the folder of the user. */
const runModule = (code: string) => installed.node(['--input-type=module', '--eval', code]);

/** The examples of a file of declarations, each as it stands in its docstring. */
function examplesIn(file: string): readonly string[] {
  const text = readFileSync(join(home, file), 'utf8');
  const examples = text.matchAll(/^ \* @example\n((?: \*.*\n)+?) \* @/gm);
  return [...examples].map(([, lines = '']) => lines.replaceAll(/^ \* ?/gm, ''));
}

describe('The installed package', () => {
  it('runs nothing when it is installed, and has no side effects', () => {
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(scripts.filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    expect(manifest.sideEffects).toBe(false);
  });

  it('loads every entry', async () => {
    const names = profiles
      .map(({ id }) => `statusquo/${id}`)
      .filter((name) => name !== 'statusquo/recommended');
    const { code, stdout, stderr } = await runModule(
      `for (const name of ${JSON.stringify(['statusquo', ...names])}) {
         const { default: ruleset } = await import(name);
         if (Object.keys(ruleset.rules).length === 0) throw new Error(name + ' has no rules');
       }
       console.log(Object.keys(await import('statusquo/lint')), typeof (await import('statusquo/rules')).okBody);`,
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.trim()).toBe("[ 'lint', 'lintText' ] function");
  });

  it('refers in its type declarations only to files that are there', () => {
    const targets = declarations().flatMap(({ file, text }) => {
      const found = text.matchAll(/^(?:im|ex)port .*from ['"](.+)['"]/gm);
      return [...found].map(([, target = '']) => ({ file, target, path: join(dirname(file), target) }));
    });
    expect(targets.length).toBeGreaterThan(4);
    const missing = targets.filter(({ path }) => !existsSync(path.replace(/\.js$/, '.d.ts')));
    expect(missing).toEqual([]);
    expect(targets.filter(({ target }) => !/^\..*\.js$/.test(target))).toEqual([]);
  });

  it('declares nothing but functions and plain data', () => {
    const told = declarations().filter(({ text }) => /^(?:export |declare )*class |\bimport\(/m.test(text));
    expect(told.map(({ file }) => file)).toEqual([]);
  });
});

describe('statusquo/lint', () => {
  const document = readFileSync('fixtures/broken/openapi-3.1.yaml', 'utf8');

  it('runs the examples of its docstrings', async () => {
    await installed.write('openapi.yaml', document);
    const [first = '', second = '', ...others] = examplesIn('dist/types/src/entries/lint.d.ts');
    expect(others).toEqual([]);
    const printed = await runModule(first);
    expect([printed.code, printed.stderr]).toEqual([0, '']);
    const lines = printed.stdout.trim().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines[0]).toMatch(/openapi\.yaml:\d+ (error|warn|info) [A-Z]+ \/\S+ /);

    const text =
      "import { readFileSync } from 'node:fs'; import { lintText } from 'statusquo/lint'; const text = readFileSync('openapi.yaml', 'utf8');";
    const counted = await runModule(`${text}\n${second}\nconsole.log(findings.length);`);
    expect([counted.code, counted.stderr, counted.stdout]).toEqual([0, '', '13\n']);
  });

  it('finds what the command finds', async () => {
    const files = ['broken/openapi-3.1.yaml', 'broken/multi-file/openapi.yaml'].map((file) =>
      resolve('fixtures', file),
    );
    const { stdout } = await runModule(
      `import { lint } from 'statusquo/lint';
       console.log(JSON.stringify(await lint(${JSON.stringify(files)}, { root: '/' })));`,
    );
    const { findings } = JSON.parse(stdout) as LintResult;
    const found = findings.map(({ rule, message, path, file, range }) => ({
      code: rule,
      message,
      path,
      source: file,
      range,
    }));
    const told = await installed.statusquo(files);
    expect(found.length).toBe(26);
    expect(found).toEqual(
      told.map(({ code, message, path, source, range }) => ({
        code,
        message,
        path: path.map(String),
        source,
        range,
      })),
    );
  });
});
