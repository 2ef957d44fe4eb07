import type { Profile, Setting } from '../profile.ts';
import type { Extension, Level } from './ruleset-file.ts';

interface Choice {
  readonly setting: Setting;
  readonly isOn: boolean;
}

/** The rules that a configuration knows, each switched on or off. */
export class Selection {
  readonly #choices: Map<string, Choice>;

  constructor(choices: Iterable<readonly [string, Choice]> = []) {
    this.#choices = new Map(choices);
  }

  /** Adds the rules of a profile, each in place of what was known of it. */
  addProfile(profile: Profile, mode: Extension['mode']): void {
    for (const setting of profile.settings)
      this.#choices.set(setting.rule.id, { setting, isOn: mode !== 'off' });
  }

  /** Adds the rules of another selection. */
  add(other: Selection, mode: Extension['mode']): void {
    for (const [id, { setting, isOn }] of other.#choices) {
      this.#choices.set(id, { setting, isOn: mode === 'all' || (mode === 'recommended' && isOn) });
    }
  }

  has(id: string): boolean {
    return this.#choices.has(id);
  }

  /** Sets a rule that the selection {@link has}. */
  set(id: string, level: Level): void {
    const choice = this.#choices.get(id);
    if (!choice) return;
    if (level === 'off' || level === 'on') this.#choices.set(id, { ...choice, isOn: level === 'on' });
    else this.#choices.set(id, { setting: { ...choice.setting, severity: level }, isOn: true });
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

  isOn(id: string): boolean {
    return this.#choices.get(id)?.isOn ?? true;
  }

  get ids(): readonly string[] {
    return [...this.#choices.keys()];
  }
}
