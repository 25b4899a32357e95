import type { Sheet, SheetCell } from '../sheet.ts';
import { stampLines, stampMark } from '../stamp.ts';
import type { FormParts } from './form-sheets.ts';

/** The first sheet: what the form is, how to fill it in, and at its foot by what it is known when it comes back. */
export function coverSheet({ form, voice, country }: FormParts, name: string): Sheet {
  const line = (label: string, text: string): SheetCell[] => [
    { value: voice.say(label), look: 'label' },
    { value: text, look: 'prose' },
  ];
  const stamp = { form: form.id, version: String(form.version), language: voice.language, country };
  return {
    name,
    widths: [24, 96],
    frozen: { rows: 0, columns: 0 },
    rules: [],
    rows: [
      [{ value: voice.words(form.title), look: 'title' }],
      [],
      line('sheet.cover.about', voice.words(form.intro)),
      ...(form.confidential ? [line('sheet.cover.confidential', voice.say('sheet.confidential'))] : []),
      ...(form.attachments ? [line('sheet.cover.attachments', voice.words(form.attachments))] : []),
      line('sheet.cover.how', voice.say('sheet.how')),
      [],
      [
        { value: stampMark, look: 'code' },
        { value: voice.say('sheet.stamp'), look: 'code' },
      ],
      ...stampLines(stamp)
        .filter(([, value]) => value !== '')
        .map(([key, value]): SheetCell[] => [
          { value: key, look: 'code' },
          { value, look: 'code' },
        ]),
    ],
  };
}
