// Checking a bundle. It asks no server for anything.
import '../design/base.css';
import { mount } from 'svelte';
import VerifyPage from '../pages/verify/VerifyPage.svelte';
import common from '../words/common';
import proof from '../words/proof';
import verify from '../words/verify';
import { loadWords } from '../words/words.svelte';

loadWords([common, proof, verify]);

const target = document.getElementById('app');
if (target) mount(VerifyPage, { target });
