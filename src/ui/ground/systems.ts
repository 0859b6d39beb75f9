import type { DeclaredSystem } from '../../exchange/ground/source-layer.ts';
import { axisOrders, type CoordinateSystem, gaussKruger, systemId, wgs84 } from '../../model/datum.ts';
import type { Bounds } from '../../model/geometry.ts';
import type { GroundTasks } from '../../worker/ground-messages.ts';

type DetectedSystem = GroundTasks['detect']['answer'];

/**
 * Why the user is asked. `several`: the file declares one of several that fit; `format-only`: no more than its format's
 * rule speaks for one; `not-understood`: it declares what nobody here knows; `disagrees`: what it declares leads elsewhere.
 */
export type SystemDoubt = 'none' | 'several' | 'format-only' | 'undeclared' | 'not-understood' | 'disagrees';

export interface SystemQuestion {
  /** What the file itself declares, where that puts it into the city; else null, and the user has to choose. */
  readonly declared: CoordinateSystem | null;
  readonly doubt: SystemDoubt;
  /** The declared system with its axes the other way round, where only so it fits. */
  readonly swapped: CoordinateSystem | null;
  /** Systems that put the file into the city, most likely first. */
  readonly fitting: readonly CoordinateSystem[];
  /** What the file declares or its format prescribes and the other systems that a file of this city may be in. */
  readonly others: readonly CoordinateSystem[];
}

/** Geographic CGCS2000 and WGS84 lead to one place. */
const placeOf = (system: CoordinateSystem): string =>
  systemId(system.datum === 'cgcs2000' ? { ...system, datum: 'wgs84' } : system);
const isSamePlace = (a: CoordinateSystem) => (b: CoordinateSystem) => placeOf(a) === placeOf(b);

const turned = (system: CoordinateSystem): CoordinateSystem => ({
  ...system,
  axes: system.axes === 'east-north' ? 'north-east' : 'east-north',
});

/** Systems that files of a city come in: geographic ones, and the 3° zones on both sides of its middle. */
function usualSystems([west, , east]: Bounds): readonly CoordinateSystem[] {
  const middle = (west + east) / 2;
  const meridians = [...new Set([Math.floor(middle / 3) * 3, Math.ceil(middle / 3) * 3])];
  return axisOrders.flatMap((axes) => [
    ...(['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const).map((datum) => ({ ...wgs84, datum, axes })),
    ...meridians.flatMap((meridian) => [true, false].map((hasZone) => gaussKruger(meridian, hasZone, axes))),
  ]);
}

const distinct = (systems: readonly CoordinateSystem[]): readonly CoordinateSystem[] => [
  ...new Map(systems.map((system) => [systemId(system), system])).values(),
];

function doubtOf(
  declared: DeclaredSystem | null,
  isContradicted: boolean,
  fitting: readonly CoordinateSystem[],
): SystemDoubt {
  if (!declared) return 'undeclared';
  if (isContradicted) return 'disagrees';
  if (!declared.system) return 'not-understood';
  if (declared.by === 'format') return 'format-only';
  if (!fitting.some(isSamePlace(declared.system))) return 'disagrees';
  return fitting.every(isSamePlace(declared.system)) ? 'none' : 'several';
}

/** With the declared system gone, since the coordinates cannot be of it, north first alone tells an exchange. */
function swappedOf(said: CoordinateSystem | null, fitting: readonly CoordinateSystem[]): CoordinateSystem | null {
  if (said) return fitting.find(isSamePlace(turned(said))) ?? null;
  return fitting.every(({ axes }) => axes === 'north-east') ? (fitting[0] ?? null) : null;
}

/**
 * What is to be asked about the coordinate system of a layer, given what its file declares and what fits the city.
 * `isContradicted`: the coordinates cannot be of what the file declares, which is then told by its words alone.
 */
export function askSystem(
  { declared, isContradicted }: { readonly declared: DeclaredSystem | null; readonly isContradicted: boolean },
  { standing, candidates }: DetectedSystem,
  city: Bounds,
): SystemQuestion {
  const fitting = standing === 'none' ? [] : candidates.map(({ system }) => system);
  const doubt = doubtOf(declared, isContradicted, fitting);
  const said = declared?.system ?? null;
  const listed = new Set(fitting.map(systemId));
  return {
    declared: doubt === 'none' || doubt === 'several' ? said : null,
    doubt,
    swapped: doubt === 'disagrees' ? swappedOf(said, fitting) : null,
    fitting,
    others: distinct([...(said ? [said] : []), ...usualSystems(city)]).filter(
      (system) => !listed.has(systemId(system)),
    ),
  };
}
