import hongKongVariants from 'opencc-js/dict/HKVariantsRev';
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import taiwanVariants from 'opencc-js/dict/TWVariantsRev';

// OpenCC's tables of characters alone: phrases only matter to readers, and its table of phrases is forty times as large.
const tables = [hongKongVariants, taiwanVariants, traditionalCharacters].map(
  (pairs) => new Map(pairs.split('|').map((pair) => pair.split(' ') as [from: string, to: string])),
);

const simplifiedCharacter = (character: string): string =>
  tables.reduce((written, table) => table.get(written) ?? written, character);

/**
 * A text in simplified characters, one for one, so that two texts can be compared whichever script each is in. It is not
 * for reading: 乾 becomes 干 even in 乾隆.
 */
export function simplified(text: string): string {
  let written = '';
  for (const character of text) written += simplifiedCharacter(character);
  return written;
}
