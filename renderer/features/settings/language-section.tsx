/** The language of the program on this workstation. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { computerLanguage, LANGUAGE_NAMES, languageChoiceSchema, LANGUAGES } from '#shared/language.ts';

import { useChooseLanguage, useLanguage } from '../../records/language.ts';
import { Section } from './section.tsx';

/** Takes effect at once; whoever works here may choose. */
export function LanguageSection() {
  const { t } = useTranslation('language');
  const state = useLanguage();
  const choose = useChooseLanguage();
  if (state === undefined) return null;
  const computer = {
    value: 'computer',
    label: t('computer', { name: LANGUAGE_NAMES[computerLanguage(state.computer)] }),
  };
  return (
    <Section title={t('title')}>
      <Select
        label={t('label')}
        description={t('text')}
        data={[computer, ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))]}
        value={state.choice}
        allowDeselect={false}
        disabled={choose.isPending}
        onChange={(value) => choose.mutate(languageChoiceSchema.parse(value))}
      />
    </Section>
  );
}
