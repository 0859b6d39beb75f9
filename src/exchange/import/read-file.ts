import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import type { FileRead, Grid } from './grid.ts';
import { workbookCellText } from './workbook-cell.ts';

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b]);
/** Workbooks before 2007, and those under a password. */
const isCompoundFile = (bytes: Uint8Array) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

async function readWorkbook(bytes: Uint8Array): Promise<FileRead> {
  const { readXlsx } = await import('../workbook-library.ts');
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const grids = sheets.map(
      ({ name, rows, cells: styled }): Grid => ({
        name,
        rows: rows.map((cells, row) => ({
          number: row + 1,
          cells: cells.map((value, column) => workbookCellText(value, styled?.get(`${row},${column}`)?.style?.numFmt)),
        })),
      }),
    );
    return { ok: true, grids };
  } catch (error) {
    console.warn(error);
    return { ok: false, problem: 'unreadable' };
  }
}

/** Reads a CSV file (UTF-8, GB18030 or UTF-16; comma, semicolon or tab) or a workbook. */
export async function readFile(name: string, bytes: Uint8Array): Promise<FileRead> {
  if (isZip(bytes)) return readWorkbook(bytes);
  if (isCompoundFile(bytes)) return { ok: false, problem: /\.xlsx$/iu.test(name) ? 'locked' : 'old-workbook' };
  const text = decodeText(bytes);
  if (text === null) return { ok: false, problem: 'not-text' };
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { skipEmptyLines: false });
  const rows = data.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }));
  return { ok: true, grids: [{ name, rows }] };
}
