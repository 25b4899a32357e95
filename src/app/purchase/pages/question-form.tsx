import { typedOf } from '../../../core/purchase/answers/typed.ts';
import { at } from '../../../kernel/path.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Placed, Sent } from '../answers.ts';
import { AnswerField, type FormContext } from '../field.tsx';

/** The fields of a question or of a row, with what stands in the dossier or what was typed before it could be read. */
export function AnswerFields({ fields, data, sent, problems, of }: AnswerFieldsProps) {
  const shown = fields.filter(({ field }) => field.kind !== 'lot' || of.lots.length > 0);
  return (
    <div class="k-fields">
      {shown.map(({ field, name }) => (
        <AnswerField
          field={field}
          name={name}
          typed={sent?.[name] ?? typedOf(field, at(data, name), of.voice.locale.format)}
          problem={problems.find(({ path }) => path === name)}
          of={of}
        />
      ))}
    </div>
  );
}
interface AnswerFieldsProps {
  readonly fields: readonly Placed[];
  /** What the dossier says. */
  readonly data: unknown;
  readonly sent?: Sent | undefined;
  readonly problems: readonly Problem[];
  readonly of: FormContext;
}
