import { isDeepStrictEqual } from 'node:util';
import { type RulesetFunctionContext, Spectral } from '@stoplight/spectral-core';
import type { Finding } from '../../src/lint.ts';
import { fromPointer, type Path } from '../../src/model/path.ts';
import { readInSpectral } from './vanilla-spectral.ts';

/**
 * Proves that Spectral itself loses the place of a finding: asked where a `$ref` leads, it stops above what the `$ref`
 * names, though its own data has that. It percent-encodes the pointer of a `$ref` and never decodes it, so that keys
 * with `@` and the like are not found.
 * @param finding of the native host
 * @param stopped where Spectral has the same finding
 * @returns the reason in a sentence, or undefined when the fault is not proven to be Spectral's
 */
export async function whySpectralStopsAbove(
  finding: Finding,
  stopped: Path,
  file: string,
): Promise<string | undefined> {
  const { document, documentInventory } = await contextOf(file);
  for (const { node } of finding.uses) {
    const reference = valueAt(document.data, [...node.path, '$ref']);
    const target = typeof reference === 'string' && reference.startsWith('#') && fromPointer(reference);
    if (!target || !isDeepStrictEqual(finding.path.slice(0, target.length), target)) continue;
    const answer = documentInventory.findAssociatedItemForPath([...node.path], true)?.path.map(String) ?? [];
    const isTold = isDeepStrictEqual(answer, stopped);
    if (isTold && answer.length < target.length && valueAt(document.data, target) !== undefined)
      return `Spectral's own answer to where $ref "${reference}" leads is ${answer.join('.')}, though its data has the key ${target[answer.length]} below`;
  }
  return undefined;
}

/** What Spectral gives its rules to run on a document. */
async function contextOf(file: string): Promise<RulesetFunctionContext> {
  let given: RulesetFunctionContext | undefined;
  const look = (_data: unknown, _options: unknown, context: RulesetFunctionContext) => {
    given = context;
  };
  const spectral = new Spectral();
  spectral.setRuleset({ rules: { look: { given: '$', then: { function: look } } } });
  await spectral.run(await readInSpectral(file));
  if (!given) throw new Error(`Spectral ran no rule on ${file}.`);
  return given;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}
