import './report.css';
import { geometryBases } from '../../model/geometry.ts';
import { AssumptionNote } from '../cards/assumption-note.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { FoldSection } from '../plan/fold-section.tsx';
import { measurableCount } from './geometry-provenance.ts';
import { GeometryTable } from './geometry-table.tsx';
import { JoinSection } from './join-section.tsx';
import { SourceList } from './source-list.tsx';

const valueBases = ['plan', 'derived', 'assumption', 'published'] as const;
const willNot = ['measure', 'survey', 'sum', 'intensity', 'unknown', 'send'] as const;

/** How the data hold together, where they come from, what we assume, and what the atlas will not do. */
export function ReportPanel() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const { assumptions } = pack.tables;
  const measurable = measurableCount(pack);
  return (
    <div class="report">
      <header>
        <h2>{t('report.title')}</h2>
        <p class="report-note">
          {pack.info.name} {pack.info.version}
        </p>
      </header>
      <FoldSection title={t('report.join')} isOpen>
        <JoinSection />
      </FoldSection>
      <FoldSection title={t('report.sources')} count={pack.tables.sources.length}>
        <SourceList />
      </FoldSection>
      {assumptions.length > 0 && (
        <FoldSection title={t('report.assumptions')} count={assumptions.length} note={t('report.assumptionsNote')}>
          {assumptions.map((assumption) => (
            <AssumptionNote key={assumption.id} of={assumption} />
          ))}
        </FoldSection>
      )}
      <FoldSection title={t('report.measure')}>
        <p>{measurable === 0 ? t('report.measureText') : t('report.measureTextSome', { count: measurable })}</p>
      </FoldSection>
      <FoldSection title={t('report.provenance')}>
        <GeometryTable />
      </FoldSection>
      <FoldSection title={t('report.bases')}>
        <h4>{t('report.valueBases')}</h4>
        <dl class="report-legend">
          {valueBases.map((basis) => (
            <div key={basis}>
              <dt>{t(`basis.${basis}`)}</dt>
              <dd>{t(`basisMeaning.${basis}`)}</dd>
            </div>
          ))}
        </dl>
        <h4>{t('report.geometryBases')}</h4>
        <dl class="report-legend">
          {geometryBases.map((basis) => (
            <div key={basis}>
              <dt>{t(`geometry.${basis}`)}</dt>
              <dd>{t(`geometryMeaning.${basis}`)}</dd>
            </div>
          ))}
        </dl>
      </FoldSection>
      <FoldSection title={t('report.willNot')} isOpen>
        <ul class="report-list">
          {willNot.map((point) => (
            <li key={point}>{t(`report.willNot.${point}`)}</li>
          ))}
        </ul>
      </FoldSection>
      <FoldSection title={t('report.credits')}>
        <ul class="report-list">
          {pack.info.credits.map((credit) => (
            <li key={credit}>{credit}</li>
          ))}
        </ul>
      </FoldSection>
    </div>
  );
}
