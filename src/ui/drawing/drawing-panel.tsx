import './drawing.css';
import { useEffect, useMemo } from 'preact/hooks';
import { dividedShape, sharedGround, sketchedArea, sketchedLengthM, strokesOf } from '../../metrics/sketch.ts';
import { changesParcel, type Drawing, type DrawTool, drawsLine, drawTools } from '../../model/drawing.ts';
import type { Edit } from '../../model/edit.ts';
import type { Issue } from '../../model/issue.ts';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useUndoOffer } from '../tracking/use-undo-offer.ts';
import { CornerEntry } from './corner-entry.tsx';
import { dividedParcel, drawnParcel, type KeptCells, reshapedParcel } from './keep-edits.ts';
import { KeepForm } from './keep-form.tsx';
import { landTexts } from './land-text.ts';
import { ParcelChoice } from './parcel-choice.tsx';
import { AreaFacts, LengthFacts, SketchFaults } from './sketch-facts.tsx';

/** Makes edits of what was drawn as one step, and puts the tool away once they hold. */
function useKeep() {
  const { actions } = useAtlas();
  const offerUndo = useUndoOffer();
  return (edits: readonly Edit[], projectId: string | null, name: string): readonly Issue[] => {
    const issues = actions.edit('draw-parcel', edits);
    if (issues.length > 0) return issues;
    actions.stopDrawing();
    if (projectId) actions.select({ kind: 'project', id: projectId });
    offerUndo(({ t }) => t('drawing.kept', { name: name || t('drawing.unnamed') }));
    return [];
  };
}

/** Rings: their area live, and for a parcel the word to keep it. */
function Rings({ drawing: { tool, parcelId, strokes } }: { readonly drawing: Drawing }) {
  const { actions, pack } = useAtlas();
  const { t } = useSpeech();
  const finish = useKeep();
  const area = useMemo(() => sketchedArea(strokes), [strokes]);
  const isDone = strokes.length > 0 && strokes.every(({ isOpen }) => !isOpen);
  const { parcels } = pack.tables;
  const shared = useMemo(
    () => (area && isDone && tool !== 'area' ? sharedGround(area.shape, parcels, parcelId) : []),
    [area, isDone, tool, parcels, parcelId],
  );
  const { crossings } = area ?? { crossings: [] };
  useEffect(() => {
    actions.setOverlay([
      ...shared.map(({ shape }) => ({ tone: 'fault' as const, label: '', geometry: shape })),
      ...crossings.map((at) => ({
        tone: 'fault' as const,
        label: '',
        geometry: { type: 'Point' as const, coordinates: [...at] },
      })),
    ]);
    return () => actions.setOverlay([]);
  }, [shared, crossings]);
  if (!area) return null;
  const keep = (cells: KeptCells): readonly Issue[] => {
    if (tool === 'parcel') {
      return finish(drawnParcel(pack, area.shape, cells).edits, cells.projectId || null, cells.name ?? '');
    }
    const parcel = parcels.find(({ id }) => id === parcelId);
    if (!parcel) return [];
    return finish(reshapedParcel(pack, parcel.id, area.shape, cells), parcel.projectId, parcel.name ?? '');
  };
  const canKeep = isDone && crossings.length === 0 && (tool === 'parcel' || (tool === 'reshape' && parcelId !== null));
  return (
    <>
      {crossings.length === 0 && <AreaFacts area={area} />}
      <SketchFaults crossings={crossings.length} shared={shared} />
      {canKeep && (
        <KeepForm
          word={t(tool === 'parcel' ? 'drawing.keep' : 'drawing.keepShape')}
          isNew={tool === 'parcel'}
          keep={keep}
        />
      )}
    </>
  );
}

