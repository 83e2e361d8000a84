// The console and the page that makes sessions. Phones never load this.
import '../design/base.css';
import '../pages/facilitator/desk.css';
import { mount } from 'svelte';
import { takeFragment, takeToken } from '../live/tokens';
import FacilitatorPage from '../pages/facilitator/FacilitatorPage.svelte';
import { hostKey } from '../live/hostKey';
import HostPage from '../pages/host/HostPage.svelte';
import common from '../words/common';
import decision from '../words/decision';
import facilitator from '../words/facilitator';
import guide from '../words/guide';
import host from '../words/host';
import measures from '../words/measures';
import proposal from '../words/proposal';
import reveal from '../words/reveal';
import { loadWords } from '../words/words.svelte';

loadWords([common, decision, facilitator, guide, host, measures, proposal, reveal]);

const target = document.getElementById('app');
const session = /^\/facilitate\/([^/]+)/.exec(location.pathname)?.[1];
if (target && session) mount(FacilitatorPage, { target, props: { session, token: takeToken('facilitator', session) } });
else if (target) mount(HostPage, { target, props: { hostKey: hostKey(takeFragment()) } });
