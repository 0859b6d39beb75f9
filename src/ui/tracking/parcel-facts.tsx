import type { Parcel } from '../../model/tracking.ts';
import { Fact } from '../cards/values.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { parcelFields } from './parcel-fields.ts';

/** The parcel's attributes that are known; the name stands above them. */
export function ParcelFacts({ parcel }: { readonly parcel: Parcel }) {
  const { pack } = useAtlas();
  const { t, date, format } = useSpeech();
  const said = {
    name: () => null,
    supplyMode: () => parcel.supplyMode && t(`supplyMode.${parcel.supplyMode}`),
    landOrigin: () => parcel.landOrigin && t(`landOrigin.${parcel.landOrigin}`),
    plotRatio: () => format(parcel.plotRatio, 'plain').text,
    agreedStart: () => parcel.agreedStart && date(parcel.agreedStart),
    agreedCompletion: () => parcel.agreedCompletion && date(parcel.agreedCompletion),
    source: () => {
      const title = parcel.source === null ? undefined : pack.sourceById.get(parcel.source)?.title;
      return title ? <Name of={title} /> : parcel.source;
    },
  };
  return (
    <>
      {parcelFields.map((field) => {
        const value = field in said ? said[field as keyof typeof said]() : parcel[field];
        return (
          value !== null &&
          value !== '' && (
            <Fact key={field} label={t(`tracking.field.${field}`)}>
              <span class="tracking-text">{value}</span>
            </Fact>
          )
        );
      })}
    </>
  );
}
