/** A column of a dBase table: texts, or numbers with so many decimals. */
export interface DbfColumn {
  /** Ten ASCII letters at most. */
  readonly name: string;
  /** null for texts. */
  readonly decimals: number | null;
}

const mostTextBytes = 254;
const numberWidth = 19;
const encoder = new TextEncoder();

/** As many bytes of a text as a field holds, without cutting through a letter. */
function fitting(text: string): Uint8Array {
  let letters = [...text];
  let bytes = encoder.encode(text);
  while (bytes.length > mostTextBytes) {
    letters = letters.slice(0, -1);
    bytes = encoder.encode(letters.join(''));
  }
  return bytes;
}

/** Whether a text is too long for a field, where it then ends early. */
export const isTooLong = (text: string): boolean => encoder.encode(text).length > mostTextBytes;

/** A dBase III table in UTF-8; null is written as blanks, which is dBase's own unknown. */
export function writeDbf(
  columns: readonly DbfColumn[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Uint8Array<ArrayBuffer> {
  const texts = rows.map((row) =>
    columns.map(({ name, decimals }) => {
      const value = row[name] ?? null;
      if (value === null) return new Uint8Array();
      return decimals === null ? fitting(String(value)) : encoder.encode(Number(value).toFixed(decimals));
    }),
  );
  const widths = columns.map(({ decimals }, index) =>
    decimals === null ? texts.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), 1) : numberWidth,
  );
  const headerBytes = 33 + 32 * columns.length;
  const rowBytes = widths.reduce((sum, width) => sum + width, 1);
  const bytes = new Uint8Array(headerBytes + rowBytes * rows.length + 1);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  // The date of writing is left at the format's first day: a file is the same whenever it is written.
  bytes.set([0, 1, 1], 1);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, rowBytes, true);
  columns.forEach(({ name, decimals }, index) => {
    const at = 32 + 32 * index;
    bytes.set(encoder.encode(name).slice(0, 10), at);
    bytes[at + 11] = (decimals === null ? 'C' : 'N').charCodeAt(0);
    bytes[at + 16] = widths[index] ?? 0;
    bytes[at + 17] = decimals ?? 0;
  });
  bytes[headerBytes - 1] = 0x0d;
  bytes.fill(0x20, headerBytes, bytes.length - 1);
  texts.forEach((row, number) => {
    let at = headerBytes + rowBytes * number + 1;
    row.forEach((text, index) => {
      const width = widths[index] ?? 0;
      // Numbers stand to the right, texts to the left.
      bytes.set(text, columns[index]?.decimals === null ? at : at + width - text.length);
      at += width;
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
