/** The words of the page that makes sessions. */
import en from './en/host.ftl?raw';
import es from './es/host.ftl?raw';

export default { en, es };
