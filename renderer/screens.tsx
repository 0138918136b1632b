/** Every screen behind the sign-in: read while somebody signs in, so that the window does not wait for them. */
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';

import { HeaderLayout } from './app-frame.tsx';
import { ClinicalOnly } from './features/access/clinical-only.tsx';
import { PersonMenu } from './features/access/person-menu.tsx';
import { SessionAftercare } from './features/aftercare/session-aftercare.tsx';
import { AboutRoute } from './features/about/about-route.tsx';
import { AftercareTextsRoute } from './features/aftercare/templates-route.tsx';
import { AuditRoute } from './features/audit/audit-route.tsx';
import { CatalogueRoute } from './features/catalogue/catalogue-route.tsx';
import { BackupsRoute } from './features/backups/backups-route.tsx';
import { RestoreRoute } from './features/backups/restore-route.tsx';
import { SessionCare } from './features/care/session-care.tsx';
import { PatientConsents } from './features/consent/patient-consents.tsx';
import { SessionConsent } from './features/consent/session-consent.tsx';
import { ConsentTextsRoute } from './features/consent/texts-route.tsx';
import { CourseTab } from './features/course/course-tab.tsx';
import { CredentialsRoute } from './features/credentials/credentials-route.tsx';
import { DueRoute } from './features/course/due-route.tsx';
import { PricesRoute } from './features/course/prices-route.tsx';
import { EraseRoute } from './features/erasure/erase-route.tsx';
import { RetentionRoute } from './features/erasure/retention-route.tsx';
import { ExchangeIn } from './features/exchange-in/exchange-in.tsx';
import { useOpenedFiles } from './features/exchange-in/use-opened-files.ts';
import { ExchangeOut } from './features/exchange/exchange-out.tsx';
import { ExchangeRoute } from './features/exchange/exchange-route.tsx';
import { EventsTab } from './features/events/events-tab.tsx';
import { ImportPatientsRoute } from './features/import-patients/import-patients-route.tsx';
import { ProtocolsRoute } from './features/protocols/protocols-route.tsx';
import { LimitsRoute } from './features/limits/limits-route.tsx';
import { PatientsRoute } from './features/patients/patients-route.tsx';
import { PatientSessions } from './features/patients/patient-sessions.tsx';
import { PatientRoute } from './features/patients/patient-route.tsx';
import { PeopleRoute } from './features/people/people-route.tsx';
import { PatientPhotos } from './features/photos/patient-photos.tsx';
import { SessionPhotos } from './features/photos/session-photos.tsx';
import { DayRoute } from './features/questions/day-route.tsx';
import { NotesRoute } from './features/questions/notes-route.tsx';
import { PatientConsultation } from './features/screening/consultation/patient-consultation.tsx';
import { PatientScreening } from './features/screening/patient-screening.tsx';
import { SessionScreening } from './features/screening/session-screening.tsx';
import { TiersRoute } from './features/screening/tiers-route.tsx';
import { SessionRecordRoute } from './features/session-record/session-record-route.tsx';
import { SettingsOverview } from './features/settings/overview.tsx';
import { SettingsLayout } from './features/settings/settings-layout.tsx';
import { SettingsRoute } from './features/settings/settings-route.tsx';
import { BlankRoute } from './features/sheet/blank-route.tsx';
import { StartRoute } from './features/start/start-route.tsx';
import { PatientTimeline } from './features/timeline/patient-timeline.tsx';
import { TraceRoute } from './features/trace/trace-route.tsx';
import { UpdateRoute } from './features/update/update-route.tsx';
import { WorklistRoute } from './features/worklist/worklist-route.tsx';
import { EmptyState } from './ui/empty-state.tsx';

// The canvas is the heaviest part of the program; the start screen does not wait for it.
const SessionRoute = lazy(async () => ({
  default: (await import('./features/session/session-route.tsx')).SessionRoute,
}));
const GuideRoute = lazy(async () => ({ default: (await import('./features/guide/guide-route.tsx')).GuideRoute }));
const SheetRoute = lazy(async () => ({ default: (await import('./features/sheet/sheet-route.tsx')).SheetRoute }));
const PrintRoute = lazy(async () => ({ default: (await import('./features/print/print-route.tsx')).PrintRoute }));

function NotFound() {
  const { t } = useTranslation('common');
  return <EmptyState title={t('notFound.title')} text={t('notFound.text')} />;
}

/** The routes. */
export function Screens() {
  useOpenedFiles();
  return (
    <Routes>
      <Route element={<ClinicalOnly />}>
        <Route path="session/:id" element={<SessionRoute account={<PersonMenu />} />} />
        <Route path="print/:id" element={<PrintRoute />} />
        <Route path="sheet" element={<SheetRoute />} />
      </Route>
      <Route element={<HeaderLayout />}>
        <Route element={<ClinicalOnly />}>
          <Route index element={<StartRoute />} />
          <Route path="patients" element={<PatientsRoute />} />
          <Route path="patients/:id" element={<PatientRoute />}>
            <Route index element={<PatientSessions />} />
            <Route path="consultation" element={<PatientConsultation />} />
            <Route path="screening" element={<PatientScreening />} />
            <Route path="consents" element={<PatientConsents />} />
            <Route path="course" element={<CourseTab />} />
            <Route path="events" element={<EventsTab />} />
            <Route path="timeline" element={<PatientTimeline />} />
            <Route path="photos" element={<PatientPhotos />} />
          </Route>
          <Route path="session/:id/record" element={<SessionRecordRoute />}>
            <Route path="screening" element={<SessionScreening />} />
            <Route path="consent" element={<SessionConsent />} />
            <Route path="care" element={<SessionCare />} />
            <Route path="aftercare" element={<SessionAftercare />} />
            <Route path="photos" element={<SessionPhotos />} />
          </Route>
          <Route path="import/patients" element={<ImportPatientsRoute />} />
          <Route path="worklist" element={<WorklistRoute />} />
          <Route path="catalogue" element={<CatalogueRoute />} />
          <Route path="trace" element={<TraceRoute />} />
          <Route path="blank-chart" element={<BlankRoute />} />
          <Route path="day" element={<DayRoute />} />
          <Route path="due" element={<DueRoute />} />
          <Route path="notes" element={<NotesRoute />} />
        </Route>
        <Route element={<SettingsLayout />}>
          <Route path="settings" element={<SettingsOverview />} />
          <Route path="settings/:section" element={<SettingsRoute />} />
          <Route path="aftercare-texts" element={<AftercareTextsRoute />} />
          <Route path="consent-texts" element={<ConsentTextsRoute />} />
          <Route path="credentials" element={<CredentialsRoute />} />
          <Route path="protocols" element={<ProtocolsRoute />} />
          <Route path="prices" element={<PricesRoute />} />
          <Route path="people" element={<PeopleRoute />} />
          <Route path="audit" element={<AuditRoute />} />
          <Route path="backups" element={<BackupsRoute />} />
          <Route path="exchange" element={<ExchangeRoute />}>
            <Route index element={<ExchangeOut />} />
            <Route element={<ClinicalOnly />}>
              <Route path="in" element={<ExchangeIn />} />
            </Route>
          </Route>
          <Route path="retention" element={<RetentionRoute />} />
          <Route path="screening-tiers" element={<TiersRoute />} />
          <Route path="limits" element={<LimitsRoute />} />
          <Route path="about" element={<AboutRoute />} />
          <Route path="update" element={<UpdateRoute />} />
        </Route>
        <Route path="guide/:section?" element={<GuideRoute />} />
        <Route path="backups/restore" element={<RestoreRoute />} />
        <Route path="erase/:id" element={<EraseRoute />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
