import type { LayerSpecification } from 'maplibre-gl';
import type { BaseFailure } from '../../model/base-map.ts';
import type { ShownBase } from './shown-base.ts';

/** What a base adds to the style, or why it cannot be had. */
export type MadeBase =
  | ({ readonly ok: true } & Pick<ShownBase, 'sources' | 'layers' | 'sprites'>)
  | ({ readonly ok: false } & Omit<BaseFailure, 'base'>);

export const rasterLayer = (id: string): LayerSpecification => ({
  id,
  type: 'raster',
  source: id,
  paint: { 'raster-fade-duration': 0 },
});
