import * as z from 'zod/mini';
import {
  date,
  id,
  landMu,
  oneOf,
  optionalDate,
  optionalId,
  optionalNumber,
  optionalOneOf,
  optionalText,
  type UnitOf,
} from './cell.ts';
import { groundCells, groundChecks } from './ground.ts';

/** What happens to a plot, in order: 已批, 已供, 动工, 竣工, 投产, 达产. */
export const stages = ['approved', 'supplied', 'started', 'completed', 'in-production', 'at-capacity'] as const;
export type Stage = (typeof stages)[number];

/** 出让, 划拨, 租赁, 先租后让, 弹性年期. */
export const supplyModes = ['grant', 'allocation', 'lease', 'lease-then-grant', 'flexible-term'] as const;
export const landOrigins = ['new', 'existing'] as const;

/** A plot of land, with what a land office knows it by and where it lies. A project may have several. */
export const parcelSchema = () =>
  z
    .object({
      id,
      /** The project and the area that it belongs to; either may be unknown. */
      projectId: optionalId,
      areaId: optionalId,
      /** 宗地 or plot number, or a name. */
      name: optionalText,
      /** 批文号 */
      approvalNo: optionalText,
      /** 合同号 */
      contractNo: optionalText,
      /** 电子监管号 */
      supervisionNo: optionalText,
      supplyMode: optionalOneOf(supplyModes),
      landOrigin: optionalOneOf(landOrigins),
      /** National code of the land use. */
      landUseCode: optionalText,
      plotRatio: optionalNumber,
      agreedStart: optionalDate,
      agreedCompletion: optionalDate,
      note: optionalText,
      ...groundCells,
    })
    .check(...groundChecks);
export type Parcel = Readonly<z.output<ReturnType<typeof parcelSchema>>>;

/**
 * So much land of a parcel reached a stage on a date; records of one stage add up. 0 says that by that date none had.
 * Land that is not known leaves the stage unknown.
 */
export const landRecordSchema = (unitOf: UnitOf) =>
  z.pipe(
    z.object({
      id,
      parcelId: id,
      stage: oneOf(stages),
      date,
      land: landMu(unitOf('land')),
      source: optionalText,
      locator: optionalText,
    }),
    z.transform(({ land, ...rest }) => ({ ...rest, landMu: land })),
  );
export type LandRecord = Readonly<z.output<ReturnType<typeof landRecordSchema>>>;
