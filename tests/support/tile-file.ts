/** The number of the first tile of a zoom in a PMTiles file: so many tiles have all zooms before it. */
const firstTile = (zoom: number): number => (4 ** zoom - 1) / 3;

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/**
 * A PMTiles file (version 3 of its specification) in which one picture, a PNG, is the tile of every place from zoom 0 to
 * a last one. Nothing in it is compressed.
 */
export function tileFile(picture: Buffer, lastZoom: number, attribution: string): Buffer {
  const headLength = 127;
  const everywhere = firstTile(lastZoom + 1);
  // One entry: from tile 0 on, so many tiles, so many bytes, at the beginning (counted from 1).
  const directory = Buffer.from([1, 0, everywhere, picture.length, 1].flatMap(varint));
  const metadata = Buffer.from(JSON.stringify({ attribution }));
  const head = Buffer.alloc(headLength);
  head.write('PMTiles', 0, 'latin1');
  head[7] = 3;
  const lengths = [directory.length, metadata.length, 0, picture.length];
  let offset = headLength;
  lengths.forEach((length, at) => {
    head.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
    head.writeBigUInt64LE(BigInt(length), 16 + at * 16);
    offset += length;
  });
  [everywhere, 1, 1].forEach((count, at) => {
    head.writeBigUInt64LE(BigInt(count), 72 + at * 8);
  });
  // Clustered; directory and tiles not compressed (1); tiles are PNG (2).
  head.set([1, 1, 1, 2, 0, lastZoom], 96);
  [-180, -85, 180, 85].forEach((degrees, at) => {
    head.writeInt32LE(degrees * 1e7, 102 + at * 4);
  });
  return Buffer.concat([head, directory, metadata, picture]);
}
