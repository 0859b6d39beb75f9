import { useId } from 'preact/hooks';
import { metresApart } from '../../exchange/ground/metres-apart.ts';
import { type CoordinateSystem, readSystemId, systemId } from '../../model/datum.ts';
import { useSpeech } from '../context.ts';
import type { LayerReview } from './review-layer.ts';
import { systemWords } from './system-words.ts';
import type { SystemQuestion } from './systems.ts';

/** What the file says of its coordinates, in its own words, and how it says so. */
function Declared({ layer: { declared } }: Pick<LayerReview, 'layer'>) {
  const { t } = useSpeech();
  if (!declared) return <p class="hint">{t('ground.declared.nothing')}</p>;
  return <p class="hint">{t(`ground.declared.${declared.by}`, { words: declared.words })}</p>;
}

/** How far the other systems that fit would put the layer from the one that is chosen, or from the likeliest. */
function Distances({ review }: { readonly review: LayerReview }) {
  const speech = useSpeech();
  const { t } = speech;
  const { system } = review.form.value;
  const alternatives = review.alternatives.value;
  const chosen = system && alternatives.find((one) => systemId(one.system) === systemId(system));
  const from = chosen ?? alternatives[0];
  const others = alternatives.flatMap((other) => {
    const metres = other === from || !from ? null : metresApart(from.placed, other.placed);
    // CGCS2000 and WGS84 are one place.
    return metres === null || metres < 0.5 ? [] : [{ ...other, metres }];
  });
  if (!from || others.length === 0) return null;
  return (
    <ul class="ground-distances">
      {!chosen && <li data-tone="other">{systemWords(from.system, t)}</li>}
      {others.map((other) => (
        <li key={systemId(other.system)} data-tone="other">
          {t('ground.apart', {
            system: systemWords(other.system, t),
            from: systemWords(from.system, t),
            metres: speech.format(Math.round(other.metres), 'plain').text ?? '',
          })}
        </li>
      ))}
    </ul>
  );
}

interface DoubtProps {
  readonly question: SystemQuestion;
  readonly isChosen: boolean;
  readonly onSwap: (system: CoordinateSystem) => void;
}

/** Why the user has to choose or look twice, and a way out where there is an obvious one. */
function Doubt({ question: { doubt, swapped, fitting }, isChosen, onSwap }: DoubtProps) {
  const { t } = useSpeech();
  if (doubt === 'none') return <p class="hint">{t('ground.doubt.none')}</p>;
  const fits = fitting.length === 0 ? 'nowhere' : fitting.length === 1 ? 'one' : 'many';
  const key = doubt === 'disagrees' && swapped ? 'swapped' : doubt;
  return (
    <p class={isChosen ? 'hint' : 'field-fault'} role="status">
      {t(`ground.doubt.${key}`)}
      {doubt !== 'several' && !swapped && ` ${t(`ground.fits.${fits}`)}`}
      {swapped && !isChosen && (
        <>
          {' '}
          <button type="button" class="text-button" onClick={() => onSwap(swapped)}>
            {t('ground.takeSwapped')}
          </button>
        </>
      )}
    </p>
  );
}

/** The coordinate system of a layer: what the file says, what fits, and the user's choice. */
export function SystemField({ review, fault }: { readonly review: LayerReview; readonly fault: string | null }) {
  const { t } = useSpeech();
  const faultId = useId();
  const { form } = review;
  const { system } = form.value;
  const question = review.question.value;
  const choose = (chosen: CoordinateSystem | null) => {
    form.value = { ...form.peek(), system: chosen };
  };
  const options = (systems: readonly CoordinateSystem[]) =>
    systems.map((one) => (
      <option key={systemId(one)} value={systemId(one)}>
        {systemWords(one, t)}
      </option>
    ));
  return (
    <div class="ground-system">
      <label class="field">
        <span>{t('ground.system')}</span>
        <select
          value={system ? systemId(system) : ''}
          disabled={!question}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : faultId}
          onChange={({ currentTarget }) => choose(readSystemId(currentTarget.value))}
        >
          {!system && <option value="">{t(question ? 'ground.chooseSystem' : 'ground.looking')}</option>}
          {question && question.fitting.length > 0 && (
            <optgroup label={t('ground.fitsHere')}>{options(question.fitting)}</optgroup>
          )}
          {question && <optgroup label={t('ground.otherSystems')}>{options(question.others)}</optgroup>}
        </select>
        {fault !== null && (
          <span id={faultId} class="field-fault">
            {fault}
          </span>
        )}
      </label>
      <Declared layer={review.layer} />
      {question && <Doubt question={question} isChosen={system !== null} onSwap={choose} />}
      <Distances review={review} />
    </div>
  );
}
