// The console and the page that makes sessions. Phones never load this.
import '../design/base.css';
import '../pages/facilitator/desk.css';
import { mount } from 'svelte';
import { keptToken, takeFragment, takeToken } from '../live/tokens';
import FacilitatorPage from '../pages/facilitator/FacilitatorPage.svelte';
import InvitationsPage from '../pages/facilitator/InvitationsPage.svelte';
import { hostKey } from '../live/hostKey';
import HostPage from '../pages/host/HostPage.svelte';
import common from '../words/common';
import decision from '../words/decision';
import desk from '../words/desk';
import facilitator from '../words/facilitator';
import guide from '../words/guide';
import host from '../words/host';
import measures from '../words/measures';
import proposal from '../words/proposal';
import reveal from '../words/reveal';
import settings from '../words/settings';
import share from '../words/share';
import steps from '../words/steps';
import tabs from '../words/tabs';
import { loadWords } from '../words/words.svelte';

loadWords([common, decision, desk, facilitator, guide, host, measures, proposal, reveal, settings, share, steps, tabs]);

const target = document.getElementById('app');
const session = /^\/facilitate\/([^/]+)/.exec(location.pathname)?.[1];
if (target && session) {
	// Whoever joined as a participant and was given a role at the desk comes with their own token.
	const token = takeToken('facilitator', session) ?? keptToken('participant', session);
	const Page = new URLSearchParams(location.search).has('invitations') ? InvitationsPage : FacilitatorPage;
	mount(Page, { target, props: { session, token } });
} else if (target) mount(HostPage, { target, props: { hostKey: hostKey(takeFragment()) } });
