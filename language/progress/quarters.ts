import { schoolYearOf, type Day, type Period } from '../model/periods.ts';
import { columnsOf, type Column } from './columns.ts';
import type { Network } from './network.ts';

/** The quarters by which an organization reports. */
export class Quarters {
    private readonly network: Network;
    private readonly organization: string;
    private readonly years = new Map<Period, readonly Column[]>();

    constructor(network: Network, organization: string) {
        this.network = network;
        this.organization = organization;
    }

    /** The quarter in which a day is counted, such as `SY2026-27 Q2`; breaks belong to the one before. */
    of(day: Day): Period {
        const year = schoolYearOf(day);
        const quarters = this.years.get(year) ?? columnsOf(this.network, this.organization, year).filter(each => each.kind === 'quarter');
        this.years.set(year, quarters);
        return (quarters.findLast(each => each.since <= day) ?? quarters[0]).period;
    }
}
