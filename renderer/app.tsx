/** Providers, the frame, and the way to the screens. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HashRouter, Route, Routes } from 'react-router';

import { AppFrame } from './app-frame.tsx';
import { ClosingDialog } from './features/access/closing-dialog.tsx';
import { createQueryClient } from './records/queries.ts';
import { theme } from './theme/theme.ts';
import { CrashGuard } from './ui/crash-guard.tsx';

const loadScreens = () => import('./screens.tsx');
const Screens = lazy(async () => ({ default: (await loadScreens()).Screens }));
const AftermathDialog = lazy(async () => ({
  default: (await import('./features/backups/aftermath-dialog.tsx')).AftermathDialog,
}));
const RescueScreen = lazy(async () => ({
  default: (await import('./features/backups/rescue-screen.tsx')).RescueScreen,
}));

/** The nonce that the program's own protocol writes into the page, for the style elements Mantine makes. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The whole user interface. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  const { t } = useTranslation('common');
  // The first screen stands: what comes after the sign-in is read while somebody signs in.
  useEffect(() => {
    const waiting = requestIdleCallback(() => void loadScreens(), { timeout: 1_500 });
    return () => {
      cancelIdleCallback(waiting);
    };
  }, []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={4} />
        <CrashGuard title={t('crash.title')} text={t('crash.text')} action={t('crash.reload')}>
          <HashRouter>
            <ClosingDialog />
            <Suspense fallback={null}>
              <AftermathDialog />
            </Suspense>
            <Suspense fallback={null}>
              <Routes>
                <Route element={<AppFrame rescue={(problem) => <RescueScreen problem={problem} />} />}>
                  <Route
                    path="*"
                    element={
                      <Suspense fallback={null}>
                        <Screens />
                      </Suspense>
                    }
                  />
                </Route>
              </Routes>
            </Suspense>
          </HashRouter>
        </CrashGuard>
      </QueryClientProvider>
    </MantineProvider>
  );
}
