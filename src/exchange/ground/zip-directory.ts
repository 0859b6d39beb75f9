/** A member as the archive's directory tells of it; sizes are what it says, not what is so. */
export interface ZipMember {
  /** Without drive, `..` and leading slashes; a label, never a place to write to. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export type ZipDirectory =
  | { readonly ok: true; readonly count: number; readonly members: () => readonly ZipMember[] | null }
  | { readonly ok: false; readonly code: 'zip-truncated' | 'unreadable' };

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endHeader = 0x06054b50;
const endSize = 22;
const longestComment = 65_535;

const decoder = (encoding: string) => new TextDecoder(encoding, { fatal: true });

/** Bit 11 says UTF-8. Without it Windows writes the code page of the machine, which here is GBK; Macs write UTF-8 all the same. */
function readName(bytes: Uint8Array, flags: number): string {
  for (const encoding of flags & 0x800 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return decoder(encoding).decode(bytes);
    } catch {}
  }
  return new TextDecoder('latin1').decode(bytes);
}

const cleanName = (name: string): string => {
  const parts = name.split(/[/\\]/u).filter((part) => !/^(?:|\.|\.\.|[a-z]:)$/iu.test(part));
  return parts.join('/') + (/[/\\]$/u.test(name) ? '/' : '');
};

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) if (view.getUint32(at, true) === endHeader) return at;
  return -1;
}

/** Reads the directory at an archive's end. Nothing is inflated; `members` is null where the archive ends before they do. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) {
    const beginsAsZip = bytes.length >= 4 && view.getUint32(0, true) === localHeader;
    return { ok: false, code: beginsAsZip ? 'zip-truncated' : 'unreadable' };
  }
  const count = view.getUint16(end + 10, true);
  return { ok: true, count, members: () => membersOf(bytes, view, end, count) };
}

function membersOf(bytes: Uint8Array, view: DataView, end: number, count: number): readonly ZipMember[] | null {
  const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  // Self-extracting archives have a program before them, which their offsets do not count.
  const before = end - size - offset;
  let at = end - size;
  if (before < 0) return null;
  const members: ZipMember[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== centralHeader) return null;
      const flags = view.getUint16(at + 8, true);
      const [packedSize, nameSize, extraSize, commentSize] = [
        view.getUint32(at + 20, true),
        view.getUint16(at + 28, true),
        view.getUint16(at + 30, true),
        view.getUint16(at + 32, true),
      ];
      const local = before + view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== localHeader) return null;
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > end) return null;
      members.push({
        name: cleanName(readName(bytes.subarray(at + 46, at + 46 + nameSize), flags)),
        isEncrypted: (flags & 1) === 1,
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        packed: bytes.subarray(start, start + packedSize),
      });
      at += 46 + nameSize + extraSize + commentSize;
    }
  } catch (error) {
    // A header that points beyond the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
  return members;
}
