import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Voice } from '../../core/clauses/voice.ts';
import type { Problem } from '../../kernel/result.ts';
import { Mark } from './marks.tsx';

/** An option of a choice: what is sent, what is read, and what it means when that is not plain. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}
/** A field of a form, with what was typed and what is wrong with it. */
export interface FieldShown {
  readonly name: string;
  readonly label: string;
  readonly typed: string;
  readonly help?: string | undefined;
  readonly problem?: Problem | undefined;
  readonly voice: Voice;
}

/** More options than this are a list to open. */
const mostRadios = 5;

/** What is wrong, and what is expected, as one sentence. */
export const problemWords = ({ wrong, expected }: Problem, voice: Voice): string =>
  `${voice.say(wrong.message, wrong.values)}; ${voice.say(expected.message, expected.values)}`;

/** The id of a field, for its label and for the list of what is wrong. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;

function ErrorLine({ name, problem, voice }: Pick<FieldShown, 'name' | 'problem' | 'voice'>) {
  if (!problem) return null;
  return (
    <p class="k-error" id={`${fieldId(name)}-e`}>
      <Mark shape="cross" />
      <span>{problemWords(problem, voice)}</span>
    </p>
  );
}
const describedBy = ({ name, help, problem }: FieldShown): string | undefined =>
  [help && `${fieldId(name)}-h`, problem && `${fieldId(name)}-e`].filter(Boolean).join(' ') || undefined;

/** One line of text, an amount or a day; with `unit` behind it. */
export function TextField({ unit, width, type = 'text', ...field }: FieldShown & TextLook) {
  const id = fieldId(field.name);
  const input = (
    <input
      class={`utrecht-textbox utrecht-textbox--html-input${width ? ` k-w-${width}` : ''}${field.problem ? ' utrecht-textbox--invalid' : ''}`}
      id={id}
      name={field.name}
      type={type === 'number' ? 'text' : type}
      inputmode={type === 'number' ? 'decimal' : undefined}
      value={field.typed}
      autocomplete="off"
      aria-invalid={field.problem ? 'true' : undefined}
      aria-describedby={describedBy(field)}
    />
  );
  return (
    <Labelled field={field}>
      {unit ? (
        <div class="k-unit">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
    </Labelled>
  );
}
interface TextLook {
  readonly unit?: Child;
  readonly width?: 's' | 'm';
  readonly type?: 'text' | 'number' | 'date' | 'search';
}

/** A field with its label, its help and what is wrong with it. */
const Labelled = ({ field, children }: PropsWithChildren<{ field: FieldShown }>) => (
  <div class={`k-field${field.problem ? ' k-field--bad' : ''}`}>
    <label class="utrecht-form-label" for={fieldId(field.name)}>
      {field.label}
    </label>
    <Help field={field} />
    <ErrorLine {...field} />
    {children}
  </div>
);

/** Several lines of text. */
export function ProseField({ rows = 4, ...field }: FieldShown & { readonly rows?: number }) {
  const id = fieldId(field.name);
  return (
    <Labelled field={field}>
      <textarea
        class={`utrecht-textarea utrecht-textarea--html-textarea${field.problem ? ' utrecht-textarea--invalid' : ''}`}
        id={id}
        name={field.name}
        rows={rows}
        aria-invalid={field.problem ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      >
        {field.typed}
      </textarea>
    </Labelled>
  );
}

/** A choice: its options all in sight, or in a list when they are many. */
export function ChoiceField({ options, ...field }: FieldShown & { readonly options: readonly Option[] }) {
  return options.length > mostRadios ? <ListField {...field} options={options} /> : <RadioField {...field} options={options} />;
}

function ListField({ options, ...field }: FieldShown & { readonly options: readonly Option[] }) {
  const id = fieldId(field.name);
  return (
    <Labelled field={field}>
      <select
        class="utrecht-select utrecht-select--html-select"
        id={id}
        name={field.name}
        aria-invalid={field.problem ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      >
        {options.map(({ value, label }) => (
          <option value={value} selected={value === field.typed}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function RadioField({ options, ...field }: FieldShown & { readonly options: readonly Option[] }) {
  const id = fieldId(field.name);
  const inARow = options.every(({ help }) => !help);
  return (
    <fieldset
      class={`k-field${inARow ? ' k-field--row' : ''}${field.problem ? ' k-field--bad' : ''}`}
      id={id}
      tabindex={-1}
      aria-describedby={describedBy(field)}
    >
      <legend>{field.label}</legend>
      <Help field={field} />
      <ErrorLine {...field} />
      <div class="k-options">
        <Options type="radio" name={field.name} options={options} chosen={[field.typed]} />
      </div>
    </fieldset>
  );
}

/** Several options at once. @param typed the values that are ticked */
export function TickField({
  options,
  ticked,
  ...field
}: FieldShown & { readonly options: readonly Option[]; readonly ticked: readonly string[] }) {
  const id = fieldId(field.name);
  return (
    <fieldset
      class={`k-field${field.problem ? ' k-field--bad' : ''}`}
      id={id}
      tabindex={-1}
      aria-describedby={describedBy(field)}
    >
      <legend>{field.label}</legend>
      <Help field={field} />
      <ErrorLine {...field} />
      <Options type="checkbox" name={field.name} options={options} chosen={ticked} />
    </fieldset>
  );
}

/** The options themselves, each with what it means. */
function Options({ type, name, options, chosen }: OptionsProps) {
  return (
    <>
      {options.map(({ value, label, help }, i) => {
        const id = `${fieldId(name)}-${i}`;
        return (
          <div class="k-choice">
            <input type={type} name={name} id={id} value={value} checked={chosen.includes(value)} />
            <label for={id}>
              {label}
              {help && <span>{help}</span>}
            </label>
          </div>
        );
      })}
    </>
  );
}
interface OptionsProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}

const Help = ({ field: { name, help } }: { field: FieldShown }) =>
  help ? (
    <p class="k-help" id={`${fieldId(name)}-h`}>
      {help}
    </p>
  ) : null;

/** What is wrong on a page, at its top, each with the way to its field. Focus goes there. */
export function ErrorSummary({ problems, labelOf, voice }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div class="utrecht-alert utrecht-alert--error" role="alert" tabindex={-1} autofocus>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message k-flow-s">
          <h2 class="utrecht-heading-3">
            {voice.say('page.form.wrong', { count: { count: problems.length, unit: 'answers' } })}
          </h2>
          <ul class="utrecht-unordered-list">
            {problems.map((problem) => (
              <li>
                <a class="utrecht-link" href={`#${fieldId(problem.path)}`}>
                  {`${labelOf(problem.path)}: ${problemWords(problem, voice)}`}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
interface ErrorSummaryProps {
  readonly problems: readonly Problem[];
  readonly labelOf: (path: string) => string;
  readonly voice: Voice;
}
