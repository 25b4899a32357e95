import { blanksOf, clausesIn, type Draft } from '../../../core/clauses/prepare.ts';
import { wordsIn } from '../../../library/schema.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { State } from '../../parts/marks.tsx';
import { MainAction, Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';
import { draftAtHand, onlyItsOwn } from '../at-hand.ts';
import { type DocumentKind, fileName, kinds } from '../document-file.ts';
import { type Format, formats } from '../write-document.ts';
import { Blocked } from './blanks.tsx';
import { Issued } from './issued.tsx';
import { RectifyPart } from './rectification.tsx';
import { refusedPage } from './refused.tsx';

/** The way out: what keeps the publication back, for whom, in which form. */
export async function exportPage(c: Request): Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const title = voice.say('page.export.title');
  const drafted = draftAtHand(world, open, open.input.dossier.language);
  const issued = await world.issued.of(open.id);
  // What went out is had for good, also where a newer program no longer makes the same of it
  if (!drafted.ok) return refusedPage(c, 'document', title, drafted.problems, <Issued c={c} files={issued} />);
  const { draft, signedOff } = drafted.value;
  const blocked = blanksOf(draft).length > 0;
  return showDossier(
    c,
    'document',
    title,
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.export.words')}</p>
        </div>
      </div>
      {blocked && <Blocked c={c} draft={draft} />}
      <div class="k-cols k-cols--aside">
        <div class="k-flow">
          <Issued c={c} files={issued} />
          <Edition c={c} kind="tender" main={!blocked} blocked={blocked} />
          <Edition c={c} kind="buyer" main={blocked} />
          {clausesIn(draft, 'announcement').length > 0 && (
            <Edition c={c} kind="announcement" blocked={blanksOf(draft, 'announcement').length > 0} />
          )}
          <Readings c={c} />
          <Annexes c={c} draft={draft} />
        </div>
        <aside class="k-flow" aria-label={voice.say('page.export.mind')}>
          <section class="k-flow-s" aria-labelledby="mind">
            <h2 class="utrecht-heading-2" id="mind">
              {voice.say('page.export.mind')}
            </h2>
            <ul class="k-clean">
              {signedOff.state !== 'noted' && (
                <li>
                  <State tone="mind" shape="warning">
                    {voice.say(`sign-off.footer.${signedOff.state}`)}
                  </State>
                  <br />
                  <span class="k-quiet">
                    {voice.say('page.export.footer')}{' '}
                    <a class="utrecht-link" href={dossierPath(open.id, 'sign')}>
                      {voice.say('page.sign.title')}
                    </a>
                  </span>
                </li>
              )}
              <li>
                <State tone="mind" shape="warning">
                  {voice.say('state.unreviewed')}
                </State>
                <br />
                <span class="k-quiet">{voice.say('page.export.unreviewed')}</span>
              </li>
            </ul>
          </section>
          {!open.input.frozen && <Afterwards c={c} />}
          <RectifyPart c={c} />
        </aside>
      </div>
    </>,
  );
}

/** What publication does, and the way to it. */
function Afterwards({ c }: { c: Request }) {
  const { voice, dossier } = c.var;
  const again = dossier.input.dossier.replaces !== undefined;
  return (
    <section class="k-flow-s" aria-labelledby="afterwards">
      <h2 class="utrecht-heading-2" id="afterwards">
        {voice.say('page.export.afterwards')}
      </h2>
      <p class="k-quiet">{voice.say('page.publish.happens.clauses')}</p>
      <p>
        <a class="utrecht-link" href={dossierPath(dossier.id, 'publish')}>
          {voice.say(again ? 'page.publish.again' : 'page.publish.title')}
        </a>
      </p>
    </section>
  );
}

/** A document in every form; the main one as a button. */
function Edition({ c, kind, main = false, blocked = false }: EditionProps) {
  const { voice, dossier } = c.var;
  const english = dossier.input.dossier.language !== 'en' && !onlyItsOwn(dossier);
  const others: readonly Format[] = main ? formats.filter((format) => format !== 'docx') : formats;
  return (
    <Section id={`edition-${kind}`} title={voice.say(`page.document.${kind}`)}>
      <p class="utrecht-paragraph">{voice.say(`page.export.${kind}`)}</p>
      {blocked ? (
        <p>
          <State tone="bad" shape="cross">
            {voice.say('page.export.not-yet')}
          </State>
        </p>
      ) : (
        <>
          {main && (
            <div class="k-actions">
              <MainAction href={filePath(c, kind, 'docx')} download>
                {voice.say(`page.export.word.${kind}`)}
              </MainAction>
            </div>
          )}
          <FormLinks c={c} kind={kind} formats={others} />
          {english && (
            <p class="k-small k-quiet">
              {voice.say('page.export.english')}{' '}
              <a class="utrecht-link" href={filePath(c, kind, 'docx', true)} download>
                {voice.say('format.docx')}
              </a>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
interface EditionProps {
  readonly c: Request;
  readonly kind: DocumentKind;
  readonly main?: boolean;
  readonly blocked?: boolean;
}

function FormLinks({ c, kind, formats: shown }: { c: Request; kind: DocumentKind; formats: readonly Format[] }) {
  const { voice } = c.var;
  return (
    <ul class="k-files">
      {shown.map((format) => (
        <li>
          <a class="utrecht-link" href={filePath(c, kind, format)} download>
            {voice.say(`format.${format}`)}
            <span class="k-hidden">{` (${voice.say(`page.view.${kind}`)})`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const filePath = (c: Request, kind: DocumentKind, format: Format, english = false): string =>
  dossierPath(c.var.dossier.id, `files/${fileName({ kind, format, english })}`);

/** Each reading beside the text as a document of its own. */
function Readings({ c }: { c: Request }) {
  const { voice } = c.var;
  return (
    <Section id="readings" title={voice.say('page.export.readings')}>
      <dl class="k-dl">
        {kinds
          .filter((kind) => !['tender', 'buyer', 'announcement'].includes(kind))
          .map((kind) => (
            <>
              <dt>{voice.say(`page.view.${kind}`)}</dt>
              <dd>
                <FormLinks c={c} kind={kind} formats={['docx', 'pdf', 'html', 'md']} />
              </dd>
            </>
          ))}
      </dl>
    </Section>
  );
}

/** The forms that bidders and the contractor fill in. */
function Annexes({ c, draft }: { c: Request; draft: Draft }) {
  const { voice } = c.var;
  if (draft.forms.length === 0) return null;
  return (
    <Section id="annexes" title={voice.say('page.export.annexes')}>
      <p class="utrecht-paragraph">{voice.say('page.export.annexes.words')}</p>
      <ol lang={draft.dossier.language}>
        {draft.forms.map((form) => {
          const title = draft.library.forms[form]?.title;
          return (
            <li>
              <a class="utrecht-link" href={dossierPath(c.var.dossier.id, `annexes/${form}.xlsx`)} download>
                {title ? wordsIn(title, draft.dossier.language) : form}
              </a>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
