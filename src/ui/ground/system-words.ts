import type { Translate } from '../../i18n/translate.ts';
import type { CoordinateSystem } from '../../model/datum.ts';

/** A coordinate system in the words of an office; north first is said, since survey files have it so and most others have not. */
export function systemWords({ datum, centralMeridian, hasZoneNumber, axes }: CoordinateSystem, t: Translate): string {
  if (datum === 'gauss-kruger') {
    const meridian = centralMeridian ?? 0;
    const name = t(hasZoneNumber ? 'ground.system.zone-number' : 'ground.system.gauss-kruger', {
      meridian,
      zone: meridian / 3,
    });
    return t(`ground.axes.${axes}`, { name });
  }
  const name = t(`ground.system.${datum}`);
  return axes === 'north-east' ? t('ground.latitudeFirst', { name }) : name;
}
