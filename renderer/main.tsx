/** Entry of the window: styles, translations, then the application. */
import './zod-without-eval.ts';

import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { localeOf } from '#shared/language.ts';

import { call } from './api.ts';
import { App } from './app.tsx';
import { onLanguage, startI18n } from './i18n/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

onLanguage((locale) => {
  document.documentElement.lang = locale;
});
await startI18n(localeOf(await call('language:get', {})));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
