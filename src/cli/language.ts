import { type Language, languages } from '../library/schema.ts';
import type { World } from './world.ts';

/** Asked by `--language`, else that of the dossier, else by the environment, else Belgian Dutch. */
export function languageOf(asked: string | undefined, dossier: unknown, { env }: Pick<World, 'env'>): Language {
  const known = (value: unknown): Language | undefined => languages.find((language) => language === value);
  return known(asked) ?? known(dossier) ?? known(env.KASSEI_LANGUAGE) ?? fromLocale(env.LC_ALL ?? env.LANG) ?? 'nl-BE';
}

/** `nl_NL.UTF-8`, `en_GB`; the language C says nothing. */
function fromLocale(locale: string | undefined): Language | undefined {
  const [language, country] = (locale ?? '').split(/[_.]/);
  if (language === 'nl') return country === 'NL' ? 'nl-NL' : 'nl-BE';
  return language === 'en' ? 'en' : undefined;
}
