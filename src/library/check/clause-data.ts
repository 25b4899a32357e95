import type { Clause } from '../clause.ts';
import { clausesAsked } from '../condition.ts';
import type { Parameter } from '../parameter.ts';
import { type Country, countries, ofCountry } from '../schema.ts';
import { events, textFacts } from '../vocabulary.ts';
import type { Check } from './faults.ts';
import { lawValuesRead, parameterUses, simpleDues } from './parameter-uses.ts';

/** Checks what a clause is: its references, parameters, obligations and sanction. Its words and texts are checked apart. */
export function checkClause(clause: Clause, check: Check): void {
  const file = `stone/clauses/${clause.id}/clause.yaml`;
  references(clause, file, check);
  for (const [name, parameter] of Object.entries(clause.parameters ?? {})) checkParameter(clause, name, parameter, file, check);
  unreadParameters(clause, file, check);
  criterion(clause, file, check);
  obligations(clause, file, check);
  sanctions(clause, file, check);
}

const countriesOf = (clause: Clause): readonly Country[] => clause.countries ?? countries;

function references(clause: Clause, file: string, { library, say }: Check): void {
  const source = (id: string, path: PropertyKey[]) =>
    !(id in library.guide) && !(id in library.law) && say(file, path, 'source.unknown', { id });
  const clauseId = (id: string, path: PropertyKey[]) => !(id in library.clauses) && say(file, path, 'clause.unknown', { id });
  clause.sources.forEach((id, i) => source(id, ['sources', i]));
  for (const [country, ids] of Object.entries(clause.law ?? {}))
    ids?.forEach((id, i) => {
      if (!(id in library.law)) say(file, ['law', country, i], 'law.unknown', { id });
      else if (!id.startsWith(`${country}/`)) say(file, ['law', country, i], 'law.country', { id, country });
    });
  clause.finds.forEach((code, i) => !(code in library.elements) && say(file, ['finds', i], 'element.unknown', { code }));
  clause.stances.forEach((stance, i) => {
    stance.sources.forEach((id, j) => source(id, ['stances', i, 'sources', j]));
    for (const id of clausesAsked(stance.when)) clauseId(id, ['stances', i, 'when']);
  });
  if (clause.stances.at(-1)?.when) say(file, ['stances', clause.stances.length - 1], 'stance.last');
  (clause.needs ?? []).forEach((need, i) => {
    if (typeof need === 'string') clauseId(need, ['needs', i]);
    else if ('choice' in need && !Object.values(library.clauses).some((other) => other.choice === need.choice))
      say(file, ['needs', i], 'choice.unknown', { choice: need.choice });
  });
  (clause.forms ?? []).forEach((id, i) => !(id in library.forms) && say(file, ['forms', i], 'form.unknown', { id }));
  (clause.beside ?? []).forEach((id, i) => !(id in library.advice) && say(file, ['beside', i], 'advice.unknown', { id }));
  if (clause.exclusion && !(clause.exclusion.checklist in library.forms))
    say(file, ['exclusion', 'checklist'], 'form.unknown', { id: clause.exclusion.checklist });
  // A proof that both countries ask alike is told once
  const told = new Set<string>();
  for (const { id, path } of evidenceUses(clause)) {
    const key = `${path.join('.')} ${id}`;
    if (!(id in library.evidence) && !told.has(key)) say(file, path, 'evidence.unknown', { id });
    told.add(key);
  }
  for (const [country, list] of Object.entries(clause.departs ?? {}))
    list?.forEach((departure, i) => {
      for (const [, id = ''] of JSON.stringify(departure).matchAll(/"law":"([^"]+)"/g))
        if (!(id in library.law)) say(file, ['departs', country, i], 'law.unknown', { id });
    });
}

