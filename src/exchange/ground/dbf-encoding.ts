/** Language bytes of .dbf files that name a code page of East Asia; the others are left to the bytes themselves. */
const byLanguage: Readonly<Record<number, string>> = { 77: 'gb18030', 122: 'gb18030', 79: 'big5', 120: 'big5' };

const byPage: Readonly<Record<string, string>> = {
  65001: 'utf-8',
  936: 'gb18030',
  20936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  1252: 'windows-1252',
  1200: 'utf-16le',
};

/** The encoding that a .cpg names, as `UTF-8`, `936`, `ANSI 936`, `CP936`, `LDID/77`; null where it names none. */
function ofCodePage(cpg: string): string | null {
  const words = cpg.trim();
  const language = /^LDID\/(\d+)$/iu.exec(words)?.[1];
  if (language !== undefined) return byLanguage[Number(language)] ?? null;
  const page = /^(?:ANSI|OEM|CP|MS|windows)?[\s-]*(\d{3,5})$/iu.exec(words)?.[1];
  try {
    const { encoding } = new TextDecoder(byPage[page ?? ''] ?? words);
    // GB18030 reads all that GBK writes, and more.
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

/** A text that fills its field may have been cut within a character of up to four bytes. */
function decodeField(decoder: TextDecoder, bytes: Uint8Array): string | null {
  for (let cut = 0; cut < Math.min(4, bytes.length); cut += 1) {
    try {
      return decoder.decode(bytes.subarray(0, bytes.length - cut));
    } catch {}
  }
  return null;
}

export interface DbfEncoding {
  readonly decode: (bytes: Uint8Array) => string;
  /** What the file says and what it is, where they differ; `found` is null where no encoding fits. */
  readonly wrong: { readonly said: string; readonly found: string | null } | null;
}

/**
 * The encoding of a table by its .cpg, else its language byte, else UTF-8 where all bytes are valid in it, else GB18030. One
 * that the bytes are not valid in is not believed, and said so. `fields` are the bytes of texts and of names.
 */
export function chooseEncoding(cpg: string | null, language: number, fields: readonly Uint8Array[]): DbfEncoding {
  const foreign = fields.filter((bytes) => bytes.some((byte) => byte >= 0x80));
  const said = (cpg === null ? null : ofCodePage(cpg)) ?? byLanguage[language] ?? null;
  const fits = (encoding: string) => {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return foreign.every((bytes) => decodeField(decoder, bytes) !== null);
  };
  const found = [...new Set([said ?? 'utf-8', 'utf-8', 'gb18030'])].find(fits) ?? null;
  const strict = new TextDecoder(found ?? said ?? 'utf-8', { fatal: true });
  const lenient = new TextDecoder(strict.encoding);
  const isWrong = found === null || (said !== null && found !== said);
  return {
    decode: (bytes) => decodeField(strict, bytes) ?? lenient.decode(bytes),
    wrong: isWrong ? { said: said ?? 'utf-8', found } : null,
  };
}
