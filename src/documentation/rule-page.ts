import type { Profile } from '../profile.ts';
import { type Example, type Rule, textOf } from '../rule.ts';
import { type Block, heading, type Inline, list, paragraph, title, yaml } from './blocks.ts';
import { profilePath } from './folders.ts';
import { toMarkdown } from './markdown.ts';
import { citation, optionsInline, strengthOf } from './settings.ts';
import { flow, isShort, literal } from './values.ts';

/** The page of a rule as Markdown, to be put into a folder of `rules/`. */
export function rulePage(rule: Rule, profiles: readonly Profile[]): string {
  return toMarkdown(ruleBlocks(rule, profiles));
}

/** What there is to say about a rule. */
export function ruleBlocks(rule: Rule, profiles: readonly Profile[]): readonly Block[] {
  return [
    title(rule.id),
    paragraph(rule.sentence),
    paragraph(rule.why),
    heading('What to write'),
    paragraph(rule.remedy),
    heading('Who says so'),
    list(rule.sources.map((source) => [...citation(source), `: ${strengthOf(source)}`])),
    heading('Where it is on'),
    ...profileBlocks(rule, profiles),
    ...optionBlocks(rule),
    ...exampleBlocks('This conforms', rule, 'conforming'),
    ...exampleBlocks('This does not', rule, 'violating'),
  ];
}

function profileBlocks(rule: Rule, profiles: readonly Profile[]): readonly Block[] {
  const rows = profiles.flatMap((profile): Inline[][] => {
    const setting = profile.settings.find((each) => each.rule.id === rule.id);
    if (!setting || profile.id === 'all') return [];
    const name = { code: profile.id, link: `../${profilePath(profile)}` };
    return [[[name], [{ severity: setting.severity }], optionsInline(setting.options)]];
  });
  if (rows.length > 0) return [{ kind: 'table', columns: ['profile', 'severity', 'options'], rows }];
  return [
    paragraph(
      'In no profile of its own. Switch it on in `.spectral.yaml` with ',
      { code: 'extends: [statusquo, [statusquo/all, off]]' },
      ' and ',
      { code: `rules: { ${rule.id}: ${rule.severity} }` },
      '.',
    ),
  ];
}

function optionBlocks(rule: Rule): readonly Block[] {
  const { options } = rule;
  const rows = Object.entries(options).map(([name, option]): Inline[] => [
    [{ code: name }],
    option.default === undefined ? ['none'] : [{ code: flow(option.default) }],
    [option.means],
  ]);
  if (rows.length === 0) return [];
  return [
    heading('Options'),
    { kind: 'table', columns: ['option', 'default', 'meaning'], rows },
    paragraph(
      'Set them in a ruleset in JavaScript: ',
      { code: `import { ${factoryName(rule)} } from 'statusquo/rules'` },
      ' and ',
      { code: `rules: { '${rule.id}': ${factoryCall(rule)} }` },
      '.',
    ),
  ];
}

/** The export of `statusquo/rules` that makes a Spectral rule of a rule. */
function factoryName({ id }: Rule): string {
  return id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A call of the factory with one of the options, as an example has it set or else as it is by default. */
function factoryCall(rule: Rule): string {
  const set = rule.examples.flatMap(({ options = {} }) => Object.entries(options));
  const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default] as const);
  const [name, value] = [...set, ...defaults].find(([, each]) => each !== undefined && isShort(each)) ?? [];
  return name === undefined
    ? `${factoryName(rule)}({ … })`
    : `${factoryName(rule)}({ ${name}: ${literal(value)} })`;
}

function exampleBlocks(name: string, { examples }: Rule, kind: Example['kind']): readonly Block[] {
  const shown = examples.filter((example) => example.kind === kind);
  if (shown.length === 0) return [];
  return [heading(name), ...shown.flatMap(exampleBlock)];
}

function exampleBlock(example: Example): readonly Block[] {
  const { options = {} } = example;
  const hasOptions = Object.keys(options).length > 0;
  return [...(hasOptions ? [paragraph('With ', ...optionsInline(options), ':')] : []), yaml(textOf(example))];
}
