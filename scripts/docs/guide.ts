import { guideCoverage } from '../../src/library/check/coverage.ts';
import type { Library } from '../../src/library/library.ts';
import { generated } from './page.ts';

/** docs/guide.md: each row of the guide with what Kassei does with it and the content that cites it. */
export function guidePage(library: Library): string {
  const rows = guideCoverage(library);
  const parts = [...new Set(Object.values(library.guide).map((row) => row.part))];
  const sections = parts.map((part) => {
    const here = Object.values(library.guide).filter((row) => row.part === part);
    const items = here.map(({ id, says, does }) => {
      const citedBy = rows.find((row) => row.id === id)?.citedBy ?? [];
      return `### ${id}\n\n${says}\n\n**In Kassei.** ${does}\n\n**Cited by.** ${citations(citedBy)}\n`;
    });
    return `## ${part}\n\n${items.join('\n')}`;
  });
  return `${generated('What the guide asks, and where it stands', '`content/stone/guide.yaml` and the sources of all content')}
The guide is the quick guide of HIVA-KU Leuven on socially responsible natural stone for local authorities, version of 12 December 2023.
Its facts, figures and terms carry over exactly; the sentences here are our own. \`kassei content check\` fails when nothing cites a row.

${sections.join('\n')}`;
}

const folders: Readonly<Record<string, (id: string) => string>> = {
  clauses: (id) => `stone/clauses/${id}/clause.yaml`,
  advice: (id) => `stone/advice/${id}.yaml`,
  evidence: (id) => `stone/evidence/${id}.yaml`,
  forms: (id) => `stone/forms/${id}.yaml`,
  assessments: (id) => `stone/assessments/${id}.yaml`,
  law: (id) => `law/${id}.yaml`,
};

/** Items by their kind, each a link to its file; terms stand together in the glossary. */
function citations(citedBy: readonly string[]): string {
  const by = citedBy.map((item) => ({ kind: item.split('/')[0] ?? '', id: item.split('/').slice(1).join('/') }));
  const kinds = [...new Set(by.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const links = by.filter((item) => item.kind === kind).map(({ id }) => link(kind, id));
      return `${kind}: ${links.join(', ')}`;
    })
    .join('; ');
}
const link = (kind: string, id: string): string => {
  const file = folders[kind];
  return file ? `[${id}](../content/${file(id)})` : `\`${id}\``;
};
