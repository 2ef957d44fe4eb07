import type { Api } from './api.ts';
import type { Content } from './content.ts';
import { describeShape, type Envelope } from './envelope.ts';
import type { Node } from './node.ts';
import type { Response } from './response.ts';
import type { Schema } from './schema.ts';
import type { Shape } from './shape.ts';
import { View } from './view.ts';

/** The share of error bodies that have to be alike for their shape to be the document's standard. */
const majority = 0.6;
/** Fewer error bodies than this are no convention. */
const fewest = 3;
/** Of shapes that are equally common no more are tried for the standard: nobody's document has so many. */
const mostCandidates = 100;

/** The shape of a document's error bodies: declared in the document, or followed by most of them. */
export class ErrorConvention extends View {
  readonly use = undefined;
  /** The pointer by which the document names its envelope: `x-statusquo: { envelope: '#/…' }` at its root. */
  readonly declaredPointer: string | undefined;
  readonly #api: Api;
  #emptyErrors: readonly Response[] | undefined;
  #bodies: readonly Content[] | undefined;
  #shapes: readonly ShapeGroup[] | undefined;
  #envelope: { readonly known: Envelope | undefined } | undefined;
  #isGeneral: boolean | undefined;
  #total: number | undefined;
  #members: ReadonlyMap<string, number> | undefined;
  #standard: { readonly known: (ShapeGroup & { readonly followers: number }) | undefined } | undefined;

  constructor(api: Api) {
    super();
    this.#api = api;
    this.declaredPointer = api.node.get('x-statusquo').stringAt('envelope');
  }

  /** Where a finding about the document as a whole points. */
  get node(): Node {
    return this.#api.versionNode;
  }

  /** The error responses that may have content. */
  get errors(): readonly Response[] {
    return this.#api.errors;
  }

  /** The JSON bodies of all error responses. */
  get bodies(): readonly Content[] {
    this.#bodies ??= this.errors.flatMap(({ contents }) =>
      contents.filter(({ mediaType }) => mediaType.isJson),
    );
    return this.#bodies;
  }

  /**
   * Whether an error response without content is an exception in this document: not where most are without. Below
   * {@link fewest} there is no habit to speak of.
   */
  get expectsContent(): boolean {
    if (this.declaredPointer !== undefined) return true;
    const empty = this.emptyErrors.length;
    return empty < fewest || 1 - empty / this.errors.length >= majority;
  }

  /** The error responses that declare no content. */
  get emptyErrors(): readonly Response[] {
    this.#emptyErrors ??= this.errors.filter((response) => response.lacksContent);
    return this.#emptyErrors;
  }

  /** The envelope that the document names, else the one that most of its error bodies follow. */
  get envelope(): Envelope | undefined {
    this.#envelope ??= { known: this.#findEnvelope() };
    return this.#envelope.known;
  }

  /** Why this is the convention: "which x-statusquo names", "which 12 of 14 error bodies have". */
  get reason(): string {
    if (this.declaredPointer !== undefined) return `${this.declaredPointer}, which x-statusquo names`;
    const { example, followers = 0 } = this.#dominant ?? {};
    const members = this.envelope?.required;
    const label = members ? `{${members.join(', ')}}` : example?.schema.shape?.kind;
    return `${label}, which ${followers} of ${this.#count} error bodies have`;
  }

  /** Whether the document names an envelope of which nothing can be told: there is none, or it has no members. */
  get isUnusable(): boolean {
    return this.declaredPointer !== undefined && this.envelope === undefined;
  }

  /** Whether there are error bodies enough for a convention, and they have none. */
  get isMixed(): boolean {
    return this.declaredPointer === undefined && this.#count >= fewest && !this.#dominant;
  }

  /** The shapes of the error bodies with their counts, the commonest first. */
  get shapes(): readonly ShapeGroup[] {
    this.#shapes ??= groupByShape(this.bodies);
    return this.#shapes;
  }

  /** Whether a schema, or a branch of it, has the members of the convention's error body and no others. */
  isCarriedBy(schema: Schema): boolean {
    const model = this.#model;
    return model !== undefined && schema.isLike(model);
  }

  /** Whether most successes have the same members as the errors, so that these are no mark of an error. */
  get isGeneral(): boolean {
    this.#isGeneral ??= this.#findWhetherGeneral();
    return this.#isGeneral;
  }

  #findWhetherGeneral(): boolean {
    const bodies = this.#api.responses
      .filter(({ isSuccess }) => isSuccess)
      .flatMap(({ contents }) => contents.filter(({ mediaType }) => mediaType.isJson));
    const alike = bodies.filter(({ schema }) => this.isCarriedBy(schema)).length;
    return alike >= fewest && alike / bodies.length >= majority;
  }

  /** The schema that the document names for its errors, else that of an error body of the commonest shape. */
  get #model(): Schema | undefined {
    if (this.declaredPointer !== undefined) return this.#api.schemaAt(this.declaredPointer);
    return this.#dominant?.example.schema;
  }

  #findEnvelope(): Envelope | undefined {
    return this.#model?.envelope;
  }

  /** The commonest shape, if it is the standard: enough of the error bodies follow it, be it with members of their own. */
  get #dominant(): (ShapeGroup & { readonly followers: number }) | undefined {
    this.#standard ??= { known: this.#findStandard() };
    return this.#standard.known;
  }

  #findStandard() {
    const [commonest] = this.shapes;
    const [best] = this.shapes
      .filter((group) => group.count === commonest?.count && this.#mayBeStandard(group))
      .slice(0, mostCandidates)
      .map((group) => ({ ...group, followers: this.#followersOf(group) }))
      .sort((left, right) => right.followers - left.followers);
    return best && this.#count >= fewest && best.followers / this.#count >= majority ? best : undefined;
  }

  /** Whether enough error bodies have each of the members that a shape requires, which takes no look at each of them. */
  #mayBeStandard({ example }: ShapeGroup): boolean {
    const { required = [] } = example.schema.envelope ?? {};
    return required.every((name) => (this.#countsByMember.get(name) ?? 0) / this.#count >= majority);
  }

  #followersOf({ example }: ShapeGroup): number {
    const { envelope } = example.schema;
    const follows = (group: ShapeGroup) =>
      envelope && group.example.schema.departureFrom(envelope) === undefined;
    return this.shapes.filter(follows).reduce((sum, { count }) => sum + count, 0);
  }

  get #count(): number {
    this.#total ??= this.shapes.reduce((sum, { count }) => sum + count, 0);
    return this.#total;
  }

  /** How many error bodies have a member, by its name. */
  get #countsByMember(): ReadonlyMap<string, number> {
    this.#members ??= countMembers(this.shapes);
    return this.#members;
  }
}

/** Error bodies of one shape. */
export interface ShapeGroup {
  /** `{code, message}` */
  readonly label: string;
  readonly count: number;
  readonly example: Content;
}

function groupByShape(bodies: readonly Content[]): readonly ShapeGroup[] {
  const groups = new Map<string, { readonly shape: Shape; readonly example: Content; count: number }>();
  for (const body of bodies) {
    const { shape, outline } = body.schema;
    if (!shape) continue;
    const group = groups.get(outline);
    if (group) group.count += 1;
    else groups.set(outline, { shape, example: body, count: 1 });
  }
  return [...groups.values()]
    .map(({ shape, example, count }) => ({
      label: describeShape(shape, (node) => example.schema.shapesOfMember(node)),
      count,
      example,
    }))
    .sort((left, right) => right.count - left.count);
}

function countMembers(groups: readonly ShapeGroup[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { example, count } of groups) {
    for (const name of example.schema.memberNames) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}
