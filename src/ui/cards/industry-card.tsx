import type { Industry } from '../../model/industry.ts';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { LedgerSummary } from '../tracking/ledger-summary.tsx';
import { BasisWord } from './basis-word.tsx';
import { CardFrame } from './card-frame.tsx';
import { FigureList } from './figure-list.tsx';
import { hasText } from './has-text.ts';
import {
  alsoServing,
  chainsOf,
  industryGoals,
  industryTotals,
  plannedLocationsOf,
  productsOf,
  rangeRows,
} from './industry-values.ts';
import { PlannedLocationList } from './planned-location-list.tsx';
import { ProjectList } from './project-list.tsx';
import { Proportions } from './proportions.tsx';
import { Figures, Section } from './values.tsx';

export function IndustryCard({ industry }: { readonly industry: Industry }) {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  const colour = useIndustryColour();
  const goals = industryGoals(pack, industry);
  const products = productsOf(pack, industry);
  const chains = chainsOf(pack, industry);
  const [firstProduct] = products;
  return (
    <CardFrame
      selection={{ kind: 'industry', id: industry.id }}
      name={industry.name}
      from={[industry]}
      kicker={
        <>
          <span class="card-dot" style={{ background: colour(industry.id) }} aria-hidden="true" />
          {t(`industryGroup.${industry.group}`)}
        </>
      }
    >
      {goals.length > 0 && (
        <Section title={t('card.goals2025')} note={t('card.neverSummed')}>
          <FigureList figures={goals} />
        </Section>
      )}
      <IndustryProjects industry={industry} />
      <LedgerSummary group="industry" id={industry.id} />
      <PlannedLocations industry={industry} />
      {firstProduct && (
        <Section title={t('card.products')}>
          <p class="card-products">
            {products.map((product) => (
              <span key={product.id} class="card-chip">
                <Name of={product.name} />
              </span>
            ))}
            <Locator source={firstProduct.source} locator={firstProduct.locator} label={t('card.products')} />
          </p>
        </Section>
      )}
      {chains.length > 0 && (
        <Section title={t('card.chains')}>
          <ul class="card-list">
            {chains.map((chain) => (
              <li key={chain.id}>
                <Name of={chain.name} />
                <BasisWord basis={chain.industryBasis} />
                <Locator source={chain.source} locator={chain.locator} label={name(chain.name).text} />
                {hasText(chain.reason) && (
                  <span class="card-remark">
                    <Name of={chain.reason} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </CardFrame>
  );
}

function PlannedLocations({ industry }: { readonly industry: Industry }) {
  const { pack, plannedIndustry, actions } = useAtlas();
  const { t } = useSpeech();
  const { layout, platform } = plannedLocationsOf(pack, industry);
  const isShown = plannedIndustry.value === industry.id;
  return (
    <>
      <Section title={t('card.plannedByLayout')}>
        {layout.length === 0 ? (
          <p class="unknown">{t('card.noLocations')}</p>
        ) : (
          <PlannedLocationList locations={layout} name="place" />
        )}
      </Section>
      {platform.length > 0 && (
        <Section title={t('card.plannedByPlatform')}>
          <PlannedLocationList locations={platform} name="place" />
        </Section>
      )}
      {layout.length + platform.length > 0 && (
        <label class="card-toggle">
          <input
            type="checkbox"
            checked={isShown}
            onChange={() => actions.setPlannedIndustry(isShown ? null : industry.id)}
          />
          {t('card.showPlanned')}
        </label>
      )}
    </>
  );
}

function IndustryProjects({ industry }: { readonly industry: Industry }) {
  const { pack } = useAtlas();
  const { t, format } = useSpeech();
  const all = pack.tables.projects;
  const { projects, values } = industryTotals(all, industry);
  const range = rangeRows(all, industry);
  const serving = alsoServing(all, industry);
  return (
    <>
      <Section
        title={t('card.industryProjects')}
        note={projects.some(({ industryBasis }) => industryBasis === 'derived') && t('card.industryJudged')}
      >
        {projects.length === 0 && <p class="card-none">{t('card.noIndustryProject')}</p>}
        <Figures values={values} />
        <Proportions projects={projects} row={industry} />
      </Section>
      {range.length > 0 && (
        <Section title={t('card.range')} note={t('card.rangeExplained')}>
          <table class="card-range">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('card.least')}</th>
                <th scope="col">{t('card.stated')}</th>
                <th scope="col">{t('card.most')}</th>
              </tr>
            </thead>
            <tbody>
              {range.map(({ label, quantity, least, stated, most }) => (
                <tr key={label}>
                  <th scope="row">
                    {t(label)} <span class="unit">{format(null, quantity).unit}</span>
                  </th>
                  {[least, stated, most].map((value, index) => (
                    <td key={['least', 'stated', 'most'][index]}>
                      <Quantity value={value} quantity={quantity} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {projects.length > 0 && (
        <Section title={t('card.projects')}>
          <ProjectList
            projects={projects}
            marks={(project) => (project.industryConfidence === 'low' ? t('table.doubtful') : null)}
          />
        </Section>
      )}
      {serving.length > 0 && (
        <Section title={t('card.alsoServing')}>
          <ProjectList projects={serving} />
        </Section>
      )}
    </>
  );
}
