/** The language, for somebody who has not signed in and may not read the one that is spoken. */
import { Anchor, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { LANGUAGE_NAMES, languageChoiceSchema, languageOf, LANGUAGES } from '#shared/language.ts';

import { useChooseLanguage, useLanguage } from '../../records/language.ts';

/** Each language under its own name. */
export function LanguageMenu() {
  const { t } = useTranslation('language');
  const state = useLanguage();
  const choose = useChooseLanguage();
  if (state === undefined) return null;
  const spoken = languageOf(state);
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Anchor component="button" type="button" aria-label={t('button', { name: LANGUAGE_NAMES[spoken] })}>
          <IconLanguage size={16} aria-hidden="true" style={{ verticalAlign: '-3px', marginInlineEnd: 5 }} />
          {LANGUAGE_NAMES[spoken]}
        </Anchor>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={spoken} onChange={(value) => choose.mutate(languageChoiceSchema.parse(value))}>
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
              {LANGUAGE_NAMES[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
