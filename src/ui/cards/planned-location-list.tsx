import './card-lists.css';
import type { PlannedLocation } from '../../model/planned-location.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useSpeech } from '../context.ts';
import { BasisWord } from './basis-word.tsx';
import { EntityButton } from './entity-button.tsx';
import { hasText } from './has-text.ts';
import { IndustryName } from './industry-name.tsx';

interface PlannedLocationListProps {
  readonly locations: readonly PlannedLocation[];
  /** What each row names: the place, or the industry where the place is the card's own. */
  readonly name: 'place' | 'industry';
}

/** The place as the plan names it, opening the platform or area that it is. */
function PlaceName({ location }: { readonly location: PlannedLocation }) {
  const { platformId, areaId, place } = location;
  if (platformId === null && areaId === null) return <Name of={place} />;
  return (
    <EntityButton to={platformId === null ? { kind: 'area', id: areaId ?? '' } : { kind: 'platform', id: platformId }}>
      <Name of={place} />
    </EntityButton>
  );
}

/** Planned locations as the plan lists them, and whether the list is open; one paragraph's list has one kind. */
export function PlannedLocationList({ locations, name: subject }: PlannedLocationListProps) {
  const { t, name } = useSpeech();
  const isOpen = locations.some(({ listKind }) => listKind === 'open');
  return (
    <>
      {subject === 'place' && <p class="card-note">{t(isOpen ? 'card.listOpen' : 'card.listClosed')}</p>}
      <ul class="card-list">
        {locations.map((location) => (
          <li key={location.id}>
            {subject === 'industry' && location.industryId ? (
              <IndustryName id={location.industryId} />
            ) : (
              <PlaceName location={location} />
            )}
            <BasisWord basis={location.basis} />
            <Locator
              source={location.source}
              locator={location.locator}
              label={name(location.place).text}
              note={
                subject === 'industry'
                  ? t(location.listKind === 'open' ? 'card.listOpen' : 'card.listClosed')
                  : undefined
              }
            />
            {hasText(location.note) && (
              <span class="card-remark">
                <Name of={location.note} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
