import type { GeometryBasis } from '../../model/geometry.ts';

/** Whether an edge is drawn dashed, since its course is drawn or computed and not known. */
export const isDashed = (basis: GeometryBasis): boolean => basis === 'schematic' || basis === 'derived';
