/** Every screen that can be gone to from the palette, with who may open it. */
import { canKeepSettings, canReadCharts, canWriteCharts, isAdministrator, type Me } from '../../records/access.ts';

/** Who looks, and in which place. */
interface Viewer {
  readonly me: Me;
  /** Not the fictional clinic, which has no people, keys or copies of its own. */
  readonly isClinic: boolean;
}

/** A screen. */
interface Screen {
  readonly to: string;
  readonly titleKey: string;
  /** Key of further words it is found by. */
  readonly wordsKey?: string;
  readonly isOpen: (viewer: Viewer) => boolean;
}

const everybody = () => true;
const reader = ({ me }: Viewer) => canReadCharts(me);
const writer = ({ me }: Viewer) => canWriteCharts(me);
const keeper = ({ me, isClinic }: Viewer) => isClinic && canKeepSettings(me);
const administrator = ({ me, isClinic }: Viewer) => isClinic && isAdministrator(me);
const atClinic = ({ isClinic }: Viewer) => isClinic;

const section = (id: string, to: string, isOpen: Screen['isOpen']): Screen => ({
  to,
  titleKey: `find:section.${id}.title`,
  wordsKey: `find:section.${id}.words`,
  isOpen,
});
const pane = (id: string, isOpen: Screen['isOpen'] = everybody): Screen => section(id, `/settings/${id}`, isOpen);

const SCREENS: readonly Screen[] = [
  { to: '/', titleKey: 'common:nav.start', isOpen: reader },
  { to: '/patients', titleKey: 'common:nav.patients', isOpen: reader },
  { to: '/day', titleKey: 'common:nav.day', isOpen: reader },
  { to: '/notes', titleKey: 'common:nav.notes', isOpen: reader },
  { to: '/trace', titleKey: 'trace:title', isOpen: reader },
  section('catalogue', '/catalogue', reader),
  section('protocols', '/protocols', everybody),
  { to: '/blank-chart', titleKey: 'sheet:blank.button', isOpen: reader },
  { to: '/exchange/in', titleKey: 'start:import', isOpen: (viewer) => keeper(viewer) && writer(viewer) },
  { to: '/import/patients', titleKey: 'patient-list:openPatients', isOpen: writer },
  { to: '/settings', titleKey: 'common:nav.settings', isOpen: everybody },
  ...['clinic', 'defaults', 'locking', 'look', 'language', 'techniques', 'regions', 'signing', 'letterhead'].map((id) =>
    pane(id),
  ),
  pane('security', atClinic),
  pane('keeping'),
  pane('about'),
  section('program', '/about', everybody),
  section('update', '/update', keeper),
  section('people', '/people', administrator),
  section('credentials', '/credentials', everybody),
  section('limits', '/limits', everybody),
  section('tiers', '/screening-tiers', everybody),
  section('consent', '/consent-texts', everybody),
  section('aftercare', '/aftercare-texts', everybody),
  section('prices', '/prices', everybody),
  section('backups', '/backups', keeper),
  section('exchange', '/exchange', (viewer) => keeper(viewer) && reader(viewer)),
  section('retention', '/retention', administrator),
  section('audit', '/audit', administrator),
  { to: '/guide', titleKey: 'common:nav.guide', isOpen: everybody },
];

/** The screens that someone may open. */
export const openScreens = (viewer: Viewer): readonly Screen[] => SCREENS.filter(({ isOpen }) => isOpen(viewer));
