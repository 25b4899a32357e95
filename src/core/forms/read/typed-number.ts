/** A number as somebody typed it, or the two numbers that it could be. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly is: number }
  | { readonly kind: 'two-ways'; readonly whole: string; readonly decimal: string }
  | { readonly kind: 'none' };

/**
 * Reads a number that stands in a cell as text: `0,55`, `0.55`, `1.250,5`, `1,250.5`, `1 250`, `75 %`. Comma and point are
 * both understood as long as one reading is possible. `1.250` is a thousand in Dutch and one and a quarter elsewhere:
 * neither is guessed.
 */
export function typedNumber(text: string): TypedNumber {
  const percent = /%\s*$/.test(text);
  const digits = text
    .replace(/%\s*$/, '')
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace('−', '-');
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    const whole = digits.replace(/[.,]/, '');
    return { kind: 'two-ways', whole, decimal: digits.replace('.', ',').replace(/,?0+$/, '') };
  }
  const plain = withPoint(digits);
  if (plain === undefined) return { kind: 'none' };
  return { kind: 'number', is: rounded(percent ? Number(plain) / 100 : Number(plain)) };
}

/** The same number with a point before its decimals and no other mark; undefined when it is none. */
function withPoint(digits: string): string | undefined {
  if (/^-?\d+([.,]\d+)?$/.test(digits)) return digits.replace(',', '.');
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  return undefined;
}

/** Nine decimals count, as everywhere: a third that a spreadsheet worked out is 0.333333333. */
export const rounded = (value: number): number => Number(value.toFixed(9));
