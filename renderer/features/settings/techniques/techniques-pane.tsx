/** The clinic's techniques: those that ship, changed or not, and its own; each with its history. */
import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconPencil, IconPlus, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClinicTechnique } from '#shared/spacing/clinic-techniques.ts';
import { sourcesOf } from '#shared/spacing/sources.ts';

import { canKeepSettings, useMe } from '../../../records/access.ts';
import { useTechniques } from '../../../records/clinic-words.ts';
import { HistoryButton, HistoryDrawer } from '../../../records/history/history-drawer.tsx';
import { useTechniqueName } from '../../../records/technique-name.ts';
import { Tag } from '../../../ui/tag.tsx';
import { ReadOnlyNote } from '../kept-settings.tsx';
import classes from '../rule-list.module.css';
import { Section } from '../section.tsx';
import { useKeepRule } from '../use-keep-rule.ts';
import { TechniqueDrawer } from './technique-drawer.tsx';
import { useTechniqueFacts, useTechniqueFields } from './use-technique-words.ts';

const FAMILIES = ['injection', 'no-needle'] as const;

interface RowProps {
  readonly technique: ClinicTechnique;
  readonly name: string;
  readonly mayKeep: boolean;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
}

function Source({ technique }: { technique: ClinicTechnique }) {
  const { t } = useTranslation(['clinic', 'treatment']);
  const { isChanged, isProposal, source, sources } = technique;
  if (isChanged) return <p className={classes.quiet}>{source === '' ? t('techniques.noSource') : source}</p>;
  const list = sourcesOf(sources).map(({ title, grade }) => t('treatment:technique.source.one', { title, grade }));
  return (
    <p className={classes.quiet}>
      {t(`treatment:technique.source.${isProposal ? 'proposal' : 'stated'}`, { sources: list.join('; ') })}
    </p>
  );
}

function Row({ technique, name, mayKeep, onEdit, onHistory }: RowProps) {
  const { t } = useTranslation(['clinic', 'history']);
  const facts = useTechniqueFacts();
  const { keep, isPending } = useKeepRule();
  const { code, hidden, isShipped, isChanged, entry } = technique;
  const before = entry?.body ?? { code, values: null, hidden: false };
  const set = (part: Partial<typeof before>, message: string, reason: string) =>
    keep({ kind: 'technique', entry, before, body: { ...before, ...part }, reason, message });
  return (
    <li data-setting={code} data-hidden={hidden}>
      <div className={classes.words}>
        <span className={classes.name}>
          <strong>{name}</strong>
          {!isShipped && <Tag tone="fine">{t('own')}</Tag>}
          {isShipped && isChanged && <Tag tone="fine">{t('history:changed')}</Tag>}
          {hidden && <Tag tone="warn">{t('hidden')}</Tag>}
        </span>
        <span className={classes.facts}>{facts(technique)}</span>
        <Source technique={technique} />
      </div>
      <div className={classes.way}>
        {entry !== null && <HistoryButton name={name} onClick={onHistory} />}
        {mayKeep && isShipped && isChanged && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRestore size={15} />}
            aria-label={t('resetNamed', { name })}
            loading={isPending}
            onClick={() => set({ values: null }, t('wasReset', { name }), t('history:resetReason'))}
          >
            {t('reset')}
          </Button>
        )}
        {mayKeep && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={hidden ? <IconEye size={15} /> : <IconEyeOff size={15} />}
            aria-label={t(hidden ? 'showNamed' : 'hideNamed', { name })}
            loading={isPending}
            onClick={() => set({ hidden: !hidden }, t(hidden ? 'isShown' : 'isHidden', { name }), '')}
          >
            {t(hidden ? 'show' : 'hide')}
          </Button>
        )}
        {mayKeep && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={15} />}
            data-main
            aria-label={t('editNamed', { name })}
            onClick={onEdit}
          >
            {t('edit')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Section `techniques`. */
export function TechniquesPane() {
  const { t } = useTranslation(['clinic', 'find', 'treatment']);
  const techniques = useTechniques();
  const nameOf = useTechniqueName();
  const fieldsOf = useTechniqueFields();
  const mayKeep = canKeepSettings(useMe());
  const [edited, setEdited] = useState<ClinicTechnique | null | undefined>(undefined);
  const [looked, setLooked] = useState<string | null>(null);
  const shown = techniques.find(({ code }) => code === looked);
  return (
    <Section
      isWide
      title={t('find:section.techniques.title')}
      lead={t('techniques.lead')}
      actions={
        mayKeep && (
          <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited(null)}>
            {t('techniques.new')}
          </Button>
        )
      }
    >
      <ReadOnlyNote />
      {FAMILIES.map((family) => (
        <div key={family}>
          <h2 className={classes.group}>{t(`treatment:technique.family.${family}`)}</h2>
          <ul className={classes.list}>
            {techniques
              .filter((technique) => technique.family === family)
              .map((technique) => (
                <Row
                  key={technique.code}
                  technique={technique}
                  name={nameOf(technique.code)}
                  mayKeep={mayKeep}
                  onEdit={() => setEdited(technique)}
                  onHistory={() => setLooked(technique.code)}
                />
              ))}
          </ul>
        </div>
      ))}
      <TechniqueDrawer
        technique={edited}
        name={edited ? nameOf(edited.code) : ''}
        onClose={() => setEdited(undefined)}
      />
      <HistoryDrawer
        entry={shown?.entry ?? null}
        name={looked === null ? '' : nameOf(looked)}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        shipped={shown?.isShipped === true ? { code: shown.code, values: null, hidden: false } : null}
        onClose={() => setLooked(null)}
      />
    </Section>
  );
}
