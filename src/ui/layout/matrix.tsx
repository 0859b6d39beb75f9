import './layout.css';
import './matrix.css';
import { useId, useMemo } from 'preact/hooks';
import { unitName } from '../../i18n/format.ts';
import { areaIndustryMatrix, cellKey, plannedCells } from '../../metrics/layout/matrix.ts';
import { heldAssumptions } from '../../model/allocation.ts';
import type { Area } from '../../model/area.ts';
import type { Filter } from '../../model/filter.ts';
import { hasText } from '../cards/has-text.ts';
import { IndustryDot } from '../cards/industry-name.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { comparedProjects, projectMeasure, quantityOf } from './compared-projects.ts';
import { matrixAreas } from './matrix-areas.ts';
import { MatrixFigure } from './matrix-figure.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import { OriginMark } from './origin-mark.tsx';
import { sumOf } from './sum-of.ts';

const origins = ['layout', 'platform'] as const;
const bases = ['plan', 'assumption'] as const;

const isOnly = (list: readonly string[], id: string | null): boolean =>
  id === null ? list.length === 0 : list.length === 1 && list[0] === id;

/**
 * Areas by industries: figures of what the filter leaves but for these two lists, and which cells are planned. A figure or a
 * head filters by what it stands for.
 */
export function Matrix() {
  const { pack, filter, view, switchedAssumptions, actions } = useAtlas();
  const { t, options, name } = useSpeech();
  const titleId = useId();
  const { industries, areas, assumptions, projects } = pack.tables;
  const measure = projectMeasure(view.value.analysisMeasure);
  const quantity = quantityOf[measure];
  const listed = useMemo(() => areaIndustryMatrix(projects), [projects]);
  const matrix = useMemo(
    () => areaIndustryMatrix(comparedProjects(pack, filter.value, ['industries', 'areas'])),
    [pack, filter.value],
  );
  const planned = useMemo(
    () =>
      plannedCells(
        pack.tables,
        areas.map(({ id }) => id),
        heldAssumptions(assumptions, switchedAssumptions.value),
      ),
    [pack, switchedAssumptions.value],
  );
  const { shown, rest } = useMemo(() => matrixAreas(pack.tables, listed, planned), [pack, listed, planned]);

  const cells = [...matrix.cells.values()].map((totals) => sumOf(totals, measure).value ?? 0);
  const largest = Math.max(0, ...cells);
  const isPressed = (areaId: string | null, industryId: string | null) =>
    isOnly(filter.value.areas, areaId) && isOnly(filter.value.industries, industryId);
  const press = (areaId: string | null, industryId: string | null) => {
    const isUndone = isPressed(areaId, industryId);
    const patch: Partial<Filter> = {
      areas: isUndone || areaId === null ? [] : [areaId],
      industries: isUndone || industryId === null ? [] : [industryId],
    };
    actions.setFilter(patch);
  };
  const short = (id: string) => {
    const industry = pack.industryById.get(id);
    return hasText(industry?.shortName) ? industry?.shortName : industry?.name;
  };

  const head = (area: Area) => (
    <th scope="row" class="matrix-area">
      <button type="button" aria-pressed={isPressed(area.id, null)} onClick={() => press(area.id, null)}>
        <Name of={area.name} />
        {!area.inScope && <span class="matrix-remark">{t('word.outOfScope')}</span>}
      </button>
    </th>
  );

  return (
    <section class="matrix" aria-labelledby={titleId}>
      <div class="matrix-head">
        <h3 id={titleId}>
          {t('layout.matrix')}
          <span class="unit">{unitName(quantity, options)}</span>
        </h3>
        <MeasureChoice />
      </div>
      <p class="hint">{t('layout.matrixNote')}</p>
      <div class="matrix-scroll">
        <table aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col" class="matrix-area">
                {t('word.area')}
              </th>
              {industries.map(({ id, name: full }) => (
                <th key={id} scope="col">
                  <button
                    type="button"
                    title={name(full).text}
                    aria-pressed={isPressed(null, id)}
                    onClick={() => press(null, id)}
                  >
                    <IndustryDot id={id} />
                    <Name of={short(id)} />
                  </button>
                </th>
              ))}
              <th scope="col" class="matrix-total">
                {t('layout.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((area) => (
              <tr key={area.id}>
                {head(area)}
                {industries.map((industry) => {
                  const key = cellKey(area.id, industry.id);
                  return (
                    <MatrixFigure
                      key={industry.id}
                      sum={sumOf(matrix.cells.get(key), measure)}
                      isListed={listed.cells.has(key)}
                      planned={planned.get(key) ?? null}
                      quantity={quantity}
                      largest={largest}
                      label={(value) =>
                        t('layout.cell', { area: name(area.name).text, industry: name(industry.name).text, value })
                      }
                      isPressed={isPressed(area.id, industry.id)}
                      onPress={() => press(area.id, industry.id)}
                    />
                  );
                })}
                <MatrixFigure
                  sum={sumOf(matrix.byArea.get(area.id), measure)}
                  isListed={listed.byArea.has(area.id)}
                  quantity={quantity}
                />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="matrix-area">
                {t('layout.total')}
              </th>
              {industries.map(({ id }) => (
                <MatrixFigure
                  key={id}
                  sum={sumOf(matrix.byIndustry.get(id), measure)}
                  isListed={listed.byIndustry.has(id)}
                  quantity={quantity}
                />
              ))}
              <MatrixFigure sum={sumOf(matrix.all, measure)} isListed={projects.length > 0} quantity={quantity} />
            </tr>
          </tfoot>
        </table>
      </div>
      <ul class="layout-legend">
        {origins.flatMap((origin) =>
          bases.map((basis) => (
            <li key={`${origin} ${basis}`}>
              <OriginMark origin={origin} basis={basis} />
              {t(`layout.mark.${origin}.${basis}`)}
            </li>
          )),
        )}
        <li>
          <span class="unknown" aria-hidden="true">
            —
          </span>
          {t('word.noProjectListed')}
        </li>
      </ul>
      {rest.length > 0 && (
        <p class="hint">
          {t('layout.otherAreas', { areas: rest.map((area) => name(area.name).text).join(t('layout.comma')) })}
        </p>
      )}
    </section>
  );
}
