import type { ComponentChildren } from 'preact';
import type { SharedGround, SketchedArea } from '../../metrics/sketch.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { parcelName } from '../tracking/parcel-name.ts';
import { landTexts, lengthText } from './land-text.ts';

interface FactProps {
  readonly name: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Fact({ name, note, children }: FactProps) {
  return (
    <div class="drawing-fact">
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <span class="hint">{note}</span>}
      </dd>
    </div>
  );
}

export function LengthFacts({ metres }: { readonly metres: number }) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <dl class="drawing-facts">
      <Fact name={t('drawing.length')} note={t('drawing.lengthMethod')}>
        <strong>{lengthText(metres, speech)}</strong>
      </Fact>
    </dl>
  );
}

export function AreaFacts({ area }: { readonly area: SketchedArea }) {
  const speech = useSpeech();
  const { t } = speech;
  const [mu, ...others] = landTexts(area.areaMu, speech);
  return (
    <dl class="drawing-facts">
      <Fact name={t('drawing.area')} note={t('drawing.method')}>
        <strong>{mu}</strong> <span class="drawing-also">{others.join(' · ')}</span>
      </Fact>
      <Fact name={t('drawing.planar')} note={t('drawing.planarMethod', { meridian: area.centralMeridian ?? '' })}>
        {landTexts(area.planarMu, speech)[0]}
      </Fact>
      <Fact name={t('drawing.perimeter')}>{lengthText(area.perimeterM, speech)}</Fact>
    </dl>
  );
}

interface FaultsProps {
  readonly crossings: number;
  readonly shared: readonly SharedGround[];
}

/** Where the drawn shape crosses itself or covers ground of other parcels. */
export function SketchFaults({ crossings, shared }: FaultsProps) {
  const { pack } = useAtlas();
  const speech = useSpeech();
  const { t } = speech;
  if (crossings === 0 && shared.length === 0) return null;
  const nameOf = (id: string) => {
    const parcel = pack.tables.parcels.find((candidate) => candidate.id === id);
    return parcel ? parcelName(parcel, pack.tables.parcels, speech) : id;
  };
  return (
    <ul class="field-fault" role="status">
      {crossings > 0 && <li>{t('drawing.crosses', { count: crossings })}</li>}
      {shared.map(({ parcelId, mu }) => (
        <li key={parcelId}>
          {t('drawing.shares', { parcel: nameOf(parcelId), land: landTexts(mu, speech)[0] ?? '' })}
        </li>
      ))}
    </ul>
  );
}
