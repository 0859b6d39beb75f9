/** A number as a cell's text, or that nobody knows it, or neither. */
export type FigureText =
  | { readonly kind: 'number'; readonly text: string; readonly isPercent: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'other' };

/** What tables write where there is no figure. None of it is 0. */
const unknown = /^(?:[-‐‑‒–—―−_~*\\/.…]*|无|無|暂无|暫無|不详|不詳|未知|缺|null|none|nan|n\/?a|#n\/a|unknown)$/iu;

const plain = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?(%?)$/u;
const withExponent = /^([+-]?\d+(?:\.\d+)?)e([+-]?\d{1,3})$/iu;

/** Digits with the point moved, so that no rounding comes in. */
function shifted(number: string, by: number): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = number.replace(/^[+-]/u, '').split('.');
  const digits = whole.padStart(whole.length + Math.max(0, -by), '0') + fraction.padEnd(Math.max(0, by), '0');
  const point = digits.length - Math.max(fraction.length, Math.max(0, by)) + by;
  return `${sign}${digits.slice(0, point) || '0'}.${digits.slice(point)}`;
}

/** 012.50 and 12.5 are the same figure. */
function shortest(number: string): string {
  const [, sign = '', whole = '', fraction = ''] =
    /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/u.exec(number.replace(/^\+/u, '')) ?? [];
  const digits = `${whole || '0'}${fraction ? `.${fraction}` : ''}`;
  return digits === '0' ? digits : `${sign}${digits}`;
}

/**
 * Reads a cell of a table of figures: 12,345.6, １２ and 85% are numbers; 约12, 12亩 and 1,2 are not, for they say more or
 * less than a number; a dash is unknown. Of 85% the text is 85.
 */
export function figureText(cell: string): FigureText {
  const text = cell
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replace(/^−(?=[\d.])/u, '-');
  if (unknown.test(text)) return { kind: 'unknown' };
  const exponent = withExponent.exec(text);
  if (exponent) {
    const [, number = '', by = ''] = exponent;
    return { kind: 'number', text: shortest(shifted(number, Number(by))), isPercent: false };
  }
  const found = plain.exec(text);
  if (!found || !(found[2] || found[3])) return { kind: 'other' };
  const [, sign = '', whole = '', fraction = '', percent = ''] = found;
  return {
    kind: 'number',
    text: shortest(`${sign}${whole.replaceAll(',', '')}${fraction}`),
    isPercent: percent !== '',
  };
}
