import { expect, it } from 'vitest';
import type { FocusItem } from '../../protocol/wire';
import { sayProgress } from './progress';

const voting = { item: 'A', criterion: 'A', subject: 'S', state: 'voting', round: 1, rounds_left: 2, revealed: [] } satisfies FocusItem;

it('announces progress seldom, and the end at once', () => {
	expect(sayProgress(voting, { voted: 1, eligible: 9 }, { voted: 2, eligible: 9 }, 1_000)).toBeUndefined();
	expect(sayProgress(voting, { voted: 1, eligible: 9 }, { voted: 2, eligible: 9 }, 20_000)?.name).toBe('progress');
	expect(sayProgress(voting, { voted: 8, eligible: 9 }, { voted: 9, eligible: 9 }, 0)?.name).toBe('everyone');
	expect(sayProgress(voting, { voted: 2, eligible: 9 }, { voted: 2, eligible: 9 }, 20_000)).toBeUndefined();
	expect(sayProgress({ ...voting, state: 'revealed' }, { voted: 1, eligible: 2 }, { voted: 2, eligible: 2 }, 0)).toBeUndefined();
});
