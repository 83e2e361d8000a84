import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import type { Trail, TrailLine } from '../../protocol/wire';
import { Teller, byDay, filtered, peopleOf, type Filter, type Say } from './trail';

const say = (language: string): Say => {
	const bundle = new FluentBundle(language, { useIsolating: false });
	for (const file of ['common', 'record']) {
		bundle.addResource(new FluentResource(readFileSync(new URL(`../../words/${language}/${file}.ftl`, import.meta.url), 'utf8')));
	}
	return (id, values) => {
		const pattern = bundle.getMessage(id)?.value;
		const errors: Error[] = [];
		const text = pattern ? bundle.formatPattern(pattern, values, errors) : `missing ${id}`;
		return errors.length ? `broken ${id}: ${errors.join()}` : text;
	};
};
const names = ['', 'Emerging', 'Developing', 'Advancing', 'Transforming'];
const teller = (language = 'en'): Teller => new Teller(say(language), (level) => names[level]);
const line = (kind: string, more: Partial<TrailLine> = {}): TrailLine => ({ seq: 1, at: '2026-11-22T18:03:11.402Z', kind, ...more });

const reveal = line('round_revealed', {
	criterion: 'D4.1',
	subject: 'North',
	round: 1,
	tally: {
		levels: [{ level: 1, count: 0 }, { level: 2, count: 6 }, { level: 3, count: 4 }, { level: 4, count: 0 }],
		unsure: 1,
		abstain: 0,
		not_voted: 1,
		recused: 0,
		absent: 0,
	},
	outcome: 'not_met',
});

