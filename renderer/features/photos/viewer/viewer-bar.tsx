/** Above an opened photo: which one it is, the tools, and the ways on. */
import { ActionIcon, Button, CloseButton, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconChevronRight,
  IconColumns2,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPlainDate } from '../../../ui/format.ts';
import type { Photo } from '../photo.ts';
import { useViewName } from '../view-select.tsx';
import type { Tool } from './presses.ts';
import classes from './viewer.module.css';

interface ViewerBarProps {
  readonly photo: Photo;
  readonly tool: Tool;
  readonly mayWrite: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
  /** Null: there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onCompare: (() => void) | null;
}

function Icon(props: { label: string; keys?: string; onPress: (() => void) | null; children: ReactNode }) {
  const { label, keys, onPress, children } = props;
  return (
    <Tooltip label={keys === undefined ? label : `${label}  ${keys}`}>
      <ActionIcon
        size="lg"
        aria-label={label}
        disabled={onPress === null}
        onClick={() => {
          onPress?.();
        }}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

const TOOLS = ['look', 'scale', 'mark'] as const satisfies readonly Tool[];

/** The bar; what would change something is left out for whoever may only read. */
export function ViewerBar(props: ViewerBarProps) {
  const { t } = useTranslation(['photos', 'common']);
  const viewName = useViewName();
  const { photo, mayWrite } = props;
  return (
    <div className={classes.bar}>
      <Icon label={t('viewer.previous')} keys={t('keys.pageUp')} onPress={props.onPrevious}>
        <IconChevronLeft size={20} />
      </Icon>
      <Icon label={t('viewer.next')} keys={t('keys.pageDown')} onPress={props.onNext}>
        <IconChevronRight size={20} />
      </Icon>
      <span className={classes.heading}>
        {formatPlainDate(photo.day)}{' '}
        <span>
          · {t(`moment.${photo.moment}`)} · {viewName(photo.view)}
        </span>
      </span>
      {mayWrite && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('viewer.tools')}
            value={props.tool}
            onChange={props.onTool}
            data={TOOLS.map((tool) => ({ value: tool, label: t(`tool.${tool}`) }))}
          />
          <Icon label={t('viewer.undo')} keys="Ctrl+Z" onPress={props.canUndo ? props.onUndo : null}>
            <IconArrowBackUp size={19} />
          </Icon>
          <Icon label={t('viewer.redo')} keys="Ctrl+Y" onPress={props.canRedo ? props.onRedo : null}>
            <IconArrowForwardUp size={19} />
          </Icon>
        </>
      )}
      <Button
        variant="default"
        leftSection={<IconColumns2 size={17} />}
        disabled={props.onCompare === null}
        onClick={() => props.onCompare?.()}
      >
        {t('viewer.compare')}
      </Button>
      {mayWrite && (
        <>
          <Icon label={t('viewer.remove')} onPress={props.onRemove}>
            <IconTrash size={18} />
          </Icon>
          {props.isChanged && (
            <Button variant="default" disabled={props.isSaving} onClick={props.onDiscard}>
              {t('viewer.discard')}
            </Button>
          )}
          <Button disabled={!props.isChanged} loading={props.isSaving} onClick={props.onSave}>
            {t('common:save')}
          </Button>
        </>
      )}
      <CloseButton size="lg" aria-label={t('common:close')} onClick={props.onClose} />
    </div>
  );
}
