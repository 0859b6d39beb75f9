import { useState } from 'preact/hooks';
import { readCorners } from '../../exchange/ground/read-corners.ts';
import { type CoordinateSystem, gaussKruger, systemId, wgs84 } from '../../model/datum.ts';
import { type DrawTool, drawsLine } from '../../model/drawing.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { ChoiceField } from '../tracking/form-fields.tsx';

const meridians = [117, 120, 123];
const systems: readonly CoordinateSystem[] = [
  wgs84,
  ...meridians.map((meridian) => gaussKruger(meridian, false, 'north-east')),
];

/** Draws by coordinates that are typed or pasted: for those who have them, or who use no pointer. */
export function CornerEntry({ tool }: { readonly tool: DrawTool }) {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const [system, setSystem] = useState(wgs84);
  const [fault, setFault] = useState<string | null>(null);
  const least = drawsLine(tool) ? 2 : 3;
  const nameOf = ({ datum, centralMeridian }: CoordinateSystem) =>
    datum === 'gauss-kruger'
      ? t('drawing.system.gauss-kruger', { meridian: centralMeridian ?? '' })
      : t('drawing.system.wgs84');
  const take = () => {
    const read = readCorners(text, system, !drawsLine(tool));
    if (!read.ok) {
      setFault(t('drawing.cornersFault', { row: read.row, value: read.value }));
      return;
    }
    const tooFew =
      read.strokes.length === 0 ||
      read.strokes.some(({ positions }) => positions.length < (drawsLine(tool) ? least : least + 1));
    setFault(tooFew ? t('drawing.cornersFew', { count: least }) : null);
    if (!tooFew) actions.setStrokes(read.strokes);
  };
  return (
    <details class="drawing-corners">
      <summary>{t('drawing.corners')}</summary>
      <ChoiceField
        label={t('drawing.cornersSystem')}
        value={systemId(system)}
        options={systems.map((option) => ({ value: systemId(option), text: nameOf(option) }))}
        onChange={(id) => setSystem(systems.find((option) => systemId(option) === id) ?? wgs84)}
      />
      <label class="field">
        <span>{t('drawing.cornersLabel')}</span>
        <textarea
          rows={4}
          spellcheck={false}
          value={text}
          aria-invalid={fault !== null}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {fault && (
        <p class="field-fault" role="alert">
          {fault}
        </p>
      )}
      <button type="button" class="bar-button" onClick={take}>
        {t('drawing.cornersTake')}
      </button>
    </details>
  );
}
