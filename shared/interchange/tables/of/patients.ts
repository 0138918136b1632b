/** The table of patients. */
import { type PatientRecord } from '../../records.ts';
import { type Table } from '../column.ts';

const G_PER_KG = 1_000;

/** One line a patient. */
export const patients: Table<PatientRecord> = {
  line: 'A patient.',
  columns: [
    { name: 'patient_id', type: 'id', description: 'The patient.', from: ({ patient }) => patient.id },
    {
      name: 'reference',
      type: 'text',
      description: "The clinic's own number of the patient.",
      from: ({ patient }) => patient.reference,
    },
    { name: 'family', type: 'text', description: 'Family name.', from: ({ patient }) => patient.family },
    { name: 'given', type: 'text', description: 'Given names.', from: ({ patient }) => patient.given },
    { name: 'birth_date', type: 'day', description: 'Day of birth.', from: ({ patient }) => patient.birthDate },
    { name: 'sex', type: 'code', description: 'female, male, other or unknown.', from: ({ patient }) => patient.sex },
    { name: 'weight_g', type: 'integer', description: 'Weight, grams.', from: ({ patient }) => patient.weightG },
    {
      name: 'weight_kg',
      type: 'decimal',
      description: 'The same weight, kilograms.',
      from: ({ patient }) => (patient.weightG === null ? null : patient.weightG / G_PER_KG),
    },
    { name: 'phone', type: 'text', description: 'Telephone.', from: ({ patient }) => patient.phone },
    { name: 'email', type: 'text', description: 'Address for electronic mail.', from: ({ patient }) => patient.email },
    {
      name: 'session_count',
      type: 'integer',
      description: 'Sessions of any status.',
      from: ({ charts }) => charts.length,
    },
    { name: 'notes', type: 'text', description: 'Notes about the patient.', from: ({ patient }) => patient.notes },
    {
      name: 'created_at',
      type: 'instant',
      description: 'When the patient was entered.',
      from: ({ patient }) => patient.createdAt,
    },
    {
      name: 'updated_at',
      type: 'instant',
      description: "When the patient's data were last changed.",
      from: ({ patient }) => patient.updatedAt,
    },
  ],
};
