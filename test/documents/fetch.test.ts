import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Fetcher, type Patience } from '../../src/documents/fetch.ts';
import { parseHost } from '../../src/documents/hosts.ts';
import { type Served, serve } from '../cli/bad-input/server.ts';

let server: Served | undefined;
afterEach(() => server?.close());

const little: Patience = { each: 300, all: 2000, documents: 5 };
/** Enough for a server in the same process, however busy the machine is. */
const plenty: Patience = { each: 20_000, all: 60_000, documents: 5 };

/** A fetcher, and the address of a server that it may ask. */
async function serving(answer: RequestListener, patience = plenty, maxBytes = 1000) {
  server = await serve(answer);
  const host = parseHost(server.host);
  return { fetcher: new Fetcher(host ? [host] : [], maxBytes, patience), url: `http://${server.host}/a` };
}

describe('A document that is fetched', () => {
  it('is asked for without credentials, and may have any type', async () => {
    const { fetcher, url } = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'set-cookie': 'a=b' }).end('a: 1\n');
    });
    const { source, ...fetched } = await fetcher.fetch(url);
    expect({ text: source.text.whole, ...fetched }).toEqual({ text: 'a: 1\n', url });
    await fetcher.fetch(`${url}2`);
    const headers = server?.headers() ?? {};
    for (const name of ['authorization', 'cookie', 'referer']) expect(headers).not.toHaveProperty(name);
  });

  it('is known by where redirects lead to', async () => {
    const { fetcher, url } = await serving((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b/c#d' }).end();
      else response.end('a: 1\n');
    });
    const { source, ...fetched } = await fetcher.fetch(url);
    expect({ text: source.text.whole, ...fetched }).toEqual({
      text: 'a: 1\n',
      url: url.replace(/a$/, 'b/c'),
    });
  });

  it('may not grow beyond the limit when it is unpacked', async () => {
    const packed = gzipSync('#'.repeat(1_000_000));
    const { fetcher, url } = await serving(
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
      },
      { ...little, each: 5000, all: 5000 },
      10_000,
    );
    expect(packed.length).toBeLessThan(10_000);
    await expect(fetcher.fetch(url)).rejects.toThrow(/more than 0\.01 MB/);
  });

  it('may not trickle in for longer than it may take', async () => {
    const { fetcher, url } = await serving(async (_, response) => {
      while (!response.destroyed) {
        response.write('#');
        await sleep(20);
      }
    }, little);
    await expect(fetcher.fetch(url)).rejects.toThrow('did not arrive within 0.3 seconds');
  });

  it('may not be one of more than are fetched at most', async () => {
    const { fetcher, url } = await serving((_, response) => void response.end('a: 1\n'));
    for (let count = 0; count < little.documents; count += 1) await fetcher.fetch(`${url}${count}`);
    await expect(fetcher.fetch(`${url}x`)).rejects.toThrow('was asked for 5 documents; no more are fetched');
  });

  it('may not take what is left of the time for all', async () => {
    const { fetcher, url } = await serving(() => {}, { each: 300, all: 400, documents: 9 });
    await expect(fetcher.fetch(`${url}1`)).rejects.toThrow('did not arrive within 0.3 seconds');
    await expect(fetcher.fetch(`${url}2`)).rejects.toThrow(/all documents together may take 0\.4 seconds/);
  });

  it('may not make all of them together larger than one may be', async () => {
    const { fetcher, url } = await serving((_, response) => void response.end('#'.repeat(600)));
    await fetcher.fetch(`${url}1`);
    await expect(fetcher.fetch(`${url}2`)).rejects.toThrow('all documents together are too large');
  });
});

it('Six documents at most are asked for at once', async () => {
  let open = 0;
  let most = 0;
  const { fetcher, url } = await serving(
    async (_, response) => {
      open += 1;
      most = Math.max(most, open);
      await sleep(30);
      open -= 1;
      response.end('a: 1\n');
    },
    { each: 5000, all: 5000, documents: 50 },
  );
  await Promise.all(Array.from({ length: 20 }, (_, index) => fetcher.fetch(`${url}${index}`)));
  expect(most).toBe(6);
});
