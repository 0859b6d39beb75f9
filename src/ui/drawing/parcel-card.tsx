import { readSystemId } from '../../model/datum.ts';
import type { Parcel } from '../../model/tracking.ts';
import { CardFrame } from '../cards/card-frame.tsx';
import { Fact, Section } from '../cards/values.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ParcelFacts } from '../tracking/parcel-facts.tsx';
import { AssignParcel } from './assign-parcel.tsx';
import { landTexts } from './land-text.ts';
import { ParcelTools } from './parcel-tools.tsx';
import { systemWords } from './system-words.ts';

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
