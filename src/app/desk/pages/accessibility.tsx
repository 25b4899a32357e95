import { Temporal } from 'temporal-polyfill';
import { show } from '../../parts/layout.tsx';
import { Section } from '../../parts/page-parts.tsx';
import { StackTable } from '../../parts/table.tsx';
import type { Request } from '../../parts/world.ts';
// Written by test/pages.browser.ts: the statement says what a test saw, and nothing else
import results from '../accessibility.json' with { type: 'json' };

/** How open to everyone the pages are: by which standard, what the tests found on each page, what nobody tried yet. */
export function accessibilityPage(c: Request): Response | Promise<Response> {
  const { voice } = c.var;
  const { on, tool, widths, pages } = results;
  const faults = pages.reduce((sum, page) => sum + page.faults, 0);
  const values = { on: Temporal.PlainDate.from(on), tool, pages: pages.length, faults, widths: widths.map(String) };
  return show(
    c,
    { title: voice.say('page.accessibility.title') },
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say('page.accessibility.title')}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.accessibility.words')}</p>
        </div>
      </div>
      <p class="k-measure">{voice.say('page.accessibility.found', values)}</p>
      <ul class="utrecht-unordered-list k-measure">
        {['script', 'narrow', 'people'].map((point) => (
          <li>{voice.say(`page.accessibility.${point}`)}</li>
        ))}
      </ul>
      <Section id="report" title={voice.say('page.accessibility.report')}>
        <p class="utrecht-paragraph k-measure">{voice.say('page.accessibility.report.words')}</p>
      </Section>
      <Section id="pages" title={voice.say('page.accessibility.pages')}>
        <StackTable
          caption={voice.say('page.accessibility.pages')}
          columns={[
            { title: voice.say('page.accessibility.page') },
            { title: voice.say('page.accessibility.faults'), numeric: true },
          ]}
          rows={pages.map((page) => [<code>{page.path}</code>, String(page.faults)])}
        />
      </Section>
    </>,
  );
}
