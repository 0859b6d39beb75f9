import { parcelFill } from '../ids.ts';

/** Ids of what is in the style only while there is something to show. */
export const extraSourceIds = {
  parcels: 'parcels',
  parcelPoints: 'parcel-points',
  controls: 'control-lines',
  overlay: 'overlay',
} as const;

export const extraLayerIds = {
  knownBorder: 'known-border',
  knownZone: 'known-zone',
  knownPlatform: 'known-platform',
  controlBand: 'control-band',
  urbanGrowthBoundary: 'control-urban-growth-boundary',
  industrialLandLine: 'control-industrial-land-line',
  permanentBasicFarmland: 'control-permanent-basic-farmland',
  ecologicalRedLine: 'control-ecological-red-line',
  controlName: 'control-name',
  parcelFill,
  parcelBorder: 'parcel-border',
  parcelBorderDashed: 'parcel-border-dashed',
  parcelMark: 'parcel-mark',
  parcelName: 'parcel-name',
  overlayFill: 'overlay-fill',
  overlayCasing: 'overlay-casing',
  overlayOther: 'overlay-other',
  overlayLine: 'overlay-line',
  overlayPoint: 'overlay-point',
  overlayLabel: 'overlay-label',
} as const;
