import type { PropsWithChildren } from 'hono/jsx';

/** A button that does one thing, on the version that the page shows. @param main whether it is what the page is for */
export function PostButton({ action, version, main = false, children }: PropsWithChildren<PostButtonProps>) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="version" value={String(version)} />
      <button
        type="submit"
        class={`utrecht-button ${main ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}`}
      >
        {children}
      </button>
    </form>
  );
}
interface PostButtonProps {
  readonly action: string;
  readonly version: number;
  readonly main?: boolean;
}