/** A parcel that a drawn line or ring divides: its parts before anything is kept. */
function Parts({ drawing: { tool, parcelId, strokes } }: { readonly drawing: Drawing }) {
  const { actions, pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  const finish = useKeep();
  const parcel = pack.tables.parcels.find(({ id }) => id === parcelId);
  const stroke = strokes.find(({ isOpen }) => !isOpen);
  const result = useMemo(
    () =>
      parcel?.shape && stroke && (tool === 'split' || tool === 'cut') ? dividedShape(parcel.shape, tool, stroke) : null,
    [parcel, stroke, tool],
  );
  useEffect(() => {
    const parts = result?.ok ? result.parts : parcel?.shape ? [parcel.shape] : [];
    actions.setOverlay(
      parts.map((geometry, index) => ({
        tone: 'chosen' as const,
        label: result?.ok ? t('drawing.part', { number: index + 1 }) : '',
        geometry,
      })),
    );
    return () => actions.setOverlay([]);
  }, [result, parcel]);
  if (!parcel?.shape || !result) return null;
  if (!result.ok) {
    return (
      <p class="field-fault" role="alert">
        {t(`drawing.problem.${result.problem}`)}
      </p>
    );
  }
  const areas = result.parts.map((shape) => sketchedArea(strokesOf(shape))?.areaMu ?? 0);
  const whole = sketchedArea(strokesOf(parcel.shape))?.areaMu ?? 0;
  const say = (landMu: number) => landTexts(landMu, speech)[0] ?? '';
  return (
    <>
      <p role="status">{t('drawing.parts', { count: areas.length })}</p>
      <ol class="drawing-parts">
        {areas.map((area, index) => (
          <li key={`${index}-${area}`}>{say(area)}</li>
        ))}
      </ol>
      <p class="hint">
        {t('drawing.partsSum', { sum: say(areas.reduce((sum, area) => sum + area, 0)), whole: say(whole) })}{' '}
        {t('drawing.partFirst')}
      </p>
      <KeepForm
        word={t('drawing.keepParts', { count: areas.length })}
        isNew={false}
        keep={(cells) =>
          finish(dividedParcel(pack, parcel.id, result.parts, cells), parcel.projectId, parcel.name ?? '')
        }
      />
    </>
  );
}

function Content({ drawing }: { readonly drawing: Drawing }) {
  const { tool, parcelId, strokes } = drawing;
  if (tool === 'distance') return strokes.length > 0 ? <LengthFacts metres={sketchedLengthM(strokes)} /> : null;
  if (tool === 'split' || tool === 'cut') return parcelId === null ? null : <Parts drawing={drawing} />;
  return <Rings drawing={drawing} />;
}

/** Measures and draws on the map: the tools, what is drawn in figures, and the word that keeps it. */
export function DrawingPanel() {
  const { actions, drawing } = useAtlas();
  const { t } = useSpeech();
  const { value } = drawing;
  if (!value) return null;
  const { tool, parcelId, strokes } = value;
  const isReady = !changesParcel(tool) || parcelId !== null;
  return (
    <section class="drawing-panel surface" aria-label={t('drawing.title')}>
      <header class="panel-head">
        <h2>{t('drawing.title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('drawing.close')}
          title={t('drawing.close')}
          onClick={actions.stopDrawing}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="drawing-body">
        <Segmented<DrawTool>
          label={t('drawing.tools')}
          value={tool}
          options={drawTools.map((option) => ({ value: option, text: t(`drawing.tool.${option}`) }))}
          onChange={(next) => actions.startDrawing(next)}
        />
        {changesParcel(tool) && <ParcelChoice tool={tool} parcelId={parcelId} />}
        {isReady && <p class="hint">{t(`drawing.hint.${tool}`)}</p>}
        {isReady && tool !== 'reshape' && (
          <div class="drawing-buttons">
            <button type="button" class="bar-button" onClick={() => actions.requestDraw('undo-position')}>
              {t('drawing.undo')}
            </button>
            {strokes.some(({ isOpen }) => isOpen) && (
              <button type="button" class="bar-button" onClick={() => actions.requestDraw('finish')}>
                {t(drawsLine(tool) ? 'drawing.finishLine' : 'drawing.finish')}
              </button>
            )}
            <button
              type="button"
              class="bar-button"
              disabled={strokes.length === 0}
              onClick={() => actions.requestDraw('clear')}
            >
              {t('drawing.clear')}
            </button>
          </div>
        )}
        {isReady && <Content drawing={value} />}
        {isReady && <CornerEntry key={tool} tool={tool} />}
      </div>
    </section>
  );
}
