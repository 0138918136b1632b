/** Which drawing a photo has the view of. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { VIEW_IDS, VIEWS, type ViewId } from '#shared/anatomy/views.ts';
import { NO_VIEW } from '#shared/clinical/photos/timeline.ts';

const ALL = 'all';
const FAMILIES = ['face', 'scalp', 'body'] as const;

const isViewId = (view: string): view is ViewId => Object.hasOwn(VIEWS, view);

/** The name of a photo's view; a view of another set of drawings keeps its code. */
export function useViewName(): (view: string | null) => string {
  const { t } = useTranslation(['photos', 'session']);
  return (view) =>
    view === null || view === NO_VIEW ? t('view.none') : isViewId(view) ? t(`session:view.${view}`) : view;
}

interface ViewSelectProps {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly value: string | null;
  readonly onChange: (view: string | null) => void;
  /** Offers all views as well (null), and those photos that have none (`NO_VIEW`): a filter. */
  readonly isFilter?: boolean;
  readonly disabled?: boolean;
}

/** The views of face, scalp and body. */
export function ViewSelect({
  label,
  hidesLabel = false,
  value,
  onChange,
  isFilter = false,
  disabled = false,
}: ViewSelectProps) {
  const { t } = useTranslation(['photos', 'session']);
  const viewName = useViewName();
  const first = isFilter ? [{ value: ALL, label: t('filter.allViews') }] : [];
  const families = FAMILIES.map((family) => ({
    group: t(`family.${family}`),
    items: VIEW_IDS.filter((view) => VIEWS[view].family === family).map((view) => ({
      value: String(view),
      label: viewName(view),
    })),
  }));
  return (
    <Select
      {...(hidesLabel ? { 'aria-label': label } : { label })}
      value={value ?? (isFilter ? ALL : NO_VIEW)}
      data={[...first, { value: NO_VIEW, label: t('view.none') }, ...families]}
      disabled={disabled}
      maxDropdownHeight={320}
      onChange={(next) => {
        if (isFilter) onChange(next === ALL ? null : next);
        else onChange(next === NO_VIEW ? null : next);
      }}
    />
  );
}
