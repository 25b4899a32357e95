import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { draftDossier } from '../../src/app/clauses/draft.ts';
import { draftJson } from '../../src/app/clauses/draft-json.ts';
import { readDossier } from '../../src/core/purchase/read-dossier.ts';
import { invariant } from '../../src/kernel/result.ts';
import { date, money } from '../../src/library/format.ts';
import type { Library } from '../../src/library/library.ts';
import { readYaml } from '../../src/library/yaml.ts';
import { generated, table } from './page.ts';

const example = 'examples/raamovereenkomst-natuursteen.yaml';
/** The clause of the page, and the award criterion of the same dossier: a condition of performance has no score sheet. */
const [followed, scored] = ['execution-due-diligence-framework', 'award-due-diligence-high'];

/** docs/explanation/a-clause-read-five-times.md: what the program makes of one clause in an example dossier, in English. */
export function fiveReadingsPage(library: Library): string {
  const { clauses, sanction } = drafted(library);
  const { format } = library.locales.en;
  const clause = clauses.find((one) => one.id === followed);
  const criterion = clauses.find((one) => one.id === scored)?.criterion;
  invariant(clause !== undefined && criterion !== undefined, `${example} has the clauses of the page`);
  const names = new Map(Object.entries(library.evidence).map(([id, { title }]) => [id, title.en]));
  const listed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(' + ');
  const day = (on: Temporal.PlainDate) => date(on, format);
  const yaml = readFileSync(`content/stone/clauses/${followed}/clause.yaml`, 'utf8');

  return `${generated('A clause read five times', `\`${example}\` and the content`)}
The clause is [${followed}](../../content/stone/clauses/${followed}/clause.yaml); the purchase is a framework for the supply of natural stone in
the Netherlands, in the English translation. Every number below comes from the same few lines:

\`\`\`yaml
${/^parameters:[\s\S]*?^(?= {2}yearly-report:)/m.exec(yaml)?.[0].replace(/ +#.*$/gm, '')}\`\`\`

The buyer may set the parameters within their bounds. \`riskAnalysisWithin\` is printed by the text, and the duty \`risk-analysis\` counts with it.

## 1. Text

${quoted(paragraphs(clause.text, 2, 3))}

## 2. Evidence

What shows that a duty was met, and what stands in its place.

${table(
  ['evidence', 'for', 'when'],
  (clause.evidence ?? []).map(({ title, for: purpose, moment }) => [title, String(purpose), String(moment)]),
)}

## 3. Criterion

A condition of performance scores nothing. In the same tender the award criterion [${scored}](../../content/stone/clauses/${scored}/clause.yaml)
does, from the same kinds of evidence; the words of each score are published with it.

${table(
  ['element', 'points', 'scores'],
  criterion.elements.map(({ name, points, scores }) => [name, String(points), scores.map(({ score }) => score).join(', ')]),
)}

## 4. Obligations

The two start events of the guide's box 4 stay apart, and the days are computed from those that the dossier knows.

${table(
  ['duty', 'who', 'due', 'day', 'shown by'],
  (clause.obligations ?? []).map(({ name, who, due, deadlines, evidence, anyOf }) => [
    name,
    who,
    String(due),
    deadlines.map((deadline) => ('on' in deadline ? day(deadline.on) : `awaits ${deadline.awaits}`)).join('; '),
    [listed(evidence), ...anyOf.map(listed)].filter(Boolean).join(' or '),
  ]),
)}

Why the risk analysis is due on that day:

${(clause.obligations ?? [])
  .flatMap(({ id, deadlines }) => (id === 'risk-analysis' ? deadlines : []))
  .flatMap((deadline) => ('because' in deadline ? deadline.because : []))
  .map((because) => `- ${because}`)
  .join('\n')}

## 5. Sanction

What a breach of this article costs under this contract, by the sanction that the dossier chose.

${table(
  ['for each', 'amount'],
  sanction.forms.map(({ per, amount }) => [per, amount === 'unknown' ? '–' : money(amount, format)]),
)}
`;
}

function drafted(library: Library) {
  const read = readDossier(readYaml(example, readFileSync(example, 'utf8')).data, library);
  invariant(read.ok, `${example} can be read`);
  // Publication is known, so the day on which law is read is not this one
  const done = draftDossier(
    { dossier: { ...read.value.dossier, language: 'en' } },
    library,
    Temporal.PlainDate.from('2027-01-01'),
  );
  invariant(done.ok, `${example} can be drafted`);
  const { clauses } = draftJson(done.value, done.value.tender);
  const sanction = clauses
    .map((one) => ('sanction' in one ? one.sanction : undefined))
    .find((one) => one !== undefined && 'forms' in one);
  invariant(sanction !== undefined && 'forms' in sanction, `${example} has a sanction`);
  return { clauses, sanction };
}

/** The numbered paragraphs of a text from one to another, with what stands below them. */
function paragraphs(text: string, first: number, last: number): string {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`${first}. `));
  const to = lines.findIndex((line) => line.startsWith(`${last + 1}. `));
  return lines.slice(from, to).join('\n\n');
}
const quoted = (text: string): string => text.replace(/^/gm, '> ').replaceAll('> \n', '>\n');
