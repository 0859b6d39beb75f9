import { chooseEncoding, type DbfEncoding } from './dbf-encoding.ts';

export interface DbfTable {
  readonly columns: readonly string[];
  /** By record, in the file's order; null for one that is marked as deleted. */
  readonly rows: readonly (Readonly<Record<string, string>> | null)[];
  readonly wrongEncoding: DbfEncoding['wrong'];
  /** Rows that the file should have; null where it has them. */
  readonly rowsMissingFrom: number | null;
}

interface Field {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  /** Within a record. */
  readonly start: number;
  readonly length: number;
}

const descriptorSize = 32;
const endOfFields = 0x0d;
const deleted = 0x2a;

const untilNul = (bytes: Uint8Array): Uint8Array => {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
};

function fieldsOf(bytes: Uint8Array, headerSize: number): readonly Field[] {
  const fields: Field[] = [];
  let start = 1;
  for (let at = descriptorSize; at + descriptorSize <= headerSize && bytes[at] !== endOfFields; at += descriptorSize) {
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    // Texts longer than 255 bytes keep the rest of their length where numbers keep their decimals.
    const length = (bytes[at + 16] ?? 0) + (type === 'C' ? 256 * (bytes[at + 17] ?? 0) : 0);
    fields.push({ nameBytes: untilNul(bytes.subarray(at, at + 11)), type, start, length });
    start += length;
  }
  return fields;
}

/** `92.5100` and `9.25100000e+001` as 92.51; whole numbers keep all digits, for many are codes. Asterisks are no number. */
function plainNumber(text: string): string {
  if (/^\*+$/u.test(text)) return '';
  if (!/[.e]/iu.test(text) || !Number.isFinite(Number(text)) || text === '') return text;
  return /e/iu.test(text) ? String(Number(text)) : text.replace(/\.?0+$/u, '');
}

function plainText(type: string, text: string): string {
  if (type === 'N' || type === 'F') return plainNumber(text);
  if (type === 'D') return text.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3').replace('0000-00-00', '');
  if (type === 'L') return /^[ty]$/iu.test(text) ? 'true' : /^[fn]$/iu.test(text) ? 'false' : '';
  return text;
}

/** Names cut at ten bytes may be equal; each keeps its column. */
function distinct(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/**
 * Reads the attributes of a Shapefile as texts: numbers in plain digits, dates as YYYY-MM-DD, empty for unknown. null where
 * the bytes are no dBase table. (`parseDbf` of shpjs rounds codes to floats, takes an unknown yes-or-no for no, dates by the
 * machine's time zone, and bytes of another encoding for signs.)
 */
export function readDbf(bytes: Uint8Array, cpg: string | null): DbfTable | null {
  if (bytes.length < descriptorSize + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said = view.getUint32(4, true);
  const [headerSize, recordSize] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (headerSize > bytes.length || recordSize === 0) return null;
  const fields = fieldsOf(bytes, headerSize);
  const last = fields.at(-1);
  if (!last || last.start + last.length > recordSize) return null;

  const count = Math.min(said, Math.floor((bytes.length - headerSize) / recordSize));
  const records = Array.from({ length: count }, (_, index) => {
    const at = headerSize + index * recordSize;
    return bytes.subarray(at, at + recordSize);
  });
  const bytesIn = (record: Uint8Array, { start, length }: Field) => untilNul(record.subarray(start, start + length));
  const texts = fields.filter(({ type }) => type === 'C');
  const encoding = chooseEncoding(cpg, bytes[29] ?? 0, [
    ...fields.map(({ nameBytes }) => nameBytes),
    ...records.flatMap((record) => texts.map((field) => bytesIn(record, field))),
  ]);
  const columns = distinct(fields.map(({ nameBytes }) => encoding.decode(nameBytes).trim()));
  const rows = records.map((record) =>
    record[0] === deleted
      ? null
      : Object.fromEntries(
          fields.map((field, index) => {
            const text = encoding.decode(bytesIn(record, field)).trim();
            return [columns[index] ?? '', plainText(field.type, text)];
          }),
        ),
  );
  return { columns, rows, wrongEncoding: encoding.wrong, rowsMissingFrom: count < said ? said : null };
}
