import { fileURLToPath } from 'node:url';
import { nodeReader } from '../../src/cli/node-reader.ts';
import type { EffectivePack } from '../../src/model/effective-pack.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Pack, TableName } from '../../src/model/pack.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { readPack } from '../../src/pack/read-pack.ts';
import type { PackReader } from '../../src/pack/reader.ts';

export const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const cityReader = nodeReader(folder('.'));
export const tinyReader = nodeReader(folder('tests/fixtures/tiny-pack'));

/** The pack behind a reader, but for the tables of `later`; a test that wants a failure reads it itself. */
export async function packOf(reader: PackReader, later: readonly TableName[] = []): Promise<Pack> {
  const read = await readPack(reader, later);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

export const cityPack = async (): Promise<EffectivePack> => effectivePack(await packOf(cityReader));
export const tinyPack = async (): Promise<EffectivePack> => effectivePack(await packOf(tinyReader));

type Change = (text: string) => string | Uint8Array | null;

/** A reader with one file changed in memory, or taken away. The change has to change something. */
export function changed(reader: PackReader, file: string, change: Change): PackReader {
  return async (name) => {
    const bytes = await reader(name);
    if (name !== file) return bytes;
    const text = new TextDecoder().decode(bytes ?? new Uint8Array());
    const result = change(text);
    if (result === text) throw new Error(`${file} has not changed`);
    return typeof result === 'string' ? new TextEncoder().encode(result) : result;
  };
}

/** Everything that is found wrong with a pack, whether or not it can be shown. */
export async function issuesOf(reader: PackReader): Promise<readonly Issue[]> {
  const read = await readPack(reader);
  return read.ok ? effectivePack(read.value).join.issues : read.issues;
}