describe('the trail in sentences', () => {
	it('tells a reveal with its counts and what the rule said', () => {
		expect(teller().sentence(reveal, false)).toBe(
			'Round 1 on D4.1 revealed: 11 of 12 voted. 6 at 2 Developing, 4 at 3 Advancing, 1 not sure. The rule was not met.',
		);
		expect(teller('es').sentence({ ...reveal, outcome: { level: 2 } }, true)).toBe(
			'Se mostraron los votos de la ronda 1 de D4.1 para North: votaron 11 de 12. 6 en 2 Developing, 4 en 3 Advancing, 1 sin saberlo. La regla se cumplió en 2 Developing.',
		);
	});

	it('tells a decision, and that somebody disagrees', () => {
		const decided = line('item_decided', { criterion: 'D4.1', verdict: { level: 3 }, dissents: 1 });
		expect(teller().sentence(decided, false)).toBe('Decided on D4.1: 3 Advancing. 1 dissent is on record.');
		const none = line('item_decided', { criterion: 'D4.1', verdict: 'no_consensus', dissents: 0 });
		expect(teller('es').sentence(none, false)).toBe('Registro sobre D4.1: sin consenso.');
	});

	it('tells how a next step stands, of which decision, and who says so', () => {
		const signed = { step: 1, what: 'Sign the compact', who: 'Ana', by_when: '2027-03-01', state: 'done' as const };
		const done = line('next_step_changed', { criterion: 'D4.1', subject: 'North', next_step: signed, text: 'All four signed.' });
		expect(teller().sentence(done, false)).toBe('Next step 1 of D4.1 was marked done: Sign the compact (Ana, by 2027-03-01)');
		expect(teller().words(done)).toBe('All four signed.');
		const named = { ...done, person: 'Sid' };
		expect(teller().sentence({ ...named, next_step: { ...signed, state: 'dropped' } }, true)).toBe('Sid dropped next step 1 of D4.1 for North: Sign the compact (Ana, by 2027-03-01)');
		const open = { step: 2, what: 'Call', state: 'open' as const };
		expect(teller().sentence({ ...named, next_step: open }, false)).toBe('Sid says of next step 2 of D4.1 that it is still to be done: Call');
		expect(teller('es').sentence(done, false)).toBe('El próximo paso 1 de D4.1 quedó hecho: Sign the compact (Ana, hasta el 2027-03-01)');
	});

	it('tells a proposal, how it was answered, and what came of it', () => {
		const about = { criterion: 'D4.1', proposal: 1, level: 3 };
		expect(teller().sentence(line('proposal_made', about), false)).toBe('Proposed on D4.1: 3 Advancing.');
		const tally = { counts: [0, 0, 1, 0, 3, 2] as [number, number, number, number, number, number], not_answered: 1, recused: 0, absent: 0 };
		const closed = line('proposal_closed', { ...about, floor: 3, outcome: 'not_met', answers: tally });
		expect(teller().sentence(closed, false)).toBe(
			'Answers on D4.1 to 3 Advancing: 6 of 7. 1 answered 2, 3 answered 4, 2 answered 5. Not everyone was at 3 or above: the group did not consent.',
		);
		expect(teller().sentence({ ...closed, floor: 2 }, false)).toContain('Nobody was below 2: the group consented.');
		expect(teller('es').sentence(line('proposal_cancelled', about), false)).toBe(
			'Se retiró la propuesta de 3 Advancing sobre D4.1. No se mostró nada de ella.',
		);
	});

	it('tells who moved where', () => {
		const moves = teller().moves({ ...reveal, moves: [{ from: 'unsure', to: { level: 3 }, count: 1 }] });
		expect(moves).toEqual(['1 person moved from not sure to 3 Advancing.']);
	});

	it('names people where it may, and nobody where it may not', () => {
		const joined = line('participant_joined', { person: 'Ana', role: 'participant', text: 'Bay College' });
		expect(teller().sentence(joined, false)).toBe('Ana, Bay College, joined.');
		expect(teller().sentence({ ...joined, person: null }, false)).toBe('Somebody from Bay College joined.');
		expect(teller().words(joined)).toBe('');
	});

	it('has a sentence for every kind, in every language', () => {
		for (const language of ['en', 'es']) {
			for (const kind of [
				...['session_created', 'settings_changed', 'lobby_opened', 'session_started', 'session_paused', 'session_resumed'],
				...['session_closed', 'participant_joined', 'participant_marked_absent', 'participant_returned', 'participant_recused'],
				...['item_focused', 'round_opened', 'round_revealed', 'round_cancelled', 'proposal_made', 'proposal_closed', 'proposal_cancelled', 'item_decided', 'item_parked', 'item_reopened', 'next_step_changed', 'of_the_future'],
				...['role_given', 'voting_changed', 'lead_offered', 'lead_offer_ended', 'lead_taken', 'door_set', 'participant_admitted'],
				...['participant_removed', 'device_changed', 'organisations_invited', 'advance_opened', 'advance_closed', 'advance_cancelled'],
				...['item_pulled', 'agenda_ordered', 'floor_given', 'comment_added', 'comment_withdrawn', 'statement_made', 'statement_withdrawn'],
			]) {
				const said = teller(language).sentence(line(kind, { criterion: 'D1' }), true);
				expect(said).not.toMatch(/missing|broken|undefined/);
				if (kind !== 'of_the_future') expect(said, kind).not.toContain(kind.replaceAll('_', ' '));
			}
		}
	});

	it('tells the advance round, what was accepted of it, and what was taken off', () => {
		expect(teller().sentence({ ...reveal, round: 0 }, false)).toMatch(/^Advance round on D4\.1 revealed: 11 of 12 voted\./);
		expect(teller('es').sentence({ ...reveal, round: 0 }, false)).toContain('ronda previa de D4.1');
		const accepted = line('item_decided', { criterion: 'D4.1', verdict: { level: 3 }, dissents: 0, yes: true });
		expect(teller().sentence(accepted, false)).toBe('Accepted from the consent list on D4.1: 3 Advancing.');
		expect(teller().sentence(line('item_pulled', { criterion: 'D4.1', person: 'Ana' }), false)).toBe('Ana took D4.1 off the consent list, to talk about it.');
	});

	it('tells what became of an offer, until when people can vote, and what is evidence', () => {
		const ended = line('lead_offer_ended', { person: 'Ana' });
		expect(teller().sentence({ ...ended, yes: true }, false)).toBe('Ana declined the lead.');
		expect(teller().sentence({ ...ended, yes: false }, false)).toBe('The offer of the lead to Ana was taken back.');
		const opened = line('advance_opened', { text: '2026-11-29T18:00:00Z' });
		const told = new Teller(say('en'), () => undefined, () => 'Sunday');
		expect(told.sentence(opened, false)).toBe('The advance round was opened, until Sunday.');
		expect(told.words(opened)).toBe('');
		expect(teller('es').sentence(line('advance_opened'), false)).toBe('Se abrió la ronda previa.');
		const brought = line('comment_added', { criterion: 'D4.1', yes: true });
		expect(teller().sentence({ ...brought, person: 'Ana' }, false)).toBe('Ana brought evidence on D4.1:');
		expect(teller().sentence({ ...brought, yes: false }, false)).toBe('A comment on D4.1, without a name:');
	});

	it('tells a quorum, and nothing of the rule where it lacks', () => {
		expect(teller().sentence({ ...reveal, quorum: { needed: 8, present: 11 } }, false)).toContain('The quorum of 8 was met. The rule was not met.');
		const lacking = teller().sentence({ ...reveal, quorum: { needed: 20, present: 11 } }, false);
		expect(lacking).toContain('The quorum was not met: 20 were needed.');
		expect(lacking).not.toContain('rule');
	});

	it('tells who leads, and for how long nobody did', () => {
		expect(teller().sentence(line('lead_taken', { person: 'Ana' }), false)).toBe('Ana took over the lead.');
		expect(teller().sentence(line('lead_taken', { person: 'Ana', gone_seconds: 190 }), false)).toBe('Ana took over the lead, after 3 minutes without whoever led.');
		expect(teller('es').sentence(line('lead_taken', { gone_seconds: 125 }), false)).toBe('Otra persona tomó la dirección, tras 2 minutos sin quien dirigía.');
	});

	it('tells what somebody stands to, with a name or without', () => {
		const made = line('statement_made', { criterion: 'D4.1', stance: 'stand_aside', text: 'I was not there.' });
		expect(teller().sentence({ ...made, person: 'Ana' }, false)).toBe('Ana stands aside from the decision on D4.1:');
		expect(teller().sentence({ ...made, stance: 'dissent' }, false)).toBe('Somebody disagrees on D4.1, without a name:');
		expect(teller().words(made)).toBe('I was not there.');
	});

	it('is filtered by criterion, person and kind of step, up to a record', () => {
		const trail: Trail = {
			session: 'S',
			title: 'T',
			seq: 9,
			rubric: { id: 'r', version: '1', digest: '' },
			lines: [
				line('agenda_set', { seq: 1 }),
				line('session_started', { seq: 1 }),
				line('item_focused', { criterion: 'D4.1', seq: 2 }),
				{ ...reveal, seq: 3 },
				line('item_decided', { criterion: 'D4.1', seq: 4 }),
				line('participant_returned', { person: 'Ana', seq: 5 }),
			],
		};
		const everything: Filter = { criterion: '', subject: '', person: '', steps: 'all' };
		const kinds = (filter: Partial<Filter>, at?: number): string[] => filtered(trail, { ...everything, ...filter }, at).map((one) => one.kind);
		expect(kinds({})).toEqual(['session_started', 'item_focused', 'round_revealed', 'item_decided', 'participant_returned']);
		expect(kinds({ steps: 'main' })).toEqual(['session_started', 'round_revealed', 'item_decided']);
		expect(kinds({ steps: 'decisions' })).toEqual(['item_decided']);
		expect(kinds({ steps: 'people' })).toEqual(['participant_returned']);
		expect(kinds({ person: 'Ana' })).toEqual(['participant_returned']);
		expect(kinds({ criterion: 'D4.1' })).toEqual(['item_focused', 'round_revealed', 'item_decided']);
		expect(kinds({}, 3)).toEqual(['session_started', 'item_focused', 'round_revealed']);
		expect(peopleOf(trail)).toEqual(['Ana']);
		expect(byDay(trail.lines, (at) => at.slice(0, 10))).toHaveLength(1);
	});
});
