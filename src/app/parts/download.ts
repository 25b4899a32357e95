import type { Request } from './world.ts';

/** Answers with a file to keep under a name. */
export function download(c: Request, content: string | Uint8Array, type: string, name: string): Response {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content);
  return c.body(bytes, 200, { 'Content-Type': type, 'Content-Disposition': keptAs(name) });
}

/** Older programs read only plain letters; newer ones take the name as it is. */
const keptAs = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
