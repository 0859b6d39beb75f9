import type { Translate } from '../../i18n/translate.ts';
import type { CoordinateSystem } from '../../model/datum.ts';

/** A coordinate system as a surveyor calls it. */
export function systemWords({ datum, centralMeridian, hasZoneNumber }: CoordinateSystem, t: Translate): string {
  if (datum !== 'gauss-kruger' || centralMeridian === null) return t(`parcel.system.${datum}`);
  const words = t('parcel.system.gauss-kruger', { meridian: centralMeridian });
  return hasZoneNumber ? `${words} ${t('parcel.system.zone', { zone: centralMeridian / 3 })}` : words;
}
