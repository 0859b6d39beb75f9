import type { Position } from 'geojson';

/** `distance` and `area` measure alone; `parcel` draws a new one; the others change one that is there. */
export const drawTools = ['distance', 'area', 'parcel', 'reshape', 'split', 'cut'] as const;
export type DrawTool = (typeof drawTools)[number];

/** Whether a tool draws a line; the others draw rings. */
export const drawsLine = (tool: DrawTool): boolean => tool === 'distance' || tool === 'split';
/** Whether a tool changes a parcel that is there. */
export const changesParcel = (tool: DrawTool): boolean => tool === 'reshape' || tool === 'split' || tool === 'cut';
/** Whether one line or ring is all that a tool takes; of the others several rings are parts and holes. */
export const takesOne = (tool: DrawTool): boolean => drawsLine(tool) || tool === 'cut';

/** A line, or a ring that ends where it begins, in WGS84 degrees. */
export interface Stroke {
  readonly positions: readonly Position[];
  /** Still being drawn: its last position follows the pointer. */
  readonly isOpen: boolean;
}

/** What is being drawn: nothing of it is kept before the user's word. */
export interface Drawing {
  readonly tool: DrawTool;
  /** The parcel that is changed; null where none is. */
  readonly parcelId: string | null;
  readonly strokes: readonly Stroke[];
}

/** A wish to what draws, carried out by the map. */
export type DrawRequest = 'undo-position' | 'finish' | 'clear';
