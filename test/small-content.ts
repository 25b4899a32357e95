import { checkContent } from '../src/library/check/check.ts';
import { type ContentFiles, type ReadContent, readContent } from '../src/library/read.ts';

/**
 * The least content that is whole: a condition, a criterion and a sanction, with all that they name. Tests of the check
 * break one place of it at a time.
 */

const checked = 'checked: { on: 2026-11-24, by: editors }';
const item = (fields: string) => `${fields.trim()}\n${checked}\n`;

/** The words that every clause has, then those of its own parts, then its text. */
const words = (title: string, own: string, body: string, note = '') => `---
${note}title: ${title}
purpose: What it brings.
avoid: When not.
bidders: A question and its answer.
lawyer: To be read.
auditor: Where it stands.
${own.trim()}
---
${body.trim()}
`;
const english = 'note: A translation for information.\n';

const condition = {
  yaml: item(`
id: supplier-evidence
version: 1
phase: execution
kind: performance-condition
place: administrative
finds: [evidence]
sources: [box-5]
law: { BE: [BE/aur-45] }
reviewed: none
stances:
  - { id: small, when: { stoneValue: { below: "10000.00" } }, is: discouraged, sources: [box-5] }
  - { id: otherwise, is: recommended, sources: [box-5] }
parameters:
  moment: { kind: choice, of: [at-delivery, before-delivery], default: at-delivery }
  lead: { kind: days, default: 15, min: 5, max: 45 }
  answer: { kind: days, default: 10, min: 5, max: 30 }
obligations:
  papers:
    who: contractor
    due: { choose: moment, at-delivery: { per: delivery }, before-delivery: { per: delivery, ahead: lead } }
    evidence: [delivery-form]
  check: { who: authority, due: { within: answer, of: papers }, evidence: [delivery-form], about: papers }
sanctioned: { BE: fine, NL: fine }
protects: [prioritisation]
needs: [{ kind: sanction }]
forms: [delivery]`),
  words: `labels: { moment: Moment, lead: Lead, answer: Answer }
parameters: { moment: When., lead: Days before., answer: Days to answer. }
options: { moment: { at-delivery: at delivery, before-delivery: before it } }
stances: { small: 'Worth less than {{ stoneValue.below | money }}.', otherwise: It fits. }
obligations: { papers: { name: Papers, asks: hand them in }, check: { name: Check, asks: answer } }
protects: { prioritisation: An order with reasons is no breach. }`,
  body: `1. The contractor hands in {% form "delivery" %} {% if moment == "at-delivery" %}at delivery{% else %}{{ lead | days }} before it{% endif %}, as {% term "evidence" %}.

2. The authority answers within {{ answer | days }}.

3. A breach of paragraph {% par "1" %} falls under {% sanction %}.`,
};
const fine = {
  yaml: item(`
id: fine
version: 1
phase: execution
kind: sanction
place: administrative
choice: sanction
finds: [sanction]
sources: [box-6]
reviewed: none
stances:
  - { id: otherwise, is: possible, sources: [box-6] }
parameters:
  once: { kind: money, default: "400.00", min: "50.00", max: "2500.00" }
  defence: { kind: days, law: BE/aur-45, value: days, countries: [BE] }
  remedy: { kind: days, default: 30, min: 15, max: 60, countries: [NL] }
sanction:
  procedure: { BE: { law: BE/aur-45 }, NL: { remedy: remedy } }
  forms:
    - { id: once, per: breach, amount: { money: once } }`),
  words: (lead: string) => `labels: { once: Once, ${lead}: Days }
parameters: { once: The amount., ${lead}: The term. }
stances: { otherwise: It can. }
forms: { once: Once }`,
  body: (lead: string) => `1. A breach costs {{ once | money }}, after {{ ${lead} | days }}.`,
};
const criterion = {
  yaml: item(`
id: insight
version: 1
phase: award
kind: award-criterion
place: award
finds: [criterion]
sources: [box-2, tip-6]
reviewed: none
stances:
  - { id: otherwise, is: possible, sources: [box-2] }
parameters:
  weight: { kind: points, default: 10, min: 3, max: 30 }
  cap: { kind: share, default: 0.5, min: 0.25, max: 0.75 }
criterion:
  weight: weight
  elements:
    - { id: links, share: 0.6, by: { anchors: 2 }, evidence: [delivery-form] }
    - { id: norms, share: 0.4, by: { count: [oecd, ilo], full: 2 }, evidence: [delivery-form] }
  caps:
    - { id: certificates-alone, on: [links], atMost: cap, sources: [tip-6] }`),
  words: `labels: { weight: Weight, cap: Cap }
parameters: { weight: Points., cap: At most. }
stances: { otherwise: It can. }
elements:
  links: { name: Links, asks: the links, anchors: [None., Some., All.] }
  norms: { name: Norms, asks: the norms, full: Both., none: Neither., items: { oecd: OECD, ilo: ILO } }
caps: { certificates-alone: Certificates alone. }`,
  body: `1. This criterion counts for {{ weight | points }} of {% total %}, at most {{ cap | percent }} of it by certificates:

{% elements %}`,
};

