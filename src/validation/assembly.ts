import type { LoadedSet } from '../documents/store.ts';
import type { Path } from '../model/path.ts';
import { type Data, isObject, type Origin, referenceOf, type Target, Targets } from './targets.ts';

/** What stands in the place of a `$ref`: the definition, and the keys beside the `$ref`, which are written elsewhere. */
interface Joint {
  readonly target: Origin;
  readonly use: Origin;
  readonly besides: ReadonlySet<string>;
  /** Whether it is checked elsewhere as something else, so that the `$ref` is to blame for what it lacks here. */
  readonly isOtherKind: boolean;
}

/** A place in an assembly. */
export interface Located {
  /** Where it is written: where there is a `$ref`, what that leads to. */
  readonly origin: Origin;
  /** Where its key is written. */
  readonly written: Origin;
  /** The data there, and the data that it is part of; undefined where there is none. */
  readonly value: unknown;
  readonly parent: unknown;
  /** The object with a `$ref` that is on the way there, or is there itself, and was not followed. */
  readonly reference: Data | undefined;
  /** The `$ref` on the way there that takes a definition for one of another kind. */
  readonly misused: Origin | undefined;
}

/** An assembly does not grow beyond this many objects more than the documents have. */
const mostCopied = 500_000;

/** Keys whose objects are definitions of one kind. */
const kinds = new Set([
  ...['responses', 'parameters', 'headers', 'examples', 'links', 'callbacks', 'requestBodies'],
  ...['securitySchemes', 'pathItems', 'paths', 'webhooks'],
]);

/**
 * A document with what its `$ref`s lead to in their places, so that all of it can be checked as one. A `$ref` to
 * a definition that is checked where it is written stays as it is, and so does every second one to a definition.
 * So the whole does not grow without bounds, and ends where definitions refer to each other.
 */
export class Assembly {
  readonly #root: Origin;
  readonly #targets: Targets;
  /** Objects whose `$ref` is followed wherever they stand. */
  readonly #always: ReadonlySet<object>;
  readonly #joints = new Map<object, Joint>();
  readonly #following = new Set<string>();
  readonly #followed = new Set<string>();
  /** Objects in which nothing is put into a place. */
  readonly #plain = new Set<object>();
  #copied = 0;
  readonly data: unknown;

  /**
   * @param data what the root document is taken to say
   * @param always objects of the documents whose `$ref` is followed wherever they stand: the schema takes none there
   */
  constructor(
    documents: LoadedSet,
    data: unknown = documents.root.data,
    always: ReadonlySet<object> = new Set(),
  ) {
    this.#root = { document: documents.root, path: [] };
    this.#targets = new Targets(documents);
    this.#always = always;
    this.data = this.#assemble(data, this.#root);
  }

  /** Finds out where a place of the assembly is written. */
  locate(path: Path): Located {
    let value = this.data;
    let parent: unknown;
    let written = this.#root;
    let origin = this.#originOf(value, this.#root);
    let reference: Data | undefined;
    let misused: Origin | undefined;
    for (const key of path) {
      const joint = isObject(value) ? this.#joints.get(value) : undefined;
      const { document, path: above } = joint?.besides.has(key) ? joint.use : origin;
      if (isObject(value) && referenceOf(value) !== undefined) reference ??= value;
      parent = value;
      value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
      written = { document, path: [...above, key] };
      origin = this.#originOf(value, written);
      const entered = isObject(value) ? this.#joints.get(value) : undefined;
      if (entered?.isOtherKind) misused ??= entered.use;
    }
    if (isObject(value) && referenceOf(value) !== undefined) reference ??= value;
    return { origin, written, value, parent, reference, misused };
  }

  #originOf(value: unknown, otherwise: Origin): Origin {
    return (isObject(value) && this.#joints.get(value)?.target) || otherwise;
  }

  #assemble(value: unknown, origin: Origin): unknown {
    if (!isObject(value) || this.#plain.has(value)) return value;
    const reference = referenceOf(value);
    const target = reference === undefined ? undefined : this.#targets.of(reference, origin.document);
    if (target && this.#isToFollow(value, target, kindOf(origin.path)))
      return this.#follow(value, target, origin);
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const child = value[key];
      const assembled = this.#assemble(child, { document: origin.document, path: [...origin.path, key] });
      if (assembled === child) continue;
      copy ??= this.#copyOf(value);
      copy[key] = assembled;
    }
    if (copy === undefined) this.#plain.add(value);
    return copy ?? value;
  }

  #isToFollow(value: Data, target: Target, kind: string): boolean {
    if (this.#following.has(target.id) || this.#copied > mostCopied) return false;
    const use = `${kind} ${target.id}`;
    const isChecked = this.#followed.has(use) || this.#isInPlace(target, kind);
    this.#followed.add(use);
    return !isChecked || this.#always.has(value);
  }

  /** Whether a definition is checked where it is written, and as what its user takes it for. */
  #isInPlace(target: Target, kind: string): boolean {
    return this.#sectionOf(target) === kind;
  }

  /** What a definition of the root document is checked as where it is written. */
  #sectionOf({ document, path }: Target): string | undefined {
    if (document !== this.#root.document) return undefined;
    const [first, second] = path;
    if (path.length === 0) return 'document';
    if (path.length === 3 && first === 'components') return second;
    return path.length === 2 && ['definitions', 'parameters', 'responses'].includes(first ?? '')
      ? first?.replace('definitions', 'schemas')
      : undefined;
  }

  /** Puts a definition in the place of its `$ref`; keys beside the `$ref` hold before those of the definition. */
  #follow(value: Data, target: Target, use: Origin): unknown {
    this.#following.add(target.id);
    const assembled = this.#assemble(target.value, target);
    this.#following.delete(target.id);
    if (!isObject(assembled)) return assembled;
    const { $ref, ...besides } = value;
    const joined = Array.isArray(assembled)
      ? this.#copyOf(assembled)
      : { ...this.#copyOf(assembled), ...besides };
    const origin = this.#originOf(assembled, target);
    const section = this.#sectionOf(target);
    const isOtherKind = section !== undefined && section !== kindOf(use.path);
    this.#joints.set(joined, { target: origin, use, besides: new Set(Object.keys(besides)), isOtherKind });
    return joined;
  }

  #copyOf(value: Data): Record<string, unknown> {
    this.#copied += 1;
    return (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  }
}

/** What a place expects, by the name that components has for it. */
function kindOf(path: Path): string {
  const [parent = '', key = ''] = path.slice(-2);
  if (key === 'requestBody') return 'requestBodies';
  return kinds.has(parent) ? parent : 'schemas';
}
