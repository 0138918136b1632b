/** The proposed sheets in Spanish. */
import type { WordsOfSheets } from './words.ts';

/** Titles, texts and where the times come from. */
export const ES: WordsOfSheets = {
  preparation: {
    title: 'Antes de su sesión',
    source: '{S2} (unos días antes)',
    text: [
      'Antes de su sesión',
      '',
      'Los días previos, no use retinoides ni exfoliantes en la piel que se va a tratar.',
      'Antes de suspender un anticoagulante, un antiinflamatorio o un suplemento, pregunte a quien se lo recetó. Nunca suspenda por su cuenta un medicamento recetado.',
      'Díganos todos sus medicamentos y alergias, cualquier infección o herida en la piel, y si está o podría estar embarazada o da el pecho.',
      'Venga sin maquillaje en las zonas que se van a tratar.',
      'Coma algo antes de venir.',
    ],
  },
  aftercare: {
    title: 'Después de su sesión',
    source:
      '{S2}; plazos más cortos para el maquillaje: {L62} (4 h), {L35c} (6 h); sol 48 h, sauna y masaje 24 h: {L35e}',
    text: [
      'Después de su sesión',
      '',
      'No toque ni frote las zonas tratadas durante unas horas. Una compresa fría alivia la hinchazón.',
      'Ni maquillaje ni cosméticos en ellas durante al menos 24 horas; después, una crema hidratante suave.',
      'Ni sauna ni masajes durante al menos 24 horas.',
      'Ni sol directo ni solárium durante 48 horas; después, protector solar.',
      'Ni ejercicio intenso ni baños calientes durante un par de días.',
      '',
      'El enrojecimiento, la hinchazón, los pequeños hematomas y la sensibilidad son habituales y desaparecen en unos días.',
      '',
      'Llámenos enseguida si le cuesta respirar, se le hincha la cara, le aparece una erupción que se extiende, tiene un dolor fuerte o creciente, la piel se vuelve blanca, azul o negra, o tiene fiebre o pus.',
      'Llámenos también si aparece un bulto, enrojecimiento o secreción en una zona tratada, aunque sea semanas o meses después.',
    ],
  },
  'aftercare-scalp': {
    title: 'Después de su sesión del cuero cabelludo',
    source: '{S2}; lavado del pelo 2 días: {L35c}; sol 48 h: {L35e}',
    text: [
      'Después de su sesión del cuero cabelludo',
      '',
      'No toque ni frote el cuero cabelludo durante unas horas.',
      'No se lave el pelo durante 2 días.',
      'Nada de sol directo en el cuero cabelludo durante 48 horas: lleve un sombrero ligero.',
      'Ni ejercicio intenso ni baños calientes durante un par de días.',
      '',
      'Un ligero dolor de cabeza, sensibilidad y enrojecimiento son habituales.',
      '',
      'Llámenos enseguida si le cuesta respirar, se le hincha la cara, le aparece una erupción que se extiende, tiene un dolor fuerte o creciente, fiebre o pus.',
      'Llámenos también si aparece un bulto, enrojecimiento o secreción, aunque sea semanas o meses después.',
    ],
  },
};
