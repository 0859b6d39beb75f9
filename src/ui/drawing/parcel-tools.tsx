import { strokesOf } from '../../metrics/sketch.ts';
import type { DrawTool } from '../../model/drawing.ts';
import type { Parcel } from '../../model/tracking.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { RemoveParcel } from '../tracking/remove-parcel.tsx';
import { useCanEdit } from '../tracking/use-can-edit.ts';

const tools = ['reshape', 'split', 'cut'] as const satisfies readonly DrawTool[];

/** Takes a tool to a parcel on the map; nothing for one without a shape. */
export function ParcelDrawing({ parcel, name }: { readonly parcel: Parcel; readonly name: string }) {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  const { id, shape } = parcel;
  if (!shape) return null;
  return (
    <>
      {tools.map((tool) => (
        <button
          key={tool}
          type="button"
          class="card-link"
          disabled={!canEdit}
          aria-label={t('parcel.toolNamed', { tool: t(`drawing.tool.${tool}`), name })}
          onClick={() => {
            actions.startDrawing(tool, id, tool === 'reshape' ? strokesOf(shape) : []);
            actions.requestCamera({ kind: 'fit-selection' });
          }}
        >
          {t(`drawing.tool.${tool}`)}
        </button>
      ))}
    </>
  );
}

/** Everything that can be done to a parcel, its removal among it. */
export function ParcelTools({ parcel, name }: { readonly parcel: Parcel; readonly name: string }) {
  const { actions } = useAtlas();
  return (
    <p class="tracking-buttons">
      <ParcelDrawing parcel={parcel} name={name} />
      <RemoveParcel parcelId={parcel.id} name={name} onRemoved={() => actions.select(null)} />
    </p>
  );
}
