/** The regions of the skin: the clinic's words for them, and which are offered. Where they lie is not changed here. */
import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconPencil, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { REGION_NAMES, REGIONS } from '#shared/anatomy/regions/region-names.ts';
import { type AnyEntry, entriesOf, type Entry } from '#shared/dossier/entry.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#shared/language.ts';

import { canKeepSettings, useMe } from '../../../records/access.ts';
import { useRegionRules } from '../../../records/clinic-words.ts';
import type { Field } from '../../../records/history/changes.ts';
import { HistoryButton, HistoryDrawer } from '../../../records/history/history-drawer.tsx';
import { useRegionName, useShippedRegionName } from '../../../records/region-name.ts';
import { Tag } from '../../../ui/tag.tsx';
import { ReadOnlyNote } from '../kept-settings.tsx';
import classes from '../rule-list.module.css';
import { Section } from '../section.tsx';
import { useKeepRule } from '../use-keep-rule.ts';
import { RegionDrawer } from './region-drawer.tsx';

const FAMILIES = ['face', 'scalp', 'neck', 'body'] as const;

interface RowProps {
  readonly region: string;
  readonly name: string;
  readonly entry: Entry<'region'> | null;
  readonly mayKeep: boolean;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
}

function Row({ region, name, entry, mayKeep, onEdit, onHistory }: RowProps) {
  const { t } = useTranslation(['clinic', 'history']);
  const shippedName = useShippedRegionName();
  const { keep, isPending } = useKeepRule();
  const before = entry?.body ?? { region, names: {}, hidden: false };
  const { hidden, names } = before;
  const shipped = shippedName(region) ?? region;
  const hasNames = Object.keys(names).length > 0;
  const set = (part: Partial<typeof before>, message: string, reason: string) =>
    keep({ kind: 'region', entry, before, body: { ...before, ...part }, reason, message });
  return (
    <li data-setting={region} data-hidden={hidden}>
      <div className={classes.words}>
        <span className={classes.name}>
          <strong>{name}</strong>
          {hasNames && <Tag tone="fine">{t('history:changed')}</Tag>}
          {hidden && <Tag tone="warn">{t('hidden')}</Tag>}
        </span>
        {name !== shipped && <p className={classes.quiet}>{t('regions.shipped', { name: shipped })}</p>}
      </div>
      <div className={classes.way}>
        {entry !== null && <HistoryButton name={name} onClick={onHistory} />}
        {mayKeep && hasNames && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRestore size={15} />}
            aria-label={t('resetNamed', { name })}
            loading={isPending}
            onClick={() => set({ names: {} }, t('wasReset', { name }), t('history:resetReason'))}
          >
            {t('reset')}
          </Button>
        )}
        {mayKeep && (
          <>
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
          </>
        )}
      </div>
    </li>
  );
}

function useRegionFields(): (version: AnyEntry) => readonly Field[] {
  const { t } = useTranslation('clinic');
  return (version) => {
    const body = entriesOf([version], 'region')[0]?.body;
    if (body === undefined) return [];
    return [
      ...LANGUAGES.map((language) => ({ label: LANGUAGE_NAMES[language], text: body.names[language] ?? '' })),
      { label: t('offered'), text: t(body.hidden ? 'no' : 'yes') },
    ];
  };
}

/** Section `regions`. */
export function RegionsPane() {
  const { t } = useTranslation(['clinic', 'find', 'coverage']);
  const rules = useRegionRules();
  const nameOf = useRegionName();
  const fieldsOf = useRegionFields();
  const mayKeep = canKeepSettings(useMe());
  const [edited, setEdited] = useState<string | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const entryOf = (region: string | null) => (region === null ? null : (rules.get(region) ?? null));
  return (
    <Section isWide title={t('find:section.regions.title')} lead={t('regions.lead')}>
      <ReadOnlyNote />
      {FAMILIES.map((family) => (
        <div key={family}>
          <h2 className={classes.group}>{t(`coverage:family.${family}`)}</h2>
          <ul className={classes.list}>
            {REGION_NAMES.filter((region) => REGIONS[region].family === family).map((region) => (
              <Row
                key={region}
                region={region}
                name={nameOf(region)}
                entry={entryOf(region)}
                mayKeep={mayKeep}
                onEdit={() => setEdited(region)}
                onHistory={() => setLooked(region)}
              />
            ))}
          </ul>
        </div>
      ))}
      <RegionDrawer
        region={edited}
        name={edited === null ? '' : nameOf(edited)}
        entry={entryOf(edited)}
        onClose={() => setEdited(null)}
      />
      <HistoryDrawer
        entry={entryOf(looked)}
        name={looked === null ? '' : nameOf(looked)}
        fieldsOf={fieldsOf}
        mayKeep={mayKeep}
        shipped={looked === null ? null : { region: looked, names: {}, hidden: false }}
        onClose={() => setLooked(null)}
      />
    </Section>
  );
}
