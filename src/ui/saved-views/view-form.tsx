import { useState } from 'preact/hooks';
import type { Edit } from '../../model/edit.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { type Faults, faultsOf } from '../tracking/faults.ts';
import { TextField } from '../tracking/form-fields.tsx';
import { FormFrame } from '../tracking/form-frame.tsx';
import type { ViewFields } from './saved-view-edits.ts';

interface ViewFormProps {
  readonly label: string;
  readonly opening: ViewFields;
  readonly step: string;
  readonly edits: (fields: ViewFields) => readonly Edit[];
  readonly onDone: () => void;
}

/** Name and note of a view. What was written stays where it is refused. */
export function ViewForm({ label, opening, step, edits, onDone }: ViewFormProps) {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  const [fields, setFields] = useState(opening);
  const [faults, setFaults] = useState<Faults>({});
  const save = () => {
    if (fields.name.trim() === '') {
      setFaults({ name: t('savedViews.noName') });
      return;
    }
    const issues = actions.edit(step, edits(fields));
    setFaults(faultsOf(issues, ['name', 'note'], t));
    if (issues.length === 0) onDone();
  };
  return (
    <FormFrame label={label} faults={faults[''] ? [faults['']] : []} onSave={save} onLeave={onDone}>
      <TextField
        label={t('savedViews.name')}
        text={fields.name}
        isFirst
        isWide
        fault={faults.name ?? null}
        onText={(name) => setFields({ ...fields, name })}
      />
      <TextField
        label={t('savedViews.note')}
        text={fields.note}
        isWide
        fault={faults.note ?? null}
        onText={(note) => setFields({ ...fields, note })}
      />
    </FormFrame>
  );
}