/** Every proof that a clause names, with its place. */
function evidenceUses(clause: Clause): { id: string; path: PropertyKey[] }[] {
  const at = (ids: readonly string[] | undefined, ...path: PropertyKey[]) => (ids ?? []).map((id) => ({ id, path }));
  const { criterion, requirement, exclusion, obligations, fulfilledBy } = clause;
  return [
    ...(criterion?.elements ?? []).flatMap((e, i) => [
      ...at(e.evidence, 'criterion', 'elements', i, 'evidence'),
      ...('present' in e.by ? at(e.by.present, 'criterion', 'elements', i, 'by') : []),
    ]),
    ...(criterion?.equals ?? []).flatMap((e, i) => at([e.evidence, ...(e.with ?? [])], 'criterion', 'equals', i)),
    ...(requirement?.elements ?? []).flatMap((e, i) => at(e.evidence, 'requirement', 'elements', i, 'evidence')),
    ...(exclusion?.grounds ?? []).flatMap((g, i) =>
      countries.flatMap((country) => at(ofCountry<string[]>(g.evidence, country), 'exclusion', 'grounds', i, 'evidence')),
    ),
    ...Object.entries(obligations ?? {}).flatMap(([id, o]) =>
      countries.flatMap((country) => [
        ...at(ofCountry<string[]>(o.evidence, country), 'obligations', id, 'evidence'),
        ...at((ofCountry<string[][]>(o.anyOf, country) ?? []).flat(), 'obligations', id, 'anyOf'),
      ]),
    ),
    ...(fulfilledBy ?? []).flatMap((f, i) => at([f.evidence], 'fulfilledBy', i)),
  ];
}

function checkParameter(clause: Clause, name: string, p: Parameter, file: string, { library, say }: Check): void {
  const path = ['parameters', name];
  const given = [p.default !== undefined, p.required !== undefined, p.law !== undefined].filter(Boolean).length;
  if (given !== 1) say(file, path, 'parameter.one-of', { name });
  if (name in textFacts || name === 'country') say(file, path, 'parameter.reserved', { name });
  for (const value of [p.default, ...(p.defaults ?? []).map((d) => d.is)])
    if (value !== undefined && !fits(p, value)) say(file, path, 'parameter.default', { name, value: JSON.stringify(value) });
  if (!p.law && !['text', 'choice', 'list', 'date'].includes(p.kind) && (p.min === undefined || p.max === undefined))
    say(file, path, 'parameter.bounds', { name });
  if (['choice', 'list'].includes(p.kind) && !p.of?.length) say(file, path, 'parameter.options', { name });
  for (const option of p.reasoned ?? []) if (!p.of?.includes(option)) say(file, path, 'parameter.option', { name, option });
  if (typeof p.required === 'object')
    for (const [other, option] of Object.entries(p.required))
      if (!clause.parameters?.[other]?.of?.includes(option)) say(file, path, 'parameter.option', { name: other, option });
  for (const read of [p.law ? { law: p.law, value: p.value ?? '' } : undefined, p.least?.BE, p.least?.NL]) {
    if (!read) continue;
    if (!(read.law in library.law)) say(file, path, 'law.unknown', { id: read.law });
    else if (!library.law[read.law]?.values?.[read.value.split('.')[0] ?? ''])
      say(file, path, 'law.no-value', { id: read.law, value: read.value });
  }
  if (p.only && !p.why) say(file, path, 'parameter.why', { name });
}

/** Whether a value of content is one of the options, within the bounds. */
function fits(p: Parameter, value: unknown): boolean {
  if (p.kind === 'choice') return p.of?.includes(String(value)) ?? false;
  if (p.kind === 'list')
    return Array.isArray(value) && value.length >= (p.atLeast ?? 0) && value.every((one) => p.of?.includes(one));
  if (['text', 'date'].includes(p.kind)) return typeof value === 'string';
  const number = Number(value);
  const inside = (p.min === undefined || number >= Number(p.min)) && (p.max === undefined || number <= Number(p.max));
  return (
    Number.isFinite(number) &&
    inside &&
    (p.kind !== 'share' || number <= 1) &&
    (p.kind !== 'money' || /^\d+\.\d{2}$/.test(String(value)))
  );
}

/** What the text prints must be what the logic reads: a parameter that no block reads is only words, and says why. */
function unreadParameters(clause: Clause, file: string, { say }: Check): void {
  const uses = parameterUses(clause);
  for (const { name, path } of uses) if (!clause.parameters?.[name]) say(file, path, 'parameter.unknown', { name });
  const lawRead = lawValuesRead(clause);
  for (const [name, p] of Object.entries(clause.parameters ?? {})) {
    const byLaw =
      p.law !== undefined &&
      lawRead.some(
        (read) => `${p.law} ${p.value}`.startsWith(read) || (p.law === read.split(' ')[0] && p.value === read.split(' ')[1]),
      );
    const byProcedure = p.law !== undefined && clause.sanction?.procedure.BE?.law === p.law;
    const reasonOnly = p.kind === 'text' && typeof p.required === 'object';
    if (!p.only && !byLaw && !byProcedure && !reasonOnly && !uses.some((use) => use.name === name))
      say(file, ['parameters', name], 'parameter.unread', { name });
  }
}

