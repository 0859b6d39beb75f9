/** Ids of everything that is always in the style, in one place; of the rest see extra/ids.ts. */
export const sourceIds = {
  land: 'land',
  lines: 'lines',
  areas: 'areas',
  areaPoints: 'area-points',
  areaLabels: 'area-labels',
  platforms: 'platforms',
  sites: 'sites',
  sitePoints: 'site-points',
  places: 'places',
} as const;

export const layerIds = {
  water: 'water',
  shore: 'shore',
  land: 'land',
  coast: 'coast',
  graticule: 'graticule',
  graticuleLabel: 'graticule-label',
  townshipGround: 'township-ground',
  townshipClass: 'township-class',
  townshipNoData: 'township-no-data',
  outOfScopeGround: 'out-of-scope-ground',
  outOfScopeHatch: 'out-of-scope-hatch',
  townshipBorder: 'township-border',
  scopeBorder: 'scope-border',
  cityBand: 'city-band',
  cityOutline: 'city-outline',
  zoneGround: 'zone-ground',
  zoneClass: 'zone-class',
  zoneNoData: 'zone-no-data',
  zoneBorder: 'zone-border',
  plannedArea: 'planned-area',
  plannedLayout: 'planned-layout',
  plannedPlatform: 'planned-platform',
  plannedLayoutRing: 'planned-layout-ring',
  plannedPlatformRing: 'planned-platform-ring',
  areaHover: 'area-hover',
  areaCasing: 'area-casing',
  areaSelected: 'area-selected',
  platformExtent: 'platform-extent',
  platformBorder: 'platform-border',
  platformSymbol: 'platform-symbol',
  platformMark: 'platform-mark',
  platformLabel: 'platform-label',
  siteFill: 'site-fill',
  siteBorder: 'site-border',
  siteMark: 'site-mark',
  siteMarkFar: 'site-mark-far',
  siteNumber: 'site-number',
  siteNameBeside: 'site-name-beside',
  siteObstacle: 'site-obstacle',
  bubble: 'bubble',
  bubbleObstacle: 'bubble-obstacle',
  areaLabel: 'area-label',
  areaLabelNear: 'area-label-near',
  areaName: 'area-name',
  placeLabel: 'place-label',
  waterLabel: 'water-label',
} as const;

/** The ground of parcels, which is there while there are some. */
export const parcelFill = 'parcel-fill';
/** The points of enterprises, likewise. */
export const enterprisePoint = 'enterprise-point';

// Another base may bring images under any name.
export const imageIds = {
  hatch: 'atlas-hatch',
  noData: 'atlas-no-data',
  clear: 'atlas-clear',
  majorPlatform: 'atlas-platform-major',
  platform: 'atlas-platform-other',
  layoutRing: 'atlas-layout-ring',
  platformRing: 'atlas-platform-ring',
} as const;
export type ImageId = (typeof imageIds)[keyof typeof imageIds];
