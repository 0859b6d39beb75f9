import { readSystemId } from '../../model/datum.ts';
import type { ParcelFault } from '../../model/ledger.ts';
import type { Parcel } from '../../model/tracking.ts';
import { CardFrame } from '../cards/card-frame.tsx';
import { Fact, Section } from '../cards/values.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { systemWords } from '../ground/system-words.ts';
import { ParcelFacts } from '../tracking/parcel-facts.tsx';
import { parcelName } from '../tracking/parcel-name.ts';
import { AssignParcel } from './assign-parcel.tsx';
import { landTexts } from './land-text.ts';
import { ParcelTools } from './parcel-tools.tsx';

/** That a parcel crosses itself, or covers ground of another: which one, and how much. */
function FaultWords({ fault: { parcelId, otherId, mu }, of }: { readonly fault: ParcelFault; readonly of: string }) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  if (otherId === null || mu === null) return <span class="field-fault">{t('parcel.crossesItself')}</span>;
  const id = parcelId === of ? otherId : parcelId;
  const other = pack.tables.parcels.find((parcel) => parcel.id === id);
  const siblings = pack.tables.parcels.filter(({ projectId }) => projectId === other?.projectId);
  return (
    <span class="field-fault">
      {t('drawing.shares', {
        parcel: other ? parcelName(other, siblings, speech) : id,
        land: landTexts(mu, speech)[0] ?? '',
      })}
    </span>
  );
}

/** What is known of the ground of a parcel: how much, by whom, and from which coordinates. */
export function ParcelGround({ parcel }: { readonly parcel: Parcel }) {
  const { siteChecks } = useAtlas();
  const speech = useSpeech();
  const { t, format } = speech;
  const landMu = siteChecks.value.parcelMu.get(parcel.id);
  if (parcel.shape === null) return null;
  const [mu, ...others] = landMu === undefined ? [] : landTexts(landMu, speech);
  const system = readSystemId(parcel.cameIn ?? '');
  return (
    <>
      <Fact label={t('card.measuredLand')} isNumber note={landMu === undefined ? undefined : t('drawing.method')}>
        {mu ?? <span class="unknown">{t('word.unmeasured')}</span>}
        {mu && <span class="card-extra">{others.join(' · ')}</span>}
      </Fact>
      {parcel.geometryBasis && (
        <Fact label={t('drawing.basis')}>
          {t(`parcel.basis.${parcel.geometryBasis}`)}
          {parcel.authority && <span class="card-extra">{parcel.authority}</span>}
        </Fact>
      )}
      {parcel.accuracyM !== null && (
        <Fact label={t('parcel.accuracy')}>
          ±{format(parcel.accuracyM, 'plain').text} {t('drawing.metres')}
        </Fact>
      )}
      {siteChecks.value.faults
        .filter(({ parcelId, otherId }) => parcelId === parcel.id || otherId === parcel.id)
        .map((fault) => (
          <Fact key={`${fault.parcelId} ${fault.otherId}`} label={t('parcel.fault')}>
            <FaultWords fault={fault} of={parcel.id} />
          </Fact>
        ))}
      {system && <Fact label={t('parcel.cameIn')}>{systemWords(system, t)}</Fact>}
    </>
  );
}

/** A parcel by itself: for one that belongs to no project this is its only place. */
export function ParcelCard({ parcel }: { readonly parcel: Parcel }) {
  const { language } = useAtlas();
  const { t } = useSpeech();
  const name = parcel.name ?? t('drawing.unnamed');
  return (
    <CardFrame
      selection={{ kind: 'parcel', id: parcel.id }}
      name={{ [language.value]: name }}
      isTranslated={false}
      kicker={t('tracking.parcel')}
      isDrawn={parcel.shape !== null}
      from={[]}
    >
      <AssignParcel parcel={parcel} />
      <Section title={t('parcel.ground')}>
        <dl class="card-facts">
          <ParcelGround parcel={parcel} />
          <ParcelFacts parcel={parcel} />
        </dl>
        <ParcelTools parcel={parcel} name={name} />
      </Section>
    </CardFrame>
  );
}
