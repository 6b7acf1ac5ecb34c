import type { Pack, Text } from '../../governance/pack.ts';

/** 'Blekinge: LSVO:s uppdrag och arbetsordning 2014, Representation i LSVO'. */
export function packSource({ title }: Pack, section: string | undefined): Text {
  const place = section === undefined ? '' : `, ${section}`;
  return { sv: title.sv + place, en: title.en + place };
}
