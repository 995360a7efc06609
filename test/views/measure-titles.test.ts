import assert from 'node:assert/strict';
import { defaultSettings } from '../../language/settings.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { TestNetwork } from '../support/network.ts';

const plan = (due: string) => ({ 'all.plan': `school a "A"
indicator growth "Students who grow" {
  unit percent
  better higher
}
plan for a from SY2026-27 to SY2028-29 {
  goal g "Each student will grow." {
    measure grows uses growth {
      target SY2026-27 at least 30%
    }
    measure eighth uses growth {
      target SY2026-27 at least 30%
    }
    measure own "Students of our own" uses growth
    measure short
  }
  strategy s "S" {
    milestone first "First" {
      due 2027-01-29
    }
    milestone second "Second" {
      due ${due}
    }
  }
}
` });

describe('what a table of progress calls things', () => {
    it('has the title of the indicator where a measure has none, and the name where that is not enough', async () => {
        const { network } = await TestNetwork.of(plan('2027-02-26'));
        const { goals } = progressView(network, 'a', '2026-12-01', defaultSettings);
        assert.deepEqual(goals[0].measures.map(each => each.title), ['Students who grow (grows)', 'Students who grow (eighth)', 'Students of our own', 'short']);
    });

    it('has days without a year only if all days of the table are of the year shown', async () => {
        const days = async (due: string) => {
            const { network } = await TestNetwork.of(plan(due));
            return progressView(network, 'a', '2026-12-01', defaultSettings).rows.flatMap(each => each.due?.text ?? []);
        };
        assert.deepEqual(await days('2027-02-26'), ['Jan 29', 'Feb 26']);
        assert.deepEqual(await days('2028-01-28'), ['Jan 29, 2027', 'Jan 28, 2028']);
    });
});
