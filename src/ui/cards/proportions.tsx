import { summarize } from '../../metrics/summary.ts';
import type { Project } from '../../model/project.ts';
import type { Provenance } from '../../model/sourced.ts';
import { useAtlas } from '../context.ts';
import { proportionValues } from './card-value.ts';
import { joinProvenance } from './join-locators.ts';
import { ValueFact } from './values.tsx';

interface ProportionsProps {
  readonly projects: readonly Project[];
  /** The row whose card it is; names the place where no project does. */
  readonly row: Provenance;
}

/** What the projects are of all projects listed, and how large they are on average. */
export function Proportions({ projects, row }: ProportionsProps) {
  const { whole } = useAtlas();
  const values = proportionValues(summarize(projects), whole, joinProvenance(projects, row));
  if (values.length === 0) return null;
  return (
    <dl class="card-facts">
      {values.map((value) => (
        <ValueFact key={value.label} value={value} />
      ))}
    </dl>
  );
}
