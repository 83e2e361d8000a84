// Results, for leaders and boards. Phones in a meeting and facilitators never load this.
import '../design/base.css';
import '../pages/facilitator/desk.css';
import { mount } from 'svelte';
import { hostKey, shareToken } from '../live/hostKey';
import { keptToken, takeFragment, takeToken } from '../live/tokens';
import ComparePage from '../pages/results/ComparePage.svelte';
import { routeOf } from '../pages/results/route';
import SessionPage from '../pages/results/SessionPage.svelte';
import SharedPage from '../pages/results/SharedPage.svelte';
import SubjectPage from '../pages/results/SubjectPage.svelte';
import common from '../words/common';
import decision from '../words/decision';
import item from '../words/item';
import measures from '../words/measures';
import proposal from '../words/proposal';
import results from '../words/results';
import reveal from '../words/reveal';
import steps from '../words/steps';
import tabs from '../words/tabs';
import { loadWords } from '../words/words.svelte';

loadWords([common, decision, item, measures, proposal, results, reveal, steps, tabs]);

/** As the record: with its own link, or with any that this device has of the session; the host reads the results of all. */
const tokenOf = (session: string): string | undefined =>
	takeToken('audit', session) ??
	(['facilitator', 'observer', 'projector', 'participant'] as const).map((kind) => keptToken(kind, session)).find(Boolean) ??
	hostKey(undefined);

const target = document.getElementById('app');
const route = routeOf(location.pathname, location.search);
if (target && route.page === 'session') mount(SessionPage, { target, props: { session: route.id, token: tokenOf(route.id) } });
else if (target && route.page === 'shared') mount(SharedPage, { target, props: { token: shareToken(takeFragment()) } });
else if (target) {
	const token = hostKey(takeFragment());
	if (route.page === 'subject') mount(SubjectPage, { target, props: { id: route.id, token } });
	else if (route.page === 'compare') mount(ComparePage, { target, props: { query: route.query, token } });
	// What can be compared is said there.
	else location.replace('/subjects');
}
