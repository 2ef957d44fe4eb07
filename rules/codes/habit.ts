import type { Node } from '../../src/model/node.ts';
import type { Response } from '../../src/model/response.ts';

/** A code that this many responses have is a habit of the document, and no slip of one response. */
const habit = 5;

/** Where a finding about the code of a response points: to the document as a whole where the code is a habit of it. */
export function siteOfCode({ status, operation, node }: Response): Node {
  return operation.api.countOf(status.key) >= habit ? operation.api.versionNode : node;
}
