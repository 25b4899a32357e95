import type { Clause } from '../clause.ts';
import type { Obligation } from '../clause-blocks.ts';
import type { SimpleDue } from '../due.ts';

/** A place of a clause's logic that reads a parameter. */
export interface ParameterUse {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

/** Every place where the logic of a clause reads a parameter: criterion, obligations, sanction and the other blocks. */
export function parameterUses(clause: Clause): ParameterUse[] {
  const uses: ParameterUse[] = [];
  const use = (name: string | undefined, ...path: PropertyKey[]) => {
    if (name !== undefined) uses.push({ name, path });
  };
  const list = (names: string | readonly string[] | undefined, ...path: PropertyKey[]) => {
    for (const name of [names ?? []].flat()) use(name, ...path);
  };
  const { criterion, requirement, exclusion, scoring, equality, kpis, publication, disclosure, specification, costs, sanction } =
    clause;
  if (criterion) {
    use(criterion.weight, 'criterion', 'weight');
    list(criterion.options, 'criterion', 'options');
    criterion.elements.forEach(({ by }, i) => 'measure' in by && use(by.full, 'criterion', 'elements', i, 'by', 'full'));
    criterion.equals?.forEach((equal, i) => {
      use(equal.years, 'criterion', 'equals', i, 'years');
      use(equal.colours, 'criterion', 'equals', i, 'colours');
      if (typeof equal.for === 'object' && !Array.isArray(equal.for))
        use(String(equal.for.choose), 'criterion', 'equals', i, 'for', 'choose');
    });
    criterion.caps?.forEach((cap, i) => use(cap.atMost, 'criterion', 'caps', i, 'atMost'));
  }
  if (requirement) {
    use(requirement.atLeast, 'requirement', 'atLeast');
    requirement.elements.forEach((element, i) => {
      list(element.options, 'requirement', 'elements', i, 'options');
      use(element.pages, 'requirement', 'elements', i, 'pages');
      use(element.recent, 'requirement', 'elements', i, 'recent');
    });
  }
  exclusion?.grounds.forEach((ground, i) => {
    list(ground.options, 'exclusion', 'grounds', i, 'options');
    use(ground.years?.BE, 'exclusion', 'grounds', i, 'years', 'BE');
    use(ground.years?.NL, 'exclusion', 'grounds', i, 'years', 'NL');
  });
  for (const [country, inquiry] of Object.entries(exclusion?.inquiry ?? {})) {
    use(inquiry?.below, 'exclusion', 'inquiry', country, 'below');
    use(inquiry?.offers, 'exclusion', 'inquiry', country, 'offers');
  }
  for (const [key, name] of Object.entries(scoring ?? {})) use(name, 'scoring', key);
  for (const [key, of] of Object.entries(equality ?? {})) use(of?.recent, 'equality', key, 'recent');
  kpis?.forEach(({ target }, i) => !/^[01](\.\d+)?$/.test(target) && use(target, 'kpis', i, 'target'));
  for (const [key, name] of Object.entries(publication ?? {})) use(name, 'publication', key);
  for (const [key, name] of Object.entries(disclosure ?? {})) use(name, 'disclosure', key);
  use(specification?.riskGoods, 'specification', 'riskGoods');
  for (const block of ['reuse', 'naming', 'samples'] as const)
    for (const [key, name] of Object.entries(specification?.[block] ?? {}))
      if (typeof name === 'string') use(name, 'specification', block, key);
  for (const [id, payer] of Object.entries(costs ?? {}))
    for (const found of JSON.stringify(payer).matchAll(/\{"authority":"(\w+)"\}/g)) use(found[1], 'costs', id);
  for (const [country, list_] of Object.entries(clause.departs ?? {}))
    list_?.forEach((departure, i) => {
      if ('choose' in departure) use(String(departure.choose), 'departs', country, i, 'choose');
      for (const found of JSON.stringify(departure).matchAll(/"reason":"(\w+)"/g)) use(found[1], 'departs', country, i);
    });
  for (const [id, obligation] of Object.entries(clause.obligations ?? {})) {
    list(obligation.options, 'obligations', id, 'options');
    dueUses(obligation.due, ['obligations', id, 'due'], use, (name) => name in (clause.parameters ?? {}));
  }
  if (sanction) {
    use(sanction.procedure.NL?.remedy, 'sanction', 'procedure', 'NL', 'remedy');
    use(sanction.procedure.NL?.pay, 'sanction', 'procedure', 'NL', 'pay');
    sanction.forms.forEach(({ amount }, i) => {
      if ('money' in amount) use(amount.money, 'sanction', 'forms', i, 'amount', 'money');
      if (!('share' in amount)) return;
      use(amount.share, 'sanction', 'forms', i, 'amount', 'share');
      use(amount.times, 'sanction', 'forms', i, 'amount', 'times');
      use(amount.of, 'sanction', 'forms', i, 'amount', 'of');
    });
    use(sanction.cap?.share, 'sanction', 'cap', 'share');
    use(sanction.cap?.of, 'sanction', 'cap', 'of');
  }
  return uses;
}

/** The rules of a due, each with its path; `choose` holds one for each option. */
export function simpleDues(
  due: Obligation['due'],
  path: readonly PropertyKey[],
): { due: SimpleDue; path: readonly PropertyKey[] }[] {
  if (!('choose' in due && typeof due.choose === 'string')) return [{ due: due as SimpleDue, path }];
  return Object.entries(due).flatMap(([option, rule]) =>
    typeof rule === 'object' ? [{ due: rule as SimpleDue, path: [...path, option] }] : [],
  );
}

/** A start is an event, a duty, or a choice between events: then the choice is read. */
function dueUses(
  due: Obligation['due'],
  path: readonly PropertyKey[],
  use: (name: string | undefined, ...path: PropertyKey[]) => void,
  isParameter: (name: string) => boolean,
): void {
  if ('choose' in due && typeof due.choose === 'string') use(due.choose, ...path, 'choose');
  for (const { due: rule, path: at } of simpleDues(due, path)) {
    if ('within' in rule) {
      use(rule.within, ...at, 'within');
      use(rule.orAfter?.within, ...at, 'orAfter', 'within');
    }
    if ('per' in rule) use(rule.ahead, ...at, 'ahead');
    const start = 'of' in rule ? rule.of : 'on' in rule ? rule.on : undefined;
    if (start && isParameter(start)) use(start, ...at, 'of');
  }
}

/** The values of law that the logic reads by itself: an amount that a text prints from the same article counts as read. */
export const lawValuesRead = (clause: Clause): string[] =>
  (clause.sanction?.forms ?? []).flatMap(({ amount }) => ('law' in amount ? [`${amount.law} ${amount.value}`] : []));
