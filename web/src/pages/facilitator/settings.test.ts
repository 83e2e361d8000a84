import { describe, expect, it } from 'vitest';
import { choiceFlaws, choicesOf, closedVisibilities, defaults, settingsFlaws, settingsOf, type Choices } from './settings';

describe('settings', () => {
	it('fills in what was left out, and leaves out what is usual', () => {
		expect(choicesOf({})).toEqual(defaults);
		expect(settingsOf(defaults)).toEqual({ rule: { threshold: { percent: 75 } }, max_rounds: 3, visibility: 'named' });
	});

	it('comes back as it was chosen', () => {
		const chosen: Choices[] = [
			{ ...defaults, rule: 'consent', floor: 4, limit: 90, reading: 60 },
			{ ...defaults, quorum: 'people', quorumPeople: 7, visibility: 'confidential' },
			{ ...defaults, quorum: 'percent', quorumPercent: 66, visibility: 'by_organisation', smallestGroup: 5 },
			{ ...defaults, publicBody: true },
		];
		for (const one of chosen) expect(choicesOf(settingsOf(one))).toEqual(one);
	});

	it('takes a form that was filled in before there were more choices', () => {
		const { quorum: _, reading: __, publicBody: ___, ...old } = { ...defaults, percent: 80 };
		expect(settingsOf(old as Choices)).toEqual(settingsOf({ ...defaults, percent: 80 }));
		expect(choiceFlaws(old as Choices)).toEqual([]);
	});

	it('has the votes of a public body named, whatever was chosen before', () => {
		expect(settingsOf({ ...defaults, visibility: 'confidential', publicBody: true }).visibility).toBe('named');
	});

	it('asks for a reason once people have voted', () => {
		const to = { ...defaults, percent: 80 };
		expect(settingsFlaws(defaults, to, false, '')).toEqual([]);
		expect(settingsFlaws(defaults, to, true, ' ')).toEqual(['reason']);
		expect(settingsFlaws(defaults, defaults, true, '')).toEqual(['unchanged']);
		expect(settingsFlaws(defaults, { ...to, percent: 50, maxRounds: 10 }, true, 'x')).toEqual(['percent', 'max_rounds']);
	});

	it.each([
		[{ quorum: 'people', quorumPeople: 0 }, ['quorum']],
		[{ quorum: 'percent', quorumPercent: 101 }, ['quorum']],
		[{ quorum: 'none', quorumPeople: 0 }, []],
		[{ visibility: 'by_organisation', smallestGroup: 1 }, ['smallest_group']],
		[{ visibility: 'named', smallestGroup: 1 }, []],
	] as [Partial<Choices>, string[]][])('knows what is not possible: %o', (choice, flaws) => {
		expect(choiceFlaws({ ...defaults, ...choice })).toEqual(flaws);
	});

	it('never makes votes more visible after the first ballot', () => {
		expect(closedVisibilities({ ...defaults, visibility: 'confidential' }, true)).toEqual(['named', 'by_organisation']);
		expect(closedVisibilities({ ...defaults, visibility: 'by_organisation' }, true)).toEqual(['named']);
		expect(closedVisibilities({ ...defaults, visibility: 'confidential' }, false)).toEqual([]);
		expect(closedVisibilities(defaults, true)).toEqual([]);
	});
});
