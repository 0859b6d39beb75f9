import './card-lists.css';
import type { Assumption } from '../../model/assumption.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { EntityButton } from './entity-button.tsx';

/** An assumption as a sentence with its confidence, its reason and where the reason stands. */
export function AssumptionNote({ of }: { readonly of: Assumption }) {
  const { t, name } = useSpeech();
  const statement = name(of.statement).text;
  return (
    <div class={`card-assumption ${of.default ? '' : 'card-assumption-unused'}`}>
      <p>
        <Name of={of.statement} />
        <span class="card-basis">{of.default ? t('word.assumption') : t('card.notUsed')}</span>
        <span class="card-basis">{t('card.confidenceOf', { level: t(`confidence.${of.confidence}`) })}</span>
        <Locator source={of.source} locator={of.locator} label={statement} />
      </p>
      <p class="card-note">
        <Name of={of.reason} />
      </p>
    </div>
  );
}

/** Other readings of the same thing, folded away: none of them is in use. */
export function OtherReadings({ of }: { readonly of: readonly Assumption[] }) {
  const { t } = useSpeech();
  if (of.length === 0) return null;
  return (
    <details class="card-details">
      <summary>
        {t('card.otherReadings')} <span class="card-extra">{of.length}</span>
      </summary>
      {of.map((assumption) => (
        <AssumptionNote key={assumption.id} of={assumption} />
      ))}
    </details>
  );
}

/** The assumptions in use, with links to what they name; the others folded away. */
export function AssumptionList({
  of,
  whenNone,
  subject = false,
}: {
  readonly of: readonly Assumption[];
  readonly whenNone: string;
  readonly subject?: boolean;
}) {
  const { pack } = useAtlas();
  const inUse = of.filter((assumption) => assumption.default);
  return (
    <>
      {inUse.length === 0 && <p class="unknown">{whenNone}</p>}
      {inUse.map((assumption) => {
        const kind = subject ? assumption.subjectKind : assumption.objectKind;
        const id = subject ? assumption.subjectId : assumption.objectId;
        const name = kind === 'area' ? pack.areaById.get(id)?.name : pack.platformById.get(id)?.name;
        return (
          <div key={assumption.id}>
            {kind !== 'plan-scope' && name && (
              <p class="card-line">
                <EntityButton to={{ kind, id }}>
                  <Name of={name} />
                </EntityButton>
              </p>
            )}
            <AssumptionNote of={assumption} />
          </div>
        );
      })}
      <OtherReadings of={of.filter((assumption) => !assumption.default)} />
    </>
  );
}
