import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSeats, keptSeats } from '../../live/seats';
import { unsentOf } from '../../live/tokens';
import { forgetVisit } from '../home/visits';
import { earlierDraft, keepDraft, placeKey, readDraft, turnedTo } from './drafts';
import { keepWriting, NO_COMMENT, placeFor, readWriting } from './writing';

const ana = { session: 'S', writer: 'ana', item: 'ITEM', round: 1 };
const bo = { ...ana, writer: 'bo' };

beforeEach(() => {
	// Like a browser's: its keys can be listed.
	const methods = {
		getItem(this: Record<string, string>, key: string) {
			return this[key] ?? null;
		},
		setItem(this: Record<string, string>, key: string, value: string) {
			this[key] = value;
		},
		removeItem(this: Record<string, string>, key: string) {
			delete this[key];
		},
	};
	vi.stubGlobal('localStorage', Object.create(methods));
});

afterEach(() => vi.unstubAllGlobals());

it('keeps what was written by item and round', () => {
	keepDraft(ana, 'Because');
	expect(readDraft(ana)).toBe('Because');
	expect(readDraft({ ...ana, round: 2 })).toBeUndefined();
	expect(earlierDraft({ ...ana, round: 2 })).toEqual({ round: 1, text: 'Because' });
});

it('shows nobody what another person wrote on the same device', () => {
	keepDraft(ana, 'Between us');
	expect(readDraft(bo)).toBeUndefined();
	expect(earlierDraft({ ...bo, round: 2 })).toBeUndefined();
});

it('keeps the text that is being written while others vote, and after the reveal', () => {
	const shown = placeKey(ana);
	// Whatever arrives of others, the place is the same and the text is left alone; not even an older one of one's own replaces it.
	expect(turnedTo(ana, shown, 'Because of', '')).toBe('Because of');
	expect(turnedTo(ana, shown, 'Because of', 'Sent before')).toBe('Because of');
	// An emptied box stays empty, though something was sent once.
	keepDraft(ana, '');
	expect(turnedTo(ana, shown, '', 'Sent before')).toBe('');
});

it('finds what was written at each place again, else what another device has sent', () => {
	keepDraft(ana, 'Because');
	expect(turnedTo({ ...ana, round: 2 }, placeKey(ana), 'Because', '')).toBe('');
	expect(turnedTo(ana, placeKey({ ...ana, round: 2 }), '', 'Sent before')).toBe('Because');
	expect(turnedTo(bo, placeKey(ana), 'Because', 'From the tablet')).toBe('From the tablet');
});

it('offers what was written before the meeting in its first round', () => {
	keepDraft({ ...ana, round: 0 }, 'At home');
	expect(earlierDraft(ana)).toEqual({ round: 0, text: 'At home' });
});

it('keeps a comment with its link and figure apart from the reasons, and survives what it cannot read', () => {
	const place = placeFor('comment', ana);
	keepWriting(place, { ...NO_COMMENT, text: 'See the report', figure: '38 of 52', unsigned: true });
	expect(readWriting(place, NO_COMMENT)).toEqual({ ...NO_COMMENT, text: 'See the report', figure: '38 of 52', unsigned: true });
	expect(readDraft({ ...ana, round: 0 })).toBeUndefined();
	expect(readWriting(placeFor('comment', bo), NO_COMMENT)).toEqual(NO_COMMENT);
	for (const broken of ['{', 'null', '7', '{"text":4,"other":"x"}']) {
		keepDraft(place, broken);
		expect(readWriting(place, NO_COMMENT)).toEqual(NO_COMMENT);
	}
});

it('forgets the whole meeting, and no other', () => {
	keepDraft(ana, 'Because');
	keepDraft(bo, 'Also');
	keepDraft({ ...ana, session: 'OTHER' }, 'Elsewhere');
	localStorage.setItem(`${unsentOf('S')}ana`, '[]');
	keepSeats('S', [{ token: 'TOKEN-OF-BO', name: 'Bo', organisation: 'School' }]);
	forgetVisit('S');
	expect(localStorage.getItem(`${unsentOf('S')}ana`)).toBeNull();
	expect(keptSeats('S')).toEqual([]);
	expect([readDraft(ana), readDraft(bo)]).toEqual([undefined, undefined]);
	expect(readDraft({ ...ana, session: 'OTHER' })).toBe('Elsewhere');
});
