import type { Profile, Setting } from '../profile.ts';
import type { RuleDescription } from '../reports/report.ts';
import { describeRule } from '../reports/rule-description.ts';
import { contradictions } from './contradictions.ts';
import type { Extension, Level } from './ruleset-file.ts';

interface Choice {
  readonly setting: Setting;
  readonly isOn: boolean;
  /** The id of the profile that the setting comes from. */
  readonly from: string;
}

/** The rules that a configuration knows, each switched on or off. */
export class Selection {
  readonly #choices: Map<string, Choice>;
  readonly #notes: string[] = [];

  constructor(choices: Iterable<readonly [string, Choice]> = []) {
    this.#choices = new Map(choices);
  }

  /** Adds the rules of a profile, each in place of what was known of it. */
  addProfile(profile: Profile, mode: Extension['mode']): void {
    for (const setting of profile.settings) {
      this.#choose({ setting, isOn: mode !== 'off', from: profile.id });
    }
  }

  /** Adds the rules of another selection. */
  add(other: Selection, mode: Extension['mode']): void {
    this.#notes.push(...other.#notes);
    for (const choice of other.#choices.values()) {
      this.#choose({ ...choice, isOn: mode === 'all' || (mode === 'recommended' && choice.isOn) });
    }
  }

  /** Where profiles contradict each other, a sentence each. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  #choose(choice: Choice): void {
    const { id } = choice.setting.rule;
    const before = this.#choices.get(id);
    const options = before?.isOn && choice.isOn ? contradictions(before.setting, choice.setting) : [];
    if (before && options.length > 0) {
      this.#notes.push(
        `${before.from} and ${choice.from} contradict each other on ${id} (${options.join(', ')}); ${choice.from} holds, as the later one`,
      );
    }
    this.#choices.set(id, choice);
  }

  has(id: string): boolean {
    return this.#choices.has(id);
  }

  /** Sets a rule that the selection {@link has}. */
  set(id: string, level: Level): void {
    const choice = this.#choices.get(id);
    if (!choice) return;
    if (level === 'off' || level === 'on') this.#choices.set(id, { ...choice, isOn: level === 'on' });
    else this.#choices.set(id, { ...choice, setting: { ...choice.setting, severity: level }, isOn: true });
  }

  copy(): Selection {
    return new Selection(this.#choices);
  }

  /** The rules that are on, and of those that are off the ones that are asked for. */
  settings(alsoOff: ReadonlySet<string> = new Set()): readonly Setting[] {
    const wanted = [...this.#choices.values()].filter(
      ({ setting, isOn }) => isOn || alsoOff.has(setting.rule.id),
    );
    return wanted.map(({ setting }) => setting);
  }

  describe(id: string): RuleDescription | undefined {
    const choice = this.#choices.get(id);
    return choice && describeRule(choice.setting);
  }

  isOn(id: string): boolean {
    return this.#choices.get(id)?.isOn ?? true;
  }

  get ids(): readonly string[] {
    return [...this.#choices.keys()];
  }
}
