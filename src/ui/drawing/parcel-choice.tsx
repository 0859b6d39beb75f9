import { strokesOf } from '../../metrics/sketch.ts';
import type { DrawTool } from '../../model/drawing.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { ChoiceField } from '../tracking/form-fields.tsx';
import { parcelName } from '../tracking/parcel-name.ts';

// A list of thousands is no choice: then those of the selected project, or of none, are offered.
const mostListed = 300;

/** Which parcel a tool changes. */
export function ParcelChoice({ tool, parcelId }: { readonly tool: DrawTool; readonly parcelId: string | null }) {
  const { actions, pack, selection } = useAtlas();
  const speech = useSpeech();
  const { t, name } = speech;
  const shaped = pack.tables.parcels.filter(({ shape }) => shape !== null);
  const selected = selection.value?.kind === 'project' ? selection.value.id : null;
  const listed = shaped.length > mostListed ? shaped.filter(({ projectId }) => projectId === selected) : shaped;
  if (shaped.length === 0) return <p class="hint">{t('drawing.noParcel')}</p>;
  const textOf = (parcel: (typeof shaped)[number]) => {
    const project = pack.projectById.get(parcel.projectId ?? '');
    const siblings = pack.tables.parcels.filter(({ projectId }) => projectId === parcel.projectId);
    const own = parcelName(parcel, siblings, speech);
    return project ? `${project.no} ${name(project.name).text} · ${own}` : own;
  };
  const choose = (id: string) => {
    const shape = shaped.find((parcel) => parcel.id === id)?.shape;
    actions.startDrawing(tool, id || null, tool === 'reshape' && shape ? strokesOf(shape) : []);
  };
  return (
    <ChoiceField
      label={t('drawing.parcel')}
      value={parcelId ?? ''}
      options={[
        { value: '', text: t('drawing.choose') },
        ...listed.map((parcel) => ({ value: parcel.id, text: textOf(parcel) })),
      ]}
      onChange={choose}
    />
  );
}
