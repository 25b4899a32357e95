import type { PropsWithChildren } from 'hono/jsx';

/** The one thing that a page is for, named for what happens. All else on it is a link. */
export function MainAction({ href, download, children }: PropsWithChildren<{ href: string; download?: boolean }>) {
  return (
    <a
      class="utrecht-button utrecht-button-link utrecht-button--primary-action utrecht-button-link--html-a"
      href={href}
      download={download}
    >
      {children}
    </a>
  );
}

/** A part of a page with its heading, which names it as a landmark too. */
export function Section({ id, title, children }: PropsWithChildren<{ id: string; title: string }>) {
  return (
    <section class="k-flow" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
