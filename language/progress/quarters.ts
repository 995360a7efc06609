import { schoolYearOf, type Day, type Period } from '../model/periods.ts';
import { columnsOf, type Column } from './columns.ts';
import { upwards, type Network } from './network.ts';

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

/** The quarters of many organizations: those for which the same calendars hold share them. */
export class SharedQuarters {
    private readonly network: Network;
    /** Who has a calendar of its own. */
    private readonly owners: ReadonlySet<string>;
    private readonly shared = new Map<string, Quarters>();

    constructor(network: Network) {
        this.network = network;
        this.owners = new Set(network.calendars.flatMap(each => each.organization ?? []));
    }

    for(organization: string): Quarters {
        const key = this.owners.size === 0 ? '' : upwards(this.network, organization).filter(each => this.owners.has(each)).join('\n');
        let quarters = this.shared.get(key);
        if (!quarters) {
            quarters = new Quarters(this.network, organization);
            this.shared.set(key, quarters);
        }
        return quarters;
    }
}
