import type { GroundRead, Progress } from './source-layer.ts';

/**
 * Reads files of ground: GeoJSON, zipped Shapefile (or its parts dropped together), KML, KMZ, CSV, XLSX and 界址点 TXT, by
 * what is in them rather than by their names. Never throws for what a file holds.
 */
export async function readGround(_files: readonly File[], _progress: Progress = () => undefined): Promise<GroundRead> {
  throw new Error('not built yet');
}
