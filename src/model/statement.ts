import type { Content } from './content.ts';
import type { Node } from './node.ts';
import type { Schema } from './schema.ts';
import type { Shape } from './shape.ts';

/** Schemas made of more parts are not looked through to their end. */
const maxParts = 100;

/** A value that the document itself gives for a member of some content. */
export interface Statement {
  readonly content: Content;
  readonly node: Node;
  /** Whether the schema allows no other value: `const`, or an `enum` of one. If not, it is an example or a default. */
  readonly isFixed: boolean;
  /** What states it, one object however many responses share it: the schema of the member, or an example. */
  readonly owner: unknown;
}

/** What media type objects state, by path: that of a shared response is asked for each of its uses. */
export type StatementMemory = WeakMap<object, Map<string, readonly Statement[]>>;

/** What a document states of the member at a path of names; arrays on the way are looked through. */
export function statementsOf(content: Content, path: readonly string[]): readonly Statement[] {
  const { node, schema, response } = content;
  const { statements } = response.operation.api;
  // In OpenAPI 2.0, which has no media type objects, examples differ by response and media type.
  if (node === schema.node || !node.isObject) return findStatements(content, path);
  const known = statements.get(node.value as object) ?? new Map<string, readonly Statement[]>();
  statements.set(node.value as object, known);
  const found = known.get(path.join()) ?? findStatements(content, path);
  known.set(path.join(), found);
  return found.map((statement) => ({ ...statement, content }));
}

function findStatements(content: Content, path: readonly string[]): readonly Statement[] {
  const member = memberAt(content.schema, content.schema.node, path);
  const ofSchema = member ? statementsOfMember(content, member) : [];
  const parent = path.slice(0, -1);
  const name = path.at(-1) ?? '';
  const holders = content.examples.flatMap((example) => valuesAt(example, parent)).flatMap(itemsOrSelf);
  const ofExamples = holders.map((holder) => ({
    content,
    node: holder.get(name),
    isFixed: false,
    owner: holder.value,
  }));
  return [...ofSchema, ...ofExamples].filter(({ node }) => node.exists);
}

function statementsOfMember(content: Content, member: Node): readonly Statement[] {
  const choices = member.get('enum').items();
  const fixed = member.has('const') ? [member.get('const')] : choices.length === 1 ? choices : [];
  const shown = ['default', 'example'].filter((key) => member.has(key)).map((key) => member.get(key));
  const isFixed = fixed.length > 0;
  return (isFixed ? fixed : [...shown, ...member.get('examples').items()]).map((node) => ({
    content,
    node,
    isFixed,
    owner: member.value,
  }));
}

/** The schema of the member at a path, where the way there has one shape only. */
function memberAt(schema: Schema, node: Node, [name, ...rest]: readonly string[]): Node | undefined {
  const outer = onlyOne(schema.shapesOfMember(node));
  const shape = outer?.kind === 'array' ? onlyOne(schema.shapesOfMember(outer.items)) : outer;
  if (shape?.kind !== 'object') return undefined;
  const object = outer?.kind === 'array' ? outer.items : node;
  const member = declarationIn(object, name ?? '') ?? shape.members.get(name ?? '');
  return member && rest.length > 0 ? memberAt(schema, member, rest) : member;
}

/**
 * Where a member is declared: by the schema itself, whose example replaces those of its `allOf`, else by the last of
 * these. A schema that several parts refer to is looked into once.
 */
function declarationIn(schema: Node, name: string, seen = new Set<unknown>()): Node | undefined {
  if (seen.has(schema.value) || seen.size > maxParts) return undefined;
  seen.add(schema.value);
  const own = schema.get('properties').get(name);
  if (own.exists) return own;
  const parts = schema.get('allOf').items();
  return parts.map((part) => declarationIn(part, name, seen)).findLast((member) => member !== undefined);
}

function valuesAt(node: Node, path: readonly string[]): readonly Node[] {
  return path.reduce<readonly Node[]>(
    (nodes, name) => nodes.flatMap(itemsOrSelf).map((each) => each.get(name)),
    [node],
  );
}

function itemsOrSelf(node: Node): readonly Node[] {
  return Array.isArray(node.value) ? node.items() : [node];
}

function onlyOne(shapes: readonly Shape[]): Shape | undefined {
  return shapes.length === 1 ? shapes[0] : undefined;
}
