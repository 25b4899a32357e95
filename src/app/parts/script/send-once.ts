/**
 * Sends a form once, however often its button is pressed; after the way back it can be sent again.
 *
 * @param before what must be done before a form goes, such as saving that is under way
 */
export function sendOnce(before: (form: HTMLFormElement) => Promise<void> | undefined): void {
  const sent = new Set<HTMLFormElement>();
  addEventListener('pageshow', () => sent.clear());
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    const first = before(form);
    if (!first) {
      sent.add(form);
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    void first.finally(() => form.requestSubmit(submitter));
  });
}
