// One dossier with a library of 2,000 clauses, beside the library as it is: what is not used may not be paid for. What is timed
// is the command but for reading the content: the rest of the command, and advising or drafting with either library.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advise } from '../src/app/clauses/advise.ts';
import { draftDossier } from '../src/app/clauses/draft.ts';
import { compare, quickest } from './harness.mjs';
import { copied, dossierOf, library, market, today } from './inputs.mjs';

const dossier = dossierOf(market);
const large = copied(2000);
const [program, file] = ['dist/kassei.cjs', 'examples/grote-markt.yaml'];
const cases = {
  advise: [(used) => advise({ dossier }, used, today, 'nl-BE'), [program, 'advise', file]],
  draft: [
    (used) => draftDossier({ dossier }, used, today),
    [program, 'draft', file, '--out', join(tmpdir(), 'kassei-bench.docx')],
  ],
};
for (const [name, [call, command]] of Object.entries(cases)) {
  for (const used of [library, large]) if (!call(used).ok) throw new Error(JSON.stringify(call(used).problems?.slice(0, 3)));
  const turn = { ours: () => call(large), beside: `${Object.keys(library.clauses).length} clauses`, theirs: () => call(library) };
  await compare({ what: `${name}, 2,000 clauses, the command`, ...turn, besides: quickest(command), most: 1.5 });
  await compare({ what: `${name}, 2,000 clauses, the deciding alone`, ...turn });
}
