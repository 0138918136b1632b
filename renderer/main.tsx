/** Entry of the window: translations, then the application. */
import './zod-without-eval.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { localeOf } from '#shared/language.ts';

import { call } from './api.ts';
import { App } from './app.tsx';
import { onLanguage, startI18n } from './i18n/index.ts';
import { setHomeLocale } from './i18n/locale.ts';

// Asked for before this file already; nothing is shown without them.
const styles = import('./styles.ts');
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

onLanguage((locale) => {
  document.documentElement.lang = locale;
});
const language = await call('language:get', {});
setHomeLocale(language.computer[0] ?? localeOf(language));
await startI18n(localeOf(language));
await styles;
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
