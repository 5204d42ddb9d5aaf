import { forwardRef, lazy, Suspense, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useHeldError } from '../hooks/useHeldError';
import { useSeen } from '../hooks/useSeen';
import { failureOf } from '../model/failure';
import type { SeedOfTarget } from '../model/manifestLines';
import { SLOW_POLL } from '../queries/intervals';
import { retryPoll } from '../queries/retryPoll';
import { useManifest } from '../queries/useManifest';
import { useTranslate } from '../translation/useTranslate';
import { Card } from './Card';
import { CopyButton } from './CopyButton';
import { FailureNote } from './FailureNote';

/** Comes with what it shows, for which the table does not wait. */
const ManifestText = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './ManifestText'))
    .ManifestText,
}));

const useStyles = makeStyles(
  {
    body: { padding: '0 16px 16px', minHeight: 60 },
    quiet: { margin: 0, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerManifestCard' },
);

function seedsOf(view: PeeringsView): SeedOfTarget {
  return new Map(
    view.peerings.flatMap(({ target }) =>
      target.kind === 'visible' && target.seed !== null
        ? [[`${target.ref.namespace}/${target.ref.name}`, target.seed] as const]
        : [],
    ),
  );
}

/** The extension as the Garden has it, asked for when it comes into view. */
export const ManifestCard = forwardRef<
  HTMLDivElement,
  { readonly view: PeeringsView }
>(({ view }, ref) => {
  const classes = useStyles();
  const t = useTranslate();
  const { ref: body, seen } = useSeen<HTMLDivElement>();
  const manifest = useManifest(view, seen);
  const error = useHeldError(manifest);
  const seeds = useMemo(() => seedsOf(view), [view]);
  const yaml = manifest.data?.yaml;

  const loading = (
    <p className={classes.quiet} role="status">
      {t('manifest.loading')}
    </p>
  );
  const content = () => {
    if (manifest.data) {
      return typeof yaml === 'string' ? (
        <Suspense fallback={loading}>
          <ManifestText yaml={yaml} seeds={seeds} />
        </Suspense>
      ) : (
        <p className={classes.quiet}>{t('manifest.none')}</p>
      );
    }
    if (error) {
      return (
        <FailureNote
          title={t('manifest.failed')}
          failure={failureOf(error)}
          triesAgainAt={manifest.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
        />
      );
    }
    return loading;
  };

  return (
    // Takes the focus when a message above leads here.
    <div ref={ref} tabIndex={-1}>
      <Card
        title={t('manifest.title')}
        subtitle={t('manifest.subtitle')}
        aside={
          typeof yaml === 'string' && (
            <CopyButton text={yaml} label={t('manifest.copy')} />
          )
        }
      >
        <div className={classes.body} ref={body}>
          {content()}
        </div>
      </Card>
    </div>
  );
});
