import { exclusiveWith, idsToSwitch } from '../../metrics/layout/readings.ts';
import { heldAssumptions } from '../../model/allocation.ts';
import type { Assumption } from '../../model/assumption.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';

/** Assumptions as switches, each with its reason; holding one drops those that exclude it, in one step of undo. */
export function AssumptionSwitches({ ids, label }: { readonly ids: readonly string[]; readonly label: string }) {
  const { pack } = useAtlas();
  return (
    <ul class="assumption-switches" aria-label={label}>
      {pack.tables.assumptions
        .filter(({ id }) => ids.includes(id))
        .map((assumption) => (
          <AssumptionSwitch key={assumption.id} of={assumption} />
        ))}
    </ul>
  );
}

function AssumptionSwitch({ of }: { readonly of: Assumption }) {
  const { pack, actions, switchedAssumptions } = useAtlas();
  const { t, name } = useSpeech();
  const { assumptions } = pack.tables;
  const switched = switchedAssumptions.value;
  const held = heldAssumptions(assumptions, switched);
  const isHeld = held.has(of.id);
  const premise = assumptions.find(({ id }) => id === of.premiseId);
  const hasPremise = premise === undefined || held.has(premise.id);
  const resting = assumptions.filter(({ premiseId }) => premiseId === of.id);
  const excluded = isHeld ? [] : exclusiveWith(assumptions, of).filter(({ id }) => held.has(id));
  return (
    <li>
      <label class="assumption-switch">
        <input
          type="checkbox"
          role="switch"
          checked={isHeld}
          aria-checked={isHeld}
          disabled={!hasPremise}
          onChange={() => actions.switchAssumptions(idsToSwitch(assumptions, of, held))}
        />
        <Name of={of.statement} />
      </label>
      <span class="tag">{t('card.confidenceOf', { level: t(`confidence.${of.confidence}`) })}</span>
      <span class="tag">{t('layout.ours')}</span>
      {switched.includes(of.id) && <span class="tag is-accent">{t('layout.switched')}</span>}
      <Locator source={of.source} locator={of.locator} label={name(of.statement).text} />
      <p class="hint">
        <Name of={of.reason} />
      </p>
      {premise && (
        <p class="hint">
          {t(hasPremise ? 'layout.restsOn' : 'layout.lacksPremise', { statement: name(premise.statement).text })}
        </p>
      )}
      {resting.map((other) => (
        <p key={other.id} class="hint">
          {t('layout.carries', { statement: name(other.statement).text })}
        </p>
      ))}
      {excluded.map((other) => (
        <p key={other.id} class="hint assumption-excluded">
          {t('layout.instead', { statement: name(other.statement).text })}
        </p>
      ))}
    </li>
  );
}
