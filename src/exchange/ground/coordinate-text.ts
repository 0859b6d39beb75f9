const simple = /^-?\d+(\.\d+)?$/u;
const plain = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?(e[+-]?\d+)?°?$/iu;
const sixty =
  /^([东西南北EWSN])?[经纬]?(\d+(?:\.\d+)?)[°度](?:(\d+(?:\.\d+)?)['′’分](?:(\d+(?:\.\d+)?)(?:["”秒]|['′’]{2})?)?)?([东西南北EWSN])?$/iu;

/**
 * A coordinate of a table: a number, with commas between thousands or in full width, or degrees with minutes and seconds, as
 * 121°34′12″E. NaN for anything else.
 */
export function coordinateOf(text: string): number {
  if (simple.test(text)) return Number(text);
  const signs = text.normalize('NFKC').replaceAll(/\s/gu, '');
  if (plain.test(signs)) return Number(signs.replaceAll(/[,°]/gu, ''));
  const found = sixty.exec(signs);
  if (!found) return Number.NaN;
  const [, before = '', degrees = '', minutes = '0', seconds = '0', after = ''] = found;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return /[西南WS]/iu.test(before + after) ? -value : value;
}
