import type { Request } from './world.ts';

/** What a form sent: text by name, of a name that stands more than once the last; files are no answers. */
export async function sentBy(c: Request): Promise<Readonly<Record<string, string>>> {
  const form = await c.req.parseBody();
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** Every value of a name that a form may send more than once, such as ticked options. */
export async function allSentBy(c: Request, name: string): Promise<readonly string[]> {
  const form = await c.req.parseBody({ all: true });
  const given = form[name];
  return (Array.isArray(given) ? given : [given]).filter((one): one is string => typeof one === 'string');
}

/** The version that a form was made from; 0 where it says none. */
export const versionIn = ({ version }: Readonly<Record<string, string>>): number =>
  /^\d{1,9}$/.test(version ?? '') ? Number(version) : 0;
