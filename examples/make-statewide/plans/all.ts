import type { Plan } from '../shapes.ts';
import { addams } from './addams-ms.ts';
import { barton, bartonNext } from './barton-es.ts';
import { birchCounty } from './birch-county.ts';
import { birchCountyHigh } from './birch-county-hs.ts';
import { birchLake } from './birch-lake.ts';
import { douglass } from './douglass-ms.ts';
import { eastgate } from './eastgate-es.ts';
import { harbor } from './harbor-es.ts';
import { millRiver } from './mill-river.ts';
import { millRiverHigh } from './mill-river-hs.ts';
import { millRiverMiddle } from './mill-river-ms.ts';
import { portAnders } from './port-anders.ts';
import { portAndersHigh } from './port-anders-hs.ts';
import { superior } from './superior.ts';
import { tamarack } from './tamarack-es.ts';

/** The plans of the sample, from the state down. */
export const plans: readonly Plan[] = [
    superior,
    portAnders, harbor, eastgate, addams, douglass, portAndersHigh,
    birchCounty, tamarack, birchLake, birchCountyHigh,
    millRiver, barton, bartonNext, millRiverMiddle, millRiverHigh
];