const format = `  decimal: "."
  thousands: ","
  percent: "{n} %"
  money: "EUR {n}"
  date: "{d} {m} {y}"
  months: [January, February, March, April, May, June, July, August, September, October, November, December]
  numbers: [zero, one, two]
  units: { days: [day, days], weeks: [week, weeks], months: [month, months], points: [point, points] }
  and: and
  wholeAmounts: short
  article: article
  paragraph: paragraph
  part: Part
  annex: annex
  lot: lot
`;
const advice = (id: string, more = '') =>
  item(`
id: ${id}
kind: step
phase: preparation
order: 1
stance: recommended
title: { nl: Stap, en: Step }
text: { nl: Doe dit., en: Do this. }
sources: [fig-1]
${more}`);
const fit = 'is: possible, because: { nl: Past., en: Fits. }, sources: [fig-1]';
const guide = ['fig-1', 'tip-6', 'box-2', 'box-5', 'box-6'].map(
  (id) => `- { id: ${id}, name: { nl: ${id}, en: ${id} }, part: Guide, says: Says., does: Does. }`,
);

/** Path → text, or the rows of a table. */
export const smallContent: ContentFiles = {
  'stone/sector.yaml':
    'id: stone\ntitle: { nl: Steen, en: Stone }\nambition: [low, medium, high]\noverdue: { law: 12, other: 24 }\n',
  'stone/guide.yaml': `${guide.join('\n')}\n`,
  'stone/elements.yaml': ['evidence', 'sanction', 'criterion']
    .map((code) => `- { code: ${code}, meaning: What it says., sources: [box-5] }`)
    .join('\n'),
  'stone/clauses/supplier-evidence/clause.yaml': condition.yaml,
  'stone/clauses/supplier-evidence/nl-BE.md': words('Bewijs', condition.words, condition.body),
  'stone/clauses/supplier-evidence/nl-NL.md': words('Bewijs', condition.words, condition.body),
  'stone/clauses/supplier-evidence/en.md': words('Evidence', condition.words, condition.body, english),
  'stone/clauses/fine/clause.yaml': fine.yaml,
  'stone/clauses/fine/nl-BE.md': words('Straf', fine.words('defence'), fine.body('defence')),
  'stone/clauses/fine/nl-NL.md': words('Boete', fine.words('remedy'), fine.body('remedy')),
  'stone/clauses/fine/en.md': words(
    'Fine',
    fine
      .words('defence')
      .replace('{ once: Once, defence: Days }', '{ once: Once, defence: Days, remedy: Days }')
      .replace('defence: The term.', 'defence: The term., remedy: The term.'),
    `${fine.body('defence')}{% if country == "NL" %} It is repaired within {{ remedy | days }}.{% endif %}`,
    english,
  ),
  'stone/clauses/insight/clause.yaml': criterion.yaml,
  'stone/clauses/insight/nl-BE.md': words('Inzicht', criterion.words, criterion.body),
  'stone/clauses/insight/nl-NL.md': words('Inzicht', criterion.words, criterion.body),
  'stone/clauses/insight/en.md': words('Insight', criterion.words, criterion.body, english),
  'stone/advice/determine-type.yaml': advice('determine-type', 'marks: { mainPart: 0.5, longMonths: 12 }'),
  'stone/advice/phase-plan.yaml': advice(
    'phase-plan',
    `phases:\n${['preparation', 'selection', 'award', 'execution', 'practice'].map((phase) => `  ${phase}: [{ ${fit} }]`).join('\n')}`,
  ),
  'stone/advice/who-signs.yaml': advice('who-signs'),
  'stone/evidence/delivery-form.yaml': item(`
id: delivery-form
kind: form
subject: delivery
title: { nl: Blad, en: Sheet }
shows: { nl: Iets., en: Something. }
doesNotShow: { nl: Alles., en: Everything. }
ask: { nl: Het blad., en: The sheet. }
holds: { on: delivery }
steps: {}
governance: [companies]
equalIf: [{ nl: hetzelfde, en: the same }]
form: delivery
sources: [box-5]`),
  'stone/forms/delivery.yaml': item(`
id: delivery
reads: delivery/1
version: 1
title: { nl: Blad, en: Sheet }
intro: { nl: Vul in., en: Fill in. }
fields:
  - { id: stone, kind: choice, of: [new, m2], options: { new: { nl: nieuw, en: new } }, title: { nl: Steen, en: Stone }, help: { nl: Welke., en: Which. }, required: true }
sources: [box-5]`),
  'law/BE/aur-45.yaml': item(`
id: BE/aur-45
kind: article
title: { nl: Straffen, en: Penalties }
cite: { nl: artikel 45, en: Article 45 }
summary: { nl: Een straf., en: A penalty. }
values:
  days:
    - { from: 2013-07-01, until: null, is: 15, confidence: confirmed, source: S20 }
  once:
    - { from: 2013-07-01, until: null, is: { rate: 0.0007, min: "40.00", max: "400.00" }, confidence: confirmed, source: S20 }
examples:
  - { of: "100000.00", once: "70.00" }
sources: [box-6]`),
  'law/sources.yaml': 'S20: { title: The decree, status: full }\n',
  'glossary.yaml': `evidence:\n  nl-BE: [bewijs]\n  nl-NL: [bewijs]\n  en: evidence\n  means: { nl: Een stuk., en: A paper. }\n  sources: [box-5]\n  ${checked}\n`,
  'locales/nl.yaml': `format:\n${format}texts:\n  greeting: Dag\n`,
  'locales/nl-BE.yaml': 'texts: {}\n',
  'locales/nl-NL.yaml': 'texts: {}\n',
  'locales/en.yaml': `format:\n${format}texts:\n  greeting: Hello\n`,
};

/** A file of the small content with one place changed, or another text in its stead; `undefined` takes the file away. */
export type Breakage = Readonly<Record<string, readonly [right: string, wrong: string] | string | undefined>>;
export function broken(breakage: Breakage): ContentFiles {
  const files: Record<string, ContentFiles[string]> = { ...smallContent };
  for (const [path, change] of Object.entries(breakage)) {
    const text = files[path];
    if (change === undefined) delete files[path];
    else if (typeof change === 'string') files[path] = change;
    else if (typeof text === 'string' && text.includes(change[0])) files[path] = text.replace(change[0], change[1]);
    else throw new Error(`${path} does not hold ${change[0]}`);
  }
  return files;
}

/** What the small content says, broken in some place, and every fault that is found in it. */
export function readBroken(breakage: Breakage = {}): ReadContent {
  const read = readContent(broken(breakage));
  return { ...read, problems: [...read.problems, ...checkContent(read.library, read.place)] };
}
