import assert from 'node:assert/strict';
import { TestNetwork } from '../support/network.ts';

async function said(...lines: string[]): Promise<string[]> {
    const text = `school lincoln-ms "Lincoln"\nplan for lincoln-ms from SY2026-27 to SY2027-28 {\n${lines.join('\n')}\n}\n`;
    const network = await TestNetwork.of({ 'plan.plan': text });
    return network.findings('2026-12-01').get('plan.plan')!.filter(each => each.rule === 'syntax').map(each => each.message);
}

describe('an element whose first line is not finished', () => {
    it('needs a name and a title', async () => {
        assert.deepEqual(await said('milestone m "M" {', '  action', '}'),
            ['An action needs a name and a title, such as action choose-mentors "Choose six mentors and agree on their time": the name is a short word that other lines use.']);
    });

    it('needs a name before its title', async () => {
        assert.deepEqual(await said('goal "Each student grows."'),
            ['A goal needs a name before its title, such as goal on-track: a short word that other lines use.']);
    });

    it('needs a title behind its name', async () => {
        assert.deepEqual(await said('goal grow'), ['The goal grow needs a title, such as goal grow "Each student will meet growth targets every year.".']);
    });

    it('has none where it goes on with what another text has begun', async () => {
        assert.deepEqual(await said('strategy mentoring {', '  milestone pilots {', '    due 2027-06', '  }', '}', 'strategy b'), []);
    });
});
