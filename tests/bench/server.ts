import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BenchServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves texts by path on 127.0.0.1, cross-origin isolated: only there is the browser's clock fine enough (5 µs).
 * Paths that end in `.js` are scripts, all others pages.
 */
export async function serve(texts: ReadonlyMap<string, string>): Promise<BenchServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const text = texts.get(path);
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${path.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    response.end(text ?? '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
