import { enterprisePoint, parcelFill } from '../ids.ts';

/** Ids of what is in the style only while there is something to show. */
export const extraSourceIds = {
  parcels: 'parcels',
  parcelPoints: 'parcel-points',
  enterprises: 'enterprises',
  controls: 'control-lines',
  overlay: 'overlay',
  clusters: 'clusters',
  density: 'density',
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
  enterprisePoint,
  overlayFill: 'overlay-fill',
  overlayCasing: 'overlay-casing',
  overlayOther: 'overlay-other',
  overlayLine: 'overlay-line',
  overlayPoint: 'overlay-point',
  overlayLabel: 'overlay-label',
} as const;

/** Of clusters and density, which are in the style only while they are shown and found. */
export const clusterLayerIds = {
  hull: 'cluster-hull',
  border: 'cluster-border',
  place: 'cluster-place',
  name: 'cluster-name',
  densityFill: 'density-fill',
  densityLine: 'density-line',
} as const;
