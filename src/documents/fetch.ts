import { sourceOf } from './bytes.ts';
import { type Host, isAllowed, normalizeUrl } from './hosts.ts';
import { assertSizeSoFar, toBytes, usualMaxSize } from './limits.ts';
import type { Source } from './source.ts';
import { Turns } from './turns.ts';
import { Unreadable } from './unreadable.ts';

/** A document that was fetched. */
export interface Fetched {
  readonly source: Source;
  /** Where it was found, after redirects. */
  readonly url: string;
}

/** What is fetched at most, so that no server can keep a run busy for ever. */
export interface Patience {
  /** For one document, redirects included, in milliseconds. */
  readonly each: number;
  /** For all of them together. */
  readonly all: number;
  /** How many documents. */
  readonly documents: number;
}

const usualPatience: Patience = { each: 10_000, all: 60_000, documents: 500 };
const mostRedirects = 5;
const atOnce = 6;

/** Fetches documents from hosts that are allowed. It sends no credentials, and takes whatever type a server gives. */
export class Fetcher {
  readonly #hosts: readonly Host[];
  readonly #maxBytes: number;
  readonly #patience: Patience;
  readonly #turns = new Turns(atOnce);
  #end: number | undefined;
  #asked = 0;
  #bytes = 0;

  /** @param maxBytes for all documents together, so that a server cannot fill the memory piece by piece */
  constructor(hosts: readonly Host[], maxBytes = toBytes(usualMaxSize), patience: Patience = usualPatience) {
    this.#hosts = hosts;
    this.#maxBytes = maxBytes;
    this.#patience = patience;
  }

  /** Whether a URL may be fetched. */
  mayFetch(url: string): boolean {
    return isAllowed(url, this.#hosts);
  }

  /**
   * Fetches a document.
   * @throws Unreadable when the server does not give it, or gives too much, or takes too long
   */
  async fetch(url: string): Promise<Fetched> {
    this.#asked += 1;
    if (this.#asked > this.#patience.documents) {
      const host = new URL(url).origin;
      throw new Unreadable(host, `was asked for ${this.#patience.documents} documents; no more are fetched`);
    }
    return this.#turns.take(() => this.#fetchNow(url));
  }

  async #fetchNow(url: string): Promise<Fetched> {
    this.#end ??= Date.now() + this.#patience.all;
    const time = Math.max(0, Math.min(this.#patience.each, this.#end - Date.now()));
    const signal = AbortSignal.timeout(time);
    try {
      const { response, url: found } = await this.#follow(url, signal);
      return { source: await this.#read(response, url), url: found };
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable(url, signal.aborted ? this.#tooSlow(time) : reasonOf(error as Error));
    }
  }

  #tooSlow(time: number): string {
    return time < this.#patience.each
      ? `was not fetched: all documents together may take ${inSeconds(this.#patience.all)}, and that is over`
      : `did not arrive within ${inSeconds(this.#patience.each)}`;
  }

  /** Follows redirects, only to hosts that are allowed. */
  async #follow(start: string, signal: AbortSignal) {
    let url = start;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      assertWithoutCredentials(url, start);
      const response = await fetch(url, { redirect: 'manual', credentials: 'omit', signal });
      const location = response.headers.get('location');
      if (response.ok) return { response, url };
      await response.body?.cancel();
      if (response.status < 300 || response.status >= 400 || location === null) {
        throw new Unreadable(start, `was not fetched: the server answered ${answerOf(response)}`);
      }
      if (!URL.canParse(location, url)) {
        throw new Unreadable(start, 'was not fetched: it redirects to what is no address');
      }
      url = normalizeUrl(new URL(location, url).href);
      if (!this.mayFetch(url)) {
        const where = /^https?:/.test(url) ? `${new URL(url).host}, which --allow-host does not name` : url;
        throw new Unreadable(start, `was not fetched: it redirects to ${where}`);
      }
    }
    throw new Unreadable(start, `was not fetched: it redirects more than ${mostRedirects} times`);
  }

  async #read({ body }: Response, name: string): Promise<Source> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of body ?? []) {
      length += chunk.length;
      this.#bytes += chunk.length;
      assertSizeSoFar(length, name, this.#maxBytes);
      if (this.#bytes > this.#maxBytes) {
        throw new Unreadable(name, 'was not fetched: all documents together are too large; --max-size helps');
      }
      chunks.push(chunk);
    }
    return sourceOf(Buffer.concat(chunks), name);
  }
}

function assertWithoutCredentials(url: string, name: string): void {
  const { username, password } = new URL(url);
  if (username === '' && password === '') return;
  throw new Unreadable(
    withoutCredentials(name),
    'was not fetched: its address has a user name or a password, and neither is ever sent',
  );
}

function withoutCredentials(url: string): string {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain.href;
}

function answerOf({ status, statusText }: Response): string {
  return `${status} ${statusText}`.trim();
}

/** What went wrong with a connection: `fetch` says only that it failed, and hides the reason behind that. */
function reasonOf(error: Error & { readonly cause?: unknown }): string {
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : reasons[code];
  if (known !== undefined) return `was not fetched: ${known}`;
  if (/CERT|SIGNED|UNABLE_TO|^ERR_(SSL|TLS)/.test(code ?? '')) {
    return `was not fetched: the connection is not safe (${code})`;
  }
  return `was not fetched: ${code ?? message}`;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that address',
  ECONNRESET: 'the server broke off',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  UND_ERR_SOCKET: 'the server broke off',
};

function inSeconds(milliseconds: number): string {
  return `${milliseconds / 1000} seconds`;
}
