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
import { setHomeLocale } from './i18n/locale.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

onLanguage((locale) => {
  document.documentElement.lang = locale;
});
const language = await call('language:get', {});
setHomeLocale(language.computer[0] ?? localeOf(language));
await startI18n(localeOf(language));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
