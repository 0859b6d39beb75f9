import './card-frame.css';
import { Name } from '../components/name.tsx';
import { useAtlas } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { EntityButton } from './entity-button.tsx';
import { hasText } from './has-text.ts';

export function IndustryDot({ id }: { readonly id: string }) {
  const colour = useIndustryColour();
  return <span class="card-dot" style={{ background: colour(id) }} aria-hidden="true" />;
}

/** An industry by name and colour; opens its card. */
export function IndustryName({ id, short = false }: { readonly id: string; readonly short?: boolean }) {
  const { pack } = useAtlas();
  const industry = pack.industryById.get(id);
  return (
    <EntityButton to={{ kind: 'industry', id }}>
      <IndustryDot id={id} />
      <Name of={short && hasText(industry?.shortName) ? industry?.shortName : industry?.name} />
    </EntityButton>
  );
}
