import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unsentOf } from '../../live/tokens';
import { forgetVisit } from '../home/visits';
import { earlierDraft, keepDraft, readDraft } from './drafts';

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

it('forgets the whole meeting, and no other', () => {
	keepDraft(ana, 'Because');
	keepDraft(bo, 'Also');
	keepDraft({ ...ana, session: 'OTHER' }, 'Elsewhere');
	localStorage.setItem(`${unsentOf('S')}ana`, '[]');
	forgetVisit('S');
	expect(localStorage.getItem(`${unsentOf('S')}ana`)).toBeNull();
	expect([readDraft(ana), readDraft(bo)]).toEqual([undefined, undefined]);
	expect(readDraft({ ...ana, session: 'OTHER' })).toBe('Elsewhere');
});
