import { describe, expect, it } from 'vitest';
import { choicesOf, defaults, settingsFlaws, settingsOf, visibilityFixed } from './settings';

describe('settings', () => {
	it('fills in what was left out, and leaves out no limit', () => {
		expect(choicesOf({})).toEqual(defaults);
		expect(settingsOf(defaults)).toEqual({ rule: { threshold: { percent: 75 } }, max_rounds: 3, visibility: 'named' });
		expect(choicesOf(settingsOf({ ...defaults, limit: 90 })).limit).toBe(90);
	});

	it('keeps the floor of consent', () => {
		expect(settingsOf({ ...defaults, rule: 'consent', floor: 4 }).rule).toEqual({ consent: { floor: 4 } });
		expect(choicesOf({ rule: { consent: { floor: 4 } } })).toMatchObject({ rule: 'consent', floor: 4, percent: 75 });
	});

	it('asks for a reason once people have voted', () => {
		const to = { ...defaults, percent: 80 };
		expect(settingsFlaws(defaults, to, false, '')).toEqual([]);
		expect(settingsFlaws(defaults, to, true, ' ')).toEqual(['reason']);
		expect(settingsFlaws(defaults, defaults, true, '')).toEqual(['unchanged']);
		expect(settingsFlaws(defaults, { ...to, percent: 50, maxRounds: 10 }, true, 'x')).toEqual(['percent', 'max_rounds']);
	});

	it('never makes votes more visible after the first ballot', () => {
		expect(visibilityFixed({ ...defaults, visibility: 'confidential' }, true)).toBe(true);
		expect(visibilityFixed({ ...defaults, visibility: 'confidential' }, false)).toBe(false);
		expect(visibilityFixed(defaults, true)).toBe(false);
	});
});
