import type { Signal } from '@preact/signals';
import type { LayerSpecification, MapEventType } from 'maplibre-gl';
import type { OnlineBase } from '../../model/base-map.ts';
import type { Palette } from '../../theme/palette.ts';
import type { DisplayTransform } from '../display-transform.ts';
import type { Sources } from '../sources.ts';

/** Sources and layers of another base have ids that begin so, and nothing of ours has. */
export const basePrefix = 'base-';

/** A base that can be drawn: what it adds to the style, its ids made its own, and where it puts WGS84 positions. */
export interface ShownBase {
  readonly base: OnlineBase;
  readonly transform: DisplayTransform;
  readonly sources: Sources;
  /** The same layers for each palette, some of them in its colours. */
  readonly layers: (palette: Palette) => readonly LayerSpecification[];
  readonly sprites: readonly { readonly id: string; readonly url: string }[];
  /** Whom it has to be credited to; grows as its sources say so. */
  readonly credits: Signal<readonly string[]>;
}

/** Whether an error of the map is another base's: of its sources, of its layers, or of something that it fetches. */
export const isOfBase = (event: MapEventType['error']): boolean =>
  ('sourceId' in event && String(event.sourceId).startsWith(basePrefix)) ||
  event.error.message.includes(basePrefix) ||
  'url' in event.error;
