import { useEffect } from 'preact/hooks';
import type { Localized } from '../../model/language.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { ParcelCard } from '../drawing/parcel-card.tsx';
import { AreaCard } from './area-card.tsx';
import { EnterpriseCard } from './enterprise-card.tsx';
import { IndustryCard } from './industry-card.tsx';
import { PlatformCard } from './platform-card.tsx';
import { ProjectCard } from './project-card.tsx';
import { useCardFocus } from './use-card-focus.ts';

/** The card of what is selected; nothing without a selection. Escape closes it. */
export function CardHost() {
  const { pack, selection, actions } = useAtlas();
  const { t, name } = useSpeech();
  const selected = selection.value;
  const host = useCardFocus(selected);
  const isOpen = selected !== null;

  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent) => {
      // What lies over the card closes first: an open popover or dialog, or a field that used the key.
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector(':popover-open, dialog[open]'))
        return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return;
      actions.select(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen, actions]);

  if (!selected) return null;
  const { kind, id } = selected;
  const project = kind === 'project' ? pack.projectById.get(id) : undefined;
  const area = kind === 'area' ? pack.areaById.get(id) : undefined;
  const platform = kind === 'platform' ? pack.platformById.get(id) : undefined;
  const parcel = kind === 'parcel' ? pack.tables.parcels.find((candidate) => candidate.id === id) : undefined;
  const industry = kind === 'industry' ? pack.industryById.get(id) : undefined;
  const enterprise =
    kind === 'enterprise' ? pack.tables.enterprises.find((candidate) => candidate.id === id) : undefined;
  const title: Localized | undefined = (project ?? area ?? platform ?? industry)?.name;
  return (
    <div class="card-host" ref={host}>
      <p class="visually-hidden" role="status">
        {(title || enterprise) && t('card.opened', { name: title ? name(title).text : (enterprise?.name ?? '') })}
      </p>
      {project && <ProjectCard key={id} project={project} />}
      {area && <AreaCard key={id} area={area} />}
      {platform && <PlatformCard key={id} platform={platform} />}
      {parcel && <ParcelCard key={id} parcel={parcel} />}
      {enterprise && <EnterpriseCard key={id} enterprise={enterprise} />}
      {industry && <IndustryCard key={id} industry={industry} />}
    </div>
  );
}
