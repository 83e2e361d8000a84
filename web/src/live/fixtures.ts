/** Measures for tests that do not look at them. No part of a page. */
import type { Measures, SessionAgreement } from '../protocol/wire';

export const noMeasures: Measures = {
	n: 0,
	levels: [],
	counts: [],
	shares: [],
	modes: [],
	median: null,
	iqr: null,
	range: null,
	within_one: null,
	consensus: null,
	agreement: null,
};

export const noAgreement: SessionAgreement = { items: 0, people: 0, alpha: null, concordance: null, concordance_people: 0 };
