import type { Translate } from '../../i18n/translate.ts';
import type { JudgedProject } from '../../metrics/layout/industry-layout.ts';
import type { Way } from '../../metrics/layout/ways.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Localized, LocalizedText } from '../../model/language.ts';

interface ReasonWords {
  readonly t: Translate;
  readonly name: (text: Localized | undefined) => LocalizedText;
}

const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/u, '');

/** Why a project has its verdict: what leads to a named place or does not, then what is doubtful of its industry. */
export function verdictReasons(
  { project, membership, named, verdict, ways, deciding }: JudgedProject,
  listKind: 'open' | 'closed' | null,
  { tables, industryById }: Pick<EffectivePack, 'tables' | 'industryById'>,
  { t, name }: ReasonWords,
): readonly string[] {
  const reasons: string[] = [];
  const isWhole = ({ partialRows }: Way) => partialRows.length === 0;
  const stated = ways.find((way) => way.ground !== 'assumption' && isWhole(way));
  const isPartOnly = !stated && named.most && !named.stated;
  const part = isPartOnly
    ? (ways.find((way) => !isWhole(way) && way.assumptionIds.length === 0) ??
      (deciding.length === 0 ? ways.find((way) => !isWhole(way)) : undefined))
    : undefined;
  const statementOf = (id: string) =>
    withoutStop(name(tables.assumptions.find((assumption) => assumption.id === id)?.statement).text);
  if (stated) reasons.push(t(`layout.reason.${stated.ground}`, { place: name(stated.location.place).text }));
  else if (deciding.length > 0) {
    const chains = ways
      .filter(isWhole)
      .filter(({ assumptionIds }) => assumptionIds.length > 0 && assumptionIds.every((id) => deciding.includes(id)))
      .map(({ assumptionIds }) => assumptionIds.map(statementOf).join(t('layout.and')));
    const statement = [...new Set(chains)].join(t('layout.or'));
    reasons.push(t(named.stated ? 'layout.reason.assumption' : 'layout.reason.ifAssumed', { statement }));
  }
  if (part) {
    const place = name(part.location.place).text;
    const statement = part.assumptionIds.map(statementOf).join(t('layout.and'));
    reasons.push(
      statement
        ? t('layout.reason.partIfAssumed', { place, statement })
        : t('layout.reason.platform-in-area', { place }),
    );
  }
  const assumedWays = part ? [part] : ways.filter(isWhole);
  if (!stated && deciding.length === 0 && assumedWays.some(({ assumedRows }) => assumedRows.length > 0))
    reasons.push(t('layout.reason.assumedRow'));
  if (!stated && !part && !named.stated && (verdict !== 'undecidable' || deciding.length === 0))
    reasons.push(t(listKind === 'closed' ? 'layout.reason.outside' : 'layout.reason.not-named'));
  if (membership !== 'own') {
    const other = membership === 'may-leave' ? project.alternativeIndustryId : project.industryId;
    reasons.push(t(`layout.reason.${membership}`, { industry: name(industryById.get(other ?? '')?.name).text }));
  }
  return reasons;
}
