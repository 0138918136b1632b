/** Serves the app's own files under app://, each with the content security policy. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { protocol, type Session } from 'electron';

import { contentSecurityPolicy, contentType, fileFor } from './app-files.ts';

/** Must run before the app is ready: makes app:// a standard, secure scheme. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers app:// requests of a session from a folder. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = await fileFor(folder, request.url);
    if (file === null) return new Response('not found', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const type = contentType(file);
    const headers = {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    };
    const bytes = await readFile(file);
    if (extname(file) !== '.html') return new Response(new Uint8Array(bytes), { headers });
    return new Response(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers });
  });
}
