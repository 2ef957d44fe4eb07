/** The other host: vanilla spectral-core with the ruleset. */
import { readFile } from 'node:fs/promises';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import all from '../../rules/profiles/all.ts';
import { sourceOf } from '../../src/documents/bytes.ts';
import { isBelow, toUri } from '../../src/documents/file-uri.ts';
import type { LoadedDocument } from '../../src/documents/loaded-document.ts';
import type { LoadedSet } from '../../src/documents/store.ts';
import { toRuleset } from '../../src/spectral/ruleset.ts';
import { type Comparable, comparable } from '../hosts/comparable.ts';
import { isSameData } from './readings.ts';
import { sizeOf } from './size.ts';

/** What came of a run: findings, the reason why they cannot be compared, or what our own functions threw. */
export type Outcome =
  | { readonly findings: readonly Comparable[] }
  | { readonly incomparable: string }
  | { readonly fault: string };

const ruleset = new Ruleset(toRuleset(all), { severity: 'recommended' });

/**
 * Lints a document as Spectral's command line does: every root is read as YAML.
 * @param documents the same as the native host read them
 * @param folder no file outside is opened, as in the native host
 */
export async function lintInSpectral(documents: LoadedSet, folder: string): Promise<Outcome> {
  if (documents.all.some(({ data }) => sizeOf(data) > largest))
    return { incomparable: 'Spectral would take too long' };
  for (const document of documents.all) {
    const reason = whyIncomparable(document, document === documents.root);
    if (reason !== undefined) return { incomparable: reason };
  }
  const { root } = documents;
  const spectral = new Spectral({ resolver: resolverWithin(folder) });
  spectral.setRuleset(ruleset);
  try {
    const results = await spectral.run(new Document(root.text, parsers.Yaml, root.uri));
    return hasSpoiltProcess()
      ? { incomparable: 'Spectral freezes what all objects share' }
      : { findings: comparable(results) };
  } catch (error) {
    return judge(error as Error);
  }
}

/**
 * Whether Spectral has frozen `Object.prototype`, as it does where a `$ref` leads to `__proto__`. Whatever parses a key
 * called `constructor` fails from then on.
 */
export function hasSpoiltProcess(): boolean {
  return Object.isFrozen(Object.prototype);
}

/** Spectral writes all aliases out, again and again. */
const largest = 50_000;

/** Why Spectral sees another document than the native host. */
function whyIncomparable({ text, data, uri }: LoadedDocument, isRoot: boolean): string | undefined {
  try {
    const parser = !isRoot && uri.endsWith('.json') ? parsers.Json : parsers.Yaml;
    const document = new Document(text, parser as typeof parsers.Yaml, uri);
    // Integer keys are errors for Spectral, yet it reads them.
    const fault = document.diagnostics.find(
      ({ severity, message }) => severity === 0 && !/^(Mapping|Duplicate) key/.test(message),
    );
    if (fault) return `Spectral's parser fails: ${withoutNames(fault.message)}`;
    return isSameData(document.data, data) ? undefined : "Spectral's parser reads other data";
  } catch (error) {
    return `Spectral's parser throws: ${withoutNames((error as Error).message)}`;
  }
}

/** Opens no connection, and files in one folder only. */
function resolverWithin(folder: string): Resolver {
  const refuse = { resolve: async (uri: unknown) => Promise.reject(new Error(`${uri} is not read`)) };
  const resolve = async (reference: { href(): string }) => {
    const path = decodeURI(reference.href());
    if (!isBelow(path, toUri(folder))) throw new Error(`${path} is not read`);
    return (await sourceOf(await readFile(path), path)).text.whole;
  };
  return new Resolver({ resolvers: { file: { resolve }, http: refuse, https: refuse } });
}

function judge(error: Error): Outcome {
  const errors = within(error);
  const ours = errors.find(({ stack = '' }) =>
    /[\\/](?:src|rules)[\\/]/.test(stack.replaceAll(/.*node_modules.*/g, '')),
  );
  if (ours) return { fault: ours.stack ?? ours.message };
  return { incomparable: `Spectral throws: ${withoutNames((errors.at(-1) ?? error).message)}` };
}

/** An error and those that it was made of, which are wrapped several times. */
function within(error: Error & { readonly errors?: readonly unknown[] }): readonly Error[] {
  const inner = [error.cause, ...(error.errors ?? [])].filter((each) => each instanceof Error);
  return [error, ...inner.flatMap(within)];
}

/** A message without what is different in each document, so that reasons can be counted. */
function withoutNames(message: string): string {
  return (
    message
      .split('\n', 1)[0]
      ?.replaceAll(/["'<`].*["'>`]/g, '…')
      .replaceAll(/\d+/g, 'n')
      .slice(0, 100) ?? ''
  );
}
