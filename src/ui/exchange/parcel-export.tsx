import { useState } from 'preact/hooks';
import { exportedParcels } from '../../exchange/export/ground/exported-parcels.ts';
import {
  type GroundFile,
  type GroundFileFormat,
  groundFile,
  groundFileFormats,
  holdsSystem,
} from '../../exchange/export/ground/ground-file.ts';
import { type CoordinateSystem, gaussKruger, systemId, wgs84 } from '../../model/datum.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { systemWords } from '../ground/system-words.ts';
import { ChoiceField } from '../tracking/form-fields.tsx';

const meridians = [117, 120, 123];
const systems: readonly CoordinateSystem[] = [
  wgs84,
  { ...wgs84, datum: 'cgcs2000' },
  ...meridians.flatMap((meridian) => [gaussKruger(meridian, false), gaussKruger(meridian, true)]),
  { ...wgs84, datum: 'gcj02' },
];

/** Hands out the parcels that have a shape, in a format and coordinate system of the reader's choice. */
export function ParcelExport({ onSave }: { readonly onSave: (file: GroundFile) => void }) {
  const { language, pack, siteChecks } = useAtlas();
  const { t, name } = useSpeech();
  const [id, setId] = useState(systemId(wgs84));
  const system = systems.find((option) => systemId(option) === id) ?? wgs84;
  const count = pack.tables.parcels.filter(({ shape }) => shape !== null).length;
  if (count === 0) return null;
  const save = (format: GroundFileFormat) => {
    const parcels = exportedParcels(pack, siteChecks.value.parcelMu, system, language.value);
    onSave(groundFile(format, parcels, system, `${name(pack.info.city).text}-${t('parcel.file')}`));
  };
  return (
    <section class="parcel-export">
      <h2>{t('parcel.export', { count })}</h2>
      <ChoiceField
        label={t('drawing.cornersSystem')}
        value={id}
        options={systems.map((option) => ({ value: systemId(option), text: systemWords(option, t) }))}
        onChange={setId}
      />
      <ul class="export-list">
        {groundFileFormats.map((format) => (
          <li key={format}>
            <button type="button" disabled={!holdsSystem(format, system)} onClick={() => save(format)}>
              <span>{t(`parcel.format.${format}`)}</span>
              <span class="hint">
                {t(holdsSystem(format, system) ? `parcel.format.${format}.about` : 'parcel.format.notInPlane')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
