/** A host that documents may be fetched from. */
export interface Host {
  /** In small letters, international names in their ASCII form. */
  readonly name: string;
  /** Only this port; without it the usual one of `http:` or of `https:`. */
  readonly port: string | undefined;
}

/**
 * Reads the name of a host as people write it: `example.com`, `localhost:8080`, `[::1]:8080`.
 * @returns undefined when it is anything else, an address with a path for one
 */
export function parseHost(text: string): Host | undefined {
  const [, port] = /:(\d{1,5})$/.exec(text.replace(/^\[[\da-f:.]*\]/i, '')) ?? [];
  if (/[/?#@\\\s*]/.test(text) || !URL.canParse(`http://${text}`)) return undefined;
  const { hostname } = new URL(`http://${text}`);
  return { name: hostname, port };
}

/** Whether a URL is one of the web, and on one of some hosts. */
export function isAllowed(url: string, hosts: readonly Host[]): boolean {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return false;
  const { hostname, port, protocol } = new URL(url);
  const usual = protocol === 'https:' ? '443' : '80';
  return hosts.some((host) => host.name === hostname && (host.port ?? usual) === (port || usual));
}

/** How a host would have to be allowed for a URL to be fetched; undefined for what is never fetched. */
export function hostOf(url: string): string | undefined {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).host : undefined;
}

/** A URL in the one spelling that documents are known by, without its fragment. */
export function normalizeUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const normal = new URL(url);
  normal.hash = '';
  return normal.href;
}
