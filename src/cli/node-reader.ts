import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackReader } from '../pack/reader.ts';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads a pack from a folder that holds `data/` and `geodata/`. */
export function nodeReader(folder: string): PackReader {
  return async (name) => {
    try {
      return new Uint8Array(await readFile(join(folder, name)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
}
