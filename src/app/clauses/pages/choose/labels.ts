import { titleOf } from '../../../../core/clauses/choose.ts';
import type { Considered } from '../../../../core/clauses/consider.ts';
import type { Voice } from '../../../../core/clauses/voice.ts';
import { labelOf } from '../../../parts/labels.ts';

/** What a choice is called in the list of what is wrong: a parameter by its label, a clause by its title. */
export function choiceLabel(path: string, { library, dossier }: Considered, voice: Voice): string {
  const [, group, id = '', name] = /^(clauses|ownTexts)\.([\w-]+)(?:\.(\w+))?/.exec(path) ?? [];
  if (path === 'award.total') return voice.say('page.choose.total');
  if (path === 'award.price.weight') return voice.say('award.price');
  if (!group) return labelOf(path, voice);
  if (group === 'ownTexts' && name === 'because') return voice.say('page.own.because');
  if (name === 'because') return voice.say('page.reason.label');
  if (name === 'lots') return voice.say('page.choose.lots');
  if (group === 'ownTexts' && name === 'text') return voice.say('page.own.label', { authority: dossier.authority.name });
  const words = library.texts[id]?.[dossier.language]?.words;
  return (name && words?.labels?.[name]) ?? titleOf(id, library, dossier.language);
}
