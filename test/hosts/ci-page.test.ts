import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyFixture, folderWith, projectRoot, removeFolders } from '../cli/run-cli.ts';
import { workflowFaults } from './workflow-syntax.ts';

const page = await readFile('.github/CI.md', 'utf8');
const action = parse(await readFile('action.yml', 'utf8'));
const template = parse(await readFile('.gitlab/statusquo.yml', 'utf8'));

/** The code blocks of the page in a language. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, block = '']) =>
    name === language ? [block] : [],
  );
}

const pipelines = blocks('yaml');
const workflows = pipelines.filter((block) => 'jobs' in parse(block));
const gitlab = pipelines.filter((block) => 'include' in parse(block));

/** The names in the first column of the table under a heading of its columns, and the second column. */
function table(firstColumn: string): Readonly<Record<string, string>> {
  const [, rows = ''] =
    new RegExp(`^\\| ${firstColumn} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'm').exec(page) ?? [];
  return Object.fromEntries(
    rows
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')))
      .map(([, name = '', second = '']) => [name, second]),
  );
}

afterAll(removeFolders);

describe('The page on CI', () => {
  it('has workflows that GitHub accepts, with inputs and outputs that exist', async () => {
    expect(workflows).toHaveLength(3);
    for (const workflow of workflows) {
      expect(await workflowFaults(workflow)).toEqual([]);
      const steps: { uses: string; with: object }[] = parse(workflow).jobs.statusquo.steps;
      const [own] = steps.filter(({ uses }) => uses === '<owner>/statusquo@v1');
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(own?.with ?? {})));
      const outputs = [...workflow.matchAll(/steps\.statusquo\.outputs\.([\w-]+)/g)].map(([, name]) => name);
      expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs));
    }
    expect(await workflowFaults(workflows[0]?.replace('runs-on', 'run-on') ?? '')).not.toEqual([]);
  });

  it('names every input with its default, and every output', () => {
    const defaults = Object.entries<{ default?: string }>(action.inputs);
    expect(table('input')).toEqual(
      Object.fromEntries(defaults.map(([name, input]) => [name, input.default ?? ''])),
    );
    expect(Object.keys(table('output'))).toEqual(Object.keys(action.outputs));
  });

  it('names every variable of the GitLab template with its default, and sets only these', () => {
    expect(table('variable')).toEqual(template.variables);
    expect(gitlab).toHaveLength(3);
    for (const { variables = {}, include, statusquo, ...others } of gitlab.map((block) => parse(block))) {
      expect(include[0].remote).toMatch(/\/\.gitlab\/statusquo\.yml$/);
      expect(Object.keys(template.variables)).toEqual(expect.arrayContaining(Object.keys(variables)));
      expect(others).toEqual({});
    }
    expect(pipelines).toHaveLength(workflows.length + gitlab.length + 1);
  });

  it('has commands that run', async () => {
    const project = await folderWith();
    await copyFixture('conforming/openapi-3.1.yaml', join(project, 'openapi.yaml'));
    const commands = page.match(/npx statusquo openapi\.yaml[^'\n]+/g) ?? [];
    expect(commands).toHaveLength(4);
    for (const command of commands) {
      const local = command.replace('npx statusquo', `node "${join(projectRoot, 'dist/cli.cjs')}"`);
      const { stdout } = await promisify(execFile)('bash', ['-c', local], { cwd: project });
      expect(stdout).toContain('1 document');
      for (const [, file = ''] of command.matchAll(/=(\S+)/g)) {
        expect(await readFile(join(project, file), 'utf8')).toMatch(/^<\?xml/);
      }
    }
  });
});
