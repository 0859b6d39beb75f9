import type { ParcelTracking, ProjectTracking } from '../model/ledger.ts';
import { type Stage, stages } from '../model/tracking.ts';
import { slackMu } from './tracking.ts';

/** A stage of a parcel with more land than the last known stage before it, mu. */
export interface StageExcess {
  readonly parcel: ParcelTracking['parcel'];
  readonly stage: Stage;
  readonly landMu: number;
  readonly before: Stage;
  readonly beforeMu: number;
}

/** Where the order of a project's stages is broken, parcel by parcel and stage by stage. */
export function stageExcesses({ parcels }: Pick<ProjectTracking, 'parcels'>): readonly StageExcess[] {
  return parcels.flatMap(({ parcel, stages: states }) => {
    const known = stages.flatMap((stage) => {
      const { landMu } = states[stage];
      return landMu === null ? [] : [{ stage, landMu }];
    });
    return known.flatMap(({ stage, landMu }, index) => {
      const last = known[index - 1];
      return last && landMu > last.landMu + slackMu
        ? [{ parcel, stage, landMu, before: last.stage, beforeMu: last.landMu }]
        : [];
    });
  });
}
