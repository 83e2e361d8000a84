import { describe, expect, it } from 'vitest';
import { decideCommand, departs, emptyDraft, flawsOf, keepDraft, loadDraft, verdictOf } from './draft';

const memory = (): Storage => {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
		clear: () => kept.clear(),
		key: () => null,
		get length() {
			return kept.size;
		},
	};
};

describe('the decision that is being written', () => {
	it('suggests what the rule said, and nothing where it was not met', () => {
		expect(verdictOf(emptyDraft(), { level: 3 })).toEqual({ level: 3 });
		expect(verdictOf(emptyDraft(), 'not_met')).toBeUndefined();
		expect(verdictOf({ ...emptyDraft(), verdict: { level: 2 } }, { level: 3 })).toEqual({ level: 2 });
	});

	it('knows when it departs from the rule, and then asks for a reason', () => {
		expect(departs({ level: 3 }, { level: 3 })).toBe(false);
		expect(departs({ level: 2 }, { level: 3 })).toBe(true);
		expect(departs({ level: 2 }, 'not_met')).toBe(true);
		expect(departs('no_consensus', 'not_met')).toBe(false);
		expect(departs('no_consensus', { level: 3 })).toBe(true);
		expect(flawsOf({ ...emptyDraft(), verdict: { level: 2 } }, { level: 3 })).toEqual(['rationale']);
		expect(flawsOf({ ...emptyDraft(), verdict: { level: 2 }, rationale: 'Heard the board.' }, { level: 3 })).toEqual([]);
	});

	it('sends only what was filled in', () => {
		const draft = {
			rationale: ' Because. ',
			dissent: [{ participant: 'P', statement: ' No. ' }, { participant: '', statement: ' ' }],
			evidence: [{ note: 'Survey', link: '' }],
			nextSteps: [{ what: 'Write to families', who: ' Ana ', byWhen: '2027-03-01' }],
		};
		expect(decideCommand('I', { level: 2 }, draft)).toEqual({
			type: 'decide_item',
			item: 'I',
			verdict: { level: 2 },
			rationale: 'Because.',
			dissent: [{ participant: 'P', statement: 'No.' }],
			evidence: [{ note: 'Survey' }],
			next_steps: [{ what: 'Write to families', who: 'Ana', by_when: '2027-03-01' }],
		});
	});

	it('names the entries that are half filled in', () => {
		const draft = {
			rationale: '',
			dissent: [{ participant: 'P', statement: '' }],
			evidence: [{ note: '', link: 'example.org' }],
			nextSteps: [{ what: '', who: 'Ana', byWhen: '' }],
		};
		expect(flawsOf(draft, { level: 1 })).toEqual(['statement', 'note', 'link', 'what']);
	});

	it('survives a reload and forgets what was emptied', () => {
		const storage = memory();
		keepDraft('S', 'I', { ...emptyDraft(), rationale: 'Half a sen' }, storage);
		expect(loadDraft('S', 'I', storage).rationale).toBe('Half a sen');
		expect(loadDraft('S', 'J', storage)).toEqual(emptyDraft());
		keepDraft('S', 'I', emptyDraft(), storage);
		expect(storage.length).toBe(0);
		storage.setItem('rubricon.draft.S.I', 'not json');
		expect(loadDraft('S', 'I', storage)).toEqual(emptyDraft());
	});
});
