/** Products and lots that may be to blame: those of the session are offered. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { BodyOf } from '#shared/dossier/kinds.ts';

import { call } from '../../api.ts';
import classes from './events.module.css';

type Suspected = BodyOf<'adverse-event'>['suspected'];

interface SuspectedFieldsProps {
  readonly values: Suspected;
  readonly sessionId: string | null;
  readonly onChange: (values: Suspected) => void;
}

/** Components of the session's cocktails that are not named yet. */
function useOffered(sessionId: string | null, values: Suspected): Suspected {
  const { data } = useQuery({
    queryKey: ['event-session', sessionId],
    queryFn: () => call('session:record', { sessionId: sessionId ?? '' }),
    enabled: sessionId !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
  const used = (data?.chart.treatments ?? []).flatMap(({ cocktail }) =>
    cocktail.components.map(({ name, lot }) => ({ product: name, lot: lot ?? '' })),
  );
  return used.filter(({ product, lot }) => !values.some((value) => value.product === product && value.lot === lot));
}

/** One line for each. */
export function SuspectedFields({ values, sessionId, onChange }: SuspectedFieldsProps) {
  const { t } = useTranslation('events');
  const offered = useOffered(sessionId, values);
  const put = (index: number, part: Partial<Suspected[number]>) =>
    onChange(values.map((value, i) => (i === index ? { ...value, ...part } : value)));
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('field.suspected')}</legend>
      {values.map((value, index) => (
        <div key={index} className={classes.suspected}>
          <TextInput
            size="xs"
            aria-label={t('field.product')}
            placeholder={t('field.product')}
            value={value.product}
            onChange={(event) => put(index, { product: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={t('field.lot')}
            placeholder={t('field.lot')}
            value={value.lot}
            onChange={(event) => put(index, { lot: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('field.removeSuspected')}
            onClick={() => onChange(values.filter((_value, i) => i !== index))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.offers}>
        {offered.map(({ product, lot }) => (
          <Button
            key={`${product} ${lot}`}
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={13} />}
            onClick={() => onChange([...values, { product, lot }])}
          >
            {[product, lot].filter((part) => part !== '').join(' · ')}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange([...values, { product: '', lot: '' }])}
        >
          {t('field.addSuspected')}
        </Button>
      </div>
    </fieldset>
  );
}
