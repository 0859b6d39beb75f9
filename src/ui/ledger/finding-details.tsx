import { useEffect, useRef } from 'preact/hooks';
import { ratio } from '../../metrics/ratio.ts';
import { stageExcesses } from '../../metrics/stage-excesses.ts';
import type { ParcelFault, RuleFinding } from '../../model/ledger.ts';
import type { Check } from '../../model/rule.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { parcelName } from '../tracking/parcel-name.ts';

/** Which stage of which parcel has more land than the stage before it, and how much each has. */
function StageExcesses({ projectId }: { readonly projectId: string }) {
  const { tracking } = useAtlas();
  const { t, format } = useSpeech();
  const project = tracking.value.get(projectId);
  if (!project) return null;
  const land = (mu: number) => format(mu, 'land').text ?? '';
  const { unit } = format(null, 'land');
  return (
    <ul>
      {stageExcesses(project).map(({ parcel, stage, landMu, before, beforeMu }) => (
        <li key={`${parcel.id} ${stage}`}>
          {parcel.name && project.parcels.length > 1 && `${parcel.name} · `}
          {t('rule.stageExcess', {
            stage: t(`stage.${stage}`),
            land: land(landMu),
            before: t(`stage.${before}`),
            beforeLand: land(beforeMu),
            unit,
          })}
        </li>
      ))}
    </ul>
  );
}

/** What measured land was held against, and how far the two lie apart. */
function MeasuredAgainst({ finding, check }: FindingDetailsProps) {
  const { t, format } = useSpeech();
  const { value, against } = finding;
  const share = value === null || against === null ? null : ratio(Math.abs(value - against), against);
  if (share === null) return null;
  const { text, unit } = format(against, 'land');
  const key = check === 'measured-supplied' ? 'ruleAgainst.supplied' : 'ruleAgainst.planned';
  return <>{t(key, { land: text ?? '', unit, share: format(share, 'share').text ?? '' })}</>;
}

/** Where parcels of the project cover ground of others or cross themselves; each can be shown on the map. */
function Faults({ faults, projectId }: { readonly faults: readonly ParcelFault[]; readonly projectId: string }) {
  const { actions, pack } = useAtlas();
  const speech = useSpeech();
  const { t, name, format } = speech;
  const isShown = useRef(false);
  useEffect(
    () => () => {
      if (isShown.current) actions.setOverlay([]);
    },
    [],
  );
  const nameOf = (id: string): string => {
    const parcel = pack.tables.parcels.find((row) => row.id === id);
    const project = pack.projectById.get(parcel?.projectId ?? '');
    if (!parcel || !project) return parcel?.name ?? id;
    const parcels = pack.tables.parcels.filter((row) => row.projectId === project.id);
    const own = parcelName(parcel, parcels, speech);
    return project.id === projectId ? own : `${name(project.name).text} · ${own}`;
  };
  const describe = ({ parcelId, otherId, mu }: ParcelFault): string => {
    const { text, unit } = format(mu, 'land');
    return otherId === null
      ? t('ruleOverlap.crossing', { parcel: nameOf(parcelId) })
      : t('ruleOverlap.of', { parcel: nameOf(parcelId), other: nameOf(otherId), land: text ?? '', unit });
  };
  const show = ({ where }: ParcelFault) => {
    isShown.current = true;
    actions.setOverlay([{ tone: 'fault', label: '', geometry: where }]);
    actions.requestCamera({ kind: 'fit-overlay' });
  };
  return (
    <ul>
      {faults.map((fault) => {
        const words = describe(fault);
        return (
          <li key={`${fault.parcelId} ${fault.otherId}`}>
            {words}{' '}
            <button
              type="button"
              class="text-button"
              aria-label={t('ruleOverlap.showNamed', { fault: words })}
              onClick={() => show(fault)}
            >
              {t('ruleOverlap.show')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface FindingDetailsProps {
  readonly finding: RuleFinding;
  readonly check: Check;
}

/** What stands behind a finding: stages, figures or places. */
export function FindingDetails({ finding, check }: FindingDetailsProps) {
  const { pack, siteChecks } = useAtlas();
  const { subject, result, reason } = finding;
  if (subject.kind !== 'project') return null;
  if (check === 'stage-order' && result === 'touched') return <StageExcesses projectId={subject.id} />;
  if (check === 'measured-land' || check === 'measured-supplied') {
    if (reason !== 'crosses-itself') return <MeasuredAgainst finding={finding} check={check} />;
  }
  const wanted = (fault: ParcelFault) =>
    reason === 'crosses-itself' ? fault.otherId === null : check === 'no-overlap' && fault.otherId !== null;
  const own = new Set(pack.tables.parcels.filter(({ projectId }) => projectId === subject.id).map(({ id }) => id));
  const faults = siteChecks.value.faults.filter(
    (fault) => wanted(fault) && (own.has(fault.parcelId) || own.has(fault.otherId ?? '')),
  );
  return faults.length > 0 ? <Faults faults={faults} projectId={subject.id} /> : null;
}
