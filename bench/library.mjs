// One dossier with a library of 2,000 clauses, beside the library as it is: what is not used may not be paid for.
import { advise } from '../src/app/clauses/advise.ts';
import { draftDossier } from '../src/app/clauses/draft.ts';
import { compare } from './harness.mjs';
import { copied, dossierOf, library, market, today } from './inputs.mjs';

const dossier = dossierOf(market);
const large = copied(2000);
const cases = {
  advise: (used) => advise({ dossier }, used, today, 'nl-BE'),
  draft: (used) => draftDossier({ dossier }, used, today),
};
for (const [name, call] of Object.entries(cases)) {
  for (const used of [library, large]) if (!call(used).ok) throw new Error(JSON.stringify(call(used).problems?.slice(0, 3)));
  await compare({
    what: `${name}, 2,000 clauses`,
    ours: () => call(large),
    beside: `${Object.keys(library.clauses).length} clauses`,
    theirs: () => call(library),
    most: 1.5,
  });
}
