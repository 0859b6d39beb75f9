import type { Position } from 'geojson';
import { fromWgs84 } from '../../../geo/coordinate-system.ts';
import type { CoordinateSystem } from '../../../model/datum.ts';
import type { EffectivePack } from '../../../model/effective-pack.ts';
import type { Shape } from '../../../model/ground.ts';
import type { Language } from '../../../model/language.ts';
import { type Localized, localize } from '../../../model/language.ts';

/** What a file says of a parcel. Names of ten letters at most: a Shapefile keeps no more. */
export const parcelColumns = [
  'id',
  'name',
  'projectId',
  'project',
  'areaId',
  'area',
  'areaMu',
  'basis',
  'authority',
  'accuracyM',
  'source',
  'note',
] as const;
export type ParcelColumn = (typeof parcelColumns)[number];

/** A parcel as it goes out: its shape in the file's system, east first. */
export interface ExportedParcel {
  readonly shape: Shape;
  /** Unknown is null. */
  readonly values: Readonly<Record<ParcelColumn, string | number | null>>;
}

// A tenth of a millimetre.
const metreDecimals = 4;
const degreeDecimals = 9;

const rounded = (position: Position, decimals: number): Position =>
  position.map((part) => Number(part.toFixed(decimals)));

/** Every parcel that has a shape, in a coordinate system; `measuredMu` by parcel id. */
export function exportedParcels(
  { tables, projectById, areaById }: Pick<EffectivePack, 'tables' | 'projectById' | 'areaById'>,
  measuredMu: ReadonlyMap<string, number>,
  system: CoordinateSystem,
  language: Language,
): readonly ExportedParcel[] {
  const convert = fromWgs84({ ...system, axes: 'east-north' });
  const decimals = system.datum === 'gauss-kruger' ? metreDecimals : degreeDecimals;
  const inSystem = (ring: readonly Position[]) => ring.map((position) => rounded(convert(position), decimals));
  const moved = (shape: Shape): Shape =>
    shape.type === 'Polygon'
      ? { type: 'Polygon', coordinates: shape.coordinates.map(inSystem) }
      : { type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map(inSystem)) };
  const named = (text: Localized | undefined) => (text ? localize(text, language).text : null);
  return tables.parcels.flatMap((parcel): readonly ExportedParcel[] => {
    if (!parcel.shape) return [];
    const project = projectById.get(parcel.projectId ?? '');
    const areaId = parcel.areaId ?? project?.areaId ?? null;
    const mu = measuredMu.get(parcel.id);
    return [
      {
        shape: moved(parcel.shape),
        values: {
          id: parcel.id,
          name: parcel.name,
          projectId: parcel.projectId,
          project: named(project?.name),
          areaId,
          area: named(areaById.get(areaId ?? '')?.name),
          areaMu: mu === undefined ? null : Number(mu.toFixed(4)),
          basis: parcel.geometryBasis,
          authority: parcel.authority,
          accuracyM: parcel.accuracyM,
          source: parcel.source,
          note: parcel.note,
        },
      },
    ];
  });
}
