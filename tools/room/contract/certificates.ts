import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../setup/run.mjs';

/** A certificate of this machine's own, its key, and the text by which a client knows it. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
  readonly trusted: string;
}

/** Makes one for a day. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const [certificate, key] = [join(folder, 'room.crt'), join(folder, 'room.key')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const { code, output } = await run('openssl', [
    ...['req', '-x509', ...kind, ...names],
    ...['-keyout', key, '-out', certificate],
  ]);
  if (code !== 0) throw new Error(`openssl made no certificate:\n${output}`);
  return { certificate, key, trusted: await readFile(certificate, 'utf8') };
}
