import { InvalidArgumentError, Option } from 'commander';
import { type Host, parseHost } from '../documents/hosts.ts';
import { usualFlags } from './lint-command.ts';

/** The flags of every command that reads documents. */
export function readingOptions(): readonly Option[] {
  return [
    new Option('--root <folder>', 'the folder that no $ref to a file leads out of').default(usualFlags.root),
    new Option(
      '--allow-host <host>',
      'fetch what a $ref names on this host, such as example.com:8080; several times for several',
    ).argParser(appendHost),
    new Option('--max-size <MB>', 'the size from which a document is not read')
      .default(usualFlags.maxSize)
      .argParser(toSize),
  ];
}

function appendHost(text: string, before: readonly Host[] = []): readonly Host[] {
  const host = parseHost(text);
  if (host) return [...before, host];
  throw new InvalidArgumentError('It has to be the name of a host, perhaps with a port: example.com:8080.');
}

function toSize(text: string): number {
  const size = Number(text);
  if (text.trim() !== '' && size > 0 && Number.isFinite(size)) return size;
  throw new InvalidArgumentError('It has to be a number of MB above 0.');
}
