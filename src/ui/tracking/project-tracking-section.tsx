import './tracking.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isWhollyMeasured } from '../../metrics/measured-parcels.ts';
import type { ProjectTracking } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import type { Stage } from '../../model/tracking.ts';
import { featureOf, measuredLandValue } from '../cards/measured-land.ts';
import { ValueFact } from '../cards/values.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { FormOpener } from './form-opener.tsx';
import { LandGaps } from './land-gaps.tsx';
import { ParcelForm } from './parcel-form.tsx';
import { ParcelItem } from './parcel-item.tsx';
import { RecordForm } from './record-form.tsx';
import { ScheduleFacts } from './schedule-facts.tsx';
import { StageTable } from './stage-table.tsx';
import { latestLaterMonth, nextStage, projectRecords } from './tracking-facts.ts';
import { useCanEdit } from './use-can-edit.ts';

/** What has become of a project's land: its scheduled phase, what is reported, and where to report it. */
export function ProjectTrackingSection({ project }: { readonly project: Project }) {
  const { pack, tracking: allTracking, measuredMu, siteChecks } = useAtlas();
  const { t } = useSpeech();
  const canEdit = useCanEdit();
  const heading = useRef<HTMLHeadingElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const tracking = allTracking.value.get(project.id);
  if (!tracking) return null;
  const records = projectRecords(pack, project.id);
  const site = featureOf(pack.geometry.sites, project.id);
  const crossesItself = siteChecks.value.faults.some(
    ({ parcelId, otherId }) => otherId === null && tracking.parcels.some(({ parcel }) => parcel.id === parcelId),
  );
  const isWhole = isWhollyMeasured(tracking, siteChecks.value.parcelMu);
  const focusHeading = () => heading.current?.focus();
  return (
    <section class="card-section tracking" aria-labelledby="tracking-title">
      <h3 id="tracking-title" tabIndex={-1} ref={heading}>
        {t('tracking.title')}
      </h3>
      <ScheduleFacts project={project} tracking={tracking} />
      {records.length > 0 && <StageTable tracking={tracking} onAdd={setStage} />}
      <LaterRecords project={project} tracking={tracking} />
      {stage !== null && <RecordForm key={stage} projectId={project.id} stage={stage} onDone={() => setStage(null)} />}
      <FormOpener label={t('tracking.addRecord')} isOpen={stage !== null} onOpen={() => setStage(nextStage(records))} />
      {!canEdit && <p class="card-note">{t('keep.following')}</p>}
      <dl class="card-facts">
        {records.length > 0 && <LandGaps tracking={tracking} />}
        <ValueFact value={measuredLandValue(site, measuredMu.value.get(project.id), { crossesItself, isWhole })} />
      </dl>
      <Parcels project={project} tracking={tracking} onRemoved={focusHeading} />
    </section>
  );
}

/** Records that do not count yet, and the way to a month at which they do. */
function LaterRecords({ project, tracking }: { readonly project: Project; readonly tracking: ProjectTracking }) {
  const { pack, asOf, actions } = useAtlas();
  const { t, month } = useSpeech();
  const latest = latestLaterMonth(projectRecords(pack, project.id), asOf.value);
  if (tracking.laterRecords === 0 || latest === null) return null;
  return (
    <p class="card-note">
      {t(tracking.laterRecords === 1 ? 'tracking.laterRecord' : 'tracking.laterRecords', {
        count: tracking.laterRecords,
        month: month(asOf.value),
      })}{' '}
      <button type="button" class="text-button" onClick={() => actions.setAsOf(latest)}>
        {t('tracking.lookAt', { month: month(latest) })}
      </button>
    </p>
  );
}

interface ParcelsProps {
  readonly project: Project;
  readonly tracking: ProjectTracking;
  readonly onRemoved: () => void;
}

/** The project's parcels, folded while there are none or many; the first one shows itself. */
function Parcels({ project, tracking, onRemoved }: ParcelsProps) {
  const { t, format } = useSpeech();
  const [isAdding, setAdding] = useState(false);
  const count = tracking.parcels.length;
  const [isOpen, setOpen] = useState(count > 0 && count < 3);
  const countBefore = useRef(count);
  useEffect(() => {
    if (countBefore.current === 0 && count > 0) setOpen(true);
    countBefore.current = count;
  }, [count]);
  const parcels = tracking.parcels.map(({ parcel }) => parcel);
  return (
    <details class="tracking-parcels" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="tracking-parcels-title">{t('tracking.parcels')}</span>
        <span class="number unknown">{format(count, 'plain').text}</span>
      </summary>
      {count > 0 ? (
        <ul>
          {tracking.parcels.map((tracked) => (
            <ParcelItem
              key={tracked.parcel.id}
              projectId={project.id}
              tracked={tracked}
              parcels={parcels}
              onRemoved={onRemoved}
            />
          ))}
        </ul>
      ) : (
        <p class="unknown">{t('tracking.noParcels')}</p>
      )}
      {isAdding && <ParcelForm projectId={project.id} onDone={() => setAdding(false)} />}
      <FormOpener label={t('tracking.addParcel')} isOpen={isAdding} onOpen={() => setAdding(true)} />
    </details>
  );
}
