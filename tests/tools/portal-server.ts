import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Portals end their pages in .aspx, .jsp, .htm or nothing: what is not known is a page. */
const page = 'text/html; charset=utf-8';

/** A server on 127.0.0.1 that stands in for every host of the web. */
export interface PortalServer {
  readonly port: number;
  /** Every request as it came, `METHOD host/path`, or `CONNECT host:port` for what a browser wanted from elsewhere. */
  readonly requests: string[];
  /** From now on the host shows the files of a folder. */
  serve(host: string, folder: string): void;
  close(): Promise<void>;
}

/**
 * Starts the server. It is also an HTTP proxy that forwards nothing: a browser that has it as its proxy gets a
 * folder's files for any host name over http, a refusal for https, and reaches nobody else.
 */
export async function startPortalServer(): Promise<PortalServer> {
  const folders = new Map<string, string>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { host, path } = target(request);
    requests.push(`${request.method} ${host}${path}`);
    const folder = folders.get(host) ?? folders.get(referrer(request)) ?? [...folders.values()][0];
    void answer(request, response, folder, path);
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    serve: (host, folder) => void folders.set(host, folder),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A proxy is asked with the whole address, a plain server with its path and a Host line. */
function target(request: IncomingMessage): { host: string; path: string } {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  return { host: url.hostname, path: url.pathname };
}

function referrer(request: IncomingMessage): string {
  const from = request.headers.referer;
  return from && URL.canParse(from) ? new URL(from).hostname : '';
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string | undefined,
  path: string,
) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const file = folder && (await fileOf(folder, path));
  if (!file) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  const body = await readFile(file);
  const type = types[extname(file).toLowerCase()] ?? page;
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The file that a path names, never one outside of the folder; null where there is none. */
async function fileOf(folder: string, path: string): Promise<string | null> {
  let wanted: string;
  try {
    wanted = normalize(join(folder, decodeURIComponent(path)));
  } catch {
    return null;
  }
  if (wanted !== folder && !wanted.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  const found = await stat(wanted).catch(() => null);
  if (found?.isFile()) return wanted;
  const index = join(wanted, 'index.html');
  const foundIndex = found?.isDirectory() ? await stat(index).catch(() => null) : null;
  return foundIndex?.isFile() ? index : null;
}
