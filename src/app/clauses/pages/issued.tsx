import type { IssuedFile } from '../../../outside/store/store.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { download } from '../../parts/download.ts';
import { notFound } from '../../parts/errors.tsx';
import { momentOf } from '../../parts/moment.ts';
import { Section } from '../../parts/page-parts.tsx';
import { PostButton } from '../../parts/post-button.tsx';
import { StackTable } from '../../parts/table.tsx';
import type { Request } from '../../parts/world.ts';
import { issue } from '../publish.ts';
import { typeOf } from './file.tsx';

/** What went out, with its day and the hash by which anyone can tell that a file is that very one. */
export function Issued({ c, files }: { c: Request; files: readonly IssuedFile[] }) {
  const { voice, dossier: open } = c.var;
  const { frozen } = open.input;
  const kept = files.some(({ version }) => version === open.version);
  if (!frozen && files.length === 0) return null;
  return (
    <Section id="issued" title={voice.say('page.issued.title')}>
      <p class="utrecht-paragraph k-quiet">{voice.say('page.issued.words')}</p>
      {frozen && !kept && (
        <PostButton action={dossierPath(open.id, 'issued')} version={open.version}>
          {voice.say('page.issued.keep')}
        </PostButton>
      )}
      {files.length > 0 && (
        <StackTable
          caption={voice.say('page.issued.title')}
          columns={['file', 'on', 'version', 'hash'].map((column) => ({
            title: voice.say(`page.issued.${column}`),
            numeric: column === 'version',
          }))}
          rows={inOrder(files).map(({ name, issuedAt, version, hash }) => [
            <a class="utrecht-link" href={dossierPath(open.id, `issued/${version}/${hash}`)} download>
              {name}
            </a>,
            momentOf(issuedAt, voice),
            version,
            <code class="k-hash">{hash}</code>,
          ])}
        />
      )}
    </Section>
  );
}

const kinds = ['tender', 'announcement', 'annex'];
/** The newest edition first, and in it the text before its annexes. */
const inOrder = (files: readonly IssuedFile[]): IssuedFile[] =>
  files.toSorted((a, b) => b.version - a.version || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1));

/** A file as it went out, byte for byte. */
export async function issuedFile(c: Request): Promise<Response> {
  const { world, dossier: open } = c.var;
  const [version, hash] = [c.req.param('version'), c.req.param('hash')];
  const about = (await world.issued.of(open.id)).find((file) => file.hash === hash && String(file.version) === version);
  const file = about && (await world.issued.read(about.hash));
  return file ? download(c, file.bytes, typeOf(about.name), about.name) : notFound(c);
}

/** Keeps the files of a dossier that was frozen elsewhere, or of which keeping them did not end. */
export async function keepIssued(c: Request): Promise<Response> {
  const { world, who, dossier: open } = c.var;
  if (open.input.frozen) await issue(world, who, open.id);
  return c.redirect(dossierPath(open.id, 'export'), 303);
}
