/**
 * The codes that leave, all of them. Those of HL7 stand in its own publication (a test looks them up); those of SNOMED CT
 * and LOINC were met in public sources and are to be looked up again before a release (docs/fhir.md). Everything else
 * is text: a wrong code is worse than none.
 */
import type { CodeableConcept, Coding, Identifier, Quantity, Ratio } from '@medplum/fhirtypes';

import { UL_PER_ML } from '../../units.ts';
import { textOr } from './tidy.ts';

const HL7 = 'http://terminology.hl7.org/CodeSystem/';
const SNOMED = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
/** Purposes of signatures. */
const SIGNATURE = 'urn:iso-astm:E1762-95:2013';

/** A code of one of HL7's own systems. */
export const hl7 = (system: string, code: string, display = ''): CodeableConcept => ({
  coding: [{ system: `${HL7}${system}`, code, display }],
});

const coded = (text: string, coding: Coding): CodeableConcept => ({ coding: [coding], text });

/** A text where FHIR wants a concept and says that it must not be empty. */
export const concept = (text: string, otherwise: string): CodeableConcept => ({ text: textOr(text, otherwise) });

const intradermal = coded('Intradermal', { system: SNOMED, code: '372464004', display: 'Intradermal route' });

/** Routes by technique code: only where the technique by its name leaves no other. */
const ROUTES: Readonly<Record<string, CodeableConcept>> = {
  papule: intradermal,
  'intradermal-deep': intradermal,
  epidermic: hl7('v3-RouteOfAdministration', 'IEPIDINJ', 'Injection, intraepidermal'),
  'deoxycholic-acid': coded('Subcutaneous', { system: SNOMED, code: '34206005', display: 'Subcutaneous route' }),
  iontophoresis: hl7('v3-RouteOfAdministration', 'IONTO', 'Topical application, iontophoresis'),
};

/** By which way a technique gives what it gives; undefined where it depends on the depth. */
export const routeOf = (technique: string): CodeableConcept | undefined => ROUTES[technique];

/** An injection. */
export const INJECT: CodeableConcept = coded('Injection', { system: SNOMED, code: '422145002', display: 'Inject' });

/** Kinds of documents, without LOINC's names for them. */
export const DOCUMENTS = {
  chart: coded('Procedure note', { system: LOINC, code: '28570-0' }),
  consent: coded('Consent document', { system: LOINC, code: '59284-0' }),
} as const;

/** What a signature is for. */
export const SIGNED_AS = {
  author: { system: SIGNATURE, code: '1.2.840.10065.1.12.1.1', display: "Author's Signature" },
  reviewed: { system: SIGNATURE, code: '1.2.840.10065.1.12.1.13', display: 'Review Signature' },
  addendum: { system: SIGNATURE, code: '1.2.840.10065.1.12.1.15', display: 'Addendum Signature' },
  error: { system: SIGNATURE, code: '1.2.840.10065.1.12.1.17', display: 'Administrative (Error/Edit) Signature' },
  consent: { system: SIGNATURE, code: '1.2.840.10065.1.12.1.7', display: 'Consent Signature' },
  witness: { system: SIGNATURE, code: '1.2.840.10065.1.12.1.11', display: 'Consent Witness Signature' },
} as const satisfies Record<string, Coding>;

/** How HL7 says that an identifier was given by GS1. */
export const GS1_ISSUER = 'http://hl7.org/fhir/NamingSystem/gs1-di';

/** HL7's extension by which a Procedure names the BodyStructures it was done on. */
export const TARGET_BODY_STRUCTURE = 'http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure';

/** A number of the product's label under which it is traded. */
export const gtinOf = (gtin: string): Identifier[] => (gtin === '' ? [] : [{ type: { text: 'GTIN' }, value: gtin }]);

/** A quantity in a unit of UCUM. */
export const quantity = (value: number, code: string, unit = code): Quantity => ({ value, unit, system: UCUM, code });

/** µL as mL. */
export const millilitres = (ul: number): Quantity => quantity(ul / UL_PER_ML, 'mL');

/** A strength as on the label. Units of activity that are not international ones have no code in UCUM. */
export function strengthOf({ value, unit }: { value: number; unit: 'ug/mL' | 'U/mL' | 'IU/mL' }): Ratio {
  const denominator = quantity(1, 'mL');
  if (unit === 'ug/mL') return { numerator: quantity(value, 'ug'), denominator };
  if (unit === 'IU/mL') return { numerator: quantity(value, '[iU]', 'IU'), denominator };
  return { numerator: { value, unit: 'U' }, denominator };
}
