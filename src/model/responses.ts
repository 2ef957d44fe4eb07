import type { Node } from './node.ts';
import type { Operation } from './operation.ts';
import { Response } from './response.ts';
import { Status } from './status.ts';

/** The responses that an operation declares, those of extensions (`x-…`) aside. */
export class Responses {
  readonly node: Node;
  /** Whether the document's version of OpenAPI demands a `responses` object: 2.0 and 3.0 do. */
  readonly isMandatory: boolean;
  /** Exact codes in their order, then ranges, `default`, and keys that OpenAPI does not know. */
  readonly all: readonly Response[];

  readonly #operation: Operation;

  constructor(operation: Operation) {
    this.#operation = operation;
    const { version } = operation.api;
    this.node = operation.node.get('responses');
    this.isMandatory = version < '3.1';
    this.all = (Array.isArray(this.node.value) ? [] : this.node.entries())
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, node]) => new Response(operation, operation.api.statusOf(key), node))
      .sort((left, right) => Status.compare(left.status, right.status));
  }

  /** Where a finding about what is missing points: `responses`, or the operation that has none. */
  get site(): Node {
    return this.node.exists ? this.node : this.#operation.node;
  }

  /** False when `responses` is a `$ref` that leads nowhere. */
  get isKnown(): boolean {
    return !this.node.isUnknown;
  }

  /** The responses to a success: exact codes and the range of class 2. */
  get successes(): readonly Response[] {
    return this.all.filter((response) => response.isSuccess);
  }

  /** The response of an exact code. */
  exactly(code: number): Response | undefined {
    return this.all.find(({ status }) => status.is(code));
  }

  /** Whether the operation declares an exact code. */
  has(code: number): boolean {
    return this.exactly(code) !== undefined;
  }

  /**
   * The response that answers a code: the exact one, else its range, else `default`.
   * @see OpenAPI 3.0.4, Responses Object: an explicit code "takes precedence over the range"
   */
  for(code: number): Response | undefined {
    return (
      this.exactly(code) ??
      this.all.find(({ status }) => status.isRange && status.class === Math.floor(code / 100)) ??
      this.all.find(({ status }) => status.isDefault)
    );
  }
}
