/**
 * The status codes of the IANA registry, as of June 2026: registered, temporary (104), unused (306, 418) and
 * obsoleted (510) ones.
 * @see RFC 9110, section 16.2.1
 */
export const registeredCodes: ReadonlySet<number> = new Set([
  100, 101, 102, 103, 104, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305,
  306, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417,
  418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510,
  511,
]);

/** Who uses a code that is not registered, where one vendor is known for it. */
export const vendorCodes: ReadonlyMap<number, string> = new Map([
  [419, 'Laravel'],
  [420, 'Twitter'],
  [440, 'Microsoft IIS'],
  [444, 'nginx'],
  [449, 'Microsoft IIS'],
  [460, 'AWS load balancers'],
  [463, 'AWS load balancers'],
  [494, 'nginx'],
  [495, 'nginx'],
  [496, 'nginx'],
  [497, 'nginx'],
  [498, 'Esri ArcGIS'],
  [499, 'nginx'],
  [520, 'Cloudflare'],
  [521, 'Cloudflare'],
  [522, 'Cloudflare'],
  [523, 'Cloudflare'],
  [524, 'Cloudflare'],
  [525, 'Cloudflare'],
  [526, 'Cloudflare'],
  [527, 'Cloudflare'],
  [530, 'Cloudflare'],
  [561, 'AWS load balancers'],
]);
