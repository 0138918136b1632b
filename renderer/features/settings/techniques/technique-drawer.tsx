/** A technique of the clinic's being edited: name, window, depth, volume, where the numbers come from, and why. */
import { Button, Drawer, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ClinicTechnique, shippedValues } from '#shared/spacing/clinic-techniques.ts';
import { DEFAULT_SPACING_UM, findTechnique } from '#shared/spacing/techniques.ts';

import { FailureAlert } from '../../../records/failure-alert.tsx';
import { newId } from '../../../records/new-id.ts';
import { useShippedTechniqueName } from '../../../records/technique-name.ts';
import classes from '../rule-list.module.css';
import { useKeepRule } from '../use-keep-rule.ts';
import { RangeFields } from './range-fields.tsx';
import { draftOf, type TechniqueDraft, valuesOf, withHonestSource } from './technique-draft.ts';
import { useTechniqueFacts } from './use-technique-words.ts';

/** Nothing but the usual window. */
const EMPTY = {
  name: '',
  family: 'injection',
  spacingUm: [...DEFAULT_SPACING_UM],
  depthUm: null,
  volumeUl: null,
  source: '',
} satisfies ReturnType<typeof shippedValues>;

const presentValues = (technique: ClinicTechnique) => technique.entry?.body.values ?? shippedValues(technique);

interface TechniqueFormProps {
  /** null: a new one. */
  readonly technique: ClinicTechnique | null;
  readonly onClose: () => void;
}

function NumberFields({
  draft,
  onChange,
}: {
  draft: TechniqueDraft;
  onChange: (part: Partial<TechniqueDraft>) => void;
}) {
  const { t } = useTranslation('clinic');
  return (
    <>
      <Switch
        label={t('techniques.hasWindow')}
        checked={draft.hasWindow}
        onChange={(event) => onChange({ hasWindow: event.currentTarget.checked })}
      />
      {draft.hasWindow && (
        <RangeFields
          label={t('techniques.spacing')}
          unit="cm"
          decimals={2}
          step={0.1}
          max={100}
          value={draft.window}
          onChange={(window) => onChange({ window })}
        />
      )}
      <RangeFields
        label={t('techniques.depth')}
        unit="mm"
        decimals={2}
        step={0.5}
        max={100}
        value={draft.depth}
        onChange={(depth) => onChange({ depth })}
      />
      <RangeFields
        label={t('techniques.volume')}
        unit="mL"
        decimals={3}
        step={0.01}
        max={1_000}
        value={draft.volume}
        onChange={(volume) => onChange({ volume })}
      />
    </>
  );
}

function TechniqueForm({ technique, onClose }: TechniqueFormProps) {
  const { t } = useTranslation(['clinic', 'common', 'history', 'treatment']);
  const shippedName = useShippedTechniqueName();
  const facts = useTechniqueFacts();
  const { keep, isPending, error } = useKeepRule();
  const before = technique === null ? EMPTY : presentValues(technique);
  const [draft, setDraft] = useState(() => draftOf(before, DEFAULT_SPACING_UM));
  const [reason, setReason] = useState('');
  const change = (part: Partial<TechniqueDraft>) => setDraft((old) => ({ ...old, ...part }));
  const isShipped = technique?.isShipped === true;
  const shipped = technique === null ? undefined : findTechnique(technique.code);
  const typed = valuesOf(draft);
  const values = typed && withHonestSource(typed, shipped === undefined ? null : shippedValues(shipped));
  const isReady = values !== null && (isShipped || values.name !== '');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const code = technique?.code ?? `own-${newId()}`;
        const hidden = technique?.hidden === true;
        keep({
          kind: 'technique',
          entry: technique?.entry ?? null,
          body: { code, values, hidden },
          // A new one that is taken back is hidden: nothing that was kept is deleted.
          before:
            technique === null
              ? { code, values, hidden: true }
              : (technique.entry?.body ?? { code, values: null, hidden: false }),
          reason: reason.trim(),
          message: t('techniques.kept', { name: values.name === '' ? shippedName(code) : values.name }),
          onDone: onClose,
        });
      }}
    >
      <TextInput
        data-autofocus
        label={t('techniques.name')}
        {...(technique !== null && isShipped
          ? { placeholder: shippedName(technique.code), description: t('techniques.nameHint') }
          : { required: true })}
        maxLength={500}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {!isShipped && (
        <SegmentedControl
          aria-label={t('techniques.family')}
          value={draft.family}
          onChange={(family) => change({ family: family === 'no-needle' ? 'no-needle' : 'injection' })}
          data={[
            { value: 'injection', label: t('treatment:technique.family.injection') },
            { value: 'no-needle', label: t('treatment:technique.family.no-needle') },
          ]}
        />
      )}
      <NumberFields draft={draft} onChange={change} />
      <Textarea
        autosize
        minRows={2}
        label={t('techniques.source')}
        description={t('techniques.sourceHint')}
        maxLength={20_000}
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      {shipped !== undefined && <p className={classes.quiet}>{t('techniques.shipped', { facts: facts(shipped) })}</p>}
      <TextInput
        label={t('history:why')}
        description={t('history:whyHint')}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureAlert error={error} />
      <div className={classes.actions}>
        <Button type="submit" disabled={!isReady} loading={isPending}>
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface TechniqueDrawerProps {
  /** null: a new one; undefined: closed. */
  readonly technique: ClinicTechnique | null | undefined;
  readonly name: string;
  readonly onClose: () => void;
}

/** The drawer. */
export function TechniqueDrawer({ technique, name, onClose }: TechniqueDrawerProps) {
  const { t } = useTranslation(['clinic', 'common']);
  return (
    <Drawer
      opened={technique !== undefined}
      onClose={onClose}
      position="right"
      size={480}
      title={technique === null ? t('techniques.new') : name}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {technique !== undefined && (
        <TechniqueForm key={technique?.code ?? 'new'} technique={technique} onClose={onClose} />
      )}
    </Drawer>
  );
}
