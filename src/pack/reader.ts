/** Bytes of a pack's file by name, e.g. `data/projects.csv`; null when there is none. Rejects when it cannot be read. */
export type PackReader = (name: string) => Promise<Uint8Array | null>;

/** A file could not be asked for at all, as without network: another time it may be had. */
export class Unreachable extends Error {}

/**
 * Reads a pack below an address, which may be relative to the page.
 * A static host that answers every unknown path with its start page has no such file.
 */
export function httpReader(baseUrl: string): PackReader {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return async (name) => {
    const response = await fetch(`${base}${name}`).catch((error: unknown) => {
      throw new Unreachable(error instanceof Error ? error.message : String(error));
    });
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
    if (response.status === 404 || response.status === 410 || isPage) return null;
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Reads a pack that is held in memory. */
export function embeddedReader(files: Readonly<Record<string, Uint8Array>>): PackReader {
  return (name) => Promise.resolve(files[name] ?? null);
}
