import type { Geometry } from 'geojson';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Bounds, PackFeatures } from '../model/geometry.ts';
import type { Selection } from '../model/view-state.ts';
import { boundsOf } from './ground.ts';

const shapesOf = ({ features }: PackFeatures, ids: ReadonlySet<string>): Geometry[] =>
  features.filter(({ id }) => ids.has(id)).map(({ geometry }) => geometry);

/** Box around what is selected; null where it has no place on the map. */
export function selectionBounds({ geometry, parcels, tables }: EffectivePack, { kind, id }: Selection): Bounds | null {
  const areas = (ids: ReadonlySet<string>) => [...shapesOf(geometry.townships, ids), ...shapesOf(geometry.zones, ids)];
  switch (kind) {
    case 'project':
      return boundsOf(shapesOf(geometry.sites, new Set([id])));
    case 'parcel':
      return boundsOf(shapesOf(parcels, new Set([id])));
    case 'enterprise': {
      const found = tables.enterprises.find((row) => row.id === id);
      if (!found || found.lng === null || found.lat === null) return null;
      return boundsOf([{ type: 'Point', coordinates: [found.lng, found.lat] }]);
    }
    case 'area':
      return boundsOf(areas(new Set([id])));
    case 'industry':
      return boundsOf(
        shapesOf(geometry.sites, new Set(tables.projects.flatMap((row) => (row.industryId === id ? [row.id] : [])))),
      );
    case 'platform': {
      const own = boundsOf(shapesOf(geometry.platforms, new Set([id])));
      return (
        own ??
        boundsOf(areas(new Set(tables['platform-areas'].flatMap((row) => (row.platformId === id ? [row.areaId] : [])))))
      );
    }
  }
}

/** Box of the city: its outline, else its areas. */
export const cityBounds = ({ geometry }: EffectivePack): Bounds | null =>
  boundsOf(geometry.outline.features.map((feature) => feature.geometry)) ??
  boundsOf([...geometry.townships.features, ...geometry.zones.features].map((feature) => feature.geometry));
