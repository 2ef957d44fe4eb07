import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import type { ServerOptions } from 'node:https';
import { join } from 'node:path';
import { type BadInput, referring, type Scene } from './case.ts';
import { serve } from './server.ts';

const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();

/** What a host that is allowed may do instead of giving a document. */
export const network: readonly BadInput[] = [
  served('answers 404', answer(404), /was not fetched: the server answered 404 Not Found/),
  served('answers 500', answer(500), /was not fetched: the server answered 500 Internal Server Error/),
  served('answers with nothing', (_, response) => void response.end(), /is empty/),
  served(
    'answers with a page for people',
    (_, response) => void response.end('<p>a: b: c</p>'),
    /is not valid YAML/,
  ),
  served('never answers', () => {}, /did not arrive within 10 seconds/),
  served('never stops answering', endless, /has more than 1 MB, and no more is read/, ['--max-size', '1']),
  served('breaks off', (request) => void request.socket.destroy(), /was not fetched: the server broke off/),
  served(
    'redirects to another host',
    (_, response) => void redirect(response, 'http://example.com/x.yaml'),
    /redirects to example\.com, which --allow-host does not name/,
  ),
  served(
    'redirects to a file',
    (_, response) => void redirect(response, 'file:///etc/passwd'),
    /redirects to file:\/\/\/etc\/passwd/,
  ),
  served(
    'redirects in a circle',
    (_, response) => void redirect(response, '/openapi.yaml'),
    /redirects more than 5 times/,
  ),
  served(
    'redirects to an address that is none',
    (_, response) => void redirect(response, 'http://['),
    /redirects to what is no address/,
  ),
  {
    ...served(
      'gives a document that refers to a local file',
      local,
      /leads from a network to a file, and is never followed/,
    ),
    code: 1,
  },
  {
    kind: '`$ref` to an allowed host that does not listen',
    arrange: async (folder) => {
      const { host, close } = await serve(() => {});
      await close();
      return asking(folder, `http://${host}/openapi.yaml`, host, async () => {});
    },
    says: /was not fetched: nothing answers at that address/,
    code: 2,
  },
  {
    kind: '`$ref` to an allowed host with a password in it',
    arrange: async (folder) => {
      const { host, close } = await serve(answer(200));
      return asking(folder, `http://me:secret@${host}/openapi.yaml`, host, close);
    },
    says: /a user name or a password, and neither is ever sent/,
    code: 2,
  },
  {
    kind: '`$ref` to an allowed host whose certificate nobody vouches for',
    arrange: async (folder) => {
      const options = certificate(folder);
      if (!options) return { impossible: 'there is no openssl to make a certificate with' };
      const { host, close } = await serve(answer(200), options);
      return asking(folder, `https://${host}/openapi.yaml`, host, close);
    },
    says: /the connection is not safe \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    code: 2,
  },
];

function served(
  what: string,
  listener: RequestListener,
  says: RegExp,
  args: readonly string[] = [],
): BadInput {
  return {
    kind: `\`$ref\` to an allowed host that ${what}`,
    arrange: async (folder) => {
      const { host, close } = await serve(listener);
      return asking(folder, `http://${host}/openapi.yaml`, host, close, args);
    },
    says,
    code: 2,
  };
}

async function asking(
  folder: string,
  reference: string,
  host: string,
  end: () => Promise<void>,
  args: readonly string[] = [],
): Promise<Scene> {
  await writeFile(join(folder, 'openapi.yaml'), referring(reference));
  return { args: ['--allow-host', host, ...args], end };
}

function answer(status: number): RequestListener {
  return (_, response) => void response.writeHead(status).end('description: The books.\n');
}

function local(_: unknown, response: ServerResponse): void {
  response.end("$ref: 'file:///etc/passwd'\n");
}

function endless(_: unknown, response: ServerResponse): void {
  const line = `# ${'x'.repeat(65_536)}\n`;
  const more = () => {
    while (!response.destroyed && response.write(line));
  };
  response.on('drain', more);
  more();
}

function certificate(folder: string): ServerOptions | undefined {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  try {
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
    execFileSync('openssl', [...made, ...files], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return {
    key: readFileSync(join(folder, 'key.pem')),
    cert: readFileSync(join(folder, 'certificate.pem')),
  };
}
