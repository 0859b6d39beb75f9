/** Why there is no figure; each is something else than 0. */
export type Absence =
  | 'out-of-scope'
  /** The pack lists no project. */
  | 'no-project'
  /** The filter leaves no project. */
  | 'none-left'
  /** There are projects, but no figure can be had. */
  | 'no-data'
  /** The user's table does not name it. */
  | 'not-in-table'
  | 'no-target'
  /** The targets could not be read. */
  | 'unread'
  /** Several targets that contradict each other. */
  | 'ambiguous'
  /** A target, but what was reached has not been reported in full. */
  | 'no-record'
  /** Projects of which some have not reported. */
  | 'not-reported'
  /** The filter leaves a part, which is not compared with the target of the whole. */
  | 'part-left';
