/** What the server says of what was sent: `saved` and `unsaved` are words for the reader. */
interface Answer {
  readonly saved?: string;
  readonly unsaved?: string;
  readonly version?: number;
}

/** So long after the last key, in milliseconds, what was typed is saved. */
const quiet = 800;

/**
 * Saves each form that asks for it while somebody types, and says so where the page says when it was saved.
 *
 * @returns what a form must wait for before it is sent: two at once would be taken for two people
 */
export function keepSaved(): (form: HTMLFormElement) => Promise<void> | undefined {
  const forms = new Map([...document.querySelectorAll<HTMLFormElement>('form[data-autosave]')].map((form) => [form, keep(form)]));
  addEventListener('beforeunload', (event) => {
    if ([...forms.values()].some((kept) => kept.open())) event.preventDefault();
  });
  return (form) => forms.get(form)?.leave();
}

/** One form that is kept saved. */
interface Kept {
  /** Whether something in it is not saved, and would be lost. */
  readonly open: () => boolean;
  /** The form itself goes: nothing is saved beside it any more. */
  readonly leave: () => Promise<void> | undefined;
}

function keep(form: HTMLFormElement): Kept {
  let timer: number | undefined;
  let busy: Promise<void> | undefined;
  let last = answersIn(form);
  let unsaved = false;
  let leaving = false;
  const send = async () => {
    const answers = answersIn(form);
    const answer = await post(form, answers);
    last = answers;
    unsaved = answer.saved === undefined || answersIn(form) !== answers;
    if (answer.version !== undefined) setVersion(answer.version);
    tell(answer);
  };
  const save = () => {
    clearTimeout(timer);
    if (leaving || busy || answersIn(form) === last) return;
    busy = send().finally(() => {
      busy = undefined;
      // What was typed meanwhile
      if (answersIn(form) !== last) later();
    });
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, quiet);
  };
  form.addEventListener('input', () => {
    unsaved = answersIn(form) !== last || unsaved;
    later();
  });
  form.addEventListener('focusout', save);
  addEventListener('pageshow', () => {
    leaving = false;
  });
  return {
    open: () => unsaved && !leaving,
    leave: () => {
      leaving = true;
      clearTimeout(timer);
      return busy;
    },
  };
}

/** What stands in a form, as it is sent; the version it was made from is no answer. */
function answersIn(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (name !== 'version' && typeof value === 'string') fields.append(name, value);
  return fields.toString();
}

/** Sends answers beside the page. Without an answer in our words they are not saved. */
async function post(form: HTMLFormElement, answers: string): Promise<Answer> {
  const version = form.querySelector<HTMLInputElement>('input[name=version]')?.value ?? '';
  const body = new URLSearchParams(answers);
  body.set('version', version);
  try {
    const answer = await fetch(form.action, { method: 'POST', headers: { 'x-kassei': 'autosave' }, body });
    return answer.headers.get('content-type')?.startsWith('application/json') ? ((await answer.json()) as Answer) : {};
  } catch {
    return {};
  }
}

/** Every form of the page was made from this version now. */
function setVersion(version: number): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=version]')) field.value = String(version);
}

/** Says whether it was saved, where the page says so. */
function tell({ saved, unsaved }: Answer): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-saved]')) {
    place.classList.toggle('k-saved--not', saved === undefined);
    place.classList.toggle('k-saved--live', saved === undefined);
    const words = place.querySelector('[data-words]');
    if (words) words.textContent = saved ?? unsaved ?? place.dataset.unsaved ?? '';
  }
}
