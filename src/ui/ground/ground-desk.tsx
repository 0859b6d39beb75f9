import './ground.css';
import { useEffect } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useFocusWithin } from '../components/use-focus-within.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { type Desk, desk, leaveDesk, openOnDesk, type Review, showReview } from './desk.ts';
import { DropVeil } from './drop-veil.tsx';
import { brought, isHeldOver, isOnDesk } from './incoming.ts';
import { GroundIssues } from './issue-list.tsx';
import { LayerPanel } from './layer-panel.tsx';
import { Reading } from './reading.tsx';
import { TablePanel } from './table-panel.tsx';
import { TemplatesButton } from './templates-button.tsx';

const nameOf = (review: Review): string => (review.kind === 'layer' ? review.layer.name : review.table.name);
const countOf = (review: Review): number =>
  review.kind === 'layer' ? review.layer.features.length : review.table.rows.length;

/** Several contents of what was brought, one of which is looked at. */
function Contents({ reviews, shown }: Pick<Extract<Desk, { is: 'read' }>, 'reviews' | 'shown'>) {
  const { t, format } = useSpeech();
  if (reviews.length < 2) return null;
  return (
    <ul class="ground-contents" aria-label={t('ground.contents')}>
      {reviews.map((review) => (
        <li key={review.key}>
          <button
            type="button"
            aria-current={review.key === shown ? 'true' : undefined}
            onClick={() => showReview(review.key)}
          >
            <span>{nameOf(review)}</span>
            <span class="number">{format(countOf(review), 'plain').text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function ReviewPanel({ review }: { readonly review: Review }) {
  const { t } = useSpeech();
  return (
    <>
      {review.hasFailed.value && (
        <p class="field-fault" role="alert">
          {t('ground.failed')}{' '}
          <button type="button" class="text-button" onClick={review.again}>
            {t('app.retry')}
          </button>
        </p>
      )}
      {review.kind === 'layer' ? <LayerPanel review={review} /> : <TablePanel review={review} />}
    </>
  );
}

function Content() {
  const { t } = useSpeech();
  const current = desk.value;
  switch (current.is) {
    case 'empty':
      return null;
    case 'reading':
      return <Reading names={current.names} done={current.done} />;
    case 'failed':
      return (
        <p class="field-fault" role="alert">
          {t('ground.failed')}{' '}
          <button type="button" class="text-button" onClick={current.again}>
            {t('app.retry')}
          </button>
        </p>
      );
    case 'read': {
      const review = current.reviews.find(({ key }) => key === current.shown);
      return (
        <>
          <GroundIssues issues={current.issues} title={t('ground.issuesOfFile', { count: current.issues.length })} />
          {!review && (
            <p role="status">
              {t('ground.nothingFound')} <TemplatesButton />
            </p>
          )}
          <Contents reviews={current.reviews} shown={current.shown} />
          {review && <ReviewPanel key={review.key} review={review} />}
        </>
      );
    }
  }
}

const titleOf = (current: Desk): string => (current.is === 'empty' ? '' : current.names.join(', '));

/** What was brought, in the place of the side panel: it is read, looked at, and taken or put away. */
function GroundPanel() {
  const { t } = useSpeech();
  const box = useFocusWithin<HTMLElement>();
  const title = titleOf(desk.value);
  return (
    <section ref={box} class="ground-panel surface" tabIndex={-1} aria-label={t('ground.title')}>
      <header class="panel-head">
        <h2>
          {t('ground.title')} <span class="ground-file">{title}</span>
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('ground.leave')}
          title={t('ground.leave')}
          onClick={leaveDesk}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="ground-body">
        <Content />
      </div>
    </section>
  );
}

/** Takes files however they come, and shows what is held over the page and what waits for the user's word. */
export function GroundDesk() {
  const atlas = useAtlas();
  const files = brought.value;
  useEffect(() => {
    if (files.length === 0) return;
    brought.value = [];
    openOnDesk(atlas, files);
  }, [files]);
  return (
    <>
      {isHeldOver.value && <DropVeil />}
      {isOnDesk.value && <GroundPanel />}
    </>
  );
}
