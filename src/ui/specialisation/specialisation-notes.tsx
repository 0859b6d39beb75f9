import type { AnalysisSubject } from '../../model/view-state.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';

interface NotesProps {
  /** The areas and industries of the comparison base, empty ones among them. */
  readonly compared: { readonly areas: readonly string[]; readonly industries: readonly string[] };
  readonly subject: AnalysisSubject;
  /** Firms that name no area or no industry. */
  readonly unplaced: number;
}

/** What the figures are, from what, and which are not given. */
export function SpecialisationNotes({ compared: { areas, industries }, subject, unplaced }: NotesProps) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const plan = pack.sourceById.get(pack.tables.projects[0]?.source ?? '');
  return (
    <div class="ledger-notes">
      <p>{t('specialisation.hhiFormula', { industries: industries.length, areas: areas.length })}</p>
      <p>{t('specialisation.suppressed')}</p>
      <p>{t('specialisation.filterNote')}</p>
      {unplaced > 0 && <p>{t('specialisation.unplaced', { count: unplaced })}</p>}
      <p>
        {t('specialisation.sources')}:{' '}
        {subject === 'projects' ? <Name of={plan?.title} /> : t('specialisation.ownSource')}
      </p>
    </div>
  );
}
