import { describe, expect, it } from 'vitest';
import type { Parts } from '../../protocol/wire';
import { newsOf, snapshotOf } from './news';

const said = (before: unknown, now: unknown): string[] => newsOf(snapshotOf(before as Parts), snapshotOf(now as Parts)).map((one) => [one.id, ...Object.values(one.values ?? {})].join(' '));
const lead = (participant: string) => ({ lead: { participant, name: participant, organisation: '' } });
const person = (participant: string, waiting = true) => ({ participant, name: participant, waiting });

describe('what the desk says aloud', () => {
	it('is nothing while nothing changes, nor when the page opens', () => {
		const now = { meeting: lead('Mia'), you: { leads: true }, talk: { hands: 1, queue: [{ participant: 'Ana', name: 'Ana' }] } };
		expect(said(now, now)).toEqual([]);
		expect(said({}, { meeting: lead('Mia'), you: { leads: true } })).toEqual([]);
	});

	it('is who leads now, and that the lead is offered or that nobody has it in hand', () => {
		expect(said({ meeting: lead('Mia'), you: {} }, { meeting: lead('Leo'), you: {} })).toEqual(['desk-say-leads Leo']);
		expect(said({ meeting: lead('Mia'), you: {} }, { meeting: lead('Leo'), you: { leads: true } })).toEqual(['desk-say-you-lead']);
		expect(said({ meeting: lead('Mia'), you: {} }, { meeting: lead('Mia'), you: { lead_offered: true } })).toEqual(['desk-lead-offered Mia']);
		expect(said({ meeting: lead('Mia'), desk: {} }, { meeting: lead('Mia'), desk: { lead_gone_since: '2026-11-29T18:00:00Z' } })).toEqual(['desk-say-gone Mia']);
	});

	it('is who waits or wishes to speak: one by name, several as a number', () => {
		expect(said({}, { roster: { people: [person('Ana')] } })).toEqual(['desk-say-door Ana']);
		expect(said({}, { roster: { people: [person('Ana'), person('Bo')] } })).toEqual(['desk-at-door 2']);
		expect(said({ roster: { people: [person('Ana')] } }, { roster: { people: [person('Ana', false)] } })).toEqual([]);
		expect(said({ talk: { queue: [person('Ana')] } }, { talk: { queue: [person('Ana'), person('Bo')] } })).toEqual(['desk-say-hand Bo']);
	});

	it('is that the advance round opened or ended', () => {
		expect(said({}, { advance: { open: true } })).toEqual(['desk-say-advance-open']);
		expect(said({ advance: { open: true } }, { advance: { open: false } })).toEqual(['desk-say-advance-closed']);
		expect(said({}, { advance: { open: false } })).toEqual([]);
	});

	it('is that there is a warning, to whoever leads and once', () => {
		const warned = (leads: boolean, present: number) => ({ you: { leads }, desk: { warnings: [{ about: 'quorum_lost', needed: 5, present }] } });
		expect(said({ you: { leads: true } }, warned(true, 4))).toEqual(['desk-say-warning']);
		expect(said(warned(true, 4), warned(true, 3))).toEqual([]);
		expect(said({ you: {} }, warned(false, 4))).toEqual([]);
	});
});
