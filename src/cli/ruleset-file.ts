import { readSource } from '../documents/bytes.ts';
import { LoadedDocument } from '../documents/loaded-document.ts';
import { Unreadable } from '../documents/unreadable.ts';
import type { Path } from '../model/path.ts';
import { severities } from '../reports/report.ts';
import type { Severity } from '../rule.ts';
import { suggest } from '../suggest.ts';

/** What a ruleset file sets a rule to: `on` keeps the severity that the rule has. */
export type Level = Severity | 'off' | 'on';

/** A rule that a ruleset file names. */
export interface RuleLevel {
  readonly id: string;
  readonly level: Level;
  /** Where the file says so. */
  readonly path: Path;
}

/** A ruleset that a ruleset file builds on. */
export interface Extension {
  readonly name: string;
  /** Which of its rules to switch on: those that it recommends, all, or none. */
  readonly mode: 'recommended' | 'all' | 'off';
  readonly path: Path;
}

/** Rules for some files, or, where a pattern has a `#/pointer`, for some places in them. */
export interface Override {
  readonly patterns: readonly string[];
  readonly rules: readonly RuleLevel[];
}

/** Keys that change nothing for the rules of statusquo. */
const idleKeys = ['formats', 'documentationUrl', 'parserOptions', 'aliases', 'extensions', 'description'];
/** Keys that are for the rules of others. */
const foreignKeys = ['functions', 'functionsDir', 'except'];
const knownKeys = ['extends', 'rules', 'overrides', ...idleKeys, ...foreignKeys];
/** Keys of an override beside `files` and `rules`, all of which are for the rules of others. */
const foreignOverrideKeys = ['extends', 'aliases', 'formats', 'parserOptions'];

/** A ruleset file such as `.spectral.yaml`, checked as far as it concerns the rules of statusquo. */
export class RulesetFile {
  /** An absolute path. */
  readonly path: string;
  extensions: readonly Extension[] = [];
  rules: readonly RuleLevel[] = [];
  overrides: readonly Override[] = [];
  /** What overrides extend, beside the file itself. */
  extensionsOfOverrides: readonly Extension[] = [];
  /** Whether it says something that only Spectral's engine can make sense of, beside what it extends. */
  isForeign = false;
  readonly #document: LoadedDocument;

  private constructor(path: string, document: LoadedDocument) {
    this.path = path;
    this.#document = document;
  }

  /**
   * Reads and checks a ruleset file.
   * @param path an absolute path
   * @param name how the file is named to the user
   * @throws Unreadable when it is missing, broken, or says something that this command does not know
   */
  static async read(path: string, name: string): Promise<RulesetFile> {
    const file = new RulesetFile(path, await LoadedDocument.of(await readSource(path, name), path, name));
    const { data } = file.#document;
    if (!isObject(data))
      throw await file.wrong('is not a ruleset: it has no `extends`, `rules` or `overrides`', []);
    for (const key of Object.keys(data)) await file.#checkKey(key);
    file.extensions = await file.#readExtensions(data.extends, ['extends']);
    file.rules = await file.#readRules(data.rules, ['rules']);
    file.overrides = await file.#readOverrides(data.overrides);
    return file;
  }

  /** An error about what stands at a path of the file. */
  async wrong(message: string, path: Path): Promise<Unreadable> {
    return new Unreadable(this.#document.name, message, await this.#document.placeOf(path));
  }

  /** The value at a path of the file; undefined where there is none. */
  valueAt(path: Path): unknown {
    return path.reduce<unknown>(
      (value, key) => (isObject(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined),
      this.#document.data,
    );
  }

  async #checkKey(key: string): Promise<void> {
    if (foreignKeys.includes(key)) this.isForeign = true;
    if (knownKeys.includes(key) || key.startsWith('x-')) return;
    throw await this.wrong(`has an unknown key \`${key}\`${suggest(key, knownKeys)}`, [key]);
  }

  async #readExtensions(value: unknown, path: Path): Promise<readonly Extension[]> {
    if (value === undefined) return [];
    const list = Array.isArray(value) ? value : [value];
    return Promise.all(
      list.map((item, index) =>
        this.#readExtension(item, Array.isArray(value) ? [...path, `${index}`] : path),
      ),
    );
  }

  async #readExtension(item: unknown, path: Path): Promise<Extension> {
    const [name, mode = 'recommended'] = Array.isArray(item) ? item : [item];
    if (typeof name === 'string' && ['recommended', 'all', 'off'].includes(mode)) return { name, mode, path };
    throw await this.wrong(
      'has something other than a name, or [name, recommended | all | off], in `extends`',
      path,
    );
  }

  async #readRules(value: unknown, path: Path): Promise<readonly RuleLevel[]> {
    if (value === undefined) return [];
    if (!isObject(value)) throw await this.wrong('has `rules` that are not a mapping', path);
    const levels = Object.entries(value).map(([id, level]) => this.#readLevel(id, level, [...path, id]));
    return (await Promise.all(levels)).filter((level) => level !== undefined);
  }

  /** Reads what a rule is set to; undefined where a rule is defined. */
  async #readLevel(id: string, value: unknown, path: Path): Promise<RuleLevel | undefined> {
    const level = levelOf(value);
    if (level !== undefined) return { id, level, path };
    if (isObject(value)) {
      this.isForeign = true;
      return undefined;
    }
    throw await this.wrong(
      `sets ${id} to ${JSON.stringify(value)}; use error, warn, info, hint or off`,
      path,
    );
  }

  async #readOverrides(value: unknown): Promise<readonly Override[]> {
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw await this.wrong('has `overrides` that are not a list', ['overrides']);
    return Promise.all(value.map((item, index) => this.#readOverride(item, ['overrides', `${index}`])));
  }

  async #readOverride(item: unknown, path: Path): Promise<Override> {
    if (!isObject(item) || !Array.isArray(item.files))
      throw await this.wrong('has an override without a list of `files`', path);
    for (const key of Object.keys(item)) {
      if (foreignOverrideKeys.includes(key)) this.isForeign = true;
      else if (!['files', 'rules'].includes(key))
        throw await this.wrong(`has an unknown key \`${key}\` in an override`, [...path, key]);
    }
    const extensions = await this.#readExtensions(item.extends, [...path, 'extends']);
    this.extensionsOfOverrides = [...this.extensionsOfOverrides, ...extensions];
    return { patterns: item.files.map(String), rules: await this.#readRules(item.rules, [...path, 'rules']) };
  }
}

function levelOf(value: unknown): Level | undefined {
  if (value === true) return 'on';
  if (value === false || value === 'off') return 'off';
  return severities.find((severity) => severity === value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
