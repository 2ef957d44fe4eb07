import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

/** A package registry on this machine that has one version of statusquo, and sends npm elsewhere for all the rest. */
export class LocalRegistry {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /**
   * @param tarball the packed package
   * @param latest the version that it calls the latest, whether it has it or not
   */
  static async start(tarball: string, version: string, latest = version): Promise<LocalRegistry> {
    const { stdout } = await promisify(execFile)('npm', ['config', 'get', 'registry']);
    const elsewhere = stdout.trim().replace(/\/$/, '');
    const packed = await readFile(tarball);
    const { dependencies, bin } = JSON.parse(await readFile('package.json', 'utf8'));
    const server = createServer(({ url, headers }, response) => {
      const release = (number: string) => ({
        ...{ name: 'statusquo', version: number, dependencies, bin },
        dist: { tarball: `http://${headers.host}/statusquo/${number}.tgz` },
      });
      const versions = { [version]: release(version), [latest]: release(latest) };
      if (url === '/statusquo')
        response.end(JSON.stringify({ name: 'statusquo', 'dist-tags': { latest }, versions }));
      else if (url === `/statusquo/${version}.tgz`) response.end(packed);
      else if (url?.startsWith('/statusquo')) response.writeHead(404).end();
      else response.writeHead(302, { location: `${elsewhere}${url}` }).end();
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    return new LocalRegistry(server);
  }

  /** What makes npm use this registry, with a cache of its own. */
  environment(cache: string): Readonly<Record<string, string>> {
    const { port } = this.#server.address() as AddressInfo;
    return { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: cache };
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
