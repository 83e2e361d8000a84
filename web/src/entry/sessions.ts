// What the host has: all sessions, and everyone who was assessed in them.
import '../design/base.css';
import { mount } from 'svelte';
import { hostKey } from '../live/hostKey';
import { takeFragment } from '../live/tokens';
import SessionsPage from '../pages/sessions/SessionsPage.svelte';
import SubjectsPage from '../pages/sessions/SubjectsPage.svelte';
import common from '../words/common';
import sessions from '../words/sessions';
import share from '../words/share';
import tabs from '../words/tabs';
import { loadWords } from '../words/words.svelte';

loadWords([common, sessions, share, tabs]);

const target = document.getElementById('app');
const Page = location.pathname === '/subjects' ? SubjectsPage : SessionsPage;
if (target) mount(Page, { target, props: { hostKey: hostKey(takeFragment()) } });
