import { writeFileSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { contentFiles } from '../src/outside/content/folder.ts';
import { readContent } from '../src/library/read.ts';
import { readYaml } from '../src/library/yaml.ts';
import { readDossier } from '../src/core/purchase/read-dossier.ts';
import { prepareDraft, blanksOf } from '../src/core/clauses/prepare.ts';
import { compose } from '../src/core/clauses/compose.ts';
import { say } from '../src/library/format.ts';
import { toMarkdownText } from '../src/outside/documents/markdown.ts';
import { toHtmlPage } from '../src/outside/documents/html.ts';
import { toWord } from '../src/outside/documents/word/word.ts';
import { toPdf } from '../src/outside/documents/pdf/pdf.ts';
import { evidenceReading } from '../src/core/clauses/readings/evidence.ts';
import { criterionReading } from '../src/core/clauses/readings/criterion.ts';
import { obligationsReading } from '../src/core/clauses/readings/obligations.ts';
import { sanctionReading } from '../src/core/clauses/readings/sanction.ts';
const { library } = readContent(contentFiles('content'));
const y = readYaml('d', readFileSync(process.argv[2]!, 'utf8'));
const r = readDossier(y.data, library);
if (!r.ok) { for (const p of r.problems) console.log(p.path, say(p.wrong, library.locales['nl-BE']), ';', say(p.expected, library.locales['nl-BE'])); process.exit(2); }
const d = prepareDraft(r.value.dossier, library, Temporal.PlainDate.from('2026-11-24'));
if (!d.ok) { for (const p of d.problems) console.log(p.path, say(p.wrong, library.locales['nl-BE']), ';', say(p.expected, library.locales['nl-BE'])); process.exit(2); }
console.log(blanksOf(d.value).map((b) => b.path), d.value.clauses.map((c) => `${c.number} ${c.id} ${c.why}`));
for (const edition of ['tender', 'buyer'] as const) {
  const tree = compose(d.value, { edition, document: 'tender', footer: 'Akkoord van een jurist niet genoteerd' });
  writeFileSync(`/tmp/out/${edition}.md`, toMarkdownText(tree));
  writeFileSync(`/tmp/out/${edition}.html`, toHtmlPage(tree));
  let t = performance.now(); writeFileSync(`/tmp/out/${edition}.docx`, toWord(tree)); console.log('docx', performance.now() - t);
  t = performance.now(); writeFileSync(`/tmp/out/${edition}.pdf`, await toPdf(tree)); console.log('pdf', performance.now() - t);
}
for (const [n, f] of Object.entries({ evidenceReading, criterionReading, obligationsReading, sanctionReading })) { const t = f(d.value); writeFileSync(`/tmp/out/${n}.md`, toMarkdownText(t)); writeFileSync(`/tmp/out/${n}.pdf`, await toPdf(t)); }
