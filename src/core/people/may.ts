/** A person at work for one organisation. Before there are accounts it is the local user, a `member`. */
export interface Actor {
  readonly person: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}
export type Role = 'member';

/** Who may do what: the one table, data. `public.read` is what a page needs to be shown at all, and says nothing of anyone. */
export const roles = {
  'public.read': ['member'],
  'library.read': ['member'],
  'dossier.read': ['member'],
  'dossier.write': ['member'],
  'note.write': ['member'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof roles;

/** Whether `who` may do this to what belongs to `about.organisation`. Every case asks it before it decides. */
export const may = (who: Actor, action: Action, about: { readonly organisation: string }): boolean =>
  who.organisation === about.organisation && roles[action].some((role) => who.roles.includes(role));

/** Whoever reaches the program while there are no accounts: it listens to this computer alone. */
export const localUser: Actor = { person: 'local', organisation: 'local', roles: ['member'] };
