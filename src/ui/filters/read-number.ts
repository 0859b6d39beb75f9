/** A number of 0 or more as a person may write it, with commas between thousands; null for what is none, such as `3,5`. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/u.test(plain) ? Number(plain.replaceAll(',', '')) : null;
}
