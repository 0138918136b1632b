/** What a product's label warns of: allergen classes, regulatory flags, what it must not meet, where that was read. */
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ALLERGEN_CLASSES, classesNamed } from '#shared/clinical/allergens.ts';
import { flagsNamed, REGULATORY_FLAGS } from '#shared/clinical/regulatory-flags.ts';

import classes from './catalogue.module.css';
import type { ProductDraft } from './product-draft.ts';
import { RowList } from './row-list.tsx';

interface FieldsProps {
  readonly draft: ProductDraft;
  readonly onDraft: (part: Partial<ProductDraft>) => void;
}

interface ProposedProps {
  readonly codes: readonly string[];
  readonly nameOf: (code: string) => string;
  readonly onAdd: (code: string) => void;
}

/** What names point at and nobody has chosen yet. */
function Proposed({ codes, nameOf, onAdd }: ProposedProps) {
  const { t } = useTranslation('catalogue');
  if (codes.length === 0) return null;
  return (
    <div className={classes.proposed}>
      <span>{t('form.proposed')}</span>
      {codes.map((code) => (
        <Button key={code} size="compact-xs" variant="default" onClick={() => onAdd(code)}>
          {t('form.addProposed', { name: nameOf(code) })}
        </Button>
      ))}
    </div>
  );
}

/** The fields. */
export function LabelFields({ draft, onDraft }: FieldsProps) {
  const { t } = useTranslation(['catalogue', 'clinical']);
  const names = [draft.name, ...draft.ingredients.map(({ name }) => name)];
  const allergenName = (code: string) => t(`clinical:allergen.${code}`);
  const flagName = (code: string) => t(`flag.${code}.title`);
  const classesOf = [...new Set(names.flatMap((name) => (name.trim() === '' ? [] : classesNamed(name))))];
  return (
    <>
      <MultiSelect
        label={t('form.allergens')}
        data={ALLERGEN_CLASSES.map(({ code }) => ({ value: code, label: allergenName(code) }))}
        value={draft.allergens}
        searchable
        hidePickedOptions
        onChange={(allergens) => onDraft({ allergens })}
      />
      <Proposed
        codes={classesOf.map(({ code }) => code).filter((code) => !draft.allergens.includes(code))}
        nameOf={allergenName}
        onAdd={(code) => onDraft({ allergens: [...draft.allergens, code] })}
      />
      <MultiSelect
        label={t('form.flags')}
        data={REGULATORY_FLAGS.map(({ code }) => ({ value: code, label: flagName(code) }))}
        value={draft.flags}
        hidePickedOptions
        onChange={(flags) => onDraft({ flags })}
      />
      <Proposed
        codes={flagsNamed(names).filter((code) => !draft.flags.includes(code))}
        nameOf={flagName}
        onAdd={(code) => onDraft({ flags: [...draft.flags, code] })}
      />
      <RowList
        title={t('form.doNotMix')}
        add={t('form.addDoNotMix')}
        rows={draft.doNotMix}
        empty={{ with: '', reason: '', source: '' }}
        onRows={(doNotMix) => onDraft({ doNotMix })}
        fields={(row, put) => (
          <>
            <TextInput
              label={t('form.mixWith')}
              placeholder={t('form.mixWithHint')}
              value={row.with}
              maxLength={500}
              onChange={(event) => put({ with: event.currentTarget.value })}
            />
            <TextInput
              label={t('form.mixReason')}
              value={row.reason}
              maxLength={500}
              onChange={(event) => put({ reason: event.currentTarget.value })}
            />
            <TextInput
              label={t('form.source')}
              value={row.source}
              maxLength={500}
              onChange={(event) => put({ source: event.currentTarget.value })}
            />
          </>
        )}
      />
      <RowList
        title={t('form.sources')}
        add={t('form.addSource')}
        rows={draft.sources}
        empty={{ fact: '', source: '' }}
        onRows={(sources) => onDraft({ sources })}
        fields={(row, put) => (
          <>
            <TextInput
              label={t('form.fact')}
              value={row.fact}
              maxLength={500}
              onChange={(event) => put({ fact: event.currentTarget.value })}
            />
            <TextInput
              label={t('form.source')}
              value={row.source}
              maxLength={500}
              onChange={(event) => put({ source: event.currentTarget.value })}
            />
          </>
        )}
      />
    </>
  );
}
