/** `round` is the product's own: classes between round numbers. The others are the textbook's. */
export const classMethods = ['round', 'quantile', 'natural', 'equal', 'manual'] as const;
export type ClassMethod = (typeof classMethods)[number];

/** Colours of classes: from little to much, or from below a middle to above it. */
export const rampIds = ['ochre', 'blue', 'plum', 'blue-orange', 'purple-green'] as const;
export type RampId = (typeof rampIds)[number];
export const divergingRamps: readonly RampId[] = ['blue-orange', 'purple-green'];

export const fewestClasses = 2;
export const mostClasses = 7;

export interface Classification {
  readonly method: ClassMethod;
  /** 2 to 7; without effect for `manual`, which has one class more than breaks. */
  readonly count: number;
  readonly ramp: RampId;
  /** Rising, between the classes, in the metric's own unit; empty but for `manual`. */
  readonly breaks: readonly number[];
}

export const usualClassification: Classification = { method: 'round', count: 5, ramp: 'ochre', breaks: [] };

/** Whether the first screen has all that it takes; what other methods and ramps take comes when it is first needed. */
export const isPlain = ({ method, ramp }: Classification): boolean =>
  method === 'round' && !divergingRamps.includes(ramp);
