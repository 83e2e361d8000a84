import { beforeAll, describe, expect, it } from 'vitest';
import { noMeasures } from '../live/fixtures';
import type { Code, LevelCount, Outcome, RevealedRound, Rubric, Rule } from '../protocol/wire';
import { problemOf } from '../live/problems';
import common from './common';
import { outcomeWords } from './outcomes';
import { answerWords, lastProposal, proposalWords, silentWords } from './proposals';
import proposal from './proposal';
import reveal from './reveal';
import { choiceWords, levelWords, problemWords, statusWords, verdictWords } from './sentences';
import { formatDate, formatList, language, loadWords, setLanguage, t, type Language } from './words.svelte';

const rubric = {
	levels: [
		{ value: 1, name: 'Emerging' },
		{ value: 2, name: 'Developing' },
		{ value: 3, name: 'Advancing' },
		{ value: 4, name: 'Transforming' },
	],
} as Rubric;

const roundOf = (counts: number[], outcome: Outcome, percent = 75): RevealedRound => ({
	round: 1,
	tally: {
		levels: counts.map((count, place): LevelCount => ({ level: place + 1, count })),
		unsure: 1,
		abstain: 0,
		not_voted: 0,
		recused: 0,
		absent: 0,
	},
	rule: { threshold: { percent } },
	outcome,
	measures: noMeasures,
	ballots: [],
});

beforeAll(() => loadWords([common, proposal, reveal]));

describe('outcomeWords of the other rules', () => {
	const said = (rule: Rule, counts: number[], outcome: Outcome): string => {
		setLanguage('en');
		return outcomeWords({ ...roundOf(counts, outcome), rule }, rubric);
	};

	it('says why each is met', () => {
		expect(said('unanimous', [0, 6, 0, 0], { level: 2 })).toBe('All 6 votes are at 2 Developing: the rule of one level for all is met.');
		expect(said('within_one', [0, 3, 4, 0], { level: 3 })).toBe(
			'All 7 votes are within one level, and the middle one is 3 Advancing: the rule of one level apart at most is met.',
		);
		expect(said('majority', [2, 0, 4, 0], { level: 3 })).toBe('4 of 6 votes are at 3 Advancing (67\u00a0%): the rule of more than half is met.');
		expect(said('median', [2, 1, 2, 0], { level: 2 })).toBe('The middle one of 5 votes is 2 Developing: the rule of the middle vote is met.');
	});

	it('says why each is not', () => {
		expect(said('unanimous', [0, 5, 1, 0], 'not_met')).toBe(
			'5 of 6 votes are at 2 Developing (83\u00a0%): the rule of one level for all is not met.',
		);
		expect(said('within_one', [1, 0, 0, 5], 'not_met')).toBe(
			'The lowest and the highest of 6 votes are 3 levels apart: the rule of one level apart at most is not met.',
		);
		expect(said('majority', [0, 3, 3, 0], 'not_met')).toContain('The group is split');
	});
});

