import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Temporal } from 'temporal-polyfill';
import { languages } from '../../library/schema.ts';
import type { Request } from './world.ts';

/** A page: its title, where in the site it stands, and what stands above its content. */
export interface Shown {
  readonly title: string;
  /** The entry of the main menu it belongs to. */
  readonly under?: 'dossiers' | 'library' | 'search';
  /** Between the header and the content, such as the head of a dossier. */
  readonly head?: Child;
  readonly status?: ContentfulStatusCode;
}

/** Answers with a page: one HTML document, whole without script. */
export const show = (c: Request, shown: Shown, content: Child): Response | Promise<Response> =>
  c.html(html`<!doctype html>${<Document c={c} shown={shown} content={content} />}`, shown.status ?? 200);

function Document({ c, shown, content }: { c: Request; shown: Shown; content: Child }) {
  const { voice, world } = c.var;
  return (
    <html lang={voice.language} class="voorbeeld-theme">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${shown.title} – Kassei`}</title>
        <link rel="icon" href={`/assets/${world.assets.icon}`} type="image/svg+xml" />
        <link rel="stylesheet" href={`/assets/${world.assets.style}`} />
        <script src={`/assets/${world.assets.script}`} defer />
      </head>
      <body class="utrecht-body utrecht-document">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
          {voice.say('page.skip')}
        </a>
        <Header c={c} under={shown.under} />
        <main>
          {shown.head}
          <div class="k-wrap k-flow k-content" id="main" tabindex={-1}>
            {content}
          </div>
        </main>
        <Footer c={c} />
      </body>
    </html>
  );
}

function Header({ c, under }: { c: Request; under: Shown['under'] }) {
  const { voice } = c.var;
  const entries = [
    ['dossiers', '/'],
    ['library', '/library'],
    ['search', '/search'],
  ] as const;
  return (
    <header class="k-header">
      <div class="k-wrap">
        <a class="k-brand" href="/">
          <Stones />
          Kassei
          <span>{voice.say('page.here')}</span>
        </a>
        <nav class="k-nav" aria-label={voice.say('page.menu')}>
          <ul>
            {entries.map(([name, href]) => (
              <li>
                <a href={href} aria-current={name === under ? 'true' : undefined}>
                  {voice.say(`page.menu.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Three courses of setts. */
const Stones = () => (
  <svg viewBox="0 0 30 30" aria-hidden="true">
    {[
      [1, 2, 12],
      [15, 2, 14],
      [1, 11.3, 7],
      [10, 11.3, 11],
      [23, 11.3, 6],
      [1, 20.6, 14],
      [17, 20.6, 12],
    ].map(([x, y, width]) => (
      <rect x={x} y={y} width={width} height="7.4" rx="2" />
    ))}
  </svg>
);

/** When the library was last checked, where to object, and the other languages of this page. */
function Footer({ c }: { c: Request }) {
  const { voice, world } = c.var;
  return (
    <footer class="k-footer utrecht-page-footer">
      <div class="k-wrap">
        <span>{voice.say('page.edition', { on: Temporal.PlainDate.from(world.library.edition.on) })}</span>
        <a class="utrecht-link" href="/library/sources">
          {voice.say('page.sources.title')}
        </a>
        <a class="utrecht-link" href="/accessibility">
          {voice.say('page.accessibility.title')}
        </a>
        <a class="utrecht-link" href="/contested">
          {voice.say('page.contest')}
        </a>
        <nav aria-label={voice.say('page.languages')}>
          <ul class="k-languages">
            {languages.map((language) => (
              <li>
                <a
                  class="utrecht-link"
                  href={`?language=${language}`}
                  lang={language}
                  hreflang={language}
                  aria-current={language === voice.language ? 'true' : undefined}
                >
                  {voice.say(`page.language.${language}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
