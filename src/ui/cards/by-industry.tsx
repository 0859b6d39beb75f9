import { Bars } from '../../charts/bars.tsx';
import { summarize } from '../../metrics/summary.ts';
import type { Project } from '../../model/project.ts';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { landByIndustry } from './area-values.ts';
import { IndustryName } from './industry-name.tsx';
import { Section } from './values.tsx';

/** Planned new land by industry, with the range that doubtful classes leave open. */
export function ByIndustry({ projects }: { readonly projects: readonly Project[] }) {
  const { pack } = useAtlas();
  const { t, format } = useSpeech();
  const colour = useIndustryColour();
  const doubtful = summarize(projects).lowConfidence;
  const land = format(doubtful.plannedNewLandMu.value, 'land');
  const rows = landByIndustry(projects, pack.tables.industries).map(({ industryId, ...figures }) => ({
    id: industryId,
    ...figures,
    colour: colour(industryId),
    label: <IndustryName id={industryId} short />,
    figure: <Quantity value={figures.value} quantity="land" />,
  }));
  const note = t(doubtful.projectCount === 1 ? 'card.rangeNoteOne' : 'card.rangeNote', {
    count: doubtful.projectCount,
    land: `${land.text ?? t('word.unknown')} ${land.unit}`,
  });
  return (
    <Section title={t('card.byIndustry')} note={doubtful.projectCount > 0 && note}>
      <Bars rows={rows} />
    </Section>
  );
}
