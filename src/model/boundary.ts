import * as z from 'zod/mini';
import { id, oneOf, optionalText } from './cell.ts';
import { groundCells, groundChecks } from './ground.ts';

/** What a boundary may be of; the ids are those of `areas` and `platforms`. */
export const boundaryScopes = ['area', 'platform'] as const;

/** A boundary that stands in the place of the one that the pack ships. One to an area or platform. */
export const boundarySchema = () =>
  z
    .object({ id, scopeKind: oneOf(boundaryScopes), scopeId: id, ...groundCells, note: optionalText })
    .check(...groundChecks);
export type Boundary = Readonly<z.output<ReturnType<typeof boundarySchema>>>;

/** 城镇开发边界, 工业用地控制线: land belongs inside. 永久基本农田, 生态保护红线: land belongs outside. */
export const controlLineKinds = [
  'urban-growth-boundary',
  'industrial-land-line',
  'permanent-basic-farmland',
  'ecological-red-line',
] as const;
export type ControlLineKind = (typeof controlLineKinds)[number];

/** Whether land is to lie inside the line, or to stay clear of it. */
export const keepsInside = (kind: ControlLineKind): boolean =>
  kind === 'urban-growth-boundary' || kind === 'industrial-land-line';

export const controlLineSchema = () =>
  z
    .object({ id, kind: oneOf(controlLineKinds), name: optionalText, ...groundCells, note: optionalText })
    .check(...groundChecks);
export type ControlLine = Readonly<z.output<ReturnType<typeof controlLineSchema>>>;
