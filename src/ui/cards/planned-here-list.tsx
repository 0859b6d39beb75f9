import { Locator } from '../components/locator.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import type { PlannedHere } from './area-values.ts';
import { BasisWord } from './basis-word.tsx';
import { EntityButton } from './entity-button.tsx';
import { hasText } from './has-text.ts';
import { IndustryName } from './industry-name.tsx';

/** Industries planned in an area, with the platform through which it is named and whether its list is open. */
export function PlannedHereList({ planned }: { readonly planned: readonly PlannedHere[] }) {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  if (planned.length === 0) return <p class="unknown">{t('card.industriesHereNone')}</p>;
  return (
    <ul class="card-list">
      {planned.map(({ industryId, location, via, basis }) => (
        <li key={industryId}>
          <IndustryName id={industryId} />
          {via && (
            <span class="card-extra">
              <EntityButton to={{ kind: 'platform', id: via.id }}>
                {t('card.via', { name: name(via.name).text })}
              </EntityButton>
            </span>
          )}
          <BasisWord basis={basis} />
          <Locator
            source={location.source}
            locator={location.locator}
            label={name(pack.industryById.get(industryId)?.name).text}
            note={[
              t(location.listKind === 'open' ? 'card.listOpen' : 'card.listClosed'),
              hasText(location.note) && name(location.note).text,
            ]
              .filter(Boolean)
              .join(' ')}
          />
        </li>
      ))}
    </ul>
  );
}
