import { useState } from 'preact/hooks';
import { describeIssue } from '../../i18n/describe-issue.ts';
import type { Parcel } from '../../model/tracking.ts';
import { rowEdits } from '../../state/row-edits.ts';
import { EntityButton } from '../cards/entity-button.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ChoiceField } from '../tracking/form-fields.tsx';
import { useCanEdit } from '../tracking/use-can-edit.ts';

/** The project that a parcel belongs to, and the choice of another. */
export function AssignParcel({ parcel }: { readonly parcel: Parcel }) {
  const { actions, pack } = useAtlas();
  const { t, name } = useSpeech();
  const canEdit = useCanEdit();
  const [fault, setFault] = useState<string | null>(null);
  const project = pack.projectById.get(parcel.projectId ?? '');
  const assign = (projectId: string) => {
    const [issue] = actions.edit('assign-parcel', rowEdits(pack, 'parcels', parcel.id, { projectId }));
    setFault(issue ? describeIssue(issue, t) : null);
  };
  return (
    <div class="drawing-assign">
      {project ? (
        <p>
          {t('drawing.project')}{' '}
          <EntityButton to={{ kind: 'project', id: project.id }}>
            {project.no} <Name of={project.name} />
          </EntityButton>
        </p>
      ) : (
        <p class="hint">{t('parcel.noProject')}</p>
      )}
      {canEdit && (
        <ChoiceField
          label={t('parcel.assign')}
          value={parcel.projectId ?? ''}
          fault={fault}
          options={[
            { value: '', text: t('drawing.noProject') },
            ...pack.tables.projects.map((row) => ({ value: row.id, text: `${row.no} ${name(row.name).text}` })),
          ]}
          onChange={assign}
        />
      )}
    </div>
  );
}