describe('outcomeWords', () => {
	it.each<[string, Language, number[], Outcome, string]>([
		[
			'met', 'en', [1, 9, 1, 0], { level: 2 },
			'9 of 11 votes are at 2 Developing (82\u00a0%), none further than one level away: the rule of 75\u00a0% is met.',
		],
		['met by all', 'en', [0, 0, 6, 0], { level: 3 }, 'All 6 votes are at 3 Advancing: the rule of 75\u00a0% is met.'],
		['met by one', 'en', [0, 0, 1, 0], { level: 3 }, 'The only vote is at 3 Advancing: the rule of 75\u00a0% is met.'],
		['not met', 'en', [2, 5, 2, 0], 'not_met', '5 of 9 votes are at 2 Developing (56\u00a0%): the rule of 75\u00a0% is not met.'],
		['just not met', 'en', [0, 82, 28, 0], 'not_met', '82 of 110 votes are at 2 Developing (74\u00a0%): the rule of 75\u00a0% is not met.'],
		[
			'a tie', 'en', [0, 4, 4, 1], 'not_met',
			'The group is split: 2 Developing and 3 Advancing have 4 of 9 votes each. The rule of 75\u00a0% is not met.',
		],
		[
			'a spread', 'en', [0, 9, 0, 1], 'not_met',
			'9 of 10 votes are at 2 Developing (90\u00a0%), but 1 vote is more than one level away: the rule of 75\u00a0% is not met.',
		],
		[
			'no votes', 'en', [0, 0, 0, 0], 'not_met',
			'Nobody chose a level, so the rule is not met. It can help to talk about what is unclear and to vote again.',
		],
		[
			'met', 'es', [1, 9, 1, 0], { level: 2 },
			'9 de 11 votos están en 2 Developing (82\u00a0%) y ninguno a más de un nivel de distancia: se cumple la regla del 75\u00a0%.',
		],
		[
			'a tie', 'es', [4, 4, 4, 0], 'not_met',
			'El grupo está dividido en 3 partes: 1 Emerging, 2 Developing y 3 Advancing tienen 4 de 12 votos cada uno. No se cumple la regla del 75\u00a0%.',
		],
	])('%s, in %s', (_, chosen, counts, outcome, words) => {
		setLanguage(chosen);
		expect(outcomeWords(roundOf(counts, outcome), rubric)).toBe(words);
	});
});

describe('the quorum', () => {
	const withQuorum = (present: number, counts: number[]) => ({ ...roundOf(counts, 'not_met'), quorum: { needed: 9, present } });

	it('is said where it is not met, in place of the rule', () => {
		setLanguage('en');
		expect(outcomeWords(withQuorum(6, [0, 5, 0, 0]), rubric)).toBe(
			'5 of 5 votes are at 2 Developing (100\u00a0%), but only 6 of 9 people who are needed voted: the quorum is not met.',
		);
		expect(outcomeWords(withQuorum(2, [0, 0, 0, 0]), rubric)).toMatch(/^Only 2 of 9 people/);
		setLanguage('es');
		expect(outcomeWords(withQuorum(6, [0, 3, 3, 0]), rubric)).toContain('no hay quórum');
	});

	it('is said after the rule where it is met', () => {
		setLanguage('en');
		expect(outcomeWords({ ...withQuorum(9, [0, 8, 0, 0]), outcome: { level: 2 } }, rubric)).toBe(
			'All 8 votes are at 2 Developing: the rule of 75\u00a0% is met. The quorum is met: 9 voted, 9 are needed.',
		);
	});
});

