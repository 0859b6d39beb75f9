import './statistics.css';
import { statisticFigures } from '../../metrics/statistics.ts';
import { isMapped, type Statistic } from '../../model/statistic.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { useCanEdit } from '../tracking/use-can-edit.ts';
import { useUndoOffer } from '../tracking/use-undo-offer.ts';
import { statisticRemovalEdits } from './statistic-edits.ts';
import { useSourceName } from './statistic-figure.tsx';

/** The statistics that users brought: what each is, whether it colours areas and why not, and the way to remove it. */
export function OwnFigures() {
  const { pack, statistic } = useAtlas();
  const { t } = useSpeech();
  const sourceName = useSourceName();
  const { statistics } = pack.tables;
  const shown = statistic.value;
  if (statistics.length === 0) return null;
  return (
    <div class="own-figures">
      {shown && (
        <p class="hint">
          {[shown.unit ?? t('ownFigures.noUnit'), sourceName(shown), shown.note].filter(Boolean).join(' · ')}
          {shown.scopeKind === 'area' && ` · ${t('ownFigures.untouched')}`}
        </p>
      )}
      <details>
        <summary>
          {t('ownFigures.title')} <span class="number">{statistics.length}</span>
        </summary>
        <ul>
          {statistics.map((own) => (
            <OwnFigure key={own.id} statistic={own} isShown={own.id === shown?.id} />
          ))}
        </ul>
      </details>
    </div>
  );
}

function OwnFigure({ statistic, isShown }: { readonly statistic: Statistic; readonly isShown: boolean }) {
  const { actions, pack } = useAtlas();
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  const offerUndo = useUndoOffer();
  const sourceName = useSourceName();
  const { id, name, scopeKind, adding, unit } = statistic;
  const count = statisticFigures(pack.tables['statistic-values'], statistic).size;
  const remove = () => {
    if (actions.edit('remove-statistic', statisticRemovalEdits(pack, id)).length > 0) return;
    offerUndo(({ t: say }) => say('ownFigures.removed', { name, count }));
  };
  const facts = [
    t(`ownFigures.of.${scopeKind}`),
    count === 1 ? t('ownFigures.oneValue') : t('ownFigures.values', { count }),
    t(`ownFigures.adding.${adding}`),
    sourceName(statistic),
  ];
  return (
    <li>
      <span class="own-figure-name">
        {name} <span class="unit">{unit}</span>
      </span>
      <span class="hint">{facts.join(' · ')}</span>
      {!isMapped(statistic) && (
        <span class="hint">{t(`ownFigures.notMapped.${scopeKind === 'platform' ? 'platform' : 'project'}`)}</span>
      )}
      <span class="own-figure-buttons">
        {isMapped(statistic) &&
          (isShown ? (
            <span class="hint">{t('ownFigures.shown')}</span>
          ) : (
            <button
              type="button"
              class="text-button"
              aria-label={t('ownFigures.showNamed', { name })}
              onClick={() => actions.setMetric(`statistic.${id}`)}
            >
              {t('ownFigures.show')}
            </button>
          ))}
        <button
          type="button"
          class="text-button"
          disabled={!canEdit}
          aria-label={t('ownFigures.removeNamed', { name })}
          onClick={remove}
        >
          {t('ownFigures.remove')}
        </button>
      </span>
    </li>
  );
}
