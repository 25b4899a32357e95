import { type Known, known } from '../../kernel/known.ts';
import { Eur } from '../../kernel/money.ts';
import { invariant } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import type { Sanction } from '../../library/clause-blocks.ts';
import { lawValue } from '../../library/law-value.ts';
import type { Draft, DraftClause } from './prepare.ts';

/** One form of a sanction with its amount for this contract. */
export interface PenaltyForm {
  readonly id: string;
  readonly per: Sanction['forms'][number]['per'];
  readonly when: readonly string[];
  /** From the decision, else from the breach. */
  readonly from: 'decision' | 'breach';
  /** For one breach, day or week; unknown while the amount it is a part of is, or while it is a blank. EUR excl. VAT. */
  readonly amount: Known<Eur>;
}
/** What a breach costs in this contract. */
export interface Penalty {
  readonly forms: readonly PenaltyForm[];
  /** All penalties together, where the clause has a ceiling. */
  readonly cap?: Known<Eur> | undefined;
  readonly mayDissolveAtCap: boolean;
}

/** An amount by law: a rate of the contract, kept between a minimum and a maximum. @see box-6, BE/aur-45 */
export interface LegalRate {
  readonly rate: Share;
  readonly min: Eur;
  readonly max: Eur;
}
export const byRate = (contract: Eur, { rate, min, max }: LegalRate): Eur => contract.times(rate).clamp(min, max);

/** The amounts that penalties are a part of: those of the purchase, or of one lot, which is a contract of its own. EUR excl. VAT. */
export interface PenaltyBase {
  readonly value: Known<Eur>;
  readonly stoneValue: Known<Eur>;
}

/** Computes a sanction clause for this contract: from the values its text prints, or the law it names. */
export function penaltyOf(one: DraftClause, draft: Draft, of: PenaltyBase = draft.dossier.purchase): Penalty {
  const { sanction } = one.clause;
  invariant(sanction !== undefined, `${one.id} is a sanction`);
  const base = (name: string): Known<Eur> => (one.parameters.values[name] === 'stone-value' ? of.stoneValue : of.value);
  const share = (name: string): Known<Share> => {
    const value = one.parameters.values[name];
    return value instanceof Share ? value : 'unknown';
  };
  const amountOf = (amount: Sanction['forms'][number]['amount']): Known<Eur> => {
    if ('law' in amount) return known(of.value, (value) => byRate(value, legalRate(amount.law, amount.value, draft)));
    if ('money' in amount)
      return one.parameters.values[amount.money] instanceof Eur ? (one.parameters.values[amount.money] as Eur) : 'unknown';
    const part = known(share(amount.share), (s) => (amount.times ? known(share(amount.times), (t) => s.times(t)) : s));
    return known(part, (p) => known(base(amount.of), (b) => b.times(p)));
  };
  return {
    forms: sanction.forms.map(({ id, per, when, from, amount }) => ({
      id,
      per,
      when: when === undefined ? [] : [when].flat(),
      from: from ?? 'breach',
      amount: amountOf(amount),
    })),
    cap: sanction.cap && known(share(sanction.cap.share), (s) => known(base(sanction.cap!.of), (b) => b.times(s))),
    mayDissolveAtCap: sanction.atCap === 'may-dissolve',
  };
}

function legalRate(law: string, key: string, { library, situation }: Draft): LegalRate {
  const reading = lawValue(library, law, key, situation.lawOn);
  invariant(reading.kind === 'holds', `${law} holds ${key}: its parameters were read before`);
  const { rate, min, max } = reading.is as Record<string, string>;
  const [r, low, high] = [Share.parse(String(rate), ''), Eur.parse(String(min), ''), Eur.parse(String(max), '')];
  invariant(r.ok && low.ok && high.ok, `${law} ${key} is a rate with bounds`);
  return { rate: r.value, min: low.value, max: high.value };
}
