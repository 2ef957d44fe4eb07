import { createServer, type RequestListener } from 'node:http';
import { createServer as createSafeServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server on the loopback interface. */
export interface Served {
  /** `127.0.0.1:8080`, with the port that was free. */
  readonly host: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** The headers of the last request. */
  readonly headers: () => Readonly<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

/** Serves on a port that is free. */
export async function serve(answer: RequestListener, safe?: ServerOptions): Promise<Served> {
  const asked: string[] = [];
  let headers = {};
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    headers = request.headers;
    answer(request, response);
  };
  const server = safe ? createSafeServer(safe, listener) : createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    headers: () => headers,
    close,
  };
}
