import type { ProjectTracking } from '../model/ledger.ts';

/**
 * Whether what is measured of a project is all of its ground: every one of its parcels is, or its site was measured
 * without any. `parcelMu` is by parcel id.
 */
export function isWhollyMeasured(
  tracking: Pick<ProjectTracking, 'parcels'> | undefined,
  parcelMu: ReadonlyMap<string, number>,
): boolean {
  const measured = (tracking?.parcels ?? []).filter(({ parcel }) => parcelMu.has(parcel.id));
  return measured.length === 0 || measured.length === tracking?.parcels.length;
}
