import { useMemo } from 'preact/hooks';
import { chainPresence } from '../../metrics/enterprises/chains.ts';
import { chainRoles, type Enterprise } from '../../model/enterprise.ts';
import { EntityButton } from '../cards/entity-button.tsx';
import { Locator } from '../components/locator.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { EnterpriseName } from './enterprise-name.tsx';

const mostNamed = 6;

function Members({ rows }: { readonly rows: readonly Enterprise[] }) {
  const { t } = useSpeech();
  if (rows.length === 0) return <span class="unknown">{t('enterprise.chain.noneKnown')}</span>;
  const button = (row: Enterprise) => (
    <li key={row.id}>
      <EntityButton to={{ kind: 'enterprise', id: row.id }}>
        <EnterpriseName of={row} />
      </EntityButton>
    </li>
  );
  return (
    <>
      <strong>{t('enterprise.chain.count', { count: rows.length })}</strong>
      <ul class="enterprises-members">{rows.slice(0, mostNamed).map(button)}</ul>
      {rows.length > mostNamed && (
        <details>
          <summary>{t('enterprise.showMore', { count: rows.length - mostNamed })}</summary>
          <ul class="enterprises-members">{rows.slice(mostNamed).map(button)}</ul>
        </details>
      )}
    </>
  );
}

/** The plan's key chains: who is known in each role, and in which nobody is. */
export function ChainSection() {
  const { pack, remainingEnterprises } = useAtlas();
  const { t, name } = useSpeech();
  const rows = remainingEnterprises.value;
  const { chains } = pack.tables;
  const presence = useMemo(() => chainPresence(chains, rows), [chains, rows]);
  const title = t('enterprise.section.chains');
  return (
    <div class="enterprises-section">
      <header>
        <h3>{title}</h3>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="enterprises-wide" aria-label={title} tabIndex={0}>
        <table class="ledger-table is-plain">
          <thead>
            <tr>
              <th scope="col" class="ledger-word-head">
                {t('enterprise.chain')}
              </th>
              {chainRoles.map((role) => (
                <th key={role} scope="col" class="ledger-word-head">
                  {t(`enterprise.role.${role}`)}
                </th>
              ))}
              <th scope="col" class="ledger-word-head">
                {t('enterprise.chain.noRole')}
              </th>
            </tr>
          </thead>
          <tbody>
            {presence.map(({ chain, byRole, withoutRole }) => (
              <tr key={chain.id}>
                <th scope="row" class="ledger-name">
                  <Name of={chain.name} />
                  <Locator source={chain.source} locator={chain.locator} label={name(chain.name).text} />
                </th>
                {chainRoles.map((role) => (
                  <td key={role}>
                    <Members rows={byRole[role]} />
                  </td>
                ))}
                <td>{withoutRole.length > 0 ? <Members rows={withoutRole} /> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="hint">
        {t('enterprise.chain.coverage', {
          of: rows.length,
          known: rows.filter(({ chainId }) => chainId !== null).length,
        })}
      </p>
    </div>
  );
}
