import { Temporal } from 'temporal-polyfill';
import { Eur } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { lawValue } from '../../library/law-value.ts';
import type { Library } from '../../library/library.ts';
import { type ContractEvent, onceEvents } from '../../library/vocabulary.ts';
import type { Dossier } from './dossier.ts';

/** What a dossier says that cannot be true together: each with the values that meet. */
export function contradictionsIn(dossier: Dossier, library: Library): Problem[] {
  return [...amounts(dossier, library), ...language(dossier), ...days(dossier), ...lots(dossier)];
}

function amounts({ purchase, authority, lots }: Dossier, library: Library): Problem[] {
  const found: Problem[] = [];
  const { value, stoneValue, procedure, publication } = purchase;
  if (value !== 'unknown' && stoneValue !== 'unknown' && !value.atLeast(stoneValue))
    found.push(
      problem('purchase.stoneValue', 'problem.dossier.stone-above-contract', 'problem.dossier.stone-above-contract.expected', {
        stoneValue,
        value,
      }),
    );
  const known = lots.flatMap((lot) => (lot.value === 'unknown' ? [] : [lot.value]));
  const sum = known.reduce((total, lot) => total.plus(lot), Eur.ofCents(0n));
  if (value !== 'unknown' && !value.atLeast(sum))
    found.push(
      problem('lots', 'problem.dossier.lots-above-contract', 'problem.dossier.lots-above-contract.expected', { sum, value }),
    );
  if (procedure === 'low-value' && authority.country === 'BE' && value !== 'unknown' && publication !== 'unknown') {
    const limit = lawValue(library, 'BE/wet-2016-92', 'below', publication);
    const below = limit.kind === 'holds' ? Eur.parse(String(limit.is), '') : undefined;
    if (below?.ok && value.atLeast(below.value))
      found.push(
        problem('purchase.procedure', 'problem.dossier.not-low-value', 'problem.dossier.not-low-value.expected', {
          value,
          below: below.value,
        }),
      );
  }
  return found;
}

/** Each Dutch is the language of one country's law. */
function language({ language, authority }: Dossier): Problem[] {
  const wrong = language !== 'en' && language.slice(3) !== authority.country;
  return wrong
    ? [
        problem('language', 'problem.dossier.language', 'problem.dossier.language.expected', {
          language,
          country: authority.country,
        }),
      ]
    : [];
}

/** The days of a contract in their order; a delivery may come on any day from the conclusion. */
function days({ dates, purchase }: Dossier): Problem[] {
  const all: Partial<Record<ContractEvent, Temporal.PlainDate>> = { ...dates };
  if (purchase.publication !== 'unknown') all.publication = purchase.publication;
  const known = onceEvents.flatMap((event) => (all[event] ? [{ event, on: all[event] }] : []));
  return known.flatMap(({ event, on }, i) => {
    const before = known[i - 1];
    return before && Temporal.PlainDate.compare(on, before.on) < 0
      ? [
          problem(`dates.${event}`, 'problem.dossier.order-of-days', 'problem.dossier.order-of-days.expected', {
            on,
            before: before.on,
            event: { message: `event.${event}`, values: {} },
            other: { message: `event.${before.event}`, values: {} },
          }),
        ]
      : [];
  });
}

function lots({ lots }: Dossier): Problem[] {
  return lots.flatMap((lot, i) =>
    lots.findIndex((other) => other.id === lot.id) < i
      ? [problem(`lots[${i}].id`, 'problem.twice', 'problem.twice.expected', { text: lot.id })]
      : [],
  );
}
