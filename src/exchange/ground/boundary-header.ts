import { type CoordinateSystem, gaussKruger, wgs84 } from '../../model/datum.ts';
import type { DeclaredSystem } from './source-layer.ts';

/** Keys and values of [属性描述], widths and spaces put right. */
export type BoundaryHeader = ReadonlyMap<string, string>;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** `几度分带=3` as key and value; null for a line that is none. */
export function headerEntry(line: string): readonly [key: string, value: string] | null {
  const [, key, value] = /^([^=:,]+)[=:](.*)$/u.exec(plain(line)) ?? [];
  return key === undefined || value === undefined ? null : [key, value];
}

const isCgcs2000 = (name: string): boolean => /2000|cgcs/iu.test(name) && !/80|84|54/u.test(name);
const isGaussKruger = (name: string): boolean => name === '' || /高斯|gauss/iu.test(name);
const isMetre = (unit: string): boolean => /^(|米|m|metres?|meters?)$/iu.test(unit);
const isDegree = (unit: string): boolean => /^(度|°|degrees?)$/iu.test(unit);
const numberIn = (text: string): number | null => {
  const digits = /\d+/u.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
};

// 3° zones of China carry 25 to 45, 6° zones 13 to 23.
const isZone = (zone: number): boolean => zone >= 25 && zone <= 45;

function systemOf(header: BoundaryHeader, zoneInEastings: number | null): CoordinateSystem | null {
  const said = (key: string): string => header.get(key) ?? '';
  if (!isCgcs2000(said('坐标系'))) return null;
  if (isDegree(said('计量单位'))) return { ...wgs84, datum: 'cgcs2000', axes: 'north-east' };
  if (!isMetre(said('计量单位')) || !isGaussKruger(said('投影类型'))) return null;
  const width = said('几度分带').replace('三', '3');
  if (width !== '' && numberIn(width) !== 3) return null;
  const meridian = numberIn(said('中央子午线'));
  const zone = numberIn(said('带号')) ?? (meridian === null ? zoneInEastings : meridian / 3);
  return zone !== null && isZone(zone) ? gaussKruger(zone * 3, zoneInEastings !== null, 'north-east') : null;
}

const spoken = ['坐标系', '几度分带', '投影类型', '计量单位', '带号', '中央子午线'];

/**
 * What the header says of the coordinates, north first as the layout has it; null where it says nothing.
 * @param zoneInEastings the zone number with which eastings begin; null where they have none
 */
export function declaredByHeader(header: BoundaryHeader, zoneInEastings: number | null): DeclaredSystem | null {
  const words = spoken.flatMap((key) => (header.get(key) ? [`${key}=${header.get(key)}`] : []));
  if (words.length === 0) return null;
  return { system: systemOf(header, zoneInEastings), words: words.join('，'), by: 'header' };
}