function criterion(clause: Clause, file: string, { say }: Check): void {
  const { criterion } = clause;
  if (clause.kind === 'award-criterion' && !criterion) say(file, ['kind'], 'criterion.missing');
  if (!criterion) return;
  const ids = criterion.elements.map((element) => element.id);
  const sum = criterion.elements.reduce((total, element) => total + Math.round(Number(element.share) * 1e6), 0);
  if (sum !== 1e6) say(file, ['criterion', 'elements'], 'criterion.sum', { sum: String(sum / 1e6) });
  const known = (names: readonly string[], path: PropertyKey[]) =>
    names.forEach((name) => name !== 'all' && !ids.includes(name) && say(file, path, 'criterion.element', { name }));
  criterion.equals?.forEach((equal, i) => {
    const lists = Array.isArray(equal.for)
      ? [equal.for]
      : typeof equal.for === 'object'
        ? Object.entries(equal.for).flatMap(([key, value]) => (key === 'choose' ? [] : [[value].flat()]))
        : [];
    for (const list of lists) known(list, ['criterion', 'equals', i, 'for']);
  });
  criterion.caps?.forEach((cap, i) => known(cap.on ?? [], ['criterion', 'caps', i, 'on']));
}

function obligations(clause: Clause, file: string, { library, say }: Check): void {
  const duties = clause.obligations ?? {};
  const abroad = (clause.needs ?? []).flatMap((need) =>
    typeof need === 'string' ? Object.keys(library.clauses[need]?.obligations ?? {}) : [],
  );
  const isEvent = (name: string) =>
    (events as readonly string[]).includes(name) ||
    name in duties ||
    (clause.parameters?.[name]?.of ?? []).some((option) => (events as readonly string[]).includes(option));
  for (const [id, duty] of Object.entries(duties)) {
    const path = ['obligations', id];
    if (!duty.evidence && !duty.anyOf) say(file, path, 'obligation.no-evidence', { id });
    for (const other of [duty.about ?? []].flat())
      if (!(other in duties) && !abroad.includes(other)) say(file, [...path, 'about'], 'obligation.about', { id: other });
    for (const option of [duty.options ?? []].flat())
      if (!['choice', 'list'].includes(clause.parameters?.[option]?.kind ?? ''))
        say(file, [...path, 'options'], 'parameter.unknown', { name: option });
    if ('choose' in duty.due && typeof duty.due.choose === 'string')
      for (const option of clause.parameters?.[duty.due.choose]?.of ?? [])
        if (!(option in duty.due)) say(file, [...path, 'due'], 'due.option', { option });
    for (const { due, path: at } of simpleDues(duty.due, [...path, 'due'])) {
      const starts =
        'within' in due
          ? [due.of, ...(due.orAfter ? [due.orAfter.of] : [])]
          : 'every' in due
            ? [due.of]
            : 'on' in due
              ? [due.on]
              : [];
      for (const start of starts) if (!isEvent(start)) say(file, [...at], 'due.event', { name: start });
      if ('within' in due && due.of === 'receipt' && !duty.about) say(file, [...at], 'due.receipt', { id });
    }
  }
  for (const [i, { obligations: met }] of (clause.fulfilledBy ?? []).entries())
    for (const id of met) if (!(id in duties)) say(file, ['fulfilledBy', i], 'obligation.about', { id });
}

function sanctions(clause: Clause, file: string, { library, say }: Check): void {
  if (clause.kind === 'sanction' && !clause.sanction) say(file, ['kind'], 'sanction.missing');
  if (clause.sanction)
    for (const country of countriesOf(clause))
      if (!clause.sanction.procedure[country]) say(file, ['sanction', 'procedure'], 'sanction.procedure', { country });
  const binds =
    clause.kind === 'performance-condition' ||
    Object.values(clause.obligations ?? {}).some((duty) => duty.who === 'contractor' || duty.who === 'both');
  if (binds && !clause.sanctioned) say(file, ['id'], 'sanctioned.missing');
  if (!clause.sanctioned || 'none' in clause.sanctioned) return;
  for (const country of countriesOf(clause)) {
    const id = ofCountry<string>(clause.sanctioned, country);
    const sanction = id === undefined ? undefined : library.clauses[id];
    if (sanction?.kind !== 'sanction' || !countriesOf(sanction).includes(country))
      say(file, ['sanctioned'], 'sanctioned.unknown', { id: id ?? '', country });
  }
}
