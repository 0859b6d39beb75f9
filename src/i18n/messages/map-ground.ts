/** What the map's legend says of ground that users bring. */
export const mapGroundMessages = {
  'mapGround.knownBorder': { zh: '界线（官方或实测）', en: 'Border, official or surveyed' },
  'mapGround.knownSite': { zh: '项目地块（官方或实测）', en: 'Project’s ground, official or surveyed' },
  'mapGround.parcel': { zh: '地块（官方或实测）', en: 'Parcel, official or surveyed' },
  'mapGround.parcelDrawn': { zh: '地块（手绘）', en: 'Parcel, drawn by hand' },
  'mapGround.fault': { zh: '地块相交或重叠之处', en: 'Where parcels cross or overlap' },
  'mapGround.parcelUnassigned': { zh: '未归项目的地块', en: 'Parcel of no project' },
} as const;
