import type { Envelope } from '../../src/model/envelope.ts';
import { enforce, type Profile } from '../../src/profile.ts';
import type { Source } from '../../src/rule.ts';
import errorEnvelope from '../errors/error-envelope.ts';

/** The shape that a convention gives to its error bodies. */
export interface ErrorShape {
  /** kebab-case */
  readonly id: string;
  /** What people call it: "problem details (RFC 9457)". */
  readonly name: string;
  readonly source: Source;
  /** The media types that the convention gives such bodies, the preferred one first. */
  readonly mediaTypes: readonly string[];
  readonly envelope: Envelope;
  /** Schemas, as YAML, that follow the shape. */
  readonly followedBy: readonly string[];
  /** Schemas, as YAML, that depart from it. */
  readonly departedFromBy: readonly string[];
}

/** A profile that demands one shape of error bodies and nothing else, to be combined with any other. */
export function envelopeProfile(shape: ErrorShape): Profile {
  const { id, name, source, envelope } = shape;
  return {
    id: `envelopes/${id}`,
    title: `Error envelope: ${name}`,
    summary: `Error bodies have the shape of ${name}, and nothing else is checked: combine it with another profile.`,
    settings: [enforce(errorEnvelope, 'warn', { envelope, name })],
    clauses: [
      { id: '1', says: `Error bodies have the shape of ${name}.`, source, enforcedBy: [errorEnvelope] },
    ],
  };
}
