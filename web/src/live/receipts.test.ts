import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawerOf, keepReceipt, keptReceipts, MOST_RECEIPTS, type Receipt } from './receipts';

const receipt = (seq: number, level = 2): Receipt => ({
	seq,
	leaf: 'ab12',
	at: '2026-11-22T18:00:00.000Z',
	said: { type: 'cast_ballot', item: 'ITEM', round: 1, choice: { level } },
});

let stored: Map<string, string>;
let refuses = false;

beforeEach(() => {
	stored = new Map();
	refuses = false;
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (refuses) throw new Error('QuotaExceededError');
			stored.set(key, value);
		},
	});
});
afterEach(() => vi.unstubAllGlobals());

describe('receipts', () => {
	it('are kept in the order of the record, each once', () => {
		const drawer = drawerOf('S1', 'TOKEN-OF-ANA');
		for (const seq of [9, 4, 9]) keepReceipt(drawer, receipt(seq));
		expect(keptReceipts(drawer).map(({ seq }) => seq)).toEqual([4, 9]);
	});

	it('of several people at one device stay apart', () => {
		const [ana, bo] = [drawerOf('S2', 'TOKEN-OF-ANA'), drawerOf('S2', 'TOKEN-OF-BO')];
		keepReceipt(ana, receipt(4));
		expect([keptReceipts(ana).length, keptReceipts(bo).length]).toEqual([1, 0]);
	});

	it('are joined by those that another window keeps', () => {
		const drawer = drawerOf('S3', 'TOKEN-OF-ANA');
		keepReceipt(drawer, receipt(4));
		stored.set(drawer, JSON.stringify([receipt(6)]));
		expect(keepReceipt(drawer, receipt(8)).map(({ seq }) => seq)).toEqual([4, 6, 8]);
		expect(JSON.parse(stored.get(drawer) ?? '')).toHaveLength(3);
	});

	it('are bounded, and the oldest go', () => {
		const drawer = drawerOf('S4', 'TOKEN-OF-ANA');
		stored.set(drawer, JSON.stringify(Array.from({ length: MOST_RECEIPTS }, (_, at) => receipt(at + 1))));
		const all = keepReceipt(drawer, receipt(MOST_RECEIPTS + 1));
		expect([all.length, all[0]?.seq]).toEqual([MOST_RECEIPTS, 2]);
	});

	it('last as long as the page where the browser stores nothing', () => {
		refuses = true;
		const drawer = drawerOf('S5', 'TOKEN-OF-ANA');
		keepReceipt(drawer, receipt(4));
		expect(keepReceipt(drawer, receipt(5)).map(({ seq }) => seq)).toEqual([4, 5]);
	});

	it.each(['{', '{}', '[null,7,{"seq":"4"}]', '[{"seq":4,"at":"x","said":{"type":"raise_hand"}}]', '[{"seq":4,"leaf":7,"at":"x"}]'])(
		'are not read from %s',
		(text) => {
			stored.set('odd', text);
			expect(keptReceipts('odd')).toEqual([]);
		},
	);
});
