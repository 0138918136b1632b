/** The frame around every screen: the sample banner above all, the header above all but charting. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';

import classes from './app-frame.module.css';
import { useFailureText, useShowFailure } from './records/failure.ts';
import { useAppInfo, useSettings, useSwitchPlace } from './records/queries.ts';
import { useColorScheme } from './theme/color-scheme.ts';
import { EmptyState } from './ui/empty-state.tsx';
import { Mark } from './ui/wordmark.tsx';

function SampleBanner() {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  const place = useSwitchPlace();
  return (
    <div className={classes.sample} role="status">
      <strong>{t('sample.badge')}</strong>
      <span className={classes.sampleText}>{t('sample.explain')}</span>
      <Button
        size="compact-xs"
        variant="white"
        color="dark"
        loading={place.isPending}
        onClick={() => {
          place.mutate('clinic', { onSuccess: () => void navigate('/'), onError: showFailure });
        }}
      >
        {t('sample.leave')}
      </Button>
    </div>
  );
}

/** Product name and the way to every screen. */
export function HeaderLayout() {
  const { t } = useTranslation('common');
  const settings = useSettings();
  return (
    <>
      <header className={classes.header}>
        <NavLink to="/" end className={classes.brand ?? ''} aria-label={t('nav.start')}>
          <Mark sizePx={24} />
          <span>{t('product')}</span>
        </NavLink>
        <nav className={classes.nav} aria-label={t('nav.label')}>
          <NavLink to="/patients" className={classes.link ?? ''}>
            {t('nav.patients')}
          </NavLink>
          <NavLink to="/settings" className={classes.link ?? ''}>
            {t('nav.settings')}
          </NavLink>
        </nav>
        <span className={classes.practitioner}>{settings.data?.practitioner?.name ?? settings.data?.clinicName}</span>
      </header>
      <main className={classes.page}>
        <Outlet />
      </main>
    </>
  );
}

/** Shown instead of every screen while the records cannot be opened: why, what helps, and where they lie. */
function RecordsUnavailable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common');
  const { title, remedy } = useFailureText()(error);
  return (
    <main className={classes.unavailable}>
      <EmptyState title={title} text={remedy}>
        <Button onClick={onRetry}>{t('retry')}</Button>
      </EmptyState>
    </main>
  );
}

/** The whole window; charting and printing bring their own layout. */
export function AppFrame() {
  const info = useAppInfo();
  const settings = useSettings();
  useColorScheme(settings.data?.theme);
  const printing = useLocation().pathname.startsWith('/print/');
  if (info.isError && info.data === undefined) {
    return <RecordsUnavailable error={info.error} onRetry={() => void info.refetch()} />;
  }
  return (
    <div className={printing ? undefined : classes.window}>
      {info.data?.place === 'sample' && !printing && <SampleBanner />}
      {printing ? (
        <Outlet />
      ) : (
        <div className={classes.body}>
          <Outlet />
        </div>
      )}
    </div>
  );
}
