import type { PlannedLocation } from '../../model/planned-location.ts';
import { BasisWord } from '../cards/basis-word.tsx';
import { EntityButton } from '../cards/entity-button.tsx';
import { hasText } from '../cards/has-text.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useSpeech } from '../context.ts';
import { OriginMark } from './origin-mark.tsx';

interface PlaceListProps {
  readonly label: string;
  readonly locations: readonly PlannedLocation[];
}

/** Places as the plan names them, each origin's on a line of its own, with where it names them. */
export function PlaceList({ label, locations }: PlaceListProps) {
  const { t } = useSpeech();
  return (
    <dl class="layout-places" aria-label={label}>
      {(['layout', 'platform'] as const).map((origin) => {
        const own = locations.filter((location) => location.origin === origin);
        const isOpen = own.some(({ listKind }) => listKind === 'open');
        return (
          own.length > 0 && (
            <div key={origin}>
              <dt>
                <OriginMark origin={origin} basis="plan" />
                {t(origin === 'layout' ? 'layout.byLayout' : 'layout.byPlatform')}
              </dt>
              <dd>
                {own.map((location) => (
                  <Place key={location.id} location={location} />
                ))}
                {origin === 'layout' && (
                  <span class="layout-list-kind">{t(isOpen ? 'layout.open' : 'layout.closed')}</span>
                )}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

function Place({ location }: { readonly location: PlannedLocation }) {
  const { name } = useSpeech();
  const { platformId, areaId, place } = location;
  const to = platformId
    ? ({ kind: 'platform', id: platformId } as const)
    : areaId && ({ kind: 'area', id: areaId } as const);
  return (
    <span class="layout-place">
      {to ? (
        <EntityButton to={to}>
          <Name of={place} />
        </EntityButton>
      ) : (
        <Name of={place} />
      )}
      <BasisWord basis={location.basis} />
      <Locator
        source={location.source}
        locator={location.locator}
        label={name(place).text}
        note={hasText(location.note) ? name(location.note).text : undefined}
      />
    </span>
  );
}
