import { useId } from 'preact/hooks';
import { metresApart } from '../../exchange/ground/metres-apart.ts';
import { type CoordinateSystem, readSystemId, systemId } from '../../model/datum.ts';
import { useSpeech } from '../context.ts';
import type { LayerReview } from './review-layer.ts';
import { systemWords } from './system-words.ts';
import type { SystemQuestion } from './systems.ts';

/** Less is no other place. */
const leastApartM = 0.5;

/** What the file says of its coordinates, in its own words, and how it says so. */
function Declared({ layer: { declared } }: Pick<LayerReview, 'layer'>) {
  const { t } = useSpeech();
  if (!declared) return <p class="hint">{t('ground.declared.nothing')}</p>;
  const prescribed = declared.system ? systemWords(declared.system, t) : declared.words;
  const words = declared.by === 'format' ? prescribed : declared.words;
  return <p class="hint">{t(`ground.declared.${declared.by}`, { words })}</p>;
}

interface DistancesProps {
  readonly review: LayerReview;
  readonly onChoose: (system: CoordinateSystem) => void;
}

/** The systems that fit where several do, and how far each puts the layer from the one that is chosen, or from the likeliest. */
function Distances({ review, onChoose }: DistancesProps) {
  const { t, format } = useSpeech();
  const { system } = review.form.value;
  const alternatives = review.alternatives.value;
  const isChosen = (one: CoordinateSystem) => system !== null && systemId(one) === systemId(system);
  const from = alternatives.find((one) => isChosen(one.system)) ?? alternatives[0];
  if (!from) return null;
  const listed = alternatives.flatMap((one) => {
    const metres = one === from ? 0 : metresApart(from.placed, one.placed);
    // CGCS2000 and WGS84 are one place.
    return metres === null || (one !== from && metres < leastApartM) ? [] : [{ system: one.system, metres }];
  });
  if (listed.length < 2) return null;
  // The map colours those that are not chosen by turns.
  const others = alternatives.filter((one) => !isChosen(one.system));
  const rankOf = (one: CoordinateSystem) =>
    review.compares.value ? others.findIndex(({ system: other }) => other === one) % 3 : undefined;
  return (
    <>
      <ul class="ground-distances" aria-label={t('ground.fitsHere')}>
        {listed.map(({ system: one, metres }) => (
          <li key={systemId(one)} data-tone={isChosen(one) ? 'chosen' : 'other'} data-rank={rankOf(one)}>
            <button type="button" aria-pressed={isChosen(one)} onClick={() => onChoose(one)}>
              {systemWords(one, t)}
            </button>
            {metres > 0 && (
              <span class="muted">
                {t(isChosen(from.system) ? 'ground.apart' : 'ground.apartFrom', {
                  from: systemWords(from.system, t),
                  metres: format(Math.round(metres), 'plain').text ?? '',
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <label class="ground-compare">
        <input
          type="checkbox"
          checked={review.compares.value}
          onChange={({ currentTarget }) => review.setCompares(currentTarget.checked)}
        />
        {t('ground.compare')}
      </label>
    </>
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
      <Distances review={review} onChoose={choose} />
    </div>
  );
}
