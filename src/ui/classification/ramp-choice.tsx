import { useId } from 'preact/hooks';
import { divergingRamps, type RampId, rampIds } from '../../model/classification.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { useAtlas, useSpeech } from '../context.ts';

function Ramp({
  ramp,
  group,
  isChosen,
}: {
  readonly ramp: RampId;
  readonly group: string;
  readonly isChosen: boolean;
}) {
  const { actions, theme } = useAtlas();
  const { t } = useSpeech();
  const stops = currentPalette(theme.value).ramps[ramp];
  return (
    <label class="ramp-choice" title={t(`classification.ramp.${ramp}`)}>
      <input
        type="radio"
        name={group}
        checked={isChosen}
        aria-label={t(`classification.ramp.${ramp}`)}
        onChange={() => actions.setClassification({ ramp })}
      />
      <span class="ramp-stops">
        {stops.map((stop) => (
          <i key={stop} style={{ background: stop }} />
        ))}
      </span>
    </label>
  );
}

/** The ramps by their colours: from little to much, then both ways from a middle. */
export function RampChoice() {
  const { classification } = useAtlas();
  const { t } = useSpeech();
  const group = useId();
  const { ramp: chosen } = classification.value;
  const kinds = [
    { title: t('classification.sequential'), ramps: rampIds.filter((ramp) => !divergingRamps.includes(ramp)) },
    { title: t('classification.diverging'), ramps: divergingRamps },
  ];
  return (
    <fieldset class="ramp-choices">
      <legend>{t('classification.colours')}</legend>
      {kinds.map(({ title, ramps }) => (
        <div key={title} class="ramp-kind">
          <span class="muted">{title}</span>
          {ramps.map((ramp) => (
            <Ramp key={ramp} ramp={ramp} group={group} isChosen={ramp === chosen} />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
