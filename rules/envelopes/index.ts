import type { Profile } from '../../src/profile.ts';
import { type ErrorShape, envelopeProfile } from './error-shape.ts';
import problemDetails from './problem-details.ts';

/** Every error shape, once. */
export const shapes: readonly ErrorShape[] = [problemDetails];

/** A profile for each of them: `envelopes/<id>`. */
export const envelopes: readonly Profile[] = shapes.map(envelopeProfile);