describe('proposals', () => {
	const answered = (counts: [number, number, number, number, number, number], floor = 3) => ({
		level: 3,
		floor,
		tally: { counts, not_answered: 1, recused: 0, absent: 2 },
	});

	it.each<[string, Language, ReturnType<typeof answered>, string]>([
		['consent', 'en', answered([0, 0, 0, 4, 3, 4]), 'Nobody is below 3: the group consents to 3 Advancing.'],
		[
			'no consent', 'en', answered([1, 0, 1, 4, 3, 2]),
			'2 of 11 are below 3: the group does not consent to 3 Advancing as it stands. Ask what would have to change.',
		],
		[
			'a higher floor', 'en', answered([0, 0, 0, 1, 3, 0], 4),
			'1 of 4 is below 4: the group does not consent to 3 Advancing as it stands. Ask what would have to change.',
		],
		['no answers', 'en', answered([0, 0, 0, 0, 0, 0]), 'Nobody answered, so the group has not consented to 3 Advancing.'],
		['consent', 'es', answered([0, 0, 0, 4, 3, 4]), 'Nadie está por debajo de 3: el grupo consiente 3 Advancing.'],
	])('says what came of it: %s, in %s', (_, chosen, closed, words) => {
		setLanguage(chosen);
		expect(proposalWords(closed, rubric)).toBe(words);
	});

	it('says that too few answered, whatever they said', () => {
		setLanguage('en');
		expect(proposalWords({ ...answered([0, 0, 0, 0, 0, 4]), quorum: { needed: 6, present: 4 } }, rubric)).toBe(
			'Only 4 of 6 people who are needed answered: without the quorum the group cannot consent to 3 Advancing.',
		);
	});

	it('says what each answer means, and who gave none', () => {
		setLanguage('en');
		expect(answerWords(3)).toBe('3, I can live with it');
		expect(silentWords(answered([0, 0, 0, 0, 0, 1]).tally)).toEqual(['1 did not answer', '2 away']);
	});

	it('says under consent that a vote alone settles nothing', () => {
		setLanguage('en');
		const round = { ...roundOf([1, 9, 1, 0], 'not_met'), rule: { consent: { floor: 3 } } };
		expect(outcomeWords(round, rubric)).toBe(
			'9 of 11 votes are at 2 Developing (82\u00a0%). Under the rule of consent a level stands once it is proposed and nobody is below 3.',
		);
	});

	it('looks at the last proposal since the last reveal', () => {
		const one = { ...answered([0, 0, 0, 1, 0, 0]), proposal: 1, round: 1, rule: 'median' as const, outcome: 'not_met' as const, answers: [] };
		expect(lastProposal({ revealed: [roundOf([1], 'not_met')], proposals: [one, { ...one, proposal: 2 }] })?.proposal).toBe(2);
		expect(lastProposal({ revealed: [roundOf([1], 'not_met'), { ...roundOf([1], 'not_met'), round: 2 }], proposals: [one] })).toBeUndefined();
		expect(lastProposal({ revealed: [roundOf([1], 'not_met')] })).toBeUndefined();
	});
});

describe('words', () => {
	it('names levels and choices, also without the rubric', () => {
		setLanguage('en');
		expect(levelWords(3, rubric)).toBe('3 Advancing');
		expect(levelWords(3, undefined)).toBe('3');
		expect(choiceWords({ level: 1 }, rubric)).toBe('1 Emerging');
		expect(choiceWords('unsure', rubric)).toBe('Not sure');
		expect(verdictWords('no_consensus', rubric)).toBe('No consensus');
		expect(statusWords('reconnecting')).toBe('Connecting again …');
	});

	it('keep their order around a name that runs from the right', () => {
		setLanguage('en');
		const name = 'ورقة';
		const scale = { levels: [{ value: 3, name }] } as Rubric;
		expect(levelWords(3, scale)).toBe(`3 \u2068${name}\u2069`);
		expect(formatList([name, 'Bo'])).toBe(`\u2068${name}\u2069 and Bo`);
		expect(levelWords(3, rubric)).toBe('3 Advancing');
	});

	it('says what a problem is, with what only the server knows', () => {
		setLanguage('en');
		expect(problemWords({ ...problemOf('invalid_value'), detail: 'The title is empty.' })).toBe(
			'One of the entries is not possible here. The title is empty.',
		);
		expect(problemWords(problemOf('invalid_value'))).toBe('One of the entries is not possible here. Please look at it again.');
		expect(problemWords({ ...problemOf('votes_missing'), missing: ['a', 'b'] })).toMatch(/^2 people have not voted yet/);
		expect(problemWords({ ...problemOf('of_a_later_server' as Code), detail: 'Its own words.' })).toBe('Its own words.');
	});

	it('changes with the language, and gives an unknown id back', () => {
		setLanguage('es');
		expect(language()).toBe('es');
		expect(t('try-again')).toBe('Intentar de nuevo');
		expect(t('no-such-words')).toBe('no-such-words');
		expect(formatDate('2027-03-01')).toBe('1 de marzo de 2027');
		expect(formatList(['Ana', 'Bo'])).toBe('Ana y Bo');
		setLanguage('en');
		expect(formatDate('2027-03-01')).toBe('March 1, 2027');
		expect(formatDate('not a date')).toBe('not a date');
	});
});
