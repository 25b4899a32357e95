import type { Child } from 'hono/jsx';
import { titleOf } from '../../../../core/clauses/choose.ts';
import type { Considered, NumberedClause } from '../../../../core/clauses/consider.ts';
import { valuesUnsaid } from '../../../../core/clauses/own-text.ts';
import { wordChanges } from '../../../../core/clauses/word-changes.ts';
import { dossierPath, showDossier } from '../../../parts/dossier.tsx';
import { notFound } from '../../../parts/errors.tsx';
import { ErrorSummary, ProseField } from '../../../parts/fields.tsx';
import { frozenPage } from '../../../parts/frozen.tsx';
import { Section } from '../../../parts/page-parts.tsx';
import { Saved } from '../../../parts/saved.tsx';
import { WordChanges } from '../../../parts/word-changes.tsx';
import type { Request } from '../../../parts/world.ts';
import { choosingAtHand } from '../../choosing.ts';
import { asInLibrary, asItStands } from '../../own-text-at-hand.ts';
import { VersionField } from './choice-parts.tsx';
import { choiceLabel } from './labels.ts';
import { LibraryText } from './library-text.tsx';
import type { OpenChoice } from './open-choice.ts';
import { Placeholders } from './placeholders.tsx';

/** The authority's own wording of a clause, with the library's beside it and the difference word by word. */
export function ownTextPage(c: Request, back?: OpenChoice): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  if (open.input.frozen) return frozenPage(c);
  const { dossier } = open.input;
  const { considered } = choosingAtHand(world, open, dossier.language);
  const id = c.req.param('clause') ?? '';
  if (!Object.hasOwn(considered.library.clauses, id)) return notFound(c);
  const one = considered.clauses.find((known) => known.id === id);
  if (!one) return c.redirect(dossierPath(open.id, `clauses/${id}`), 302);
  const title = titleOf(id, considered.library, dossier.language);
  const problems = back?.problems ?? [];
  return showDossier(
    c,
    'clauses',
    `${voice.say('page.own.title')}: ${title}`,
    <>
      <div class="k-titlebar">
        <div>
          <p class="k-small">
            <a class="utrecht-link" href={dossierPath(open.id, `clauses/${id}`)} lang={dossier.language}>
              {title}
            </a>
          </p>
          <h1 class="utrecht-heading-1">{voice.say('page.own.title')}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.own.lead')}</p>
        </div>
        <Saved c={c} unsaved={back !== undefined} />
      </div>
      {back?.above}
      <ErrorSummary problems={problems} labelOf={(path) => choiceLabel(path, considered, voice)} voice={voice} />
      <Newer c={c} one={one} />
      <div class="k-split">
        <div class="k-flow">
          <OwnTextForm c={c} one={one} of={considered} back={back} />
          {dossier.ownTexts[id] && <BackToLibrary c={c} id={id} back={back} />}
        </div>
        <LibraryText c={c} one={one} of={considered} />
      </div>
      {!back && <Difference c={c} id={id} />}
    </>,
    problems.length > 0 ? 422 : back?.above ? 409 : 200,
  );
}

function OwnTextForm({ c, one: { id }, of, back }: OwnTextFormProps) {
  const { voice, dossier: open } = c.var;
  const { dossier, library } = of;
  const own = dossier.ownTexts[id];
  const path = `ownTexts.${id}`;
  const body = library.texts[id]?.[dossier.language]?.body.trim() ?? '';
  const problem = (name: string) => back?.problems.find((found) => found.path === `${path}.${name}`);
  return (
    <form class="k-flow" method="post" action={dossierPath(open.id, `clauses/${id}/text`)}>
      <VersionField c={c} open={back} />
      <div class="k-own">
        <ProseField
          name={`${path}.text`}
          label={voice.say('page.own.label', { authority: dossier.authority.name })}
          help={voice.say('page.own.help')}
          typed={back?.sent[`${path}.text`] ?? own?.text ?? body}
          problem={problem('text')}
          rows={22}
          voice={voice}
        />
      </div>
      <Placeholders id={id} of={of} voice={voice} />
      <ProseField
        name={`${path}.because`}
        label={voice.say('page.own.because')}
        help={voice.say('page.own.because.help')}
        typed={back?.sent[`${path}.because`] ?? own?.because ?? ''}
        problem={problem('because')}
        rows={2}
        voice={voice}
      />
      <div class="k-actions k-bar">
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          {voice.say('page.own.save')}
        </button>
        <a class="utrecht-link" href={dossierPath(open.id, `clauses/${id}`)}>
          {voice.say('page.cancel')}
        </a>
      </div>
    </form>
  );
}
interface OwnTextFormProps {
  readonly c: Request;
  readonly one: NumberedClause;
  readonly of: Considered;
  readonly back: OpenChoice | undefined;
}

const BackToLibrary = ({ c, id, back }: { c: Request; id: string; back: OpenChoice | undefined }): Child => (
  <form method="post" action={dossierPath(c.var.dossier.id, `clauses/${id}/text`)}>
    <VersionField c={c} open={back} />
    <button type="submit" class="k-textbutton" name="do" value="library">
      {c.var.voice.say('page.own.back')}
    </button>{' '}
    <span class="k-small k-quiet">{c.var.voice.say('page.leave.kept')}</span>
  </form>
);

/** The library has changed its text since the own one was written beside it. */
function Newer({ c, one: { id, clause } }: { c: Request; one: NumberedClause }) {
  const { voice, dossier } = c.var;
  const own = dossier.input.dossier.ownTexts[id];
  if (!own || own.version === clause.version) return null;
  return (
    <div class="k-note k-note--mind">
      <p>{voice.say('own.newer', { version: clause.version, based: own.version })}</p>
      <p>
        <a class="utrecht-link" href="#difference">
          {voice.say('page.own.newer')}
        </a>
      </p>
    </div>
  );
}

/** What the own text changes in the library's as both read in this dossier, and the values that it no longer says. */
function Difference({ c, id }: { c: Request; id: string }) {
  const { voice, world, dossier: open } = c.var;
  const own = open.input.dossier.ownTexts[id];
  if (!own) return null;
  const [was, is] = [asInLibrary(world, open, id), asItStands(world, open, id)];
  const unsaid = is ? valuesUnsaid(is.one, is.draft) : [];
  const { language } = open.input.dossier;
  const labels = is?.draft.library.texts[id]?.[language]?.words.labels;
  // While the dossier contradicts itself both are read as they were written
  const body = was && is ? '' : (world.library.texts[id]?.[language]?.body ?? '');
  return (
    <Section id="difference" title={voice.say('page.own.difference')}>
      <p class="k-measure">{voice.say('buyer.because', { because: own.because })}</p>
      {unsaid.length > 0 && (
        <div class="k-note k-note--mind">
          <p>{voice.say('own.unsaid', { names: unsaid.map((name) => labels?.[name] ?? name) })}</p>
        </div>
      )}
      <div class="k-desk">
        <div class="k-paper k-changed">
          <WordChanges
            parts={was && is ? wordChanges(was.text, is.text) : wordChanges(body, own.text)}
            language={language}
            voice={voice}
          />
        </div>
      </div>
    </Section>
  );
}
