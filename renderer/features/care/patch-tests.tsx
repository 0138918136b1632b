/** Tests of a product on a small place, and their readings. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Entry } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { useMayWrite } from '../../records/access.ts';
import { useSaveEntry } from '../../records/dossier.ts';
import { useShowFailure } from '../../records/failure.ts';
import { formatPlainDate, plainDateIn } from '../../ui/format.ts';
import { PageSection } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './care.module.css';

type Test = BodyOf<'patch-test'>;

const RESULTS = ['negative', 'doubtful', 'positive'] as const;
const TONES = { pending: 'fine', negative: 'fine', doubtful: 'warn', positive: 'error' } as const;

interface NewTestProps {
  readonly today: string;
  readonly onAdd: (test: Test) => void;
}

function NewTest({ today, onAdd }: NewTestProps) {
  const { t } = useTranslation('care');
  const [product, setProduct] = useState('');
  const [lot, setLot] = useState('');
  const [site, setSite] = useState('');
  return (
    <form
      className={classes.newTest}
      onSubmit={(event) => {
        event.preventDefault();
        if (product.trim() === '') return;
        onAdd({ product, lot, site, placedOn: today, readOn: null, result: 'pending', notes: '' });
        setProduct('');
        setLot('');
        setSite('');
      }}
    >
      <TextInput
        size="xs"
        label={t('patch.product')}
        value={product}
        onChange={(event) => setProduct(event.currentTarget.value)}
      />
      <TextInput size="xs" label={t('lot')} value={lot} onChange={(event) => setLot(event.currentTarget.value)} />
      <TextInput
        size="xs"
        label={t('patch.site')}
        value={site}
        onChange={(event) => setSite(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        disabled={product.trim() === ''}
      >
        {t('patch.add')}
      </Button>
    </form>
  );
}

interface PatchTestsProps {
  readonly patientId: string;
  readonly tests: readonly Entry<'patch-test'>[];
  readonly zone: string;
}

/** The patient's tests, newest first, with a line for a new one. */
export function PatchTests({ patientId, tests, zone }: PatchTestsProps) {
  const { t } = useTranslation('care');
  const save = useSaveEntry();
  const showFailure = useShowFailure();
  const mayWrite = useMayWrite();
  const today = plainDateIn(new Date().toISOString(), zone);
  const keep = (entry: Entry<'patch-test'> | null, body: Test) =>
    save.mutate({ kind: 'patch-test', entry, patientId, sessionId: null, body }, { onError: showFailure });
  return (
    <PageSection title={t('patch.title')} note={t('patch.lead')}>
      {tests.length === 0 && <p className={classes.hint}>{t('patch.none')}</p>}
      <ul className={classes.lines}>
        {tests.toReversed().map((entry) => {
          const { product, lot, site, placedOn, result, readOn } = entry.body;
          return (
            <li key={entry.id} className={classes.test}>
              <div className={classes.what}>
                <strong>{lot === '' ? product : `${product} · ${lot}`}</strong>
                <span>
                  {[site, t('patch.placed', { date: formatPlainDate(placedOn) })].filter((x) => x !== '').join(' · ')}
                </span>
              </div>
              <Tag tone={TONES[result]}>{t(`patch.result.${result}`)}</Tag>
              {readOn !== null && <span className={classes.hint}>{formatPlainDate(readOn)}</span>}
              {mayWrite && (
                <Select
                  size="xs"
                  aria-label={t('patch.read', { product })}
                  placeholder={t('patch.readNow')}
                  data={RESULTS.map((code) => ({ value: code, label: t(`patch.result.${code}`) }))}
                  value={result === 'pending' ? null : result}
                  onChange={(picked) => {
                    const reading = RESULTS.find((code) => code === picked);
                    if (reading !== undefined) keep(entry, { ...entry.body, result: reading, readOn: today });
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {mayWrite && <NewTest today={today} onAdd={(test) => keep(null, test)} />}
    </PageSection>
  );
}
