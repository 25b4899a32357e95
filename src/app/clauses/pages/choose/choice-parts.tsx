import type { Voice } from '../../../../core/clauses/voice.ts';
import { balancedPrice } from '../../../../core/clauses/weights.ts';
import type { Dossier } from '../../../../core/purchase/dossier.ts';
import { Points } from '../../../../kernel/points.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { fieldId, ProseField } from '../../../parts/fields.tsx';
import type { Request } from '../../../parts/world.ts';
import type { OpenChoice } from './open-choice.ts';

/** The version that a form was made from, for who saves at the same time. */
export const VersionField = ({ c, open }: { c: Request; open?: OpenChoice | undefined }) => (
  <input type="hidden" name="version" value={open?.sent.version ?? String(c.var.dossier.version)} />
);

/** Why the buyer departs from the advice. It stays in the dossier, and stands in her edition. */
export function ReasonField({ id, typed, help, open, voice }: ReasonFieldProps) {
  const name = `clauses.${id}.because`;
  return (
    <ProseField
      name={name}
      label={voice.say('page.reason.label')}
      help={help}
      typed={open?.sent[name] ?? typed}
      problem={open?.problems.find(({ path }) => path === name)}
      rows={2}
      voice={voice}
    />
  );
}
interface ReasonFieldProps {
  readonly id: string;
  readonly typed: string;
  readonly help: string;
  readonly open: OpenChoice | undefined;
  readonly voice: Voice;
}

/** What the price would weigh if it takes or gives the points that another criterion gets or leaves. */
export function balance(problems: readonly Problem[], { award }: Dossier): Points | undefined {
  const made = problems.find(({ path }) => path === 'award.total')?.wrong.values.made;
  return award && made instanceof Points ? balancedPrice(award, made) : undefined;
}

/** The points no longer make the total: the price can make the difference. */
export function BalanceField({ open, dossier, voice }: { open: OpenChoice | undefined; dossier: Dossier; voice: Voice }) {
  const weight = balance(open?.problems ?? [], dossier);
  const was = dossier.award?.price?.weight;
  if (!weight || !was) return null;
  const id = fieldId('award.total');
  return (
    <div class="k-choice">
      <input type="checkbox" id={id} name="balance" value="yes" />
      <label for={id}>{voice.say('page.choose.balance', { was, weight })}</label>
    </div>
  );
}
