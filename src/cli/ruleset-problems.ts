import { basename } from 'node:path/posix';
import * as functions from '@stoplight/spectral-functions';
import { oas } from '@stoplight/spectral-rulesets';
import { rules } from '../../rules/index.ts';
import { nameOf, toUri } from '../documents/file-uri.ts';
import { Unreadable } from '../documents/unreadable.ts';
import type { Path } from '../model/path.ts';
import { suggest } from '../suggest.ts';
import type { RulesetFile } from './ruleset-file.ts';

/** What Spectral, its bundler, or Node may throw at a ruleset, as far as it helps to explain it. */
interface RulesetError extends Error {
  readonly code?: string;
  /** Of the aggregate that Spectral's validation throws. */
  readonly errors?: readonly RulesetError[];
  /** The place in the ruleset that Spectral's validation refuses. */
  readonly path?: readonly string[] | string;
  /** Of a syntax error in JavaScript: the line counts from 1, the column from 0. */
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
}

/**
 * Explains in one sentence, with its place, why a ruleset cannot be used.
 * @param error what was thrown when Spectral loaded the ruleset
 * @param name how the ruleset is named to the user
 * @param file the ruleset, where it is written in YAML or JSON
 */
export async function explain(error: unknown, name: string, file?: RulesetFile): Promise<Unreadable> {
  const [first = error] = (error as RulesetError).errors ?? [];
  const { code, message, path, loc } = first as RulesetError;
  const say = (reason: string, at: Path = []) => file?.wrong(reason, at) ?? new Unreadable(name, reason);
  if (loc) {
    const place = { line: loc.line, column: loc.column + 1 };
    return new Unreadable(
      nameOf(toUri(loc.file)),
      `is not valid JavaScript: ${firstLine(message).replace(/ \([^()]*\)$/, '')}`,
      place,
    );
  }
  const unknownRule = /^Cannot extend non-existing rule: "(.+)"$/.exec(message)?.[1];
  if (unknownRule !== undefined) {
    const known = [...rules.map(({ id }) => id), ...Object.keys(oas.rules)];
    return say(`sets ${unknownRule}, which is no rule of what it extends${suggest(unknownRule, known)}`, [
      'rules',
      unknownRule,
    ]);
  }
  const missing = missingFile(first as RulesetError);
  if (missing !== undefined) return say(...(await sayMissing(missing, file)));
  if (code === 'undefined-function' && Array.isArray(path) && file) {
    const called = String(file.valueAt(path));
    const reason = `calls ${called}, which is neither a function of Spectral nor named in \`functions\``;
    return say(`${reason}${suggest(called, Object.keys(functions))}`, path);
  }
  if (Array.isArray(path)) return say(`is refused by Spectral: ${firstLine(message)}`, path);
  return say(`cannot be loaded: ${firstLine(message)}`);
}

/** The file or package that was looked for. */
function missingFile({ code, message, path }: RulesetError): string | undefined {
  if (code === 'ENOENT' && typeof path === 'string') return path;
  if (code !== 'MODULE_NOT_FOUND') return undefined;
  return /^Cannot find module '(.+?)'/.exec(message)?.[1];
}

async function sayMissing(missing: string, file?: RulesetFile): Promise<[reason: string, at: Path]> {
  const target = nameOf(toUri(missing));
  const extension = file?.extensions.find(({ name }) => target.endsWith(name.replace(/^(\.{1,2}\/)+/, '')));
  if (extension) {
    const isFile = /^\.{0,2}\//.test(extension.name);
    return [
      isFile
        ? `extends ${extension.name}, which does not exist`
        : `extends ${extension.name}, which is no profile of statusquo, and no package that is installed here`,
      extension.path,
    ];
  }
  const called = target.endsWith('.js') ? basename(target, '.js') : undefined;
  const functionNames = file?.valueAt(['functions']);
  const index = Array.isArray(functionNames) ? functionNames.indexOf(called) : -1;
  if (index >= 0)
    return [`names the function ${called}, but ${target} does not exist`, ['functions', `${index}`]];
  return [`needs ${target}, which does not exist`, []];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
