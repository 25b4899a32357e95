import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { type Commands, run } from './cli/run.ts';
import { storePlace } from './cli/store-place.ts';
import { exit, type Serving, type SiteSettings, type World } from './cli/world.ts';
import { type LoadedLibrary, loadLibrary } from './outside/content/library.ts';

/** The folder of this file, src/ or dist/, and the program's, above it. */
const here = dirname(fileURLToPath(import.meta.url));
const home = join(here, '..');

let loaded: Promise<LoadedLibrary> | undefined;
const world: World = {
  home,
  env: process.env,
  today: () => {
    // The machine's own day: Temporal.Now would load the tables of all time zones to find the same
    const now = new Date();
    return Temporal.PlainDate.from({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  },
  stdout: (content) =>
    new Promise((resolve) => {
      process.stdout.once('error', () => resolve(false));
      process.stdout.write(content, (fault) => resolve(!fault));
    }),
  stderr: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true,
  library: () => {
    loaded ??= loadLibrary(home, here);
    return loaded;
  },
  serving,
};

/** Each command is loaded only when it is called: `advise` reads nothing for Word, PDF or a server. */
const commands: Commands = {
  advise: async () => (await import('./cli/advise.ts')).adviseCommand,
  draft: async () => (await import('./cli/draft.ts')).draftCommand,
  freeze: async () => (await import('./cli/freeze.ts')).freezeCommand,
  form: async () => (await import('./cli/form.ts')).formCommand,
  serve: async () => (await import('./cli/serve.ts')).serveCommand,
  migrate: async () => (await import('./cli/migrate.ts')).migrateCommand,
  backup: async () => (await import('./cli/backup.ts')).backupCommand,
  restore: async () => (await import('./cli/restore.ts')).restoreCommand,
  'content check': async () => (await import('./cli/content-check.ts')).contentCheckCommand,
};

/** The worked dossiers of a first start. */
const examples = async () => (await import('./outside/store/first-start.ts')).examplesIn(join(home, 'examples'));

/** The pages of every chapter, mounted on one site. */
async function serving(): Promise<Serving> {
  const [
    { siteOf },
    { deskPages },
    { purchasePages },
    { clausesPages },
    { formsPages },
    { servedStore },
    { loadAssets },
    { localUser },
  ] = await Promise.all([
    import('./app/parts/site.tsx'),
    import('./app/desk/pages.ts'),
    import('./app/purchase/pages.ts'),
    import('./app/clauses/pages.ts'),
    import('./app/forms/pages.ts'),
    import('./outside/store/serving.ts'),
    import('./outside/assets/load.ts'),
    import('./core/people/may.ts'),
  ]);
  return {
    siteOf: async (loaded) => {
      // Read whole now: a server goes on with what it started with, also when the build under it is made anew
      const library = structuredClone(loaded);
      const assets = await loadAssets(home, here);
      const store = servedStore(storePlace(world), localUser, library, examples);
      const { today, stderr: log } = world;
      const at = (settings: SiteSettings) => {
        const pages = [deskPages, purchasePages, clausesPages, formsPages];
        const { ready } = store;
        return siteOf(
          { ...store.kept, ready, library, assets, today, log, language: settings.language, who: localUser },
          settings,
          pages,
        );
      };
      return { at, store };
    },
    stop: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  };
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), commands, world);
  } catch (fault) {
    // A promise of ours is broken: said with a number under which the details stand, never as a stack on the screen
    const number = Math.floor(Date.now() % 65536)
      .toString(16)
      .padStart(4, '0');
    process.stderr.write(`Kassei: ${number}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    if (process.env.KASSEI_DEBUG) process.stderr.write(`${fault instanceof Error ? fault.stack : ''}\n`);
    process.exitCode = exit.ourFault;
  }
}

/** Done when the command has ended: the build runs some to see what they need. */
export const ended = main();
