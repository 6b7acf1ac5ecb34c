import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { localCertificate } from './certificate.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A folder that is served below an address's path, and only the files that are in it. */
export interface ServedFolder {
  /** '/' or '/office-js/'. */
  readonly below: string;
  readonly folder: string;
}

export interface RunningServer {
  /** 'https://localhost:3000'. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves files over https on this machine alone; port 0 takes a free one. Names are found whatever their case. */
export async function serve(folders: readonly ServedFolder[], port: number): Promise<RunningServer> {
  const files = new Map<string, string>();
  for (const { below, folder } of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      files.set(below + path.relative(folder, file).split(path.sep).join('/').toLowerCase(), file);
    }
  }
  const server = createServer(await localCertificate(), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const file = files.get(decodeURIComponent(pathname === '/' ? '/index.html' : pathname).toLowerCase());
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await listening(server, port);
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve());
  });
}
