import {
  type ClassMethod,
  classMethods,
  fewestClasses,
  mostClasses,
  usualClassification,
} from '../../model/classification.ts';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ClassHistogram } from './class-histogram.tsx';
import { ClassRows } from './class-rows.tsx';
import { RampChoice } from './ramp-choice.tsx';
import { useClasses } from './use-classes.ts';
import './classification.css';

const counts = Array.from({ length: mostClasses - fewestClasses + 1 }, (_, index) => String(fewestClasses + index));

/** Method, number and colours of the classes, and the areas' values with the breaks among them. */
export function ClassEditor() {
  const { actions, choropleth, classification } = useAtlas();
  const { t } = useSpeech();
  const classes = useClasses();
  const { method, count } = classification.value;
  const { axis, breaks, values, divergence, isFewer, zeroCount, absentCount, more, unit, text } = classes;
  if (values.length === 0)
    return (
      <p class="muted">{t(choropleth.value.statusByArea ? 'classification.statuses' : 'classification.nothing')}</p>
    );
  const choose = (next: ClassMethod) => {
    if (next === 'manual') classes.setBreaks(breaks);
    else actions.setClassification({ method: next, breaks: [] });
  };
  const isUsual = JSON.stringify(classification.value) === JSON.stringify(usualClassification);
  const outside = [
    ...(zeroCount > 0 ? [t('classification.zeros', { count: zeroCount })] : []),
    ...(absentCount > 0 ? [t('classification.absent', { count: absentCount })] : []),
  ];
  return (
    <div class="class-editor">
      <h2>{t('classification.title')}</h2>
      <label class="field">
        <span>{t('classification.by')}</span>
        <select value={method} onChange={(event) => choose(event.currentTarget.value as ClassMethod)}>
          {classMethods.map((each) => (
            <option key={each} value={each} disabled={each === 'manual' && breaks.length === 0}>
              {t(`classification.method.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{t(`classification.about.${method}`)}</p>
      {method !== 'manual' && (
        <Segmented
          label={t(method === 'round' ? 'classification.most' : 'classification.count')}
          value={String(count)}
          options={counts.map((value) => ({ value, text: value }))}
          onChange={(value) => actions.setClassification({ count: Number(value) })}
        />
      )}
      {axis ? <ClassHistogram classes={classes} axis={axis} /> : <p class="hint">{t('classification.oneValue')}</p>}
      <ClassRows classes={classes} />
      {isFewer && <p class="hint">{t('classification.fewer', { asked: count, made: classes.classes.length })}</p>}
      <RampChoice />
      {divergence && (
        <p class="hint">
          {t(`classification.middle.${divergence.basis}`, { value: `${text(divergence.middle)} ${unit}`.trim() })}
        </p>
      )}
      {outside.length > 0 && <p class="hint">{t('classification.outside') + outside.join(' · ')}</p>}
      <div class="class-actions">
        {method === 'manual' && more && breaks.length < mostClasses - 1 && (
          <button type="button" class="text-button" onClick={() => classes.setBreaks(more)}>
            {t('classification.addBreak')}
          </button>
        )}
        {!isUsual && (
          <button type="button" class="text-button" onClick={() => actions.setClassification(usualClassification)}>
            {t('classification.reset')}
          </button>
        )}
      </div>
    </div>
  );
}
