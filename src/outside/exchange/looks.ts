import type { CellObject } from 'write-excel-file/node';
import type { Look } from '../../core/forms/sheet.ts';

/** How each kind of cell looks. Every text keeps a contrast of 4.5 to 1 or more with what is behind it. */
const line = { borderStyle: 'thin', borderColor: '#B8C4C6' } as const;
const top = { alignVertical: 'top', wrap: true } as const;
export const looks: Readonly<Record<Look, Partial<CellObject>>> = {
  title: { fontWeight: 'bold', fontSize: 18, textColor: '#1B4550' },
  label: { fontWeight: 'bold', ...top },
  prose: top,
  code: { fontSize: 8, textColor: '#6B6B6B', alignVertical: 'top' },
  heading: { fontWeight: 'bold', textColor: '#FFFFFF', backgroundColor: '#1B4550', ...top, ...line },
  help: { fontSize: 9, textColor: '#333333', backgroundColor: '#E8F0F1', ...top, ...line },
  example: { fontStyle: 'italic', textColor: '#5A5A5A', backgroundColor: '#F6F6F4', ...top, ...line },
  answer: { ...top, ...line },
  computed: { backgroundColor: '#ECECEC', ...top, ...line },
};
