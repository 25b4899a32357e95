import type { Voice } from '../../../core/clauses/voice.ts';

/** Asks for words to look for. It leads to the page of what was found, which can be kept as an address. */
export const SearchForm = ({ voice, typed = '', label }: { voice: Voice; typed?: string; label: string }) => (
  <search>
    <form class="k-search" action="/search">
      <label class="utrecht-form-label" for="q">
        {label}
      </label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id="q"
        name="q"
        type="search"
        value={typed}
        maxlength={200}
        autocomplete="off"
      />
      <button type="submit" class="utrecht-button utrecht-button--secondary-action">
        {voice.say('page.search.do')}
      </button>
    </form>
  </search>
);
