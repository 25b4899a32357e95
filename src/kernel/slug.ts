/** A name as an address writes it: `Heraanleg Café-plein` is `heraanleg-cafe-plein`; empty where no letter or figure is left. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
