/** Raster tiles as a map asks for them: one address for each host, with `{z}`, `{x}`, `{y}` left to fill. */
export interface TileAddress {
  readonly tiles: readonly string[];
  /** `tms` counts rows from the south. */
  readonly scheme: 'xyz' | 'tms';
}

/** `{s}` stands for the hosts a, b and c; `{0-7}` or `{a-c}` for each of a range. */
const hosts = /\{(?:s|([0-9a-z])-([0-9a-z]))\}/u;

/** What WMTS calls the parts of a tile's address. */
const wmtsNames: Readonly<Record<string, string>> = { tilematrix: '{z}', tilecol: '{x}', tilerow: '{y}' };

const known = new Set(['{z}', '{x}', '{y}', '{quadkey}', '{bbox-epsg-3857}', '{ratio}']);

function eachHost(address: string): readonly string[] {
  const [whole, first = 'a', last = 'c'] = hosts.exec(address) ?? [];
  if (whole === undefined) return [address];
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) =>
    address.replace(whole, String.fromCharCode(from + step)),
  );
}

/**
 * Reads the address of raster tiles: `{z}`, `{x}`, `{y}` (or `{-y}`), `{quadkey}` or `{bbox-epsg-3857}`, wherever they stand
 * in it, so that WMTS and WMS requests are addresses like any other. Null where none of them is there, or something else is in braces.
 */
export function readTileAddress(text: string): TileAddress | null {
  const address = text.replace(/\{(\w+)\}/gu, (whole, name: string) => wmtsNames[name.toLowerCase()] ?? whole);
  const scheme = address.includes('{-y}') ? 'tms' : 'xyz';
  const tiles = eachHost(address.replace('{-y}', '{y}'));
  const [first = ''] = tiles;
  const names: readonly string[] = first.match(/\{[^}]*\}/gu) ?? [];
  const isWhole =
    ['{z}', '{x}', '{y}'].every((name) => names.includes(name)) ||
    names.includes('{quadkey}') ||
    names.includes('{bbox-epsg-3857}');
  return isWhole && names.every((name) => known.has(name)) ? { tiles, scheme } : null;
}

/**
 * An address as the page can ask for it, whole: over https, from this machine, or from the page's own host, which relative
 * ones are. Null for any other, since the page's security policy refuses it. What stands in braces is left as it is.
 */
export function readWebAddress(text: string, page: string): string | null {
  const hidden = text.trim().replaceAll('{', '~(').replaceAll('}', ')~');
  if (!hidden || !URL.canParse(hidden, page)) return null;
  const { protocol, hostname, origin, href } = new URL(hidden, page);
  const isAllowed =
    protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || origin === new URL(page).origin));
  return isAllowed ? href.replaceAll('~(', '{').replaceAll(')~', '}') : null;
}
