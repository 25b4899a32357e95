import { showDossier } from '../../parts/dossier.tsx';
import { download } from '../../parts/download.ts';
import { notFound } from '../../parts/errors.tsx';
import { ProblemList } from '../../parts/problems.tsx';
import type { Request } from '../../parts/world.ts';
import { draftAtHand, onlyItsOwn } from '../at-hand.ts';
import { documentFile, readFileName } from '../document-file.ts';
import type { Format } from '../write-document.ts';
import { Blocked } from './blanks.tsx';

const types: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The media type of a file by its ending. */
export const typeOf = (name: string): string =>
  name.endsWith('.xlsx')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : (types[name.split('.').at(-1) as Format] ?? 'application/octet-stream');

/** A document as a file to keep. What may not go out yet is refused with what is open. */
export async function filePage(c: Request): Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const asked = readFileName(c.req.param('file') ?? '');
  const known = asked && !(asked.english && (onlyItsOwn(open) || open.input.dossier.language === 'en'));
  if (!known) return notFound(c);
  const file = await documentFile(world, open, asked);
  if (file.ok) {
    const name = `${open.id}-${voice.say(`page.file.${asked.kind}`)}${asked.english ? '-en' : ''}.${asked.format}`;
    return download(c, file.value, types[asked.format], name);
  }
  const drafted = draftAtHand(world, open, open.input.dossier.language);
  return showDossier(
    c,
    'document',
    voice.say('page.export.title'),
    <>
      <h1 class="utrecht-heading-1">{voice.say('page.export.refused')}</h1>
      {drafted.ok && asked.kind === 'tender' ? (
        <Blocked c={c} draft={drafted.value.draft} />
      ) : (
        <div class="k-block">
          <ProblemList problems={file.problems} voice={voice} />
        </div>
      )}
    </>,
    409,
  );
}
