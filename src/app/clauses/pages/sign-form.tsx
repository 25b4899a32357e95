import { Temporal } from 'temporal-polyfill';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { FieldKind } from '../../../core/purchase/answers/fields.ts';
import { readTyped } from '../../../core/purchase/answers/typed.ts';
import type { SignOff } from '../../../core/purchase/dossier.ts';
import { type Problem, problem, type Result, unless } from '../../../kernel/result.ts';
import type { Format } from '../../../library/locale.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { ChoiceField, ProseField, TextField } from '../../parts/fields.tsx';
import { Why } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';
import type { Judgment } from '../approvals.ts';

const judgments = ['agreed', 'agreed-with-remark', 'not-agreed'] as const satisfies readonly SignOff['says'][];
/** What a form of a judgment asks besides the choice itself. */
const asked = [
  { path: 'name', kind: 'line', empty: 'must' },
  { path: 'function', kind: 'line', empty: 'none' },
  { path: 'on', kind: 'day', empty: 'must' },
  { path: 'remark', kind: 'prose', empty: 'none' },
] as const satisfies readonly { path: string; kind: FieldKind; empty: string }[];

/** What was typed, what is wrong with it, and whether the text changed meanwhile. */
export interface JudgmentTyped {
  readonly sent?: Readonly<Record<string, string>>;
  readonly problems?: readonly Problem[];
  readonly changed?: boolean;
}

/** What a field of the form is called. */
export const labelOfJudgment = (path: string, voice: Voice): string => voice.say(`page.sign.${path}`);

/** Reads a judgment as it was typed. Who does not agree, or not wholly, says why. */
export function readJudgment(sent: Readonly<Record<string, string>>, format: Format): Result<Omit<Judgment, 'hash'>> {
  const says = judgments.find((one) => one === sent.says);
  const problems: Problem[] = says ? [] : [problem('says', 'problem.empty', 'problem.empty.expected')];
  const read = Object.fromEntries(
    asked.map((field) => {
      const value = readTyped(field, sent[field.path] ?? '', format);
      if (!value.ok) problems.push(...value.problems);
      return [field.path, value.ok ? value.value : undefined];
    }),
  );
  if (says && says !== 'agreed' && !read.remark)
    problems.push(problem('remark', 'problem.empty', 'problem.sign.remark.expected'));
  return unless(problems, () => ({
    on: Temporal.PlainDate.from(read.on ?? ''),
    by: [read.name, read.function].filter(Boolean).join(', '),
    says: says ?? 'not-agreed',
    remark: read.remark,
  }));
}

/** The form in which the local user notes what a lawyer said of this very text. */
export function JudgmentForm({ c, hash, typed }: { c: Request; hash: string; typed: JudgmentTyped }) {
  const { voice, world, dossier: open } = c.var;
  const { sent, problems = [] } = typed;
  const field = (name: string, given = '') => ({
    name,
    label: labelOfJudgment(name, voice),
    typed: sent?.[name] ?? given,
    problem: problems.find(({ path }) => path === name),
    voice,
  });
  return (
    <section class="k-flow" aria-labelledby="judgment">
      <h2 class="utrecht-heading-2" id="judgment">
        {voice.say('page.sign.judgment')}
      </h2>
      <form class="k-flow" method="post" action={dossierPath(open.id, 'sign')}>
        <input type="hidden" name="hash" value={hash} />
        <ChoiceField
          {...field('says')}
          options={judgments.map((value) => ({
            value,
            label: voice.say(`page.sign.${value}`),
            help: voice.say(`page.sign.${value}.help`),
          }))}
        />
        <ProseField {...field('remark')} help={voice.say('page.sign.remark.help')} />
        <TextField {...field('name')} />
        <TextField {...field('function')} help={voice.say('page.sign.function.help')} />
        <TextField {...field('on', String(world.today()))} type="date" width="m" />
        <div class="k-actions">
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {voice.say('page.sign.submit')}
          </button>
        </div>
      </form>
      <Why about="" label={voice.say('page.sign.what')} voice={voice}>
        <p>{voice.say('page.document.agreement.words')}</p>
        <p>{voice.say('page.sign.what.facts')}</p>
      </Why>
    </section>
  );
}
