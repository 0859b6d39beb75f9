import type { Parcel } from '../../model/tracking.ts';
import type { Speech } from '../context.ts';

/** A parcel by its name, or by its place among the project's parcels. */
export const parcelName = (parcel: Parcel, parcels: readonly Parcel[], { t }: Speech): string =>
  parcel.name ?? t('tracking.parcelNo', { no: parcels.findIndex(({ id }) => id === parcel.id) + 1 });
