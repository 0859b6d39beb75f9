const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a over the UTF-16 units of a text, 64 bits: enough to tell the rows of any file apart. */
function hash(text: string): bigint {
  let value = offset;
  for (let index = 0; index < text.length; index += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * prime);
  }
  return value;
}

/** The id of a row that comes without one: the same for the same content, so that a file read twice makes nothing twice. */
export const contentId = (table: string, content: string): string => `${table[0]}-${hash(content).toString(36)}`;
