import { coordinateOf } from './coordinate-text.ts';
import { type HeadedTable, sampleOf } from './headed-table.ts';

/** Columns, by index, of a table with one row per corner. */
export interface CornerColumns {
  /** East, then north, where the headings say so; else X, then Y, as the file has them. */
  readonly pair: readonly [first: number, second: number];
  /** What a parcel goes by, together. */
  readonly parcel: readonly number[];
  readonly ring: number | null;
  /** Numbers by which corners are put in order. */
  readonly order: number | null;
  /** Names of corners: they stand in the file's order, which numbers shared with neighbours are not. */
  readonly label: number | null;
}

/** Without units, brackets and 坐标; widths and case do not count. */
const wordOf = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[([]\s*(米|m|metres?|meters?|度|°|deg|degrees?)\s*[)\]]/gu, '')
    .replaceAll(/坐标|coord(inate)?s?|[\s_()[\]:.#-]/gu, '')
    .replace(/^大地/u, '')
    .replace(/值$/u, '');

const eastWord = /^[xy]?(经|经度|东经|东|横|横轴|lon|lng|long|longitude|east|easting)[xy]?$|^(e|l|pointx)$/u;
const northWord = /^[xy]?(纬|纬度|北纬|北|纵|纵轴|lat|latitude|north|northing)[xy]?$|^(n|b|pointy)$/u;

const parcelWord =
  /^(宗地|地块|图斑|项目|企业|公司|权利人|土地使用权人|用地单位)?(名|名称|编号|代码|代号|号|序号|id)?$|^(parcel|plot|lot|polygon|feature|site|project|company)?(id|no|number|name|code)?$|^(zddm|zdh|dkbh|dkh|dkmc|fid|objectid)$/u;
const ringWord = /^(圈|环|界址圈|界址环|部分|ring|part|loop)(号|序号|编号|id|no|number|index)?$/u;
const orderWord = /^(序号|顺序|顺序号|次序|点序|点序号|order|seq|sequence|no|index|vertexindex|pointindex)$/u;
const cornerWord = /^(界址点|拐点|角点|顶点|边界点|界桩|corner|vertex)(号|名|编号|名称|id|no|name|number)?$/u;
const pointWord = /^(点|桩|point|pt)(号|名|编号|名称|id|no|name|number)?$/u;

/** Fewer corners make no parcel. */
const leastCorners = 3;

/** Whether corners lie in a parcel each three or more under what the columns say. */
function doGroup(
  { rows }: HeadedTable,
  columns: readonly number[],
  isCorner: (cells: readonly string[]) => boolean,
): boolean {
  let last = columns.map(() => '');
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    if (!isCorner(cells)) continue;
    last = columns.map((column, index) => cells[column] || (last[index] ?? ''));
    const key = last.join('\n');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const corners = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return corners >= leastCorners * counts.size && last.some(Boolean);
}

function pairOf(words: readonly string[], isNumeric: (column: number) => boolean): CornerColumns['pair'] | null {
  const find = (test: (word: string) => boolean): number =>
    words.findIndex((word, column) => test(word) && isNumeric(column));
  const pairs = [
    [find((word) => eastWord.test(word)), find((word) => northWord.test(word))],
    [find((word) => /^x轴?$/u.test(word)), find((word) => /^y轴?$/u.test(word))],
  ] as const;
  // Of two pairs the one that the file has first; the other stays an attribute.
  return (
    pairs
      .filter(([first, second]) => first >= 0 && second >= 0)
      .toSorted((one, other) => Math.min(...one) - Math.min(...other))[0] ?? null
  );
}

/** Whether most cells of a column that hold something hold a coordinate. */
function holdsCoordinates(table: HeadedTable, column: number): boolean {
  const texts = sampleOf(table, column);
  return texts.filter((text) => !Number.isNaN(coordinateOf(text))).length * 2 > texts.length;
}

/** The columns of a table with one row per corner; null where two columns of coordinates are not to be found. */
export function cornerColumns(table: HeadedTable): CornerColumns | null {
  const words = table.columns.map(wordOf);
  const pair = pairOf(words, (column) => holdsCoordinates(table, column));
  if (!pair) return null;
  const isCorner = (cells: readonly string[]) => pair.some((column) => cells[column]);
  const find = (word: RegExp): number | null => {
    const column = words.findIndex((text, index) => word.test(text) && !pair.includes(index));
    return column < 0 ? null : column;
  };
  const [ring, order, label] = [find(ringWord), find(orderWord), find(cornerWord) ?? find(pointWord)];
  const candidates = [...words.keys()].filter(
    (column) =>
      ![...pair, ring, order, label].includes(column) && words[column] !== '' && parcelWord.test(words[column] ?? ''),
  );
  const grouping = candidates.filter((column) => doGroup(table, [column], isCorner));
  // Where projects number their parcels anew, number and project together tell parcels apart.
  const parcel = doGroup(table, grouping, isCorner) ? grouping : grouping.slice(0, 1);
  return { pair, parcel, ring, order, label };
}

/** Whether a heading says that each row is a corner of something. */
export const namesCorners = (heading: string): boolean => cornerWord.test(wordOf(heading));
