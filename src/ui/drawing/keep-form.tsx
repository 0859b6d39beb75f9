import { useState } from 'preact/hooks';
import { describeIssue } from '../../i18n/describe-issue.ts';
import type { Issue } from '../../model/issue.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { ChoiceField, TextField } from '../tracking/form-fields.tsx';
import { useCanEdit } from '../tracking/use-can-edit.ts';
import type { KeptCells } from './keep-edits.ts';

const bases = ['schematic', 'surveyed', 'official'] as const;

interface KeepFormProps {
  readonly word: string;
  /** Whether the parcel is new: then its project and name are asked too. */
  readonly isNew: boolean;
  /** Makes the edits; returns what is wrong with them. */
  readonly keep: (cells: KeptCells) => readonly Issue[];
}

/** How a drawn shape is known, and whose it is: asked each time, since a drawing is no survey. */
export function KeepForm({ word, isNew, keep }: KeepFormProps) {
  const { pack, selection } = useAtlas();
  const { t, name } = useSpeech();
  const canEdit = useCanEdit();
  const [basis, setBasis] = useState<(typeof bases)[number]>('schematic');
  const [authority, setAuthority] = useState('');
  const selected = selection.peek();
  const [projectId, setProject] = useState(selected?.kind === 'project' ? selected.id : '');
  const [parcel, setParcel] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const save = () => {
    if (basis !== 'schematic' && authority.trim() === '') {
      setFaults([t('drawing.authorityNeeded')]);
      return;
    }
    const known = { geometryBasis: basis, authority: basis === 'schematic' ? '' : authority.trim() };
    setFaults(
      keep(isNew ? { projectId, name: parcel.trim(), ...known } : known).map((issue) => describeIssue(issue, t)),
    );
  };
  return (
    <form
      class="drawing-keep"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isNew && (
        <>
          <ChoiceField
            label={t('drawing.project')}
            value={projectId}
            options={[
              { value: '', text: t('drawing.noProject') },
              ...pack.tables.projects.map((project) => ({
                value: project.id,
                text: `${project.no} ${name(project.name).text}`,
              })),
            ]}
            onChange={setProject}
          />
          <TextField label={t('drawing.name')} text={parcel} onText={setParcel} />
        </>
      )}
      <ChoiceField
        label={t('drawing.basis')}
        value={basis}
        options={bases.map((value) => ({ value, text: t(`drawing.basis.${value}`) }))}
        onChange={setBasis}
      />
      {basis !== 'schematic' && <TextField label={t('drawing.authority')} text={authority} onText={setAuthority} />}
      {!isNew && <p class="hint">{t('drawing.keptBasisNote')}</p>}
      {faults.length > 0 && (
        <ul class="field-fault" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <button type="submit" class="solid-button" disabled={!canEdit}>
        {word}
      </button>
      {!canEdit && <p class="field-fault">{t('keep.following')}</p>}
    </form>
  );
}
