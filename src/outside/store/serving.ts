import type { Actor } from '../../core/people/may.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import type { StorePlace } from './open.ts';
import type { Example, Kept, Store, StoreBroken } from './store.ts';

/** The store behind pages, which are there before the database is: what asks it something waits until it is open. */
export interface ServedStore {
  readonly kept: Kept;
  /** Opens it, and puts the examples in at a first start. @returns why it could not be opened */
  readonly open: () => Promise<Result<undefined>>;
  readonly ready: () => boolean;
  /** Settles when the program must end: the embedded database may not be asked anything more. */
  readonly broken: Promise<StoreBroken>;
  readonly close: () => Promise<void>;
}

export function servedStore(
  place: StorePlace,
  who: Actor,
  library: Library,
  examples: () => Promise<readonly Example[]>,
): ServedStore {
  let store: Store | undefined;
  let [opens, fails, breaks] = [(_: Kept) => {}, (_: unknown) => {}, (_: StoreBroken) => {}];
  const broken = new Promise<StoreBroken>((tell) => {
    breaks = tell;
  });
  const kept = new Promise<Kept>((resolve, reject) => {
    [opens, fails] = [resolve, reject];
  });
  // Told by `open`, also where no page waits
  kept.catch(() => {});
  const opening = async () => {
    try {
      // The libraries of the databases are loaded when the port is open already
      const { openStore } = await import('./open.ts');
      const opened = await openStore(place);
      if (!opened.ok) {
        fails(new Error('The store could not be opened'));
        return err(...opened.problems);
      }
      store = opened.value;
      store.broken.then(breaks);
      await store.begin(who, await examples());
      opens(store.of(who.organisation, library));
      return ok(undefined);
    } catch (fault) {
      fails(fault);
      throw fault;
    }
  };
  let opened: Promise<Result<undefined>> | undefined;
  const open = () => {
    opened ??= opening();
    return opened;
  };
  const close = async () => {
    // Asked to end while it opens: what is half open is not closed cleanly
    await opened?.catch(() => {});
    await store?.close();
  };
  return { kept: waitingFor(who.organisation, kept), open, ready: () => store !== undefined, broken, close };
}

/** The same questions, each after what is kept is there. */
function waitingFor(organisation: string, kept: Promise<Kept>): Kept {
  const dossiers = kept.then((part) => part.dossiers);
  const issued = kept.then((part) => part.issued);
  const notes = kept.then((part) => part.notes);
  for (const part of [dossiers, issued, notes]) part.catch(() => {});
  return {
    organisation,
    dossiers: {
      list: async () => (await dossiers).list(),
      find: async (id) => (await dossiers).find(id),
      at: async (id, version) => (await dossiers).at(id, version),
      heads: async (state, page) => (await dossiers).heads(state, page),
      versions: async (id) => (await dossiers).versions(id),
      make: async (title, body, who) => (await dossiers).make(title, body, who),
      save: async (id, change, who) => (await dossiers).save(id, change, who),
      setState: async (id, state, who) => (await dossiers).setState(id, state, who),
      search: async (words) => (await dossiers).search(words),
    },
    issued: {
      keep: async (file, who) => (await issued).keep(file, who),
      of: async (dossier) => (await issued).of(dossier),
      read: async (hash) => (await issued).read(hash),
    },
    notes: {
      add: async (note, who) => (await notes).add(note, who),
      about: async (kind, id) => (await notes).about(kind, id),
      open: async () => (await notes).open(),
      answer: async (id, answer, who) => (await notes).answer(id, answer, who),
    },
    verifyRecord: async () => (await kept).verifyRecord(),
  };
}
