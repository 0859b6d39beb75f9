import type { Language } from '../model/language.ts';
import type { LayerGroup, LayerState } from '../model/view-state.ts';
import type { Palette } from '../theme/palette.ts';

/** Everything that the look of the map depends on besides its data and feature states. */
export interface MapLook {
  readonly palette: Palette;
  readonly language: Language;
  readonly layers: Readonly<Record<LayerGroup, LayerState>>;
  readonly scale: SiteScale;
  /** Whether another base lies in the place of the embedded one: what would hide it is not drawn, or lets it through. */
  readonly online: boolean;
  /** Colours of the choropleth's classes. */
  readonly classColours: readonly string[];
  /** Areas for which the metric should have a figure and has none. */
  readonly noDataAreas: readonly string[];
  /** Areas outside the plan's scope for which there is no figure either. */
  readonly outOfScopeAreas: readonly string[];
  /** Projects that the filter leaves; null for all. */
  readonly remainingSites: readonly string[] | null;
  readonly planned: PlannedIds;
  /** Fill of the bubbles: an industry's colour where they stand for it alone; null leaves them open over the choropleth. */
  readonly bubbleColour: string | null;
}

/** How large sites are, which decides where bubbles give way to them. */
export interface SiteScale {
  /** Zoom at which a typical site is 6 px across. */
  readonly siteZoom: number;
  readonly latitude: number;
}

/** What the plan names for an industry, by where it does so: in the industry's layout, or in a platform's paragraph. */
export interface PlannedIds {
  readonly layoutAreas: readonly string[];
  readonly platformAreas: readonly string[];
  readonly layoutPlatforms: readonly string[];
  readonly platformPlatforms: readonly string[];
}

export const nothingPlanned: PlannedIds = {
  layoutAreas: [],
  platformAreas: [],
  layoutPlatforms: [],
  platformPlatforms: [],
};
