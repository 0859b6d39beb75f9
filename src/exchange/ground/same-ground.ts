import type { CoordinateSystem } from '../../model/datum.ts';
import type { Shape } from '../../model/ground.ts';

/** What a round trip through a coordinate system may change, degrees: 1 mm, and 1 cm through the shifted ones. */
const slack = ({ datum }: CoordinateSystem): number => (datum === 'gcj02' || datum === 'bd09' ? 1e-7 : 1e-8);

function isNear(one: unknown, other: unknown, within: number): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, index) => isNear(part, other[index], within));
  }
  return typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= within;
}

/** Whether two shapes have the same corners in the same order, but for what the coordinate system of a file rounds away. */
export const isSameGround = (one: Shape, other: Shape, cameIn: CoordinateSystem): boolean =>
  one.type === other.type && isNear(one.coordinates, other.coordinates, slack(cameIn));
