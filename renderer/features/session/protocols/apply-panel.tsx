/** The drawer in which a protocol is looked for and applied to the treatment being charted. */
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { ProtocolLines } from '../../../records/protocol-lines.tsx';
import { type KnownProtocol, searchProtocols, useProtocols } from '../../../records/protocols.ts';
import { useTechniqueName } from '../../../records/technique-name.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadState } from '../../../ui/load-state.tsx';
import { useActiveRow } from '../../../ui/use-active-row.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import drawer from '../signing/task-drawer.module.css';
import { useTreatmentName } from '../treatment-name.ts';
import classes from './protocols.module.css';
import { useApplyProtocol } from './use-apply-protocol.tsx';

const LIST_ID = 'protocol-options';
const optionId = (index: number): string => `${LIST_ID}-${index}`;

interface OptionsProps {
  readonly protocols: readonly KnownProtocol[];
  readonly active: number;
  readonly onHover: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

function Options({ protocols, active, onHover, onOpen }: OptionsProps) {
  const { t } = useTranslation('protocols');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={LIST_ID} role="listbox" aria-label={t('title')} className={classes.options}>
      {protocols.map((protocol, i) => (
        <div
          key={protocol.key}
          id={optionId(i)}
          role="option"
          aria-selected={i === active}
          className={classes.option}
          onMouseMove={() => {
            if (i !== active) onHover(i);
          }}
          onClick={() => onOpen(i)}
        >
          <ProtocolLines protocol={protocol} />
        </div>
      ))}
    </div>
  );
}

/** The way to the list on which protocols are edited, without losing what is not saved. */
function ManageButton() {
  const { t } = useTranslation('protocols');
  const editor = useEditor();
  const navigate = useNavigate();
  const sessionId = useEditorState((state) => state.chart.session.id);
  const leave = async () => {
    if (!(await editor.flush())) return;
    editor.setTask(null);
    await navigate(`/protocols?session=${encodeURIComponent(sessionId)}`);
  };
  return (
    <Button variant="default" onClick={() => void leave()}>
      {t('session.manage')}
    </Button>
  );
}

/** Search, list, and the way to edit. */
export function ApplyProtocolPanel() {
  const { t } = useTranslation('protocols');
  const techniqueName = useTechniqueName();
  const nameOf = useTreatmentName();
  const { own, shipped, error, retry } = useProtocols();
  const treatments = useEditorState((state) => state.chart.treatments);
  const current = useEditorState((state) => state.stamp.treatmentId);
  const apply = useApplyProtocol();
  const [query, setQuery] = useState('');
  const offered = [...(own ?? []).filter(({ body }) => !body.archived), ...shipped];
  const found = searchProtocols(offered, query, techniqueName);
  const open = (index: number) => {
    const chosen = found[index];
    if (chosen !== undefined) apply(chosen.body);
  };
  const row = useActiveRow(found.length, 0, open, own !== undefined);
  const index = treatments.findIndex(({ id }) => id === current);
  const treatment = treatments[index];
  return (
    <div className={drawer.form}>
      <div className={classes.search}>
        {treatment !== undefined && (
          <p className={drawer.lead}>{t('session.lead', { treatment: nameOf(treatment, index) })}</p>
        )}
        <div className={classes.line}>
          <TextInput
            className={classes.grow ?? ''}
            data-autofocus
            role="combobox"
            aria-label={t('search')}
            aria-expanded={found.length > 0}
            {...(found.length > 0 ? { 'aria-controls': LIST_ID } : {})}
            {...(row.active >= 0 ? { 'aria-activedescendant': optionId(row.active) } : {})}
            placeholder={t('searchPlaceholder')}
            leftSection={<IconSearch size={17} />}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              row.setActive(0);
            }}
            onKeyDown={row.onKeyDown}
          />
          <ManageButton />
        </div>
      </div>
      {own === undefined ? (
        <LoadState error={error} onRetry={retry} />
      ) : found.length === 0 ? (
        <EmptyState title={t('none.title', { query: query.trim() })} text={t('none.text')} />
      ) : (
        <Options protocols={found} active={row.active} onHover={row.setActive} onOpen={open} />
      )}
    </div>
  );
}
