/** What the program does, in three lines, for whoever opens it first. */
import { Button } from '@mantine/core';
import { IconHandClick, IconPointer, IconRuler2, IconVaccineBottle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from './first-run.module.css';
import { usePlayOnSample } from './use-open-sample.ts';

/** Shown while there is no patient yet. */
export function FirstRun() {
  const { t } = useTranslation('start');
  const play = usePlayOnSample();
  const steps = [
    { icon: IconPointer, title: t('firstRun.mark.title'), text: t('firstRun.mark.text') },
    { icon: IconRuler2, title: t('firstRun.spacing.title'), text: t('firstRun.spacing.text') },
    { icon: IconVaccineBottle, title: t('firstRun.cocktail.title'), text: t('firstRun.cocktail.text') },
  ];
  return (
    <section aria-label={t('firstRun.label')}>
      <ol className={classes.steps}>
        {steps.map(({ icon: Icon, title, text }) => (
          <li key={title} className={classes.step}>
            <Icon size={22} stroke={1.6} className={classes.icon} aria-hidden="true" />
            <div>
              <strong>{title}</strong>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className={classes.play}>
        <Button
          variant="light"
          leftSection={<IconHandClick size={18} />}
          loading={play.isPending}
          onClick={() => play.mutate()}
        >
          {t('firstRun.play')}
        </Button>
        <p>{t('firstRun.playText')}</p>
      </div>
    </section>
  );
}
