import { wayTo } from '../documents/file-uri.ts';
import type { LoadedSet } from '../documents/store.ts';
import type { Finding } from '../lint.ts';
import { fromPointer, type Path, toPointer } from '../model/path.ts';
import type { Setting } from '../profile.ts';
import type { Severity } from '../rule.ts';
import type { Level, Override } from './ruleset-file.ts';
import type { Selection } from './selection.ts';

/** What to do with one document. */
export interface Plan {
  readonly settings: readonly Setting[];
  /** Gives a finding the severity that the configuration sets for its place; undefined when it is off there. */
  judge(finding: Finding): Finding | undefined;
  /** Runs the rules that are not of statusquo; left out where there are none. */
  readonly runForeignRules?: (documents: LoadedSet) => Promise<readonly Finding[]>;
}

/** A rule set to a level at a place, and below it. */
interface PointerOverride {
  readonly pattern: string;
  readonly pointer: string;
  readonly rule: string;
  readonly level: Level;
}

/**
 * Plans the linting of a document. An override by file replaces the levels of rules; one by pointer holds for
 * findings at or below its place in that file, the longest pointer winning, as in Spectral.
 * @param place the folder that the patterns are relative to, and the document, as absolute paths
 */
export async function planFor(
  base: Selection,
  overrides: readonly Override[],
  { root, document }: { root: string; document: string },
): Promise<Plan> {
  const matches = overrides.length > 0 ? await matcher() : () => false;
  const selection = base.copy();
  const pointers: PointerOverride[] = [];
  for (const { patterns, rules } of overrides) {
    for (const pattern of patterns) {
      const [file = '', pointer] = pattern.split('#', 2);
      if (!matches(document, file, root)) continue;
      for (const { id, level } of rules) {
        if (pointer === undefined) selection.set(id, level);
        else pointers.push({ pattern: file, pointer: normalise(pointer), rule: id, level });
      }
    }
  }
  return {
    settings: selection.settings(new Set(pointers.map(({ rule }) => rule))),
    judge(finding) {
      const here = pointers.filter(
        (each) => each.rule === finding.rule && matches(finding.document.uri, each.pattern, root),
      );
      const level = levelAt(finding.path, here) ?? (selection.isOn(finding.rule) ? 'on' : 'off');
      if (level === 'off') return undefined;
      return level === 'on' ? finding : { ...finding, severity: level satisfies Severity };
    },
  };
}

function levelAt(path: Path, overrides: readonly PointerOverride[]): Level | undefined {
  const pointer = toPointer(path);
  let nearest: PointerOverride | undefined;
  for (const override of overrides) {
    const isAbove = pointer === override.pointer || pointer.startsWith(`${override.pointer}/`);
    if (isAbove && override.pointer.length >= (nearest?.pointer.length ?? 0)) nearest = override;
  }
  return nearest?.level;
}

/** Tells whether a file matches a pattern; a pattern without a slash matches the file's name in any folder. */
async function matcher(): Promise<(file: string, pattern: string, root: string) => boolean> {
  const { minimatch } = await import('minimatch');
  return (file, pattern, root) => {
    // On another drive than the ruleset, a file is outside of its folder, as it is in `..`.
    const way = wayTo(file, root) ?? `../${file.slice(file.lastIndexOf('/') + 1)}`;
    return minimatch(way, pattern, { matchBase: true });
  };
}

function normalise(pointer: string): string {
  return toPointer(fromPointer(pointer) ?? []);
}
