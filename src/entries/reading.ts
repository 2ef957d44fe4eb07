import { type Host, parseHost } from '../documents/hosts.ts';
import { assertTexts, show } from './arguments.ts';

/** @throws TypeError unless a value is a number, RangeError unless it can be a size in MB */
export function assertSizeLimit(name: string, value: unknown): asserts value is number {
  if (typeof value !== 'number') throw new TypeError(`${name} has to be a number of MB, not ${show(value)}.`);
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`${name} has to be a number of MB above 0, not ${value}.`);
}

/**
 * Reads the names of hosts.
 * @throws TypeError unless they are a list of texts, RangeError when one of them is no host
 */
export function toHosts(name: string, value: unknown): readonly Host[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} has to be a list of hosts, not ${show(value)}.`);
  assertTexts(name, value);
  return (value as readonly string[]).map((text) => {
    const host = parseHost(text);
    if (!host) throw new RangeError(`${name} has ${show(text)}, which is no host, as example.com:8080 is.`);
    return host;
  });
}
