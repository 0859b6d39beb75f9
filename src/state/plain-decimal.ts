/** The shortest digits that read back as the same number, without an exponent: 1e-7 as 0.0000001, 1e21 with its zeros. */
export function plainDecimal(value: number): string {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/u.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${whole}${fraction}`;
  // Whatever prints with a positive exponent is whole: it has fewer digits than that.
  return `${sign}${(whole + fraction).padEnd(point, '0')}`;
}
