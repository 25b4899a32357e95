/** What a page does better with script. Each part adds to a page that is whole without it. */
import { keepSaved } from './autosave.ts';
import { sendOnce } from './send-once.ts';

// A browser focuses what asks for it, but not in an address with a place in the page
if (document.activeElement === document.body) document.querySelector<HTMLElement>('[autofocus]')?.focus();
const wait = keepSaved();
sendOnce(wait);
