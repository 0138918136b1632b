/** Each treatment's mixture before it is drawn up: when it was made, by whom, how it looks. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Chart } from '#shared/chart/schema.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';
import { LABEL_SIZES } from '#shared/ipc/sheets.ts';

import { SheetMenu } from '../../records/sheet-menu.tsx';
import { useTechniqueName } from '../../records/technique-name.ts';
import { formatTime } from '../../ui/format.ts';
import classes from './care.module.css';

type Mixtures = BodyOf<'care'>['mixtures'];
type Mixture = Mixtures[number];

const APPEARANCES = ['clear', 'cloudy', 'precipitate', 'colour-change'] as const;

interface MixturesProps {
  readonly chart: Chart;
  readonly values: Mixtures;
  readonly me: string;
  readonly disabled: boolean;
  readonly onChange: (values: Mixtures) => void;
}

/** One line for each treatment that has a cocktail. */
export function MixtureList({ chart, values, me, disabled, onChange }: MixturesProps) {
  const { t } = useTranslation(['care', 'sheet']);
  const techniqueName = useTechniqueName();
  const mixed = chart.treatments.filter(({ cocktail }) => cocktail.components.length > 0);
  if (mixed.length === 0) return <p className={classes.hint}>{t('mixture.none')}</p>;
  const put = (next: Mixture) => onChange([...values.filter(({ treatment }) => treatment !== next.treatment), next]);
  return (
    <ul className={classes.lines}>
      {mixed.map(({ id, indication, technique, cocktail }) => {
        const value = values.find(({ treatment }) => treatment === id) ?? {
          treatment: id,
          preparedAt: null,
          preparedBy: '',
          appearance: null,
          note: '',
        };
        return (
          <li key={id} className={classes.mixture}>
            <div className={classes.what}>
              <strong>{indication === '' ? techniqueName(technique.code) : indication}</strong>
              <span>{cocktail.components.map(({ name }) => name).join(' + ')}</span>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconClock size={15} />}
              disabled={disabled}
              onClick={() =>
                put({
                  ...value,
                  preparedAt: new Date().toISOString(),
                  preparedBy: value.preparedBy === '' ? me : value.preparedBy,
                })
              }
            >
              {value.preparedAt === null
                ? t('mixture.now')
                : t('mixture.at', { time: formatTime(value.preparedAt, chart.session.zone) })}
            </Button>
            <TextInput
              size="xs"
              aria-label={t('mixture.by')}
              placeholder={t('mixture.by')}
              value={value.preparedBy}
              disabled={disabled}
              onChange={(event) => put({ ...value, preparedBy: event.currentTarget.value })}
            />
            <Select
              size="xs"
              aria-label={t('mixture.appearance')}
              placeholder={t('mixture.appearance')}
              data={APPEARANCES.map((code) => ({ value: code, label: t(`mixture.looks.${code}`) }))}
              value={value.appearance}
              disabled={disabled}
              onChange={(picked) => put({ ...value, appearance: APPEARANCES.find((code) => code === picked) ?? null })}
            />
            <TextInput
              size="xs"
              aria-label={t('note')}
              placeholder={t('note')}
              value={value.note}
              disabled={disabled}
              onChange={(event) => put({ ...value, note: event.currentTarget.value })}
            />
            <SheetMenu
              label={t('sheet:label.button')}
              choices={LABEL_SIZES.map((size) => ({
                name: t(`sheet:label.size.${size}`),
                sheet: { kind: 'label', sessionId: chart.session.id, treatmentId: id, size },
              }))}
            />
          </li>
        );
      })}
    </ul>
  );
}
