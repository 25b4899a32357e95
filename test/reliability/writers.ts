import { setTimeout as wait } from 'node:timers/promises';

/** What a writer was told is saved: of this dossier, in this field, these words. */
export interface Acknowledged {
  readonly dossier: string;
  readonly field: Field;
  readonly words: string;
}
type Field = 'title' | 'authority.name';

/** What became of requests, by status; 0 where no answer came. */
export type Answers = Map<number, number>;

/** Twenty people who go on changing dossiers, as their browsers send it. */
export interface Writers {
  readonly acknowledged: readonly Acknowledged[];
  /** A page of each kind that told somebody it did not work. */
  readonly told: ReadonlyMap<number, string>;
  /** Writes until `until` settles. @returns what was answered */
  readonly write: (address: string, until: Promise<unknown>) => Promise<Answers>;
}

/** So many write at once; the last four share a dossier with the first four, each in a field of her own. */
const people = 20;
const dossiers = 16;
/** A request that gets no answer is given up after so many milliseconds. */
const patience = 20_000;

/** What a dossier cannot begin without. */
const begun = { 'authority.name': 'Stad Voorbeeld', 'authority.country': 'BE' };

export function writers(): Writers {
  const acknowledged: Acknowledged[] = [];
  const told = new Map<number, string>();
  const ids: (string | undefined)[] = Array.from({ length: dossiers }, () => undefined);
  let saves = 0;

  /** One change by one person. @returns the status of the answer */
  async function change(address: string, person: number): Promise<number> {
    const nth = person % dossiers;
    const field: Field = person < dossiers ? 'title' : 'authority.name';
    const words = `${field === 'title' ? 'Straat' : 'Stad'} ${person} ${++saves}`;
    const id = ids[nth];
    if (id === undefined && field !== 'title') return -1; // Not begun yet
    const page = await fetch(id === undefined ? `${address}/new` : `${address}/dossiers/${id}?question=contract`, timely());
    const html = await page.text();
    const form = page.ok ? formIn(html, id === undefined ? '/new' : `/dossiers/${id}/facts/contract`) : undefined;
    if (!form) return say(page.status, html);
    const body = new URLSearchParams({ ...form, ...(id === undefined ? begun : {}), [field]: words });
    const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' };
    const action = id === undefined ? '/new' : `/dossiers/${id}/facts/contract`;
    const sent = await fetch(address + action, { method: 'POST', headers, body, redirect: 'manual', ...timely() });
    if (sent.status !== 303) return say(sent.status, await sent.text());
    const dossier = id ?? /^\/dossiers\/([^/?]+)/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
    ids[nth] = dossier;
    acknowledged.push({ dossier, field, words });
    return sent.status;
  }
  const say = (status: number, page: string): number => {
    told.set(status, page);
    return status;
  };

  return {
    acknowledged,
    told,
    write: async (address, until) => {
      const answers: Answers = new Map();
      let ended = false;
      until.finally(() => {
        ended = true;
      });
      const person = async (_: unknown, nth: number) => {
        while (!ended) {
          const status = await change(address, nth).catch(() => 0);
          if (ended && status === 0) break; // The program was taken away under this request
          if (status >= 0) answers.set(status, (answers.get(status) ?? 0) + 1);
          if (status !== 303) await wait(100);
        }
      };
      await Promise.all(Array.from({ length: people }, person));
      return answers;
    },
  };
}

const timely = () => ({ signal: AbortSignal.timeout(patience) });

/** The fields of a form and what stands in them, as a browser would send them; undefined where the page has no such form. */
export function formIn(page: string, action: string): Record<string, string> | undefined {
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`action="${action}"`));
  if (form === undefined) return undefined;
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, type] = [of(tag, 'name'), of(tag, 'type')];
    if (name !== undefined && (!['radio', 'checkbox'].includes(type ?? '') || /\bchecked\b/.test(tag)))
      fields[name] = of(tag, 'value') ?? '';
  }
  for (const [whole, tag = '', text = ''] of form.matchAll(/(<(?:select|textarea)[^>]*>)([\s\S]*?)<\/(?:select|textarea)>/g)) {
    const name = of(tag, 'name');
    const options = [...text.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\bselected\b/.test(option)) ?? options[0];
    if (name !== undefined) fields[name] = whole.startsWith('<select') ? (of(chosen ?? '', 'value') ?? '') : plain(text);
  }
  return fields;
}

const of = (tag: string, attribute: string): string | undefined => {
  const found = new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
