import { simplified } from './simplified-script.ts';

/** 镇, 乡 and 街道: many a town has become a subdistrict and is still called a town. */
const township = /(?<=.)(?:街道办事处|街道办|街道|[镇乡]人民政府|[镇乡]政府|[镇乡]|subdistrict|township|town)+$/u;
const zone = /(?<=.)(?:(?:功能|开发)*区)+(?:管委会|管理委员会)?$/u;
const company = /(?<=.)(?:(?:股份|责任)*有限(?:责任)?公司|(?:company|co)?(?:limited|ltd))+$/u;

const lettersAndDigits = (text: string): string =>
  simplified(text.normalize('NFKC').toLowerCase().normalize('NFKC')).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** The name of the city before another name, with the province and the prefecture before it. */
function cityPrefix(cityNames: readonly string[]): RegExp | null {
  const names = cityNames.map(lettersAndDigits).filter(Boolean);
  if (names.length === 0) return null;
  return new RegExp(
    `^(?:.{2,8}?(?:省|自治区))?(?:.{2,8}?(?:市|地区))?(?:${names.join('|')})(?:[市县]|city)?(?=.{2})`,
    'u',
  );
}

/**
 * Makes texts that mean one name equal: script, width, case, spaces and punctuation do not count, nor do the city's name
 * before it and a company's 有限公司 behind it. Townships end in 镇, zones in 区, however they are called; the two stay
 * apart. What has been normalised stays as it is.
 */
export function nameNormaliser(cityNames: readonly string[]): (text: string) => string {
  const prefix = cityPrefix(cityNames);
  const once = (text: string): string => {
    const plain = lettersAndDigits(text);
    const own = prefix ? plain.replace(prefix, '') : plain;
    return own.replace(company, '').replace(township, '镇').replace(zone, '区');
  };
  return (text) => {
    let [before, after] = [text, once(text)];
    while (after !== before) [before, after] = [after, once(after)];
    return after;
  };
}
