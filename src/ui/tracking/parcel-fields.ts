import type { Parcel } from '../../model/tracking.ts';

/** What is entered of a parcel, in the order in which a land office would say it. */
export const parcelFields = [
  'name',
  'approvalNo',
  'landOrigin',
  'supplyMode',
  'contractNo',
  'supervisionNo',
  'landUseCode',
  'plotRatio',
  'agreedStart',
  'agreedCompletion',
  'source',
  'locator',
  'note',
] as const satisfies readonly (keyof Parcel)[];
export type ParcelField = (typeof parcelFields)[number];
