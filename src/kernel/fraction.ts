/** Half up: 2.5 becomes 3. `part` is 0 or more and `whole` above 0. */
export const roundHalfUp = (part: bigint, whole: bigint): bigint => (2n * part + whole) / (2n * whole);

/** A plain decimal such as '0.0007' or '12.5' as part and whole; nothing else is read. */
export function readDecimal(text: string): { part: bigint; whole: bigint } | undefined {
  const read = /^(\d{1,13})(?:\.(\d{1,9}))?$/.exec(text.trim());
  if (!read) return undefined;
  const decimals = read[2] ?? '';
  return { part: BigInt(`${read[1]}${decimals}`), whole: 10n ** BigInt(decimals.length) };
}

/** `part/whole` with so many decimals, rounded half up: '0.6667' for 2/3 with four. */
export function writeDecimal(part: bigint, whole: bigint, decimals: number): string {
  const scaled = roundHalfUp(part * 10n ** BigInt(decimals), whole)
    .toString()
    .padStart(decimals + 1, '0');
  return decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
}
