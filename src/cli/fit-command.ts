import { shapes } from '../../rules/envelopes/index.ts';
import { profiles } from '../../rules/profiles/index.ts';
import type { LoadedSet } from '../documents/store.ts';
import { evaluate } from '../evaluate.ts';
import { lint } from '../lint.ts';
import { Api } from '../model/api.ts';
import type { Profile } from '../profile.ts';
import { type Candidate, type Fits, fitJson, fitReport, type RuleFit } from '../reports/fit.ts';
import { complain, remarkSkipped } from './complaints.ts';
import { type Origin, visitDocuments } from './documents.ts';
import { ExitCode } from './exit-code.ts';
import { print } from './print.ts';
import { stdoutLooks } from './terminal.ts';

/** The flags of the fit command. */
export interface FitFlags extends Origin {
  readonly format: 'text' | 'json';
}

/**
 * Tells how well documents fit each convention as they are now.
 * @param inputs files, globs, or `-`
 * @returns the exit code
 */
export async function runFit(inputs: readonly string[], flags: FitFlags): Promise<number> {
  const tallies = new Tallies();
  const { unreadable, skipped } = await visitDocuments(inputs, flags, async (documents) => {
    tallies.add(documents);
    // Without rules, what is left to find are references that lead nowhere.
    return (await lint(documents, [])).unreadable;
  });
  if (tallies.documents > 0 || flags.format === 'json') {
    const { colors, width = 100 } = stdoutLooks();
    const fits = tallies.fits(inputs);
    print(flags.format === 'json' ? fitJson(fits) : fitReport(fits, { colors, width }));
  }
  remarkSkipped(skipped);
  for (const error of unreadable) complain(error);
  return unreadable.length > 0 ? ExitCode.failed : ExitCode.clean;
}

type Sum = Omit<RuleFit, 'rule'>;

/** Profiles that are conventions: neither every rule nor one shape of error bodies. */
const conventions = profiles.filter(({ id }) => id !== 'all' && !id.startsWith('envelopes/'));

/** How the rules of the conventions, and the shapes of error bodies, fare; summed over documents. */
class Tallies {
  documents = 0;
  #operations = 0;
  /** By the id of the convention, in the order of its settings, and by the id of the shape. */
  readonly #sums = new Map<string, readonly Sum[]>();

  add(documents: LoadedSet): void {
    const api = new Api(documents);
    // Nothing is counted of a document that turns out to be too much.
    const outcomes = conventions.map(({ id, settings }) => ({
      id,
      sums: settings.map((setting) => evaluate(setting, api)),
    }));
    // A body of which nothing is known would pass for every shape.
    const bodies = api.errorConvention.bodies.map(({ schema }) => schema).filter(({ shape }) => shape);
    const departures = shapes.map(({ id, envelope }) => {
      const failed = bodies.filter((body) => body.departureFrom(envelope) !== undefined).length;
      return { id: `envelopes/${id}`, sums: [{ applicable: bodies.length, failed }] };
    });
    this.documents += 1;
    this.#operations += api.operations.length;
    for (const { id, sums } of [...outcomes, ...departures]) this.#add(id, sums);
  }

  #add(id: string, sums: readonly Sum[]): void {
    const before = this.#sums.get(id);
    const added = sums.map(({ applicable, failed }, index) => ({
      applicable: applicable + (before?.[index]?.applicable ?? 0),
      failed: failed + (before?.[index]?.failed ?? 0),
    }));
    this.#sums.set(id, added);
  }

  fits(inputs: readonly string[]): Fits {
    const candidates = profiles.filter(({ id }) => id !== 'all').map((profile) => this.#candidate(profile));
    const isEnvelope = ({ id }: Candidate) => id.startsWith('envelopes/');
    return {
      inputs,
      documents: this.documents,
      operations: this.#operations,
      recommended: candidates.find(({ id }) => id === 'recommended') as Candidate,
      conventions: candidates.filter((each) => !isEnvelope(each) && each.id !== 'recommended'),
      envelopes: candidates.filter(isEnvelope),
    };
  }

  #candidate({ id, title, settings }: Profile): Candidate {
    const sums = this.#sums.get(id) ?? [];
    const rules = settings.map(({ rule }, index) => ({
      rule: rule.id,
      ...(sums[index] ?? { applicable: 0, failed: 0 }),
    }));
    return { id, title, rules: rules.map(({ rule, applicable, failed }) => ({ rule, applicable, failed })) };
  }
}
