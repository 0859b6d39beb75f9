import type { IndustryLayout, LayoutMeasure } from '../../metrics/layout/industry-layout.ts';
import { IndustryName } from '../cards/industry-name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { AssumptionSwitches } from './assumption-switches.tsx';
import { quantityOf } from './compared-projects.ts';
import { LayoutBar } from './layout-bar.tsx';
import { PlaceList } from './place-list.tsx';
import { RangeTable } from './range-table.tsx';
import { rangeText } from './range-text.ts';
import { VerdictTable } from './verdict-table.tsx';

interface IndustrySectionProps {
  readonly layout: IndustryLayout;
  readonly measure: LayoutMeasure;
}

/** One industry against the plan: its named places, how much is inside, and on demand why. */
export function IndustrySection({ layout, measure }: IndustrySectionProps) {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  const { industryId, locations, figures, rows, deciding } = layout;
  const { tables } = pack;
  const isOfIndustry = (row: { readonly industryId: string | null }) => row.industryId === industryId;
  const noPlace = tables['planned-locations'].some(isOfIndustry) ? 'layout.noPlaceHere' : 'layout.noPlace';
  const noProject = tables.projects.some(isOfIndustry) ? 'word.noneLeft' : 'word.noProjectListed';
  const absence = !figures ? noPlace : rows.length === 0 ? noProject : null;
  const industry = name(pack.industryById.get(industryId)?.name).text;
  return (
    <section class="industry-layout" aria-label={industry}>
      <h3>
        <IndustryName id={industryId} />
      </h3>
      <PlaceList label={t('layout.places', { name: industry })} locations={locations} />
      {figures && rows.length > 0 && <Share layout={layout} measure={measure} figures={figures} />}
      {absence && <p class="unknown layout-none">{t(absence)}</p>}
      {figures && rows.length > 0 && (
        <div class="layout-folds">
          <details>
            <summary>
              {t('layout.figures')} <span class="number muted">{rows.length}</span>
            </summary>
            <RangeTable figures={figures} label={t('layout.figuresOf', { name: industry })} />
            <VerdictTable layout={layout} label={t('layout.projectsOf', { name: industry })} />
          </details>
          {deciding.length > 0 && (
            <details>
              <summary>
                {t('layout.assumptions')} <span class="number muted">{deciding.length}</span>
              </summary>
              <AssumptionSwitches ids={deciding} label={t('layout.assumptionsOf', { name: industry })} />
            </details>
          )}
        </div>
      )}
    </section>
  );
}

interface ShareProps extends IndustrySectionProps {
  readonly figures: NonNullable<IndustryLayout['figures']>;
}

function Share({ layout, measure, figures }: ShareProps) {
  const speech = useSpeech();
  const { t, format } = speech;
  const colour = useIndustryColour();
  const own = figures[measure];
  const [part, whole] = [own.inside.stated, own.whole].map(({ value }) => format(value, quantityOf[measure]));
  return (
    <div class="layout-figures">
      <p class="layout-share">
        <Quantity value={own.share.stated} quantity="share" unknown={t('layout.shareUnknown')} />
        <span class="layout-span">{rangeText(own.share, speech)}</span>
        <span class="muted number">
          {t('layout.ofWhole', { part: part?.text ?? '—', whole: `${whole?.text ?? '—'} ${whole?.unit ?? ''}` })}
        </span>
        {own.whole.known < own.whole.of && (
          <span class="layout-known">{t('layout.known', { known: own.whole.known, of: own.whole.of })}</span>
        )}
      </p>
      <LayoutBar figures={own} colour={colour(layout.industryId)} />
    </div>
  );
}
