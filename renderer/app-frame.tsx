/** The frame around every screen: the gate, the banners above all, the header above all but charting. */
import { Button } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';

import { errorCode } from './api.ts';
import classes from './app-frame.module.css';
import { AccessGate } from './features/access/access-gate.tsx';
import { EmergencyBanner } from './features/access/emergency-banner.tsx';
import { PersonMenu } from './features/access/person-menu.tsx';
import { DropAnywhere } from './features/exchange-in/drop-anywhere.tsx';
import { PaletteHost } from './features/palette/palette-host.tsx';
import { useStartScreen } from './features/start/use-start-screen.ts';
import { canReadCharts, useAccess, useMe } from './records/access.ts';
import { BackupAlert } from './records/backup-alert.tsx';
import { useKeepClinicWords } from './records/clinic-words.ts';
import { useDisplay } from './records/display.ts';
import { useFailureText, useShowFailure } from './records/failure.ts';
import { PaletteButton } from './records/palette-button.tsx';
import { useSettings, useSwitchPlace } from './records/queries.ts';
import { useColorScheme } from './theme/color-scheme.ts';
import { useContrast } from './theme/contrast.ts';
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

/** Screens beside the list of settings, whatever their address: see the routes within SettingsLayout. */
const IN_SETTINGS =
  /^\/(?:settings|aftercare-texts|consent-texts|credentials|protocols|prices|people|audit|backups|exchange|retention|screening-tiers|limits|about|update)(?:\/|$)/;

/** Product name and the way to every screen. */
export function HeaderLayout() {
  const { t } = useTranslation('common');
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <>
      <header className={classes.header}>
        <NavLink to="/" end className={classes.brand ?? ''} aria-label={t('nav.start')}>
          <Mark sizePx={24} />
          <span>{t('product')}</span>
        </NavLink>
        <nav className={classes.nav} aria-label={t('nav.label')}>
          {(me === null || canReadCharts(me)) && (
            <>
              <NavLink to="/patients" className={classes.link ?? ''}>
                {t('nav.patients')}
              </NavLink>
              <NavLink to="/day" className={classes.link ?? ''}>
                {t('nav.day')}
              </NavLink>
              <NavLink to="/notes" className={classes.link ?? ''}>
                {t('nav.notes')}
              </NavLink>
            </>
          )}
          {(me === null || canReadCharts(me)) && (
            <NavLink to="/catalogue" className={classes.link ?? ''}>
              {t('nav.catalogue')}
            </NavLink>
          )}
          <Link
            to="/settings"
            className={classes.link ?? ''}
            aria-current={IN_SETTINGS.test(pathname) ? 'page' : undefined}
          >
            {t('nav.settings')}
          </Link>
        </nav>
        <BackupAlert />
        <PaletteButton />
        <NavLink to="/guide" className={classes.help ?? ''} aria-label={t('nav.guide')} title={t('nav.guide')}>
          <IconHelp size={19} stroke={1.7} aria-hidden />
        </NavLink>
        <PersonMenu />
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
      <EmptyState title={title} text={remedy} tone="trouble">
        <Button onClick={onRetry}>{t('retry')}</Button>
      </EmptyState>
    </main>
  );
}

/** What keeps the records from being opened although everything else is there. */
type RescueProblem = 'data-damaged' | 'key-missing' | 'not-encrypted';

/** The whole window; charting and printing bring their own layout. */
export function AppFrame({ rescue }: { rescue: (problem: RescueProblem) => ReactNode }) {
  const state = useAccess().data;
  const settings = useSettings();
  useKeepClinicWords(state?.status === 'signed-in');
  useStartScreen(state?.status === 'signed-in');
  useColorScheme(settings.data?.theme);
  useContrast(useDisplay()?.strongContrast ?? false);
  const isPrinting = useLocation().pathname.startsWith('/print/') && state?.status === 'signed-in';
  // One tree whatever is shown: the gate must not begin afresh between the screens and the pages for paper.
  return (
    <div className={isPrinting ? undefined : classes.window}>
      {state?.place === 'sample' && !isPrinting && <SampleBanner />}
      {!isPrinting && <EmergencyBanner />}
      <div className={isPrinting ? undefined : classes.body}>
        <AccessGate
          rescue={rescue('data-damaged')}
          unavailable={(error, retry) => {
            const code = errorCode(error);
            if (code === 'key-missing' || code === 'not-encrypted') return rescue(code);
            return <RecordsUnavailable error={error} onRetry={retry} />;
          }}
        >
          <Outlet />
          {!isPrinting && <PaletteHost />}
          {!isPrinting && <DropAnywhere />}
        </AccessGate>
      </div>
    </div>
  );
}
