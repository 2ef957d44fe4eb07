// @ts-check
/**
 * The package's entry `statusquo/rules`: a factory for each rule of rules/index.ts. The names, types and meanings of
 * the options are read from the rules, so that there is nothing to keep by hand.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readOptionTypes } from './option-types.mjs';

/** @typedef {import('../src/entries/option-kind.ts').Kind} Kind */

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The JavaScript of the entry, for a bundler that resolves imports from the root of the repository, and its type
 * declarations, for the folder dist/types.
 * @returns {Promise<{ module: string, declarations: string }>}
 */
export async function rulesEntry() {
  const { rules, shapes: envelopes } = await load();
  const { rules: types, shapes } = readOptionTypes(root);
  const known = rules.map((rule) => {
    const type = types.get(rule.id);
    if (!type) throw new Error(`rules/index.ts imports no file ${rule.id}.ts, so its options have no types`);
    return { rule, name: camelCase(rule.id), ...type };
  });
  return {
    module: moduleOf(known, shapes),
    declarations: [
      preamble,
      ...[...shapes].map(([name, shape]) => declareShape(name, shape)),
      declareEnvelopes(envelopes),
      ...known.map(declareFactory),
    ].join('\n'),
  };
}

/**
 * The rules and error shapes themselves.
 * @returns {Promise<{ rules: readonly import('../src/rule.ts').Rule[], shapes: readonly import('../rules/envelopes/error-shape.ts').ErrorShape[] }>}
 */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export { rules } from './rules/index.ts'; export { shapes } from './rules/envelopes/index.ts';",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}

/** @typedef {{ rule: import('../src/rule.ts').Rule, name: string, path: string, options: ReadonlyMap<string, Kind> }} Known */

/**
 * @param {readonly Known[]} known
 * @param {ReadonlyMap<string, import('./option-types.mjs').Shape>} shapes
 */
function moduleOf(known, shapes) {
  const members = [...shapes].map(([name, shape]) => [name, withoutDocs(shape.members)]);
  return [
    "import { ruleFactory } from './src/entries/rule-factory.ts';",
    "export { envelopes } from './src/entries/rule-factory.ts';",
    ...known.map(({ name, path }) => `import ${name}Rule from './${path}';`),
    `const shapes = ${JSON.stringify(Object.fromEntries(members))};`,
    ...known.map(
      ({ name, options }) =>
        `export const ${name} = ruleFactory(${name}Rule, ${JSON.stringify(Object.fromEntries(options))}, shapes);`,
    ),
  ].join('\n');
}

/** @param {import('./option-types.mjs').Shape['members']} members */
function withoutDocs(members) {
  const entries = Object.entries(members).map(([name, { kind, isOptional }]) => [name, { kind, isOptional }]);
  return Object.fromEntries(entries);
}

const preamble = `import type { EnvelopeId } from './src/entries/profile-id.js';
import type { Severity } from './src/severity.js';
import type { SpectralRule } from './src/spectral/contract.js';

export type { EnvelopeId, Severity, SpectralRule };

/** For a rule that has no options. */
export type NoOptions = Readonly<Record<string, never>>;

/** A shape of error bodies with what people call it, which messages use. */
export interface NamedEnvelope {
  /** "problem details (RFC 9457)" */
  readonly name: string;
  readonly envelope: Envelope;
}
`;

/**
 * @param {string} name
 * @param {import('./option-types.mjs').Shape} shape
 */
function declareShape(name, { doc, members }) {
  const lines = Object.entries(members).map(([member, each]) => {
    const type = `${textOf(each.kind)}${each.isOptional ? ' | undefined' : ''}`;
    return `${comment(each.doc, '  ')}  readonly ${member}${each.isOptional ? '?' : ''}: ${type};\n`;
  });
  return `${comment(doc)}export interface ${name} {\n${lines.join('')}}\n`;
}

/** @param {readonly import('../rules/envelopes/error-shape.ts').ErrorShape[]} shapes */
function declareEnvelopes(shapes) {
  const members = shapes.map(
    ({ id, name }) => `${comment(capital(name), '  ')}  readonly ${camelCase(id)}: NamedEnvelope;\n`,
  );
  return `${comment('The shapes that conventions give to error bodies.')}export declare const envelopes: {\n${members.join('')}};\n`;
}

/** @param {Known} known */
function declareFactory({ rule, name, options }) {
  const hasOptions = options.size > 0;
  const type = hasOptions ? `${capital(name)}Options` : 'NoOptions';
  const doc = `${rule.sentence}\n\n${rule.why}\n\n@param severity \`${rule.severity}\` when left out`;
  const factory = `${comment(doc)}export declare function ${name}(options?: ${type}, severity?: Severity): SpectralRule;\n`;
  if (!hasOptions) return factory;
  const members = [...options].map(([option, kind]) => {
    const { means, default: value } = /** @type {import('../src/rule.ts').Option<unknown>} */ (
      rule.options[option]
    );
    const shown = value === undefined ? '' : ` Default: \`${short(value)}\`.`;
    return `${comment(`${means}${shown}`, '  ')}  readonly ${option}?: ${optionText(kind)} | undefined;\n`;
  });
  return `${comment(`What \`${rule.id}\` can be told.`)}export interface ${type} {\n${members.join('')}}\n\n${factory}`;
}

/**
 * The type of an option, in which an envelope may be named, too.
 * @param {Kind} kind
 */
function optionText(kind) {
  const text = textOf(kind);
  return text === 'Envelope' ? 'Envelope | NamedEnvelope | EnvelopeId' : text;
}

/**
 * A kind as TypeScript. What may be undefined may be left out, so that goes without saying.
 * @param {Kind} kind
 * @returns {string}
 */
function textOf(kind) {
  if (typeof kind === 'string') return kind;
  if ('exactly' in kind) return `'${kind.exactly}'`;
  if ('shape' in kind) return kind.shape;
  if ('listOf' in kind) {
    const item = textOf(kind.listOf);
    return /[ |]/.test(item) ? `readonly (${item})[]` : `readonly ${item}[]`;
  }
  if ('mapOf' in kind) return `Readonly<Record<string, ${textOf(kind.mapOf)}>>`;
  return kind.anyOf
    .filter((each) => each !== 'undefined')
    .map(textOf)
    .join(' | ');
}

/** @param {unknown} value */
function short(value) {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/**
 * A docstring above a declaration; nothing for an empty one.
 * @param {string} text
 * @param {string} [indent]
 */
function comment(text, indent = '') {
  if (text === '') return '';
  // What a docstring says must not end it.
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** @param {string} id */
function camelCase(id) {
  return id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
