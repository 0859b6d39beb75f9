import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { readZipDirectory, type ZipMember } from './zip-directory.ts';

export interface ZipEntry {
  /** Path within the archive with `/`; a label, never a place to write to. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type UnzipResult =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | {
      readonly ok: false;
      readonly code: 'zip-truncated' | 'zip-bomb' | 'unreadable';
      readonly params: Readonly<Record<string, string | number>>;
    };

export interface UnzipLimits {
  /** Members, folders included. A survey's archive has tens, a workbook under a hundred. */
  readonly entries: number;
  /** Bytes that come out of all members: far above a city's parcels, and still within a worker's memory. */
  readonly bytes: number;
  /** Bytes out for each byte of the archive. A wide table of blanks beside its shapes reaches 70; deflate ends at 1,032. */
  readonly ratio: number;
  /** Up to here the ratio does not count: no small archive can do harm. */
  readonly freeBytes: number;
  /** Members that are inflated; pictures and documents beside the ground need not be. */
  readonly wants: (name: string) => boolean;
}

const megabyte = 1_000_000;
const unzipLimits: UnzipLimits = {
  entries: 2000,
  bytes: 512 * megabyte,
  ratio: 200,
  freeBytes: 10 * megabyte,
  wants: () => true,
};

/** Deflate makes at most 1,032 bytes of one: what a piece can become stays bounded. */
const pieceSize = 16_384;

const leftovers = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$)|\/$/u;

const shownSize = (bytes: number): string => `${(bytes / megabyte).toFixed(1)} MB`;

/** The bytes of a member, counted while they come out; null where they are more than it said, or no deflated data. */
function inflated({ packed, size }: ZipMember): { readonly bytes: Uint8Array; readonly length: number } | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += pieceSize)
      stream.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
  } catch {
    return null;
  }
  return { bytes, length };
}

type Opened = ZipEntry | Extract<UnzipResult, { ok: false }>;

function open(member: ZipMember): Opened {
  const { name, packed, size } = member;
  const refused = (value: string, expected: string): Opened => ({
    ok: false,
    code: 'unreadable',
    params: { value: `${name}: ${value}`, expected },
  });
  if (member.isEncrypted) return refused('AES / ZipCrypto', 'ZIP without password');
  if (member.method !== 0 && member.method !== 8) return refused(`method ${member.method}`, 'ZIP (deflate)');
  const found = member.method === 0 ? { bytes: packed.slice(), length: packed.length } : inflated(member);
  if (!found) return refused('deflate', 'ZIP (deflate)');
  if (found.length > size) {
    return { ok: false, code: 'zip-bomb', params: { value: `${name}: > ${size} B`, expected: `${size} B` } };
  }
  if (found.length < size || crc32(found.bytes) !== member.checksum) return refused('CRC-32', 'CRC-32');
  return { name, bytes: found.bytes };
}

/**
 * Opens an archive in memory within limits that count while it inflates, so that a zip bomb is stopped and not suffered.
 * Folders and what Macs leave behind are passed over. One member that cannot be read refuses the whole archive.
 */
export async function unzip(bytes: Uint8Array, limits: Partial<UnzipLimits> = {}): Promise<UnzipResult> {
  const bound = { ...unzipLimits, ...limits };
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return { ok: false, code: directory.code, params: { expected: 'ZIP' } };
  if (directory.count > bound.entries)
    return { ok: false, code: 'zip-bomb', params: { value: directory.count, expected: `≤ ${bound.entries}` } };
  const members = directory.members();
  if (!members) return { ok: false, code: 'zip-truncated', params: { expected: 'ZIP' } };

  const wanted = members.filter(({ name }) => !leftovers.test(name) && bound.wants(name));
  // What the members say first: an honest bomb is not even begun. Those that lie are stopped at what they said.
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  const most = Math.min(bound.bytes, Math.max(bound.freeBytes, bound.ratio * bytes.length));
  if (total > most)
    return { ok: false, code: 'zip-bomb', params: { value: shownSize(total), expected: `≤ ${shownSize(most)}` } };

  const entries: ZipEntry[] = [];
  for (const member of wanted) {
    const opened = open(member);
    if ('code' in opened) return opened;
    entries.push(opened);
  }
  return { ok: true, entries };
}
