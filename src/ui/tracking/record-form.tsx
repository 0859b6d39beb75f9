import type { Stage } from '../../model/tracking.ts';

export interface RecordFormProps {
  readonly projectId: string;
  /** The stage that the form opens with. */
  readonly stage: Stage;
  /** Called when the record is made, or the form is left. */
  readonly onDone: () => void;
}

export function RecordForm(_props: RecordFormProps) {
  return null;
}
